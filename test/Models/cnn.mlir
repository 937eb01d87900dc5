// Captured by `python test/Models/capture.py cnn`; not edited by hand.
// Entry @forward. Weights are arguments: --params=0-19
//   0: conv1.weight 16x1x3x3 f32
//   1: conv1.bias 16 f32
//   2: norm1.weight 16 f32
//   3: norm1.bias 16 f32
//   4: conv2.weight 32x16x3x3 f32
//   5: conv2.bias 32 f32
//   6: norm2.weight 32 f32
//   7: norm2.bias 32 f32
//   8: conv3.weight 64x32x3x3 f32
//   9: conv3.bias 64 f32
//   10: norm3.weight 64 f32
//   11: norm3.bias 64 f32
//   12: fc.weight 10x1024 f32
//   13: fc.bias 10 f32
//   14: norm1.running_mean 16 f32
//   15: norm1.running_var 16 f32
//   16: norm2.running_mean 32 f32
//   17: norm2.running_var 32 f32
//   18: norm3.running_mean 64 f32
//   19: norm3.running_var 64 f32
// Inputs:
//   20: x 64x1x28x28 f32
// Results:
//   0: output0 64x10 f32
#loc = loc(unknown)
#loc1 = loc("model")
#loc2 = loc("norm1")
#loc3 = loc("conv1")
#loc4 = loc("relu")
#loc6 = loc("conv2")
#loc7 = loc("norm2")
#loc8 = loc("conv3")
#loc9 = loc("norm3")
#loc11 = loc("fc")
#map = affine_map<(d0, d1, d2, d3, d4, d5, d6) -> (d0, d4, d2 + d5, d3 + d6)>
#map1 = affine_map<(d0, d1, d2, d3, d4, d5, d6) -> (d1, d4, d5, d6)>
#map2 = affine_map<(d0, d1, d2, d3, d4, d5, d6) -> (d0, d1, d2, d3)>
#map3 = affine_map<(d0) -> (d0)>
#map4 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>
#map5 = affine_map<(d0, d1, d2, d3) -> (0, d1, 0, 0)>
#map6 = affine_map<(d0, d1, d2, d3, d4, d5) -> (d0, d1, d2 * 2 + d4, d3 * 2 + d5)>
#map7 = affine_map<(d0, d1, d2, d3, d4, d5) -> (d4, d5)>
#map8 = affine_map<(d0, d1, d2, d3, d4, d5) -> (d0, d1, d2, d3)>
#map9 = affine_map<(d0, d1, d2, d3, d4, d5, d6) -> (d0, d4, d2 * 2 + d5, d3 * 2 + d6)>
#map10 = affine_map<(d0, d1, d2) -> (d0, d2)>
#map11 = affine_map<(d0, d1, d2) -> (d2, d1)>
#map12 = affine_map<(d0, d1, d2) -> (d0, d1)>
#map13 = affine_map<(d0, d1) -> (d0, d1)>
#map14 = affine_map<(d0, d1) -> (d1)>
"builtin.module"() ({
  "func.func"() <{function_type = (tensor<16x1x3x3xf32>, tensor<16xf32>, tensor<16xf32>, tensor<16xf32>, tensor<32x16x3x3xf32>, tensor<32xf32>, tensor<32xf32>, tensor<32xf32>, tensor<64x32x3x3xf32>, tensor<64xf32>, tensor<64xf32>, tensor<64xf32>, tensor<10x1024xf32>, tensor<10xf32>, tensor<16xf32>, tensor<16xf32>, tensor<32xf32>, tensor<32xf32>, tensor<64xf32>, tensor<64xf32>, tensor<64x1x28x28xf32>) -> tensor<64x10xf32>, sym_name = "forward"}> ({
  ^bb0(%arg0: tensor<16x1x3x3xf32> loc("model"), %arg1: tensor<16xf32> loc("model"), %arg2: tensor<16xf32> loc("model"), %arg3: tensor<16xf32> loc("model"), %arg4: tensor<32x16x3x3xf32> loc("model"), %arg5: tensor<32xf32> loc("model"), %arg6: tensor<32xf32> loc("model"), %arg7: tensor<32xf32> loc("model"), %arg8: tensor<64x32x3x3xf32> loc("model"), %arg9: tensor<64xf32> loc("model"), %arg10: tensor<64xf32> loc("model"), %arg11: tensor<64xf32> loc("model"), %arg12: tensor<10x1024xf32> loc("model"), %arg13: tensor<10xf32> loc("model"), %arg14: tensor<16xf32> loc("model"), %arg15: tensor<16xf32> loc("model"), %arg16: tensor<32xf32> loc("model"), %arg17: tensor<32xf32> loc("model"), %arg18: tensor<64xf32> loc("model"), %arg19: tensor<64xf32> loc("model"), %arg20: tensor<64x1x28x28xf32> loc("model")):
    %0 = "arith.constant"() <{value = 0.000000e+00 : f32}> : () -> f32 loc(#loc)
    %1 = "arith.constant"() <{value = 0xFF800000 : f32}> : () -> f32 loc(#loc)
    %2 = "arith.constant"() <{value = 1.000000e-05 : f64}> : () -> f64 loc(#loc2)
    %3 = "tensor.pad"(%arg20) <{operandSegmentSizes = array<i32: 1, 0, 0>, static_high = array<i64: 0, 0, 1, 1>, static_low = array<i64: 0, 0, 1, 1>}> ({
    ^bb0(%arg118: index loc("conv1"), %arg119: index loc("conv1"), %arg120: index loc("conv1"), %arg121: index loc("conv1")):
      "tensor.yield"(%0) : (f32) -> () loc(#loc3)
    }) : (tensor<64x1x28x28xf32>) -> tensor<64x1x30x30xf32> loc(#loc3)
    %4 = "tensor.empty"() : () -> tensor<64x16x28x28xf32> loc(#loc3)
    %5 = "linalg.broadcast"(%arg1, %4) <{dimensions = array<i64: 0, 2, 3>}> ({
    ^bb0(%arg116: f32 loc("conv1"), %arg117: f32 loc("conv1")):
      "linalg.yield"(%arg116) : (f32) -> () loc(#loc3)
    }) : (tensor<16xf32>, tensor<64x16x28x28xf32>) -> tensor<64x16x28x28xf32> loc(#loc3)
    %6 = "linalg.conv_2d_nchw_fchw"(%3, %arg0, %5) <{dilations = dense<1> : vector<2xi64>, operandSegmentSizes = array<i32: 2, 1>, strides = dense<1> : vector<2xi64>}> ({
    ^bb0(%arg113: f32 loc(unknown), %arg114: f32 loc(unknown), %arg115: f32 loc(unknown)):
      %98 = "arith.mulf"(%arg113, %arg114) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc)
      %99 = "arith.addf"(%arg115, %98) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc)
      "linalg.yield"(%99) : (f32) -> () loc(#loc)
    }) {linalg.memoized_indexing_maps = [#map, #map1, #map2]} : (tensor<64x1x30x30xf32>, tensor<16x1x3x3xf32>, tensor<64x16x28x28xf32>) -> tensor<64x16x28x28xf32> loc(#loc3)
    %7 = "tensor.empty"() : () -> tensor<16xf32> loc(#loc2)
    %8 = "linalg.generic"(%arg15, %7) <{indexing_maps = [#map3, #map3], iterator_types = [#linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg111: f32 loc("norm1"), %arg112: f32 loc("norm1")):
      %96 = "arith.constant"() <{value = 9.99999974E-6 : f32}> : () -> f32 loc(#loc2)
      %97 = "arith.addf"(%arg111, %96) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc2)
      "linalg.yield"(%97) : (f32) -> () loc(#loc2)
    }) : (tensor<16xf32>, tensor<16xf32>) -> tensor<16xf32> loc(#loc2)
    %9 = "linalg.generic"(%8, %7) <{indexing_maps = [#map3, #map3], iterator_types = [#linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg109: f32 loc("norm1"), %arg110: f32 loc("norm1")):
      %95 = "math.rsqrt"(%arg109) <{fastmath = #arith.fastmath<none>}> : (f32) -> f32 loc(#loc2)
      "linalg.yield"(%95) : (f32) -> () loc(#loc2)
    }) : (tensor<16xf32>, tensor<16xf32>) -> tensor<16xf32> loc(#loc2)
    %10 = "linalg.generic"(%9, %arg2, %7) <{indexing_maps = [#map3, #map3, #map3], iterator_types = [#linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg106: f32 loc("norm1"), %arg107: f32 loc("norm1"), %arg108: f32 loc("norm1")):
      %94 = "arith.mulf"(%arg106, %arg107) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc2)
      "linalg.yield"(%94) : (f32) -> () loc(#loc2)
    }) : (tensor<16xf32>, tensor<16xf32>, tensor<16xf32>) -> tensor<16xf32> loc(#loc2)
    %11 = "tensor.expand_shape"(%arg14) <{reassociation = [[0, 1, 2, 3]], static_output_shape = array<i64: 1, 16, 1, 1>}> : (tensor<16xf32>) -> tensor<1x16x1x1xf32> loc(#loc2)
    %12 = "linalg.generic"(%6, %11, %4) <{indexing_maps = [#map4, #map5, #map4], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg103: f32 loc("conv1"), %arg104: f32 loc("norm1"), %arg105: f32 loc("norm1")):
      %93 = "arith.subf"(%arg103, %arg104) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc2)
      "linalg.yield"(%93) : (f32) -> () loc(#loc2)
    }) : (tensor<64x16x28x28xf32>, tensor<1x16x1x1xf32>, tensor<64x16x28x28xf32>) -> tensor<64x16x28x28xf32> loc(#loc2)
    %13 = "tensor.expand_shape"(%10) <{reassociation = [[0, 1, 2, 3]], static_output_shape = array<i64: 1, 16, 1, 1>}> : (tensor<16xf32>) -> tensor<1x16x1x1xf32> loc(#loc2)
    %14 = "linalg.generic"(%12, %13, %4) <{indexing_maps = [#map4, #map5, #map4], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg100: f32 loc("norm1"), %arg101: f32 loc("norm1"), %arg102: f32 loc("norm1")):
      %92 = "arith.mulf"(%arg100, %arg101) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc2)
      "linalg.yield"(%92) : (f32) -> () loc(#loc2)
    }) : (tensor<64x16x28x28xf32>, tensor<1x16x1x1xf32>, tensor<64x16x28x28xf32>) -> tensor<64x16x28x28xf32> loc(#loc2)
    %15 = "tensor.expand_shape"(%arg3) <{reassociation = [[0, 1, 2, 3]], static_output_shape = array<i64: 1, 16, 1, 1>}> : (tensor<16xf32>) -> tensor<1x16x1x1xf32> loc(#loc2)
    %16 = "linalg.generic"(%14, %15, %4) <{indexing_maps = [#map4, #map5, #map4], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg97: f32 loc("norm1"), %arg98: f32 loc("norm1"), %arg99: f32 loc("norm1")):
      %91 = "arith.addf"(%arg97, %arg98) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc2)
      "linalg.yield"(%91) : (f32) -> () loc(#loc2)
    }) : (tensor<64x16x28x28xf32>, tensor<1x16x1x1xf32>, tensor<64x16x28x28xf32>) -> tensor<64x16x28x28xf32> loc(#loc2)
    %17 = "linalg.generic"(%16, %4) <{indexing_maps = [#map4, #map4], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg95: f32 loc("norm1"), %arg96: f32 loc("relu")):
      %89 = "arith.cmpf"(%arg95, %0) <{fastmath = #arith.fastmath<none>, predicate = 9 : i64}> : (f32, f32) -> i1 loc(#loc4)
      %90 = "arith.select"(%89, %arg95, %0) : (i1, f32, f32) -> f32 loc(#loc4)
      "linalg.yield"(%90) : (f32) -> () loc(#loc4)
    }) : (tensor<64x16x28x28xf32>, tensor<64x16x28x28xf32>) -> tensor<64x16x28x28xf32> loc(#loc4)
    %18 = "tensor.empty"() : () -> tensor<64x16x14x14xf32> loc(#loc5)
    %19 = "linalg.fill"(%1, %18) <{operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg93: f32 loc(unknown), %arg94: f32 loc(unknown)):
      "linalg.yield"(%arg93) : (f32) -> () loc(#loc)
    }) : (f32, tensor<64x16x14x14xf32>) -> tensor<64x16x14x14xf32> loc(#loc5)
    %20 = "tensor.empty"() : () -> tensor<2x2xf32> loc(#loc5)
    %21 = "linalg.pooling_nchw_max"(%17, %20, %19) <{dilations = dense<1> : vector<2xi64>, operandSegmentSizes = array<i32: 2, 1>, strides = dense<2> : vector<2xi64>}> ({
    ^bb0(%arg90: f32 loc(unknown), %arg91: f32 loc(unknown), %arg92: f32 loc(unknown)):
      %88 = "arith.maximumf"(%arg92, %arg90) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc)
      "linalg.yield"(%88) : (f32) -> () loc(#loc)
    }) {linalg.memoized_indexing_maps = [#map6, #map7, #map8]} : (tensor<64x16x28x28xf32>, tensor<2x2xf32>, tensor<64x16x14x14xf32>) -> tensor<64x16x14x14xf32> loc(#loc5)
    %22 = "tensor.pad"(%21) <{operandSegmentSizes = array<i32: 1, 0, 0>, static_high = array<i64: 0, 0, 1, 1>, static_low = array<i64: 0, 0, 1, 1>}> ({
    ^bb0(%arg86: index loc("conv2"), %arg87: index loc("conv2"), %arg88: index loc("conv2"), %arg89: index loc("conv2")):
      "tensor.yield"(%0) : (f32) -> () loc(#loc6)
    }) : (tensor<64x16x14x14xf32>) -> tensor<64x16x16x16xf32> loc(#loc6)
    %23 = "tensor.empty"() : () -> tensor<64x32x14x14xf32> loc(#loc6)
    %24 = "linalg.broadcast"(%arg5, %23) <{dimensions = array<i64: 0, 2, 3>}> ({
    ^bb0(%arg84: f32 loc("conv2"), %arg85: f32 loc("conv2")):
      "linalg.yield"(%arg84) : (f32) -> () loc(#loc6)
    }) : (tensor<32xf32>, tensor<64x32x14x14xf32>) -> tensor<64x32x14x14xf32> loc(#loc6)
    %25 = "linalg.conv_2d_nchw_fchw"(%22, %arg4, %24) <{dilations = dense<1> : vector<2xi64>, operandSegmentSizes = array<i32: 2, 1>, strides = dense<1> : vector<2xi64>}> ({
    ^bb0(%arg81: f32 loc(unknown), %arg82: f32 loc(unknown), %arg83: f32 loc(unknown)):
      %86 = "arith.mulf"(%arg81, %arg82) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc)
      %87 = "arith.addf"(%arg83, %86) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc)
      "linalg.yield"(%87) : (f32) -> () loc(#loc)
    }) {linalg.memoized_indexing_maps = [#map, #map1, #map2]} : (tensor<64x16x16x16xf32>, tensor<32x16x3x3xf32>, tensor<64x32x14x14xf32>) -> tensor<64x32x14x14xf32> loc(#loc6)
    %26 = "tensor.empty"() : () -> tensor<32xf32> loc(#loc7)
    %27 = "linalg.generic"(%arg17, %26) <{indexing_maps = [#map3, #map3], iterator_types = [#linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg79: f32 loc("norm2"), %arg80: f32 loc("norm2")):
      %84 = "arith.constant"() <{value = 9.99999974E-6 : f32}> : () -> f32 loc(#loc7)
      %85 = "arith.addf"(%arg79, %84) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc7)
      "linalg.yield"(%85) : (f32) -> () loc(#loc7)
    }) : (tensor<32xf32>, tensor<32xf32>) -> tensor<32xf32> loc(#loc7)
    %28 = "linalg.generic"(%27, %26) <{indexing_maps = [#map3, #map3], iterator_types = [#linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg77: f32 loc("norm2"), %arg78: f32 loc("norm2")):
      %83 = "math.rsqrt"(%arg77) <{fastmath = #arith.fastmath<none>}> : (f32) -> f32 loc(#loc7)
      "linalg.yield"(%83) : (f32) -> () loc(#loc7)
    }) : (tensor<32xf32>, tensor<32xf32>) -> tensor<32xf32> loc(#loc7)
    %29 = "linalg.generic"(%28, %arg6, %26) <{indexing_maps = [#map3, #map3, #map3], iterator_types = [#linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg74: f32 loc("norm2"), %arg75: f32 loc("norm2"), %arg76: f32 loc("norm2")):
      %82 = "arith.mulf"(%arg74, %arg75) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc7)
      "linalg.yield"(%82) : (f32) -> () loc(#loc7)
    }) : (tensor<32xf32>, tensor<32xf32>, tensor<32xf32>) -> tensor<32xf32> loc(#loc7)
    %30 = "tensor.expand_shape"(%arg16) <{reassociation = [[0, 1, 2, 3]], static_output_shape = array<i64: 1, 32, 1, 1>}> : (tensor<32xf32>) -> tensor<1x32x1x1xf32> loc(#loc7)
    %31 = "linalg.generic"(%25, %30, %23) <{indexing_maps = [#map4, #map5, #map4], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg71: f32 loc("conv2"), %arg72: f32 loc("norm2"), %arg73: f32 loc("norm2")):
      %81 = "arith.subf"(%arg71, %arg72) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc7)
      "linalg.yield"(%81) : (f32) -> () loc(#loc7)
    }) : (tensor<64x32x14x14xf32>, tensor<1x32x1x1xf32>, tensor<64x32x14x14xf32>) -> tensor<64x32x14x14xf32> loc(#loc7)
    %32 = "tensor.expand_shape"(%29) <{reassociation = [[0, 1, 2, 3]], static_output_shape = array<i64: 1, 32, 1, 1>}> : (tensor<32xf32>) -> tensor<1x32x1x1xf32> loc(#loc7)
    %33 = "linalg.generic"(%31, %32, %23) <{indexing_maps = [#map4, #map5, #map4], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg68: f32 loc("norm2"), %arg69: f32 loc("norm2"), %arg70: f32 loc("norm2")):
      %80 = "arith.mulf"(%arg68, %arg69) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc7)
      "linalg.yield"(%80) : (f32) -> () loc(#loc7)
    }) : (tensor<64x32x14x14xf32>, tensor<1x32x1x1xf32>, tensor<64x32x14x14xf32>) -> tensor<64x32x14x14xf32> loc(#loc7)
    %34 = "tensor.expand_shape"(%arg7) <{reassociation = [[0, 1, 2, 3]], static_output_shape = array<i64: 1, 32, 1, 1>}> : (tensor<32xf32>) -> tensor<1x32x1x1xf32> loc(#loc7)
    %35 = "linalg.generic"(%33, %34, %23) <{indexing_maps = [#map4, #map5, #map4], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg65: f32 loc("norm2"), %arg66: f32 loc("norm2"), %arg67: f32 loc("norm2")):
      %79 = "arith.addf"(%arg65, %arg66) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc7)
      "linalg.yield"(%79) : (f32) -> () loc(#loc7)
    }) : (tensor<64x32x14x14xf32>, tensor<1x32x1x1xf32>, tensor<64x32x14x14xf32>) -> tensor<64x32x14x14xf32> loc(#loc7)
    %36 = "linalg.generic"(%35, %23) <{indexing_maps = [#map4, #map4], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg63: f32 loc("norm2"), %arg64: f32 loc("relu")):
      %77 = "arith.cmpf"(%arg63, %0) <{fastmath = #arith.fastmath<none>, predicate = 9 : i64}> : (f32, f32) -> i1 loc(#loc4)
      %78 = "arith.select"(%77, %arg63, %0) : (i1, f32, f32) -> f32 loc(#loc4)
      "linalg.yield"(%78) : (f32) -> () loc(#loc4)
    }) : (tensor<64x32x14x14xf32>, tensor<64x32x14x14xf32>) -> tensor<64x32x14x14xf32> loc(#loc4)
    %37 = "tensor.empty"() : () -> tensor<64x32x7x7xf32> loc(#loc5)
    %38 = "linalg.fill"(%1, %37) <{operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg61: f32 loc(unknown), %arg62: f32 loc(unknown)):
      "linalg.yield"(%arg61) : (f32) -> () loc(#loc)
    }) : (f32, tensor<64x32x7x7xf32>) -> tensor<64x32x7x7xf32> loc(#loc5)
    %39 = "linalg.pooling_nchw_max"(%36, %20, %38) <{dilations = dense<1> : vector<2xi64>, operandSegmentSizes = array<i32: 2, 1>, strides = dense<2> : vector<2xi64>}> ({
    ^bb0(%arg58: f32 loc(unknown), %arg59: f32 loc(unknown), %arg60: f32 loc(unknown)):
      %76 = "arith.maximumf"(%arg60, %arg58) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc)
      "linalg.yield"(%76) : (f32) -> () loc(#loc)
    }) {linalg.memoized_indexing_maps = [#map6, #map7, #map8]} : (tensor<64x32x14x14xf32>, tensor<2x2xf32>, tensor<64x32x7x7xf32>) -> tensor<64x32x7x7xf32> loc(#loc5)
    %40 = "tensor.pad"(%39) <{operandSegmentSizes = array<i32: 1, 0, 0>, static_high = array<i64: 0, 0, 1, 1>, static_low = array<i64: 0, 0, 1, 1>}> ({
    ^bb0(%arg54: index loc("conv3"), %arg55: index loc("conv3"), %arg56: index loc("conv3"), %arg57: index loc("conv3")):
      "tensor.yield"(%0) : (f32) -> () loc(#loc8)
    }) : (tensor<64x32x7x7xf32>) -> tensor<64x32x9x9xf32> loc(#loc8)
    %41 = "tensor.empty"() : () -> tensor<64x64x4x4xf32> loc(#loc8)
    %42 = "linalg.broadcast"(%arg9, %41) <{dimensions = array<i64: 0, 2, 3>}> ({
    ^bb0(%arg52: f32 loc("conv3"), %arg53: f32 loc("conv3")):
      "linalg.yield"(%arg52) : (f32) -> () loc(#loc8)
    }) : (tensor<64xf32>, tensor<64x64x4x4xf32>) -> tensor<64x64x4x4xf32> loc(#loc8)
    %43 = "linalg.conv_2d_nchw_fchw"(%40, %arg8, %42) <{dilations = dense<1> : vector<2xi64>, operandSegmentSizes = array<i32: 2, 1>, strides = dense<2> : vector<2xi64>}> ({
    ^bb0(%arg49: f32 loc(unknown), %arg50: f32 loc(unknown), %arg51: f32 loc(unknown)):
      %74 = "arith.mulf"(%arg49, %arg50) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc)
      %75 = "arith.addf"(%arg51, %74) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc)
      "linalg.yield"(%75) : (f32) -> () loc(#loc)
    }) {linalg.memoized_indexing_maps = [#map9, #map1, #map2]} : (tensor<64x32x9x9xf32>, tensor<64x32x3x3xf32>, tensor<64x64x4x4xf32>) -> tensor<64x64x4x4xf32> loc(#loc8)
    %44 = "tensor.empty"() : () -> tensor<64xf32> loc(#loc9)
    %45 = "linalg.generic"(%arg19, %44) <{indexing_maps = [#map3, #map3], iterator_types = [#linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg47: f32 loc("norm3"), %arg48: f32 loc("norm3")):
      %72 = "arith.constant"() <{value = 9.99999974E-6 : f32}> : () -> f32 loc(#loc9)
      %73 = "arith.addf"(%arg47, %72) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc9)
      "linalg.yield"(%73) : (f32) -> () loc(#loc9)
    }) : (tensor<64xf32>, tensor<64xf32>) -> tensor<64xf32> loc(#loc9)
    %46 = "linalg.generic"(%45, %44) <{indexing_maps = [#map3, #map3], iterator_types = [#linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg45: f32 loc("norm3"), %arg46: f32 loc("norm3")):
      %71 = "math.rsqrt"(%arg45) <{fastmath = #arith.fastmath<none>}> : (f32) -> f32 loc(#loc9)
      "linalg.yield"(%71) : (f32) -> () loc(#loc9)
    }) : (tensor<64xf32>, tensor<64xf32>) -> tensor<64xf32> loc(#loc9)
    %47 = "linalg.generic"(%46, %arg10, %44) <{indexing_maps = [#map3, #map3, #map3], iterator_types = [#linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg42: f32 loc("norm3"), %arg43: f32 loc("norm3"), %arg44: f32 loc("norm3")):
      %70 = "arith.mulf"(%arg42, %arg43) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc9)
      "linalg.yield"(%70) : (f32) -> () loc(#loc9)
    }) : (tensor<64xf32>, tensor<64xf32>, tensor<64xf32>) -> tensor<64xf32> loc(#loc9)
    %48 = "tensor.expand_shape"(%arg18) <{reassociation = [[0, 1, 2, 3]], static_output_shape = array<i64: 1, 64, 1, 1>}> : (tensor<64xf32>) -> tensor<1x64x1x1xf32> loc(#loc9)
    %49 = "linalg.generic"(%43, %48, %41) <{indexing_maps = [#map4, #map5, #map4], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg39: f32 loc("conv3"), %arg40: f32 loc("norm3"), %arg41: f32 loc("norm3")):
      %69 = "arith.subf"(%arg39, %arg40) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc9)
      "linalg.yield"(%69) : (f32) -> () loc(#loc9)
    }) : (tensor<64x64x4x4xf32>, tensor<1x64x1x1xf32>, tensor<64x64x4x4xf32>) -> tensor<64x64x4x4xf32> loc(#loc9)
    %50 = "tensor.expand_shape"(%47) <{reassociation = [[0, 1, 2, 3]], static_output_shape = array<i64: 1, 64, 1, 1>}> : (tensor<64xf32>) -> tensor<1x64x1x1xf32> loc(#loc9)
    %51 = "linalg.generic"(%49, %50, %41) <{indexing_maps = [#map4, #map5, #map4], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg36: f32 loc("norm3"), %arg37: f32 loc("norm3"), %arg38: f32 loc("norm3")):
      %68 = "arith.mulf"(%arg36, %arg37) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc9)
      "linalg.yield"(%68) : (f32) -> () loc(#loc9)
    }) : (tensor<64x64x4x4xf32>, tensor<1x64x1x1xf32>, tensor<64x64x4x4xf32>) -> tensor<64x64x4x4xf32> loc(#loc9)
    %52 = "tensor.expand_shape"(%arg11) <{reassociation = [[0, 1, 2, 3]], static_output_shape = array<i64: 1, 64, 1, 1>}> : (tensor<64xf32>) -> tensor<1x64x1x1xf32> loc(#loc9)
    %53 = "linalg.generic"(%51, %52, %41) <{indexing_maps = [#map4, #map5, #map4], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg33: f32 loc("norm3"), %arg34: f32 loc("norm3"), %arg35: f32 loc("norm3")):
      %67 = "arith.addf"(%arg33, %arg34) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc9)
      "linalg.yield"(%67) : (f32) -> () loc(#loc9)
    }) : (tensor<64x64x4x4xf32>, tensor<1x64x1x1xf32>, tensor<64x64x4x4xf32>) -> tensor<64x64x4x4xf32> loc(#loc9)
    %54 = "linalg.generic"(%53, %41) <{indexing_maps = [#map4, #map4], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg31: f32 loc("norm3"), %arg32: f32 loc("relu")):
      %65 = "arith.cmpf"(%arg31, %0) <{fastmath = #arith.fastmath<none>, predicate = 9 : i64}> : (f32, f32) -> i1 loc(#loc4)
      %66 = "arith.select"(%65, %arg31, %0) : (i1, f32, f32) -> f32 loc(#loc4)
      "linalg.yield"(%66) : (f32) -> () loc(#loc4)
    }) : (tensor<64x64x4x4xf32>, tensor<64x64x4x4xf32>) -> tensor<64x64x4x4xf32> loc(#loc4)
    %55 = "tensor.collapse_shape"(%54) <{reassociation = [[0], [1, 2, 3]]}> : (tensor<64x64x4x4xf32>) -> tensor<64x1024xf32> loc(#loc10)
    %56 = "tensor.empty"() : () -> tensor<1024x10xf32> loc(#loc11)
    %57 = "linalg.transpose"(%arg12, %56) <{permutation = array<i64: 1, 0>}> ({
    ^bb0(%arg29: f32 loc("fc"), %arg30: f32 loc("fc")):
      "linalg.yield"(%arg29) : (f32) -> () loc(#loc11)
    }) : (tensor<10x1024xf32>, tensor<1024x10xf32>) -> tensor<1024x10xf32> loc(#loc11)
    %58 = "tensor.empty"() : () -> tensor<64x10xf32> loc(#loc11)
    %59 = "linalg.fill"(%0, %58) <{operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg27: f32 loc(unknown), %arg28: f32 loc(unknown)):
      "linalg.yield"(%arg27) : (f32) -> () loc(#loc)
    }) : (f32, tensor<64x10xf32>) -> tensor<64x10xf32> loc(#loc11)
    %60 = "linalg.matmul"(%55, %57, %59) <{indexing_maps = [#map10, #map11, #map12], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg24: f32 loc(unknown), %arg25: f32 loc(unknown), %arg26: f32 loc(unknown)):
      %63 = "arith.mulf"(%arg24, %arg25) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc)
      %64 = "arith.addf"(%arg26, %63) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc)
      "linalg.yield"(%64) : (f32) -> () loc(#loc)
    }) : (tensor<64x1024xf32>, tensor<1024x10xf32>, tensor<64x10xf32>) -> tensor<64x10xf32> loc(#loc11)
    %61 = "linalg.generic"(%60, %arg13, %58) <{indexing_maps = [#map13, #map14, #map13], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg21: f32 loc("fc"), %arg22: f32 loc("fc"), %arg23: f32 loc("fc")):
      %62 = "arith.addf"(%arg21, %arg22) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc11)
      "linalg.yield"(%62) : (f32) -> () loc(#loc11)
    }) : (tensor<64x10xf32>, tensor<10xf32>, tensor<64x10xf32>) -> tensor<64x10xf32> loc(#loc11)
    "func.return"(%61) : (tensor<64x10xf32>) -> () loc(#loc1)
  }) : () -> () loc(#loc1)
}) : () -> () loc(#loc)
#loc5 = loc("max_pool2d_with_indices")
#loc10 = loc("view")

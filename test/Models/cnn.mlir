// Captured by `python test/Models/capture.py cnn`; not edited by hand.
// Entry @forward. Weights are arguments: --params=0-19
//   0: conv1.weight 16x1x5x5 f32
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
#loc3 = loc("mul")
#loc4 = loc("sub")
#loc5 = loc("conv1")
#loc6 = loc("relu")
#loc8 = loc("conv2")
#loc9 = loc("norm2")
#loc10 = loc("conv3")
#loc11 = loc("norm3")
#loc13 = loc("fc")
#map = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>
#map1 = affine_map<(d0, d1, d2, d3, d4, d5, d6) -> (d0, d4, d2 + d5, d3 + d6)>
#map2 = affine_map<(d0, d1, d2, d3, d4, d5, d6) -> (d1, d4, d5, d6)>
#map3 = affine_map<(d0, d1, d2, d3, d4, d5, d6) -> (d0, d1, d2, d3)>
#map4 = affine_map<(d0) -> (d0)>
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
  "func.func"() <{function_type = (tensor<16x1x5x5xf32>, tensor<16xf32>, tensor<16xf32>, tensor<16xf32>, tensor<32x16x3x3xf32>, tensor<32xf32>, tensor<32xf32>, tensor<32xf32>, tensor<64x32x3x3xf32>, tensor<64xf32>, tensor<64xf32>, tensor<64xf32>, tensor<10x1024xf32>, tensor<10xf32>, tensor<16xf32>, tensor<16xf32>, tensor<32xf32>, tensor<32xf32>, tensor<64xf32>, tensor<64xf32>, tensor<64x1x28x28xf32>) -> tensor<64x10xf32>, sym_name = "forward"}> ({
  ^bb0(%arg0: tensor<16x1x5x5xf32> loc("model"), %arg1: tensor<16xf32> loc("model"), %arg2: tensor<16xf32> loc("model"), %arg3: tensor<16xf32> loc("model"), %arg4: tensor<32x16x3x3xf32> loc("model"), %arg5: tensor<32xf32> loc("model"), %arg6: tensor<32xf32> loc("model"), %arg7: tensor<32xf32> loc("model"), %arg8: tensor<64x32x3x3xf32> loc("model"), %arg9: tensor<64xf32> loc("model"), %arg10: tensor<64xf32> loc("model"), %arg11: tensor<64xf32> loc("model"), %arg12: tensor<10x1024xf32> loc("model"), %arg13: tensor<10xf32> loc("model"), %arg14: tensor<16xf32> loc("model"), %arg15: tensor<16xf32> loc("model"), %arg16: tensor<32xf32> loc("model"), %arg17: tensor<32xf32> loc("model"), %arg18: tensor<64xf32> loc("model"), %arg19: tensor<64xf32> loc("model"), %arg20: tensor<64x1x28x28xf32> loc("model")):
    %0 = "arith.constant"() <{value = 0.000000e+00 : f32}> : () -> f32 loc(#loc)
    %1 = "arith.constant"() <{value = 0xFF800000 : f32}> : () -> f32 loc(#loc)
    %2 = "arith.constant"() <{value = 1.000000e-05 : f64}> : () -> f64 loc(#loc2)
    %3 = "arith.constant"() <{value = 2.8328611898017 : f64}> : () -> f64 loc(#loc3)
    %4 = "arith.constant"() <{value = 2.860000e-01 : f64}> : () -> f64 loc(#loc4)
    %5 = "tensor.empty"() : () -> tensor<64x1x28x28xf32> loc(#loc4)
    %6 = "linalg.generic"(%arg20, %5) <{indexing_maps = [#map, #map], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg124: f32 loc("sub"), %arg125: f32 loc("sub")):
      %107 = "arith.constant"() <{value = 2.860000e-01 : f32}> : () -> f32 loc(#loc4)
      %108 = "arith.subf"(%arg124, %107) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc4)
      "linalg.yield"(%108) : (f32) -> () loc(#loc4)
    }) : (tensor<64x1x28x28xf32>, tensor<64x1x28x28xf32>) -> tensor<64x1x28x28xf32> loc(#loc4)
    %7 = "linalg.generic"(%6, %5) <{indexing_maps = [#map, #map], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg122: f32 loc("sub"), %arg123: f32 loc("mul")):
      %105 = "arith.constant"() <{value = 2.83286119 : f32}> : () -> f32 loc(#loc3)
      %106 = "arith.mulf"(%arg122, %105) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc3)
      "linalg.yield"(%106) : (f32) -> () loc(#loc3)
    }) : (tensor<64x1x28x28xf32>, tensor<64x1x28x28xf32>) -> tensor<64x1x28x28xf32> loc(#loc3)
    %8 = "tensor.pad"(%7) <{operandSegmentSizes = array<i32: 1, 0, 0>, static_high = array<i64: 0, 0, 2, 2>, static_low = array<i64: 0, 0, 2, 2>}> ({
    ^bb0(%arg118: index loc("conv1"), %arg119: index loc("conv1"), %arg120: index loc("conv1"), %arg121: index loc("conv1")):
      "tensor.yield"(%0) : (f32) -> () loc(#loc5)
    }) : (tensor<64x1x28x28xf32>) -> tensor<64x1x32x32xf32> loc(#loc5)
    %9 = "tensor.empty"() : () -> tensor<64x16x28x28xf32> loc(#loc5)
    %10 = "linalg.broadcast"(%arg1, %9) <{dimensions = array<i64: 0, 2, 3>}> ({
    ^bb0(%arg116: f32 loc("conv1"), %arg117: f32 loc("conv1")):
      "linalg.yield"(%arg116) : (f32) -> () loc(#loc5)
    }) : (tensor<16xf32>, tensor<64x16x28x28xf32>) -> tensor<64x16x28x28xf32> loc(#loc5)
    %11 = "linalg.conv_2d_nchw_fchw"(%8, %arg0, %10) <{dilations = dense<1> : vector<2xi64>, operandSegmentSizes = array<i32: 2, 1>, strides = dense<1> : vector<2xi64>}> ({
    ^bb0(%arg113: f32 loc(unknown), %arg114: f32 loc(unknown), %arg115: f32 loc(unknown)):
      %103 = "arith.mulf"(%arg113, %arg114) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc)
      %104 = "arith.addf"(%arg115, %103) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc)
      "linalg.yield"(%104) : (f32) -> () loc(#loc)
    }) {linalg.memoized_indexing_maps = [#map1, #map2, #map3]} : (tensor<64x1x32x32xf32>, tensor<16x1x5x5xf32>, tensor<64x16x28x28xf32>) -> tensor<64x16x28x28xf32> loc(#loc5)
    %12 = "tensor.empty"() : () -> tensor<16xf32> loc(#loc2)
    %13 = "linalg.generic"(%arg15, %12) <{indexing_maps = [#map4, #map4], iterator_types = [#linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg111: f32 loc("norm1"), %arg112: f32 loc("norm1")):
      %101 = "arith.constant"() <{value = 9.99999974E-6 : f32}> : () -> f32 loc(#loc2)
      %102 = "arith.addf"(%arg111, %101) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc2)
      "linalg.yield"(%102) : (f32) -> () loc(#loc2)
    }) : (tensor<16xf32>, tensor<16xf32>) -> tensor<16xf32> loc(#loc2)
    %14 = "linalg.generic"(%13, %12) <{indexing_maps = [#map4, #map4], iterator_types = [#linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg109: f32 loc("norm1"), %arg110: f32 loc("norm1")):
      %100 = "math.rsqrt"(%arg109) <{fastmath = #arith.fastmath<none>}> : (f32) -> f32 loc(#loc2)
      "linalg.yield"(%100) : (f32) -> () loc(#loc2)
    }) : (tensor<16xf32>, tensor<16xf32>) -> tensor<16xf32> loc(#loc2)
    %15 = "linalg.generic"(%14, %arg2, %12) <{indexing_maps = [#map4, #map4, #map4], iterator_types = [#linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg106: f32 loc("norm1"), %arg107: f32 loc("norm1"), %arg108: f32 loc("norm1")):
      %99 = "arith.mulf"(%arg106, %arg107) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc2)
      "linalg.yield"(%99) : (f32) -> () loc(#loc2)
    }) : (tensor<16xf32>, tensor<16xf32>, tensor<16xf32>) -> tensor<16xf32> loc(#loc2)
    %16 = "tensor.expand_shape"(%arg14) <{reassociation = [[0, 1, 2, 3]], static_output_shape = array<i64: 1, 16, 1, 1>}> : (tensor<16xf32>) -> tensor<1x16x1x1xf32> loc(#loc2)
    %17 = "linalg.generic"(%11, %16, %9) <{indexing_maps = [#map, #map5, #map], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg103: f32 loc("conv1"), %arg104: f32 loc("norm1"), %arg105: f32 loc("norm1")):
      %98 = "arith.subf"(%arg103, %arg104) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc2)
      "linalg.yield"(%98) : (f32) -> () loc(#loc2)
    }) : (tensor<64x16x28x28xf32>, tensor<1x16x1x1xf32>, tensor<64x16x28x28xf32>) -> tensor<64x16x28x28xf32> loc(#loc2)
    %18 = "tensor.expand_shape"(%15) <{reassociation = [[0, 1, 2, 3]], static_output_shape = array<i64: 1, 16, 1, 1>}> : (tensor<16xf32>) -> tensor<1x16x1x1xf32> loc(#loc2)
    %19 = "linalg.generic"(%17, %18, %9) <{indexing_maps = [#map, #map5, #map], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg100: f32 loc("norm1"), %arg101: f32 loc("norm1"), %arg102: f32 loc("norm1")):
      %97 = "arith.mulf"(%arg100, %arg101) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc2)
      "linalg.yield"(%97) : (f32) -> () loc(#loc2)
    }) : (tensor<64x16x28x28xf32>, tensor<1x16x1x1xf32>, tensor<64x16x28x28xf32>) -> tensor<64x16x28x28xf32> loc(#loc2)
    %20 = "tensor.expand_shape"(%arg3) <{reassociation = [[0, 1, 2, 3]], static_output_shape = array<i64: 1, 16, 1, 1>}> : (tensor<16xf32>) -> tensor<1x16x1x1xf32> loc(#loc2)
    %21 = "linalg.generic"(%19, %20, %9) <{indexing_maps = [#map, #map5, #map], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg97: f32 loc("norm1"), %arg98: f32 loc("norm1"), %arg99: f32 loc("norm1")):
      %96 = "arith.addf"(%arg97, %arg98) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc2)
      "linalg.yield"(%96) : (f32) -> () loc(#loc2)
    }) : (tensor<64x16x28x28xf32>, tensor<1x16x1x1xf32>, tensor<64x16x28x28xf32>) -> tensor<64x16x28x28xf32> loc(#loc2)
    %22 = "linalg.generic"(%21, %9) <{indexing_maps = [#map, #map], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg95: f32 loc("norm1"), %arg96: f32 loc("relu")):
      %94 = "arith.cmpf"(%arg95, %0) <{fastmath = #arith.fastmath<none>, predicate = 9 : i64}> : (f32, f32) -> i1 loc(#loc6)
      %95 = "arith.select"(%94, %arg95, %0) : (i1, f32, f32) -> f32 loc(#loc6)
      "linalg.yield"(%95) : (f32) -> () loc(#loc6)
    }) : (tensor<64x16x28x28xf32>, tensor<64x16x28x28xf32>) -> tensor<64x16x28x28xf32> loc(#loc6)
    %23 = "tensor.empty"() : () -> tensor<64x16x14x14xf32> loc(#loc7)
    %24 = "linalg.fill"(%1, %23) <{operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg93: f32 loc(unknown), %arg94: f32 loc(unknown)):
      "linalg.yield"(%arg93) : (f32) -> () loc(#loc)
    }) : (f32, tensor<64x16x14x14xf32>) -> tensor<64x16x14x14xf32> loc(#loc7)
    %25 = "tensor.empty"() : () -> tensor<2x2xf32> loc(#loc7)
    %26 = "linalg.pooling_nchw_max"(%22, %25, %24) <{dilations = dense<1> : vector<2xi64>, operandSegmentSizes = array<i32: 2, 1>, strides = dense<2> : vector<2xi64>}> ({
    ^bb0(%arg90: f32 loc(unknown), %arg91: f32 loc(unknown), %arg92: f32 loc(unknown)):
      %93 = "arith.maximumf"(%arg92, %arg90) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc)
      "linalg.yield"(%93) : (f32) -> () loc(#loc)
    }) {linalg.memoized_indexing_maps = [#map6, #map7, #map8]} : (tensor<64x16x28x28xf32>, tensor<2x2xf32>, tensor<64x16x14x14xf32>) -> tensor<64x16x14x14xf32> loc(#loc7)
    %27 = "tensor.pad"(%26) <{operandSegmentSizes = array<i32: 1, 0, 0>, static_high = array<i64: 0, 0, 1, 1>, static_low = array<i64: 0, 0, 1, 1>}> ({
    ^bb0(%arg86: index loc("conv2"), %arg87: index loc("conv2"), %arg88: index loc("conv2"), %arg89: index loc("conv2")):
      "tensor.yield"(%0) : (f32) -> () loc(#loc8)
    }) : (tensor<64x16x14x14xf32>) -> tensor<64x16x16x16xf32> loc(#loc8)
    %28 = "tensor.empty"() : () -> tensor<64x32x14x14xf32> loc(#loc8)
    %29 = "linalg.broadcast"(%arg5, %28) <{dimensions = array<i64: 0, 2, 3>}> ({
    ^bb0(%arg84: f32 loc("conv2"), %arg85: f32 loc("conv2")):
      "linalg.yield"(%arg84) : (f32) -> () loc(#loc8)
    }) : (tensor<32xf32>, tensor<64x32x14x14xf32>) -> tensor<64x32x14x14xf32> loc(#loc8)
    %30 = "linalg.conv_2d_nchw_fchw"(%27, %arg4, %29) <{dilations = dense<1> : vector<2xi64>, operandSegmentSizes = array<i32: 2, 1>, strides = dense<1> : vector<2xi64>}> ({
    ^bb0(%arg81: f32 loc(unknown), %arg82: f32 loc(unknown), %arg83: f32 loc(unknown)):
      %91 = "arith.mulf"(%arg81, %arg82) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc)
      %92 = "arith.addf"(%arg83, %91) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc)
      "linalg.yield"(%92) : (f32) -> () loc(#loc)
    }) {linalg.memoized_indexing_maps = [#map1, #map2, #map3]} : (tensor<64x16x16x16xf32>, tensor<32x16x3x3xf32>, tensor<64x32x14x14xf32>) -> tensor<64x32x14x14xf32> loc(#loc8)
    %31 = "tensor.empty"() : () -> tensor<32xf32> loc(#loc9)
    %32 = "linalg.generic"(%arg17, %31) <{indexing_maps = [#map4, #map4], iterator_types = [#linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg79: f32 loc("norm2"), %arg80: f32 loc("norm2")):
      %89 = "arith.constant"() <{value = 9.99999974E-6 : f32}> : () -> f32 loc(#loc9)
      %90 = "arith.addf"(%arg79, %89) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc9)
      "linalg.yield"(%90) : (f32) -> () loc(#loc9)
    }) : (tensor<32xf32>, tensor<32xf32>) -> tensor<32xf32> loc(#loc9)
    %33 = "linalg.generic"(%32, %31) <{indexing_maps = [#map4, #map4], iterator_types = [#linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg77: f32 loc("norm2"), %arg78: f32 loc("norm2")):
      %88 = "math.rsqrt"(%arg77) <{fastmath = #arith.fastmath<none>}> : (f32) -> f32 loc(#loc9)
      "linalg.yield"(%88) : (f32) -> () loc(#loc9)
    }) : (tensor<32xf32>, tensor<32xf32>) -> tensor<32xf32> loc(#loc9)
    %34 = "linalg.generic"(%33, %arg6, %31) <{indexing_maps = [#map4, #map4, #map4], iterator_types = [#linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg74: f32 loc("norm2"), %arg75: f32 loc("norm2"), %arg76: f32 loc("norm2")):
      %87 = "arith.mulf"(%arg74, %arg75) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc9)
      "linalg.yield"(%87) : (f32) -> () loc(#loc9)
    }) : (tensor<32xf32>, tensor<32xf32>, tensor<32xf32>) -> tensor<32xf32> loc(#loc9)
    %35 = "tensor.expand_shape"(%arg16) <{reassociation = [[0, 1, 2, 3]], static_output_shape = array<i64: 1, 32, 1, 1>}> : (tensor<32xf32>) -> tensor<1x32x1x1xf32> loc(#loc9)
    %36 = "linalg.generic"(%30, %35, %28) <{indexing_maps = [#map, #map5, #map], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg71: f32 loc("conv2"), %arg72: f32 loc("norm2"), %arg73: f32 loc("norm2")):
      %86 = "arith.subf"(%arg71, %arg72) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc9)
      "linalg.yield"(%86) : (f32) -> () loc(#loc9)
    }) : (tensor<64x32x14x14xf32>, tensor<1x32x1x1xf32>, tensor<64x32x14x14xf32>) -> tensor<64x32x14x14xf32> loc(#loc9)
    %37 = "tensor.expand_shape"(%34) <{reassociation = [[0, 1, 2, 3]], static_output_shape = array<i64: 1, 32, 1, 1>}> : (tensor<32xf32>) -> tensor<1x32x1x1xf32> loc(#loc9)
    %38 = "linalg.generic"(%36, %37, %28) <{indexing_maps = [#map, #map5, #map], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg68: f32 loc("norm2"), %arg69: f32 loc("norm2"), %arg70: f32 loc("norm2")):
      %85 = "arith.mulf"(%arg68, %arg69) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc9)
      "linalg.yield"(%85) : (f32) -> () loc(#loc9)
    }) : (tensor<64x32x14x14xf32>, tensor<1x32x1x1xf32>, tensor<64x32x14x14xf32>) -> tensor<64x32x14x14xf32> loc(#loc9)
    %39 = "tensor.expand_shape"(%arg7) <{reassociation = [[0, 1, 2, 3]], static_output_shape = array<i64: 1, 32, 1, 1>}> : (tensor<32xf32>) -> tensor<1x32x1x1xf32> loc(#loc9)
    %40 = "linalg.generic"(%38, %39, %28) <{indexing_maps = [#map, #map5, #map], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg65: f32 loc("norm2"), %arg66: f32 loc("norm2"), %arg67: f32 loc("norm2")):
      %84 = "arith.addf"(%arg65, %arg66) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc9)
      "linalg.yield"(%84) : (f32) -> () loc(#loc9)
    }) : (tensor<64x32x14x14xf32>, tensor<1x32x1x1xf32>, tensor<64x32x14x14xf32>) -> tensor<64x32x14x14xf32> loc(#loc9)
    %41 = "linalg.generic"(%40, %28) <{indexing_maps = [#map, #map], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg63: f32 loc("norm2"), %arg64: f32 loc("relu")):
      %82 = "arith.cmpf"(%arg63, %0) <{fastmath = #arith.fastmath<none>, predicate = 9 : i64}> : (f32, f32) -> i1 loc(#loc6)
      %83 = "arith.select"(%82, %arg63, %0) : (i1, f32, f32) -> f32 loc(#loc6)
      "linalg.yield"(%83) : (f32) -> () loc(#loc6)
    }) : (tensor<64x32x14x14xf32>, tensor<64x32x14x14xf32>) -> tensor<64x32x14x14xf32> loc(#loc6)
    %42 = "tensor.empty"() : () -> tensor<64x32x7x7xf32> loc(#loc7)
    %43 = "linalg.fill"(%1, %42) <{operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg61: f32 loc(unknown), %arg62: f32 loc(unknown)):
      "linalg.yield"(%arg61) : (f32) -> () loc(#loc)
    }) : (f32, tensor<64x32x7x7xf32>) -> tensor<64x32x7x7xf32> loc(#loc7)
    %44 = "linalg.pooling_nchw_max"(%41, %25, %43) <{dilations = dense<1> : vector<2xi64>, operandSegmentSizes = array<i32: 2, 1>, strides = dense<2> : vector<2xi64>}> ({
    ^bb0(%arg58: f32 loc(unknown), %arg59: f32 loc(unknown), %arg60: f32 loc(unknown)):
      %81 = "arith.maximumf"(%arg60, %arg58) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc)
      "linalg.yield"(%81) : (f32) -> () loc(#loc)
    }) {linalg.memoized_indexing_maps = [#map6, #map7, #map8]} : (tensor<64x32x14x14xf32>, tensor<2x2xf32>, tensor<64x32x7x7xf32>) -> tensor<64x32x7x7xf32> loc(#loc7)
    %45 = "tensor.pad"(%44) <{operandSegmentSizes = array<i32: 1, 0, 0>, static_high = array<i64: 0, 0, 1, 1>, static_low = array<i64: 0, 0, 1, 1>}> ({
    ^bb0(%arg54: index loc("conv3"), %arg55: index loc("conv3"), %arg56: index loc("conv3"), %arg57: index loc("conv3")):
      "tensor.yield"(%0) : (f32) -> () loc(#loc10)
    }) : (tensor<64x32x7x7xf32>) -> tensor<64x32x9x9xf32> loc(#loc10)
    %46 = "tensor.empty"() : () -> tensor<64x64x4x4xf32> loc(#loc10)
    %47 = "linalg.broadcast"(%arg9, %46) <{dimensions = array<i64: 0, 2, 3>}> ({
    ^bb0(%arg52: f32 loc("conv3"), %arg53: f32 loc("conv3")):
      "linalg.yield"(%arg52) : (f32) -> () loc(#loc10)
    }) : (tensor<64xf32>, tensor<64x64x4x4xf32>) -> tensor<64x64x4x4xf32> loc(#loc10)
    %48 = "linalg.conv_2d_nchw_fchw"(%45, %arg8, %47) <{dilations = dense<1> : vector<2xi64>, operandSegmentSizes = array<i32: 2, 1>, strides = dense<2> : vector<2xi64>}> ({
    ^bb0(%arg49: f32 loc(unknown), %arg50: f32 loc(unknown), %arg51: f32 loc(unknown)):
      %79 = "arith.mulf"(%arg49, %arg50) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc)
      %80 = "arith.addf"(%arg51, %79) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc)
      "linalg.yield"(%80) : (f32) -> () loc(#loc)
    }) {linalg.memoized_indexing_maps = [#map9, #map2, #map3]} : (tensor<64x32x9x9xf32>, tensor<64x32x3x3xf32>, tensor<64x64x4x4xf32>) -> tensor<64x64x4x4xf32> loc(#loc10)
    %49 = "tensor.empty"() : () -> tensor<64xf32> loc(#loc11)
    %50 = "linalg.generic"(%arg19, %49) <{indexing_maps = [#map4, #map4], iterator_types = [#linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg47: f32 loc("norm3"), %arg48: f32 loc("norm3")):
      %77 = "arith.constant"() <{value = 9.99999974E-6 : f32}> : () -> f32 loc(#loc11)
      %78 = "arith.addf"(%arg47, %77) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc11)
      "linalg.yield"(%78) : (f32) -> () loc(#loc11)
    }) : (tensor<64xf32>, tensor<64xf32>) -> tensor<64xf32> loc(#loc11)
    %51 = "linalg.generic"(%50, %49) <{indexing_maps = [#map4, #map4], iterator_types = [#linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg45: f32 loc("norm3"), %arg46: f32 loc("norm3")):
      %76 = "math.rsqrt"(%arg45) <{fastmath = #arith.fastmath<none>}> : (f32) -> f32 loc(#loc11)
      "linalg.yield"(%76) : (f32) -> () loc(#loc11)
    }) : (tensor<64xf32>, tensor<64xf32>) -> tensor<64xf32> loc(#loc11)
    %52 = "linalg.generic"(%51, %arg10, %49) <{indexing_maps = [#map4, #map4, #map4], iterator_types = [#linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg42: f32 loc("norm3"), %arg43: f32 loc("norm3"), %arg44: f32 loc("norm3")):
      %75 = "arith.mulf"(%arg42, %arg43) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc11)
      "linalg.yield"(%75) : (f32) -> () loc(#loc11)
    }) : (tensor<64xf32>, tensor<64xf32>, tensor<64xf32>) -> tensor<64xf32> loc(#loc11)
    %53 = "tensor.expand_shape"(%arg18) <{reassociation = [[0, 1, 2, 3]], static_output_shape = array<i64: 1, 64, 1, 1>}> : (tensor<64xf32>) -> tensor<1x64x1x1xf32> loc(#loc11)
    %54 = "linalg.generic"(%48, %53, %46) <{indexing_maps = [#map, #map5, #map], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg39: f32 loc("conv3"), %arg40: f32 loc("norm3"), %arg41: f32 loc("norm3")):
      %74 = "arith.subf"(%arg39, %arg40) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc11)
      "linalg.yield"(%74) : (f32) -> () loc(#loc11)
    }) : (tensor<64x64x4x4xf32>, tensor<1x64x1x1xf32>, tensor<64x64x4x4xf32>) -> tensor<64x64x4x4xf32> loc(#loc11)
    %55 = "tensor.expand_shape"(%52) <{reassociation = [[0, 1, 2, 3]], static_output_shape = array<i64: 1, 64, 1, 1>}> : (tensor<64xf32>) -> tensor<1x64x1x1xf32> loc(#loc11)
    %56 = "linalg.generic"(%54, %55, %46) <{indexing_maps = [#map, #map5, #map], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg36: f32 loc("norm3"), %arg37: f32 loc("norm3"), %arg38: f32 loc("norm3")):
      %73 = "arith.mulf"(%arg36, %arg37) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc11)
      "linalg.yield"(%73) : (f32) -> () loc(#loc11)
    }) : (tensor<64x64x4x4xf32>, tensor<1x64x1x1xf32>, tensor<64x64x4x4xf32>) -> tensor<64x64x4x4xf32> loc(#loc11)
    %57 = "tensor.expand_shape"(%arg11) <{reassociation = [[0, 1, 2, 3]], static_output_shape = array<i64: 1, 64, 1, 1>}> : (tensor<64xf32>) -> tensor<1x64x1x1xf32> loc(#loc11)
    %58 = "linalg.generic"(%56, %57, %46) <{indexing_maps = [#map, #map5, #map], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg33: f32 loc("norm3"), %arg34: f32 loc("norm3"), %arg35: f32 loc("norm3")):
      %72 = "arith.addf"(%arg33, %arg34) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc11)
      "linalg.yield"(%72) : (f32) -> () loc(#loc11)
    }) : (tensor<64x64x4x4xf32>, tensor<1x64x1x1xf32>, tensor<64x64x4x4xf32>) -> tensor<64x64x4x4xf32> loc(#loc11)
    %59 = "linalg.generic"(%58, %46) <{indexing_maps = [#map, #map], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg31: f32 loc("norm3"), %arg32: f32 loc("relu")):
      %70 = "arith.cmpf"(%arg31, %0) <{fastmath = #arith.fastmath<none>, predicate = 9 : i64}> : (f32, f32) -> i1 loc(#loc6)
      %71 = "arith.select"(%70, %arg31, %0) : (i1, f32, f32) -> f32 loc(#loc6)
      "linalg.yield"(%71) : (f32) -> () loc(#loc6)
    }) : (tensor<64x64x4x4xf32>, tensor<64x64x4x4xf32>) -> tensor<64x64x4x4xf32> loc(#loc6)
    %60 = "tensor.collapse_shape"(%59) <{reassociation = [[0], [1, 2, 3]]}> : (tensor<64x64x4x4xf32>) -> tensor<64x1024xf32> loc(#loc12)
    %61 = "tensor.empty"() : () -> tensor<1024x10xf32> loc(#loc13)
    %62 = "linalg.transpose"(%arg12, %61) <{permutation = array<i64: 1, 0>}> ({
    ^bb0(%arg29: f32 loc("fc"), %arg30: f32 loc("fc")):
      "linalg.yield"(%arg29) : (f32) -> () loc(#loc13)
    }) : (tensor<10x1024xf32>, tensor<1024x10xf32>) -> tensor<1024x10xf32> loc(#loc13)
    %63 = "tensor.empty"() : () -> tensor<64x10xf32> loc(#loc13)
    %64 = "linalg.fill"(%0, %63) <{operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg27: f32 loc(unknown), %arg28: f32 loc(unknown)):
      "linalg.yield"(%arg27) : (f32) -> () loc(#loc)
    }) : (f32, tensor<64x10xf32>) -> tensor<64x10xf32> loc(#loc13)
    %65 = "linalg.matmul"(%60, %62, %64) <{indexing_maps = [#map10, #map11, #map12], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg24: f32 loc(unknown), %arg25: f32 loc(unknown), %arg26: f32 loc(unknown)):
      %68 = "arith.mulf"(%arg24, %arg25) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc)
      %69 = "arith.addf"(%arg26, %68) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc)
      "linalg.yield"(%69) : (f32) -> () loc(#loc)
    }) : (tensor<64x1024xf32>, tensor<1024x10xf32>, tensor<64x10xf32>) -> tensor<64x10xf32> loc(#loc13)
    %66 = "linalg.generic"(%65, %arg13, %63) <{indexing_maps = [#map13, #map14, #map13], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg21: f32 loc("fc"), %arg22: f32 loc("fc"), %arg23: f32 loc("fc")):
      %67 = "arith.addf"(%arg21, %arg22) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc13)
      "linalg.yield"(%67) : (f32) -> () loc(#loc13)
    }) : (tensor<64x10xf32>, tensor<10xf32>, tensor<64x10xf32>) -> tensor<64x10xf32> loc(#loc13)
    "func.return"(%66) : (tensor<64x10xf32>) -> () loc(#loc1)
  }) : () -> () loc(#loc1)
}) : () -> () loc(#loc)
#loc7 = loc("max_pool2d_with_indices")
#loc12 = loc("view")

// Captured by `python test/Models/capture.py cnn-training`; not edited by hand.
// Entry @train. Weights are the first 14 arguments, buffers follow.
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
//   16: norm1.num_batches_tracked scalar i64
//   17: norm2.running_mean 32 f32
//   18: norm2.running_var 32 f32
//   19: norm2.num_batches_tracked scalar i64
//   20: norm3.running_mean 64 f32
//   21: norm3.running_var 64 f32
//   22: norm3.num_batches_tracked scalar i64
// Inputs:
//   23: input0 8x1x28x28 f32
//   24: target 8 i64
// Results:
//   0: norm1.running_mean 16 f32
//   1: norm1.running_var 16 f32
//   2: norm1.num_batches_tracked scalar i64
//   3: norm2.running_mean 32 f32
//   4: norm2.running_var 32 f32
//   5: norm2.num_batches_tracked scalar i64
//   6: norm3.running_mean 64 f32
//   7: norm3.running_var 64 f32
//   8: norm3.num_batches_tracked scalar i64
//   9: loss scalar f32
//   10: output0 8x10 f32
//   11: grad.conv1.weight 16x1x5x5 f32
//   12: grad.conv1.bias 16 f32
//   13: grad.norm1.weight 16 f32
//   14: grad.norm1.bias 16 f32
//   15: grad.conv2.weight 32x16x3x3 f32
//   16: grad.conv2.bias 32 f32
//   17: grad.norm2.weight 32 f32
//   18: grad.norm2.bias 32 f32
//   19: grad.conv3.weight 64x32x3x3 f32
//   20: grad.conv3.bias 64 f32
//   21: grad.norm3.weight 64 f32
//   22: grad.norm3.bias 64 f32
//   23: grad.fc.weight 10x1024 f32
//   24: grad.fc.bias 10 f32
#loc = loc(unknown)
#loc1 = loc("model")
#loc2 = loc("ne")
#loc3 = loc("where")
#loc4 = loc("div")
#loc5 = loc("sub")
#loc6 = loc("mul")
#loc7 = loc("conv1")
#loc8 = loc("norm1")
#loc9 = loc("relu")
#loc10 = loc("max_pool2d_with_indices")
#loc11 = loc("conv2")
#loc12 = loc("norm2")
#loc13 = loc("conv3")
#loc14 = loc("norm3")
#loc15 = loc("view")
#loc16 = loc("fc")
#loc17 = loc("amax")
#loc18 = loc("exp")
#loc19 = loc("sum")
#loc20 = loc("log")
#loc21 = loc("unsqueeze")
#loc22 = loc("gather")
#loc23 = loc("prims")
#loc24 = loc("neg")
#loc25 = loc("arange")
#loc26 = loc("eq")
#loc27 = loc("bitwise_and")
#loc30 = loc("le")
#loc35 = loc("conv3.6")
#loc36 = loc("add")
#loc37 = loc("expand")
#loc39 = loc("conv2.3")
#loc40 = loc("conv1.2")
#map = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>
#map1 = affine_map<(d0, d1, d2, d3, d4, d5, d6) -> (d0, d4, d2 + d5, d3 + d6)>
#map2 = affine_map<(d0, d1, d2, d3, d4, d5, d6) -> (d1, d4, d5, d6)>
#map3 = affine_map<(d0, d1, d2, d3, d4, d5, d6) -> (d0, d1, d2, d3)>
#map4 = affine_map<() -> ()>
#map5 = affine_map<(d0, d1, d2, d3) -> (d0, d1)>
#map6 = affine_map<(d0, d1) -> (d0, d1)>
#map7 = affine_map<(d0, d1) -> (d1)>
#map8 = affine_map<(d0) -> (d0)>
#map9 = affine_map<(d0, d1, d2, d3) -> (0, d1, 0, 0)>
#map10 = affine_map<(d0, d1, d2, d3, d4, d5) -> (d0, d1, d2 * 2 + d4, d3 * 2 + d5)>
#map11 = affine_map<(d0, d1, d2, d3, d4, d5) -> (d4, d5)>
#map12 = affine_map<(d0, d1, d2, d3, d4, d5) -> (d0, d1, d2, d3)>
#map13 = affine_map<(d0, d1, d2, d3, d4, d5, d6) -> (d0, d4, d2 * 2 + d5, d3 * 2 + d6)>
#map14 = affine_map<(d0, d1, d2) -> (d0, d2)>
#map15 = affine_map<(d0, d1, d2) -> (d2, d1)>
#map16 = affine_map<(d0, d1, d2) -> (d0, d1)>
#map17 = affine_map<(d0, d1) -> (d0)>
#map18 = affine_map<(d0, d1) -> (d0, 0)>
#map19 = affine_map<(d0) -> ()>
#map20 = affine_map<(d0, d1) -> ()>
#map21 = affine_map<(d0, d1) -> (0, d1)>
#map22 = affine_map<(d0, d1, d2, d3) -> ()>
#map23 = affine_map<(d0, d1, d2, d3, d4, d5, d6) -> (d4, d1, d2 + d5 * 2, d3 + d6 * 2)>
#map24 = affine_map<(d0, d1, d2, d3, d4, d5, d6) -> (d4, d0, d5, d6)>
#map25 = affine_map<(d0, d1, d2, d3) -> (d0, d1, 0, 0)>
#map26 = affine_map<(d0, d1, d2, d3) -> (d2, d3)>
#map27 = affine_map<(d0, d1, d2, d3, d4, d5) -> (d0, d1, d2, d4)>
#map28 = affine_map<(d0, d1, d2, d3, d4, d5) -> (d0, d1, d2, d3, d4, d5)>
#map29 = affine_map<(d0, d1, d2, d3, d4, d5) -> (d2, d3, d4, d5)>
#map30 = affine_map<(d0, d1, d2, d3, d4, d5) -> ()>
#map31 = affine_map<(d0, d1, d2, d3, d4, d5, d6) -> (d4, d1, d2 + d5, d3 + d6)>
"builtin.module"() ({
  "func.func"() <{arg_attrs = [{lns.name = "conv1.weight", lns.param}, {lns.name = "conv1.bias", lns.param}, {lns.name = "norm1.weight", lns.param}, {lns.name = "norm1.bias", lns.param}, {lns.name = "conv2.weight", lns.param}, {lns.name = "conv2.bias", lns.param}, {lns.name = "norm2.weight", lns.param}, {lns.name = "norm2.bias", lns.param}, {lns.name = "conv3.weight", lns.param}, {lns.name = "conv3.bias", lns.param}, {lns.name = "norm3.weight", lns.param}, {lns.name = "norm3.bias", lns.param}, {lns.name = "fc.weight", lns.param}, {lns.name = "fc.bias", lns.param}, {lns.name = "norm1.running_mean"}, {lns.name = "norm1.running_var"}, {lns.name = "norm1.num_batches_tracked"}, {lns.name = "norm2.running_mean"}, {lns.name = "norm2.running_var"}, {lns.name = "norm2.num_batches_tracked"}, {lns.name = "norm3.running_mean"}, {lns.name = "norm3.running_var"}, {lns.name = "norm3.num_batches_tracked"}, {lns.name = "input0"}, {lns.name = "target"}], function_type = (tensor<16x1x5x5xf32>, tensor<16xf32>, tensor<16xf32>, tensor<16xf32>, tensor<32x16x3x3xf32>, tensor<32xf32>, tensor<32xf32>, tensor<32xf32>, tensor<64x32x3x3xf32>, tensor<64xf32>, tensor<64xf32>, tensor<64xf32>, tensor<10x1024xf32>, tensor<10xf32>, tensor<16xf32>, tensor<16xf32>, tensor<i64>, tensor<32xf32>, tensor<32xf32>, tensor<i64>, tensor<64xf32>, tensor<64xf32>, tensor<i64>, tensor<8x1x28x28xf32>, tensor<8xi64>) -> (tensor<16xf32>, tensor<16xf32>, tensor<i64>, tensor<32xf32>, tensor<32xf32>, tensor<i64>, tensor<64xf32>, tensor<64xf32>, tensor<i64>, tensor<f32>, tensor<8x10xf32>, tensor<16x1x5x5xf32>, tensor<16xf32>, tensor<16xf32>, tensor<16xf32>, tensor<32x16x3x3xf32>, tensor<32xf32>, tensor<32xf32>, tensor<32xf32>, tensor<64x32x3x3xf32>, tensor<64xf32>, tensor<64xf32>, tensor<64xf32>, tensor<10x1024xf32>, tensor<10xf32>), res_attrs = [{lns.updates = 14 : i64}, {lns.updates = 15 : i64}, {lns.updates = 16 : i64}, {lns.updates = 17 : i64}, {lns.updates = 18 : i64}, {lns.updates = 19 : i64}, {lns.updates = 20 : i64}, {lns.updates = 21 : i64}, {lns.updates = 22 : i64}, {lns.loss}, {lns.name = "output0"}, {lns.gradient = 0 : i64}, {lns.gradient = 1 : i64}, {lns.gradient = 2 : i64}, {lns.gradient = 3 : i64}, {lns.gradient = 4 : i64}, {lns.gradient = 5 : i64}, {lns.gradient = 6 : i64}, {lns.gradient = 7 : i64}, {lns.gradient = 8 : i64}, {lns.gradient = 9 : i64}, {lns.gradient = 10 : i64}, {lns.gradient = 11 : i64}, {lns.gradient = 12 : i64}, {lns.gradient = 13 : i64}], sym_name = "train"}> ({
  ^bb0(%arg0: tensor<16x1x5x5xf32> loc("model"), %arg1: tensor<16xf32> loc("model"), %arg2: tensor<16xf32> loc("model"), %arg3: tensor<16xf32> loc("model"), %arg4: tensor<32x16x3x3xf32> loc("model"), %arg5: tensor<32xf32> loc("model"), %arg6: tensor<32xf32> loc("model"), %arg7: tensor<32xf32> loc("model"), %arg8: tensor<64x32x3x3xf32> loc("model"), %arg9: tensor<64xf32> loc("model"), %arg10: tensor<64xf32> loc("model"), %arg11: tensor<64xf32> loc("model"), %arg12: tensor<10x1024xf32> loc("model"), %arg13: tensor<10xf32> loc("model"), %arg14: tensor<16xf32> loc("model"), %arg15: tensor<16xf32> loc("model"), %arg16: tensor<i64> loc("model"), %arg17: tensor<32xf32> loc("model"), %arg18: tensor<32xf32> loc("model"), %arg19: tensor<i64> loc("model"), %arg20: tensor<64xf32> loc("model"), %arg21: tensor<64xf32> loc("model"), %arg22: tensor<i64> loc("model"), %arg23: tensor<8x1x28x28xf32> loc("model"), %arg24: tensor<8xi64> loc("model")):
    %0 = "arith.constant"() <{value = 1.00787401 : f32}> : () -> f32 loc(#loc)
    %1 = "arith.constant"() <{value = 1.00063813 : f32}> : () -> f32 loc(#loc)
    %2 = "arith.constant"() <{value = 6.37755089E-4 : f32}> : () -> f32 loc(#loc)
    %3 = "arith.constant"() <{value = 1.000000e-01 : f32}> : () -> f32 loc(#loc)
    %4 = "arith.constant"() <{value = 0.899999976 : f32}> : () -> f32 loc(#loc)
    %5 = "arith.constant"() <{value = 1.0001595 : f32}> : () -> f32 loc(#loc)
    %6 = "arith.constant"() <{value = 9.99999974E-6 : f32}> : () -> f32 loc(#loc)
    %7 = "arith.constant"() <{value = 1.59438772E-4 : f32}> : () -> f32 loc(#loc)
    %8 = "arith.constant"() <{value = 2.83286119 : f32}> : () -> f32 loc(#loc)
    %9 = "arith.constant"() <{value = 2.860000e-01 : f32}> : () -> f32 loc(#loc)
    %10 = "arith.constant"() <{value = 28 : i64}> : () -> i64 loc(#loc)
    %11 = "arith.constant"() <{value = 14 : i64}> : () -> i64 loc(#loc)
    %12 = "arith.constant"() <{value = -100 : i64}> : () -> i64 loc(#loc2)
    %13 = "arith.constant"() <{value = 0 : i64}> : () -> i64 loc(#loc)
    %14 = "arith.constant"() <{value = 1 : i64}> : () -> i64 loc(#loc)
    %15 = "arith.constant"() <{value = 2 : index}> : () -> index loc(#loc)
    %16 = "arith.constant"() <{value = 0.000000e+00 : f32}> : () -> f32 loc(#loc)
    %17 = "arith.constant"() <{value = -1 : i64}> : () -> i64 loc(#loc)
    %18 = "arith.constant"() <{value = 0xFF800000 : f32}> : () -> f32 loc(#loc)
    %19 = "arith.constant"() <{value = 10 : index}> : () -> index loc(#loc)
    %20 = "arith.constant"() <{value = dense<-1.000000e+00> : tensor<f32>}> : () -> tensor<f32> loc(#loc3)
    %21 = "arith.constant"() <{value = dense<0.000000e+00> : tensor<f32>}> : () -> tensor<f32> loc(#loc3)
    %22 = "arith.constant"() <{value = dense<1.000000e+00> : tensor<f32>}> : () -> tensor<f32> loc(#loc4)
    %23 = "arith.constant"() <{value = 28 : index}> : () -> index loc(#loc)
    %24 = "arith.constant"() <{value = 14 : index}> : () -> index loc(#loc)
    %25 = "arith.constant"() <{value = 7.812500e-03 : f32}> : () -> f32 loc(#loc)
    %26 = "arith.constant"() <{value = 0 : index}> : () -> index loc(#loc)
    %27 = "arith.constant"() <{value = 1 : index}> : () -> index loc(#loc)
    %28 = "arith.constant"() <{value = dense<0> : tensor<i64>}> : () -> tensor<i64> loc(#loc3)
    %29 = "tensor.empty"() : () -> tensor<8x1x28x28xf32> loc(#loc5)
    %30 = "linalg.generic"(%arg23, %29) <{indexing_maps = [#map, #map], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg609: f32 loc("sub"), %arg610: f32 loc("sub")):
      %635 = "arith.subf"(%arg609, %9) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc5)
      "linalg.yield"(%635) : (f32) -> () loc(#loc5)
    }) : (tensor<8x1x28x28xf32>, tensor<8x1x28x28xf32>) -> tensor<8x1x28x28xf32> loc(#loc5)
    %31 = "linalg.generic"(%30, %29) <{indexing_maps = [#map, #map], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg607: f32 loc("sub"), %arg608: f32 loc("mul")):
      %634 = "arith.mulf"(%arg607, %8) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc6)
      "linalg.yield"(%634) : (f32) -> () loc(#loc6)
    }) : (tensor<8x1x28x28xf32>, tensor<8x1x28x28xf32>) -> tensor<8x1x28x28xf32> loc(#loc6)
    %32 = "tensor.pad"(%31) <{operandSegmentSizes = array<i32: 1, 0, 0>, static_high = array<i64: 0, 0, 2, 2>, static_low = array<i64: 0, 0, 2, 2>}> ({
    ^bb0(%arg603: index loc("conv1"), %arg604: index loc("conv1"), %arg605: index loc("conv1"), %arg606: index loc("conv1")):
      "tensor.yield"(%16) : (f32) -> () loc(#loc7)
    }) : (tensor<8x1x28x28xf32>) -> tensor<8x1x32x32xf32> loc(#loc7)
    %33 = "tensor.empty"() : () -> tensor<8x16x28x28xf32> loc(#loc7)
    %34 = "linalg.broadcast"(%arg1, %33) <{dimensions = array<i64: 0, 2, 3>}> ({
    ^bb0(%arg601: f32 loc("conv1"), %arg602: f32 loc("conv1")):
      "linalg.yield"(%arg601) : (f32) -> () loc(#loc7)
    }) : (tensor<16xf32>, tensor<8x16x28x28xf32>) -> tensor<8x16x28x28xf32> loc(#loc7)
    %35 = "linalg.conv_2d_nchw_fchw"(%32, %arg0, %34) <{dilations = dense<1> : vector<2xi64>, operandSegmentSizes = array<i32: 2, 1>, strides = dense<1> : vector<2xi64>}> ({
    ^bb0(%arg598: f32 loc(unknown), %arg599: f32 loc(unknown), %arg600: f32 loc(unknown)):
      %632 = "arith.mulf"(%arg598, %arg599) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc)
      %633 = "arith.addf"(%arg600, %632) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc)
      "linalg.yield"(%633) : (f32) -> () loc(#loc)
    }) {linalg.memoized_indexing_maps = [#map1, #map2, #map3]} : (tensor<8x1x32x32xf32>, tensor<16x1x5x5xf32>, tensor<8x16x28x28xf32>) -> tensor<8x16x28x28xf32> loc(#loc7)
    %36 = "tensor.empty"() : () -> tensor<i64> loc(#loc8)
    %37 = "linalg.generic"(%arg16, %36) <{indexing_maps = [#map4, #map4], iterator_types = [], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg596: i64 loc("norm1"), %arg597: i64 loc("norm1")):
      %631 = "arith.addi"(%arg596, %14) <{overflowFlags = #arith.overflow<none>}> : (i64, i64) -> i64 loc(#loc8)
      "linalg.yield"(%631) : (i64) -> () loc(#loc8)
    }) : (tensor<i64>, tensor<i64>) -> tensor<i64> loc(#loc8)
    %38 = "tensor.empty"() : () -> tensor<8x16xf32> loc(#loc8)
    %39 = "linalg.fill"(%16, %38) <{operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg594: f32 loc(unknown), %arg595: f32 loc(unknown)):
      "linalg.yield"(%arg594) : (f32) -> () loc(#loc)
    }) : (f32, tensor<8x16xf32>) -> tensor<8x16xf32> loc(#loc8)
    %40 = "linalg.generic"(%35, %39) <{indexing_maps = [#map, #map5], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<reduction>, #linalg.iterator_type<reduction>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg592: f32 loc("conv1"), %arg593: f32 loc("norm1")):
      %630 = "arith.addf"(%arg592, %arg593) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc8)
      "linalg.yield"(%630) : (f32) -> () loc(#loc8)
    }) : (tensor<8x16x28x28xf32>, tensor<8x16xf32>) -> tensor<8x16xf32> loc(#loc8)
    %41 = "tensor.empty"() : () -> tensor<16xf32> loc(#loc8)
    %42 = "linalg.fill"(%16, %41) <{operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg590: f32 loc(unknown), %arg591: f32 loc(unknown)):
      "linalg.yield"(%arg590) : (f32) -> () loc(#loc)
    }) : (f32, tensor<16xf32>) -> tensor<16xf32> loc(#loc8)
    %43 = "linalg.generic"(%40, %42) <{indexing_maps = [#map6, #map7], iterator_types = [#linalg.iterator_type<reduction>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg588: f32 loc("norm1"), %arg589: f32 loc("norm1")):
      %629 = "arith.addf"(%arg588, %arg589) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc8)
      "linalg.yield"(%629) : (f32) -> () loc(#loc8)
    }) : (tensor<8x16xf32>, tensor<16xf32>) -> tensor<16xf32> loc(#loc8)
    %44 = "linalg.generic"(%43, %41) <{indexing_maps = [#map8, #map8], iterator_types = [#linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg586: f32 loc("norm1"), %arg587: f32 loc("norm1")):
      %628 = "arith.mulf"(%arg586, %7) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc8)
      "linalg.yield"(%628) : (f32) -> () loc(#loc8)
    }) : (tensor<16xf32>, tensor<16xf32>) -> tensor<16xf32> loc(#loc8)
    %45 = "tensor.expand_shape"(%44) <{reassociation = [[0, 1, 2, 3]], static_output_shape = array<i64: 1, 16, 1, 1>}> : (tensor<16xf32>) -> tensor<1x16x1x1xf32> loc(#loc8)
    %46 = "linalg.generic"(%35, %45, %33) <{indexing_maps = [#map, #map9, #map], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg583: f32 loc("conv1"), %arg584: f32 loc("norm1"), %arg585: f32 loc("norm1")):
      %627 = "arith.subf"(%arg583, %arg584) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc8)
      "linalg.yield"(%627) : (f32) -> () loc(#loc8)
    }) : (tensor<8x16x28x28xf32>, tensor<1x16x1x1xf32>, tensor<8x16x28x28xf32>) -> tensor<8x16x28x28xf32> loc(#loc8)
    %47 = "linalg.generic"(%46, %46, %33) <{indexing_maps = [#map, #map, #map], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg580: f32 loc("norm1"), %arg581: f32 loc("norm1"), %arg582: f32 loc("norm1")):
      %626 = "arith.mulf"(%arg580, %arg581) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc8)
      "linalg.yield"(%626) : (f32) -> () loc(#loc8)
    }) : (tensor<8x16x28x28xf32>, tensor<8x16x28x28xf32>, tensor<8x16x28x28xf32>) -> tensor<8x16x28x28xf32> loc(#loc8)
    %48 = "linalg.generic"(%47, %39) <{indexing_maps = [#map, #map5], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<reduction>, #linalg.iterator_type<reduction>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg578: f32 loc("norm1"), %arg579: f32 loc("norm1")):
      %625 = "arith.addf"(%arg578, %arg579) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc8)
      "linalg.yield"(%625) : (f32) -> () loc(#loc8)
    }) : (tensor<8x16x28x28xf32>, tensor<8x16xf32>) -> tensor<8x16xf32> loc(#loc8)
    %49 = "linalg.generic"(%48, %42) <{indexing_maps = [#map6, #map7], iterator_types = [#linalg.iterator_type<reduction>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg576: f32 loc("norm1"), %arg577: f32 loc("norm1")):
      %624 = "arith.addf"(%arg576, %arg577) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc8)
      "linalg.yield"(%624) : (f32) -> () loc(#loc8)
    }) : (tensor<8x16xf32>, tensor<16xf32>) -> tensor<16xf32> loc(#loc8)
    %50 = "linalg.generic"(%49, %41) <{indexing_maps = [#map8, #map8], iterator_types = [#linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg574: f32 loc("norm1"), %arg575: f32 loc("norm1")):
      %623 = "arith.mulf"(%arg574, %7) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc8)
      "linalg.yield"(%623) : (f32) -> () loc(#loc8)
    }) : (tensor<16xf32>, tensor<16xf32>) -> tensor<16xf32> loc(#loc8)
    %51 = "linalg.generic"(%50, %41) <{indexing_maps = [#map8, #map8], iterator_types = [#linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg572: f32 loc("norm1"), %arg573: f32 loc("norm1")):
      %622 = "arith.addf"(%arg572, %6) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc8)
      "linalg.yield"(%622) : (f32) -> () loc(#loc8)
    }) : (tensor<16xf32>, tensor<16xf32>) -> tensor<16xf32> loc(#loc8)
    %52 = "linalg.generic"(%51, %41) <{indexing_maps = [#map8, #map8], iterator_types = [#linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg570: f32 loc("norm1"), %arg571: f32 loc("norm1")):
      %621 = "math.rsqrt"(%arg570) <{fastmath = #arith.fastmath<none>}> : (f32) -> f32 loc(#loc8)
      "linalg.yield"(%621) : (f32) -> () loc(#loc8)
    }) : (tensor<16xf32>, tensor<16xf32>) -> tensor<16xf32> loc(#loc8)
    %53 = "linalg.generic"(%52, %arg2, %41) <{indexing_maps = [#map8, #map8, #map8], iterator_types = [#linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg567: f32 loc("norm1"), %arg568: f32 loc("norm1"), %arg569: f32 loc("norm1")):
      %620 = "arith.mulf"(%arg567, %arg568) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc8)
      "linalg.yield"(%620) : (f32) -> () loc(#loc8)
    }) : (tensor<16xf32>, tensor<16xf32>, tensor<16xf32>) -> tensor<16xf32> loc(#loc8)
    %54 = "tensor.expand_shape"(%53) <{reassociation = [[0, 1, 2, 3]], static_output_shape = array<i64: 1, 16, 1, 1>}> : (tensor<16xf32>) -> tensor<1x16x1x1xf32> loc(#loc8)
    %55 = "linalg.generic"(%46, %54, %33) <{indexing_maps = [#map, #map9, #map], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg564: f32 loc("norm1"), %arg565: f32 loc("norm1"), %arg566: f32 loc("norm1")):
      %619 = "arith.mulf"(%arg564, %arg565) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc8)
      "linalg.yield"(%619) : (f32) -> () loc(#loc8)
    }) : (tensor<8x16x28x28xf32>, tensor<1x16x1x1xf32>, tensor<8x16x28x28xf32>) -> tensor<8x16x28x28xf32> loc(#loc8)
    %56 = "tensor.expand_shape"(%arg3) <{reassociation = [[0, 1, 2, 3]], static_output_shape = array<i64: 1, 16, 1, 1>}> : (tensor<16xf32>) -> tensor<1x16x1x1xf32> loc(#loc8)
    %57 = "linalg.generic"(%55, %56, %33) <{indexing_maps = [#map, #map9, #map], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg561: f32 loc("norm1"), %arg562: f32 loc("norm1"), %arg563: f32 loc("norm1")):
      %618 = "arith.addf"(%arg561, %arg562) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc8)
      "linalg.yield"(%618) : (f32) -> () loc(#loc8)
    }) : (tensor<8x16x28x28xf32>, tensor<1x16x1x1xf32>, tensor<8x16x28x28xf32>) -> tensor<8x16x28x28xf32> loc(#loc8)
    %58 = "linalg.generic"(%50, %41) <{indexing_maps = [#map8, #map8], iterator_types = [#linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg559: f32 loc("norm1"), %arg560: f32 loc("norm1")):
      %617 = "arith.mulf"(%arg559, %5) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc8)
      "linalg.yield"(%617) : (f32) -> () loc(#loc8)
    }) : (tensor<16xf32>, tensor<16xf32>) -> tensor<16xf32> loc(#loc8)
    %59 = "linalg.generic"(%arg14, %41) <{indexing_maps = [#map8, #map8], iterator_types = [#linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg557: f32 loc("norm1"), %arg558: f32 loc("norm1")):
      %616 = "arith.mulf"(%arg557, %4) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc8)
      "linalg.yield"(%616) : (f32) -> () loc(#loc8)
    }) : (tensor<16xf32>, tensor<16xf32>) -> tensor<16xf32> loc(#loc8)
    %60 = "linalg.generic"(%44, %41) <{indexing_maps = [#map8, #map8], iterator_types = [#linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg555: f32 loc("norm1"), %arg556: f32 loc("norm1")):
      %615 = "arith.mulf"(%arg555, %3) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc8)
      "linalg.yield"(%615) : (f32) -> () loc(#loc8)
    }) : (tensor<16xf32>, tensor<16xf32>) -> tensor<16xf32> loc(#loc8)
    %61 = "linalg.generic"(%59, %60, %41) <{indexing_maps = [#map8, #map8, #map8], iterator_types = [#linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg552: f32 loc("norm1"), %arg553: f32 loc("norm1"), %arg554: f32 loc("norm1")):
      %614 = "arith.addf"(%arg552, %arg553) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc8)
      "linalg.yield"(%614) : (f32) -> () loc(#loc8)
    }) : (tensor<16xf32>, tensor<16xf32>, tensor<16xf32>) -> tensor<16xf32> loc(#loc8)
    %62 = "linalg.generic"(%arg15, %41) <{indexing_maps = [#map8, #map8], iterator_types = [#linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg550: f32 loc("norm1"), %arg551: f32 loc("norm1")):
      %613 = "arith.mulf"(%arg550, %4) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc8)
      "linalg.yield"(%613) : (f32) -> () loc(#loc8)
    }) : (tensor<16xf32>, tensor<16xf32>) -> tensor<16xf32> loc(#loc8)
    %63 = "linalg.generic"(%58, %41) <{indexing_maps = [#map8, #map8], iterator_types = [#linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg548: f32 loc("norm1"), %arg549: f32 loc("norm1")):
      %612 = "arith.mulf"(%arg548, %3) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc8)
      "linalg.yield"(%612) : (f32) -> () loc(#loc8)
    }) : (tensor<16xf32>, tensor<16xf32>) -> tensor<16xf32> loc(#loc8)
    %64 = "linalg.generic"(%62, %63, %41) <{indexing_maps = [#map8, #map8, #map8], iterator_types = [#linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg545: f32 loc("norm1"), %arg546: f32 loc("norm1"), %arg547: f32 loc("norm1")):
      %611 = "arith.addf"(%arg545, %arg546) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc8)
      "linalg.yield"(%611) : (f32) -> () loc(#loc8)
    }) : (tensor<16xf32>, tensor<16xf32>, tensor<16xf32>) -> tensor<16xf32> loc(#loc8)
    %65 = "linalg.generic"(%57, %33) <{indexing_maps = [#map, #map], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg543: f32 loc("norm1"), %arg544: f32 loc("relu")):
      %609 = "arith.cmpf"(%arg543, %16) <{fastmath = #arith.fastmath<none>, predicate = 9 : i64}> : (f32, f32) -> i1 loc(#loc9)
      %610 = "arith.select"(%609, %arg543, %16) : (i1, f32, f32) -> f32 loc(#loc9)
      "linalg.yield"(%610) : (f32) -> () loc(#loc9)
    }) : (tensor<8x16x28x28xf32>, tensor<8x16x28x28xf32>) -> tensor<8x16x28x28xf32> loc(#loc9)
    %66 = "tensor.empty"() : () -> tensor<8x16x14x14xf32> loc(#loc10)
    %67 = "linalg.fill"(%18, %66) <{operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg541: f32 loc(unknown), %arg542: f32 loc(unknown)):
      "linalg.yield"(%arg541) : (f32) -> () loc(#loc)
    }) : (f32, tensor<8x16x14x14xf32>) -> tensor<8x16x14x14xf32> loc(#loc10)
    %68 = "tensor.empty"() : () -> tensor<2x2xf32> loc(#loc10)
    %69 = "linalg.pooling_nchw_max"(%65, %68, %67) <{dilations = dense<1> : vector<2xi64>, operandSegmentSizes = array<i32: 2, 1>, strides = dense<2> : vector<2xi64>}> ({
    ^bb0(%arg538: f32 loc(unknown), %arg539: f32 loc(unknown), %arg540: f32 loc(unknown)):
      %608 = "arith.maximumf"(%arg540, %arg538) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc)
      "linalg.yield"(%608) : (f32) -> () loc(#loc)
    }) {linalg.memoized_indexing_maps = [#map10, #map11, #map12]} : (tensor<8x16x28x28xf32>, tensor<2x2xf32>, tensor<8x16x14x14xf32>) -> tensor<8x16x14x14xf32> loc(#loc10)
    %70 = "tensor.empty"() : () -> tensor<8x16x14x14xi64> loc(#loc10)
    %71 = "linalg.fill"(%17, %70) <{operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg536: i64 loc(unknown), %arg537: i64 loc(unknown)):
      "linalg.yield"(%arg536) : (i64) -> () loc(#loc)
    }) : (i64, tensor<8x16x14x14xi64>) -> tensor<8x16x14x14xi64> loc(#loc10)
    %72 = "tensor.empty"() : () -> tensor<2x2xi64> loc(#loc10)
    %73 = "linalg.generic"(%69, %72, %71) <{indexing_maps = [#map12, #map11, #map12], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<reduction>, #linalg.iterator_type<reduction>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg533: f32 loc("max_pool2d_with_indices"), %arg534: i64 loc("max_pool2d_with_indices"), %arg535: i64 loc("max_pool2d_with_indices")):
      %590 = "linalg.index"() <{dim = 0 : i64}> : () -> index loc(#loc10)
      %591 = "linalg.index"() <{dim = 1 : i64}> : () -> index loc(#loc10)
      %592 = "linalg.index"() <{dim = 2 : i64}> : () -> index loc(#loc10)
      %593 = "linalg.index"() <{dim = 4 : i64}> : () -> index loc(#loc10)
      %594 = "arith.muli"(%592, %15) <{overflowFlags = #arith.overflow<none>}> : (index, index) -> index loc(#loc10)
      %595 = "arith.addi"(%594, %593) <{overflowFlags = #arith.overflow<none>}> : (index, index) -> index loc(#loc10)
      %596 = "linalg.index"() <{dim = 3 : i64}> : () -> index loc(#loc10)
      %597 = "linalg.index"() <{dim = 5 : i64}> : () -> index loc(#loc10)
      %598 = "arith.muli"(%596, %15) <{overflowFlags = #arith.overflow<none>}> : (index, index) -> index loc(#loc10)
      %599 = "arith.addi"(%598, %597) <{overflowFlags = #arith.overflow<none>}> : (index, index) -> index loc(#loc10)
      %600 = "tensor.extract"(%65, %590, %591, %595, %599) : (tensor<8x16x28x28xf32>, index, index, index, index) -> f32 loc(#loc10)
      %601 = "arith.cmpf"(%600, %arg533) <{fastmath = #arith.fastmath<none>, predicate = 1 : i64}> : (f32, f32) -> i1 loc(#loc10)
      %602 = "arith.muli"(%595, %23) <{overflowFlags = #arith.overflow<none>}> : (index, index) -> index loc(#loc10)
      %603 = "arith.addi"(%599, %602) <{overflowFlags = #arith.overflow<none>}> : (index, index) -> index loc(#loc10)
      %604 = "arith.index_cast"(%603) : (index) -> i64 loc(#loc10)
      %605 = "arith.select"(%601, %604, %arg535) : (i1, i64, i64) -> i64 loc(#loc10)
      %606 = "arith.cmpi"(%arg535, %17) <{predicate = 0 : i64}> : (i64, i64) -> i1 loc(#loc10)
      %607 = "arith.select"(%606, %605, %arg535) : (i1, i64, i64) -> i64 loc(#loc10)
      "linalg.yield"(%607) : (i64) -> () loc(#loc10)
    }) : (tensor<8x16x14x14xf32>, tensor<2x2xi64>, tensor<8x16x14x14xi64>) -> tensor<8x16x14x14xi64> loc(#loc10)
    %74 = "tensor.pad"(%69) <{operandSegmentSizes = array<i32: 1, 0, 0>, static_high = array<i64: 0, 0, 1, 1>, static_low = array<i64: 0, 0, 1, 1>}> ({
    ^bb0(%arg529: index loc("conv2"), %arg530: index loc("conv2"), %arg531: index loc("conv2"), %arg532: index loc("conv2")):
      "tensor.yield"(%16) : (f32) -> () loc(#loc11)
    }) : (tensor<8x16x14x14xf32>) -> tensor<8x16x16x16xf32> loc(#loc11)
    %75 = "tensor.empty"() : () -> tensor<8x32x14x14xf32> loc(#loc11)
    %76 = "linalg.broadcast"(%arg5, %75) <{dimensions = array<i64: 0, 2, 3>}> ({
    ^bb0(%arg527: f32 loc("conv2"), %arg528: f32 loc("conv2")):
      "linalg.yield"(%arg527) : (f32) -> () loc(#loc11)
    }) : (tensor<32xf32>, tensor<8x32x14x14xf32>) -> tensor<8x32x14x14xf32> loc(#loc11)
    %77 = "linalg.conv_2d_nchw_fchw"(%74, %arg4, %76) <{dilations = dense<1> : vector<2xi64>, operandSegmentSizes = array<i32: 2, 1>, strides = dense<1> : vector<2xi64>}> ({
    ^bb0(%arg524: f32 loc(unknown), %arg525: f32 loc(unknown), %arg526: f32 loc(unknown)):
      %588 = "arith.mulf"(%arg524, %arg525) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc)
      %589 = "arith.addf"(%arg526, %588) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc)
      "linalg.yield"(%589) : (f32) -> () loc(#loc)
    }) {linalg.memoized_indexing_maps = [#map1, #map2, #map3]} : (tensor<8x16x16x16xf32>, tensor<32x16x3x3xf32>, tensor<8x32x14x14xf32>) -> tensor<8x32x14x14xf32> loc(#loc11)
    %78 = "linalg.generic"(%arg19, %36) <{indexing_maps = [#map4, #map4], iterator_types = [], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg522: i64 loc("norm2"), %arg523: i64 loc("norm2")):
      %587 = "arith.addi"(%arg522, %14) <{overflowFlags = #arith.overflow<none>}> : (i64, i64) -> i64 loc(#loc12)
      "linalg.yield"(%587) : (i64) -> () loc(#loc12)
    }) : (tensor<i64>, tensor<i64>) -> tensor<i64> loc(#loc12)
    %79 = "tensor.empty"() : () -> tensor<8x32xf32> loc(#loc12)
    %80 = "linalg.fill"(%16, %79) <{operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg520: f32 loc(unknown), %arg521: f32 loc(unknown)):
      "linalg.yield"(%arg520) : (f32) -> () loc(#loc)
    }) : (f32, tensor<8x32xf32>) -> tensor<8x32xf32> loc(#loc12)
    %81 = "linalg.generic"(%77, %80) <{indexing_maps = [#map, #map5], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<reduction>, #linalg.iterator_type<reduction>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg518: f32 loc("conv2"), %arg519: f32 loc("norm2")):
      %586 = "arith.addf"(%arg518, %arg519) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc12)
      "linalg.yield"(%586) : (f32) -> () loc(#loc12)
    }) : (tensor<8x32x14x14xf32>, tensor<8x32xf32>) -> tensor<8x32xf32> loc(#loc12)
    %82 = "tensor.empty"() : () -> tensor<32xf32> loc(#loc12)
    %83 = "linalg.fill"(%16, %82) <{operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg516: f32 loc(unknown), %arg517: f32 loc(unknown)):
      "linalg.yield"(%arg516) : (f32) -> () loc(#loc)
    }) : (f32, tensor<32xf32>) -> tensor<32xf32> loc(#loc12)
    %84 = "linalg.generic"(%81, %83) <{indexing_maps = [#map6, #map7], iterator_types = [#linalg.iterator_type<reduction>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg514: f32 loc("norm2"), %arg515: f32 loc("norm2")):
      %585 = "arith.addf"(%arg514, %arg515) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc12)
      "linalg.yield"(%585) : (f32) -> () loc(#loc12)
    }) : (tensor<8x32xf32>, tensor<32xf32>) -> tensor<32xf32> loc(#loc12)
    %85 = "linalg.generic"(%84, %82) <{indexing_maps = [#map8, #map8], iterator_types = [#linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg512: f32 loc("norm2"), %arg513: f32 loc("norm2")):
      %584 = "arith.mulf"(%arg512, %2) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc12)
      "linalg.yield"(%584) : (f32) -> () loc(#loc12)
    }) : (tensor<32xf32>, tensor<32xf32>) -> tensor<32xf32> loc(#loc12)
    %86 = "tensor.expand_shape"(%85) <{reassociation = [[0, 1, 2, 3]], static_output_shape = array<i64: 1, 32, 1, 1>}> : (tensor<32xf32>) -> tensor<1x32x1x1xf32> loc(#loc12)
    %87 = "linalg.generic"(%77, %86, %75) <{indexing_maps = [#map, #map9, #map], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg509: f32 loc("conv2"), %arg510: f32 loc("norm2"), %arg511: f32 loc("norm2")):
      %583 = "arith.subf"(%arg509, %arg510) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc12)
      "linalg.yield"(%583) : (f32) -> () loc(#loc12)
    }) : (tensor<8x32x14x14xf32>, tensor<1x32x1x1xf32>, tensor<8x32x14x14xf32>) -> tensor<8x32x14x14xf32> loc(#loc12)
    %88 = "linalg.generic"(%87, %87, %75) <{indexing_maps = [#map, #map, #map], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg506: f32 loc("norm2"), %arg507: f32 loc("norm2"), %arg508: f32 loc("norm2")):
      %582 = "arith.mulf"(%arg506, %arg507) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc12)
      "linalg.yield"(%582) : (f32) -> () loc(#loc12)
    }) : (tensor<8x32x14x14xf32>, tensor<8x32x14x14xf32>, tensor<8x32x14x14xf32>) -> tensor<8x32x14x14xf32> loc(#loc12)
    %89 = "linalg.generic"(%88, %80) <{indexing_maps = [#map, #map5], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<reduction>, #linalg.iterator_type<reduction>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg504: f32 loc("norm2"), %arg505: f32 loc("norm2")):
      %581 = "arith.addf"(%arg504, %arg505) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc12)
      "linalg.yield"(%581) : (f32) -> () loc(#loc12)
    }) : (tensor<8x32x14x14xf32>, tensor<8x32xf32>) -> tensor<8x32xf32> loc(#loc12)
    %90 = "linalg.generic"(%89, %83) <{indexing_maps = [#map6, #map7], iterator_types = [#linalg.iterator_type<reduction>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg502: f32 loc("norm2"), %arg503: f32 loc("norm2")):
      %580 = "arith.addf"(%arg502, %arg503) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc12)
      "linalg.yield"(%580) : (f32) -> () loc(#loc12)
    }) : (tensor<8x32xf32>, tensor<32xf32>) -> tensor<32xf32> loc(#loc12)
    %91 = "linalg.generic"(%90, %82) <{indexing_maps = [#map8, #map8], iterator_types = [#linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg500: f32 loc("norm2"), %arg501: f32 loc("norm2")):
      %579 = "arith.mulf"(%arg500, %2) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc12)
      "linalg.yield"(%579) : (f32) -> () loc(#loc12)
    }) : (tensor<32xf32>, tensor<32xf32>) -> tensor<32xf32> loc(#loc12)
    %92 = "linalg.generic"(%91, %82) <{indexing_maps = [#map8, #map8], iterator_types = [#linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg498: f32 loc("norm2"), %arg499: f32 loc("norm2")):
      %578 = "arith.addf"(%arg498, %6) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc12)
      "linalg.yield"(%578) : (f32) -> () loc(#loc12)
    }) : (tensor<32xf32>, tensor<32xf32>) -> tensor<32xf32> loc(#loc12)
    %93 = "linalg.generic"(%92, %82) <{indexing_maps = [#map8, #map8], iterator_types = [#linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg496: f32 loc("norm2"), %arg497: f32 loc("norm2")):
      %577 = "math.rsqrt"(%arg496) <{fastmath = #arith.fastmath<none>}> : (f32) -> f32 loc(#loc12)
      "linalg.yield"(%577) : (f32) -> () loc(#loc12)
    }) : (tensor<32xf32>, tensor<32xf32>) -> tensor<32xf32> loc(#loc12)
    %94 = "linalg.generic"(%93, %arg6, %82) <{indexing_maps = [#map8, #map8, #map8], iterator_types = [#linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg493: f32 loc("norm2"), %arg494: f32 loc("norm2"), %arg495: f32 loc("norm2")):
      %576 = "arith.mulf"(%arg493, %arg494) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc12)
      "linalg.yield"(%576) : (f32) -> () loc(#loc12)
    }) : (tensor<32xf32>, tensor<32xf32>, tensor<32xf32>) -> tensor<32xf32> loc(#loc12)
    %95 = "tensor.expand_shape"(%94) <{reassociation = [[0, 1, 2, 3]], static_output_shape = array<i64: 1, 32, 1, 1>}> : (tensor<32xf32>) -> tensor<1x32x1x1xf32> loc(#loc12)
    %96 = "linalg.generic"(%87, %95, %75) <{indexing_maps = [#map, #map9, #map], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg490: f32 loc("norm2"), %arg491: f32 loc("norm2"), %arg492: f32 loc("norm2")):
      %575 = "arith.mulf"(%arg490, %arg491) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc12)
      "linalg.yield"(%575) : (f32) -> () loc(#loc12)
    }) : (tensor<8x32x14x14xf32>, tensor<1x32x1x1xf32>, tensor<8x32x14x14xf32>) -> tensor<8x32x14x14xf32> loc(#loc12)
    %97 = "tensor.expand_shape"(%arg7) <{reassociation = [[0, 1, 2, 3]], static_output_shape = array<i64: 1, 32, 1, 1>}> : (tensor<32xf32>) -> tensor<1x32x1x1xf32> loc(#loc12)
    %98 = "linalg.generic"(%96, %97, %75) <{indexing_maps = [#map, #map9, #map], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg487: f32 loc("norm2"), %arg488: f32 loc("norm2"), %arg489: f32 loc("norm2")):
      %574 = "arith.addf"(%arg487, %arg488) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc12)
      "linalg.yield"(%574) : (f32) -> () loc(#loc12)
    }) : (tensor<8x32x14x14xf32>, tensor<1x32x1x1xf32>, tensor<8x32x14x14xf32>) -> tensor<8x32x14x14xf32> loc(#loc12)
    %99 = "linalg.generic"(%91, %82) <{indexing_maps = [#map8, #map8], iterator_types = [#linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg485: f32 loc("norm2"), %arg486: f32 loc("norm2")):
      %573 = "arith.mulf"(%arg485, %1) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc12)
      "linalg.yield"(%573) : (f32) -> () loc(#loc12)
    }) : (tensor<32xf32>, tensor<32xf32>) -> tensor<32xf32> loc(#loc12)
    %100 = "linalg.generic"(%arg17, %82) <{indexing_maps = [#map8, #map8], iterator_types = [#linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg483: f32 loc("norm2"), %arg484: f32 loc("norm2")):
      %572 = "arith.mulf"(%arg483, %4) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc12)
      "linalg.yield"(%572) : (f32) -> () loc(#loc12)
    }) : (tensor<32xf32>, tensor<32xf32>) -> tensor<32xf32> loc(#loc12)
    %101 = "linalg.generic"(%85, %82) <{indexing_maps = [#map8, #map8], iterator_types = [#linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg481: f32 loc("norm2"), %arg482: f32 loc("norm2")):
      %571 = "arith.mulf"(%arg481, %3) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc12)
      "linalg.yield"(%571) : (f32) -> () loc(#loc12)
    }) : (tensor<32xf32>, tensor<32xf32>) -> tensor<32xf32> loc(#loc12)
    %102 = "linalg.generic"(%100, %101, %82) <{indexing_maps = [#map8, #map8, #map8], iterator_types = [#linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg478: f32 loc("norm2"), %arg479: f32 loc("norm2"), %arg480: f32 loc("norm2")):
      %570 = "arith.addf"(%arg478, %arg479) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc12)
      "linalg.yield"(%570) : (f32) -> () loc(#loc12)
    }) : (tensor<32xf32>, tensor<32xf32>, tensor<32xf32>) -> tensor<32xf32> loc(#loc12)
    %103 = "linalg.generic"(%arg18, %82) <{indexing_maps = [#map8, #map8], iterator_types = [#linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg476: f32 loc("norm2"), %arg477: f32 loc("norm2")):
      %569 = "arith.mulf"(%arg476, %4) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc12)
      "linalg.yield"(%569) : (f32) -> () loc(#loc12)
    }) : (tensor<32xf32>, tensor<32xf32>) -> tensor<32xf32> loc(#loc12)
    %104 = "linalg.generic"(%99, %82) <{indexing_maps = [#map8, #map8], iterator_types = [#linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg474: f32 loc("norm2"), %arg475: f32 loc("norm2")):
      %568 = "arith.mulf"(%arg474, %3) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc12)
      "linalg.yield"(%568) : (f32) -> () loc(#loc12)
    }) : (tensor<32xf32>, tensor<32xf32>) -> tensor<32xf32> loc(#loc12)
    %105 = "linalg.generic"(%103, %104, %82) <{indexing_maps = [#map8, #map8, #map8], iterator_types = [#linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg471: f32 loc("norm2"), %arg472: f32 loc("norm2"), %arg473: f32 loc("norm2")):
      %567 = "arith.addf"(%arg471, %arg472) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc12)
      "linalg.yield"(%567) : (f32) -> () loc(#loc12)
    }) : (tensor<32xf32>, tensor<32xf32>, tensor<32xf32>) -> tensor<32xf32> loc(#loc12)
    %106 = "linalg.generic"(%98, %75) <{indexing_maps = [#map, #map], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg469: f32 loc("norm2"), %arg470: f32 loc("relu")):
      %565 = "arith.cmpf"(%arg469, %16) <{fastmath = #arith.fastmath<none>, predicate = 9 : i64}> : (f32, f32) -> i1 loc(#loc9)
      %566 = "arith.select"(%565, %arg469, %16) : (i1, f32, f32) -> f32 loc(#loc9)
      "linalg.yield"(%566) : (f32) -> () loc(#loc9)
    }) : (tensor<8x32x14x14xf32>, tensor<8x32x14x14xf32>) -> tensor<8x32x14x14xf32> loc(#loc9)
    %107 = "tensor.empty"() : () -> tensor<8x32x7x7xf32> loc(#loc10)
    %108 = "linalg.fill"(%18, %107) <{operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg467: f32 loc(unknown), %arg468: f32 loc(unknown)):
      "linalg.yield"(%arg467) : (f32) -> () loc(#loc)
    }) : (f32, tensor<8x32x7x7xf32>) -> tensor<8x32x7x7xf32> loc(#loc10)
    %109 = "linalg.pooling_nchw_max"(%106, %68, %108) <{dilations = dense<1> : vector<2xi64>, operandSegmentSizes = array<i32: 2, 1>, strides = dense<2> : vector<2xi64>}> ({
    ^bb0(%arg464: f32 loc(unknown), %arg465: f32 loc(unknown), %arg466: f32 loc(unknown)):
      %564 = "arith.maximumf"(%arg466, %arg464) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc)
      "linalg.yield"(%564) : (f32) -> () loc(#loc)
    }) {linalg.memoized_indexing_maps = [#map10, #map11, #map12]} : (tensor<8x32x14x14xf32>, tensor<2x2xf32>, tensor<8x32x7x7xf32>) -> tensor<8x32x7x7xf32> loc(#loc10)
    %110 = "tensor.empty"() : () -> tensor<8x32x7x7xi64> loc(#loc10)
    %111 = "linalg.fill"(%17, %110) <{operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg462: i64 loc(unknown), %arg463: i64 loc(unknown)):
      "linalg.yield"(%arg462) : (i64) -> () loc(#loc)
    }) : (i64, tensor<8x32x7x7xi64>) -> tensor<8x32x7x7xi64> loc(#loc10)
    %112 = "linalg.generic"(%109, %72, %111) <{indexing_maps = [#map12, #map11, #map12], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<reduction>, #linalg.iterator_type<reduction>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg459: f32 loc("max_pool2d_with_indices"), %arg460: i64 loc("max_pool2d_with_indices"), %arg461: i64 loc("max_pool2d_with_indices")):
      %546 = "linalg.index"() <{dim = 0 : i64}> : () -> index loc(#loc10)
      %547 = "linalg.index"() <{dim = 1 : i64}> : () -> index loc(#loc10)
      %548 = "linalg.index"() <{dim = 2 : i64}> : () -> index loc(#loc10)
      %549 = "linalg.index"() <{dim = 4 : i64}> : () -> index loc(#loc10)
      %550 = "arith.muli"(%548, %15) <{overflowFlags = #arith.overflow<none>}> : (index, index) -> index loc(#loc10)
      %551 = "arith.addi"(%550, %549) <{overflowFlags = #arith.overflow<none>}> : (index, index) -> index loc(#loc10)
      %552 = "linalg.index"() <{dim = 3 : i64}> : () -> index loc(#loc10)
      %553 = "linalg.index"() <{dim = 5 : i64}> : () -> index loc(#loc10)
      %554 = "arith.muli"(%552, %15) <{overflowFlags = #arith.overflow<none>}> : (index, index) -> index loc(#loc10)
      %555 = "arith.addi"(%554, %553) <{overflowFlags = #arith.overflow<none>}> : (index, index) -> index loc(#loc10)
      %556 = "tensor.extract"(%106, %546, %547, %551, %555) : (tensor<8x32x14x14xf32>, index, index, index, index) -> f32 loc(#loc10)
      %557 = "arith.cmpf"(%556, %arg459) <{fastmath = #arith.fastmath<none>, predicate = 1 : i64}> : (f32, f32) -> i1 loc(#loc10)
      %558 = "arith.muli"(%551, %24) <{overflowFlags = #arith.overflow<none>}> : (index, index) -> index loc(#loc10)
      %559 = "arith.addi"(%555, %558) <{overflowFlags = #arith.overflow<none>}> : (index, index) -> index loc(#loc10)
      %560 = "arith.index_cast"(%559) : (index) -> i64 loc(#loc10)
      %561 = "arith.select"(%557, %560, %arg461) : (i1, i64, i64) -> i64 loc(#loc10)
      %562 = "arith.cmpi"(%arg461, %17) <{predicate = 0 : i64}> : (i64, i64) -> i1 loc(#loc10)
      %563 = "arith.select"(%562, %561, %arg461) : (i1, i64, i64) -> i64 loc(#loc10)
      "linalg.yield"(%563) : (i64) -> () loc(#loc10)
    }) : (tensor<8x32x7x7xf32>, tensor<2x2xi64>, tensor<8x32x7x7xi64>) -> tensor<8x32x7x7xi64> loc(#loc10)
    %113 = "tensor.pad"(%109) <{operandSegmentSizes = array<i32: 1, 0, 0>, static_high = array<i64: 0, 0, 1, 1>, static_low = array<i64: 0, 0, 1, 1>}> ({
    ^bb0(%arg455: index loc("conv3"), %arg456: index loc("conv3"), %arg457: index loc("conv3"), %arg458: index loc("conv3")):
      "tensor.yield"(%16) : (f32) -> () loc(#loc13)
    }) : (tensor<8x32x7x7xf32>) -> tensor<8x32x9x9xf32> loc(#loc13)
    %114 = "tensor.empty"() : () -> tensor<8x64x4x4xf32> loc(#loc13)
    %115 = "linalg.broadcast"(%arg9, %114) <{dimensions = array<i64: 0, 2, 3>}> ({
    ^bb0(%arg453: f32 loc("conv3"), %arg454: f32 loc("conv3")):
      "linalg.yield"(%arg453) : (f32) -> () loc(#loc13)
    }) : (tensor<64xf32>, tensor<8x64x4x4xf32>) -> tensor<8x64x4x4xf32> loc(#loc13)
    %116 = "linalg.conv_2d_nchw_fchw"(%113, %arg8, %115) <{dilations = dense<1> : vector<2xi64>, operandSegmentSizes = array<i32: 2, 1>, strides = dense<2> : vector<2xi64>}> ({
    ^bb0(%arg450: f32 loc(unknown), %arg451: f32 loc(unknown), %arg452: f32 loc(unknown)):
      %544 = "arith.mulf"(%arg450, %arg451) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc)
      %545 = "arith.addf"(%arg452, %544) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc)
      "linalg.yield"(%545) : (f32) -> () loc(#loc)
    }) {linalg.memoized_indexing_maps = [#map13, #map2, #map3]} : (tensor<8x32x9x9xf32>, tensor<64x32x3x3xf32>, tensor<8x64x4x4xf32>) -> tensor<8x64x4x4xf32> loc(#loc13)
    %117 = "linalg.generic"(%arg22, %36) <{indexing_maps = [#map4, #map4], iterator_types = [], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg448: i64 loc("norm3"), %arg449: i64 loc("norm3")):
      %543 = "arith.addi"(%arg448, %14) <{overflowFlags = #arith.overflow<none>}> : (i64, i64) -> i64 loc(#loc14)
      "linalg.yield"(%543) : (i64) -> () loc(#loc14)
    }) : (tensor<i64>, tensor<i64>) -> tensor<i64> loc(#loc14)
    %118 = "tensor.empty"() : () -> tensor<8x64xf32> loc(#loc14)
    %119 = "linalg.fill"(%16, %118) <{operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg446: f32 loc(unknown), %arg447: f32 loc(unknown)):
      "linalg.yield"(%arg446) : (f32) -> () loc(#loc)
    }) : (f32, tensor<8x64xf32>) -> tensor<8x64xf32> loc(#loc14)
    %120 = "linalg.generic"(%116, %119) <{indexing_maps = [#map, #map5], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<reduction>, #linalg.iterator_type<reduction>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg444: f32 loc("conv3"), %arg445: f32 loc("norm3")):
      %542 = "arith.addf"(%arg444, %arg445) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc14)
      "linalg.yield"(%542) : (f32) -> () loc(#loc14)
    }) : (tensor<8x64x4x4xf32>, tensor<8x64xf32>) -> tensor<8x64xf32> loc(#loc14)
    %121 = "tensor.empty"() : () -> tensor<64xf32> loc(#loc14)
    %122 = "linalg.fill"(%16, %121) <{operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg442: f32 loc(unknown), %arg443: f32 loc(unknown)):
      "linalg.yield"(%arg442) : (f32) -> () loc(#loc)
    }) : (f32, tensor<64xf32>) -> tensor<64xf32> loc(#loc14)
    %123 = "linalg.generic"(%120, %122) <{indexing_maps = [#map6, #map7], iterator_types = [#linalg.iterator_type<reduction>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg440: f32 loc("norm3"), %arg441: f32 loc("norm3")):
      %541 = "arith.addf"(%arg440, %arg441) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc14)
      "linalg.yield"(%541) : (f32) -> () loc(#loc14)
    }) : (tensor<8x64xf32>, tensor<64xf32>) -> tensor<64xf32> loc(#loc14)
    %124 = "linalg.generic"(%123, %121) <{indexing_maps = [#map8, #map8], iterator_types = [#linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg438: f32 loc("norm3"), %arg439: f32 loc("norm3")):
      %540 = "arith.mulf"(%arg438, %25) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc14)
      "linalg.yield"(%540) : (f32) -> () loc(#loc14)
    }) : (tensor<64xf32>, tensor<64xf32>) -> tensor<64xf32> loc(#loc14)
    %125 = "tensor.expand_shape"(%124) <{reassociation = [[0, 1, 2, 3]], static_output_shape = array<i64: 1, 64, 1, 1>}> : (tensor<64xf32>) -> tensor<1x64x1x1xf32> loc(#loc14)
    %126 = "linalg.generic"(%116, %125, %114) <{indexing_maps = [#map, #map9, #map], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg435: f32 loc("conv3"), %arg436: f32 loc("norm3"), %arg437: f32 loc("norm3")):
      %539 = "arith.subf"(%arg435, %arg436) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc14)
      "linalg.yield"(%539) : (f32) -> () loc(#loc14)
    }) : (tensor<8x64x4x4xf32>, tensor<1x64x1x1xf32>, tensor<8x64x4x4xf32>) -> tensor<8x64x4x4xf32> loc(#loc14)
    %127 = "linalg.generic"(%126, %126, %114) <{indexing_maps = [#map, #map, #map], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg432: f32 loc("norm3"), %arg433: f32 loc("norm3"), %arg434: f32 loc("norm3")):
      %538 = "arith.mulf"(%arg432, %arg433) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc14)
      "linalg.yield"(%538) : (f32) -> () loc(#loc14)
    }) : (tensor<8x64x4x4xf32>, tensor<8x64x4x4xf32>, tensor<8x64x4x4xf32>) -> tensor<8x64x4x4xf32> loc(#loc14)
    %128 = "linalg.generic"(%127, %119) <{indexing_maps = [#map, #map5], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<reduction>, #linalg.iterator_type<reduction>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg430: f32 loc("norm3"), %arg431: f32 loc("norm3")):
      %537 = "arith.addf"(%arg430, %arg431) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc14)
      "linalg.yield"(%537) : (f32) -> () loc(#loc14)
    }) : (tensor<8x64x4x4xf32>, tensor<8x64xf32>) -> tensor<8x64xf32> loc(#loc14)
    %129 = "linalg.generic"(%128, %122) <{indexing_maps = [#map6, #map7], iterator_types = [#linalg.iterator_type<reduction>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg428: f32 loc("norm3"), %arg429: f32 loc("norm3")):
      %536 = "arith.addf"(%arg428, %arg429) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc14)
      "linalg.yield"(%536) : (f32) -> () loc(#loc14)
    }) : (tensor<8x64xf32>, tensor<64xf32>) -> tensor<64xf32> loc(#loc14)
    %130 = "linalg.generic"(%129, %121) <{indexing_maps = [#map8, #map8], iterator_types = [#linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg426: f32 loc("norm3"), %arg427: f32 loc("norm3")):
      %535 = "arith.mulf"(%arg426, %25) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc14)
      "linalg.yield"(%535) : (f32) -> () loc(#loc14)
    }) : (tensor<64xf32>, tensor<64xf32>) -> tensor<64xf32> loc(#loc14)
    %131 = "linalg.generic"(%130, %121) <{indexing_maps = [#map8, #map8], iterator_types = [#linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg424: f32 loc("norm3"), %arg425: f32 loc("norm3")):
      %534 = "arith.addf"(%arg424, %6) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc14)
      "linalg.yield"(%534) : (f32) -> () loc(#loc14)
    }) : (tensor<64xf32>, tensor<64xf32>) -> tensor<64xf32> loc(#loc14)
    %132 = "linalg.generic"(%131, %121) <{indexing_maps = [#map8, #map8], iterator_types = [#linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg422: f32 loc("norm3"), %arg423: f32 loc("norm3")):
      %533 = "math.rsqrt"(%arg422) <{fastmath = #arith.fastmath<none>}> : (f32) -> f32 loc(#loc14)
      "linalg.yield"(%533) : (f32) -> () loc(#loc14)
    }) : (tensor<64xf32>, tensor<64xf32>) -> tensor<64xf32> loc(#loc14)
    %133 = "linalg.generic"(%132, %arg10, %121) <{indexing_maps = [#map8, #map8, #map8], iterator_types = [#linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg419: f32 loc("norm3"), %arg420: f32 loc("norm3"), %arg421: f32 loc("norm3")):
      %532 = "arith.mulf"(%arg419, %arg420) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc14)
      "linalg.yield"(%532) : (f32) -> () loc(#loc14)
    }) : (tensor<64xf32>, tensor<64xf32>, tensor<64xf32>) -> tensor<64xf32> loc(#loc14)
    %134 = "tensor.expand_shape"(%133) <{reassociation = [[0, 1, 2, 3]], static_output_shape = array<i64: 1, 64, 1, 1>}> : (tensor<64xf32>) -> tensor<1x64x1x1xf32> loc(#loc14)
    %135 = "linalg.generic"(%126, %134, %114) <{indexing_maps = [#map, #map9, #map], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg416: f32 loc("norm3"), %arg417: f32 loc("norm3"), %arg418: f32 loc("norm3")):
      %531 = "arith.mulf"(%arg416, %arg417) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc14)
      "linalg.yield"(%531) : (f32) -> () loc(#loc14)
    }) : (tensor<8x64x4x4xf32>, tensor<1x64x1x1xf32>, tensor<8x64x4x4xf32>) -> tensor<8x64x4x4xf32> loc(#loc14)
    %136 = "tensor.expand_shape"(%arg11) <{reassociation = [[0, 1, 2, 3]], static_output_shape = array<i64: 1, 64, 1, 1>}> : (tensor<64xf32>) -> tensor<1x64x1x1xf32> loc(#loc14)
    %137 = "linalg.generic"(%135, %136, %114) <{indexing_maps = [#map, #map9, #map], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg413: f32 loc("norm3"), %arg414: f32 loc("norm3"), %arg415: f32 loc("norm3")):
      %530 = "arith.addf"(%arg413, %arg414) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc14)
      "linalg.yield"(%530) : (f32) -> () loc(#loc14)
    }) : (tensor<8x64x4x4xf32>, tensor<1x64x1x1xf32>, tensor<8x64x4x4xf32>) -> tensor<8x64x4x4xf32> loc(#loc14)
    %138 = "linalg.generic"(%130, %121) <{indexing_maps = [#map8, #map8], iterator_types = [#linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg411: f32 loc("norm3"), %arg412: f32 loc("norm3")):
      %529 = "arith.mulf"(%arg411, %0) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc14)
      "linalg.yield"(%529) : (f32) -> () loc(#loc14)
    }) : (tensor<64xf32>, tensor<64xf32>) -> tensor<64xf32> loc(#loc14)
    %139 = "linalg.generic"(%arg20, %121) <{indexing_maps = [#map8, #map8], iterator_types = [#linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg409: f32 loc("norm3"), %arg410: f32 loc("norm3")):
      %528 = "arith.mulf"(%arg409, %4) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc14)
      "linalg.yield"(%528) : (f32) -> () loc(#loc14)
    }) : (tensor<64xf32>, tensor<64xf32>) -> tensor<64xf32> loc(#loc14)
    %140 = "linalg.generic"(%124, %121) <{indexing_maps = [#map8, #map8], iterator_types = [#linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg407: f32 loc("norm3"), %arg408: f32 loc("norm3")):
      %527 = "arith.mulf"(%arg407, %3) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc14)
      "linalg.yield"(%527) : (f32) -> () loc(#loc14)
    }) : (tensor<64xf32>, tensor<64xf32>) -> tensor<64xf32> loc(#loc14)
    %141 = "linalg.generic"(%139, %140, %121) <{indexing_maps = [#map8, #map8, #map8], iterator_types = [#linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg404: f32 loc("norm3"), %arg405: f32 loc("norm3"), %arg406: f32 loc("norm3")):
      %526 = "arith.addf"(%arg404, %arg405) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc14)
      "linalg.yield"(%526) : (f32) -> () loc(#loc14)
    }) : (tensor<64xf32>, tensor<64xf32>, tensor<64xf32>) -> tensor<64xf32> loc(#loc14)
    %142 = "linalg.generic"(%arg21, %121) <{indexing_maps = [#map8, #map8], iterator_types = [#linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg402: f32 loc("norm3"), %arg403: f32 loc("norm3")):
      %525 = "arith.mulf"(%arg402, %4) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc14)
      "linalg.yield"(%525) : (f32) -> () loc(#loc14)
    }) : (tensor<64xf32>, tensor<64xf32>) -> tensor<64xf32> loc(#loc14)
    %143 = "linalg.generic"(%138, %121) <{indexing_maps = [#map8, #map8], iterator_types = [#linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg400: f32 loc("norm3"), %arg401: f32 loc("norm3")):
      %524 = "arith.mulf"(%arg400, %3) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc14)
      "linalg.yield"(%524) : (f32) -> () loc(#loc14)
    }) : (tensor<64xf32>, tensor<64xf32>) -> tensor<64xf32> loc(#loc14)
    %144 = "linalg.generic"(%142, %143, %121) <{indexing_maps = [#map8, #map8, #map8], iterator_types = [#linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg397: f32 loc("norm3"), %arg398: f32 loc("norm3"), %arg399: f32 loc("norm3")):
      %523 = "arith.addf"(%arg397, %arg398) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc14)
      "linalg.yield"(%523) : (f32) -> () loc(#loc14)
    }) : (tensor<64xf32>, tensor<64xf32>, tensor<64xf32>) -> tensor<64xf32> loc(#loc14)
    %145 = "linalg.generic"(%137, %114) <{indexing_maps = [#map, #map], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg395: f32 loc("norm3"), %arg396: f32 loc("relu")):
      %521 = "arith.cmpf"(%arg395, %16) <{fastmath = #arith.fastmath<none>, predicate = 9 : i64}> : (f32, f32) -> i1 loc(#loc9)
      %522 = "arith.select"(%521, %arg395, %16) : (i1, f32, f32) -> f32 loc(#loc9)
      "linalg.yield"(%522) : (f32) -> () loc(#loc9)
    }) : (tensor<8x64x4x4xf32>, tensor<8x64x4x4xf32>) -> tensor<8x64x4x4xf32> loc(#loc9)
    %146 = "tensor.collapse_shape"(%145) <{reassociation = [[0], [1, 2, 3]]}> : (tensor<8x64x4x4xf32>) -> tensor<8x1024xf32> loc(#loc15)
    %147 = "tensor.empty"() : () -> tensor<1024x10xf32> loc(#loc16)
    %148 = "linalg.transpose"(%arg12, %147) <{permutation = array<i64: 1, 0>}> ({
    ^bb0(%arg393: f32 loc("fc"), %arg394: f32 loc("fc")):
      "linalg.yield"(%arg393) : (f32) -> () loc(#loc16)
    }) : (tensor<10x1024xf32>, tensor<1024x10xf32>) -> tensor<1024x10xf32> loc(#loc16)
    %149 = "tensor.empty"() : () -> tensor<8x10xf32> loc(#loc16)
    %150 = "linalg.fill"(%16, %149) <{operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg391: f32 loc(unknown), %arg392: f32 loc(unknown)):
      "linalg.yield"(%arg391) : (f32) -> () loc(#loc)
    }) : (f32, tensor<8x10xf32>) -> tensor<8x10xf32> loc(#loc16)
    %151 = "linalg.matmul"(%146, %148, %150) <{indexing_maps = [#map14, #map15, #map16], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg388: f32 loc(unknown), %arg389: f32 loc(unknown), %arg390: f32 loc(unknown)):
      %519 = "arith.mulf"(%arg388, %arg389) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc)
      %520 = "arith.addf"(%arg390, %519) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc)
      "linalg.yield"(%520) : (f32) -> () loc(#loc)
    }) : (tensor<8x1024xf32>, tensor<1024x10xf32>, tensor<8x10xf32>) -> tensor<8x10xf32> loc(#loc16)
    %152 = "linalg.generic"(%151, %arg13, %149) <{indexing_maps = [#map6, #map7, #map6], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg385: f32 loc("fc"), %arg386: f32 loc("fc"), %arg387: f32 loc("fc")):
      %518 = "arith.addf"(%arg385, %arg386) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc16)
      "linalg.yield"(%518) : (f32) -> () loc(#loc16)
    }) : (tensor<8x10xf32>, tensor<10xf32>, tensor<8x10xf32>) -> tensor<8x10xf32> loc(#loc16)
    %153 = "tensor.empty"() : () -> tensor<8xi64> loc(#loc17)
    %154 = "linalg.fill"(%13, %153) <{operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg383: i64 loc(unknown), %arg384: i64 loc(unknown)):
      "linalg.yield"(%arg383) : (i64) -> () loc(#loc)
    }) : (i64, tensor<8xi64>) -> tensor<8xi64> loc(#loc17)
    %155 = "tensor.empty"() : () -> tensor<8xf32> loc(#loc17)
    %156 = "linalg.fill"(%18, %155) <{operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg381: f32 loc(unknown), %arg382: f32 loc(unknown)):
      "linalg.yield"(%arg381) : (f32) -> () loc(#loc)
    }) : (f32, tensor<8xf32>) -> tensor<8xf32> loc(#loc17)
    %157:2 = "linalg.generic"(%152, %156, %154) <{indexing_maps = [#map6, #map17, #map17], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<reduction>], operandSegmentSizes = array<i32: 1, 2>}> ({
    ^bb0(%arg378: f32 loc("fc"), %arg379: f32 loc("amax"), %arg380: i64 loc("amax")):
      %513 = "linalg.index"() <{dim = 1 : i64}> : () -> index loc(#loc17)
      %514 = "arith.index_cast"(%513) : (index) -> i64 loc(#loc17)
      %515 = "arith.maximumf"(%arg378, %arg379) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc17)
      %516 = "arith.cmpf"(%arg378, %arg379) <{fastmath = #arith.fastmath<none>, predicate = 2 : i64}> : (f32, f32) -> i1 loc(#loc17)
      %517 = "arith.select"(%516, %514, %arg380) : (i1, i64, i64) -> i64 loc(#loc17)
      "linalg.yield"(%515, %517) : (f32, i64) -> () loc(#loc17)
    }) : (tensor<8x10xf32>, tensor<8xf32>, tensor<8xi64>) -> (tensor<8xf32>, tensor<8xi64>) loc(#loc17)
    %158 = "tensor.expand_shape"(%157#0) <{reassociation = [[0, 1]], static_output_shape = array<i64: 8, 1>}> : (tensor<8xf32>) -> tensor<8x1xf32> loc(#loc17)
    %159 = "linalg.generic"(%152, %158, %149) <{indexing_maps = [#map6, #map18, #map6], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg375: f32 loc("fc"), %arg376: f32 loc("amax"), %arg377: f32 loc("sub")):
      %512 = "arith.subf"(%arg375, %arg376) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc5)
      "linalg.yield"(%512) : (f32) -> () loc(#loc5)
    }) : (tensor<8x10xf32>, tensor<8x1xf32>, tensor<8x10xf32>) -> tensor<8x10xf32> loc(#loc5)
    %160 = "linalg.generic"(%159, %149) <{indexing_maps = [#map6, #map6], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg373: f32 loc("sub"), %arg374: f32 loc("exp")):
      %511 = "math.exp"(%arg373) <{fastmath = #arith.fastmath<none>}> : (f32) -> f32 loc(#loc18)
      "linalg.yield"(%511) : (f32) -> () loc(#loc18)
    }) : (tensor<8x10xf32>, tensor<8x10xf32>) -> tensor<8x10xf32> loc(#loc18)
    %161 = "tensor.empty"() : () -> tensor<8x1xf32> loc(#loc19)
    %162 = "linalg.fill"(%16, %161) <{operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg371: f32 loc(unknown), %arg372: f32 loc(unknown)):
      "linalg.yield"(%arg371) : (f32) -> () loc(#loc)
    }) : (f32, tensor<8x1xf32>) -> tensor<8x1xf32> loc(#loc19)
    %163 = "linalg.generic"(%160, %162) <{indexing_maps = [#map6, #map18], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<reduction>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg369: f32 loc("exp"), %arg370: f32 loc("sum")):
      %510 = "arith.addf"(%arg369, %arg370) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc19)
      "linalg.yield"(%510) : (f32) -> () loc(#loc19)
    }) : (tensor<8x10xf32>, tensor<8x1xf32>) -> tensor<8x1xf32> loc(#loc19)
    %164 = "linalg.generic"(%163, %161) <{indexing_maps = [#map6, #map6], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg367: f32 loc("sum"), %arg368: f32 loc("log")):
      %509 = "math.log"(%arg367) <{fastmath = #arith.fastmath<none>}> : (f32) -> f32 loc(#loc20)
      "linalg.yield"(%509) : (f32) -> () loc(#loc20)
    }) : (tensor<8x1xf32>, tensor<8x1xf32>) -> tensor<8x1xf32> loc(#loc20)
    %165 = "linalg.generic"(%159, %164, %149) <{indexing_maps = [#map6, #map18, #map6], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg364: f32 loc("sub"), %arg365: f32 loc("log"), %arg366: f32 loc("sub")):
      %508 = "arith.subf"(%arg364, %arg365) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc5)
      "linalg.yield"(%508) : (f32) -> () loc(#loc5)
    }) : (tensor<8x10xf32>, tensor<8x1xf32>, tensor<8x10xf32>) -> tensor<8x10xf32> loc(#loc5)
    %166 = "tensor.empty"() : () -> tensor<8xi1> loc(#loc2)
    %167 = "linalg.generic"(%arg24, %166) <{indexing_maps = [#map8, #map8], iterator_types = [#linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg362: i64 loc("ne"), %arg363: i1 loc("ne")):
      %507 = "arith.cmpi"(%arg362, %12) <{predicate = 1 : i64}> : (i64, i64) -> i1 loc(#loc2)
      "linalg.yield"(%507) : (i1) -> () loc(#loc2)
    }) : (tensor<8xi64>, tensor<8xi1>) -> tensor<8xi1> loc(#loc2)
    %168 = "linalg.generic"(%167, %arg24, %28, %153) <{indexing_maps = [#map8, #map8, #map19, #map8], iterator_types = [#linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 3, 1>}> ({
    ^bb0(%arg358: i1 loc("ne"), %arg359: i64 loc("ne"), %arg360: i64 loc("where"), %arg361: i64 loc("where")):
      %506 = "arith.select"(%arg358, %arg359, %arg360) : (i1, i64, i64) -> i64 loc(#loc3)
      "linalg.yield"(%506) : (i64) -> () loc(#loc3)
    }) : (tensor<8xi1>, tensor<8xi64>, tensor<i64>, tensor<8xi64>) -> tensor<8xi64> loc(#loc3)
    %169 = "tensor.expand_shape"(%168) <{reassociation = [[0, 1]], static_output_shape = array<i64: 8, 1>}> : (tensor<8xi64>) -> tensor<8x1xi64> loc(#loc21)
    %170 = "linalg.generic"(%169, %162) <{indexing_maps = [#map6, #map6], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg356: i64 loc("unsqueeze"), %arg357: f32 loc("gather")):
      %501 = "linalg.index"() <{dim = 0 : i64}> : () -> index loc(#loc22)
      %502 = "arith.index_cast"(%arg356) : (i64) -> index loc(#loc22)
      %503 = "arith.cmpi"(%502, %19) <{predicate = 2 : i64}> : (index, index) -> i1 loc(#loc22)
      "cf.assert"(%503) <{msg = "index must be smaller than dim size"}> : (i1) -> () loc(#loc22)
      %504 = "arith.cmpi"(%arg356, %13) <{predicate = 5 : i64}> : (i64, i64) -> i1 loc(#loc22)
      "cf.assert"(%504) <{msg = "index must be larger or equal to 0"}> : (i1) -> () loc(#loc22)
      %505 = "tensor.extract"(%165, %501, %502) : (tensor<8x10xf32>, index, index) -> f32 loc(#loc22)
      "linalg.yield"(%505) : (f32) -> () loc(#loc22)
    }) : (tensor<8x1xi64>, tensor<8x1xf32>) -> tensor<8x1xf32> loc(#loc22)
    %171 = "tensor.collapse_shape"(%170) <{reassociation = [[0, 1]]}> : (tensor<8x1xf32>) -> tensor<8xf32> loc(#loc23)
    %172 = "linalg.generic"(%171, %155) <{indexing_maps = [#map8, #map8], iterator_types = [#linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg354: f32 loc("prims"), %arg355: f32 loc("neg")):
      %500 = "arith.negf"(%arg354) <{fastmath = #arith.fastmath<none>}> : (f32) -> f32 loc(#loc24)
      "linalg.yield"(%500) : (f32) -> () loc(#loc24)
    }) : (tensor<8xf32>, tensor<8xf32>) -> tensor<8xf32> loc(#loc24)
    %173 = "linalg.generic"(%167, %172, %21, %155) <{indexing_maps = [#map8, #map8, #map19, #map8], iterator_types = [#linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 3, 1>}> ({
    ^bb0(%arg350: i1 loc("ne"), %arg351: f32 loc("neg"), %arg352: f32 loc("where"), %arg353: f32 loc("where")):
      %499 = "arith.select"(%arg350, %arg351, %arg352) : (i1, f32, f32) -> f32 loc(#loc3)
      "linalg.yield"(%499) : (f32) -> () loc(#loc3)
    }) : (tensor<8xi1>, tensor<8xf32>, tensor<f32>, tensor<8xf32>) -> tensor<8xf32> loc(#loc3)
    %174 = "linalg.fill"(%13, %36) <{operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg348: i64 loc(unknown), %arg349: i64 loc(unknown)):
      "linalg.yield"(%arg348) : (i64) -> () loc(#loc)
    }) : (i64, tensor<i64>) -> tensor<i64> loc(#loc19)
    %175 = "linalg.generic"(%167, %174) <{indexing_maps = [#map8, #map19], iterator_types = [#linalg.iterator_type<reduction>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg346: i1 loc("ne"), %arg347: i64 loc("sum")):
      %497 = "arith.extui"(%arg346) : (i1) -> i64 loc(#loc19)
      %498 = "arith.addi"(%497, %arg347) <{overflowFlags = #arith.overflow<none>}> : (i64, i64) -> i64 loc(#loc19)
      "linalg.yield"(%498) : (i64) -> () loc(#loc19)
    }) : (tensor<8xi1>, tensor<i64>) -> tensor<i64> loc(#loc19)
    %176 = "tensor.empty"() : () -> tensor<f32> loc(#loc23)
    %177 = "linalg.generic"(%175, %176) <{indexing_maps = [#map4, #map4], iterator_types = [], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg344: i64 loc("sum"), %arg345: f32 loc("prims")):
      %496 = "arith.sitofp"(%arg344) : (i64) -> f32 loc(#loc23)
      "linalg.yield"(%496) : (f32) -> () loc(#loc23)
    }) : (tensor<i64>, tensor<f32>) -> tensor<f32> loc(#loc23)
    %178 = "linalg.fill"(%16, %176) <{operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg342: f32 loc(unknown), %arg343: f32 loc(unknown)):
      "linalg.yield"(%arg342) : (f32) -> () loc(#loc)
    }) : (f32, tensor<f32>) -> tensor<f32> loc(#loc19)
    %179 = "linalg.generic"(%173, %178) <{indexing_maps = [#map8, #map19], iterator_types = [#linalg.iterator_type<reduction>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg340: f32 loc("where"), %arg341: f32 loc("sum")):
      %495 = "arith.addf"(%arg340, %arg341) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc19)
      "linalg.yield"(%495) : (f32) -> () loc(#loc19)
    }) : (tensor<8xf32>, tensor<f32>) -> tensor<f32> loc(#loc19)
    %180 = "linalg.generic"(%179, %177, %176) <{indexing_maps = [#map4, #map4, #map4], iterator_types = [], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg337: f32 loc("sum"), %arg338: f32 loc("prims"), %arg339: f32 loc("div")):
      %494 = "arith.divf"(%arg337, %arg338) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc4)
      "linalg.yield"(%494) : (f32) -> () loc(#loc4)
    }) : (tensor<f32>, tensor<f32>, tensor<f32>) -> tensor<f32> loc(#loc4)
    %181 = "tensor.empty"() : () -> tensor<10xi64> loc(#loc25)
    %182 = "linalg.generic"(%181) <{indexing_maps = [#map8], iterator_types = [#linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 0, 1>}> ({
    ^bb0(%arg336: i64 loc("arange")):
      %492 = "linalg.index"() <{dim = 0 : i64}> : () -> index loc(#loc25)
      %493 = "arith.index_cast"(%492) : (index) -> i64 loc(#loc25)
      "linalg.yield"(%493) : (i64) -> () loc(#loc25)
    }) : (tensor<10xi64>) -> tensor<10xi64> loc(#loc25)
    %183 = "tensor.expand_shape"(%arg24) <{reassociation = [[0, 1]], static_output_shape = array<i64: 8, 1>}> : (tensor<8xi64>) -> tensor<8x1xi64> loc(#loc21)
    %184 = "tensor.empty"() : () -> tensor<8x10xi1> loc(#loc26)
    %185 = "linalg.generic"(%182, %183, %184) <{indexing_maps = [#map7, #map18, #map6], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg333: i64 loc("arange"), %arg334: i64 loc("unsqueeze"), %arg335: i1 loc("eq")):
      %491 = "arith.cmpi"(%arg333, %arg334) <{predicate = 0 : i64}> : (i64, i64) -> i1 loc(#loc26)
      "linalg.yield"(%491) : (i1) -> () loc(#loc26)
    }) : (tensor<10xi64>, tensor<8x1xi64>, tensor<8x10xi1>) -> tensor<8x10xi1> loc(#loc26)
    %186 = "tensor.expand_shape"(%167) <{reassociation = [[0, 1]], static_output_shape = array<i64: 8, 1>}> : (tensor<8xi1>) -> tensor<8x1xi1> loc(#loc21)
    %187 = "linalg.generic"(%186, %185, %184) <{indexing_maps = [#map18, #map6, #map6], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg330: i1 loc("unsqueeze"), %arg331: i1 loc("eq"), %arg332: i1 loc("bitwise_and")):
      %490 = "arith.andi"(%arg330, %arg331) : (i1, i1) -> i1 loc(#loc27)
      "linalg.yield"(%490) : (i1) -> () loc(#loc27)
    }) : (tensor<8x1xi1>, tensor<8x10xi1>, tensor<8x10xi1>) -> tensor<8x10xi1> loc(#loc27)
    %188 = "linalg.generic"(%187, %20, %21, %149) <{indexing_maps = [#map6, #map20, #map20, #map6], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 3, 1>}> ({
    ^bb0(%arg326: i1 loc("bitwise_and"), %arg327: f32 loc("where"), %arg328: f32 loc("where"), %arg329: f32 loc("where")):
      %489 = "arith.select"(%arg326, %arg327, %arg328) : (i1, f32, f32) -> f32 loc(#loc3)
      "linalg.yield"(%489) : (f32) -> () loc(#loc3)
    }) : (tensor<8x10xi1>, tensor<f32>, tensor<f32>, tensor<8x10xf32>) -> tensor<8x10xf32> loc(#loc3)
    %189 = "linalg.generic"(%22, %177, %176) <{indexing_maps = [#map4, #map4, #map4], iterator_types = [], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg323: f32 loc("div"), %arg324: f32 loc("prims"), %arg325: f32 loc("div")):
      %488 = "arith.divf"(%arg323, %arg324) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc4)
      "linalg.yield"(%488) : (f32) -> () loc(#loc4)
    }) : (tensor<f32>, tensor<f32>, tensor<f32>) -> tensor<f32> loc(#loc4)
    %190 = "linalg.generic"(%188, %189, %149) <{indexing_maps = [#map6, #map20, #map6], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg320: f32 loc("where"), %arg321: f32 loc("div"), %arg322: f32 loc("mul")):
      %487 = "arith.mulf"(%arg320, %arg321) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc6)
      "linalg.yield"(%487) : (f32) -> () loc(#loc6)
    }) : (tensor<8x10xf32>, tensor<f32>, tensor<8x10xf32>) -> tensor<8x10xf32> loc(#loc6)
    %191 = "linalg.generic"(%165, %149) <{indexing_maps = [#map6, #map6], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg318: f32 loc("sub"), %arg319: f32 loc("exp")):
      %486 = "math.exp"(%arg318) <{fastmath = #arith.fastmath<none>}> : (f32) -> f32 loc(#loc18)
      "linalg.yield"(%486) : (f32) -> () loc(#loc18)
    }) : (tensor<8x10xf32>, tensor<8x10xf32>) -> tensor<8x10xf32> loc(#loc18)
    %192 = "linalg.generic"(%190, %162) <{indexing_maps = [#map6, #map18], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<reduction>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg316: f32 loc("mul"), %arg317: f32 loc("sum")):
      %485 = "arith.addf"(%arg316, %arg317) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc19)
      "linalg.yield"(%485) : (f32) -> () loc(#loc19)
    }) : (tensor<8x10xf32>, tensor<8x1xf32>) -> tensor<8x1xf32> loc(#loc19)
    %193 = "linalg.generic"(%191, %192, %149) <{indexing_maps = [#map6, #map18, #map6], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg313: f32 loc("exp"), %arg314: f32 loc("sum"), %arg315: f32 loc("mul")):
      %484 = "arith.mulf"(%arg313, %arg314) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc6)
      "linalg.yield"(%484) : (f32) -> () loc(#loc6)
    }) : (tensor<8x10xf32>, tensor<8x1xf32>, tensor<8x10xf32>) -> tensor<8x10xf32> loc(#loc6)
    %194 = "linalg.generic"(%190, %193, %149) <{indexing_maps = [#map6, #map6, #map6], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg310: f32 loc("mul"), %arg311: f32 loc("mul"), %arg312: f32 loc("sub")):
      %483 = "arith.subf"(%arg310, %arg311) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc5)
      "linalg.yield"(%483) : (f32) -> () loc(#loc5)
    }) : (tensor<8x10xf32>, tensor<8x10xf32>, tensor<8x10xf32>) -> tensor<8x10xf32> loc(#loc5)
    %195 = "tensor.empty"() : () -> tensor<8x1024xf32> loc(#loc28)
    %196 = "linalg.fill"(%16, %195) <{operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg308: f32 loc(unknown), %arg309: f32 loc(unknown)):
      "linalg.yield"(%arg308) : (f32) -> () loc(#loc)
    }) : (f32, tensor<8x1024xf32>) -> tensor<8x1024xf32> loc(#loc28)
    %197 = "linalg.matmul"(%194, %arg12, %196) <{indexing_maps = [#map14, #map15, #map16], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg305: f32 loc(unknown), %arg306: f32 loc(unknown), %arg307: f32 loc(unknown)):
      %481 = "arith.mulf"(%arg305, %arg306) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc)
      %482 = "arith.addf"(%arg307, %481) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc)
      "linalg.yield"(%482) : (f32) -> () loc(#loc)
    }) : (tensor<8x10xf32>, tensor<10x1024xf32>, tensor<8x1024xf32>) -> tensor<8x1024xf32> loc(#loc28)
    %198 = "tensor.empty"() : () -> tensor<10x8xf32> loc(#loc16)
    %199 = "linalg.transpose"(%194, %198) <{permutation = array<i64: 1, 0>}> ({
    ^bb0(%arg303: f32 loc("sub"), %arg304: f32 loc("fc")):
      "linalg.yield"(%arg303) : (f32) -> () loc(#loc16)
    }) : (tensor<8x10xf32>, tensor<10x8xf32>) -> tensor<10x8xf32> loc(#loc16)
    %200 = "tensor.empty"() : () -> tensor<10x1024xf32> loc(#loc29)
    %201 = "linalg.fill"(%16, %200) <{operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg301: f32 loc(unknown), %arg302: f32 loc(unknown)):
      "linalg.yield"(%arg301) : (f32) -> () loc(#loc)
    }) : (f32, tensor<10x1024xf32>) -> tensor<10x1024xf32> loc(#loc29)
    %202 = "linalg.matmul"(%199, %146, %201) <{indexing_maps = [#map14, #map15, #map16], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg298: f32 loc(unknown), %arg299: f32 loc(unknown), %arg300: f32 loc(unknown)):
      %479 = "arith.mulf"(%arg298, %arg299) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc)
      %480 = "arith.addf"(%arg300, %479) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc)
      "linalg.yield"(%480) : (f32) -> () loc(#loc)
    }) : (tensor<10x8xf32>, tensor<8x1024xf32>, tensor<10x1024xf32>) -> tensor<10x1024xf32> loc(#loc29)
    %203 = "tensor.empty"() : () -> tensor<1x10xf32> loc(#loc16)
    %204 = "linalg.fill"(%16, %203) <{operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg296: f32 loc(unknown), %arg297: f32 loc(unknown)):
      "linalg.yield"(%arg296) : (f32) -> () loc(#loc)
    }) : (f32, tensor<1x10xf32>) -> tensor<1x10xf32> loc(#loc16)
    %205 = "linalg.generic"(%194, %204) <{indexing_maps = [#map6, #map21], iterator_types = [#linalg.iterator_type<reduction>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg294: f32 loc("sub"), %arg295: f32 loc("fc")):
      %478 = "arith.addf"(%arg294, %arg295) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc16)
      "linalg.yield"(%478) : (f32) -> () loc(#loc16)
    }) : (tensor<8x10xf32>, tensor<1x10xf32>) -> tensor<1x10xf32> loc(#loc16)
    %206 = "tensor.collapse_shape"(%205) <{reassociation = [[0, 1]]}> : (tensor<1x10xf32>) -> tensor<10xf32> loc(#loc16)
    %207 = "tensor.expand_shape"(%197) <{reassociation = [[0], [1, 2, 3]], static_output_shape = array<i64: 8, 64, 4, 4>}> : (tensor<8x1024xf32>) -> tensor<8x64x4x4xf32> loc(#loc15)
    %208 = "tensor.empty"() : () -> tensor<8x64x4x4xi1> loc(#loc30)
    %209 = "linalg.generic"(%145, %208) <{indexing_maps = [#map, #map], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg292: f32 loc("relu"), %arg293: i1 loc("le")):
      %477 = "arith.cmpf"(%arg292, %16) <{fastmath = #arith.fastmath<none>, predicate = 5 : i64}> : (f32, f32) -> i1 loc(#loc30)
      "linalg.yield"(%477) : (i1) -> () loc(#loc30)
    }) : (tensor<8x64x4x4xf32>, tensor<8x64x4x4xi1>) -> tensor<8x64x4x4xi1> loc(#loc30)
    %210 = "linalg.generic"(%209, %21, %207, %114) <{indexing_maps = [#map, #map22, #map, #map], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 3, 1>}> ({
    ^bb0(%arg288: i1 loc("le"), %arg289: f32 loc("where"), %arg290: f32 loc("view"), %arg291: f32 loc("where")):
      %476 = "arith.select"(%arg288, %arg289, %arg290) : (i1, f32, f32) -> f32 loc(#loc3)
      "linalg.yield"(%476) : (f32) -> () loc(#loc3)
    }) : (tensor<8x64x4x4xi1>, tensor<f32>, tensor<8x64x4x4xf32>, tensor<8x64x4x4xf32>) -> tensor<8x64x4x4xf32> loc(#loc3)
    %211 = "linalg.generic"(%210, %119) <{indexing_maps = [#map, #map5], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<reduction>, #linalg.iterator_type<reduction>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg286: f32 loc("where"), %arg287: f32 loc("norm3")):
      %475 = "arith.addf"(%arg286, %arg287) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc14)
      "linalg.yield"(%475) : (f32) -> () loc(#loc14)
    }) : (tensor<8x64x4x4xf32>, tensor<8x64xf32>) -> tensor<8x64xf32> loc(#loc14)
    %212 = "linalg.generic"(%211, %122) <{indexing_maps = [#map6, #map7], iterator_types = [#linalg.iterator_type<reduction>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg284: f32 loc("norm3"), %arg285: f32 loc("norm3")):
      %474 = "arith.addf"(%arg284, %arg285) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc14)
      "linalg.yield"(%474) : (f32) -> () loc(#loc14)
    }) : (tensor<8x64xf32>, tensor<64xf32>) -> tensor<64xf32> loc(#loc14)
    %213 = "linalg.generic"(%210, %126, %114) <{indexing_maps = [#map, #map, #map], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg281: f32 loc("where"), %arg282: f32 loc("norm3"), %arg283: f32 loc("norm3")):
      %473 = "arith.mulf"(%arg281, %arg282) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc14)
      "linalg.yield"(%473) : (f32) -> () loc(#loc14)
    }) : (tensor<8x64x4x4xf32>, tensor<8x64x4x4xf32>, tensor<8x64x4x4xf32>) -> tensor<8x64x4x4xf32> loc(#loc14)
    %214 = "linalg.generic"(%213, %119) <{indexing_maps = [#map, #map5], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<reduction>, #linalg.iterator_type<reduction>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg279: f32 loc("norm3"), %arg280: f32 loc("norm3")):
      %472 = "arith.addf"(%arg279, %arg280) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc14)
      "linalg.yield"(%472) : (f32) -> () loc(#loc14)
    }) : (tensor<8x64x4x4xf32>, tensor<8x64xf32>) -> tensor<8x64xf32> loc(#loc14)
    %215 = "linalg.generic"(%214, %122) <{indexing_maps = [#map6, #map7], iterator_types = [#linalg.iterator_type<reduction>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg277: f32 loc("norm3"), %arg278: f32 loc("norm3")):
      %471 = "arith.addf"(%arg277, %arg278) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc14)
      "linalg.yield"(%471) : (f32) -> () loc(#loc14)
    }) : (tensor<8x64xf32>, tensor<64xf32>) -> tensor<64xf32> loc(#loc14)
    %216 = "linalg.generic"(%215, %132, %121) <{indexing_maps = [#map8, #map8, #map8], iterator_types = [#linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg274: f32 loc("norm3"), %arg275: f32 loc("norm3"), %arg276: f32 loc("norm3")):
      %470 = "arith.mulf"(%arg274, %arg275) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc14)
      "linalg.yield"(%470) : (f32) -> () loc(#loc14)
    }) : (tensor<64xf32>, tensor<64xf32>, tensor<64xf32>) -> tensor<64xf32> loc(#loc14)
    %217 = "linalg.generic"(%133, %132, %121) <{indexing_maps = [#map8, #map8, #map8], iterator_types = [#linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg271: f32 loc("norm3"), %arg272: f32 loc("norm3"), %arg273: f32 loc("norm3")):
      %469 = "arith.mulf"(%arg271, %arg272) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc14)
      "linalg.yield"(%469) : (f32) -> () loc(#loc14)
    }) : (tensor<64xf32>, tensor<64xf32>, tensor<64xf32>) -> tensor<64xf32> loc(#loc14)
    %218 = "linalg.generic"(%217, %216, %121) <{indexing_maps = [#map8, #map8, #map8], iterator_types = [#linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg268: f32 loc("norm3"), %arg269: f32 loc("norm3"), %arg270: f32 loc("norm3")):
      %468 = "arith.mulf"(%arg268, %arg269) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc14)
      "linalg.yield"(%468) : (f32) -> () loc(#loc14)
    }) : (tensor<64xf32>, tensor<64xf32>, tensor<64xf32>) -> tensor<64xf32> loc(#loc14)
    %219 = "linalg.generic"(%218, %121) <{indexing_maps = [#map8, #map8], iterator_types = [#linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg266: f32 loc("norm3"), %arg267: f32 loc("norm3")):
      %467 = "arith.mulf"(%arg266, %25) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc14)
      "linalg.yield"(%467) : (f32) -> () loc(#loc14)
    }) : (tensor<64xf32>, tensor<64xf32>) -> tensor<64xf32> loc(#loc14)
    %220 = "linalg.generic"(%133, %212, %121) <{indexing_maps = [#map8, #map8, #map8], iterator_types = [#linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg263: f32 loc("norm3"), %arg264: f32 loc("norm3"), %arg265: f32 loc("norm3")):
      %466 = "arith.mulf"(%arg263, %arg264) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc14)
      "linalg.yield"(%466) : (f32) -> () loc(#loc14)
    }) : (tensor<64xf32>, tensor<64xf32>, tensor<64xf32>) -> tensor<64xf32> loc(#loc14)
    %221 = "linalg.generic"(%220, %121) <{indexing_maps = [#map8, #map8], iterator_types = [#linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg261: f32 loc("norm3"), %arg262: f32 loc("norm3")):
      %465 = "arith.mulf"(%arg261, %25) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc14)
      "linalg.yield"(%465) : (f32) -> () loc(#loc14)
    }) : (tensor<64xf32>, tensor<64xf32>) -> tensor<64xf32> loc(#loc14)
    %222 = "linalg.generic"(%210, %134, %114) <{indexing_maps = [#map, #map9, #map], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg258: f32 loc("where"), %arg259: f32 loc("norm3"), %arg260: f32 loc("norm3")):
      %464 = "arith.mulf"(%arg258, %arg259) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc14)
      "linalg.yield"(%464) : (f32) -> () loc(#loc14)
    }) : (tensor<8x64x4x4xf32>, tensor<1x64x1x1xf32>, tensor<8x64x4x4xf32>) -> tensor<8x64x4x4xf32> loc(#loc14)
    %223 = "tensor.expand_shape"(%219) <{reassociation = [[0, 1, 2, 3]], static_output_shape = array<i64: 1, 64, 1, 1>}> : (tensor<64xf32>) -> tensor<1x64x1x1xf32> loc(#loc14)
    %224 = "linalg.generic"(%126, %223, %114) <{indexing_maps = [#map, #map9, #map], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg255: f32 loc("norm3"), %arg256: f32 loc("norm3"), %arg257: f32 loc("norm3")):
      %463 = "arith.mulf"(%arg255, %arg256) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc14)
      "linalg.yield"(%463) : (f32) -> () loc(#loc14)
    }) : (tensor<8x64x4x4xf32>, tensor<1x64x1x1xf32>, tensor<8x64x4x4xf32>) -> tensor<8x64x4x4xf32> loc(#loc14)
    %225 = "linalg.generic"(%222, %224, %114) <{indexing_maps = [#map, #map, #map], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg252: f32 loc("norm3"), %arg253: f32 loc("norm3"), %arg254: f32 loc("norm3")):
      %462 = "arith.subf"(%arg252, %arg253) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc14)
      "linalg.yield"(%462) : (f32) -> () loc(#loc14)
    }) : (tensor<8x64x4x4xf32>, tensor<8x64x4x4xf32>, tensor<8x64x4x4xf32>) -> tensor<8x64x4x4xf32> loc(#loc14)
    %226 = "tensor.expand_shape"(%221) <{reassociation = [[0, 1, 2, 3]], static_output_shape = array<i64: 1, 64, 1, 1>}> : (tensor<64xf32>) -> tensor<1x64x1x1xf32> loc(#loc14)
    %227 = "linalg.generic"(%225, %226, %114) <{indexing_maps = [#map, #map9, #map], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg249: f32 loc("norm3"), %arg250: f32 loc("norm3"), %arg251: f32 loc("norm3")):
      %461 = "arith.subf"(%arg249, %arg250) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc14)
      "linalg.yield"(%461) : (f32) -> () loc(#loc14)
    }) : (tensor<8x64x4x4xf32>, tensor<1x64x1x1xf32>, tensor<8x64x4x4xf32>) -> tensor<8x64x4x4xf32> loc(#loc14)
    %228 = "tensor.extract_slice"(%arg8) <{operandSegmentSizes = array<i32: 1, 0, 0, 0>, static_offsets = array<i64: 0, 0, 1, 0>, static_sizes = array<i64: 64, 32, 1, 3>, static_strides = array<i64: 1, 1, 2, 1>}> : (tensor<64x32x3x3xf32>) -> tensor<64x32x1x3xf32> loc(#loc13)
    %229 = "tensor.extract_slice"(%228) <{operandSegmentSizes = array<i32: 1, 0, 0, 0>, static_offsets = array<i64: 0, 0, 0, 1>, static_sizes = array<i64: 64, 32, 1, 1>, static_strides = array<i64: 1, 1, 1, 2>}> : (tensor<64x32x1x3xf32>) -> tensor<64x32x1x1xf32> loc(#loc13)
    %230 = "tensor.empty"() : () -> tensor<32x64x1x1xf32> loc(#loc13)
    %231 = "linalg.transpose"(%229, %230) <{permutation = array<i64: 1, 0, 2, 3>}> ({
    ^bb0(%arg247: f32 loc("conv3"), %arg248: f32 loc("conv3")):
      "linalg.yield"(%arg247) : (f32) -> () loc(#loc13)
    }) : (tensor<64x32x1x1xf32>, tensor<32x64x1x1xf32>) -> tensor<32x64x1x1xf32> loc(#loc13)
    %232 = "linalg.fill"(%16, %230) <{operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg245: f32 loc(unknown), %arg246: f32 loc(unknown)):
      "linalg.yield"(%arg245) : (f32) -> () loc(#loc)
    }) : (f32, tensor<32x64x1x1xf32>) -> tensor<32x64x1x1xf32> loc(#loc13)
    %233 = "linalg.generic"(%231, %232) <{indexing_maps = [#map, #map], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg243: f32 loc("conv3"), %arg244: f32 loc("conv3")):
      %458 = "linalg.index"() <{dim = 0 : i64}> : () -> index loc(#loc13)
      %459 = "linalg.index"() <{dim = 1 : i64}> : () -> index loc(#loc13)
      %460 = "tensor.extract"(%231, %458, %459, %26, %26) : (tensor<32x64x1x1xf32>, index, index, index, index) -> f32 loc(#loc13)
      "linalg.yield"(%460) : (f32) -> () loc(#loc13)
    }) : (tensor<32x64x1x1xf32>, tensor<32x64x1x1xf32>) -> tensor<32x64x1x1xf32> loc(#loc13)
    %234 = "tensor.empty"() : () -> tensor<8x32x4x4xf32> loc(#loc31)
    %235 = "linalg.fill"(%16, %234) <{operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg241: f32 loc(unknown), %arg242: f32 loc(unknown)):
      "linalg.yield"(%arg241) : (f32) -> () loc(#loc)
    }) : (f32, tensor<8x32x4x4xf32>) -> tensor<8x32x4x4xf32> loc(#loc31)
    %236 = "linalg.conv_2d_nchw_fchw"(%227, %233, %235) <{dilations = dense<1> : vector<2xi64>, operandSegmentSizes = array<i32: 2, 1>, strides = dense<1> : vector<2xi64>}> ({
    ^bb0(%arg238: f32 loc(unknown), %arg239: f32 loc(unknown), %arg240: f32 loc(unknown)):
      %456 = "arith.mulf"(%arg238, %arg239) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc)
      %457 = "arith.addf"(%arg240, %456) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc)
      "linalg.yield"(%457) : (f32) -> () loc(#loc)
    }) {linalg.memoized_indexing_maps = [#map1, #map2, #map3]} : (tensor<8x64x4x4xf32>, tensor<32x64x1x1xf32>, tensor<8x32x4x4xf32>) -> tensor<8x32x4x4xf32> loc(#loc31)
    %237 = "tensor.extract_slice"(%228) <{operandSegmentSizes = array<i32: 1, 0, 0, 0>, static_offsets = array<i64: 0, 0, 0, 0>, static_sizes = array<i64: 64, 32, 1, 2>, static_strides = array<i64: 1, 1, 1, 2>}> : (tensor<64x32x1x3xf32>) -> tensor<64x32x1x2xf32> loc(#loc13)
    %238 = "tensor.empty"() : () -> tensor<32x64x1x2xf32> loc(#loc13)
    %239 = "linalg.transpose"(%237, %238) <{permutation = array<i64: 1, 0, 2, 3>}> ({
    ^bb0(%arg236: f32 loc("conv3"), %arg237: f32 loc("conv3")):
      "linalg.yield"(%arg236) : (f32) -> () loc(#loc13)
    }) : (tensor<64x32x1x2xf32>, tensor<32x64x1x2xf32>) -> tensor<32x64x1x2xf32> loc(#loc13)
    %240 = "linalg.fill"(%16, %238) <{operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg234: f32 loc(unknown), %arg235: f32 loc(unknown)):
      "linalg.yield"(%arg234) : (f32) -> () loc(#loc)
    }) : (f32, tensor<32x64x1x2xf32>) -> tensor<32x64x1x2xf32> loc(#loc13)
    %241 = "linalg.generic"(%239, %240) <{indexing_maps = [#map, #map], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg232: f32 loc("conv3"), %arg233: f32 loc("conv3")):
      %451 = "linalg.index"() <{dim = 0 : i64}> : () -> index loc(#loc13)
      %452 = "linalg.index"() <{dim = 1 : i64}> : () -> index loc(#loc13)
      %453 = "linalg.index"() <{dim = 3 : i64}> : () -> index loc(#loc13)
      %454 = "arith.subi"(%27, %453) <{overflowFlags = #arith.overflow<none>}> : (index, index) -> index loc(#loc13)
      %455 = "tensor.extract"(%239, %451, %452, %26, %454) : (tensor<32x64x1x2xf32>, index, index, index, index) -> f32 loc(#loc13)
      "linalg.yield"(%455) : (f32) -> () loc(#loc13)
    }) : (tensor<32x64x1x2xf32>, tensor<32x64x1x2xf32>) -> tensor<32x64x1x2xf32> loc(#loc13)
    %242 = "tensor.empty"() : () -> tensor<8x32x4x3xf32> loc(#loc32)
    %243 = "linalg.fill"(%16, %242) <{operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg230: f32 loc(unknown), %arg231: f32 loc(unknown)):
      "linalg.yield"(%arg230) : (f32) -> () loc(#loc)
    }) : (f32, tensor<8x32x4x3xf32>) -> tensor<8x32x4x3xf32> loc(#loc32)
    %244 = "linalg.conv_2d_nchw_fchw"(%227, %241, %243) <{dilations = dense<1> : vector<2xi64>, operandSegmentSizes = array<i32: 2, 1>, strides = dense<1> : vector<2xi64>}> ({
    ^bb0(%arg227: f32 loc(unknown), %arg228: f32 loc(unknown), %arg229: f32 loc(unknown)):
      %449 = "arith.mulf"(%arg227, %arg228) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc)
      %450 = "arith.addf"(%arg229, %449) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc)
      "linalg.yield"(%450) : (f32) -> () loc(#loc)
    }) {linalg.memoized_indexing_maps = [#map1, #map2, #map3]} : (tensor<8x64x4x4xf32>, tensor<32x64x1x2xf32>, tensor<8x32x4x3xf32>) -> tensor<8x32x4x3xf32> loc(#loc32)
    %245 = "tensor.pad"(%244) <{operandSegmentSizes = array<i32: 1, 0, 0>, static_high = array<i64: 0, 0, 0, 1>, static_low = array<i64: 0, 0, 0, 0>}> ({
    ^bb0(%arg223: index loc("conv3"), %arg224: index loc("conv3"), %arg225: index loc("conv3"), %arg226: index loc("conv3")):
      "tensor.yield"(%16) : (f32) -> () loc(#loc13)
    }) : (tensor<8x32x4x3xf32>) -> tensor<8x32x4x4xf32> loc(#loc13)
    %246 = "tensor.extract_slice"(%arg8) <{operandSegmentSizes = array<i32: 1, 0, 0, 0>, static_offsets = array<i64: 0, 0, 0, 0>, static_sizes = array<i64: 64, 32, 2, 3>, static_strides = array<i64: 1, 1, 2, 1>}> : (tensor<64x32x3x3xf32>) -> tensor<64x32x2x3xf32> loc(#loc13)
    %247 = "tensor.extract_slice"(%246) <{operandSegmentSizes = array<i32: 1, 0, 0, 0>, static_offsets = array<i64: 0, 0, 0, 1>, static_sizes = array<i64: 64, 32, 2, 1>, static_strides = array<i64: 1, 1, 1, 2>}> : (tensor<64x32x2x3xf32>) -> tensor<64x32x2x1xf32> loc(#loc13)
    %248 = "tensor.empty"() : () -> tensor<32x64x2x1xf32> loc(#loc13)
    %249 = "linalg.transpose"(%247, %248) <{permutation = array<i64: 1, 0, 2, 3>}> ({
    ^bb0(%arg221: f32 loc("conv3"), %arg222: f32 loc("conv3")):
      "linalg.yield"(%arg221) : (f32) -> () loc(#loc13)
    }) : (tensor<64x32x2x1xf32>, tensor<32x64x2x1xf32>) -> tensor<32x64x2x1xf32> loc(#loc13)
    %250 = "linalg.fill"(%16, %248) <{operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg219: f32 loc(unknown), %arg220: f32 loc(unknown)):
      "linalg.yield"(%arg219) : (f32) -> () loc(#loc)
    }) : (f32, tensor<32x64x2x1xf32>) -> tensor<32x64x2x1xf32> loc(#loc13)
    %251 = "linalg.generic"(%249, %250) <{indexing_maps = [#map, #map], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg217: f32 loc("conv3"), %arg218: f32 loc("conv3")):
      %444 = "linalg.index"() <{dim = 0 : i64}> : () -> index loc(#loc13)
      %445 = "linalg.index"() <{dim = 1 : i64}> : () -> index loc(#loc13)
      %446 = "linalg.index"() <{dim = 2 : i64}> : () -> index loc(#loc13)
      %447 = "arith.subi"(%27, %446) <{overflowFlags = #arith.overflow<none>}> : (index, index) -> index loc(#loc13)
      %448 = "tensor.extract"(%249, %444, %445, %447, %26) : (tensor<32x64x2x1xf32>, index, index, index, index) -> f32 loc(#loc13)
      "linalg.yield"(%448) : (f32) -> () loc(#loc13)
    }) : (tensor<32x64x2x1xf32>, tensor<32x64x2x1xf32>) -> tensor<32x64x2x1xf32> loc(#loc13)
    %252 = "tensor.empty"() : () -> tensor<8x32x3x4xf32> loc(#loc33)
    %253 = "linalg.fill"(%16, %252) <{operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg215: f32 loc(unknown), %arg216: f32 loc(unknown)):
      "linalg.yield"(%arg215) : (f32) -> () loc(#loc)
    }) : (f32, tensor<8x32x3x4xf32>) -> tensor<8x32x3x4xf32> loc(#loc33)
    %254 = "linalg.conv_2d_nchw_fchw"(%227, %251, %253) <{dilations = dense<1> : vector<2xi64>, operandSegmentSizes = array<i32: 2, 1>, strides = dense<1> : vector<2xi64>}> ({
    ^bb0(%arg212: f32 loc(unknown), %arg213: f32 loc(unknown), %arg214: f32 loc(unknown)):
      %442 = "arith.mulf"(%arg212, %arg213) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc)
      %443 = "arith.addf"(%arg214, %442) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc)
      "linalg.yield"(%443) : (f32) -> () loc(#loc)
    }) {linalg.memoized_indexing_maps = [#map1, #map2, #map3]} : (tensor<8x64x4x4xf32>, tensor<32x64x2x1xf32>, tensor<8x32x3x4xf32>) -> tensor<8x32x3x4xf32> loc(#loc33)
    %255 = "tensor.pad"(%254) <{operandSegmentSizes = array<i32: 1, 0, 0>, static_high = array<i64: 0, 0, 1, 0>, static_low = array<i64: 0, 0, 0, 0>}> ({
    ^bb0(%arg208: index loc("conv3"), %arg209: index loc("conv3"), %arg210: index loc("conv3"), %arg211: index loc("conv3")):
      "tensor.yield"(%16) : (f32) -> () loc(#loc13)
    }) : (tensor<8x32x3x4xf32>) -> tensor<8x32x4x4xf32> loc(#loc13)
    %256 = "tensor.extract_slice"(%246) <{operandSegmentSizes = array<i32: 1, 0, 0, 0>, static_offsets = array<i64: 0, 0, 0, 0>, static_sizes = array<i64: 64, 32, 2, 2>, static_strides = array<i64: 1, 1, 1, 2>}> : (tensor<64x32x2x3xf32>) -> tensor<64x32x2x2xf32> loc(#loc13)
    %257 = "tensor.empty"() : () -> tensor<32x64x2x2xf32> loc(#loc13)
    %258 = "linalg.transpose"(%256, %257) <{permutation = array<i64: 1, 0, 2, 3>}> ({
    ^bb0(%arg206: f32 loc("conv3"), %arg207: f32 loc("conv3")):
      "linalg.yield"(%arg206) : (f32) -> () loc(#loc13)
    }) : (tensor<64x32x2x2xf32>, tensor<32x64x2x2xf32>) -> tensor<32x64x2x2xf32> loc(#loc13)
    %259 = "linalg.fill"(%16, %257) <{operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg204: f32 loc(unknown), %arg205: f32 loc(unknown)):
      "linalg.yield"(%arg204) : (f32) -> () loc(#loc)
    }) : (f32, tensor<32x64x2x2xf32>) -> tensor<32x64x2x2xf32> loc(#loc13)
    %260 = "linalg.generic"(%258, %259) <{indexing_maps = [#map, #map], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg202: f32 loc("conv3"), %arg203: f32 loc("conv3")):
      %435 = "linalg.index"() <{dim = 0 : i64}> : () -> index loc(#loc13)
      %436 = "linalg.index"() <{dim = 1 : i64}> : () -> index loc(#loc13)
      %437 = "linalg.index"() <{dim = 2 : i64}> : () -> index loc(#loc13)
      %438 = "linalg.index"() <{dim = 3 : i64}> : () -> index loc(#loc13)
      %439 = "arith.subi"(%27, %437) <{overflowFlags = #arith.overflow<none>}> : (index, index) -> index loc(#loc13)
      %440 = "arith.subi"(%27, %438) <{overflowFlags = #arith.overflow<none>}> : (index, index) -> index loc(#loc13)
      %441 = "tensor.extract"(%258, %435, %436, %439, %440) : (tensor<32x64x2x2xf32>, index, index, index, index) -> f32 loc(#loc13)
      "linalg.yield"(%441) : (f32) -> () loc(#loc13)
    }) : (tensor<32x64x2x2xf32>, tensor<32x64x2x2xf32>) -> tensor<32x64x2x2xf32> loc(#loc13)
    %261 = "tensor.empty"() : () -> tensor<8x32x3x3xf32> loc(#loc34)
    %262 = "linalg.fill"(%16, %261) <{operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg200: f32 loc(unknown), %arg201: f32 loc(unknown)):
      "linalg.yield"(%arg200) : (f32) -> () loc(#loc)
    }) : (f32, tensor<8x32x3x3xf32>) -> tensor<8x32x3x3xf32> loc(#loc34)
    %263 = "linalg.conv_2d_nchw_fchw"(%227, %260, %262) <{dilations = dense<1> : vector<2xi64>, operandSegmentSizes = array<i32: 2, 1>, strides = dense<1> : vector<2xi64>}> ({
    ^bb0(%arg197: f32 loc(unknown), %arg198: f32 loc(unknown), %arg199: f32 loc(unknown)):
      %433 = "arith.mulf"(%arg197, %arg198) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc)
      %434 = "arith.addf"(%arg199, %433) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc)
      "linalg.yield"(%434) : (f32) -> () loc(#loc)
    }) {linalg.memoized_indexing_maps = [#map1, #map2, #map3]} : (tensor<8x64x4x4xf32>, tensor<32x64x2x2xf32>, tensor<8x32x3x3xf32>) -> tensor<8x32x3x3xf32> loc(#loc34)
    %264 = "tensor.pad"(%263) <{operandSegmentSizes = array<i32: 1, 0, 0>, static_high = array<i64: 0, 0, 1, 1>, static_low = array<i64: 0, 0, 0, 0>}> ({
    ^bb0(%arg193: index loc("conv3"), %arg194: index loc("conv3"), %arg195: index loc("conv3"), %arg196: index loc("conv3")):
      "tensor.yield"(%16) : (f32) -> () loc(#loc13)
    }) : (tensor<8x32x3x3xf32>) -> tensor<8x32x4x4xf32> loc(#loc13)
    %265 = "tensor.concat"(%236, %245, %255, %264) <{dim = 0 : i64}> : (tensor<8x32x4x4xf32>, tensor<8x32x4x4xf32>, tensor<8x32x4x4xf32>, tensor<8x32x4x4xf32>) -> tensor<32x32x4x4xf32> loc(#loc13)
    %266 = "tensor.expand_shape"(%265) <{reassociation = [[0, 1, 2], [3], [4], [5]], static_output_shape = array<i64: 2, 2, 8, 32, 4, 4>}> : (tensor<32x32x4x4xf32>) -> tensor<2x2x8x32x4x4xf32> loc(#loc13)
    %267 = "tensor.empty"() : () -> tensor<8x32x4x2x4x2xf32> loc(#loc13)
    %268 = "linalg.transpose"(%266, %267) <{permutation = array<i64: 2, 3, 4, 0, 5, 1>}> ({
    ^bb0(%arg191: f32 loc("conv3"), %arg192: f32 loc("conv3")):
      "linalg.yield"(%arg191) : (f32) -> () loc(#loc13)
    }) : (tensor<2x2x8x32x4x4xf32>, tensor<8x32x4x2x4x2xf32>) -> tensor<8x32x4x2x4x2xf32> loc(#loc13)
    %269 = "tensor.collapse_shape"(%268) <{reassociation = [[0], [1], [2, 3], [4, 5]]}> : (tensor<8x32x4x2x4x2xf32>) -> tensor<8x32x8x8xf32> loc(#loc13)
    %270 = "tensor.extract_slice"(%269) <{operandSegmentSizes = array<i32: 1, 0, 0, 0>, static_offsets = array<i64: 0, 0, 0, 0>, static_sizes = array<i64: 8, 32, 7, 8>, static_strides = array<i64: 1, 1, 1, 1>}> : (tensor<8x32x8x8xf32>) -> tensor<8x32x7x8xf32> loc(#loc13)
    %271 = "tensor.extract_slice"(%270) <{operandSegmentSizes = array<i32: 1, 0, 0, 0>, static_offsets = array<i64: 0, 0, 0, 0>, static_sizes = array<i64: 8, 32, 7, 7>, static_strides = array<i64: 1, 1, 1, 1>}> : (tensor<8x32x7x8xf32>) -> tensor<8x32x7x7xf32> loc(#loc13)
    %272 = "tensor.empty"() : () -> tensor<64x32x3x3xf32> loc(#loc13)
    %273 = "linalg.fill"(%16, %272) <{operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg189: f32 loc("conv3"), %arg190: f32 loc("conv3")):
      "linalg.yield"(%arg189) : (f32) -> () loc(#loc13)
    }) : (f32, tensor<64x32x3x3xf32>) -> tensor<64x32x3x3xf32> loc(#loc13)
    %274 = "linalg.generic"(%113, %227, %273) <{indexing_maps = [#map23, #map24, #map3], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<reduction>, #linalg.iterator_type<reduction>, #linalg.iterator_type<reduction>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg186: f32 loc("conv3.6"), %arg187: f32 loc("conv3.6"), %arg188: f32 loc("conv3.6")):
      %431 = "arith.mulf"(%arg186, %arg187) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc35)
      %432 = "arith.addf"(%arg188, %431) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc35)
      "linalg.yield"(%432) : (f32) -> () loc(#loc35)
    }) : (tensor<8x32x9x9xf32>, tensor<8x64x4x4xf32>, tensor<64x32x3x3xf32>) -> tensor<64x32x3x3xf32> loc(#loc35)
    %275 = "linalg.generic"(%227, %119) <{indexing_maps = [#map, #map5], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<reduction>, #linalg.iterator_type<reduction>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg184: f32 loc("norm3"), %arg185: f32 loc("conv3")):
      %430 = "arith.addf"(%arg184, %arg185) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc13)
      "linalg.yield"(%430) : (f32) -> () loc(#loc13)
    }) : (tensor<8x64x4x4xf32>, tensor<8x64xf32>) -> tensor<8x64xf32> loc(#loc13)
    %276 = "linalg.generic"(%275, %122) <{indexing_maps = [#map6, #map7], iterator_types = [#linalg.iterator_type<reduction>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg182: f32 loc("conv3"), %arg183: f32 loc("conv3")):
      %429 = "arith.addf"(%arg182, %arg183) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc13)
      "linalg.yield"(%429) : (f32) -> () loc(#loc13)
    }) : (tensor<8x64xf32>, tensor<64xf32>) -> tensor<64xf32> loc(#loc13)
    %277 = "tensor.empty"() : () -> tensor<14xi64> loc(#loc25)
    %278 = "linalg.generic"(%277) <{indexing_maps = [#map8], iterator_types = [#linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 0, 1>}> ({
    ^bb0(%arg181: i64 loc("arange")):
      %427 = "linalg.index"() <{dim = 0 : i64}> : () -> index loc(#loc25)
      %428 = "arith.index_cast"(%427) : (index) -> i64 loc(#loc25)
      "linalg.yield"(%428) : (i64) -> () loc(#loc25)
    }) : (tensor<14xi64>) -> tensor<14xi64> loc(#loc25)
    %279 = "tensor.expand_shape"(%278) <{reassociation = [[0, 1, 2, 3]], static_output_shape = array<i64: 7, 2, 1, 1>}> : (tensor<14xi64>) -> tensor<7x2x1x1xi64> loc(#loc15)
    %280 = "tensor.expand_shape"(%278) <{reassociation = [[0, 1]], static_output_shape = array<i64: 7, 2>}> : (tensor<14xi64>) -> tensor<7x2xi64> loc(#loc15)
    %281 = "tensor.empty"() : () -> tensor<7x2x1x1xi64> loc(#loc6)
    %282 = "linalg.generic"(%279, %281) <{indexing_maps = [#map, #map], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg179: i64 loc("view"), %arg180: i64 loc("mul")):
      %426 = "arith.muli"(%arg179, %11) <{overflowFlags = #arith.overflow<none>}> : (i64, i64) -> i64 loc(#loc6)
      "linalg.yield"(%426) : (i64) -> () loc(#loc6)
    }) : (tensor<7x2x1x1xi64>, tensor<7x2x1x1xi64>) -> tensor<7x2x1x1xi64> loc(#loc6)
    %283 = "tensor.empty"() : () -> tensor<7x2x7x2xi64> loc(#loc36)
    %284 = "linalg.generic"(%282, %280, %283) <{indexing_maps = [#map25, #map26, #map], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg176: i64 loc("mul"), %arg177: i64 loc("view"), %arg178: i64 loc("add")):
      %425 = "arith.addi"(%arg176, %arg177) <{overflowFlags = #arith.overflow<none>}> : (i64, i64) -> i64 loc(#loc36)
      "linalg.yield"(%425) : (i64) -> () loc(#loc36)
    }) : (tensor<7x2x1x1xi64>, tensor<7x2xi64>, tensor<7x2x7x2xi64>) -> tensor<7x2x7x2xi64> loc(#loc36)
    %285 = "tensor.empty"() : () -> tensor<8x32x7x2x7x2xi64> loc(#loc37)
    %286 = "linalg.generic"(%112, %285) <{indexing_maps = [#map27, #map28], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg174: i64 loc("expand"), %arg175: i64 loc("expand")):
      "linalg.yield"(%arg174) : (i64) -> () loc(#loc37)
    }) : (tensor<8x32x7x7xi64>, tensor<8x32x7x2x7x2xi64>) -> tensor<8x32x7x2x7x2xi64> loc(#loc37)
    %287 = "tensor.empty"() : () -> tensor<8x32x7x2x7x2xi1> loc(#loc26)
    %288 = "linalg.generic"(%286, %284, %287) <{indexing_maps = [#map28, #map29, #map28], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg171: i64 loc("expand"), %arg172: i64 loc("add"), %arg173: i1 loc("eq")):
      %424 = "arith.cmpi"(%arg171, %arg172) <{predicate = 0 : i64}> : (i64, i64) -> i1 loc(#loc26)
      "linalg.yield"(%424) : (i1) -> () loc(#loc26)
    }) : (tensor<8x32x7x2x7x2xi64>, tensor<7x2x7x2xi64>, tensor<8x32x7x2x7x2xi1>) -> tensor<8x32x7x2x7x2xi1> loc(#loc26)
    %289 = "tensor.empty"() : () -> tensor<8x32x7x2x7x2xf32> loc(#loc37)
    %290 = "linalg.generic"(%271, %289) <{indexing_maps = [#map27, #map28], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg169: f32 loc("expand"), %arg170: f32 loc("expand")):
      "linalg.yield"(%arg169) : (f32) -> () loc(#loc37)
    }) : (tensor<8x32x7x7xf32>, tensor<8x32x7x2x7x2xf32>) -> tensor<8x32x7x2x7x2xf32> loc(#loc37)
    %291 = "linalg.generic"(%288, %290, %21, %289) <{indexing_maps = [#map28, #map28, #map30, #map28], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 3, 1>}> ({
    ^bb0(%arg165: i1 loc("eq"), %arg166: f32 loc("expand"), %arg167: f32 loc("where"), %arg168: f32 loc("where")):
      %423 = "arith.select"(%arg165, %arg166, %arg167) : (i1, f32, f32) -> f32 loc(#loc3)
      "linalg.yield"(%423) : (f32) -> () loc(#loc3)
    }) : (tensor<8x32x7x2x7x2xi1>, tensor<8x32x7x2x7x2xf32>, tensor<f32>, tensor<8x32x7x2x7x2xf32>) -> tensor<8x32x7x2x7x2xf32> loc(#loc3)
    %292 = "tensor.collapse_shape"(%291) <{reassociation = [[0], [1], [2, 3], [4, 5]]}> : (tensor<8x32x7x2x7x2xf32>) -> tensor<8x32x14x14xf32> loc(#loc15)
    %293 = "tensor.empty"() : () -> tensor<8x32x14x14xi1> loc(#loc30)
    %294 = "linalg.generic"(%106, %293) <{indexing_maps = [#map, #map], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg163: f32 loc("relu"), %arg164: i1 loc("le")):
      %422 = "arith.cmpf"(%arg163, %16) <{fastmath = #arith.fastmath<none>, predicate = 5 : i64}> : (f32, f32) -> i1 loc(#loc30)
      "linalg.yield"(%422) : (i1) -> () loc(#loc30)
    }) : (tensor<8x32x14x14xf32>, tensor<8x32x14x14xi1>) -> tensor<8x32x14x14xi1> loc(#loc30)
    %295 = "linalg.generic"(%294, %21, %292, %75) <{indexing_maps = [#map, #map22, #map, #map], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 3, 1>}> ({
    ^bb0(%arg159: i1 loc("le"), %arg160: f32 loc("where"), %arg161: f32 loc("view"), %arg162: f32 loc("where")):
      %421 = "arith.select"(%arg159, %arg160, %arg161) : (i1, f32, f32) -> f32 loc(#loc3)
      "linalg.yield"(%421) : (f32) -> () loc(#loc3)
    }) : (tensor<8x32x14x14xi1>, tensor<f32>, tensor<8x32x14x14xf32>, tensor<8x32x14x14xf32>) -> tensor<8x32x14x14xf32> loc(#loc3)
    %296 = "linalg.generic"(%295, %80) <{indexing_maps = [#map, #map5], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<reduction>, #linalg.iterator_type<reduction>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg157: f32 loc("where"), %arg158: f32 loc("norm2")):
      %420 = "arith.addf"(%arg157, %arg158) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc12)
      "linalg.yield"(%420) : (f32) -> () loc(#loc12)
    }) : (tensor<8x32x14x14xf32>, tensor<8x32xf32>) -> tensor<8x32xf32> loc(#loc12)
    %297 = "linalg.generic"(%296, %83) <{indexing_maps = [#map6, #map7], iterator_types = [#linalg.iterator_type<reduction>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg155: f32 loc("norm2"), %arg156: f32 loc("norm2")):
      %419 = "arith.addf"(%arg155, %arg156) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc12)
      "linalg.yield"(%419) : (f32) -> () loc(#loc12)
    }) : (tensor<8x32xf32>, tensor<32xf32>) -> tensor<32xf32> loc(#loc12)
    %298 = "linalg.generic"(%295, %87, %75) <{indexing_maps = [#map, #map, #map], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg152: f32 loc("where"), %arg153: f32 loc("norm2"), %arg154: f32 loc("norm2")):
      %418 = "arith.mulf"(%arg152, %arg153) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc12)
      "linalg.yield"(%418) : (f32) -> () loc(#loc12)
    }) : (tensor<8x32x14x14xf32>, tensor<8x32x14x14xf32>, tensor<8x32x14x14xf32>) -> tensor<8x32x14x14xf32> loc(#loc12)
    %299 = "linalg.generic"(%298, %80) <{indexing_maps = [#map, #map5], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<reduction>, #linalg.iterator_type<reduction>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg150: f32 loc("norm2"), %arg151: f32 loc("norm2")):
      %417 = "arith.addf"(%arg150, %arg151) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc12)
      "linalg.yield"(%417) : (f32) -> () loc(#loc12)
    }) : (tensor<8x32x14x14xf32>, tensor<8x32xf32>) -> tensor<8x32xf32> loc(#loc12)
    %300 = "linalg.generic"(%299, %83) <{indexing_maps = [#map6, #map7], iterator_types = [#linalg.iterator_type<reduction>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg148: f32 loc("norm2"), %arg149: f32 loc("norm2")):
      %416 = "arith.addf"(%arg148, %arg149) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc12)
      "linalg.yield"(%416) : (f32) -> () loc(#loc12)
    }) : (tensor<8x32xf32>, tensor<32xf32>) -> tensor<32xf32> loc(#loc12)
    %301 = "linalg.generic"(%300, %93, %82) <{indexing_maps = [#map8, #map8, #map8], iterator_types = [#linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg145: f32 loc("norm2"), %arg146: f32 loc("norm2"), %arg147: f32 loc("norm2")):
      %415 = "arith.mulf"(%arg145, %arg146) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc12)
      "linalg.yield"(%415) : (f32) -> () loc(#loc12)
    }) : (tensor<32xf32>, tensor<32xf32>, tensor<32xf32>) -> tensor<32xf32> loc(#loc12)
    %302 = "linalg.generic"(%94, %93, %82) <{indexing_maps = [#map8, #map8, #map8], iterator_types = [#linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg142: f32 loc("norm2"), %arg143: f32 loc("norm2"), %arg144: f32 loc("norm2")):
      %414 = "arith.mulf"(%arg142, %arg143) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc12)
      "linalg.yield"(%414) : (f32) -> () loc(#loc12)
    }) : (tensor<32xf32>, tensor<32xf32>, tensor<32xf32>) -> tensor<32xf32> loc(#loc12)
    %303 = "linalg.generic"(%302, %301, %82) <{indexing_maps = [#map8, #map8, #map8], iterator_types = [#linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg139: f32 loc("norm2"), %arg140: f32 loc("norm2"), %arg141: f32 loc("norm2")):
      %413 = "arith.mulf"(%arg139, %arg140) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc12)
      "linalg.yield"(%413) : (f32) -> () loc(#loc12)
    }) : (tensor<32xf32>, tensor<32xf32>, tensor<32xf32>) -> tensor<32xf32> loc(#loc12)
    %304 = "linalg.generic"(%303, %82) <{indexing_maps = [#map8, #map8], iterator_types = [#linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg137: f32 loc("norm2"), %arg138: f32 loc("norm2")):
      %412 = "arith.mulf"(%arg137, %2) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc12)
      "linalg.yield"(%412) : (f32) -> () loc(#loc12)
    }) : (tensor<32xf32>, tensor<32xf32>) -> tensor<32xf32> loc(#loc12)
    %305 = "linalg.generic"(%94, %297, %82) <{indexing_maps = [#map8, #map8, #map8], iterator_types = [#linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg134: f32 loc("norm2"), %arg135: f32 loc("norm2"), %arg136: f32 loc("norm2")):
      %411 = "arith.mulf"(%arg134, %arg135) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc12)
      "linalg.yield"(%411) : (f32) -> () loc(#loc12)
    }) : (tensor<32xf32>, tensor<32xf32>, tensor<32xf32>) -> tensor<32xf32> loc(#loc12)
    %306 = "linalg.generic"(%305, %82) <{indexing_maps = [#map8, #map8], iterator_types = [#linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg132: f32 loc("norm2"), %arg133: f32 loc("norm2")):
      %410 = "arith.mulf"(%arg132, %2) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc12)
      "linalg.yield"(%410) : (f32) -> () loc(#loc12)
    }) : (tensor<32xf32>, tensor<32xf32>) -> tensor<32xf32> loc(#loc12)
    %307 = "linalg.generic"(%295, %95, %75) <{indexing_maps = [#map, #map9, #map], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg129: f32 loc("where"), %arg130: f32 loc("norm2"), %arg131: f32 loc("norm2")):
      %409 = "arith.mulf"(%arg129, %arg130) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc12)
      "linalg.yield"(%409) : (f32) -> () loc(#loc12)
    }) : (tensor<8x32x14x14xf32>, tensor<1x32x1x1xf32>, tensor<8x32x14x14xf32>) -> tensor<8x32x14x14xf32> loc(#loc12)
    %308 = "tensor.expand_shape"(%304) <{reassociation = [[0, 1, 2, 3]], static_output_shape = array<i64: 1, 32, 1, 1>}> : (tensor<32xf32>) -> tensor<1x32x1x1xf32> loc(#loc12)
    %309 = "linalg.generic"(%87, %308, %75) <{indexing_maps = [#map, #map9, #map], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg126: f32 loc("norm2"), %arg127: f32 loc("norm2"), %arg128: f32 loc("norm2")):
      %408 = "arith.mulf"(%arg126, %arg127) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc12)
      "linalg.yield"(%408) : (f32) -> () loc(#loc12)
    }) : (tensor<8x32x14x14xf32>, tensor<1x32x1x1xf32>, tensor<8x32x14x14xf32>) -> tensor<8x32x14x14xf32> loc(#loc12)
    %310 = "linalg.generic"(%307, %309, %75) <{indexing_maps = [#map, #map, #map], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg123: f32 loc("norm2"), %arg124: f32 loc("norm2"), %arg125: f32 loc("norm2")):
      %407 = "arith.subf"(%arg123, %arg124) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc12)
      "linalg.yield"(%407) : (f32) -> () loc(#loc12)
    }) : (tensor<8x32x14x14xf32>, tensor<8x32x14x14xf32>, tensor<8x32x14x14xf32>) -> tensor<8x32x14x14xf32> loc(#loc12)
    %311 = "tensor.expand_shape"(%306) <{reassociation = [[0, 1, 2, 3]], static_output_shape = array<i64: 1, 32, 1, 1>}> : (tensor<32xf32>) -> tensor<1x32x1x1xf32> loc(#loc12)
    %312 = "linalg.generic"(%310, %311, %75) <{indexing_maps = [#map, #map9, #map], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg120: f32 loc("norm2"), %arg121: f32 loc("norm2"), %arg122: f32 loc("norm2")):
      %406 = "arith.subf"(%arg120, %arg121) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc12)
      "linalg.yield"(%406) : (f32) -> () loc(#loc12)
    }) : (tensor<8x32x14x14xf32>, tensor<1x32x1x1xf32>, tensor<8x32x14x14xf32>) -> tensor<8x32x14x14xf32> loc(#loc12)
    %313 = "tensor.pad"(%312) <{operandSegmentSizes = array<i32: 1, 0, 0>, static_high = array<i64: 0, 0, 1, 1>, static_low = array<i64: 0, 0, 1, 1>}> ({
    ^bb0(%arg116: index loc("conv2"), %arg117: index loc("conv2"), %arg118: index loc("conv2"), %arg119: index loc("conv2")):
      "tensor.yield"(%16) : (f32) -> () loc(#loc11)
    }) : (tensor<8x32x14x14xf32>) -> tensor<8x32x16x16xf32> loc(#loc11)
    %314 = "tensor.empty"() : () -> tensor<16x32x3x3xf32> loc(#loc11)
    %315 = "linalg.transpose"(%arg4, %314) <{permutation = array<i64: 1, 0, 2, 3>}> ({
    ^bb0(%arg114: f32 loc("conv2"), %arg115: f32 loc("conv2")):
      "linalg.yield"(%arg114) : (f32) -> () loc(#loc11)
    }) : (tensor<32x16x3x3xf32>, tensor<16x32x3x3xf32>) -> tensor<16x32x3x3xf32> loc(#loc11)
    %316 = "linalg.fill"(%16, %314) <{operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg112: f32 loc(unknown), %arg113: f32 loc(unknown)):
      "linalg.yield"(%arg112) : (f32) -> () loc(#loc)
    }) : (f32, tensor<16x32x3x3xf32>) -> tensor<16x32x3x3xf32> loc(#loc11)
    %317 = "linalg.generic"(%315, %316) <{indexing_maps = [#map, #map], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg110: f32 loc("conv2"), %arg111: f32 loc("conv2")):
      %399 = "linalg.index"() <{dim = 0 : i64}> : () -> index loc(#loc11)
      %400 = "linalg.index"() <{dim = 1 : i64}> : () -> index loc(#loc11)
      %401 = "linalg.index"() <{dim = 2 : i64}> : () -> index loc(#loc11)
      %402 = "linalg.index"() <{dim = 3 : i64}> : () -> index loc(#loc11)
      %403 = "arith.subi"(%15, %401) <{overflowFlags = #arith.overflow<none>}> : (index, index) -> index loc(#loc11)
      %404 = "arith.subi"(%15, %402) <{overflowFlags = #arith.overflow<none>}> : (index, index) -> index loc(#loc11)
      %405 = "tensor.extract"(%315, %399, %400, %403, %404) : (tensor<16x32x3x3xf32>, index, index, index, index) -> f32 loc(#loc11)
      "linalg.yield"(%405) : (f32) -> () loc(#loc11)
    }) : (tensor<16x32x3x3xf32>, tensor<16x32x3x3xf32>) -> tensor<16x32x3x3xf32> loc(#loc11)
    %318 = "linalg.fill"(%16, %66) <{operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg108: f32 loc(unknown), %arg109: f32 loc(unknown)):
      "linalg.yield"(%arg108) : (f32) -> () loc(#loc)
    }) : (f32, tensor<8x16x14x14xf32>) -> tensor<8x16x14x14xf32> loc(#loc38)
    %319 = "linalg.conv_2d_nchw_fchw"(%313, %317, %318) <{dilations = dense<1> : vector<2xi64>, operandSegmentSizes = array<i32: 2, 1>, strides = dense<1> : vector<2xi64>}> ({
    ^bb0(%arg105: f32 loc(unknown), %arg106: f32 loc(unknown), %arg107: f32 loc(unknown)):
      %397 = "arith.mulf"(%arg105, %arg106) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc)
      %398 = "arith.addf"(%arg107, %397) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc)
      "linalg.yield"(%398) : (f32) -> () loc(#loc)
    }) {linalg.memoized_indexing_maps = [#map1, #map2, #map3]} : (tensor<8x32x16x16xf32>, tensor<16x32x3x3xf32>, tensor<8x16x14x14xf32>) -> tensor<8x16x14x14xf32> loc(#loc38)
    %320 = "tensor.empty"() : () -> tensor<32x16x3x3xf32> loc(#loc11)
    %321 = "linalg.fill"(%16, %320) <{operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg103: f32 loc("conv2"), %arg104: f32 loc("conv2")):
      "linalg.yield"(%arg103) : (f32) -> () loc(#loc11)
    }) : (f32, tensor<32x16x3x3xf32>) -> tensor<32x16x3x3xf32> loc(#loc11)
    %322 = "linalg.generic"(%74, %312, %321) <{indexing_maps = [#map31, #map24, #map3], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<reduction>, #linalg.iterator_type<reduction>, #linalg.iterator_type<reduction>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg100: f32 loc("conv2.3"), %arg101: f32 loc("conv2.3"), %arg102: f32 loc("conv2.3")):
      %395 = "arith.mulf"(%arg100, %arg101) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc39)
      %396 = "arith.addf"(%arg102, %395) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc39)
      "linalg.yield"(%396) : (f32) -> () loc(#loc39)
    }) : (tensor<8x16x16x16xf32>, tensor<8x32x14x14xf32>, tensor<32x16x3x3xf32>) -> tensor<32x16x3x3xf32> loc(#loc39)
    %323 = "linalg.generic"(%312, %80) <{indexing_maps = [#map, #map5], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<reduction>, #linalg.iterator_type<reduction>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg98: f32 loc("norm2"), %arg99: f32 loc("conv2")):
      %394 = "arith.addf"(%arg98, %arg99) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc11)
      "linalg.yield"(%394) : (f32) -> () loc(#loc11)
    }) : (tensor<8x32x14x14xf32>, tensor<8x32xf32>) -> tensor<8x32xf32> loc(#loc11)
    %324 = "linalg.generic"(%323, %83) <{indexing_maps = [#map6, #map7], iterator_types = [#linalg.iterator_type<reduction>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg96: f32 loc("conv2"), %arg97: f32 loc("conv2")):
      %393 = "arith.addf"(%arg96, %arg97) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc11)
      "linalg.yield"(%393) : (f32) -> () loc(#loc11)
    }) : (tensor<8x32xf32>, tensor<32xf32>) -> tensor<32xf32> loc(#loc11)
    %325 = "tensor.empty"() : () -> tensor<28xi64> loc(#loc25)
    %326 = "linalg.generic"(%325) <{indexing_maps = [#map8], iterator_types = [#linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 0, 1>}> ({
    ^bb0(%arg95: i64 loc("arange")):
      %391 = "linalg.index"() <{dim = 0 : i64}> : () -> index loc(#loc25)
      %392 = "arith.index_cast"(%391) : (index) -> i64 loc(#loc25)
      "linalg.yield"(%392) : (i64) -> () loc(#loc25)
    }) : (tensor<28xi64>) -> tensor<28xi64> loc(#loc25)
    %327 = "tensor.expand_shape"(%326) <{reassociation = [[0, 1, 2, 3]], static_output_shape = array<i64: 14, 2, 1, 1>}> : (tensor<28xi64>) -> tensor<14x2x1x1xi64> loc(#loc15)
    %328 = "tensor.expand_shape"(%326) <{reassociation = [[0, 1]], static_output_shape = array<i64: 14, 2>}> : (tensor<28xi64>) -> tensor<14x2xi64> loc(#loc15)
    %329 = "tensor.empty"() : () -> tensor<14x2x1x1xi64> loc(#loc6)
    %330 = "linalg.generic"(%327, %329) <{indexing_maps = [#map, #map], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg93: i64 loc("view"), %arg94: i64 loc("mul")):
      %390 = "arith.muli"(%arg93, %10) <{overflowFlags = #arith.overflow<none>}> : (i64, i64) -> i64 loc(#loc6)
      "linalg.yield"(%390) : (i64) -> () loc(#loc6)
    }) : (tensor<14x2x1x1xi64>, tensor<14x2x1x1xi64>) -> tensor<14x2x1x1xi64> loc(#loc6)
    %331 = "tensor.empty"() : () -> tensor<14x2x14x2xi64> loc(#loc36)
    %332 = "linalg.generic"(%330, %328, %331) <{indexing_maps = [#map25, #map26, #map], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg90: i64 loc("mul"), %arg91: i64 loc("view"), %arg92: i64 loc("add")):
      %389 = "arith.addi"(%arg90, %arg91) <{overflowFlags = #arith.overflow<none>}> : (i64, i64) -> i64 loc(#loc36)
      "linalg.yield"(%389) : (i64) -> () loc(#loc36)
    }) : (tensor<14x2x1x1xi64>, tensor<14x2xi64>, tensor<14x2x14x2xi64>) -> tensor<14x2x14x2xi64> loc(#loc36)
    %333 = "tensor.empty"() : () -> tensor<8x16x14x2x14x2xi64> loc(#loc37)
    %334 = "linalg.generic"(%73, %333) <{indexing_maps = [#map27, #map28], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg88: i64 loc("expand"), %arg89: i64 loc("expand")):
      "linalg.yield"(%arg88) : (i64) -> () loc(#loc37)
    }) : (tensor<8x16x14x14xi64>, tensor<8x16x14x2x14x2xi64>) -> tensor<8x16x14x2x14x2xi64> loc(#loc37)
    %335 = "tensor.empty"() : () -> tensor<8x16x14x2x14x2xi1> loc(#loc26)
    %336 = "linalg.generic"(%334, %332, %335) <{indexing_maps = [#map28, #map29, #map28], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg85: i64 loc("expand"), %arg86: i64 loc("add"), %arg87: i1 loc("eq")):
      %388 = "arith.cmpi"(%arg85, %arg86) <{predicate = 0 : i64}> : (i64, i64) -> i1 loc(#loc26)
      "linalg.yield"(%388) : (i1) -> () loc(#loc26)
    }) : (tensor<8x16x14x2x14x2xi64>, tensor<14x2x14x2xi64>, tensor<8x16x14x2x14x2xi1>) -> tensor<8x16x14x2x14x2xi1> loc(#loc26)
    %337 = "tensor.empty"() : () -> tensor<8x16x14x2x14x2xf32> loc(#loc37)
    %338 = "linalg.generic"(%319, %337) <{indexing_maps = [#map27, #map28], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg83: f32 loc("expand"), %arg84: f32 loc("expand")):
      "linalg.yield"(%arg83) : (f32) -> () loc(#loc37)
    }) : (tensor<8x16x14x14xf32>, tensor<8x16x14x2x14x2xf32>) -> tensor<8x16x14x2x14x2xf32> loc(#loc37)
    %339 = "linalg.generic"(%336, %338, %21, %337) <{indexing_maps = [#map28, #map28, #map30, #map28], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 3, 1>}> ({
    ^bb0(%arg79: i1 loc("eq"), %arg80: f32 loc("expand"), %arg81: f32 loc("where"), %arg82: f32 loc("where")):
      %387 = "arith.select"(%arg79, %arg80, %arg81) : (i1, f32, f32) -> f32 loc(#loc3)
      "linalg.yield"(%387) : (f32) -> () loc(#loc3)
    }) : (tensor<8x16x14x2x14x2xi1>, tensor<8x16x14x2x14x2xf32>, tensor<f32>, tensor<8x16x14x2x14x2xf32>) -> tensor<8x16x14x2x14x2xf32> loc(#loc3)
    %340 = "tensor.collapse_shape"(%339) <{reassociation = [[0], [1], [2, 3], [4, 5]]}> : (tensor<8x16x14x2x14x2xf32>) -> tensor<8x16x28x28xf32> loc(#loc15)
    %341 = "tensor.empty"() : () -> tensor<8x16x28x28xi1> loc(#loc30)
    %342 = "linalg.generic"(%65, %341) <{indexing_maps = [#map, #map], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg77: f32 loc("relu"), %arg78: i1 loc("le")):
      %386 = "arith.cmpf"(%arg77, %16) <{fastmath = #arith.fastmath<none>, predicate = 5 : i64}> : (f32, f32) -> i1 loc(#loc30)
      "linalg.yield"(%386) : (i1) -> () loc(#loc30)
    }) : (tensor<8x16x28x28xf32>, tensor<8x16x28x28xi1>) -> tensor<8x16x28x28xi1> loc(#loc30)
    %343 = "linalg.generic"(%342, %21, %340, %33) <{indexing_maps = [#map, #map22, #map, #map], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 3, 1>}> ({
    ^bb0(%arg73: i1 loc("le"), %arg74: f32 loc("where"), %arg75: f32 loc("view"), %arg76: f32 loc("where")):
      %385 = "arith.select"(%arg73, %arg74, %arg75) : (i1, f32, f32) -> f32 loc(#loc3)
      "linalg.yield"(%385) : (f32) -> () loc(#loc3)
    }) : (tensor<8x16x28x28xi1>, tensor<f32>, tensor<8x16x28x28xf32>, tensor<8x16x28x28xf32>) -> tensor<8x16x28x28xf32> loc(#loc3)
    %344 = "linalg.generic"(%343, %39) <{indexing_maps = [#map, #map5], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<reduction>, #linalg.iterator_type<reduction>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg71: f32 loc("where"), %arg72: f32 loc("norm1")):
      %384 = "arith.addf"(%arg71, %arg72) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc8)
      "linalg.yield"(%384) : (f32) -> () loc(#loc8)
    }) : (tensor<8x16x28x28xf32>, tensor<8x16xf32>) -> tensor<8x16xf32> loc(#loc8)
    %345 = "linalg.generic"(%344, %42) <{indexing_maps = [#map6, #map7], iterator_types = [#linalg.iterator_type<reduction>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg69: f32 loc("norm1"), %arg70: f32 loc("norm1")):
      %383 = "arith.addf"(%arg69, %arg70) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc8)
      "linalg.yield"(%383) : (f32) -> () loc(#loc8)
    }) : (tensor<8x16xf32>, tensor<16xf32>) -> tensor<16xf32> loc(#loc8)
    %346 = "linalg.generic"(%343, %46, %33) <{indexing_maps = [#map, #map, #map], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg66: f32 loc("where"), %arg67: f32 loc("norm1"), %arg68: f32 loc("norm1")):
      %382 = "arith.mulf"(%arg66, %arg67) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc8)
      "linalg.yield"(%382) : (f32) -> () loc(#loc8)
    }) : (tensor<8x16x28x28xf32>, tensor<8x16x28x28xf32>, tensor<8x16x28x28xf32>) -> tensor<8x16x28x28xf32> loc(#loc8)
    %347 = "linalg.generic"(%346, %39) <{indexing_maps = [#map, #map5], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<reduction>, #linalg.iterator_type<reduction>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg64: f32 loc("norm1"), %arg65: f32 loc("norm1")):
      %381 = "arith.addf"(%arg64, %arg65) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc8)
      "linalg.yield"(%381) : (f32) -> () loc(#loc8)
    }) : (tensor<8x16x28x28xf32>, tensor<8x16xf32>) -> tensor<8x16xf32> loc(#loc8)
    %348 = "linalg.generic"(%347, %42) <{indexing_maps = [#map6, #map7], iterator_types = [#linalg.iterator_type<reduction>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg62: f32 loc("norm1"), %arg63: f32 loc("norm1")):
      %380 = "arith.addf"(%arg62, %arg63) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc8)
      "linalg.yield"(%380) : (f32) -> () loc(#loc8)
    }) : (tensor<8x16xf32>, tensor<16xf32>) -> tensor<16xf32> loc(#loc8)
    %349 = "linalg.generic"(%348, %52, %41) <{indexing_maps = [#map8, #map8, #map8], iterator_types = [#linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg59: f32 loc("norm1"), %arg60: f32 loc("norm1"), %arg61: f32 loc("norm1")):
      %379 = "arith.mulf"(%arg59, %arg60) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc8)
      "linalg.yield"(%379) : (f32) -> () loc(#loc8)
    }) : (tensor<16xf32>, tensor<16xf32>, tensor<16xf32>) -> tensor<16xf32> loc(#loc8)
    %350 = "linalg.generic"(%53, %52, %41) <{indexing_maps = [#map8, #map8, #map8], iterator_types = [#linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg56: f32 loc("norm1"), %arg57: f32 loc("norm1"), %arg58: f32 loc("norm1")):
      %378 = "arith.mulf"(%arg56, %arg57) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc8)
      "linalg.yield"(%378) : (f32) -> () loc(#loc8)
    }) : (tensor<16xf32>, tensor<16xf32>, tensor<16xf32>) -> tensor<16xf32> loc(#loc8)
    %351 = "linalg.generic"(%350, %349, %41) <{indexing_maps = [#map8, #map8, #map8], iterator_types = [#linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg53: f32 loc("norm1"), %arg54: f32 loc("norm1"), %arg55: f32 loc("norm1")):
      %377 = "arith.mulf"(%arg53, %arg54) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc8)
      "linalg.yield"(%377) : (f32) -> () loc(#loc8)
    }) : (tensor<16xf32>, tensor<16xf32>, tensor<16xf32>) -> tensor<16xf32> loc(#loc8)
    %352 = "linalg.generic"(%351, %41) <{indexing_maps = [#map8, #map8], iterator_types = [#linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg51: f32 loc("norm1"), %arg52: f32 loc("norm1")):
      %376 = "arith.mulf"(%arg51, %7) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc8)
      "linalg.yield"(%376) : (f32) -> () loc(#loc8)
    }) : (tensor<16xf32>, tensor<16xf32>) -> tensor<16xf32> loc(#loc8)
    %353 = "linalg.generic"(%53, %345, %41) <{indexing_maps = [#map8, #map8, #map8], iterator_types = [#linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg48: f32 loc("norm1"), %arg49: f32 loc("norm1"), %arg50: f32 loc("norm1")):
      %375 = "arith.mulf"(%arg48, %arg49) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc8)
      "linalg.yield"(%375) : (f32) -> () loc(#loc8)
    }) : (tensor<16xf32>, tensor<16xf32>, tensor<16xf32>) -> tensor<16xf32> loc(#loc8)
    %354 = "linalg.generic"(%353, %41) <{indexing_maps = [#map8, #map8], iterator_types = [#linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg46: f32 loc("norm1"), %arg47: f32 loc("norm1")):
      %374 = "arith.mulf"(%arg46, %7) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc8)
      "linalg.yield"(%374) : (f32) -> () loc(#loc8)
    }) : (tensor<16xf32>, tensor<16xf32>) -> tensor<16xf32> loc(#loc8)
    %355 = "linalg.generic"(%343, %54, %33) <{indexing_maps = [#map, #map9, #map], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg43: f32 loc("where"), %arg44: f32 loc("norm1"), %arg45: f32 loc("norm1")):
      %373 = "arith.mulf"(%arg43, %arg44) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc8)
      "linalg.yield"(%373) : (f32) -> () loc(#loc8)
    }) : (tensor<8x16x28x28xf32>, tensor<1x16x1x1xf32>, tensor<8x16x28x28xf32>) -> tensor<8x16x28x28xf32> loc(#loc8)
    %356 = "tensor.expand_shape"(%352) <{reassociation = [[0, 1, 2, 3]], static_output_shape = array<i64: 1, 16, 1, 1>}> : (tensor<16xf32>) -> tensor<1x16x1x1xf32> loc(#loc8)
    %357 = "linalg.generic"(%46, %356, %33) <{indexing_maps = [#map, #map9, #map], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg40: f32 loc("norm1"), %arg41: f32 loc("norm1"), %arg42: f32 loc("norm1")):
      %372 = "arith.mulf"(%arg40, %arg41) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc8)
      "linalg.yield"(%372) : (f32) -> () loc(#loc8)
    }) : (tensor<8x16x28x28xf32>, tensor<1x16x1x1xf32>, tensor<8x16x28x28xf32>) -> tensor<8x16x28x28xf32> loc(#loc8)
    %358 = "linalg.generic"(%355, %357, %33) <{indexing_maps = [#map, #map, #map], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg37: f32 loc("norm1"), %arg38: f32 loc("norm1"), %arg39: f32 loc("norm1")):
      %371 = "arith.subf"(%arg37, %arg38) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc8)
      "linalg.yield"(%371) : (f32) -> () loc(#loc8)
    }) : (tensor<8x16x28x28xf32>, tensor<8x16x28x28xf32>, tensor<8x16x28x28xf32>) -> tensor<8x16x28x28xf32> loc(#loc8)
    %359 = "tensor.expand_shape"(%354) <{reassociation = [[0, 1, 2, 3]], static_output_shape = array<i64: 1, 16, 1, 1>}> : (tensor<16xf32>) -> tensor<1x16x1x1xf32> loc(#loc8)
    %360 = "linalg.generic"(%358, %359, %33) <{indexing_maps = [#map, #map9, #map], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg34: f32 loc("norm1"), %arg35: f32 loc("norm1"), %arg36: f32 loc("norm1")):
      %370 = "arith.subf"(%arg34, %arg35) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc8)
      "linalg.yield"(%370) : (f32) -> () loc(#loc8)
    }) : (tensor<8x16x28x28xf32>, tensor<1x16x1x1xf32>, tensor<8x16x28x28xf32>) -> tensor<8x16x28x28xf32> loc(#loc8)
    %361 = "tensor.empty"() : () -> tensor<16x1x5x5xf32> loc(#loc7)
    %362 = "linalg.fill"(%16, %361) <{operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg32: f32 loc("conv1"), %arg33: f32 loc("conv1")):
      "linalg.yield"(%arg32) : (f32) -> () loc(#loc7)
    }) : (f32, tensor<16x1x5x5xf32>) -> tensor<16x1x5x5xf32> loc(#loc7)
    %363 = "linalg.generic"(%32, %360, %362) <{indexing_maps = [#map31, #map24, #map3], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<reduction>, #linalg.iterator_type<reduction>, #linalg.iterator_type<reduction>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg29: f32 loc("conv1.2"), %arg30: f32 loc("conv1.2"), %arg31: f32 loc("conv1.2")):
      %368 = "arith.mulf"(%arg29, %arg30) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc40)
      %369 = "arith.addf"(%arg31, %368) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc40)
      "linalg.yield"(%369) : (f32) -> () loc(#loc40)
    }) : (tensor<8x1x32x32xf32>, tensor<8x16x28x28xf32>, tensor<16x1x5x5xf32>) -> tensor<16x1x5x5xf32> loc(#loc40)
    %364 = "linalg.generic"(%360, %39) <{indexing_maps = [#map, #map5], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<reduction>, #linalg.iterator_type<reduction>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg27: f32 loc("norm1"), %arg28: f32 loc("conv1")):
      %367 = "arith.addf"(%arg27, %arg28) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc7)
      "linalg.yield"(%367) : (f32) -> () loc(#loc7)
    }) : (tensor<8x16x28x28xf32>, tensor<8x16xf32>) -> tensor<8x16xf32> loc(#loc7)
    %365 = "linalg.generic"(%364, %42) <{indexing_maps = [#map6, #map7], iterator_types = [#linalg.iterator_type<reduction>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg25: f32 loc("conv1"), %arg26: f32 loc("conv1")):
      %366 = "arith.addf"(%arg25, %arg26) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc7)
      "linalg.yield"(%366) : (f32) -> () loc(#loc7)
    }) : (tensor<8x16xf32>, tensor<16xf32>) -> tensor<16xf32> loc(#loc7)
    "func.return"(%61, %64, %37, %102, %105, %78, %141, %144, %117, %180, %152, %363, %365, %349, %345, %322, %324, %301, %297, %274, %276, %216, %212, %202, %206) : (tensor<16xf32>, tensor<16xf32>, tensor<i64>, tensor<32xf32>, tensor<32xf32>, tensor<i64>, tensor<64xf32>, tensor<64xf32>, tensor<i64>, tensor<f32>, tensor<8x10xf32>, tensor<16x1x5x5xf32>, tensor<16xf32>, tensor<16xf32>, tensor<16xf32>, tensor<32x16x3x3xf32>, tensor<32xf32>, tensor<32xf32>, tensor<32xf32>, tensor<64x32x3x3xf32>, tensor<64xf32>, tensor<64xf32>, tensor<64xf32>, tensor<10x1024xf32>, tensor<10xf32>) -> () loc(#loc1)
  }) : () -> () loc(#loc1)
}) : () -> () loc(#loc)
#loc28 = loc("fc.2")
#loc29 = loc("fc.3")
#loc31 = loc("conv3.2")
#loc32 = loc("conv3.3")
#loc33 = loc("conv3.4")
#loc34 = loc("conv3.5")
#loc38 = loc("conv2.2")

// Captured by `python test/Models/capture.py resnet18`; not edited by hand.
// Entry @forward. Weights are arguments: --params=0-101
//   0: conv1.weight 64x3x7x7 f32
//   1: norm1.weight 64 f32
//   2: norm1.bias 64 f32
//   3: layer1.0.conv1.weight 64x64x3x3 f32
//   4: layer1.0.norm1.weight 64 f32
//   5: layer1.0.norm1.bias 64 f32
//   6: layer1.0.conv2.weight 64x64x3x3 f32
//   7: layer1.0.norm2.weight 64 f32
//   8: layer1.0.norm2.bias 64 f32
//   9: layer1.1.conv1.weight 64x64x3x3 f32
//   10: layer1.1.norm1.weight 64 f32
//   11: layer1.1.norm1.bias 64 f32
//   12: layer1.1.conv2.weight 64x64x3x3 f32
//   13: layer1.1.norm2.weight 64 f32
//   14: layer1.1.norm2.bias 64 f32
//   15: layer2.0.conv1.weight 128x64x3x3 f32
//   16: layer2.0.norm1.weight 128 f32
//   17: layer2.0.norm1.bias 128 f32
//   18: layer2.0.conv2.weight 128x128x3x3 f32
//   19: layer2.0.norm2.weight 128 f32
//   20: layer2.0.norm2.bias 128 f32
//   21: layer2.0.shortcut.0.weight 128x64x1x1 f32
//   22: layer2.0.shortcut.1.weight 128 f32
//   23: layer2.0.shortcut.1.bias 128 f32
//   24: layer2.1.conv1.weight 128x128x3x3 f32
//   25: layer2.1.norm1.weight 128 f32
//   26: layer2.1.norm1.bias 128 f32
//   27: layer2.1.conv2.weight 128x128x3x3 f32
//   28: layer2.1.norm2.weight 128 f32
//   29: layer2.1.norm2.bias 128 f32
//   30: layer3.0.conv1.weight 256x128x3x3 f32
//   31: layer3.0.norm1.weight 256 f32
//   32: layer3.0.norm1.bias 256 f32
//   33: layer3.0.conv2.weight 256x256x3x3 f32
//   34: layer3.0.norm2.weight 256 f32
//   35: layer3.0.norm2.bias 256 f32
//   36: layer3.0.shortcut.0.weight 256x128x1x1 f32
//   37: layer3.0.shortcut.1.weight 256 f32
//   38: layer3.0.shortcut.1.bias 256 f32
//   39: layer3.1.conv1.weight 256x256x3x3 f32
//   40: layer3.1.norm1.weight 256 f32
//   41: layer3.1.norm1.bias 256 f32
//   42: layer3.1.conv2.weight 256x256x3x3 f32
//   43: layer3.1.norm2.weight 256 f32
//   44: layer3.1.norm2.bias 256 f32
//   45: layer4.0.conv1.weight 512x256x3x3 f32
//   46: layer4.0.norm1.weight 512 f32
//   47: layer4.0.norm1.bias 512 f32
//   48: layer4.0.conv2.weight 512x512x3x3 f32
//   49: layer4.0.norm2.weight 512 f32
//   50: layer4.0.norm2.bias 512 f32
//   51: layer4.0.shortcut.0.weight 512x256x1x1 f32
//   52: layer4.0.shortcut.1.weight 512 f32
//   53: layer4.0.shortcut.1.bias 512 f32
//   54: layer4.1.conv1.weight 512x512x3x3 f32
//   55: layer4.1.norm1.weight 512 f32
//   56: layer4.1.norm1.bias 512 f32
//   57: layer4.1.conv2.weight 512x512x3x3 f32
//   58: layer4.1.norm2.weight 512 f32
//   59: layer4.1.norm2.bias 512 f32
//   60: fc.weight 1000x512 f32
//   61: fc.bias 1000 f32
//   62: norm1.running_mean 64 f32
//   63: norm1.running_var 64 f32
//   64: layer1.0.norm1.running_mean 64 f32
//   65: layer1.0.norm1.running_var 64 f32
//   66: layer1.0.norm2.running_mean 64 f32
//   67: layer1.0.norm2.running_var 64 f32
//   68: layer1.1.norm1.running_mean 64 f32
//   69: layer1.1.norm1.running_var 64 f32
//   70: layer1.1.norm2.running_mean 64 f32
//   71: layer1.1.norm2.running_var 64 f32
//   72: layer2.0.norm1.running_mean 128 f32
//   73: layer2.0.norm1.running_var 128 f32
//   74: layer2.0.norm2.running_mean 128 f32
//   75: layer2.0.norm2.running_var 128 f32
//   76: layer2.0.shortcut.1.running_mean 128 f32
//   77: layer2.0.shortcut.1.running_var 128 f32
//   78: layer2.1.norm1.running_mean 128 f32
//   79: layer2.1.norm1.running_var 128 f32
//   80: layer2.1.norm2.running_mean 128 f32
//   81: layer2.1.norm2.running_var 128 f32
//   82: layer3.0.norm1.running_mean 256 f32
//   83: layer3.0.norm1.running_var 256 f32
//   84: layer3.0.norm2.running_mean 256 f32
//   85: layer3.0.norm2.running_var 256 f32
//   86: layer3.0.shortcut.1.running_mean 256 f32
//   87: layer3.0.shortcut.1.running_var 256 f32
//   88: layer3.1.norm1.running_mean 256 f32
//   89: layer3.1.norm1.running_var 256 f32
//   90: layer3.1.norm2.running_mean 256 f32
//   91: layer3.1.norm2.running_var 256 f32
//   92: layer4.0.norm1.running_mean 512 f32
//   93: layer4.0.norm1.running_var 512 f32
//   94: layer4.0.norm2.running_mean 512 f32
//   95: layer4.0.norm2.running_var 512 f32
//   96: layer4.0.shortcut.1.running_mean 512 f32
//   97: layer4.0.shortcut.1.running_var 512 f32
//   98: layer4.1.norm1.running_mean 512 f32
//   99: layer4.1.norm1.running_var 512 f32
//   100: layer4.1.norm2.running_mean 512 f32
//   101: layer4.1.norm2.running_var 512 f32
// Inputs:
//   102: x 1x3x224x224 f32
// Results:
//   0: output0 1x1000 f32
#loc = loc(unknown)
#loc1 = loc("model")
#loc2 = loc("max_pool2d_with_indices")
#loc3 = loc("norm1")
#loc4 = loc("conv1")
#loc5 = loc("relu")
#loc6 = loc("layer1.0.conv1")
#loc7 = loc("layer1.0.norm1")
#loc8 = loc("layer1.0")
#loc9 = loc("layer1.0.conv2")
#loc10 = loc("layer1.0.norm2")
#loc11 = loc("layer1.1.conv1")
#loc12 = loc("layer1.1.norm1")
#loc13 = loc("layer1.1")
#loc14 = loc("layer1.1.conv2")
#loc15 = loc("layer1.1.norm2")
#loc16 = loc("layer2.0.conv1")
#loc17 = loc("layer2.0.norm1")
#loc18 = loc("layer2.0")
#loc19 = loc("layer2.0.conv2")
#loc20 = loc("layer2.0.norm2")
#loc21 = loc("layer2.0.shortcut.0")
#loc22 = loc("layer2.0.shortcut.1")
#loc23 = loc("layer2.1.conv1")
#loc24 = loc("layer2.1.norm1")
#loc25 = loc("layer2.1")
#loc26 = loc("layer2.1.conv2")
#loc27 = loc("layer2.1.norm2")
#loc28 = loc("layer3.0.conv1")
#loc29 = loc("layer3.0.norm1")
#loc30 = loc("layer3.0")
#loc31 = loc("layer3.0.conv2")
#loc32 = loc("layer3.0.norm2")
#loc33 = loc("layer3.0.shortcut.0")
#loc34 = loc("layer3.0.shortcut.1")
#loc35 = loc("layer3.1.conv1")
#loc36 = loc("layer3.1.norm1")
#loc37 = loc("layer3.1")
#loc38 = loc("layer3.1.conv2")
#loc39 = loc("layer3.1.norm2")
#loc40 = loc("layer4.0.conv1")
#loc41 = loc("layer4.0.norm1")
#loc42 = loc("layer4.0")
#loc43 = loc("layer4.0.conv2")
#loc44 = loc("layer4.0.norm2")
#loc45 = loc("layer4.0.shortcut.0")
#loc46 = loc("layer4.0.shortcut.1")
#loc47 = loc("layer4.1.conv1")
#loc48 = loc("layer4.1.norm1")
#loc49 = loc("layer4.1")
#loc50 = loc("layer4.1.conv2")
#loc51 = loc("layer4.1.norm2")
#loc52 = loc("mean")
#loc53 = loc("fc")
#map = affine_map<(d0, d1, d2, d3, d4, d5, d6) -> (d0, d4, d2 * 2 + d5, d3 * 2 + d6)>
#map1 = affine_map<(d0, d1, d2, d3, d4, d5, d6) -> (d1, d4, d5, d6)>
#map2 = affine_map<(d0, d1, d2, d3, d4, d5, d6) -> (d0, d1, d2, d3)>
#map3 = affine_map<(d0) -> (d0)>
#map4 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>
#map5 = affine_map<(d0, d1, d2, d3) -> (d0, d1, 0, 0)>
#map6 = affine_map<(d0, d1, d2, d3, d4, d5) -> (d0, d1, d2 * 2 + d4, d3 * 2 + d5)>
#map7 = affine_map<(d0, d1, d2, d3, d4, d5) -> (d4, d5)>
#map8 = affine_map<(d0, d1, d2, d3, d4, d5) -> (d0, d1, d2, d3)>
#map9 = affine_map<(d0, d1, d2, d3, d4, d5, d6) -> (d0, d4, d2 + d5, d3 + d6)>
#map10 = affine_map<(d0, d1, d2, d3) -> (d0, d1)>
#map11 = affine_map<(d0, d1) -> (d0, d1)>
#map12 = affine_map<(d0, d1, d2) -> (d0, d2)>
#map13 = affine_map<(d0, d1, d2) -> (d2, d1)>
#map14 = affine_map<(d0, d1, d2) -> (d0, d1)>
#map15 = affine_map<(d0, d1) -> (d1)>
"builtin.module"() ({
  "func.func"() <{function_type = (tensor<64x3x7x7xf32>, tensor<64xf32>, tensor<64xf32>, tensor<64x64x3x3xf32>, tensor<64xf32>, tensor<64xf32>, tensor<64x64x3x3xf32>, tensor<64xf32>, tensor<64xf32>, tensor<64x64x3x3xf32>, tensor<64xf32>, tensor<64xf32>, tensor<64x64x3x3xf32>, tensor<64xf32>, tensor<64xf32>, tensor<128x64x3x3xf32>, tensor<128xf32>, tensor<128xf32>, tensor<128x128x3x3xf32>, tensor<128xf32>, tensor<128xf32>, tensor<128x64x1x1xf32>, tensor<128xf32>, tensor<128xf32>, tensor<128x128x3x3xf32>, tensor<128xf32>, tensor<128xf32>, tensor<128x128x3x3xf32>, tensor<128xf32>, tensor<128xf32>, tensor<256x128x3x3xf32>, tensor<256xf32>, tensor<256xf32>, tensor<256x256x3x3xf32>, tensor<256xf32>, tensor<256xf32>, tensor<256x128x1x1xf32>, tensor<256xf32>, tensor<256xf32>, tensor<256x256x3x3xf32>, tensor<256xf32>, tensor<256xf32>, tensor<256x256x3x3xf32>, tensor<256xf32>, tensor<256xf32>, tensor<512x256x3x3xf32>, tensor<512xf32>, tensor<512xf32>, tensor<512x512x3x3xf32>, tensor<512xf32>, tensor<512xf32>, tensor<512x256x1x1xf32>, tensor<512xf32>, tensor<512xf32>, tensor<512x512x3x3xf32>, tensor<512xf32>, tensor<512xf32>, tensor<512x512x3x3xf32>, tensor<512xf32>, tensor<512xf32>, tensor<1000x512xf32>, tensor<1000xf32>, tensor<64xf32>, tensor<64xf32>, tensor<64xf32>, tensor<64xf32>, tensor<64xf32>, tensor<64xf32>, tensor<64xf32>, tensor<64xf32>, tensor<64xf32>, tensor<64xf32>, tensor<128xf32>, tensor<128xf32>, tensor<128xf32>, tensor<128xf32>, tensor<128xf32>, tensor<128xf32>, tensor<128xf32>, tensor<128xf32>, tensor<128xf32>, tensor<128xf32>, tensor<256xf32>, tensor<256xf32>, tensor<256xf32>, tensor<256xf32>, tensor<256xf32>, tensor<256xf32>, tensor<256xf32>, tensor<256xf32>, tensor<256xf32>, tensor<256xf32>, tensor<512xf32>, tensor<512xf32>, tensor<512xf32>, tensor<512xf32>, tensor<512xf32>, tensor<512xf32>, tensor<512xf32>, tensor<512xf32>, tensor<512xf32>, tensor<512xf32>, tensor<1x3x224x224xf32>) -> tensor<1x1000xf32>, sym_name = "forward"}> ({
  ^bb0(%arg0: tensor<64x3x7x7xf32> loc("model"), %arg1: tensor<64xf32> loc("model"), %arg2: tensor<64xf32> loc("model"), %arg3: tensor<64x64x3x3xf32> loc("model"), %arg4: tensor<64xf32> loc("model"), %arg5: tensor<64xf32> loc("model"), %arg6: tensor<64x64x3x3xf32> loc("model"), %arg7: tensor<64xf32> loc("model"), %arg8: tensor<64xf32> loc("model"), %arg9: tensor<64x64x3x3xf32> loc("model"), %arg10: tensor<64xf32> loc("model"), %arg11: tensor<64xf32> loc("model"), %arg12: tensor<64x64x3x3xf32> loc("model"), %arg13: tensor<64xf32> loc("model"), %arg14: tensor<64xf32> loc("model"), %arg15: tensor<128x64x3x3xf32> loc("model"), %arg16: tensor<128xf32> loc("model"), %arg17: tensor<128xf32> loc("model"), %arg18: tensor<128x128x3x3xf32> loc("model"), %arg19: tensor<128xf32> loc("model"), %arg20: tensor<128xf32> loc("model"), %arg21: tensor<128x64x1x1xf32> loc("model"), %arg22: tensor<128xf32> loc("model"), %arg23: tensor<128xf32> loc("model"), %arg24: tensor<128x128x3x3xf32> loc("model"), %arg25: tensor<128xf32> loc("model"), %arg26: tensor<128xf32> loc("model"), %arg27: tensor<128x128x3x3xf32> loc("model"), %arg28: tensor<128xf32> loc("model"), %arg29: tensor<128xf32> loc("model"), %arg30: tensor<256x128x3x3xf32> loc("model"), %arg31: tensor<256xf32> loc("model"), %arg32: tensor<256xf32> loc("model"), %arg33: tensor<256x256x3x3xf32> loc("model"), %arg34: tensor<256xf32> loc("model"), %arg35: tensor<256xf32> loc("model"), %arg36: tensor<256x128x1x1xf32> loc("model"), %arg37: tensor<256xf32> loc("model"), %arg38: tensor<256xf32> loc("model"), %arg39: tensor<256x256x3x3xf32> loc("model"), %arg40: tensor<256xf32> loc("model"), %arg41: tensor<256xf32> loc("model"), %arg42: tensor<256x256x3x3xf32> loc("model"), %arg43: tensor<256xf32> loc("model"), %arg44: tensor<256xf32> loc("model"), %arg45: tensor<512x256x3x3xf32> loc("model"), %arg46: tensor<512xf32> loc("model"), %arg47: tensor<512xf32> loc("model"), %arg48: tensor<512x512x3x3xf32> loc("model"), %arg49: tensor<512xf32> loc("model"), %arg50: tensor<512xf32> loc("model"), %arg51: tensor<512x256x1x1xf32> loc("model"), %arg52: tensor<512xf32> loc("model"), %arg53: tensor<512xf32> loc("model"), %arg54: tensor<512x512x3x3xf32> loc("model"), %arg55: tensor<512xf32> loc("model"), %arg56: tensor<512xf32> loc("model"), %arg57: tensor<512x512x3x3xf32> loc("model"), %arg58: tensor<512xf32> loc("model"), %arg59: tensor<512xf32> loc("model"), %arg60: tensor<1000x512xf32> loc("model"), %arg61: tensor<1000xf32> loc("model"), %arg62: tensor<64xf32> loc("model"), %arg63: tensor<64xf32> loc("model"), %arg64: tensor<64xf32> loc("model"), %arg65: tensor<64xf32> loc("model"), %arg66: tensor<64xf32> loc("model"), %arg67: tensor<64xf32> loc("model"), %arg68: tensor<64xf32> loc("model"), %arg69: tensor<64xf32> loc("model"), %arg70: tensor<64xf32> loc("model"), %arg71: tensor<64xf32> loc("model"), %arg72: tensor<128xf32> loc("model"), %arg73: tensor<128xf32> loc("model"), %arg74: tensor<128xf32> loc("model"), %arg75: tensor<128xf32> loc("model"), %arg76: tensor<128xf32> loc("model"), %arg77: tensor<128xf32> loc("model"), %arg78: tensor<128xf32> loc("model"), %arg79: tensor<128xf32> loc("model"), %arg80: tensor<128xf32> loc("model"), %arg81: tensor<128xf32> loc("model"), %arg82: tensor<256xf32> loc("model"), %arg83: tensor<256xf32> loc("model"), %arg84: tensor<256xf32> loc("model"), %arg85: tensor<256xf32> loc("model"), %arg86: tensor<256xf32> loc("model"), %arg87: tensor<256xf32> loc("model"), %arg88: tensor<256xf32> loc("model"), %arg89: tensor<256xf32> loc("model"), %arg90: tensor<256xf32> loc("model"), %arg91: tensor<256xf32> loc("model"), %arg92: tensor<512xf32> loc("model"), %arg93: tensor<512xf32> loc("model"), %arg94: tensor<512xf32> loc("model"), %arg95: tensor<512xf32> loc("model"), %arg96: tensor<512xf32> loc("model"), %arg97: tensor<512xf32> loc("model"), %arg98: tensor<512xf32> loc("model"), %arg99: tensor<512xf32> loc("model"), %arg100: tensor<512xf32> loc("model"), %arg101: tensor<512xf32> loc("model"), %arg102: tensor<1x3x224x224xf32> loc("model")):
    %0 = "arith.constant"() <{value = 0.000000e+00 : f32}> : () -> f32 loc(#loc)
    %1 = "arith.constant"() <{value = 0xFF800000 : f32}> : () -> f32 loc(#loc2)
    %2 = "arith.constant"() <{value = 1.000000e-05 : f64}> : () -> f64 loc(#loc3)
    %3 = "arith.constant"() <{value = 4.900000e+01 : f32}> : () -> f32 loc(#loc)
    %4 = "tensor.pad"(%arg102) <{operandSegmentSizes = array<i32: 1, 0, 0>, static_high = array<i64: 0, 0, 3, 3>, static_low = array<i64: 0, 0, 3, 3>}> ({
    ^bb0(%arg640: index loc("conv1"), %arg641: index loc("conv1"), %arg642: index loc("conv1"), %arg643: index loc("conv1")):
      "tensor.yield"(%0) : (f32) -> () loc(#loc4)
    }) : (tensor<1x3x224x224xf32>) -> tensor<1x3x230x230xf32> loc(#loc4)
    %5 = "tensor.empty"() : () -> tensor<1x64x112x112xf32> loc(#loc4)
    %6 = "linalg.fill"(%0, %5) <{operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg638: f32 loc(unknown), %arg639: f32 loc(unknown)):
      "linalg.yield"(%arg638) : (f32) -> () loc(#loc)
    }) : (f32, tensor<1x64x112x112xf32>) -> tensor<1x64x112x112xf32> loc(#loc4)
    %7 = "linalg.conv_2d_nchw_fchw"(%4, %arg0, %6) <{dilations = dense<1> : vector<2xi64>, operandSegmentSizes = array<i32: 2, 1>, strides = dense<2> : vector<2xi64>}> ({
    ^bb0(%arg635: f32 loc(unknown), %arg636: f32 loc(unknown), %arg637: f32 loc(unknown)):
      %500 = "arith.mulf"(%arg635, %arg636) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc)
      %501 = "arith.addf"(%arg637, %500) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc)
      "linalg.yield"(%501) : (f32) -> () loc(#loc)
    }) {linalg.memoized_indexing_maps = [#map, #map1, #map2]} : (tensor<1x3x230x230xf32>, tensor<64x3x7x7xf32>, tensor<1x64x112x112xf32>) -> tensor<1x64x112x112xf32> loc(#loc4)
    %8 = "tensor.empty"() : () -> tensor<64xf32> loc(#loc3)
    %9 = "linalg.generic"(%arg63, %8) <{indexing_maps = [#map3, #map3], iterator_types = [#linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg633: f32 loc("norm1"), %arg634: f32 loc("norm1")):
      %498 = "arith.constant"() <{value = 9.99999974E-6 : f32}> : () -> f32 loc(#loc3)
      %499 = "arith.addf"(%arg633, %498) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc3)
      "linalg.yield"(%499) : (f32) -> () loc(#loc3)
    }) : (tensor<64xf32>, tensor<64xf32>) -> tensor<64xf32> loc(#loc3)
    %10 = "linalg.generic"(%9, %8) <{indexing_maps = [#map3, #map3], iterator_types = [#linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg631: f32 loc("norm1"), %arg632: f32 loc("norm1")):
      %497 = "math.rsqrt"(%arg631) <{fastmath = #arith.fastmath<none>}> : (f32) -> f32 loc(#loc3)
      "linalg.yield"(%497) : (f32) -> () loc(#loc3)
    }) : (tensor<64xf32>, tensor<64xf32>) -> tensor<64xf32> loc(#loc3)
    %11 = "linalg.generic"(%10, %arg1, %8) <{indexing_maps = [#map3, #map3, #map3], iterator_types = [#linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg628: f32 loc("norm1"), %arg629: f32 loc("norm1"), %arg630: f32 loc("norm1")):
      %496 = "arith.mulf"(%arg628, %arg629) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc3)
      "linalg.yield"(%496) : (f32) -> () loc(#loc3)
    }) : (tensor<64xf32>, tensor<64xf32>, tensor<64xf32>) -> tensor<64xf32> loc(#loc3)
    %12 = "tensor.expand_shape"(%arg62) <{reassociation = [[0, 1, 2, 3]], static_output_shape = array<i64: 1, 64, 1, 1>}> : (tensor<64xf32>) -> tensor<1x64x1x1xf32> loc(#loc3)
    %13 = "linalg.generic"(%7, %12, %5) <{indexing_maps = [#map4, #map5, #map4], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg625: f32 loc("conv1"), %arg626: f32 loc("norm1"), %arg627: f32 loc("norm1")):
      %495 = "arith.subf"(%arg625, %arg626) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc3)
      "linalg.yield"(%495) : (f32) -> () loc(#loc3)
    }) : (tensor<1x64x112x112xf32>, tensor<1x64x1x1xf32>, tensor<1x64x112x112xf32>) -> tensor<1x64x112x112xf32> loc(#loc3)
    %14 = "tensor.expand_shape"(%11) <{reassociation = [[0, 1, 2, 3]], static_output_shape = array<i64: 1, 64, 1, 1>}> : (tensor<64xf32>) -> tensor<1x64x1x1xf32> loc(#loc3)
    %15 = "linalg.generic"(%13, %14, %5) <{indexing_maps = [#map4, #map5, #map4], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg622: f32 loc("norm1"), %arg623: f32 loc("norm1"), %arg624: f32 loc("norm1")):
      %494 = "arith.mulf"(%arg622, %arg623) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc3)
      "linalg.yield"(%494) : (f32) -> () loc(#loc3)
    }) : (tensor<1x64x112x112xf32>, tensor<1x64x1x1xf32>, tensor<1x64x112x112xf32>) -> tensor<1x64x112x112xf32> loc(#loc3)
    %16 = "tensor.expand_shape"(%arg2) <{reassociation = [[0, 1, 2, 3]], static_output_shape = array<i64: 1, 64, 1, 1>}> : (tensor<64xf32>) -> tensor<1x64x1x1xf32> loc(#loc3)
    %17 = "linalg.generic"(%15, %16, %5) <{indexing_maps = [#map4, #map5, #map4], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg619: f32 loc("norm1"), %arg620: f32 loc("norm1"), %arg621: f32 loc("norm1")):
      %493 = "arith.addf"(%arg619, %arg620) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc3)
      "linalg.yield"(%493) : (f32) -> () loc(#loc3)
    }) : (tensor<1x64x112x112xf32>, tensor<1x64x1x1xf32>, tensor<1x64x112x112xf32>) -> tensor<1x64x112x112xf32> loc(#loc3)
    %18 = "linalg.generic"(%17, %5) <{indexing_maps = [#map4, #map4], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg617: f32 loc("norm1"), %arg618: f32 loc("relu")):
      %491 = "arith.cmpf"(%arg617, %0) <{fastmath = #arith.fastmath<none>, predicate = 9 : i64}> : (f32, f32) -> i1 loc(#loc5)
      %492 = "arith.select"(%491, %arg617, %0) : (i1, f32, f32) -> f32 loc(#loc5)
      "linalg.yield"(%492) : (f32) -> () loc(#loc5)
    }) : (tensor<1x64x112x112xf32>, tensor<1x64x112x112xf32>) -> tensor<1x64x112x112xf32> loc(#loc5)
    %19 = "tensor.pad"(%18) <{operandSegmentSizes = array<i32: 1, 0, 0>, static_high = array<i64: 0, 0, 1, 1>, static_low = array<i64: 0, 0, 1, 1>}> ({
    ^bb0(%arg613: index loc("max_pool2d_with_indices"), %arg614: index loc("max_pool2d_with_indices"), %arg615: index loc("max_pool2d_with_indices"), %arg616: index loc("max_pool2d_with_indices")):
      "tensor.yield"(%1) : (f32) -> () loc(#loc2)
    }) : (tensor<1x64x112x112xf32>) -> tensor<1x64x114x114xf32> loc(#loc2)
    %20 = "tensor.empty"() : () -> tensor<1x64x56x56xf32> loc(#loc2)
    %21 = "linalg.fill"(%1, %20) <{operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg611: f32 loc(unknown), %arg612: f32 loc(unknown)):
      "linalg.yield"(%arg611) : (f32) -> () loc(#loc)
    }) : (f32, tensor<1x64x56x56xf32>) -> tensor<1x64x56x56xf32> loc(#loc2)
    %22 = "tensor.empty"() : () -> tensor<3x3xf32> loc(#loc2)
    %23 = "linalg.pooling_nchw_max"(%19, %22, %21) <{dilations = dense<1> : vector<2xi64>, operandSegmentSizes = array<i32: 2, 1>, strides = dense<2> : vector<2xi64>}> ({
    ^bb0(%arg608: f32 loc(unknown), %arg609: f32 loc(unknown), %arg610: f32 loc(unknown)):
      %490 = "arith.maximumf"(%arg610, %arg608) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc)
      "linalg.yield"(%490) : (f32) -> () loc(#loc)
    }) {linalg.memoized_indexing_maps = [#map6, #map7, #map8]} : (tensor<1x64x114x114xf32>, tensor<3x3xf32>, tensor<1x64x56x56xf32>) -> tensor<1x64x56x56xf32> loc(#loc2)
    %24 = "tensor.pad"(%23) <{operandSegmentSizes = array<i32: 1, 0, 0>, static_high = array<i64: 0, 0, 1, 1>, static_low = array<i64: 0, 0, 1, 1>}> ({
    ^bb0(%arg604: index loc("layer1.0.conv1"), %arg605: index loc("layer1.0.conv1"), %arg606: index loc("layer1.0.conv1"), %arg607: index loc("layer1.0.conv1")):
      "tensor.yield"(%0) : (f32) -> () loc(#loc6)
    }) : (tensor<1x64x56x56xf32>) -> tensor<1x64x58x58xf32> loc(#loc6)
    %25 = "linalg.fill"(%0, %20) <{operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg602: f32 loc(unknown), %arg603: f32 loc(unknown)):
      "linalg.yield"(%arg602) : (f32) -> () loc(#loc)
    }) : (f32, tensor<1x64x56x56xf32>) -> tensor<1x64x56x56xf32> loc(#loc6)
    %26 = "linalg.conv_2d_nchw_fchw"(%24, %arg3, %25) <{dilations = dense<1> : vector<2xi64>, operandSegmentSizes = array<i32: 2, 1>, strides = dense<1> : vector<2xi64>}> ({
    ^bb0(%arg599: f32 loc(unknown), %arg600: f32 loc(unknown), %arg601: f32 loc(unknown)):
      %488 = "arith.mulf"(%arg599, %arg600) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc)
      %489 = "arith.addf"(%arg601, %488) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc)
      "linalg.yield"(%489) : (f32) -> () loc(#loc)
    }) {linalg.memoized_indexing_maps = [#map9, #map1, #map2]} : (tensor<1x64x58x58xf32>, tensor<64x64x3x3xf32>, tensor<1x64x56x56xf32>) -> tensor<1x64x56x56xf32> loc(#loc6)
    %27 = "linalg.generic"(%arg65, %8) <{indexing_maps = [#map3, #map3], iterator_types = [#linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg597: f32 loc("layer1.0.norm1"), %arg598: f32 loc("layer1.0.norm1")):
      %486 = "arith.constant"() <{value = 9.99999974E-6 : f32}> : () -> f32 loc(#loc7)
      %487 = "arith.addf"(%arg597, %486) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc7)
      "linalg.yield"(%487) : (f32) -> () loc(#loc7)
    }) : (tensor<64xf32>, tensor<64xf32>) -> tensor<64xf32> loc(#loc7)
    %28 = "linalg.generic"(%27, %8) <{indexing_maps = [#map3, #map3], iterator_types = [#linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg595: f32 loc("layer1.0.norm1"), %arg596: f32 loc("layer1.0.norm1")):
      %485 = "math.rsqrt"(%arg595) <{fastmath = #arith.fastmath<none>}> : (f32) -> f32 loc(#loc7)
      "linalg.yield"(%485) : (f32) -> () loc(#loc7)
    }) : (tensor<64xf32>, tensor<64xf32>) -> tensor<64xf32> loc(#loc7)
    %29 = "linalg.generic"(%28, %arg4, %8) <{indexing_maps = [#map3, #map3, #map3], iterator_types = [#linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg592: f32 loc("layer1.0.norm1"), %arg593: f32 loc("layer1.0.norm1"), %arg594: f32 loc("layer1.0.norm1")):
      %484 = "arith.mulf"(%arg592, %arg593) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc7)
      "linalg.yield"(%484) : (f32) -> () loc(#loc7)
    }) : (tensor<64xf32>, tensor<64xf32>, tensor<64xf32>) -> tensor<64xf32> loc(#loc7)
    %30 = "tensor.expand_shape"(%arg64) <{reassociation = [[0, 1, 2, 3]], static_output_shape = array<i64: 1, 64, 1, 1>}> : (tensor<64xf32>) -> tensor<1x64x1x1xf32> loc(#loc7)
    %31 = "linalg.generic"(%26, %30, %20) <{indexing_maps = [#map4, #map5, #map4], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg589: f32 loc("layer1.0.conv1"), %arg590: f32 loc("layer1.0.norm1"), %arg591: f32 loc("layer1.0.norm1")):
      %483 = "arith.subf"(%arg589, %arg590) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc7)
      "linalg.yield"(%483) : (f32) -> () loc(#loc7)
    }) : (tensor<1x64x56x56xf32>, tensor<1x64x1x1xf32>, tensor<1x64x56x56xf32>) -> tensor<1x64x56x56xf32> loc(#loc7)
    %32 = "tensor.expand_shape"(%29) <{reassociation = [[0, 1, 2, 3]], static_output_shape = array<i64: 1, 64, 1, 1>}> : (tensor<64xf32>) -> tensor<1x64x1x1xf32> loc(#loc7)
    %33 = "linalg.generic"(%31, %32, %20) <{indexing_maps = [#map4, #map5, #map4], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg586: f32 loc("layer1.0.norm1"), %arg587: f32 loc("layer1.0.norm1"), %arg588: f32 loc("layer1.0.norm1")):
      %482 = "arith.mulf"(%arg586, %arg587) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc7)
      "linalg.yield"(%482) : (f32) -> () loc(#loc7)
    }) : (tensor<1x64x56x56xf32>, tensor<1x64x1x1xf32>, tensor<1x64x56x56xf32>) -> tensor<1x64x56x56xf32> loc(#loc7)
    %34 = "tensor.expand_shape"(%arg5) <{reassociation = [[0, 1, 2, 3]], static_output_shape = array<i64: 1, 64, 1, 1>}> : (tensor<64xf32>) -> tensor<1x64x1x1xf32> loc(#loc7)
    %35 = "linalg.generic"(%33, %34, %20) <{indexing_maps = [#map4, #map5, #map4], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg583: f32 loc("layer1.0.norm1"), %arg584: f32 loc("layer1.0.norm1"), %arg585: f32 loc("layer1.0.norm1")):
      %481 = "arith.addf"(%arg583, %arg584) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc7)
      "linalg.yield"(%481) : (f32) -> () loc(#loc7)
    }) : (tensor<1x64x56x56xf32>, tensor<1x64x1x1xf32>, tensor<1x64x56x56xf32>) -> tensor<1x64x56x56xf32> loc(#loc7)
    %36 = "linalg.generic"(%35, %20) <{indexing_maps = [#map4, #map4], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg581: f32 loc("layer1.0.norm1"), %arg582: f32 loc("layer1.0")):
      %479 = "arith.cmpf"(%arg581, %0) <{fastmath = #arith.fastmath<none>, predicate = 9 : i64}> : (f32, f32) -> i1 loc(#loc8)
      %480 = "arith.select"(%479, %arg581, %0) : (i1, f32, f32) -> f32 loc(#loc8)
      "linalg.yield"(%480) : (f32) -> () loc(#loc8)
    }) : (tensor<1x64x56x56xf32>, tensor<1x64x56x56xf32>) -> tensor<1x64x56x56xf32> loc(#loc8)
    %37 = "tensor.pad"(%36) <{operandSegmentSizes = array<i32: 1, 0, 0>, static_high = array<i64: 0, 0, 1, 1>, static_low = array<i64: 0, 0, 1, 1>}> ({
    ^bb0(%arg577: index loc("layer1.0.conv2"), %arg578: index loc("layer1.0.conv2"), %arg579: index loc("layer1.0.conv2"), %arg580: index loc("layer1.0.conv2")):
      "tensor.yield"(%0) : (f32) -> () loc(#loc9)
    }) : (tensor<1x64x56x56xf32>) -> tensor<1x64x58x58xf32> loc(#loc9)
    %38 = "linalg.conv_2d_nchw_fchw"(%37, %arg6, %25) <{dilations = dense<1> : vector<2xi64>, operandSegmentSizes = array<i32: 2, 1>, strides = dense<1> : vector<2xi64>}> ({
    ^bb0(%arg574: f32 loc(unknown), %arg575: f32 loc(unknown), %arg576: f32 loc(unknown)):
      %477 = "arith.mulf"(%arg574, %arg575) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc)
      %478 = "arith.addf"(%arg576, %477) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc)
      "linalg.yield"(%478) : (f32) -> () loc(#loc)
    }) {linalg.memoized_indexing_maps = [#map9, #map1, #map2]} : (tensor<1x64x58x58xf32>, tensor<64x64x3x3xf32>, tensor<1x64x56x56xf32>) -> tensor<1x64x56x56xf32> loc(#loc9)
    %39 = "linalg.generic"(%arg67, %8) <{indexing_maps = [#map3, #map3], iterator_types = [#linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg572: f32 loc("layer1.0.norm2"), %arg573: f32 loc("layer1.0.norm2")):
      %475 = "arith.constant"() <{value = 9.99999974E-6 : f32}> : () -> f32 loc(#loc10)
      %476 = "arith.addf"(%arg572, %475) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc10)
      "linalg.yield"(%476) : (f32) -> () loc(#loc10)
    }) : (tensor<64xf32>, tensor<64xf32>) -> tensor<64xf32> loc(#loc10)
    %40 = "linalg.generic"(%39, %8) <{indexing_maps = [#map3, #map3], iterator_types = [#linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg570: f32 loc("layer1.0.norm2"), %arg571: f32 loc("layer1.0.norm2")):
      %474 = "math.rsqrt"(%arg570) <{fastmath = #arith.fastmath<none>}> : (f32) -> f32 loc(#loc10)
      "linalg.yield"(%474) : (f32) -> () loc(#loc10)
    }) : (tensor<64xf32>, tensor<64xf32>) -> tensor<64xf32> loc(#loc10)
    %41 = "linalg.generic"(%40, %arg7, %8) <{indexing_maps = [#map3, #map3, #map3], iterator_types = [#linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg567: f32 loc("layer1.0.norm2"), %arg568: f32 loc("layer1.0.norm2"), %arg569: f32 loc("layer1.0.norm2")):
      %473 = "arith.mulf"(%arg567, %arg568) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc10)
      "linalg.yield"(%473) : (f32) -> () loc(#loc10)
    }) : (tensor<64xf32>, tensor<64xf32>, tensor<64xf32>) -> tensor<64xf32> loc(#loc10)
    %42 = "tensor.expand_shape"(%arg66) <{reassociation = [[0, 1, 2, 3]], static_output_shape = array<i64: 1, 64, 1, 1>}> : (tensor<64xf32>) -> tensor<1x64x1x1xf32> loc(#loc10)
    %43 = "linalg.generic"(%38, %42, %20) <{indexing_maps = [#map4, #map5, #map4], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg564: f32 loc("layer1.0.conv2"), %arg565: f32 loc("layer1.0.norm2"), %arg566: f32 loc("layer1.0.norm2")):
      %472 = "arith.subf"(%arg564, %arg565) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc10)
      "linalg.yield"(%472) : (f32) -> () loc(#loc10)
    }) : (tensor<1x64x56x56xf32>, tensor<1x64x1x1xf32>, tensor<1x64x56x56xf32>) -> tensor<1x64x56x56xf32> loc(#loc10)
    %44 = "tensor.expand_shape"(%41) <{reassociation = [[0, 1, 2, 3]], static_output_shape = array<i64: 1, 64, 1, 1>}> : (tensor<64xf32>) -> tensor<1x64x1x1xf32> loc(#loc10)
    %45 = "linalg.generic"(%43, %44, %20) <{indexing_maps = [#map4, #map5, #map4], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg561: f32 loc("layer1.0.norm2"), %arg562: f32 loc("layer1.0.norm2"), %arg563: f32 loc("layer1.0.norm2")):
      %471 = "arith.mulf"(%arg561, %arg562) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc10)
      "linalg.yield"(%471) : (f32) -> () loc(#loc10)
    }) : (tensor<1x64x56x56xf32>, tensor<1x64x1x1xf32>, tensor<1x64x56x56xf32>) -> tensor<1x64x56x56xf32> loc(#loc10)
    %46 = "tensor.expand_shape"(%arg8) <{reassociation = [[0, 1, 2, 3]], static_output_shape = array<i64: 1, 64, 1, 1>}> : (tensor<64xf32>) -> tensor<1x64x1x1xf32> loc(#loc10)
    %47 = "linalg.generic"(%45, %46, %20) <{indexing_maps = [#map4, #map5, #map4], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg558: f32 loc("layer1.0.norm2"), %arg559: f32 loc("layer1.0.norm2"), %arg560: f32 loc("layer1.0.norm2")):
      %470 = "arith.addf"(%arg558, %arg559) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc10)
      "linalg.yield"(%470) : (f32) -> () loc(#loc10)
    }) : (tensor<1x64x56x56xf32>, tensor<1x64x1x1xf32>, tensor<1x64x56x56xf32>) -> tensor<1x64x56x56xf32> loc(#loc10)
    %48 = "linalg.generic"(%47, %23, %20) <{indexing_maps = [#map4, #map4, #map4], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg555: f32 loc("layer1.0.norm2"), %arg556: f32 loc("max_pool2d_with_indices"), %arg557: f32 loc("layer1.0")):
      %469 = "arith.addf"(%arg555, %arg556) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc8)
      "linalg.yield"(%469) : (f32) -> () loc(#loc8)
    }) : (tensor<1x64x56x56xf32>, tensor<1x64x56x56xf32>, tensor<1x64x56x56xf32>) -> tensor<1x64x56x56xf32> loc(#loc8)
    %49 = "linalg.generic"(%48, %20) <{indexing_maps = [#map4, #map4], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg553: f32 loc("layer1.0"), %arg554: f32 loc("layer1.0")):
      %467 = "arith.cmpf"(%arg553, %0) <{fastmath = #arith.fastmath<none>, predicate = 9 : i64}> : (f32, f32) -> i1 loc(#loc8)
      %468 = "arith.select"(%467, %arg553, %0) : (i1, f32, f32) -> f32 loc(#loc8)
      "linalg.yield"(%468) : (f32) -> () loc(#loc8)
    }) : (tensor<1x64x56x56xf32>, tensor<1x64x56x56xf32>) -> tensor<1x64x56x56xf32> loc(#loc8)
    %50 = "tensor.pad"(%49) <{operandSegmentSizes = array<i32: 1, 0, 0>, static_high = array<i64: 0, 0, 1, 1>, static_low = array<i64: 0, 0, 1, 1>}> ({
    ^bb0(%arg549: index loc("layer1.1.conv1"), %arg550: index loc("layer1.1.conv1"), %arg551: index loc("layer1.1.conv1"), %arg552: index loc("layer1.1.conv1")):
      "tensor.yield"(%0) : (f32) -> () loc(#loc11)
    }) : (tensor<1x64x56x56xf32>) -> tensor<1x64x58x58xf32> loc(#loc11)
    %51 = "linalg.conv_2d_nchw_fchw"(%50, %arg9, %25) <{dilations = dense<1> : vector<2xi64>, operandSegmentSizes = array<i32: 2, 1>, strides = dense<1> : vector<2xi64>}> ({
    ^bb0(%arg546: f32 loc(unknown), %arg547: f32 loc(unknown), %arg548: f32 loc(unknown)):
      %465 = "arith.mulf"(%arg546, %arg547) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc)
      %466 = "arith.addf"(%arg548, %465) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc)
      "linalg.yield"(%466) : (f32) -> () loc(#loc)
    }) {linalg.memoized_indexing_maps = [#map9, #map1, #map2]} : (tensor<1x64x58x58xf32>, tensor<64x64x3x3xf32>, tensor<1x64x56x56xf32>) -> tensor<1x64x56x56xf32> loc(#loc11)
    %52 = "linalg.generic"(%arg69, %8) <{indexing_maps = [#map3, #map3], iterator_types = [#linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg544: f32 loc("layer1.1.norm1"), %arg545: f32 loc("layer1.1.norm1")):
      %463 = "arith.constant"() <{value = 9.99999974E-6 : f32}> : () -> f32 loc(#loc12)
      %464 = "arith.addf"(%arg544, %463) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc12)
      "linalg.yield"(%464) : (f32) -> () loc(#loc12)
    }) : (tensor<64xf32>, tensor<64xf32>) -> tensor<64xf32> loc(#loc12)
    %53 = "linalg.generic"(%52, %8) <{indexing_maps = [#map3, #map3], iterator_types = [#linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg542: f32 loc("layer1.1.norm1"), %arg543: f32 loc("layer1.1.norm1")):
      %462 = "math.rsqrt"(%arg542) <{fastmath = #arith.fastmath<none>}> : (f32) -> f32 loc(#loc12)
      "linalg.yield"(%462) : (f32) -> () loc(#loc12)
    }) : (tensor<64xf32>, tensor<64xf32>) -> tensor<64xf32> loc(#loc12)
    %54 = "linalg.generic"(%53, %arg10, %8) <{indexing_maps = [#map3, #map3, #map3], iterator_types = [#linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg539: f32 loc("layer1.1.norm1"), %arg540: f32 loc("layer1.1.norm1"), %arg541: f32 loc("layer1.1.norm1")):
      %461 = "arith.mulf"(%arg539, %arg540) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc12)
      "linalg.yield"(%461) : (f32) -> () loc(#loc12)
    }) : (tensor<64xf32>, tensor<64xf32>, tensor<64xf32>) -> tensor<64xf32> loc(#loc12)
    %55 = "tensor.expand_shape"(%arg68) <{reassociation = [[0, 1, 2, 3]], static_output_shape = array<i64: 1, 64, 1, 1>}> : (tensor<64xf32>) -> tensor<1x64x1x1xf32> loc(#loc12)
    %56 = "linalg.generic"(%51, %55, %20) <{indexing_maps = [#map4, #map5, #map4], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg536: f32 loc("layer1.1.conv1"), %arg537: f32 loc("layer1.1.norm1"), %arg538: f32 loc("layer1.1.norm1")):
      %460 = "arith.subf"(%arg536, %arg537) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc12)
      "linalg.yield"(%460) : (f32) -> () loc(#loc12)
    }) : (tensor<1x64x56x56xf32>, tensor<1x64x1x1xf32>, tensor<1x64x56x56xf32>) -> tensor<1x64x56x56xf32> loc(#loc12)
    %57 = "tensor.expand_shape"(%54) <{reassociation = [[0, 1, 2, 3]], static_output_shape = array<i64: 1, 64, 1, 1>}> : (tensor<64xf32>) -> tensor<1x64x1x1xf32> loc(#loc12)
    %58 = "linalg.generic"(%56, %57, %20) <{indexing_maps = [#map4, #map5, #map4], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg533: f32 loc("layer1.1.norm1"), %arg534: f32 loc("layer1.1.norm1"), %arg535: f32 loc("layer1.1.norm1")):
      %459 = "arith.mulf"(%arg533, %arg534) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc12)
      "linalg.yield"(%459) : (f32) -> () loc(#loc12)
    }) : (tensor<1x64x56x56xf32>, tensor<1x64x1x1xf32>, tensor<1x64x56x56xf32>) -> tensor<1x64x56x56xf32> loc(#loc12)
    %59 = "tensor.expand_shape"(%arg11) <{reassociation = [[0, 1, 2, 3]], static_output_shape = array<i64: 1, 64, 1, 1>}> : (tensor<64xf32>) -> tensor<1x64x1x1xf32> loc(#loc12)
    %60 = "linalg.generic"(%58, %59, %20) <{indexing_maps = [#map4, #map5, #map4], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg530: f32 loc("layer1.1.norm1"), %arg531: f32 loc("layer1.1.norm1"), %arg532: f32 loc("layer1.1.norm1")):
      %458 = "arith.addf"(%arg530, %arg531) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc12)
      "linalg.yield"(%458) : (f32) -> () loc(#loc12)
    }) : (tensor<1x64x56x56xf32>, tensor<1x64x1x1xf32>, tensor<1x64x56x56xf32>) -> tensor<1x64x56x56xf32> loc(#loc12)
    %61 = "linalg.generic"(%60, %20) <{indexing_maps = [#map4, #map4], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg528: f32 loc("layer1.1.norm1"), %arg529: f32 loc("layer1.1")):
      %456 = "arith.cmpf"(%arg528, %0) <{fastmath = #arith.fastmath<none>, predicate = 9 : i64}> : (f32, f32) -> i1 loc(#loc13)
      %457 = "arith.select"(%456, %arg528, %0) : (i1, f32, f32) -> f32 loc(#loc13)
      "linalg.yield"(%457) : (f32) -> () loc(#loc13)
    }) : (tensor<1x64x56x56xf32>, tensor<1x64x56x56xf32>) -> tensor<1x64x56x56xf32> loc(#loc13)
    %62 = "tensor.pad"(%61) <{operandSegmentSizes = array<i32: 1, 0, 0>, static_high = array<i64: 0, 0, 1, 1>, static_low = array<i64: 0, 0, 1, 1>}> ({
    ^bb0(%arg524: index loc("layer1.1.conv2"), %arg525: index loc("layer1.1.conv2"), %arg526: index loc("layer1.1.conv2"), %arg527: index loc("layer1.1.conv2")):
      "tensor.yield"(%0) : (f32) -> () loc(#loc14)
    }) : (tensor<1x64x56x56xf32>) -> tensor<1x64x58x58xf32> loc(#loc14)
    %63 = "linalg.conv_2d_nchw_fchw"(%62, %arg12, %25) <{dilations = dense<1> : vector<2xi64>, operandSegmentSizes = array<i32: 2, 1>, strides = dense<1> : vector<2xi64>}> ({
    ^bb0(%arg521: f32 loc(unknown), %arg522: f32 loc(unknown), %arg523: f32 loc(unknown)):
      %454 = "arith.mulf"(%arg521, %arg522) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc)
      %455 = "arith.addf"(%arg523, %454) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc)
      "linalg.yield"(%455) : (f32) -> () loc(#loc)
    }) {linalg.memoized_indexing_maps = [#map9, #map1, #map2]} : (tensor<1x64x58x58xf32>, tensor<64x64x3x3xf32>, tensor<1x64x56x56xf32>) -> tensor<1x64x56x56xf32> loc(#loc14)
    %64 = "linalg.generic"(%arg71, %8) <{indexing_maps = [#map3, #map3], iterator_types = [#linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg519: f32 loc("layer1.1.norm2"), %arg520: f32 loc("layer1.1.norm2")):
      %452 = "arith.constant"() <{value = 9.99999974E-6 : f32}> : () -> f32 loc(#loc15)
      %453 = "arith.addf"(%arg519, %452) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc15)
      "linalg.yield"(%453) : (f32) -> () loc(#loc15)
    }) : (tensor<64xf32>, tensor<64xf32>) -> tensor<64xf32> loc(#loc15)
    %65 = "linalg.generic"(%64, %8) <{indexing_maps = [#map3, #map3], iterator_types = [#linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg517: f32 loc("layer1.1.norm2"), %arg518: f32 loc("layer1.1.norm2")):
      %451 = "math.rsqrt"(%arg517) <{fastmath = #arith.fastmath<none>}> : (f32) -> f32 loc(#loc15)
      "linalg.yield"(%451) : (f32) -> () loc(#loc15)
    }) : (tensor<64xf32>, tensor<64xf32>) -> tensor<64xf32> loc(#loc15)
    %66 = "linalg.generic"(%65, %arg13, %8) <{indexing_maps = [#map3, #map3, #map3], iterator_types = [#linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg514: f32 loc("layer1.1.norm2"), %arg515: f32 loc("layer1.1.norm2"), %arg516: f32 loc("layer1.1.norm2")):
      %450 = "arith.mulf"(%arg514, %arg515) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc15)
      "linalg.yield"(%450) : (f32) -> () loc(#loc15)
    }) : (tensor<64xf32>, tensor<64xf32>, tensor<64xf32>) -> tensor<64xf32> loc(#loc15)
    %67 = "tensor.expand_shape"(%arg70) <{reassociation = [[0, 1, 2, 3]], static_output_shape = array<i64: 1, 64, 1, 1>}> : (tensor<64xf32>) -> tensor<1x64x1x1xf32> loc(#loc15)
    %68 = "linalg.generic"(%63, %67, %20) <{indexing_maps = [#map4, #map5, #map4], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg511: f32 loc("layer1.1.conv2"), %arg512: f32 loc("layer1.1.norm2"), %arg513: f32 loc("layer1.1.norm2")):
      %449 = "arith.subf"(%arg511, %arg512) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc15)
      "linalg.yield"(%449) : (f32) -> () loc(#loc15)
    }) : (tensor<1x64x56x56xf32>, tensor<1x64x1x1xf32>, tensor<1x64x56x56xf32>) -> tensor<1x64x56x56xf32> loc(#loc15)
    %69 = "tensor.expand_shape"(%66) <{reassociation = [[0, 1, 2, 3]], static_output_shape = array<i64: 1, 64, 1, 1>}> : (tensor<64xf32>) -> tensor<1x64x1x1xf32> loc(#loc15)
    %70 = "linalg.generic"(%68, %69, %20) <{indexing_maps = [#map4, #map5, #map4], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg508: f32 loc("layer1.1.norm2"), %arg509: f32 loc("layer1.1.norm2"), %arg510: f32 loc("layer1.1.norm2")):
      %448 = "arith.mulf"(%arg508, %arg509) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc15)
      "linalg.yield"(%448) : (f32) -> () loc(#loc15)
    }) : (tensor<1x64x56x56xf32>, tensor<1x64x1x1xf32>, tensor<1x64x56x56xf32>) -> tensor<1x64x56x56xf32> loc(#loc15)
    %71 = "tensor.expand_shape"(%arg14) <{reassociation = [[0, 1, 2, 3]], static_output_shape = array<i64: 1, 64, 1, 1>}> : (tensor<64xf32>) -> tensor<1x64x1x1xf32> loc(#loc15)
    %72 = "linalg.generic"(%70, %71, %20) <{indexing_maps = [#map4, #map5, #map4], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg505: f32 loc("layer1.1.norm2"), %arg506: f32 loc("layer1.1.norm2"), %arg507: f32 loc("layer1.1.norm2")):
      %447 = "arith.addf"(%arg505, %arg506) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc15)
      "linalg.yield"(%447) : (f32) -> () loc(#loc15)
    }) : (tensor<1x64x56x56xf32>, tensor<1x64x1x1xf32>, tensor<1x64x56x56xf32>) -> tensor<1x64x56x56xf32> loc(#loc15)
    %73 = "linalg.generic"(%72, %49, %20) <{indexing_maps = [#map4, #map4, #map4], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg502: f32 loc("layer1.1.norm2"), %arg503: f32 loc("layer1.0"), %arg504: f32 loc("layer1.1")):
      %446 = "arith.addf"(%arg502, %arg503) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc13)
      "linalg.yield"(%446) : (f32) -> () loc(#loc13)
    }) : (tensor<1x64x56x56xf32>, tensor<1x64x56x56xf32>, tensor<1x64x56x56xf32>) -> tensor<1x64x56x56xf32> loc(#loc13)
    %74 = "linalg.generic"(%73, %20) <{indexing_maps = [#map4, #map4], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg500: f32 loc("layer1.1"), %arg501: f32 loc("layer1.1")):
      %444 = "arith.cmpf"(%arg500, %0) <{fastmath = #arith.fastmath<none>, predicate = 9 : i64}> : (f32, f32) -> i1 loc(#loc13)
      %445 = "arith.select"(%444, %arg500, %0) : (i1, f32, f32) -> f32 loc(#loc13)
      "linalg.yield"(%445) : (f32) -> () loc(#loc13)
    }) : (tensor<1x64x56x56xf32>, tensor<1x64x56x56xf32>) -> tensor<1x64x56x56xf32> loc(#loc13)
    %75 = "tensor.pad"(%74) <{operandSegmentSizes = array<i32: 1, 0, 0>, static_high = array<i64: 0, 0, 1, 1>, static_low = array<i64: 0, 0, 1, 1>}> ({
    ^bb0(%arg496: index loc("layer2.0.conv1"), %arg497: index loc("layer2.0.conv1"), %arg498: index loc("layer2.0.conv1"), %arg499: index loc("layer2.0.conv1")):
      "tensor.yield"(%0) : (f32) -> () loc(#loc16)
    }) : (tensor<1x64x56x56xf32>) -> tensor<1x64x58x58xf32> loc(#loc16)
    %76 = "tensor.empty"() : () -> tensor<1x128x28x28xf32> loc(#loc16)
    %77 = "linalg.fill"(%0, %76) <{operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg494: f32 loc(unknown), %arg495: f32 loc(unknown)):
      "linalg.yield"(%arg494) : (f32) -> () loc(#loc)
    }) : (f32, tensor<1x128x28x28xf32>) -> tensor<1x128x28x28xf32> loc(#loc16)
    %78 = "linalg.conv_2d_nchw_fchw"(%75, %arg15, %77) <{dilations = dense<1> : vector<2xi64>, operandSegmentSizes = array<i32: 2, 1>, strides = dense<2> : vector<2xi64>}> ({
    ^bb0(%arg491: f32 loc(unknown), %arg492: f32 loc(unknown), %arg493: f32 loc(unknown)):
      %442 = "arith.mulf"(%arg491, %arg492) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc)
      %443 = "arith.addf"(%arg493, %442) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc)
      "linalg.yield"(%443) : (f32) -> () loc(#loc)
    }) {linalg.memoized_indexing_maps = [#map, #map1, #map2]} : (tensor<1x64x58x58xf32>, tensor<128x64x3x3xf32>, tensor<1x128x28x28xf32>) -> tensor<1x128x28x28xf32> loc(#loc16)
    %79 = "tensor.empty"() : () -> tensor<128xf32> loc(#loc17)
    %80 = "linalg.generic"(%arg73, %79) <{indexing_maps = [#map3, #map3], iterator_types = [#linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg489: f32 loc("layer2.0.norm1"), %arg490: f32 loc("layer2.0.norm1")):
      %440 = "arith.constant"() <{value = 9.99999974E-6 : f32}> : () -> f32 loc(#loc17)
      %441 = "arith.addf"(%arg489, %440) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc17)
      "linalg.yield"(%441) : (f32) -> () loc(#loc17)
    }) : (tensor<128xf32>, tensor<128xf32>) -> tensor<128xf32> loc(#loc17)
    %81 = "linalg.generic"(%80, %79) <{indexing_maps = [#map3, #map3], iterator_types = [#linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg487: f32 loc("layer2.0.norm1"), %arg488: f32 loc("layer2.0.norm1")):
      %439 = "math.rsqrt"(%arg487) <{fastmath = #arith.fastmath<none>}> : (f32) -> f32 loc(#loc17)
      "linalg.yield"(%439) : (f32) -> () loc(#loc17)
    }) : (tensor<128xf32>, tensor<128xf32>) -> tensor<128xf32> loc(#loc17)
    %82 = "linalg.generic"(%81, %arg16, %79) <{indexing_maps = [#map3, #map3, #map3], iterator_types = [#linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg484: f32 loc("layer2.0.norm1"), %arg485: f32 loc("layer2.0.norm1"), %arg486: f32 loc("layer2.0.norm1")):
      %438 = "arith.mulf"(%arg484, %arg485) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc17)
      "linalg.yield"(%438) : (f32) -> () loc(#loc17)
    }) : (tensor<128xf32>, tensor<128xf32>, tensor<128xf32>) -> tensor<128xf32> loc(#loc17)
    %83 = "tensor.expand_shape"(%arg72) <{reassociation = [[0, 1, 2, 3]], static_output_shape = array<i64: 1, 128, 1, 1>}> : (tensor<128xf32>) -> tensor<1x128x1x1xf32> loc(#loc17)
    %84 = "linalg.generic"(%78, %83, %76) <{indexing_maps = [#map4, #map5, #map4], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg481: f32 loc("layer2.0.conv1"), %arg482: f32 loc("layer2.0.norm1"), %arg483: f32 loc("layer2.0.norm1")):
      %437 = "arith.subf"(%arg481, %arg482) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc17)
      "linalg.yield"(%437) : (f32) -> () loc(#loc17)
    }) : (tensor<1x128x28x28xf32>, tensor<1x128x1x1xf32>, tensor<1x128x28x28xf32>) -> tensor<1x128x28x28xf32> loc(#loc17)
    %85 = "tensor.expand_shape"(%82) <{reassociation = [[0, 1, 2, 3]], static_output_shape = array<i64: 1, 128, 1, 1>}> : (tensor<128xf32>) -> tensor<1x128x1x1xf32> loc(#loc17)
    %86 = "linalg.generic"(%84, %85, %76) <{indexing_maps = [#map4, #map5, #map4], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg478: f32 loc("layer2.0.norm1"), %arg479: f32 loc("layer2.0.norm1"), %arg480: f32 loc("layer2.0.norm1")):
      %436 = "arith.mulf"(%arg478, %arg479) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc17)
      "linalg.yield"(%436) : (f32) -> () loc(#loc17)
    }) : (tensor<1x128x28x28xf32>, tensor<1x128x1x1xf32>, tensor<1x128x28x28xf32>) -> tensor<1x128x28x28xf32> loc(#loc17)
    %87 = "tensor.expand_shape"(%arg17) <{reassociation = [[0, 1, 2, 3]], static_output_shape = array<i64: 1, 128, 1, 1>}> : (tensor<128xf32>) -> tensor<1x128x1x1xf32> loc(#loc17)
    %88 = "linalg.generic"(%86, %87, %76) <{indexing_maps = [#map4, #map5, #map4], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg475: f32 loc("layer2.0.norm1"), %arg476: f32 loc("layer2.0.norm1"), %arg477: f32 loc("layer2.0.norm1")):
      %435 = "arith.addf"(%arg475, %arg476) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc17)
      "linalg.yield"(%435) : (f32) -> () loc(#loc17)
    }) : (tensor<1x128x28x28xf32>, tensor<1x128x1x1xf32>, tensor<1x128x28x28xf32>) -> tensor<1x128x28x28xf32> loc(#loc17)
    %89 = "linalg.generic"(%88, %76) <{indexing_maps = [#map4, #map4], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg473: f32 loc("layer2.0.norm1"), %arg474: f32 loc("layer2.0")):
      %433 = "arith.cmpf"(%arg473, %0) <{fastmath = #arith.fastmath<none>, predicate = 9 : i64}> : (f32, f32) -> i1 loc(#loc18)
      %434 = "arith.select"(%433, %arg473, %0) : (i1, f32, f32) -> f32 loc(#loc18)
      "linalg.yield"(%434) : (f32) -> () loc(#loc18)
    }) : (tensor<1x128x28x28xf32>, tensor<1x128x28x28xf32>) -> tensor<1x128x28x28xf32> loc(#loc18)
    %90 = "tensor.pad"(%89) <{operandSegmentSizes = array<i32: 1, 0, 0>, static_high = array<i64: 0, 0, 1, 1>, static_low = array<i64: 0, 0, 1, 1>}> ({
    ^bb0(%arg469: index loc("layer2.0.conv2"), %arg470: index loc("layer2.0.conv2"), %arg471: index loc("layer2.0.conv2"), %arg472: index loc("layer2.0.conv2")):
      "tensor.yield"(%0) : (f32) -> () loc(#loc19)
    }) : (tensor<1x128x28x28xf32>) -> tensor<1x128x30x30xf32> loc(#loc19)
    %91 = "linalg.conv_2d_nchw_fchw"(%90, %arg18, %77) <{dilations = dense<1> : vector<2xi64>, operandSegmentSizes = array<i32: 2, 1>, strides = dense<1> : vector<2xi64>}> ({
    ^bb0(%arg466: f32 loc(unknown), %arg467: f32 loc(unknown), %arg468: f32 loc(unknown)):
      %431 = "arith.mulf"(%arg466, %arg467) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc)
      %432 = "arith.addf"(%arg468, %431) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc)
      "linalg.yield"(%432) : (f32) -> () loc(#loc)
    }) {linalg.memoized_indexing_maps = [#map9, #map1, #map2]} : (tensor<1x128x30x30xf32>, tensor<128x128x3x3xf32>, tensor<1x128x28x28xf32>) -> tensor<1x128x28x28xf32> loc(#loc19)
    %92 = "linalg.generic"(%arg75, %79) <{indexing_maps = [#map3, #map3], iterator_types = [#linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg464: f32 loc("layer2.0.norm2"), %arg465: f32 loc("layer2.0.norm2")):
      %429 = "arith.constant"() <{value = 9.99999974E-6 : f32}> : () -> f32 loc(#loc20)
      %430 = "arith.addf"(%arg464, %429) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc20)
      "linalg.yield"(%430) : (f32) -> () loc(#loc20)
    }) : (tensor<128xf32>, tensor<128xf32>) -> tensor<128xf32> loc(#loc20)
    %93 = "linalg.generic"(%92, %79) <{indexing_maps = [#map3, #map3], iterator_types = [#linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg462: f32 loc("layer2.0.norm2"), %arg463: f32 loc("layer2.0.norm2")):
      %428 = "math.rsqrt"(%arg462) <{fastmath = #arith.fastmath<none>}> : (f32) -> f32 loc(#loc20)
      "linalg.yield"(%428) : (f32) -> () loc(#loc20)
    }) : (tensor<128xf32>, tensor<128xf32>) -> tensor<128xf32> loc(#loc20)
    %94 = "linalg.generic"(%93, %arg19, %79) <{indexing_maps = [#map3, #map3, #map3], iterator_types = [#linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg459: f32 loc("layer2.0.norm2"), %arg460: f32 loc("layer2.0.norm2"), %arg461: f32 loc("layer2.0.norm2")):
      %427 = "arith.mulf"(%arg459, %arg460) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc20)
      "linalg.yield"(%427) : (f32) -> () loc(#loc20)
    }) : (tensor<128xf32>, tensor<128xf32>, tensor<128xf32>) -> tensor<128xf32> loc(#loc20)
    %95 = "tensor.expand_shape"(%arg74) <{reassociation = [[0, 1, 2, 3]], static_output_shape = array<i64: 1, 128, 1, 1>}> : (tensor<128xf32>) -> tensor<1x128x1x1xf32> loc(#loc20)
    %96 = "linalg.generic"(%91, %95, %76) <{indexing_maps = [#map4, #map5, #map4], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg456: f32 loc("layer2.0.conv2"), %arg457: f32 loc("layer2.0.norm2"), %arg458: f32 loc("layer2.0.norm2")):
      %426 = "arith.subf"(%arg456, %arg457) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc20)
      "linalg.yield"(%426) : (f32) -> () loc(#loc20)
    }) : (tensor<1x128x28x28xf32>, tensor<1x128x1x1xf32>, tensor<1x128x28x28xf32>) -> tensor<1x128x28x28xf32> loc(#loc20)
    %97 = "tensor.expand_shape"(%94) <{reassociation = [[0, 1, 2, 3]], static_output_shape = array<i64: 1, 128, 1, 1>}> : (tensor<128xf32>) -> tensor<1x128x1x1xf32> loc(#loc20)
    %98 = "linalg.generic"(%96, %97, %76) <{indexing_maps = [#map4, #map5, #map4], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg453: f32 loc("layer2.0.norm2"), %arg454: f32 loc("layer2.0.norm2"), %arg455: f32 loc("layer2.0.norm2")):
      %425 = "arith.mulf"(%arg453, %arg454) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc20)
      "linalg.yield"(%425) : (f32) -> () loc(#loc20)
    }) : (tensor<1x128x28x28xf32>, tensor<1x128x1x1xf32>, tensor<1x128x28x28xf32>) -> tensor<1x128x28x28xf32> loc(#loc20)
    %99 = "tensor.expand_shape"(%arg20) <{reassociation = [[0, 1, 2, 3]], static_output_shape = array<i64: 1, 128, 1, 1>}> : (tensor<128xf32>) -> tensor<1x128x1x1xf32> loc(#loc20)
    %100 = "linalg.generic"(%98, %99, %76) <{indexing_maps = [#map4, #map5, #map4], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg450: f32 loc("layer2.0.norm2"), %arg451: f32 loc("layer2.0.norm2"), %arg452: f32 loc("layer2.0.norm2")):
      %424 = "arith.addf"(%arg450, %arg451) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc20)
      "linalg.yield"(%424) : (f32) -> () loc(#loc20)
    }) : (tensor<1x128x28x28xf32>, tensor<1x128x1x1xf32>, tensor<1x128x28x28xf32>) -> tensor<1x128x28x28xf32> loc(#loc20)
    %101 = "linalg.conv_2d_nchw_fchw"(%74, %arg21, %77) <{dilations = dense<1> : vector<2xi64>, operandSegmentSizes = array<i32: 2, 1>, strides = dense<2> : vector<2xi64>}> ({
    ^bb0(%arg447: f32 loc(unknown), %arg448: f32 loc(unknown), %arg449: f32 loc(unknown)):
      %422 = "arith.mulf"(%arg447, %arg448) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc)
      %423 = "arith.addf"(%arg449, %422) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc)
      "linalg.yield"(%423) : (f32) -> () loc(#loc)
    }) {linalg.memoized_indexing_maps = [#map, #map1, #map2]} : (tensor<1x64x56x56xf32>, tensor<128x64x1x1xf32>, tensor<1x128x28x28xf32>) -> tensor<1x128x28x28xf32> loc(#loc21)
    %102 = "linalg.generic"(%arg77, %79) <{indexing_maps = [#map3, #map3], iterator_types = [#linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg445: f32 loc("layer2.0.shortcut.1"), %arg446: f32 loc("layer2.0.shortcut.1")):
      %420 = "arith.constant"() <{value = 9.99999974E-6 : f32}> : () -> f32 loc(#loc22)
      %421 = "arith.addf"(%arg445, %420) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc22)
      "linalg.yield"(%421) : (f32) -> () loc(#loc22)
    }) : (tensor<128xf32>, tensor<128xf32>) -> tensor<128xf32> loc(#loc22)
    %103 = "linalg.generic"(%102, %79) <{indexing_maps = [#map3, #map3], iterator_types = [#linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg443: f32 loc("layer2.0.shortcut.1"), %arg444: f32 loc("layer2.0.shortcut.1")):
      %419 = "math.rsqrt"(%arg443) <{fastmath = #arith.fastmath<none>}> : (f32) -> f32 loc(#loc22)
      "linalg.yield"(%419) : (f32) -> () loc(#loc22)
    }) : (tensor<128xf32>, tensor<128xf32>) -> tensor<128xf32> loc(#loc22)
    %104 = "linalg.generic"(%103, %arg22, %79) <{indexing_maps = [#map3, #map3, #map3], iterator_types = [#linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg440: f32 loc("layer2.0.shortcut.1"), %arg441: f32 loc("layer2.0.shortcut.1"), %arg442: f32 loc("layer2.0.shortcut.1")):
      %418 = "arith.mulf"(%arg440, %arg441) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc22)
      "linalg.yield"(%418) : (f32) -> () loc(#loc22)
    }) : (tensor<128xf32>, tensor<128xf32>, tensor<128xf32>) -> tensor<128xf32> loc(#loc22)
    %105 = "tensor.expand_shape"(%arg76) <{reassociation = [[0, 1, 2, 3]], static_output_shape = array<i64: 1, 128, 1, 1>}> : (tensor<128xf32>) -> tensor<1x128x1x1xf32> loc(#loc22)
    %106 = "linalg.generic"(%101, %105, %76) <{indexing_maps = [#map4, #map5, #map4], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg437: f32 loc("layer2.0.shortcut.0"), %arg438: f32 loc("layer2.0.shortcut.1"), %arg439: f32 loc("layer2.0.shortcut.1")):
      %417 = "arith.subf"(%arg437, %arg438) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc22)
      "linalg.yield"(%417) : (f32) -> () loc(#loc22)
    }) : (tensor<1x128x28x28xf32>, tensor<1x128x1x1xf32>, tensor<1x128x28x28xf32>) -> tensor<1x128x28x28xf32> loc(#loc22)
    %107 = "tensor.expand_shape"(%104) <{reassociation = [[0, 1, 2, 3]], static_output_shape = array<i64: 1, 128, 1, 1>}> : (tensor<128xf32>) -> tensor<1x128x1x1xf32> loc(#loc22)
    %108 = "linalg.generic"(%106, %107, %76) <{indexing_maps = [#map4, #map5, #map4], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg434: f32 loc("layer2.0.shortcut.1"), %arg435: f32 loc("layer2.0.shortcut.1"), %arg436: f32 loc("layer2.0.shortcut.1")):
      %416 = "arith.mulf"(%arg434, %arg435) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc22)
      "linalg.yield"(%416) : (f32) -> () loc(#loc22)
    }) : (tensor<1x128x28x28xf32>, tensor<1x128x1x1xf32>, tensor<1x128x28x28xf32>) -> tensor<1x128x28x28xf32> loc(#loc22)
    %109 = "tensor.expand_shape"(%arg23) <{reassociation = [[0, 1, 2, 3]], static_output_shape = array<i64: 1, 128, 1, 1>}> : (tensor<128xf32>) -> tensor<1x128x1x1xf32> loc(#loc22)
    %110 = "linalg.generic"(%108, %109, %76) <{indexing_maps = [#map4, #map5, #map4], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg431: f32 loc("layer2.0.shortcut.1"), %arg432: f32 loc("layer2.0.shortcut.1"), %arg433: f32 loc("layer2.0.shortcut.1")):
      %415 = "arith.addf"(%arg431, %arg432) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc22)
      "linalg.yield"(%415) : (f32) -> () loc(#loc22)
    }) : (tensor<1x128x28x28xf32>, tensor<1x128x1x1xf32>, tensor<1x128x28x28xf32>) -> tensor<1x128x28x28xf32> loc(#loc22)
    %111 = "linalg.generic"(%100, %110, %76) <{indexing_maps = [#map4, #map4, #map4], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg428: f32 loc("layer2.0.norm2"), %arg429: f32 loc("layer2.0.shortcut.1"), %arg430: f32 loc("layer2.0")):
      %414 = "arith.addf"(%arg428, %arg429) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc18)
      "linalg.yield"(%414) : (f32) -> () loc(#loc18)
    }) : (tensor<1x128x28x28xf32>, tensor<1x128x28x28xf32>, tensor<1x128x28x28xf32>) -> tensor<1x128x28x28xf32> loc(#loc18)
    %112 = "linalg.generic"(%111, %76) <{indexing_maps = [#map4, #map4], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg426: f32 loc("layer2.0"), %arg427: f32 loc("layer2.0")):
      %412 = "arith.cmpf"(%arg426, %0) <{fastmath = #arith.fastmath<none>, predicate = 9 : i64}> : (f32, f32) -> i1 loc(#loc18)
      %413 = "arith.select"(%412, %arg426, %0) : (i1, f32, f32) -> f32 loc(#loc18)
      "linalg.yield"(%413) : (f32) -> () loc(#loc18)
    }) : (tensor<1x128x28x28xf32>, tensor<1x128x28x28xf32>) -> tensor<1x128x28x28xf32> loc(#loc18)
    %113 = "tensor.pad"(%112) <{operandSegmentSizes = array<i32: 1, 0, 0>, static_high = array<i64: 0, 0, 1, 1>, static_low = array<i64: 0, 0, 1, 1>}> ({
    ^bb0(%arg422: index loc("layer2.1.conv1"), %arg423: index loc("layer2.1.conv1"), %arg424: index loc("layer2.1.conv1"), %arg425: index loc("layer2.1.conv1")):
      "tensor.yield"(%0) : (f32) -> () loc(#loc23)
    }) : (tensor<1x128x28x28xf32>) -> tensor<1x128x30x30xf32> loc(#loc23)
    %114 = "linalg.conv_2d_nchw_fchw"(%113, %arg24, %77) <{dilations = dense<1> : vector<2xi64>, operandSegmentSizes = array<i32: 2, 1>, strides = dense<1> : vector<2xi64>}> ({
    ^bb0(%arg419: f32 loc(unknown), %arg420: f32 loc(unknown), %arg421: f32 loc(unknown)):
      %410 = "arith.mulf"(%arg419, %arg420) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc)
      %411 = "arith.addf"(%arg421, %410) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc)
      "linalg.yield"(%411) : (f32) -> () loc(#loc)
    }) {linalg.memoized_indexing_maps = [#map9, #map1, #map2]} : (tensor<1x128x30x30xf32>, tensor<128x128x3x3xf32>, tensor<1x128x28x28xf32>) -> tensor<1x128x28x28xf32> loc(#loc23)
    %115 = "linalg.generic"(%arg79, %79) <{indexing_maps = [#map3, #map3], iterator_types = [#linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg417: f32 loc("layer2.1.norm1"), %arg418: f32 loc("layer2.1.norm1")):
      %408 = "arith.constant"() <{value = 9.99999974E-6 : f32}> : () -> f32 loc(#loc24)
      %409 = "arith.addf"(%arg417, %408) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc24)
      "linalg.yield"(%409) : (f32) -> () loc(#loc24)
    }) : (tensor<128xf32>, tensor<128xf32>) -> tensor<128xf32> loc(#loc24)
    %116 = "linalg.generic"(%115, %79) <{indexing_maps = [#map3, #map3], iterator_types = [#linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg415: f32 loc("layer2.1.norm1"), %arg416: f32 loc("layer2.1.norm1")):
      %407 = "math.rsqrt"(%arg415) <{fastmath = #arith.fastmath<none>}> : (f32) -> f32 loc(#loc24)
      "linalg.yield"(%407) : (f32) -> () loc(#loc24)
    }) : (tensor<128xf32>, tensor<128xf32>) -> tensor<128xf32> loc(#loc24)
    %117 = "linalg.generic"(%116, %arg25, %79) <{indexing_maps = [#map3, #map3, #map3], iterator_types = [#linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg412: f32 loc("layer2.1.norm1"), %arg413: f32 loc("layer2.1.norm1"), %arg414: f32 loc("layer2.1.norm1")):
      %406 = "arith.mulf"(%arg412, %arg413) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc24)
      "linalg.yield"(%406) : (f32) -> () loc(#loc24)
    }) : (tensor<128xf32>, tensor<128xf32>, tensor<128xf32>) -> tensor<128xf32> loc(#loc24)
    %118 = "tensor.expand_shape"(%arg78) <{reassociation = [[0, 1, 2, 3]], static_output_shape = array<i64: 1, 128, 1, 1>}> : (tensor<128xf32>) -> tensor<1x128x1x1xf32> loc(#loc24)
    %119 = "linalg.generic"(%114, %118, %76) <{indexing_maps = [#map4, #map5, #map4], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg409: f32 loc("layer2.1.conv1"), %arg410: f32 loc("layer2.1.norm1"), %arg411: f32 loc("layer2.1.norm1")):
      %405 = "arith.subf"(%arg409, %arg410) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc24)
      "linalg.yield"(%405) : (f32) -> () loc(#loc24)
    }) : (tensor<1x128x28x28xf32>, tensor<1x128x1x1xf32>, tensor<1x128x28x28xf32>) -> tensor<1x128x28x28xf32> loc(#loc24)
    %120 = "tensor.expand_shape"(%117) <{reassociation = [[0, 1, 2, 3]], static_output_shape = array<i64: 1, 128, 1, 1>}> : (tensor<128xf32>) -> tensor<1x128x1x1xf32> loc(#loc24)
    %121 = "linalg.generic"(%119, %120, %76) <{indexing_maps = [#map4, #map5, #map4], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg406: f32 loc("layer2.1.norm1"), %arg407: f32 loc("layer2.1.norm1"), %arg408: f32 loc("layer2.1.norm1")):
      %404 = "arith.mulf"(%arg406, %arg407) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc24)
      "linalg.yield"(%404) : (f32) -> () loc(#loc24)
    }) : (tensor<1x128x28x28xf32>, tensor<1x128x1x1xf32>, tensor<1x128x28x28xf32>) -> tensor<1x128x28x28xf32> loc(#loc24)
    %122 = "tensor.expand_shape"(%arg26) <{reassociation = [[0, 1, 2, 3]], static_output_shape = array<i64: 1, 128, 1, 1>}> : (tensor<128xf32>) -> tensor<1x128x1x1xf32> loc(#loc24)
    %123 = "linalg.generic"(%121, %122, %76) <{indexing_maps = [#map4, #map5, #map4], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg403: f32 loc("layer2.1.norm1"), %arg404: f32 loc("layer2.1.norm1"), %arg405: f32 loc("layer2.1.norm1")):
      %403 = "arith.addf"(%arg403, %arg404) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc24)
      "linalg.yield"(%403) : (f32) -> () loc(#loc24)
    }) : (tensor<1x128x28x28xf32>, tensor<1x128x1x1xf32>, tensor<1x128x28x28xf32>) -> tensor<1x128x28x28xf32> loc(#loc24)
    %124 = "linalg.generic"(%123, %76) <{indexing_maps = [#map4, #map4], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg401: f32 loc("layer2.1.norm1"), %arg402: f32 loc("layer2.1")):
      %401 = "arith.cmpf"(%arg401, %0) <{fastmath = #arith.fastmath<none>, predicate = 9 : i64}> : (f32, f32) -> i1 loc(#loc25)
      %402 = "arith.select"(%401, %arg401, %0) : (i1, f32, f32) -> f32 loc(#loc25)
      "linalg.yield"(%402) : (f32) -> () loc(#loc25)
    }) : (tensor<1x128x28x28xf32>, tensor<1x128x28x28xf32>) -> tensor<1x128x28x28xf32> loc(#loc25)
    %125 = "tensor.pad"(%124) <{operandSegmentSizes = array<i32: 1, 0, 0>, static_high = array<i64: 0, 0, 1, 1>, static_low = array<i64: 0, 0, 1, 1>}> ({
    ^bb0(%arg397: index loc("layer2.1.conv2"), %arg398: index loc("layer2.1.conv2"), %arg399: index loc("layer2.1.conv2"), %arg400: index loc("layer2.1.conv2")):
      "tensor.yield"(%0) : (f32) -> () loc(#loc26)
    }) : (tensor<1x128x28x28xf32>) -> tensor<1x128x30x30xf32> loc(#loc26)
    %126 = "linalg.conv_2d_nchw_fchw"(%125, %arg27, %77) <{dilations = dense<1> : vector<2xi64>, operandSegmentSizes = array<i32: 2, 1>, strides = dense<1> : vector<2xi64>}> ({
    ^bb0(%arg394: f32 loc(unknown), %arg395: f32 loc(unknown), %arg396: f32 loc(unknown)):
      %399 = "arith.mulf"(%arg394, %arg395) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc)
      %400 = "arith.addf"(%arg396, %399) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc)
      "linalg.yield"(%400) : (f32) -> () loc(#loc)
    }) {linalg.memoized_indexing_maps = [#map9, #map1, #map2]} : (tensor<1x128x30x30xf32>, tensor<128x128x3x3xf32>, tensor<1x128x28x28xf32>) -> tensor<1x128x28x28xf32> loc(#loc26)
    %127 = "linalg.generic"(%arg81, %79) <{indexing_maps = [#map3, #map3], iterator_types = [#linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg392: f32 loc("layer2.1.norm2"), %arg393: f32 loc("layer2.1.norm2")):
      %397 = "arith.constant"() <{value = 9.99999974E-6 : f32}> : () -> f32 loc(#loc27)
      %398 = "arith.addf"(%arg392, %397) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc27)
      "linalg.yield"(%398) : (f32) -> () loc(#loc27)
    }) : (tensor<128xf32>, tensor<128xf32>) -> tensor<128xf32> loc(#loc27)
    %128 = "linalg.generic"(%127, %79) <{indexing_maps = [#map3, #map3], iterator_types = [#linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg390: f32 loc("layer2.1.norm2"), %arg391: f32 loc("layer2.1.norm2")):
      %396 = "math.rsqrt"(%arg390) <{fastmath = #arith.fastmath<none>}> : (f32) -> f32 loc(#loc27)
      "linalg.yield"(%396) : (f32) -> () loc(#loc27)
    }) : (tensor<128xf32>, tensor<128xf32>) -> tensor<128xf32> loc(#loc27)
    %129 = "linalg.generic"(%128, %arg28, %79) <{indexing_maps = [#map3, #map3, #map3], iterator_types = [#linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg387: f32 loc("layer2.1.norm2"), %arg388: f32 loc("layer2.1.norm2"), %arg389: f32 loc("layer2.1.norm2")):
      %395 = "arith.mulf"(%arg387, %arg388) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc27)
      "linalg.yield"(%395) : (f32) -> () loc(#loc27)
    }) : (tensor<128xf32>, tensor<128xf32>, tensor<128xf32>) -> tensor<128xf32> loc(#loc27)
    %130 = "tensor.expand_shape"(%arg80) <{reassociation = [[0, 1, 2, 3]], static_output_shape = array<i64: 1, 128, 1, 1>}> : (tensor<128xf32>) -> tensor<1x128x1x1xf32> loc(#loc27)
    %131 = "linalg.generic"(%126, %130, %76) <{indexing_maps = [#map4, #map5, #map4], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg384: f32 loc("layer2.1.conv2"), %arg385: f32 loc("layer2.1.norm2"), %arg386: f32 loc("layer2.1.norm2")):
      %394 = "arith.subf"(%arg384, %arg385) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc27)
      "linalg.yield"(%394) : (f32) -> () loc(#loc27)
    }) : (tensor<1x128x28x28xf32>, tensor<1x128x1x1xf32>, tensor<1x128x28x28xf32>) -> tensor<1x128x28x28xf32> loc(#loc27)
    %132 = "tensor.expand_shape"(%129) <{reassociation = [[0, 1, 2, 3]], static_output_shape = array<i64: 1, 128, 1, 1>}> : (tensor<128xf32>) -> tensor<1x128x1x1xf32> loc(#loc27)
    %133 = "linalg.generic"(%131, %132, %76) <{indexing_maps = [#map4, #map5, #map4], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg381: f32 loc("layer2.1.norm2"), %arg382: f32 loc("layer2.1.norm2"), %arg383: f32 loc("layer2.1.norm2")):
      %393 = "arith.mulf"(%arg381, %arg382) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc27)
      "linalg.yield"(%393) : (f32) -> () loc(#loc27)
    }) : (tensor<1x128x28x28xf32>, tensor<1x128x1x1xf32>, tensor<1x128x28x28xf32>) -> tensor<1x128x28x28xf32> loc(#loc27)
    %134 = "tensor.expand_shape"(%arg29) <{reassociation = [[0, 1, 2, 3]], static_output_shape = array<i64: 1, 128, 1, 1>}> : (tensor<128xf32>) -> tensor<1x128x1x1xf32> loc(#loc27)
    %135 = "linalg.generic"(%133, %134, %76) <{indexing_maps = [#map4, #map5, #map4], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg378: f32 loc("layer2.1.norm2"), %arg379: f32 loc("layer2.1.norm2"), %arg380: f32 loc("layer2.1.norm2")):
      %392 = "arith.addf"(%arg378, %arg379) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc27)
      "linalg.yield"(%392) : (f32) -> () loc(#loc27)
    }) : (tensor<1x128x28x28xf32>, tensor<1x128x1x1xf32>, tensor<1x128x28x28xf32>) -> tensor<1x128x28x28xf32> loc(#loc27)
    %136 = "linalg.generic"(%135, %112, %76) <{indexing_maps = [#map4, #map4, #map4], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg375: f32 loc("layer2.1.norm2"), %arg376: f32 loc("layer2.0"), %arg377: f32 loc("layer2.1")):
      %391 = "arith.addf"(%arg375, %arg376) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc25)
      "linalg.yield"(%391) : (f32) -> () loc(#loc25)
    }) : (tensor<1x128x28x28xf32>, tensor<1x128x28x28xf32>, tensor<1x128x28x28xf32>) -> tensor<1x128x28x28xf32> loc(#loc25)
    %137 = "linalg.generic"(%136, %76) <{indexing_maps = [#map4, #map4], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg373: f32 loc("layer2.1"), %arg374: f32 loc("layer2.1")):
      %389 = "arith.cmpf"(%arg373, %0) <{fastmath = #arith.fastmath<none>, predicate = 9 : i64}> : (f32, f32) -> i1 loc(#loc25)
      %390 = "arith.select"(%389, %arg373, %0) : (i1, f32, f32) -> f32 loc(#loc25)
      "linalg.yield"(%390) : (f32) -> () loc(#loc25)
    }) : (tensor<1x128x28x28xf32>, tensor<1x128x28x28xf32>) -> tensor<1x128x28x28xf32> loc(#loc25)
    %138 = "tensor.pad"(%137) <{operandSegmentSizes = array<i32: 1, 0, 0>, static_high = array<i64: 0, 0, 1, 1>, static_low = array<i64: 0, 0, 1, 1>}> ({
    ^bb0(%arg369: index loc("layer3.0.conv1"), %arg370: index loc("layer3.0.conv1"), %arg371: index loc("layer3.0.conv1"), %arg372: index loc("layer3.0.conv1")):
      "tensor.yield"(%0) : (f32) -> () loc(#loc28)
    }) : (tensor<1x128x28x28xf32>) -> tensor<1x128x30x30xf32> loc(#loc28)
    %139 = "tensor.empty"() : () -> tensor<1x256x14x14xf32> loc(#loc28)
    %140 = "linalg.fill"(%0, %139) <{operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg367: f32 loc(unknown), %arg368: f32 loc(unknown)):
      "linalg.yield"(%arg367) : (f32) -> () loc(#loc)
    }) : (f32, tensor<1x256x14x14xf32>) -> tensor<1x256x14x14xf32> loc(#loc28)
    %141 = "linalg.conv_2d_nchw_fchw"(%138, %arg30, %140) <{dilations = dense<1> : vector<2xi64>, operandSegmentSizes = array<i32: 2, 1>, strides = dense<2> : vector<2xi64>}> ({
    ^bb0(%arg364: f32 loc(unknown), %arg365: f32 loc(unknown), %arg366: f32 loc(unknown)):
      %387 = "arith.mulf"(%arg364, %arg365) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc)
      %388 = "arith.addf"(%arg366, %387) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc)
      "linalg.yield"(%388) : (f32) -> () loc(#loc)
    }) {linalg.memoized_indexing_maps = [#map, #map1, #map2]} : (tensor<1x128x30x30xf32>, tensor<256x128x3x3xf32>, tensor<1x256x14x14xf32>) -> tensor<1x256x14x14xf32> loc(#loc28)
    %142 = "tensor.empty"() : () -> tensor<256xf32> loc(#loc29)
    %143 = "linalg.generic"(%arg83, %142) <{indexing_maps = [#map3, #map3], iterator_types = [#linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg362: f32 loc("layer3.0.norm1"), %arg363: f32 loc("layer3.0.norm1")):
      %385 = "arith.constant"() <{value = 9.99999974E-6 : f32}> : () -> f32 loc(#loc29)
      %386 = "arith.addf"(%arg362, %385) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc29)
      "linalg.yield"(%386) : (f32) -> () loc(#loc29)
    }) : (tensor<256xf32>, tensor<256xf32>) -> tensor<256xf32> loc(#loc29)
    %144 = "linalg.generic"(%143, %142) <{indexing_maps = [#map3, #map3], iterator_types = [#linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg360: f32 loc("layer3.0.norm1"), %arg361: f32 loc("layer3.0.norm1")):
      %384 = "math.rsqrt"(%arg360) <{fastmath = #arith.fastmath<none>}> : (f32) -> f32 loc(#loc29)
      "linalg.yield"(%384) : (f32) -> () loc(#loc29)
    }) : (tensor<256xf32>, tensor<256xf32>) -> tensor<256xf32> loc(#loc29)
    %145 = "linalg.generic"(%144, %arg31, %142) <{indexing_maps = [#map3, #map3, #map3], iterator_types = [#linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg357: f32 loc("layer3.0.norm1"), %arg358: f32 loc("layer3.0.norm1"), %arg359: f32 loc("layer3.0.norm1")):
      %383 = "arith.mulf"(%arg357, %arg358) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc29)
      "linalg.yield"(%383) : (f32) -> () loc(#loc29)
    }) : (tensor<256xf32>, tensor<256xf32>, tensor<256xf32>) -> tensor<256xf32> loc(#loc29)
    %146 = "tensor.expand_shape"(%arg82) <{reassociation = [[0, 1, 2, 3]], static_output_shape = array<i64: 1, 256, 1, 1>}> : (tensor<256xf32>) -> tensor<1x256x1x1xf32> loc(#loc29)
    %147 = "linalg.generic"(%141, %146, %139) <{indexing_maps = [#map4, #map5, #map4], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg354: f32 loc("layer3.0.conv1"), %arg355: f32 loc("layer3.0.norm1"), %arg356: f32 loc("layer3.0.norm1")):
      %382 = "arith.subf"(%arg354, %arg355) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc29)
      "linalg.yield"(%382) : (f32) -> () loc(#loc29)
    }) : (tensor<1x256x14x14xf32>, tensor<1x256x1x1xf32>, tensor<1x256x14x14xf32>) -> tensor<1x256x14x14xf32> loc(#loc29)
    %148 = "tensor.expand_shape"(%145) <{reassociation = [[0, 1, 2, 3]], static_output_shape = array<i64: 1, 256, 1, 1>}> : (tensor<256xf32>) -> tensor<1x256x1x1xf32> loc(#loc29)
    %149 = "linalg.generic"(%147, %148, %139) <{indexing_maps = [#map4, #map5, #map4], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg351: f32 loc("layer3.0.norm1"), %arg352: f32 loc("layer3.0.norm1"), %arg353: f32 loc("layer3.0.norm1")):
      %381 = "arith.mulf"(%arg351, %arg352) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc29)
      "linalg.yield"(%381) : (f32) -> () loc(#loc29)
    }) : (tensor<1x256x14x14xf32>, tensor<1x256x1x1xf32>, tensor<1x256x14x14xf32>) -> tensor<1x256x14x14xf32> loc(#loc29)
    %150 = "tensor.expand_shape"(%arg32) <{reassociation = [[0, 1, 2, 3]], static_output_shape = array<i64: 1, 256, 1, 1>}> : (tensor<256xf32>) -> tensor<1x256x1x1xf32> loc(#loc29)
    %151 = "linalg.generic"(%149, %150, %139) <{indexing_maps = [#map4, #map5, #map4], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg348: f32 loc("layer3.0.norm1"), %arg349: f32 loc("layer3.0.norm1"), %arg350: f32 loc("layer3.0.norm1")):
      %380 = "arith.addf"(%arg348, %arg349) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc29)
      "linalg.yield"(%380) : (f32) -> () loc(#loc29)
    }) : (tensor<1x256x14x14xf32>, tensor<1x256x1x1xf32>, tensor<1x256x14x14xf32>) -> tensor<1x256x14x14xf32> loc(#loc29)
    %152 = "linalg.generic"(%151, %139) <{indexing_maps = [#map4, #map4], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg346: f32 loc("layer3.0.norm1"), %arg347: f32 loc("layer3.0")):
      %378 = "arith.cmpf"(%arg346, %0) <{fastmath = #arith.fastmath<none>, predicate = 9 : i64}> : (f32, f32) -> i1 loc(#loc30)
      %379 = "arith.select"(%378, %arg346, %0) : (i1, f32, f32) -> f32 loc(#loc30)
      "linalg.yield"(%379) : (f32) -> () loc(#loc30)
    }) : (tensor<1x256x14x14xf32>, tensor<1x256x14x14xf32>) -> tensor<1x256x14x14xf32> loc(#loc30)
    %153 = "tensor.pad"(%152) <{operandSegmentSizes = array<i32: 1, 0, 0>, static_high = array<i64: 0, 0, 1, 1>, static_low = array<i64: 0, 0, 1, 1>}> ({
    ^bb0(%arg342: index loc("layer3.0.conv2"), %arg343: index loc("layer3.0.conv2"), %arg344: index loc("layer3.0.conv2"), %arg345: index loc("layer3.0.conv2")):
      "tensor.yield"(%0) : (f32) -> () loc(#loc31)
    }) : (tensor<1x256x14x14xf32>) -> tensor<1x256x16x16xf32> loc(#loc31)
    %154 = "linalg.conv_2d_nchw_fchw"(%153, %arg33, %140) <{dilations = dense<1> : vector<2xi64>, operandSegmentSizes = array<i32: 2, 1>, strides = dense<1> : vector<2xi64>}> ({
    ^bb0(%arg339: f32 loc(unknown), %arg340: f32 loc(unknown), %arg341: f32 loc(unknown)):
      %376 = "arith.mulf"(%arg339, %arg340) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc)
      %377 = "arith.addf"(%arg341, %376) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc)
      "linalg.yield"(%377) : (f32) -> () loc(#loc)
    }) {linalg.memoized_indexing_maps = [#map9, #map1, #map2]} : (tensor<1x256x16x16xf32>, tensor<256x256x3x3xf32>, tensor<1x256x14x14xf32>) -> tensor<1x256x14x14xf32> loc(#loc31)
    %155 = "linalg.generic"(%arg85, %142) <{indexing_maps = [#map3, #map3], iterator_types = [#linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg337: f32 loc("layer3.0.norm2"), %arg338: f32 loc("layer3.0.norm2")):
      %374 = "arith.constant"() <{value = 9.99999974E-6 : f32}> : () -> f32 loc(#loc32)
      %375 = "arith.addf"(%arg337, %374) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc32)
      "linalg.yield"(%375) : (f32) -> () loc(#loc32)
    }) : (tensor<256xf32>, tensor<256xf32>) -> tensor<256xf32> loc(#loc32)
    %156 = "linalg.generic"(%155, %142) <{indexing_maps = [#map3, #map3], iterator_types = [#linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg335: f32 loc("layer3.0.norm2"), %arg336: f32 loc("layer3.0.norm2")):
      %373 = "math.rsqrt"(%arg335) <{fastmath = #arith.fastmath<none>}> : (f32) -> f32 loc(#loc32)
      "linalg.yield"(%373) : (f32) -> () loc(#loc32)
    }) : (tensor<256xf32>, tensor<256xf32>) -> tensor<256xf32> loc(#loc32)
    %157 = "linalg.generic"(%156, %arg34, %142) <{indexing_maps = [#map3, #map3, #map3], iterator_types = [#linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg332: f32 loc("layer3.0.norm2"), %arg333: f32 loc("layer3.0.norm2"), %arg334: f32 loc("layer3.0.norm2")):
      %372 = "arith.mulf"(%arg332, %arg333) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc32)
      "linalg.yield"(%372) : (f32) -> () loc(#loc32)
    }) : (tensor<256xf32>, tensor<256xf32>, tensor<256xf32>) -> tensor<256xf32> loc(#loc32)
    %158 = "tensor.expand_shape"(%arg84) <{reassociation = [[0, 1, 2, 3]], static_output_shape = array<i64: 1, 256, 1, 1>}> : (tensor<256xf32>) -> tensor<1x256x1x1xf32> loc(#loc32)
    %159 = "linalg.generic"(%154, %158, %139) <{indexing_maps = [#map4, #map5, #map4], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg329: f32 loc("layer3.0.conv2"), %arg330: f32 loc("layer3.0.norm2"), %arg331: f32 loc("layer3.0.norm2")):
      %371 = "arith.subf"(%arg329, %arg330) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc32)
      "linalg.yield"(%371) : (f32) -> () loc(#loc32)
    }) : (tensor<1x256x14x14xf32>, tensor<1x256x1x1xf32>, tensor<1x256x14x14xf32>) -> tensor<1x256x14x14xf32> loc(#loc32)
    %160 = "tensor.expand_shape"(%157) <{reassociation = [[0, 1, 2, 3]], static_output_shape = array<i64: 1, 256, 1, 1>}> : (tensor<256xf32>) -> tensor<1x256x1x1xf32> loc(#loc32)
    %161 = "linalg.generic"(%159, %160, %139) <{indexing_maps = [#map4, #map5, #map4], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg326: f32 loc("layer3.0.norm2"), %arg327: f32 loc("layer3.0.norm2"), %arg328: f32 loc("layer3.0.norm2")):
      %370 = "arith.mulf"(%arg326, %arg327) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc32)
      "linalg.yield"(%370) : (f32) -> () loc(#loc32)
    }) : (tensor<1x256x14x14xf32>, tensor<1x256x1x1xf32>, tensor<1x256x14x14xf32>) -> tensor<1x256x14x14xf32> loc(#loc32)
    %162 = "tensor.expand_shape"(%arg35) <{reassociation = [[0, 1, 2, 3]], static_output_shape = array<i64: 1, 256, 1, 1>}> : (tensor<256xf32>) -> tensor<1x256x1x1xf32> loc(#loc32)
    %163 = "linalg.generic"(%161, %162, %139) <{indexing_maps = [#map4, #map5, #map4], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg323: f32 loc("layer3.0.norm2"), %arg324: f32 loc("layer3.0.norm2"), %arg325: f32 loc("layer3.0.norm2")):
      %369 = "arith.addf"(%arg323, %arg324) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc32)
      "linalg.yield"(%369) : (f32) -> () loc(#loc32)
    }) : (tensor<1x256x14x14xf32>, tensor<1x256x1x1xf32>, tensor<1x256x14x14xf32>) -> tensor<1x256x14x14xf32> loc(#loc32)
    %164 = "linalg.conv_2d_nchw_fchw"(%137, %arg36, %140) <{dilations = dense<1> : vector<2xi64>, operandSegmentSizes = array<i32: 2, 1>, strides = dense<2> : vector<2xi64>}> ({
    ^bb0(%arg320: f32 loc(unknown), %arg321: f32 loc(unknown), %arg322: f32 loc(unknown)):
      %367 = "arith.mulf"(%arg320, %arg321) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc)
      %368 = "arith.addf"(%arg322, %367) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc)
      "linalg.yield"(%368) : (f32) -> () loc(#loc)
    }) {linalg.memoized_indexing_maps = [#map, #map1, #map2]} : (tensor<1x128x28x28xf32>, tensor<256x128x1x1xf32>, tensor<1x256x14x14xf32>) -> tensor<1x256x14x14xf32> loc(#loc33)
    %165 = "linalg.generic"(%arg87, %142) <{indexing_maps = [#map3, #map3], iterator_types = [#linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg318: f32 loc("layer3.0.shortcut.1"), %arg319: f32 loc("layer3.0.shortcut.1")):
      %365 = "arith.constant"() <{value = 9.99999974E-6 : f32}> : () -> f32 loc(#loc34)
      %366 = "arith.addf"(%arg318, %365) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc34)
      "linalg.yield"(%366) : (f32) -> () loc(#loc34)
    }) : (tensor<256xf32>, tensor<256xf32>) -> tensor<256xf32> loc(#loc34)
    %166 = "linalg.generic"(%165, %142) <{indexing_maps = [#map3, #map3], iterator_types = [#linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg316: f32 loc("layer3.0.shortcut.1"), %arg317: f32 loc("layer3.0.shortcut.1")):
      %364 = "math.rsqrt"(%arg316) <{fastmath = #arith.fastmath<none>}> : (f32) -> f32 loc(#loc34)
      "linalg.yield"(%364) : (f32) -> () loc(#loc34)
    }) : (tensor<256xf32>, tensor<256xf32>) -> tensor<256xf32> loc(#loc34)
    %167 = "linalg.generic"(%166, %arg37, %142) <{indexing_maps = [#map3, #map3, #map3], iterator_types = [#linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg313: f32 loc("layer3.0.shortcut.1"), %arg314: f32 loc("layer3.0.shortcut.1"), %arg315: f32 loc("layer3.0.shortcut.1")):
      %363 = "arith.mulf"(%arg313, %arg314) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc34)
      "linalg.yield"(%363) : (f32) -> () loc(#loc34)
    }) : (tensor<256xf32>, tensor<256xf32>, tensor<256xf32>) -> tensor<256xf32> loc(#loc34)
    %168 = "tensor.expand_shape"(%arg86) <{reassociation = [[0, 1, 2, 3]], static_output_shape = array<i64: 1, 256, 1, 1>}> : (tensor<256xf32>) -> tensor<1x256x1x1xf32> loc(#loc34)
    %169 = "linalg.generic"(%164, %168, %139) <{indexing_maps = [#map4, #map5, #map4], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg310: f32 loc("layer3.0.shortcut.0"), %arg311: f32 loc("layer3.0.shortcut.1"), %arg312: f32 loc("layer3.0.shortcut.1")):
      %362 = "arith.subf"(%arg310, %arg311) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc34)
      "linalg.yield"(%362) : (f32) -> () loc(#loc34)
    }) : (tensor<1x256x14x14xf32>, tensor<1x256x1x1xf32>, tensor<1x256x14x14xf32>) -> tensor<1x256x14x14xf32> loc(#loc34)
    %170 = "tensor.expand_shape"(%167) <{reassociation = [[0, 1, 2, 3]], static_output_shape = array<i64: 1, 256, 1, 1>}> : (tensor<256xf32>) -> tensor<1x256x1x1xf32> loc(#loc34)
    %171 = "linalg.generic"(%169, %170, %139) <{indexing_maps = [#map4, #map5, #map4], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg307: f32 loc("layer3.0.shortcut.1"), %arg308: f32 loc("layer3.0.shortcut.1"), %arg309: f32 loc("layer3.0.shortcut.1")):
      %361 = "arith.mulf"(%arg307, %arg308) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc34)
      "linalg.yield"(%361) : (f32) -> () loc(#loc34)
    }) : (tensor<1x256x14x14xf32>, tensor<1x256x1x1xf32>, tensor<1x256x14x14xf32>) -> tensor<1x256x14x14xf32> loc(#loc34)
    %172 = "tensor.expand_shape"(%arg38) <{reassociation = [[0, 1, 2, 3]], static_output_shape = array<i64: 1, 256, 1, 1>}> : (tensor<256xf32>) -> tensor<1x256x1x1xf32> loc(#loc34)
    %173 = "linalg.generic"(%171, %172, %139) <{indexing_maps = [#map4, #map5, #map4], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg304: f32 loc("layer3.0.shortcut.1"), %arg305: f32 loc("layer3.0.shortcut.1"), %arg306: f32 loc("layer3.0.shortcut.1")):
      %360 = "arith.addf"(%arg304, %arg305) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc34)
      "linalg.yield"(%360) : (f32) -> () loc(#loc34)
    }) : (tensor<1x256x14x14xf32>, tensor<1x256x1x1xf32>, tensor<1x256x14x14xf32>) -> tensor<1x256x14x14xf32> loc(#loc34)
    %174 = "linalg.generic"(%163, %173, %139) <{indexing_maps = [#map4, #map4, #map4], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg301: f32 loc("layer3.0.norm2"), %arg302: f32 loc("layer3.0.shortcut.1"), %arg303: f32 loc("layer3.0")):
      %359 = "arith.addf"(%arg301, %arg302) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc30)
      "linalg.yield"(%359) : (f32) -> () loc(#loc30)
    }) : (tensor<1x256x14x14xf32>, tensor<1x256x14x14xf32>, tensor<1x256x14x14xf32>) -> tensor<1x256x14x14xf32> loc(#loc30)
    %175 = "linalg.generic"(%174, %139) <{indexing_maps = [#map4, #map4], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg299: f32 loc("layer3.0"), %arg300: f32 loc("layer3.0")):
      %357 = "arith.cmpf"(%arg299, %0) <{fastmath = #arith.fastmath<none>, predicate = 9 : i64}> : (f32, f32) -> i1 loc(#loc30)
      %358 = "arith.select"(%357, %arg299, %0) : (i1, f32, f32) -> f32 loc(#loc30)
      "linalg.yield"(%358) : (f32) -> () loc(#loc30)
    }) : (tensor<1x256x14x14xf32>, tensor<1x256x14x14xf32>) -> tensor<1x256x14x14xf32> loc(#loc30)
    %176 = "tensor.pad"(%175) <{operandSegmentSizes = array<i32: 1, 0, 0>, static_high = array<i64: 0, 0, 1, 1>, static_low = array<i64: 0, 0, 1, 1>}> ({
    ^bb0(%arg295: index loc("layer3.1.conv1"), %arg296: index loc("layer3.1.conv1"), %arg297: index loc("layer3.1.conv1"), %arg298: index loc("layer3.1.conv1")):
      "tensor.yield"(%0) : (f32) -> () loc(#loc35)
    }) : (tensor<1x256x14x14xf32>) -> tensor<1x256x16x16xf32> loc(#loc35)
    %177 = "linalg.conv_2d_nchw_fchw"(%176, %arg39, %140) <{dilations = dense<1> : vector<2xi64>, operandSegmentSizes = array<i32: 2, 1>, strides = dense<1> : vector<2xi64>}> ({
    ^bb0(%arg292: f32 loc(unknown), %arg293: f32 loc(unknown), %arg294: f32 loc(unknown)):
      %355 = "arith.mulf"(%arg292, %arg293) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc)
      %356 = "arith.addf"(%arg294, %355) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc)
      "linalg.yield"(%356) : (f32) -> () loc(#loc)
    }) {linalg.memoized_indexing_maps = [#map9, #map1, #map2]} : (tensor<1x256x16x16xf32>, tensor<256x256x3x3xf32>, tensor<1x256x14x14xf32>) -> tensor<1x256x14x14xf32> loc(#loc35)
    %178 = "linalg.generic"(%arg89, %142) <{indexing_maps = [#map3, #map3], iterator_types = [#linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg290: f32 loc("layer3.1.norm1"), %arg291: f32 loc("layer3.1.norm1")):
      %353 = "arith.constant"() <{value = 9.99999974E-6 : f32}> : () -> f32 loc(#loc36)
      %354 = "arith.addf"(%arg290, %353) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc36)
      "linalg.yield"(%354) : (f32) -> () loc(#loc36)
    }) : (tensor<256xf32>, tensor<256xf32>) -> tensor<256xf32> loc(#loc36)
    %179 = "linalg.generic"(%178, %142) <{indexing_maps = [#map3, #map3], iterator_types = [#linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg288: f32 loc("layer3.1.norm1"), %arg289: f32 loc("layer3.1.norm1")):
      %352 = "math.rsqrt"(%arg288) <{fastmath = #arith.fastmath<none>}> : (f32) -> f32 loc(#loc36)
      "linalg.yield"(%352) : (f32) -> () loc(#loc36)
    }) : (tensor<256xf32>, tensor<256xf32>) -> tensor<256xf32> loc(#loc36)
    %180 = "linalg.generic"(%179, %arg40, %142) <{indexing_maps = [#map3, #map3, #map3], iterator_types = [#linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg285: f32 loc("layer3.1.norm1"), %arg286: f32 loc("layer3.1.norm1"), %arg287: f32 loc("layer3.1.norm1")):
      %351 = "arith.mulf"(%arg285, %arg286) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc36)
      "linalg.yield"(%351) : (f32) -> () loc(#loc36)
    }) : (tensor<256xf32>, tensor<256xf32>, tensor<256xf32>) -> tensor<256xf32> loc(#loc36)
    %181 = "tensor.expand_shape"(%arg88) <{reassociation = [[0, 1, 2, 3]], static_output_shape = array<i64: 1, 256, 1, 1>}> : (tensor<256xf32>) -> tensor<1x256x1x1xf32> loc(#loc36)
    %182 = "linalg.generic"(%177, %181, %139) <{indexing_maps = [#map4, #map5, #map4], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg282: f32 loc("layer3.1.conv1"), %arg283: f32 loc("layer3.1.norm1"), %arg284: f32 loc("layer3.1.norm1")):
      %350 = "arith.subf"(%arg282, %arg283) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc36)
      "linalg.yield"(%350) : (f32) -> () loc(#loc36)
    }) : (tensor<1x256x14x14xf32>, tensor<1x256x1x1xf32>, tensor<1x256x14x14xf32>) -> tensor<1x256x14x14xf32> loc(#loc36)
    %183 = "tensor.expand_shape"(%180) <{reassociation = [[0, 1, 2, 3]], static_output_shape = array<i64: 1, 256, 1, 1>}> : (tensor<256xf32>) -> tensor<1x256x1x1xf32> loc(#loc36)
    %184 = "linalg.generic"(%182, %183, %139) <{indexing_maps = [#map4, #map5, #map4], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg279: f32 loc("layer3.1.norm1"), %arg280: f32 loc("layer3.1.norm1"), %arg281: f32 loc("layer3.1.norm1")):
      %349 = "arith.mulf"(%arg279, %arg280) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc36)
      "linalg.yield"(%349) : (f32) -> () loc(#loc36)
    }) : (tensor<1x256x14x14xf32>, tensor<1x256x1x1xf32>, tensor<1x256x14x14xf32>) -> tensor<1x256x14x14xf32> loc(#loc36)
    %185 = "tensor.expand_shape"(%arg41) <{reassociation = [[0, 1, 2, 3]], static_output_shape = array<i64: 1, 256, 1, 1>}> : (tensor<256xf32>) -> tensor<1x256x1x1xf32> loc(#loc36)
    %186 = "linalg.generic"(%184, %185, %139) <{indexing_maps = [#map4, #map5, #map4], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg276: f32 loc("layer3.1.norm1"), %arg277: f32 loc("layer3.1.norm1"), %arg278: f32 loc("layer3.1.norm1")):
      %348 = "arith.addf"(%arg276, %arg277) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc36)
      "linalg.yield"(%348) : (f32) -> () loc(#loc36)
    }) : (tensor<1x256x14x14xf32>, tensor<1x256x1x1xf32>, tensor<1x256x14x14xf32>) -> tensor<1x256x14x14xf32> loc(#loc36)
    %187 = "linalg.generic"(%186, %139) <{indexing_maps = [#map4, #map4], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg274: f32 loc("layer3.1.norm1"), %arg275: f32 loc("layer3.1")):
      %346 = "arith.cmpf"(%arg274, %0) <{fastmath = #arith.fastmath<none>, predicate = 9 : i64}> : (f32, f32) -> i1 loc(#loc37)
      %347 = "arith.select"(%346, %arg274, %0) : (i1, f32, f32) -> f32 loc(#loc37)
      "linalg.yield"(%347) : (f32) -> () loc(#loc37)
    }) : (tensor<1x256x14x14xf32>, tensor<1x256x14x14xf32>) -> tensor<1x256x14x14xf32> loc(#loc37)
    %188 = "tensor.pad"(%187) <{operandSegmentSizes = array<i32: 1, 0, 0>, static_high = array<i64: 0, 0, 1, 1>, static_low = array<i64: 0, 0, 1, 1>}> ({
    ^bb0(%arg270: index loc("layer3.1.conv2"), %arg271: index loc("layer3.1.conv2"), %arg272: index loc("layer3.1.conv2"), %arg273: index loc("layer3.1.conv2")):
      "tensor.yield"(%0) : (f32) -> () loc(#loc38)
    }) : (tensor<1x256x14x14xf32>) -> tensor<1x256x16x16xf32> loc(#loc38)
    %189 = "linalg.conv_2d_nchw_fchw"(%188, %arg42, %140) <{dilations = dense<1> : vector<2xi64>, operandSegmentSizes = array<i32: 2, 1>, strides = dense<1> : vector<2xi64>}> ({
    ^bb0(%arg267: f32 loc(unknown), %arg268: f32 loc(unknown), %arg269: f32 loc(unknown)):
      %344 = "arith.mulf"(%arg267, %arg268) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc)
      %345 = "arith.addf"(%arg269, %344) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc)
      "linalg.yield"(%345) : (f32) -> () loc(#loc)
    }) {linalg.memoized_indexing_maps = [#map9, #map1, #map2]} : (tensor<1x256x16x16xf32>, tensor<256x256x3x3xf32>, tensor<1x256x14x14xf32>) -> tensor<1x256x14x14xf32> loc(#loc38)
    %190 = "linalg.generic"(%arg91, %142) <{indexing_maps = [#map3, #map3], iterator_types = [#linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg265: f32 loc("layer3.1.norm2"), %arg266: f32 loc("layer3.1.norm2")):
      %342 = "arith.constant"() <{value = 9.99999974E-6 : f32}> : () -> f32 loc(#loc39)
      %343 = "arith.addf"(%arg265, %342) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc39)
      "linalg.yield"(%343) : (f32) -> () loc(#loc39)
    }) : (tensor<256xf32>, tensor<256xf32>) -> tensor<256xf32> loc(#loc39)
    %191 = "linalg.generic"(%190, %142) <{indexing_maps = [#map3, #map3], iterator_types = [#linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg263: f32 loc("layer3.1.norm2"), %arg264: f32 loc("layer3.1.norm2")):
      %341 = "math.rsqrt"(%arg263) <{fastmath = #arith.fastmath<none>}> : (f32) -> f32 loc(#loc39)
      "linalg.yield"(%341) : (f32) -> () loc(#loc39)
    }) : (tensor<256xf32>, tensor<256xf32>) -> tensor<256xf32> loc(#loc39)
    %192 = "linalg.generic"(%191, %arg43, %142) <{indexing_maps = [#map3, #map3, #map3], iterator_types = [#linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg260: f32 loc("layer3.1.norm2"), %arg261: f32 loc("layer3.1.norm2"), %arg262: f32 loc("layer3.1.norm2")):
      %340 = "arith.mulf"(%arg260, %arg261) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc39)
      "linalg.yield"(%340) : (f32) -> () loc(#loc39)
    }) : (tensor<256xf32>, tensor<256xf32>, tensor<256xf32>) -> tensor<256xf32> loc(#loc39)
    %193 = "tensor.expand_shape"(%arg90) <{reassociation = [[0, 1, 2, 3]], static_output_shape = array<i64: 1, 256, 1, 1>}> : (tensor<256xf32>) -> tensor<1x256x1x1xf32> loc(#loc39)
    %194 = "linalg.generic"(%189, %193, %139) <{indexing_maps = [#map4, #map5, #map4], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg257: f32 loc("layer3.1.conv2"), %arg258: f32 loc("layer3.1.norm2"), %arg259: f32 loc("layer3.1.norm2")):
      %339 = "arith.subf"(%arg257, %arg258) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc39)
      "linalg.yield"(%339) : (f32) -> () loc(#loc39)
    }) : (tensor<1x256x14x14xf32>, tensor<1x256x1x1xf32>, tensor<1x256x14x14xf32>) -> tensor<1x256x14x14xf32> loc(#loc39)
    %195 = "tensor.expand_shape"(%192) <{reassociation = [[0, 1, 2, 3]], static_output_shape = array<i64: 1, 256, 1, 1>}> : (tensor<256xf32>) -> tensor<1x256x1x1xf32> loc(#loc39)
    %196 = "linalg.generic"(%194, %195, %139) <{indexing_maps = [#map4, #map5, #map4], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg254: f32 loc("layer3.1.norm2"), %arg255: f32 loc("layer3.1.norm2"), %arg256: f32 loc("layer3.1.norm2")):
      %338 = "arith.mulf"(%arg254, %arg255) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc39)
      "linalg.yield"(%338) : (f32) -> () loc(#loc39)
    }) : (tensor<1x256x14x14xf32>, tensor<1x256x1x1xf32>, tensor<1x256x14x14xf32>) -> tensor<1x256x14x14xf32> loc(#loc39)
    %197 = "tensor.expand_shape"(%arg44) <{reassociation = [[0, 1, 2, 3]], static_output_shape = array<i64: 1, 256, 1, 1>}> : (tensor<256xf32>) -> tensor<1x256x1x1xf32> loc(#loc39)
    %198 = "linalg.generic"(%196, %197, %139) <{indexing_maps = [#map4, #map5, #map4], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg251: f32 loc("layer3.1.norm2"), %arg252: f32 loc("layer3.1.norm2"), %arg253: f32 loc("layer3.1.norm2")):
      %337 = "arith.addf"(%arg251, %arg252) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc39)
      "linalg.yield"(%337) : (f32) -> () loc(#loc39)
    }) : (tensor<1x256x14x14xf32>, tensor<1x256x1x1xf32>, tensor<1x256x14x14xf32>) -> tensor<1x256x14x14xf32> loc(#loc39)
    %199 = "linalg.generic"(%198, %175, %139) <{indexing_maps = [#map4, #map4, #map4], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg248: f32 loc("layer3.1.norm2"), %arg249: f32 loc("layer3.0"), %arg250: f32 loc("layer3.1")):
      %336 = "arith.addf"(%arg248, %arg249) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc37)
      "linalg.yield"(%336) : (f32) -> () loc(#loc37)
    }) : (tensor<1x256x14x14xf32>, tensor<1x256x14x14xf32>, tensor<1x256x14x14xf32>) -> tensor<1x256x14x14xf32> loc(#loc37)
    %200 = "linalg.generic"(%199, %139) <{indexing_maps = [#map4, #map4], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg246: f32 loc("layer3.1"), %arg247: f32 loc("layer3.1")):
      %334 = "arith.cmpf"(%arg246, %0) <{fastmath = #arith.fastmath<none>, predicate = 9 : i64}> : (f32, f32) -> i1 loc(#loc37)
      %335 = "arith.select"(%334, %arg246, %0) : (i1, f32, f32) -> f32 loc(#loc37)
      "linalg.yield"(%335) : (f32) -> () loc(#loc37)
    }) : (tensor<1x256x14x14xf32>, tensor<1x256x14x14xf32>) -> tensor<1x256x14x14xf32> loc(#loc37)
    %201 = "tensor.pad"(%200) <{operandSegmentSizes = array<i32: 1, 0, 0>, static_high = array<i64: 0, 0, 1, 1>, static_low = array<i64: 0, 0, 1, 1>}> ({
    ^bb0(%arg242: index loc("layer4.0.conv1"), %arg243: index loc("layer4.0.conv1"), %arg244: index loc("layer4.0.conv1"), %arg245: index loc("layer4.0.conv1")):
      "tensor.yield"(%0) : (f32) -> () loc(#loc40)
    }) : (tensor<1x256x14x14xf32>) -> tensor<1x256x16x16xf32> loc(#loc40)
    %202 = "tensor.empty"() : () -> tensor<1x512x7x7xf32> loc(#loc40)
    %203 = "linalg.fill"(%0, %202) <{operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg240: f32 loc(unknown), %arg241: f32 loc(unknown)):
      "linalg.yield"(%arg240) : (f32) -> () loc(#loc)
    }) : (f32, tensor<1x512x7x7xf32>) -> tensor<1x512x7x7xf32> loc(#loc40)
    %204 = "linalg.conv_2d_nchw_fchw"(%201, %arg45, %203) <{dilations = dense<1> : vector<2xi64>, operandSegmentSizes = array<i32: 2, 1>, strides = dense<2> : vector<2xi64>}> ({
    ^bb0(%arg237: f32 loc(unknown), %arg238: f32 loc(unknown), %arg239: f32 loc(unknown)):
      %332 = "arith.mulf"(%arg237, %arg238) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc)
      %333 = "arith.addf"(%arg239, %332) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc)
      "linalg.yield"(%333) : (f32) -> () loc(#loc)
    }) {linalg.memoized_indexing_maps = [#map, #map1, #map2]} : (tensor<1x256x16x16xf32>, tensor<512x256x3x3xf32>, tensor<1x512x7x7xf32>) -> tensor<1x512x7x7xf32> loc(#loc40)
    %205 = "tensor.empty"() : () -> tensor<512xf32> loc(#loc41)
    %206 = "linalg.generic"(%arg93, %205) <{indexing_maps = [#map3, #map3], iterator_types = [#linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg235: f32 loc("layer4.0.norm1"), %arg236: f32 loc("layer4.0.norm1")):
      %330 = "arith.constant"() <{value = 9.99999974E-6 : f32}> : () -> f32 loc(#loc41)
      %331 = "arith.addf"(%arg235, %330) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc41)
      "linalg.yield"(%331) : (f32) -> () loc(#loc41)
    }) : (tensor<512xf32>, tensor<512xf32>) -> tensor<512xf32> loc(#loc41)
    %207 = "linalg.generic"(%206, %205) <{indexing_maps = [#map3, #map3], iterator_types = [#linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg233: f32 loc("layer4.0.norm1"), %arg234: f32 loc("layer4.0.norm1")):
      %329 = "math.rsqrt"(%arg233) <{fastmath = #arith.fastmath<none>}> : (f32) -> f32 loc(#loc41)
      "linalg.yield"(%329) : (f32) -> () loc(#loc41)
    }) : (tensor<512xf32>, tensor<512xf32>) -> tensor<512xf32> loc(#loc41)
    %208 = "linalg.generic"(%207, %arg46, %205) <{indexing_maps = [#map3, #map3, #map3], iterator_types = [#linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg230: f32 loc("layer4.0.norm1"), %arg231: f32 loc("layer4.0.norm1"), %arg232: f32 loc("layer4.0.norm1")):
      %328 = "arith.mulf"(%arg230, %arg231) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc41)
      "linalg.yield"(%328) : (f32) -> () loc(#loc41)
    }) : (tensor<512xf32>, tensor<512xf32>, tensor<512xf32>) -> tensor<512xf32> loc(#loc41)
    %209 = "tensor.expand_shape"(%arg92) <{reassociation = [[0, 1, 2, 3]], static_output_shape = array<i64: 1, 512, 1, 1>}> : (tensor<512xf32>) -> tensor<1x512x1x1xf32> loc(#loc41)
    %210 = "linalg.generic"(%204, %209, %202) <{indexing_maps = [#map4, #map5, #map4], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg227: f32 loc("layer4.0.conv1"), %arg228: f32 loc("layer4.0.norm1"), %arg229: f32 loc("layer4.0.norm1")):
      %327 = "arith.subf"(%arg227, %arg228) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc41)
      "linalg.yield"(%327) : (f32) -> () loc(#loc41)
    }) : (tensor<1x512x7x7xf32>, tensor<1x512x1x1xf32>, tensor<1x512x7x7xf32>) -> tensor<1x512x7x7xf32> loc(#loc41)
    %211 = "tensor.expand_shape"(%208) <{reassociation = [[0, 1, 2, 3]], static_output_shape = array<i64: 1, 512, 1, 1>}> : (tensor<512xf32>) -> tensor<1x512x1x1xf32> loc(#loc41)
    %212 = "linalg.generic"(%210, %211, %202) <{indexing_maps = [#map4, #map5, #map4], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg224: f32 loc("layer4.0.norm1"), %arg225: f32 loc("layer4.0.norm1"), %arg226: f32 loc("layer4.0.norm1")):
      %326 = "arith.mulf"(%arg224, %arg225) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc41)
      "linalg.yield"(%326) : (f32) -> () loc(#loc41)
    }) : (tensor<1x512x7x7xf32>, tensor<1x512x1x1xf32>, tensor<1x512x7x7xf32>) -> tensor<1x512x7x7xf32> loc(#loc41)
    %213 = "tensor.expand_shape"(%arg47) <{reassociation = [[0, 1, 2, 3]], static_output_shape = array<i64: 1, 512, 1, 1>}> : (tensor<512xf32>) -> tensor<1x512x1x1xf32> loc(#loc41)
    %214 = "linalg.generic"(%212, %213, %202) <{indexing_maps = [#map4, #map5, #map4], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg221: f32 loc("layer4.0.norm1"), %arg222: f32 loc("layer4.0.norm1"), %arg223: f32 loc("layer4.0.norm1")):
      %325 = "arith.addf"(%arg221, %arg222) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc41)
      "linalg.yield"(%325) : (f32) -> () loc(#loc41)
    }) : (tensor<1x512x7x7xf32>, tensor<1x512x1x1xf32>, tensor<1x512x7x7xf32>) -> tensor<1x512x7x7xf32> loc(#loc41)
    %215 = "linalg.generic"(%214, %202) <{indexing_maps = [#map4, #map4], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg219: f32 loc("layer4.0.norm1"), %arg220: f32 loc("layer4.0")):
      %323 = "arith.cmpf"(%arg219, %0) <{fastmath = #arith.fastmath<none>, predicate = 9 : i64}> : (f32, f32) -> i1 loc(#loc42)
      %324 = "arith.select"(%323, %arg219, %0) : (i1, f32, f32) -> f32 loc(#loc42)
      "linalg.yield"(%324) : (f32) -> () loc(#loc42)
    }) : (tensor<1x512x7x7xf32>, tensor<1x512x7x7xf32>) -> tensor<1x512x7x7xf32> loc(#loc42)
    %216 = "tensor.pad"(%215) <{operandSegmentSizes = array<i32: 1, 0, 0>, static_high = array<i64: 0, 0, 1, 1>, static_low = array<i64: 0, 0, 1, 1>}> ({
    ^bb0(%arg215: index loc("layer4.0.conv2"), %arg216: index loc("layer4.0.conv2"), %arg217: index loc("layer4.0.conv2"), %arg218: index loc("layer4.0.conv2")):
      "tensor.yield"(%0) : (f32) -> () loc(#loc43)
    }) : (tensor<1x512x7x7xf32>) -> tensor<1x512x9x9xf32> loc(#loc43)
    %217 = "linalg.conv_2d_nchw_fchw"(%216, %arg48, %203) <{dilations = dense<1> : vector<2xi64>, operandSegmentSizes = array<i32: 2, 1>, strides = dense<1> : vector<2xi64>}> ({
    ^bb0(%arg212: f32 loc(unknown), %arg213: f32 loc(unknown), %arg214: f32 loc(unknown)):
      %321 = "arith.mulf"(%arg212, %arg213) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc)
      %322 = "arith.addf"(%arg214, %321) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc)
      "linalg.yield"(%322) : (f32) -> () loc(#loc)
    }) {linalg.memoized_indexing_maps = [#map9, #map1, #map2]} : (tensor<1x512x9x9xf32>, tensor<512x512x3x3xf32>, tensor<1x512x7x7xf32>) -> tensor<1x512x7x7xf32> loc(#loc43)
    %218 = "linalg.generic"(%arg95, %205) <{indexing_maps = [#map3, #map3], iterator_types = [#linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg210: f32 loc("layer4.0.norm2"), %arg211: f32 loc("layer4.0.norm2")):
      %319 = "arith.constant"() <{value = 9.99999974E-6 : f32}> : () -> f32 loc(#loc44)
      %320 = "arith.addf"(%arg210, %319) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc44)
      "linalg.yield"(%320) : (f32) -> () loc(#loc44)
    }) : (tensor<512xf32>, tensor<512xf32>) -> tensor<512xf32> loc(#loc44)
    %219 = "linalg.generic"(%218, %205) <{indexing_maps = [#map3, #map3], iterator_types = [#linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg208: f32 loc("layer4.0.norm2"), %arg209: f32 loc("layer4.0.norm2")):
      %318 = "math.rsqrt"(%arg208) <{fastmath = #arith.fastmath<none>}> : (f32) -> f32 loc(#loc44)
      "linalg.yield"(%318) : (f32) -> () loc(#loc44)
    }) : (tensor<512xf32>, tensor<512xf32>) -> tensor<512xf32> loc(#loc44)
    %220 = "linalg.generic"(%219, %arg49, %205) <{indexing_maps = [#map3, #map3, #map3], iterator_types = [#linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg205: f32 loc("layer4.0.norm2"), %arg206: f32 loc("layer4.0.norm2"), %arg207: f32 loc("layer4.0.norm2")):
      %317 = "arith.mulf"(%arg205, %arg206) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc44)
      "linalg.yield"(%317) : (f32) -> () loc(#loc44)
    }) : (tensor<512xf32>, tensor<512xf32>, tensor<512xf32>) -> tensor<512xf32> loc(#loc44)
    %221 = "tensor.expand_shape"(%arg94) <{reassociation = [[0, 1, 2, 3]], static_output_shape = array<i64: 1, 512, 1, 1>}> : (tensor<512xf32>) -> tensor<1x512x1x1xf32> loc(#loc44)
    %222 = "linalg.generic"(%217, %221, %202) <{indexing_maps = [#map4, #map5, #map4], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg202: f32 loc("layer4.0.conv2"), %arg203: f32 loc("layer4.0.norm2"), %arg204: f32 loc("layer4.0.norm2")):
      %316 = "arith.subf"(%arg202, %arg203) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc44)
      "linalg.yield"(%316) : (f32) -> () loc(#loc44)
    }) : (tensor<1x512x7x7xf32>, tensor<1x512x1x1xf32>, tensor<1x512x7x7xf32>) -> tensor<1x512x7x7xf32> loc(#loc44)
    %223 = "tensor.expand_shape"(%220) <{reassociation = [[0, 1, 2, 3]], static_output_shape = array<i64: 1, 512, 1, 1>}> : (tensor<512xf32>) -> tensor<1x512x1x1xf32> loc(#loc44)
    %224 = "linalg.generic"(%222, %223, %202) <{indexing_maps = [#map4, #map5, #map4], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg199: f32 loc("layer4.0.norm2"), %arg200: f32 loc("layer4.0.norm2"), %arg201: f32 loc("layer4.0.norm2")):
      %315 = "arith.mulf"(%arg199, %arg200) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc44)
      "linalg.yield"(%315) : (f32) -> () loc(#loc44)
    }) : (tensor<1x512x7x7xf32>, tensor<1x512x1x1xf32>, tensor<1x512x7x7xf32>) -> tensor<1x512x7x7xf32> loc(#loc44)
    %225 = "tensor.expand_shape"(%arg50) <{reassociation = [[0, 1, 2, 3]], static_output_shape = array<i64: 1, 512, 1, 1>}> : (tensor<512xf32>) -> tensor<1x512x1x1xf32> loc(#loc44)
    %226 = "linalg.generic"(%224, %225, %202) <{indexing_maps = [#map4, #map5, #map4], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg196: f32 loc("layer4.0.norm2"), %arg197: f32 loc("layer4.0.norm2"), %arg198: f32 loc("layer4.0.norm2")):
      %314 = "arith.addf"(%arg196, %arg197) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc44)
      "linalg.yield"(%314) : (f32) -> () loc(#loc44)
    }) : (tensor<1x512x7x7xf32>, tensor<1x512x1x1xf32>, tensor<1x512x7x7xf32>) -> tensor<1x512x7x7xf32> loc(#loc44)
    %227 = "linalg.conv_2d_nchw_fchw"(%200, %arg51, %203) <{dilations = dense<1> : vector<2xi64>, operandSegmentSizes = array<i32: 2, 1>, strides = dense<2> : vector<2xi64>}> ({
    ^bb0(%arg193: f32 loc(unknown), %arg194: f32 loc(unknown), %arg195: f32 loc(unknown)):
      %312 = "arith.mulf"(%arg193, %arg194) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc)
      %313 = "arith.addf"(%arg195, %312) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc)
      "linalg.yield"(%313) : (f32) -> () loc(#loc)
    }) {linalg.memoized_indexing_maps = [#map, #map1, #map2]} : (tensor<1x256x14x14xf32>, tensor<512x256x1x1xf32>, tensor<1x512x7x7xf32>) -> tensor<1x512x7x7xf32> loc(#loc45)
    %228 = "linalg.generic"(%arg97, %205) <{indexing_maps = [#map3, #map3], iterator_types = [#linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg191: f32 loc("layer4.0.shortcut.1"), %arg192: f32 loc("layer4.0.shortcut.1")):
      %310 = "arith.constant"() <{value = 9.99999974E-6 : f32}> : () -> f32 loc(#loc46)
      %311 = "arith.addf"(%arg191, %310) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc46)
      "linalg.yield"(%311) : (f32) -> () loc(#loc46)
    }) : (tensor<512xf32>, tensor<512xf32>) -> tensor<512xf32> loc(#loc46)
    %229 = "linalg.generic"(%228, %205) <{indexing_maps = [#map3, #map3], iterator_types = [#linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg189: f32 loc("layer4.0.shortcut.1"), %arg190: f32 loc("layer4.0.shortcut.1")):
      %309 = "math.rsqrt"(%arg189) <{fastmath = #arith.fastmath<none>}> : (f32) -> f32 loc(#loc46)
      "linalg.yield"(%309) : (f32) -> () loc(#loc46)
    }) : (tensor<512xf32>, tensor<512xf32>) -> tensor<512xf32> loc(#loc46)
    %230 = "linalg.generic"(%229, %arg52, %205) <{indexing_maps = [#map3, #map3, #map3], iterator_types = [#linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg186: f32 loc("layer4.0.shortcut.1"), %arg187: f32 loc("layer4.0.shortcut.1"), %arg188: f32 loc("layer4.0.shortcut.1")):
      %308 = "arith.mulf"(%arg186, %arg187) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc46)
      "linalg.yield"(%308) : (f32) -> () loc(#loc46)
    }) : (tensor<512xf32>, tensor<512xf32>, tensor<512xf32>) -> tensor<512xf32> loc(#loc46)
    %231 = "tensor.expand_shape"(%arg96) <{reassociation = [[0, 1, 2, 3]], static_output_shape = array<i64: 1, 512, 1, 1>}> : (tensor<512xf32>) -> tensor<1x512x1x1xf32> loc(#loc46)
    %232 = "linalg.generic"(%227, %231, %202) <{indexing_maps = [#map4, #map5, #map4], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg183: f32 loc("layer4.0.shortcut.0"), %arg184: f32 loc("layer4.0.shortcut.1"), %arg185: f32 loc("layer4.0.shortcut.1")):
      %307 = "arith.subf"(%arg183, %arg184) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc46)
      "linalg.yield"(%307) : (f32) -> () loc(#loc46)
    }) : (tensor<1x512x7x7xf32>, tensor<1x512x1x1xf32>, tensor<1x512x7x7xf32>) -> tensor<1x512x7x7xf32> loc(#loc46)
    %233 = "tensor.expand_shape"(%230) <{reassociation = [[0, 1, 2, 3]], static_output_shape = array<i64: 1, 512, 1, 1>}> : (tensor<512xf32>) -> tensor<1x512x1x1xf32> loc(#loc46)
    %234 = "linalg.generic"(%232, %233, %202) <{indexing_maps = [#map4, #map5, #map4], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg180: f32 loc("layer4.0.shortcut.1"), %arg181: f32 loc("layer4.0.shortcut.1"), %arg182: f32 loc("layer4.0.shortcut.1")):
      %306 = "arith.mulf"(%arg180, %arg181) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc46)
      "linalg.yield"(%306) : (f32) -> () loc(#loc46)
    }) : (tensor<1x512x7x7xf32>, tensor<1x512x1x1xf32>, tensor<1x512x7x7xf32>) -> tensor<1x512x7x7xf32> loc(#loc46)
    %235 = "tensor.expand_shape"(%arg53) <{reassociation = [[0, 1, 2, 3]], static_output_shape = array<i64: 1, 512, 1, 1>}> : (tensor<512xf32>) -> tensor<1x512x1x1xf32> loc(#loc46)
    %236 = "linalg.generic"(%234, %235, %202) <{indexing_maps = [#map4, #map5, #map4], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg177: f32 loc("layer4.0.shortcut.1"), %arg178: f32 loc("layer4.0.shortcut.1"), %arg179: f32 loc("layer4.0.shortcut.1")):
      %305 = "arith.addf"(%arg177, %arg178) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc46)
      "linalg.yield"(%305) : (f32) -> () loc(#loc46)
    }) : (tensor<1x512x7x7xf32>, tensor<1x512x1x1xf32>, tensor<1x512x7x7xf32>) -> tensor<1x512x7x7xf32> loc(#loc46)
    %237 = "linalg.generic"(%226, %236, %202) <{indexing_maps = [#map4, #map4, #map4], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg174: f32 loc("layer4.0.norm2"), %arg175: f32 loc("layer4.0.shortcut.1"), %arg176: f32 loc("layer4.0")):
      %304 = "arith.addf"(%arg174, %arg175) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc42)
      "linalg.yield"(%304) : (f32) -> () loc(#loc42)
    }) : (tensor<1x512x7x7xf32>, tensor<1x512x7x7xf32>, tensor<1x512x7x7xf32>) -> tensor<1x512x7x7xf32> loc(#loc42)
    %238 = "linalg.generic"(%237, %202) <{indexing_maps = [#map4, #map4], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg172: f32 loc("layer4.0"), %arg173: f32 loc("layer4.0")):
      %302 = "arith.cmpf"(%arg172, %0) <{fastmath = #arith.fastmath<none>, predicate = 9 : i64}> : (f32, f32) -> i1 loc(#loc42)
      %303 = "arith.select"(%302, %arg172, %0) : (i1, f32, f32) -> f32 loc(#loc42)
      "linalg.yield"(%303) : (f32) -> () loc(#loc42)
    }) : (tensor<1x512x7x7xf32>, tensor<1x512x7x7xf32>) -> tensor<1x512x7x7xf32> loc(#loc42)
    %239 = "tensor.pad"(%238) <{operandSegmentSizes = array<i32: 1, 0, 0>, static_high = array<i64: 0, 0, 1, 1>, static_low = array<i64: 0, 0, 1, 1>}> ({
    ^bb0(%arg168: index loc("layer4.1.conv1"), %arg169: index loc("layer4.1.conv1"), %arg170: index loc("layer4.1.conv1"), %arg171: index loc("layer4.1.conv1")):
      "tensor.yield"(%0) : (f32) -> () loc(#loc47)
    }) : (tensor<1x512x7x7xf32>) -> tensor<1x512x9x9xf32> loc(#loc47)
    %240 = "linalg.conv_2d_nchw_fchw"(%239, %arg54, %203) <{dilations = dense<1> : vector<2xi64>, operandSegmentSizes = array<i32: 2, 1>, strides = dense<1> : vector<2xi64>}> ({
    ^bb0(%arg165: f32 loc(unknown), %arg166: f32 loc(unknown), %arg167: f32 loc(unknown)):
      %300 = "arith.mulf"(%arg165, %arg166) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc)
      %301 = "arith.addf"(%arg167, %300) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc)
      "linalg.yield"(%301) : (f32) -> () loc(#loc)
    }) {linalg.memoized_indexing_maps = [#map9, #map1, #map2]} : (tensor<1x512x9x9xf32>, tensor<512x512x3x3xf32>, tensor<1x512x7x7xf32>) -> tensor<1x512x7x7xf32> loc(#loc47)
    %241 = "linalg.generic"(%arg99, %205) <{indexing_maps = [#map3, #map3], iterator_types = [#linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg163: f32 loc("layer4.1.norm1"), %arg164: f32 loc("layer4.1.norm1")):
      %298 = "arith.constant"() <{value = 9.99999974E-6 : f32}> : () -> f32 loc(#loc48)
      %299 = "arith.addf"(%arg163, %298) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc48)
      "linalg.yield"(%299) : (f32) -> () loc(#loc48)
    }) : (tensor<512xf32>, tensor<512xf32>) -> tensor<512xf32> loc(#loc48)
    %242 = "linalg.generic"(%241, %205) <{indexing_maps = [#map3, #map3], iterator_types = [#linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg161: f32 loc("layer4.1.norm1"), %arg162: f32 loc("layer4.1.norm1")):
      %297 = "math.rsqrt"(%arg161) <{fastmath = #arith.fastmath<none>}> : (f32) -> f32 loc(#loc48)
      "linalg.yield"(%297) : (f32) -> () loc(#loc48)
    }) : (tensor<512xf32>, tensor<512xf32>) -> tensor<512xf32> loc(#loc48)
    %243 = "linalg.generic"(%242, %arg55, %205) <{indexing_maps = [#map3, #map3, #map3], iterator_types = [#linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg158: f32 loc("layer4.1.norm1"), %arg159: f32 loc("layer4.1.norm1"), %arg160: f32 loc("layer4.1.norm1")):
      %296 = "arith.mulf"(%arg158, %arg159) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc48)
      "linalg.yield"(%296) : (f32) -> () loc(#loc48)
    }) : (tensor<512xf32>, tensor<512xf32>, tensor<512xf32>) -> tensor<512xf32> loc(#loc48)
    %244 = "tensor.expand_shape"(%arg98) <{reassociation = [[0, 1, 2, 3]], static_output_shape = array<i64: 1, 512, 1, 1>}> : (tensor<512xf32>) -> tensor<1x512x1x1xf32> loc(#loc48)
    %245 = "linalg.generic"(%240, %244, %202) <{indexing_maps = [#map4, #map5, #map4], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg155: f32 loc("layer4.1.conv1"), %arg156: f32 loc("layer4.1.norm1"), %arg157: f32 loc("layer4.1.norm1")):
      %295 = "arith.subf"(%arg155, %arg156) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc48)
      "linalg.yield"(%295) : (f32) -> () loc(#loc48)
    }) : (tensor<1x512x7x7xf32>, tensor<1x512x1x1xf32>, tensor<1x512x7x7xf32>) -> tensor<1x512x7x7xf32> loc(#loc48)
    %246 = "tensor.expand_shape"(%243) <{reassociation = [[0, 1, 2, 3]], static_output_shape = array<i64: 1, 512, 1, 1>}> : (tensor<512xf32>) -> tensor<1x512x1x1xf32> loc(#loc48)
    %247 = "linalg.generic"(%245, %246, %202) <{indexing_maps = [#map4, #map5, #map4], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg152: f32 loc("layer4.1.norm1"), %arg153: f32 loc("layer4.1.norm1"), %arg154: f32 loc("layer4.1.norm1")):
      %294 = "arith.mulf"(%arg152, %arg153) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc48)
      "linalg.yield"(%294) : (f32) -> () loc(#loc48)
    }) : (tensor<1x512x7x7xf32>, tensor<1x512x1x1xf32>, tensor<1x512x7x7xf32>) -> tensor<1x512x7x7xf32> loc(#loc48)
    %248 = "tensor.expand_shape"(%arg56) <{reassociation = [[0, 1, 2, 3]], static_output_shape = array<i64: 1, 512, 1, 1>}> : (tensor<512xf32>) -> tensor<1x512x1x1xf32> loc(#loc48)
    %249 = "linalg.generic"(%247, %248, %202) <{indexing_maps = [#map4, #map5, #map4], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg149: f32 loc("layer4.1.norm1"), %arg150: f32 loc("layer4.1.norm1"), %arg151: f32 loc("layer4.1.norm1")):
      %293 = "arith.addf"(%arg149, %arg150) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc48)
      "linalg.yield"(%293) : (f32) -> () loc(#loc48)
    }) : (tensor<1x512x7x7xf32>, tensor<1x512x1x1xf32>, tensor<1x512x7x7xf32>) -> tensor<1x512x7x7xf32> loc(#loc48)
    %250 = "linalg.generic"(%249, %202) <{indexing_maps = [#map4, #map4], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg147: f32 loc("layer4.1.norm1"), %arg148: f32 loc("layer4.1")):
      %291 = "arith.cmpf"(%arg147, %0) <{fastmath = #arith.fastmath<none>, predicate = 9 : i64}> : (f32, f32) -> i1 loc(#loc49)
      %292 = "arith.select"(%291, %arg147, %0) : (i1, f32, f32) -> f32 loc(#loc49)
      "linalg.yield"(%292) : (f32) -> () loc(#loc49)
    }) : (tensor<1x512x7x7xf32>, tensor<1x512x7x7xf32>) -> tensor<1x512x7x7xf32> loc(#loc49)
    %251 = "tensor.pad"(%250) <{operandSegmentSizes = array<i32: 1, 0, 0>, static_high = array<i64: 0, 0, 1, 1>, static_low = array<i64: 0, 0, 1, 1>}> ({
    ^bb0(%arg143: index loc("layer4.1.conv2"), %arg144: index loc("layer4.1.conv2"), %arg145: index loc("layer4.1.conv2"), %arg146: index loc("layer4.1.conv2")):
      "tensor.yield"(%0) : (f32) -> () loc(#loc50)
    }) : (tensor<1x512x7x7xf32>) -> tensor<1x512x9x9xf32> loc(#loc50)
    %252 = "linalg.conv_2d_nchw_fchw"(%251, %arg57, %203) <{dilations = dense<1> : vector<2xi64>, operandSegmentSizes = array<i32: 2, 1>, strides = dense<1> : vector<2xi64>}> ({
    ^bb0(%arg140: f32 loc(unknown), %arg141: f32 loc(unknown), %arg142: f32 loc(unknown)):
      %289 = "arith.mulf"(%arg140, %arg141) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc)
      %290 = "arith.addf"(%arg142, %289) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc)
      "linalg.yield"(%290) : (f32) -> () loc(#loc)
    }) {linalg.memoized_indexing_maps = [#map9, #map1, #map2]} : (tensor<1x512x9x9xf32>, tensor<512x512x3x3xf32>, tensor<1x512x7x7xf32>) -> tensor<1x512x7x7xf32> loc(#loc50)
    %253 = "linalg.generic"(%arg101, %205) <{indexing_maps = [#map3, #map3], iterator_types = [#linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg138: f32 loc("layer4.1.norm2"), %arg139: f32 loc("layer4.1.norm2")):
      %287 = "arith.constant"() <{value = 9.99999974E-6 : f32}> : () -> f32 loc(#loc51)
      %288 = "arith.addf"(%arg138, %287) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc51)
      "linalg.yield"(%288) : (f32) -> () loc(#loc51)
    }) : (tensor<512xf32>, tensor<512xf32>) -> tensor<512xf32> loc(#loc51)
    %254 = "linalg.generic"(%253, %205) <{indexing_maps = [#map3, #map3], iterator_types = [#linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg136: f32 loc("layer4.1.norm2"), %arg137: f32 loc("layer4.1.norm2")):
      %286 = "math.rsqrt"(%arg136) <{fastmath = #arith.fastmath<none>}> : (f32) -> f32 loc(#loc51)
      "linalg.yield"(%286) : (f32) -> () loc(#loc51)
    }) : (tensor<512xf32>, tensor<512xf32>) -> tensor<512xf32> loc(#loc51)
    %255 = "linalg.generic"(%254, %arg58, %205) <{indexing_maps = [#map3, #map3, #map3], iterator_types = [#linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg133: f32 loc("layer4.1.norm2"), %arg134: f32 loc("layer4.1.norm2"), %arg135: f32 loc("layer4.1.norm2")):
      %285 = "arith.mulf"(%arg133, %arg134) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc51)
      "linalg.yield"(%285) : (f32) -> () loc(#loc51)
    }) : (tensor<512xf32>, tensor<512xf32>, tensor<512xf32>) -> tensor<512xf32> loc(#loc51)
    %256 = "tensor.expand_shape"(%arg100) <{reassociation = [[0, 1, 2, 3]], static_output_shape = array<i64: 1, 512, 1, 1>}> : (tensor<512xf32>) -> tensor<1x512x1x1xf32> loc(#loc51)
    %257 = "linalg.generic"(%252, %256, %202) <{indexing_maps = [#map4, #map5, #map4], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg130: f32 loc("layer4.1.conv2"), %arg131: f32 loc("layer4.1.norm2"), %arg132: f32 loc("layer4.1.norm2")):
      %284 = "arith.subf"(%arg130, %arg131) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc51)
      "linalg.yield"(%284) : (f32) -> () loc(#loc51)
    }) : (tensor<1x512x7x7xf32>, tensor<1x512x1x1xf32>, tensor<1x512x7x7xf32>) -> tensor<1x512x7x7xf32> loc(#loc51)
    %258 = "tensor.expand_shape"(%255) <{reassociation = [[0, 1, 2, 3]], static_output_shape = array<i64: 1, 512, 1, 1>}> : (tensor<512xf32>) -> tensor<1x512x1x1xf32> loc(#loc51)
    %259 = "linalg.generic"(%257, %258, %202) <{indexing_maps = [#map4, #map5, #map4], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg127: f32 loc("layer4.1.norm2"), %arg128: f32 loc("layer4.1.norm2"), %arg129: f32 loc("layer4.1.norm2")):
      %283 = "arith.mulf"(%arg127, %arg128) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc51)
      "linalg.yield"(%283) : (f32) -> () loc(#loc51)
    }) : (tensor<1x512x7x7xf32>, tensor<1x512x1x1xf32>, tensor<1x512x7x7xf32>) -> tensor<1x512x7x7xf32> loc(#loc51)
    %260 = "tensor.expand_shape"(%arg59) <{reassociation = [[0, 1, 2, 3]], static_output_shape = array<i64: 1, 512, 1, 1>}> : (tensor<512xf32>) -> tensor<1x512x1x1xf32> loc(#loc51)
    %261 = "linalg.generic"(%259, %260, %202) <{indexing_maps = [#map4, #map5, #map4], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg124: f32 loc("layer4.1.norm2"), %arg125: f32 loc("layer4.1.norm2"), %arg126: f32 loc("layer4.1.norm2")):
      %282 = "arith.addf"(%arg124, %arg125) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc51)
      "linalg.yield"(%282) : (f32) -> () loc(#loc51)
    }) : (tensor<1x512x7x7xf32>, tensor<1x512x1x1xf32>, tensor<1x512x7x7xf32>) -> tensor<1x512x7x7xf32> loc(#loc51)
    %262 = "linalg.generic"(%261, %238, %202) <{indexing_maps = [#map4, #map4, #map4], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg121: f32 loc("layer4.1.norm2"), %arg122: f32 loc("layer4.0"), %arg123: f32 loc("layer4.1")):
      %281 = "arith.addf"(%arg121, %arg122) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc49)
      "linalg.yield"(%281) : (f32) -> () loc(#loc49)
    }) : (tensor<1x512x7x7xf32>, tensor<1x512x7x7xf32>, tensor<1x512x7x7xf32>) -> tensor<1x512x7x7xf32> loc(#loc49)
    %263 = "linalg.generic"(%262, %202) <{indexing_maps = [#map4, #map4], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg119: f32 loc("layer4.1"), %arg120: f32 loc("layer4.1")):
      %279 = "arith.cmpf"(%arg119, %0) <{fastmath = #arith.fastmath<none>, predicate = 9 : i64}> : (f32, f32) -> i1 loc(#loc49)
      %280 = "arith.select"(%279, %arg119, %0) : (i1, f32, f32) -> f32 loc(#loc49)
      "linalg.yield"(%280) : (f32) -> () loc(#loc49)
    }) : (tensor<1x512x7x7xf32>, tensor<1x512x7x7xf32>) -> tensor<1x512x7x7xf32> loc(#loc49)
    %264 = "tensor.empty"() : () -> tensor<1x512xf32> loc(#loc52)
    %265 = "linalg.fill"(%0, %264) <{operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg117: f32 loc(unknown), %arg118: f32 loc(unknown)):
      "linalg.yield"(%arg117) : (f32) -> () loc(#loc)
    }) : (f32, tensor<1x512xf32>) -> tensor<1x512xf32> loc(#loc52)
    %266 = "linalg.generic"(%263, %265) <{indexing_maps = [#map4, #map10], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<reduction>, #linalg.iterator_type<reduction>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg115: f32 loc("layer4.1"), %arg116: f32 loc("mean")):
      %278 = "arith.addf"(%arg115, %arg116) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc52)
      "linalg.yield"(%278) : (f32) -> () loc(#loc52)
    }) : (tensor<1x512x7x7xf32>, tensor<1x512xf32>) -> tensor<1x512xf32> loc(#loc52)
    %267 = "linalg.generic"(%266, %264) <{indexing_maps = [#map11, #map11], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg113: f32 loc("mean"), %arg114: f32 loc("mean")):
      %277 = "arith.divf"(%arg113, %3) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc52)
      "linalg.yield"(%277) : (f32) -> () loc(#loc52)
    }) : (tensor<1x512xf32>, tensor<1x512xf32>) -> tensor<1x512xf32> loc(#loc52)
    %268 = "tensor.empty"() : () -> tensor<512x1000xf32> loc(#loc53)
    %269 = "linalg.transpose"(%arg60, %268) <{permutation = array<i64: 1, 0>}> ({
    ^bb0(%arg111: f32 loc("fc"), %arg112: f32 loc("fc")):
      "linalg.yield"(%arg111) : (f32) -> () loc(#loc53)
    }) : (tensor<1000x512xf32>, tensor<512x1000xf32>) -> tensor<512x1000xf32> loc(#loc53)
    %270 = "tensor.empty"() : () -> tensor<1x1000xf32> loc(#loc53)
    %271 = "linalg.fill"(%0, %270) <{operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg109: f32 loc(unknown), %arg110: f32 loc(unknown)):
      "linalg.yield"(%arg109) : (f32) -> () loc(#loc)
    }) : (f32, tensor<1x1000xf32>) -> tensor<1x1000xf32> loc(#loc53)
    %272 = "linalg.matmul"(%267, %269, %271) <{indexing_maps = [#map12, #map13, #map14], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg106: f32 loc(unknown), %arg107: f32 loc(unknown), %arg108: f32 loc(unknown)):
      %275 = "arith.mulf"(%arg106, %arg107) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc)
      %276 = "arith.addf"(%arg108, %275) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc)
      "linalg.yield"(%276) : (f32) -> () loc(#loc)
    }) : (tensor<1x512xf32>, tensor<512x1000xf32>, tensor<1x1000xf32>) -> tensor<1x1000xf32> loc(#loc53)
    %273 = "linalg.generic"(%272, %arg61, %270) <{indexing_maps = [#map11, #map15, #map11], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg103: f32 loc("fc"), %arg104: f32 loc("fc"), %arg105: f32 loc("fc")):
      %274 = "arith.addf"(%arg103, %arg104) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc53)
      "linalg.yield"(%274) : (f32) -> () loc(#loc53)
    }) : (tensor<1x1000xf32>, tensor<1000xf32>, tensor<1x1000xf32>) -> tensor<1x1000xf32> loc(#loc53)
    "func.return"(%273) : (tensor<1x1000xf32>) -> () loc(#loc1)
  }) : () -> () loc(#loc1)
}) : () -> () loc(#loc)

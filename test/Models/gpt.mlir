// Captured by `python test/Models/capture.py gpt`; not edited by hand.
// Entry @forward. Weights are arguments: --params=0-28
//   0: position 128x128 f32
//   1: embedding.weight 65x128 f32
//   2: blocks.0.norm1.weight 128 f32
//   3: blocks.0.norm1.bias 128 f32
//   4: blocks.0.qkv.weight 384x128 f32
//   5: blocks.0.qkv.bias 384 f32
//   6: blocks.0.out.weight 128x128 f32
//   7: blocks.0.out.bias 128 f32
//   8: blocks.0.norm2.weight 128 f32
//   9: blocks.0.norm2.bias 128 f32
//   10: blocks.0.fc1.weight 512x128 f32
//   11: blocks.0.fc1.bias 512 f32
//   12: blocks.0.fc2.weight 128x512 f32
//   13: blocks.0.fc2.bias 128 f32
//   14: blocks.1.norm1.weight 128 f32
//   15: blocks.1.norm1.bias 128 f32
//   16: blocks.1.qkv.weight 384x128 f32
//   17: blocks.1.qkv.bias 384 f32
//   18: blocks.1.out.weight 128x128 f32
//   19: blocks.1.out.bias 128 f32
//   20: blocks.1.norm2.weight 128 f32
//   21: blocks.1.norm2.bias 128 f32
//   22: blocks.1.fc1.weight 512x128 f32
//   23: blocks.1.fc1.bias 512 f32
//   24: blocks.1.fc2.weight 128x512 f32
//   25: blocks.1.fc2.bias 128 f32
//   26: norm.weight 128 f32
//   27: norm.bias 128 f32
//   28: head.weight 65x128 f32
// Inputs:
//   29: characters 4x128 i64
// Results:
//   0: output0 4x128x65 f32
#loc = loc(unknown)
#loc1 = loc("model")
#loc2 = loc("blocks.0")
#loc3 = loc("blocks.0.norm1")
#loc4 = loc("embedding")
#loc5 = loc("add")
#loc6 = loc("blocks.0.qkv")
#loc8 = loc("blocks.0.out")
#loc9 = loc("blocks.0.norm2")
#loc10 = loc("blocks.0.fc1")
#loc11 = loc("blocks.0.fc2")
#loc12 = loc("blocks.1.norm1")
#loc13 = loc("blocks.1.qkv")
#loc14 = loc("blocks.1")
#loc16 = loc("blocks.1.out")
#loc17 = loc("blocks.1.norm2")
#loc18 = loc("blocks.1.fc1")
#loc19 = loc("blocks.1.fc2")
#loc20 = loc("norm")
#loc21 = loc("head")
#map = affine_map<(d0, d1, d2) -> (d0, d1)>
#map1 = affine_map<(d0, d1, d2) -> (d0, d1, d2)>
#map2 = affine_map<(d0, d1, d2) -> (d1, d2)>
#map3 = affine_map<(d0, d1, d2) -> (d0, d1, 0)>
#map4 = affine_map<(d0, d1, d2) -> (d2)>
#map5 = affine_map<(d0, d1, d2) -> (d0, d2)>
#map6 = affine_map<(d0, d1, d2) -> (d2, d1)>
#map7 = affine_map<(d0, d1) -> (d0, d1)>
#map8 = affine_map<(d0, d1) -> (d1)>
#map9 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d3)>
#map10 = affine_map<(d0, d1, d2, d3) -> (d0, d3, d2)>
#map11 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2)>
#map12 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>
#map13 = affine_map<(d0) -> (d0)>
#map14 = affine_map<(d0, d1) -> (d0, 0)>
#map15 = affine_map<(d0, d1, d2, d3) -> (d2, d3)>
#map16 = affine_map<(d0, d1, d2, d3) -> ()>
#map17 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, 0)>
"builtin.module"() ({
  "func.func"() <{function_type = (tensor<128x128xf32>, tensor<65x128xf32>, tensor<128xf32>, tensor<128xf32>, tensor<384x128xf32>, tensor<384xf32>, tensor<128x128xf32>, tensor<128xf32>, tensor<128xf32>, tensor<128xf32>, tensor<512x128xf32>, tensor<512xf32>, tensor<128x512xf32>, tensor<128xf32>, tensor<128xf32>, tensor<128xf32>, tensor<384x128xf32>, tensor<384xf32>, tensor<128x128xf32>, tensor<128xf32>, tensor<128xf32>, tensor<128xf32>, tensor<512x128xf32>, tensor<512xf32>, tensor<128x512xf32>, tensor<128xf32>, tensor<128xf32>, tensor<128xf32>, tensor<65x128xf32>, tensor<4x128xi64>) -> tensor<4x128x65xf32>, sym_name = "forward"}> ({
  ^bb0(%arg0: tensor<128x128xf32> loc("model"), %arg1: tensor<65x128xf32> loc("model"), %arg2: tensor<128xf32> loc("model"), %arg3: tensor<128xf32> loc("model"), %arg4: tensor<384x128xf32> loc("model"), %arg5: tensor<384xf32> loc("model"), %arg6: tensor<128x128xf32> loc("model"), %arg7: tensor<128xf32> loc("model"), %arg8: tensor<128xf32> loc("model"), %arg9: tensor<128xf32> loc("model"), %arg10: tensor<512x128xf32> loc("model"), %arg11: tensor<512xf32> loc("model"), %arg12: tensor<128x512xf32> loc("model"), %arg13: tensor<128xf32> loc("model"), %arg14: tensor<128xf32> loc("model"), %arg15: tensor<128xf32> loc("model"), %arg16: tensor<384x128xf32> loc("model"), %arg17: tensor<384xf32> loc("model"), %arg18: tensor<128x128xf32> loc("model"), %arg19: tensor<128xf32> loc("model"), %arg20: tensor<128xf32> loc("model"), %arg21: tensor<128xf32> loc("model"), %arg22: tensor<512x128xf32> loc("model"), %arg23: tensor<512xf32> loc("model"), %arg24: tensor<128x512xf32> loc("model"), %arg25: tensor<128xf32> loc("model"), %arg26: tensor<128xf32> loc("model"), %arg27: tensor<128xf32> loc("model"), %arg28: tensor<65x128xf32> loc("model"), %arg29: tensor<4x128xi64> loc("model")):
    %0 = "arith.constant"() <{value = 0 : i64}> : () -> i64 loc(#loc)
    %1 = "arith.constant"() <{value = 65 : index}> : () -> index loc(#loc)
    %2 = "arith.constant"() <{value = 0.000000e+00 : f32}> : () -> f32 loc(#loc)
    %3 = "arith.constant"() <{value = 0xFF800000 : f32}> : () -> f32 loc(#loc)
    %4 = "arith.constant"() <{value = dense<0xFF800000> : tensor<f32>}> : () -> tensor<f32> loc(#loc2)
    %5 = "arith.constant"() <{value = 0.79788456080286541 : f64}> : () -> f64 loc(#loc2)
    %6 = "arith.constant"() <{value = 4.471500e-02 : f64}> : () -> f64 loc(#loc2)
    %7 = "arith.constant"() <{value = 0.17677669529663687 : f64}> : () -> f64 loc(#loc2)
    %8 = "arith.constant"() <{value = 1.000000e-05 : f64}> : () -> f64 loc(#loc3)
    %9 = "arith.constant"() <{value = 7.812500e-03 : f32}> : () -> f32 loc(#loc)
    %10 = "arith.constant"() <{value = 5.000000e-01 : f32}> : () -> f32 loc(#loc)
    %11 = "arith.constant"() <{value = 1.000000e+00 : f32}> : () -> f32 loc(#loc)
    %12 = "tensor.empty"() : () -> tensor<4x128x128xf32> loc(#loc4)
    %13 = "linalg.generic"(%arg29, %12) <{indexing_maps = [#map, #map1], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg379: i64 loc("embedding"), %arg380: f32 loc("embedding")):
      %364 = "arith.index_cast"(%arg379) : (i64) -> index loc(#loc4)
      %365 = "linalg.index"() <{dim = 2 : i64}> : () -> index loc(#loc4)
      %366 = "arith.cmpi"(%364, %1) <{predicate = 2 : i64}> : (index, index) -> i1 loc(#loc4)
      "cf.assert"(%366) <{msg = "index must be smaller than dim size"}> : (i1) -> () loc(#loc4)
      %367 = "arith.cmpi"(%arg379, %0) <{predicate = 5 : i64}> : (i64, i64) -> i1 loc(#loc4)
      "cf.assert"(%367) <{msg = "index must be larger or equal to 0"}> : (i1) -> () loc(#loc4)
      %368 = "tensor.extract"(%arg1, %364, %365) : (tensor<65x128xf32>, index, index) -> f32 loc(#loc4)
      "linalg.yield"(%368) : (f32) -> () loc(#loc4)
    }) : (tensor<4x128xi64>, tensor<4x128x128xf32>) -> tensor<4x128x128xf32> loc(#loc4)
    %14 = "linalg.generic"(%13, %arg0, %12) <{indexing_maps = [#map1, #map2, #map1], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg376: f32 loc("embedding"), %arg377: f32 loc("add"), %arg378: f32 loc("add")):
      %363 = "arith.addf"(%arg376, %arg377) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc5)
      "linalg.yield"(%363) : (f32) -> () loc(#loc5)
    }) : (tensor<4x128x128xf32>, tensor<128x128xf32>, tensor<4x128x128xf32>) -> tensor<4x128x128xf32> loc(#loc5)
    %15 = "tensor.empty"() : () -> tensor<4x128x1xf32> loc(#loc3)
    %16 = "linalg.fill"(%2, %15) <{operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg374: f32 loc(unknown), %arg375: f32 loc(unknown)):
      "linalg.yield"(%arg374) : (f32) -> () loc(#loc)
    }) : (f32, tensor<4x128x1xf32>) -> tensor<4x128x1xf32> loc(#loc3)
    %17 = "linalg.generic"(%14, %16) <{indexing_maps = [#map1, #map3], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<reduction>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg372: f32 loc("add"), %arg373: f32 loc("blocks.0.norm1")):
      %362 = "arith.addf"(%arg372, %arg373) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc3)
      "linalg.yield"(%362) : (f32) -> () loc(#loc3)
    }) : (tensor<4x128x128xf32>, tensor<4x128x1xf32>) -> tensor<4x128x1xf32> loc(#loc3)
    %18 = "linalg.generic"(%17, %15) <{indexing_maps = [#map1, #map1], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg370: f32 loc("blocks.0.norm1"), %arg371: f32 loc("blocks.0.norm1")):
      %361 = "arith.mulf"(%arg370, %9) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc3)
      "linalg.yield"(%361) : (f32) -> () loc(#loc3)
    }) : (tensor<4x128x1xf32>, tensor<4x128x1xf32>) -> tensor<4x128x1xf32> loc(#loc3)
    %19 = "linalg.generic"(%14, %18, %12) <{indexing_maps = [#map1, #map3, #map1], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg367: f32 loc("add"), %arg368: f32 loc("blocks.0.norm1"), %arg369: f32 loc("blocks.0.norm1")):
      %360 = "arith.subf"(%arg367, %arg368) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc3)
      "linalg.yield"(%360) : (f32) -> () loc(#loc3)
    }) : (tensor<4x128x128xf32>, tensor<4x128x1xf32>, tensor<4x128x128xf32>) -> tensor<4x128x128xf32> loc(#loc3)
    %20 = "linalg.generic"(%19, %19, %12) <{indexing_maps = [#map1, #map1, #map1], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg364: f32 loc("blocks.0.norm1"), %arg365: f32 loc("blocks.0.norm1"), %arg366: f32 loc("blocks.0.norm1")):
      %359 = "arith.mulf"(%arg364, %arg365) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc3)
      "linalg.yield"(%359) : (f32) -> () loc(#loc3)
    }) : (tensor<4x128x128xf32>, tensor<4x128x128xf32>, tensor<4x128x128xf32>) -> tensor<4x128x128xf32> loc(#loc3)
    %21 = "linalg.generic"(%20, %16) <{indexing_maps = [#map1, #map3], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<reduction>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg362: f32 loc("blocks.0.norm1"), %arg363: f32 loc("blocks.0.norm1")):
      %358 = "arith.addf"(%arg362, %arg363) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc3)
      "linalg.yield"(%358) : (f32) -> () loc(#loc3)
    }) : (tensor<4x128x128xf32>, tensor<4x128x1xf32>) -> tensor<4x128x1xf32> loc(#loc3)
    %22 = "linalg.generic"(%21, %15) <{indexing_maps = [#map1, #map1], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg360: f32 loc("blocks.0.norm1"), %arg361: f32 loc("blocks.0.norm1")):
      %357 = "arith.mulf"(%arg360, %9) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc3)
      "linalg.yield"(%357) : (f32) -> () loc(#loc3)
    }) : (tensor<4x128x1xf32>, tensor<4x128x1xf32>) -> tensor<4x128x1xf32> loc(#loc3)
    %23 = "linalg.generic"(%22, %15) <{indexing_maps = [#map1, #map1], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg358: f32 loc("blocks.0.norm1"), %arg359: f32 loc("blocks.0.norm1")):
      %355 = "arith.constant"() <{value = 9.99999974E-6 : f32}> : () -> f32 loc(#loc3)
      %356 = "arith.addf"(%arg358, %355) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc3)
      "linalg.yield"(%356) : (f32) -> () loc(#loc3)
    }) : (tensor<4x128x1xf32>, tensor<4x128x1xf32>) -> tensor<4x128x1xf32> loc(#loc3)
    %24 = "linalg.generic"(%23, %15) <{indexing_maps = [#map1, #map1], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg356: f32 loc("blocks.0.norm1"), %arg357: f32 loc("blocks.0.norm1")):
      %354 = "math.rsqrt"(%arg356) <{fastmath = #arith.fastmath<none>}> : (f32) -> f32 loc(#loc3)
      "linalg.yield"(%354) : (f32) -> () loc(#loc3)
    }) : (tensor<4x128x1xf32>, tensor<4x128x1xf32>) -> tensor<4x128x1xf32> loc(#loc3)
    %25 = "linalg.generic"(%19, %24, %12) <{indexing_maps = [#map1, #map3, #map1], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg353: f32 loc("blocks.0.norm1"), %arg354: f32 loc("blocks.0.norm1"), %arg355: f32 loc("blocks.0.norm1")):
      %353 = "arith.mulf"(%arg353, %arg354) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc3)
      "linalg.yield"(%353) : (f32) -> () loc(#loc3)
    }) : (tensor<4x128x128xf32>, tensor<4x128x1xf32>, tensor<4x128x128xf32>) -> tensor<4x128x128xf32> loc(#loc3)
    %26 = "linalg.generic"(%25, %arg2, %12) <{indexing_maps = [#map1, #map4, #map1], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg350: f32 loc("blocks.0.norm1"), %arg351: f32 loc("blocks.0.norm1"), %arg352: f32 loc("blocks.0.norm1")):
      %352 = "arith.mulf"(%arg350, %arg351) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc3)
      "linalg.yield"(%352) : (f32) -> () loc(#loc3)
    }) : (tensor<4x128x128xf32>, tensor<128xf32>, tensor<4x128x128xf32>) -> tensor<4x128x128xf32> loc(#loc3)
    %27 = "linalg.generic"(%26, %arg3, %12) <{indexing_maps = [#map1, #map4, #map1], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg347: f32 loc("blocks.0.norm1"), %arg348: f32 loc("blocks.0.norm1"), %arg349: f32 loc("blocks.0.norm1")):
      %351 = "arith.addf"(%arg347, %arg348) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc3)
      "linalg.yield"(%351) : (f32) -> () loc(#loc3)
    }) : (tensor<4x128x128xf32>, tensor<128xf32>, tensor<4x128x128xf32>) -> tensor<4x128x128xf32> loc(#loc3)
    %28 = "tensor.collapse_shape"(%27) <{reassociation = [[0, 1], [2]]}> : (tensor<4x128x128xf32>) -> tensor<512x128xf32> loc(#loc6)
    %29 = "tensor.empty"() : () -> tensor<128x384xf32> loc(#loc6)
    %30 = "linalg.transpose"(%arg4, %29) <{permutation = array<i64: 1, 0>}> ({
    ^bb0(%arg345: f32 loc("blocks.0.qkv"), %arg346: f32 loc("blocks.0.qkv")):
      "linalg.yield"(%arg345) : (f32) -> () loc(#loc6)
    }) : (tensor<384x128xf32>, tensor<128x384xf32>) -> tensor<128x384xf32> loc(#loc6)
    %31 = "tensor.empty"() : () -> tensor<512x384xf32> loc(#loc6)
    %32 = "linalg.fill"(%2, %31) <{operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg343: f32 loc(unknown), %arg344: f32 loc(unknown)):
      "linalg.yield"(%arg343) : (f32) -> () loc(#loc)
    }) : (f32, tensor<512x384xf32>) -> tensor<512x384xf32> loc(#loc6)
    %33 = "linalg.matmul"(%28, %30, %32) <{indexing_maps = [#map5, #map6, #map], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg340: f32 loc(unknown), %arg341: f32 loc(unknown), %arg342: f32 loc(unknown)):
      %349 = "arith.mulf"(%arg340, %arg341) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc)
      %350 = "arith.addf"(%arg342, %349) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc)
      "linalg.yield"(%350) : (f32) -> () loc(#loc)
    }) : (tensor<512x128xf32>, tensor<128x384xf32>, tensor<512x384xf32>) -> tensor<512x384xf32> loc(#loc6)
    %34 = "linalg.generic"(%33, %arg5, %31) <{indexing_maps = [#map7, #map8, #map7], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg337: f32 loc("blocks.0.qkv"), %arg338: f32 loc("blocks.0.qkv"), %arg339: f32 loc("blocks.0.qkv")):
      %348 = "arith.addf"(%arg337, %arg338) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc6)
      "linalg.yield"(%348) : (f32) -> () loc(#loc6)
    }) : (tensor<512x384xf32>, tensor<384xf32>, tensor<512x384xf32>) -> tensor<512x384xf32> loc(#loc6)
    %35 = "tensor.expand_shape"(%34) <{reassociation = [[0, 1], [2, 3, 4]], static_output_shape = array<i64: 4, 128, 3, 4, 32>}> : (tensor<512x384xf32>) -> tensor<4x128x3x4x32xf32> loc(#loc2)
    %36 = "tensor.empty"() : () -> tensor<3x4x4x128x32xf32> loc(#loc2)
    %37 = "linalg.transpose"(%35, %36) <{permutation = array<i64: 2, 0, 3, 1, 4>}> ({
    ^bb0(%arg335: f32 loc("blocks.0"), %arg336: f32 loc("blocks.0")):
      "linalg.yield"(%arg335) : (f32) -> () loc(#loc2)
    }) : (tensor<4x128x3x4x32xf32>, tensor<3x4x4x128x32xf32>) -> tensor<3x4x4x128x32xf32> loc(#loc2)
    %38 = "tensor.extract_slice"(%37) <{operandSegmentSizes = array<i32: 1, 0, 0, 0>, static_offsets = array<i64: 0, 0, 0, 0, 0>, static_sizes = array<i64: 1, 4, 4, 128, 32>, static_strides = array<i64: 1, 1, 1, 1, 1>}> : (tensor<3x4x4x128x32xf32>) -> tensor<1x4x4x128x32xf32> loc(#loc2)
    %39 = "tensor.extract_slice"(%37) <{operandSegmentSizes = array<i32: 1, 0, 0, 0>, static_offsets = array<i64: 1, 0, 0, 0, 0>, static_sizes = array<i64: 1, 4, 4, 128, 32>, static_strides = array<i64: 1, 1, 1, 1, 1>}> : (tensor<3x4x4x128x32xf32>) -> tensor<1x4x4x128x32xf32> loc(#loc2)
    %40 = "tensor.extract_slice"(%37) <{operandSegmentSizes = array<i32: 1, 0, 0, 0>, static_offsets = array<i64: 2, 0, 0, 0, 0>, static_sizes = array<i64: 1, 4, 4, 128, 32>, static_strides = array<i64: 1, 1, 1, 1, 1>}> : (tensor<3x4x4x128x32xf32>) -> tensor<1x4x4x128x32xf32> loc(#loc2)
    %41 = "tensor.collapse_shape"(%39) <{reassociation = [[0, 1], [2], [3], [4]]}> : (tensor<1x4x4x128x32xf32>) -> tensor<4x4x128x32xf32> loc(#loc2)
    %42 = "tensor.empty"() : () -> tensor<4x4x32x128xf32> loc(#loc2)
    %43 = "linalg.transpose"(%41, %42) <{permutation = array<i64: 0, 1, 3, 2>}> ({
    ^bb0(%arg333: f32 loc("blocks.0"), %arg334: f32 loc("blocks.0")):
      "linalg.yield"(%arg333) : (f32) -> () loc(#loc2)
    }) : (tensor<4x4x128x32xf32>, tensor<4x4x32x128xf32>) -> tensor<4x4x32x128xf32> loc(#loc2)
    %44 = "tensor.collapse_shape"(%38) <{reassociation = [[0, 1, 2], [3], [4]]}> : (tensor<1x4x4x128x32xf32>) -> tensor<16x128x32xf32> loc(#loc2)
    %45 = "tensor.collapse_shape"(%43) <{reassociation = [[0, 1], [2], [3]]}> : (tensor<4x4x32x128xf32>) -> tensor<16x32x128xf32> loc(#loc2)
    %46 = "tensor.empty"() : () -> tensor<16x128x128xf32> loc(#loc2)
    %47 = "linalg.fill"(%2, %46) <{operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg331: f32 loc(unknown), %arg332: f32 loc(unknown)):
      "linalg.yield"(%arg331) : (f32) -> () loc(#loc)
    }) : (f32, tensor<16x128x128xf32>) -> tensor<16x128x128xf32> loc(#loc2)
    %48 = "linalg.batch_matmul"(%44, %45, %47) <{indexing_maps = [#map9, #map10, #map11], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg328: f32 loc(unknown), %arg329: f32 loc(unknown), %arg330: f32 loc(unknown)):
      %346 = "arith.mulf"(%arg328, %arg329) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc)
      %347 = "arith.addf"(%arg330, %346) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc)
      "linalg.yield"(%347) : (f32) -> () loc(#loc)
    }) : (tensor<16x128x32xf32>, tensor<16x32x128xf32>, tensor<16x128x128xf32>) -> tensor<16x128x128xf32> loc(#loc2)
    %49 = "tensor.expand_shape"(%48) <{reassociation = [[0, 1], [2], [3]], static_output_shape = array<i64: 4, 4, 128, 128>}> : (tensor<16x128x128xf32>) -> tensor<4x4x128x128xf32> loc(#loc2)
    %50 = "tensor.empty"() : () -> tensor<4x4x128x128xf32> loc(#loc2)
    %51 = "linalg.generic"(%49, %50) <{indexing_maps = [#map12, #map12], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg326: f32 loc("blocks.0"), %arg327: f32 loc("blocks.0")):
      %344 = "arith.constant"() <{value = 0.176776692 : f32}> : () -> f32 loc(#loc2)
      %345 = "arith.mulf"(%arg326, %344) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc2)
      "linalg.yield"(%345) : (f32) -> () loc(#loc2)
    }) : (tensor<4x4x128x128xf32>, tensor<4x4x128x128xf32>) -> tensor<4x4x128x128xf32> loc(#loc2)
    %52 = "tensor.empty"() : () -> tensor<128xi64> loc(#loc2)
    %53 = "linalg.generic"(%52) <{indexing_maps = [#map13], iterator_types = [#linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 0, 1>}> ({
    ^bb0(%arg325: i64 loc("blocks.0")):
      %342 = "linalg.index"() <{dim = 0 : i64}> : () -> index loc(#loc2)
      %343 = "arith.index_cast"(%342) : (index) -> i64 loc(#loc2)
      "linalg.yield"(%343) : (i64) -> () loc(#loc2)
    }) : (tensor<128xi64>) -> tensor<128xi64> loc(#loc2)
    %54 = "tensor.expand_shape"(%53) <{reassociation = [[0, 1]], static_output_shape = array<i64: 128, 1>}> : (tensor<128xi64>) -> tensor<128x1xi64> loc(#loc2)
    %55 = "tensor.empty"() : () -> tensor<128x128xi1> loc(#loc2)
    %56 = "linalg.generic"(%53, %54, %55) <{indexing_maps = [#map8, #map14, #map7], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg322: i64 loc("blocks.0"), %arg323: i64 loc("blocks.0"), %arg324: i1 loc("blocks.0")):
      %341 = "arith.cmpi"(%arg322, %arg323) <{predicate = 3 : i64}> : (i64, i64) -> i1 loc(#loc2)
      "linalg.yield"(%341) : (i1) -> () loc(#loc2)
    }) : (tensor<128xi64>, tensor<128x1xi64>, tensor<128x128xi1>) -> tensor<128x128xi1> loc(#loc2)
    %57 = "linalg.generic"(%56, %51, %4, %50) <{indexing_maps = [#map15, #map12, #map16, #map12], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 3, 1>}> ({
    ^bb0(%arg318: i1 loc("blocks.0"), %arg319: f32 loc("blocks.0"), %arg320: f32 loc("blocks.0"), %arg321: f32 loc("blocks.0")):
      %340 = "arith.select"(%arg318, %arg319, %arg320) : (i1, f32, f32) -> f32 loc(#loc2)
      "linalg.yield"(%340) : (f32) -> () loc(#loc2)
    }) : (tensor<128x128xi1>, tensor<4x4x128x128xf32>, tensor<f32>, tensor<4x4x128x128xf32>) -> tensor<4x4x128x128xf32> loc(#loc2)
    %58 = "tensor.empty"() : () -> tensor<4x4x128xi64> loc(#loc2)
    %59 = "linalg.fill"(%0, %58) <{operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg316: i64 loc(unknown), %arg317: i64 loc(unknown)):
      "linalg.yield"(%arg316) : (i64) -> () loc(#loc)
    }) : (i64, tensor<4x4x128xi64>) -> tensor<4x4x128xi64> loc(#loc2)
    %60 = "tensor.empty"() : () -> tensor<4x4x128xf32> loc(#loc2)
    %61 = "linalg.fill"(%3, %60) <{operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg314: f32 loc(unknown), %arg315: f32 loc(unknown)):
      "linalg.yield"(%arg314) : (f32) -> () loc(#loc)
    }) : (f32, tensor<4x4x128xf32>) -> tensor<4x4x128xf32> loc(#loc2)
    %62:2 = "linalg.generic"(%57, %61, %59) <{indexing_maps = [#map12, #map11, #map11], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<reduction>], operandSegmentSizes = array<i32: 1, 2>}> ({
    ^bb0(%arg311: f32 loc("blocks.0"), %arg312: f32 loc("blocks.0"), %arg313: i64 loc("blocks.0")):
      %335 = "linalg.index"() <{dim = 3 : i64}> : () -> index loc(#loc2)
      %336 = "arith.index_cast"(%335) : (index) -> i64 loc(#loc2)
      %337 = "arith.maximumf"(%arg311, %arg312) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc2)
      %338 = "arith.cmpf"(%arg311, %arg312) <{fastmath = #arith.fastmath<none>, predicate = 2 : i64}> : (f32, f32) -> i1 loc(#loc2)
      %339 = "arith.select"(%338, %336, %arg313) : (i1, i64, i64) -> i64 loc(#loc2)
      "linalg.yield"(%337, %339) : (f32, i64) -> () loc(#loc2)
    }) : (tensor<4x4x128x128xf32>, tensor<4x4x128xf32>, tensor<4x4x128xi64>) -> (tensor<4x4x128xf32>, tensor<4x4x128xi64>) loc(#loc2)
    %63 = "tensor.expand_shape"(%62#0) <{reassociation = [[0], [1], [2, 3]], static_output_shape = array<i64: 4, 4, 128, 1>}> : (tensor<4x4x128xf32>) -> tensor<4x4x128x1xf32> loc(#loc2)
    %64 = "linalg.generic"(%57, %63, %50) <{indexing_maps = [#map12, #map17, #map12], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg308: f32 loc("blocks.0"), %arg309: f32 loc("blocks.0"), %arg310: f32 loc("blocks.0")):
      %334 = "arith.subf"(%arg308, %arg309) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc2)
      "linalg.yield"(%334) : (f32) -> () loc(#loc2)
    }) : (tensor<4x4x128x128xf32>, tensor<4x4x128x1xf32>, tensor<4x4x128x128xf32>) -> tensor<4x4x128x128xf32> loc(#loc2)
    %65 = "linalg.generic"(%64, %50) <{indexing_maps = [#map12, #map12], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg306: f32 loc("blocks.0"), %arg307: f32 loc("blocks.0")):
      %333 = "math.exp"(%arg306) <{fastmath = #arith.fastmath<none>}> : (f32) -> f32 loc(#loc2)
      "linalg.yield"(%333) : (f32) -> () loc(#loc2)
    }) : (tensor<4x4x128x128xf32>, tensor<4x4x128x128xf32>) -> tensor<4x4x128x128xf32> loc(#loc2)
    %66 = "tensor.empty"() : () -> tensor<4x4x128x1xf32> loc(#loc2)
    %67 = "linalg.fill"(%2, %66) <{operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg304: f32 loc(unknown), %arg305: f32 loc(unknown)):
      "linalg.yield"(%arg304) : (f32) -> () loc(#loc)
    }) : (f32, tensor<4x4x128x1xf32>) -> tensor<4x4x128x1xf32> loc(#loc2)
    %68 = "linalg.generic"(%65, %67) <{indexing_maps = [#map12, #map17], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<reduction>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg302: f32 loc("blocks.0"), %arg303: f32 loc("blocks.0")):
      %332 = "arith.addf"(%arg302, %arg303) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc2)
      "linalg.yield"(%332) : (f32) -> () loc(#loc2)
    }) : (tensor<4x4x128x128xf32>, tensor<4x4x128x1xf32>) -> tensor<4x4x128x1xf32> loc(#loc2)
    %69 = "linalg.generic"(%65, %68, %50) <{indexing_maps = [#map12, #map17, #map12], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg299: f32 loc("blocks.0"), %arg300: f32 loc("blocks.0"), %arg301: f32 loc("blocks.0")):
      %331 = "arith.divf"(%arg299, %arg300) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc2)
      "linalg.yield"(%331) : (f32) -> () loc(#loc2)
    }) : (tensor<4x4x128x128xf32>, tensor<4x4x128x1xf32>, tensor<4x4x128x128xf32>) -> tensor<4x4x128x128xf32> loc(#loc2)
    %70 = "tensor.collapse_shape"(%69) <{reassociation = [[0, 1], [2], [3]]}> : (tensor<4x4x128x128xf32>) -> tensor<16x128x128xf32> loc(#loc2)
    %71 = "tensor.collapse_shape"(%40) <{reassociation = [[0, 1, 2], [3], [4]]}> : (tensor<1x4x4x128x32xf32>) -> tensor<16x128x32xf32> loc(#loc2)
    %72 = "tensor.empty"() : () -> tensor<16x128x32xf32> loc(#loc7)
    %73 = "linalg.fill"(%2, %72) <{operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg297: f32 loc(unknown), %arg298: f32 loc(unknown)):
      "linalg.yield"(%arg297) : (f32) -> () loc(#loc)
    }) : (f32, tensor<16x128x32xf32>) -> tensor<16x128x32xf32> loc(#loc7)
    %74 = "linalg.batch_matmul"(%70, %71, %73) <{indexing_maps = [#map9, #map10, #map11], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg294: f32 loc(unknown), %arg295: f32 loc(unknown), %arg296: f32 loc(unknown)):
      %329 = "arith.mulf"(%arg294, %arg295) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc)
      %330 = "arith.addf"(%arg296, %329) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc)
      "linalg.yield"(%330) : (f32) -> () loc(#loc)
    }) : (tensor<16x128x128xf32>, tensor<16x128x32xf32>, tensor<16x128x32xf32>) -> tensor<16x128x32xf32> loc(#loc7)
    %75 = "tensor.expand_shape"(%74) <{reassociation = [[0, 1], [2], [3]], static_output_shape = array<i64: 4, 4, 128, 32>}> : (tensor<16x128x32xf32>) -> tensor<4x4x128x32xf32> loc(#loc2)
    %76 = "tensor.empty"() : () -> tensor<4x128x4x32xf32> loc(#loc2)
    %77 = "linalg.transpose"(%75, %76) <{permutation = array<i64: 0, 2, 1, 3>}> ({
    ^bb0(%arg292: f32 loc("blocks.0"), %arg293: f32 loc("blocks.0")):
      "linalg.yield"(%arg292) : (f32) -> () loc(#loc2)
    }) : (tensor<4x4x128x32xf32>, tensor<4x128x4x32xf32>) -> tensor<4x128x4x32xf32> loc(#loc2)
    %78 = "tensor.collapse_shape"(%77) <{reassociation = [[0, 1], [2, 3]]}> : (tensor<4x128x4x32xf32>) -> tensor<512x128xf32> loc(#loc8)
    %79 = "tensor.empty"() : () -> tensor<128x128xf32> loc(#loc8)
    %80 = "linalg.transpose"(%arg6, %79) <{permutation = array<i64: 1, 0>}> ({
    ^bb0(%arg290: f32 loc("blocks.0.out"), %arg291: f32 loc("blocks.0.out")):
      "linalg.yield"(%arg290) : (f32) -> () loc(#loc8)
    }) : (tensor<128x128xf32>, tensor<128x128xf32>) -> tensor<128x128xf32> loc(#loc8)
    %81 = "tensor.empty"() : () -> tensor<512x128xf32> loc(#loc8)
    %82 = "linalg.fill"(%2, %81) <{operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg288: f32 loc(unknown), %arg289: f32 loc(unknown)):
      "linalg.yield"(%arg288) : (f32) -> () loc(#loc)
    }) : (f32, tensor<512x128xf32>) -> tensor<512x128xf32> loc(#loc8)
    %83 = "linalg.matmul"(%78, %80, %82) <{indexing_maps = [#map5, #map6, #map], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg285: f32 loc(unknown), %arg286: f32 loc(unknown), %arg287: f32 loc(unknown)):
      %327 = "arith.mulf"(%arg285, %arg286) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc)
      %328 = "arith.addf"(%arg287, %327) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc)
      "linalg.yield"(%328) : (f32) -> () loc(#loc)
    }) : (tensor<512x128xf32>, tensor<128x128xf32>, tensor<512x128xf32>) -> tensor<512x128xf32> loc(#loc8)
    %84 = "linalg.generic"(%83, %arg7, %81) <{indexing_maps = [#map7, #map8, #map7], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg282: f32 loc("blocks.0.out"), %arg283: f32 loc("blocks.0.out"), %arg284: f32 loc("blocks.0.out")):
      %326 = "arith.addf"(%arg282, %arg283) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc8)
      "linalg.yield"(%326) : (f32) -> () loc(#loc8)
    }) : (tensor<512x128xf32>, tensor<128xf32>, tensor<512x128xf32>) -> tensor<512x128xf32> loc(#loc8)
    %85 = "tensor.expand_shape"(%84) <{reassociation = [[0, 1], [2]], static_output_shape = array<i64: 4, 128, 128>}> : (tensor<512x128xf32>) -> tensor<4x128x128xf32> loc(#loc8)
    %86 = "linalg.generic"(%14, %85, %12) <{indexing_maps = [#map1, #map1, #map1], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg279: f32 loc("add"), %arg280: f32 loc("blocks.0.out"), %arg281: f32 loc("blocks.0")):
      %325 = "arith.addf"(%arg279, %arg280) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc2)
      "linalg.yield"(%325) : (f32) -> () loc(#loc2)
    }) : (tensor<4x128x128xf32>, tensor<4x128x128xf32>, tensor<4x128x128xf32>) -> tensor<4x128x128xf32> loc(#loc2)
    %87 = "linalg.generic"(%86, %16) <{indexing_maps = [#map1, #map3], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<reduction>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg277: f32 loc("blocks.0"), %arg278: f32 loc("blocks.0.norm2")):
      %324 = "arith.addf"(%arg277, %arg278) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc9)
      "linalg.yield"(%324) : (f32) -> () loc(#loc9)
    }) : (tensor<4x128x128xf32>, tensor<4x128x1xf32>) -> tensor<4x128x1xf32> loc(#loc9)
    %88 = "linalg.generic"(%87, %15) <{indexing_maps = [#map1, #map1], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg275: f32 loc("blocks.0.norm2"), %arg276: f32 loc("blocks.0.norm2")):
      %323 = "arith.mulf"(%arg275, %9) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc9)
      "linalg.yield"(%323) : (f32) -> () loc(#loc9)
    }) : (tensor<4x128x1xf32>, tensor<4x128x1xf32>) -> tensor<4x128x1xf32> loc(#loc9)
    %89 = "linalg.generic"(%86, %88, %12) <{indexing_maps = [#map1, #map3, #map1], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg272: f32 loc("blocks.0"), %arg273: f32 loc("blocks.0.norm2"), %arg274: f32 loc("blocks.0.norm2")):
      %322 = "arith.subf"(%arg272, %arg273) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc9)
      "linalg.yield"(%322) : (f32) -> () loc(#loc9)
    }) : (tensor<4x128x128xf32>, tensor<4x128x1xf32>, tensor<4x128x128xf32>) -> tensor<4x128x128xf32> loc(#loc9)
    %90 = "linalg.generic"(%89, %89, %12) <{indexing_maps = [#map1, #map1, #map1], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg269: f32 loc("blocks.0.norm2"), %arg270: f32 loc("blocks.0.norm2"), %arg271: f32 loc("blocks.0.norm2")):
      %321 = "arith.mulf"(%arg269, %arg270) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc9)
      "linalg.yield"(%321) : (f32) -> () loc(#loc9)
    }) : (tensor<4x128x128xf32>, tensor<4x128x128xf32>, tensor<4x128x128xf32>) -> tensor<4x128x128xf32> loc(#loc9)
    %91 = "linalg.generic"(%90, %16) <{indexing_maps = [#map1, #map3], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<reduction>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg267: f32 loc("blocks.0.norm2"), %arg268: f32 loc("blocks.0.norm2")):
      %320 = "arith.addf"(%arg267, %arg268) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc9)
      "linalg.yield"(%320) : (f32) -> () loc(#loc9)
    }) : (tensor<4x128x128xf32>, tensor<4x128x1xf32>) -> tensor<4x128x1xf32> loc(#loc9)
    %92 = "linalg.generic"(%91, %15) <{indexing_maps = [#map1, #map1], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg265: f32 loc("blocks.0.norm2"), %arg266: f32 loc("blocks.0.norm2")):
      %319 = "arith.mulf"(%arg265, %9) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc9)
      "linalg.yield"(%319) : (f32) -> () loc(#loc9)
    }) : (tensor<4x128x1xf32>, tensor<4x128x1xf32>) -> tensor<4x128x1xf32> loc(#loc9)
    %93 = "linalg.generic"(%92, %15) <{indexing_maps = [#map1, #map1], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg263: f32 loc("blocks.0.norm2"), %arg264: f32 loc("blocks.0.norm2")):
      %317 = "arith.constant"() <{value = 9.99999974E-6 : f32}> : () -> f32 loc(#loc9)
      %318 = "arith.addf"(%arg263, %317) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc9)
      "linalg.yield"(%318) : (f32) -> () loc(#loc9)
    }) : (tensor<4x128x1xf32>, tensor<4x128x1xf32>) -> tensor<4x128x1xf32> loc(#loc9)
    %94 = "linalg.generic"(%93, %15) <{indexing_maps = [#map1, #map1], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg261: f32 loc("blocks.0.norm2"), %arg262: f32 loc("blocks.0.norm2")):
      %316 = "math.rsqrt"(%arg261) <{fastmath = #arith.fastmath<none>}> : (f32) -> f32 loc(#loc9)
      "linalg.yield"(%316) : (f32) -> () loc(#loc9)
    }) : (tensor<4x128x1xf32>, tensor<4x128x1xf32>) -> tensor<4x128x1xf32> loc(#loc9)
    %95 = "linalg.generic"(%89, %94, %12) <{indexing_maps = [#map1, #map3, #map1], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg258: f32 loc("blocks.0.norm2"), %arg259: f32 loc("blocks.0.norm2"), %arg260: f32 loc("blocks.0.norm2")):
      %315 = "arith.mulf"(%arg258, %arg259) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc9)
      "linalg.yield"(%315) : (f32) -> () loc(#loc9)
    }) : (tensor<4x128x128xf32>, tensor<4x128x1xf32>, tensor<4x128x128xf32>) -> tensor<4x128x128xf32> loc(#loc9)
    %96 = "linalg.generic"(%95, %arg8, %12) <{indexing_maps = [#map1, #map4, #map1], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg255: f32 loc("blocks.0.norm2"), %arg256: f32 loc("blocks.0.norm2"), %arg257: f32 loc("blocks.0.norm2")):
      %314 = "arith.mulf"(%arg255, %arg256) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc9)
      "linalg.yield"(%314) : (f32) -> () loc(#loc9)
    }) : (tensor<4x128x128xf32>, tensor<128xf32>, tensor<4x128x128xf32>) -> tensor<4x128x128xf32> loc(#loc9)
    %97 = "linalg.generic"(%96, %arg9, %12) <{indexing_maps = [#map1, #map4, #map1], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg252: f32 loc("blocks.0.norm2"), %arg253: f32 loc("blocks.0.norm2"), %arg254: f32 loc("blocks.0.norm2")):
      %313 = "arith.addf"(%arg252, %arg253) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc9)
      "linalg.yield"(%313) : (f32) -> () loc(#loc9)
    }) : (tensor<4x128x128xf32>, tensor<128xf32>, tensor<4x128x128xf32>) -> tensor<4x128x128xf32> loc(#loc9)
    %98 = "tensor.collapse_shape"(%97) <{reassociation = [[0, 1], [2]]}> : (tensor<4x128x128xf32>) -> tensor<512x128xf32> loc(#loc10)
    %99 = "tensor.empty"() : () -> tensor<128x512xf32> loc(#loc10)
    %100 = "linalg.transpose"(%arg10, %99) <{permutation = array<i64: 1, 0>}> ({
    ^bb0(%arg250: f32 loc("blocks.0.fc1"), %arg251: f32 loc("blocks.0.fc1")):
      "linalg.yield"(%arg250) : (f32) -> () loc(#loc10)
    }) : (tensor<512x128xf32>, tensor<128x512xf32>) -> tensor<128x512xf32> loc(#loc10)
    %101 = "tensor.empty"() : () -> tensor<512x512xf32> loc(#loc10)
    %102 = "linalg.fill"(%2, %101) <{operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg248: f32 loc(unknown), %arg249: f32 loc(unknown)):
      "linalg.yield"(%arg248) : (f32) -> () loc(#loc)
    }) : (f32, tensor<512x512xf32>) -> tensor<512x512xf32> loc(#loc10)
    %103 = "linalg.matmul"(%98, %100, %102) <{indexing_maps = [#map5, #map6, #map], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg245: f32 loc(unknown), %arg246: f32 loc(unknown), %arg247: f32 loc(unknown)):
      %311 = "arith.mulf"(%arg245, %arg246) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc)
      %312 = "arith.addf"(%arg247, %311) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc)
      "linalg.yield"(%312) : (f32) -> () loc(#loc)
    }) : (tensor<512x128xf32>, tensor<128x512xf32>, tensor<512x512xf32>) -> tensor<512x512xf32> loc(#loc10)
    %104 = "linalg.generic"(%103, %arg11, %101) <{indexing_maps = [#map7, #map8, #map7], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg242: f32 loc("blocks.0.fc1"), %arg243: f32 loc("blocks.0.fc1"), %arg244: f32 loc("blocks.0.fc1")):
      %310 = "arith.addf"(%arg242, %arg243) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc10)
      "linalg.yield"(%310) : (f32) -> () loc(#loc10)
    }) : (tensor<512x512xf32>, tensor<512xf32>, tensor<512x512xf32>) -> tensor<512x512xf32> loc(#loc10)
    %105 = "tensor.expand_shape"(%104) <{reassociation = [[0, 1], [2]], static_output_shape = array<i64: 4, 128, 512>}> : (tensor<512x512xf32>) -> tensor<4x128x512xf32> loc(#loc10)
    %106 = "tensor.empty"() : () -> tensor<4x128x512xf32> loc(#loc2)
    %107 = "linalg.generic"(%105, %106) <{indexing_maps = [#map1, #map1], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg240: f32 loc("blocks.0.fc1"), %arg241: f32 loc("blocks.0")):
      %308 = "arith.constant"() <{value = 4.471500e-02 : f32}> : () -> f32 loc(#loc2)
      %309 = "arith.mulf"(%arg240, %308) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc2)
      "linalg.yield"(%309) : (f32) -> () loc(#loc2)
    }) : (tensor<4x128x512xf32>, tensor<4x128x512xf32>) -> tensor<4x128x512xf32> loc(#loc2)
    %108 = "linalg.generic"(%107, %105, %106) <{indexing_maps = [#map1, #map1, #map1], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg237: f32 loc("blocks.0"), %arg238: f32 loc("blocks.0.fc1"), %arg239: f32 loc("blocks.0")):
      %307 = "arith.mulf"(%arg237, %arg238) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc2)
      "linalg.yield"(%307) : (f32) -> () loc(#loc2)
    }) : (tensor<4x128x512xf32>, tensor<4x128x512xf32>, tensor<4x128x512xf32>) -> tensor<4x128x512xf32> loc(#loc2)
    %109 = "linalg.generic"(%108, %105, %106) <{indexing_maps = [#map1, #map1, #map1], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg234: f32 loc("blocks.0"), %arg235: f32 loc("blocks.0.fc1"), %arg236: f32 loc("blocks.0")):
      %306 = "arith.mulf"(%arg234, %arg235) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc2)
      "linalg.yield"(%306) : (f32) -> () loc(#loc2)
    }) : (tensor<4x128x512xf32>, tensor<4x128x512xf32>, tensor<4x128x512xf32>) -> tensor<4x128x512xf32> loc(#loc2)
    %110 = "linalg.generic"(%105, %109, %106) <{indexing_maps = [#map1, #map1, #map1], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg231: f32 loc("blocks.0.fc1"), %arg232: f32 loc("blocks.0"), %arg233: f32 loc("blocks.0")):
      %305 = "arith.addf"(%arg231, %arg232) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc2)
      "linalg.yield"(%305) : (f32) -> () loc(#loc2)
    }) : (tensor<4x128x512xf32>, tensor<4x128x512xf32>, tensor<4x128x512xf32>) -> tensor<4x128x512xf32> loc(#loc2)
    %111 = "linalg.generic"(%110, %106) <{indexing_maps = [#map1, #map1], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg229: f32 loc("blocks.0"), %arg230: f32 loc("blocks.0")):
      %303 = "arith.constant"() <{value = 0.797884583 : f32}> : () -> f32 loc(#loc2)
      %304 = "arith.mulf"(%arg229, %303) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc2)
      "linalg.yield"(%304) : (f32) -> () loc(#loc2)
    }) : (tensor<4x128x512xf32>, tensor<4x128x512xf32>) -> tensor<4x128x512xf32> loc(#loc2)
    %112 = "linalg.generic"(%105, %106) <{indexing_maps = [#map1, #map1], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg227: f32 loc("blocks.0.fc1"), %arg228: f32 loc("blocks.0")):
      %302 = "arith.mulf"(%arg227, %10) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc2)
      "linalg.yield"(%302) : (f32) -> () loc(#loc2)
    }) : (tensor<4x128x512xf32>, tensor<4x128x512xf32>) -> tensor<4x128x512xf32> loc(#loc2)
    %113 = "linalg.generic"(%111, %106) <{indexing_maps = [#map1, #map1], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg225: f32 loc("blocks.0"), %arg226: f32 loc("blocks.0")):
      %301 = "math.tanh"(%arg225) <{fastmath = #arith.fastmath<none>}> : (f32) -> f32 loc(#loc2)
      "linalg.yield"(%301) : (f32) -> () loc(#loc2)
    }) : (tensor<4x128x512xf32>, tensor<4x128x512xf32>) -> tensor<4x128x512xf32> loc(#loc2)
    %114 = "linalg.generic"(%113, %106) <{indexing_maps = [#map1, #map1], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg223: f32 loc("blocks.0"), %arg224: f32 loc("blocks.0")):
      %300 = "arith.addf"(%arg223, %11) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc2)
      "linalg.yield"(%300) : (f32) -> () loc(#loc2)
    }) : (tensor<4x128x512xf32>, tensor<4x128x512xf32>) -> tensor<4x128x512xf32> loc(#loc2)
    %115 = "linalg.generic"(%112, %114, %106) <{indexing_maps = [#map1, #map1, #map1], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg220: f32 loc("blocks.0"), %arg221: f32 loc("blocks.0"), %arg222: f32 loc("blocks.0")):
      %299 = "arith.mulf"(%arg220, %arg221) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc2)
      "linalg.yield"(%299) : (f32) -> () loc(#loc2)
    }) : (tensor<4x128x512xf32>, tensor<4x128x512xf32>, tensor<4x128x512xf32>) -> tensor<4x128x512xf32> loc(#loc2)
    %116 = "tensor.collapse_shape"(%115) <{reassociation = [[0, 1], [2]]}> : (tensor<4x128x512xf32>) -> tensor<512x512xf32> loc(#loc11)
    %117 = "linalg.transpose"(%arg12, %81) <{permutation = array<i64: 1, 0>}> ({
    ^bb0(%arg218: f32 loc("blocks.0.fc2"), %arg219: f32 loc("blocks.0.fc2")):
      "linalg.yield"(%arg218) : (f32) -> () loc(#loc11)
    }) : (tensor<128x512xf32>, tensor<512x128xf32>) -> tensor<512x128xf32> loc(#loc11)
    %118 = "linalg.matmul"(%116, %117, %82) <{indexing_maps = [#map5, #map6, #map], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg215: f32 loc(unknown), %arg216: f32 loc(unknown), %arg217: f32 loc(unknown)):
      %297 = "arith.mulf"(%arg215, %arg216) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc)
      %298 = "arith.addf"(%arg217, %297) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc)
      "linalg.yield"(%298) : (f32) -> () loc(#loc)
    }) : (tensor<512x512xf32>, tensor<512x128xf32>, tensor<512x128xf32>) -> tensor<512x128xf32> loc(#loc11)
    %119 = "linalg.generic"(%118, %arg13, %81) <{indexing_maps = [#map7, #map8, #map7], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg212: f32 loc("blocks.0.fc2"), %arg213: f32 loc("blocks.0.fc2"), %arg214: f32 loc("blocks.0.fc2")):
      %296 = "arith.addf"(%arg212, %arg213) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc11)
      "linalg.yield"(%296) : (f32) -> () loc(#loc11)
    }) : (tensor<512x128xf32>, tensor<128xf32>, tensor<512x128xf32>) -> tensor<512x128xf32> loc(#loc11)
    %120 = "tensor.expand_shape"(%119) <{reassociation = [[0, 1], [2]], static_output_shape = array<i64: 4, 128, 128>}> : (tensor<512x128xf32>) -> tensor<4x128x128xf32> loc(#loc11)
    %121 = "linalg.generic"(%86, %120, %12) <{indexing_maps = [#map1, #map1, #map1], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg209: f32 loc("blocks.0"), %arg210: f32 loc("blocks.0.fc2"), %arg211: f32 loc("blocks.0")):
      %295 = "arith.addf"(%arg209, %arg210) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc2)
      "linalg.yield"(%295) : (f32) -> () loc(#loc2)
    }) : (tensor<4x128x128xf32>, tensor<4x128x128xf32>, tensor<4x128x128xf32>) -> tensor<4x128x128xf32> loc(#loc2)
    %122 = "linalg.generic"(%121, %16) <{indexing_maps = [#map1, #map3], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<reduction>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg207: f32 loc("blocks.0"), %arg208: f32 loc("blocks.1.norm1")):
      %294 = "arith.addf"(%arg207, %arg208) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc12)
      "linalg.yield"(%294) : (f32) -> () loc(#loc12)
    }) : (tensor<4x128x128xf32>, tensor<4x128x1xf32>) -> tensor<4x128x1xf32> loc(#loc12)
    %123 = "linalg.generic"(%122, %15) <{indexing_maps = [#map1, #map1], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg205: f32 loc("blocks.1.norm1"), %arg206: f32 loc("blocks.1.norm1")):
      %293 = "arith.mulf"(%arg205, %9) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc12)
      "linalg.yield"(%293) : (f32) -> () loc(#loc12)
    }) : (tensor<4x128x1xf32>, tensor<4x128x1xf32>) -> tensor<4x128x1xf32> loc(#loc12)
    %124 = "linalg.generic"(%121, %123, %12) <{indexing_maps = [#map1, #map3, #map1], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg202: f32 loc("blocks.0"), %arg203: f32 loc("blocks.1.norm1"), %arg204: f32 loc("blocks.1.norm1")):
      %292 = "arith.subf"(%arg202, %arg203) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc12)
      "linalg.yield"(%292) : (f32) -> () loc(#loc12)
    }) : (tensor<4x128x128xf32>, tensor<4x128x1xf32>, tensor<4x128x128xf32>) -> tensor<4x128x128xf32> loc(#loc12)
    %125 = "linalg.generic"(%124, %124, %12) <{indexing_maps = [#map1, #map1, #map1], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg199: f32 loc("blocks.1.norm1"), %arg200: f32 loc("blocks.1.norm1"), %arg201: f32 loc("blocks.1.norm1")):
      %291 = "arith.mulf"(%arg199, %arg200) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc12)
      "linalg.yield"(%291) : (f32) -> () loc(#loc12)
    }) : (tensor<4x128x128xf32>, tensor<4x128x128xf32>, tensor<4x128x128xf32>) -> tensor<4x128x128xf32> loc(#loc12)
    %126 = "linalg.generic"(%125, %16) <{indexing_maps = [#map1, #map3], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<reduction>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg197: f32 loc("blocks.1.norm1"), %arg198: f32 loc("blocks.1.norm1")):
      %290 = "arith.addf"(%arg197, %arg198) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc12)
      "linalg.yield"(%290) : (f32) -> () loc(#loc12)
    }) : (tensor<4x128x128xf32>, tensor<4x128x1xf32>) -> tensor<4x128x1xf32> loc(#loc12)
    %127 = "linalg.generic"(%126, %15) <{indexing_maps = [#map1, #map1], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg195: f32 loc("blocks.1.norm1"), %arg196: f32 loc("blocks.1.norm1")):
      %289 = "arith.mulf"(%arg195, %9) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc12)
      "linalg.yield"(%289) : (f32) -> () loc(#loc12)
    }) : (tensor<4x128x1xf32>, tensor<4x128x1xf32>) -> tensor<4x128x1xf32> loc(#loc12)
    %128 = "linalg.generic"(%127, %15) <{indexing_maps = [#map1, #map1], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg193: f32 loc("blocks.1.norm1"), %arg194: f32 loc("blocks.1.norm1")):
      %287 = "arith.constant"() <{value = 9.99999974E-6 : f32}> : () -> f32 loc(#loc12)
      %288 = "arith.addf"(%arg193, %287) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc12)
      "linalg.yield"(%288) : (f32) -> () loc(#loc12)
    }) : (tensor<4x128x1xf32>, tensor<4x128x1xf32>) -> tensor<4x128x1xf32> loc(#loc12)
    %129 = "linalg.generic"(%128, %15) <{indexing_maps = [#map1, #map1], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg191: f32 loc("blocks.1.norm1"), %arg192: f32 loc("blocks.1.norm1")):
      %286 = "math.rsqrt"(%arg191) <{fastmath = #arith.fastmath<none>}> : (f32) -> f32 loc(#loc12)
      "linalg.yield"(%286) : (f32) -> () loc(#loc12)
    }) : (tensor<4x128x1xf32>, tensor<4x128x1xf32>) -> tensor<4x128x1xf32> loc(#loc12)
    %130 = "linalg.generic"(%124, %129, %12) <{indexing_maps = [#map1, #map3, #map1], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg188: f32 loc("blocks.1.norm1"), %arg189: f32 loc("blocks.1.norm1"), %arg190: f32 loc("blocks.1.norm1")):
      %285 = "arith.mulf"(%arg188, %arg189) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc12)
      "linalg.yield"(%285) : (f32) -> () loc(#loc12)
    }) : (tensor<4x128x128xf32>, tensor<4x128x1xf32>, tensor<4x128x128xf32>) -> tensor<4x128x128xf32> loc(#loc12)
    %131 = "linalg.generic"(%130, %arg14, %12) <{indexing_maps = [#map1, #map4, #map1], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg185: f32 loc("blocks.1.norm1"), %arg186: f32 loc("blocks.1.norm1"), %arg187: f32 loc("blocks.1.norm1")):
      %284 = "arith.mulf"(%arg185, %arg186) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc12)
      "linalg.yield"(%284) : (f32) -> () loc(#loc12)
    }) : (tensor<4x128x128xf32>, tensor<128xf32>, tensor<4x128x128xf32>) -> tensor<4x128x128xf32> loc(#loc12)
    %132 = "linalg.generic"(%131, %arg15, %12) <{indexing_maps = [#map1, #map4, #map1], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg182: f32 loc("blocks.1.norm1"), %arg183: f32 loc("blocks.1.norm1"), %arg184: f32 loc("blocks.1.norm1")):
      %283 = "arith.addf"(%arg182, %arg183) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc12)
      "linalg.yield"(%283) : (f32) -> () loc(#loc12)
    }) : (tensor<4x128x128xf32>, tensor<128xf32>, tensor<4x128x128xf32>) -> tensor<4x128x128xf32> loc(#loc12)
    %133 = "tensor.collapse_shape"(%132) <{reassociation = [[0, 1], [2]]}> : (tensor<4x128x128xf32>) -> tensor<512x128xf32> loc(#loc13)
    %134 = "linalg.transpose"(%arg16, %29) <{permutation = array<i64: 1, 0>}> ({
    ^bb0(%arg180: f32 loc("blocks.1.qkv"), %arg181: f32 loc("blocks.1.qkv")):
      "linalg.yield"(%arg180) : (f32) -> () loc(#loc13)
    }) : (tensor<384x128xf32>, tensor<128x384xf32>) -> tensor<128x384xf32> loc(#loc13)
    %135 = "linalg.matmul"(%133, %134, %32) <{indexing_maps = [#map5, #map6, #map], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg177: f32 loc(unknown), %arg178: f32 loc(unknown), %arg179: f32 loc(unknown)):
      %281 = "arith.mulf"(%arg177, %arg178) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc)
      %282 = "arith.addf"(%arg179, %281) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc)
      "linalg.yield"(%282) : (f32) -> () loc(#loc)
    }) : (tensor<512x128xf32>, tensor<128x384xf32>, tensor<512x384xf32>) -> tensor<512x384xf32> loc(#loc13)
    %136 = "linalg.generic"(%135, %arg17, %31) <{indexing_maps = [#map7, #map8, #map7], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg174: f32 loc("blocks.1.qkv"), %arg175: f32 loc("blocks.1.qkv"), %arg176: f32 loc("blocks.1.qkv")):
      %280 = "arith.addf"(%arg174, %arg175) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc13)
      "linalg.yield"(%280) : (f32) -> () loc(#loc13)
    }) : (tensor<512x384xf32>, tensor<384xf32>, tensor<512x384xf32>) -> tensor<512x384xf32> loc(#loc13)
    %137 = "tensor.expand_shape"(%136) <{reassociation = [[0, 1], [2, 3, 4]], static_output_shape = array<i64: 4, 128, 3, 4, 32>}> : (tensor<512x384xf32>) -> tensor<4x128x3x4x32xf32> loc(#loc14)
    %138 = "linalg.transpose"(%137, %36) <{permutation = array<i64: 2, 0, 3, 1, 4>}> ({
    ^bb0(%arg172: f32 loc("blocks.1"), %arg173: f32 loc("blocks.1")):
      "linalg.yield"(%arg172) : (f32) -> () loc(#loc14)
    }) : (tensor<4x128x3x4x32xf32>, tensor<3x4x4x128x32xf32>) -> tensor<3x4x4x128x32xf32> loc(#loc14)
    %139 = "tensor.extract_slice"(%138) <{operandSegmentSizes = array<i32: 1, 0, 0, 0>, static_offsets = array<i64: 0, 0, 0, 0, 0>, static_sizes = array<i64: 1, 4, 4, 128, 32>, static_strides = array<i64: 1, 1, 1, 1, 1>}> : (tensor<3x4x4x128x32xf32>) -> tensor<1x4x4x128x32xf32> loc(#loc14)
    %140 = "tensor.extract_slice"(%138) <{operandSegmentSizes = array<i32: 1, 0, 0, 0>, static_offsets = array<i64: 1, 0, 0, 0, 0>, static_sizes = array<i64: 1, 4, 4, 128, 32>, static_strides = array<i64: 1, 1, 1, 1, 1>}> : (tensor<3x4x4x128x32xf32>) -> tensor<1x4x4x128x32xf32> loc(#loc14)
    %141 = "tensor.extract_slice"(%138) <{operandSegmentSizes = array<i32: 1, 0, 0, 0>, static_offsets = array<i64: 2, 0, 0, 0, 0>, static_sizes = array<i64: 1, 4, 4, 128, 32>, static_strides = array<i64: 1, 1, 1, 1, 1>}> : (tensor<3x4x4x128x32xf32>) -> tensor<1x4x4x128x32xf32> loc(#loc14)
    %142 = "tensor.collapse_shape"(%140) <{reassociation = [[0, 1], [2], [3], [4]]}> : (tensor<1x4x4x128x32xf32>) -> tensor<4x4x128x32xf32> loc(#loc14)
    %143 = "linalg.transpose"(%142, %42) <{permutation = array<i64: 0, 1, 3, 2>}> ({
    ^bb0(%arg170: f32 loc("blocks.1"), %arg171: f32 loc("blocks.1")):
      "linalg.yield"(%arg170) : (f32) -> () loc(#loc14)
    }) : (tensor<4x4x128x32xf32>, tensor<4x4x32x128xf32>) -> tensor<4x4x32x128xf32> loc(#loc14)
    %144 = "tensor.collapse_shape"(%139) <{reassociation = [[0, 1, 2], [3], [4]]}> : (tensor<1x4x4x128x32xf32>) -> tensor<16x128x32xf32> loc(#loc14)
    %145 = "tensor.collapse_shape"(%143) <{reassociation = [[0, 1], [2], [3]]}> : (tensor<4x4x32x128xf32>) -> tensor<16x32x128xf32> loc(#loc14)
    %146 = "linalg.batch_matmul"(%144, %145, %47) <{indexing_maps = [#map9, #map10, #map11], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg167: f32 loc(unknown), %arg168: f32 loc(unknown), %arg169: f32 loc(unknown)):
      %278 = "arith.mulf"(%arg167, %arg168) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc)
      %279 = "arith.addf"(%arg169, %278) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc)
      "linalg.yield"(%279) : (f32) -> () loc(#loc)
    }) : (tensor<16x128x32xf32>, tensor<16x32x128xf32>, tensor<16x128x128xf32>) -> tensor<16x128x128xf32> loc(#loc14)
    %147 = "tensor.expand_shape"(%146) <{reassociation = [[0, 1], [2], [3]], static_output_shape = array<i64: 4, 4, 128, 128>}> : (tensor<16x128x128xf32>) -> tensor<4x4x128x128xf32> loc(#loc14)
    %148 = "linalg.generic"(%147, %50) <{indexing_maps = [#map12, #map12], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg165: f32 loc("blocks.1"), %arg166: f32 loc("blocks.1")):
      %276 = "arith.constant"() <{value = 0.176776692 : f32}> : () -> f32 loc(#loc14)
      %277 = "arith.mulf"(%arg165, %276) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc14)
      "linalg.yield"(%277) : (f32) -> () loc(#loc14)
    }) : (tensor<4x4x128x128xf32>, tensor<4x4x128x128xf32>) -> tensor<4x4x128x128xf32> loc(#loc14)
    %149 = "linalg.generic"(%56, %148, %4, %50) <{indexing_maps = [#map15, #map12, #map16, #map12], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 3, 1>}> ({
    ^bb0(%arg161: i1 loc("blocks.1"), %arg162: f32 loc("blocks.1"), %arg163: f32 loc("blocks.0"), %arg164: f32 loc("blocks.1")):
      %275 = "arith.select"(%arg161, %arg162, %arg163) : (i1, f32, f32) -> f32 loc(#loc14)
      "linalg.yield"(%275) : (f32) -> () loc(#loc14)
    }) : (tensor<128x128xi1>, tensor<4x4x128x128xf32>, tensor<f32>, tensor<4x4x128x128xf32>) -> tensor<4x4x128x128xf32> loc(#loc14)
    %150:2 = "linalg.generic"(%149, %61, %59) <{indexing_maps = [#map12, #map11, #map11], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<reduction>], operandSegmentSizes = array<i32: 1, 2>}> ({
    ^bb0(%arg158: f32 loc("blocks.1"), %arg159: f32 loc("blocks.1"), %arg160: i64 loc("blocks.1")):
      %270 = "linalg.index"() <{dim = 3 : i64}> : () -> index loc(#loc14)
      %271 = "arith.index_cast"(%270) : (index) -> i64 loc(#loc14)
      %272 = "arith.maximumf"(%arg158, %arg159) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc14)
      %273 = "arith.cmpf"(%arg158, %arg159) <{fastmath = #arith.fastmath<none>, predicate = 2 : i64}> : (f32, f32) -> i1 loc(#loc14)
      %274 = "arith.select"(%273, %271, %arg160) : (i1, i64, i64) -> i64 loc(#loc14)
      "linalg.yield"(%272, %274) : (f32, i64) -> () loc(#loc14)
    }) : (tensor<4x4x128x128xf32>, tensor<4x4x128xf32>, tensor<4x4x128xi64>) -> (tensor<4x4x128xf32>, tensor<4x4x128xi64>) loc(#loc14)
    %151 = "tensor.expand_shape"(%150#0) <{reassociation = [[0], [1], [2, 3]], static_output_shape = array<i64: 4, 4, 128, 1>}> : (tensor<4x4x128xf32>) -> tensor<4x4x128x1xf32> loc(#loc14)
    %152 = "linalg.generic"(%149, %151, %50) <{indexing_maps = [#map12, #map17, #map12], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg155: f32 loc("blocks.1"), %arg156: f32 loc("blocks.1"), %arg157: f32 loc("blocks.1")):
      %269 = "arith.subf"(%arg155, %arg156) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc14)
      "linalg.yield"(%269) : (f32) -> () loc(#loc14)
    }) : (tensor<4x4x128x128xf32>, tensor<4x4x128x1xf32>, tensor<4x4x128x128xf32>) -> tensor<4x4x128x128xf32> loc(#loc14)
    %153 = "linalg.generic"(%152, %50) <{indexing_maps = [#map12, #map12], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg153: f32 loc("blocks.1"), %arg154: f32 loc("blocks.1")):
      %268 = "math.exp"(%arg153) <{fastmath = #arith.fastmath<none>}> : (f32) -> f32 loc(#loc14)
      "linalg.yield"(%268) : (f32) -> () loc(#loc14)
    }) : (tensor<4x4x128x128xf32>, tensor<4x4x128x128xf32>) -> tensor<4x4x128x128xf32> loc(#loc14)
    %154 = "linalg.generic"(%153, %67) <{indexing_maps = [#map12, #map17], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<reduction>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg151: f32 loc("blocks.1"), %arg152: f32 loc("blocks.1")):
      %267 = "arith.addf"(%arg151, %arg152) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc14)
      "linalg.yield"(%267) : (f32) -> () loc(#loc14)
    }) : (tensor<4x4x128x128xf32>, tensor<4x4x128x1xf32>) -> tensor<4x4x128x1xf32> loc(#loc14)
    %155 = "linalg.generic"(%153, %154, %50) <{indexing_maps = [#map12, #map17, #map12], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg148: f32 loc("blocks.1"), %arg149: f32 loc("blocks.1"), %arg150: f32 loc("blocks.1")):
      %266 = "arith.divf"(%arg148, %arg149) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc14)
      "linalg.yield"(%266) : (f32) -> () loc(#loc14)
    }) : (tensor<4x4x128x128xf32>, tensor<4x4x128x1xf32>, tensor<4x4x128x128xf32>) -> tensor<4x4x128x128xf32> loc(#loc14)
    %156 = "tensor.collapse_shape"(%155) <{reassociation = [[0, 1], [2], [3]]}> : (tensor<4x4x128x128xf32>) -> tensor<16x128x128xf32> loc(#loc14)
    %157 = "tensor.collapse_shape"(%141) <{reassociation = [[0, 1, 2], [3], [4]]}> : (tensor<1x4x4x128x32xf32>) -> tensor<16x128x32xf32> loc(#loc14)
    %158 = "linalg.batch_matmul"(%156, %157, %73) <{indexing_maps = [#map9, #map10, #map11], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg145: f32 loc(unknown), %arg146: f32 loc(unknown), %arg147: f32 loc(unknown)):
      %264 = "arith.mulf"(%arg145, %arg146) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc)
      %265 = "arith.addf"(%arg147, %264) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc)
      "linalg.yield"(%265) : (f32) -> () loc(#loc)
    }) : (tensor<16x128x128xf32>, tensor<16x128x32xf32>, tensor<16x128x32xf32>) -> tensor<16x128x32xf32> loc(#loc15)
    %159 = "tensor.expand_shape"(%158) <{reassociation = [[0, 1], [2], [3]], static_output_shape = array<i64: 4, 4, 128, 32>}> : (tensor<16x128x32xf32>) -> tensor<4x4x128x32xf32> loc(#loc14)
    %160 = "linalg.transpose"(%159, %76) <{permutation = array<i64: 0, 2, 1, 3>}> ({
    ^bb0(%arg143: f32 loc("blocks.1"), %arg144: f32 loc("blocks.1")):
      "linalg.yield"(%arg143) : (f32) -> () loc(#loc14)
    }) : (tensor<4x4x128x32xf32>, tensor<4x128x4x32xf32>) -> tensor<4x128x4x32xf32> loc(#loc14)
    %161 = "tensor.collapse_shape"(%160) <{reassociation = [[0, 1], [2, 3]]}> : (tensor<4x128x4x32xf32>) -> tensor<512x128xf32> loc(#loc16)
    %162 = "linalg.transpose"(%arg18, %79) <{permutation = array<i64: 1, 0>}> ({
    ^bb0(%arg141: f32 loc("blocks.1.out"), %arg142: f32 loc("blocks.1.out")):
      "linalg.yield"(%arg141) : (f32) -> () loc(#loc16)
    }) : (tensor<128x128xf32>, tensor<128x128xf32>) -> tensor<128x128xf32> loc(#loc16)
    %163 = "linalg.matmul"(%161, %162, %82) <{indexing_maps = [#map5, #map6, #map], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg138: f32 loc(unknown), %arg139: f32 loc(unknown), %arg140: f32 loc(unknown)):
      %262 = "arith.mulf"(%arg138, %arg139) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc)
      %263 = "arith.addf"(%arg140, %262) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc)
      "linalg.yield"(%263) : (f32) -> () loc(#loc)
    }) : (tensor<512x128xf32>, tensor<128x128xf32>, tensor<512x128xf32>) -> tensor<512x128xf32> loc(#loc16)
    %164 = "linalg.generic"(%163, %arg19, %81) <{indexing_maps = [#map7, #map8, #map7], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg135: f32 loc("blocks.1.out"), %arg136: f32 loc("blocks.1.out"), %arg137: f32 loc("blocks.1.out")):
      %261 = "arith.addf"(%arg135, %arg136) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc16)
      "linalg.yield"(%261) : (f32) -> () loc(#loc16)
    }) : (tensor<512x128xf32>, tensor<128xf32>, tensor<512x128xf32>) -> tensor<512x128xf32> loc(#loc16)
    %165 = "tensor.expand_shape"(%164) <{reassociation = [[0, 1], [2]], static_output_shape = array<i64: 4, 128, 128>}> : (tensor<512x128xf32>) -> tensor<4x128x128xf32> loc(#loc16)
    %166 = "linalg.generic"(%121, %165, %12) <{indexing_maps = [#map1, #map1, #map1], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg132: f32 loc("blocks.0"), %arg133: f32 loc("blocks.1.out"), %arg134: f32 loc("blocks.1")):
      %260 = "arith.addf"(%arg132, %arg133) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc14)
      "linalg.yield"(%260) : (f32) -> () loc(#loc14)
    }) : (tensor<4x128x128xf32>, tensor<4x128x128xf32>, tensor<4x128x128xf32>) -> tensor<4x128x128xf32> loc(#loc14)
    %167 = "linalg.generic"(%166, %16) <{indexing_maps = [#map1, #map3], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<reduction>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg130: f32 loc("blocks.1"), %arg131: f32 loc("blocks.1.norm2")):
      %259 = "arith.addf"(%arg130, %arg131) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc17)
      "linalg.yield"(%259) : (f32) -> () loc(#loc17)
    }) : (tensor<4x128x128xf32>, tensor<4x128x1xf32>) -> tensor<4x128x1xf32> loc(#loc17)
    %168 = "linalg.generic"(%167, %15) <{indexing_maps = [#map1, #map1], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg128: f32 loc("blocks.1.norm2"), %arg129: f32 loc("blocks.1.norm2")):
      %258 = "arith.mulf"(%arg128, %9) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc17)
      "linalg.yield"(%258) : (f32) -> () loc(#loc17)
    }) : (tensor<4x128x1xf32>, tensor<4x128x1xf32>) -> tensor<4x128x1xf32> loc(#loc17)
    %169 = "linalg.generic"(%166, %168, %12) <{indexing_maps = [#map1, #map3, #map1], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg125: f32 loc("blocks.1"), %arg126: f32 loc("blocks.1.norm2"), %arg127: f32 loc("blocks.1.norm2")):
      %257 = "arith.subf"(%arg125, %arg126) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc17)
      "linalg.yield"(%257) : (f32) -> () loc(#loc17)
    }) : (tensor<4x128x128xf32>, tensor<4x128x1xf32>, tensor<4x128x128xf32>) -> tensor<4x128x128xf32> loc(#loc17)
    %170 = "linalg.generic"(%169, %169, %12) <{indexing_maps = [#map1, #map1, #map1], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg122: f32 loc("blocks.1.norm2"), %arg123: f32 loc("blocks.1.norm2"), %arg124: f32 loc("blocks.1.norm2")):
      %256 = "arith.mulf"(%arg122, %arg123) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc17)
      "linalg.yield"(%256) : (f32) -> () loc(#loc17)
    }) : (tensor<4x128x128xf32>, tensor<4x128x128xf32>, tensor<4x128x128xf32>) -> tensor<4x128x128xf32> loc(#loc17)
    %171 = "linalg.generic"(%170, %16) <{indexing_maps = [#map1, #map3], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<reduction>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg120: f32 loc("blocks.1.norm2"), %arg121: f32 loc("blocks.1.norm2")):
      %255 = "arith.addf"(%arg120, %arg121) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc17)
      "linalg.yield"(%255) : (f32) -> () loc(#loc17)
    }) : (tensor<4x128x128xf32>, tensor<4x128x1xf32>) -> tensor<4x128x1xf32> loc(#loc17)
    %172 = "linalg.generic"(%171, %15) <{indexing_maps = [#map1, #map1], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg118: f32 loc("blocks.1.norm2"), %arg119: f32 loc("blocks.1.norm2")):
      %254 = "arith.mulf"(%arg118, %9) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc17)
      "linalg.yield"(%254) : (f32) -> () loc(#loc17)
    }) : (tensor<4x128x1xf32>, tensor<4x128x1xf32>) -> tensor<4x128x1xf32> loc(#loc17)
    %173 = "linalg.generic"(%172, %15) <{indexing_maps = [#map1, #map1], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg116: f32 loc("blocks.1.norm2"), %arg117: f32 loc("blocks.1.norm2")):
      %252 = "arith.constant"() <{value = 9.99999974E-6 : f32}> : () -> f32 loc(#loc17)
      %253 = "arith.addf"(%arg116, %252) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc17)
      "linalg.yield"(%253) : (f32) -> () loc(#loc17)
    }) : (tensor<4x128x1xf32>, tensor<4x128x1xf32>) -> tensor<4x128x1xf32> loc(#loc17)
    %174 = "linalg.generic"(%173, %15) <{indexing_maps = [#map1, #map1], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg114: f32 loc("blocks.1.norm2"), %arg115: f32 loc("blocks.1.norm2")):
      %251 = "math.rsqrt"(%arg114) <{fastmath = #arith.fastmath<none>}> : (f32) -> f32 loc(#loc17)
      "linalg.yield"(%251) : (f32) -> () loc(#loc17)
    }) : (tensor<4x128x1xf32>, tensor<4x128x1xf32>) -> tensor<4x128x1xf32> loc(#loc17)
    %175 = "linalg.generic"(%169, %174, %12) <{indexing_maps = [#map1, #map3, #map1], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg111: f32 loc("blocks.1.norm2"), %arg112: f32 loc("blocks.1.norm2"), %arg113: f32 loc("blocks.1.norm2")):
      %250 = "arith.mulf"(%arg111, %arg112) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc17)
      "linalg.yield"(%250) : (f32) -> () loc(#loc17)
    }) : (tensor<4x128x128xf32>, tensor<4x128x1xf32>, tensor<4x128x128xf32>) -> tensor<4x128x128xf32> loc(#loc17)
    %176 = "linalg.generic"(%175, %arg20, %12) <{indexing_maps = [#map1, #map4, #map1], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg108: f32 loc("blocks.1.norm2"), %arg109: f32 loc("blocks.1.norm2"), %arg110: f32 loc("blocks.1.norm2")):
      %249 = "arith.mulf"(%arg108, %arg109) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc17)
      "linalg.yield"(%249) : (f32) -> () loc(#loc17)
    }) : (tensor<4x128x128xf32>, tensor<128xf32>, tensor<4x128x128xf32>) -> tensor<4x128x128xf32> loc(#loc17)
    %177 = "linalg.generic"(%176, %arg21, %12) <{indexing_maps = [#map1, #map4, #map1], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg105: f32 loc("blocks.1.norm2"), %arg106: f32 loc("blocks.1.norm2"), %arg107: f32 loc("blocks.1.norm2")):
      %248 = "arith.addf"(%arg105, %arg106) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc17)
      "linalg.yield"(%248) : (f32) -> () loc(#loc17)
    }) : (tensor<4x128x128xf32>, tensor<128xf32>, tensor<4x128x128xf32>) -> tensor<4x128x128xf32> loc(#loc17)
    %178 = "tensor.collapse_shape"(%177) <{reassociation = [[0, 1], [2]]}> : (tensor<4x128x128xf32>) -> tensor<512x128xf32> loc(#loc18)
    %179 = "linalg.transpose"(%arg22, %99) <{permutation = array<i64: 1, 0>}> ({
    ^bb0(%arg103: f32 loc("blocks.1.fc1"), %arg104: f32 loc("blocks.1.fc1")):
      "linalg.yield"(%arg103) : (f32) -> () loc(#loc18)
    }) : (tensor<512x128xf32>, tensor<128x512xf32>) -> tensor<128x512xf32> loc(#loc18)
    %180 = "linalg.matmul"(%178, %179, %102) <{indexing_maps = [#map5, #map6, #map], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg100: f32 loc(unknown), %arg101: f32 loc(unknown), %arg102: f32 loc(unknown)):
      %246 = "arith.mulf"(%arg100, %arg101) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc)
      %247 = "arith.addf"(%arg102, %246) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc)
      "linalg.yield"(%247) : (f32) -> () loc(#loc)
    }) : (tensor<512x128xf32>, tensor<128x512xf32>, tensor<512x512xf32>) -> tensor<512x512xf32> loc(#loc18)
    %181 = "linalg.generic"(%180, %arg23, %101) <{indexing_maps = [#map7, #map8, #map7], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg97: f32 loc("blocks.1.fc1"), %arg98: f32 loc("blocks.1.fc1"), %arg99: f32 loc("blocks.1.fc1")):
      %245 = "arith.addf"(%arg97, %arg98) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc18)
      "linalg.yield"(%245) : (f32) -> () loc(#loc18)
    }) : (tensor<512x512xf32>, tensor<512xf32>, tensor<512x512xf32>) -> tensor<512x512xf32> loc(#loc18)
    %182 = "tensor.expand_shape"(%181) <{reassociation = [[0, 1], [2]], static_output_shape = array<i64: 4, 128, 512>}> : (tensor<512x512xf32>) -> tensor<4x128x512xf32> loc(#loc18)
    %183 = "linalg.generic"(%182, %106) <{indexing_maps = [#map1, #map1], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg95: f32 loc("blocks.1.fc1"), %arg96: f32 loc("blocks.1")):
      %243 = "arith.constant"() <{value = 4.471500e-02 : f32}> : () -> f32 loc(#loc14)
      %244 = "arith.mulf"(%arg95, %243) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc14)
      "linalg.yield"(%244) : (f32) -> () loc(#loc14)
    }) : (tensor<4x128x512xf32>, tensor<4x128x512xf32>) -> tensor<4x128x512xf32> loc(#loc14)
    %184 = "linalg.generic"(%183, %182, %106) <{indexing_maps = [#map1, #map1, #map1], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg92: f32 loc("blocks.1"), %arg93: f32 loc("blocks.1.fc1"), %arg94: f32 loc("blocks.1")):
      %242 = "arith.mulf"(%arg92, %arg93) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc14)
      "linalg.yield"(%242) : (f32) -> () loc(#loc14)
    }) : (tensor<4x128x512xf32>, tensor<4x128x512xf32>, tensor<4x128x512xf32>) -> tensor<4x128x512xf32> loc(#loc14)
    %185 = "linalg.generic"(%184, %182, %106) <{indexing_maps = [#map1, #map1, #map1], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg89: f32 loc("blocks.1"), %arg90: f32 loc("blocks.1.fc1"), %arg91: f32 loc("blocks.1")):
      %241 = "arith.mulf"(%arg89, %arg90) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc14)
      "linalg.yield"(%241) : (f32) -> () loc(#loc14)
    }) : (tensor<4x128x512xf32>, tensor<4x128x512xf32>, tensor<4x128x512xf32>) -> tensor<4x128x512xf32> loc(#loc14)
    %186 = "linalg.generic"(%182, %185, %106) <{indexing_maps = [#map1, #map1, #map1], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg86: f32 loc("blocks.1.fc1"), %arg87: f32 loc("blocks.1"), %arg88: f32 loc("blocks.1")):
      %240 = "arith.addf"(%arg86, %arg87) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc14)
      "linalg.yield"(%240) : (f32) -> () loc(#loc14)
    }) : (tensor<4x128x512xf32>, tensor<4x128x512xf32>, tensor<4x128x512xf32>) -> tensor<4x128x512xf32> loc(#loc14)
    %187 = "linalg.generic"(%186, %106) <{indexing_maps = [#map1, #map1], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg84: f32 loc("blocks.1"), %arg85: f32 loc("blocks.1")):
      %238 = "arith.constant"() <{value = 0.797884583 : f32}> : () -> f32 loc(#loc14)
      %239 = "arith.mulf"(%arg84, %238) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc14)
      "linalg.yield"(%239) : (f32) -> () loc(#loc14)
    }) : (tensor<4x128x512xf32>, tensor<4x128x512xf32>) -> tensor<4x128x512xf32> loc(#loc14)
    %188 = "linalg.generic"(%182, %106) <{indexing_maps = [#map1, #map1], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg82: f32 loc("blocks.1.fc1"), %arg83: f32 loc("blocks.1")):
      %237 = "arith.mulf"(%arg82, %10) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc14)
      "linalg.yield"(%237) : (f32) -> () loc(#loc14)
    }) : (tensor<4x128x512xf32>, tensor<4x128x512xf32>) -> tensor<4x128x512xf32> loc(#loc14)
    %189 = "linalg.generic"(%187, %106) <{indexing_maps = [#map1, #map1], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg80: f32 loc("blocks.1"), %arg81: f32 loc("blocks.1")):
      %236 = "math.tanh"(%arg80) <{fastmath = #arith.fastmath<none>}> : (f32) -> f32 loc(#loc14)
      "linalg.yield"(%236) : (f32) -> () loc(#loc14)
    }) : (tensor<4x128x512xf32>, tensor<4x128x512xf32>) -> tensor<4x128x512xf32> loc(#loc14)
    %190 = "linalg.generic"(%189, %106) <{indexing_maps = [#map1, #map1], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg78: f32 loc("blocks.1"), %arg79: f32 loc("blocks.1")):
      %235 = "arith.addf"(%arg78, %11) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc14)
      "linalg.yield"(%235) : (f32) -> () loc(#loc14)
    }) : (tensor<4x128x512xf32>, tensor<4x128x512xf32>) -> tensor<4x128x512xf32> loc(#loc14)
    %191 = "linalg.generic"(%188, %190, %106) <{indexing_maps = [#map1, #map1, #map1], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg75: f32 loc("blocks.1"), %arg76: f32 loc("blocks.1"), %arg77: f32 loc("blocks.1")):
      %234 = "arith.mulf"(%arg75, %arg76) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc14)
      "linalg.yield"(%234) : (f32) -> () loc(#loc14)
    }) : (tensor<4x128x512xf32>, tensor<4x128x512xf32>, tensor<4x128x512xf32>) -> tensor<4x128x512xf32> loc(#loc14)
    %192 = "tensor.collapse_shape"(%191) <{reassociation = [[0, 1], [2]]}> : (tensor<4x128x512xf32>) -> tensor<512x512xf32> loc(#loc19)
    %193 = "linalg.transpose"(%arg24, %81) <{permutation = array<i64: 1, 0>}> ({
    ^bb0(%arg73: f32 loc("blocks.1.fc2"), %arg74: f32 loc("blocks.1.fc2")):
      "linalg.yield"(%arg73) : (f32) -> () loc(#loc19)
    }) : (tensor<128x512xf32>, tensor<512x128xf32>) -> tensor<512x128xf32> loc(#loc19)
    %194 = "linalg.matmul"(%192, %193, %82) <{indexing_maps = [#map5, #map6, #map], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg70: f32 loc(unknown), %arg71: f32 loc(unknown), %arg72: f32 loc(unknown)):
      %232 = "arith.mulf"(%arg70, %arg71) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc)
      %233 = "arith.addf"(%arg72, %232) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc)
      "linalg.yield"(%233) : (f32) -> () loc(#loc)
    }) : (tensor<512x512xf32>, tensor<512x128xf32>, tensor<512x128xf32>) -> tensor<512x128xf32> loc(#loc19)
    %195 = "linalg.generic"(%194, %arg25, %81) <{indexing_maps = [#map7, #map8, #map7], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg67: f32 loc("blocks.1.fc2"), %arg68: f32 loc("blocks.1.fc2"), %arg69: f32 loc("blocks.1.fc2")):
      %231 = "arith.addf"(%arg67, %arg68) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc19)
      "linalg.yield"(%231) : (f32) -> () loc(#loc19)
    }) : (tensor<512x128xf32>, tensor<128xf32>, tensor<512x128xf32>) -> tensor<512x128xf32> loc(#loc19)
    %196 = "tensor.expand_shape"(%195) <{reassociation = [[0, 1], [2]], static_output_shape = array<i64: 4, 128, 128>}> : (tensor<512x128xf32>) -> tensor<4x128x128xf32> loc(#loc19)
    %197 = "linalg.generic"(%166, %196, %12) <{indexing_maps = [#map1, #map1, #map1], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg64: f32 loc("blocks.1"), %arg65: f32 loc("blocks.1.fc2"), %arg66: f32 loc("blocks.1")):
      %230 = "arith.addf"(%arg64, %arg65) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc14)
      "linalg.yield"(%230) : (f32) -> () loc(#loc14)
    }) : (tensor<4x128x128xf32>, tensor<4x128x128xf32>, tensor<4x128x128xf32>) -> tensor<4x128x128xf32> loc(#loc14)
    %198 = "linalg.generic"(%197, %16) <{indexing_maps = [#map1, #map3], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<reduction>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg62: f32 loc("blocks.1"), %arg63: f32 loc("norm")):
      %229 = "arith.addf"(%arg62, %arg63) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc20)
      "linalg.yield"(%229) : (f32) -> () loc(#loc20)
    }) : (tensor<4x128x128xf32>, tensor<4x128x1xf32>) -> tensor<4x128x1xf32> loc(#loc20)
    %199 = "linalg.generic"(%198, %15) <{indexing_maps = [#map1, #map1], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg60: f32 loc("norm"), %arg61: f32 loc("norm")):
      %228 = "arith.mulf"(%arg60, %9) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc20)
      "linalg.yield"(%228) : (f32) -> () loc(#loc20)
    }) : (tensor<4x128x1xf32>, tensor<4x128x1xf32>) -> tensor<4x128x1xf32> loc(#loc20)
    %200 = "linalg.generic"(%197, %199, %12) <{indexing_maps = [#map1, #map3, #map1], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg57: f32 loc("blocks.1"), %arg58: f32 loc("norm"), %arg59: f32 loc("norm")):
      %227 = "arith.subf"(%arg57, %arg58) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc20)
      "linalg.yield"(%227) : (f32) -> () loc(#loc20)
    }) : (tensor<4x128x128xf32>, tensor<4x128x1xf32>, tensor<4x128x128xf32>) -> tensor<4x128x128xf32> loc(#loc20)
    %201 = "linalg.generic"(%200, %200, %12) <{indexing_maps = [#map1, #map1, #map1], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg54: f32 loc("norm"), %arg55: f32 loc("norm"), %arg56: f32 loc("norm")):
      %226 = "arith.mulf"(%arg54, %arg55) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc20)
      "linalg.yield"(%226) : (f32) -> () loc(#loc20)
    }) : (tensor<4x128x128xf32>, tensor<4x128x128xf32>, tensor<4x128x128xf32>) -> tensor<4x128x128xf32> loc(#loc20)
    %202 = "linalg.generic"(%201, %16) <{indexing_maps = [#map1, #map3], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<reduction>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg52: f32 loc("norm"), %arg53: f32 loc("norm")):
      %225 = "arith.addf"(%arg52, %arg53) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc20)
      "linalg.yield"(%225) : (f32) -> () loc(#loc20)
    }) : (tensor<4x128x128xf32>, tensor<4x128x1xf32>) -> tensor<4x128x1xf32> loc(#loc20)
    %203 = "linalg.generic"(%202, %15) <{indexing_maps = [#map1, #map1], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg50: f32 loc("norm"), %arg51: f32 loc("norm")):
      %224 = "arith.mulf"(%arg50, %9) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc20)
      "linalg.yield"(%224) : (f32) -> () loc(#loc20)
    }) : (tensor<4x128x1xf32>, tensor<4x128x1xf32>) -> tensor<4x128x1xf32> loc(#loc20)
    %204 = "linalg.generic"(%203, %15) <{indexing_maps = [#map1, #map1], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg48: f32 loc("norm"), %arg49: f32 loc("norm")):
      %222 = "arith.constant"() <{value = 9.99999974E-6 : f32}> : () -> f32 loc(#loc20)
      %223 = "arith.addf"(%arg48, %222) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc20)
      "linalg.yield"(%223) : (f32) -> () loc(#loc20)
    }) : (tensor<4x128x1xf32>, tensor<4x128x1xf32>) -> tensor<4x128x1xf32> loc(#loc20)
    %205 = "linalg.generic"(%204, %15) <{indexing_maps = [#map1, #map1], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg46: f32 loc("norm"), %arg47: f32 loc("norm")):
      %221 = "math.rsqrt"(%arg46) <{fastmath = #arith.fastmath<none>}> : (f32) -> f32 loc(#loc20)
      "linalg.yield"(%221) : (f32) -> () loc(#loc20)
    }) : (tensor<4x128x1xf32>, tensor<4x128x1xf32>) -> tensor<4x128x1xf32> loc(#loc20)
    %206 = "linalg.generic"(%200, %205, %12) <{indexing_maps = [#map1, #map3, #map1], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg43: f32 loc("norm"), %arg44: f32 loc("norm"), %arg45: f32 loc("norm")):
      %220 = "arith.mulf"(%arg43, %arg44) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc20)
      "linalg.yield"(%220) : (f32) -> () loc(#loc20)
    }) : (tensor<4x128x128xf32>, tensor<4x128x1xf32>, tensor<4x128x128xf32>) -> tensor<4x128x128xf32> loc(#loc20)
    %207 = "linalg.generic"(%206, %arg26, %12) <{indexing_maps = [#map1, #map4, #map1], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg40: f32 loc("norm"), %arg41: f32 loc("norm"), %arg42: f32 loc("norm")):
      %219 = "arith.mulf"(%arg40, %arg41) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc20)
      "linalg.yield"(%219) : (f32) -> () loc(#loc20)
    }) : (tensor<4x128x128xf32>, tensor<128xf32>, tensor<4x128x128xf32>) -> tensor<4x128x128xf32> loc(#loc20)
    %208 = "linalg.generic"(%207, %arg27, %12) <{indexing_maps = [#map1, #map4, #map1], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg37: f32 loc("norm"), %arg38: f32 loc("norm"), %arg39: f32 loc("norm")):
      %218 = "arith.addf"(%arg37, %arg38) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc20)
      "linalg.yield"(%218) : (f32) -> () loc(#loc20)
    }) : (tensor<4x128x128xf32>, tensor<128xf32>, tensor<4x128x128xf32>) -> tensor<4x128x128xf32> loc(#loc20)
    %209 = "tensor.collapse_shape"(%208) <{reassociation = [[0, 1], [2]]}> : (tensor<4x128x128xf32>) -> tensor<512x128xf32> loc(#loc21)
    %210 = "tensor.empty"() : () -> tensor<128x65xf32> loc(#loc21)
    %211 = "linalg.transpose"(%arg28, %210) <{permutation = array<i64: 1, 0>}> ({
    ^bb0(%arg35: f32 loc("head"), %arg36: f32 loc("head")):
      "linalg.yield"(%arg35) : (f32) -> () loc(#loc21)
    }) : (tensor<65x128xf32>, tensor<128x65xf32>) -> tensor<128x65xf32> loc(#loc21)
    %212 = "tensor.empty"() : () -> tensor<512x65xf32> loc(#loc21)
    %213 = "linalg.fill"(%2, %212) <{operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg33: f32 loc(unknown), %arg34: f32 loc(unknown)):
      "linalg.yield"(%arg33) : (f32) -> () loc(#loc)
    }) : (f32, tensor<512x65xf32>) -> tensor<512x65xf32> loc(#loc21)
    %214 = "linalg.matmul"(%209, %211, %213) <{indexing_maps = [#map5, #map6, #map], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg30: f32 loc(unknown), %arg31: f32 loc(unknown), %arg32: f32 loc(unknown)):
      %216 = "arith.mulf"(%arg30, %arg31) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc)
      %217 = "arith.addf"(%arg32, %216) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc)
      "linalg.yield"(%217) : (f32) -> () loc(#loc)
    }) : (tensor<512x128xf32>, tensor<128x65xf32>, tensor<512x65xf32>) -> tensor<512x65xf32> loc(#loc21)
    %215 = "tensor.expand_shape"(%214) <{reassociation = [[0, 1], [2]], static_output_shape = array<i64: 4, 128, 65>}> : (tensor<512x65xf32>) -> tensor<4x128x65xf32> loc(#loc21)
    "func.return"(%215) : (tensor<4x128x65xf32>) -> () loc(#loc1)
  }) : () -> () loc(#loc1)
}) : () -> () loc(#loc)
#loc7 = loc("blocks.0.2")
#loc15 = loc("blocks.1.2")

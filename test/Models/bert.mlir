// Captured by `python test/Models/capture.py bert`; not edited by hand.
// Entry @forward. Weights are arguments: --params=0-38
//   0: bert.embeddings.word_embeddings.weight 30522x384 f32
//   1: bert.embeddings.position_embeddings.weight 512x384 f32
//   2: bert.embeddings.token_type_embeddings.weight 2x384 f32
//   3: bert.embeddings.LayerNorm.weight 384 f32
//   4: bert.embeddings.LayerNorm.bias 384 f32
//   5: bert.encoder.layer.0.attention.self.query.weight 384x384 f32
//   6: bert.encoder.layer.0.attention.self.query.bias 384 f32
//   7: bert.encoder.layer.0.attention.self.key.weight 384x384 f32
//   8: bert.encoder.layer.0.attention.self.key.bias 384 f32
//   9: bert.encoder.layer.0.attention.self.value.weight 384x384 f32
//   10: bert.encoder.layer.0.attention.self.value.bias 384 f32
//   11: bert.encoder.layer.0.attention.output.dense.weight 384x384 f32
//   12: bert.encoder.layer.0.attention.output.dense.bias 384 f32
//   13: bert.encoder.layer.0.attention.output.LayerNorm.weight 384 f32
//   14: bert.encoder.layer.0.attention.output.LayerNorm.bias 384 f32
//   15: bert.encoder.layer.0.intermediate.dense.weight 1536x384 f32
//   16: bert.encoder.layer.0.intermediate.dense.bias 1536 f32
//   17: bert.encoder.layer.0.output.dense.weight 384x1536 f32
//   18: bert.encoder.layer.0.output.dense.bias 384 f32
//   19: bert.encoder.layer.0.output.LayerNorm.weight 384 f32
//   20: bert.encoder.layer.0.output.LayerNorm.bias 384 f32
//   21: bert.encoder.layer.1.attention.self.query.weight 384x384 f32
//   22: bert.encoder.layer.1.attention.self.query.bias 384 f32
//   23: bert.encoder.layer.1.attention.self.key.weight 384x384 f32
//   24: bert.encoder.layer.1.attention.self.key.bias 384 f32
//   25: bert.encoder.layer.1.attention.self.value.weight 384x384 f32
//   26: bert.encoder.layer.1.attention.self.value.bias 384 f32
//   27: bert.encoder.layer.1.attention.output.dense.weight 384x384 f32
//   28: bert.encoder.layer.1.attention.output.dense.bias 384 f32
//   29: bert.encoder.layer.1.attention.output.LayerNorm.weight 384 f32
//   30: bert.encoder.layer.1.attention.output.LayerNorm.bias 384 f32
//   31: bert.encoder.layer.1.intermediate.dense.weight 1536x384 f32
//   32: bert.encoder.layer.1.intermediate.dense.bias 1536 f32
//   33: bert.encoder.layer.1.output.dense.weight 384x1536 f32
//   34: bert.encoder.layer.1.output.dense.bias 384 f32
//   35: bert.encoder.layer.1.output.LayerNorm.weight 384 f32
//   36: bert.encoder.layer.1.output.LayerNorm.bias 384 f32
//   37: bert.embeddings.position_ids 1x512 i64
//   38: bert.embeddings.token_type_ids 1x512 i64
// Inputs:
//   39: input_ids 8x64 i64
//   40: attention_mask 8x64 i64
// Results:
//   0: output0 8x384 f32
#loc = loc(unknown)
#loc1 = loc("model")
#loc2 = loc("bert.encoder.layer.0.attention.self")
#loc3 = loc("bert.encoder.layer.0.intermediate.intermediate_act_fn")
#loc4 = loc("bert.embeddings.LayerNorm")
#loc5 = loc("sub")
#loc6 = loc("prims")
#loc7 = loc("mul")
#loc8 = loc("unsqueeze")
#loc9 = loc("bert.embeddings")
#loc10 = loc("bert.embeddings.word_embeddings")
#loc11 = loc("bert.embeddings.token_type_embeddings")
#loc12 = loc("bert.embeddings.position_embeddings")
#loc13 = loc("bert.encoder.layer.0.attention.self.query")
#loc14 = loc("bert.encoder.layer.0.attention.self.key")
#loc15 = loc("bert.encoder.layer.0.attention.self.value")
#loc17 = loc("bert.encoder.layer.0.attention.output.dense")
#loc18 = loc("bert.encoder.layer.0.attention.output")
#loc19 = loc("bert.encoder.layer.0.attention.output.LayerNorm")
#loc20 = loc("bert.encoder.layer.0.intermediate.dense")
#loc21 = loc("bert.encoder.layer.0.output.dense")
#loc22 = loc("bert.encoder.layer.0.output")
#loc23 = loc("bert.encoder.layer.0.output.LayerNorm")
#loc24 = loc("bert.encoder.layer.1.attention.self.query")
#loc25 = loc("bert.encoder.layer.1.attention.self")
#loc26 = loc("bert.encoder.layer.1.attention.self.key")
#loc27 = loc("bert.encoder.layer.1.attention.self.value")
#loc29 = loc("bert.encoder.layer.1.attention.output.dense")
#loc30 = loc("bert.encoder.layer.1.attention.output")
#loc31 = loc("bert.encoder.layer.1.attention.output.LayerNorm")
#loc32 = loc("bert.encoder.layer.1.intermediate.dense")
#loc33 = loc("bert.encoder.layer.1.intermediate.intermediate_act_fn")
#loc34 = loc("bert.encoder.layer.1.output.dense")
#loc35 = loc("bert.encoder.layer.1.output")
#loc36 = loc("bert.encoder.layer.1.output.LayerNorm")
#loc37 = loc("sum")
#loc38 = loc("div")
#loc39 = loc("rsqrt")
#map = affine_map<(d0, d1) -> (d0, d1)>
#map1 = affine_map<(d0, d1) -> ()>
#map2 = affine_map<(d0, d1) -> (d1)>
#map3 = affine_map<(d0, d1, d2) -> (d0, d1)>
#map4 = affine_map<(d0, d1, d2) -> (d0, d1, d2)>
#map5 = affine_map<(d0, d1, d2) -> (0, d1, d2)>
#map6 = affine_map<(d0, d1, d2) -> (d0, d1, 0)>
#map7 = affine_map<(d0, d1, d2) -> (d2)>
#map8 = affine_map<(d0, d1, d2) -> (d0, d2)>
#map9 = affine_map<(d0, d1, d2) -> (d2, d1)>
#map10 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d3)>
#map11 = affine_map<(d0, d1, d2, d3) -> (d0, d3, d2)>
#map12 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2)>
#map13 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>
#map14 = affine_map<(d0, d1, d2, d3) -> (d0, 0, 0, d3)>
#map15 = affine_map<(d0, d1, d2, d3) -> ()>
#map16 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, 0)>
#map17 = affine_map<(d0, d1) -> (d0, 0)>
"builtin.module"() ({
  "func.func"() <{function_type = (tensor<30522x384xf32>, tensor<512x384xf32>, tensor<2x384xf32>, tensor<384xf32>, tensor<384xf32>, tensor<384x384xf32>, tensor<384xf32>, tensor<384x384xf32>, tensor<384xf32>, tensor<384x384xf32>, tensor<384xf32>, tensor<384x384xf32>, tensor<384xf32>, tensor<384xf32>, tensor<384xf32>, tensor<1536x384xf32>, tensor<1536xf32>, tensor<384x1536xf32>, tensor<384xf32>, tensor<384xf32>, tensor<384xf32>, tensor<384x384xf32>, tensor<384xf32>, tensor<384x384xf32>, tensor<384xf32>, tensor<384x384xf32>, tensor<384xf32>, tensor<384x384xf32>, tensor<384xf32>, tensor<384xf32>, tensor<384xf32>, tensor<1536x384xf32>, tensor<1536xf32>, tensor<384x1536xf32>, tensor<384xf32>, tensor<384xf32>, tensor<384xf32>, tensor<1x512xi64>, tensor<1x512xi64>, tensor<8x64xi64>, tensor<8x64xi64>) -> tensor<8x384xf32>, sym_name = "forward"}> ({
  ^bb0(%arg0: tensor<30522x384xf32> loc("model"), %arg1: tensor<512x384xf32> loc("model"), %arg2: tensor<2x384xf32> loc("model"), %arg3: tensor<384xf32> loc("model"), %arg4: tensor<384xf32> loc("model"), %arg5: tensor<384x384xf32> loc("model"), %arg6: tensor<384xf32> loc("model"), %arg7: tensor<384x384xf32> loc("model"), %arg8: tensor<384xf32> loc("model"), %arg9: tensor<384x384xf32> loc("model"), %arg10: tensor<384xf32> loc("model"), %arg11: tensor<384x384xf32> loc("model"), %arg12: tensor<384xf32> loc("model"), %arg13: tensor<384xf32> loc("model"), %arg14: tensor<384xf32> loc("model"), %arg15: tensor<1536x384xf32> loc("model"), %arg16: tensor<1536xf32> loc("model"), %arg17: tensor<384x1536xf32> loc("model"), %arg18: tensor<384xf32> loc("model"), %arg19: tensor<384xf32> loc("model"), %arg20: tensor<384xf32> loc("model"), %arg21: tensor<384x384xf32> loc("model"), %arg22: tensor<384xf32> loc("model"), %arg23: tensor<384x384xf32> loc("model"), %arg24: tensor<384xf32> loc("model"), %arg25: tensor<384x384xf32> loc("model"), %arg26: tensor<384xf32> loc("model"), %arg27: tensor<384x384xf32> loc("model"), %arg28: tensor<384xf32> loc("model"), %arg29: tensor<384xf32> loc("model"), %arg30: tensor<384xf32> loc("model"), %arg31: tensor<1536x384xf32> loc("model"), %arg32: tensor<1536xf32> loc("model"), %arg33: tensor<384x1536xf32> loc("model"), %arg34: tensor<384xf32> loc("model"), %arg35: tensor<384xf32> loc("model"), %arg36: tensor<384xf32> loc("model"), %arg37: tensor<1x512xi64> loc("model"), %arg38: tensor<1x512xi64> loc("model"), %arg39: tensor<8x64xi64> loc("model"), %arg40: tensor<8x64xi64> loc("model")):
    %0 = "arith.constant"() <{value = 0 : i64}> : () -> i64 loc(#loc)
    %1 = "arith.constant"() <{value = 512 : index}> : () -> index loc(#loc)
    %2 = "arith.constant"() <{value = 30522 : index}> : () -> index loc(#loc)
    %3 = "arith.constant"() <{value = 2 : index}> : () -> index loc(#loc)
    %4 = "arith.constant"() <{value = 0.000000e+00 : f32}> : () -> f32 loc(#loc)
    %5 = "arith.constant"() <{value = 0xFF800000 : f32}> : () -> f32 loc(#loc)
    %6 = "arith.constant"() <{value = dense<1.17549435E-38> : tensor<f32>}> : () -> tensor<f32> loc(#loc2)
    %7 = "arith.constant"() <{value = dense<-3.40282347E+38> : tensor<f32>}> : () -> tensor<f32> loc(#loc2)
    %8 = "arith.constant"() <{value = 0.70710678118654757 : f64}> : () -> f64 loc(#loc3)
    %9 = "arith.constant"() <{value = 0.17677669529663689 : f64}> : () -> f64 loc(#loc2)
    %10 = "arith.constant"() <{value = 9.9999999999999998E-13 : f64}> : () -> f64 loc(#loc4)
    %11 = "arith.constant"() <{value = 0.0026041666666666665 : f64}> : () -> f64 loc(#loc4)
    %12 = "arith.constant"() <{value = -3.40282347E+38 : f32}> : () -> f32 loc(#loc)
    %13 = "arith.constant"() <{value = 0 : index}> : () -> index loc(#loc)
    %14 = "arith.constant"() <{value = 5.000000e-01 : f32}> : () -> f32 loc(#loc)
    %15 = "arith.constant"() <{value = 1.000000e+00 : f32}> : () -> f32 loc(#loc)
    %16 = "arith.constant"() <{value = dense<1> : tensor<i64>}> : () -> tensor<i64> loc(#loc5)
    %17 = "tensor.empty"() : () -> tensor<8x64xf32> loc(#loc6)
    %18 = "linalg.generic"(%arg40, %17) <{indexing_maps = [#map, #map], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg445: i64 loc("prims"), %arg446: f32 loc("prims")):
      %436 = "arith.sitofp"(%arg445) : (i64) -> f32 loc(#loc6)
      "linalg.yield"(%436) : (f32) -> () loc(#loc6)
    }) : (tensor<8x64xi64>, tensor<8x64xf32>) -> tensor<8x64xf32> loc(#loc6)
    %19 = "linalg.generic"(%16, %18, %17) <{indexing_maps = [#map1, #map, #map], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg442: i64 loc("sub"), %arg443: f32 loc("prims"), %arg444: f32 loc("sub")):
      %434 = "arith.sitofp"(%arg442) : (i64) -> f32 loc(#loc5)
      %435 = "arith.subf"(%434, %arg443) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc5)
      "linalg.yield"(%435) : (f32) -> () loc(#loc5)
    }) : (tensor<i64>, tensor<8x64xf32>, tensor<8x64xf32>) -> tensor<8x64xf32> loc(#loc5)
    %20 = "linalg.generic"(%19, %17) <{indexing_maps = [#map, #map], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg440: f32 loc("sub"), %arg441: f32 loc("mul")):
      %433 = "arith.mulf"(%arg440, %12) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc7)
      "linalg.yield"(%433) : (f32) -> () loc(#loc7)
    }) : (tensor<8x64xf32>, tensor<8x64xf32>) -> tensor<8x64xf32> loc(#loc7)
    %21 = "tensor.expand_shape"(%20) <{reassociation = [[0], [1, 2, 3]], static_output_shape = array<i64: 8, 1, 1, 64>}> : (tensor<8x64xf32>) -> tensor<8x1x1x64xf32> loc(#loc8)
    %22 = "tensor.extract_slice"(%arg37) <{operandSegmentSizes = array<i32: 1, 0, 0, 0>, static_offsets = array<i64: 0, 0>, static_sizes = array<i64: 1, 64>, static_strides = array<i64: 1, 1>}> : (tensor<1x512xi64>) -> tensor<1x64xi64> loc(#loc9)
    %23 = "tensor.empty"() : () -> tensor<1x64xi64> loc(#loc9)
    %24 = "linalg.fill"(%0, %23) <{operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg438: i64 loc(unknown), %arg439: i64 loc(unknown)):
      "linalg.yield"(%arg438) : (i64) -> () loc(#loc)
    }) : (i64, tensor<1x64xi64>) -> tensor<1x64xi64> loc(#loc9)
    %25 = "linalg.generic"(%22, %24) <{indexing_maps = [#map, #map], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg436: i64 loc("bert.embeddings"), %arg437: i64 loc("bert.embeddings")):
      %429 = "arith.index_cast"(%arg436) : (i64) -> index loc(#loc9)
      %430 = "arith.cmpi"(%429, %1) <{predicate = 2 : i64}> : (index, index) -> i1 loc(#loc9)
      "cf.assert"(%430) <{msg = "index must be smaller than dim size"}> : (i1) -> () loc(#loc9)
      %431 = "arith.cmpi"(%arg436, %0) <{predicate = 5 : i64}> : (i64, i64) -> i1 loc(#loc9)
      "cf.assert"(%431) <{msg = "index must be larger or equal to 0"}> : (i1) -> () loc(#loc9)
      %432 = "tensor.extract"(%arg38, %13, %429) : (tensor<1x512xi64>, index, index) -> i64 loc(#loc9)
      "linalg.yield"(%432) : (i64) -> () loc(#loc9)
    }) : (tensor<1x64xi64>, tensor<1x64xi64>) -> tensor<1x64xi64> loc(#loc9)
    %26 = "tensor.empty"() : () -> tensor<8x64xi64> loc(#loc9)
    %27 = "tensor.collapse_shape"(%25) <{reassociation = [[0, 1]]}> : (tensor<1x64xi64>) -> tensor<64xi64> loc(#loc9)
    %28 = "linalg.generic"(%27, %26) <{indexing_maps = [#map2, #map], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg434: i64 loc("bert.embeddings"), %arg435: i64 loc("bert.embeddings")):
      "linalg.yield"(%arg434) : (i64) -> () loc(#loc9)
    }) : (tensor<64xi64>, tensor<8x64xi64>) -> tensor<8x64xi64> loc(#loc9)
    %29 = "tensor.empty"() : () -> tensor<8x64x384xf32> loc(#loc10)
    %30 = "linalg.generic"(%arg39, %29) <{indexing_maps = [#map3, #map4], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg432: i64 loc("bert.embeddings.word_embeddings"), %arg433: f32 loc("bert.embeddings.word_embeddings")):
      %424 = "arith.index_cast"(%arg432) : (i64) -> index loc(#loc10)
      %425 = "linalg.index"() <{dim = 2 : i64}> : () -> index loc(#loc10)
      %426 = "arith.cmpi"(%424, %2) <{predicate = 2 : i64}> : (index, index) -> i1 loc(#loc10)
      "cf.assert"(%426) <{msg = "index must be smaller than dim size"}> : (i1) -> () loc(#loc10)
      %427 = "arith.cmpi"(%arg432, %0) <{predicate = 5 : i64}> : (i64, i64) -> i1 loc(#loc10)
      "cf.assert"(%427) <{msg = "index must be larger or equal to 0"}> : (i1) -> () loc(#loc10)
      %428 = "tensor.extract"(%arg0, %424, %425) : (tensor<30522x384xf32>, index, index) -> f32 loc(#loc10)
      "linalg.yield"(%428) : (f32) -> () loc(#loc10)
    }) : (tensor<8x64xi64>, tensor<8x64x384xf32>) -> tensor<8x64x384xf32> loc(#loc10)
    %31 = "linalg.generic"(%28, %29) <{indexing_maps = [#map3, #map4], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg430: i64 loc("bert.embeddings"), %arg431: f32 loc("bert.embeddings.token_type_embeddings")):
      %419 = "arith.index_cast"(%arg430) : (i64) -> index loc(#loc11)
      %420 = "linalg.index"() <{dim = 2 : i64}> : () -> index loc(#loc11)
      %421 = "arith.cmpi"(%419, %3) <{predicate = 2 : i64}> : (index, index) -> i1 loc(#loc11)
      "cf.assert"(%421) <{msg = "index must be smaller than dim size"}> : (i1) -> () loc(#loc11)
      %422 = "arith.cmpi"(%arg430, %0) <{predicate = 5 : i64}> : (i64, i64) -> i1 loc(#loc11)
      "cf.assert"(%422) <{msg = "index must be larger or equal to 0"}> : (i1) -> () loc(#loc11)
      %423 = "tensor.extract"(%arg2, %419, %420) : (tensor<2x384xf32>, index, index) -> f32 loc(#loc11)
      "linalg.yield"(%423) : (f32) -> () loc(#loc11)
    }) : (tensor<8x64xi64>, tensor<8x64x384xf32>) -> tensor<8x64x384xf32> loc(#loc11)
    %32 = "linalg.generic"(%30, %31, %29) <{indexing_maps = [#map4, #map4, #map4], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg427: f32 loc("bert.embeddings.word_embeddings"), %arg428: f32 loc("bert.embeddings.token_type_embeddings"), %arg429: f32 loc("bert.embeddings")):
      %418 = "arith.addf"(%arg427, %arg428) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc9)
      "linalg.yield"(%418) : (f32) -> () loc(#loc9)
    }) : (tensor<8x64x384xf32>, tensor<8x64x384xf32>, tensor<8x64x384xf32>) -> tensor<8x64x384xf32> loc(#loc9)
    %33 = "tensor.empty"() : () -> tensor<1x64x384xf32> loc(#loc12)
    %34 = "linalg.generic"(%22, %33) <{indexing_maps = [#map3, #map4], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg425: i64 loc("bert.embeddings"), %arg426: f32 loc("bert.embeddings.position_embeddings")):
      %413 = "arith.index_cast"(%arg425) : (i64) -> index loc(#loc12)
      %414 = "linalg.index"() <{dim = 2 : i64}> : () -> index loc(#loc12)
      %415 = "arith.cmpi"(%413, %1) <{predicate = 2 : i64}> : (index, index) -> i1 loc(#loc12)
      "cf.assert"(%415) <{msg = "index must be smaller than dim size"}> : (i1) -> () loc(#loc12)
      %416 = "arith.cmpi"(%arg425, %0) <{predicate = 5 : i64}> : (i64, i64) -> i1 loc(#loc12)
      "cf.assert"(%416) <{msg = "index must be larger or equal to 0"}> : (i1) -> () loc(#loc12)
      %417 = "tensor.extract"(%arg1, %413, %414) : (tensor<512x384xf32>, index, index) -> f32 loc(#loc12)
      "linalg.yield"(%417) : (f32) -> () loc(#loc12)
    }) : (tensor<1x64xi64>, tensor<1x64x384xf32>) -> tensor<1x64x384xf32> loc(#loc12)
    %35 = "linalg.generic"(%32, %34, %29) <{indexing_maps = [#map4, #map5, #map4], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg422: f32 loc("bert.embeddings"), %arg423: f32 loc("bert.embeddings.position_embeddings"), %arg424: f32 loc("bert.embeddings")):
      %412 = "arith.addf"(%arg422, %arg423) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc9)
      "linalg.yield"(%412) : (f32) -> () loc(#loc9)
    }) : (tensor<8x64x384xf32>, tensor<1x64x384xf32>, tensor<8x64x384xf32>) -> tensor<8x64x384xf32> loc(#loc9)
    %36 = "tensor.empty"() : () -> tensor<8x64x1xf32> loc(#loc4)
    %37 = "linalg.fill"(%4, %36) <{operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg420: f32 loc(unknown), %arg421: f32 loc(unknown)):
      "linalg.yield"(%arg420) : (f32) -> () loc(#loc)
    }) : (f32, tensor<8x64x1xf32>) -> tensor<8x64x1xf32> loc(#loc4)
    %38 = "linalg.generic"(%35, %37) <{indexing_maps = [#map4, #map6], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<reduction>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg418: f32 loc("bert.embeddings"), %arg419: f32 loc("bert.embeddings.LayerNorm")):
      %411 = "arith.addf"(%arg418, %arg419) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc4)
      "linalg.yield"(%411) : (f32) -> () loc(#loc4)
    }) : (tensor<8x64x384xf32>, tensor<8x64x1xf32>) -> tensor<8x64x1xf32> loc(#loc4)
    %39 = "linalg.generic"(%38, %36) <{indexing_maps = [#map4, #map4], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg416: f32 loc("bert.embeddings.LayerNorm"), %arg417: f32 loc("bert.embeddings.LayerNorm")):
      %409 = "arith.constant"() <{value = 0.00260416674 : f32}> : () -> f32 loc(#loc4)
      %410 = "arith.mulf"(%arg416, %409) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc4)
      "linalg.yield"(%410) : (f32) -> () loc(#loc4)
    }) : (tensor<8x64x1xf32>, tensor<8x64x1xf32>) -> tensor<8x64x1xf32> loc(#loc4)
    %40 = "linalg.generic"(%35, %39, %29) <{indexing_maps = [#map4, #map6, #map4], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg413: f32 loc("bert.embeddings"), %arg414: f32 loc("bert.embeddings.LayerNorm"), %arg415: f32 loc("bert.embeddings.LayerNorm")):
      %408 = "arith.subf"(%arg413, %arg414) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc4)
      "linalg.yield"(%408) : (f32) -> () loc(#loc4)
    }) : (tensor<8x64x384xf32>, tensor<8x64x1xf32>, tensor<8x64x384xf32>) -> tensor<8x64x384xf32> loc(#loc4)
    %41 = "linalg.generic"(%40, %40, %29) <{indexing_maps = [#map4, #map4, #map4], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg410: f32 loc("bert.embeddings.LayerNorm"), %arg411: f32 loc("bert.embeddings.LayerNorm"), %arg412: f32 loc("bert.embeddings.LayerNorm")):
      %407 = "arith.mulf"(%arg410, %arg411) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc4)
      "linalg.yield"(%407) : (f32) -> () loc(#loc4)
    }) : (tensor<8x64x384xf32>, tensor<8x64x384xf32>, tensor<8x64x384xf32>) -> tensor<8x64x384xf32> loc(#loc4)
    %42 = "linalg.generic"(%41, %37) <{indexing_maps = [#map4, #map6], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<reduction>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg408: f32 loc("bert.embeddings.LayerNorm"), %arg409: f32 loc("bert.embeddings.LayerNorm")):
      %406 = "arith.addf"(%arg408, %arg409) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc4)
      "linalg.yield"(%406) : (f32) -> () loc(#loc4)
    }) : (tensor<8x64x384xf32>, tensor<8x64x1xf32>) -> tensor<8x64x1xf32> loc(#loc4)
    %43 = "linalg.generic"(%42, %36) <{indexing_maps = [#map4, #map4], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg406: f32 loc("bert.embeddings.LayerNorm"), %arg407: f32 loc("bert.embeddings.LayerNorm")):
      %404 = "arith.constant"() <{value = 0.00260416674 : f32}> : () -> f32 loc(#loc4)
      %405 = "arith.mulf"(%arg406, %404) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc4)
      "linalg.yield"(%405) : (f32) -> () loc(#loc4)
    }) : (tensor<8x64x1xf32>, tensor<8x64x1xf32>) -> tensor<8x64x1xf32> loc(#loc4)
    %44 = "linalg.generic"(%43, %36) <{indexing_maps = [#map4, #map4], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg404: f32 loc("bert.embeddings.LayerNorm"), %arg405: f32 loc("bert.embeddings.LayerNorm")):
      %402 = "arith.constant"() <{value = 9.99999996E-13 : f32}> : () -> f32 loc(#loc4)
      %403 = "arith.addf"(%arg404, %402) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc4)
      "linalg.yield"(%403) : (f32) -> () loc(#loc4)
    }) : (tensor<8x64x1xf32>, tensor<8x64x1xf32>) -> tensor<8x64x1xf32> loc(#loc4)
    %45 = "linalg.generic"(%44, %36) <{indexing_maps = [#map4, #map4], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg402: f32 loc("bert.embeddings.LayerNorm"), %arg403: f32 loc("bert.embeddings.LayerNorm")):
      %401 = "math.rsqrt"(%arg402) <{fastmath = #arith.fastmath<none>}> : (f32) -> f32 loc(#loc4)
      "linalg.yield"(%401) : (f32) -> () loc(#loc4)
    }) : (tensor<8x64x1xf32>, tensor<8x64x1xf32>) -> tensor<8x64x1xf32> loc(#loc4)
    %46 = "linalg.generic"(%40, %45, %29) <{indexing_maps = [#map4, #map6, #map4], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg399: f32 loc("bert.embeddings.LayerNorm"), %arg400: f32 loc("bert.embeddings.LayerNorm"), %arg401: f32 loc("bert.embeddings.LayerNorm")):
      %400 = "arith.mulf"(%arg399, %arg400) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc4)
      "linalg.yield"(%400) : (f32) -> () loc(#loc4)
    }) : (tensor<8x64x384xf32>, tensor<8x64x1xf32>, tensor<8x64x384xf32>) -> tensor<8x64x384xf32> loc(#loc4)
    %47 = "linalg.generic"(%46, %arg3, %29) <{indexing_maps = [#map4, #map7, #map4], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg396: f32 loc("bert.embeddings.LayerNorm"), %arg397: f32 loc("bert.embeddings.LayerNorm"), %arg398: f32 loc("bert.embeddings.LayerNorm")):
      %399 = "arith.mulf"(%arg396, %arg397) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc4)
      "linalg.yield"(%399) : (f32) -> () loc(#loc4)
    }) : (tensor<8x64x384xf32>, tensor<384xf32>, tensor<8x64x384xf32>) -> tensor<8x64x384xf32> loc(#loc4)
    %48 = "linalg.generic"(%47, %arg4, %29) <{indexing_maps = [#map4, #map7, #map4], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg393: f32 loc("bert.embeddings.LayerNorm"), %arg394: f32 loc("bert.embeddings.LayerNorm"), %arg395: f32 loc("bert.embeddings.LayerNorm")):
      %398 = "arith.addf"(%arg393, %arg394) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc4)
      "linalg.yield"(%398) : (f32) -> () loc(#loc4)
    }) : (tensor<8x64x384xf32>, tensor<384xf32>, tensor<8x64x384xf32>) -> tensor<8x64x384xf32> loc(#loc4)
    %49 = "tensor.collapse_shape"(%48) <{reassociation = [[0, 1], [2]]}> : (tensor<8x64x384xf32>) -> tensor<512x384xf32> loc(#loc13)
    %50 = "tensor.empty"() : () -> tensor<384x384xf32> loc(#loc13)
    %51 = "linalg.transpose"(%arg5, %50) <{permutation = array<i64: 1, 0>}> ({
    ^bb0(%arg391: f32 loc("bert.encoder.layer.0.attention.self.query"), %arg392: f32 loc("bert.encoder.layer.0.attention.self.query")):
      "linalg.yield"(%arg391) : (f32) -> () loc(#loc13)
    }) : (tensor<384x384xf32>, tensor<384x384xf32>) -> tensor<384x384xf32> loc(#loc13)
    %52 = "tensor.empty"() : () -> tensor<512x384xf32> loc(#loc13)
    %53 = "linalg.fill"(%4, %52) <{operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg389: f32 loc(unknown), %arg390: f32 loc(unknown)):
      "linalg.yield"(%arg389) : (f32) -> () loc(#loc)
    }) : (f32, tensor<512x384xf32>) -> tensor<512x384xf32> loc(#loc13)
    %54 = "linalg.matmul"(%49, %51, %53) <{indexing_maps = [#map8, #map9, #map3], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg386: f32 loc(unknown), %arg387: f32 loc(unknown), %arg388: f32 loc(unknown)):
      %396 = "arith.mulf"(%arg386, %arg387) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc)
      %397 = "arith.addf"(%arg388, %396) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc)
      "linalg.yield"(%397) : (f32) -> () loc(#loc)
    }) : (tensor<512x384xf32>, tensor<384x384xf32>, tensor<512x384xf32>) -> tensor<512x384xf32> loc(#loc13)
    %55 = "linalg.generic"(%54, %arg6, %52) <{indexing_maps = [#map, #map2, #map], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg383: f32 loc("bert.encoder.layer.0.attention.self.query"), %arg384: f32 loc("bert.encoder.layer.0.attention.self.query"), %arg385: f32 loc("bert.encoder.layer.0.attention.self.query")):
      %395 = "arith.addf"(%arg383, %arg384) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc13)
      "linalg.yield"(%395) : (f32) -> () loc(#loc13)
    }) : (tensor<512x384xf32>, tensor<384xf32>, tensor<512x384xf32>) -> tensor<512x384xf32> loc(#loc13)
    %56 = "tensor.expand_shape"(%55) <{reassociation = [[0, 1], [2, 3]], static_output_shape = array<i64: 8, 64, 12, 32>}> : (tensor<512x384xf32>) -> tensor<8x64x12x32xf32> loc(#loc2)
    %57 = "tensor.empty"() : () -> tensor<8x12x64x32xf32> loc(#loc2)
    %58 = "linalg.transpose"(%56, %57) <{permutation = array<i64: 0, 2, 1, 3>}> ({
    ^bb0(%arg381: f32 loc("bert.encoder.layer.0.attention.self"), %arg382: f32 loc("bert.encoder.layer.0.attention.self")):
      "linalg.yield"(%arg381) : (f32) -> () loc(#loc2)
    }) : (tensor<8x64x12x32xf32>, tensor<8x12x64x32xf32>) -> tensor<8x12x64x32xf32> loc(#loc2)
    %59 = "linalg.transpose"(%arg7, %50) <{permutation = array<i64: 1, 0>}> ({
    ^bb0(%arg379: f32 loc("bert.encoder.layer.0.attention.self.key"), %arg380: f32 loc("bert.encoder.layer.0.attention.self.key")):
      "linalg.yield"(%arg379) : (f32) -> () loc(#loc14)
    }) : (tensor<384x384xf32>, tensor<384x384xf32>) -> tensor<384x384xf32> loc(#loc14)
    %60 = "linalg.matmul"(%49, %59, %53) <{indexing_maps = [#map8, #map9, #map3], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg376: f32 loc(unknown), %arg377: f32 loc(unknown), %arg378: f32 loc(unknown)):
      %393 = "arith.mulf"(%arg376, %arg377) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc)
      %394 = "arith.addf"(%arg378, %393) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc)
      "linalg.yield"(%394) : (f32) -> () loc(#loc)
    }) : (tensor<512x384xf32>, tensor<384x384xf32>, tensor<512x384xf32>) -> tensor<512x384xf32> loc(#loc14)
    %61 = "linalg.generic"(%60, %arg8, %52) <{indexing_maps = [#map, #map2, #map], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg373: f32 loc("bert.encoder.layer.0.attention.self.key"), %arg374: f32 loc("bert.encoder.layer.0.attention.self.key"), %arg375: f32 loc("bert.encoder.layer.0.attention.self.key")):
      %392 = "arith.addf"(%arg373, %arg374) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc14)
      "linalg.yield"(%392) : (f32) -> () loc(#loc14)
    }) : (tensor<512x384xf32>, tensor<384xf32>, tensor<512x384xf32>) -> tensor<512x384xf32> loc(#loc14)
    %62 = "tensor.expand_shape"(%61) <{reassociation = [[0, 1], [2, 3]], static_output_shape = array<i64: 8, 64, 12, 32>}> : (tensor<512x384xf32>) -> tensor<8x64x12x32xf32> loc(#loc2)
    %63 = "linalg.transpose"(%arg9, %50) <{permutation = array<i64: 1, 0>}> ({
    ^bb0(%arg371: f32 loc("bert.encoder.layer.0.attention.self.value"), %arg372: f32 loc("bert.encoder.layer.0.attention.self.value")):
      "linalg.yield"(%arg371) : (f32) -> () loc(#loc15)
    }) : (tensor<384x384xf32>, tensor<384x384xf32>) -> tensor<384x384xf32> loc(#loc15)
    %64 = "linalg.matmul"(%49, %63, %53) <{indexing_maps = [#map8, #map9, #map3], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg368: f32 loc(unknown), %arg369: f32 loc(unknown), %arg370: f32 loc(unknown)):
      %390 = "arith.mulf"(%arg368, %arg369) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc)
      %391 = "arith.addf"(%arg370, %390) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc)
      "linalg.yield"(%391) : (f32) -> () loc(#loc)
    }) : (tensor<512x384xf32>, tensor<384x384xf32>, tensor<512x384xf32>) -> tensor<512x384xf32> loc(#loc15)
    %65 = "linalg.generic"(%64, %arg10, %52) <{indexing_maps = [#map, #map2, #map], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg365: f32 loc("bert.encoder.layer.0.attention.self.value"), %arg366: f32 loc("bert.encoder.layer.0.attention.self.value"), %arg367: f32 loc("bert.encoder.layer.0.attention.self.value")):
      %389 = "arith.addf"(%arg365, %arg366) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc15)
      "linalg.yield"(%389) : (f32) -> () loc(#loc15)
    }) : (tensor<512x384xf32>, tensor<384xf32>, tensor<512x384xf32>) -> tensor<512x384xf32> loc(#loc15)
    %66 = "tensor.expand_shape"(%65) <{reassociation = [[0, 1], [2, 3]], static_output_shape = array<i64: 8, 64, 12, 32>}> : (tensor<512x384xf32>) -> tensor<8x64x12x32xf32> loc(#loc2)
    %67 = "linalg.transpose"(%66, %57) <{permutation = array<i64: 0, 2, 1, 3>}> ({
    ^bb0(%arg363: f32 loc("bert.encoder.layer.0.attention.self"), %arg364: f32 loc("bert.encoder.layer.0.attention.self")):
      "linalg.yield"(%arg363) : (f32) -> () loc(#loc2)
    }) : (tensor<8x64x12x32xf32>, tensor<8x12x64x32xf32>) -> tensor<8x12x64x32xf32> loc(#loc2)
    %68 = "tensor.empty"() : () -> tensor<8x12x32x64xf32> loc(#loc2)
    %69 = "linalg.transpose"(%62, %68) <{permutation = array<i64: 0, 2, 3, 1>}> ({
    ^bb0(%arg361: f32 loc("bert.encoder.layer.0.attention.self"), %arg362: f32 loc("bert.encoder.layer.0.attention.self")):
      "linalg.yield"(%arg361) : (f32) -> () loc(#loc2)
    }) : (tensor<8x64x12x32xf32>, tensor<8x12x32x64xf32>) -> tensor<8x12x32x64xf32> loc(#loc2)
    %70 = "tensor.collapse_shape"(%58) <{reassociation = [[0, 1], [2], [3]]}> : (tensor<8x12x64x32xf32>) -> tensor<96x64x32xf32> loc(#loc2)
    %71 = "tensor.collapse_shape"(%69) <{reassociation = [[0, 1], [2], [3]]}> : (tensor<8x12x32x64xf32>) -> tensor<96x32x64xf32> loc(#loc2)
    %72 = "tensor.empty"() : () -> tensor<96x64x64xf32> loc(#loc2)
    %73 = "linalg.fill"(%4, %72) <{operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg359: f32 loc(unknown), %arg360: f32 loc(unknown)):
      "linalg.yield"(%arg359) : (f32) -> () loc(#loc)
    }) : (f32, tensor<96x64x64xf32>) -> tensor<96x64x64xf32> loc(#loc2)
    %74 = "linalg.batch_matmul"(%70, %71, %73) <{indexing_maps = [#map10, #map11, #map12], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg356: f32 loc(unknown), %arg357: f32 loc(unknown), %arg358: f32 loc(unknown)):
      %387 = "arith.mulf"(%arg356, %arg357) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc)
      %388 = "arith.addf"(%arg358, %387) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc)
      "linalg.yield"(%388) : (f32) -> () loc(#loc)
    }) : (tensor<96x64x32xf32>, tensor<96x32x64xf32>, tensor<96x64x64xf32>) -> tensor<96x64x64xf32> loc(#loc2)
    %75 = "tensor.expand_shape"(%74) <{reassociation = [[0, 1], [2], [3]], static_output_shape = array<i64: 8, 12, 64, 64>}> : (tensor<96x64x64xf32>) -> tensor<8x12x64x64xf32> loc(#loc2)
    %76 = "tensor.empty"() : () -> tensor<8x12x64x64xf32> loc(#loc2)
    %77 = "linalg.generic"(%75, %76) <{indexing_maps = [#map13, #map13], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg354: f32 loc("bert.encoder.layer.0.attention.self"), %arg355: f32 loc("bert.encoder.layer.0.attention.self")):
      %385 = "arith.constant"() <{value = 0.176776692 : f32}> : () -> f32 loc(#loc2)
      %386 = "arith.mulf"(%arg354, %385) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc2)
      "linalg.yield"(%386) : (f32) -> () loc(#loc2)
    }) : (tensor<8x12x64x64xf32>, tensor<8x12x64x64xf32>) -> tensor<8x12x64x64xf32> loc(#loc2)
    %78 = "linalg.generic"(%77, %21, %76) <{indexing_maps = [#map13, #map14, #map13], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg351: f32 loc("bert.encoder.layer.0.attention.self"), %arg352: f32 loc("unsqueeze"), %arg353: f32 loc("bert.encoder.layer.0.attention.self")):
      %384 = "arith.addf"(%arg351, %arg352) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc2)
      "linalg.yield"(%384) : (f32) -> () loc(#loc2)
    }) : (tensor<8x12x64x64xf32>, tensor<8x1x1x64xf32>, tensor<8x12x64x64xf32>) -> tensor<8x12x64x64xf32> loc(#loc2)
    %79 = "tensor.empty"() : () -> tensor<8x12x64xi64> loc(#loc2)
    %80 = "linalg.fill"(%0, %79) <{operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg349: i64 loc(unknown), %arg350: i64 loc(unknown)):
      "linalg.yield"(%arg349) : (i64) -> () loc(#loc)
    }) : (i64, tensor<8x12x64xi64>) -> tensor<8x12x64xi64> loc(#loc2)
    %81 = "tensor.empty"() : () -> tensor<8x12x64xf32> loc(#loc2)
    %82 = "linalg.fill"(%5, %81) <{operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg347: f32 loc(unknown), %arg348: f32 loc(unknown)):
      "linalg.yield"(%arg347) : (f32) -> () loc(#loc)
    }) : (f32, tensor<8x12x64xf32>) -> tensor<8x12x64xf32> loc(#loc2)
    %83:2 = "linalg.generic"(%78, %82, %80) <{indexing_maps = [#map13, #map12, #map12], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<reduction>], operandSegmentSizes = array<i32: 1, 2>}> ({
    ^bb0(%arg344: f32 loc("bert.encoder.layer.0.attention.self"), %arg345: f32 loc("bert.encoder.layer.0.attention.self"), %arg346: i64 loc("bert.encoder.layer.0.attention.self")):
      %379 = "linalg.index"() <{dim = 3 : i64}> : () -> index loc(#loc2)
      %380 = "arith.index_cast"(%379) : (index) -> i64 loc(#loc2)
      %381 = "arith.maximumf"(%arg344, %arg345) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc2)
      %382 = "arith.cmpf"(%arg344, %arg345) <{fastmath = #arith.fastmath<none>, predicate = 2 : i64}> : (f32, f32) -> i1 loc(#loc2)
      %383 = "arith.select"(%382, %380, %arg346) : (i1, i64, i64) -> i64 loc(#loc2)
      "linalg.yield"(%381, %383) : (f32, i64) -> () loc(#loc2)
    }) : (tensor<8x12x64x64xf32>, tensor<8x12x64xf32>, tensor<8x12x64xi64>) -> (tensor<8x12x64xf32>, tensor<8x12x64xi64>) loc(#loc2)
    %84 = "tensor.expand_shape"(%83#0) <{reassociation = [[0], [1], [2, 3]], static_output_shape = array<i64: 8, 12, 64, 1>}> : (tensor<8x12x64xf32>) -> tensor<8x12x64x1xf32> loc(#loc2)
    %85 = "tensor.empty"() : () -> tensor<8x12x64x1xf32> loc(#loc2)
    %86 = "linalg.generic"(%7, %84, %85) <{indexing_maps = [#map15, #map13, #map13], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg341: f32 loc("bert.encoder.layer.0.attention.self"), %arg342: f32 loc("bert.encoder.layer.0.attention.self"), %arg343: f32 loc("bert.encoder.layer.0.attention.self")):
      %377 = "arith.cmpf"(%arg341, %arg342) <{fastmath = #arith.fastmath<none>, predicate = 2 : i64}> : (f32, f32) -> i1 loc(#loc2)
      %378 = "arith.select"(%377, %arg341, %arg342) : (i1, f32, f32) -> f32 loc(#loc2)
      "linalg.yield"(%378) : (f32) -> () loc(#loc2)
    }) : (tensor<f32>, tensor<8x12x64x1xf32>, tensor<8x12x64x1xf32>) -> tensor<8x12x64x1xf32> loc(#loc2)
    %87 = "linalg.generic"(%78, %86, %76) <{indexing_maps = [#map13, #map16, #map13], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg338: f32 loc("bert.encoder.layer.0.attention.self"), %arg339: f32 loc("bert.encoder.layer.0.attention.self"), %arg340: f32 loc("bert.encoder.layer.0.attention.self")):
      %376 = "arith.subf"(%arg338, %arg339) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc2)
      "linalg.yield"(%376) : (f32) -> () loc(#loc2)
    }) : (tensor<8x12x64x64xf32>, tensor<8x12x64x1xf32>, tensor<8x12x64x64xf32>) -> tensor<8x12x64x64xf32> loc(#loc2)
    %88 = "linalg.generic"(%87, %76) <{indexing_maps = [#map13, #map13], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg336: f32 loc("bert.encoder.layer.0.attention.self"), %arg337: f32 loc("bert.encoder.layer.0.attention.self")):
      %375 = "math.exp"(%arg336) <{fastmath = #arith.fastmath<none>}> : (f32) -> f32 loc(#loc2)
      "linalg.yield"(%375) : (f32) -> () loc(#loc2)
    }) : (tensor<8x12x64x64xf32>, tensor<8x12x64x64xf32>) -> tensor<8x12x64x64xf32> loc(#loc2)
    %89 = "linalg.fill"(%4, %85) <{operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg334: f32 loc(unknown), %arg335: f32 loc(unknown)):
      "linalg.yield"(%arg334) : (f32) -> () loc(#loc)
    }) : (f32, tensor<8x12x64x1xf32>) -> tensor<8x12x64x1xf32> loc(#loc2)
    %90 = "linalg.generic"(%88, %89) <{indexing_maps = [#map13, #map16], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<reduction>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg332: f32 loc("bert.encoder.layer.0.attention.self"), %arg333: f32 loc("bert.encoder.layer.0.attention.self")):
      %374 = "arith.addf"(%arg332, %arg333) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc2)
      "linalg.yield"(%374) : (f32) -> () loc(#loc2)
    }) : (tensor<8x12x64x64xf32>, tensor<8x12x64x1xf32>) -> tensor<8x12x64x1xf32> loc(#loc2)
    %91 = "linalg.generic"(%6, %90, %85) <{indexing_maps = [#map15, #map13, #map13], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg329: f32 loc("bert.encoder.layer.0.attention.self"), %arg330: f32 loc("bert.encoder.layer.0.attention.self"), %arg331: f32 loc("bert.encoder.layer.0.attention.self")):
      %372 = "arith.cmpf"(%arg329, %arg330) <{fastmath = #arith.fastmath<none>, predicate = 2 : i64}> : (f32, f32) -> i1 loc(#loc2)
      %373 = "arith.select"(%372, %arg329, %arg330) : (i1, f32, f32) -> f32 loc(#loc2)
      "linalg.yield"(%373) : (f32) -> () loc(#loc2)
    }) : (tensor<f32>, tensor<8x12x64x1xf32>, tensor<8x12x64x1xf32>) -> tensor<8x12x64x1xf32> loc(#loc2)
    %92 = "linalg.generic"(%88, %91, %76) <{indexing_maps = [#map13, #map16, #map13], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg326: f32 loc("bert.encoder.layer.0.attention.self"), %arg327: f32 loc("bert.encoder.layer.0.attention.self"), %arg328: f32 loc("bert.encoder.layer.0.attention.self")):
      %371 = "arith.divf"(%arg326, %arg327) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc2)
      "linalg.yield"(%371) : (f32) -> () loc(#loc2)
    }) : (tensor<8x12x64x64xf32>, tensor<8x12x64x1xf32>, tensor<8x12x64x64xf32>) -> tensor<8x12x64x64xf32> loc(#loc2)
    %93 = "tensor.collapse_shape"(%92) <{reassociation = [[0, 1], [2], [3]]}> : (tensor<8x12x64x64xf32>) -> tensor<96x64x64xf32> loc(#loc2)
    %94 = "tensor.collapse_shape"(%67) <{reassociation = [[0, 1], [2], [3]]}> : (tensor<8x12x64x32xf32>) -> tensor<96x64x32xf32> loc(#loc2)
    %95 = "tensor.empty"() : () -> tensor<96x64x32xf32> loc(#loc16)
    %96 = "linalg.fill"(%4, %95) <{operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg324: f32 loc(unknown), %arg325: f32 loc(unknown)):
      "linalg.yield"(%arg324) : (f32) -> () loc(#loc)
    }) : (f32, tensor<96x64x32xf32>) -> tensor<96x64x32xf32> loc(#loc16)
    %97 = "linalg.batch_matmul"(%93, %94, %96) <{indexing_maps = [#map10, #map11, #map12], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg321: f32 loc(unknown), %arg322: f32 loc(unknown), %arg323: f32 loc(unknown)):
      %369 = "arith.mulf"(%arg321, %arg322) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc)
      %370 = "arith.addf"(%arg323, %369) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc)
      "linalg.yield"(%370) : (f32) -> () loc(#loc)
    }) : (tensor<96x64x64xf32>, tensor<96x64x32xf32>, tensor<96x64x32xf32>) -> tensor<96x64x32xf32> loc(#loc16)
    %98 = "tensor.expand_shape"(%97) <{reassociation = [[0, 1], [2], [3]], static_output_shape = array<i64: 8, 12, 64, 32>}> : (tensor<96x64x32xf32>) -> tensor<8x12x64x32xf32> loc(#loc2)
    %99 = "tensor.empty"() : () -> tensor<8x64x12x32xf32> loc(#loc2)
    %100 = "linalg.transpose"(%98, %99) <{permutation = array<i64: 0, 2, 1, 3>}> ({
    ^bb0(%arg319: f32 loc("bert.encoder.layer.0.attention.self"), %arg320: f32 loc("bert.encoder.layer.0.attention.self")):
      "linalg.yield"(%arg319) : (f32) -> () loc(#loc2)
    }) : (tensor<8x12x64x32xf32>, tensor<8x64x12x32xf32>) -> tensor<8x64x12x32xf32> loc(#loc2)
    %101 = "tensor.collapse_shape"(%100) <{reassociation = [[0, 1], [2, 3]]}> : (tensor<8x64x12x32xf32>) -> tensor<512x384xf32> loc(#loc17)
    %102 = "linalg.transpose"(%arg11, %50) <{permutation = array<i64: 1, 0>}> ({
    ^bb0(%arg317: f32 loc("bert.encoder.layer.0.attention.output.dense"), %arg318: f32 loc("bert.encoder.layer.0.attention.output.dense")):
      "linalg.yield"(%arg317) : (f32) -> () loc(#loc17)
    }) : (tensor<384x384xf32>, tensor<384x384xf32>) -> tensor<384x384xf32> loc(#loc17)
    %103 = "linalg.matmul"(%101, %102, %53) <{indexing_maps = [#map8, #map9, #map3], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg314: f32 loc(unknown), %arg315: f32 loc(unknown), %arg316: f32 loc(unknown)):
      %367 = "arith.mulf"(%arg314, %arg315) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc)
      %368 = "arith.addf"(%arg316, %367) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc)
      "linalg.yield"(%368) : (f32) -> () loc(#loc)
    }) : (tensor<512x384xf32>, tensor<384x384xf32>, tensor<512x384xf32>) -> tensor<512x384xf32> loc(#loc17)
    %104 = "linalg.generic"(%103, %arg12, %52) <{indexing_maps = [#map, #map2, #map], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg311: f32 loc("bert.encoder.layer.0.attention.output.dense"), %arg312: f32 loc("bert.encoder.layer.0.attention.output.dense"), %arg313: f32 loc("bert.encoder.layer.0.attention.output.dense")):
      %366 = "arith.addf"(%arg311, %arg312) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc17)
      "linalg.yield"(%366) : (f32) -> () loc(#loc17)
    }) : (tensor<512x384xf32>, tensor<384xf32>, tensor<512x384xf32>) -> tensor<512x384xf32> loc(#loc17)
    %105 = "tensor.expand_shape"(%104) <{reassociation = [[0, 1], [2]], static_output_shape = array<i64: 8, 64, 384>}> : (tensor<512x384xf32>) -> tensor<8x64x384xf32> loc(#loc17)
    %106 = "linalg.generic"(%105, %48, %29) <{indexing_maps = [#map4, #map4, #map4], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg308: f32 loc("bert.encoder.layer.0.attention.output.dense"), %arg309: f32 loc("bert.embeddings.LayerNorm"), %arg310: f32 loc("bert.encoder.layer.0.attention.output")):
      %365 = "arith.addf"(%arg308, %arg309) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc18)
      "linalg.yield"(%365) : (f32) -> () loc(#loc18)
    }) : (tensor<8x64x384xf32>, tensor<8x64x384xf32>, tensor<8x64x384xf32>) -> tensor<8x64x384xf32> loc(#loc18)
    %107 = "linalg.generic"(%106, %37) <{indexing_maps = [#map4, #map6], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<reduction>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg306: f32 loc("bert.encoder.layer.0.attention.output"), %arg307: f32 loc("bert.encoder.layer.0.attention.output.LayerNorm")):
      %364 = "arith.addf"(%arg306, %arg307) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc19)
      "linalg.yield"(%364) : (f32) -> () loc(#loc19)
    }) : (tensor<8x64x384xf32>, tensor<8x64x1xf32>) -> tensor<8x64x1xf32> loc(#loc19)
    %108 = "linalg.generic"(%107, %36) <{indexing_maps = [#map4, #map4], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg304: f32 loc("bert.encoder.layer.0.attention.output.LayerNorm"), %arg305: f32 loc("bert.encoder.layer.0.attention.output.LayerNorm")):
      %362 = "arith.constant"() <{value = 0.00260416674 : f32}> : () -> f32 loc(#loc19)
      %363 = "arith.mulf"(%arg304, %362) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc19)
      "linalg.yield"(%363) : (f32) -> () loc(#loc19)
    }) : (tensor<8x64x1xf32>, tensor<8x64x1xf32>) -> tensor<8x64x1xf32> loc(#loc19)
    %109 = "linalg.generic"(%106, %108, %29) <{indexing_maps = [#map4, #map6, #map4], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg301: f32 loc("bert.encoder.layer.0.attention.output"), %arg302: f32 loc("bert.encoder.layer.0.attention.output.LayerNorm"), %arg303: f32 loc("bert.encoder.layer.0.attention.output.LayerNorm")):
      %361 = "arith.subf"(%arg301, %arg302) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc19)
      "linalg.yield"(%361) : (f32) -> () loc(#loc19)
    }) : (tensor<8x64x384xf32>, tensor<8x64x1xf32>, tensor<8x64x384xf32>) -> tensor<8x64x384xf32> loc(#loc19)
    %110 = "linalg.generic"(%109, %109, %29) <{indexing_maps = [#map4, #map4, #map4], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg298: f32 loc("bert.encoder.layer.0.attention.output.LayerNorm"), %arg299: f32 loc("bert.encoder.layer.0.attention.output.LayerNorm"), %arg300: f32 loc("bert.encoder.layer.0.attention.output.LayerNorm")):
      %360 = "arith.mulf"(%arg298, %arg299) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc19)
      "linalg.yield"(%360) : (f32) -> () loc(#loc19)
    }) : (tensor<8x64x384xf32>, tensor<8x64x384xf32>, tensor<8x64x384xf32>) -> tensor<8x64x384xf32> loc(#loc19)
    %111 = "linalg.generic"(%110, %37) <{indexing_maps = [#map4, #map6], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<reduction>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg296: f32 loc("bert.encoder.layer.0.attention.output.LayerNorm"), %arg297: f32 loc("bert.encoder.layer.0.attention.output.LayerNorm")):
      %359 = "arith.addf"(%arg296, %arg297) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc19)
      "linalg.yield"(%359) : (f32) -> () loc(#loc19)
    }) : (tensor<8x64x384xf32>, tensor<8x64x1xf32>) -> tensor<8x64x1xf32> loc(#loc19)
    %112 = "linalg.generic"(%111, %36) <{indexing_maps = [#map4, #map4], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg294: f32 loc("bert.encoder.layer.0.attention.output.LayerNorm"), %arg295: f32 loc("bert.encoder.layer.0.attention.output.LayerNorm")):
      %357 = "arith.constant"() <{value = 0.00260416674 : f32}> : () -> f32 loc(#loc19)
      %358 = "arith.mulf"(%arg294, %357) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc19)
      "linalg.yield"(%358) : (f32) -> () loc(#loc19)
    }) : (tensor<8x64x1xf32>, tensor<8x64x1xf32>) -> tensor<8x64x1xf32> loc(#loc19)
    %113 = "linalg.generic"(%112, %36) <{indexing_maps = [#map4, #map4], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg292: f32 loc("bert.encoder.layer.0.attention.output.LayerNorm"), %arg293: f32 loc("bert.encoder.layer.0.attention.output.LayerNorm")):
      %355 = "arith.constant"() <{value = 9.99999996E-13 : f32}> : () -> f32 loc(#loc19)
      %356 = "arith.addf"(%arg292, %355) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc19)
      "linalg.yield"(%356) : (f32) -> () loc(#loc19)
    }) : (tensor<8x64x1xf32>, tensor<8x64x1xf32>) -> tensor<8x64x1xf32> loc(#loc19)
    %114 = "linalg.generic"(%113, %36) <{indexing_maps = [#map4, #map4], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg290: f32 loc("bert.encoder.layer.0.attention.output.LayerNorm"), %arg291: f32 loc("bert.encoder.layer.0.attention.output.LayerNorm")):
      %354 = "math.rsqrt"(%arg290) <{fastmath = #arith.fastmath<none>}> : (f32) -> f32 loc(#loc19)
      "linalg.yield"(%354) : (f32) -> () loc(#loc19)
    }) : (tensor<8x64x1xf32>, tensor<8x64x1xf32>) -> tensor<8x64x1xf32> loc(#loc19)
    %115 = "linalg.generic"(%109, %114, %29) <{indexing_maps = [#map4, #map6, #map4], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg287: f32 loc("bert.encoder.layer.0.attention.output.LayerNorm"), %arg288: f32 loc("bert.encoder.layer.0.attention.output.LayerNorm"), %arg289: f32 loc("bert.encoder.layer.0.attention.output.LayerNorm")):
      %353 = "arith.mulf"(%arg287, %arg288) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc19)
      "linalg.yield"(%353) : (f32) -> () loc(#loc19)
    }) : (tensor<8x64x384xf32>, tensor<8x64x1xf32>, tensor<8x64x384xf32>) -> tensor<8x64x384xf32> loc(#loc19)
    %116 = "linalg.generic"(%115, %arg13, %29) <{indexing_maps = [#map4, #map7, #map4], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg284: f32 loc("bert.encoder.layer.0.attention.output.LayerNorm"), %arg285: f32 loc("bert.encoder.layer.0.attention.output.LayerNorm"), %arg286: f32 loc("bert.encoder.layer.0.attention.output.LayerNorm")):
      %352 = "arith.mulf"(%arg284, %arg285) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc19)
      "linalg.yield"(%352) : (f32) -> () loc(#loc19)
    }) : (tensor<8x64x384xf32>, tensor<384xf32>, tensor<8x64x384xf32>) -> tensor<8x64x384xf32> loc(#loc19)
    %117 = "linalg.generic"(%116, %arg14, %29) <{indexing_maps = [#map4, #map7, #map4], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg281: f32 loc("bert.encoder.layer.0.attention.output.LayerNorm"), %arg282: f32 loc("bert.encoder.layer.0.attention.output.LayerNorm"), %arg283: f32 loc("bert.encoder.layer.0.attention.output.LayerNorm")):
      %351 = "arith.addf"(%arg281, %arg282) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc19)
      "linalg.yield"(%351) : (f32) -> () loc(#loc19)
    }) : (tensor<8x64x384xf32>, tensor<384xf32>, tensor<8x64x384xf32>) -> tensor<8x64x384xf32> loc(#loc19)
    %118 = "tensor.collapse_shape"(%117) <{reassociation = [[0, 1], [2]]}> : (tensor<8x64x384xf32>) -> tensor<512x384xf32> loc(#loc20)
    %119 = "tensor.empty"() : () -> tensor<384x1536xf32> loc(#loc20)
    %120 = "linalg.transpose"(%arg15, %119) <{permutation = array<i64: 1, 0>}> ({
    ^bb0(%arg279: f32 loc("bert.encoder.layer.0.intermediate.dense"), %arg280: f32 loc("bert.encoder.layer.0.intermediate.dense")):
      "linalg.yield"(%arg279) : (f32) -> () loc(#loc20)
    }) : (tensor<1536x384xf32>, tensor<384x1536xf32>) -> tensor<384x1536xf32> loc(#loc20)
    %121 = "tensor.empty"() : () -> tensor<512x1536xf32> loc(#loc20)
    %122 = "linalg.fill"(%4, %121) <{operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg277: f32 loc(unknown), %arg278: f32 loc(unknown)):
      "linalg.yield"(%arg277) : (f32) -> () loc(#loc)
    }) : (f32, tensor<512x1536xf32>) -> tensor<512x1536xf32> loc(#loc20)
    %123 = "linalg.matmul"(%118, %120, %122) <{indexing_maps = [#map8, #map9, #map3], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg274: f32 loc(unknown), %arg275: f32 loc(unknown), %arg276: f32 loc(unknown)):
      %349 = "arith.mulf"(%arg274, %arg275) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc)
      %350 = "arith.addf"(%arg276, %349) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc)
      "linalg.yield"(%350) : (f32) -> () loc(#loc)
    }) : (tensor<512x384xf32>, tensor<384x1536xf32>, tensor<512x1536xf32>) -> tensor<512x1536xf32> loc(#loc20)
    %124 = "linalg.generic"(%123, %arg16, %121) <{indexing_maps = [#map, #map2, #map], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg271: f32 loc("bert.encoder.layer.0.intermediate.dense"), %arg272: f32 loc("bert.encoder.layer.0.intermediate.dense"), %arg273: f32 loc("bert.encoder.layer.0.intermediate.dense")):
      %348 = "arith.addf"(%arg271, %arg272) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc20)
      "linalg.yield"(%348) : (f32) -> () loc(#loc20)
    }) : (tensor<512x1536xf32>, tensor<1536xf32>, tensor<512x1536xf32>) -> tensor<512x1536xf32> loc(#loc20)
    %125 = "tensor.expand_shape"(%124) <{reassociation = [[0, 1], [2]], static_output_shape = array<i64: 8, 64, 1536>}> : (tensor<512x1536xf32>) -> tensor<8x64x1536xf32> loc(#loc20)
    %126 = "tensor.empty"() : () -> tensor<8x64x1536xf32> loc(#loc3)
    %127 = "linalg.generic"(%125, %126) <{indexing_maps = [#map4, #map4], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg269: f32 loc("bert.encoder.layer.0.intermediate.dense"), %arg270: f32 loc("bert.encoder.layer.0.intermediate.intermediate_act_fn")):
      %347 = "arith.mulf"(%arg269, %14) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc3)
      "linalg.yield"(%347) : (f32) -> () loc(#loc3)
    }) : (tensor<8x64x1536xf32>, tensor<8x64x1536xf32>) -> tensor<8x64x1536xf32> loc(#loc3)
    %128 = "linalg.generic"(%125, %126) <{indexing_maps = [#map4, #map4], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg267: f32 loc("bert.encoder.layer.0.intermediate.dense"), %arg268: f32 loc("bert.encoder.layer.0.intermediate.intermediate_act_fn")):
      %345 = "arith.constant"() <{value = 0.707106769 : f32}> : () -> f32 loc(#loc3)
      %346 = "arith.mulf"(%arg267, %345) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc3)
      "linalg.yield"(%346) : (f32) -> () loc(#loc3)
    }) : (tensor<8x64x1536xf32>, tensor<8x64x1536xf32>) -> tensor<8x64x1536xf32> loc(#loc3)
    %129 = "linalg.generic"(%128, %126) <{indexing_maps = [#map4, #map4], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg265: f32 loc("bert.encoder.layer.0.intermediate.intermediate_act_fn"), %arg266: f32 loc("bert.encoder.layer.0.intermediate.intermediate_act_fn")):
      %344 = "math.erf"(%arg265) <{fastmath = #arith.fastmath<none>}> : (f32) -> f32 loc(#loc3)
      "linalg.yield"(%344) : (f32) -> () loc(#loc3)
    }) : (tensor<8x64x1536xf32>, tensor<8x64x1536xf32>) -> tensor<8x64x1536xf32> loc(#loc3)
    %130 = "linalg.generic"(%129, %126) <{indexing_maps = [#map4, #map4], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg263: f32 loc("bert.encoder.layer.0.intermediate.intermediate_act_fn"), %arg264: f32 loc("bert.encoder.layer.0.intermediate.intermediate_act_fn")):
      %343 = "arith.addf"(%arg263, %15) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc3)
      "linalg.yield"(%343) : (f32) -> () loc(#loc3)
    }) : (tensor<8x64x1536xf32>, tensor<8x64x1536xf32>) -> tensor<8x64x1536xf32> loc(#loc3)
    %131 = "linalg.generic"(%127, %130, %126) <{indexing_maps = [#map4, #map4, #map4], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg260: f32 loc("bert.encoder.layer.0.intermediate.intermediate_act_fn"), %arg261: f32 loc("bert.encoder.layer.0.intermediate.intermediate_act_fn"), %arg262: f32 loc("bert.encoder.layer.0.intermediate.intermediate_act_fn")):
      %342 = "arith.mulf"(%arg260, %arg261) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc3)
      "linalg.yield"(%342) : (f32) -> () loc(#loc3)
    }) : (tensor<8x64x1536xf32>, tensor<8x64x1536xf32>, tensor<8x64x1536xf32>) -> tensor<8x64x1536xf32> loc(#loc3)
    %132 = "tensor.collapse_shape"(%131) <{reassociation = [[0, 1], [2]]}> : (tensor<8x64x1536xf32>) -> tensor<512x1536xf32> loc(#loc21)
    %133 = "tensor.empty"() : () -> tensor<1536x384xf32> loc(#loc21)
    %134 = "linalg.transpose"(%arg17, %133) <{permutation = array<i64: 1, 0>}> ({
    ^bb0(%arg258: f32 loc("bert.encoder.layer.0.output.dense"), %arg259: f32 loc("bert.encoder.layer.0.output.dense")):
      "linalg.yield"(%arg258) : (f32) -> () loc(#loc21)
    }) : (tensor<384x1536xf32>, tensor<1536x384xf32>) -> tensor<1536x384xf32> loc(#loc21)
    %135 = "linalg.matmul"(%132, %134, %53) <{indexing_maps = [#map8, #map9, #map3], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg255: f32 loc(unknown), %arg256: f32 loc(unknown), %arg257: f32 loc(unknown)):
      %340 = "arith.mulf"(%arg255, %arg256) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc)
      %341 = "arith.addf"(%arg257, %340) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc)
      "linalg.yield"(%341) : (f32) -> () loc(#loc)
    }) : (tensor<512x1536xf32>, tensor<1536x384xf32>, tensor<512x384xf32>) -> tensor<512x384xf32> loc(#loc21)
    %136 = "linalg.generic"(%135, %arg18, %52) <{indexing_maps = [#map, #map2, #map], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg252: f32 loc("bert.encoder.layer.0.output.dense"), %arg253: f32 loc("bert.encoder.layer.0.output.dense"), %arg254: f32 loc("bert.encoder.layer.0.output.dense")):
      %339 = "arith.addf"(%arg252, %arg253) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc21)
      "linalg.yield"(%339) : (f32) -> () loc(#loc21)
    }) : (tensor<512x384xf32>, tensor<384xf32>, tensor<512x384xf32>) -> tensor<512x384xf32> loc(#loc21)
    %137 = "tensor.expand_shape"(%136) <{reassociation = [[0, 1], [2]], static_output_shape = array<i64: 8, 64, 384>}> : (tensor<512x384xf32>) -> tensor<8x64x384xf32> loc(#loc21)
    %138 = "linalg.generic"(%137, %117, %29) <{indexing_maps = [#map4, #map4, #map4], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg249: f32 loc("bert.encoder.layer.0.output.dense"), %arg250: f32 loc("bert.encoder.layer.0.attention.output.LayerNorm"), %arg251: f32 loc("bert.encoder.layer.0.output")):
      %338 = "arith.addf"(%arg249, %arg250) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc22)
      "linalg.yield"(%338) : (f32) -> () loc(#loc22)
    }) : (tensor<8x64x384xf32>, tensor<8x64x384xf32>, tensor<8x64x384xf32>) -> tensor<8x64x384xf32> loc(#loc22)
    %139 = "linalg.generic"(%138, %37) <{indexing_maps = [#map4, #map6], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<reduction>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg247: f32 loc("bert.encoder.layer.0.output"), %arg248: f32 loc("bert.encoder.layer.0.output.LayerNorm")):
      %337 = "arith.addf"(%arg247, %arg248) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc23)
      "linalg.yield"(%337) : (f32) -> () loc(#loc23)
    }) : (tensor<8x64x384xf32>, tensor<8x64x1xf32>) -> tensor<8x64x1xf32> loc(#loc23)
    %140 = "linalg.generic"(%139, %36) <{indexing_maps = [#map4, #map4], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg245: f32 loc("bert.encoder.layer.0.output.LayerNorm"), %arg246: f32 loc("bert.encoder.layer.0.output.LayerNorm")):
      %335 = "arith.constant"() <{value = 0.00260416674 : f32}> : () -> f32 loc(#loc23)
      %336 = "arith.mulf"(%arg245, %335) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc23)
      "linalg.yield"(%336) : (f32) -> () loc(#loc23)
    }) : (tensor<8x64x1xf32>, tensor<8x64x1xf32>) -> tensor<8x64x1xf32> loc(#loc23)
    %141 = "linalg.generic"(%138, %140, %29) <{indexing_maps = [#map4, #map6, #map4], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg242: f32 loc("bert.encoder.layer.0.output"), %arg243: f32 loc("bert.encoder.layer.0.output.LayerNorm"), %arg244: f32 loc("bert.encoder.layer.0.output.LayerNorm")):
      %334 = "arith.subf"(%arg242, %arg243) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc23)
      "linalg.yield"(%334) : (f32) -> () loc(#loc23)
    }) : (tensor<8x64x384xf32>, tensor<8x64x1xf32>, tensor<8x64x384xf32>) -> tensor<8x64x384xf32> loc(#loc23)
    %142 = "linalg.generic"(%141, %141, %29) <{indexing_maps = [#map4, #map4, #map4], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg239: f32 loc("bert.encoder.layer.0.output.LayerNorm"), %arg240: f32 loc("bert.encoder.layer.0.output.LayerNorm"), %arg241: f32 loc("bert.encoder.layer.0.output.LayerNorm")):
      %333 = "arith.mulf"(%arg239, %arg240) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc23)
      "linalg.yield"(%333) : (f32) -> () loc(#loc23)
    }) : (tensor<8x64x384xf32>, tensor<8x64x384xf32>, tensor<8x64x384xf32>) -> tensor<8x64x384xf32> loc(#loc23)
    %143 = "linalg.generic"(%142, %37) <{indexing_maps = [#map4, #map6], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<reduction>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg237: f32 loc("bert.encoder.layer.0.output.LayerNorm"), %arg238: f32 loc("bert.encoder.layer.0.output.LayerNorm")):
      %332 = "arith.addf"(%arg237, %arg238) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc23)
      "linalg.yield"(%332) : (f32) -> () loc(#loc23)
    }) : (tensor<8x64x384xf32>, tensor<8x64x1xf32>) -> tensor<8x64x1xf32> loc(#loc23)
    %144 = "linalg.generic"(%143, %36) <{indexing_maps = [#map4, #map4], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg235: f32 loc("bert.encoder.layer.0.output.LayerNorm"), %arg236: f32 loc("bert.encoder.layer.0.output.LayerNorm")):
      %330 = "arith.constant"() <{value = 0.00260416674 : f32}> : () -> f32 loc(#loc23)
      %331 = "arith.mulf"(%arg235, %330) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc23)
      "linalg.yield"(%331) : (f32) -> () loc(#loc23)
    }) : (tensor<8x64x1xf32>, tensor<8x64x1xf32>) -> tensor<8x64x1xf32> loc(#loc23)
    %145 = "linalg.generic"(%144, %36) <{indexing_maps = [#map4, #map4], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg233: f32 loc("bert.encoder.layer.0.output.LayerNorm"), %arg234: f32 loc("bert.encoder.layer.0.output.LayerNorm")):
      %328 = "arith.constant"() <{value = 9.99999996E-13 : f32}> : () -> f32 loc(#loc23)
      %329 = "arith.addf"(%arg233, %328) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc23)
      "linalg.yield"(%329) : (f32) -> () loc(#loc23)
    }) : (tensor<8x64x1xf32>, tensor<8x64x1xf32>) -> tensor<8x64x1xf32> loc(#loc23)
    %146 = "linalg.generic"(%145, %36) <{indexing_maps = [#map4, #map4], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg231: f32 loc("bert.encoder.layer.0.output.LayerNorm"), %arg232: f32 loc("bert.encoder.layer.0.output.LayerNorm")):
      %327 = "math.rsqrt"(%arg231) <{fastmath = #arith.fastmath<none>}> : (f32) -> f32 loc(#loc23)
      "linalg.yield"(%327) : (f32) -> () loc(#loc23)
    }) : (tensor<8x64x1xf32>, tensor<8x64x1xf32>) -> tensor<8x64x1xf32> loc(#loc23)
    %147 = "linalg.generic"(%141, %146, %29) <{indexing_maps = [#map4, #map6, #map4], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg228: f32 loc("bert.encoder.layer.0.output.LayerNorm"), %arg229: f32 loc("bert.encoder.layer.0.output.LayerNorm"), %arg230: f32 loc("bert.encoder.layer.0.output.LayerNorm")):
      %326 = "arith.mulf"(%arg228, %arg229) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc23)
      "linalg.yield"(%326) : (f32) -> () loc(#loc23)
    }) : (tensor<8x64x384xf32>, tensor<8x64x1xf32>, tensor<8x64x384xf32>) -> tensor<8x64x384xf32> loc(#loc23)
    %148 = "linalg.generic"(%147, %arg19, %29) <{indexing_maps = [#map4, #map7, #map4], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg225: f32 loc("bert.encoder.layer.0.output.LayerNorm"), %arg226: f32 loc("bert.encoder.layer.0.output.LayerNorm"), %arg227: f32 loc("bert.encoder.layer.0.output.LayerNorm")):
      %325 = "arith.mulf"(%arg225, %arg226) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc23)
      "linalg.yield"(%325) : (f32) -> () loc(#loc23)
    }) : (tensor<8x64x384xf32>, tensor<384xf32>, tensor<8x64x384xf32>) -> tensor<8x64x384xf32> loc(#loc23)
    %149 = "linalg.generic"(%148, %arg20, %29) <{indexing_maps = [#map4, #map7, #map4], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg222: f32 loc("bert.encoder.layer.0.output.LayerNorm"), %arg223: f32 loc("bert.encoder.layer.0.output.LayerNorm"), %arg224: f32 loc("bert.encoder.layer.0.output.LayerNorm")):
      %324 = "arith.addf"(%arg222, %arg223) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc23)
      "linalg.yield"(%324) : (f32) -> () loc(#loc23)
    }) : (tensor<8x64x384xf32>, tensor<384xf32>, tensor<8x64x384xf32>) -> tensor<8x64x384xf32> loc(#loc23)
    %150 = "tensor.collapse_shape"(%149) <{reassociation = [[0, 1], [2]]}> : (tensor<8x64x384xf32>) -> tensor<512x384xf32> loc(#loc24)
    %151 = "linalg.transpose"(%arg21, %50) <{permutation = array<i64: 1, 0>}> ({
    ^bb0(%arg220: f32 loc("bert.encoder.layer.1.attention.self.query"), %arg221: f32 loc("bert.encoder.layer.1.attention.self.query")):
      "linalg.yield"(%arg220) : (f32) -> () loc(#loc24)
    }) : (tensor<384x384xf32>, tensor<384x384xf32>) -> tensor<384x384xf32> loc(#loc24)
    %152 = "linalg.matmul"(%150, %151, %53) <{indexing_maps = [#map8, #map9, #map3], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg217: f32 loc(unknown), %arg218: f32 loc(unknown), %arg219: f32 loc(unknown)):
      %322 = "arith.mulf"(%arg217, %arg218) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc)
      %323 = "arith.addf"(%arg219, %322) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc)
      "linalg.yield"(%323) : (f32) -> () loc(#loc)
    }) : (tensor<512x384xf32>, tensor<384x384xf32>, tensor<512x384xf32>) -> tensor<512x384xf32> loc(#loc24)
    %153 = "linalg.generic"(%152, %arg22, %52) <{indexing_maps = [#map, #map2, #map], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg214: f32 loc("bert.encoder.layer.1.attention.self.query"), %arg215: f32 loc("bert.encoder.layer.1.attention.self.query"), %arg216: f32 loc("bert.encoder.layer.1.attention.self.query")):
      %321 = "arith.addf"(%arg214, %arg215) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc24)
      "linalg.yield"(%321) : (f32) -> () loc(#loc24)
    }) : (tensor<512x384xf32>, tensor<384xf32>, tensor<512x384xf32>) -> tensor<512x384xf32> loc(#loc24)
    %154 = "tensor.expand_shape"(%153) <{reassociation = [[0, 1], [2, 3]], static_output_shape = array<i64: 8, 64, 12, 32>}> : (tensor<512x384xf32>) -> tensor<8x64x12x32xf32> loc(#loc25)
    %155 = "linalg.transpose"(%154, %57) <{permutation = array<i64: 0, 2, 1, 3>}> ({
    ^bb0(%arg212: f32 loc("bert.encoder.layer.1.attention.self"), %arg213: f32 loc("bert.encoder.layer.1.attention.self")):
      "linalg.yield"(%arg212) : (f32) -> () loc(#loc25)
    }) : (tensor<8x64x12x32xf32>, tensor<8x12x64x32xf32>) -> tensor<8x12x64x32xf32> loc(#loc25)
    %156 = "linalg.transpose"(%arg23, %50) <{permutation = array<i64: 1, 0>}> ({
    ^bb0(%arg210: f32 loc("bert.encoder.layer.1.attention.self.key"), %arg211: f32 loc("bert.encoder.layer.1.attention.self.key")):
      "linalg.yield"(%arg210) : (f32) -> () loc(#loc26)
    }) : (tensor<384x384xf32>, tensor<384x384xf32>) -> tensor<384x384xf32> loc(#loc26)
    %157 = "linalg.matmul"(%150, %156, %53) <{indexing_maps = [#map8, #map9, #map3], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg207: f32 loc(unknown), %arg208: f32 loc(unknown), %arg209: f32 loc(unknown)):
      %319 = "arith.mulf"(%arg207, %arg208) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc)
      %320 = "arith.addf"(%arg209, %319) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc)
      "linalg.yield"(%320) : (f32) -> () loc(#loc)
    }) : (tensor<512x384xf32>, tensor<384x384xf32>, tensor<512x384xf32>) -> tensor<512x384xf32> loc(#loc26)
    %158 = "linalg.generic"(%157, %arg24, %52) <{indexing_maps = [#map, #map2, #map], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg204: f32 loc("bert.encoder.layer.1.attention.self.key"), %arg205: f32 loc("bert.encoder.layer.1.attention.self.key"), %arg206: f32 loc("bert.encoder.layer.1.attention.self.key")):
      %318 = "arith.addf"(%arg204, %arg205) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc26)
      "linalg.yield"(%318) : (f32) -> () loc(#loc26)
    }) : (tensor<512x384xf32>, tensor<384xf32>, tensor<512x384xf32>) -> tensor<512x384xf32> loc(#loc26)
    %159 = "tensor.expand_shape"(%158) <{reassociation = [[0, 1], [2, 3]], static_output_shape = array<i64: 8, 64, 12, 32>}> : (tensor<512x384xf32>) -> tensor<8x64x12x32xf32> loc(#loc25)
    %160 = "linalg.transpose"(%arg25, %50) <{permutation = array<i64: 1, 0>}> ({
    ^bb0(%arg202: f32 loc("bert.encoder.layer.1.attention.self.value"), %arg203: f32 loc("bert.encoder.layer.1.attention.self.value")):
      "linalg.yield"(%arg202) : (f32) -> () loc(#loc27)
    }) : (tensor<384x384xf32>, tensor<384x384xf32>) -> tensor<384x384xf32> loc(#loc27)
    %161 = "linalg.matmul"(%150, %160, %53) <{indexing_maps = [#map8, #map9, #map3], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg199: f32 loc(unknown), %arg200: f32 loc(unknown), %arg201: f32 loc(unknown)):
      %316 = "arith.mulf"(%arg199, %arg200) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc)
      %317 = "arith.addf"(%arg201, %316) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc)
      "linalg.yield"(%317) : (f32) -> () loc(#loc)
    }) : (tensor<512x384xf32>, tensor<384x384xf32>, tensor<512x384xf32>) -> tensor<512x384xf32> loc(#loc27)
    %162 = "linalg.generic"(%161, %arg26, %52) <{indexing_maps = [#map, #map2, #map], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg196: f32 loc("bert.encoder.layer.1.attention.self.value"), %arg197: f32 loc("bert.encoder.layer.1.attention.self.value"), %arg198: f32 loc("bert.encoder.layer.1.attention.self.value")):
      %315 = "arith.addf"(%arg196, %arg197) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc27)
      "linalg.yield"(%315) : (f32) -> () loc(#loc27)
    }) : (tensor<512x384xf32>, tensor<384xf32>, tensor<512x384xf32>) -> tensor<512x384xf32> loc(#loc27)
    %163 = "tensor.expand_shape"(%162) <{reassociation = [[0, 1], [2, 3]], static_output_shape = array<i64: 8, 64, 12, 32>}> : (tensor<512x384xf32>) -> tensor<8x64x12x32xf32> loc(#loc25)
    %164 = "linalg.transpose"(%163, %57) <{permutation = array<i64: 0, 2, 1, 3>}> ({
    ^bb0(%arg194: f32 loc("bert.encoder.layer.1.attention.self"), %arg195: f32 loc("bert.encoder.layer.1.attention.self")):
      "linalg.yield"(%arg194) : (f32) -> () loc(#loc25)
    }) : (tensor<8x64x12x32xf32>, tensor<8x12x64x32xf32>) -> tensor<8x12x64x32xf32> loc(#loc25)
    %165 = "linalg.transpose"(%159, %68) <{permutation = array<i64: 0, 2, 3, 1>}> ({
    ^bb0(%arg192: f32 loc("bert.encoder.layer.1.attention.self"), %arg193: f32 loc("bert.encoder.layer.1.attention.self")):
      "linalg.yield"(%arg192) : (f32) -> () loc(#loc25)
    }) : (tensor<8x64x12x32xf32>, tensor<8x12x32x64xf32>) -> tensor<8x12x32x64xf32> loc(#loc25)
    %166 = "tensor.collapse_shape"(%155) <{reassociation = [[0, 1], [2], [3]]}> : (tensor<8x12x64x32xf32>) -> tensor<96x64x32xf32> loc(#loc25)
    %167 = "tensor.collapse_shape"(%165) <{reassociation = [[0, 1], [2], [3]]}> : (tensor<8x12x32x64xf32>) -> tensor<96x32x64xf32> loc(#loc25)
    %168 = "linalg.batch_matmul"(%166, %167, %73) <{indexing_maps = [#map10, #map11, #map12], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg189: f32 loc(unknown), %arg190: f32 loc(unknown), %arg191: f32 loc(unknown)):
      %313 = "arith.mulf"(%arg189, %arg190) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc)
      %314 = "arith.addf"(%arg191, %313) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc)
      "linalg.yield"(%314) : (f32) -> () loc(#loc)
    }) : (tensor<96x64x32xf32>, tensor<96x32x64xf32>, tensor<96x64x64xf32>) -> tensor<96x64x64xf32> loc(#loc25)
    %169 = "tensor.expand_shape"(%168) <{reassociation = [[0, 1], [2], [3]], static_output_shape = array<i64: 8, 12, 64, 64>}> : (tensor<96x64x64xf32>) -> tensor<8x12x64x64xf32> loc(#loc25)
    %170 = "linalg.generic"(%169, %76) <{indexing_maps = [#map13, #map13], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg187: f32 loc("bert.encoder.layer.1.attention.self"), %arg188: f32 loc("bert.encoder.layer.1.attention.self")):
      %311 = "arith.constant"() <{value = 0.176776692 : f32}> : () -> f32 loc(#loc25)
      %312 = "arith.mulf"(%arg187, %311) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc25)
      "linalg.yield"(%312) : (f32) -> () loc(#loc25)
    }) : (tensor<8x12x64x64xf32>, tensor<8x12x64x64xf32>) -> tensor<8x12x64x64xf32> loc(#loc25)
    %171 = "linalg.generic"(%170, %21, %76) <{indexing_maps = [#map13, #map14, #map13], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg184: f32 loc("bert.encoder.layer.1.attention.self"), %arg185: f32 loc("unsqueeze"), %arg186: f32 loc("bert.encoder.layer.1.attention.self")):
      %310 = "arith.addf"(%arg184, %arg185) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc25)
      "linalg.yield"(%310) : (f32) -> () loc(#loc25)
    }) : (tensor<8x12x64x64xf32>, tensor<8x1x1x64xf32>, tensor<8x12x64x64xf32>) -> tensor<8x12x64x64xf32> loc(#loc25)
    %172:2 = "linalg.generic"(%171, %82, %80) <{indexing_maps = [#map13, #map12, #map12], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<reduction>], operandSegmentSizes = array<i32: 1, 2>}> ({
    ^bb0(%arg181: f32 loc("bert.encoder.layer.1.attention.self"), %arg182: f32 loc("bert.encoder.layer.1.attention.self"), %arg183: i64 loc("bert.encoder.layer.1.attention.self")):
      %305 = "linalg.index"() <{dim = 3 : i64}> : () -> index loc(#loc25)
      %306 = "arith.index_cast"(%305) : (index) -> i64 loc(#loc25)
      %307 = "arith.maximumf"(%arg181, %arg182) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc25)
      %308 = "arith.cmpf"(%arg181, %arg182) <{fastmath = #arith.fastmath<none>, predicate = 2 : i64}> : (f32, f32) -> i1 loc(#loc25)
      %309 = "arith.select"(%308, %306, %arg183) : (i1, i64, i64) -> i64 loc(#loc25)
      "linalg.yield"(%307, %309) : (f32, i64) -> () loc(#loc25)
    }) : (tensor<8x12x64x64xf32>, tensor<8x12x64xf32>, tensor<8x12x64xi64>) -> (tensor<8x12x64xf32>, tensor<8x12x64xi64>) loc(#loc25)
    %173 = "tensor.expand_shape"(%172#0) <{reassociation = [[0], [1], [2, 3]], static_output_shape = array<i64: 8, 12, 64, 1>}> : (tensor<8x12x64xf32>) -> tensor<8x12x64x1xf32> loc(#loc25)
    %174 = "linalg.generic"(%7, %173, %85) <{indexing_maps = [#map15, #map13, #map13], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg178: f32 loc("bert.encoder.layer.0.attention.self"), %arg179: f32 loc("bert.encoder.layer.1.attention.self"), %arg180: f32 loc("bert.encoder.layer.1.attention.self")):
      %303 = "arith.cmpf"(%arg178, %arg179) <{fastmath = #arith.fastmath<none>, predicate = 2 : i64}> : (f32, f32) -> i1 loc(#loc25)
      %304 = "arith.select"(%303, %arg178, %arg179) : (i1, f32, f32) -> f32 loc(#loc25)
      "linalg.yield"(%304) : (f32) -> () loc(#loc25)
    }) : (tensor<f32>, tensor<8x12x64x1xf32>, tensor<8x12x64x1xf32>) -> tensor<8x12x64x1xf32> loc(#loc25)
    %175 = "linalg.generic"(%171, %174, %76) <{indexing_maps = [#map13, #map16, #map13], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg175: f32 loc("bert.encoder.layer.1.attention.self"), %arg176: f32 loc("bert.encoder.layer.1.attention.self"), %arg177: f32 loc("bert.encoder.layer.1.attention.self")):
      %302 = "arith.subf"(%arg175, %arg176) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc25)
      "linalg.yield"(%302) : (f32) -> () loc(#loc25)
    }) : (tensor<8x12x64x64xf32>, tensor<8x12x64x1xf32>, tensor<8x12x64x64xf32>) -> tensor<8x12x64x64xf32> loc(#loc25)
    %176 = "linalg.generic"(%175, %76) <{indexing_maps = [#map13, #map13], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg173: f32 loc("bert.encoder.layer.1.attention.self"), %arg174: f32 loc("bert.encoder.layer.1.attention.self")):
      %301 = "math.exp"(%arg173) <{fastmath = #arith.fastmath<none>}> : (f32) -> f32 loc(#loc25)
      "linalg.yield"(%301) : (f32) -> () loc(#loc25)
    }) : (tensor<8x12x64x64xf32>, tensor<8x12x64x64xf32>) -> tensor<8x12x64x64xf32> loc(#loc25)
    %177 = "linalg.generic"(%176, %89) <{indexing_maps = [#map13, #map16], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<reduction>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg171: f32 loc("bert.encoder.layer.1.attention.self"), %arg172: f32 loc("bert.encoder.layer.1.attention.self")):
      %300 = "arith.addf"(%arg171, %arg172) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc25)
      "linalg.yield"(%300) : (f32) -> () loc(#loc25)
    }) : (tensor<8x12x64x64xf32>, tensor<8x12x64x1xf32>) -> tensor<8x12x64x1xf32> loc(#loc25)
    %178 = "linalg.generic"(%6, %177, %85) <{indexing_maps = [#map15, #map13, #map13], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg168: f32 loc("bert.encoder.layer.0.attention.self"), %arg169: f32 loc("bert.encoder.layer.1.attention.self"), %arg170: f32 loc("bert.encoder.layer.1.attention.self")):
      %298 = "arith.cmpf"(%arg168, %arg169) <{fastmath = #arith.fastmath<none>, predicate = 2 : i64}> : (f32, f32) -> i1 loc(#loc25)
      %299 = "arith.select"(%298, %arg168, %arg169) : (i1, f32, f32) -> f32 loc(#loc25)
      "linalg.yield"(%299) : (f32) -> () loc(#loc25)
    }) : (tensor<f32>, tensor<8x12x64x1xf32>, tensor<8x12x64x1xf32>) -> tensor<8x12x64x1xf32> loc(#loc25)
    %179 = "linalg.generic"(%176, %178, %76) <{indexing_maps = [#map13, #map16, #map13], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg165: f32 loc("bert.encoder.layer.1.attention.self"), %arg166: f32 loc("bert.encoder.layer.1.attention.self"), %arg167: f32 loc("bert.encoder.layer.1.attention.self")):
      %297 = "arith.divf"(%arg165, %arg166) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc25)
      "linalg.yield"(%297) : (f32) -> () loc(#loc25)
    }) : (tensor<8x12x64x64xf32>, tensor<8x12x64x1xf32>, tensor<8x12x64x64xf32>) -> tensor<8x12x64x64xf32> loc(#loc25)
    %180 = "tensor.collapse_shape"(%179) <{reassociation = [[0, 1], [2], [3]]}> : (tensor<8x12x64x64xf32>) -> tensor<96x64x64xf32> loc(#loc25)
    %181 = "tensor.collapse_shape"(%164) <{reassociation = [[0, 1], [2], [3]]}> : (tensor<8x12x64x32xf32>) -> tensor<96x64x32xf32> loc(#loc25)
    %182 = "linalg.batch_matmul"(%180, %181, %96) <{indexing_maps = [#map10, #map11, #map12], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg162: f32 loc(unknown), %arg163: f32 loc(unknown), %arg164: f32 loc(unknown)):
      %295 = "arith.mulf"(%arg162, %arg163) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc)
      %296 = "arith.addf"(%arg164, %295) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc)
      "linalg.yield"(%296) : (f32) -> () loc(#loc)
    }) : (tensor<96x64x64xf32>, tensor<96x64x32xf32>, tensor<96x64x32xf32>) -> tensor<96x64x32xf32> loc(#loc28)
    %183 = "tensor.expand_shape"(%182) <{reassociation = [[0, 1], [2], [3]], static_output_shape = array<i64: 8, 12, 64, 32>}> : (tensor<96x64x32xf32>) -> tensor<8x12x64x32xf32> loc(#loc25)
    %184 = "linalg.transpose"(%183, %99) <{permutation = array<i64: 0, 2, 1, 3>}> ({
    ^bb0(%arg160: f32 loc("bert.encoder.layer.1.attention.self"), %arg161: f32 loc("bert.encoder.layer.1.attention.self")):
      "linalg.yield"(%arg160) : (f32) -> () loc(#loc25)
    }) : (tensor<8x12x64x32xf32>, tensor<8x64x12x32xf32>) -> tensor<8x64x12x32xf32> loc(#loc25)
    %185 = "tensor.collapse_shape"(%184) <{reassociation = [[0, 1], [2, 3]]}> : (tensor<8x64x12x32xf32>) -> tensor<512x384xf32> loc(#loc29)
    %186 = "linalg.transpose"(%arg27, %50) <{permutation = array<i64: 1, 0>}> ({
    ^bb0(%arg158: f32 loc("bert.encoder.layer.1.attention.output.dense"), %arg159: f32 loc("bert.encoder.layer.1.attention.output.dense")):
      "linalg.yield"(%arg158) : (f32) -> () loc(#loc29)
    }) : (tensor<384x384xf32>, tensor<384x384xf32>) -> tensor<384x384xf32> loc(#loc29)
    %187 = "linalg.matmul"(%185, %186, %53) <{indexing_maps = [#map8, #map9, #map3], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg155: f32 loc(unknown), %arg156: f32 loc(unknown), %arg157: f32 loc(unknown)):
      %293 = "arith.mulf"(%arg155, %arg156) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc)
      %294 = "arith.addf"(%arg157, %293) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc)
      "linalg.yield"(%294) : (f32) -> () loc(#loc)
    }) : (tensor<512x384xf32>, tensor<384x384xf32>, tensor<512x384xf32>) -> tensor<512x384xf32> loc(#loc29)
    %188 = "linalg.generic"(%187, %arg28, %52) <{indexing_maps = [#map, #map2, #map], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg152: f32 loc("bert.encoder.layer.1.attention.output.dense"), %arg153: f32 loc("bert.encoder.layer.1.attention.output.dense"), %arg154: f32 loc("bert.encoder.layer.1.attention.output.dense")):
      %292 = "arith.addf"(%arg152, %arg153) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc29)
      "linalg.yield"(%292) : (f32) -> () loc(#loc29)
    }) : (tensor<512x384xf32>, tensor<384xf32>, tensor<512x384xf32>) -> tensor<512x384xf32> loc(#loc29)
    %189 = "tensor.expand_shape"(%188) <{reassociation = [[0, 1], [2]], static_output_shape = array<i64: 8, 64, 384>}> : (tensor<512x384xf32>) -> tensor<8x64x384xf32> loc(#loc29)
    %190 = "linalg.generic"(%189, %149, %29) <{indexing_maps = [#map4, #map4, #map4], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg149: f32 loc("bert.encoder.layer.1.attention.output.dense"), %arg150: f32 loc("bert.encoder.layer.0.output.LayerNorm"), %arg151: f32 loc("bert.encoder.layer.1.attention.output")):
      %291 = "arith.addf"(%arg149, %arg150) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc30)
      "linalg.yield"(%291) : (f32) -> () loc(#loc30)
    }) : (tensor<8x64x384xf32>, tensor<8x64x384xf32>, tensor<8x64x384xf32>) -> tensor<8x64x384xf32> loc(#loc30)
    %191 = "linalg.generic"(%190, %37) <{indexing_maps = [#map4, #map6], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<reduction>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg147: f32 loc("bert.encoder.layer.1.attention.output"), %arg148: f32 loc("bert.encoder.layer.1.attention.output.LayerNorm")):
      %290 = "arith.addf"(%arg147, %arg148) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc31)
      "linalg.yield"(%290) : (f32) -> () loc(#loc31)
    }) : (tensor<8x64x384xf32>, tensor<8x64x1xf32>) -> tensor<8x64x1xf32> loc(#loc31)
    %192 = "linalg.generic"(%191, %36) <{indexing_maps = [#map4, #map4], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg145: f32 loc("bert.encoder.layer.1.attention.output.LayerNorm"), %arg146: f32 loc("bert.encoder.layer.1.attention.output.LayerNorm")):
      %288 = "arith.constant"() <{value = 0.00260416674 : f32}> : () -> f32 loc(#loc31)
      %289 = "arith.mulf"(%arg145, %288) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc31)
      "linalg.yield"(%289) : (f32) -> () loc(#loc31)
    }) : (tensor<8x64x1xf32>, tensor<8x64x1xf32>) -> tensor<8x64x1xf32> loc(#loc31)
    %193 = "linalg.generic"(%190, %192, %29) <{indexing_maps = [#map4, #map6, #map4], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg142: f32 loc("bert.encoder.layer.1.attention.output"), %arg143: f32 loc("bert.encoder.layer.1.attention.output.LayerNorm"), %arg144: f32 loc("bert.encoder.layer.1.attention.output.LayerNorm")):
      %287 = "arith.subf"(%arg142, %arg143) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc31)
      "linalg.yield"(%287) : (f32) -> () loc(#loc31)
    }) : (tensor<8x64x384xf32>, tensor<8x64x1xf32>, tensor<8x64x384xf32>) -> tensor<8x64x384xf32> loc(#loc31)
    %194 = "linalg.generic"(%193, %193, %29) <{indexing_maps = [#map4, #map4, #map4], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg139: f32 loc("bert.encoder.layer.1.attention.output.LayerNorm"), %arg140: f32 loc("bert.encoder.layer.1.attention.output.LayerNorm"), %arg141: f32 loc("bert.encoder.layer.1.attention.output.LayerNorm")):
      %286 = "arith.mulf"(%arg139, %arg140) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc31)
      "linalg.yield"(%286) : (f32) -> () loc(#loc31)
    }) : (tensor<8x64x384xf32>, tensor<8x64x384xf32>, tensor<8x64x384xf32>) -> tensor<8x64x384xf32> loc(#loc31)
    %195 = "linalg.generic"(%194, %37) <{indexing_maps = [#map4, #map6], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<reduction>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg137: f32 loc("bert.encoder.layer.1.attention.output.LayerNorm"), %arg138: f32 loc("bert.encoder.layer.1.attention.output.LayerNorm")):
      %285 = "arith.addf"(%arg137, %arg138) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc31)
      "linalg.yield"(%285) : (f32) -> () loc(#loc31)
    }) : (tensor<8x64x384xf32>, tensor<8x64x1xf32>) -> tensor<8x64x1xf32> loc(#loc31)
    %196 = "linalg.generic"(%195, %36) <{indexing_maps = [#map4, #map4], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg135: f32 loc("bert.encoder.layer.1.attention.output.LayerNorm"), %arg136: f32 loc("bert.encoder.layer.1.attention.output.LayerNorm")):
      %283 = "arith.constant"() <{value = 0.00260416674 : f32}> : () -> f32 loc(#loc31)
      %284 = "arith.mulf"(%arg135, %283) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc31)
      "linalg.yield"(%284) : (f32) -> () loc(#loc31)
    }) : (tensor<8x64x1xf32>, tensor<8x64x1xf32>) -> tensor<8x64x1xf32> loc(#loc31)
    %197 = "linalg.generic"(%196, %36) <{indexing_maps = [#map4, #map4], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg133: f32 loc("bert.encoder.layer.1.attention.output.LayerNorm"), %arg134: f32 loc("bert.encoder.layer.1.attention.output.LayerNorm")):
      %281 = "arith.constant"() <{value = 9.99999996E-13 : f32}> : () -> f32 loc(#loc31)
      %282 = "arith.addf"(%arg133, %281) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc31)
      "linalg.yield"(%282) : (f32) -> () loc(#loc31)
    }) : (tensor<8x64x1xf32>, tensor<8x64x1xf32>) -> tensor<8x64x1xf32> loc(#loc31)
    %198 = "linalg.generic"(%197, %36) <{indexing_maps = [#map4, #map4], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg131: f32 loc("bert.encoder.layer.1.attention.output.LayerNorm"), %arg132: f32 loc("bert.encoder.layer.1.attention.output.LayerNorm")):
      %280 = "math.rsqrt"(%arg131) <{fastmath = #arith.fastmath<none>}> : (f32) -> f32 loc(#loc31)
      "linalg.yield"(%280) : (f32) -> () loc(#loc31)
    }) : (tensor<8x64x1xf32>, tensor<8x64x1xf32>) -> tensor<8x64x1xf32> loc(#loc31)
    %199 = "linalg.generic"(%193, %198, %29) <{indexing_maps = [#map4, #map6, #map4], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg128: f32 loc("bert.encoder.layer.1.attention.output.LayerNorm"), %arg129: f32 loc("bert.encoder.layer.1.attention.output.LayerNorm"), %arg130: f32 loc("bert.encoder.layer.1.attention.output.LayerNorm")):
      %279 = "arith.mulf"(%arg128, %arg129) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc31)
      "linalg.yield"(%279) : (f32) -> () loc(#loc31)
    }) : (tensor<8x64x384xf32>, tensor<8x64x1xf32>, tensor<8x64x384xf32>) -> tensor<8x64x384xf32> loc(#loc31)
    %200 = "linalg.generic"(%199, %arg29, %29) <{indexing_maps = [#map4, #map7, #map4], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg125: f32 loc("bert.encoder.layer.1.attention.output.LayerNorm"), %arg126: f32 loc("bert.encoder.layer.1.attention.output.LayerNorm"), %arg127: f32 loc("bert.encoder.layer.1.attention.output.LayerNorm")):
      %278 = "arith.mulf"(%arg125, %arg126) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc31)
      "linalg.yield"(%278) : (f32) -> () loc(#loc31)
    }) : (tensor<8x64x384xf32>, tensor<384xf32>, tensor<8x64x384xf32>) -> tensor<8x64x384xf32> loc(#loc31)
    %201 = "linalg.generic"(%200, %arg30, %29) <{indexing_maps = [#map4, #map7, #map4], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg122: f32 loc("bert.encoder.layer.1.attention.output.LayerNorm"), %arg123: f32 loc("bert.encoder.layer.1.attention.output.LayerNorm"), %arg124: f32 loc("bert.encoder.layer.1.attention.output.LayerNorm")):
      %277 = "arith.addf"(%arg122, %arg123) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc31)
      "linalg.yield"(%277) : (f32) -> () loc(#loc31)
    }) : (tensor<8x64x384xf32>, tensor<384xf32>, tensor<8x64x384xf32>) -> tensor<8x64x384xf32> loc(#loc31)
    %202 = "tensor.collapse_shape"(%201) <{reassociation = [[0, 1], [2]]}> : (tensor<8x64x384xf32>) -> tensor<512x384xf32> loc(#loc32)
    %203 = "linalg.transpose"(%arg31, %119) <{permutation = array<i64: 1, 0>}> ({
    ^bb0(%arg120: f32 loc("bert.encoder.layer.1.intermediate.dense"), %arg121: f32 loc("bert.encoder.layer.1.intermediate.dense")):
      "linalg.yield"(%arg120) : (f32) -> () loc(#loc32)
    }) : (tensor<1536x384xf32>, tensor<384x1536xf32>) -> tensor<384x1536xf32> loc(#loc32)
    %204 = "linalg.matmul"(%202, %203, %122) <{indexing_maps = [#map8, #map9, #map3], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg117: f32 loc(unknown), %arg118: f32 loc(unknown), %arg119: f32 loc(unknown)):
      %275 = "arith.mulf"(%arg117, %arg118) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc)
      %276 = "arith.addf"(%arg119, %275) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc)
      "linalg.yield"(%276) : (f32) -> () loc(#loc)
    }) : (tensor<512x384xf32>, tensor<384x1536xf32>, tensor<512x1536xf32>) -> tensor<512x1536xf32> loc(#loc32)
    %205 = "linalg.generic"(%204, %arg32, %121) <{indexing_maps = [#map, #map2, #map], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg114: f32 loc("bert.encoder.layer.1.intermediate.dense"), %arg115: f32 loc("bert.encoder.layer.1.intermediate.dense"), %arg116: f32 loc("bert.encoder.layer.1.intermediate.dense")):
      %274 = "arith.addf"(%arg114, %arg115) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc32)
      "linalg.yield"(%274) : (f32) -> () loc(#loc32)
    }) : (tensor<512x1536xf32>, tensor<1536xf32>, tensor<512x1536xf32>) -> tensor<512x1536xf32> loc(#loc32)
    %206 = "tensor.expand_shape"(%205) <{reassociation = [[0, 1], [2]], static_output_shape = array<i64: 8, 64, 1536>}> : (tensor<512x1536xf32>) -> tensor<8x64x1536xf32> loc(#loc32)
    %207 = "linalg.generic"(%206, %126) <{indexing_maps = [#map4, #map4], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg112: f32 loc("bert.encoder.layer.1.intermediate.dense"), %arg113: f32 loc("bert.encoder.layer.1.intermediate.intermediate_act_fn")):
      %273 = "arith.mulf"(%arg112, %14) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc33)
      "linalg.yield"(%273) : (f32) -> () loc(#loc33)
    }) : (tensor<8x64x1536xf32>, tensor<8x64x1536xf32>) -> tensor<8x64x1536xf32> loc(#loc33)
    %208 = "linalg.generic"(%206, %126) <{indexing_maps = [#map4, #map4], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg110: f32 loc("bert.encoder.layer.1.intermediate.dense"), %arg111: f32 loc("bert.encoder.layer.1.intermediate.intermediate_act_fn")):
      %271 = "arith.constant"() <{value = 0.707106769 : f32}> : () -> f32 loc(#loc33)
      %272 = "arith.mulf"(%arg110, %271) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc33)
      "linalg.yield"(%272) : (f32) -> () loc(#loc33)
    }) : (tensor<8x64x1536xf32>, tensor<8x64x1536xf32>) -> tensor<8x64x1536xf32> loc(#loc33)
    %209 = "linalg.generic"(%208, %126) <{indexing_maps = [#map4, #map4], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg108: f32 loc("bert.encoder.layer.1.intermediate.intermediate_act_fn"), %arg109: f32 loc("bert.encoder.layer.1.intermediate.intermediate_act_fn")):
      %270 = "math.erf"(%arg108) <{fastmath = #arith.fastmath<none>}> : (f32) -> f32 loc(#loc33)
      "linalg.yield"(%270) : (f32) -> () loc(#loc33)
    }) : (tensor<8x64x1536xf32>, tensor<8x64x1536xf32>) -> tensor<8x64x1536xf32> loc(#loc33)
    %210 = "linalg.generic"(%209, %126) <{indexing_maps = [#map4, #map4], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg106: f32 loc("bert.encoder.layer.1.intermediate.intermediate_act_fn"), %arg107: f32 loc("bert.encoder.layer.1.intermediate.intermediate_act_fn")):
      %269 = "arith.addf"(%arg106, %15) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc33)
      "linalg.yield"(%269) : (f32) -> () loc(#loc33)
    }) : (tensor<8x64x1536xf32>, tensor<8x64x1536xf32>) -> tensor<8x64x1536xf32> loc(#loc33)
    %211 = "linalg.generic"(%207, %210, %126) <{indexing_maps = [#map4, #map4, #map4], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg103: f32 loc("bert.encoder.layer.1.intermediate.intermediate_act_fn"), %arg104: f32 loc("bert.encoder.layer.1.intermediate.intermediate_act_fn"), %arg105: f32 loc("bert.encoder.layer.1.intermediate.intermediate_act_fn")):
      %268 = "arith.mulf"(%arg103, %arg104) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc33)
      "linalg.yield"(%268) : (f32) -> () loc(#loc33)
    }) : (tensor<8x64x1536xf32>, tensor<8x64x1536xf32>, tensor<8x64x1536xf32>) -> tensor<8x64x1536xf32> loc(#loc33)
    %212 = "tensor.collapse_shape"(%211) <{reassociation = [[0, 1], [2]]}> : (tensor<8x64x1536xf32>) -> tensor<512x1536xf32> loc(#loc34)
    %213 = "linalg.transpose"(%arg33, %133) <{permutation = array<i64: 1, 0>}> ({
    ^bb0(%arg101: f32 loc("bert.encoder.layer.1.output.dense"), %arg102: f32 loc("bert.encoder.layer.1.output.dense")):
      "linalg.yield"(%arg101) : (f32) -> () loc(#loc34)
    }) : (tensor<384x1536xf32>, tensor<1536x384xf32>) -> tensor<1536x384xf32> loc(#loc34)
    %214 = "linalg.matmul"(%212, %213, %53) <{indexing_maps = [#map8, #map9, #map3], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg98: f32 loc(unknown), %arg99: f32 loc(unknown), %arg100: f32 loc(unknown)):
      %266 = "arith.mulf"(%arg98, %arg99) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc)
      %267 = "arith.addf"(%arg100, %266) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc)
      "linalg.yield"(%267) : (f32) -> () loc(#loc)
    }) : (tensor<512x1536xf32>, tensor<1536x384xf32>, tensor<512x384xf32>) -> tensor<512x384xf32> loc(#loc34)
    %215 = "linalg.generic"(%214, %arg34, %52) <{indexing_maps = [#map, #map2, #map], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg95: f32 loc("bert.encoder.layer.1.output.dense"), %arg96: f32 loc("bert.encoder.layer.1.output.dense"), %arg97: f32 loc("bert.encoder.layer.1.output.dense")):
      %265 = "arith.addf"(%arg95, %arg96) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc34)
      "linalg.yield"(%265) : (f32) -> () loc(#loc34)
    }) : (tensor<512x384xf32>, tensor<384xf32>, tensor<512x384xf32>) -> tensor<512x384xf32> loc(#loc34)
    %216 = "tensor.expand_shape"(%215) <{reassociation = [[0, 1], [2]], static_output_shape = array<i64: 8, 64, 384>}> : (tensor<512x384xf32>) -> tensor<8x64x384xf32> loc(#loc34)
    %217 = "linalg.generic"(%216, %201, %29) <{indexing_maps = [#map4, #map4, #map4], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg92: f32 loc("bert.encoder.layer.1.output.dense"), %arg93: f32 loc("bert.encoder.layer.1.attention.output.LayerNorm"), %arg94: f32 loc("bert.encoder.layer.1.output")):
      %264 = "arith.addf"(%arg92, %arg93) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc35)
      "linalg.yield"(%264) : (f32) -> () loc(#loc35)
    }) : (tensor<8x64x384xf32>, tensor<8x64x384xf32>, tensor<8x64x384xf32>) -> tensor<8x64x384xf32> loc(#loc35)
    %218 = "linalg.generic"(%217, %37) <{indexing_maps = [#map4, #map6], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<reduction>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg90: f32 loc("bert.encoder.layer.1.output"), %arg91: f32 loc("bert.encoder.layer.1.output.LayerNorm")):
      %263 = "arith.addf"(%arg90, %arg91) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc36)
      "linalg.yield"(%263) : (f32) -> () loc(#loc36)
    }) : (tensor<8x64x384xf32>, tensor<8x64x1xf32>) -> tensor<8x64x1xf32> loc(#loc36)
    %219 = "linalg.generic"(%218, %36) <{indexing_maps = [#map4, #map4], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg88: f32 loc("bert.encoder.layer.1.output.LayerNorm"), %arg89: f32 loc("bert.encoder.layer.1.output.LayerNorm")):
      %261 = "arith.constant"() <{value = 0.00260416674 : f32}> : () -> f32 loc(#loc36)
      %262 = "arith.mulf"(%arg88, %261) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc36)
      "linalg.yield"(%262) : (f32) -> () loc(#loc36)
    }) : (tensor<8x64x1xf32>, tensor<8x64x1xf32>) -> tensor<8x64x1xf32> loc(#loc36)
    %220 = "linalg.generic"(%217, %219, %29) <{indexing_maps = [#map4, #map6, #map4], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg85: f32 loc("bert.encoder.layer.1.output"), %arg86: f32 loc("bert.encoder.layer.1.output.LayerNorm"), %arg87: f32 loc("bert.encoder.layer.1.output.LayerNorm")):
      %260 = "arith.subf"(%arg85, %arg86) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc36)
      "linalg.yield"(%260) : (f32) -> () loc(#loc36)
    }) : (tensor<8x64x384xf32>, tensor<8x64x1xf32>, tensor<8x64x384xf32>) -> tensor<8x64x384xf32> loc(#loc36)
    %221 = "linalg.generic"(%220, %220, %29) <{indexing_maps = [#map4, #map4, #map4], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg82: f32 loc("bert.encoder.layer.1.output.LayerNorm"), %arg83: f32 loc("bert.encoder.layer.1.output.LayerNorm"), %arg84: f32 loc("bert.encoder.layer.1.output.LayerNorm")):
      %259 = "arith.mulf"(%arg82, %arg83) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc36)
      "linalg.yield"(%259) : (f32) -> () loc(#loc36)
    }) : (tensor<8x64x384xf32>, tensor<8x64x384xf32>, tensor<8x64x384xf32>) -> tensor<8x64x384xf32> loc(#loc36)
    %222 = "linalg.generic"(%221, %37) <{indexing_maps = [#map4, #map6], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<reduction>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg80: f32 loc("bert.encoder.layer.1.output.LayerNorm"), %arg81: f32 loc("bert.encoder.layer.1.output.LayerNorm")):
      %258 = "arith.addf"(%arg80, %arg81) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc36)
      "linalg.yield"(%258) : (f32) -> () loc(#loc36)
    }) : (tensor<8x64x384xf32>, tensor<8x64x1xf32>) -> tensor<8x64x1xf32> loc(#loc36)
    %223 = "linalg.generic"(%222, %36) <{indexing_maps = [#map4, #map4], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg78: f32 loc("bert.encoder.layer.1.output.LayerNorm"), %arg79: f32 loc("bert.encoder.layer.1.output.LayerNorm")):
      %256 = "arith.constant"() <{value = 0.00260416674 : f32}> : () -> f32 loc(#loc36)
      %257 = "arith.mulf"(%arg78, %256) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc36)
      "linalg.yield"(%257) : (f32) -> () loc(#loc36)
    }) : (tensor<8x64x1xf32>, tensor<8x64x1xf32>) -> tensor<8x64x1xf32> loc(#loc36)
    %224 = "linalg.generic"(%223, %36) <{indexing_maps = [#map4, #map4], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg76: f32 loc("bert.encoder.layer.1.output.LayerNorm"), %arg77: f32 loc("bert.encoder.layer.1.output.LayerNorm")):
      %254 = "arith.constant"() <{value = 9.99999996E-13 : f32}> : () -> f32 loc(#loc36)
      %255 = "arith.addf"(%arg76, %254) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc36)
      "linalg.yield"(%255) : (f32) -> () loc(#loc36)
    }) : (tensor<8x64x1xf32>, tensor<8x64x1xf32>) -> tensor<8x64x1xf32> loc(#loc36)
    %225 = "linalg.generic"(%224, %36) <{indexing_maps = [#map4, #map4], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg74: f32 loc("bert.encoder.layer.1.output.LayerNorm"), %arg75: f32 loc("bert.encoder.layer.1.output.LayerNorm")):
      %253 = "math.rsqrt"(%arg74) <{fastmath = #arith.fastmath<none>}> : (f32) -> f32 loc(#loc36)
      "linalg.yield"(%253) : (f32) -> () loc(#loc36)
    }) : (tensor<8x64x1xf32>, tensor<8x64x1xf32>) -> tensor<8x64x1xf32> loc(#loc36)
    %226 = "linalg.generic"(%220, %225, %29) <{indexing_maps = [#map4, #map6, #map4], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg71: f32 loc("bert.encoder.layer.1.output.LayerNorm"), %arg72: f32 loc("bert.encoder.layer.1.output.LayerNorm"), %arg73: f32 loc("bert.encoder.layer.1.output.LayerNorm")):
      %252 = "arith.mulf"(%arg71, %arg72) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc36)
      "linalg.yield"(%252) : (f32) -> () loc(#loc36)
    }) : (tensor<8x64x384xf32>, tensor<8x64x1xf32>, tensor<8x64x384xf32>) -> tensor<8x64x384xf32> loc(#loc36)
    %227 = "linalg.generic"(%226, %arg35, %29) <{indexing_maps = [#map4, #map7, #map4], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg68: f32 loc("bert.encoder.layer.1.output.LayerNorm"), %arg69: f32 loc("bert.encoder.layer.1.output.LayerNorm"), %arg70: f32 loc("bert.encoder.layer.1.output.LayerNorm")):
      %251 = "arith.mulf"(%arg68, %arg69) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc36)
      "linalg.yield"(%251) : (f32) -> () loc(#loc36)
    }) : (tensor<8x64x384xf32>, tensor<384xf32>, tensor<8x64x384xf32>) -> tensor<8x64x384xf32> loc(#loc36)
    %228 = "linalg.generic"(%227, %arg36, %29) <{indexing_maps = [#map4, #map7, #map4], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg65: f32 loc("bert.encoder.layer.1.output.LayerNorm"), %arg66: f32 loc("bert.encoder.layer.1.output.LayerNorm"), %arg67: f32 loc("bert.encoder.layer.1.output.LayerNorm")):
      %250 = "arith.addf"(%arg65, %arg66) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc36)
      "linalg.yield"(%250) : (f32) -> () loc(#loc36)
    }) : (tensor<8x64x384xf32>, tensor<384xf32>, tensor<8x64x384xf32>) -> tensor<8x64x384xf32> loc(#loc36)
    %229 = "tensor.expand_shape"(%18) <{reassociation = [[0], [1, 2]], static_output_shape = array<i64: 8, 64, 1>}> : (tensor<8x64xf32>) -> tensor<8x64x1xf32> loc(#loc8)
    %230 = "linalg.generic"(%228, %229, %29) <{indexing_maps = [#map4, #map6, #map4], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg62: f32 loc("bert.encoder.layer.1.output.LayerNorm"), %arg63: f32 loc("unsqueeze"), %arg64: f32 loc("mul")):
      %249 = "arith.mulf"(%arg62, %arg63) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc7)
      "linalg.yield"(%249) : (f32) -> () loc(#loc7)
    }) : (tensor<8x64x384xf32>, tensor<8x64x1xf32>, tensor<8x64x384xf32>) -> tensor<8x64x384xf32> loc(#loc7)
    %231 = "tensor.empty"() : () -> tensor<8x384xf32> loc(#loc37)
    %232 = "linalg.fill"(%4, %231) <{operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg60: f32 loc(unknown), %arg61: f32 loc(unknown)):
      "linalg.yield"(%arg60) : (f32) -> () loc(#loc)
    }) : (f32, tensor<8x384xf32>) -> tensor<8x384xf32> loc(#loc37)
    %233 = "linalg.generic"(%230, %232) <{indexing_maps = [#map4, #map8], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<reduction>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg58: f32 loc("mul"), %arg59: f32 loc("sum")):
      %248 = "arith.addf"(%arg58, %arg59) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc37)
      "linalg.yield"(%248) : (f32) -> () loc(#loc37)
    }) : (tensor<8x64x384xf32>, tensor<8x384xf32>) -> tensor<8x384xf32> loc(#loc37)
    %234 = "tensor.empty"() : () -> tensor<8x1xf32> loc(#loc37)
    %235 = "linalg.fill"(%4, %234) <{operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg56: f32 loc(unknown), %arg57: f32 loc(unknown)):
      "linalg.yield"(%arg56) : (f32) -> () loc(#loc)
    }) : (f32, tensor<8x1xf32>) -> tensor<8x1xf32> loc(#loc37)
    %236 = "linalg.generic"(%18, %235) <{indexing_maps = [#map, #map17], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<reduction>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg54: f32 loc("prims"), %arg55: f32 loc("sum")):
      %247 = "arith.addf"(%arg54, %arg55) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc37)
      "linalg.yield"(%247) : (f32) -> () loc(#loc37)
    }) : (tensor<8x64xf32>, tensor<8x1xf32>) -> tensor<8x1xf32> loc(#loc37)
    %237 = "linalg.generic"(%233, %236, %231) <{indexing_maps = [#map, #map17, #map], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg51: f32 loc("sum"), %arg52: f32 loc("sum"), %arg53: f32 loc("div")):
      %246 = "arith.divf"(%arg51, %arg52) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc38)
      "linalg.yield"(%246) : (f32) -> () loc(#loc38)
    }) : (tensor<8x384xf32>, tensor<8x1xf32>, tensor<8x384xf32>) -> tensor<8x384xf32> loc(#loc38)
    %238 = "linalg.generic"(%237, %237, %231) <{indexing_maps = [#map, #map, #map], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg48: f32 loc("div"), %arg49: f32 loc("div"), %arg50: f32 loc("mul")):
      %245 = "arith.mulf"(%arg48, %arg49) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc7)
      "linalg.yield"(%245) : (f32) -> () loc(#loc7)
    }) : (tensor<8x384xf32>, tensor<8x384xf32>, tensor<8x384xf32>) -> tensor<8x384xf32> loc(#loc7)
    %239 = "linalg.generic"(%238, %235) <{indexing_maps = [#map, #map17], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<reduction>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg46: f32 loc("mul"), %arg47: f32 loc("sum")):
      %244 = "arith.addf"(%arg46, %arg47) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc37)
      "linalg.yield"(%244) : (f32) -> () loc(#loc37)
    }) : (tensor<8x384xf32>, tensor<8x1xf32>) -> tensor<8x1xf32> loc(#loc37)
    %240 = "linalg.generic"(%239, %234) <{indexing_maps = [#map, #map], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg44: f32 loc("sum"), %arg45: f32 loc("rsqrt")):
      %243 = "math.rsqrt"(%arg44) <{fastmath = #arith.fastmath<none>}> : (f32) -> f32 loc(#loc39)
      "linalg.yield"(%243) : (f32) -> () loc(#loc39)
    }) : (tensor<8x1xf32>, tensor<8x1xf32>) -> tensor<8x1xf32> loc(#loc39)
    %241 = "linalg.generic"(%237, %240, %231) <{indexing_maps = [#map, #map17, #map], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg41: f32 loc("div"), %arg42: f32 loc("rsqrt"), %arg43: f32 loc("mul")):
      %242 = "arith.mulf"(%arg41, %arg42) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc7)
      "linalg.yield"(%242) : (f32) -> () loc(#loc7)
    }) : (tensor<8x384xf32>, tensor<8x1xf32>, tensor<8x384xf32>) -> tensor<8x384xf32> loc(#loc7)
    "func.return"(%241) : (tensor<8x384xf32>) -> () loc(#loc1)
  }) : () -> () loc(#loc1)
}) : () -> () loc(#loc)
#loc16 = loc("bert.encoder.layer.0.attention.self.2")
#loc28 = loc("bert.encoder.layer.1.attention.self.2")

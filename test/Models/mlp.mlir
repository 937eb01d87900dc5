// Captured by `python test/Models/capture.py mlp`; not edited by hand.
// Entry @forward. Weights are arguments: --params=0-5
//   0: fc1.weight 256x784 f32
//   1: fc1.bias 256 f32
//   2: fc2.weight 256x256 f32
//   3: fc2.bias 256 f32
//   4: fc3.weight 10x256 f32
//   5: fc3.bias 10 f32
// Inputs:
//   6: x 64x1x28x28 f32
// Results:
//   0: output0 64x10 f32
#loc = loc(unknown)
#loc1 = loc("model")
#loc3 = loc("fc1")
#loc4 = loc("relu")
#loc5 = loc("fc2")
#loc6 = loc("fc3")
#map = affine_map<(d0, d1, d2) -> (d0, d2)>
#map1 = affine_map<(d0, d1, d2) -> (d2, d1)>
#map2 = affine_map<(d0, d1, d2) -> (d0, d1)>
#map3 = affine_map<(d0, d1) -> (d0, d1)>
#map4 = affine_map<(d0, d1) -> (d1)>
"builtin.module"() ({
  "func.func"() <{function_type = (tensor<256x784xf32>, tensor<256xf32>, tensor<256x256xf32>, tensor<256xf32>, tensor<10x256xf32>, tensor<10xf32>, tensor<64x1x28x28xf32>) -> tensor<64x10xf32>, sym_name = "forward"}> ({
  ^bb0(%arg0: tensor<256x784xf32> loc("model"), %arg1: tensor<256xf32> loc("model"), %arg2: tensor<256x256xf32> loc("model"), %arg3: tensor<256xf32> loc("model"), %arg4: tensor<10x256xf32> loc("model"), %arg5: tensor<10xf32> loc("model"), %arg6: tensor<64x1x28x28xf32> loc("model")):
    %0 = "arith.constant"() <{value = 0.000000e+00 : f32}> : () -> f32 loc(#loc)
    %1 = "tensor.collapse_shape"(%arg6) <{reassociation = [[0], [1, 2, 3]]}> : (tensor<64x1x28x28xf32>) -> tensor<64x784xf32> loc(#loc2)
    %2 = "tensor.empty"() : () -> tensor<784x256xf32> loc(#loc3)
    %3 = "linalg.transpose"(%arg0, %2) <{permutation = array<i64: 1, 0>}> ({
    ^bb0(%arg37: f32 loc("fc1"), %arg38: f32 loc("fc1")):
      "linalg.yield"(%arg37) : (f32) -> () loc(#loc3)
    }) : (tensor<256x784xf32>, tensor<784x256xf32>) -> tensor<784x256xf32> loc(#loc3)
    %4 = "tensor.empty"() : () -> tensor<64x256xf32> loc(#loc3)
    %5 = "linalg.fill"(%0, %4) <{operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg35: f32 loc(unknown), %arg36: f32 loc(unknown)):
      "linalg.yield"(%arg35) : (f32) -> () loc(#loc)
    }) : (f32, tensor<64x256xf32>) -> tensor<64x256xf32> loc(#loc3)
    %6 = "linalg.matmul"(%1, %3, %5) <{indexing_maps = [#map, #map1, #map2], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg32: f32 loc(unknown), %arg33: f32 loc(unknown), %arg34: f32 loc(unknown)):
      %31 = "arith.mulf"(%arg32, %arg33) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc)
      %32 = "arith.addf"(%arg34, %31) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc)
      "linalg.yield"(%32) : (f32) -> () loc(#loc)
    }) : (tensor<64x784xf32>, tensor<784x256xf32>, tensor<64x256xf32>) -> tensor<64x256xf32> loc(#loc3)
    %7 = "linalg.generic"(%6, %arg1, %4) <{indexing_maps = [#map3, #map4, #map3], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg29: f32 loc("fc1"), %arg30: f32 loc("fc1"), %arg31: f32 loc("fc1")):
      %30 = "arith.addf"(%arg29, %arg30) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc3)
      "linalg.yield"(%30) : (f32) -> () loc(#loc3)
    }) : (tensor<64x256xf32>, tensor<256xf32>, tensor<64x256xf32>) -> tensor<64x256xf32> loc(#loc3)
    %8 = "linalg.generic"(%7, %4) <{indexing_maps = [#map3, #map3], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg27: f32 loc("fc1"), %arg28: f32 loc("relu")):
      %28 = "arith.cmpf"(%arg27, %0) <{fastmath = #arith.fastmath<none>, predicate = 9 : i64}> : (f32, f32) -> i1 loc(#loc4)
      %29 = "arith.select"(%28, %arg27, %0) : (i1, f32, f32) -> f32 loc(#loc4)
      "linalg.yield"(%29) : (f32) -> () loc(#loc4)
    }) : (tensor<64x256xf32>, tensor<64x256xf32>) -> tensor<64x256xf32> loc(#loc4)
    %9 = "tensor.empty"() : () -> tensor<256x256xf32> loc(#loc5)
    %10 = "linalg.transpose"(%arg2, %9) <{permutation = array<i64: 1, 0>}> ({
    ^bb0(%arg25: f32 loc("fc2"), %arg26: f32 loc("fc2")):
      "linalg.yield"(%arg25) : (f32) -> () loc(#loc5)
    }) : (tensor<256x256xf32>, tensor<256x256xf32>) -> tensor<256x256xf32> loc(#loc5)
    %11 = "linalg.matmul"(%8, %10, %5) <{indexing_maps = [#map, #map1, #map2], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg22: f32 loc(unknown), %arg23: f32 loc(unknown), %arg24: f32 loc(unknown)):
      %26 = "arith.mulf"(%arg22, %arg23) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc)
      %27 = "arith.addf"(%arg24, %26) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc)
      "linalg.yield"(%27) : (f32) -> () loc(#loc)
    }) : (tensor<64x256xf32>, tensor<256x256xf32>, tensor<64x256xf32>) -> tensor<64x256xf32> loc(#loc5)
    %12 = "linalg.generic"(%11, %arg3, %4) <{indexing_maps = [#map3, #map4, #map3], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg19: f32 loc("fc2"), %arg20: f32 loc("fc2"), %arg21: f32 loc("fc2")):
      %25 = "arith.addf"(%arg19, %arg20) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc5)
      "linalg.yield"(%25) : (f32) -> () loc(#loc5)
    }) : (tensor<64x256xf32>, tensor<256xf32>, tensor<64x256xf32>) -> tensor<64x256xf32> loc(#loc5)
    %13 = "linalg.generic"(%12, %4) <{indexing_maps = [#map3, #map3], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg17: f32 loc("fc2"), %arg18: f32 loc("relu")):
      %23 = "arith.cmpf"(%arg17, %0) <{fastmath = #arith.fastmath<none>, predicate = 9 : i64}> : (f32, f32) -> i1 loc(#loc4)
      %24 = "arith.select"(%23, %arg17, %0) : (i1, f32, f32) -> f32 loc(#loc4)
      "linalg.yield"(%24) : (f32) -> () loc(#loc4)
    }) : (tensor<64x256xf32>, tensor<64x256xf32>) -> tensor<64x256xf32> loc(#loc4)
    %14 = "tensor.empty"() : () -> tensor<256x10xf32> loc(#loc6)
    %15 = "linalg.transpose"(%arg4, %14) <{permutation = array<i64: 1, 0>}> ({
    ^bb0(%arg15: f32 loc("fc3"), %arg16: f32 loc("fc3")):
      "linalg.yield"(%arg15) : (f32) -> () loc(#loc6)
    }) : (tensor<10x256xf32>, tensor<256x10xf32>) -> tensor<256x10xf32> loc(#loc6)
    %16 = "tensor.empty"() : () -> tensor<64x10xf32> loc(#loc6)
    %17 = "linalg.fill"(%0, %16) <{operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg13: f32 loc(unknown), %arg14: f32 loc(unknown)):
      "linalg.yield"(%arg13) : (f32) -> () loc(#loc)
    }) : (f32, tensor<64x10xf32>) -> tensor<64x10xf32> loc(#loc6)
    %18 = "linalg.matmul"(%13, %15, %17) <{indexing_maps = [#map, #map1, #map2], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg10: f32 loc(unknown), %arg11: f32 loc(unknown), %arg12: f32 loc(unknown)):
      %21 = "arith.mulf"(%arg10, %arg11) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc)
      %22 = "arith.addf"(%arg12, %21) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc)
      "linalg.yield"(%22) : (f32) -> () loc(#loc)
    }) : (tensor<64x256xf32>, tensor<256x10xf32>, tensor<64x10xf32>) -> tensor<64x10xf32> loc(#loc6)
    %19 = "linalg.generic"(%18, %arg5, %16) <{indexing_maps = [#map3, #map4, #map3], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg7: f32 loc("fc3"), %arg8: f32 loc("fc3"), %arg9: f32 loc("fc3")):
      %20 = "arith.addf"(%arg7, %arg8) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc6)
      "linalg.yield"(%20) : (f32) -> () loc(#loc6)
    }) : (tensor<64x10xf32>, tensor<10xf32>, tensor<64x10xf32>) -> tensor<64x10xf32> loc(#loc6)
    "func.return"(%19) : (tensor<64x10xf32>) -> () loc(#loc1)
  }) : () -> () loc(#loc1)
}) : () -> () loc(#loc)
#loc2 = loc("view")

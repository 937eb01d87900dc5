// Captured by `python test/Models/capture.py mlp-training`; not edited by hand.
// Entry @train. Weights are the first 6 arguments, buffers follow.
//   0: fc1.weight 256x784 f32
//   1: fc1.bias 256 f32
//   2: fc2.weight 256x256 f32
//   3: fc2.bias 256 f32
//   4: fc3.weight 10x256 f32
//   5: fc3.bias 10 f32
// Inputs:
//   6: input0 32x1x28x28 f32
//   7: target 32 i64
// Results:
//   0: loss scalar f32
//   1: output0 32x10 f32
//   2: grad.fc1.weight 256x784 f32
//   3: grad.fc1.bias 256 f32
//   4: grad.fc2.weight 256x256 f32
//   5: grad.fc2.bias 256 f32
//   6: grad.fc3.weight 10x256 f32
//   7: grad.fc3.bias 10 f32
#loc = loc(unknown)
#loc1 = loc("model")
#loc2 = loc("ne")
#loc3 = loc("amax")
#loc4 = loc("where")
#loc5 = loc("div")
#loc7 = loc("fc1")
#loc8 = loc("relu")
#loc9 = loc("fc2")
#loc10 = loc("fc3")
#loc11 = loc("sub")
#loc12 = loc("exp")
#loc13 = loc("sum")
#loc14 = loc("log")
#loc15 = loc("unsqueeze")
#loc16 = loc("gather")
#loc17 = loc("prims")
#loc18 = loc("neg")
#loc19 = loc("arange")
#loc20 = loc("eq")
#loc21 = loc("bitwise_and")
#loc22 = loc("mul")
#loc23 = loc("fc3.2")
#loc25 = loc("le")
#loc26 = loc("fc2.2")
#map = affine_map<(d0, d1, d2) -> (d0, d2)>
#map1 = affine_map<(d0, d1, d2) -> (d2, d1)>
#map2 = affine_map<(d0, d1, d2) -> (d0, d1)>
#map3 = affine_map<(d0, d1) -> (d0, d1)>
#map4 = affine_map<(d0, d1) -> (d1)>
#map5 = affine_map<(d0, d1) -> (d0)>
#map6 = affine_map<(d0, d1) -> (d0, 0)>
#map7 = affine_map<(d0) -> (d0)>
#map8 = affine_map<(d0) -> ()>
#map9 = affine_map<() -> ()>
#map10 = affine_map<(d0, d1) -> ()>
#map11 = affine_map<(d0, d1) -> (0, d1)>
"builtin.module"() ({
  "func.func"() <{arg_attrs = [{lns.name = "fc1.weight", lns.param}, {lns.name = "fc1.bias", lns.param}, {lns.name = "fc2.weight", lns.param}, {lns.name = "fc2.bias", lns.param}, {lns.name = "fc3.weight", lns.param}, {lns.name = "fc3.bias", lns.param}, {lns.name = "input0"}, {lns.name = "target"}], function_type = (tensor<256x784xf32>, tensor<256xf32>, tensor<256x256xf32>, tensor<256xf32>, tensor<10x256xf32>, tensor<10xf32>, tensor<32x1x28x28xf32>, tensor<32xi64>) -> (tensor<f32>, tensor<32x10xf32>, tensor<256x784xf32>, tensor<256xf32>, tensor<256x256xf32>, tensor<256xf32>, tensor<10x256xf32>, tensor<10xf32>), res_attrs = [{lns.loss}, {lns.name = "output0"}, {lns.gradient = 0 : i64}, {lns.gradient = 1 : i64}, {lns.gradient = 2 : i64}, {lns.gradient = 3 : i64}, {lns.gradient = 4 : i64}, {lns.gradient = 5 : i64}], sym_name = "train"}> ({
  ^bb0(%arg0: tensor<256x784xf32> loc("model"), %arg1: tensor<256xf32> loc("model"), %arg2: tensor<256x256xf32> loc("model"), %arg3: tensor<256xf32> loc("model"), %arg4: tensor<10x256xf32> loc("model"), %arg5: tensor<10xf32> loc("model"), %arg6: tensor<32x1x28x28xf32> loc("model"), %arg7: tensor<32xi64> loc("model")):
    %0 = "arith.constant"() <{value = -100 : i64}> : () -> i64 loc(#loc2)
    %1 = "arith.constant"() <{value = 0 : i64}> : () -> i64 loc(#loc)
    %2 = "arith.constant"() <{value = 0.000000e+00 : f32}> : () -> f32 loc(#loc)
    %3 = "arith.constant"() <{value = 10 : index}> : () -> index loc(#loc)
    %4 = "arith.constant"() <{value = 0xFF800000 : f32}> : () -> f32 loc(#loc3)
    %5 = "arith.constant"() <{value = dense<-1.000000e+00> : tensor<f32>}> : () -> tensor<f32> loc(#loc4)
    %6 = "arith.constant"() <{value = dense<0.000000e+00> : tensor<f32>}> : () -> tensor<f32> loc(#loc4)
    %7 = "arith.constant"() <{value = dense<1.000000e+00> : tensor<f32>}> : () -> tensor<f32> loc(#loc5)
    %8 = "arith.constant"() <{value = dense<0> : tensor<i64>}> : () -> tensor<i64> loc(#loc4)
    %9 = "tensor.collapse_shape"(%arg6) <{reassociation = [[0], [1, 2, 3]]}> : (tensor<32x1x28x28xf32>) -> tensor<32x784xf32> loc(#loc6)
    %10 = "tensor.empty"() : () -> tensor<784x256xf32> loc(#loc7)
    %11 = "linalg.transpose"(%arg0, %10) <{permutation = array<i64: 1, 0>}> ({
    ^bb0(%arg162: f32 loc("fc1"), %arg163: f32 loc("fc1")):
      "linalg.yield"(%arg162) : (f32) -> () loc(#loc7)
    }) : (tensor<256x784xf32>, tensor<784x256xf32>) -> tensor<784x256xf32> loc(#loc7)
    %12 = "tensor.empty"() : () -> tensor<32x256xf32> loc(#loc7)
    %13 = "linalg.fill"(%2, %12) <{operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg160: f32 loc(unknown), %arg161: f32 loc(unknown)):
      "linalg.yield"(%arg160) : (f32) -> () loc(#loc)
    }) : (f32, tensor<32x256xf32>) -> tensor<32x256xf32> loc(#loc7)
    %14 = "linalg.matmul"(%9, %11, %13) <{indexing_maps = [#map, #map1, #map2], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg157: f32 loc(unknown), %arg158: f32 loc(unknown), %arg159: f32 loc(unknown)):
      %164 = "arith.mulf"(%arg157, %arg158) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc)
      %165 = "arith.addf"(%arg159, %164) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc)
      "linalg.yield"(%165) : (f32) -> () loc(#loc)
    }) : (tensor<32x784xf32>, tensor<784x256xf32>, tensor<32x256xf32>) -> tensor<32x256xf32> loc(#loc7)
    %15 = "linalg.generic"(%14, %arg1, %12) <{indexing_maps = [#map3, #map4, #map3], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg154: f32 loc("fc1"), %arg155: f32 loc("fc1"), %arg156: f32 loc("fc1")):
      %163 = "arith.addf"(%arg154, %arg155) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc7)
      "linalg.yield"(%163) : (f32) -> () loc(#loc7)
    }) : (tensor<32x256xf32>, tensor<256xf32>, tensor<32x256xf32>) -> tensor<32x256xf32> loc(#loc7)
    %16 = "linalg.generic"(%15, %12) <{indexing_maps = [#map3, #map3], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg152: f32 loc("fc1"), %arg153: f32 loc("relu")):
      %161 = "arith.cmpf"(%arg152, %2) <{fastmath = #arith.fastmath<none>, predicate = 9 : i64}> : (f32, f32) -> i1 loc(#loc8)
      %162 = "arith.select"(%161, %arg152, %2) : (i1, f32, f32) -> f32 loc(#loc8)
      "linalg.yield"(%162) : (f32) -> () loc(#loc8)
    }) : (tensor<32x256xf32>, tensor<32x256xf32>) -> tensor<32x256xf32> loc(#loc8)
    %17 = "tensor.empty"() : () -> tensor<256x256xf32> loc(#loc9)
    %18 = "linalg.transpose"(%arg2, %17) <{permutation = array<i64: 1, 0>}> ({
    ^bb0(%arg150: f32 loc("fc2"), %arg151: f32 loc("fc2")):
      "linalg.yield"(%arg150) : (f32) -> () loc(#loc9)
    }) : (tensor<256x256xf32>, tensor<256x256xf32>) -> tensor<256x256xf32> loc(#loc9)
    %19 = "linalg.matmul"(%16, %18, %13) <{indexing_maps = [#map, #map1, #map2], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg147: f32 loc(unknown), %arg148: f32 loc(unknown), %arg149: f32 loc(unknown)):
      %159 = "arith.mulf"(%arg147, %arg148) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc)
      %160 = "arith.addf"(%arg149, %159) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc)
      "linalg.yield"(%160) : (f32) -> () loc(#loc)
    }) : (tensor<32x256xf32>, tensor<256x256xf32>, tensor<32x256xf32>) -> tensor<32x256xf32> loc(#loc9)
    %20 = "linalg.generic"(%19, %arg3, %12) <{indexing_maps = [#map3, #map4, #map3], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg144: f32 loc("fc2"), %arg145: f32 loc("fc2"), %arg146: f32 loc("fc2")):
      %158 = "arith.addf"(%arg144, %arg145) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc9)
      "linalg.yield"(%158) : (f32) -> () loc(#loc9)
    }) : (tensor<32x256xf32>, tensor<256xf32>, tensor<32x256xf32>) -> tensor<32x256xf32> loc(#loc9)
    %21 = "linalg.generic"(%20, %12) <{indexing_maps = [#map3, #map3], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg142: f32 loc("fc2"), %arg143: f32 loc("relu")):
      %156 = "arith.cmpf"(%arg142, %2) <{fastmath = #arith.fastmath<none>, predicate = 9 : i64}> : (f32, f32) -> i1 loc(#loc8)
      %157 = "arith.select"(%156, %arg142, %2) : (i1, f32, f32) -> f32 loc(#loc8)
      "linalg.yield"(%157) : (f32) -> () loc(#loc8)
    }) : (tensor<32x256xf32>, tensor<32x256xf32>) -> tensor<32x256xf32> loc(#loc8)
    %22 = "tensor.empty"() : () -> tensor<256x10xf32> loc(#loc10)
    %23 = "linalg.transpose"(%arg4, %22) <{permutation = array<i64: 1, 0>}> ({
    ^bb0(%arg140: f32 loc("fc3"), %arg141: f32 loc("fc3")):
      "linalg.yield"(%arg140) : (f32) -> () loc(#loc10)
    }) : (tensor<10x256xf32>, tensor<256x10xf32>) -> tensor<256x10xf32> loc(#loc10)
    %24 = "tensor.empty"() : () -> tensor<32x10xf32> loc(#loc10)
    %25 = "linalg.fill"(%2, %24) <{operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg138: f32 loc(unknown), %arg139: f32 loc(unknown)):
      "linalg.yield"(%arg138) : (f32) -> () loc(#loc)
    }) : (f32, tensor<32x10xf32>) -> tensor<32x10xf32> loc(#loc10)
    %26 = "linalg.matmul"(%21, %23, %25) <{indexing_maps = [#map, #map1, #map2], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg135: f32 loc(unknown), %arg136: f32 loc(unknown), %arg137: f32 loc(unknown)):
      %154 = "arith.mulf"(%arg135, %arg136) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc)
      %155 = "arith.addf"(%arg137, %154) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc)
      "linalg.yield"(%155) : (f32) -> () loc(#loc)
    }) : (tensor<32x256xf32>, tensor<256x10xf32>, tensor<32x10xf32>) -> tensor<32x10xf32> loc(#loc10)
    %27 = "linalg.generic"(%26, %arg5, %24) <{indexing_maps = [#map3, #map4, #map3], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg132: f32 loc("fc3"), %arg133: f32 loc("fc3"), %arg134: f32 loc("fc3")):
      %153 = "arith.addf"(%arg132, %arg133) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc10)
      "linalg.yield"(%153) : (f32) -> () loc(#loc10)
    }) : (tensor<32x10xf32>, tensor<10xf32>, tensor<32x10xf32>) -> tensor<32x10xf32> loc(#loc10)
    %28 = "tensor.empty"() : () -> tensor<32xi64> loc(#loc3)
    %29 = "linalg.fill"(%1, %28) <{operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg130: i64 loc(unknown), %arg131: i64 loc(unknown)):
      "linalg.yield"(%arg130) : (i64) -> () loc(#loc)
    }) : (i64, tensor<32xi64>) -> tensor<32xi64> loc(#loc3)
    %30 = "tensor.empty"() : () -> tensor<32xf32> loc(#loc3)
    %31 = "linalg.fill"(%4, %30) <{operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg128: f32 loc(unknown), %arg129: f32 loc(unknown)):
      "linalg.yield"(%arg128) : (f32) -> () loc(#loc)
    }) : (f32, tensor<32xf32>) -> tensor<32xf32> loc(#loc3)
    %32:2 = "linalg.generic"(%27, %31, %29) <{indexing_maps = [#map3, #map5, #map5], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<reduction>], operandSegmentSizes = array<i32: 1, 2>}> ({
    ^bb0(%arg125: f32 loc("fc3"), %arg126: f32 loc("amax"), %arg127: i64 loc("amax")):
      %148 = "linalg.index"() <{dim = 1 : i64}> : () -> index loc(#loc3)
      %149 = "arith.index_cast"(%148) : (index) -> i64 loc(#loc3)
      %150 = "arith.maximumf"(%arg125, %arg126) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc3)
      %151 = "arith.cmpf"(%arg125, %arg126) <{fastmath = #arith.fastmath<none>, predicate = 2 : i64}> : (f32, f32) -> i1 loc(#loc3)
      %152 = "arith.select"(%151, %149, %arg127) : (i1, i64, i64) -> i64 loc(#loc3)
      "linalg.yield"(%150, %152) : (f32, i64) -> () loc(#loc3)
    }) : (tensor<32x10xf32>, tensor<32xf32>, tensor<32xi64>) -> (tensor<32xf32>, tensor<32xi64>) loc(#loc3)
    %33 = "tensor.expand_shape"(%32#0) <{reassociation = [[0, 1]], static_output_shape = array<i64: 32, 1>}> : (tensor<32xf32>) -> tensor<32x1xf32> loc(#loc3)
    %34 = "linalg.generic"(%27, %33, %24) <{indexing_maps = [#map3, #map6, #map3], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg122: f32 loc("fc3"), %arg123: f32 loc("amax"), %arg124: f32 loc("sub")):
      %147 = "arith.subf"(%arg122, %arg123) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc11)
      "linalg.yield"(%147) : (f32) -> () loc(#loc11)
    }) : (tensor<32x10xf32>, tensor<32x1xf32>, tensor<32x10xf32>) -> tensor<32x10xf32> loc(#loc11)
    %35 = "linalg.generic"(%34, %24) <{indexing_maps = [#map3, #map3], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg120: f32 loc("sub"), %arg121: f32 loc("exp")):
      %146 = "math.exp"(%arg120) <{fastmath = #arith.fastmath<none>}> : (f32) -> f32 loc(#loc12)
      "linalg.yield"(%146) : (f32) -> () loc(#loc12)
    }) : (tensor<32x10xf32>, tensor<32x10xf32>) -> tensor<32x10xf32> loc(#loc12)
    %36 = "tensor.empty"() : () -> tensor<32x1xf32> loc(#loc13)
    %37 = "linalg.fill"(%2, %36) <{operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg118: f32 loc(unknown), %arg119: f32 loc(unknown)):
      "linalg.yield"(%arg118) : (f32) -> () loc(#loc)
    }) : (f32, tensor<32x1xf32>) -> tensor<32x1xf32> loc(#loc13)
    %38 = "linalg.generic"(%35, %37) <{indexing_maps = [#map3, #map6], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<reduction>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg116: f32 loc("exp"), %arg117: f32 loc("sum")):
      %145 = "arith.addf"(%arg116, %arg117) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc13)
      "linalg.yield"(%145) : (f32) -> () loc(#loc13)
    }) : (tensor<32x10xf32>, tensor<32x1xf32>) -> tensor<32x1xf32> loc(#loc13)
    %39 = "linalg.generic"(%38, %36) <{indexing_maps = [#map3, #map3], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg114: f32 loc("sum"), %arg115: f32 loc("log")):
      %144 = "math.log"(%arg114) <{fastmath = #arith.fastmath<none>}> : (f32) -> f32 loc(#loc14)
      "linalg.yield"(%144) : (f32) -> () loc(#loc14)
    }) : (tensor<32x1xf32>, tensor<32x1xf32>) -> tensor<32x1xf32> loc(#loc14)
    %40 = "linalg.generic"(%34, %39, %24) <{indexing_maps = [#map3, #map6, #map3], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg111: f32 loc("sub"), %arg112: f32 loc("log"), %arg113: f32 loc("sub")):
      %143 = "arith.subf"(%arg111, %arg112) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc11)
      "linalg.yield"(%143) : (f32) -> () loc(#loc11)
    }) : (tensor<32x10xf32>, tensor<32x1xf32>, tensor<32x10xf32>) -> tensor<32x10xf32> loc(#loc11)
    %41 = "tensor.empty"() : () -> tensor<32xi1> loc(#loc2)
    %42 = "linalg.generic"(%arg7, %41) <{indexing_maps = [#map7, #map7], iterator_types = [#linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg109: i64 loc("ne"), %arg110: i1 loc("ne")):
      %142 = "arith.cmpi"(%arg109, %0) <{predicate = 1 : i64}> : (i64, i64) -> i1 loc(#loc2)
      "linalg.yield"(%142) : (i1) -> () loc(#loc2)
    }) : (tensor<32xi64>, tensor<32xi1>) -> tensor<32xi1> loc(#loc2)
    %43 = "linalg.generic"(%42, %arg7, %8, %28) <{indexing_maps = [#map7, #map7, #map8, #map7], iterator_types = [#linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 3, 1>}> ({
    ^bb0(%arg105: i1 loc("ne"), %arg106: i64 loc("ne"), %arg107: i64 loc("where"), %arg108: i64 loc("where")):
      %141 = "arith.select"(%arg105, %arg106, %arg107) : (i1, i64, i64) -> i64 loc(#loc4)
      "linalg.yield"(%141) : (i64) -> () loc(#loc4)
    }) : (tensor<32xi1>, tensor<32xi64>, tensor<i64>, tensor<32xi64>) -> tensor<32xi64> loc(#loc4)
    %44 = "tensor.expand_shape"(%43) <{reassociation = [[0, 1]], static_output_shape = array<i64: 32, 1>}> : (tensor<32xi64>) -> tensor<32x1xi64> loc(#loc15)
    %45 = "linalg.generic"(%44, %37) <{indexing_maps = [#map3, #map3], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg103: i64 loc("unsqueeze"), %arg104: f32 loc("gather")):
      %136 = "linalg.index"() <{dim = 0 : i64}> : () -> index loc(#loc16)
      %137 = "arith.index_cast"(%arg103) : (i64) -> index loc(#loc16)
      %138 = "arith.cmpi"(%137, %3) <{predicate = 2 : i64}> : (index, index) -> i1 loc(#loc16)
      "cf.assert"(%138) <{msg = "index must be smaller than dim size"}> : (i1) -> () loc(#loc16)
      %139 = "arith.cmpi"(%arg103, %1) <{predicate = 5 : i64}> : (i64, i64) -> i1 loc(#loc16)
      "cf.assert"(%139) <{msg = "index must be larger or equal to 0"}> : (i1) -> () loc(#loc16)
      %140 = "tensor.extract"(%40, %136, %137) : (tensor<32x10xf32>, index, index) -> f32 loc(#loc16)
      "linalg.yield"(%140) : (f32) -> () loc(#loc16)
    }) : (tensor<32x1xi64>, tensor<32x1xf32>) -> tensor<32x1xf32> loc(#loc16)
    %46 = "tensor.collapse_shape"(%45) <{reassociation = [[0, 1]]}> : (tensor<32x1xf32>) -> tensor<32xf32> loc(#loc17)
    %47 = "linalg.generic"(%46, %30) <{indexing_maps = [#map7, #map7], iterator_types = [#linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg101: f32 loc("prims"), %arg102: f32 loc("neg")):
      %135 = "arith.negf"(%arg101) <{fastmath = #arith.fastmath<none>}> : (f32) -> f32 loc(#loc18)
      "linalg.yield"(%135) : (f32) -> () loc(#loc18)
    }) : (tensor<32xf32>, tensor<32xf32>) -> tensor<32xf32> loc(#loc18)
    %48 = "linalg.generic"(%42, %47, %6, %30) <{indexing_maps = [#map7, #map7, #map8, #map7], iterator_types = [#linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 3, 1>}> ({
    ^bb0(%arg97: i1 loc("ne"), %arg98: f32 loc("neg"), %arg99: f32 loc("where"), %arg100: f32 loc("where")):
      %134 = "arith.select"(%arg97, %arg98, %arg99) : (i1, f32, f32) -> f32 loc(#loc4)
      "linalg.yield"(%134) : (f32) -> () loc(#loc4)
    }) : (tensor<32xi1>, tensor<32xf32>, tensor<f32>, tensor<32xf32>) -> tensor<32xf32> loc(#loc4)
    %49 = "tensor.empty"() : () -> tensor<i64> loc(#loc13)
    %50 = "linalg.fill"(%1, %49) <{operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg95: i64 loc(unknown), %arg96: i64 loc(unknown)):
      "linalg.yield"(%arg95) : (i64) -> () loc(#loc)
    }) : (i64, tensor<i64>) -> tensor<i64> loc(#loc13)
    %51 = "linalg.generic"(%42, %50) <{indexing_maps = [#map7, #map8], iterator_types = [#linalg.iterator_type<reduction>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg93: i1 loc("ne"), %arg94: i64 loc("sum")):
      %132 = "arith.extui"(%arg93) : (i1) -> i64 loc(#loc13)
      %133 = "arith.addi"(%132, %arg94) <{overflowFlags = #arith.overflow<none>}> : (i64, i64) -> i64 loc(#loc13)
      "linalg.yield"(%133) : (i64) -> () loc(#loc13)
    }) : (tensor<32xi1>, tensor<i64>) -> tensor<i64> loc(#loc13)
    %52 = "tensor.empty"() : () -> tensor<f32> loc(#loc17)
    %53 = "linalg.generic"(%51, %52) <{indexing_maps = [#map9, #map9], iterator_types = [], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg91: i64 loc("sum"), %arg92: f32 loc("prims")):
      %131 = "arith.sitofp"(%arg91) : (i64) -> f32 loc(#loc17)
      "linalg.yield"(%131) : (f32) -> () loc(#loc17)
    }) : (tensor<i64>, tensor<f32>) -> tensor<f32> loc(#loc17)
    %54 = "linalg.fill"(%2, %52) <{operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg89: f32 loc(unknown), %arg90: f32 loc(unknown)):
      "linalg.yield"(%arg89) : (f32) -> () loc(#loc)
    }) : (f32, tensor<f32>) -> tensor<f32> loc(#loc13)
    %55 = "linalg.generic"(%48, %54) <{indexing_maps = [#map7, #map8], iterator_types = [#linalg.iterator_type<reduction>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg87: f32 loc("where"), %arg88: f32 loc("sum")):
      %130 = "arith.addf"(%arg87, %arg88) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc13)
      "linalg.yield"(%130) : (f32) -> () loc(#loc13)
    }) : (tensor<32xf32>, tensor<f32>) -> tensor<f32> loc(#loc13)
    %56 = "linalg.generic"(%55, %53, %52) <{indexing_maps = [#map9, #map9, #map9], iterator_types = [], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg84: f32 loc("sum"), %arg85: f32 loc("prims"), %arg86: f32 loc("div")):
      %129 = "arith.divf"(%arg84, %arg85) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc5)
      "linalg.yield"(%129) : (f32) -> () loc(#loc5)
    }) : (tensor<f32>, tensor<f32>, tensor<f32>) -> tensor<f32> loc(#loc5)
    %57 = "tensor.empty"() : () -> tensor<10xi64> loc(#loc19)
    %58 = "linalg.generic"(%57) <{indexing_maps = [#map7], iterator_types = [#linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 0, 1>}> ({
    ^bb0(%arg83: i64 loc("arange")):
      %127 = "linalg.index"() <{dim = 0 : i64}> : () -> index loc(#loc19)
      %128 = "arith.index_cast"(%127) : (index) -> i64 loc(#loc19)
      "linalg.yield"(%128) : (i64) -> () loc(#loc19)
    }) : (tensor<10xi64>) -> tensor<10xi64> loc(#loc19)
    %59 = "tensor.expand_shape"(%arg7) <{reassociation = [[0, 1]], static_output_shape = array<i64: 32, 1>}> : (tensor<32xi64>) -> tensor<32x1xi64> loc(#loc15)
    %60 = "tensor.empty"() : () -> tensor<32x10xi1> loc(#loc20)
    %61 = "linalg.generic"(%58, %59, %60) <{indexing_maps = [#map4, #map6, #map3], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg80: i64 loc("arange"), %arg81: i64 loc("unsqueeze"), %arg82: i1 loc("eq")):
      %126 = "arith.cmpi"(%arg80, %arg81) <{predicate = 0 : i64}> : (i64, i64) -> i1 loc(#loc20)
      "linalg.yield"(%126) : (i1) -> () loc(#loc20)
    }) : (tensor<10xi64>, tensor<32x1xi64>, tensor<32x10xi1>) -> tensor<32x10xi1> loc(#loc20)
    %62 = "tensor.expand_shape"(%42) <{reassociation = [[0, 1]], static_output_shape = array<i64: 32, 1>}> : (tensor<32xi1>) -> tensor<32x1xi1> loc(#loc15)
    %63 = "linalg.generic"(%62, %61, %60) <{indexing_maps = [#map6, #map3, #map3], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg77: i1 loc("unsqueeze"), %arg78: i1 loc("eq"), %arg79: i1 loc("bitwise_and")):
      %125 = "arith.andi"(%arg77, %arg78) : (i1, i1) -> i1 loc(#loc21)
      "linalg.yield"(%125) : (i1) -> () loc(#loc21)
    }) : (tensor<32x1xi1>, tensor<32x10xi1>, tensor<32x10xi1>) -> tensor<32x10xi1> loc(#loc21)
    %64 = "linalg.generic"(%63, %5, %6, %24) <{indexing_maps = [#map3, #map10, #map10, #map3], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 3, 1>}> ({
    ^bb0(%arg73: i1 loc("bitwise_and"), %arg74: f32 loc("where"), %arg75: f32 loc("where"), %arg76: f32 loc("where")):
      %124 = "arith.select"(%arg73, %arg74, %arg75) : (i1, f32, f32) -> f32 loc(#loc4)
      "linalg.yield"(%124) : (f32) -> () loc(#loc4)
    }) : (tensor<32x10xi1>, tensor<f32>, tensor<f32>, tensor<32x10xf32>) -> tensor<32x10xf32> loc(#loc4)
    %65 = "linalg.generic"(%7, %53, %52) <{indexing_maps = [#map9, #map9, #map9], iterator_types = [], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg70: f32 loc("div"), %arg71: f32 loc("prims"), %arg72: f32 loc("div")):
      %123 = "arith.divf"(%arg70, %arg71) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc5)
      "linalg.yield"(%123) : (f32) -> () loc(#loc5)
    }) : (tensor<f32>, tensor<f32>, tensor<f32>) -> tensor<f32> loc(#loc5)
    %66 = "linalg.generic"(%64, %65, %24) <{indexing_maps = [#map3, #map10, #map3], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg67: f32 loc("where"), %arg68: f32 loc("div"), %arg69: f32 loc("mul")):
      %122 = "arith.mulf"(%arg67, %arg68) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc22)
      "linalg.yield"(%122) : (f32) -> () loc(#loc22)
    }) : (tensor<32x10xf32>, tensor<f32>, tensor<32x10xf32>) -> tensor<32x10xf32> loc(#loc22)
    %67 = "linalg.generic"(%40, %24) <{indexing_maps = [#map3, #map3], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg65: f32 loc("sub"), %arg66: f32 loc("exp")):
      %121 = "math.exp"(%arg65) <{fastmath = #arith.fastmath<none>}> : (f32) -> f32 loc(#loc12)
      "linalg.yield"(%121) : (f32) -> () loc(#loc12)
    }) : (tensor<32x10xf32>, tensor<32x10xf32>) -> tensor<32x10xf32> loc(#loc12)
    %68 = "linalg.generic"(%66, %37) <{indexing_maps = [#map3, #map6], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<reduction>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg63: f32 loc("mul"), %arg64: f32 loc("sum")):
      %120 = "arith.addf"(%arg63, %arg64) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc13)
      "linalg.yield"(%120) : (f32) -> () loc(#loc13)
    }) : (tensor<32x10xf32>, tensor<32x1xf32>) -> tensor<32x1xf32> loc(#loc13)
    %69 = "linalg.generic"(%67, %68, %24) <{indexing_maps = [#map3, #map6, #map3], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg60: f32 loc("exp"), %arg61: f32 loc("sum"), %arg62: f32 loc("mul")):
      %119 = "arith.mulf"(%arg60, %arg61) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc22)
      "linalg.yield"(%119) : (f32) -> () loc(#loc22)
    }) : (tensor<32x10xf32>, tensor<32x1xf32>, tensor<32x10xf32>) -> tensor<32x10xf32> loc(#loc22)
    %70 = "linalg.generic"(%66, %69, %24) <{indexing_maps = [#map3, #map3, #map3], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg57: f32 loc("mul"), %arg58: f32 loc("mul"), %arg59: f32 loc("sub")):
      %118 = "arith.subf"(%arg57, %arg58) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc11)
      "linalg.yield"(%118) : (f32) -> () loc(#loc11)
    }) : (tensor<32x10xf32>, tensor<32x10xf32>, tensor<32x10xf32>) -> tensor<32x10xf32> loc(#loc11)
    %71 = "linalg.matmul"(%70, %arg4, %13) <{indexing_maps = [#map, #map1, #map2], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg54: f32 loc(unknown), %arg55: f32 loc(unknown), %arg56: f32 loc(unknown)):
      %116 = "arith.mulf"(%arg54, %arg55) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc)
      %117 = "arith.addf"(%arg56, %116) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc)
      "linalg.yield"(%117) : (f32) -> () loc(#loc)
    }) : (tensor<32x10xf32>, tensor<10x256xf32>, tensor<32x256xf32>) -> tensor<32x256xf32> loc(#loc23)
    %72 = "tensor.empty"() : () -> tensor<10x32xf32> loc(#loc10)
    %73 = "linalg.transpose"(%70, %72) <{permutation = array<i64: 1, 0>}> ({
    ^bb0(%arg52: f32 loc("sub"), %arg53: f32 loc("fc3")):
      "linalg.yield"(%arg52) : (f32) -> () loc(#loc10)
    }) : (tensor<32x10xf32>, tensor<10x32xf32>) -> tensor<10x32xf32> loc(#loc10)
    %74 = "tensor.empty"() : () -> tensor<10x256xf32> loc(#loc24)
    %75 = "linalg.fill"(%2, %74) <{operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg50: f32 loc(unknown), %arg51: f32 loc(unknown)):
      "linalg.yield"(%arg50) : (f32) -> () loc(#loc)
    }) : (f32, tensor<10x256xf32>) -> tensor<10x256xf32> loc(#loc24)
    %76 = "linalg.matmul"(%73, %21, %75) <{indexing_maps = [#map, #map1, #map2], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg47: f32 loc(unknown), %arg48: f32 loc(unknown), %arg49: f32 loc(unknown)):
      %114 = "arith.mulf"(%arg47, %arg48) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc)
      %115 = "arith.addf"(%arg49, %114) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc)
      "linalg.yield"(%115) : (f32) -> () loc(#loc)
    }) : (tensor<10x32xf32>, tensor<32x256xf32>, tensor<10x256xf32>) -> tensor<10x256xf32> loc(#loc24)
    %77 = "tensor.empty"() : () -> tensor<1x10xf32> loc(#loc10)
    %78 = "linalg.fill"(%2, %77) <{operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg45: f32 loc(unknown), %arg46: f32 loc(unknown)):
      "linalg.yield"(%arg45) : (f32) -> () loc(#loc)
    }) : (f32, tensor<1x10xf32>) -> tensor<1x10xf32> loc(#loc10)
    %79 = "linalg.generic"(%70, %78) <{indexing_maps = [#map3, #map11], iterator_types = [#linalg.iterator_type<reduction>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg43: f32 loc("sub"), %arg44: f32 loc("fc3")):
      %113 = "arith.addf"(%arg43, %arg44) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc10)
      "linalg.yield"(%113) : (f32) -> () loc(#loc10)
    }) : (tensor<32x10xf32>, tensor<1x10xf32>) -> tensor<1x10xf32> loc(#loc10)
    %80 = "tensor.collapse_shape"(%79) <{reassociation = [[0, 1]]}> : (tensor<1x10xf32>) -> tensor<10xf32> loc(#loc10)
    %81 = "tensor.empty"() : () -> tensor<32x256xi1> loc(#loc25)
    %82 = "linalg.generic"(%21, %81) <{indexing_maps = [#map3, #map3], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg41: f32 loc("relu"), %arg42: i1 loc("le")):
      %112 = "arith.cmpf"(%arg41, %2) <{fastmath = #arith.fastmath<none>, predicate = 5 : i64}> : (f32, f32) -> i1 loc(#loc25)
      "linalg.yield"(%112) : (i1) -> () loc(#loc25)
    }) : (tensor<32x256xf32>, tensor<32x256xi1>) -> tensor<32x256xi1> loc(#loc25)
    %83 = "linalg.generic"(%82, %6, %71, %12) <{indexing_maps = [#map3, #map10, #map3, #map3], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 3, 1>}> ({
    ^bb0(%arg37: i1 loc("le"), %arg38: f32 loc("where"), %arg39: f32 loc("fc3.2"), %arg40: f32 loc("where")):
      %111 = "arith.select"(%arg37, %arg38, %arg39) : (i1, f32, f32) -> f32 loc(#loc4)
      "linalg.yield"(%111) : (f32) -> () loc(#loc4)
    }) : (tensor<32x256xi1>, tensor<f32>, tensor<32x256xf32>, tensor<32x256xf32>) -> tensor<32x256xf32> loc(#loc4)
    %84 = "linalg.matmul"(%83, %arg2, %13) <{indexing_maps = [#map, #map1, #map2], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg34: f32 loc(unknown), %arg35: f32 loc(unknown), %arg36: f32 loc(unknown)):
      %109 = "arith.mulf"(%arg34, %arg35) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc)
      %110 = "arith.addf"(%arg36, %109) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc)
      "linalg.yield"(%110) : (f32) -> () loc(#loc)
    }) : (tensor<32x256xf32>, tensor<256x256xf32>, tensor<32x256xf32>) -> tensor<32x256xf32> loc(#loc26)
    %85 = "tensor.empty"() : () -> tensor<256x32xf32> loc(#loc9)
    %86 = "linalg.transpose"(%83, %85) <{permutation = array<i64: 1, 0>}> ({
    ^bb0(%arg32: f32 loc("where"), %arg33: f32 loc("fc2")):
      "linalg.yield"(%arg32) : (f32) -> () loc(#loc9)
    }) : (tensor<32x256xf32>, tensor<256x32xf32>) -> tensor<256x32xf32> loc(#loc9)
    %87 = "linalg.fill"(%2, %17) <{operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg30: f32 loc(unknown), %arg31: f32 loc(unknown)):
      "linalg.yield"(%arg30) : (f32) -> () loc(#loc)
    }) : (f32, tensor<256x256xf32>) -> tensor<256x256xf32> loc(#loc27)
    %88 = "linalg.matmul"(%86, %16, %87) <{indexing_maps = [#map, #map1, #map2], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg27: f32 loc(unknown), %arg28: f32 loc(unknown), %arg29: f32 loc(unknown)):
      %107 = "arith.mulf"(%arg27, %arg28) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc)
      %108 = "arith.addf"(%arg29, %107) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc)
      "linalg.yield"(%108) : (f32) -> () loc(#loc)
    }) : (tensor<256x32xf32>, tensor<32x256xf32>, tensor<256x256xf32>) -> tensor<256x256xf32> loc(#loc27)
    %89 = "tensor.empty"() : () -> tensor<1x256xf32> loc(#loc9)
    %90 = "linalg.fill"(%2, %89) <{operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg25: f32 loc(unknown), %arg26: f32 loc(unknown)):
      "linalg.yield"(%arg25) : (f32) -> () loc(#loc)
    }) : (f32, tensor<1x256xf32>) -> tensor<1x256xf32> loc(#loc9)
    %91 = "linalg.generic"(%83, %90) <{indexing_maps = [#map3, #map11], iterator_types = [#linalg.iterator_type<reduction>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg23: f32 loc("where"), %arg24: f32 loc("fc2")):
      %106 = "arith.addf"(%arg23, %arg24) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc9)
      "linalg.yield"(%106) : (f32) -> () loc(#loc9)
    }) : (tensor<32x256xf32>, tensor<1x256xf32>) -> tensor<1x256xf32> loc(#loc9)
    %92 = "tensor.collapse_shape"(%91) <{reassociation = [[0, 1]]}> : (tensor<1x256xf32>) -> tensor<256xf32> loc(#loc9)
    %93 = "linalg.generic"(%16, %81) <{indexing_maps = [#map3, #map3], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg21: f32 loc("relu"), %arg22: i1 loc("le")):
      %105 = "arith.cmpf"(%arg21, %2) <{fastmath = #arith.fastmath<none>, predicate = 5 : i64}> : (f32, f32) -> i1 loc(#loc25)
      "linalg.yield"(%105) : (i1) -> () loc(#loc25)
    }) : (tensor<32x256xf32>, tensor<32x256xi1>) -> tensor<32x256xi1> loc(#loc25)
    %94 = "linalg.generic"(%93, %6, %84, %12) <{indexing_maps = [#map3, #map10, #map3, #map3], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 3, 1>}> ({
    ^bb0(%arg17: i1 loc("le"), %arg18: f32 loc("where"), %arg19: f32 loc("fc2.2"), %arg20: f32 loc("where")):
      %104 = "arith.select"(%arg17, %arg18, %arg19) : (i1, f32, f32) -> f32 loc(#loc4)
      "linalg.yield"(%104) : (f32) -> () loc(#loc4)
    }) : (tensor<32x256xi1>, tensor<f32>, tensor<32x256xf32>, tensor<32x256xf32>) -> tensor<32x256xf32> loc(#loc4)
    %95 = "linalg.transpose"(%94, %85) <{permutation = array<i64: 1, 0>}> ({
    ^bb0(%arg15: f32 loc("where"), %arg16: f32 loc("fc1")):
      "linalg.yield"(%arg15) : (f32) -> () loc(#loc7)
    }) : (tensor<32x256xf32>, tensor<256x32xf32>) -> tensor<256x32xf32> loc(#loc7)
    %96 = "tensor.empty"() : () -> tensor<256x784xf32> loc(#loc28)
    %97 = "linalg.fill"(%2, %96) <{operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg13: f32 loc(unknown), %arg14: f32 loc(unknown)):
      "linalg.yield"(%arg13) : (f32) -> () loc(#loc)
    }) : (f32, tensor<256x784xf32>) -> tensor<256x784xf32> loc(#loc28)
    %98 = "linalg.matmul"(%95, %9, %97) <{indexing_maps = [#map, #map1, #map2], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg10: f32 loc(unknown), %arg11: f32 loc(unknown), %arg12: f32 loc(unknown)):
      %102 = "arith.mulf"(%arg10, %arg11) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc)
      %103 = "arith.addf"(%arg12, %102) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc)
      "linalg.yield"(%103) : (f32) -> () loc(#loc)
    }) : (tensor<256x32xf32>, tensor<32x784xf32>, tensor<256x784xf32>) -> tensor<256x784xf32> loc(#loc28)
    %99 = "linalg.generic"(%94, %90) <{indexing_maps = [#map3, #map11], iterator_types = [#linalg.iterator_type<reduction>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg8: f32 loc("where"), %arg9: f32 loc("fc1")):
      %101 = "arith.addf"(%arg8, %arg9) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc7)
      "linalg.yield"(%101) : (f32) -> () loc(#loc7)
    }) : (tensor<32x256xf32>, tensor<1x256xf32>) -> tensor<1x256xf32> loc(#loc7)
    %100 = "tensor.collapse_shape"(%99) <{reassociation = [[0, 1]]}> : (tensor<1x256xf32>) -> tensor<256xf32> loc(#loc7)
    "func.return"(%56, %27, %98, %100, %88, %92, %76, %80) : (tensor<f32>, tensor<32x10xf32>, tensor<256x784xf32>, tensor<256xf32>, tensor<256x256xf32>, tensor<256xf32>, tensor<10x256xf32>, tensor<10xf32>) -> () loc(#loc1)
  }) : () -> () loc(#loc1)
}) : () -> () loc(#loc)
#loc6 = loc("view")
#loc24 = loc("fc3.3")
#loc27 = loc("fc2.3")
#loc28 = loc("fc1.2")

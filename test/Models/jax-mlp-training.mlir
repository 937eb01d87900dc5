// Captured by `python test/Models/capture.py jax-mlp-training`; not edited by hand.
// Entry @train. Weights are arguments: --params=0-3
//   0: params[0] 784x64 f32
//   1: params[1] 64 f32
//   2: params[2] 64x10 f32
//   3: params[3] 10 f32
// Inputs:
//   4: input0 32x784 f32
//   5: input1 32x10 f32
// Results:
//   0: output0 scalar f32
//   1: output1 784x64 f32
//   2: output2 64 f32
//   3: output3 64x10 f32
//   4: output4 10 f32
#map = affine_map<(d0, d1, d2) -> (d0, d2)>
#map1 = affine_map<(d0, d1, d2) -> (d2, d1)>
#map2 = affine_map<(d0, d1, d2) -> (d0, d1)>
#map3 = affine_map<(d0, d1) -> (d1)>
#map4 = affine_map<(d0, d1) -> (d0, d1)>
#map5 = affine_map<(d0, d1) -> (0, d1)>
#map6 = affine_map<(d0, d1) -> ()>
#map7 = affine_map<(d0, d1) -> (d0)>
#map8 = affine_map<(d0) -> (d0)>
#map9 = affine_map<(d0) -> ()>
#map10 = affine_map<() -> ()>
#map11 = affine_map<(d0, d1) -> (d1, d0)>
#map12 = affine_map<(d0, d1, d2) -> (d2, d0)>
#map13 = affine_map<(d0, d1, d2) -> (d1, d2)>
#map14 = affine_map<(d0, d1) -> (d0, 0)>
"builtin.module"() <{sym_name = "jax"}> ({
  "func.func"() <{function_type = (tensor<784x64xf32>, tensor<64xf32>, tensor<64x10xf32>, tensor<10xf32>, tensor<32x784xf32>, tensor<32x10xf32>) -> (tensor<f32>, tensor<784x64xf32>, tensor<64xf32>, tensor<64x10xf32>, tensor<10xf32>), sym_name = "train", sym_visibility = "public"}> ({
  ^bb0(%arg60: tensor<784x64xf32>, %arg61: tensor<64xf32>, %arg62: tensor<64x10xf32>, %arg63: tensor<10xf32>, %arg64: tensor<32x784xf32>, %arg65: tensor<32x10xf32>):
    %51 = "arith.constant"() <{value = -1.000000e+00 : f32}> : () -> f32
    %52 = "arith.constant"() <{value = 3.200000e+01 : f32}> : () -> f32
    %53 = "arith.constant"() <{value = 0.000000e+00 : f32}> : () -> f32
    %54 = "arith.constant"() <{value = dense<0.000000e+00> : tensor<f32>}> : () -> tensor<f32>
    %55 = "tensor.empty"() : () -> tensor<32x64xf32>
    %56 = "linalg.fill"(%53, %55) <{operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg151: f32, %arg152: f32):
      "linalg.yield"(%arg151) : (f32) -> ()
    }) : (f32, tensor<32x64xf32>) -> tensor<32x64xf32>
    %57 = "linalg.matmul"(%arg64, %arg60, %56) <{indexing_maps = [#map, #map1, #map2], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg148: f32, %arg149: f32, %arg150: f32):
      %134 = "arith.mulf"(%arg148, %arg149) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      %135 = "arith.addf"(%arg150, %134) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%135) : (f32) -> ()
    }) : (tensor<32x784xf32>, tensor<784x64xf32>, tensor<32x64xf32>) -> tensor<32x64xf32>
    %58 = "tensor.empty"() : () -> tensor<1x64xf32>
    %59 = "linalg.generic"(%arg61, %58) <{indexing_maps = [#map3, #map4], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg146: f32, %arg147: f32):
      "linalg.yield"(%arg146) : (f32) -> ()
    }) : (tensor<64xf32>, tensor<1x64xf32>) -> tensor<1x64xf32>
    %60 = "linalg.generic"(%59, %55) <{indexing_maps = [#map5, #map4], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg144: f32, %arg145: f32):
      "linalg.yield"(%arg144) : (f32) -> ()
    }) : (tensor<1x64xf32>, tensor<32x64xf32>) -> tensor<32x64xf32>
    %61 = "linalg.generic"(%57, %60, %55) <{indexing_maps = [#map4, #map4, #map4], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg141: f32, %arg142: f32, %arg143: f32):
      %133 = "arith.addf"(%arg141, %arg142) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%133) : (f32) -> ()
    }) : (tensor<32x64xf32>, tensor<32x64xf32>, tensor<32x64xf32>) -> tensor<32x64xf32>
    %62 = "func.call"(%61) <{callee = @relu}> : (tensor<32x64xf32>) -> tensor<32x64xf32>
    %63 = "linalg.generic"(%54, %55) <{indexing_maps = [#map6, #map4], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg139: f32, %arg140: f32):
      "linalg.yield"(%arg139) : (f32) -> ()
    }) : (tensor<f32>, tensor<32x64xf32>) -> tensor<32x64xf32>
    %64 = "tensor.empty"() : () -> tensor<32x64xi1>
    %65 = "linalg.generic"(%61, %63, %64) <{indexing_maps = [#map4, #map4, #map4], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg136: f32, %arg137: f32, %arg138: i1):
      %132 = "arith.cmpf"(%arg136, %arg137) <{fastmath = #arith.fastmath<none>, predicate = 2 : i64}> : (f32, f32) -> i1
      "linalg.yield"(%132) : (i1) -> ()
    }) : (tensor<32x64xf32>, tensor<32x64xf32>, tensor<32x64xi1>) -> tensor<32x64xi1>
    %66 = "tensor.empty"() : () -> tensor<32x10xf32>
    %67 = "linalg.fill"(%53, %66) <{operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg134: f32, %arg135: f32):
      "linalg.yield"(%arg134) : (f32) -> ()
    }) : (f32, tensor<32x10xf32>) -> tensor<32x10xf32>
    %68 = "linalg.matmul"(%62, %arg62, %67) <{indexing_maps = [#map, #map1, #map2], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg131: f32, %arg132: f32, %arg133: f32):
      %130 = "arith.mulf"(%arg131, %arg132) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      %131 = "arith.addf"(%arg133, %130) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%131) : (f32) -> ()
    }) : (tensor<32x64xf32>, tensor<64x10xf32>, tensor<32x10xf32>) -> tensor<32x10xf32>
    %69 = "tensor.empty"() : () -> tensor<1x10xf32>
    %70 = "linalg.generic"(%arg63, %69) <{indexing_maps = [#map3, #map4], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg129: f32, %arg130: f32):
      "linalg.yield"(%arg129) : (f32) -> ()
    }) : (tensor<10xf32>, tensor<1x10xf32>) -> tensor<1x10xf32>
    %71 = "linalg.generic"(%70, %66) <{indexing_maps = [#map5, #map4], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg127: f32, %arg128: f32):
      "linalg.yield"(%arg127) : (f32) -> ()
    }) : (tensor<1x10xf32>, tensor<32x10xf32>) -> tensor<32x10xf32>
    %72 = "linalg.generic"(%68, %71, %66) <{indexing_maps = [#map4, #map4, #map4], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg124: f32, %arg125: f32, %arg126: f32):
      %129 = "arith.addf"(%arg124, %arg125) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%129) : (f32) -> ()
    }) : (tensor<32x10xf32>, tensor<32x10xf32>, tensor<32x10xf32>) -> tensor<32x10xf32>
    %73:3 = "func.call"(%72) <{callee = @log_softmax}> : (tensor<32x10xf32>) -> (tensor<32x10xf32>, tensor<32x10xf32>, tensor<32x1xf32>)
    %74 = "linalg.generic"(%73#0, %arg65, %66) <{indexing_maps = [#map4, #map4, #map4], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg121: f32, %arg122: f32, %arg123: f32):
      %128 = "arith.mulf"(%arg121, %arg122) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%128) : (f32) -> ()
    }) : (tensor<32x10xf32>, tensor<32x10xf32>, tensor<32x10xf32>) -> tensor<32x10xf32>
    %75 = "tensor.empty"() : () -> tensor<32xf32>
    %76 = "linalg.fill"(%53, %75) <{operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg119: f32, %arg120: f32):
      "linalg.yield"(%arg119) : (f32) -> ()
    }) : (f32, tensor<32xf32>) -> tensor<32xf32>
    %77 = "linalg.generic"(%74, %76) <{indexing_maps = [#map4, #map7], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<reduction>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg117: f32, %arg118: f32):
      %127 = "arith.addf"(%arg118, %arg117) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%127) : (f32) -> ()
    }) : (tensor<32x10xf32>, tensor<32xf32>) -> tensor<32xf32>
    %78 = "tensor.empty"() : () -> tensor<f32>
    %79 = "linalg.fill"(%53, %78) <{operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg115: f32, %arg116: f32):
      "linalg.yield"(%arg115) : (f32) -> ()
    }) : (f32, tensor<f32>) -> tensor<f32>
    %80 = "linalg.generic"(%77, %79) <{indexing_maps = [#map8, #map9], iterator_types = [#linalg.iterator_type<reduction>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg113: f32, %arg114: f32):
      %126 = "arith.addf"(%arg114, %arg113) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%126) : (f32) -> ()
    }) : (tensor<32xf32>, tensor<f32>) -> tensor<f32>
    %81 = "linalg.generic"(%80, %78) <{indexing_maps = [#map10, #map10], iterator_types = [], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg111: f32, %arg112: f32):
      %125 = "arith.divf"(%arg111, %52) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%125) : (f32) -> ()
    }) : (tensor<f32>, tensor<f32>) -> tensor<f32>
    %82 = "linalg.generic"(%81, %78) <{indexing_maps = [#map10, #map10], iterator_types = [], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg109: f32, %arg110: f32):
      %124 = "arith.negf"(%arg109) <{fastmath = #arith.fastmath<none>}> : (f32) -> f32
      "linalg.yield"(%124) : (f32) -> ()
    }) : (tensor<f32>, tensor<f32>) -> tensor<f32>
    %83 = "linalg.generic"(%78) <{indexing_maps = [#map10], iterator_types = [], operandSegmentSizes = array<i32: 0, 1>}> ({
    ^bb0(%arg108: f32):
      "linalg.yield"(%51) : (f32) -> ()
    }) : (tensor<f32>) -> tensor<f32>
    %84 = "linalg.generic"(%83, %78) <{indexing_maps = [#map10, #map10], iterator_types = [], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg106: f32, %arg107: f32):
      %123 = "arith.divf"(%arg106, %52) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%123) : (f32) -> ()
    }) : (tensor<f32>, tensor<f32>) -> tensor<f32>
    %85 = "linalg.generic"(%84, %75) <{indexing_maps = [#map9, #map8], iterator_types = [#linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg104: f32, %arg105: f32):
      "linalg.yield"(%arg104) : (f32) -> ()
    }) : (tensor<f32>, tensor<32xf32>) -> tensor<32xf32>
    %86 = "linalg.generic"(%85, %66) <{indexing_maps = [#map7, #map4], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg102: f32, %arg103: f32):
      "linalg.yield"(%arg102) : (f32) -> ()
    }) : (tensor<32xf32>, tensor<32x10xf32>) -> tensor<32x10xf32>
    %87 = "linalg.generic"(%86, %arg65, %66) <{indexing_maps = [#map4, #map4, #map4], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg99: f32, %arg100: f32, %arg101: f32):
      %122 = "arith.mulf"(%arg99, %arg100) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%122) : (f32) -> ()
    }) : (tensor<32x10xf32>, tensor<32x10xf32>, tensor<32x10xf32>) -> tensor<32x10xf32>
    %88 = "func.call"(%73#1, %73#2, %87) <{callee = @log_softmax_0}> : (tensor<32x10xf32>, tensor<32x1xf32>, tensor<32x10xf32>) -> tensor<32x10xf32>
    %89 = "tensor.empty"() : () -> tensor<10xf32>
    %90 = "linalg.fill"(%53, %89) <{operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg97: f32, %arg98: f32):
      "linalg.yield"(%arg97) : (f32) -> ()
    }) : (f32, tensor<10xf32>) -> tensor<10xf32>
    %91 = "linalg.generic"(%88, %90) <{indexing_maps = [#map11, #map7], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<reduction>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg95: f32, %arg96: f32):
      %121 = "arith.addf"(%arg96, %arg95) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%121) : (f32) -> ()
    }) : (tensor<32x10xf32>, tensor<10xf32>) -> tensor<10xf32>
    %92 = "tensor.expand_shape"(%91) <{reassociation = [[0, 1]], static_output_shape = array<i64: 1, 10>}> : (tensor<10xf32>) -> tensor<1x10xf32>
    %93 = "linalg.generic"(%92, %90) <{indexing_maps = [#map11, #map7], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<reduction>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg93: f32, %arg94: f32):
      %120 = "arith.addf"(%arg94, %arg93) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%120) : (f32) -> ()
    }) : (tensor<1x10xf32>, tensor<10xf32>) -> tensor<10xf32>
    %94 = "tensor.empty"() : () -> tensor<10x64xf32>
    %95 = "linalg.fill"(%53, %94) <{operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg91: f32, %arg92: f32):
      "linalg.yield"(%arg91) : (f32) -> ()
    }) : (f32, tensor<10x64xf32>) -> tensor<10x64xf32>
    %96 = "linalg.generic"(%88, %62, %95) <{indexing_maps = [#map12, #map1, #map2], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<reduction>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg88: f32, %arg89: f32, %arg90: f32):
      %118 = "arith.mulf"(%arg88, %arg89) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      %119 = "arith.addf"(%arg90, %118) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%119) : (f32) -> ()
    }) : (tensor<32x10xf32>, tensor<32x64xf32>, tensor<10x64xf32>) -> tensor<10x64xf32>
    %97 = "tensor.empty"() : () -> tensor<64x10xf32>
    %98 = "linalg.generic"(%96, %97) <{indexing_maps = [#map11, #map4], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg86: f32, %arg87: f32):
      "linalg.yield"(%arg86) : (f32) -> ()
    }) : (tensor<10x64xf32>, tensor<64x10xf32>) -> tensor<64x10xf32>
    %99 = "linalg.generic"(%88, %arg62, %56) <{indexing_maps = [#map, #map13, #map2], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<reduction>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg83: f32, %arg84: f32, %arg85: f32):
      %116 = "arith.mulf"(%arg83, %arg84) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      %117 = "arith.addf"(%arg85, %116) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%117) : (f32) -> ()
    }) : (tensor<32x10xf32>, tensor<64x10xf32>, tensor<32x64xf32>) -> tensor<32x64xf32>
    %100 = "linalg.generic"(%65, %99, %63, %55) <{indexing_maps = [#map4, #map4, #map4, #map4], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 3, 1>}> ({
    ^bb0(%arg79: i1, %arg80: f32, %arg81: f32, %arg82: f32):
      %115 = "arith.select"(%arg79, %arg80, %arg81) : (i1, f32, f32) -> f32
      "linalg.yield"(%115) : (f32) -> ()
    }) : (tensor<32x64xi1>, tensor<32x64xf32>, tensor<32x64xf32>, tensor<32x64xf32>) -> tensor<32x64xf32>
    %101 = "tensor.empty"() : () -> tensor<64xf32>
    %102 = "linalg.fill"(%53, %101) <{operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg77: f32, %arg78: f32):
      "linalg.yield"(%arg77) : (f32) -> ()
    }) : (f32, tensor<64xf32>) -> tensor<64xf32>
    %103 = "linalg.generic"(%100, %102) <{indexing_maps = [#map11, #map7], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<reduction>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg75: f32, %arg76: f32):
      %114 = "arith.addf"(%arg76, %arg75) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%114) : (f32) -> ()
    }) : (tensor<32x64xf32>, tensor<64xf32>) -> tensor<64xf32>
    %104 = "tensor.expand_shape"(%103) <{reassociation = [[0, 1]], static_output_shape = array<i64: 1, 64>}> : (tensor<64xf32>) -> tensor<1x64xf32>
    %105 = "linalg.generic"(%104, %102) <{indexing_maps = [#map11, #map7], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<reduction>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg73: f32, %arg74: f32):
      %113 = "arith.addf"(%arg74, %arg73) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%113) : (f32) -> ()
    }) : (tensor<1x64xf32>, tensor<64xf32>) -> tensor<64xf32>
    %106 = "tensor.empty"() : () -> tensor<64x784xf32>
    %107 = "linalg.fill"(%53, %106) <{operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg71: f32, %arg72: f32):
      "linalg.yield"(%arg71) : (f32) -> ()
    }) : (f32, tensor<64x784xf32>) -> tensor<64x784xf32>
    %108 = "linalg.generic"(%100, %arg64, %107) <{indexing_maps = [#map12, #map1, #map2], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<reduction>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg68: f32, %arg69: f32, %arg70: f32):
      %111 = "arith.mulf"(%arg68, %arg69) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      %112 = "arith.addf"(%arg70, %111) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%112) : (f32) -> ()
    }) : (tensor<32x64xf32>, tensor<32x784xf32>, tensor<64x784xf32>) -> tensor<64x784xf32>
    %109 = "tensor.empty"() : () -> tensor<784x64xf32>
    %110 = "linalg.generic"(%108, %109) <{indexing_maps = [#map11, #map4], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg66: f32, %arg67: f32):
      "linalg.yield"(%arg66) : (f32) -> ()
    }) : (tensor<64x784xf32>, tensor<784x64xf32>) -> tensor<784x64xf32>
    "func.return"(%82, %110, %105, %98, %93) : (tensor<f32>, tensor<784x64xf32>, tensor<64xf32>, tensor<64x10xf32>, tensor<10xf32>) -> ()
  }) : () -> ()
  "func.func"() <{function_type = (tensor<32x64xf32>) -> tensor<32x64xf32>, sym_name = "relu", sym_visibility = "private"}> ({
  ^bb0(%arg54: tensor<32x64xf32>):
    %46 = "arith.constant"() <{value = dense<0.000000e+00> : tensor<f32>}> : () -> tensor<f32>
    %47 = "tensor.empty"() : () -> tensor<32x64xf32>
    %48 = "linalg.generic"(%46, %47) <{indexing_maps = [#map6, #map4], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg58: f32, %arg59: f32):
      "linalg.yield"(%arg58) : (f32) -> ()
    }) : (tensor<f32>, tensor<32x64xf32>) -> tensor<32x64xf32>
    %49 = "linalg.generic"(%arg54, %48, %47) <{indexing_maps = [#map4, #map4, #map4], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg55: f32, %arg56: f32, %arg57: f32):
      %50 = "arith.maximumf"(%arg55, %arg56) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%50) : (f32) -> ()
    }) : (tensor<32x64xf32>, tensor<32x64xf32>, tensor<32x64xf32>) -> tensor<32x64xf32>
    "func.return"(%49) : (tensor<32x64xf32>) -> ()
  }) : () -> ()
  "func.func"() <{function_type = (tensor<32x10xf32>) -> (tensor<32x10xf32>, tensor<32x10xf32>, tensor<32x1xf32>), sym_name = "log_softmax", sym_visibility = "private"}> ({
  ^bb0(%arg22: tensor<32x10xf32>):
    %19 = "arith.constant"() <{value = 0.000000e+00 : f32}> : () -> f32
    %20 = "arith.constant"() <{value = dense<0xFF800000> : tensor<f32>}> : () -> tensor<f32>
    %21 = "arith.constant"() <{value = 0xFF800000 : f32}> : () -> f32
    %22 = "tensor.empty"() : () -> tensor<32xf32>
    %23 = "linalg.fill"(%21, %22) <{operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg52: f32, %arg53: f32):
      "linalg.yield"(%arg52) : (f32) -> ()
    }) : (f32, tensor<32xf32>) -> tensor<32xf32>
    %24 = "linalg.generic"(%arg22, %23) <{indexing_maps = [#map4, #map7], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<reduction>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg50: f32, %arg51: f32):
      %45 = "arith.maximumf"(%arg51, %arg50) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%45) : (f32) -> ()
    }) : (tensor<32x10xf32>, tensor<32xf32>) -> tensor<32xf32>
    %25 = "linalg.generic"(%20, %22) <{indexing_maps = [#map9, #map8], iterator_types = [#linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg48: f32, %arg49: f32):
      "linalg.yield"(%arg48) : (f32) -> ()
    }) : (tensor<f32>, tensor<32xf32>) -> tensor<32xf32>
    %26 = "linalg.generic"(%25, %24, %22) <{indexing_maps = [#map8, #map8, #map8], iterator_types = [#linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg45: f32, %arg46: f32, %arg47: f32):
      %44 = "arith.maximumf"(%arg45, %arg46) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%44) : (f32) -> ()
    }) : (tensor<32xf32>, tensor<32xf32>, tensor<32xf32>) -> tensor<32xf32>
    %27 = "tensor.empty"() : () -> tensor<32x1xf32>
    %28 = "linalg.generic"(%26, %27) <{indexing_maps = [#map7, #map4], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg43: f32, %arg44: f32):
      "linalg.yield"(%arg43) : (f32) -> ()
    }) : (tensor<32xf32>, tensor<32x1xf32>) -> tensor<32x1xf32>
    %29 = "tensor.empty"() : () -> tensor<32x10xf32>
    %30 = "linalg.generic"(%28, %29) <{indexing_maps = [#map14, #map4], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg41: f32, %arg42: f32):
      "linalg.yield"(%arg41) : (f32) -> ()
    }) : (tensor<32x1xf32>, tensor<32x10xf32>) -> tensor<32x10xf32>
    %31 = "linalg.generic"(%arg22, %30, %29) <{indexing_maps = [#map4, #map4, #map4], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg38: f32, %arg39: f32, %arg40: f32):
      %43 = "arith.subf"(%arg38, %arg39) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%43) : (f32) -> ()
    }) : (tensor<32x10xf32>, tensor<32x10xf32>, tensor<32x10xf32>) -> tensor<32x10xf32>
    %32 = "linalg.generic"(%31, %29) <{indexing_maps = [#map4, #map4], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg36: f32, %arg37: f32):
      %42 = "math.exp"(%arg36) <{fastmath = #arith.fastmath<none>}> : (f32) -> f32
      "linalg.yield"(%42) : (f32) -> ()
    }) : (tensor<32x10xf32>, tensor<32x10xf32>) -> tensor<32x10xf32>
    %33 = "linalg.fill"(%19, %22) <{operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg34: f32, %arg35: f32):
      "linalg.yield"(%arg34) : (f32) -> ()
    }) : (f32, tensor<32xf32>) -> tensor<32xf32>
    %34 = "linalg.generic"(%32, %33) <{indexing_maps = [#map4, #map7], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<reduction>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg32: f32, %arg33: f32):
      %41 = "arith.addf"(%arg33, %arg32) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%41) : (f32) -> ()
    }) : (tensor<32x10xf32>, tensor<32xf32>) -> tensor<32xf32>
    %35 = "linalg.generic"(%34, %27) <{indexing_maps = [#map7, #map4], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg30: f32, %arg31: f32):
      "linalg.yield"(%arg30) : (f32) -> ()
    }) : (tensor<32xf32>, tensor<32x1xf32>) -> tensor<32x1xf32>
    %36 = "linalg.generic"(%35, %27) <{indexing_maps = [#map4, #map4], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg28: f32, %arg29: f32):
      %40 = "math.log"(%arg28) <{fastmath = #arith.fastmath<none>}> : (f32) -> f32
      "linalg.yield"(%40) : (f32) -> ()
    }) : (tensor<32x1xf32>, tensor<32x1xf32>) -> tensor<32x1xf32>
    %37 = "linalg.generic"(%36, %29) <{indexing_maps = [#map14, #map4], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg26: f32, %arg27: f32):
      "linalg.yield"(%arg26) : (f32) -> ()
    }) : (tensor<32x1xf32>, tensor<32x10xf32>) -> tensor<32x10xf32>
    %38 = "linalg.generic"(%31, %37, %29) <{indexing_maps = [#map4, #map4, #map4], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg23: f32, %arg24: f32, %arg25: f32):
      %39 = "arith.subf"(%arg23, %arg24) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%39) : (f32) -> ()
    }) : (tensor<32x10xf32>, tensor<32x10xf32>, tensor<32x10xf32>) -> tensor<32x10xf32>
    "func.return"(%38, %32, %35) : (tensor<32x10xf32>, tensor<32x10xf32>, tensor<32x1xf32>) -> ()
  }) : () -> ()
  "func.func"() <{function_type = (tensor<32x10xf32>, tensor<32x1xf32>, tensor<32x10xf32>) -> tensor<32x10xf32>, sym_name = "log_softmax_0", sym_visibility = "private"}> ({
  ^bb0(%arg0: tensor<32x10xf32>, %arg1: tensor<32x1xf32>, %arg2: tensor<32x10xf32>):
    %0 = "arith.constant"() <{value = 0.000000e+00 : f32}> : () -> f32
    %1 = "tensor.empty"() : () -> tensor<32x10xf32>
    %2 = "linalg.generic"(%arg2, %1) <{indexing_maps = [#map4, #map4], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg20: f32, %arg21: f32):
      %18 = "arith.negf"(%arg20) <{fastmath = #arith.fastmath<none>}> : (f32) -> f32
      "linalg.yield"(%18) : (f32) -> ()
    }) : (tensor<32x10xf32>, tensor<32x10xf32>) -> tensor<32x10xf32>
    %3 = "tensor.empty"() : () -> tensor<32xf32>
    %4 = "linalg.fill"(%0, %3) <{operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg18: f32, %arg19: f32):
      "linalg.yield"(%arg18) : (f32) -> ()
    }) : (f32, tensor<32xf32>) -> tensor<32xf32>
    %5 = "linalg.generic"(%2, %4) <{indexing_maps = [#map4, #map7], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<reduction>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg16: f32, %arg17: f32):
      %17 = "arith.addf"(%arg17, %arg16) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%17) : (f32) -> ()
    }) : (tensor<32x10xf32>, tensor<32xf32>) -> tensor<32xf32>
    %6 = "tensor.expand_shape"(%5) <{reassociation = [[0, 1]], static_output_shape = array<i64: 32, 1>}> : (tensor<32xf32>) -> tensor<32x1xf32>
    %7 = "tensor.empty"() : () -> tensor<32x1xf32>
    %8 = "linalg.generic"(%6, %arg1, %7) <{indexing_maps = [#map4, #map4, #map4], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg13: f32, %arg14: f32, %arg15: f32):
      %16 = "arith.divf"(%arg13, %arg14) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%16) : (f32) -> ()
    }) : (tensor<32x1xf32>, tensor<32x1xf32>, tensor<32x1xf32>) -> tensor<32x1xf32>
    %9 = "linalg.generic"(%8, %4) <{indexing_maps = [#map4, #map7], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<reduction>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg11: f32, %arg12: f32):
      %15 = "arith.addf"(%arg12, %arg11) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%15) : (f32) -> ()
    }) : (tensor<32x1xf32>, tensor<32xf32>) -> tensor<32xf32>
    %10 = "linalg.generic"(%9, %1) <{indexing_maps = [#map7, #map4], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg9: f32, %arg10: f32):
      "linalg.yield"(%arg9) : (f32) -> ()
    }) : (tensor<32xf32>, tensor<32x10xf32>) -> tensor<32x10xf32>
    %11 = "linalg.generic"(%10, %arg0, %1) <{indexing_maps = [#map4, #map4, #map4], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg6: f32, %arg7: f32, %arg8: f32):
      %14 = "arith.mulf"(%arg6, %arg7) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%14) : (f32) -> ()
    }) : (tensor<32x10xf32>, tensor<32x10xf32>, tensor<32x10xf32>) -> tensor<32x10xf32>
    %12 = "linalg.generic"(%arg2, %11, %1) <{indexing_maps = [#map4, #map4, #map4], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg3: f32, %arg4: f32, %arg5: f32):
      %13 = "arith.addf"(%arg3, %arg4) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%13) : (f32) -> ()
    }) : (tensor<32x10xf32>, tensor<32x10xf32>, tensor<32x10xf32>) -> tensor<32x10xf32>
    "func.return"(%12) : (tensor<32x10xf32>) -> ()
  }) : () -> ()
}) : () -> ()

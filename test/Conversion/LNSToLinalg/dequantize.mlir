// RUN: lns-opt %s -convert-lns-to-linalg | FileCheck %s
// dequantize decodes and multiplies by the scale that the map names [Q7].

// CHECK: #[[BLOCK:.*]] = affine_map<(d0, d1, d2) -> (d0, d1)>
// CHECK-LABEL: @blocks
// CHECK-SAME: (%[[C:.*]]: tensor<4x64x!lns8_8>, %[[S:.*]]: tensor<4x4xf32>)
// CHECK: %[[B:.*]] = tensor.expand_shape %[[C]] {{\[\[}}0], [1, 2]] output_shape [4, 4, 16]
// CHECK: linalg.generic {indexing_maps = [#{{.*}}, #[[BLOCK]], #{{.*}}], iterator_types = ["parallel", "parallel", "parallel"]}
// CHECK-SAME: ins(%[[B]], %[[S]] : tensor<4x4x16x!lns8_8>, tensor<4x4xf32>)
// CHECK: ^bb0(%[[CODE:.*]]: !lns8_8, %[[SCALE:.*]]: f32, %{{.*}}: f32):
// CHECK: %[[V:.*]] = lns.decode %[[CODE]] : !lns8_8 -> f32
// CHECK: %[[R:.*]] = arith.mulf %[[V]], %[[SCALE]] : f32
// CHECK: linalg.yield %[[R]] : f32
func.func @blocks(%c: tensor<4x64x!lns.num<8, 8>>, %s: tensor<4x4xf32>)
    -> tensor<4x64xf32> {
  %x = lns.dequantize %c scale(%s)
       {scale_map = affine_map<(d0, d1) -> (d0, d1 floordiv 16)>}
     : tensor<4x64x!lns.num<8, 8>>, tensor<4x4xf32> -> tensor<4x64xf32>
  return %x : tensor<4x64xf32>
}

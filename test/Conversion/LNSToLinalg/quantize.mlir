// RUN: lns-opt %s -convert-lns-to-linalg | FileCheck %s
// quantize rounds one inverse a scale, then encodes element by element [Q1].

// CHECK-DAG: #[[ID2:.*]] = affine_map<(d0, d1) -> (d0, d1)>
// CHECK-DAG: #[[COLUMN:.*]] = affine_map<(d0, d1) -> (d1)>
// CHECK-LABEL: @channel
// CHECK-SAME: (%[[X:.*]]: tensor<4x?xf32>, %[[S:.*]]: tensor<?xf32>)
// CHECK: %[[INV:.*]] = linalg.generic {{.*}} ins(%[[S]] : tensor<?xf32>)
// CHECK: ^bb0(%[[SCALE:.*]]: f32, %{{.*}}: f32):
// CHECK: %[[ONE:.*]] = arith.constant 1.000000e+00 : f32
// CHECK: arith.divf %[[ONE]], %[[SCALE]] : f32
// CHECK: linalg.generic {indexing_maps = [#[[ID2]], #[[COLUMN]], #[[ID2]]], iterator_types = ["parallel", "parallel"]}
// CHECK-SAME: ins(%[[X]], %[[INV]] : tensor<4x?xf32>, tensor<?xf32>)
// CHECK: ^bb0(%[[E:.*]]: f32, %[[I:.*]]: f32, %{{.*}}: !lns8_8):
// CHECK: %[[C:.*]] = lns.encode %[[E]], %[[I]] underflow(min) : f32 -> !lns8_8
// CHECK: linalg.yield %[[C]] : !lns8_8
func.func @channel(%x: tensor<4x?xf32>, %s: tensor<?xf32>)
    -> tensor<4x?x!lns.num<8, 8>> {
  %c = lns.quantize %x scale(%s) underflow(min)
       {scale_map = affine_map<(d0, d1) -> (d1)>}
     : tensor<4x?xf32>, tensor<?xf32> -> tensor<4x?x!lns.num<8, 8>>
  return %c : tensor<4x?x!lns.num<8, 8>>
}

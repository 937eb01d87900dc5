// RUN: lns-opt %s -convert-lns-to-linalg | FileCheck %s
// renormalize finds each group's largest field, then shifts codes and scales [A3].

// CHECK-DAG: #[[ROW:.*]] = affine_map<(d0, d1) -> (d0)>
// CHECK-DAG: #[[ONE:.*]] = affine_map<(d0) -> ()>
// CHECK-LABEL: @rows
// CHECK-SAME: (%[[C:.*]]: tensor<4x8x!lns8_8>, %[[S:.*]]: tensor<f32>)
// CHECK: %[[MAX:.*]] = linalg.generic {indexing_maps = [#{{.*}}, #[[ROW]]], iterator_types = ["parallel", "reduction"]}
// CHECK: arith.maxui
// CHECK: %[[TABLE:.*]] = arith.constant dense<{{.*}}> : tensor<128xf32>
// CHECK: %[[GROUP:.*]]:2 = linalg.generic {indexing_maps = [#{{.*}}, #[[ONE]], #{{.*}}, #{{.*}}], iterator_types = ["parallel"]}
// CHECK-SAME: ins(%[[MAX]], %[[S]] : tensor<4xi32>, tensor<f32>)
// CHECK: tensor.extract %[[TABLE]]
// CHECK: %[[LIMIT:.*]] = arith.constant 1.17549435E-38 : f32
// CHECK: arith.cmpf oge, %{{.*}}, %[[LIMIT]]
// CHECK: linalg.yield %{{.*}}, %{{.*}} : i32, f32
// CHECK: %[[NEW:.*]] = linalg.generic {{.*}} ins(%[[C]], %[[GROUP]]#0 : tensor<4x8x!lns8_8>, tensor<4xi32>)
// CHECK: return %[[NEW]], %[[GROUP]]#1
func.func @rows(%c: tensor<4x8x!lns.num<8, 8>>, %s: tensor<f32>)
    -> (tensor<4x8x!lns.num<8, 8>>, tensor<4xf32>) {
  %r, %t = lns.renormalize %c scale(%s) {
      scale_map = affine_map<(d0, d1) -> ()>,
      group_map = affine_map<(d0, d1) -> (d0)>}
    : tensor<4x8x!lns.num<8, 8>>, tensor<f32>
   -> tensor<4x8x!lns.num<8, 8>>, tensor<4xf32>
  return %r, %t : tensor<4x8x!lns.num<8, 8>>, tensor<4xf32>
}

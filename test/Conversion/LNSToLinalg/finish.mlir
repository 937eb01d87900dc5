// RUN: lns-opt %s -convert-lns-to-linalg | FileCheck %s
// finish rounds the accumulator, then multiplies by lhs's and by rhs's scale [D6].

// CHECK-LABEL: @float
// CHECK-SAME: (%[[ACC:.*]]: tensor<4x8xf32>, %[[SA:.*]]: tensor<f32>, %[[SB:.*]]: tensor<8xf32>, %[[OUT:.*]]: tensor<4x8xf32>)
// CHECK-NEXT: linalg.generic
// CHECK-SAME: ins(%[[ACC]], %[[SA]], %[[SB]] : {{.*}}) outs(%[[OUT]] : tensor<4x8xf32>)
// CHECK: ^bb0(%[[D:.*]]: f32, %[[A:.*]]: f32, %[[B:.*]]: f32, %{{.*}}: f32):
// CHECK-NEXT: %[[Y0:.*]] = arith.mulf %[[D]], %[[A]] : f32
// CHECK-NEXT: %[[Y1:.*]] = arith.mulf %[[Y0]], %[[B]] : f32
// CHECK-NEXT: linalg.yield %[[Y1]] : f32
func.func @float(%acc: tensor<4x8xf32>, %sa: tensor<f32>, %sb: tensor<8xf32>,
    %out: tensor<4x8xf32>) -> tensor<4x8xf32> {
  %y = lns.finish ins(%acc, %sa, %sb : tensor<4x8xf32>, tensor<f32>, tensor<8xf32>)
      outs(%out : tensor<4x8xf32>)
      {indexing_maps = [affine_map<(m, n) -> (m, n)>, affine_map<(m, n) -> ()>,
                        affine_map<(m, n) -> (n)>, affine_map<(m, n) -> (m, n)>],
       operand_types = [!lns.num<8, 8>, !lns.num<8, 8>],
       datapath = #lns.float<high>} -> tensor<4x8xf32>
  return %y : tensor<4x8xf32>
}

// floor(Emin / γ) = floor(2 · (1 − 127) / 8) = −32.
// CHECK-LABEL: @exact
// CHECK-SAME: (%[[ACC:.*]]: tensor<?x8xi64>
// CHECK: %[[DIM:.*]] = tensor.dim %[[ACC]], %{{.*}} : tensor<?x8xi64>
// CHECK: %[[EMPTY:.*]] = tensor.empty(%[[DIM]]) : tensor<?xf32>
// CHECK: %[[DOT:.*]] = lns.round_bins ins(%[[ACC]] : tensor<?x8xi64>) outs(%[[EMPTY]] : tensor<?xf32>) {emin_quotient = -32 : i64} -> tensor<?xf32>
// CHECK: linalg.generic {{.*}} ins(%[[DOT]], %{{.*}}, %{{.*}} : tensor<?xf32>, tensor<f32>, tensor<f32>)
func.func @exact(%acc: tensor<?x8xi64>, %sa: tensor<f32>, %sb: tensor<f32>,
    %out: tensor<?xf32>) -> tensor<?xf32> {
  %y = lns.finish ins(%acc, %sa, %sb : tensor<?x8xi64>, tensor<f32>, tensor<f32>)
      outs(%out : tensor<?xf32>)
      {indexing_maps = [affine_map<(m) -> (m)>, affine_map<(m) -> ()>,
                        affine_map<(m) -> ()>, affine_map<(m) -> (m)>],
       operand_types = [!lns.num<8, 8>, !lns.num<8, 8>],
       datapath = #lns.exact} -> tensor<?xf32>
  return %y : tensor<?xf32>
}

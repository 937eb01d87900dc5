// RUN: lns-opt %s -lns-renormalize-operands -split-input-file -mlir-print-local-scope | FileCheck %s
// Rows of operands under fixed get scales of their own [A3]; nothing else is touched.

// CHECK-LABEL: @matmul
// CHECK-SAME: (%[[A:.*]]: tensor<4x16x!lns.num<8, 8>>, %[[B:.*]]: tensor<16x8x!lns.num<8, 8>>, %[[SA:.*]]: tensor<f32>, %[[SB:.*]]: tensor<f32>
// CHECK: %[[A1:.*]], %[[SA1:.*]] = lns.renormalize %[[A]] scale(%[[SA]]) {group_map = affine_map<(d0, d1) -> (d0)>, scale_map = affine_map<(d0, d1) -> ()>} {{.*}} -> tensor<4x16x!lns.num<8, 8>>, tensor<4xf32>
// CHECK: %[[B1:.*]], %[[SB1:.*]] = lns.renormalize %[[B]] scale(%[[SB]]) {group_map = affine_map<(d0, d1) -> (d1)>, scale_map = affine_map<(d0, d1) -> ()>} {{.*}} -> tensor<16x8x!lns.num<8, 8>>, tensor<8xf32>
// CHECK: %[[ACC:.*]] = lns.contract ins(%[[A1]], %[[B1]]
// CHECK: lns.finish ins(%[[ACC]], %[[SA1]], %[[SB1]]
// CHECK-SAME: indexing_maps = [affine_map<(d0, d1) -> (d0, d1)>, affine_map<(d0, d1) -> (d0)>, affine_map<(d0, d1) -> (d1)>, affine_map<(d0, d1) -> (d0, d1)>]
#maps = [affine_map<(m, n, k) -> (m, k)>, affine_map<(m, n, k) -> (k, n)>, affine_map<(m, n, k) -> (m, n)>]
#scales = [affine_map<(m, n) -> (m, n)>, affine_map<(m, n) -> ()>, affine_map<(m, n) -> ()>, affine_map<(m, n) -> (m, n)>]
func.func @matmul(%a: tensor<4x16x!lns.num<8, 8>>, %b: tensor<16x8x!lns.num<8, 8>>, %sa: tensor<f32>, %sb: tensor<f32>,
                  %acc: tensor<4x8xi64>, %e: tensor<4x8xf32>) -> tensor<4x8xf32> {
  %0 = lns.contract ins(%a, %b : tensor<4x16x!lns.num<8, 8>>, tensor<16x8x!lns.num<8, 8>>)
         outs(%acc : tensor<4x8xi64>) {indexing_maps = #maps, datapath = #lns.fixed} -> tensor<4x8xi64>
  %1 = lns.finish ins(%0, %sa, %sb : tensor<4x8xi64>, tensor<f32>, tensor<f32>) outs(%e : tensor<4x8xf32>)
         {indexing_maps = #scales, operand_types = [!lns.num<8, 8>, !lns.num<8, 8>], datapath = #lns.fixed} -> tensor<4x8xf32>
  return %1 : tensor<4x8xf32>
}

// -----

// Scales a row are there already; a batch is one more index of a row; windows are no rows.
// CHECK-LABEL: @convolution
// CHECK-NOT: lns.renormalize %arg0
// CHECK: lns.renormalize %arg1 scale(%arg3) {group_map = affine_map<(d0, d1, d2, d3) -> (d0)>
// CHECK-NOT: lns.renormalize
#maps = [affine_map<(n, f, y, x, c, h, w) -> (n, c, y + h, x + w)>, affine_map<(n, f, y, x, c, h, w) -> (f, c, h, w)>,
         affine_map<(n, f, y, x, c, h, w) -> (n, f, y, x)>]
#scales = [affine_map<(n, f, y, x) -> (n, f, y, x)>, affine_map<(n, f, y, x) -> (n)>, affine_map<(n, f, y, x) -> ()>,
           affine_map<(n, f, y, x) -> (n, f, y, x)>]
func.func @convolution(%a: tensor<2x3x6x6x!lns.num<8, 8>>, %b: tensor<5x3x3x3x!lns.num<8, 8>>, %sa: tensor<2xf32>, %sb: tensor<f32>,
                       %acc: tensor<2x5x4x4xi64>, %e: tensor<2x5x4x4xf32>) -> tensor<2x5x4x4xf32> {
  %0 = lns.contract ins(%a, %b : tensor<2x3x6x6x!lns.num<8, 8>>, tensor<5x3x3x3x!lns.num<8, 8>>)
         outs(%acc : tensor<2x5x4x4xi64>) {indexing_maps = #maps, datapath = #lns.fixed<12>} -> tensor<2x5x4x4xi64>
  %1 = lns.finish ins(%0, %sa, %sb : tensor<2x5x4x4xi64>, tensor<2xf32>, tensor<f32>) outs(%e : tensor<2x5x4x4xf32>)
         {indexing_maps = #scales, operand_types = [!lns.num<8, 8>, !lns.num<8, 8>], datapath = #lns.fixed<12>} -> tensor<2x5x4x4xf32>
  return %1 : tensor<2x5x4x4xf32>
}

// -----

// [A3] Never under exact.
// CHECK-LABEL: @exact
// CHECK-NOT: lns.renormalize
#maps = [affine_map<(m, n, k) -> (m, k)>, affine_map<(m, n, k) -> (k, n)>, affine_map<(m, n, k) -> (m, n)>]
#scales = [affine_map<(m, n) -> (m, n)>, affine_map<(m, n) -> ()>, affine_map<(m, n) -> ()>, affine_map<(m, n) -> (m, n)>]
func.func @exact(%a: tensor<4x16x!lns.num<8, 8>>, %b: tensor<16x8x!lns.num<8, 8>>, %sa: tensor<f32>, %sb: tensor<f32>,
                 %acc: tensor<4x8x8xi64>, %e: tensor<4x8xf32>) -> tensor<4x8xf32> {
  %0 = lns.contract ins(%a, %b : tensor<4x16x!lns.num<8, 8>>, tensor<16x8x!lns.num<8, 8>>)
         outs(%acc : tensor<4x8x8xi64>) {indexing_maps = #maps, datapath = #lns.exact} -> tensor<4x8x8xi64>
  %1 = lns.finish ins(%0, %sa, %sb : tensor<4x8x8xi64>, tensor<f32>, tensor<f32>) outs(%e : tensor<4x8xf32>)
         {indexing_maps = #scales, operand_types = [!lns.num<8, 8>, !lns.num<8, 8>], datapath = #lns.exact} -> tensor<4x8xf32>
  return %1 : tensor<4x8xf32>
}

// -----

// An accumulator that something else reads is left alone.
// CHECK-LABEL: @two_users
// CHECK-NOT: lns.renormalize
#maps = [affine_map<(m, n, k) -> (m, k)>, affine_map<(m, n, k) -> (k, n)>, affine_map<(m, n, k) -> (m, n)>]
#scales = [affine_map<(m, n) -> (m, n)>, affine_map<(m, n) -> ()>, affine_map<(m, n) -> ()>, affine_map<(m, n) -> (m, n)>]
func.func @two_users(%a: tensor<4x16x!lns.num<8, 8>>, %b: tensor<16x8x!lns.num<8, 8>>, %sa: tensor<f32>, %sb: tensor<f32>,
                     %acc: tensor<4x8xi64>, %e: tensor<4x8xf32>) -> (tensor<4x8xf32>, tensor<4x8xi64>) {
  %0 = lns.contract ins(%a, %b : tensor<4x16x!lns.num<8, 8>>, tensor<16x8x!lns.num<8, 8>>)
         outs(%acc : tensor<4x8xi64>) {indexing_maps = #maps, datapath = #lns.fixed} -> tensor<4x8xi64>
  %1 = lns.finish ins(%0, %sa, %sb : tensor<4x8xi64>, tensor<f32>, tensor<f32>) outs(%e : tensor<4x8xf32>)
         {indexing_maps = #scales, operand_types = [!lns.num<8, 8>, !lns.num<8, 8>], datapath = #lns.fixed} -> tensor<4x8xf32>
  return %1, %0 : tensor<4x8xf32>, tensor<4x8xi64>
}

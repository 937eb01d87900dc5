// RUN: lns-opt %s -one-shot-bufferize="bufferize-function-boundaries function-boundary-type-conversion=identity-layout-map" -canonicalize | FileCheck %s
// Destination-style ops accumulate in place: no copy, no allocation.

// CHECK-LABEL: func @in_place
// CHECK-SAME: %[[A:[^:]*]]: memref<4x16x!lns8_8>, %[[B:[^:]*]]: memref<16x8x!lns8_8>, %[[ACC:[^:]*]]: memref<4x8x8xi64>
// CHECK-NOT: memref.alloc
// CHECK-NOT: memref.copy
// CHECK: lns.contract ins(%[[A]], %[[B]] : memref<4x16x!lns8_8>, memref<16x8x!lns8_8>) outs(%[[ACC]] : memref<4x8x8xi64>)
// CHECK: lns.round_bins ins(%[[ACC]] : memref<4x8x8xi64>) outs(%[[E:.*]] : memref<4x8xf32>)
// CHECK-NOT: memref.copy
func.func @in_place(%a: tensor<4x16x!lns.num<8, 8>>, %b: tensor<16x8x!lns.num<8, 8>>,
                    %acc: tensor<4x8x8xi64> {bufferization.writable = true},
                    %e: tensor<4x8xf32> {bufferization.writable = true}) -> tensor<4x8xf32> {
  %0 = lns.contract ins(%a, %b : tensor<4x16x!lns.num<8, 8>>, tensor<16x8x!lns.num<8, 8>>)
         outs(%acc : tensor<4x8x8xi64>)
         {indexing_maps = [affine_map<(m, n, k) -> (m, k)>, affine_map<(m, n, k) -> (k, n)>,
                           affine_map<(m, n, k) -> (m, n)>], datapath = #lns.exact} -> tensor<4x8x8xi64>
  %1 = lns.round_bins ins(%0 : tensor<4x8x8xi64>) outs(%e : tensor<4x8xf32>)
         {emin_quotient = -32 : i64} -> tensor<4x8xf32>
  return %1 : tensor<4x8xf32>
}

// CHECK-LABEL: func @finish
// CHECK: lns.finish ins(%{{.*}}, %{{.*}}, %{{.*}} : memref<4x8xf32>, memref<f32>, memref<8xf32>) outs(%{{.*}} : memref<4x8xf32>)
func.func @finish(%acc: tensor<4x8xf32>, %sa: tensor<f32>, %sb: tensor<8xf32>,
                  %e: tensor<4x8xf32> {bufferization.writable = true}) -> tensor<4x8xf32> {
  %0 = lns.finish ins(%acc, %sa, %sb : tensor<4x8xf32>, tensor<f32>, tensor<8xf32>) outs(%e : tensor<4x8xf32>)
         {indexing_maps = [affine_map<(m, n) -> (m, n)>, affine_map<(m, n) -> ()>,
                           affine_map<(m, n) -> (n)>, affine_map<(m, n) -> (m, n)>],
          operand_types = [!lns.num<8, 8>, !lns.num<8, 8>], datapath = #lns.float<high>} -> tensor<4x8xf32>
  return %0 : tensor<4x8xf32>
}

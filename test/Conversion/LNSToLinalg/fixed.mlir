// RUN: lns-opt %s -convert-lns-to-linalg -mlir-print-local-scope | FileCheck %s
// Operands of fixed<s> are decoded once to i16; sums are i64, or in kernels the f64 of the same integers [D4].
// RUN: lns-opt %s -convert-lns-to-linalg=kernels=true -mlir-print-local-scope | FileCheck %s --check-prefix=KERNEL

// CHECK-LABEL: @matmul
// CHECK: linalg.generic {{.*}} ins(%arg0 : tensor<4x16x!lns.num<8, 8>>) outs(%{{.*}} : tensor<4x16xi16>)
// CHECK: lns.decode_fixed %{{.*}} format(!lns.num<8, 8>) fraction_bits(12) : i8 -> i16
// CHECK: lns.decode_fixed %{{.*}} format(!lns.num<10, 32>) fraction_bits(12) : i16 -> i16
// CHECK: linalg.generic {{.*}} iterator_types = ["parallel", "parallel", "reduction"]
// CHECK: ^bb0(%[[X:.*]]: i16, %[[Y:.*]]: i16, %[[SUM:.*]]: i64):
// CHECK: %[[XW:.*]] = arith.extsi %[[X]] : i16 to i64
// CHECK: %[[YW:.*]] = arith.extsi %[[Y]] : i16 to i64
// CHECK: %[[P:.*]] = arith.muli %[[XW]], %[[YW]] : i64
// CHECK: arith.addi %[[SUM]], %[[P]] : i64
// One rounding: |sum| <= 2^52 is an f64.
// CHECK: %[[D:.*]] = arith.sitofp %{{.*}} : i64 to f64
// CHECK: %[[R:.*]] = arith.truncf %[[D]] : f64 to f32
// CHECK: %[[UNIT:.*]] = arith.constant 5.96046448E-8 : f32
// CHECK: arith.mulf %[[R]], %[[UNIT]] : f32

// KERNEL-LABEL: @matmul
// KERNEL: %[[I:.*]] = lns.decode_fixed
// KERNEL: arith.sitofp %[[I]] : i16 to f64
// KERNEL: linalg.generic {{.*}} iterator_types = ["parallel", "parallel", "reduction"]
// KERNEL: arith.mulf %{{.*}} : f64
// KERNEL: arith.addf %{{.*}} : f64
// KERNEL: arith.truncf %{{.*}} : f64 to f32
#maps = [affine_map<(m, n, k) -> (m, k)>, affine_map<(m, n, k) -> (k, n)>, affine_map<(m, n, k) -> (m, n)>]
#scales = [affine_map<(m, n) -> (m, n)>, affine_map<(m, n) -> ()>, affine_map<(m, n) -> ()>, affine_map<(m, n) -> (m, n)>]
func.func @matmul(%a: tensor<4x16x!lns.num<8, 8>>, %b: tensor<16x8x!lns.num<10, 32>>, %sa: tensor<f32>, %sb: tensor<f32>) -> tensor<4x8xf32> {
  %zero = arith.constant 0 : i64
  %empty = tensor.empty() : tensor<4x8xi64>
  %acc = linalg.fill ins(%zero : i64) outs(%empty : tensor<4x8xi64>) -> tensor<4x8xi64>
  %e = tensor.empty() : tensor<4x8xf32>
  %0 = lns.contract ins(%a, %b : tensor<4x16x!lns.num<8, 8>>, tensor<16x8x!lns.num<10, 32>>)
         outs(%acc : tensor<4x8xi64>) {indexing_maps = #maps, datapath = #lns.fixed<12>} -> tensor<4x8xi64>
  %1 = lns.finish ins(%0, %sa, %sb : tensor<4x8xi64>, tensor<f32>, tensor<f32>) outs(%e : tensor<4x8xf32>)
         {indexing_maps = #scales, operand_types = [!lns.num<8, 8>, !lns.num<10, 32>], datapath = #lns.fixed<12>} -> tensor<4x8xf32>
  return %1 : tensor<4x8xf32>
}

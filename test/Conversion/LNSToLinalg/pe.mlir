// RUN: lns-opt %s -convert-lns-to-linalg -canonicalize -cse | FileCheck %s
// pe is a loop over vectors of the flattened K, in order: exact integer sums, then one saturating addition [P3-P6]. float<entries = n> sums f32 terms [D7].
// RUN: lns-opt %s -convert-lns-to-linalg=kernels=true | FileCheck %s --check-prefix=KERNEL

// CHECK-LABEL: func @pe
// CHECK-DAG: %[[VECTOR:.*]] = arith.constant 32 : index
// CHECK-DAG: %[[K:.*]] = arith.constant 288 : index
// CHECK: linalg.generic {{.*}} outs(%{{.*}} : tensor<1x10x10x32xi32>)
// CHECK: linalg.generic {{.*}} outs(%{{.*}} : tensor<3x3x32x4xi32>)
// CHECK: scf.for %[[BEGIN:.*]] = %{{.*}} to %[[K]] step %[[VECTOR]] iter_args(%[[ACC:.*]] = %{{.*}}) -> (tensor<1x8x8x4xi32>)
// CHECK:   %[[SUMS:.*]] = linalg.generic {{.*}}iterator_types = ["parallel", "parallel", "parallel", "parallel", "reduction"]{{.*}} outs(%{{.*}} : tensor<1x8x8x4xi64>)
// The last tap's channel follows the first of the next: 32 channels, 3 columns.
// CHECK:     arith.remui
// CHECK:     arith.remui
// CHECK:     arith.addi %{{.*}}, %{{.*}} : i64
// CHECK:   linalg.generic {{.*}} ins(%[[SUMS]] : tensor<1x8x8x4xi64>) outs(%[[ACC]] : tensor<1x8x8x4xi32>)
// CHECK:     arith.minsi
// CHECK:     arith.maxsi
// KERNEL-LABEL: func @pe
// KERNEL: lns.add_terms {{.*}}datapath = #lns.pe
func.func @pe(%x: tensor<1x10x10x32x!lns.num<8, 8>>, %w: tensor<3x3x32x4x!lns.num<8, 8>>, %acc: tensor<1x8x8x4xi32>) -> tensor<1x8x8x4xi32> {
  %0 = lns.contract ins(%x, %w : tensor<1x10x10x32x!lns.num<8, 8>>, tensor<3x3x32x4x!lns.num<8, 8>>) outs(%acc : tensor<1x8x8x4xi32>)
         {indexing_maps = [affine_map<(n, y, x, f, ky, kx, c) -> (n, y + ky, x + kx, c)>,
                           affine_map<(n, y, x, f, ky, kx, c) -> (ky, kx, c, f)>,
                           affine_map<(n, y, x, f, ky, kx, c) -> (n, y, x, f)>],
          datapath = #lns.pe} -> tensor<1x8x8x4xi32>
  return %0 : tensor<1x8x8x4xi32>
}

// P7: the accumulator as f32 times its unit, 2^(27 - 7 - 3) * 2^(-252/8), then the scales [D6].
// CHECK-LABEL: func @finish
// CHECK: %[[U:.*]] = arith.constant 4.31{{.*}}E-5 : f32
// CHECK: %[[R:.*]] = arith.sitofp %{{.*}} : i32 to f32
// CHECK: arith.mulf %[[R]], %[[U]] : f32
// CHECK: arith.mulf
// CHECK: arith.mulf
func.func @finish(%acc: tensor<4x8xi32>, %s: tensor<f32>, %e: tensor<4x8xf32>) -> tensor<4x8xf32> {
  %0 = lns.finish ins(%acc, %s, %s : tensor<4x8xi32>, tensor<f32>, tensor<f32>) outs(%e : tensor<4x8xf32>)
         {indexing_maps = [affine_map<(m, n) -> (m, n)>, affine_map<(m, n) -> ()>, affine_map<(m, n) -> ()>,
                           affine_map<(m, n) -> (m, n)>],
          operand_types = [!lns.num<8, 8>, !lns.num<8, 8>], datapath = #lns.pe} -> tensor<4x8xf32>
  return %0 : tensor<4x8xf32>
}

// CHECK-LABEL: func @table
// CHECK: arith.constant dense<{{.*}}> : tensor<8xf64>
// CHECK: linalg.generic {{.*}}iterator_types = ["parallel", "parallel", "reduction"]
// CHECK: %[[TERM:.*]] = arith.truncf %{{.*}} : f64 to f32
// CHECK: %[[OR_ZERO:.*]] = arith.select %{{.*}}, %{{.*}}, %[[TERM]] : f32
// CHECK: arith.addf %{{.*}}, %[[OR_ZERO]] : f32
// KERNEL-LABEL: func @table
// KERNEL: lns.add_terms {{.*}}datapath = #lns.float<entries = 4>
func.func @table(%a: tensor<4x16x!lns.num<8, 8>>, %b: tensor<16x8x!lns.num<8, 8>>, %acc: tensor<4x8xf32>) -> tensor<4x8xf32> {
  %0 = lns.contract ins(%a, %b : tensor<4x16x!lns.num<8, 8>>, tensor<16x8x!lns.num<8, 8>>) outs(%acc : tensor<4x8xf32>)
         {indexing_maps = [affine_map<(m, n, k) -> (m, k)>, affine_map<(m, n, k) -> (k, n)>,
                           affine_map<(m, n, k) -> (m, n)>], datapath = #lns.float<entries = 4>} -> tensor<4x8xf32>
  return %0 : tensor<4x8xf32>
}

// Terms that are not normal f32 numbers have no kernel.
// KERNEL-LABEL: func @subnormal_terms
// KERNEL-NOT: lns.add_terms
func.func @subnormal_terms(%a: tensor<4x16x!lns.num<8, 1>>, %b: tensor<16x8x!lns.num<8, 1>>, %acc: tensor<4x8xf32>) -> tensor<4x8xf32> {
  %0 = lns.contract ins(%a, %b : tensor<4x16x!lns.num<8, 1>>, tensor<16x8x!lns.num<8, 1>>) outs(%acc : tensor<4x8xf32>)
         {indexing_maps = [affine_map<(m, n, k) -> (m, k)>, affine_map<(m, n, k) -> (k, n)>,
                           affine_map<(m, n, k) -> (m, n)>], datapath = #lns.float<entries = 1>} -> tensor<4x8xf32>
  return %0 : tensor<4x8xf32>
}

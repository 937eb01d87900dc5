// RUN: lns-opt %s -convert-lns-to-reference | FileCheck %s
// Contractions run their reductions innermost, in increasing order, one product a step.

// CHECK-LABEL: func.func @float
// CHECK: scf.for %[[M:.*]] = %{{.*}} to %c4
// CHECK: scf.for %[[N:.*]] = %{{.*}} to %c8
// CHECK: scf.for %[[K:.*]] = %{{.*}} to %c16
// CHECK: %[[A:.*]] = tensor.extract %{{.*}}[%[[M]], %[[K]]]
// CHECK: %[[B:.*]] = tensor.extract %{{.*}}[%[[K]], %[[N]]]
// CHECK: %[[P:.*]] = func.call @lns_ref_product
// CHECK: %[[OLD:.*]] = tensor.extract
// CHECK: %[[NEW:.*]] = arith.addf %[[OLD]], %[[P]]
// CHECK: tensor.insert %[[NEW]]
// CHECK: scf.for
// CHECK: scf.for
// CHECK-COUNT-2: arith.mulf
func.func @float(%a: tensor<4x16x!lns.num<8, 8>>, %b: tensor<16x8x!lns.num<8, 8>>,
    %acc: tensor<4x8xf32>, %sa: tensor<f32>, %sb: tensor<8xf32>) -> tensor<4x8xf32> {
  %r = lns.contract
      ins(%a, %b : tensor<4x16x!lns.num<8, 8>>, tensor<16x8x!lns.num<8, 8>>)
      outs(%acc : tensor<4x8xf32>)
      {indexing_maps = [affine_map<(k, m, n) -> (m, k)>,
                        affine_map<(k, m, n) -> (k, n)>,
                        affine_map<(k, m, n) -> (m, n)>],
       datapath = #lns.float<high>} -> tensor<4x8xf32>
  %e = tensor.empty() : tensor<4x8xf32>
  %y = lns.finish ins(%r, %sa, %sb : tensor<4x8xf32>, tensor<f32>, tensor<8xf32>)
      outs(%e : tensor<4x8xf32>)
      {indexing_maps = [affine_map<(m, n) -> (m, n)>, affine_map<(m, n) -> ()>,
                        affine_map<(m, n) -> (n)>, affine_map<(m, n) -> (m, n)>],
       operand_types = [!lns.num<8, 8>, !lns.num<8, 8>],
       datapath = #lns.float<high>} -> tensor<4x8xf32>
  return %y : tensor<4x8xf32>
}

// CHECK-LABEL: func.func @weight_only
// CHECK: %[[X:.*]] = func.call @lns_ref_operand
// CHECK: arith.mulf %{{.*}}, %[[X]]
func.func @weight_only(%a: tensor<16xf32>, %b: tensor<16x!lns.num<8, 8>>,
    %acc: tensor<f32>) -> tensor<f32> {
  %r = lns.contract ins(%a, %b : tensor<16xf32>, tensor<16x!lns.num<8, 8>>)
      outs(%acc : tensor<f32>)
      {indexing_maps = [affine_map<(k) -> (k)>, affine_map<(k) -> (k)>,
                        affine_map<(k) -> ()>],
       datapath = #lns.float<fast>} -> tensor<f32>
  return %r : tensor<f32>
}

// CHECK-LABEL: func.func @exact
// CHECK: %[[BIN:.*]] = func.call @lns_ref_bin(
// CHECK: scf.if
// CHECK: func.call @lns_ref_bin_shift
// CHECK: func.call @lns_ref_product_sign
// CHECK: arith.shli {{.*}} : i64
// CHECK: arith.index_cast %[[BIN]] : i32 to index
// CHECK: arith.addi {{.*}} : i64
func.func @exact(%a: tensor<?x!lns.num<8, 8>>, %b: tensor<?x!lns.num<8, 8>>,
    %acc: tensor<8xi64>) -> tensor<8xi64> {
  %r = lns.contract ins(%a, %b : tensor<?x!lns.num<8, 8>>, tensor<?x!lns.num<8, 8>>)
      outs(%acc : tensor<8xi64>)
      {indexing_maps = [affine_map<(k) -> (k)>, affine_map<(k) -> (k)>,
                        affine_map<(k) -> ()>],
       datapath = #lns.exact} -> tensor<8xi64>
  return %r : tensor<8xi64>
}

// RUN: lns-opt %s --convert-elementwise-to-linalg --convert-lns-to-reference | FileCheck %s
// Events are decided by the functions of Numerics [P5, M2, M5].

// CHECK-LABEL: func.func @skips
func.func @skips(%g: tensor<8xf32>, %v: tensor<8xf32>, %eta: f32) -> (tensor<8xi1>, tensor<8xi1>, tensor<8xi1>) {
  // CHECK: %[[SKIPS:.*]] = func.call @lns_ref_madam_skips(
  // CHECK: arith.trunci %[[SKIPS]] : i32 to i1
  %0 = lns.madam_skips %g, %v : tensor<8xf32> -> tensor<8xi1>
  // CHECK: func.call @lns_ref_sgd_skips(
  %1 = lns.sgd_skips %g, %v, %eta : tensor<8xf32> -> tensor<8xi1>
  // CHECK: func.call @lns_ref_adamw_skips(
  %2 = lns.adamw_skips %g, %v, %v, %v numbers(%eta, %eta, %eta, %eta) : tensor<8xf32> -> tensor<8xi1>
  return %0, %1, %2 : tensor<8xi1>, tensor<8xi1>, tensor<8xi1>
}

// CHECK-LABEL: func.func @saturations
func.func @saturations(%a: tensor<4x64x!lns.num<8, 8>>, %b: tensor<64x8x!lns.num<8, 8>>, %c: tensor<4x8xi32>)
    -> tensor<4x8xi64> {
  // CHECK: scf.if
  // CHECK: %[[NEXT:.*]] = func.call @lns_ref_pe_accumulate(
  // CHECK: %[[CLAMPED:.*]] = func.call @lns_ref_pe_saturates(
  // CHECK: %[[ONE:.*]] = arith.extui %[[CLAMPED]] : i32 to i64
  // CHECK: %[[COUNT:.*]] = arith.addi %{{.*}}, %[[ONE]] : i64
  // CHECK: scf.yield %[[NEXT]], %[[COUNT]]
  %n = lns.count_saturations ins(%a, %b : tensor<4x64x!lns.num<8, 8>>, tensor<64x8x!lns.num<8, 8>>)
         from(%c : tensor<4x8xi32>)
         {indexing_maps = [affine_map<(m, n, k) -> (m, k)>, affine_map<(m, n, k) -> (k, n)>,
                           affine_map<(m, n, k) -> (m, n)>], datapath = #lns.pe} -> tensor<4x8xi64>
  return %n : tensor<4x8xi64>
}

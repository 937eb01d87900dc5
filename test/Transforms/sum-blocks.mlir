// RUN: lns-opt %s --lns-sum-blocks --canonicalize --split-input-file | FileCheck %s
// The blocks of a contraction become one loop around the contraction of one block [D6]; accumulators of all blocks do not exist in it, and the scales of one lie side by side.

// CHECK-DAG: #[[MK:.+]] = affine_map<(d0, d1, d2) -> (d0, d2)>
// CHECK-DAG: #[[KN:.+]] = affine_map<(d0, d1, d2) -> (d2, d1)>
// CHECK-DAG: #[[MN:.+]] = affine_map<(d0, d1, d2) -> (d0, d1)>
// CHECK-LABEL: func @both
// CHECK-SAME: %[[A:.+]]: tensor<4x3x32x!lns8_8>, %[[B:.+]]: tensor<3x32x8x!lns8_8>, %[[SA:.+]]: tensor<4x3xf32>, %[[SB:.+]]: tensor<3x8xf32>, %[[START:.+]]: tensor<4x8xf32>
// CHECK-NOT: tensor<4x8x3x8xi64>
// CHECK: %[[TA:.+]] = linalg.transpose ins(%[[SA]] : tensor<4x3xf32>) outs({{.+}} : tensor<3x4xf32>) permutation = [1, 0]
// CHECK: scf.for %[[I:.+]] = %c0 to %c3 step %c1 iter_args(%[[SUM:.+]] = %[[START]])
// CHECK:   %[[AI:.+]] = tensor.extract_slice %[[A]][0, %[[I]], 0] [4, 1, 32] [1, 1, 1] : {{.+}} to tensor<4x32x!lns8_8>
// CHECK:   %[[BI:.+]] = tensor.extract_slice %[[B]][%[[I]], 0, 0] [1, 32, 8] [1, 1, 1] : {{.+}} to tensor<32x8x!lns8_8>
// CHECK:   %[[ZERO:.+]] = linalg.fill {{.+}} -> tensor<4x8x8xi64>
// CHECK:   %[[ACC:.+]] = lns.contract ins(%[[AI]], %[[BI]] : {{.+}}) outs(%[[ZERO]] : tensor<4x8x8xi64>)
// CHECK-SAME: indexing_maps = [#[[MK]], #[[KN]], #[[MN]]], lns.name = "fc"
// CHECK:   %[[SAI:.+]] = tensor.extract_slice %[[TA]][%[[I]], 0] [1, 4] [1, 1] : tensor<3x4xf32> to tensor<4xf32>
// CHECK:   %[[SBI:.+]] = tensor.extract_slice %[[SB]][%[[I]], 0] [1, 8] [1, 1] : tensor<3x8xf32> to tensor<8xf32>
// CHECK:   %[[TERM:.+]] = lns.finish ins(%[[ACC]], %[[SAI]], %[[SBI]]
// CHECK:   %[[NEXT:.+]] = linalg.generic {{.+}} ins(%[[TERM]] : tensor<4x8xf32>) outs(%[[SUM]] : tensor<4x8xf32>)
// CHECK:     %[[ADD:.+]] = arith.addf %out, %in
// CHECK:     linalg.yield %[[ADD]]
// CHECK:   scf.yield %[[NEXT]]
func.func @both(%a: tensor<4x3x32x!lns.num<8, 8>>, %b: tensor<3x32x8x!lns.num<8, 8>>, %sa: tensor<4x3xf32>,
                %sb: tensor<3x8xf32>, %start: tensor<4x8xf32>) -> tensor<4x8xf32> {
  %zero = arith.constant 0 : i64
  %e = tensor.empty() : tensor<4x8x3x8xi64>
  %init = linalg.fill ins(%zero : i64) outs(%e : tensor<4x8x3x8xi64>) -> tensor<4x8x3x8xi64>
  %acc = lns.contract ins(%a, %b : tensor<4x3x32x!lns.num<8, 8>>, tensor<3x32x8x!lns.num<8, 8>>)
         outs(%init : tensor<4x8x3x8xi64>)
         {indexing_maps = [affine_map<(m, n, b, k) -> (m, b, k)>, affine_map<(m, n, b, k) -> (b, k, n)>,
                           affine_map<(m, n, b, k) -> (m, n, b)>], datapath = #lns.exact, lns.name = "fc"} -> tensor<4x8x3x8xi64>
  %y = lns.finish ins(%acc, %sa, %sb : tensor<4x8x3x8xi64>, tensor<4x3xf32>, tensor<3x8xf32>) outs(%start : tensor<4x8xf32>)
         {indexing_maps = [affine_map<(m, n, b) -> (m, n, b)>, affine_map<(m, n, b) -> (m, b)>,
                           affine_map<(m, n, b) -> (b, n)>, affine_map<(m, n, b) -> (m, n)>],
          operand_types = [!lns.num<8, 8>, !lns.num<8, 8>], datapath = #lns.exact} -> tensor<4x8xf32>
  return %y : tensor<4x8xf32>
}

// -----

// Accumulators from elsewhere are sliced; so is an operand that a sum of indices addresses.
// CHECK-LABEL: func @elsewhere
// CHECK: scf.for %[[I:[a-z0-9]+]] =
// CHECK:   tensor.extract_slice %arg0[%[[I]], 0, 0] [1, 4, 8] [1, 1, 1] : tensor<3x4x8xf32> to tensor<4x8xf32>
func.func @elsewhere(%acc: tensor<3x4x8xf32>, %s: tensor<3xf32>, %t: tensor<f32>, %start: tensor<4x8xf32>) -> tensor<4x8xf32> {
  %y = lns.finish ins(%acc, %s, %t : tensor<3x4x8xf32>, tensor<3xf32>, tensor<f32>) outs(%start : tensor<4x8xf32>)
         {indexing_maps = [affine_map<(m, n, b) -> (b, m, n)>, affine_map<(m, n, b) -> (b)>,
                           affine_map<(m, n, b) -> ()>, affine_map<(m, n, b) -> (m, n)>],
          operand_types = [!lns.num<8, 8>, !lns.num<8, 8>], datapath = #lns.float<high>} -> tensor<4x8xf32>
  return %y : tensor<4x8xf32>
}

// CHECK-LABEL: func @sum_of_indices
// CHECK: scf.for %[[I:[a-z0-9]+]] =
// CHECK:   %[[OFFSET:.+]] = affine.apply {{.+}}(%[[I]])
// CHECK:   tensor.extract_slice %arg0[0, %[[OFFSET]]] [4, 32] [1, 1] : tensor<4x96x!lns8_8> to tensor<4x32x!lns8_8>
func.func @sum_of_indices(%a: tensor<4x96x!lns.num<8, 8>>, %b: tensor<3x32x!lns.num<8, 8>>, %acc: tensor<4x3xf32>,
                          %s: tensor<4x3xf32>, %t: tensor<3xf32>, %start: tensor<4xf32>) -> tensor<4xf32> {
  %c = lns.contract ins(%a, %b : tensor<4x96x!lns.num<8, 8>>, tensor<3x32x!lns.num<8, 8>>) outs(%acc : tensor<4x3xf32>)
         {indexing_maps = [affine_map<(m, b, k) -> (m, b * 32 + k)>, affine_map<(m, b, k) -> (b, k)>,
                           affine_map<(m, b, k) -> (m, b)>], datapath = #lns.float<high>} -> tensor<4x3xf32>
  %y = lns.finish ins(%c, %s, %t : tensor<4x3xf32>, tensor<4x3xf32>, tensor<3xf32>) outs(%start : tensor<4xf32>)
         {indexing_maps = [affine_map<(m, b) -> (m, b)>, affine_map<(m, b) -> (m, b)>,
                           affine_map<(m, b) -> (b)>, affine_map<(m, b) -> (m)>],
          operand_types = [!lns.num<8, 8>, !lns.num<8, 8>], datapath = #lns.float<high>} -> tensor<4xf32>
  return %y : tensor<4xf32>
}

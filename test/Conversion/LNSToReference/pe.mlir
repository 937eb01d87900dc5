// RUN: lns-opt %s -convert-lns-to-reference | FileCheck %s
// Under pe each element sums its terms by vectors: a step adds one, the last of a vector and the last of K add them to the accumulator [P5, P6].

// CHECK: func.func private @lns_ref_table_unit(i32, i32, i32, i32, i32, i32) -> f32
// CHECK: func.func private @lns_ref_pe_value
// CHECK: func.func private @lns_ref_pe_accumulate
// CHECK: func.func private @lns_ref_pe_term
// CHECK-LABEL: func.func @pe
// CHECK: %[[BEFORE:.*]] = tensor.extract
// CHECK: %[[STATE:.*]]:3 = scf.for {{.*}} iter_args(%[[ACC:.*]] = %[[BEFORE]], %[[SUM:.*]] = %{{.*}}, %[[COUNT:.*]] = %{{.*}}) -> (i32, i64, index)
// CHECK:   %[[TERM:.*]] = func.call @lns_ref_pe_term
// CHECK:   %[[NEXT:.*]] = arith.addi %[[SUM]], %[[TERM]] : i64
// CHECK:   %[[FULL:.*]] = arith.cmpi eq
// CHECK:   scf.if %[[FULL]]
// CHECK:     func.call @lns_ref_pe_accumulate({{.*}}, %[[ACC]], %[[NEXT]])
// CHECK:   scf.yield
// CHECK: %[[REST:.*]] = arith.cmpi ne, %[[STATE]]#2
// CHECK: scf.if %[[REST]]
// CHECK:   func.call @lns_ref_pe_accumulate({{.*}}, %[[STATE]]#0, %[[STATE]]#1)
// CHECK: func.call @lns_ref_pe_value
func.func @pe(%a: tensor<4x70x!lns.num<8, 8>>, %b: tensor<70x8x!lns.num<8, 8>>, %acc: tensor<4x8xi32>,
              %s: tensor<f32>, %e: tensor<4x8xf32>) -> tensor<4x8xf32> {
  %0 = lns.contract ins(%a, %b : tensor<4x70x!lns.num<8, 8>>, tensor<70x8x!lns.num<8, 8>>) outs(%acc : tensor<4x8xi32>)
         {indexing_maps = [affine_map<(m, n, k) -> (m, k)>, affine_map<(m, n, k) -> (k, n)>,
                           affine_map<(m, n, k) -> (m, n)>], datapath = #lns.pe} -> tensor<4x8xi32>
  %1 = lns.finish ins(%0, %s, %s : tensor<4x8xi32>, tensor<f32>, tensor<f32>) outs(%e : tensor<4x8xf32>)
         {indexing_maps = [affine_map<(m, n) -> (m, n)>, affine_map<(m, n) -> ()>, affine_map<(m, n) -> ()>,
                           affine_map<(m, n) -> (m, n)>],
          operand_types = [!lns.num<8, 8>, !lns.num<8, 8>], datapath = #lns.pe} -> tensor<4x8xf32>
  return %1 : tensor<4x8xf32>
}

// CHECK-LABEL: func.func @table
// CHECK: arith.mulf %{{.*}}, %{{.*}} : f32
func.func @table(%acc: tensor<4x8xf32>, %s: tensor<f32>, %e: tensor<4x8xf32>) -> tensor<4x8xf32> {
  %1 = lns.finish ins(%acc, %s, %s : tensor<4x8xf32>, tensor<f32>, tensor<f32>) outs(%e : tensor<4x8xf32>)
         {indexing_maps = [affine_map<(m, n) -> (m, n)>, affine_map<(m, n) -> ()>, affine_map<(m, n) -> ()>,
                           affine_map<(m, n) -> (m, n)>],
          operand_types = [!lns.num<8, 8>, !lns.num<8, 8>], datapath = #lns.float<entries = 2>} -> tensor<4x8xf32>
  return %1 : tensor<4x8xf32>
}

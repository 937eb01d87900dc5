// RUN: lns-opt %s -convert-lns-to-linalg | FileCheck %s
// Contractions become what their datapath says: mulf and addf, or bins [D1-D3].

// CHECK-DAG: #[[LHS:.*]] = affine_map<(d0, d1, d2) -> (d0, d2)>
// CHECK-DAG: #[[RHS:.*]] = affine_map<(d0, d1, d2) -> (d1, d2)>
// CHECK-DAG: #[[OUT:.*]] = affine_map<(d0, d1, d2) -> (d0, d1)>
// CHECK-DAG: #[[BINS:.*]] = affine_map<(d0, d1, d2, d3) -> (d0, d1, d3)>
// CHECK-DAG: #[[WINDOW:.*]] = affine_map<(d0, d1, d2) -> (d0 * 2 + d2, d1)>

// Each operand is decoded once per element, outside the contraction.
// CHECK-LABEL: @high
// CHECK-SAME: (%[[A:.*]]: tensor<4x16x!lns8_8>, %[[B:.*]]: tensor<8x16x!lns8_4>, %[[ACC:.*]]: tensor<4x8xf32>)
// CHECK: %[[DA:.*]] = linalg.generic {{.*}} ins(%[[A]] : tensor<4x16x!lns8_8>)
// CHECK: lns.decode {{.*}} : !lns8_8 -> f32
// CHECK-NEXT: linalg.yield
// CHECK: %[[DB:.*]] = linalg.generic {{.*}} ins(%[[B]] : tensor<8x16x!lns8_4>)
// CHECK: linalg.generic {indexing_maps = [#[[LHS]], #[[RHS]], #[[OUT]]], iterator_types = ["parallel", "parallel", "reduction"]}
// CHECK-SAME: ins(%[[DA]], %[[DB]] : tensor<4x16xf32>, tensor<8x16xf32>) outs(%[[ACC]] : tensor<4x8xf32>)
// CHECK: ^bb0(%[[X:.*]]: f32, %[[Y:.*]]: f32, %[[Z:.*]]: f32):
// CHECK-NEXT: %[[P:.*]] = arith.mulf %[[X]], %[[Y]] : f32
// CHECK-NEXT: %[[S:.*]] = arith.addf %[[Z]], %[[P]] : f32
// CHECK-NEXT: linalg.yield %[[S]] : f32
func.func @high(%a: tensor<4x16x!lns.num<8, 8>>, %b: tensor<8x16x!lns.num<8, 4>>,
    %acc: tensor<4x8xf32>) -> tensor<4x8xf32> {
  %r = lns.contract
      ins(%a, %b : tensor<4x16x!lns.num<8, 8>>, tensor<8x16x!lns.num<8, 4>>)
      outs(%acc : tensor<4x8xf32>)
      {indexing_maps = [affine_map<(m, n, k) -> (m, k)>,
                        affine_map<(m, n, k) -> (n, k)>,
                        affine_map<(m, n, k) -> (m, n)>],
       datapath = #lns.float<high>} -> tensor<4x8xf32>
  return %r : tensor<4x8xf32>
}

// fast rounds the decoded values to bf16, on integers. A plain f32 operand goes in as
// it is.
// CHECK-LABEL: @fast_weight_only
// CHECK-SAME: (%[[A:.*]]: tensor<4x16xf32>
// CHECK: lns.decode
// CHECK: arith.shrui
// CHECK: arith.constant -65536 : i32
// CHECK: arith.andi
// CHECK: linalg.generic {{.*}} ins(%[[A]], %{{.*}} : tensor<4x16xf32>, tensor<8x16xf32>)
func.func @fast_weight_only(%a: tensor<4x16xf32>, %b: tensor<8x16x!lns.num<8, 8>>,
    %acc: tensor<4x8xf32>) -> tensor<4x8xf32> {
  %r = lns.contract ins(%a, %b : tensor<4x16xf32>, tensor<8x16x!lns.num<8, 8>>)
      outs(%acc : tensor<4x8xf32>)
      {indexing_maps = [affine_map<(m, n, k) -> (m, k)>,
                        affine_map<(m, n, k) -> (n, k)>,
                        affine_map<(m, n, k) -> (m, n)>],
       datapath = #lns.float<fast>} -> tensor<4x8xf32>
  return %r : tensor<4x8xf32>
}

// Reductions go inside, whatever their place in the op's maps.
// CHECK-LABEL: @convolution
// CHECK: linalg.generic {indexing_maps = [#[[WINDOW]], #{{.*}}, #[[OUT]]], iterator_types = ["parallel", "parallel", "reduction"]}
func.func @convolution(%a: tensor<9x4x!lns.num<8, 8>>, %b: tensor<3x4x!lns.num<8, 8>>,
    %acc: tensor<4x4xf32>) -> tensor<4x4xf32> {
  %r = lns.contract
      ins(%a, %b : tensor<9x4x!lns.num<8, 8>>, tensor<3x4x!lns.num<8, 8>>)
      outs(%acc : tensor<4x4xf32>)
      {indexing_maps = [affine_map<(w, o, c) -> (o * 2 + w, c)>,
                        affine_map<(w, o, c) -> (w, c)>,
                        affine_map<(w, o, c) -> (o, c)>],
       datapath = #lns.float<high>} -> tensor<4x4xf32>
  return %r : tensor<4x4xf32>
}

// exact: the codes become words whose sums are products; the bins are one more
// parallel loop, the last; the body ends in an addition of integers.
// CHECK-LABEL: @exact
// CHECK-SAME: (%[[A:.*]]: tensor<?x?x!lns8_8>, %[[B:.*]]: tensor<?x?x!lns8_8>, %[[ACC:.*]]: tensor<?x?x8xi64>)
// CHECK: %[[WA:.*]] = linalg.generic {{.*}} ins(%[[A]] : tensor<?x?x!lns8_8>) outs(%{{.*}} : tensor<?x?xi32>)
// CHECK: %[[ZERO:.*]] = arith.constant 536870912 : i32
// CHECK: arith.select %{{.*}}, %[[ZERO]], %{{.*}} : i32
// CHECK: %[[WB:.*]] = linalg.generic {{.*}} ins(%[[B]] : tensor<?x?x!lns8_8>)
// CHECK: linalg.generic {indexing_maps = [#{{.*}}, #{{.*}}, #[[BINS]]], iterator_types = ["parallel", "parallel", "reduction", "parallel"]}
// CHECK-SAME: ins(%[[WA]], %[[WB]] : {{.*}}) outs(%[[ACC]] : tensor<?x?x8xi64>)
// CHECK: ^bb0(%[[X:.*]]: i32, %[[Y:.*]]: i32, %[[OUT:.*]]: i64):
// CHECK: linalg.index 3
// CHECK: arith.addi %[[X]], %[[Y]] : i32
// CHECK: arith.shli {{.*}} : i64
// CHECK: %[[TERM:.*]] = arith.select {{.*}} : i64
// CHECK: %[[SUM:.*]] = arith.addi %[[OUT]], %[[TERM]] : i64
// CHECK-NEXT: linalg.yield %[[SUM]] : i64
func.func @exact(%a: tensor<?x?x!lns.num<8, 8>>, %b: tensor<?x?x!lns.num<8, 8>>,
    %acc: tensor<?x?x8xi64>) -> tensor<?x?x8xi64> {
  %r = lns.contract
      ins(%a, %b : tensor<?x?x!lns.num<8, 8>>, tensor<?x?x!lns.num<8, 8>>)
      outs(%acc : tensor<?x?x8xi64>)
      {indexing_maps = [affine_map<(m, n, k) -> (m, k)>,
                        affine_map<(m, n, k) -> (k, n)>,
                        affine_map<(m, n, k) -> (m, n)>],
       datapath = #lns.exact} -> tensor<?x?x8xi64>
  return %r : tensor<?x?x8xi64>
}

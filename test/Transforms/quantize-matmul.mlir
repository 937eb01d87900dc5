// RUN: lns-opt %s --split-input-file --lns-quantize="weight-scale=channel activation-scale=channel" | FileCheck %s
// Every named matrix product takes the same path; scales run along rows, columns and batches, never along the sum.

// CHECK-DAG: #[[$A:.+]] = affine_map<(d0, d1, d2) -> (d0, d2)>
// CHECK-DAG: #[[$B:.+]] = affine_map<(d0, d1, d2) -> (d2, d1)>
// CHECK-DAG: #[[$C:.+]] = affine_map<(d0, d1, d2) -> (d0, d1)>
// CHECK-LABEL: func.func @matmul
func.func @matmul(%a: tensor<4x16xf32>, %b: tensor<16x8xf32> {lns.param}, %c: tensor<4x8xf32>) -> tensor<4x8xf32> {
  // CHECK-NOT: linalg.matmul
  // CHECK: lns.contract ins({{.+}} : tensor<4x16x!lns8_8>, tensor<16x8x!lns8_8>) outs({{.+}} : tensor<4x8xf32>)
  // CHECK-SAME: indexing_maps = [#[[$A]], #[[$B]], #[[$C]]]
  // CHECK: lns.finish ins({{.+}} : tensor<4x8xf32>, tensor<4xf32>, tensor<8xf32>)
  %r = linalg.matmul ins(%a, %b : tensor<4x16xf32>, tensor<16x8xf32>) outs(%c : tensor<4x8xf32>) -> tensor<4x8xf32>
  return %r : tensor<4x8xf32>
}

// -----

// CHECK-DAG: #[[$A:.+]] = affine_map<(d0, d1, d2) -> (d2, d0)>
// CHECK-DAG: #[[$B:.+]] = affine_map<(d0, d1, d2) -> (d2, d1)>
// CHECK-DAG: #[[$C:.+]] = affine_map<(d0, d1, d2) -> (d0, d1)>
// CHECK-LABEL: func.func @transpose_a
func.func @transpose_a(%a: tensor<16x4xf32>, %b: tensor<16x8xf32> {lns.param}, %c: tensor<4x8xf32>) -> tensor<4x8xf32> {
  // CHECK-NOT: linalg.matmul
  // CHECK: lns.contract ins({{.+}} : tensor<16x4x!lns8_8>, tensor<16x8x!lns8_8>) outs({{.+}} : tensor<4x8xf32>)
  // CHECK-SAME: indexing_maps = [#[[$A]], #[[$B]], #[[$C]]]
  // CHECK: lns.finish ins({{.+}} : tensor<4x8xf32>, tensor<4xf32>, tensor<8xf32>)
  %r = linalg.matmul
      indexing_maps = [affine_map<(m, n, k) -> (k, m)>,
                       affine_map<(m, n, k) -> (k, n)>,
                       affine_map<(m, n, k) -> (m, n)>]
      ins(%a, %b : tensor<16x4xf32>, tensor<16x8xf32>) outs(%c : tensor<4x8xf32>) -> tensor<4x8xf32>
  return %r : tensor<4x8xf32>
}

// -----

// CHECK-DAG: #[[$A:.+]] = affine_map<(d0, d1, d2) -> (d0, d2)>
// CHECK-DAG: #[[$B:.+]] = affine_map<(d0, d1, d2) -> (d1, d2)>
// CHECK-DAG: #[[$C:.+]] = affine_map<(d0, d1, d2) -> (d0, d1)>
// CHECK-LABEL: func.func @transpose_b
func.func @transpose_b(%a: tensor<4x16xf32>, %b: tensor<8x16xf32> {lns.param}, %c: tensor<4x8xf32>) -> tensor<4x8xf32> {
  // CHECK-NOT: linalg.matmul
  // CHECK: lns.contract ins({{.+}} : tensor<4x16x!lns8_8>, tensor<8x16x!lns8_8>) outs({{.+}} : tensor<4x8xf32>)
  // CHECK-SAME: indexing_maps = [#[[$A]], #[[$B]], #[[$C]]]
  // CHECK: lns.finish ins({{.+}} : tensor<4x8xf32>, tensor<4xf32>, tensor<8xf32>)
  %r = linalg.matmul
      indexing_maps = [affine_map<(m, n, k) -> (m, k)>,
                       affine_map<(m, n, k) -> (n, k)>,
                       affine_map<(m, n, k) -> (m, n)>]
      ins(%a, %b : tensor<4x16xf32>, tensor<8x16xf32>) outs(%c : tensor<4x8xf32>) -> tensor<4x8xf32>
  return %r : tensor<4x8xf32>
}

// -----

// CHECK-DAG: #[[$A:.+]] = affine_map<(d0, d1, d2, d3) -> (d0, d1, d3)>
// CHECK-DAG: #[[$B:.+]] = affine_map<(d0, d1, d2, d3) -> (d0, d3, d2)>
// CHECK-DAG: #[[$C:.+]] = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2)>
// CHECK-LABEL: func.func @batch_matmul
func.func @batch_matmul(%a: tensor<2x4x16xf32>, %b: tensor<2x16x8xf32> {lns.param}, %c: tensor<2x4x8xf32>) -> tensor<2x4x8xf32> {
  // CHECK-NOT: linalg.batch_matmul
  // CHECK: lns.contract ins({{.+}} : tensor<2x4x16x!lns8_8>, tensor<2x16x8x!lns8_8>) outs({{.+}} : tensor<2x4x8xf32>)
  // CHECK-SAME: indexing_maps = [#[[$A]], #[[$B]], #[[$C]]]
  // CHECK: lns.finish ins({{.+}} : tensor<2x4x8xf32>, tensor<2x4xf32>, tensor<2x8xf32>)
  %r = linalg.batch_matmul ins(%a, %b : tensor<2x4x16xf32>, tensor<2x16x8xf32>) outs(%c : tensor<2x4x8xf32>) -> tensor<2x4x8xf32>
  return %r : tensor<2x4x8xf32>
}

// -----

// CHECK-DAG: #[[$A:.+]] = affine_map<(d0, d1, d2, d3) -> (d2, d0, d3)>
// CHECK-DAG: #[[$B:.+]] = affine_map<(d0, d1, d2, d3) -> (d2, d3, d1)>
// CHECK-DAG: #[[$C:.+]] = affine_map<(d0, d1, d2, d3) -> (d0, d1)>
// CHECK-LABEL: func.func @batch_reduce_matmul
func.func @batch_reduce_matmul(%a: tensor<2x4x16xf32>, %b: tensor<2x16x8xf32> {lns.param}, %c: tensor<4x8xf32>) -> tensor<4x8xf32> {
  // CHECK-NOT: linalg.batch_reduce_matmul
  // CHECK: lns.contract ins({{.+}} : tensor<2x4x16x!lns8_8>, tensor<2x16x8x!lns8_8>) outs({{.+}} : tensor<4x8xf32>)
  // CHECK-SAME: indexing_maps = [#[[$A]], #[[$B]], #[[$C]]]
  // CHECK: lns.finish ins({{.+}} : tensor<4x8xf32>, tensor<4xf32>, tensor<8xf32>)
  %r = linalg.batch_reduce_matmul ins(%a, %b : tensor<2x4x16xf32>, tensor<2x16x8xf32>) outs(%c : tensor<4x8xf32>) -> tensor<4x8xf32>
  return %r : tensor<4x8xf32>
}

// -----

// CHECK-DAG: #[[$A:.+]] = affine_map<(d0, d1) -> (d0, d1)>
// CHECK-DAG: #[[$B:.+]] = affine_map<(d0, d1) -> (d1)>
// CHECK-DAG: #[[$C:.+]] = affine_map<(d0, d1) -> (d0)>
// CHECK-LABEL: func.func @matvec
func.func @matvec(%a: tensor<4x16xf32>, %b: tensor<16xf32> {lns.param}, %c: tensor<4xf32>) -> tensor<4xf32> {
  // CHECK-NOT: linalg.matvec
  // CHECK: lns.contract ins({{.+}} : tensor<4x16x!lns8_8>, tensor<16x!lns8_8>) outs({{.+}} : tensor<4xf32>)
  // CHECK-SAME: indexing_maps = [#[[$A]], #[[$B]], #[[$C]]]
  // CHECK: lns.finish ins({{.+}} : tensor<4xf32>, tensor<4xf32>, tensor<f32>)
  %r = linalg.matvec ins(%a, %b : tensor<4x16xf32>, tensor<16xf32>) outs(%c : tensor<4xf32>) -> tensor<4xf32>
  return %r : tensor<4xf32>
}

// -----

// CHECK-DAG: #[[$A:.+]] = affine_map<(d0, d1) -> (d1)>
// CHECK-DAG: #[[$B:.+]] = affine_map<(d0, d1) -> (d1, d0)>
// CHECK-DAG: #[[$C:.+]] = affine_map<(d0, d1) -> (d0)>
// CHECK-LABEL: func.func @vecmat
func.func @vecmat(%a: tensor<16xf32>, %b: tensor<16x8xf32> {lns.param}, %c: tensor<8xf32>) -> tensor<8xf32> {
  // CHECK-NOT: linalg.vecmat
  // CHECK: lns.contract ins({{.+}} : tensor<16x!lns8_8>, tensor<16x8x!lns8_8>) outs({{.+}} : tensor<8xf32>)
  // CHECK-SAME: indexing_maps = [#[[$A]], #[[$B]], #[[$C]]]
  // CHECK: lns.finish ins({{.+}} : tensor<8xf32>, tensor<f32>, tensor<8xf32>)
  %r = linalg.vecmat ins(%a, %b : tensor<16xf32>, tensor<16x8xf32>) outs(%c : tensor<8xf32>) -> tensor<8xf32>
  return %r : tensor<8xf32>
}

// -----

// CHECK-DAG: #[[$A:.+]] = affine_map<(d0, d1, d2) -> (d0, d1, d2)>
// CHECK-DAG: #[[$B:.+]] = affine_map<(d0, d1, d2) -> (d0, d2)>
// CHECK-DAG: #[[$C:.+]] = affine_map<(d0, d1, d2) -> (d0, d1)>
// CHECK-LABEL: func.func @batch_matvec
func.func @batch_matvec(%a: tensor<2x4x16xf32>, %b: tensor<2x16xf32> {lns.param}, %c: tensor<2x4xf32>) -> tensor<2x4xf32> {
  // CHECK-NOT: linalg.batch_matvec
  // CHECK: lns.contract ins({{.+}} : tensor<2x4x16x!lns8_8>, tensor<2x16x!lns8_8>) outs({{.+}} : tensor<2x4xf32>)
  // CHECK-SAME: indexing_maps = [#[[$A]], #[[$B]], #[[$C]]]
  // CHECK: lns.finish ins({{.+}} : tensor<2x4xf32>, tensor<2x4xf32>, tensor<2xf32>)
  %r = linalg.batch_matvec ins(%a, %b : tensor<2x4x16xf32>, tensor<2x16xf32>) outs(%c : tensor<2x4xf32>) -> tensor<2x4xf32>
  return %r : tensor<2x4xf32>
}

// -----

// CHECK-DAG: #[[$A:.+]] = affine_map<(d0, d1, d2) -> (d0, d2)>
// CHECK-DAG: #[[$B:.+]] = affine_map<(d0, d1, d2) -> (d0, d2, d1)>
// CHECK-DAG: #[[$C:.+]] = affine_map<(d0, d1, d2) -> (d0, d1)>
// CHECK-LABEL: func.func @batch_vecmat
func.func @batch_vecmat(%a: tensor<2x16xf32>, %b: tensor<2x16x8xf32> {lns.param}, %c: tensor<2x8xf32>) -> tensor<2x8xf32> {
  // CHECK-NOT: linalg.batch_vecmat
  // CHECK: lns.contract ins({{.+}} : tensor<2x16x!lns8_8>, tensor<2x16x8x!lns8_8>) outs({{.+}} : tensor<2x8xf32>)
  // CHECK-SAME: indexing_maps = [#[[$A]], #[[$B]], #[[$C]]]
  // CHECK: lns.finish ins({{.+}} : tensor<2x8xf32>, tensor<2xf32>, tensor<2x8xf32>)
  %r = linalg.batch_vecmat ins(%a, %b : tensor<2x16xf32>, tensor<2x16x8xf32>) outs(%c : tensor<2x8xf32>) -> tensor<2x8xf32>
  return %r : tensor<2x8xf32>
}

// -----

// CHECK-DAG: #[[$A:.+]] = affine_map<(d0) -> (d0)>
// CHECK-DAG: #[[$C:.+]] = affine_map<(d0) -> ()>
// CHECK-LABEL: func.func @dot
func.func @dot(%a: tensor<16xf32>, %b: tensor<16xf32> {lns.param}, %c: tensor<f32>) -> tensor<f32> {
  // CHECK-NOT: linalg.dot
  // CHECK: lns.contract ins({{.+}} : tensor<16x!lns8_8>, tensor<16x!lns8_8>) outs({{.+}} : tensor<f32>)
  // CHECK-SAME: indexing_maps = [#[[$A]], #[[$A]], #[[$C]]]
  // CHECK: lns.finish ins({{.+}} : tensor<f32>, tensor<f32>, tensor<f32>)
  %r = linalg.dot ins(%a, %b : tensor<16xf32>, tensor<16xf32>) outs(%c : tensor<f32>) -> tensor<f32>
  return %r : tensor<f32>
}

// -----

// CHECK-DAG: #[[$A:.+]] = affine_map<(d0, d1, d2, d3) -> (d1, d3, d0)>
// CHECK-DAG: #[[$B:.+]] = affine_map<(d0, d1, d2, d3) -> (d2, d1, d3)>
// CHECK-DAG: #[[$C:.+]] = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2)>
// CHECK-LABEL: func.func @contract
func.func @contract(%a: tensor<2x16x4xf32>, %b: tensor<8x2x16xf32> {lns.param}, %c: tensor<4x2x8xf32>) -> tensor<4x2x8xf32> {
  // CHECK-NOT: linalg.contract
  // CHECK: lns.contract ins({{.+}} : tensor<2x16x4x!lns8_8>, tensor<8x2x16x!lns8_8>) outs({{.+}} : tensor<4x2x8xf32>)
  // CHECK-SAME: indexing_maps = [#[[$A]], #[[$B]], #[[$C]]]
  // CHECK: lns.finish ins({{.+}} : tensor<4x2x8xf32>, tensor<2x4xf32>, tensor<8x2xf32>)
  %r = linalg.contract
      indexing_maps = [affine_map<(b, m, n, k) -> (b, k, m)>,
                       affine_map<(b, m, n, k) -> (n, b, k)>,
                       affine_map<(b, m, n, k) -> (m, b, n)>]
      ins(%a, %b : tensor<2x16x4xf32>, tensor<8x2x16xf32>) outs(%c : tensor<4x2x8xf32>) -> tensor<4x2x8xf32>
  return %r : tensor<4x2x8xf32>
}

// -----

// Sizes of one and of zero are sizes like others.
// CHECK-LABEL: func.func @small
func.func @small(%a: tensor<1x0xf32>, %b: tensor<0x1xf32>, %c: tensor<1x1xf32>)
    -> tensor<1x1xf32> {
  // CHECK: lns.contract ins({{.+}} : tensor<1x0x!lns8_8>, tensor<0x1x!lns8_8>)
  %r = linalg.matmul ins(%a, %b : tensor<1x0xf32>, tensor<0x1xf32>)
                     outs(%c : tensor<1x1xf32>) -> tensor<1x1xf32>
  return %r : tensor<1x1xf32>
}

// -----

// An einsum as jaxlib writes it, the product's factors swapped: the left operand stays left [D6].
// CHECK-DAG: #[[$A:.+]] = affine_map<(d0, d1, d2, d3) -> (d2, d0, d3)>
// CHECK-DAG: #[[$B:.+]] = affine_map<(d0, d1, d2, d3) -> (d1, d3, d2)>
// CHECK-DAG: #[[$C:.+]] = affine_map<(d0, d1, d2, d3) -> (d0, d1)>
// CHECK-LABEL: func.func @generic
func.func @generic(%a: tensor<3x4x5xf32>, %b: tensor<6x5x3xf32>, %c: tensor<4x6xf32>)
    -> tensor<4x6xf32> {
  // CHECK: %[[CA:.+]] = lns.quantize %arg0
  // CHECK: %[[CB:.+]] = lns.quantize %arg1
  // CHECK: lns.contract ins(%[[CA]], %[[CB]] :
  // CHECK-SAME: indexing_maps = [#[[$A]], #[[$B]], #[[$C]]]
  %r = linalg.generic {
      indexing_maps = [affine_map<(k, n, m, l) -> (k, m, l)>,
                       affine_map<(k, n, m, l) -> (n, l, k)>,
                       affine_map<(k, n, m, l) -> (m, n)>],
      iterator_types = ["reduction", "parallel", "parallel", "reduction"]}
      ins(%a, %b : tensor<3x4x5xf32>, tensor<6x5x3xf32>) outs(%c : tensor<4x6xf32>) {
  ^bb0(%x: f32, %y: f32, %acc: f32):
    %p = arith.mulf %y, %x : f32
    %s = arith.addf %p, %acc : f32
    linalg.yield %s : f32
  } -> tensor<4x6xf32>
  return %r : tensor<4x6xf32>
}

// -----

// A broadcast operand is quantized before it is broadcast.
// CHECK-DAG: #[[$B:.+]] = affine_map<(d0, d1, d2, d3) -> (d3, d2)>
// CHECK-LABEL: func.func @broadcast
func.func @broadcast(%a: tensor<2x4x16xf32>, %b: tensor<16x8xf32> {lns.param},
                     %c: tensor<2x4x8xf32>) -> tensor<2x4x8xf32> {
  // CHECK: %[[SB:.+]] = lns.absmax_scale %arg1 {{.+}} -> tensor<8xf32>
  // CHECK: %[[CB:.+]] = lns.quantize %arg1 scale(%[[SB]]) underflow(min) role(weight)
  // CHECK: lns.contract ins(%{{.+}}, %[[CB]] : tensor<2x4x16x!lns8_8>, tensor<16x8x!lns8_8>)
  // CHECK-SAME: indexing_maps = [#{{.+}}, #[[$B]], #{{.+}}]
  %e = tensor.empty() : tensor<2x16x8xf32>
  %bb = linalg.broadcast ins(%b : tensor<16x8xf32>) outs(%e : tensor<2x16x8xf32>)
                         dimensions = [0]
  %r = linalg.batch_matmul ins(%a, %bb : tensor<2x4x16xf32>, tensor<2x16x8xf32>)
                           outs(%c : tensor<2x4x8xf32>) -> tensor<2x4x8xf32>
  return %r : tensor<2x4x8xf32>
}

// -----

// So is one that repeats a dimension of size 1, and has its dimensions permuted.
// CHECK-DAG: #[[$B:.+]] = affine_map<(d0, d1, d2, d3) -> (d2, d3)>
// CHECK-LABEL: func.func @broadcast_unit
func.func @broadcast_unit(%a: tensor<2x4x16xf32>, %b: tensor<8x1x16xf32> {lns.param},
                          %c: tensor<2x4x8xf32>) -> tensor<2x4x8xf32> {
  // CHECK: %[[V:.+]] = tensor.collapse_shape %arg1 {{\[\[}}0, 1], [2]] : tensor<8x1x16xf32> into tensor<8x16xf32>
  // CHECK: %[[CB:.+]] = lns.quantize %[[V]] {{.+}} role(weight)
  // CHECK: lns.contract ins(%{{.+}}, %[[CB]] : tensor<2x4x16x!lns8_8>, tensor<8x16x!lns8_8>)
  // CHECK-SAME: indexing_maps = [#{{.+}}, #[[$B]], #{{.+}}]
  %e = tensor.empty() : tensor<2x16x8xf32>
  %bb = linalg.generic {
      indexing_maps = [affine_map<(n, b, k) -> (n, 0, k)>, affine_map<(n, b, k) -> (b, k, n)>],
      iterator_types = ["parallel", "parallel", "parallel"]}
      ins(%b : tensor<8x1x16xf32>) outs(%e : tensor<2x16x8xf32>) {
  ^bb0(%in: f32, %out: f32):
    linalg.yield %in : f32
  } -> tensor<2x16x8xf32>
  %r = linalg.batch_matmul ins(%a, %bb : tensor<2x4x16xf32>, tensor<2x16x8xf32>)
                           outs(%c : tensor<2x4x8xf32>) -> tensor<2x4x8xf32>
  return %r : tensor<2x4x8xf32>
}

// -----

// A contraction may itself address a dimension of size 1 by the constant 0.
// CHECK-DAG: #[[$K:.+]] = affine_map<(d0) -> (d0)>
// CHECK-DAG: #[[$NONE:.+]] = affine_map<(d0) -> ()>
// CHECK-LABEL: func.func @unit
func.func @unit(%a: tensor<1x16x1xf32>, %b: tensor<16xf32>, %c: tensor<f32>) -> tensor<f32> {
  // CHECK: %[[V:.+]] = tensor.collapse_shape %arg0 {{\[\[}}0, 1, 2]] : tensor<1x16x1xf32> into tensor<16xf32>
  // CHECK: lns.quantize %[[V]]
  // CHECK: lns.contract ins({{.+}} : tensor<16x!lns8_8>, tensor<16x!lns8_8>)
  // CHECK-SAME: indexing_maps = [#[[$K]], #[[$K]], #[[$NONE]]]
  %r = linalg.generic {
      indexing_maps = [affine_map<(k) -> (0, k, 0)>, affine_map<(k) -> (k)>,
                       affine_map<(k) -> ()>],
      iterator_types = ["reduction"]}
      ins(%a, %b : tensor<1x16x1xf32>, tensor<16xf32>) outs(%c : tensor<f32>) {
  ^bb0(%x: f32, %y: f32, %acc: f32):
    %p = arith.mulf %x, %y : f32
    %s = arith.addf %acc, %p : f32
    linalg.yield %s : f32
  } -> tensor<f32>
  return %r : tensor<f32>
}

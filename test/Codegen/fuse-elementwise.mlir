// RUN: lns-opt %s -lns-fuse-elementwise -split-input-file | FileCheck %s
// A transpose becomes part of a contraction's map; work is fused only where it is not repeated.

// CHECK-DAG: #[[NT:.*]] = affine_map<(d0, d1, d2) -> (d1, d2)>
// CHECK-LABEL: func @transpose
// CHECK-NOT: linalg.transpose
// CHECK: linalg.fill
// CHECK: linalg.generic {indexing_maps = [#{{.*}}, #[[NT]], #{{.*}}]
// CHECK-SAME: ins(%{{.*}}, %{{.*}} : tensor<4x8xf32>, tensor<16x8xf32>)
func.func @transpose(%a: tensor<4x8xf32>, %w: tensor<16x8xf32>) -> tensor<4x16xf32> {
  %e = tensor.empty() : tensor<8x16xf32>
  %t = linalg.transpose ins(%w : tensor<16x8xf32>) outs(%e : tensor<8x16xf32>) permutation = [1, 0]
  %zero = arith.constant 0.0 : f32
  %c = tensor.empty() : tensor<4x16xf32>
  %i = linalg.fill ins(%zero : f32) outs(%c : tensor<4x16xf32>) -> tensor<4x16xf32>
  %r = linalg.matmul ins(%a, %t : tensor<4x8xf32>, tensor<8x16xf32>) outs(%i : tensor<4x16xf32>) -> tensor<4x16xf32>
  return %r : tensor<4x16xf32>
}

// -----

#id = affine_map<(d0, d1) -> (d0, d1)>
// A decode stays outside the contraction: inside it would run once for each column.
// CHECK-LABEL: func @decode
// CHECK: linalg.generic
// CHECK: arith.sitofp
// CHECK: linalg.generic
// CHECK-NOT: arith.sitofp
// CHECK: return
func.func @decode(%a: tensor<4x8xi8>, %w: tensor<8x16xf32>, %c: tensor<4x16xf32>) -> tensor<4x16xf32> {
  %e = tensor.empty() : tensor<4x8xf32>
  %d = linalg.generic {indexing_maps = [#id, #id], iterator_types = ["parallel", "parallel"]}
      ins(%a : tensor<4x8xi8>) outs(%e : tensor<4x8xf32>) {
  ^bb0(%x: i8, %o: f32):
    %f = arith.sitofp %x : i8 to f32
    linalg.yield %f : f32
  } -> tensor<4x8xf32>
  %r = linalg.matmul ins(%d, %w : tensor<4x8xf32>, tensor<8x16xf32>) outs(%c : tensor<4x16xf32>) -> tensor<4x16xf32>
  return %r : tensor<4x16xf32>
}

// -----

#id = affine_map<(d0, d1) -> (d0, d1)>
#row = affine_map<(d0, d1) -> (d0)>
// An elementwise chain and the sum behind it are one op.
// CHECK-LABEL: func @chain
// CHECK: linalg.fill
// CHECK-COUNT-1: linalg.generic
// CHECK-NOT: linalg.generic
// CHECK: return
func.func @chain(%a: tensor<4x8xf32>) -> tensor<4xf32> {
  %e = tensor.empty() : tensor<4x8xf32>
  %d = linalg.generic {indexing_maps = [#id, #id], iterator_types = ["parallel", "parallel"]}
      ins(%a : tensor<4x8xf32>) outs(%e : tensor<4x8xf32>) {
  ^bb0(%x: f32, %o: f32):
    %f = arith.mulf %x, %x : f32
    linalg.yield %f : f32
  } -> tensor<4x8xf32>
  %zero = arith.constant 0.0 : f32
  %c = tensor.empty() : tensor<4xf32>
  %i = linalg.fill ins(%zero : f32) outs(%c : tensor<4xf32>) -> tensor<4xf32>
  %r = linalg.generic {indexing_maps = [#id, #row], iterator_types = ["parallel", "reduction"]}
      ins(%d : tensor<4x8xf32>) outs(%i : tensor<4xf32>) {
  ^bb0(%x: f32, %o: f32):
    %f = arith.addf %o, %x : f32
    linalg.yield %f : f32
  } -> tensor<4xf32>
  return %r : tensor<4xf32>
}

// -----

// Dimensions of extent 1 are dropped.
// CHECK-LABEL: func @unit
// CHECK: linalg.generic {{.*}} iterator_types = ["parallel", "reduction"]
func.func @unit(%a: tensor<1x64xf32>, %w: tensor<64x32xf32>, %c: tensor<1x32xf32>) -> tensor<1x32xf32> {
  %r = linalg.matmul ins(%a, %w : tensor<1x64xf32>, tensor<64x32xf32>) outs(%c : tensor<1x32xf32>) -> tensor<1x32xf32>
  return %r : tensor<1x32xf32>
}

// A product before a sum stays apart: of a contraction order and roundings would be free [D2], of this sum they are not [F1, F2].
// CHECK-LABEL: func.func @sum_of_products
// CHECK: linalg.generic
// CHECK: arith.mulf
// CHECK-NEXT: linalg.yield
// CHECK: linalg.generic
// CHECK-NOT: arith.mulf
// CHECK: arith.addf
func.func @sum_of_products(%x: tensor<4x32xf32>, %y: tensor<4x32xf32>) -> tensor<4xf32> {
  %zero = arith.constant dense<0.0> : tensor<4xf32>
  %e = tensor.empty() : tensor<4x32xf32>
  %p = linalg.mul ins(%x, %y : tensor<4x32xf32>, tensor<4x32xf32>) outs(%e : tensor<4x32xf32>) -> tensor<4x32xf32>
  %s = linalg.reduce { arith.addf } ins(%p : tensor<4x32xf32>) outs(%zero : tensor<4xf32>) dimensions = [1]
  return %s : tensor<4xf32>
}

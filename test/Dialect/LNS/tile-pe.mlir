// RUN: lns-opt %s -transform-interpreter -canonicalize -cse -split-input-file | FileCheck %s
// Under pe, tiles of the reductions are runs of the flattened K of whole vectors, in order [P6]; other loops tile as they like, also with K of unknown size.

// CHECK-LABEL: func @matmul
func.func @matmul(%a: tensor<64x96x!lns.num<8, 8>>, %b: tensor<96x40x!lns.num<8, 8>>, %acc: tensor<64x40xi32>) -> tensor<64x40xi32> {
  // CHECK: scf.for
  // CHECK:   scf.for
  // CHECK:     lns.contract ins(%{{.*}}, %{{.*}} : tensor<?x32x!lns8_8>, tensor<32x40x!lns8_8>)
  %0 = lns.contract ins(%a, %b : tensor<64x96x!lns.num<8, 8>>, tensor<96x40x!lns.num<8, 8>>) outs(%acc : tensor<64x40xi32>)
         {indexing_maps = [affine_map<(m, n, k) -> (m, k)>, affine_map<(m, n, k) -> (k, n)>,
                           affine_map<(m, n, k) -> (m, n)>], datapath = #lns.pe} -> tensor<64x40xi32>
  return %0 : tensor<64x40xi32>
}
module attributes {transform.with_named_sequence} {
  transform.named_sequence @__transform_main(%m: !transform.any_op {transform.readonly}) {
    %c = transform.structured.match ops{["lns.contract"]} in %m : (!transform.any_op) -> !transform.any_op
    %t, %loops:2 = transform.structured.tile_using_for %c tile_sizes [24, 0, 32]
      : (!transform.any_op) -> (!transform.any_op, !transform.any_op, !transform.any_op)
    transform.yield
  }
}

// -----

// Taps one at a time, half of the channels: 16 products, a vector.
// CHECK-LABEL: func @convolution
func.func @convolution(%x: tensor<1x10x10x32x!lns.num<8, 8>>, %w: tensor<3x3x32x4x!lns.num<8, 8>>, %acc: tensor<1x8x8x4xi32>) -> tensor<1x8x8x4xi32> {
  // CHECK: lns.contract ins(%{{.*}}, %{{.*}} : tensor<1x8x8x16x!lns8_8>, tensor<1x1x16x4x!lns8_8>)
  %0 = lns.contract ins(%x, %w : tensor<1x10x10x32x!lns.num<8, 8>>, tensor<3x3x32x4x!lns.num<8, 8>>) outs(%acc : tensor<1x8x8x4xi32>)
         {indexing_maps = [affine_map<(n, y, x, f, ky, kx, c) -> (n, y + ky, x + kx, c)>,
                           affine_map<(n, y, x, f, ky, kx, c) -> (ky, kx, c, f)>,
                           affine_map<(n, y, x, f, ky, kx, c) -> (n, y, x, f)>],
          datapath = #lns.pe<vector = 16>} -> tensor<1x8x8x4xi32>
  return %0 : tensor<1x8x8x4xi32>
}
module attributes {transform.with_named_sequence} {
  transform.named_sequence @__transform_main(%m: !transform.any_op {transform.readonly}) {
    %c = transform.structured.match ops{["lns.contract"]} in %m : (!transform.any_op) -> !transform.any_op
    %t, %loops:3 = transform.structured.tile_using_for %c tile_sizes [0, 0, 0, 0, 1, 1, 16]
      : (!transform.any_op) -> (!transform.any_op, !transform.any_op, !transform.any_op, !transform.any_op)
    transform.yield
  }
}

// -----

// CHECK-LABEL: func @unknown_k
func.func @unknown_k(%a: tensor<64x?x!lns.num<8, 8>>, %b: tensor<?x40x!lns.num<8, 8>>, %acc: tensor<64x40xi32>) -> tensor<64x40xi32> {
  // CHECK: scf.forall
  // CHECK:   lns.contract ins(%{{.*}}, %{{.*}} : tensor<16x?x!lns8_8>, tensor<?x40x!lns8_8>)
  %0 = lns.contract ins(%a, %b : tensor<64x?x!lns.num<8, 8>>, tensor<?x40x!lns.num<8, 8>>) outs(%acc : tensor<64x40xi32>)
         {indexing_maps = [affine_map<(m, n, k) -> (m, k)>, affine_map<(m, n, k) -> (k, n)>,
                           affine_map<(m, n, k) -> (m, n)>], datapath = #lns.pe} -> tensor<64x40xi32>
  return %0 : tensor<64x40xi32>
}
module attributes {transform.with_named_sequence} {
  transform.named_sequence @__transform_main(%m: !transform.any_op {transform.readonly}) {
    %c = transform.structured.match ops{["lns.contract"]} in %m : (!transform.any_op) -> !transform.any_op
    %t, %loop = transform.structured.tile_using_forall %c tile_sizes [16]
      : (!transform.any_op) -> (!transform.any_op, !transform.any_op)
    transform.yield
  }
}

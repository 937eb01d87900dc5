// RUN: not lns-opt %s -transform-interpreter -split-input-file 2>&1 | FileCheck %s
// Tilings of K under pe that cannot promise the order and the vectors of P6 are errors, those whose sizes are not known among them [P6].

func.func @not_a_multiple(%a: tensor<64x96x!lns.num<8, 8>>, %b: tensor<96x40x!lns.num<8, 8>>, %acc: tensor<64x40xi32>) -> tensor<64x40xi32> {
  // CHECK: error: 'lns.contract' op [P6] K tile 24 is not a multiple of the vector size 32: tile by a multiple of it, or not at all
  %0 = lns.contract ins(%a, %b : tensor<64x96x!lns.num<8, 8>>, tensor<96x40x!lns.num<8, 8>>) outs(%acc : tensor<64x40xi32>)
         {indexing_maps = [affine_map<(m, n, k) -> (m, k)>, affine_map<(m, n, k) -> (k, n)>,
                           affine_map<(m, n, k) -> (m, n)>], datapath = #lns.pe} -> tensor<64x40xi32>
  return %0 : tensor<64x40xi32>
}
module attributes {transform.with_named_sequence} {
  transform.named_sequence @__transform_main(%m: !transform.any_op {transform.readonly}) {
    %c = transform.structured.match ops{["lns.contract"]} in %m : (!transform.any_op) -> !transform.any_op
    %t, %loops = transform.structured.tile_using_for %c tile_sizes [0, 0, 24]
      : (!transform.any_op) -> (!transform.any_op, !transform.any_op)
    transform.yield
  }
}

// -----

func.func @last_tile_is_shorter(%a: tensor<64x100x!lns.num<8, 8>>, %b: tensor<100x40x!lns.num<8, 8>>, %acc: tensor<64x40xi32>) -> tensor<64x40xi32> {
  // CHECK: error: 'lns.contract' op [P6] K tile of unknown size is not known to be a multiple of the vector size 32
  %0 = lns.contract ins(%a, %b : tensor<64x100x!lns.num<8, 8>>, tensor<100x40x!lns.num<8, 8>>) outs(%acc : tensor<64x40xi32>)
         {indexing_maps = [affine_map<(m, n, k) -> (m, k)>, affine_map<(m, n, k) -> (k, n)>,
                           affine_map<(m, n, k) -> (m, n)>], datapath = #lns.pe} -> tensor<64x40xi32>
  return %0 : tensor<64x40xi32>
}
module attributes {transform.with_named_sequence} {
  transform.named_sequence @__transform_main(%m: !transform.any_op {transform.readonly}) {
    %c = transform.structured.match ops{["lns.contract"]} in %m : (!transform.any_op) -> !transform.any_op
    %t, %loops = transform.structured.tile_using_for %c tile_sizes [0, 0, 32]
      : (!transform.any_op) -> (!transform.any_op, !transform.any_op)
    transform.yield
  }
}

// -----

func.func @unknown_k(%a: tensor<64x?x!lns.num<8, 8>>, %b: tensor<?x40x!lns.num<8, 8>>, %acc: tensor<64x40xi32>) -> tensor<64x40xi32> {
  // CHECK: error: 'lns.contract' op [P6] K tile of unknown size
  %0 = lns.contract ins(%a, %b : tensor<64x?x!lns.num<8, 8>>, tensor<?x40x!lns.num<8, 8>>) outs(%acc : tensor<64x40xi32>)
         {indexing_maps = [affine_map<(m, n, k) -> (m, k)>, affine_map<(m, n, k) -> (k, n)>,
                           affine_map<(m, n, k) -> (m, n)>], datapath = #lns.pe} -> tensor<64x40xi32>
  return %0 : tensor<64x40xi32>
}
module attributes {transform.with_named_sequence} {
  transform.named_sequence @__transform_main(%m: !transform.any_op {transform.readonly}) {
    %c = transform.structured.match ops{["lns.contract"]} in %m : (!transform.any_op) -> !transform.any_op
    %t, %loops = transform.structured.tile_using_for %c tile_sizes [0, 0, 32]
      : (!transform.any_op) -> (!transform.any_op, !transform.any_op)
    transform.yield
  }
}

// -----

func.func @threads(%a: tensor<64x96x!lns.num<8, 8>>, %b: tensor<96x40x!lns.num<8, 8>>, %acc: tensor<64x40xi32>) -> tensor<64x40xi32> {
  // CHECK: error: 'lns.contract' op [P6] K is never divided over threads
  %0 = lns.contract ins(%a, %b : tensor<64x96x!lns.num<8, 8>>, tensor<96x40x!lns.num<8, 8>>) outs(%acc : tensor<64x40xi32>)
         {indexing_maps = [affine_map<(m, n, k) -> (m, k)>, affine_map<(m, n, k) -> (k, n)>,
                           affine_map<(m, n, k) -> (m, n)>], datapath = #lns.pe} -> tensor<64x40xi32>
  return %0 : tensor<64x40xi32>
}
module attributes {transform.with_named_sequence} {
  transform.named_sequence @__transform_main(%m: !transform.any_op {transform.readonly}) {
    %c = transform.structured.match ops{["lns.contract"]} in %m : (!transform.any_op) -> !transform.any_op
    %t, %loops = transform.structured.tile_using_forall %c tile_sizes [0, 0, 32]
      : (!transform.any_op) -> (!transform.any_op, !transform.any_op)
    transform.yield
  }
}

// -----

func.func @channels_before_taps(%x: tensor<1x10x10x32x!lns.num<8, 8>>, %w: tensor<3x3x32x4x!lns.num<8, 8>>, %acc: tensor<1x8x8x4xi32>) -> tensor<1x8x8x4xi32> {
  // CHECK: error: 'lns.contract' op [P6] a K tile takes single elements of the reductions outside of the one that is divided, so that it is one run of the flattened K, got all of one
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
    %t, %loops = transform.structured.tile_using_for %c tile_sizes [0, 0, 0, 0, 0, 0, 16]
      : (!transform.any_op) -> (!transform.any_op, !transform.any_op)
    transform.yield
  }
}

// -----

func.func @taps_out_of_order(%x: tensor<1x10x10x32x!lns.num<8, 8>>, %w: tensor<3x3x32x4x!lns.num<8, 8>>, %acc: tensor<1x8x8x4xi32>) -> tensor<1x8x8x4xi32> {
  // CHECK: error: 'lns.contract' op [P6] K is never divided over threads, and its tiles run in the order of the reductions
  %0 = lns.contract ins(%x, %w : tensor<1x10x10x32x!lns.num<8, 8>>, tensor<3x3x32x4x!lns.num<8, 8>>) outs(%acc : tensor<1x8x8x4xi32>)
         {indexing_maps = [affine_map<(n, y, x, f, ky, kx, c) -> (n, y + ky, x + kx, c)>,
                           affine_map<(n, y, x, f, ky, kx, c) -> (ky, kx, c, f)>,
                           affine_map<(n, y, x, f, ky, kx, c) -> (n, y, x, f)>],
          datapath = #lns.pe} -> tensor<1x8x8x4xi32>
  return %0 : tensor<1x8x8x4xi32>
}
module attributes {transform.with_named_sequence} {
  transform.named_sequence @__transform_main(%m: !transform.any_op {transform.readonly}) {
    %c = transform.structured.match ops{["lns.contract"]} in %m : (!transform.any_op) -> !transform.any_op
    %t, %loops:2 = transform.structured.tile_using_for %c tile_sizes [0, 0, 0, 0, 1, 1, 0] interchange = [0, 1, 2, 3, 5, 4, 6]
      : (!transform.any_op) -> (!transform.any_op, !transform.any_op, !transform.any_op)
    transform.yield
  }
}

// RUN: lns-opt %s -transform-interpreter -canonicalize -cse -split-input-file | FileCheck %s
// Contract and finish tile by their maps; the bins of an accumulator stay whole, a finish fuses its contraction.

#map3 = affine_map<(m, n) -> (m, n)>
// CHECK-LABEL: func @matmul
func.func @matmul(%a: tensor<64x96x!lns.num<8, 8>>, %b: tensor<32x96x!lns.num<8, 8>>, %sa: tensor<64xf32>,
                  %sb: tensor<f32>, %acc: tensor<64x32x8xi64>, %e: tensor<64x32xf32>) -> tensor<64x32xf32> {
  // CHECK: scf.for
  // CHECK:   scf.for
  // CHECK:     %[[A:.*]] = tensor.extract_slice %{{.*}} : tensor<64x96x!lns8_8> to tensor<16x96x!lns8_8>
  // CHECK:     %[[B:.*]] = tensor.extract_slice %{{.*}} : tensor<32x96x!lns8_8> to tensor<8x96x!lns8_8>
  // CHECK:     %[[ACC:.*]] = tensor.extract_slice %{{.*}}, 0] [16, 8, 8] [1, 1, 1] : tensor<64x32x8xi64> to tensor<16x8x8xi64>
  // CHECK:     scf.for
  // CHECK:       lns.contract ins(%{{.*}}, %{{.*}} : tensor<16x48x!lns8_8>, tensor<8x48x!lns8_8>)
  // CHECK:     %[[SA:.*]] = tensor.extract_slice %{{.*}} : tensor<64xf32> to tensor<16xf32>
  // CHECK:     lns.finish ins(%{{.*}}, %[[SA]], %{{.*}} : tensor<16x8x8xi64>, tensor<16xf32>, tensor<f32>)
  %0 = lns.contract ins(%a, %b : tensor<64x96x!lns.num<8, 8>>, tensor<32x96x!lns.num<8, 8>>)
         outs(%acc : tensor<64x32x8xi64>)
         {indexing_maps = [affine_map<(m, n, k) -> (m, k)>, affine_map<(m, n, k) -> (n, k)>,
                           affine_map<(m, n, k) -> (m, n)>], datapath = #lns.exact} -> tensor<64x32x8xi64>
  %1 = lns.finish ins(%0, %sa, %sb : tensor<64x32x8xi64>, tensor<64xf32>, tensor<f32>) outs(%e : tensor<64x32xf32>)
         {indexing_maps = [#map3, affine_map<(m, n) -> (m)>, affine_map<(m, n) -> ()>, #map3],
          operand_types = [!lns.num<8, 8>, !lns.num<8, 8>], datapath = #lns.exact} -> tensor<64x32xf32>
  return %1 : tensor<64x32xf32>
}
module attributes {transform.with_named_sequence} {
  transform.named_sequence @__transform_main(%m: !transform.any_op {transform.readonly}) {
    %f = transform.structured.match ops{["lns.finish"]} in %m : (!transform.any_op) -> !transform.any_op
    %t, %loops:2 = transform.structured.fuse %f tile_sizes [16, 8]
      : (!transform.any_op) -> (!transform.any_op, !transform.any_op, !transform.any_op)
    %c = transform.structured.match ops{["lns.contract"]} in %m : (!transform.any_op) -> !transform.any_op
    %ct, %k = transform.structured.tile_using_for %c tile_sizes [0, 0, 48]
      : (!transform.any_op) -> (!transform.any_op, !transform.any_op)
    transform.yield
  }
}

// -----

// A strided convolution: a tile of 4 rows of the result reads (4 - 1) * 2 + 3 = 9 rows.
// CHECK-LABEL: func @convolution
func.func @convolution(%x: tensor<1x3x17x17x!lns.num<8, 8>>, %w: tensor<16x3x3x3x!lns.num<8, 8>>,
                       %acc: tensor<1x16x8x8xf32>) -> tensor<1x16x8x8xf32> {
  // CHECK: scf.forall
  // CHECK: tensor.extract_slice %{{.*}}[0, 0, %{{.*}}, 0] [1, 3, 9, 17] [1, 1, 1, 1]
  // CHECK: lns.contract
  %0 = lns.contract ins(%x, %w : tensor<1x3x17x17x!lns.num<8, 8>>, tensor<16x3x3x3x!lns.num<8, 8>>)
         outs(%acc : tensor<1x16x8x8xf32>)
         {indexing_maps = [affine_map<(n, f, y, x, ky, kx, c) -> (n, c, y * 2 + ky, x * 2 + kx)>,
                           affine_map<(n, f, y, x, ky, kx, c) -> (f, c, ky, kx)>,
                           affine_map<(n, f, y, x, ky, kx, c) -> (n, f, y, x)>],
          datapath = #lns.float<high>} -> tensor<1x16x8x8xf32>
  return %0 : tensor<1x16x8x8xf32>
}
module attributes {transform.with_named_sequence} {
  transform.named_sequence @__transform_main(%m: !transform.any_op {transform.readonly}) {
    %c = transform.structured.match ops{["lns.contract"]} in %m : (!transform.any_op) -> !transform.any_op
    %t, %loop = transform.structured.tile_using_forall %c tile_sizes [0, 0, 4]
      : (!transform.any_op) -> (!transform.any_op, !transform.any_op)
    transform.yield
  }
}

// -----

// A finish that sums blocks: a tile along them continues the sum of the tile before [D6].
// CHECK-LABEL: func @blocks
func.func @blocks(%acc: tensor<8x3x16xf32>, %s: tensor<8x16xf32>, %t: tensor<3xf32>, %start: tensor<8x3xf32>) -> tensor<8x3xf32> {
  // CHECK: scf.for {{.+}} iter_args(%[[SUM:.+]] = %{{.+}}) -> (tensor<8x3xf32>)
  // CHECK:   %[[ACC:.+]] = tensor.extract_slice %{{.+}} : tensor<8x3x16xf32> to tensor<8x3x4xf32>
  // CHECK:   %[[S:.+]] = tensor.extract_slice %{{.+}} : tensor<8x16xf32> to tensor<8x4xf32>
  // CHECK:   %[[NEXT:.+]] = lns.finish ins(%[[ACC]], %[[S]], %{{.+}} : {{.+}}) outs(%[[SUM]] : tensor<8x3xf32>)
  // CHECK:   scf.yield %[[NEXT]]
  %0 = lns.finish ins(%acc, %s, %t : tensor<8x3x16xf32>, tensor<8x16xf32>, tensor<3xf32>) outs(%start : tensor<8x3xf32>)
         {indexing_maps = [affine_map<(m, n, b) -> (m, n, b)>, affine_map<(m, n, b) -> (m, b)>,
                           affine_map<(m, n, b) -> (n)>, affine_map<(m, n, b) -> (m, n)>],
          operand_types = [!lns.num<8, 8>, !lns.num<8, 8>], datapath = #lns.float<high>} -> tensor<8x3xf32>
  return %0 : tensor<8x3xf32>
}
module attributes {transform.with_named_sequence} {
  transform.named_sequence @__transform_main(%m: !transform.any_op {transform.readonly}) {
    %f = transform.structured.match ops{["lns.finish"]} in %m : (!transform.any_op) -> !transform.any_op
    %t, %loop = transform.structured.tile_using_for %f tile_sizes [0, 0, 4]
      : (!transform.any_op) -> (!transform.any_op, !transform.any_op)
    transform.yield
  }
}

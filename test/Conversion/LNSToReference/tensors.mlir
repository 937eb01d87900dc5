// RUN: lns-opt %s -convert-lns-to-reference | FileCheck %s
// Ops on tensors become plain loops over their elements.

// CHECK-LABEL: func.func @elementwise
// CHECK-SAME: (%[[T:.*]]: tensor<?xi8>) -> tensor<?xi8>
// CHECK: tensor.dim %[[T]]
// CHECK: scf.for
// CHECK: tensor.extract %[[T]]
// CHECK: call @lns_ref_neg
// CHECK: tensor.insert
func.func @elementwise(%c: tensor<?x!lns.num<8, 8>>) -> tensor<?x!lns.num<8, 8>> {
  %r = lns.neg %c : tensor<?x!lns.num<8, 8>>
  return %r : tensor<?x!lns.num<8, 8>>
}

// CHECK-LABEL: func.func @scale
// CHECK-COUNT-2: scf.for
// CHECK: %[[ABSMAX:.*]] = func.call @lns_ref_absmax
// CHECK: tensor.insert %[[ABSMAX]]
// CHECK: call @lns_ref_scale
func.func @scale(%x: tensor<4x8xf32>) -> tensor<f32> {
  %s = lns.absmax_scale %x {scale_map = affine_map<(d0, d1) -> ()>}
     : tensor<4x8xf32> -> tensor<f32>
  return %s : tensor<f32>
}

// CHECK-LABEL: func.func @quantize
// CHECK: call @lns_ref_inverse
// CHECK: call @lns_ref_encode
func.func @quantize(%x: tensor<8xf32>, %s: tensor<f32>) -> tensor<8x!lns.num<8, 8>> {
  %c = lns.quantize %x scale(%s) {scale_map = affine_map<(d0) -> ()>}
     : tensor<8xf32>, tensor<f32> -> tensor<8x!lns.num<8, 8>>
  return %c : tensor<8x!lns.num<8, 8>>
}

// CHECK-LABEL: func.func @dequantize
// CHECK: %[[V:.*]] = func.call @lns_ref_decode
// CHECK: arith.mulf %[[V]]
func.func @dequantize(%c: tensor<8x!lns.num<8, 8>>, %s: tensor<f32>)
    -> tensor<8xf32> {
  %x = lns.dequantize %c scale(%s) {scale_map = affine_map<(d0) -> ()>}
     : tensor<8x!lns.num<8, 8>>, tensor<f32> -> tensor<8xf32>
  return %x : tensor<8xf32>
}

// CHECK-LABEL: func.func @renormalize
// CHECK: call @lns_ref_field_max
// CHECK: call @lns_ref_renormalize_scale
// CHECK: call @lns_ref_renormalize_code
func.func @renormalize(%c: tensor<8x!lns.num<8, 8>>, %s: tensor<f32>)
    -> (tensor<8x!lns.num<8, 8>>, tensor<f32>) {
  %r, %t = lns.renormalize %c scale(%s)
      {scale_map = affine_map<(d0) -> ()>, group_map = affine_map<(d0) -> ()>}
    : tensor<8x!lns.num<8, 8>>, tensor<f32> -> tensor<8x!lns.num<8, 8>>, tensor<f32>
  return %r, %t : tensor<8x!lns.num<8, 8>>, tensor<f32>
}

// CHECK-LABEL: func.func @update
// CHECK: scf.for {{.*}} -> (tensor<8xi16>, tensor<8xf32>)
// CHECK: call @lns_ref_madam_v
// CHECK: call @lns_ref_madam_code(
func.func @update(%g: tensor<8xf32>, %eta: f32, %c: f32,
    %w: tensor<8x!lns.num<16, 2048>>, %v: tensor<8xf32>)
    -> (tensor<8x!lns.num<16, 2048>>, tensor<8xf32>) {
  %w1, %v1 = lns.madam_update ins(%g, %eta, %c : tensor<8xf32>, f32, f32)
      outs(%w, %v : tensor<8x!lns.num<16, 2048>>, tensor<8xf32>)
      -> tensor<8x!lns.num<16, 2048>>, tensor<8xf32>
  return %w1, %v1 : tensor<8x!lns.num<16, 2048>>, tensor<8xf32>
}

// RUN: lns-opt %s -convert-lns-to-arith -split-input-file -verify-diagnostics
// Ops on tensors are refused, with the passes that take them.

func.func @elementwise(%c: tensor<4x!lns.num<8, 8>>) -> tensor<4x!lns.num<8, 8>> {
  // expected-error @below {{works on tensors and cannot become scalar arithmetic; run convert-elementwise-to-linalg and convert-lns-to-linalg before convert-lns-to-arith}}
  %r = lns.neg %c : tensor<4x!lns.num<8, 8>>
  return %r : tensor<4x!lns.num<8, 8>>
}

// -----

func.func @tensors(%x: tensor<4x8xf32>) -> tensor<f32> {
  // expected-error @below {{works on tensors}}
  %s = lns.absmax_scale %x {scale_map = affine_map<(d0, d1) -> ()>}
     : tensor<4x8xf32> -> tensor<f32>
  return %s : tensor<f32>
}

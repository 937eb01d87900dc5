// RUN: lns-opt %s -convert-lns-to-reference -split-input-file -verify-diagnostics
// What has no reference function says which rule it belongs to.

func.func @quantize(%x: tensor<8xf32>, %s: tensor<f32>, %seed: i64, %step: i32,
    %base: i64) -> tensor<8x!lns.num<8, 8>> {
  // expected-error @below {{[Q4] stochastic rounding has no reference function; use rounding(nearest)}}
  %c = lns.quantize %x scale(%s) rounding(stochastic) random(%seed, %step, %base)
      {scale_map = affine_map<(d0) -> ()>, stream = 3 : i32}
    : tensor<8xf32>, tensor<f32> -> tensor<8x!lns.num<8, 8>>
  return %c : tensor<8x!lns.num<8, 8>>
}

// -----

func.func @vectors(%c: vector<4x!lns.num<8, 8>>) -> vector<4x!lns.num<8, 8>> {
  // expected-error @below {{has no reference function for these operands: the pass takes tensors and single codes, before vectorization and bufferization}}
  %r = lns.neg %c : vector<4x!lns.num<8, 8>>
  return %r : vector<4x!lns.num<8, 8>>
}

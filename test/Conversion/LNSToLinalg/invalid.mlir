// RUN: lns-opt %s -convert-lns-to-linalg -split-input-file -verify-diagnostics
// What is not lowered says which rule it belongs to and what to do instead.

func.func @quantize(%x: tensor<8xf32>, %s: tensor<f32>, %seed: i64, %step: i32,
    %base: i64) -> tensor<8x!lns.num<8, 8>> {
  // expected-error @below {{[Q4] stochastic rounding is not lowered to linalg; use rounding(nearest)}}
  %c = lns.quantize %x scale(%s) rounding(stochastic) random(%seed, %step, %base)
      {scale_map = affine_map<(d0) -> ()>, stream = 3 : i32}
    : tensor<8xf32>, tensor<f32> -> tensor<8x!lns.num<8, 8>>
  return %c : tensor<8x!lns.num<8, 8>>
}

// -----

func.func @update(%g: tensor<8xf32>, %eta: f32, %c: f32,
    %w: tensor<8x!lns.num<16, 2048>>, %v: tensor<8xf32>, %seed: i64, %step: i32,
    %base: i64) -> (tensor<8x!lns.num<16, 2048>>, tensor<8xf32>) {
  // expected-error @below {{[M3] stochastic rounding is not lowered to linalg; use rounding(nearest)}}
  %w1, %v1 = lns.madam_update ins(%g, %eta, %c : tensor<8xf32>, f32, f32)
      outs(%w, %v : tensor<8x!lns.num<16, 2048>>, tensor<8xf32>)
      rounding(stochastic) random(%seed, %step, %base) {stream = 1 : i32}
      -> tensor<8x!lns.num<16, 2048>>, tensor<8xf32>
  return %w1, %v1 : tensor<8x!lns.num<16, 2048>>, tensor<8xf32>
}

// -----

func.func @buffers(%a: memref<4x16x!lns.num<8, 8>>, %b: memref<8x16x!lns.num<8, 8>>,
    %acc: memref<4x8xf32>) {
  // expected-error @below {{was not lowered to linalg: its operands must be tensors; run convert-lns-to-linalg before bufferization}}
  lns.contract ins(%a, %b : memref<4x16x!lns.num<8, 8>>, memref<8x16x!lns.num<8, 8>>)
      outs(%acc : memref<4x8xf32>)
      {indexing_maps = [affine_map<(m, n, k) -> (m, k)>,
                        affine_map<(m, n, k) -> (n, k)>,
                        affine_map<(m, n, k) -> (m, n)>],
       datapath = #lns.float<high>}
  return
}

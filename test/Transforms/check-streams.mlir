// RUN: lns-opt %s --lns-check-streams --verify-diagnostics -o /dev/null
// Two ops of a function that draw the same bits [Q4]; those of parts of one op do not.

func.func @same(%x: tensor<8xf32>, %s: tensor<f32>, %seed: i64, %step: i32, %w: tensor<8x!lns.num<8, 8>>) {
  %base = arith.constant 0 : i64
  // expected-note @+1 {{the other op is here}}
  %a = lns.quantize %x scale(%s) rounding(stochastic) random(%seed, %step, %base)
         {scale_map = affine_map<(d0) -> ()>, stream = 3 : i32}
     : tensor<8xf32>, tensor<f32> -> tensor<8x!lns.num<8, 8>>
  // Another constant of the same value.
  %zero = arith.constant 0 : i64
  %f = arith.constant 1.0 : f32
  // expected-warning @+1 {{[Q4] draws the bits of stream 3 that another op of 'same' draws: their errors go together; give each op a stream number of its own}}
  %b = lns.mul_update ins(%x, %f : tensor<8xf32>, f32) outs(%w : tensor<8x!lns.num<8, 8>>)
         rounding(stochastic) random(%seed, %step, %zero) {stream = 3 : i32} -> tensor<8x!lns.num<8, 8>>
  // expected-note @+1 {{the other op is here}}
  %c = lns.random_bits %seed, %step, %base {stream = 4 : i32} : tensor<8xi32>
  // expected-warning @+1 {{[Q4] draws the bits of stream 4}}
  %d = lns.uniform %seed, %step, %base {stream = 4 : i32} : i64
  return
}

func.func @different(%x: tensor<8xf32>, %s: tensor<f32>, %seed: i64, %step: i32, %other: i32) {
  %base = arith.constant 0 : i64
  %half = arith.constant 4 : i64
  %0 = lns.random_bits %seed, %step, %base {stream = 3 : i32} : tensor<4xi32>
  // The second half of one tensor, another step, another stream, no draw.
  %1 = lns.random_bits %seed, %step, %half {stream = 3 : i32} : tensor<4xi32>
  %2 = lns.random_bits %seed, %other, %base {stream = 3 : i32} : tensor<4xi32>
  %3 = lns.random_bits %seed, %step, %base {stream = 5 : i32} : tensor<4xi32>
  %4 = lns.quantize %x scale(%s) {scale_map = affine_map<(d0) -> ()>}
     : tensor<8xf32>, tensor<f32> -> tensor<8x!lns.num<8, 8>>
  return
}

// RUN: lns-opt %s -split-input-file -verify-diagnostics
// What draws random bits has its own numbers for each element [Q4, Q6].

func.func @no_operands(%x: tensor<4xf32>, %s: tensor<f32>) {
  // expected-error @below {{[Q4] stochastic rounding needs random(seed, step, index base) and a stream number of its own}}
  %0 = lns.quantize %x scale(%s) rounding(stochastic)
      {scale_map = affine_map<(d0) -> ()>, stream = 1 : i32}
    : tensor<4xf32>, tensor<f32> -> tensor<4x!lns.num<8, 8>>
  return
}

// -----

func.func @no_stream(%x: tensor<4xf32>, %s: tensor<f32>, %seed: i64, %step: i32) {
  // expected-error @below {{[Q4] stochastic rounding needs random(seed, step, index base) and a stream number of its own}}
  %0 = lns.quantize %x scale(%s) rounding(stochastic) random(%seed, %step, %seed)
      {scale_map = affine_map<(d0) -> ()>}
    : tensor<4xf32>, tensor<f32> -> tensor<4x!lns.num<8, 8>>
  return
}

// -----

func.func @stream_to_nearest(%x: tensor<4xf32>, %s: tensor<f32>) {
  // expected-error @below {{[Q4] random operands and a stream number belong to rounding(stochastic)}}
  %0 = lns.quantize %x scale(%s) {scale_map = affine_map<(d0) -> ()>, stream = 1 : i32}
    : tensor<4xf32>, tensor<f32> -> tensor<4x!lns.num<8, 8>>
  return
}

// -----

func.func @one_number_for_all(%w: tensor<4x!lns.num<16, 2048>>, %u: i32) {
  // expected-error @below {{[Q4] random bits need the shape of the codes, 'tensor<4x!lns.num<8, 8>>', got 'i32'; lns.random_bits makes a tensor of them}}
  %0 = lns.convert %w random(%u : i32) : tensor<4x!lns.num<16, 2048>> -> tensor<4x!lns.num<8, 8>>
  return
}

// -----

func.func @one_number_for_all_encoded(%x: vector<4xf32>, %u: i32) {
  // expected-error @below {{[Q4] random bits need the shape of the codes, 'vector<4x!lns.num<8, 8>>', got 'i32'; lns.random_bits makes a tensor of them}}
  %0 = lns.encode %x, %x random(%u : i32) : vector<4xf32> -> vector<4x!lns.num<8, 8>>
  return
}

// -----

func.func @other_shape(%w: tensor<4x!lns.num<16, 2048>>, %u: tensor<5xi32>) {
  // expected-error @below {{all non-scalar operands/results must have the same shape and base type}}
  %0 = lns.convert %w random(%u : tensor<5xi32>) : tensor<4x!lns.num<16, 2048>> -> tensor<4x!lns.num<8, 8>>
  return
}

// -----

func.func @sizes(%seed: i64, %step: i32, %n: index) {
  // expected-error @below {{needs one size for each of the 1 dynamic dimensions of 'tensor<?x8xi32>', got 0}}
  %0 = lns.random_bits %seed, %step, %seed {stream = 1 : i32} : tensor<?x8xi32>
  return
}

// -----

func.func @uniform_without_stream(%seed: i64, %step: i32, %i: i64) {
  // expected-error @below {{'lns.uniform' op requires attribute 'stream'}}
  %0 = lns.uniform %seed, %step, %i : i64
  return
}

// -----

func.func @index_of_32_bits(%seed: i64, %step: i32, %i: i32) {
  // expected-error @below {{operand #2 must be i64, or a vector or tensor of i64}}
  %0 = "lns.uniform"(%seed, %step, %i) {stream = 1 : i32} : (i64, i32, i32) -> i32
  return
}

// -----

func.func @integers(%x: tensor<4xi32>, %s: tensor<f32>) {
  // expected-error @below {{operand #0 must be ranked tensor of 16-bit float or bfloat16 type or 32-bit float or 64-bit float values}}
  %0 = lns.quantize %x scale(%s) {scale_map = affine_map<(d0) -> ()>}
    : tensor<4xi32>, tensor<f32> -> tensor<4x!lns.num<8, 8>>
  return
}

// -----

func.func @to_f64(%c: tensor<4x!lns.num<8, 8>>, %s: tensor<f32>) {
  // expected-error @below {{result #0 must be ranked tensor of 16-bit float or bfloat16 type or 32-bit float values}}
  %0 = lns.dequantize %c scale(%s) {scale_map = affine_map<(d0) -> ()>}
    : tensor<4x!lns.num<8, 8>>, tensor<f32> -> tensor<4xf64>
  return
}

// RUN: lns-opt %s -split-input-file -verify-diagnostics
// Every error of the weight updates names its rule [M2, M3, M5].

func.func @madam_shape(%g: tensor<7xf32>, %eta: f32, %w: tensor<8x!lns.num<16, 2048>>, %v: tensor<8xf32>) {
  // expected-error @below {{[M2] gradient 'tensor<7xf32>' must have the shape of the weights 'tensor<8x!lns.num<16, 2048>>'}}
  %0, %1 = lns.madam_update ins(%g, %eta, %eta : tensor<7xf32>, f32, f32)
      outs(%w, %v : tensor<8x!lns.num<16, 2048>>, tensor<8xf32>)
      -> tensor<8x!lns.num<16, 2048>>, tensor<8xf32>
  return
}

// -----

func.func @madam_moment_shape(%g: tensor<8xf32>, %eta: f32, %w: tensor<8x!lns.num<16, 2048>>, %v: tensor<4x2xf32>) {
  // expected-error @below {{[M2] moment 'tensor<4x2xf32>' must have the shape of the weights}}
  %0, %1 = lns.madam_update ins(%g, %eta, %eta : tensor<8xf32>, f32, f32)
      outs(%w, %v : tensor<8x!lns.num<16, 2048>>, tensor<4x2xf32>)
      -> tensor<8x!lns.num<16, 2048>>, tensor<4x2xf32>
  return
}

// -----

func.func @madam_result(%g: tensor<8xf32>, %eta: f32, %w: tensor<8x!lns.num<16, 2048>>, %v: tensor<8xf32>) {
  // expected-error @below {{expected type of operand #3 ('tensor<8x!lns.num<16, 2048>>') to match type of corresponding result ('tensor<8x!lns.num<12, 128>>')}}
  %0, %1 = lns.madam_update ins(%g, %eta, %eta : tensor<8xf32>, f32, f32)
      outs(%w, %v : tensor<8x!lns.num<16, 2048>>, tensor<8xf32>)
      -> tensor<8x!lns.num<12, 128>>, tensor<8xf32>
  return
}

// -----

func.func @madam_beta(%g: tensor<8xf32>, %eta: f32, %w: tensor<8x!lns.num<16, 2048>>, %v: tensor<8xf32>) {
  // expected-error @below {{[M2] beta must be between 0 and 1, got 1}}
  %0, %1 = lns.madam_update ins(%g, %eta, %eta : tensor<8xf32>, f32, f32)
      outs(%w, %v : tensor<8x!lns.num<16, 2048>>, tensor<8xf32>) {beta = 1.0 : f32}
      -> tensor<8x!lns.num<16, 2048>>, tensor<8xf32>
  return
}

// -----

func.func @madam_bound(%g: tensor<8xf32>, %eta: f32, %w: tensor<8x!lns.num<16, 2048>>, %v: tensor<8xf32>) {
  // expected-error @below {{[M2] g_bound must be positive and finite, got -1}}
  %0, %1 = lns.madam_update ins(%g, %eta, %eta : tensor<8xf32>, f32, f32)
      outs(%w, %v : tensor<8x!lns.num<16, 2048>>, tensor<8xf32>) {g_bound = -1.0 : f32}
      -> tensor<8x!lns.num<16, 2048>>, tensor<8xf32>
  return
}

// -----

func.func @madam_wide_codes(%g: tensor<8xf32>, %eta: f32, %w: tensor<8x!lns.num<16, 2048>>,
    %v: tensor<8x!lns.num<10, 32>>, %seed: i64, %step: i32) {
  // expected-error @below {{[M2] a second moment is f32, bf16 or codes of 8 bits, got '!lns.num<10, 32>'}}
  %0, %1 = lns.madam_update ins(%g, %eta, %eta : tensor<8xf32>, f32, f32)
      outs(%w, %v : tensor<8x!lns.num<16, 2048>>, tensor<8x!lns.num<10, 32>>)
      moment_scale(%eta, %eta) random(%seed, %step, %seed) {stream = 1 : i32}
      -> tensor<8x!lns.num<16, 2048>>, tensor<8x!lns.num<10, 32>>
  return
}

// -----

func.func @madam_codes_without_scale(%g: tensor<8xf32>, %eta: f32, %w: tensor<8x!lns.num<16, 2048>>,
    %v: tensor<8x!lns.num<8, 8>>, %seed: i64, %step: i32) {
  // expected-error @below {{[M2] a second moment of codes, and no other, needs moment_scale(stored, new); this one is '!lns.num<8, 8>'}}
  %0, %1 = lns.madam_update ins(%g, %eta, %eta : tensor<8xf32>, f32, f32)
      outs(%w, %v : tensor<8x!lns.num<16, 2048>>, tensor<8x!lns.num<8, 8>>)
      random(%seed, %step, %seed) {stream = 1 : i32}
      -> tensor<8x!lns.num<16, 2048>>, tensor<8x!lns.num<8, 8>>
  return
}

// -----

func.func @madam_scale_without_codes(%g: tensor<8xf32>, %eta: f32, %w: tensor<8x!lns.num<16, 2048>>, %v: tensor<8xf32>) {
  // expected-error @below {{[M2] a second moment of codes, and no other, needs moment_scale(stored, new); this one is 'f32'}}
  %0, %1 = lns.madam_update ins(%g, %eta, %eta : tensor<8xf32>, f32, f32)
      outs(%w, %v : tensor<8x!lns.num<16, 2048>>, tensor<8xf32>) moment_scale(%eta, %eta)
      -> tensor<8x!lns.num<16, 2048>>, tensor<8xf32>
  return
}

// -----

func.func @madam_bf16_nearest(%g: tensor<8xf32>, %eta: f32, %w: tensor<8x!lns.num<16, 2048>>, %v: tensor<8xbf16>) {
  // expected-error @below {{[M2] a second moment that is not f32 needs random(seed, step, index base) and a stream number of its own}}
  %0, %1 = lns.madam_update ins(%g, %eta, %eta : tensor<8xf32>, f32, f32)
      outs(%w, %v : tensor<8x!lns.num<16, 2048>>, tensor<8xbf16>)
      -> tensor<8x!lns.num<16, 2048>>, tensor<8xbf16>
  return
}

// -----

func.func @madam_codes_nearest(%g: tensor<8xf32>, %eta: f32, %w: tensor<8x!lns.num<16, 2048>>, %v: tensor<8x!lns.num<8, 8>>) {
  // expected-error @below {{[M2] a second moment that is not f32 needs random(seed, step, index base) and a stream number of its own}}
  %0, %1 = lns.madam_update ins(%g, %eta, %eta : tensor<8xf32>, f32, f32)
      outs(%w, %v : tensor<8x!lns.num<16, 2048>>, tensor<8x!lns.num<8, 8>>) moment_scale(%eta, %eta)
      -> tensor<8x!lns.num<16, 2048>>, tensor<8x!lns.num<8, 8>>
  return
}

// -----

func.func @madam_no_stream(%g: tensor<8xf32>, %eta: f32, %w: tensor<8x!lns.num<16, 2048>>, %v: tensor<8xf32>, %seed: i64, %step: i32) {
  // expected-error @below {{[M3] rounding(stochastic) needs random(seed, step, index base) and a stream number of its own}}
  %0, %1 = lns.madam_update ins(%g, %eta, %eta : tensor<8xf32>, f32, f32)
      outs(%w, %v : tensor<8x!lns.num<16, 2048>>, tensor<8xf32>)
      rounding(stochastic) random(%seed, %step, %seed)
      -> tensor<8x!lns.num<16, 2048>>, tensor<8xf32>
  return
}

// -----

func.func @madam_needless_random(%g: tensor<8xf32>, %eta: f32, %w: tensor<8x!lns.num<16, 2048>>, %v: tensor<8xf32>, %seed: i64, %step: i32) {
  // expected-error @below {{[M3] random operands and a stream number belong to rounding(stochastic)}}
  %0, %1 = lns.madam_update ins(%g, %eta, %eta : tensor<8xf32>, f32, f32)
      outs(%w, %v : tensor<8x!lns.num<16, 2048>>, tensor<8xf32>)
      random(%seed, %step, %seed) {stream = 1 : i32}
      -> tensor<8x!lns.num<16, 2048>>, tensor<8xf32>
  return
}

// -----

func.func @negative_stream(%g: tensor<8xf32>, %eta: f32, %w: tensor<8x!lns.num<16, 2048>>, %seed: i64, %step: i32) {
  // expected-error @below {{[Q4] the stream number of an update is 0 to 2147483647, got -1}}
  %0 = lns.mul_update ins(%g, %eta : tensor<8xf32>, f32) outs(%w : tensor<8x!lns.num<16, 2048>>)
      rounding(stochastic) random(%seed, %step, %seed) {stream = -1 : i32} -> tensor<8x!lns.num<16, 2048>>
  return
}

// -----

func.func @mul_shape(%g: tensor<7xf32>, %eta: f32, %w: tensor<8x!lns.num<16, 2048>>) {
  // expected-error @below {{[M5] gradient 'tensor<7xf32>' must have the shape of the weights}}
  %0 = lns.mul_update ins(%g, %eta : tensor<7xf32>, f32) outs(%w : tensor<8x!lns.num<16, 2048>>)
      -> tensor<8x!lns.num<16, 2048>>
  return
}

// -----

func.func @mul_random(%g: tensor<8xf32>, %eta: f32, %w: tensor<8x!lns.num<16, 2048>>) {
  // expected-error @below {{[M5] rounding(stochastic) needs random(seed, step, index base) and a stream number of its own}}
  %0 = lns.mul_update ins(%g, %eta : tensor<8xf32>, f32) outs(%w : tensor<8x!lns.num<16, 2048>>)
      rounding(stochastic) {stream = 1 : i32} -> tensor<8x!lns.num<16, 2048>>
  return
}

// -----

func.func @signmul_shape(%g: tensor<8x1xf32>, %eta: f32, %w: tensor<8x!lns.num<16, 2048>>) {
  // expected-error @below {{[M5] gradient 'tensor<8x1xf32>' must have the shape of the weights}}
  %0 = lns.signmul_update ins(%g, %eta : tensor<8x1xf32>, f32) outs(%w : tensor<8x!lns.num<16, 2048>>)
      -> tensor<8x!lns.num<16, 2048>>
  return
}

// -----

func.func @signmul_random(%g: tensor<8xf32>, %eta: f32, %w: tensor<8x!lns.num<16, 2048>>) {
  // expected-error @below {{[M5] random operands and a stream number belong to rounding(stochastic)}}
  %0 = lns.signmul_update ins(%g, %eta : tensor<8xf32>, f32) outs(%w : tensor<8x!lns.num<16, 2048>>)
      {stream = 1 : i32} -> tensor<8x!lns.num<16, 2048>>
  return
}

// -----

func.func @sgd_scale_map(%g: tensor<8xf32>, %eta: f32, %w: tensor<8x!lns.num<16, 2048>>, %s: tensor<f32>) {
  // expected-error @below {{[N5] scale_map has 1 results, but 'tensor<f32>' has rank 0}}
  %0 = lns.sgd_update ins(%g, %eta : tensor<8xf32>, f32) outs(%w : tensor<8x!lns.num<16, 2048>>)
      scale(%s : tensor<f32>) {scale_map = affine_map<(d0) -> (d0)>} -> tensor<8x!lns.num<16, 2048>>
  return
}

// -----

func.func @sgd_static_scale(%g: tensor<8xf32>, %eta: f32, %w: tensor<8x!lns.num<16, 2048>>) {
  %s = arith.constant dense<0.0> : tensor<f32>
  // expected-error @below {{[Q1] a static scale must be finite and in [2^-126, 2^126], not 0}}
  %0 = lns.sgd_update ins(%g, %eta : tensor<8xf32>, f32) outs(%w : tensor<8x!lns.num<16, 2048>>)
      scale(%s : tensor<f32>) {scale_map = affine_map<(d0) -> ()>} -> tensor<8x!lns.num<16, 2048>>
  return
}

// -----

func.func @sgd_velocity_shape(%g: tensor<8xf32>, %eta: f32, %w: tensor<8x!lns.num<16, 2048>>, %s: tensor<f32>, %u: tensor<9xf32>) {
  // expected-error @below {{[M5] moment 'tensor<9xf32>' must have the shape of the weights}}
  %0, %1 = lns.sgd_update ins(%g, %eta : tensor<8xf32>, f32) outs(%w : tensor<8x!lns.num<16, 2048>>)
      scale(%s : tensor<f32>) momentum(%eta, %u : f32, tensor<9xf32>)
      {scale_map = affine_map<(d0) -> ()>} -> tensor<8x!lns.num<16, 2048>>, tensor<9xf32>
  return
}

// -----

func.func @sgd_momentum_alone(%g: tensor<8xf32>, %eta: f32, %w: tensor<8x!lns.num<16, 2048>>, %s: tensor<f32>) {
  // expected-error @below {{[M5] a momentum and a velocity are given together or not at all}}
  %0 = "lns.sgd_update"(%g, %eta, %s, %eta, %w)
      {operandSegmentSizes = array<i32: 1, 1, 1, 1, 0, 0, 0, 1, 0>, scale_map = affine_map<(d0) -> ()>}
      : (tensor<8xf32>, f32, tensor<f32>, f32, tensor<8x!lns.num<16, 2048>>) -> tensor<8x!lns.num<16, 2048>>
  return
}

// -----

func.func @sgd_random(%g: tensor<8xf32>, %eta: f32, %w: tensor<8x!lns.num<16, 2048>>, %s: tensor<f32>) {
  // expected-error @below {{[M5] rounding(stochastic) needs random(seed, step, index base) and a stream number of its own}}
  %0 = lns.sgd_update ins(%g, %eta : tensor<8xf32>, f32) outs(%w : tensor<8x!lns.num<16, 2048>>)
      scale(%s : tensor<f32>) rounding(stochastic) {scale_map = affine_map<(d0) -> ()>} -> tensor<8x!lns.num<16, 2048>>
  return
}

// -----

func.func @adamw_beta(%g: tensor<8xf32>, %eta: f32, %w: tensor<8x!lns.num<16, 2048>>, %s: tensor<f32>, %m: tensor<8xf32>) {
  // expected-error @below {{[M5] first_beta must be at least 0 and below 1, got -5.000000e-01}}
  %0, %1, %2 = lns.adamw_update ins(%g, %eta, %eta, %eta, %eta : tensor<8xf32>, f32, f32, f32, f32)
      outs(%w, %m, %m : tensor<8x!lns.num<16, 2048>>, tensor<8xf32>, tensor<8xf32>) scale(%s : tensor<f32>)
      {scale_map = affine_map<(d0) -> ()>, first_beta = -0.5 : f32}
      -> tensor<8x!lns.num<16, 2048>>, tensor<8xf32>, tensor<8xf32>
  return
}

// -----

func.func @adamw_second_beta(%g: tensor<8xf32>, %eta: f32, %w: tensor<8x!lns.num<16, 2048>>, %s: tensor<f32>, %m: tensor<8xf32>) {
  // expected-error @below {{[M5] second_beta must be at least 0 and below 1, got 1}}
  %0, %1, %2 = lns.adamw_update ins(%g, %eta, %eta, %eta, %eta : tensor<8xf32>, f32, f32, f32, f32)
      outs(%w, %m, %m : tensor<8x!lns.num<16, 2048>>, tensor<8xf32>, tensor<8xf32>) scale(%s : tensor<f32>)
      {scale_map = affine_map<(d0) -> ()>, second_beta = 1.0 : f32}
      -> tensor<8x!lns.num<16, 2048>>, tensor<8xf32>, tensor<8xf32>
  return
}

// -----

func.func @adamw_epsilon(%g: tensor<8xf32>, %eta: f32, %w: tensor<8x!lns.num<16, 2048>>, %s: tensor<f32>, %m: tensor<8xf32>) {
  // expected-error @below {{[M5] epsilon must be at least 0 and finite, got -1}}
  %0, %1, %2 = lns.adamw_update ins(%g, %eta, %eta, %eta, %eta : tensor<8xf32>, f32, f32, f32, f32)
      outs(%w, %m, %m : tensor<8x!lns.num<16, 2048>>, tensor<8xf32>, tensor<8xf32>) scale(%s : tensor<f32>)
      {scale_map = affine_map<(d0) -> ()>, epsilon = -1.0 : f32}
      -> tensor<8x!lns.num<16, 2048>>, tensor<8xf32>, tensor<8xf32>
  return
}

// -----

func.func @adamw_shape(%g: tensor<8xf32>, %eta: f32, %w: tensor<8x!lns.num<16, 2048>>, %s: tensor<f32>, %m: tensor<8xf32>, %v: tensor<9xf32>) {
  // expected-error @below {{[M5] moment 'tensor<9xf32>' must have the shape of the weights}}
  %0, %1, %2 = lns.adamw_update ins(%g, %eta, %eta, %eta, %eta : tensor<8xf32>, f32, f32, f32, f32)
      outs(%w, %m, %v : tensor<8x!lns.num<16, 2048>>, tensor<8xf32>, tensor<9xf32>) scale(%s : tensor<f32>)
      {scale_map = affine_map<(d0) -> ()>}
      -> tensor<8x!lns.num<16, 2048>>, tensor<8xf32>, tensor<9xf32>
  return
}

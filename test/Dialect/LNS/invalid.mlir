// RUN: lns-opt %s -split-input-file -verify-diagnostics
// Each verifier names the rule that is broken and what would be right.

// expected-error @below {{illegal number format: [N1]}}
func.func private @bits(!lns.num<17, 8>)

// -----

// expected-error @below {{illegal number format: [N1]}}
func.func private @gamma(!lns.num<8, 3>)

// -----

// expected-error @below {{illegal number format: [N1]}}
func.func private @gamma_too_large(!lns.num<8, 256>)

// -----

// expected-error @below {{illegal number format: [N8]}}
func.func private @subnormal_values(!lns.num<16, 8>)

// -----

func.func @gamma_of_mul(%a: !lns.num<8, 8>, %b: !lns.num<8, 4>) {
  // expected-error @below {{[A1] operands and result need one gamma, got 8, 4, 8; use lns.convert before}}
  %0 = lns.mul %a, %b : !lns.num<8, 8>, !lns.num<8, 4> -> !lns.num<8, 8>
  return
}

// -----

func.func @bitcast_width(%a: !lns.num<16, 2048>) {
  // expected-error @below {{[N2] codes of '!lns.num<16, 2048>' are stored as 'i16', got 'i8'}}
  %0 = lns.bitcast %a : !lns.num<16, 2048> to i8
  return
}

// -----

func.func @bitcast_formats(%a: !lns.num<8, 8>) {
  // expected-error @below {{casts between codes and storage integers}}
  %0 = lns.bitcast %a : !lns.num<8, 8> to !lns.num<8, 4>
  return
}

// -----

func.func @constant_too_wide() {
  // expected-error @below {{[N2] code 64 has more than 6 bits}}
  %0 = lns.constant dense<[1, 64]> : tensor<2xi8> as tensor<2x!lns.num<6, 4>>
  return
}

// -----

func.func @constant_signed_zero() {
  // expected-error @below {{[N3] code 128 is a zero with a sign; zero is code 0}}
  %0 = lns.constant 128 : i8 as !lns.num<8, 8>
  return
}

// -----

func.func @constant_storage() {
  // expected-error @below {{[N2] codes of '!lns.num<8, 8>' are written as 'i8', got 'i16'}}
  %0 = lns.constant 3 : i16 as !lns.num<8, 8>
  return
}

// -----

func.func @constant_shape() {
  // expected-error @below {{does not have the shape of the result}}
  %0 = lns.constant dense<1> : tensor<3xi8> as tensor<2x!lns.num<8, 8>>
  return
}

// -----

func.func @scale_map_dims(%x: tensor<4x8xf32>) {
  // expected-error @below {{[N5] scale_map (d0) -> () needs 2 dimensions}}
  %0 = lns.absmax_scale %x {scale_map = affine_map<(d0) -> ()>} : tensor<4x8xf32> -> tensor<f32>
  return
}

// -----

func.func @scale_map_rank(%x: tensor<4x8xf32>) {
  // expected-error @below {{[N5] scale_map has 1 results, but 'tensor<f32>' has rank 0}}
  %0 = lns.absmax_scale %x {scale_map = affine_map<(d0, d1) -> (d1)>} : tensor<4x8xf32> -> tensor<f32>
  return
}

// -----

func.func @scale_map_size(%x: tensor<4x8xf32>, %s: tensor<3xf32>) {
  // expected-error @below {{[N5] scale_map result d1 needs 8 scales, but 'tensor<3xf32>' has 3}}
  %0 = lns.quantize %x scale(%s) {scale_map = affine_map<(d0, d1) -> (d1)>}
     : tensor<4x8xf32>, tensor<3xf32> -> tensor<4x8x!lns.num<8, 8>>
  return
}

// -----

func.func @scale_map_blocks(%x: tensor<4x40xf32>, %s: tensor<4x1xf32>) {
  // expected-error @below {{needs 2 scales, but 'tensor<4x1xf32>' has 1}}
  %0 = lns.quantize %x scale(%s) {scale_map = affine_map<(d0, d1) -> (d0, d1 floordiv 32)>}
     : tensor<4x40xf32>, tensor<4x1xf32> -> tensor<4x40x!lns.num<8, 8>>
  return
}

// -----

func.func @scale_map_sum(%x: tensor<4x8xf32>, %s: tensor<11xf32>) {
  // expected-error @below {{must be a dimension used once, or such a dimension floordiv a block length}}
  %0 = lns.quantize %x scale(%s) {scale_map = affine_map<(d0, d1) -> (d0 + d1)>}
     : tensor<4x8xf32>, tensor<11xf32> -> tensor<4x8x!lns.num<8, 8>>
  return
}

// -----

func.func @static_scale(%x: tensor<4xf32>) {
  %s = arith.constant dense<0.0> : tensor<f32>
  // expected-error @below {{[Q1]}}
  %0 = lns.quantize %x scale(%s) {scale_map = affine_map<(d0) -> ()>}
     : tensor<4xf32>, tensor<f32> -> tensor<4x!lns.num<8, 8>>
  return
}

// -----

func.func @static_scale_infinite(%x: tensor<2x4xf32>) {
  %s = arith.constant dense<[1.0, 0x7F800000]> : tensor<2xf32>
  // expected-error @below {{[Q1]}}
  %0 = lns.quantize %x scale(%s) {scale_map = affine_map<(d0, d1) -> (d0)>}
     : tensor<2x4xf32>, tensor<2xf32> -> tensor<2x4x!lns.num<8, 8>>
  return
}

// -----

func.func @stochastic_without_random(%x: tensor<4xf32>, %s: tensor<f32>) {
  // expected-error @below {{[Q4] stochastic rounding needs random(seed, step, index base) and a stream number}}
  %0 = lns.quantize %x scale(%s) rounding(stochastic) {scale_map = affine_map<(d0) -> ()>}
     : tensor<4xf32>, tensor<f32> -> tensor<4x!lns.num<8, 8>>
  return
}

// -----

func.func @random_without_stochastic(%x: tensor<4xf32>, %s: tensor<f32>) {
  // expected-error @below {{[Q4] random operands and a stream number belong to rounding(stochastic)}}
  %0 = lns.quantize %x scale(%s) {scale_map = affine_map<(d0) -> ()>, stream = 1 : i32}
     : tensor<4xf32>, tensor<f32> -> tensor<4x!lns.num<8, 8>>
  return
}

// -----

func.func @renormalize_groups(%c: tensor<4x8x!lns.num<8, 8>>, %s: tensor<8xf32>) {
  // expected-error @below {{[A3] elements of a group must share one scale: scale_map result d1 is no result of group_map}}
  %0, %1 = lns.renormalize %c scale(%s) {scale_map = affine_map<(d0, d1) -> (d1)>,
                                         group_map = affine_map<(d0, d1) -> (d0)>}
     : tensor<4x8x!lns.num<8, 8>>, tensor<8xf32> -> tensor<4x8x!lns.num<8, 8>>, tensor<4xf32>
  return
}

// -----

#maps = [affine_map<(m, n, k) -> (m, k)>, affine_map<(m, n, k) -> (k, n)>,
         affine_map<(m, n, k) -> (m, n)>]
func.func @accumulator_of_float(%a: tensor<4x16x!lns.num<8, 8>>, %b: tensor<16x8x!lns.num<8, 8>>,
                                %acc: tensor<4x8xi64>) {
  // expected-error @below {{the accumulator of #lns.float<high> for '!lns.num<8, 8>' and '!lns.num<8, 8>' has elements 'f32'}}
  %0 = lns.contract ins(%a, %b : tensor<4x16x!lns.num<8, 8>>, tensor<16x8x!lns.num<8, 8>>)
         outs(%acc : tensor<4x8xi64>) {indexing_maps = #maps, datapath = #lns.float<high>} -> tensor<4x8xi64>
  return
}

// -----

#maps = [affine_map<(m, n, k) -> (m, k)>, affine_map<(m, n, k) -> (k, n)>,
         affine_map<(m, n, k) -> (m, n)>]
func.func @bins(%a: tensor<4x16x!lns.num<8, 8>>, %b: tensor<16x8x!lns.num<8, 8>>,
                %acc: tensor<4x8x4xi64>) {
  // expected-error @below {{[D1] the accumulator of #lns.exact for '!lns.num<8, 8>' and '!lns.num<8, 8>' ends in 1 dimension of size 8}}
  %0 = lns.contract ins(%a, %b : tensor<4x16x!lns.num<8, 8>>, tensor<16x8x!lns.num<8, 8>>)
         outs(%acc : tensor<4x8x4xi64>) {indexing_maps = #maps, datapath = #lns.exact} -> tensor<4x8x4xi64>
  return
}

// -----

#maps = [affine_map<(m, n, k) -> (m, k)>, affine_map<(m, n, k) -> (k, n)>,
         affine_map<(m, n, k) -> (m, n)>]
func.func @exact_with_f32(%a: tensor<4x16xf32>, %b: tensor<16x8x!lns.num<8, 8>>,
                          %acc: tensor<4x8x8xi64>) {
  // expected-error @below {{[D1] both operands of an exact contraction are codes, got 'f32' and '!lns.num<8, 8>'}}
  %0 = lns.contract ins(%a, %b : tensor<4x16xf32>, tensor<16x8x!lns.num<8, 8>>)
         outs(%acc : tensor<4x8x8xi64>) {indexing_maps = #maps, datapath = #lns.exact} -> tensor<4x8x8xi64>
  return
}

// -----

#maps = [affine_map<(m, n, k) -> (m, k)>, affine_map<(m, n, k) -> (k, n)>,
         affine_map<(m, n, k) -> (m, n)>]
func.func @exact_gamma(%a: tensor<4x16x!lns.num<16, 2048>>, %b: tensor<16x8x!lns.num<16, 2048>>,
                       %acc: tensor<4x8x2048xi64>) {
  // expected-error @below {{[D1]}}
  %0 = lns.contract ins(%a, %b : tensor<4x16x!lns.num<16, 2048>>, tensor<16x8x!lns.num<16, 2048>>)
         outs(%acc : tensor<4x8x2048xi64>) {indexing_maps = #maps, datapath = #lns.exact} -> tensor<4x8x2048xi64>
  return
}

// -----

#maps = [affine_map<(m, n, k) -> (m, k)>, affine_map<(m, n, k) -> (k, n)>,
         affine_map<(m, n, k) -> (m, n)>]
func.func @two_f32(%a: tensor<4x16xf32>, %b: tensor<16x8xf32>, %acc: tensor<4x8xf32>) {
  // expected-error @below {{[D2] at most one operand of a float contraction is f32: use linalg for two}}
  %0 = lns.contract ins(%a, %b : tensor<4x16xf32>, tensor<16x8xf32>)
         outs(%acc : tensor<4x8xf32>) {indexing_maps = #maps, datapath = #lns.float<fast>} -> tensor<4x8xf32>
  return
}

// -----

#maps = [affine_map<(m, n, k) -> (m, k)>, affine_map<(m, n, k) -> (k, n)>,
         affine_map<(m, n, k) -> (m, n)>]
func.func @sizes(%a: tensor<4x16x!lns.num<8, 8>>, %b: tensor<15x8x!lns.num<8, 8>>,
                 %acc: tensor<4x8xf32>) {
  // expected-error @below {{operand 1, 'tensor<15x8x!lns.num<8, 8>>', has size 15 at 'd2', whose largest index is 15}}
  %0 = lns.contract ins(%a, %b : tensor<4x16x!lns.num<8, 8>>, tensor<15x8x!lns.num<8, 8>>)
         outs(%acc : tensor<4x8xf32>) {indexing_maps = #maps, datapath = #lns.float<high>} -> tensor<4x8xf32>
  return
}

// -----

#maps = [affine_map<(x, kx) -> (x * 2 + kx)>, affine_map<(x, kx) -> (kx)>, affine_map<(x, kx) -> (x)>]
func.func @convolution_reads_past_the_end(%a: tensor<8x!lns.num<8, 8>>, %b: tensor<3x!lns.num<8, 8>>,
                                          %acc: tensor<4xf32>) {
  // expected-error @below {{operand 0, 'tensor<8x!lns.num<8, 8>>', has size 8 at 'd0 * 2 + d1', whose largest index is 8}}
  %0 = lns.contract ins(%a, %b : tensor<8x!lns.num<8, 8>>, tensor<3x!lns.num<8, 8>>)
         outs(%acc : tensor<4xf32>) {indexing_maps = #maps, datapath = #lns.float<high>} -> tensor<4xf32>
  return
}

// -----

#maps = [affine_map<(m, k) -> (m, k mod 4)>, affine_map<(m, k) -> (k)>, affine_map<(m, k) -> (m)>]
func.func @index_with_mod(%a: tensor<4x4x!lns.num<8, 8>>, %b: tensor<16x!lns.num<8, 8>>,
                          %acc: tensor<4xf32>) {
  // expected-error @below {{index 'd1 mod 4' must be a dimension, or a sum of dimensions with positive factors}}
  %0 = lns.contract ins(%a, %b : tensor<4x4x!lns.num<8, 8>>, tensor<16x!lns.num<8, 8>>)
         outs(%acc : tensor<4xf32>) {indexing_maps = #maps, datapath = #lns.float<high>} -> tensor<4xf32>
  return
}

// -----

#maps = [affine_map<(m, n, k) -> (m, k)>, affine_map<(m, n, k) -> (m, k)>,
         affine_map<(m, n, k) -> (m)>]
func.func @unknown_size(%a: tensor<4x16x!lns.num<8, 8>>, %b: tensor<4x16x!lns.num<8, 8>>,
                        %acc: tensor<4xf32>) {
  // expected-error @below {{dimension d1 addresses no operand alone, so that its size is unknown}}
  %0 = lns.contract ins(%a, %b : tensor<4x16x!lns.num<8, 8>>, tensor<4x16x!lns.num<8, 8>>)
         outs(%acc : tensor<4xf32>) {indexing_maps = #maps, datapath = #lns.float<high>} -> tensor<4xf32>
  return
}

// -----

#maps = [affine_map<(k) -> (k)>, affine_map<(k) -> (k)>, affine_map<(k) -> ()>]
func.func @too_many_products(%a: tensor<16777217x!lns.num<8, 8>>, %acc: tensor<f32>) {
  // expected-error @below {{[D] K, the number of products of one sum, is at most 2^24}}
  %0 = lns.contract ins(%a, %a : tensor<16777217x!lns.num<8, 8>>, tensor<16777217x!lns.num<8, 8>>)
         outs(%acc : tensor<f32>) {indexing_maps = #maps, datapath = #lns.float<high>} -> tensor<f32>
  return
}

// -----

func.func @scale_count(%acc: tensor<4x8xf32>, %s: tensor<f32>) {
  // expected-error @below {{[D6] needs one scale for each operand of codes, 2, got 1}}
  %0 = lns.finish ins(%acc, %s : tensor<4x8xf32>, tensor<f32>) outs(%acc : tensor<4x8xf32>)
         {indexing_maps = [affine_map<(m, n) -> (m, n)>, affine_map<(m, n) -> ()>, affine_map<(m, n) -> (m, n)>],
          operand_types = [!lns.num<8, 8>, !lns.num<8, 8>], datapath = #lns.float<high>} -> tensor<4x8xf32>
  return
}

// -----

func.func @scale_along_contracted(%acc: tensor<4x8xf32>, %s: tensor<16xf32>, %t: tensor<f32>) {
  // expected-error @below {{[D6] every dimension must address the result}}
  %0 = lns.finish ins(%acc, %s, %t : tensor<4x8xf32>, tensor<16xf32>, tensor<f32>) outs(%acc : tensor<4x8xf32>)
         {indexing_maps = [affine_map<(m, n, k) -> (m, n)>, affine_map<(m, n, k) -> (k)>,
                           affine_map<(m, n, k) -> ()>, affine_map<(m, n, k) -> (m, n)>],
          operand_types = [!lns.num<8, 8>, !lns.num<8, 8>], datapath = #lns.float<high>} -> tensor<4x8xf32>
  return
}

// -----

func.func @finish_accumulator(%acc: tensor<4x8xf32>, %s: tensor<f32>) {
  // expected-error @below {{the accumulator of #lns.exact for '!lns.num<8, 8>' and '!lns.num<8, 8>' has elements 'i64'}}
  %0 = lns.finish ins(%acc, %s, %s : tensor<4x8xf32>, tensor<f32>, tensor<f32>) outs(%acc : tensor<4x8xf32>)
         {indexing_maps = [affine_map<(m, n) -> (m, n)>, affine_map<(m, n) -> ()>,
                           affine_map<(m, n) -> ()>, affine_map<(m, n) -> (m, n)>],
          operand_types = [!lns.num<8, 8>, !lns.num<8, 8>], datapath = #lns.exact} -> tensor<4x8xf32>
  return
}

// -----

// expected-error @below {{takes no value: write {lns.param}}}
func.func private @param(tensor<4xf32> {lns.param = 3 : i32})

// -----

// expected-error @below {{attribute 'lns.target' must be #lns.cpu<...>}}
module attributes {lns.target = "native"} {}

// -----

// expected-error @below {{#lns.cpu vector_bits must be a power of two from 64 to 2048, got 96}}
module attributes {lns.target = #lns.cpu<cpu = "x86-64", features = "", vector_bits = 96, l1 = 1, l2 = 1, l3 = 1>} {}

// -----

func.func @decode_word(%w: i8) {
  // expected-error @below {{[N2] codes of '!lns.num<16, 2048>' are stored as 'i16', got 'i8'}}
  %x = lns.decode_word %w format(!lns.num<16, 2048>) : i8 -> f32
  return
}

// -----

func.func @decode_word_shape(%w: vector<8xi8>) {
  // expected-error @below {{all non-scalar operands/results must have the same shape and base type}}
  %x = lns.decode_word %w format(!lns.num<8, 8>) : vector<8xi8> -> vector<4xf32>
  return
}

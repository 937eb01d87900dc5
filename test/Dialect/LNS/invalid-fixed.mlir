// RUN: lns-opt %s -split-input-file -verify-diagnostics
// The datapath fixed<s>: what is refused, by which rule [D4].

// expected-error @below {{[D4] fixed<s> needs 1 <= s <= 14, got 15}}
func.func private @too_many_bits() attributes {d = #lns.fixed<15>}

// -----

// expected-error @below {{[D4] fixed<s> needs 1 <= s <= 14, got 0}}
func.func private @no_bits() attributes {d = #lns.fixed<0>}

// -----

#maps = [affine_map<(m, n, k) -> (m, k)>, affine_map<(m, n, k) -> (k, n)>, affine_map<(m, n, k) -> (m, n)>]
func.func @bias(%a: tensor<4x16x!lns.num<8, 8, 126>>, %b: tensor<16x8x!lns.num<8, 8>>, %acc: tensor<4x8xi64>) {
  // expected-error @below {{[D4] an operand of a fixed contraction needs bias >= 127, so that no magnitude exceeds 1, got (8, 8, 126)}}
  %0 = lns.contract ins(%a, %b : tensor<4x16x!lns.num<8, 8, 126>>, tensor<16x8x!lns.num<8, 8>>)
         outs(%acc : tensor<4x8xi64>) {indexing_maps = #maps, datapath = #lns.fixed} -> tensor<4x8xi64>
  return
}

// -----

#maps = [affine_map<(m, n, k) -> (m, k)>, affine_map<(m, n, k) -> (k, n)>, affine_map<(m, n, k) -> (m, n)>]
func.func @float_operand(%a: tensor<4x16xf32>, %b: tensor<16x8x!lns.num<8, 8>>, %acc: tensor<4x8xi64>) {
  // expected-error @below {{[D4] both operands of a fixed contraction are codes, got 'f32' and '!lns.num<8, 8>'}}
  %0 = lns.contract ins(%a, %b : tensor<4x16xf32>, tensor<16x8x!lns.num<8, 8>>)
         outs(%acc : tensor<4x8xi64>) {indexing_maps = #maps, datapath = #lns.fixed<12>} -> tensor<4x8xi64>
  return
}

// -----

#maps = [affine_map<(k) -> (k)>, affine_map<(k) -> (k)>, affine_map<(k) -> ()>]
func.func @too_many_products(%a: tensor<16777217x!lns.num<8, 8>>, %acc: tensor<i64>) {
  // expected-error @below {{[D] K, the number of products of one sum, is at most 2^24}}
  %0 = lns.contract ins(%a, %a : tensor<16777217x!lns.num<8, 8>>, tensor<16777217x!lns.num<8, 8>>)
         outs(%acc : tensor<i64>) {indexing_maps = #maps, datapath = #lns.fixed} -> tensor<i64>
  return
}

// -----

#maps = [affine_map<(m, n, k) -> (m, k)>, affine_map<(m, n, k) -> (k, n)>, affine_map<(m, n, k) -> (m, n)>]
func.func @accumulator(%a: tensor<4x16x!lns.num<8, 8>>, %b: tensor<16x8x!lns.num<8, 8>>, %acc: tensor<4x8xi32>) {
  // expected-error @below {{[D] the accumulator of #lns.fixed for '!lns.num<8, 8>' and '!lns.num<8, 8>' has elements 'i64', got 'tensor<4x8xi32>'}}
  %0 = lns.contract ins(%a, %b : tensor<4x16x!lns.num<8, 8>>, tensor<16x8x!lns.num<8, 8>>)
         outs(%acc : tensor<4x8xi32>) {indexing_maps = #maps, datapath = #lns.fixed} -> tensor<4x8xi32>
  return
}

// -----

#maps = [affine_map<(m, n) -> (m, n)>, affine_map<(m, n) -> ()>, affine_map<(m, n) -> ()>, affine_map<(m, n) -> (m, n)>]
func.func @finish_accumulator(%acc: tensor<4x8xf32>, %s: tensor<f32>, %y: tensor<4x8xf32>) {
  // expected-error @below {{[D] the accumulator of #lns.fixed<12>}}
  %0 = lns.finish ins(%acc, %s, %s : tensor<4x8xf32>, tensor<f32>, tensor<f32>) outs(%y : tensor<4x8xf32>)
         {indexing_maps = #maps, operand_types = [!lns.num<8, 8>, !lns.num<8, 8>],
          datapath = #lns.fixed<12>} -> tensor<4x8xf32>
  return
}

// -----

func.func @decode_storage(%w: i8) {
  // expected-error @below {{[N2] codes of '!lns.num<10, 32>' are stored as 'i16', got 'i8'}}
  %0 = lns.decode_fixed %w format(!lns.num<10, 32>) fraction_bits(11) : i8 -> i16
  return
}

// -----

func.func @decode_bits(%w: i8) {
  // expected-error @below {{[D4] fixed<s> needs 1 <= s <= 14, got 15}}
  %0 = lns.decode_fixed %w format(!lns.num<8, 8>) fraction_bits(15) : i8 -> i16
  return
}

// -----

func.func @decode_bias(%w: i8) {
  // expected-error @below {{[D4] an operand of a fixed contraction needs bias >= 127, so that no magnitude exceeds 1, got (8, 8, 100)}}
  %0 = lns.decode_fixed %w format(!lns.num<8, 8, 100>) fraction_bits(11) : i8 -> i16
  return
}

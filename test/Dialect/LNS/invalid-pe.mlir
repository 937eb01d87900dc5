// RUN: lns-opt %s -split-input-file -verify-diagnostics
// Illegal parameters and operands of pe and float<entries = n>, with the rule that each one breaks [D5, D7, P1-P6].

// expected-error @below {{[P6] vector must be a power of two, at most 2^24, got 24}}
func.func private @vector() attributes {d = #lns.pe<vector = 24>}

// -----

// expected-error @below {{[P6] vector must be a power of two, at most 2^24, got 33554432}}
func.func private @vector_too_long() attributes {d = #lns.pe<vector = 33554432>}

// -----

// expected-error @below {{[P2] entries must be a power of two, got 3}}
func.func private @entries() attributes {d = #lns.pe<entries = 3>}

// -----

// expected-error @below {{[P4] constant_bits must be 5 to 16, got 4}}
func.func private @width() attributes {d = #lns.pe<constant_bits = 4>}

// -----

// expected-error @below {{[P5] accumulator_bits must be 16 to 32, got 33}}
func.func private @accumulator() attributes {d = #lns.pe<accumulator_bits = 33>}

// -----

// expected-error @below {{[P5] headroom must be less than accumulator_bits, 24, got 24}}
func.func private @headroom() attributes {d = #lns.pe<headroom = 24>}

// -----

// expected-error @below {{[P2] entries must be a power of two, got 6}}
func.func private @table_entries() attributes {d = #lns.float<entries = 6>}

// -----

#a = affine_map<(m, n, k) -> (m, k)>
#b = affine_map<(m, n, k) -> (k, n)>
#c = affine_map<(m, n, k) -> (m, n)>
func.func @entries_beyond_gamma(%a: tensor<4x16x!lns.num<8, 8>>, %b: tensor<16x8x!lns.num<8, 4>>, %i: tensor<4x8xi32>) {
  // expected-error @below {{[P2] a table of 16 entries needs gamma of at least as much, got 8}}
  %0 = lns.contract ins(%a, %b : tensor<4x16x!lns.num<8, 8>>, tensor<16x8x!lns.num<8, 4>>) outs(%i : tensor<4x8xi32>)
      {indexing_maps = [#a, #b, #c], datapath = #lns.pe<entries = 16>} -> tensor<4x8xi32>
  return
}

// -----

#a = affine_map<(m, n, k) -> (m, k)>
#b = affine_map<(m, n, k) -> (k, n)>
#c = affine_map<(m, n, k) -> (m, n)>
func.func @entries_beyond_constants(%a: tensor<4x16x!lns.num<8, 128>>, %b: tensor<16x8x!lns.num<8, 128>>, %i: tensor<4x8xi32>) {
  // expected-error @below {{[P2, P4] a table of 128 entries needs constants of at least 9 bits, got 8}}
  %0 = lns.contract ins(%a, %b : tensor<4x16x!lns.num<8, 128>>, tensor<16x8x!lns.num<8, 128>>) outs(%i : tensor<4x8xi32>)
      {indexing_maps = [#a, #b, #c], datapath = #lns.pe} -> tensor<4x8xi32>
  return
}

// -----

#a = affine_map<(m, n, k) -> (m, k)>
#b = affine_map<(m, n, k) -> (k, n)>
#c = affine_map<(m, n, k) -> (m, n)>
func.func @guard_beyond_shift(%a: tensor<4x16x!lns.num<8, 8>>, %b: tensor<16x8x!lns.num<8, 8>>, %i: tensor<4x8xi32>) {
  // expected-error @below {{[P5] guard bits need S >= g, got S = 27 and g = 28; use guard = exact}}
  %0 = lns.contract ins(%a, %b : tensor<4x16x!lns.num<8, 8>>, tensor<16x8x!lns.num<8, 8>>) outs(%i : tensor<4x8xi32>)
      {indexing_maps = [#a, #b, #c], datapath = #lns.pe<guard = 28>} -> tensor<4x8xi32>
  return
}

// -----

#a = affine_map<(m, n, k) -> (m, k)>
#b = affine_map<(m, n, k) -> (k, n)>
#c = affine_map<(m, n, k) -> (m, n)>
func.func @exact_sums_too_wide(%a: tensor<4x16x!lns.num<8, 4>>, %b: tensor<16x8x!lns.num<8, 4>>, %i: tensor<4x8xi32>) {
  // expected-error @below {{[P5] exact sums of a vector need f + Qmax + log2 V + w + 2 <= 64 bits, got 80}}
  %0 = lns.contract ins(%a, %b : tensor<4x16x!lns.num<8, 4>>, tensor<16x8x!lns.num<8, 4>>) outs(%i : tensor<4x8xi32>)
      {indexing_maps = [#a, #b, #c], datapath = #lns.pe<guard = exact>} -> tensor<4x8xi32>
  return
}

// -----

#a = affine_map<(m, n, k) -> (m, k)>
#b = affine_map<(m, n, k) -> (k, n)>
#c = affine_map<(m, n, k) -> (m, n)>
func.func @f32_operand(%a: tensor<4x16xf32>, %b: tensor<16x8x!lns.num<8, 8>>, %i: tensor<4x8xi32>) {
  // expected-error @below {{[D5] both operands of a pe contraction are codes, got 'f32' and '!lns.num<8, 8>'}}
  %0 = lns.contract ins(%a, %b : tensor<4x16xf32>, tensor<16x8x!lns.num<8, 8>>) outs(%i : tensor<4x8xi32>)
      {indexing_maps = [#a, #b, #c], datapath = #lns.pe} -> tensor<4x8xi32>
  return
}

// -----

#a = affine_map<(m, n, k) -> (m, k)>
#b = affine_map<(m, n, k) -> (k, n)>
#c = affine_map<(m, n, k) -> (m, n)>
func.func @f32_operand_of_table(%a: tensor<4x16xf32>, %b: tensor<16x8x!lns.num<8, 8>>, %i: tensor<4x8xf32>) {
  // expected-error @below {{[D7] both operands of a contraction by a conversion table are codes, got 'f32' and '!lns.num<8, 8>'}}
  %0 = lns.contract ins(%a, %b : tensor<4x16xf32>, tensor<16x8x!lns.num<8, 8>>) outs(%i : tensor<4x8xf32>)
      {indexing_maps = [#a, #b, #c], datapath = #lns.float<entries = 4>} -> tensor<4x8xf32>
  return
}

// -----

#a = affine_map<(m, n, k) -> (m, k)>
#b = affine_map<(m, n, k) -> (k, n)>
#c = affine_map<(m, n, k) -> (m, n)>
func.func @table_beyond_gamma(%a: tensor<4x16x!lns.num<8, 8>>, %b: tensor<16x8x!lns.num<8, 8>>, %i: tensor<4x8xf32>) {
  // expected-error @below {{[P2] a table of 16 entries needs gamma of at least as much, got 8}}
  %0 = lns.contract ins(%a, %b : tensor<4x16x!lns.num<8, 8>>, tensor<16x8x!lns.num<8, 8>>) outs(%i : tensor<4x8xf32>)
      {indexing_maps = [#a, #b, #c], datapath = #lns.float<entries = 16>} -> tensor<4x8xf32>
  return
}

// -----

#a = affine_map<(m, n, k) -> (m, k)>
#b = affine_map<(m, n, k) -> (k, n)>
#c = affine_map<(m, n, k) -> (m, n)>
func.func @accumulator_type(%a: tensor<4x16x!lns.num<8, 8>>, %b: tensor<16x8x!lns.num<8, 8>>, %i: tensor<4x8xi64>) {
  // expected-error @below {{[D] the accumulator of #lns.pe for '!lns.num<8, 8>' and '!lns.num<8, 8>' has elements 'i32', got 'tensor<4x8xi64>'}}
  %0 = lns.contract ins(%a, %b : tensor<4x16x!lns.num<8, 8>>, tensor<16x8x!lns.num<8, 8>>) outs(%i : tensor<4x8xi64>)
      {indexing_maps = [#a, #b, #c], datapath = #lns.pe} -> tensor<4x8xi64>
  return
}

// -----

#a = affine_map<(m, n, k) -> (m, k)>
#b = affine_map<(m, n, k) -> (k, n)>
#c = affine_map<(m, n, k) -> (m, n)>
func.func @too_many_products(%a: tensor<1x16777217x!lns.num<8, 8>>, %b: tensor<16777217x1x!lns.num<8, 8>>, %i: tensor<1x1xi32>) {
  // expected-error @below {{[D] K, the number of products of one sum, is at most 2^24; split the sum and add the parts}}
  %0 = lns.contract ins(%a, %b : tensor<1x16777217x!lns.num<8, 8>>, tensor<16777217x1x!lns.num<8, 8>>) outs(%i : tensor<1x1xi32>)
      {indexing_maps = [#a, #b, #c], datapath = #lns.pe} -> tensor<1x1xi32>
  return
}

// -----

#a = affine_map<(m, n, k) -> (m, k)>
#b = affine_map<(m, n, k) -> (k, n)>
#c = affine_map<(m, n, k) -> (m, n)>
func.func @terms_of_another_datapath(%a: tensor<4x16xi8>, %b: tensor<16x8xi8>, %i: tensor<4x8xf32>) {
  // expected-error @below {{[D5, D7] the datapath is #lns.pe or #lns.float<entries = n>, got #lns.float<high>}}
  %0 = lns.add_terms ins(%a, %b : tensor<4x16xi8>, tensor<16x8xi8>) outs(%i : tensor<4x8xf32>)
      {indexing_maps = [#a, #b, #c], operand_types = [!lns.num<8, 8>, !lns.num<8, 8>], datapath = #lns.float<high>} -> tensor<4x8xf32>
  return
}

// -----

#a = affine_map<(m, n, k) -> (m, k)>
#b = affine_map<(m, n, k) -> (k, n)>
#c = affine_map<(m, n, k) -> (m, n)>
func.func @terms_of_other_storage(%a: tensor<4x16xi16>, %b: tensor<16x8xi8>, %i: tensor<4x8xi32>) {
  // expected-error @below {{[N2] codes of '!lns.num<8, 8>' are stored as 'i8', got 'i16'}}
  %0 = lns.add_terms ins(%a, %b : tensor<4x16xi16>, tensor<16x8xi8>) outs(%i : tensor<4x8xi32>)
      {indexing_maps = [#a, #b, #c], operand_types = [!lns.num<8, 8>, !lns.num<8, 8>], datapath = #lns.pe} -> tensor<4x8xi32>
  return
}

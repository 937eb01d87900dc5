// RUN: lns-opt %s -split-input-file -verify-diagnostics
// What forms of exact dot products must not say [D0, D1, N2].

#a = affine_map<(m, n, k) -> (m, k)>
#b = affine_map<(m, n, k) -> (k, n)>
#c = affine_map<(m, n, k) -> (m, n)>
func.func @one_type(%a: tensor<4x5xi8>, %b: tensor<5x6xi8>, %c: tensor<4x6xf32>) {
  // expected-error @below {{operand_types are the formats of both operands, got 1}}
  %0 = lns.resolve_dots ins(%a, %b : tensor<4x5xi8>, tensor<5x6xi8>) outs(%c : tensor<4x6xf32>)
    {indexing_maps = [#a, #b, #c], operand_types = [!lns.num<8, 8>]} -> tensor<4x6xf32>
  return
}

// -----

#a = affine_map<(m, n, k) -> (m, k)>
#b = affine_map<(m, n, k) -> (k, n)>
#c = affine_map<(m, n, k) -> (m, n)>
func.func @not_codes(%a: tensor<4x5xi8>, %b: tensor<5x6xf32>, %c: tensor<4x6xf32>) {
  // expected-error @below {{[D1] both operands of an exact contraction are codes, got f32}}
  %0 = lns.resolve_dots ins(%a, %b : tensor<4x5xi8>, tensor<5x6xf32>) outs(%c : tensor<4x6xf32>)
    {indexing_maps = [#a, #b, #c], operand_types = [!lns.num<8, 8>, f32]} -> tensor<4x6xf32>
  return
}

// -----

#a = affine_map<(m, n, k) -> (m, k)>
#b = affine_map<(m, n, k) -> (k, n)>
#c = affine_map<(m, n, k) -> (m, n)>
func.func @storage(%a: tensor<4x5xi8>, %b: tensor<5x6xi8>, %c: tensor<4x6xf32>) {
  // expected-error @below {{[N2] codes of '!lns.num<12, 64>' are stored as 'i16', got 'i8'}}
  %0 = lns.resolve_dots ins(%a, %b : tensor<4x5xi8>, tensor<5x6xi8>) outs(%c : tensor<4x6xf32>)
    {indexing_maps = [#a, #b, #c], operand_types = [!lns.num<8, 8>, !lns.num<12, 64>]} -> tensor<4x6xf32>
  return
}

// -----

#a = affine_map<(m, n, k) -> (m, k)>
#b = affine_map<(m, n, k) -> (k, n)>
#c = affine_map<(m, n, k) -> (m, n)>
func.func @rounded_type(%a: tensor<4x5xi8>, %b: tensor<5x6xi8>, %c: tensor<4x6xf64>) {
  // expected-error @below {{[D1] sums are rounded to f32, got 'tensor<4x6xf64>'}}
  %0 = lns.resolve_dots ins(%a, %b : tensor<4x5xi8>, tensor<5x6xi8>) outs(%c : tensor<4x6xf64>)
    {indexing_maps = [#a, #b, #c], operand_types = [!lns.num<8, 8>, !lns.num<8, 8>]} -> tensor<4x6xf64>
  return
}

// -----

#a = affine_map<(m, n, k) -> (m, k)>
#b = affine_map<(m, n, k) -> (k, n)>
#c = affine_map<(m, n, k) -> (m, n)>
func.func @width(%a: tensor<4x5xi8>, %b: tensor<5x6xi8>, %c: tensor<4x6x8xi128>) {
  // expected-error @below {{[D1] the accumulator ends in 8 bins of i64, got 'tensor<4x6x8xi128>'}}
  %0 = lns.add_to_bins ins(%a, %b : tensor<4x5xi8>, tensor<5x6xi8>) outs(%c : tensor<4x6x8xi128>)
    {indexing_maps = [#a, #b, #c], operand_types = [!lns.num<8, 8>, !lns.num<8, 8>]} -> tensor<4x6x8xi128>
  return
}

// -----

#a = affine_map<(m, n, k) -> (m, k)>
#b = affine_map<(m, n, k) -> (k, n)>
#c = affine_map<(m, n, k) -> (m, n)>
func.func @size(%a: tensor<4x5xi8>, %b: tensor<7x6xi8>, %c: tensor<4x6x8xi64>) {
  // expected-error @below {{operand 1, 'tensor<7x6xi8>', has size 7 at 'd2', whose largest index is 4}}
  %0 = lns.add_to_bins ins(%a, %b : tensor<4x5xi8>, tensor<7x6xi8>) outs(%c : tensor<4x6x8xi64>)
    {indexing_maps = [#a, #b, #c], operand_types = [!lns.num<8, 8>, !lns.num<8, 8>]} -> tensor<4x6x8xi64>
  return
}

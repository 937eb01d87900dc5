// RUN: lns-run %s --backend=reference && lns-run %s --backend=cpu
// Ties, and cancellation far below the precision of f64 and quad [D1].
//
// RUN: lns-run %s --target-cpu=generic
// RUN: %if avx2 %{ lns-run %s --target-cpu=x86-64-v3 %}
// RUN: %if avx512 %{ lns-run %s --target-cpu=x86-64-v4 %}
//
// Written by gen_contract.py: every expected value is calculated there.

func.func private @tie_exact(%a: tensor<2x!lns.num<8, 8>>, %b: tensor<2x!lns.num<8, 8>>, %s0: tensor<f32>, %s1: tensor<f32>)
    -> tensor<f32> attributes {no_inline} {
  %zero = arith.constant 0 : i64
  %empty = tensor.empty() : tensor<8xi64>
  %init = linalg.fill ins(%zero : i64) outs(%empty : tensor<8xi64>)
    -> tensor<8xi64>
  %acc = lns.contract ins(%a, %b : tensor<2x!lns.num<8, 8>>, tensor<2x!lns.num<8, 8>>)
    outs(%init : tensor<8xi64>)
    {indexing_maps = [affine_map<(k) -> (k)>, affine_map<(k) -> (k)>, affine_map<(k) -> ()>],
     datapath = #lns.exact} -> tensor<8xi64>
  %out = tensor.empty() : tensor<f32>
  %y = lns.finish ins(%acc, %s0, %s1 : tensor<8xi64>, tensor<f32>, tensor<f32>)
    outs(%out : tensor<f32>)
    {indexing_maps = [affine_map<() -> ()>, affine_map<() -> ()>, affine_map<() -> ()>, affine_map<() -> ()>],
     operand_types = [!lns.num<8, 8>, !lns.num<8, 8>],
     datapath = #lns.exact} -> tensor<f32>
  return %y : tensor<f32>
}
func.func @test_tie_exact() {
  %a = lns.constant dense<[127, 31]> : tensor<2xi8> as tensor<2x!lns.num<8, 8>>
  %b = lns.constant dense<[127, 31]> : tensor<2xi8> as tensor<2x!lns.num<8, 8>>
  %s0 = arith.constant dense<1.0e+00> : tensor<f32>
  %s1 = arith.constant dense<1.0e+00> : tensor<f32>
  %y = func.call @tie_exact(%a, %b, %s0, %s1)
    : (tensor<2x!lns.num<8, 8>>, tensor<2x!lns.num<8, 8>>, tensor<f32>, tensor<f32>) -> tensor<f32>
  %static = arith.constant dense<1.0e+00> : tensor<f32>
  %e = tensor.cast %static : tensor<f32> to tensor<f32>
  check.expect_eq %y, %e : tensor<f32>
  return
}

func.func private @above_tie_exact(%a: tensor<3x!lns.num<8, 8>>, %b: tensor<3x!lns.num<8, 8>>, %s0: tensor<f32>, %s1: tensor<f32>)
    -> tensor<f32> attributes {no_inline} {
  %zero = arith.constant 0 : i64
  %empty = tensor.empty() : tensor<8xi64>
  %init = linalg.fill ins(%zero : i64) outs(%empty : tensor<8xi64>)
    -> tensor<8xi64>
  %acc = lns.contract ins(%a, %b : tensor<3x!lns.num<8, 8>>, tensor<3x!lns.num<8, 8>>)
    outs(%init : tensor<8xi64>)
    {indexing_maps = [affine_map<(k) -> (k)>, affine_map<(k) -> (k)>, affine_map<(k) -> ()>],
     datapath = #lns.exact} -> tensor<8xi64>
  %out = tensor.empty() : tensor<f32>
  %y = lns.finish ins(%acc, %s0, %s1 : tensor<8xi64>, tensor<f32>, tensor<f32>)
    outs(%out : tensor<f32>)
    {indexing_maps = [affine_map<() -> ()>, affine_map<() -> ()>, affine_map<() -> ()>, affine_map<() -> ()>],
     operand_types = [!lns.num<8, 8>, !lns.num<8, 8>],
     datapath = #lns.exact} -> tensor<f32>
  return %y : tensor<f32>
}
func.func @test_above_tie_exact() {
  %a = lns.constant dense<[127, 31, 1]> : tensor<3xi8> as tensor<3x!lns.num<8, 8>>
  %b = lns.constant dense<[127, 31, 1]> : tensor<3xi8> as tensor<3x!lns.num<8, 8>>
  %s0 = arith.constant dense<1.0e+00> : tensor<f32>
  %s1 = arith.constant dense<1.0e+00> : tensor<f32>
  %y = func.call @above_tie_exact(%a, %b, %s0, %s1)
    : (tensor<3x!lns.num<8, 8>>, tensor<3x!lns.num<8, 8>>, tensor<f32>, tensor<f32>) -> tensor<f32>
  %static = arith.constant dense<1.0000001e+00> : tensor<f32>
  %e = tensor.cast %static : tensor<f32> to tensor<f32>
  check.expect_eq %y, %e : tensor<f32>
  return
}

func.func private @below_tie_exact(%a: tensor<3x!lns.num<8, 8>>, %b: tensor<3x!lns.num<8, 8>>, %s0: tensor<f32>, %s1: tensor<f32>)
    -> tensor<f32> attributes {no_inline} {
  %zero = arith.constant 0 : i64
  %empty = tensor.empty() : tensor<8xi64>
  %init = linalg.fill ins(%zero : i64) outs(%empty : tensor<8xi64>)
    -> tensor<8xi64>
  %acc = lns.contract ins(%a, %b : tensor<3x!lns.num<8, 8>>, tensor<3x!lns.num<8, 8>>)
    outs(%init : tensor<8xi64>)
    {indexing_maps = [affine_map<(k) -> (k)>, affine_map<(k) -> (k)>, affine_map<(k) -> ()>],
     datapath = #lns.exact} -> tensor<8xi64>
  %out = tensor.empty() : tensor<f32>
  %y = lns.finish ins(%acc, %s0, %s1 : tensor<8xi64>, tensor<f32>, tensor<f32>)
    outs(%out : tensor<f32>)
    {indexing_maps = [affine_map<() -> ()>, affine_map<() -> ()>, affine_map<() -> ()>, affine_map<() -> ()>],
     operand_types = [!lns.num<8, 8>, !lns.num<8, 8>],
     datapath = #lns.exact} -> tensor<f32>
  return %y : tensor<f32>
}
func.func @test_below_tie_exact() {
  %a = lns.constant dense<[127, 31, 129]> : tensor<3xi8> as tensor<3x!lns.num<8, 8>>
  %b = lns.constant dense<[127, 31, 1]> : tensor<3xi8> as tensor<3x!lns.num<8, 8>>
  %s0 = arith.constant dense<1.0e+00> : tensor<f32>
  %s1 = arith.constant dense<1.0e+00> : tensor<f32>
  %y = func.call @below_tie_exact(%a, %b, %s0, %s1)
    : (tensor<3x!lns.num<8, 8>>, tensor<3x!lns.num<8, 8>>, tensor<f32>, tensor<f32>) -> tensor<f32>
  %static = arith.constant dense<1.0e+00> : tensor<f32>
  %e = tensor.cast %static : tensor<f32> to tensor<f32>
  check.expect_eq %y, %e : tensor<f32>
  return
}

func.func private @odd_tie_exact(%a: tensor<4x!lns.num<8, 8>>, %b: tensor<4x!lns.num<8, 8>>, %s0: tensor<f32>, %s1: tensor<f32>)
    -> tensor<f32> attributes {no_inline} {
  %zero = arith.constant 0 : i64
  %empty = tensor.empty() : tensor<8xi64>
  %init = linalg.fill ins(%zero : i64) outs(%empty : tensor<8xi64>)
    -> tensor<8xi64>
  %acc = lns.contract ins(%a, %b : tensor<4x!lns.num<8, 8>>, tensor<4x!lns.num<8, 8>>)
    outs(%init : tensor<8xi64>)
    {indexing_maps = [affine_map<(k) -> (k)>, affine_map<(k) -> (k)>, affine_map<(k) -> ()>],
     datapath = #lns.exact} -> tensor<8xi64>
  %out = tensor.empty() : tensor<f32>
  %y = lns.finish ins(%acc, %s0, %s1 : tensor<8xi64>, tensor<f32>, tensor<f32>)
    outs(%out : tensor<f32>)
    {indexing_maps = [affine_map<() -> ()>, affine_map<() -> ()>, affine_map<() -> ()>, affine_map<() -> ()>],
     operand_types = [!lns.num<8, 8>, !lns.num<8, 8>],
     datapath = #lns.exact} -> tensor<f32>
  return %y : tensor<f32>
}
func.func @test_odd_tie_exact() {
  %a = lns.constant dense<[127, 39, 31, 39]> : tensor<4xi8> as tensor<4x!lns.num<8, 8>>
  %b = lns.constant dense<[127, 31, 31, 31]> : tensor<4xi8> as tensor<4x!lns.num<8, 8>>
  %s0 = arith.constant dense<1.0e+00> : tensor<f32>
  %s1 = arith.constant dense<1.0e+00> : tensor<f32>
  %y = func.call @odd_tie_exact(%a, %b, %s0, %s1)
    : (tensor<4x!lns.num<8, 8>>, tensor<4x!lns.num<8, 8>>, tensor<f32>, tensor<f32>) -> tensor<f32>
  %static = arith.constant dense<1.0000002e+00> : tensor<f32>
  %e = tensor.cast %static : tensor<f32> to tensor<f32>
  check.expect_eq %y, %e : tensor<f32>
  return
}

func.func private @cancels_exact(%a: tensor<2x!lns.num<8, 8>>, %b: tensor<2x!lns.num<8, 8>>, %s0: tensor<f32>, %s1: tensor<f32>)
    -> tensor<f32> attributes {no_inline} {
  %zero = arith.constant 0 : i64
  %empty = tensor.empty() : tensor<8xi64>
  %init = linalg.fill ins(%zero : i64) outs(%empty : tensor<8xi64>)
    -> tensor<8xi64>
  %acc = lns.contract ins(%a, %b : tensor<2x!lns.num<8, 8>>, tensor<2x!lns.num<8, 8>>)
    outs(%init : tensor<8xi64>)
    {indexing_maps = [affine_map<(k) -> (k)>, affine_map<(k) -> (k)>, affine_map<(k) -> ()>],
     datapath = #lns.exact} -> tensor<8xi64>
  %out = tensor.empty() : tensor<f32>
  %y = lns.finish ins(%acc, %s0, %s1 : tensor<8xi64>, tensor<f32>, tensor<f32>)
    outs(%out : tensor<f32>)
    {indexing_maps = [affine_map<() -> ()>, affine_map<() -> ()>, affine_map<() -> ()>, affine_map<() -> ()>],
     operand_types = [!lns.num<8, 8>, !lns.num<8, 8>],
     datapath = #lns.exact} -> tensor<f32>
  return %y : tensor<f32>
}
func.func @test_cancels_exact() {
  %a = lns.constant dense<[127, 255]> : tensor<2xi8> as tensor<2x!lns.num<8, 8>>
  %b = lns.constant dense<[100, 100]> : tensor<2xi8> as tensor<2x!lns.num<8, 8>>
  %s0 = arith.constant dense<1.0e+00> : tensor<f32>
  %s1 = arith.constant dense<1.0e+00> : tensor<f32>
  %y = func.call @cancels_exact(%a, %b, %s0, %s1)
    : (tensor<2x!lns.num<8, 8>>, tensor<2x!lns.num<8, 8>>, tensor<f32>, tensor<f32>) -> tensor<f32>
  %static = arith.constant dense<0.0e+00> : tensor<f32>
  %e = tensor.cast %static : tensor<f32> to tensor<f32>
  check.expect_eq %y, %e : tensor<f32>
  return
}

func.func private @zero_codes_exact(%a: tensor<3x!lns.num<8, 8>>, %b: tensor<3x!lns.num<8, 8>>, %s0: tensor<f32>, %s1: tensor<f32>)
    -> tensor<f32> attributes {no_inline} {
  %zero = arith.constant 0 : i64
  %empty = tensor.empty() : tensor<8xi64>
  %init = linalg.fill ins(%zero : i64) outs(%empty : tensor<8xi64>)
    -> tensor<8xi64>
  %acc = lns.contract ins(%a, %b : tensor<3x!lns.num<8, 8>>, tensor<3x!lns.num<8, 8>>)
    outs(%init : tensor<8xi64>)
    {indexing_maps = [affine_map<(k) -> (k)>, affine_map<(k) -> (k)>, affine_map<(k) -> ()>],
     datapath = #lns.exact} -> tensor<8xi64>
  %out = tensor.empty() : tensor<f32>
  %y = lns.finish ins(%acc, %s0, %s1 : tensor<8xi64>, tensor<f32>, tensor<f32>)
    outs(%out : tensor<f32>)
    {indexing_maps = [affine_map<() -> ()>, affine_map<() -> ()>, affine_map<() -> ()>, affine_map<() -> ()>],
     operand_types = [!lns.num<8, 8>, !lns.num<8, 8>],
     datapath = #lns.exact} -> tensor<f32>
  return %y : tensor<f32>
}
func.func @test_zero_codes_exact() {
  %a = lns.constant dense<[0, 127, 0]> : tensor<3xi8> as tensor<3x!lns.num<8, 8>>
  %b = lns.constant dense<[127, 0, 0]> : tensor<3xi8> as tensor<3x!lns.num<8, 8>>
  %s0 = arith.constant dense<1.0e+00> : tensor<f32>
  %s1 = arith.constant dense<1.0e+00> : tensor<f32>
  %y = func.call @zero_codes_exact(%a, %b, %s0, %s1)
    : (tensor<3x!lns.num<8, 8>>, tensor<3x!lns.num<8, 8>>, tensor<f32>, tensor<f32>) -> tensor<f32>
  %static = arith.constant dense<0.0e+00> : tensor<f32>
  %e = tensor.cast %static : tensor<f32> to tensor<f32>
  check.expect_eq %y, %e : tensor<f32>
  return
}

func.func private @tiny_power_exact(%a: tensor<85x!lns.num<8, 8>>, %b: tensor<85x!lns.num<8, 8>>, %s0: tensor<f32>, %s1: tensor<f32>)
    -> tensor<f32> attributes {no_inline} {
  %zero = arith.constant 0 : i64
  %empty = tensor.empty() : tensor<8xi64>
  %init = linalg.fill ins(%zero : i64) outs(%empty : tensor<8xi64>)
    -> tensor<8xi64>
  %acc = lns.contract ins(%a, %b : tensor<85x!lns.num<8, 8>>, tensor<85x!lns.num<8, 8>>)
    outs(%init : tensor<8xi64>)
    {indexing_maps = [affine_map<(k) -> (k)>, affine_map<(k) -> (k)>, affine_map<(k) -> ()>],
     datapath = #lns.exact} -> tensor<8xi64>
  %out = tensor.empty() : tensor<f32>
  %y = lns.finish ins(%acc, %s0, %s1 : tensor<8xi64>, tensor<f32>, tensor<f32>)
    outs(%out : tensor<f32>)
    {indexing_maps = [affine_map<() -> ()>, affine_map<() -> ()>, affine_map<() -> ()>, affine_map<() -> ()>],
     operand_types = [!lns.num<8, 8>, !lns.num<8, 8>],
     datapath = #lns.exact} -> tensor<f32>
  return %y : tensor<f32>
}
func.func @test_tiny_power_exact() {
  %a = lns.constant dense<[1, 1, 1, 129, 129, 135, 31, 47, 207, 223, 247, 1, 129, 1, 1, 1, 1, 16, 160, 80, 120, 1, 129, 129, 129, 1, 9, 25, 169, 193, 81, 97, 249, 1, 129, 129, 1, 10, 186, 218, 234, 122, 1, 129, 1, 129, 1, 1, 1, 155, 203, 219, 243, 1, 129, 1, 1, 156, 172, 60, 204, 92, 116, 1, 1, 1, 129, 1, 133, 21, 37, 197, 221, 245, 1, 1, 129, 129, 129, 134, 150, 182, 214, 102, 118]> : tensor<85xi8> as tensor<85x!lns.num<8, 8>>
  %b = lns.constant dense<[5, 37, 61, 77, 117, 127, 127, 127, 127, 127, 127, 6, 38, 62, 78, 102, 126, 127, 127, 127, 127, 7, 47, 71, 87, 103, 127, 127, 127, 127, 127, 127, 127, 8, 64, 96, 120, 127, 127, 127, 127, 127, 9, 33, 49, 65, 89, 105, 121, 127, 127, 127, 127, 10, 34, 74, 98, 127, 127, 127, 127, 127, 127, 11, 35, 59, 75, 107, 127, 127, 127, 127, 127, 127, 12, 36, 52, 68, 116, 127, 127, 127, 127, 127, 127]> : tensor<85xi8> as tensor<85x!lns.num<8, 8>>
  %s0 = arith.constant dense<1.0e+00> : tensor<f32>
  %s1 = arith.constant dense<1.0e+00> : tensor<f32>
  %y = func.call @tiny_power_exact(%a, %b, %s0, %s1)
    : (tensor<85x!lns.num<8, 8>>, tensor<85x!lns.num<8, 8>>, tensor<f32>, tensor<f32>) -> tensor<f32>
  %static = arith.constant dense<2.115e-42> : tensor<f32>
  %e = tensor.cast %static : tensor<f32> to tensor<f32>
  check.expect_eq %y, %e : tensor<f32>
  return
}

func.func private @tiny_power_negated_exact(%a: tensor<85x!lns.num<8, 8>>, %b: tensor<85x!lns.num<8, 8>>, %s0: tensor<f32>, %s1: tensor<f32>)
    -> tensor<f32> attributes {no_inline} {
  %zero = arith.constant 0 : i64
  %empty = tensor.empty() : tensor<8xi64>
  %init = linalg.fill ins(%zero : i64) outs(%empty : tensor<8xi64>)
    -> tensor<8xi64>
  %acc = lns.contract ins(%a, %b : tensor<85x!lns.num<8, 8>>, tensor<85x!lns.num<8, 8>>)
    outs(%init : tensor<8xi64>)
    {indexing_maps = [affine_map<(k) -> (k)>, affine_map<(k) -> (k)>, affine_map<(k) -> ()>],
     datapath = #lns.exact} -> tensor<8xi64>
  %out = tensor.empty() : tensor<f32>
  %y = lns.finish ins(%acc, %s0, %s1 : tensor<8xi64>, tensor<f32>, tensor<f32>)
    outs(%out : tensor<f32>)
    {indexing_maps = [affine_map<() -> ()>, affine_map<() -> ()>, affine_map<() -> ()>, affine_map<() -> ()>],
     operand_types = [!lns.num<8, 8>, !lns.num<8, 8>],
     datapath = #lns.exact} -> tensor<f32>
  return %y : tensor<f32>
}
func.func @test_tiny_power_negated_exact() {
  %a = lns.constant dense<[129, 129, 129, 1, 1, 7, 159, 175, 79, 95, 119, 129, 1, 129, 129, 129, 129, 144, 32, 208, 248, 129, 1, 1, 1, 129, 137, 153, 41, 65, 209, 225, 121, 129, 1, 1, 129, 138, 58, 90, 106, 250, 129, 1, 129, 1, 129, 129, 129, 27, 75, 91, 115, 129, 1, 129, 129, 28, 44, 188, 76, 220, 244, 129, 129, 129, 1, 129, 5, 149, 165, 69, 93, 117, 129, 129, 1, 1, 1, 6, 22, 54, 86, 230, 246]> : tensor<85xi8> as tensor<85x!lns.num<8, 8>>
  %b = lns.constant dense<[5, 37, 61, 77, 117, 127, 127, 127, 127, 127, 127, 6, 38, 62, 78, 102, 126, 127, 127, 127, 127, 7, 47, 71, 87, 103, 127, 127, 127, 127, 127, 127, 127, 8, 64, 96, 120, 127, 127, 127, 127, 127, 9, 33, 49, 65, 89, 105, 121, 127, 127, 127, 127, 10, 34, 74, 98, 127, 127, 127, 127, 127, 127, 11, 35, 59, 75, 107, 127, 127, 127, 127, 127, 127, 12, 36, 52, 68, 116, 127, 127, 127, 127, 127, 127]> : tensor<85xi8> as tensor<85x!lns.num<8, 8>>
  %s0 = arith.constant dense<1.0e+00> : tensor<f32>
  %s1 = arith.constant dense<1.0e+00> : tensor<f32>
  %y = func.call @tiny_power_negated_exact(%a, %b, %s0, %s1)
    : (tensor<85x!lns.num<8, 8>>, tensor<85x!lns.num<8, 8>>, tensor<f32>, tensor<f32>) -> tensor<f32>
  %static = arith.constant dense<-2.115e-42> : tensor<f32>
  %e = tensor.cast %static : tensor<f32> to tensor<f32>
  check.expect_eq %y, %e : tensor<f32>
  return
}

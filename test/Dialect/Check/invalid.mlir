// RUN: lns-opt %s -split-input-file -verify-diagnostics
// What the verifiers of expectations reject.

func.func @different_types(%a: tensor<4xf32>, %b: tensor<8xf32>) {
  // expected-error @+1 {{requires all operands to have the same type}}
  "check.expect_eq"(%a, %b) : (tensor<4xf32>, tensor<8xf32>) -> ()
  return
}

// -----

func.func @vectors(%a: vector<4xf32>) {
  // expected-error @+1 {{expects ranked tensors, memrefs or scalars, not 'vector<4xf32>'}}
  check.expect_eq %a, %a : vector<4xf32>
  return
}

// -----

func.func @unranked(%a: tensor<*xf32>) {
  // expected-error @+1 {{expects ranked tensors, memrefs or scalars, not 'tensor<*xf32>'}}
  check.expect_ulp %a, %a {max_ulp = 1} : tensor<*xf32>
  return
}

// -----

func.func @ulps_of_integers(%a: tensor<4xi8>) {
  // expected-error @+1 {{expects elements of type f16, bf16, f32 or f64, not 'i8'; use check.expect_eq for everything else}}
  check.expect_ulp %a, %a {max_ulp = 1} : tensor<4xi8>
  return
}

// -----

func.func @relative_codes(%a: tensor<4x!lns.num<8, 8>>) {
  // expected-error @+1 {{expects elements of type f16, bf16, f32 or f64, not '!lns.num<8, 8>'}}
  check.expect_rel %a, %a {max = 0.1} : tensor<4x!lns.num<8, 8>>
  return
}

// -----

func.func @negative_ulps(%a: tensor<4xf32>) {
  // expected-error @+1 {{expects max_ulp of at least 0, not -1}}
  check.expect_ulp %a, %a {max_ulp = -1} : tensor<4xf32>
  return
}

// -----

func.func @negative_bound(%a: tensor<4xf32>) {
  // expected-error @+1 {{expects finite bounds of at least 0, not -1.000000e-01}}
  check.expect_rel %a, %a {max = -0.1} : tensor<4xf32>
  return
}

// -----

func.func @infinite_bound(%a: tensor<4xf32>) {
  // expected-error @+1 {{expects finite bounds of at least 0}}
  check.expect_rel %a, %a {max = 0.1, abs = 0x7FF0000000000000 : f64} : tensor<4xf32>
  return
}

// RUN: lns-opt %s --split-input-file --verify-diagnostics
// Errors of ops that say where an event happens [P5, M5].

#a = affine_map<(m, n, k) -> (m, k)>
#b = affine_map<(m, n, k) -> (k, n)>
#c = affine_map<(m, n, k) -> (m, n)>

func.func @nothing_saturates(%a: tensor<4x8x!lns.num<8, 8>>, %b: tensor<8x4x!lns.num<8, 8>>, %c: tensor<4x4xi64>) {
  // expected-error @+1 {{[P5] no addition under #lns.fixed saturates: there is nothing to count}}
  %n = lns.count_saturations ins(%a, %b : tensor<4x8x!lns.num<8, 8>>, tensor<8x4x!lns.num<8, 8>>)
         from(%c : tensor<4x4xi64>) {indexing_maps = [#a, #b, #c], datapath = #lns.fixed} -> tensor<4x4xi64>
  return
}

// -----

#a = affine_map<(m, n, k) -> (m, k)>
#b = affine_map<(m, n, k) -> (k, n)>
#c = affine_map<(m, n, k) -> (m, n)>

func.func @accumulator(%a: tensor<4x8x!lns.num<8, 8>>, %b: tensor<8x4x!lns.num<8, 8>>, %c: tensor<4x4xi64>) {
  // expected-error @+1 {{[D] the accumulator of #lns.pe has elements 'i32', got 'tensor<4x4xi64>'}}
  %n = lns.count_saturations ins(%a, %b : tensor<4x8x!lns.num<8, 8>>, tensor<8x4x!lns.num<8, 8>>)
         from(%c : tensor<4x4xi64>) {indexing_maps = [#a, #b, #c], datapath = #lns.pe} -> tensor<4x4xi64>
  return
}

// -----

#a = affine_map<(m, n, k) -> (m, k)>
#b = affine_map<(m, n, k) -> (k, n)>
#c = affine_map<(m, n, k) -> (m, n)>

func.func @shape_of_counts(%a: tensor<4x8x!lns.num<8, 8>>, %b: tensor<8x4x!lns.num<8, 8>>, %c: tensor<4x4xi32>) {
  // expected-error @+1 {{[P5] counts 'tensor<4xi64>' must have the shape of the accumulators 'tensor<4x4xi32>'}}
  %n = lns.count_saturations ins(%a, %b : tensor<4x8x!lns.num<8, 8>>, tensor<8x4x!lns.num<8, 8>>)
         from(%c : tensor<4x4xi32>) {indexing_maps = [#a, #b, #c], datapath = #lns.pe} -> tensor<4xi64>
  return
}

// -----

func.func @no_maps(%a: tensor<4x8x!lns.num<8, 8>>, %b: tensor<8x4x!lns.num<8, 8>>, %c: tensor<4x4xi32>) {
  // expected-error @+1 {{needs three indexing maps, got none}}
  %n = lns.count_saturations ins(%a, %b : tensor<4x8x!lns.num<8, 8>>, tensor<8x4x!lns.num<8, 8>>)
         from(%c : tensor<4x4xi32>) {indexing_maps = [], datapath = #lns.pe} -> tensor<4x4xi64>
  return
}

// -----

func.func @velocity_alone(%g: f32) {
  // expected-error @+1 {{[M5] a momentum and a velocity are given together or not at all}}
  %s = "lns.sgd_skips"(%g, %g, %g, %g) {operandSegmentSizes = array<i32: 1, 1, 1, 1, 0>} : (f32, f32, f32, f32) -> i1
  return
}

// -----

// expected-error @+1 {{attribute 'lns.event' of result #0 must be a string}}
func.func @name(%n: tensor<i64>) -> (tensor<i64> {lns.event = 3 : i64}) {
  return %n : tensor<i64>
}

// RUN: lns-run %s --backend=reference && lns-run %s --backend=cpu
// Groups move to the top of the range and their scales with them [A3].
//
// Written by gen_scales.py: every expected value is calculated there.

func.func private @renormalize_tensor(%c: tensor<4x9x!lns.num<8, 8>>, %s: tensor<f32>)
    -> (tensor<4x9x!lns.num<8, 8>>, tensor<f32>) attributes {no_inline} {
  %r, %t = lns.renormalize %c scale(%s) {
    scale_map = affine_map<(d0, d1) -> ()>,
    group_map = affine_map<(d0, d1) -> ()>}
    : tensor<4x9x!lns.num<8, 8>>, tensor<f32> -> tensor<4x9x!lns.num<8, 8>>, tensor<f32>
  return %r, %t : tensor<4x9x!lns.num<8, 8>>, tensor<f32>
}
func.func @test_renormalize_tensor() {
  %c = lns.constant dense<[[10, 0, 170, 151, 134, 173, 22, 0, 0], [169, 0, 0, 133, 49, 134, 174, 176, 158], [0, 0, 0, 0, 0, 0, 0, 0, 0], [0, 180, 154, 53, 32, 11, 15, 0, 0]]> : tensor<4x9xi8> as tensor<4x9x!lns.num<8, 8>>
  %s = arith.constant dense<3.232804e-02> : tensor<f32>
  %r:2 = func.call @renormalize_tensor(%c, %s)
    : (tensor<4x9x!lns.num<8, 8>>, tensor<f32>) -> (tensor<4x9x!lns.num<8, 8>>, tensor<f32>)
  %w = lns.bitcast %r#0 : tensor<4x9x!lns.num<8, 8>> to tensor<4x9xi8>
  %e = arith.constant dense<[[84, 0, 244, 225, 208, 247, 96, 0, 0], [243, 0, 0, 207, 123, 208, 248, 250, 232], [0, 0, 0, 0, 0, 0, 0, 0, 0], [0, 254, 228, 127, 106, 85, 89, 0, 0]]> : tensor<4x9xi8>
  %f = arith.constant dense<5.309479e-05> : tensor<f32>
  check.expect_eq %w, %e : tensor<4x9xi8>
  check.expect_eq %r#1, %f : tensor<f32>
  return
}

func.func private @renormalize_rows(%c: tensor<4x9x!lns.num<8, 8>>, %s: tensor<f32>)
    -> (tensor<4x9x!lns.num<8, 8>>, tensor<4xf32>) attributes {no_inline} {
  %r, %t = lns.renormalize %c scale(%s) {
    scale_map = affine_map<(d0, d1) -> ()>,
    group_map = affine_map<(d0, d1) -> (d0)>}
    : tensor<4x9x!lns.num<8, 8>>, tensor<f32> -> tensor<4x9x!lns.num<8, 8>>, tensor<4xf32>
  return %r, %t : tensor<4x9x!lns.num<8, 8>>, tensor<4xf32>
}
func.func @test_renormalize_rows() {
  %c = lns.constant dense<[[0, 0, 190, 60, 5, 140, 0, 140, 165], [151, 31, 0, 188, 171, 170, 0, 0, 57], [0, 0, 0, 0, 0, 0, 0, 0, 0], [145, 151, 155, 19, 29, 181, 0, 0, 187]]> : tensor<4x9xi8> as tensor<4x9x!lns.num<8, 8>>
  %s = arith.constant dense<1.3838287e+01> : tensor<f32>
  %r:2 = func.call @renormalize_rows(%c, %s)
    : (tensor<4x9x!lns.num<8, 8>>, tensor<f32>) -> (tensor<4x9x!lns.num<8, 8>>, tensor<4xf32>)
  %w = lns.bitcast %r#0 : tensor<4x9x!lns.num<8, 8>> to tensor<4x9xi8>
  %e = arith.constant dense<[[0, 0, 255, 125, 70, 205, 0, 205, 230], [218, 98, 0, 255, 238, 237, 0, 0, 124], [0, 0, 0, 0, 0, 0, 0, 0, 0], [213, 219, 223, 87, 97, 249, 0, 0, 255]]> : tensor<4x9xi8>
  %f = arith.constant dense<[4.95694e-02, 4.1682728e-02, 1.3838287e+01, 3.822323e-02]> : tensor<4xf32>
  check.expect_eq %w, %e : tensor<4x9xi8>
  check.expect_eq %r#1, %f : tensor<4xf32>
  return
}

func.func private @renormalize_rows_of_rows(%c: tensor<4x9x!lns.num<8, 8>>, %s: tensor<4xf32>)
    -> (tensor<4x9x!lns.num<8, 8>>, tensor<4xf32>) attributes {no_inline} {
  %r, %t = lns.renormalize %c scale(%s) {
    scale_map = affine_map<(d0, d1) -> (d0)>,
    group_map = affine_map<(d0, d1) -> (d0)>}
    : tensor<4x9x!lns.num<8, 8>>, tensor<4xf32> -> tensor<4x9x!lns.num<8, 8>>, tensor<4xf32>
  return %r, %t : tensor<4x9x!lns.num<8, 8>>, tensor<4xf32>
}
func.func @test_renormalize_rows_of_rows() {
  %c = lns.constant dense<[[185, 0, 145, 158, 57, 0, 144, 161, 16], [0, 150, 0, 0, 7, 0, 63, 187, 172], [0, 0, 0, 0, 0, 0, 0, 0, 0], [5, 14, 0, 167, 0, 184, 52, 0, 0]]> : tensor<4x9xi8> as tensor<4x9x!lns.num<8, 8>>
  %s = arith.constant dense<[1.2440922e+00, 4.7448996e-01, 3.120733e+01, 4.1907072e-01]> : tensor<4xf32>
  %r:2 = func.call @renormalize_rows_of_rows(%c, %s)
    : (tensor<4x9x!lns.num<8, 8>>, tensor<4xf32>) -> (tensor<4x9x!lns.num<8, 8>>, tensor<4xf32>)
  %w = lns.bitcast %r#0 : tensor<4x9x!lns.num<8, 8>> to tensor<4x9xi8>
  %e = arith.constant dense<[[255, 0, 215, 228, 127, 0, 214, 231, 86], [0, 214, 0, 0, 71, 0, 127, 251, 236], [0, 0, 0, 0, 0, 0, 0, 0, 0], [76, 85, 0, 238, 0, 255, 123, 0, 0]]> : tensor<4x9xi8>
  %f = arith.constant dense<[2.8896157e-03, 1.8534764e-03, 3.120733e+01, 8.9257787e-04]> : tensor<4xf32>
  check.expect_eq %w, %e : tensor<4x9xi8>
  check.expect_eq %r#1, %f : tensor<4xf32>
  return
}

func.func private @renormalize_blocks(%c: tensor<4x9x!lns.num<10, 32>>, %s: tensor<4xf32>)
    -> (tensor<4x9x!lns.num<10, 32>>, tensor<4x3xf32>) attributes {no_inline} {
  %r, %t = lns.renormalize %c scale(%s) {
    scale_map = affine_map<(d0, d1) -> (d0)>,
    group_map = affine_map<(d0, d1) -> (d0, d1 floordiv 4)>}
    : tensor<4x9x!lns.num<10, 32>>, tensor<4xf32> -> tensor<4x9x!lns.num<10, 32>>, tensor<4x3xf32>
  return %r, %t : tensor<4x9x!lns.num<10, 32>>, tensor<4x3xf32>
}
func.func @test_renormalize_blocks() {
  %c = lns.constant dense<[[138, 0, 723, 0, 708, 24, 0, 601, 4], [159, 119, 6, 0, 224, 19, 218, 0, 524], [0, 0, 0, 0, 0, 0, 0, 0, 0], [0, 579, 757, 0, 252, 84, 682, 560, 42]]> : tensor<4x9xi16> as tensor<4x9x!lns.num<10, 32>>
  %s = arith.constant dense<[8.287738e-02, 1.3790732e+01, 6.3168305e-01, 7.350136e-02]> : tensor<4xf32>
  %r:2 = func.call @renormalize_blocks(%c, %s)
    : (tensor<4x9x!lns.num<10, 32>>, tensor<4xf32>) -> (tensor<4x9x!lns.num<10, 32>>, tensor<4x3xf32>)
  %w = lns.bitcast %r#0 : tensor<4x9x!lns.num<10, 32>> to tensor<4x9xi16>
  %e = arith.constant dense<[[438, 0, 1023, 0, 1023, 339, 0, 916, 511], [511, 471, 358, 0, 511, 306, 505, 0, 1023], [0, 0, 0, 0, 0, 0, 0, 0, 0], [0, 845, 1023, 0, 511, 343, 941, 819, 511]]> : tensor<4x9xi16>
  %f = arith.constant dense<[[1.2481875e-04, 9.0192836e-05, 1.4092631e-06], [6.733756e-03, 2.7524825e-02, 2.7886938e-04], [6.3168305e-01, 6.3168305e-01, 6.3168305e-01], [2.3119773e-04, 2.6905054e-04, 2.8465874e-06]]> : tensor<4x3xf32>
  check.expect_eq %w, %e : tensor<4x9xi16>
  check.expect_eq %r#1, %f : tensor<4x3xf32>
  return
}

func.func private @renormalize_tiny(%c: tensor<4x9x!lns.num<8, 8>>, %s: tensor<4xf32>)
    -> (tensor<4x9x!lns.num<8, 8>>, tensor<4xf32>) attributes {no_inline} {
  %r, %t = lns.renormalize %c scale(%s) {
    scale_map = affine_map<(d0, d1) -> (d0)>,
    group_map = affine_map<(d0, d1) -> (d0)>}
    : tensor<4x9x!lns.num<8, 8>>, tensor<4xf32> -> tensor<4x9x!lns.num<8, 8>>, tensor<4xf32>
  return %r, %t : tensor<4x9x!lns.num<8, 8>>, tensor<4xf32>
}
func.func @test_renormalize_tiny() {
  %c = lns.constant dense<[[0, 0, 190, 60, 5, 140, 0, 140, 165], [151, 31, 0, 188, 171, 170, 0, 0, 57], [0, 0, 0, 0, 0, 0, 0, 0, 0], [145, 151, 155, 19, 29, 181, 0, 0, 187]]> : tensor<4x9xi8> as tensor<4x9x!lns.num<8, 8>>
  %s = arith.constant dense<[2.3509887e-38, 2.3509887e-38, 2.3509887e-38, 2.3509887e-38]> : tensor<4xf32>
  %r:2 = func.call @renormalize_tiny(%c, %s)
    : (tensor<4x9x!lns.num<8, 8>>, tensor<4xf32>) -> (tensor<4x9x!lns.num<8, 8>>, tensor<4xf32>)
  %w = lns.bitcast %r#0 : tensor<4x9x!lns.num<8, 8>> to tensor<4x9xi8>
  %e = arith.constant dense<[[0, 0, 190, 60, 5, 140, 0, 140, 165], [151, 31, 0, 188, 171, 170, 0, 0, 57], [0, 0, 0, 0, 0, 0, 0, 0, 0], [145, 151, 155, 19, 29, 181, 0, 0, 187]]> : tensor<4x9xi8>
  %f = arith.constant dense<[2.3509887e-38, 2.3509887e-38, 2.3509887e-38, 2.3509887e-38]> : tensor<4xf32>
  check.expect_eq %w, %e : tensor<4x9xi8>
  check.expect_eq %r#1, %f : tensor<4xf32>
  return
}

func.func private @renormalize_wide(%c: tensor<4x9x!lns.num<16, 2048>>, %s: tensor<9xf32>)
    -> (tensor<4x9x!lns.num<16, 2048>>, tensor<9xf32>) attributes {no_inline} {
  %r, %t = lns.renormalize %c scale(%s) {
    scale_map = affine_map<(d0, d1) -> (d1)>,
    group_map = affine_map<(d0, d1) -> (d1)>}
    : tensor<4x9x!lns.num<16, 2048>>, tensor<9xf32> -> tensor<4x9x!lns.num<16, 2048>>, tensor<9xf32>
  return %r, %t : tensor<4x9x!lns.num<16, 2048>>, tensor<9xf32>
}
func.func @test_renormalize_wide() {
  %c = lns.constant dense<[[47386, 0, 37055, 40323, 14663, 0, 36852, 41330, 3958], [0, 38409, 0, 0, 1622, 0, 16159, 48002, 44139], [0, 0, 0, 0, 0, 0, 0, 0, 0], [1202, 3483, 0, 42858, 0, 47169, 13325, 0, 0]]> : tensor<4x9xi16> as tensor<4x9x!lns.num<16, 2048>>
  %s = arith.constant dense<[1.2440922e+00, 4.7448996e-01, 3.120733e+01, 4.1907072e-01, 1.2536125e+00, 4.654177e-01, 6.6657214e+00, 4.2792317e-01, 1.8567759e-01]> : tensor<9xf32>
  %r:2 = func.call @renormalize_wide(%c, %s)
    : (tensor<4x9x!lns.num<16, 2048>>, tensor<9xf32>) -> (tensor<4x9x!lns.num<16, 2048>>, tensor<9xf32>)
  %w = lns.bitcast %r#0 : tensor<4x9x!lns.num<16, 2048>> to tensor<4x9xi16>
  %e = arith.constant dense<[[65535, 0, 65535, 63000, 32767, 0, 53460, 58863, 25354], [0, 65535, 0, 0, 19726, 0, 32767, 65535, 65535], [0, 0, 0, 0, 0, 0, 0, 0, 0], [19351, 30609, 0, 65535, 0, 65535, 29933, 0, 0]]> : tensor<4x9xi16>
  %f = arith.constant dense<[2.6741147e-03, 4.88708e-05, 2.0326297e-03, 1.9456122e-04, 2.7359314e-03, 9.295529e-04, 2.413693e-02, 1.1330196e-03, 1.3299006e-04]> : tensor<9xf32>
  check.expect_eq %w, %e : tensor<4x9xi16>
  check.expect_eq %r#1, %f : tensor<9xf32>
  return
}

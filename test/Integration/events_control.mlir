// RUN: not lns-run %s --backend=reference | FileCheck %s
// RUN: not lns-run %s --backend=cpu | FileCheck %s
// One bit of headroom more saturates less often [P5].
//
// Written by gen_events.py: the expected value is wrong on purpose.
// CHECK: 1 of 1 expectations failed

func.func private @pe_control(%a: tensor<3x23x!lns.num<8, 8>>, %b: tensor<23x5x!lns.num<8, 8>>, %c: tensor<3x5xi32>) -> tensor<3x5xi64> attributes {no_inline} {
  %r = lns.count_saturations ins(%a, %b : tensor<3x23x!lns.num<8, 8>>, tensor<23x5x!lns.num<8, 8>>) from(%c : tensor<3x5xi32>)
    {indexing_maps = [affine_map<(m, n, k) -> (m, k)>, affine_map<(m, n, k) -> (k, n)>, affine_map<(m, n, k) -> (m, n)>],
     datapath = #lns.pe<vector = 8, entries = 8, constant_bits = 8, accumulator_bits = 24, headroom = 1, guard = 3>} -> tensor<3x5xi64>
  return %r : tensor<3x5xi64>
}
func.func @test_pe_control() {
  %a = lns.constant dense<[[125, 126, 119, 126, 123, 123, 124, 121, 127, 119, 121, 122, 124, 122, 120, 119, 119, 119, 120, 127, 120, 124, 125], [249, 249, 250, 121, 127, 248, 255, 126, 254, 248, 122, 124, 251, 124, 125, 124, 119, 255, 252, 255, 249, 122, 126], [0, 0, 0, 0, 120, 0, 0, 0, 0, 0, 0, 126, 121, 0, 0, 0, 125, 0, 0, 0, 0, 0, 0]]> : tensor<3x23xi8> as tensor<3x23x!lns.num<8, 8>>
  %b = lns.constant dense<[[120, 123, 121, 121, 254], [120, 121, 120, 120, 249], [125, 124, 123, 120, 254], [126, 121, 119, 121, 248], [126, 123, 123, 121, 251], [127, 121, 125, 119, 249], [127, 126, 119, 126, 254], [123, 122, 127, 127, 253], [122, 120, 127, 121, 252], [125, 121, 121, 125, 248], [125, 127, 125, 124, 251], [127, 120, 122, 124, 252], [119, 120, 125, 126, 252], [127, 122, 121, 126, 247], [120, 120, 122, 120, 254], [126, 122, 119, 125, 247], [124, 120, 127, 125, 255], [124, 125, 122, 126, 248], [120, 122, 125, 123, 254], [127, 122, 122, 123, 252], [123, 124, 127, 125, 249], [122, 122, 120, 119, 254], [122, 122, 124, 124, 255]]> : tensor<23x5xi8> as tensor<23x5x!lns.num<8, 8>>
  %c = arith.constant dense<[[0, 0, 3200686, 4880889, 3310370], [-1466372, -8292765, 3934650, -7733198, 5098066], [-5888161, -3246050, -4804406, 679546, -4979233]]> : tensor<3x5xi32>
  %r = func.call @pe_control(%a, %b, %c) : (tensor<3x23x!lns.num<8, 8>>, tensor<23x5x!lns.num<8, 8>>, tensor<3x5xi32>) -> tensor<3x5xi64>
  %e = arith.constant dense<[[2, 2, 3, 3, 2], [0, 1, 0, 0, 0], [0, 0, 0, 0, 1]]> : tensor<3x5xi64>
  check.expect_eq %r, %e : tensor<3x5xi64>
  return
}

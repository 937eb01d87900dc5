// RUN: lns-run %s --backend=reference && lns-run %s --backend=cpu
// Codes and their values by scales of every grouping [Q1-Q3, Q7, N6].
//
// RUN: lns-run %s --target-cpu=generic
// RUN: %if avx2 %{ lns-run %s --target-cpu=x86-64-v3 %}
// RUN: %if avx512 %{ lns-run %s --target-cpu=x86-64-v4 %}
//
// Written by gen_scales.py: every expected value is calculated there.

func.func private @quantize_zero_tensor_normal_8_8(%x: tensor<5x11xf32>, %s: tensor<f32>)
    -> tensor<5x11x!lns.num<8, 8>> attributes {no_inline} {
  %r = lns.quantize %x scale(%s) underflow(zero)
    {scale_map = affine_map<(d0, d1) -> ()>}
    : tensor<5x11xf32>, tensor<f32> -> tensor<5x11x!lns.num<8, 8>>
  return %r : tensor<5x11x!lns.num<8, 8>>
}
func.func private @dequantize_zero_tensor_normal_8_8(%c: tensor<5x11x!lns.num<8, 8>>, %s: tensor<f32>)
    -> tensor<5x11xf32> attributes {no_inline} {
  %r = lns.dequantize %c scale(%s) {scale_map = affine_map<(d0, d1) -> ()>}
    : tensor<5x11x!lns.num<8, 8>>, tensor<f32> -> tensor<5x11xf32>
  return %r : tensor<5x11xf32>
}
func.func @test_quantize_zero_tensor_normal_8_8() {
  %x = arith.constant dense<[[-1.8578728e+02, -3.0682056e+02, -5.753912e+01, 9.7406555e+01, 2.6319333e+02, 2.5416204e+01, -1.2803444e+02, -1.8181381e+02, 1.734655e+02, 3.7873798e+02, 6.319364e+01], [0.0e+00, 0.0e+00, 0.0e+00, -0.0e+00, 0.0e+00, 0.0e+00, 0.0e+00, 0.0e+00, 0.0e+00, 0.0e+00, 0.0e+00], [-2.4651634e-03, -2.3032764e-02, 1.600711e-02, 3.2427635e-02, -6.4203195e-02, -1.0032051e-02, -3.832393e-02, -6.7662573e-03, -5.038565e-02, 8.085031e-04, -1.4804328e-03], [-6.1874084e+00, -2.130511e+01, -8.054838e+00, -2.2187513e+01, -2.7552382e+01, 4.570058e+00, -2.2553894e+01, 2.3792973e+01, 1.4568749e+01, -4.061707e+01, 5.5325785e+00], [-9.705268e+00, 2.9120845e-01, 3.8436398e-01, -1.7516523e+01, -2.0562713e+00, -2.2533116e+00, 8.474478e+00, -1.0407629e+01, 6.501576e+00, -9.681097e+00, -2.9184155e+00]]> : tensor<5x11xf32>
  %s = arith.constant dense<3.7873798e+02> : tensor<f32>
  %r = func.call @quantize_zero_tensor_normal_8_8(%x, %s) : (tensor<5x11xf32>, tensor<f32>) -> tensor<5x11x!lns.num<8, 8>>
  %w = lns.bitcast %r : tensor<5x11x!lns.num<8, 8>> to tensor<5x11xi8>
  %e = arith.constant dense<[[247, 253, 233, 111, 123, 96, 242, 247, 118, 127, 106], [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0], [0, 143, 11, 19, 155, 133, 149, 129, 152, 0, 0], [208, 222, 211, 222, 225, 76, 222, 95, 89, 229, 78], [213, 44, 47, 220, 195, 196, 83, 214, 80, 213, 199]]> : tensor<5x11xi8>
  check.expect_eq %w, %e : tensor<5x11xi8>
  %d = func.call @dequantize_zero_tensor_normal_8_8(%r, %s) : (tensor<5x11x!lns.num<8, 8>>, tensor<f32>) -> tensor<5x11xf32>
  %f = arith.constant dense<[[-1.8936899e+02, -3.184794e+02, -5.6299736e+01, 9.4684494e+01, 2.678082e+02, 2.5813543e+01, -1.227906e+02, -1.8936899e+02, 1.7365213e+02, 3.7873798e+02, 6.13953e+01], [0.0e+00, 0.0e+00, 0.0e+00, 0.0e+00, 0.0e+00, 0.0e+00, 0.0e+00, 0.0e+00, 0.0e+00, 0.0e+00, 0.0e+00], [0.0e+00, -2.3116332e-02, 1.6345715e-02, 3.269143e-02, -6.538286e-02, -9.71922e-03, -3.887688e-02, -6.8725264e-03, -5.0417077e-02, 0.0e+00, 0.0e+00], [-6.453386e+00, -2.1706516e+01, -8.369006e+00, -2.1706516e+01, -2.8149868e+01, 4.563233e+00, -2.1706516e+01, 2.3671124e+01, 1.4074934e+01, -3.9809925e+01, 5.426629e+00], [-9.952481e+00, 2.8520206e-01, 3.698613e-01, -1.8252932e+01, -2.0922515e+00, -2.2816164e+00, 8.369006e+00, -1.0853258e+01, 6.453386e+00, -9.952481e+00, -2.9588904e+00]]> : tensor<5x11xf32>
  check.expect_eq %d, %f : tensor<5x11xf32>
  return
}

func.func private @quantize_zero_row_normal_8_8(%x: tensor<5x11xf32>, %s: tensor<5xf32>)
    -> tensor<5x11x!lns.num<8, 8>> attributes {no_inline} {
  %r = lns.quantize %x scale(%s) underflow(zero)
    {scale_map = affine_map<(d0, d1) -> (d0)>}
    : tensor<5x11xf32>, tensor<5xf32> -> tensor<5x11x!lns.num<8, 8>>
  return %r : tensor<5x11x!lns.num<8, 8>>
}
func.func private @dequantize_zero_row_normal_8_8(%c: tensor<5x11x!lns.num<8, 8>>, %s: tensor<5xf32>)
    -> tensor<5x11xf32> attributes {no_inline} {
  %r = lns.dequantize %c scale(%s) {scale_map = affine_map<(d0, d1) -> (d0)>}
    : tensor<5x11x!lns.num<8, 8>>, tensor<5xf32> -> tensor<5x11xf32>
  return %r : tensor<5x11xf32>
}
func.func @test_quantize_zero_row_normal_8_8() {
  %x = arith.constant dense<[[-1.8578728e+02, -3.0682056e+02, -5.753912e+01, 9.7406555e+01, 2.6319333e+02, 2.5416204e+01, -1.2803444e+02, -1.8181381e+02, 1.734655e+02, 3.7873798e+02, 6.319364e+01], [0.0e+00, 0.0e+00, 0.0e+00, -0.0e+00, 0.0e+00, 0.0e+00, 0.0e+00, 0.0e+00, 0.0e+00, 0.0e+00, 0.0e+00], [-2.4651634e-03, -2.3032764e-02, 1.600711e-02, 3.2427635e-02, -6.4203195e-02, -1.0032051e-02, -3.832393e-02, -6.7662573e-03, -5.038565e-02, 8.085031e-04, -1.4804328e-03], [-6.1874084e+00, -2.130511e+01, -8.054838e+00, -2.2187513e+01, -2.7552382e+01, 4.570058e+00, -2.2553894e+01, 2.3792973e+01, 1.4568749e+01, -4.061707e+01, 5.5325785e+00], [-9.705268e+00, 2.9120845e-01, 3.8436398e-01, -1.7516523e+01, -2.0562713e+00, -2.2533116e+00, 8.474478e+00, -1.0407629e+01, 6.501576e+00, -9.681097e+00, -2.9184155e+00]]> : tensor<5x11xf32>
  %s = arith.constant dense<[3.7873798e+02, 1.0e+00, 6.4203195e-02, 4.061707e+01, 1.7516523e+01]> : tensor<5xf32>
  %r = func.call @quantize_zero_row_normal_8_8(%x, %s) : (tensor<5x11xf32>, tensor<5xf32>) -> tensor<5x11x!lns.num<8, 8>>
  %w = lns.bitcast %r : tensor<5x11x!lns.num<8, 8>> to tensor<5x11xi8>
  %e = arith.constant dense<[[247, 253, 233, 111, 123, 96, 242, 247, 118, 127, 106], [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0], [217, 243, 111, 119, 255, 234, 249, 229, 252, 77, 211], [233, 248, 236, 248, 251, 102, 248, 121, 115, 255, 104], [248, 80, 83, 255, 230, 231, 119, 249, 116, 248, 234]]> : tensor<5x11xi8>
  check.expect_eq %w, %e : tensor<5x11xi8>
  %d = func.call @dequantize_zero_row_normal_8_8(%r, %s) : (tensor<5x11x!lns.num<8, 8>>, tensor<5xf32>) -> tensor<5x11xf32>
  %f = arith.constant dense<[[-1.8936899e+02, -3.184794e+02, -5.6299736e+01, 9.4684494e+01, 2.678082e+02, 2.5813543e+01, -1.227906e+02, -1.8936899e+02, 1.7365213e+02, 3.7873798e+02, 6.13953e+01], [0.0e+00, 0.0e+00, 0.0e+00, 0.0e+00, 0.0e+00, 0.0e+00, 0.0e+00, 0.0e+00, 0.0e+00, 0.0e+00, 0.0e+00], [-2.3859655e-03, -2.2699257e-02, 1.6050799e-02, 3.2101598e-02, -6.4203195e-02, -1.04076555e-02, -3.817545e-02, -6.7485296e-03, -4.950743e-02, 8.435662e-04, -1.4187036e-03], [-6.037763e+00, -2.2146614e+01, -7.8300104e+00, -2.2146614e+01, -2.8720604e+01, 4.655752e+00, -2.2146614e+01, 2.4151052e+01, 1.4360302e+01, -4.061707e+01, 5.5366535e+00], [-9.550952e+00, 2.9846725e-01, 3.8706413e-01, -1.7516523e+01, -2.0078404e+00, -2.1895654e+00, 8.758262e+00, -1.0415387e+01, 6.753543e+00, -9.550952e+00, -2.8395152e+00]]> : tensor<5x11xf32>
  check.expect_eq %d, %f : tensor<5x11xf32>
  return
}

func.func private @quantize_zero_column_normal_8_8(%x: tensor<5x11xf32>, %s: tensor<11xf32>)
    -> tensor<5x11x!lns.num<8, 8>> attributes {no_inline} {
  %r = lns.quantize %x scale(%s) underflow(zero)
    {scale_map = affine_map<(d0, d1) -> (d1)>}
    : tensor<5x11xf32>, tensor<11xf32> -> tensor<5x11x!lns.num<8, 8>>
  return %r : tensor<5x11x!lns.num<8, 8>>
}
func.func private @dequantize_zero_column_normal_8_8(%c: tensor<5x11x!lns.num<8, 8>>, %s: tensor<11xf32>)
    -> tensor<5x11xf32> attributes {no_inline} {
  %r = lns.dequantize %c scale(%s) {scale_map = affine_map<(d0, d1) -> (d1)>}
    : tensor<5x11x!lns.num<8, 8>>, tensor<11xf32> -> tensor<5x11xf32>
  return %r : tensor<5x11xf32>
}
func.func @test_quantize_zero_column_normal_8_8() {
  %x = arith.constant dense<[[-1.8578728e+02, -3.0682056e+02, -5.753912e+01, 9.7406555e+01, 2.6319333e+02, 2.5416204e+01, -1.2803444e+02, -1.8181381e+02, 1.734655e+02, 3.7873798e+02, 6.319364e+01], [0.0e+00, 0.0e+00, 0.0e+00, -0.0e+00, 0.0e+00, 0.0e+00, 0.0e+00, 0.0e+00, 0.0e+00, 0.0e+00, 0.0e+00], [-2.4651634e-03, -2.3032764e-02, 1.600711e-02, 3.2427635e-02, -6.4203195e-02, -1.0032051e-02, -3.832393e-02, -6.7662573e-03, -5.038565e-02, 8.085031e-04, -1.4804328e-03], [-6.1874084e+00, -2.130511e+01, -8.054838e+00, -2.2187513e+01, -2.7552382e+01, 4.570058e+00, -2.2553894e+01, 2.3792973e+01, 1.4568749e+01, -4.061707e+01, 5.5325785e+00], [-9.705268e+00, 2.9120845e-01, 3.8436398e-01, -1.7516523e+01, -2.0562713e+00, -2.2533116e+00, 8.474478e+00, -1.0407629e+01, 6.501576e+00, -9.681097e+00, -2.9184155e+00]]> : tensor<5x11xf32>
  %s = arith.constant dense<[1.8578728e+02, 3.0682056e+02, 5.753912e+01, 9.7406555e+01, 2.6319333e+02, 2.5416204e+01, 1.2803444e+02, 1.8181381e+02, 1.734655e+02, 3.7873798e+02, 6.319364e+01]> : tensor<11xf32>
  %r = func.call @quantize_zero_column_normal_8_8(%x, %s) : (tensor<5x11xf32>, tensor<11xf32>) -> tensor<5x11x!lns.num<8, 8>>
  %w = lns.bitcast %r : tensor<5x11x!lns.num<8, 8>> to tensor<5x11xi8>
  %e = arith.constant dense<[[255, 255, 255, 127, 127, 127, 255, 255, 127, 127, 127], [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0], [0, 145, 33, 35, 159, 165, 161, 137, 161, 0, 132], [216, 224, 232, 238, 229, 107, 235, 104, 98, 229, 99], [221, 47, 69, 235, 199, 227, 96, 222, 89, 213, 220]]> : tensor<5x11xi8>
  check.expect_eq %w, %e : tensor<5x11xi8>
  %d = func.call @dequantize_zero_column_normal_8_8(%r, %s) : (tensor<5x11x!lns.num<8, 8>>, tensor<11xf32>) -> tensor<5x11xf32>
  %f = arith.constant dense<[[-1.8578728e+02, -3.0682056e+02, -5.753912e+01, 9.7406555e+01, 2.6319333e+02, 2.5416204e+01, -1.2803444e+02, -1.8181381e+02, 1.734655e+02, 3.7873798e+02, 6.319364e+01], [0.0e+00, 0.0e+00, 0.0e+00, 0.0e+00, 0.0e+00, 0.0e+00, 0.0e+00, 0.0e+00, 0.0e+00, 0.0e+00, 0.0e+00], [0.0e+00, -2.227009e-02, 1.6705548e-02, 3.3631265e-02, -6.4256184e-02, -1.043574e-02, -3.717272e-02, -6.598336e-03, -5.0362892e-02, 0.0e+00, -1.4870898e-03], [-6.331327e+00, -2.0911886e+01, -7.843357e+00, -2.2330551e+01, -2.7664791e+01, 4.4929924e+00, -2.2633505e+01, 2.478367e+01, 1.4059808e+01, -3.9809925e+01, 5.5855813e+00], [-9.764241e+00, 2.9962945e-01, 3.7800345e-01, -1.7219208e+01, -2.056198e+00, -2.2464962e+00, 8.726409e+00, -1.042025e+01, 6.44645e+00, -9.952481e+00, -3.04556e+00]]> : tensor<5x11xf32>
  check.expect_eq %d, %f : tensor<5x11xf32>
  return
}

func.func private @quantize_zero_block_normal_8_8(%x: tensor<5x11xf32>, %s: tensor<5x3xf32>)
    -> tensor<5x11x!lns.num<8, 8>> attributes {no_inline} {
  %r = lns.quantize %x scale(%s) underflow(zero)
    {scale_map = affine_map<(d0, d1) -> (d0, d1 floordiv 4)>}
    : tensor<5x11xf32>, tensor<5x3xf32> -> tensor<5x11x!lns.num<8, 8>>
  return %r : tensor<5x11x!lns.num<8, 8>>
}
func.func private @dequantize_zero_block_normal_8_8(%c: tensor<5x11x!lns.num<8, 8>>, %s: tensor<5x3xf32>)
    -> tensor<5x11xf32> attributes {no_inline} {
  %r = lns.dequantize %c scale(%s) {scale_map = affine_map<(d0, d1) -> (d0, d1 floordiv 4)>}
    : tensor<5x11x!lns.num<8, 8>>, tensor<5x3xf32> -> tensor<5x11xf32>
  return %r : tensor<5x11xf32>
}
func.func @test_quantize_zero_block_normal_8_8() {
  %x = arith.constant dense<[[-1.8578728e+02, -3.0682056e+02, -5.753912e+01, 9.7406555e+01, 2.6319333e+02, 2.5416204e+01, -1.2803444e+02, -1.8181381e+02, 1.734655e+02, 3.7873798e+02, 6.319364e+01], [0.0e+00, 0.0e+00, 0.0e+00, -0.0e+00, 0.0e+00, 0.0e+00, 0.0e+00, 0.0e+00, 0.0e+00, 0.0e+00, 0.0e+00], [-2.4651634e-03, -2.3032764e-02, 1.600711e-02, 3.2427635e-02, -6.4203195e-02, -1.0032051e-02, -3.832393e-02, -6.7662573e-03, -5.038565e-02, 8.085031e-04, -1.4804328e-03], [-6.1874084e+00, -2.130511e+01, -8.054838e+00, -2.2187513e+01, -2.7552382e+01, 4.570058e+00, -2.2553894e+01, 2.3792973e+01, 1.4568749e+01, -4.061707e+01, 5.5325785e+00], [-9.705268e+00, 2.9120845e-01, 3.8436398e-01, -1.7516523e+01, -2.0562713e+00, -2.2533116e+00, 8.474478e+00, -1.0407629e+01, 6.501576e+00, -9.681097e+00, -2.9184155e+00]]> : tensor<5x11xf32>
  %s = arith.constant dense<[[3.0682056e+02, 2.6319333e+02, 3.7873798e+02], [1.0e+00, 1.0e+00, 1.0e+00], [3.2427635e-02, 6.4203195e-02, 5.038565e-02], [2.2187513e+01, 2.7552382e+01, 4.061707e+01], [1.7516523e+01, 1.0407629e+01, 9.681097e+00]]> : tensor<5x3xf32>
  %r = func.call @quantize_zero_block_normal_8_8(%x, %s) : (tensor<5x11xf32>, tensor<5x3xf32>) -> tensor<5x11x!lns.num<8, 8>>
  %w = lns.bitcast %r : tensor<5x11x!lns.num<8, 8>> to tensor<5x11xi8>
  %e = arith.constant dense<[[249, 255, 236, 114, 127, 100, 247, 251, 118, 127, 106], [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0], [225, 251, 119, 127, 255, 234, 249, 229, 255, 79, 214], [240, 255, 243, 255, 255, 106, 253, 125, 115, 255, 104], [248, 80, 83, 255, 236, 237, 125, 255, 122, 255, 241]]> : tensor<5x11xi8>
  check.expect_eq %w, %e : tensor<5x11xi8>
  %d = func.call @dequantize_zero_block_normal_8_8(%r, %s) : (tensor<5x11x!lns.num<8, 8>>, tensor<5x3xf32>) -> tensor<5x11xf32>
  %f = arith.constant dense<[[-1.8243658e+02, -3.0682056e+02, -5.9147747e+01, 9.947426e+01, 2.6319333e+02, 2.5368725e+01, -1.3159666e+02, -1.8610579e+02, 1.7365213e+02, 3.7873798e+02, 6.13953e+01], [0.0e+00, 0.0e+00, 0.0e+00, 0.0e+00, 0.0e+00, 0.0e+00, 0.0e+00, 0.0e+00, 0.0e+00, 0.0e+00, 0.0e+00], [-2.4101983e-03, -2.29298e-02, 1.6213818e-02, 3.2427635e-02, -6.4203195e-02, -1.04076555e-02, -3.817545e-02, -6.7485296e-03, -5.038565e-02, 7.872758e-04, -1.4438701e-03], [-6.048914e+00, -2.2187513e+01, -7.8444705e+00, -2.2187513e+01, -2.7552382e+01, 4.4663773e+00, -2.31687e+01, 2.31687e+01, 1.4360302e+01, -4.061707e+01, 5.5366535e+00], [-9.550952e+00, 2.9846725e-01, 3.8706413e-01, -1.7516523e+01, -2.0063448e+00, -2.1879344e+00, 8.751738e+00, -1.0407629e+01, 6.277415e+00, -9.681097e+00, -2.8782072e+00]]> : tensor<5x11xf32>
  check.expect_eq %d, %f : tensor<5x11xf32>
  return
}

func.func private @quantize_zero_row_block_normal_8_8(%x: tensor<5x11xf32>, %s: tensor<3xf32>)
    -> tensor<5x11x!lns.num<8, 8>> attributes {no_inline} {
  %r = lns.quantize %x scale(%s) underflow(zero)
    {scale_map = affine_map<(d0, d1) -> (d0 floordiv 2)>}
    : tensor<5x11xf32>, tensor<3xf32> -> tensor<5x11x!lns.num<8, 8>>
  return %r : tensor<5x11x!lns.num<8, 8>>
}
func.func private @dequantize_zero_row_block_normal_8_8(%c: tensor<5x11x!lns.num<8, 8>>, %s: tensor<3xf32>)
    -> tensor<5x11xf32> attributes {no_inline} {
  %r = lns.dequantize %c scale(%s) {scale_map = affine_map<(d0, d1) -> (d0 floordiv 2)>}
    : tensor<5x11x!lns.num<8, 8>>, tensor<3xf32> -> tensor<5x11xf32>
  return %r : tensor<5x11xf32>
}
func.func @test_quantize_zero_row_block_normal_8_8() {
  %x = arith.constant dense<[[-1.8578728e+02, -3.0682056e+02, -5.753912e+01, 9.7406555e+01, 2.6319333e+02, 2.5416204e+01, -1.2803444e+02, -1.8181381e+02, 1.734655e+02, 3.7873798e+02, 6.319364e+01], [0.0e+00, 0.0e+00, 0.0e+00, -0.0e+00, 0.0e+00, 0.0e+00, 0.0e+00, 0.0e+00, 0.0e+00, 0.0e+00, 0.0e+00], [-2.4651634e-03, -2.3032764e-02, 1.600711e-02, 3.2427635e-02, -6.4203195e-02, -1.0032051e-02, -3.832393e-02, -6.7662573e-03, -5.038565e-02, 8.085031e-04, -1.4804328e-03], [-6.1874084e+00, -2.130511e+01, -8.054838e+00, -2.2187513e+01, -2.7552382e+01, 4.570058e+00, -2.2553894e+01, 2.3792973e+01, 1.4568749e+01, -4.061707e+01, 5.5325785e+00], [-9.705268e+00, 2.9120845e-01, 3.8436398e-01, -1.7516523e+01, -2.0562713e+00, -2.2533116e+00, 8.474478e+00, -1.0407629e+01, 6.501576e+00, -9.681097e+00, -2.9184155e+00]]> : tensor<5x11xf32>
  %s = arith.constant dense<[3.7873798e+02, 4.061707e+01, 1.7516523e+01]> : tensor<3xf32>
  %r = func.call @quantize_zero_row_block_normal_8_8(%x, %s) : (tensor<5x11xf32>, tensor<3xf32>) -> tensor<5x11x!lns.num<8, 8>>
  %w = lns.bitcast %r : tensor<5x11x!lns.num<8, 8>> to tensor<5x11xi8>
  %e = arith.constant dense<[[247, 253, 233, 111, 123, 96, 242, 247, 118, 127, 106], [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0], [143, 169, 37, 45, 181, 159, 175, 155, 178, 2, 137], [233, 248, 236, 248, 251, 102, 248, 121, 115, 255, 104], [248, 80, 83, 255, 230, 231, 119, 249, 116, 248, 234]]> : tensor<5x11xi8>
  check.expect_eq %w, %e : tensor<5x11xi8>
  %d = func.call @dequantize_zero_row_block_normal_8_8(%r, %s) : (tensor<5x11x!lns.num<8, 8>>, tensor<3xf32>) -> tensor<5x11xf32>
  %f = arith.constant dense<[[-1.8936899e+02, -3.184794e+02, -5.6299736e+01, 9.4684494e+01, 2.678082e+02, 2.5813543e+01, -1.227906e+02, -1.8936899e+02, 1.7365213e+02, 3.7873798e+02, 6.13953e+01], [0.0e+00, 0.0e+00, 0.0e+00, 0.0e+00, 0.0e+00, 0.0e+00, 0.0e+00, 0.0e+00, 0.0e+00, 0.0e+00, 0.0e+00], [-2.4790692e-03, -2.3585012e-02, 1.6677123e-02, 3.3354245e-02, -6.670849e-02, -9.916277e-03, -3.9665107e-02, -7.011866e-03, -5.143928e-02, 8.037388e-04, -1.4740633e-03], [-6.037763e+00, -2.2146614e+01, -7.8300104e+00, -2.2146614e+01, -2.8720604e+01, 4.655752e+00, -2.2146614e+01, 2.4151052e+01, 1.4360302e+01, -4.061707e+01, 5.5366535e+00], [-9.550952e+00, 2.9846725e-01, 3.8706413e-01, -1.7516523e+01, -2.0078404e+00, -2.1895654e+00, 8.758262e+00, -1.0415387e+01, 6.753543e+00, -9.550952e+00, -2.8395152e+00]]> : tensor<5x11xf32>
  check.expect_eq %d, %f : tensor<5x11xf32>
  return
}

func.func private @quantize_zero_tensor_special_8_8(%x: tensor<6x9xf32>, %s: tensor<f32>)
    -> tensor<6x9x!lns.num<8, 8>> attributes {no_inline} {
  %r = lns.quantize %x scale(%s) underflow(zero)
    {scale_map = affine_map<(d0, d1) -> ()>}
    : tensor<6x9xf32>, tensor<f32> -> tensor<6x9x!lns.num<8, 8>>
  return %r : tensor<6x9x!lns.num<8, 8>>
}
func.func private @dequantize_zero_tensor_special_8_8(%c: tensor<6x9x!lns.num<8, 8>>, %s: tensor<f32>)
    -> tensor<6x9xf32> attributes {no_inline} {
  %r = lns.dequantize %c scale(%s) {scale_map = affine_map<(d0, d1) -> ()>}
    : tensor<6x9x!lns.num<8, 8>>, tensor<f32> -> tensor<6x9xf32>
  return %r : tensor<6x9xf32>
}
func.func @test_quantize_zero_tensor_special_8_8() {
  %x = arith.constant dense<[[8.4499276e-01, 8.4068286e-01, 0x7FC00000, -7.002845e-02, 1.3503889e+00, -3.9655077e-01, 1.8879953e-01, -2.1223461e-02, 6.092165e-01], [-3.6490875e-01, -1.5236188e-01, 2.4238142e-01, 1.0302314e-01, -8.649728e-01, 8.9578307e-01, -1.2984812e+00, -1.2011156e+00, -1.2824918e+00], [9.669723e-01, -3.6060837e-01, -9.710364e-01, -1.1360214e+00, 4.2113113e-01, 0xFF800000, -1.2720782e+00, 6.1399305e-01, -1.1967077e+00], [1.0e-45, -1.0e-40, 0.0e+00, 0.0e+00, 0.0e+00, 0.0e+00, 0.0e+00, 0.0e+00, 0.0e+00], [1.1754944e-38, 1.1754944e-38, 1.1754944e-38, 1.1754944e-38, 1.1754944e-38, 1.1754944e-38, 1.1754944e-38, 1.1754944e-38, 1.1754944e-38], [1.9011872e+00, 4.7911814e-01, -1.5760899e+00, 1.7335296e+00, -3.4e+38, -9.414133e-01, 9.0704894e-01, 1.7655611e-02, -6.152185e-01]]> : tensor<6x9xf32>
  %s = arith.constant dense<0x7FC00000> : tensor<f32>
  %r = func.call @quantize_zero_tensor_special_8_8(%x, %s) : (tensor<6x9xf32>, tensor<f32>) -> tensor<6x9x!lns.num<8, 8>>
  %w = lns.bitcast %r : tensor<6x9x!lns.num<8, 8>> to tensor<6x9xi8>
  %e = arith.constant dense<[[0, 0, 0, 0, 0, 0, 0, 0, 0], [0, 0, 0, 0, 0, 0, 0, 0, 0], [0, 0, 0, 0, 0, 0, 0, 0, 0], [0, 0, 0, 0, 0, 0, 0, 0, 0], [0, 0, 0, 0, 0, 0, 0, 0, 0], [0, 0, 0, 0, 0, 0, 0, 0, 0]]> : tensor<6x9xi8>
  check.expect_eq %w, %e : tensor<6x9xi8>
  %d = func.call @dequantize_zero_tensor_special_8_8(%r, %s) : (tensor<6x9x!lns.num<8, 8>>, tensor<f32>) -> tensor<6x9xf32>
  %f = arith.constant dense<[[0x7FC00000, 0x7FC00000, 0x7FC00000, 0x7FC00000, 0x7FC00000, 0x7FC00000, 0x7FC00000, 0x7FC00000, 0x7FC00000], [0x7FC00000, 0x7FC00000, 0x7FC00000, 0x7FC00000, 0x7FC00000, 0x7FC00000, 0x7FC00000, 0x7FC00000, 0x7FC00000], [0x7FC00000, 0x7FC00000, 0x7FC00000, 0x7FC00000, 0x7FC00000, 0x7FC00000, 0x7FC00000, 0x7FC00000, 0x7FC00000], [0x7FC00000, 0x7FC00000, 0x7FC00000, 0x7FC00000, 0x7FC00000, 0x7FC00000, 0x7FC00000, 0x7FC00000, 0x7FC00000], [0x7FC00000, 0x7FC00000, 0x7FC00000, 0x7FC00000, 0x7FC00000, 0x7FC00000, 0x7FC00000, 0x7FC00000, 0x7FC00000], [0x7FC00000, 0x7FC00000, 0x7FC00000, 0x7FC00000, 0x7FC00000, 0x7FC00000, 0x7FC00000, 0x7FC00000, 0x7FC00000]]> : tensor<6x9xf32>
  check.expect_eq %d, %f : tensor<6x9xf32>
  return
}

func.func private @quantize_zero_row_special_8_8(%x: tensor<6x9xf32>, %s: tensor<6xf32>)
    -> tensor<6x9x!lns.num<8, 8>> attributes {no_inline} {
  %r = lns.quantize %x scale(%s) underflow(zero)
    {scale_map = affine_map<(d0, d1) -> (d0)>}
    : tensor<6x9xf32>, tensor<6xf32> -> tensor<6x9x!lns.num<8, 8>>
  return %r : tensor<6x9x!lns.num<8, 8>>
}
func.func private @dequantize_zero_row_special_8_8(%c: tensor<6x9x!lns.num<8, 8>>, %s: tensor<6xf32>)
    -> tensor<6x9xf32> attributes {no_inline} {
  %r = lns.dequantize %c scale(%s) {scale_map = affine_map<(d0, d1) -> (d0)>}
    : tensor<6x9x!lns.num<8, 8>>, tensor<6xf32> -> tensor<6x9xf32>
  return %r : tensor<6x9xf32>
}
func.func @test_quantize_zero_row_special_8_8() {
  %x = arith.constant dense<[[8.4499276e-01, 8.4068286e-01, 0x7FC00000, -7.002845e-02, 1.3503889e+00, -3.9655077e-01, 1.8879953e-01, -2.1223461e-02, 6.092165e-01], [-3.6490875e-01, -1.5236188e-01, 2.4238142e-01, 1.0302314e-01, -8.649728e-01, 8.9578307e-01, -1.2984812e+00, -1.2011156e+00, -1.2824918e+00], [9.669723e-01, -3.6060837e-01, -9.710364e-01, -1.1360214e+00, 4.2113113e-01, 0xFF800000, -1.2720782e+00, 6.1399305e-01, -1.1967077e+00], [1.0e-45, -1.0e-40, 0.0e+00, 0.0e+00, 0.0e+00, 0.0e+00, 0.0e+00, 0.0e+00, 0.0e+00], [1.1754944e-38, 1.1754944e-38, 1.1754944e-38, 1.1754944e-38, 1.1754944e-38, 1.1754944e-38, 1.1754944e-38, 1.1754944e-38, 1.1754944e-38], [1.9011872e+00, 4.7911814e-01, -1.5760899e+00, 1.7335296e+00, -3.4e+38, -9.414133e-01, 9.0704894e-01, 1.7655611e-02, -6.152185e-01]]> : tensor<6x9xf32>
  %s = arith.constant dense<[0x7FC00000, 1.2984812e+00, 0x7FC00000, 1.1754944e-38, 1.1754944e-38, 3.4e+38]> : tensor<6xf32>
  %r = func.call @quantize_zero_row_special_8_8(%x, %s) : (tensor<6x9xf32>, tensor<6xf32>) -> tensor<6x9x!lns.num<8, 8>>
  %w = lns.bitcast %r : tensor<6x9x!lns.num<8, 8>> to tensor<6x9xi8>
  %e = arith.constant dense<[[0, 0, 0, 0, 0, 0, 0, 0, 0], [240, 230, 108, 98, 250, 123, 255, 254, 255], [0, 0, 0, 0, 0, 0, 0, 0, 0], [0, 200, 0, 0, 0, 0, 0, 0, 0], [127, 127, 127, 127, 127, 127, 127, 127, 127], [0, 0, 0, 0, 255, 0, 0, 0, 0]]> : tensor<6x9xi8>
  check.expect_eq %w, %e : tensor<6x9xi8>
  %d = func.call @dequantize_zero_row_special_8_8(%r, %s) : (tensor<6x9x!lns.num<8, 8>>, tensor<6xf32>) -> tensor<6x9xf32>
  %f = arith.constant dense<[[0x7FC00000, 0x7FC00000, 0x7FC00000, 0x7FC00000, 0x7FC00000, 0x7FC00000, 0x7FC00000, 0x7FC00000, 0x7FC00000], [-3.5400096e-01, -1.4883907e-01, 2.5031647e-01, 1.0524511e-01, -8.419609e-01, 9.1816485e-01, -1.2984812e+00, -1.1907126e+00, -1.2984812e+00], [0x7FC00000, 0x7FC00000, 0x7FC00000, 0x7FC00000, 0x7FC00000, 0x7FC00000, 0x7FC00000, 0x7FC00000, 0x7FC00000], [0.0e+00, -1.00148e-40, 0.0e+00, 0.0e+00, 0.0e+00, 0.0e+00, 0.0e+00, 0.0e+00, 0.0e+00], [1.1754944e-38, 1.1754944e-38, 1.1754944e-38, 1.1754944e-38, 1.1754944e-38, 1.1754944e-38, 1.1754944e-38, 1.1754944e-38, 1.1754944e-38], [0.0e+00, 0.0e+00, 0.0e+00, 0.0e+00, -3.4e+38, 0.0e+00, 0.0e+00, 0.0e+00, 0.0e+00]]> : tensor<6x9xf32>
  check.expect_eq %d, %f : tensor<6x9xf32>
  return
}

func.func private @quantize_zero_column_special_8_8(%x: tensor<6x9xf32>, %s: tensor<9xf32>)
    -> tensor<6x9x!lns.num<8, 8>> attributes {no_inline} {
  %r = lns.quantize %x scale(%s) underflow(zero)
    {scale_map = affine_map<(d0, d1) -> (d1)>}
    : tensor<6x9xf32>, tensor<9xf32> -> tensor<6x9x!lns.num<8, 8>>
  return %r : tensor<6x9x!lns.num<8, 8>>
}
func.func private @dequantize_zero_column_special_8_8(%c: tensor<6x9x!lns.num<8, 8>>, %s: tensor<9xf32>)
    -> tensor<6x9xf32> attributes {no_inline} {
  %r = lns.dequantize %c scale(%s) {scale_map = affine_map<(d0, d1) -> (d1)>}
    : tensor<6x9x!lns.num<8, 8>>, tensor<9xf32> -> tensor<6x9xf32>
  return %r : tensor<6x9xf32>
}
func.func @test_quantize_zero_column_special_8_8() {
  %x = arith.constant dense<[[8.4499276e-01, 8.4068286e-01, 0x7FC00000, -7.002845e-02, 1.3503889e+00, -3.9655077e-01, 1.8879953e-01, -2.1223461e-02, 6.092165e-01], [-3.6490875e-01, -1.5236188e-01, 2.4238142e-01, 1.0302314e-01, -8.649728e-01, 8.9578307e-01, -1.2984812e+00, -1.2011156e+00, -1.2824918e+00], [9.669723e-01, -3.6060837e-01, -9.710364e-01, -1.1360214e+00, 4.2113113e-01, 0xFF800000, -1.2720782e+00, 6.1399305e-01, -1.1967077e+00], [1.0e-45, -1.0e-40, 0.0e+00, 0.0e+00, 0.0e+00, 0.0e+00, 0.0e+00, 0.0e+00, 0.0e+00], [1.1754944e-38, 1.1754944e-38, 1.1754944e-38, 1.1754944e-38, 1.1754944e-38, 1.1754944e-38, 1.1754944e-38, 1.1754944e-38, 1.1754944e-38], [1.9011872e+00, 4.7911814e-01, -1.5760899e+00, 1.7335296e+00, -3.4e+38, -9.414133e-01, 9.0704894e-01, 1.7655611e-02, -6.152185e-01]]> : tensor<6x9xf32>
  %s = arith.constant dense<[1.9011872e+00, 8.4068286e-01, 0x7FC00000, 1.7335296e+00, 3.4e+38, 0x7FC00000, 1.2984812e+00, 1.2011156e+00, 1.2824918e+00]> : tensor<9xf32>
  %r = func.call @quantize_zero_column_special_8_8(%x, %s) : (tensor<6x9xf32>, tensor<9xf32>) -> tensor<6x9x!lns.num<8, 8>>
  %w = lns.bitcast %r : tensor<6x9x!lns.num<8, 8>> to tensor<6x9xi8>
  %e = arith.constant dense<[[118, 127, 0, 218, 0, 0, 105, 208, 118], [236, 235, 0, 94, 0, 0, 255, 255, 255], [119, 245, 0, 250, 0, 0, 255, 119, 254], [0, 0, 0, 0, 0, 0, 0, 0, 0], [0, 0, 0, 0, 0, 0, 0, 0, 0], [127, 121, 0, 127, 255, 0, 123, 78, 247]]> : tensor<6x9xi8>
  check.expect_eq %w, %e : tensor<6x9xi8>
  %d = func.call @dequantize_zero_column_special_8_8(%r, %s) : (tensor<6x9x!lns.num<8, 8>>, tensor<9xf32>) -> tensor<6x9xf32>
  %f = arith.constant dense<[[8.716982e-01, 8.4068286e-01, 0x7FC00000, -7.025343e-02, 0.0e+00, 0x7FC00000, 1.9302039e-01, -2.046603e-02, 5.880251e-01], [-3.6650392e-01, -1.4861314e-01, 0x7FC00000, 9.935335e-02, 0.0e+00, 0x7FC00000, -1.2984812e+00, -1.2011156e+00, -1.2824918e+00], [9.505936e-01, -3.5346362e-01, 0x7FC00000, -1.1240549e+00, 0.0e+00, 0x7FC00000, -1.2984812e+00, 6.005578e-01, -1.1760502e+00], [0.0e+00, 0.0e+00, 0x7FC00000, 0.0e+00, 0.0e+00, 0x7FC00000, 0.0e+00, 0.0e+00, 0.0e+00], [0.0e+00, 0.0e+00, 0x7FC00000, 0.0e+00, 0.0e+00, 0x7FC00000, 0.0e+00, 0.0e+00, 0.0e+00], [1.9011872e+00, 4.99873e-01, 0x7FC00000, 1.7335296e+00, -3.4e+38, 0x7FC00000, 9.1816485e-01, 1.7209811e-02, -6.412459e-01]]> : tensor<6x9xf32>
  check.expect_eq %d, %f : tensor<6x9xf32>
  return
}

func.func private @quantize_zero_block_special_8_8(%x: tensor<6x9xf32>, %s: tensor<6x3xf32>)
    -> tensor<6x9x!lns.num<8, 8>> attributes {no_inline} {
  %r = lns.quantize %x scale(%s) underflow(zero)
    {scale_map = affine_map<(d0, d1) -> (d0, d1 floordiv 4)>}
    : tensor<6x9xf32>, tensor<6x3xf32> -> tensor<6x9x!lns.num<8, 8>>
  return %r : tensor<6x9x!lns.num<8, 8>>
}
func.func private @dequantize_zero_block_special_8_8(%c: tensor<6x9x!lns.num<8, 8>>, %s: tensor<6x3xf32>)
    -> tensor<6x9xf32> attributes {no_inline} {
  %r = lns.dequantize %c scale(%s) {scale_map = affine_map<(d0, d1) -> (d0, d1 floordiv 4)>}
    : tensor<6x9x!lns.num<8, 8>>, tensor<6x3xf32> -> tensor<6x9xf32>
  return %r : tensor<6x9xf32>
}
func.func @test_quantize_zero_block_special_8_8() {
  %x = arith.constant dense<[[8.4499276e-01, 8.4068286e-01, 0x7FC00000, -7.002845e-02, 1.3503889e+00, -3.9655077e-01, 1.8879953e-01, -2.1223461e-02, 6.092165e-01], [-3.6490875e-01, -1.5236188e-01, 2.4238142e-01, 1.0302314e-01, -8.649728e-01, 8.9578307e-01, -1.2984812e+00, -1.2011156e+00, -1.2824918e+00], [9.669723e-01, -3.6060837e-01, -9.710364e-01, -1.1360214e+00, 4.2113113e-01, 0xFF800000, -1.2720782e+00, 6.1399305e-01, -1.1967077e+00], [1.0e-45, -1.0e-40, 0.0e+00, 0.0e+00, 0.0e+00, 0.0e+00, 0.0e+00, 0.0e+00, 0.0e+00], [1.1754944e-38, 1.1754944e-38, 1.1754944e-38, 1.1754944e-38, 1.1754944e-38, 1.1754944e-38, 1.1754944e-38, 1.1754944e-38, 1.1754944e-38], [1.9011872e+00, 4.7911814e-01, -1.5760899e+00, 1.7335296e+00, -3.4e+38, -9.414133e-01, 9.0704894e-01, 1.7655611e-02, -6.152185e-01]]> : tensor<6x9xf32>
  %s = arith.constant dense<[[0x7FC00000, 1.3503889e+00, 6.092165e-01], [3.6490875e-01, 1.2984812e+00, 1.2824918e+00], [1.1360214e+00, 0x7FC00000, 1.1967077e+00], [1.1754944e-38, 1.0e+00, 1.0e+00], [1.1754944e-38, 1.1754944e-38, 1.1754944e-38], [1.9011872e+00, 3.4e+38, 6.152185e-01]]> : tensor<6x3xf32>
  %r = func.call @quantize_zero_block_special_8_8(%x, %s) : (tensor<6x9xf32>, tensor<6x3xf32>) -> tensor<6x9x!lns.num<8, 8>>
  %w = lns.bitcast %r : tensor<6x9x!lns.num<8, 8>> to tensor<6x9xi8>
  %e = arith.constant dense<[[0, 0, 0, 0, 127, 241, 104, 207, 127], [255, 245, 122, 112, 250, 123, 255, 254, 255], [125, 242, 253, 255, 0, 0, 0, 0, 255], [0, 200, 0, 0, 0, 0, 0, 0, 0], [127, 127, 127, 127, 127, 127, 127, 127, 127], [127, 111, 253, 126, 255, 0, 0, 0, 255]]> : tensor<6x9xi8>
  check.expect_eq %w, %e : tensor<6x9xi8>
  %d = func.call @dequantize_zero_block_special_8_8(%r, %s) : (tensor<6x9x!lns.num<8, 8>>, tensor<6x3xf32>) -> tensor<6x9xf32>
  %f = arith.constant dense<[[0x7FC00000, 0x7FC00000, 0x7FC00000, 0x7FC00000, 1.3503889e+00, -4.0147302e-01, 1.8407619e-01, -2.1099826e-02, 6.092165e-01], [-3.6490875e-01, -1.5342523e-01, 2.3661406e-01, 9.948396e-02, -8.419609e-01, 9.1816485e-01, -1.2984812e+00, -1.1907126e+00, -1.2824918e+00], [9.552763e-01, -3.6830938e-01, -9.552763e-01, -1.1360214e+00, 0x7FC00000, 0x7FC00000, 0x7FC00000, 0x7FC00000, -1.1967077e+00], [0.0e+00, -1.00148e-40, 0.0e+00, 0.0e+00, 0.0e+00, 0.0e+00, 0.0e+00, 0.0e+00, 0.0e+00], [1.1754944e-38, 1.1754944e-38, 1.1754944e-38, 1.1754944e-38, 1.1754944e-38, 1.1754944e-38, 1.1754944e-38, 1.1754944e-38, 1.1754944e-38], [1.9011872e+00, 4.752968e-01, -1.5987015e+00, 1.7433964e+00, -3.4e+38, 0.0e+00, 0.0e+00, 0.0e+00, -6.152185e-01]]> : tensor<6x9xf32>
  check.expect_eq %d, %f : tensor<6x9xf32>
  return
}

func.func private @quantize_zero_row_block_special_8_8(%x: tensor<6x9xf32>, %s: tensor<3xf32>)
    -> tensor<6x9x!lns.num<8, 8>> attributes {no_inline} {
  %r = lns.quantize %x scale(%s) underflow(zero)
    {scale_map = affine_map<(d0, d1) -> (d0 floordiv 2)>}
    : tensor<6x9xf32>, tensor<3xf32> -> tensor<6x9x!lns.num<8, 8>>
  return %r : tensor<6x9x!lns.num<8, 8>>
}
func.func private @dequantize_zero_row_block_special_8_8(%c: tensor<6x9x!lns.num<8, 8>>, %s: tensor<3xf32>)
    -> tensor<6x9xf32> attributes {no_inline} {
  %r = lns.dequantize %c scale(%s) {scale_map = affine_map<(d0, d1) -> (d0 floordiv 2)>}
    : tensor<6x9x!lns.num<8, 8>>, tensor<3xf32> -> tensor<6x9xf32>
  return %r : tensor<6x9xf32>
}
func.func @test_quantize_zero_row_block_special_8_8() {
  %x = arith.constant dense<[[8.4499276e-01, 8.4068286e-01, 0x7FC00000, -7.002845e-02, 1.3503889e+00, -3.9655077e-01, 1.8879953e-01, -2.1223461e-02, 6.092165e-01], [-3.6490875e-01, -1.5236188e-01, 2.4238142e-01, 1.0302314e-01, -8.649728e-01, 8.9578307e-01, -1.2984812e+00, -1.2011156e+00, -1.2824918e+00], [9.669723e-01, -3.6060837e-01, -9.710364e-01, -1.1360214e+00, 4.2113113e-01, 0xFF800000, -1.2720782e+00, 6.1399305e-01, -1.1967077e+00], [1.0e-45, -1.0e-40, 0.0e+00, 0.0e+00, 0.0e+00, 0.0e+00, 0.0e+00, 0.0e+00, 0.0e+00], [1.1754944e-38, 1.1754944e-38, 1.1754944e-38, 1.1754944e-38, 1.1754944e-38, 1.1754944e-38, 1.1754944e-38, 1.1754944e-38, 1.1754944e-38], [1.9011872e+00, 4.7911814e-01, -1.5760899e+00, 1.7335296e+00, -3.4e+38, -9.414133e-01, 9.0704894e-01, 1.7655611e-02, -6.152185e-01]]> : tensor<6x9xf32>
  %s = arith.constant dense<[0x7FC00000, 0x7FC00000, 3.4e+38]> : tensor<3xf32>
  %r = func.call @quantize_zero_row_block_special_8_8(%x, %s) : (tensor<6x9xf32>, tensor<3xf32>) -> tensor<6x9x!lns.num<8, 8>>
  %w = lns.bitcast %r : tensor<6x9x!lns.num<8, 8>> to tensor<6x9xi8>
  %e = arith.constant dense<[[0, 0, 0, 0, 0, 0, 0, 0, 0], [0, 0, 0, 0, 0, 0, 0, 0, 0], [0, 0, 0, 0, 0, 0, 0, 0, 0], [0, 0, 0, 0, 0, 0, 0, 0, 0], [0, 0, 0, 0, 0, 0, 0, 0, 0], [0, 0, 0, 0, 255, 0, 0, 0, 0]]> : tensor<6x9xi8>
  check.expect_eq %w, %e : tensor<6x9xi8>
  %d = func.call @dequantize_zero_row_block_special_8_8(%r, %s) : (tensor<6x9x!lns.num<8, 8>>, tensor<3xf32>) -> tensor<6x9xf32>
  %f = arith.constant dense<[[0x7FC00000, 0x7FC00000, 0x7FC00000, 0x7FC00000, 0x7FC00000, 0x7FC00000, 0x7FC00000, 0x7FC00000, 0x7FC00000], [0x7FC00000, 0x7FC00000, 0x7FC00000, 0x7FC00000, 0x7FC00000, 0x7FC00000, 0x7FC00000, 0x7FC00000, 0x7FC00000], [0x7FC00000, 0x7FC00000, 0x7FC00000, 0x7FC00000, 0x7FC00000, 0x7FC00000, 0x7FC00000, 0x7FC00000, 0x7FC00000], [0x7FC00000, 0x7FC00000, 0x7FC00000, 0x7FC00000, 0x7FC00000, 0x7FC00000, 0x7FC00000, 0x7FC00000, 0x7FC00000], [0.0e+00, 0.0e+00, 0.0e+00, 0.0e+00, 0.0e+00, 0.0e+00, 0.0e+00, 0.0e+00, 0.0e+00], [0.0e+00, 0.0e+00, 0.0e+00, 0.0e+00, -3.4e+38, 0.0e+00, 0.0e+00, 0.0e+00, 0.0e+00]]> : tensor<6x9xf32>
  check.expect_eq %d, %f : tensor<6x9xf32>
  return
}

func.func private @quantize_zero_tensor_one_8_8(%x: tensor<1x1xf32>, %s: tensor<f32>)
    -> tensor<1x1x!lns.num<8, 8>> attributes {no_inline} {
  %r = lns.quantize %x scale(%s) underflow(zero)
    {scale_map = affine_map<(d0, d1) -> ()>}
    : tensor<1x1xf32>, tensor<f32> -> tensor<1x1x!lns.num<8, 8>>
  return %r : tensor<1x1x!lns.num<8, 8>>
}
func.func private @dequantize_zero_tensor_one_8_8(%c: tensor<1x1x!lns.num<8, 8>>, %s: tensor<f32>)
    -> tensor<1x1xf32> attributes {no_inline} {
  %r = lns.dequantize %c scale(%s) {scale_map = affine_map<(d0, d1) -> ()>}
    : tensor<1x1x!lns.num<8, 8>>, tensor<f32> -> tensor<1x1xf32>
  return %r : tensor<1x1xf32>
}
func.func @test_quantize_zero_tensor_one_8_8() {
  %x = arith.constant dense<[[-7.5e-01]]> : tensor<1x1xf32>
  %s = arith.constant dense<7.5e-01> : tensor<f32>
  %r = func.call @quantize_zero_tensor_one_8_8(%x, %s) : (tensor<1x1xf32>, tensor<f32>) -> tensor<1x1x!lns.num<8, 8>>
  %w = lns.bitcast %r : tensor<1x1x!lns.num<8, 8>> to tensor<1x1xi8>
  %e = arith.constant dense<[[255]]> : tensor<1x1xi8>
  check.expect_eq %w, %e : tensor<1x1xi8>
  %d = func.call @dequantize_zero_tensor_one_8_8(%r, %s) : (tensor<1x1x!lns.num<8, 8>>, tensor<f32>) -> tensor<1x1xf32>
  %f = arith.constant dense<[[-7.5e-01]]> : tensor<1x1xf32>
  check.expect_eq %d, %f : tensor<1x1xf32>
  return
}

func.func private @quantize_zero_row_one_8_8(%x: tensor<1x1xf32>, %s: tensor<1xf32>)
    -> tensor<1x1x!lns.num<8, 8>> attributes {no_inline} {
  %r = lns.quantize %x scale(%s) underflow(zero)
    {scale_map = affine_map<(d0, d1) -> (d0)>}
    : tensor<1x1xf32>, tensor<1xf32> -> tensor<1x1x!lns.num<8, 8>>
  return %r : tensor<1x1x!lns.num<8, 8>>
}
func.func private @dequantize_zero_row_one_8_8(%c: tensor<1x1x!lns.num<8, 8>>, %s: tensor<1xf32>)
    -> tensor<1x1xf32> attributes {no_inline} {
  %r = lns.dequantize %c scale(%s) {scale_map = affine_map<(d0, d1) -> (d0)>}
    : tensor<1x1x!lns.num<8, 8>>, tensor<1xf32> -> tensor<1x1xf32>
  return %r : tensor<1x1xf32>
}
func.func @test_quantize_zero_row_one_8_8() {
  %x = arith.constant dense<[[-7.5e-01]]> : tensor<1x1xf32>
  %s = arith.constant dense<[7.5e-01]> : tensor<1xf32>
  %r = func.call @quantize_zero_row_one_8_8(%x, %s) : (tensor<1x1xf32>, tensor<1xf32>) -> tensor<1x1x!lns.num<8, 8>>
  %w = lns.bitcast %r : tensor<1x1x!lns.num<8, 8>> to tensor<1x1xi8>
  %e = arith.constant dense<[[255]]> : tensor<1x1xi8>
  check.expect_eq %w, %e : tensor<1x1xi8>
  %d = func.call @dequantize_zero_row_one_8_8(%r, %s) : (tensor<1x1x!lns.num<8, 8>>, tensor<1xf32>) -> tensor<1x1xf32>
  %f = arith.constant dense<[[-7.5e-01]]> : tensor<1x1xf32>
  check.expect_eq %d, %f : tensor<1x1xf32>
  return
}

func.func private @quantize_zero_column_one_8_8(%x: tensor<1x1xf32>, %s: tensor<1xf32>)
    -> tensor<1x1x!lns.num<8, 8>> attributes {no_inline} {
  %r = lns.quantize %x scale(%s) underflow(zero)
    {scale_map = affine_map<(d0, d1) -> (d1)>}
    : tensor<1x1xf32>, tensor<1xf32> -> tensor<1x1x!lns.num<8, 8>>
  return %r : tensor<1x1x!lns.num<8, 8>>
}
func.func private @dequantize_zero_column_one_8_8(%c: tensor<1x1x!lns.num<8, 8>>, %s: tensor<1xf32>)
    -> tensor<1x1xf32> attributes {no_inline} {
  %r = lns.dequantize %c scale(%s) {scale_map = affine_map<(d0, d1) -> (d1)>}
    : tensor<1x1x!lns.num<8, 8>>, tensor<1xf32> -> tensor<1x1xf32>
  return %r : tensor<1x1xf32>
}
func.func @test_quantize_zero_column_one_8_8() {
  %x = arith.constant dense<[[-7.5e-01]]> : tensor<1x1xf32>
  %s = arith.constant dense<[7.5e-01]> : tensor<1xf32>
  %r = func.call @quantize_zero_column_one_8_8(%x, %s) : (tensor<1x1xf32>, tensor<1xf32>) -> tensor<1x1x!lns.num<8, 8>>
  %w = lns.bitcast %r : tensor<1x1x!lns.num<8, 8>> to tensor<1x1xi8>
  %e = arith.constant dense<[[255]]> : tensor<1x1xi8>
  check.expect_eq %w, %e : tensor<1x1xi8>
  %d = func.call @dequantize_zero_column_one_8_8(%r, %s) : (tensor<1x1x!lns.num<8, 8>>, tensor<1xf32>) -> tensor<1x1xf32>
  %f = arith.constant dense<[[-7.5e-01]]> : tensor<1x1xf32>
  check.expect_eq %d, %f : tensor<1x1xf32>
  return
}

func.func private @quantize_zero_block_one_8_8(%x: tensor<1x1xf32>, %s: tensor<1x1xf32>)
    -> tensor<1x1x!lns.num<8, 8>> attributes {no_inline} {
  %r = lns.quantize %x scale(%s) underflow(zero)
    {scale_map = affine_map<(d0, d1) -> (d0, d1 floordiv 4)>}
    : tensor<1x1xf32>, tensor<1x1xf32> -> tensor<1x1x!lns.num<8, 8>>
  return %r : tensor<1x1x!lns.num<8, 8>>
}
func.func private @dequantize_zero_block_one_8_8(%c: tensor<1x1x!lns.num<8, 8>>, %s: tensor<1x1xf32>)
    -> tensor<1x1xf32> attributes {no_inline} {
  %r = lns.dequantize %c scale(%s) {scale_map = affine_map<(d0, d1) -> (d0, d1 floordiv 4)>}
    : tensor<1x1x!lns.num<8, 8>>, tensor<1x1xf32> -> tensor<1x1xf32>
  return %r : tensor<1x1xf32>
}
func.func @test_quantize_zero_block_one_8_8() {
  %x = arith.constant dense<[[-7.5e-01]]> : tensor<1x1xf32>
  %s = arith.constant dense<[[7.5e-01]]> : tensor<1x1xf32>
  %r = func.call @quantize_zero_block_one_8_8(%x, %s) : (tensor<1x1xf32>, tensor<1x1xf32>) -> tensor<1x1x!lns.num<8, 8>>
  %w = lns.bitcast %r : tensor<1x1x!lns.num<8, 8>> to tensor<1x1xi8>
  %e = arith.constant dense<[[255]]> : tensor<1x1xi8>
  check.expect_eq %w, %e : tensor<1x1xi8>
  %d = func.call @dequantize_zero_block_one_8_8(%r, %s) : (tensor<1x1x!lns.num<8, 8>>, tensor<1x1xf32>) -> tensor<1x1xf32>
  %f = arith.constant dense<[[-7.5e-01]]> : tensor<1x1xf32>
  check.expect_eq %d, %f : tensor<1x1xf32>
  return
}

func.func private @quantize_zero_row_block_one_8_8(%x: tensor<1x1xf32>, %s: tensor<1xf32>)
    -> tensor<1x1x!lns.num<8, 8>> attributes {no_inline} {
  %r = lns.quantize %x scale(%s) underflow(zero)
    {scale_map = affine_map<(d0, d1) -> (d0 floordiv 2)>}
    : tensor<1x1xf32>, tensor<1xf32> -> tensor<1x1x!lns.num<8, 8>>
  return %r : tensor<1x1x!lns.num<8, 8>>
}
func.func private @dequantize_zero_row_block_one_8_8(%c: tensor<1x1x!lns.num<8, 8>>, %s: tensor<1xf32>)
    -> tensor<1x1xf32> attributes {no_inline} {
  %r = lns.dequantize %c scale(%s) {scale_map = affine_map<(d0, d1) -> (d0 floordiv 2)>}
    : tensor<1x1x!lns.num<8, 8>>, tensor<1xf32> -> tensor<1x1xf32>
  return %r : tensor<1x1xf32>
}
func.func @test_quantize_zero_row_block_one_8_8() {
  %x = arith.constant dense<[[-7.5e-01]]> : tensor<1x1xf32>
  %s = arith.constant dense<[7.5e-01]> : tensor<1xf32>
  %r = func.call @quantize_zero_row_block_one_8_8(%x, %s) : (tensor<1x1xf32>, tensor<1xf32>) -> tensor<1x1x!lns.num<8, 8>>
  %w = lns.bitcast %r : tensor<1x1x!lns.num<8, 8>> to tensor<1x1xi8>
  %e = arith.constant dense<[[255]]> : tensor<1x1xi8>
  check.expect_eq %w, %e : tensor<1x1xi8>
  %d = func.call @dequantize_zero_row_block_one_8_8(%r, %s) : (tensor<1x1x!lns.num<8, 8>>, tensor<1xf32>) -> tensor<1x1xf32>
  %f = arith.constant dense<[[-7.5e-01]]> : tensor<1x1xf32>
  check.expect_eq %d, %f : tensor<1x1xf32>
  return
}

func.func private @quantize_min_tensor_normal_8_8(%x: tensor<5x11xf32>, %s: tensor<f32>)
    -> tensor<5x11x!lns.num<8, 8>> attributes {no_inline} {
  %r = lns.quantize %x scale(%s) underflow(min)
    {scale_map = affine_map<(d0, d1) -> ()>}
    : tensor<5x11xf32>, tensor<f32> -> tensor<5x11x!lns.num<8, 8>>
  return %r : tensor<5x11x!lns.num<8, 8>>
}
func.func private @dequantize_min_tensor_normal_8_8(%c: tensor<5x11x!lns.num<8, 8>>, %s: tensor<f32>)
    -> tensor<5x11xf32> attributes {no_inline} {
  %r = lns.dequantize %c scale(%s) {scale_map = affine_map<(d0, d1) -> ()>}
    : tensor<5x11x!lns.num<8, 8>>, tensor<f32> -> tensor<5x11xf32>
  return %r : tensor<5x11xf32>
}
func.func @test_quantize_min_tensor_normal_8_8() {
  %x = arith.constant dense<[[-1.8578728e+02, -3.0682056e+02, -5.753912e+01, 9.7406555e+01, 2.6319333e+02, 2.5416204e+01, -1.2803444e+02, -1.8181381e+02, 1.734655e+02, 3.7873798e+02, 6.319364e+01], [0.0e+00, 0.0e+00, 0.0e+00, -0.0e+00, 0.0e+00, 0.0e+00, 0.0e+00, 0.0e+00, 0.0e+00, 0.0e+00, 0.0e+00], [-2.4651634e-03, -2.3032764e-02, 1.600711e-02, 3.2427635e-02, -6.4203195e-02, -1.0032051e-02, -3.832393e-02, -6.7662573e-03, -5.038565e-02, 8.085031e-04, -1.4804328e-03], [-6.1874084e+00, -2.130511e+01, -8.054838e+00, -2.2187513e+01, -2.7552382e+01, 4.570058e+00, -2.2553894e+01, 2.3792973e+01, 1.4568749e+01, -4.061707e+01, 5.5325785e+00], [-9.705268e+00, 2.9120845e-01, 3.8436398e-01, -1.7516523e+01, -2.0562713e+00, -2.2533116e+00, 8.474478e+00, -1.0407629e+01, 6.501576e+00, -9.681097e+00, -2.9184155e+00]]> : tensor<5x11xf32>
  %s = arith.constant dense<3.7873798e+02> : tensor<f32>
  %r = func.call @quantize_min_tensor_normal_8_8(%x, %s) : (tensor<5x11xf32>, tensor<f32>) -> tensor<5x11x!lns.num<8, 8>>
  %w = lns.bitcast %r : tensor<5x11x!lns.num<8, 8>> to tensor<5x11xi8>
  %e = arith.constant dense<[[247, 253, 233, 111, 123, 96, 242, 247, 118, 127, 106], [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0], [129, 143, 11, 19, 155, 133, 149, 129, 152, 1, 129], [208, 222, 211, 222, 225, 76, 222, 95, 89, 229, 78], [213, 44, 47, 220, 195, 196, 83, 214, 80, 213, 199]]> : tensor<5x11xi8>
  check.expect_eq %w, %e : tensor<5x11xi8>
  %d = func.call @dequantize_min_tensor_normal_8_8(%r, %s) : (tensor<5x11x!lns.num<8, 8>>, tensor<f32>) -> tensor<5x11xf32>
  %f = arith.constant dense<[[-1.8936899e+02, -3.184794e+02, -5.6299736e+01, 9.4684494e+01, 2.678082e+02, 2.5813543e+01, -1.227906e+02, -1.8936899e+02, 1.7365213e+02, 3.7873798e+02, 6.13953e+01], [0.0e+00, 0.0e+00, 0.0e+00, 0.0e+00, 0.0e+00, 0.0e+00, 0.0e+00, 0.0e+00, 0.0e+00, 0.0e+00, 0.0e+00], [-6.8725264e-03, -2.3116332e-02, 1.6345715e-02, 3.269143e-02, -6.538286e-02, -9.71922e-03, -3.887688e-02, -6.8725264e-03, -5.0417077e-02, 6.8725264e-03, -6.8725264e-03], [-6.453386e+00, -2.1706516e+01, -8.369006e+00, -2.1706516e+01, -2.8149868e+01, 4.563233e+00, -2.1706516e+01, 2.3671124e+01, 1.4074934e+01, -3.9809925e+01, 5.426629e+00], [-9.952481e+00, 2.8520206e-01, 3.698613e-01, -1.8252932e+01, -2.0922515e+00, -2.2816164e+00, 8.369006e+00, -1.0853258e+01, 6.453386e+00, -9.952481e+00, -2.9588904e+00]]> : tensor<5x11xf32>
  check.expect_eq %d, %f : tensor<5x11xf32>
  return
}

func.func private @quantize_min_tensor_special_8_8(%x: tensor<6x9xf32>, %s: tensor<f32>)
    -> tensor<6x9x!lns.num<8, 8>> attributes {no_inline} {
  %r = lns.quantize %x scale(%s) underflow(min)
    {scale_map = affine_map<(d0, d1) -> ()>}
    : tensor<6x9xf32>, tensor<f32> -> tensor<6x9x!lns.num<8, 8>>
  return %r : tensor<6x9x!lns.num<8, 8>>
}
func.func private @dequantize_min_tensor_special_8_8(%c: tensor<6x9x!lns.num<8, 8>>, %s: tensor<f32>)
    -> tensor<6x9xf32> attributes {no_inline} {
  %r = lns.dequantize %c scale(%s) {scale_map = affine_map<(d0, d1) -> ()>}
    : tensor<6x9x!lns.num<8, 8>>, tensor<f32> -> tensor<6x9xf32>
  return %r : tensor<6x9xf32>
}
func.func @test_quantize_min_tensor_special_8_8() {
  %x = arith.constant dense<[[8.4499276e-01, 8.4068286e-01, 0x7FC00000, -7.002845e-02, 1.3503889e+00, -3.9655077e-01, 1.8879953e-01, -2.1223461e-02, 6.092165e-01], [-3.6490875e-01, -1.5236188e-01, 2.4238142e-01, 1.0302314e-01, -8.649728e-01, 8.9578307e-01, -1.2984812e+00, -1.2011156e+00, -1.2824918e+00], [9.669723e-01, -3.6060837e-01, -9.710364e-01, -1.1360214e+00, 4.2113113e-01, 0xFF800000, -1.2720782e+00, 6.1399305e-01, -1.1967077e+00], [1.0e-45, -1.0e-40, 0.0e+00, 0.0e+00, 0.0e+00, 0.0e+00, 0.0e+00, 0.0e+00, 0.0e+00], [1.1754944e-38, 1.1754944e-38, 1.1754944e-38, 1.1754944e-38, 1.1754944e-38, 1.1754944e-38, 1.1754944e-38, 1.1754944e-38, 1.1754944e-38], [1.9011872e+00, 4.7911814e-01, -1.5760899e+00, 1.7335296e+00, -3.4e+38, -9.414133e-01, 9.0704894e-01, 1.7655611e-02, -6.152185e-01]]> : tensor<6x9xf32>
  %s = arith.constant dense<0x7FC00000> : tensor<f32>
  %r = func.call @quantize_min_tensor_special_8_8(%x, %s) : (tensor<6x9xf32>, tensor<f32>) -> tensor<6x9x!lns.num<8, 8>>
  %w = lns.bitcast %r : tensor<6x9x!lns.num<8, 8>> to tensor<6x9xi8>
  %e = arith.constant dense<[[0, 0, 0, 0, 0, 0, 0, 0, 0], [0, 0, 0, 0, 0, 0, 0, 0, 0], [0, 0, 0, 0, 0, 0, 0, 0, 0], [0, 0, 0, 0, 0, 0, 0, 0, 0], [0, 0, 0, 0, 0, 0, 0, 0, 0], [0, 0, 0, 0, 0, 0, 0, 0, 0]]> : tensor<6x9xi8>
  check.expect_eq %w, %e : tensor<6x9xi8>
  %d = func.call @dequantize_min_tensor_special_8_8(%r, %s) : (tensor<6x9x!lns.num<8, 8>>, tensor<f32>) -> tensor<6x9xf32>
  %f = arith.constant dense<[[0x7FC00000, 0x7FC00000, 0x7FC00000, 0x7FC00000, 0x7FC00000, 0x7FC00000, 0x7FC00000, 0x7FC00000, 0x7FC00000], [0x7FC00000, 0x7FC00000, 0x7FC00000, 0x7FC00000, 0x7FC00000, 0x7FC00000, 0x7FC00000, 0x7FC00000, 0x7FC00000], [0x7FC00000, 0x7FC00000, 0x7FC00000, 0x7FC00000, 0x7FC00000, 0x7FC00000, 0x7FC00000, 0x7FC00000, 0x7FC00000], [0x7FC00000, 0x7FC00000, 0x7FC00000, 0x7FC00000, 0x7FC00000, 0x7FC00000, 0x7FC00000, 0x7FC00000, 0x7FC00000], [0x7FC00000, 0x7FC00000, 0x7FC00000, 0x7FC00000, 0x7FC00000, 0x7FC00000, 0x7FC00000, 0x7FC00000, 0x7FC00000], [0x7FC00000, 0x7FC00000, 0x7FC00000, 0x7FC00000, 0x7FC00000, 0x7FC00000, 0x7FC00000, 0x7FC00000, 0x7FC00000]]> : tensor<6x9xf32>
  check.expect_eq %d, %f : tensor<6x9xf32>
  return
}

func.func private @quantize_min_row_special_16_2048(%x: tensor<6x9xf32>, %s: tensor<6xf32>)
    -> tensor<6x9x!lns.num<16, 2048>> attributes {no_inline} {
  %r = lns.quantize %x scale(%s) underflow(min)
    {scale_map = affine_map<(d0, d1) -> (d0)>}
    : tensor<6x9xf32>, tensor<6xf32> -> tensor<6x9x!lns.num<16, 2048>>
  return %r : tensor<6x9x!lns.num<16, 2048>>
}
func.func private @dequantize_min_row_special_16_2048(%c: tensor<6x9x!lns.num<16, 2048>>, %s: tensor<6xf32>)
    -> tensor<6x9xf32> attributes {no_inline} {
  %r = lns.dequantize %c scale(%s) {scale_map = affine_map<(d0, d1) -> (d0)>}
    : tensor<6x9x!lns.num<16, 2048>>, tensor<6xf32> -> tensor<6x9xf32>
  return %r : tensor<6x9xf32>
}
func.func @test_quantize_min_row_special_16_2048() {
  %x = arith.constant dense<[[8.4499276e-01, 8.4068286e-01, 0x7FC00000, -7.002845e-02, 1.3503889e+00, -3.9655077e-01, 1.8879953e-01, -2.1223461e-02, 6.092165e-01], [-3.6490875e-01, -1.5236188e-01, 2.4238142e-01, 1.0302314e-01, -8.649728e-01, 8.9578307e-01, -1.2984812e+00, -1.2011156e+00, -1.2824918e+00], [9.669723e-01, -3.6060837e-01, -9.710364e-01, -1.1360214e+00, 4.2113113e-01, 0xFF800000, -1.2720782e+00, 6.1399305e-01, -1.1967077e+00], [1.0e-45, -1.0e-40, 0.0e+00, 0.0e+00, 0.0e+00, 0.0e+00, 0.0e+00, 0.0e+00, 0.0e+00], [1.1754944e-38, 1.1754944e-38, 1.1754944e-38, 1.1754944e-38, 1.1754944e-38, 1.1754944e-38, 1.1754944e-38, 1.1754944e-38, 1.1754944e-38], [1.9011872e+00, 4.7911814e-01, -1.5760899e+00, 1.7335296e+00, -3.4e+38, -9.414133e-01, 9.0704894e-01, 1.7655611e-02, -6.152185e-01]]> : tensor<6x9xf32>
  %s = arith.constant dense<[0x7FC00000, 1.2984812e+00, 0x7FC00000, 1.1754944e-38, 1.1754944e-38, 3.4e+38]> : tensor<6xf32>
  %r = func.call @quantize_min_row_special_16_2048(%x, %s) : (tensor<6x9xf32>, tensor<6xf32>) -> tensor<6x9x!lns.num<16, 2048>>
  %w = lns.bitcast %r : tensor<6x9x!lns.num<16, 2048>> to tensor<6x9xi16>
  %e = arith.constant dense<[[0, 0, 0, 0, 0, 0, 0, 0, 0], [61785, 59204, 27808, 25280, 64335, 31670, 65535, 65305, 65498], [0, 0, 0, 0, 0, 0, 0, 0, 0], [1, 51451, 0, 0, 0, 0, 0, 0, 0], [32767, 32767, 32767, 32767, 32767, 32767, 32767, 32767, 32767], [1, 1, 32769, 1, 65535, 32769, 1, 1, 32769]]> : tensor<6x9xi16>
  check.expect_eq %w, %e : tensor<6x9xi16>
  %d = func.call @dequantize_min_row_special_16_2048(%r, %s) : (tensor<6x9x!lns.num<16, 2048>>, tensor<6xf32>) -> tensor<6x9xf32>
  %f = arith.constant dense<[[0x7FC00000, 0x7FC00000, 0x7FC00000, 0x7FC00000, 0x7FC00000, 0x7FC00000, 0x7FC00000, 0x7FC00000, 0x7FC00000], [-3.6494994e-01, -1.5235582e-01, 2.423961e-01, 1.03024796e-01, -8.6506927e-01, 8.957578e-01, -1.2984812e+00, -1.2012367e+00, -1.2823222e+00], [0x7FC00000, 0x7FC00000, 0x7FC00000, 0x7FC00000, 0x7FC00000, 0x7FC00000, 0x7FC00000, 0x7FC00000, 0x7FC00000], [1.8e-43, -1.00012e-40, 0.0e+00, 0.0e+00, 0.0e+00, 0.0e+00, 0.0e+00, 0.0e+00, 0.0e+00], [1.1754944e-38, 1.1754944e-38, 1.1754944e-38, 1.1754944e-38, 1.1754944e-38, 1.1754944e-38, 1.1754944e-38, 1.1754944e-38, 1.1754944e-38], [5.1915012e+33, 5.1915012e+33, -5.1915012e+33, 5.1915012e+33, -3.4e+38, -5.1915012e+33, 5.1915012e+33, 5.1915012e+33, -5.1915012e+33]]> : tensor<6x9xf32>
  check.expect_eq %d, %f : tensor<6x9xf32>
  return
}

func.func private @quantize_min_block_special_16_2048(%x: tensor<6x9xf32>, %s: tensor<6x3xf32>)
    -> tensor<6x9x!lns.num<16, 2048>> attributes {no_inline} {
  %r = lns.quantize %x scale(%s) underflow(min)
    {scale_map = affine_map<(d0, d1) -> (d0, d1 floordiv 4)>}
    : tensor<6x9xf32>, tensor<6x3xf32> -> tensor<6x9x!lns.num<16, 2048>>
  return %r : tensor<6x9x!lns.num<16, 2048>>
}
func.func private @dequantize_min_block_special_16_2048(%c: tensor<6x9x!lns.num<16, 2048>>, %s: tensor<6x3xf32>)
    -> tensor<6x9xf32> attributes {no_inline} {
  %r = lns.dequantize %c scale(%s) {scale_map = affine_map<(d0, d1) -> (d0, d1 floordiv 4)>}
    : tensor<6x9x!lns.num<16, 2048>>, tensor<6x3xf32> -> tensor<6x9xf32>
  return %r : tensor<6x9xf32>
}
func.func @test_quantize_min_block_special_16_2048() {
  %x = arith.constant dense<[[8.4499276e-01, 8.4068286e-01, 0x7FC00000, -7.002845e-02, 1.3503889e+00, -3.9655077e-01, 1.8879953e-01, -2.1223461e-02, 6.092165e-01], [-3.6490875e-01, -1.5236188e-01, 2.4238142e-01, 1.0302314e-01, -8.649728e-01, 8.9578307e-01, -1.2984812e+00, -1.2011156e+00, -1.2824918e+00], [9.669723e-01, -3.6060837e-01, -9.710364e-01, -1.1360214e+00, 4.2113113e-01, 0xFF800000, -1.2720782e+00, 6.1399305e-01, -1.1967077e+00], [1.0e-45, -1.0e-40, 0.0e+00, 0.0e+00, 0.0e+00, 0.0e+00, 0.0e+00, 0.0e+00, 0.0e+00], [1.1754944e-38, 1.1754944e-38, 1.1754944e-38, 1.1754944e-38, 1.1754944e-38, 1.1754944e-38, 1.1754944e-38, 1.1754944e-38, 1.1754944e-38], [1.9011872e+00, 4.7911814e-01, -1.5760899e+00, 1.7335296e+00, -3.4e+38, -9.414133e-01, 9.0704894e-01, 1.7655611e-02, -6.152185e-01]]> : tensor<6x9xf32>
  %s = arith.constant dense<[[0x7FC00000, 1.3503889e+00, 6.092165e-01], [3.6490875e-01, 1.2984812e+00, 1.2824918e+00], [1.1360214e+00, 0x7FC00000, 1.1967077e+00], [1.1754944e-38, 1.0e+00, 1.0e+00], [1.1754944e-38, 1.1754944e-38, 1.1754944e-38], [1.9011872e+00, 3.4e+38, 6.152185e-01]]> : tensor<6x3xf32>
  %r = func.call @quantize_min_block_special_16_2048(%x, %s) : (tensor<6x9xf32>, tensor<6x3xf32>) -> tensor<6x9x!lns.num<16, 2048>>
  %w = lns.bitcast %r : tensor<6x9x!lns.num<16, 2048>> to tensor<6x9xi16>
  %e = arith.constant dense<[[0, 0, 0, 0, 32767, 61915, 26954, 53264, 32767], [65535, 62954, 31558, 29030, 64335, 31670, 65535, 65305, 65535], [32291, 62145, 65071, 65535, 0, 0, 0, 0, 65535], [1, 51451, 0, 0, 0, 0, 0, 0, 0], [32767, 32767, 32767, 32767, 32767, 32767, 32767, 32767, 32767], [32767, 28695, 64981, 32494, 65535, 32769, 1, 1, 65535]]> : tensor<6x9xi16>
  check.expect_eq %w, %e : tensor<6x9xi16>
  %d = func.call @dequantize_min_block_special_16_2048(%r, %s) : (tensor<6x9x!lns.num<16, 2048>>, tensor<6x3xf32>) -> tensor<6x9xf32>
  %f = arith.constant dense<[[0x7FC00000, 0x7FC00000, 0x7FC00000, 0x7FC00000, 1.3503889e+00, -3.9661103e-01, 1.8880855e-01, -2.1221576e-02, 6.092165e-01], [-3.6490875e-01, -1.5233864e-01, 2.4236877e-01, 1.03013165e-01, -8.6506927e-01, 8.957578e-01, -1.2984812e+00, -1.2012367e+00, -1.2824918e+00], [9.669868e-01, -3.606613e-01, -9.709221e-01, -1.1360214e+00, 0x7FC00000, 0x7FC00000, 0x7FC00000, 0x7FC00000, -1.1967077e+00], [1.8e-43, -1.00012e-40, 0.0e+00, 0.0e+00, 0.0e+00, 0.0e+00, 0.0e+00, 0.0e+00, 0.0e+00], [1.1754944e-38, 1.1754944e-38, 1.1754944e-38, 1.1754944e-38, 1.1754944e-38, 1.1754944e-38, 1.1754944e-38, 1.1754944e-38, 1.1754944e-38], [1.9011872e+00, 4.791733e-01, -1.5761368e+00, 1.7333941e+00, -3.4e+38, -5.1915012e+33, 5.1915012e+33, 5.1915012e+33, -6.152185e-01]]> : tensor<6x9xf32>
  check.expect_eq %d, %f : tensor<6x9xf32>
  return
}

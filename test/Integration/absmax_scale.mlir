// RUN: lns-run %s --backend=reference && lns-run %s --backend=cpu
// Dynamic scales of every grouping, with zeros, NaN and infinity [Q5, N6].
//
// Written by gen_scales.py: every expected value is calculated there.

func.func private @scale_absmax_tensor_normal(%x: tensor<5x11xf32>)
    -> tensor<f32> attributes {no_inline} {
  %r = lns.absmax_scale %x kind(absmax) {scale_map = affine_map<(d0, d1) -> ()>}
    : tensor<5x11xf32> -> tensor<f32>
  return %r : tensor<f32>
}
func.func @test_scale_absmax_tensor_normal() {
  %x = arith.constant dense<[[-1.8578728e+02, -3.0682056e+02, -5.753912e+01, 9.7406555e+01, 2.6319333e+02, 2.5416204e+01, -1.2803444e+02, -1.8181381e+02, 1.734655e+02, 3.7873798e+02, 6.319364e+01], [0.0e+00, 0.0e+00, 0.0e+00, -0.0e+00, 0.0e+00, 0.0e+00, 0.0e+00, 0.0e+00, 0.0e+00, 0.0e+00, 0.0e+00], [-2.4651634e-03, -2.3032764e-02, 1.600711e-02, 3.2427635e-02, -6.4203195e-02, -1.0032051e-02, -3.832393e-02, -6.7662573e-03, -5.038565e-02, 8.085031e-04, -1.4804328e-03], [-6.1874084e+00, -2.130511e+01, -8.054838e+00, -2.2187513e+01, -2.7552382e+01, 4.570058e+00, -2.2553894e+01, 2.3792973e+01, 1.4568749e+01, -4.061707e+01, 5.5325785e+00], [-9.705268e+00, 2.9120845e-01, 3.8436398e-01, -1.7516523e+01, -2.0562713e+00, -2.2533116e+00, 8.474478e+00, -1.0407629e+01, 6.501576e+00, -9.681097e+00, -2.9184155e+00]]> : tensor<5x11xf32>
  %r = func.call @scale_absmax_tensor_normal(%x) : (tensor<5x11xf32>) -> tensor<f32>
  %e = arith.constant dense<3.7873798e+02> : tensor<f32>
  %rb = arith.bitcast %r : tensor<f32> to tensor<i32>
  %eb = arith.constant dense<1136483958> : tensor<i32>
  check.expect_eq %rb, %eb : tensor<i32>
  check.expect_eq %r, %e : tensor<f32>
  return
}

func.func private @scale_pow2_tensor_normal(%x: tensor<5x11xf32>)
    -> tensor<f32> attributes {no_inline} {
  %r = lns.absmax_scale %x kind(pow2) {scale_map = affine_map<(d0, d1) -> ()>}
    : tensor<5x11xf32> -> tensor<f32>
  return %r : tensor<f32>
}
func.func @test_scale_pow2_tensor_normal() {
  %x = arith.constant dense<[[-1.8578728e+02, -3.0682056e+02, -5.753912e+01, 9.7406555e+01, 2.6319333e+02, 2.5416204e+01, -1.2803444e+02, -1.8181381e+02, 1.734655e+02, 3.7873798e+02, 6.319364e+01], [0.0e+00, 0.0e+00, 0.0e+00, -0.0e+00, 0.0e+00, 0.0e+00, 0.0e+00, 0.0e+00, 0.0e+00, 0.0e+00, 0.0e+00], [-2.4651634e-03, -2.3032764e-02, 1.600711e-02, 3.2427635e-02, -6.4203195e-02, -1.0032051e-02, -3.832393e-02, -6.7662573e-03, -5.038565e-02, 8.085031e-04, -1.4804328e-03], [-6.1874084e+00, -2.130511e+01, -8.054838e+00, -2.2187513e+01, -2.7552382e+01, 4.570058e+00, -2.2553894e+01, 2.3792973e+01, 1.4568749e+01, -4.061707e+01, 5.5325785e+00], [-9.705268e+00, 2.9120845e-01, 3.8436398e-01, -1.7516523e+01, -2.0562713e+00, -2.2533116e+00, 8.474478e+00, -1.0407629e+01, 6.501576e+00, -9.681097e+00, -2.9184155e+00]]> : tensor<5x11xf32>
  %r = func.call @scale_pow2_tensor_normal(%x) : (tensor<5x11xf32>) -> tensor<f32>
  %e = arith.constant dense<5.12e+02> : tensor<f32>
  %rb = arith.bitcast %r : tensor<f32> to tensor<i32>
  %eb = arith.constant dense<1140850688> : tensor<i32>
  check.expect_eq %rb, %eb : tensor<i32>
  check.expect_eq %r, %e : tensor<f32>
  return
}

func.func private @scale_absmax_row_normal(%x: tensor<5x11xf32>)
    -> tensor<5xf32> attributes {no_inline} {
  %r = lns.absmax_scale %x kind(absmax) {scale_map = affine_map<(d0, d1) -> (d0)>}
    : tensor<5x11xf32> -> tensor<5xf32>
  return %r : tensor<5xf32>
}
func.func @test_scale_absmax_row_normal() {
  %x = arith.constant dense<[[-1.8578728e+02, -3.0682056e+02, -5.753912e+01, 9.7406555e+01, 2.6319333e+02, 2.5416204e+01, -1.2803444e+02, -1.8181381e+02, 1.734655e+02, 3.7873798e+02, 6.319364e+01], [0.0e+00, 0.0e+00, 0.0e+00, -0.0e+00, 0.0e+00, 0.0e+00, 0.0e+00, 0.0e+00, 0.0e+00, 0.0e+00, 0.0e+00], [-2.4651634e-03, -2.3032764e-02, 1.600711e-02, 3.2427635e-02, -6.4203195e-02, -1.0032051e-02, -3.832393e-02, -6.7662573e-03, -5.038565e-02, 8.085031e-04, -1.4804328e-03], [-6.1874084e+00, -2.130511e+01, -8.054838e+00, -2.2187513e+01, -2.7552382e+01, 4.570058e+00, -2.2553894e+01, 2.3792973e+01, 1.4568749e+01, -4.061707e+01, 5.5325785e+00], [-9.705268e+00, 2.9120845e-01, 3.8436398e-01, -1.7516523e+01, -2.0562713e+00, -2.2533116e+00, 8.474478e+00, -1.0407629e+01, 6.501576e+00, -9.681097e+00, -2.9184155e+00]]> : tensor<5x11xf32>
  %r = func.call @scale_absmax_row_normal(%x) : (tensor<5x11xf32>) -> tensor<5xf32>
  %e = arith.constant dense<[3.7873798e+02, 1.0e+00, 6.4203195e-02, 4.061707e+01, 1.7516523e+01]> : tensor<5xf32>
  %rb = arith.bitcast %r : tensor<5xf32> to tensor<5xi32>
  %eb = arith.constant dense<[1136483958, 1065353216, 1032027383, 1109555169, 1099702743]> : tensor<5xi32>
  check.expect_eq %rb, %eb : tensor<5xi32>
  check.expect_eq %r, %e : tensor<5xf32>
  return
}

func.func private @scale_pow2_row_normal(%x: tensor<5x11xf32>)
    -> tensor<5xf32> attributes {no_inline} {
  %r = lns.absmax_scale %x kind(pow2) {scale_map = affine_map<(d0, d1) -> (d0)>}
    : tensor<5x11xf32> -> tensor<5xf32>
  return %r : tensor<5xf32>
}
func.func @test_scale_pow2_row_normal() {
  %x = arith.constant dense<[[-1.8578728e+02, -3.0682056e+02, -5.753912e+01, 9.7406555e+01, 2.6319333e+02, 2.5416204e+01, -1.2803444e+02, -1.8181381e+02, 1.734655e+02, 3.7873798e+02, 6.319364e+01], [0.0e+00, 0.0e+00, 0.0e+00, -0.0e+00, 0.0e+00, 0.0e+00, 0.0e+00, 0.0e+00, 0.0e+00, 0.0e+00, 0.0e+00], [-2.4651634e-03, -2.3032764e-02, 1.600711e-02, 3.2427635e-02, -6.4203195e-02, -1.0032051e-02, -3.832393e-02, -6.7662573e-03, -5.038565e-02, 8.085031e-04, -1.4804328e-03], [-6.1874084e+00, -2.130511e+01, -8.054838e+00, -2.2187513e+01, -2.7552382e+01, 4.570058e+00, -2.2553894e+01, 2.3792973e+01, 1.4568749e+01, -4.061707e+01, 5.5325785e+00], [-9.705268e+00, 2.9120845e-01, 3.8436398e-01, -1.7516523e+01, -2.0562713e+00, -2.2533116e+00, 8.474478e+00, -1.0407629e+01, 6.501576e+00, -9.681097e+00, -2.9184155e+00]]> : tensor<5x11xf32>
  %r = func.call @scale_pow2_row_normal(%x) : (tensor<5x11xf32>) -> tensor<5xf32>
  %e = arith.constant dense<[5.12e+02, 1.0e+00, 1.25e-01, 6.4e+01, 3.2e+01]> : tensor<5xf32>
  %rb = arith.bitcast %r : tensor<5xf32> to tensor<5xi32>
  %eb = arith.constant dense<[1140850688, 1065353216, 1040187392, 1115684864, 1107296256]> : tensor<5xi32>
  check.expect_eq %rb, %eb : tensor<5xi32>
  check.expect_eq %r, %e : tensor<5xf32>
  return
}

func.func private @scale_absmax_column_normal(%x: tensor<5x11xf32>)
    -> tensor<11xf32> attributes {no_inline} {
  %r = lns.absmax_scale %x kind(absmax) {scale_map = affine_map<(d0, d1) -> (d1)>}
    : tensor<5x11xf32> -> tensor<11xf32>
  return %r : tensor<11xf32>
}
func.func @test_scale_absmax_column_normal() {
  %x = arith.constant dense<[[-1.8578728e+02, -3.0682056e+02, -5.753912e+01, 9.7406555e+01, 2.6319333e+02, 2.5416204e+01, -1.2803444e+02, -1.8181381e+02, 1.734655e+02, 3.7873798e+02, 6.319364e+01], [0.0e+00, 0.0e+00, 0.0e+00, -0.0e+00, 0.0e+00, 0.0e+00, 0.0e+00, 0.0e+00, 0.0e+00, 0.0e+00, 0.0e+00], [-2.4651634e-03, -2.3032764e-02, 1.600711e-02, 3.2427635e-02, -6.4203195e-02, -1.0032051e-02, -3.832393e-02, -6.7662573e-03, -5.038565e-02, 8.085031e-04, -1.4804328e-03], [-6.1874084e+00, -2.130511e+01, -8.054838e+00, -2.2187513e+01, -2.7552382e+01, 4.570058e+00, -2.2553894e+01, 2.3792973e+01, 1.4568749e+01, -4.061707e+01, 5.5325785e+00], [-9.705268e+00, 2.9120845e-01, 3.8436398e-01, -1.7516523e+01, -2.0562713e+00, -2.2533116e+00, 8.474478e+00, -1.0407629e+01, 6.501576e+00, -9.681097e+00, -2.9184155e+00]]> : tensor<5x11xf32>
  %r = func.call @scale_absmax_column_normal(%x) : (tensor<5x11xf32>) -> tensor<11xf32>
  %e = arith.constant dense<[1.8578728e+02, 3.0682056e+02, 5.753912e+01, 9.7406555e+01, 2.6319333e+02, 2.5416204e+01, 1.2803444e+02, 1.8181381e+02, 1.734655e+02, 3.7873798e+02, 6.319364e+01]> : tensor<11xf32>
  %rb = arith.bitcast %r : tensor<11xf32> to tensor<11xi32>
  %eb = arith.constant dense<[1127860619, 1134127368, 1113991183, 1120063528, 1132697791, 1103844451, 1124075729, 1127600214, 1127053099, 1136483958, 1115473482]> : tensor<11xi32>
  check.expect_eq %rb, %eb : tensor<11xi32>
  check.expect_eq %r, %e : tensor<11xf32>
  return
}

func.func private @scale_pow2_column_normal(%x: tensor<5x11xf32>)
    -> tensor<11xf32> attributes {no_inline} {
  %r = lns.absmax_scale %x kind(pow2) {scale_map = affine_map<(d0, d1) -> (d1)>}
    : tensor<5x11xf32> -> tensor<11xf32>
  return %r : tensor<11xf32>
}
func.func @test_scale_pow2_column_normal() {
  %x = arith.constant dense<[[-1.8578728e+02, -3.0682056e+02, -5.753912e+01, 9.7406555e+01, 2.6319333e+02, 2.5416204e+01, -1.2803444e+02, -1.8181381e+02, 1.734655e+02, 3.7873798e+02, 6.319364e+01], [0.0e+00, 0.0e+00, 0.0e+00, -0.0e+00, 0.0e+00, 0.0e+00, 0.0e+00, 0.0e+00, 0.0e+00, 0.0e+00, 0.0e+00], [-2.4651634e-03, -2.3032764e-02, 1.600711e-02, 3.2427635e-02, -6.4203195e-02, -1.0032051e-02, -3.832393e-02, -6.7662573e-03, -5.038565e-02, 8.085031e-04, -1.4804328e-03], [-6.1874084e+00, -2.130511e+01, -8.054838e+00, -2.2187513e+01, -2.7552382e+01, 4.570058e+00, -2.2553894e+01, 2.3792973e+01, 1.4568749e+01, -4.061707e+01, 5.5325785e+00], [-9.705268e+00, 2.9120845e-01, 3.8436398e-01, -1.7516523e+01, -2.0562713e+00, -2.2533116e+00, 8.474478e+00, -1.0407629e+01, 6.501576e+00, -9.681097e+00, -2.9184155e+00]]> : tensor<5x11xf32>
  %r = func.call @scale_pow2_column_normal(%x) : (tensor<5x11xf32>) -> tensor<11xf32>
  %e = arith.constant dense<[2.56e+02, 5.12e+02, 6.4e+01, 1.28e+02, 5.12e+02, 3.2e+01, 2.56e+02, 2.56e+02, 2.56e+02, 5.12e+02, 6.4e+01]> : tensor<11xf32>
  %rb = arith.bitcast %r : tensor<11xf32> to tensor<11xi32>
  %eb = arith.constant dense<[1132462080, 1140850688, 1115684864, 1124073472, 1140850688, 1107296256, 1132462080, 1132462080, 1132462080, 1140850688, 1115684864]> : tensor<11xi32>
  check.expect_eq %rb, %eb : tensor<11xi32>
  check.expect_eq %r, %e : tensor<11xf32>
  return
}

func.func private @scale_absmax_transposed_normal(%x: tensor<5x11xf32>)
    -> tensor<11x5xf32> attributes {no_inline} {
  %r = lns.absmax_scale %x kind(absmax) {scale_map = affine_map<(d0, d1) -> (d1, d0)>}
    : tensor<5x11xf32> -> tensor<11x5xf32>
  return %r : tensor<11x5xf32>
}
func.func @test_scale_absmax_transposed_normal() {
  %x = arith.constant dense<[[-1.8578728e+02, -3.0682056e+02, -5.753912e+01, 9.7406555e+01, 2.6319333e+02, 2.5416204e+01, -1.2803444e+02, -1.8181381e+02, 1.734655e+02, 3.7873798e+02, 6.319364e+01], [0.0e+00, 0.0e+00, 0.0e+00, -0.0e+00, 0.0e+00, 0.0e+00, 0.0e+00, 0.0e+00, 0.0e+00, 0.0e+00, 0.0e+00], [-2.4651634e-03, -2.3032764e-02, 1.600711e-02, 3.2427635e-02, -6.4203195e-02, -1.0032051e-02, -3.832393e-02, -6.7662573e-03, -5.038565e-02, 8.085031e-04, -1.4804328e-03], [-6.1874084e+00, -2.130511e+01, -8.054838e+00, -2.2187513e+01, -2.7552382e+01, 4.570058e+00, -2.2553894e+01, 2.3792973e+01, 1.4568749e+01, -4.061707e+01, 5.5325785e+00], [-9.705268e+00, 2.9120845e-01, 3.8436398e-01, -1.7516523e+01, -2.0562713e+00, -2.2533116e+00, 8.474478e+00, -1.0407629e+01, 6.501576e+00, -9.681097e+00, -2.9184155e+00]]> : tensor<5x11xf32>
  %r = func.call @scale_absmax_transposed_normal(%x) : (tensor<5x11xf32>) -> tensor<11x5xf32>
  %e = arith.constant dense<[[1.8578728e+02, 1.0e+00, 2.4651634e-03, 6.1874084e+00, 9.705268e+00], [3.0682056e+02, 1.0e+00, 2.3032764e-02, 2.130511e+01, 2.9120845e-01], [5.753912e+01, 1.0e+00, 1.600711e-02, 8.054838e+00, 3.8436398e-01], [9.7406555e+01, 1.0e+00, 3.2427635e-02, 2.2187513e+01, 1.7516523e+01], [2.6319333e+02, 1.0e+00, 6.4203195e-02, 2.7552382e+01, 2.0562713e+00], [2.5416204e+01, 1.0e+00, 1.0032051e-02, 4.570058e+00, 2.2533116e+00], [1.2803444e+02, 1.0e+00, 3.832393e-02, 2.2553894e+01, 8.474478e+00], [1.8181381e+02, 1.0e+00, 6.7662573e-03, 2.3792973e+01, 1.0407629e+01], [1.734655e+02, 1.0e+00, 5.038565e-02, 1.4568749e+01, 6.501576e+00], [3.7873798e+02, 1.0e+00, 8.085031e-04, 4.061707e+01, 9.681097e+00], [6.319364e+01, 1.0e+00, 1.4804328e-03, 5.5325785e+00, 2.9184155e+00]]> : tensor<11x5xf32>
  %rb = arith.bitcast %r : tensor<11x5xf32> to tensor<11x5xi32>
  %eb = arith.constant dense<[[1127860619, 1065353216, 992054932, 1086717760, 1092307143], [1134127368, 1065353216, 1018998581, 1101689054, 1049958726], [1113991183, 1065353216, 1015226712, 1090576542, 1053084507], [1120063528, 1065353216, 1023726295, 1102151687, 1099702743], [1132697791, 1065353216, 1032027383, 1104964423, 1073977843], [1103844451, 1065353216, 1009016185, 1083325930, 1074804290], [1124075729, 1065353216, 1025309070, 1102343776, 1091016566], [1127600214, 1065353216, 1004386171, 1102993410, 1093043622], [1127053099, 1065353216, 1028546863, 1097406873, 1087376617], [1136483958, 1065353216, 978579897, 1109555169, 1092281798], [1115473482, 1065353216, 985795349, 1085344482, 1077593938]]> : tensor<11x5xi32>
  check.expect_eq %rb, %eb : tensor<11x5xi32>
  check.expect_eq %r, %e : tensor<11x5xf32>
  return
}

func.func private @scale_pow2_transposed_normal(%x: tensor<5x11xf32>)
    -> tensor<11x5xf32> attributes {no_inline} {
  %r = lns.absmax_scale %x kind(pow2) {scale_map = affine_map<(d0, d1) -> (d1, d0)>}
    : tensor<5x11xf32> -> tensor<11x5xf32>
  return %r : tensor<11x5xf32>
}
func.func @test_scale_pow2_transposed_normal() {
  %x = arith.constant dense<[[-1.8578728e+02, -3.0682056e+02, -5.753912e+01, 9.7406555e+01, 2.6319333e+02, 2.5416204e+01, -1.2803444e+02, -1.8181381e+02, 1.734655e+02, 3.7873798e+02, 6.319364e+01], [0.0e+00, 0.0e+00, 0.0e+00, -0.0e+00, 0.0e+00, 0.0e+00, 0.0e+00, 0.0e+00, 0.0e+00, 0.0e+00, 0.0e+00], [-2.4651634e-03, -2.3032764e-02, 1.600711e-02, 3.2427635e-02, -6.4203195e-02, -1.0032051e-02, -3.832393e-02, -6.7662573e-03, -5.038565e-02, 8.085031e-04, -1.4804328e-03], [-6.1874084e+00, -2.130511e+01, -8.054838e+00, -2.2187513e+01, -2.7552382e+01, 4.570058e+00, -2.2553894e+01, 2.3792973e+01, 1.4568749e+01, -4.061707e+01, 5.5325785e+00], [-9.705268e+00, 2.9120845e-01, 3.8436398e-01, -1.7516523e+01, -2.0562713e+00, -2.2533116e+00, 8.474478e+00, -1.0407629e+01, 6.501576e+00, -9.681097e+00, -2.9184155e+00]]> : tensor<5x11xf32>
  %r = func.call @scale_pow2_transposed_normal(%x) : (tensor<5x11xf32>) -> tensor<11x5xf32>
  %e = arith.constant dense<[[2.56e+02, 1.0e+00, 3.90625e-03, 8.0e+00, 1.6e+01], [5.12e+02, 1.0e+00, 3.125e-02, 3.2e+01, 5.0e-01], [6.4e+01, 1.0e+00, 3.125e-02, 1.6e+01, 5.0e-01], [1.28e+02, 1.0e+00, 6.25e-02, 3.2e+01, 3.2e+01], [5.12e+02, 1.0e+00, 1.25e-01, 3.2e+01, 4.0e+00], [3.2e+01, 1.0e+00, 1.5625e-02, 8.0e+00, 4.0e+00], [2.56e+02, 1.0e+00, 6.25e-02, 3.2e+01, 1.6e+01], [2.56e+02, 1.0e+00, 7.8125e-03, 3.2e+01, 1.6e+01], [2.56e+02, 1.0e+00, 6.25e-02, 1.6e+01, 8.0e+00], [5.12e+02, 1.0e+00, 9.765625e-04, 6.4e+01, 1.6e+01], [6.4e+01, 1.0e+00, 1.953125e-03, 8.0e+00, 4.0e+00]]> : tensor<11x5xf32>
  %rb = arith.bitcast %r : tensor<11x5xf32> to tensor<11x5xi32>
  %eb = arith.constant dense<[[1132462080, 1065353216, 998244352, 1090519040, 1098907648], [1140850688, 1065353216, 1023410176, 1107296256, 1056964608], [1115684864, 1065353216, 1023410176, 1098907648, 1056964608], [1124073472, 1065353216, 1031798784, 1107296256, 1107296256], [1140850688, 1065353216, 1040187392, 1107296256, 1082130432], [1107296256, 1065353216, 1015021568, 1090519040, 1082130432], [1132462080, 1065353216, 1031798784, 1107296256, 1098907648], [1132462080, 1065353216, 1006632960, 1107296256, 1098907648], [1132462080, 1065353216, 1031798784, 1098907648, 1090519040], [1140850688, 1065353216, 981467136, 1115684864, 1098907648], [1115684864, 1065353216, 989855744, 1090519040, 1082130432]]> : tensor<11x5xi32>
  check.expect_eq %rb, %eb : tensor<11x5xi32>
  check.expect_eq %r, %e : tensor<11x5xf32>
  return
}

func.func private @scale_absmax_block_normal(%x: tensor<5x11xf32>)
    -> tensor<5x3xf32> attributes {no_inline} {
  %r = lns.absmax_scale %x kind(absmax) {scale_map = affine_map<(d0, d1) -> (d0, d1 floordiv 4)>}
    : tensor<5x11xf32> -> tensor<5x3xf32>
  return %r : tensor<5x3xf32>
}
func.func @test_scale_absmax_block_normal() {
  %x = arith.constant dense<[[-1.8578728e+02, -3.0682056e+02, -5.753912e+01, 9.7406555e+01, 2.6319333e+02, 2.5416204e+01, -1.2803444e+02, -1.8181381e+02, 1.734655e+02, 3.7873798e+02, 6.319364e+01], [0.0e+00, 0.0e+00, 0.0e+00, -0.0e+00, 0.0e+00, 0.0e+00, 0.0e+00, 0.0e+00, 0.0e+00, 0.0e+00, 0.0e+00], [-2.4651634e-03, -2.3032764e-02, 1.600711e-02, 3.2427635e-02, -6.4203195e-02, -1.0032051e-02, -3.832393e-02, -6.7662573e-03, -5.038565e-02, 8.085031e-04, -1.4804328e-03], [-6.1874084e+00, -2.130511e+01, -8.054838e+00, -2.2187513e+01, -2.7552382e+01, 4.570058e+00, -2.2553894e+01, 2.3792973e+01, 1.4568749e+01, -4.061707e+01, 5.5325785e+00], [-9.705268e+00, 2.9120845e-01, 3.8436398e-01, -1.7516523e+01, -2.0562713e+00, -2.2533116e+00, 8.474478e+00, -1.0407629e+01, 6.501576e+00, -9.681097e+00, -2.9184155e+00]]> : tensor<5x11xf32>
  %r = func.call @scale_absmax_block_normal(%x) : (tensor<5x11xf32>) -> tensor<5x3xf32>
  %e = arith.constant dense<[[3.0682056e+02, 2.6319333e+02, 3.7873798e+02], [1.0e+00, 1.0e+00, 1.0e+00], [3.2427635e-02, 6.4203195e-02, 5.038565e-02], [2.2187513e+01, 2.7552382e+01, 4.061707e+01], [1.7516523e+01, 1.0407629e+01, 9.681097e+00]]> : tensor<5x3xf32>
  %rb = arith.bitcast %r : tensor<5x3xf32> to tensor<5x3xi32>
  %eb = arith.constant dense<[[1134127368, 1132697791, 1136483958], [1065353216, 1065353216, 1065353216], [1023726295, 1032027383, 1028546863], [1102151687, 1104964423, 1109555169], [1099702743, 1093043622, 1092281798]]> : tensor<5x3xi32>
  check.expect_eq %rb, %eb : tensor<5x3xi32>
  check.expect_eq %r, %e : tensor<5x3xf32>
  return
}

func.func private @scale_pow2_block_normal(%x: tensor<5x11xf32>)
    -> tensor<5x3xf32> attributes {no_inline} {
  %r = lns.absmax_scale %x kind(pow2) {scale_map = affine_map<(d0, d1) -> (d0, d1 floordiv 4)>}
    : tensor<5x11xf32> -> tensor<5x3xf32>
  return %r : tensor<5x3xf32>
}
func.func @test_scale_pow2_block_normal() {
  %x = arith.constant dense<[[-1.8578728e+02, -3.0682056e+02, -5.753912e+01, 9.7406555e+01, 2.6319333e+02, 2.5416204e+01, -1.2803444e+02, -1.8181381e+02, 1.734655e+02, 3.7873798e+02, 6.319364e+01], [0.0e+00, 0.0e+00, 0.0e+00, -0.0e+00, 0.0e+00, 0.0e+00, 0.0e+00, 0.0e+00, 0.0e+00, 0.0e+00, 0.0e+00], [-2.4651634e-03, -2.3032764e-02, 1.600711e-02, 3.2427635e-02, -6.4203195e-02, -1.0032051e-02, -3.832393e-02, -6.7662573e-03, -5.038565e-02, 8.085031e-04, -1.4804328e-03], [-6.1874084e+00, -2.130511e+01, -8.054838e+00, -2.2187513e+01, -2.7552382e+01, 4.570058e+00, -2.2553894e+01, 2.3792973e+01, 1.4568749e+01, -4.061707e+01, 5.5325785e+00], [-9.705268e+00, 2.9120845e-01, 3.8436398e-01, -1.7516523e+01, -2.0562713e+00, -2.2533116e+00, 8.474478e+00, -1.0407629e+01, 6.501576e+00, -9.681097e+00, -2.9184155e+00]]> : tensor<5x11xf32>
  %r = func.call @scale_pow2_block_normal(%x) : (tensor<5x11xf32>) -> tensor<5x3xf32>
  %e = arith.constant dense<[[5.12e+02, 5.12e+02, 5.12e+02], [1.0e+00, 1.0e+00, 1.0e+00], [6.25e-02, 1.25e-01, 6.25e-02], [3.2e+01, 3.2e+01, 6.4e+01], [3.2e+01, 1.6e+01, 1.6e+01]]> : tensor<5x3xf32>
  %rb = arith.bitcast %r : tensor<5x3xf32> to tensor<5x3xi32>
  %eb = arith.constant dense<[[1140850688, 1140850688, 1140850688], [1065353216, 1065353216, 1065353216], [1031798784, 1040187392, 1031798784], [1107296256, 1107296256, 1115684864], [1107296256, 1098907648, 1098907648]]> : tensor<5x3xi32>
  check.expect_eq %rb, %eb : tensor<5x3xi32>
  check.expect_eq %r, %e : tensor<5x3xf32>
  return
}

func.func private @scale_absmax_row_block_normal(%x: tensor<5x11xf32>)
    -> tensor<3xf32> attributes {no_inline} {
  %r = lns.absmax_scale %x kind(absmax) {scale_map = affine_map<(d0, d1) -> (d0 floordiv 2)>}
    : tensor<5x11xf32> -> tensor<3xf32>
  return %r : tensor<3xf32>
}
func.func @test_scale_absmax_row_block_normal() {
  %x = arith.constant dense<[[-1.8578728e+02, -3.0682056e+02, -5.753912e+01, 9.7406555e+01, 2.6319333e+02, 2.5416204e+01, -1.2803444e+02, -1.8181381e+02, 1.734655e+02, 3.7873798e+02, 6.319364e+01], [0.0e+00, 0.0e+00, 0.0e+00, -0.0e+00, 0.0e+00, 0.0e+00, 0.0e+00, 0.0e+00, 0.0e+00, 0.0e+00, 0.0e+00], [-2.4651634e-03, -2.3032764e-02, 1.600711e-02, 3.2427635e-02, -6.4203195e-02, -1.0032051e-02, -3.832393e-02, -6.7662573e-03, -5.038565e-02, 8.085031e-04, -1.4804328e-03], [-6.1874084e+00, -2.130511e+01, -8.054838e+00, -2.2187513e+01, -2.7552382e+01, 4.570058e+00, -2.2553894e+01, 2.3792973e+01, 1.4568749e+01, -4.061707e+01, 5.5325785e+00], [-9.705268e+00, 2.9120845e-01, 3.8436398e-01, -1.7516523e+01, -2.0562713e+00, -2.2533116e+00, 8.474478e+00, -1.0407629e+01, 6.501576e+00, -9.681097e+00, -2.9184155e+00]]> : tensor<5x11xf32>
  %r = func.call @scale_absmax_row_block_normal(%x) : (tensor<5x11xf32>) -> tensor<3xf32>
  %e = arith.constant dense<[3.7873798e+02, 4.061707e+01, 1.7516523e+01]> : tensor<3xf32>
  %rb = arith.bitcast %r : tensor<3xf32> to tensor<3xi32>
  %eb = arith.constant dense<[1136483958, 1109555169, 1099702743]> : tensor<3xi32>
  check.expect_eq %rb, %eb : tensor<3xi32>
  check.expect_eq %r, %e : tensor<3xf32>
  return
}

func.func private @scale_pow2_row_block_normal(%x: tensor<5x11xf32>)
    -> tensor<3xf32> attributes {no_inline} {
  %r = lns.absmax_scale %x kind(pow2) {scale_map = affine_map<(d0, d1) -> (d0 floordiv 2)>}
    : tensor<5x11xf32> -> tensor<3xf32>
  return %r : tensor<3xf32>
}
func.func @test_scale_pow2_row_block_normal() {
  %x = arith.constant dense<[[-1.8578728e+02, -3.0682056e+02, -5.753912e+01, 9.7406555e+01, 2.6319333e+02, 2.5416204e+01, -1.2803444e+02, -1.8181381e+02, 1.734655e+02, 3.7873798e+02, 6.319364e+01], [0.0e+00, 0.0e+00, 0.0e+00, -0.0e+00, 0.0e+00, 0.0e+00, 0.0e+00, 0.0e+00, 0.0e+00, 0.0e+00, 0.0e+00], [-2.4651634e-03, -2.3032764e-02, 1.600711e-02, 3.2427635e-02, -6.4203195e-02, -1.0032051e-02, -3.832393e-02, -6.7662573e-03, -5.038565e-02, 8.085031e-04, -1.4804328e-03], [-6.1874084e+00, -2.130511e+01, -8.054838e+00, -2.2187513e+01, -2.7552382e+01, 4.570058e+00, -2.2553894e+01, 2.3792973e+01, 1.4568749e+01, -4.061707e+01, 5.5325785e+00], [-9.705268e+00, 2.9120845e-01, 3.8436398e-01, -1.7516523e+01, -2.0562713e+00, -2.2533116e+00, 8.474478e+00, -1.0407629e+01, 6.501576e+00, -9.681097e+00, -2.9184155e+00]]> : tensor<5x11xf32>
  %r = func.call @scale_pow2_row_block_normal(%x) : (tensor<5x11xf32>) -> tensor<3xf32>
  %e = arith.constant dense<[5.12e+02, 6.4e+01, 3.2e+01]> : tensor<3xf32>
  %rb = arith.bitcast %r : tensor<3xf32> to tensor<3xi32>
  %eb = arith.constant dense<[1140850688, 1115684864, 1107296256]> : tensor<3xi32>
  check.expect_eq %rb, %eb : tensor<3xi32>
  check.expect_eq %r, %e : tensor<3xf32>
  return
}

func.func private @scale_absmax_tensor_special(%x: tensor<6x9xf32>)
    -> tensor<f32> attributes {no_inline} {
  %r = lns.absmax_scale %x kind(absmax) {scale_map = affine_map<(d0, d1) -> ()>}
    : tensor<6x9xf32> -> tensor<f32>
  return %r : tensor<f32>
}
func.func @test_scale_absmax_tensor_special() {
  %x = arith.constant dense<[[8.4499276e-01, 8.4068286e-01, 0x7FC00000, -7.002845e-02, 1.3503889e+00, -3.9655077e-01, 1.8879953e-01, -2.1223461e-02, 6.092165e-01], [-3.6490875e-01, -1.5236188e-01, 2.4238142e-01, 1.0302314e-01, -8.649728e-01, 8.9578307e-01, -1.2984812e+00, -1.2011156e+00, -1.2824918e+00], [9.669723e-01, -3.6060837e-01, -9.710364e-01, -1.1360214e+00, 4.2113113e-01, 0xFF800000, -1.2720782e+00, 6.1399305e-01, -1.1967077e+00], [1.0e-45, -1.0e-40, 0.0e+00, 0.0e+00, 0.0e+00, 0.0e+00, 0.0e+00, 0.0e+00, 0.0e+00], [1.1754944e-38, 1.1754944e-38, 1.1754944e-38, 1.1754944e-38, 1.1754944e-38, 1.1754944e-38, 1.1754944e-38, 1.1754944e-38, 1.1754944e-38], [1.9011872e+00, 4.7911814e-01, -1.5760899e+00, 1.7335296e+00, -3.4e+38, -9.414133e-01, 9.0704894e-01, 1.7655611e-02, -6.152185e-01]]> : tensor<6x9xf32>
  %r = func.call @scale_absmax_tensor_special(%x) : (tensor<6x9xf32>) -> tensor<f32>
  %e = arith.constant dense<0x7FC00000> : tensor<f32>
  %rb = arith.bitcast %r : tensor<f32> to tensor<i32>
  %eb = arith.constant dense<2143289344> : tensor<i32>
  check.expect_eq %rb, %eb : tensor<i32>
  check.expect_eq %r, %e : tensor<f32>
  return
}

func.func private @scale_pow2_tensor_special(%x: tensor<6x9xf32>)
    -> tensor<f32> attributes {no_inline} {
  %r = lns.absmax_scale %x kind(pow2) {scale_map = affine_map<(d0, d1) -> ()>}
    : tensor<6x9xf32> -> tensor<f32>
  return %r : tensor<f32>
}
func.func @test_scale_pow2_tensor_special() {
  %x = arith.constant dense<[[8.4499276e-01, 8.4068286e-01, 0x7FC00000, -7.002845e-02, 1.3503889e+00, -3.9655077e-01, 1.8879953e-01, -2.1223461e-02, 6.092165e-01], [-3.6490875e-01, -1.5236188e-01, 2.4238142e-01, 1.0302314e-01, -8.649728e-01, 8.9578307e-01, -1.2984812e+00, -1.2011156e+00, -1.2824918e+00], [9.669723e-01, -3.6060837e-01, -9.710364e-01, -1.1360214e+00, 4.2113113e-01, 0xFF800000, -1.2720782e+00, 6.1399305e-01, -1.1967077e+00], [1.0e-45, -1.0e-40, 0.0e+00, 0.0e+00, 0.0e+00, 0.0e+00, 0.0e+00, 0.0e+00, 0.0e+00], [1.1754944e-38, 1.1754944e-38, 1.1754944e-38, 1.1754944e-38, 1.1754944e-38, 1.1754944e-38, 1.1754944e-38, 1.1754944e-38, 1.1754944e-38], [1.9011872e+00, 4.7911814e-01, -1.5760899e+00, 1.7335296e+00, -3.4e+38, -9.414133e-01, 9.0704894e-01, 1.7655611e-02, -6.152185e-01]]> : tensor<6x9xf32>
  %r = func.call @scale_pow2_tensor_special(%x) : (tensor<6x9xf32>) -> tensor<f32>
  %e = arith.constant dense<0x7FC00000> : tensor<f32>
  %rb = arith.bitcast %r : tensor<f32> to tensor<i32>
  %eb = arith.constant dense<2143289344> : tensor<i32>
  check.expect_eq %rb, %eb : tensor<i32>
  check.expect_eq %r, %e : tensor<f32>
  return
}

func.func private @scale_absmax_row_special(%x: tensor<6x9xf32>)
    -> tensor<6xf32> attributes {no_inline} {
  %r = lns.absmax_scale %x kind(absmax) {scale_map = affine_map<(d0, d1) -> (d0)>}
    : tensor<6x9xf32> -> tensor<6xf32>
  return %r : tensor<6xf32>
}
func.func @test_scale_absmax_row_special() {
  %x = arith.constant dense<[[8.4499276e-01, 8.4068286e-01, 0x7FC00000, -7.002845e-02, 1.3503889e+00, -3.9655077e-01, 1.8879953e-01, -2.1223461e-02, 6.092165e-01], [-3.6490875e-01, -1.5236188e-01, 2.4238142e-01, 1.0302314e-01, -8.649728e-01, 8.9578307e-01, -1.2984812e+00, -1.2011156e+00, -1.2824918e+00], [9.669723e-01, -3.6060837e-01, -9.710364e-01, -1.1360214e+00, 4.2113113e-01, 0xFF800000, -1.2720782e+00, 6.1399305e-01, -1.1967077e+00], [1.0e-45, -1.0e-40, 0.0e+00, 0.0e+00, 0.0e+00, 0.0e+00, 0.0e+00, 0.0e+00, 0.0e+00], [1.1754944e-38, 1.1754944e-38, 1.1754944e-38, 1.1754944e-38, 1.1754944e-38, 1.1754944e-38, 1.1754944e-38, 1.1754944e-38, 1.1754944e-38], [1.9011872e+00, 4.7911814e-01, -1.5760899e+00, 1.7335296e+00, -3.4e+38, -9.414133e-01, 9.0704894e-01, 1.7655611e-02, -6.152185e-01]]> : tensor<6x9xf32>
  %r = func.call @scale_absmax_row_special(%x) : (tensor<6x9xf32>) -> tensor<6xf32>
  %e = arith.constant dense<[0x7FC00000, 1.2984812e+00, 0x7FC00000, 1.1754944e-38, 1.1754944e-38, 3.4e+38]> : tensor<6xf32>
  %rb = arith.bitcast %r : tensor<6xf32> to tensor<6xi32>
  %eb = arith.constant dense<[2143289344, 1067857058, 2143289344, 8388608, 8388608, 2139081118]> : tensor<6xi32>
  check.expect_eq %rb, %eb : tensor<6xi32>
  check.expect_eq %r, %e : tensor<6xf32>
  return
}

func.func private @scale_pow2_row_special(%x: tensor<6x9xf32>)
    -> tensor<6xf32> attributes {no_inline} {
  %r = lns.absmax_scale %x kind(pow2) {scale_map = affine_map<(d0, d1) -> (d0)>}
    : tensor<6x9xf32> -> tensor<6xf32>
  return %r : tensor<6xf32>
}
func.func @test_scale_pow2_row_special() {
  %x = arith.constant dense<[[8.4499276e-01, 8.4068286e-01, 0x7FC00000, -7.002845e-02, 1.3503889e+00, -3.9655077e-01, 1.8879953e-01, -2.1223461e-02, 6.092165e-01], [-3.6490875e-01, -1.5236188e-01, 2.4238142e-01, 1.0302314e-01, -8.649728e-01, 8.9578307e-01, -1.2984812e+00, -1.2011156e+00, -1.2824918e+00], [9.669723e-01, -3.6060837e-01, -9.710364e-01, -1.1360214e+00, 4.2113113e-01, 0xFF800000, -1.2720782e+00, 6.1399305e-01, -1.1967077e+00], [1.0e-45, -1.0e-40, 0.0e+00, 0.0e+00, 0.0e+00, 0.0e+00, 0.0e+00, 0.0e+00, 0.0e+00], [1.1754944e-38, 1.1754944e-38, 1.1754944e-38, 1.1754944e-38, 1.1754944e-38, 1.1754944e-38, 1.1754944e-38, 1.1754944e-38, 1.1754944e-38], [1.9011872e+00, 4.7911814e-01, -1.5760899e+00, 1.7335296e+00, -3.4e+38, -9.414133e-01, 9.0704894e-01, 1.7655611e-02, -6.152185e-01]]> : tensor<6x9xf32>
  %r = func.call @scale_pow2_row_special(%x) : (tensor<6x9xf32>) -> tensor<6xf32>
  %e = arith.constant dense<[0x7FC00000, 2.0e+00, 0x7FC00000, 1.1754944e-38, 1.1754944e-38, 1.7014118e+38]> : tensor<6xf32>
  %rb = arith.bitcast %r : tensor<6xf32> to tensor<6xi32>
  %eb = arith.constant dense<[2143289344, 1073741824, 2143289344, 8388608, 8388608, 2130706432]> : tensor<6xi32>
  check.expect_eq %rb, %eb : tensor<6xi32>
  check.expect_eq %r, %e : tensor<6xf32>
  return
}

func.func private @scale_absmax_column_special(%x: tensor<6x9xf32>)
    -> tensor<9xf32> attributes {no_inline} {
  %r = lns.absmax_scale %x kind(absmax) {scale_map = affine_map<(d0, d1) -> (d1)>}
    : tensor<6x9xf32> -> tensor<9xf32>
  return %r : tensor<9xf32>
}
func.func @test_scale_absmax_column_special() {
  %x = arith.constant dense<[[8.4499276e-01, 8.4068286e-01, 0x7FC00000, -7.002845e-02, 1.3503889e+00, -3.9655077e-01, 1.8879953e-01, -2.1223461e-02, 6.092165e-01], [-3.6490875e-01, -1.5236188e-01, 2.4238142e-01, 1.0302314e-01, -8.649728e-01, 8.9578307e-01, -1.2984812e+00, -1.2011156e+00, -1.2824918e+00], [9.669723e-01, -3.6060837e-01, -9.710364e-01, -1.1360214e+00, 4.2113113e-01, 0xFF800000, -1.2720782e+00, 6.1399305e-01, -1.1967077e+00], [1.0e-45, -1.0e-40, 0.0e+00, 0.0e+00, 0.0e+00, 0.0e+00, 0.0e+00, 0.0e+00, 0.0e+00], [1.1754944e-38, 1.1754944e-38, 1.1754944e-38, 1.1754944e-38, 1.1754944e-38, 1.1754944e-38, 1.1754944e-38, 1.1754944e-38, 1.1754944e-38], [1.9011872e+00, 4.7911814e-01, -1.5760899e+00, 1.7335296e+00, -3.4e+38, -9.414133e-01, 9.0704894e-01, 1.7655611e-02, -6.152185e-01]]> : tensor<6x9xf32>
  %r = func.call @scale_absmax_column_special(%x) : (tensor<6x9xf32>) -> tensor<9xf32>
  %e = arith.constant dense<[1.9011872e+00, 8.4068286e-01, 0x7FC00000, 1.7335296e+00, 3.4e+38, 0x7FC00000, 1.2984812e+00, 1.2011156e+00, 1.2824918e+00]> : tensor<9xf32>
  %rb = arith.bitcast %r : tensor<9xf32> to tensor<9xi32>
  %eb = arith.constant dense<[1072912922, 1062680318, 2143289344, 1071506508, 2139081118, 2143289344, 1067857058, 1067040296, 1067722929]> : tensor<9xi32>
  check.expect_eq %rb, %eb : tensor<9xi32>
  check.expect_eq %r, %e : tensor<9xf32>
  return
}

func.func private @scale_pow2_column_special(%x: tensor<6x9xf32>)
    -> tensor<9xf32> attributes {no_inline} {
  %r = lns.absmax_scale %x kind(pow2) {scale_map = affine_map<(d0, d1) -> (d1)>}
    : tensor<6x9xf32> -> tensor<9xf32>
  return %r : tensor<9xf32>
}
func.func @test_scale_pow2_column_special() {
  %x = arith.constant dense<[[8.4499276e-01, 8.4068286e-01, 0x7FC00000, -7.002845e-02, 1.3503889e+00, -3.9655077e-01, 1.8879953e-01, -2.1223461e-02, 6.092165e-01], [-3.6490875e-01, -1.5236188e-01, 2.4238142e-01, 1.0302314e-01, -8.649728e-01, 8.9578307e-01, -1.2984812e+00, -1.2011156e+00, -1.2824918e+00], [9.669723e-01, -3.6060837e-01, -9.710364e-01, -1.1360214e+00, 4.2113113e-01, 0xFF800000, -1.2720782e+00, 6.1399305e-01, -1.1967077e+00], [1.0e-45, -1.0e-40, 0.0e+00, 0.0e+00, 0.0e+00, 0.0e+00, 0.0e+00, 0.0e+00, 0.0e+00], [1.1754944e-38, 1.1754944e-38, 1.1754944e-38, 1.1754944e-38, 1.1754944e-38, 1.1754944e-38, 1.1754944e-38, 1.1754944e-38, 1.1754944e-38], [1.9011872e+00, 4.7911814e-01, -1.5760899e+00, 1.7335296e+00, -3.4e+38, -9.414133e-01, 9.0704894e-01, 1.7655611e-02, -6.152185e-01]]> : tensor<6x9xf32>
  %r = func.call @scale_pow2_column_special(%x) : (tensor<6x9xf32>) -> tensor<9xf32>
  %e = arith.constant dense<[2.0e+00, 1.0e+00, 0x7FC00000, 2.0e+00, 1.7014118e+38, 0x7FC00000, 2.0e+00, 2.0e+00, 2.0e+00]> : tensor<9xf32>
  %rb = arith.bitcast %r : tensor<9xf32> to tensor<9xi32>
  %eb = arith.constant dense<[1073741824, 1065353216, 2143289344, 1073741824, 2130706432, 2143289344, 1073741824, 1073741824, 1073741824]> : tensor<9xi32>
  check.expect_eq %rb, %eb : tensor<9xi32>
  check.expect_eq %r, %e : tensor<9xf32>
  return
}

func.func private @scale_absmax_block_special(%x: tensor<6x9xf32>)
    -> tensor<6x3xf32> attributes {no_inline} {
  %r = lns.absmax_scale %x kind(absmax) {scale_map = affine_map<(d0, d1) -> (d0, d1 floordiv 4)>}
    : tensor<6x9xf32> -> tensor<6x3xf32>
  return %r : tensor<6x3xf32>
}
func.func @test_scale_absmax_block_special() {
  %x = arith.constant dense<[[8.4499276e-01, 8.4068286e-01, 0x7FC00000, -7.002845e-02, 1.3503889e+00, -3.9655077e-01, 1.8879953e-01, -2.1223461e-02, 6.092165e-01], [-3.6490875e-01, -1.5236188e-01, 2.4238142e-01, 1.0302314e-01, -8.649728e-01, 8.9578307e-01, -1.2984812e+00, -1.2011156e+00, -1.2824918e+00], [9.669723e-01, -3.6060837e-01, -9.710364e-01, -1.1360214e+00, 4.2113113e-01, 0xFF800000, -1.2720782e+00, 6.1399305e-01, -1.1967077e+00], [1.0e-45, -1.0e-40, 0.0e+00, 0.0e+00, 0.0e+00, 0.0e+00, 0.0e+00, 0.0e+00, 0.0e+00], [1.1754944e-38, 1.1754944e-38, 1.1754944e-38, 1.1754944e-38, 1.1754944e-38, 1.1754944e-38, 1.1754944e-38, 1.1754944e-38, 1.1754944e-38], [1.9011872e+00, 4.7911814e-01, -1.5760899e+00, 1.7335296e+00, -3.4e+38, -9.414133e-01, 9.0704894e-01, 1.7655611e-02, -6.152185e-01]]> : tensor<6x9xf32>
  %r = func.call @scale_absmax_block_special(%x) : (tensor<6x9xf32>) -> tensor<6x3xf32>
  %e = arith.constant dense<[[0x7FC00000, 1.3503889e+00, 6.092165e-01], [3.6490875e-01, 1.2984812e+00, 1.2824918e+00], [1.1360214e+00, 0x7FC00000, 1.1967077e+00], [1.1754944e-38, 1.0e+00, 1.0e+00], [1.1754944e-38, 1.1754944e-38, 1.1754944e-38], [1.9011872e+00, 3.4e+38, 6.152185e-01]]> : tensor<6x3xf32>
  %rb = arith.bitcast %r : tensor<6x3xf32> to tensor<6x3xi32>
  %eb = arith.constant dense<[[2143289344, 1068292491, 1058796957], [1052431698, 1067857058, 1067722929], [1066494246, 2143289344, 1067003320], [8388608, 1065353216, 1065353216], [8388608, 8388608, 8388608], [1072912922, 2139081118, 1058897654]]> : tensor<6x3xi32>
  check.expect_eq %rb, %eb : tensor<6x3xi32>
  check.expect_eq %r, %e : tensor<6x3xf32>
  return
}

func.func private @scale_pow2_block_special(%x: tensor<6x9xf32>)
    -> tensor<6x3xf32> attributes {no_inline} {
  %r = lns.absmax_scale %x kind(pow2) {scale_map = affine_map<(d0, d1) -> (d0, d1 floordiv 4)>}
    : tensor<6x9xf32> -> tensor<6x3xf32>
  return %r : tensor<6x3xf32>
}
func.func @test_scale_pow2_block_special() {
  %x = arith.constant dense<[[8.4499276e-01, 8.4068286e-01, 0x7FC00000, -7.002845e-02, 1.3503889e+00, -3.9655077e-01, 1.8879953e-01, -2.1223461e-02, 6.092165e-01], [-3.6490875e-01, -1.5236188e-01, 2.4238142e-01, 1.0302314e-01, -8.649728e-01, 8.9578307e-01, -1.2984812e+00, -1.2011156e+00, -1.2824918e+00], [9.669723e-01, -3.6060837e-01, -9.710364e-01, -1.1360214e+00, 4.2113113e-01, 0xFF800000, -1.2720782e+00, 6.1399305e-01, -1.1967077e+00], [1.0e-45, -1.0e-40, 0.0e+00, 0.0e+00, 0.0e+00, 0.0e+00, 0.0e+00, 0.0e+00, 0.0e+00], [1.1754944e-38, 1.1754944e-38, 1.1754944e-38, 1.1754944e-38, 1.1754944e-38, 1.1754944e-38, 1.1754944e-38, 1.1754944e-38, 1.1754944e-38], [1.9011872e+00, 4.7911814e-01, -1.5760899e+00, 1.7335296e+00, -3.4e+38, -9.414133e-01, 9.0704894e-01, 1.7655611e-02, -6.152185e-01]]> : tensor<6x9xf32>
  %r = func.call @scale_pow2_block_special(%x) : (tensor<6x9xf32>) -> tensor<6x3xf32>
  %e = arith.constant dense<[[0x7FC00000, 2.0e+00, 1.0e+00], [5.0e-01, 2.0e+00, 2.0e+00], [2.0e+00, 0x7FC00000, 2.0e+00], [1.1754944e-38, 1.0e+00, 1.0e+00], [1.1754944e-38, 1.1754944e-38, 1.1754944e-38], [2.0e+00, 1.7014118e+38, 1.0e+00]]> : tensor<6x3xf32>
  %rb = arith.bitcast %r : tensor<6x3xf32> to tensor<6x3xi32>
  %eb = arith.constant dense<[[2143289344, 1073741824, 1065353216], [1056964608, 1073741824, 1073741824], [1073741824, 2143289344, 1073741824], [8388608, 1065353216, 1065353216], [8388608, 8388608, 8388608], [1073741824, 2130706432, 1065353216]]> : tensor<6x3xi32>
  check.expect_eq %rb, %eb : tensor<6x3xi32>
  check.expect_eq %r, %e : tensor<6x3xf32>
  return
}

func.func private @scale_absmax_row_block_special(%x: tensor<6x9xf32>)
    -> tensor<3xf32> attributes {no_inline} {
  %r = lns.absmax_scale %x kind(absmax) {scale_map = affine_map<(d0, d1) -> (d0 floordiv 2)>}
    : tensor<6x9xf32> -> tensor<3xf32>
  return %r : tensor<3xf32>
}
func.func @test_scale_absmax_row_block_special() {
  %x = arith.constant dense<[[8.4499276e-01, 8.4068286e-01, 0x7FC00000, -7.002845e-02, 1.3503889e+00, -3.9655077e-01, 1.8879953e-01, -2.1223461e-02, 6.092165e-01], [-3.6490875e-01, -1.5236188e-01, 2.4238142e-01, 1.0302314e-01, -8.649728e-01, 8.9578307e-01, -1.2984812e+00, -1.2011156e+00, -1.2824918e+00], [9.669723e-01, -3.6060837e-01, -9.710364e-01, -1.1360214e+00, 4.2113113e-01, 0xFF800000, -1.2720782e+00, 6.1399305e-01, -1.1967077e+00], [1.0e-45, -1.0e-40, 0.0e+00, 0.0e+00, 0.0e+00, 0.0e+00, 0.0e+00, 0.0e+00, 0.0e+00], [1.1754944e-38, 1.1754944e-38, 1.1754944e-38, 1.1754944e-38, 1.1754944e-38, 1.1754944e-38, 1.1754944e-38, 1.1754944e-38, 1.1754944e-38], [1.9011872e+00, 4.7911814e-01, -1.5760899e+00, 1.7335296e+00, -3.4e+38, -9.414133e-01, 9.0704894e-01, 1.7655611e-02, -6.152185e-01]]> : tensor<6x9xf32>
  %r = func.call @scale_absmax_row_block_special(%x) : (tensor<6x9xf32>) -> tensor<3xf32>
  %e = arith.constant dense<[0x7FC00000, 0x7FC00000, 3.4e+38]> : tensor<3xf32>
  %rb = arith.bitcast %r : tensor<3xf32> to tensor<3xi32>
  %eb = arith.constant dense<[2143289344, 2143289344, 2139081118]> : tensor<3xi32>
  check.expect_eq %rb, %eb : tensor<3xi32>
  check.expect_eq %r, %e : tensor<3xf32>
  return
}

func.func private @scale_pow2_row_block_special(%x: tensor<6x9xf32>)
    -> tensor<3xf32> attributes {no_inline} {
  %r = lns.absmax_scale %x kind(pow2) {scale_map = affine_map<(d0, d1) -> (d0 floordiv 2)>}
    : tensor<6x9xf32> -> tensor<3xf32>
  return %r : tensor<3xf32>
}
func.func @test_scale_pow2_row_block_special() {
  %x = arith.constant dense<[[8.4499276e-01, 8.4068286e-01, 0x7FC00000, -7.002845e-02, 1.3503889e+00, -3.9655077e-01, 1.8879953e-01, -2.1223461e-02, 6.092165e-01], [-3.6490875e-01, -1.5236188e-01, 2.4238142e-01, 1.0302314e-01, -8.649728e-01, 8.9578307e-01, -1.2984812e+00, -1.2011156e+00, -1.2824918e+00], [9.669723e-01, -3.6060837e-01, -9.710364e-01, -1.1360214e+00, 4.2113113e-01, 0xFF800000, -1.2720782e+00, 6.1399305e-01, -1.1967077e+00], [1.0e-45, -1.0e-40, 0.0e+00, 0.0e+00, 0.0e+00, 0.0e+00, 0.0e+00, 0.0e+00, 0.0e+00], [1.1754944e-38, 1.1754944e-38, 1.1754944e-38, 1.1754944e-38, 1.1754944e-38, 1.1754944e-38, 1.1754944e-38, 1.1754944e-38, 1.1754944e-38], [1.9011872e+00, 4.7911814e-01, -1.5760899e+00, 1.7335296e+00, -3.4e+38, -9.414133e-01, 9.0704894e-01, 1.7655611e-02, -6.152185e-01]]> : tensor<6x9xf32>
  %r = func.call @scale_pow2_row_block_special(%x) : (tensor<6x9xf32>) -> tensor<3xf32>
  %e = arith.constant dense<[0x7FC00000, 0x7FC00000, 1.7014118e+38]> : tensor<3xf32>
  %rb = arith.bitcast %r : tensor<3xf32> to tensor<3xi32>
  %eb = arith.constant dense<[2143289344, 2143289344, 2130706432]> : tensor<3xi32>
  check.expect_eq %rb, %eb : tensor<3xi32>
  check.expect_eq %r, %e : tensor<3xf32>
  return
}

func.func private @scale_absmax_tensor_powers(%x: tensor<4x5xf32>)
    -> tensor<f32> attributes {no_inline} {
  %r = lns.absmax_scale %x kind(absmax) {scale_map = affine_map<(d0, d1) -> ()>}
    : tensor<4x5xf32> -> tensor<f32>
  return %r : tensor<f32>
}
func.func @test_scale_absmax_tensor_powers() {
  %x = arith.constant dense<[[3.0e+38, 3.637979e-12, 5.421011e-20, 5.0706024e+30, 7.8125e-03], [9.9035203e+27, 2.646978e-23, 3.125e-02, 7.275958e-12, 4.8828125e-04], [3.0092655e-36, 1.0995116e+12, 3.637979e-12, 7.7371252e+25, 1.6940659e-21], [9.094947e-13, 7.70372e-34, 1.1805916e+21, 2.56e+02, 2.9802322e-08]]> : tensor<4x5xf32>
  %r = func.call @scale_absmax_tensor_powers(%x) : (tensor<4x5xf32>) -> tensor<f32>
  %e = arith.constant dense<3.0e+38> : tensor<f32>
  %rb = arith.bitcast %r : tensor<f32> to tensor<i32>
  %eb = arith.constant dense<2137108966> : tensor<i32>
  check.expect_eq %rb, %eb : tensor<i32>
  check.expect_eq %r, %e : tensor<f32>
  return
}

func.func private @scale_pow2_tensor_powers(%x: tensor<4x5xf32>)
    -> tensor<f32> attributes {no_inline} {
  %r = lns.absmax_scale %x kind(pow2) {scale_map = affine_map<(d0, d1) -> ()>}
    : tensor<4x5xf32> -> tensor<f32>
  return %r : tensor<f32>
}
func.func @test_scale_pow2_tensor_powers() {
  %x = arith.constant dense<[[3.0e+38, 3.637979e-12, 5.421011e-20, 5.0706024e+30, 7.8125e-03], [9.9035203e+27, 2.646978e-23, 3.125e-02, 7.275958e-12, 4.8828125e-04], [3.0092655e-36, 1.0995116e+12, 3.637979e-12, 7.7371252e+25, 1.6940659e-21], [9.094947e-13, 7.70372e-34, 1.1805916e+21, 2.56e+02, 2.9802322e-08]]> : tensor<4x5xf32>
  %r = func.call @scale_pow2_tensor_powers(%x) : (tensor<4x5xf32>) -> tensor<f32>
  %e = arith.constant dense<1.7014118e+38> : tensor<f32>
  %rb = arith.bitcast %r : tensor<f32> to tensor<i32>
  %eb = arith.constant dense<2130706432> : tensor<i32>
  check.expect_eq %rb, %eb : tensor<i32>
  check.expect_eq %r, %e : tensor<f32>
  return
}

func.func private @scale_absmax_row_block_powers(%x: tensor<4x5xf32>)
    -> tensor<2xf32> attributes {no_inline} {
  %r = lns.absmax_scale %x kind(absmax) {scale_map = affine_map<(d0, d1) -> (d0 floordiv 2)>}
    : tensor<4x5xf32> -> tensor<2xf32>
  return %r : tensor<2xf32>
}
func.func @test_scale_absmax_row_block_powers() {
  %x = arith.constant dense<[[3.0e+38, 3.637979e-12, 5.421011e-20, 5.0706024e+30, 7.8125e-03], [9.9035203e+27, 2.646978e-23, 3.125e-02, 7.275958e-12, 4.8828125e-04], [3.0092655e-36, 1.0995116e+12, 3.637979e-12, 7.7371252e+25, 1.6940659e-21], [9.094947e-13, 7.70372e-34, 1.1805916e+21, 2.56e+02, 2.9802322e-08]]> : tensor<4x5xf32>
  %r = func.call @scale_absmax_row_block_powers(%x) : (tensor<4x5xf32>) -> tensor<2xf32>
  %e = arith.constant dense<[3.0e+38, 7.7371252e+25]> : tensor<2xf32>
  %rb = arith.bitcast %r : tensor<2xf32> to tensor<2xi32>
  %eb = arith.constant dense<[2137108966, 1786773504]> : tensor<2xi32>
  check.expect_eq %rb, %eb : tensor<2xi32>
  check.expect_eq %r, %e : tensor<2xf32>
  return
}

func.func private @scale_pow2_row_block_powers(%x: tensor<4x5xf32>)
    -> tensor<2xf32> attributes {no_inline} {
  %r = lns.absmax_scale %x kind(pow2) {scale_map = affine_map<(d0, d1) -> (d0 floordiv 2)>}
    : tensor<4x5xf32> -> tensor<2xf32>
  return %r : tensor<2xf32>
}
func.func @test_scale_pow2_row_block_powers() {
  %x = arith.constant dense<[[3.0e+38, 3.637979e-12, 5.421011e-20, 5.0706024e+30, 7.8125e-03], [9.9035203e+27, 2.646978e-23, 3.125e-02, 7.275958e-12, 4.8828125e-04], [3.0092655e-36, 1.0995116e+12, 3.637979e-12, 7.7371252e+25, 1.6940659e-21], [9.094947e-13, 7.70372e-34, 1.1805916e+21, 2.56e+02, 2.9802322e-08]]> : tensor<4x5xf32>
  %r = func.call @scale_pow2_row_block_powers(%x) : (tensor<4x5xf32>) -> tensor<2xf32>
  %e = arith.constant dense<[1.7014118e+38, 7.7371252e+25]> : tensor<2xf32>
  %rb = arith.bitcast %r : tensor<2xf32> to tensor<2xi32>
  %eb = arith.constant dense<[2130706432, 1786773504]> : tensor<2xi32>
  check.expect_eq %rb, %eb : tensor<2xi32>
  check.expect_eq %r, %e : tensor<2xf32>
  return
}

func.func private @scale_absmax_tensor_one(%x: tensor<1x1xf32>)
    -> tensor<f32> attributes {no_inline} {
  %r = lns.absmax_scale %x kind(absmax) {scale_map = affine_map<(d0, d1) -> ()>}
    : tensor<1x1xf32> -> tensor<f32>
  return %r : tensor<f32>
}
func.func @test_scale_absmax_tensor_one() {
  %x = arith.constant dense<[[-7.5e-01]]> : tensor<1x1xf32>
  %r = func.call @scale_absmax_tensor_one(%x) : (tensor<1x1xf32>) -> tensor<f32>
  %e = arith.constant dense<7.5e-01> : tensor<f32>
  %rb = arith.bitcast %r : tensor<f32> to tensor<i32>
  %eb = arith.constant dense<1061158912> : tensor<i32>
  check.expect_eq %rb, %eb : tensor<i32>
  check.expect_eq %r, %e : tensor<f32>
  return
}

func.func private @scale_pow2_tensor_one(%x: tensor<1x1xf32>)
    -> tensor<f32> attributes {no_inline} {
  %r = lns.absmax_scale %x kind(pow2) {scale_map = affine_map<(d0, d1) -> ()>}
    : tensor<1x1xf32> -> tensor<f32>
  return %r : tensor<f32>
}
func.func @test_scale_pow2_tensor_one() {
  %x = arith.constant dense<[[-7.5e-01]]> : tensor<1x1xf32>
  %r = func.call @scale_pow2_tensor_one(%x) : (tensor<1x1xf32>) -> tensor<f32>
  %e = arith.constant dense<1.0e+00> : tensor<f32>
  %rb = arith.bitcast %r : tensor<f32> to tensor<i32>
  %eb = arith.constant dense<1065353216> : tensor<i32>
  check.expect_eq %rb, %eb : tensor<i32>
  check.expect_eq %r, %e : tensor<f32>
  return
}

func.func private @scale_absmax_row_block_one(%x: tensor<1x1xf32>)
    -> tensor<1xf32> attributes {no_inline} {
  %r = lns.absmax_scale %x kind(absmax) {scale_map = affine_map<(d0, d1) -> (d0 floordiv 2)>}
    : tensor<1x1xf32> -> tensor<1xf32>
  return %r : tensor<1xf32>
}
func.func @test_scale_absmax_row_block_one() {
  %x = arith.constant dense<[[-7.5e-01]]> : tensor<1x1xf32>
  %r = func.call @scale_absmax_row_block_one(%x) : (tensor<1x1xf32>) -> tensor<1xf32>
  %e = arith.constant dense<[7.5e-01]> : tensor<1xf32>
  %rb = arith.bitcast %r : tensor<1xf32> to tensor<1xi32>
  %eb = arith.constant dense<[1061158912]> : tensor<1xi32>
  check.expect_eq %rb, %eb : tensor<1xi32>
  check.expect_eq %r, %e : tensor<1xf32>
  return
}

func.func private @scale_pow2_row_block_one(%x: tensor<1x1xf32>)
    -> tensor<1xf32> attributes {no_inline} {
  %r = lns.absmax_scale %x kind(pow2) {scale_map = affine_map<(d0, d1) -> (d0 floordiv 2)>}
    : tensor<1x1xf32> -> tensor<1xf32>
  return %r : tensor<1xf32>
}
func.func @test_scale_pow2_row_block_one() {
  %x = arith.constant dense<[[-7.5e-01]]> : tensor<1x1xf32>
  %r = func.call @scale_pow2_row_block_one(%x) : (tensor<1x1xf32>) -> tensor<1xf32>
  %e = arith.constant dense<[1.0e+00]> : tensor<1xf32>
  %rb = arith.bitcast %r : tensor<1xf32> to tensor<1xi32>
  %eb = arith.constant dense<[1065353216]> : tensor<1xi32>
  check.expect_eq %rb, %eb : tensor<1xi32>
  check.expect_eq %r, %e : tensor<1xf32>
  return
}

func.func @test_scale_absmax_tensor_empty() {
  %x = arith.constant dense<> : tensor<3x0xf32>
  %r = lns.absmax_scale %x kind(absmax) {scale_map = affine_map<(d0, d1) -> ()>}
    : tensor<3x0xf32> -> tensor<f32>
  %e = arith.constant dense<1.0e+00> : tensor<f32>
  %rb = arith.bitcast %r : tensor<f32> to tensor<i32>
  %eb = arith.constant dense<1065353216> : tensor<i32>
  check.expect_eq %rb, %eb : tensor<i32>
  check.expect_eq %r, %e : tensor<f32>
  return
}

func.func @test_scale_pow2_tensor_empty() {
  %x = arith.constant dense<> : tensor<3x0xf32>
  %r = lns.absmax_scale %x kind(pow2) {scale_map = affine_map<(d0, d1) -> ()>}
    : tensor<3x0xf32> -> tensor<f32>
  %e = arith.constant dense<1.0e+00> : tensor<f32>
  %rb = arith.bitcast %r : tensor<f32> to tensor<i32>
  %eb = arith.constant dense<1065353216> : tensor<i32>
  check.expect_eq %rb, %eb : tensor<i32>
  check.expect_eq %r, %e : tensor<f32>
  return
}

func.func @test_scale_absmax_row_block_empty() {
  %x = arith.constant dense<> : tensor<3x0xf32>
  %r = lns.absmax_scale %x kind(absmax) {scale_map = affine_map<(d0, d1) -> (d0 floordiv 2)>}
    : tensor<3x0xf32> -> tensor<2xf32>
  %e = arith.constant dense<[1.0e+00, 1.0e+00]> : tensor<2xf32>
  %rb = arith.bitcast %r : tensor<2xf32> to tensor<2xi32>
  %eb = arith.constant dense<[1065353216, 1065353216]> : tensor<2xi32>
  check.expect_eq %rb, %eb : tensor<2xi32>
  check.expect_eq %r, %e : tensor<2xf32>
  return
}

func.func @test_scale_pow2_row_block_empty() {
  %x = arith.constant dense<> : tensor<3x0xf32>
  %r = lns.absmax_scale %x kind(pow2) {scale_map = affine_map<(d0, d1) -> (d0 floordiv 2)>}
    : tensor<3x0xf32> -> tensor<2xf32>
  %e = arith.constant dense<[1.0e+00, 1.0e+00]> : tensor<2xf32>
  %rb = arith.bitcast %r : tensor<2xf32> to tensor<2xi32>
  %eb = arith.constant dense<[1065353216, 1065353216]> : tensor<2xi32>
  check.expect_eq %rb, %eb : tensor<2xi32>
  check.expect_eq %r, %e : tensor<2xf32>
  return
}

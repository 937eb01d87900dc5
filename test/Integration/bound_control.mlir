// RUN: not lns-run %s --backend=cpu 2>&1 | FileCheck %s
// float<fast> breaks the bound of D2, so that the bound means something.
//
// Written by gen_contract.py.

// CHECK-COUNT-3: check.expect_rel failed

func.func private @matmul_float_fast(%a: tensor<5x19x!lns.num<8, 8>>, %b: tensor<19x7x!lns.num<8, 8>>, %s0: tensor<f32>, %s1: tensor<7xf32>)
    -> tensor<5x7xf32> attributes {no_inline} {
  %zero = arith.constant 0.0 : f32
  %empty = tensor.empty() : tensor<5x7xf32>
  %init = linalg.fill ins(%zero : f32) outs(%empty : tensor<5x7xf32>)
    -> tensor<5x7xf32>
  %acc = lns.contract ins(%a, %b : tensor<5x19x!lns.num<8, 8>>, tensor<19x7x!lns.num<8, 8>>)
    outs(%init : tensor<5x7xf32>)
    {indexing_maps = [affine_map<(m, n, k) -> (m, k)>, affine_map<(m, n, k) -> (k, n)>, affine_map<(m, n, k) -> (m, n)>],
     datapath = #lns.float<fast>} -> tensor<5x7xf32>
  %out = tensor.empty() : tensor<5x7xf32>
  %y = lns.finish ins(%acc, %s0, %s1 : tensor<5x7xf32>, tensor<f32>, tensor<7xf32>)
    outs(%out : tensor<5x7xf32>)
    {indexing_maps = [affine_map<(m, n) -> (m, n)>, affine_map<(m, n) -> ()>, affine_map<(m, n) -> (n)>, affine_map<(m, n) -> (m, n)>],
     operand_types = [!lns.num<8, 8>, !lns.num<8, 8>],
     datapath = #lns.float<fast>} -> tensor<5x7xf32>
  return %y : tensor<5x7xf32>
}
func.func @test_matmul_float_fast() {
  %a = lns.constant dense<[[132, 145, 212, 101, 0, 0, 181, 164, 149, 0, 188, 203, 2, 199, 254, 162, 144, 34, 4], [67, 198, 246, 36, 147, 139, 0, 40, 0, 46, 141, 163, 155, 74, 45, 42, 209, 34, 86], [0, 58, 118, 36, 0, 20, 0, 32, 117, 61, 122, 221, 232, 0, 161, 73, 54, 244, 237], [215, 0, 41, 253, 107, 0, 236, 127, 109, 162, 180, 242, 75, 0, 33, 185, 0, 145, 192], [191, 0, 48, 58, 191, 245, 252, 0, 182, 231, 26, 85, 115, 54, 202, 0, 0, 105, 0]]> : tensor<5x19xi8> as tensor<5x19x!lns.num<8, 8>>
  %b = lns.constant dense<[[66, 42, 74, 97, 214, 0, 52], [48, 107, 0, 133, 170, 251, 223], [190, 226, 74, 247, 94, 44, 214], [224, 141, 236, 229, 37, 252, 213], [146, 221, 138, 98, 240, 168, 0], [180, 27, 10, 6, 95, 162, 0], [78, 82, 69, 171, 74, 0, 133], [153, 191, 71, 23, 254, 238, 122], [253, 130, 0, 179, 74, 112, 235], [226, 85, 228, 69, 132, 208, 164], [33, 202, 238, 119, 84, 32, 64], [190, 108, 126, 55, 80, 22, 98], [251, 155, 223, 206, 36, 51, 114], [98, 72, 219, 45, 36, 0, 0], [143, 135, 229, 198, 255, 177, 145], [151, 187, 29, 223, 53, 216, 193], [0, 176, 15, 65, 252, 69, 0], [142, 233, 146, 0, 240, 171, 29], [13, 222, 7, 0, 55, 0, 0]]> : tensor<19x7xi8> as tensor<19x7x!lns.num<8, 8>>
  %s0 = arith.constant dense<4.2929366e-01> : tensor<f32>
  %s1 = arith.constant dense<[2.1430576e+00, 4.0113014e-01, 1.3320032e-01, 3.3093233e+00, 8.418993e-01, 4.992767e-01, 3.5999355e+00]> : tensor<7xf32>
  %y = func.call @matmul_float_fast(%a, %b, %s0, %s1)
    : (tensor<5x19x!lns.num<8, 8>>, tensor<19x7x!lns.num<8, 8>>, tensor<f32>, tensor<7xf32>) -> tensor<5x7xf32>
  %static = arith.constant dense<[[-6.962252e-03, -4.86212e-05, 3.8180377e-03, 8.600887e-03, 3.309524e-01, -1.7122876e-02, -4.8323814e-03], [2.3094658e-03, 5.9021795e-03, -3.186408e-04, 3.2600695e-01, -4.852008e-03, 8.8902353e-04, 2.1393396e-02], [-2.3801418e-01, 2.7583712e-03, -1.0522099e-02, 1.3587359e-01, 5.37081e-02, 2.4158403e-02, -2.059677e-01], [-1.18837915e-01, -1.3666804e-02, -7.3944614e-03, 1.4017032e-01, -3.5067943e-01, 1.0212068e-01, 9.436453e-01], [-2.2901608e-01, -6.189703e-03, 5.3676136e-04, -9.326583e-03, -2.265251e-02, 4.819883e-05, 1.8092008e-01]]> : tensor<5x7xf32>
  %e = tensor.cast %static : tensor<5x7xf32> to tensor<5x7xf32>
  check.expect_rel %y, %e {max = 1.0e-6, abs = 4.947e-05}
    : tensor<5x7xf32>
  return
}

func.func private @batch_float_fast(%a: tensor<3x2x7x!lns.num<8, 8>>, %b: tensor<3x7x5x!lns.num<8, 8>>, %s0: tensor<f32>, %s1: tensor<3xf32>)
    -> tensor<3x2x5xf32> attributes {no_inline} {
  %zero = arith.constant 0.0 : f32
  %empty = tensor.empty() : tensor<3x2x5xf32>
  %init = linalg.fill ins(%zero : f32) outs(%empty : tensor<3x2x5xf32>)
    -> tensor<3x2x5xf32>
  %acc = lns.contract ins(%a, %b : tensor<3x2x7x!lns.num<8, 8>>, tensor<3x7x5x!lns.num<8, 8>>)
    outs(%init : tensor<3x2x5xf32>)
    {indexing_maps = [affine_map<(b, m, n, k) -> (b, m, k)>, affine_map<(b, m, n, k) -> (b, k, n)>, affine_map<(b, m, n, k) -> (b, m, n)>],
     datapath = #lns.float<fast>} -> tensor<3x2x5xf32>
  %out = tensor.empty() : tensor<3x2x5xf32>
  %y = lns.finish ins(%acc, %s0, %s1 : tensor<3x2x5xf32>, tensor<f32>, tensor<3xf32>)
    outs(%out : tensor<3x2x5xf32>)
    {indexing_maps = [affine_map<(b, m, n) -> (b, m, n)>, affine_map<(b, m, n) -> ()>, affine_map<(b, m, n) -> (b)>, affine_map<(b, m, n) -> (b, m, n)>],
     operand_types = [!lns.num<8, 8>, !lns.num<8, 8>],
     datapath = #lns.float<fast>} -> tensor<3x2x5xf32>
  return %y : tensor<3x2x5xf32>
}
func.func @test_batch_float_fast() {
  %a = lns.constant dense<[[[242, 86, 44, 231, 56, 0, 84], [51, 188, 100, 41, 109, 133, 0]], [[220, 20, 94, 71, 33, 210, 38], [224, 52, 225, 183, 136, 235, 65]], [[215, 77, 235, 154, 0, 0, 0], [175, 31, 25, 0, 0, 249, 30]]]> : tensor<3x2x7xi8> as tensor<3x2x7x!lns.num<8, 8>>
  %b = lns.constant dense<[[[57, 21, 111, 0, 177], [16, 0, 0, 83, 143], [86, 185, 90, 99, 138], [226, 171, 163, 202, 192], [220, 104, 28, 133, 70], [110, 107, 108, 18, 0], [162, 31, 54, 177, 0]], [[147, 109, 228, 123, 231], [163, 139, 98, 144, 216], [0, 89, 138, 224, 138], [0, 138, 148, 162, 43], [204, 13, 165, 186, 186], [0, 83, 29, 0, 0], [139, 66, 93, 37, 253]], [[0, 226, 104, 0, 0], [208, 19, 245, 49, 0], [92, 0, 2, 7, 0], [84, 65, 234, 30, 87], [51, 233, 224, 68, 9], [15, 0, 245, 142, 77], [191, 223, 236, 0, 40]]]> : tensor<3x7x5xi8> as tensor<3x7x5x!lns.num<8, 8>>
  %s0 = arith.constant dense<2.0891915e-01> : tensor<f32>
  %s1 = arith.constant dense<[6.071233e-01, 6.3622675e+00, 4.0440707e+00]> : tensor<3xf32>
  %y = func.call @batch_float_fast(%a, %b, %s0, %s1)
    : (tensor<3x2x7x!lns.num<8, 8>>, tensor<3x7x5x!lns.num<8, 8>>, tensor<f32>, tensor<3xf32>) -> tensor<3x2x5xf32>
  %static = arith.constant dense<[[[1.1785609e-03, 4.4077413e-05, -1.02658e-02, 2.4583907e-04, 1.17005904e-04], [-9.410698e-04, 3.6057609e-03, 5.4362806e-04, 1.0707492e-03, 1.9005114e-04]], [[8.108649e-07, -1.1228343e-02, 6.206324e-03, -5.0493166e-02, 7.5058946e-03], [7.395079e-06, -2.7877342e-02, 9.1748815e-03, -5.7322793e-02, 6.0660606e-03]], [[-7.390439e-03, 2.1403343e-03, -8.247674e-03, 8.303984e-06, -4.179683e-06], [-2.9004876e-05, 5.50708e-05, 2.109853e-01, 2.8360735e-05, -6.600554e-03]]]> : tensor<3x2x5xf32>
  %e = tensor.cast %static : tensor<3x2x5xf32> to tensor<3x2x5xf32>
  check.expect_rel %y, %e {max = 1.0e-6, abs = 1.043e-05}
    : tensor<3x2x5xf32>
  return
}

func.func private @matvec_float_fast(%a: tensor<6x13x!lns.num<8, 8>>, %b: tensor<13x!lns.num<8, 8>>, %s0: tensor<6xf32>, %s1: tensor<f32>)
    -> tensor<6xf32> attributes {no_inline} {
  %zero = arith.constant 0.0 : f32
  %empty = tensor.empty() : tensor<6xf32>
  %init = linalg.fill ins(%zero : f32) outs(%empty : tensor<6xf32>)
    -> tensor<6xf32>
  %acc = lns.contract ins(%a, %b : tensor<6x13x!lns.num<8, 8>>, tensor<13x!lns.num<8, 8>>)
    outs(%init : tensor<6xf32>)
    {indexing_maps = [affine_map<(m, k) -> (m, k)>, affine_map<(m, k) -> (k)>, affine_map<(m, k) -> (m)>],
     datapath = #lns.float<fast>} -> tensor<6xf32>
  %out = tensor.empty() : tensor<6xf32>
  %y = lns.finish ins(%acc, %s0, %s1 : tensor<6xf32>, tensor<6xf32>, tensor<f32>)
    outs(%out : tensor<6xf32>)
    {indexing_maps = [affine_map<(m) -> (m)>, affine_map<(m) -> (m)>, affine_map<(m) -> ()>, affine_map<(m) -> (m)>],
     operand_types = [!lns.num<8, 8>, !lns.num<8, 8>],
     datapath = #lns.float<fast>} -> tensor<6xf32>
  return %y : tensor<6xf32>
}
func.func @test_matvec_float_fast() {
  %a = lns.constant dense<[[124, 201, 172, 70, 98, 247, 114, 18, 214, 41, 216, 84, 66], [174, 0, 221, 82, 245, 160, 21, 254, 87, 177, 26, 203, 142], [171, 150, 139, 123, 0, 7, 248, 212, 0, 90, 159, 183, 16], [48, 154, 0, 222, 53, 126, 0, 3, 45, 153, 111, 53, 0], [174, 146, 50, 0, 0, 225, 188, 6, 17, 202, 148, 50, 6], [3, 90, 127, 142, 105, 226, 174, 181, 0, 59, 26, 95, 250]]> : tensor<6x13xi8> as tensor<6x13x!lns.num<8, 8>>
  %b = lns.constant dense<[0, 0, 0, 0, 198, 61, 15, 247, 0, 117, 8, 219, 140]> : tensor<13xi8> as tensor<13x!lns.num<8, 8>>
  %s0 = arith.constant dense<[1.4276643e-01, 4.712513e-01, 9.4733316e-01, 8.2689804e-01, 3.6875966e-01, 2.3051255e+00]> : tensor<6xf32>
  %s1 = arith.constant dense<4.5082372e-01> : tensor<f32>
  %y = func.call @matvec_float_fast(%a, %b, %s0, %s1)
    : (tensor<6x13x!lns.num<8, 8>>, tensor<13x!lns.num<8, 8>>, tensor<6xf32>, tensor<f32>) -> tensor<6xf32>
  %static = arith.constant dense<[-1.9727185e-04, 9.804908e-02, 1.2445474e-02, 1.0677599e-03, -7.6042174e-04, -2.1618907e-03]> : tensor<6xf32>
  %e = tensor.cast %static : tensor<6xf32> to tensor<6xf32>
  check.expect_rel %y, %e {max = 1.0e-6, abs = 1.541e-05}
    : tensor<6xf32>
  return
}

// RUN: lns-run %s --backend=reference && lns-run %s --backend=cpu
// Contractions under exact, each result correctly rounded [D0, D1, D6].
//
// RUN: lns-run %s --target-cpu=generic
// RUN: %if avx2 %{ lns-run %s --target-cpu=x86-64-v3 %}
// RUN: %if avx512 %{ lns-run %s --target-cpu=x86-64-v4 %}
//
// Written by gen_contract.py: every expected value is calculated there.

func.func private @opaque(%n: index) -> index attributes {no_inline} {
  return %n : index
}

func.func private @matmul_exact(%a: tensor<5x19x!lns.num<8, 8>>, %b: tensor<19x7x!lns.num<8, 8>>, %s0: tensor<f32>, %s1: tensor<7xf32>)
    -> tensor<5x7xf32> attributes {no_inline} {
  %zero = arith.constant 0 : i64
  %empty = tensor.empty() : tensor<5x7x8xi64>
  %init = linalg.fill ins(%zero : i64) outs(%empty : tensor<5x7x8xi64>)
    -> tensor<5x7x8xi64>
  %acc = lns.contract ins(%a, %b : tensor<5x19x!lns.num<8, 8>>, tensor<19x7x!lns.num<8, 8>>)
    outs(%init : tensor<5x7x8xi64>)
    {indexing_maps = [affine_map<(m, n, k) -> (m, k)>, affine_map<(m, n, k) -> (k, n)>, affine_map<(m, n, k) -> (m, n)>],
     datapath = #lns.exact} -> tensor<5x7x8xi64>
  %out = tensor.empty() : tensor<5x7xf32>
  %y = lns.finish ins(%acc, %s0, %s1 : tensor<5x7x8xi64>, tensor<f32>, tensor<7xf32>)
    outs(%out : tensor<5x7xf32>)
    {indexing_maps = [affine_map<(m, n) -> (m, n)>, affine_map<(m, n) -> ()>, affine_map<(m, n) -> (n)>, affine_map<(m, n) -> (m, n)>],
     operand_types = [!lns.num<8, 8>, !lns.num<8, 8>],
     datapath = #lns.exact} -> tensor<5x7xf32>
  return %y : tensor<5x7xf32>
}
func.func @test_matmul_exact() {
  %a = lns.constant dense<[[132, 145, 212, 101, 0, 0, 181, 164, 149, 0, 188, 203, 2, 199, 254, 162, 144, 34, 4], [67, 198, 246, 36, 147, 139, 0, 40, 0, 46, 141, 163, 155, 74, 45, 42, 209, 34, 86], [0, 58, 118, 36, 0, 20, 0, 32, 117, 61, 122, 221, 232, 0, 161, 73, 54, 244, 237], [215, 0, 41, 253, 107, 0, 236, 127, 109, 162, 180, 242, 75, 0, 33, 185, 0, 145, 192], [191, 0, 48, 58, 191, 245, 252, 0, 182, 231, 26, 85, 115, 54, 202, 0, 0, 105, 0]]> : tensor<5x19xi8> as tensor<5x19x!lns.num<8, 8>>
  %b = lns.constant dense<[[66, 42, 74, 97, 214, 0, 52], [48, 107, 0, 133, 170, 251, 223], [190, 226, 74, 247, 94, 44, 214], [224, 141, 236, 229, 37, 252, 213], [146, 221, 138, 98, 240, 168, 0], [180, 27, 10, 6, 95, 162, 0], [78, 82, 69, 171, 74, 0, 133], [153, 191, 71, 23, 254, 238, 122], [253, 130, 0, 179, 74, 112, 235], [226, 85, 228, 69, 132, 208, 164], [33, 202, 238, 119, 84, 32, 64], [190, 108, 126, 55, 80, 22, 98], [251, 155, 223, 206, 36, 51, 114], [98, 72, 219, 45, 36, 0, 0], [143, 135, 229, 198, 255, 177, 145], [151, 187, 29, 223, 53, 216, 193], [0, 176, 15, 65, 252, 69, 0], [142, 233, 146, 0, 240, 171, 29], [13, 222, 7, 0, 55, 0, 0]]> : tensor<19x7xi8> as tensor<19x7x!lns.num<8, 8>>
  %s0 = arith.constant dense<4.2929366e-01> : tensor<f32>
  %s1 = arith.constant dense<[2.1430576e+00, 4.0113014e-01, 1.3320032e-01, 3.3093233e+00, 8.418993e-01, 4.992767e-01, 3.5999355e+00]> : tensor<7xf32>
  %y = func.call @matmul_exact(%a, %b, %s0, %s1)
    : (tensor<5x19x!lns.num<8, 8>>, tensor<19x7x!lns.num<8, 8>>, tensor<f32>, tensor<7xf32>) -> tensor<5x7xf32>
  %static = arith.constant dense<[[-6.962252e-03, -4.86212e-05, 3.8180377e-03, 8.600887e-03, 3.309524e-01, -1.7122876e-02, -4.8323814e-03], [2.3094658e-03, 5.9021795e-03, -3.186408e-04, 3.2600695e-01, -4.852008e-03, 8.8902353e-04, 2.1393396e-02], [-2.3801418e-01, 2.7583712e-03, -1.0522099e-02, 1.3587359e-01, 5.37081e-02, 2.4158403e-02, -2.059677e-01], [-1.18837915e-01, -1.3666804e-02, -7.3944614e-03, 1.4017032e-01, -3.5067943e-01, 1.0212068e-01, 9.436453e-01], [-2.2901608e-01, -6.189703e-03, 5.3676136e-04, -9.326583e-03, -2.265251e-02, 4.819883e-05, 1.8092008e-01]]> : tensor<5x7xf32>
  %e = tensor.cast %static : tensor<5x7xf32> to tensor<5x7xf32>
  check.expect_eq %y, %e : tensor<5x7xf32>
  return
}

func.func private @matmul_aligned_exact(%a: tensor<8x32x!lns.num<8, 8>>, %b: tensor<32x16x!lns.num<8, 8>>, %s0: tensor<8xf32>, %s1: tensor<f32>)
    -> tensor<8x16xf32> attributes {no_inline} {
  %zero = arith.constant 0 : i64
  %empty = tensor.empty() : tensor<8x16x8xi64>
  %init = linalg.fill ins(%zero : i64) outs(%empty : tensor<8x16x8xi64>)
    -> tensor<8x16x8xi64>
  %acc = lns.contract ins(%a, %b : tensor<8x32x!lns.num<8, 8>>, tensor<32x16x!lns.num<8, 8>>)
    outs(%init : tensor<8x16x8xi64>)
    {indexing_maps = [affine_map<(m, n, k) -> (m, k)>, affine_map<(m, n, k) -> (k, n)>, affine_map<(m, n, k) -> (m, n)>],
     datapath = #lns.exact} -> tensor<8x16x8xi64>
  %out = tensor.empty() : tensor<8x16xf32>
  %y = lns.finish ins(%acc, %s0, %s1 : tensor<8x16x8xi64>, tensor<8xf32>, tensor<f32>)
    outs(%out : tensor<8x16xf32>)
    {indexing_maps = [affine_map<(m, n) -> (m, n)>, affine_map<(m, n) -> (m)>, affine_map<(m, n) -> ()>, affine_map<(m, n) -> (m, n)>],
     operand_types = [!lns.num<8, 8>, !lns.num<8, 8>],
     datapath = #lns.exact} -> tensor<8x16xf32>
  return %y : tensor<8x16xf32>
}
func.func @test_matmul_aligned_exact() {
  %a = lns.constant dense<[[194, 33, 25, 42, 62, 110, 216, 168, 0, 130, 201, 11, 186, 18, 206, 52, 181, 154, 0, 147, 0, 135, 215, 206, 0, 186, 25, 26, 156, 57, 186, 23], [0, 98, 0, 100, 190, 96, 108, 7, 0, 69, 192, 10, 0, 95, 193, 237, 140, 100, 222, 122, 205, 24, 0, 64, 153, 34, 240, 177, 231, 0, 212, 102], [146, 144, 161, 95, 91, 170, 56, 210, 197, 254, 87, 158, 42, 57, 255, 169, 223, 50, 187, 210, 80, 152, 70, 223, 41, 2, 10, 227, 184, 0, 236, 139], [32, 208, 105, 118, 95, 231, 182, 48, 28, 195, 38, 76, 235, 214, 240, 248, 29, 27, 27, 90, 59, 235, 145, 0, 131, 217, 48, 197, 4, 0, 68, 130], [151, 0, 116, 156, 126, 230, 207, 96, 86, 117, 168, 187, 0, 238, 237, 113, 192, 124, 68, 71, 169, 73, 93, 83, 48, 166, 73, 0, 79, 235, 70, 183], [76, 6, 0, 162, 0, 203, 208, 235, 0, 57, 179, 65, 140, 121, 43, 147, 68, 42, 157, 190, 151, 176, 224, 40, 17, 113, 42, 76, 24, 95, 1, 214], [0, 249, 61, 73, 215, 28, 202, 120, 11, 0, 253, 107, 249, 0, 109, 90, 77, 31, 239, 208, 55, 0, 44, 225, 168, 54, 107, 221, 62, 0, 156, 174], [151, 212, 0, 129, 19, 143, 0, 37, 98, 75, 0, 248, 158, 171, 91, 0, 17, 181, 20, 88, 82, 0, 205, 91, 246, 158, 75, 173, 56, 154, 133, 28]]> : tensor<8x32xi8> as tensor<8x32x!lns.num<8, 8>>
  %b = lns.constant dense<[[0, 63, 91, 50, 110, 126, 15, 132, 41, 14, 60, 223, 229, 42, 158, 33], [125, 159, 233, 119, 74, 27, 79, 86, 120, 99, 79, 15, 4, 125, 54, 0], [49, 60, 69, 186, 64, 166, 100, 0, 33, 227, 148, 123, 46, 250, 100, 144], [168, 114, 5, 222, 210, 109, 222, 222, 251, 18, 6, 79, 0, 205, 86, 200], [43, 74, 0, 216, 165, 43, 10, 0, 106, 153, 96, 16, 86, 211, 234, 155], [0, 66, 50, 114, 42, 191, 202, 173, 232, 239, 75, 18, 137, 202, 56, 215], [162, 225, 145, 129, 210, 167, 71, 27, 249, 20, 11, 111, 10, 3, 3, 88], [127, 81, 90, 84, 6, 89, 83, 110, 246, 0, 0, 46, 231, 44, 201, 173], [55, 72, 129, 51, 112, 64, 137, 58, 47, 243, 129, 150, 92, 193, 253, 201], [173, 225, 129, 0, 186, 97, 54, 7, 54, 121, 74, 114, 255, 88, 127, 27], [168, 226, 119, 193, 64, 14, 29, 234, 59, 131, 98, 148, 201, 0, 108, 31], [216, 45, 199, 206, 255, 3, 229, 74, 5, 0, 62, 43, 202, 160, 100, 178], [111, 181, 65, 73, 38, 81, 242, 0, 187, 139, 148, 49, 0, 76, 224, 0], [0, 145, 208, 253, 37, 0, 40, 57, 89, 224, 228, 73, 41, 9, 227, 242], [21, 194, 88, 23, 248, 74, 69, 90, 45, 171, 4, 240, 0, 0, 7, 109], [1, 209, 23, 7, 27, 0, 0, 107, 211, 235, 189, 151, 176, 126, 173, 158], [181, 125, 43, 134, 12, 81, 231, 23, 169, 0, 121, 6, 199, 65, 95, 135], [231, 149, 65, 214, 179, 9, 238, 0, 147, 244, 68, 174, 186, 6, 104, 0], [6, 231, 114, 183, 123, 33, 122, 27, 203, 5, 179, 54, 129, 150, 241, 0], [130, 68, 90, 82, 60, 130, 30, 88, 0, 161, 0, 28, 0, 235, 248, 0], [67, 216, 226, 154, 0, 195, 10, 215, 0, 23, 52, 0, 242, 201, 119, 249], [101, 228, 253, 0, 58, 0, 97, 16, 88, 0, 44, 230, 210, 81, 98, 193], [88, 76, 171, 120, 103, 102, 0, 232, 133, 91, 82, 181, 159, 40, 59, 51], [191, 0, 149, 110, 188, 97, 105, 186, 21, 67, 213, 40, 118, 199, 185, 116], [126, 0, 23, 92, 188, 3, 16, 240, 15, 83, 177, 2, 216, 180, 192, 159], [133, 97, 112, 193, 0, 75, 222, 41, 51, 207, 124, 44, 95, 16, 206, 0], [41, 64, 142, 80, 5, 115, 203, 160, 57, 79, 252, 90, 237, 124, 0, 218], [164, 135, 74, 37, 157, 145, 169, 163, 58, 102, 109, 28, 15, 237, 211, 166], [238, 147, 250, 142, 56, 65, 187, 207, 45, 91, 208, 240, 83, 203, 198, 177], [0, 48, 6, 86, 163, 254, 150, 185, 250, 0, 50, 48, 54, 2, 162, 49], [185, 48, 0, 56, 131, 46, 218, 118, 126, 34, 119, 193, 102, 230, 60, 56], [60, 202, 77, 187, 8, 63, 227, 3, 148, 219, 17, 51, 193, 0, 83, 247]]> : tensor<32x16xi8> as tensor<32x16x!lns.num<8, 8>>
  %s0 = arith.constant dense<[9.3285537e-01, 5.882288e+00, 1.8615952e-01, 5.0905385e+00, 4.5557876e+00, 2.3534888e-01, 3.5791668e-01, 1.5639858e-01]> : tensor<8xf32>
  %s1 = arith.constant dense<2.184836e-01> : tensor<f32>
  %y = func.call @matmul_aligned_exact(%a, %b, %s0, %s1)
    : (tensor<8x32x!lns.num<8, 8>>, tensor<32x16x!lns.num<8, 8>>, tensor<8xf32>, tensor<f32>) -> tensor<8x16xf32>
  %static = arith.constant dense<[[-3.76365e-04, 5.636575e-04, -1.1543151e-03, 1.1005534e-02, 7.190792e-04, -2.5251277e-03, -7.241474e-04, 8.10319e-04, -2.924242e-03, -1.2010891e-02, -5.150836e-04, -8.269031e-04, -1.2700598e-03, -8.994306e-05, -3.6712323e-04, -3.4667973e-03], [1.0884496e-01, 3.8729843e-02, 9.817972e-02, 1.429998e-02, -5.337702e-02, -9.744307e-02, -8.702429e-02, -3.3704158e-02, -2.1041739e-01, -3.2599438e-02, 2.531659e-01, 9.8873764e-02, 6.538834e-02, -5.740002e-01, -4.1451254e-01, -6.977147e-02], [-7.1263855e-04, 1.5374282e-03, -8.8743167e-04, -7.8568433e-04, 2.2120938e-02, -2.8958763e-03, -3.3030735e-04, -5.8770897e-03, -8.467622e-03, -2.2488028e-02, -6.2752306e-03, -8.9243095e-04, 3.515505e-02, 4.4481838e-04, -3.6311697e-02, -1.00080455e-02], [-8.5144944e-02, 1.9578728e-01, 1.4877923e-01, -6.072398e-02, 1.4173357e-01, 1.007982e-01, 3.5689354e-02, -1.4439939e-01, -3.281405e-01, 1.2410396e-01, -2.2973055e-02, 2.2710459e-01, 9.528974e-03, -6.9861925e-01, -7.5065484e-03, -5.431889e-02], [-2.7167503e-02, -2.7806114e-02, -1.0519561e-02, 1.314309e-01, 1.3478588e-01, 2.0466278e-01, -1.2868547e-01, 5.5340778e-02, 2.483388e-01, -9.593169e-02, 8.430117e-02, 4.5226154e-01, -3.9249584e-01, 2.2479905e-02, 4.0103197e-01, 4.17771e-02], [-9.230239e-03, 1.263901e-03, 3.2897175e-03, -2.7996957e-02, -5.343926e-04, -2.9275303e-03, -1.0086838e-03, -1.5249053e-03, 3.8532205e-03, -2.1390382e-03, 9.054999e-03, 7.150729e-05, 1.943089e-03, -7.155341e-05, -2.647192e-03, -9.161116e-03], [-8.593432e-03, 9.714783e-03, -3.059038e-02, -2.3556342e-02, -3.7354212e-02, 5.5046384e-03, 8.2823026e-05, 2.037802e-02, -4.5229245e-02, -4.984911e-03, -1.6814308e-02, -4.0456336e-03, -1.0546527e-02, -2.5038715e-02, -1.4365774e-03, 4.979968e-04], [-1.4433847e-02, -4.6475136e-05, 2.6071272e-04, -7.4367836e-04, 1.8545566e-02, 2.464048e-04, 2.192792e-03, 4.204178e-03, -4.4817806e-04, -1.1569953e-03, -4.06367e-04, -3.0553318e-04, 8.671338e-04, -5.919648e-04, -3.9815796e-03, 4.7824602e-04]]> : tensor<8x16xf32>
  %e = tensor.cast %static : tensor<8x16xf32> to tensor<8x16xf32>
  check.expect_eq %y, %e : tensor<8x16xf32>
  return
}

func.func private @matmul_transposed_exact(%a: tensor<4x11x!lns.num<8, 8>>, %b: tensor<9x11x!lns.num<8, 8>>, %s0: tensor<f32>, %s1: tensor<f32>)
    -> tensor<4x9xf32> attributes {no_inline} {
  %zero = arith.constant 0 : i64
  %empty = tensor.empty() : tensor<4x9x8xi64>
  %init = linalg.fill ins(%zero : i64) outs(%empty : tensor<4x9x8xi64>)
    -> tensor<4x9x8xi64>
  %acc = lns.contract ins(%a, %b : tensor<4x11x!lns.num<8, 8>>, tensor<9x11x!lns.num<8, 8>>)
    outs(%init : tensor<4x9x8xi64>)
    {indexing_maps = [affine_map<(m, n, k) -> (m, k)>, affine_map<(m, n, k) -> (n, k)>, affine_map<(m, n, k) -> (m, n)>],
     datapath = #lns.exact} -> tensor<4x9x8xi64>
  %out = tensor.empty() : tensor<4x9xf32>
  %y = lns.finish ins(%acc, %s0, %s1 : tensor<4x9x8xi64>, tensor<f32>, tensor<f32>)
    outs(%out : tensor<4x9xf32>)
    {indexing_maps = [affine_map<(m, n) -> (m, n)>, affine_map<(m, n) -> ()>, affine_map<(m, n) -> ()>, affine_map<(m, n) -> (m, n)>],
     operand_types = [!lns.num<8, 8>, !lns.num<8, 8>],
     datapath = #lns.exact} -> tensor<4x9xf32>
  return %y : tensor<4x9xf32>
}
func.func @test_matmul_transposed_exact() {
  %a = lns.constant dense<[[211, 99, 132, 60, 110, 37, 30, 213, 0, 250, 86], [68, 139, 143, 132, 250, 64, 15, 120, 136, 139, 27], [247, 138, 220, 75, 0, 87, 248, 54, 89, 139, 138], [104, 65, 90, 91, 84, 201, 229, 177, 99, 59, 188]]> : tensor<4x11xi8> as tensor<4x11x!lns.num<8, 8>>
  %b = lns.constant dense<[[243, 123, 248, 245, 92, 17, 44, 236, 164, 14, 194], [164, 222, 98, 0, 153, 38, 89, 72, 147, 117, 55], [142, 136, 127, 221, 0, 154, 151, 112, 148, 210, 23], [31, 152, 227, 164, 0, 127, 0, 229, 79, 0, 105], [221, 227, 140, 131, 14, 0, 239, 239, 137, 71, 171], [214, 198, 0, 33, 71, 207, 0, 159, 63, 159, 204], [209, 138, 230, 174, 21, 249, 49, 6, 79, 25, 199], [0, 186, 138, 178, 57, 143, 0, 61, 1, 121, 197], [186, 28, 213, 49, 131, 180, 252, 142, 0, 106, 129]]> : tensor<9x11xi8> as tensor<9x11x!lns.num<8, 8>>
  %s0 = arith.constant dense<1.2549282e+00> : tensor<f32>
  %s1 = arith.constant dense<4.732218e+00> : tensor<f32>
  %y = func.call @matmul_transposed_exact(%a, %b, %s0, %s1)
    : (tensor<4x11x!lns.num<8, 8>>, tensor<9x11x!lns.num<8, 8>>, tensor<f32>, tensor<f32>) -> tensor<4x9xf32>
  %static = arith.constant dense<[[5.0473267e-01, -1.6502103e+00, 3.4412816e-02, 4.4042453e-02, -3.0942637e-02, 9.531067e-03, -7.8386406e-04, -2.2894616e+00, -6.248147e-01], [-8.223753e-01, 2.8036678e-02, 8.824214e-01, -3.148698e-01, -8.116767e-01, -3.2305878e-02, -1.5980247e-02, 1.5324121e-03, -5.386005e-04], [1.1735492e+00, -1.4235416e-01, -2.8623727e-01, 2.1242407e-01, 9.629287e-01, 8.30727e-02, -2.2735925e-02, -1.9441078e-04, 2.5116673e+00], [-5.00625e-01, 1.135522e-03, 2.2464997e-01, -7.008327e-02, 1.129081e-01, -1.907539e-02, -2.425005e-03, 9.7817555e-03, 4.7601277e-01]]> : tensor<4x9xf32>
  %e = tensor.cast %static : tensor<4x9xf32> to tensor<4x9xf32>
  check.expect_eq %y, %e : tensor<4x9xf32>
  return
}

func.func private @matmul_both_transposed_exact(%a: tensor<6x3x!lns.num<8, 8>>, %b: tensor<5x6x!lns.num<8, 8>>, %s0: tensor<f32>, %s1: tensor<f32>)
    -> tensor<5x3xf32> attributes {no_inline} {
  %zero = arith.constant 0 : i64
  %empty = tensor.empty() : tensor<5x3x8xi64>
  %init = linalg.fill ins(%zero : i64) outs(%empty : tensor<5x3x8xi64>)
    -> tensor<5x3x8xi64>
  %acc = lns.contract ins(%a, %b : tensor<6x3x!lns.num<8, 8>>, tensor<5x6x!lns.num<8, 8>>)
    outs(%init : tensor<5x3x8xi64>)
    {indexing_maps = [affine_map<(m, n, k) -> (k, m)>, affine_map<(m, n, k) -> (n, k)>, affine_map<(m, n, k) -> (n, m)>],
     datapath = #lns.exact} -> tensor<5x3x8xi64>
  %out = tensor.empty() : tensor<5x3xf32>
  %y = lns.finish ins(%acc, %s0, %s1 : tensor<5x3x8xi64>, tensor<f32>, tensor<f32>)
    outs(%out : tensor<5x3xf32>)
    {indexing_maps = [affine_map<(n, m) -> (n, m)>, affine_map<(n, m) -> ()>, affine_map<(n, m) -> ()>, affine_map<(n, m) -> (n, m)>],
     operand_types = [!lns.num<8, 8>, !lns.num<8, 8>],
     datapath = #lns.exact} -> tensor<5x3xf32>
  return %y : tensor<5x3xf32>
}
func.func @test_matmul_both_transposed_exact() {
  %a = lns.constant dense<[[158, 2, 172], [95, 198, 169], [77, 86, 166], [250, 4, 95], [29, 82, 50], [210, 59, 0]]> : tensor<6x3xi8> as tensor<6x3x!lns.num<8, 8>>
  %b = lns.constant dense<[[180, 64, 255, 94, 28, 223], [0, 106, 123, 6, 122, 240], [120, 232, 118, 76, 91, 96], [0, 101, 169, 144, 241, 193], [250, 44, 65, 49, 59, 187]]> : tensor<5x6xi8> as tensor<5x6x!lns.num<8, 8>>
  %s0 = arith.constant dense<2.0881975e+00> : tensor<f32>
  %s1 = arith.constant dense<5.6094284e+00> : tensor<f32>
  %y = func.call @matmul_both_transposed_exact(%a, %b, %s0, %s1)
    : (tensor<6x3x!lns.num<8, 8>>, tensor<5x6x!lns.num<8, 8>>, tensor<f32>, tensor<f32>) -> tensor<5x3xf32>
  %static = arith.constant dense<[[-5.712564e-01, -3.3798867e-01, 4.719058e-02], [2.9356006e-01, 3.6883485e-01, 4.828304e-03], [-1.3824262e-01, 1.7816861e-01, 3.1891896e-03], [7.7756315e-02, -7.9731695e-02, -5.170983e-03], [-5.191811e-03, 1.9123633e-03, 6.5812306e-03]]> : tensor<5x3xf32>
  %e = tensor.cast %static : tensor<5x3xf32> to tensor<5x3xf32>
  check.expect_eq %y, %e : tensor<5x3xf32>
  return
}

func.func private @reduction_first_exact(%a: tensor<3x9x!lns.num<8, 8>>, %b: tensor<9x17x!lns.num<8, 8>>, %s0: tensor<f32>, %s1: tensor<f32>)
    -> tensor<3x17xf32> attributes {no_inline} {
  %zero = arith.constant 0 : i64
  %empty = tensor.empty() : tensor<3x17x8xi64>
  %init = linalg.fill ins(%zero : i64) outs(%empty : tensor<3x17x8xi64>)
    -> tensor<3x17x8xi64>
  %acc = lns.contract ins(%a, %b : tensor<3x9x!lns.num<8, 8>>, tensor<9x17x!lns.num<8, 8>>)
    outs(%init : tensor<3x17x8xi64>)
    {indexing_maps = [affine_map<(k, m, n) -> (m, k)>, affine_map<(k, m, n) -> (k, n)>, affine_map<(k, m, n) -> (m, n)>],
     datapath = #lns.exact} -> tensor<3x17x8xi64>
  %out = tensor.empty() : tensor<3x17xf32>
  %y = lns.finish ins(%acc, %s0, %s1 : tensor<3x17x8xi64>, tensor<f32>, tensor<f32>)
    outs(%out : tensor<3x17xf32>)
    {indexing_maps = [affine_map<(m, n) -> (m, n)>, affine_map<(m, n) -> ()>, affine_map<(m, n) -> ()>, affine_map<(m, n) -> (m, n)>],
     operand_types = [!lns.num<8, 8>, !lns.num<8, 8>],
     datapath = #lns.exact} -> tensor<3x17xf32>
  return %y : tensor<3x17xf32>
}
func.func @test_reduction_first_exact() {
  %a = lns.constant dense<[[226, 21, 68, 196, 46, 44, 154, 113, 182], [121, 78, 94, 69, 0, 75, 151, 68, 26], [53, 95, 70, 191, 188, 147, 135, 64, 253]]> : tensor<3x9xi8> as tensor<3x9x!lns.num<8, 8>>
  %b = lns.constant dense<[[215, 7, 121, 112, 42, 235, 164, 234, 29, 150, 48, 40, 138, 184, 93, 249, 231], [28, 95, 5, 73, 203, 229, 203, 134, 57, 129, 236, 0, 0, 28, 160, 0, 100], [86, 176, 75, 129, 88, 38, 105, 82, 0, 210, 143, 88, 0, 174, 212, 195, 104], [222, 37, 90, 96, 240, 69, 113, 0, 89, 213, 13, 79, 112, 174, 197, 80, 132], [139, 194, 166, 0, 66, 170, 115, 234, 119, 44, 0, 233, 99, 108, 50, 146, 167], [98, 131, 0, 0, 2, 120, 167, 170, 93, 80, 114, 137, 228, 0, 216, 252, 143], [0, 214, 157, 69, 0, 62, 93, 223, 12, 116, 74, 187, 94, 228, 108, 22, 33], [235, 127, 212, 187, 13, 152, 17, 148, 18, 111, 53, 202, 13, 0, 25, 4, 217], [192, 34, 153, 236, 91, 21, 90, 176, 151, 46, 47, 219, 218, 124, 132, 74, 104]]> : tensor<9x17xi8> as tensor<9x17x!lns.num<8, 8>>
  %s0 = arith.constant dense<4.3509607e+00> : tensor<f32>
  %s1 = arith.constant dense<2.4019402e-01> : tensor<f32>
  %y = func.call @reduction_first_exact(%a, %b, %s0, %s1)
    : (tensor<3x9x!lns.num<8, 8>>, tensor<9x17x!lns.num<8, 8>>, tensor<f32>, tensor<f32>) -> tensor<3x17xf32>
  %static = arith.constant dense<[[-5.1664934e-02, 3.106968e-01, -5.8039136e-02, -2.4019785e-02, 1.8141158e-03, 1.5310573e-02, -6.366689e-04, 1.3689692e-02, 2.8300248e-04, 7.7671655e-02, 6.5033656e-04, -3.1327964e-03, -1.6238679e-03, -1.0665226e-03, -4.5745624e-03, 4.9605787e-02, -3.4532457e-04], [-1.8270953e-02, 7.193135e-03, 3.702784e-01, 1.6996764e-01, 4.053178e-04, -1.05057456e-01, 1.054018e-02, -9.95197e-02, 1.0248106e-03, 2.5772877e-04, 1.524539e-03, 2.4081548e-03, 7.205161e-04, -1.2406274e-03, 3.0749006e-02, -3.7860543e-01, -6.8280004e-02], [3.3565345e-03, 8.263156e-03, 9.612497e-04, 1.7019568e-01, -3.820602e-02, -7.330616e-03, -3.755174e-02, 1.3194431e-03, -1.4707131e-03, 2.6395958e-04, -1.3470906e-02, 3.9453022e-02, 3.4230277e-02, -6.7824537e-01, -6.651284e-05, -9.965202e-03, -1.12854205e-01]]> : tensor<3x17xf32>
  %e = tensor.cast %static : tensor<3x17xf32> to tensor<3x17xf32>
  check.expect_eq %y, %e : tensor<3x17xf32>
  return
}

func.func private @batch_exact(%a: tensor<3x2x7x!lns.num<8, 8>>, %b: tensor<3x7x5x!lns.num<8, 8>>, %s0: tensor<f32>, %s1: tensor<3xf32>)
    -> tensor<3x2x5xf32> attributes {no_inline} {
  %zero = arith.constant 0 : i64
  %empty = tensor.empty() : tensor<3x2x5x8xi64>
  %init = linalg.fill ins(%zero : i64) outs(%empty : tensor<3x2x5x8xi64>)
    -> tensor<3x2x5x8xi64>
  %acc = lns.contract ins(%a, %b : tensor<3x2x7x!lns.num<8, 8>>, tensor<3x7x5x!lns.num<8, 8>>)
    outs(%init : tensor<3x2x5x8xi64>)
    {indexing_maps = [affine_map<(b, m, n, k) -> (b, m, k)>, affine_map<(b, m, n, k) -> (b, k, n)>, affine_map<(b, m, n, k) -> (b, m, n)>],
     datapath = #lns.exact} -> tensor<3x2x5x8xi64>
  %out = tensor.empty() : tensor<3x2x5xf32>
  %y = lns.finish ins(%acc, %s0, %s1 : tensor<3x2x5x8xi64>, tensor<f32>, tensor<3xf32>)
    outs(%out : tensor<3x2x5xf32>)
    {indexing_maps = [affine_map<(b, m, n) -> (b, m, n)>, affine_map<(b, m, n) -> ()>, affine_map<(b, m, n) -> (b)>, affine_map<(b, m, n) -> (b, m, n)>],
     operand_types = [!lns.num<8, 8>, !lns.num<8, 8>],
     datapath = #lns.exact} -> tensor<3x2x5xf32>
  return %y : tensor<3x2x5xf32>
}
func.func @test_batch_exact() {
  %a = lns.constant dense<[[[242, 86, 44, 231, 56, 0, 84], [51, 188, 100, 41, 109, 133, 0]], [[220, 20, 94, 71, 33, 210, 38], [224, 52, 225, 183, 136, 235, 65]], [[215, 77, 235, 154, 0, 0, 0], [175, 31, 25, 0, 0, 249, 30]]]> : tensor<3x2x7xi8> as tensor<3x2x7x!lns.num<8, 8>>
  %b = lns.constant dense<[[[57, 21, 111, 0, 177], [16, 0, 0, 83, 143], [86, 185, 90, 99, 138], [226, 171, 163, 202, 192], [220, 104, 28, 133, 70], [110, 107, 108, 18, 0], [162, 31, 54, 177, 0]], [[147, 109, 228, 123, 231], [163, 139, 98, 144, 216], [0, 89, 138, 224, 138], [0, 138, 148, 162, 43], [204, 13, 165, 186, 186], [0, 83, 29, 0, 0], [139, 66, 93, 37, 253]], [[0, 226, 104, 0, 0], [208, 19, 245, 49, 0], [92, 0, 2, 7, 0], [84, 65, 234, 30, 87], [51, 233, 224, 68, 9], [15, 0, 245, 142, 77], [191, 223, 236, 0, 40]]]> : tensor<3x7x5xi8> as tensor<3x7x5x!lns.num<8, 8>>
  %s0 = arith.constant dense<2.0891915e-01> : tensor<f32>
  %s1 = arith.constant dense<[6.071233e-01, 6.3622675e+00, 4.0440707e+00]> : tensor<3xf32>
  %y = func.call @batch_exact(%a, %b, %s0, %s1)
    : (tensor<3x2x7x!lns.num<8, 8>>, tensor<3x7x5x!lns.num<8, 8>>, tensor<f32>, tensor<3xf32>) -> tensor<3x2x5xf32>
  %static = arith.constant dense<[[[1.1785609e-03, 4.4077413e-05, -1.02658e-02, 2.4583907e-04, 1.17005904e-04], [-9.410698e-04, 3.6057609e-03, 5.4362806e-04, 1.0707492e-03, 1.9005114e-04]], [[8.108649e-07, -1.1228343e-02, 6.206324e-03, -5.0493166e-02, 7.5058946e-03], [7.395079e-06, -2.7877342e-02, 9.1748815e-03, -5.7322793e-02, 6.0660606e-03]], [[-7.390439e-03, 2.1403343e-03, -8.247674e-03, 8.303984e-06, -4.179683e-06], [-2.9004876e-05, 5.50708e-05, 2.109853e-01, 2.8360735e-05, -6.600554e-03]]]> : tensor<3x2x5xf32>
  %e = tensor.cast %static : tensor<3x2x5xf32> to tensor<3x2x5xf32>
  check.expect_eq %y, %e : tensor<3x2x5xf32>
  return
}

func.func private @matvec_exact(%a: tensor<6x13x!lns.num<8, 8>>, %b: tensor<13x!lns.num<8, 8>>, %s0: tensor<6xf32>, %s1: tensor<f32>)
    -> tensor<6xf32> attributes {no_inline} {
  %zero = arith.constant 0 : i64
  %empty = tensor.empty() : tensor<6x8xi64>
  %init = linalg.fill ins(%zero : i64) outs(%empty : tensor<6x8xi64>)
    -> tensor<6x8xi64>
  %acc = lns.contract ins(%a, %b : tensor<6x13x!lns.num<8, 8>>, tensor<13x!lns.num<8, 8>>)
    outs(%init : tensor<6x8xi64>)
    {indexing_maps = [affine_map<(m, k) -> (m, k)>, affine_map<(m, k) -> (k)>, affine_map<(m, k) -> (m)>],
     datapath = #lns.exact} -> tensor<6x8xi64>
  %out = tensor.empty() : tensor<6xf32>
  %y = lns.finish ins(%acc, %s0, %s1 : tensor<6x8xi64>, tensor<6xf32>, tensor<f32>)
    outs(%out : tensor<6xf32>)
    {indexing_maps = [affine_map<(m) -> (m)>, affine_map<(m) -> (m)>, affine_map<(m) -> ()>, affine_map<(m) -> (m)>],
     operand_types = [!lns.num<8, 8>, !lns.num<8, 8>],
     datapath = #lns.exact} -> tensor<6xf32>
  return %y : tensor<6xf32>
}
func.func @test_matvec_exact() {
  %a = lns.constant dense<[[124, 201, 172, 70, 98, 247, 114, 18, 214, 41, 216, 84, 66], [174, 0, 221, 82, 245, 160, 21, 254, 87, 177, 26, 203, 142], [171, 150, 139, 123, 0, 7, 248, 212, 0, 90, 159, 183, 16], [48, 154, 0, 222, 53, 126, 0, 3, 45, 153, 111, 53, 0], [174, 146, 50, 0, 0, 225, 188, 6, 17, 202, 148, 50, 6], [3, 90, 127, 142, 105, 226, 174, 181, 0, 59, 26, 95, 250]]> : tensor<6x13xi8> as tensor<6x13x!lns.num<8, 8>>
  %b = lns.constant dense<[0, 0, 0, 0, 198, 61, 15, 247, 0, 117, 8, 219, 140]> : tensor<13xi8> as tensor<13x!lns.num<8, 8>>
  %s0 = arith.constant dense<[1.4276643e-01, 4.712513e-01, 9.4733316e-01, 8.2689804e-01, 3.6875966e-01, 2.3051255e+00]> : tensor<6xf32>
  %s1 = arith.constant dense<4.5082372e-01> : tensor<f32>
  %y = func.call @matvec_exact(%a, %b, %s0, %s1)
    : (tensor<6x13x!lns.num<8, 8>>, tensor<13x!lns.num<8, 8>>, tensor<6xf32>, tensor<f32>) -> tensor<6xf32>
  %static = arith.constant dense<[-1.9727185e-04, 9.804908e-02, 1.2445474e-02, 1.0677599e-03, -7.6042174e-04, -2.1618907e-03]> : tensor<6xf32>
  %e = tensor.cast %static : tensor<6xf32> to tensor<6xf32>
  check.expect_eq %y, %e : tensor<6xf32>
  return
}

func.func private @dot_exact(%a: tensor<33x!lns.num<8, 8>>, %b: tensor<33x!lns.num<8, 8>>, %s0: tensor<f32>, %s1: tensor<f32>)
    -> tensor<f32> attributes {no_inline} {
  %zero = arith.constant 0 : i64
  %empty = tensor.empty() : tensor<8xi64>
  %init = linalg.fill ins(%zero : i64) outs(%empty : tensor<8xi64>)
    -> tensor<8xi64>
  %acc = lns.contract ins(%a, %b : tensor<33x!lns.num<8, 8>>, tensor<33x!lns.num<8, 8>>)
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
func.func @test_dot_exact() {
  %a = lns.constant dense<[177, 81, 68, 156, 11, 74, 74, 146, 19, 99, 0, 140, 171, 108, 142, 213, 3, 192, 217, 0, 190, 236, 210, 92, 241, 113, 206, 0, 169, 212, 88, 246, 216]> : tensor<33xi8> as tensor<33x!lns.num<8, 8>>
  %b = lns.constant dense<[74, 173, 79, 167, 0, 238, 162, 225, 25, 34, 92, 55, 129, 210, 203, 93, 0, 38, 81, 119, 179, 76, 212, 168, 69, 115, 4, 0, 141, 61, 209, 10, 70]> : tensor<33xi8> as tensor<33x!lns.num<8, 8>>
  %s0 = arith.constant dense<1.0105338e+00> : tensor<f32>
  %s1 = arith.constant dense<3.9658666e+00> : tensor<f32>
  %y = func.call @dot_exact(%a, %b, %s0, %s1)
    : (tensor<33x!lns.num<8, 8>>, tensor<33x!lns.num<8, 8>>, tensor<f32>, tensor<f32>) -> tensor<f32>
  %static = arith.constant dense<3.6920336e-01> : tensor<f32>
  %e = tensor.cast %static : tensor<f32> to tensor<f32>
  check.expect_eq %y, %e : tensor<f32>
  return
}

func.func private @two_reductions_exact(%a: tensor<3x4x5x!lns.num<8, 8>>, %b: tensor<5x4x!lns.num<8, 8>>, %s0: tensor<f32>, %s1: tensor<f32>)
    -> tensor<3xf32> attributes {no_inline} {
  %zero = arith.constant 0 : i64
  %empty = tensor.empty() : tensor<3x8xi64>
  %init = linalg.fill ins(%zero : i64) outs(%empty : tensor<3x8xi64>)
    -> tensor<3x8xi64>
  %acc = lns.contract ins(%a, %b : tensor<3x4x5x!lns.num<8, 8>>, tensor<5x4x!lns.num<8, 8>>)
    outs(%init : tensor<3x8xi64>)
    {indexing_maps = [affine_map<(i, k, l) -> (i, k, l)>, affine_map<(i, k, l) -> (l, k)>, affine_map<(i, k, l) -> (i)>],
     datapath = #lns.exact} -> tensor<3x8xi64>
  %out = tensor.empty() : tensor<3xf32>
  %y = lns.finish ins(%acc, %s0, %s1 : tensor<3x8xi64>, tensor<f32>, tensor<f32>)
    outs(%out : tensor<3xf32>)
    {indexing_maps = [affine_map<(i) -> (i)>, affine_map<(i) -> ()>, affine_map<(i) -> ()>, affine_map<(i) -> (i)>],
     operand_types = [!lns.num<8, 8>, !lns.num<8, 8>],
     datapath = #lns.exact} -> tensor<3xf32>
  return %y : tensor<3xf32>
}
func.func @test_two_reductions_exact() {
  %a = lns.constant dense<[[[211, 157, 60, 43, 162], [170, 179, 176, 120, 93], [106, 223, 122, 17, 0], [253, 4, 36, 223, 67]], [[108, 98, 149, 162, 170], [111, 36, 33, 0, 190], [49, 220, 22, 176, 166], [145, 53, 142, 253, 122]], [[241, 0, 122, 0, 7], [107, 124, 0, 120, 172], [55, 209, 208, 167, 31], [74, 75, 224, 113, 160]]]> : tensor<3x4x5xi8> as tensor<3x4x5x!lns.num<8, 8>>
  %b = lns.constant dense<[[172, 144, 0, 43], [0, 178, 217, 0], [145, 182, 3, 148], [137, 159, 36, 29], [16, 160, 245, 66]]> : tensor<5x4xi8> as tensor<5x4x!lns.num<8, 8>>
  %s0 = arith.constant dense<1.0554947e+00> : tensor<f32>
  %s1 = arith.constant dense<7.7884036e-01> : tensor<f32>
  %y = func.call @two_reductions_exact(%a, %b, %s0, %s1)
    : (tensor<3x4x5x!lns.num<8, 8>>, tensor<5x4x!lns.num<8, 8>>, tensor<f32>, tensor<f32>) -> tensor<3xf32>
  %static = arith.constant dense<[1.3515545e-03, 4.0520113e-03, -2.3346493e-04]> : tensor<3xf32>
  %e = tensor.cast %static : tensor<3xf32> to tensor<3xf32>
  check.expect_eq %y, %e : tensor<3xf32>
  return
}

func.func private @size_one_exact(%a: tensor<1x1x!lns.num<8, 8>>, %b: tensor<1x1x!lns.num<8, 8>>, %s0: tensor<f32>, %s1: tensor<f32>)
    -> tensor<1x1xf32> attributes {no_inline} {
  %zero = arith.constant 0 : i64
  %empty = tensor.empty() : tensor<1x1x8xi64>
  %init = linalg.fill ins(%zero : i64) outs(%empty : tensor<1x1x8xi64>)
    -> tensor<1x1x8xi64>
  %acc = lns.contract ins(%a, %b : tensor<1x1x!lns.num<8, 8>>, tensor<1x1x!lns.num<8, 8>>)
    outs(%init : tensor<1x1x8xi64>)
    {indexing_maps = [affine_map<(m, n, k) -> (m, k)>, affine_map<(m, n, k) -> (k, n)>, affine_map<(m, n, k) -> (m, n)>],
     datapath = #lns.exact} -> tensor<1x1x8xi64>
  %out = tensor.empty() : tensor<1x1xf32>
  %y = lns.finish ins(%acc, %s0, %s1 : tensor<1x1x8xi64>, tensor<f32>, tensor<f32>)
    outs(%out : tensor<1x1xf32>)
    {indexing_maps = [affine_map<(m, n) -> (m, n)>, affine_map<(m, n) -> ()>, affine_map<(m, n) -> ()>, affine_map<(m, n) -> (m, n)>],
     operand_types = [!lns.num<8, 8>, !lns.num<8, 8>],
     datapath = #lns.exact} -> tensor<1x1xf32>
  return %y : tensor<1x1xf32>
}
func.func @test_size_one_exact() {
  %a = lns.constant dense<[[242]]> : tensor<1x1xi8> as tensor<1x1x!lns.num<8, 8>>
  %b = lns.constant dense<[[250]]> : tensor<1x1xi8> as tensor<1x1x!lns.num<8, 8>>
  %s0 = arith.constant dense<1.5757816e+00> : tensor<f32>
  %s1 = arith.constant dense<2.96218e-01> : tensor<f32>
  %y = func.call @size_one_exact(%a, %b, %s0, %s1)
    : (tensor<1x1x!lns.num<8, 8>>, tensor<1x1x!lns.num<8, 8>>, tensor<f32>, tensor<f32>) -> tensor<1x1xf32>
  %static = arith.constant dense<[[9.812733e-02]]> : tensor<1x1xf32>
  %e = tensor.cast %static : tensor<1x1xf32> to tensor<1x1xf32>
  check.expect_eq %y, %e : tensor<1x1xf32>
  return
}

func.func private @row_exact(%a: tensor<1x2x!lns.num<8, 8>>, %b: tensor<2x35x!lns.num<8, 8>>, %s0: tensor<f32>, %s1: tensor<f32>)
    -> tensor<1x35xf32> attributes {no_inline} {
  %zero = arith.constant 0 : i64
  %empty = tensor.empty() : tensor<1x35x8xi64>
  %init = linalg.fill ins(%zero : i64) outs(%empty : tensor<1x35x8xi64>)
    -> tensor<1x35x8xi64>
  %acc = lns.contract ins(%a, %b : tensor<1x2x!lns.num<8, 8>>, tensor<2x35x!lns.num<8, 8>>)
    outs(%init : tensor<1x35x8xi64>)
    {indexing_maps = [affine_map<(m, n, k) -> (m, k)>, affine_map<(m, n, k) -> (k, n)>, affine_map<(m, n, k) -> (m, n)>],
     datapath = #lns.exact} -> tensor<1x35x8xi64>
  %out = tensor.empty() : tensor<1x35xf32>
  %y = lns.finish ins(%acc, %s0, %s1 : tensor<1x35x8xi64>, tensor<f32>, tensor<f32>)
    outs(%out : tensor<1x35xf32>)
    {indexing_maps = [affine_map<(m, n) -> (m, n)>, affine_map<(m, n) -> ()>, affine_map<(m, n) -> ()>, affine_map<(m, n) -> (m, n)>],
     operand_types = [!lns.num<8, 8>, !lns.num<8, 8>],
     datapath = #lns.exact} -> tensor<1x35xf32>
  return %y : tensor<1x35xf32>
}
func.func @test_row_exact() {
  %a = lns.constant dense<[[22, 89]]> : tensor<1x2xi8> as tensor<1x2x!lns.num<8, 8>>
  %b = lns.constant dense<[[248, 118, 147, 253, 8, 183, 73, 26, 51, 103, 0, 118, 0, 43, 164, 65, 241, 167, 102, 64, 101, 55, 172, 216, 8, 251, 178, 26, 124, 134, 202, 32, 167, 0, 110], [219, 193, 156, 94, 130, 0, 180, 255, 23, 60, 89, 218, 124, 18, 145, 219, 6, 154, 79, 176, 145, 113, 0, 0, 176, 181, 0, 158, 161, 217, 65, 0, 151, 0, 174]]> : tensor<2x35xi8> as tensor<2x35x!lns.num<8, 8>>
  %s0 = arith.constant dense<1.2299434e+00> : tensor<f32>
  %s1 = arith.constant dense<4.0173325e-01> : tensor<f32>
  %y = func.call @row_exact(%a, %b, %s0, %s1)
    : (tensor<1x2x!lns.num<8, 8>>, tensor<2x35x!lns.num<8, 8>>, tensor<f32>, tensor<f32>) -> tensor<1x35xf32>
  %static = arith.constant dense<[[-8.4167096e-04, -5.9940012e-05, -3.4616533e-06, 1.0058921e-03, -3.61519e-07, -1.0802748e-07, -2.7141166e-05, -1.8362435e-02, 2.317896e-06, 6.222383e-05, 6.823983e-04, -7.188009e-04, 1.4159378e-02, 1.4916322e-06, -1.3536344e-06, -8.11256e-04, -1.5929914e-05, -2.9338844e-06, 2.9325308e-04, -1.9319454e-05, 4.480946e-06, 5.4592947e-03, -4.165029e-08, -1.8848768e-06, -1.9553223e-05, -6.926816e-05, -7.004715e-08, -4.10219e-06, 3.731866e-05, -6.8239984e-04, 8.473941e-05, 1.47256e-08, -2.2685158e-06, 0.0e+00, -3.7638927e-06]]> : tensor<1x35xf32>
  %e = tensor.cast %static : tensor<1x35xf32> to tensor<1x35xf32>
  check.expect_eq %y, %e : tensor<1x35xf32>
  return
}

func.func @test_no_terms_exact() {
  %a = lns.constant dense<> : tensor<2x0xi8> as tensor<2x0x!lns.num<8, 8>>
  %b = lns.constant dense<> : tensor<0x3xi8> as tensor<0x3x!lns.num<8, 8>>
  %s0 = arith.constant dense<1.3520567e-01> : tensor<f32>
  %s1 = arith.constant dense<3.6312277e+00> : tensor<f32>
  %zero = arith.constant 0 : i64
  %empty = tensor.empty() : tensor<2x3x8xi64>
  %init = linalg.fill ins(%zero : i64) outs(%empty : tensor<2x3x8xi64>)
    -> tensor<2x3x8xi64>
  %acc = lns.contract ins(%a, %b : tensor<2x0x!lns.num<8, 8>>, tensor<0x3x!lns.num<8, 8>>)
    outs(%init : tensor<2x3x8xi64>)
    {indexing_maps = [affine_map<(m, n, k) -> (m, k)>, affine_map<(m, n, k) -> (k, n)>, affine_map<(m, n, k) -> (m, n)>],
     datapath = #lns.exact} -> tensor<2x3x8xi64>
  %out = tensor.empty() : tensor<2x3xf32>
  %y = lns.finish ins(%acc, %s0, %s1 : tensor<2x3x8xi64>, tensor<f32>, tensor<f32>)
    outs(%out : tensor<2x3xf32>)
    {indexing_maps = [affine_map<(m, n) -> (m, n)>, affine_map<(m, n) -> ()>, affine_map<(m, n) -> ()>, affine_map<(m, n) -> (m, n)>],
     operand_types = [!lns.num<8, 8>, !lns.num<8, 8>],
     datapath = #lns.exact} -> tensor<2x3xf32>
  %static = arith.constant dense<[[0.0e+00, 0.0e+00, 0.0e+00], [0.0e+00, 0.0e+00, 0.0e+00]]> : tensor<2x3xf32>
  %e = tensor.cast %static : tensor<2x3xf32> to tensor<2x3xf32>
  check.expect_eq %y, %e : tensor<2x3xf32>
  return
}

func.func @test_no_rows_exact() {
  %a = lns.constant dense<> : tensor<0x4xi8> as tensor<0x4x!lns.num<8, 8>>
  %b = lns.constant dense<[[250, 33, 192], [64, 196, 0], [231, 213, 0], [80, 76, 239]]> : tensor<4x3xi8> as tensor<4x3x!lns.num<8, 8>>
  %s0 = arith.constant dense<9.686527e-01> : tensor<f32>
  %s1 = arith.constant dense<5.956022e-01> : tensor<f32>
  %zero = arith.constant 0 : i64
  %empty = tensor.empty() : tensor<0x3x8xi64>
  %init = linalg.fill ins(%zero : i64) outs(%empty : tensor<0x3x8xi64>)
    -> tensor<0x3x8xi64>
  %acc = lns.contract ins(%a, %b : tensor<0x4x!lns.num<8, 8>>, tensor<4x3x!lns.num<8, 8>>)
    outs(%init : tensor<0x3x8xi64>)
    {indexing_maps = [affine_map<(m, n, k) -> (m, k)>, affine_map<(m, n, k) -> (k, n)>, affine_map<(m, n, k) -> (m, n)>],
     datapath = #lns.exact} -> tensor<0x3x8xi64>
  %out = tensor.empty() : tensor<0x3xf32>
  %y = lns.finish ins(%acc, %s0, %s1 : tensor<0x3x8xi64>, tensor<f32>, tensor<f32>)
    outs(%out : tensor<0x3xf32>)
    {indexing_maps = [affine_map<(m, n) -> (m, n)>, affine_map<(m, n) -> ()>, affine_map<(m, n) -> ()>, affine_map<(m, n) -> (m, n)>],
     operand_types = [!lns.num<8, 8>, !lns.num<8, 8>],
     datapath = #lns.exact} -> tensor<0x3xf32>
  %static = arith.constant dense<> : tensor<0x3xf32>
  %e = tensor.cast %static : tensor<0x3xf32> to tensor<0x3xf32>
  check.expect_eq %y, %e : tensor<0x3xf32>
  return
}

func.func @test_dynamic_exact() {
  %a0 = lns.constant dense<[[64, 154, 94, 187, 185, 53, 227, 160, 19, 158], [61, 166, 29, 34, 27, 230, 61, 3, 56, 238], [236, 133, 196, 0, 158, 204, 57, 228, 222, 5]]> : tensor<3x10xi8> as tensor<3x10x!lns.num<8, 8>>
  %b0 = lns.constant dense<[[10, 246, 18, 110, 67], [126, 112, 240, 159, 138], [132, 95, 161, 190, 12], [75, 165, 0, 2, 159], [119, 220, 168, 66, 70], [103, 221, 126, 75, 207], [13, 138, 148, 117, 95], [0, 171, 48, 1, 93], [48, 165, 75, 188, 147], [177, 0, 59, 88, 254]]> : tensor<10x5xi8> as tensor<10x5x!lns.num<8, 8>>
  %s00 = arith.constant dense<2.5853717e-01> : tensor<f32>
  %s10 = arith.constant dense<[1.7145875e-01, 3.2215986e-01, 2.6739293e-01, 1.6995906e+00, 6.6099155e-01]> : tensor<5xf32>
  %a_c0 = arith.constant 3 : index
  %a_n0 = func.call @opaque(%a_c0) : (index) -> index
  %a_c1 = arith.constant 10 : index
  %a_n1 = func.call @opaque(%a_c1) : (index) -> index
  %a = tensor.extract_slice %a0[0, 0] [%a_n0, %a_n1] [1, 1] : tensor<3x10x!lns.num<8, 8>> to tensor<?x?x!lns.num<8, 8>>
  %b_c0 = arith.constant 10 : index
  %b_n0 = func.call @opaque(%b_c0) : (index) -> index
  %b_c1 = arith.constant 5 : index
  %b_n1 = func.call @opaque(%b_c1) : (index) -> index
  %b = tensor.extract_slice %b0[0, 0] [%b_n0, %b_n1] [1, 1] : tensor<10x5x!lns.num<8, 8>> to tensor<?x?x!lns.num<8, 8>>
  %s0 = tensor.cast %s00 : tensor<f32> to tensor<f32>
  %s1_c0 = arith.constant 5 : index
  %s1_n0 = func.call @opaque(%s1_c0) : (index) -> index
  %s1 = tensor.extract_slice %s10[0] [%s1_n0] [1] : tensor<5xf32> to tensor<?xf32>
  %m0 = arith.constant 3 : index
  %n0 = func.call @opaque(%m0) : (index) -> index
  %m1 = arith.constant 5 : index
  %n1 = func.call @opaque(%m1) : (index) -> index
  %zero = arith.constant 0 : i64
  %empty = tensor.empty(%n0, %n1) : tensor<?x?x8xi64>
  %init = linalg.fill ins(%zero : i64) outs(%empty : tensor<?x?x8xi64>)
    -> tensor<?x?x8xi64>
  %acc = lns.contract ins(%a, %b : tensor<?x?x!lns.num<8, 8>>, tensor<?x?x!lns.num<8, 8>>)
    outs(%init : tensor<?x?x8xi64>)
    {indexing_maps = [affine_map<(m, n, k) -> (m, k)>, affine_map<(m, n, k) -> (k, n)>, affine_map<(m, n, k) -> (m, n)>],
     datapath = #lns.exact} -> tensor<?x?x8xi64>
  %out = tensor.empty(%n0, %n1) : tensor<?x?xf32>
  %y = lns.finish ins(%acc, %s0, %s1 : tensor<?x?x8xi64>, tensor<f32>, tensor<?xf32>)
    outs(%out : tensor<?x?xf32>)
    {indexing_maps = [affine_map<(m, n) -> (m, n)>, affine_map<(m, n) -> ()>, affine_map<(m, n) -> (n)>, affine_map<(m, n) -> (m, n)>],
     operand_types = [!lns.num<8, 8>, !lns.num<8, 8>],
     datapath = #lns.exact} -> tensor<?x?xf32>
  %static = arith.constant dense<[[-5.0405328e-05, 1.34611e-04, 1.06636624e-04, -1.5991345e-02, -9.1398705e-04], [-6.374507e-04, 3.664346e-04, -7.3002246e-03, -3.0543224e-03, 3.6270004e-02], [-7.580033e-05, 7.391085e-03, -8.1512076e-04, -1.896417e-02, -9.942048e-04]]> : tensor<3x5xf32>
  %e = tensor.cast %static : tensor<3x5xf32> to tensor<?x?xf32>
  check.expect_eq %y, %e : tensor<?x?xf32>
  return
}

func.func private @mixed_gamma_exact(%a: tensor<3x21x!lns.num<8, 8>>, %b: tensor<21x4x!lns.num<8, 16>>, %s0: tensor<f32>, %s1: tensor<f32>)
    -> tensor<3x4xf32> attributes {no_inline} {
  %zero = arith.constant 0 : i64
  %empty = tensor.empty() : tensor<3x4x16xi64>
  %init = linalg.fill ins(%zero : i64) outs(%empty : tensor<3x4x16xi64>)
    -> tensor<3x4x16xi64>
  %acc = lns.contract ins(%a, %b : tensor<3x21x!lns.num<8, 8>>, tensor<21x4x!lns.num<8, 16>>)
    outs(%init : tensor<3x4x16xi64>)
    {indexing_maps = [affine_map<(m, n, k) -> (m, k)>, affine_map<(m, n, k) -> (k, n)>, affine_map<(m, n, k) -> (m, n)>],
     datapath = #lns.exact} -> tensor<3x4x16xi64>
  %out = tensor.empty() : tensor<3x4xf32>
  %y = lns.finish ins(%acc, %s0, %s1 : tensor<3x4x16xi64>, tensor<f32>, tensor<f32>)
    outs(%out : tensor<3x4xf32>)
    {indexing_maps = [affine_map<(m, n) -> (m, n)>, affine_map<(m, n) -> ()>, affine_map<(m, n) -> ()>, affine_map<(m, n) -> (m, n)>],
     operand_types = [!lns.num<8, 8>, !lns.num<8, 16>],
     datapath = #lns.exact} -> tensor<3x4xf32>
  return %y : tensor<3x4xf32>
}
func.func @test_mixed_gamma_exact() {
  %a = lns.constant dense<[[145, 56, 13, 22, 111, 209, 54, 0, 82, 101, 255, 223, 8, 116, 87, 177, 30, 0, 192, 63, 61], [94, 73, 168, 193, 14, 21, 36, 75, 0, 9, 154, 47, 87, 225, 0, 148, 71, 48, 107, 201, 19], [0, 41, 185, 67, 0, 49, 27, 107, 77, 112, 0, 162, 139, 34, 158, 37, 248, 247, 198, 245, 158]]> : tensor<3x21xi8> as tensor<3x21x!lns.num<8, 8>>
  %b = lns.constant dense<[[3, 208, 86, 86], [47, 26, 11, 223], [108, 134, 181, 122], [115, 151, 200, 0], [238, 45, 104, 51], [0, 243, 92, 208], [178, 0, 196, 19], [172, 156, 233, 143], [120, 22, 245, 147], [47, 203, 198, 0], [255, 200, 34, 0], [87, 246, 248, 129], [230, 181, 29, 0], [213, 219, 139, 134], [27, 240, 50, 100], [151, 87, 154, 142], [105, 175, 133, 169], [0, 0, 166, 94], [91, 168, 32, 50], [98, 105, 144, 196], [161, 203, 217, 187]]> : tensor<21x4xi8> as tensor<21x4x!lns.num<8, 16>>
  %s0 = arith.constant dense<2.3857272e+00> : tensor<f32>
  %s1 = arith.constant dense<1.8860832e-01> : tensor<f32>
  %y = func.call @mixed_gamma_exact(%a, %b, %s0, %s1)
    : (tensor<3x21x!lns.num<8, 8>>, tensor<21x4x!lns.num<8, 16>>, tensor<f32>, tensor<f32>) -> tensor<3x4xf32>
  %static = arith.constant dense<[[3.7156063e-01, 2.0568743e-02, 4.151078e-02, 8.254962e-03], [1.6445037e-02, -7.848635e-04, 4.0763854e-03, 6.4437226e-03], [-1.421356e-01, -7.929008e-02, -3.734981e-02, -3.5058152e-02]]> : tensor<3x4xf32>
  %e = tensor.cast %static : tensor<3x4xf32> to tensor<3x4xf32>
  check.expect_eq %y, %e : tensor<3x4xf32>
  return
}

func.func private @mixed_width_exact(%a: tensor<3x9x!lns.num<10, 32>>, %b: tensor<9x4x!lns.num<8, 8>>, %s0: tensor<f32>, %s1: tensor<f32>)
    -> tensor<3x4xf32> attributes {no_inline} {
  %zero = arith.constant 0 : i64
  %empty = tensor.empty() : tensor<3x4x32xi64>
  %init = linalg.fill ins(%zero : i64) outs(%empty : tensor<3x4x32xi64>)
    -> tensor<3x4x32xi64>
  %acc = lns.contract ins(%a, %b : tensor<3x9x!lns.num<10, 32>>, tensor<9x4x!lns.num<8, 8>>)
    outs(%init : tensor<3x4x32xi64>)
    {indexing_maps = [affine_map<(m, n, k) -> (m, k)>, affine_map<(m, n, k) -> (k, n)>, affine_map<(m, n, k) -> (m, n)>],
     datapath = #lns.exact} -> tensor<3x4x32xi64>
  %out = tensor.empty() : tensor<3x4xf32>
  %y = lns.finish ins(%acc, %s0, %s1 : tensor<3x4x32xi64>, tensor<f32>, tensor<f32>)
    outs(%out : tensor<3x4xf32>)
    {indexing_maps = [affine_map<(m, n) -> (m, n)>, affine_map<(m, n) -> ()>, affine_map<(m, n) -> ()>, affine_map<(m, n) -> (m, n)>],
     operand_types = [!lns.num<10, 32>, !lns.num<8, 8>],
     datapath = #lns.exact} -> tensor<3x4xf32>
  return %y : tensor<3x4xf32>
}
func.func @test_mixed_width_exact() {
  %a = lns.constant dense<[[861, 0, 606, 813, 173, 853, 156, 380, 1004], [186, 0, 83, 482, 374, 434, 904, 257, 0], [684, 64, 675, 0, 399, 1002, 36, 0, 84]]> : tensor<3x9xi16> as tensor<3x9x!lns.num<10, 32>>
  %b = lns.constant dense<[[17, 0, 88, 0], [241, 206, 250, 75], [232, 166, 229, 0], [182, 55, 203, 51], [193, 21, 196, 13], [224, 165, 153, 1], [171, 205, 199, 74], [54, 0, 130, 225], [133, 74, 29, 0]]> : tensor<9x4xi8> as tensor<9x4x!lns.num<8, 8>>
  %s0 = arith.constant dense<3.0697846e-01> : tensor<f32>
  %s1 = arith.constant dense<1.3493562e+00> : tensor<f32>
  %y = func.call @mixed_width_exact(%a, %b, %s0, %s1)
    : (tensor<3x9x!lns.num<10, 32>>, tensor<9x4x!lns.num<8, 8>>, tensor<f32>, tensor<f32>) -> tensor<3x4xf32>
  %static = arith.constant dense<[[7.732153e-04, -2.7875486e-03, -4.2724868e-04, -1.8074517e-03], [-5.801207e-03, 8.1513176e-04, -2.327568e-03, -1.365903e-04], [1.7766267e-02, 1.11623944e-04, -1.8521315e-04, -2.46209e-06]]> : tensor<3x4xf32>
  %e = tensor.cast %static : tensor<3x4xf32> to tensor<3x4xf32>
  check.expect_eq %y, %e : tensor<3x4xf32>
  return
}

func.func private @mixed_bias_exact(%a: tensor<3x12x!lns.num<8, 8, 100>>, %b: tensor<12x4x!lns.num<6, 4, 31>>, %s0: tensor<f32>, %s1: tensor<f32>)
    -> tensor<3x4xf32> attributes {no_inline} {
  %zero = arith.constant 0 : i64
  %empty = tensor.empty() : tensor<3x4x8xi64>
  %init = linalg.fill ins(%zero : i64) outs(%empty : tensor<3x4x8xi64>)
    -> tensor<3x4x8xi64>
  %acc = lns.contract ins(%a, %b : tensor<3x12x!lns.num<8, 8, 100>>, tensor<12x4x!lns.num<6, 4, 31>>)
    outs(%init : tensor<3x4x8xi64>)
    {indexing_maps = [affine_map<(m, n, k) -> (m, k)>, affine_map<(m, n, k) -> (k, n)>, affine_map<(m, n, k) -> (m, n)>],
     datapath = #lns.exact} -> tensor<3x4x8xi64>
  %out = tensor.empty() : tensor<3x4xf32>
  %y = lns.finish ins(%acc, %s0, %s1 : tensor<3x4x8xi64>, tensor<f32>, tensor<f32>)
    outs(%out : tensor<3x4xf32>)
    {indexing_maps = [affine_map<(m, n) -> (m, n)>, affine_map<(m, n) -> ()>, affine_map<(m, n) -> ()>, affine_map<(m, n) -> (m, n)>],
     operand_types = [!lns.num<8, 8, 100>, !lns.num<6, 4, 31>],
     datapath = #lns.exact} -> tensor<3x4xf32>
  return %y : tensor<3x4xf32>
}
func.func @test_mixed_bias_exact() {
  %a = lns.constant dense<[[0, 236, 0, 166, 184, 220, 0, 71, 130, 96, 52, 198], [126, 172, 142, 141, 233, 139, 206, 204, 174, 172, 141, 93], [165, 130, 208, 125, 133, 221, 184, 73, 139, 230, 133, 59]]> : tensor<3x12xi8> as tensor<3x12x!lns.num<8, 8, 100>>
  %b = lns.constant dense<[[42, 34, 1, 0], [62, 34, 55, 38], [0, 4, 26, 1], [2, 21, 45, 40], [19, 14, 19, 24], [16, 18, 12, 9], [2, 0, 62, 19], [0, 35, 2, 39], [3, 4, 3, 42], [22, 43, 10, 41], [45, 57, 22, 29], [44, 49, 0, 1]]> : tensor<12x4xi8> as tensor<12x4x!lns.num<6, 4, 31>>
  %s0 = arith.constant dense<4.06976e-01> : tensor<f32>
  %s1 = arith.constant dense<3.6198618e+00> : tensor<f32>
  %y = func.call @mixed_bias_exact(%a, %b, %s0, %s1)
    : (tensor<3x12x!lns.num<8, 8, 100>>, tensor<12x4x!lns.num<6, 4, 31>>, tensor<f32>, tensor<f32>) -> tensor<3x4xf32>
  %static = arith.constant dense<[[2.6407914e+00, -9.293888e-02, 7.384529e-01, 3.6803146e-03], [-6.764548e-01, -2.8067228e-01, -2.1678766e-02, -6.9531715e-01], [-3.4496975e-01, 2.2351902e+00, -7.251689e-01, -2.2571567e-01]]> : tensor<3x4xf32>
  %e = tensor.cast %static : tensor<3x4xf32> to tensor<3x4xf32>
  check.expect_eq %y, %e : tensor<3x4xf32>
  return
}

func.func private @low_gamma_exact(%a: tensor<2x14x!lns.num<8, 2>>, %b: tensor<14x3x!lns.num<8, 4>>, %s0: tensor<f32>, %s1: tensor<f32>)
    -> tensor<2x3xf32> attributes {no_inline} {
  %zero = arith.constant 0 : i128
  %empty = tensor.empty() : tensor<2x3x4xi128>
  %init = linalg.fill ins(%zero : i128) outs(%empty : tensor<2x3x4xi128>)
    -> tensor<2x3x4xi128>
  %acc = lns.contract ins(%a, %b : tensor<2x14x!lns.num<8, 2>>, tensor<14x3x!lns.num<8, 4>>)
    outs(%init : tensor<2x3x4xi128>)
    {indexing_maps = [affine_map<(m, n, k) -> (m, k)>, affine_map<(m, n, k) -> (k, n)>, affine_map<(m, n, k) -> (m, n)>],
     datapath = #lns.exact} -> tensor<2x3x4xi128>
  %out = tensor.empty() : tensor<2x3xf32>
  %y = lns.finish ins(%acc, %s0, %s1 : tensor<2x3x4xi128>, tensor<f32>, tensor<f32>)
    outs(%out : tensor<2x3xf32>)
    {indexing_maps = [affine_map<(m, n) -> (m, n)>, affine_map<(m, n) -> ()>, affine_map<(m, n) -> ()>, affine_map<(m, n) -> (m, n)>],
     operand_types = [!lns.num<8, 2>, !lns.num<8, 4>],
     datapath = #lns.exact} -> tensor<2x3xf32>
  return %y : tensor<2x3xf32>
}
func.func @test_low_gamma_exact() {
  %a = lns.constant dense<[[82, 80, 110, 184, 44, 10, 11, 184, 18, 146, 0, 69, 54, 200], [129, 84, 149, 73, 63, 96, 223, 66, 103, 76, 225, 150, 0, 187]]> : tensor<2x14xi8> as tensor<2x14x!lns.num<8, 2>>
  %b = lns.constant dense<[[239, 95, 137], [100, 140, 208], [19, 60, 173], [205, 0, 38], [66, 4, 234], [198, 102, 43], [122, 119, 146], [107, 137, 90], [248, 249, 47], [37, 245, 223], [140, 61, 148], [191, 47, 204], [221, 129, 25], [135, 107, 9]]> : tensor<14x3xi8> as tensor<14x3x!lns.num<8, 4>>
  %s0 = arith.constant dense<9.0198004e-01> : tensor<f32>
  %s1 = arith.constant dense<1.8856496e-01> : tensor<f32>
  %y = func.call @low_gamma_exact(%a, %b, %s0, %s1)
    : (tensor<2x14x!lns.num<8, 2>>, tensor<14x3x!lns.num<8, 4>>, tensor<f32>, tensor<f32>) -> tensor<2x3xf32>
  %static = arith.constant dense<[[-1.6555226e-09, 4.346369e-09, -3.2101777e-10], [-1.3435942e-05, -1.5282189e-05, 9.905541e-12]]> : tensor<2x3xf32>
  %e = tensor.cast %static : tensor<2x3xf32> to tensor<2x3xf32>
  check.expect_eq %y, %e : tensor<2x3xf32>
  return
}

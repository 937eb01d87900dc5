// RUN: lns-run %s --backend=reference && lns-run %s --backend=cpu
// Convolutions under exact, each result correctly rounded [D1].
//
// RUN: lns-run %s --target-cpu=generic
// RUN: %if avx2 %{ lns-run %s --target-cpu=x86-64-v3 %}
// RUN: %if avx512 %{ lns-run %s --target-cpu=x86-64-v4 %}
//
// Written by gen_contract.py: every expected value is calculated there.

func.func private @opaque(%n: index) -> index attributes {no_inline} {
  return %n : index
}

func.func private @nhwc_exact(%a: tensor<2x5x5x3x!lns.num<8, 8>>, %b: tensor<3x2x3x5x!lns.num<8, 8>>, %s0: tensor<f32>, %s1: tensor<5xf32>)
    -> tensor<2x3x4x5xf32> attributes {no_inline} {
  %zero = arith.constant 0 : i64
  %empty = tensor.empty() : tensor<2x3x4x5x8xi64>
  %init = linalg.fill ins(%zero : i64) outs(%empty : tensor<2x3x4x5x8xi64>)
    -> tensor<2x3x4x5x8xi64>
  %acc = lns.contract ins(%a, %b : tensor<2x5x5x3x!lns.num<8, 8>>, tensor<3x2x3x5x!lns.num<8, 8>>)
    outs(%init : tensor<2x3x4x5x8xi64>)
    {indexing_maps = [affine_map<(n, oh, ow, oc, kh, kw, ic) -> (n, oh + kh, ow + kw, ic)>, affine_map<(n, oh, ow, oc, kh, kw, ic) -> (kh, kw, ic, oc)>, affine_map<(n, oh, ow, oc, kh, kw, ic) -> (n, oh, ow, oc)>],
     datapath = #lns.exact} -> tensor<2x3x4x5x8xi64>
  %out = tensor.empty() : tensor<2x3x4x5xf32>
  %y = lns.finish ins(%acc, %s0, %s1 : tensor<2x3x4x5x8xi64>, tensor<f32>, tensor<5xf32>)
    outs(%out : tensor<2x3x4x5xf32>)
    {indexing_maps = [affine_map<(n, oh, ow, oc) -> (n, oh, ow, oc)>, affine_map<(n, oh, ow, oc) -> ()>, affine_map<(n, oh, ow, oc) -> (oc)>, affine_map<(n, oh, ow, oc) -> (n, oh, ow, oc)>],
     operand_types = [!lns.num<8, 8>, !lns.num<8, 8>],
     datapath = #lns.exact} -> tensor<2x3x4x5xf32>
  return %y : tensor<2x3x4x5xf32>
}
func.func @test_nhwc_exact() {
  %a = lns.constant dense<[[[[96, 84, 2], [0, 0, 14], [244, 224, 69], [32, 226, 181], [176, 152, 0]], [[88, 183, 66], [219, 156, 3], [120, 227, 31], [175, 0, 30], [47, 85, 125]], [[0, 165, 203], [68, 178, 214], [102, 183, 159], [109, 195, 242], [207, 119, 0]], [[71, 198, 16], [156, 238, 138], [36, 27, 209], [238, 158, 54], [29, 93, 228]], [[157, 164, 116], [109, 4, 247], [97, 119, 70], [72, 126, 157], [183, 125, 36]]], [[[43, 198, 213], [169, 0, 94], [50, 75, 0], [146, 186, 198], [98, 165, 36]], [[215, 150, 205], [239, 250, 173], [0, 142, 214], [186, 55, 152], [49, 208, 171]], [[234, 233, 0], [50, 180, 53], [143, 129, 192], [129, 91, 108], [115, 15, 154]], [[22, 0, 62], [129, 65, 133], [151, 0, 167], [194, 175, 9], [234, 193, 169]], [[254, 201, 213], [203, 31, 41], [235, 50, 230], [70, 200, 244], [209, 0, 3]]]]> : tensor<2x5x5x3xi8> as tensor<2x5x5x3x!lns.num<8, 8>>
  %b = lns.constant dense<[[[[56, 174, 10, 171, 116], [62, 4, 77, 148, 161], [97, 216, 58, 16, 6]], [[0, 19, 60, 50, 114], [0, 234, 8, 146, 220], [175, 38, 0, 0, 200]]], [[[12, 0, 28, 104, 14], [160, 127, 238, 8, 9], [191, 250, 211, 243, 152]], [[159, 171, 0, 118, 249], [50, 112, 17, 174, 68], [255, 0, 96, 111, 115]]], [[[34, 119, 175, 4, 228], [132, 91, 103, 191, 78], [49, 153, 126, 232, 53]], [[41, 88, 88, 123, 234], [252, 235, 0, 221, 0], [234, 42, 136, 34, 22]]]]> : tensor<3x2x3x5xi8> as tensor<3x2x3x5x!lns.num<8, 8>>
  %s0 = arith.constant dense<5.805767e+00> : tensor<f32>
  %s1 = arith.constant dense<[1.004607e+00, 8.481672e-01, 3.3022416e-01, 1.2117741e+00, 2.5717263e+00]> : tensor<5xf32>
  %y = func.call @nhwc_exact(%a, %b, %s0, %s1)
    : (tensor<2x5x5x3x!lns.num<8, 8>>, tensor<3x2x3x5x!lns.num<8, 8>>, tensor<f32>, tensor<5xf32>) -> tensor<2x3x4x5xf32>
  %static = arith.constant dense<[[[[3.3926494e-02, -2.4253529e-02, -1.7856045e-02, -8.180399e-02, 7.6972103e-01], [6.341637e-03, -3.1750795e-02, -4.5351125e-02, 2.312438e+00, -6.9526525e+00], [3.2792205e-01, -4.98634e-02, 4.999021e-02, 1.5689123e+00, -2.8238535e+00], [-7.1573563e+00, 1.13689944e-01, -4.6490842e-01, 1.5290205e+00, 4.1556234e+00]], [[1.2010568e+00, 2.4787259e-01, -5.000212e-03, 7.9927325e-02, -2.3477891e-01], [1.8181836e-02, 1.0273167e-01, -5.0107792e-02, 4.5961255e-01, 1.3798307e+00], [1.894102e+00, -5.6717254e-02, -9.1250055e-02, -9.066919e-01, 1.10151306e-01], [-1.391836e-01, 1.0496248e+00, 1.9860754e-02, 9.3409884e-01, 3.870052e-01]], [[4.6987158e-01, -3.0761644e-01, 6.9459367e-01, 6.830839e-01, -4.8542506e-01], [-2.1619012e+00, -1.0269362e+00, -7.75749e-01, 6.3380176e-01, -5.243533e-03], [-4.1304445e+00, -4.4103372e-01, 1.3495529e-01, -1.005717e+00, 3.74702e+00], [-3.357972e+00, -7.937022e-01, 2.0485212e-01, -7.4072886e-01, 4.5717365e-01]]], [[[-6.266222e-03, -1.2536559e+00, -3.5152487e-02, -7.9016614e-01, 2.3491492e+00], [1.9705601e-01, -3.2060938e+00, 2.8400087e-01, -2.9006612e-01, -1.5893885e-01], [-3.7932286e-01, 5.783235e-02, -6.0075144e-03, 5.093295e-02, 3.195565e-02], [3.109868e-03, 5.7440884e-02, 3.7203088e-01, 1.5739715e+00, -4.648562e-01]], [[-3.6331132e-02, -2.17962e-01, 7.023316e-02, -1.5547441e-01, -9.2634255e-01], [8.425502e-03, -1.0593635e-02, -1.5260334e-02, -9.627798e-03, -1.4532965e+00], [-1.1320332e+00, 7.5790554e-02, 2.4040475e-02, 3.248506e-01, 1.0205457e+00], [1.6798552e-02, -4.2124128e-01, -3.830974e-02, -1.440181e-01, -2.737197e+00]], [[-8.580901e-03, -2.2651486e+00, -5.1334538e-02, -3.7785176e-02, 4.1873154e-01], [1.05626985e-01, -3.5594206e-02, -1.2577039e-02, -8.819087e-01, 4.497052e-01], [3.986237e-01, -4.6134594e-01, -2.0038734e-01, 1.3259296e-01, 2.221995e-01], [8.539545e-02, -2.9910965e-02, -6.7666286e-01, -2.4808459e-01, 3.1702716e+00]]]]> : tensor<2x3x4x5xf32>
  %e = tensor.cast %static : tensor<2x3x4x5xf32> to tensor<2x3x4x5xf32>
  check.expect_eq %y, %e : tensor<2x3x4x5xf32>
  return
}

func.func private @stride_exact(%a: tensor<1x7x6x2x!lns.num<8, 8>>, %b: tensor<3x3x2x4x!lns.num<8, 8>>, %s0: tensor<f32>, %s1: tensor<f32>)
    -> tensor<1x3x2x4xf32> attributes {no_inline} {
  %zero = arith.constant 0 : i64
  %empty = tensor.empty() : tensor<1x3x2x4x8xi64>
  %init = linalg.fill ins(%zero : i64) outs(%empty : tensor<1x3x2x4x8xi64>)
    -> tensor<1x3x2x4x8xi64>
  %acc = lns.contract ins(%a, %b : tensor<1x7x6x2x!lns.num<8, 8>>, tensor<3x3x2x4x!lns.num<8, 8>>)
    outs(%init : tensor<1x3x2x4x8xi64>)
    {indexing_maps = [affine_map<(n, oh, ow, oc, kh, kw, ic) -> (n, oh * 2 + kh, ow * 3 + kw, ic)>, affine_map<(n, oh, ow, oc, kh, kw, ic) -> (kh, kw, ic, oc)>, affine_map<(n, oh, ow, oc, kh, kw, ic) -> (n, oh, ow, oc)>],
     datapath = #lns.exact} -> tensor<1x3x2x4x8xi64>
  %out = tensor.empty() : tensor<1x3x2x4xf32>
  %y = lns.finish ins(%acc, %s0, %s1 : tensor<1x3x2x4x8xi64>, tensor<f32>, tensor<f32>)
    outs(%out : tensor<1x3x2x4xf32>)
    {indexing_maps = [affine_map<(n, oh, ow, oc) -> (n, oh, ow, oc)>, affine_map<(n, oh, ow, oc) -> ()>, affine_map<(n, oh, ow, oc) -> ()>, affine_map<(n, oh, ow, oc) -> (n, oh, ow, oc)>],
     operand_types = [!lns.num<8, 8>, !lns.num<8, 8>],
     datapath = #lns.exact} -> tensor<1x3x2x4xf32>
  return %y : tensor<1x3x2x4xf32>
}
func.func @test_stride_exact() {
  %a = lns.constant dense<[[[[114, 141], [27, 239], [71, 204], [231, 195], [255, 0], [209, 242]], [[66, 90], [91, 27], [253, 28], [240, 69], [146, 15], [0, 62]], [[216, 26], [187, 102], [227, 22], [49, 129], [226, 95], [0, 225]], [[237, 123], [49, 116], [58, 220], [0, 53], [0, 79], [11, 252]], [[102, 198], [57, 84], [19, 0], [90, 101], [149, 148], [189, 159]], [[135, 86], [151, 146], [0, 56], [238, 49], [0, 246], [4, 0]], [[70, 126], [51, 165], [9, 188], [67, 62], [154, 86], [232, 170]]]]> : tensor<1x7x6x2xi8> as tensor<1x7x6x2x!lns.num<8, 8>>
  %b = lns.constant dense<[[[[95, 161, 161, 63], [189, 210, 0, 251]], [[99, 0, 200, 172], [90, 236, 129, 53]], [[148, 206, 104, 92], [233, 5, 126, 0]]], [[[3, 197, 157, 105], [130, 57, 185, 32]], [[200, 0, 31, 139], [125, 173, 96, 253]], [[181, 0, 4, 192], [233, 103, 124, 4]]], [[[192, 140, 69, 218], [138, 61, 108, 226]], [[228, 179, 231, 147], [68, 167, 90, 45]], [[201, 80, 141, 33], [91, 0, 74, 59]]]]> : tensor<3x3x2x4xi8> as tensor<3x3x2x4x!lns.num<8, 8>>
  %s0 = arith.constant dense<2.076726e-01> : tensor<f32>
  %s1 = arith.constant dense<2.2712156e-01> : tensor<f32>
  %y = func.call @stride_exact(%a, %b, %s0, %s1)
    : (tensor<1x7x6x2x!lns.num<8, 8>>, tensor<3x3x2x4x!lns.num<8, 8>>, tensor<f32>, tensor<f32>) -> tensor<1x3x2x4xf32>
  %static = arith.constant dense<[[[[7.0686155e-04, 2.1940588e-03, -2.4616302e-04, 3.256678e-04], [-2.0552534e-03, 1.2930544e-04, -1.3044308e-02, -1.7684202e-03]], [[1.5708301e-02, -1.140676e-03, -1.1480392e-03, -1.715193e-02], [6.325398e-03, -5.101575e-03, -3.020919e-02, -1.0914196e-03]], [[3.6087047e-04, -5.617217e-05, 8.4019685e-03, -3.2544855e-03], [-1.8015109e-02, -1.1867758e-04, -1.4140467e-03, 1.30471755e-02]]]]> : tensor<1x3x2x4xf32>
  %e = tensor.cast %static : tensor<1x3x2x4xf32> to tensor<1x3x2x4xf32>
  check.expect_eq %y, %e : tensor<1x3x2x4xf32>
  return
}

func.func private @dilation_exact(%a: tensor<1x5x11x2x!lns.num<8, 8>>, %b: tensor<2x3x2x4x!lns.num<8, 8>>, %s0: tensor<f32>, %s1: tensor<f32>)
    -> tensor<1x3x3x4xf32> attributes {no_inline} {
  %zero = arith.constant 0 : i64
  %empty = tensor.empty() : tensor<1x3x3x4x8xi64>
  %init = linalg.fill ins(%zero : i64) outs(%empty : tensor<1x3x3x4x8xi64>)
    -> tensor<1x3x3x4x8xi64>
  %acc = lns.contract ins(%a, %b : tensor<1x5x11x2x!lns.num<8, 8>>, tensor<2x3x2x4x!lns.num<8, 8>>)
    outs(%init : tensor<1x3x3x4x8xi64>)
    {indexing_maps = [affine_map<(n, oh, ow, oc, kh, kw, ic) -> (n, oh + kh * 2, ow * 2 + kw * 3, ic)>, affine_map<(n, oh, ow, oc, kh, kw, ic) -> (kh, kw, ic, oc)>, affine_map<(n, oh, ow, oc, kh, kw, ic) -> (n, oh, ow, oc)>],
     datapath = #lns.exact} -> tensor<1x3x3x4x8xi64>
  %out = tensor.empty() : tensor<1x3x3x4xf32>
  %y = lns.finish ins(%acc, %s0, %s1 : tensor<1x3x3x4x8xi64>, tensor<f32>, tensor<f32>)
    outs(%out : tensor<1x3x3x4xf32>)
    {indexing_maps = [affine_map<(n, oh, ow, oc) -> (n, oh, ow, oc)>, affine_map<(n, oh, ow, oc) -> ()>, affine_map<(n, oh, ow, oc) -> ()>, affine_map<(n, oh, ow, oc) -> (n, oh, ow, oc)>],
     operand_types = [!lns.num<8, 8>, !lns.num<8, 8>],
     datapath = #lns.exact} -> tensor<1x3x3x4xf32>
  return %y : tensor<1x3x3x4xf32>
}
func.func @test_dilation_exact() {
  %a = lns.constant dense<[[[[155, 82], [43, 255], [70, 127], [201, 236], [236, 200], [74, 15], [226, 2], [229, 145], [0, 46], [46, 133], [139, 210]], [[97, 170], [87, 62], [24, 127], [119, 218], [0, 247], [21, 71], [126, 57], [191, 76], [209, 0], [130, 224], [41, 198]], [[140, 143], [114, 60], [230, 95], [0, 198], [29, 52], [170, 241], [161, 169], [0, 255], [7, 250], [213, 218], [226, 174]], [[95, 63], [41, 61], [141, 43], [205, 237], [237, 246], [0, 240], [36, 87], [13, 237], [80, 186], [186, 109], [142, 194]], [[195, 0], [57, 204], [251, 9], [155, 16], [196, 80], [216, 145], [0, 0], [72, 28], [0, 140], [28, 93], [248, 138]]]]> : tensor<1x5x11x2xi8> as tensor<1x5x11x2x!lns.num<8, 8>>
  %b = lns.constant dense<[[[[210, 0, 0, 234], [212, 76, 185, 166]], [[69, 174, 158, 60], [0, 180, 60, 199]], [[52, 0, 11, 249], [100, 87, 5, 45]]], [[[242, 219, 26, 14], [162, 0, 0, 233]], [[0, 21, 145, 160], [152, 234, 165, 180]], [[160, 158, 170, 96], [68, 250, 188, 193]]]]> : tensor<2x3x2x4xi8> as tensor<2x3x2x4x!lns.num<8, 8>>
  %s0 = arith.constant dense<2.0218723e+00> : tensor<f32>
  %s1 = arith.constant dense<7.327278e+00> : tensor<f32>
  %y = func.call @dilation_exact(%a, %b, %s0, %s1)
    : (tensor<1x5x11x2x!lns.num<8, 8>>, tensor<2x3x2x4x!lns.num<8, 8>>, tensor<f32>, tensor<f32>) -> tensor<1x3x3x4xf32>
  %static = arith.constant dense<[[[[-9.676601e-03, 3.086533e-02, -9.248636e-03, 7.3620576e-01], [1.3610253e-01, 7.196675e+00, -3.965268e-03, -1.09826356e-01], [2.2964304e-02, 2.4007869e+00, 7.514493e-03, 3.9568728e-01]], [[-2.466567e-01, 1.5896173e-01, -2.8163786e-03, -8.234879e+00], [-3.5695028e-01, 8.5735834e-01, -3.246212e-02, 1.7777084e-01], [1.1797425e+00, 5.983859e-01, 1.8765492e-02, 1.0110836e+00]], [[2.5733821e-02, 3.3369148e-03, -3.311731e-04, 3.487696e-03], [2.482419e+00, 1.8114115e-01, -1.7281033e-02, 3.0056232e-01], [2.7315488e-02, 2.7860055e-02, -3.9635763e-02, 2.4109021e-01]]]]> : tensor<1x3x3x4xf32>
  %e = tensor.cast %static : tensor<1x3x3x4xf32> to tensor<1x3x3x4xf32>
  check.expect_eq %y, %e : tensor<1x3x3x4xf32>
  return
}

func.func private @nchw_exact(%a: tensor<2x3x5x8x!lns.num<8, 8>>, %b: tensor<5x3x3x2x!lns.num<8, 8>>, %s0: tensor<f32>, %s1: tensor<5xf32>)
    -> tensor<2x5x3x4xf32> attributes {no_inline} {
  %zero = arith.constant 0 : i64
  %empty = tensor.empty() : tensor<2x5x3x4x8xi64>
  %init = linalg.fill ins(%zero : i64) outs(%empty : tensor<2x5x3x4x8xi64>)
    -> tensor<2x5x3x4x8xi64>
  %acc = lns.contract ins(%a, %b : tensor<2x3x5x8x!lns.num<8, 8>>, tensor<5x3x3x2x!lns.num<8, 8>>)
    outs(%init : tensor<2x5x3x4x8xi64>)
    {indexing_maps = [affine_map<(n, oc, oh, ow, ic, kh, kw) -> (n, ic, oh + kh, ow * 2 + kw)>, affine_map<(n, oc, oh, ow, ic, kh, kw) -> (oc, ic, kh, kw)>, affine_map<(n, oc, oh, ow, ic, kh, kw) -> (n, oc, oh, ow)>],
     datapath = #lns.exact} -> tensor<2x5x3x4x8xi64>
  %out = tensor.empty() : tensor<2x5x3x4xf32>
  %y = lns.finish ins(%acc, %s0, %s1 : tensor<2x5x3x4x8xi64>, tensor<f32>, tensor<5xf32>)
    outs(%out : tensor<2x5x3x4xf32>)
    {indexing_maps = [affine_map<(n, oc, oh, ow) -> (n, oc, oh, ow)>, affine_map<(n, oc, oh, ow) -> ()>, affine_map<(n, oc, oh, ow) -> (oc)>, affine_map<(n, oc, oh, ow) -> (n, oc, oh, ow)>],
     operand_types = [!lns.num<8, 8>, !lns.num<8, 8>],
     datapath = #lns.exact} -> tensor<2x5x3x4xf32>
  return %y : tensor<2x5x3x4xf32>
}
func.func @test_nchw_exact() {
  %a = lns.constant dense<[[[[224, 84, 2, 203, 251, 142, 244, 224], [197, 32, 98, 53, 48, 152, 111, 216], [183, 66, 219, 156, 3, 248, 99, 159], [175, 94, 30, 47, 85, 125, 41, 37], [75, 68, 0, 214, 102, 183, 0, 237]], [[67, 242, 79, 119, 107, 199, 198, 144], [156, 110, 10, 0, 155, 81, 238, 158], [182, 29, 93, 100, 29, 164, 0, 109], [132, 119, 225, 119, 198, 72, 254, 29], [55, 125, 36, 43, 0, 85, 169, 250]], [[94, 178, 0, 1, 18, 58, 198, 98], [165, 164, 215, 22, 77, 239, 250, 173], [251, 142, 214, 186, 55, 152, 177, 0], [43, 0, 233, 0, 178, 180, 53, 15], [0, 192, 129, 219, 236, 115, 15, 154]]], [[[150, 0, 62, 129, 0, 5, 151, 206], [39, 194, 175, 9, 106, 193, 169, 126], [201, 85, 75, 31, 41, 0, 178, 230], [0, 72, 244, 209, 198, 131, 15, 156], [70, 155, 49, 126, 69, 2, 0, 135]], [[116, 222, 95, 38, 106, 75, 9, 75], [14, 37, 116, 183, 107, 216, 243, 204], [46, 112, 10, 139, 80, 67, 108, 81], [11, 148, 0, 215, 50, 92, 181, 218], [155, 225, 134, 217, 189, 187, 36, 0]], [[110, 6, 41, 147, 76, 177, 34, 31], [89, 89, 53, 0, 0, 66, 130, 216], [60, 80, 221, 22, 44, 172, 76, 0], [97, 89, 90, 16, 127, 207, 160, 141], [102, 247, 106, 176, 119, 196, 70, 4]]]]> : tensor<2x3x5x8xi8> as tensor<2x3x5x8x!lns.num<8, 8>>
  %b = lns.constant dense<[[[[170, 246], [0, 192], [31, 58]], [[0, 29], [160, 69], [55, 93]], [[171, 200], [54, 55], [144, 203]]], [[[0, 207], [82, 31], [71, 130]], [[219, 226], [28, 174], [219, 220]], [[228, 39], [0, 38], [80, 196]]], [[[191, 232], [97, 221], [224, 197]], [[124, 110], [138, 124], [48, 10]], [[247, 111], [5, 241], [25, 141]]], [[[53, 90], [215, 0], [30, 50]], [[59, 163], [98, 59], [115, 47]], [[203, 111], [110, 36], [59, 0]]], [[[217, 132], [85, 132], [53, 125]], [[121, 131], [21, 77], [201, 135]], [[0, 239], [57, 36], [77, 171]]]]> : tensor<5x3x3x2xi8> as tensor<5x3x3x2x!lns.num<8, 8>>
  %s0 = arith.constant dense<5.5050216e+00> : tensor<f32>
  %s1 = arith.constant dense<[2.3123764e-01, 7.086192e+00, 5.117675e-01, 1.5220413e-01, 7.038197e-01]> : tensor<5xf32>
  %y = func.call @nchw_exact(%a, %b, %s0, %s1)
    : (tensor<2x3x5x8x!lns.num<8, 8>>, tensor<5x3x3x2x!lns.num<8, 8>>, tensor<f32>, tensor<5xf32>) -> tensor<2x5x3x4xf32>
  %static = arith.constant dense<[[[[-1.21312495e-02, 1.3102097e-02, -1.6433948e-03, 5.2089747e-02], [3.191228e-02, 3.3002075e-02, 9.03194e-03, 1.9758493e-02], [5.7884704e-02, 4.6620243e-03, 3.1058004e-01, -4.3616343e-02]], [[3.0426058e-01, -1.8407708e+00, -2.8234193e-01, -9.087721e-02], [-1.6645294e+00, -8.321456e-01, -1.1449595e-01, 4.4990973e+00], [1.0605088e+00, -2.9693076e-01, 1.2854801e-01, 5.538379e-01]], [[2.0939377e-01, 3.8641268e-01, 6.485603e-01, 1.22620344e-01], [1.4640552e-01, 2.4465694e-01, -1.2352207e-01, 8.9734674e-01], [2.0657322e+00, 1.3022215e+00, 8.541804e-02, 1.4090864e-01]], [[-1.5158979e-03, 6.97106e-03, 1.9010467e-03, -1.3229981e-01], [-1.355731e-01, -2.2027507e-02, -5.3331766e-02, -2.6921058e-01], [9.288302e-03, -3.2607242e-02, -2.0364057e-02, -6.28378e-02]], [[1.5349533e-02, 3.965719e-02, -1.2689617e+00, -2.0292792e-02], [1.8100533e-01, -1.3289371e-02, 2.9817352e+00, -5.0922567e-01], [4.110369e-02, 6.0736183e-02, -1.2732221e-02, -6.978525e-01]]], [[[1.8074792e-02, -1.308973e-04, 1.0545406e-04, 4.6760137e-03], [4.199354e-03, -2.418389e-03, 5.9172167e-03, -5.368264e-01], [-1.3180019e-02, 2.975103e-04, 2.503782e-03, 6.655926e-02]], [[-1.8634511e+00, -1.4079149e-01, -2.679803e-01, -3.8151368e-01], [-1.128806e-01, -6.877899e-01, 3.796842e-01, 1.6565868e-01], [-5.539195e-01, 7.125054e-02, 2.8932142e-01, -3.6097682e-01]], [[4.4960627e-01, 1.2851158e-01, 2.977745e-01, -1.1809532e-01], [5.481743e-01, 9.104834e-01, 3.8014057e-01, -1.0949453e+00], [1.4194515e-01, -8.910176e-02, 1.5428092e-01, 3.69904e-01]], [[6.455939e-03, 2.6538257e-02, 1.2755641e-02, 3.2549217e-02], [8.981945e-03, -9.528235e-03, 5.5722226e-03, 3.8146332e-02], [1.8789902e-02, 1.9650875e-02, 1.9252367e-01, -3.6947727e-03]], [[9.7429657e-01, 1.4171413e-01, 3.8886216e-01, -3.808779e-01], [8.485061e-03, 8.2810694e-01, 4.3015128e-01, -7.8106165e-01], [-5.7403636e-03, 2.9538612e+00, 7.6296315e-02, 4.4250435e-01]]]]> : tensor<2x5x3x4xf32>
  %e = tensor.cast %static : tensor<2x5x3x4xf32> to tensor<2x5x3x4xf32>
  check.expect_eq %y, %e : tensor<2x5x3x4xf32>
  return
}

func.func private @grouped_exact(%a: tensor<1x3x2x4x4x!lns.num<8, 8>>, %b: tensor<3x2x2x2x2x!lns.num<8, 8>>, %s0: tensor<f32>, %s1: tensor<f32>)
    -> tensor<1x3x2x3x3xf32> attributes {no_inline} {
  %zero = arith.constant 0 : i64
  %empty = tensor.empty() : tensor<1x3x2x3x3x8xi64>
  %init = linalg.fill ins(%zero : i64) outs(%empty : tensor<1x3x2x3x3x8xi64>)
    -> tensor<1x3x2x3x3x8xi64>
  %acc = lns.contract ins(%a, %b : tensor<1x3x2x4x4x!lns.num<8, 8>>, tensor<3x2x2x2x2x!lns.num<8, 8>>)
    outs(%init : tensor<1x3x2x3x3x8xi64>)
    {indexing_maps = [affine_map<(n, g, oc, oh, ow, ic, kh, kw) -> (n, g, ic, oh + kh, ow + kw)>, affine_map<(n, g, oc, oh, ow, ic, kh, kw) -> (g, oc, ic, kh, kw)>, affine_map<(n, g, oc, oh, ow, ic, kh, kw) -> (n, g, oc, oh, ow)>],
     datapath = #lns.exact} -> tensor<1x3x2x3x3x8xi64>
  %out = tensor.empty() : tensor<1x3x2x3x3xf32>
  %y = lns.finish ins(%acc, %s0, %s1 : tensor<1x3x2x3x3x8xi64>, tensor<f32>, tensor<f32>)
    outs(%out : tensor<1x3x2x3x3xf32>)
    {indexing_maps = [affine_map<(n, g, oc, oh, ow) -> (n, g, oc, oh, ow)>, affine_map<(n, g, oc, oh, ow) -> ()>, affine_map<(n, g, oc, oh, ow) -> ()>, affine_map<(n, g, oc, oh, ow) -> (n, g, oc, oh, ow)>],
     operand_types = [!lns.num<8, 8>, !lns.num<8, 8>],
     datapath = #lns.exact} -> tensor<1x3x2x3x3xf32>
  return %y : tensor<1x3x2x3x3xf32>
}
func.func @test_grouped_exact() {
  %a = lns.constant dense<[[[[[91, 0, 16, 178], [251, 94, 245, 203], [124, 18, 176, 90], [158, 0, 106, 38]], [[243, 216, 176, 97], [13, 139, 238, 95], [14, 0, 207, 23], [247, 24, 125, 252]]], [[[0, 45, 4, 0], [172, 0, 226, 0], [232, 255, 212, 22], [116, 161, 132, 127]], [[195, 226, 20, 143], [12, 116, 177, 219], [154, 222, 50, 41], [204, 91, 227, 208]]], [[[223, 206, 198, 170], [56, 182, 141, 38], [42, 0, 136, 206], [10, 23, 192, 62]], [[99, 34, 0, 36], [91, 0, 233, 43], [25, 0, 0, 180], [160, 95, 184, 79]]]]]> : tensor<1x3x2x4x4xi8> as tensor<1x3x2x4x4x!lns.num<8, 8>>
  %b = lns.constant dense<[[[[[156, 145], [227, 32]], [[153, 140], [95, 126]]], [[[252, 120], [251, 90]], [[40, 238], [22, 138]]]], [[[[253, 50], [102, 130]], [[16, 106], [63, 3]]], [[[139, 141], [220, 79]], [[116, 46], [253, 29]]]], [[[[143, 0], [197, 70]], [[111, 135], [56, 163]]], [[[0, 0], [34, 99]], [[12, 193], [232, 0]]]]]> : tensor<3x2x2x2x2xi8> as tensor<3x2x2x2x2x!lns.num<8, 8>>
  %s0 = arith.constant dense<6.587265e+00> : tensor<f32>
  %s1 = arith.constant dense<3.3495684e+00> : tensor<f32>
  %y = func.call @grouped_exact(%a, %b, %s0, %s1)
    : (tensor<1x3x2x4x4x!lns.num<8, 8>>, tensor<3x2x2x2x2x!lns.num<8, 8>>, tensor<f32>, tensor<f32>) -> tensor<1x3x2x3x3xf32>
  %static = arith.constant dense<[[[[[1.3795494e+00, -4.7526817e+00, 1.7682724e+00], [-1.5009209e+00, -3.1563136e-01, -1.4328946e-02], [-6.895888e-01, 1.7015205e+01, -1.4758485e+01]], [[1.0499799e+01, -1.2641646e+00, 6.156971e+00], [6.8980527e-01, -4.875982e+00, 6.754583e+00], [-1.3116417e+01, 2.09096e-01, -2.0211241e+00]]], [[[-2.916076e-01, 1.8247424e-02, -2.057701e-01], [1.0486407e+00, -2.5399349e+00, 1.2849344e+00], [3.2703207e+00, 1.856076e+01, 4.4105497e-01]], [[-4.6923574e-02, -7.8709903e+00, 1.0833613e-01], [-1.8910815e-01, 5.39843e+00, -8.507623e-03], [-1.8755741e-01, -1.3066329e+00, 1.995467e+00]]], [[[4.8913005e-01, 3.1497069e-03, -6.903515e-03], [2.4369268e-01, 9.7246215e-05, -8.2222563e-01], [3.248192e-04, 2.2623714e-03, 9.656216e-04]], [[-1.3634099e-01, -1.1227787e-04, 4.479297e-01], [-3.8629936e-04, 1.517138e-02, -2.8168842e-02], [1.0392525e-03, -1.9628727e-01, 1.3516543e-02]]]]]> : tensor<1x3x2x3x3xf32>
  %e = tensor.cast %static : tensor<1x3x2x3x3xf32> to tensor<1x3x2x3x3xf32>
  check.expect_eq %y, %e : tensor<1x3x2x3x3xf32>
  return
}

func.func private @depthwise_nhwc_exact(%a: tensor<1x5x6x6x!lns.num<8, 8>>, %b: tensor<3x3x6x!lns.num<8, 8>>, %s0: tensor<f32>, %s1: tensor<6xf32>)
    -> tensor<1x3x4x6xf32> attributes {no_inline} {
  %zero = arith.constant 0 : i64
  %empty = tensor.empty() : tensor<1x3x4x6x8xi64>
  %init = linalg.fill ins(%zero : i64) outs(%empty : tensor<1x3x4x6x8xi64>)
    -> tensor<1x3x4x6x8xi64>
  %acc = lns.contract ins(%a, %b : tensor<1x5x6x6x!lns.num<8, 8>>, tensor<3x3x6x!lns.num<8, 8>>)
    outs(%init : tensor<1x3x4x6x8xi64>)
    {indexing_maps = [affine_map<(n, oh, ow, c, kh, kw) -> (n, oh + kh, ow + kw, c)>, affine_map<(n, oh, ow, c, kh, kw) -> (kh, kw, c)>, affine_map<(n, oh, ow, c, kh, kw) -> (n, oh, ow, c)>],
     datapath = #lns.exact} -> tensor<1x3x4x6x8xi64>
  %out = tensor.empty() : tensor<1x3x4x6xf32>
  %y = lns.finish ins(%acc, %s0, %s1 : tensor<1x3x4x6x8xi64>, tensor<f32>, tensor<6xf32>)
    outs(%out : tensor<1x3x4x6xf32>)
    {indexing_maps = [affine_map<(n, oh, ow, c) -> (n, oh, ow, c)>, affine_map<(n, oh, ow, c) -> ()>, affine_map<(n, oh, ow, c) -> (c)>, affine_map<(n, oh, ow, c) -> (n, oh, ow, c)>],
     operand_types = [!lns.num<8, 8>, !lns.num<8, 8>],
     datapath = #lns.exact} -> tensor<1x3x4x6xf32>
  return %y : tensor<1x3x4x6xf32>
}
func.func @test_depthwise_nhwc_exact() {
  %a = lns.constant dense<[[[[141, 135, 0, 138, 251, 186], [0, 204, 195, 32, 9, 86], [232, 214, 7, 158, 84, 86], [0, 106, 136, 0, 174, 152], [50, 90, 243, 69, 27, 7], [189, 150, 220, 127, 0, 116]], [[231, 211, 159, 25, 198, 27], [103, 104, 186, 0, 203, 220], [154, 44, 20, 187, 250, 156], [251, 0, 191, 189, 56, 165], [203, 23, 37, 167, 124, 57], [218, 181, 0, 45, 166, 7]], [[0, 191, 139, 0, 86, 135], [201, 234, 195, 231, 171, 64], [54, 14, 131, 20, 187, 70], [0, 71, 136, 0, 15, 24], [47, 153, 122, 163, 14, 94], [146, 70, 188, 8, 58, 70]], [[8, 0, 60, 148, 0, 68], [0, 135, 208, 32, 141, 165], [235, 103, 0, 119, 246, 239], [53, 61, 193, 85, 94, 208], [85, 189, 98, 243, 164, 145], [25, 254, 225, 116, 37, 144]], [[186, 153, 117, 161, 233, 0], [234, 131, 224, 202, 67, 127], [31, 93, 85, 0, 192, 0], [0, 10, 175, 65, 80, 216], [0, 142, 22, 92, 223, 37], [27, 142, 113, 10, 124, 160]]]]> : tensor<1x5x6x6xi8> as tensor<1x5x6x6x!lns.num<8, 8>>
  %b = lns.constant dense<[[[16, 0, 173, 247, 50, 220], [140, 100, 183, 228, 146, 37], [53, 66, 64, 150, 214, 4]], [[179, 111, 253, 149, 168, 96], [77, 4, 108, 220, 132, 127], [222, 23, 138, 96, 53, 0]], [[20, 136, 181, 214, 243, 95], [25, 191, 18, 104, 0, 65], [169, 106, 156, 173, 89, 72]]]> : tensor<3x3x6xi8> as tensor<3x3x6x!lns.num<8, 8>>
  %s0 = arith.constant dense<1.9123394e+00> : tensor<f32>
  %s1 = arith.constant dense<[5.8964434e+00, 9.4822866e-01, 1.5007971e-01, 1.8162966e-01, 7.96285e-01, 4.7533627e+00]> : tensor<6xf32>
  %y = func.call @depthwise_nhwc_exact(%a, %b, %s0, %s1)
    : (tensor<1x5x6x6x!lns.num<8, 8>>, tensor<3x3x6x!lns.num<8, 8>>, tensor<f32>, tensor<6xf32>) -> tensor<1x3x4x6xf32>
  %static = arith.constant dense<[[[[1.8016933e-02, -1.1215566e-02, -7.8188525e-05, -5.985801e-03, -1.9614961e-02, -4.360393e-01], [4.5506924e-01, 6.0581814e-02, 6.203896e-04, 1.1783702e-03, 4.489872e-04, -4.128392e-02], [-9.77024e-02, 2.8949022e-02, -7.0610415e-04, 8.1311446e-05, 3.983476e-03, -7.889169e-03], [3.550586e-02, 9.1884e-03, 1.119633e-03, -2.4744825e-04, 7.8250065e-05, 2.4050241e-02]], [[-1.5395142e-03, 5.8798637e-02, -2.954423e-04, 1.9405046e-03, 2.3057747e-03, 2.2491623e-02], [-1.28914025e-02, -7.327416e-02, 1.336086e-03, 2.375873e-02, 3.2356873e-03, 7.676402e-02], [-8.45474e-04, -9.6956966e-04, -5.813864e-06, -3.0501848e-03, 2.1192971e-01, -1.3702706e-01], [-1.0357158e-03, -2.659813e-01, 3.5892222e-02, -1.6517803e-02, -3.089579e-02, 5.1155776e-01]], [[1.14011414e-01, -1.2856142e-02, -1.8677559e-03, 1.5540338e-02, 7.8818716e-02, 4.225714e-02], [-2.743141e-02, -2.868631e-04, 4.146341e-03, 1.4057237e-02, -1.8537581e-03, -1.709116e+00], [-1.3966449e-02, 5.8010396e-02, 5.224156e-04, -8.637658e-03, -8.825017e-04, -3.1430674e-01], [3.7707246e-03, 1.3103439e-03, 5.223629e-03, 1.7291898e-02, 3.430759e-02, -3.0423393e-02]]]]> : tensor<1x3x4x6xf32>
  %e = tensor.cast %static : tensor<1x3x4x6xf32> to tensor<1x3x4x6xf32>
  check.expect_eq %y, %e : tensor<1x3x4x6xf32>
  return
}

func.func private @depthwise_nchw_exact(%a: tensor<2x3x6x5x!lns.num<8, 8>>, %b: tensor<3x2x3x!lns.num<8, 8>>, %s0: tensor<f32>, %s1: tensor<f32>)
    -> tensor<2x3x3x3xf32> attributes {no_inline} {
  %zero = arith.constant 0 : i64
  %empty = tensor.empty() : tensor<2x3x3x3x8xi64>
  %init = linalg.fill ins(%zero : i64) outs(%empty : tensor<2x3x3x3x8xi64>)
    -> tensor<2x3x3x3x8xi64>
  %acc = lns.contract ins(%a, %b : tensor<2x3x6x5x!lns.num<8, 8>>, tensor<3x2x3x!lns.num<8, 8>>)
    outs(%init : tensor<2x3x3x3x8xi64>)
    {indexing_maps = [affine_map<(n, c, oh, ow, kh, kw) -> (n, c, oh * 2 + kh, ow + kw)>, affine_map<(n, c, oh, ow, kh, kw) -> (c, kh, kw)>, affine_map<(n, c, oh, ow, kh, kw) -> (n, c, oh, ow)>],
     datapath = #lns.exact} -> tensor<2x3x3x3x8xi64>
  %out = tensor.empty() : tensor<2x3x3x3xf32>
  %y = lns.finish ins(%acc, %s0, %s1 : tensor<2x3x3x3x8xi64>, tensor<f32>, tensor<f32>)
    outs(%out : tensor<2x3x3x3xf32>)
    {indexing_maps = [affine_map<(n, c, oh, ow) -> (n, c, oh, ow)>, affine_map<(n, c, oh, ow) -> ()>, affine_map<(n, c, oh, ow) -> ()>, affine_map<(n, c, oh, ow) -> (n, c, oh, ow)>],
     operand_types = [!lns.num<8, 8>, !lns.num<8, 8>],
     datapath = #lns.exact} -> tensor<2x3x3x3xf32>
  return %y : tensor<2x3x3x3xf32>
}
func.func @test_depthwise_nchw_exact() {
  %a = lns.constant dense<[[[[141, 135, 0, 138, 251], [186, 0, 204, 195, 32], [9, 86, 232, 214, 7], [158, 84, 86, 0, 106], [136, 0, 174, 152, 50], [90, 243, 69, 27, 7]], [[189, 150, 220, 127, 0], [116, 231, 211, 159, 25], [198, 27, 103, 104, 186], [0, 203, 220, 154, 44], [20, 187, 250, 156, 251], [0, 191, 189, 56, 165]], [[203, 23, 37, 167, 124], [57, 218, 181, 0, 45], [166, 7, 0, 191, 139], [0, 86, 135, 201, 234], [195, 231, 171, 64, 54], [14, 131, 20, 187, 70]]], [[[0, 71, 136, 0, 15], [24, 47, 153, 122, 163], [14, 94, 146, 70, 188], [8, 58, 70, 8, 0], [60, 148, 0, 68, 0], [135, 208, 32, 141, 165]], [[235, 103, 0, 119, 246], [239, 53, 61, 193, 85], [94, 208, 85, 189, 98], [243, 164, 145, 25, 254], [225, 116, 37, 144, 186], [153, 117, 161, 233, 0]], [[234, 131, 224, 202, 67], [127, 31, 93, 85, 0], [192, 0, 0, 10, 175], [65, 80, 216, 0, 142], [22, 92, 223, 37, 27], [142, 113, 10, 124, 160]]]]> : tensor<2x3x6x5xi8> as tensor<2x3x6x5x!lns.num<8, 8>>
  %b = lns.constant dense<[[[144, 182, 45], [0, 50, 92]], [[12, 228, 55], [0, 18, 165]], [[181, 194, 64], [22, 86, 132]]]> : tensor<3x2x3xi8> as tensor<3x2x3x!lns.num<8, 8>>
  %s0 = arith.constant dense<6.290306e-01> : tensor<f32>
  %s1 = arith.constant dense<6.3820004e-01> : tensor<f32>
  %y = func.call @depthwise_nchw_exact(%a, %b, %s0, %s1)
    : (tensor<2x3x6x5x!lns.num<8, 8>>, tensor<3x2x3x!lns.num<8, 8>>, tensor<f32>, tensor<f32>) -> tensor<2x3x3x3xf32>
  %static = arith.constant dense<[[[[-2.3308414e-04, -1.1301807e-04, -2.307366e-04], [5.0113467e-04, 1.0236615e-04, 3.1605638e-03], [-5.2942003e-05, 7.280005e-06, 1.2153457e-06]], [[-3.3848133e-05, 2.648272e-03, -3.869572e-02], [9.878708e-05, -4.731469e-03, -5.2743726e-03], [-4.0111164e-04, 2.5089802e-02, -5.592573e-04]], [[-4.583565e-04, -2.2465574e-05, 1.3192955e-03], [3.2989713e-04, -5.675693e-06, -9.7480086e-05], [2.564203e-04, 9.221282e-05, -3.698395e-05]]], [[[-7.940277e-06, 1.254497e-02, 3.230047e-04], [9.865871e-05, 5.173431e-06, -6.1249507e-06], [-3.5247172e-06, 1.1308632e-06, -1.2301468e-05]], [[-4.8406767e-03, 3.9527027e-04, -1.9711368e-02], [6.8101427e-04, -1.0197456e-03, 3.423067e-04], [-1.4906552e-02, 1.5837753e-05, -4.1262083e-06]], [[3.7620102e-05, 7.2566356e-04, 3.7965324e-04], [1.9935849e-04, -3.9120505e-04, -3.2813596e-06], [3.2152012e-03, 1.0255991e-04, 8.9114895e-03]]]]> : tensor<2x3x3x3xf32>
  %e = tensor.cast %static : tensor<2x3x3x3xf32> to tensor<2x3x3x3xf32>
  check.expect_eq %y, %e : tensor<2x3x3x3xf32>
  return
}

func.func private @one_by_one_exact(%a: tensor<1x5x5x4x!lns.num<8, 8>>, %b: tensor<1x1x4x5x!lns.num<8, 8>>, %s0: tensor<f32>, %s1: tensor<f32>)
    -> tensor<1x3x3x5xf32> attributes {no_inline} {
  %zero = arith.constant 0 : i64
  %empty = tensor.empty() : tensor<1x3x3x5x8xi64>
  %init = linalg.fill ins(%zero : i64) outs(%empty : tensor<1x3x3x5x8xi64>)
    -> tensor<1x3x3x5x8xi64>
  %acc = lns.contract ins(%a, %b : tensor<1x5x5x4x!lns.num<8, 8>>, tensor<1x1x4x5x!lns.num<8, 8>>)
    outs(%init : tensor<1x3x3x5x8xi64>)
    {indexing_maps = [affine_map<(n, oh, ow, oc, kh, kw, ic) -> (n, oh * 2 + kh, ow * 2 + kw, ic)>, affine_map<(n, oh, ow, oc, kh, kw, ic) -> (kh, kw, ic, oc)>, affine_map<(n, oh, ow, oc, kh, kw, ic) -> (n, oh, ow, oc)>],
     datapath = #lns.exact} -> tensor<1x3x3x5x8xi64>
  %out = tensor.empty() : tensor<1x3x3x5xf32>
  %y = lns.finish ins(%acc, %s0, %s1 : tensor<1x3x3x5x8xi64>, tensor<f32>, tensor<f32>)
    outs(%out : tensor<1x3x3x5xf32>)
    {indexing_maps = [affine_map<(n, oh, ow, oc) -> (n, oh, ow, oc)>, affine_map<(n, oh, ow, oc) -> ()>, affine_map<(n, oh, ow, oc) -> ()>, affine_map<(n, oh, ow, oc) -> (n, oh, ow, oc)>],
     operand_types = [!lns.num<8, 8>, !lns.num<8, 8>],
     datapath = #lns.exact} -> tensor<1x3x3x5xf32>
  return %y : tensor<1x3x3x5xf32>
}
func.func @test_one_by_one_exact() {
  %a = lns.constant dense<[[[[165, 108, 0, 39], [0, 234, 158, 17], [0, 230, 222, 170], [72, 206, 231, 218], [123, 246, 248, 19]], [[234, 230, 88, 252], [20, 207, 219, 199], [35, 65, 248, 0], [0, 201, 214, 51], [18, 126, 206, 194]], [[246, 204, 52, 105], [98, 134, 112, 12], [163, 143, 133, 14], [37, 177, 0, 4], [106, 116, 251, 81]], [[142, 14, 156, 63], [205, 61, 21, 15], [0, 106, 68, 0], [168, 52, 198, 238], [15, 39, 0, 249]], [[0, 196, 0, 207], [69, 250, 76, 59], [15, 63, 0, 140], [115, 173, 78, 185], [64, 147, 66, 197]]]]> : tensor<1x5x5x4xi8> as tensor<1x5x5x4x!lns.num<8, 8>>
  %b = lns.constant dense<[[[[248, 9, 1, 108, 77], [63, 138, 160, 115, 0], [242, 172, 12, 122, 223], [102, 144, 133, 193, 171]]]]> : tensor<1x1x4x5xi8> as tensor<1x1x4x5x!lns.num<8, 8>>
  %s0 = arith.constant dense<3.184639e+00> : tensor<f32>
  %s1 = arith.constant dense<1.8036476e-01> : tensor<f32>
  %y = func.call @one_by_one_exact(%a, %b, %s0, %s1)
    : (tensor<1x5x5x4x!lns.num<8, 8>>, tensor<1x1x4x5x!lns.num<8, 8>>, tensor<f32>, tensor<f32>) -> tensor<1x3x3x5xf32>
  %static = arith.constant dense<[[[[5.932828e-04, -4.409526e-06, -2.9491948e-05, 3.910223e-02, -3.292425e-06], [1.037419e-02, 2.7419961e-05, 1.5989152e-05, -4.462259e-02, 2.057767e-03], [-1.20943315e-01, 2.6100365e-04, 6.2745385e-05, -2.1789464e-01, 2.4911001e-02]], [[1.5307891e-01, -1.5618538e-05, -5.0868357e-06, -5.3052485e-02, -3.5733439e-03], [1.16461895e-04, 3.1501883e-09, 4.216412e-09, -6.0333656e-05, -1.7066653e-06], [8.299953e-02, 2.9975577e-04, -7.666095e-05, -1.671637e-01, 2.6601022e-02]], [[-1.0422748e-03, 7.343132e-07, 1.1515809e-06, -1.1817145e-03, 6.1975056e-06], [-1.3449878e-05, -8.572736e-08, -5.960364e-07, 8.001648e-04, 4.7930007e-07], [-2.7102423e-03, -1.8492266e-06, 2.9138243e-07, 2.3584377e-03, -1.4710601e-04]]]]> : tensor<1x3x3x5xf32>
  %e = tensor.cast %static : tensor<1x3x3x5xf32> to tensor<1x3x3x5xf32>
  check.expect_eq %y, %e : tensor<1x3x3x5xf32>
  return
}

func.func @test_dynamic_conv_exact() {
  %a0 = lns.constant dense<[[[[28, 185], [142, 63], [27, 0], [178, 162]], [[144, 161], [63, 27], [40, 163], [104, 161]], [[192, 32], [130, 126], [121, 243], [240, 239]]]]> : tensor<1x3x4x2xi8> as tensor<1x3x4x2x!lns.num<8, 8>>
  %b0 = lns.constant dense<[[[[3, 5, 190], [148, 185, 0]], [[190, 51, 185], [233, 34, 247]]], [[[130, 169, 9], [236, 233, 190]], [[114, 170, 196], [124, 255, 80]]]]> : tensor<2x2x2x3xi8> as tensor<2x2x2x3x!lns.num<8, 8>>
  %s00 = arith.constant dense<5.2095336e-01> : tensor<f32>
  %s10 = arith.constant dense<1.1214182e+00> : tensor<f32>
  %a_c0 = arith.constant 1 : index
  %a_n0 = func.call @opaque(%a_c0) : (index) -> index
  %a_c1 = arith.constant 3 : index
  %a_n1 = func.call @opaque(%a_c1) : (index) -> index
  %a_c2 = arith.constant 4 : index
  %a_n2 = func.call @opaque(%a_c2) : (index) -> index
  %a_c3 = arith.constant 2 : index
  %a_n3 = func.call @opaque(%a_c3) : (index) -> index
  %a = tensor.extract_slice %a0[0, 0, 0, 0] [%a_n0, %a_n1, %a_n2, %a_n3] [1, 1, 1, 1] : tensor<1x3x4x2x!lns.num<8, 8>> to tensor<?x?x?x?x!lns.num<8, 8>>
  %b_c0 = arith.constant 2 : index
  %b_n0 = func.call @opaque(%b_c0) : (index) -> index
  %b_c1 = arith.constant 2 : index
  %b_n1 = func.call @opaque(%b_c1) : (index) -> index
  %b_c2 = arith.constant 2 : index
  %b_n2 = func.call @opaque(%b_c2) : (index) -> index
  %b_c3 = arith.constant 3 : index
  %b_n3 = func.call @opaque(%b_c3) : (index) -> index
  %b = tensor.extract_slice %b0[0, 0, 0, 0] [%b_n0, %b_n1, %b_n2, %b_n3] [1, 1, 1, 1] : tensor<2x2x2x3x!lns.num<8, 8>> to tensor<?x?x?x?x!lns.num<8, 8>>
  %s0 = tensor.cast %s00 : tensor<f32> to tensor<f32>
  %s1 = tensor.cast %s10 : tensor<f32> to tensor<f32>
  %m0 = arith.constant 1 : index
  %n0 = func.call @opaque(%m0) : (index) -> index
  %m1 = arith.constant 2 : index
  %n1 = func.call @opaque(%m1) : (index) -> index
  %m2 = arith.constant 3 : index
  %n2 = func.call @opaque(%m2) : (index) -> index
  %m3 = arith.constant 3 : index
  %n3 = func.call @opaque(%m3) : (index) -> index
  %zero = arith.constant 0 : i64
  %empty = tensor.empty(%n0, %n1, %n2, %n3) : tensor<?x?x?x?x8xi64>
  %init = linalg.fill ins(%zero : i64) outs(%empty : tensor<?x?x?x?x8xi64>)
    -> tensor<?x?x?x?x8xi64>
  %acc = lns.contract ins(%a, %b : tensor<?x?x?x?x!lns.num<8, 8>>, tensor<?x?x?x?x!lns.num<8, 8>>)
    outs(%init : tensor<?x?x?x?x8xi64>)
    {indexing_maps = [affine_map<(n, oh, ow, oc, kh, kw, ic) -> (n, oh + kh, ow + kw, ic)>, affine_map<(n, oh, ow, oc, kh, kw, ic) -> (kh, kw, ic, oc)>, affine_map<(n, oh, ow, oc, kh, kw, ic) -> (n, oh, ow, oc)>],
     datapath = #lns.exact} -> tensor<?x?x?x?x8xi64>
  %out = tensor.empty(%n0, %n1, %n2, %n3) : tensor<?x?x?x?xf32>
  %y = lns.finish ins(%acc, %s0, %s1 : tensor<?x?x?x?x8xi64>, tensor<f32>, tensor<f32>)
    outs(%out : tensor<?x?x?x?xf32>)
    {indexing_maps = [affine_map<(n, oh, ow, oc) -> (n, oh, ow, oc)>, affine_map<(n, oh, ow, oc) -> ()>, affine_map<(n, oh, ow, oc) -> ()>, affine_map<(n, oh, ow, oc) -> (n, oh, ow, oc)>],
     operand_types = [!lns.num<8, 8>, !lns.num<8, 8>],
     datapath = #lns.exact} -> tensor<?x?x?x?xf32>
  %static = arith.constant dense<[[[[5.1135017e-04, -7.323082e-05, -1.1527695e-03], [-7.474806e-05, 1.8003114e-04, -5.7064917e-06], [2.5756763e-02, 1.4791364e-04, -3.880593e-04]], [[4.1303962e-01, -5.357379e-01, 9.072063e-03], [-1.4989443e-01, 1.2669323e-01, -7.4390857e-03], [-1.2470756e-01, 1.7676477e-01, -8.7791507e-04]]]]> : tensor<1x2x3x3xf32>
  %e = tensor.cast %static : tensor<1x2x3x3xf32> to tensor<?x?x?x?xf32>
  check.expect_eq %y, %e : tensor<?x?x?x?xf32>
  return
}

// RUN: lns-run %s --backend=reference && lns-run %s --backend=cpu
// Bins of every width, 64 to 320 bits [D1].
//
// RUN: lns-run %s --target-cpu=generic
// RUN: %if avx2 %{ lns-run %s --target-cpu=x86-64-v3 %}
// RUN: %if avx512 %{ lns-run %s --target-cpu=x86-64-v4 %}
//
// Written by gen_contract.py: every expected value is calculated there.

func.func private @i64_exact(%a: tensor<2x9x!lns.num<8, 8>>, %b: tensor<9x2x!lns.num<8, 8>>, %s0: tensor<f32>, %s1: tensor<f32>)
    -> tensor<2x2xf32> attributes {no_inline} {
  %zero = arith.constant 0 : i64
  %empty = tensor.empty() : tensor<2x2x8xi64>
  %init = linalg.fill ins(%zero : i64) outs(%empty : tensor<2x2x8xi64>)
    -> tensor<2x2x8xi64>
  %acc = lns.contract ins(%a, %b : tensor<2x9x!lns.num<8, 8>>, tensor<9x2x!lns.num<8, 8>>)
    outs(%init : tensor<2x2x8xi64>)
    {indexing_maps = [affine_map<(m, n, k) -> (m, k)>, affine_map<(m, n, k) -> (k, n)>, affine_map<(m, n, k) -> (m, n)>],
     datapath = #lns.exact} -> tensor<2x2x8xi64>
  %out = tensor.empty() : tensor<2x2xf32>
  %y = lns.finish ins(%acc, %s0, %s1 : tensor<2x2x8xi64>, tensor<f32>, tensor<f32>)
    outs(%out : tensor<2x2xf32>)
    {indexing_maps = [affine_map<(m, n) -> (m, n)>, affine_map<(m, n) -> ()>, affine_map<(m, n) -> ()>, affine_map<(m, n) -> (m, n)>],
     operand_types = [!lns.num<8, 8>, !lns.num<8, 8>],
     datapath = #lns.exact} -> tensor<2x2xf32>
  return %y : tensor<2x2xf32>
}
func.func @test_i64_exact() {
  %a = lns.constant dense<[[20, 57, 137, 176, 97, 154, 87, 82, 68], [169, 51, 0, 228, 246, 127, 200, 103, 141]]> : tensor<2x9xi8> as tensor<2x9x!lns.num<8, 8>>
  %b = lns.constant dense<[[203, 53], [133, 0], [99, 253], [191, 28], [158, 29], [0, 73], [248, 52], [0, 244], [39, 183]]> : tensor<9x2xi8> as tensor<9x2x!lns.num<8, 8>>
  %s0 = arith.constant dense<1.8801438e+00> : tensor<f32>
  %s1 = arith.constant dense<7.433318e-01> : tensor<f32>
  %y = func.call @i64_exact(%a, %b, %s0, %s1)
    : (tensor<2x9x!lns.num<8, 8>>, tensor<9x2x!lns.num<8, 8>>, tensor<f32>, tensor<f32>) -> tensor<2x2xf32>
  %static = arith.constant dense<[[-2.3832813e-02, -1.0807333e-02], [7.1707396e-03, -5.4546297e-02]]> : tensor<2x2xf32>
  %e = tensor.cast %static : tensor<2x2xf32> to tensor<2x2xf32>
  check.expect_eq %y, %e : tensor<2x2xf32>
  return
}

func.func private @i128_exact(%a: tensor<2x9x!lns.num<8, 4>>, %b: tensor<9x2x!lns.num<8, 4>>, %s0: tensor<f32>, %s1: tensor<f32>)
    -> tensor<2x2xf32> attributes {no_inline} {
  %zero = arith.constant 0 : i128
  %empty = tensor.empty() : tensor<2x2x4xi128>
  %init = linalg.fill ins(%zero : i128) outs(%empty : tensor<2x2x4xi128>)
    -> tensor<2x2x4xi128>
  %acc = lns.contract ins(%a, %b : tensor<2x9x!lns.num<8, 4>>, tensor<9x2x!lns.num<8, 4>>)
    outs(%init : tensor<2x2x4xi128>)
    {indexing_maps = [affine_map<(m, n, k) -> (m, k)>, affine_map<(m, n, k) -> (k, n)>, affine_map<(m, n, k) -> (m, n)>],
     datapath = #lns.exact} -> tensor<2x2x4xi128>
  %out = tensor.empty() : tensor<2x2xf32>
  %y = lns.finish ins(%acc, %s0, %s1 : tensor<2x2x4xi128>, tensor<f32>, tensor<f32>)
    outs(%out : tensor<2x2xf32>)
    {indexing_maps = [affine_map<(m, n) -> (m, n)>, affine_map<(m, n) -> ()>, affine_map<(m, n) -> ()>, affine_map<(m, n) -> (m, n)>],
     operand_types = [!lns.num<8, 4>, !lns.num<8, 4>],
     datapath = #lns.exact} -> tensor<2x2xf32>
  return %y : tensor<2x2xf32>
}
func.func @test_i128_exact() {
  %a = lns.constant dense<[[249, 247, 11, 216, 134, 89, 5, 11, 87], [196, 127, 137, 153, 192, 159, 200, 142, 134]]> : tensor<2x9xi8> as tensor<2x9x!lns.num<8, 4>>
  %b = lns.constant dense<[[188, 122], [81, 211], [156, 135], [56, 159], [0, 250], [27, 148], [32, 173], [161, 255], [174, 85]]> : tensor<9x2xi8> as tensor<9x2x!lns.num<8, 4>>
  %s0 = arith.constant dense<6.686989e-01> : tensor<f32>
  %s1 = arith.constant dense<6.5246207e-01> : tensor<f32>
  %y = func.call @i128_exact(%a, %b, %s0, %s1)
    : (tensor<2x9x!lns.num<8, 4>>, tensor<9x2x!lns.num<8, 4>>, tensor<f32>, tensor<f32>) -> tensor<2x2xf32>
  %static = arith.constant dense<[[-3.6263125e-05, -6.480293e-02], [1.5064035e-04, -2.1636476e-04]]> : tensor<2x2xf32>
  %e = tensor.cast %static : tensor<2x2xf32> to tensor<2x2xf32>
  check.expect_eq %y, %e : tensor<2x2xf32>
  return
}

func.func private @i192_exact(%a: tensor<2x9x!lns.num<8, 2>>, %b: tensor<9x2x!lns.num<8, 2>>, %s0: tensor<f32>, %s1: tensor<f32>)
    -> tensor<2x2xf32> attributes {no_inline} {
  %zero = arith.constant 0 : i192
  %empty = tensor.empty() : tensor<2x2x2xi192>
  %init = linalg.fill ins(%zero : i192) outs(%empty : tensor<2x2x2xi192>)
    -> tensor<2x2x2xi192>
  %acc = lns.contract ins(%a, %b : tensor<2x9x!lns.num<8, 2>>, tensor<9x2x!lns.num<8, 2>>)
    outs(%init : tensor<2x2x2xi192>)
    {indexing_maps = [affine_map<(m, n, k) -> (m, k)>, affine_map<(m, n, k) -> (k, n)>, affine_map<(m, n, k) -> (m, n)>],
     datapath = #lns.exact} -> tensor<2x2x2xi192>
  %out = tensor.empty() : tensor<2x2xf32>
  %y = lns.finish ins(%acc, %s0, %s1 : tensor<2x2x2xi192>, tensor<f32>, tensor<f32>)
    outs(%out : tensor<2x2xf32>)
    {indexing_maps = [affine_map<(m, n) -> (m, n)>, affine_map<(m, n) -> ()>, affine_map<(m, n) -> ()>, affine_map<(m, n) -> (m, n)>],
     operand_types = [!lns.num<8, 2>, !lns.num<8, 2>],
     datapath = #lns.exact} -> tensor<2x2xf32>
  return %y : tensor<2x2xf32>
}
func.func @test_i192_exact() {
  %a = lns.constant dense<[[61, 171, 200, 72, 176, 113, 37, 151, 103], [0, 159, 226, 114, 43, 1, 91, 137, 111]]> : tensor<2x9xi8> as tensor<2x9x!lns.num<8, 2>>
  %b = lns.constant dense<[[78, 31], [39, 107], [9, 255], [168, 40], [9, 9], [0, 0], [41, 166], [182, 185], [166, 100]]> : tensor<9x2xi8> as tensor<9x2x!lns.num<8, 2>>
  %s0 = arith.constant dense<2.68303e-01> : tensor<f32>
  %s1 = arith.constant dense<2.2878799e-01> : tensor<f32>
  %y = func.call @i192_exact(%a, %b, %s0, %s1)
    : (tensor<2x9x!lns.num<8, 2>>, tensor<9x2x!lns.num<8, 2>>, tensor<f32>, tensor<f32>) -> tensor<2x2xf32>
  %static = arith.constant dense<[[-3.0121146e-19, 1.6169772e-09], [-6.413171e-17, 2.6699527e-06]]> : tensor<2x2xf32>
  %e = tensor.cast %static : tensor<2x2xf32> to tensor<2x2xf32>
  check.expect_eq %y, %e : tensor<2x2xf32>
  return
}

func.func private @i320_exact(%a: tensor<2x9x!lns.num<8, 1>>, %b: tensor<9x2x!lns.num<8, 1>>, %s0: tensor<f32>, %s1: tensor<f32>)
    -> tensor<2x2xf32> attributes {no_inline} {
  %zero = arith.constant 0 : i320
  %empty = tensor.empty() : tensor<2x2x1xi320>
  %init = linalg.fill ins(%zero : i320) outs(%empty : tensor<2x2x1xi320>)
    -> tensor<2x2x1xi320>
  %acc = lns.contract ins(%a, %b : tensor<2x9x!lns.num<8, 1>>, tensor<9x2x!lns.num<8, 1>>)
    outs(%init : tensor<2x2x1xi320>)
    {indexing_maps = [affine_map<(m, n, k) -> (m, k)>, affine_map<(m, n, k) -> (k, n)>, affine_map<(m, n, k) -> (m, n)>],
     datapath = #lns.exact} -> tensor<2x2x1xi320>
  %out = tensor.empty() : tensor<2x2xf32>
  %y = lns.finish ins(%acc, %s0, %s1 : tensor<2x2x1xi320>, tensor<f32>, tensor<f32>)
    outs(%out : tensor<2x2xf32>)
    {indexing_maps = [affine_map<(m, n) -> (m, n)>, affine_map<(m, n) -> ()>, affine_map<(m, n) -> ()>, affine_map<(m, n) -> (m, n)>],
     operand_types = [!lns.num<8, 1>, !lns.num<8, 1>],
     datapath = #lns.exact} -> tensor<2x2xf32>
  return %y : tensor<2x2xf32>
}
func.func @test_i320_exact() {
  %a = lns.constant dense<[[0, 56, 243, 194, 0, 0, 141, 22, 7], [202, 215, 188, 52, 0, 212, 224, 0, 87]]> : tensor<2x9xi8> as tensor<2x9x!lns.num<8, 1>>
  %b = lns.constant dense<[[218, 41], [172, 220], [219, 157], [64, 242], [203, 0], [6, 141], [123, 98], [59, 166], [143, 8]]> : tensor<9x2xi8> as tensor<9x2x!lns.num<8, 1>>
  %s0 = arith.constant dense<2.9398625e+00> : tensor<f32>
  %s1 = arith.constant dense<1.4775696e-01> : tensor<f32>
  %y = func.call @i320_exact(%a, %b, %s0, %s1)
    : (tensor<2x9x!lns.num<8, 1>>, tensor<9x2x!lns.num<8, 1>>, tensor<f32>, tensor<f32>) -> tensor<2x2xf32>
  %static = arith.constant dense<[[1.5432461e-15, 2.2996158e-23], [-1.2642272e-11, -3.7675758e-19]]> : tensor<2x2xf32>
  %e = tensor.cast %static : tensor<2x2xf32> to tensor<2x2xf32>
  check.expect_eq %y, %e : tensor<2x2xf32>
  return
}

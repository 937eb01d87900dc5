// RUN: lns-run %s --backend=reference && lns-run %s --backend=cpu
// Stochastic rounding in the log domain, every type of input [Q4, N6].
//
// RUN: lns-run %s --target-cpu=generic
// RUN: %if avx2 %{ lns-run %s --target-cpu=x86-64-v3 %}
// RUN: %if avx512 %{ lns-run %s --target-cpu=x86-64-v4 %}
//
// Written by gen_random.py: every expected value is calculated there.

func.func private @stochastic_f32_8_8_tensor_zero(%x: tensor<5x19xf32>, %s: tensor<f32>, %seed: i64, %step: i32, %base: i64)
    -> tensor<5x19x!lns.num<8, 8>> attributes {no_inline} {
  %r = lns.quantize %x scale(%s) underflow(zero) rounding(stochastic)
    random(%seed, %step, %base)
    {scale_map = affine_map<(d0, d1) -> ()>, stream = 5 : i32}
    : tensor<5x19xf32>, tensor<f32> -> tensor<5x19x!lns.num<8, 8>>
  return %r : tensor<5x19x!lns.num<8, 8>>
}
func.func @test_stochastic_f32_8_8_tensor_zero() {
  %seed = arith.constant 1311768467294899695 : i64
  %step = arith.constant 11 : i32
  %base = arith.constant 34359738361 : i64
  %x = arith.constant dense<[[0x00000000, 0x80000000, 0x3F800000, 0x3CEC1D33, 0x3BC9E575, 0x4101642C, 0xC0CF9907, 0x3FC534EB, 0x3B06D94F, 0x3BCA45D9, 0x3F861428, 0x3E035657, 0xBC630710, 0xC00DFAFF, 0x3EBB858F, 0xBE1827E0, 0xBE714CD2, 0xBF78AA35, 0x3FD90C1B], [0xBBE60E00, 0xBBBFE7C4, 0xB913ABEB, 0xBB586218, 0xBC1240E4, 0x41177A90, 0x3E33FDCE, 0x3F3B2E50, 0x3E92551E, 0xBDBB8F06, 0x3C3C6395, 0x4015C503, 0xBCF39ABC, 0xBF471D51, 0xBA4EAA43, 0x3C4BCC4B, 0xBC8CF54B, 0x3F0E21E3, 0xBEC81E54], [0x3BAFFF9B, 0xBA64D122, 0x3C6B6FB2, 0x3C8C8873, 0xBF1DDB37, 0x3FE10F83, 0x3BE9CBBB, 0xBED8278C, 0x3CD4477C, 0xBF27ACD7, 0x3FA4D79D, 0xBD79C232, 0x3F7DD14D, 0xBDC17F35, 0xBABBB0E3, 0xBEA31BC3, 0xBEBF58C7, 0x3D2DBD0C, 0x3BFF1EFC], [0x3C0F3221, 0x3B14B1FF, 0x40DCD2E8, 0xBD2B5A6B, 0x3F45846F, 0xBBE8A873, 0x3950EDA9, 0x3A024B58, 0xC1038200, 0xBD5062A6, 0xBC27B711, 0x3D44386B, 0xB942B825, 0xBF2351DC, 0x3B9FC6AE, 0xBF0F0421, 0xBE8498B8, 0xBB323EEA, 0xBCAAE4EF], [0xC06B6945, 0xC0ADC631, 0xB999B90E, 0x3FA6291D, 0xBA9E2876, 0x411369E7, 0x3C8D6506, 0xBCC1668F, 0xBF1C4F20, 0xBFCEA1EE, 0x3F51F03C, 0x3F31877F, 0xBAE8044B, 0xBF511692, 0x3BA8D8D9, 0x3DDCEE43, 0xBAE3A83B, 0x3E1493BA, 0xC10C501B]]> : tensor<5x19xf32>
  %s = arith.constant dense<9.4674225e+00> : tensor<f32>
  %r = func.call @stochastic_f32_8_8_tensor_zero(%x, %s, %seed, %step, %base) : (tensor<5x19xf32>, tensor<f32>, i64, i32, i64) -> tensor<5x19x!lns.num<8, 8>>
  %w = lns.bitcast %r : tensor<5x19x!lns.num<8, 8>> to tensor<5x19xi8>
  %e = arith.constant dense<[[0, 0, 101, 61, 42, 125, 251, 106, 30, 42, 101, 77, 180, 238, 89, 207, 212, 228, 108], [172, 170, 0, 163, 175, 127, 81, 97, 86, 202, 49, 111, 188, 226, 147, 50, 182, 94, 218], [40, 147, 52, 54, 224, 107, 44, 219, 59, 224, 104, 197, 101, 202, 153, 216, 218, 65, 45], [46, 31, 124, 192, 98, 172, 3, 13, 254, 195, 176, 66, 130, 224, 39, 222, 214, 161, 185], [244, 249, 136, 104, 151, 127, 54, 185, 223, 235, 99, 97, 156, 227, 40, 76, 155, 78, 254]]> : tensor<5x19xi8>
  check.expect_eq %w, %e : tensor<5x19xi8>
  return
}

func.func private @stochastic_f32_8_8_row_min_special(%x: tensor<5x19xf32>, %s: tensor<5xf32>, %seed: i64, %step: i32, %base: i64)
    -> tensor<5x19x!lns.num<8, 8>> attributes {no_inline} {
  %r = lns.quantize %x scale(%s) underflow(min) rounding(stochastic)
    random(%seed, %step, %base)
    {scale_map = affine_map<(d0, d1) -> (d0)>, stream = 5 : i32}
    : tensor<5x19xf32>, tensor<5xf32> -> tensor<5x19x!lns.num<8, 8>>
  return %r : tensor<5x19x!lns.num<8, 8>>
}
func.func @test_stochastic_f32_8_8_row_min_special() {
  %seed = arith.constant 1311768467294899695 : i64
  %step = arith.constant 11 : i32
  %base = arith.constant 34359738361 : i64
  %x = arith.constant dense<[[0x00000000, 0x80000000, 0x3F800000, 0x40611F66, 0xBFA45C73, 0xBCBE3303, 0x3F4A9B1C, 0xBECDA8DA, 0xBC510106, 0xBD8F503D, 0x3C877015, 0x3B5DF570, 0x3E709A4F, 0x3DC7C221, 0x3BA10E97, 0xBCAF2E47, 0x3DB6730E, 0xBC058016, 0x40087772], [0xBD5B837F, 0xBE12D675, 0xBD462F02, 0x3EE1983E, 0x7FC00000, 0xBE3EABF1, 0xBAB5F757, 0x3D074CF9, 0x3A843F44, 0x3D490431, 0x3C564D11, 0x3C6404E9, 0xBAF5E37D, 0xBE07EC03, 0xBBD73DDD, 0x40292D7D, 0x3E8DCD8E, 0xBB829686, 0xBE6514D0], [0xBAFF268B, 0x406BFB92, 0x3DA43ABB, 0x3F369053, 0xBB298484, 0x00000001, 0xB380D959, 0x3F858410, 0x3E4A8ED9, 0x3CB7A716, 0x3C4828E3, 0x3B0862BB, 0x3D2FCD44, 0x3D427506, 0xBB5F3F5B, 0xBF1A5C66, 0xBFCB10EA, 0xBB8349F5, 0xBD5CD035], [0x3BEC0EDB, 0xBEE82B8F, 0x3CA0B548, 0xBF4ACFBA, 0xBE8D997E, 0x3E429F14, 0xFF800000, 0x403515C3, 0x3C2C4718, 0xBA73B9B2, 0xBDBACAE0, 0x3D16217E, 0xBEBE34B7, 0xC0048A69, 0xBCFD8F38, 0xC09F1559, 0x3C32DFB2, 0x3CA54D84, 0x3C39C17F], [0x477FE000, 0x7F7843B0, 0x3AE8AEAC, 0xBCB8A036, 0x405B7F74, 0xC009A699, 0xBEB7BE69, 0xBF9D9ABB, 0xC07C5E23, 0x3D91D642, 0xBC4FF174, 0x3C75D592, 0x3E6C1AD8, 0x3C9FDDDF, 0x3B3ADDBC, 0xBDC46230, 0xBBF06589, 0xBEC10C1F, 0xBCC85A1A]]> : tensor<5x19xf32>
  %s = arith.constant dense<[3.5175414e+00, 0x7FC00000, 3.6872296e+00, 0x7FC00000, 3.3e+38]> : tensor<5xf32>
  %r = func.call @stochastic_f32_8_8_row_min_special(%x, %s, %seed, %step, %base) : (tensor<5x19xf32>, tensor<5xf32>, i64, i32, i64) -> tensor<5x19x!lns.num<8, 8>>
  %w = lns.bitcast %r : tensor<5x19x!lns.num<8, 8>> to tensor<5x19xi8>
  %e = arith.constant dense<[[0, 0, 113, 127, 243, 197, 110, 230, 190, 210, 65, 46, 96, 85, 51, 196, 85, 185, 122], [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0], [168, 127, 83, 108, 172, 1, 129, 112, 93, 68, 61, 41, 76, 77, 174, 234, 245, 176, 206], [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0], [1, 127, 1, 129, 1, 129, 129, 129, 129, 1, 129, 1, 1, 1, 1, 129, 129, 129, 129]]> : tensor<5x19xi8>
  check.expect_eq %w, %e : tensor<5x19xi8>
  return
}

func.func private @stochastic_f32_8_1_column_zero_special(%x: tensor<5x19xf32>, %s: tensor<19xf32>, %seed: i64, %step: i32, %base: i64)
    -> tensor<5x19x!lns.num<8, 1>> attributes {no_inline} {
  %r = lns.quantize %x scale(%s) underflow(zero) rounding(stochastic)
    random(%seed, %step, %base)
    {scale_map = affine_map<(d0, d1) -> (d1)>, stream = 5 : i32}
    : tensor<5x19xf32>, tensor<19xf32> -> tensor<5x19x!lns.num<8, 1>>
  return %r : tensor<5x19x!lns.num<8, 1>>
}
func.func @test_stochastic_f32_8_1_column_zero_special() {
  %seed = arith.constant 1311768467294899695 : i64
  %step = arith.constant 11 : i32
  %base = arith.constant 34359738361 : i64
  %x = arith.constant dense<[[0x00000000, 0x80000000, 0x3F800000, 0xBF25495C, 0xBF817D83, 0x3B4DAC45, 0x3BB5EA19, 0x415054BC, 0xBD5B1C0F, 0x3AA8F36E, 0x3BBF20BB, 0xBDEAE07A, 0xBE8F6565, 0xBC4C637F, 0x3C0ACDA5, 0xBC45C11B, 0x3BFB1051, 0x3C63A448, 0xBEA4377B], [0x3DCF285E, 0xBD1D7AD5, 0xBE91D339, 0x3969E8B7, 0x7FC00000, 0xBE6FD1BC, 0xBB73B71E, 0xBC98C7AE, 0x3BBD8F52, 0xBC8E0D4A, 0xBE8F1170, 0x40311EB9, 0x3E48E841, 0x4001ECE8, 0xBAC1B77E, 0xBF92C707, 0x3EFB95CD, 0x3D36F5D6, 0x3B76DD1F], [0x3989FDC2, 0x3C9EA8A0, 0xBC96E88E, 0xBB5164DD, 0xBF14C52D, 0x00000001, 0xB380D959, 0xBAF9FF81, 0xBEA28B9A, 0xBC065D88, 0x3D5654C0, 0x3FAAD416, 0x3CAB5CDC, 0xC0012BB3, 0x3C4E80C3, 0x3E9D1BEF, 0x3C975DB2, 0x3D969CB7, 0xBD85B9F5], [0x3D548D46, 0x3F6CA2BC, 0xBC746591, 0xC0624AAF, 0xBF44A145, 0xC0BDAD47, 0xFF800000, 0xC0FD648F, 0xBBCFE5A0, 0xBB79D410, 0xBADB442C, 0xBB114072, 0xBA8DD747, 0xB927866D, 0x3D9A615B, 0x3EF961FE, 0x3A774EB0, 0xBC1A894C, 0x3BA73AB3], [0x477FE000, 0x7F7843B0, 0xBE880381, 0x3E5D0F02, 0x3B937793, 0xBF5C184F, 0x3D8BD038, 0xBC2C8F1A, 0xBB0638F2, 0x3EB96B2C, 0xBABCC562, 0x3CD9C3AE, 0x3EDCEDD3, 0x3BC6CF4A, 0x3A8B5863, 0x3F4EDCFE, 0x3CAF6653, 0x3A434F0C, 0xBC379243]]> : tensor<5x19xf32>
  %s = arith.constant dense<[6.5504e+04, 3.3e+38, 1.0e+00, 3.5358083e+00, 0x7FC00000, 5.927402e+00, 0x7FC00000, 1.3020687e+01, 3.1747133e-01, 3.6214578e-01, 2.794299e-01, 2.7675002e+00, 4.3150195e-01, 2.0300846e+00, 7.5381e-02, 1.1466988e+00, 4.9137726e-01, 7.35411e-02, 3.2073578e-01]> : tensor<19xf32>
  %r = func.call @stochastic_f32_8_1_column_zero_special(%x, %s, %seed, %step, %base) : (tensor<5x19xf32>, tensor<19xf32>, i64, i32, i64) -> tensor<5x19x!lns.num<8, 1>>
  %w = lns.bitcast %r : tensor<5x19x!lns.num<8, 1>> to tensor<5x19xi8>
  %e = arith.constant dense<[[0, 0, 127, 253, 0, 116, 0, 127, 252, 119, 121, 250, 254, 247, 124, 249, 121, 124, 255], [108, 0, 253, 113, 0, 250, 0, 245, 121, 251, 255, 127, 125, 127, 250, 255, 127, 126, 120], [99, 0, 249, 245, 0, 0, 0, 242, 255, 250, 125, 126, 123, 255, 124, 125, 122, 127, 252], [107, 0, 249, 255, 0, 255, 0, 254, 250, 249, 248, 245, 246, 241, 127, 126, 118, 252, 121], [127, 127, 254, 123, 0, 252, 0, 244, 248, 127, 247, 120, 127, 119, 121, 127, 122, 120, 250]]> : tensor<5x19xi8>
  check.expect_eq %w, %e : tensor<5x19xi8>
  return
}

func.func private @stochastic_f32_8_1_tensor_min(%x: tensor<5x19xf32>, %s: tensor<f32>, %seed: i64, %step: i32, %base: i64)
    -> tensor<5x19x!lns.num<8, 1>> attributes {no_inline} {
  %r = lns.quantize %x scale(%s) underflow(min) rounding(stochastic)
    random(%seed, %step, %base)
    {scale_map = affine_map<(d0, d1) -> ()>, stream = 5 : i32}
    : tensor<5x19xf32>, tensor<f32> -> tensor<5x19x!lns.num<8, 1>>
  return %r : tensor<5x19x!lns.num<8, 1>>
}
func.func @test_stochastic_f32_8_1_tensor_min() {
  %seed = arith.constant 1311768467294899695 : i64
  %step = arith.constant 11 : i32
  %base = arith.constant 34359738361 : i64
  %x = arith.constant dense<[[0x00000000, 0x80000000, 0x3F800000, 0xBBD04C57, 0xBF0BA9FB, 0x4096F89F, 0xBF9E395F, 0x408685FB, 0x3D0E97E9, 0x3EC6E43B, 0xB8B31A0B, 0x3E3EEB9B, 0x40454A12, 0x3D04D576, 0x4032946C, 0x3A67D9BF, 0x3D24DB1C, 0x3DA087F6, 0xBEA13D69], [0xBA07FEC8, 0x3A9CF2A5, 0xBE4195C3, 0x3F77A374, 0xBBE83D4D, 0xC071B798, 0xBD950C0D, 0xBC552D3D, 0x3C9A73E1, 0xBCB07AB7, 0xBC302094, 0xC04B3209, 0xBAC99E21, 0xBB295CDE, 0xBFFDF4AE, 0xC077D071, 0xB9BD8C93, 0x3DE975DE, 0x3D9338A7], [0x3B95F5E8, 0xBE1413E1, 0xBCF19BC1, 0xBBCBD121, 0x3CE7DE69, 0x3FBD6BA0, 0x3FB0107E, 0xBF3DC2F8, 0x3D98A15D, 0xBEE2B118, 0x407C155B, 0x403C52FB, 0x3D5DA0B9, 0x3C2C7A0B, 0xBE70727B, 0x3E0BFA9C, 0x3B4CB1DF, 0xBDF73009, 0x3CC8622E], [0x3C43A1AC, 0xBB924C9B, 0xC00A9669, 0xBF7F35C7, 0xC0D16423, 0x3C002392, 0xBBA4E034, 0x3AD73B7F, 0xBFDA8D1D, 0x3C872CF4, 0x3B5172F5, 0x3DA2E7CC, 0xBC3E2F4D, 0x3A3C2145, 0xBE43D36B, 0x3BB1E3AD, 0x3D515467, 0x3CAC1293, 0x3D1CC6D0], [0xBB5001EA, 0xC033943E, 0x4053E04D, 0xBBDDA29B, 0x3CFACB07, 0x3BC50C99, 0x3E92CE8A, 0xBE0E7A50, 0x3EEF0075, 0x3B0F4448, 0xBCA4046C, 0x3C373A54, 0x3BC1CFEF, 0x3D689A0C, 0xBDC8D757, 0x3D255879, 0xBA8B0F81, 0x409B50C3, 0xBEEF972F]]> : tensor<5x19xf32>
  %s = arith.constant dense<6.5434737e+00> : tensor<f32>
  %r = func.call @stochastic_f32_8_1_tensor_min(%x, %s, %seed, %step, %base) : (tensor<5x19xf32>, tensor<f32>, i64, i32, i64) -> tensor<5x19x!lns.num<8, 1>>
  %w = lns.bitcast %r : tensor<5x19x!lns.num<8, 1>> to tensor<5x19xi8>
  %e = arith.constant dense<[[0, 0, 124, 245, 251, 127, 253, 126, 119, 123, 238, 121, 126, 119, 126, 114, 120, 120, 251], [242, 115, 250, 125, 246, 254, 248, 246, 118, 247, 246, 254, 242, 243, 254, 254, 241, 121, 120], [116, 249, 247, 245, 120, 124, 124, 252, 120, 251, 126, 126, 120, 118, 250, 122, 116, 249, 118], [118, 245, 254, 252, 255, 117, 245, 115, 253, 119, 116, 121, 246, 114, 250, 117, 120, 119, 120], [244, 254, 126, 245, 119, 117, 122, 249, 123, 116, 246, 118, 117, 120, 249, 120, 242, 126, 251]]> : tensor<5x19xi8>
  check.expect_eq %w, %e : tensor<5x19xi8>
  return
}

func.func private @stochastic_f32_8_32_tensor_zero_special(%x: tensor<5x19xf32>, %s: tensor<f32>, %seed: i64, %step: i32, %base: i64)
    -> tensor<5x19x!lns.num<8, 32>> attributes {no_inline} {
  %r = lns.quantize %x scale(%s) underflow(zero) rounding(stochastic)
    random(%seed, %step, %base)
    {scale_map = affine_map<(d0, d1) -> ()>, stream = 5 : i32}
    : tensor<5x19xf32>, tensor<f32> -> tensor<5x19x!lns.num<8, 32>>
  return %r : tensor<5x19x!lns.num<8, 32>>
}
func.func @test_stochastic_f32_8_32_tensor_zero_special() {
  %seed = arith.constant 1311768467294899695 : i64
  %step = arith.constant 11 : i32
  %base = arith.constant 34359738361 : i64
  %x = arith.constant dense<[[0x00000000, 0x80000000, 0x3F800000, 0xBBB7BE7B, 0x3AEBEA2A, 0x3D4532E7, 0x3C4C6C74, 0xBBD27E6E, 0xBDE51805, 0xBD62F569, 0x3C17A246, 0x38D64CB2, 0xBF967965, 0x3A9327BD, 0x3D758C42, 0xBC558F3B, 0x3C7E94F1, 0xBFA286ED, 0x3CDC69E8], [0x3D8193C7, 0xC0A5C92B, 0x3B9E105B, 0xBF23C533, 0x7FC00000, 0x4028608B, 0xBD3C7F3E, 0x3C2094B4, 0xBF64B605, 0xBDCC7AFF, 0x3E0C7C85, 0xBF3B0641, 0xBD56FB43, 0x3B067DD5, 0x3E4E3600, 0xBD761485, 0x3E401EB7, 0x3B17F24E, 0x3F0DF5E9], [0xBD7804EC, 0x3D5B998E, 0xC01964A7, 0xBCDDB0BB, 0xBE81882F, 0x00000001, 0xB380D959, 0x3D893485, 0x3F1F2E91, 0xBF3255E0, 0xBC6B2529, 0x3B7128F4, 0xBEC99EA1, 0xBC65C9E4, 0xBE2579C8, 0x3EB73075, 0xC05D8C55, 0x3E5861AF, 0xBF0363DA], [0xBAF77E45, 0x3C640CE4, 0xBBF39DFD, 0xC03240E5, 0xBC320656, 0xBD14EBD5, 0xFF800000, 0x392F7ECD, 0xBC69C758, 0xBBBF6806, 0xBA58CA1B, 0xBDCF10B8, 0xBA48E20D, 0xC08EFAD5, 0x3F43399F, 0xBD123CCB, 0x3D075D55, 0xBC9F8B1F, 0xBB399E83], [0x477FE000, 0x7F7843B0, 0x3D8138C1, 0x3F398DB5, 0x3C3C3731, 0x3DD1CB33, 0xBF4F5BD4, 0x3CA40EE6, 0x3BAEA41E, 0x3CAC62E8, 0x39C698A5, 0x3DE8E87D, 0x3F31F9BF, 0xBC2AD030, 0xBD0694D2, 0x3E2FA094, 0x3FA896DC, 0xBD1E4A66, 0xBC03BE09]]> : tensor<5x19xf32>
  %s = arith.constant dense<0x7FC00000> : tensor<f32>
  %r = func.call @stochastic_f32_8_32_tensor_zero_special(%x, %s, %seed, %step, %base) : (tensor<5x19xf32>, tensor<f32>, i64, i32, i64) -> tensor<5x19x!lns.num<8, 32>>
  %w = lns.bitcast %r : tensor<5x19x!lns.num<8, 32>> to tensor<5x19xi8>
  %e = arith.constant dense<[[0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0], [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0], [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0], [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0], [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]]> : tensor<5x19xi8>
  check.expect_eq %w, %e : tensor<5x19xi8>
  return
}

func.func private @stochastic_f32_8_64_row_zero(%x: tensor<5x19xf32>, %s: tensor<5xf32>, %seed: i64, %step: i32, %base: i64)
    -> tensor<5x19x!lns.num<8, 64>> attributes {no_inline} {
  %r = lns.quantize %x scale(%s) underflow(zero) rounding(stochastic)
    random(%seed, %step, %base)
    {scale_map = affine_map<(d0, d1) -> (d0)>, stream = 5 : i32}
    : tensor<5x19xf32>, tensor<5xf32> -> tensor<5x19x!lns.num<8, 64>>
  return %r : tensor<5x19x!lns.num<8, 64>>
}
func.func @test_stochastic_f32_8_64_row_zero() {
  %seed = arith.constant 1311768467294899695 : i64
  %step = arith.constant 11 : i32
  %base = arith.constant 34359738361 : i64
  %x = arith.constant dense<[[0x00000000, 0x80000000, 0x3F800000, 0xBD80BBB3, 0xBE8794C4, 0x4094F770, 0xC0139B74, 0xB9679FF6, 0xBF814404, 0xBE5B26C6, 0xBA946BF0, 0x3D160C3C, 0x3E85C0D2, 0xBF466503, 0xBB3E79FF, 0xBEF51339, 0xBFE51A29, 0xBC26BFC8, 0xBE0D3E45], [0x3D76E51D, 0xBFBB1011, 0x3D8FF244, 0xBB36B2F8, 0x3B1B07A4, 0xBA405FD8, 0xC12E6CC1, 0xBA8D9EFC, 0x3B9F72B0, 0x413DFDDB, 0x3BA66C1D, 0x3F9F72A4, 0x3E03BA20, 0xBD50B6C9, 0x3EBB85EC, 0xBB00C93E, 0xBFD077A0, 0x406878C0, 0xC03A5983], [0xBD03C0E1, 0x40511F92, 0x3EB5DD29, 0xBD14F58B, 0xBF3C188B, 0xBCC45C19, 0x3FBF5627, 0x3F9CEC47, 0xBDA3A437, 0xBFEB5975, 0xBE576DC0, 0x3C637E94, 0x3EA8F17E, 0x3D3869D9, 0x3E2EA741, 0x3D157D5A, 0x3B6811D5, 0x3B97E03E, 0xBF872526], [0x3B597972, 0xBE51AB0A, 0x3DED3F04, 0x3E95884C, 0x40572935, 0xBDE77833, 0x3FE5B3B4, 0x3D6AE915, 0x3DF494AB, 0xBBA46A0B, 0x3E7AE7B0, 0xC0B986A5, 0xBF2A90F1, 0xBDA60D7E, 0x3E00961A, 0xBB1E2D37, 0x3C125798, 0xBD8FC0C1, 0xBC2D8E5B], [0xBFAFE74D, 0x4081E512, 0xBABC5807, 0x3D42B56B, 0xBC1ADE27, 0xC013D75F, 0xBF5863A1, 0xBCD3B0A7, 0x3C44274D, 0xBDBADC09, 0x3BC8A882, 0x3FFB04EC, 0x3CA831CC, 0xBCF0B77A, 0xBC389A04, 0x3D03B271, 0xC075D18B, 0xC00D0E35, 0x3F7DDC3F]]> : tensor<5x19xf32>
  %s = arith.constant dense<[4.655205e+00, 1.1874476e+01, 3.267552e+00, 5.797686e+00, 4.0592127e+00]> : tensor<5xf32>
  %r = func.call @stochastic_f32_8_64_row_zero(%x, %s, %seed, %step, %base) : (tensor<5x19xf32>, tensor<5xf32>, i64, i32, i64) -> tensor<5x19x!lns.num<8, 64>>
  %w = lns.bitcast %r : tensor<5x19x!lns.num<8, 64>> to tensor<5x19xi8>
  %e = arith.constant dense<[[0, 0, 0, 0, 0, 127, 191, 0, 0, 0, 0, 0, 0, 0, 0, 0, 167, 0, 0], [0, 0, 0, 0, 0, 0, 247, 0, 0, 127, 0, 0, 0, 0, 0, 0, 0, 17, 0], [0, 127, 0, 0, 0, 0, 54, 36, 0, 202, 0, 0, 0, 0, 0, 0, 0, 0, 150], [0, 0, 0, 0, 77, 0, 19, 0, 0, 0, 0, 255, 0, 0, 0, 0, 0, 0, 0], [155, 127, 0, 0, 0, 203, 0, 0, 0, 0, 0, 60, 0, 0, 0, 0, 249, 198, 0]]> : tensor<5x19xi8>
  check.expect_eq %w, %e : tensor<5x19xi8>
  return
}

func.func private @stochastic_f32_4_2_5_row_zero(%x: tensor<5x19xf32>, %s: tensor<5xf32>, %seed: i64, %step: i32, %base: i64)
    -> tensor<5x19x!lns.num<4, 2, 5>> attributes {no_inline} {
  %r = lns.quantize %x scale(%s) underflow(zero) rounding(stochastic)
    random(%seed, %step, %base)
    {scale_map = affine_map<(d0, d1) -> (d0)>, stream = 5 : i32}
    : tensor<5x19xf32>, tensor<5xf32> -> tensor<5x19x!lns.num<4, 2, 5>>
  return %r : tensor<5x19x!lns.num<4, 2, 5>>
}
func.func @test_stochastic_f32_4_2_5_row_zero() {
  %seed = arith.constant 1311768467294899695 : i64
  %step = arith.constant 11 : i32
  %base = arith.constant 34359738361 : i64
  %x = arith.constant dense<[[0x00000000, 0x80000000, 0x3F800000, 0xC0801B8C, 0x3DA0CC69, 0x3A66D2C9, 0x3ADE6A54, 0x3AD313D6, 0x3B270EA9, 0xC09839E4, 0x3EE9D148, 0x3C8D4E08, 0xBB1BFCE0, 0x3E0631A9, 0x3CB64610, 0xBC5BEB8B, 0x3C54452C, 0xBF1E1AF7, 0xBA2BA4E1], [0xBF7B9EBC, 0xBFD78ECE, 0x3E4D61C2, 0x3A07877E, 0xC0183348, 0xBE30293B, 0xBB8B981B, 0xBC07CBA8, 0xBC8BCBED, 0x3D7FA19A, 0x3EA29045, 0xBE55727A, 0xBE5609CC, 0xBC403422, 0x3F75E99F, 0x4048837A, 0x39A8FF70, 0x401DBBD4, 0x3EF60C4D], [0x3D31F195, 0xC088326F, 0xBF6F3DA2, 0xBD5B1ADF, 0x3CB62995, 0xBA812577, 0x3FD2E1C2, 0xC085DC1E, 0xBE7297E7, 0xBE8B81EA, 0x3F95CF26, 0x3AB95BA2, 0xBC0EED73, 0x3A2C12CB, 0xC083916E, 0x3AFDB234, 0xBD5897F0, 0xBD824A91, 0xBDABE1CD], [0xBBFC6963, 0xC06EEEBE, 0xBE8A230D, 0x3BBF7D84, 0xBCA1DCBE, 0x3C006E9F, 0xBCCCE419, 0x3DB4956B, 0xBEC2526C, 0x3D3886BF, 0x3F8678C6, 0xBFFB393F, 0x410DEAFA, 0x3C097B40, 0x3EDFA1AE, 0xBD91E2FA, 0xBE9312F2, 0xBA162D68, 0x412BA755], [0x3FA26081, 0x40530025, 0xBAAE2200, 0xBCF16698, 0x3D1BEB83, 0xBDD93E4A, 0xBED3EA45, 0x3E321267, 0x3DD2921E, 0x3AA86680, 0xBBDB2352, 0x3B844CF9, 0x3FA8934E, 0xC08009D0, 0xBF083237, 0xBBE77FCA, 0x3F15B45A, 0x3DCF5E29, 0x3E803896]]> : tensor<5x19xf32>
  %s = arith.constant dense<[4.7570667e+00, 3.1330247e+00, 4.2561564e+00, 1.0728353e+01, 4.001198e+00]> : tensor<5xf32>
  %r = func.call @stochastic_f32_4_2_5_row_zero(%x, %s, %seed, %step, %base) : (tensor<5x19xf32>, tensor<5xf32>, i64, i32, i64) -> tensor<5x19x!lns.num<4, 2, 5>>
  %w = lns.bitcast %r : tensor<5x19x!lns.num<4, 2, 5>> to tensor<5x19xi8>
  %e = arith.constant dense<[[0, 0, 1, 13, 0, 0, 0, 0, 0, 13, 0, 0, 0, 0, 0, 0, 0, 0, 0], [10, 11, 0, 0, 13, 0, 0, 0, 0, 0, 0, 0, 0, 0, 2, 5, 0, 4, 0], [0, 13, 9, 0, 0, 0, 2, 13, 0, 0, 1, 0, 0, 0, 13, 0, 0, 0, 0], [0, 10, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 4, 0, 0, 0, 0, 0, 5], [2, 5, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 2, 13, 0, 0, 0, 0, 0]]> : tensor<5x19xi8>
  check.expect_eq %w, %e : tensor<5x19xi8>
  return
}

func.func private @stochastic_f32_16_2048_row_min_special(%x: tensor<5x19xf32>, %s: tensor<5xf32>, %seed: i64, %step: i32, %base: i64)
    -> tensor<5x19x!lns.num<16, 2048>> attributes {no_inline} {
  %r = lns.quantize %x scale(%s) underflow(min) rounding(stochastic)
    random(%seed, %step, %base)
    {scale_map = affine_map<(d0, d1) -> (d0)>, stream = 5 : i32}
    : tensor<5x19xf32>, tensor<5xf32> -> tensor<5x19x!lns.num<16, 2048>>
  return %r : tensor<5x19x!lns.num<16, 2048>>
}
func.func @test_stochastic_f32_16_2048_row_min_special() {
  %seed = arith.constant 1311768467294899695 : i64
  %step = arith.constant 11 : i32
  %base = arith.constant 34359738361 : i64
  %x = arith.constant dense<[[0x00000000, 0x80000000, 0x3F800000, 0xBB32DE42, 0x3B6ED577, 0x3FB9140C, 0xBBD81CA4, 0x3AE356E8, 0xBD25DCEC, 0xBE033DB7, 0x4018AB10, 0x3FFB924D, 0xBE3CA632, 0xBFA9790A, 0x3D351766, 0xBF0409F7, 0xBB33C4F3, 0xBD72030B, 0xBC5A4B4A], [0x4017AC9A, 0x3D2EE33C, 0x3C3BA8EF, 0xBEDC60E4, 0x7FC00000, 0x3C08A932, 0x4096D039, 0x3DEF1AB1, 0xBBAE6F7D, 0xBAC9E3D8, 0xBE987C4B, 0xBF0D965C, 0x3EA925E6, 0x3F38D8B5, 0xBC541C67, 0xBDB3666F, 0xBCB9BBF9, 0x3BEEA9D4, 0x3EC43370], [0x40D7D711, 0xBE8D781E, 0xBD6C57C4, 0xBE65CFAF, 0xBEF7B572, 0x00000001, 0xB380D959, 0xBFB47742, 0x3FD3D6A4, 0x40194CC7, 0xBE1BE560, 0x3F02C82B, 0xBE426E20, 0xBC7D079A, 0x3D2C6BB3, 0x3B895D2D, 0xBF9A5475, 0xC0109B5B, 0x3C803B18], [0xBB3FAA77, 0xBDD9857C, 0x3C222946, 0xBAED09F2, 0xBDADBF6D, 0x3D18071D, 0xFF800000, 0x3C67FEF4, 0xBC5F4D53, 0xB9897EFC, 0x3B06CD6C, 0xBB17668E, 0xC0162964, 0x3D102AF8, 0xBE5287C5, 0xBF74224D, 0x3AC1A078, 0x3A9F72AB, 0xBA804F34], [0x477FE000, 0x7F7843B0, 0xBF270EA9, 0xBEB5F0BD, 0xBC92631C, 0x3B1D9A38, 0x3B53089A, 0x3DA7C66E, 0xBE77460F, 0xBFFDA1D9, 0x3B4C6A31, 0x3E3FAD8F, 0xBFAF32A8, 0xBB8C6B26, 0xBDD2E4BB, 0x3D32EBDE, 0xBABF1872, 0x3D26730C, 0xBC9D810C]]> : tensor<5x19xf32>
  %s = arith.constant dense<[2.3854408e+00, 0x7FC00000, 6.745003e+00, 0x7FC00000, 3.3e+38]> : tensor<5xf32>
  %r = func.call @stochastic_f32_16_2048_row_min_special(%x, %s, %seed, %step, %base) : (tensor<5x19xf32>, tensor<5xf32>, i64, i32, i64) -> tensor<5x19x!lns.num<16, 2048>>
  %w = lns.bitcast %r : tensor<5x19x!lns.num<16, 2048>> to tensor<5x19xi16>
  %e = arith.constant dense<[[0, 0, 30198, 45523, 13609, 31288, 48130, 11416, 53492, 56896, 32767, 32194, 57968, 63795, 20983, 61010, 45538, 54608, 50208], [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0], [32767, 56095, 51467, 55481, 57750, 1, 32769, 60910, 28615, 29708, 54334, 25143, 54986, 47573, 17767, 10952, 60448, 62304, 14844], [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0], [1, 32767, 32769, 32769, 32769, 1, 1, 1, 32769, 32769, 1, 1, 32769, 32769, 32769, 1, 32769, 1, 32769]]> : tensor<5x19xi16>
  check.expect_eq %w, %e : tensor<5x19xi16>
  return
}

func.func private @stochastic_f32_16_32768_tensor_zero(%x: tensor<5x19xf32>, %s: tensor<f32>, %seed: i64, %step: i32, %base: i64)
    -> tensor<5x19x!lns.num<16, 32768>> attributes {no_inline} {
  %r = lns.quantize %x scale(%s) underflow(zero) rounding(stochastic)
    random(%seed, %step, %base)
    {scale_map = affine_map<(d0, d1) -> ()>, stream = 5 : i32}
    : tensor<5x19xf32>, tensor<f32> -> tensor<5x19x!lns.num<16, 32768>>
  return %r : tensor<5x19x!lns.num<16, 32768>>
}
func.func @test_stochastic_f32_16_32768_tensor_zero() {
  %seed = arith.constant 1311768467294899695 : i64
  %step = arith.constant 11 : i32
  %base = arith.constant 34359738361 : i64
  %x = arith.constant dense<[[0x00000000, 0x80000000, 0x3F800000, 0xBB8B67D2, 0xBD404889, 0xBC9FB653, 0xC051DF82, 0x3A9B94D6, 0x3B014F51, 0x40BBF6C6, 0xBF02AB6E, 0x3E869BB8, 0xB9CB0960, 0x3FB02006, 0x3D154323, 0xBE19AB2F, 0xBB4CF256, 0xBB9003DB, 0x3FEE3CE7], [0xBC0EB6DD, 0x3CC59C95, 0x3C59B2E3, 0x3DDE2540, 0x3ED03AD0, 0xBCE35463, 0x3E9FB339, 0x406194DD, 0x3CC7A52B, 0xBE7D880B, 0x3E7BFFE5, 0xBD0A6A78, 0xC0D6BE0E, 0xBC06259D, 0xBDAA251D, 0xBDFCDB57, 0x3AFEEF66, 0x3B29B455, 0x3B9A5EB6], [0x3E023520, 0xBE6D0C91, 0xBDC9151F, 0x3CCF243A, 0xBE3F7EB1, 0xC057AA6C, 0xBD9BD842, 0x3CFEC38C, 0x3BB08A74, 0x3EFECD95, 0xBCC2EC4E, 0xBCB68A3C, 0xBD1E9CFD, 0xBF638C35, 0x3EDAD8FF, 0xBB9BC99F, 0xBD6A8DC0, 0x3F399022, 0xBF25E8D0], [0x3C318439, 0xBD9EB30A, 0xBD458B2D, 0xBEB59B3B, 0x3CA01D98, 0x3F90B56B, 0x3B561620, 0x3DEC397F, 0xC0CC8EF4, 0xBBEB6A70, 0x3C1C7C51, 0xBB563E12, 0x3D80E59F, 0xBF89125B, 0xBD174D74, 0x3FA6626C, 0xBD197AB6, 0x3BA10440, 0xBE182AA3], [0xC0AEBEB2, 0xBB0C8F04, 0x3D0F69E2, 0x39871AF9, 0x3FE9D9A4, 0xBD51793E, 0xBC71F1E1, 0x3C867022, 0xBFAF907A, 0xBE885B33, 0x3CD85DBF, 0xBC928D04, 0x3DC87D0B, 0xBD79CE16, 0xBCB97E8F, 0x3E09F763, 0xBEDE1751, 0x3C616B80, 0x3C36250F]]> : tensor<5x19xf32>
  %s = arith.constant dense<6.7107e+00> : tensor<f32>
  %r = func.call @stochastic_f32_16_32768_tensor_zero(%x, %s, %seed, %step, %base) : (tensor<5x19xf32>, tensor<f32>, i64, i32, i64) -> tensor<5x19x!lns.num<16, 32768>>
  %w = lns.bitcast %r : tensor<5x19x!lns.num<16, 32768>> to tensor<5x19xi16>
  %e = arith.constant dense<[[0, 0, 0, 0, 0, 0, 0, 0, 0, 26471, 0, 0, 0, 0, 0, 0, 0, 0, 0], [0, 0, 0, 0, 0, 0, 0, 2327, 0, 0, 0, 0, 65535, 0, 0, 0, 0, 0, 0], [0, 0, 0, 0, 0, 32969, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0], [0, 0, 0, 0, 0, 0, 0, 0, 63238, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0], [55792, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]]> : tensor<5x19xi16>
  check.expect_eq %w, %e : tensor<5x19xi16>
  return
}

func.func private @stochastic_f16_8_8_row_zero_special(%x: tensor<5x19xf16>, %s: tensor<5xf32>, %seed: i64, %step: i32, %base: i64)
    -> tensor<5x19x!lns.num<8, 8>> attributes {no_inline} {
  %r = lns.quantize %x scale(%s) underflow(zero) rounding(stochastic)
    random(%seed, %step, %base)
    {scale_map = affine_map<(d0, d1) -> (d0)>, stream = 5 : i32}
    : tensor<5x19xf16>, tensor<5xf32> -> tensor<5x19x!lns.num<8, 8>>
  return %r : tensor<5x19x!lns.num<8, 8>>
}
func.func @test_stochastic_f16_8_8_row_zero_special() {
  %seed = arith.constant 1311768467294899695 : i64
  %step = arith.constant 11 : i32
  %base = arith.constant 34359738361 : i64
  %x = arith.constant dense<[[0x0000, 0x8000, 0x3C00, 0xC42B, 0xCA2E, 0x246B, 0x2343, 0x186A, 0xA0D2, 0x3DEC, 0x44C9, 0xA38A, 0xA393, 0x9F77, 0xAC5A, 0x2176, 0xC107, 0x3897, 0xBC39], [0xB618, 0x2EE5, 0xC3E2, 0xB7A3, 0x7E00, 0xBC97, 0x345A, 0x331C, 0x1FD0, 0x28A4, 0xB461, 0x2E19, 0x3F7D, 0xC6C9, 0x3AC3, 0xAD64, 0xA199, 0xA025, 0x113A], [0x11DF, 0x3BFB, 0x9C56, 0x9E1F, 0x2E4F, 0x0000, 0x8001, 0x200B, 0x3C11, 0x30B5, 0x41BC, 0x9E9C, 0xBA7B, 0x1C54, 0xB2BF, 0x3839, 0x91CA, 0x9D1A, 0x3689], [0xB055, 0x291D, 0x2961, 0x41AF, 0xB700, 0xBC43, 0xFC00, 0x3D47, 0x29B1, 0x1CA6, 0x2C11, 0x2803, 0x42B1, 0xA341, 0x8327, 0x2B03, 0x1C76, 0x1DA8, 0xBF93], [0x7BFF, 0x1C8F, 0xA968, 0x96FE, 0x37DD, 0x28D7, 0x31E3, 0xAA97, 0xA7ED, 0xA0AE, 0x1BE0, 0xAB7D, 0xA33D, 0x198C, 0x210B, 0xA426, 0xAB1B, 0xB432, 0x4002]]> : tensor<5x19xf16>
  %s = arith.constant dense<[1.2359375e+01, 0x7FC00000, 2.8671875e+00, 0x7FC00000, 6.5504e+04]> : tensor<5xf32>
  %r = func.call @stochastic_f16_8_8_row_zero_special(%x, %s, %seed, %step, %base) : (tensor<5x19xf16>, tensor<5xf32>, i64, i32, i64) -> tensor<5x19x!lns.num<8, 8>>
  %w = lns.bitcast %r : tensor<5x19x!lns.num<8, 8>> to tensor<5x19xi8>
  %e = arith.constant dense<[[0, 0, 98, 243, 255, 51, 49, 27, 172, 102, 116, 177, 177, 169, 195, 46, 237, 91, 227], [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0], [31, 115, 180, 184, 89, 0, 0, 59, 115, 93, 127, 185, 240, 52, 225, 108, 159, 182, 104], [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0], [127, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 7]]> : tensor<5x19xi8>
  check.expect_eq %w, %e : tensor<5x19xi8>
  return
}

func.func private @stochastic_bf16_8_8_column_min_special(%x: tensor<5x19xbf16>, %s: tensor<19xf32>, %seed: i64, %step: i32, %base: i64)
    -> tensor<5x19x!lns.num<8, 8>> attributes {no_inline} {
  %r = lns.quantize %x scale(%s) underflow(min) rounding(stochastic)
    random(%seed, %step, %base)
    {scale_map = affine_map<(d0, d1) -> (d1)>, stream = 5 : i32}
    : tensor<5x19xbf16>, tensor<19xf32> -> tensor<5x19x!lns.num<8, 8>>
  return %r : tensor<5x19x!lns.num<8, 8>>
}
func.func @test_stochastic_bf16_8_8_column_min_special() {
  %seed = arith.constant 1311768467294899695 : i64
  %step = arith.constant 11 : i32
  %base = arith.constant 34359738361 : i64
  %x = arith.constant dense<[[0x0000, 0x8000, 0x3F80, 0x3B07, 0xBD4D, 0xC073, 0xBAA8, 0xBC45, 0x3BC5, 0x3E08, 0x3B94, 0xBEB2, 0xBB08, 0xC045, 0x3A42, 0x3C1E, 0xB9F9, 0xBE54, 0xBC8D], [0x3D9C, 0x3ADB, 0xBC82, 0x3B3D, 0x7FC0, 0x3F06, 0xBD6D, 0xBB7E, 0x3EC2, 0x3C61, 0x3F9A, 0xBEEA, 0x3F95, 0xBF08, 0xBBE9, 0xBBB6, 0x3C9E, 0x3C2A, 0xBB89], [0x3E49, 0x3A14, 0x3BE2, 0x3C26, 0xBB8D, 0x0000, 0xB381, 0xBC7E, 0x3B3F, 0x3E9D, 0x3BBD, 0xC142, 0xBCE2, 0xBBDC, 0xBADA, 0xC006, 0xBBB2, 0xBE0F, 0xBFD4], [0xBFA1, 0x3B6E, 0xBCF4, 0x3BB7, 0x3CD1, 0x3A11, 0xFF80, 0xBD72, 0xBFA2, 0xBFB8, 0xBC0D, 0x3B0B, 0x3F52, 0xBD92, 0x3AD4, 0xBCBE, 0x3B20, 0xBD1A, 0x3B28], [0x4780, 0x7F78, 0xBE9E, 0x3D03, 0x3D36, 0x3A49, 0xBE07, 0x3CE3, 0x3CD8, 0x3D4D, 0x3EBC, 0x3FBF, 0x3E8A, 0xBB1E, 0xBC85, 0xBFD5, 0x3EAC, 0x4095, 0xBEDB]]> : tensor<5x19xbf16>
  %s = arith.constant dense<[6.5536e+04, 3.2964854e+38, 1.0e+00, 3.1982422e-02, 0x7FC00000, 3.796875e+00, 0x7FC00000, 5.908203e-02, 1.265625e+00, 1.4375e+00, 1.203125e+00, 1.2125e+01, 1.1640625e+00, 3.078125e+00, 1.6235352e-02, 2.09375e+00, 3.359375e-01, 4.65625e+00, 1.65625e+00]> : tensor<19xf32>
  %r = func.call @stochastic_bf16_8_8_column_min_special(%x, %s, %seed, %step, %base) : (tensor<5x19xbf16>, tensor<19xf32>, i64, i32, i64) -> tensor<5x19x!lns.num<8, 8>>
  %w = lns.bitcast %r : tensor<5x19x!lns.num<8, 8>> to tensor<5x19xi8>
  %e = arith.constant dense<[[0, 0, 127, 96, 0, 255, 0, 237, 65, 99, 62, 214, 182, 255, 91, 65, 179, 219, 203], [1, 1, 207, 100, 0, 104, 0, 223, 113, 74, 127, 217, 127, 234, 246, 186, 94, 56, 186], [1, 1, 69, 114, 0, 0, 0, 239, 57, 109, 65, 255, 212, 185, 229, 255, 207, 215, 255], [130, 1, 215, 106, 0, 25, 0, 255, 255, 255, 198, 27, 123, 212, 100, 203, 70, 200, 53], [127, 127, 242, 127, 0, 29, 0, 118, 82, 89, 113, 103, 110, 172, 255, 253, 127, 127, 239]]> : tensor<5x19xi8>
  check.expect_eq %w, %e : tensor<5x19xi8>
  return
}

func.func private @stochastic_f64_8_8_row_zero_special(%x: tensor<5x19xf64>, %s: tensor<5xf32>, %seed: i64, %step: i32, %base: i64)
    -> tensor<5x19x!lns.num<8, 8>> attributes {no_inline} {
  %r = lns.quantize %x scale(%s) underflow(zero) rounding(stochastic)
    random(%seed, %step, %base)
    {scale_map = affine_map<(d0, d1) -> (d0)>, stream = 5 : i32}
    : tensor<5x19xf64>, tensor<5xf32> -> tensor<5x19x!lns.num<8, 8>>
  return %r : tensor<5x19x!lns.num<8, 8>>
}
func.func @test_stochastic_f64_8_8_row_zero_special() {
  %seed = arith.constant 1311768467294899695 : i64
  %step = arith.constant 11 : i32
  %base = arith.constant 34359738361 : i64
  %x = arith.constant dense<[[0x0000000000000000, 0x8000000000000000, 0x3FF0000000000000, 0xC010AD6015708400, 0xC028B9B3E8E8130C, 0x3F91AC7CA56FAC8F, 0x3F8D0D4C87E3D374, 0x3F61A68829A54AC2, 0xBF83484963ED2490, 0x3FF7B0F79F7EBF85, 0x401322D8154E44E0, 0xBF8E28B5EE8B4AB0, 0xBF8E4C6F5B60F5DF, 0xBF7DDDB0B9481C25, 0xBFB166A971AF4F2A, 0x3F85D764D98C04B8, 0xC0041A1F24B786A6, 0x3FE25ACB5A86E1A2, 0xBFF0E58A4A896DDE], [0xBFD86177EAC211A3, 0x3FBB92184C85BF10, 0xC00F892C80B4332B, 0xBFDE8D170705A300, 0x7FF8000000000000, 0xBFF25B7341FC6D19, 0x3FD169B0AC113F68, 0x3FCC6F05889776D8, 0x3F7F418BB83D7214, 0x3FA28F8AB20B54AC, 0xBFD18534956ADAB4, 0x3FB862B56FC60881, 0x3FFDF26FA93E97FB, 0xC01B25CD77142D5D, 0x3FEB0D56BA16C21A, 0xBFB58EE069453532, 0xBF8662552FEF12FD, 0xBF8092B9A302130A, 0x3F44E73D27CA7E9E], [0x3F477DF48890EDD9, 0x3FEFEBB03141359F, 0xBF71597D81515CC1, 0xBF787C425DE4BB89, 0x3FB93C3B237847DF, 0x3696D601AD376AB9, 0xBE701B2B29A4692B, 0x01A56E1FC2F8F359, 0x0000000000000001, 0x3FC2D56BA3511131, 0x4006EE9E5FEE1E66, 0xBF7A6E5A30F4C4C1, 0xBFE9EA8DFC49A434, 0x3F714EBE41CBCFAB, 0xBFCAFD65E64D53F3, 0x3FE0E419126C1ACA, 0xBF47293648F0AAEE, 0xBF746680CBDA359C, 0x3FDA24F3D63AFB52], [0xBFC154661DB5573A, 0x3FA4759648B6FD82, 0x3FA5849E9DFD8255, 0x4006BA08CDEAB473, 0xBFDBFF0BCFF754FD, 0xBFF10CBFD93E638C, 0xFFF0000000000000, 0x3FF51DA64162D4F1, 0x3FA6C43B82162622, 0x3F729824081FBBC7, 0x3FB04259D7E0E8F5, 0x3FA00D7600F1AAA4, 0x400AC552A0D7D249, 0xBF8D03D2D7F079BC, 0xBF09347074F22C52, 0x3FAC0BC4C2700C83, 0x3F71D8DCB556E19F, 0x3F769EE60FF89040, 0xBFFE4DED9123000A], [0x40EFFC0000000000, 0x7E37E43C8800759C, 0xBFA59FEA01FB3C46, 0xBF5BF7A1F2AA8652, 0x3FDF735F5B1F1D54, 0x3FA35D29DF13A78E, 0x3FC78DCCE0EAAEEC, 0xBFAA5A3382A14303, 0xBF9FB3A382FD41E7, 0xBF82B6314898AFA1, 0x3F6F7F0CB2A15B5B, 0xBFADF4AA20B9C62C, 0xBF8CF3B8F92BFDB5, 0x3F6631DC75B1087C, 0x3F842B20C8A0C87F, 0xBF9098D7DA1EE2B9, 0xBFAC6A43E31237F2, 0xBFD0C8AB12991C28, 0x400008DDEBC63451]]> : tensor<5x19xf64>
  %s = arith.constant dense<[1.23627e+01, 0x7FC00000, 2.866513e+00, 0x7FC00000, 0x7FC00000]> : tensor<5xf32>
  %r = func.call @stochastic_f64_8_8_row_zero_special(%x, %s, %seed, %step, %base) : (tensor<5x19xf64>, tensor<5xf32>, i64, i32, i64) -> tensor<5x19x!lns.num<8, 8>>
  %w = lns.bitcast %r : tensor<5x19x!lns.num<8, 8>> to tensor<5x19xi8>
  %e = arith.constant dense<[[0, 0, 98, 243, 255, 51, 49, 27, 172, 102, 116, 177, 177, 169, 195, 46, 237, 91, 227], [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0], [31, 115, 180, 184, 89, 0, 0, 0, 0, 93, 127, 185, 240, 52, 225, 108, 159, 182, 104], [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0], [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]]> : tensor<5x19xi8>
  check.expect_eq %w, %e : tensor<5x19xi8>
  return
}

func.func private @stochastic_f64_16_2048_column_min_special(%x: tensor<5x19xf64>, %s: tensor<19xf32>, %seed: i64, %step: i32, %base: i64)
    -> tensor<5x19x!lns.num<16, 2048>> attributes {no_inline} {
  %r = lns.quantize %x scale(%s) underflow(min) rounding(stochastic)
    random(%seed, %step, %base)
    {scale_map = affine_map<(d0, d1) -> (d1)>, stream = 5 : i32}
    : tensor<5x19xf64>, tensor<19xf32> -> tensor<5x19x!lns.num<16, 2048>>
  return %r : tensor<5x19x!lns.num<16, 2048>>
}
func.func @test_stochastic_f64_16_2048_column_min_special() {
  %seed = arith.constant 1311768467294899695 : i64
  %step = arith.constant 11 : i32
  %base = arith.constant 34359738361 : i64
  %x = arith.constant dense<[[0x0000000000000000, 0x8000000000000000, 0x3FF0000000000000, 0x3F82D515015BDD64, 0xC02BC4032E5AE3D7, 0x3F44548F1E6E8BE6, 0xBFE3C25A1FCF3DD9, 0x3F71E557EB3E7061, 0x3F7120FDF3AE31D5, 0xBFCE8217E351FAAC, 0x3FD52B15C9D19A3A, 0xBFD52AA4F5FA3622, 0xBF697404E17AAB85, 0xBF634A201B6D7FA7, 0xBF76CC58CB7CF3A9, 0x3FB9C39E813BE952, 0xBFFA37D4A8B057B5, 0xC00A5E085FDE545F, 0xBFF89B52B20E6231], [0xBFA52B701D281277, 0x3F91F479E92649F9, 0x3FAA03E592056985, 0xBFED6C6E47DC6456, 0x7FF8000000000000, 0xBFD74164392A00BA, 0x3FE2CFDADFB9010D, 0xBFE4F198317AFF89, 0xBF4F133CD3DD83AB, 0xBFCD1C4D8A0575F1, 0xBF33D375284D3D0B, 0x3F56D58AE397781A, 0xBFDA2EEBFDBC11C7, 0xBFE14F9C92419656, 0x3FF278651B1355F4, 0x3F675CD374787D2C, 0xC02037C0AF63E2FE, 0xBFFE59AC0EBF0AFB, 0x3F8D68E8988EF4B5], [0x3F5C174F9BA7FD6B, 0x3F8341BA8188BB9D, 0xBFA66DB26969A45C, 0x3F8C0BB767D52D10, 0xC01EF8F27F7BEB68, 0x3696D601AD376AB9, 0xBE701B2B29A4692B, 0x01A56E1FC2F8F359, 0x0000000000000001, 0xBFA39562AD083E2A, 0xBFFBFEA240A56CDB, 0xBFEEBD3F1F27EEEE, 0xBFC6DD2F37518421, 0xBF706DD0B9B7BAB0, 0x4011BFE06253207E, 0xBF436274EBD03743, 0xBF847FA811C8F82E, 0x3F5043E765B04DA9, 0xBFB1ED55A5DEC2A6], [0xC01B7106F4311841, 0x3F511E3F511ED3AC, 0x400E9878ED8CB061, 0xBFB462103FA5D75B, 0xBF959D93AC7E00C6, 0x3F568DFDD0E7296D, 0xFFF0000000000000, 0xBF596EFE2D2AE6DD, 0x3FB0697C5AEF7A79, 0x3F7A14AAEB46B5D5, 0xBFB83006007CD012, 0x3F9D4FE2C0C912BE, 0xBFEE68E8CD32847E, 0x400BA2B99672382D, 0x3FAA3679DBAAB04C, 0xBFC81FD4CE53663C, 0x3FE90743C20EFA66, 0x3F3345D6B530EB78, 0xBFA0CAD73D7D528A], [0x40EFFC0000000000, 0x7E37E43C8800759C, 0x40025996A8C172EE, 0xBF71DFC2FFF653F8, 0x401149FBB40AE40C, 0xBF824F5C0C3B3858, 0xBFDFD31E9AAC6634, 0x3FF23F7998A15947, 0x3F62514F8FFFA65B, 0xBFDC7C55EBBDAC26, 0x3F82F4FF599EA38E, 0xBFE6512989EACFD7, 0xBFBC074769C8D131, 0xBF9F8C41D79B456A, 0xC01B9930D5EC5ECF, 0xBFD1BD10041FD072, 0x3FE1D380E8BF1784, 0x3FF7DB86C18C356B, 0x3F5F05554CEA685B]]> : tensor<5x19xf64>
  %s = arith.constant dense<[6.5504e+04, 0x7FC00000, 3.8244493e+00, 9.1948617e-01, 0x7FC00000, 3.633662e-01, 0x7FC00000, 1.1404969e+00, 6.4109586e-02, 4.4508883e-01, 1.7496665e+00, 9.606014e-01, 9.503063e-01, 3.4544556e+00, 6.8996005e+00, 2.7716446e-01, 8.1088915e+00, 3.2959144e+00, 1.5379207e+00]> : tensor<19xf32>
  %r = func.call @stochastic_f64_16_2048_column_min_special(%x, %s, %seed, %step, %base) : (tensor<5x19xf64>, tensor<19xf32>, i64, i32, i64) -> tensor<5x19x!lns.num<16, 2048>>
  %w = lns.bitcast %r : tensor<5x19x!lns.num<16, 2048>> to tensor<5x19xi16>
  %e = arith.constant dense<[[0, 0, 28804, 19161, 0, 13938, 0, 16326, 24701, 63690, 27845, 62384, 48625, 43992, 44490, 29774, 60810, 65535, 65535], [32769, 0, 20000, 65535, 0, 65535, 0, 63894, 53085, 63551, 39940, 13456, 63044, 60056, 27485, 19244, 65535, 63902, 18958], [1, 0, 52329, 20338, 0, 1, 0, 1, 1, 58284, 65535, 65535, 60596, 45567, 31463, 47365, 45747, 8812, 56407], [38458, 0, 32767, 58306, 0, 16292, 0, 46036, 32767, 20219, 56911, 22387, 65535, 32767, 18279, 64396, 25857, 5217, 54166], [32767, 0, 31257, 49726, 0, 54589, 0, 32767, 22852, 65535, 17279, 64589, 59150, 51590, 65535, 65535, 24854, 30423, 12971]]> : tensor<5x19xi16>
  check.expect_eq %w, %e : tensor<5x19xi16>
  return
}

func.func private @stochastic_f64_16_32768_tensor_zero(%x: tensor<5x19xf64>, %s: tensor<f32>, %seed: i64, %step: i32, %base: i64)
    -> tensor<5x19x!lns.num<16, 32768>> attributes {no_inline} {
  %r = lns.quantize %x scale(%s) underflow(zero) rounding(stochastic)
    random(%seed, %step, %base)
    {scale_map = affine_map<(d0, d1) -> ()>, stream = 5 : i32}
    : tensor<5x19xf64>, tensor<f32> -> tensor<5x19x!lns.num<16, 32768>>
  return %r : tensor<5x19x!lns.num<16, 32768>>
}
func.func @test_stochastic_f64_16_32768_tensor_zero() {
  %seed = arith.constant 1311768467294899695 : i64
  %step = arith.constant 11 : i32
  %base = arith.constant 34359738361 : i64
  %x = arith.constant dense<[[0x0000000000000000, 0x8000000000000000, 0x3FF0000000000000, 0xBF716CFA44C8DC9F, 0xBFA809112714441A, 0xBF93F6CA64DF7CA6, 0xC00A3BF046009C35, 0x3F53729AB64164D0, 0x3F6029EA2E34B37E, 0x40177ED8B2BF7F1A, 0xBFE0556DC524F57C, 0x3FD0D377081B8444, 0xBF39612BFBD36A4B, 0x3FF60400C8A6684F, 0x3FA2A864540E3285, 0xBFC33565E6DF089B, 0xBF699E4AB9D163F0, 0xBF72007B552D23C9, 0x3FFDC79CEE5F4ED0], [0xBF81D6DBAC1F64E4, 0x3F98B3929A2BF818, 0x3F8B365C63F8B17C, 0x3FBBC4A8081D495F, 0x3FDA075A0A4EFFDF, 0xBF9C6A8C6F3A4893, 0x3FD3F66728181916, 0x400C329BA2CC2BE9, 0x3F98F4A5517B0E9C, 0xBFCFB1016A636BAB, 0x3FCF7FFCA69A3C23, 0xBFA14D4F0CDD2D57, 0xC01AD7C1B9C670DB, 0xBF80C4B399C72C75, 0xBFB544A3A527F6FD, 0xBFBF9B6AEC0355A0, 0x3F5FDDECBBB26A6F, 0x3F65368A9BBED4FB, 0x3F734BD6C0CD7D54], [0x3FC046A3F3C793C2, 0xBFCDA1921F3D8FDD, 0xBFB922A3E9CE4D78, 0x3F99E4873C1E9058, 0xBFC7EFD6201BB5ED, 0xC00AF54D7E36FAF5, 0xBFB37B083A17AB10, 0x3F9FD8718282A208, 0x3F76114E817A3298, 0x3FDFD9B2A2E35BD1, 0xBF985D89C280ADD5, 0xBF96D147732B2342, 0xBFA3D39F95440386, 0xBFEC7186A032717C, 0x3FDB5B1FD365EBB3, 0xBF737933DC9AA171, 0xBFAD51B7F1FA71F5, 0x3FE732044377D286, 0xBFE4BD19FEDA85EE], [0x3F8630871EF6026E, 0xBFB3D661498D1CA2, 0xBFA8B1659DC04058, 0xBFD6B3676A163845, 0x3F9403B2F27C711E, 0x3FF216AD6C28958D, 0x3F6AC2C400A72E42, 0x3FBD872FE0D1450A, 0xC01991DE7AB90D12, 0xBF7D6D4E03C8E6DE, 0x3F838F8A2739F31A, 0xBF6AC7C24540B51A, 0x3FB01CB3D3463ED8, 0xBFF1224B573D103F, 0xBFA2E9AE8219503E, 0x3FF4CC4D7A94227F, 0xBFA32F56B00AFBD8, 0x3F74208804F86A04, 0xBFC305546EC3197A], [0xC015D7D640E4F9F8, 0xBF6191E0860AA91F, 0x3FA1ED3C4AA25750, 0x3F30E35F1906EA77, 0x3FFD3B347162B4E9, 0xBFAA2F27BB0D717D, 0xBF8E3E3C2E865944, 0x3F90CE044F371CCB, 0xBFF5F20F3A5E1175, 0xBFD10B66608DB8AC, 0x3F9B0BB7E6B1A310, 0xBF9251A071748154, 0x3FB90FA168988AC6, 0xBFAF39C2CA49C168, 0xBF972FD1DC85A6A6, 0x3FC13EEC5960DB0A, 0xBFDBC2EA2B4D9A47, 0x3F8C2D7009CA5413, 0x3F86C4A1DE18D3B5]]> : tensor<5x19xf64>
  %s = arith.constant dense<6.7107e+00> : tensor<f32>
  %r = func.call @stochastic_f64_16_32768_tensor_zero(%x, %s, %seed, %step, %base) : (tensor<5x19xf64>, tensor<f32>, i64, i32, i64) -> tensor<5x19x!lns.num<16, 32768>>
  %w = lns.bitcast %r : tensor<5x19x!lns.num<16, 32768>> to tensor<5x19xi16>
  %e = arith.constant dense<[[0, 0, 0, 0, 0, 0, 0, 0, 0, 26471, 0, 0, 0, 0, 0, 0, 0, 0, 0], [0, 0, 0, 0, 0, 0, 0, 2327, 0, 0, 0, 0, 65535, 0, 0, 0, 0, 0, 0], [0, 0, 0, 0, 0, 32969, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0], [0, 0, 0, 0, 0, 0, 0, 0, 63238, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0], [55792, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]]> : tensor<5x19xi16>
  check.expect_eq %w, %e : tensor<5x19xi16>
  return
}

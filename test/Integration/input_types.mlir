// RUN: lns-run %s --backend=reference && lns-run %s --backend=cpu
// Scales, codes and values of f16, bf16 and f64 [Q1-Q3, Q5, Q7, N6].
//
// RUN: lns-run %s --target-cpu=generic
// RUN: %if avx2 %{ lns-run %s --target-cpu=x86-64-v3 %}
// RUN: %if avx512 %{ lns-run %s --target-cpu=x86-64-v4 %}
//
// Written by gen_random.py: every expected value is calculated there.

func.func private @absmax_f16_8_8_tensor_zero(%x: tensor<5x19xf16>)
    -> tensor<f32> attributes {no_inline} {
  %r = lns.absmax_scale %x kind(absmax) {scale_map = affine_map<(d0, d1) -> ()>}
    : tensor<5x19xf16> -> tensor<f32>
  return %r : tensor<f32>
}
func.func private @pow2_f16_8_8_tensor_zero(%x: tensor<5x19xf16>)
    -> tensor<f32> attributes {no_inline} {
  %r = lns.absmax_scale %x kind(pow2) {scale_map = affine_map<(d0, d1) -> ()>}
    : tensor<5x19xf16> -> tensor<f32>
  return %r : tensor<f32>
}
func.func private @quantize_f16_8_8_tensor_zero(%x: tensor<5x19xf16>, %absmax: tensor<f32>)
    -> tensor<5x19x!lns.num<8, 8>> attributes {no_inline} {
  %r = lns.quantize %x scale(%absmax) underflow(zero)
    {scale_map = affine_map<(d0, d1) -> ()>} : tensor<5x19xf16>, tensor<f32> -> tensor<5x19x!lns.num<8, 8>>
  return %r : tensor<5x19x!lns.num<8, 8>>
}
func.func private @values_f16_8_8_tensor_zero(%codes: tensor<5x19x!lns.num<8, 8>>, %s: tensor<f32>)
    -> tensor<5x19xf16> attributes {no_inline} {
  %r = lns.dequantize %codes scale(%s) {scale_map = affine_map<(d0, d1) -> ()>}
    : tensor<5x19x!lns.num<8, 8>>, tensor<f32> -> tensor<5x19xf16>
  return %r : tensor<5x19xf16>
}
func.func @test_f16_8_8_tensor_zero() {
  %x = arith.constant dense<[[0x0000, 0x8000, 0x3C00, 0xB121, 0xBCAC, 0xA02A, 0x0CAC, 0x0DC9, 0xB2EF, 0x28C0, 0x3CBB, 0x49DC, 0xA8FA, 0x36AD, 0xB39F, 0xAD89, 0x4278, 0xB701, 0x38A3], [0x3B32, 0x2018, 0x9A01, 0x1AD9, 0xBC92, 0x2F01, 0x3D97, 0x9ED6, 0xC6C2, 0xAF11, 0x93B4, 0xAFE4, 0x4701, 0x34E2, 0xB20D, 0x2EB7, 0x220F, 0x33AA, 0x20A9], [0xAF79, 0x2D0D, 0xAD54, 0xA998, 0x340F, 0xA560, 0x9AB5, 0xB870, 0xBDD5, 0x1F67, 0x13E8, 0x374C, 0x9A25, 0x2376, 0x8F36, 0x8657, 0x995F, 0x4255, 0x318C], [0xAE03, 0x2B74, 0xB5E9, 0xA901, 0xC139, 0x366F, 0xA2C0, 0xA569, 0x2199, 0x1EFE, 0xA33B, 0xA8C2, 0xAB85, 0x2EEF, 0x32C5, 0x8A86, 0x2CB6, 0xC13B, 0xA1F9], [0x9982, 0x98F5, 0x3BE5, 0x4803, 0x3F0F, 0xC0F6, 0xB783, 0x2740, 0x8E45, 0xAC6A, 0x3744, 0xBD97, 0x260D, 0x3268, 0x312F, 0xAD06, 0x39F5, 0x21CB, 0x465C]]> : tensor<5x19xf16>
  %absmax = func.call @absmax_f16_8_8_tensor_zero(%x) : (tensor<5x19xf16>) -> tensor<f32>
  %pow2 = func.call @pow2_f16_8_8_tensor_zero(%x) : (tensor<5x19xf16>) -> tensor<f32>
  %codes = func.call @quantize_f16_8_8_tensor_zero(%x, %absmax) : (tensor<5x19xf16>, tensor<f32>) -> tensor<5x19x!lns.num<8, 8>>
  %a = arith.constant dense<1.171875e+01> : tensor<f32>
  %p = arith.constant dense<1.6e+01> : tensor<f32>
  check.expect_eq %absmax, %a : tensor<f32>
  check.expect_eq %pow2, %p : tensor<f32>
  %w = lns.bitcast %codes : tensor<5x19x!lns.num<8, 8>> to tensor<5x19xi8>
  %e = arith.constant dense<[[0, 0, 99, 205, 228, 171, 4, 7, 209, 61, 101, 127, 189, 89, 210, 198, 112, 217, 92], [97, 43, 159, 33, 228, 73, 102, 169, 249, 201, 146, 202, 121, 85, 207, 73, 47, 82, 44], [202, 69, 198, 190, 83, 182, 161, 220, 231, 42, 18, 90, 160, 50, 137, 0, 158, 112, 78], [199, 66, 215, 189, 238, 88, 177, 182, 46, 41, 177, 189, 194, 73, 81, 0, 68, 238, 175], [158, 157, 98, 123, 105, 237, 218, 57, 136, 196, 89, 230, 55, 80, 78, 197, 95, 47, 120]]> : tensor<5x19xi8>
  check.expect_eq %w, %e : tensor<5x19xi8>
  %y = func.call @values_f16_8_8_tensor_zero(%codes, %absmax) : (tensor<5x19x!lns.num<8, 8>>, tensor<f32>) -> tensor<5x19xf16>
  %z = arith.bitcast %y : tensor<5x19xf16> to tensor<5x19xi16>
  %f = arith.constant dense<[[0, 0, 15397, 45293, 48261, 40997, 3205, 3548, 45816, 10477, 15597, 18908, 43245, 14072, 45977, 44384, 16996, 46840, 14469], [15096, 8229, 39388, 6904, 48261, 12024, 15712, 40696, 50936, 44792, 37785, 44953, 18168, 13549, 45532, 12024, 8668, 13209, 8325], [44953, 11501, 44384, 43360, 13349, 42336, 39672, 47237, 48604, 8089, 5017, 14233, 39524, 9113, 36600, 0, 39264, 16996, 12640], [44508, 11161, 46556, 43245, 49504, 13924, 41720, 42336, 8544, 7928, 41720, 43245, 43929, 12024, 13048, 0, 11397, 49504, 41436], [39264, 39149, 15257, 18469, 16120, 49389, 47001, 9976, 36452, 44165, 14072, 48480, 9692, 12900, 12640, 44269, 14812, 8668, 18020]]> : tensor<5x19xi16>
  check.expect_eq %z, %f : tensor<5x19xi16>
  return
}

func.func private @absmax_f16_8_8_row_min_special(%x: tensor<5x19xf16>)
    -> tensor<5xf32> attributes {no_inline} {
  %r = lns.absmax_scale %x kind(absmax) {scale_map = affine_map<(d0, d1) -> (d0)>}
    : tensor<5x19xf16> -> tensor<5xf32>
  return %r : tensor<5xf32>
}
func.func private @pow2_f16_8_8_row_min_special(%x: tensor<5x19xf16>)
    -> tensor<5xf32> attributes {no_inline} {
  %r = lns.absmax_scale %x kind(pow2) {scale_map = affine_map<(d0, d1) -> (d0)>}
    : tensor<5x19xf16> -> tensor<5xf32>
  return %r : tensor<5xf32>
}
func.func private @quantize_f16_8_8_row_min_special(%x: tensor<5x19xf16>, %absmax: tensor<5xf32>)
    -> tensor<5x19x!lns.num<8, 8>> attributes {no_inline} {
  %r = lns.quantize %x scale(%absmax) underflow(min)
    {scale_map = affine_map<(d0, d1) -> (d0)>} : tensor<5x19xf16>, tensor<5xf32> -> tensor<5x19x!lns.num<8, 8>>
  return %r : tensor<5x19x!lns.num<8, 8>>
}
func.func private @values_f16_8_8_row_min_special(%codes: tensor<5x19x!lns.num<8, 8>>, %s: tensor<5xf32>)
    -> tensor<5x19xf16> attributes {no_inline} {
  %r = lns.dequantize %codes scale(%s) {scale_map = affine_map<(d0, d1) -> (d0)>}
    : tensor<5x19x!lns.num<8, 8>>, tensor<5xf32> -> tensor<5x19xf16>
  return %r : tensor<5x19xf16>
}
func.func @test_f16_8_8_row_min_special() {
  %x = arith.constant dense<[[0x0000, 0x8000, 0x3C00, 0xA464, 0x27E7, 0xA287, 0xC15C, 0x2CFB, 0x9E47, 0xA903, 0xA19C, 0x29F2, 0x0E60, 0x467C, 0x9F1E, 0xBC37, 0x31A8, 0xBCFF, 0xA878], [0x1902, 0x9D8E, 0x9CF1, 0xAA85, 0x7E00, 0x9D51, 0x97C2, 0x9654, 0xBE43, 0x2759, 0x383E, 0x4061, 0xC24B, 0x9CC3, 0x3D58, 0x3C51, 0x288B, 0xA486, 0x3B0A], [0x1E91, 0xCA5F, 0x242E, 0xAFD7, 0xB5FD, 0x0000, 0x8001, 0x89B2, 0x95BC, 0xB8AA, 0xB5A4, 0x2040, 0x3063, 0x3996, 0x3B28, 0x1C10, 0x445B, 0x9B44, 0xB6B6], [0xBBFB, 0x2D90, 0x2B85, 0xAED3, 0x9D1D, 0x9C2D, 0xFC00, 0x9557, 0x41C8, 0x3ED9, 0xAD1D, 0x3D6D, 0x26E5, 0xA55D, 0xAA3C, 0xA20B, 0x9D22, 0x3AE2, 0x91CE], [0x7BFF, 0x48CD, 0x9DF6, 0x9C3B, 0x3590, 0xA58B, 0x2272, 0xB55E, 0x3447, 0x3D1A, 0x196B, 0xC46D, 0xA550, 0xBE27, 0xA03B, 0x3700, 0xAFDD, 0x37B2, 0xBCF4]]> : tensor<5x19xf16>
  %absmax = func.call @absmax_f16_8_8_row_min_special(%x) : (tensor<5x19xf16>) -> tensor<5xf32>
  %pow2 = func.call @pow2_f16_8_8_row_min_special(%x) : (tensor<5x19xf16>) -> tensor<5xf32>
  %codes = func.call @quantize_f16_8_8_row_min_special(%x, %absmax) : (tensor<5x19xf16>, tensor<5xf32>) -> tensor<5x19x!lns.num<8, 8>>
  %a = arith.constant dense<[6.484375e+00, 0x7FC00000, 1.27421875e+01, 0x7FC00000, 6.5504e+04]> : tensor<5xf32>
  %p = arith.constant dense<[8.0e+00, 0x7FC00000, 1.6e+01, 0x7FC00000, 6.5536e+04]> : tensor<5xf32>
  check.expect_eq %absmax, %a : tensor<5xf32>
  check.expect_eq %pow2, %p : tensor<5xf32>
  %w = lns.bitcast %codes : tensor<5x19x!lns.num<8, 8>> to tensor<5x19xi8>
  %e = arith.constant dense<[[0, 0, 105, 186, 65, 183, 245, 76, 175, 196, 181, 70, 15, 127, 176, 234, 85, 236, 195], [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0], [39, 255, 50, 201, 214, 0, 129, 129, 150, 219, 214, 42, 75, 93, 96, 34, 115, 161, 216], [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0], [127, 25, 129, 129, 1, 129, 1, 129, 1, 2, 1, 144, 129, 132, 129, 1, 129, 1, 129]]> : tensor<5x19xi8>
  check.expect_eq %w, %e : tensor<5x19xi8>
  %y = func.call @values_f16_8_8_row_min_special(%codes, %absmax) : (tensor<5x19x!lns.num<8, 8>>, tensor<5xf32>) -> tensor<5x19xf16>
  %z = arith.bitcast %y : tensor<5x19xf16> to tensor<5x19xi16>
  %f = arith.constant dense<[[0, 0, 15286, 42036, 10166, 41596, 49524, 11520, 40572, 43264, 41332, 10738, 3708, 18044, 40722, 48180, 12660, 48384, 43158], [32256, 32256, 32256, 32256, 32256, 32256, 32256, 32256, 32256, 32256, 32256, 32256, 32256, 32256, 32256, 32256, 32256, 32256, 32256], [7775, 51807, 9250, 44948, 46552, 0, 35732, 35732, 38360, 47233, 46552, 8226, 12417, 14684, 15091, 7202, 17537, 39828, 46835], [32256, 32256, 32256, 32256, 32256, 32256, 32256, 32256, 32256, 32256, 32256, 32256, 32256, 32256, 32256, 32256, 32256, 32256, 32256], [31743, 18625, 48321, 48321, 15553, 48321, 15553, 48321, 15553, 15663, 15553, 50268, 48321, 48682, 48321, 15553, 48321, 15553, 48321]]> : tensor<5x19xi16>
  check.expect_eq %z, %f : tensor<5x19xi16>
  return
}

func.func private @absmax_bf16_8_8_tensor_zero(%x: tensor<5x19xbf16>)
    -> tensor<f32> attributes {no_inline} {
  %r = lns.absmax_scale %x kind(absmax) {scale_map = affine_map<(d0, d1) -> ()>}
    : tensor<5x19xbf16> -> tensor<f32>
  return %r : tensor<f32>
}
func.func private @pow2_bf16_8_8_tensor_zero(%x: tensor<5x19xbf16>)
    -> tensor<f32> attributes {no_inline} {
  %r = lns.absmax_scale %x kind(pow2) {scale_map = affine_map<(d0, d1) -> ()>}
    : tensor<5x19xbf16> -> tensor<f32>
  return %r : tensor<f32>
}
func.func private @quantize_bf16_8_8_tensor_zero(%x: tensor<5x19xbf16>, %absmax: tensor<f32>)
    -> tensor<5x19x!lns.num<8, 8>> attributes {no_inline} {
  %r = lns.quantize %x scale(%absmax) underflow(zero)
    {scale_map = affine_map<(d0, d1) -> ()>} : tensor<5x19xbf16>, tensor<f32> -> tensor<5x19x!lns.num<8, 8>>
  return %r : tensor<5x19x!lns.num<8, 8>>
}
func.func private @values_bf16_8_8_tensor_zero(%codes: tensor<5x19x!lns.num<8, 8>>, %s: tensor<f32>)
    -> tensor<5x19xbf16> attributes {no_inline} {
  %r = lns.dequantize %codes scale(%s) {scale_map = affine_map<(d0, d1) -> ()>}
    : tensor<5x19x!lns.num<8, 8>>, tensor<f32> -> tensor<5x19xbf16>
  return %r : tensor<5x19xbf16>
}
func.func @test_bf16_8_8_tensor_zero() {
  %x = arith.constant dense<[[0x0000, 0x8000, 0x3F80, 0x3804, 0x3FE7, 0x40A6, 0x38F9, 0x3CA5, 0xC07E, 0x3DAB, 0x3D81, 0xBF0E, 0x3C59, 0x3E88, 0x3FD2, 0xBB41, 0xBE52, 0x4028, 0x3C33], [0x3EA1, 0xBEA6, 0x3B52, 0x3C67, 0x3F3D, 0xBAEF, 0x3F14, 0xBE0F, 0xBE7A, 0x3A18, 0xBFC3, 0x3C9E, 0x3FDE, 0xC074, 0xBA78, 0x39B9, 0x3CC0, 0xBF28, 0x3A6B], [0xC02C, 0x3CE4, 0xBB6B, 0x3D14, 0x3B76, 0x3CCF, 0xBB69, 0x3D59, 0x4043, 0x3F76, 0xBA0D, 0x3AC6, 0x3CA2, 0xBFC4, 0x3D60, 0xBC0B, 0xBC89, 0xC0A6, 0xBB9B], [0x4065, 0xC002, 0x3F40, 0xBE10, 0xBD06, 0x3CFA, 0x3C09, 0x3F9A, 0xBB59, 0x3CB3, 0x3F33, 0xBB89, 0xBB95, 0x3D39, 0xB912, 0x3E4C, 0x3D84, 0xBF24, 0x4008], [0xBF05, 0xBE6F, 0xBB0A, 0xBBC6, 0x3F19, 0x3C3B, 0xBD8C, 0xBEA3, 0x3D5D, 0xBCCD, 0x3C9A, 0x3ED9, 0xBD17, 0x4015, 0xBBF8, 0xBFEA, 0xBE61, 0xBF38, 0xBF30]]> : tensor<5x19xbf16>
  %absmax = func.call @absmax_bf16_8_8_tensor_zero(%x) : (tensor<5x19xbf16>) -> tensor<f32>
  %pow2 = func.call @pow2_bf16_8_8_tensor_zero(%x) : (tensor<5x19xbf16>) -> tensor<f32>
  %codes = func.call @quantize_bf16_8_8_tensor_zero(%x, %absmax) : (tensor<5x19xbf16>, tensor<f32>) -> tensor<5x19x!lns.num<8, 8>>
  %a = arith.constant dense<5.1875e+00> : tensor<f32>
  %p = arith.constant dense<8.0e+00> : tensor<f32>
  check.expect_eq %absmax, %a : tensor<f32>
  check.expect_eq %pow2, %p : tensor<f32>
  %w = lns.bitcast %codes : tensor<5x19x!lns.num<8, 8>> to tensor<5x19xi8>
  %e = arith.constant dense<[[0, 0, 108, 0, 115, 127, 4, 63, 252, 79, 76, 229, 58, 93, 114, 169, 218, 119, 56], [95, 223, 42, 59, 104, 163, 102, 213, 220, 22, 241, 62, 114, 251, 156, 16, 65, 231, 27], [247, 67, 171, 70, 44, 66, 171, 74, 121, 108, 149, 33, 63, 241, 74, 181, 189, 255, 174], [123, 244, 105, 213, 197, 68, 53, 110, 170, 64, 104, 173, 174, 72, 134, 89, 76, 231, 117], [228, 219, 165, 177, 102, 56, 205, 223, 74, 193, 62, 98, 198, 118, 180, 243, 219, 232, 232]]> : tensor<5x19xi8>
  check.expect_eq %w, %e : tensor<5x19xi8>
  %y = func.call @values_bf16_8_8_tensor_zero(%codes, %absmax) : (tensor<5x19x!lns.num<8, 8>>, tensor<f32>) -> tensor<5x19xbf16>
  %z = arith.bitcast %y : tensor<5x19xbf16> to tensor<5x19xi16>
  %f = arith.constant dense<[[0, 0, 16256, 0, 16363, 16550, 14592, 15526, 49280, 15782, 15744, 48908, 15447, 16012, 16343, 47941, 48727, 16422, 15413], [16038, 48806, 15191, 15467, 16181, 47851, 16152, 48652, 48768, 14872, 49093, 15512, 16343, 49259, 47744, 14773, 15557, 48934, 14955], [49190, 15595, 47979, 15640, 15232, 15575, 47979, 15703, 16453, 16256, 47628, 15045, 15526, 49093, 15703, 48140, 48268, 49318, 48024], [16491, 49152, 16197, 48652, 48396, 15616, 15372, 16280, 47959, 15541, 16181, 48012, 48024, 15669, 47384, 15941, 15744, 48934, 16396], [48896, 48747, 47884, 48069, 16152, 15413, 48524, 48806, 15703, 48325, 15512, 16087, 48408, 16408, 48128, 49131, 48747, 48949, 48949]]> : tensor<5x19xi16>
  check.expect_eq %z, %f : tensor<5x19xi16>
  return
}

func.func private @absmax_bf16_16_2048_column_min_special(%x: tensor<5x19xbf16>)
    -> tensor<19xf32> attributes {no_inline} {
  %r = lns.absmax_scale %x kind(absmax) {scale_map = affine_map<(d0, d1) -> (d1)>}
    : tensor<5x19xbf16> -> tensor<19xf32>
  return %r : tensor<19xf32>
}
func.func private @pow2_bf16_16_2048_column_min_special(%x: tensor<5x19xbf16>)
    -> tensor<19xf32> attributes {no_inline} {
  %r = lns.absmax_scale %x kind(pow2) {scale_map = affine_map<(d0, d1) -> (d1)>}
    : tensor<5x19xbf16> -> tensor<19xf32>
  return %r : tensor<19xf32>
}
func.func private @quantize_bf16_16_2048_column_min_special(%x: tensor<5x19xbf16>, %absmax: tensor<19xf32>)
    -> tensor<5x19x!lns.num<16, 2048>> attributes {no_inline} {
  %r = lns.quantize %x scale(%absmax) underflow(min)
    {scale_map = affine_map<(d0, d1) -> (d1)>} : tensor<5x19xbf16>, tensor<19xf32> -> tensor<5x19x!lns.num<16, 2048>>
  return %r : tensor<5x19x!lns.num<16, 2048>>
}
func.func private @values_bf16_16_2048_column_min_special(%codes: tensor<5x19x!lns.num<16, 2048>>, %s: tensor<19xf32>)
    -> tensor<5x19xbf16> attributes {no_inline} {
  %r = lns.dequantize %codes scale(%s) {scale_map = affine_map<(d0, d1) -> (d1)>}
    : tensor<5x19x!lns.num<16, 2048>>, tensor<19xf32> -> tensor<5x19xbf16>
  return %r : tensor<5x19xbf16>
}
func.func @test_bf16_16_2048_column_min_special() {
  %x = arith.constant dense<[[0x0000, 0x8000, 0x3F80, 0xBFC2, 0x3BE8, 0xBF82, 0xBFCC, 0xBC36, 0xBD0C, 0x3C7E, 0xC05C, 0x3D28, 0xBF2E, 0xBA05, 0x3BB2, 0x3DA5, 0xBB5A, 0x3B5F, 0x3D41], [0xBF3E, 0xB93E, 0x3F3D, 0xBBEE, 0x7FC0, 0x3D88, 0x402E, 0xBB14, 0x3BFE, 0xBEC9, 0xBC17, 0x3B2A, 0xBAEE, 0xBD0C, 0x3BFC, 0xBEEF, 0xB9AB, 0xBD62, 0x3E17], [0x3F0C, 0x3F41, 0xBE76, 0x3A4F, 0x3E5E, 0x0000, 0xB381, 0xBBED, 0x4028, 0x3B33, 0xBC36, 0xBE4A, 0x3FAA, 0x3B76, 0xBCC9, 0xBB20, 0xC117, 0xBAC5, 0xBB28], [0x399D, 0xBF8F, 0xBF5A, 0xBCB6, 0x3D57, 0xBC8F, 0xFF80, 0xBD68, 0x3AC6, 0xBA33, 0xBCB6, 0x3C0D, 0xBD04, 0xC0F8, 0x3D04, 0x3F5B, 0xBD30, 0xBDAD, 0x3BEA], [0x4780, 0x7F78, 0xBD32, 0xBF23, 0xBB3C, 0x3EA6, 0x3DB1, 0x3D0B, 0x3EA7, 0xBED4, 0x402E, 0x3E5A, 0x3C37, 0x3B7E, 0xBC88, 0xBA1D, 0x3B58, 0xBD07, 0x3D3D]]> : tensor<5x19xbf16>
  %absmax = func.call @absmax_bf16_16_2048_column_min_special(%x) : (tensor<5x19xbf16>) -> tensor<19xf32>
  %pow2 = func.call @pow2_bf16_16_2048_column_min_special(%x) : (tensor<5x19xbf16>) -> tensor<19xf32>
  %codes = func.call @quantize_bf16_16_2048_column_min_special(%x, %absmax) : (tensor<5x19xbf16>, tensor<19xf32>) -> tensor<5x19x!lns.num<16, 2048>>
  %a = arith.constant dense<[6.5536e+04, 3.2964854e+38, 1.0e+00, 1.515625e+00, 0x7FC00000, 1.015625e+00, 0x7FC00000, 5.6640625e-02, 2.625e+00, 4.140625e-01, 3.4375e+00, 2.1289062e-01, 1.328125e+00, 7.75e+00, 3.2226562e-02, 8.5546875e-01, 9.4375e+00, 8.4472656e-02, 1.4746094e-01]> : tensor<19xf32>
  %p = arith.constant dense<[6.5536e+04, 1.7014118e+38, 1.0e+00, 2.0e+00, 0x7FC00000, 2.0e+00, 0x7FC00000, 6.25e-02, 4.0e+00, 5.0e-01, 4.0e+00, 2.5e-01, 2.0e+00, 8.0e+00, 6.25e-02, 1.0e+00, 1.6e+01, 1.25e-01, 2.5e-01]> : tensor<19xf32>
  check.expect_eq %absmax, %a : tensor<19xf32>
  check.expect_eq %pow2, %p : tensor<19xf32>
  %w = lns.bitcast %codes : tensor<5x19x!lns.num<16, 2048>> to tensor<5x19xi16>
  %e = arith.constant dense<[[0, 0, 32767, 65535, 0, 65535, 0, 60722, 52708, 23061, 65535, 27901, 63556, 37070, 27506, 25786, 42044, 23277, 29396], [32769, 32769, 31870, 49755, 0, 24708, 0, 56015, 15556, 65378, 48039, 19744, 46049, 49510, 28534, 63745, 35183, 64277, 32767], [1, 1, 61321, 10431, 0, 0, 0, 59454, 32767, 17931, 48591, 65310, 32767, 10215, 64729, 48224, 65535, 53631, 53562], [1, 32769, 65060, 53058, 0, 53529, 0, 65535, 10724, 46603, 50639, 23288, 54547, 65535, 32767, 32767, 49604, 65535, 23821], [32767, 32767, 56269, 62973, 0, 29393, 0, 31253, 26605, 65535, 32074, 32767, 18649, 10310, 63575, 44072, 9249, 62754, 29334]]> : tensor<5x19xi16>
  check.expect_eq %w, %e : tensor<5x19xi16>
  %y = func.call @values_bf16_16_2048_column_min_special(%codes, %absmax) : (tensor<5x19x!lns.num<16, 2048>>, tensor<19xf32>) -> tensor<5x19xbf16>
  %z = arith.bitcast %y : tensor<5x19xbf16> to tensor<5x19xi16>
  %f = arith.constant dense<[[0, 0, 16256, 49090, 32704, 49026, 32704, 48182, 48396, 15486, 49244, 15656, 48942, 47621, 15282, 15781, 47962, 15199, 15681], [49024, 63352, 16189, 48110, 32704, 15752, 32704, 47892, 15358, 48841, 48151, 15146, 47854, 48396, 15356, 48879, 47531, 48482, 15895], [16256, 30584, 48758, 14927, 32704, 0, 32704, 48109, 16424, 15155, 48182, 48714, 16298, 15222, 48329, 47904, 49431, 47813, 47912], [16256, 63352, 48986, 48310, 32704, 48271, 32704, 48488, 15046, 47667, 48310, 15373, 48388, 49400, 15620, 16219, 48432, 48557, 15338], [18304, 32632, 48434, 48931, 32704, 16038, 32704, 15627, 16039, 48852, 16430, 15962, 15415, 15230, 48264, 47645, 15192, 48391, 15677]]> : tensor<5x19xi16>
  check.expect_eq %z, %f : tensor<5x19xi16>
  return
}

func.func private @absmax_f64_8_8_tensor_zero(%x: tensor<5x19xf64>)
    -> tensor<f32> attributes {no_inline} {
  %r = lns.absmax_scale %x kind(absmax) {scale_map = affine_map<(d0, d1) -> ()>}
    : tensor<5x19xf64> -> tensor<f32>
  return %r : tensor<f32>
}
func.func private @pow2_f64_8_8_tensor_zero(%x: tensor<5x19xf64>)
    -> tensor<f32> attributes {no_inline} {
  %r = lns.absmax_scale %x kind(pow2) {scale_map = affine_map<(d0, d1) -> ()>}
    : tensor<5x19xf64> -> tensor<f32>
  return %r : tensor<f32>
}
func.func private @quantize_f64_8_8_tensor_zero(%x: tensor<5x19xf64>, %absmax: tensor<f32>)
    -> tensor<5x19x!lns.num<8, 8>> attributes {no_inline} {
  %r = lns.quantize %x scale(%absmax) underflow(zero)
    {scale_map = affine_map<(d0, d1) -> ()>} : tensor<5x19xf64>, tensor<f32> -> tensor<5x19x!lns.num<8, 8>>
  return %r : tensor<5x19x!lns.num<8, 8>>
}
func.func private @values_f64_8_8_tensor_zero(%codes: tensor<5x19x!lns.num<8, 8>>, %s: tensor<f32>)
    -> tensor<5x19xf32> attributes {no_inline} {
  %r = lns.dequantize %codes scale(%s) {scale_map = affine_map<(d0, d1) -> ()>}
    : tensor<5x19x!lns.num<8, 8>>, tensor<f32> -> tensor<5x19xf32>
  return %r : tensor<5x19xf32>
}
func.func @test_f64_8_8_tensor_zero() {
  %x = arith.constant dense<[[0x0000000000000000, 0x8000000000000000, 0x3FF0000000000000, 0xBFC4845C353A7B64, 0xBFF2B0986D0BF523, 0xBF80A9D985744924, 0x3F32B094C4ABA7FE, 0x3F3723F05BBE80E7, 0xBFCBBA3E058E5EE4, 0x3FA2FFCDD285C51E, 0x3FF2EC47555FE457, 0x40276EF0142F2B24, 0xBFA3E85FCF5FD0A0, 0x3FDAB4F5FE55391B, 0xBFCE7BA8C8A97FEB, 0xBFB62403C5CE75C7, 0x4009DE34AA63F131, 0xBFDC045870DD02BB, 0x3FE28A264D92212B], [0x3FECC97B98814226, 0x3F805E9A6B9C4CE4, 0xBF68051F0AF96A3A, 0x3F6B62AB08BC4D1B, 0xBFF249314FC09956, 0x3FBC05FB54AFA95A, 0x3FF65A5F7FBC48FD, 0xBF7B5711E745A6B6, 0xC01B09BB20898B1B, 0xBFBC441C29A45D99, 0xBF4ECE9C7BC5F804, 0xBFBF91F2A568E4DF, 0x401C05A31481C2D3, 0x3FD389103F11FD26, 0xBFC8323620EE8AA0, 0x3FBADCFAEEB36782, 0x3F883CAAAAE622EB, 0x3FCEA8845FD438EA, 0x3F82A4EEA5E0D3F9], [0xBFBDE3D75212D478, 0x3FB432B1C9AC3981, 0xBFB5507508D57544, 0xBFA6606B2FE688C5, 0x3FD03AB1D28E3F1A, 0xBF957F5F2C13EC20, 0xBF6AD329D01EE8FB, 0xBFE1BEAA93436D7A, 0xBFF752CBB829285A, 0x3F7D9A44C7AA1D17, 0x3F4F9EF0AEE0740B, 0x3FDD31C7B8DC3F0C, 0xBF68928013FC0B83, 0x3F8DD76A72EE6829, 0xBF3CD7BEC0368297, 0xBF195BCF8FB5C8B4, 0xBF657A0F300D7D32, 0x4009545CA436176B, 0x3FC63031F5F476C4], [0xBFB80DF4E6A4E196, 0x3FADD126F1783FD1, 0xBFD7A3D379A9D84A, 0xBFA4055E5DD7353F, 0xC004E5D82D431BC6, 0x3FD9BD7BB3B540F9, 0xBF8B0169C91B7849, 0xBF95A28585B541C6, 0x3F8663AE0EA5028A, 0x3F7BF7448B38FB1C, 0xBF8CEC15F1F6B039, 0xBFA30661620E1539, 0xBFAE15B9AC620F56, 0x3FBBBBA231818E07, 0x3FCB14E3EF0E79A8, 0xBF2A19693C656308, 0x3FB2D8C435470C96, 0xC004EB23AA837050, 0xBF87E5FCB2CC1957], [0xBF66095A0D7852E3, 0xBF63D452E2EE1B1B, 0x3FEF95C37F5D51C8, 0x40200CD06C51B1BA, 0x3FFC3B5CBBD3FBCB, 0xC003D6F151B28A98, 0xBFDE0D1DB406566B, 0x3F9D01779949622F, 0xBF39127171891390, 0xBFB1A65D8EB4F750, 0x3FDD0EE914DE13FA, 0xBFF65B52F1F9B5C9, 0x3F98346A518C0754, 0x3FC99EF823FC0946, 0x3FC4BC549548AEC3, 0xBFB416F1B50B23D0, 0x3FE7D548EC8FAA53, 0x3F872C60756C092C, 0x4019706AA52A30CC]]> : tensor<5x19xf64>
  %absmax = func.call @absmax_f64_8_8_tensor_zero(%x) : (tensor<5x19xf64>) -> tensor<f32>
  %pow2 = func.call @pow2_f64_8_8_tensor_zero(%x) : (tensor<5x19xf64>) -> tensor<f32>
  %codes = func.call @quantize_f64_8_8_tensor_zero(%x, %absmax) : (tensor<5x19xf64>, tensor<f32>) -> tensor<5x19x!lns.num<8, 8>>
  %a = arith.constant dense<1.1716676e+01> : tensor<f32>
  %p = arith.constant dense<1.6e+01> : tensor<f32>
  check.expect_eq %absmax, %a : tensor<f32>
  check.expect_eq %pow2, %p : tensor<f32>
  %w = lns.bitcast %codes : tensor<5x19x!lns.num<8, 8>> to tensor<5x19xi8>
  %e = arith.constant dense<[[0, 0, 99, 205, 228, 171, 4, 7, 209, 61, 101, 127, 189, 89, 210, 198, 112, 217, 92], [97, 43, 159, 33, 228, 73, 102, 169, 249, 201, 146, 202, 121, 85, 207, 73, 47, 82, 44], [202, 69, 198, 190, 83, 182, 161, 220, 231, 42, 18, 90, 160, 50, 137, 0, 158, 112, 78], [199, 66, 215, 189, 238, 88, 177, 182, 46, 41, 177, 189, 194, 73, 81, 0, 68, 238, 175], [158, 157, 98, 123, 105, 237, 218, 57, 136, 196, 89, 230, 55, 80, 78, 197, 95, 47, 120]]> : tensor<5x19xi8>
  check.expect_eq %w, %e : tensor<5x19xi8>
  %y = func.call @values_f64_8_8_tensor_zero(%codes, %absmax) : (tensor<5x19x!lns.num<8, 8>>, tensor<f32>) -> tensor<5x19xf32>
  %f = arith.constant dense<[[0.0e+00, 0.0e+00, 1.0356176e+00, -1.5394548e-01, -1.129349e+00, -8.090762e-03, 2.7571997e-04, 3.5756457e-04, -2.1771178e-01, 3.848637e-02, 1.2315638e+00, 1.1716676e+01, -3.848637e-02, 4.3542355e-01, -2.3741639e-01, -8.3939366e-02, 3.1942813e+00, -4.3542355e-01, 5.646745e-01], [8.708471e-01, 8.090762e-03, -2.8605165e-03, 3.4017465e-03, -1.129349e+00, 1.0885589e-01, 1.3430299e+00, -6.803493e-03, -6.966777e+00, -1.0885589e-01, -9.2740776e-04, -1.1870819e-01, 6.966777e+00, 3.0789095e-01, -1.8307306e-01, 1.0885589e-01, 1.1442066e-02, 2.3741639e-01, 8.823039e-03], [-1.1870819e-01, 7.697274e-02, -8.3939366e-02, -4.1969683e-02, 2.589044e-01, -2.0984842e-02, -3.4017465e-03, -5.646745e-01, -1.4645845e+00, 7.419262e-03, 9.2740776e-04, 4.7483277e-01, -3.1194154e-03, 1.4838524e-02, -4.252183e-04, 0.0e+00, -2.6231052e-03, 3.1942813e+00, 1.6787873e-01], [-9.153653e-02, 5.9354097e-02, -3.6614612e-01, -3.848637e-02, -2.6860597e+00, 3.9928517e-01, -1.3606986e-02, -2.0984842e-02, 1.0492421e-02, 6.803493e-03, -1.3606986e-02, -3.848637e-02, -5.9354097e-02, 1.0885589e-01, 2.1771178e-01, 0.0e+00, 7.058431e-02, -2.6860597e+00, -1.1442066e-02], [-2.6231052e-03, -2.405398e-03, 9.4966555e-01, 8.284941e+00, 1.7416942e+00, -2.4631276e+00, -4.7483277e-01, 2.7213972e-02, -3.8992692e-04, -7.058431e-02, 4.3542355e-01, -1.3430299e+00, 2.2884132e-02, 1.9964258e-01, 1.6787873e-01, -7.697274e-02, 7.3229223e-01, 1.1442066e-02, 6.3885627e+00]]> : tensor<5x19xf32>
  check.expect_eq %y, %f : tensor<5x19xf32>
  return
}

func.func private @absmax_f64_8_8_row_min_special(%x: tensor<5x19xf64>)
    -> tensor<5xf32> attributes {no_inline} {
  %r = lns.absmax_scale %x kind(absmax) {scale_map = affine_map<(d0, d1) -> (d0)>}
    : tensor<5x19xf64> -> tensor<5xf32>
  return %r : tensor<5xf32>
}
func.func private @pow2_f64_8_8_row_min_special(%x: tensor<5x19xf64>)
    -> tensor<5xf32> attributes {no_inline} {
  %r = lns.absmax_scale %x kind(pow2) {scale_map = affine_map<(d0, d1) -> (d0)>}
    : tensor<5x19xf64> -> tensor<5xf32>
  return %r : tensor<5xf32>
}
func.func private @quantize_f64_8_8_row_min_special(%x: tensor<5x19xf64>, %absmax: tensor<5xf32>)
    -> tensor<5x19x!lns.num<8, 8>> attributes {no_inline} {
  %r = lns.quantize %x scale(%absmax) underflow(min)
    {scale_map = affine_map<(d0, d1) -> (d0)>} : tensor<5x19xf64>, tensor<5xf32> -> tensor<5x19x!lns.num<8, 8>>
  return %r : tensor<5x19x!lns.num<8, 8>>
}
func.func private @values_f64_8_8_row_min_special(%codes: tensor<5x19x!lns.num<8, 8>>, %s: tensor<5xf32>)
    -> tensor<5x19xf32> attributes {no_inline} {
  %r = lns.dequantize %codes scale(%s) {scale_map = affine_map<(d0, d1) -> (d0)>}
    : tensor<5x19x!lns.num<8, 8>>, tensor<5xf32> -> tensor<5x19xf32>
  return %r : tensor<5x19xf32>
}
func.func @test_f64_8_8_row_min_special() {
  %x = arith.constant dense<[[0x0000000000000000, 0x8000000000000000, 0x3FF0000000000000, 0xBF91911F2CBCC521, 0x3F9F9DCFDCF9D447, 0xBF8A1C8A987EAFBF, 0xC0056E6034226749, 0x3FB3ED668E8BE7AD, 0xBF791D5F0E9C510E, 0xBFA40BD0188DAA3D, 0xBF86713DC02443FC, 0x3FA7C90B5F34D1A9, 0x3F39818421CC08B3, 0x4019EE589311ACA6, 0xBF7C763B474FCC85, 0xBFF0DD38C44A7938, 0x3FC69EBA0B0A144B, 0xBFF3FD93F14A1060, 0xBFA1DF60C191A16C], [0x3F640832059D3AC9, 0xBF7637EB1C21510C, 0xBF73C4C75CCFFE54, 0xBFAA159AADB8C3F1, 0x7FF8000000000000, 0xBF754591A15F739C, 0xBF5F09A4318ABF60, 0xBF594E8937CBC579, 0xBFF90CC5DF23256A, 0x3F9D6228D3FA91BB, 0x3FE0F958C15517FF, 0x4001822CBC50DA82, 0xC0092C3FE541A3C9, 0xBF730A639761A7FF, 0x3FF5611609A63507, 0x3FF145AAA9412F14, 0x3FA22CF59AB957FB, 0xBF9218D371EF2766, 0x3FEC2714CF8385C1], [0x3F7A4467906AC575, 0xC0297D80857F2A12, 0x3F90B90843280182, 0xBFBF5D640DEE30EE, 0xBFD7F21242DCB7F0, 0x3696D601AD376AB9, 0xBE701B2B29A4692B, 0x01A56E1FC2F8F359, 0x0000000000000001, 0xBFE2A7A903747978, 0xBFD691C782879D39, 0x3F80FEAAF5A37CB8, 0x3FC18B1B6103D8FE, 0x3FE659DE39D3E8C4, 0x3FECA15363116321, 0x3F703FD195B5C16F, 0x40116AB6D7CC275D, 0xBF6D11656DEF10B7, 0xBFDAD895DECA36DF], [0xBFEFEB64C4F5B22B, 0x3FB63EA3F76548A8, 0x3FAE138A4CA99379, 0xBFBB4C54EBFB8088, 0xBF7474DED80D3DD8, 0xBF70B2CAF21FA61B, 0xFFF0000000000000, 0xBF555D0E882672B8, 0x40071E98F7073129, 0x3FFB652CC71FEC1F, 0xBFB47477F84287AB, 0x3FF5B383ED2EBBCC, 0x3F9B95A25592C6E4, 0xBF95755C018045CE, 0xBFA8F087C4A68741, 0xBF882A6455109214, 0xBF7488AA72F56EC4, 0x3FEB89CAEB1C9518, 0xBF473602062401B4], [0x40EFFC0000000000, 0x7E37E43C8800759C, 0xBF77D7179DC94BA7, 0xBF70EB3ED2767BEE, 0x3FD640B653E0C003, 0xBF962C48EBADA856, 0x3F89C617C96CD576, 0xBFD579076D9BB2EE, 0x3FD11DCF18F16B2B, 0x3FF46928CAB094E1, 0x3F65ACE16D4E5304, 0xC011B58D97A9409C, 0xBF9541EB9197BF03, 0xBFF89BCAAD1A827F, 0xBF80ECE5555D5B04, 0x3FDBFFBF4316DDB5, 0xBFBF72592B8D49A7, 0x3FDEC7EAEB18DBC6, 0xBFF3CE69E4BAE94F]]> : tensor<5x19xf64>
  %absmax = func.call @absmax_f64_8_8_row_min_special(%x) : (tensor<5x19xf64>) -> tensor<5xf32>
  %pow2 = func.call @pow2_f64_8_8_row_min_special(%x) : (tensor<5x19xf64>) -> tensor<5xf32>
  %codes = func.call @quantize_f64_8_8_row_min_special(%x, %absmax) : (tensor<5x19xf64>, tensor<5xf32>) -> tensor<5x19x!lns.num<8, 8>>
  %a = arith.constant dense<[6.48276e+00, 0x7FC00000, 1.2745121e+01, 0x7FC00000, 0x7FC00000]> : tensor<5xf32>
  %p = arith.constant dense<[8.0e+00, 0x7FC00000, 1.6e+01, 0x7FC00000, 0x7FC00000]> : tensor<5xf32>
  check.expect_eq %absmax, %a : tensor<5xf32>
  check.expect_eq %pow2, %p : tensor<5xf32>
  %w = lns.bitcast %codes : tensor<5x19x!lns.num<8, 8>> to tensor<5x19xi8>
  %e = arith.constant dense<[[0, 0, 105, 187, 65, 183, 245, 76, 175, 196, 181, 70, 15, 127, 176, 234, 85, 236, 195], [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0], [39, 255, 50, 201, 214, 1, 129, 1, 1, 219, 214, 42, 75, 93, 96, 34, 115, 161, 216], [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0], [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]]> : tensor<5x19xi8>
  check.expect_eq %w, %e : tensor<5x19xi8>
  %y = func.call @values_f64_8_8_row_min_special(%codes, %absmax) : (tensor<5x19x!lns.num<8, 8>>, tensor<5xf32>) -> tensor<5x19xf32>
  %f = arith.constant dense<[[0.0e+00, 0.0e+00, 9.63668e-01, -1.7906263e-02, 3.0114625e-02, -1.26616405e-02, -2.7256649e+00, 7.810768e-02, -6.3308203e-03, -3.905384e-02, -1.0647128e-02, 4.64431e-02, 3.9567627e-04, 6.48276e+00, -6.9038086e-03, -1.0508875e+00, 1.7035405e-01, -1.2497228e+00, -3.5812527e-02], [0x7FC00000, 0x7FC00000, 0x7FC00000, 0x7FC00000, 0x7FC00000, 0x7FC00000, 0x7FC00000, 0x7FC00000, 0x7FC00000, 0x7FC00000, 0x7FC00000, 0x7FC00000, 0x7FC00000, 0x7FC00000, 0x7FC00000, 0x7FC00000, 0x7FC00000, 0x7FC00000, 0x7FC00000], [6.2232036e-03, -1.2745121e+01, 1.6140994e-02, -1.1841085e-01, -3.6522898e-01, 2.3127119e-04, -2.3127119e-04, 2.3127119e-04, 2.3127119e-04, -5.632601e-01, -3.6522898e-01, 8.070497e-03, 1.4081502e-01, 6.6983294e-01, 8.686658e-01, 4.0352484e-03, 4.5060806e+00, -3.700339e-03, -4.343329e-01], [0x7FC00000, 0x7FC00000, 0x7FC00000, 0x7FC00000, 0x7FC00000, 0x7FC00000, 0x7FC00000, 0x7FC00000, 0x7FC00000, 0x7FC00000, 0x7FC00000, 0x7FC00000, 0x7FC00000, 0x7FC00000, 0x7FC00000, 0x7FC00000, 0x7FC00000, 0x7FC00000, 0x7FC00000], [0x7FC00000, 0x7FC00000, 0x7FC00000, 0x7FC00000, 0x7FC00000, 0x7FC00000, 0x7FC00000, 0x7FC00000, 0x7FC00000, 0x7FC00000, 0x7FC00000, 0x7FC00000, 0x7FC00000, 0x7FC00000, 0x7FC00000, 0x7FC00000, 0x7FC00000, 0x7FC00000, 0x7FC00000]]> : tensor<5x19xf32>
  check.expect_eq %y, %f : tensor<5x19xf32>
  return
}

func.func private @absmax_f64_8_1_column_zero_special(%x: tensor<5x19xf64>)
    -> tensor<19xf32> attributes {no_inline} {
  %r = lns.absmax_scale %x kind(absmax) {scale_map = affine_map<(d0, d1) -> (d1)>}
    : tensor<5x19xf64> -> tensor<19xf32>
  return %r : tensor<19xf32>
}
func.func private @pow2_f64_8_1_column_zero_special(%x: tensor<5x19xf64>)
    -> tensor<19xf32> attributes {no_inline} {
  %r = lns.absmax_scale %x kind(pow2) {scale_map = affine_map<(d0, d1) -> (d1)>}
    : tensor<5x19xf64> -> tensor<19xf32>
  return %r : tensor<19xf32>
}
func.func private @quantize_f64_8_1_column_zero_special(%x: tensor<5x19xf64>, %absmax: tensor<19xf32>)
    -> tensor<5x19x!lns.num<8, 1>> attributes {no_inline} {
  %r = lns.quantize %x scale(%absmax) underflow(zero)
    {scale_map = affine_map<(d0, d1) -> (d1)>} : tensor<5x19xf64>, tensor<19xf32> -> tensor<5x19x!lns.num<8, 1>>
  return %r : tensor<5x19x!lns.num<8, 1>>
}
func.func private @values_f64_8_1_column_zero_special(%codes: tensor<5x19x!lns.num<8, 1>>, %s: tensor<19xf32>)
    -> tensor<5x19xf32> attributes {no_inline} {
  %r = lns.dequantize %codes scale(%s) {scale_map = affine_map<(d0, d1) -> (d1)>}
    : tensor<5x19x!lns.num<8, 1>>, tensor<19xf32> -> tensor<5x19xf32>
  return %r : tensor<5x19xf32>
}
func.func @test_f64_8_1_column_zero_special() {
  %x = arith.constant dense<[[0x0000000000000000, 0x8000000000000000, 0x3FF0000000000000, 0xBFA140F1DD4B5E69, 0xBFEEB1EFF2CD8CB1, 0xBFA301A32387502A, 0xBFAB6992A5322112, 0xBFE6CFB8B9A45E52, 0x3F957C03294B6B2E, 0x3FA0A28DCF1CAED4, 0xBFEBCA2B1F41D98A, 0xC02686CAC2C5B0F4, 0x3FE27795DB33B38C, 0xC0138717F4F71CC4, 0x40064D39DA46DD9C, 0xBF74C19DE21A384C, 0x3F435DDDE63C7D6F, 0x3F8CA4D6E5F24516, 0xBFDB61DA9FC46662], [0xBFFCF744D342115F, 0xBF7960D6111A340A, 0xBF8DEC904BB5B943, 0xBFA57836C05B4A62, 0x7FF8000000000000, 0x3FB2CAA1307A625F, 0x3F7C129AC3921E02, 0xBF7CF5BEE62A1FDA, 0xBFF3BD689D0E3A38, 0xBFAF32DDADAC0008, 0x3F89258B06D62F4C, 0xBFC9BFA619D40FF0, 0x3F6266976D5517B1, 0x3F820C812B292914, 0x3F86F93AA02E0F79, 0xBF96AEF3D70E4506, 0xBF6D64E571F14D6A, 0x3FD60E6BCC4A70BA, 0xBF771A1B905453B1], [0xBFED42A0307579E3, 0x3FE0109B7E405003, 0xBF779F442CCFCE10, 0x3FB1E70C7F480FF7, 0xBFCDF658D5670040, 0x3696D601AD376AB9, 0xBE701B2B29A4692B, 0x01A56E1FC2F8F359, 0x0000000000000001, 0x3FA4E5F1957C354F, 0xC019CE8D209EB5C5, 0xC012AB431AF0BC6E, 0x4000AE85A94A75A5, 0xC01D05241AC03BE5, 0x3F789176F93A9C86, 0x3FB8DFABE2549F7E, 0x3FF2F9FC5FE6F918, 0x3FD172FA49B837D6, 0xBF6B1E4FB8A75F50], [0xBFC5A718B6A94F7B, 0x3FE1BC0D1B92C644, 0x401D7C4ADC7A6C39, 0x3F3038B298487FAF, 0xBFC6150BED344E38, 0xBF8F86F736780108, 0xFFF0000000000000, 0xBFE2472D5FAE555F, 0x3F8DA4C32491ABCA, 0xBFF1150203ADE334, 0x3FF23BF2E6CDAE4C, 0x3FB103D8937133A8, 0x3F620CED30AF0B38, 0xBF8BD24E0B840D2A, 0x3F983E30BEA5E563, 0xBFD429A2839A9D61, 0xBFB97FDCB522C2E7, 0x3FEF992C69CBF1B7, 0x3FB93BDE9E45A49A], [0x40EFFC0000000000, 0x7E37E43C8800759C, 0x3F78B45C19B69B15, 0xBFECE08979A9D8C3, 0x3F8092C3DCF48DA9, 0xBFF0E3EB827ADCE3, 0xBFD02299912CD81C, 0x3F515C487DF6B136, 0xBFAEF888BD6A2503, 0xBFC3B6007E432379, 0xBFF7A1E3F3228EAD, 0xBF4B9381F4DA0780, 0x3F9A6BEF0CDABEA4, 0xBF811B2388A0CD6A, 0xBF70D914C680039D, 0xBF44A4EC7B63F31F, 0x3F837B84C6035ECC, 0xBF985B4A537FF260, 0x3FBA3DE2BA2D6760]]> : tensor<5x19xf64>
  %absmax = func.call @absmax_f64_8_1_column_zero_special(%x) : (tensor<5x19xf64>) -> tensor<19xf32>
  %pow2 = func.call @pow2_f64_8_1_column_zero_special(%x) : (tensor<5x19xf64>) -> tensor<19xf32>
  %codes = func.call @quantize_f64_8_1_column_zero_special(%x, %absmax) : (tensor<5x19xf64>, tensor<19xf32>) -> tensor<5x19x!lns.num<8, 1>>
  %a = arith.constant dense<[6.5504e+04, 0x7FC00000, 7.3713794e+00, 9.024093e-01, 0x7FC00000, 1.0556445e+00, 0x7FC00000, 7.1285665e-01, 1.2337424e+00, 1.0676289e+00, 6.45171e+00, 1.1263266e+01, 2.0852158e+00, 7.2550206e+00, 2.787708e+00, 3.1504118e-01, 1.1860317e+00, 9.874479e-01, 4.2784753e-01]> : tensor<19xf32>
  %p = arith.constant dense<[6.5536e+04, 0x7FC00000, 8.0e+00, 1.0e+00, 0x7FC00000, 2.0e+00, 0x7FC00000, 1.0e+00, 2.0e+00, 2.0e+00, 8.0e+00, 1.6e+01, 4.0e+00, 8.0e+00, 4.0e+00, 5.0e-01, 2.0e+00, 1.0e+00, 5.0e-01]> : tensor<19xf32>
  check.expect_eq %absmax, %a : tensor<19xf32>
  check.expect_eq %pow2, %p : tensor<19xf32>
  %w = lns.bitcast %codes : tensor<5x19x!lns.num<8, 1>> to tensor<5x19xi8>
  %e = arith.constant dense<[[0, 0, 124, 250, 0, 250, 0, 255, 121, 122, 252, 255, 125, 254, 127, 249, 116, 121, 255], [240, 0, 246, 251, 0, 123, 0, 248, 255, 251, 118, 249, 117, 117, 119, 251, 247, 125, 249], [239, 0, 245, 123, 0, 0, 0, 0, 0, 122, 255, 254, 127, 255, 118, 125, 127, 125, 248], [236, 0, 127, 115, 0, 249, 0, 255, 121, 255, 124, 120, 117, 246, 120, 255, 251, 127, 125], [127, 0, 117, 255, 0, 255, 0, 118, 251, 252, 253, 241, 121, 245, 246, 246, 120, 250, 125]]> : tensor<5x19xi8>
  check.expect_eq %w, %e : tensor<5x19xi8>
  %y = func.call @values_f64_8_1_column_zero_special(%codes, %absmax) : (tensor<5x19x!lns.num<8, 1>>, tensor<19xf32>) -> tensor<5x19xf32>
  %f = arith.constant dense<[[0.0e+00, 0x7FC00000, 9.214224e-01, -2.8200291e-02, 0x7FC00000, -3.298889e-02, 0x7FC00000, -7.1285665e-01, 1.9277224e-02, 3.3363402e-02, -8.064638e-01, -1.1263266e+01, 5.2130395e-01, -3.6275103e+00, 2.787708e+00, -4.9225185e-03, 5.7911704e-04, 1.5428874e-02, -4.2784753e-01], [-1.9990234e+00, 0x7FC00000, -1.4397225e-02, -5.6400582e-02, 0x7FC00000, 6.597778e-02, 0x7FC00000, -5.5691926e-03, -1.2337424e+00, -6.6726804e-02, 1.26009965e-02, -1.7598853e-01, 2.0363436e-03, 7.084981e-03, 1.0889485e-02, -1.9690074e-02, -4.6329363e-03, 2.4686198e-01, -6.6851177e-03], [-9.995117e-01, 0x7FC00000, -7.1986127e-03, 5.6400582e-02, 0x7FC00000, 0.0e+00, 0x7FC00000, 0.0e+00, 0.0e+00, 3.3363402e-02, -6.45171e+00, -5.631633e+00, 2.0852158e+00, -7.2550206e+00, 5.4447423e-03, 7.8760296e-02, 1.1860317e+00, 2.4686198e-01, -3.3425589e-03], [-1.24938965e-01, 0x7FC00000, 7.3713794e+00, 2.2031477e-04, 0x7FC00000, -1.6494446e-02, 0x7FC00000, -7.1285665e-01, 1.9277224e-02, -1.0676289e+00, 8.064638e-01, 8.799426e-02, 2.0363436e-03, -1.4169962e-02, 2.177897e-02, -3.1504118e-01, -7.412698e-02, 9.874479e-01, 1.0696188e-01], [6.5504e+04, 0x7FC00000, 7.1986127e-03, -9.024093e-01, 0x7FC00000, -1.0556445e+00, 0x7FC00000, 1.3922981e-03, -7.71089e-02, -1.3345361e-01, -1.6129276e+00, -6.874552e-04, 3.2581497e-02, -7.084981e-03, -5.4447423e-03, -6.153148e-04, 9.265873e-03, -3.0857747e-02, 1.0696188e-01]]> : tensor<5x19xf32>
  check.expect_eq %y, %f : tensor<5x19xf32>
  return
}

func.func private @absmax_f64_16_2048_row_zero_special(%x: tensor<5x19xf64>)
    -> tensor<5xf32> attributes {no_inline} {
  %r = lns.absmax_scale %x kind(absmax) {scale_map = affine_map<(d0, d1) -> (d0)>}
    : tensor<5x19xf64> -> tensor<5xf32>
  return %r : tensor<5xf32>
}
func.func private @pow2_f64_16_2048_row_zero_special(%x: tensor<5x19xf64>)
    -> tensor<5xf32> attributes {no_inline} {
  %r = lns.absmax_scale %x kind(pow2) {scale_map = affine_map<(d0, d1) -> (d0)>}
    : tensor<5x19xf64> -> tensor<5xf32>
  return %r : tensor<5xf32>
}
func.func private @quantize_f64_16_2048_row_zero_special(%x: tensor<5x19xf64>, %absmax: tensor<5xf32>)
    -> tensor<5x19x!lns.num<16, 2048>> attributes {no_inline} {
  %r = lns.quantize %x scale(%absmax) underflow(zero)
    {scale_map = affine_map<(d0, d1) -> (d0)>} : tensor<5x19xf64>, tensor<5xf32> -> tensor<5x19x!lns.num<16, 2048>>
  return %r : tensor<5x19x!lns.num<16, 2048>>
}
func.func private @values_f64_16_2048_row_zero_special(%codes: tensor<5x19x!lns.num<16, 2048>>, %s: tensor<5xf32>)
    -> tensor<5x19xf32> attributes {no_inline} {
  %r = lns.dequantize %codes scale(%s) {scale_map = affine_map<(d0, d1) -> (d0)>}
    : tensor<5x19x!lns.num<16, 2048>>, tensor<5xf32> -> tensor<5x19xf32>
  return %r : tensor<5x19xf32>
}
func.func @test_f64_16_2048_row_zero_special() {
  %x = arith.constant dense<[[0x0000000000000000, 0x8000000000000000, 0x3FF0000000000000, 0xBF68BF58658B6DF8, 0xBFAA1F50E1AB2D1B, 0x3FF93C0D7753E07D, 0x3F9FBF1CE059B58C, 0x3FDC5D73816E9BE5, 0xBF84BEB014A0D78E, 0x3FF73B2ABBBF398F, 0x3F7D0C5E27A499E4, 0x3FF4E7A0F52D4F3D, 0x3F770B233171927B, 0x3F79AFA14455BA1F, 0xBFB58FA66E0FAB82, 0x3F82452675D32BBB, 0xBFC92C1A9AAAF0D3, 0x3F8893662A78B66C, 0xBF7729B73002B104], [0xBF87D575876DE077, 0xBFF4D2E9C7C56B47, 0xBF6BD505D79718C2, 0xBFB12411C10DC25D, 0x7FF8000000000000, 0xBFB5D675A428CE87, 0xBF89297EF4D29D87, 0xBFAC2429DB3DBDB8, 0x3F7FFED748947009, 0xC01C6EAFE1267958, 0xC00029A25247F792, 0xBFFA55F762D4A5DF, 0x401850D0855F9CD8, 0x4010956DC549243C, 0xBFA898F78FAA8478, 0xBF75E6F1BFE45867, 0xC01CF43F4DAE159C, 0x3F5BAF93E7D6D3B1, 0x3FDEBB5B42E6A65C], [0x3FEE8AB05C14C15C, 0x3FBDF06A1E80C45C, 0xBFD47A829FBE1156, 0x3FB0ABE1C5CB2BBB, 0x3FB8DD6D83BE3532, 0x3696D601AD376AB9, 0xBE701B2B29A4692B, 0x01A56E1FC2F8F359, 0x0000000000000001, 0xBFA1F0CDFF9AD509, 0xBF72755DA66A7EFE, 0x3F622F29A06717F5, 0x3F7014E5EFE79204, 0x3F98CB1DAE41E732, 0xBF763F851AE2DC61, 0xBFC37DD270FF089B, 0x3F801E8DECE668F1, 0x3F80296E4E7D3555, 0xBF9C08549B3E9B65], [0x3F8BE2A043D02F40, 0xBFC31521BF55DACE, 0x3FBAEA0B0FD47880, 0xBFB6A224A025D1F6, 0x3FD23B7644E36A6A, 0x3FAE76162F5458BE, 0xFFF0000000000000, 0xBF518EB6DEAA8C46, 0x3FD74BF110EFE345, 0xBF66354A9DF99C14, 0x3F1DB8D37E118C71, 0xBF799AA2638F364E, 0x3FE74EEE0D2C4F23, 0x3F6E77AAA65FDCCE, 0xBF7A239AACBA7FA9, 0xBFA015802026F99A, 0x3F52D249AB9A3E38, 0xBF508D3872D47CAF, 0x3FC2E1E9AACA3358], [0x40EFFC0000000000, 0x7E37E43C8800759C, 0x4002CC857CA3B98C, 0x3FBADE4C4C0A1809, 0x3FC412CCC9598CC0, 0x3F627ECA92CD9D67, 0xBFBBBA934E9F0090, 0x3F9E46A3F055C1E4, 0xBFAD592798EBE2EB, 0xBF813D8CFF0DBED4, 0xBFC0DE6E1A23E0D4, 0x3FAB187D1EBA50F4, 0xBFEEF26C68DE0885, 0xBF6EAE3F5F8AADF6, 0x3FB0F751475D344A, 0xBF92C42B39F9231C, 0xBFBA152AE32ABC68, 0x3F88762EB730E93C, 0xBEE8B33B396654CD]]> : tensor<5x19xf64>
  %absmax = func.call @absmax_f64_16_2048_row_zero_special(%x) : (tensor<5x19xf64>) -> tensor<5xf32>
  %pow2 = func.call @pow2_f64_16_2048_row_zero_special(%x) : (tensor<5x19xf64>) -> tensor<5xf32>
  %codes = func.call @quantize_f64_16_2048_row_zero_special(%x, %absmax) : (tensor<5x19xf64>, tensor<5xf32>) -> tensor<5x19x!lns.num<16, 2048>>
  %a = arith.constant dense<[1.5771613e+00, 0x7FC00000, 9.544298e-01, 0x7FC00000, 0x7FC00000]> : tensor<5xf32>
  %p = arith.constant dense<[2.0e+00, 0x7FC00000, 1.0e+00, 0x7FC00000, 0x7FC00000]> : tensor<5xf32>
  check.expect_eq %absmax, %a : tensor<5xf32>
  check.expect_eq %pow2, %p : tensor<5xf32>
  %w = lns.bitcast %codes : tensor<5x19x!lns.num<16, 2048>> to tensor<5x19xi16>
  %e = arith.constant dense<[[0, 0, 31421, 47045, 55397, 32767, 21157, 29017, 50620, 32523, 16799, 32211, 16115, 16435, 56878, 17477, 59384, 18353, 48898], [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0], [32767, 26564, 62306, 24834, 26015, 0, 0, 0, 0, 55771, 49711, 14851, 16536, 21911, 50263, 60112, 18591, 18599, 55042], [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0], [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]]> : tensor<5x19xi16>
  check.expect_eq %w, %e : tensor<5x19xi16>
  %y = func.call @values_f64_16_2048_row_zero_special(%codes, %absmax) : (tensor<5x19x!lns.num<16, 2048>>, tensor<5xf32>) -> tensor<5x19xf32>
  %f = arith.constant dense<[[0.0e+00, 0.0e+00, 1.0000718e+00, -3.0205143e-03, -5.101746e-02, 1.5771613e+00, 3.0999418e-02, 4.432755e-01, -1.01288585e-02, 1.4521492e+00, 7.092231e-03, 1.3066256e+00, 5.6265676e-03, 6.270173e-03, -8.4218405e-02, 8.921549e-03, -1.9667865e-01, 1.200055e-02, -5.6552053e-03], [0x7FC00000, 0x7FC00000, 0x7FC00000, 0x7FC00000, 0x7FC00000, 0x7FC00000, 0x7FC00000, 0x7FC00000, 0x7FC00000, 0x7FC00000, 0x7FC00000, 0x7FC00000, 0x7FC00000, 0x7FC00000, 0x7FC00000, 0x7FC00000, 0x7FC00000, 0x7FC00000, 0x7FC00000], [9.544298e-01, 1.1694502e-01, -3.1997937e-01, 6.5116905e-02, 9.711487e-02, 0.0e+00, 0.0e+00, 0.0e+00, 0.0e+00, -3.5039667e-02, -4.506267e-03, 2.2198288e-03, 3.926387e-03, 2.4213068e-02, -5.431927e-03, -1.5227614e-01, 7.871401e-03, 7.892742e-03, -2.7378285e-02], [0x7FC00000, 0x7FC00000, 0x7FC00000, 0x7FC00000, 0x7FC00000, 0x7FC00000, 0x7FC00000, 0x7FC00000, 0x7FC00000, 0x7FC00000, 0x7FC00000, 0x7FC00000, 0x7FC00000, 0x7FC00000, 0x7FC00000, 0x7FC00000, 0x7FC00000, 0x7FC00000, 0x7FC00000], [0x7FC00000, 0x7FC00000, 0x7FC00000, 0x7FC00000, 0x7FC00000, 0x7FC00000, 0x7FC00000, 0x7FC00000, 0x7FC00000, 0x7FC00000, 0x7FC00000, 0x7FC00000, 0x7FC00000, 0x7FC00000, 0x7FC00000, 0x7FC00000, 0x7FC00000, 0x7FC00000, 0x7FC00000]]> : tensor<5x19xf32>
  check.expect_eq %y, %f : tensor<5x19xf32>
  return
}

func.func private @absmax_f64_16_32768_tensor_min(%x: tensor<5x19xf64>)
    -> tensor<f32> attributes {no_inline} {
  %r = lns.absmax_scale %x kind(absmax) {scale_map = affine_map<(d0, d1) -> ()>}
    : tensor<5x19xf64> -> tensor<f32>
  return %r : tensor<f32>
}
func.func private @pow2_f64_16_32768_tensor_min(%x: tensor<5x19xf64>)
    -> tensor<f32> attributes {no_inline} {
  %r = lns.absmax_scale %x kind(pow2) {scale_map = affine_map<(d0, d1) -> ()>}
    : tensor<5x19xf64> -> tensor<f32>
  return %r : tensor<f32>
}
func.func private @quantize_f64_16_32768_tensor_min(%x: tensor<5x19xf64>, %absmax: tensor<f32>)
    -> tensor<5x19x!lns.num<16, 32768>> attributes {no_inline} {
  %r = lns.quantize %x scale(%absmax) underflow(min)
    {scale_map = affine_map<(d0, d1) -> ()>} : tensor<5x19xf64>, tensor<f32> -> tensor<5x19x!lns.num<16, 32768>>
  return %r : tensor<5x19x!lns.num<16, 32768>>
}
func.func private @values_f64_16_32768_tensor_min(%codes: tensor<5x19x!lns.num<16, 32768>>, %s: tensor<f32>)
    -> tensor<5x19xf32> attributes {no_inline} {
  %r = lns.dequantize %codes scale(%s) {scale_map = affine_map<(d0, d1) -> ()>}
    : tensor<5x19x!lns.num<16, 32768>>, tensor<f32> -> tensor<5x19xf32>
  return %r : tensor<5x19xf32>
}
func.func @test_f64_16_32768_tensor_min() {
  %x = arith.constant dense<[[0x0000000000000000, 0x8000000000000000, 0x3FF0000000000000, 0xBFBDB754B68D0E88, 0xBFC0E9C82C04FA1A, 0x3FFD1B23E6C8F672, 0x40231E21A2CAEAE3, 0x3FD1ADFE568598CD, 0xC01A145931BBBA07, 0xC010CC627D68F37D, 0xBF9688078AB99AE5, 0x3FF4E2267E8618E0, 0x3F8F9A438CA777B2, 0xBF9BB55AB66FD291, 0x3F9D12C427D4560F, 0x3F6AC21E71D6F839, 0xBFC932AB892BB9EF, 0xBF8DF23FB807CD67, 0x3F7FA7D25B166BA5], [0x3FB9F69B12B66572, 0xBFC64786C3F243A6, 0xC0024B9BD2E2E502, 0x3FFDC3525FE66278, 0xBF945D56F1D889D8, 0xBFA61E64C10AC82C, 0x3FA7431C29EBD16A, 0x40207F3B71618AE9, 0xBF70D75F8071DC72, 0x3F939C2C5923D5AE, 0xBF8E24B2538DEC38, 0xBFD7F551F2E06299, 0xBFE48D7B36D9E592, 0xBFE2CEA6E0369172, 0xBEF51CA0A3286EDD, 0xBFA0D14EC3F564DA, 0xBF81B6E4A023B515, 0x3F85BD28C2E23C23, 0xBF58917A22904B39], [0xBFCCD3FBA28A1955, 0x3F61867EDDFC3F48, 0x3FA881B1759F1973, 0xC0050AC47C85D1E0, 0x3FC5A9E1CCECF762, 0xBFE0A65CD067C1AF, 0xBFB50A5A61A8099C, 0xBFD390CFE3438165, 0x3F692D7AD287FFF4, 0xBFA045B8E5E32A8B, 0xBF920816C6B6845A, 0xBFE6CCD9C3E4EB60, 0xBF77EB35081B3D47, 0xBFFAEDDA0A060F99, 0x3F7C1A98EC86361D, 0x400C423D3A5DEBA2, 0xBF7763783E66F37A, 0x3F77FD4E7A0FF3A3, 0x3FF219265B433EF2], [0xC0037CCFF6D43279, 0x3F8464ED9C331B21, 0xBFE3CF2EB86CB118, 0xC00539D08334A29E, 0x3F92A00D27E2DDBC, 0x3F21DDF93343E685, 0xBFBD96F19C61C832, 0xBF532B35A5B67E46, 0x3FD597D81E0627B0, 0xBF8B778CF895ADA8, 0xBF630D3425FEF6C5, 0x3F9B8838C0499DDA, 0xBF4CC950B9E83366, 0x3FF351575B32ECE0, 0x3FE3C781175DF615, 0x3F9278DB6A0A45EC, 0x3F9E4132C06A346D, 0xBFC88087D4005E5F, 0x3F6BE44FAD08BBC2], [0x3FEE9528AB2E4AF5, 0x3F930210C3490488, 0xBF60FC541E3753BF, 0x3FC3BEAF9592FEC2, 0xBF5DC667E703A416, 0xBF85D2FF56353259, 0xBF8454CE4CF45C76, 0xBFC1E13550B7D2D6, 0xBFCFCA36C42EFCB0, 0x3F6BDB1BC2D51752, 0x3FB1395870455FA6, 0xBF9153086CF36DA9, 0xBFA3E6BAEE71BD95, 0x3F98E38B918D7825, 0x3FFD34D6A49BAEAA, 0x3F85D94070ACF245, 0xBFFC621E62AD81D1, 0xBF6D26C179106027, 0xBFDE19F5C078D645]]> : tensor<5x19xf64>
  %absmax = func.call @absmax_f64_16_32768_tensor_min(%x) : (tensor<5x19xf64>) -> tensor<f32>
  %pow2 = func.call @pow2_f64_16_32768_tensor_min(%x) : (tensor<5x19xf64>) -> tensor<f32>
  %codes = func.call @quantize_f64_16_32768_tensor_min(%x, %absmax) : (tensor<5x19xf64>, tensor<f32>) -> tensor<5x19x!lns.num<16, 32768>>
  %a = arith.constant dense<9.55885e+00> : tensor<f32>
  %p = arith.constant dense<1.6e+01> : tensor<f32>
  check.expect_eq %absmax, %a : tensor<f32>
  check.expect_eq %pow2, %p : tensor<f32>
  %w = lns.bitcast %codes : tensor<5x19x!lns.num<16, 32768>> to tensor<5x19xi16>
  %e = arith.constant dense<[[0, 0, 1, 32769, 32769, 1, 32767, 1, 47447, 32769, 32769, 1, 1, 32769, 1, 1, 32769, 32769, 1], [1, 32769, 32769, 1, 32769, 32769, 1, 25797, 32769, 1, 32769, 32769, 32769, 32769, 32769, 32769, 32769, 1, 32769], [32769, 1, 1, 32769, 1, 32769, 32769, 32769, 1, 32769, 32769, 32769, 32769, 32769, 1, 1, 32769, 1, 1], [32769, 1, 32769, 32769, 1, 1, 32769, 32769, 1, 32769, 32769, 1, 32769, 1, 1, 1, 1, 32769, 1], [1, 1, 32769, 1, 32769, 32769, 32769, 32769, 32769, 1, 1, 32769, 32769, 1, 1, 1, 32769, 32769, 32769]]> : tensor<5x19xi16>
  check.expect_eq %w, %e : tensor<5x19xi16>
  %y = func.call @values_f64_16_32768_tensor_min(%codes, %absmax) : (tensor<5x19x!lns.num<16, 32768>>, tensor<f32>) -> tensor<5x19xf32>
  %f = arith.constant dense<[[0.0e+00, 0.0e+00, 4.7796273e+00, -4.7796273e+00, -4.7796273e+00, 4.7796273e+00, 9.55885e+00, 4.7796273e+00, -6.5198336e+00, -4.7796273e+00, -4.7796273e+00, 4.7796273e+00, 4.7796273e+00, -4.7796273e+00, 4.7796273e+00, 4.7796273e+00, -4.7796273e+00, -4.7796273e+00, 4.7796273e+00], [4.7796273e+00, -4.7796273e+00, -4.7796273e+00, 4.7796273e+00, -4.7796273e+00, -4.7796273e+00, 4.7796273e+00, 8.248487e+00, -4.7796273e+00, 4.7796273e+00, -4.7796273e+00, -4.7796273e+00, -4.7796273e+00, -4.7796273e+00, -4.7796273e+00, -4.7796273e+00, -4.7796273e+00, 4.7796273e+00, -4.7796273e+00], [-4.7796273e+00, 4.7796273e+00, 4.7796273e+00, -4.7796273e+00, 4.7796273e+00, -4.7796273e+00, -4.7796273e+00, -4.7796273e+00, 4.7796273e+00, -4.7796273e+00, -4.7796273e+00, -4.7796273e+00, -4.7796273e+00, -4.7796273e+00, 4.7796273e+00, 4.7796273e+00, -4.7796273e+00, 4.7796273e+00, 4.7796273e+00], [-4.7796273e+00, 4.7796273e+00, -4.7796273e+00, -4.7796273e+00, 4.7796273e+00, 4.7796273e+00, -4.7796273e+00, -4.7796273e+00, 4.7796273e+00, -4.7796273e+00, -4.7796273e+00, 4.7796273e+00, -4.7796273e+00, 4.7796273e+00, 4.7796273e+00, 4.7796273e+00, 4.7796273e+00, -4.7796273e+00, 4.7796273e+00], [4.7796273e+00, 4.7796273e+00, -4.7796273e+00, 4.7796273e+00, -4.7796273e+00, -4.7796273e+00, -4.7796273e+00, -4.7796273e+00, -4.7796273e+00, 4.7796273e+00, 4.7796273e+00, -4.7796273e+00, -4.7796273e+00, 4.7796273e+00, 4.7796273e+00, 4.7796273e+00, -4.7796273e+00, -4.7796273e+00, -4.7796273e+00]]> : tensor<5x19xf32>
  check.expect_eq %y, %f : tensor<5x19xf32>
  return
}

func.func private @static_f16_zero(%x: tensor<1x10xf16>)
    -> tensor<1x10x!lns.num<8, 8>> attributes {no_inline} {
  %s = arith.constant dense<0.75> : tensor<f32>
  %r = lns.quantize %x scale(%s) underflow(zero)
    {scale_map = affine_map<(d0, d1) -> ()>}
    : tensor<1x10xf16>, tensor<f32> -> tensor<1x10x!lns.num<8, 8>>
  return %r : tensor<1x10x!lns.num<8, 8>>
}
func.func @test_static_f16_zero() {
  %x = arith.constant dense<[[0x7E00, 0x7C00, 0xFC00, 0x0000, 0x8000, 0x3C00, 0xC200, 0x0002, 0x8002, 0x7B53]]> : tensor<1x10xf16>
  %r = func.call @static_f16_zero(%x) : (tensor<1x10xf16>) -> tensor<1x10x!lns.num<8, 8>>
  %w = lns.bitcast %r : tensor<1x10x!lns.num<8, 8>> to tensor<1x10xi8>
  %e = arith.constant dense<[[0, 127, 255, 0, 0, 127, 255, 0, 0, 127]]> : tensor<1x10xi8>
  check.expect_eq %w, %e : tensor<1x10xi8>
  return
}

func.func private @static_f16_min(%x: tensor<1x10xf16>)
    -> tensor<1x10x!lns.num<8, 8>> attributes {no_inline} {
  %s = arith.constant dense<0.75> : tensor<f32>
  %r = lns.quantize %x scale(%s) underflow(min)
    {scale_map = affine_map<(d0, d1) -> ()>}
    : tensor<1x10xf16>, tensor<f32> -> tensor<1x10x!lns.num<8, 8>>
  return %r : tensor<1x10x!lns.num<8, 8>>
}
func.func @test_static_f16_min() {
  %x = arith.constant dense<[[0x7E00, 0x7C00, 0xFC00, 0x0000, 0x8000, 0x3C00, 0xC200, 0x0002, 0x8002, 0x7B53]]> : tensor<1x10xf16>
  %r = func.call @static_f16_min(%x) : (tensor<1x10xf16>) -> tensor<1x10x!lns.num<8, 8>>
  %w = lns.bitcast %r : tensor<1x10x!lns.num<8, 8>> to tensor<1x10xi8>
  %e = arith.constant dense<[[0, 127, 255, 0, 0, 127, 255, 1, 129, 127]]> : tensor<1x10xi8>
  check.expect_eq %w, %e : tensor<1x10xi8>
  return
}

func.func private @static_bf16_zero(%x: tensor<1x10xbf16>)
    -> tensor<1x10x!lns.num<8, 8>> attributes {no_inline} {
  %s = arith.constant dense<0.75> : tensor<f32>
  %r = lns.quantize %x scale(%s) underflow(zero)
    {scale_map = affine_map<(d0, d1) -> ()>}
    : tensor<1x10xbf16>, tensor<f32> -> tensor<1x10x!lns.num<8, 8>>
  return %r : tensor<1x10x!lns.num<8, 8>>
}
func.func @test_static_bf16_zero() {
  %x = arith.constant dense<[[0x7FC0, 0x7F80, 0xFF80, 0x0000, 0x8000, 0x3F80, 0xC040, 0x33D7, 0xB3D7, 0x476A]]> : tensor<1x10xbf16>
  %r = func.call @static_bf16_zero(%x) : (tensor<1x10xbf16>) -> tensor<1x10x!lns.num<8, 8>>
  %w = lns.bitcast %r : tensor<1x10x!lns.num<8, 8>> to tensor<1x10xi8>
  %e = arith.constant dense<[[0, 127, 255, 0, 0, 127, 255, 0, 0, 127]]> : tensor<1x10xi8>
  check.expect_eq %w, %e : tensor<1x10xi8>
  return
}

func.func private @static_bf16_min(%x: tensor<1x10xbf16>)
    -> tensor<1x10x!lns.num<8, 8>> attributes {no_inline} {
  %s = arith.constant dense<0.75> : tensor<f32>
  %r = lns.quantize %x scale(%s) underflow(min)
    {scale_map = affine_map<(d0, d1) -> ()>}
    : tensor<1x10xbf16>, tensor<f32> -> tensor<1x10x!lns.num<8, 8>>
  return %r : tensor<1x10x!lns.num<8, 8>>
}
func.func @test_static_bf16_min() {
  %x = arith.constant dense<[[0x7FC0, 0x7F80, 0xFF80, 0x0000, 0x8000, 0x3F80, 0xC040, 0x33D7, 0xB3D7, 0x476A]]> : tensor<1x10xbf16>
  %r = func.call @static_bf16_min(%x) : (tensor<1x10xbf16>) -> tensor<1x10x!lns.num<8, 8>>
  %w = lns.bitcast %r : tensor<1x10x!lns.num<8, 8>> to tensor<1x10xi8>
  %e = arith.constant dense<[[0, 127, 255, 0, 0, 127, 255, 1, 129, 127]]> : tensor<1x10xi8>
  check.expect_eq %w, %e : tensor<1x10xi8>
  return
}

func.func private @static_f32_zero(%x: tensor<1x10xf32>)
    -> tensor<1x10x!lns.num<8, 8>> attributes {no_inline} {
  %s = arith.constant dense<0.75> : tensor<f32>
  %r = lns.quantize %x scale(%s) underflow(zero)
    {scale_map = affine_map<(d0, d1) -> ()>}
    : tensor<1x10xf32>, tensor<f32> -> tensor<1x10x!lns.num<8, 8>>
  return %r : tensor<1x10x!lns.num<8, 8>>
}
func.func @test_static_f32_zero() {
  %x = arith.constant dense<[[0x7FC00000, 0x7F800000, 0xFF800000, 0x00000000, 0x80000000, 0x3F800000, 0xC0400000, 0x33D6BF95, 0xB3D6BF95, 0x476A6000]]> : tensor<1x10xf32>
  %r = func.call @static_f32_zero(%x) : (tensor<1x10xf32>) -> tensor<1x10x!lns.num<8, 8>>
  %w = lns.bitcast %r : tensor<1x10x!lns.num<8, 8>> to tensor<1x10xi8>
  %e = arith.constant dense<[[0, 127, 255, 0, 0, 127, 255, 0, 0, 127]]> : tensor<1x10xi8>
  check.expect_eq %w, %e : tensor<1x10xi8>
  return
}

func.func private @static_f32_min(%x: tensor<1x10xf32>)
    -> tensor<1x10x!lns.num<8, 8>> attributes {no_inline} {
  %s = arith.constant dense<0.75> : tensor<f32>
  %r = lns.quantize %x scale(%s) underflow(min)
    {scale_map = affine_map<(d0, d1) -> ()>}
    : tensor<1x10xf32>, tensor<f32> -> tensor<1x10x!lns.num<8, 8>>
  return %r : tensor<1x10x!lns.num<8, 8>>
}
func.func @test_static_f32_min() {
  %x = arith.constant dense<[[0x7FC00000, 0x7F800000, 0xFF800000, 0x00000000, 0x80000000, 0x3F800000, 0xC0400000, 0x33D6BF95, 0xB3D6BF95, 0x476A6000]]> : tensor<1x10xf32>
  %r = func.call @static_f32_min(%x) : (tensor<1x10xf32>) -> tensor<1x10x!lns.num<8, 8>>
  %w = lns.bitcast %r : tensor<1x10x!lns.num<8, 8>> to tensor<1x10xi8>
  %e = arith.constant dense<[[0, 127, 255, 0, 0, 127, 255, 1, 129, 127]]> : tensor<1x10xi8>
  check.expect_eq %w, %e : tensor<1x10xi8>
  return
}

func.func private @static_f64_zero(%x: tensor<1x10xf64>)
    -> tensor<1x10x!lns.num<8, 8>> attributes {no_inline} {
  %s = arith.constant dense<0.75> : tensor<f32>
  %r = lns.quantize %x scale(%s) underflow(zero)
    {scale_map = affine_map<(d0, d1) -> ()>}
    : tensor<1x10xf64>, tensor<f32> -> tensor<1x10x!lns.num<8, 8>>
  return %r : tensor<1x10x!lns.num<8, 8>>
}
func.func @test_static_f64_zero() {
  %x = arith.constant dense<[[0x7FF8000000000000, 0x7FF0000000000000, 0xFFF0000000000000, 0x0000000000000000, 0x8000000000000000, 0x3FF0000000000000, 0xC008000000000000, 0x3E7AD7F29ABCAF48, 0xBE7AD7F29ABCAF48, 0x40ED4C0000000000]]> : tensor<1x10xf64>
  %r = func.call @static_f64_zero(%x) : (tensor<1x10xf64>) -> tensor<1x10x!lns.num<8, 8>>
  %w = lns.bitcast %r : tensor<1x10x!lns.num<8, 8>> to tensor<1x10xi8>
  %e = arith.constant dense<[[0, 127, 255, 0, 0, 127, 255, 0, 0, 127]]> : tensor<1x10xi8>
  check.expect_eq %w, %e : tensor<1x10xi8>
  return
}

func.func private @static_f64_min(%x: tensor<1x10xf64>)
    -> tensor<1x10x!lns.num<8, 8>> attributes {no_inline} {
  %s = arith.constant dense<0.75> : tensor<f32>
  %r = lns.quantize %x scale(%s) underflow(min)
    {scale_map = affine_map<(d0, d1) -> ()>}
    : tensor<1x10xf64>, tensor<f32> -> tensor<1x10x!lns.num<8, 8>>
  return %r : tensor<1x10x!lns.num<8, 8>>
}
func.func @test_static_f64_min() {
  %x = arith.constant dense<[[0x7FF8000000000000, 0x7FF0000000000000, 0xFFF0000000000000, 0x0000000000000000, 0x8000000000000000, 0x3FF0000000000000, 0xC008000000000000, 0x3E7AD7F29ABCAF48, 0xBE7AD7F29ABCAF48, 0x40ED4C0000000000]]> : tensor<1x10xf64>
  %r = func.call @static_f64_min(%x) : (tensor<1x10xf64>) -> tensor<1x10x!lns.num<8, 8>>
  %w = lns.bitcast %r : tensor<1x10x!lns.num<8, 8>> to tensor<1x10xi8>
  %e = arith.constant dense<[[0, 127, 255, 0, 0, 127, 255, 1, 129, 127]]> : tensor<1x10xi8>
  check.expect_eq %w, %e : tensor<1x10xi8>
  return
}

// RUN: lns-run %s --backend=reference && lns-run %s --backend=cpu
// Second moments in bf16 and LNS8, rounded stochastically [M2].
//
// RUN: lns-run %s --target-cpu=generic
// RUN: %if avx2 %{ lns-run %s --target-cpu=x86-64-v3 %}
// RUN: %if avx512 %{ lns-run %s --target-cpu=x86-64-v4 %}
//
// Written by gen_updates.py: every expected value is calculated there.

func.func private @madam_bf16(%eta: f32, %c: f32, %g: tensor<45xf32>, %w: tensor<45x!lns.num<16, 2048>>, %v: tensor<45xbf16>, %seed: i64, %step: i32, %base: i64)
    -> (tensor<45x!lns.num<16, 2048>>, tensor<45xbf16>) attributes {no_inline} {
  %r:2 = lns.madam_update ins(%g, %eta, %c : tensor<45xf32>, f32, f32)
    outs(%w, %v : tensor<45x!lns.num<16, 2048>>, tensor<45xbf16>)
    rounding(nearest) random(%seed, %step, %base) {stream = 9 : i32} -> tensor<45x!lns.num<16, 2048>>, tensor<45xbf16>
  return %r#0, %r#1 : tensor<45x!lns.num<16, 2048>>, tensor<45xbf16>
}
func.func @test_madam_bf16() {
  %eta = arith.constant 6.25e-02 : f32
  %c = arith.constant 2.9969625e-03 : f32
  %g = arith.constant dense<[-1.6225096e-05, 1.4888762e-02, 3.8584833e+00, 1.5114057e-02, 0x7FC00000, 0x7F800000, 0xFF800000, 1.0e+30, 0.0e+00, 2.498624e+00, -1.4878275e+00, 1.3326374e-02, -1.0224207e+01, 1.5673555e-03, 6.1795795e-03, 2.0777466e+01, 5.705037e-04, 2.8389622e-06, -1.8213238e-04, 1.0870571e+00, -3.0157408e-03, 8.497998e-06, -2.5143427e-06, -1.2383433e-05, 6.3263093e-07, 3.1581285e+00, -2.5017365e-05, -5.1531515e-05, 9.669555e-05, -5.593012e-03, 2.4509028e-04, 6.64049e-01, -1.7723337e-01, -2.2459314e-08, 1.0253754e-05, -2.5153759e-06, -1.9716055e-05, 7.117537e-07, -2.206687e+00, -3.1077412e-01, -1.3717328e-06, 1.1603819e-02, -5.879451e-06, 6.130481e-05, 1.562108e-01]> : tensor<45xf32>
  %w = lns.constant dense<[0, 32769, 32767, 32767, 64901, 55938, 7576, 40082, 11929, 52604, 45824, 18308, 56308, 15358, 24990, 7180, 12194, 38279, 55395, 32108, 43170, 36068, 48293, 23246, 34386, 1033, 55789, 13476, 55105, 51107, 12712, 36775, 2381, 3026, 57623, 4783, 13609, 38196, 21955, 173, 59247, 25478, 6904, 16374, 56415]> : tensor<45xi16> as tensor<45x!lns.num<16, 2048>>
  %vw = arith.constant dense<[0, 0, 0, 0, 16256, 16256, 16384, 16256, 0, 0, 16113, 14398, 17219, 13750, 14411, 17387, 13572, 11592, 13136, 16180, 14174, 11427, 11546, 11810, 10819, 16645, 12339, 12107, 12951, 14249, 13152, 16131, 15628, 9809, 12095, 11563, 12306, 11105, 16665, 15816, 11330, 14466, 11661, 12688, 15610]> : tensor<45xi16>
  %v = arith.bitcast %vw : tensor<45xi16> to tensor<45xbf16>
  %seed = arith.constant 1311768467463790320 : i64
  %step = arith.constant 77 : i32
  %base = arith.constant 34359738373 : i64
  %r:2 = func.call @madam_bf16(%eta, %c, %g, %w, %v, %seed, %step, %base)
    : (f32, f32, tensor<45xf32>, tensor<45x!lns.num<16, 2048>>, tensor<45xbf16>, i64, i32, i64) -> (tensor<45x!lns.num<16, 2048>>, tensor<45xbf16>)
  %r_0b = lns.bitcast %r#0 : tensor<45x!lns.num<16, 2048>> to tensor<45xi16>
  %r_0e = arith.constant dense<[0, 32991, 32545, 32545, 64901, 55938, 7576, 40082, 11929, 52826, 45809, 18294, 56303, 15349, 24984, 7173, 12188, 38285, 55389, 32099, 43164, 36095, 48287, 23260, 34397, 1025, 55782, 13502, 55110, 51098, 12704, 36782, 2388, 3032, 57628, 4789, 13615, 38202, 21960, 180, 59241, 25468, 6914, 16367, 56421]> : tensor<45xi16>
  check.expect_eq %r_0b, %r_0e : tensor<45xi16>
  %r_1b = arith.bitcast %r#1 : tensor<45xbf16> to tensor<45xi16>
  %r_1e = arith.constant dense<[10901, 13422, 15476, 13429, 16256, 16256, 16384, 16256, 0, 15308, 16114, 14399, 17219, 13750, 14411, 17387, 13572, 11592, 13135, 16180, 14174, 11429, 11546, 11811, 10819, 16645, 12339, 12110, 12951, 14250, 13152, 16131, 15628, 9809, 12095, 11563, 12306, 11105, 16665, 15816, 11330, 14466, 11661, 12688, 15610]> : tensor<45xi16>
  check.expect_eq %r_1b, %r_1e : tensor<45xi16>
  return
}

func.func private @madam_bf16_stochastic(%eta: f32, %c: f32, %g: tensor<45xf32>, %w: tensor<45x!lns.num<10, 32>>, %v: tensor<45xbf16>, %seed: i64, %step: i32, %base: i64)
    -> (tensor<45x!lns.num<10, 32>>, tensor<45xbf16>) attributes {no_inline} {
  %r:2 = lns.madam_update ins(%g, %eta, %c : tensor<45xf32>, f32, f32)
    outs(%w, %v : tensor<45x!lns.num<10, 32>>, tensor<45xbf16>)
    rounding(stochastic) random(%seed, %step, %base) {stream = 9 : i32} -> tensor<45x!lns.num<10, 32>>, tensor<45xbf16>
  return %r#0, %r#1 : tensor<45x!lns.num<10, 32>>, tensor<45xbf16>
}
func.func @test_madam_bf16_stochastic() {
  %eta = arith.constant 6.25e-02 : f32
  %c = arith.constant 2.9969625e-03 : f32
  %g = arith.constant dense<[-1.2305012e-02, 5.903758e-02, 5.8070114e-03, 3.4587342e-02, 0x7FC00000, 0x7F800000, 0xFF800000, 1.0e+30, 0.0e+00, 8.6560914e-07, 7.401893e-04, 4.368605e-02, 1.5527965e-01, 5.4558564e-04, 1.2475011e-02, -1.2604828e-03, 1.8046625e-04, -2.6528546e-04, -6.787592e-01, 6.4175556e-06, -2.1334754e-01, -2.805966e-04, 1.0203316e-01, -7.175146e-05, -2.982694e-03, -2.4395412e-02, 2.3132072e-05, 5.18707e-07, -1.596116e-01, 3.6899056e-04, 1.5243472e-03, 1.3546488e-01, 1.4552673e-03, 2.5923876e-04, 2.5499853e-01, 3.6426114e-03, -9.4990755e-06, 3.5687925e-05, -2.0836454e-03, -1.1777954e-05, -5.949712e-01, 1.9748402e-05, -1.4739177e-01, 1.8248996e-02, -5.083199e-05]> : tensor<45xf32>
  %w = lns.constant dense<[0, 1, 1023, 511, 664, 564, 156, 471, 852, 655, 832, 663, 147, 704, 636, 801, 61, 59, 427, 494, 473, 899, 623, 657, 737, 718, 162, 279, 593, 746, 234, 113, 306, 70, 786, 439, 378, 514, 976, 260, 556, 952, 922, 925, 682]> : tensor<45xi16> as tensor<45x!lns.num<10, 32>>
  %vw = arith.constant dense<[0, 0, 0, 0, 16256, 16256, 16384, 16256, 0, 0, 13351, 14999, 15650, 13379, 14717, 13172, 12800, 13045, 16071, 11650, 14962, 12939, 15187, 12807, 14064, 14968, 12301, 11009, 15584, 13350, 13918, 15569, 13526, 13310, 15864, 14196, 11501, 12563, 13953, 12168, 16055, 12262, 15658, 14886, 12708]> : tensor<45xi16>
  %v = arith.bitcast %vw : tensor<45xi16> to tensor<45xbf16>
  %seed = arith.constant 1311768467463790320 : i64
  %step = arith.constant 77 : i32
  %base = arith.constant 34359738373 : i64
  %r:2 = func.call @madam_bf16_stochastic(%eta, %c, %g, %w, %v, %seed, %step, %base)
    : (f32, f32, tensor<45xf32>, tensor<45x!lns.num<10, 32>>, tensor<45xbf16>, i64, i32, i64) -> (tensor<45x!lns.num<10, 32>>, tensor<45xbf16>)
  %r_0b = lns.bitcast %r#0 : tensor<45x!lns.num<10, 32>> to tensor<45xi16>
  %r_0e = arith.constant dense<[0, 1, 1023, 507, 664, 564, 156, 471, 852, 658, 832, 663, 147, 705, 636, 800, 61, 59, 427, 493, 473, 899, 623, 657, 736, 718, 162, 279, 593, 746, 233, 113, 305, 70, 786, 438, 378, 514, 975, 260, 556, 952, 922, 925, 682]> : tensor<45xi16>
  check.expect_eq %r_0b, %r_0e : tensor<45xi16>
  %r_1b = arith.bitcast %r#1 : tensor<45xbf16> to tensor<45xi16>
  %r_1e = arith.constant dense<[13347, 13930, 13073, 13728, 16256, 16256, 16384, 16256, 0, 9816, 13352, 15000, 15650, 13379, 14717, 13178, 12800, 13045, 16071, 11651, 14974, 12939, 15188, 12807, 14064, 14968, 12301, 11009, 15584, 13350, 13918, 15569, 13527, 13310, 15864, 14196, 11504, 12563, 13953, 12168, 16055, 12262, 15658, 14886, 12708]> : tensor<45xi16>
  check.expect_eq %r_1b, %r_1e : tensor<45xi16>
  return
}

func.func private @madam_codes_8_8(%eta: f32, %c: f32, %s0: f32, %s1: f32, %g: tensor<45xf32>, %w: tensor<45x!lns.num<14, 512>>, %v: tensor<45x!lns.num<8, 8>>, %seed: i64, %step: i32, %base: i64)
    -> (tensor<45x!lns.num<14, 512>>, tensor<45x!lns.num<8, 8>>) attributes {no_inline} {
  %r:2 = lns.madam_update ins(%g, %eta, %c : tensor<45xf32>, f32, f32)
    outs(%w, %v : tensor<45x!lns.num<14, 512>>, tensor<45x!lns.num<8, 8>>) moment_scale(%s0, %s1)
    rounding(stochastic) random(%seed, %step, %base) {stream = 9 : i32} -> tensor<45x!lns.num<14, 512>>, tensor<45x!lns.num<8, 8>>
  return %r#0, %r#1 : tensor<45x!lns.num<14, 512>>, tensor<45x!lns.num<8, 8>>
}
func.func @test_madam_codes_8_8() {
  %eta = arith.constant 6.25e-02 : f32
  %c = arith.constant 2.9969625e-03 : f32
  %s0 = arith.constant 3.7e+00 : f32
  %s1 = arith.constant 3.7e+00 : f32
  %g = arith.constant dense<[-3.156253e-05, 1.2656187e-03, 5.451176e-03, 1.6294606e-02, 0x7FC00000, 0x7F800000, 0xFF800000, 1.0e+30, 0.0e+00, 1.108757e+00, -2.9308799e-06, -8.12633e-04, 4.8047647e-01, 7.650662e-07, 9.244352e-02, 3.9595444e+00, 1.672867e+00, -2.6007641e-05, 1.1719707e-01, -3.4557757e+00, -1.2322408e-06, -1.6180728e-01, 2.7537893e-04, -8.266535e-05, -6.2095205e-06, -4.8505235e-02, 8.0116183e-07, -4.7494337e-02, -2.3006344e-06, -2.550404e-01, 1.6157804e-02, -2.8374987e+00, -2.2615038e-03, 6.6244416e-03, -2.9715372e-07, 7.8291596e-05, -9.632757e-01, -1.8875735e-01, -9.7597175e-04, -1.5141586e+00, -1.9893232e-03, 4.4821145e-06, 8.142303e-07, 8.321146e-06, 7.8189903e-01]> : tensor<45xf32>
  %w = lns.constant dense<[0, 1, 8191, 8191, 5608, 2441, 248, 10127, 10051, 7555, 1856, 15645, 7504, 1315, 5455, 3249, 15371, 5330, 1457, 4338, 761, 7699, 8250, 4991, 13665, 10045, 8428, 3649, 2646, 5585, 6636, 3729, 11471, 13036, 9577, 9765, 15310, 11805, 15505, 5540, 3652, 6543, 8222, 1168, 14133]> : tensor<45xi16> as tensor<45x!lns.num<14, 512>>
  %v = lns.constant dense<[0, 0, 0, 0, 112, 112, 120, 112, 0, 0, 1, 1, 84, 1, 53, 127, 119, 1, 68, 127, 1, 68, 1, 1, 1, 31, 1, 48, 1, 79, 23, 127, 1, 3, 1, 1, 113, 79, 1, 76, 1, 1, 1, 1, 108]> : tensor<45xi8> as tensor<45x!lns.num<8, 8>>
  %seed = arith.constant 1311768467463790320 : i64
  %step = arith.constant 77 : i32
  %base = arith.constant 34359738373 : i64
  %r:2 = func.call @madam_codes_8_8(%eta, %c, %s0, %s1, %g, %w, %v, %seed, %step, %base)
    : (f32, f32, f32, f32, tensor<45xf32>, tensor<45x!lns.num<14, 512>>, tensor<45x!lns.num<8, 8>>, i64, i32, i64) -> (tensor<45x!lns.num<14, 512>>, tensor<45x!lns.num<8, 8>>)
  %r_0b = lns.bitcast %r#0 : tensor<45x!lns.num<14, 512>> to tensor<45xi16>
  %r_0e = arith.constant dense<[0, 1, 8136, 8135, 5608, 2441, 248, 10127, 10051, 7500, 1856, 15645, 7501, 1315, 5453, 3245, 15373, 5330, 1455, 4341, 761, 7701, 8250, 4991, 13665, 10042, 8428, 3651, 2646, 5587, 6634, 3732, 11471, 13037, 9577, 9765, 15309, 11803, 15504, 5552, 3653, 6543, 8222, 1168, 14135]> : tensor<45xi16>
  check.expect_eq %r_0b, %r_0e : tensor<45xi16>
  %r_1b = lns.bitcast %r#1 : tensor<45x!lns.num<8, 8>> to tensor<45xi8>
  %r_1e = arith.constant dense<[1, 1, 1, 1, 112, 112, 120, 112, 0, 34, 1, 1, 84, 1, 53, 127, 119, 1, 68, 127, 1, 68, 1, 1, 1, 31, 1, 48, 1, 79, 23, 127, 1, 3, 1, 1, 113, 79, 1, 77, 1, 1, 1, 1, 108]> : tensor<45xi8>
  check.expect_eq %r_1b, %r_1e : tensor<45xi8>
  return
}

func.func private @madam_codes_8_4(%eta: f32, %c: f32, %s0: f32, %s1: f32, %g: tensor<45xf32>, %w: tensor<45x!lns.num<14, 512>>, %v: tensor<45x!lns.num<8, 4>>, %seed: i64, %step: i32, %base: i64)
    -> (tensor<45x!lns.num<14, 512>>, tensor<45x!lns.num<8, 4>>) attributes {no_inline} {
  %r:2 = lns.madam_update ins(%g, %eta, %c : tensor<45xf32>, f32, f32)
    outs(%w, %v : tensor<45x!lns.num<14, 512>>, tensor<45x!lns.num<8, 4>>) moment_scale(%s0, %s1)
    rounding(stochastic) random(%seed, %step, %base) {stream = 9 : i32} -> tensor<45x!lns.num<14, 512>>, tensor<45x!lns.num<8, 4>>
  return %r#0, %r#1 : tensor<45x!lns.num<14, 512>>, tensor<45x!lns.num<8, 4>>
}
func.func @test_madam_codes_8_4() {
  %eta = arith.constant 6.25e-02 : f32
  %c = arith.constant 2.9969625e-03 : f32
  %s0 = arith.constant 3.7e+00 : f32
  %s1 = arith.constant 3.7e+00 : f32
  %g = arith.constant dense<[-3.156253e-05, 1.2656187e-03, 5.451176e-03, 1.6294606e-02, 0x7FC00000, 0x7F800000, 0xFF800000, 1.0e+30, 0.0e+00, 1.108757e+00, -2.9308799e-06, -8.12633e-04, 4.8047647e-01, 7.650662e-07, 9.244352e-02, 3.9595444e+00, 1.672867e+00, -2.6007641e-05, 1.1719707e-01, -3.4557757e+00, -1.2322408e-06, -1.6180728e-01, 2.7537893e-04, -8.266535e-05, -6.2095205e-06, -4.8505235e-02, 8.0116183e-07, -4.7494337e-02, -2.3006344e-06, -2.550404e-01, 1.6157804e-02, -2.8374987e+00, -2.2615038e-03, 6.6244416e-03, -2.9715372e-07, 7.8291596e-05, -9.632757e-01, -1.8875735e-01, -9.7597175e-04, -1.5141586e+00, -1.9893232e-03, 4.4821145e-06, 8.142303e-07, 8.321146e-06, 7.8189903e-01]> : tensor<45xf32>
  %w = lns.constant dense<[0, 1, 8191, 8191, 5608, 2441, 248, 10127, 10051, 7555, 1856, 15645, 7504, 1315, 5455, 3249, 15371, 5330, 1457, 4338, 761, 7699, 8250, 4991, 13665, 10045, 8428, 3649, 2646, 5585, 6636, 3729, 11471, 13036, 9577, 9765, 15310, 11805, 15505, 5540, 3652, 6543, 8222, 1168, 14133]> : tensor<45xi16> as tensor<45x!lns.num<14, 512>>
  %v = lns.constant dense<[0, 0, 0, 0, 119, 119, 123, 119, 0, 0, 1, 37, 105, 1, 90, 127, 123, 1, 98, 127, 1, 97, 24, 10, 1, 79, 1, 87, 1, 103, 75, 127, 47, 65, 1, 8, 120, 103, 43, 102, 33, 1, 1, 1, 118]> : tensor<45xi8> as tensor<45x!lns.num<8, 4>>
  %seed = arith.constant 1311768467463790320 : i64
  %step = arith.constant 77 : i32
  %base = arith.constant 34359738373 : i64
  %r:2 = func.call @madam_codes_8_4(%eta, %c, %s0, %s1, %g, %w, %v, %seed, %step, %base)
    : (f32, f32, f32, f32, tensor<45xf32>, tensor<45x!lns.num<14, 512>>, tensor<45x!lns.num<8, 4>>, i64, i32, i64) -> (tensor<45x!lns.num<14, 512>>, tensor<45x!lns.num<8, 4>>)
  %r_0b = lns.bitcast %r#0 : tensor<45x!lns.num<14, 512>> to tensor<45xi16>
  %r_0e = arith.constant dense<[0, 1, 8136, 8135, 5608, 2441, 248, 10127, 10051, 7500, 1856, 15643, 7501, 1315, 5453, 3245, 15373, 5331, 1455, 4341, 761, 7701, 8252, 4993, 13664, 10042, 8428, 3651, 2646, 5587, 6634, 3732, 11469, 13037, 9577, 9768, 15309, 11803, 15503, 5552, 3658, 6543, 8222, 1167, 14135]> : tensor<45xi16>
  check.expect_eq %r_0b, %r_0e : tensor<45xi16>
  %r_1b = lns.bitcast %r#1 : tensor<45x!lns.num<8, 4>> to tensor<45xi8>
  %r_1e = arith.constant dense<[1, 3, 20, 32, 119, 119, 123, 119, 0, 81, 1, 37, 105, 1, 90, 127, 123, 1, 98, 127, 1, 97, 24, 10, 1, 79, 1, 87, 1, 103, 75, 127, 47, 65, 1, 8, 120, 103, 43, 102, 33, 1, 1, 1, 118]> : tensor<45xi8>
  check.expect_eq %r_1b, %r_1e : tensor<45xi8>
  return
}

func.func private @madam_codes_8_32(%eta: f32, %c: f32, %s0: f32, %s1: f32, %g: tensor<45xf32>, %w: tensor<45x!lns.num<14, 512>>, %v: tensor<45x!lns.num<8, 32>>, %seed: i64, %step: i32, %base: i64)
    -> (tensor<45x!lns.num<14, 512>>, tensor<45x!lns.num<8, 32>>) attributes {no_inline} {
  %r:2 = lns.madam_update ins(%g, %eta, %c : tensor<45xf32>, f32, f32)
    outs(%w, %v : tensor<45x!lns.num<14, 512>>, tensor<45x!lns.num<8, 32>>) moment_scale(%s0, %s1)
    rounding(stochastic) random(%seed, %step, %base) {stream = 9 : i32} -> tensor<45x!lns.num<14, 512>>, tensor<45x!lns.num<8, 32>>
  return %r#0, %r#1 : tensor<45x!lns.num<14, 512>>, tensor<45x!lns.num<8, 32>>
}
func.func @test_madam_codes_8_32() {
  %eta = arith.constant 6.25e-02 : f32
  %c = arith.constant 2.9969625e-03 : f32
  %s0 = arith.constant 3.7e+00 : f32
  %s1 = arith.constant 3.7e+00 : f32
  %g = arith.constant dense<[-1.1209949e+00, -3.4449752e-02, -2.4902048e+00, -2.8778267e-01, 0x7FC00000, 0x7F800000, 0xFF800000, 1.0e+30, 0.0e+00, -2.1283278e-04, -2.9233258e+00, 5.592492e-04, -6.8335827e-03, -5.4104013e+00, -9.605103e-05, 4.381722e-03, 1.2375176e-04, 1.8081271e-04, 3.5064676e+00, 5.922008e-01, 1.5533398e-02, 2.2503518e-01, 7.776106e-02, -5.2653024e-07, 2.9228474e-03, 2.154509e-01, -1.00094154e-01, -1.4646159e-02, 4.705136e+00, -9.035216e-09, 1.7617039e-04, -3.5662754e-04, 2.364857e-06, 6.017056e-07, -6.837572e-02, 7.118564e-05, -8.876223e-03, -3.447806e-05, 4.4341355e-06, -1.2499523e-02, -6.234433e+00, -4.066563e-05, -2.5348842e+00, 6.557999e-06, 1.0948745e+00]> : tensor<45xf32>
  %w = lns.constant dense<[0, 8193, 8191, 8191, 7430, 4582, 4557, 2552, 1275, 4663, 5338, 6856, 9570, 8466, 9326, 14737, 16004, 8010, 1965, 8041, 2865, 6257, 7152, 10792, 11022, 4935, 11135, 12661, 3542, 12801, 3958, 4228, 14456, 6926, 10166, 14240, 4143, 3024, 4369, 4442, 2522, 11155, 4665, 15886, 4651]> : tensor<45xi16> as tensor<45x!lns.num<14, 512>>
  %v = lns.constant dense<[0, 0, 0, 0, 67, 67, 99, 67, 0, 0, 119, 1, 1, 127, 1, 1, 1, 1, 127, 3, 1, 1, 1, 1, 1, 1, 1, 1, 127, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 127, 1, 127, 1, 76]> : tensor<45xi8> as tensor<45x!lns.num<8, 32>>
  %seed = arith.constant 1311768467463790320 : i64
  %step = arith.constant 77 : i32
  %base = arith.constant 34359738373 : i64
  %r:2 = func.call @madam_codes_8_32(%eta, %c, %s0, %s1, %g, %w, %v, %seed, %step, %base)
    : (f32, f32, f32, f32, tensor<45xf32>, tensor<45x!lns.num<14, 512>>, tensor<45x!lns.num<8, 32>>, i64, i32, i64) -> (tensor<45x!lns.num<14, 512>>, tensor<45x!lns.num<8, 32>>)
  %r_0b = lns.bitcast %r#0 : tensor<45x!lns.num<14, 512>> to tensor<45xi16>
  %r_0e = arith.constant dense<[0, 8193, 8191, 8191, 7430, 4582, 4557, 2552, 1275, 4718, 5341, 6856, 9570, 8462, 9326, 14737, 16004, 8010, 1962, 8039, 2865, 6256, 7151, 10792, 11022, 4934, 11134, 12661, 3538, 12801, 3958, 4228, 14456, 6926, 10166, 14240, 4143, 3024, 4369, 4442, 2528, 11155, 4667, 15886, 4649]> : tensor<45xi16>
  check.expect_eq %r_0b, %r_0e : tensor<45xi16>
  %r_1b = lns.bitcast %r#1 : tensor<45x!lns.num<8, 32>> to tensor<45xi8>
  %r_1e = arith.constant dense<[1, 1, 1, 1, 67, 67, 99, 67, 0, 1, 119, 1, 1, 127, 1, 1, 1, 1, 127, 3, 1, 1, 1, 1, 1, 1, 1, 1, 127, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 127, 1, 127, 1, 76]> : tensor<45xi8>
  check.expect_eq %r_1b, %r_1e : tensor<45xi8>
  return
}

func.func private @madam_codes_8_64(%eta: f32, %c: f32, %s0: f32, %s1: f32, %g: tensor<45xf32>, %w: tensor<45x!lns.num<14, 512>>, %v: tensor<45x!lns.num<8, 64>>, %seed: i64, %step: i32, %base: i64)
    -> (tensor<45x!lns.num<14, 512>>, tensor<45x!lns.num<8, 64>>) attributes {no_inline} {
  %r:2 = lns.madam_update ins(%g, %eta, %c : tensor<45xf32>, f32, f32)
    outs(%w, %v : tensor<45x!lns.num<14, 512>>, tensor<45x!lns.num<8, 64>>) moment_scale(%s0, %s1)
    rounding(stochastic) random(%seed, %step, %base) {stream = 9 : i32} -> tensor<45x!lns.num<14, 512>>, tensor<45x!lns.num<8, 64>>
  return %r#0, %r#1 : tensor<45x!lns.num<14, 512>>, tensor<45x!lns.num<8, 64>>
}
func.func @test_madam_codes_8_64() {
  %eta = arith.constant 6.25e-02 : f32
  %c = arith.constant 2.9969625e-03 : f32
  %s0 = arith.constant 3.7e+00 : f32
  %s1 = arith.constant 3.7e+00 : f32
  %g = arith.constant dense<[-1.1209949e+00, -3.4449752e-02, -2.4902048e+00, -2.8778267e-01, 0x7FC00000, 0x7F800000, 0xFF800000, 1.0e+30, 0.0e+00, -2.1283278e-04, -2.9233258e+00, 5.592492e-04, -6.8335827e-03, -5.4104013e+00, -9.605103e-05, 4.381722e-03, 1.2375176e-04, 1.8081271e-04, 3.5064676e+00, 5.922008e-01, 1.5533398e-02, 2.2503518e-01, 7.776106e-02, -5.2653024e-07, 2.9228474e-03, 2.154509e-01, -1.00094154e-01, -1.4646159e-02, 4.705136e+00, -9.035216e-09, 1.7617039e-04, -3.5662754e-04, 2.364857e-06, 6.017056e-07, -6.837572e-02, 7.118564e-05, -8.876223e-03, -3.447806e-05, 4.4341355e-06, -1.2499523e-02, -6.234433e+00, -4.066563e-05, -2.5348842e+00, 6.557999e-06, 1.0948745e+00]> : tensor<45xf32>
  %w = lns.constant dense<[0, 8193, 8191, 8191, 7430, 4582, 4557, 2552, 1275, 4663, 5338, 6856, 9570, 8466, 9326, 14737, 16004, 8010, 1965, 8041, 2865, 6257, 7152, 10792, 11022, 4935, 11135, 12661, 3542, 12801, 3958, 4228, 14456, 6926, 10166, 14240, 4143, 3024, 4369, 4442, 2522, 11155, 4665, 15886, 4651]> : tensor<45xi16> as tensor<45x!lns.num<14, 512>>
  %v = lns.constant dense<[0, 0, 0, 0, 6, 6, 70, 6, 0, 0, 112, 1, 1, 127, 1, 1, 1, 1, 127, 1, 1, 1, 1, 1, 1, 1, 1, 1, 127, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 127, 1, 127, 1, 24]> : tensor<45xi8> as tensor<45x!lns.num<8, 64>>
  %seed = arith.constant 1311768467463790320 : i64
  %step = arith.constant 77 : i32
  %base = arith.constant 34359738373 : i64
  %r:2 = func.call @madam_codes_8_64(%eta, %c, %s0, %s1, %g, %w, %v, %seed, %step, %base)
    : (f32, f32, f32, f32, tensor<45xf32>, tensor<45x!lns.num<14, 512>>, tensor<45x!lns.num<8, 64>>, i64, i32, i64) -> (tensor<45x!lns.num<14, 512>>, tensor<45x!lns.num<8, 64>>)
  %r_0b = lns.bitcast %r#0 : tensor<45x!lns.num<14, 512>> to tensor<45xi16>
  %r_0e = arith.constant dense<[0, 8193, 8191, 8191, 7430, 4582, 4557, 2552, 1275, 4718, 5341, 6856, 9570, 8462, 9326, 14737, 16004, 8010, 1962, 8040, 2865, 6256, 7152, 10792, 11022, 4935, 11134, 12661, 3538, 12801, 3958, 4228, 14456, 6926, 10166, 14240, 4143, 3024, 4369, 4442, 2528, 11155, 4667, 15886, 4649]> : tensor<45xi16>
  check.expect_eq %r_0b, %r_0e : tensor<45xi16>
  %r_1b = lns.bitcast %r#1 : tensor<45x!lns.num<8, 64>> to tensor<45xi8>
  %r_1e = arith.constant dense<[1, 1, 1, 1, 6, 6, 70, 6, 0, 1, 112, 1, 1, 127, 1, 1, 1, 1, 127, 1, 1, 1, 1, 1, 1, 1, 1, 1, 127, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 127, 1, 127, 1, 24]> : tensor<45xi8>
  check.expect_eq %r_1b, %r_1e : tensor<45xi8>
  return
}

func.func private @madam_new_scale(%eta: f32, %c: f32, %s0: f32, %s1: f32, %g: tensor<45xf32>, %w: tensor<45x!lns.num<16, 2048>>, %v: tensor<45x!lns.num<8, 8>>, %seed: i64, %step: i32, %base: i64)
    -> (tensor<45x!lns.num<16, 2048>>, tensor<45x!lns.num<8, 8>>) attributes {no_inline} {
  %r:2 = lns.madam_update ins(%g, %eta, %c : tensor<45xf32>, f32, f32)
    outs(%w, %v : tensor<45x!lns.num<16, 2048>>, tensor<45x!lns.num<8, 8>>) moment_scale(%s0, %s1)
    rounding(nearest) random(%seed, %step, %base) {stream = 9 : i32} -> tensor<45x!lns.num<16, 2048>>, tensor<45x!lns.num<8, 8>>
  return %r#0, %r#1 : tensor<45x!lns.num<16, 2048>>, tensor<45x!lns.num<8, 8>>
}
func.func @test_madam_new_scale() {
  %eta = arith.constant 6.25e-02 : f32
  %c = arith.constant 2.9969625e-03 : f32
  %s0 = arith.constant 3.7e+00 : f32
  %s1 = arith.constant 4.81e+00 : f32
  %g = arith.constant dense<[4.987209e-04, -3.7318358e-01, -4.9065607e-06, 3.0336412e-02, 0x7FC00000, 0x7F800000, 0xFF800000, 1.0e+30, 0.0e+00, -1.6372679e-02, -4.4173598e-07, 1.12250715e-01, -1.1069007e+00, -1.2589942e-06, 2.4159527e-01, 2.8640736e-05, 8.084982e-01, 1.239433e-04, -7.5155045e-03, 1.5981928e-04, 2.6671947e-05, -6.8077752e-03, -2.3778263e-03, -5.352429e-04, -8.875203e-05, 1.6169605e-06, -1.9661074e-03, -1.0634087e+00, 1.915957e-06, -1.0209394e-03, 9.2369627e-04, 1.0913808e-05, 1.4094e-01, -2.8173292e-05, -1.5169061e+01, -1.1221639e-01, -1.1064145e-05, -7.6475646e-04, 3.9373512e+00, -7.188572e-06, -2.698813e-05, 3.241337e-04, 1.6137e-04, -2.9112872e-01, -1.1267607e-04]> : tensor<45xf32>
  %w = lns.constant dense<[0, 32769, 32767, 32767, 31899, 31509, 62775, 62406, 23235, 6750, 42724, 43273, 39938, 46970, 10932, 58527, 4509, 7320, 53453, 19422, 10863, 32963, 56604, 27743, 32562, 14251, 53570, 32075, 28526, 13540, 8260, 41346, 4471, 38724, 29250, 29059, 21928, 45034, 37972, 6947, 62775, 39174, 17470, 43701, 33076]> : tensor<45xi16> as tensor<45x!lns.num<16, 2048>>
  %v = lns.constant dense<[0, 0, 0, 0, 112, 112, 120, 112, 0, 0, 1, 55, 99, 1, 77, 1, 115, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 86, 1, 1, 1, 1, 72, 1, 127, 56, 1, 1, 127, 1, 1, 1, 1, 91, 1]> : tensor<45xi8> as tensor<45x!lns.num<8, 8>>
  %seed = arith.constant 1311768467463790320 : i64
  %step = arith.constant 77 : i32
  %base = arith.constant 34359738373 : i64
  %r:2 = func.call @madam_new_scale(%eta, %c, %s0, %s1, %g, %w, %v, %seed, %step, %base)
    : (f32, f32, f32, f32, tensor<45xf32>, tensor<45x!lns.num<16, 2048>>, tensor<45x!lns.num<8, 8>>, i64, i32, i64) -> (tensor<45x!lns.num<16, 2048>>, tensor<45x!lns.num<8, 8>>)
  %r_0b = lns.bitcast %r#0 : tensor<45x!lns.num<16, 2048>> to tensor<45xi16>
  %r_0e = arith.constant dense<[0, 32769, 32767, 32545, 31899, 31509, 62775, 62406, 23235, 6972, 42724, 43282, 39924, 46970, 10924, 58527, 4504, 7320, 53447, 19422, 10863, 32957, 56602, 27743, 32562, 14251, 53568, 32098, 28526, 13541, 8259, 41346, 4465, 38724, 29304, 29068, 21928, 45033, 37986, 6947, 62775, 39174, 17470, 43696, 33076]> : tensor<45xi16>
  check.expect_eq %r_0b, %r_0e : tensor<45xi16>
  %r_1b = lns.bitcast %r#1 : tensor<45x!lns.num<8, 8>> to tensor<45xi8>
  %r_1e = arith.constant dense<[1, 7, 1, 1, 109, 109, 117, 109, 0, 1, 1, 52, 96, 1, 74, 1, 112, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 83, 1, 1, 1, 1, 69, 1, 124, 53, 1, 1, 124, 1, 1, 1, 1, 88, 1]> : tensor<45xi8>
  check.expect_eq %r_1b, %r_1e : tensor<45xi8>
  return
}

func.func private @madam_rows_of_codes(%eta: f32, %c: f32, %s0: f32, %s1: f32, %g: tensor<4x11xf32>, %w: tensor<4x11x!lns.num<10, 32>>, %v: tensor<4x11x!lns.num<8, 8>>, %seed: i64, %step: i32, %base: i64)
    -> (tensor<4x11x!lns.num<10, 32>>, tensor<4x11x!lns.num<8, 8>>) attributes {no_inline} {
  %r:2 = lns.madam_update ins(%g, %eta, %c : tensor<4x11xf32>, f32, f32)
    outs(%w, %v : tensor<4x11x!lns.num<10, 32>>, tensor<4x11x!lns.num<8, 8>>) moment_scale(%s0, %s1)
    rounding(stochastic) random(%seed, %step, %base) {stream = 9 : i32} -> tensor<4x11x!lns.num<10, 32>>, tensor<4x11x!lns.num<8, 8>>
  return %r#0, %r#1 : tensor<4x11x!lns.num<10, 32>>, tensor<4x11x!lns.num<8, 8>>
}
func.func @test_madam_rows_of_codes() {
  %eta = arith.constant 1.5625e-02 : f32
  %c = arith.constant 2.9969625e-03 : f32
  %s0 = arith.constant 3.7e+00 : f32
  %s1 = arith.constant 1.85e+00 : f32
  %g = arith.constant dense<[[3.2531535e-03, 1.4398089e-02, -6.528645e-02, 1.3675798e-02, 0x7FC00000, 0x7F800000, 0xFF800000, 1.0e+30, 0.0e+00, 1.7832918e-01, 1.5187901e-06], [5.2308397e+00, 1.0394115e+00, -1.4282111e-02, 5.2851797e-03, 5.6902195e-07, -8.1867415e-01, 2.7573338e-05, 1.9401748e-05, 2.543089e-06, -3.7346375e-03, 2.1808767e-03], [3.1450745e-01, 4.3957465e-04, 2.4805877e-06, -1.8105585e-04, 8.002373e-01, -5.031903e-02, -2.792324e-01, -1.09280445e-04, -1.4005255e-02, 8.859495e-02, 1.7697303e-02], [6.2747585e-04, 1.029695e-06, -9.085968e-06, -5.8027912e-05, 5.441747e-06, 1.2698353e-03, 2.0358457e-06, 2.1662282e-04, 3.5514793e-06, 4.53614e-03, -2.4676416e-05]]> : tensor<4x11xf32>
  %w = lns.constant dense<[[0, 513, 511, 511, 958, 529, 237, 41, 428, 1023, 851], [917, 439, 585, 654, 617, 214, 713, 628, 585, 660, 1021], [465, 861, 174, 196, 780, 456, 847, 652, 848, 907, 691], [101, 360, 751, 1004, 18, 689, 36, 664, 735, 63, 187]]> : tensor<4x11xi16> as tensor<4x11x!lns.num<10, 32>>
  %v = lns.constant dense<[[0, 0, 0, 0, 112, 112, 120, 112, 0, 0, 1], [127, 101, 12, 1, 1, 110, 1, 1, 1, 1, 1], [92, 1, 1, 1, 92, 46, 87, 1, 11, 52, 16], [1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1]]> : tensor<4x11xi8> as tensor<4x11x!lns.num<8, 8>>
  %seed = arith.constant 1311768467463790320 : i64
  %step = arith.constant 77 : i32
  %base = arith.constant 34359738373 : i64
  %r:2 = func.call @madam_rows_of_codes(%eta, %c, %s0, %s1, %g, %w, %v, %seed, %step, %base)
    : (f32, f32, f32, f32, tensor<4x11xf32>, tensor<4x11x!lns.num<10, 32>>, tensor<4x11x!lns.num<8, 8>>, i64, i32, i64) -> (tensor<4x11x!lns.num<10, 32>>, tensor<4x11x!lns.num<8, 8>>)
  %r_0b = lns.bitcast %r#0 : tensor<4x11x!lns.num<10, 32>> to tensor<4x11xi16>
  %r_0e = arith.constant dense<[[0, 513, 511, 510, 958, 529, 237, 41, 428, 1023, 851], [917, 439, 585, 654, 617, 214, 713, 628, 585, 660, 1021], [465, 861, 174, 196, 780, 456, 847, 652, 848, 907, 691], [101, 360, 751, 1004, 18, 689, 36, 664, 735, 63, 187]]> : tensor<4x11xi16>
  check.expect_eq %r_0b, %r_0e : tensor<4x11xi16>
  %r_1b = lns.bitcast %r#1 : tensor<4x11x!lns.num<8, 8>> to tensor<4x11xi8>
  %r_1e = arith.constant dense<[[1, 1, 1, 1, 120, 120, 127, 120, 0, 1, 9], [127, 109, 20, 9, 9, 118, 9, 9, 9, 9, 9], [100, 9, 9, 9, 100, 54, 95, 9, 19, 60, 24], [9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9]]> : tensor<4x11xi8>
  check.expect_eq %r_1b, %r_1e : tensor<4x11xi8>
  return
}

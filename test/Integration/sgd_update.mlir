// RUN: lns-run %s --backend=reference && lns-run %s --backend=cpu
// One step of SGD, with and without momentum [M5].
//
// RUN: lns-run %s --target-cpu=generic
// RUN: %if avx2 %{ lns-run %s --target-cpu=x86-64-v3 %}
// RUN: %if avx512 %{ lns-run %s --target-cpu=x86-64-v4 %}
//
// Written by gen_updates.py: every expected value is calculated there.

func.func private @sgd_nearest_16_2048(%eta: f32, %g: tensor<5x9xf32>, %s: tensor<f32>, %w: tensor<5x9x!lns.num<16, 2048>>)
    -> (tensor<5x9x!lns.num<16, 2048>>) attributes {no_inline} {
  %r = lns.sgd_update ins(%g, %eta : tensor<5x9xf32>, f32)
    outs(%w : tensor<5x9x!lns.num<16, 2048>>) scale(%s : tensor<f32>)
    rounding(nearest) {scale_map = affine_map<(d0, d1) -> ()>} -> tensor<5x9x!lns.num<16, 2048>>
  return %r : tensor<5x9x!lns.num<16, 2048>>
}
func.func @test_sgd_nearest_16_2048() {
  %eta = arith.constant 7.0e-02 : f32
  %g = arith.constant dense<[[1.8922078e-04, 1.522374e-06, 2.3620634e-05, -1.0181996e-04, 0x7FC00000, 0x7F800000, 0xFF800000, 1.0e+30, 0.0e+00], [2.60767e-03, -1.45225115e-02, 1.2760994e+00, 6.976831e-04, 1.6894703e+00, 3.3229236e-02, -5.1454767e-06, -5.224889e-01, 1.3610044e-03], [3.459473e-05, -1.5307973e-01, 1.9997982e-05, -4.385134e-03, 6.421228e-07, -1.562682e-07, -4.3858293e-07, 5.2875592e-03, -5.6819647e-04], [4.172289e+00, 3.9489573e-01, 3.587847e-03, -1.5990964e-01, 3.8268755e-03, 7.617936e-04, -2.4642253e-01, -4.96675e-03, 1.0470831e+00], [-1.3313788e+01, -3.971363e+00, -1.11107126e-01, -5.824323e+00, 2.4694898e-05, -2.0865125e-03, 2.7025143e-07, 2.0685756e-07, 4.077008e-06]]> : tensor<5x9xf32>
  %s = arith.constant dense<4.131331e+00> : tensor<f32>
  %w = lns.constant dense<[[0, 1, 65535, 32767, 54989, 50383, 5802, 45096, 55799], [25515, 5372, 35607, 16659, 61887, 33190, 7191, 38637, 29496], [8993, 46359, 22683, 27444, 49484, 43289, 52239, 32830, 53964], [33737, 63426, 4670, 54231, 23973, 25406, 59710, 35830, 24882], [52456, 14685, 44601, 6419, 6676, 13322, 61724, 53885, 18415]]> : tensor<5x9xi16> as tensor<5x9x!lns.num<16, 2048>>
  %r = func.call @sgd_nearest_16_2048(%eta, %g, %s, %w)
    : (f32, tensor<5x9xf32>, tensor<f32>, tensor<5x9x!lns.num<16, 2048>>) -> (tensor<5x9x!lns.num<16, 2048>>)
  %rb = lns.bitcast %r : tensor<5x9x!lns.num<16, 2048>> to tensor<5x9xi16>
  %re = arith.constant dense<[[32769, 1, 65535, 32767, 54989, 50383, 5802, 65535, 55799], [25513, 9170, 54212, 16651, 62164, 43519, 7192, 18763, 29496], [8988, 12572, 22683, 27445, 49484, 43289, 52239, 38471, 53963], [57708, 63466, 1, 53839, 23969, 25406, 59620, 2929, 24009], [28206, 24888, 12487, 25929, 6668, 13396, 61724, 53885, 18415]]> : tensor<5x9xi16>
  check.expect_eq %rb, %re : tensor<5x9xi16>
  return
}

func.func private @sgd_stochastic_16_2048(%eta: f32, %g: tensor<5x9xf32>, %s: tensor<f32>, %w: tensor<5x9x!lns.num<16, 2048>>, %seed: i64, %step: i32, %base: i64)
    -> (tensor<5x9x!lns.num<16, 2048>>) attributes {no_inline} {
  %r = lns.sgd_update ins(%g, %eta : tensor<5x9xf32>, f32)
    outs(%w : tensor<5x9x!lns.num<16, 2048>>) scale(%s : tensor<f32>)
    rounding(stochastic) random(%seed, %step, %base) {scale_map = affine_map<(d0, d1) -> ()>, stream = 10 : i32} -> tensor<5x9x!lns.num<16, 2048>>
  return %r : tensor<5x9x!lns.num<16, 2048>>
}
func.func @test_sgd_stochastic_16_2048() {
  %eta = arith.constant 7.0e-02 : f32
  %g = arith.constant dense<[[4.9646734e-04, -6.981436e-04, -1.8997502e-05, -5.048387e-07, 0x7FC00000, 0x7F800000, 0xFF800000, 1.0e+30, 0.0e+00], [-5.1116997e-01, 6.477815e-03, -2.4552832e-03, -4.5260003e-05, 4.846479e-05, -6.367125e-06, -1.2688274e-03, -1.9638374e+00, 2.161457e-05], [9.3415177e-01, 4.814338e-01, 8.043398e-03, -4.7722552e-02, -6.233932e-06, -2.3285135e-04, 2.617824e-01, -2.3434205e-04, 2.0603807e-06], [2.5674127e-02, 5.9154335e-02, -3.578201e-05, -1.0310163e-04, -1.6968364e-07, 4.5821512e-01, -7.558091e-07, 2.5937507e+00, 5.075865e-01], [1.3248756e+00, 3.4541008e+00, -2.6255222e-05, 3.666175e-02, -8.3156815e-03, -4.9297495e+00, 9.155567e-04, 1.5765451e-03, 1.4505637e-04]]> : tensor<5x9xf32>
  %s = arith.constant dense<1.5231375e+00> : tensor<f32>
  %w = lns.constant dense<[[0, 1, 65535, 32767, 39386, 1097, 43572, 63102, 52507], [13559, 1176, 6543, 40354, 59011, 55844, 45040, 53611, 46471], [51790, 6555, 6724, 9780, 52481, 16214, 54852, 15898, 56408], [36265, 47018, 2195, 10973, 22251, 33844, 45881, 16620, 7288], [45644, 20838, 36040, 45540, 52172, 34420, 48283, 11504, 56294]]> : tensor<5x9xi16> as tensor<5x9x!lns.num<16, 2048>>
  %seed = arith.constant 1311768467463790320 : i64
  %step = arith.constant 77 : i32
  %base = arith.constant 34359738373 : i64
  %r = func.call @sgd_stochastic_16_2048(%eta, %g, %s, %w, %seed, %step, %base)
    : (f32, tensor<5x9xf32>, tensor<f32>, tensor<5x9x!lns.num<16, 2048>>, i64, i32, i64) -> (tensor<5x9x!lns.num<16, 2048>>)
  %rb = lns.bitcast %r : tensor<5x9x!lns.num<16, 2048>> to tensor<5x9xi16>
  %re = arith.constant dense<[[33955, 3346, 65535, 32767, 39386, 1097, 43572, 65535, 52507], [21867, 41311, 8291, 40323, 59011, 55844, 44857, 25017, 46473], [56827, 54256, 40666, 15193, 52481, 16222, 55945, 15908, 56408], [45736, 49644, 2343, 10995, 22251, 54131, 45880, 59144, 54408], [57323, 59749, 35962, 48205, 52066, 28380, 48325, 11204, 56295]]> : tensor<5x9xi16>
  check.expect_eq %rb, %re : tensor<5x9xi16>
  return
}

func.func private @sgd_nearest_15_1024(%eta: f32, %g: tensor<5x9xf32>, %s: tensor<f32>, %w: tensor<5x9x!lns.num<15, 1024>>)
    -> (tensor<5x9x!lns.num<15, 1024>>) attributes {no_inline} {
  %r = lns.sgd_update ins(%g, %eta : tensor<5x9xf32>, f32)
    outs(%w : tensor<5x9x!lns.num<15, 1024>>) scale(%s : tensor<f32>)
    rounding(nearest) {scale_map = affine_map<(d0, d1) -> ()>} -> tensor<5x9x!lns.num<15, 1024>>
  return %r : tensor<5x9x!lns.num<15, 1024>>
}
func.func @test_sgd_nearest_15_1024() {
  %eta = arith.constant 7.0e-02 : f32
  %g = arith.constant dense<[[-3.1131774e-05, -8.042036e+00, -8.261563e+00, -3.3502075e-01, 0x7FC00000, 0x7F800000, 0xFF800000, 1.0e+30, 0.0e+00], [1.0005247e-02, 2.75463e-06, 3.9282086e+00, 6.4552725e-05, 7.4517857e-06, 4.2695993e-07, -6.476046e-02, -1.0190636e-04, -1.2647547e+01], [1.9543108e-06, 2.2174997e-04, -4.927245e-04, -1.4703214e-01, -1.5066584e-05, -3.980602e-01, 3.5322402e-03, 8.219894e-07, 9.6398555e-02], [1.1069208e+01, 2.8068541e-06, -8.573419e-01, -3.3105302e+00, -7.985464e-03, 2.7921565e-06, 1.0000097e-06, -3.6675784e-01, 3.6050715e-03], [-5.5982987e-03, 6.391252e-05, -7.674819e-07, -8.9400333e-01, 1.0084077e-04, 8.311647e-06, 5.304588e-04, 4.397169e-02, -3.022268e-03]]> : tensor<5x9xf32>
  %s = arith.constant dense<3.4140924e-01> : tensor<f32>
  %w = lns.constant dense<[[0, 1, 16383, 16383, 7055, 6250, 24564, 18416, 22596], [1284, 13760, 12241, 20101, 16738, 5196, 22111, 16206, 8298], [18351, 16658, 28155, 20989, 16651, 26183, 1506, 28322, 464], [1863, 27284, 31125, 28035, 4232, 30748, 16222, 27197, 30114], [5312, 9039, 3359, 28647, 6479, 32158, 2310, 19224, 4112]]> : tensor<5x9xi16> as tensor<5x9x!lns.num<15, 1024>>
  %r = func.call @sgd_nearest_15_1024(%eta, %g, %s, %w)
    : (f32, tensor<5x9xf32>, tensor<f32>, tensor<5x9x!lns.num<15, 1024>>) -> (tensor<5x9x!lns.num<15, 1024>>)
  %rb = lns.bitcast %r : tensor<5x9x!lns.num<15, 1024>> to tensor<5x9xi16>
  %re = arith.constant dense<[[1, 16383, 16383, 16383, 7055, 6250, 24564, 32767, 22596], [23597, 13760, 32332, 20201, 16850, 5196, 9914, 16206, 16383], [18361, 18498, 28152, 11193, 16385, 12455, 21996, 28322, 26969], [32767, 27284, 29996, 15719, 7130, 30748, 16222, 12020, 30121], [6966, 9036, 3361, 13273, 6454, 32158, 17644, 25828, 5967]]> : tensor<5x9xi16>
  check.expect_eq %rb, %re : tensor<5x9xi16>
  return
}

func.func private @sgd_stochastic_15_1024(%eta: f32, %g: tensor<5x9xf32>, %s: tensor<f32>, %w: tensor<5x9x!lns.num<15, 1024>>, %seed: i64, %step: i32, %base: i64)
    -> (tensor<5x9x!lns.num<15, 1024>>) attributes {no_inline} {
  %r = lns.sgd_update ins(%g, %eta : tensor<5x9xf32>, f32)
    outs(%w : tensor<5x9x!lns.num<15, 1024>>) scale(%s : tensor<f32>)
    rounding(stochastic) random(%seed, %step, %base) {scale_map = affine_map<(d0, d1) -> ()>, stream = 10 : i32} -> tensor<5x9x!lns.num<15, 1024>>
  return %r : tensor<5x9x!lns.num<15, 1024>>
}
func.func @test_sgd_stochastic_15_1024() {
  %eta = arith.constant 7.0e-02 : f32
  %g = arith.constant dense<[[-7.5528984e+00, 1.9974286e-02, -3.0029815e-01, 9.550532e-06, 0x7FC00000, 0x7F800000, 0xFF800000, 1.0e+30, 0.0e+00], [-1.6979861e-01, 1.1267009e-02, 5.0272127e-03, 1.1640133e-03, 8.034944e-03, 4.1115663e-06, -1.6082211e-03, -1.7961476e-02, -2.3775482e-04], [9.862416e-07, -3.0311659e-02, 4.0861055e-06, -2.4578057e-01, -3.4939434e-04, -7.146935e-05, 7.38256e-01, -2.5518233e-05, -6.776236e-03], [9.115132e-01, -1.2796953e-04, 5.359763e-02, -3.2446927e-01, 7.1782625e-01, 3.4071453e-04, 4.4435663e-07, -9.6026975e-05, 7.02824e-02], [4.846711e-01, -7.0900773e-03, 1.2645322e-05, -3.0502047e-06, -9.836692e-03, 1.6565995e-03, 1.3271785e-02, 3.6252528e-05, -2.556703e+00]]> : tensor<5x9xf32>
  %s = arith.constant dense<1.6204964e-01> : tensor<f32>
  %w = lns.constant dense<[[0, 16385, 32767, 16383, 20849, 29386, 31785, 15212, 7927], [29058, 977, 3872, 8669, 27478, 3746, 31224, 13741, 20765], [9623, 32747, 16109, 18920, 24757, 32368, 2051, 3129, 4202], [31941, 21901, 9026, 14426, 30655, 31225, 2940, 19959, 1238], [26706, 30291, 27651, 12215, 7712, 27914, 14810, 13729, 28850]]> : tensor<5x9xi16> as tensor<5x9x!lns.num<15, 1024>>
  %seed = arith.constant 1311768467463790320 : i64
  %step = arith.constant 77 : i32
  %base = arith.constant 34359738373 : i64
  %r = func.call @sgd_stochastic_15_1024(%eta, %g, %s, %w, %seed, %step, %base)
    : (f32, tensor<5x9xf32>, tensor<f32>, tensor<5x9x!lns.num<15, 1024>>, i64, i32, i64) -> (tensor<5x9x!lns.num<15, 1024>>)
  %rb = lns.bitcast %r : tensor<5x9x!lns.num<15, 1024>> to tensor<5x9xi16>
  %re = arith.constant dense<[[16383, 25749, 32562, 16383, 20849, 29386, 31785, 32767, 7927], [25610, 24891, 23557, 8525, 27651, 3732, 31221, 13808, 20137], [9623, 32727, 16109, 13069, 24706, 32368, 31079, 3252, 7891], [32715, 21767, 26683, 15051, 31882, 31225, 2937, 19550, 27602], [30570, 30267, 27652, 12215, 9068, 27942, 14785, 13729, 16383]]> : tensor<5x9xi16>
  check.expect_eq %rb, %re : tensor<5x9xi16>
  return
}

func.func private @sgd_nearest_14_512(%eta: f32, %g: tensor<5x9xf32>, %s: tensor<f32>, %w: tensor<5x9x!lns.num<14, 512>>)
    -> (tensor<5x9x!lns.num<14, 512>>) attributes {no_inline} {
  %r = lns.sgd_update ins(%g, %eta : tensor<5x9xf32>, f32)
    outs(%w : tensor<5x9x!lns.num<14, 512>>) scale(%s : tensor<f32>)
    rounding(nearest) {scale_map = affine_map<(d0, d1) -> ()>} -> tensor<5x9x!lns.num<14, 512>>
  return %r : tensor<5x9x!lns.num<14, 512>>
}
func.func @test_sgd_nearest_14_512() {
  %eta = arith.constant 7.0e-02 : f32
  %g = arith.constant dense<[[2.8640645e-02, -9.5791176e-02, -1.8137712e-03, 7.8261844e-05, 0x7FC00000, 0x7F800000, 0xFF800000, 1.0e+30, 0.0e+00], [1.3240272e-03, -6.9487736e-02, 1.0745603e-03, 3.9569777e-06, 8.3531874e-01, -3.190413e-04, 8.576745e-03, 1.3913979e-05, -4.986561e-06], [-5.883775e+00, 1.4104141e-01, -8.2212195e-05, 1.4584856e-01, -3.4972397e-04, -4.1095295e-06, -2.2439838e-04, 1.800096e-03, 5.032377e-03], [8.4505306e-04, 1.6465235e+00, -2.148135e-03, 5.3269917e-01, 5.988393e-06, 1.237616e-04, 3.8207264e-04, 1.2643509e-04, 5.1718083e-04], [7.589598e-04, -1.2124982e-02, 2.2725475e-01, -2.8816688e-05, 5.73209e-02, -6.2745144e-06, 1.2281777e-01, 4.839545e-01, -1.23973526e-01]]> : tensor<5x9xf32>
  %s = arith.constant dense<9.976924e-01> : tensor<f32>
  %w = lns.constant dense<[[0, 8193, 16383, 16383, 11709, 181, 12484, 15510, 13991], [14452, 10063, 3429, 10303, 252, 9261, 12091, 3351, 14779], [16037, 5041, 10553, 11292, 9009, 12311, 2220, 3095, 13068], [1709, 576, 14721, 3200, 2384, 9606, 10714, 7911, 14392], [11350, 13010, 6740, 153, 15757, 8924, 3517, 7297, 10914]]> : tensor<5x9xi16> as tensor<5x9x!lns.num<14, 512>>
  %r = func.call @sgd_nearest_14_512(%eta, %g, %s, %w)
    : (f32, tensor<5x9xf32>, tensor<f32>, tensor<5x9x!lns.num<14, 512>>) -> (tensor<5x9x!lns.num<14, 512>>)
  %rb = lns.bitcast %r : tensor<5x9x!lns.num<14, 512>> to tensor<5x9xi16>
  %re = arith.constant dense<[[11796, 4494, 16383, 16383, 11709, 181, 12484, 16383, 13991], [14453, 4229, 3393, 10304, 14287, 8949, 12226, 3350, 14779], [15241, 4142, 10542, 13068, 8449, 12311, 2257, 2996, 13091], [1351, 14789, 14720, 13932, 2383, 9665, 10755, 7911, 14392], [11385, 12947, 6651, 228, 15764, 8916, 12700, 7208, 4633]]> : tensor<5x9xi16>
  check.expect_eq %rb, %re : tensor<5x9xi16>
  return
}

func.func private @sgd_stochastic_14_512(%eta: f32, %g: tensor<5x9xf32>, %s: tensor<f32>, %w: tensor<5x9x!lns.num<14, 512>>, %seed: i64, %step: i32, %base: i64)
    -> (tensor<5x9x!lns.num<14, 512>>) attributes {no_inline} {
  %r = lns.sgd_update ins(%g, %eta : tensor<5x9xf32>, f32)
    outs(%w : tensor<5x9x!lns.num<14, 512>>) scale(%s : tensor<f32>)
    rounding(stochastic) random(%seed, %step, %base) {scale_map = affine_map<(d0, d1) -> ()>, stream = 10 : i32} -> tensor<5x9x!lns.num<14, 512>>
  return %r : tensor<5x9x!lns.num<14, 512>>
}
func.func @test_sgd_stochastic_14_512() {
  %eta = arith.constant 7.0e-02 : f32
  %g = arith.constant dense<[[7.9902e-02, -8.4953627e-04, -5.3474773e-02, -4.7297117e-06, 0x7FC00000, 0x7F800000, 0xFF800000, 1.0e+30, 0.0e+00], [2.3263304e+01, 1.1645079e-06, 1.9614095e-06, 5.9251285e-01, -2.859624e-06, -1.0087029e+01, 3.7074793e-04, 6.831006e-03, 2.6166756e-05], [9.468749e-07, -3.532752e-01, 1.9138739e-04, 4.076879e+00, 8.981536e-05, -3.971814e-02, 2.1481153e-02, 4.194439e-02, 4.1808686e-04], [6.58918e+00, -3.610661e-03, 2.2854982e-03, -9.791195e-03, 2.338597e+00, 1.2905114e-02, 1.4573218e+01, 1.2424666e+00, -1.454819e-04], [-1.7347899e-06, -6.0389088e-05, -2.1008527e-04, -2.1504704e-03, -6.1524617e-07, 2.6585793e-04, -1.4389991e-07, 2.5328665e+00, -7.9241395e-01]]> : tensor<5x9xf32>
  %s = arith.constant dense<2.85433e-01> : tensor<f32>
  %w = lns.constant dense<[[0, 1, 16383, 16383, 5967, 13481, 843, 6275, 3495], [1272, 6362, 12584, 13832, 10378, 14285, 599, 16084, 2114], [12504, 14487, 11726, 1953, 7608, 853, 12472, 13998, 14358], [10549, 5267, 16242, 2839, 12880, 9442, 9187, 3561, 5286], [10457, 14043, 3018, 1315, 6669, 8134, 15041, 2466, 833]]> : tensor<5x9xi16> as tensor<5x9x!lns.num<14, 512>>
  %seed = arith.constant 1311768467463790320 : i64
  %step = arith.constant 77 : i32
  %base = arith.constant 34359738373 : i64
  %r = func.call @sgd_stochastic_14_512(%eta, %g, %s, %w, %seed, %step, %base)
    : (f32, tensor<5x9xf32>, tensor<f32>, tensor<5x9x!lns.num<14, 512>>, i64, i32, i64) -> (tensor<5x9x!lns.num<14, 512>>)
  %rb = lns.bitcast %r : tensor<5x9x!lns.num<14, 512>> to tensor<5x9xi16>
  %re = arith.constant dense<[[13478, 1983, 16374, 16383, 5967, 13481, 843, 16383, 3495], [16383, 6362, 12584, 15104, 10376, 8191, 9158, 16086, 2097], [12504, 4779, 11745, 16383, 7608, 4773, 13002, 14169, 14359], [16383, 5300, 16242, 3928, 15983, 12150, 16383, 15500, 5287], [10456, 14043, 3059, 2733, 6669, 8134, 15041, 16031, 6982]]> : tensor<5x9xi16>
  check.expect_eq %rb, %re : tensor<5x9xi16>
  return
}

func.func private @sgd_nearest_13_256(%eta: f32, %g: tensor<5x9xf32>, %s: tensor<f32>, %w: tensor<5x9x!lns.num<13, 256>>)
    -> (tensor<5x9x!lns.num<13, 256>>) attributes {no_inline} {
  %r = lns.sgd_update ins(%g, %eta : tensor<5x9xf32>, f32)
    outs(%w : tensor<5x9x!lns.num<13, 256>>) scale(%s : tensor<f32>)
    rounding(nearest) {scale_map = affine_map<(d0, d1) -> ()>} -> tensor<5x9x!lns.num<13, 256>>
  return %r : tensor<5x9x!lns.num<13, 256>>
}
func.func @test_sgd_nearest_13_256() {
  %eta = arith.constant 7.0e-02 : f32
  %g = arith.constant dense<[[-5.3718823e-06, -2.1827659e-02, 1.761494e-06, -4.076912e+00, 0x7FC00000, 0x7F800000, 0xFF800000, 1.0e+30, 0.0e+00], [-1.6170301e-03, 7.6359417e-03, -7.871555e-02, 8.519147e-04, -4.454552e-06, -2.7461763e-07, -3.1660922e-05, 8.170722e-06, 5.980516e-02], [-4.4841903e-07, 2.7862017e-05, 1.046193e-06, -1.2758209e+00, -1.6838971e-03, 3.6361167e+00, 1.0430054e-02, -5.238783e-06, 9.4488473e-07], [3.1372712e+00, 1.0047308e-03, -1.622437e+01, -3.3139638e-04, -1.0490125e-05, -9.44932e-02, -1.0982876e-06, -1.807338e-05, 1.5440925e-02], [4.305409e+00, -6.9903035e-06, -2.1853063e-03, -6.8549466e+00, -1.983341e-05, -6.285763e-01, 2.332847e-01, -3.4197822e+00, 9.2494854e-05]]> : tensor<5x9xf32>
  %s = arith.constant dense<1.3371712e-01> : tensor<f32>
  %w = lns.constant dense<[[0, 4097, 8191, 4095, 949, 2037, 4955, 7338, 3692], [5512, 2072, 1652, 703, 3202, 2720, 7588, 432, 6656], [3080, 3638, 4932, 5845, 2628, 5339, 2091, 4581, 913], [8037, 2585, 1628, 1753, 851, 589, 2181, 6107, 1524], [7614, 4635, 5555, 4072, 1604, 3994, 5968, 7652, 865]]> : tensor<5x9xi16> as tensor<5x9x!lns.num<13, 256>>
  %r = func.call @sgd_nearest_13_256(%eta, %g, %s, %w)
    : (f32, tensor<5x9xf32>, tensor<f32>, tensor<5x9x!lns.num<13, 256>>) -> (tensor<5x9x!lns.num<13, 256>>)
  %rb = lns.bitcast %r : tensor<5x9x!lns.num<13, 256>> to tensor<5x9xi16>
  %re = arith.constant dense<[[1, 2443, 8191, 4095, 949, 2037, 4955, 8191, 3692], [815, 915, 2929, 5245, 3202, 2720, 7588, 398, 7062], [3080, 3638, 4933, 3945, 2645, 8191, 5661, 4563, 912], [8191, 2573, 4095, 1788, 864, 2985, 2181, 6106, 6366], [8191, 4614, 1155, 4095, 1607, 4095, 7422, 4095, 731]]> : tensor<5x9xi16>
  check.expect_eq %rb, %re : tensor<5x9xi16>
  return
}

func.func private @sgd_stochastic_13_256(%eta: f32, %g: tensor<5x9xf32>, %s: tensor<f32>, %w: tensor<5x9x!lns.num<13, 256>>, %seed: i64, %step: i32, %base: i64)
    -> (tensor<5x9x!lns.num<13, 256>>) attributes {no_inline} {
  %r = lns.sgd_update ins(%g, %eta : tensor<5x9xf32>, f32)
    outs(%w : tensor<5x9x!lns.num<13, 256>>) scale(%s : tensor<f32>)
    rounding(stochastic) random(%seed, %step, %base) {scale_map = affine_map<(d0, d1) -> ()>, stream = 10 : i32} -> tensor<5x9x!lns.num<13, 256>>
  return %r : tensor<5x9x!lns.num<13, 256>>
}
func.func @test_sgd_stochastic_13_256() {
  %eta = arith.constant 7.0e-02 : f32
  %g = arith.constant dense<[[1.7464043e-06, -9.477533e+00, -2.1459322e-01, 3.1217197e-03, 0x7FC00000, 0x7F800000, 0xFF800000, 1.0e+30, 0.0e+00], [-1.0301126e-05, 6.1007304e-06, 1.6685171e+00, 2.5979192e-03, -3.8288888e-01, -1.8209817e-06, -2.663972e-05, -1.5501824e-06, 6.910315e-05], [1.3648568e-05, -3.251674e-03, -9.576967e+00, -1.7099768e-06, -5.5687465e-02, 1.7941942e-04, 9.488937e-02, 1.1502272e-04, 3.9426717e-03], [4.6232957e-02, 8.757586e-03, -2.630191e-03, 9.600269e-01, -9.7445074e-05, 2.8182716e-05, 4.0704953e-07, -4.0742778e-04, -7.621377e-06], [-4.963676e+00, 5.4943063e-03, -6.9457674e-05, -7.7663697e-07, -1.3501756e-01, -1.7460256e+00, 2.7563514e-03, 2.9097535e-04, 3.1160676e-01]]> : tensor<5x9xf32>
  %s = arith.constant dense<3.8567218e-01> : tensor<f32>
  %w = lns.constant dense<[[0, 4097, 8191, 8191, 5210, 4352, 5765, 857, 57], [488, 2179, 7967, 1051, 5246, 8117, 7495, 7500, 636], [1383, 4845, 590, 7249, 5225, 3729, 3825, 538, 209], [7773, 6835, 3683, 5670, 6181, 7222, 2146, 2204, 1737], [2938, 7788, 6421, 2411, 7659, 633, 4526, 4834, 3516]]> : tensor<5x9xi16> as tensor<5x9x!lns.num<13, 256>>
  %seed = arith.constant 1311768467463790320 : i64
  %step = arith.constant 77 : i32
  %base = arith.constant 34359738373 : i64
  %r = func.call @sgd_stochastic_13_256(%eta, %g, %s, %w, %seed, %step, %base)
    : (f32, tensor<5x9xf32>, tensor<f32>, tensor<5x9x!lns.num<13, 256>>, i64, i32, i64) -> (tensor<5x9x!lns.num<13, 256>>)
  %rb = lns.bitcast %r : tensor<5x9x!lns.num<13, 256>> to tensor<5x9xi16>
  %re = arith.constant dense<[[4097, 4095, 8177, 8191, 5210, 4352, 5765, 8191, 57], [500, 2179, 8130, 5060, 3108, 8117, 7495, 7500, 578], [1382, 1268, 4095, 7249, 2386, 3729, 3812, 397, 5502], [7782, 6857, 3683, 7548, 6179, 7222, 2146, 2208, 1737], [4074, 7789, 6421, 2411, 7619, 3670, 5418, 4976, 3400]]> : tensor<5x9xi16>
  check.expect_eq %rb, %re : tensor<5x9xi16>
  return
}

func.func private @sgd_nearest_12_128(%eta: f32, %g: tensor<5x9xf32>, %s: tensor<f32>, %w: tensor<5x9x!lns.num<12, 128>>)
    -> (tensor<5x9x!lns.num<12, 128>>) attributes {no_inline} {
  %r = lns.sgd_update ins(%g, %eta : tensor<5x9xf32>, f32)
    outs(%w : tensor<5x9x!lns.num<12, 128>>) scale(%s : tensor<f32>)
    rounding(nearest) {scale_map = affine_map<(d0, d1) -> ()>} -> tensor<5x9x!lns.num<12, 128>>
  return %r : tensor<5x9x!lns.num<12, 128>>
}
func.func @test_sgd_nearest_12_128() {
  %eta = arith.constant 7.0e-02 : f32
  %g = arith.constant dense<[[7.420882e-07, -2.4901868e-07, -9.68788e-07, 1.3789193e-06, 0x7FC00000, 0x7F800000, 0xFF800000, 1.0e+30, 0.0e+00], [-2.0693764e-03, 3.7193713e+00, 1.1482915e+00, 2.5109843e-05, -5.0651354e-01, -6.1013013e-02, -1.606707e-01, 1.5039519e+00, -3.3324875e-05], [-3.2415113e-03, 9.8581836e-08, -2.5129487e-04, 2.4050484e-04, 3.7669942e-01, 7.264272e-06, -2.331769e-04, -4.0659255e-01, -2.0025587e-05], [-2.2629906e-06, 3.0559883e-04, 4.0788993e-01, -8.043612e-03, -1.02910135e-05, 2.3060904e+00, 4.206534e-05, -7.4838935e-03, -5.7688704e+00], [8.567626e+00, -2.3142002e-03, 1.2917043e+00, -4.864739e-07, -4.5511215e-03, 2.1919026e+00, -1.5007292e-03, 8.214244e-02, 2.2412439e-01]]> : tensor<5x9xf32>
  %s = arith.constant dense<1.8320593e-01> : tensor<f32>
  %w = lns.constant dense<[[0, 1, 4095, 2047, 3928, 1876, 192, 3203, 306], [2806, 701, 4023, 796, 3012, 837, 2559, 745, 4071], [1812, 1366, 377, 575, 81, 2345, 2814, 2681, 1317], [1997, 1427, 554, 446, 3709, 567, 2530, 2429, 308], [330, 208, 2460, 2562, 1757, 3092, 620, 1945, 3991]]> : tensor<5x9xi16> as tensor<5x9x!lns.num<12, 128>>
  %r = func.call @sgd_nearest_12_128(%eta, %g, %s, %w)
    : (f32, tensor<5x9xf32>, tensor<f32>, tensor<5x9x!lns.num<12, 128>>) -> (tensor<5x9x!lns.num<12, 128>>)
  %rb = lns.bitcast %r : tensor<5x9x!lns.num<12, 128>> to tensor<5x9xi16>
  %re = arith.constant dense<[[2049, 2, 4095, 2047, 3928, 1876, 192, 4095, 306], [2456, 4095, 4095, 794, 1741, 1364, 1531, 3992, 4071], [1813, 1366, 487, 518, 3737, 2352, 2796, 1703, 1317], [1997, 1426, 3751, 989, 3709, 4072, 2544, 957, 2047], [4095, 758, 3965, 2562, 1759, 4063, 774, 1935, 4017]]> : tensor<5x9xi16>
  check.expect_eq %rb, %re : tensor<5x9xi16>
  return
}

func.func private @sgd_stochastic_12_128(%eta: f32, %g: tensor<5x9xf32>, %s: tensor<f32>, %w: tensor<5x9x!lns.num<12, 128>>, %seed: i64, %step: i32, %base: i64)
    -> (tensor<5x9x!lns.num<12, 128>>) attributes {no_inline} {
  %r = lns.sgd_update ins(%g, %eta : tensor<5x9xf32>, f32)
    outs(%w : tensor<5x9x!lns.num<12, 128>>) scale(%s : tensor<f32>)
    rounding(stochastic) random(%seed, %step, %base) {scale_map = affine_map<(d0, d1) -> ()>, stream = 10 : i32} -> tensor<5x9x!lns.num<12, 128>>
  return %r : tensor<5x9x!lns.num<12, 128>>
}
func.func @test_sgd_stochastic_12_128() {
  %eta = arith.constant 7.0e-02 : f32
  %g = arith.constant dense<[[-4.603897e+00, 4.296121e-02, -7.298675e-05, 2.957593e-05, 0x7FC00000, 0x7F800000, 0xFF800000, 1.0e+30, 0.0e+00], [-1.6484457e-05, -1.536657e-02, -8.878374e-06, 2.5295095e+00, 6.6254726e-03, -4.269281e-04, -1.84656e-05, -1.3709223e-03, 1.8429821e-02], [2.4438555e+00, 2.1565585e+00, -5.8823338e+00, -1.5659167e+00, 2.2002428e+00, -1.6086653e-02, -1.7000007e-02, 5.722088e-06, 2.5756126e-03], [-4.3048593e-04, 2.020848e-05, -4.624198e-02, 5.104165e-03, 6.284345e-05, -1.1106182e+01, 8.581931e-06, 2.8728744e-05, 1.4921901e-03], [4.7512215e-01, 9.104557e-02, -5.109682e-06, 1.9351056e+00, -1.4898428e-03, -5.5644746e+00, -8.2718594e-05, -8.077155e-02, -3.5216485e-04]]> : tensor<5x9xf32>
  %s = arith.constant dense<1.0209535e+00> : tensor<f32>
  %w = lns.constant dense<[[0, 2049, 4095, 2047, 3998, 1551, 1868, 3499, 1924], [166, 2506, 2134, 3765, 302, 3846, 3803, 366, 3559], [261, 1589, 1827, 3312, 3668, 65, 2728, 3153, 1232], [996, 3896, 2528, 1427, 3209, 2798, 2197, 1415, 4053], [119, 39, 580, 2577, 750, 2912, 4082, 3331, 3969]]> : tensor<5x9xi16> as tensor<5x9x!lns.num<12, 128>>
  %seed = arith.constant 1311768467463790320 : i64
  %step = arith.constant 77 : i32
  %base = arith.constant 34359738373 : i64
  %r = func.call @sgd_stochastic_12_128(%eta, %g, %s, %w, %seed, %step, %base)
    : (f32, tensor<5x9xf32>, tensor<f32>, tensor<5x9x!lns.num<12, 128>>, i64, i32, i64) -> (tensor<5x9x!lns.num<12, 128>>)
  %rb = lns.bitcast %r : tensor<5x9x!lns.num<12, 128>> to tensor<5x9xi16>
  %re = arith.constant dense<[[1834, 3020, 4095, 2047, 3998, 1551, 1868, 4095, 1924], [172, 746, 2129, 3896, 2638, 3846, 3803, 479, 3564], [3766, 3588, 1983, 1608, 3839, 793, 663, 3153, 1229], [997, 3896, 972, 1425, 3209, 1996, 2200, 1415, 4053], [3463, 3157, 581, 3722, 770, 1868, 4082, 3252, 3969]]> : tensor<5x9xi16>
  check.expect_eq %rb, %re : tensor<5x9xi16>
  return
}

func.func private @sgd_nearest_11_64(%eta: f32, %g: tensor<5x9xf32>, %s: tensor<f32>, %w: tensor<5x9x!lns.num<11, 64>>)
    -> (tensor<5x9x!lns.num<11, 64>>) attributes {no_inline} {
  %r = lns.sgd_update ins(%g, %eta : tensor<5x9xf32>, f32)
    outs(%w : tensor<5x9x!lns.num<11, 64>>) scale(%s : tensor<f32>)
    rounding(nearest) {scale_map = affine_map<(d0, d1) -> ()>} -> tensor<5x9x!lns.num<11, 64>>
  return %r : tensor<5x9x!lns.num<11, 64>>
}
func.func @test_sgd_nearest_11_64() {
  %eta = arith.constant 7.0e-02 : f32
  %g = arith.constant dense<[[1.5413849e-02, -6.340207e-04, 7.02596e-03, 5.940977e-02, 0x7FC00000, 0x7F800000, 0xFF800000, 1.0e+30, 0.0e+00], [-1.2128556e-01, -4.924296e-06, 9.190721e-01, -1.3510509e-03, -2.4727676e+00, 1.9164225e+01, 1.5280113e-02, 1.5169054e-05, 2.4411883e-03], [5.793134e-02, 3.3343785e+00, -1.2041472e+01, 4.410193e-02, -1.3952524e-05, 5.104676e-04, 1.5680879e-06, -1.8689382e-01, -3.2254847e-04], [1.0420912e-05, 1.0108697e-04, 3.9890417e-01, -1.7071633e-02, -5.313043e-05, 5.65243e-05, -1.926695e-06, 8.479198e-04, 1.3490127e+00], [-9.7103074e-02, 1.2273308e+00, -1.4408744e+01, 1.6861425e-03, -9.74123e+00, 1.1563757e-03, -1.1235212e+00, 1.1417741e-05, 3.8725724e-07]]> : tensor<5x9xf32>
  %s = arith.constant dense<2.1507712e-01> : tensor<f32>
  %w = lns.constant dense<[[0, 1, 1023, 1023, 438, 573, 1627, 1431, 1372], [888, 604, 859, 1458, 1780, 1721, 789, 511, 1394], [582, 822, 187, 711, 91, 1953, 1489, 1995, 495], [1351, 689, 1269, 584, 1855, 453, 994, 1950, 314], [1056, 1751, 593, 796, 1604, 137, 349, 1781, 1245]]> : tensor<5x9xi16> as tensor<5x9x!lns.num<11, 64>>
  %r = func.call @sgd_nearest_11_64(%eta, %g, %s, %w)
    : (f32, tensor<5x9xf32>, tensor<f32>, tensor<5x9x!lns.num<11, 64>>) -> (tensor<5x9x!lns.num<11, 64>>)
  %rb = lns.bitcast %r : tensor<5x9x!lns.num<11, 64>> to tensor<5x9xi16>
  %re = arith.constant dense<[[1558, 246, 1023, 1021, 438, 573, 1627, 2047, 1372], [903, 604, 1859, 1430, 996, 2047, 783, 511, 1455], [1626, 2044, 1023, 661, 101, 1953, 1489, 1985, 498], [1352, 689, 1859, 630, 1855, 452, 994, 1950, 1971], [704, 1971, 1023, 795, 1023, 1301, 930, 1781, 1245]]> : tensor<5x9xi16>
  check.expect_eq %rb, %re : tensor<5x9xi16>
  return
}

func.func private @sgd_stochastic_11_64(%eta: f32, %g: tensor<5x9xf32>, %s: tensor<f32>, %w: tensor<5x9x!lns.num<11, 64>>, %seed: i64, %step: i32, %base: i64)
    -> (tensor<5x9x!lns.num<11, 64>>) attributes {no_inline} {
  %r = lns.sgd_update ins(%g, %eta : tensor<5x9xf32>, f32)
    outs(%w : tensor<5x9x!lns.num<11, 64>>) scale(%s : tensor<f32>)
    rounding(stochastic) random(%seed, %step, %base) {scale_map = affine_map<(d0, d1) -> ()>, stream = 10 : i32} -> tensor<5x9x!lns.num<11, 64>>
  return %r : tensor<5x9x!lns.num<11, 64>>
}
func.func @test_sgd_stochastic_11_64() {
  %eta = arith.constant 7.0e-02 : f32
  %g = arith.constant dense<[[1.9642854e+00, 8.930772e-03, -2.6317364e-06, 5.2104803e-04, 0x7FC00000, 0x7F800000, 0xFF800000, 1.0e+30, 0.0e+00], [-2.5090107e-03, -8.576629e-04, 1.8914895e-04, -5.3351544e-02, 5.929665e-01, 4.6970925e-04, 9.3899466e-02, -1.2449981e+01, -3.3765277e-06], [3.2281547e-03, -2.1978624e-03, 1.8469434e-03, -7.94675e-04, 3.166507e-02, 7.7838324e-02, 1.4822026e-01, -6.3526284e-07, -3.6507533e+00], [-6.962913e-02, -1.1016884e-05, 4.5295977e-03, -1.914323e-04, 8.5796934e-04, -5.509698e-04, -3.930845e-03, 1.2938007e+00, 3.159322e-04], [-2.7998158e-01, 3.139484e-02, -4.512894e-06, -7.728693e-02, -8.723616e+00, -6.2843884e-04, -7.1958802e-06, 1.7295174e-01, -2.791041e-03]]> : tensor<5x9xf32>
  %s = arith.constant dense<3.8628602e+00> : tensor<f32>
  %w = lns.constant dense<[[0, 1, 1023, 1023, 1464, 185, 1016, 404, 1167], [1029, 439, 967, 259, 752, 144, 1179, 1967, 213], [1168, 468, 511, 1556, 1253, 252, 598, 275, 1127], [723, 1744, 1568, 1, 1104, 1976, 328, 1961, 1598], [526, 1348, 1959, 180, 1171, 467, 412, 772, 1790]]> : tensor<5x9xi16> as tensor<5x9x!lns.num<11, 64>>
  %seed = arith.constant 1311768467463790320 : i64
  %step = arith.constant 77 : i32
  %base = arith.constant 34359738373 : i64
  %r = func.call @sgd_stochastic_11_64(%eta, %g, %s, %w, %seed, %step, %base)
    : (f32, tensor<5x9xf32>, tensor<f32>, tensor<5x9x!lns.num<11, 64>>, i64, i32, i64) -> (tensor<5x9x!lns.num<11, 64>>)
  %rb = lns.bitcast %r : tensor<5x9x!lns.num<11, 64>> to tensor<5x9xi16>
  %re = arith.constant dense<[[1739, 1232, 1023, 1023, 1464, 185, 1016, 2047, 1167], [59, 440, 967, 404, 731, 133, 1462, 1896, 214], [1223, 469, 510, 1556, 1384, 1424, 569, 275, 772], [726, 1744, 1569, 19, 1136, 1976, 339, 1966, 1598], [595, 1417, 1959, 423, 853, 467, 412, 768, 1790]]> : tensor<5x9xi16>
  check.expect_eq %rb, %re : tensor<5x9xi16>
  return
}

func.func private @sgd_nearest_10_32(%eta: f32, %g: tensor<5x9xf32>, %s: tensor<f32>, %w: tensor<5x9x!lns.num<10, 32>>)
    -> (tensor<5x9x!lns.num<10, 32>>) attributes {no_inline} {
  %r = lns.sgd_update ins(%g, %eta : tensor<5x9xf32>, f32)
    outs(%w : tensor<5x9x!lns.num<10, 32>>) scale(%s : tensor<f32>)
    rounding(nearest) {scale_map = affine_map<(d0, d1) -> ()>} -> tensor<5x9x!lns.num<10, 32>>
  return %r : tensor<5x9x!lns.num<10, 32>>
}
func.func @test_sgd_nearest_10_32() {
  %eta = arith.constant 7.0e-02 : f32
  %g = arith.constant dense<[[1.3249404e-02, 1.0883313e-04, -6.1692607e-02, -2.275252e-02, 0x7FC00000, 0x7F800000, 0xFF800000, 1.0e+30, 0.0e+00], [3.0345584e-03, 1.5080299e+00, 1.9671438e-02, -3.8898867e-01, -4.1554015e-04, -9.059048e-07, 2.0011635e-03, 1.8804437e-02, -1.4276619e+00], [-1.5451586e-06, -1.2890968e+00, -1.2293993e+01, -1.463138e-04, -9.745888e+00, -6.40555e-07, 4.3404994e+00, 2.4111897e-02, -9.578461e-05], [1.3931129e-04, 4.8099894e-02, -6.3084215e-03, 3.0668094e-04, 3.6790356e-05, 1.6952486e-01, -5.773186e-01, -1.5327454e-05, 3.9937696e-01], [7.942213e-04, 2.6528716e+00, -2.8321783e-03, -2.4065569e+01, -1.0243935e+01, -1.0093255e+01, 1.5324822e-05, 2.1593142e-04, -1.6965858e-04]]> : tensor<5x9xf32>
  %s = arith.constant dense<2.2916605e-01> : tensor<f32>
  %w = lns.constant dense<[[0, 513, 1023, 511, 838, 159, 433, 47, 524], [631, 620, 101, 850, 615, 221, 926, 305, 752], [849, 923, 996, 468, 351, 271, 705, 925, 392], [1016, 174, 661, 515, 872, 853, 839, 226, 214], [329, 15, 587, 667, 862, 291, 216, 933, 183]]> : tensor<5x9xi16> as tensor<5x9x!lns.num<10, 32>>
  %r = func.call @sgd_nearest_10_32(%eta, %g, %s, %w)
    : (f32, tensor<5x9xf32>, tensor<f32>, tensor<5x9x!lns.num<10, 32>>) -> (tensor<5x9x!lns.num<10, 32>>)
  %rb = lns.bitcast %r : tensor<5x9x!lns.num<10, 32>> to tensor<5x9xi16>
  %re = arith.constant dense<[[769, 565, 1022, 511, 838, 159, 433, 1023, 524], [710, 987, 786, 402, 519, 221, 926, 273, 472], [849, 452, 511, 468, 511, 271, 1023, 928, 392], [1016, 826, 212, 602, 872, 905, 426, 226, 925], [328, 1013, 181, 511, 511, 511, 216, 933, 186]]> : tensor<5x9xi16>
  check.expect_eq %rb, %re : tensor<5x9xi16>
  return
}

func.func private @sgd_stochastic_10_32(%eta: f32, %g: tensor<5x9xf32>, %s: tensor<f32>, %w: tensor<5x9x!lns.num<10, 32>>, %seed: i64, %step: i32, %base: i64)
    -> (tensor<5x9x!lns.num<10, 32>>) attributes {no_inline} {
  %r = lns.sgd_update ins(%g, %eta : tensor<5x9xf32>, f32)
    outs(%w : tensor<5x9x!lns.num<10, 32>>) scale(%s : tensor<f32>)
    rounding(stochastic) random(%seed, %step, %base) {scale_map = affine_map<(d0, d1) -> ()>, stream = 10 : i32} -> tensor<5x9x!lns.num<10, 32>>
  return %r : tensor<5x9x!lns.num<10, 32>>
}
func.func @test_sgd_stochastic_10_32() {
  %eta = arith.constant 7.0e-02 : f32
  %g = arith.constant dense<[[1.9965682e-04, 1.1873273e-04, -3.1579511e-06, -6.382887e-05, 0x7FC00000, 0x7F800000, 0xFF800000, 1.0e+30, 0.0e+00], [-1.30074695e-05, -1.63446e-05, 1.3747162e-06, -6.498077e+00, -2.339176e-02, 1.6751856e-04, 7.730415e-01, -2.4188456e-01, -7.204667e-01], [1.03845254e-04, 1.1607148e+01, -1.6860132e-01, -1.1859747e-01, -3.0568438e+00, 1.9473266e-03, 8.55372e-03, 1.0175165e-05, 1.6707457e-03], [-1.7420787e-07, -6.439782e-05, 4.121314e+00, -9.7325064e-02, 1.1130157e-01, -7.426905e-04, -3.523928e-03, -6.9693394e-02, -5.7851637e-05], [-2.3862524e+00, -5.6370463e-05, -1.5399036e-01, 4.00112e-02, -4.8446305e-05, -3.8184804e-05, -6.9509004e-03, -3.638394e-05, -5.9416807e-06]]> : tensor<5x9xf32>
  %s = arith.constant dense<3.5024164e+00> : tensor<f32>
  %w = lns.constant dense<[[0, 513, 1023, 511, 467, 421, 769, 790, 851], [517, 314, 342, 695, 993, 450, 778, 720, 313], [952, 230, 723, 757, 547, 811, 626, 820, 748], [768, 556, 67, 76, 833, 172, 844, 665, 182], [810, 673, 452, 1012, 577, 236, 923, 88, 545]]> : tensor<5x9xi16> as tensor<5x9x!lns.num<10, 32>>
  %seed = arith.constant 1311768467463790320 : i64
  %step = arith.constant 77 : i32
  %base = arith.constant 34359738373 : i64
  %r = func.call @sgd_stochastic_10_32(%eta, %g, %s, %w, %seed, %step, %base)
    : (f32, tensor<5x9xf32>, tensor<f32>, tensor<5x9x!lns.num<10, 32>>, i64, i32, i64) -> (tensor<5x9x!lns.num<10, 32>>)
  %rb = lns.bitcast %r : tensor<5x9x!lns.num<10, 32>> to tensor<5x9xi16>
  %re = arith.constant dense<[[513, 520, 1023, 511, 467, 421, 769, 1023, 851], [517, 314, 342, 416, 993, 450, 843, 249, 347], [952, 955, 221, 692, 382, 811, 657, 820, 748], [768, 554, 908, 225, 838, 173, 843, 190, 182], [360, 673, 453, 1012, 576, 236, 923, 88, 545]]> : tensor<5x9xi16>
  check.expect_eq %rb, %re : tensor<5x9xi16>
  return
}

func.func private @sgd_nearest_8_8(%eta: f32, %g: tensor<5x9xf32>, %s: tensor<f32>, %w: tensor<5x9x!lns.num<8, 8>>)
    -> (tensor<5x9x!lns.num<8, 8>>) attributes {no_inline} {
  %r = lns.sgd_update ins(%g, %eta : tensor<5x9xf32>, f32)
    outs(%w : tensor<5x9x!lns.num<8, 8>>) scale(%s : tensor<f32>)
    rounding(nearest) {scale_map = affine_map<(d0, d1) -> ()>} -> tensor<5x9x!lns.num<8, 8>>
  return %r : tensor<5x9x!lns.num<8, 8>>
}
func.func @test_sgd_nearest_8_8() {
  %eta = arith.constant 7.0e-02 : f32
  %g = arith.constant dense<[[5.544419e-04, -3.1855542e-02, -3.3796806e-07, 1.386604e-06, 0x7FC00000, 0x7F800000, 0xFF800000, 1.0e+30, 0.0e+00], [2.0416731e-04, 8.090947e-05, -1.3587822e-01, -2.2354534e+00, -9.82495e-07, 1.2849967e-04, 5.102933e-03, 6.5066826e-01, 5.736105e-01], [-1.5489657e-05, 2.5893461e-03, 5.568902e+00, -2.0450504e-01, 5.6238315e-07, -1.2015908e+00, 1.395803e-02, 6.195284e-06, 1.9845688e+00], [1.320358e-06, -1.2803817e-03, -3.4203716e-02, -3.700388e-06, -1.4883807e+00, -2.0692317e-01, 3.016442e-01, -1.7186617e-06, -8.146871e-01], [-9.6254e-01, -2.4872777e-04, -2.1962326e-03, -5.4991597e-06, -1.0903275e-07, -4.2015937e-04, 2.13237e-04, 6.8315566e-03, 2.1713646e-04]]> : tensor<5x9xf32>
  %s = arith.constant dense<3.8347776e+00> : tensor<f32>
  %w = lns.constant dense<[[0, 1, 127, 255, 197, 235, 168, 199, 147], [108, 180, 109, 12, 222, 158, 114, 32, 245], [124, 72, 251, 152, 67, 192, 75, 82, 94], [7, 31, 195, 73, 82, 192, 229, 87, 246], [11, 28, 223, 53, 120, 167, 148, 178, 78]]> : tensor<5x9xi8> as tensor<5x9x!lns.num<8, 8>>
  %r = func.call @sgd_nearest_8_8(%eta, %g, %s, %w)
    : (f32, tensor<5x9xf32>, tensor<f32>, tensor<5x9x!lns.num<8, 8>>) -> (tensor<5x9x!lns.num<8, 8>>)
  %rb = lns.bitcast %r : tensor<5x9x!lns.num<8, 8>> to tensor<5x9xi8>
  %re = arith.constant dense<[[129, 41, 127, 255, 197, 235, 168, 255, 147], [108, 180, 109, 90, 222, 158, 114, 204, 245], [124, 72, 253, 62, 67, 80, 75, 82, 82], [7, 32, 194, 73, 92, 167, 230, 87, 246], [80, 28, 223, 53, 120, 167, 148, 179, 78]]> : tensor<5x9xi8>
  check.expect_eq %rb, %re : tensor<5x9xi8>
  return
}

func.func private @sgd_stochastic_8_8(%eta: f32, %g: tensor<5x9xf32>, %s: tensor<f32>, %w: tensor<5x9x!lns.num<8, 8>>, %seed: i64, %step: i32, %base: i64)
    -> (tensor<5x9x!lns.num<8, 8>>) attributes {no_inline} {
  %r = lns.sgd_update ins(%g, %eta : tensor<5x9xf32>, f32)
    outs(%w : tensor<5x9x!lns.num<8, 8>>) scale(%s : tensor<f32>)
    rounding(stochastic) random(%seed, %step, %base) {scale_map = affine_map<(d0, d1) -> ()>, stream = 10 : i32} -> tensor<5x9x!lns.num<8, 8>>
  return %r : tensor<5x9x!lns.num<8, 8>>
}
func.func @test_sgd_stochastic_8_8() {
  %eta = arith.constant 7.0e-02 : f32
  %g = arith.constant dense<[[2.4932813e-02, 7.0773525e+00, 5.066481e-02, 1.0615387e+00, 0x7FC00000, 0x7F800000, 0xFF800000, 1.0e+30, 0.0e+00], [-1.0426971e-03, 6.6323378e-06, 4.5737956e-04, -7.975239e-06, 1.3986996e-02, 4.3119676e-02, -1.1922022e-02, -2.1831826e-03, -2.1041464e-03], [-3.7413865e-01, 6.7834744e+00, -2.1473027e-03, -7.611059e-01, -1.0988122e-04, 1.2083529e-03, 2.6186896e-02, -8.1397206e-01, -3.285667e-05], [-2.6196644e+00, -2.9145e-03, -4.7626376e-02, -5.02228e-06, -4.01947e-05, 6.7720525e-02, -2.465175e-02, -2.3027982e-01, -2.068256e-04], [-4.490059e-01, -2.5373794e-05, 2.0506637e+00, -5.3688527e-05, 7.4750125e-05, 3.909487e-04, -1.2658949e-01, -2.7608522e-07, 5.0584795e-06]]> : tensor<5x9xf32>
  %s = arith.constant dense<9.3988615e-01> : tensor<f32>
  %w = lns.constant dense<[[0, 129, 255, 255, 4, 142, 46, 115, 243], [192, 133, 176, 51, 136, 248, 93, 175, 87], [180, 227, 238, 40, 250, 252, 202, 1, 246], [108, 110, 172, 230, 123, 218, 90, 194, 247], [9, 4, 56, 170, 49, 117, 212, 222, 124]]> : tensor<5x9xi8> as tensor<5x9x!lns.num<8, 8>>
  %seed = arith.constant 1311768467463790320 : i64
  %step = arith.constant 77 : i32
  %base = arith.constant 34359738373 : i64
  %r = func.call @sgd_stochastic_8_8(%eta, %g, %s, %w, %seed, %step, %base)
    : (f32, tensor<5x9xf32>, tensor<f32>, tensor<5x9x!lns.num<8, 8>>, i64, i32, i64) -> (tensor<5x9x!lns.num<8, 8>>)
  %rb = lns.bitcast %r : tensor<5x9x!lns.num<8, 8>> to tensor<5x9xi8>
  %re = arith.constant dense<[[182, 248, 255, 255, 4, 142, 46, 255, 243], [192, 134, 176, 51, 176, 248, 93, 173, 88], [85, 249, 238, 94, 250, 252, 204, 95, 246], [116, 110, 59, 230, 123, 219, 90, 76, 247], [88, 5, 234, 170, 49, 117, 206, 222, 124]]> : tensor<5x9xi8>
  check.expect_eq %rb, %re : tensor<5x9xi8>
  return
}

func.func private @sgd_nearest_momentum_16_2048(%eta: f32, %mu: f32, %g: tensor<5x9xf32>, %s: tensor<f32>, %w: tensor<5x9x!lns.num<16, 2048>>, %u: tensor<5x9xf32>)
    -> (tensor<5x9x!lns.num<16, 2048>>, tensor<5x9xf32>) attributes {no_inline} {
  %r:2 = lns.sgd_update ins(%g, %eta : tensor<5x9xf32>, f32)
    outs(%w : tensor<5x9x!lns.num<16, 2048>>) scale(%s : tensor<f32>) momentum(%mu, %u : f32, tensor<5x9xf32>)
    rounding(nearest) {scale_map = affine_map<(d0, d1) -> ()>} -> tensor<5x9x!lns.num<16, 2048>>, tensor<5x9xf32>
  return %r#0, %r#1 : tensor<5x9x!lns.num<16, 2048>>, tensor<5x9xf32>
}
func.func @test_sgd_nearest_momentum_16_2048() {
  %eta = arith.constant 7.0e-02 : f32
  %mu = arith.constant 9.0e-01 : f32
  %g = arith.constant dense<[[1.3359508e-04, 1.0506658e-04, 1.1924814e-03, -1.2171024e-01, 0x7FC00000, 0x7F800000, 0xFF800000, 1.0e+30, 0.0e+00], [-3.88689e-05, -1.9597451e-01, 1.6632234e-01, 1.5423783e-04, -5.838483e-01, -1.2956693e+01, -5.3053685e-05, 2.098309e-03, -6.4689426e+00], [-7.571749e-02, 1.4789158e-05, 1.3629797e-06, 4.014352e-03, -9.531606e-06, -8.9344406e-04, -1.0047905e+00, -6.276821e+00, -1.341321e-01], [-1.0569978e-01, 5.8578435e-06, 1.062921e+00, -5.628023e-01, -6.181073e-05, -6.7810836e-04, -2.5101882e-01, 2.727784e-01, 4.2656455e-02], [-5.098055e-03, 4.1120985e-01, 2.1933562e-05, -7.979435e-06, -1.1149184e-06, -3.068661e-04, 1.633067e-03, -4.395038e-04, 1.1502982e-03]]> : tensor<5x9xf32>
  %s = arith.constant dense<3.4489304e-01> : tensor<f32>
  %w = lns.constant dense<[[0, 1, 32767, 32767, 29161, 15955, 15602, 7374, 43640], [47059, 38848, 33373, 65178, 8032, 6523, 3403, 44326, 9872], [38804, 1388, 50075, 50964, 36932, 24348, 28729, 64679, 60132], [47971, 54726, 26462, 47626, 27801, 32454, 2761, 25185, 29537], [20885, 41616, 6495, 63232, 32631, 17631, 45167, 62979, 44629]]> : tensor<5x9xi16> as tensor<5x9x!lns.num<16, 2048>>
  %u = arith.constant dense<[[4.5361242e-01, -1.0086751e+00, -9.0064317e-01, 6.282947e-01, 7.1540755e-01, 1.5142843e-01, -4.7224566e-01, 9.658682e-01, 5.871505e-01], [7.936466e-01, 0x7F800000, 5.455026e-01, 4.675086e-01, 1.4966358e-01, -5.3179637e-03, -8.749131e-01, 4.2899874e-01, 1.8142544e-02], [-1.064126e+00, -4.255027e-01, 1.485644e+00, -1.3226186e-01, 6.84694e-02, -1.5041441e+00, 1.0520965e-01, -1.2487787e+00, -1.3782821e+00], [-1.4447448e-01, 8.604173e-01, -1.8791513e-01, 9.1659576e-02, -1.05439946e-01, 9.1705954e-01, 1.5447589e+00, -5.741158e-01, -8.782259e-01], [7.6115644e-01, -1.0308697e+00, 1.0881855e+00, -3.4485114e-01, 7.9003334e-01, 3.8734177e-01, 7.5383383e-01, 7.5957716e-01, 7.2145313e-01]]> : tensor<5x9xf32>
  %r:2 = func.call @sgd_nearest_momentum_16_2048(%eta, %mu, %g, %s, %w, %u)
    : (f32, f32, tensor<5x9xf32>, tensor<f32>, tensor<5x9x!lns.num<16, 2048>>, tensor<5x9xf32>) -> (tensor<5x9x!lns.num<16, 2048>>, tensor<5x9xf32>)
  %r_0b = lns.bitcast %r#0 : tensor<5x9x!lns.num<16, 2048>> to tensor<5x9xi16>
  %r_0e = arith.constant dense<[[58177, 27769, 32767, 32488, 29161, 15955, 15602, 65535, 58955], [59868, 38848, 59584, 65450, 25698, 32767, 27350, 58056, 32767], [28151, 25220, 61739, 20573, 52604, 29516, 30339, 31931, 26462], [23619, 60516, 57368, 25817, 28092, 31846, 61208, 26654, 30641], [59272, 26095, 60760, 62795, 32147, 57447, 59706, 63820, 59571]]> : tensor<5x9xi16>
  check.expect_eq %r_0b, %r_0e : tensor<5x9xi16>
  %r_1b = arith.bitcast %r#1 : tensor<5x9xf32> to tensor<5x9xi32>
  %r_1e = arith.constant dense<[[1053890511, 3211288369, 3209638897, 1055077338, 1060578547, 1041960974, 3203516975, 1900671690, 1057441676], [1060559010, 2139095040, 1059603239, 1054310854, 3202742050, 3243205176, 3209271283, 1053213128, 3234757585], [3213117302, 3200520295, 1068180855, 3186331724, 1031560661, 3215811658, 3211328624, 3236745911, 3215979119], [3195101790, 1061567964, 1063571432, 3203787526, 3183638839, 1062411758, 1066521448, 3195652016, 3208604758], [1059983546, 3204726302, 1065007419, 3198085463, 1060505085, 1051874424, 1059985907, 1060037857, 1059488876]]> : tensor<5x9xi32>
  check.expect_eq %r_1b, %r_1e : tensor<5x9xi32>
  return
}

func.func private @sgd_stochastic_momentum_16_2048(%eta: f32, %mu: f32, %g: tensor<5x9xf32>, %s: tensor<f32>, %w: tensor<5x9x!lns.num<16, 2048>>, %u: tensor<5x9xf32>, %seed: i64, %step: i32, %base: i64)
    -> (tensor<5x9x!lns.num<16, 2048>>, tensor<5x9xf32>) attributes {no_inline} {
  %r:2 = lns.sgd_update ins(%g, %eta : tensor<5x9xf32>, f32)
    outs(%w : tensor<5x9x!lns.num<16, 2048>>) scale(%s : tensor<f32>) momentum(%mu, %u : f32, tensor<5x9xf32>)
    rounding(stochastic) random(%seed, %step, %base) {scale_map = affine_map<(d0, d1) -> ()>, stream = 10 : i32} -> tensor<5x9x!lns.num<16, 2048>>, tensor<5x9xf32>
  return %r#0, %r#1 : tensor<5x9x!lns.num<16, 2048>>, tensor<5x9xf32>
}
func.func @test_sgd_stochastic_momentum_16_2048() {
  %eta = arith.constant 7.0e-02 : f32
  %mu = arith.constant 9.0e-01 : f32
  %g = arith.constant dense<[[-5.281062e-04, 8.1758306e-04, 1.5343024e-03, -1.6769434e-04, 0x7FC00000, 0x7F800000, 0xFF800000, 1.0e+30, 0.0e+00], [9.242867e-05, 1.9404235e-05, 1.6094467e-05, 3.455395e-03, -9.125751e-06, -2.5451249e-02, -4.411006e-06, -8.3437243e-07, 4.422945e-05], [-1.2933181e-02, 1.2800694e-03, -1.277251e-01, -1.4367332e-01, -1.7482277e+00, 1.5652621e-03, -2.493298e-02, 4.2342197e-04, -3.788099e-05], [-3.2801104e-03, -5.3409504e-04, -8.591337e-06, 1.0088842e-02, -5.802964e-04, -1.2283257e-03, -7.394781e-02, -7.813764e-01, -3.1714933e-07], [5.9493147e-03, 3.570876e-07, -2.4704649e-01, 2.7051681e-05, 1.4472445e-06, 1.357666e+00, -3.0767784e-01, -8.049069e-03, -2.9308615e+00]]> : tensor<5x9xf32>
  %s = arith.constant dense<1.4800217e+00> : tensor<f32>
  %w = lns.constant dense<[[0, 32769, 65535, 65535, 45047, 21014, 12479, 3046, 60644], [33768, 20873, 37572, 38128, 44284, 36013, 22736, 63740, 10241], [61417, 10633, 49433, 41178, 14991, 4199, 30881, 63652, 46412], [23565, 36035, 22919, 42462, 22486, 38264, 52363, 21201, 37490], [46031, 59611, 21686, 60404, 11157, 20435, 17064, 39609, 35352]]> : tensor<5x9xi16> as tensor<5x9x!lns.num<16, 2048>>
  %u = arith.constant dense<[[-7.3971444e-01, -6.6269255e-01, 5.341401e-01, -2.6909238e-01, 1.4320439e+00, -9.7324985e-01, -2.9835746e-01, -2.1812956e-01, -1.5573938e+00], [3.4540236e-01, 0x7F800000, 1.1390502e+00, 2.4047873e+00, 8.711048e-02, -4.130635e-01, -7.972342e-01, -1.7615965e-01, -5.7646975e-02], [-7.9097105e-03, 1.1272763e+00, 5.1868165e-01, -7.94746e-01, 3.6947778e-01, -6.8222743e-01, 1.15707815e-01, 6.276146e-01, -7.604315e-01], [8.7362564e-01, -8.532838e-01, -6.626879e-01, 5.8833086e-01, -1.7859374e-01, -1.2210853e-01, -1.7264796e+00, 1.6413484e-02, 6.2648034e-01], [-5.2635413e-01, 2.534082e-01, -5.5715775e-01, 1.4896569e+00, 3.396272e-02, -1.9520745e+00, 5.675956e-01, -2.5122018e+00, 1.9042332e+00]]> : tensor<5x9xf32>
  %seed = arith.constant 1311768467463790320 : i64
  %step = arith.constant 77 : i32
  %base = arith.constant 34359738373 : i64
  %r:2 = func.call @sgd_stochastic_momentum_16_2048(%eta, %mu, %g, %s, %w, %u, %seed, %step, %base)
    : (f32, f32, tensor<5x9xf32>, tensor<f32>, tensor<5x9x!lns.num<16, 2048>>, tensor<5x9xf32>, i64, i32, i64) -> (tensor<5x9x!lns.num<16, 2048>>, tensor<5x9xf32>)
  %r_0b = lns.bitcast %r#0 : tensor<5x9x!lns.num<16, 2048>> to tensor<5x9xi16>
  %r_0e = arith.constant dense<[[22551, 22219, 65535, 65501, 45047, 21014, 12479, 65535, 59385], [53073, 20873, 56597, 58808, 49543, 21016, 24801, 63699, 15544], [61406, 56531, 54026, 23283, 24885, 22309, 30860, 63798, 22486], [18259, 22970, 24640, 54743, 23139, 17204, 24709, 24261, 54835], [21320, 59839, 24401, 61313, 44389, 22800, 49691, 26168, 24330]]> : tensor<5x9xi16>
  check.expect_eq %r_0b, %r_0e : tensor<5x9xi16>
  %r_1b = arith.bitcast %r#1 : tensor<5x9xf32> to tensor<5x9xi32>
  %r_1e = arith.constant dense<[[3207237822, 3206052253, 1056369366, 3195546321, 1068977463, 3212388071, 3197682255, 1900671690, 3216206185], [1050621295, 2139095040, 1065564284, 1074445477, 1033931545, 3200999142, 3208097555, 3189922174, 3176420385], [3164881900, 1065485997, 1051565310, 3210470348, 3216323989, 3206334676, 1034040764, 1058059767, 3207542415], [1061712274, 3208952763, 3206066044, 1057628761, 3190108075, 3185808903, 3218103060, 3208921134, 1058035531], [3203366776, 1047104150, 3208617200, 1068211368, 1023043973, 3201066004, 1045432498, 3222353868, 3214657625]]> : tensor<5x9xi32>
  check.expect_eq %r_1b, %r_1e : tensor<5x9xi32>
  return
}

func.func private @sgd_nearest_momentum_13_256(%eta: f32, %mu: f32, %g: tensor<5x9xf32>, %s: tensor<f32>, %w: tensor<5x9x!lns.num<13, 256>>, %u: tensor<5x9xf32>)
    -> (tensor<5x9x!lns.num<13, 256>>, tensor<5x9xf32>) attributes {no_inline} {
  %r:2 = lns.sgd_update ins(%g, %eta : tensor<5x9xf32>, f32)
    outs(%w : tensor<5x9x!lns.num<13, 256>>) scale(%s : tensor<f32>) momentum(%mu, %u : f32, tensor<5x9xf32>)
    rounding(nearest) {scale_map = affine_map<(d0, d1) -> ()>} -> tensor<5x9x!lns.num<13, 256>>, tensor<5x9xf32>
  return %r#0, %r#1 : tensor<5x9x!lns.num<13, 256>>, tensor<5x9xf32>
}
func.func @test_sgd_nearest_momentum_13_256() {
  %eta = arith.constant 7.0e-02 : f32
  %mu = arith.constant 9.0e-01 : f32
  %g = arith.constant dense<[[9.3604386e-04, -1.1733119e-01, -7.35618e-04, -1.967876e-05, 0x7FC00000, 0x7F800000, 0xFF800000, 1.0e+30, 0.0e+00], [-2.6291495e-03, -1.1770262e+00, 1.2132441e-04, -3.1138929e-03, -9.575962e+00, -1.96432e-06, 5.084191e-02, -5.435031e-01, 9.738486e-02], [-1.4610989e-03, 1.8699749e-03, -1.4613107e+00, 1.6819933e-02, 1.2711759e-05, -7.123832e-05, -1.5210503e-06, -1.0256397e-05, -3.3712286e-06], [-3.968584e-05, -4.448928e-03, 2.0506886e-06, 1.3518692e-02, 1.9996667e-02, 4.714551e-05, -8.0932835e-03, 1.8564114e-02, -6.418937e-04], [4.8799644e-04, -1.0468429e-05, 1.2656583e-05, -7.302752e-05, 2.7313241e-05, 1.4412141e-02, 3.5505536e-01, 2.5280488e-03, -1.2410744e-05]]> : tensor<5x9xf32>
  %s = arith.constant dense<6.325063e-01> : tensor<f32>
  %w = lns.constant dense<[[0, 4097, 8191, 4095, 1995, 5643, 3865, 3875, 1310], [2299, 5344, 6399, 7944, 2892, 7486, 5202, 3800, 3653], [1078, 3126, 5541, 3144, 6017, 963, 2413, 6852, 5000], [7096, 6023, 4727, 2254, 5667, 2688, 5466, 8190, 3081], [3058, 4790, 5185, 6360, 1757, 7109, 28, 3856, 3517]]> : tensor<5x9xi16> as tensor<5x9x!lns.num<13, 256>>
  %u = arith.constant dense<[[3.1118265e-01, -2.649472e-01, -6.555744e-01, -2.9457137e-01, 1.4473109e+00, -9.818585e-01, -3.2683772e-01, -2.2954493e+00, 2.051561e+00], [-2.0596212e-01, 0x7F800000, -1.0137496e+00, 5.8785206e-01, 1.3472972e+00, -9.248983e-01, 1.4756944e+00, -2.595374e-02, 3.4650078e-01], [1.1050853e+00, 8.394571e-02, -3.2495862e-01, -2.6307943e-01, -4.3344074e-01, 7.902614e-01, -1.705803e+00, 1.2463205e+00, -1.2345171e+00], [8.0374986e-01, -8.995239e-01, -4.1200536e-01, 1.8470958e-01, 1.1313679e+00, -6.1504316e-01, -4.1131103e-01, 7.9635e-01, -1.1741465e+00], [8.638483e-02, 7.345369e-02, 6.943996e-02, 1.8341095e+00, -1.23954065e-01, 1.7844018e+00, -5.630352e-01, 3.3468625e-01, -9.2023396e-01]]> : tensor<5x9xf32>
  %r:2 = func.call @sgd_nearest_momentum_13_256(%eta, %mu, %g, %s, %w, %u)
    : (f32, f32, tensor<5x9xf32>, tensor<f32>, tensor<5x9x!lns.num<13, 256>>, tensor<5x9xf32>) -> (tensor<5x9x!lns.num<13, 256>>, tensor<5x9xf32>)
  %r_0b = lns.bitcast %r#0 : tensor<5x9x!lns.num<13, 256>> to tensor<5x9xi16>
  %r_0e = arith.constant dense<[[6909, 2900, 8166, 4095, 1995, 5643, 3865, 8191, 7604], [2781, 5344, 3218, 7984, 4081, 7127, 7497, 3848, 3593], [7375, 3080, 3488, 3246, 2910, 7251, 3463, 7492, 3320], [7442, 3194, 2915, 6589, 7395, 3178, 2917, 8191, 3464], [3001, 6380, 6369, 7577, 2522, 7653, 2586, 3831, 3651]]> : tensor<5x9xi16>
  check.expect_eq %r_0b, %r_0e : tensor<5x9xi16>
  %r_1b = arith.bitcast %r#1 : tensor<5x9xf32> to tensor<5x9xi32>
  %r_1e = arith.constant dense<[[1049616201, 3199609159, 3205970831, 3196567457, 1069105532, 3212532500, 3198637894, 1900671690, 1072453375], [3191898566, 2139095040, 3211364719, 1057400027, 3238383735, 3210025178, 1068532221, 3205570005, 1053919059], [1065237715, 1033801462, 3219159974, 3194043130, 3200760085, 1060507352, 3217326650, 1066373926, 3213768576], [1060711550, 3209716645, 3200113116, 1043862093, 1065673894, 3205345698, 3200363783, 1060911936, 3213318150], [1033910612, 1032281679, 1031799941, 1070811058, 3185863307, 1070557288, 3189461254, 1050379405, 3209954923]]> : tensor<5x9xi32>
  check.expect_eq %r_1b, %r_1e : tensor<5x9xi32>
  return
}

func.func private @sgd_stochastic_momentum_13_256(%eta: f32, %mu: f32, %g: tensor<5x9xf32>, %s: tensor<f32>, %w: tensor<5x9x!lns.num<13, 256>>, %u: tensor<5x9xf32>, %seed: i64, %step: i32, %base: i64)
    -> (tensor<5x9x!lns.num<13, 256>>, tensor<5x9xf32>) attributes {no_inline} {
  %r:2 = lns.sgd_update ins(%g, %eta : tensor<5x9xf32>, f32)
    outs(%w : tensor<5x9x!lns.num<13, 256>>) scale(%s : tensor<f32>) momentum(%mu, %u : f32, tensor<5x9xf32>)
    rounding(stochastic) random(%seed, %step, %base) {scale_map = affine_map<(d0, d1) -> ()>, stream = 10 : i32} -> tensor<5x9x!lns.num<13, 256>>, tensor<5x9xf32>
  return %r#0, %r#1 : tensor<5x9x!lns.num<13, 256>>, tensor<5x9xf32>
}
func.func @test_sgd_stochastic_momentum_13_256() {
  %eta = arith.constant 7.0e-02 : f32
  %mu = arith.constant 9.0e-01 : f32
  %g = arith.constant dense<[[-5.85628e-07, -1.0165582e-05, 1.604266e-02, -1.667484e-01, 0x7FC00000, 0x7F800000, 0xFF800000, 1.0e+30, 0.0e+00], [-7.8173165e-05, 7.9265505e-01, -4.5209094e-06, 1.7029679e-03, -1.0195188e+01, 2.3309974e-04, -3.7876373e-07, -2.0278128e-02, -2.1804728e-01], [1.3882424e-06, 1.363831e-01, 5.4283746e-06, 4.868813e-06, 2.3885663e-03, 4.771902e-06, -5.4975484e-02, 1.4182573e-04, -1.254655e-03], [-1.1362505e+00, 2.1061823e-02, -3.2494828e-01, -3.7462015e-02, -6.8774825e-01, 2.2706072e-04, 4.736206e-08, -1.6191472e+00, -9.432265e-05], [-5.6228187e-06, -5.231586e-03, -1.6166218e-02, 1.5809173e-02, 6.724691e-01, 4.295538e-02, -1.5669231e-05, -1.3898425e-02, -2.3987561e-06]]> : tensor<5x9xf32>
  %s = arith.constant dense<2.7958357e-01> : tensor<f32>
  %w = lns.constant dense<[[0, 4097, 4095, 8191, 702, 6104, 2050, 5767, 6027], [2100, 2753, 4874, 7020, 5803, 6081, 3228, 7524, 7888], [1130, 5539, 4084, 5908, 7189, 903, 5547, 851, 7486], [1397, 4168, 5149, 2657, 5437, 4434, 4835, 580, 2581], [3633, 6467, 1716, 4524, 5211, 4548, 8131, 862, 3525]]> : tensor<5x9xi16> as tensor<5x9x!lns.num<13, 256>>
  %u = arith.constant dense<[[-2.7222022e-01, 2.4896708e+00, -4.2859143e-01, 3.465913e-01, 1.174465e-01, 2.1650355e+00, -9.157976e-01, -1.3648896e+00, -1.3532474e+00], [-8.33077e-01, 0x7F800000, -6.877534e-02, 4.5360127e-01, -3.649921e-01, 2.8185013e-01, -1.1462528e+00, 3.233675e-02, 7.0720536e-01], [-1.1843567e+00, -2.9045644e-01, -3.8575453e-01, -1.9501384e+00, -9.51551e-02, 1.5997735e-01, 1.1348065e+00, 3.0150872e-01, 4.5873028e-01], [-7.931162e-01, 2.164265e+00, -7.3697274e-03, -5.98949e-01, 2.298074e-02, 1.1742368e+00, -1.9905987e-01, 8.7516266e-01, 1.2832903e+00], [2.5253963e-01, 1.1974916e+00, 4.766753e-01, 6.938729e-01, -9.7386575e-01, -3.6682665e-01, -1.4728477e+00, 2.0487247e+00, -2.446373e-01]]> : tensor<5x9xf32>
  %seed = arith.constant 1311768467463790320 : i64
  %step = arith.constant 77 : i32
  %base = arith.constant 34359738373 : i64
  %r:2 = func.call @sgd_stochastic_momentum_13_256(%eta, %mu, %g, %s, %w, %u, %seed, %step, %base)
    : (f32, f32, tensor<5x9xf32>, tensor<f32>, tensor<5x9x!lns.num<13, 256>>, tensor<5x9xf32>, i64, i32, i64) -> (tensor<5x9x!lns.num<13, 256>>, tensor<5x9xf32>)
  %r_0b = lns.bitcast %r#0 : tensor<5x9x!lns.num<13, 256>> to tensor<5x9xi16>
  %r_0e = arith.constant dense<[[3064, 7978, 4095, 8191, 702, 6104, 2050, 8191, 3653], [3486, 2753, 2553, 7477, 4095, 7192, 3711, 7529, 7967], [3608, 2806, 4095, 3790, 7050, 6962, 7668, 7197, 7681], [3811, 7930, 3175, 3429, 3432, 7700, 2947, 3515, 7711], [3551, 7718, 7348, 7515, 2994, 3122, 7948, 7903, 3610]]> : tensor<5x9xi16>
  check.expect_eq %r_0b, %r_0e : tensor<5x9xi16>
  %r_1b = arith.bitcast %r#1 : tensor<5x9xf32> to tensor<5x9xi32>
  %r_1e = arith.constant dense<[[3195724022, 1074751365, 3200075765, 1041541900, 1039173578, 1074434033, 3211424182, 1900671690, 3214664932], [3208640001, 2139095040, 3179121996, 1053942833, 3240648959, 1048706803, 3213102177, 1007720066, 1054227826], [3213389837, 3187672899, 3199320254, 3219171267, 3182067587, 1041461412, 1064788668, 1049297409, 1053998483], [3219967642, 1073480940, 3198797053, 3205731983, 3207251151, 1065831704, 3191305242, 3210009917, 1066652334], [1047051290, 1065961481, 1054040056, 1059318364, 3192973316, 3197307491, 3215568015, 1072315373, 3194058191]]> : tensor<5x9xi32>
  check.expect_eq %r_1b, %r_1e : tensor<5x9xi32>
  return
}

func.func private @sgd_nearest_momentum_10_32(%eta: f32, %mu: f32, %g: tensor<5x9xf32>, %s: tensor<f32>, %w: tensor<5x9x!lns.num<10, 32>>, %u: tensor<5x9xf32>)
    -> (tensor<5x9x!lns.num<10, 32>>, tensor<5x9xf32>) attributes {no_inline} {
  %r:2 = lns.sgd_update ins(%g, %eta : tensor<5x9xf32>, f32)
    outs(%w : tensor<5x9x!lns.num<10, 32>>) scale(%s : tensor<f32>) momentum(%mu, %u : f32, tensor<5x9xf32>)
    rounding(nearest) {scale_map = affine_map<(d0, d1) -> ()>} -> tensor<5x9x!lns.num<10, 32>>, tensor<5x9xf32>
  return %r#0, %r#1 : tensor<5x9x!lns.num<10, 32>>, tensor<5x9xf32>
}
func.func @test_sgd_nearest_momentum_10_32() {
  %eta = arith.constant 7.0e-02 : f32
  %mu = arith.constant 9.0e-01 : f32
  %g = arith.constant dense<[[5.303265e-01, -1.5133531e+00, 1.6353562e+00, 5.4523844e-06, 0x7FC00000, 0x7F800000, 0xFF800000, 1.0e+30, 0.0e+00], [-6.5770905e-06, -2.4064776e-01, 2.870352e-03, 1.5962787e-06, 3.8093242e-01, -1.24804275e-02, -1.7107304e-02, 8.116556e-02, -3.1920492e-05], [3.9139926e-04, -7.166659e-07, 5.0532395e-01, 6.750959e-01, 1.3112339e+00, -2.8796712e-06, -5.120816e-06, 7.39216e-03, -1.0687867e-06], [-5.5776857e-04, -2.5393326e+00, 1.4333492e-04, 5.3782564e-02, -1.7162754e-06, -1.967387e-06, -1.637217e+01, -1.037658e-03, 1.3049245e-05], [-3.2415814e-04, 1.1504855e-02, 8.2968426e-01, 2.1213555e-04, -3.4722755e-06, 1.2681997e+01, 1.4017135e-03, -1.512941e-04, -4.1766395e-04]]> : tensor<5x9xf32>
  %s = arith.constant dense<5.114117e+00> : tensor<f32>
  %w = lns.constant dense<[[0, 513, 1023, 1023, 28, 271, 737, 40, 861], [594, 797, 701, 753, 222, 242, 821, 1005, 524], [598, 460, 151, 349, 10, 112, 419, 498, 894], [967, 341, 985, 313, 463, 420, 143, 816, 947], [103, 861, 616, 619, 328, 373, 67, 613, 676]]> : tensor<5x9xi16> as tensor<5x9x!lns.num<10, 32>>
  %u = arith.constant dense<[[9.776184e-01, -3.1551853e-01, -5.009636e-01, -1.3540233e-02, -5.7196327e-02, 1.023716e+00, -6.6048914e-01, 1.5291961e+00, 2.4879563e-01], [7.9779935e-01, 0x7F800000, -2.5067428e-01, 1.7197152e+00, 2.0092824e-01, 7.5479764e-01, -1.1835959e+00, 1.6822685e-03, 1.8234725e+00], [-1.2322319e-01, 5.5354774e-01, -4.3038958e-01, -1.7510562e-01, 2.0293434e+00, -3.6722443e-01, -2.4794675e-02, 9.779899e-01, -7.1515334e-01], [4.8208764e-01, 7.12734e-01, -4.0771368e-01, 2.086379e-01, -9.357428e-01, 6.276589e-01, 3.8591456e-01, 2.7513666e-02, 6.802752e-01], [1.0388803e+00, 1.4542553e-01, 3.3843622e-01, -8.4937763e-01, -8.9237523e-01, 7.352371e-02, -1.2902952e+00, 4.1755942e-01, 1.4255475e-02]]> : tensor<5x9xf32>
  %r:2 = func.call @sgd_nearest_momentum_10_32(%eta, %mu, %g, %s, %w, %u)
    : (f32, f32, tensor<5x9xf32>, tensor<f32>, tensor<5x9x!lns.num<10, 32>>, tensor<5x9xf32>) -> (tensor<5x9x!lns.num<10, 32>>, tensor<5x9xf32>)
  %r_0b = lns.bitcast %r#0 : tensor<5x9x!lns.num<10, 32>> to tensor<5x9xi16>
  %r_0e = arith.constant dense<[[841, 340, 1023, 1023, 28, 271, 737, 1023, 866], [810, 797, 227, 851, 785, 788, 229, 1005, 848], [208, 459, 713, 337, 878, 264, 419, 497, 887], [968, 374, 984, 300, 464, 417, 441, 817, 949], [821, 864, 831, 300, 349, 927, 320, 781, 689]]> : tensor<5x9xi16>
  check.expect_eq %r_0b, %r_0e : tensor<5x9xi16>
  %r_1b = arith.bitcast %r#1 : tensor<5x9xf32> to tensor<5x9xi32>
  %r_1e = arith.constant dense<[[1068794080, 3219525267, 1066900821, 3158806988, 3177858738, 1065552160, 3207140817, 1900671690, 1046825536], [1060622256, 2139095040, 3194230025, 1069948036, 1058000900, 1059763675, 3213527612, 1034507244, 1070731096], [3185726154, 1056903950, 1039244288, 1057258224, 1078513444, 3198760943, 3166099743, 1063467173, 3206858120], [1054727235, 3220368760, 3199978771, 1048009377, 3210188920, 1058053299, 3246404323, 1019370030, 1058848030], [1064257130, 1041354270, 1066479612, 3208881261, 3209534120, 1095497856, 3214177901, 1052792187, 1011571919]]> : tensor<5x9xi32>
  check.expect_eq %r_1b, %r_1e : tensor<5x9xi32>
  return
}

func.func private @sgd_stochastic_momentum_10_32(%eta: f32, %mu: f32, %g: tensor<5x9xf32>, %s: tensor<f32>, %w: tensor<5x9x!lns.num<10, 32>>, %u: tensor<5x9xf32>, %seed: i64, %step: i32, %base: i64)
    -> (tensor<5x9x!lns.num<10, 32>>, tensor<5x9xf32>) attributes {no_inline} {
  %r:2 = lns.sgd_update ins(%g, %eta : tensor<5x9xf32>, f32)
    outs(%w : tensor<5x9x!lns.num<10, 32>>) scale(%s : tensor<f32>) momentum(%mu, %u : f32, tensor<5x9xf32>)
    rounding(stochastic) random(%seed, %step, %base) {scale_map = affine_map<(d0, d1) -> ()>, stream = 10 : i32} -> tensor<5x9x!lns.num<10, 32>>, tensor<5x9xf32>
  return %r#0, %r#1 : tensor<5x9x!lns.num<10, 32>>, tensor<5x9xf32>
}
func.func @test_sgd_stochastic_momentum_10_32() {
  %eta = arith.constant 7.0e-02 : f32
  %mu = arith.constant 9.0e-01 : f32
  %g = arith.constant dense<[[3.536194e-05, 7.1810656e+00, -4.68223e-01, -2.687322e-04, 0x7FC00000, 0x7F800000, 0xFF800000, 1.0e+30, 0.0e+00], [-6.931644e-06, 1.0516309e-06, -3.0205658e-01, -1.1610231e-06, -7.625229e-02, -2.1762261e-03, 7.036702e-02, -1.3765554e-05, -1.7016348e-04], [2.3078122e-05, 2.536171e-02, -3.8051337e-04, 2.982847e-03, -9.270643e-06, 3.7978927e-04, -9.1281675e-02, -5.650341e-04, 7.0846277e-06], [8.038994e-02, -8.692405e-06, 1.844977e-05, 3.2356688e-06, 4.3145323e+00, 2.9285587e-02, 7.366673e+00, -3.8956177e-01, 1.413042e-06], [1.09603135e-02, 4.763173e-03, 1.0162771e-02, 5.731499e-07, -1.0060001e-05, -1.4704949e-04, -1.5415538e-04, -7.0694095e-01, -4.329592e-05]]> : tensor<5x9xf32>
  %s = arith.constant dense<9.8846495e-01> : tensor<f32>
  %w = lns.constant dense<[[0, 513, 511, 1023, 957, 144, 328, 750, 385], [672, 876, 296, 132, 230, 343, 524, 34, 817], [344, 853, 529, 1013, 946, 161, 754, 301, 168], [851, 936, 309, 324, 927, 165, 941, 200, 613], [94, 762, 928, 502, 306, 676, 115, 851, 208]]> : tensor<5x9xi16> as tensor<5x9x!lns.num<10, 32>>
  %u = arith.constant dense<[[-9.764207e-01, 6.9557405e-01, 1.4790839e+00, -7.0082597e-03, -3.771029e-01, -1.2900246e+00, 6.7730397e-01, -1.1194552e+00, -8.7970644e-01], [7.396706e-01, 0x7F800000, -9.2429286e-01, -8.6935097e-01, -5.1865286e-01, -1.6525044e-01, -1.0019131e+00, 5.77103e-01, -9.257155e-01], [6.415296e-01, -1.2977023e+00, -1.2063332e+00, -7.88942e-01, -1.7903177e+00, 4.9261108e-01, -7.140597e-03, 1.4130183e+00, -1.2016743e+00], [5.968616e-01, -2.4018152e+00, 9.961783e-01, 1.9351155e-01, -5.67874e-02, 5.366755e-01, 1.2166718e+00, -1.1164666e+00, 6.137289e-01], [3.8870904e-01, 7.0081294e-01, -3.4618217e-01, 2.5761816e-01, 1.2311579e+00, -2.9570746e-01, -1.3003192e+00, -1.4026616e+00, -2.38084e-01]]> : tensor<5x9xf32>
  %seed = arith.constant 1311768467463790320 : i64
  %step = arith.constant 77 : i32
  %base = arith.constant 34359738373 : i64
  %r:2 = func.call @sgd_stochastic_momentum_10_32(%eta, %mu, %g, %s, %w, %u, %seed, %step, %base)
    : (f32, f32, tensor<5x9xf32>, tensor<f32>, tensor<5x9x!lns.num<10, 32>>, tensor<5x9xf32>, i64, i32, i64) -> (tensor<5x9x!lns.num<10, 32>>, tensor<5x9xf32>)
  %r_0b = lns.bitcast %r#0 : tensor<5x9x!lns.num<10, 32>> to tensor<5x9xi16>
  %r_0e = arith.constant dense<[[382, 996, 508, 1023, 957, 144, 328, 1023, 414], [883, 876, 399, 378, 363, 359, 380, 871, 371], [827, 378, 393, 1010, 904, 862, 256, 906, 392], [898, 199, 885, 267, 983, 869, 1010, 404, 873], [854, 883, 920, 501, 898, 326, 396, 411, 322]]> : tensor<5x9xi16>
  check.expect_eq %r_0b, %r_0e : tensor<5x9xi16>
  %r_1b = arith.bitcast %r#1 : tensor<5x9xf32> to tensor<5x9xi32>
  %r_1e = arith.constant dense<[[3210802514, 1090114462, 1063053940, 3151461600, 3200324514, 3215269767, 1059939275, 1900671690, 3209342770], [1059744535, 2139095040, 3213960268, 3209186427, 3205170345, 3189409268, 3210007465, 1057289733, 3210040339], [1058263160, 3214032831, 3213558958, 3207922229, 3217964779, 1055076492, 3184007998, 1067627799, 3213520534], [1058937027, 3221903448, 1063618099, 1043486707, 1082682871, 1057170859, 1091003144, 3216145178, 1057843020], [1052293779, 1059237834, 3197784385, 1047358437, 1066259455, 3196606040, 3214266630, 3220968246, 3193665130]]> : tensor<5x9xi32>
  check.expect_eq %r_1b, %r_1e : tensor<5x9xi32>
  return
}

func.func private @sgd_rows(%eta: f32, %mu: f32, %g: tensor<5x9xf32>, %s: tensor<5xf32>, %w: tensor<5x9x!lns.num<10, 32>>, %u: tensor<5x9xf32>)
    -> (tensor<5x9x!lns.num<10, 32>>, tensor<5x9xf32>) attributes {no_inline} {
  %r:2 = lns.sgd_update ins(%g, %eta : tensor<5x9xf32>, f32)
    outs(%w : tensor<5x9x!lns.num<10, 32>>) scale(%s : tensor<5xf32>) momentum(%mu, %u : f32, tensor<5x9xf32>)
    rounding(nearest) {scale_map = affine_map<(d0, d1) -> (d0)>} -> tensor<5x9x!lns.num<10, 32>>, tensor<5x9xf32>
  return %r#0, %r#1 : tensor<5x9x!lns.num<10, 32>>, tensor<5x9xf32>
}
func.func @test_sgd_rows() {
  %eta = arith.constant 7.0e-02 : f32
  %mu = arith.constant 9.0e-01 : f32
  %g = arith.constant dense<[[-1.6507116e-04, 8.4381213e-04, 7.3217466e-06, 1.20729245e-02, 0x7FC00000, 0x7F800000, 0xFF800000, 1.0e+30, 0.0e+00], [-1.38963105e-05, 7.642528e-03, -4.3586373e-05, 2.3681177e-06, -1.751378e-04, -4.0159807e+00, -1.3141925e+00, 6.438189e-06, -7.8611083e+00], [4.7468103e-02, -1.3724684e-06, 4.832849e-05, -1.0846256e-03, 1.1821945e-04, 5.172831e-05, -3.103106e-04, 2.354572e-06, -7.4188234e-03], [9.183329e-06, 1.4670269e-02, -5.017146e-04, 1.3814709e-03, 4.2681666e-03, -2.1962752e-04, -1.4096612e-02, -8.3216656e-07, -2.8614074e-03], [-1.802115e-05, 1.8772748e-03, 3.2716963e-02, -3.3099961e+00, 1.4119831e-05, 1.7628225e-02, -3.682603e-06, -8.184134e-05, -7.858553e-01]]> : tensor<5x9xf32>
  %s = arith.constant dense<[2.5673337e+00, 3.4549115e+00, 3.4927363e+00, 5.6307573e+00, 5.994912e-01]> : tensor<5xf32>
  %w = lns.constant dense<[[0, 513, 511, 1023, 194, 305, 127, 304, 835], [380, 121, 504, 694, 690, 990, 506, 992, 74], [642, 951, 766, 779, 983, 569, 637, 773, 933], [31, 119, 387, 359, 550, 991, 620, 800, 895], [280, 406, 638, 405, 446, 560, 216, 567, 580]]> : tensor<5x9xi16> as tensor<5x9x!lns.num<10, 32>>
  %u = arith.constant dense<[[-9.5383763e-01, -4.1375673e-01, -1.5091553e-01, 2.0367877e-01, -2.5065386e+00, -2.1467936e-01, 2.4872546e+00, -1.3003212e+00, 7.853389e-01], [1.11752026e-01, 0x7F800000, -4.5172974e-02, 4.306352e-02, 2.269001e+00, -4.4949538e-01, 2.8837328e+00, 4.4682303e-01, 1.4267195e+00], [-4.8793823e-02, -6.8048745e-01, -2.6966375e-01, -6.204203e-01, -2.825212e-01, 6.4602524e-01, 1.1345647e-01, -1.3049045e+00, -1.1156091e-01], [-6.314332e-01, -2.2354627e+00, 1.7907109e+00, -1.212649e+00, -3.2032676e-02, 8.968001e-01, 6.613668e-01, 1.050489e+00, 1.7590806e-01], [-8.0676234e-01, -4.7141198e-02, -6.951783e-01, 1.1833397e+00, -2.127114e+00, 6.414828e-02, -7.470041e-01, 2.0987557e-01, 3.951662e-01]]> : tensor<5x9xf32>
  %r:2 = func.call @sgd_rows(%eta, %mu, %g, %s, %w, %u)
    : (f32, f32, tensor<5x9xf32>, tensor<5xf32>, tensor<5x9x!lns.num<10, 32>>, tensor<5x9xf32>) -> (tensor<5x9x!lns.num<10, 32>>, tensor<5x9xf32>)
  %r_0b = lns.bitcast %r#0 : tensor<5x9x!lns.num<10, 32>> to tensor<5x9xi16>
  %r_0e = arith.constant dense<[[338, 299, 511, 1023, 194, 305, 127, 1023, 870], [378, 121, 504, 725, 877, 981, 505, 993, 418], [653, 948, 194, 276, 982, 818, 742, 328, 932], [283, 341, 371, 373, 132, 992, 796, 842, 896], [401, 408, 388, 464, 476, 805, 395, 847, 373]]> : tensor<5x9xi16>
  check.expect_eq %r_0b, %r_0e : tensor<5x9xi16>
  %r_1b = arith.bitcast %r#1 : tensor<5x9xf32> to tensor<5x9xi32>
  %r_1e = arith.constant dense<[[3210464883, 3200137760, 3188396934, 1044910770, 3223350049, 3193689320, 1075785518, 1900671690, 1060434220], [1036907503, 2139095040, 3173430341, 1025426002, 1073917673, 3230495988, 1067711816, 1053681211, 3235018568], [996730016, 3206334687, 3195566334, 3205445877, 3196198927, 1058331522, 1037073610, 3214299935, 3185365668], [3205593816, 3221202371, 1070479813, 3213591860, 3167302824, 1062113543, 1058325802, 1064437838, 1042231249], [3208241653, 3173390221, 3206007588, 3222253036, 3220507311, 1033525048, 3207339094, 1044469352, 3202106349]]> : tensor<5x9xi32>
  check.expect_eq %r_1b, %r_1e : tensor<5x9xi32>
  return
}

func.func private @sgd_blocks(%eta: f32, %mu: f32, %g: tensor<5x9xf32>, %s: tensor<5x3xf32>, %w: tensor<5x9x!lns.num<8, 8, 60>>, %u: tensor<5x9xf32>, %seed: i64, %step: i32, %base: i64)
    -> (tensor<5x9x!lns.num<8, 8, 60>>, tensor<5x9xf32>) attributes {no_inline} {
  %r:2 = lns.sgd_update ins(%g, %eta : tensor<5x9xf32>, f32)
    outs(%w : tensor<5x9x!lns.num<8, 8, 60>>) scale(%s : tensor<5x3xf32>) momentum(%mu, %u : f32, tensor<5x9xf32>)
    rounding(stochastic) random(%seed, %step, %base) {scale_map = affine_map<(d0, d1) -> (d0, d1 floordiv 4)>, stream = 10 : i32} -> tensor<5x9x!lns.num<8, 8, 60>>, tensor<5x9xf32>
  return %r#0, %r#1 : tensor<5x9x!lns.num<8, 8, 60>>, tensor<5x9xf32>
}
func.func @test_sgd_blocks() {
  %eta = arith.constant 7.0e-02 : f32
  %mu = arith.constant 9.0e-01 : f32
  %g = arith.constant dense<[[8.215172e-05, -7.972184e-01, -5.977888e-01, 4.247447e-03, 0x7FC00000, 0x7F800000, 0xFF800000, 1.0e+30, 0.0e+00], [-4.982048e-06, -1.2050441e-03, -1.9796202e-02, 1.0557741e-05, -1.5991952e-03, 5.5390788e-06, -5.4413166e-02, 4.1577294e-07, 2.5570707e-04], [-1.5924013e-07, 3.2010226e-05, -1.1926804e+00, -8.54568e-06, 3.3215693e-01, -2.3595015e-02, -1.9534229e-04, 7.1083434e-02, -1.43060255e+01], [-1.4949293e+00, 1.3118929e+00, -1.9641872e-04, -1.6299763e-03, 4.3461532e-03, -2.3047127e-04, 9.022025e-02, 7.276765e-01, 1.0468895e-05], [4.0285937e-03, 8.595386e-04, 2.0235458e+01, -3.1390213e-04, 3.9087337e-02, -7.0104713e-04, -3.310991e-01, -4.433675e-05, 1.4560096e-05]]> : tensor<5x9xf32>
  %s = arith.constant dense<[[5.6657386e+00, 1.2215635e+00, 4.6992445e+00], [1.2007942e+00, 5.4773335e+00, 2.2380815e+00], [7.5861055e-01, 1.5344455e+00, 2.1285565e+00], [3.306885e-01, 5.8502936e-01, 3.5626116e+00], [4.5614582e-01, 4.199509e+00, 5.343304e+00]]> : tensor<5x3xf32>
  %w = lns.constant dense<[[0, 1, 127, 127, 19, 245, 13, 255, 54], [51, 200, 246, 55, 126, 199, 115, 112, 170], [97, 115, 75, 170, 158, 138, 42, 223, 51], [179, 88, 85, 144, 95, 129, 42, 14, 153], [151, 38, 60, 119, 74, 63, 194, 143, 171]]> : tensor<5x9xi8> as tensor<5x9x!lns.num<8, 8, 60>>
  %u = arith.constant dense<[[5.256978e-02, -1.1405057e+00, 1.9303827e-01, 1.1221193e+00, -5.119255e-01, -9.9238074e-01, 3.1929336e+00, -1.468462e+00, 7.668291e-01], [8.3499056e-01, 0x7F800000, -2.2142541e+00, -3.592561e-01, 1.4034952e-01, -1.5977215e+00, 7.445527e-01, -1.6202531e+00, -1.4993753e+00], [1.2659271e+00, -2.3911355e+00, -6.932957e-01, 2.7045557e-01, 1.8204312e+00, 1.322001e+00, 7.891183e-01, 1.9154952e+00, 1.18183024e-01], [3.74337e-01, -7.2704333e-01, 9.734724e-01, 4.67758e-01, -1.2923276e+00, 5.055345e-01, 1.6148921e+00, -1.1248084e+00, -8.8333085e-02], [-1.706854e+00, -1.8685808e+00, -1.7020947e+00, 2.1906763e-01, 1.8833642e-01, -4.9817234e-01, 5.99964e-01, 3.0028692e-01, -1.0410784e+00]]> : tensor<5x9xf32>
  %seed = arith.constant 1311768467463790320 : i64
  %step = arith.constant 77 : i32
  %base = arith.constant 34359738373 : i64
  %r:2 = func.call @sgd_blocks(%eta, %mu, %g, %s, %w, %u, %seed, %step, %base)
    : (f32, f32, tensor<5x9xf32>, tensor<5x3xf32>, tensor<5x9x!lns.num<8, 8, 60>>, tensor<5x9xf32>, i64, i32, i64) -> (tensor<5x9x!lns.num<8, 8, 60>>, tensor<5x9xf32>)
  %r_0b = lns.bitcast %r#0 : tensor<5x9x!lns.num<8, 8, 60>> to tensor<5x9xi8>
  %r_0e = arith.constant dense<[[129, 19, 127, 127, 19, 245, 13, 255, 54], [50, 200, 246, 55, 126, 199, 115, 112, 168], [97, 115, 76, 171, 168, 156, 40, 223, 59], [170, 88, 85, 162, 95, 155, 17, 26, 152], [41, 50, 196, 119, 74, 63, 194, 145, 171]]> : tensor<5x9xi8>
  check.expect_eq %r_0b, %r_0e : tensor<5x9xi8>
  %r_1b = arith.bitcast %r#1 : tensor<5x9xf32> to tensor<5x9xi32>
  %r_1e = arith.constant dense<[[1027744053, 3219746338, 3201899944, 1065471955, 3204648333, 3212709034, 1078745350, 1900671690, 1060154731], [1061183851, 2139095040, 3221278425, 3198519856, 1040149190, 3216510603, 1058905468, 3216680754, 3215766016], [1066522036, 3221862964, 3219687392, 1048133180, 1073494737, 1066747452, 1060488010, 1072022403, 3244503504], [3214162482, 1059607924, 1063271646, 1054258517, 3214168545, 1055446290, 1069913457, 3197222344, 3181562698], [3217300778, 3218548358, 1100325099, 1045008960, 1045797029, 3202738864, 1045815712, 1049254265, 3211779162]]> : tensor<5x9xi32>
  check.expect_eq %r_1b, %r_1e : tensor<5x9xi32>
  return
}

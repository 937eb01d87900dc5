// RUN: lns-run %s --backend=reference && lns-run %s --backend=cpu
// Philox4x32-10 by seed, step, index and stream [Q4].
//
// RUN: lns-run %s --target-cpu=generic
// RUN: %if avx2 %{ lns-run %s --target-cpu=x86-64-v3 %}
// RUN: %if avx512 %{ lns-run %s --target-cpu=x86-64-v4 %}
//
// Written by gen_random.py: every expected value is calculated there.

func.func private @bits_vector(%seed: i64, %step: i32, %base: i64)
    -> tensor<37xi32> attributes {no_inline} {
  %r = lns.random_bits %seed, %step, %base {stream = 5 : i32} : tensor<37xi32>
  return %r : tensor<37xi32>
}
func.func @test_bits_vector() {
  %seed = arith.constant 1311768467294899695 : i64
  %step = arith.constant 11 : i32
  %base = arith.constant 34359738361 : i64
  %r = func.call @bits_vector(%seed, %step, %base) : (i64, i32, i64) -> tensor<37xi32>
  %e = arith.constant dense<[49053, 60600, 36258, 59928, 35072, 50466, 56665, 39216, 32635, 31270, 1947, 7780, 33329, 1549, 23684, 45422, 37027, 5863, 58473, 61043, 48210, 51920, 54028, 64057, 7030, 27228, 15095, 10376, 55208, 28522, 20752, 2094, 4426, 55418, 930, 36720, 16490]> : tensor<37xi32>
  check.expect_eq %r, %e : tensor<37xi32>
  return
}

func.func private @bits_matrix(%seed: i64, %step: i32, %base: i64)
    -> tensor<3x17xi32> attributes {no_inline} {
  %r = lns.random_bits %seed, %step, %base {stream = 5 : i32} : tensor<3x17xi32>
  return %r : tensor<3x17xi32>
}
func.func @test_bits_matrix() {
  %seed = arith.constant 1311768467294899695 : i64
  %step = arith.constant 11 : i32
  %base = arith.constant 34359738361 : i64
  %r = func.call @bits_matrix(%seed, %step, %base) : (i64, i32, i64) -> tensor<3x17xi32>
  %e = arith.constant dense<[[49053, 60600, 36258, 59928, 35072, 50466, 56665, 39216, 32635, 31270, 1947, 7780, 33329, 1549, 23684, 45422, 37027], [5863, 58473, 61043, 48210, 51920, 54028, 64057, 7030, 27228, 15095, 10376, 55208, 28522, 20752, 2094, 4426, 55418], [930, 36720, 16490, 17642, 9833, 15181, 25658, 51095, 64015, 7590, 1180, 18259, 7322, 42203, 39628, 48085, 32791]]> : tensor<3x17xi32>
  check.expect_eq %r, %e : tensor<3x17xi32>
  return
}

func.func private @bits_odd_base(%seed: i64, %step: i32, %base: i64)
    -> tensor<5x3xi32> attributes {no_inline} {
  %r = lns.random_bits %seed, %step, %base {stream = -9 : i32} : tensor<5x3xi32>
  return %r : tensor<5x3xi32>
}
func.func @test_bits_odd_base() {
  %seed = arith.constant -3 : i64
  %step = arith.constant -1 : i32
  %base = arith.constant 4611686018427387909 : i64
  %r = func.call @bits_odd_base(%seed, %step, %base) : (i64, i32, i64) -> tensor<5x3xi32>
  %e = arith.constant dense<[[17563, 4022, 27486], [19662, 3873, 26670], [14770, 36088, 5747], [20472, 55720, 49823], [65094, 55147, 61316]]> : tensor<5x3xi32>
  check.expect_eq %r, %e : tensor<5x3xi32>
  return
}

func.func private @bits_zero(%seed: i64, %step: i32, %base: i64)
    -> tensor<16xi32> attributes {no_inline} {
  %r = lns.random_bits %seed, %step, %base {stream = 0 : i32} : tensor<16xi32>
  return %r : tensor<16xi32>
}
func.func @test_bits_zero() {
  %seed = arith.constant 0 : i64
  %step = arith.constant 0 : i32
  %base = arith.constant 0 : i64
  %r = func.call @bits_zero(%seed, %step, %base) : (i64, i32, i64) -> tensor<16xi32>
  %e = arith.constant dense<[59605, 26151, 50573, 57705, 44108, 48215, 56280, 39680, 52388, 63716, 219, 23730, 29931, 45477, 65383, 2430]> : tensor<16xi32>
  check.expect_eq %r, %e : tensor<16xi32>
  return
}

func.func private @bits_cube(%seed: i64, %step: i32, %base: i64)
    -> tensor<2x3x5xi32> attributes {no_inline} {
  %r = lns.random_bits %seed, %step, %base {stream = 4 : i32} : tensor<2x3x5xi32>
  return %r : tensor<2x3x5xi32>
}
func.func @test_bits_cube() {
  %seed = arith.constant 1 : i64
  %step = arith.constant 2 : i32
  %base = arith.constant 3 : i64
  %r = func.call @bits_cube(%seed, %step, %base) : (i64, i32, i64) -> tensor<2x3x5xi32>
  %e = arith.constant dense<[[[24986, 62882, 57220, 3174, 26693], [40725, 43966, 7444, 32630, 291], [12411, 5541, 39762, 28578, 30584]], [[29199, 23836, 25377, 52853, 25495], [40746, 11249, 7941, 7357, 22450], [31383, 56084, 2398, 24265, 15037]]]> : tensor<2x3x5xi32>
  check.expect_eq %r, %e : tensor<2x3x5xi32>
  return
}

func.func private @bits_dynamic(%seed: i64, %step: i32, %base: i64, %n0: index, %n1: index)
    -> tensor<?x?xi32> attributes {no_inline} {
  %r = lns.random_bits %seed, %step, %base sizes(%n0, %n1) {stream = 5 : i32} : tensor<?x?xi32>
  return %r : tensor<?x?xi32>
}
func.func @test_bits_dynamic() {
  %seed = arith.constant 1311768467294899695 : i64
  %step = arith.constant 11 : i32
  %base = arith.constant 34359738361 : i64
  %n0 = arith.constant 4 : index
  %n1 = arith.constant 9 : index
  %r = func.call @bits_dynamic(%seed, %step, %base, %n0, %n1) : (i64, i32, i64, index, index) -> tensor<?x?xi32>
  %e = arith.constant dense<[[49053, 60600, 36258, 59928, 35072, 50466, 56665, 39216, 32635], [31270, 1947, 7780, 33329, 1549, 23684, 45422, 37027, 5863], [58473, 61043, 48210, 51920, 54028, 64057, 7030, 27228, 15095], [10376, 55208, 28522, 20752, 2094, 4426, 55418, 930, 36720]]> : tensor<4x9xi32>
  %c = tensor.cast %r : tensor<?x?xi32> to tensor<4x9xi32>
  check.expect_eq %c, %e : tensor<4x9xi32>
  return
}

func.func private @bits_scalar(%seed: i64, %step: i32, %base: i64)
    -> tensor<i32> attributes {no_inline} {
  %r = lns.random_bits %seed, %step, %base {stream = 5 : i32} : tensor<i32>
  return %r : tensor<i32>
}
func.func @test_bits_scalar() {
  %seed = arith.constant 1311768467294899695 : i64
  %step = arith.constant 11 : i32
  %base = arith.constant 34359738361 : i64
  %r = func.call @bits_scalar(%seed, %step, %base) : (i64, i32, i64) -> tensor<i32>
  %e = arith.constant dense<49053> : tensor<i32>
  check.expect_eq %r, %e : tensor<i32>
  return
}

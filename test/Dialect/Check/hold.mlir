// RUN: lns-run %s | FileCheck %s
// RUN: lns-run %s --backend=reference | FileCheck %s
// Expectations that hold at the edges of their rules, for every element type.

// CHECK: 0 of 26 expectations failed

func.func @equal() {
  %i1 = arith.constant dense<[true, false]> : tensor<2xi1>
  check.expect_eq %i1, %i1 : tensor<2xi1>
  %i8 = arith.constant dense<[-128, 127]> : tensor<2xi8>
  check.expect_eq %i8, %i8 : tensor<2xi8>
  %i16 = arith.constant dense<[-32768, 32767]> : tensor<2xi16>
  check.expect_eq %i16, %i16 : tensor<2xi16>
  %i32 = arith.constant dense<[1, 2]> : tensor<2xi32>
  check.expect_eq %i32, %i32 : tensor<2xi32>
  %i64 = arith.constant dense<[1, 2]> : tensor<2xi64>
  check.expect_eq %i64, %i64 : tensor<2xi64>
  %index = arith.constant dense<[1, 2]> : tensor<2xindex>
  check.expect_eq %index, %index : tensor<2xindex>
  %code = lns.constant dense<[127, -1]> : tensor<2xi8> as tensor<2x!lns.num<8, 8>>
  check.expect_eq %code, %code : tensor<2x!lns.num<8, 8>>
  %empty = arith.constant dense<> : tensor<0x3xf32>
  check.expect_eq %empty, %empty : tensor<0x3xf32>
  %scalar = arith.constant 7 : i16
  check.expect_eq %scalar, %scalar : i16
  // Equal NaNs have equal bits.
  %nan = arith.constant 0x7FC00000 : f32
  check.expect_eq %nan, %nan : f32
  return
}

func.func @ulps() {
  %one = arith.constant dense<[1.0, -1.0]> : tensor<2xf32>
  %next = arith.constant dense<[0x3F800001, 0xBF7FFFFF]> : tensor<2xf32>
  check.expect_ulp %one, %next {max_ulp = 1} : tensor<2xf32>
  // Both zeros are one number, and the smallest ones are one step from it.
  %zero = arith.constant 0.0 : f32
  %minus = arith.constant -0.0 : f32
  check.expect_ulp %zero, %minus {max_ulp = 0} : f32
  %tiny = arith.constant 0x00000001 : f32
  %minus_tiny = arith.constant 0x80000001 : f32
  check.expect_ulp %tiny, %minus_tiny {max_ulp = 2} : f32
  // Infinity is one step above the largest finite number.
  %max = arith.constant 0x7F7FFFFF : f32
  %inf = arith.constant 0x7F800000 : f32
  check.expect_ulp %max, %inf {max_ulp = 1} : f32
  // Any NaN agrees with any NaN.
  %nan = arith.constant 0x7FC00000 : f32
  %other = arith.constant 0xFFC00001 : f32
  check.expect_ulp %nan, %other {max_ulp = 0} : f32
  %h = arith.constant 0x3C00 : f16
  %h1 = arith.constant 0x3C01 : f16
  check.expect_ulp %h, %h1 {max_ulp = 1} : f16
  %b = arith.constant 0x3F80 : bf16
  %b1 = arith.constant 0x3F81 : bf16
  check.expect_ulp %b, %b1 {max_ulp = 1} : bf16
  %d = arith.constant 0x3FF0000000000000 : f64
  %d1 = arith.constant 0x3FF0000000000001 : f64
  check.expect_ulp %d, %d1 {max_ulp = 1} : f64
  return
}

func.func @relative() {
  %x = arith.constant dense<[1.0, -2.0, 0.0]> : tensor<3xf32>
  %y = arith.constant dense<[1.5, -3.0, 0.0]> : tensor<3xf32>
  // |1 - 1.5| = 0.5 is a third of the expected value and half of the other.
  check.expect_rel %x, %y {max = 0.34} : tensor<3xf32>
  check.expect_rel %y, %x {max = 0.5} : tensor<3xf32>
  %zero = arith.constant 0.0 : f64
  %small = arith.constant 1.0e-6 : f64
  check.expect_rel %small, %zero {max = 0.0, abs = 1.0e-6} : f64
  %inf = arith.constant 0x7F800000 : f32
  check.expect_rel %inf, %inf {max = 0.0} : f32
  %nan = arith.constant 0x7FC00000 : f32
  check.expect_rel %nan, %nan {max = 0.0} : f32
  %h = arith.constant 1.0 : f16
  check.expect_rel %h, %h {max = 0.0} : f16
  %b = arith.constant 1.0 : bf16
  check.expect_rel %b, %b {max = 0.0} : bf16
  return
}

func.func @strided() {
  %x = arith.constant dense<[[1.0, 2.0, 3.0], [4.0, 5.0, 6.0]]> : tensor<2x3xf32>
  %s = tensor.extract_slice %x[0, 1] [2, 2] [1, 1] : tensor<2x3xf32> to tensor<2x2xf32>
  %e = arith.constant dense<[[2.0, 3.0], [5.0, 6.0]]> : tensor<2x2xf32>
  check.expect_eq %s, %e : tensor<2x2xf32>
  return
}

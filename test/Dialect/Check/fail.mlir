// RUN: not lns-run %s >%t.out 2>%t.err
// RUN: FileCheck %s <%t.err
// RUN: FileCheck %s --check-prefix=COUNT <%t.out
// RUN: not lns-run %s --backend=reference 2>&1 | FileCheck %s --check-prefix=COUNT
// A failed expectation says where, the first index, both values and their distance; the others still run.

// COUNT: 12 of 12 expectations failed

func.func @equal() {
  %x = arith.constant dense<[[1.0, 2.0], [3.0, 4.0]]> : tensor<2x2xf32>
  %y = arith.constant dense<[[1.0, 2.0], [3.5, 5.0]]> : tensor<2x2xf32>
  // CHECK: fail.mlir:[[@LINE+1]]:3: check.expect_eq failed at index [1, 0]: got 3 (0x40400000), expected 3.5 (0x40600000), 2097152 ulps apart; 2 of 4 elements differ
  check.expect_eq %x, %y : tensor<2x2xf32>
  %zero = arith.constant 0.0 : f32
  %minus = arith.constant -0.0 : f32
  // CHECK: fail.mlir:[[@LINE+1]]:3: check.expect_eq failed: got 0 (0x00000000), expected -0 (0x80000000), 0 ulps apart
  check.expect_eq %zero, %minus : f32
  %a = arith.constant dense<[-128, 5]> : tensor<2xi8>
  %b = arith.constant dense<[-128, -1]> : tensor<2xi8>
  // CHECK: fail.mlir:[[@LINE+1]]:3: check.expect_eq failed at index [1]: got 5, expected -1; 1 of 2 elements differ
  check.expect_eq %a, %b : tensor<2xi8>
  %t = arith.constant true
  %f = arith.constant false
  // CHECK: check.expect_eq failed: got 1, expected 0
  check.expect_eq %t, %f : i1
  %nan = arith.constant 0x7FC00000 : f32
  %other = arith.constant 0x7FC00001 : f32
  // CHECK: check.expect_eq failed: got nan (0x7fc00000), expected nan (0x7fc00001){{$}}
  check.expect_eq %nan, %other : f32
  return
}

func.func @ulps() {
  %one = arith.constant 1.0 : f32
  %two = arith.constant 0x3F800002 : f32
  // CHECK: check.expect_ulp failed: got 1 (0x3f800000), expected 1.00000024 (0x3f800002), 2 ulps apart
  check.expect_ulp %one, %two {max_ulp = 1} : f32
  %tiny = arith.constant 0x00000001 : f32
  %minus_tiny = arith.constant 0x80000001 : f32
  // CHECK: check.expect_ulp failed: {{.*}}, 2 ulps apart
  check.expect_ulp %tiny, %minus_tiny {max_ulp = 1} : f32
  %nan = arith.constant 0x7FC00000 : f32
  // CHECK: check.expect_ulp failed: got nan (0x7fc00000), expected 1 (0x3f800000){{$}}
  check.expect_ulp %nan, %one {max_ulp = 1000000} : f32
  return
}

func.func @relative() {
  %x = arith.constant 1.0 : f64
  %y = arith.constant 1.5 : f64
  // CHECK: check.expect_rel failed: got 1 (0x3ff0000000000000), expected 1.5 (0x3ff8000000000000)
  check.expect_rel %x, %y {max = 0.33} : f64
  %zero = arith.constant 0.0 : f32
  %small = arith.constant 1.0e-6 : f32
  // CHECK: check.expect_rel failed: {{.*}} expected 0
  check.expect_rel %small, %zero {max = 0.5, abs = 1.0e-7} : f32
  %inf = arith.constant 0x7F800000 : f32
  %max = arith.constant 0x7F7FFFFF : f32
  // CHECK: check.expect_rel failed: got inf
  check.expect_rel %inf, %max {max = 1.0e9} : f32
  return
}

func.func private @slice(%n: index) -> tensor<?xf32> {
  %x = arith.constant dense<1.0> : tensor<8xf32>
  %s = tensor.extract_slice %x[0] [%n] [1] : tensor<8xf32> to tensor<?xf32>
  return %s : tensor<?xf32>
}

func.func @shapes() {
  // Sizes that no pass can know.
  %m = arith.constant dense<[3, 5]> : tensor<2xindex>
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %r = scf.for %i = %c0 to %c1 step %c1 iter_args(%n = %m) -> tensor<2xindex> {
    scf.yield %n : tensor<2xindex>
  }
  %three = tensor.extract %r[%c0] : tensor<2xindex>
  %five = tensor.extract %r[%c1] : tensor<2xindex>
  %a = func.call @slice(%three) : (index) -> tensor<?xf32>
  %b = func.call @slice(%five) : (index) -> tensor<?xf32>
  // CHECK: check.expect_eq failed: shape [3], expected [5]
  check.expect_eq %a, %b : tensor<?xf32>
  return
}

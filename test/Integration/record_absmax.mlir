// RUN: lns-run %s --backend=reference && lns-run %s --backend=cpu
// A history moves by one call: zeros, magnitudes, NaN for what is not finite; the scale follows from it [Q8, Q5, N6].

func.func private @record(%x: tensor<3x5xf32>, %h: tensor<4xf32>) -> (tensor<4xf32>, tensor<f32>, tensor<f32>)
    attributes {no_inline} {
  %n = lns.record_absmax %x into %h : tensor<3x5xf32>, tensor<4xf32>
  %s = lns.absmax_scale %n {scale_map = affine_map<(d0) -> ()>} : tensor<4xf32> -> tensor<f32>
  %p = lns.absmax_scale %n kind(pow2) {scale_map = affine_map<(d0) -> ()>} : tensor<4xf32> -> tensor<f32>
  return %n, %s, %p : tensor<4xf32>, tensor<f32>, tensor<f32>
}

func.func @test_magnitudes() {
  %x = arith.constant dense<[[0.5, -3.0, 0.0, 1.0, 2.0], [0.0, 0.0, 0.0, 0.0, 0.0], [1.0, 1.0, 1.0, 2.5, -0.25]]> : tensor<3x5xf32>
  %h = arith.constant dense<[9.0, 0.0, 1.5, 2.0]> : tensor<4xf32>
  %r:3 = func.call @record(%x, %h) : (tensor<3x5xf32>, tensor<4xf32>) -> (tensor<4xf32>, tensor<f32>, tensor<f32>)
  %e = arith.constant dense<[0.0, 1.5, 2.0, 3.0]> : tensor<4xf32>
  %s = arith.constant dense<3.0> : tensor<f32>
  %p = arith.constant dense<4.0> : tensor<f32>
  check.expect_eq %r#0, %e : tensor<4xf32>
  check.expect_eq %r#1, %s : tensor<f32>
  check.expect_eq %r#2, %p : tensor<f32>
  return
}

func.func @test_zeros() {
  %x = arith.constant dense<-0.0> : tensor<3x5xf32>
  %h = arith.constant dense<0.0> : tensor<4xf32>
  %r:3 = func.call @record(%x, %h) : (tensor<3x5xf32>, tensor<4xf32>) -> (tensor<4xf32>, tensor<f32>, tensor<f32>)
  %bits = arith.bitcast %r#0 : tensor<4xf32> to tensor<4xi32>
  %e = arith.constant dense<0> : tensor<4xi32>
  %s = arith.constant dense<1.0> : tensor<f32>
  check.expect_eq %bits, %e : tensor<4xi32>
  check.expect_eq %r#1, %s : tensor<f32>
  check.expect_eq %r#2, %s : tensor<f32>
  return
}

func.func @test_infinity_and_nan() {
  %x = arith.constant dense<[[0.5, -3.0, 0.0, 1.0, 2.0], [0.0, 0.0, 0xFF800000, 0.0, 0.0], [1.0, 1.0, 1.0, 2.5, -0.25]]> : tensor<3x5xf32>
  %y = arith.constant dense<[[0.5, -3.0, 0.0, 1.0, 2.0], [0.0, 0.0, 0xFFC12345, 0.0, 0.0], [1.0, 1.0, 1.0, 2.5, -0.25]]> : tensor<3x5xf32>
  %h = arith.constant dense<[9.0, 0.0, 1.5, 2.0]> : tensor<4xf32>
  %e = arith.constant dense<[0, 0x3FC00000, 0x40000000, 0x7FC00000]> : tensor<4xi32>
  %nan = arith.constant dense<0x7FC00000> : tensor<i32>
  %r:3 = func.call @record(%x, %h) : (tensor<3x5xf32>, tensor<4xf32>) -> (tensor<4xf32>, tensor<f32>, tensor<f32>)
  %rb = arith.bitcast %r#0 : tensor<4xf32> to tensor<4xi32>
  %rs = arith.bitcast %r#1 : tensor<f32> to tensor<i32>
  check.expect_eq %rb, %e : tensor<4xi32>
  check.expect_eq %rs, %nan : tensor<i32>
  %q:3 = func.call @record(%y, %h) : (tensor<3x5xf32>, tensor<4xf32>) -> (tensor<4xf32>, tensor<f32>, tensor<f32>)
  %qb = arith.bitcast %q#0 : tensor<4xf32> to tensor<4xi32>
  %qs = arith.bitcast %q#2 : tensor<f32> to tensor<i32>
  check.expect_eq %qb, %e : tensor<4xi32>
  check.expect_eq %qs, %nan : tensor<i32>
  return
}

// A history of one call.
func.func @test_one() {
  %x = arith.constant dense<[1.0, -7.0]> : tensor<2xf32>
  %h = arith.constant dense<[9.0]> : tensor<1xf32>
  %n = lns.record_absmax %x into %h : tensor<2xf32>, tensor<1xf32>
  %e = arith.constant dense<[7.0]> : tensor<1xf32>
  check.expect_eq %n, %e : tensor<1xf32>
  return
}

// RUN: lns-run %s --target-cpu=generic
// Dynamic shapes inside, loops without iterations, recursion and several results of one value run.

func.func private @dyn(%x: tensor<?x?xf32>, %y: tensor<?x?xf32>) -> tensor<?x?xf32> attributes {no_inline} {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %m = tensor.dim %x, %c0 : tensor<?x?xf32>
  %n = tensor.dim %y, %c1 : tensor<?x?xf32>
  %z = arith.constant 0.0 : f32
  %e = tensor.empty(%m, %n) : tensor<?x?xf32>
  %f = linalg.fill ins(%z : f32) outs(%e : tensor<?x?xf32>) -> tensor<?x?xf32>
  %r = linalg.matmul ins(%x, %y : tensor<?x?xf32>, tensor<?x?xf32>) outs(%f : tensor<?x?xf32>) -> tensor<?x?xf32>
  return %r : tensor<?x?xf32>
}
func.func @test_dynamic() {
  %a = arith.constant dense<[[1.0, 2.0], [3.0, 4.0]]> : tensor<2x2xf32>
  %e = arith.constant dense<[[7.0, 10.0], [15.0, 22.0]]> : tensor<2x2xf32>
  %d = tensor.cast %a : tensor<2x2xf32> to tensor<?x?xf32>
  %r = func.call @dyn(%d, %d) : (tensor<?x?xf32>, tensor<?x?xf32>) -> tensor<?x?xf32>
  %s = tensor.cast %r : tensor<?x?xf32> to tensor<2x2xf32>
  check.expect_eq %s, %e : tensor<2x2xf32>
  return
}
func.func private @empty_k(%x: tensor<3x0xf32>, %y: tensor<0x5xf32>) -> tensor<3x5xf32> attributes {no_inline} {
  %z = arith.constant 2.0 : f32
  %e = tensor.empty() : tensor<3x5xf32>
  %f = linalg.fill ins(%z : f32) outs(%e : tensor<3x5xf32>) -> tensor<3x5xf32>
  %r = linalg.matmul ins(%x, %y : tensor<3x0xf32>, tensor<0x5xf32>) outs(%f : tensor<3x5xf32>) -> tensor<3x5xf32>
  return %r : tensor<3x5xf32>
}
func.func private @empty_m(%x: tensor<0x3xf32>, %y: tensor<3x5xf32>) -> tensor<0x5xf32> attributes {no_inline} {
  %z = arith.constant 2.0 : f32
  %e = tensor.empty() : tensor<0x5xf32>
  %f = linalg.fill ins(%z : f32) outs(%e : tensor<0x5xf32>) -> tensor<0x5xf32>
  %r = linalg.matmul ins(%x, %y : tensor<0x3xf32>, tensor<3x5xf32>) outs(%f : tensor<0x5xf32>) -> tensor<0x5xf32>
  return %r : tensor<0x5xf32>
}
func.func @test_empty() {
  %a = tensor.empty() : tensor<3x0xf32>
  %b = tensor.empty() : tensor<0x5xf32>
  %two = arith.constant dense<2.0> : tensor<3x5xf32>
  %r = func.call @empty_k(%a, %b) : (tensor<3x0xf32>, tensor<0x5xf32>) -> tensor<3x5xf32>
  check.expect_eq %r, %two : tensor<3x5xf32>
  %a0 = tensor.empty() : tensor<0x3xf32>
  %r0 = func.call @empty_m(%a0, %two) : (tensor<0x3xf32>, tensor<3x5xf32>) -> tensor<0x5xf32>
  check.expect_eq %r0, %b : tensor<0x5xf32>
  return
}
func.func private @sum(%x: tensor<4xf32>, %n: i32) -> tensor<4xf32> {
  %zero = arith.constant 0 : i32
  %one = arith.constant 1 : i32
  %more = arith.cmpi sgt, %n, %zero : i32
  %r = scf.if %more -> tensor<4xf32> {
    %m = arith.subi %n, %one : i32
    %u = func.call @sum(%x, %m) : (tensor<4xf32>, i32) -> tensor<4xf32>
    %v = arith.addf %u, %x : tensor<4xf32>
    scf.yield %v : tensor<4xf32>
  } else {
    scf.yield %x : tensor<4xf32>
  }
  return %r : tensor<4xf32>
}
func.func @test_recursion() {
  %x = arith.constant dense<[1.0, 2.0, 3.0, -4.0]> : tensor<4xf32>
  %e = arith.constant dense<[4.0, 8.0, 12.0, -16.0]> : tensor<4xf32>
  %n = arith.constant 3 : i32
  %y = func.call @sum(%x, %n) : (tensor<4xf32>, i32) -> tensor<4xf32>
  check.expect_eq %y, %e : tensor<4xf32>
  return
}
func.func private @same_twice(%x: tensor<4xf32>) -> (tensor<4xf32>, tensor<4xf32>, tensor<4xf32>, i1) attributes {no_inline} {
  %y = arith.negf %x : tensor<4xf32>
  %true = arith.constant true
  return %x, %y, %y, %true : tensor<4xf32>, tensor<4xf32>, tensor<4xf32>, i1
}
func.func @test_same_twice() {
  %x = arith.constant dense<[1.0, 2.0, 3.0, -4.0]> : tensor<4xf32>
  %e = arith.constant dense<[-1.0, -2.0, -3.0, 4.0]> : tensor<4xf32>
  %y:4 = func.call @same_twice(%x) : (tensor<4xf32>) -> (tensor<4xf32>, tensor<4xf32>, tensor<4xf32>, i1)
  %true = arith.constant true
  check.expect_eq %y#0, %x : tensor<4xf32>
  check.expect_eq %y#1, %e : tensor<4xf32>
  check.expect_eq %y#2, %e : tensor<4xf32>
  check.expect_eq %y#3, %true : i1
  return
}

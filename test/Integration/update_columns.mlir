// RUN: lns-opt %s -convert-lns-to-linalg -transform-interpreter | sed '/module @tilings/,$d' > %t.mlir && echo "}" >> %t.mlir
// Tiles of rows and columns draw the random bits of the whole tensor: an element's index does not depend on how loops are tiled [Q4].
//
// RUN: FileCheck %s < %t.mlir && lns-run %t.mlir

// CHECK-LABEL: func.func private @whole
// CHECK-NOT: scf.for
// CHECK-LABEL: func.func private @tiled
// CHECK-COUNT-2: scf.for
// CHECK: tensor.extract_slice {{.*}}[3, 5]
func.func private @whole(%g: tensor<12x35xf32>, %w: tensor<12x35x!lns.num<10, 32>>) -> tensor<12x35x!lns.num<10, 32>> attributes {no_inline} {
  %seed = arith.constant 11 : i64
  %step = arith.constant 2 : i32
  %base = arith.constant 100 : i64
  %eta = arith.constant 0.3 : f32
  %r = lns.mul_update ins(%g, %eta : tensor<12x35xf32>, f32) outs(%w : tensor<12x35x!lns.num<10, 32>>)
      rounding(stochastic) random(%seed, %step, %base) {stream = 1 : i32} -> tensor<12x35x!lns.num<10, 32>>
  return %r : tensor<12x35x!lns.num<10, 32>>
}
func.func private @tiled(%g: tensor<12x35xf32>, %w: tensor<12x35x!lns.num<10, 32>>) -> tensor<12x35x!lns.num<10, 32>> attributes {no_inline} {
  %seed = arith.constant 11 : i64
  %step = arith.constant 2 : i32
  %base = arith.constant 100 : i64
  %eta = arith.constant 0.3 : f32
  %r = lns.mul_update ins(%g, %eta : tensor<12x35xf32>, f32) outs(%w : tensor<12x35x!lns.num<10, 32>>)
      rounding(stochastic) random(%seed, %step, %base) {stream = 1 : i32} -> tensor<12x35x!lns.num<10, 32>>
  return %r : tensor<12x35x!lns.num<10, 32>>
}
func.func @test_columns() {
  %g = arith.constant dense<0.21> : tensor<12x35xf32>
  %w = lns.constant dense<300> : tensor<12x35xi16> as tensor<12x35x!lns.num<10, 32>>
  %a = func.call @whole(%g, %w) : (tensor<12x35xf32>, tensor<12x35x!lns.num<10, 32>>) -> tensor<12x35x!lns.num<10, 32>>
  %b = func.call @tiled(%g, %w) : (tensor<12x35xf32>, tensor<12x35x!lns.num<10, 32>>) -> tensor<12x35x!lns.num<10, 32>>
  %x = lns.bitcast %a : tensor<12x35x!lns.num<10, 32>> to tensor<12x35xi16>
  %y = lns.bitcast %b : tensor<12x35x!lns.num<10, 32>> to tensor<12x35xi16>
  check.expect_eq %x, %y : tensor<12x35xi16>
  return
}

module @tilings attributes {transform.with_named_sequence} {
  transform.named_sequence @__transform_main(%m: !transform.any_op) {
    %f = transform.structured.match ops{["func.func"]} attributes {sym_name = "tiled"} in %m : (!transform.any_op) -> !transform.any_op
    %u = transform.structured.match ops{["linalg.generic"]} in %f : (!transform.any_op) -> !transform.any_op
    %t, %l:2 = transform.structured.tile_using_for %u tile_sizes [3, 5] : (!transform.any_op) -> (!transform.any_op, !transform.any_op, !transform.any_op)
    transform.yield
  }
}

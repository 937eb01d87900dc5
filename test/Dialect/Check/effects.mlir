// RUN: lns-opt %s -canonicalize -cse | FileCheck %s
// No pass removes an expectation, not even one that is there twice.

// CHECK-LABEL: func.func @twice
// CHECK-COUNT-2: check.expect_eq
// CHECK: return
func.func @twice(%a: tensor<4xf32>, %b: tensor<4xf32>) {
  check.expect_eq %a, %b : tensor<4xf32>
  check.expect_eq %a, %b : tensor<4xf32>
  return
}

// CHECK-LABEL: func.func @memref_is_read
// CHECK: memref.store
// CHECK: check.expect_eq
func.func @memref_is_read(%v: f32, %b: memref<1xf32>) {
  %c0 = arith.constant 0 : index
  %a = memref.alloca() : memref<1xf32>
  memref.store %v, %a[%c0] : memref<1xf32>
  check.expect_eq %a, %b : memref<1xf32>
  return
}

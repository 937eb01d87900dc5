// RUN: lns-opt %s -split-input-file -verify-diagnostics -convert-check-to-runtime | FileCheck %s
// Expectations and assertions become calls; what has not been lowered is an error.

// CHECK: memref.global "private" constant @check_where
// CHECK-LABEL: func.func @matrix
// CHECK-SAME: %[[A:[a-z0-9]+]]: memref<4x8xf32>
// CHECK: memref.extract_strided_metadata %[[A]]
// CHECK: %[[SHAPE:.*]] = memref.alloc() : memref<6xindex>
// CHECK-COUNT-6: memref.store {{.*}} %[[SHAPE]]
// CHECK: call @lns_check_expect
// CHECK: memref.dealloc %[[SHAPE]]
// CHECK-NOT: check.
func.func @matrix(%a: memref<4x8xf32>, %b: memref<4x8xf32>) {
  check.expect_ulp %a, %b {max_ulp = 3} : memref<4x8xf32>
  return
}
// CHECK: func.func private @lns_check_expect(index, index, index, index, index, index, index, f64, f64, index)

// -----

// CHECK-LABEL: func.func @assertion
// CHECK: scf.if
// CHECK: call @lns_assert_failed
func.func @assertion(%c: i1) {
  cf.assert %c, "index out of bounds"
  return
}

// -----

func.func @tensors(%a: tensor<4xf32>) {
  // expected-error @+1 {{compares tensors; bufferize before convert-check-to-runtime}}
  check.expect_eq %a, %a : tensor<4xf32>
  return
}

// -----

func.func @codes(%a: memref<4x!lns.num<8, 8>>) {
  // expected-error @+1 {{compares elements of type '!lns.num<8, 8>', which the runtime cannot read; lower them}}
  check.expect_eq %a, %a : memref<4x!lns.num<8, 8>>
  return
}

// -----

func.func @odd_width(%a: memref<4xi7>) {
  // expected-error @+1 {{compares elements of type 'i7', which the runtime cannot read}}
  check.expect_eq %a, %a : memref<4xi7>
  return
}

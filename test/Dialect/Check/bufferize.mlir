// RUN: lns-opt %s -one-shot-bufferize="bufferize-function-boundaries function-boundary-type-conversion=identity-layout-map" | FileCheck %s
// Expectations read buffers, without a copy, and take two layouts.

// CHECK-LABEL: func.func @plain
// CHECK-SAME: %[[A:.*]]: memref<4xf32>, %[[B:.*]]: memref<4xf32>
// CHECK-NOT: alloc
// CHECK: check.expect_eq %[[A]], %[[B]] : memref<4xf32>
func.func @plain(%a: tensor<4xf32>, %b: tensor<4xf32>) {
  check.expect_eq %a, %b : tensor<4xf32>
  return
}

// CHECK-LABEL: func.func @layouts
// CHECK: memref.subview
// CHECK: memref.cast
// CHECK: memref.cast
// CHECK: check.expect_eq %{{.*}}, %{{.*}} : memref<4xf32, strided<[?], offset: ?>>
func.func @layouts(%a: tensor<8xf32>, %b: tensor<4xf32>) {
  %s = tensor.extract_slice %a[1] [4] [2] : tensor<8xf32> to tensor<4xf32>
  check.expect_eq %s, %b : tensor<4xf32>
  return
}

// The values before an update in place are the ones compared.
// CHECK-LABEL: func.func @before_update
// CHECK: %[[NEW:.*]] = memref.alloc
// CHECK: memref.store %{{.*}}, %[[NEW]]
func.func @before_update(%v: f32) {
  %c0 = arith.constant 0 : index
  %zero = arith.constant 0.0 : f32
  %old = tensor.from_elements %zero, %zero : tensor<2xf32>
  %new = tensor.insert %v into %old[%c0] : tensor<2xf32>
  check.expect_eq %new, %old : tensor<2xf32>
  return
}

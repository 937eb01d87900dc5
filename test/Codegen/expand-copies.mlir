// RUN: lns-opt %s -lns-expand-copies | FileCheck %s
// Only a copy that would need MLIR's runtime library becomes a linalg op.

// CHECK-LABEL: func @copies
func.func @copies(%a: memref<4x4xf32>, %b: memref<4x4xf32>, %v: memref<4x4xf32, strided<[8, 1]>>) {
  // CHECK: memref.copy %{{.*}}, %{{.*}} : memref<4x4xf32> to memref<4x4xf32>
  memref.copy %a, %b : memref<4x4xf32> to memref<4x4xf32>
  // CHECK: linalg.copy ins(%{{.*}} : memref<4x4xf32>) outs(%{{.*}} : memref<4x4xf32, strided<[8, 1]>>)
  memref.copy %a, %v : memref<4x4xf32> to memref<4x4xf32, strided<[8, 1]>>
  // CHECK: linalg.copy
  memref.copy %v, %a : memref<4x4xf32, strided<[8, 1]>> to memref<4x4xf32>
  return
}

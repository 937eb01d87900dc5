// RUN: lns-opt %s -lnshw-copy-operands | FileCheck %s
// Strided operands of a run are replaced by dense copies, results copied back; dense ones stay.

// CHECK-LABEL: func.func @f
// CHECK-SAME: (%[[X:.*]]: memref<4x8xi8, strided<[16, 1], offset: 3>>, %[[S:.*]]: memref<f32>, %[[Y:.*]]: memref<4xf32, strided<[2]>>)
// CHECK: %[[A:.*]] = memref.alloc() : memref<4x8xi8>
// CHECK: memref.copy %[[X]], %[[A]]
// CHECK: %[[B:.*]] = memref.alloc() : memref<4xf32>
// CHECK-NOT: memref.copy
// CHECK: lnshw.run @p ins(%[[A]], %[[S]] : memref<4x8xi8>, memref<f32>) outs(%[[B]] : memref<4xf32>)
// CHECK: memref.copy %[[B]], %[[Y]]
// CHECK: memref.dealloc %[[B]]
// CHECK: memref.dealloc %[[A]]
func.func @f(%x: memref<4x8xi8, strided<[16, 1], offset: 3>>, %s: memref<f32>, %y: memref<4xf32, strided<[2]>>) {
  lnshw.run @p ins(%x, %s : memref<4x8xi8, strided<[16, 1], offset: 3>>, memref<f32>) outs(%y : memref<4xf32, strided<[2]>>)
  return
}

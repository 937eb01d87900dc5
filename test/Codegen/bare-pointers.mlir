// RUN: lns-opt %s -lns-bare-pointers | FileCheck %s
// Static memrefs are bare pointers, empty ones too; a private function with a body is not exported.

// CHECK-LABEL: func.func @public(%{{.*}}: memref<4xf32>, %{{.*}}: memref<1xf32>)
// CHECK-SAME: attributes {llvm.bareptr}
func.func @public(%x: memref<4xf32>, %nothing: memref<0x4xf32>) {
  // CHECK: memref.reinterpret_cast %{{.*}} to offset: [0], sizes: [0, 4], strides: [4, 1]
  memref.copy %nothing, %nothing : memref<0x4xf32> to memref<0x4xf32>
  return
}

// CHECK-LABEL: func.func private @dynamic
// CHECK-NOT: llvm.bareptr
// CHECK-SAME: llvm.linkage = #llvm.linkage<internal>
func.func private @dynamic(%x: memref<?xf32>) {
  // CHECK: memref.reinterpret_cast %{{.*}} to offset: [0], sizes: [1], strides: [1]
  %x4 = memref.cast %x : memref<?xf32> to memref<4xf32>
  %e = memref.alloc() : memref<0x4xf32>
  func.call @public(%x4, %e) : (memref<4xf32>, memref<0x4xf32>) -> ()
  return
}

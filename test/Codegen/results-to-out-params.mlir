// RUN: lns-opt %s -lns-results-to-out-params | FileCheck %s
// Results of static shape become arguments, and are computed in place; those of dynamic shape stay.

// CHECK-LABEL: func.func @public
// CHECK-SAME: (%{{.*}}: memref<4xf32>, %[[OUT:.*]]: memref<4xf32>) {
func.func @public(%x: memref<4xf32>) -> memref<4xf32> {
  // CHECK-NOT: memref.alloc
  %y = memref.alloc() : memref<4xf32>
  // CHECK: memref.copy %{{.*}}, %[[OUT]]
  memref.copy %x, %y : memref<4xf32> to memref<4xf32>
  // CHECK: return{{$}}
  return %y : memref<4xf32>
}

// CHECK-LABEL: func.func private @dynamic(%{{.*}}: memref<?xf32>) -> memref<?xf32>
func.func private @dynamic(%x: memref<?xf32>) -> memref<?xf32> {
  return %x : memref<?xf32>
}

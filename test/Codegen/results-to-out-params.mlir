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

// A result that is in the argument already is dropped; another one is copied there, behind a copy of what else is returned of the argument.
// CHECK-LABEL: func.func @updates
// CHECK-SAME: (%[[A:.*]]: memref<4xf32>, %[[B:.*]]: memref<2x2xf32>, %[[OUT:.*]]: memref<4xf32>) {
func.func @updates(%a: memref<4xf32>, %b: memref<2x2xf32>)
    -> (memref<4xf32> {lns.updates = 0 : i64}, memref<4xf32>, memref<2x2xf32> {lns.updates = 1 : i64}) {
  // CHECK-NEXT: %[[N:.*]] = memref.alloc() : memref<4xf32>
  // CHECK-NEXT: memref.collapse_shape %[[B]]
  // CHECK-NEXT: memref.expand_shape
  // CHECK-NEXT: memref.copy %[[A]], %[[OUT]]
  // CHECK-NEXT: memref.copy %[[N]], %[[A]]
  // CHECK-NEXT: return{{$}}
  %n = memref.alloc() : memref<4xf32>
  %c = memref.collapse_shape %b [[0, 1]] : memref<2x2xf32> into memref<4xf32>
  %d = memref.expand_shape %c [[0, 1]] output_shape [2, 2] : memref<4xf32> into memref<2x2xf32>
  return %n, %a, %d : memref<4xf32>, memref<4xf32>, memref<2x2xf32>
}

// An exchange reads both arguments before it writes one.
// CHECK-LABEL: func.func @exchange
// CHECK-SAME: (%[[A:.*]]: memref<4xf32>, %[[B:.*]]: memref<4xf32>) {
// CHECK-NEXT: %[[X:.*]] = memref.alloc
// CHECK-NEXT: memref.copy %[[B]], %[[X]]
// CHECK-NEXT: %[[Y:.*]] = memref.alloc
// CHECK-NEXT: memref.copy %[[A]], %[[Y]]
// CHECK-NEXT: memref.copy %[[X]], %[[A]]
// CHECK-NEXT: memref.copy %[[Y]], %[[B]]
// CHECK-NEXT: return{{$}}
func.func @exchange(%a: memref<4xf32>, %b: memref<4xf32>)
    -> (memref<4xf32> {lns.updates = 0 : i64}, memref<4xf32> {lns.updates = 1 : i64}) {
  return %b, %a : memref<4xf32>, memref<4xf32>
}

// A private function has no caller's memory to update.
// CHECK-LABEL: func.func private @inner(%{{.*}}: memref<4xf32>, %{{.*}}: memref<4xf32>
func.func private @inner(%a: memref<4xf32>) -> (memref<4xf32> {lns.updates = 0 : i64}) {
  return %a : memref<4xf32>
}

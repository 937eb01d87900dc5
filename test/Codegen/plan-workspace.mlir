// RUN: lns-opt %s -lns-plan-workspace=stack-bytes=4096 -split-input-file -verify-diagnostics | FileCheck %s
// Buffers share one workspace by their lives; stack slots leave loops; what has no place is named.

// Lives are those of uses, not those from alloc to dealloc: %a ends where %c begins, %b lies beside both.
// CHECK-LABEL: func.func @share
// CHECK-SAME: (%[[X:.*]]: memref<16xf32>, %[[Y:.*]]: memref<16xf32>, %[[W:.*]]: memref<128xi8> {llvm.align = 64 : i64, llvm.noalias, lns.workspace})
func.func @share(%x: memref<16xf32>, %y: memref<16xf32>) {
  // CHECK-DAG: %[[C0:.*]] = arith.constant 0 : index
  // CHECK-DAG: %[[A:.*]] = memref.view %[[W]][%[[C0]]][] : memref<128xi8> to memref<16xf32>
  %a = memref.alloc() : memref<16xf32>
  // CHECK: %[[C64:.*]] = arith.constant 64 : index
  // CHECK: %[[B:.*]] = memref.view %[[W]][%[[C64]]][]
  %b = memref.alloc() : memref<16xf32>
  // CHECK: %[[Z:.*]] = arith.constant 0 : index
  // CHECK: memref.view %[[W]][%[[Z]]][] : memref<128xi8> to memref<9xi8>
  %c = memref.alloc() : memref<9xi8>
  memref.copy %x, %a : memref<16xf32> to memref<16xf32>
  %view = memref.subview %a[0] [16] [1] : memref<16xf32> to memref<16xf32>
  memref.copy %view, %b : memref<16xf32> to memref<16xf32>
  %zero = arith.constant 0 : i8
  linalg.fill ins(%zero : i8) outs(%c : memref<9xi8>)
  memref.copy %b, %y : memref<16xf32> to memref<16xf32>
  // CHECK-NOT: memref.dealloc
  memref.dealloc %a : memref<16xf32>
  memref.dealloc %b : memref<16xf32>
  memref.dealloc %c : memref<9xi8>
  return
}

// A buffer that a loop reads lives through all iterations: %in, which each makes anew, lies beside it.
// CHECK-LABEL: func.func @loop
// CHECK-SAME: memref<128xi8>
func.func @loop(%x: memref<16xf32>, %n: index) {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %a = memref.alloc() : memref<16xf32>
  memref.copy %x, %a : memref<16xf32> to memref<16xf32>
  scf.for %i = %c0 to %n step %c1 {
    // CHECK: scf.for
    // CHECK: memref.view
    %in = memref.alloc() : memref<16xf32>
    memref.copy %a, %in : memref<16xf32> to memref<16xf32>
    memref.copy %in, %x : memref<16xf32> to memref<16xf32>
    memref.dealloc %in : memref<16xf32>
  }
  memref.dealloc %a : memref<16xf32>
  return
}

// In a parallel loop each thread has its own: a slot at the head of the body, not in the loop inside.
// CHECK-LABEL: func.func @parallel
// CHECK-SAME: memref<0xi8>
func.func @parallel(%x: memref<16xf32>, %n: index) {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  // CHECK: scf.parallel
  // CHECK-NEXT: %[[SLOT:.*]] = memref.alloca() {alignment = 64 : i64} : memref<16xf32>
  // CHECK-NEXT: memref.alloca() : memref<8xf32>
  // CHECK: scf.for
  // CHECK-NOT: memref.alloca
  // CHECK: memref.copy %{{.*}}, %[[SLOT]]
  scf.parallel (%i) = (%c0) to (%n) step (%c1) {
    scf.for %j = %c0 to %n step %c1 {
      %a = memref.alloc() : memref<16xf32>
      %b = memref.alloca() : memref<8xf32>
      memref.copy %x, %a : memref<16xf32> to memref<16xf32>
      %v = memref.load %b[%c0] : memref<8xf32>
      memref.store %v, %a[%c0] : memref<16xf32>
      memref.dealloc %a : memref<16xf32>
    }
  }
  return
}

// Outside of parallel loops a large slot goes to the workspace, a small one to the head of the function.
// CHECK-LABEL: func.func @slots
// CHECK-SAME: memref<8192xi8>
func.func @slots(%x: memref<16xf32>, %n: index) {
  // CHECK-NEXT: memref.alloca() : memref<4xf32>
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  scf.for %i = %c0 to %n step %c1 {
    // CHECK: scf.for
    // CHECK-NOT: memref.alloca
    %large = memref.alloca() : memref<2048xf32>
    %small = memref.alloca() : memref<4xf32>
    %v = memref.load %x[%c0] : memref<16xf32>
    memref.store %v, %large[%i] : memref<2048xf32>
    memref.store %v, %small[%c0] : memref<4xf32>
  }
  return
}

// -----

// A callee's workspace is a buffer of its caller, while the call runs.
// CHECK-LABEL: func.func private @callee(%{{.*}}: memref<16xf32>, %{{.*}}: memref<64xi8>
func.func private @callee(%x: memref<16xf32>) {
  %a = memref.alloc() : memref<16xf32>
  memref.copy %x, %a : memref<16xf32> to memref<16xf32>
  memref.copy %a, %x : memref<16xf32> to memref<16xf32>
  memref.dealloc %a : memref<16xf32>
  return
}

// CHECK-LABEL: func.func private @needs_none(%{{.*}}: memref<16xf32>) {
func.func private @needs_none(%x: memref<16xf32>) {
  return
}

// CHECK-LABEL: func.func @caller(%{{.*}}: memref<16xf32>, %{{.*}}: memref<128xi8>
func.func @caller(%x: memref<16xf32>) {
  %a = memref.alloc() : memref<16xf32>
  memref.copy %x, %a : memref<16xf32> to memref<16xf32>
  // CHECK: %[[PART:.*]] = memref.view %{{.*}} : memref<128xi8> to memref<64xi8>
  // CHECK: call @callee(%{{.*}}, %[[PART]])
  call @callee(%a) : (memref<16xf32>) -> ()
  // CHECK: call @needs_none(%{{.*}}) : (memref<16xf32>) -> ()
  call @needs_none(%a) : (memref<16xf32>) -> ()
  // Its lives end: both calls have the same memory.
  // CHECK: memref.view %{{.*}} : memref<128xi8> to memref<64xi8>
  call @callee(%a) : (memref<16xf32>) -> ()
  memref.dealloc %a : memref<16xf32>
  return
}

// -----

// CHECK-LABEL: func.func @dynamic
func.func @dynamic(%n: index) {
  // expected-remark @below {{stays on the heap: its shape is dynamic}}
  %a = memref.alloc(%n) : memref<?xf32>
  // CHECK: memref.dealloc
  memref.dealloc %a : memref<?xf32>
  return
}

// -----

// The next iteration may read what this one returns.
// CHECK-LABEL: func.func @carried
func.func @carried(%n: index, %x: memref<4xf32>) {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  // expected-remark @below {{stays on the heap: it is not freed in the block that allocates it}}
  %init = memref.alloc() : memref<4xf32>
  %last = scf.for %i = %c0 to %n step %c1 iter_args(%old = %init) -> (memref<4xf32>) {
    // expected-remark @below {{stays on the heap: it is not freed in the block that allocates it}}
    %new = memref.alloc() : memref<4xf32>
    memref.copy %old, %new : memref<4xf32> to memref<4xf32>
    memref.dealloc %old : memref<4xf32>
    scf.yield %new : memref<4xf32>
  }
  memref.copy %last, %x : memref<4xf32> to memref<4xf32>
  memref.dealloc %last : memref<4xf32>
  return
}

// -----

// CHECK-LABEL: func.func @too_large
func.func @too_large(%x: memref<2048xf32>, %n: index) {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  scf.parallel (%i) = (%c0) to (%n) step (%c1) {
    // expected-remark @below {{stays on the heap: it is in a parallel loop whose stack slots would exceed 4096 bytes}}
    %a = memref.alloc() : memref<2048xf32>
    memref.copy %x, %a : memref<2048xf32> to memref<2048xf32>
    memref.dealloc %a : memref<2048xf32>
  }
  return
}

// -----

// CHECK-LABEL: func.func @recursive(%{{.*}}: i1, %{{.*}}: memref<0xi8>
func.func @recursive(%again: i1) {
  // expected-remark @below {{stays on the heap: its function is recursive}}
  %a = memref.alloc() : memref<4xf32>
  memref.dealloc %a : memref<4xf32>
  %false = arith.constant false
  scf.if %again {
    // CHECK: %[[NONE:.*]] = memref.alloca() : memref<0xi8>
    // CHECK: call @recursive(%{{.*}}, %[[NONE]])
    func.call @recursive(%false) : (i1) -> ()
  }
  return
}

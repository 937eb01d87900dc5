// RUN: lns-opt %s --lns-outline-kernels --split-input-file | FileCheck %s
// Loop nests at the top of a function become functions; equal ones become one.

// CHECK-LABEL: func.func @shared(
// CHECK-SAME: %[[X:.*]]: memref<8xf32>, %[[Y:.*]]: memref<8xf32>, %[[Z:.*]]: memref<16xf32>)
// CHECK-NOT: scf.for
// CHECK: call @shared_kernel(%[[X]]) : (memref<8xf32>) -> ()
// CHECK: call @shared_kernel(%[[Y]]) : (memref<8xf32>) -> ()
// Another shape is another kernel.
// CHECK: call @shared_kernel_0(%[[Z]]) : (memref<16xf32>) -> ()
// CHECK: return
// CHECK: func.func private @shared_kernel(%{{.*}}: memref<8xf32> {llvm.noalias}) attributes {passthrough = ["noinline"]} {
// CHECK: scf.for
// CHECK: func.func private @shared_kernel_0(%{{.*}}: memref<16xf32> {llvm.noalias})
// CHECK-NOT: func.func
func.func @shared(%x: memref<8xf32>, %y: memref<8xf32>, %z: memref<16xf32>) {
  %zero = arith.constant 0.0 : f32
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %c8 = arith.constant 8 : index
  %c16 = arith.constant 16 : index
  scf.for %i = %c0 to %c8 step %c1 {
    memref.store %zero, %x[%i] : memref<8xf32>
  }
  scf.for %i = %c0 to %c8 step %c1 {
    memref.store %zero, %y[%i] : memref<8xf32>
  }
  scf.for %i = %c0 to %c16 step %c1 {
    memref.store %zero, %z[%i] : memref<16xf32>
  }
  return
}

// -----

// Arguments that may be one memory are not called noalias; what a caller promises of its own arguments is passed on.
// CHECK-LABEL: func.func @alias(
// CHECK: call @alias_kernel(%{{.*}}, %{{.*}})
// CHECK: call @alias_kernel_0(
// CHECK: func.func private @alias_kernel(%{{.*}}: memref<8xf32>, %{{.*}}: memref<8xf32>) attributes
// CHECK: func.func private @alias_kernel_0(%{{.*}}: memref<8xf32> {llvm.noalias}, %{{.*}}: memref<8xf32> {llvm.noalias}) attributes
func.func @alias(%x: memref<8xf32>, %y: memref<8xf32>, %own: memref<8xf32> {llvm.noalias}) {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %c8 = arith.constant 8 : index
  scf.for %i = %c0 to %c8 step %c1 {
    %v = memref.load %x[%i] : memref<8xf32>
    memref.store %v, %y[%i] : memref<8xf32>
  }
  scf.for %i = %c0 to %c8 step %c1 {
    %v = memref.load %x[%i] : memref<8xf32>
    memref.store %v, %own[%i] : memref<8xf32>
  }
  return
}

// -----

// A loop's number leaves the kernel as a result, unless what follows belongs to it alone.
// CHECK-LABEL: func.func @sum(
// CHECK-NOT: scf.for
// CHECK: call @sum_kernel(
// CHECK-NOT: arith.mulf
// CHECK: %[[SUM:.*]] = call @sum_kernel_0(
// CHECK: return %[[SUM]] : f32
// CHECK: func.func private @sum_kernel(
// CHECK: arith.mulf
// CHECK: memref.store
// CHECK: func.func private @sum_kernel_0({{.*}} -> f32
func.func @sum(%x: memref<8xf32>, %y: memref<f32>) -> f32 {
  %zero = arith.constant 0.0 : f32
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %c8 = arith.constant 8 : index
  %s = scf.for %i = %c0 to %c8 step %c1 iter_args(%acc = %zero) -> (f32) {
    %v = memref.load %x[%i] : memref<8xf32>
    %next = arith.addf %acc, %v : f32
    scf.yield %next : f32
  }
  %twice = arith.mulf %s, %s : f32
  memref.store %twice, %y[] : memref<f32>
  %t = scf.for %i = %c0 to %c8 step %c1 iter_args(%acc = %zero) -> (f32) {
    %v = memref.load %x[%i] : memref<8xf32>
    %next = arith.mulf %acc, %v : f32
    scf.yield %next : f32
  }
  return %t : f32
}

// -----

// A failed assertion names its place, which two loops do not share. What frees memory from outside stays: a bare pointer is not what the allocator gave. One nest would only move.
// CHECK-LABEL: func.func @places(
// CHECK: call @places_kernel(
// CHECK: call @places_kernel_0(
// CHECK: scf.if
// CHECK-NEXT: memref.dealloc
// CHECK-LABEL: func.func @one(
// CHECK-NEXT: arith.constant
// CHECK: scf.for
// CHECK-NOT: func.func private @one
func.func @places(%c: i1, %n: index) {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %m = memref.alloc() : memref<4xf32>
  scf.for %i = %c0 to %n step %c1 {
    cf.assert %c, "wrong"
  }
  scf.for %i = %c0 to %n step %c1 {
    cf.assert %c, "wrong"
  }
  scf.if %c {
    memref.dealloc %m : memref<4xf32>
  }
  return
}
func.func @one(%x: memref<8xf32>) {
  %zero = arith.constant 0.0 : f32
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %c8 = arith.constant 8 : index
  scf.for %i = %c0 to %c8 step %c1 {
    memref.store %zero, %x[%i] : memref<8xf32>
  }
  return
}

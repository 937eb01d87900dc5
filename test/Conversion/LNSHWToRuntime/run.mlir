// RUN: lns-opt %s -convert-lnshw-to-runtime | FileCheck %s
// A run becomes a call with the program's name and the addresses of its operands.

// Inputs stand before inits; in a loop the stack does not grow, and one name is written once.
// CHECK-LABEL: func.func @f
// CHECK-SAME: (%[[X:.*]]: memref<4x8xi8>, %[[S:.*]]: memref<f32>, %[[Y:.*]]: memref<4x8xf32>, %[[N:.*]]: index)
// CHECK-COUNT-3: memref.alloca
// CHECK: scf.for
// CHECK-NOT: memref.alloca
// CHECK: memref.extract_aligned_pointer_as_index %[[X]]
// CHECK: memref.extract_aligned_pointer_as_index %[[S]]
// CHECK: memref.extract_aligned_pointer_as_index %[[Y]]
// CHECK: memref.store %{{.*}}, %[[SLOT:.*]][%{{.*}}] : memref<3xi64>
// CHECK-COUNT-2: memref.store %{{.*}}, %[[SLOT]][
// CHECK: memref.extract_aligned_pointer_as_index %[[SLOT]]
// CHECK: %[[ADDRESSES:.*]] = arith.index_cast
// CHECK: memref.get_global @[[FC:.*]] :
// CHECK: %[[NAME:.*]] = arith.index_cast
// CHECK: call @lns_accelerator_run(%[[NAME]], %[[ADDRESSES]]) : (i64, i64) -> ()
// CHECK: memref.get_global @[[FC]] :
// CHECK: memref.get_global @[[EMPTY:.*]] :
// CHECK: call @lns_accelerator_run(
// CHECK-DAG: memref.global "private" constant @[[FC]] : memref<4xi8> = dense<[102, 99, 49, 0]>
// CHECK-DAG: memref.global "private" constant @[[EMPTY]] : memref<2xi8> = dense<[101, 0]>
// CHECK-DAG: func.func private @lns_accelerator_run(i64, i64)
func.func @f(%x: memref<4x8xi8>, %s: memref<f32>, %y: memref<4x8xf32>, %n: index) {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  scf.for %i = %c0 to %n step %c1 {
    lnshw.run @fc1 ins(%x, %s : memref<4x8xi8>, memref<f32>) outs(%y : memref<4x8xf32>)
  }
  lnshw.run @fc1 ins(%x, %s : memref<4x8xi8>, memref<f32>) outs(%y : memref<4x8xf32>)
  lnshw.run @e ins(%x : memref<4x8xi8>) outs(%y : memref<4x8xf32>)
  return
}

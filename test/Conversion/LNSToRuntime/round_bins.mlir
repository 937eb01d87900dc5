// RUN: lns-opt %s -convert-lns-to-runtime -split-input-file | FileCheck %s
// round_bins on buffers becomes a call with two descriptors on the stack [D1].

// CHECK-LABEL: @wide
// CHECK-SAME: (%[[ACC:.*]]: memref<?x4xi128, strided<[?, 1], offset: ?>>, %[[OUT:.*]]: memref<?xf32>)
// CHECK-DAG: memref.alloca() : memref<7xi64>
// CHECK-DAG: memref.alloca() : memref<5xi64>
// CHECK-DAG: memref.alloca() : memref<2xi64>
// CHECK-DAG: memref.alloca() : memref<2xi64>
// CHECK: memref.extract_strided_metadata %[[ACC]]
// CHECK: memref.extract_strided_metadata %[[OUT]]
// CHECK: %[[GAMMA:.*]] = arith.constant 4 : i64
// CHECK: %[[EMIN:.*]] = arith.constant -63 : i64
// CHECK: %[[BITS:.*]] = arith.constant 128 : i64
// CHECK: call @_mlir_ciface_lns_round_bins(%{{.*}}, %{{.*}}, %[[GAMMA]], %[[EMIN]], %[[BITS]])
func.func @wide(%acc: memref<?x4xi128, strided<[?, 1], offset: ?>>,
                %out: memref<?xf32>) {
  lns.round_bins ins(%acc : memref<?x4xi128, strided<[?, 1], offset: ?>>)
      outs(%out : memref<?xf32>) {emin_quotient = -63 : i64}
  return
}

// The stack does not grow in a loop, and threads do not share it.
// CHECK-LABEL: @loops
// CHECK: memref.alloca() : memref<2xi64>
// CHECK: scf.for
// CHECK-NOT: memref.alloca
// CHECK: call @_mlir_ciface_lns_round_bins(
// CHECK: scf.parallel
// CHECK: memref.alloca() : memref<2xi64>
// CHECK: call @_mlir_ciface_lns_round_bins(
func.func @loops(%acc: memref<8xi64>, %out: memref<f32>, %n: index) {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  scf.for %i = %c0 to %n step %c1 {
    lns.round_bins ins(%acc : memref<8xi64>) outs(%out : memref<f32>)
        {emin_quotient = -32 : i64}
  }
  scf.parallel (%i) = (%c0) to (%n) step (%c1) {
    lns.round_bins ins(%acc : memref<8xi64>) outs(%out : memref<f32>)
        {emin_quotient = -32 : i64}
    scf.reduce
  }
  return
}

// Bins of other widths share the function.
// CHECK-LABEL: @narrow
// CHECK: call @_mlir_ciface_lns_round_bins(
// CHECK: func.func private @_mlir_ciface_lns_round_bins(i64, i64, i64, i64, i64)
// CHECK-NOT: func.func
func.func @narrow(%acc: memref<8xi64>, %out: memref<f32>) {
  lns.round_bins ins(%acc : memref<8xi64>) outs(%out : memref<f32>)
      {emin_quotient = -32 : i64}
  return
}

// RUN: lns-opt %s -lns-lower-tiles | FileCheck %s
// Ops on tiles, and loops that carry them, become LLVM's intrinsics; the kernel is asked for the registers first.

// CHECK: func private @lns_use_tile_registers()
// CHECK-LABEL: func @products(
// CHECK-SAME: %[[A:[a-z0-9]+]]: memref<512xi32>
// CHECK-NEXT: call @lns_use_tile_registers()
// CHECK: %[[ZERO:.*]] = llvm.call_intrinsic "llvm.x86.tilezero.internal"(%{{.*}}, %{{.*}}) : (i16, i16) -> !llvm.x86_amx
// CHECK: %[[SUM:.*]] = scf.for {{.*}} iter_args(%[[CARRIED:.*]] = %[[ZERO]]) -> (!llvm.x86_amx)
// CHECK: memref.extract_aligned_pointer_as_index %[[A]]
// CHECK: %[[X:.*]] = llvm.call_intrinsic "llvm.x86.tileloadd64.internal"
// CHECK: %[[Y:.*]] = llvm.call_intrinsic "llvm.x86.tileloadd64.internal"
// CHECK: %[[NEXT:.*]] = llvm.call_intrinsic "llvm.x86.tdpbf16ps.internal"(%{{.*}}, %{{.*}}, %{{.*}}, %[[CARRIED]], %[[X]], %[[Y]])
// CHECK: scf.yield %[[NEXT]] : !llvm.x86_amx
// CHECK: llvm.call_intrinsic "llvm.x86.tilestored64.internal"({{.*}}, %[[SUM]])
// CHECK-NOT: amx.tile
func.func @products(%a: memref<512xi32>, %b: memref<512xi32>, %c: memref<256xf32>) {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %c2 = arith.constant 2 : index
  %c16 = arith.constant 16 : index
  %c256 = arith.constant 256 : index
  %zero = amx.tile_zero : !amx.tile<16x16xf32>
  %sum = scf.for %i = %c0 to %c2 step %c1 iter_args(%s = %zero) -> (!amx.tile<16x16xf32>) {
    %at = arith.muli %i, %c256 : index
    %x = amx.tile_load %a[%at], %c16 : memref<512xi32> into !amx.tile<16x32xbf16>
    %y = amx.tile_load %b[%at], %c16 : memref<512xi32> into !amx.tile<16x32xbf16>
    %n = amx.tile_mulf %x, %y, %s : !amx.tile<16x32xbf16>, !amx.tile<16x32xbf16>, !amx.tile<16x16xf32>
    scf.yield %n : !amx.tile<16x16xf32>
  }
  amx.tile_store %c[%c0], %sum, %c16 : memref<256xf32>, !amx.tile<16x16xf32>
  return
}

// Without tiles nobody is asked.
// CHECK-LABEL: func @none
// CHECK-NEXT: return
func.func @none() {
  return
}

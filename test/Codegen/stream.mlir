// RUN: lns-opt %s --pass-pipeline='builtin.module(func.func(lns-tile-and-vectorize{parallel=false}),canonicalize)' | FileCheck %s
// Results of 32 MB and more go past the caches, line by line, where the op does not read what it writes; long loops ask ahead.

#id = affine_map<(i) -> (i)>
module attributes {lns.target = #lns.cpu<cpu = "x86-64-v4", features = "", vector_bits = 512, l1 = 32768, l2 = 1048576, l3 = 2097152>} {
  // The edges are whole vectors; between them stores are aligned to a line.
  // CHECK-LABEL: func.func @large(
  // CHECK: %[[ADDRESS:.*]] = memref.extract_aligned_pointer_as_index %arg1
  // CHECK: scf.if
  // CHECK-COUNT-2: vector.store %{{.*}} : memref<8388608xf32>, vector<16xf32>
  // CHECK: scf.for %[[I:.*]] =
  // CHECK: %[[AHEAD:.*]] = arith.addi %[[I]], %c2048
  // CHECK: %[[AT:.*]] = arith.minui %[[AHEAD]], %c8388592
  // CHECK: memref.prefetch %arg0[%[[AT]]], read, locality<3>, data : memref<8388608xf32>
  // CHECK-NOT: memref.prefetch
  // CHECK: vector.store %{{.*}} {alignment = 64 : i64, nontemporal = true} : memref<8388608xf32>, vector<16xf32>
  // CHECK: llvm.call_intrinsic "llvm.x86.sse.sfence"()
  // CHECK: else
  // CHECK-NOT: nontemporal
  // CHECK: return
  func.func @large(%x: memref<8388608xf32>, %y: memref<8388608xf32>) {
    linalg.generic {indexing_maps = [#id, #id], iterator_types = ["parallel"]}
        ins(%x : memref<8388608xf32>) outs(%y : memref<8388608xf32>) {
    ^bb0(%a: f32, %o: f32):
      %n = arith.negf %a : f32
      linalg.yield %n : f32
    }
    return
  }

  // CHECK-LABEL: func.func @small(
  // CHECK-NOT: nontemporal
  // CHECK: memref.prefetch
  // CHECK-NOT: nontemporal
  // CHECK: return
  func.func @small(%x: memref<8388607xf32>, %y: memref<8388607xf32>) {
    linalg.generic {indexing_maps = [#id, #id], iterator_types = ["parallel"]}
        ins(%x : memref<8388607xf32>) outs(%y : memref<8388607xf32>) {
    ^bb0(%a: f32, %o: f32):
      %n = arith.negf %a : f32
      linalg.yield %n : f32
    }
    return
  }

  // In place, an element must not be computed twice.
  // CHECK-LABEL: func.func @in_place(
  // CHECK-NOT: nontemporal
  // CHECK: return
  func.func @in_place(%x: memref<8388608xf32>) {
    linalg.generic {indexing_maps = [#id, #id], iterator_types = ["parallel"]}
        ins(%x : memref<8388608xf32>) outs(%x : memref<8388608xf32>) {
    ^bb0(%a: f32, %o: f32):
      %n = arith.negf %a : f32
      linalg.yield %n : f32
    }
    return
  }

  // Caches hold it.
  // CHECK-LABEL: func.func @short(
  // CHECK-NOT: prefetch
  // CHECK: return
  func.func @short(%x: memref<65536xf32>, %y: memref<65536xf32>) {
    linalg.generic {indexing_maps = [#id, #id], iterator_types = ["parallel"]}
        ins(%x : memref<65536xf32>) outs(%y : memref<65536xf32>) {
    ^bb0(%a: f32, %o: f32):
      %n = arith.negf %a : f32
      linalg.yield %n : f32
    }
    return
  }
}

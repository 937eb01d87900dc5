// RUN: lns-opt %s --lns-order-sums --split-input-file | FileCheck %s
// Float sums along the innermost dimension get 16 partial sums and a tree; contractions, maxima and other sums stay.

#rows = affine_map<(d0, d1) -> (d0, d1)>
#row = affine_map<(d0, d1) -> (d0)>

// CHECK-LABEL: func @row_sum
// CHECK-SAME: (%[[A:.+]]: memref<3x40xf32>, %[[C:.+]]: memref<3xf32>)
// CHECK: %[[P:.+]] = memref.alloca() : memref<16xf32>
// CHECK: scf.for %[[I:.+]] = %{{.+}} to %{{.+}} step
// CHECK-COUNT-16: memref.store %{{.+}}, %[[P]]
// CHECK: scf.for %[[K:.+]] = %{{.+}} to
// CHECK: %[[SLOT:.+]] = arith.remui %[[K]]
// CHECK: %[[X:.+]] = memref.load %[[A]][%[[I]], %[[K]]]
// CHECK: %[[OLD:.+]] = memref.load %[[P]][%[[SLOT]]]
// CHECK: %[[NEW:.+]] = arith.addf %[[OLD]], %[[X]]
// CHECK: memref.store %[[NEW]], %[[P]][%[[SLOT]]]
// CHECK: }
// CHECK-COUNT-15: arith.addf
// CHECK: %[[START:.+]] = memref.load %[[C]][%[[I]]]
// CHECK: %[[TOTAL:.+]] = arith.addf %[[START]]
// CHECK: memref.store %[[TOTAL]], %[[C]][%[[I]]]
// CHECK-NOT: linalg
func.func @row_sum(%a: memref<3x40xf32>, %c: memref<3xf32>) {
  linalg.generic {indexing_maps = [#rows, #row], iterator_types = ["parallel", "reduction"]}
      ins(%a : memref<3x40xf32>) outs(%c : memref<3xf32>) {
  ^bb0(%x: f32, %acc: f32):
    %s = arith.addf %acc, %x : f32
    linalg.yield %s : f32
  }
  return
}

// -----

// The two dimensions count as one of 63.
// CHECK-LABEL: func @plane_sum
// CHECK: memref.collapse_shape %{{.+}} {{\[\[0\], \[1, 2\]\]}} : memref<2x7x9xf32> into memref<2x63xf32>
// CHECK: arith.remui
func.func @plane_sum(%a: memref<2x7x9xf32>, %c: memref<2xf32>) {
  linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0)>], iterator_types = ["parallel", "reduction", "reduction"]}
      ins(%a : memref<2x7x9xf32>) outs(%c : memref<2xf32>) {
  ^bb0(%x: f32, %acc: f32):
    %s = arith.addf %acc, %x : f32
    linalg.yield %s : f32
  }
  return
}

// -----

#rows = affine_map<(d0, d1) -> (d0, d1)>

// A sum along columns, a maximum and a contraction.
// CHECK-LABEL: func @others
// CHECK-NOT: memref.alloca
// CHECK-COUNT-3: linalg.generic
func.func @others(%a: memref<8x40xf32>, %b: memref<40xf32>, %c: memref<40xf32>, %d: memref<8xf32>, %e: memref<8xf32>) {
  linalg.generic {indexing_maps = [affine_map<(d0, d1) -> (d1, d0)>, affine_map<(d0, d1) -> (d0)>], iterator_types = ["parallel", "reduction"]}
      ins(%a : memref<8x40xf32>) outs(%c : memref<40xf32>) {
  ^bb0(%x: f32, %acc: f32):
    %s = arith.addf %acc, %x : f32
    linalg.yield %s : f32
  }
  linalg.generic {indexing_maps = [#rows, affine_map<(d0, d1) -> (d0)>], iterator_types = ["parallel", "reduction"]}
      ins(%a : memref<8x40xf32>) outs(%d : memref<8xf32>) {
  ^bb0(%x: f32, %acc: f32):
    %s = arith.maximumf %acc, %x : f32
    linalg.yield %s : f32
  }
  linalg.generic {indexing_maps = [#rows, affine_map<(d0, d1) -> (d1)>, affine_map<(d0, d1) -> (d0)>], iterator_types = ["parallel", "reduction"]}
      ins(%a, %b : memref<8x40xf32>, memref<40xf32>) outs(%e : memref<8xf32>) {
  ^bb0(%x: f32, %y: f32, %acc: f32):
    %p = arith.mulf %x, %y : f32
    %s = arith.addf %acc, %p : f32
    linalg.yield %s : f32
  }
  return
}

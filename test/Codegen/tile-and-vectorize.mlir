// RUN: lns-opt %s -lns-tile-and-vectorize -split-input-file | FileCheck %s
// Register tiles, panels, remainders and threads follow from shapes and from the target alone.

// AVX2: 16 registers hold 6 rows of 2 vectors. One operand is packed whole, in parallel, the other read in place, and
// the fill becomes the first accumulator.
// CHECK-LABEL: func @matmul
// CHECK-NOT: linalg
// CHECK: %[[PANEL:.*]] = memref.alloc() {alignment = 64 : i64} : memref<82944xf32>
// CHECK: scf.parallel
// CHECK:   vector.load %{{.*}} : memref<82944xf32>, vector<8xf32>
// CHECK:   vector.store %{{.*}}, %[[PANEL]]
// CHECK: scf.parallel
// CHECK-NOT: memref.alloca
// CHECK:     %{{.*}}:12 = scf.for {{.*}} -> (vector<8xf32>, vector<8xf32>,
// CHECK-COUNT-2: vector.load %[[PANEL]]
// CHECK-COUNT-12: math.fma {{.*}} : vector<8xf32>
// CHECK-NOT: math.fma
// CHECK:     scf.yield
// CHECK-NOT: vector.load
// CHECK-COUNT-12: vector.store
// CHECK: memref.dealloc %[[PANEL]]
module attributes {lns.target = #lns.cpu<cpu = "x86-64-v3", features = "", vector_bits = 256, l1 = 32768, l2 = 524288, l3 = 16777216>} {
  func.func @matmul(%a: memref<288x288xf32>, %b: memref<288x288xf32>, %c: memref<288x288xf32>) {
    %zero = arith.constant 0.0 : f32
    linalg.fill ins(%zero : f32) outs(%c : memref<288x288xf32>)
    linalg.matmul ins(%a, %b : memref<288x288xf32>, memref<288x288xf32>) outs(%c : memref<288x288xf32>)
    return
  }
}

// -----

// Rows a multiple of 4096 bytes apart share cache sets: the second operand is packed, too, a block of tiles at a time
// by the thread that uses it. Both are transposed in registers, since both are contiguous along K; partial sums of
// blocks of K lie in the result.
// CHECK-LABEL: func @transposed
// CHECK: %[[SHARED:.*]] = memref.alloc() {alignment = 64 : i64}
// CHECK: scf.parallel
// CHECK:   vector.shuffle
// CHECK:   vector.store %{{.*}}, %[[SHARED]]
// CHECK: scf.parallel
// CHECK:   %[[MINE:.*]] = memref.alloca() {alignment = 64 : i64}
// CHECK:   scf.for
// CHECK:     vector.shuffle
// CHECK:     vector.store %{{.*}}, %[[MINE]]
// CHECK:     memref.prefetch
// CHECK:     math.fma
// CHECK:     scf.if
// CHECK: memref.dealloc %[[SHARED]]
#a = affine_map<(m, n, k) -> (m, k)>
#b = affine_map<(m, n, k) -> (n, k)>
#c = affine_map<(m, n, k) -> (m, n)>
module attributes {lns.target = #lns.cpu<cpu = "x86-64-v3", features = "", vector_bits = 256, l1 = 32768, l2 = 524288, l3 = 16777216>} {
  func.func @transposed(%a: memref<512x1024xf32>, %b: memref<512x1024xf32>, %c: memref<512x512xf32>) {
    %zero = arith.constant 0.0 : f32
    linalg.fill ins(%zero : f32) outs(%c : memref<512x512xf32>)
    linalg.generic {indexing_maps = [#a, #b, #c], iterator_types = ["parallel", "parallel", "reduction"]}
        ins(%a, %b : memref<512x1024xf32>, memref<512x1024xf32>) outs(%c : memref<512x512xf32>) {
    ^bb0(%x: f32, %y: f32, %acc: f32):
      %p = arith.mulf %x, %y : f32
      %s = arith.addf %acc, %p : f32
      linalg.yield %s : f32
    }
    return
  }
}

// -----

// Without fused multiply-add both roundings are written [F1].
// CHECK-LABEL: func @portable
// CHECK-NOT: math.fma
// CHECK: arith.mulf {{.*}} : vector<4xf32>
// CHECK: arith.addf {{.*}} : vector<4xf32>
module attributes {lns.target = #lns.cpu<cpu = "x86-64", features = "", vector_bits = 128, l1 = 32768, l2 = 524288, l3 = 16777216>} {
  func.func @portable(%a: memref<8x8xf32>, %b: memref<8x8xf32>, %c: memref<8x8xf32>) {
    linalg.matmul ins(%a, %b : memref<8x8xf32>, memref<8x8xf32>) outs(%c : memref<8x8xf32>)
    return
  }
}

// -----

// A remainder of lanes is masked by a constant; a small op has no threads.
// CHECK-LABEL: func @remainder
// CHECK-NOT: scf.parallel
// CHECK: vector.maskedstore
// CHECK-NOT: scf.parallel
// CHECK: return
module attributes {lns.target = #lns.cpu<cpu = "x86-64-v4", features = "", vector_bits = 512, l1 = 32768, l2 = 1048576, l3 = 16777216>} {
  func.func @remainder(%a: memref<3x8xf32>, %b: memref<8x37xf32>, %c: memref<3x37xf32>) {
    linalg.matmul ins(%a, %b : memref<3x8xf32>, memref<8x37xf32>) outs(%c : memref<3x37xf32>)
    return
  }
}

// -----

#a = affine_map<(m, n, k, r) -> (m, k)>
#b = affine_map<(m, n, k, r) -> (k, n)>
#c = affine_map<(m, n, k, r) -> (m, n, r)>
// Bins of the exact datapath lie along lanes, and stay in registers over k [D1].
// CHECK-LABEL: func @bins
// CHECK: scf.for {{.*}} iter_args({{.*}}) -> (vector<8xi64>
// CHECK: arith.cmpi eq, {{.*}} : vector<8xi32>
// CHECK: arith.addi {{.*}} : vector<8xi64>
module attributes {lns.target = #lns.cpu<cpu = "x86-64-v4", features = "", vector_bits = 512, l1 = 32768, l2 = 1048576, l3 = 16777216>} {
  func.func @bins(%a: memref<4x16xi8>, %b: memref<16x4xi8>, %c: memref<4x4x8xi64>) {
    linalg.generic {indexing_maps = [#a, #b, #c], iterator_types = ["parallel", "parallel", "reduction", "parallel"]}
        ins(%a, %b : memref<4x16xi8>, memref<16x4xi8>) outs(%c : memref<4x4x8xi64>) {
    ^bb0(%x: i8, %y: i8, %acc: i64):
      %xi = arith.extui %x : i8 to i32
      %yi = arith.extui %y : i8 to i32
      %e = arith.addi %xi, %yi : i32
      %c3 = arith.constant 3 : i32
      %c7 = arith.constant 7 : i32
      %bin = arith.andi %e, %c7 : i32
      %q = arith.shrui %e, %c3 : i32
      %w = arith.extui %q : i32 to i64
      %one = arith.constant 1 : i64
      %zero = arith.constant 0 : i64
      %term = arith.shli %one, %w : i64
      %ri = linalg.index 3 : index
      %r = arith.index_castui %ri : index to i32
      %eq = arith.cmpi eq, %bin, %r : i32
      %t = arith.select %eq, %term, %zero : i64
      %s = arith.addi %acc, %t : i64
      linalg.yield %s : i64
    }
    return
  }
}

// -----

#id = affine_map<(d0, d1, d2) -> (d0, d1, d2)>
// Elementwise ops on contiguous data become chunks for threads around one loop over vectors.
// CHECK-LABEL: func @elementwise
// CHECK: memref.collapse_shape {{.*}} {{\[}}[0, 1, 2]]
// CHECK: scf.parallel (%{{.*}}) = (%{{.*}}) to
// CHECK:   scf.for
// CHECK:     %[[X:.*]] = vector.load %{{.*}} : memref<131072xf32>, vector<8xf32>
// CHECK:     %[[Y:.*]] = arith.negf %[[X]] : vector<8xf32>
// CHECK:     vector.store %[[Y]]
// CHECK-NOT: scf.parallel
// CHECK: return
module attributes {lns.target = #lns.cpu<cpu = "x86-64-v3", features = "", vector_bits = 256, l1 = 32768, l2 = 524288, l3 = 16777216>} {
  func.func @elementwise(%a: memref<2x64x1024xf32>, %c: memref<2x64x1024xf32>) {
    linalg.generic {indexing_maps = [#id, #id], iterator_types = ["parallel", "parallel", "parallel"]}
        ins(%a : memref<2x64x1024xf32>) outs(%c : memref<2x64x1024xf32>) {
    ^bb0(%x: f32, %o: f32):
      %y = arith.negf %x : f32
      linalg.yield %y : f32
    }
    return
  }
}

// RUN: lns-opt %s -lns-tile-and-vectorize -canonicalize -split-input-file | FileCheck %s
// Chains along rows become one loop over rows; transposes, pools and gathers become vectors.

#id = affine_map<(d0, d1) -> (d0, d1)>
#row = affine_map<(d0, d1) -> (d0)>
// A sum of squares and what it scales: one loop over rows, the squares are never stored, and the sums shrink to nothing.
// CHECK-LABEL: func @scale
// CHECK-NOT: memref.alloc(
// CHECK: scf.parallel (%[[R:.*]]) = (%{{.*}}) to
// CHECK:   %[[SUMS:.*]] = scf.for {{.*}} -> (vector<16xf32>)
// CHECK:     %[[X:.*]] = vector.load %{{.*}}[%[[R]], %{{.*}}] : memref<512x384xf32>, vector<16xf32>
// CHECK:     arith.mulf %[[X]], %[[X]]
// CHECK-NOT: vector.store
// CHECK:     scf.yield
// CHECK-COUNT-4: arith.addf {{.*}} : vector<{{8|4|2|1}}xf32>
// CHECK:   scf.for
// CHECK:     arith.divf {{.*}} : vector<8xf32>
// CHECK:     vector.store
// CHECK-NOT: scf.parallel
module attributes {lns.target = #lns.cpu<cpu = "x86-64-v3", features = "", vector_bits = 256, l1 = 32768, l2 = 524288, l3 = 16777216>} {
  func.func @scale(%x: memref<512x384xf32>, %y: memref<512x384xf32>) {
    %zero = arith.constant 0.0 : f32
    %squares = memref.alloc() : memref<512x384xf32>
    %sums = memref.alloc() : memref<512xf32>
    linalg.generic {indexing_maps = [#id, #id], iterator_types = ["parallel", "parallel"]}
        ins(%x : memref<512x384xf32>) outs(%squares : memref<512x384xf32>) {
    ^bb0(%a: f32, %o: f32):
      %s = arith.mulf %a, %a : f32
      linalg.yield %s : f32
    }
    linalg.fill ins(%zero : f32) outs(%sums : memref<512xf32>)
    linalg.generic {indexing_maps = [#id, #row], iterator_types = ["parallel", "reduction"]}
        ins(%squares : memref<512x384xf32>) outs(%sums : memref<512xf32>) {
    ^bb0(%a: f32, %acc: f32):
      %s = arith.addf %acc, %a : f32
      linalg.yield %s : f32
    }
    linalg.generic {indexing_maps = [#id, #row, #id], iterator_types = ["parallel", "parallel"]}
        ins(%x, %sums : memref<512x384xf32>, memref<512xf32>) outs(%y : memref<512x384xf32>) {
    ^bb0(%a: f32, %s: f32, %o: f32):
      %q = arith.divf %a, %s : f32
      linalg.yield %q : f32
    }
    memref.dealloc %squares : memref<512x384xf32>
    memref.dealloc %sums : memref<512xf32>
    return
  }
}

// -----

#id = affine_map<(d0, d1) -> (d0, d1)>
#row = affine_map<(d0, d1) -> (d0)>
#other = affine_map<(d0, d1) -> (d1)>
// The sums of all rows are read by each row: two loops.
// CHECK-LABEL: func @apart
// CHECK: scf.parallel
// CHECK:   scf.for {{.*}} -> (vector<16xf32>)
// CHECK: scf.parallel
// CHECK:   arith.divf {{.*}} : vector<8xf32>
module attributes {lns.target = #lns.cpu<cpu = "x86-64-v3", features = "", vector_bits = 256, l1 = 32768, l2 = 524288, l3 = 16777216>} {
  func.func @apart(%x: memref<512x512xf32>, %sums: memref<512xf32>, %y: memref<512x512xf32>) {
    linalg.generic {indexing_maps = [#id, #row], iterator_types = ["parallel", "reduction"]}
        ins(%x : memref<512x512xf32>) outs(%sums : memref<512xf32>) {
    ^bb0(%a: f32, %acc: f32):
      %s = arith.addf %acc, %a : f32
      linalg.yield %s : f32
    }
    linalg.generic {indexing_maps = [#id, #other, #id], iterator_types = ["parallel", "parallel"]}
        ins(%x, %sums : memref<512x512xf32>, memref<512xf32>) outs(%y : memref<512x512xf32>) {
    ^bb0(%a: f32, %s: f32, %o: f32):
      %q = arith.divf %a, %s : f32
      linalg.yield %q : f32
    }
    return
  }
}

// -----

// A transpose goes through tiles of 8 × 8 in registers.
// CHECK-LABEL: func @transpose
// CHECK-COUNT-8: vector.load %{{.*}} : memref<64x32xf32>, vector<8xf32>
// CHECK-COUNT-24: vector.shuffle
// CHECK-COUNT-8: vector.store %{{.*}} : memref<32x64xf32>, vector<8xf32>
// CHECK-NOT: memref.load
module attributes {lns.target = #lns.cpu<cpu = "x86-64-v3", features = "", vector_bits = 256, l1 = 32768, l2 = 524288, l3 = 16777216>} {
  func.func @transpose(%x: memref<64x32xf32>, %y: memref<32x64xf32>) {
    linalg.generic {indexing_maps = [affine_map<(d0, d1) -> (d1, d0)>, affine_map<(d0, d1) -> (d0, d1)>],
                    iterator_types = ["parallel", "parallel"]}
        ins(%x : memref<64x32xf32>) outs(%y : memref<32x64xf32>) {
    ^bb0(%a: f32, %o: f32):
      linalg.yield %a : f32
    }
    return
  }
}

// -----

// An embedding: the row's number is a scalar, the row is copied by vectors.
// CHECK-LABEL: func @embedding
// CHECK: %[[N:.*]] = memref.load %{{.*}} : memref<16xi64>
// CHECK: %[[I:.*]] = arith.index_cast %[[N]]
// CHECK: scf.for
// CHECK:   vector.load %{{.*}}[%[[I]], %{{.*}}] : memref<100x384xf32>, vector<8xf32>
// CHECK:   vector.store
module attributes {lns.target = #lns.cpu<cpu = "x86-64-v3", features = "", vector_bits = 256, l1 = 32768, l2 = 524288, l3 = 16777216>} {
  func.func @embedding(%n: memref<16xi64>, %table: memref<100x384xf32>, %y: memref<16x384xf32>) {
    linalg.generic {indexing_maps = [affine_map<(d0, d1) -> (d0)>, affine_map<(d0, d1) -> (d0, d1)>],
                    iterator_types = ["parallel", "parallel"]}
        ins(%n : memref<16xi64>) outs(%y : memref<16x384xf32>) {
    ^bb0(%k: i64, %o: f32):
      %i = arith.index_cast %k : i64 to index
      %j = linalg.index 1 : index
      %v = memref.load %table[%i, %j] : memref<100x384xf32>
      linalg.yield %v : f32
    }
    return
  }
}

// -----

// A body that only asserts has no result.
// CHECK-LABEL: func @assertion
// CHECK: scf.for
// CHECK:   cf.assert %{{.*}}, "label out of range"
module attributes {lns.target = #lns.cpu<cpu = "x86-64-v3", features = "", vector_bits = 256, l1 = 32768, l2 = 524288, l3 = 16777216>} {
  func.func @assertion(%label: memref<16xi64>) {
    linalg.generic {indexing_maps = [affine_map<(d0) -> (d0)>], iterator_types = ["parallel"]}
        ins(%label : memref<16xi64>) {
    ^bb0(%k: i64):
      %ten = arith.constant 10 : i64
      %ok = arith.cmpi ult, %k, %ten : i64
      cf.assert %ok, "label out of range"
      linalg.yield
    }
    return
  }
}

// RUN: lns-opt %s -lns-tile-and-vectorize=report -split-input-file -verify-diagnostics
// The report names the plan of each reduction, or why it stays scalar.

module attributes {lns.target = #lns.cpu<cpu = "x86-64-v3", features = "", vector_bits = 256, l1 = 32768, l2 = 524288, l3 = 16777216>} {
  func.func @matvec(%a: memref<64x64xf32>, %b: memref<64xf32>, %c: memref<64xf32>) {
    // expected-remark @below {{vectorized: dot product, 8 lanes along d1, 11 rows along d0}}
    linalg.matvec ins(%a, %b : memref<64x64xf32>, memref<64xf32>) outs(%c : memref<64xf32>)
    return
  }
}

// -----

module attributes {lns.target = #lns.cpu<cpu = "x86-64-v3", features = "", vector_bits = 256, l1 = 32768, l2 = 524288, l3 = 16777216>} {
  func.func @dynamic(%a: memref<?x64xf32>, %b: memref<64xf32>, %c: memref<?xf32>) {
    // expected-remark @below {{stays scalar: a loop bound is dynamic}}
    linalg.matvec ins(%a, %b : memref<?x64xf32>, memref<64xf32>) outs(%c : memref<?xf32>)
    return
  }
}

// -----

module attributes {lns.target = #lns.cpu<cpu = "x86-64-v3", features = "", vector_bits = 256, l1 = 32768, l2 = 524288, l3 = 16777216>} {
  func.func @wide(%a: memref<64x64xi128>, %b: memref<64x64xi128>, %c: memref<64x64xi128>) {
    // expected-remark @below {{stays scalar: an element type has no vectors}}
    linalg.matmul ins(%a, %b : memref<64x64xi128>, memref<64x64xi128>) outs(%c : memref<64x64xi128>)
    return
  }
}

// -----

#id = affine_map<(d0, d1) -> (d0, d1)>
#column = affine_map<(d0, d1) -> (d1)>
module attributes {lns.target = #lns.cpu<cpu = "x86-64-v3", features = "", vector_bits = 256, l1 = 32768, l2 = 524288, l3 = 16777216>} {
  func.func @exponentials(%a: memref<64x64xf32>, %c: memref<64xf32>) {
    // expected-remark @below {{vectorized: 4 x 8 lanes along d1}}
    linalg.generic {indexing_maps = [#id, #column], iterator_types = ["reduction", "parallel"]}
        ins(%a : memref<64x64xf32>) outs(%c : memref<64xf32>) {
    ^bb0(%x: f32, %o: f32):
      %e = math.exp %x : f32
      %s = arith.addf %o, %e : f32
      linalg.yield %s : f32
    }
    return
  }
}

// -----

#id = affine_map<(d0, d1) -> (d0, d1)>
#row = affine_map<(d0, d1) -> (d0)>
module attributes {lns.target = #lns.cpu<cpu = "x86-64-v3", features = "", vector_bits = 256, l1 = 32768, l2 = 524288, l3 = 16777216>} {
  // A sum along rows has sixteen partial sums [F2].
  func.func @row_sums(%a: memref<4x64xf32>, %c: memref<4xf32>) {
    // expected-remark @below {{vectorized: 1 op(s) in one loop over rows}}
    linalg.generic {indexing_maps = [#id, #row], iterator_types = ["parallel", "reduction"]}
        ins(%a : memref<4x64xf32>) outs(%c : memref<4xf32>) {
    ^bb0(%x: f32, %o: f32):
      %s = arith.addf %o, %x : f32
      linalg.yield %s : f32
    }
    return
  }
}

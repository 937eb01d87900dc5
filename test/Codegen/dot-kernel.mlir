// RUN: lns-opt %s -lns-tile-and-vectorize=report=true -verify-diagnostics | FileCheck %s
// A product of few rows reads the weights where and as they are.

#rows = affine_map<(m, n, k) -> (m, k)>
#nk = affine_map<(m, n, k) -> (n, k)>
#kn = affine_map<(m, n, k) -> (k, n)>
#out = affine_map<(m, n, k) -> (m, n)>
module attributes {lns.target = #lns.cpu<cpu = "x86-64-v4", features = "", vector_bits = 512, l1 = 32768, l2 = 1048576, l3 = 2097152>} {
  // Four rows and columns of registers, no panel, one decode for all rows.
  // CHECK-LABEL: func @skinny
  // CHECK-NOT: memref.alloc
  // CHECK: scf.parallel
  // CHECK: scf.for {{.*}} iter_args({{.*}}) -> (vector<16xf32>
  // CHECK-COUNT-4: lns.decode_word %{{.*}} format(!lns8_8) : vector<16xi8> -> vector<16xf32>
  // CHECK-NOT: decode_word
  // CHECK: scf.yield
  func.func @skinny(%x: memref<4x4096xf32>, %w: memref<4096x4096xi8>, %y: memref<4x4096xf32>) {
    // expected-remark @below {{vectorized: 16 lanes along d2, 4 rows along d0, 4 columns along d1; operand 1 read in place, weights kept in bytes, decoded in registers}}
    linalg.generic {indexing_maps = [#rows, #nk, #out], iterator_types = ["parallel", "parallel", "reduction"]}
        ins(%x, %w : memref<4x4096xf32>, memref<4096x4096xi8>) outs(%y : memref<4x4096xf32>) {
    ^bb0(%a: f32, %b: i8, %c: f32):
      %d = lns.decode_word %b format(!lns.num<8, 8>) : i8 -> f32
      %p = arith.mulf %a, %d : f32
      %s = arith.addf %c, %p : f32
      linalg.yield %s : f32
    }
    return
  }

  // Four rows of W at a time pass by a block of accumulators.
  // CHECK-LABEL: func @contiguous_along_n
  // CHECK: scf.parallel
  // CHECK: memref.alloca() {alignment = 64 : i64} : memref<2048xf32>
  // CHECK-COUNT-4: lns.decode_word %{{.*}} : vector<64xi8> -> vector<64xf32>
  func.func @contiguous_along_n(%x: memref<2x4096xf32>, %w: memref<4096x4096xi8>, %y: memref<2x4096xf32>) {
    // expected-remark @below {{vectorized: 16 lanes along d1, 4 steps of d2 at once; operand 1 read in place, weights kept in bytes, decoded in registers}}
    linalg.generic {indexing_maps = [#rows, #kn, #out], iterator_types = ["parallel", "parallel", "reduction"]}
        ins(%x, %w : memref<2x4096xf32>, memref<4096x4096xi8>) outs(%y : memref<2x4096xf32>) {
    ^bb0(%a: f32, %b: i8, %c: f32):
      %d = lns.decode_word %b format(!lns.num<8, 8>) : i8 -> f32
      %p = arith.mulf %a, %d : f32
      %s = arith.addf %c, %p : f32
      linalg.yield %s : f32
    }
    return
  }

  // More rows than registers: a block of weights is decoded for all of them.
  // CHECK-LABEL: func @many_rows
  func.func @many_rows(%x: memref<24x1024xf32>, %w: memref<512x1024xi8>, %y: memref<24x512xf32>) {
    // expected-remark @below {{4 rows along d0, 6 columns along d1; operand 1 read in place, weights kept in bytes, decoded 640 steps at a time into the first-level cache}}
    linalg.generic {indexing_maps = [#rows, #nk, #out], iterator_types = ["parallel", "parallel", "reduction"]}
        ins(%x, %w : memref<24x1024xf32>, memref<512x1024xi8>) outs(%y : memref<24x512xf32>) {
    ^bb0(%a: f32, %b: i8, %c: f32):
      %d = lns.decode_word %b format(!lns.num<8, 8>) : i8 -> f32
      %p = arith.mulf %a, %d : f32
      %s = arith.addf %c, %p : f32
      linalg.yield %s : f32
    }
    return
  }

  // A square product packs.
  // CHECK-LABEL: func @square
  func.func @square(%x: memref<256x256xf32>, %w: memref<256x256xi8>, %y: memref<256x256xf32>) {
    // expected-remark @below {{operand 1 transposed}}
    linalg.generic {indexing_maps = [#rows, #nk, #out], iterator_types = ["parallel", "parallel", "reduction"]}
        ins(%x, %w : memref<256x256xf32>, memref<256x256xi8>) outs(%y : memref<256x256xf32>) {
    ^bb0(%a: f32, %b: i8, %c: f32):
      %d = lns.decode_word %b format(!lns.num<8, 8>) : i8 -> f32
      %p = arith.mulf %a, %d : f32
      %s = arith.addf %c, %p : f32
      linalg.yield %s : f32
    }
    return
  }
}

// RUN: lns-opt %s --pass-pipeline='builtin.module(func.func(lns-tile-and-vectorize{report=true parallel=false}))' -split-input-file -o %t 2>&1 | FileCheck %s
// Contractions of bf16 numbers take tile registers where the target has them and no sum can be subnormal [D3, F1].
// RUN: FileCheck %s --check-prefix=CODE --input-file=%t

#a = affine_map<(m, n, k) -> (m, k)>
#b = affine_map<(m, n, k) -> (k, n)>
#c = affine_map<(m, n, k) -> (m, n)>

// 2 x 2 tiles and their factors fill the eight registers. 100 steps of K are three chunks of 32 and one of 4; 90 lanes
// are two tiles of 32 and one of 26, 70 rows two and one of 6.
// CHECK: remark: vectorized: 2 x 16 lanes along d1, 32 rows along d0; tile registers of pairs of bf16
// CODE-LABEL: func @product
// CODE: lns.decode_word %{{.*}} : vector<64xi8> -> vector<64xbf16>
// CODE-COUNT-4: amx.tile_zero : !amx.tile<16x16xf32>
// CODE: scf.for
// CODE-COUNT-2: amx.tile_load %{{.*}} into !amx.tile<16x32xbf16>
// CODE: amx.tile_load
// CODE-COUNT-2: amx.tile_mulf
// CODE: amx.tile_load
// CODE-COUNT-2: amx.tile_mulf
// CODE: scf.yield
// CODE-COUNT-4: amx.tile_store %{{.*}} : memref<1024xf32>, !amx.tile<16x16xf32>
// CODE: vector.load %{{.*}} : memref<1024xf32>, vector<16xf32>
module attributes {lns.target = #lns.cpu<cpu = "sapphirerapids", features = "", vector_bits = 512, l1 = 49152, l2 = 2097152, l3 = 2097152>} {
  func.func @product(%a: memref<70x100xi8>, %b: memref<100x90xi8>, %c: memref<70x90xf32>) {
    %zero = arith.constant 0.0 : f32
    %one = arith.constant 1 : i32
    %half = arith.constant 0x7fff : i32
    %mask = arith.constant 0xffff0000 : i32
    %c16 = arith.constant 16 : i32
    linalg.fill ins(%zero : f32) outs(%c : memref<70x90xf32>)
    linalg.generic {indexing_maps = [#a, #b, #c], iterator_types = ["parallel", "parallel", "reduction"]}
        ins(%a, %b : memref<70x100xi8>, memref<100x90xi8>) outs(%c : memref<70x90xf32>) {
    ^bb0(%x: i8, %y: i8, %acc: f32):
      %xf = lns.decode_word %x format(!lns.num<8, 8, 127>) : i8 -> f32
      %xb = arith.bitcast %xf : f32 to i32
      %xs = arith.shrui %xb, %c16 : i32
      %xo = arith.andi %xs, %one : i32
      %xh = arith.addi %xo, %half : i32
      %xr = arith.addi %xb, %xh : i32
      %xm = arith.andi %xr, %mask : i32
      %xd = arith.bitcast %xm : i32 to f32
      %yf = lns.decode_word %y format(!lns.num<8, 8, 127>) : i8 -> f32
      %yb = arith.bitcast %yf : f32 to i32
      %ys = arith.shrui %yb, %c16 : i32
      %yo = arith.andi %ys, %one : i32
      %yh = arith.addi %yo, %half : i32
      %yr = arith.addi %yb, %yh : i32
      %ym = arith.andi %yr, %mask : i32
      %yd = arith.bitcast %ym : i32 to f32
      %p = arith.mulf %xd, %yd : f32
      %s = arith.addf %acc, %p : f32
      linalg.yield %s : f32
    }
    return
  }
}

// -----

// The weight gradient of a strided convolution. Its batch alone fills chunks of K, and is the outermost dimension of both
// operands: their codes are transposed, 16 x 16 at a time, before they are decoded pair by pair.
// CHECK: remark: vectorized: 2 x 16 lanes along d1.d2.d3, 32 rows along d0; tile registers of pairs of bf16; operand 0 transposed after reordering, shared; operand 1 transposed after reordering
// CODE-LABEL: func @weight_gradient
// Of 14400 columns the last 31 are not read.
// CODE: memref.alloc() {alignment = 64 : i64} : memref<459808xi8>
// CODE-COUNT-16: vector.load %{{.*}} : memref<460800xi8>, vector<16xi8>
// CODE-NOT: vector.gather
// CODE: lns.decode_word %{{.*}} : vector<64xi8> -> vector<64xbf16>
// CODE: amx.tile_mulf
// CODE-NOT: vector.gather
module attributes {lns.target = #lns.cpu<cpu = "sapphirerapids", features = "", vector_bits = 512, l1 = 49152, l2 = 2097152, l3 = 2097152>} {
  func.func @weight_gradient(%e: memref<32x32x14x14xi8>, %a: memref<32x16x30x30xi8>, %c: memref<32x16x3x3xf32>) {
    %zero = arith.constant 0.0 : f32
    %one = arith.constant 1 : i32
    %half = arith.constant 0x7fff : i32
    %mask = arith.constant 0xffff0000 : i32
    %c16 = arith.constant 16 : i32
    linalg.fill ins(%zero : f32) outs(%c : memref<32x16x3x3xf32>)
    linalg.generic {indexing_maps = [affine_map<(f, c, h, w, n, y, x) -> (n, f, y, x)>,
                                     affine_map<(f, c, h, w, n, y, x) -> (n, c, 2 * y + h, 2 * x + w)>,
                                     affine_map<(f, c, h, w, n, y, x) -> (f, c, h, w)>],
                    iterator_types = ["parallel", "parallel", "parallel", "parallel", "reduction", "reduction", "reduction"]}
        ins(%e, %a : memref<32x32x14x14xi8>, memref<32x16x30x30xi8>) outs(%c : memref<32x16x3x3xf32>) {
    ^bb0(%x: i8, %y: i8, %acc: f32):
      %xf = lns.decode_word %x format(!lns.num<8, 8, 127>) : i8 -> f32
      %xb = arith.bitcast %xf : f32 to i32
      %xs = arith.shrui %xb, %c16 : i32
      %xo = arith.andi %xs, %one : i32
      %xh = arith.addi %xo, %half : i32
      %xr = arith.addi %xb, %xh : i32
      %xm = arith.andi %xr, %mask : i32
      %xd = arith.bitcast %xm : i32 to f32
      %yf = lns.decode_word %y format(!lns.num<8, 8, 127>) : i8 -> f32
      %yb = arith.bitcast %yf : f32 to i32
      %ys = arith.shrui %yb, %c16 : i32
      %yo = arith.andi %ys, %one : i32
      %yh = arith.addi %yo, %half : i32
      %yr = arith.addi %yb, %yh : i32
      %ym = arith.andi %yr, %mask : i32
      %yd = arith.bitcast %ym : i32 to f32
      %p = arith.mulf %xd, %yd : f32
      %s = arith.addf %acc, %p : f32
      linalg.yield %s : f32
    }
    return
  }
}

// -----

// A convolution of stride 2. Two channels are decoded to one word, so that one gather fetches a pair.
// CHECK: remark: vectorized: 2 x 16 lanes along d2.d3, 32 rows along d1; tile registers of pairs of bf16; operand 1 gathered after decoding, shared; operand 0 gathered after decoding slices to pairs
// CODE-LABEL: func @convolution
// CODE: memref.alloc() {alignment = 64 : i64} : memref<7200xi32>
// CODE: lns.decode_word %{{.*}} : vector<64xi8> -> vector<64xbf16>
// CODE-NEXT: vector.bitcast %{{.*}} : vector<64xbf16> to vector<32xi32>
// CODE: vector.store %{{.*}} : memref<7200xi32>, vector<32xi32>
// CODE: vector.gather %{{.*}} : memref<7200xi32>
// CODE: amx.tile_mulf
module attributes {lns.target = #lns.cpu<cpu = "sapphirerapids", features = "", vector_bits = 512, l1 = 49152, l2 = 2097152, l3 = 2097152>} {
  func.func @convolution(%e: memref<32x16x30x30xi8>, %a: memref<32x16x3x3xi8>, %c: memref<32x32x14x14xf32>) {
    %zero = arith.constant 0.0 : f32
    %one = arith.constant 1 : i32
    %half = arith.constant 0x7fff : i32
    %mask = arith.constant 0xffff0000 : i32
    %c16 = arith.constant 16 : i32
    linalg.fill ins(%zero : f32) outs(%c : memref<32x32x14x14xf32>)
    linalg.generic {indexing_maps = [affine_map<(n, f, y, x, c, h, w) -> (n, c, 2 * y + h, 2 * x + w)>,
                                     affine_map<(n, f, y, x, c, h, w) -> (f, c, h, w)>,
                                     affine_map<(n, f, y, x, c, h, w) -> (n, f, y, x)>],
                    iterator_types = ["parallel", "parallel", "parallel", "parallel", "reduction", "reduction", "reduction"]}
        ins(%e, %a : memref<32x16x30x30xi8>, memref<32x16x3x3xi8>) outs(%c : memref<32x32x14x14xf32>) {
    ^bb0(%x: i8, %y: i8, %acc: f32):
      %xf = lns.decode_word %x format(!lns.num<8, 8, 127>) : i8 -> f32
      %xb = arith.bitcast %xf : f32 to i32
      %xs = arith.shrui %xb, %c16 : i32
      %xo = arith.andi %xs, %one : i32
      %xh = arith.addi %xo, %half : i32
      %xr = arith.addi %xb, %xh : i32
      %xm = arith.andi %xr, %mask : i32
      %xd = arith.bitcast %xm : i32 to f32
      %yf = lns.decode_word %y format(!lns.num<8, 8, 127>) : i8 -> f32
      %yb = arith.bitcast %yf : f32 to i32
      %ys = arith.shrui %yb, %c16 : i32
      %yo = arith.andi %ys, %one : i32
      %yh = arith.addi %yo, %half : i32
      %yr = arith.addi %yb, %yh : i32
      %ym = arith.andi %yr, %mask : i32
      %yd = arith.bitcast %ym : i32 to f32
      %p = arith.mulf %xd, %yd : f32
      %s = arith.addf %acc, %p : f32
      linalg.yield %s : f32
    }
    return
  }
}

// -----

// Without them the same numbers are f32.
// CHECK: remark: vectorized:
// CHECK-NOT: tile registers
// CODE-LABEL: func @no_registers
// CODE-NOT: amx
module attributes {lns.target = #lns.cpu<cpu = "icelake-server", features = "", vector_bits = 512, l1 = 49152, l2 = 2097152, l3 = 2097152>} {
  func.func @no_registers(%a: memref<70x100xi8>, %b: memref<100x90xi8>, %c: memref<70x90xf32>) {
    %zero = arith.constant 0.0 : f32
    %one = arith.constant 1 : i32
    %half = arith.constant 0x7fff : i32
    %mask = arith.constant 0xffff0000 : i32
    %c16 = arith.constant 16 : i32
    linalg.fill ins(%zero : f32) outs(%c : memref<70x90xf32>)
    linalg.generic {indexing_maps = [affine_map<(m, n, k) -> (m, k)>, affine_map<(m, n, k) -> (k, n)>, affine_map<(m, n, k) -> (m, n)>], iterator_types = ["parallel", "parallel", "reduction"]}
        ins(%a, %b : memref<70x100xi8>, memref<100x90xi8>) outs(%c : memref<70x90xf32>) {
    ^bb0(%x: i8, %y: i8, %acc: f32):
      %xf = lns.decode_word %x format(!lns.num<8, 8, 127>) : i8 -> f32
      %xb = arith.bitcast %xf : f32 to i32
      %xs = arith.shrui %xb, %c16 : i32
      %xo = arith.andi %xs, %one : i32
      %xh = arith.addi %xo, %half : i32
      %xr = arith.addi %xb, %xh : i32
      %xm = arith.andi %xr, %mask : i32
      %xd = arith.bitcast %xm : i32 to f32
      %yf = lns.decode_word %y format(!lns.num<8, 8, 127>) : i8 -> f32
      %yb = arith.bitcast %yf : f32 to i32
      %ys = arith.shrui %yb, %c16 : i32
      %yo = arith.andi %ys, %one : i32
      %yh = arith.addi %yo, %half : i32
      %yr = arith.addi %yb, %yh : i32
      %ym = arith.andi %yr, %mask : i32
      %yd = arith.bitcast %ym : i32 to f32
      %p = arith.mulf %xd, %yd : f32
      %s = arith.addf %acc, %p : f32
      linalg.yield %s : f32
    }
    return
  }
}

// -----

// At γ = 2 values reach down to 2^-63, and sums of products to what these registers do not know.
// CHECK: remark: vectorized:
// CHECK-NOT: tile registers
// CODE-LABEL: func @subnormal
// CODE-NOT: amx
module attributes {lns.target = #lns.cpu<cpu = "sapphirerapids", features = "", vector_bits = 512, l1 = 49152, l2 = 2097152, l3 = 2097152>} {
  func.func @subnormal(%a: memref<70x100xi8>, %b: memref<100x90xi8>, %c: memref<70x90xf32>) {
    %zero = arith.constant 0.0 : f32
    %one = arith.constant 1 : i32
    %half = arith.constant 0x7fff : i32
    %mask = arith.constant 0xffff0000 : i32
    %c16 = arith.constant 16 : i32
    linalg.fill ins(%zero : f32) outs(%c : memref<70x90xf32>)
    linalg.generic {indexing_maps = [affine_map<(m, n, k) -> (m, k)>, affine_map<(m, n, k) -> (k, n)>, affine_map<(m, n, k) -> (m, n)>], iterator_types = ["parallel", "parallel", "reduction"]}
        ins(%a, %b : memref<70x100xi8>, memref<100x90xi8>) outs(%c : memref<70x90xf32>) {
    ^bb0(%x: i8, %y: i8, %acc: f32):
      %xf = lns.decode_word %x format(!lns.num<8, 2, 127>) : i8 -> f32
      %xb = arith.bitcast %xf : f32 to i32
      %xs = arith.shrui %xb, %c16 : i32
      %xo = arith.andi %xs, %one : i32
      %xh = arith.addi %xo, %half : i32
      %xr = arith.addi %xb, %xh : i32
      %xm = arith.andi %xr, %mask : i32
      %xd = arith.bitcast %xm : i32 to f32
      %yf = lns.decode_word %y format(!lns.num<8, 2, 127>) : i8 -> f32
      %yb = arith.bitcast %yf : f32 to i32
      %ys = arith.shrui %yb, %c16 : i32
      %yo = arith.andi %ys, %one : i32
      %yh = arith.addi %yo, %half : i32
      %yr = arith.addi %yb, %yh : i32
      %ym = arith.andi %yr, %mask : i32
      %yd = arith.bitcast %ym : i32 to f32
      %p = arith.mulf %xd, %yd : f32
      %s = arith.addf %acc, %p : f32
      linalg.yield %s : f32
    }
    return
  }
}

// -----

// Numbers that are not rounded to bf16, as those of float<high>, are more than a pair holds.
// CHECK: remark: vectorized:
// CHECK-NOT: tile registers
// CODE-LABEL: func @not_rounded
// CODE-NOT: amx
module attributes {lns.target = #lns.cpu<cpu = "sapphirerapids", features = "", vector_bits = 512, l1 = 49152, l2 = 2097152, l3 = 2097152>} {
  func.func @not_rounded(%a: memref<70x100xi8>, %b: memref<100x90xi8>, %c: memref<70x90xf32>) {
    %zero = arith.constant 0.0 : f32
    linalg.fill ins(%zero : f32) outs(%c : memref<70x90xf32>)
    linalg.generic {indexing_maps = [affine_map<(m, n, k) -> (m, k)>, affine_map<(m, n, k) -> (k, n)>, affine_map<(m, n, k) -> (m, n)>], iterator_types = ["parallel", "parallel", "reduction"]}
        ins(%a, %b : memref<70x100xi8>, memref<100x90xi8>) outs(%c : memref<70x90xf32>) {
    ^bb0(%x: i8, %y: i8, %acc: f32):
      %xf = lns.decode_word %x format(!lns.num<8, 8>) : i8 -> f32
      %yf = lns.decode_word %y format(!lns.num<8, 8>) : i8 -> f32
      %p = arith.mulf %xf, %yf : f32
      %s = arith.addf %acc, %p : f32
      linalg.yield %s : f32
    }
    return
  }
}

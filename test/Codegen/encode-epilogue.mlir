// RUN: lns-opt %s --pass-pipeline='builtin.module(func.func(lns-tile-and-vectorize{report=true parallel=false}),canonicalize)' 2>&1 | FileCheck %s
// The codes of a product are computed on its register tile; alone, a quantizer has a register of words where neighbours are many.

module attributes {lns.target = #lns.cpu<cpu = "x86-64-v3", features = "", vector_bits = 256, l1 = 32768, l2 = 1048576, l3 = 2097152>} {
  // CHECK: remark: vectorized: {{.*}}; epilogue: {{.*}}quantize
  // CHECK-LABEL: func.func @product(
  // CHECK-NOT: memref.alloc
  // CHECK: math.fma
  // CHECK: lns.encode_word %{{.*}} format(!lns8_8) : vector<8xf32> -> vector<8xi8>
  func.func @product(%a: memref<32x48xf32>, %b: memref<48x64xf32>, %s: memref<f32>, %o: memref<32x64xi8>) {
    %zero = arith.constant 0.0 : f32
    %c = memref.alloc() : memref<32x64xf32>
    linalg.fill ins(%zero : f32) outs(%c : memref<32x64xf32>)
    linalg.generic {indexing_maps = [affine_map<(m, n, k) -> (m, k)>, affine_map<(m, n, k) -> (k, n)>, affine_map<(m, n, k) -> (m, n)>],
        iterator_types = ["parallel", "parallel", "reduction"]}
        ins(%a, %b : memref<32x48xf32>, memref<48x64xf32>) outs(%c : memref<32x64xf32>) {
    ^bb0(%x: f32, %y: f32, %acc: f32):
      %p = arith.mulf %x, %y : f32
      %t = arith.addf %acc, %p : f32
      linalg.yield %t : f32
    }
    linalg.generic {indexing_maps = [affine_map<(m, n) -> (m, n)>, affine_map<(m, n) -> ()>, affine_map<(m, n) -> (m, n)>],
        iterator_types = ["parallel", "parallel"]}
        ins(%c, %s : memref<32x64xf32>, memref<f32>) outs(%o : memref<32x64xi8>) {
    ^bb0(%x: f32, %inverse: f32, %out: i8):
      %w = lns.encode_word %x, %inverse format(!lns.num<8, 8>) : f32 -> i8
      linalg.yield %w : i8
    }
    memref.dealloc %c : memref<32x64xf32>
    return
  }

  // CHECK-LABEL: func.func @alone(
  // CHECK: lns.encode_word %{{.*}} format(!lns8_8) : vector<32xf32> -> vector<32xi8>
  func.func @alone(%x: memref<64x64xf32>, %s: memref<f32>, %o: memref<64x64xi8>) {
    linalg.generic {indexing_maps = [affine_map<(m, n) -> (m, n)>, affine_map<(m, n) -> ()>, affine_map<(m, n) -> (m, n)>],
        iterator_types = ["parallel", "parallel"]}
        ins(%x, %s : memref<64x64xf32>, memref<f32>) outs(%o : memref<64x64xi8>) {
    ^bb0(%v: f32, %inverse: f32, %out: i8):
      %w = lns.encode_word %v, %inverse format(!lns.num<8, 8>) : f32 -> i8
      linalg.yield %w : i8
    }
    return
  }

  // What decodes and multiplies is a stream of the same width.
  // CHECK-LABEL: func.func @decode(
  // CHECK: lns.decode_word %{{.*}} format(!lns8_8) : vector<32xi8> -> vector<32xf32>
  func.func @decode(%w: memref<64x64xi8>, %s: memref<f32>, %o: memref<64x64xf32>) {
    linalg.generic {indexing_maps = [affine_map<(m, n) -> (m, n)>, affine_map<(m, n) -> ()>, affine_map<(m, n) -> (m, n)>],
        iterator_types = ["parallel", "parallel"]}
        ins(%w, %s : memref<64x64xi8>, memref<f32>) outs(%o : memref<64x64xf32>) {
    ^bb0(%c: i8, %scale: f32, %out: f32):
      %x = lns.decode_word %c format(!lns.num<8, 8>) : i8 -> f32
      %y = arith.mulf %x, %scale : f32
      linalg.yield %y : f32
    }
    return
  }

  // Transposed in registers, square blocks.
  // CHECK-LABEL: func.func @transposed(
  // CHECK: lns.encode_word %{{.*}} format(!lns8_8) : vector<8xf32> -> vector<8xi8>
  // CHECK-NOT: vector<32xf32>
  // CHECK: return
  func.func @transposed(%x: memref<128x128xf32>, %s: memref<f32>, %o: memref<128x128xi8>) {
    linalg.generic {indexing_maps = [affine_map<(m, n) -> (n, m)>, affine_map<(m, n) -> ()>, affine_map<(m, n) -> (m, n)>],
        iterator_types = ["parallel", "parallel"]}
        ins(%x, %s : memref<128x128xf32>, memref<f32>) outs(%o : memref<128x128xi8>) {
    ^bb0(%v: f32, %inverse: f32, %out: i8):
      %w = lns.encode_word %v, %inverse format(!lns.num<8, 8>) : f32 -> i8
      linalg.yield %w : i8
    }
    return
  }
}

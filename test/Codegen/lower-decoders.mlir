// RUN: lns-opt %s -lns-lower-decoders -canonicalize -split-input-file | FileCheck %s
// Vectors of code words are decoded by what the instruction set has; the table comes from the format.

// 2^((l − 127)/8): l = 0 gives 0x378B95C2 = 931894722, and so on to l = 15.
// CHECK-LABEL: func @avx512
// CHECK: %[[T:.*]] = arith.constant dense<[931894722, 932722672,
// CHECK-SAME: 947912704]> : vector<16xi32>
// CHECK: %[[W:.*]] = arith.extsi %{{.*}} : vector<16xi8> to vector<16xi32>
// CHECK: arith.shli %[[W]]
// CHECK: call_intrinsic "llvm.x86.avx512.permvar.si.512"(%[[T]], %[[W]])
// CHECK: arith.select
// CHECK-NOT: lns.decode_word
module attributes {lns.target = #lns.cpu<cpu = "x86-64-v4", features = "", vector_bits = 512, l1 = 32768, l2 = 1048576, l3 = 2097152>} {
  func.func @avx512(%w: vector<16xi8>) -> vector<16xf32> {
    %x = lns.decode_word %w format(!lns.num<8, 8>) : vector<16xi8> -> vector<16xf32>
    return %x : vector<16xf32>
  }

  // γ = 32: two registers of 16.
  // CHECK-LABEL: func @avx512_two_registers
  // CHECK: call_intrinsic "llvm.x86.avx512.vpermi2var.d.512"
  func.func @avx512_two_registers(%w: vector<16xi16>) -> vector<16xf32> {
    %x = lns.decode_word %w format(!lns.num<10, 32>) : vector<16xi16> -> vector<16xf32>
    return %x : vector<16xf32>
  }

  // γ = 2048: no registers hold it.
  // CHECK-LABEL: func @avx512_gather
  // CHECK: %[[TABLE:.*]] = memref.get_global @lns_decode_16_2048_32767_2048 : memref<2048xi32>
  // CHECK: vector.gather %[[TABLE]]
  func.func @avx512_gather(%w: vector<16xi16>) -> vector<16xf32> {
    %x = lns.decode_word %w format(!lns.num<16, 2048>) : vector<16xi16> -> vector<16xf32>
    return %x : vector<16xf32>
  }

  // CHECK-LABEL: func @scalar
  // CHECK: %[[TABLE:.*]] = memref.get_global @lns_decode_8_8_127_256 : memref<256xi32>
  // CHECK: memref.load %[[TABLE]]
  func.func @scalar(%w: i8) -> f32 {
    %x = lns.decode_word %w format(!lns.num<8, 8>) : i8 -> f32
    return %x : f32
  }
}

// -----

// Three planes by table, the fourth by arithmetic.
// CHECK-LABEL: func @avx2_planes
// CHECK-COUNT-3: call_intrinsic "llvm.x86.avx2.pshuf.b"
// CHECK-COUNT-6: vector.shuffle
// CHECK-NOT: pshuf
module attributes {lns.target = #lns.cpu<cpu = "x86-64-v3", features = "", vector_bits = 256, l1 = 32768, l2 = 1048576, l3 = 2097152>} {
  func.func @avx2_planes(%w: vector<32xi8>) -> vector<32xf32> {
    %x = lns.decode_word %w format(!lns.num<8, 8>) : vector<32xi8> -> vector<32xf32>
    return %x : vector<32xf32>
  }

  // CHECK-LABEL: func @avx2
  // CHECK: call_intrinsic "llvm.x86.avx2.permd"
  func.func @avx2(%w: vector<8xi8>) -> vector<8xf32> {
    %x = lns.decode_word %w format(!lns.num<8, 8>) : vector<8xi8> -> vector<8xf32>
    return %x : vector<8xf32>
  }
}

// -----

// CHECK-LABEL: func @portable
// CHECK: %[[TABLE:.*]] = memref.get_global @lns_decode_8_8_127_256 : memref<256xi32>
// CHECK-COUNT-4: memref.load %[[TABLE]]
module attributes {lns.target = #lns.cpu<cpu = "x86-64", features = "", vector_bits = 128, l1 = 32768, l2 = 1048576, l3 = 2097152>} {
  func.func @portable(%w: vector<4xi8>) -> vector<4xf32> {
    %x = lns.decode_word %w format(!lns.num<8, 8>) : vector<4xi8> -> vector<4xf32>
    return %x : vector<4xf32>
  }
}

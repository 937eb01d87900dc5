// RUN: lns-opt %s -lns-lower-encoders -canonicalize -split-input-file | FileCheck %s
// Vectors of f32 are encoded by what the instruction set has; the table comes from the format [Q2].

module attributes {lns.target = #lns.cpu<cpu = "x86-64-v4", features = "", vector_bits = 512, l1 = 32768, l2 = 1048576, l3 = 2097152>} {
  // γ = 8: one register; 2^(-127.5/8) is the largest f32 below the first code.
  // CHECK-LABEL: func @avx512
  // CHECK-DAG: %[[T:.*]] = arith.constant dense<[-931506884, {{.*}}]> : vector<16xi32>
  // CHECK-DAG: %[[BELOW:.*]] = arith.constant dense<1.73765347E-5> : vector<16xf32>
  // CHECK: %[[Y:.*]] = arith.mulf
  // CHECK: %[[ABOVE:.*]] = arith.cmpf ogt, %[[Y]], %[[BELOW]]
  // CHECK: arith.select %[[ABOVE]], %[[Y]], %[[BELOW]]
  // CHECK: call_intrinsic "llvm.x86.avx512.permvar.si.512"(%[[T]], %{{.*}})
  // CHECK: arith.trunci %{{.*}} : vector<16xi32> to vector<16xi8>
  // CHECK-NOT: lns.encode_word
  func.func @avx512(%x: vector<16xf32>, %s: vector<16xf32>) -> vector<16xi8> {
    %w = lns.encode_word %x, %s format(!lns.num<8, 8>) : vector<16xf32> -> vector<16xi8>
    return %w : vector<16xi8>
  }

  // A register of bytes is packed from four fields, and from the four signs.
  // CHECK-LABEL: func @avx512_bytes
  // CHECK-COUNT-4: "llvm.x86.avx512.permvar.si.512"
  // CHECK-COUNT-2: "llvm.x86.avx512.packusdw.512"
  // CHECK: "llvm.x86.avx512.packuswb.512"
  // CHECK: arith.minui %{{.*}} : vector<64xi8>
  // CHECK-COUNT-2: "llvm.x86.avx512.packssdw.512"
  // CHECK: "llvm.x86.avx512.packsswb.512"
  // CHECK: vector.shuffle %{{.*}} [0, 4, 8, 12, 1, 5, 9, 13, 2, 6, 10, 14, 3, 7, 11, 15]
  func.func @avx512_bytes(%x: vector<64xf32>, %s: vector<64xf32>) -> vector<64xi8> {
    %w = lns.encode_word %x, %s format(!lns.num<8, 8>) : vector<64xf32> -> vector<64xi8>
    return %w : vector<64xi8>
  }

  // γ = 32: four registers.
  // CHECK-LABEL: func @avx512_four_registers
  // CHECK-COUNT-2: "llvm.x86.avx512.vpermi2var.d.512"
  // CHECK: arith.select
  func.func @avx512_four_registers(%x: vector<16xf32>, %s: vector<16xf32>) -> vector<16xi16> {
    %w = lns.encode_word %x, %s format(!lns.num<10, 32>) : vector<16xf32> -> vector<16xi16>
    return %w : vector<16xi16>
  }

  // γ = 2048: no registers hold it.
  // CHECK-LABEL: func @avx512_gather
  // CHECK: %[[TABLE:.*]] = memref.get_global @lns_encode_16_2048_32767_4096 : memref<4096xi32>
  // CHECK: vector.gather %[[TABLE]]
  func.func @avx512_gather(%x: vector<16xf32>, %s: vector<16xf32>) -> vector<16xi16> {
    %w = lns.encode_word %x, %s format(!lns.num<16, 2048>) : vector<16xf32> -> vector<16xi16>
    return %w : vector<16xi16>
  }

  // γ = 1 has one threshold and no table; the subnormal that rounds to 2^-126
  // needs a comparison of its own.
  // CHECK-LABEL: func @no_table
  // CHECK-NOT: get_global
  // CHECK-NOT: permvar
  // CHECK: arith.cmpf oge
  // CHECK: return
  func.func @no_table(%x: vector<16xf32>, %s: vector<16xf32>) -> vector<16xi8> {
    %w = lns.encode_word %x, %s format(!lns.num<8, 1>) : vector<16xf32> -> vector<16xi8>
    return %w : vector<16xi8>
  }

  // The policy min keeps what is not zero and not NaN.
  // CHECK-LABEL: func @min
  // CHECK: arith.cmpf ord
  // CHECK: arith.cmpi ne
  func.func @min(%x: vector<16xf32>, %s: vector<16xf32>) -> vector<16xi8> {
    %w = lns.encode_word %x, %s format(!lns.num<8, 8>) underflow(min) : vector<16xf32> -> vector<16xi8>
    return %w : vector<16xi8>
  }

  // CHECK-LABEL: func @scalar
  // CHECK: %[[TABLE:.*]] = memref.get_global @lns_encode_8_8_127_8 : memref<8xi32>
  // CHECK: memref.load %[[TABLE]]
  func.func @scalar(%x: f32, %s: f32) -> i8 {
    %w = lns.encode_word %x, %s format(!lns.num<8, 8>) : f32 -> i8
    return %w : i8
  }
}

// -----

module attributes {lns.target = #lns.cpu<cpu = "x86-64-v3", features = "", vector_bits = 256, l1 = 32768, l2 = 1048576, l3 = 2097152>} {
  // Eight buckets need a shift.
  // CHECK-LABEL: func @avx2_bytes
  // CHECK-COUNT-4: "llvm.x86.avx2.permd"
  // CHECK-COUNT-2: "llvm.x86.avx2.packusdw"
  // CHECK: "llvm.x86.avx2.packuswb"
  // CHECK: vector.shuffle %{{.*}} [0, 4, 1, 5, 2, 6, 3, 7]
  func.func @avx2_bytes(%x: vector<32xf32>, %s: vector<32xf32>) -> vector<32xi8> {
    %w = lns.encode_word %x, %s format(!lns.num<8, 8>) : vector<32xf32> -> vector<32xi8>
    return %w : vector<32xi8>
  }

  // γ = 16: four registers of eight.
  // CHECK-LABEL: func @avx2_four_registers
  // CHECK-COUNT-4: "llvm.x86.avx2.permd"
  // CHECK-NOT: permd
  // CHECK: return
  func.func @avx2_four_registers(%x: vector<8xf32>, %s: vector<8xf32>) -> vector<8xi8> {
    %w = lns.encode_word %x, %s format(!lns.num<8, 16>) : vector<8xf32> -> vector<8xi8>
    return %w : vector<8xi8>
  }
}

// -----

module attributes {lns.target = #lns.cpu<cpu = "x86-64", features = "", vector_bits = 128, l1 = 32768, l2 = 1048576, l3 = 2097152>} {
  // CHECK-LABEL: func @portable
  // CHECK: %[[TABLE:.*]] = memref.get_global @lns_encode_8_8_127_8 : memref<8xi32>
  // CHECK-COUNT-4: memref.load %[[TABLE]]
  func.func @portable(%x: vector<2x2xf32>, %s: vector<2x2xf32>) -> vector<2x2xi8> {
    %w = lns.encode_word %x, %s format(!lns.num<8, 8>) : vector<2x2xf32> -> vector<2x2xi8>
    return %w : vector<2x2xi8>
  }
}

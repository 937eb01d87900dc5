// RUN: lns-opt %s -lns-lower-look-ups -canonicalize -split-input-file | FileCheck %s
// Small tables are read by what the instruction set has; indices behind the end read zero [A2].

// CHECK-LABEL: func @vbmi
// CHECK-DAG: %[[LOW:.*]] = arith.constant dense<[8, 7, 5, 0, 0,
// CHECK-DAG: %[[HIGH:.*]] = arith.constant dense<0> : vector<64xi8>
// CHECK: call_intrinsic "llvm.x86.avx512.vpermi2var.qi.512"(%[[LOW]], %{{.*}}, %[[HIGH]])
module attributes {lns.target = #lns.cpu<cpu = "icelake-server", features = "", vector_bits = 512, l1 = 32768, l2 = 1048576, l3 = 2097152>} {
  func.func @vbmi(%i: vector<64xi8>) -> vector<64xi8> {
    %x = lns.look_up %i in [8, 7, 5] : vector<64xi8>
    return %x : vector<64xi8>
  }

  // Fewer lanes fill a register; more take several.
  // CHECK-LABEL: func @other_lengths
  // CHECK: vector.shuffle %{{.*}} : vector<16xi8>
  // CHECK-COUNT-3: vpermi2var.qi.512
  func.func @other_lengths(%i: vector<16xi8>, %j: vector<2x64xi8>) -> (vector<16xi8>, vector<2x64xi8>) {
    %x = lns.look_up %i in [8, 7, 5] : vector<16xi8>
    %y = lns.look_up %j in [8, 7, 5] : vector<2x64xi8>
    return %x, %y : vector<16xi8>, vector<2x64xi8>
  }
}

// -----

// 20 entries: two parts. The index of the second is XORed by 16, of both 112 is added.
// CHECK-LABEL: func @avx2
// CHECK-DAG: %[[C112:.*]] = arith.constant dense<112> : vector<32xi8>
// CHECK-DAG: %[[C16:.*]] = arith.constant dense<16> : vector<32xi8>
// CHECK: %[[FIRST:.*]] = arith.addi %{{.*}}, %[[C112]]
// CHECK: call_intrinsic "llvm.x86.avx2.pshuf.b"(%{{.*}}, %[[FIRST]])
// CHECK: %[[X:.*]] = arith.xori %{{.*}}, %[[C16]]
// CHECK: %[[SECOND:.*]] = arith.addi %[[X]], %[[C112]]
// CHECK: call_intrinsic "llvm.x86.avx2.pshuf.b"(%{{.*}}, %[[SECOND]])
// CHECK: arith.ori
module attributes {lns.target = #lns.cpu<cpu = "x86-64-v3", features = "", vector_bits = 256, l1 = 32768, l2 = 1048576, l3 = 2097152>} {
  func.func @avx2(%i: vector<32xi8>) -> vector<32xi8> {
    %x = lns.look_up %i in [8, 8, 7, 7, 7, 7, 6, 6, 6, 6, 6, 5, 5, 5, 5, 5, 4, 4, 4, 4] : vector<32xi8>
    return %x : vector<32xi8>
  }
}

// -----

// One comparison for each step: to 7 at 2, to 5 at 3, to 0 at 4.
// CHECK-LABEL: func @comparisons
// CHECK-COUNT-3: arith.cmpi sgt
// CHECK-NOT: memref
module attributes {lns.target = #lns.cpu<cpu = "x86-64", features = "", vector_bits = 128, l1 = 32768, l2 = 1048576, l3 = 2097152>} {
  func.func @comparisons(%i: vector<16xi8>) -> vector<16xi8> {
    %x = lns.look_up %i in [8, 8, 7, 5] : vector<16xi8>
    return %x : vector<16xi8>
  }
}

// -----

// Two ops share one table in memory.
// CHECK: memref.global "private" constant @[[T:lns_look_up_0]] : memref<128xi8> = dense<"0x08070500000
// CHECK-NOT: memref.global
// CHECK-LABEL: func @scalars
// CHECK: memref.get_global @[[T]]
// CHECK-COUNT-2: memref.load
module attributes {lns.target = #lns.cpu<cpu = "x86-64", features = "", vector_bits = 128, l1 = 32768, l2 = 1048576, l3 = 2097152>} {
  func.func @scalars(%i: i8, %j: i8) -> (i8, i8) {
    %x = lns.look_up %i in [8, 7, 5] : i8
    %y = lns.look_up %j in [8, 7, 5] : i8
    return %x, %y : i8, i8
  }
}

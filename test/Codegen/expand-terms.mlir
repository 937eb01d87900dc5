// RUN: lns-opt %s --lns-expand-terms=report=true -split-input-file -verify-diagnostics | FileCheck %s
// Sums of converted terms become loops over packed words; the table is looked up by the instruction set [D5, D7, P1-P6].

#a = affine_map<(m, n, k) -> (m, k)>
#b = affine_map<(m, n, k) -> (k, n)>
#c = affine_map<(m, n, k) -> (m, n)>
module attributes {lns.target = #lns.cpu<cpu = "x86-64-v4", features = "",
    vector_bits = 512, l1 = 32768, l2 = 1048576, l3 = 1048576>} {
  // Three vectors of 32 products, and a last one of 4, added with saturation to 24 bits.
  // CHECK-LABEL: func.func @pe
  // CHECK: scf.for {{.*}} -> (vector<16xi32>
  // CHECK: scf.for {{.*}} -> (vector<16xi32>
  // CHECK: %[[S:.*]] = arith.addi %{{.*}}, %{{.*}} : vector<16xi32>
  // CHECK: %[[R:.*]] = arith.shrui %[[S]], %{{.*}} : vector<16xi32>
  // CHECK: %[[T:.*]] = llvm.call_intrinsic "llvm.x86.avx512.permvar.si.512"(%{{.*}}, %[[R]])
  // CHECK: %[[BITS:.*]] = arith.addi %[[S]], %[[T]] : vector<16xi32>
  // CHECK: %[[F:.*]] = arith.bitcast %[[BITS]] : vector<16xi32> to vector<16xf32>
  // CHECK: %[[X:.*]] = arith.fptosi %[[F]] : vector<16xf32> to vector<16xi32>
  // CHECK: arith.addi %{{.*}}, %[[X]] : vector<16xi32>
  // CHECK: arith.constant dense<8388607> : vector<16xi32>
  // CHECK: arith.minsi
  // CHECK: arith.constant dense<-8388608> : vector<16xi32>
  // CHECK: arith.maxsi
  // CHECK: scf.for {{.*}} -> (vector<16xi32>
  // CHECK: vector.store
  // CHECK: memref.dealloc
  func.func @pe(%a: memref<8x100xi8>, %b: memref<100x64xi8>, %acc: memref<8x64xi32>) {
    // expected-remark @below {{vectorized: f32 terms cut to i32, 32 along d1 of operand 1 lanes; 4 along d0 of operand 0 rows; operand 0 packed whole; 100 of 100 steps of K a block}}
    lns.add_terms ins(%a, %b : memref<8x100xi8>, memref<100x64xi8>) outs(%acc : memref<8x64xi32>)
      {indexing_maps = [#a, #b, #c], operand_types = [!lns.num<8, 8>, !lns.num<8, 8>], datapath = #lns.pe}
    return
  }

  // Sums of 49 bits.
  // CHECK-LABEL: func.func @exact
  // CHECK: llvm.call_intrinsic "llvm.x86.avx512.permvar.di.512"
  // CHECK: arith.shrui %{{.*}}, %{{.*}} : vector<8xi64>
  // CHECK: arith.trunci %{{.*}} : vector<8xi64> to vector<8xi32>
  func.func @exact(%a: memref<8x100xi8>, %b: memref<100x64xi8>, %acc: memref<8x64xi32>) {
    // expected-remark @below {{vectorized: i64 terms, 16 along d1 of operand 1 lanes}}
    lns.add_terms ins(%a, %b : memref<8x100xi8>, memref<100x64xi8>) outs(%acc : memref<8x64xi32>)
      {indexing_maps = [#a, #b, #c], operand_types = [!lns.num<8, 8>, !lns.num<8, 8>], datapath = #lns.pe<guard = exact>}
    return
  }

  // Terms of a zero are left out.
  // CHECK-LABEL: func.func @table
  // CHECK: llvm.call_intrinsic "llvm.x86.avx512.permvar.si.512"
  // CHECK: %[[IS:.*]] = arith.cmpi eq, %{{.*}}, %{{.*}} : vector<16xi32>
  // CHECK: %[[TERM:.*]] = arith.select %[[IS]], %{{.*}}, %{{.*}} : vector<16xi1>, vector<16xf32>
  // CHECK: arith.addf %{{.*}}, %[[TERM]] : vector<16xf32>
  func.func @table(%a: memref<8x100xi8>, %b: memref<100x64xi8>, %acc: memref<8x64xf32>) {
    // expected-remark @below {{vectorized: f32 terms, 32 along d1 of operand 1 lanes}}
    lns.add_terms ins(%a, %b : memref<8x100xi8>, memref<100x64xi8>) outs(%acc : memref<8x64xf32>)
      {indexing_maps = [#a, #b, #c], operand_types = [!lns.num<8, 8>, !lns.num<8, 8>], datapath = #lns.float<entries = 4>}
    return
  }
}

// -----

#a = affine_map<(m, n, k) -> (m, k)>
#b = affine_map<(m, n, k) -> (k, n)>
#c = affine_map<(m, n, k) -> (m, n)>
module attributes {lns.target = #lns.cpu<cpu = "x86-64-v3", features = "",
    vector_bits = 256, l1 = 32768, l2 = 1048576, l3 = 1048576>} {
  // CHECK-LABEL: func.func @pe_avx2
  // CHECK: llvm.call_intrinsic "llvm.x86.avx2.permd"
  // CHECK: arith.fptosi %{{.*}} : vector<8xf32> to vector<8xi32>
  func.func @pe_avx2(%a: memref<8x100xi8>, %b: memref<100x64xi8>, %acc: memref<8x64xi32>) {
    // expected-remark @below {{2 along d0 of operand 0 rows}}
    lns.add_terms ins(%a, %b : memref<8x100xi8>, memref<100x64xi8>) outs(%acc : memref<8x64xi32>)
      {indexing_maps = [#a, #b, #c], operand_types = [!lns.num<8, 8>, !lns.num<8, 8>], datapath = #lns.pe}
    return
  }

  // Tables of 64 entries lie in memory.
  // CHECK-LABEL: func.func @gather
  // CHECK: vector.gather
  func.func @gather(%a: memref<8x100xi16>, %b: memref<100x64xi8>, %acc: memref<8x64xi32>) {
    // expected-remark @below {{vectorized: f32 terms cut to i32}}
    lns.add_terms ins(%a, %b : memref<8x100xi16>, memref<100x64xi8>) outs(%acc : memref<8x64xi32>)
      {indexing_maps = [#a, #b, #c], operand_types = [!lns.num<10, 64>, !lns.num<8, 8>], datapath = #lns.pe}
    return
  }
}

// -----

#a = affine_map<(m, n, k) -> (m, k)>
#b = affine_map<(m, n, k) -> (k, n)>
#c = affine_map<(m, n, k) -> (m, n)>
module attributes {lns.target = #lns.cpu<cpu = "x86-64", features = "",
    vector_bits = 128, l1 = 32768, l2 = 1048576, l3 = 1048576>} {
  func.func @unknown_size(%a: memref<?x100xi8>, %b: memref<100x64xi8>, %acc: memref<?x64xi32>) {
    // expected-error @below {{[D5, D7] needs static shapes and constant strides; leave dynamic ones to the form of convert-lns-to-linalg without kernels}}
    lns.add_terms ins(%a, %b : memref<?x100xi8>, memref<100x64xi8>) outs(%acc : memref<?x64xi32>)
      {indexing_maps = [#a, #b, #c], operand_types = [!lns.num<8, 8>, !lns.num<8, 8>], datapath = #lns.pe}
    return
  }
}

// -----

#a = affine_map<(m, n, k) -> (m, k)>
#b = affine_map<(m, n, k) -> (k, n)>
#c = affine_map<(m, n, k) -> (m, n)>
module attributes {lns.target = #lns.cpu<cpu = "x86-64", features = "",
    vector_bits = 128, l1 = 32768, l2 = 1048576, l3 = 1048576>} {
  func.func @subnormal_terms(%a: memref<8x100xi8>, %b: memref<100x64xi8>, %acc: memref<8x64xf32>) {
    // expected-error @below {{[D7] has terms that are not normal f32 numbers; leave it to the form of convert-lns-to-linalg without kernels}}
    lns.add_terms ins(%a, %b : memref<8x100xi8>, memref<100x64xi8>) outs(%acc : memref<8x64xf32>)
      {indexing_maps = [#a, #b, #c], operand_types = [!lns.num<8, 1>, !lns.num<8, 1>], datapath = #lns.float<entries = 1>}
    return
  }
}

// -----

#a = affine_map<(m, n, k) -> (m, k)>
#b = affine_map<(m, n, k) -> (k, n)>
#c = affine_map<(m, n, k) -> (m, n)>
module attributes {lns.target = #lns.cpu<cpu = "x86-64", features = "",
    vector_bits = 128, l1 = 32768, l2 = 1048576, l3 = 1048576>} {
  func.func @tensors(%a: tensor<8x100xi8>, %b: tensor<100x64xi8>, %acc: tensor<8x64xi32>) -> tensor<8x64xi32> {
    // expected-error @below {{[D5, D7] works on tensors; run one-shot-bufferize before lns-expand-terms}}
    %0 = lns.add_terms ins(%a, %b : tensor<8x100xi8>, tensor<100x64xi8>) outs(%acc : tensor<8x64xi32>)
      {indexing_maps = [#a, #b, #c], operand_types = [!lns.num<8, 8>, !lns.num<8, 8>], datapath = #lns.pe} -> tensor<8x64xi32>
    return %0 : tensor<8x64xi32>
  }
}

// RUN: lns-opt %s --lns-expand-exact -split-input-file -verify-diagnostics | FileCheck %s
// Sums of products become loops over one-hot rows in registers, or over bins in memory [D1].

module attributes {lns.target = #lns.cpu<cpu = "x86-64-v4", features = "",
    vector_bits = 512, l1 = 32768, l2 = 1048576, l3 = 1048576>} {
  // A tile of four rows and four columns, 16 vectors of 8 bins.
  // CHECK: memref.global "private" constant @lns_rows_8_8_127_8_8_127 : memref<12168xi64>
  // CHECK-LABEL: func.func @rows
  // CHECK: scf.for
  // CHECK-COUNT-16: vector.load {{.*}} : memref<8x12x8xi64>, vector<8xi64>
  // CHECK: scf.for {{.*}} -> (vector<8xi64>
  // CHECK-COUNT-16: arith.addi {{.*}} : vector<8xi64>
  // CHECK: scf.yield
  // CHECK-COUNT-16: vector.store
  // CHECK: return
  func.func @rows(%a: memref<8x20xi8>, %b: memref<20x12xi8>, %acc: memref<8x12x8xi64>) {
    lns.add_to_bins ins(%a, %b : memref<8x20xi8>, memref<20x12xi8>) outs(%acc : memref<8x12x8xi64>)
      {indexing_maps = [affine_map<(m, n, k) -> (m, k)>, affine_map<(m, n, k) -> (k, n)>,
                        affine_map<(m, n, k) -> (m, n)>],
       operand_types = [!lns.num<8, 8>, !lns.num<8, 8>]}
    return
  }

  // Four bins of 128 bits.
  // CHECK-LABEL: func.func @memory
  // CHECK: %[[OLD:.*]] = memref.load %{{.*}} : memref<8x12x4xi128>
  // CHECK: %[[NEW:.*]] = arith.addi %[[OLD]], %{{.*}} : i128
  // CHECK: memref.store %[[NEW]], %{{.*}} : memref<8x12x4xi128>
  func.func @memory(%a: memref<8x20xi8>, %b: memref<20x12xi8>, %acc: memref<8x12x4xi128>) {
    lns.add_to_bins ins(%a, %b : memref<8x20xi8>, memref<20x12xi8>) outs(%acc : memref<8x12x4xi128>)
      {indexing_maps = [affine_map<(m, n, k) -> (m, k)>, affine_map<(m, n, k) -> (k, n)>,
                        affine_map<(m, n, k) -> (m, n)>],
       operand_types = [!lns.num<8, 4>, !lns.num<8, 4>]}
    return
  }

  // Nothing happens to dots that are no NaN.
  // CHECK-LABEL: func.func @resolve
  // CHECK: %[[DOT:.*]] = memref.load %[[DOTS:.*]][%[[M:.*]], %[[N:.*]]] : memref<8x12xf32>
  // CHECK: %[[UNDECIDED:.*]] = arith.cmpf uno, %[[DOT]], %[[DOT]]
  // CHECK: scf.if %[[UNDECIDED]] {
  // CHECK: lns.round_bins ins(%[[BINS:.*]] : memref<8xi64>) outs(%[[ROUNDED:.*]] : memref<f32>) {emin_quotient = -32 : i64}
  // CHECK: %[[EXACT:.*]] = memref.load %[[ROUNDED]][] : memref<f32>
  // CHECK: memref.store %[[EXACT]], %{{.*}}[%[[M]], %[[N]]]
  func.func @resolve(%a: memref<8x20xi8>, %b: memref<20x12xi8>, %dots: memref<8x12xf32>) {
    lns.resolve_dots ins(%a, %b : memref<8x20xi8>, memref<20x12xi8>) outs(%dots : memref<8x12xf32>)
      {indexing_maps = [affine_map<(m, n, k) -> (m, k)>, affine_map<(m, n, k) -> (k, n)>,
                        affine_map<(m, n, k) -> (m, n)>],
       operand_types = [!lns.num<8, 8>, !lns.num<8, 8>]}
    return
  }
}

// -----

module attributes {lns.target = #lns.cpu<cpu = "x86-64-v4", features = "",
    vector_bits = 512, l1 = 32768, l2 = 1048576, l3 = 1048576>} {
  func.func @dynamic(%a: memref<8x?xi8>, %b: memref<?x12xi8>, %dots: memref<8x12xf32>) {
    // expected-error @below {{[D1] needs static shapes and constant strides}}
    lns.resolve_dots ins(%a, %b : memref<8x?xi8>, memref<?x12xi8>) outs(%dots : memref<8x12xf32>)
      {indexing_maps = [affine_map<(m, n, k) -> (m, k)>, affine_map<(m, n, k) -> (k, n)>,
                        affine_map<(m, n, k) -> (m, n)>],
       operand_types = [!lns.num<8, 8>, !lns.num<8, 8>]}
    return
  }
}

// -----

module attributes {lns.target = #lns.cpu<cpu = "x86-64-v4", features = "",
    vector_bits = 512, l1 = 32768, l2 = 1048576, l3 = 1048576>} {
  func.func @tensors(%a: tensor<8x20xi8>, %b: tensor<20x12xi8>, %dots: tensor<8x12xf32>) -> tensor<8x12xf32> {
    // expected-error @below {{[D1] works on tensors; run one-shot-bufferize before lns-expand-exact}}
    %r = lns.resolve_dots ins(%a, %b : tensor<8x20xi8>, tensor<20x12xi8>) outs(%dots : tensor<8x12xf32>)
      {indexing_maps = [affine_map<(m, n, k) -> (m, k)>, affine_map<(m, n, k) -> (k, n)>,
                        affine_map<(m, n, k) -> (m, n)>],
       operand_types = [!lns.num<8, 8>, !lns.num<8, 8>]} -> tensor<8x12xf32>
    return %r : tensor<8x12xf32>
  }
}

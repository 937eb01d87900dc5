// RUN: lns-opt %s --lnshw-check-hazards --split-input-file --verify-diagnostics
// Places that leave their memory in some iteration, or that nobody can bound, are refused before a program runs [H5].

lnshw.accelerator @pe #lnshw.configuration<vector = 4>
lnshw.datapath @lane(%a: vector<4xi8>, %b: vector<4xi8>, %sum: i24) unit(1.0) {
  %p = lnshw.multiply %a, %b {is_signed} : vector<4xi8>, vector<4xi8> -> vector<4xi16>
  %s = lnshw.reduce %p : vector<4xi16> -> i18
  %n, %o = lnshw.accumulate %sum, %s : i24, i18
  lnshw.yield %n, %o : i24
}
lnshw.program @mac on @pe(%x: memref<64x8xi8>, %w: memref<4x8xi8>) {
  %c0 = arith.constant 0 : index
  %c32 = arith.constant 32 : index
  %c64 = arith.constant 64 : index
  %c96 = arith.constant 96 : index
  %ba = lnshw.buffer depth(1) : !lnshw.buffer<memref<64x8xi8, #lnshw.space<a>>>
  %bb = lnshw.buffer depth(1) : !lnshw.buffer<memref<4x8xi8, #lnshw.space<b>>>
  %bs = lnshw.buffer depth(1) : !lnshw.buffer<memref<32x4xi32, #lnshw.space<accumulator>>>
  %a = lnshw.slot %ba[%c0] : !lnshw.buffer<memref<64x8xi8, #lnshw.space<a>>>
  %b = lnshw.slot %bb[%c0] : !lnshw.buffer<memref<4x8xi8, #lnshw.space<b>>>
  %s = lnshw.slot %bs[%c0] : !lnshw.buffer<memref<32x4xi32, #lnshw.space<accumulator>>>
  %t0 = lnshw.load %x[%c0, %c0, %c0] into %a {pattern = #lnshw.pattern<(m, k) -> (m, k), batch = [], rows = [64], columns = [8]>} : memref<64x8xi8>, memref<64x8xi8, #lnshw.space<a>>
  %t1 = lnshw.load %w[%c0, %c0, %c0] into %b {pattern = #lnshw.pattern<(m, k) -> (m, k), batch = [], rows = [4], columns = [8]>} : memref<4x8xi8>, memref<4x8xi8, #lnshw.space<b>>
  %t2 = lnshw.clear %s : memref<32x4xi32, #lnshw.space<accumulator>>
  scf.for %i = %c0 to %c96 step %c32 {
    // expected-error@+1 {{[H5] its rows of a reach from 0 to 95, but there are 64 of them}}
    %t3 = lnshw.mac @lane ins(%a[%i, %c0], %b[%c0, %c0]) outs(%s) after(%t0, %t1, %t2) {columns = 8 : i64, dataflow = #lnshw.dataflow<local_a_stationary>} : memref<64x8xi8, #lnshw.space<a>>, memref<4x8xi8, #lnshw.space<b>>, memref<32x4xi32, #lnshw.space<accumulator>>
  }
  // A loop without iterations reads nothing; two groups of rows are inside.
  scf.for %i = %c96 to %c0 step %c32 {
    %t4 = lnshw.mac @lane ins(%a[%i, %c0], %b[%c0, %c0]) outs(%s) after(%t0, %t1, %t2) {columns = 8 : i64, dataflow = #lnshw.dataflow<local_a_stationary>} : memref<64x8xi8, #lnshw.space<a>>, memref<4x8xi8, #lnshw.space<b>>, memref<32x4xi32, #lnshw.space<accumulator>>
  }
  scf.for %i = %c0 to %c64 step %c32 {
    %t5 = lnshw.mac @lane ins(%a[%i, %c0], %b[%c0, %c0]) outs(%s) after(%t0, %t1, %t2) {columns = 8 : i64, dataflow = #lnshw.dataflow<local_a_stationary>} : memref<64x8xi8, #lnshw.space<a>>, memref<4x8xi8, #lnshw.space<b>>, memref<32x4xi32, #lnshw.space<accumulator>>
  }
}

// -----

lnshw.accelerator @pe #lnshw.configuration
lnshw.program @load on @pe(%x: memref<2x64x32xi8>) {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %c3 = arith.constant 3 : index
  %c32 = arith.constant 32 : index
  %ba = lnshw.buffer depth(1) : !lnshw.buffer<memref<32x32xi8, #lnshw.space<a>>>
  %a = lnshw.slot %ba[%c0] : !lnshw.buffer<memref<32x32xi8, #lnshw.space<a>>>
  scf.for %i = %c0 to %c3 step %c1 {
    // expected-error@+1 {{[H5] its batches reach from 0 to 2, but there are 2 of them}}
    %t0 = lnshw.load %x[%i, %c0, %c0] into %a {pattern = #lnshw.pattern<(b, m, k) -> (b, m, k), batch = [2], rows = [64], columns = [32]>} : memref<2x64x32xi8>, memref<32x32xi8, #lnshw.space<a>>
    %back = arith.subi %i, %c1 : index
    // expected-error@+1 {{[H5] its rows reach from -1 to 1}}
    %t1 = lnshw.load %x[%c0, %back, %c0] into %a {pattern = #lnshw.pattern<(b, m, k) -> (b, m, k), batch = [2], rows = [64], columns = [32]>} : memref<2x64x32xi8>, memref<32x32xi8, #lnshw.space<a>>
    %odd = arith.remui %i, %c32 : index
    // expected-error@+1 {{[H5] where its columns begin cannot be bounded; compute the place from constants and variables of loops by sums and products}}
    %t2 = lnshw.load %x[%c0, %c0, %odd] into %a {pattern = #lnshw.pattern<(b, m, k) -> (b, m, k), batch = [2], rows = [64], columns = [32]>} : memref<2x64x32xi8>, memref<32x32xi8, #lnshw.space<a>>
  }
}

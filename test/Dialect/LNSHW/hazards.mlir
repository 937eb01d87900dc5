// RUN: not lns-opt %s --pass-pipeline='builtin.module(lnshw.program(lnshw-check-hazards))' 2>&1 | FileCheck %s
// A multiplication that nothing orders behind the load of its operand is refused [H2].

lnshw.accelerator @pe #lnshw.configuration
lnshw.datapath @lane(%a: vector<32xi8>, %b: vector<32xi8>, %sum: i24) unit(1.0) {
  %p = lnshw.multiply %a, %b {is_signed} : vector<32xi8>, vector<32xi8> -> vector<32xi16>
  %r = lnshw.register %p : vector<32xi16>
  %s = lnshw.reduce %r : vector<32xi16> -> i21
  %n, %o = lnshw.accumulate %sum, %s : i24, i21
  lnshw.yield %n, %o : i24
}
lnshw.program @p on @pe(%x: memref<64x256xi8>, %w: memref<16x256xi8>, %sa: memref<f32>, %y: memref<16x64xf32>) {
  %c0 = arith.constant 0 : index
  %c64 = arith.constant 64 : index
  %c32 = arith.constant 32 : index
  %ba = lnshw.buffer depth(1) : !lnshw.buffer<memref<32x256xi8, #lnshw.space<a>>>
  %bb = lnshw.buffer depth(1) : !lnshw.buffer<memref<16x256xi8, #lnshw.space<b>>>
  %bc = lnshw.buffer depth(1) : !lnshw.buffer<memref<32x16xi32, #lnshw.space<accumulator>>>
  %bo = lnshw.buffer depth(1) : !lnshw.buffer<memref<32x16xf32, #lnshw.space<output>>>
  %b = lnshw.slot %bb[%c0] : !lnshw.buffer<memref<16x256xi8, #lnshw.space<b>>>
  %t = lnshw.load %w[%c0, %c0, %c0] into %b {pattern = #lnshw.pattern<(m, k) -> (m, k), batch = [], rows = [16], columns = [256]>} : memref<16x256xi8>, memref<16x256xi8, #lnshw.space<b>>
  lnshw.wait %t
  scf.for %m = %c0 to %c64 step %c32 {
    %a = lnshw.slot %ba[%c0] : !lnshw.buffer<memref<32x256xi8, #lnshw.space<a>>>
    %acc = lnshw.slot %bc[%c0] : !lnshw.buffer<memref<32x16xi32, #lnshw.space<accumulator>>>
    %o = lnshw.slot %bo[%c0] : !lnshw.buffer<memref<32x16xf32, #lnshw.space<output>>>
    %t1 = lnshw.load %x[%c0, %m, %c0] into %a {pattern = #lnshw.pattern<(m, k) -> (m, k), batch = [], rows = [64], columns = [256]>} : memref<64x256xi8>, memref<32x256xi8, #lnshw.space<a>>
    %t2 = lnshw.clear %acc : memref<32x16xi32, #lnshw.space<accumulator>>
    lnshw.wait %t2
    %t3 = lnshw.mac @lane ins(%a[%c0, %c0], %b[%c0, %c0]) outs(%acc) {columns = 256 : i64, dataflow = #lnshw.dataflow<local_a_stationary>} : memref<32x256xi8, #lnshw.space<a>>, memref<16x256xi8, #lnshw.space<b>>, memref<32x16xi32, #lnshw.space<accumulator>>
    lnshw.wait %t3
    %t4 = lnshw.post @lane ins(%acc[%c0, %m, %c0]) outs(%o) scales(%sa, %sa : memref<f32>, memref<f32>) {scale_patterns = [], relu} : memref<32x16xi32, #lnshw.space<accumulator>>, memref<32x16xf32, #lnshw.space<output>>
    lnshw.wait %t4
    %t5 = lnshw.store %o into %y[%c0, %m, %c0] {pattern = #lnshw.pattern<(m, n) -> (n, m), batch = [], rows = [64], columns = [16]>} : memref<32x16xf32, #lnshw.space<output>>, memref<16x64xf32>
    lnshw.wait %t5
  }
}

// CHECK: error: 'lnshw.mac' op [H2] reads slot 0 of 1 of a buffer in a but is not ordered after 'lnshw.load'
// CHECK: note: the op of the unit load whose token is missing

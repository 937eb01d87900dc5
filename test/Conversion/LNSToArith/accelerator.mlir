// RUN: lns-opt %s -convert-lns-to-arith | FileCheck %s
// RUN: lns-opt %s -convert-lns-to-reference | FileCheck %s
// The host's codes become storage integers [N2]; the accelerator's own code names formats and keeps them.

// CHECK: lnshw.datapath @lane(%{{.*}}: vector<4x![[NUM:lns8_8]]>, %{{.*}}: vector<4x![[NUM]]>
// CHECK: lnshw.post {{.*}}format = ![[NUM]]
// CHECK: func.func @f(%{{.*}}: tensor<4x4xi8>, %{{.*}}: tensor<f32>, %{{.*}}: tensor<4x4xi8>) -> tensor<4x4xi8>
// CHECK: lnshw.run @p ins(%{{.*}}, %{{.*}}, %{{.*}} : tensor<4x4xi8>, tensor<4x4xi8>, tensor<f32>) outs(%{{.*}} : tensor<4x4xi8>) -> tensor<4x4xi8>
lnshw.accelerator @pe #lnshw.configuration<vector = 4>
lnshw.datapath @lane(%a: vector<4x!lns.num<8, 8>>, %b: vector<4x!lns.num<8, 8>>, %sum: i24) unit(1.0) {
  %sa, %ma, %za = lnshw.unpack %a : vector<4x!lns.num<8, 8>> -> vector<4xi1>, vector<4xi7>, vector<4xi1>
  %sb, %mb, %zb = lnshw.unpack %b : vector<4x!lns.num<8, 8>> -> vector<4xi1>, vector<4xi7>, vector<4xi1>
  %p = lnshw.multiply %ma, %mb : vector<4xi7>, vector<4xi7> -> vector<4xi14>
  %s = lnshw.xor %sa, %sb : vector<4xi1>
  %z = lnshw.and %za, %zb : vector<4xi1>
  %t = lnshw.apply_sign %p sign(%s) nonzero(%z) : vector<4xi14>, vector<4xi1> -> vector<4xi15>
  %v = lnshw.reduce %t : vector<4xi15> -> i17
  %n, %o = lnshw.accumulate %sum, %v : i24, i17
  lnshw.yield %n, %o : i24
}
lnshw.program @p on @pe(%x: memref<4x4xi8>, %w: memref<4x4xi8>, %i: memref<f32>, %y: memref<4x4xi8>) {
  %c0 = arith.constant 0 : index
  %ba = lnshw.buffer depth(1) : !lnshw.buffer<memref<4x4xi8, #lnshw.space<a>>>
  %bb = lnshw.buffer depth(1) : !lnshw.buffer<memref<4x4xi8, #lnshw.space<b>>>
  %bc = lnshw.buffer depth(1) : !lnshw.buffer<memref<4x4xi32, #lnshw.space<accumulator>>>
  %bo = lnshw.buffer depth(1) : !lnshw.buffer<memref<4x4xi8, #lnshw.space<output>>>
  %a = lnshw.slot %ba[%c0] : !lnshw.buffer<memref<4x4xi8, #lnshw.space<a>>>
  %b = lnshw.slot %bb[%c0] : !lnshw.buffer<memref<4x4xi8, #lnshw.space<b>>>
  %acc = lnshw.slot %bc[%c0] : !lnshw.buffer<memref<4x4xi32, #lnshw.space<accumulator>>>
  %o = lnshw.slot %bo[%c0] : !lnshw.buffer<memref<4x4xi8, #lnshw.space<output>>>
  %t0 = lnshw.load %x[%c0, %c0, %c0] into %a {pattern = #lnshw.pattern<(m, k) -> (m, k), batch = [], rows = [4], columns = [4]>} : memref<4x4xi8>, memref<4x4xi8, #lnshw.space<a>>
  %t1 = lnshw.load %w[%c0, %c0, %c0] into %b {pattern = #lnshw.pattern<(n, k) -> (n, k), batch = [], rows = [4], columns = [4]>} : memref<4x4xi8>, memref<4x4xi8, #lnshw.space<b>>
  %t2 = lnshw.clear %acc : memref<4x4xi32, #lnshw.space<accumulator>>
  %t3 = lnshw.mac @lane ins(%a[%c0, %c0], %b[%c0, %c0]) outs(%acc) after(%t0, %t1, %t2) {columns = 4 : i64, dataflow = #lnshw.dataflow<output_stationary>} : memref<4x4xi8, #lnshw.space<a>>, memref<4x4xi8, #lnshw.space<b>>, memref<4x4xi32, #lnshw.space<accumulator>>
  %t4 = lnshw.post @lane ins(%acc[%c0, %c0, %c0]) outs(%o) inverse(%i : memref<f32>) after(%t3) {scale_patterns = [], inverse_pattern = #lnshw.pattern<(m, n) -> (), batch = [], rows = [4], columns = [4]>, format = !lns.num<8, 8>, underflow = #lns.underflow<zero>} : memref<4x4xi32, #lnshw.space<accumulator>>, memref<4x4xi8, #lnshw.space<output>>
  %t5 = lnshw.store %o into %y[%c0, %c0, %c0] after(%t4) {pattern = #lnshw.pattern<(m, n) -> (m, n), batch = [], rows = [4], columns = [4]>} : memref<4x4xi8, #lnshw.space<output>>, memref<4x4xi8>
}
func.func @f(%x: tensor<4x4x!lns.num<8, 8>>, %i: tensor<f32>, %y: tensor<4x4x!lns.num<8, 8>>) -> tensor<4x4x!lns.num<8, 8>> {
  %r = lnshw.run @p ins(%x, %x, %i : tensor<4x4x!lns.num<8, 8>>, tensor<4x4x!lns.num<8, 8>>, tensor<f32>) outs(%y : tensor<4x4x!lns.num<8, 8>>) -> tensor<4x4x!lns.num<8, 8>>
  return %r : tensor<4x4x!lns.num<8, 8>>
}

// RUN: lns-opt %s -split-input-file -verify-diagnostics
// What programs may not say, one case a rule.

// An accelerator that does not exist.
lnshw.accelerator @pe #lnshw.configuration<vector = 4, buffer_a = 64, buffer_b = 64>
lnshw.datapath @lane(%a: vector<4xi8>, %b: vector<4xi8>, %sum: i24) unit(1.0) {
  %p = lnshw.multiply %a, %b {is_signed} : vector<4xi8>, vector<4xi8> -> vector<4xi16>
  %s = lnshw.reduce %p : vector<4xi16> -> i18
  %n, %o = lnshw.accumulate %sum, %s : i24, i18
  lnshw.yield %n, %o : i24
}
// expected-error @below {{runs on @other, but there is no such lnshw.accelerator}}
lnshw.program @p on @other(%x: memref<4x8xi8>, %y: memref<4x3xf32>, %f: memref<3xf32>) {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %buffer_a = lnshw.buffer depth(1) : !lnshw.buffer<memref<2x8xi8, #lnshw.space<a>>>
  %a = lnshw.slot %buffer_a[%c0] : !lnshw.buffer<memref<2x8xi8, #lnshw.space<a>>>
  %buffer_s = lnshw.buffer depth(1) : !lnshw.buffer<memref<2x3xi32, #lnshw.space<accumulator>>>
  %s = lnshw.slot %buffer_s[%c0] : !lnshw.buffer<memref<2x3xi32, #lnshw.space<accumulator>>>
  %buffer_o = lnshw.buffer depth(1) : !lnshw.buffer<memref<2x3xf32, #lnshw.space<output>>>
  %o = lnshw.slot %buffer_o[%c0] : !lnshw.buffer<memref<2x3xf32, #lnshw.space<output>>>
}

// -----

// Tiles that do not fit a memory.
lnshw.accelerator @pe #lnshw.configuration<vector = 4, buffer_a = 64, buffer_b = 64>
lnshw.datapath @lane(%a: vector<4xi8>, %b: vector<4xi8>, %sum: i24) unit(1.0) {
  %p = lnshw.multiply %a, %b {is_signed} : vector<4xi8>, vector<4xi8> -> vector<4xi16>
  %s = lnshw.reduce %p : vector<4xi16> -> i18
  %n, %o = lnshw.accumulate %sum, %s : i24, i18
  lnshw.yield %n, %o : i24
}
// expected-error @below {{has buffers of 96 bytes in a, where @pe has 64: make slots smaller or fewer}}
lnshw.program @p on @pe(%x: memref<4x8xi8>, %y: memref<4x3xf32>, %f: memref<3xf32>) {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %buffer_big = lnshw.buffer depth(3) : !lnshw.buffer<memref<2x16xi8, #lnshw.space<a>>>
  %big = lnshw.slot %buffer_big[%c0] : !lnshw.buffer<memref<2x16xi8, #lnshw.space<a>>>
}

// -----

// Arguments are whole, in DRAM.
lnshw.accelerator @pe #lnshw.configuration<vector = 4, buffer_a = 64, buffer_b = 64>
lnshw.datapath @lane(%a: vector<4xi8>, %b: vector<4xi8>, %sum: i24) unit(1.0) {
  %p = lnshw.multiply %a, %b {is_signed} : vector<4xi8>, vector<4xi8> -> vector<4xi16>
  %s = lnshw.reduce %p : vector<4xi16> -> i18
  %n, %o = lnshw.accumulate %sum, %s : i24, i18
  lnshw.yield %n, %o : i24
}
// expected-error @below {{argument #0 must be a dense memref of static shape in DRAM}}
lnshw.program @p on @pe(%x: memref<4x?xi8>) {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
}

// -----

// A loop with bounds that are not known [H5].
lnshw.accelerator @pe #lnshw.configuration<vector = 4, buffer_a = 64, buffer_b = 64>
lnshw.datapath @lane(%a: vector<4xi8>, %b: vector<4xi8>, %sum: i24) unit(1.0) {
  %p = lnshw.multiply %a, %b {is_signed} : vector<4xi8>, vector<4xi8> -> vector<4xi16>
  %s = lnshw.reduce %p : vector<4xi16> -> i18
  %n, %o = lnshw.accumulate %sum, %s : i24, i18
  lnshw.yield %n, %o : i24
}
lnshw.program @p on @pe(%x: memref<4x8xi8>, %y: memref<4x3xf32>, %f: memref<3xf32>) {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %n = affine.apply affine_map<(d) -> (d + 2)>(%c1)
  // expected-error @below {{in a program has constant bounds and a constant step [H5]}}
  scf.for %i = %c0 to %n step %c1 {
  }
}

// -----

// An op of the host.
lnshw.accelerator @pe #lnshw.configuration<vector = 4, buffer_a = 64, buffer_b = 64>
lnshw.datapath @lane(%a: vector<4xi8>, %b: vector<4xi8>, %sum: i24) unit(1.0) {
  %p = lnshw.multiply %a, %b {is_signed} : vector<4xi8>, vector<4xi8> -> vector<4xi16>
  %s = lnshw.reduce %p : vector<4xi16> -> i18
  %n, %o = lnshw.accumulate %sum, %s : i24, i18
  lnshw.yield %n, %o : i24
}
lnshw.program @p on @pe(%x: memref<4x8xi8>, %y: memref<4x3xf32>, %f: memref<3xf32>) {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  // expected-error @below {{has no place in a program}}
  %m = memref.alloc() : memref<4xf32>
}

// -----

// A slot without a memory.
lnshw.accelerator @pe #lnshw.configuration<vector = 4, buffer_a = 64, buffer_b = 64>
lnshw.datapath @lane(%a: vector<4xi8>, %b: vector<4xi8>, %sum: i24) unit(1.0) {
  %p = lnshw.multiply %a, %b {is_signed} : vector<4xi8>, vector<4xi8> -> vector<4xi16>
  %s = lnshw.reduce %p : vector<4xi16> -> i18
  %n, %o = lnshw.accumulate %sum, %s : i24, i18
  lnshw.yield %n, %o : i24
}
lnshw.program @p on @pe(%x: memref<4x8xi8>, %y: memref<4x3xf32>, %f: memref<3xf32>) {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  // expected-error @below {{a slot must be a dense matrix of static shape in the memory a or b or accumulator or output}}
  %bb = lnshw.buffer depth(1) : !lnshw.buffer<memref<2x8xi8>>
}

// -----

// A load into sums.
lnshw.accelerator @pe #lnshw.configuration<vector = 4, buffer_a = 64, buffer_b = 64>
lnshw.datapath @lane(%a: vector<4xi8>, %b: vector<4xi8>, %sum: i24) unit(1.0) {
  %p = lnshw.multiply %a, %b {is_signed} : vector<4xi8>, vector<4xi8> -> vector<4xi16>
  %s = lnshw.reduce %p : vector<4xi16> -> i18
  %n, %o = lnshw.accumulate %sum, %s : i24, i18
  lnshw.yield %n, %o : i24
}
lnshw.program @p on @pe(%x: memref<4x8xi8>, %y: memref<4x3xf32>, %f: memref<3xf32>) {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %buffer_s = lnshw.buffer depth(1) : !lnshw.buffer<memref<2x3xi32, #lnshw.space<accumulator>>>
  %s = lnshw.slot %buffer_s[%c0] : !lnshw.buffer<memref<2x3xi32, #lnshw.space<accumulator>>>
  // expected-error @below {{the slot must be a dense matrix of static shape in the memory a or b}}
  %t = lnshw.load %x[%c0, %c0, %c0] into %s {pattern = #lnshw.pattern<(m, k) -> (m, k), batch = [], rows = [4], columns = [8]>} : memref<4x8xi8>, memref<2x3xi32, #lnshw.space<accumulator>>
}

// -----

// Other elements.
lnshw.accelerator @pe #lnshw.configuration<vector = 4, buffer_a = 64, buffer_b = 64>
lnshw.datapath @lane(%a: vector<4xi8>, %b: vector<4xi8>, %sum: i24) unit(1.0) {
  %p = lnshw.multiply %a, %b {is_signed} : vector<4xi8>, vector<4xi8> -> vector<4xi16>
  %s = lnshw.reduce %p : vector<4xi16> -> i18
  %n, %o = lnshw.accumulate %sum, %s : i24, i18
  lnshw.yield %n, %o : i24
}
lnshw.program @p on @pe(%x: memref<4x8xi16>) {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %buffer_a = lnshw.buffer depth(1) : !lnshw.buffer<memref<2x8xi8, #lnshw.space<a>>>
  %a = lnshw.slot %buffer_a[%c0] : !lnshw.buffer<memref<2x8xi8, #lnshw.space<a>>>
  // expected-error @below {{moves elements as they are, but they are 'i16' here and 'i8' there}}
  %t = lnshw.load %x[%c0, %c0, %c0] into %a {pattern = #lnshw.pattern<(m, k) -> (m, k), batch = [], rows = [4], columns = [8]>} : memref<4x8xi16>, memref<2x8xi8, #lnshw.space<a>>
}

// -----

// A pattern of another rank.
lnshw.accelerator @pe #lnshw.configuration<vector = 4, buffer_a = 64, buffer_b = 64>
lnshw.datapath @lane(%a: vector<4xi8>, %b: vector<4xi8>, %sum: i24) unit(1.0) {
  %p = lnshw.multiply %a, %b {is_signed} : vector<4xi8>, vector<4xi8> -> vector<4xi16>
  %s = lnshw.reduce %p : vector<4xi16> -> i18
  %n, %o = lnshw.accumulate %sum, %s : i24, i18
  lnshw.yield %n, %o : i24
}
lnshw.program @p on @pe(%x: memref<4x8xi8>, %y: memref<4x3xf32>, %f: memref<3xf32>) {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %buffer_a = lnshw.buffer depth(1) : !lnshw.buffer<memref<2x8xi8, #lnshw.space<a>>>
  %a = lnshw.slot %buffer_a[%c0] : !lnshw.buffer<memref<2x8xi8, #lnshw.space<a>>>
  // expected-error @below {{the pattern of the source gives 1 indices, but 'memref<4x8xi8>' has 2}}
  %t = lnshw.load %x[%c0, %c0, %c0] into %a {pattern = #lnshw.pattern<(m, k) -> (m), batch = [], rows = [4], columns = [8]>} : memref<4x8xi8>, memref<2x8xi8, #lnshw.space<a>>
}

// -----

// A pattern that leaves the source.
lnshw.accelerator @pe #lnshw.configuration<vector = 4, buffer_a = 64, buffer_b = 64>
lnshw.datapath @lane(%a: vector<4xi8>, %b: vector<4xi8>, %sum: i24) unit(1.0) {
  %p = lnshw.multiply %a, %b {is_signed} : vector<4xi8>, vector<4xi8> -> vector<4xi16>
  %s = lnshw.reduce %p : vector<4xi16> -> i18
  %n, %o = lnshw.accumulate %sum, %s : i24, i18
  lnshw.yield %n, %o : i24
}
lnshw.program @p on @pe(%x: memref<4x8xi8>, %y: memref<4x3xf32>, %f: memref<3xf32>) {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %buffer_a = lnshw.buffer depth(1) : !lnshw.buffer<memref<2x8xi8, #lnshw.space<a>>>
  %a = lnshw.slot %buffer_a[%c0] : !lnshw.buffer<memref<2x8xi8, #lnshw.space<a>>>
  // expected-error @below {{the pattern of the source reaches from 1 to 8 in dimension 1 of 'memref<4x8xi8>', outside of it}}
  %t = lnshw.load %x[%c0, %c0, %c0] into %a {pattern = #lnshw.pattern<(m, k) -> (m, k + 1), batch = [], rows = [4], columns = [8]>} : memref<4x8xi8>, memref<2x8xi8, #lnshw.space<a>>
}

// -----

// A pattern that begins before the source.
lnshw.accelerator @pe #lnshw.configuration<vector = 4, buffer_a = 64, buffer_b = 64>
lnshw.datapath @lane(%a: vector<4xi8>, %b: vector<4xi8>, %sum: i24) unit(1.0) {
  %p = lnshw.multiply %a, %b {is_signed} : vector<4xi8>, vector<4xi8> -> vector<4xi16>
  %s = lnshw.reduce %p : vector<4xi16> -> i18
  %n, %o = lnshw.accumulate %sum, %s : i24, i18
  lnshw.yield %n, %o : i24
}
lnshw.program @p on @pe(%x: memref<4x8xi8>, %y: memref<4x3xf32>, %f: memref<3xf32>) {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %buffer_a = lnshw.buffer depth(1) : !lnshw.buffer<memref<2x8xi8, #lnshw.space<a>>>
  %a = lnshw.slot %buffer_a[%c0] : !lnshw.buffer<memref<2x8xi8, #lnshw.space<a>>>
  // expected-error @below {{the pattern of the source reaches from -1 to 6 in dimension 1}}
  %t = lnshw.load %x[%c0, %c0, %c0] into %a {pattern = #lnshw.pattern<(m, k) -> (m, k - 1), batch = [], rows = [4], columns = [8]>} : memref<4x8xi8>, memref<2x8xi8, #lnshw.space<a>>
}

// -----

// A pattern that divides.
lnshw.accelerator @pe #lnshw.configuration<vector = 4, buffer_a = 64, buffer_b = 64>
lnshw.datapath @lane(%a: vector<4xi8>, %b: vector<4xi8>, %sum: i24) unit(1.0) {
  %p = lnshw.multiply %a, %b {is_signed} : vector<4xi8>, vector<4xi8> -> vector<4xi16>
  %s = lnshw.reduce %p : vector<4xi16> -> i18
  %n, %o = lnshw.accumulate %sum, %s : i24, i18
  lnshw.yield %n, %o : i24
}
lnshw.program @p on @pe(%x: memref<4x8xi8>, %y: memref<4x3xf32>, %f: memref<3xf32>) {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %buffer_a = lnshw.buffer depth(1) : !lnshw.buffer<memref<2x8xi8, #lnshw.space<a>>>
  %a = lnshw.slot %buffer_a[%c0] : !lnshw.buffer<memref<2x8xi8, #lnshw.space<a>>>
  // expected-error @below {{[P6] a pattern's map has sums of multiples of indices alone}}
  %t = lnshw.load %x[%c0, %c0, %c0] into %a {pattern = #lnshw.pattern<(m, k) -> (m, k floordiv 2), batch = [], rows = [4], columns = [8]>} : memref<4x8xi8>, memref<2x8xi8, #lnshw.space<a>>
}

// -----

// A tile that is no multiple of the vector.
lnshw.accelerator @pe #lnshw.configuration<vector = 4, buffer_a = 64, buffer_b = 64>
lnshw.datapath @lane(%a: vector<4xi8>, %b: vector<4xi8>, %sum: i24) unit(1.0) {
  %p = lnshw.multiply %a, %b {is_signed} : vector<4xi8>, vector<4xi8> -> vector<4xi16>
  %s = lnshw.reduce %p : vector<4xi16> -> i18
  %n, %o = lnshw.accumulate %sum, %s : i24, i18
  lnshw.yield %n, %o : i24
}
lnshw.program @p on @pe(%x: memref<4x8xi8>, %y: memref<4x3xf32>, %f: memref<3xf32>) {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %buffer_a = lnshw.buffer depth(1) : !lnshw.buffer<memref<2x8xi8, #lnshw.space<a>>>
  %a = lnshw.slot %buffer_a[%c0] : !lnshw.buffer<memref<2x8xi8, #lnshw.space<a>>>
  %buffer_b = lnshw.buffer depth(1) : !lnshw.buffer<memref<3x8xi8, #lnshw.space<b>>>
  %b = lnshw.slot %buffer_b[%c0] : !lnshw.buffer<memref<3x8xi8, #lnshw.space<b>>>
  %buffer_s = lnshw.buffer depth(1) : !lnshw.buffer<memref<2x3xi32, #lnshw.space<accumulator>>>
  %s = lnshw.slot %buffer_s[%c0] : !lnshw.buffer<memref<2x3xi32, #lnshw.space<accumulator>>>
  // expected-error @below {{[P6] adds 6 columns, which is no multiple of the vector of 4: pad the tile with zero codes}}
  %t = lnshw.mac @lane ins(%a[%c0, %c0], %b[%c0, %c0]) outs(%s) {columns = 6 : i64, dataflow = #lnshw.dataflow<output_stationary>} : memref<2x8xi8, #lnshw.space<a>>, memref<3x8xi8, #lnshw.space<b>>, memref<2x3xi32, #lnshw.space<accumulator>>
}

// -----

// Rows beyond the slot.
lnshw.accelerator @pe #lnshw.configuration<vector = 4, buffer_a = 64, buffer_b = 64>
lnshw.datapath @lane(%a: vector<4xi8>, %b: vector<4xi8>, %sum: i24) unit(1.0) {
  %p = lnshw.multiply %a, %b {is_signed} : vector<4xi8>, vector<4xi8> -> vector<4xi16>
  %s = lnshw.reduce %p : vector<4xi16> -> i18
  %n, %o = lnshw.accumulate %sum, %s : i24, i18
  lnshw.yield %n, %o : i24
}
lnshw.program @p on @pe(%x: memref<4x8xi8>, %y: memref<4x3xf32>, %f: memref<3xf32>) {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %buffer_a = lnshw.buffer depth(1) : !lnshw.buffer<memref<2x8xi8, #lnshw.space<a>>>
  %a = lnshw.slot %buffer_a[%c0] : !lnshw.buffer<memref<2x8xi8, #lnshw.space<a>>>
  %buffer_b = lnshw.buffer depth(1) : !lnshw.buffer<memref<3x8xi8, #lnshw.space<b>>>
  %b = lnshw.slot %buffer_b[%c0] : !lnshw.buffer<memref<3x8xi8, #lnshw.space<b>>>
  %buffer_s = lnshw.buffer depth(1) : !lnshw.buffer<memref<2x3xi32, #lnshw.space<accumulator>>>
  %s = lnshw.slot %buffer_s[%c0] : !lnshw.buffer<memref<2x3xi32, #lnshw.space<accumulator>>>
  // expected-error @below {{reads 2 rows of a from 1 on, but there are 2}}
  %t = lnshw.mac @lane ins(%a[%c1, %c0], %b[%c0, %c0]) outs(%s) {columns = 8 : i64, dataflow = #lnshw.dataflow<output_stationary>} : memref<2x8xi8, #lnshw.space<a>>, memref<3x8xi8, #lnshw.space<b>>, memref<2x3xi32, #lnshw.space<accumulator>>
}

// -----

// Columns beyond the slot.
lnshw.accelerator @pe #lnshw.configuration<vector = 4, buffer_a = 64, buffer_b = 64>
lnshw.datapath @lane(%a: vector<4xi8>, %b: vector<4xi8>, %sum: i24) unit(1.0) {
  %p = lnshw.multiply %a, %b {is_signed} : vector<4xi8>, vector<4xi8> -> vector<4xi16>
  %s = lnshw.reduce %p : vector<4xi16> -> i18
  %n, %o = lnshw.accumulate %sum, %s : i24, i18
  lnshw.yield %n, %o : i24
}
lnshw.program @p on @pe(%x: memref<4x8xi8>, %y: memref<4x3xf32>, %f: memref<3xf32>) {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %buffer_a = lnshw.buffer depth(1) : !lnshw.buffer<memref<2x8xi8, #lnshw.space<a>>>
  %a = lnshw.slot %buffer_a[%c0] : !lnshw.buffer<memref<2x8xi8, #lnshw.space<a>>>
  %buffer_b = lnshw.buffer depth(1) : !lnshw.buffer<memref<3x8xi8, #lnshw.space<b>>>
  %b = lnshw.slot %buffer_b[%c0] : !lnshw.buffer<memref<3x8xi8, #lnshw.space<b>>>
  %buffer_s = lnshw.buffer depth(1) : !lnshw.buffer<memref<2x3xi32, #lnshw.space<accumulator>>>
  %s = lnshw.slot %buffer_s[%c0] : !lnshw.buffer<memref<2x3xi32, #lnshw.space<accumulator>>>
  // expected-error @below {{reads 12 columns of a from 0 on, but there are 8}}
  %t = lnshw.mac @lane ins(%a[%c0, %c0], %b[%c0, %c0]) outs(%s) {columns = 12 : i64, dataflow = #lnshw.dataflow<output_stationary>} : memref<2x8xi8, #lnshw.space<a>>, memref<3x8xi8, #lnshw.space<b>>, memref<2x3xi32, #lnshw.space<accumulator>>
}

// -----

// A datapath that does not exist.
lnshw.accelerator @pe #lnshw.configuration<vector = 4, buffer_a = 64, buffer_b = 64>
lnshw.datapath @lane(%a: vector<4xi8>, %b: vector<4xi8>, %sum: i24) unit(1.0) {
  %p = lnshw.multiply %a, %b {is_signed} : vector<4xi8>, vector<4xi8> -> vector<4xi16>
  %s = lnshw.reduce %p : vector<4xi16> -> i18
  %n, %o = lnshw.accumulate %sum, %s : i24, i18
  lnshw.yield %n, %o : i24
}
lnshw.program @p on @pe(%x: memref<4x8xi8>, %y: memref<4x3xf32>, %f: memref<3xf32>) {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %buffer_a = lnshw.buffer depth(1) : !lnshw.buffer<memref<2x8xi8, #lnshw.space<a>>>
  %a = lnshw.slot %buffer_a[%c0] : !lnshw.buffer<memref<2x8xi8, #lnshw.space<a>>>
  %buffer_b = lnshw.buffer depth(1) : !lnshw.buffer<memref<3x8xi8, #lnshw.space<b>>>
  %b = lnshw.slot %buffer_b[%c0] : !lnshw.buffer<memref<3x8xi8, #lnshw.space<b>>>
  %buffer_s = lnshw.buffer depth(1) : !lnshw.buffer<memref<2x3xi32, #lnshw.space<accumulator>>>
  %s = lnshw.slot %buffer_s[%c0] : !lnshw.buffer<memref<2x3xi32, #lnshw.space<accumulator>>>
  // expected-error @below {{names @other, but there is no such lnshw.datapath}}
  %t = lnshw.mac @other ins(%a[%c0, %c0], %b[%c0, %c0]) outs(%s) {columns = 8 : i64, dataflow = #lnshw.dataflow<output_stationary>} : memref<2x8xi8, #lnshw.space<a>>, memref<3x8xi8, #lnshw.space<b>>, memref<2x3xi32, #lnshw.space<accumulator>>
}

// -----

// A vector that the accelerator does not have.
lnshw.accelerator @pe #lnshw.configuration<vector = 8, buffer_a = 64, buffer_b = 64>
lnshw.datapath @lane(%a: vector<4xi8>, %b: vector<4xi8>, %sum: i24) unit(1.0) {
  %p = lnshw.multiply %a, %b {is_signed} : vector<4xi8>, vector<4xi8> -> vector<4xi16>
  %s = lnshw.reduce %p : vector<4xi16> -> i18
  %n, %o = lnshw.accumulate %sum, %s : i24, i18
  lnshw.yield %n, %o : i24
}
lnshw.program @p on @pe(%x: memref<4x8xi8>, %y: memref<4x3xf32>, %f: memref<3xf32>) {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %buffer_a = lnshw.buffer depth(1) : !lnshw.buffer<memref<2x8xi8, #lnshw.space<a>>>
  %a = lnshw.slot %buffer_a[%c0] : !lnshw.buffer<memref<2x8xi8, #lnshw.space<a>>>
  %buffer_b = lnshw.buffer depth(1) : !lnshw.buffer<memref<3x8xi8, #lnshw.space<b>>>
  %b = lnshw.slot %buffer_b[%c0] : !lnshw.buffer<memref<3x8xi8, #lnshw.space<b>>>
  %buffer_s = lnshw.buffer depth(1) : !lnshw.buffer<memref<2x3xi32, #lnshw.space<accumulator>>>
  %s = lnshw.slot %buffer_s[%c0] : !lnshw.buffer<memref<2x3xi32, #lnshw.space<accumulator>>>
  // expected-error @below {{[P5] @lane has vectors of 4, but the accelerator of 8}}
  %t = lnshw.mac @lane ins(%a[%c0, %c0], %b[%c0, %c0]) outs(%s) {columns = 8 : i64, dataflow = #lnshw.dataflow<output_stationary>} : memref<2x8xi8, #lnshw.space<a>>, memref<3x8xi8, #lnshw.space<b>>, memref<2x3xi32, #lnshw.space<accumulator>>
}

// -----

// Sums that the accelerator does not have.
lnshw.accelerator @pe #lnshw.configuration<vector = 4, accumulator_bits = 20, buffer_a = 64, buffer_b = 64>
lnshw.datapath @lane(%a: vector<4xi8>, %b: vector<4xi8>, %sum: i24) unit(1.0) {
  %p = lnshw.multiply %a, %b {is_signed} : vector<4xi8>, vector<4xi8> -> vector<4xi16>
  %s = lnshw.reduce %p : vector<4xi16> -> i18
  %n, %o = lnshw.accumulate %sum, %s : i24, i18
  lnshw.yield %n, %o : i24
}
lnshw.program @p on @pe(%x: memref<4x8xi8>, %y: memref<4x3xf32>, %f: memref<3xf32>) {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %buffer_a = lnshw.buffer depth(1) : !lnshw.buffer<memref<2x8xi8, #lnshw.space<a>>>
  %a = lnshw.slot %buffer_a[%c0] : !lnshw.buffer<memref<2x8xi8, #lnshw.space<a>>>
  %buffer_b = lnshw.buffer depth(1) : !lnshw.buffer<memref<3x8xi8, #lnshw.space<b>>>
  %b = lnshw.slot %buffer_b[%c0] : !lnshw.buffer<memref<3x8xi8, #lnshw.space<b>>>
  %buffer_s = lnshw.buffer depth(1) : !lnshw.buffer<memref<2x3xi32, #lnshw.space<accumulator>>>
  %s = lnshw.slot %buffer_s[%c0] : !lnshw.buffer<memref<2x3xi32, #lnshw.space<accumulator>>>
  // expected-error @below {{[P5] @lane has sums of 24 bits, but the accelerator of 20}}
  %t = lnshw.mac @lane ins(%a[%c0, %c0], %b[%c0, %c0]) outs(%s) {columns = 8 : i64, dataflow = #lnshw.dataflow<output_stationary>} : memref<2x8xi8, #lnshw.space<a>>, memref<3x8xi8, #lnshw.space<b>>, memref<2x3xi32, #lnshw.space<accumulator>>
}

// -----

// Operands that the buffers do not hold.
lnshw.accelerator @pe #lnshw.configuration<vector = 4, operand_bits = 6, buffer_a = 64, buffer_b = 64>
lnshw.datapath @lane(%a: vector<4xi8>, %b: vector<4xi8>, %sum: i24) unit(1.0) {
  %p = lnshw.multiply %a, %b {is_signed} : vector<4xi8>, vector<4xi8> -> vector<4xi16>
  %s = lnshw.reduce %p : vector<4xi16> -> i18
  %n, %o = lnshw.accumulate %sum, %s : i24, i18
  lnshw.yield %n, %o : i24
}
lnshw.program @p on @pe(%x: memref<4x8xi8>, %y: memref<4x3xf32>, %f: memref<3xf32>) {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %buffer_a = lnshw.buffer depth(1) : !lnshw.buffer<memref<2x8xi8, #lnshw.space<a>>>
  %a = lnshw.slot %buffer_a[%c0] : !lnshw.buffer<memref<2x8xi8, #lnshw.space<a>>>
  %buffer_b = lnshw.buffer depth(1) : !lnshw.buffer<memref<3x8xi8, #lnshw.space<b>>>
  %b = lnshw.slot %buffer_b[%c0] : !lnshw.buffer<memref<3x8xi8, #lnshw.space<b>>>
  %buffer_s = lnshw.buffer depth(1) : !lnshw.buffer<memref<2x3xi32, #lnshw.space<accumulator>>>
  %s = lnshw.slot %buffer_s[%c0] : !lnshw.buffer<memref<2x3xi32, #lnshw.space<accumulator>>>
  // expected-error @below {{@lane takes operands of 'i8', but the accelerator's have 6 bits}}
  %t = lnshw.mac @lane ins(%a[%c0, %c0], %b[%c0, %c0]) outs(%s) {columns = 8 : i64, dataflow = #lnshw.dataflow<output_stationary>} : memref<2x8xi8, #lnshw.space<a>>, memref<3x8xi8, #lnshw.space<b>>, memref<2x3xi32, #lnshw.space<accumulator>>
}

// -----

// Scales without patterns.
lnshw.accelerator @pe #lnshw.configuration<vector = 4, buffer_a = 64, buffer_b = 64>
lnshw.datapath @lane(%a: vector<4xi8>, %b: vector<4xi8>, %sum: i24) unit(1.0) {
  %p = lnshw.multiply %a, %b {is_signed} : vector<4xi8>, vector<4xi8> -> vector<4xi16>
  %s = lnshw.reduce %p : vector<4xi16> -> i18
  %n, %o = lnshw.accumulate %sum, %s : i24, i18
  lnshw.yield %n, %o : i24
}
lnshw.program @p on @pe(%x: memref<4x8xi8>, %y: memref<4x3xf32>, %f: memref<3xf32>) {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %buffer_s = lnshw.buffer depth(1) : !lnshw.buffer<memref<2x3xi32, #lnshw.space<accumulator>>>
  %s = lnshw.slot %buffer_s[%c0] : !lnshw.buffer<memref<2x3xi32, #lnshw.space<accumulator>>>
  %buffer_o = lnshw.buffer depth(1) : !lnshw.buffer<memref<2x3xf32, #lnshw.space<output>>>
  %o = lnshw.slot %buffer_o[%c0] : !lnshw.buffer<memref<2x3xf32, #lnshw.space<output>>>
  // expected-error @below {{has 1 scales and 0 patterns of scales}}
  %t = lnshw.post @lane ins(%s[%c0, %c0, %c0]) outs(%o) scales(%f : memref<3xf32>) {scale_patterns = []} : memref<2x3xi32, #lnshw.space<accumulator>>, memref<2x3xf32, #lnshw.space<output>>
}

// -----

// A bias without a pattern.
lnshw.accelerator @pe #lnshw.configuration<vector = 4, buffer_a = 64, buffer_b = 64>
lnshw.datapath @lane(%a: vector<4xi8>, %b: vector<4xi8>, %sum: i24) unit(1.0) {
  %p = lnshw.multiply %a, %b {is_signed} : vector<4xi8>, vector<4xi8> -> vector<4xi16>
  %s = lnshw.reduce %p : vector<4xi16> -> i18
  %n, %o = lnshw.accumulate %sum, %s : i24, i18
  lnshw.yield %n, %o : i24
}
lnshw.program @p on @pe(%x: memref<4x8xi8>, %y: memref<4x3xf32>, %f: memref<3xf32>) {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %buffer_s = lnshw.buffer depth(1) : !lnshw.buffer<memref<2x3xi32, #lnshw.space<accumulator>>>
  %s = lnshw.slot %buffer_s[%c0] : !lnshw.buffer<memref<2x3xi32, #lnshw.space<accumulator>>>
  %buffer_o = lnshw.buffer depth(1) : !lnshw.buffer<memref<2x3xf32, #lnshw.space<output>>>
  %o = lnshw.slot %buffer_o[%c0] : !lnshw.buffer<memref<2x3xf32, #lnshw.space<output>>>
  // expected-error @below {{the bias has no pattern}}
  %t = lnshw.post @lane ins(%s[%c0, %c0, %c0]) outs(%o) bias(%f : memref<3xf32>) {scale_patterns = []} : memref<2x3xi32, #lnshw.space<accumulator>>, memref<2x3xf32, #lnshw.space<output>>
}

// -----

// Codes without an inverse.
lnshw.accelerator @pe #lnshw.configuration<vector = 4, buffer_a = 64, buffer_b = 64>
lnshw.datapath @lane(%a: vector<4xi8>, %b: vector<4xi8>, %sum: i24) unit(1.0) {
  %p = lnshw.multiply %a, %b {is_signed} : vector<4xi8>, vector<4xi8> -> vector<4xi16>
  %s = lnshw.reduce %p : vector<4xi16> -> i18
  %n, %o = lnshw.accumulate %sum, %s : i24, i18
  lnshw.yield %n, %o : i24
}
lnshw.program @p on @pe(%x: memref<4x8xi8>, %y: memref<4x3xf32>, %f: memref<3xf32>) {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %buffer_s = lnshw.buffer depth(1) : !lnshw.buffer<memref<2x3xi32, #lnshw.space<accumulator>>>
  %s = lnshw.slot %buffer_s[%c0] : !lnshw.buffer<memref<2x3xi32, #lnshw.space<accumulator>>>
  %buffer_o = lnshw.buffer depth(1) : !lnshw.buffer<memref<2x3xf32, #lnshw.space<output>>>
  %o = lnshw.slot %buffer_o[%c0] : !lnshw.buffer<memref<2x3xf32, #lnshw.space<output>>>
  // expected-error @below {{[Q1] quantizes with the inverse of a scale: a format or an underflow policy needs 'inverse'}}
  %t = lnshw.post @lane ins(%s[%c0, %c0, %c0]) outs(%o) {scale_patterns = [], format = !lns.num<8, 8>} : memref<2x3xi32, #lnshw.space<accumulator>>, memref<2x3xf32, #lnshw.space<output>>
}

// -----

// An inverse without a format.
lnshw.accelerator @pe #lnshw.configuration<vector = 4, buffer_a = 64, buffer_b = 64>
lnshw.datapath @lane(%a: vector<4xi8>, %b: vector<4xi8>, %sum: i24) unit(1.0) {
  %p = lnshw.multiply %a, %b {is_signed} : vector<4xi8>, vector<4xi8> -> vector<4xi16>
  %s = lnshw.reduce %p : vector<4xi16> -> i18
  %n, %o = lnshw.accumulate %sum, %s : i24, i18
  lnshw.yield %n, %o : i24
}
lnshw.program @p on @pe(%x: memref<4x8xi8>, %y: memref<4x3xf32>, %f: memref<3xf32>) {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %buffer_s = lnshw.buffer depth(1) : !lnshw.buffer<memref<2x3xi32, #lnshw.space<accumulator>>>
  %s = lnshw.slot %buffer_s[%c0] : !lnshw.buffer<memref<2x3xi32, #lnshw.space<accumulator>>>
  %buffer_o = lnshw.buffer depth(1) : !lnshw.buffer<memref<2x3xf32, #lnshw.space<output>>>
  %o = lnshw.slot %buffer_o[%c0] : !lnshw.buffer<memref<2x3xf32, #lnshw.space<output>>>
  // expected-error @below {{[Q1] with 'inverse' needs a 'format'}}
  %t = lnshw.post @lane ins(%s[%c0, %c0, %c0]) outs(%o) inverse(%f : memref<3xf32>) {scale_patterns = [], inverse_pattern = #lnshw.pattern<(m, n) -> (n), batch = [], rows = [2], columns = [3]>} : memref<2x3xi32, #lnshw.space<accumulator>>, memref<2x3xf32, #lnshw.space<output>>
}

// -----

// Codes in a slot of f32.
lnshw.accelerator @pe #lnshw.configuration<vector = 4, buffer_a = 64, buffer_b = 64>
lnshw.datapath @lane(%a: vector<4xi8>, %b: vector<4xi8>, %sum: i24) unit(1.0) {
  %p = lnshw.multiply %a, %b {is_signed} : vector<4xi8>, vector<4xi8> -> vector<4xi16>
  %s = lnshw.reduce %p : vector<4xi16> -> i18
  %n, %o = lnshw.accumulate %sum, %s : i24, i18
  lnshw.yield %n, %o : i24
}
lnshw.program @p on @pe(%x: memref<4x8xi8>, %y: memref<4x3xf32>, %f: memref<3xf32>) {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %buffer_s = lnshw.buffer depth(1) : !lnshw.buffer<memref<2x3xi32, #lnshw.space<accumulator>>>
  %s = lnshw.slot %buffer_s[%c0] : !lnshw.buffer<memref<2x3xi32, #lnshw.space<accumulator>>>
  %buffer_o = lnshw.buffer depth(1) : !lnshw.buffer<memref<2x3xf32, #lnshw.space<output>>>
  %o = lnshw.slot %buffer_o[%c0] : !lnshw.buffer<memref<2x3xf32, #lnshw.space<output>>>
  // expected-error @below {{gives codes of '!lns.num<8, 8>' in 'i8', got}}
  %t = lnshw.post @lane ins(%s[%c0, %c0, %c0]) outs(%o) inverse(%f : memref<3xf32>) {scale_patterns = [], inverse_pattern = #lnshw.pattern<(m, n) -> (n), batch = [], rows = [2], columns = [3]>, format = !lns.num<8, 8>} : memref<2x3xi32, #lnshw.space<accumulator>>, memref<2x3xf32, #lnshw.space<output>>
}

// -----

// A result of another shape.
lnshw.accelerator @pe #lnshw.configuration<vector = 4, buffer_a = 64, buffer_b = 64>
lnshw.datapath @lane(%a: vector<4xi8>, %b: vector<4xi8>, %sum: i24) unit(1.0) {
  %p = lnshw.multiply %a, %b {is_signed} : vector<4xi8>, vector<4xi8> -> vector<4xi16>
  %s = lnshw.reduce %p : vector<4xi16> -> i18
  %n, %o = lnshw.accumulate %sum, %s : i24, i18
  lnshw.yield %n, %o : i24
}
lnshw.program @p on @pe(%x: memref<4x8xi8>, %y: memref<4x3xf32>, %f: memref<3xf32>) {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %buffer_s = lnshw.buffer depth(1) : !lnshw.buffer<memref<2x3xi32, #lnshw.space<accumulator>>>
  %s = lnshw.slot %buffer_s[%c0] : !lnshw.buffer<memref<2x3xi32, #lnshw.space<accumulator>>>
  %buffer_o = lnshw.buffer depth(1) : !lnshw.buffer<memref<2x4xf32, #lnshw.space<output>>>
  %o = lnshw.slot %buffer_o[%c0] : !lnshw.buffer<memref<2x4xf32, #lnshw.space<output>>>
  // expected-error @below {{finishes each sum into one element, but the shapes differ}}
  %t = lnshw.post @lane ins(%s[%c0, %c0, %c0]) outs(%o) {scale_patterns = []} : memref<2x3xi32, #lnshw.space<accumulator>>, memref<2x4xf32, #lnshw.space<output>>
}

// -----

// A run of a program that does not exist.
lnshw.accelerator @pe #lnshw.configuration<vector = 4, buffer_a = 64, buffer_b = 64>
lnshw.datapath @lane(%a: vector<4xi8>, %b: vector<4xi8>, %sum: i24) unit(1.0) {
  %p = lnshw.multiply %a, %b {is_signed} : vector<4xi8>, vector<4xi8> -> vector<4xi16>
  %s = lnshw.reduce %p : vector<4xi16> -> i18
  %n, %o = lnshw.accumulate %sum, %s : i24, i18
  lnshw.yield %n, %o : i24
}
lnshw.program @p on @pe(%x: memref<4x8xi8>, %y: memref<4x3xf32>) {
}
func.func @host(%x: memref<4x8xi8>, %y: memref<4x3xf32>) {
  // expected-error @below {{runs @q, but there is no such lnshw.program}}
  lnshw.run @q ins(%x : memref<4x8xi8>) outs(%y : memref<4x3xf32>)
  return
}

// -----

// A run with an argument of another type.
lnshw.accelerator @pe #lnshw.configuration<vector = 4, buffer_a = 64, buffer_b = 64>
lnshw.datapath @lane(%a: vector<4xi8>, %b: vector<4xi8>, %sum: i24) unit(1.0) {
  %p = lnshw.multiply %a, %b {is_signed} : vector<4xi8>, vector<4xi8> -> vector<4xi16>
  %s = lnshw.reduce %p : vector<4xi16> -> i18
  %n, %o = lnshw.accumulate %sum, %s : i24, i18
  lnshw.yield %n, %o : i24
}
lnshw.program @p on @pe(%x: memref<4x8xi8>, %y: memref<4x3xf32>) {
}
func.func @host(%x: memref<4x8xf32>, %y: memref<4x3xf32>) {
  // expected-error @below {{passes 'memref<4x8xf32>' as argument #0 of @p, which is 'memref<4x8xi8>'}}
  lnshw.run @p ins(%x : memref<4x8xf32>) outs(%y : memref<4x3xf32>)
  return
}

// -----

// A run without its result.
lnshw.accelerator @pe #lnshw.configuration<vector = 4, buffer_a = 64, buffer_b = 64>
lnshw.datapath @lane(%a: vector<4xi8>, %b: vector<4xi8>, %sum: i24) unit(1.0) {
  %p = lnshw.multiply %a, %b {is_signed} : vector<4xi8>, vector<4xi8> -> vector<4xi16>
  %s = lnshw.reduce %p : vector<4xi16> -> i18
  %n, %o = lnshw.accumulate %sum, %s : i24, i18
  lnshw.yield %n, %o : i24
}
lnshw.program @p on @pe(%x: memref<4x8xi8>, %y: memref<4x3xf32>) {
}
func.func @host(%x: tensor<4x8xi8>, %y: tensor<4x3xf32>) {
  // expected-error @below {{has a result of the same type for each init that is a tensor}}
  lnshw.run @p ins(%x : tensor<4x8xi8>) outs(%y : tensor<4x3xf32>)
  return
}

// -----

// A wait for nothing; a run of a program without arguments is none of that.
lnshw.accelerator @pe #lnshw.configuration
lnshw.program @p on @pe() {
  // expected-error @below {{waits for one token at least}}
  "lnshw.wait"() : () -> ()
}
func.func @host() {
  lnshw.run @p
  return
}

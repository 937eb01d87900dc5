// RUN: lns-opt %s -split-input-file -verify-diagnostics
// What a program says about slots, tokens and loops can be read from it, and numbers stay in 64 bits [H2, H5].

// A token that an op chooses: the order would not be known.
lnshw.accelerator @pe #lnshw.configuration
lnshw.program @p on @pe() {
  %bit = arith.constant true
  %t = lnshw.ready
  // expected-error @below {{'arith.select' op in a program gives '!lnshw.token': slots come from lnshw.slot, buffers from lnshw.buffer, and tokens from ops of units, lnshw.ready or loops that carry them [H2, H5]}}
  %chosen = arith.select %bit, %t, %t : !lnshw.token
  lnshw.wait %chosen
}

// -----

// A slot that an op chooses.
lnshw.accelerator @pe #lnshw.configuration
lnshw.program @p on @pe() {
  %c0 = arith.constant 0 : index
  %bit = arith.constant true
  %buffer = lnshw.buffer depth(2) : !lnshw.buffer<memref<2x3xi32, #lnshw.space<accumulator>>>
  %s = lnshw.slot %buffer[%c0] : !lnshw.buffer<memref<2x3xi32, #lnshw.space<accumulator>>>
  // expected-error @below {{'arith.select' op in a program gives 'memref<2x3xi32, #lnshw.space<accumulator>>'}}
  %chosen = arith.select %bit, %s, %s : memref<2x3xi32, #lnshw.space<accumulator>>
}

// -----

// A buffer that an op chooses.
lnshw.accelerator @pe #lnshw.configuration
lnshw.program @p on @pe() {
  %bit = arith.constant true
  %buffer = lnshw.buffer depth(2) : !lnshw.buffer<memref<2x3xi32, #lnshw.space<accumulator>>>
  // expected-error @below {{'arith.select' op in a program gives '!lnshw.buffer<memref<2x3xi32, #lnshw.space<accumulator>>>'}}
  %chosen = arith.select %bit, %buffer, %buffer : !lnshw.buffer<memref<2x3xi32, #lnshw.space<accumulator>>>
}

// -----

// A loop that carries a slot, and one that carries a buffer.
lnshw.accelerator @pe #lnshw.configuration
lnshw.program @p on @pe() {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %buffer = lnshw.buffer depth(2) : !lnshw.buffer<memref<2x3xi32, #lnshw.space<accumulator>>>
  %s = lnshw.slot %buffer[%c0] : !lnshw.buffer<memref<2x3xi32, #lnshw.space<accumulator>>>
  // expected-error @below {{'scf.for' op in a program gives 'memref<2x3xi32, #lnshw.space<accumulator>>'}}
  %r = scf.for %i = %c0 to %c1 step %c1 iter_args(%carried = %s) -> (memref<2x3xi32, #lnshw.space<accumulator>>) {
    %t = lnshw.clear %carried : memref<2x3xi32, #lnshw.space<accumulator>>
    scf.yield %carried : memref<2x3xi32, #lnshw.space<accumulator>>
  }
}

// -----

lnshw.accelerator @pe #lnshw.configuration
lnshw.program @p on @pe() {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %buffer = lnshw.buffer depth(2) : !lnshw.buffer<memref<2x3xi32, #lnshw.space<accumulator>>>
  // expected-error @below {{'scf.for' op in a program gives '!lnshw.buffer<memref<2x3xi32, #lnshw.space<accumulator>>>'}}
  %r = scf.for %i = %c0 to %c1 step %c1 iter_args(%carried = %buffer) -> (!lnshw.buffer<memref<2x3xi32, #lnshw.space<accumulator>>>) {
    scf.yield %carried : !lnshw.buffer<memref<2x3xi32, #lnshw.space<accumulator>>>
  }
}

// -----

// A loop that stands still.
lnshw.accelerator @pe #lnshw.configuration
lnshw.program @p on @pe() {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  // expected-error @below {{'scf.for' op in a program has a positive step [H5], got 0}}
  scf.for %i = %c0 to %c1 step %c0 {
  }
}

// -----

// A loop that goes back.
lnshw.accelerator @pe #lnshw.configuration
lnshw.program @p on @pe() {
  %c0 = arith.constant 0 : index
  %c4 = arith.constant 4 : index
  %minus = arith.constant -1 : index
  // expected-error @below {{'scf.for' op in a program has a positive step [H5], got -1}}
  scf.for %i = %c4 to %c0 step %minus {
  }
}

// -----

lnshw.accelerator @pe #lnshw.configuration
// expected-error @below {{'macs' is a number of products, got -5}}
lnshw.program @p on @pe(%x: memref<4xi8>) attributes {macs = -5 : i64} {
}

// -----

// A pattern whose steps are too long.
lnshw.accelerator @pe #lnshw.configuration
lnshw.program @p on @pe(%x: memref<20x64xi8>) {
  %c0 = arith.constant 0 : index
  %buffer = lnshw.buffer depth(1) : !lnshw.buffer<memref<2x8xi8, #lnshw.space<a>>>
  %a = lnshw.slot %buffer[%c0] : !lnshw.buffer<memref<2x8xi8, #lnshw.space<a>>>
  // expected-error @below {{the pattern of the source has places in dimension 0 of 'memref<20x64xi8>' that 64 bits do not hold}}
  %t = lnshw.load %x[%c0, %c0, %c0] into %a {pattern = #lnshw.pattern<(m, k) -> (m * 4611686018427387904, k), batch = [], rows = [20], columns = [64]>} : memref<20x64xi8>, memref<2x8xi8, #lnshw.space<a>>
}

// -----

// A pattern of too many places.
// expected-error @below {{a pattern has at most 1099511627776 batches, rows or columns, got 18446744073709551615}}
module attributes {pattern = #lnshw.pattern<(m, n, k) -> (k), batch = [], rows = [4611686018427387904, 8], columns = [64]>} {
}

// -----

// A unit that is no number.
// expected-error @below {{[P7] the unit of the sum must be positive and finite, got 0x7FC00000 : f32}}
lnshw.datapath @lane(%a: vector<4xi8>, %b: vector<4xi8>, %sum: i24) unit(0x7FC00000) {
  %p = lnshw.multiply %a, %b {is_signed} : vector<4xi8>, vector<4xi8> -> vector<4xi16>
  %s = lnshw.reduce %p : vector<4xi16> -> i18
  %n, %o = lnshw.accumulate %sum, %s : i24, i18
  lnshw.yield %n, %o : i24
}

// -----

// expected-error @below {{[P7] the unit of the sum must be positive and finite, got -1.000000e+00 : f32}}
lnshw.datapath @lane(%a: vector<4xi8>, %b: vector<4xi8>, %sum: i24) unit(-1.0) {
  %p = lnshw.multiply %a, %b {is_signed} : vector<4xi8>, vector<4xi8> -> vector<4xi16>
  %s = lnshw.reduce %p : vector<4xi16> -> i18
  %n, %o = lnshw.accumulate %sum, %s : i24, i18
  lnshw.yield %n, %o : i24
}

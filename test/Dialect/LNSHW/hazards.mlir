// RUN: lns-opt %s --pass-pipeline='builtin.module(lnshw.program(lnshw-check-hazards))' -verify-diagnostics -o /dev/null
// Programs written by hand: each order that is missing is found, each that follows from H1 is accepted [H2].

#matrix = #lnshw.pattern<(m, n) -> (m, n), batch = [], rows = [8], columns = [4]>
#scalar = #lnshw.pattern<(m, n) -> (), batch = [], rows = [8], columns = [4]>
lnshw.accelerator @pe #lnshw.configuration<vector = 4>
lnshw.datapath @lane(%a: vector<4xi8>, %b: vector<4xi8>, %sum: i24) unit(1.0) {
  %p = lnshw.multiply %a, %b {is_signed} : vector<4xi8>, vector<4xi8> -> vector<4xi16>
  %s = lnshw.reduce %p : vector<4xi16> -> i18
  %n, %o = lnshw.accumulate %sum, %s : i24, i18
  lnshw.yield %n, %o : i24
}

// Each op names the token of the op before.
lnshw.program @ordered on @pe(%x: memref<8x4xi8>, %y: memref<8x4xf32>) {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %c9 = arith.constant 9 : index
  %bs = lnshw.buffer depth(1) : !lnshw.buffer<memref<8x4xi32, #lnshw.space<accumulator>>>
  %s = lnshw.slot %bs[%c0] : !lnshw.buffer<memref<8x4xi32, #lnshw.space<accumulator>>>
  %bo = lnshw.buffer depth(1) : !lnshw.buffer<memref<8x4xf32, #lnshw.space<output>>>
  %o = lnshw.slot %bo[%c0] : !lnshw.buffer<memref<8x4xf32, #lnshw.space<output>>>
  %t0 = lnshw.clear %s : memref<8x4xi32, #lnshw.space<accumulator>>
  %t1 = lnshw.post @lane ins(%s[%c0, %c0, %c0]) outs(%o) after(%t0) {scale_patterns = []} : memref<8x4xi32, #lnshw.space<accumulator>>, memref<8x4xf32, #lnshw.space<output>>
  %t2 = lnshw.store %o into %y[%c0, %c0, %c0] after(%t1) {pattern = #matrix} : memref<8x4xf32, #lnshw.space<output>>, memref<8x4xf32>
}

// A token is missing.
lnshw.program @write_before_read on @pe(%x: memref<8x4xi8>, %y: memref<8x4xf32>) {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %c9 = arith.constant 9 : index
  %bs = lnshw.buffer depth(1) : !lnshw.buffer<memref<8x4xi32, #lnshw.space<accumulator>>>
  %s = lnshw.slot %bs[%c0] : !lnshw.buffer<memref<8x4xi32, #lnshw.space<accumulator>>>
  %bo = lnshw.buffer depth(1) : !lnshw.buffer<memref<8x4xf32, #lnshw.space<output>>>
  %o = lnshw.slot %bo[%c0] : !lnshw.buffer<memref<8x4xf32, #lnshw.space<output>>>
  // expected-note @below {{the op of the unit mac whose token is missing}}
  %t0 = lnshw.clear %s : memref<8x4xi32, #lnshw.space<accumulator>>
  // expected-error @below {{[H2] reads slot 0 of 1 of a buffer in accumulator but is not ordered after 'lnshw.clear', which writes it before in the program (read after write); name the token of that op, or of a later one of the unit mac, in 'after'}}
  %t1 = lnshw.post @lane ins(%s[%c0, %c0, %c0]) outs(%o) {scale_patterns = []} : memref<8x4xi32, #lnshw.space<accumulator>>, memref<8x4xf32, #lnshw.space<output>>
  %t2 = lnshw.store %o into %y[%c0, %c0, %c0] after(%t1) {pattern = #matrix} : memref<8x4xf32, #lnshw.space<output>>, memref<8x4xf32>
}

// What the controller waits for is complete for all that is issued later.
lnshw.program @waited on @pe(%x: memref<8x4xi8>, %y: memref<8x4xf32>) {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %c9 = arith.constant 9 : index
  %bs = lnshw.buffer depth(1) : !lnshw.buffer<memref<8x4xi32, #lnshw.space<accumulator>>>
  %s = lnshw.slot %bs[%c0] : !lnshw.buffer<memref<8x4xi32, #lnshw.space<accumulator>>>
  %bo = lnshw.buffer depth(1) : !lnshw.buffer<memref<8x4xf32, #lnshw.space<output>>>
  %o = lnshw.slot %bo[%c0] : !lnshw.buffer<memref<8x4xf32, #lnshw.space<output>>>
  %t0 = lnshw.clear %s : memref<8x4xi32, #lnshw.space<accumulator>>
  lnshw.wait %t0
  %t1 = lnshw.post @lane ins(%s[%c0, %c0, %c0]) outs(%o) {scale_patterns = []} : memref<8x4xi32, #lnshw.space<accumulator>>, memref<8x4xf32, #lnshw.space<output>>
  lnshw.barrier
  %t2 = lnshw.store %o into %y[%c0, %c0, %c0] {pattern = #matrix} : memref<8x4xf32, #lnshw.space<output>>, memref<8x4xf32>
}

// A token of a later op of the same unit stands for the earlier ones; writes of one unit are in order.
lnshw.program @issued_in_order on @pe(%x: memref<8x4xi8>, %y: memref<8x4xf32>) {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %c9 = arith.constant 9 : index
  %bs = lnshw.buffer depth(1) : !lnshw.buffer<memref<8x4xi32, #lnshw.space<accumulator>>>
  %s = lnshw.slot %bs[%c0] : !lnshw.buffer<memref<8x4xi32, #lnshw.space<accumulator>>>
  %bo = lnshw.buffer depth(1) : !lnshw.buffer<memref<8x4xf32, #lnshw.space<output>>>
  %o = lnshw.slot %bo[%c0] : !lnshw.buffer<memref<8x4xf32, #lnshw.space<output>>>
  %t0 = lnshw.clear %s : memref<8x4xi32, #lnshw.space<accumulator>>
  %t1 = lnshw.clear %s : memref<8x4xi32, #lnshw.space<accumulator>>
  %t2 = lnshw.post @lane ins(%s[%c0, %c0, %c0]) outs(%o) after(%t1) {scale_patterns = []} : memref<8x4xi32, #lnshw.space<accumulator>>, memref<8x4xf32, #lnshw.space<output>>
  %t3 = lnshw.store %o into %y[%c0, %c0, %c0] after(%t2) {pattern = #matrix} : memref<8x4xf32, #lnshw.space<output>>, memref<8x4xf32>
}

// The unit post waited for the sums before; the store of %o follows one that waited for a later post.
lnshw.program @through_a_third on @pe(%x: memref<8x4xi8>, %y: memref<8x4xf32>) {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %c9 = arith.constant 9 : index
  %bs = lnshw.buffer depth(1) : !lnshw.buffer<memref<8x4xi32, #lnshw.space<accumulator>>>
  %s = lnshw.slot %bs[%c0] : !lnshw.buffer<memref<8x4xi32, #lnshw.space<accumulator>>>
  %bo = lnshw.buffer depth(1) : !lnshw.buffer<memref<8x4xf32, #lnshw.space<output>>>
  %o = lnshw.slot %bo[%c0] : !lnshw.buffer<memref<8x4xf32, #lnshw.space<output>>>
  %bu = lnshw.buffer depth(1) : !lnshw.buffer<memref<8x4xf32, #lnshw.space<output>>>
  %u = lnshw.slot %bu[%c0] : !lnshw.buffer<memref<8x4xf32, #lnshw.space<output>>>
  %t0 = lnshw.clear %s : memref<8x4xi32, #lnshw.space<accumulator>>
  %t1 = lnshw.post @lane ins(%s[%c0, %c0, %c0]) outs(%o) after(%t0) {scale_patterns = []} : memref<8x4xi32, #lnshw.space<accumulator>>, memref<8x4xf32, #lnshw.space<output>>
  %t2 = lnshw.post @lane ins(%s[%c0, %c0, %c0]) outs(%u) {scale_patterns = []} : memref<8x4xi32, #lnshw.space<accumulator>>, memref<8x4xf32, #lnshw.space<output>>
  %t3 = lnshw.store %u into %y[%c0, %c0, %c0] after(%t2) {pattern = #matrix} : memref<8x4xf32, #lnshw.space<output>>, memref<8x4xf32>
  %t4 = lnshw.store %o into %y[%c0, %c0, %c0] {pattern = #matrix} : memref<8x4xf32, #lnshw.space<output>>, memref<8x4xf32>
}

// Sums are cleared while they may still be read.
lnshw.program @rewritten on @pe(%x: memref<8x4xi8>, %y: memref<8x4xf32>) {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %c9 = arith.constant 9 : index
  %bs = lnshw.buffer depth(1) : !lnshw.buffer<memref<8x4xi32, #lnshw.space<accumulator>>>
  %s = lnshw.slot %bs[%c0] : !lnshw.buffer<memref<8x4xi32, #lnshw.space<accumulator>>>
  %bo = lnshw.buffer depth(1) : !lnshw.buffer<memref<8x4xf32, #lnshw.space<output>>>
  %o = lnshw.slot %bo[%c0] : !lnshw.buffer<memref<8x4xf32, #lnshw.space<output>>>
  %t0 = lnshw.clear %s : memref<8x4xi32, #lnshw.space<accumulator>>
  // expected-note @below {{the op of the unit post whose token is missing}}
  %t1 = lnshw.post @lane ins(%s[%c0, %c0, %c0]) outs(%o) after(%t0) {scale_patterns = []} : memref<8x4xi32, #lnshw.space<accumulator>>, memref<8x4xf32, #lnshw.space<output>>
  // expected-error @below {{[H2] writes slot 0 of 1 of a buffer in accumulator but is not ordered after 'lnshw.post', which reads it before in the program (write after read)}}
  %t2 = lnshw.clear %s : memref<8x4xi32, #lnshw.space<accumulator>>
}

lnshw.program @never_written on @pe(%x: memref<8x4xi8>, %y: memref<8x4xf32>) {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %c9 = arith.constant 9 : index
  %bs = lnshw.buffer depth(1) : !lnshw.buffer<memref<8x4xi32, #lnshw.space<accumulator>>>
  %s = lnshw.slot %bs[%c0] : !lnshw.buffer<memref<8x4xi32, #lnshw.space<accumulator>>>
  %bo = lnshw.buffer depth(1) : !lnshw.buffer<memref<8x4xf32, #lnshw.space<output>>>
  %o = lnshw.slot %bo[%c0] : !lnshw.buffer<memref<8x4xf32, #lnshw.space<output>>>
  // expected-error @below {{[H2] reads slot 0 of 1 of a buffer in output, which nothing has written}}
  %t0 = lnshw.store %o into %y[%c0, %c0, %c0] {pattern = #matrix} : memref<8x4xf32, #lnshw.space<output>>, memref<8x4xf32>
}

// Two slots in turn: a post waits for the store before the last.
lnshw.program @two_slots on @pe(%x: memref<8x4xi8>, %y: memref<8x4xf32>) {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %c9 = arith.constant 9 : index
  %bs = lnshw.buffer depth(1) : !lnshw.buffer<memref<8x4xi32, #lnshw.space<accumulator>>>
  %s = lnshw.slot %bs[%c0] : !lnshw.buffer<memref<8x4xi32, #lnshw.space<accumulator>>>
  %bo = lnshw.buffer depth(2) : !lnshw.buffer<memref<8x4xf32, #lnshw.space<output>>>
  %t = lnshw.clear %s : memref<8x4xi32, #lnshw.space<accumulator>>
  %r = lnshw.ready
  scf.for %i = %c0 to %c9 step %c1 iter_args(%f0 = %r, %f1 = %r) -> (!lnshw.token, !lnshw.token) {
  %o = lnshw.slot %bo[%i] : !lnshw.buffer<memref<8x4xf32, #lnshw.space<output>>>
  %p = lnshw.post @lane ins(%s[%c0, %c0, %c0]) outs(%o) after(%t, %f0) {scale_patterns = []} : memref<8x4xi32, #lnshw.space<accumulator>>, memref<8x4xf32, #lnshw.space<output>>
  %w = lnshw.store %o into %y[%c0, %c0, %c0] after(%p) {pattern = #matrix} : memref<8x4xf32, #lnshw.space<output>>, memref<8x4xf32>
  scf.yield %f1, %w : !lnshw.token, !lnshw.token
  }
}

// A third slot that no token needs changes nothing.
lnshw.program @three_slots on @pe(%x: memref<8x4xi8>, %y: memref<8x4xf32>) {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %c9 = arith.constant 9 : index
  %bs = lnshw.buffer depth(1) : !lnshw.buffer<memref<8x4xi32, #lnshw.space<accumulator>>>
  %s = lnshw.slot %bs[%c0] : !lnshw.buffer<memref<8x4xi32, #lnshw.space<accumulator>>>
  %bo = lnshw.buffer depth(3) : !lnshw.buffer<memref<8x4xf32, #lnshw.space<output>>>
  %t = lnshw.clear %s : memref<8x4xi32, #lnshw.space<accumulator>>
  %r = lnshw.ready
  scf.for %i = %c0 to %c9 step %c1 iter_args(%f0 = %r, %f1 = %r) -> (!lnshw.token, !lnshw.token) {
  %o = lnshw.slot %bo[%i] : !lnshw.buffer<memref<8x4xf32, #lnshw.space<output>>>
  %p = lnshw.post @lane ins(%s[%c0, %c0, %c0]) outs(%o) after(%t, %f0) {scale_patterns = []} : memref<8x4xi32, #lnshw.space<accumulator>>, memref<8x4xf32, #lnshw.space<output>>
  %w = lnshw.store %o into %y[%c0, %c0, %c0] after(%p) {pattern = #matrix} : memref<8x4xf32, #lnshw.space<output>>, memref<8x4xf32>
  scf.yield %f1, %w : !lnshw.token, !lnshw.token
  }
}

// The same tokens with one slot: the store before the last is not the last.
lnshw.program @one_slot on @pe(%x: memref<8x4xi8>, %y: memref<8x4xf32>) {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %c9 = arith.constant 9 : index
  %bs = lnshw.buffer depth(1) : !lnshw.buffer<memref<8x4xi32, #lnshw.space<accumulator>>>
  %s = lnshw.slot %bs[%c0] : !lnshw.buffer<memref<8x4xi32, #lnshw.space<accumulator>>>
  %bo = lnshw.buffer depth(1) : !lnshw.buffer<memref<8x4xf32, #lnshw.space<output>>>
  %t = lnshw.clear %s : memref<8x4xi32, #lnshw.space<accumulator>>
  %r = lnshw.ready
  scf.for %i = %c0 to %c9 step %c1 iter_args(%f0 = %r, %f1 = %r) -> (!lnshw.token, !lnshw.token) {
  %o = lnshw.slot %bo[%i] : !lnshw.buffer<memref<8x4xf32, #lnshw.space<output>>>
  // expected-error @below {{[H2] writes slot 0 of 1 of a buffer in output but is not ordered after 'lnshw.store'}}
  %p = lnshw.post @lane ins(%s[%c0, %c0, %c0]) outs(%o) after(%t, %f0) {scale_patterns = []} : memref<8x4xi32, #lnshw.space<accumulator>>, memref<8x4xf32, #lnshw.space<output>>
  // expected-note @below {{the op of the unit store whose token is missing}}
  %w = lnshw.store %o into %y[%c0, %c0, %c0] after(%p) {pattern = #matrix} : memref<8x4xf32, #lnshw.space<output>>, memref<8x4xf32>
  scf.yield %f1, %w : !lnshw.token, !lnshw.token
  }
}

// One slot, and the token of the last store.
lnshw.program @one_slot_ordered on @pe(%x: memref<8x4xi8>, %y: memref<8x4xf32>) {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %c9 = arith.constant 9 : index
  %bs = lnshw.buffer depth(1) : !lnshw.buffer<memref<8x4xi32, #lnshw.space<accumulator>>>
  %s = lnshw.slot %bs[%c0] : !lnshw.buffer<memref<8x4xi32, #lnshw.space<accumulator>>>
  %bo = lnshw.buffer depth(1) : !lnshw.buffer<memref<8x4xf32, #lnshw.space<output>>>
  %t = lnshw.clear %s : memref<8x4xi32, #lnshw.space<accumulator>>
  %r = lnshw.ready
  scf.for %i = %c0 to %c9 step %c1 iter_args(%f0 = %r, %f1 = %r) -> (!lnshw.token, !lnshw.token) {
  %o = lnshw.slot %bo[%i] : !lnshw.buffer<memref<8x4xf32, #lnshw.space<output>>>
  %p = lnshw.post @lane ins(%s[%c0, %c0, %c0]) outs(%o) after(%t, %f1) {scale_patterns = []} : memref<8x4xi32, #lnshw.space<accumulator>>, memref<8x4xf32, #lnshw.space<output>>
  %w = lnshw.store %o into %y[%c0, %c0, %c0] after(%p) {pattern = #matrix} : memref<8x4xf32, #lnshw.space<output>>, memref<8x4xf32>
  scf.yield %f1, %w : !lnshw.token, !lnshw.token
  }
}

// The token that is waited for is never the one of a store: a hazard from the third iteration on.
lnshw.program @not_rotated on @pe(%x: memref<8x4xi8>, %y: memref<8x4xf32>) {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %c9 = arith.constant 9 : index
  %bs = lnshw.buffer depth(1) : !lnshw.buffer<memref<8x4xi32, #lnshw.space<accumulator>>>
  %s = lnshw.slot %bs[%c0] : !lnshw.buffer<memref<8x4xi32, #lnshw.space<accumulator>>>
  %bo = lnshw.buffer depth(2) : !lnshw.buffer<memref<8x4xf32, #lnshw.space<output>>>
  %t = lnshw.clear %s : memref<8x4xi32, #lnshw.space<accumulator>>
  %r = lnshw.ready
  scf.for %i = %c0 to %c9 step %c1 iter_args(%f0 = %r, %f1 = %r) -> (!lnshw.token, !lnshw.token) {
  %o = lnshw.slot %bo[%i] : !lnshw.buffer<memref<8x4xf32, #lnshw.space<output>>>
  // expected-error @below {{[H2] writes slot 0 of 2 of a buffer in output but is not ordered after 'lnshw.store'}}
  %p = lnshw.post @lane ins(%s[%c0, %c0, %c0]) outs(%o) after(%t, %f0) {scale_patterns = []} : memref<8x4xi32, #lnshw.space<accumulator>>, memref<8x4xf32, #lnshw.space<output>>
  // expected-note @below {{the op of the unit store whose token is missing}}
  %w = lnshw.store %o into %y[%c0, %c0, %c0] after(%p) {pattern = #matrix} : memref<8x4xf32, #lnshw.space<output>>, memref<8x4xf32>
  scf.yield %f0, %w : !lnshw.token, !lnshw.token
  }
}

// Waiting for the last store is more than two slots ask for.
lnshw.program @more_than_asked on @pe(%x: memref<8x4xi8>, %y: memref<8x4xf32>) {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %c9 = arith.constant 9 : index
  %bs = lnshw.buffer depth(1) : !lnshw.buffer<memref<8x4xi32, #lnshw.space<accumulator>>>
  %s = lnshw.slot %bs[%c0] : !lnshw.buffer<memref<8x4xi32, #lnshw.space<accumulator>>>
  %bo = lnshw.buffer depth(2) : !lnshw.buffer<memref<8x4xf32, #lnshw.space<output>>>
  %t = lnshw.clear %s : memref<8x4xi32, #lnshw.space<accumulator>>
  %r = lnshw.ready
  scf.for %i = %c0 to %c9 step %c1 iter_args(%f0 = %r, %f1 = %r) -> (!lnshw.token, !lnshw.token) {
  %o = lnshw.slot %bo[%i] : !lnshw.buffer<memref<8x4xf32, #lnshw.space<output>>>
  %p = lnshw.post @lane ins(%s[%c0, %c0, %c0]) outs(%o) after(%t, %f0) {scale_patterns = []} : memref<8x4xi32, #lnshw.space<accumulator>>, memref<8x4xf32, #lnshw.space<output>>
  %w = lnshw.store %o into %y[%c0, %c0, %c0] after(%p) {pattern = #matrix} : memref<8x4xf32, #lnshw.space<output>>, memref<8x4xf32>
  scf.yield %w, %f1 : !lnshw.token, !lnshw.token
  }
}

// Slots 0, 0, 0, 0, 1, 1, 1, 1, 0: computed exactly.
lnshw.program @quotient on @pe(%x: memref<8x4xi8>, %y: memref<8x4xf32>) {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %c9 = arith.constant 9 : index
  %bs = lnshw.buffer depth(1) : !lnshw.buffer<memref<8x4xi32, #lnshw.space<accumulator>>>
  %s = lnshw.slot %bs[%c0] : !lnshw.buffer<memref<8x4xi32, #lnshw.space<accumulator>>>
  %bo = lnshw.buffer depth(2) : !lnshw.buffer<memref<8x4xf32, #lnshw.space<output>>>
  %t = lnshw.clear %s : memref<8x4xi32, #lnshw.space<accumulator>>
  %r = lnshw.ready
  %c4 = arith.constant 4 : index
  scf.for %i = %c0 to %c9 step %c1 iter_args(%f = %r) -> (!lnshw.token) {
  %q = arith.divui %i, %c4 : index
  %o = lnshw.slot %bo[%q] : !lnshw.buffer<memref<8x4xf32, #lnshw.space<output>>>
  %p = lnshw.post @lane ins(%s[%c0, %c0, %c0]) outs(%o) after(%t, %f) {scale_patterns = []} : memref<8x4xi32, #lnshw.space<accumulator>>, memref<8x4xf32, #lnshw.space<output>>
  %w = lnshw.store %o into %y[%c0, %c0, %c0] after(%p) {pattern = #matrix} : memref<8x4xf32, #lnshw.space<output>>, memref<8x4xf32>
  scf.yield %w : !lnshw.token
  }
}

lnshw.program @quotient_unordered on @pe(%x: memref<8x4xi8>, %y: memref<8x4xf32>) {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %c9 = arith.constant 9 : index
  %bs = lnshw.buffer depth(1) : !lnshw.buffer<memref<8x4xi32, #lnshw.space<accumulator>>>
  %s = lnshw.slot %bs[%c0] : !lnshw.buffer<memref<8x4xi32, #lnshw.space<accumulator>>>
  %bo = lnshw.buffer depth(2) : !lnshw.buffer<memref<8x4xf32, #lnshw.space<output>>>
  %t = lnshw.clear %s : memref<8x4xi32, #lnshw.space<accumulator>>
  %r = lnshw.ready
  %c4 = arith.constant 4 : index
  scf.for %i = %c0 to %c9 step %c1 iter_args(%f = %r) -> (!lnshw.token) {
  %q = arith.divui %i, %c4 : index
  %o = lnshw.slot %bo[%q] : !lnshw.buffer<memref<8x4xf32, #lnshw.space<output>>>
  // expected-error @below {{[H2] writes slot 0 of 2 of a buffer in output but is not ordered after 'lnshw.store'}}
  %p = lnshw.post @lane ins(%s[%c0, %c0, %c0]) outs(%o) after(%t) {scale_patterns = []} : memref<8x4xi32, #lnshw.space<accumulator>>, memref<8x4xf32, #lnshw.space<output>>
  // expected-note @below {{the op of the unit store whose token is missing}}
  %w = lnshw.store %o into %y[%c0, %c0, %c0] after(%p) {pattern = #matrix} : memref<8x4xf32, #lnshw.space<output>>, memref<8x4xf32>
  scf.yield %w : !lnshw.token
  }
}

// A slot that cannot be computed is any of them.
lnshw.program @unknown_slot on @pe(%x: memref<8x4xi8>, %y: memref<8x4xf32>) {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %c9 = arith.constant 9 : index
  %bs = lnshw.buffer depth(1) : !lnshw.buffer<memref<8x4xi32, #lnshw.space<accumulator>>>
  %s = lnshw.slot %bs[%c0] : !lnshw.buffer<memref<8x4xi32, #lnshw.space<accumulator>>>
  %bo = lnshw.buffer depth(2) : !lnshw.buffer<memref<8x4xf32, #lnshw.space<output>>>
  %t = lnshw.clear %s : memref<8x4xi32, #lnshw.space<accumulator>>
  %o0 = lnshw.slot %bo[%c0] : !lnshw.buffer<memref<8x4xf32, #lnshw.space<output>>>
  %q = arith.divui %c1, %c0 : index
  %o1 = lnshw.slot %bo[%q] : !lnshw.buffer<memref<8x4xf32, #lnshw.space<output>>>
  %p0 = lnshw.post @lane ins(%s[%c0, %c0, %c0]) outs(%o0) after(%t) {scale_patterns = []} : memref<8x4xi32, #lnshw.space<accumulator>>, memref<8x4xf32, #lnshw.space<output>>
  // expected-note @below {{the op of the unit store whose token is missing}}
  %w0 = lnshw.store %o0 into %y[%c0, %c0, %c0] after(%p0) {pattern = #matrix} : memref<8x4xf32, #lnshw.space<output>>, memref<8x4xf32>
  // expected-error @below {{[H2] writes slot 0 of 2 of a buffer in output but is not ordered after 'lnshw.store'}}
  %p1 = lnshw.post @lane ins(%s[%c0, %c0, %c0]) outs(%o1) {scale_patterns = []} : memref<8x4xi32, #lnshw.space<accumulator>>, memref<8x4xf32, #lnshw.space<output>>
}

lnshw.program @unknown_slot_ordered on @pe(%x: memref<8x4xi8>, %y: memref<8x4xf32>) {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %c9 = arith.constant 9 : index
  %bs = lnshw.buffer depth(1) : !lnshw.buffer<memref<8x4xi32, #lnshw.space<accumulator>>>
  %s = lnshw.slot %bs[%c0] : !lnshw.buffer<memref<8x4xi32, #lnshw.space<accumulator>>>
  %bo = lnshw.buffer depth(2) : !lnshw.buffer<memref<8x4xf32, #lnshw.space<output>>>
  %t = lnshw.clear %s : memref<8x4xi32, #lnshw.space<accumulator>>
  %o0 = lnshw.slot %bo[%c0] : !lnshw.buffer<memref<8x4xf32, #lnshw.space<output>>>
  %q = arith.divui %c1, %c0 : index
  %o1 = lnshw.slot %bo[%q] : !lnshw.buffer<memref<8x4xf32, #lnshw.space<output>>>
  %p0 = lnshw.post @lane ins(%s[%c0, %c0, %c0]) outs(%o0) after(%t) {scale_patterns = []} : memref<8x4xi32, #lnshw.space<accumulator>>, memref<8x4xf32, #lnshw.space<output>>
  %w0 = lnshw.store %o0 into %y[%c0, %c0, %c0] after(%p0) {pattern = #matrix} : memref<8x4xf32, #lnshw.space<output>>, memref<8x4xf32>
  %p1 = lnshw.post @lane ins(%s[%c0, %c0, %c0]) outs(%o1) after(%w0) {scale_patterns = []} : memref<8x4xi32, #lnshw.space<accumulator>>, memref<8x4xf32, #lnshw.space<output>>
}

// An argument that is stored and loaded: whole arguments are compared.
lnshw.program @stored_and_loaded on @pe(%x: memref<8x4xi8>, %i: memref<f32>) {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %c9 = arith.constant 9 : index
  %bs = lnshw.buffer depth(1) : !lnshw.buffer<memref<8x4xi32, #lnshw.space<accumulator>>>
  %s = lnshw.slot %bs[%c0] : !lnshw.buffer<memref<8x4xi32, #lnshw.space<accumulator>>>
  %bo = lnshw.buffer depth(1) : !lnshw.buffer<memref<8x4xi8, #lnshw.space<output>>>
  %o = lnshw.slot %bo[%c0] : !lnshw.buffer<memref<8x4xi8, #lnshw.space<output>>>
  %ba = lnshw.buffer depth(1) : !lnshw.buffer<memref<8x4xi8, #lnshw.space<a>>>
  %a = lnshw.slot %ba[%c0] : !lnshw.buffer<memref<8x4xi8, #lnshw.space<a>>>
  %t0 = lnshw.clear %s : memref<8x4xi32, #lnshw.space<accumulator>>
  %t1 = lnshw.post @lane ins(%s[%c0, %c0, %c0]) outs(%o) inverse(%i : memref<f32>) after(%t0) {scale_patterns = [], inverse_pattern = #scalar, format = !lns.num<8, 8>, underflow = #lns.underflow<zero>} : memref<8x4xi32, #lnshw.space<accumulator>>, memref<8x4xi8, #lnshw.space<output>>
  // expected-note @below {{the op of the unit store whose token is missing}}
  %t2 = lnshw.store %o into %x[%c0, %c0, %c0] after(%t1) {pattern = #matrix} : memref<8x4xi8, #lnshw.space<output>>, memref<8x4xi8>
  // expected-error @below {{[H2] reads argument #0 of the program but is not ordered after 'lnshw.store', which writes it before in the program (read after write)}}
  %t3 = lnshw.load %x[%c0, %c0, %c0] into %a {pattern = #matrix} : memref<8x4xi8>, memref<8x4xi8, #lnshw.space<a>>
}

lnshw.program @stored_and_loaded_ordered on @pe(%x: memref<8x4xi8>, %i: memref<f32>) {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %c9 = arith.constant 9 : index
  %bs = lnshw.buffer depth(1) : !lnshw.buffer<memref<8x4xi32, #lnshw.space<accumulator>>>
  %s = lnshw.slot %bs[%c0] : !lnshw.buffer<memref<8x4xi32, #lnshw.space<accumulator>>>
  %bo = lnshw.buffer depth(1) : !lnshw.buffer<memref<8x4xi8, #lnshw.space<output>>>
  %o = lnshw.slot %bo[%c0] : !lnshw.buffer<memref<8x4xi8, #lnshw.space<output>>>
  %ba = lnshw.buffer depth(1) : !lnshw.buffer<memref<8x4xi8, #lnshw.space<a>>>
  %a = lnshw.slot %ba[%c0] : !lnshw.buffer<memref<8x4xi8, #lnshw.space<a>>>
  %t0 = lnshw.clear %s : memref<8x4xi32, #lnshw.space<accumulator>>
  %t1 = lnshw.post @lane ins(%s[%c0, %c0, %c0]) outs(%o) inverse(%i : memref<f32>) after(%t0) {scale_patterns = [], inverse_pattern = #scalar, format = !lns.num<8, 8>, underflow = #lns.underflow<zero>} : memref<8x4xi32, #lnshw.space<accumulator>>, memref<8x4xi8, #lnshw.space<output>>
  %t2 = lnshw.store %o into %x[%c0, %c0, %c0] after(%t1) {pattern = #matrix} : memref<8x4xi8, #lnshw.space<output>>, memref<8x4xi8>
  %t3 = lnshw.load %x[%c0, %c0, %c0] into %a after(%t2) {pattern = #matrix} : memref<8x4xi8>, memref<8x4xi8, #lnshw.space<a>>
}

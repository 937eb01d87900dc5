// RUN: lns-opt %s -split-input-file -verify-diagnostics
// Operands of arithmetic that are no numbers of one γ, and tables that are none [D0, A1, A2].

func.func @product(%x: !lns.num<8, 8>, %y: !lns.num<8, 4>) {
  // expected-error@+1 {{[A1] operands and result need one gamma, got 8, 4, 8; use lns.convert before}}
  %0 = lns.mul %x, %y : !lns.num<8, 8>, !lns.num<8, 4> -> !lns.num<8, 8>
  return
}

// -----

func.func @quotient(%x: !lns.num<8, 8>) {
  // expected-error@+1 {{[A1] operands and result need one gamma, got 8, 8, 16; use lns.convert before}}
  %0 = lns.div %x, %x : !lns.num<8, 8>, !lns.num<8, 8> -> !lns.num<8, 16>
  return
}

// -----

func.func @reciprocal(%x: !lns.num<8, 8>) {
  // expected-error@+1 {{[A1] operands and result need one gamma, got 8, 4; use lns.convert before}}
  %0 = lns.recip %x : !lns.num<8, 8> -> !lns.num<8, 4>
  return
}

// -----

func.func @square(%x: tensor<4x!lns.num<8, 8>>) {
  // expected-error@+1 {{[A1] operands and result need one gamma, got 8, 16; use lns.convert before}}
  %0 = lns.square %x : tensor<4x!lns.num<8, 8>> -> tensor<4x!lns.num<9, 16>>
  return
}

// -----

func.func @root(%x: !lns.num<16, 2048>) {
  // expected-error@+1 {{[A1] operands and result need one gamma, got 2048, 8; use lns.convert before}}
  %0 = lns.sqrt %x : !lns.num<16, 2048> -> !lns.num<8, 8>
  return
}

// -----

func.func @sum(%x: !lns.num<8, 8>, %y: !lns.num<8, 16>) {
  // expected-error@+1 {{[A2] operands and result need one gamma, got 8, 16, 16; use lns.convert before}}
  %0 = lns.add %x, %y : !lns.num<8, 8>, !lns.num<8, 16> -> !lns.num<8, 16>
  return
}

// -----

func.func @difference(%x: !lns.num<8, 8>) {
  // expected-error@+1 {{[A2] operands and result need one gamma, got 8, 8, 4; use lns.convert before}}
  %0 = lns.sub %x, %x : !lns.num<8, 8>, !lns.num<8, 8> -> !lns.num<8, 4>
  return
}

// -----

func.func @shapes(%x: tensor<4x!lns.num<8, 8>>, %y: tensor<5x!lns.num<8, 8>>) {
  // expected-error@+1 {{all non-scalar operands/results must have the same shape and base type}}
  %0 = lns.add %x, %y : tensor<4x!lns.num<8, 8>>, tensor<5x!lns.num<8, 8>> -> tensor<4x!lns.num<8, 8>>
  return
}

// -----

func.func @algorithm(%x: !lns.num<8, 8>) {
  // expected-error@+1 {{expected one of [correct, interpolated, mitchell] for how a sum of two codes is computed [A2], got: exact}}
  %0 = lns.add %x, %x algorithm(exact) : !lns.num<8, 8>, !lns.num<8, 8> -> !lns.num<8, 8>
  return
}

// -----

func.func @floats(%x: f32) {
  // expected-error@+1 {{operand #0 must be}}
  %0 = "lns.add"(%x, %x) : (f32, f32) -> !lns.num<8, 8>
  return
}

// -----

func.func @empty_table(%i: i8) {
  // expected-error@+1 {{reads a table of 1 to 128 bytes, got 0}}
  %0 = lns.look_up %i in [] : i8
  return
}

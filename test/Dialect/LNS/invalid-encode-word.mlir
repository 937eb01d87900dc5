// RUN: lns-opt %s -split-input-file -verify-diagnostics
// Words have the storage integer of their format and the shape of their numbers [N2].

func.func @storage(%x: f32) {
  // expected-error @below {{[N2] codes of '!lns.num<16, 2048>' are stored as 'i16', got 'i8'}}
  %w = lns.encode_word %x, %x format(!lns.num<16, 2048>) : f32 -> i8
  return
}

// -----

func.func @shape(%x: vector<8xf32>) {
  // expected-error @below {{all non-scalar operands/results must have the same shape and base type}}
  %w = lns.encode_word %x, %x format(!lns.num<8, 8>) : vector<8xf32> -> vector<4xi8>
  return
}

// RUN: lns-opt %s -lns-lower-look-ups -split-input-file -verify-diagnostics
// What cannot be looked up here is named, with the passes that should have run.

module attributes {lns.target = #lns.cpu<cpu = "x86-64", features = "", vector_bits = 128, l1 = 32768, l2 = 1048576, l3 = 2097152>} {
  func.func @tensor(%i: tensor<4xi8>) -> tensor<4xi8> {
    // expected-error @below {{works on a tensor; lns-lower-look-ups takes scalars and vectors: run one-shot-bufferize and lns-tile-and-vectorize before it}}
    %x = lns.look_up %i in [8, 7, 5] : tensor<4xi8>
    return %x : tensor<4xi8>
  }
}

// -----

// expected-error @below {{the module has no attribute 'lns.target'}}
module {
  func.func @no_target(%i: i8) -> i8 {
    %x = lns.look_up %i in [8, 7, 5] : i8
    return %x : i8
  }
}

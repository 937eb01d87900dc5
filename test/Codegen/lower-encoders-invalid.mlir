// RUN: lns-opt %s -lns-lower-encoders -split-input-file -verify-diagnostics
// What cannot be encoded here is named, with the passes that should have run.

module attributes {lns.target = #lns.cpu<cpu = "x86-64", features = "", vector_bits = 128, l1 = 32768, l2 = 1048576, l3 = 2097152>} {
  func.func @tensor(%x: tensor<4xf32>) -> tensor<4xi8> {
    // expected-error @below {{works on a tensor; lns-lower-encoders takes scalars and vectors: run one-shot-bufferize and lns-tile-and-vectorize before it}}
    %w = lns.encode_word %x, %x format(!lns.num<8, 8>) : tensor<4xf32> -> tensor<4xi8>
    return %w : tensor<4xi8>
  }
}

// -----

module attributes {lns.target = #lns.cpu<cpu = "x86-64", features = "", vector_bits = 128, l1 = 32768, l2 = 1048576, l3 = 2097152>} {
  func.func @scalable(%x: vector<[4]xf32>) -> vector<[4]xi8> {
    // expected-error @below {{has a scalable vector; lns-lower-encoders needs a fixed number of lanes}}
    %w = lns.encode_word %x, %x format(!lns.num<8, 8>) : vector<[4]xf32> -> vector<[4]xi8>
    return %w : vector<[4]xi8>
  }
}

// -----

// expected-error @below {{the module has no attribute 'lns.target'}}
module {
  func.func @no_target(%x: f32) -> i8 {
    %w = lns.encode_word %x, %x format(!lns.num<8, 8>) : f32 -> i8
    return %w : i8
  }
}

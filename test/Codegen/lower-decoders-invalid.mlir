// RUN: lns-opt %s -lns-lower-decoders -split-input-file -verify-diagnostics
// What cannot be decoded here is named, with the passes that should have run.

module attributes {lns.target = #lns.cpu<cpu = "x86-64", features = "", vector_bits = 128, l1 = 32768, l2 = 1048576, l3 = 2097152>} {
  func.func @tensor(%w: tensor<4xi8>) -> tensor<4xf32> {
    // expected-error @below {{works on a tensor; lns-lower-decoders takes scalars and vectors: run one-shot-bufferize and lns-tile-and-vectorize before it}}
    %x = lns.decode_word %w format(!lns.num<8, 8>) : tensor<4xi8> -> tensor<4xf32>
    return %x : tensor<4xf32>
  }
}

// -----

module attributes {lns.target = #lns.cpu<cpu = "x86-64", features = "", vector_bits = 128, l1 = 32768, l2 = 1048576, l3 = 2097152>} {
  func.func @scalable(%w: vector<[4]xi8>) -> vector<[4]xf32> {
    // expected-error @below {{has a scalable vector; lns-lower-decoders needs a fixed number of lanes}}
    %x = lns.decode_word %w format(!lns.num<8, 8>) : vector<[4]xi8> -> vector<[4]xf32>
    return %x : vector<[4]xf32>
  }
}

// -----

// expected-error @below {{the module has no attribute 'lns.target'}}
module {
  func.func @no_target(%w: i8) -> f32 {
    %x = lns.decode_word %w format(!lns.num<8, 8>) : i8 -> f32
    return %x : f32
  }
}

// RUN: lns-opt %s -lns-tile-and-vectorize -split-input-file -verify-diagnostics
// Without a target, or on tensors, the pass says what to do.

// expected-error @below {{the module has no attribute 'lns.target', from which vector widths and tile sizes are taken}}
module {
  func.func @f() {
    return
  }
}

// -----

module attributes {lns.target = #lns.cpu<cpu = "x86-64-v3", features = "", vector_bits = 256, l1 = 32768, l2 = 524288, l3 = 16777216>} {
  func.func @tensors(%a: tensor<4xf32>, %z: f32) -> tensor<4xf32> {
    // expected-error @below {{expected linalg on buffers: run one-shot-bufferize before lns-tile-and-vectorize}}
    %0 = linalg.fill ins(%z : f32) outs(%a : tensor<4xf32>) -> tensor<4xf32>
    return %0 : tensor<4xf32>
  }
}

// RUN: lns-opt %s -convert-lns-to-runtime -verify-diagnostics
// On tensors the pass says what has to run before it.

func.func @tensors(%acc: tensor<4x8xi64>, %out: tensor<4xf32>) -> tensor<4xf32> {
  // expected-error @below {{[D1] works on tensors; run one-shot-bufferize before convert-lns-to-runtime}}
  %r = lns.round_bins ins(%acc : tensor<4x8xi64>) outs(%out : tensor<4xf32>)
      {emin_quotient = -32 : i64} -> tensor<4xf32>
  return %r : tensor<4xf32>
}

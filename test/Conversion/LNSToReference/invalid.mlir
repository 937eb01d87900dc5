// RUN: lns-opt %s -convert-lns-to-reference -split-input-file -verify-diagnostics
// What has no reference function says so.

func.func @vectors(%c: vector<4x!lns.num<8, 8>>) -> vector<4x!lns.num<8, 8>> {
  // expected-error @below {{has no reference function for these operands: the pass takes tensors and single codes, before vectorization and bufferization}}
  %r = lns.neg %c : vector<4x!lns.num<8, 8>>
  return %r : vector<4x!lns.num<8, 8>>
}

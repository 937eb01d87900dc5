// RUN: lns-opt %s -convert-lns-to-linalg -split-input-file -verify-diagnostics
// What is not lowered says which rule it belongs to and what to do instead.

func.func @buffers(%a: memref<4x16x!lns.num<8, 8>>, %b: memref<8x16x!lns.num<8, 8>>,
    %acc: memref<4x8xf32>) {
  // expected-error @below {{was not lowered to linalg: its operands must be tensors; run convert-lns-to-linalg before bufferization}}
  lns.contract ins(%a, %b : memref<4x16x!lns.num<8, 8>>, memref<8x16x!lns.num<8, 8>>)
      outs(%acc : memref<4x8xf32>)
      {indexing_maps = [affine_map<(m, n, k) -> (m, k)>,
                        affine_map<(m, n, k) -> (n, k)>,
                        affine_map<(m, n, k) -> (m, n)>],
       datapath = #lns.float<high>}
  return
}

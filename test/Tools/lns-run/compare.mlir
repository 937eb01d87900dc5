// RUN: lns-run %s --entry=f --quantize=datapath=exact --params=1 --random-inputs=1 --compare=reference | FileCheck %s --check-prefix=EQUAL
// RUN: not lns-run %s --entry=f --quantize --params=1 --random-inputs=1 --compare=reference | FileCheck %s --check-prefix=DIFFER
// RUN: lns-run %s --entry=f --quantize --params=1 --random-inputs=1 --compare=reference --max-ulps=100000 | FileCheck %s --check-prefix=WITHIN
// RUN: not lns-run %t.so --compare=reference 2>&1 | FileCheck %s --check-prefix=LIBRARY
// A comparison names the first value that differs from the reference, and by how many ulps.

// EQUAL: result 0 (f32 [16, 24]): equal bits
// The sum of f32 products has no order, so that some places differ, many after
// cancellation.
// DIFFER: result 0 (f32 [16, 24]): {{[0-9]+}} of 384 elements differ, the first at [{{[0-9]+}}, {{[0-9]+}}]: got {{.*}}, reference {{.*}}, {{[1-9][0-9]*}} ulps apart
// WITHIN: result 0 (f32 [16, 24]): within 100000 ulps
// LIBRARY: error: --compare=reference compiles the module once more; give the .mlir file instead of the library

func.func @f(%x: tensor<16x512xf32>, %w: tensor<512x24xf32>) -> tensor<16x24xf32> {
  %c0 = arith.constant 0.0 : f32
  %e = tensor.empty() : tensor<16x24xf32>
  %z = linalg.fill ins(%c0 : f32) outs(%e : tensor<16x24xf32>) -> tensor<16x24xf32>
  %y = linalg.matmul ins(%x, %w : tensor<16x512xf32>, tensor<512x24xf32>) outs(%z : tensor<16x24xf32>) -> tensor<16x24xf32>
  return %y : tensor<16x24xf32>
}

// RUN: lns-run %s --random-inputs=1 --quantize="activation-scale-source=delayed<4>" --compare=reference --max-ulps=16 | FileCheck %s
// RUN: not lns-run %s --params=1 --input=%t.npy --quantize="activation-scale-source=delayed<4>" 2>&1 | FileCheck %s --check-prefix=ARGUMENTS
// Histories [Q8] are arguments behind those of the function as written.

// CHECK: result 0 (f32 [4, 4]): within 16 ulps
// CHECK: result 1 (f32 [4]): within 16 ulps
// ARGUMENTS: 'f' takes 3 arguments (f32 [4, 8], f32 [8, 4], f32 [4]), but 1 files were given
func.func @f(%x: tensor<4x8xf32>, %w: tensor<8x4xf32>) -> tensor<4x4xf32> {
  %zero = arith.constant 0.0 : f32
  %e = tensor.empty() : tensor<4x4xf32>
  %z = linalg.fill ins(%zero : f32) outs(%e : tensor<4x4xf32>) -> tensor<4x4xf32>
  %y = linalg.matmul ins(%x, %w : tensor<4x8xf32>, tensor<8x4xf32>) outs(%z : tensor<4x4xf32>) -> tensor<4x4xf32>
  return %y : tensor<4x4xf32>
}

// RUN: lns-opt %s | FileCheck %s
// The driver parses and prints the upstream dialects that importers produce.

// CHECK-LABEL: func @identity
// CHECK: linalg.matmul
func.func @identity(%a: tensor<2x3xf32>, %b: tensor<3x4xf32>,
                    %c: tensor<2x4xf32>) -> tensor<2x4xf32> {
  %0 = linalg.matmul ins(%a, %b : tensor<2x3xf32>, tensor<3x4xf32>)
                     outs(%c : tensor<2x4xf32>) -> tensor<2x4xf32>
  return %0 : tensor<2x4xf32>
}

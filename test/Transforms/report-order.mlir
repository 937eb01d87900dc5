// RUN: lns-opt %s --lns-expose-contractions --lns-quantize --lns-hoist-prepare --lns-report -o /dev/null 2>&1 | FileCheck %s
// A contraction of weights alone moves to the prepare function, and is reported where its result is returned.

// CHECK: contraction_0 {{.+}} (8, 8) weight/tensor {{ *}}(8, 8) weight/tensor
// CHECK-NEXT: contraction_1 {{.+}} (8, 8) activation/tensor {{ *}}(8, 8) weight/tensor
// CHECK-NEXT: 2 of 2 contractions in LNS8
func.func @f(%x: tensor<4x2xf32>, %u: tensor<2x16xf32> {lns.param},
             %v: tensor<16x2xf32> {lns.param}) -> tensor<4x2xf32> {
  %z2 = arith.constant dense<0.0> : tensor<2x2xf32>
  %z4 = arith.constant dense<0.0> : tensor<4x2xf32>
  %w = linalg.matmul ins(%u, %v : tensor<2x16xf32>, tensor<16x2xf32>)
                     outs(%z2 : tensor<2x2xf32>) -> tensor<2x2xf32>
  %y = linalg.matmul ins(%x, %w : tensor<4x2xf32>, tensor<2x2xf32>)
                     outs(%z4 : tensor<4x2xf32>) -> tensor<4x2xf32>
  return %y : tensor<4x2xf32>
}

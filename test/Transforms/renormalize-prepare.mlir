// RUN: lns-opt %s '-pass-pipeline=builtin.module(lns-quantize{datapath=fixed},lns-hoist-prepare)' -mlir-print-local-scope | FileCheck %s
// Rows of weights are renormalized once, in prepare; rows of activations at every call [A3, D4].
// RUN: lns-opt %s '-pass-pipeline=builtin.module(lns-quantize{datapath=fixed renormalize=false},lns-hoist-prepare)' -mlir-print-local-scope | FileCheck %s --check-prefix=OFF
// RUN: lns-opt %s '-pass-pipeline=builtin.module(lns-quantize{datapath=float<high>},lns-hoist-prepare)' -mlir-print-local-scope | FileCheck %s --check-prefix=OFF

// CHECK-LABEL: func.func @f(
// CHECK: lns.renormalize
// CHECK-SAME: tensor<4x16x!lns.num<8, 8>>, tensor<4xf32>
// CHECK-NOT: lns.renormalize
// CHECK-LABEL: func.func @f_prepare(
// CHECK: lns.renormalize
// CHECK-SAME: tensor<16x8x!lns.num<8, 8>>, tensor<8xf32>
// OFF-LABEL: func.func @f(
// OFF-NOT: lns.renormalize
func.func @f(%x: tensor<4x16xf32>, %w: tensor<16x8xf32> {lns.param}) -> tensor<4x8xf32> {
  %zero = arith.constant dense<0.0> : tensor<4x8xf32>
  %y = linalg.matmul ins(%x, %w : tensor<4x16xf32>, tensor<16x8xf32>) outs(%zero : tensor<4x8xf32>) -> tensor<4x8xf32>
  return %y : tensor<4x8xf32>
}

// RUN: lns-opt %s --lns-quantize --verify-each | FileCheck %s
// Blocks need not stand in the order in which they run.

// CHECK-LABEL: func.func @f
func.func @f(%x: tensor<4x4xf32>) -> (tensor<4x4xf32>, tensor<4x4xf32>) {
  %z = arith.constant dense<0.0> : tensor<4x4xf32>
  cf.br ^first
^last:
  // CHECK: lns.contract ins(%[[CY:.+]], %[[CY]] : {{.+}} lns.name = "contraction_0"
  %r = linalg.matmul ins(%y, %y : tensor<4x4xf32>, tensor<4x4xf32>)
                     outs(%z : tensor<4x4xf32>) -> tensor<4x4xf32>
  // CHECK: lns.contract ins(%[[CY]], %{{.+}} : {{.+}} lns.name = "contraction_1"
  %r2 = linalg.matmul ins(%y, %r : tensor<4x4xf32>, tensor<4x4xf32>)
                      outs(%z : tensor<4x4xf32>) -> tensor<4x4xf32>
  // CHECK: return
  return %r, %r2 : tensor<4x4xf32>, tensor<4x4xf32>
^first:
  // CHECK: lns.contract {{.+}} lns.name = "contraction_2"
  // CHECK: %[[Y:.+]] = lns.finish
  // CHECK: %[[S:.+]] = lns.absmax_scale %[[Y]]
  // CHECK: %[[CY]] = lns.quantize %[[Y]] scale(%[[S]])
  // CHECK-NOT: lns.quantize
  // CHECK: cf.br
  %y = linalg.matmul ins(%x, %x : tensor<4x4xf32>, tensor<4x4xf32>)
                     outs(%z : tensor<4x4xf32>) -> tensor<4x4xf32>
  cf.br ^last
}

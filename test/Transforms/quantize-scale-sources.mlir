// RUN: lns-opt %s --lns-quantize="activation-scale-source=delayed<4> weight-scale-source=static<0.5> scale-kind=pow2" | FileCheck %s
// A static scale is a constant [Q1]; a delayed one follows from a history that the function takes and returns [Q8], one for each value.

// CHECK-DAG: #[[ONE:.+]] = affine_map<(d0) -> ()>
// CHECK-LABEL: func.func @f(
// CHECK-SAME: %[[X:.+]]: tensor<4x4xf32>, %{{.+}}: tensor<4x4xf32> {lns.param}, %[[H:[a-z0-9]+]]: tensor<4xf32> {lns.history = "first.left"}, %[[G:[a-z0-9]+]]: tensor<4xf32> {lns.history = "third.left"})
// CHECK-SAME: -> (tensor<4x4xf32>, tensor<4x4xf32>, tensor<4xf32> {lns.history = "first.left"}, tensor<4xf32> {lns.history = "third.left"})
// CHECK: %[[S:.+]] = lns.absmax_scale %[[H]] kind(pow2) {scale_map = #[[ONE]]} : tensor<4xf32> -> tensor<f32>
// CHECK: lns.quantize %[[X]] scale(%[[S]]) role(activation)
// CHECK: %[[STATIC:.+]] = arith.constant dense<5.0{{.+}}> : tensor<f32>
// CHECK: lns.quantize %{{.+}} scale(%[[STATIC]]) underflow(min) role(weight)
// CHECK: %[[Y:.+]] = lns.finish
// CHECK: %[[T:.+]] = lns.absmax_scale %[[G]] kind(pow2)
// CHECK: lns.quantize %[[Y]] scale(%[[T]])
// CHECK: %[[H1:.+]] = lns.record_absmax %[[X]] into %[[H]] : tensor<4x4xf32>, tensor<4xf32>
// CHECK: %[[G1:.+]] = lns.record_absmax %[[Y]] into %[[G]]
// CHECK: return %{{.+}}, %{{.+}}, %[[H1]], %[[G1]]
func.func @f(%x: tensor<4x4xf32>, %w: tensor<4x4xf32> {lns.param}) -> (tensor<4x4xf32>, tensor<4x4xf32>) {
  %z = arith.constant dense<0.0> : tensor<4x4xf32>
  %0 = linalg.matmul {lns.name = "first"} ins(%x, %w : tensor<4x4xf32>, tensor<4x4xf32>)
                                          outs(%z : tensor<4x4xf32>) -> tensor<4x4xf32>
  %1 = linalg.matmul {lns.name = "second"} ins(%x, %w : tensor<4x4xf32>, tensor<4x4xf32>)
                                           outs(%z : tensor<4x4xf32>) -> tensor<4x4xf32>
  %2 = linalg.matmul {lns.name = "third"} ins(%0, %w : tensor<4x4xf32>, tensor<4x4xf32>)
                                          outs(%z : tensor<4x4xf32>) -> tensor<4x4xf32>
  return %1, %2 : tensor<4x4xf32>, tensor<4x4xf32>
}

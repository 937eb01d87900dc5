// RUN: lns-opt %s --lns-expose-contractions 2>%t | FileCheck %s
// RUN: FileCheck %s --check-prefix=REMARK < %t
// RUN: lns-opt %s --lns-expose-contractions --lns-quantize 2>/dev/null | FileCheck %s --check-prefix=LNS
// Every contraction of a public function is returned, named and in program order, with its initial value included.

// CHECK-LABEL: func.func @f
// CHECK-SAME: -> (tensor<4x2xf32> {test.kept}, tensor<4x8xf32> {lns.name = "fc1"}, tensor<4x2xf32> {lns.name = "contraction_1"})
// LNS-LABEL: func.func @f
// LNS-SAME: -> (tensor<4x2xf32> {test.kept}, tensor<4x8xf32> {lns.name = "fc1"}, tensor<4x2xf32> {lns.name = "contraction_1"})
func.func @f(%x: tensor<4x16xf32>, %w1: tensor<16x8xf32>, %b: tensor<4x8xf32>, %w2: tensor<8x2xf32>)
    -> (tensor<4x2xf32> {test.kept}) {
  // CHECK: %[[Y1:.+]] = linalg.matmul {lns.name = "fc1"}
  // CHECK: %[[Y2:.+]] = linalg.matmul {lns.name = "contraction_1"}
  // CHECK: %[[R:.+]] = math.tanh %[[Y2]]
  // CHECK: return %[[R]], %[[Y1]], %[[Y2]]
  // LNS: lns.contract {{.+}} lns.name = "fc1"
  // LNS: %[[F1:.+]] = lns.finish
  // LNS: %[[B1:.+]] = linalg.generic {{.+}} ins(%[[F1]], %arg2
  // LNS: lns.contract {{.+}} lns.name = "contraction_1"
  // LNS: %[[F2:.+]] = lns.finish
  // LNS: %[[R:.+]] = math.tanh %[[F2]]
  // LNS: return %[[R]], %[[B1]], %[[F2]]
  %z = arith.constant dense<0.0> : tensor<4x2xf32>
  %y1 = linalg.matmul {lns.name = "fc1"} ins(%x, %w1 : tensor<4x16xf32>, tensor<16x8xf32>)
                      outs(%b : tensor<4x8xf32>) -> tensor<4x8xf32>
  %y2 = linalg.matmul ins(%y1, %w2 : tensor<4x8xf32>, tensor<8x2xf32>)
                      outs(%z : tensor<4x2xf32>) -> tensor<4x2xf32>
  %r = math.tanh %y2 : tensor<4x2xf32>
  return %r : tensor<4x2xf32>
}

// REMARK: remark: lns-expose-contractions: contraction 'contraction_2' is not returned: it is inside a region or a block that may not run
// CHECK-LABEL: func.func @loop
// CHECK-SAME: -> tensor<4x4xf32> {
func.func @loop(%x: tensor<4x4xf32>, %n: index) -> tensor<4x4xf32> {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %r = scf.for %i = %c0 to %n step %c1 iter_args(%h = %x) -> tensor<4x4xf32> {
    %y = linalg.matmul ins(%h, %x : tensor<4x4xf32>, tensor<4x4xf32>)
                       outs(%x : tensor<4x4xf32>) -> tensor<4x4xf32>
    scf.yield %y : tensor<4x4xf32>
  }
  return %r : tensor<4x4xf32>
}

// REMARK: contraction 'contraction_3' is not returned: its function is private: inline before
// CHECK-LABEL: func.func private @hidden
// CHECK-SAME: -> tensor<4x4xf32> {
func.func private @hidden(%x: tensor<4x4xf32>) -> tensor<4x4xf32> {
  %y = linalg.matmul ins(%x, %x : tensor<4x4xf32>, tensor<4x4xf32>)
                     outs(%x : tensor<4x4xf32>) -> tensor<4x4xf32>
  return %y : tensor<4x4xf32>
}

// REMARK: contraction 'contraction_4' is not returned: the module calls its function: inline before
// CHECK-LABEL: func.func @called
// CHECK-SAME: -> tensor<4x4xf32> {
func.func @called(%x: tensor<4x4xf32>) -> tensor<4x4xf32> {
  %y = linalg.matmul ins(%x, %x : tensor<4x4xf32>, tensor<4x4xf32>)
                     outs(%x : tensor<4x4xf32>) -> tensor<4x4xf32>
  return %y : tensor<4x4xf32>
}
func.func @caller(%x: tensor<4x4xf32>) -> tensor<4x4xf32> {
  %y = call @called(%x) : (tensor<4x4xf32>) -> tensor<4x4xf32>
  return %y : tensor<4x4xf32>
}

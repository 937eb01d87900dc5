// RUN: lns-opt %s --split-input-file --lns-quantize | FileCheck %s
// RUN: lns-opt %s --split-input-file --lns-quantize="operands=weights" | FileCheck %s --check-prefix=WEIGHTS
// A weight is what depends on lns.param arguments and constants alone [M6]; its policy of underflow is min [Q3].

// Through ops without side effects, and through a call of a private function.
// CHECK-LABEL: func.func @data_flow
func.func @data_flow(%x: tensor<4x4xf32>, %w: tensor<4x4xf32> {lns.param}) -> tensor<4x4xf32> {
  // CHECK: %[[CX:.+]] = lns.quantize %arg0 {{.+}} role(activation)
  // CHECK: %[[T:.+]] = linalg.transpose
  // CHECK: %[[CT:.+]] = lns.quantize %[[T]] {{.+}} underflow(min) role(weight)
  // CHECK: lns.contract ins(%[[CX]], %[[CT]] :
  // WEIGHTS-LABEL: func.func @data_flow
  // WEIGHTS: lns.contract ins(%arg0, %{{.+}} : tensor<4x4xf32>, tensor<4x4x!lns8_8>)
  %z = arith.constant dense<0.0> : tensor<4x4xf32>
  %e = tensor.empty() : tensor<4x4xf32>
  %exp = math.exp %w : tensor<4x4xf32>
  %t = linalg.transpose ins(%exp : tensor<4x4xf32>) outs(%e : tensor<4x4xf32>)
                        permutation = [1, 0]
  %y = linalg.matmul ins(%x, %t : tensor<4x4xf32>, tensor<4x4xf32>)
                     outs(%z : tensor<4x4xf32>) -> tensor<4x4xf32>
  %r = call @inner(%w, %y) : (tensor<4x4xf32>, tensor<4x4xf32>) -> tensor<4x4xf32>
  return %r : tensor<4x4xf32>
}

// CHECK-LABEL: func.func private @inner
func.func private @inner(%w: tensor<4x4xf32>, %x: tensor<4x4xf32>) -> tensor<4x4xf32> {
  // CHECK-DAG: %[[CW:.+]] = lns.quantize %arg0 {{.+}} underflow(min) role(weight)
  // CHECK-DAG: %[[CX:.+]] = lns.quantize %arg1 {{.+}} role(activation)
  // CHECK: lns.contract ins(%[[CW]], %[[CX]] :
  // WEIGHTS-LABEL: func.func private @inner
  // WEIGHTS: lns.contract ins(%{{.+}}, %arg1 : tensor<4x4x!lns8_8>, tensor<4x4xf32>)
  %z = arith.constant dense<0.0> : tensor<4x4xf32>
  %y = linalg.matmul ins(%w, %x : tensor<4x4xf32>, tensor<4x4xf32>)
                     outs(%z : tensor<4x4xf32>) -> tensor<4x4xf32>
  return %y : tensor<4x4xf32>
}

// -----

// A constant is a weight.
// CHECK-LABEL: func.func @constant
func.func @constant(%x: tensor<2x2xf32>) -> tensor<2x2xf32> {
  // CHECK: lns.quantize %arg0 {{.+}} role(activation)
  // CHECK: %[[W:.+]] = arith.constant dense<{{.+}}1.0
  // CHECK: lns.quantize %[[W]] {{.+}} underflow(min) role(weight)
  %w = arith.constant dense<[[1.0, 2.0], [3.0, 4.0]]> : tensor<2x2xf32>
  %z = arith.constant dense<0.0> : tensor<2x2xf32>
  %y = linalg.matmul ins(%w, %x : tensor<2x2xf32>, tensor<2x2xf32>)
                     outs(%z : tensor<2x2xf32>) -> tensor<2x2xf32>
  return %y : tensor<2x2xf32>
}

// -----

// Two activations: attention scores, say.
// CHECK-LABEL: func.func @activations
func.func @activations(%q: tensor<4x8xf32>, %k: tensor<8x4xf32>, %w: tensor<f32> {lns.param})
    -> tensor<4x4xf32> {
  // CHECK-DAG: lns.quantize %arg0 {{.+}} role(activation)
  // CHECK-DAG: lns.quantize %arg1 {{.+}} role(activation)
  // WEIGHTS-LABEL: func.func @activations
  // WEIGHTS: linalg.matmul {lns.left_in_f32 = "operands=weights, and no operand depends on lns.param arguments or constants alone"
  %z = arith.constant dense<0.0> : tensor<4x4xf32>
  %y = linalg.matmul ins(%q, %k : tensor<4x8xf32>, tensor<8x4xf32>)
                     outs(%z : tensor<4x4xf32>) -> tensor<4x4xf32>
  return %y : tensor<4x4xf32>
}

// -----

// With parameters in the module, a filter that is computed from the input is an
// activation: the gradient of a convolution's filter has one.
// CHECK-LABEL: func.func @dynamic_filter
func.func @dynamic_filter(%x: tensor<9xf32>, %f: tensor<2xf32>, %w: tensor<f32> {lns.param})
    -> tensor<8xf32> {
  // CHECK-DAG: lns.quantize %arg0 {{.+}} role(activation)
  // CHECK-DAG: lns.quantize %arg1 {{.+}} role(activation)
  %z = arith.constant dense<0.0> : tensor<8xf32>
  %y = linalg.conv_1d ins(%x, %f : tensor<9xf32>, tensor<2xf32>)
                      outs(%z : tensor<8xf32>) -> tensor<8xf32>
  return %y : tensor<8xf32>
}

// -----

// An op with side effects is no constant.
// CHECK-LABEL: func.func @side_effect
func.func @side_effect(%x: tensor<2x2xf32>, %m: memref<2x2xf32> {lns.param}) -> tensor<2x2xf32> {
  // CHECK: %[[W:.+]] = bufferization.to_tensor
  // CHECK: lns.quantize %[[W]] {{.+}} role(activation)
  %w = bufferization.to_tensor %m restrict : memref<2x2xf32> to tensor<2x2xf32>
  %z = arith.constant dense<0.0> : tensor<2x2xf32>
  %y = linalg.matmul ins(%x, %w : tensor<2x2xf32>, tensor<2x2xf32>)
                     outs(%z : tensor<2x2xf32>) -> tensor<2x2xf32>
  return %y : tensor<2x2xf32>
}

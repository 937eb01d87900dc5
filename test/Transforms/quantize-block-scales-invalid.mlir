// RUN: not lns-opt %s --lns-quantize="weight-scale=block<0>" 2>&1 | FileCheck %s --check-prefix=LENGTH
// RUN: not lns-opt %s --lns-quantize="weight-scale=block<32> activation-scale=block<16>" 2>&1 | FileCheck %s --check-prefix=LENGTHS
// RUN: not lns-opt %s --lns-quantize="weight-scale=block<2> overrides={fc = #lns.quantization<operands = none>}" 2>&1 | FileCheck %s --check-prefix=DEPTHWISE
// RUN: not lns-opt %s --lns-quantize="weight-scale-source=static<0.0>" 2>&1 | FileCheck %s --check-prefix=STATIC
// RUN: not lns-opt %s --lns-quantize="weight-scale-source=static<1.0> weight-scale=channel" 2>&1 | FileCheck %s --check-prefix=CHANNEL
// RUN: not lns-opt %s --lns-quantize="activation-scale-source=delayed<0>" 2>&1 | FileCheck %s --check-prefix=CALLS
// RUN: not lns-opt %s --lns-quantize="activation-scale-source=delayed<4> activation-scale=block<8>" 2>&1 | FileCheck %s --check-prefix=BLOCK
// RUN: not lns-opt %s --lns-quantize="weight-scale-source=delayed<4>" 2>&1 | FileCheck %s --check-prefix=WEIGHT
// RUN: not lns-opt %s --lns-quantize="overrides={inner = #lns.quantization<activation_scale_source = delayed<4>>}" 2>&1 | FileCheck %s --check-prefix=PRIVATE
// What lns-quantize refuses about scales, each with the rule and what to do.

// LENGTH: error: lns-quantize: option weight-scale=block<0>: [N5] a block has at least one element, got block<0>
// LENGTHS: error: lns-quantize: contraction 'fc': [D6] the blocks of both operands must have one length, since each pair of them is a dot product of its own, got 16 and 32
// DEPTHWISE: error: lns-quantize: contraction 'depthwise': [D6] block scales need a contracted dimension that both operands address alone; choose channel for this contraction by an override
// STATIC: error: lns-quantize: option weight-scale-source=static<0.0>: [Q1] a static scale must be finite and in [2^-126, 2^126], not 0
// CHANNEL: error: lns-quantize: contraction 'fc': [Q1] a scale that is static<{{.+}}> is one for the tensor, not one a channel
// CALLS: error: lns-quantize: option activation-scale-source=delayed<0>: [Q8] a delayed scale remembers at least one call, got delayed<0>
// BLOCK: error: lns-quantize: contraction 'fc': [Q8] a scale that is delayed<4> is one for the tensor, not one a block<8>
// WEIGHT: error: lns-quantize: contraction 'fc': [Q8] a weight is the same in every call and has no history; delayed scales are for activations
// PRIVATE: error: lns-quantize: contraction 'inner': [Q8] an operand with a delayed scale must be computed in the body of a public function, which takes and returns its history: its function is private: inline before

func.func @f(%x: tensor<4x64xf32>, %w: tensor<64x8xf32> {lns.param}) -> tensor<4x8xf32> {
  %z = arith.constant dense<0.0> : tensor<4x8xf32>
  %y = linalg.matmul {lns.name = "fc"} ins(%x, %w : tensor<4x64xf32>, tensor<64x8xf32>)
                                       outs(%z : tensor<4x8xf32>) -> tensor<4x8xf32>
  return %y : tensor<4x8xf32>
}
func.func @g(%x: tensor<1x6x6x4xf32>, %w: tensor<3x3x4xf32> {lns.param}) -> tensor<1x4x4x4xf32> {
  %z = arith.constant dense<0.0> : tensor<1x4x4x4xf32>
  %y = linalg.depthwise_conv_2d_nhwc_hwc {lns.name = "depthwise"}
      ins(%x, %w : tensor<1x6x6x4xf32>, tensor<3x3x4xf32>) outs(%z : tensor<1x4x4x4xf32>) -> tensor<1x4x4x4xf32>
  return %y : tensor<1x4x4x4xf32>
}
func.func private @h(%x: tensor<4x4xf32>, %y: tensor<4x4xf32>) -> tensor<4x4xf32> {
  %z = linalg.matmul {lns.name = "inner"} ins(%x, %y : tensor<4x4xf32>, tensor<4x4xf32>)
                                          outs(%x : tensor<4x4xf32>) -> tensor<4x4xf32>
  return %z : tensor<4x4xf32>
}

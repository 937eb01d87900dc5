// RUN: lns-opt %s --lns-quantize="format=8,4 activation-format=8,8,100 datapath=exact scale-kind=pow2 weight-underflow=zero" | FileCheck %s --check-prefix=EXACT
// RUN: lns-opt %s --lns-quantize="weight-scale=channel activation-scale=channel datapath=float<fast>" | FileCheck %s --check-prefix=CHANNEL
// RUN: lns-opt %s --lns-quantize="operands=weights" | FileCheck %s --check-prefix=WEIGHTS
// RUN: lns-opt %s --lns-quantize="operands=none" | FileCheck %s --check-prefix=NONE
// Every option of lns-quantize decides what its description says.

// EXACT: !lns8_4 = !lns.num<8, 4>
// EXACT: #[[ROW:.+]] = affine_map<(d0, d1) -> ()>
// CHANNEL: #[[LEFT:.+]] = affine_map<(d0, d1) -> (d0)>
// CHANNEL: #[[RIGHT:.+]] = affine_map<(d0, d1) -> (d1)>

func.func @f(%x: tensor<4x16xf32>, %w: tensor<16x8xf32> {lns.param})
    -> tensor<4x8xf32> {
  // EXACT: %[[SX:.+]] = lns.absmax_scale %arg0 kind(pow2)
  // EXACT: lns.quantize %arg0 scale(%[[SX]]) role(activation) {{.+}} -> tensor<4x16x!lns8_8_100>
  // EXACT: %[[SW:.+]] = lns.absmax_scale %arg1 kind(pow2)
  // EXACT: lns.quantize %arg1 scale(%[[SW]]) role(weight) {{.+}} -> tensor<16x8x!lns8_4>
  // [D1] Qmax = (126·2 + 126) >> 3 = 47, W = 64·ceil((47 + 27)/64) = 128.
  // EXACT: %[[ZERO:.+]] = arith.constant 0 : i128
  // EXACT: %[[FILL:.+]] = linalg.fill ins(%[[ZERO]] : i128) outs(%{{.+}} : tensor<4x8x8xi128>)
  // EXACT: lns.contract {{.+}} outs(%[[FILL]] : tensor<4x8x8xi128>) {datapath = #lns.exact
  // EXACT: lns.finish {{.+}} operand_types = [!lns8_8_100, !lns8_4]

  // CHANNEL: %[[SX:.+]] = lns.absmax_scale %arg0 {scale_map = #[[LEFT]]} : tensor<4x16xf32> -> tensor<4xf32>
  // CHANNEL: %[[SW:.+]] = lns.absmax_scale %arg1 {scale_map = #[[RIGHT]]} : tensor<16x8xf32> -> tensor<8xf32>
  // CHANNEL: lns.contract {{.+}} {datapath = #lns.float<fast>
  // CHANNEL: lns.finish ins(%{{.+}}, %[[SX]], %[[SW]] : tensor<4x8xf32>, tensor<4xf32>, tensor<8xf32>)
  // CHANNEL-SAME: indexing_maps = [#{{.+}}, #[[LEFT]], #[[RIGHT]], #{{.+}}]

  // WEIGHTS-NOT: lns.quantize %arg0
  // WEIGHTS: %[[SW:.+]] = lns.absmax_scale %arg1
  // WEIGHTS: %[[CW:.+]] = lns.quantize %arg1
  // WEIGHTS: lns.contract ins(%arg0, %[[CW]] : tensor<4x16xf32>, tensor<16x8x!lns8_8>)
  // WEIGHTS: lns.finish ins(%{{.+}}, %[[SW]] : tensor<4x8xf32>, tensor<f32>)
  // WEIGHTS-SAME: operand_types = [f32, !lns8_8]

  // NONE-NOT: lns.contract
  // NONE: linalg.matmul {lns.left_in_f32 = "operands=none", lns.name = "contraction_0"}
  %z = arith.constant dense<0.0> : tensor<4x8xf32>
  %y = linalg.matmul ins(%x, %w : tensor<4x16xf32>, tensor<16x8xf32>)
                     outs(%z : tensor<4x8xf32>) -> tensor<4x8xf32>
  return %y : tensor<4x8xf32>
}

// RUN: lns-opt %s --lns-quantize="weight-scale=block<32> activation-scale=block<32>" --split-input-file | FileCheck %s
// RUN: lns-opt %s --lns-quantize="weight-scale=block<32> activation-scale=row operands=weights" --split-input-file | FileCheck %s --check-prefix=WEIGHTS
// RUN: lns-opt %s --lns-quantize="weight-scale=block<32> activation-scale=block<32>" --split-input-file --lns-report -o /dev/null 2>&1 | FileCheck %s --check-prefix=REPORT
// Block scales make of the contracted dimension two, one of them summed by finish in order [D6]; a short last block is filled up with zero codes.

// CHECK-DAG: #[[ROWS:.+]] = affine_map<(d0, d1) -> (d0, d1 floordiv 32)>
// CHECK-DAG: #[[COLUMNS:.+]] = affine_map<(d0, d1) -> (d0 floordiv 32, d1)>
// CHECK-DAG: #[[LHS:.+]] = affine_map<(d0, d1, d2, d3) -> (d0, d2, d3)>
// CHECK-DAG: #[[RHS:.+]] = affine_map<(d0, d1, d2, d3) -> (d2, d3, d1)>
// CHECK-DAG: #[[ACC:.+]] = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2)>
// CHECK-DAG: #[[ALL:.+]] = affine_map<(d0, d1, d2) -> (d0, d1, d2)>
// CHECK-DAG: #[[SA:.+]] = affine_map<(d0, d1, d2) -> (d0, d2)>
// CHECK-DAG: #[[SB:.+]] = affine_map<(d0, d1, d2) -> (d2, d1)>
// CHECK-DAG: #[[OUT:.+]] = affine_map<(d0, d1, d2) -> (d0, d1)>
// CHECK-LABEL: func @short_last_block
// CHECK: %[[S:.+]] = lns.absmax_scale %arg0 {scale_map = #[[ROWS]]} : tensor<4x75xf32> -> tensor<4x3xf32>
// CHECK: %[[X:.+]] = lns.quantize %arg0 scale(%[[S]]) role(activation) {scale_map = #[[ROWS]]}
// CHECK: %[[T:.+]] = lns.absmax_scale %arg1 {scale_map = #[[COLUMNS]]} : tensor<75x8xf32> -> tensor<3x8xf32>
// CHECK: %[[W:.+]] = lns.quantize %arg1 scale(%[[T]]) underflow(min) role(weight) {scale_map = #[[COLUMNS]]}
// CHECK: %[[PW:.+]] = tensor.pad %[[W]] low[0, 0] high[21, 0]
// CHECK: %[[EW:.+]] = tensor.expand_shape %[[PW]] {{\[\[}}0, 1], [2]] {{.+}} into tensor<3x32x8x!lns8_8>
// CHECK: %[[PX:.+]] = tensor.pad %[[X]] low[0, 0] high[0, 21]
// CHECK: %[[EX:.+]] = tensor.expand_shape %[[PX]] {{\[\[}}0], [1, 2]] {{.+}} into tensor<4x3x32x!lns8_8>
// CHECK: %[[C:.+]] = lns.contract ins(%[[EX]], %[[EW]] : tensor<4x3x32x!lns8_8>, tensor<3x32x8x!lns8_8>) outs({{.+}} : tensor<4x8x3xf32>)
// CHECK-SAME: indexing_maps = [#[[LHS]], #[[RHS]], #[[ACC]]]
// CHECK: %[[MZ:.+]] = arith.constant -0.0
// CHECK: %[[START:.+]] = linalg.fill ins(%[[MZ]] : f32)
// CHECK: lns.finish ins(%[[C]], %[[S]], %[[T]] : tensor<4x8x3xf32>, tensor<4x3xf32>, tensor<3x8xf32>) outs(%[[START]] : tensor<4x8xf32>)
// CHECK-SAME: indexing_maps = [#[[ALL]], #[[SA]], #[[SB]], #[[OUT]]]

// An operand in f32 is filled up with 0.0.
// WEIGHTS-LABEL: func @short_last_block
// WEIGHTS: tensor.pad %arg0 low[0, 0] high[0, 21]
// WEIGHTS: tensor.yield %cst{{.*}} : f32
// WEIGHTS: lns.finish ins({{.+}} : tensor<4x8x3xf32>, tensor<3x8xf32>)
// WEIGHTS-SAME: operand_types = [f32, !lns8_8]

// REPORT: fc {{ *}}4x8 | 3x32 {{ *}}(8, 8) activation/block {{ *}}(8, 8) weight/block {{ *}}float<high> {{ *}}3072
func.func @short_last_block(%x: tensor<4x75xf32>, %w: tensor<75x8xf32> {lns.param}) -> tensor<4x8xf32> {
  %z = arith.constant dense<0.0> : tensor<4x8xf32>
  %y = linalg.matmul {lns.name = "fc"} ins(%x, %w : tensor<4x75xf32>, tensor<75x8xf32>)
                                       outs(%z : tensor<4x8xf32>) -> tensor<4x8xf32>
  return %y : tensor<4x8xf32>
}

// -----

// Sizes that are not known.
// CHECK-LABEL: func @dynamic
// CHECK: lns.absmax_scale %arg0 {{.+}} : tensor<?x?xf32> -> tensor<?x?xf32>
// CHECK: tensor.expand_shape {{.+}} : tensor<?x?x!lns8_8> into tensor<?x?x32x!lns8_8>
// CHECK: lns.contract {{.+}} outs({{.+}} : tensor<?x?x?xf32>)
func.func @dynamic(%x: tensor<?x?xf32>, %w: tensor<?x?xf32>, %o: tensor<?x?xf32>) -> tensor<?x?xf32> {
  %y = linalg.matmul ins(%x, %w : tensor<?x?xf32>, tensor<?x?xf32>) outs(%o : tensor<?x?xf32>) -> tensor<?x?xf32>
  return %y : tensor<?x?xf32>
}

// RUN: lns-opt %s --split-input-file --lns-quantize --cse | FileCheck %s
// A matrix product becomes scales, codes, a contraction from zero, and a finish; other ops stay.

// CHECK: #[[$TENSOR:.+]] = affine_map<(d0, d1) -> ()>
// CHECK: #[[$MK:.+]] = affine_map<(d0, d1, d2) -> (d0, d2)>
// CHECK: #[[$KN:.+]] = affine_map<(d0, d1, d2) -> (d2, d1)>
// CHECK: #[[$MN:.+]] = affine_map<(d0, d1, d2) -> (d0, d1)>
// CHECK: #[[$ID:.+]] = affine_map<(d0, d1) -> (d0, d1)>

// CHECK-LABEL: func.func @matmul
// CHECK-SAME: %[[X:.+]]: tensor<4x16xf32>, %[[W:.+]]: tensor<16x8xf32> {lns.param}
func.func @matmul(%x: tensor<4x16xf32>, %w: tensor<16x8xf32> {lns.param})
    -> tensor<4x8xf32> {
  // CHECK-DAG: %[[SX:.+]] = lns.absmax_scale %[[X]] {scale_map = #[[$TENSOR]]} : tensor<4x16xf32> -> tensor<f32>
  // CHECK-DAG: %[[CX:.+]] = lns.quantize %[[X]] scale(%[[SX]]) role(activation) {scale_map = #[[$TENSOR]]}
  // CHECK-DAG: %[[SW:.+]] = lns.absmax_scale %[[W]] {scale_map = #[[$TENSOR]]} : tensor<16x8xf32> -> tensor<f32>
  // CHECK-DAG: %[[CW:.+]] = lns.quantize %[[W]] scale(%[[SW]]) underflow(min) role(weight) {scale_map = #[[$TENSOR]]}
  // CHECK: %[[ZERO:.+]] = linalg.fill ins(%{{.+}} : f32) outs(%{{.+}} : tensor<4x8xf32>)
  // CHECK: %[[ACC:.+]] = lns.contract ins(%[[CX]], %[[CW]] : tensor<4x16x!lns8_8>, tensor<16x8x!lns8_8>) outs(%[[ZERO]] : tensor<4x8xf32>)
  // CHECK-SAME: datapath = #lns.float<high>
  // CHECK-SAME: indexing_maps = [#[[$MK]], #[[$KN]], #[[$MN]]]
  // CHECK-SAME: lns.name = "contraction_0"
  // CHECK: %[[Y:.+]] = lns.finish ins(%[[ACC]], %[[SX]], %[[SW]] : tensor<4x8xf32>, tensor<f32>, tensor<f32>)
  // CHECK-SAME: datapath = #lns.float<high>
  // CHECK-SAME: indexing_maps = [#[[$ID]], #[[$TENSOR]], #[[$TENSOR]], #[[$ID]]]
  // CHECK-SAME: operand_types = [!lns8_8, !lns8_8]
  // CHECK-NEXT: %[[T:.+]] = math.tanh %[[Y]] : tensor<4x8xf32>
  // CHECK-NEXT: return %[[T]]
  %c0 = arith.constant 0.0 : f32
  %e = tensor.empty() : tensor<4x8xf32>
  %z = linalg.fill ins(%c0 : f32) outs(%e : tensor<4x8xf32>) -> tensor<4x8xf32>
  %y = linalg.matmul ins(%x, %w : tensor<4x16xf32>, tensor<16x8xf32>)
                     outs(%z : tensor<4x8xf32>) -> tensor<4x8xf32>
  %t = math.tanh %y : tensor<4x8xf32>
  return %t : tensor<4x8xf32>
}

// -----

// An initial value that is not zero is added after the finish, in f32.
// CHECK: #[[$ID:.+]] = affine_map<(d0, d1) -> (d0, d1)>
// CHECK-LABEL: func.func @bias
// CHECK-SAME: %[[B:[^:]+]]: tensor<4x8xf32>)
func.func @bias(%x: tensor<4x16xf32>, %w: tensor<16x8xf32>, %b: tensor<4x8xf32>)
    -> tensor<4x8xf32> {
  // CHECK: %[[Y:.+]] = lns.finish
  // CHECK: %[[SUM:.+]] = linalg.generic
  // CHECK-SAME: indexing_maps = [#[[$ID]], #[[$ID]], #[[$ID]]], iterator_types = ["parallel", "parallel"]
  // CHECK-SAME: ins(%[[Y]], %[[B]] : tensor<4x8xf32>, tensor<4x8xf32>)
  // CHECK: arith.addf
  // CHECK: return %[[SUM]]
  %y = linalg.matmul ins(%x, %w : tensor<4x16xf32>, tensor<16x8xf32>)
                     outs(%b : tensor<4x8xf32>) -> tensor<4x8xf32>
  return %y : tensor<4x8xf32>
}

// -----

// An operand with the same use is quantized once; a constant of zeros is zero.
// CHECK-LABEL: func.func @shared
// CHECK-SAME: %[[X:[^:]+]]: tensor<4x4xf32>
func.func @shared(%x: tensor<4x4xf32>) -> (tensor<4x4xf32>, tensor<4x4xf32>) {
  // CHECK: lns.absmax_scale %[[X]]
  // CHECK: %[[CX:.+]] = lns.quantize %[[X]]
  // CHECK-NOT: lns.quantize %[[X]]
  // CHECK: lns.contract ins(%[[CX]], %[[CX]] :
  // CHECK: %[[Y:.+]] = lns.finish
  // CHECK-NOT: arith.addf
  // CHECK: %[[CY:.+]] = lns.quantize %[[Y]]
  // CHECK-NOT: lns.quantize %[[X]]
  // CHECK: lns.contract ins(%[[CX]], %[[CY]] :
  %z = arith.constant dense<0.0> : tensor<4x4xf32>
  %y = linalg.matmul ins(%x, %x : tensor<4x4xf32>, tensor<4x4xf32>)
                     outs(%z : tensor<4x4xf32>) -> tensor<4x4xf32>
  %y2 = linalg.matmul ins(%x, %y : tensor<4x4xf32>, tensor<4x4xf32>)
                      outs(%z : tensor<4x4xf32>) -> tensor<4x4xf32>
  return %y, %y2 : tensor<4x4xf32>, tensor<4x4xf32>
}

// -----

// Inside a loop, what does not change in it is quantized outside.
// CHECK-LABEL: func.func @loop
// CHECK-SAME: %[[W:[^:]+]]: tensor<4x4xf32>
func.func @loop(%w: tensor<4x4xf32>, %x: tensor<4x4xf32>, %n: index)
    -> tensor<4x4xf32> {
  // CHECK: %[[CW:.+]] = lns.quantize %[[W]]
  // CHECK: scf.for
  // CHECK-SAME: iter_args(%[[H:.+]] = %{{.+}})
  // CHECK: %[[CH:.+]] = lns.quantize %[[H]]
  // CHECK: lns.contract ins(%[[CH]], %[[CW]] :
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %z = arith.constant dense<0.0> : tensor<4x4xf32>
  %r = scf.for %i = %c0 to %n step %c1 iter_args(%h = %x) -> tensor<4x4xf32> {
    %y = linalg.matmul ins(%h, %w : tensor<4x4xf32>, tensor<4x4xf32>)
                       outs(%z : tensor<4x4xf32>) -> tensor<4x4xf32>
    scf.yield %y : tensor<4x4xf32>
  }
  return %r : tensor<4x4xf32>
}

// -----

// Dynamic sizes pass through.
// CHECK-LABEL: func.func @dynamic
// CHECK-SAME: %[[Z:[^:]+]]: tensor<?x8xf32>)
func.func @dynamic(%x: tensor<?x16xf32>, %w: tensor<16x8xf32>, %z: tensor<?x8xf32>)
    -> tensor<?x8xf32> {
  // CHECK: %[[D:.+]] = tensor.dim %[[Z]], %{{.+}} : tensor<?x8xf32>
  // CHECK: tensor.empty(%[[D]]) : tensor<?x8xf32>
  // CHECK: lns.contract ins({{.+}} : tensor<?x16x!lns8_8>, tensor<16x8x!lns8_8>) outs({{.+}} : tensor<?x8xf32>)
  %y = linalg.matmul ins(%x, %w : tensor<?x16xf32>, tensor<16x8xf32>)
                     outs(%z : tensor<?x8xf32>) -> tensor<?x8xf32>
  return %y : tensor<?x8xf32>
}

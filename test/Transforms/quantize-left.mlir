// RUN: lns-opt %s --split-input-file --lns-quantize | FileCheck %s
// What cannot be computed on codes stays in f32 and says why.

// CHECK-LABEL: func.func @f64
func.func @f64(%a: tensor<4x4xf64>) -> tensor<4x4xf64> {
  // CHECK: linalg.matmul {lns.left_in_f32 = "an operand has elements of type f64, not f32", lns.name = "contraction_0"}
  %y = linalg.matmul ins(%a, %a : tensor<4x4xf64>, tensor<4x4xf64>)
                     outs(%a : tensor<4x4xf64>) -> tensor<4x4xf64>
  return %y : tensor<4x4xf64>
}

// -----

// CHECK-LABEL: func.func @mixed
func.func @mixed(%a: tensor<4x4xf16>, %c: tensor<4x4xf32>) -> tensor<4x4xf32> {
  // CHECK: linalg.matmul {lns.left_in_f32 = "an operand has elements of type f16, not f32"
  %y = linalg.matmul ins(%a, %a : tensor<4x4xf16>, tensor<4x4xf16>)
                     outs(%c : tensor<4x4xf32>) -> tensor<4x4xf32>
  return %y : tensor<4x4xf32>
}

// -----

// CHECK-LABEL: func.func @conversions
func.func @conversions(%a: tensor<4xf32>, %c: tensor<f32>) -> tensor<f32> {
  // CHECK: linalg.generic
  // CHECK: attrs = {lns.left_in_f32 = "its body converts between types"
  %y = linalg.generic {
      indexing_maps = [affine_map<(i) -> (i)>, affine_map<(i) -> (i)>, affine_map<(i) -> ()>],
      iterator_types = ["reduction"]}
      ins(%a, %a : tensor<4xf32>, tensor<4xf32>) outs(%c : tensor<f32>) {
  ^bb0(%x: f32, %y: f32, %acc: f32):
    %p = arith.mulf %x, %y : f32
    %t = arith.truncf %p : f32 to f16
    %e = arith.extf %t : f16 to f32
    %s = arith.addf %acc, %e : f32
    linalg.yield %s : f32
  } -> tensor<f32>
  return %y : tensor<f32>
}

// -----

// CHECK-LABEL: func.func @buffers
func.func @buffers(%a: memref<4x4xf32>, %c: memref<4x4xf32>) {
  // CHECK: linalg.matmul {lns.left_in_f32 = "it works on buffers: quantize before bufferization"
  linalg.matmul ins(%a, %a : memref<4x4xf32>, memref<4x4xf32>) outs(%c : memref<4x4xf32>)
  return
}

// -----

// CHECK-LABEL: func.func @offset
func.func @offset(%a: tensor<5xf32>, %b: tensor<4xf32>, %c: tensor<f32>) -> tensor<f32> {
  // CHECK: attrs = {lns.left_in_f32 = "index 'd0 + 1' is not a sum of dimensions with positive factors"
  %y = linalg.generic {
      indexing_maps = [affine_map<(i) -> (i + 1)>, affine_map<(i) -> (i)>, affine_map<(i) -> ()>],
      iterator_types = ["reduction"]}
      ins(%a, %b : tensor<5xf32>, tensor<4xf32>) outs(%c : tensor<f32>) {
  ^bb0(%x: f32, %y: f32, %acc: f32):
    %p = arith.mulf %x, %y : f32
    %s = arith.addf %acc, %p : f32
    linalg.yield %s : f32
  } -> tensor<f32>
  return %y : tensor<f32>
}

// -----

// CHECK-LABEL: func.func @too_long
func.func @too_long(%a: tensor<16777217xf32>, %c: tensor<f32>) -> tensor<f32> {
  // CHECK: linalg.dot {lns.left_in_f32 = "[D] it sums more than 2^24 products"
  %y = linalg.dot ins(%a, %a : tensor<16777217xf32>, tensor<16777217xf32>)
                  outs(%c : tensor<f32>) -> tensor<f32>
  return %y : tensor<f32>
}

// -----

// Integers are not computed in f32 either: no contraction, no attribute.
// CHECK-LABEL: func.func @integers
func.func @integers(%a: tensor<4x4xi32>) -> tensor<4x4xi32> {
  // CHECK: linalg.matmul ins
  %y = linalg.matmul ins(%a, %a : tensor<4x4xi32>, tensor<4x4xi32>)
                     outs(%a : tensor<4x4xi32>) -> tensor<4x4xi32>
  return %y : tensor<4x4xi32>
}

// RUN: lns-opt %s --lns-pad-codes --split-input-file | FileCheck %s
// Padding by zeros moves behind quantization, unless scales or random numbers belong to places.

// CHECK-LABEL: func.func @both
// CHECK-SAME: %[[X:.*]]: tensor<4x6xf32>
func.func @both(%x: tensor<4x6xf32>) -> (tensor<f32>, tensor<8x9x!lns.num<8, 8>>) {
  %zero = arith.constant 0.0 : f32
  %p = tensor.pad %x low[1, 2] high[3, 1] {
  ^bb0(%i: index, %j: index):
    tensor.yield %zero : f32
  } : tensor<4x6xf32> to tensor<8x9xf32>
  // CHECK-DAG: %[[ZERO:.*]] = lns.constant 0 : i8 as !lns8_8
  // CHECK: %[[S:.*]] = lns.absmax_scale %[[X]]
  %s = lns.absmax_scale %p {scale_map = affine_map<(d0, d1) -> ()>} : tensor<8x9xf32> -> tensor<f32>
  // CHECK: %[[C:.*]] = lns.quantize %[[X]] scale(%[[S]]) underflow(min)
  // CHECK: tensor.pad %[[C]] low[1, 2] high[3, 1]
  // CHECK: tensor.yield %[[ZERO]]
  %c = lns.quantize %p scale(%s) underflow(min) {scale_map = affine_map<(d0, d1) -> ()>}
    : tensor<8x9xf32>, tensor<f32> -> tensor<8x9x!lns.num<8, 8>>
  return %s, %c : tensor<f32>, tensor<8x9x!lns.num<8, 8>>
}

// -----

// Scales by row, and only columns padded.
// CHECK-LABEL: func.func @rows
// CHECK: lns.absmax_scale %{{.*}} : tensor<4x6xf32> -> tensor<4xf32>
func.func @rows(%x: tensor<4x6xf32>) -> tensor<4xf32> {
  %zero = arith.constant -0.0 : f32
  %p = tensor.pad %x low[0, 2] high[0, 1] {
  ^bb0(%i: index, %j: index):
    tensor.yield %zero : f32
  } : tensor<4x6xf32> to tensor<4x9xf32>
  %s = lns.absmax_scale %p {scale_map = affine_map<(d0, d1) -> (d0)>} : tensor<4x9xf32> -> tensor<4xf32>
  return %s : tensor<4xf32>
}

// -----

// A padded row has a scale of its own.
// CHECK-LABEL: func.func @padded_rows
// CHECK: lns.absmax_scale %{{.*}} : tensor<5x6xf32> -> tensor<5xf32>
func.func @padded_rows(%x: tensor<4x6xf32>) -> tensor<5xf32> {
  %zero = arith.constant 0.0 : f32
  %p = tensor.pad %x low[0, 0] high[1, 0] {
  ^bb0(%i: index, %j: index):
    tensor.yield %zero : f32
  } : tensor<4x6xf32> to tensor<5x6xf32>
  %s = lns.absmax_scale %p {scale_map = affine_map<(d0, d1) -> (d0)>} : tensor<5x6xf32> -> tensor<5xf32>
  return %s : tensor<5xf32>
}

// -----

// Ones are no zeros, and [Q4] the random number of an element depends on its place.
// CHECK-LABEL: func.func @not
// CHECK: lns.absmax_scale %{{.*}} : tensor<5x6xf32>
// CHECK: lns.quantize %{{.*}} rounding(stochastic)
// CHECK-SAME: tensor<5x6xf32>
func.func @not(%x: tensor<4x6xf32>, %seed: i64, %step: i32, %base: i64) -> (tensor<f32>, tensor<5x6x!lns.num<8, 8>>) {
  %zero = arith.constant 0.0 : f32
  %one = arith.constant 1.0 : f32
  %p = tensor.pad %x low[0, 0] high[1, 0] {
  ^bb0(%i: index, %j: index):
    tensor.yield %one : f32
  } : tensor<4x6xf32> to tensor<5x6xf32>
  %q = tensor.pad %x low[0, 0] high[1, 0] {
  ^bb0(%i: index, %j: index):
    tensor.yield %zero : f32
  } : tensor<4x6xf32> to tensor<5x6xf32>
  %s = lns.absmax_scale %p {scale_map = affine_map<(d0, d1) -> ()>} : tensor<5x6xf32> -> tensor<f32>
  %c = lns.quantize %q scale(%s) rounding(stochastic) random(%seed, %step, %base)
    {scale_map = affine_map<(d0, d1) -> ()>, stream = 3 : i32}
    : tensor<5x6xf32>, tensor<f32> -> tensor<5x6x!lns.num<8, 8>>
  return %s, %c : tensor<f32>, tensor<5x6x!lns.num<8, 8>>
}

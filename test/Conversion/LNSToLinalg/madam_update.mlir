// RUN: lns-opt %s -convert-lns-to-linalg | FileCheck %s
// madam_update is one elementwise generic with both inits as outputs [M2, M3].

// CHECK-LABEL: @step
// CHECK-SAME: (%[[G:.*]]: tensor<8xf32>, %[[ETA:.*]]: f32, %[[CORRECTION:.*]]: f32, %[[W:.*]]: tensor<8x!lns16_2048>, %[[V:.*]]: tensor<8xf32>)
// CHECK: %[[GAMMA:.*]] = arith.constant 2.048000e+03 : f32
// CHECK: %[[KAPPA:.*]] = arith.mulf %[[ETA]], %[[GAMMA]]
// CHECK: linalg.generic
// CHECK-SAME: ins(%[[G]] : tensor<8xf32>) outs(%[[W]], %[[V]] : tensor<8x!lns16_2048>, tensor<8xf32>)
// CHECK: arith.divf %{{.*}}, %[[CORRECTION]]
// CHECK: math.sqrt
// CHECK: arith.mulf %[[KAPPA]]
// CHECK: math.roundeven
// CHECK-NOT: math.roundeven
// CHECK: arith.fptosi
func.func @step(%g: tensor<8xf32>, %eta: f32, %c: f32,
    %w: tensor<8x!lns.num<16, 2048>>, %v: tensor<8xf32>)
    -> (tensor<8x!lns.num<16, 2048>>, tensor<8xf32>) {
  %w1, %v1 = lns.madam_update ins(%g, %eta, %c : tensor<8xf32>, f32, f32)
      outs(%w, %v : tensor<8x!lns.num<16, 2048>>, tensor<8xf32>)
      -> tensor<8x!lns.num<16, 2048>>, tensor<8xf32>
  return %w1, %v1 : tensor<8x!lns.num<16, 2048>>, tensor<8xf32>
}

// The authors round the normalized gradient as well.
// CHECK-LABEL: @twice
// CHECK-COUNT-2: math.roundeven
func.func @twice(%g: tensor<8xf32>, %eta: f32, %c: f32,
    %w: tensor<8x!lns.num<16, 2048>>, %v: tensor<8xf32>)
    -> (tensor<8x!lns.num<16, 2048>>, tensor<8xf32>) {
  %w1, %v1 = lns.madam_update ins(%g, %eta, %c : tensor<8xf32>, f32, f32)
      outs(%w, %v : tensor<8x!lns.num<16, 2048>>, tensor<8xf32>)
      rounding(nearest_twice)
      -> tensor<8x!lns.num<16, 2048>>, tensor<8xf32>
  return %w1, %v1 : tensor<8x!lns.num<16, 2048>>, tensor<8xf32>
}

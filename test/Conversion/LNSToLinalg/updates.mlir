// RUN: lns-opt %s -convert-lns-to-linalg | FileCheck %s
// Each update is one elementwise generic whose outputs are its inits; weight and moment draw from two streams [Q4, M5].

// CHECK-LABEL: @madam
// CHECK: linalg.generic
// CHECK-SAME: outs(%{{.*}}, %{{.*}} : tensor<?x5x!lns16_2048>, tensor<?x5xbf16>)
// CHECK: linalg.index 0
// CHECK: linalg.index 1
// CHECK: lns.uniform %{{.*}}, %{{.*}}, %{{.*}} {stream = 3 : i32}
// CHECK: lns.uniform %{{.*}}, %{{.*}}, %{{.*}} {stream = -2147483645 : i32}
func.func @madam(%g: tensor<?x5xf32>, %eta: f32, %c: f32, %w: tensor<?x5x!lns.num<16, 2048>>,
    %v: tensor<?x5xbf16>, %seed: i64, %step: i32, %base: i64)
    -> (tensor<?x5x!lns.num<16, 2048>>, tensor<?x5xbf16>) {
  %r:2 = lns.madam_update ins(%g, %eta, %c : tensor<?x5xf32>, f32, f32)
      outs(%w, %v : tensor<?x5x!lns.num<16, 2048>>, tensor<?x5xbf16>)
      rounding(stochastic) random(%seed, %step, %base) {stream = 3 : i32}
      -> tensor<?x5x!lns.num<16, 2048>>, tensor<?x5xbf16>
  return %r#0, %r#1 : tensor<?x5x!lns.num<16, 2048>>, tensor<?x5xbf16>
}

// CHECK-LABEL: @sgd
// CHECK: arith.divf
// CHECK: linalg.generic {{.*}} ins(%{{.*}} : tensor<4x5xf32>, tensor<4xf32>, tensor<4xf32>) outs(%{{.*}}, %{{.*}} : tensor<4x5x!lns10_32>, tensor<4x5xf32>)
// CHECK: lns.decode
// CHECK: lns.encode %{{.*}}, %{{.*}} underflow(min)
func.func @sgd(%g: tensor<4x5xf32>, %eta: f32, %w: tensor<4x5x!lns.num<10, 32>>, %s: tensor<4xf32>,
    %mu: f32, %u: tensor<4x5xf32>) -> (tensor<4x5x!lns.num<10, 32>>, tensor<4x5xf32>) {
  %r:2 = lns.sgd_update ins(%g, %eta : tensor<4x5xf32>, f32) outs(%w : tensor<4x5x!lns.num<10, 32>>)
      scale(%s : tensor<4xf32>) momentum(%mu, %u : f32, tensor<4x5xf32>)
      {scale_map = affine_map<(d0, d1) -> (d0)>} -> tensor<4x5x!lns.num<10, 32>>, tensor<4x5xf32>
  return %r#0, %r#1 : tensor<4x5x!lns.num<10, 32>>, tensor<4x5xf32>
}

// CHECK-LABEL: @adamw
// CHECK: linalg.generic {{.*}} outs(%{{.*}}, %{{.*}}, %{{.*}} : tensor<8x!lns10_32>, tensor<8xf32>, tensor<8xf32>)
// CHECK: lns.encode %{{.*}}, %{{.*}} random(%{{.*}} : i32) underflow(min)
func.func @adamw(%g: tensor<8xf32>, %eta: f32, %w: tensor<8x!lns.num<10, 32>>, %s: tensor<f32>,
    %m: tensor<8xf32>, %v: tensor<8xf32>, %seed: i64, %step: i32)
    -> (tensor<8x!lns.num<10, 32>>, tensor<8xf32>, tensor<8xf32>) {
  %r:3 = lns.adamw_update ins(%g, %eta, %eta, %eta, %eta : tensor<8xf32>, f32, f32, f32, f32)
      outs(%w, %m, %v : tensor<8x!lns.num<10, 32>>, tensor<8xf32>, tensor<8xf32>) scale(%s : tensor<f32>)
      rounding(stochastic) random(%seed, %step, %seed) {scale_map = affine_map<(d0) -> ()>, stream = 7 : i32}
      -> tensor<8x!lns.num<10, 32>>, tensor<8xf32>, tensor<8xf32>
  return %r#0, %r#1, %r#2 : tensor<8x!lns.num<10, 32>>, tensor<8xf32>, tensor<8xf32>
}

// CHECK-LABEL: @exponent
// CHECK-COUNT-2: linalg.generic {{.*}} outs(%{{.*}} : tensor<8x!lns8_8>)
func.func @exponent(%g: tensor<8xf32>, %eta: f32, %w: tensor<8x!lns.num<8, 8>>) -> tensor<8x!lns.num<8, 8>> {
  %w1 = lns.mul_update ins(%g, %eta : tensor<8xf32>, f32) outs(%w : tensor<8x!lns.num<8, 8>>) -> tensor<8x!lns.num<8, 8>>
  %w2 = lns.signmul_update ins(%g, %eta : tensor<8xf32>, f32) outs(%w1 : tensor<8x!lns.num<8, 8>>) -> tensor<8x!lns.num<8, 8>>
  return %w2 : tensor<8x!lns.num<8, 8>>
}

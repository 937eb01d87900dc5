// RUN: lns-opt %s | lns-opt | FileCheck %s
// Every form of the weight updates is parsed and printed [M2, M5].

// CHECK-LABEL: func @madam
func.func @madam(%g: tensor<8xf32>, %eta: f32, %w: tensor<8x!lns.num<16, 2048>>, %v: tensor<8xbf16>,
                 %c: tensor<8x!lns.num<8, 8>>, %seed: i64, %step: i32) {
  // CHECK: lns.madam_update ins(%{{.*}}, %{{.*}}, %{{.*}} : tensor<8xf32>, f32, f32) outs(%{{.*}}, %{{.*}} : tensor<8x!lns16_2048>, tensor<8xbf16>) random(%{{.*}}, %{{.*}}, %{{.*}}) {stream = 1 : i32} -> tensor<8x!lns16_2048>, tensor<8xbf16>
  %w1, %v1 = lns.madam_update ins(%g, %eta, %eta : tensor<8xf32>, f32, f32)
      outs(%w, %v : tensor<8x!lns.num<16, 2048>>, tensor<8xbf16>)
      random(%seed, %step, %seed) {stream = 1 : i32}
      -> tensor<8x!lns.num<16, 2048>>, tensor<8xbf16>
  // CHECK: moment_scale(%{{.*}}, %{{.*}}) rounding(nearest_twice) random
  %w2, %v2 = lns.madam_update ins(%g, %eta, %eta : tensor<8xf32>, f32, f32)
      outs(%w, %c : tensor<8x!lns.num<16, 2048>>, tensor<8x!lns.num<8, 8>>)
      moment_scale(%eta, %eta) rounding(nearest_twice) random(%seed, %step, %seed)
      {beta = 0.99 : f32, g_bound = 5.0 : f32, stream = 2 : i32}
      -> tensor<8x!lns.num<16, 2048>>, tensor<8x!lns.num<8, 8>>
  return
}

// CHECK-LABEL: func @sgd
func.func @sgd(%g: tensor<?x8xf32>, %eta: f32, %w: tensor<?x8x!lns.num<12, 128>>, %s: tensor<?xf32>,
               %mu: f32, %u: tensor<?x8xf32>, %seed: i64, %step: i32) {
  // CHECK: %{{.*}} = lns.sgd_update ins(%{{.*}}, %{{.*}} : tensor<?x8xf32>, f32) outs(%{{.*}} : tensor<?x8x!lns12_128>) scale(%{{.*}} : tensor<?xf32>) {scale_map = #{{.*}}} -> tensor<?x8x!lns12_128>
  %w1 = lns.sgd_update ins(%g, %eta : tensor<?x8xf32>, f32) outs(%w : tensor<?x8x!lns.num<12, 128>>)
      scale(%s : tensor<?xf32>) {scale_map = affine_map<(d0, d1) -> (d0)>} -> tensor<?x8x!lns.num<12, 128>>
  // CHECK: %{{.*}}, %{{.*}} = lns.sgd_update {{.*}} momentum(%{{.*}}, %{{.*}} : f32, tensor<?x8xf32>) rounding(stochastic) random(%{{.*}}, %{{.*}}, %{{.*}}) {{.*}} -> tensor<?x8x!lns12_128>, tensor<?x8xf32>
  %w2, %u2 = lns.sgd_update ins(%g, %eta : tensor<?x8xf32>, f32) outs(%w : tensor<?x8x!lns.num<12, 128>>)
      scale(%s : tensor<?xf32>) momentum(%mu, %u : f32, tensor<?x8xf32>)
      rounding(stochastic) random(%seed, %step, %seed)
      {scale_map = affine_map<(d0, d1) -> (d0)>, stream = 3 : i32} -> tensor<?x8x!lns.num<12, 128>>, tensor<?x8xf32>
  return
}

// CHECK-LABEL: func @adamw
func.func @adamw(%g: tensor<8xf32>, %eta: f32, %w: tensor<8x!lns.num<10, 32>>, %s: tensor<f32>, %m: tensor<8xf32>) {
  // CHECK: lns.adamw_update ins(%{{.*}}, %{{.*}}, %{{.*}}, %{{.*}}, %{{.*}} : tensor<8xf32>, f32, f32, f32, f32) outs(%{{.*}}, %{{.*}}, %{{.*}} : tensor<8x!lns10_32>, tensor<8xf32>, tensor<8xf32>) scale(%{{.*}} : tensor<f32>)
  %w1, %m1, %v1 = lns.adamw_update ins(%g, %eta, %eta, %eta, %eta : tensor<8xf32>, f32, f32, f32, f32)
      outs(%w, %m, %m : tensor<8x!lns.num<10, 32>>, tensor<8xf32>, tensor<8xf32>) scale(%s : tensor<f32>)
      {scale_map = affine_map<(d0) -> ()>} -> tensor<8x!lns.num<10, 32>>, tensor<8xf32>, tensor<8xf32>
  return
}

// CHECK-LABEL: func @exponent
func.func @exponent(%g: tensor<8xf32>, %eta: f32, %w: tensor<8x!lns.num<8, 8>>, %seed: i64, %step: i32) {
  // CHECK: lns.mul_update ins(%{{.*}}, %{{.*}} : tensor<8xf32>, f32) outs(%{{.*}} : tensor<8x!lns8_8>) -> tensor<8x!lns8_8>
  %w1 = lns.mul_update ins(%g, %eta : tensor<8xf32>, f32) outs(%w : tensor<8x!lns.num<8, 8>>) -> tensor<8x!lns.num<8, 8>>
  // CHECK: lns.signmul_update {{.*}} rounding(stochastic) random(%{{.*}}, %{{.*}}, %{{.*}}) {stream = 4 : i32} -> tensor<8x!lns8_8>
  %w2 = lns.signmul_update ins(%g, %eta : tensor<8xf32>, f32) outs(%w : tensor<8x!lns.num<8, 8>>)
      rounding(stochastic) random(%seed, %step, %seed) {stream = 4 : i32} -> tensor<8x!lns.num<8, 8>>
  return
}

// RUN: lns-opt %s -convert-lns-to-reference | FileCheck %s
// Each result of an update is a call of its own, on what was stored before the step [M2, M3, M5].

// CHECK-LABEL: func @madam
// CHECK: scf.for {{.*}} -> (tensor<8xi16>, tensor<8xi8>)
// CHECK: %[[V:.*]] = func.call @lns_ref_dequantize
// CHECK: %[[UV:.*]] = func.call @lns_ref_uniform(
// CHECK: call @lns_ref_madam_v_code({{.*}}, %[[UV]])
// CHECK: %[[UW:.*]] = func.call @lns_ref_uniform(
// CHECK: call @lns_ref_madam_code({{.*}}, %[[V]], {{.*}}, %[[UW]])
func.func @madam(%g: tensor<8xf32>, %eta: f32, %c: f32, %w: tensor<8x!lns.num<16, 2048>>,
    %v: tensor<8x!lns.num<8, 8>>, %seed: i64, %step: i32) -> (tensor<8x!lns.num<16, 2048>>, tensor<8x!lns.num<8, 8>>) {
  %r:2 = lns.madam_update ins(%g, %eta, %c : tensor<8xf32>, f32, f32)
      outs(%w, %v : tensor<8x!lns.num<16, 2048>>, tensor<8x!lns.num<8, 8>>) moment_scale(%eta, %c)
      rounding(stochastic) random(%seed, %step, %seed) {stream = 1 : i32}
      -> tensor<8x!lns.num<16, 2048>>, tensor<8x!lns.num<8, 8>>
  return %r#0, %r#1 : tensor<8x!lns.num<16, 2048>>, tensor<8x!lns.num<8, 8>>
}

// CHECK-LABEL: func @others
// CHECK: call @lns_ref_sgd_code
// CHECK: call @lns_ref_adamw_m
// CHECK: call @lns_ref_adamw_v
// CHECK: call @lns_ref_adamw_code
// CHECK: call @lns_ref_mul_update_code
// CHECK: call @lns_ref_signmul_update_code
func.func @others(%g: tensor<8xf32>, %eta: f32, %w: tensor<8x!lns.num<10, 32>>, %s: tensor<f32>, %m: tensor<8xf32>)
    -> (tensor<8x!lns.num<10, 32>>, tensor<8xf32>, tensor<8xf32>) {
  %a = lns.sgd_update ins(%g, %eta : tensor<8xf32>, f32) outs(%w : tensor<8x!lns.num<10, 32>>)
      scale(%s : tensor<f32>) {scale_map = affine_map<(d0) -> ()>} -> tensor<8x!lns.num<10, 32>>
  %b:3 = lns.adamw_update ins(%g, %eta, %eta, %eta, %eta : tensor<8xf32>, f32, f32, f32, f32)
      outs(%a, %m, %m : tensor<8x!lns.num<10, 32>>, tensor<8xf32>, tensor<8xf32>) scale(%s : tensor<f32>)
      {scale_map = affine_map<(d0) -> ()>} -> tensor<8x!lns.num<10, 32>>, tensor<8xf32>, tensor<8xf32>
  %c = lns.mul_update ins(%g, %eta : tensor<8xf32>, f32) outs(%b#0 : tensor<8x!lns.num<10, 32>>) -> tensor<8x!lns.num<10, 32>>
  %d = lns.signmul_update ins(%g, %eta : tensor<8xf32>, f32) outs(%c : tensor<8x!lns.num<10, 32>>) -> tensor<8x!lns.num<10, 32>>
  return %d, %b#1, %b#2 : tensor<8x!lns.num<10, 32>>, tensor<8xf32>, tensor<8xf32>
}

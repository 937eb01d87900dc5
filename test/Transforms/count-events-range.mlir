// RUN: lns-opt %s --lns-count-events="range=true" --split-input-file | FileCheck %s
// RUN: lns-opt %s --lns-count-events --split-input-file | FileCheck %s --check-prefix=PLAIN
// Numbers outside of the range of their format [Q2, Q3]. Too small are those whose
// code is zero where that is what becomes of them; too large are those whose code is
// the largest in a format with one more exponent above.

// PLAIN-NOT: too small
// PLAIN-NOT: too large

// CHECK-LABEL: func.func @quantize(
// CHECK-SAME: %[[X:[^:]*]]: tensor<4x8xf32>, %[[S:[^:]*]]: tensor<f32>)
// CHECK-SAME: "quantize_0: NaN became zero [N6]"
// CHECK-SAME: "quantize_0: too small, became zero [Q3]"
// CHECK-SAME: "quantize_0: too large, became the largest number [Q2]"
// CHECK-SAME: "quantize_1: NaN became zero [N6]"
// CHECK-SAME: "quantize_1: too small, became the smallest number [Q3]"
// CHECK-SAME: "quantize_1: too large, became the largest number [Q2]"
// CHECK: %[[A:.*]] = lns.quantize %[[X]] scale(%[[S]])
// CHECK: %[[SMALL:.*]] = linalg.generic {{.*}} ins(%[[X]], %[[A]], %[[S]] : {{.*}}) outs(
// CHECK: ^bb0(%[[E:.*]]: f32, %[[CODE:.*]]: !lns8_8, %[[SCALE:.*]]: f32, %{{.*}}: i64):
// CHECK: arith.cmpf one, %[[E]], %{{.*}} : f32
// CHECK: lns.cmp eq %[[CODE]], %{{.*}} : !lns8_8 -> i1
// CHECK: arith.cmpf ord, %[[SCALE]], %[[SCALE]] : f32
// CHECK: %[[MORE:.*]] = lns.quantize %[[X]] scale(%[[S]]) {{.*}} -> tensor<4x8x!lns8_8_126>
// CHECK: %[[LARGE:.*]] = linalg.generic {{.*}} ins(%[[MORE]] : tensor<4x8x!lns8_8_126>)
// CHECK: lns.constant 127 : i8
// CHECK: lns.constant -1 : i8
// The policy min has a copy with the policy zero.
// CHECK: %[[B:.*]] = lns.quantize %[[X]] scale(%[[S]]) underflow(min)
// CHECK: %[[ZERO:.*]] = lns.quantize %[[X]] scale(%[[S]]) {scale_map{{.*}} -> tensor<4x8x!lns6_4>
// CHECK: linalg.generic {{.*}} ins(%[[X]], %[[ZERO]], %[[S]]
// CHECK: lns.constant 31 : i8 as !lns6_4_30
// CHECK: lns.constant 63 : i8 as !lns6_4_30
// CHECK: return %[[A]], %[[B]], %{{.*}}, %[[SMALL]], %[[LARGE]]
func.func @quantize(%x: tensor<4x8xf32>, %s: tensor<f32>) -> (tensor<4x8x!lns.num<8, 8>>, tensor<4x8x!lns.num<6, 4>>) {
  %a = lns.quantize %x scale(%s) {scale_map = affine_map<(d0, d1) -> ()>}
     : tensor<4x8xf32>, tensor<f32> -> tensor<4x8x!lns.num<8, 8>>
  %b = lns.quantize %x scale(%s) underflow(min) {scale_map = affine_map<(d0, d1) -> ()>}
     : tensor<4x8xf32>, tensor<f32> -> tensor<4x8x!lns.num<6, 4>>
  return %a, %b : tensor<4x8x!lns.num<8, 8>>, tensor<4x8x!lns.num<6, 4>>
}

// -----

// -----

// Nothing is larger than its own absmax, unless the format ends below 1.

// CHECK-LABEL: func.func @own_scale(
// CHECK-NOT: quantize_0: too large
// CHECK-SAME: "quantize_0: too small, became zero [Q3]"
// CHECK-NOT: quantize_0: too large
// CHECK-SAME: "quantize_1: too small, became zero [Q3]"
// CHECK-SAME: "quantize_1: too large, became the largest number [Q2]"
func.func @own_scale(%x: tensor<8xf32>) -> (tensor<8x!lns.num<8, 8>>, tensor<8x!lns.num<8, 8, 140>>) {
  %s = lns.absmax_scale %x {scale_map = affine_map<(d0) -> ()>} : tensor<8xf32> -> tensor<f32>
  %a = lns.quantize %x scale(%s) {scale_map = affine_map<(d0) -> ()>}
     : tensor<8xf32>, tensor<f32> -> tensor<8x!lns.num<8, 8>>
  %b = lns.quantize %x scale(%s) {scale_map = affine_map<(d0) -> ()>}
     : tensor<8xf32>, tensor<f32> -> tensor<8x!lns.num<8, 8, 140>>
  return %a, %b : tensor<8x!lns.num<8, 8>>, tensor<8x!lns.num<8, 8, 140>>
}

// -----

// A conversion raises what numbers of its operand's format can [Q6]: the last one
// none.

// CHECK-LABEL: func.func @convert(
// CHECK-SAME: "fc1.weight: too small, became the smallest number [Q3]"
// CHECK-SAME: "fc1.weight: too small, became zero [Q3]"
// CHECK-SAME: "fc1.weight_1: too small, became zero [Q3]"
// CHECK-SAME: "fc1.weight: too large, became the largest number [Q2]"})
func.func @convert(%a: tensor<8x!lns.num<12, 64>> {lns.name = "fc1.weight"}) -> (tensor<8x!lns.num<8, 8>>, tensor<8x!lns.num<6, 4>>, tensor<8x!lns.num<8, 8, 200>>, tensor<8x!lns.num<16, 512>>) {
  %b = lns.convert %a underflow(min) : tensor<8x!lns.num<12, 64>> -> tensor<8x!lns.num<8, 8>>
  %c = lns.convert %a : tensor<8x!lns.num<12, 64>> -> tensor<8x!lns.num<6, 4>>
  %d = lns.convert %a : tensor<8x!lns.num<12, 64>> -> tensor<8x!lns.num<8, 8, 200>>
  %e = lns.convert %a : tensor<8x!lns.num<12, 64>> -> tensor<8x!lns.num<16, 512>>
  return %b, %c, %d, %e : tensor<8x!lns.num<8, 8>>, tensor<8x!lns.num<6, 4>>, tensor<8x!lns.num<8, 8, 200>>, tensor<8x!lns.num<16, 512>>
}

// -----

// A gradient is named by the weight that it updates.

// CHECK-LABEL: func.func @gradient(
// CHECK-SAME: "fc1.weight.gradient: too small, became zero [Q3]"
// CHECK-SAME: "fc1.weight: update skipped [M5]"
func.func @gradient(%w: tensor<8x!lns.num<16, 2048>> {lns.name = "fc1.weight"}, %g: tensor<8xf32>, %eta: f32) -> tensor<8x!lns.num<16, 2048>> {
  %s = lns.absmax_scale %g {scale_map = affine_map<(d0) -> ()>} : tensor<8xf32> -> tensor<f32>
  %q = lns.quantize %g scale(%s) role(gradient) {scale_map = affine_map<(d0) -> ()>}
     : tensor<8xf32>, tensor<f32> -> tensor<8x!lns.num<8, 8>>
  %v = lns.dequantize %q scale(%s) {scale_map = affine_map<(d0) -> ()>}
     : tensor<8x!lns.num<8, 8>>, tensor<f32> -> tensor<8xf32>
  %r = lns.mul_update ins(%v, %eta : tensor<8xf32>, f32)
     outs(%w : tensor<8x!lns.num<16, 2048>>) -> tensor<8x!lns.num<16, 2048>>
  return %r : tensor<8x!lns.num<16, 2048>>
}

// -----

// Where f32 ends as well [N8] there is nothing above the largest number.

// CHECK-LABEL: func.func @edge(
// CHECK-SAME: "quantize_0: NaN became zero [N6]"
// CHECK-SAME: "quantize_0: too small, became zero [Q3]"})
func.func @edge(%x: tensor<8xf32>, %s: tensor<f32>) -> tensor<8x!lns.num<8, 1, 0>> {
  %a = lns.quantize %x scale(%s) {scale_map = affine_map<(d0) -> ()>}
     : tensor<8xf32>, tensor<f32> -> tensor<8x!lns.num<8, 1, 0>>
  return %a : tensor<8x!lns.num<8, 1, 0>>
}

// RUN: lns-opt %s --pass-pipeline='builtin.module(func.func(lns-form-kernels))' | FileCheck %s
// Contractions read code words and decode them in their bodies, whoever else uses the decoded tensor.

// CHECK-DAG: #[[AB:.*]] = affine_map<(d0, d1, d2) -> (d2, d0)>
// CHECK-DAG: #[[B:.*]] = affine_map<(d0, d1, d2) -> (d2, d1)>

// The left operand is stored transposed: the decoder's map joins the contraction's.
// CHECK-LABEL: func.func @both
// CHECK-SAME: %[[A:.*]]: tensor<7x3xi8>, %[[W:.*]]: tensor<7x5xi16>
func.func @both(%a: tensor<7x3xi8>, %w: tensor<7x5xi16>, %c: tensor<3x5xf32>) -> (tensor<3x5xf32>, tensor<7x5xf32>) {
  %ea = tensor.empty() : tensor<3x7xf32>
  %fa = linalg.generic {indexing_maps = [affine_map<(d0, d1) -> (d1, d0)>, affine_map<(d0, d1) -> (d0, d1)>],
      iterator_types = ["parallel", "parallel"]} ins(%a : tensor<7x3xi8>) outs(%ea : tensor<3x7xf32>) {
  ^bb0(%in: i8, %out: f32):
    %x = lns.decode_word %in format(!lns.num<8, 8>) : i8 -> f32
    linalg.yield %x : f32
  } -> tensor<3x7xf32>
  %ew = tensor.empty() : tensor<7x5xf32>
  %fw = linalg.generic {indexing_maps = [affine_map<(d0, d1) -> (d0, d1)>, affine_map<(d0, d1) -> (d0, d1)>],
      iterator_types = ["parallel", "parallel"]} ins(%w : tensor<7x5xi16>) outs(%ew : tensor<7x5xf32>) {
  ^bb0(%in: i16, %out: f32):
    %x = lns.decode_word %in format(!lns.num<16, 2048>) : i16 -> f32
    linalg.yield %x : f32
  } -> tensor<7x5xf32>
  // CHECK: %[[DECODED:.*]] = linalg.generic {{.*}}ins(%[[W]] :
  // CHECK: %[[SUM:.*]] = linalg.generic {indexing_maps = [#[[AB]], #[[B]], #{{.*}}], {{.*}} ins(%[[A]], %[[W]] : tensor<7x3xi8>, tensor<7x5xi16>)
  // CHECK-NEXT: ^bb0(%[[X:.*]]: i8, %[[Y:.*]]: i16, %[[ACC:.*]]: f32):
  // CHECK-DAG: %[[F:.*]] = lns.decode_word %[[X]] format(!lns8_8)
  // CHECK-DAG: %[[G:.*]] = lns.decode_word %[[Y]] format(!lns16_2048)
  // CHECK: %[[P:.*]] = arith.mulf %[[F]], %[[G]]
  // CHECK: arith.addf %[[ACC]], %[[P]]
  %r = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (d0, d2)>, affine_map<(d0, d1, d2) -> (d2, d1)>, affine_map<(d0, d1, d2) -> (d0, d1)>],
      iterator_types = ["parallel", "parallel", "reduction"]}
      ins(%fa, %fw : tensor<3x7xf32>, tensor<7x5xf32>) outs(%c : tensor<3x5xf32>) {
  ^bb0(%x: f32, %y: f32, %acc: f32):
    %p = arith.mulf %x, %y : f32
    %s = arith.addf %acc, %p : f32
    linalg.yield %s : f32
  } -> tensor<3x5xf32>
  // CHECK: return %[[SUM]], %[[DECODED]]
  return %r, %fw : tensor<3x5xf32>, tensor<7x5xf32>
}

// A tensor with a scale of its own is no plain decoding: it stays an op.
// CHECK-LABEL: func.func @scaled
// CHECK: linalg.generic {{.*}}ins(%{{.*}}, %{{.*}} : tensor<3x7xi8>, tensor<3xf32>)
// CHECK: linalg.generic {{.*}}ins(%{{.*}}, %{{.*}} : tensor<3x7xf32>, tensor<7x5xf32>)
func.func @scaled(%a: tensor<3x7xi8>, %s: tensor<3xf32>, %w: tensor<7x5xf32>, %c: tensor<3x5xf32>) -> tensor<3x5xf32> {
  %ea = tensor.empty() : tensor<3x7xf32>
  %fa = linalg.generic {indexing_maps = [affine_map<(d0, d1) -> (d0, d1)>, affine_map<(d0, d1) -> (d0)>, affine_map<(d0, d1) -> (d0, d1)>],
      iterator_types = ["parallel", "parallel"]} ins(%a, %s : tensor<3x7xi8>, tensor<3xf32>) outs(%ea : tensor<3x7xf32>) {
  ^bb0(%in: i8, %scale: f32, %out: f32):
    %x = lns.decode_word %in format(!lns.num<8, 8>) : i8 -> f32
    %y = arith.mulf %x, %scale : f32
    linalg.yield %y : f32
  } -> tensor<3x7xf32>
  %r = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (d0, d2)>, affine_map<(d0, d1, d2) -> (d2, d1)>, affine_map<(d0, d1, d2) -> (d0, d1)>],
      iterator_types = ["parallel", "parallel", "reduction"]}
      ins(%fa, %w : tensor<3x7xf32>, tensor<7x5xf32>) outs(%c : tensor<3x5xf32>) {
  ^bb0(%x: f32, %y: f32, %acc: f32):
    %p = arith.mulf %x, %y : f32
    %s1 = arith.addf %acc, %p : f32
    linalg.yield %s1 : f32
  } -> tensor<3x5xf32>
  return %r : tensor<3x5xf32>
}

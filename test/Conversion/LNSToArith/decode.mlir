// RUN: lns-opt %s -convert-lns-to-arith -split-input-file | FileCheck %s
// decode puts quotient and remainder of the exponent into an f32 [Q7, N3].

// 127·γ − bias = 127·3 for bias = 127 and γ = 4; the fractions of 2^(1/4), √2, 2^(3/4).
// CHECK-LABEL: @inline
// CHECK-SAME: (%[[C:.*]]: i8) -> f32
// CHECK: %[[WORD:.*]] = arith.extui %[[C]] : i8 to i32
// CHECK: %[[FIELD:.*]] = arith.andi %[[WORD]], %{{.*}} : i32
// CHECK: %[[OFFSET:.*]] = arith.constant 381 : i32
// CHECK: %[[BIASED:.*]] = arith.addi %[[FIELD]], %[[OFFSET]] : i32
// CHECK: arith.shrui %[[BIASED]]
// CHECK: arith.constant 1587184 : i32
// CHECK: arith.constant 3474675 : i32
// CHECK: arith.constant 5719293 : i32
// CHECK-COUNT-3: arith.select
// CHECK: arith.bitcast %{{.*}} : i32 to f32
func.func @inline(%c: !lns.num<8, 4>) -> f32 {
  %x = lns.decode %c : !lns.num<8, 4> -> f32
  return %x : f32
}

// -----

// CHECK-LABEL: @table
// CHECK-SAME: (%{{.*}}: i16) -> f32
// CHECK: %[[TABLE:.*]] = arith.constant dense<{{.*}}> : tensor<2048xi32>
// CHECK: tensor.extract %[[TABLE]]
func.func @table(%c: !lns.num<16, 2048>) -> f32 {
  %x = lns.decode %c : !lns.num<16, 2048> -> f32
  return %x : f32
}

// -----

// A table is read one lane at a time.
// CHECK-LABEL: @vector_table
// CHECK: vector.to_elements {{.*}} : vector<4xi32>
// CHECK-COUNT-4: tensor.extract
// CHECK: vector.from_elements {{.*}} : vector<4xi32>
func.func @vector_table(%c: vector<4x!lns.num<8, 32>>) -> vector<4xf32> {
  %x = lns.decode %c : vector<4x!lns.num<8, 32>> -> vector<4xf32>
  return %x : vector<4xf32>
}

// RUN: lns-opt %s -convert-lns-to-arith -split-input-file | FileCheck %s
// encode counts thresholds at or below the significand [Q1-Q3, N6].

// γ = 2: two compares, no table, no subnormal case.
// CHECK-LABEL: @inline
// CHECK-SAME: (%[[X:.*]]: f32, %[[INV:.*]]: f32) -> i8
// CHECK: %[[BITS:.*]] = arith.bitcast %[[X]] : f32 to i32
// CHECK: %[[MAG:.*]] = arith.andi %[[BITS]], %{{.*}} : i32
// CHECK: %[[ABS:.*]] = arith.bitcast %[[MAG]] : i32 to f32
// CHECK: %[[Y:.*]] = arith.mulf %[[ABS]], %[[INV]] : f32
// CHECK-NOT: fastmath
// CHECK: %[[T0:.*]] = arith.constant 1587185 : i32
// CHECK: arith.cmpi sge, %{{.*}}, %[[T0]]
// CHECK: %[[T1:.*]] = arith.constant 5719293 : i32
// CHECK: arith.cmpi sge, %{{.*}}, %[[T1]]
// CHECK-NOT: arith.cmpi sge
// CHECK: arith.minsi
// CHECK: arith.maxsi
// CHECK: arith.cmpf uno, %[[Y]], %[[Y]]
// CHECK: %[[CODE:.*]] = arith.trunci %{{.*}} : i32 to i8
// CHECK: return %[[CODE]] : i8
func.func @inline(%x: f32, %inverse: f32) -> !lns.num<8, 2> {
  %c = lns.encode %x, %inverse : f32 -> !lns.num<8, 2>
  return %c : !lns.num<8, 2>
}

// -----

// γ = 1 begins at 2^-126: half of √2 · 2^23 in units of 2^-149 is its last threshold.
// CHECK-LABEL: @subnormal
// CHECK: arith.constant 5931642 : i32
// CHECK: %[[REACHES:.*]] = arith.cmpi sge
// CHECK: arith.select %[[REACHES]]
func.func @subnormal(%x: f32, %inverse: f32) -> !lns.num<8, 1> {
  %c = lns.encode %x, %inverse underflow(min) : f32 -> !lns.num<8, 1>
  return %c : !lns.num<8, 1>
}

// -----

// γ = 32: 64 buckets, of which a table holds the threshold and a table the count.
// CHECK-LABEL: @table
// CHECK-DAG: %[[LIMITS:.*]] = arith.constant dense<[{{.*}}8388608{{.*}}]> : tensor<64xi32>
// CHECK-DAG: %[[BASES:.*]] = arith.constant dense<[0, 1, 1, {{.*}}, 31, 31, 32]> : tensor<64xi32>
// CHECK: %[[SHIFT:.*]] = arith.constant 17 : i32
// CHECK: %[[BUCKET:.*]] = arith.shrui %{{.*}}, %[[SHIFT]] : i32
// CHECK: %[[INDEX:.*]] = arith.index_castui %[[BUCKET]] : i32 to index
// CHECK: tensor.extract %[[LIMITS]][%[[INDEX]]]
// CHECK: tensor.extract %[[BASES]]
func.func @table(%x: f32, %inverse: f32) -> !lns.num<10, 32> {
  %c = lns.encode %x, %inverse : f32 -> !lns.num<10, 32>
  return %c : !lns.num<10, 32>
}

// -----

// Vectors stay vectors.
// CHECK-LABEL: @vectors
// CHECK: arith.mulf {{.*}} : vector<16xf32>
// CHECK-COUNT-8: arith.cmpi sge, {{.*}} : vector<16xi32>
// CHECK: arith.trunci {{.*}} : vector<16xi32> to vector<16xi8>
func.func @vectors(%x: vector<16xf32>, %inverse: vector<16xf32>)
    -> vector<16x!lns.num<8, 8>> {
  %c = lns.encode %x, %inverse : vector<16xf32> -> vector<16x!lns.num<8, 8>>
  return %c : vector<16x!lns.num<8, 8>>
}

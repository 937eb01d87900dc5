// RUN: lns-opt %s -convert-lns-to-arith -split-input-file | FileCheck %s
// encode finds the field by one addition to the bits of y [Q1-Q3, N6].

// γ = 2: two buckets, one threshold each.
// CHECK-LABEL: @table
// CHECK-SAME: (%[[X:.*]]: f32, %[[INV:.*]]: f32) -> i8
// CHECK: %[[TABLE:.*]] = arith.constant dense<[{{-?[0-9]+}}, {{-?[0-9]+}}]> : tensor<2xi32>
// CHECK: %[[BITS:.*]] = arith.bitcast %[[X]] : f32 to i32
// CHECK: %[[MAG:.*]] = arith.andi %[[BITS]], %{{.*}} : i32
// CHECK: %[[ABS:.*]] = arith.bitcast %[[MAG]] : i32 to f32
// CHECK: %[[Y:.*]] = arith.mulf %[[ABS]], %[[INV]] : f32
// CHECK-NOT: fastmath
// CHECK: arith.cmpf oge, %[[Y]]
// CHECK: %[[CORRECTION:.*]] = tensor.extract %[[TABLE]]
// CHECK: arith.addi %{{.*}}, %[[CORRECTION]]
// CHECK: arith.minsi
// CHECK: %[[CODE:.*]] = arith.trunci %{{.*}} : i32 to i8
// CHECK: return %[[CODE]] : i8
func.func @table(%x: f32, %inverse: f32) -> !lns.num<8, 2> {
  %c = lns.encode %x, %inverse : f32 -> !lns.num<8, 2>
  return %c : !lns.num<8, 2>
}

// -----

// γ = 1 has one threshold and no table. It begins at 2^-126: half of √2 · 2^23 in
// units of 2^-149, 5931642, is its first float.
// CHECK-LABEL: @subnormal
// CHECK: arith.constant 8.312{{[0-9]*}}E-39 : f32
// CHECK-NOT: tensor.extract
// CHECK: arith.maxsi
func.func @subnormal(%x: f32, %inverse: f32) -> !lns.num<8, 1> {
  %c = lns.encode %x, %inverse underflow(min) : f32 -> !lns.num<8, 1>
  return %c : !lns.num<8, 1>
}

// -----

// γ = 32: 64 buckets, of which each holds at most one threshold.
// CHECK-LABEL: @buckets
// CHECK: arith.constant dense<{{.*}}> : tensor<64xi32>
func.func @buckets(%x: f32, %inverse: f32) -> !lns.num<10, 32> {
  %c = lns.encode %x, %inverse : f32 -> !lns.num<10, 32>
  return %c : !lns.num<10, 32>
}

// -----

// Vectors stay vectors.
// CHECK-LABEL: @vectors
// CHECK: arith.mulf {{.*}} : vector<16xf32>
// CHECK: arith.trunci {{.*}} : vector<16xi32> to vector<16xi8>
func.func @vectors(%x: vector<16xf32>, %inverse: vector<16xf32>)
    -> vector<16x!lns.num<8, 8>> {
  %c = lns.encode %x, %inverse : vector<16xf32> -> vector<16x!lns.num<8, 8>>
  return %c : vector<16x!lns.num<8, 8>>
}

// RUN: lns-opt %s -split-input-file -convert-lns-to-arith -canonicalize -cse | FileCheck %s
// Random bits and stochastic rounding become integers and one sequence of fma, on scalars and vectors [Q4, Q6].

// Ten rounds of two products, but for the one that the step and the stream give.
// CHECK-LABEL: func.func @uniform(
// CHECK-SAME: %[[SEED:.*]]: i64, %[[STEP:.*]]: i32, %[[INDEX:.*]]: i64) -> i32
// CHECK: %[[BLOCK:.*]] = arith.shrui %[[INDEX]], %{{.*}} : i64
// CHECK-COUNT-20: arith.mului_extended %{{.*}}, %{{.*}} : i32
// CHECK-NOT: arith.mului_extended
// CHECK: return %{{.*}} : i32
func.func @uniform(%seed: i64, %step: i32, %i: i64) -> i32 {
  %u = lns.uniform %seed, %step, %i {stream = 3 : i32} : i64
  return %u : i32
}

// -----

// The key stays scalar.
// CHECK-LABEL: func.func @uniform_vector(
// CHECK: vector.broadcast %{{.*}} : i32 to vector<8xi32>
// CHECK: arith.mului_extended %{{.*}}, %{{.*}} : vector<8xi32>
// CHECK: arith.addi %{{.*}}, %c-1640531527_i32 : i32
// CHECK: return %{{.*}} : vector<8xi32>
func.func @uniform_vector(%seed: i64, %step: i32, %i: vector<8xi64>) -> vector<8xi32> {
  %u = lns.uniform %seed, %step, %i {stream = 3 : i32} : vector<8xi64>
  return %u : vector<8xi32>
}

// -----

// f32 up to γ = 32: seven fused multiply-adds.
// CHECK-LABEL: func.func @encode(
// CHECK: arith.mulf %{{.*}}, %{{.*}} : vector<4xf32>
// CHECK-COUNT-7: math.fma %{{.*}}, %{{.*}}, %{{.*}} : vector<4xf32>
// CHECK-NOT: math.fma
// CHECK: arith.fptosi %{{.*}} : vector<4xf32> to vector<4xi32>
// CHECK-NOT: f64
// CHECK: return %{{.*}} : vector<4xi8>
func.func @encode(%x: vector<4xf32>, %i: vector<4xf32>, %u: vector<4xi32>) -> vector<4xi8> {
  %c = lns.encode %x, %i random(%u : vector<4xi32>) : vector<4xf32> -> vector<4x!lns.num<8, 32>>
  %w = lns.bitcast %c : vector<4x!lns.num<8, 32>> to vector<4xi8>
  return %w : vector<4xi8>
}

// -----

// f64 above; integers of 32 bits at the largest γ.
// CHECK-LABEL: func.func @encode_wide(
// CHECK: arith.extf %{{.*}} : f32 to f64
// CHECK-COUNT-14: math.fma %{{.*}}, %{{.*}}, %{{.*}} : f64
// CHECK-NOT: math.fma
// CHECK: arith.fptoui %{{.*}} : f64 to i32
func.func @encode_wide(%x: f32, %i: f32, %u: i32) -> i16 {
  %c = lns.encode %x, %i random(%u : i32) : f32 -> !lns.num<16, 32768>
  %w = lns.bitcast %c : !lns.num<16, 32768> to i16
  return %w : i16
}

// -----

// Only a format that begins at 2^-126 looks at subnormals.
// CHECK-LABEL: func.func @subnormal(
// CHECK: arith.cmpf olt, %{{.*}}, %cst{{.*}} : f32
// CHECK-LABEL: func.func @no_subnormal(
// CHECK-NOT: arith.cmpf olt
func.func @subnormal(%x: f32, %i: f32, %u: i32) -> i8 {
  %c = lns.encode %x, %i random(%u : i32) : f32 -> !lns.num<8, 1>
  %w = lns.bitcast %c : !lns.num<8, 1> to i8
  return %w : i8
}
func.func @no_subnormal(%x: f32, %i: f32, %u: i32) -> i8 {
  %c = lns.encode %x, %i random(%u : i32) : f32 -> !lns.num<8, 2>
  %w = lns.bitcast %c : !lns.num<8, 2> to i8
  return %w : i8
}

// -----

// f64 to nearest: thresholds in two tables of i32.
// CHECK-LABEL: func.func @encode_double(
// CHECK: arith.mulf %{{.*}}, %{{.*}} : f64
// CHECK-COUNT-3: tensor.extract %{{.*}} : tensor<16xi32>
// CHECK-NOT: math.fma
func.func @encode_double(%x: f64, %i: f64) -> i8 {
  %c = lns.encode %x, %i : f64 -> !lns.num<8, 8>
  %w = lns.bitcast %c : !lns.num<8, 8> to i8
  return %w : i8
}

// -----

// d = 8: the upper 8 of 16 bits.
// CHECK-LABEL: func.func @convert(
// CHECK-SAME: %[[W:.*]]: vector<4xi16>, %[[U:.*]]: vector<4xi32>
// CHECK-DAG: %[[EIGHT:.*]] = arith.constant dense<8> : vector<4xi32>
// CHECK: %[[R:.*]] = arith.shrui %[[U]], %[[EIGHT]] : vector<4xi32>
// CHECK: %[[SUM:.*]] = arith.addi %{{.*}}, %[[R]] : vector<4xi32>
// CHECK: arith.shrsi %[[SUM]], %[[EIGHT]] : vector<4xi32>
func.func @convert(%w: vector<4xi16>, %u: vector<4xi32>) -> vector<4xi8> {
  %c = lns.bitcast %w : vector<4xi16> to vector<4x!lns.num<16, 2048>>
  %r = lns.convert %c random(%u : vector<4xi32>) : vector<4x!lns.num<16, 2048>> -> vector<4x!lns.num<8, 8>>
  %b = lns.bitcast %r : vector<4x!lns.num<8, 8>> to vector<4xi8>
  return %b : vector<4xi8>
}

// RUN: lns-opt %s --lns-recognize-math --split-input-file | FileCheck %s
// 1 / (1 + exp(-x)) becomes lns.sigmoid and small constant powers become products; nothing else changes.

// CHECK-LABEL: func @sigmoid
// CHECK-SAME: (%[[X:.+]]: f32)
// CHECK-NEXT: %[[Y:.+]] = lns.sigmoid %[[X]] : f32
// CHECK-NEXT: return %[[Y]]
func.func @sigmoid(%x: f32) -> f32 {
  %one = arith.constant 1.0 : f32
  %n = arith.negf %x : f32
  %e = math.exp %n : f32
  %d = arith.addf %e, %one : f32
  %y = arith.divf %one, %d : f32
  return %y : f32
}

// -----

// CHECK-LABEL: func @on_tensors
// CHECK: lns.sigmoid %{{.+}} : tensor<4xf32>
// CHECK-NOT: math.exp
func.func @on_tensors(%x: tensor<4xf32>) -> tensor<4xf32> {
  %zero = arith.constant dense<0.0> : tensor<4xf32>
  %one = arith.constant dense<1.0> : tensor<4xf32>
  %n = arith.subf %zero, %x : tensor<4xf32>
  %e = math.exp %n : tensor<4xf32>
  %d = arith.addf %one, %e : tensor<4xf32>
  %y = arith.divf %one, %d : tensor<4xf32>
  return %y : tensor<4xf32>
}

// -----

// What else uses the exponential keeps it.
// CHECK-LABEL: func @shared
// CHECK-DAG: %[[E:.+]] = math.exp
// CHECK-DAG: %[[Y:.+]] = lns.sigmoid
// CHECK: return %[[Y]], %[[E]]
func.func @shared(%x: f32) -> (f32, f32) {
  %one = arith.constant 1.0 : f32
  %n = arith.negf %x : f32
  %e = math.exp %n : f32
  %d = arith.addf %e, %one : f32
  %y = arith.divf %one, %d : f32
  return %y, %e : f32, f32
}

// -----

// CHECK-LABEL: func @others
// CHECK-NOT: lns.sigmoid
// CHECK: math.powf
func.func @others(%x: f32, %w: f64) -> (f32, f64, f32, f32) {
  %one = arith.constant 1.0 : f32
  %two = arith.constant 2.0 : f32
  %wide = arith.constant 1.0 : f64
  %half = arith.constant 0.5 : f32
  // 2 / (1 + exp(-x)), the sigmoid of an f64, 1 / (1 + exp(x))
  %n = arith.negf %x : f32
  %e = math.exp %n : f32
  %d = arith.addf %e, %one : f32
  %y = arith.divf %two, %d : f32
  %wn = arith.negf %w : f64
  %we = math.exp %wn : f64
  %wd = arith.addf %we, %wide : f64
  %wy = arith.divf %wide, %wd : f64
  %pe = math.exp %x : f32
  %pd = arith.addf %pe, %one : f32
  %py = arith.divf %one, %pd : f32
  %r = math.powf %x, %half : f32
  return %y, %wy, %py, %r : f32, f64, f32, f32
}

// -----

// CHECK-LABEL: func @powers
// CHECK-SAME: (%[[X:.+]]: f32)
// CHECK-NEXT: %[[X2:.+]] = arith.mulf %[[X]], %[[X]]
// CHECK-NEXT: %[[S:.+]] = arith.mulf %[[X]], %[[X]]
// CHECK-NEXT: %[[X3:.+]] = arith.mulf %[[S]], %[[X]]
// CHECK-NEXT: %[[Q:.+]] = arith.mulf %[[X]], %[[X]]
// CHECK-NEXT: %[[X4:.+]] = arith.mulf %[[Q]], %[[Q]]
// CHECK-NEXT: return %[[X]], %[[X2]], %[[X3]], %[[X4]]
func.func @powers(%x: f32) -> (f32, f32, f32, f32) {
  %c1 = arith.constant 1.0 : f32
  %c2 = arith.constant 2 : i32
  %c3 = arith.constant 3.0 : f32
  %c4 = arith.constant 4 : i64
  %0 = math.powf %x, %c1 : f32
  %1 = math.fpowi %x, %c2 : f32, i32
  %2 = math.powf %x, %c3 : f32
  %3 = math.fpowi %x, %c4 : f32, i64
  return %0, %1, %2, %3 : f32, f32, f32, f32
}

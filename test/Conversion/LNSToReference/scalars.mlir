// RUN: lns-opt %s -convert-lns-to-reference -canonicalize | FileCheck %s
// Each op on a single code is one call, a code an i32 with its format behind it.

// CHECK-DAG: func.func private @lns_ref_encode(f32, f32, i32, i32, i32, i32) -> i32
// CHECK-DAG: func.func private @lns_ref_decode(i32, i32, i32, i32) -> f32
// CHECK-DAG: func.func private @lns_ref_neg(i32, i32, i32, i32) -> i32
// CHECK-DAG: func.func private @lns_ref_cmp(i32, i32, i32, i32, i32, i32) -> i32
// CHECK-DAG: func.func private @lns_ref_mul(i32, i32, i32, i32, i32, i32, i32, i32, i32, i32, i32, i32) -> i32

// CHECK-LABEL: func.func @encode
// CHECK-SAME: (%[[X:.*]]: f32, %[[I:.*]]: f32) -> i8
// CHECK-DAG: %[[ONE:.*]] = arith.constant 1 : i32
// CHECK-DAG: %[[B:.*]] = arith.constant 8 : i32
// CHECK-DAG: %[[BIAS:.*]] = arith.constant 127 : i32
// CHECK: %[[W:.*]] = call @lns_ref_encode(%[[X]], %[[I]], %[[B]], %[[B]], %[[BIAS]], %[[ONE]])
// CHECK: %[[C:.*]] = arith.trunci %[[W]] : i32 to i8
// CHECK: return %[[C]] : i8
func.func @encode(%x: f32, %i: f32) -> !lns.num<8, 8> {
  %c = lns.encode %x, %i underflow(min) : f32 -> !lns.num<8, 8>
  return %c : !lns.num<8, 8>
}

// CHECK-LABEL: func.func @decode
// CHECK: %[[W:.*]] = arith.extui %{{.*}} : i8 to i32
// CHECK: call @lns_ref_decode(%[[W]],
func.func @decode(%c: !lns.num<8, 8>) -> f32 {
  %x = lns.decode %c : !lns.num<8, 8> -> f32
  return %x : f32
}

// CHECK-LABEL: func.func @unary
// CHECK: call @lns_ref_neg
// CHECK: call @lns_ref_abs
// CHECK: call @lns_ref_relu
func.func @unary(%c: !lns.num<8, 8>, %d: !lns.num<8, 8>, %e: !lns.num<8, 8>)
    -> (!lns.num<8, 8>, !lns.num<8, 8>, !lns.num<8, 8>) {
  %0 = lns.neg %c : !lns.num<8, 8>
  %1 = lns.abs %d : !lns.num<8, 8>
  %2 = lns.relu %e : !lns.num<8, 8>
  return %0, %1, %2 : !lns.num<8, 8>, !lns.num<8, 8>, !lns.num<8, 8>
}

// CHECK-LABEL: func.func @binary
// CHECK-DAG: %[[LT:.*]] = arith.constant 2 : i32
// CHECK: call @lns_ref_min
// CHECK: call @lns_ref_max
// CHECK: call @lns_ref_cmp(%[[LT]],
// CHECK: call @lns_ref_mul
// CHECK: call @lns_ref_convert
func.func @binary(%a: !lns.num<8, 8>, %b: !lns.num<8, 8>)
    -> (!lns.num<8, 8>, !lns.num<8, 8>, i1, !lns.num<9, 8, 254>, !lns.num<8, 4>) {
  %0 = lns.min %a, %b : !lns.num<8, 8>
  %1 = lns.max %a, %b : !lns.num<8, 8>
  %2 = lns.cmp lt %a, %b : !lns.num<8, 8> -> i1
  %3 = lns.mul %a, %b : !lns.num<8, 8>, !lns.num<8, 8> -> !lns.num<9, 8, 254>
  %4 = lns.convert %a : !lns.num<8, 8> -> !lns.num<8, 4>
  return %0, %1, %2, %3, %4
    : !lns.num<8, 8>, !lns.num<8, 8>, i1, !lns.num<9, 8, 254>, !lns.num<8, 4>
}

// CHECK-LABEL: func.func @elementary
// CHECK: call @lns_ref_exp(%{{.*}}) : (f32) -> f32
// CHECK: call @lns_ref_exp2
// CHECK: call @lns_ref_expm1
// CHECK: call @lns_ref_log(
// CHECK: call @lns_ref_log2
// CHECK: call @lns_ref_log1p
// CHECK: call @lns_ref_tanh
// CHECK: call @lns_ref_erf
// CHECK: call @lns_ref_rsqrt
// CHECK: call @lns_ref_sigmoid
// Not f32: left to libm.
// CHECK: math.exp %{{.*}} : f64
func.func @elementary(%x: f32, %w: f64) -> (f32, f64) {
  %0 = math.exp %x : f32
  %1 = math.exp2 %0 : f32
  %2 = math.expm1 %1 : f32
  %3 = math.log %2 : f32
  %4 = math.log2 %3 : f32
  %5 = math.log1p %4 : f32
  %6 = math.tanh %5 : f32
  %7 = math.erf %6 : f32
  %8 = math.rsqrt %7 : f32
  %9 = lns.sigmoid %8 : f32
  %10 = math.exp %w : f64
  return %9, %10 : f32, f64
}

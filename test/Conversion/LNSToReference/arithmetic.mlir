// RUN: lns-opt %s -convert-lns-to-reference -canonicalize | FileCheck %s
// Quotients, powers and sums are one call: operands and result with their formats, policy, algorithm [A1, A2].

// CHECK-DAG: func.func private @lns_ref_div(i32, i32, i32, i32, i32, i32, i32, i32, i32, i32, i32, i32) -> i32
// CHECK-DAG: func.func private @lns_ref_recip(i32, i32, i32, i32, i32, i32, i32, i32) -> i32
// CHECK-DAG: func.func private @lns_ref_square(i32, i32, i32, i32, i32, i32, i32, i32) -> i32
// CHECK-DAG: func.func private @lns_ref_sqrt(i32, i32, i32, i32, i32, i32, i32, i32) -> i32
// CHECK-DAG: func.func private @lns_ref_add(i32, i32, i32, i32, i32, i32, i32, i32, i32, i32, i32, i32, i32) -> i32
// CHECK-DAG: func.func private @lns_ref_sub(i32, i32, i32, i32, i32, i32, i32, i32, i32, i32, i32, i32, i32) -> i32

!a = !lns.num<8, 8>

// CHECK-LABEL: func.func @quotients_and_powers
// CHECK: call @lns_ref_div
// CHECK: call @lns_ref_recip
// CHECK: call @lns_ref_square
// CHECK: call @lns_ref_sqrt
func.func @quotients_and_powers(%x: !a, %y: !a) -> (!a, !a, !a, !a) {
  %0 = lns.div %x, %y : !a, !a -> !a
  %1 = lns.recip %x : !a -> !a
  %2 = lns.square %x : !a -> !a
  %3 = lns.sqrt %x : !a -> !a
  return %0, %1, %2, %3 : !a, !a, !a, !a
}

// CHECK-LABEL: func.func @sums
// CHECK-DAG: %[[ZERO:.*]] = arith.constant 0 : i32
// CHECK-DAG: %[[ONE:.*]] = arith.constant 1 : i32
// CHECK-DAG: %[[TWO:.*]] = arith.constant 2 : i32
// CHECK-DAG: %[[BIAS:.*]] = arith.constant 120 : i32
// CHECK-DAG: %[[B:.*]] = arith.constant 8 : i32
// CHECK: call @lns_ref_add({{.*}}, %[[B]], %[[B]], %[[BIAS]], %[[ZERO]], %[[ZERO]])
// CHECK: call @lns_ref_add({{.*}}, %[[ONE]], %[[ONE]])
// CHECK: call @lns_ref_sub({{.*}}, %[[ZERO]], %[[TWO]])
func.func @sums(%x: !a, %y: !a) -> (!lns.num<8, 8, 120>, !a, !a) {
  %0 = lns.add %x, %y : !a, !a -> !lns.num<8, 8, 120>
  %1 = lns.add %x, %y algorithm(interpolated) underflow(min) : !a, !a -> !a
  %2 = lns.sub %x, %y algorithm(mitchell) : !a, !a -> !a
  return %0, %1, %2 : !lns.num<8, 8, 120>, !a, !a
}

// RUN: lns-opt %s --convert-lns-to-arith | FileCheck %s
// A skipped step is the step's own arithmetic, without what it changes [M2].

// CHECK-LABEL: func.func @madam
// CHECK-SAME: (%[[G:.*]]: f32, %[[V:.*]]: f32) -> i1
func.func @madam(%g: f32, %v: f32) -> i1 {
  // CHECK: %[[SQUARE:.*]] = arith.mulf %[[G]], %[[G]] : f32
  // CHECK: %[[KEPT:.*]] = arith.mulf %{{.*}}, %[[V]] : f32
  // CHECK: %[[ADDED:.*]] = arith.mulf %{{.*}}, %[[SQUARE]] : f32
  // CHECK: %[[MOMENT:.*]] = arith.addf %[[KEPT]], %[[ADDED]] : f32
  // CHECK: %[[COUNTS:.*]] = arith.andi %{{.*}}, %{{.*}} : i1
  // CHECK: %[[SKIPS:.*]] = arith.xori %[[COUNTS]], %{{.*}} : i1
  // CHECK: return %[[SKIPS]]
  %s = lns.madam_skips %g, %v : f32 -> i1
  return %s : i1
}

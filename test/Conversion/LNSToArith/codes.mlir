// RUN: lns-opt %s -convert-lns-to-arith -canonicalize -split-input-file | FileCheck %s
// Arithmetic on codes is arithmetic on their integers [A0, A1, Q6].

// CHECK-LABEL: @neg
// CHECK-SAME: (%[[C:.*]]: i8) -> i8
// CHECK: arith.xori
// CHECK: arith.select
func.func @neg(%c: !lns.num<8, 8>) -> !lns.num<8, 8> {
  %r = lns.neg %c : !lns.num<8, 8>
  return %r : !lns.num<8, 8>
}

// -----

// CHECK-LABEL: @abs
// CHECK-SAME: (%[[C:.*]]: i8) -> i8
// CHECK-DAG: %[[M:.*]] = arith.constant 127 : i32
// CHECK: %[[W:.*]] = arith.extui %[[C]] : i8 to i32
// CHECK: %[[R:.*]] = arith.andi %[[W]], %[[M]] : i32
// CHECK: arith.trunci %[[R]] : i32 to i8
func.func @abs(%c: !lns.num<8, 8>) -> !lns.num<8, 8> {
  %r = lns.abs %c : !lns.num<8, 8>
  return %r : !lns.num<8, 8>
}

// -----

// CHECK-LABEL: @relu
// CHECK: arith.maxsi %{{.*}}, %c0_i32
func.func @relu(%c: !lns.num<8, 8>) -> !lns.num<8, 8> {
  %r = lns.relu %c : !lns.num<8, 8>
  return %r : !lns.num<8, 8>
}

// -----

// CHECK-LABEL: @min_max
// CHECK: arith.minsi {{.*}} : i32
// CHECK: arith.maxsi {{.*}} : i32
func.func @min_max(%a: !lns.num<8, 8>, %b: !lns.num<8, 8>)
    -> (!lns.num<8, 8>, !lns.num<8, 8>) {
  %r = lns.min %a, %b : !lns.num<8, 8>
  %s = lns.max %a, %b : !lns.num<8, 8>
  return %r, %s : !lns.num<8, 8>, !lns.num<8, 8>
}

// -----

// CHECK-LABEL: @cmp
// CHECK-SAME: (%{{.*}}: i8, %{{.*}}: i8) -> i1
// CHECK: arith.cmpi sle, {{.*}} : i32
func.func @cmp(%a: !lns.num<8, 8>, %b: !lns.num<8, 8>) -> i1 {
  %r = lns.cmp le %a, %b : !lns.num<8, 8> -> i1
  return %r : i1
}

// -----

// 254 − 127 − 127 = 0: the wide format needs no offset. Bit 8 is its sign.
// CHECK-LABEL: @mul
// CHECK-SAME: (%{{.*}}: i8, %{{.*}}: i8) -> i16
// CHECK-DAG: %[[M:.*]] = arith.constant 255 : i32
// CHECK: arith.minsi %{{.*}}, %[[M]] : i32
// CHECK: arith.maxsi
// CHECK: arith.trunci %{{.*}} : i32 to i16
func.func @mul(%a: !lns.num<8, 8>, %b: !lns.num<8, 8>) -> !lns.num<9, 8, 254> {
  %r = lns.mul %a, %b : !lns.num<8, 8>, !lns.num<8, 8> -> !lns.num<9, 8, 254>
  return %r : !lns.num<9, 8, 254>
}

// -----

// From γ = 2048 to γ = 8: e / 256, ties to the even exponent.
// CHECK-LABEL: @convert
// CHECK-SAME: (%{{.*}}: i16) -> i8
// CHECK-DAG: %[[D:.*]] = arith.constant 8 : i32
// CHECK-DAG: %[[HALF:.*]] = arith.constant 127 : i32
// CHECK: %[[Q:.*]] = arith.shrsi %[[E:.*]], %[[D]] : i32
// CHECK: %[[ODD:.*]] = arith.andi %[[Q]], %c1_i32
// CHECK: arith.addi %[[ODD]], %[[HALF]]
// CHECK: arith.shrsi %{{.*}}, %[[D]] : i32
func.func @convert(%c: !lns.num<16, 2048>) -> !lns.num<8, 8> {
  %r = lns.convert %c underflow(min) : !lns.num<16, 2048> -> !lns.num<8, 8>
  return %r : !lns.num<8, 8>
}

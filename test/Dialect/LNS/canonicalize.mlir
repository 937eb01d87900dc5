// RUN: lns-opt %s -canonicalize -cse | FileCheck %s
// Equal computations get one form; what rounds on the way keeps its own [A1, A2, Q6].

!a = !lns.num<8, 8>
!fine = !lns.num<16, 2048>

// CHECK-LABEL: func @negations
// CHECK-SAME: (%[[X:.*]]: !lns8_8, %[[Y:.*]]: !lns8_8)
func.func @negations(%x: !a, %y: !a) -> (!a, !a, !a, !a, !a, !a) {
  // CHECK-DAG: %[[SUB:.*]] = lns.sub %[[X]], %[[Y]] algorithm(mitchell)
  // CHECK-DAG: %[[ADD:.*]] = lns.add %[[X]], %[[Y]] underflow(min)
  // CHECK-DAG: %[[MUL:.*]] = lns.mul %[[X]], %[[Y]]
  // CHECK-DAG: %[[SQUARE:.*]] = lns.square %[[X]]
  // CHECK-DAG: %[[SWAPPED:.*]] = lns.sub %[[Y]], %[[X]]
  // CHECK: return %[[SUB]], %[[ADD]], %[[MUL]], %[[SQUARE]], %[[SWAPPED]], %[[SQUARE]]
  %nx = lns.neg %x : !a
  %ny = lns.neg %y : !a
  %0 = lns.add %ny, %x algorithm(mitchell) : !a, !a -> !a
  %1 = lns.sub %x, %ny underflow(min) : !a, !a -> !a
  %2 = lns.mul %nx, %ny : !a, !a -> !a
  %3 = lns.square %nx : !a -> !a
  %d = lns.sub %x, %y : !a, !a -> !a
  %4 = lns.neg %d : !a
  %5 = lns.mul %nx, %nx : !a, !a -> !a
  return %0, %1, %2, %3, %4, %5 : !a, !a, !a, !a, !a, !a
}

// CHECK-LABEL: func @order
// CHECK-SAME: (%[[X:.*]]: !lns8_8, %[[Y:.*]]: !lns8_8)
func.func @order(%x: !a, %y: !a) -> (!a, i1, i1) {
  // CHECK-DAG: %[[RELU:.*]] = lns.relu %[[X]]
  // CHECK-DAG: %[[GT:.*]] = lns.cmp gt %[[X]], %[[Y]]
  // CHECK-DAG: %[[C:.*]] = lns.constant 5
  // CHECK-DAG: %[[GE:.*]] = lns.cmp ge %[[X]], %[[C]]
  // CHECK: return %[[RELU]], %[[GT]], %[[GE]]
  %zero = lns.constant 0 : i8 as !a
  %0 = lns.max %zero, %x : !a
  %nx = lns.neg %x : !a
  %ny = lns.neg %y : !a
  %1 = lns.cmp lt %nx, %ny : !a -> i1
  %five = lns.constant 5 : i8 as !a
  %2 = lns.cmp le %five, %x : !a -> i1
  return %0, %1, %2 : !a, i1, i1
}

// CHECK-LABEL: func @other_formats
// CHECK-SAME: (%[[X:.*]]: !lns8_8)
func.func @other_formats(%x: !a) -> (!lns.num<8, 8, 100>, !lns.num<8, 8, 100>, !lns.num<8, 8, 100>) {
  // CHECK-DAG: %[[A:.*]] = lns.convert %[[X]] underflow(min)
  // CHECK-DAG: %[[B:.*]] = lns.convert %[[X]] :
  // CHECK-DAG: %[[C:.*]] = lns.neg %[[B]]
  // CHECK: return %[[A]], %[[B]], %[[C]]
  %zero = lns.constant 0 : i8 as !a
  %one = lns.constant 127 : i8 as !a
  %0 = lns.mul %x, %one underflow(min) : !a, !a -> !lns.num<8, 8, 100>
  %1 = lns.add %x, %zero : !a, !a -> !lns.num<8, 8, 100>
  %2 = lns.sub %zero, %x : !a, !a -> !lns.num<8, 8, 100>
  return %0, %1, %2 : !lns.num<8, 8, 100>, !lns.num<8, 8, 100>, !lns.num<8, 8, 100>
}

// CHECK-LABEL: func @conversions
// CHECK-SAME: (%[[X:.*]]: !lns8_8, %[[W:.*]]: !lns16_2048)
func.func @conversions(%x: !a, %w: !fine) -> (!a, !lns.num<8, 4>) {
  // Finer and back is nothing; coarser and coarser rounds twice.
  // CHECK: %[[ONCE:.*]] = lns.convert %[[W]] : !lns16_2048 -> !lns8_8
  // CHECK: %[[TWICE:.*]] = lns.convert %[[ONCE]] : !lns8_8 -> !lns8_4
  // CHECK: return %[[X]], %[[TWICE]]
  %0 = lns.convert %x : !a -> !fine
  %1 = lns.convert %0 : !fine -> !a
  %2 = lns.convert %w : !fine -> !a
  %3 = lns.convert %2 : !a -> !lns.num<8, 4>
  return %1, %3 : !a, !lns.num<8, 4>
}

// A stochastic conversion reads as many random bits as its own format asks for.
// CHECK-LABEL: func @random_conversions
func.func @random_conversions(%x: !a, %u: i32) -> !lns.num<8, 4> {
  // CHECK-COUNT-2: lns.convert
  %0 = lns.convert %x : !a -> !fine
  %1 = lns.convert %0 random(%u : i32) : !fine -> !lns.num<8, 4>
  return %1 : !lns.num<8, 4>
}

// CHECK-LABEL: func @exact_products
// CHECK-SAME: (%[[X:.*]]: !lns8_8, %[[Y:.*]]: !lns8_8)
func.func @exact_products(%x: !a, %y: !a) -> (!a, !a, !a) {
  // CHECK-DAG: %[[MUL:.*]] = lns.mul %[[X]], %[[Y]] underflow(min) : !lns8_8, !lns8_8 -> !lns8_8
  // CHECK-DAG: %[[SQUARE:.*]] = lns.square %[[X]] : !lns8_8 -> !lns8_8
  // CHECK-DAG: %[[ABS:.*]] = lns.abs %[[X]]
  // CHECK: return %[[MUL]], %[[SQUARE]], %[[ABS]]
  %0 = lns.mul %x, %y : !a, !a -> !lns.num<9, 8, 254>
  %1 = lns.convert %0 underflow(min) : !lns.num<9, 8, 254> -> !a
  %2 = lns.square %x : !a -> !lns.num<9, 8, 254>
  %3 = lns.convert %2 : !lns.num<9, 8, 254> -> !a
  %4 = lns.square %x : !a -> !lns.num<9, 8, 254>
  %5 = lns.sqrt %4 : !lns.num<9, 8, 254> -> !a
  return %1, %3, %5 : !a, !a, !a
}

// Saturation, underflow and zero divisors stand in the way.
// CHECK-LABEL: func @no_identities
func.func @no_identities(%x: !a, %y: !a) -> (!a, !a, !a, !a, !a) {
  // CHECK-DAG: lns.sqrt
  // CHECK-DAG: lns.convert
  // CHECK-COUNT-2: lns.recip
  // CHECK-COUNT-2: lns.div
  %0 = lns.square %x : !a -> !a
  %1 = lns.sqrt %0 : !a -> !a
  %2 = lns.mul %x, %y : !a, !a -> !lns.num<8, 8, 100>
  %3 = lns.convert %2 : !lns.num<8, 8, 100> -> !a
  %4 = lns.recip %x : !a -> !lns.num<8, 8, 1>
  %5 = lns.recip %4 : !lns.num<8, 8, 1> -> !a
  %nx = lns.neg %x : !a
  %ny = lns.neg %y : !a
  %6 = lns.div %nx, %ny : !a, !a -> !a
  %7 = lns.div %x, %x : !a, !a -> !a
  return %1, %3, %5, %6, %7 : !a, !a, !a, !a, !a
}

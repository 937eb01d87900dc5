// RUN: lns-opt %s -canonicalize -cse | FileCheck %s
// Quotients, powers and sums of constants, through resources too; identities with 0, 1 and −1 [A1, A2].

!a = !lns.num<8, 8>
!t = tensor<4x!lns.num<8, 8>>

// The codes 127, 119, 255 are 1, 2^-1, -1.

// CHECK-LABEL: func @constants
func.func @constants() -> (!t, !t, !t, !t, !t, !t) {
  // x/0 is M with the sign of x, 0/0 zero.
  // CHECK-DAG: %[[DIV:.*]] = lns.constant dense<[127, -1, 0, 119]> : tensor<4xi8> as tensor<4x!lns8_8>
  // CHECK-DAG: %[[RECIP:.*]] = lns.constant dense<[127, -1, 127, 127]> : tensor<4xi8> as tensor<4x!lns8_8>
  // CHECK-DAG: %[[SQUARE:.*]] = lns.constant dense<[111, 127, 0, 127]> : tensor<4xi8> as tensor<4x!lns8_8>
  // CHECK-DAG: %[[SQRT:.*]] = lns.constant dense<[123, 0, 0, 127]> : tensor<4xi8> as tensor<4x!lns8_8>
  // 1/2 + 1/2 = 1; -1 + 0 = -1; 0 + 0 = 0; 1 + 1 saturates.
  // CHECK-DAG: %[[ADD:.*]] = lns.constant dense<[127, -1, 0, 127]> : tensor<4xi8> as tensor<4x!lns8_8>
  // 1/2 - 1/2 = 0; -1 - 0; 0 - 0; 1 - 1.
  // CHECK-DAG: %[[SUB:.*]] = lns.constant dense<[0, -1, 0, 0]> : tensor<4xi8> as tensor<4x!lns8_8>
  // CHECK: return %{{.*}}, %[[RECIP]], %[[SQUARE]], %[[SQRT]], %{{.*}}, %[[SUB]]
  %x = lns.constant dense<[119, 255, 0, 127]> : tensor<4xi8> as !t
  %y = lns.constant dense<[119, 0, 0, 127]> : tensor<4xi8> as !t
  %d = lns.constant dense<[0, 0, 0, 127]> : tensor<4xi8> as !t
  %n = lns.constant dense<[119, 255, 0, 119]> : tensor<4xi8> as !t
  %div = lns.div %n, %d : !t, !t -> !t
  %recip = lns.recip %x : !t -> !t
  %square = lns.square %x : !t -> !t
  %sqrt = lns.sqrt %x : !t -> !t
  %add = lns.add %x, %y : !t, !t -> !t
  %sub = lns.sub %x, %y : !t, !t -> !t
  return %div, %recip, %square, %sqrt, %add, %sub : !t, !t, !t, !t, !t, !t
}

// CHECK-LABEL: func @algorithms
func.func @algorithms() -> (!a, !a, !a) {
  // 1/2 - 0.459: D(1) = 28.8 steps, 29 to nearest, by points and by shifts.
  // CHECK-DAG: lns.constant 90 : i8
  // CHECK-DAG: lns.constant 87 : i8
  %x = lns.constant 119 : i8 as !a
  %y = lns.constant 118 : i8 as !a
  %0 = lns.sub %x, %y : !a, !a -> !a
  %1 = lns.sub %x, %y algorithm(interpolated) : !a, !a -> !a
  %2 = lns.sub %x, %y algorithm(mitchell) : !a, !a -> !a
  return %0, %1, %2 : !a, !a, !a
}

// CHECK-LABEL: func @units
// CHECK-SAME: (%[[X:.*]]: !lns8_8)
func.func @units(%x: !a) -> (!a, !a, !a, !a, !a, !a) {
  // CHECK-DAG: %[[NEG:.*]] = lns.neg %[[X]]
  // CHECK-DAG: %[[RECIP:.*]] = lns.recip %[[X]] underflow(min)
  // CHECK-DAG: %[[ZERO:.*]] = lns.constant 0
  // CHECK: return %[[X]], %[[NEG]], %[[RECIP]], %[[X]], %[[NEG]], %[[ZERO]]
  %one = lns.constant 127 : i8 as !a
  %minus = lns.constant 255 : i8 as !a
  %zero = lns.constant 0 : i8 as !a
  %0 = lns.div %x, %one : !a, !a -> !a
  %1 = lns.div %x, %minus : !a, !a -> !a
  %2 = lns.div %one, %x underflow(min) : !a, !a -> !a
  %3 = lns.add %zero, %x : !a, !a -> !a
  %4 = lns.sub %zero, %x : !a, !a -> !a
  %5 = lns.sub %x, %x algorithm(mitchell) underflow(min) : !a, !a -> !a
  return %0, %1, %2, %3, %4, %5 : !a, !a, !a, !a, !a, !a
}

// A large constant stays a resource.
// CHECK-LABEL: func @resource
func.func @resource() -> (!t, tensor<4xi8>, tensor<4x!lns.num<8, 4>>) {
  // CHECK-DAG: %[[SUM:.*]] = lns.constant dense_resource<[[A:.*]]> : tensor<4xi8> as tensor<4x!lns8_8>
  // CHECK-DAG: %[[WORDS:.*]] = arith.constant dense_resource<codes> : tensor<4xi8>
  // CHECK-DAG: %[[COARSE:.*]] = lns.constant dense_resource<{{.*}}> : tensor<4xi8> as tensor<4x!lns8_4>
  // CHECK: return %{{.*}}, %[[WORDS]], %{{.*}}
  %c = lns.constant dense_resource<codes> : tensor<4xi8> as !t
  %0 = lns.add %c, %c : !t, !t -> !t
  %1 = lns.bitcast %c : !t to tensor<4xi8>
  %2 = lns.convert %c : !t -> tensor<4x!lns.num<8, 4>>
  return %0, %1, %2 : !t, tensor<4xi8>, tensor<4x!lns.num<8, 4>>
}

// CHECK-LABEL: func @words_of_a_resource
func.func @words_of_a_resource() -> !t {
  // CHECK: lns.constant dense_resource<codes> : tensor<4xi8> as tensor<4x!lns8_8>
  %w = arith.constant dense_resource<codes> : tensor<4xi8>
  %0 = lns.bitcast %w : tensor<4xi8> to !t
  return %0 : !t
}

// CHECK-LABEL: func @tensors_of_unknown_size
func.func @tensors_of_unknown_size(%x: tensor<?x!a>) -> (tensor<?x!a>, tensor<?xi1>) {
  // No constant can be written.
  // CHECK: lns.sub
  // CHECK: lns.cmp
  %0 = lns.sub %x, %x : tensor<?x!a>, tensor<?x!a> -> tensor<?x!a>
  %1 = lns.cmp eq %x, %x : tensor<?x!a> -> tensor<?xi1>
  return %0, %1 : tensor<?x!a>, tensor<?xi1>
}

// CHECK-LABEL: func @tables
func.func @tables() -> (i8, i8) {
  // CHECK-DAG: arith.constant 7 : i8
  // CHECK-DAG: arith.constant 0 : i8
  %one = arith.constant 1 : i8
  %five = arith.constant 5 : i8
  %0 = lns.look_up %one in [8, 7] : i8
  %1 = lns.look_up %five in [8, 7] : i8
  return %0, %1 : i8, i8
}

{-#
  dialect_resources: {
    builtin: {
      codes: "0x0100000001817F00"
    }
  }
#-}

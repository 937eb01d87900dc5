// RUN: lns-opt %s -canonicalize | FileCheck %s
// Identities and constants fold; what is no identity stays.

// CHECK-LABEL: func @involutions
// CHECK-SAME: (%[[A:.*]]: !lns8_8)
func.func @involutions(%a: !lns.num<8, 8>) -> (!lns.num<8, 8>, !lns.num<8, 8>, !lns.num<8, 8>, !lns.num<8, 8>) {
  // CHECK: %[[ABS:.*]] = lns.abs %[[A]]
  // CHECK: return %[[A]], %[[ABS]], %[[ABS]], %[[A]]
  %0 = lns.neg %a : !lns.num<8, 8>
  %1 = lns.neg %0 : !lns.num<8, 8>
  %2 = lns.abs %0 : !lns.num<8, 8>
  %3 = lns.abs %2 : !lns.num<8, 8>
  %4 = lns.relu %3 : !lns.num<8, 8>
  %5 = lns.min %a, %a : !lns.num<8, 8>
  return %1, %3, %4, %5 : !lns.num<8, 8>, !lns.num<8, 8>, !lns.num<8, 8>, !lns.num<8, 8>
}

// CHECK-LABEL: func @identity_casts
// CHECK-SAME: (%[[A:.*]]: tensor<4x!lns8_8>)
func.func @identity_casts(%a: tensor<4x!lns.num<8, 8>>) -> (tensor<4x!lns.num<8, 8>>, tensor<4x!lns.num<8, 8>>) {
  // CHECK-NEXT: return %[[A]], %[[A]]
  %0 = lns.bitcast %a : tensor<4x!lns.num<8, 8>> to tensor<4xi8>
  %1 = lns.bitcast %0 : tensor<4xi8> to tensor<4x!lns.num<8, 8>>
  %2 = lns.convert %a : tensor<4x!lns.num<8, 8>> -> tensor<4x!lns.num<8, 8>>
  return %1, %2 : tensor<4x!lns.num<8, 8>>, tensor<4x!lns.num<8, 8>>
}

// CHECK-LABEL: func @reinterpretation_stays
func.func @reinterpretation_stays(%a: !lns.num<8, 8>) -> !lns.num<8, 4> {
  // CHECK-COUNT-2: lns.bitcast
  %0 = lns.bitcast %a : !lns.num<8, 8> to i8
  %1 = lns.bitcast %0 : i8 to !lns.num<8, 4>
  return %1 : !lns.num<8, 4>
}

// CHECK-LABEL: func @one_and_zero
// CHECK-SAME: (%[[A:.*]]: !lns8_8)
func.func @one_and_zero(%a: !lns.num<8, 8>) -> (!lns.num<8, 8>, !lns.num<8, 8>, !lns.num<8, 8>) {
  // The code 127 is 1.0, 255 is -1.0.
  // CHECK-DAG: %[[ZERO:.*]] = lns.constant 0 : i8 as !lns8_8
  // CHECK-DAG: %[[NEG:.*]] = lns.neg %[[A]]
  // CHECK: return %[[A]], %[[ZERO]], %[[NEG]]
  %one = lns.constant 127 : i8 as !lns.num<8, 8>
  %zero = lns.constant 0 : i8 as !lns.num<8, 8>
  %minus = lns.constant 255 : i8 as !lns.num<8, 8>
  %0 = lns.mul %a, %one : !lns.num<8, 8>, !lns.num<8, 8> -> !lns.num<8, 8>
  %1 = lns.mul %zero, %a : !lns.num<8, 8>, !lns.num<8, 8> -> !lns.num<8, 8>
  %2 = lns.mul %a, %minus : !lns.num<8, 8>, !lns.num<8, 8> -> !lns.num<8, 8>
  return %0, %1, %2 : !lns.num<8, 8>, !lns.num<8, 8>, !lns.num<8, 8>
}

// CHECK-LABEL: func @one_of_another_bias
func.func @one_of_another_bias(%a: !lns.num<8, 8>) -> !lns.num<9, 8, 254> {
  // CHECK-NEXT: lns.convert %{{.*}} : !lns8_8 -> !lns9_8_254
  %one = lns.constant 127 : i8 as !lns.num<8, 8>
  %0 = lns.mul %a, %one : !lns.num<8, 8>, !lns.num<8, 8> -> !lns.num<9, 8, 254>
  return %0 : !lns.num<9, 8, 254>
}

// CHECK-LABEL: func @constants
func.func @constants() -> (tensor<4x!lns.num<8, 8>>, tensor<4x!lns.num<8, 8>>, tensor<4x!lns.num<8, 8>>,
                           tensor<4xi1>, tensor<4x!lns.num<8, 4>>, tensor<4xi8>) {
  // Codes 119 = 2^-1, 247 = -2^-1, 1 the smallest, 0 zero; the product 2^-2 is 111.
  // CHECK-DAG: lns.constant dense<[111, 111, 0, 0]> : tensor<4xi8> as tensor<4x!lns8_8>
  // CHECK-DAG: lns.constant dense<[-9, 119, -127, 0]> : tensor<4xi8> as tensor<4x!lns8_8>
  // CHECK-DAG: lns.constant dense<[119, 0, 1, 0]> : tensor<4xi8> as tensor<4x!lns8_8>
  // CHECK-DAG: arith.constant dense<[false, true, false, false]> : tensor<4xi1>
  // CHECK-DAG: lns.constant dense<[123, -5, 64, 0]> : tensor<4xi8> as tensor<4x!lns8_4>
  // CHECK-DAG: arith.constant dense<[119, -9, 1, 0]> : tensor<4xi8>
  %c = lns.constant dense<[119, 247, 1, 0]> : tensor<4xi8> as tensor<4x!lns.num<8, 8>>
  %mul = lns.mul %c, %c : tensor<4x!lns.num<8, 8>>, tensor<4x!lns.num<8, 8>> -> tensor<4x!lns.num<8, 8>>
  %neg = lns.neg %c : tensor<4x!lns.num<8, 8>>
  %relu = lns.relu %c : tensor<4x!lns.num<8, 8>>
  %cmp = lns.cmp lt %c, %relu : tensor<4x!lns.num<8, 8>> -> tensor<4xi1>
  %convert = lns.convert %c : tensor<4x!lns.num<8, 8>> -> tensor<4x!lns.num<8, 4>>
  %bits = lns.bitcast %c : tensor<4x!lns.num<8, 8>> to tensor<4xi8>
  return %mul, %neg, %relu, %cmp, %convert, %bits : tensor<4x!lns.num<8, 8>>, tensor<4x!lns.num<8, 8>>,
    tensor<4x!lns.num<8, 8>>, tensor<4xi1>, tensor<4x!lns.num<8, 4>>, tensor<4xi8>
}

// CHECK-LABEL: func @resource
func.func @resource() -> tensor<4x!lns.num<8, 8>> {
  // A resource stays one; its bytes stand at the end.
  // CHECK: lns.constant dense_resource<lns_folded> : tensor<4xi8> as tensor<4x!lns8_8>
  %c = lns.constant dense_resource<codes> : tensor<4xi8> as tensor<4x!lns.num<8, 8>>
  %0 = lns.neg %c : tensor<4x!lns.num<8, 8>>
  return %0 : tensor<4x!lns.num<8, 8>>
}

// CHECK-LABEL: func @integers_that_are_no_codes
func.func @integers_that_are_no_codes() -> !lns.num<8, 8> {
  // CHECK: lns.bitcast
  %0 = arith.constant 128 : i8
  %1 = lns.bitcast %0 : i8 to !lns.num<8, 8>
  return %1 : !lns.num<8, 8>
}

// CHECK: lns_folded: "0x010000008101FF00"
{-#
  dialect_resources: {
    builtin: {
      codes: "0x0100000001817F00"
    }
  }
#-}

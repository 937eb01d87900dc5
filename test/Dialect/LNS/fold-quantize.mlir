// RUN: lns-opt %s -canonicalize | FileCheck %s
// Constants between f32 and codes, and quantize of dequantize, where it is an identity [Q1, Q7].

!a = !lns.num<8, 8>
!t = tensor<2x2x!lns.num<8, 8>>
!f = tensor<2x2xf32>
#all = affine_map<(i, j) -> ()>
#row = affine_map<(i, j) -> (i)>

// CHECK-LABEL: func @encode_of_decode
// CHECK-SAME: (%[[X:.*]]: !lns8_8, %[[I:.*]]: f32)
func.func @encode_of_decode(%x: !a, %inverse: f32) -> (!a, !a, !lns.num<8, 4>) {
  // CHECK-DAG: %[[F:.*]] = lns.decode %[[X]]
  // CHECK-DAG: %[[SCALED:.*]] = lns.encode %[[F]], %[[I]]
  // CHECK-DAG: %[[OTHER:.*]] = lns.encode %[[F]], %{{.*}} -> !lns8_4
  // CHECK: return %[[X]], %[[SCALED]], %[[OTHER]]
  %one = arith.constant 1.0 : f32
  %0 = lns.decode %x : !a -> f32
  %1 = lns.encode %0, %one : f32 -> !a
  %2 = lns.encode %0, %inverse : f32 -> !a
  %3 = lns.encode %0, %one : f32 -> !lns.num<8, 4>
  return %1, %2, %3 : !a, !a, !lns.num<8, 4>
}

// A word may have bits that no code has, which encoding loses.
// CHECK-LABEL: func @encode_of_decoded_word
func.func @encode_of_decoded_word(%w: i8) -> i8 {
  // CHECK: lns.decode_word
  // CHECK: lns.encode_word
  %one = arith.constant 1.0 : f32
  %0 = lns.decode_word %w format(!a) : i8 -> f32
  %1 = lns.encode_word %0, %one format(!a) : f32 -> i8
  return %1 : i8
}

// CHECK-LABEL: func @static_scale
// CHECK-SAME: (%[[X:.*]]: tensor<2x2x!lns8_8>)
func.func @static_scale(%x: !t) -> (!t, !t) {
  // CHECK: return %[[X]], %[[X]]
  %s = arith.constant dense<3.0e-2> : tensor<f32>
  %0 = lns.dequantize %x scale(%s) {scale_map = #all} : !t, tensor<f32> -> !f
  %1 = lns.quantize %0 scale(%s) underflow(min) {scale_map = #all} : !f, tensor<f32> -> !t
  %r = arith.constant dense<[3.0e-2, 7.7]> : tensor<2xf32>
  %2 = lns.dequantize %x scale(%r) {scale_map = #row} : !t, tensor<2xf32> -> !f
  %3 = lns.quantize %2 scale(%r) {scale_map = #row} : !f, tensor<2xf32> -> !t
  return %1, %3 : !t, !t
}

// A NaN scale makes all codes zero [N6]; times a tiny scale numbers are subnormal.
// CHECK-LABEL: func @other_scales
func.func @other_scales(%x: !t, %s: tensor<f32>, %q: tensor<f32>) -> (!t, !t, !t) {
  // CHECK-COUNT-3: lns.quantize
  %0 = lns.dequantize %x scale(%s) {scale_map = #all} : !t, tensor<f32> -> !f
  %1 = lns.quantize %0 scale(%s) {scale_map = #all} : !f, tensor<f32> -> !t
  %tiny = arith.constant dense<1.5e-38> : tensor<f32>
  %2 = lns.dequantize %x scale(%tiny) {scale_map = #all} : !t, tensor<f32> -> !f
  %3 = lns.quantize %2 scale(%tiny) {scale_map = #all} : !f, tensor<f32> -> !t
  %4 = lns.quantize %0 scale(%q) {scale_map = #all} : !f, tensor<f32> -> !t
  return %1, %3, %4 : !t, !t, !t
}

// CHECK-LABEL: func @constants
func.func @constants() -> (!t, !t, !t, !a, !f) {
  // 2 in scale 2 is 1 (127), 1 is 119, -1 is 247; by rows the second scale is 1.
  // CHECK-DAG: lns.constant dense<{{\[\[}}127, 119], [-9, 0]]> : tensor<2x2xi8> as tensor<2x2x!lns8_8>
  // CHECK-DAG: lns.constant dense<{{\[\[}}127, 119], [-1, 0]]> : tensor<2x2xi8> as tensor<2x2x!lns8_8>
  // CHECK-DAG: lns.constant dense_resource<{{.*}}> : tensor<2x2xi8> as tensor<2x2x!lns8_8>
  // CHECK-DAG: lns.constant 111 : i8 as !lns8_8
  // CHECK-DAG: arith.constant dense<1.500000e+00> : tensor<2x2xf32>
  %x = arith.constant dense<[[2.0, 1.0], [-1.0, 0.0]]> : !f
  %two = arith.constant dense<2.0> : tensor<f32>
  %0 = lns.quantize %x scale(%two) {scale_map = #all} : !f, tensor<f32> -> !t
  %rows = arith.constant dense<[2.0, 1.0]> : tensor<2xf32>
  %1 = lns.quantize %x scale(%rows) {scale_map = #row} : !f, tensor<2xf32> -> !t
  %y = arith.constant dense_resource<floats> : !f
  %2 = lns.quantize %y scale(%two) {scale_map = #all} : !f, tensor<f32> -> !t
  %quarter = arith.constant 0.25 : f32
  %one = arith.constant 1.0 : f32
  %3 = lns.encode %quarter, %one : f32 -> !a
  %half = lns.constant dense<119> : tensor<2x2xi8> as !t
  %three = arith.constant dense<3.0> : tensor<f32>
  %4 = lns.dequantize %half scale(%three) {scale_map = #all} : !t, tensor<f32> -> !f
  return %0, %1, %2, %3, %4 : !t, !t, !t, !a, !f
}

// Codes do not become four times as many bytes.
// CHECK-LABEL: func @weights_stay_codes
func.func @weights_stay_codes() -> !f {
  // CHECK: lns.dequantize
  %c = lns.constant dense<[[1, 2], [3, 4]]> : tensor<2x2xi8> as !t
  %s = arith.constant dense<1.0> : tensor<f32>
  %0 = lns.dequantize %c scale(%s) {scale_map = #all} : !t, tensor<f32> -> !f
  return %0 : !f
}

// CHECK-LABEL: func @renormalized_twice
func.func @renormalized_twice(%x: !t, %s: tensor<f32>) -> (!t, tensor<2xf32>) {
  // CHECK: %[[C:.*]], %[[S:.*]] = lns.renormalize
  // CHECK-NEXT: return %[[C]], %[[S]]
  %c, %t = lns.renormalize %x scale(%s) {scale_map = #all, group_map = #row} : !t, tensor<f32> -> !t, tensor<2xf32>
  %d, %u = lns.renormalize %c scale(%t) {scale_map = #row, group_map = #row} : !t, tensor<2xf32> -> !t, tensor<2xf32>
  return %d, %u : !t, tensor<2xf32>
}

{-#
  dialect_resources: {
    builtin: {
      floats: "0x040000000000003F0000803F00000000000000C0"
    }
  }
#-}

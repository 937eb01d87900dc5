// RUN: lns-opt %s --convert-lns-to-linalg=kernels=true -split-input-file | FileCheck %s
// An exact contraction of all of K is filtered; one whose bins are seen goes into bins [D1].

#a = affine_map<(m, n, k) -> (m, k)>
#b = affine_map<(m, n, k) -> (k, n)>
#c = affine_map<(m, n, k) -> (m, n)>
#none = affine_map<(m, n) -> ()>
#all = affine_map<(m, n) -> (m, n)>

// The bound of K = 16 products in any order is (16 + 1 + 6) · 2^-53.
// CHECK-LABEL: func.func @whole
// CHECK-SAME: %[[A:.*]]: tensor<4x16x!lns8_8>, %[[B:.*]]: tensor<16x8x!lns8_8>
// CHECK: lns.decode_word %{{.*}} : i8 -> f64
// CHECK: lns.decode_word %{{.*}} : i8 -> f64
// CHECK: %[[SUMS:.*]] = linalg.generic
// CHECK: arith.mulf %{{.*}} : f64
// CHECK: arith.addf %{{.*}} : f64
// CHECK: } -> tensor<4x8xf64>
// CHECK: %[[FACTOR:.*]] = arith.constant 2.553512956637{{.*}}E-15 : f64
// CHECK: } -> tensor<4xf64>
// CHECK: } -> tensor<8xf64>
// CHECK: %[[DOTS:.*]] = linalg.generic {{.*}} ins(%[[SUMS]], %{{.*}}, %{{.*}} : tensor<4x8xf64>, tensor<4xf64>, tensor<8xf64>)
// CHECK: ^bb0(%[[SUM:.*]]: f64, %[[X:.*]]: f64, %[[Y:.*]]: f64, %{{.*}}: f32):
// CHECK: %[[BOUND:.*]] = arith.mulf %[[X]], %[[Y]] {lns.error_of_sums = 16 : i64} : f64
// CHECK: %[[LOW:.*]] = arith.subf %[[SUM]], %[[BOUND]] : f64
// CHECK: %[[LOWEST:.*]] = arith.truncf %[[LOW]] : f64 to f32
// CHECK: %[[HIGH:.*]] = arith.addf %[[SUM]], %[[BOUND]] : f64
// CHECK: %[[HIGHEST:.*]] = arith.truncf %[[HIGH]] : f64 to f32
// CHECK: %[[NAN:.*]] = arith.constant 0x7FC00000 : f32
// CHECK: %[[SAME:.*]] = arith.cmpi eq
// CHECK: arith.select %[[SAME]], %[[LOWEST]], %[[NAN]] : f32
// CHECK: lns.resolve_dots ins(%[[A]], %[[B]] : {{.*}}) outs(%[[DOTS]] : tensor<4x8xf32>)
func.func @whole(%a: tensor<4x16x!lns.num<8, 8>>, %b: tensor<16x8x!lns.num<8, 8>>,
                 %s: tensor<f32>) -> tensor<4x8xf32> {
  %zero = arith.constant 0 : i64
  %e = tensor.empty() : tensor<4x8x8xi64>
  %init = linalg.fill ins(%zero : i64) outs(%e : tensor<4x8x8xi64>) -> tensor<4x8x8xi64>
  %acc = lns.contract ins(%a, %b : tensor<4x16x!lns.num<8, 8>>, tensor<16x8x!lns.num<8, 8>>)
    outs(%init : tensor<4x8x8xi64>)
    {indexing_maps = [#a, #b, #c], datapath = #lns.exact} -> tensor<4x8x8xi64>
  %o = tensor.empty() : tensor<4x8xf32>
  %y = lns.finish ins(%acc, %s, %s : tensor<4x8x8xi64>, tensor<f32>, tensor<f32>) outs(%o : tensor<4x8xf32>)
    {indexing_maps = [#all, #none, #none, #all], operand_types = [!lns.num<8, 8>, !lns.num<8, 8>],
     datapath = #lns.exact} -> tensor<4x8xf32>
  return %y : tensor<4x8xf32>
}

// -----

#a = affine_map<(m, n, k) -> (m, k)>
#b = affine_map<(m, n, k) -> (k, n)>
#c = affine_map<(m, n, k) -> (m, n)>

// CHECK-LABEL: func.func @bins
// CHECK-NOT: linalg.generic
// CHECK: lns.add_to_bins ins(%{{.*}} : tensor<4x16x!lns8_8>, tensor<16x8x!lns8_8>) outs(%{{.*}} : tensor<4x8x8xi64>)
// CHECK-SAME: operand_types = [!lns8_8, !lns8_8]
func.func @bins(%a: tensor<4x16x!lns.num<8, 8>>, %b: tensor<16x8x!lns.num<8, 8>>,
                %init: tensor<4x8x8xi64>) -> tensor<4x8x8xi64> {
  %acc = lns.contract ins(%a, %b : tensor<4x16x!lns.num<8, 8>>, tensor<16x8x!lns.num<8, 8>>)
    outs(%init : tensor<4x8x8xi64>)
    {indexing_maps = [#a, #b, #c], datapath = #lns.exact} -> tensor<4x8x8xi64>
  return %acc : tensor<4x8x8xi64>
}

// -----

#a = affine_map<(m, n, k) -> (m, k)>
#b = affine_map<(m, n, k) -> (k, n)>
#c = affine_map<(m, n, k) -> (m, n)>

// A dynamic shape keeps the form of whole tensors.
// CHECK-LABEL: func.func @dynamic
// CHECK-NOT: lns.add_to_bins
// CHECK: linalg.index 3
func.func @dynamic(%a: tensor<4x?x!lns.num<8, 8>>, %b: tensor<?x8x!lns.num<8, 8>>,
                   %init: tensor<4x8x8xi64>) -> tensor<4x8x8xi64> {
  %acc = lns.contract ins(%a, %b : tensor<4x?x!lns.num<8, 8>>, tensor<?x8x!lns.num<8, 8>>)
    outs(%init : tensor<4x8x8xi64>)
    {indexing_maps = [#a, #b, #c], datapath = #lns.exact} -> tensor<4x8x8xi64>
  return %acc : tensor<4x8x8xi64>
}

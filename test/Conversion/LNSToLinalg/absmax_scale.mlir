// RUN: lns-opt %s -convert-lns-to-linalg | FileCheck %s
// Dynamic scales are an unsigned maximum of magnitudes' bits, then integers [Q5, N6].

// CHECK-LABEL: @column
// CHECK-SAME: (%[[X:.*]]: tensor<?x32xf32>)
// CHECK: %[[ZERO:.*]] = linalg.fill {{.*}} -> tensor<32xi32>
// CHECK: %[[MAX:.*]] = linalg.generic
// CHECK-SAME: iterator_types = ["reduction", "parallel"]
// CHECK-SAME: ins(%[[X]] : tensor<?x32xf32>) outs(%[[ZERO]] : tensor<32xi32>)
// CHECK: ^bb0(%[[IN:.*]]: f32, %[[ACC:.*]]: i32):
// CHECK: %[[BITS:.*]] = arith.bitcast %[[IN]] : f32 to i32
// CHECK: %[[MASK:.*]] = arith.constant 2147483647 : i32
// CHECK: %[[MAGNITUDE:.*]] = arith.andi %[[BITS]], %[[MASK]]
// CHECK: %[[NEW:.*]] = arith.maxui %[[ACC]], %[[MAGNITUDE]]
// CHECK: linalg.yield %[[NEW]] : i32
// The smallest scale is 2^-126, that of a group of zeros 1, with NaN or infinity NaN.
// CHECK: linalg.generic
// CHECK-SAME: iterator_types = ["parallel"]
// CHECK-SAME: ins(%[[MAX]] : tensor<32xi32>)
// CHECK: ^bb0(%[[B:.*]]: i32, %{{.*}}: f32):
// CHECK: %[[MIN:.*]] = arith.constant 8388608 : i32
// CHECK: %[[S0:.*]] = arith.maxui %[[B]], %[[MIN]]
// CHECK: %[[ONE:.*]] = arith.constant 1065353216 : i32
// CHECK: %[[S1:.*]] = arith.select %{{.*}}, %[[ONE]], %[[S0]]
// CHECK: %[[NAN:.*]] = arith.constant 2143289344 : i32
// CHECK: %[[S2:.*]] = arith.select %{{.*}}, %[[NAN]], %[[S1]]
// CHECK: arith.bitcast %[[S2]] : i32 to f32
func.func @column(%x: tensor<?x32xf32>) -> tensor<32xf32> {
  %s = lns.absmax_scale %x {scale_map = affine_map<(d0, d1) -> (d1)>}
     : tensor<?x32xf32> -> tensor<32xf32>
  return %s : tensor<32xf32>
}

// CHECK-LABEL: @power_of_two
// CHECK: arith.addi %{{.*}}, %c8388607_i32
// CHECK: arith.andi
// CHECK: arith.minui
func.func @power_of_two(%x: tensor<4x8xf32>) -> tensor<f32> {
  %s = lns.absmax_scale %x kind(pow2) {scale_map = affine_map<(d0, d1) -> ()>}
     : tensor<4x8xf32> -> tensor<f32>
  return %s : tensor<f32>
}

// One scale a block of 32 of a dynamic size: a reduction in each block, the last one filled up.
// CHECK-LABEL: @block
// CHECK: affine.apply #{{.*}}()[%{{.*}}]
// CHECK: tensor.pad
// CHECK: linalg.generic {indexing_maps = [{{.*}}], iterator_types = ["parallel", "parallel", "reduction"]}
func.func @block(%x: tensor<?x?xf32>) -> tensor<?x?xf32> {
  %s = lns.absmax_scale %x
       {scale_map = affine_map<(d0, d1) -> (d0, d1 floordiv 32)>}
     : tensor<?x?xf32> -> tensor<?x?xf32>
  return %s : tensor<?x?xf32>
}

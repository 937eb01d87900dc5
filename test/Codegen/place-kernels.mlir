// RUN: lns-opt %s --pass-pipeline='builtin.module(func.func(lns-place-kernels))' | FileCheck %s
// A contraction stands before its epilogue, the absmax and codes of a known scale behind it, each with a fill of its own.

#rows = affine_map<(d0, d1, d2) -> (d0, d2)>
#columns = affine_map<(d0, d1, d2) -> (d2, d1)>
#result = affine_map<(d0, d1, d2) -> (d0, d1)>
#each = affine_map<(d0, d1) -> (d0, d1)>
#one = affine_map<(d0, d1) -> ()>

// CHECK-LABEL: func.func @place
func.func @place(%a: tensor<4x6xf32>, %b: tensor<6x5xf32>, %r: tensor<4x5xf32>) -> (tensor<i32>, tensor<4x5xf32>, tensor<i32>, tensor<4x5xi8>) {
  %zero = arith.constant 0.0 : f32
  %none = arith.constant 0 : i32
  %e = tensor.empty() : tensor<4x5xf32>
  %f = linalg.fill ins(%zero : f32) outs(%e : tensor<4x5xf32>) -> tensor<4x5xf32>
  %ei = tensor.empty() : tensor<i32>
  %fi = linalg.fill ins(%none : i32) outs(%ei : tensor<i32>) -> tensor<i32>
  %c = linalg.generic {indexing_maps = [#rows, #columns, #result], iterator_types = ["parallel", "parallel", "reduction"]}
      ins(%a, %b : tensor<4x6xf32>, tensor<6x5xf32>) outs(%f : tensor<4x5xf32>) {
  ^bb0(%x: f32, %y: f32, %acc: f32):
    %p = arith.mulf %x, %y : f32
    %s = arith.addf %acc, %p : f32
    linalg.yield %s : f32
  } -> tensor<4x5xf32>
  // CHECK: %[[OTHER:.*]] = linalg.generic {{.*}}ins(%{{.*}} : tensor<4x5xf32>) outs(%{{.*}} : tensor<i32>)
  %other = linalg.generic {indexing_maps = [#each, #one], iterator_types = ["reduction", "reduction"]}
      ins(%r : tensor<4x5xf32>) outs(%fi : tensor<i32>) {
  ^bb0(%x: f32, %out: i32):
    %bits = arith.bitcast %x : f32 to i32
    %m = arith.maxui %out, %bits : i32
    linalg.yield %m : i32
  } -> tensor<i32>
  // CHECK: %[[F:.*]] = linalg.fill {{.*}} -> tensor<4x5xf32>
  // CHECK-NEXT: %[[C:.*]] = linalg.generic {{.*}} outs(%[[F]] : tensor<4x5xf32>)
  // CHECK: %[[Y:.*]] = linalg.generic {{.*}} ins(%[[C]], %{{.*}} : tensor<4x5xf32>, tensor<4x5xf32>)
  %y = linalg.generic {indexing_maps = [#each, #each, #each], iterator_types = ["parallel", "parallel"]}
      ins(%c, %r : tensor<4x5xf32>, tensor<4x5xf32>) outs(%e : tensor<4x5xf32>) {
  ^bb0(%x: f32, %z: f32, %out: f32):
    %s = arith.addf %x, %z : f32
    linalg.yield %s : f32
  } -> tensor<4x5xf32>
  // CHECK: %[[CODES:.*]] = linalg.generic {{.*}} ins(%[[Y]] : tensor<4x5xf32>) outs(%{{.*}} : tensor<4x5xi8>)
  // CHECK: %[[FI:.*]] = linalg.fill {{.*}} -> tensor<i32>
  // CHECK: %[[MAX:.*]] = linalg.generic {{.*}} ins(%[[Y]] : tensor<4x5xf32>) outs(%[[FI]] : tensor<i32>)
  %max = linalg.generic {indexing_maps = [#each, #one], iterator_types = ["reduction", "reduction"]}
      ins(%y : tensor<4x5xf32>) outs(%fi : tensor<i32>) {
  ^bb0(%x: f32, %out: i32):
    %bits = arith.bitcast %x : f32 to i32
    %m = arith.maxui %out, %bits : i32
    linalg.yield %m : i32
  } -> tensor<i32>
  %e8 = tensor.empty() : tensor<4x5xi8>
  %codes = linalg.generic {indexing_maps = [#each, #each], iterator_types = ["parallel", "parallel"]}
      ins(%y : tensor<4x5xf32>) outs(%e8 : tensor<4x5xi8>) {
  ^bb0(%x: f32, %out: i8):
    %bits = arith.bitcast %x : f32 to i32
    %s = arith.trunci %bits : i32 to i8
    linalg.yield %s : i8
  } -> tensor<4x5xi8>
  // CHECK: return %[[OTHER]], %[[Y]], %[[MAX]], %[[CODES]]
  return %other, %y, %max, %codes : tensor<i32>, tensor<4x5xf32>, tensor<i32>, tensor<4x5xi8>
}

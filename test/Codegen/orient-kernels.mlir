// RUN: lns-opt %s -lns-orient-kernels | FileCheck %s
// Results of long sums are laid out so that the dimensions that fill vectors are innermost; readers follow.

module attributes {lns.target = #lns.cpu<cpu = "x86-64-v4", features = "", vector_bits = 512, l1 = 32768, l2 = 1048576, l3 = 33554432>} {

// 9 taps would fill 9 of 16 lanes, 32 channels fill all.
// CHECK-LABEL: func.func @weight_gradient
// CHECK: %[[F:.*]] = linalg.fill {{.*}} -> tensor<16x3x3x32xf32>
// CHECK: %[[C:.*]] = linalg.generic {indexing_maps = [{{.*}}, {{.*}}, #[[OUT:.*]]], {{.*}}} ins(%arg0, %arg1 : {{.*}}) outs(%[[F]] : tensor<16x3x3x32xf32>)
// CHECK: %[[T:.*]] = linalg.transpose ins(%[[C]] : tensor<16x3x3x32xf32>) outs(%{{.*}} : tensor<32x16x3x3xf32>) permutation = [3, 0, 1, 2]
// CHECK: %[[R:.*]] = linalg.generic {indexing_maps = [#[[READ:.*]], #[[ID:.*]]], {{.*}}} ins(%[[C]] : tensor<16x3x3x32xf32>) outs(%{{.*}} : tensor<32x16x3x3xf32>)
// CHECK: return %[[R]], %[[T]]
func.func @weight_gradient(%x: tensor<8x16x29x29xf32>, %e: tensor<8x32x14x14xf32>) -> (tensor<32x16x3x3xf32>, tensor<32x16x3x3xf32>) {
  %zero = arith.constant 0.0 : f32
  %empty = tensor.empty() : tensor<32x16x3x3xf32>
  %fill = linalg.fill ins(%zero : f32) outs(%empty : tensor<32x16x3x3xf32>) -> tensor<32x16x3x3xf32>
  %c = linalg.generic {indexing_maps = [affine_map<(c, f, h, w, n, i, j) -> (n, c, i * 2 + h, j * 2 + w)>,
                                        affine_map<(c, f, h, w, n, i, j) -> (n, f, i, j)>,
                                        affine_map<(c, f, h, w, n, i, j) -> (f, c, h, w)>],
      iterator_types = ["parallel", "parallel", "parallel", "parallel", "reduction", "reduction", "reduction"]}
      ins(%x, %e : tensor<8x16x29x29xf32>, tensor<8x32x14x14xf32>) outs(%fill : tensor<32x16x3x3xf32>) {
  ^bb0(%a: f32, %b: f32, %sum: f32):
    %p = arith.mulf %a, %b : f32
    %s = arith.addf %sum, %p : f32
    linalg.yield %s : f32
  } -> tensor<32x16x3x3xf32>
  %r = linalg.generic {indexing_maps = [affine_map<(f, c, h, w) -> (f, c, h, w)>, affine_map<(f, c, h, w) -> (f, c, h, w)>],
      iterator_types = ["parallel", "parallel", "parallel", "parallel"]}
      ins(%c : tensor<32x16x3x3xf32>) outs(%empty : tensor<32x16x3x3xf32>) {
  ^bb0(%a: f32, %o: f32):
    %s = arith.addf %a, %a : f32
    linalg.yield %s : f32
  } -> tensor<32x16x3x3xf32>
  return %r, %c : tensor<32x16x3x3xf32>, tensor<32x16x3x3xf32>
}

// A matrix product stays, and so does a convolution whose pixels fill vectors.
// CHECK-LABEL: func.func @others
// CHECK: linalg.fill {{.*}} -> tensor<128x9xf32>
// CHECK: linalg.fill {{.*}} -> tensor<8x32x14x14xf32>
// CHECK-NOT: linalg.transpose
func.func @others(%a: tensor<128x512xf32>, %b: tensor<9x512xf32>, %x: tensor<8x32x16x16xf32>, %k: tensor<32x32x3x3xf32>)
    -> (tensor<128x9xf32>, tensor<8x32x14x14xf32>) {
  %zero = arith.constant 0.0 : f32
  %em = tensor.empty() : tensor<128x9xf32>
  %fm = linalg.fill ins(%zero : f32) outs(%em : tensor<128x9xf32>) -> tensor<128x9xf32>
  %m = linalg.generic {indexing_maps = [affine_map<(i, j, k) -> (i, k)>, affine_map<(i, j, k) -> (j, k)>, affine_map<(i, j, k) -> (i, j)>],
      iterator_types = ["parallel", "parallel", "reduction"]}
      ins(%a, %b : tensor<128x512xf32>, tensor<9x512xf32>) outs(%fm : tensor<128x9xf32>) {
  ^bb0(%u: f32, %v: f32, %sum: f32):
    %p = arith.mulf %u, %v : f32
    %s = arith.addf %sum, %p : f32
    linalg.yield %s : f32
  } -> tensor<128x9xf32>
  %ec = tensor.empty() : tensor<8x32x14x14xf32>
  %fc = linalg.fill ins(%zero : f32) outs(%ec : tensor<8x32x14x14xf32>) -> tensor<8x32x14x14xf32>
  %c = linalg.generic {indexing_maps = [affine_map<(n, f, i, j, c, h, w) -> (n, c, i + h, j + w)>,
                                        affine_map<(n, f, i, j, c, h, w) -> (f, c, h, w)>,
                                        affine_map<(n, f, i, j, c, h, w) -> (n, f, i, j)>],
      iterator_types = ["parallel", "parallel", "parallel", "parallel", "reduction", "reduction", "reduction"]}
      ins(%x, %k : tensor<8x32x16x16xf32>, tensor<32x32x3x3xf32>) outs(%fc : tensor<8x32x14x14xf32>) {
  ^bb0(%u: f32, %v: f32, %sum: f32):
    %p = arith.mulf %u, %v : f32
    %s = arith.addf %sum, %p : f32
    linalg.yield %s : f32
  } -> tensor<8x32x14x14xf32>
  return %m, %c : tensor<128x9xf32>, tensor<8x32x14x14xf32>
}
}

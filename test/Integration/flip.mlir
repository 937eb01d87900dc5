// RUN: lns-run %s --backend=reference
// RUN: lns-run %s --backend=cpu
// A flip of the last dimensions keeps its indices where the dimensions before them, contiguous in both tensors, become one loop.

#flip = affine_map<(d0, d1, d2, d3) -> (d0, d1, -d2 + 1, -d3 + 2)>
#same = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>

func.func private @flipped(%x: tensor<2x2x2x3xf32>) -> tensor<2x2x2x3xf32>
    attributes {no_inline} {
  %empty = tensor.empty() : tensor<2x2x2x3xf32>
  %flipped = linalg.generic {indexing_maps = [#flip, #same], iterator_types = ["parallel", "parallel", "parallel", "parallel"]}
      ins(%x : tensor<2x2x2x3xf32>) outs(%empty : tensor<2x2x2x3xf32>) {
  ^bb0(%a: f32, %b: f32):
    linalg.yield %a : f32
  } -> tensor<2x2x2x3xf32>
  return %flipped : tensor<2x2x2x3xf32>
}

func.func @flip() {
  %x = arith.constant dense<[[[[1.0, 2.0, 3.0], [4.0, 5.0, 6.0]], [[7.0, 8.0, 9.0], [10.0, 11.0, 12.0]]],
                             [[[13.0, 14.0, 15.0], [16.0, 17.0, 18.0]], [[19.0, 20.0, 21.0], [22.0, 23.0, 24.0]]]]> : tensor<2x2x2x3xf32>
  %flipped = call @flipped(%x) : (tensor<2x2x2x3xf32>) -> tensor<2x2x2x3xf32>
  %expected = arith.constant dense<[[[[6.0, 5.0, 4.0], [3.0, 2.0, 1.0]], [[12.0, 11.0, 10.0], [9.0, 8.0, 7.0]]],
                                    [[[18.0, 17.0, 16.0], [15.0, 14.0, 13.0]], [[24.0, 23.0, 22.0], [21.0, 20.0, 19.0]]]]> : tensor<2x2x2x3xf32>
  check.expect_eq %flipped, %expected : tensor<2x2x2x3xf32>
  return
}

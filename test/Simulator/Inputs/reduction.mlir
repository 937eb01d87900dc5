// Sums over two dimensions, so long that sums of 16 bits saturate.
func.func @reduction(%x: tensor<9x6x80xf32>, %w: tensor<7x6x80xf32>) -> tensor<9x7xf32> {
  %zero = arith.constant 0.0 : f32
  %e = tensor.empty() : tensor<9x7xf32>
  %z = linalg.fill ins(%zero : f32) outs(%e : tensor<9x7xf32>) -> tensor<9x7xf32>
  %y = linalg.generic {indexing_maps = [affine_map<(m, n, i, j) -> (m, i, j)>, affine_map<(m, n, i, j) -> (n, i, j)>, affine_map<(m, n, i, j) -> (m, n)>],
                       iterator_types = ["parallel", "parallel", "reduction", "reduction"]}
       ins(%x, %w : tensor<9x6x80xf32>, tensor<7x6x80xf32>) outs(%z : tensor<9x7xf32>) {
  ^bb0(%a: f32, %b: f32, %sum: f32):
    %p = arith.mulf %a, %b : f32
    %s = arith.addf %sum, %p : f32
    linalg.yield %s : f32
  } -> tensor<9x7xf32>
  return %y : tensor<9x7xf32>
}

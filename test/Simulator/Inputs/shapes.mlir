// Contractions with tails in every dimension: layers with bias and relu whose codes
// go from one to the next (with a static scale), convolutions with strides, batches,
// and a long reduction.
#mn = affine_map<(m, n) -> (m, n)>
#n = affine_map<(m, n) -> (n)>
#bcyx = affine_map<(b, c, y, x) -> (b, c, y, x)>
#c = affine_map<(b, c, y, x) -> (c)>
func.func @shapes(%x: tensor<37x70xf32>, %w1: tensor<70x45xf32> {lns.param}, %b1: tensor<45xf32>, %w2: tensor<45x13xf32> {lns.param},
                  %image: tensor<2x5x9x11xf32>, %f1: tensor<7x5x3x3xf32> {lns.param}, %bf: tensor<7xf32>, %f2: tensor<6x7x1x2xf32> {lns.param},
                  %q: tensor<3x19x33xf32>, %k: tensor<3x33x21xf32>, %long: tensor<5x1100xf32>, %w3: tensor<1100x3xf32> {lns.param})
    -> (tensor<37x13xf32>, tensor<2x6x4x4xf32>, tensor<3x19x21xf32>, tensor<5x3xf32>) {
  %zero = arith.constant 0.0 : f32
  %e1 = tensor.empty() : tensor<37x45xf32>
  %z1 = linalg.fill ins(%zero : f32) outs(%e1 : tensor<37x45xf32>) -> tensor<37x45xf32>
  %m1 = linalg.matmul ins(%x, %w1 : tensor<37x70xf32>, tensor<70x45xf32>) outs(%z1 : tensor<37x45xf32>) -> tensor<37x45xf32>
  %a1 = linalg.generic {indexing_maps = [#mn, #n, #mn], iterator_types = ["parallel", "parallel"]}
        ins(%m1, %b1 : tensor<37x45xf32>, tensor<45xf32>) outs(%e1 : tensor<37x45xf32>) {
  ^bb0(%in: f32, %bias: f32, %out: f32):
    %sum = arith.addf %in, %bias : f32
    linalg.yield %sum : f32
  } -> tensor<37x45xf32>
  %h1 = linalg.generic {indexing_maps = [#mn, #mn], iterator_types = ["parallel", "parallel"]}
        ins(%a1 : tensor<37x45xf32>) outs(%e1 : tensor<37x45xf32>) {
  ^bb0(%in: f32, %out: f32):
    %positive = arith.maximumf %in, %zero : f32
    linalg.yield %positive : f32
  } -> tensor<37x45xf32>
  %e2 = tensor.empty() : tensor<37x13xf32>
  %z2 = linalg.fill ins(%zero : f32) outs(%e2 : tensor<37x13xf32>) -> tensor<37x13xf32>
  %m2 = linalg.matmul ins(%h1, %w2 : tensor<37x45xf32>, tensor<45x13xf32>) outs(%z2 : tensor<37x13xf32>) -> tensor<37x13xf32>

  %e3 = tensor.empty() : tensor<2x7x4x5xf32>
  %z3 = linalg.fill ins(%zero : f32) outs(%e3 : tensor<2x7x4x5xf32>) -> tensor<2x7x4x5xf32>
  %c1 = linalg.conv_2d_nchw_fchw {strides = dense<2> : tensor<2xi64>, dilations = dense<1> : tensor<2xi64>}
        ins(%image, %f1 : tensor<2x5x9x11xf32>, tensor<7x5x3x3xf32>) outs(%z3 : tensor<2x7x4x5xf32>) -> tensor<2x7x4x5xf32>
  %a2 = linalg.generic {indexing_maps = [#bcyx, #c, #bcyx], iterator_types = ["parallel", "parallel", "parallel", "parallel"]}
        ins(%c1, %bf : tensor<2x7x4x5xf32>, tensor<7xf32>) outs(%e3 : tensor<2x7x4x5xf32>) {
  ^bb0(%in: f32, %bias: f32, %out: f32):
    %sum = arith.addf %in, %bias : f32
    linalg.yield %sum : f32
  } -> tensor<2x7x4x5xf32>
  %h2 = linalg.generic {indexing_maps = [#bcyx, #bcyx], iterator_types = ["parallel", "parallel", "parallel", "parallel"]}
        ins(%a2 : tensor<2x7x4x5xf32>) outs(%e3 : tensor<2x7x4x5xf32>) {
  ^bb0(%in: f32, %out: f32):
    %positive = arith.maximumf %in, %zero : f32
    linalg.yield %positive : f32
  } -> tensor<2x7x4x5xf32>
  %e4 = tensor.empty() : tensor<2x6x4x4xf32>
  %z4 = linalg.fill ins(%zero : f32) outs(%e4 : tensor<2x6x4x4xf32>) -> tensor<2x6x4x4xf32>
  %c2 = linalg.conv_2d_nchw_fchw {strides = dense<1> : tensor<2xi64>, dilations = dense<1> : tensor<2xi64>}
        ins(%h2, %f2 : tensor<2x7x4x5xf32>, tensor<6x7x1x2xf32>) outs(%z4 : tensor<2x6x4x4xf32>) -> tensor<2x6x4x4xf32>

  %e5 = tensor.empty() : tensor<3x19x21xf32>
  %z5 = linalg.fill ins(%zero : f32) outs(%e5 : tensor<3x19x21xf32>) -> tensor<3x19x21xf32>
  %s = linalg.batch_matmul ins(%q, %k : tensor<3x19x33xf32>, tensor<3x33x21xf32>) outs(%z5 : tensor<3x19x21xf32>) -> tensor<3x19x21xf32>

  %e6 = tensor.empty() : tensor<5x3xf32>
  %z6 = linalg.fill ins(%zero : f32) outs(%e6 : tensor<5x3xf32>) -> tensor<5x3xf32>
  %l = linalg.matmul ins(%long, %w3 : tensor<5x1100xf32>, tensor<1100x3xf32>) outs(%z6 : tensor<5x3xf32>) -> tensor<5x3xf32>
  return %m2, %c2, %s, %l : tensor<37x13xf32>, tensor<2x6x4x4xf32>, tensor<3x19x21xf32>, tensor<5x3xf32>
}

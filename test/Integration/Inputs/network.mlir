// A network of every kind of contraction, large enough that its loops run in parallel; no size is a multiple of a tile.

func.func private @dense(%x: tensor<70x201xf32>, %w: tensor<201x93xf32>, %b: tensor<93xf32>) -> tensor<70x93xf32> {
  %e = tensor.empty() : tensor<70x93xf32>
  %bias = linalg.broadcast ins(%b : tensor<93xf32>) outs(%e : tensor<70x93xf32>) dimensions = [0]
  %y = linalg.matmul ins(%x, %w : tensor<70x201xf32>, tensor<201x93xf32>) outs(%bias : tensor<70x93xf32>) -> tensor<70x93xf32>
  return %y : tensor<70x93xf32>
}

// The scores of attention: a batch, the second operand transposed.
func.func private @attention(%q: tensor<6x37x50xf32>, %k: tensor<6x41x50xf32>) -> tensor<6x37x41xf32> {
  %zero = arith.constant 0.0 : f32
  %e = tensor.empty() : tensor<6x37x41xf32>
  %i = linalg.fill ins(%zero : f32) outs(%e : tensor<6x37x41xf32>) -> tensor<6x37x41xf32>
  %y = linalg.generic {indexing_maps = [affine_map<(b, m, n, k) -> (b, m, k)>, affine_map<(b, m, n, k) -> (b, n, k)>,
                                        affine_map<(b, m, n, k) -> (b, m, n)>],
                       iterator_types = ["parallel", "parallel", "parallel", "reduction"]}
    ins(%q, %k : tensor<6x37x50xf32>, tensor<6x41x50xf32>) outs(%i : tensor<6x37x41xf32>) {
  ^bb0(%a: f32, %b: f32, %c: f32):
    %p = arith.mulf %a, %b : f32
    %s = arith.addf %c, %p : f32
    linalg.yield %s : f32
  } -> tensor<6x37x41xf32>
  return %y : tensor<6x37x41xf32>
}

func.func private @convolution(%x: tensor<2x5x19x21xf32>, %w: tensor<13x5x3x3xf32>) -> tensor<2x13x9x10xf32> {
  %zero = arith.constant 0.0 : f32
  %e = tensor.empty() : tensor<2x13x9x10xf32>
  %i = linalg.fill ins(%zero : f32) outs(%e : tensor<2x13x9x10xf32>) -> tensor<2x13x9x10xf32>
  %y = linalg.conv_2d_nchw_fchw {strides = dense<2> : tensor<2xi64>, dilations = dense<1> : tensor<2xi64>}
    ins(%x, %w : tensor<2x5x19x21xf32>, tensor<13x5x3x3xf32>) outs(%i : tensor<2x13x9x10xf32>) -> tensor<2x13x9x10xf32>
  return %y : tensor<2x13x9x10xf32>
}

func.func private @depthwise(%x: tensor<2x15x17x24xf32>, %w: tensor<3x3x24xf32>) -> tensor<2x13x15x24xf32> {
  %zero = arith.constant 0.0 : f32
  %e = tensor.empty() : tensor<2x13x15x24xf32>
  %i = linalg.fill ins(%zero : f32) outs(%e : tensor<2x13x15x24xf32>) -> tensor<2x13x15x24xf32>
  %y = linalg.depthwise_conv_2d_nhwc_hwc {strides = dense<1> : tensor<2xi64>, dilations = dense<1> : tensor<2xi64>}
    ins(%x, %w : tensor<2x15x17x24xf32>, tensor<3x3x24xf32>) outs(%i : tensor<2x13x15x24xf32>) -> tensor<2x13x15x24xf32>
  return %y : tensor<2x13x15x24xf32>
}

func.func @network(%x: tensor<70x201xf32>, %w: tensor<201x93xf32>, %b: tensor<93xf32>,
                   %q: tensor<6x37x50xf32>, %k: tensor<6x41x50xf32>,
                   %image: tensor<2x5x19x21xf32>, %filter: tensor<13x5x3x3xf32>,
                   %nhwc: tensor<2x15x17x24xf32>, %taps: tensor<3x3x24xf32>)
    -> (tensor<70x93xf32>, tensor<6x37x41xf32>, tensor<2x13x9x10xf32>, tensor<2x13x15x24xf32>) {
  %0 = call @dense(%x, %w, %b) : (tensor<70x201xf32>, tensor<201x93xf32>, tensor<93xf32>) -> tensor<70x93xf32>
  %1 = call @attention(%q, %k) : (tensor<6x37x50xf32>, tensor<6x41x50xf32>) -> tensor<6x37x41xf32>
  %2 = call @convolution(%image, %filter) : (tensor<2x5x19x21xf32>, tensor<13x5x3x3xf32>) -> tensor<2x13x9x10xf32>
  %3 = call @depthwise(%nhwc, %taps) : (tensor<2x15x17x24xf32>, tensor<3x3x24xf32>) -> tensor<2x13x15x24xf32>
  return %0, %1, %2, %3 : tensor<70x93xf32>, tensor<6x37x41xf32>, tensor<2x13x9x10xf32>, tensor<2x13x15x24xf32>
}

// RUN: lns-opt %s --lns-lower-to-lnshw | FileCheck %s
// A convolution is a matrix product by address patterns: pixels by the taps and channels of a filter, in the order of the iteration space [P6]; nothing is copied.

// CHECK: func @convolution
// CHECK-NOT: linalg
// CHECK: lnshw.run @conv
// CHECK: func @attention
// CHECK-NOT: linalg
// CHECK: lnshw.run @contraction
// CHECK: lnshw.program @conv
// CHECK-DAG: #lnshw.pattern<(d0, d1, d2, d3, d4, d5) -> (d0, d1 * 2 + d3, d2 * 2 + d4, d5), batch = [], rows = [2, 8, 8], columns = [3, 3, 16]>
// CHECK-DAG: #lnshw.pattern<(d0, d1, d2, d3) -> (d1, d2, d3, d0), batch = [], rows = [24], columns = [3, 3, 16]>
// CHECK: lnshw.program @contraction{{.*}}macs = 196608
// CHECK: #lnshw.pattern<(d0, d1, d2) -> (d1, d0, d2), batch = [3], rows = [32], columns = [64]>
func.func @convolution(%x: tensor<2x17x17x16x!lns.num<8, 8>>, %w: tensor<3x3x16x24x!lns.num<8, 8>>, %sx: tensor<f32>, %sw: tensor<24xf32>) -> tensor<2x8x8x24xf32> {
  %init = arith.constant dense<0> : tensor<2x8x8x24xi32>
  %empty = tensor.empty() : tensor<2x8x8x24xf32>
  %sum = lns.contract ins(%x, %w : tensor<2x17x17x16x!lns.num<8, 8>>, tensor<3x3x16x24x!lns.num<8, 8>>) outs(%init : tensor<2x8x8x24xi32>)
         {indexing_maps = [affine_map<(n, y, x, f, i, j, c) -> (n, y * 2 + i, x * 2 + j, c)>,
                           affine_map<(n, y, x, f, i, j, c) -> (i, j, c, f)>,
                           affine_map<(n, y, x, f, i, j, c) -> (n, y, x, f)>],
          datapath = #lns.pe, lns.name = "conv"} -> tensor<2x8x8x24xi32>
  %y = lns.finish ins(%sum, %sx, %sw : tensor<2x8x8x24xi32>, tensor<f32>, tensor<24xf32>) outs(%empty : tensor<2x8x8x24xf32>)
         {indexing_maps = [affine_map<(n, y, x, f) -> (n, y, x, f)>, affine_map<(n, y, x, f) -> ()>, affine_map<(n, y, x, f) -> (f)>,
                           affine_map<(n, y, x, f) -> (n, y, x, f)>],
          operand_types = [!lns.num<8, 8>, !lns.num<8, 8>], datapath = #lns.pe} -> tensor<2x8x8x24xf32>
  return %y : tensor<2x8x8x24xf32>
}

// Heads of attention are batches; results are stored where the next op reads them.
func.func @attention(%q: tensor<32x3x64x!lns.num<8, 8>>, %k: tensor<32x3x64x!lns.num<8, 8>>, %s: tensor<f32>) -> tensor<3x32x32xf32> {
  %init = arith.constant dense<0> : tensor<3x32x32xi32>
  %empty = tensor.empty() : tensor<3x32x32xf32>
  %sum = lns.contract ins(%q, %k : tensor<32x3x64x!lns.num<8, 8>>, tensor<32x3x64x!lns.num<8, 8>>) outs(%init : tensor<3x32x32xi32>)
         {indexing_maps = [affine_map<(h, i, j, d) -> (i, h, d)>, affine_map<(h, i, j, d) -> (j, h, d)>, affine_map<(h, i, j, d) -> (h, i, j)>],
          datapath = #lns.pe} -> tensor<3x32x32xi32>
  %y = lns.finish ins(%sum, %s, %s : tensor<3x32x32xi32>, tensor<f32>, tensor<f32>) outs(%empty : tensor<3x32x32xf32>)
         {indexing_maps = [affine_map<(h, i, j) -> (h, i, j)>, affine_map<(h, i, j) -> ()>, affine_map<(h, i, j) -> ()>, affine_map<(h, i, j) -> (h, i, j)>],
          operand_types = [!lns.num<8, 8>, !lns.num<8, 8>], datapath = #lns.pe} -> tensor<3x32x32xf32>
  return %y : tensor<3x32x32xf32>
}

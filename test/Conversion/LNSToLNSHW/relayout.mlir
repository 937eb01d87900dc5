// RUN: lns-opt %s --convert-lns-to-lnshw | FileCheck %s
// RUN: lns-opt %s --convert-lns-to-lnshw=relayout=false | FileCheck %s --check-prefix=AS-IS
// Channels that are summed over lie far apart in NCHW: DRAM would move a burst for each code. The host transposes the codes, what is summed over last.

// CHECK: lnshw.host = [{name = "", op = "linalg.transpose", reason = "2 ops, which only move values"}]
// CHECK: %[[X:.*]] = linalg.transpose ins(%arg0 : tensor<1x64x29x29x!lns8_8>) {{.*}} permutation = [0, 2, 3, 1]
// CHECK: %[[W:.*]] = linalg.transpose ins(%arg1 : tensor<64x64x3x3x!lns8_8>) {{.*}} permutation = [0, 2, 3, 1]
// CHECK: lnshw.run @conv ins(%[[X]], %[[W]],
// CHECK: #lnshw.pattern<(d0, d1, d2, d3, d4, d5) -> (d0, d1 * 2 + d3, d2 * 2 + d4, d5), batch = [], rows = [1, 14, 14], columns = [3, 3, 64]>
// AS-IS-NOT: linalg.transpose
// AS-IS: lnshw.run @conv ins(%arg0, %arg1,
func.func @convolution(%x: tensor<1x64x29x29x!lns.num<8, 8>>, %w: tensor<64x64x3x3x!lns.num<8, 8>>, %s: tensor<f32>) -> tensor<1x64x14x14xf32> {
  %init = arith.constant dense<0> : tensor<1x64x14x14xi32>
  %empty = tensor.empty() : tensor<1x64x14x14xf32>
  %sum = lns.contract ins(%x, %w : tensor<1x64x29x29x!lns.num<8, 8>>, tensor<64x64x3x3x!lns.num<8, 8>>) outs(%init : tensor<1x64x14x14xi32>)
         {indexing_maps = [affine_map<(n, f, y, x, i, j, c) -> (n, c, y * 2 + i, x * 2 + j)>,
                           affine_map<(n, f, y, x, i, j, c) -> (f, c, i, j)>,
                           affine_map<(n, f, y, x, i, j, c) -> (n, f, y, x)>],
          datapath = #lns.pe, lns.name = "conv"} -> tensor<1x64x14x14xi32>
  %y = lns.finish ins(%sum, %s, %s : tensor<1x64x14x14xi32>, tensor<f32>, tensor<f32>) outs(%empty : tensor<1x64x14x14xf32>)
         {indexing_maps = [affine_map<(n, f, y, x) -> (n, f, y, x)>, affine_map<(n, f, y, x) -> ()>, affine_map<(n, f, y, x) -> ()>,
                           affine_map<(n, f, y, x) -> (n, f, y, x)>],
          operand_types = [!lns.num<8, 8>, !lns.num<8, 8>], datapath = #lns.pe} -> tensor<1x64x14x14xf32>
  return %y : tensor<1x64x14x14xf32>
}

// RUN: lns-opt %s --convert-lns-to-lnshw | FileCheck %s
// RUN: lns-opt %s --convert-lns-to-lnshw=overlap=false | FileCheck %s
// A reduction of which no tenth fits buffer A with 32 rows, that of a weight gradient
// over many images, is cut into more parts.

#mk = affine_map<(m, n, k) -> (m, k)>
#nk = affine_map<(m, n, k) -> (n, k)>
#mn = affine_map<(m, n, k) -> (m, n)>
#id = affine_map<(m, n) -> (m, n)>
#all = affine_map<(m, n) -> ()>

// CHECK-NOT: lns.contract
// CHECK: lnshw.run @deep
// CHECK: lnshw.program @deep
func.func @deep(%x: tensor<16x200704x!lns.num<8, 8>>, %w: tensor<25x200704x!lns.num<8, 8>>, %s: tensor<f32>) -> tensor<16x25xf32> {
  %init = arith.constant dense<0> : tensor<16x25xi32>
  %e = arith.constant dense<0.0> : tensor<16x25xf32>
  %sum = lns.contract ins(%x, %w : tensor<16x200704x!lns.num<8, 8>>, tensor<25x200704x!lns.num<8, 8>>) outs(%init : tensor<16x25xi32>)
         {indexing_maps = [#mk, #nk, #mn], datapath = #lns.pe, lns.name = "deep"} -> tensor<16x25xi32>
  %y = lns.finish ins(%sum, %s, %s : tensor<16x25xi32>, tensor<f32>, tensor<f32>) outs(%e : tensor<16x25xf32>)
         {indexing_maps = [#id, #all, #all, #id], operand_types = [!lns.num<8, 8>, !lns.num<8, 8>], datapath = #lns.pe} -> tensor<16x25xf32>
  return %y : tensor<16x25xf32>
}

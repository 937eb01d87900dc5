// RUN: lns-opt %s --pass-pipeline='builtin.module(lns-lower-to-linalg{keep-decoders=true},lns-cpu-codegen)' | FileCheck %s
// Where a nest sums blocks of K, the bound of the filter is the smaller one of its blocks [D1].

// 256 products a block: (256 + 2048/256 + 6) / (2048 + 1 + 6) of the bound for any order; and
// one block of all 128 products.
// CHECK-LABEL: func.func private @blocks_kernel(
// CHECK: %[[RATIO:.*]] = arith.constant dense<0.1313868613{{.*}}> : vector<8xf64>
// CHECK: %[[ANY:.*]] = arith.mulf %{{.*}}, %{{.*}} {lns.error_of_sums = 2048 : i64} : vector<8xf64>
// CHECK: arith.mulf %[[ANY]], %[[RATIO]] : vector<8xf64>
// CHECK-LABEL: func.func private @whole_kernel(
// CHECK: %[[ANY:.*]] = arith.mulf %{{.*}}, %{{.*}} {lns.error_of_sums = 128 : i64} : vector<8xf64>
// CHECK: arith.subf %{{.*}}, %[[ANY]] : vector<8xf64>

module attributes {lns.target = #lns.cpu<cpu = "x86-64-v4", features = "",
    vector_bits = 512, l1 = 32768, l2 = 1048576, l3 = 1048576>} {
  func.func @blocks(%a: tensor<512x2048x!lns.num<8, 8>>, %b: tensor<2048x512x!lns.num<8, 8>>,
                    %s: tensor<f32>) -> tensor<512x512xf32> {
    %zero = arith.constant 0 : i64
    %e = tensor.empty() : tensor<512x512x8xi64>
    %init = linalg.fill ins(%zero : i64) outs(%e : tensor<512x512x8xi64>) -> tensor<512x512x8xi64>
    %acc = lns.contract ins(%a, %b : tensor<512x2048x!lns.num<8, 8>>, tensor<2048x512x!lns.num<8, 8>>)
      outs(%init : tensor<512x512x8xi64>)
      {indexing_maps = [affine_map<(m, n, k) -> (m, k)>, affine_map<(m, n, k) -> (k, n)>,
                        affine_map<(m, n, k) -> (m, n)>], datapath = #lns.exact} -> tensor<512x512x8xi64>
    %o = tensor.empty() : tensor<512x512xf32>
    %y = lns.finish ins(%acc, %s, %s : tensor<512x512x8xi64>, tensor<f32>, tensor<f32>)
      outs(%o : tensor<512x512xf32>)
      {indexing_maps = [affine_map<(m, n) -> (m, n)>, affine_map<(m, n) -> ()>,
                        affine_map<(m, n) -> ()>, affine_map<(m, n) -> (m, n)>],
       operand_types = [!lns.num<8, 8>, !lns.num<8, 8>], datapath = #lns.exact} -> tensor<512x512xf32>
    return %y : tensor<512x512xf32>
  }

  func.func @whole(%a: tensor<64x128x!lns.num<8, 8>>, %b: tensor<128x64x!lns.num<8, 8>>,
                   %s: tensor<f32>) -> tensor<64x64xf32> {
    %zero = arith.constant 0 : i64
    %e = tensor.empty() : tensor<64x64x8xi64>
    %init = linalg.fill ins(%zero : i64) outs(%e : tensor<64x64x8xi64>) -> tensor<64x64x8xi64>
    %acc = lns.contract ins(%a, %b : tensor<64x128x!lns.num<8, 8>>, tensor<128x64x!lns.num<8, 8>>)
      outs(%init : tensor<64x64x8xi64>)
      {indexing_maps = [affine_map<(m, n, k) -> (m, k)>, affine_map<(m, n, k) -> (k, n)>,
                        affine_map<(m, n, k) -> (m, n)>], datapath = #lns.exact} -> tensor<64x64x8xi64>
    %o = tensor.empty() : tensor<64x64xf32>
    %y = lns.finish ins(%acc, %s, %s : tensor<64x64x8xi64>, tensor<f32>, tensor<f32>)
      outs(%o : tensor<64x64xf32>)
      {indexing_maps = [affine_map<(m, n) -> (m, n)>, affine_map<(m, n) -> ()>,
                        affine_map<(m, n) -> ()>, affine_map<(m, n) -> (m, n)>],
       operand_types = [!lns.num<8, 8>, !lns.num<8, 8>], datapath = #lns.exact} -> tensor<64x64xf32>
    return %y : tensor<64x64xf32>
  }
}

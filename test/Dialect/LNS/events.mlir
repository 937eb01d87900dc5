// RUN: lns-opt %s | lns-opt | FileCheck %s
// Ops that say where an event happens, parsed and printed [P5, M2, M5].

// CHECK-LABEL: func.func @skips
func.func @skips(%g: tensor<8xf32>, %v: tensor<8xf32>, %eta: f32, %x: f32) {
  // CHECK: lns.madam_skips %{{.*}}, %{{.*}} : tensor<8xf32> -> tensor<8xi1>
  %0 = lns.madam_skips %g, %v : tensor<8xf32> -> tensor<8xi1>
  // CHECK: lns.madam_skips %{{.*}}, %{{.*}} {beta = 5.000000e-01 : f32} : f32 -> i1
  %1 = lns.madam_skips %x, %x {beta = 0.5 : f32} : f32 -> i1
  // CHECK: lns.sgd_skips %{{.*}}, %{{.*}}, %{{.*}} : tensor<8xf32> -> tensor<8xi1>
  %2 = lns.sgd_skips %g, %v, %eta : tensor<8xf32> -> tensor<8xi1>
  // CHECK: lns.sgd_skips %{{.*}}, %{{.*}}, %{{.*}} momentum(%{{.*}}, %{{.*}} : f32) : f32 -> i1
  %3 = lns.sgd_skips %x, %x, %eta momentum(%eta, %x : f32) : f32 -> i1
  // CHECK: lns.adamw_skips %{{.*}}, %{{.*}}, %{{.*}}, %{{.*}} numbers(%{{.*}}, %{{.*}}, %{{.*}}, %{{.*}})
  // CHECK-SAME: {epsilon = 0.000000e+00 : f32} : tensor<8xf32> -> tensor<8xi1>
  %4 = lns.adamw_skips %g, %v, %v, %v numbers(%eta, %eta, %eta, %eta) {epsilon = 0.0 : f32}
     : tensor<8xf32> -> tensor<8xi1>
  return
}

// CHECK-LABEL: func.func @saturations
func.func @saturations(%a: tensor<?x64x!lns.num<8, 8>>, %b: tensor<64x8x!lns.num<8, 4>>,
                       %c: tensor<?x8xi32>) -> tensor<?x8xi64> {
  // CHECK: lns.count_saturations ins(%{{.*}}, %{{.*}} : tensor<?x64x!lns8_8>, tensor<64x8x!lns8_4>)
  // CHECK-SAME: from(%{{.*}} : tensor<?x8xi32>)
  // CHECK-SAME: datapath = #lns.pe{{.*}} -> tensor<?x8xi64>
  %n = lns.count_saturations ins(%a, %b : tensor<?x64x!lns.num<8, 8>>, tensor<64x8x!lns.num<8, 4>>)
         from(%c : tensor<?x8xi32>)
         {indexing_maps = [affine_map<(m, n, k) -> (m, k)>, affine_map<(m, n, k) -> (k, n)>,
                           affine_map<(m, n, k) -> (m, n)>], datapath = #lns.pe} -> tensor<?x8xi64>
  return %n : tensor<?x8xi64>
}

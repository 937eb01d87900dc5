// RUN: lns-opt %s | lns-opt | FileCheck %s
// Every expectation prints and parses, on tensors, memrefs and scalars.

// CHECK-LABEL: func.func @tensors
func.func @tensors(%a: tensor<4x8xf32>, %b: tensor<4x8xf32>,
                   %c: tensor<?x!lns.num<8, 8>>, %d: tensor<?x!lns.num<8, 8>>) {
  // CHECK: check.expect_eq %{{.*}}, %{{.*}} : tensor<4x8xf32>
  check.expect_eq %a, %b : tensor<4x8xf32>
  // CHECK: check.expect_ulp %{{.*}}, %{{.*}} {max_ulp = 2 : i64} : tensor<4x8xf32>
  check.expect_ulp %a, %b {max_ulp = 2} : tensor<4x8xf32>
  // CHECK: check.expect_rel %{{.*}}, %{{.*}} {max = 1.000000e-03 : f64} : tensor<4x8xf32>
  check.expect_rel %a, %b {max = 1.0e-3} : tensor<4x8xf32>
  // CHECK: check.expect_rel %{{.*}}, %{{.*}} {abs = {{.*}} : f64, max = {{.*}} : f64} : tensor<4x8xf32>
  check.expect_rel %a, %b {max = 1.0e-3, abs = 1.0e-6} : tensor<4x8xf32>
  // CHECK: check.expect_eq %{{.*}}, %{{.*}} : tensor<?x!lns8_8>
  check.expect_eq %c, %d : tensor<?x!lns.num<8, 8>>
  return
}

// CHECK-LABEL: func.func @others
func.func @others(%a: memref<4xi8>, %s: f16, %n: !lns.num<8, 8>) {
  // CHECK: check.expect_eq %{{.*}}, %{{.*}} : memref<4xi8>
  check.expect_eq %a, %a : memref<4xi8>
  // CHECK: check.expect_ulp %{{.*}}, %{{.*}} {max_ulp = 0 : i64} : f16
  check.expect_ulp %s, %s {max_ulp = 0} : f16
  // CHECK: check.expect_eq %{{.*}}, %{{.*}} : !lns8_8
  check.expect_eq %n, %n : !lns.num<8, 8>
  return
}

// RUN: lns-opt %s | FileCheck %s
// Formats print by alias, with their bias only where it is not the default, and work in every container.

// CHECK-DAG: !lns8_8 = !lns.num<8, 8>
// CHECK-DAG: !lns8_8_64 = !lns.num<8, 8, 64>
// CHECK-DAG: !lns8_8_m5 = !lns.num<8, 8, -5>
// CHECK-DAG: !lns2_1 = !lns.num<2, 1>
// CHECK-DAG: !lns16_2048 = !lns.num<16, 2048>

// CHECK: func @formats(%{{.*}}: !lns8_8, %{{.*}}: !lns8_8, %{{.*}}: !lns8_8_64, %{{.*}}: !lns8_8_m5, %{{.*}}: !lns2_1)
func.func @formats(%a: !lns.num<8, 8>, %b: !lns.num<8, 8, 127>, %c: !lns.num<8, 8, 64>,
                   %d: !lns.num<8, 8, -5>, %e: !lns.num<2, 1>) {
  return
}

// CHECK: func @containers(%{{.*}}: tensor<4x?x!lns8_8>, %{{.*}}: memref<4x!lns16_2048>, %{{.*}}: vector<8x!lns8_8>)
func.func @containers(%t: tensor<4x?x!lns.num<8, 8>>, %m: memref<4x!lns.num<16, 2048>>,
                      %v: vector<8x!lns.num<8, 8>>) {
  return
}

// CHECK: lns.target = #lns.cpu<cpu = "x86-64-v3", features = "", vector_bits = 256, l1 = 32768, l2 = 524288, l3 = 16777216>
module attributes {lns.target = #lns.cpu<cpu = "x86-64-v3", features = "", vector_bits = 256,
                                         l1 = 32768, l2 = 524288, l3 = 16777216>} {}

// CHECK: test.policy = #lns.quantization<operands = weights, weight = !lns8_4, datapath = #lns.exact, weight_scale = channel>
module attributes {test.policy = #lns.quantization<operands = weights, weight = !lns.num<8, 4>,
                                                   datapath = #lns.exact, weight_scale = channel>} {}

// RUN: lns-opt %s --convert-lns-to-lnshw=configuration="collector=65536,output=128" | FileCheck %s
// RUN: lns-opt %s --convert-lns-to-lnshw=configuration="buffer_b=32" | FileCheck %s
// RUN: lns-opt %s --convert-lns-to-lnshw=configuration="buffer_a=1024" | FileCheck %s
// RUN: lns-opt %s --convert-lns-to-lnshw=configuration="collector=96" | FileCheck %s
// RUN: lns-opt %s --convert-lns-to-lnshw=configuration="collector=65536,output=127" | FileCheck %s --check-prefix=LESS
// RUN: lns-opt %s --convert-lns-to-lnshw=configuration="buffer_b=31" | FileCheck %s --check-prefix=LESS
// RUN: lns-opt %s --convert-lns-to-lnshw=configuration="buffer_a=1023" | FileCheck %s --check-prefix=LESS
// RUN: lns-opt %s --convert-lns-to-lnshw=configuration="collector=95" | FileCheck %s --check-prefix=LESS
// Where one memory has room for the smallest tile alone, and the others for much larger ones, that tile is found; a byte less, and the reason names the memory.

// CHECK: lnshw.run @fc
// CHECK-NOT: lns.contract
// LESS: reason = "[H5] the smallest tile, {{.*}} takes {{[0-9]+}} bytes of
func.func @fc(%a: tensor<640x64x!lns.num<8, 8>>, %b: tensor<1000x64x!lns.num<8, 8>>, %s: tensor<f32>) -> tensor<640x1000xf32> {
  %zero = arith.constant dense<0> : tensor<640x1000xi32>
  %empty = tensor.empty() : tensor<640x1000xf32>
  %sum = lns.contract ins(%a, %b : tensor<640x64x!lns.num<8, 8>>, tensor<1000x64x!lns.num<8, 8>>) outs(%zero : tensor<640x1000xi32>)
    {indexing_maps = [affine_map<(m, n, k) -> (m, k)>, affine_map<(m, n, k) -> (n, k)>, affine_map<(m, n, k) -> (m, n)>],
     datapath = #lns.pe, lns.name = "fc"} -> tensor<640x1000xi32>
  %y = lns.finish ins(%sum, %s, %s : tensor<640x1000xi32>, tensor<f32>, tensor<f32>) outs(%empty : tensor<640x1000xf32>)
    {indexing_maps = [affine_map<(m, n) -> (m, n)>, affine_map<(m, n) -> ()>, affine_map<(m, n) -> ()>, affine_map<(m, n) -> (m, n)>],
     operand_types = [!lns.num<8, 8>, !lns.num<8, 8>], datapath = #lns.pe} -> tensor<640x1000xf32>
  return %y : tensor<640x1000xf32>
}

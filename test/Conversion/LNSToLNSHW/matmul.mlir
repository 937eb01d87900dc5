// RUN: lns-opt %s --convert-lns-to-lnshw --canonicalize --cse | FileCheck %s
// RUN: lns-opt %s --lns-lower-to-lnshw | FileCheck %s --check-prefix=TOKENS
// RUN: lns-opt %s --convert-lns-to-lnshw=dataflow=output_stationary | FileCheck %s --check-prefix=OS
// RUN: lns-opt %s --convert-lns-to-lnshw=overlap=false | FileCheck %s --check-prefix=ONE
// A contraction under pe, its bias, max(y, 0) and a quantization by a scale known before become one program.

// CHECK-NOT: lnshw.host
// CHECK-LABEL: func @dense
// CHECK-NOT: lns.contract
// CHECK-DAG: %[[INVERSE:.*]] = arith.divf %{{.*}}, %arg5 : tensor<f32>
// CHECK-DAG: %[[EMPTY:.*]] = tensor.empty() : tensor<60x40x!lns8_8>
// CHECK: %[[Y:.*]] = lnshw.run @fc1 ins(%arg0, %arg1, %arg2, %arg3, %arg4, %[[INVERSE]] : tensor<60x100x!lns8_8>, tensor<40x100x!lns8_8>, tensor<f32>, tensor<40xf32>, tensor<40xf32>, tensor<f32>) outs(%[[EMPTY]] : tensor<60x40x!lns8_8>) -> tensor<60x40x!lns8_8>
// CHECK: return %[[Y]]
// CHECK: lnshw.datapath @lane
// CHECK: lnshw.accelerator @pe #lnshw.configuration
// 240000 = 60 * 40 * 100. Rows and columns are padded to tiles, the reduction to 128 [P6].
// CHECK: lnshw.program @fc1 on @pe({{.*}} attributes {lnshw.estimate = {{[0-9]+}} : i64, lnshw.in_a = "{{[lr]}}hs", macs = 240000 : i64, name = "fc1"}
// CHECK: lnshw.buffer depth(1) {slots = {{[0-9]}} : i64} : <memref<{{.*}}x128xi8, #lnshw.space<a>>>
// CHECK: scf.for
// CHECK: lnshw.mac @lane {{.*}}dataflow = #lnshw.dataflow<local_a_stationary>
// CHECK: lnshw.post @lane {{.*}}bias({{.*}}inverse({{.*}}format = !lns8_8{{.*}}relu
// CHECK: lnshw.store

// TOKENS-NOT: lnshw.wait
// TOKENS: lnshw.buffer depth(2)
// TOKENS: iter_args
// TOKENS: lnshw.mac {{.*}}after(
// OS: lnshw.mac {{.*}}output_stationary
// ONE-COUNT-4: lnshw.buffer depth(1) {slots = 1 : i64}
func.func @dense(%x: tensor<60x100x!lns.num<8, 8>>, %w: tensor<40x100x!lns.num<8, 8>>, %sx: tensor<f32>, %sw: tensor<40xf32>, %b: tensor<40xf32>, %sy: tensor<f32>) -> tensor<60x40x!lns.num<8, 8>> {
  %c0 = arith.constant 0 : i32
  %zero = arith.constant 0.0 : f32
  %acc = tensor.empty() : tensor<60x40xi32>
  %init = linalg.fill ins(%c0 : i32) outs(%acc : tensor<60x40xi32>) -> tensor<60x40xi32>
  %empty = tensor.empty() : tensor<60x40xf32>
  %sum = lns.contract ins(%x, %w : tensor<60x100x!lns.num<8, 8>>, tensor<40x100x!lns.num<8, 8>>) outs(%init : tensor<60x40xi32>)
         {indexing_maps = [affine_map<(m, n, k) -> (m, k)>, affine_map<(m, n, k) -> (n, k)>, affine_map<(m, n, k) -> (m, n)>],
          datapath = #lns.pe, lns.name = "fc1"} -> tensor<60x40xi32>
  %y = lns.finish ins(%sum, %sx, %sw : tensor<60x40xi32>, tensor<f32>, tensor<40xf32>) outs(%empty : tensor<60x40xf32>)
         {indexing_maps = [affine_map<(m, n) -> (m, n)>, affine_map<(m, n) -> ()>, affine_map<(m, n) -> (n)>, affine_map<(m, n) -> (m, n)>],
          operand_types = [!lns.num<8, 8>, !lns.num<8, 8>], datapath = #lns.pe} -> tensor<60x40xf32>
  %biased = linalg.generic {indexing_maps = [affine_map<(m, n) -> (m, n)>, affine_map<(m, n) -> (n)>, affine_map<(m, n) -> (m, n)>],
      iterator_types = ["parallel", "parallel"]} ins(%y, %b : tensor<60x40xf32>, tensor<40xf32>) outs(%empty : tensor<60x40xf32>) {
  ^bb0(%in: f32, %bias: f32, %out: f32):
    %0 = arith.addf %in, %bias : f32
    linalg.yield %0 : f32
  } -> tensor<60x40xf32>
  %relu = linalg.generic {indexing_maps = [affine_map<(m, n) -> (m, n)>, affine_map<(m, n) -> (m, n)>],
      iterator_types = ["parallel", "parallel"]} ins(%biased : tensor<60x40xf32>) outs(%empty : tensor<60x40xf32>) {
  ^bb0(%in: f32, %out: f32):
    %0 = arith.maximumf %in, %zero : f32
    linalg.yield %0 : f32
  } -> tensor<60x40xf32>
  %codes = lns.quantize %relu scale(%sy) {scale_map = affine_map<(m, n) -> ()>} : tensor<60x40xf32>, tensor<f32> -> tensor<60x40x!lns.num<8, 8>>
  return %codes : tensor<60x40x!lns.num<8, 8>>
}

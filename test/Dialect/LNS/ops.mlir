// RUN: lns-opt %s | lns-opt | FileCheck %s
// RUN: lns-opt %s --mlir-print-op-generic | lns-opt | FileCheck %s
// Every operation prints and parses again, in its own and in the generic form.

#id = affine_map<(d0, d1) -> ()>
#rows = affine_map<(d0, d1) -> (d0)>
#columns = affine_map<(d0, d1) -> (d1)>

// CHECK-LABEL: func @elementwise
func.func @elementwise(%a: !lns.num<8, 8>, %b: !lns.num<8, 8>,
                       %v: vector<16x!lns.num<8, 4>>,
                       %t: tensor<?x4x!lns.num<16, 2048>>) {
  // CHECK: lns.mul %{{.*}}, %{{.*}} : !lns8_8, !lns8_8 -> !lns9_8_254
  %mul = lns.mul %a, %b : !lns.num<8, 8>, !lns.num<8, 8> -> !lns.num<9, 8, 254>
  // CHECK: lns.mul %{{.*}}, %{{.*}} underflow(min) : !lns8_8, !lns8_8 -> !lns8_8
  %min = lns.mul %a, %b underflow(min) : !lns.num<8, 8>, !lns.num<8, 8> -> !lns.num<8, 8>
  // CHECK: lns.neg %{{.*}} : vector<16x!lns8_4>
  %neg = lns.neg %v : vector<16x!lns.num<8, 4>>
  // CHECK: lns.abs %{{.*}} : tensor<?x4x!lns16_2048>
  %abs = lns.abs %t : tensor<?x4x!lns.num<16, 2048>>
  // CHECK: lns.relu %{{.*}} : !lns8_8
  %relu = lns.relu %a : !lns.num<8, 8>
  // CHECK: lns.min %{{.*}}, %{{.*}} : !lns8_8
  %lo = lns.min %a, %b : !lns.num<8, 8>
  // CHECK: lns.max %{{.*}}, %{{.*}} : !lns8_8
  %hi = lns.max %a, %b : !lns.num<8, 8>
  // CHECK: lns.cmp lt %{{.*}}, %{{.*}} : vector<16x!lns8_4> -> vector<16xi1>
  %cmp = lns.cmp lt %v, %neg : vector<16x!lns.num<8, 4>> -> vector<16xi1>
  // CHECK: lns.convert %{{.*}} underflow(min) : tensor<?x4x!lns16_2048> -> tensor<?x4x!lns8_8>
  %convert = lns.convert %t underflow(min)
      : tensor<?x4x!lns.num<16, 2048>> -> tensor<?x4x!lns.num<8, 8>>
  // CHECK: lns.bitcast %{{.*}} : tensor<?x4x!lns8_8> to tensor<?x4xi8>
  %bits = lns.bitcast %convert : tensor<?x4x!lns.num<8, 8>> to tensor<?x4xi8>
  // CHECK: lns.decode %{{.*}} : !lns8_8 -> f32
  %x = lns.decode %a : !lns.num<8, 8> -> f32
  // CHECK: lns.decode_word %{{.*}} format(!lns8_4) : vector<16xi8> -> vector<16xf32>
  %words = lns.bitcast %v : vector<16x!lns.num<8, 4>> to vector<16xi8>
  %w = lns.decode_word %words format(!lns.num<8, 4>) : vector<16xi8> -> vector<16xf32>
  // CHECK: lns.sigmoid %{{.*}} : vector<16xf32>
  %s = lns.sigmoid %w : vector<16xf32>
  // CHECK: lns.encode %{{.*}}, %{{.*}} : f32 -> !lns8_8
  %c = lns.encode %x, %x : f32 -> !lns.num<8, 8>
  // CHECK: lns.encode %{{.*}}, %{{.*}} underflow(min) : f32 -> !lns8_8
  %d = lns.encode %x, %x underflow(min) : f32 -> !lns.num<8, 8>
  return
}

// CHECK-LABEL: func @constants
func.func @constants() {
  // CHECK: lns.constant dense<[127, -1]> : tensor<2xi8> as tensor<2x!lns8_8>
  %t = lns.constant dense<[127, 255]> : tensor<2xi8> as tensor<2x!lns.num<8, 8>>
  // CHECK: lns.constant 127 : i8 as !lns8_8
  %s = lns.constant 127 : i8 as !lns.num<8, 8>
  // CHECK: lns.constant dense_resource<codes> : tensor<4xi8> as tensor<4x!lns8_8>
  %r = lns.constant dense_resource<codes> : tensor<4xi8> as tensor<4x!lns.num<8, 8>>
  return
}

// CHECK-LABEL: func @scales
func.func @scales(%x: tensor<4x8xf32>, %seed: i64, %step: i32) {
  // CHECK: lns.absmax_scale %{{.*}} {scale_map = #{{.*}}} : tensor<4x8xf32> -> tensor<f32>
  %s = lns.absmax_scale %x {scale_map = #id} : tensor<4x8xf32> -> tensor<f32>
  // CHECK: lns.absmax_scale %{{.*}} kind(pow2)
  %p = lns.absmax_scale %x kind(pow2) {scale_map = #columns} : tensor<4x8xf32> -> tensor<8xf32>
  // CHECK: lns.quantize %{{.*}} scale(%{{.*}}) underflow(min) role(weight)
  %c = lns.quantize %x scale(%s) underflow(min) role(weight) {scale_map = #id}
     : tensor<4x8xf32>, tensor<f32> -> tensor<4x8x!lns.num<8, 8>>
  // CHECK: lns.quantize %{{.*}} scale(%{{.*}}) rounding(stochastic) random(%{{.*}}, %{{.*}}, %{{.*}})
  %r = lns.quantize %x scale(%p) rounding(stochastic) random(%seed, %step, %seed)
         {scale_map = #columns, stream = 3 : i32}
     : tensor<4x8xf32>, tensor<8xf32> -> tensor<4x8x!lns.num<8, 8>>
  // CHECK: lns.dequantize %{{.*}} scale(%{{.*}})
  %y = lns.dequantize %c scale(%s) {scale_map = #id}
     : tensor<4x8x!lns.num<8, 8>>, tensor<f32> -> tensor<4x8xf32>
  // CHECK: lns.renormalize %{{.*}} scale(%{{.*}})
  %n, %t = lns.renormalize %c scale(%s) {scale_map = #id, group_map = #rows}
     : tensor<4x8x!lns.num<8, 8>>, tensor<f32> -> tensor<4x8x!lns.num<8, 8>>, tensor<4xf32>
  return
}

// CHECK-LABEL: func @contraction
func.func @contraction(%a: tensor<4x16x!lns.num<8, 8>>, %b: tensor<8x16x!lns.num<8, 16>>,
                       %sa: tensor<f32>, %sb: tensor<8xf32>, %acc: tensor<4x8x16xi64>,
                       %e: tensor<4x8xf32>) -> tensor<4x8xf32> {
  // CHECK: lns.contract ins(%{{.*}}, %{{.*}} : tensor<4x16x!lns8_8>, tensor<8x16x!lns8_16>)
  // CHECK-SAME: datapath = #lns.exact
  %0 = lns.contract ins(%a, %b : tensor<4x16x!lns.num<8, 8>>, tensor<8x16x!lns.num<8, 16>>)
         outs(%acc : tensor<4x8x16xi64>)
         {indexing_maps = [affine_map<(m, n, k) -> (m, k)>, affine_map<(m, n, k) -> (n, k)>,
                           affine_map<(m, n, k) -> (m, n)>],
          datapath = #lns.exact} -> tensor<4x8x16xi64>
  // CHECK: lns.finish ins(%{{.*}}, %{{.*}}, %{{.*}} : tensor<4x8x16xi64>, tensor<f32>, tensor<8xf32>)
  %1 = lns.finish ins(%0, %sa, %sb : tensor<4x8x16xi64>, tensor<f32>, tensor<8xf32>)
         outs(%e : tensor<4x8xf32>)
         {indexing_maps = [affine_map<(m, n) -> (m, n)>, #id, #columns,
                           affine_map<(m, n) -> (m, n)>],
          operand_types = [!lns.num<8, 8>, !lns.num<8, 16>],
          datapath = #lns.exact} -> tensor<4x8xf32>
  // CHECK: lns.round_bins ins(%{{.*}} : tensor<4x8x16xi64>) outs(%{{.*}} : tensor<4x8xf32>)
  %2 = lns.round_bins ins(%0 : tensor<4x8x16xi64>) outs(%e : tensor<4x8xf32>)
         {emin_quotient = -32 : i64} -> tensor<4x8xf32>
  return %1 : tensor<4x8xf32>
}

// CHECK-LABEL: func @weights_only
func.func @weights_only(%x: tensor<4x16xf32>, %w: tensor<16x8x!lns.num<8, 8>>, %s: tensor<f32>,
                        %zero: tensor<4x8xf32>) -> tensor<4x8xf32> {
  // CHECK: datapath = #lns.float<high>
  %0 = lns.contract ins(%x, %w : tensor<4x16xf32>, tensor<16x8x!lns.num<8, 8>>)
         outs(%zero : tensor<4x8xf32>)
         {indexing_maps = [affine_map<(m, n, k) -> (m, k)>, affine_map<(m, n, k) -> (k, n)>,
                           affine_map<(m, n, k) -> (m, n)>],
          datapath = #lns.float<high>} -> tensor<4x8xf32>
  // CHECK: lns.finish ins(%{{.*}}, %{{.*}} : tensor<4x8xf32>, tensor<f32>)
  %1 = lns.finish ins(%0, %s : tensor<4x8xf32>, tensor<f32>) outs(%zero : tensor<4x8xf32>)
         {indexing_maps = [affine_map<(m, n) -> (m, n)>, #id, affine_map<(m, n) -> (m, n)>],
          operand_types = [f32, !lns.num<8, 8>], datapath = #lns.float<high>} -> tensor<4x8xf32>
  return %1 : tensor<4x8xf32>
}

// CHECK-LABEL: func @convolution
func.func @convolution(%x: tensor<2x3x9x9x!lns.num<8, 8>>, %w: tensor<5x3x3x3x!lns.num<8, 8>>,
                       %zero: tensor<2x5x4x4xf32>) -> tensor<2x5x4x4xf32> {
  // CHECK: lns.contract
  %0 = lns.contract ins(%x, %w : tensor<2x3x9x9x!lns.num<8, 8>>, tensor<5x3x3x3x!lns.num<8, 8>>)
         outs(%zero : tensor<2x5x4x4xf32>)
         {indexing_maps = [affine_map<(n, f, y, x, ky, kx, c) -> (n, c, y * 2 + ky, x * 2 + kx)>,
                           affine_map<(n, f, y, x, ky, kx, c) -> (f, c, ky, kx)>,
                           affine_map<(n, f, y, x, ky, kx, c) -> (n, f, y, x)>],
          datapath = #lns.float<fast>} -> tensor<2x5x4x4xf32>
  return %0 : tensor<2x5x4x4xf32>
}

// CHECK-LABEL: func @update
func.func @update(%g: tensor<8xf32>, %eta: f32, %w: tensor<8x!lns.num<16, 2048>>, %v: tensor<8xf32>,
                  %seed: i64, %step: i32) {
  // CHECK: lns.madam_update ins(%{{.*}}, %{{.*}}, %{{.*}} : tensor<8xf32>, f32, f32)
  %w1, %v1 = lns.madam_update ins(%g, %eta, %eta : tensor<8xf32>, f32, f32)
      outs(%w, %v : tensor<8x!lns.num<16, 2048>>, tensor<8xf32>)
      {beta = 0.99 : f32} -> tensor<8x!lns.num<16, 2048>>, tensor<8xf32>
  // CHECK: rounding(stochastic) random(%{{.*}}, %{{.*}}, %{{.*}})
  %w2, %v2 = lns.madam_update ins(%g, %eta, %eta : tensor<8xf32>, f32, f32)
      outs(%w, %v : tensor<8x!lns.num<16, 2048>>, tensor<8xf32>)
      rounding(stochastic) random(%seed, %step, %seed) {stream = 1 : i32}
      -> tensor<8x!lns.num<16, 2048>>, tensor<8xf32>
  return
}

{-#
  dialect_resources: {
    builtin: {
      codes: "0x01000000017F80FF"
    }
  }
#-}

// Arguments and results of a training step.
// CHECK-LABEL: func.func private @step
// CHECK-SAME: (tensor<4xi16> {lns.format = !{{.*}}, lns.name = "w", lns.state = "codes"}, tensor<4xf32> {lns.uniform = 3 : i64}, f32 {lns.operand = "eta"})
// CHECK-SAME: -> (tensor<4xi16> {lns.updates = 0 : i64}, f32 {lns.loss}, tensor<f32> {lns.gradient_absmax = "w"})
func.func private @step(tensor<4xi16> {lns.name = "w", lns.state = "codes", lns.format = !lns.num<16, 2048>}, tensor<4xf32> {lns.uniform = 3 : i64}, f32 {lns.operand = "eta"})
    -> (tensor<4xi16> {lns.updates = 0 : i64}, f32 {lns.loss}, tensor<f32> {lns.gradient_absmax = "w"})

// RUN: lns-opt %s --convert-lns-to-lnshw --canonicalize --cse | FileCheck %s
// RUN: lns-opt %s --convert-lns-to-lnshw=configuration="operand_bits=6" | FileCheck %s --check-prefix=BITS
// RUN: lns-opt %s --convert-lns-to-lnshw=configuration="vector=64" | FileCheck %s --check-prefix=VECTOR
// RUN: lns-opt %s --convert-lns-to-lnshw=configuration="buffer_b=16" | FileCheck %s --check-prefix=BUFFER
// What the accelerator does not take stays on the host, and says why.

// CHECK: module attributes {lnshw.host = [
// CHECK-SAME: {name = "floats", op = "lns.contract", reason = "[D5] its datapath is not #lns.pe"}
// CHECK-SAME: {name = "continued", op = "lns.contract", reason = "[P6] it does not start from zero"}
// CHECK-SAME: {name = "shared", op = "lns.contract", reason = "[P7] its accumulators are used more than once, and never leave the collector"}
// CHECK-SAME: {name = "dynamic", op = "lns.contract", reason = "[H5] the size of a dimension is known at run time only"}
// CHECK-SAME: {name = "", op = "lns.absmax_scale", reason = "1 op on f32, which the accelerator has no unit for"}
// CHECK-SAME: {name = "", op = "lns.quantize", reason = "1 op on f32, which the accelerator has no unit for"}
// BITS: reason = "[N1] an operand has 8 bits, the accelerator's operand_bits are 6"
// VECTOR: reason = "[P6] its vector is 32, that of the accelerator 64"
// BUFFER: reason = "[H5] the smallest tile, one row by a vector of 32, takes 32 bytes of 'b', which has 16"

#mk = affine_map<(m, n, k) -> (m, k)>
#nk = affine_map<(m, n, k) -> (n, k)>
#mn = affine_map<(m, n, k) -> (m, n)>
#id = affine_map<(m, n) -> (m, n)>
#all = affine_map<(m, n) -> ()>

// CHECK-LABEL: func @floats
// CHECK-NOT: lnshw.run
// CHECK: lns.finish {{.*}}lnshw.host = "[D5] its datapath is not #lns.pe"
func.func @floats(%x: tensor<8x32x!lns.num<8, 8>>, %w: tensor<8x32x!lns.num<8, 8>>, %s: tensor<f32>) -> tensor<8x8xf32> {
  %init = arith.constant dense<0.0> : tensor<8x8xf32>
  %sum = lns.contract ins(%x, %w : tensor<8x32x!lns.num<8, 8>>, tensor<8x32x!lns.num<8, 8>>) outs(%init : tensor<8x8xf32>)
         {indexing_maps = [#mk, #nk, #mn], datapath = #lns.float<high>, lns.name = "floats"} -> tensor<8x8xf32>
  %y = lns.finish ins(%sum, %s, %s : tensor<8x8xf32>, tensor<f32>, tensor<f32>) outs(%init : tensor<8x8xf32>)
         {indexing_maps = [#id, #all, #all, #id], operand_types = [!lns.num<8, 8>, !lns.num<8, 8>], datapath = #lns.float<high>} -> tensor<8x8xf32>
  return %y : tensor<8x8xf32>
}

// CHECK-LABEL: func @continued
// CHECK-NOT: lnshw.run
func.func @continued(%x: tensor<8x32x!lns.num<8, 8>>, %w: tensor<8x32x!lns.num<8, 8>>, %init: tensor<8x8xi32>, %s: tensor<f32>, %e: tensor<8x8xf32>) -> tensor<8x8xf32> {
  %sum = lns.contract ins(%x, %w : tensor<8x32x!lns.num<8, 8>>, tensor<8x32x!lns.num<8, 8>>) outs(%init : tensor<8x8xi32>)
         {indexing_maps = [#mk, #nk, #mn], datapath = #lns.pe, lns.name = "continued"} -> tensor<8x8xi32>
  %y = lns.finish ins(%sum, %s, %s : tensor<8x8xi32>, tensor<f32>, tensor<f32>) outs(%e : tensor<8x8xf32>)
         {indexing_maps = [#id, #all, #all, #id], operand_types = [!lns.num<8, 8>, !lns.num<8, 8>], datapath = #lns.pe} -> tensor<8x8xf32>
  return %y : tensor<8x8xf32>
}

// CHECK-LABEL: func @shared
// CHECK-NOT: lnshw.run
func.func @shared(%x: tensor<8x32x!lns.num<8, 8>>, %w: tensor<8x32x!lns.num<8, 8>>, %s: tensor<f32>, %e: tensor<8x8xf32>) -> (tensor<8x8xf32>, tensor<8x8xi32>) {
  %init = arith.constant dense<0> : tensor<8x8xi32>
  %sum = lns.contract ins(%x, %w : tensor<8x32x!lns.num<8, 8>>, tensor<8x32x!lns.num<8, 8>>) outs(%init : tensor<8x8xi32>)
         {indexing_maps = [#mk, #nk, #mn], datapath = #lns.pe, lns.name = "shared"} -> tensor<8x8xi32>
  %y = lns.finish ins(%sum, %s, %s : tensor<8x8xi32>, tensor<f32>, tensor<f32>) outs(%e : tensor<8x8xf32>)
         {indexing_maps = [#id, #all, #all, #id], operand_types = [!lns.num<8, 8>, !lns.num<8, 8>], datapath = #lns.pe} -> tensor<8x8xf32>
  return %y, %sum : tensor<8x8xf32>, tensor<8x8xi32>
}

// CHECK-LABEL: func @dynamic
// CHECK-NOT: lnshw.run
func.func @dynamic(%x: tensor<?x32x!lns.num<8, 8>>, %w: tensor<8x32x!lns.num<8, 8>>, %s: tensor<f32>, %acc: tensor<?x8xi32>, %e: tensor<?x8xf32>) -> tensor<?x8xf32> {
  %c0 = arith.constant 0 : i32
  %init = linalg.fill ins(%c0 : i32) outs(%acc : tensor<?x8xi32>) -> tensor<?x8xi32>
  %sum = lns.contract ins(%x, %w : tensor<?x32x!lns.num<8, 8>>, tensor<8x32x!lns.num<8, 8>>) outs(%init : tensor<?x8xi32>)
         {indexing_maps = [#mk, #nk, #mn], datapath = #lns.pe, lns.name = "dynamic"} -> tensor<?x8xi32>
  %y = lns.finish ins(%sum, %s, %s : tensor<?x8xi32>, tensor<f32>, tensor<f32>) outs(%e : tensor<?x8xf32>)
         {indexing_maps = [#id, #all, #all, #id], operand_types = [!lns.num<8, 8>, !lns.num<8, 8>], datapath = #lns.pe} -> tensor<?x8xf32>
  return %y : tensor<?x8xf32>
}

// A scale that comes from the result itself is not known before it is stored: f32 leaves the accelerator, the host quantizes.
// CHECK-LABEL: func @requantized
// CHECK: %[[Y:.*]] = lnshw.run @contraction {{.*}} -> tensor<8x8xf32>
// CHECK: lns.absmax_scale %[[Y]]
// CHECK: lns.quantize %[[Y]]
func.func @requantized(%x: tensor<8x32x!lns.num<8, 8>>, %w: tensor<8x32x!lns.num<8, 8>>, %s: tensor<f32>, %e: tensor<8x8xf32>) -> tensor<8x8x!lns.num<8, 8>> {
  %init = arith.constant dense<0> : tensor<8x8xi32>
  %sum = lns.contract ins(%x, %w : tensor<8x32x!lns.num<8, 8>>, tensor<8x32x!lns.num<8, 8>>) outs(%init : tensor<8x8xi32>)
         {indexing_maps = [#mk, #nk, #mn], datapath = #lns.pe} -> tensor<8x8xi32>
  %y = lns.finish ins(%sum, %s, %s : tensor<8x8xi32>, tensor<f32>, tensor<f32>) outs(%e : tensor<8x8xf32>)
         {indexing_maps = [#id, #all, #all, #id], operand_types = [!lns.num<8, 8>, !lns.num<8, 8>], datapath = #lns.pe} -> tensor<8x8xf32>
  %sy = lns.absmax_scale %y {scale_map = #all} : tensor<8x8xf32> -> tensor<f32>
  %codes = lns.quantize %y scale(%sy) {scale_map = #all} : tensor<8x8xf32>, tensor<f32> -> tensor<8x8x!lns.num<8, 8>>
  return %codes : tensor<8x8x!lns.num<8, 8>>
}

// RUN: lns-opt %s --convert-lns-to-linalg --canonicalize --cse --split-input-file | FileCheck %s
// Blocks of a scale map become a dimension, a short last one an op of its own [N5]: no loop has an index under floordiv.

// CHECK-NOT: floordiv
// CHECK-LABEL: func @whole_blocks
// CHECK: %[[X:.+]] = tensor.expand_shape %arg0 {{\[\[}}0], [1, 2]] output_shape [4, 3, 32]
// CHECK: linalg.generic {{.+}} iterator_types = ["parallel", "parallel", "reduction"]} ins(%[[X]] : tensor<4x3x32xf32>) outs({{.+}} : tensor<4x3xi32>)
func.func @whole_blocks(%x: tensor<4x96xf32>) -> tensor<4x3xf32> {
  %s = lns.absmax_scale %x {scale_map = affine_map<(d0, d1) -> (d0, d1 floordiv 32)>} : tensor<4x96xf32> -> tensor<4x3xf32>
  return %s : tensor<4x3xf32>
}

// -----

// CHECK-NOT: floordiv
// CHECK-LABEL: func @short_last_block
// CHECK: %[[WHOLE:.+]] = tensor.extract_slice %arg0[0, 0] [4, 64] [1, 1] : tensor<4x75xf32> to tensor<4x64xf32>
// CHECK: tensor.expand_shape %[[WHOLE]] {{\[\[}}0], [1, 2]] output_shape [4, 2, 32]
// CHECK: tensor.extract_slice %arg1[0, 0] [4, 2] [1, 1] : tensor<4x3xf32> to tensor<4x2xf32>
// CHECK: tensor.insert_slice {{.+}} : tensor<4x64x!lns8_8> into tensor<4x75x!lns8_8>
// CHECK: tensor.extract_slice %arg0[0, 64] [4, 11] [1, 1] : tensor<4x75xf32> to tensor<4x11xf32>
// CHECK: tensor.extract_slice %arg1[0, 2] [4, 1] [1, 1] : tensor<4x3xf32> to tensor<4xf32>
// CHECK: tensor.insert_slice {{.+}} : tensor<4x11x!lns8_8> into tensor<4x75x!lns8_8>
func.func @short_last_block(%x: tensor<4x75xf32>, %s: tensor<4x3xf32>) -> tensor<4x75x!lns.num<8, 8>> {
  %c = lns.quantize %x scale(%s) {scale_map = affine_map<(d0, d1) -> (d0, d1 floordiv 32)>}
     : tensor<4x75xf32>, tensor<4x3xf32> -> tensor<4x75x!lns.num<8, 8>>
  return %c : tensor<4x75x!lns.num<8, 8>>
}

// -----

// Where the size is not known the last block is filled up with zeros.
// CHECK-NOT: d1 floordiv
// CHECK-LABEL: func @dynamic
// CHECK: %[[P:.+]] = tensor.pad %arg0 low[0, 0] high[0, %{{.+}}]
// CHECK: %[[X:.+]] = tensor.expand_shape %[[P]] {{\[\[}}0], [1, 2]] output_shape [%{{.+}}, %{{.+}}, 32]
// CHECK: linalg.generic {{.+}} ins(%[[X]] : tensor<?x?x32xf32>)
func.func @dynamic(%x: tensor<?x?xf32>) -> tensor<?x?xf32> {
  %s = lns.absmax_scale %x {scale_map = affine_map<(d0, d1) -> (d0, d1 floordiv 32)>} : tensor<?x?xf32> -> tensor<?x?xf32>
  return %s : tensor<?x?xf32>
}

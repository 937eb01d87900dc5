// RUN: lns-opt %s --split-input-file --lns-quantize="weight-scale=channel activation-scale=channel" | FileCheck %s
// Every named convolution takes the same path, its sums in the order kernel-y, kernel-x, channel in all layouts [P6].

// CHECK-DAG: #[[$A:.+]] = affine_map<(d0, d1, d2, d3, d4, d5, d6) -> (d0, d6, d2 + d4, d3 + d5)>
// CHECK-DAG: #[[$B:.+]] = affine_map<(d0, d1, d2, d3, d4, d5, d6) -> (d1, d6, d4, d5)>
// CHECK-DAG: #[[$C:.+]] = affine_map<(d0, d1, d2, d3, d4, d5, d6) -> (d0, d1, d2, d3)>
// CHECK-LABEL: func.func @conv_2d_nchw_fchw
func.func @conv_2d_nchw_fchw(%a: tensor<2x5x10x10xf32>, %b: tensor<4x5x3x2xf32>, %c: tensor<2x4x8x9xf32>)
    -> tensor<2x4x8x9xf32> {
  // CHECK: %[[CA:.+]] = lns.quantize %arg0 {{.+}} role(activation)
  // CHECK: %[[CB:.+]] = lns.quantize %arg1 {{.+}} role(weight)
  // CHECK: lns.contract ins(%[[CA]], %[[CB]] : tensor<2x5x10x10x!lns8_8>, tensor<4x5x3x2x!lns8_8>)
  // CHECK-SAME: indexing_maps = [#[[$A]], #[[$B]], #[[$C]]]
  // CHECK: lns.finish ins({{.+}} : tensor<2x4x8x9xf32>, tensor<2xf32>, tensor<4xf32>)
  %r = linalg.conv_2d_nchw_fchw
      ins(%a, %b : tensor<2x5x10x10xf32>, tensor<4x5x3x2xf32>)
      outs(%c : tensor<2x4x8x9xf32>) -> tensor<2x4x8x9xf32>
  return %r : tensor<2x4x8x9xf32>
}

// -----

// CHECK-DAG: #[[$A:.+]] = affine_map<(d0, d1, d2, d3, d4, d5, d6) -> (d0, d6, d2 * 2 + d4 * 3, d3 * 2 + d5 * 3)>
// CHECK-DAG: #[[$B:.+]] = affine_map<(d0, d1, d2, d3, d4, d5, d6) -> (d1, d6, d4, d5)>
// CHECK-DAG: #[[$C:.+]] = affine_map<(d0, d1, d2, d3, d4, d5, d6) -> (d0, d1, d2, d3)>
// CHECK-LABEL: func.func @conv_2d_nchw_fchw_strided
func.func @conv_2d_nchw_fchw_strided(%a: tensor<2x5x21x20xf32>, %b: tensor<4x5x3x2xf32>, %c: tensor<2x4x8x9xf32>)
    -> tensor<2x4x8x9xf32> {
  // CHECK: %[[CA:.+]] = lns.quantize %arg0 {{.+}} role(activation)
  // CHECK: %[[CB:.+]] = lns.quantize %arg1 {{.+}} role(weight)
  // CHECK: lns.contract ins(%[[CA]], %[[CB]] : tensor<2x5x21x20x!lns8_8>, tensor<4x5x3x2x!lns8_8>)
  // CHECK-SAME: indexing_maps = [#[[$A]], #[[$B]], #[[$C]]]
  // CHECK: lns.finish ins({{.+}} : tensor<2x4x8x9xf32>, tensor<2xf32>, tensor<4xf32>)
  %r = linalg.conv_2d_nchw_fchw {strides = dense<2> : tensor<2xi64>, dilations = dense<3> : tensor<2xi64>}
      ins(%a, %b : tensor<2x5x21x20xf32>, tensor<4x5x3x2xf32>)
      outs(%c : tensor<2x4x8x9xf32>) -> tensor<2x4x8x9xf32>
  return %r : tensor<2x4x8x9xf32>
}

// -----

// CHECK-DAG: #[[$A:.+]] = affine_map<(d0, d1, d2, d3, d4, d5, d6) -> (d0, d1 + d4, d2 + d5, d6)>
// CHECK-DAG: #[[$B:.+]] = affine_map<(d0, d1, d2, d3, d4, d5, d6) -> (d4, d5, d6, d3)>
// CHECK-DAG: #[[$C:.+]] = affine_map<(d0, d1, d2, d3, d4, d5, d6) -> (d0, d1, d2, d3)>
// CHECK-LABEL: func.func @conv_2d_nhwc_hwcf
func.func @conv_2d_nhwc_hwcf(%a: tensor<2x10x10x5xf32>, %b: tensor<3x2x5x4xf32>, %c: tensor<2x8x9x4xf32>)
    -> tensor<2x8x9x4xf32> {
  // CHECK: %[[CA:.+]] = lns.quantize %arg0 {{.+}} role(activation)
  // CHECK: %[[CB:.+]] = lns.quantize %arg1 {{.+}} role(weight)
  // CHECK: lns.contract ins(%[[CA]], %[[CB]] : tensor<2x10x10x5x!lns8_8>, tensor<3x2x5x4x!lns8_8>)
  // CHECK-SAME: indexing_maps = [#[[$A]], #[[$B]], #[[$C]]]
  // CHECK: lns.finish ins({{.+}} : tensor<2x8x9x4xf32>, tensor<2xf32>, tensor<4xf32>)
  %r = linalg.conv_2d_nhwc_hwcf
      ins(%a, %b : tensor<2x10x10x5xf32>, tensor<3x2x5x4xf32>)
      outs(%c : tensor<2x8x9x4xf32>) -> tensor<2x8x9x4xf32>
  return %r : tensor<2x8x9x4xf32>
}

// -----

// CHECK-DAG: #[[$A:.+]] = affine_map<(d0, d1, d2, d3, d4, d5, d6) -> (d0, d1 * 2 + d4 * 3, d2 * 2 + d5 * 3, d6)>
// CHECK-DAG: #[[$B:.+]] = affine_map<(d0, d1, d2, d3, d4, d5, d6) -> (d4, d5, d6, d3)>
// CHECK-DAG: #[[$C:.+]] = affine_map<(d0, d1, d2, d3, d4, d5, d6) -> (d0, d1, d2, d3)>
// CHECK-LABEL: func.func @conv_2d_nhwc_hwcf_strided
func.func @conv_2d_nhwc_hwcf_strided(%a: tensor<2x21x20x5xf32>, %b: tensor<3x2x5x4xf32>, %c: tensor<2x8x9x4xf32>)
    -> tensor<2x8x9x4xf32> {
  // CHECK: %[[CA:.+]] = lns.quantize %arg0 {{.+}} role(activation)
  // CHECK: %[[CB:.+]] = lns.quantize %arg1 {{.+}} role(weight)
  // CHECK: lns.contract ins(%[[CA]], %[[CB]] : tensor<2x21x20x5x!lns8_8>, tensor<3x2x5x4x!lns8_8>)
  // CHECK-SAME: indexing_maps = [#[[$A]], #[[$B]], #[[$C]]]
  // CHECK: lns.finish ins({{.+}} : tensor<2x8x9x4xf32>, tensor<2xf32>, tensor<4xf32>)
  %r = linalg.conv_2d_nhwc_hwcf {strides = dense<2> : tensor<2xi64>, dilations = dense<3> : tensor<2xi64>}
      ins(%a, %b : tensor<2x21x20x5xf32>, tensor<3x2x5x4xf32>)
      outs(%c : tensor<2x8x9x4xf32>) -> tensor<2x8x9x4xf32>
  return %r : tensor<2x8x9x4xf32>
}

// -----

// CHECK-DAG: #[[$A:.+]] = affine_map<(d0, d1, d2, d3, d4, d5, d6) -> (d0, d1 + d4, d2 + d5, d6)>
// CHECK-DAG: #[[$B:.+]] = affine_map<(d0, d1, d2, d3, d4, d5, d6) -> (d3, d4, d5, d6)>
// CHECK-DAG: #[[$C:.+]] = affine_map<(d0, d1, d2, d3, d4, d5, d6) -> (d0, d1, d2, d3)>
// CHECK-LABEL: func.func @conv_2d_nhwc_fhwc
func.func @conv_2d_nhwc_fhwc(%a: tensor<2x10x10x5xf32>, %b: tensor<4x3x2x5xf32>, %c: tensor<2x8x9x4xf32>)
    -> tensor<2x8x9x4xf32> {
  // CHECK: %[[CA:.+]] = lns.quantize %arg0 {{.+}} role(activation)
  // CHECK: %[[CB:.+]] = lns.quantize %arg1 {{.+}} role(weight)
  // CHECK: lns.contract ins(%[[CA]], %[[CB]] : tensor<2x10x10x5x!lns8_8>, tensor<4x3x2x5x!lns8_8>)
  // CHECK-SAME: indexing_maps = [#[[$A]], #[[$B]], #[[$C]]]
  // CHECK: lns.finish ins({{.+}} : tensor<2x8x9x4xf32>, tensor<2xf32>, tensor<4xf32>)
  %r = linalg.conv_2d_nhwc_fhwc
      ins(%a, %b : tensor<2x10x10x5xf32>, tensor<4x3x2x5xf32>)
      outs(%c : tensor<2x8x9x4xf32>) -> tensor<2x8x9x4xf32>
  return %r : tensor<2x8x9x4xf32>
}

// -----

// CHECK-DAG: #[[$A:.+]] = affine_map<(d0, d1, d2, d3, d4, d5, d6, d7) -> (d0, d1, d7, d3 + d5, d4 + d6)>
// CHECK-DAG: #[[$B:.+]] = affine_map<(d0, d1, d2, d3, d4, d5, d6, d7) -> (d1, d2, d7, d5, d6)>
// CHECK-DAG: #[[$C:.+]] = affine_map<(d0, d1, d2, d3, d4, d5, d6, d7) -> (d0, d1, d2, d3, d4)>
// CHECK-LABEL: func.func @conv_2d_ngchw_gfchw
func.func @conv_2d_ngchw_gfchw(%a: tensor<2x3x5x10x10xf32>, %b: tensor<3x4x5x3x2xf32>, %c: tensor<2x3x4x8x9xf32>)
    -> tensor<2x3x4x8x9xf32> {
  // CHECK: %[[CA:.+]] = lns.quantize %arg0 {{.+}} role(activation)
  // CHECK: %[[CB:.+]] = lns.quantize %arg1 {{.+}} role(weight)
  // CHECK: lns.contract ins(%[[CA]], %[[CB]] : tensor<2x3x5x10x10x!lns8_8>, tensor<3x4x5x3x2x!lns8_8>)
  // CHECK-SAME: indexing_maps = [#[[$A]], #[[$B]], #[[$C]]]
  // CHECK: lns.finish ins({{.+}} : tensor<2x3x4x8x9xf32>, tensor<2xf32>, tensor<3x4xf32>)
  %r = linalg.conv_2d_ngchw_gfchw
      ins(%a, %b : tensor<2x3x5x10x10xf32>, tensor<3x4x5x3x2xf32>)
      outs(%c : tensor<2x3x4x8x9xf32>) -> tensor<2x3x4x8x9xf32>
  return %r : tensor<2x3x4x8x9xf32>
}

// -----

// CHECK-DAG: #[[$A:.+]] = affine_map<(d0, d1, d2, d3, d4, d5, d6, d7) -> (d0, d1, d7, d3 + d5, d4 + d6)>
// CHECK-DAG: #[[$B:.+]] = affine_map<(d0, d1, d2, d3, d4, d5, d6, d7) -> (d2, d1, d7, d5, d6)>
// CHECK-DAG: #[[$C:.+]] = affine_map<(d0, d1, d2, d3, d4, d5, d6, d7) -> (d0, d1, d2, d3, d4)>
// CHECK-LABEL: func.func @conv_2d_ngchw_fgchw
func.func @conv_2d_ngchw_fgchw(%a: tensor<2x3x5x10x10xf32>, %b: tensor<4x3x5x3x2xf32>, %c: tensor<2x3x4x8x9xf32>)
    -> tensor<2x3x4x8x9xf32> {
  // CHECK: %[[CA:.+]] = lns.quantize %arg0 {{.+}} role(activation)
  // CHECK: %[[CB:.+]] = lns.quantize %arg1 {{.+}} role(weight)
  // CHECK: lns.contract ins(%[[CA]], %[[CB]] : tensor<2x3x5x10x10x!lns8_8>, tensor<4x3x5x3x2x!lns8_8>)
  // CHECK-SAME: indexing_maps = [#[[$A]], #[[$B]], #[[$C]]]
  // CHECK: lns.finish ins({{.+}} : tensor<2x3x4x8x9xf32>, tensor<2xf32>, tensor<4x3xf32>)
  %r = linalg.conv_2d_ngchw_fgchw
      ins(%a, %b : tensor<2x3x5x10x10xf32>, tensor<4x3x5x3x2xf32>)
      outs(%c : tensor<2x3x4x8x9xf32>) -> tensor<2x3x4x8x9xf32>
  return %r : tensor<2x3x4x8x9xf32>
}

// -----

// CHECK-DAG: #[[$A:.+]] = affine_map<(d0, d1, d2, d3, d4, d5, d6, d7) -> (d0, d1 + d5, d2 + d6, d3, d7)>
// CHECK-DAG: #[[$B:.+]] = affine_map<(d0, d1, d2, d3, d4, d5, d6, d7) -> (d3, d4, d5, d6, d7)>
// CHECK-DAG: #[[$C:.+]] = affine_map<(d0, d1, d2, d3, d4, d5, d6, d7) -> (d0, d1, d2, d3, d4)>
// CHECK-LABEL: func.func @conv_2d_nhwgc_gfhwc
func.func @conv_2d_nhwgc_gfhwc(%a: tensor<2x10x10x3x5xf32>, %b: tensor<3x4x3x2x5xf32>, %c: tensor<2x8x9x3x4xf32>)
    -> tensor<2x8x9x3x4xf32> {
  // CHECK: %[[CA:.+]] = lns.quantize %arg0 {{.+}} role(activation)
  // CHECK: %[[CB:.+]] = lns.quantize %arg1 {{.+}} role(weight)
  // CHECK: lns.contract ins(%[[CA]], %[[CB]] : tensor<2x10x10x3x5x!lns8_8>, tensor<3x4x3x2x5x!lns8_8>)
  // CHECK-SAME: indexing_maps = [#[[$A]], #[[$B]], #[[$C]]]
  // CHECK: lns.finish ins({{.+}} : tensor<2x8x9x3x4xf32>, tensor<2xf32>, tensor<3x4xf32>)
  %r = linalg.conv_2d_nhwgc_gfhwc
      ins(%a, %b : tensor<2x10x10x3x5xf32>, tensor<3x4x3x2x5xf32>)
      outs(%c : tensor<2x8x9x3x4xf32>) -> tensor<2x8x9x3x4xf32>
  return %r : tensor<2x8x9x3x4xf32>
}

// -----

// CHECK-DAG: #[[$A:.+]] = affine_map<(d0, d1) -> (d0 + d1)>
// CHECK-DAG: #[[$B:.+]] = affine_map<(d0, d1) -> (d1)>
// CHECK-DAG: #[[$C:.+]] = affine_map<(d0, d1) -> (d0)>
// CHECK-LABEL: func.func @conv_1d
func.func @conv_1d(%a: tensor<10xf32>, %b: tensor<2xf32>, %c: tensor<9xf32>)
    -> tensor<9xf32> {
  // CHECK: %[[CA:.+]] = lns.quantize %arg0 {{.+}} role(activation)
  // CHECK: %[[CB:.+]] = lns.quantize %arg1 {{.+}} role(weight)
  // CHECK: lns.contract ins(%[[CA]], %[[CB]] : tensor<10x!lns8_8>, tensor<2x!lns8_8>)
  // CHECK-SAME: indexing_maps = [#[[$A]], #[[$B]], #[[$C]]]
  // CHECK: lns.finish ins({{.+}} : tensor<9xf32>, tensor<f32>, tensor<f32>)
  %r = linalg.conv_1d
      ins(%a, %b : tensor<10xf32>, tensor<2xf32>)
      outs(%c : tensor<9xf32>) -> tensor<9xf32>
  return %r : tensor<9xf32>
}

// -----

// CHECK-DAG: #[[$A:.+]] = affine_map<(d0, d1, d2, d3) -> (d0 + d2, d1 + d3)>
// CHECK-DAG: #[[$B:.+]] = affine_map<(d0, d1, d2, d3) -> (d2, d3)>
// CHECK-DAG: #[[$C:.+]] = affine_map<(d0, d1, d2, d3) -> (d0, d1)>
// CHECK-LABEL: func.func @conv_2d
func.func @conv_2d(%a: tensor<10x10xf32>, %b: tensor<3x2xf32>, %c: tensor<8x9xf32>)
    -> tensor<8x9xf32> {
  // CHECK: %[[CA:.+]] = lns.quantize %arg0 {{.+}} role(activation)
  // CHECK: %[[CB:.+]] = lns.quantize %arg1 {{.+}} role(weight)
  // CHECK: lns.contract ins(%[[CA]], %[[CB]] : tensor<10x10x!lns8_8>, tensor<3x2x!lns8_8>)
  // CHECK-SAME: indexing_maps = [#[[$A]], #[[$B]], #[[$C]]]
  // CHECK: lns.finish ins({{.+}} : tensor<8x9xf32>, tensor<f32>, tensor<f32>)
  %r = linalg.conv_2d
      ins(%a, %b : tensor<10x10xf32>, tensor<3x2xf32>)
      outs(%c : tensor<8x9xf32>) -> tensor<8x9xf32>
  return %r : tensor<8x9xf32>
}

// -----

// CHECK-DAG: #[[$A:.+]] = affine_map<(d0, d1, d2, d3, d4, d5) -> (d0 + d3, d1 + d4, d2 + d5)>
// CHECK-DAG: #[[$B:.+]] = affine_map<(d0, d1, d2, d3, d4, d5) -> (d3, d4, d5)>
// CHECK-DAG: #[[$C:.+]] = affine_map<(d0, d1, d2, d3, d4, d5) -> (d0, d1, d2)>
// CHECK-LABEL: func.func @conv_3d
func.func @conv_3d(%a: tensor<8x10x10xf32>, %b: tensor<2x3x2xf32>, %c: tensor<7x8x9xf32>)
    -> tensor<7x8x9xf32> {
  // CHECK: %[[CA:.+]] = lns.quantize %arg0 {{.+}} role(activation)
  // CHECK: %[[CB:.+]] = lns.quantize %arg1 {{.+}} role(weight)
  // CHECK: lns.contract ins(%[[CA]], %[[CB]] : tensor<8x10x10x!lns8_8>, tensor<2x3x2x!lns8_8>)
  // CHECK-SAME: indexing_maps = [#[[$A]], #[[$B]], #[[$C]]]
  // CHECK: lns.finish ins({{.+}} : tensor<7x8x9xf32>, tensor<f32>, tensor<f32>)
  %r = linalg.conv_3d
      ins(%a, %b : tensor<8x10x10xf32>, tensor<2x3x2xf32>)
      outs(%c : tensor<7x8x9xf32>) -> tensor<7x8x9xf32>
  return %r : tensor<7x8x9xf32>
}

// -----

// CHECK-DAG: #[[$A:.+]] = affine_map<(d0, d1, d2, d3, d4) -> (d0, d4, d2 + d3)>
// CHECK-DAG: #[[$B:.+]] = affine_map<(d0, d1, d2, d3, d4) -> (d1, d4, d3)>
// CHECK-DAG: #[[$C:.+]] = affine_map<(d0, d1, d2, d3, d4) -> (d0, d1, d2)>
// CHECK-LABEL: func.func @conv_1d_ncw_fcw
func.func @conv_1d_ncw_fcw(%a: tensor<2x5x10xf32>, %b: tensor<4x5x2xf32>, %c: tensor<2x4x9xf32>)
    -> tensor<2x4x9xf32> {
  // CHECK: %[[CA:.+]] = lns.quantize %arg0 {{.+}} role(activation)
  // CHECK: %[[CB:.+]] = lns.quantize %arg1 {{.+}} role(weight)
  // CHECK: lns.contract ins(%[[CA]], %[[CB]] : tensor<2x5x10x!lns8_8>, tensor<4x5x2x!lns8_8>)
  // CHECK-SAME: indexing_maps = [#[[$A]], #[[$B]], #[[$C]]]
  // CHECK: lns.finish ins({{.+}} : tensor<2x4x9xf32>, tensor<2xf32>, tensor<4xf32>)
  %r = linalg.conv_1d_ncw_fcw
      ins(%a, %b : tensor<2x5x10xf32>, tensor<4x5x2xf32>)
      outs(%c : tensor<2x4x9xf32>) -> tensor<2x4x9xf32>
  return %r : tensor<2x4x9xf32>
}

// -----

// CHECK-DAG: #[[$A:.+]] = affine_map<(d0, d1, d2, d3, d4) -> (d0, d1 + d3, d4)>
// CHECK-DAG: #[[$B:.+]] = affine_map<(d0, d1, d2, d3, d4) -> (d3, d4, d2)>
// CHECK-DAG: #[[$C:.+]] = affine_map<(d0, d1, d2, d3, d4) -> (d0, d1, d2)>
// CHECK-LABEL: func.func @conv_1d_nwc_wcf
func.func @conv_1d_nwc_wcf(%a: tensor<2x10x5xf32>, %b: tensor<2x5x4xf32>, %c: tensor<2x9x4xf32>)
    -> tensor<2x9x4xf32> {
  // CHECK: %[[CA:.+]] = lns.quantize %arg0 {{.+}} role(activation)
  // CHECK: %[[CB:.+]] = lns.quantize %arg1 {{.+}} role(weight)
  // CHECK: lns.contract ins(%[[CA]], %[[CB]] : tensor<2x10x5x!lns8_8>, tensor<2x5x4x!lns8_8>)
  // CHECK-SAME: indexing_maps = [#[[$A]], #[[$B]], #[[$C]]]
  // CHECK: lns.finish ins({{.+}} : tensor<2x9x4xf32>, tensor<2xf32>, tensor<4xf32>)
  %r = linalg.conv_1d_nwc_wcf
      ins(%a, %b : tensor<2x10x5xf32>, tensor<2x5x4xf32>)
      outs(%c : tensor<2x9x4xf32>) -> tensor<2x9x4xf32>
  return %r : tensor<2x9x4xf32>
}

// -----

// CHECK-DAG: #[[$A:.+]] = affine_map<(d0, d1, d2, d3, d4, d5, d6, d7, d8) -> (d0, d8, d2 + d5, d3 + d6, d4 + d7)>
// CHECK-DAG: #[[$B:.+]] = affine_map<(d0, d1, d2, d3, d4, d5, d6, d7, d8) -> (d1, d8, d5, d6, d7)>
// CHECK-DAG: #[[$C:.+]] = affine_map<(d0, d1, d2, d3, d4, d5, d6, d7, d8) -> (d0, d1, d2, d3, d4)>
// CHECK-LABEL: func.func @conv_3d_ncdhw_fcdhw
func.func @conv_3d_ncdhw_fcdhw(%a: tensor<2x5x8x10x10xf32>, %b: tensor<4x5x2x3x2xf32>, %c: tensor<2x4x7x8x9xf32>)
    -> tensor<2x4x7x8x9xf32> {
  // CHECK: %[[CA:.+]] = lns.quantize %arg0 {{.+}} role(activation)
  // CHECK: %[[CB:.+]] = lns.quantize %arg1 {{.+}} role(weight)
  // CHECK: lns.contract ins(%[[CA]], %[[CB]] : tensor<2x5x8x10x10x!lns8_8>, tensor<4x5x2x3x2x!lns8_8>)
  // CHECK-SAME: indexing_maps = [#[[$A]], #[[$B]], #[[$C]]]
  // CHECK: lns.finish ins({{.+}} : tensor<2x4x7x8x9xf32>, tensor<2xf32>, tensor<4xf32>)
  %r = linalg.conv_3d_ncdhw_fcdhw
      ins(%a, %b : tensor<2x5x8x10x10xf32>, tensor<4x5x2x3x2xf32>)
      outs(%c : tensor<2x4x7x8x9xf32>) -> tensor<2x4x7x8x9xf32>
  return %r : tensor<2x4x7x8x9xf32>
}

// -----

// CHECK-DAG: #[[$A:.+]] = affine_map<(d0, d1, d2, d3, d4, d5, d6, d7, d8) -> (d0, d1 + d5, d2 + d6, d3 + d7, d8)>
// CHECK-DAG: #[[$B:.+]] = affine_map<(d0, d1, d2, d3, d4, d5, d6, d7, d8) -> (d5, d6, d7, d8, d4)>
// CHECK-DAG: #[[$C:.+]] = affine_map<(d0, d1, d2, d3, d4, d5, d6, d7, d8) -> (d0, d1, d2, d3, d4)>
// CHECK-LABEL: func.func @conv_3d_ndhwc_dhwcf
func.func @conv_3d_ndhwc_dhwcf(%a: tensor<2x8x10x10x5xf32>, %b: tensor<2x3x2x5x4xf32>, %c: tensor<2x7x8x9x4xf32>)
    -> tensor<2x7x8x9x4xf32> {
  // CHECK: %[[CA:.+]] = lns.quantize %arg0 {{.+}} role(activation)
  // CHECK: %[[CB:.+]] = lns.quantize %arg1 {{.+}} role(weight)
  // CHECK: lns.contract ins(%[[CA]], %[[CB]] : tensor<2x8x10x10x5x!lns8_8>, tensor<2x3x2x5x4x!lns8_8>)
  // CHECK-SAME: indexing_maps = [#[[$A]], #[[$B]], #[[$C]]]
  // CHECK: lns.finish ins({{.+}} : tensor<2x7x8x9x4xf32>, tensor<2xf32>, tensor<4xf32>)
  %r = linalg.conv_3d_ndhwc_dhwcf
      ins(%a, %b : tensor<2x8x10x10x5xf32>, tensor<2x3x2x5x4xf32>)
      outs(%c : tensor<2x7x8x9x4xf32>) -> tensor<2x7x8x9x4xf32>
  return %r : tensor<2x7x8x9x4xf32>
}

// -----

// CHECK-DAG: #[[$A:.+]] = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2 + d3)>
// CHECK-DAG: #[[$B:.+]] = affine_map<(d0, d1, d2, d3) -> (d1, d3)>
// CHECK-DAG: #[[$C:.+]] = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2)>
// CHECK-LABEL: func.func @depthwise_conv_1d_ncw_cw
func.func @depthwise_conv_1d_ncw_cw(%a: tensor<2x5x10xf32>, %b: tensor<5x2xf32>, %c: tensor<2x5x9xf32>)
    -> tensor<2x5x9xf32> {
  // CHECK: %[[CA:.+]] = lns.quantize %arg0 {{.+}} role(activation)
  // CHECK: %[[CB:.+]] = lns.quantize %arg1 {{.+}} role(weight)
  // CHECK: lns.contract ins(%[[CA]], %[[CB]] : tensor<2x5x10x!lns8_8>, tensor<5x2x!lns8_8>)
  // CHECK-SAME: indexing_maps = [#[[$A]], #[[$B]], #[[$C]]]
  // CHECK: lns.finish ins({{.+}} : tensor<2x5x9xf32>, tensor<2xf32>, tensor<5xf32>)
  %r = linalg.depthwise_conv_1d_ncw_cw
      ins(%a, %b : tensor<2x5x10xf32>, tensor<5x2xf32>)
      outs(%c : tensor<2x5x9xf32>) -> tensor<2x5x9xf32>
  return %r : tensor<2x5x9xf32>
}

// -----

// CHECK-DAG: #[[$A:.+]] = affine_map<(d0, d1, d2, d3) -> (d0, d1 + d3, d2)>
// CHECK-DAG: #[[$B:.+]] = affine_map<(d0, d1, d2, d3) -> (d3, d2)>
// CHECK-DAG: #[[$C:.+]] = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2)>
// CHECK-LABEL: func.func @depthwise_conv_1d_nwc_wc
func.func @depthwise_conv_1d_nwc_wc(%a: tensor<2x10x5xf32>, %b: tensor<2x5xf32>, %c: tensor<2x9x5xf32>)
    -> tensor<2x9x5xf32> {
  // CHECK: %[[CA:.+]] = lns.quantize %arg0 {{.+}} role(activation)
  // CHECK: %[[CB:.+]] = lns.quantize %arg1 {{.+}} role(weight)
  // CHECK: lns.contract ins(%[[CA]], %[[CB]] : tensor<2x10x5x!lns8_8>, tensor<2x5x!lns8_8>)
  // CHECK-SAME: indexing_maps = [#[[$A]], #[[$B]], #[[$C]]]
  // CHECK: lns.finish ins({{.+}} : tensor<2x9x5xf32>, tensor<2xf32>, tensor<5xf32>)
  %r = linalg.depthwise_conv_1d_nwc_wc
      ins(%a, %b : tensor<2x10x5xf32>, tensor<2x5xf32>)
      outs(%c : tensor<2x9x5xf32>) -> tensor<2x9x5xf32>
  return %r : tensor<2x9x5xf32>
}

// -----

// CHECK-DAG: #[[$A:.+]] = affine_map<(d0, d1, d2, d3, d4) -> (d0, d1 + d4, d2)>
// CHECK-DAG: #[[$B:.+]] = affine_map<(d0, d1, d2, d3, d4) -> (d4, d2, d3)>
// CHECK-DAG: #[[$C:.+]] = affine_map<(d0, d1, d2, d3, d4) -> (d0, d1, d2, d3)>
// CHECK-LABEL: func.func @depthwise_conv_1d_nwc_wcm
func.func @depthwise_conv_1d_nwc_wcm(%a: tensor<2x10x5xf32>, %b: tensor<2x5x2xf32>, %c: tensor<2x9x5x2xf32>)
    -> tensor<2x9x5x2xf32> {
  // CHECK: %[[CA:.+]] = lns.quantize %arg0 {{.+}} role(activation)
  // CHECK: %[[CB:.+]] = lns.quantize %arg1 {{.+}} role(weight)
  // CHECK: lns.contract ins(%[[CA]], %[[CB]] : tensor<2x10x5x!lns8_8>, tensor<2x5x2x!lns8_8>)
  // CHECK-SAME: indexing_maps = [#[[$A]], #[[$B]], #[[$C]]]
  // CHECK: lns.finish ins({{.+}} : tensor<2x9x5x2xf32>, tensor<2xf32>, tensor<5x2xf32>)
  %r = linalg.depthwise_conv_1d_nwc_wcm
      ins(%a, %b : tensor<2x10x5xf32>, tensor<2x5x2xf32>)
      outs(%c : tensor<2x9x5x2xf32>) -> tensor<2x9x5x2xf32>
  return %r : tensor<2x9x5x2xf32>
}

// -----

// CHECK-DAG: #[[$A:.+]] = affine_map<(d0, d1, d2, d3, d4, d5) -> (d0, d1, d2 + d4, d3 + d5)>
// CHECK-DAG: #[[$B:.+]] = affine_map<(d0, d1, d2, d3, d4, d5) -> (d1, d4, d5)>
// CHECK-DAG: #[[$C:.+]] = affine_map<(d0, d1, d2, d3, d4, d5) -> (d0, d1, d2, d3)>
// CHECK-LABEL: func.func @depthwise_conv_2d_nchw_chw
func.func @depthwise_conv_2d_nchw_chw(%a: tensor<2x5x10x10xf32>, %b: tensor<5x3x2xf32>, %c: tensor<2x5x8x9xf32>)
    -> tensor<2x5x8x9xf32> {
  // CHECK: %[[CA:.+]] = lns.quantize %arg0 {{.+}} role(activation)
  // CHECK: %[[CB:.+]] = lns.quantize %arg1 {{.+}} role(weight)
  // CHECK: lns.contract ins(%[[CA]], %[[CB]] : tensor<2x5x10x10x!lns8_8>, tensor<5x3x2x!lns8_8>)
  // CHECK-SAME: indexing_maps = [#[[$A]], #[[$B]], #[[$C]]]
  // CHECK: lns.finish ins({{.+}} : tensor<2x5x8x9xf32>, tensor<2xf32>, tensor<5xf32>)
  %r = linalg.depthwise_conv_2d_nchw_chw
      ins(%a, %b : tensor<2x5x10x10xf32>, tensor<5x3x2xf32>)
      outs(%c : tensor<2x5x8x9xf32>) -> tensor<2x5x8x9xf32>
  return %r : tensor<2x5x8x9xf32>
}

// -----

// CHECK-DAG: #[[$A:.+]] = affine_map<(d0, d1, d2, d3, d4, d5) -> (d0, d1 + d4, d2 + d5, d3)>
// CHECK-DAG: #[[$B:.+]] = affine_map<(d0, d1, d2, d3, d4, d5) -> (d4, d5, d3)>
// CHECK-DAG: #[[$C:.+]] = affine_map<(d0, d1, d2, d3, d4, d5) -> (d0, d1, d2, d3)>
// CHECK-LABEL: func.func @depthwise_conv_2d_nhwc_hwc
func.func @depthwise_conv_2d_nhwc_hwc(%a: tensor<2x10x10x5xf32>, %b: tensor<3x2x5xf32>, %c: tensor<2x8x9x5xf32>)
    -> tensor<2x8x9x5xf32> {
  // CHECK: %[[CA:.+]] = lns.quantize %arg0 {{.+}} role(activation)
  // CHECK: %[[CB:.+]] = lns.quantize %arg1 {{.+}} role(weight)
  // CHECK: lns.contract ins(%[[CA]], %[[CB]] : tensor<2x10x10x5x!lns8_8>, tensor<3x2x5x!lns8_8>)
  // CHECK-SAME: indexing_maps = [#[[$A]], #[[$B]], #[[$C]]]
  // CHECK: lns.finish ins({{.+}} : tensor<2x8x9x5xf32>, tensor<2xf32>, tensor<5xf32>)
  %r = linalg.depthwise_conv_2d_nhwc_hwc
      ins(%a, %b : tensor<2x10x10x5xf32>, tensor<3x2x5xf32>)
      outs(%c : tensor<2x8x9x5xf32>) -> tensor<2x8x9x5xf32>
  return %r : tensor<2x8x9x5xf32>
}

// -----

// CHECK-DAG: #[[$A:.+]] = affine_map<(d0, d1, d2, d3, d4, d5, d6) -> (d0, d1 + d5, d2 + d6, d3)>
// CHECK-DAG: #[[$B:.+]] = affine_map<(d0, d1, d2, d3, d4, d5, d6) -> (d5, d6, d3, d4)>
// CHECK-DAG: #[[$C:.+]] = affine_map<(d0, d1, d2, d3, d4, d5, d6) -> (d0, d1, d2, d3, d4)>
// CHECK-LABEL: func.func @depthwise_conv_2d_nhwc_hwcm
func.func @depthwise_conv_2d_nhwc_hwcm(%a: tensor<2x10x10x5xf32>, %b: tensor<3x2x5x2xf32>, %c: tensor<2x8x9x5x2xf32>)
    -> tensor<2x8x9x5x2xf32> {
  // CHECK: %[[CA:.+]] = lns.quantize %arg0 {{.+}} role(activation)
  // CHECK: %[[CB:.+]] = lns.quantize %arg1 {{.+}} role(weight)
  // CHECK: lns.contract ins(%[[CA]], %[[CB]] : tensor<2x10x10x5x!lns8_8>, tensor<3x2x5x2x!lns8_8>)
  // CHECK-SAME: indexing_maps = [#[[$A]], #[[$B]], #[[$C]]]
  // CHECK: lns.finish ins({{.+}} : tensor<2x8x9x5x2xf32>, tensor<2xf32>, tensor<5x2xf32>)
  %r = linalg.depthwise_conv_2d_nhwc_hwcm
      ins(%a, %b : tensor<2x10x10x5xf32>, tensor<3x2x5x2xf32>)
      outs(%c : tensor<2x8x9x5x2xf32>) -> tensor<2x8x9x5x2xf32>
  return %r : tensor<2x8x9x5x2xf32>
}

// -----

// CHECK-DAG: #[[$A:.+]] = affine_map<(d0, d1, d2, d3, d4, d5, d6, d7) -> (d0, d1, d2 + d5, d3 + d6, d4 + d7)>
// CHECK-DAG: #[[$B:.+]] = affine_map<(d0, d1, d2, d3, d4, d5, d6, d7) -> (d1, d5, d6, d7)>
// CHECK-DAG: #[[$C:.+]] = affine_map<(d0, d1, d2, d3, d4, d5, d6, d7) -> (d0, d1, d2, d3, d4)>
// CHECK-LABEL: func.func @depthwise_conv_3d_ncdhw_cdhw
func.func @depthwise_conv_3d_ncdhw_cdhw(%a: tensor<2x5x8x10x10xf32>, %b: tensor<5x2x3x2xf32>, %c: tensor<2x5x7x8x9xf32>)
    -> tensor<2x5x7x8x9xf32> {
  // CHECK: %[[CA:.+]] = lns.quantize %arg0 {{.+}} role(activation)
  // CHECK: %[[CB:.+]] = lns.quantize %arg1 {{.+}} role(weight)
  // CHECK: lns.contract ins(%[[CA]], %[[CB]] : tensor<2x5x8x10x10x!lns8_8>, tensor<5x2x3x2x!lns8_8>)
  // CHECK-SAME: indexing_maps = [#[[$A]], #[[$B]], #[[$C]]]
  // CHECK: lns.finish ins({{.+}} : tensor<2x5x7x8x9xf32>, tensor<2xf32>, tensor<5xf32>)
  %r = linalg.depthwise_conv_3d_ncdhw_cdhw
      ins(%a, %b : tensor<2x5x8x10x10xf32>, tensor<5x2x3x2xf32>)
      outs(%c : tensor<2x5x7x8x9xf32>) -> tensor<2x5x7x8x9xf32>
  return %r : tensor<2x5x7x8x9xf32>
}

// -----

// CHECK-DAG: #[[$A:.+]] = affine_map<(d0, d1, d2, d3, d4, d5, d6, d7) -> (d0, d1 + d5, d2 + d6, d3 + d7, d4)>
// CHECK-DAG: #[[$B:.+]] = affine_map<(d0, d1, d2, d3, d4, d5, d6, d7) -> (d5, d6, d7, d4)>
// CHECK-DAG: #[[$C:.+]] = affine_map<(d0, d1, d2, d3, d4, d5, d6, d7) -> (d0, d1, d2, d3, d4)>
// CHECK-LABEL: func.func @depthwise_conv_3d_ndhwc_dhwc
func.func @depthwise_conv_3d_ndhwc_dhwc(%a: tensor<2x8x10x10x5xf32>, %b: tensor<2x3x2x5xf32>, %c: tensor<2x7x8x9x5xf32>)
    -> tensor<2x7x8x9x5xf32> {
  // CHECK: %[[CA:.+]] = lns.quantize %arg0 {{.+}} role(activation)
  // CHECK: %[[CB:.+]] = lns.quantize %arg1 {{.+}} role(weight)
  // CHECK: lns.contract ins(%[[CA]], %[[CB]] : tensor<2x8x10x10x5x!lns8_8>, tensor<2x3x2x5x!lns8_8>)
  // CHECK-SAME: indexing_maps = [#[[$A]], #[[$B]], #[[$C]]]
  // CHECK: lns.finish ins({{.+}} : tensor<2x7x8x9x5xf32>, tensor<2xf32>, tensor<5xf32>)
  %r = linalg.depthwise_conv_3d_ndhwc_dhwc
      ins(%a, %b : tensor<2x8x10x10x5xf32>, tensor<2x3x2x5xf32>)
      outs(%c : tensor<2x7x8x9x5xf32>) -> tensor<2x7x8x9x5xf32>
  return %r : tensor<2x7x8x9x5xf32>
}

// -----

// CHECK-DAG: #[[$A:.+]] = affine_map<(d0, d1, d2, d3, d4, d5, d6, d7, d8) -> (d0, d1 + d6, d2 + d7, d3 + d8, d4)>
// CHECK-DAG: #[[$B:.+]] = affine_map<(d0, d1, d2, d3, d4, d5, d6, d7, d8) -> (d6, d7, d8, d4, d5)>
// CHECK-DAG: #[[$C:.+]] = affine_map<(d0, d1, d2, d3, d4, d5, d6, d7, d8) -> (d0, d1, d2, d3, d4, d5)>
// CHECK-LABEL: func.func @depthwise_conv_3d_ndhwc_dhwcm
func.func @depthwise_conv_3d_ndhwc_dhwcm(%a: tensor<2x8x10x10x5xf32>, %b: tensor<2x3x2x5x2xf32>, %c: tensor<2x7x8x9x5x2xf32>)
    -> tensor<2x7x8x9x5x2xf32> {
  // CHECK: %[[CA:.+]] = lns.quantize %arg0 {{.+}} role(activation)
  // CHECK: %[[CB:.+]] = lns.quantize %arg1 {{.+}} role(weight)
  // CHECK: lns.contract ins(%[[CA]], %[[CB]] : tensor<2x8x10x10x5x!lns8_8>, tensor<2x3x2x5x2x!lns8_8>)
  // CHECK-SAME: indexing_maps = [#[[$A]], #[[$B]], #[[$C]]]
  // CHECK: lns.finish ins({{.+}} : tensor<2x7x8x9x5x2xf32>, tensor<2xf32>, tensor<5x2xf32>)
  %r = linalg.depthwise_conv_3d_ndhwc_dhwcm
      ins(%a, %b : tensor<2x8x10x10x5xf32>, tensor<2x3x2x5x2xf32>)
      outs(%c : tensor<2x7x8x9x5x2xf32>) -> tensor<2x7x8x9x5x2xf32>
  return %r : tensor<2x7x8x9x5x2xf32>
}

// -----

// A generic convolution with its loops in another order: kernel-x stands before
// kernel-y, and the order of the sums is still y, x, channel.
// CHECK-DAG: #[[$A:.+]] = affine_map<(d0, d1, d2, d3, d4, d5) -> (d5, d0 + d3, d1 + d4)>
// CHECK-DAG: #[[$B:.+]] = affine_map<(d0, d1, d2, d3, d4, d5) -> (d2, d5, d3, d4)>
// CHECK-DAG: #[[$C:.+]] = affine_map<(d0, d1, d2, d3, d4, d5) -> (d0, d1, d2)>
// CHECK-LABEL: func.func @generic
func.func @generic(%a: tensor<5x6x7xf32>, %b: tensor<4x5x3x2xf32>, %c: tensor<4x6x4xf32>)
    -> tensor<4x6x4xf32> {
  // CHECK: lns.contract
  // CHECK-SAME: indexing_maps = [#[[$A]], #[[$B]], #[[$C]]]
  // CHECK: lns.finish ins({{.+}} : tensor<4x6x4xf32>, tensor<f32>, tensor<4xf32>)
  %r = linalg.generic {
      indexing_maps = [affine_map<(c, kx, ky, x, y, f) -> (c, y + ky, x + kx)>,
                       affine_map<(c, kx, ky, x, y, f) -> (f, c, ky, kx)>,
                       affine_map<(c, kx, ky, x, y, f) -> (y, x, f)>],
      iterator_types = ["reduction", "reduction", "reduction", "parallel", "parallel",
                        "parallel"]}
      ins(%a, %b : tensor<5x6x7xf32>, tensor<4x5x3x2xf32>) outs(%c : tensor<4x6x4xf32>) {
  ^bb0(%x: f32, %y: f32, %acc: f32):
    %p = arith.mulf %x, %y : f32
    %s = arith.addf %acc, %p : f32
    linalg.yield %s : f32
  } -> tensor<4x6x4xf32>
  return %r : tensor<4x6x4xf32>
}

// -----

// Poolings, elementwise products and sums of squares are no contractions.
// CHECK-LABEL: func.func @others
// CHECK-NOT: lns.
func.func @others(%a: tensor<2x5x8x8xf32>, %w: tensor<2x2xf32>, %p: tensor<2x5x7x7xf32>,
                  %v: tensor<4xf32>, %s: tensor<f32>)
    -> (tensor<2x5x7x7xf32>, tensor<2x5x7x7xf32>, tensor<4xf32>, tensor<f32>) {
  %max = linalg.pooling_nchw_max ins(%a, %w : tensor<2x5x8x8xf32>, tensor<2x2xf32>)
      outs(%p : tensor<2x5x7x7xf32>) -> tensor<2x5x7x7xf32>
  %sum = linalg.pooling_nchw_sum ins(%a, %w : tensor<2x5x8x8xf32>, tensor<2x2xf32>)
      outs(%p : tensor<2x5x7x7xf32>) -> tensor<2x5x7x7xf32>
  %mul = linalg.mul ins(%v, %v : tensor<4xf32>, tensor<4xf32>) outs(%v : tensor<4xf32>)
      -> tensor<4xf32>
  %squares = linalg.generic {
      indexing_maps = [affine_map<(i) -> (i)>, affine_map<(i) -> ()>],
      iterator_types = ["reduction"]} ins(%v : tensor<4xf32>) outs(%s : tensor<f32>) {
  ^bb0(%x: f32, %acc: f32):
    %m = arith.mulf %x, %x : f32
    %t = arith.addf %acc, %m : f32
    linalg.yield %t : f32
  } -> tensor<f32>
  return %max, %sum, %mul, %squares
      : tensor<2x5x7x7xf32>, tensor<2x5x7x7xf32>, tensor<4xf32>, tensor<f32>
}

// RUN: lns-opt %s --pass-pipeline='builtin.module(func.func(lns-fuse-elementwise))' | FileCheck %s
// A loop of one iteration inside a sum stays where the window does not reach the border.

// CHECK-LABEL: func.func @window
// CHECK: linalg.generic
// CHECK-SAME: ins(%{{.*}}, %{{.*}} : tensor<{{.*}}4x4xf32>
func.func @window(%x: tensor<1x2x4x4xf32>, %w: tensor<3x2x3x3xf32>,
                  %y: tensor<1x3x1x1xf32>) -> tensor<1x3x1x1xf32> {
  %0 = linalg.conv_2d_nchw_fchw {strides = dense<2> : vector<2xi64>}
         ins(%x, %w : tensor<1x2x4x4xf32>, tensor<3x2x3x3xf32>)
         outs(%y : tensor<1x3x1x1xf32>) -> tensor<1x3x1x1xf32>
  return %0 : tensor<1x3x1x1xf32>
}

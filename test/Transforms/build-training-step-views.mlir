// RUN: lns-opt %s -lns-build-training-step -canonicalize -cse | FileCheck %s
// Views are looked through: reshapes, paddings and flips of a parameter are those of its stored codes, and a dropout draws from the step's seed [M6, Q4].

// CHECK-LABEL: func.func @train(
// CHECK-SAME: %[[K:arg0]]: tensor<2x1x3x3xi16>
// CHECK-SAME: %[[X:arg1]]: tensor<1x1x4x4xf32> {lns.name = "x"}, %{{.*}} {lns.name = "k", lns.state = "scale"}, %[[SEED:arg3]]: i64 {lns.operand = "seed"}, %[[STEP:arg4]]: i32 {lns.operand = "step"}
// CHECK-DAG: %[[BITS:.*]] = lns.random_bits %[[SEED]], %[[STEP]], %{{.*}} {stream = 16777223 : i32} : tensor<1x1x4x4xi32>
// CHECK-DAG: %[[UNIT:.*]] = arith.constant 1.52587891E-5 : f32
// CHECK-DAG: %[[STORED:.*]] = lns.bitcast %[[K]]
// CHECK-DAG: %[[CODES:.*]] = lns.convert %[[STORED]] underflow(min)
// The input is quantized before it is padded.
// CHECK: %[[CX:.*]] = lns.quantize %[[DROPPED:.*]] scale(
// CHECK: %[[PX:.*]] = tensor.pad %[[CX]]
// CHECK: lns.contract ins(%[[PX]], %[[CODES]] :
// CHECK: %[[CE:.*]] = lns.quantize {{.*}}role(error)
// The flipped filter is read from the codes: no value of it is quantized again.
// CHECK: %[[FLIPPED:.*]] = linalg.generic
// CHECK: tensor.extract %[[CODES]]
// CHECK: } -> tensor<1x2x3x3x!lns8_8>
// CHECK: %[[PE:.*]] = tensor.pad %[[CE]]
// CHECK: lns.contract ins(%[[PE]], %[[FLIPPED]] :
func.func @train(%k: tensor<2x1x3x3xf32> {lns.param, lns.name = "k"}, %x: tensor<1x1x4x4xf32> {lns.name = "x"},
                 %u: tensor<1x1x4x4xf32> {lns.uniform = 7 : i64})
    -> (tensor<f32> {lns.loss}, tensor<2x1x3x3xf32> {lns.gradient = 0 : i64}) {
  %c0 = arith.constant 0.0 : f32
  %c2 = arith.constant 2 : index
  %half = arith.constant 0.5 : f32
  %nothing = arith.constant dense<0.0> : tensor<f32>
  %zy = arith.constant dense<0.0> : tensor<1x2x4x4xf32>
  %zx = arith.constant dense<0.0> : tensor<1x1x4x4xf32>
  %ex = tensor.empty() : tensor<1x1x4x4xf32>
  %d = linalg.generic {indexing_maps = [affine_map<(a, b, c, d) -> (a, b, c, d)>, affine_map<(a, b, c, d) -> (a, b, c, d)>, affine_map<(a, b, c, d) -> (a, b, c, d)>],
                       iterator_types = ["parallel", "parallel", "parallel", "parallel"]}
      ins(%x, %u : tensor<1x1x4x4xf32>, tensor<1x1x4x4xf32>) outs(%ex : tensor<1x1x4x4xf32>) {
  ^bb0(%p: f32, %q: f32, %o: f32):
    %keep = arith.cmpf oge, %q, %half : f32
    %s = arith.select %keep, %p, %c0 : f32
    linalg.yield %s : f32
  } -> tensor<1x1x4x4xf32>
  %p = tensor.pad %d low[0, 0, 1, 1] high[0, 0, 1, 1] {
  ^bb0(%a: index, %b: index, %c: index, %e: index):
    tensor.yield %c0 : f32
  } : tensor<1x1x4x4xf32> to tensor<1x1x6x6xf32>
  %y = linalg.conv_2d_nchw_fchw ins(%p, %k : tensor<1x1x6x6xf32>, tensor<2x1x3x3xf32>)
         outs(%zy : tensor<1x2x4x4xf32>) -> tensor<1x2x4x4xf32>
  %loss = linalg.reduce { arith.addf } ins(%y : tensor<1x2x4x4xf32>) outs(%nothing : tensor<f32>) dimensions = [0, 1, 2, 3]
  // The error is y itself, as of a sum of squares; its gradient for the input.
  %ek = tensor.empty() : tensor<1x2x3x3xf32>
  %f = linalg.generic {indexing_maps = [affine_map<(a, b, c, d) -> (a, b, c, d)>], iterator_types = ["parallel", "parallel", "parallel", "parallel"]}
      outs(%ek : tensor<1x2x3x3xf32>) {
  ^bb0(%o: f32):
    %i0 = linalg.index 0 : index
    %i1 = linalg.index 1 : index
    %i2 = linalg.index 2 : index
    %i3 = linalg.index 3 : index
    %j2 = arith.subi %c2, %i2 : index
    %j3 = arith.subi %c2, %i3 : index
    %v = tensor.extract %k[%i1, %i0, %j2, %j3] : tensor<2x1x3x3xf32>
    linalg.yield %v : f32
  } -> tensor<1x2x3x3xf32>
  %py = tensor.pad %y low[0, 0, 1, 1] high[0, 0, 1, 1] {
  ^bb0(%a: index, %b: index, %c: index, %e: index):
    tensor.yield %c0 : f32
  } : tensor<1x2x4x4xf32> to tensor<1x2x6x6xf32>
  %dx = linalg.conv_2d_nchw_fchw ins(%py, %f : tensor<1x2x6x6xf32>, tensor<1x2x3x3xf32>)
          outs(%zx : tensor<1x1x4x4xf32>) -> tensor<1x1x4x4xf32>
  %g = arith.constant dense<1.0> : tensor<2x1x3x3xf32>
  %sx = linalg.reduce { arith.addf } ins(%dx : tensor<1x1x4x4xf32>) outs(%nothing : tensor<f32>) dimensions = [0, 1, 2, 3]
  %g2 = linalg.generic {indexing_maps = [affine_map<(a, b, c, d) -> (a, b, c, d)>, affine_map<(a, b, c, d) -> ()>, affine_map<(a, b, c, d) -> (a, b, c, d)>],
                        iterator_types = ["parallel", "parallel", "parallel", "parallel"]}
      ins(%g, %sx : tensor<2x1x3x3xf32>, tensor<f32>) outs(%g : tensor<2x1x3x3xf32>) {
  ^bb0(%v: f32, %q: f32, %o: f32):
    %s = arith.mulf %v, %q : f32
    linalg.yield %s : f32
  } -> tensor<2x1x3x3xf32>
  return %loss, %g2 : tensor<f32>, tensor<2x1x3x3xf32>
}

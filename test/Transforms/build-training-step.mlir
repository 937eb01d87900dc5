// RUN: lns-opt %s -lns-build-training-step -canonicalize -cse | FileCheck %s
// RUN: lns-opt %s -lns-build-training-step="optimizer=sgd rounding=stochastic gradient-format=none rules={\"fc.*\"=\"value_sgd\", fc.weight=\"sgd\"}" -canonicalize -cse | FileCheck %s --check-prefix=SGD
// RUN: lns-opt %s -lns-build-training-step="rules={fc.weight=\"adamw\"}" -canonicalize -cse | FileCheck %s --check-prefix=MIXED
// RUN: lns-opt %s -lns-build-training-step="optimizer=adamw" -canonicalize -cse | FileCheck %s --check-prefix=ADAMW
// RUN: lns-opt %s -lns-build-training-step="optimizer=value_adamw weight-format=none activation-format=none error-format=none" -canonicalize -cse | FileCheck %s --check-prefix=F32
// RUN: lns-opt %s -lns-build-training-step="second-moment=lns8 activation-rounding=stochastic error-rounding=stochastic activation-scale=row" -canonicalize -cse | FileCheck %s --check-prefix=LNS8
// RUN: lns-opt %s -lns-build-training-step -canonicalize -cse -lns-report -o /dev/null 2>&1 | FileCheck %s --check-prefix=REPORT
// A loss and its gradients become a step on codes: roles by data flow, one set of codes a tensor, an update a parameter [M1-M6].

// The parameter is stored in codes with one scale, its states come in and go out; the bias stays in f32.
// CHECK: func.func @train(%[[W:arg0]]: tensor<8x4xi16> {lns.format = !lns16_2048, lns.name = "fc.weight", lns.rule = "madam", lns.state = "codes"},
// CHECK-SAME: %[[B:arg1]]: tensor<8xf32> {lns.name = "fc.bias", lns.rule = "value_adam", lns.state = "value"},
// CHECK-SAME: %[[X:arg2]]: tensor<2x4xf32> {lns.name = "input0"}, %[[T:arg3]]: tensor<2x8xf32> {lns.name = "target"},
// CHECK-SAME: %[[SW:arg4]]: tensor<f32> {lns.name = "fc.weight", lns.state = "scale"},
// CHECK-SAME: %[[ETA:arg5]]: f32 {lns.operand = "eta"}, %[[C:arg6]]: f32 {lns.operand = "correction"},
// CHECK-SAME: %[[V:arg7]]: tensor<8x4xf32> {lns.name = "fc.weight", lns.state = "second_moment"}
// CHECK-SAME: -> (tensor<f32> {lns.loss}, tensor<2x8xf32> {lns.name = "output0"},
// CHECK-SAME: tensor<f32> {lns.gradient_absmax = "fc.weight"}, tensor<f32> {lns.gradient_absmax = "fc.bias"},
// CHECK-SAME: tensor<8x4xf32> {lns.updates = 7 : i64}, tensor<8x4xi16> {lns.updates = 0 : i64},

// Q_A of the input, once; Q_W by conversion of the stored codes, which have its scale.
// CHECK: %[[SX:.*]] = lns.absmax_scale %[[X]]
// CHECK: %[[CX:.*]] = lns.quantize %[[X]] scale(%[[SX]]) role(activation)
// CHECK: %[[U:.*]] = lns.bitcast %[[W]] : tensor<8x4xi16> to tensor<8x4x!lns16_2048>
// CHECK: %[[CW:.*]] = lns.convert %[[U]] underflow(min) : tensor<8x4x!lns16_2048> -> tensor<8x4x!lns8_8>
// The transpose is part of the map.
// CHECK: lns.contract ins(%[[CX]], %[[CW]] : tensor<2x4x!lns8_8>, tensor<8x4x!lns8_8>)
// CHECK-SAME: lns.name = "fc"
// CHECK: lns.finish ins(%{{.*}}, %[[SX]], %[[SW]] :
// z - t is a value of the forward pass and the error of a sum of squares.
// CHECK: %[[D:.*]] = linalg.sub
// CHECK: %[[SD:.*]] = lns.absmax_scale %[[D]]
// CHECK: %[[CD:.*]] = lns.quantize %[[D]] scale(%[[SD]]) role(error)
// CHECK-NOT: linalg.transpose
// CHECK: lns.contract ins(%[[CD]], %[[CX]] : tensor<2x8x!lns8_8>, tensor<2x4x!lns8_8>)
// CHECK: %[[G:.*]] = lns.finish
// Q_G, then the update.
// CHECK: %[[MAX:.*]] = lns.record_absmax %[[G]] into
// CHECK: %[[SG:.*]] = lns.absmax_scale %[[MAX]]
// CHECK: %[[CG:.*]] = lns.quantize %[[G]] scale(%[[SG]]) role(gradient)
// CHECK: %[[GQ:.*]] = lns.dequantize %[[CG]] scale(%[[SG]])
// CHECK: lns.madam_update ins(%[[GQ]], %[[ETA]], %[[C]] : {{.*}}) outs(%[[U]], %[[V]] :

// A plain name is stronger than a pattern.
// SGD: lns.name = "fc.weight", lns.rule = "sgd"
// SGD-SAME: lns.name = "fc.bias", lns.rule = "value_sgd"
// SGD-SAME: lns.operand = "momentum"
// SGD-SAME: i64 {lns.operand = "seed"}, %{{.*}}: i32 {lns.operand = "step"}
// SGD-NOT: role(gradient)
// SGD: lns.sgd_update {{.*}} rounding(stochastic) random(%{{.*}}, %{{.*}}, %{{.*}}) {{.*}}stream = 0 : i32

// Beside Madam, whose rate is in units of the exponent, the rate of a rule that moves values is that of f32 parameters.
// MIXED: %[[ETA:arg[0-9]+]]: f32 {lns.operand = "value_eta"}
// MIXED-NOT: lns.operand = "eta"
// MIXED: lns.adamw_update ins(%{{[0-9]+}}, %[[ETA]],
// ADAMW: %[[ETA:arg[0-9]+]]: f32 {lns.operand = "eta"}
// ADAMW: lns.adamw_update ins(%{{[0-9]+}}, %[[ETA]],

// Everything in f32: the contractions stay, and say why.
// F32: @train(%arg0: tensor<8x4xf32> {lns.name = "fc.weight", lns.rule = "value_adamw", lns.state = "value"}
// F32-SAME: lns.operand = "weight_decay"
// F32-NOT: lns.quantize
// F32: linalg.matmul {{.*}}lns.left_in_f32 = "no operand has a format"
// F32-NOT: lns.quantize

// Errors draw from streams of their own. Scales of rows may not vary along K, so that the backward pass has other codes of x than the forward pass.
// LNS8: tensor<8x4xi8> {lns.format = !lns8_8, lns.name = "fc.weight", lns.state = "second_moment"}
// LNS8-SAME: lns.state = "moment_scale"
// LNS8-COUNT-2: lns.quantize %arg2 {{.*}}rounding(stochastic) random({{.*}}) role(activation)
// LNS8: lns.quantize {{.*}}rounding(stochastic) random({{.*}}) role(error) {{.*}}stream = 1 : i32
// LNS8: lns.madam_update {{.*}}moment_scale(%{{.*}}, %{{.*}}) random({{.*}}) {{.*}}stream = 3 : i32

// REPORT: fc         2x8 | 4         (8, 8) activation/tensor  (8, 8) weight/tensor      float<high>    64
// REPORT: fc.weight  8x4 | 2         (8, 8) error/tensor       (8, 8) activation/tensor  float<high>    64
// REPORT: parameter  shape  rule        stored      states                                bytes
// REPORT: fc.weight  8x4    madam       (16, 2048)  second_moment f32                       196
// REPORT: fc.bias    8      value_adam  f32         first_moment f32, second_moment f32      96
// REPORT: weights and states: 292 bytes, 0.608 of f32 Adam's 480

func.func @train(%w: tensor<8x4xf32> {lns.param, lns.name = "fc.weight"},
                 %b: tensor<8xf32> {lns.param, lns.name = "fc.bias"},
                 %x: tensor<2x4xf32> {lns.name = "input0"},
                 %t: tensor<2x8xf32> {lns.name = "target"})
    -> (tensor<f32> {lns.loss}, tensor<2x8xf32> {lns.name = "output0"},
        tensor<8x4xf32> {lns.gradient = 0 : i64}, tensor<8xf32> {lns.gradient = 1 : i64}) {
  %c0 = arith.constant 0.0 : f32
  %zero = arith.constant dense<0.0> : tensor<2x8xf32>
  %none = arith.constant dense<0.0> : tensor<8x4xf32>
  %nothing = arith.constant dense<0.0> : tensor<f32>
  %nobias = arith.constant dense<0.0> : tensor<8xf32>
  %e = tensor.empty() : tensor<4x8xf32>
  %wt = linalg.transpose ins(%w : tensor<8x4xf32>) outs(%e : tensor<4x8xf32>) permutation = [1, 0]
  %y = linalg.matmul {lns.name = "fc"} ins(%x, %wt : tensor<2x4xf32>, tensor<4x8xf32>)
         outs(%zero : tensor<2x8xf32>) -> tensor<2x8xf32>
  %e2 = tensor.empty() : tensor<2x8xf32>
  %z = linalg.generic {indexing_maps = [affine_map<(m, n) -> (m, n)>, affine_map<(m, n) -> (n)>, affine_map<(m, n) -> (m, n)>],
                       iterator_types = ["parallel", "parallel"]}
      ins(%y, %b : tensor<2x8xf32>, tensor<8xf32>) outs(%e2 : tensor<2x8xf32>) {
  ^bb0(%p: f32, %q: f32, %o: f32):
    %s = arith.addf %p, %q : f32
    linalg.yield %s : f32
  } -> tensor<2x8xf32>
  // The loss is Σ (z − t)² / 2.
  %d = linalg.sub ins(%z, %t : tensor<2x8xf32>, tensor<2x8xf32>) outs(%e2 : tensor<2x8xf32>) -> tensor<2x8xf32>
  %loss = linalg.generic {indexing_maps = [affine_map<(m, n) -> (m, n)>, affine_map<(m, n) -> ()>],
                          iterator_types = ["reduction", "reduction"]}
      ins(%d : tensor<2x8xf32>) outs(%nothing : tensor<f32>) {
  ^bb0(%p: f32, %o: f32):
    %half = arith.constant 0.5 : f32
    %s = arith.mulf %p, %p : f32
    %h = arith.mulf %s, %half : f32
    %n = arith.addf %o, %h : f32
    linalg.yield %n : f32
  } -> tensor<f32>
  %e3 = tensor.empty() : tensor<8x2xf32>
  %dt = linalg.transpose ins(%d : tensor<2x8xf32>) outs(%e3 : tensor<8x2xf32>) permutation = [1, 0]
  %dw = linalg.matmul {lns.name = "fc.weight"} ins(%dt, %x : tensor<8x2xf32>, tensor<2x4xf32>)
          outs(%none : tensor<8x4xf32>) -> tensor<8x4xf32>
  %db = linalg.reduce { arith.addf } ins(%d : tensor<2x8xf32>) outs(%nobias : tensor<8xf32>) dimensions = [0]
  return %loss, %z, %dw, %db : tensor<f32>, tensor<2x8xf32>, tensor<8x4xf32>, tensor<8xf32>
}

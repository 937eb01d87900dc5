// RUN: not lns-opt %s -split-input-file -lns-build-training-step 2>&1 | FileCheck %s
// RUN: not lns-opt %S/build-training-step.mlir -lns-build-training-step="optimizer=adagrad" 2>&1 | FileCheck %s --check-prefix=RULE
// RUN: not lns-opt %S/build-training-step.mlir -lns-build-training-step="value-optimizer=madam" 2>&1 | FileCheck %s --check-prefix=VALUE
// RUN: not lns-opt %S/build-training-step.mlir -lns-build-training-step="storage-format=16,8" 2>&1 | FileCheck %s --check-prefix=RANGE
// RUN: not lns-opt %S/build-training-step.mlir -lns-build-training-step="error-format=8" 2>&1 | FileCheck %s --check-prefix=FORMAT
// RUN: not lns-opt %S/build-training-step.mlir -lns-build-training-step="second-moment=f16" 2>&1 | FileCheck %s --check-prefix=MOMENT
// RUN: not lns-opt %S/build-training-step.mlir -lns-build-training-step="beta=1" 2>&1 | FileCheck %s --check-prefix=BETA
// RUN: not lns-opt %S/build-training-step.mlir -lns-build-training-step="g-bound=0" 2>&1 | FileCheck %s --check-prefix=BOUND
// RUN: not lns-opt %S/build-training-step.mlir -lns-build-training-step="optimizer=sgd rounding=nearest_twice" 2>&1 | FileCheck %s --check-prefix=TWICE
// RUN: not lns-opt %S/build-training-step.mlir -lns-build-training-step="rules={conv=\"madam\"}" 2>&1 | FileCheck %s --check-prefix=UNUSED
// RUN: not lns-opt %S/build-training-step.mlir -lns-build-training-step="rules={fc.bias=3}" 2>&1 | FileCheck %s --check-prefix=STRING
// RUN: not lns-opt %S/build-training-step.mlir -lns-build-training-step="error-format=none datapath=exact" 2>&1 | FileCheck %s --check-prefix=MIXED
// What lns-build-training-step refuses: the option or result at fault, and the rule.

// RULE: error: lns-build-training-step: option optimizer: [M5] there is no update rule 'adagrad', only madam, sgd, adamw, mul, signmul, value_adam, value_adamw, value_sgd, frozen
// VALUE: error: lns-build-training-step: option value-optimizer: [M4] 'madam' is a rule for codes;
// RANGE: error: lns-build-training-step: option storage-format=16,8: {{.*}}N8
// FORMAT: error: lns-build-training-step: option error-format=8: [N1] a format is written
// MOMENT: error: lns-build-training-step: option second-moment: [M2] v is stored in f32, bf16 or lns8, not 'f16'
// BETA: error: lns-build-training-step: option beta: [M2] a decay is at least 0 and below 1, got 1
// BOUND: error: lns-build-training-step: option g-bound: [M2] the bound of the normalized gradient is positive, got 0
// TWICE: error: lns-build-training-step: option rounding: [M3] nearest_twice rounds Madam's n before k; the optimizer is sgd
// UNUSED: error: lns-build-training-step: option rules: 'conv' matches no parameter; the names are: fc.weight, fc.bias
// STRING: error: lns-build-training-step: option rules: 'fc.bias' must be the name of a rule in quotes, got 3
// MIXED: error: {{.*}}'fc.weight'{{.*}}exact

// CHECK: error: lns-build-training-step: 0 functions have a result marked lns.loss; a module has one public function with a loss and its gradients
func.func @no_loss(%w: tensor<8xf32> {lns.param}) -> tensor<8xf32> {
  return %w : tensor<8xf32>
}

// -----

// CHECK: error: lns-build-training-step: function 'vector': the loss has type 'tensor<8xf32>', but it is one number, tensor<f32>: reduce it in the loss
func.func @vector(%w: tensor<8xf32> {lns.param}) -> (tensor<8xf32> {lns.loss}) {
  return %w : tensor<8xf32>
}

// -----

// CHECK: error: lns-build-training-step: function 'none': parameter 'w' has no gradient (a result with lns.gradient = 0); give it the rule frozen, or use it in the loss
func.func @none(%w: tensor<8xf32> {lns.param, lns.name = "w"}, %l: tensor<f32>) -> (tensor<f32> {lns.loss}) {
  return %l : tensor<f32>
}

// -----

// CHECK: error: lns-build-training-step: function 'input': result #1 is the gradient for argument #0, which is no parameter (lns.param)
func.func @input(%x: tensor<8xf32>, %l: tensor<f32>) -> (tensor<f32> {lns.loss}, tensor<8xf32> {lns.gradient = 0 : i64}) {
  return %l, %x : tensor<f32>, tensor<8xf32>
}

// -----

// CHECK: error: lns-build-training-step: function 'twice': parameter 'w' has two gradients
func.func @twice(%w: tensor<8xf32> {lns.param, lns.name = "w"}, %l: tensor<f32>)
    -> (tensor<f32> {lns.loss}, tensor<8xf32> {lns.gradient = 0 : i64}, tensor<8xf32> {lns.gradient = 0 : i64}) {
  return %l, %w, %w : tensor<f32>, tensor<8xf32>, tensor<8xf32>
}

// -----

// CHECK: error: lns-build-training-step: function 'integers': parameter #0 has type 'tensor<8xi32>', but parameters are f32 tensors of static shape
func.func @integers(%w: tensor<8xi32> {lns.param, lns.name = "w"}, %l: tensor<f32>) -> (tensor<f32> {lns.loss}) {
  return %l : tensor<f32>
}

// -----

// CHECK: error: lns-build-training-step: function 'uniform': argument #0 is marked lns.uniform: that is an f32 tensor of static shape and a number from 0 to 2^24 − 1
func.func @uniform(%u: tensor<8xi32> {lns.uniform = 0 : i64}, %l: tensor<f32>) -> (tensor<f32> {lns.loss}) {
  return %l : tensor<f32>
}

// -----

// CHECK: error: lns-build-training-step: function 'two': 2 results are marked lns.loss, a training step has one
func.func @two(%l: tensor<f32>) -> (tensor<f32> {lns.loss}, tensor<f32> {lns.loss}) {
  return %l, %l : tensor<f32>, tensor<f32>
}

// RUN: not lns-opt %s --lns-hoist-prepare 2>&1 | FileCheck %s
// The name of the function that prepares weights must be free.

// CHECK: error: lns-hoist-prepare: the module has a symbol 'f_prepare' already, the name of the function that prepares weights; rename one of them
func.func @f(%w: tensor<2xf32> {lns.param}) -> tensor<2xf32> {
  %y = math.exp %w : tensor<2xf32>
  return %y : tensor<2xf32>
}
func.func @f_prepare() {
  return
}

// RUN: rm -rf %t && mkdir %t
// RUN: lns-compile %s --params=4 --target-cpu=x86-64-v3 -o %t/step.so
// RUN: FileCheck %s --check-prefix=HEADER <%t/step.h
// RUN: FileCheck %s --check-prefix=JSON <%t/step.json
// An argument that a result updates is not const, and that result has no pointer; names are those of the step.

// HEADER: Results, updated arguments and the workspace share no memory with any other
// HEADER: argument0  i16 4, state 0, codes of fc.weight, updated
// HEADER-NEXT: argument1  f32, state 1, scale of fc.weight
// HEADER-NEXT: argument2  f32 4, input 2, input0
// HEADER-NEXT: argument3  f32, operand 3, eta
// HEADER-NEXT: argument4  f32 4, param 4
// HEADER-NEXT: result0  f32, loss
// HEADER-NEXT: result1  f32, gradient_absmax.fc.weight
// HEADER-NEXT: result2  f32 4, output0* /
// HEADER: void train(int16_t *argument0, const float *argument1, const float *argument2, float argument3, const float *argument4, float *result0, float *result1, float *result2, void *workspace);

// JSON: "field": "codes"
// JSON-NEXT: "index": 0
// JSON-NEXT: "kind": "state"
// JSON-NEXT: "name": "fc.weight"
// JSON: "updated": true
// JSON: "field": "scale"
// JSON-NOT: "updated"
// JSON: "by_value": true
// JSON: "kind": "operand"
// JSON-NEXT: "name": "eta"
// JSON: "results"
// JSON: "name": "loss"
// JSON: "name": "gradient_absmax.fc.weight"
// JSON: "name": "output0*/"
// JSON-NOT: "dtype"

func.func @train(%w: tensor<4xi16> {lns.name = "fc.weight", lns.state = "codes", lns.format = !lns.num<16, 2048>},
                 %s: tensor<f32> {lns.name = "fc.weight", lns.state = "scale"},
                 %x: tensor<4xf32> {lns.name = "input0"}, %eta: f32 {lns.operand = "eta"}, %c: tensor<4xf32>)
    -> (f32 {lns.loss}, tensor<4xi16> {lns.updates = 0 : i64}, tensor<f32> {lns.gradient_absmax = "fc.weight"}, tensor<4xf32> {lns.name = "output0*/"}) {
  %k = lns.bitcast %w : tensor<4xi16> to tensor<4x!lns.num<16, 2048>>
  %n = lns.mul_update ins(%x, %eta : tensor<4xf32>, f32) outs(%k : tensor<4x!lns.num<16, 2048>>) -> tensor<4x!lns.num<16, 2048>>
  %words = lns.bitcast %n : tensor<4x!lns.num<16, 2048>> to tensor<4xi16>
  %y = arith.addf %x, %c : tensor<4xf32>
  return %eta, %words, %s, %y : f32, tensor<4xi16>, tensor<f32>, tensor<4xf32>
}

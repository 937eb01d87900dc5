// RUN: lns-run %s --entry=f --random-inputs=1 --output=%t.0.npy,%t.1.npy,%t.2.npy | FileCheck %s
// RUN: lns-run %s --entry=f --random-inputs=1 --backend=reference | FileCheck %s --check-prefix=REFERENCE
// RUN: cmp %t.0.npy %t.1.npy && cmp %t.0.npy %t.2.npy
// A value that is returned twice, also after equal ones have become one, has an array for each result.

// CHECK: result 3: f32 []: 3
// CHECK: result 4: f32 []: 3
// REFERENCE: result 0: f32 [4]: [[VALUES:.*]]
// REFERENCE: result 1: f32 [4]: [[VALUES]]
// REFERENCE: result 2: f32 [4]: [[VALUES]]
// REFERENCE: result 3: f32 []: 3
// REFERENCE: result 4: f32 []: 3

func.func @f(%x: tensor<4xf32>, %y: tensor<4xf32>)
    -> (tensor<4xf32>, tensor<4xf32>, tensor<4xf32>, f32, f32) {
  %a = arith.addf %x, %y : tensor<4xf32>
  %b = arith.addf %x, %y : tensor<4xf32>
  %c = arith.constant 3.0 : f32
  return %a, %a, %b, %c, %c : tensor<4xf32>, tensor<4xf32>, tensor<4xf32>, f32, f32
}

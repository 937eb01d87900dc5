// RUN: rm -rf %t && mkdir %t
// RUN: not lns-compile %s --quantize=format=9,9 -o %t/model.so 2>&1 | FileCheck %s
// RUN: not lns-opt --run-reproducer %t/model.failed.mlir 2>&1 | FileCheck %s --check-prefix=AGAIN
// RUN: FileCheck %s --check-prefix=MODULE <%t/model.failed.mlir
// RUN: not ls %t/model.so
// RUN: cd %t && not lns-compile %s --quantize=format=9,9 --emit=lns 2>&1 | FileCheck %s --check-prefix=STREAM
// A failed pass leaves the module before it, and the command that is printed repeats the failure.

// CHECK: error: {{.*}}[N1]
// CHECK: note: the module before the failing pass is in '{{.*}}model.failed.mlir'; this repeats the failure:
// CHECK-NEXT: lns-opt --run-reproducer '{{.*}}model.failed.mlir'
// CHECK-NOT: error

// STREAM: lns-opt --run-reproducer 'reproducer.failed.mlir'

// AGAIN: error: {{.*}}[N1]

// MODULE: func.func @f
// MODULE: mlir_reproducer
// MODULE: lns-quantize{{.*}}format=9,9

func.func @f(%x: tensor<4x4xf32>, %z: tensor<4x4xf32>) -> tensor<4x4xf32> {
  %y = linalg.matmul ins(%x, %x : tensor<4x4xf32>, tensor<4x4xf32>) outs(%z : tensor<4x4xf32>) -> tensor<4x4xf32>
  return %y : tensor<4x4xf32>
}

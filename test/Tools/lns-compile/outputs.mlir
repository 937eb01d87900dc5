// RUN: rm -rf %t && mkdir %t
// RUN: lns-compile %s --quantize --params=1 --target-cpu=x86-64-v3 --report=%t/report.json -o %t/model.so
// RUN: FileCheck %s --check-prefix=HEADER <%t/model.h
// RUN: FileCheck %s --check-prefix=JSON <%t/model.json
// RUN: FileCheck %s --check-prefix=REPORT <%t/report.json
// RUN: llvm-nm -D --defined-only %t/model.so | FileCheck %s --check-prefix=SYMBOLS
// RUN: ls %t | FileCheck %s --check-prefix=FILES
// A library comes with its C header, its manifest and its report, and exports the interface.

// FILES: model.h
// FILES-NEXT: model.json
// FILES-NEXT: model.so
// FILES-NEXT: report.json
// FILES-NOT: tmp

// HEADER: Made by lns-compile for x86-64-v3
// HEADER: #ifndef LNS_COMPILED_MODEL_H
// HEADER: extern "C" {
// HEADER: extern const char lns_manifest[];
// HEADER: f32 8x16, input 0
// HEADER: f32, input 2
// HEADER: f32, prepared 0
// HEADER: i8 16x4, prepared 1
// HEADER: #define forward_WORKSPACE_BYTES {{[1-9][0-9]*$}}
// HEADER-NEXT: void forward(const float *argument0, float argument1, const float *argument2, const int8_t *argument3, float *result0, void *workspace);
// HEADER: f32 16x4, param 1
// HEADER: #define forward_prepare_WORKSPACE_BYTES {{[0-9]+$}}
// HEADER-NEXT: void forward_prepare(const float *argument0, float *result0, int8_t *result1, void *workspace);

// JSON: "functions"
// JSON: "kind": "input"
// JSON: "kind": "prepared"
// JSON: "name": "forward"
// JSON: "workspace": {{[1-9][0-9]*$}}
// JSON: "kind": "param"
// JSON: "name": "forward_prepare"
// JSON: "workspace": {{[0-9]+$}}
// JSON: "cpu": "x86-64-v3"
// JSON: "avx2"
// JSON-NOT: "avx512f"
// JSON: "version": 3

// REPORT: "contractions"
// REPORT: "datapath": "float<high>"
// REPORT: "code": [
// REPORT: "text": "vectorized: {{.*}} lanes

// SYMBOLS: T forward
// SYMBOLS: T forward_prepare
// SYMBOLS: R lns_manifest
// SYMBOLS-NOT: helper
// SYMBOLS: T lns_packed_forward

func.func private @helper(%y: tensor<8x4xf32>, %s: f32) -> tensor<8x4xf32> {
  %t = tensor.splat %s : tensor<8x4xf32>
  %r = arith.mulf %y, %t : tensor<8x4xf32>
  return %r : tensor<8x4xf32>
}

func.func @forward(%x: tensor<8x16xf32>, %w: tensor<16x4xf32>, %s: f32) -> tensor<8x4xf32> {
  %c0 = arith.constant 0.0 : f32
  %e = tensor.empty() : tensor<8x4xf32>
  %z = linalg.fill ins(%c0 : f32) outs(%e : tensor<8x4xf32>) -> tensor<8x4xf32>
  %y = linalg.matmul ins(%x, %w : tensor<8x16xf32>, tensor<16x4xf32>) outs(%z : tensor<8x4xf32>) -> tensor<8x4xf32>
  %r = call @helper(%y, %s) : (tensor<8x4xf32>, f32) -> tensor<8x4xf32>
  return %r : tensor<8x4xf32>
}

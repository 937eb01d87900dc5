// RUN: lns-opt %s --lns-quantize="weight-scale=channel" --lns-hoist-prepare --lns-report -o /dev/null 2>&1 | FileCheck %s
// RUN: lns-opt %s --lns-quantize="weight-scale=channel" --lns-hoist-prepare --lns-report="file=%t format=json" -o /dev/null
// RUN: FileCheck %s --check-prefix=JSON < %t
// RUN: lns-opt %s --lns-report="file=-" -o /dev/null | FileCheck %s --check-prefix=BEFORE
// RUN: not lns-opt %s --lns-report="file=%t/none/r.json" -o /dev/null 2>&1 | FileCheck %s --check-prefix=UNWRITABLE
// The report says of every contraction how it is computed, or why in f32, and adds up.

// CHECK:      contraction {{ *}}sizes | summed {{ *}}left {{ *}}right {{ *}}datapath {{ *}}MACs
// CHECK-NEXT: fc1 {{ *}}4x8 | 16 {{ *}}(8, 8) activation/tensor {{ *}}(8, 8) weight/channel {{ *}}float<high> {{ *}}512{{$}}
// CHECK-NEXT: contraction_1 {{ *}}4x4 | 8 {{ *}}(8, 8) activation/tensor {{ *}}(8, 8) activation/tensor {{ *}}exact {{ *}}128{{$}}
// CHECK-NEXT: contraction_2 {{ *}}4x4 | 4 {{ *}}f64 {{ *}}f64 {{ *}}f32 {{ *}}64  left in f32: an operand has elements of type f64, not f32
// CHECK-NEXT: contraction_3 {{ *}}?x8 | 16 {{ *}}f32 {{ *}}(8, 4) weight/channel {{ *}}float<fast> {{ *}}?{{$}}
// CHECK-NEXT: 3 of 4 contractions in LNS8, 90.9 % of 704 multiplications
// CHECK-NEXT: weights of f: 512 bytes f32 -> 320 bytes kept

// BEFORE: fc1 {{.+}} f32 {{.+}} f32 {{.+}} left in f32: lns-quantize has not run
// BEFORE: 0 of 4 contractions in LNS, 0.0 % of 704 multiplications

// UNWRITABLE: error: lns-report: option file={{.+}}/none/r.json:

// JSON:      "version": 1,
// JSON-NEXT: "contractions": [
// JSON:        "name": "fc1",
// JSON-NEXT:   "function": "f",
// JSON-NEXT:   "location": "{{.*}}report.mlir:[[#]]:[[#]]",
// JSON-NEXT:   "computed": "lns",
// JSON-NEXT:   "datapath": "float<high>",
// JSON-NEXT:   "loops": [
// JSON-NEXT:     {
// JSON-NEXT:       "size": 4,
// JSON-NEXT:       "kind": "parallel"
// JSON:            "size": 16,
// JSON-NEXT:       "kind": "reduction"
// JSON:        "macs": 512,
// JSON-NEXT:   "operands": [
// JSON-NEXT:     {
// JSON-NEXT:       "shape": [
// JSON-NEXT:         4,
// JSON-NEXT:         16
// JSON-NEXT:       ],
// JSON-NEXT:       "format": [
// JSON-NEXT:         8,
// JSON-NEXT:         8,
// JSON-NEXT:         127
// JSON-NEXT:       ],
// JSON-NEXT:       "type": "lns",
// JSON-NEXT:       "role": "activation",
// JSON-NEXT:       "scale": "tensor",
// JSON-NEXT:       "scales": 1
// JSON:            "role": "weight",
// JSON-NEXT:       "scale": "channel",
// JSON-NEXT:       "scales": 8
// JSON:        "name": "contraction_2",
// JSON:        "computed": "f32",
// JSON-NEXT:   "reason": "an operand has elements of type f64, not f32",
// JSON:        "name": "contraction_3",
// JSON:          "size": null,
// JSON:        "macs": null,
// JSON:      "totals": {
// JSON-NEXT:   "contractions": 4,
// JSON-NEXT:   "in_lns": 3,
// JSON-NEXT:   "macs": 704,
// JSON-NEXT:   "macs_in_lns": 640,
// JSON-NEXT:   "weight_bytes_f32": 512,
// JSON-NEXT:   "weight_bytes_kept": 320
// JSON:      "functions": [
// JSON:        "name": "f",
func.func @f(%x: tensor<4x16xf32>, %w: tensor<16x8xf32> {lns.param}, %d: tensor<4x4xf64>,
             %u: tensor<?x16xf32>, %o: tensor<?x8xf32>)
    -> (tensor<4x4xf32>, tensor<4x4xf64>, tensor<?x8xf32>) {
  %z8 = arith.constant dense<0.0> : tensor<4x8xf32>
  %z4 = arith.constant dense<0.0> : tensor<4x4xf32>
  %y = linalg.matmul {lns.name = "fc1"} ins(%x, %w : tensor<4x16xf32>, tensor<16x8xf32>)
                     outs(%z8 : tensor<4x8xf32>) -> tensor<4x8xf32>
  %yt = linalg.matmul
      indexing_maps = [affine_map<(m, n, k) -> (m, k)>, affine_map<(m, n, k) -> (n, k)>,
                       affine_map<(m, n, k) -> (m, n)>]
      {lns.quantization = #lns.quantization<datapath = #lns.exact>}
      ins(%y, %y : tensor<4x8xf32>, tensor<4x8xf32>) outs(%z4 : tensor<4x4xf32>)
      -> tensor<4x4xf32>
  %yd = linalg.matmul ins(%d, %d : tensor<4x4xf64>, tensor<4x4xf64>)
                      outs(%d : tensor<4x4xf64>) -> tensor<4x4xf64>
  %yu = linalg.matmul {lns.quantization = #lns.quantization<operands = weights, weight = !lns.num<8, 4>,
                                                            datapath = #lns.float<fast>>}
                      ins(%u, %w : tensor<?x16xf32>, tensor<16x8xf32>)
                      outs(%o : tensor<?x8xf32>) -> tensor<?x8xf32>
  return %yt, %yd, %yu : tensor<4x4xf32>, tensor<4x4xf64>, tensor<?x8xf32>
}

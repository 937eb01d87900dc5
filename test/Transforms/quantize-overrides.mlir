// RUN: lns-opt %s --lns-quantize="overrides={fc1 = #lns.quantization<datapath = #lns.exact>, contraction_3 = #lns.quantization<operands = none>}" | FileCheck %s
// RUN: lns-opt %s --lns-quantize='overrides={"model.py:7" = #lns.quantization<operands = none>, "model.py:9:2" = #lns.quantization<activation = !lns.num<8, 4>>}' | FileCheck %s --check-prefix=PLACE
// Single contractions are chosen by name or location; an override is stronger than the op's attribute, and that than the options.

// CHECK-LABEL: func.func @f
// PLACE-LABEL: func.func @f
func.func @f(%a: tensor<4x4xf32>) -> tensor<4x4xf32> {
  // CHECK: lns.contract {{.+}} {datapath = #lns.exact, {{.+}} lns.name = "fc1"}
  // PLACE: lns.left_in_f32 = "operands=none", lns.name = "fc1"
  %0 = linalg.matmul ins(%a, %a : tensor<4x4xf32>, tensor<4x4xf32>)
                     outs(%a : tensor<4x4xf32>) -> tensor<4x4xf32> loc("fc1"("src/model.py":7:1))
  // The attribute of the op.
  // CHECK: lns.contract {{.+}} {datapath = #lns.float<fast>, {{.+}} lns.name = "attention"}
  // PLACE: lns.contract ins({{.+}} : tensor<4x4x!lns8_4>, tensor<4x4x!lns8_4>) {{.+}} {datapath = #lns.float<fast>, {{.+}} lns.name = "attention"}
  %1 = linalg.matmul {lns.name = "attention",
                      lns.quantization = #lns.quantization<datapath = #lns.float<fast>>}
                     ins(%0, %a : tensor<4x4xf32>, tensor<4x4xf32>)
                     outs(%a : tensor<4x4xf32>) -> tensor<4x4xf32> loc("src/model.py":9:2)
  // A name from a location that is taken gets a suffix.
  // CHECK: lns.contract {{.+}} lns.name = "fc1_1"}
  // PLACE: lns.contract {{.+}} lns.name = "fc1_1"}
  %2 = linalg.matmul ins(%1, %a : tensor<4x4xf32>, tensor<4x4xf32>)
                     outs(%a : tensor<4x4xf32>) -> tensor<4x4xf32>
      loc(fused["src/other.py":9:2, "fc1"])
  // CHECK: linalg.matmul {lns.left_in_f32 = "operands=none", lns.name = "contraction_3"
  // PLACE: lns.contract {{.+}} {datapath = #lns.exact, {{.+}} lns.name = "contraction_3"}
  %3 = linalg.matmul {lns.quantization = #lns.quantization<datapath = #lns.exact>}
                     ins(%2, %a : tensor<4x4xf32>, tensor<4x4xf32>)
                     outs(%a : tensor<4x4xf32>) -> tensor<4x4xf32>
  return %3 : tensor<4x4xf32>
}

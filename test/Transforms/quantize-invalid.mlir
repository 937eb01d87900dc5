// RUN: not lns-opt %s --lns-quantize="format=8" 2>&1 | FileCheck %s --check-prefix=TEXT
// RUN: not lns-opt %s --lns-quantize="format=8,x" 2>&1 | FileCheck %s --check-prefix=NUMBER
// RUN: not lns-opt %s --lns-quantize="format=17,8" 2>&1 | FileCheck %s --check-prefix=BITS
// RUN: not lns-opt %s --lns-quantize="activation-format=8,6" 2>&1 | FileCheck %s --check-prefix=GAMMA
// RUN: not lns-opt %s --lns-quantize="format=16,8" 2>&1 | FileCheck %s --check-prefix=RANGE
// RUN: not lns-opt %s --lns-quantize="datapath=double" 2>&1 | FileCheck %s --check-prefix=DATAPATH
// RUN: not lns-opt %s --lns-quantize="datapath=exact operands=weights" 2>&1 | FileCheck %s --check-prefix=EXACT
// RUN: not lns-opt %s --lns-quantize="format=16,2048 datapath=exact" 2>&1 | FileCheck %s --check-prefix=BINS
// RUN: not lns-opt %s --lns-quantize="weight-scale=block" 2>&1 | FileCheck %s --check-prefix=OPTION
// RUN: not lns-opt %s --lns-quantize="overrides={fc2 = #lns.quantization<operands = none>}" 2>&1 | FileCheck %s --check-prefix=UNUSED
// RUN: not lns-opt %s --lns-quantize="overrides={fc1 = 3}" 2>&1 | FileCheck %s --check-prefix=VALUE
// RUN: not lns-opt %s --lns-quantize="overrides={fc1}" 2>&1 | FileCheck %s --check-prefix=UNIT
// RUN: not lns-opt %s --lns-quantize="overrides={fc1 = #lns.quantization<}" 2>&1 | FileCheck %s --check-prefix=SYNTAX
// What lns-quantize cannot use is one error that names the option, the rule and what to write.

// TEXT: error: lns-quantize: option format=8: [N1] a format is written "B,gamma" or "B,gamma,bias", such as "8,8"
// NUMBER: error: lns-quantize: option format=8,x: [N1] a format is written
// BITS: error: lns-quantize: option format=17,8: {{.*}}N1
// GAMMA: error: lns-quantize: option activation-format=8,6: {{.*}}N1
// RANGE: error: lns-quantize: option format=16,8: {{.*}}N8
// DATAPATH: error: lns-quantize: option datapath=double: [D] not a datapath; use float<high>, float<fast> or exact
// EXACT: error: lns-quantize: contraction 'fc1': [D1] both operands of an exact contraction are codes, got 'f32' and '!lns.num<8, 8>'
// BINS: error: lns-quantize: contraction 'fc1': {{.*}}D1
// OPTION: error: lns-quantize: option weight-scale=block: [N5] scales are one for the 'tensor', one a 'channel' or 'row', or one a 'block<32>', got 'block'
// UNUSED: error: lns-quantize: option overrides: 'fc2' is neither the name nor the location of a contraction; the names are: fc1
// VALUE: error: lns-quantize: option overrides: 'fc1' must be #lns.quantization<...>, got 3 : i64
// UNIT: error: lns-quantize: option overrides: 'fc1' must be #lns.quantization<...>, got unit
// SYNTAX: error: lns-quantize: option overrides={fc1 = #lns.quantization<}: not a dictionary such as {fc1 = #lns.quantization<datapath = #lns.exact>}

func.func @f(%x: tensor<4x4xf32>, %w: tensor<4x4xf32> {lns.param}) -> tensor<4x4xf32> {
  %y = linalg.matmul {lns.name = "fc1"} ins(%x, %w : tensor<4x4xf32>, tensor<4x4xf32>)
                                        outs(%x : tensor<4x4xf32>) -> tensor<4x4xf32>
  return %y : tensor<4x4xf32>
}

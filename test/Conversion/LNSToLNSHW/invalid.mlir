// RUN: not lns-opt %s --convert-lns-to-lnshw=configuration="lanes=0" 2>&1 | FileCheck %s --check-prefix=RANGE
// RUN: not lns-opt %s --convert-lns-to-lnshw=configuration="lines=8" 2>&1 | FileCheck %s --check-prefix=NAME
// RUN: not lns-opt %s --convert-lns-to-lnshw=configuration=%t.missing.json 2>&1 | FileCheck %s --check-prefix=MISSING
// RUN: echo '{"lanes": 16,' > %t.broken.json
// RUN: not lns-opt %s --convert-lns-to-lnshw=configuration=%t.broken.json 2>&1 | FileCheck %s --check-prefix=BROKEN
// RUN: echo '{"lanes": "many"}' > %t.text.json
// RUN: not lns-opt %s --convert-lns-to-lnshw=configuration=%t.text.json 2>&1 | FileCheck %s --check-prefix=TEXT
// RUN: echo '{"lanes = 4, vector": 16}' > %t.key.json
// RUN: not lns-opt %s --convert-lns-to-lnshw=configuration=%t.key.json 2>&1 | FileCheck %s --check-prefix=KEY
// RUN: %python -c "print('[' * 100000)" > %t.deep.json
// RUN: not lns-opt %s --convert-lns-to-lnshw=configuration=%t.deep.json 2>&1 | FileCheck %s --check-prefix=DEEP
// RUN: echo '{"lanes": 16, "buffer_a": 65536}' > %t.good.json
// RUN: lns-opt %s --convert-lns-to-lnshw=configuration=%t.good.json | FileCheck %s --check-prefix=GOOD
// RUN: not lns-opt %s --convert-lns-to-lnshw=dataflow=weight_stationary 2>&1 | FileCheck %s --check-prefix=DATAFLOW
// Accelerators that are none: the error has the file or the text, the number, and what to write.

// RANGE: error: configuration 'lanes=0' is no list such as 'lanes = 16, buffer_a = 65536' of the numbers of #lnshw.configuration: the accelerator's lanes must be from 1 to
// NAME: error: configuration 'lines=8' is no list {{.*}}lines
// MISSING: error: configuration '{{.*}}.missing.json': No such file or directory
// BROKEN: error: configuration '{{.*}}.broken.json': no JSON:
// TEXT: error: configuration '{{.*}}.text.json': 'lanes' must be an integer
// KEY: error: configuration '{{.*}}.key.json': 'lanes = 4, vector' is no name of a number
// DEEP: error: configuration '{{.*}}.deep.json': has 100001 bytes, and a configuration at most 8192
// GOOD: lnshw.accelerator @pe <lanes = 16, buffer_a = 65536>
// DATAFLOW: error: dataflow 'weight_stationary' is none of auto, output_stationary, local_a_stationary
func.func @matmul(%x: tensor<8x32x!lns.num<8, 8>>, %w: tensor<8x32x!lns.num<8, 8>>, %s: tensor<f32>, %e: tensor<8x8xf32>) -> tensor<8x8xf32> {
  %init = arith.constant dense<0> : tensor<8x8xi32>
  %sum = lns.contract ins(%x, %w : tensor<8x32x!lns.num<8, 8>>, tensor<8x32x!lns.num<8, 8>>) outs(%init : tensor<8x8xi32>)
         {indexing_maps = [affine_map<(m, n, k) -> (m, k)>, affine_map<(m, n, k) -> (n, k)>, affine_map<(m, n, k) -> (m, n)>], datapath = #lns.pe} -> tensor<8x8xi32>
  %y = lns.finish ins(%sum, %s, %s : tensor<8x8xi32>, tensor<f32>, tensor<f32>) outs(%e : tensor<8x8xf32>)
         {indexing_maps = [affine_map<(m, n) -> (m, n)>, affine_map<(m, n) -> ()>, affine_map<(m, n) -> ()>, affine_map<(m, n) -> (m, n)>],
          operand_types = [!lns.num<8, 8>, !lns.num<8, 8>], datapath = #lns.pe} -> tensor<8x8xf32>
  return %y : tensor<8x8xf32>
}

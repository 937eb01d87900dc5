// RUN: env OMP_NUM_THREADS=2 lns-run %s --entry=f --random-inputs=1 --time=5 | FileCheck %s
// RUN: lns-run %s --entry=f --random-inputs=7 >%t.1 && lns-run %s --entry=f --random-inputs=7 | diff %t.1 -
// RUN: lns-run %s --entry=f --random-inputs=8 | not diff -q %t.1 -
// RUN: not lns-run %s --entry=f --random-inputs=1 --input=x.npy 2>&1 | FileCheck %s --check-prefix=BOTH
// RUN: not lns-run %s --random-inputs=1 2>&1 | FileCheck %s --check-prefix=ENTRY
// Times come with spread, threads and CPU; random inputs are a function of their seed.

// CHECK: time: min {{[0-9.e-]+}} ms, median {{[0-9.e-]+}} ms, spread {{[0-9.]+}} % (max - min over median), 5 calls, {{[12]}} threads, built for {{.+}}, on {{.+}}
// BOTH: error: --input and --random-inputs exclude each other
// ENTRY: error: choose a function with --entry; there are: f, g

func.func @f(%x: tensor<16x64xf32>, %w: tensor<64x24xf32>) -> tensor<16x24xf32> {
  %c0 = arith.constant 0.0 : f32
  %e = tensor.empty() : tensor<16x24xf32>
  %z = linalg.fill ins(%c0 : f32) outs(%e : tensor<16x24xf32>) -> tensor<16x24xf32>
  %y = linalg.matmul ins(%x, %w : tensor<16x64xf32>, tensor<64x24xf32>) outs(%z : tensor<16x24xf32>) -> tensor<16x24xf32>
  return %y : tensor<16x24xf32>
}

func.func @g(%x: tensor<4xf32>) -> tensor<4xf32> {
  return %x : tensor<4xf32>
}

// RUN: env OMP_NUM_THREADS=1 lns-run %s --random-inputs=7 --compare=reference | FileCheck %s
// Stochastic updates have the bits of the reference on every target and any number of threads [Q4, M2, M3, M5].
//
// RUN: env OMP_NUM_THREADS=2 lns-run %s --random-inputs=7 --compare=reference | FileCheck %s
// RUN: env OMP_NUM_THREADS=2 lns-run %s --random-inputs=8 --compare=reference --target-cpu=generic | FileCheck %s
// RUN: env OMP_NUM_THREADS=1 lns-run %s --random-inputs=8 --compare=reference --target-cpu=generic | FileCheck %s
// RUN: %if avx2 %{ env OMP_NUM_THREADS=2 lns-run %s --random-inputs=9 --compare=reference --target-cpu=x86-64-v3 | FileCheck %s %}
// RUN: %if avx2 %{ env OMP_NUM_THREADS=1 lns-run %s --random-inputs=9 --compare=reference --target-cpu=x86-64-v3 | FileCheck %s %}
// RUN: %if avx512 %{ env OMP_NUM_THREADS=2 lns-run %s --random-inputs=10 --compare=reference --target-cpu=x86-64-v4 | FileCheck %s %}
// RUN: %if avx512 %{ env OMP_NUM_THREADS=1 lns-run %s --random-inputs=10 --compare=reference --target-cpu=x86-64-v4 | FileCheck %s %}

// CHECK-COUNT-9: equal bits

func.func private @madam_bf16(%g: tensor<9001xf32>, %w: tensor<9001xi16>, %x: tensor<9001xf32>)
    -> (tensor<9001xi16>, tensor<9001xi16>) {
  %seed = arith.constant -81985529216486896 : i64
  %step = arith.constant 3 : i32
  %base = arith.constant 4294967290 : i64
  %eta = arith.constant 0.01 : f32
  %c = arith.constant 0.3 : f32
  %k = lns.bitcast %w : tensor<9001xi16> to tensor<9001x!lns.num<16, 2048>>
  %sq = arith.mulf %x, %x : tensor<9001xf32>
  %bits = arith.bitcast %sq : tensor<9001xf32> to tensor<9001xi32>
  %c16 = arith.constant dense<16> : tensor<9001xi32>
  %upper = arith.shrui %bits, %c16 : tensor<9001xi32>
  %half = arith.trunci %upper : tensor<9001xi32> to tensor<9001xi16>
  %v = arith.bitcast %half : tensor<9001xi16> to tensor<9001xbf16>
  %r:2 = lns.madam_update ins(%g, %eta, %c : tensor<9001xf32>, f32, f32)
      outs(%k, %v : tensor<9001x!lns.num<16, 2048>>, tensor<9001xbf16>)
      rounding(stochastic) random(%seed, %step, %base) {stream = 1 : i32}
      -> tensor<9001x!lns.num<16, 2048>>, tensor<9001xbf16>
  %words = lns.bitcast %r#0 : tensor<9001x!lns.num<16, 2048>> to tensor<9001xi16>
  %moments = arith.bitcast %r#1 : tensor<9001xbf16> to tensor<9001xi16>
  return %words, %moments : tensor<9001xi16>, tensor<9001xi16>
}

func.func private @madam_codes(%g: tensor<67x70xf32>, %w: tensor<67x70xi16>, %m: tensor<67x70xi8>)
    -> (tensor<67x70xi16>, tensor<67x70xi8>) {
  %seed = arith.constant 5 : i64
  %step = arith.constant 4 : i32
  %base = arith.constant 0 : i64
  %eta = arith.constant 0.01 : f32
  %c = arith.constant 0.3 : f32
  %s = arith.constant 2.5 : f32
  %mask = arith.constant dense<127> : tensor<67x70xi8>
  %positive = arith.andi %m, %mask : tensor<67x70xi8>
  %v = lns.bitcast %positive : tensor<67x70xi8> to tensor<67x70x!lns.num<8, 8>>
  %k = lns.bitcast %w : tensor<67x70xi16> to tensor<67x70x!lns.num<16, 2048>>
  %r:2 = lns.madam_update ins(%g, %eta, %c : tensor<67x70xf32>, f32, f32)
      outs(%k, %v : tensor<67x70x!lns.num<16, 2048>>, tensor<67x70x!lns.num<8, 8>>) moment_scale(%c, %s)
      rounding(nearest_twice) random(%seed, %step, %base) {stream = 2 : i32}
      -> tensor<67x70x!lns.num<16, 2048>>, tensor<67x70x!lns.num<8, 8>>
  %words = lns.bitcast %r#0 : tensor<67x70x!lns.num<16, 2048>> to tensor<67x70xi16>
  %moments = lns.bitcast %r#1 : tensor<67x70x!lns.num<8, 8>> to tensor<67x70xi8>
  return %words, %moments : tensor<67x70xi16>, tensor<67x70xi8>
}

func.func private @sgd(%g: tensor<67x70xf32>, %w: tensor<67x70xi16>, %u: tensor<67x70xf32>, %x: tensor<67xf32>)
    -> (tensor<67x70xi16>, tensor<67x70xf32>) {
  %seed = arith.constant 5 : i64
  %step = arith.constant 4 : i32
  %base = arith.constant 77 : i64
  %eta = arith.constant 0.01 : f32
  %mu = arith.constant 0.9 : f32
  %s = math.absf %x : tensor<67xf32>
  %k = lns.bitcast %w : tensor<67x70xi16> to tensor<67x70x!lns.num<16, 2048>>
  %r:2 = lns.sgd_update ins(%g, %eta : tensor<67x70xf32>, f32) outs(%k : tensor<67x70x!lns.num<16, 2048>>)
      scale(%s : tensor<67xf32>) momentum(%mu, %u : f32, tensor<67x70xf32>)
      rounding(stochastic) random(%seed, %step, %base) {stream = 3 : i32, scale_map = affine_map<(d0, d1) -> (d0)>}
      -> tensor<67x70x!lns.num<16, 2048>>, tensor<67x70xf32>
  %words = lns.bitcast %r#0 : tensor<67x70x!lns.num<16, 2048>> to tensor<67x70xi16>
  return %words, %r#1 : tensor<67x70xi16>, tensor<67x70xf32>
}

func.func private @adamw(%g: tensor<9001xf32>, %w: tensor<9001xi16>, %m: tensor<9001xf32>, %x: tensor<9001xf32>)
    -> (tensor<9001xi16>, tensor<9001xf32>) {
  %seed = arith.constant 5 : i64
  %step = arith.constant 4 : i32
  %base = arith.constant 77 : i64
  %eta = arith.constant 0.01 : f32
  %lambda = arith.constant 0.1 : f32
  %c1 = arith.constant 0.271 : f32
  %c2 = arith.constant 0.003 : f32
  %s = arith.constant dense<3.0> : tensor<f32>
  %v = arith.mulf %x, %x : tensor<9001xf32>
  %k = lns.bitcast %w : tensor<9001xi16> to tensor<9001x!lns.num<16, 2048>>
  %r:3 = lns.adamw_update ins(%g, %eta, %lambda, %c1, %c2 : tensor<9001xf32>, f32, f32, f32, f32)
      outs(%k, %m, %v : tensor<9001x!lns.num<16, 2048>>, tensor<9001xf32>, tensor<9001xf32>) scale(%s : tensor<f32>)
      rounding(stochastic) random(%seed, %step, %base) {stream = 4 : i32, scale_map = affine_map<(d0) -> ()>}
      -> tensor<9001x!lns.num<16, 2048>>, tensor<9001xf32>, tensor<9001xf32>
  %words = lns.bitcast %r#0 : tensor<9001x!lns.num<16, 2048>> to tensor<9001xi16>
  %moments = arith.addf %r#1, %r#2 : tensor<9001xf32>
  return %words, %moments : tensor<9001xi16>, tensor<9001xf32>
}

func.func private @exponents(%g: tensor<67x70xf32>, %w: tensor<67x70xi8>) -> tensor<67x70xi8> {
  %seed = arith.constant 5 : i64
  %step = arith.constant 4 : i32
  %base = arith.constant 77 : i64
  %eta = arith.constant 0.4 : f32
  %k = lns.bitcast %w : tensor<67x70xi8> to tensor<67x70x!lns.num<8, 8>>
  %r = lns.mul_update ins(%g, %eta : tensor<67x70xf32>, f32) outs(%k : tensor<67x70x!lns.num<8, 8>>)
      rounding(stochastic) random(%seed, %step, %base) {stream = 5 : i32} -> tensor<67x70x!lns.num<8, 8>>
  %t = lns.signmul_update ins(%g, %eta : tensor<67x70xf32>, f32) outs(%r : tensor<67x70x!lns.num<8, 8>>)
      rounding(stochastic) random(%seed, %step, %base) {stream = 6 : i32} -> tensor<67x70x!lns.num<8, 8>>
  %words = lns.bitcast %t : tensor<67x70x!lns.num<8, 8>> to tensor<67x70xi8>
  return %words : tensor<67x70xi8>
}

func.func @all(%g1: tensor<9001xf32>, %w1: tensor<9001xi16>, %x1: tensor<9001xf32>, %g2: tensor<67x70xf32>,
    %w2: tensor<67x70xi16>, %m2: tensor<67x70xi8>, %u: tensor<67x70xf32>, %x2: tensor<67xf32>)
    -> (tensor<9001xi16>, tensor<9001xi16>, tensor<67x70xi16>, tensor<67x70xi8>, tensor<67x70xi16>, tensor<67x70xf32>,
        tensor<9001xi16>, tensor<9001xf32>, tensor<67x70xi8>) {
  %a:2 = call @madam_bf16(%g1, %w1, %x1) : (tensor<9001xf32>, tensor<9001xi16>, tensor<9001xf32>) -> (tensor<9001xi16>, tensor<9001xi16>)
  %b:2 = call @madam_codes(%g2, %w2, %m2) : (tensor<67x70xf32>, tensor<67x70xi16>, tensor<67x70xi8>) -> (tensor<67x70xi16>, tensor<67x70xi8>)
  %c:2 = call @sgd(%g2, %w2, %u, %x2) : (tensor<67x70xf32>, tensor<67x70xi16>, tensor<67x70xf32>, tensor<67xf32>) -> (tensor<67x70xi16>, tensor<67x70xf32>)
  %d:2 = call @adamw(%g1, %w1, %x1, %x1) : (tensor<9001xf32>, tensor<9001xi16>, tensor<9001xf32>, tensor<9001xf32>) -> (tensor<9001xi16>, tensor<9001xf32>)
  %e = call @exponents(%g2, %m2) : (tensor<67x70xf32>, tensor<67x70xi8>) -> tensor<67x70xi8>
  return %a#0, %a#1, %b#0, %b#1, %c#0, %c#1, %d#0, %d#1, %e
      : tensor<9001xi16>, tensor<9001xi16>, tensor<67x70xi16>, tensor<67x70xi8>, tensor<67x70xi16>, tensor<67x70xf32>,
        tensor<9001xi16>, tensor<9001xf32>, tensor<67x70xi8>
}

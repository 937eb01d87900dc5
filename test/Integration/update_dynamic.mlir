// RUN: lns-run %s --random-inputs=3 --compare=reference 2>&1 | FileCheck %s
// Tensors of unknown sizes draw the random bits of their indices too [Q4, M2, M3].

// CHECK: result 0 (i16 [6, 7]): equal bits
// CHECK: result 1 (i16 [6, 7]): equal bits

func.func private @step(%g: tensor<?x?xf32>, %w: tensor<?x?x!lns.num<10, 32>>, %v: tensor<?x?xbf16>) -> (tensor<?x?x!lns.num<10, 32>>, tensor<?x?xbf16>) attributes {no_inline} {
  %seed = arith.constant 5 : i64
  %step = arith.constant 4 : i32
  %base = arith.constant 77 : i64
  %eta = arith.constant 0.4 : f32
  %r:2 = lns.madam_update ins(%g, %eta, %eta : tensor<?x?xf32>, f32, f32) outs(%w, %v : tensor<?x?x!lns.num<10, 32>>, tensor<?x?xbf16>)
      rounding(stochastic) random(%seed, %step, %base) {stream = 5 : i32} -> tensor<?x?x!lns.num<10, 32>>, tensor<?x?xbf16>
  return %r#0, %r#1 : tensor<?x?x!lns.num<10, 32>>, tensor<?x?xbf16>
}
func.func @f(%g: tensor<6x7xf32>) -> (tensor<6x7xi16>, tensor<6x7xi16>) {
  %w = lns.constant dense<300> : tensor<6x7xi16> as tensor<6x7x!lns.num<10, 32>>
  %v = arith.constant dense<0.25> : tensor<6x7xbf16>
  %gd = tensor.cast %g : tensor<6x7xf32> to tensor<?x?xf32>
  %wd = tensor.cast %w : tensor<6x7x!lns.num<10, 32>> to tensor<?x?x!lns.num<10, 32>>
  %vd = tensor.cast %v : tensor<6x7xbf16> to tensor<?x?xbf16>
  %r:2 = func.call @step(%gd, %wd, %vd) : (tensor<?x?xf32>, tensor<?x?x!lns.num<10, 32>>, tensor<?x?xbf16>) -> (tensor<?x?x!lns.num<10, 32>>, tensor<?x?xbf16>)
  %a = tensor.cast %r#0 : tensor<?x?x!lns.num<10, 32>> to tensor<6x7x!lns.num<10, 32>>
  %b = tensor.cast %r#1 : tensor<?x?xbf16> to tensor<6x7xbf16>
  %x = lns.bitcast %a : tensor<6x7x!lns.num<10, 32>> to tensor<6x7xi16>
  %y = arith.bitcast %b : tensor<6x7xbf16> to tensor<6x7xi16>
  return %x, %y : tensor<6x7xi16>, tensor<6x7xi16>
}

// RUN: lns-run %s --backend=reference --quantize="datapath=exact weight-scale=block<2> activation-scale=block<2>" && lns-run %s --backend=cpu --quantize="datapath=exact weight-scale=block<2> activation-scale=block<2>"
// Blocks along a dimension whose size no pass knows, the last one short: signed powers of two are exact [N5, D6].

func.func private @opaque(%n: index) -> index attributes {no_inline} {
  return %n : index
}

func.func @test_dynamic() {
  %a0 = arith.constant dense<[[1.0, 2.0, 4.0, -0.5, 1.0], [0.25, 1.0, 1.0, 2.0, -8.0]]> : tensor<2x5xf32>
  %b0 = arith.constant dense<[[1.0, 2.0], [4.0, 1.0], [0.5, 0.5], [1.0, -1.0], [2.0, 1.0]]> : tensor<5x2xf32>
  %c0 = arith.constant dense<0.0> : tensor<2x2xf32>
  %c5 = arith.constant 5 : index
  %n = func.call @opaque(%c5) : (index) -> index
  %a = tensor.extract_slice %a0[0, 0] [2, %n] [1, 1] : tensor<2x5xf32> to tensor<2x?xf32>
  %b = tensor.extract_slice %b0[0, 0] [%n, 2] [1, 1] : tensor<5x2xf32> to tensor<?x2xf32>
  %y = linalg.matmul ins(%a, %b : tensor<2x?xf32>, tensor<?x2xf32>) outs(%c0 : tensor<2x2xf32>) -> tensor<2x2xf32>
  %e = arith.constant dense<[[12.5, 7.5], [-9.25, -8.0]]> : tensor<2x2xf32>
  check.expect_eq %y, %e : tensor<2x2xf32>
  return
}

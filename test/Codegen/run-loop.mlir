// RUN: lns-run %s --quantize=datapath=exact --random-inputs=1 --compare=reference --target-cpu=generic
// A contraction in a loop, large enough for threads, has the reference's bits and a bounded stack.
// RUN: %if avx2 %{ env OMP_NUM_THREADS=2 lns-run %s --quantize=datapath=exact --random-inputs=1 --compare=reference --target-cpu=x86-64-v3 %}

func.func @power(%a: tensor<96x96xf32>, %b: tensor<96x96xf32>) -> tensor<96x96xf32> {
  %z = arith.constant 0.0 : f32
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %c3 = arith.constant 3 : index
  %r = scf.for %i = %c0 to %c3 step %c1 iter_args(%x = %a) -> (tensor<96x96xf32>) {
    %e = tensor.empty() : tensor<96x96xf32>
    %f = linalg.fill ins(%z : f32) outs(%e : tensor<96x96xf32>) -> tensor<96x96xf32>
    %c = linalg.matmul ins(%x,%b : tensor<96x96xf32>, tensor<96x96xf32>) outs(%f: tensor<96x96xf32>) -> tensor<96x96xf32>
    scf.yield %c : tensor<96x96xf32>
  }
  return %r : tensor<96x96xf32>
}

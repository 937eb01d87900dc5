// RUN: lns-run %s --random-inputs=1 --compare=reference --target-cpu=generic
// Reductions of i1, a byte each in memory and a bit each in a vector, are the reference's.
// RUN: %if avx2 %{ lns-run %s --random-inputs=1 --compare=reference --target-cpu=x86-64-v3 %}
// RUN: %if avx512 %{ lns-run %s --random-inputs=1 --compare=reference --target-cpu=x86-64-v4 %}
// RUN: %if avx512 %{ lns-run %s --random-inputs=1 --compare=reference --target-cpu=x86-64-v4 --kernels=off %}

func.func @any_and_all(%x: tensor<48x64xf32>) -> (tensor<48xi1>, tensor<64xi1>) {
  %false = arith.constant false
  %true = arith.constant true
  %large = arith.constant 2.4 : f32
  %small = arith.constant -2.4 : f32
  %e = tensor.empty() : tensor<48xi1>
  %f = linalg.fill ins(%false : i1) outs(%e : tensor<48xi1>) -> tensor<48xi1>
  %any = linalg.generic {
      indexing_maps = [affine_map<(i, j) -> (i, j)>, affine_map<(i, j) -> (i)>],
      iterator_types = ["parallel", "reduction"]}
      ins(%x : tensor<48x64xf32>) outs(%f : tensor<48xi1>) {
  ^bb0(%a: f32, %b: i1):
    %c = arith.cmpf ogt, %a, %large : f32
    %d = arith.ori %c, %b : i1
    linalg.yield %d : i1
  } -> tensor<48xi1>
  %g = tensor.empty() : tensor<64xi1>
  %h = linalg.fill ins(%true : i1) outs(%g : tensor<64xi1>) -> tensor<64xi1>
  %all = linalg.generic {
      indexing_maps = [affine_map<(j, i) -> (i, j)>, affine_map<(j, i) -> (j)>],
      iterator_types = ["parallel", "reduction"]}
      ins(%x : tensor<48x64xf32>) outs(%h : tensor<64xi1>) {
  ^bb0(%a: f32, %b: i1):
    %c = arith.cmpf ogt, %a, %small : f32
    %d = arith.andi %c, %b : i1
    linalg.yield %d : i1
  } -> tensor<64xi1>
  return %any, %all : tensor<48xi1>, tensor<64xi1>
}

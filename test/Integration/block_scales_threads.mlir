// RUN: env OMP_NUM_THREADS=1 lns-run %s --random-inputs=7 --compare=reference --quantize="datapath=exact weight-scale=block<32> activation-scale=block<32>"
// Under exact, sums of blocks have the bits of the reference on every target and on one thread and two, short last blocks and a following bias included [D1, D6].
//
// RUN: env OMP_NUM_THREADS=2 lns-run %s --random-inputs=7 --compare=reference --quantize="datapath=exact weight-scale=block<32> activation-scale=block<32>"
// RUN: env OMP_NUM_THREADS=2 lns-run %s --random-inputs=7 --compare=reference --quantize="datapath=exact weight-scale=block<16>" --target-cpu=generic
// RUN: %if avx2 %{ env OMP_NUM_THREADS=2 lns-run %s --random-inputs=7 --compare=reference --quantize="datapath=exact activation-scale=block<64>" --target-cpu=x86-64-v3 %}
// RUN: %if avx512 %{ env OMP_NUM_THREADS=2 lns-run %s --random-inputs=7 --compare=reference --quantize="datapath=exact weight-scale=block<16> activation-scale=block<16>" --target-cpu=x86-64-v4 %}

func.func @layer(%x: tensor<67x150xf32>, %w: tensor<131x150xf32> {lns.param}, %b: tensor<67x131xf32>) -> tensor<67x131xf32> {
  %y = linalg.matmul indexing_maps = [affine_map<(m, n, k) -> (m, k)>, affine_map<(m, n, k) -> (n, k)>,
                                      affine_map<(m, n, k) -> (m, n)>]
      ins(%x, %w : tensor<67x150xf32>, tensor<131x150xf32>) outs(%b : tensor<67x131xf32>) -> tensor<67x131xf32>
  return %y : tensor<67x131xf32>
}

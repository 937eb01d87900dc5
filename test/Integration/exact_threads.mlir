// RUN: env OMP_NUM_THREADS=1 lns-run %s --random-inputs=7 --compare=reference
// Under exact, targets and thread counts give the bits of the reference [D1, Q2].
//
// RUN: env OMP_NUM_THREADS=2 lns-run %s --random-inputs=7 --compare=reference
// RUN: env OMP_NUM_THREADS=2 lns-run %s --random-inputs=7 --compare=reference --target-cpu=generic
// RUN: %if avx2 %{ env OMP_NUM_THREADS=2 lns-run %s --random-inputs=7 --compare=reference --target-cpu=x86-64-v3 %}
// RUN: %if avx512 %{ env OMP_NUM_THREADS=2 lns-run %s --random-inputs=7 --compare=reference --target-cpu=x86-64-v4 %}

func.func @quantize_matmul(%x: tensor<37x70xf32>, %w: tensor<53x70xf32>)
    -> (tensor<37x53xf32>, tensor<37x70xi8>) {
  %sx = lns.absmax_scale %x {scale_map = affine_map<(d0, d1) -> ()>}
      : tensor<37x70xf32> -> tensor<f32>
  %sw = lns.absmax_scale %w {scale_map = affine_map<(d0, d1) -> (d0)>}
      : tensor<53x70xf32> -> tensor<53xf32>
  %cx = lns.quantize %x scale(%sx) {scale_map = affine_map<(d0, d1) -> ()>}
      : tensor<37x70xf32>, tensor<f32> -> tensor<37x70x!lns.num<8, 8>>
  %cw = lns.quantize %w scale(%sw) underflow(min)
      {scale_map = affine_map<(d0, d1) -> (d0)>}
      : tensor<53x70xf32>, tensor<53xf32> -> tensor<53x70x!lns.num<8, 8>>
  %c0 = arith.constant 0 : i64
  %e = tensor.empty() : tensor<37x53x8xi64>
  %zero = linalg.fill ins(%c0 : i64) outs(%e : tensor<37x53x8xi64>)
      -> tensor<37x53x8xi64>
  %acc = lns.contract
      ins(%cx, %cw : tensor<37x70x!lns.num<8, 8>>, tensor<53x70x!lns.num<8, 8>>)
      outs(%zero : tensor<37x53x8xi64>)
      {indexing_maps = [affine_map<(m, n, k) -> (m, k)>,
                        affine_map<(m, n, k) -> (n, k)>,
                        affine_map<(m, n, k) -> (m, n)>],
       datapath = #lns.exact} -> tensor<37x53x8xi64>
  %o = tensor.empty() : tensor<37x53xf32>
  %y = lns.finish
      ins(%acc, %sx, %sw : tensor<37x53x8xi64>, tensor<f32>, tensor<53xf32>)
      outs(%o : tensor<37x53xf32>)
      {indexing_maps = [affine_map<(m, n) -> (m, n)>, affine_map<(m, n) -> ()>,
                        affine_map<(m, n) -> (n)>, affine_map<(m, n) -> (m, n)>],
       operand_types = [!lns.num<8, 8>, !lns.num<8, 8>],
       datapath = #lns.exact} -> tensor<37x53xf32>
  %words = lns.bitcast %cx : tensor<37x70x!lns.num<8, 8>> to tensor<37x70xi8>
  return %y, %words : tensor<37x53xf32>, tensor<37x70xi8>
}

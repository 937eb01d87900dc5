// RUN: lns-run %s --entry=residual --random-inputs=3 --compare=reference | FileCheck %s
// A sum of codes between quantization and what follows has the bits of the reference, fused or not [A2].
//
// RUN: lns-run %s --entry=residual --random-inputs=4 --target-cpu=generic --compare=reference | FileCheck %s
// RUN: %if avx2 %{ lns-run %s --entry=residual --random-inputs=5 --target-cpu=x86-64-v3 --compare=reference | FileCheck %s %}
// RUN: %if avx512 %{ lns-run %s --entry=residual --random-inputs=6 --target-cpu=x86-64-v4 --compare=reference | FileCheck %s %}
// CHECK: equal bits

#all = affine_map<(i, j) -> ()>
!t = tensor<37x53x!lns.num<8, 8>>

func.func @residual(%x: tensor<37x53xf32>, %y: tensor<37x53xf32>) -> tensor<37x53xf32> {
  %s = arith.constant dense<3.7> : tensor<f32>
  %a = lns.quantize %x scale(%s) {scale_map = #all} : tensor<37x53xf32>, tensor<f32> -> !t
  %b = lns.quantize %y scale(%s) {scale_map = #all} : tensor<37x53xf32>, tensor<f32> -> !t
  %sum = lns.add %a, %b : !t, !t -> !t
  %difference = lns.sub %a, %b algorithm(interpolated) underflow(min) : !t, !t -> !t
  %product = lns.mul %sum, %difference : !t, !t -> !t
  %r = lns.dequantize %product scale(%s) {scale_map = #all} : !t, tensor<f32> -> tensor<37x53xf32>
  return %r : tensor<37x53xf32>
}

// RUN: lns-run %s --backend=reference && lns-run %s --backend=cpu
// Stochastic updates in twelve tilings have the bits of the whole one [Q4, M3].
//
// RUN: lns-run %s --target-cpu=generic
// RUN: %if avx2 %{ lns-run %s --target-cpu=x86-64-v3 %}
// RUN: %if avx512 %{ lns-run %s --target-cpu=x86-64-v4 %}
//
// Written by gen_update_tilings.py: every expected value is calculated there.


func.func private @whole(%g: tensor<96xf32>, %w: tensor<96x!lns.num<10, 32>>, %v: tensor<96xbf16>, %s: tensor<f32>)
    -> (tensor<96x!lns.num<10, 32>>, tensor<96xbf16>) attributes {no_inline} {
  %seed = arith.constant 1234567890123456789 : i64
  %step = arith.constant 41 : i32
  %base = arith.constant 34359738361 : i64
  %eta = arith.constant 0.05 : f32
  %c0 = arith.constant 0 : index
  %size = arith.constant 96 : index
  %tile = arith.constant 96 : index
  %r:2 = scf.for %i = %c0 to %size step %tile iter_args(%a = %w, %b = %v)
      -> (tensor<96x!lns.num<10, 32>>, tensor<96xbf16>) {
    %offset = arith.index_cast %i : index to i64
    %at = arith.addi %base, %offset : i64
    %gt = tensor.extract_slice %g[%i] [96] [1] : tensor<96xf32> to tensor<96xf32>
    %wt = tensor.extract_slice %a[%i] [96] [1] : tensor<96x!lns.num<10, 32>> to tensor<96x!lns.num<10, 32>>
    %vt = tensor.extract_slice %b[%i] [96] [1] : tensor<96xbf16> to tensor<96xbf16>

    %m:2 = lns.madam_update ins(%gt, %eta, %eta : tensor<96xf32>, f32, f32)
        outs(%wt, %vt : tensor<96x!lns.num<10, 32>>, tensor<96xbf16>) rounding(stochastic)
        random(%seed, %step, %at) {stream = 1 : i32} -> tensor<96x!lns.num<10, 32>>, tensor<96xbf16>
    %n = lns.sgd_update ins(%gt, %eta : tensor<96xf32>, f32) outs(%m#0 : tensor<96x!lns.num<10, 32>>)
        scale(%s : tensor<f32>) rounding(stochastic) random(%seed, %step, %at)
        {scale_map = affine_map<(d0) -> ()>, stream = 2 : i32} -> tensor<96x!lns.num<10, 32>>

    %x = tensor.insert_slice %n into %a[%i] [96] [1] : tensor<96x!lns.num<10, 32>> into tensor<96x!lns.num<10, 32>>
    %y = tensor.insert_slice %m#1 into %b[%i] [96] [1] : tensor<96xbf16> into tensor<96xbf16>
    scf.yield %x, %y : tensor<96x!lns.num<10, 32>>, tensor<96xbf16>
  }
  return %r#0, %r#1 : tensor<96x!lns.num<10, 32>>, tensor<96xbf16>
}

func.func private @tiles_of_1(%g: tensor<96xf32>, %w: tensor<96x!lns.num<10, 32>>, %v: tensor<96xbf16>, %s: tensor<f32>)
    -> (tensor<96x!lns.num<10, 32>>, tensor<96xbf16>) attributes {no_inline} {
  %seed = arith.constant 1234567890123456789 : i64
  %step = arith.constant 41 : i32
  %base = arith.constant 34359738361 : i64
  %eta = arith.constant 0.05 : f32
  %c0 = arith.constant 0 : index
  %size = arith.constant 96 : index
  %tile = arith.constant 1 : index
  %r:2 = scf.for %i = %c0 to %size step %tile iter_args(%a = %w, %b = %v)
      -> (tensor<96x!lns.num<10, 32>>, tensor<96xbf16>) {
    %offset = arith.index_cast %i : index to i64
    %at = arith.addi %base, %offset : i64
    %gt = tensor.extract_slice %g[%i] [1] [1] : tensor<96xf32> to tensor<1xf32>
    %wt = tensor.extract_slice %a[%i] [1] [1] : tensor<96x!lns.num<10, 32>> to tensor<1x!lns.num<10, 32>>
    %vt = tensor.extract_slice %b[%i] [1] [1] : tensor<96xbf16> to tensor<1xbf16>

    %m:2 = lns.madam_update ins(%gt, %eta, %eta : tensor<1xf32>, f32, f32)
        outs(%wt, %vt : tensor<1x!lns.num<10, 32>>, tensor<1xbf16>) rounding(stochastic)
        random(%seed, %step, %at) {stream = 1 : i32} -> tensor<1x!lns.num<10, 32>>, tensor<1xbf16>
    %n = lns.sgd_update ins(%gt, %eta : tensor<1xf32>, f32) outs(%m#0 : tensor<1x!lns.num<10, 32>>)
        scale(%s : tensor<f32>) rounding(stochastic) random(%seed, %step, %at)
        {scale_map = affine_map<(d0) -> ()>, stream = 2 : i32} -> tensor<1x!lns.num<10, 32>>

    %x = tensor.insert_slice %n into %a[%i] [1] [1] : tensor<1x!lns.num<10, 32>> into tensor<96x!lns.num<10, 32>>
    %y = tensor.insert_slice %m#1 into %b[%i] [1] [1] : tensor<1xbf16> into tensor<96xbf16>
    scf.yield %x, %y : tensor<96x!lns.num<10, 32>>, tensor<96xbf16>
  }
  return %r#0, %r#1 : tensor<96x!lns.num<10, 32>>, tensor<96xbf16>
}
func.func @test_tiles_of_1() {
  %g = arith.constant dense<[1.0531157e+00, 1.7764913e+00, -2.5532918e+00, -1.3796507e-01, 1.0137194e+00, 1.3521419e+00, 6.537884e-01, 1.4971179e+00, 2.8995758e-01, 5.5126715e-01, 1.7873769e-01, -1.0738587e+00, -8.4662896e-01, 3.7958425e-01, -5.801952e-01, 1.2715514e+00, 1.2923867e+00, 1.7987863e+00, -2.6073838e-02, 1.3837098e+00, -9.0584314e-01, -8.1631476e-01, 8.130305e-02, 2.8143084e-01, -1.5989883e+00, -1.7307242e+00, 3.550784e-01, -8.621881e-01, 1.2083571e+00, 3.945462e-01, 3.071846e-01, 2.0844263e-01, 8.954751e-01, -1.5304615e-01, 1.085631e+00, -5.259143e-01, -2.2499771e-01, -6.805052e-01, 5.9766185e-01, 3.5884246e-02, -8.622671e-01, 2.00188e+00, -3.6371404e-01, -1.1629977e-01, 3.9416477e-01, 1.7476509e+00, -1.4838363e-01, 7.0318323e-01, 9.879534e-02, -1.4637936e+00, 7.919773e-01, 1.0206393e+00, -2.3998627e-01, -1.5436337e-02, -1.5013162e+00, -1.522952e+00, -3.9151993e-01, 6.2593335e-01, -4.695746e-01, 2.9202288e-01, 9.6776736e-01, 9.5762394e-02, 5.744684e-01, 1.4478735e+00, -1.2460281e+00, 7.4407506e-01, -1.8846846e+00, 4.316426e-01, 2.0299464e-01, -5.433348e-01, -1.0773131e+00, -6.1831057e-02, -4.1023865e-01, 9.76216e-02, -9.0780175e-01, 5.4552734e-01, -1.0358503e+00, -3.0423528e-01, -3.9198807e-01, 1.2678875e+00, -1.4956938e+00, -4.1402382e-01, 1.1824607e+00, -6.583412e-01, -1.2394711e+00, 2.8284147e-01, -2.9003042e-01, 8.3475494e-01, -9.203901e-01, 1.9091922e-01, 6.661273e-01, 1.0357219e+00, -1.1061453e+00, 1.4237888e+00, -9.0069664e-01, -1.5125506e+00]> : tensor<96xf32>
  %w = lns.constant dense<[352, 488, 352, 205, 372, 95, 416, 154, 357, 58, 373, 395, 455, 146, 398, 355, 318, 236, 257, 64, 191, 301, 128, 495, 243, 95, 494, 492, 234, 61, 73, 295, 114, 89, 462, 509, 462, 281, 56, 446, 221, 362, 235, 230, 407, 133, 215, 446, 137, 453, 425, 401, 136, 413, 26, 22, 59, 112, 313, 284, 213, 41, 172, 302, 472, 485, 117, 181, 162, 353, 129, 104, 426, 407, 377, 459, 384, 417, 166, 226, 139, 178, 148, 43, 75, 434, 462, 462, 257, 286, 163, 391, 197, 117, 88, 387]> : tensor<96xi16> as tensor<96x!lns.num<10, 32>>
  %v = arith.constant dense<0.25> : tensor<96xbf16>
  %s = arith.constant dense<2.0> : tensor<f32>
  %r:2 = func.call @tiles_of_1(%g, %w, %v, %s) : (tensor<96xf32>, tensor<96x!lns.num<10, 32>>, tensor<96xbf16>, tensor<f32>) -> (tensor<96x!lns.num<10, 32>>, tensor<96xbf16>)
  %rw = lns.bitcast %r#0 : tensor<96x!lns.num<10, 32>> to tensor<96xi16>
  %rv = arith.bitcast %r#1 : tensor<96xbf16> to tensor<96xi16>
  %e:2 = func.call @whole(%g, %w, %v, %s) : (tensor<96xf32>, tensor<96x!lns.num<10, 32>>, tensor<96xbf16>, tensor<f32>) -> (tensor<96x!lns.num<10, 32>>, tensor<96xbf16>)
  %ew = lns.bitcast %e#0 : tensor<96x!lns.num<10, 32>> to tensor<96xi16>
  %ev = arith.bitcast %e#1 : tensor<96xbf16> to tensor<96xi16>
  check.expect_eq %rw, %ew : tensor<96xi16>
  check.expect_eq %rv, %ev : tensor<96xi16>
  return
}

func.func private @tiles_of_2(%g: tensor<96xf32>, %w: tensor<96x!lns.num<10, 32>>, %v: tensor<96xbf16>, %s: tensor<f32>)
    -> (tensor<96x!lns.num<10, 32>>, tensor<96xbf16>) attributes {no_inline} {
  %seed = arith.constant 1234567890123456789 : i64
  %step = arith.constant 41 : i32
  %base = arith.constant 34359738361 : i64
  %eta = arith.constant 0.05 : f32
  %c0 = arith.constant 0 : index
  %size = arith.constant 96 : index
  %tile = arith.constant 2 : index
  %r:2 = scf.for %i = %c0 to %size step %tile iter_args(%a = %w, %b = %v)
      -> (tensor<96x!lns.num<10, 32>>, tensor<96xbf16>) {
    %offset = arith.index_cast %i : index to i64
    %at = arith.addi %base, %offset : i64
    %gt = tensor.extract_slice %g[%i] [2] [1] : tensor<96xf32> to tensor<2xf32>
    %wt = tensor.extract_slice %a[%i] [2] [1] : tensor<96x!lns.num<10, 32>> to tensor<2x!lns.num<10, 32>>
    %vt = tensor.extract_slice %b[%i] [2] [1] : tensor<96xbf16> to tensor<2xbf16>

    %m:2 = lns.madam_update ins(%gt, %eta, %eta : tensor<2xf32>, f32, f32)
        outs(%wt, %vt : tensor<2x!lns.num<10, 32>>, tensor<2xbf16>) rounding(stochastic)
        random(%seed, %step, %at) {stream = 1 : i32} -> tensor<2x!lns.num<10, 32>>, tensor<2xbf16>
    %n = lns.sgd_update ins(%gt, %eta : tensor<2xf32>, f32) outs(%m#0 : tensor<2x!lns.num<10, 32>>)
        scale(%s : tensor<f32>) rounding(stochastic) random(%seed, %step, %at)
        {scale_map = affine_map<(d0) -> ()>, stream = 2 : i32} -> tensor<2x!lns.num<10, 32>>

    %x = tensor.insert_slice %n into %a[%i] [2] [1] : tensor<2x!lns.num<10, 32>> into tensor<96x!lns.num<10, 32>>
    %y = tensor.insert_slice %m#1 into %b[%i] [2] [1] : tensor<2xbf16> into tensor<96xbf16>
    scf.yield %x, %y : tensor<96x!lns.num<10, 32>>, tensor<96xbf16>
  }
  return %r#0, %r#1 : tensor<96x!lns.num<10, 32>>, tensor<96xbf16>
}
func.func @test_tiles_of_2() {
  %g = arith.constant dense<[1.0531157e+00, 1.7764913e+00, -2.5532918e+00, -1.3796507e-01, 1.0137194e+00, 1.3521419e+00, 6.537884e-01, 1.4971179e+00, 2.8995758e-01, 5.5126715e-01, 1.7873769e-01, -1.0738587e+00, -8.4662896e-01, 3.7958425e-01, -5.801952e-01, 1.2715514e+00, 1.2923867e+00, 1.7987863e+00, -2.6073838e-02, 1.3837098e+00, -9.0584314e-01, -8.1631476e-01, 8.130305e-02, 2.8143084e-01, -1.5989883e+00, -1.7307242e+00, 3.550784e-01, -8.621881e-01, 1.2083571e+00, 3.945462e-01, 3.071846e-01, 2.0844263e-01, 8.954751e-01, -1.5304615e-01, 1.085631e+00, -5.259143e-01, -2.2499771e-01, -6.805052e-01, 5.9766185e-01, 3.5884246e-02, -8.622671e-01, 2.00188e+00, -3.6371404e-01, -1.1629977e-01, 3.9416477e-01, 1.7476509e+00, -1.4838363e-01, 7.0318323e-01, 9.879534e-02, -1.4637936e+00, 7.919773e-01, 1.0206393e+00, -2.3998627e-01, -1.5436337e-02, -1.5013162e+00, -1.522952e+00, -3.9151993e-01, 6.2593335e-01, -4.695746e-01, 2.9202288e-01, 9.6776736e-01, 9.5762394e-02, 5.744684e-01, 1.4478735e+00, -1.2460281e+00, 7.4407506e-01, -1.8846846e+00, 4.316426e-01, 2.0299464e-01, -5.433348e-01, -1.0773131e+00, -6.1831057e-02, -4.1023865e-01, 9.76216e-02, -9.0780175e-01, 5.4552734e-01, -1.0358503e+00, -3.0423528e-01, -3.9198807e-01, 1.2678875e+00, -1.4956938e+00, -4.1402382e-01, 1.1824607e+00, -6.583412e-01, -1.2394711e+00, 2.8284147e-01, -2.9003042e-01, 8.3475494e-01, -9.203901e-01, 1.9091922e-01, 6.661273e-01, 1.0357219e+00, -1.1061453e+00, 1.4237888e+00, -9.0069664e-01, -1.5125506e+00]> : tensor<96xf32>
  %w = lns.constant dense<[352, 488, 352, 205, 372, 95, 416, 154, 357, 58, 373, 395, 455, 146, 398, 355, 318, 236, 257, 64, 191, 301, 128, 495, 243, 95, 494, 492, 234, 61, 73, 295, 114, 89, 462, 509, 462, 281, 56, 446, 221, 362, 235, 230, 407, 133, 215, 446, 137, 453, 425, 401, 136, 413, 26, 22, 59, 112, 313, 284, 213, 41, 172, 302, 472, 485, 117, 181, 162, 353, 129, 104, 426, 407, 377, 459, 384, 417, 166, 226, 139, 178, 148, 43, 75, 434, 462, 462, 257, 286, 163, 391, 197, 117, 88, 387]> : tensor<96xi16> as tensor<96x!lns.num<10, 32>>
  %v = arith.constant dense<0.25> : tensor<96xbf16>
  %s = arith.constant dense<2.0> : tensor<f32>
  %r:2 = func.call @tiles_of_2(%g, %w, %v, %s) : (tensor<96xf32>, tensor<96x!lns.num<10, 32>>, tensor<96xbf16>, tensor<f32>) -> (tensor<96x!lns.num<10, 32>>, tensor<96xbf16>)
  %rw = lns.bitcast %r#0 : tensor<96x!lns.num<10, 32>> to tensor<96xi16>
  %rv = arith.bitcast %r#1 : tensor<96xbf16> to tensor<96xi16>
  %e:2 = func.call @whole(%g, %w, %v, %s) : (tensor<96xf32>, tensor<96x!lns.num<10, 32>>, tensor<96xbf16>, tensor<f32>) -> (tensor<96x!lns.num<10, 32>>, tensor<96xbf16>)
  %ew = lns.bitcast %e#0 : tensor<96x!lns.num<10, 32>> to tensor<96xi16>
  %ev = arith.bitcast %e#1 : tensor<96xbf16> to tensor<96xi16>
  check.expect_eq %rw, %ew : tensor<96xi16>
  check.expect_eq %rv, %ev : tensor<96xi16>
  return
}

func.func private @tiles_of_3(%g: tensor<96xf32>, %w: tensor<96x!lns.num<10, 32>>, %v: tensor<96xbf16>, %s: tensor<f32>)
    -> (tensor<96x!lns.num<10, 32>>, tensor<96xbf16>) attributes {no_inline} {
  %seed = arith.constant 1234567890123456789 : i64
  %step = arith.constant 41 : i32
  %base = arith.constant 34359738361 : i64
  %eta = arith.constant 0.05 : f32
  %c0 = arith.constant 0 : index
  %size = arith.constant 96 : index
  %tile = arith.constant 3 : index
  %r:2 = scf.for %i = %c0 to %size step %tile iter_args(%a = %w, %b = %v)
      -> (tensor<96x!lns.num<10, 32>>, tensor<96xbf16>) {
    %offset = arith.index_cast %i : index to i64
    %at = arith.addi %base, %offset : i64
    %gt = tensor.extract_slice %g[%i] [3] [1] : tensor<96xf32> to tensor<3xf32>
    %wt = tensor.extract_slice %a[%i] [3] [1] : tensor<96x!lns.num<10, 32>> to tensor<3x!lns.num<10, 32>>
    %vt = tensor.extract_slice %b[%i] [3] [1] : tensor<96xbf16> to tensor<3xbf16>

    %m:2 = lns.madam_update ins(%gt, %eta, %eta : tensor<3xf32>, f32, f32)
        outs(%wt, %vt : tensor<3x!lns.num<10, 32>>, tensor<3xbf16>) rounding(stochastic)
        random(%seed, %step, %at) {stream = 1 : i32} -> tensor<3x!lns.num<10, 32>>, tensor<3xbf16>
    %n = lns.sgd_update ins(%gt, %eta : tensor<3xf32>, f32) outs(%m#0 : tensor<3x!lns.num<10, 32>>)
        scale(%s : tensor<f32>) rounding(stochastic) random(%seed, %step, %at)
        {scale_map = affine_map<(d0) -> ()>, stream = 2 : i32} -> tensor<3x!lns.num<10, 32>>

    %x = tensor.insert_slice %n into %a[%i] [3] [1] : tensor<3x!lns.num<10, 32>> into tensor<96x!lns.num<10, 32>>
    %y = tensor.insert_slice %m#1 into %b[%i] [3] [1] : tensor<3xbf16> into tensor<96xbf16>
    scf.yield %x, %y : tensor<96x!lns.num<10, 32>>, tensor<96xbf16>
  }
  return %r#0, %r#1 : tensor<96x!lns.num<10, 32>>, tensor<96xbf16>
}
func.func @test_tiles_of_3() {
  %g = arith.constant dense<[1.0531157e+00, 1.7764913e+00, -2.5532918e+00, -1.3796507e-01, 1.0137194e+00, 1.3521419e+00, 6.537884e-01, 1.4971179e+00, 2.8995758e-01, 5.5126715e-01, 1.7873769e-01, -1.0738587e+00, -8.4662896e-01, 3.7958425e-01, -5.801952e-01, 1.2715514e+00, 1.2923867e+00, 1.7987863e+00, -2.6073838e-02, 1.3837098e+00, -9.0584314e-01, -8.1631476e-01, 8.130305e-02, 2.8143084e-01, -1.5989883e+00, -1.7307242e+00, 3.550784e-01, -8.621881e-01, 1.2083571e+00, 3.945462e-01, 3.071846e-01, 2.0844263e-01, 8.954751e-01, -1.5304615e-01, 1.085631e+00, -5.259143e-01, -2.2499771e-01, -6.805052e-01, 5.9766185e-01, 3.5884246e-02, -8.622671e-01, 2.00188e+00, -3.6371404e-01, -1.1629977e-01, 3.9416477e-01, 1.7476509e+00, -1.4838363e-01, 7.0318323e-01, 9.879534e-02, -1.4637936e+00, 7.919773e-01, 1.0206393e+00, -2.3998627e-01, -1.5436337e-02, -1.5013162e+00, -1.522952e+00, -3.9151993e-01, 6.2593335e-01, -4.695746e-01, 2.9202288e-01, 9.6776736e-01, 9.5762394e-02, 5.744684e-01, 1.4478735e+00, -1.2460281e+00, 7.4407506e-01, -1.8846846e+00, 4.316426e-01, 2.0299464e-01, -5.433348e-01, -1.0773131e+00, -6.1831057e-02, -4.1023865e-01, 9.76216e-02, -9.0780175e-01, 5.4552734e-01, -1.0358503e+00, -3.0423528e-01, -3.9198807e-01, 1.2678875e+00, -1.4956938e+00, -4.1402382e-01, 1.1824607e+00, -6.583412e-01, -1.2394711e+00, 2.8284147e-01, -2.9003042e-01, 8.3475494e-01, -9.203901e-01, 1.9091922e-01, 6.661273e-01, 1.0357219e+00, -1.1061453e+00, 1.4237888e+00, -9.0069664e-01, -1.5125506e+00]> : tensor<96xf32>
  %w = lns.constant dense<[352, 488, 352, 205, 372, 95, 416, 154, 357, 58, 373, 395, 455, 146, 398, 355, 318, 236, 257, 64, 191, 301, 128, 495, 243, 95, 494, 492, 234, 61, 73, 295, 114, 89, 462, 509, 462, 281, 56, 446, 221, 362, 235, 230, 407, 133, 215, 446, 137, 453, 425, 401, 136, 413, 26, 22, 59, 112, 313, 284, 213, 41, 172, 302, 472, 485, 117, 181, 162, 353, 129, 104, 426, 407, 377, 459, 384, 417, 166, 226, 139, 178, 148, 43, 75, 434, 462, 462, 257, 286, 163, 391, 197, 117, 88, 387]> : tensor<96xi16> as tensor<96x!lns.num<10, 32>>
  %v = arith.constant dense<0.25> : tensor<96xbf16>
  %s = arith.constant dense<2.0> : tensor<f32>
  %r:2 = func.call @tiles_of_3(%g, %w, %v, %s) : (tensor<96xf32>, tensor<96x!lns.num<10, 32>>, tensor<96xbf16>, tensor<f32>) -> (tensor<96x!lns.num<10, 32>>, tensor<96xbf16>)
  %rw = lns.bitcast %r#0 : tensor<96x!lns.num<10, 32>> to tensor<96xi16>
  %rv = arith.bitcast %r#1 : tensor<96xbf16> to tensor<96xi16>
  %e:2 = func.call @whole(%g, %w, %v, %s) : (tensor<96xf32>, tensor<96x!lns.num<10, 32>>, tensor<96xbf16>, tensor<f32>) -> (tensor<96x!lns.num<10, 32>>, tensor<96xbf16>)
  %ew = lns.bitcast %e#0 : tensor<96x!lns.num<10, 32>> to tensor<96xi16>
  %ev = arith.bitcast %e#1 : tensor<96xbf16> to tensor<96xi16>
  check.expect_eq %rw, %ew : tensor<96xi16>
  check.expect_eq %rv, %ev : tensor<96xi16>
  return
}

func.func private @tiles_of_4(%g: tensor<96xf32>, %w: tensor<96x!lns.num<10, 32>>, %v: tensor<96xbf16>, %s: tensor<f32>)
    -> (tensor<96x!lns.num<10, 32>>, tensor<96xbf16>) attributes {no_inline} {
  %seed = arith.constant 1234567890123456789 : i64
  %step = arith.constant 41 : i32
  %base = arith.constant 34359738361 : i64
  %eta = arith.constant 0.05 : f32
  %c0 = arith.constant 0 : index
  %size = arith.constant 96 : index
  %tile = arith.constant 4 : index
  %r:2 = scf.for %i = %c0 to %size step %tile iter_args(%a = %w, %b = %v)
      -> (tensor<96x!lns.num<10, 32>>, tensor<96xbf16>) {
    %offset = arith.index_cast %i : index to i64
    %at = arith.addi %base, %offset : i64
    %gt = tensor.extract_slice %g[%i] [4] [1] : tensor<96xf32> to tensor<4xf32>
    %wt = tensor.extract_slice %a[%i] [4] [1] : tensor<96x!lns.num<10, 32>> to tensor<4x!lns.num<10, 32>>
    %vt = tensor.extract_slice %b[%i] [4] [1] : tensor<96xbf16> to tensor<4xbf16>

    %m:2 = lns.madam_update ins(%gt, %eta, %eta : tensor<4xf32>, f32, f32)
        outs(%wt, %vt : tensor<4x!lns.num<10, 32>>, tensor<4xbf16>) rounding(stochastic)
        random(%seed, %step, %at) {stream = 1 : i32} -> tensor<4x!lns.num<10, 32>>, tensor<4xbf16>
    %n = lns.sgd_update ins(%gt, %eta : tensor<4xf32>, f32) outs(%m#0 : tensor<4x!lns.num<10, 32>>)
        scale(%s : tensor<f32>) rounding(stochastic) random(%seed, %step, %at)
        {scale_map = affine_map<(d0) -> ()>, stream = 2 : i32} -> tensor<4x!lns.num<10, 32>>

    %x = tensor.insert_slice %n into %a[%i] [4] [1] : tensor<4x!lns.num<10, 32>> into tensor<96x!lns.num<10, 32>>
    %y = tensor.insert_slice %m#1 into %b[%i] [4] [1] : tensor<4xbf16> into tensor<96xbf16>
    scf.yield %x, %y : tensor<96x!lns.num<10, 32>>, tensor<96xbf16>
  }
  return %r#0, %r#1 : tensor<96x!lns.num<10, 32>>, tensor<96xbf16>
}
func.func @test_tiles_of_4() {
  %g = arith.constant dense<[1.0531157e+00, 1.7764913e+00, -2.5532918e+00, -1.3796507e-01, 1.0137194e+00, 1.3521419e+00, 6.537884e-01, 1.4971179e+00, 2.8995758e-01, 5.5126715e-01, 1.7873769e-01, -1.0738587e+00, -8.4662896e-01, 3.7958425e-01, -5.801952e-01, 1.2715514e+00, 1.2923867e+00, 1.7987863e+00, -2.6073838e-02, 1.3837098e+00, -9.0584314e-01, -8.1631476e-01, 8.130305e-02, 2.8143084e-01, -1.5989883e+00, -1.7307242e+00, 3.550784e-01, -8.621881e-01, 1.2083571e+00, 3.945462e-01, 3.071846e-01, 2.0844263e-01, 8.954751e-01, -1.5304615e-01, 1.085631e+00, -5.259143e-01, -2.2499771e-01, -6.805052e-01, 5.9766185e-01, 3.5884246e-02, -8.622671e-01, 2.00188e+00, -3.6371404e-01, -1.1629977e-01, 3.9416477e-01, 1.7476509e+00, -1.4838363e-01, 7.0318323e-01, 9.879534e-02, -1.4637936e+00, 7.919773e-01, 1.0206393e+00, -2.3998627e-01, -1.5436337e-02, -1.5013162e+00, -1.522952e+00, -3.9151993e-01, 6.2593335e-01, -4.695746e-01, 2.9202288e-01, 9.6776736e-01, 9.5762394e-02, 5.744684e-01, 1.4478735e+00, -1.2460281e+00, 7.4407506e-01, -1.8846846e+00, 4.316426e-01, 2.0299464e-01, -5.433348e-01, -1.0773131e+00, -6.1831057e-02, -4.1023865e-01, 9.76216e-02, -9.0780175e-01, 5.4552734e-01, -1.0358503e+00, -3.0423528e-01, -3.9198807e-01, 1.2678875e+00, -1.4956938e+00, -4.1402382e-01, 1.1824607e+00, -6.583412e-01, -1.2394711e+00, 2.8284147e-01, -2.9003042e-01, 8.3475494e-01, -9.203901e-01, 1.9091922e-01, 6.661273e-01, 1.0357219e+00, -1.1061453e+00, 1.4237888e+00, -9.0069664e-01, -1.5125506e+00]> : tensor<96xf32>
  %w = lns.constant dense<[352, 488, 352, 205, 372, 95, 416, 154, 357, 58, 373, 395, 455, 146, 398, 355, 318, 236, 257, 64, 191, 301, 128, 495, 243, 95, 494, 492, 234, 61, 73, 295, 114, 89, 462, 509, 462, 281, 56, 446, 221, 362, 235, 230, 407, 133, 215, 446, 137, 453, 425, 401, 136, 413, 26, 22, 59, 112, 313, 284, 213, 41, 172, 302, 472, 485, 117, 181, 162, 353, 129, 104, 426, 407, 377, 459, 384, 417, 166, 226, 139, 178, 148, 43, 75, 434, 462, 462, 257, 286, 163, 391, 197, 117, 88, 387]> : tensor<96xi16> as tensor<96x!lns.num<10, 32>>
  %v = arith.constant dense<0.25> : tensor<96xbf16>
  %s = arith.constant dense<2.0> : tensor<f32>
  %r:2 = func.call @tiles_of_4(%g, %w, %v, %s) : (tensor<96xf32>, tensor<96x!lns.num<10, 32>>, tensor<96xbf16>, tensor<f32>) -> (tensor<96x!lns.num<10, 32>>, tensor<96xbf16>)
  %rw = lns.bitcast %r#0 : tensor<96x!lns.num<10, 32>> to tensor<96xi16>
  %rv = arith.bitcast %r#1 : tensor<96xbf16> to tensor<96xi16>
  %e:2 = func.call @whole(%g, %w, %v, %s) : (tensor<96xf32>, tensor<96x!lns.num<10, 32>>, tensor<96xbf16>, tensor<f32>) -> (tensor<96x!lns.num<10, 32>>, tensor<96xbf16>)
  %ew = lns.bitcast %e#0 : tensor<96x!lns.num<10, 32>> to tensor<96xi16>
  %ev = arith.bitcast %e#1 : tensor<96xbf16> to tensor<96xi16>
  check.expect_eq %rw, %ew : tensor<96xi16>
  check.expect_eq %rv, %ev : tensor<96xi16>
  return
}

func.func private @tiles_of_6(%g: tensor<96xf32>, %w: tensor<96x!lns.num<10, 32>>, %v: tensor<96xbf16>, %s: tensor<f32>)
    -> (tensor<96x!lns.num<10, 32>>, tensor<96xbf16>) attributes {no_inline} {
  %seed = arith.constant 1234567890123456789 : i64
  %step = arith.constant 41 : i32
  %base = arith.constant 34359738361 : i64
  %eta = arith.constant 0.05 : f32
  %c0 = arith.constant 0 : index
  %size = arith.constant 96 : index
  %tile = arith.constant 6 : index
  %r:2 = scf.for %i = %c0 to %size step %tile iter_args(%a = %w, %b = %v)
      -> (tensor<96x!lns.num<10, 32>>, tensor<96xbf16>) {
    %offset = arith.index_cast %i : index to i64
    %at = arith.addi %base, %offset : i64
    %gt = tensor.extract_slice %g[%i] [6] [1] : tensor<96xf32> to tensor<6xf32>
    %wt = tensor.extract_slice %a[%i] [6] [1] : tensor<96x!lns.num<10, 32>> to tensor<6x!lns.num<10, 32>>
    %vt = tensor.extract_slice %b[%i] [6] [1] : tensor<96xbf16> to tensor<6xbf16>

    %m:2 = lns.madam_update ins(%gt, %eta, %eta : tensor<6xf32>, f32, f32)
        outs(%wt, %vt : tensor<6x!lns.num<10, 32>>, tensor<6xbf16>) rounding(stochastic)
        random(%seed, %step, %at) {stream = 1 : i32} -> tensor<6x!lns.num<10, 32>>, tensor<6xbf16>
    %n = lns.sgd_update ins(%gt, %eta : tensor<6xf32>, f32) outs(%m#0 : tensor<6x!lns.num<10, 32>>)
        scale(%s : tensor<f32>) rounding(stochastic) random(%seed, %step, %at)
        {scale_map = affine_map<(d0) -> ()>, stream = 2 : i32} -> tensor<6x!lns.num<10, 32>>

    %x = tensor.insert_slice %n into %a[%i] [6] [1] : tensor<6x!lns.num<10, 32>> into tensor<96x!lns.num<10, 32>>
    %y = tensor.insert_slice %m#1 into %b[%i] [6] [1] : tensor<6xbf16> into tensor<96xbf16>
    scf.yield %x, %y : tensor<96x!lns.num<10, 32>>, tensor<96xbf16>
  }
  return %r#0, %r#1 : tensor<96x!lns.num<10, 32>>, tensor<96xbf16>
}
func.func @test_tiles_of_6() {
  %g = arith.constant dense<[1.0531157e+00, 1.7764913e+00, -2.5532918e+00, -1.3796507e-01, 1.0137194e+00, 1.3521419e+00, 6.537884e-01, 1.4971179e+00, 2.8995758e-01, 5.5126715e-01, 1.7873769e-01, -1.0738587e+00, -8.4662896e-01, 3.7958425e-01, -5.801952e-01, 1.2715514e+00, 1.2923867e+00, 1.7987863e+00, -2.6073838e-02, 1.3837098e+00, -9.0584314e-01, -8.1631476e-01, 8.130305e-02, 2.8143084e-01, -1.5989883e+00, -1.7307242e+00, 3.550784e-01, -8.621881e-01, 1.2083571e+00, 3.945462e-01, 3.071846e-01, 2.0844263e-01, 8.954751e-01, -1.5304615e-01, 1.085631e+00, -5.259143e-01, -2.2499771e-01, -6.805052e-01, 5.9766185e-01, 3.5884246e-02, -8.622671e-01, 2.00188e+00, -3.6371404e-01, -1.1629977e-01, 3.9416477e-01, 1.7476509e+00, -1.4838363e-01, 7.0318323e-01, 9.879534e-02, -1.4637936e+00, 7.919773e-01, 1.0206393e+00, -2.3998627e-01, -1.5436337e-02, -1.5013162e+00, -1.522952e+00, -3.9151993e-01, 6.2593335e-01, -4.695746e-01, 2.9202288e-01, 9.6776736e-01, 9.5762394e-02, 5.744684e-01, 1.4478735e+00, -1.2460281e+00, 7.4407506e-01, -1.8846846e+00, 4.316426e-01, 2.0299464e-01, -5.433348e-01, -1.0773131e+00, -6.1831057e-02, -4.1023865e-01, 9.76216e-02, -9.0780175e-01, 5.4552734e-01, -1.0358503e+00, -3.0423528e-01, -3.9198807e-01, 1.2678875e+00, -1.4956938e+00, -4.1402382e-01, 1.1824607e+00, -6.583412e-01, -1.2394711e+00, 2.8284147e-01, -2.9003042e-01, 8.3475494e-01, -9.203901e-01, 1.9091922e-01, 6.661273e-01, 1.0357219e+00, -1.1061453e+00, 1.4237888e+00, -9.0069664e-01, -1.5125506e+00]> : tensor<96xf32>
  %w = lns.constant dense<[352, 488, 352, 205, 372, 95, 416, 154, 357, 58, 373, 395, 455, 146, 398, 355, 318, 236, 257, 64, 191, 301, 128, 495, 243, 95, 494, 492, 234, 61, 73, 295, 114, 89, 462, 509, 462, 281, 56, 446, 221, 362, 235, 230, 407, 133, 215, 446, 137, 453, 425, 401, 136, 413, 26, 22, 59, 112, 313, 284, 213, 41, 172, 302, 472, 485, 117, 181, 162, 353, 129, 104, 426, 407, 377, 459, 384, 417, 166, 226, 139, 178, 148, 43, 75, 434, 462, 462, 257, 286, 163, 391, 197, 117, 88, 387]> : tensor<96xi16> as tensor<96x!lns.num<10, 32>>
  %v = arith.constant dense<0.25> : tensor<96xbf16>
  %s = arith.constant dense<2.0> : tensor<f32>
  %r:2 = func.call @tiles_of_6(%g, %w, %v, %s) : (tensor<96xf32>, tensor<96x!lns.num<10, 32>>, tensor<96xbf16>, tensor<f32>) -> (tensor<96x!lns.num<10, 32>>, tensor<96xbf16>)
  %rw = lns.bitcast %r#0 : tensor<96x!lns.num<10, 32>> to tensor<96xi16>
  %rv = arith.bitcast %r#1 : tensor<96xbf16> to tensor<96xi16>
  %e:2 = func.call @whole(%g, %w, %v, %s) : (tensor<96xf32>, tensor<96x!lns.num<10, 32>>, tensor<96xbf16>, tensor<f32>) -> (tensor<96x!lns.num<10, 32>>, tensor<96xbf16>)
  %ew = lns.bitcast %e#0 : tensor<96x!lns.num<10, 32>> to tensor<96xi16>
  %ev = arith.bitcast %e#1 : tensor<96xbf16> to tensor<96xi16>
  check.expect_eq %rw, %ew : tensor<96xi16>
  check.expect_eq %rv, %ev : tensor<96xi16>
  return
}

func.func private @tiles_of_8(%g: tensor<96xf32>, %w: tensor<96x!lns.num<10, 32>>, %v: tensor<96xbf16>, %s: tensor<f32>)
    -> (tensor<96x!lns.num<10, 32>>, tensor<96xbf16>) attributes {no_inline} {
  %seed = arith.constant 1234567890123456789 : i64
  %step = arith.constant 41 : i32
  %base = arith.constant 34359738361 : i64
  %eta = arith.constant 0.05 : f32
  %c0 = arith.constant 0 : index
  %size = arith.constant 96 : index
  %tile = arith.constant 8 : index
  %r:2 = scf.for %i = %c0 to %size step %tile iter_args(%a = %w, %b = %v)
      -> (tensor<96x!lns.num<10, 32>>, tensor<96xbf16>) {
    %offset = arith.index_cast %i : index to i64
    %at = arith.addi %base, %offset : i64
    %gt = tensor.extract_slice %g[%i] [8] [1] : tensor<96xf32> to tensor<8xf32>
    %wt = tensor.extract_slice %a[%i] [8] [1] : tensor<96x!lns.num<10, 32>> to tensor<8x!lns.num<10, 32>>
    %vt = tensor.extract_slice %b[%i] [8] [1] : tensor<96xbf16> to tensor<8xbf16>

    %m:2 = lns.madam_update ins(%gt, %eta, %eta : tensor<8xf32>, f32, f32)
        outs(%wt, %vt : tensor<8x!lns.num<10, 32>>, tensor<8xbf16>) rounding(stochastic)
        random(%seed, %step, %at) {stream = 1 : i32} -> tensor<8x!lns.num<10, 32>>, tensor<8xbf16>
    %n = lns.sgd_update ins(%gt, %eta : tensor<8xf32>, f32) outs(%m#0 : tensor<8x!lns.num<10, 32>>)
        scale(%s : tensor<f32>) rounding(stochastic) random(%seed, %step, %at)
        {scale_map = affine_map<(d0) -> ()>, stream = 2 : i32} -> tensor<8x!lns.num<10, 32>>

    %x = tensor.insert_slice %n into %a[%i] [8] [1] : tensor<8x!lns.num<10, 32>> into tensor<96x!lns.num<10, 32>>
    %y = tensor.insert_slice %m#1 into %b[%i] [8] [1] : tensor<8xbf16> into tensor<96xbf16>
    scf.yield %x, %y : tensor<96x!lns.num<10, 32>>, tensor<96xbf16>
  }
  return %r#0, %r#1 : tensor<96x!lns.num<10, 32>>, tensor<96xbf16>
}
func.func @test_tiles_of_8() {
  %g = arith.constant dense<[1.0531157e+00, 1.7764913e+00, -2.5532918e+00, -1.3796507e-01, 1.0137194e+00, 1.3521419e+00, 6.537884e-01, 1.4971179e+00, 2.8995758e-01, 5.5126715e-01, 1.7873769e-01, -1.0738587e+00, -8.4662896e-01, 3.7958425e-01, -5.801952e-01, 1.2715514e+00, 1.2923867e+00, 1.7987863e+00, -2.6073838e-02, 1.3837098e+00, -9.0584314e-01, -8.1631476e-01, 8.130305e-02, 2.8143084e-01, -1.5989883e+00, -1.7307242e+00, 3.550784e-01, -8.621881e-01, 1.2083571e+00, 3.945462e-01, 3.071846e-01, 2.0844263e-01, 8.954751e-01, -1.5304615e-01, 1.085631e+00, -5.259143e-01, -2.2499771e-01, -6.805052e-01, 5.9766185e-01, 3.5884246e-02, -8.622671e-01, 2.00188e+00, -3.6371404e-01, -1.1629977e-01, 3.9416477e-01, 1.7476509e+00, -1.4838363e-01, 7.0318323e-01, 9.879534e-02, -1.4637936e+00, 7.919773e-01, 1.0206393e+00, -2.3998627e-01, -1.5436337e-02, -1.5013162e+00, -1.522952e+00, -3.9151993e-01, 6.2593335e-01, -4.695746e-01, 2.9202288e-01, 9.6776736e-01, 9.5762394e-02, 5.744684e-01, 1.4478735e+00, -1.2460281e+00, 7.4407506e-01, -1.8846846e+00, 4.316426e-01, 2.0299464e-01, -5.433348e-01, -1.0773131e+00, -6.1831057e-02, -4.1023865e-01, 9.76216e-02, -9.0780175e-01, 5.4552734e-01, -1.0358503e+00, -3.0423528e-01, -3.9198807e-01, 1.2678875e+00, -1.4956938e+00, -4.1402382e-01, 1.1824607e+00, -6.583412e-01, -1.2394711e+00, 2.8284147e-01, -2.9003042e-01, 8.3475494e-01, -9.203901e-01, 1.9091922e-01, 6.661273e-01, 1.0357219e+00, -1.1061453e+00, 1.4237888e+00, -9.0069664e-01, -1.5125506e+00]> : tensor<96xf32>
  %w = lns.constant dense<[352, 488, 352, 205, 372, 95, 416, 154, 357, 58, 373, 395, 455, 146, 398, 355, 318, 236, 257, 64, 191, 301, 128, 495, 243, 95, 494, 492, 234, 61, 73, 295, 114, 89, 462, 509, 462, 281, 56, 446, 221, 362, 235, 230, 407, 133, 215, 446, 137, 453, 425, 401, 136, 413, 26, 22, 59, 112, 313, 284, 213, 41, 172, 302, 472, 485, 117, 181, 162, 353, 129, 104, 426, 407, 377, 459, 384, 417, 166, 226, 139, 178, 148, 43, 75, 434, 462, 462, 257, 286, 163, 391, 197, 117, 88, 387]> : tensor<96xi16> as tensor<96x!lns.num<10, 32>>
  %v = arith.constant dense<0.25> : tensor<96xbf16>
  %s = arith.constant dense<2.0> : tensor<f32>
  %r:2 = func.call @tiles_of_8(%g, %w, %v, %s) : (tensor<96xf32>, tensor<96x!lns.num<10, 32>>, tensor<96xbf16>, tensor<f32>) -> (tensor<96x!lns.num<10, 32>>, tensor<96xbf16>)
  %rw = lns.bitcast %r#0 : tensor<96x!lns.num<10, 32>> to tensor<96xi16>
  %rv = arith.bitcast %r#1 : tensor<96xbf16> to tensor<96xi16>
  %e:2 = func.call @whole(%g, %w, %v, %s) : (tensor<96xf32>, tensor<96x!lns.num<10, 32>>, tensor<96xbf16>, tensor<f32>) -> (tensor<96x!lns.num<10, 32>>, tensor<96xbf16>)
  %ew = lns.bitcast %e#0 : tensor<96x!lns.num<10, 32>> to tensor<96xi16>
  %ev = arith.bitcast %e#1 : tensor<96xbf16> to tensor<96xi16>
  check.expect_eq %rw, %ew : tensor<96xi16>
  check.expect_eq %rv, %ev : tensor<96xi16>
  return
}

func.func private @tiles_of_12(%g: tensor<96xf32>, %w: tensor<96x!lns.num<10, 32>>, %v: tensor<96xbf16>, %s: tensor<f32>)
    -> (tensor<96x!lns.num<10, 32>>, tensor<96xbf16>) attributes {no_inline} {
  %seed = arith.constant 1234567890123456789 : i64
  %step = arith.constant 41 : i32
  %base = arith.constant 34359738361 : i64
  %eta = arith.constant 0.05 : f32
  %c0 = arith.constant 0 : index
  %size = arith.constant 96 : index
  %tile = arith.constant 12 : index
  %r:2 = scf.for %i = %c0 to %size step %tile iter_args(%a = %w, %b = %v)
      -> (tensor<96x!lns.num<10, 32>>, tensor<96xbf16>) {
    %offset = arith.index_cast %i : index to i64
    %at = arith.addi %base, %offset : i64
    %gt = tensor.extract_slice %g[%i] [12] [1] : tensor<96xf32> to tensor<12xf32>
    %wt = tensor.extract_slice %a[%i] [12] [1] : tensor<96x!lns.num<10, 32>> to tensor<12x!lns.num<10, 32>>
    %vt = tensor.extract_slice %b[%i] [12] [1] : tensor<96xbf16> to tensor<12xbf16>

    %m:2 = lns.madam_update ins(%gt, %eta, %eta : tensor<12xf32>, f32, f32)
        outs(%wt, %vt : tensor<12x!lns.num<10, 32>>, tensor<12xbf16>) rounding(stochastic)
        random(%seed, %step, %at) {stream = 1 : i32} -> tensor<12x!lns.num<10, 32>>, tensor<12xbf16>
    %n = lns.sgd_update ins(%gt, %eta : tensor<12xf32>, f32) outs(%m#0 : tensor<12x!lns.num<10, 32>>)
        scale(%s : tensor<f32>) rounding(stochastic) random(%seed, %step, %at)
        {scale_map = affine_map<(d0) -> ()>, stream = 2 : i32} -> tensor<12x!lns.num<10, 32>>

    %x = tensor.insert_slice %n into %a[%i] [12] [1] : tensor<12x!lns.num<10, 32>> into tensor<96x!lns.num<10, 32>>
    %y = tensor.insert_slice %m#1 into %b[%i] [12] [1] : tensor<12xbf16> into tensor<96xbf16>
    scf.yield %x, %y : tensor<96x!lns.num<10, 32>>, tensor<96xbf16>
  }
  return %r#0, %r#1 : tensor<96x!lns.num<10, 32>>, tensor<96xbf16>
}
func.func @test_tiles_of_12() {
  %g = arith.constant dense<[1.0531157e+00, 1.7764913e+00, -2.5532918e+00, -1.3796507e-01, 1.0137194e+00, 1.3521419e+00, 6.537884e-01, 1.4971179e+00, 2.8995758e-01, 5.5126715e-01, 1.7873769e-01, -1.0738587e+00, -8.4662896e-01, 3.7958425e-01, -5.801952e-01, 1.2715514e+00, 1.2923867e+00, 1.7987863e+00, -2.6073838e-02, 1.3837098e+00, -9.0584314e-01, -8.1631476e-01, 8.130305e-02, 2.8143084e-01, -1.5989883e+00, -1.7307242e+00, 3.550784e-01, -8.621881e-01, 1.2083571e+00, 3.945462e-01, 3.071846e-01, 2.0844263e-01, 8.954751e-01, -1.5304615e-01, 1.085631e+00, -5.259143e-01, -2.2499771e-01, -6.805052e-01, 5.9766185e-01, 3.5884246e-02, -8.622671e-01, 2.00188e+00, -3.6371404e-01, -1.1629977e-01, 3.9416477e-01, 1.7476509e+00, -1.4838363e-01, 7.0318323e-01, 9.879534e-02, -1.4637936e+00, 7.919773e-01, 1.0206393e+00, -2.3998627e-01, -1.5436337e-02, -1.5013162e+00, -1.522952e+00, -3.9151993e-01, 6.2593335e-01, -4.695746e-01, 2.9202288e-01, 9.6776736e-01, 9.5762394e-02, 5.744684e-01, 1.4478735e+00, -1.2460281e+00, 7.4407506e-01, -1.8846846e+00, 4.316426e-01, 2.0299464e-01, -5.433348e-01, -1.0773131e+00, -6.1831057e-02, -4.1023865e-01, 9.76216e-02, -9.0780175e-01, 5.4552734e-01, -1.0358503e+00, -3.0423528e-01, -3.9198807e-01, 1.2678875e+00, -1.4956938e+00, -4.1402382e-01, 1.1824607e+00, -6.583412e-01, -1.2394711e+00, 2.8284147e-01, -2.9003042e-01, 8.3475494e-01, -9.203901e-01, 1.9091922e-01, 6.661273e-01, 1.0357219e+00, -1.1061453e+00, 1.4237888e+00, -9.0069664e-01, -1.5125506e+00]> : tensor<96xf32>
  %w = lns.constant dense<[352, 488, 352, 205, 372, 95, 416, 154, 357, 58, 373, 395, 455, 146, 398, 355, 318, 236, 257, 64, 191, 301, 128, 495, 243, 95, 494, 492, 234, 61, 73, 295, 114, 89, 462, 509, 462, 281, 56, 446, 221, 362, 235, 230, 407, 133, 215, 446, 137, 453, 425, 401, 136, 413, 26, 22, 59, 112, 313, 284, 213, 41, 172, 302, 472, 485, 117, 181, 162, 353, 129, 104, 426, 407, 377, 459, 384, 417, 166, 226, 139, 178, 148, 43, 75, 434, 462, 462, 257, 286, 163, 391, 197, 117, 88, 387]> : tensor<96xi16> as tensor<96x!lns.num<10, 32>>
  %v = arith.constant dense<0.25> : tensor<96xbf16>
  %s = arith.constant dense<2.0> : tensor<f32>
  %r:2 = func.call @tiles_of_12(%g, %w, %v, %s) : (tensor<96xf32>, tensor<96x!lns.num<10, 32>>, tensor<96xbf16>, tensor<f32>) -> (tensor<96x!lns.num<10, 32>>, tensor<96xbf16>)
  %rw = lns.bitcast %r#0 : tensor<96x!lns.num<10, 32>> to tensor<96xi16>
  %rv = arith.bitcast %r#1 : tensor<96xbf16> to tensor<96xi16>
  %e:2 = func.call @whole(%g, %w, %v, %s) : (tensor<96xf32>, tensor<96x!lns.num<10, 32>>, tensor<96xbf16>, tensor<f32>) -> (tensor<96x!lns.num<10, 32>>, tensor<96xbf16>)
  %ew = lns.bitcast %e#0 : tensor<96x!lns.num<10, 32>> to tensor<96xi16>
  %ev = arith.bitcast %e#1 : tensor<96xbf16> to tensor<96xi16>
  check.expect_eq %rw, %ew : tensor<96xi16>
  check.expect_eq %rv, %ev : tensor<96xi16>
  return
}

func.func private @tiles_of_16(%g: tensor<96xf32>, %w: tensor<96x!lns.num<10, 32>>, %v: tensor<96xbf16>, %s: tensor<f32>)
    -> (tensor<96x!lns.num<10, 32>>, tensor<96xbf16>) attributes {no_inline} {
  %seed = arith.constant 1234567890123456789 : i64
  %step = arith.constant 41 : i32
  %base = arith.constant 34359738361 : i64
  %eta = arith.constant 0.05 : f32
  %c0 = arith.constant 0 : index
  %size = arith.constant 96 : index
  %tile = arith.constant 16 : index
  %r:2 = scf.for %i = %c0 to %size step %tile iter_args(%a = %w, %b = %v)
      -> (tensor<96x!lns.num<10, 32>>, tensor<96xbf16>) {
    %offset = arith.index_cast %i : index to i64
    %at = arith.addi %base, %offset : i64
    %gt = tensor.extract_slice %g[%i] [16] [1] : tensor<96xf32> to tensor<16xf32>
    %wt = tensor.extract_slice %a[%i] [16] [1] : tensor<96x!lns.num<10, 32>> to tensor<16x!lns.num<10, 32>>
    %vt = tensor.extract_slice %b[%i] [16] [1] : tensor<96xbf16> to tensor<16xbf16>

    %m:2 = lns.madam_update ins(%gt, %eta, %eta : tensor<16xf32>, f32, f32)
        outs(%wt, %vt : tensor<16x!lns.num<10, 32>>, tensor<16xbf16>) rounding(stochastic)
        random(%seed, %step, %at) {stream = 1 : i32} -> tensor<16x!lns.num<10, 32>>, tensor<16xbf16>
    %n = lns.sgd_update ins(%gt, %eta : tensor<16xf32>, f32) outs(%m#0 : tensor<16x!lns.num<10, 32>>)
        scale(%s : tensor<f32>) rounding(stochastic) random(%seed, %step, %at)
        {scale_map = affine_map<(d0) -> ()>, stream = 2 : i32} -> tensor<16x!lns.num<10, 32>>

    %x = tensor.insert_slice %n into %a[%i] [16] [1] : tensor<16x!lns.num<10, 32>> into tensor<96x!lns.num<10, 32>>
    %y = tensor.insert_slice %m#1 into %b[%i] [16] [1] : tensor<16xbf16> into tensor<96xbf16>
    scf.yield %x, %y : tensor<96x!lns.num<10, 32>>, tensor<96xbf16>
  }
  return %r#0, %r#1 : tensor<96x!lns.num<10, 32>>, tensor<96xbf16>
}
func.func @test_tiles_of_16() {
  %g = arith.constant dense<[1.0531157e+00, 1.7764913e+00, -2.5532918e+00, -1.3796507e-01, 1.0137194e+00, 1.3521419e+00, 6.537884e-01, 1.4971179e+00, 2.8995758e-01, 5.5126715e-01, 1.7873769e-01, -1.0738587e+00, -8.4662896e-01, 3.7958425e-01, -5.801952e-01, 1.2715514e+00, 1.2923867e+00, 1.7987863e+00, -2.6073838e-02, 1.3837098e+00, -9.0584314e-01, -8.1631476e-01, 8.130305e-02, 2.8143084e-01, -1.5989883e+00, -1.7307242e+00, 3.550784e-01, -8.621881e-01, 1.2083571e+00, 3.945462e-01, 3.071846e-01, 2.0844263e-01, 8.954751e-01, -1.5304615e-01, 1.085631e+00, -5.259143e-01, -2.2499771e-01, -6.805052e-01, 5.9766185e-01, 3.5884246e-02, -8.622671e-01, 2.00188e+00, -3.6371404e-01, -1.1629977e-01, 3.9416477e-01, 1.7476509e+00, -1.4838363e-01, 7.0318323e-01, 9.879534e-02, -1.4637936e+00, 7.919773e-01, 1.0206393e+00, -2.3998627e-01, -1.5436337e-02, -1.5013162e+00, -1.522952e+00, -3.9151993e-01, 6.2593335e-01, -4.695746e-01, 2.9202288e-01, 9.6776736e-01, 9.5762394e-02, 5.744684e-01, 1.4478735e+00, -1.2460281e+00, 7.4407506e-01, -1.8846846e+00, 4.316426e-01, 2.0299464e-01, -5.433348e-01, -1.0773131e+00, -6.1831057e-02, -4.1023865e-01, 9.76216e-02, -9.0780175e-01, 5.4552734e-01, -1.0358503e+00, -3.0423528e-01, -3.9198807e-01, 1.2678875e+00, -1.4956938e+00, -4.1402382e-01, 1.1824607e+00, -6.583412e-01, -1.2394711e+00, 2.8284147e-01, -2.9003042e-01, 8.3475494e-01, -9.203901e-01, 1.9091922e-01, 6.661273e-01, 1.0357219e+00, -1.1061453e+00, 1.4237888e+00, -9.0069664e-01, -1.5125506e+00]> : tensor<96xf32>
  %w = lns.constant dense<[352, 488, 352, 205, 372, 95, 416, 154, 357, 58, 373, 395, 455, 146, 398, 355, 318, 236, 257, 64, 191, 301, 128, 495, 243, 95, 494, 492, 234, 61, 73, 295, 114, 89, 462, 509, 462, 281, 56, 446, 221, 362, 235, 230, 407, 133, 215, 446, 137, 453, 425, 401, 136, 413, 26, 22, 59, 112, 313, 284, 213, 41, 172, 302, 472, 485, 117, 181, 162, 353, 129, 104, 426, 407, 377, 459, 384, 417, 166, 226, 139, 178, 148, 43, 75, 434, 462, 462, 257, 286, 163, 391, 197, 117, 88, 387]> : tensor<96xi16> as tensor<96x!lns.num<10, 32>>
  %v = arith.constant dense<0.25> : tensor<96xbf16>
  %s = arith.constant dense<2.0> : tensor<f32>
  %r:2 = func.call @tiles_of_16(%g, %w, %v, %s) : (tensor<96xf32>, tensor<96x!lns.num<10, 32>>, tensor<96xbf16>, tensor<f32>) -> (tensor<96x!lns.num<10, 32>>, tensor<96xbf16>)
  %rw = lns.bitcast %r#0 : tensor<96x!lns.num<10, 32>> to tensor<96xi16>
  %rv = arith.bitcast %r#1 : tensor<96xbf16> to tensor<96xi16>
  %e:2 = func.call @whole(%g, %w, %v, %s) : (tensor<96xf32>, tensor<96x!lns.num<10, 32>>, tensor<96xbf16>, tensor<f32>) -> (tensor<96x!lns.num<10, 32>>, tensor<96xbf16>)
  %ew = lns.bitcast %e#0 : tensor<96x!lns.num<10, 32>> to tensor<96xi16>
  %ev = arith.bitcast %e#1 : tensor<96xbf16> to tensor<96xi16>
  check.expect_eq %rw, %ew : tensor<96xi16>
  check.expect_eq %rv, %ev : tensor<96xi16>
  return
}

func.func private @tiles_of_24(%g: tensor<96xf32>, %w: tensor<96x!lns.num<10, 32>>, %v: tensor<96xbf16>, %s: tensor<f32>)
    -> (tensor<96x!lns.num<10, 32>>, tensor<96xbf16>) attributes {no_inline} {
  %seed = arith.constant 1234567890123456789 : i64
  %step = arith.constant 41 : i32
  %base = arith.constant 34359738361 : i64
  %eta = arith.constant 0.05 : f32
  %c0 = arith.constant 0 : index
  %size = arith.constant 96 : index
  %tile = arith.constant 24 : index
  %r:2 = scf.for %i = %c0 to %size step %tile iter_args(%a = %w, %b = %v)
      -> (tensor<96x!lns.num<10, 32>>, tensor<96xbf16>) {
    %offset = arith.index_cast %i : index to i64
    %at = arith.addi %base, %offset : i64
    %gt = tensor.extract_slice %g[%i] [24] [1] : tensor<96xf32> to tensor<24xf32>
    %wt = tensor.extract_slice %a[%i] [24] [1] : tensor<96x!lns.num<10, 32>> to tensor<24x!lns.num<10, 32>>
    %vt = tensor.extract_slice %b[%i] [24] [1] : tensor<96xbf16> to tensor<24xbf16>

    %m:2 = lns.madam_update ins(%gt, %eta, %eta : tensor<24xf32>, f32, f32)
        outs(%wt, %vt : tensor<24x!lns.num<10, 32>>, tensor<24xbf16>) rounding(stochastic)
        random(%seed, %step, %at) {stream = 1 : i32} -> tensor<24x!lns.num<10, 32>>, tensor<24xbf16>
    %n = lns.sgd_update ins(%gt, %eta : tensor<24xf32>, f32) outs(%m#0 : tensor<24x!lns.num<10, 32>>)
        scale(%s : tensor<f32>) rounding(stochastic) random(%seed, %step, %at)
        {scale_map = affine_map<(d0) -> ()>, stream = 2 : i32} -> tensor<24x!lns.num<10, 32>>

    %x = tensor.insert_slice %n into %a[%i] [24] [1] : tensor<24x!lns.num<10, 32>> into tensor<96x!lns.num<10, 32>>
    %y = tensor.insert_slice %m#1 into %b[%i] [24] [1] : tensor<24xbf16> into tensor<96xbf16>
    scf.yield %x, %y : tensor<96x!lns.num<10, 32>>, tensor<96xbf16>
  }
  return %r#0, %r#1 : tensor<96x!lns.num<10, 32>>, tensor<96xbf16>
}
func.func @test_tiles_of_24() {
  %g = arith.constant dense<[1.0531157e+00, 1.7764913e+00, -2.5532918e+00, -1.3796507e-01, 1.0137194e+00, 1.3521419e+00, 6.537884e-01, 1.4971179e+00, 2.8995758e-01, 5.5126715e-01, 1.7873769e-01, -1.0738587e+00, -8.4662896e-01, 3.7958425e-01, -5.801952e-01, 1.2715514e+00, 1.2923867e+00, 1.7987863e+00, -2.6073838e-02, 1.3837098e+00, -9.0584314e-01, -8.1631476e-01, 8.130305e-02, 2.8143084e-01, -1.5989883e+00, -1.7307242e+00, 3.550784e-01, -8.621881e-01, 1.2083571e+00, 3.945462e-01, 3.071846e-01, 2.0844263e-01, 8.954751e-01, -1.5304615e-01, 1.085631e+00, -5.259143e-01, -2.2499771e-01, -6.805052e-01, 5.9766185e-01, 3.5884246e-02, -8.622671e-01, 2.00188e+00, -3.6371404e-01, -1.1629977e-01, 3.9416477e-01, 1.7476509e+00, -1.4838363e-01, 7.0318323e-01, 9.879534e-02, -1.4637936e+00, 7.919773e-01, 1.0206393e+00, -2.3998627e-01, -1.5436337e-02, -1.5013162e+00, -1.522952e+00, -3.9151993e-01, 6.2593335e-01, -4.695746e-01, 2.9202288e-01, 9.6776736e-01, 9.5762394e-02, 5.744684e-01, 1.4478735e+00, -1.2460281e+00, 7.4407506e-01, -1.8846846e+00, 4.316426e-01, 2.0299464e-01, -5.433348e-01, -1.0773131e+00, -6.1831057e-02, -4.1023865e-01, 9.76216e-02, -9.0780175e-01, 5.4552734e-01, -1.0358503e+00, -3.0423528e-01, -3.9198807e-01, 1.2678875e+00, -1.4956938e+00, -4.1402382e-01, 1.1824607e+00, -6.583412e-01, -1.2394711e+00, 2.8284147e-01, -2.9003042e-01, 8.3475494e-01, -9.203901e-01, 1.9091922e-01, 6.661273e-01, 1.0357219e+00, -1.1061453e+00, 1.4237888e+00, -9.0069664e-01, -1.5125506e+00]> : tensor<96xf32>
  %w = lns.constant dense<[352, 488, 352, 205, 372, 95, 416, 154, 357, 58, 373, 395, 455, 146, 398, 355, 318, 236, 257, 64, 191, 301, 128, 495, 243, 95, 494, 492, 234, 61, 73, 295, 114, 89, 462, 509, 462, 281, 56, 446, 221, 362, 235, 230, 407, 133, 215, 446, 137, 453, 425, 401, 136, 413, 26, 22, 59, 112, 313, 284, 213, 41, 172, 302, 472, 485, 117, 181, 162, 353, 129, 104, 426, 407, 377, 459, 384, 417, 166, 226, 139, 178, 148, 43, 75, 434, 462, 462, 257, 286, 163, 391, 197, 117, 88, 387]> : tensor<96xi16> as tensor<96x!lns.num<10, 32>>
  %v = arith.constant dense<0.25> : tensor<96xbf16>
  %s = arith.constant dense<2.0> : tensor<f32>
  %r:2 = func.call @tiles_of_24(%g, %w, %v, %s) : (tensor<96xf32>, tensor<96x!lns.num<10, 32>>, tensor<96xbf16>, tensor<f32>) -> (tensor<96x!lns.num<10, 32>>, tensor<96xbf16>)
  %rw = lns.bitcast %r#0 : tensor<96x!lns.num<10, 32>> to tensor<96xi16>
  %rv = arith.bitcast %r#1 : tensor<96xbf16> to tensor<96xi16>
  %e:2 = func.call @whole(%g, %w, %v, %s) : (tensor<96xf32>, tensor<96x!lns.num<10, 32>>, tensor<96xbf16>, tensor<f32>) -> (tensor<96x!lns.num<10, 32>>, tensor<96xbf16>)
  %ew = lns.bitcast %e#0 : tensor<96x!lns.num<10, 32>> to tensor<96xi16>
  %ev = arith.bitcast %e#1 : tensor<96xbf16> to tensor<96xi16>
  check.expect_eq %rw, %ew : tensor<96xi16>
  check.expect_eq %rv, %ev : tensor<96xi16>
  return
}

func.func private @tiles_of_32(%g: tensor<96xf32>, %w: tensor<96x!lns.num<10, 32>>, %v: tensor<96xbf16>, %s: tensor<f32>)
    -> (tensor<96x!lns.num<10, 32>>, tensor<96xbf16>) attributes {no_inline} {
  %seed = arith.constant 1234567890123456789 : i64
  %step = arith.constant 41 : i32
  %base = arith.constant 34359738361 : i64
  %eta = arith.constant 0.05 : f32
  %c0 = arith.constant 0 : index
  %size = arith.constant 96 : index
  %tile = arith.constant 32 : index
  %r:2 = scf.for %i = %c0 to %size step %tile iter_args(%a = %w, %b = %v)
      -> (tensor<96x!lns.num<10, 32>>, tensor<96xbf16>) {
    %offset = arith.index_cast %i : index to i64
    %at = arith.addi %base, %offset : i64
    %gt = tensor.extract_slice %g[%i] [32] [1] : tensor<96xf32> to tensor<32xf32>
    %wt = tensor.extract_slice %a[%i] [32] [1] : tensor<96x!lns.num<10, 32>> to tensor<32x!lns.num<10, 32>>
    %vt = tensor.extract_slice %b[%i] [32] [1] : tensor<96xbf16> to tensor<32xbf16>

    %m:2 = lns.madam_update ins(%gt, %eta, %eta : tensor<32xf32>, f32, f32)
        outs(%wt, %vt : tensor<32x!lns.num<10, 32>>, tensor<32xbf16>) rounding(stochastic)
        random(%seed, %step, %at) {stream = 1 : i32} -> tensor<32x!lns.num<10, 32>>, tensor<32xbf16>
    %n = lns.sgd_update ins(%gt, %eta : tensor<32xf32>, f32) outs(%m#0 : tensor<32x!lns.num<10, 32>>)
        scale(%s : tensor<f32>) rounding(stochastic) random(%seed, %step, %at)
        {scale_map = affine_map<(d0) -> ()>, stream = 2 : i32} -> tensor<32x!lns.num<10, 32>>

    %x = tensor.insert_slice %n into %a[%i] [32] [1] : tensor<32x!lns.num<10, 32>> into tensor<96x!lns.num<10, 32>>
    %y = tensor.insert_slice %m#1 into %b[%i] [32] [1] : tensor<32xbf16> into tensor<96xbf16>
    scf.yield %x, %y : tensor<96x!lns.num<10, 32>>, tensor<96xbf16>
  }
  return %r#0, %r#1 : tensor<96x!lns.num<10, 32>>, tensor<96xbf16>
}
func.func @test_tiles_of_32() {
  %g = arith.constant dense<[1.0531157e+00, 1.7764913e+00, -2.5532918e+00, -1.3796507e-01, 1.0137194e+00, 1.3521419e+00, 6.537884e-01, 1.4971179e+00, 2.8995758e-01, 5.5126715e-01, 1.7873769e-01, -1.0738587e+00, -8.4662896e-01, 3.7958425e-01, -5.801952e-01, 1.2715514e+00, 1.2923867e+00, 1.7987863e+00, -2.6073838e-02, 1.3837098e+00, -9.0584314e-01, -8.1631476e-01, 8.130305e-02, 2.8143084e-01, -1.5989883e+00, -1.7307242e+00, 3.550784e-01, -8.621881e-01, 1.2083571e+00, 3.945462e-01, 3.071846e-01, 2.0844263e-01, 8.954751e-01, -1.5304615e-01, 1.085631e+00, -5.259143e-01, -2.2499771e-01, -6.805052e-01, 5.9766185e-01, 3.5884246e-02, -8.622671e-01, 2.00188e+00, -3.6371404e-01, -1.1629977e-01, 3.9416477e-01, 1.7476509e+00, -1.4838363e-01, 7.0318323e-01, 9.879534e-02, -1.4637936e+00, 7.919773e-01, 1.0206393e+00, -2.3998627e-01, -1.5436337e-02, -1.5013162e+00, -1.522952e+00, -3.9151993e-01, 6.2593335e-01, -4.695746e-01, 2.9202288e-01, 9.6776736e-01, 9.5762394e-02, 5.744684e-01, 1.4478735e+00, -1.2460281e+00, 7.4407506e-01, -1.8846846e+00, 4.316426e-01, 2.0299464e-01, -5.433348e-01, -1.0773131e+00, -6.1831057e-02, -4.1023865e-01, 9.76216e-02, -9.0780175e-01, 5.4552734e-01, -1.0358503e+00, -3.0423528e-01, -3.9198807e-01, 1.2678875e+00, -1.4956938e+00, -4.1402382e-01, 1.1824607e+00, -6.583412e-01, -1.2394711e+00, 2.8284147e-01, -2.9003042e-01, 8.3475494e-01, -9.203901e-01, 1.9091922e-01, 6.661273e-01, 1.0357219e+00, -1.1061453e+00, 1.4237888e+00, -9.0069664e-01, -1.5125506e+00]> : tensor<96xf32>
  %w = lns.constant dense<[352, 488, 352, 205, 372, 95, 416, 154, 357, 58, 373, 395, 455, 146, 398, 355, 318, 236, 257, 64, 191, 301, 128, 495, 243, 95, 494, 492, 234, 61, 73, 295, 114, 89, 462, 509, 462, 281, 56, 446, 221, 362, 235, 230, 407, 133, 215, 446, 137, 453, 425, 401, 136, 413, 26, 22, 59, 112, 313, 284, 213, 41, 172, 302, 472, 485, 117, 181, 162, 353, 129, 104, 426, 407, 377, 459, 384, 417, 166, 226, 139, 178, 148, 43, 75, 434, 462, 462, 257, 286, 163, 391, 197, 117, 88, 387]> : tensor<96xi16> as tensor<96x!lns.num<10, 32>>
  %v = arith.constant dense<0.25> : tensor<96xbf16>
  %s = arith.constant dense<2.0> : tensor<f32>
  %r:2 = func.call @tiles_of_32(%g, %w, %v, %s) : (tensor<96xf32>, tensor<96x!lns.num<10, 32>>, tensor<96xbf16>, tensor<f32>) -> (tensor<96x!lns.num<10, 32>>, tensor<96xbf16>)
  %rw = lns.bitcast %r#0 : tensor<96x!lns.num<10, 32>> to tensor<96xi16>
  %rv = arith.bitcast %r#1 : tensor<96xbf16> to tensor<96xi16>
  %e:2 = func.call @whole(%g, %w, %v, %s) : (tensor<96xf32>, tensor<96x!lns.num<10, 32>>, tensor<96xbf16>, tensor<f32>) -> (tensor<96x!lns.num<10, 32>>, tensor<96xbf16>)
  %ew = lns.bitcast %e#0 : tensor<96x!lns.num<10, 32>> to tensor<96xi16>
  %ev = arith.bitcast %e#1 : tensor<96xbf16> to tensor<96xi16>
  check.expect_eq %rw, %ew : tensor<96xi16>
  check.expect_eq %rv, %ev : tensor<96xi16>
  return
}

func.func private @tiles_of_48(%g: tensor<96xf32>, %w: tensor<96x!lns.num<10, 32>>, %v: tensor<96xbf16>, %s: tensor<f32>)
    -> (tensor<96x!lns.num<10, 32>>, tensor<96xbf16>) attributes {no_inline} {
  %seed = arith.constant 1234567890123456789 : i64
  %step = arith.constant 41 : i32
  %base = arith.constant 34359738361 : i64
  %eta = arith.constant 0.05 : f32
  %c0 = arith.constant 0 : index
  %size = arith.constant 96 : index
  %tile = arith.constant 48 : index
  %r:2 = scf.for %i = %c0 to %size step %tile iter_args(%a = %w, %b = %v)
      -> (tensor<96x!lns.num<10, 32>>, tensor<96xbf16>) {
    %offset = arith.index_cast %i : index to i64
    %at = arith.addi %base, %offset : i64
    %gt = tensor.extract_slice %g[%i] [48] [1] : tensor<96xf32> to tensor<48xf32>
    %wt = tensor.extract_slice %a[%i] [48] [1] : tensor<96x!lns.num<10, 32>> to tensor<48x!lns.num<10, 32>>
    %vt = tensor.extract_slice %b[%i] [48] [1] : tensor<96xbf16> to tensor<48xbf16>

    %m:2 = lns.madam_update ins(%gt, %eta, %eta : tensor<48xf32>, f32, f32)
        outs(%wt, %vt : tensor<48x!lns.num<10, 32>>, tensor<48xbf16>) rounding(stochastic)
        random(%seed, %step, %at) {stream = 1 : i32} -> tensor<48x!lns.num<10, 32>>, tensor<48xbf16>
    %n = lns.sgd_update ins(%gt, %eta : tensor<48xf32>, f32) outs(%m#0 : tensor<48x!lns.num<10, 32>>)
        scale(%s : tensor<f32>) rounding(stochastic) random(%seed, %step, %at)
        {scale_map = affine_map<(d0) -> ()>, stream = 2 : i32} -> tensor<48x!lns.num<10, 32>>

    %x = tensor.insert_slice %n into %a[%i] [48] [1] : tensor<48x!lns.num<10, 32>> into tensor<96x!lns.num<10, 32>>
    %y = tensor.insert_slice %m#1 into %b[%i] [48] [1] : tensor<48xbf16> into tensor<96xbf16>
    scf.yield %x, %y : tensor<96x!lns.num<10, 32>>, tensor<96xbf16>
  }
  return %r#0, %r#1 : tensor<96x!lns.num<10, 32>>, tensor<96xbf16>
}
func.func @test_tiles_of_48() {
  %g = arith.constant dense<[1.0531157e+00, 1.7764913e+00, -2.5532918e+00, -1.3796507e-01, 1.0137194e+00, 1.3521419e+00, 6.537884e-01, 1.4971179e+00, 2.8995758e-01, 5.5126715e-01, 1.7873769e-01, -1.0738587e+00, -8.4662896e-01, 3.7958425e-01, -5.801952e-01, 1.2715514e+00, 1.2923867e+00, 1.7987863e+00, -2.6073838e-02, 1.3837098e+00, -9.0584314e-01, -8.1631476e-01, 8.130305e-02, 2.8143084e-01, -1.5989883e+00, -1.7307242e+00, 3.550784e-01, -8.621881e-01, 1.2083571e+00, 3.945462e-01, 3.071846e-01, 2.0844263e-01, 8.954751e-01, -1.5304615e-01, 1.085631e+00, -5.259143e-01, -2.2499771e-01, -6.805052e-01, 5.9766185e-01, 3.5884246e-02, -8.622671e-01, 2.00188e+00, -3.6371404e-01, -1.1629977e-01, 3.9416477e-01, 1.7476509e+00, -1.4838363e-01, 7.0318323e-01, 9.879534e-02, -1.4637936e+00, 7.919773e-01, 1.0206393e+00, -2.3998627e-01, -1.5436337e-02, -1.5013162e+00, -1.522952e+00, -3.9151993e-01, 6.2593335e-01, -4.695746e-01, 2.9202288e-01, 9.6776736e-01, 9.5762394e-02, 5.744684e-01, 1.4478735e+00, -1.2460281e+00, 7.4407506e-01, -1.8846846e+00, 4.316426e-01, 2.0299464e-01, -5.433348e-01, -1.0773131e+00, -6.1831057e-02, -4.1023865e-01, 9.76216e-02, -9.0780175e-01, 5.4552734e-01, -1.0358503e+00, -3.0423528e-01, -3.9198807e-01, 1.2678875e+00, -1.4956938e+00, -4.1402382e-01, 1.1824607e+00, -6.583412e-01, -1.2394711e+00, 2.8284147e-01, -2.9003042e-01, 8.3475494e-01, -9.203901e-01, 1.9091922e-01, 6.661273e-01, 1.0357219e+00, -1.1061453e+00, 1.4237888e+00, -9.0069664e-01, -1.5125506e+00]> : tensor<96xf32>
  %w = lns.constant dense<[352, 488, 352, 205, 372, 95, 416, 154, 357, 58, 373, 395, 455, 146, 398, 355, 318, 236, 257, 64, 191, 301, 128, 495, 243, 95, 494, 492, 234, 61, 73, 295, 114, 89, 462, 509, 462, 281, 56, 446, 221, 362, 235, 230, 407, 133, 215, 446, 137, 453, 425, 401, 136, 413, 26, 22, 59, 112, 313, 284, 213, 41, 172, 302, 472, 485, 117, 181, 162, 353, 129, 104, 426, 407, 377, 459, 384, 417, 166, 226, 139, 178, 148, 43, 75, 434, 462, 462, 257, 286, 163, 391, 197, 117, 88, 387]> : tensor<96xi16> as tensor<96x!lns.num<10, 32>>
  %v = arith.constant dense<0.25> : tensor<96xbf16>
  %s = arith.constant dense<2.0> : tensor<f32>
  %r:2 = func.call @tiles_of_48(%g, %w, %v, %s) : (tensor<96xf32>, tensor<96x!lns.num<10, 32>>, tensor<96xbf16>, tensor<f32>) -> (tensor<96x!lns.num<10, 32>>, tensor<96xbf16>)
  %rw = lns.bitcast %r#0 : tensor<96x!lns.num<10, 32>> to tensor<96xi16>
  %rv = arith.bitcast %r#1 : tensor<96xbf16> to tensor<96xi16>
  %e:2 = func.call @whole(%g, %w, %v, %s) : (tensor<96xf32>, tensor<96x!lns.num<10, 32>>, tensor<96xbf16>, tensor<f32>) -> (tensor<96x!lns.num<10, 32>>, tensor<96xbf16>)
  %ew = lns.bitcast %e#0 : tensor<96x!lns.num<10, 32>> to tensor<96xi16>
  %ev = arith.bitcast %e#1 : tensor<96xbf16> to tensor<96xi16>
  check.expect_eq %rw, %ew : tensor<96xi16>
  check.expect_eq %rv, %ev : tensor<96xi16>
  return
}

func.func private @tiles_of_96(%g: tensor<96xf32>, %w: tensor<96x!lns.num<10, 32>>, %v: tensor<96xbf16>, %s: tensor<f32>)
    -> (tensor<96x!lns.num<10, 32>>, tensor<96xbf16>) attributes {no_inline} {
  %seed = arith.constant 1234567890123456789 : i64
  %step = arith.constant 41 : i32
  %base = arith.constant 34359738361 : i64
  %eta = arith.constant 0.05 : f32
  %c0 = arith.constant 0 : index
  %size = arith.constant 96 : index
  %tile = arith.constant 96 : index
  %r:2 = scf.for %i = %c0 to %size step %tile iter_args(%a = %w, %b = %v)
      -> (tensor<96x!lns.num<10, 32>>, tensor<96xbf16>) {
    %offset = arith.index_cast %i : index to i64
    %at = arith.addi %base, %offset : i64
    %gt = tensor.extract_slice %g[%i] [96] [1] : tensor<96xf32> to tensor<96xf32>
    %wt = tensor.extract_slice %a[%i] [96] [1] : tensor<96x!lns.num<10, 32>> to tensor<96x!lns.num<10, 32>>
    %vt = tensor.extract_slice %b[%i] [96] [1] : tensor<96xbf16> to tensor<96xbf16>

    %m:2 = lns.madam_update ins(%gt, %eta, %eta : tensor<96xf32>, f32, f32)
        outs(%wt, %vt : tensor<96x!lns.num<10, 32>>, tensor<96xbf16>) rounding(stochastic)
        random(%seed, %step, %at) {stream = 1 : i32} -> tensor<96x!lns.num<10, 32>>, tensor<96xbf16>
    %n = lns.sgd_update ins(%gt, %eta : tensor<96xf32>, f32) outs(%m#0 : tensor<96x!lns.num<10, 32>>)
        scale(%s : tensor<f32>) rounding(stochastic) random(%seed, %step, %at)
        {scale_map = affine_map<(d0) -> ()>, stream = 2 : i32} -> tensor<96x!lns.num<10, 32>>

    %x = tensor.insert_slice %n into %a[%i] [96] [1] : tensor<96x!lns.num<10, 32>> into tensor<96x!lns.num<10, 32>>
    %y = tensor.insert_slice %m#1 into %b[%i] [96] [1] : tensor<96xbf16> into tensor<96xbf16>
    scf.yield %x, %y : tensor<96x!lns.num<10, 32>>, tensor<96xbf16>
  }
  return %r#0, %r#1 : tensor<96x!lns.num<10, 32>>, tensor<96xbf16>
}
func.func @test_tiles_of_96() {
  %g = arith.constant dense<[1.0531157e+00, 1.7764913e+00, -2.5532918e+00, -1.3796507e-01, 1.0137194e+00, 1.3521419e+00, 6.537884e-01, 1.4971179e+00, 2.8995758e-01, 5.5126715e-01, 1.7873769e-01, -1.0738587e+00, -8.4662896e-01, 3.7958425e-01, -5.801952e-01, 1.2715514e+00, 1.2923867e+00, 1.7987863e+00, -2.6073838e-02, 1.3837098e+00, -9.0584314e-01, -8.1631476e-01, 8.130305e-02, 2.8143084e-01, -1.5989883e+00, -1.7307242e+00, 3.550784e-01, -8.621881e-01, 1.2083571e+00, 3.945462e-01, 3.071846e-01, 2.0844263e-01, 8.954751e-01, -1.5304615e-01, 1.085631e+00, -5.259143e-01, -2.2499771e-01, -6.805052e-01, 5.9766185e-01, 3.5884246e-02, -8.622671e-01, 2.00188e+00, -3.6371404e-01, -1.1629977e-01, 3.9416477e-01, 1.7476509e+00, -1.4838363e-01, 7.0318323e-01, 9.879534e-02, -1.4637936e+00, 7.919773e-01, 1.0206393e+00, -2.3998627e-01, -1.5436337e-02, -1.5013162e+00, -1.522952e+00, -3.9151993e-01, 6.2593335e-01, -4.695746e-01, 2.9202288e-01, 9.6776736e-01, 9.5762394e-02, 5.744684e-01, 1.4478735e+00, -1.2460281e+00, 7.4407506e-01, -1.8846846e+00, 4.316426e-01, 2.0299464e-01, -5.433348e-01, -1.0773131e+00, -6.1831057e-02, -4.1023865e-01, 9.76216e-02, -9.0780175e-01, 5.4552734e-01, -1.0358503e+00, -3.0423528e-01, -3.9198807e-01, 1.2678875e+00, -1.4956938e+00, -4.1402382e-01, 1.1824607e+00, -6.583412e-01, -1.2394711e+00, 2.8284147e-01, -2.9003042e-01, 8.3475494e-01, -9.203901e-01, 1.9091922e-01, 6.661273e-01, 1.0357219e+00, -1.1061453e+00, 1.4237888e+00, -9.0069664e-01, -1.5125506e+00]> : tensor<96xf32>
  %w = lns.constant dense<[352, 488, 352, 205, 372, 95, 416, 154, 357, 58, 373, 395, 455, 146, 398, 355, 318, 236, 257, 64, 191, 301, 128, 495, 243, 95, 494, 492, 234, 61, 73, 295, 114, 89, 462, 509, 462, 281, 56, 446, 221, 362, 235, 230, 407, 133, 215, 446, 137, 453, 425, 401, 136, 413, 26, 22, 59, 112, 313, 284, 213, 41, 172, 302, 472, 485, 117, 181, 162, 353, 129, 104, 426, 407, 377, 459, 384, 417, 166, 226, 139, 178, 148, 43, 75, 434, 462, 462, 257, 286, 163, 391, 197, 117, 88, 387]> : tensor<96xi16> as tensor<96x!lns.num<10, 32>>
  %v = arith.constant dense<0.25> : tensor<96xbf16>
  %s = arith.constant dense<2.0> : tensor<f32>
  %r:2 = func.call @tiles_of_96(%g, %w, %v, %s) : (tensor<96xf32>, tensor<96x!lns.num<10, 32>>, tensor<96xbf16>, tensor<f32>) -> (tensor<96x!lns.num<10, 32>>, tensor<96xbf16>)
  %rw = lns.bitcast %r#0 : tensor<96x!lns.num<10, 32>> to tensor<96xi16>
  %rv = arith.bitcast %r#1 : tensor<96xbf16> to tensor<96xi16>
  %e:2 = func.call @whole(%g, %w, %v, %s) : (tensor<96xf32>, tensor<96x!lns.num<10, 32>>, tensor<96xbf16>, tensor<f32>) -> (tensor<96x!lns.num<10, 32>>, tensor<96xbf16>)
  %ew = lns.bitcast %e#0 : tensor<96x!lns.num<10, 32>> to tensor<96xi16>
  %ev = arith.bitcast %e#1 : tensor<96xbf16> to tensor<96xi16>
  check.expect_eq %rw, %ew : tensor<96xi16>
  check.expect_eq %rv, %ev : tensor<96xi16>
  return
}

// RUN: lns-run %s --target-cpu=generic
// Matrix products of every layout and awkward sizes equal scalar loops.
// RUN: %if avx2 %{ lns-run %s --target-cpu=x86-64-v3 %}
// RUN: %if avx512 %{ env OMP_NUM_THREADS=1 lns-run %s --target-cpu=x86-64-v4 %}
// RUN: %if avx512 %{ env OMP_NUM_THREADS=2 lns-run %s --target-cpu=x86-64-v4 %}
//
// Written by gen_run.py. The operands are small integers, so that every order of the
// additions is exact; the expected values come from scalar loops.

func.func private @nn_lhs() -> tensor<33x29xf32> attributes {no_inline} {
  %e = tensor.empty() : tensor<33x29xf32>
  %r = linalg.generic {indexing_maps = [affine_map<(d0, d1) -> (d0, d1)>],
      iterator_types = ["parallel", "parallel"]} outs(%e : tensor<33x29xf32>) {
  ^bb0(%o: f32):
    %s0 = arith.constant 1 : index
    %i0 = linalg.index 0 : index
    %k0 = arith.constant 7 : index
    %p0 = arith.muli %i0, %k0 : index
    %s1 = arith.addi %s0, %p0 : index
    %i1 = linalg.index 1 : index
    %k1 = arith.constant 13 : index
    %p1 = arith.muli %i1, %k1 : index
    %s2 = arith.addi %s1, %p1 : index
    %m = arith.constant 17 : index
    %q = arith.remui %s2, %m : index
    %v = arith.index_cast %q : index to i32
    %h = arith.constant 8 : i32
    %w = arith.subi %v, %h : i32
    %f = arith.sitofp %w : i32 to f32
    linalg.yield %f : f32
  } -> tensor<33x29xf32>
  return %r : tensor<33x29xf32>
}
func.func private @nn_rhs() -> tensor<29x47xf32> attributes {no_inline} {
  %e = tensor.empty() : tensor<29x47xf32>
  %r = linalg.generic {indexing_maps = [affine_map<(d0, d1) -> (d0, d1)>],
      iterator_types = ["parallel", "parallel"]} outs(%e : tensor<29x47xf32>) {
  ^bb0(%o: f32):
    %s0 = arith.constant 2 : index
    %i0 = linalg.index 0 : index
    %k0 = arith.constant 7 : index
    %p0 = arith.muli %i0, %k0 : index
    %s1 = arith.addi %s0, %p0 : index
    %i1 = linalg.index 1 : index
    %k1 = arith.constant 13 : index
    %p1 = arith.muli %i1, %k1 : index
    %s2 = arith.addi %s1, %p1 : index
    %m = arith.constant 17 : index
    %q = arith.remui %s2, %m : index
    %v = arith.index_cast %q : index to i32
    %h = arith.constant 8 : i32
    %w = arith.subi %v, %h : i32
    %f = arith.sitofp %w : i32 to f32
    linalg.yield %f : f32
  } -> tensor<29x47xf32>
  return %r : tensor<29x47xf32>
}
func.func private @nn(%lhs: tensor<33x29xf32>, %rhs: tensor<29x47xf32>) -> tensor<33x47xf32>
    attributes {no_inline} {
  %zero = arith.constant 0.0 : f32
  %e = tensor.empty() : tensor<33x47xf32>
  %i = linalg.fill ins(%zero : f32) outs(%e : tensor<33x47xf32>) -> tensor<33x47xf32>
  %r = linalg.generic {indexing_maps = [affine_map<(m, n, k) -> (m, k)>, affine_map<(m, n, k) -> (k, n)>, affine_map<(m, n, k) -> (m, n)>],
      iterator_types = ["parallel", "parallel", "reduction"]}
      ins(%lhs, %rhs : tensor<33x29xf32>, tensor<29x47xf32>) outs(%i : tensor<33x47xf32>) {
  ^bb0(%l: f32, %h: f32, %acc: f32):
    %p = arith.mulf %l, %h : f32
    %s = arith.addf %acc, %p : f32
    linalg.yield %s : f32
  } -> tensor<33x47xf32>
  return %r : tensor<33x47xf32>
}
func.func private @nn_loops(%lhs: tensor<33x29xf32>, %rhs: tensor<29x47xf32>) -> tensor<33x47xf32>
    attributes {no_inline} {
  %zero = arith.constant 0.0 : f32
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %init = tensor.splat %zero : tensor<33x47xf32>
  %end_m = arith.constant 33 : index
  %out_m = scf.for %i_m = %c0 to %end_m step %c1
      iter_args(%t_m = %init) -> (tensor<33x47xf32>) {
  %end_n = arith.constant 47 : index
  %out_n = scf.for %i_n = %c0 to %end_n step %c1
      iter_args(%t_n = %t_m) -> (tensor<33x47xf32>) {
  %end_k = arith.constant 29 : index
  %out_k = scf.for %i_k = %c0 to %end_k step %c1
      iter_args(%t_k = %t_n) -> (tensor<33x47xf32>) {
  %l = tensor.extract %lhs[%i_m, %i_k] : tensor<33x29xf32>
  %h = tensor.extract %rhs[%i_k, %i_n] : tensor<29x47xf32>
  %old = tensor.extract %t_k[%i_m, %i_n] : tensor<33x47xf32>
  %p = arith.mulf %l, %h : f32
  %s = arith.addf %old, %p : f32
  %new = tensor.insert %s into %t_k[%i_m, %i_n] : tensor<33x47xf32>
  scf.yield %new : tensor<33x47xf32>
  }
  scf.yield %out_k : tensor<33x47xf32>
  }
  scf.yield %out_n : tensor<33x47xf32>
  }
  return %out_m : tensor<33x47xf32>
}
func.func @test_nn() {
  %a = func.call @nn_lhs() : () -> tensor<33x29xf32>
  %b = func.call @nn_rhs() : () -> tensor<29x47xf32>
  %y = func.call @nn(%a, %b) : (tensor<33x29xf32>, tensor<29x47xf32>) -> tensor<33x47xf32>
  %e = func.call @nn_loops(%a, %b) : (tensor<33x29xf32>, tensor<29x47xf32>) -> tensor<33x47xf32>
  check.expect_eq %y, %e : tensor<33x47xf32>
  return
}

func.func private @nt_lhs() -> tensor<5x67xf32> attributes {no_inline} {
  %e = tensor.empty() : tensor<5x67xf32>
  %r = linalg.generic {indexing_maps = [affine_map<(d0, d1) -> (d0, d1)>],
      iterator_types = ["parallel", "parallel"]} outs(%e : tensor<5x67xf32>) {
  ^bb0(%o: f32):
    %s0 = arith.constant 1 : index
    %i0 = linalg.index 0 : index
    %k0 = arith.constant 7 : index
    %p0 = arith.muli %i0, %k0 : index
    %s1 = arith.addi %s0, %p0 : index
    %i1 = linalg.index 1 : index
    %k1 = arith.constant 13 : index
    %p1 = arith.muli %i1, %k1 : index
    %s2 = arith.addi %s1, %p1 : index
    %m = arith.constant 17 : index
    %q = arith.remui %s2, %m : index
    %v = arith.index_cast %q : index to i32
    %h = arith.constant 8 : i32
    %w = arith.subi %v, %h : i32
    %f = arith.sitofp %w : i32 to f32
    linalg.yield %f : f32
  } -> tensor<5x67xf32>
  return %r : tensor<5x67xf32>
}
func.func private @nt_rhs() -> tensor<70x67xf32> attributes {no_inline} {
  %e = tensor.empty() : tensor<70x67xf32>
  %r = linalg.generic {indexing_maps = [affine_map<(d0, d1) -> (d0, d1)>],
      iterator_types = ["parallel", "parallel"]} outs(%e : tensor<70x67xf32>) {
  ^bb0(%o: f32):
    %s0 = arith.constant 2 : index
    %i0 = linalg.index 0 : index
    %k0 = arith.constant 7 : index
    %p0 = arith.muli %i0, %k0 : index
    %s1 = arith.addi %s0, %p0 : index
    %i1 = linalg.index 1 : index
    %k1 = arith.constant 13 : index
    %p1 = arith.muli %i1, %k1 : index
    %s2 = arith.addi %s1, %p1 : index
    %m = arith.constant 17 : index
    %q = arith.remui %s2, %m : index
    %v = arith.index_cast %q : index to i32
    %h = arith.constant 8 : i32
    %w = arith.subi %v, %h : i32
    %f = arith.sitofp %w : i32 to f32
    linalg.yield %f : f32
  } -> tensor<70x67xf32>
  return %r : tensor<70x67xf32>
}
func.func private @nt(%lhs: tensor<5x67xf32>, %rhs: tensor<70x67xf32>) -> tensor<5x70xf32>
    attributes {no_inline} {
  %zero = arith.constant 0.0 : f32
  %e = tensor.empty() : tensor<5x70xf32>
  %i = linalg.fill ins(%zero : f32) outs(%e : tensor<5x70xf32>) -> tensor<5x70xf32>
  %r = linalg.generic {indexing_maps = [affine_map<(m, n, k) -> (m, k)>, affine_map<(m, n, k) -> (n, k)>, affine_map<(m, n, k) -> (m, n)>],
      iterator_types = ["parallel", "parallel", "reduction"]}
      ins(%lhs, %rhs : tensor<5x67xf32>, tensor<70x67xf32>) outs(%i : tensor<5x70xf32>) {
  ^bb0(%l: f32, %h: f32, %acc: f32):
    %p = arith.mulf %l, %h : f32
    %s = arith.addf %acc, %p : f32
    linalg.yield %s : f32
  } -> tensor<5x70xf32>
  return %r : tensor<5x70xf32>
}
func.func private @nt_loops(%lhs: tensor<5x67xf32>, %rhs: tensor<70x67xf32>) -> tensor<5x70xf32>
    attributes {no_inline} {
  %zero = arith.constant 0.0 : f32
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %init = tensor.splat %zero : tensor<5x70xf32>
  %end_m = arith.constant 5 : index
  %out_m = scf.for %i_m = %c0 to %end_m step %c1
      iter_args(%t_m = %init) -> (tensor<5x70xf32>) {
  %end_n = arith.constant 70 : index
  %out_n = scf.for %i_n = %c0 to %end_n step %c1
      iter_args(%t_n = %t_m) -> (tensor<5x70xf32>) {
  %end_k = arith.constant 67 : index
  %out_k = scf.for %i_k = %c0 to %end_k step %c1
      iter_args(%t_k = %t_n) -> (tensor<5x70xf32>) {
  %l = tensor.extract %lhs[%i_m, %i_k] : tensor<5x67xf32>
  %h = tensor.extract %rhs[%i_n, %i_k] : tensor<70x67xf32>
  %old = tensor.extract %t_k[%i_m, %i_n] : tensor<5x70xf32>
  %p = arith.mulf %l, %h : f32
  %s = arith.addf %old, %p : f32
  %new = tensor.insert %s into %t_k[%i_m, %i_n] : tensor<5x70xf32>
  scf.yield %new : tensor<5x70xf32>
  }
  scf.yield %out_k : tensor<5x70xf32>
  }
  scf.yield %out_n : tensor<5x70xf32>
  }
  return %out_m : tensor<5x70xf32>
}
func.func @test_nt() {
  %a = func.call @nt_lhs() : () -> tensor<5x67xf32>
  %b = func.call @nt_rhs() : () -> tensor<70x67xf32>
  %y = func.call @nt(%a, %b) : (tensor<5x67xf32>, tensor<70x67xf32>) -> tensor<5x70xf32>
  %e = func.call @nt_loops(%a, %b) : (tensor<5x67xf32>, tensor<70x67xf32>) -> tensor<5x70xf32>
  check.expect_eq %y, %e : tensor<5x70xf32>
  return
}

func.func private @tn_lhs() -> tensor<40x66xf32> attributes {no_inline} {
  %e = tensor.empty() : tensor<40x66xf32>
  %r = linalg.generic {indexing_maps = [affine_map<(d0, d1) -> (d0, d1)>],
      iterator_types = ["parallel", "parallel"]} outs(%e : tensor<40x66xf32>) {
  ^bb0(%o: f32):
    %s0 = arith.constant 1 : index
    %i0 = linalg.index 0 : index
    %k0 = arith.constant 7 : index
    %p0 = arith.muli %i0, %k0 : index
    %s1 = arith.addi %s0, %p0 : index
    %i1 = linalg.index 1 : index
    %k1 = arith.constant 13 : index
    %p1 = arith.muli %i1, %k1 : index
    %s2 = arith.addi %s1, %p1 : index
    %m = arith.constant 17 : index
    %q = arith.remui %s2, %m : index
    %v = arith.index_cast %q : index to i32
    %h = arith.constant 8 : i32
    %w = arith.subi %v, %h : i32
    %f = arith.sitofp %w : i32 to f32
    linalg.yield %f : f32
  } -> tensor<40x66xf32>
  return %r : tensor<40x66xf32>
}
func.func private @tn_rhs() -> tensor<40x130xf32> attributes {no_inline} {
  %e = tensor.empty() : tensor<40x130xf32>
  %r = linalg.generic {indexing_maps = [affine_map<(d0, d1) -> (d0, d1)>],
      iterator_types = ["parallel", "parallel"]} outs(%e : tensor<40x130xf32>) {
  ^bb0(%o: f32):
    %s0 = arith.constant 2 : index
    %i0 = linalg.index 0 : index
    %k0 = arith.constant 7 : index
    %p0 = arith.muli %i0, %k0 : index
    %s1 = arith.addi %s0, %p0 : index
    %i1 = linalg.index 1 : index
    %k1 = arith.constant 13 : index
    %p1 = arith.muli %i1, %k1 : index
    %s2 = arith.addi %s1, %p1 : index
    %m = arith.constant 17 : index
    %q = arith.remui %s2, %m : index
    %v = arith.index_cast %q : index to i32
    %h = arith.constant 8 : i32
    %w = arith.subi %v, %h : i32
    %f = arith.sitofp %w : i32 to f32
    linalg.yield %f : f32
  } -> tensor<40x130xf32>
  return %r : tensor<40x130xf32>
}
func.func private @tn(%lhs: tensor<40x66xf32>, %rhs: tensor<40x130xf32>) -> tensor<66x130xf32>
    attributes {no_inline} {
  %zero = arith.constant 0.0 : f32
  %e = tensor.empty() : tensor<66x130xf32>
  %i = linalg.fill ins(%zero : f32) outs(%e : tensor<66x130xf32>) -> tensor<66x130xf32>
  %r = linalg.generic {indexing_maps = [affine_map<(m, n, k) -> (k, m)>, affine_map<(m, n, k) -> (k, n)>, affine_map<(m, n, k) -> (m, n)>],
      iterator_types = ["parallel", "parallel", "reduction"]}
      ins(%lhs, %rhs : tensor<40x66xf32>, tensor<40x130xf32>) outs(%i : tensor<66x130xf32>) {
  ^bb0(%l: f32, %h: f32, %acc: f32):
    %p = arith.mulf %l, %h : f32
    %s = arith.addf %acc, %p : f32
    linalg.yield %s : f32
  } -> tensor<66x130xf32>
  return %r : tensor<66x130xf32>
}
func.func private @tn_loops(%lhs: tensor<40x66xf32>, %rhs: tensor<40x130xf32>) -> tensor<66x130xf32>
    attributes {no_inline} {
  %zero = arith.constant 0.0 : f32
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %init = tensor.splat %zero : tensor<66x130xf32>
  %end_m = arith.constant 66 : index
  %out_m = scf.for %i_m = %c0 to %end_m step %c1
      iter_args(%t_m = %init) -> (tensor<66x130xf32>) {
  %end_n = arith.constant 130 : index
  %out_n = scf.for %i_n = %c0 to %end_n step %c1
      iter_args(%t_n = %t_m) -> (tensor<66x130xf32>) {
  %end_k = arith.constant 40 : index
  %out_k = scf.for %i_k = %c0 to %end_k step %c1
      iter_args(%t_k = %t_n) -> (tensor<66x130xf32>) {
  %l = tensor.extract %lhs[%i_k, %i_m] : tensor<40x66xf32>
  %h = tensor.extract %rhs[%i_k, %i_n] : tensor<40x130xf32>
  %old = tensor.extract %t_k[%i_m, %i_n] : tensor<66x130xf32>
  %p = arith.mulf %l, %h : f32
  %s = arith.addf %old, %p : f32
  %new = tensor.insert %s into %t_k[%i_m, %i_n] : tensor<66x130xf32>
  scf.yield %new : tensor<66x130xf32>
  }
  scf.yield %out_k : tensor<66x130xf32>
  }
  scf.yield %out_n : tensor<66x130xf32>
  }
  return %out_m : tensor<66x130xf32>
}
func.func @test_tn() {
  %a = func.call @tn_lhs() : () -> tensor<40x66xf32>
  %b = func.call @tn_rhs() : () -> tensor<40x130xf32>
  %y = func.call @tn(%a, %b) : (tensor<40x66xf32>, tensor<40x130xf32>) -> tensor<66x130xf32>
  %e = func.call @tn_loops(%a, %b) : (tensor<40x66xf32>, tensor<40x130xf32>) -> tensor<66x130xf32>
  check.expect_eq %y, %e : tensor<66x130xf32>
  return
}

func.func private @transposed_result_lhs() -> tensor<20x19xf32> attributes {no_inline} {
  %e = tensor.empty() : tensor<20x19xf32>
  %r = linalg.generic {indexing_maps = [affine_map<(d0, d1) -> (d0, d1)>],
      iterator_types = ["parallel", "parallel"]} outs(%e : tensor<20x19xf32>) {
  ^bb0(%o: f32):
    %s0 = arith.constant 1 : index
    %i0 = linalg.index 0 : index
    %k0 = arith.constant 7 : index
    %p0 = arith.muli %i0, %k0 : index
    %s1 = arith.addi %s0, %p0 : index
    %i1 = linalg.index 1 : index
    %k1 = arith.constant 13 : index
    %p1 = arith.muli %i1, %k1 : index
    %s2 = arith.addi %s1, %p1 : index
    %m = arith.constant 17 : index
    %q = arith.remui %s2, %m : index
    %v = arith.index_cast %q : index to i32
    %h = arith.constant 8 : i32
    %w = arith.subi %v, %h : i32
    %f = arith.sitofp %w : i32 to f32
    linalg.yield %f : f32
  } -> tensor<20x19xf32>
  return %r : tensor<20x19xf32>
}
func.func private @transposed_result_rhs() -> tensor<19x37xf32> attributes {no_inline} {
  %e = tensor.empty() : tensor<19x37xf32>
  %r = linalg.generic {indexing_maps = [affine_map<(d0, d1) -> (d0, d1)>],
      iterator_types = ["parallel", "parallel"]} outs(%e : tensor<19x37xf32>) {
  ^bb0(%o: f32):
    %s0 = arith.constant 2 : index
    %i0 = linalg.index 0 : index
    %k0 = arith.constant 7 : index
    %p0 = arith.muli %i0, %k0 : index
    %s1 = arith.addi %s0, %p0 : index
    %i1 = linalg.index 1 : index
    %k1 = arith.constant 13 : index
    %p1 = arith.muli %i1, %k1 : index
    %s2 = arith.addi %s1, %p1 : index
    %m = arith.constant 17 : index
    %q = arith.remui %s2, %m : index
    %v = arith.index_cast %q : index to i32
    %h = arith.constant 8 : i32
    %w = arith.subi %v, %h : i32
    %f = arith.sitofp %w : i32 to f32
    linalg.yield %f : f32
  } -> tensor<19x37xf32>
  return %r : tensor<19x37xf32>
}
func.func private @transposed_result(%lhs: tensor<20x19xf32>, %rhs: tensor<19x37xf32>) -> tensor<37x20xf32>
    attributes {no_inline} {
  %zero = arith.constant 0.0 : f32
  %e = tensor.empty() : tensor<37x20xf32>
  %i = linalg.fill ins(%zero : f32) outs(%e : tensor<37x20xf32>) -> tensor<37x20xf32>
  %r = linalg.generic {indexing_maps = [affine_map<(m, n, k) -> (m, k)>, affine_map<(m, n, k) -> (k, n)>, affine_map<(m, n, k) -> (n, m)>],
      iterator_types = ["parallel", "parallel", "reduction"]}
      ins(%lhs, %rhs : tensor<20x19xf32>, tensor<19x37xf32>) outs(%i : tensor<37x20xf32>) {
  ^bb0(%l: f32, %h: f32, %acc: f32):
    %p = arith.mulf %l, %h : f32
    %s = arith.addf %acc, %p : f32
    linalg.yield %s : f32
  } -> tensor<37x20xf32>
  return %r : tensor<37x20xf32>
}
func.func private @transposed_result_loops(%lhs: tensor<20x19xf32>, %rhs: tensor<19x37xf32>) -> tensor<37x20xf32>
    attributes {no_inline} {
  %zero = arith.constant 0.0 : f32
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %init = tensor.splat %zero : tensor<37x20xf32>
  %end_m = arith.constant 20 : index
  %out_m = scf.for %i_m = %c0 to %end_m step %c1
      iter_args(%t_m = %init) -> (tensor<37x20xf32>) {
  %end_n = arith.constant 37 : index
  %out_n = scf.for %i_n = %c0 to %end_n step %c1
      iter_args(%t_n = %t_m) -> (tensor<37x20xf32>) {
  %end_k = arith.constant 19 : index
  %out_k = scf.for %i_k = %c0 to %end_k step %c1
      iter_args(%t_k = %t_n) -> (tensor<37x20xf32>) {
  %l = tensor.extract %lhs[%i_m, %i_k] : tensor<20x19xf32>
  %h = tensor.extract %rhs[%i_k, %i_n] : tensor<19x37xf32>
  %old = tensor.extract %t_k[%i_n, %i_m] : tensor<37x20xf32>
  %p = arith.mulf %l, %h : f32
  %s = arith.addf %old, %p : f32
  %new = tensor.insert %s into %t_k[%i_n, %i_m] : tensor<37x20xf32>
  scf.yield %new : tensor<37x20xf32>
  }
  scf.yield %out_k : tensor<37x20xf32>
  }
  scf.yield %out_n : tensor<37x20xf32>
  }
  return %out_m : tensor<37x20xf32>
}
func.func @test_transposed_result() {
  %a = func.call @transposed_result_lhs() : () -> tensor<20x19xf32>
  %b = func.call @transposed_result_rhs() : () -> tensor<19x37xf32>
  %y = func.call @transposed_result(%a, %b) : (tensor<20x19xf32>, tensor<19x37xf32>) -> tensor<37x20xf32>
  %e = func.call @transposed_result_loops(%a, %b) : (tensor<20x19xf32>, tensor<19x37xf32>) -> tensor<37x20xf32>
  check.expect_eq %y, %e : tensor<37x20xf32>
  return
}

func.func private @matvec_lhs() -> tensor<131x77xf32> attributes {no_inline} {
  %e = tensor.empty() : tensor<131x77xf32>
  %r = linalg.generic {indexing_maps = [affine_map<(d0, d1) -> (d0, d1)>],
      iterator_types = ["parallel", "parallel"]} outs(%e : tensor<131x77xf32>) {
  ^bb0(%o: f32):
    %s0 = arith.constant 1 : index
    %i0 = linalg.index 0 : index
    %k0 = arith.constant 7 : index
    %p0 = arith.muli %i0, %k0 : index
    %s1 = arith.addi %s0, %p0 : index
    %i1 = linalg.index 1 : index
    %k1 = arith.constant 13 : index
    %p1 = arith.muli %i1, %k1 : index
    %s2 = arith.addi %s1, %p1 : index
    %m = arith.constant 17 : index
    %q = arith.remui %s2, %m : index
    %v = arith.index_cast %q : index to i32
    %h = arith.constant 8 : i32
    %w = arith.subi %v, %h : i32
    %f = arith.sitofp %w : i32 to f32
    linalg.yield %f : f32
  } -> tensor<131x77xf32>
  return %r : tensor<131x77xf32>
}
func.func private @matvec_rhs() -> tensor<77xf32> attributes {no_inline} {
  %e = tensor.empty() : tensor<77xf32>
  %r = linalg.generic {indexing_maps = [affine_map<(d0) -> (d0)>],
      iterator_types = ["parallel"]} outs(%e : tensor<77xf32>) {
  ^bb0(%o: f32):
    %s0 = arith.constant 2 : index
    %i0 = linalg.index 0 : index
    %k0 = arith.constant 7 : index
    %p0 = arith.muli %i0, %k0 : index
    %s1 = arith.addi %s0, %p0 : index
    %m = arith.constant 17 : index
    %q = arith.remui %s1, %m : index
    %v = arith.index_cast %q : index to i32
    %h = arith.constant 8 : i32
    %w = arith.subi %v, %h : i32
    %f = arith.sitofp %w : i32 to f32
    linalg.yield %f : f32
  } -> tensor<77xf32>
  return %r : tensor<77xf32>
}
func.func private @matvec(%lhs: tensor<131x77xf32>, %rhs: tensor<77xf32>) -> tensor<131xf32>
    attributes {no_inline} {
  %zero = arith.constant 0.0 : f32
  %e = tensor.empty() : tensor<131xf32>
  %i = linalg.fill ins(%zero : f32) outs(%e : tensor<131xf32>) -> tensor<131xf32>
  %r = linalg.generic {indexing_maps = [affine_map<(m, k) -> (m, k)>, affine_map<(m, k) -> (k)>, affine_map<(m, k) -> (m)>],
      iterator_types = ["parallel", "reduction"]}
      ins(%lhs, %rhs : tensor<131x77xf32>, tensor<77xf32>) outs(%i : tensor<131xf32>) {
  ^bb0(%l: f32, %h: f32, %acc: f32):
    %p = arith.mulf %l, %h : f32
    %s = arith.addf %acc, %p : f32
    linalg.yield %s : f32
  } -> tensor<131xf32>
  return %r : tensor<131xf32>
}
func.func private @matvec_loops(%lhs: tensor<131x77xf32>, %rhs: tensor<77xf32>) -> tensor<131xf32>
    attributes {no_inline} {
  %zero = arith.constant 0.0 : f32
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %init = tensor.splat %zero : tensor<131xf32>
  %end_m = arith.constant 131 : index
  %out_m = scf.for %i_m = %c0 to %end_m step %c1
      iter_args(%t_m = %init) -> (tensor<131xf32>) {
  %end_k = arith.constant 77 : index
  %out_k = scf.for %i_k = %c0 to %end_k step %c1
      iter_args(%t_k = %t_m) -> (tensor<131xf32>) {
  %l = tensor.extract %lhs[%i_m, %i_k] : tensor<131x77xf32>
  %h = tensor.extract %rhs[%i_k] : tensor<77xf32>
  %old = tensor.extract %t_k[%i_m] : tensor<131xf32>
  %p = arith.mulf %l, %h : f32
  %s = arith.addf %old, %p : f32
  %new = tensor.insert %s into %t_k[%i_m] : tensor<131xf32>
  scf.yield %new : tensor<131xf32>
  }
  scf.yield %out_k : tensor<131xf32>
  }
  return %out_m : tensor<131xf32>
}
func.func @test_matvec() {
  %a = func.call @matvec_lhs() : () -> tensor<131x77xf32>
  %b = func.call @matvec_rhs() : () -> tensor<77xf32>
  %y = func.call @matvec(%a, %b) : (tensor<131x77xf32>, tensor<77xf32>) -> tensor<131xf32>
  %e = func.call @matvec_loops(%a, %b) : (tensor<131x77xf32>, tensor<77xf32>) -> tensor<131xf32>
  check.expect_eq %y, %e : tensor<131xf32>
  return
}

func.func private @vecmat_lhs() -> tensor<77xf32> attributes {no_inline} {
  %e = tensor.empty() : tensor<77xf32>
  %r = linalg.generic {indexing_maps = [affine_map<(d0) -> (d0)>],
      iterator_types = ["parallel"]} outs(%e : tensor<77xf32>) {
  ^bb0(%o: f32):
    %s0 = arith.constant 1 : index
    %i0 = linalg.index 0 : index
    %k0 = arith.constant 7 : index
    %p0 = arith.muli %i0, %k0 : index
    %s1 = arith.addi %s0, %p0 : index
    %m = arith.constant 17 : index
    %q = arith.remui %s1, %m : index
    %v = arith.index_cast %q : index to i32
    %h = arith.constant 8 : i32
    %w = arith.subi %v, %h : i32
    %f = arith.sitofp %w : i32 to f32
    linalg.yield %f : f32
  } -> tensor<77xf32>
  return %r : tensor<77xf32>
}
func.func private @vecmat_rhs() -> tensor<77x131xf32> attributes {no_inline} {
  %e = tensor.empty() : tensor<77x131xf32>
  %r = linalg.generic {indexing_maps = [affine_map<(d0, d1) -> (d0, d1)>],
      iterator_types = ["parallel", "parallel"]} outs(%e : tensor<77x131xf32>) {
  ^bb0(%o: f32):
    %s0 = arith.constant 2 : index
    %i0 = linalg.index 0 : index
    %k0 = arith.constant 7 : index
    %p0 = arith.muli %i0, %k0 : index
    %s1 = arith.addi %s0, %p0 : index
    %i1 = linalg.index 1 : index
    %k1 = arith.constant 13 : index
    %p1 = arith.muli %i1, %k1 : index
    %s2 = arith.addi %s1, %p1 : index
    %m = arith.constant 17 : index
    %q = arith.remui %s2, %m : index
    %v = arith.index_cast %q : index to i32
    %h = arith.constant 8 : i32
    %w = arith.subi %v, %h : i32
    %f = arith.sitofp %w : i32 to f32
    linalg.yield %f : f32
  } -> tensor<77x131xf32>
  return %r : tensor<77x131xf32>
}
func.func private @vecmat(%lhs: tensor<77xf32>, %rhs: tensor<77x131xf32>) -> tensor<131xf32>
    attributes {no_inline} {
  %zero = arith.constant 0.0 : f32
  %e = tensor.empty() : tensor<131xf32>
  %i = linalg.fill ins(%zero : f32) outs(%e : tensor<131xf32>) -> tensor<131xf32>
  %r = linalg.generic {indexing_maps = [affine_map<(n, k) -> (k)>, affine_map<(n, k) -> (k, n)>, affine_map<(n, k) -> (n)>],
      iterator_types = ["parallel", "reduction"]}
      ins(%lhs, %rhs : tensor<77xf32>, tensor<77x131xf32>) outs(%i : tensor<131xf32>) {
  ^bb0(%l: f32, %h: f32, %acc: f32):
    %p = arith.mulf %l, %h : f32
    %s = arith.addf %acc, %p : f32
    linalg.yield %s : f32
  } -> tensor<131xf32>
  return %r : tensor<131xf32>
}
func.func private @vecmat_loops(%lhs: tensor<77xf32>, %rhs: tensor<77x131xf32>) -> tensor<131xf32>
    attributes {no_inline} {
  %zero = arith.constant 0.0 : f32
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %init = tensor.splat %zero : tensor<131xf32>
  %end_n = arith.constant 131 : index
  %out_n = scf.for %i_n = %c0 to %end_n step %c1
      iter_args(%t_n = %init) -> (tensor<131xf32>) {
  %end_k = arith.constant 77 : index
  %out_k = scf.for %i_k = %c0 to %end_k step %c1
      iter_args(%t_k = %t_n) -> (tensor<131xf32>) {
  %l = tensor.extract %lhs[%i_k] : tensor<77xf32>
  %h = tensor.extract %rhs[%i_k, %i_n] : tensor<77x131xf32>
  %old = tensor.extract %t_k[%i_n] : tensor<131xf32>
  %p = arith.mulf %l, %h : f32
  %s = arith.addf %old, %p : f32
  %new = tensor.insert %s into %t_k[%i_n] : tensor<131xf32>
  scf.yield %new : tensor<131xf32>
  }
  scf.yield %out_k : tensor<131xf32>
  }
  return %out_n : tensor<131xf32>
}
func.func @test_vecmat() {
  %a = func.call @vecmat_lhs() : () -> tensor<77xf32>
  %b = func.call @vecmat_rhs() : () -> tensor<77x131xf32>
  %y = func.call @vecmat(%a, %b) : (tensor<77xf32>, tensor<77x131xf32>) -> tensor<131xf32>
  %e = func.call @vecmat_loops(%a, %b) : (tensor<77xf32>, tensor<77x131xf32>) -> tensor<131xf32>
  check.expect_eq %y, %e : tensor<131xf32>
  return
}

func.func private @batched_lhs() -> tensor<3x17x21xf32> attributes {no_inline} {
  %e = tensor.empty() : tensor<3x17x21xf32>
  %r = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (d0, d1, d2)>],
      iterator_types = ["parallel", "parallel", "parallel"]} outs(%e : tensor<3x17x21xf32>) {
  ^bb0(%o: f32):
    %s0 = arith.constant 1 : index
    %i0 = linalg.index 0 : index
    %k0 = arith.constant 7 : index
    %p0 = arith.muli %i0, %k0 : index
    %s1 = arith.addi %s0, %p0 : index
    %i1 = linalg.index 1 : index
    %k1 = arith.constant 13 : index
    %p1 = arith.muli %i1, %k1 : index
    %s2 = arith.addi %s1, %p1 : index
    %i2 = linalg.index 2 : index
    %k2 = arith.constant 5 : index
    %p2 = arith.muli %i2, %k2 : index
    %s3 = arith.addi %s2, %p2 : index
    %m = arith.constant 17 : index
    %q = arith.remui %s3, %m : index
    %v = arith.index_cast %q : index to i32
    %h = arith.constant 8 : i32
    %w = arith.subi %v, %h : i32
    %f = arith.sitofp %w : i32 to f32
    linalg.yield %f : f32
  } -> tensor<3x17x21xf32>
  return %r : tensor<3x17x21xf32>
}
func.func private @batched_rhs() -> tensor<3x21x34xf32> attributes {no_inline} {
  %e = tensor.empty() : tensor<3x21x34xf32>
  %r = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (d0, d1, d2)>],
      iterator_types = ["parallel", "parallel", "parallel"]} outs(%e : tensor<3x21x34xf32>) {
  ^bb0(%o: f32):
    %s0 = arith.constant 2 : index
    %i0 = linalg.index 0 : index
    %k0 = arith.constant 7 : index
    %p0 = arith.muli %i0, %k0 : index
    %s1 = arith.addi %s0, %p0 : index
    %i1 = linalg.index 1 : index
    %k1 = arith.constant 13 : index
    %p1 = arith.muli %i1, %k1 : index
    %s2 = arith.addi %s1, %p1 : index
    %i2 = linalg.index 2 : index
    %k2 = arith.constant 5 : index
    %p2 = arith.muli %i2, %k2 : index
    %s3 = arith.addi %s2, %p2 : index
    %m = arith.constant 17 : index
    %q = arith.remui %s3, %m : index
    %v = arith.index_cast %q : index to i32
    %h = arith.constant 8 : i32
    %w = arith.subi %v, %h : i32
    %f = arith.sitofp %w : i32 to f32
    linalg.yield %f : f32
  } -> tensor<3x21x34xf32>
  return %r : tensor<3x21x34xf32>
}
func.func private @batched(%lhs: tensor<3x17x21xf32>, %rhs: tensor<3x21x34xf32>) -> tensor<3x17x34xf32>
    attributes {no_inline} {
  %zero = arith.constant 0.0 : f32
  %e = tensor.empty() : tensor<3x17x34xf32>
  %i = linalg.fill ins(%zero : f32) outs(%e : tensor<3x17x34xf32>) -> tensor<3x17x34xf32>
  %r = linalg.generic {indexing_maps = [affine_map<(b, m, n, k) -> (b, m, k)>, affine_map<(b, m, n, k) -> (b, k, n)>, affine_map<(b, m, n, k) -> (b, m, n)>],
      iterator_types = ["parallel", "parallel", "parallel", "reduction"]}
      ins(%lhs, %rhs : tensor<3x17x21xf32>, tensor<3x21x34xf32>) outs(%i : tensor<3x17x34xf32>) {
  ^bb0(%l: f32, %h: f32, %acc: f32):
    %p = arith.mulf %l, %h : f32
    %s = arith.addf %acc, %p : f32
    linalg.yield %s : f32
  } -> tensor<3x17x34xf32>
  return %r : tensor<3x17x34xf32>
}
func.func private @batched_loops(%lhs: tensor<3x17x21xf32>, %rhs: tensor<3x21x34xf32>) -> tensor<3x17x34xf32>
    attributes {no_inline} {
  %zero = arith.constant 0.0 : f32
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %init = tensor.splat %zero : tensor<3x17x34xf32>
  %end_b = arith.constant 3 : index
  %out_b = scf.for %i_b = %c0 to %end_b step %c1
      iter_args(%t_b = %init) -> (tensor<3x17x34xf32>) {
  %end_m = arith.constant 17 : index
  %out_m = scf.for %i_m = %c0 to %end_m step %c1
      iter_args(%t_m = %t_b) -> (tensor<3x17x34xf32>) {
  %end_n = arith.constant 34 : index
  %out_n = scf.for %i_n = %c0 to %end_n step %c1
      iter_args(%t_n = %t_m) -> (tensor<3x17x34xf32>) {
  %end_k = arith.constant 21 : index
  %out_k = scf.for %i_k = %c0 to %end_k step %c1
      iter_args(%t_k = %t_n) -> (tensor<3x17x34xf32>) {
  %l = tensor.extract %lhs[%i_b, %i_m, %i_k] : tensor<3x17x21xf32>
  %h = tensor.extract %rhs[%i_b, %i_k, %i_n] : tensor<3x21x34xf32>
  %old = tensor.extract %t_k[%i_b, %i_m, %i_n] : tensor<3x17x34xf32>
  %p = arith.mulf %l, %h : f32
  %s = arith.addf %old, %p : f32
  %new = tensor.insert %s into %t_k[%i_b, %i_m, %i_n] : tensor<3x17x34xf32>
  scf.yield %new : tensor<3x17x34xf32>
  }
  scf.yield %out_k : tensor<3x17x34xf32>
  }
  scf.yield %out_n : tensor<3x17x34xf32>
  }
  scf.yield %out_m : tensor<3x17x34xf32>
  }
  return %out_b : tensor<3x17x34xf32>
}
func.func @test_batched() {
  %a = func.call @batched_lhs() : () -> tensor<3x17x21xf32>
  %b = func.call @batched_rhs() : () -> tensor<3x21x34xf32>
  %y = func.call @batched(%a, %b) : (tensor<3x17x21xf32>, tensor<3x21x34xf32>) -> tensor<3x17x34xf32>
  %e = func.call @batched_loops(%a, %b) : (tensor<3x17x21xf32>, tensor<3x21x34xf32>) -> tensor<3x17x34xf32>
  check.expect_eq %y, %e : tensor<3x17x34xf32>
  return
}

func.func private @one_of_each_lhs() -> tensor<1x1xf32> attributes {no_inline} {
  %e = tensor.empty() : tensor<1x1xf32>
  %r = linalg.generic {indexing_maps = [affine_map<(d0, d1) -> (d0, d1)>],
      iterator_types = ["parallel", "parallel"]} outs(%e : tensor<1x1xf32>) {
  ^bb0(%o: f32):
    %s0 = arith.constant 1 : index
    %i0 = linalg.index 0 : index
    %k0 = arith.constant 7 : index
    %p0 = arith.muli %i0, %k0 : index
    %s1 = arith.addi %s0, %p0 : index
    %i1 = linalg.index 1 : index
    %k1 = arith.constant 13 : index
    %p1 = arith.muli %i1, %k1 : index
    %s2 = arith.addi %s1, %p1 : index
    %m = arith.constant 17 : index
    %q = arith.remui %s2, %m : index
    %v = arith.index_cast %q : index to i32
    %h = arith.constant 8 : i32
    %w = arith.subi %v, %h : i32
    %f = arith.sitofp %w : i32 to f32
    linalg.yield %f : f32
  } -> tensor<1x1xf32>
  return %r : tensor<1x1xf32>
}
func.func private @one_of_each_rhs() -> tensor<1x1xf32> attributes {no_inline} {
  %e = tensor.empty() : tensor<1x1xf32>
  %r = linalg.generic {indexing_maps = [affine_map<(d0, d1) -> (d0, d1)>],
      iterator_types = ["parallel", "parallel"]} outs(%e : tensor<1x1xf32>) {
  ^bb0(%o: f32):
    %s0 = arith.constant 2 : index
    %i0 = linalg.index 0 : index
    %k0 = arith.constant 7 : index
    %p0 = arith.muli %i0, %k0 : index
    %s1 = arith.addi %s0, %p0 : index
    %i1 = linalg.index 1 : index
    %k1 = arith.constant 13 : index
    %p1 = arith.muli %i1, %k1 : index
    %s2 = arith.addi %s1, %p1 : index
    %m = arith.constant 17 : index
    %q = arith.remui %s2, %m : index
    %v = arith.index_cast %q : index to i32
    %h = arith.constant 8 : i32
    %w = arith.subi %v, %h : i32
    %f = arith.sitofp %w : i32 to f32
    linalg.yield %f : f32
  } -> tensor<1x1xf32>
  return %r : tensor<1x1xf32>
}
func.func private @one_of_each(%lhs: tensor<1x1xf32>, %rhs: tensor<1x1xf32>) -> tensor<1x1xf32>
    attributes {no_inline} {
  %zero = arith.constant 0.0 : f32
  %e = tensor.empty() : tensor<1x1xf32>
  %i = linalg.fill ins(%zero : f32) outs(%e : tensor<1x1xf32>) -> tensor<1x1xf32>
  %r = linalg.generic {indexing_maps = [affine_map<(m, n, k) -> (m, k)>, affine_map<(m, n, k) -> (k, n)>, affine_map<(m, n, k) -> (m, n)>],
      iterator_types = ["parallel", "parallel", "reduction"]}
      ins(%lhs, %rhs : tensor<1x1xf32>, tensor<1x1xf32>) outs(%i : tensor<1x1xf32>) {
  ^bb0(%l: f32, %h: f32, %acc: f32):
    %p = arith.mulf %l, %h : f32
    %s = arith.addf %acc, %p : f32
    linalg.yield %s : f32
  } -> tensor<1x1xf32>
  return %r : tensor<1x1xf32>
}
func.func private @one_of_each_loops(%lhs: tensor<1x1xf32>, %rhs: tensor<1x1xf32>) -> tensor<1x1xf32>
    attributes {no_inline} {
  %zero = arith.constant 0.0 : f32
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %init = tensor.splat %zero : tensor<1x1xf32>
  %end_m = arith.constant 1 : index
  %out_m = scf.for %i_m = %c0 to %end_m step %c1
      iter_args(%t_m = %init) -> (tensor<1x1xf32>) {
  %end_n = arith.constant 1 : index
  %out_n = scf.for %i_n = %c0 to %end_n step %c1
      iter_args(%t_n = %t_m) -> (tensor<1x1xf32>) {
  %end_k = arith.constant 1 : index
  %out_k = scf.for %i_k = %c0 to %end_k step %c1
      iter_args(%t_k = %t_n) -> (tensor<1x1xf32>) {
  %l = tensor.extract %lhs[%i_m, %i_k] : tensor<1x1xf32>
  %h = tensor.extract %rhs[%i_k, %i_n] : tensor<1x1xf32>
  %old = tensor.extract %t_k[%i_m, %i_n] : tensor<1x1xf32>
  %p = arith.mulf %l, %h : f32
  %s = arith.addf %old, %p : f32
  %new = tensor.insert %s into %t_k[%i_m, %i_n] : tensor<1x1xf32>
  scf.yield %new : tensor<1x1xf32>
  }
  scf.yield %out_k : tensor<1x1xf32>
  }
  scf.yield %out_n : tensor<1x1xf32>
  }
  return %out_m : tensor<1x1xf32>
}
func.func @test_one_of_each() {
  %a = func.call @one_of_each_lhs() : () -> tensor<1x1xf32>
  %b = func.call @one_of_each_rhs() : () -> tensor<1x1xf32>
  %y = func.call @one_of_each(%a, %b) : (tensor<1x1xf32>, tensor<1x1xf32>) -> tensor<1x1xf32>
  %e = func.call @one_of_each_loops(%a, %b) : (tensor<1x1xf32>, tensor<1x1xf32>) -> tensor<1x1xf32>
  check.expect_eq %y, %e : tensor<1x1xf32>
  return
}

func.func private @blocked_lhs() -> tensor<40x6000xf32> attributes {no_inline} {
  %e = tensor.empty() : tensor<40x6000xf32>
  %r = linalg.generic {indexing_maps = [affine_map<(d0, d1) -> (d0, d1)>],
      iterator_types = ["parallel", "parallel"]} outs(%e : tensor<40x6000xf32>) {
  ^bb0(%o: f32):
    %s0 = arith.constant 1 : index
    %i0 = linalg.index 0 : index
    %k0 = arith.constant 7 : index
    %p0 = arith.muli %i0, %k0 : index
    %s1 = arith.addi %s0, %p0 : index
    %i1 = linalg.index 1 : index
    %k1 = arith.constant 13 : index
    %p1 = arith.muli %i1, %k1 : index
    %s2 = arith.addi %s1, %p1 : index
    %m = arith.constant 17 : index
    %q = arith.remui %s2, %m : index
    %v = arith.index_cast %q : index to i32
    %h = arith.constant 8 : i32
    %w = arith.subi %v, %h : i32
    %f = arith.sitofp %w : i32 to f32
    linalg.yield %f : f32
  } -> tensor<40x6000xf32>
  return %r : tensor<40x6000xf32>
}
func.func private @blocked_rhs() -> tensor<6000x50xf32> attributes {no_inline} {
  %e = tensor.empty() : tensor<6000x50xf32>
  %r = linalg.generic {indexing_maps = [affine_map<(d0, d1) -> (d0, d1)>],
      iterator_types = ["parallel", "parallel"]} outs(%e : tensor<6000x50xf32>) {
  ^bb0(%o: f32):
    %s0 = arith.constant 2 : index
    %i0 = linalg.index 0 : index
    %k0 = arith.constant 7 : index
    %p0 = arith.muli %i0, %k0 : index
    %s1 = arith.addi %s0, %p0 : index
    %i1 = linalg.index 1 : index
    %k1 = arith.constant 13 : index
    %p1 = arith.muli %i1, %k1 : index
    %s2 = arith.addi %s1, %p1 : index
    %m = arith.constant 17 : index
    %q = arith.remui %s2, %m : index
    %v = arith.index_cast %q : index to i32
    %h = arith.constant 8 : i32
    %w = arith.subi %v, %h : i32
    %f = arith.sitofp %w : i32 to f32
    linalg.yield %f : f32
  } -> tensor<6000x50xf32>
  return %r : tensor<6000x50xf32>
}
func.func private @blocked(%lhs: tensor<40x6000xf32>, %rhs: tensor<6000x50xf32>) -> tensor<40x50xf32>
    attributes {no_inline} {
  %zero = arith.constant 0.0 : f32
  %e = tensor.empty() : tensor<40x50xf32>
  %i = linalg.fill ins(%zero : f32) outs(%e : tensor<40x50xf32>) -> tensor<40x50xf32>
  %r = linalg.generic {indexing_maps = [affine_map<(m, n, k) -> (m, k)>, affine_map<(m, n, k) -> (k, n)>, affine_map<(m, n, k) -> (m, n)>],
      iterator_types = ["parallel", "parallel", "reduction"]}
      ins(%lhs, %rhs : tensor<40x6000xf32>, tensor<6000x50xf32>) outs(%i : tensor<40x50xf32>) {
  ^bb0(%l: f32, %h: f32, %acc: f32):
    %p = arith.mulf %l, %h : f32
    %s = arith.addf %acc, %p : f32
    linalg.yield %s : f32
  } -> tensor<40x50xf32>
  return %r : tensor<40x50xf32>
}
func.func private @blocked_loops(%lhs: tensor<40x6000xf32>, %rhs: tensor<6000x50xf32>) -> tensor<40x50xf32>
    attributes {no_inline} {
  %zero = arith.constant 0.0 : f32
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %init = tensor.splat %zero : tensor<40x50xf32>
  %end_m = arith.constant 40 : index
  %out_m = scf.for %i_m = %c0 to %end_m step %c1
      iter_args(%t_m = %init) -> (tensor<40x50xf32>) {
  %end_n = arith.constant 50 : index
  %out_n = scf.for %i_n = %c0 to %end_n step %c1
      iter_args(%t_n = %t_m) -> (tensor<40x50xf32>) {
  %end_k = arith.constant 6000 : index
  %out_k = scf.for %i_k = %c0 to %end_k step %c1
      iter_args(%t_k = %t_n) -> (tensor<40x50xf32>) {
  %l = tensor.extract %lhs[%i_m, %i_k] : tensor<40x6000xf32>
  %h = tensor.extract %rhs[%i_k, %i_n] : tensor<6000x50xf32>
  %old = tensor.extract %t_k[%i_m, %i_n] : tensor<40x50xf32>
  %p = arith.mulf %l, %h : f32
  %s = arith.addf %old, %p : f32
  %new = tensor.insert %s into %t_k[%i_m, %i_n] : tensor<40x50xf32>
  scf.yield %new : tensor<40x50xf32>
  }
  scf.yield %out_k : tensor<40x50xf32>
  }
  scf.yield %out_n : tensor<40x50xf32>
  }
  return %out_m : tensor<40x50xf32>
}
func.func @test_blocked() {
  %a = func.call @blocked_lhs() : () -> tensor<40x6000xf32>
  %b = func.call @blocked_rhs() : () -> tensor<6000x50xf32>
  %y = func.call @blocked(%a, %b) : (tensor<40x6000xf32>, tensor<6000x50xf32>) -> tensor<40x50xf32>
  %e = func.call @blocked_loops(%a, %b) : (tensor<40x6000xf32>, tensor<6000x50xf32>) -> tensor<40x50xf32>
  check.expect_eq %y, %e : tensor<40x50xf32>
  return
}

func.func private @threads_lhs() -> tensor<128x96xf32> attributes {no_inline} {
  %e = tensor.empty() : tensor<128x96xf32>
  %r = linalg.generic {indexing_maps = [affine_map<(d0, d1) -> (d0, d1)>],
      iterator_types = ["parallel", "parallel"]} outs(%e : tensor<128x96xf32>) {
  ^bb0(%o: f32):
    %s0 = arith.constant 1 : index
    %i0 = linalg.index 0 : index
    %k0 = arith.constant 7 : index
    %p0 = arith.muli %i0, %k0 : index
    %s1 = arith.addi %s0, %p0 : index
    %i1 = linalg.index 1 : index
    %k1 = arith.constant 13 : index
    %p1 = arith.muli %i1, %k1 : index
    %s2 = arith.addi %s1, %p1 : index
    %m = arith.constant 17 : index
    %q = arith.remui %s2, %m : index
    %v = arith.index_cast %q : index to i32
    %h = arith.constant 8 : i32
    %w = arith.subi %v, %h : i32
    %f = arith.sitofp %w : i32 to f32
    linalg.yield %f : f32
  } -> tensor<128x96xf32>
  return %r : tensor<128x96xf32>
}
func.func private @threads_rhs() -> tensor<160x96xf32> attributes {no_inline} {
  %e = tensor.empty() : tensor<160x96xf32>
  %r = linalg.generic {indexing_maps = [affine_map<(d0, d1) -> (d0, d1)>],
      iterator_types = ["parallel", "parallel"]} outs(%e : tensor<160x96xf32>) {
  ^bb0(%o: f32):
    %s0 = arith.constant 2 : index
    %i0 = linalg.index 0 : index
    %k0 = arith.constant 7 : index
    %p0 = arith.muli %i0, %k0 : index
    %s1 = arith.addi %s0, %p0 : index
    %i1 = linalg.index 1 : index
    %k1 = arith.constant 13 : index
    %p1 = arith.muli %i1, %k1 : index
    %s2 = arith.addi %s1, %p1 : index
    %m = arith.constant 17 : index
    %q = arith.remui %s2, %m : index
    %v = arith.index_cast %q : index to i32
    %h = arith.constant 8 : i32
    %w = arith.subi %v, %h : i32
    %f = arith.sitofp %w : i32 to f32
    linalg.yield %f : f32
  } -> tensor<160x96xf32>
  return %r : tensor<160x96xf32>
}
func.func private @threads(%lhs: tensor<128x96xf32>, %rhs: tensor<160x96xf32>) -> tensor<128x160xf32>
    attributes {no_inline} {
  %zero = arith.constant 0.0 : f32
  %e = tensor.empty() : tensor<128x160xf32>
  %i = linalg.fill ins(%zero : f32) outs(%e : tensor<128x160xf32>) -> tensor<128x160xf32>
  %r = linalg.generic {indexing_maps = [affine_map<(m, n, k) -> (m, k)>, affine_map<(m, n, k) -> (n, k)>, affine_map<(m, n, k) -> (m, n)>],
      iterator_types = ["parallel", "parallel", "reduction"]}
      ins(%lhs, %rhs : tensor<128x96xf32>, tensor<160x96xf32>) outs(%i : tensor<128x160xf32>) {
  ^bb0(%l: f32, %h: f32, %acc: f32):
    %p = arith.mulf %l, %h : f32
    %s = arith.addf %acc, %p : f32
    linalg.yield %s : f32
  } -> tensor<128x160xf32>
  return %r : tensor<128x160xf32>
}
func.func private @threads_loops(%lhs: tensor<128x96xf32>, %rhs: tensor<160x96xf32>) -> tensor<128x160xf32>
    attributes {no_inline} {
  %zero = arith.constant 0.0 : f32
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %init = tensor.splat %zero : tensor<128x160xf32>
  %end_m = arith.constant 128 : index
  %out_m = scf.for %i_m = %c0 to %end_m step %c1
      iter_args(%t_m = %init) -> (tensor<128x160xf32>) {
  %end_n = arith.constant 160 : index
  %out_n = scf.for %i_n = %c0 to %end_n step %c1
      iter_args(%t_n = %t_m) -> (tensor<128x160xf32>) {
  %end_k = arith.constant 96 : index
  %out_k = scf.for %i_k = %c0 to %end_k step %c1
      iter_args(%t_k = %t_n) -> (tensor<128x160xf32>) {
  %l = tensor.extract %lhs[%i_m, %i_k] : tensor<128x96xf32>
  %h = tensor.extract %rhs[%i_n, %i_k] : tensor<160x96xf32>
  %old = tensor.extract %t_k[%i_m, %i_n] : tensor<128x160xf32>
  %p = arith.mulf %l, %h : f32
  %s = arith.addf %old, %p : f32
  %new = tensor.insert %s into %t_k[%i_m, %i_n] : tensor<128x160xf32>
  scf.yield %new : tensor<128x160xf32>
  }
  scf.yield %out_k : tensor<128x160xf32>
  }
  scf.yield %out_n : tensor<128x160xf32>
  }
  return %out_m : tensor<128x160xf32>
}
func.func @test_threads() {
  %a = func.call @threads_lhs() : () -> tensor<128x96xf32>
  %b = func.call @threads_rhs() : () -> tensor<160x96xf32>
  %y = func.call @threads(%a, %b) : (tensor<128x96xf32>, tensor<160x96xf32>) -> tensor<128x160xf32>
  %e = func.call @threads_loops(%a, %b) : (tensor<128x96xf32>, tensor<160x96xf32>) -> tensor<128x160xf32>
  check.expect_eq %y, %e : tensor<128x160xf32>
  return
}

// RUN: lns-run %s --target-cpu=generic
// Convolutions of both layouts, strided, dilated, depthwise, equal loops.
// RUN: %if avx2 %{ lns-run %s --target-cpu=x86-64-v3 %}
// RUN: %if avx512 %{ env OMP_NUM_THREADS=1 lns-run %s --target-cpu=x86-64-v4 %}
// RUN: %if avx512 %{ env OMP_NUM_THREADS=2 lns-run %s --target-cpu=x86-64-v4 %}
//
// Written by gen_run.py. The operands are small integers, so that every order of the
// additions is exact; the expected values come from scalar loops.

func.func private @nchw_lhs() -> tensor<2x3x11x21xf32> attributes {no_inline} {
  %e = tensor.empty() : tensor<2x3x11x21xf32>
  %r = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>],
      iterator_types = ["parallel", "parallel", "parallel", "parallel"]} outs(%e : tensor<2x3x11x21xf32>) {
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
    %i3 = linalg.index 3 : index
    %k3 = arith.constant 3 : index
    %p3 = arith.muli %i3, %k3 : index
    %s4 = arith.addi %s3, %p3 : index
    %m = arith.constant 17 : index
    %q = arith.remui %s4, %m : index
    %v = arith.index_cast %q : index to i32
    %h = arith.constant 8 : i32
    %w = arith.subi %v, %h : i32
    %f = arith.sitofp %w : i32 to f32
    linalg.yield %f : f32
  } -> tensor<2x3x11x21xf32>
  return %r : tensor<2x3x11x21xf32>
}
func.func private @nchw_rhs() -> tensor<5x3x3x3xf32> attributes {no_inline} {
  %e = tensor.empty() : tensor<5x3x3x3xf32>
  %r = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>],
      iterator_types = ["parallel", "parallel", "parallel", "parallel"]} outs(%e : tensor<5x3x3x3xf32>) {
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
    %i3 = linalg.index 3 : index
    %k3 = arith.constant 3 : index
    %p3 = arith.muli %i3, %k3 : index
    %s4 = arith.addi %s3, %p3 : index
    %m = arith.constant 17 : index
    %q = arith.remui %s4, %m : index
    %v = arith.index_cast %q : index to i32
    %h = arith.constant 8 : i32
    %w = arith.subi %v, %h : i32
    %f = arith.sitofp %w : i32 to f32
    linalg.yield %f : f32
  } -> tensor<5x3x3x3xf32>
  return %r : tensor<5x3x3x3xf32>
}
func.func private @nchw(%lhs: tensor<2x3x11x21xf32>, %rhs: tensor<5x3x3x3xf32>) -> tensor<2x5x9x19xf32>
    attributes {no_inline} {
  %zero = arith.constant 0.0 : f32
  %e = tensor.empty() : tensor<2x5x9x19xf32>
  %i = linalg.fill ins(%zero : f32) outs(%e : tensor<2x5x9x19xf32>) -> tensor<2x5x9x19xf32>
  %r = linalg.generic {indexing_maps = [affine_map<(n, f, y, x, c, u, v) -> (n, c, y + u, x + v)>, affine_map<(n, f, y, x, c, u, v) -> (f, c, u, v)>, affine_map<(n, f, y, x, c, u, v) -> (n, f, y, x)>],
      iterator_types = ["parallel", "parallel", "parallel", "parallel", "reduction", "reduction", "reduction"]}
      ins(%lhs, %rhs : tensor<2x3x11x21xf32>, tensor<5x3x3x3xf32>) outs(%i : tensor<2x5x9x19xf32>) {
  ^bb0(%l: f32, %h: f32, %acc: f32):
    %p = arith.mulf %l, %h : f32
    %s = arith.addf %acc, %p : f32
    linalg.yield %s : f32
  } -> tensor<2x5x9x19xf32>
  return %r : tensor<2x5x9x19xf32>
}
func.func private @nchw_loops(%lhs: tensor<2x3x11x21xf32>, %rhs: tensor<5x3x3x3xf32>) -> tensor<2x5x9x19xf32>
    attributes {no_inline} {
  %zero = arith.constant 0.0 : f32
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %init = tensor.splat %zero : tensor<2x5x9x19xf32>
  %end_n = arith.constant 2 : index
  %out_n = scf.for %i_n = %c0 to %end_n step %c1
      iter_args(%t_n = %init) -> (tensor<2x5x9x19xf32>) {
  %end_f = arith.constant 5 : index
  %out_f = scf.for %i_f = %c0 to %end_f step %c1
      iter_args(%t_f = %t_n) -> (tensor<2x5x9x19xf32>) {
  %end_y = arith.constant 9 : index
  %out_y = scf.for %i_y = %c0 to %end_y step %c1
      iter_args(%t_y = %t_f) -> (tensor<2x5x9x19xf32>) {
  %end_x = arith.constant 19 : index
  %out_x = scf.for %i_x = %c0 to %end_x step %c1
      iter_args(%t_x = %t_y) -> (tensor<2x5x9x19xf32>) {
  %end_c = arith.constant 3 : index
  %out_c = scf.for %i_c = %c0 to %end_c step %c1
      iter_args(%t_c = %t_x) -> (tensor<2x5x9x19xf32>) {
  %end_u = arith.constant 3 : index
  %out_u = scf.for %i_u = %c0 to %end_u step %c1
      iter_args(%t_u = %t_c) -> (tensor<2x5x9x19xf32>) {
  %end_v = arith.constant 3 : index
  %out_v = scf.for %i_v = %c0 to %end_v step %c1
      iter_args(%t_v = %t_u) -> (tensor<2x5x9x19xf32>) {
  %s_a2_1 = arith.addi %i_y, %i_u : index
  %s_a3_1 = arith.addi %i_x, %i_v : index
  %l = tensor.extract %lhs[%i_n, %i_c, %s_a2_1, %s_a3_1] : tensor<2x3x11x21xf32>
  %h = tensor.extract %rhs[%i_f, %i_c, %i_u, %i_v] : tensor<5x3x3x3xf32>
  %old = tensor.extract %t_v[%i_n, %i_f, %i_y, %i_x] : tensor<2x5x9x19xf32>
  %p = arith.mulf %l, %h : f32
  %s = arith.addf %old, %p : f32
  %new = tensor.insert %s into %t_v[%i_n, %i_f, %i_y, %i_x] : tensor<2x5x9x19xf32>
  scf.yield %new : tensor<2x5x9x19xf32>
  }
  scf.yield %out_v : tensor<2x5x9x19xf32>
  }
  scf.yield %out_u : tensor<2x5x9x19xf32>
  }
  scf.yield %out_c : tensor<2x5x9x19xf32>
  }
  scf.yield %out_x : tensor<2x5x9x19xf32>
  }
  scf.yield %out_y : tensor<2x5x9x19xf32>
  }
  scf.yield %out_f : tensor<2x5x9x19xf32>
  }
  return %out_n : tensor<2x5x9x19xf32>
}
func.func @test_nchw() {
  %a = func.call @nchw_lhs() : () -> tensor<2x3x11x21xf32>
  %b = func.call @nchw_rhs() : () -> tensor<5x3x3x3xf32>
  %y = func.call @nchw(%a, %b) : (tensor<2x3x11x21xf32>, tensor<5x3x3x3xf32>) -> tensor<2x5x9x19xf32>
  %e = func.call @nchw_loops(%a, %b) : (tensor<2x3x11x21xf32>, tensor<5x3x3x3xf32>) -> tensor<2x5x9x19xf32>
  check.expect_eq %y, %e : tensor<2x5x9x19xf32>
  return
}

func.func private @nchw_strided_lhs() -> tensor<1x8x15x15xf32> attributes {no_inline} {
  %e = tensor.empty() : tensor<1x8x15x15xf32>
  %r = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>],
      iterator_types = ["parallel", "parallel", "parallel", "parallel"]} outs(%e : tensor<1x8x15x15xf32>) {
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
    %i3 = linalg.index 3 : index
    %k3 = arith.constant 3 : index
    %p3 = arith.muli %i3, %k3 : index
    %s4 = arith.addi %s3, %p3 : index
    %m = arith.constant 17 : index
    %q = arith.remui %s4, %m : index
    %v = arith.index_cast %q : index to i32
    %h = arith.constant 8 : i32
    %w = arith.subi %v, %h : i32
    %f = arith.sitofp %w : i32 to f32
    linalg.yield %f : f32
  } -> tensor<1x8x15x15xf32>
  return %r : tensor<1x8x15x15xf32>
}
func.func private @nchw_strided_rhs() -> tensor<33x8x3x3xf32> attributes {no_inline} {
  %e = tensor.empty() : tensor<33x8x3x3xf32>
  %r = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>],
      iterator_types = ["parallel", "parallel", "parallel", "parallel"]} outs(%e : tensor<33x8x3x3xf32>) {
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
    %i3 = linalg.index 3 : index
    %k3 = arith.constant 3 : index
    %p3 = arith.muli %i3, %k3 : index
    %s4 = arith.addi %s3, %p3 : index
    %m = arith.constant 17 : index
    %q = arith.remui %s4, %m : index
    %v = arith.index_cast %q : index to i32
    %h = arith.constant 8 : i32
    %w = arith.subi %v, %h : i32
    %f = arith.sitofp %w : i32 to f32
    linalg.yield %f : f32
  } -> tensor<33x8x3x3xf32>
  return %r : tensor<33x8x3x3xf32>
}
func.func private @nchw_strided(%lhs: tensor<1x8x15x15xf32>, %rhs: tensor<33x8x3x3xf32>) -> tensor<1x33x7x7xf32>
    attributes {no_inline} {
  %zero = arith.constant 0.0 : f32
  %e = tensor.empty() : tensor<1x33x7x7xf32>
  %i = linalg.fill ins(%zero : f32) outs(%e : tensor<1x33x7x7xf32>) -> tensor<1x33x7x7xf32>
  %r = linalg.generic {indexing_maps = [affine_map<(n, f, y, x, c, u, v) -> (n, c, 2 * y + u, 2 * x + v)>, affine_map<(n, f, y, x, c, u, v) -> (f, c, u, v)>, affine_map<(n, f, y, x, c, u, v) -> (n, f, y, x)>],
      iterator_types = ["parallel", "parallel", "parallel", "parallel", "reduction", "reduction", "reduction"]}
      ins(%lhs, %rhs : tensor<1x8x15x15xf32>, tensor<33x8x3x3xf32>) outs(%i : tensor<1x33x7x7xf32>) {
  ^bb0(%l: f32, %h: f32, %acc: f32):
    %p = arith.mulf %l, %h : f32
    %s = arith.addf %acc, %p : f32
    linalg.yield %s : f32
  } -> tensor<1x33x7x7xf32>
  return %r : tensor<1x33x7x7xf32>
}
func.func private @nchw_strided_loops(%lhs: tensor<1x8x15x15xf32>, %rhs: tensor<33x8x3x3xf32>) -> tensor<1x33x7x7xf32>
    attributes {no_inline} {
  %zero = arith.constant 0.0 : f32
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %init = tensor.splat %zero : tensor<1x33x7x7xf32>
  %end_n = arith.constant 1 : index
  %out_n = scf.for %i_n = %c0 to %end_n step %c1
      iter_args(%t_n = %init) -> (tensor<1x33x7x7xf32>) {
  %end_f = arith.constant 33 : index
  %out_f = scf.for %i_f = %c0 to %end_f step %c1
      iter_args(%t_f = %t_n) -> (tensor<1x33x7x7xf32>) {
  %end_y = arith.constant 7 : index
  %out_y = scf.for %i_y = %c0 to %end_y step %c1
      iter_args(%t_y = %t_f) -> (tensor<1x33x7x7xf32>) {
  %end_x = arith.constant 7 : index
  %out_x = scf.for %i_x = %c0 to %end_x step %c1
      iter_args(%t_x = %t_y) -> (tensor<1x33x7x7xf32>) {
  %end_c = arith.constant 8 : index
  %out_c = scf.for %i_c = %c0 to %end_c step %c1
      iter_args(%t_c = %t_x) -> (tensor<1x33x7x7xf32>) {
  %end_u = arith.constant 3 : index
  %out_u = scf.for %i_u = %c0 to %end_u step %c1
      iter_args(%t_u = %t_c) -> (tensor<1x33x7x7xf32>) {
  %end_v = arith.constant 3 : index
  %out_v = scf.for %i_v = %c0 to %end_v step %c1
      iter_args(%t_v = %t_u) -> (tensor<1x33x7x7xf32>) {
  %f_a2_0 = arith.constant 2 : index
  %m_a2_0 = arith.muli %i_y, %f_a2_0 : index
  %s_a2_1 = arith.addi %m_a2_0, %i_u : index
  %f_a3_0 = arith.constant 2 : index
  %m_a3_0 = arith.muli %i_x, %f_a3_0 : index
  %s_a3_1 = arith.addi %m_a3_0, %i_v : index
  %l = tensor.extract %lhs[%i_n, %i_c, %s_a2_1, %s_a3_1] : tensor<1x8x15x15xf32>
  %h = tensor.extract %rhs[%i_f, %i_c, %i_u, %i_v] : tensor<33x8x3x3xf32>
  %old = tensor.extract %t_v[%i_n, %i_f, %i_y, %i_x] : tensor<1x33x7x7xf32>
  %p = arith.mulf %l, %h : f32
  %s = arith.addf %old, %p : f32
  %new = tensor.insert %s into %t_v[%i_n, %i_f, %i_y, %i_x] : tensor<1x33x7x7xf32>
  scf.yield %new : tensor<1x33x7x7xf32>
  }
  scf.yield %out_v : tensor<1x33x7x7xf32>
  }
  scf.yield %out_u : tensor<1x33x7x7xf32>
  }
  scf.yield %out_c : tensor<1x33x7x7xf32>
  }
  scf.yield %out_x : tensor<1x33x7x7xf32>
  }
  scf.yield %out_y : tensor<1x33x7x7xf32>
  }
  scf.yield %out_f : tensor<1x33x7x7xf32>
  }
  return %out_n : tensor<1x33x7x7xf32>
}
func.func @test_nchw_strided() {
  %a = func.call @nchw_strided_lhs() : () -> tensor<1x8x15x15xf32>
  %b = func.call @nchw_strided_rhs() : () -> tensor<33x8x3x3xf32>
  %y = func.call @nchw_strided(%a, %b) : (tensor<1x8x15x15xf32>, tensor<33x8x3x3xf32>) -> tensor<1x33x7x7xf32>
  %e = func.call @nchw_strided_loops(%a, %b) : (tensor<1x8x15x15xf32>, tensor<33x8x3x3xf32>) -> tensor<1x33x7x7xf32>
  check.expect_eq %y, %e : tensor<1x33x7x7xf32>
  return
}

func.func private @nhwc_dilated_lhs() -> tensor<2x9x12x4xf32> attributes {no_inline} {
  %e = tensor.empty() : tensor<2x9x12x4xf32>
  %r = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>],
      iterator_types = ["parallel", "parallel", "parallel", "parallel"]} outs(%e : tensor<2x9x12x4xf32>) {
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
    %i3 = linalg.index 3 : index
    %k3 = arith.constant 3 : index
    %p3 = arith.muli %i3, %k3 : index
    %s4 = arith.addi %s3, %p3 : index
    %m = arith.constant 17 : index
    %q = arith.remui %s4, %m : index
    %v = arith.index_cast %q : index to i32
    %h = arith.constant 8 : i32
    %w = arith.subi %v, %h : i32
    %f = arith.sitofp %w : i32 to f32
    linalg.yield %f : f32
  } -> tensor<2x9x12x4xf32>
  return %r : tensor<2x9x12x4xf32>
}
func.func private @nhwc_dilated_rhs() -> tensor<3x2x4x18xf32> attributes {no_inline} {
  %e = tensor.empty() : tensor<3x2x4x18xf32>
  %r = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>],
      iterator_types = ["parallel", "parallel", "parallel", "parallel"]} outs(%e : tensor<3x2x4x18xf32>) {
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
    %i3 = linalg.index 3 : index
    %k3 = arith.constant 3 : index
    %p3 = arith.muli %i3, %k3 : index
    %s4 = arith.addi %s3, %p3 : index
    %m = arith.constant 17 : index
    %q = arith.remui %s4, %m : index
    %v = arith.index_cast %q : index to i32
    %h = arith.constant 8 : i32
    %w = arith.subi %v, %h : i32
    %f = arith.sitofp %w : i32 to f32
    linalg.yield %f : f32
  } -> tensor<3x2x4x18xf32>
  return %r : tensor<3x2x4x18xf32>
}
func.func private @nhwc_dilated(%lhs: tensor<2x9x12x4xf32>, %rhs: tensor<3x2x4x18xf32>) -> tensor<2x5x9x18xf32>
    attributes {no_inline} {
  %zero = arith.constant 0.0 : f32
  %e = tensor.empty() : tensor<2x5x9x18xf32>
  %i = linalg.fill ins(%zero : f32) outs(%e : tensor<2x5x9x18xf32>) -> tensor<2x5x9x18xf32>
  %r = linalg.generic {indexing_maps = [affine_map<(n, y, x, f, u, v, c) -> (n, y + 2 * u, x + 3 * v, c)>, affine_map<(n, y, x, f, u, v, c) -> (u, v, c, f)>, affine_map<(n, y, x, f, u, v, c) -> (n, y, x, f)>],
      iterator_types = ["parallel", "parallel", "parallel", "parallel", "reduction", "reduction", "reduction"]}
      ins(%lhs, %rhs : tensor<2x9x12x4xf32>, tensor<3x2x4x18xf32>) outs(%i : tensor<2x5x9x18xf32>) {
  ^bb0(%l: f32, %h: f32, %acc: f32):
    %p = arith.mulf %l, %h : f32
    %s = arith.addf %acc, %p : f32
    linalg.yield %s : f32
  } -> tensor<2x5x9x18xf32>
  return %r : tensor<2x5x9x18xf32>
}
func.func private @nhwc_dilated_loops(%lhs: tensor<2x9x12x4xf32>, %rhs: tensor<3x2x4x18xf32>) -> tensor<2x5x9x18xf32>
    attributes {no_inline} {
  %zero = arith.constant 0.0 : f32
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %init = tensor.splat %zero : tensor<2x5x9x18xf32>
  %end_n = arith.constant 2 : index
  %out_n = scf.for %i_n = %c0 to %end_n step %c1
      iter_args(%t_n = %init) -> (tensor<2x5x9x18xf32>) {
  %end_y = arith.constant 5 : index
  %out_y = scf.for %i_y = %c0 to %end_y step %c1
      iter_args(%t_y = %t_n) -> (tensor<2x5x9x18xf32>) {
  %end_x = arith.constant 9 : index
  %out_x = scf.for %i_x = %c0 to %end_x step %c1
      iter_args(%t_x = %t_y) -> (tensor<2x5x9x18xf32>) {
  %end_f = arith.constant 18 : index
  %out_f = scf.for %i_f = %c0 to %end_f step %c1
      iter_args(%t_f = %t_x) -> (tensor<2x5x9x18xf32>) {
  %end_u = arith.constant 3 : index
  %out_u = scf.for %i_u = %c0 to %end_u step %c1
      iter_args(%t_u = %t_f) -> (tensor<2x5x9x18xf32>) {
  %end_v = arith.constant 2 : index
  %out_v = scf.for %i_v = %c0 to %end_v step %c1
      iter_args(%t_v = %t_u) -> (tensor<2x5x9x18xf32>) {
  %end_c = arith.constant 4 : index
  %out_c = scf.for %i_c = %c0 to %end_c step %c1
      iter_args(%t_c = %t_v) -> (tensor<2x5x9x18xf32>) {
  %f_a1_1 = arith.constant 2 : index
  %m_a1_1 = arith.muli %i_u, %f_a1_1 : index
  %s_a1_1 = arith.addi %i_y, %m_a1_1 : index
  %f_a2_1 = arith.constant 3 : index
  %m_a2_1 = arith.muli %i_v, %f_a2_1 : index
  %s_a2_1 = arith.addi %i_x, %m_a2_1 : index
  %l = tensor.extract %lhs[%i_n, %s_a1_1, %s_a2_1, %i_c] : tensor<2x9x12x4xf32>
  %h = tensor.extract %rhs[%i_u, %i_v, %i_c, %i_f] : tensor<3x2x4x18xf32>
  %old = tensor.extract %t_c[%i_n, %i_y, %i_x, %i_f] : tensor<2x5x9x18xf32>
  %p = arith.mulf %l, %h : f32
  %s = arith.addf %old, %p : f32
  %new = tensor.insert %s into %t_c[%i_n, %i_y, %i_x, %i_f] : tensor<2x5x9x18xf32>
  scf.yield %new : tensor<2x5x9x18xf32>
  }
  scf.yield %out_c : tensor<2x5x9x18xf32>
  }
  scf.yield %out_v : tensor<2x5x9x18xf32>
  }
  scf.yield %out_u : tensor<2x5x9x18xf32>
  }
  scf.yield %out_f : tensor<2x5x9x18xf32>
  }
  scf.yield %out_x : tensor<2x5x9x18xf32>
  }
  scf.yield %out_y : tensor<2x5x9x18xf32>
  }
  return %out_n : tensor<2x5x9x18xf32>
}
func.func @test_nhwc_dilated() {
  %a = func.call @nhwc_dilated_lhs() : () -> tensor<2x9x12x4xf32>
  %b = func.call @nhwc_dilated_rhs() : () -> tensor<3x2x4x18xf32>
  %y = func.call @nhwc_dilated(%a, %b) : (tensor<2x9x12x4xf32>, tensor<3x2x4x18xf32>) -> tensor<2x5x9x18xf32>
  %e = func.call @nhwc_dilated_loops(%a, %b) : (tensor<2x9x12x4xf32>, tensor<3x2x4x18xf32>) -> tensor<2x5x9x18xf32>
  check.expect_eq %y, %e : tensor<2x5x9x18xf32>
  return
}

func.func private @depthwise_nchw_lhs() -> tensor<2x5x10x22xf32> attributes {no_inline} {
  %e = tensor.empty() : tensor<2x5x10x22xf32>
  %r = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>],
      iterator_types = ["parallel", "parallel", "parallel", "parallel"]} outs(%e : tensor<2x5x10x22xf32>) {
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
    %i3 = linalg.index 3 : index
    %k3 = arith.constant 3 : index
    %p3 = arith.muli %i3, %k3 : index
    %s4 = arith.addi %s3, %p3 : index
    %m = arith.constant 17 : index
    %q = arith.remui %s4, %m : index
    %v = arith.index_cast %q : index to i32
    %h = arith.constant 8 : i32
    %w = arith.subi %v, %h : i32
    %f = arith.sitofp %w : i32 to f32
    linalg.yield %f : f32
  } -> tensor<2x5x10x22xf32>
  return %r : tensor<2x5x10x22xf32>
}
func.func private @depthwise_nchw_rhs() -> tensor<5x3x3xf32> attributes {no_inline} {
  %e = tensor.empty() : tensor<5x3x3xf32>
  %r = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (d0, d1, d2)>],
      iterator_types = ["parallel", "parallel", "parallel"]} outs(%e : tensor<5x3x3xf32>) {
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
  } -> tensor<5x3x3xf32>
  return %r : tensor<5x3x3xf32>
}
func.func private @depthwise_nchw(%lhs: tensor<2x5x10x22xf32>, %rhs: tensor<5x3x3xf32>) -> tensor<2x5x8x20xf32>
    attributes {no_inline} {
  %zero = arith.constant 0.0 : f32
  %e = tensor.empty() : tensor<2x5x8x20xf32>
  %i = linalg.fill ins(%zero : f32) outs(%e : tensor<2x5x8x20xf32>) -> tensor<2x5x8x20xf32>
  %r = linalg.generic {indexing_maps = [affine_map<(n, c, y, x, u, v) -> (n, c, y + u, x + v)>, affine_map<(n, c, y, x, u, v) -> (c, u, v)>, affine_map<(n, c, y, x, u, v) -> (n, c, y, x)>],
      iterator_types = ["parallel", "parallel", "parallel", "parallel", "reduction", "reduction"]}
      ins(%lhs, %rhs : tensor<2x5x10x22xf32>, tensor<5x3x3xf32>) outs(%i : tensor<2x5x8x20xf32>) {
  ^bb0(%l: f32, %h: f32, %acc: f32):
    %p = arith.mulf %l, %h : f32
    %s = arith.addf %acc, %p : f32
    linalg.yield %s : f32
  } -> tensor<2x5x8x20xf32>
  return %r : tensor<2x5x8x20xf32>
}
func.func private @depthwise_nchw_loops(%lhs: tensor<2x5x10x22xf32>, %rhs: tensor<5x3x3xf32>) -> tensor<2x5x8x20xf32>
    attributes {no_inline} {
  %zero = arith.constant 0.0 : f32
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %init = tensor.splat %zero : tensor<2x5x8x20xf32>
  %end_n = arith.constant 2 : index
  %out_n = scf.for %i_n = %c0 to %end_n step %c1
      iter_args(%t_n = %init) -> (tensor<2x5x8x20xf32>) {
  %end_c = arith.constant 5 : index
  %out_c = scf.for %i_c = %c0 to %end_c step %c1
      iter_args(%t_c = %t_n) -> (tensor<2x5x8x20xf32>) {
  %end_y = arith.constant 8 : index
  %out_y = scf.for %i_y = %c0 to %end_y step %c1
      iter_args(%t_y = %t_c) -> (tensor<2x5x8x20xf32>) {
  %end_x = arith.constant 20 : index
  %out_x = scf.for %i_x = %c0 to %end_x step %c1
      iter_args(%t_x = %t_y) -> (tensor<2x5x8x20xf32>) {
  %end_u = arith.constant 3 : index
  %out_u = scf.for %i_u = %c0 to %end_u step %c1
      iter_args(%t_u = %t_x) -> (tensor<2x5x8x20xf32>) {
  %end_v = arith.constant 3 : index
  %out_v = scf.for %i_v = %c0 to %end_v step %c1
      iter_args(%t_v = %t_u) -> (tensor<2x5x8x20xf32>) {
  %s_a2_1 = arith.addi %i_y, %i_u : index
  %s_a3_1 = arith.addi %i_x, %i_v : index
  %l = tensor.extract %lhs[%i_n, %i_c, %s_a2_1, %s_a3_1] : tensor<2x5x10x22xf32>
  %h = tensor.extract %rhs[%i_c, %i_u, %i_v] : tensor<5x3x3xf32>
  %old = tensor.extract %t_v[%i_n, %i_c, %i_y, %i_x] : tensor<2x5x8x20xf32>
  %p = arith.mulf %l, %h : f32
  %s = arith.addf %old, %p : f32
  %new = tensor.insert %s into %t_v[%i_n, %i_c, %i_y, %i_x] : tensor<2x5x8x20xf32>
  scf.yield %new : tensor<2x5x8x20xf32>
  }
  scf.yield %out_v : tensor<2x5x8x20xf32>
  }
  scf.yield %out_u : tensor<2x5x8x20xf32>
  }
  scf.yield %out_x : tensor<2x5x8x20xf32>
  }
  scf.yield %out_y : tensor<2x5x8x20xf32>
  }
  scf.yield %out_c : tensor<2x5x8x20xf32>
  }
  return %out_n : tensor<2x5x8x20xf32>
}
func.func @test_depthwise_nchw() {
  %a = func.call @depthwise_nchw_lhs() : () -> tensor<2x5x10x22xf32>
  %b = func.call @depthwise_nchw_rhs() : () -> tensor<5x3x3xf32>
  %y = func.call @depthwise_nchw(%a, %b) : (tensor<2x5x10x22xf32>, tensor<5x3x3xf32>) -> tensor<2x5x8x20xf32>
  %e = func.call @depthwise_nchw_loops(%a, %b) : (tensor<2x5x10x22xf32>, tensor<5x3x3xf32>) -> tensor<2x5x8x20xf32>
  check.expect_eq %y, %e : tensor<2x5x8x20xf32>
  return
}

func.func private @depthwise_nhwc_lhs() -> tensor<2x17x19x35xf32> attributes {no_inline} {
  %e = tensor.empty() : tensor<2x17x19x35xf32>
  %r = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>],
      iterator_types = ["parallel", "parallel", "parallel", "parallel"]} outs(%e : tensor<2x17x19x35xf32>) {
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
    %i3 = linalg.index 3 : index
    %k3 = arith.constant 3 : index
    %p3 = arith.muli %i3, %k3 : index
    %s4 = arith.addi %s3, %p3 : index
    %m = arith.constant 17 : index
    %q = arith.remui %s4, %m : index
    %v = arith.index_cast %q : index to i32
    %h = arith.constant 8 : i32
    %w = arith.subi %v, %h : i32
    %f = arith.sitofp %w : i32 to f32
    linalg.yield %f : f32
  } -> tensor<2x17x19x35xf32>
  return %r : tensor<2x17x19x35xf32>
}
func.func private @depthwise_nhwc_rhs() -> tensor<3x3x35xf32> attributes {no_inline} {
  %e = tensor.empty() : tensor<3x3x35xf32>
  %r = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (d0, d1, d2)>],
      iterator_types = ["parallel", "parallel", "parallel"]} outs(%e : tensor<3x3x35xf32>) {
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
  } -> tensor<3x3x35xf32>
  return %r : tensor<3x3x35xf32>
}
func.func private @depthwise_nhwc(%lhs: tensor<2x17x19x35xf32>, %rhs: tensor<3x3x35xf32>) -> tensor<2x8x9x35xf32>
    attributes {no_inline} {
  %zero = arith.constant 0.0 : f32
  %e = tensor.empty() : tensor<2x8x9x35xf32>
  %i = linalg.fill ins(%zero : f32) outs(%e : tensor<2x8x9x35xf32>) -> tensor<2x8x9x35xf32>
  %r = linalg.generic {indexing_maps = [affine_map<(n, y, x, c, u, v) -> (n, 2 * y + u, 2 * x + v, c)>, affine_map<(n, y, x, c, u, v) -> (u, v, c)>, affine_map<(n, y, x, c, u, v) -> (n, y, x, c)>],
      iterator_types = ["parallel", "parallel", "parallel", "parallel", "reduction", "reduction"]}
      ins(%lhs, %rhs : tensor<2x17x19x35xf32>, tensor<3x3x35xf32>) outs(%i : tensor<2x8x9x35xf32>) {
  ^bb0(%l: f32, %h: f32, %acc: f32):
    %p = arith.mulf %l, %h : f32
    %s = arith.addf %acc, %p : f32
    linalg.yield %s : f32
  } -> tensor<2x8x9x35xf32>
  return %r : tensor<2x8x9x35xf32>
}
func.func private @depthwise_nhwc_loops(%lhs: tensor<2x17x19x35xf32>, %rhs: tensor<3x3x35xf32>) -> tensor<2x8x9x35xf32>
    attributes {no_inline} {
  %zero = arith.constant 0.0 : f32
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %init = tensor.splat %zero : tensor<2x8x9x35xf32>
  %end_n = arith.constant 2 : index
  %out_n = scf.for %i_n = %c0 to %end_n step %c1
      iter_args(%t_n = %init) -> (tensor<2x8x9x35xf32>) {
  %end_y = arith.constant 8 : index
  %out_y = scf.for %i_y = %c0 to %end_y step %c1
      iter_args(%t_y = %t_n) -> (tensor<2x8x9x35xf32>) {
  %end_x = arith.constant 9 : index
  %out_x = scf.for %i_x = %c0 to %end_x step %c1
      iter_args(%t_x = %t_y) -> (tensor<2x8x9x35xf32>) {
  %end_c = arith.constant 35 : index
  %out_c = scf.for %i_c = %c0 to %end_c step %c1
      iter_args(%t_c = %t_x) -> (tensor<2x8x9x35xf32>) {
  %end_u = arith.constant 3 : index
  %out_u = scf.for %i_u = %c0 to %end_u step %c1
      iter_args(%t_u = %t_c) -> (tensor<2x8x9x35xf32>) {
  %end_v = arith.constant 3 : index
  %out_v = scf.for %i_v = %c0 to %end_v step %c1
      iter_args(%t_v = %t_u) -> (tensor<2x8x9x35xf32>) {
  %f_a1_0 = arith.constant 2 : index
  %m_a1_0 = arith.muli %i_y, %f_a1_0 : index
  %s_a1_1 = arith.addi %m_a1_0, %i_u : index
  %f_a2_0 = arith.constant 2 : index
  %m_a2_0 = arith.muli %i_x, %f_a2_0 : index
  %s_a2_1 = arith.addi %m_a2_0, %i_v : index
  %l = tensor.extract %lhs[%i_n, %s_a1_1, %s_a2_1, %i_c] : tensor<2x17x19x35xf32>
  %h = tensor.extract %rhs[%i_u, %i_v, %i_c] : tensor<3x3x35xf32>
  %old = tensor.extract %t_v[%i_n, %i_y, %i_x, %i_c] : tensor<2x8x9x35xf32>
  %p = arith.mulf %l, %h : f32
  %s = arith.addf %old, %p : f32
  %new = tensor.insert %s into %t_v[%i_n, %i_y, %i_x, %i_c] : tensor<2x8x9x35xf32>
  scf.yield %new : tensor<2x8x9x35xf32>
  }
  scf.yield %out_v : tensor<2x8x9x35xf32>
  }
  scf.yield %out_u : tensor<2x8x9x35xf32>
  }
  scf.yield %out_c : tensor<2x8x9x35xf32>
  }
  scf.yield %out_x : tensor<2x8x9x35xf32>
  }
  scf.yield %out_y : tensor<2x8x9x35xf32>
  }
  return %out_n : tensor<2x8x9x35xf32>
}
func.func @test_depthwise_nhwc() {
  %a = func.call @depthwise_nhwc_lhs() : () -> tensor<2x17x19x35xf32>
  %b = func.call @depthwise_nhwc_rhs() : () -> tensor<3x3x35xf32>
  %y = func.call @depthwise_nhwc(%a, %b) : (tensor<2x17x19x35xf32>, tensor<3x3x35xf32>) -> tensor<2x8x9x35xf32>
  %e = func.call @depthwise_nhwc_loops(%a, %b) : (tensor<2x17x19x35xf32>, tensor<3x3x35xf32>) -> tensor<2x8x9x35xf32>
  check.expect_eq %y, %e : tensor<2x8x9x35xf32>
  return
}

func.func private @weight_gradient_lhs() -> tensor<2x20x9x10xf32> attributes {no_inline} {
  %e = tensor.empty() : tensor<2x20x9x10xf32>
  %r = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>],
      iterator_types = ["parallel", "parallel", "parallel", "parallel"]} outs(%e : tensor<2x20x9x10xf32>) {
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
    %i3 = linalg.index 3 : index
    %k3 = arith.constant 3 : index
    %p3 = arith.muli %i3, %k3 : index
    %s4 = arith.addi %s3, %p3 : index
    %m = arith.constant 17 : index
    %q = arith.remui %s4, %m : index
    %v = arith.index_cast %q : index to i32
    %h = arith.constant 8 : i32
    %w = arith.subi %v, %h : i32
    %f = arith.sitofp %w : i32 to f32
    linalg.yield %f : f32
  } -> tensor<2x20x9x10xf32>
  return %r : tensor<2x20x9x10xf32>
}
func.func private @weight_gradient_rhs() -> tensor<2x6x7x8xf32> attributes {no_inline} {
  %e = tensor.empty() : tensor<2x6x7x8xf32>
  %r = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>],
      iterator_types = ["parallel", "parallel", "parallel", "parallel"]} outs(%e : tensor<2x6x7x8xf32>) {
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
    %i3 = linalg.index 3 : index
    %k3 = arith.constant 3 : index
    %p3 = arith.muli %i3, %k3 : index
    %s4 = arith.addi %s3, %p3 : index
    %m = arith.constant 17 : index
    %q = arith.remui %s4, %m : index
    %v = arith.index_cast %q : index to i32
    %h = arith.constant 8 : i32
    %w = arith.subi %v, %h : i32
    %f = arith.sitofp %w : i32 to f32
    linalg.yield %f : f32
  } -> tensor<2x6x7x8xf32>
  return %r : tensor<2x6x7x8xf32>
}
func.func private @weight_gradient(%lhs: tensor<2x20x9x10xf32>, %rhs: tensor<2x6x7x8xf32>) -> tensor<6x20x3x3xf32>
    attributes {no_inline} {
  %zero = arith.constant 0.0 : f32
  %e = tensor.empty() : tensor<6x20x3x3xf32>
  %i = linalg.fill ins(%zero : f32) outs(%e : tensor<6x20x3x3xf32>) -> tensor<6x20x3x3xf32>
  %r = linalg.generic {indexing_maps = [affine_map<(f, c, u, v, n, y, x) -> (n, c, y + u, x + v)>, affine_map<(f, c, u, v, n, y, x) -> (n, f, y, x)>, affine_map<(f, c, u, v, n, y, x) -> (f, c, u, v)>],
      iterator_types = ["parallel", "parallel", "parallel", "parallel", "reduction", "reduction", "reduction"]}
      ins(%lhs, %rhs : tensor<2x20x9x10xf32>, tensor<2x6x7x8xf32>) outs(%i : tensor<6x20x3x3xf32>) {
  ^bb0(%l: f32, %h: f32, %acc: f32):
    %p = arith.mulf %l, %h : f32
    %s = arith.addf %acc, %p : f32
    linalg.yield %s : f32
  } -> tensor<6x20x3x3xf32>
  return %r : tensor<6x20x3x3xf32>
}
func.func private @weight_gradient_loops(%lhs: tensor<2x20x9x10xf32>, %rhs: tensor<2x6x7x8xf32>) -> tensor<6x20x3x3xf32>
    attributes {no_inline} {
  %zero = arith.constant 0.0 : f32
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %init = tensor.splat %zero : tensor<6x20x3x3xf32>
  %end_f = arith.constant 6 : index
  %out_f = scf.for %i_f = %c0 to %end_f step %c1
      iter_args(%t_f = %init) -> (tensor<6x20x3x3xf32>) {
  %end_c = arith.constant 20 : index
  %out_c = scf.for %i_c = %c0 to %end_c step %c1
      iter_args(%t_c = %t_f) -> (tensor<6x20x3x3xf32>) {
  %end_u = arith.constant 3 : index
  %out_u = scf.for %i_u = %c0 to %end_u step %c1
      iter_args(%t_u = %t_c) -> (tensor<6x20x3x3xf32>) {
  %end_v = arith.constant 3 : index
  %out_v = scf.for %i_v = %c0 to %end_v step %c1
      iter_args(%t_v = %t_u) -> (tensor<6x20x3x3xf32>) {
  %end_n = arith.constant 2 : index
  %out_n = scf.for %i_n = %c0 to %end_n step %c1
      iter_args(%t_n = %t_v) -> (tensor<6x20x3x3xf32>) {
  %end_y = arith.constant 7 : index
  %out_y = scf.for %i_y = %c0 to %end_y step %c1
      iter_args(%t_y = %t_n) -> (tensor<6x20x3x3xf32>) {
  %end_x = arith.constant 8 : index
  %out_x = scf.for %i_x = %c0 to %end_x step %c1
      iter_args(%t_x = %t_y) -> (tensor<6x20x3x3xf32>) {
  %s_a2_1 = arith.addi %i_y, %i_u : index
  %s_a3_1 = arith.addi %i_x, %i_v : index
  %l = tensor.extract %lhs[%i_n, %i_c, %s_a2_1, %s_a3_1] : tensor<2x20x9x10xf32>
  %h = tensor.extract %rhs[%i_n, %i_f, %i_y, %i_x] : tensor<2x6x7x8xf32>
  %old = tensor.extract %t_x[%i_f, %i_c, %i_u, %i_v] : tensor<6x20x3x3xf32>
  %p = arith.mulf %l, %h : f32
  %s = arith.addf %old, %p : f32
  %new = tensor.insert %s into %t_x[%i_f, %i_c, %i_u, %i_v] : tensor<6x20x3x3xf32>
  scf.yield %new : tensor<6x20x3x3xf32>
  }
  scf.yield %out_x : tensor<6x20x3x3xf32>
  }
  scf.yield %out_y : tensor<6x20x3x3xf32>
  }
  scf.yield %out_n : tensor<6x20x3x3xf32>
  }
  scf.yield %out_v : tensor<6x20x3x3xf32>
  }
  scf.yield %out_u : tensor<6x20x3x3xf32>
  }
  scf.yield %out_c : tensor<6x20x3x3xf32>
  }
  return %out_f : tensor<6x20x3x3xf32>
}
func.func @test_weight_gradient() {
  %a = func.call @weight_gradient_lhs() : () -> tensor<2x20x9x10xf32>
  %b = func.call @weight_gradient_rhs() : () -> tensor<2x6x7x8xf32>
  %y = func.call @weight_gradient(%a, %b) : (tensor<2x20x9x10xf32>, tensor<2x6x7x8xf32>) -> tensor<6x20x3x3xf32>
  %e = func.call @weight_gradient_loops(%a, %b) : (tensor<2x20x9x10xf32>, tensor<2x6x7x8xf32>) -> tensor<6x20x3x3xf32>
  check.expect_eq %y, %e : tensor<6x20x3x3xf32>
  return
}

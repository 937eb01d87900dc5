// RUN: lns-run %s --backend=reference && lns-run %s --backend=cpu
// Sums of scalars, of tensors of unknown size, of one element, of rows by columns [A2].
//
// RUN: lns-run %s --target-cpu=generic
// RUN: %if avx2 %{ lns-run %s --target-cpu=x86-64-v3 %}
// RUN: %if avx512 %{ lns-run %s --target-cpu=x86-64-v4 %}
// RUN: lns-run %s --kernels=off

!a = !lns.num<8, 8>

// 127 is 1, 119 is 2^-1: 1 + 1/2 has S(8) = 5 steps, saturated; 1/2 - 1 = -1/2.
func.func private @scalars(%x: i8, %y: i8) -> (i8, i8) attributes {no_inline} {
  %a = lns.bitcast %x : i8 to !a
  %b = lns.bitcast %y : i8 to !a
  %s = lns.add %a, %b : !a, !a -> !a
  %d = lns.sub %b, %a : !a, !a -> !a
  %sw = lns.bitcast %s : !a to i8
  %dw = lns.bitcast %d : !a to i8
  return %sw, %dw : i8, i8
}
func.func @test_scalars() {
  %one = arith.constant 127 : i8
  %half = arith.constant 119 : i8
  %s, %d = func.call @scalars(%half, %half) : (i8, i8) -> (i8, i8)
  %t, %e = func.call @scalars(%one, %half) : (i8, i8) -> (i8, i8)
  %got = tensor.from_elements %s, %d, %t, %e : tensor<4xi8>
  %wanted = arith.constant dense<[127, 0, 127, 247]> : tensor<4xi8>
  check.expect_eq %got, %wanted : tensor<4xi8>
  return
}

// The last numbers of an odd count are no whole register.
func.func private @dynamic(%x: tensor<?x!a>, %y: tensor<?x!a>) -> tensor<?x!a> attributes {no_inline} {
  %r = lns.add %x, %y algorithm(interpolated) : tensor<?x!a>, tensor<?x!a> -> tensor<?x!a>
  return %r : tensor<?x!a>
}
func.func @test_dynamic() {
  %x = lns.constant dense<[119, 100, 228, 1, 0, 0, 90]> : tensor<7xi8> as tensor<7x!a>
  %y = lns.constant dense<[119, 100, 100, 0, 129, 0, 50]> : tensor<7xi8> as tensor<7x!a>
  %p = tensor.cast %x : tensor<7x!a> to tensor<?x!a>
  %q = tensor.cast %y : tensor<7x!a> to tensor<?x!a>
  %r = func.call @dynamic(%p, %q) : (tensor<?x!a>, tensor<?x!a>) -> tensor<?x!a>
  %s = tensor.cast %r : tensor<?x!a> to tensor<7x!a>
  %w = lns.bitcast %s : tensor<7x!a> to tensor<7xi8>
  %wanted = arith.constant dense<[127, 108, 0, 1, 129, 0, 90]> : tensor<7xi8>
  check.expect_eq %w, %wanted : tensor<7xi8>
  return
}

func.func private @one_element(%x: tensor<!a>, %y: tensor<1x1x!a>) -> (tensor<!a>, tensor<1x1x!a>) attributes {no_inline} {
  %0 = lns.add %x, %x : tensor<!a>, tensor<!a> -> tensor<!a>
  %1 = lns.sub %y, %y algorithm(mitchell) underflow(min) : tensor<1x1x!a>, tensor<1x1x!a> -> tensor<1x1x!a>
  return %0, %1 : tensor<!a>, tensor<1x1x!a>
}
func.func @test_one_element() {
  %x = lns.constant dense<200> : tensor<i8> as tensor<!a>
  %y = lns.constant dense<77> : tensor<1x1xi8> as tensor<1x1x!a>
  %0, %1 = func.call @one_element(%x, %y) : (tensor<!a>, tensor<1x1x!a>) -> (tensor<!a>, tensor<1x1x!a>)
  %v = lns.bitcast %0 : tensor<!a> to tensor<i8>
  %w = lns.bitcast %1 : tensor<1x1x!a> to tensor<1x1xi8>
  %wanted = arith.constant dense<208> : tensor<i8>
  %zero = arith.constant dense<0> : tensor<1x1xi8>
  check.expect_eq %v, %wanted : tensor<i8>
  check.expect_eq %w, %zero : tensor<1x1xi8>
  return
}

// Every row of a matrix and one vector, the matrix as its transpose.
#ij = affine_map<(i, j) -> (i, j)>
#ji = affine_map<(i, j) -> (j, i)>
#j = affine_map<(i, j) -> (j)>
func.func private @rows(%x: tensor<3x70x!a>, %y: tensor<3x!a>) -> tensor<70x3x!a> attributes {no_inline} {
  %e = tensor.empty() : tensor<70x3x!a>
  %r = linalg.generic {indexing_maps = [#ji, #j, #ij], iterator_types = ["parallel", "parallel"]}
      ins(%x, %y : tensor<3x70x!a>, tensor<3x!a>) outs(%e : tensor<70x3x!a>) {
  ^bb0(%p: !a, %q: !a, %o: !a):
    %s = lns.sub %p, %q : !a, !a -> !a
    linalg.yield %s : !a
  } -> tensor<70x3x!a>
  return %r : tensor<70x3x!a>
}
func.func @test_rows() {
  // 100 - 92 = 100 - D(8) = 92; 100 - 100 = 0; 100 - 0 = 100.
  %x = lns.constant dense<100> : tensor<3x70xi8> as tensor<3x70x!a>
  %y = lns.constant dense<[92, 100, 0]> : tensor<3xi8> as tensor<3x!a>
  %r = func.call @rows(%x, %y) : (tensor<3x70x!a>, tensor<3x!a>) -> tensor<70x3x!a>
  %w = lns.bitcast %r : tensor<70x3x!a> to tensor<70x3xi8>
  %row = arith.constant dense<[92, 0, 100]> : tensor<3xi8>
  %e = tensor.empty() : tensor<70x3xi8>
  %wanted = linalg.broadcast ins(%row : tensor<3xi8>) outs(%e : tensor<70x3xi8>) dimensions = [0]
  check.expect_eq %w, %wanted : tensor<70x3xi8>
  return
}

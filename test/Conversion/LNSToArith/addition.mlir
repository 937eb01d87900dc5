// RUN: lns-opt %s -convert-lns-to-arith="keep-encoders=true" -canonicalize | FileCheck %s
// Sums of bytes by tables of bytes, other sums in 32 bits [A2].
// RUN: lns-opt %s -convert-lns-to-arith -canonicalize | FileCheck %s --check-prefix=MEMORY

#id = affine_map<(i) -> (i)>
!a = !lns.num<8, 8>

// Bytes alone, so that all lanes of a register work; the tables are those of γ = 8.
// CHECK-LABEL: func @bytes
// CHECK: linalg.generic
// CHECK-NOT: i32
// CHECK: lns.look_up %{{.*}} in [8, 8, 7, 7, 6, 6, 5, 5, 5, 4,
// CHECK: lns.look_up %{{.*}} in [127, 29, 21, 17, 14, 12, 10,
// CHECK-NOT: i32
// CHECK: linalg.yield
// MEMORY-LABEL: func @bytes
// MEMORY: arith.constant dense<[8, 8, 7, 7, 6,
// MEMORY-NOT: lns.look_up
// MEMORY-COUNT-2: tensor.extract
func.func @bytes(%x: tensor<64x!a>, %y: tensor<64x!a>) -> tensor<64x!a> {
  %r = linalg.generic {indexing_maps = [#id, #id, #id], iterator_types = ["parallel"]}
      ins(%x, %y : tensor<64x!a>, tensor<64x!a>) outs(%x : tensor<64x!a>) {
  ^bb0(%p: !a, %q: !a, %o: !a):
    %s = lns.add %p, %q : !a, !a -> !a
    linalg.yield %s : !a
  } -> tensor<64x!a>
  return %r : tensor<64x!a>
}

// By Mitchell's terms, D(1) = 32.
// CHECK-LABEL: func @mitchell_bytes
// CHECK: lns.look_up %{{.*}} in [127, 32,
func.func @mitchell_bytes(%x: tensor<64x!a>) -> tensor<64x!a> {
  %r = linalg.generic {indexing_maps = [#id, #id], iterator_types = ["parallel"]}
      ins(%x : tensor<64x!a>) outs(%x : tensor<64x!a>) {
  ^bb0(%p: !a, %o: !a):
    %c = lns.constant 5 : i8 as !a
    %s = lns.sub %p, %c algorithm(mitchell) : !a, !a -> !a
    linalg.yield %s : !a
  } -> tensor<64x!a>
  return %r : tensor<64x!a>
}

// One table for both logarithms, as long as the operands can be apart: S(d) up to its
// end, 36, then D(d) up to 37.
// CHECK-LABEL: func @other_bias
// CHECK: arith.constant dense<[8, 8, 7,
// CHECK-SAME: -29, -21, -17,
// CHECK-SAME: tensor<75xi32>
// CHECK: tensor.extract
// CHECK-NOT: lns.add
func.func @other_bias(%x: !a, %y: !a) -> !lns.num<8, 8, 120> {
  %s = lns.add %x, %y : !a, !a -> !lns.num<8, 8, 120>
  return %s : !lns.num<8, 8, 120>
}

// CHECK-LABEL: func @wide
// CHECK: arith.constant dense<{{.*}}> : tensor<51321xi32>
// CHECK: tensor.extract
func.func @wide(%x: !lns.num<16, 2048>, %y: !lns.num<16, 2048>) -> !lns.num<16, 2048> {
  %s = lns.sub %x, %y : !lns.num<16, 2048>, !lns.num<16, 2048> -> !lns.num<16, 2048>
  return %s : !lns.num<16, 2048>
}

// 58 points for each logarithm; two of them are read.
// CHECK-LABEL: func @wide_interpolated
// CHECK: arith.constant dense<{{.*}}> : tensor<116xi32>
// CHECK-COUNT-2: tensor.extract
func.func @wide_interpolated(%x: !lns.num<16, 2048>, %y: !lns.num<16, 2048>) -> !lns.num<16, 2048> {
  %s = lns.add %x, %y algorithm(interpolated) : !lns.num<16, 2048>, !lns.num<16, 2048> -> !lns.num<16, 2048>
  return %s : !lns.num<16, 2048>
}

// CHECK-LABEL: func @wide_mitchell
// CHECK-NOT: tensor
// CHECK: return
func.func @wide_mitchell(%x: !lns.num<16, 2048>, %y: !lns.num<16, 2048>) -> !lns.num<16, 2048> {
  %s = lns.add %x, %y algorithm(mitchell) : !lns.num<16, 2048>, !lns.num<16, 2048> -> !lns.num<16, 2048>
  return %s : !lns.num<16, 2048>
}

// On vectors as on scalars.
// CHECK-LABEL: func @vectors
// CHECK-NOT: lns.
// CHECK: return
func.func @vectors(%x: vector<4x!lns.num<10, 32>>) -> vector<4x!lns.num<10, 32>> {
  %s = lns.add %x, %x algorithm(mitchell) : vector<4x!lns.num<10, 32>>, vector<4x!lns.num<10, 32>> -> vector<4x!lns.num<10, 32>>
  return %s : vector<4x!lns.num<10, 32>>
}

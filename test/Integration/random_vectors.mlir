// RUN: lns-run %s --target-cpu=generic
// Random bits, encode and convert on vectors have the bits of scalars [Q4, Q6, Q1].
//
// RUN: %if avx2 %{ lns-run %s --target-cpu=x86-64-v3 %}
// RUN: %if avx512 %{ lns-run %s --target-cpu=x86-64-v4 %}

!n = !lns.num<8, 8>
!w = !lns.num<16, 2048>

// One element by scalar ops, from the same operands.
func.func private @scalars(%x: f32, %y: f64, %seed: i64, %step: i32, %i: i64)
    -> (i32, i8, i16, i8, i16) attributes {no_inline} {
  %one = arith.constant 0.75 : f32
  %two = arith.constant 0.75 : f64
  %u = lns.uniform %seed, %step, %i {stream = 7 : i32} : i64
  %a = lns.encode %x, %one random(%u : i32) : f32 -> !n
  %b = lns.encode %y, %two random(%u : i32) underflow(min) : f64 -> !w
  %c = lns.convert %b random(%u : i32) : !w -> !n
  %d = lns.encode %y, %two : f64 -> !w
  %aw = lns.bitcast %a : !n to i8
  %bw = lns.bitcast %b : !w to i16
  %cw = lns.bitcast %c : !n to i8
  %dw = lns.bitcast %d : !w to i16
  return %u, %aw, %bw, %cw, %dw : i32, i8, i16, i8, i16
}

func.func private @vectors(%x: vector<5xf32>, %y: vector<5xf64>, %seed: i64, %step: i32,
    %i: vector<5xi64>) -> (vector<5xi32>, vector<5xi8>, vector<5xi16>, vector<5xi8>, vector<5xi16>)
    attributes {no_inline} {
  %one = arith.constant dense<0.75> : vector<5xf32>
  %two = arith.constant dense<0.75> : vector<5xf64>
  %u = lns.uniform %seed, %step, %i {stream = 7 : i32} : vector<5xi64>
  %a = lns.encode %x, %one random(%u : vector<5xi32>) : vector<5xf32> -> vector<5x!n>
  %b = lns.encode %y, %two random(%u : vector<5xi32>) underflow(min) : vector<5xf64> -> vector<5x!w>
  %c = lns.convert %b random(%u : vector<5xi32>) : vector<5x!w> -> vector<5x!n>
  %d = lns.encode %y, %two : vector<5xf64> -> vector<5x!w>
  %aw = lns.bitcast %a : vector<5x!n> to vector<5xi8>
  %bw = lns.bitcast %b : vector<5x!w> to vector<5xi16>
  %cw = lns.bitcast %c : vector<5x!n> to vector<5xi8>
  %dw = lns.bitcast %d : vector<5x!w> to vector<5xi16>
  return %u, %aw, %bw, %cw, %dw
    : vector<5xi32>, vector<5xi8>, vector<5xi16>, vector<5xi8>, vector<5xi16>
}

func.func @test_vectors_are_scalars() {
  %seed = arith.constant 0x0123456789abcdef : i64
  %step = arith.constant 9 : i32
  %i = arith.constant dense<[0, 7, 8, 123456789012, -1]> : vector<5xi64>
  %x = arith.constant dense<[1.1, -0.03, 0.0, 0x7F800000, -1.7]> : vector<5xf32>
  %y = arith.constant dense<[1.1, -0.03, 1.0e-300, -0.4, 0x7FF8000000000000]> : vector<5xf64>
  %v:5 = func.call @vectors(%x, %y, %seed, %step, %i)
    : (vector<5xf32>, vector<5xf64>, i64, i32, vector<5xi64>)
    -> (vector<5xi32>, vector<5xi8>, vector<5xi16>, vector<5xi8>, vector<5xi16>)
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %c5 = arith.constant 5 : index
  scf.for %lane = %c0 to %c5 step %c1 {
    %xs = vector.extract %x[%lane] : f32 from vector<5xf32>
    %ys = vector.extract %y[%lane] : f64 from vector<5xf64>
    %is = vector.extract %i[%lane] : i64 from vector<5xi64>
    %s:5 = func.call @scalars(%xs, %ys, %seed, %step, %is)
      : (f32, f64, i64, i32, i64) -> (i32, i8, i16, i8, i16)
    %u = vector.extract %v#0[%lane] : i32 from vector<5xi32>
    %a = vector.extract %v#1[%lane] : i8 from vector<5xi8>
    %b = vector.extract %v#2[%lane] : i16 from vector<5xi16>
    %c = vector.extract %v#3[%lane] : i8 from vector<5xi8>
    %d = vector.extract %v#4[%lane] : i16 from vector<5xi16>
    check.expect_eq %u, %s#0 : i32
    check.expect_eq %a, %s#1 : i8
    check.expect_eq %b, %s#2 : i16
    check.expect_eq %c, %s#3 : i8
    check.expect_eq %d, %s#4 : i16
  }
  return
}

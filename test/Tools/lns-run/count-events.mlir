// RUN: rm -rf %t && mkdir %t && cd %t
// RUN: lns-run %s --entry=counted --random-inputs=1 --count-events | FileCheck %s
// RUN: lns-run %s --entry=counted --random-inputs=1 | FileCheck %s --check-prefix=PLAIN
// RUN: lns-run %s --entry=counted --random-inputs=1 --count-events --compare=reference | FileCheck %s --check-prefix=COMPARE
// RUN: lns-run %s --count-events | FileCheck %s --check-prefix=TEST
// RUN: lns-compile %s --entry=counted --count-events -o model.so
// RUN: FileCheck %s --check-prefix=HEADER <model.h
// RUN: FileCheck %s --check-prefix=JSON <model.json
// RUN: lns-run model.so --random-inputs=1 | FileCheck %s
// RUN: lns-run model.so --random-inputs=1 --output=codes.npy | FileCheck %s --check-prefix=FILE
// REQUIRES: linker
// Events that happened are printed behind the results; each has a name in the interface.

// CHECK: result 0: i8 [4]: 127 127 127 0
// CHECK-NEXT: ratio: x/0 became the largest number [A1]: 3
// CHECK-NEXT: ratio: 0/0 became zero [A1]: 1
// CHECK-NOT: root of a negative number

// PLAIN: result 0: i8 [4]: 127 127 127 0
// PLAIN-NOT: {{.}}

// COMPARE: result 0 (i8 [4]): equal bits
// COMPARE-NEXT: ratio: x/0 became the largest number [A1] (i64 []): equal bits
// COMPARE-NEXT: ratio: 0/0 became zero [A1] (i64 []): equal bits
// COMPARE-NEXT: sqrt_0: root of a negative number became zero [A1] (i64 []): equal bits

// FILE-NOT: result 0
// FILE: ratio: x/0 became the largest number [A1]: 3

// TEST: test, sqrt_0: root of a negative number became zero [A1]: 1
// TEST: 0 of 1 expectations failed

// HEADER: result0  i8 4
// HEADER-NEXT: result1  i64, events of ratio: x/0 became the largest number [A1]
// HEADER: void counted(const float *argument0, int8_t *result0, int64_t *result1, int64_t *result2, int64_t *result3, void *workspace);

// JSON: "kind": "event"
// JSON: "name": "ratio: x/0 became the largest number [A1]"

func.func @counted(%x: tensor<4xf32>) -> tensor<4xi8> {
  %a = lns.constant dense<[1, 2, 3, 0]> : tensor<4xi8> as tensor<4x!lns.num<8, 8>>
  %s = arith.constant dense<1.0> : tensor<f32>
  %zeros = arith.constant dense<0.0> : tensor<4xf32>
  // Zeros that no fold sees.
  %n = arith.mulf %x, %zeros : tensor<4xf32>
  %d = lns.absmax_scale %n {scale_map = affine_map<(d0) -> ()>} : tensor<4xf32> -> tensor<f32>
  %z = lns.quantize %n scale(%d) {scale_map = affine_map<(d0) -> ()>} : tensor<4xf32>, tensor<f32> -> tensor<4x!lns.num<8, 8>>
  %q = lns.div %a, %z : tensor<4x!lns.num<8, 8>>, tensor<4x!lns.num<8, 8>> -> tensor<4x!lns.num<8, 8>> loc("ratio")
  %r = lns.sqrt %q : tensor<4x!lns.num<8, 8>> -> tensor<4x!lns.num<8, 8>>
  %i = lns.bitcast %r : tensor<4x!lns.num<8, 8>> to tensor<4xi8>
  return %i : tensor<4xi8>
}

func.func @test() {
  // A negative number that no fold knows.
  %seed = arith.constant 1 : i64
  %step = arith.constant 1 : i32
  %u = lns.uniform %seed, %step, %seed {stream = 0 : i32} : i64
  %m = arith.subi %step, %u : i32
  %x = arith.sitofp %m : i32 to f32
  %one = arith.constant 1.0 : f32
  %c = lns.encode %x, %one : f32 -> !lns.num<8, 8>
  %r = lns.sqrt %c : !lns.num<8, 8> -> !lns.num<8, 8>
  %zero = lns.constant 0 : i8 as !lns.num<8, 8>
  %y = lns.bitcast %r : !lns.num<8, 8> to i8
  %z = lns.bitcast %zero : !lns.num<8, 8> to i8
  check.expect_eq %y, %z : i8
  return
}

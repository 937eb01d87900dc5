// RUN: lns-run %s --entry=every_float --compare=reference | FileCheck %s
// The compiled quantizer and the reference agree on every one of 2^32 floats [Q2].
//
// REQUIRES: slow
// CHECK: equal bits

// A checksum of the codes of each 2^20 floats: Σ code · (odd number of its place), so
// that no single change goes unseen.
func.func @every_float() -> tensor<4096xi64> {
  %zero = arith.constant 0 : i64
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %chunks = arith.constant 4096 : index
  %size = arith.constant 1048576 : index
  %one = arith.constant dense<1.0> : tensor<1048576xf32>
  %sums = tensor.empty() : tensor<4096xi64>
  %result = scf.for %chunk = %c0 to %chunks step %c1 iter_args(%all = %sums)
      -> (tensor<4096xi64>) {
    %base = arith.muli %chunk, %size : index
    %floats = tensor.empty() : tensor<1048576xf32>
    %x = linalg.generic {indexing_maps = [affine_map<(i) -> (i)>],
                         iterator_types = ["parallel"]}
        outs(%floats : tensor<1048576xf32>) {
    ^bb0(%out: f32):
      %i = linalg.index 0 : index
      %n = arith.addi %base, %i : index
      %word = arith.index_cast %n : index to i32
      %float = arith.bitcast %word : i32 to f32
      linalg.yield %float : f32
    } -> tensor<1048576xf32>
    %codes = lns.encode %x, %one
        : tensor<1048576xf32> -> tensor<1048576x!lns.num<8, 8>>
    %words = lns.bitcast %codes
        : tensor<1048576x!lns.num<8, 8>> to tensor<1048576xi8>
    %none = tensor.empty() : tensor<i64>
    %init = linalg.fill ins(%zero : i64) outs(%none : tensor<i64>) -> tensor<i64>
    %sum = linalg.generic {indexing_maps = [affine_map<(i) -> (i)>,
                                            affine_map<(i) -> ()>],
                           iterator_types = ["reduction"]}
        ins(%words : tensor<1048576xi8>) outs(%init : tensor<i64>) {
    ^bb0(%code: i8, %acc: i64):
      %i = linalg.index 0 : index
      %two = arith.addi %i, %i : index
      %odd = arith.addi %two, %c1 : index
      %weight = arith.index_cast %odd : index to i64
      %wide = arith.extui %code : i8 to i64
      %term = arith.muli %wide, %weight : i64
      %new = arith.addi %acc, %term : i64
      linalg.yield %new : i64
    } -> tensor<i64>
    %value = tensor.extract %sum[] : tensor<i64>
    %next = tensor.insert %value into %all[%chunk] : tensor<4096xi64>
    scf.yield %next : tensor<4096xi64>
  }
  return %result : tensor<4096xi64>
}

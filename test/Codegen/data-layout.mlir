// RUN: lns-compile %s --target-cpu=generic --emit=llvm-ir -o - | FileCheck %s
// Memory of integers wider than 64 bits is sized by the target's data layout: 8 elements of 32 bytes.

// CHECK: workspace\22: 256
// CHECK-LABEL: define {{.*}}void @wide(
// CHECK-SAME: ptr noalias align 64
// CHECK-SAME: (224, 248)
// CHECK: store i192
func.func @wide(%i: index, %n: i64) -> i64 {
  %x = arith.extsi %n : i64 to i192
  %e = tensor.empty() : tensor<8xi192>
  %f = linalg.fill ins(%x : i192) outs(%e : tensor<8xi192>) -> tensor<8xi192>
  %k = call @position(%i, %f) : (index, tensor<8xi192>) -> i192
  %r = arith.trunci %k : i192 to i64
  return %r : i64
}

func.func private @position(%i: index, %t: tensor<8xi192>) -> i192 attributes {no_inline} {
  %v = tensor.extract %t[%i] : tensor<8xi192>
  return %v : i192
}

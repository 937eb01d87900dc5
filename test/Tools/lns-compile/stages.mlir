// RUN: lns-compile %s --quantize --target-cpu=x86-64-v3 --emit=lns | FileCheck %s --check-prefix=LNS
// RUN: lns-compile %s --quantize --target-cpu=x86-64-v3 --emit=linalg | FileCheck %s --check-prefix=LINALG
// RUN: lns-compile %s --quantize --target-cpu=x86-64-v3 --kernels=off --emit=linalg | FileCheck %s --check-prefix=OFF
// RUN: lns-compile %s --quantize --target-cpu=x86-64-v3 --emit=vector | FileCheck %s --check-prefix=VECTOR
// RUN: lns-compile %s --quantize --target-cpu=x86-64-v3 --emit=llvm | FileCheck %s --check-prefix=LLVM
// RUN: lns-compile %s --quantize --target-cpu=x86-64-v3 --emit=llvm-ir | FileCheck %s --check-prefix=IR
// RUN: lns-compile %s --quantize --target-cpu=x86-64-v3 --emit=asm | FileCheck %s --check-prefix=ASM
// RUN: lns-compile %s --quantize --target-cpu=x86-64-v3 --emit=obj -o %t.o && llvm-nm %t.o | FileCheck %s --check-prefix=OBJ
// RUN: lns-compile %s --quantize --backend=reference --emit=linalg | FileCheck %s --check-prefix=REFERENCE
// RUN: lns-compile %s --quantize --expose-contractions --emit=lns | FileCheck %s --check-prefix=EXPOSED
// RUN: lns-compile - --emit=lns <%s | FileCheck %s --check-prefix=STDIN
// Every stage of the way down can be looked at.

// LNS: lns.target = #lns.cpu<{{.*}}x86-64-v3
// LNS: lns.quantize
// LNS: lns.contract
// LNS: lns.finish

// LINALG: linalg.generic
// LINALG: lns.decode_word
// LINALG-NOT: lns.contract

// OFF: linalg.generic
// OFF: lns.encode_word
// OFF-NOT: lns.decode

// VECTOR-NOT: tensor<
// VECTOR: func.func @f(%{{.*}}: memref<16x32xf32>
// VECTOR: vector<

// LLVM: llvm.func @f(%{{.*}}: !llvm.ptr
// LLVM-NOT: func.func

// IR: define void @f(ptr
// IR: "target-cpu"="x86-64-v3"

// ASM: f:
// ASM: {{%?}}ymm

// OBJ: T f
// OBJ: R lns_manifest

// REFERENCE-NOT: lns.contract
// REFERENCE: call @lns_ref_product

// EXPOSED: func.func @f({{.*}}) -> (tensor<16x8xf32>, tensor<16x8xf32>

// STDIN: linalg.matmul

func.func @f(%x: tensor<16x32xf32>, %w: tensor<32x8xf32>) -> tensor<16x8xf32> {
  %c0 = arith.constant 0.0 : f32
  %e = tensor.empty() : tensor<16x8xf32>
  %z = linalg.fill ins(%c0 : f32) outs(%e : tensor<16x8xf32>) -> tensor<16x8xf32>
  %y = linalg.matmul ins(%x, %w : tensor<16x32xf32>, tensor<32x8xf32>) outs(%z : tensor<16x8xf32>) -> tensor<16x8xf32>
  %r = arith.addf %y, %y : tensor<16x8xf32>
  return %r : tensor<16x8xf32>
}

// RUN: lns-opt %s -lns-cpu-codegen | FileCheck %s --check-prefix=VECTOR
// The pipelines take tensors to buffers with out-parameters, then to bare pointers and OpenMP.
// RUN: lns-opt %s -lns-cpu-codegen -lns-lower-to-llvm | FileCheck %s --check-prefix=LLVM
// RUN: lns-opt %s -lns-cpu-codegen=parallel=false -lns-lower-to-llvm | FileCheck %s --check-prefix=SERIAL
// RUN: lns-opt %s -lns-cpu-codegen=vectorize=false | FileCheck %s --check-prefix=SCALAR

// VECTOR-LABEL: func.func @layer
// VECTOR-SAME: (%{{.*}}: memref<64x256xf32>, %{{.*}}: memref<512x256xf32> {lns.param}, %[[OUT:.*]]: memref<64x512xf32>, %{{.*}}: memref<{{[0-9]+}}xi8> {{{.*}}lns.workspace}) {
// VECTOR-NOT: memref.alloc(
// VECTOR: %[[RESULT:.*]] = memref.collapse_shape %[[OUT]]
// VECTOR: scf.parallel
// VECTOR: math.fma {{.*}} : vector<8xf32>
// VECTOR: vector.store %{{.*}}, %[[RESULT]]
// VECTOR-NOT: linalg
// LLVM-LABEL: llvm.func @layer(%{{.*}}: !llvm.ptr, %{{.*}}: !llvm.ptr{{.*}}, %{{.*}}: !llvm.ptr, %{{.*}}: !llvm.ptr {{{.*}}llvm.noalias{{.*}}})
// LLVM: omp.parallel
// LLVM-NOT: unrealized_conversion_cast
// SERIAL-LABEL: llvm.func @layer
// SERIAL-NOT: omp.
// SCALAR-LABEL: func.func @layer
// SCALAR-NOT: vector
module attributes {lns.target = #lns.cpu<cpu = "x86-64-v3", features = "", vector_bits = 256, l1 = 32768, l2 = 524288, l3 = 16777216>} {
  func.func @layer(%x: tensor<64x256xf32>, %w: tensor<512x256xf32> {lns.param}) -> tensor<64x512xf32> {
    %e = tensor.empty() : tensor<256x512xf32>
    %t = linalg.transpose ins(%w : tensor<512x256xf32>) outs(%e : tensor<256x512xf32>) permutation = [1, 0]
    %zero = arith.constant 0.0 : f32
    %c = tensor.empty() : tensor<64x512xf32>
    %i = linalg.fill ins(%zero : f32) outs(%c : tensor<64x512xf32>) -> tensor<64x512xf32>
    %r = linalg.matmul ins(%x, %t : tensor<64x256xf32>, tensor<256x512xf32>) outs(%i : tensor<64x512xf32>) -> tensor<64x512xf32>
    return %r : tensor<64x512xf32>
  }
}

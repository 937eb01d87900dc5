//===- Passes.td - Passes of the CPU code generator --------*- tablegen -*-===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef LNS_CODEGEN_PASSES
#define LNS_CODEGEN_PASSES

include "mlir/Pass/PassBase.td"

def LNSFuseElementwise : Pass<"lns-fuse-elementwise", "mlir::func::FuncOp"> {
  let summary = "Fuse elementwise linalg ops without repeating work";
  let description = [{
    Generalizes named linalg ops, drops dimensions of extent 1, and fuses elementwise producers into their
    consumers, as upstream `linalg-fuse-elementwise-ops` does, with one rule
    more: a producer that computes something is fused only into a consumer
    with the same number of loops, so that a decode is never repeated along a
    dimension that its operand does not have. A producer that only moves data
    (a transpose, a broadcast) is fused into any consumer: it becomes part of
    an indexing map.

    Not promised: that every chain becomes one loop nest.

    Example:
    ```
    // linalg.transpose + linalg.matmul become one generic
    linalg.generic {indexing_maps = [(m, n, k) -> (m, k), (m, n, k) -> (n, k), (m, n, k) -> (m, n)], ...}
    ```
  }];
  let dependentDialects = [
    "mlir::affine::AffineDialect", "mlir::linalg::LinalgDialect",
    "mlir::tensor::TensorDialect"
  ];
}

def LNSExpandCopies : Pass<"lns-expand-copies", "mlir::func::FuncOp"> {
  let summary = "Turn copies into or out of strided views into linalg.copy";
  let description = [{
    `memref.copy` between contiguous buffers becomes a memcpy; any other would
    become a call of a function of MLIR's runtime library, which compiled code
    is not linked with. This pass makes those copies `linalg.copy`, which
    becomes loops.

    Example:
    ```mlir
    memref.copy %a, %view : memref<4x4xf32> to memref<4x4xf32, strided<[8, 1]>>
    // becomes
    linalg.copy ins(%a : memref<4x4xf32>) outs(%view : memref<4x4xf32, strided<[8, 1]>>)
    ```
  }];
  let dependentDialects = ["mlir::linalg::LinalgDialect"];
}

def LNSTileAndVectorize
    : Pass<"lns-tile-and-vectorize", "mlir::func::FuncOp"> {
  let summary = "Turn linalg ops on buffers into tiled vector loops";
  let description = [{
    Turns every linalg op on buffers into loops. A reduction
    `C[p] ⊕= f(A[a(p, r)], B[b(p, r)], …)` with static shapes and a
    vectorizable body becomes a register-tiled, vectorized nest: `nr` lanes
    along one parallel dimension and `mr` rows along another are kept in
    registers over all reduction loops. An operand that cannot be read as
    vectors, or would be read with a stride of pages, is first packed into
    panels of `nr` lanes, padded with zeros. Contractions (matmul, batched,
    transposed, matvec, convolutions as affine sums in the maps) are the case
    `f = a · b`, `⊕ = +`; where the target has fused multiply-add they use it,
    and their f32 sums have any order [D2]. Every other body keeps its
    operations as written [F1], and each sum runs in increasing order of
    its reduction loops, one chain an element (not yet the 16 partial sums of
    [F2]).

    Vector width, register tile and cache blocks follow from the module's
    `lns.target` alone. Whatever no plan takes becomes plain loops, never an
    error. Leading parallel loops of an op with at least `parallel-threshold`
    body executions become `scf.parallel`; there are no nested ones, and only
    parallel dimensions are split, so that any number of threads gives the same
    bits.

    With `report`, one remark for each reduction says which plan it has, or
    that it stays scalar and why.
  }];
  let options = [
    Option<"report", "report", "bool", "false",
           "Emit a remark with the plan of each reduction.">,
    Option<"parallelThreshold", "parallel-threshold", "int64_t", "65536",
           "Body executions below which an op stays on one thread.">,
    Option<"parallel", "parallel", "bool", "true",
           "Make outer loops parallel at all.">
  ];
  let dependentDialects = [
    "mlir::affine::AffineDialect", "mlir::arith::ArithDialect",
    "mlir::linalg::LinalgDialect", "mlir::math::MathDialect",
    "mlir::memref::MemRefDialect", "mlir::scf::SCFDialect",
    "mlir::vector::VectorDialect"
  ];
}

def LNSCInterface : Pass<"lns-c-interface", "mlir::ModuleOp"> {
  let summary = "Give public functions the C interface of the project";
  let description = [{
    On tensors, before bufferization. Checks that every public function with a
    body can have the C interface `void NAME(args…, results…)`: shaped
    arguments and results are ranked with static shapes, one bare pointer each;
    scalar arguments go by value, scalar results become tensors of rank 0, so
    that they too have an out-pointer. A dynamic shape is an error that names
    the argument. Argument and result attributes are kept.

    Example:
    ```
    func.func @f(%x: tensor<8xf32>) -> f32              // before
    func.func @f(%x: tensor<8xf32>) -> tensor<f32>      // after
    ```
  }];
  let dependentDialects = [
    "mlir::bufferization::BufferizationDialect", "mlir::tensor::TensorDialect"
  ];
}

def LNSResultsToOutParams : Pass<"lns-results-to-out-params", "ModuleOp"> {
  let summary = "Write results of functions to the caller's memory";
  let description = [{
    Upstream `buffer-results-to-out-params` for functions whose results have
    static shapes, as all public ones': each buffer that such a function returns
    becomes one more argument. A private function with a result of dynamic
    shape keeps its results.

    Example:
    ```
    func.func @f(%x: memref<8xf32>) -> memref<8xf32>       // before
    func.func @f(%x: memref<8xf32>, %y: memref<8xf32>)     // after
    ```
  }];
  let dependentDialects = ["mlir::memref::MemRefDialect"];
}

def LNSBarePointers : Pass<"lns-bare-pointers", "ModuleOp"> {
  let summary = "Choose the calling convention and linkage of each function";
  let description = [{
    On buffers, before functions become LLVM's. A function takes one bare
    pointer for a memref (attribute `llvm.bareptr`) where it returns no memref
    and its arguments have static shapes and identity layouts; that is so for
    every public one. Other private functions pass descriptors. A public memref
    of zero elements is passed as if it had one, never read: MLIR has no bare
    pointer to nothing. Private functions with a body get internal linkage, so
    that a shared library exports its interface and nothing else.

    Example:
    ```
    func.func @f(%x: memref<0x4xf32>)                          // before
    func.func @f(%x: memref<1xf32>) attributes {llvm.bareptr}  // after
    ```
  }];
  let dependentDialects = [
    "mlir::LLVM::LLVMDialect", "mlir::memref::MemRefDialect"
  ];
}

#endif // LNS_CODEGEN_PASSES

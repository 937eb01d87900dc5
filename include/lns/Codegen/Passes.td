//===- Passes.td - Passes of the CPU code generator --------*- tablegen -*-===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef LNS_CODEGEN_PASSES
#define LNS_CODEGEN_PASSES

include "lns/Codegen/LoweringPasses.td"

def LNSFormKernels : Pass<"lns-form-kernels", "mlir::func::FuncOp"> {
  let summary = "Decode the operands of contractions in their bodies";
  let description = [{
    A contraction `c + a · b` whose operand is an elementwise decoding of one
    tensor of code words, by `lns.decode_word`, reads the words and decodes in
    its body: `c + f(a) · g(b)`, also where others use the decoded tensor. Code
    generation then decides where a word is decoded: in panels, in registers, or
    ahead. Runs before `lns-fuse-elementwise`, which would fuse the decoder with
    the quantization before it.

    Bit-exact: each product has the same factors.

    Example:
    ```
    ins(%a, %b : tensor<64x784xi8>, tensor<784x256xi8>) outs(%c : tensor<64x256xf32>) {
    ^bb0(%in: i8, %in_0: i8, %out: f32):
      %x = lns.decode_word %in format(!lns.num<8, 8>) : i8 -> f32
      %y = lns.decode_word %in_0 format(!lns.num<8, 8>) : i8 -> f32
      %p = arith.mulf %x, %y : f32
      %s = arith.addf %out, %p : f32
      linalg.yield %s : f32
    }
    ```
  }];
  let dependentDialects = ["mlir::linalg::LinalgDialect"];
}

def LNSPlaceKernels : Pass<"lns-place-kernels", "mlir::func::FuncOp"> {
  let summary = "Bring contractions and what follows them together";
  let description = [{
    After `lns-fuse-elementwise` and the last CSE, on tensors: moves each
    contraction to right before the elementwise op that uses it, and each
    unsigned maximum, the absmax of a dynamic scale [Q5], to right behind the
    tensor it is of. Each op that writes into a filled tensor gets a fill of its
    own, which a shared one would be copied for. So that on buffers
    `lns-tile-and-vectorize` finds a contraction with its epilogue in a row.

    Values do not change.

    Example:
    ```
    %z = linalg.fill ... ; %c = contraction(%z) ; %y = epilogue(%c) ; %m = maximum(%y)
    ```
  }];
  let dependentDialects = [
    "mlir::linalg::LinalgDialect", "mlir::tensor::TensorDialect"
  ];
}

def LNSOrientKernels : Pass<"lns-orient-kernels", "mlir::func::FuncOp"> {
  let summary = "Lay out results of long sums so that their rows fill vectors";
  let description = [{
    After `lns-fuse-elementwise`, on tensors. A kernel's vectors lie along the
    innermost dimensions of the result that one operand has alone. Of the
    gradient for a convolution's weights these are the taps of the window: 9 of
    16 lanes. Where a contraction over several dimensions has long sums, and the
    other operand's own dimensions fill vectors better, they become the
    innermost ones, and what reads the result reads it transposed.

    Values do not change but for the order of sums, which is free [D2, D4].

    Example:
    ```
    -> tensor<32x16x3x3xf32>     // before: output and input channel, taps
    -> tensor<16x3x3x32xf32>     // after
    ```
  }];
  let dependentDialects = [
    "mlir::linalg::LinalgDialect", "mlir::tensor::TensorDialect"
  ];
}

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

    With `collapse`, an elementwise op on an expanded tensor works on the tensor
    before the expansion, where its other operands allow: what follows a matrix
    product over (batch · tokens) rows then has the rows of the product.

    Not promised: that every chain becomes one loop nest.

    Example:
    ```
    // linalg.transpose + linalg.matmul become one generic
    linalg.generic {indexing_maps = [(m, n, k) -> (m, k), (m, n, k) -> (n, k), (m, n, k) -> (m, n)], ...}
    ```
  }];
  let options = [
    Option<"collapse", "collapse", "bool", "false",
           "Work on tensors before they are expanded.">
  ];
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

def LNSOrderSums : Pass<"lns-order-sums", "mlir::func::FuncOp"> {
  let summary = "Give float sums of scalar code their order";
  let description = [{
    Float sums along the innermost dimension become scalar loops with 16 partial
    sums: element i goes to partial sum i mod 16, then a tree of 8, 4, 2, 1 is
    added to what stands in the result [F2]. Neighbouring reduction dimensions
    that are contiguous in every operand count as one. For the reference:
    `lns-tile-and-vectorize` sums in the same order, on vectors. Contractions
    [D2] and sums along other dimensions stay, to be summed in increasing order.

    Example:
    ```
    // c[i] += a[i, k] becomes
    for i: p = alloca 16; p[*] = -0
           for k: p[k mod 16] += a[i, k]
           c[i] += tree(p)
    ```
  }];
  let dependentDialects = [
    "mlir::affine::AffineDialect", "mlir::arith::ArithDialect",
    "mlir::memref::MemRefDialect", "mlir::scf::SCFDialect"
  ];
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
    operations as written [F1], and each sum over windows or along other than
    the innermost dimension runs in increasing order of its reduction loops,
    one chain an element.

    Reductions along the innermost dimension (sums with the 16 partial sums of
    [F2], maxima, minima, integers) run along the lanes. What reads or writes
    the same rows before and after them (fills, elementwise ops, further
    reductions) joins them in one loop over rows: softmax or layer norm is one
    pass. A buffer that only such a chain uses shrinks to a row on the stack of
    its thread. Chains are not formed where rows are few and long, or where
    two ops touch different rows of one buffer.

    Parallel ops have lanes along the dimension that is contiguous in the
    result, after dimensions that are contiguous in every operand have become
    one; an operand that is contiguous along another dimension is transposed in
    square register tiles; what does not vary along the lanes stays scalar. What
    decodes or encodes and does little else has as many lanes as a register has
    words. On AVX2 and above, one contiguous result of at least 32 MB that the op
    does not read goes past the caches (non-temporal stores of whole lines), and
    a loop over 32 MB or more asks for its operands 8 KB ahead.

    A contraction `C[p] += f(A[a(p, r)]) · g(B[b(p, r)])`, f and g decoders or
    nothing, is a matrix product of strided operands: loops of one operand that
    lie densely in C are flattened into lanes, those of the other into rows, the
    reductions into one K. Both operands come from f32 panels, decoded once an
    element while they are packed: the smaller one is packed whole, in parallel,
    the other a block at a time by the thread that uses it, on its stack (at most
    512 KiB). Panels are filled by copied vectors, by square blocks transposed in
    registers, by masked rows (the pixels of a convolution: there is never an
    im2col of the input) or by gathers; small f32 operands and the rows of
    channels-last images are read in place. Operands whose windows overlap are
    decoded first, slice by slice where the batch is spread over threads. Nests
    below 0.4 million estimated cycles stay on one thread.

    Where both factors are the f64 of integers of fixed<s> [D4] and each operand is
    contiguous along its width or along K, panels hold two steps of K as a pair of
    i16 in an i32: one instruction multiplies and adds both (vpmaddwd, with VNNI
    vpdpwssd). Sums are i32 for as many products as never overflow, and f64 behind
    that: exact in any order. Other contractions of such integers are nests of f64,
    exact as well.

    Where both factors are bf16 numbers of float<fast> [D3] and the target has
    AMX, panels hold pairs of bf16, decoded while they are packed, and sums of up
    to 32 x 32 elements stay in four tile registers (tdpbf16ps), which hardware
    adds in f32 in an order of its own. That needs sums that are never subnormal,
    which is proved from the formats: these registers know none [F1].

    A contraction of few rows (up to 64; up to 8 where the weights `[K, N]` are
    contiguous along N) with weights that are decoded packs nothing: the weights
    are read once, as bytes, where they lie, and decoded in registers, or, for
    more rows than registers hold, a block at a time into the first-level cache.
    Lanes lie along K for weights `[N, K]`, along N for `[K, N]`. The choice
    between this and panels is by estimated cycles.

    Vector width, register tile and cache blocks follow from the module's
    `lns.target` alone. Whatever no plan takes becomes plain loops, never an
    error. Leading parallel loops of an op with at least `parallel-threshold`
    body executions become `scf.parallel`; there are no nested ones, and only
    parallel dimensions are split, so that any number of threads gives the same
    bits.

    With `kernels`, what follows a contraction in its block and runs over its
    elements (scales, bias, activation, residual, codes of a known scale) is
    computed on the finished register tile, as is an unsigned maximum over it,
    the absmax of the next scale [Q5], whose order does not matter. That is done
    where nothing in between touches the memory and no tile could read what
    another has written; out-parameters alias no argument, as the C interface
    says. Sums that nobody else reads have no buffer unless K is blocked.

    With `report`, one remark for each reduction says which plan it has, where
    its operands are decoded and what its epilogue holds, or that it stays
    scalar and why.
  }];
  let options = [
    Option<"report", "report", "bool", "false",
           "Emit a remark with the plan of each reduction.">,
    Option<"parallelThreshold", "parallel-threshold", "int64_t", "65536",
           "Body executions below which an op stays on one thread.">,
    Option<"parallel", "parallel", "bool", "true",
           "Make outer loops parallel at all.">,
    Option<"kernels", "kernels", "bool", "true",
           "Compute what follows a contraction on its register tile.">
  ];
  let dependentDialects = [
    "mlir::affine::AffineDialect", "mlir::amx::AMXDialect",
    "mlir::arith::ArithDialect",
    "mlir::linalg::LinalgDialect", "mlir::LLVM::LLVMDialect",
    "mlir::math::MathDialect",
    "mlir::memref::MemRefDialect", "mlir::scf::SCFDialect",
    "mlir::vector::VectorDialect"
  ];
}

def LNSExpandExact : Pass<"lns-expand-exact", "mlir::ModuleOp"> {
  let summary = "Turn exact sums of products into loops";
  let description = [{
    On buffers [D1]. `lns.add_to_bins` becomes a loop nest. Where bins have 64
    bits and γ is 8 or 16, a tile of accumulators of γ lanes stays in registers
    over all of K: the words of two codes add up to the number of a one-hot row
    of a constant table, what their product adds to all bins. Otherwise one bin
    at a time is read, added to and written.

    `lns.resolve_dots` looks through the dot products and computes those that
    are NaN in the same way, on the stack, ending in `lns.round_bins`.

    Bit-exact: sums of integers.

    Example:
    ```
    scf.for %k … iter_args(%sum = %zero) -> vector<8xi64> {
      %row = arith.addi %word_of_a, %word_of_b : index
      %term = vector.load %table[%row] : memref<12168xi64>, vector<8xi64>
      %next = arith.addi %sum, %term : vector<8xi64>
      scf.yield %next : vector<8xi64>
    }
    ```
  }];
  let options = [
    Option<"parallel", "parallel", "bool", "true", "Make outer loops parallel.">
  ];
  let dependentDialects = [
    "mlir::arith::ArithDialect", "mlir::memref::MemRefDialect",
    "mlir::scf::SCFDialect", "mlir::vector::VectorDialect"
  ];
}

def LNSExpandTerms : Pass<"lns-expand-terms", "mlir::ModuleOp"> {
  let summary = "Turn sums of converted terms into vector loops";
  let description = [{
    On buffers, `lns.add_terms` becomes a loop nest [D5, D7, P1-P6]. Codes are
    packed as words whose *sum* is a product: sign, quotient and remainder of its
    exponent. A tile of accumulators stays in registers over all of K, lanes
    along the operand that is contiguous in the result. The remainder picks an
    entry of a table of γ significands, in registers where γ is small, else in a
    private constant of the module. The operand with fewer elements is packed
    whole, the other one by each thread, for the tiles that it computes. K is
    never divided over threads [P6].

    A term is built where the format allows as the bits of an f32 and truncated
    by a conversion, which is P5's cut of the magnitude; else as a shift of 64
    bits. Bit-exact for `pe`; under `float<entries = n>` sums run in the order of
    K.

    Example:
    ```
    %s = arith.addi %word_of_a, %words_of_b : vector<16xi32>
    %r = arith.shrui %s, %twenty : vector<16xi32>
    %t = llvm.call_intrinsic "llvm.x86.avx512.permvar.si.512"(%table, %r)
    %x = arith.fptosi %bits_of_sum_of_s_and_t : vector<16xf32> to vector<16xi32>
    %p = arith.addi %partial, %x : vector<16xi32>
    ```
  }];
  let options = [
    Option<"parallel", "parallel", "bool", "true", "Make outer loops parallel.">,
    Option<"report", "report", "bool", "false",
           "Emit a remark with the plan of each nest.">
  ];
  let dependentDialects = [
    "mlir::arith::ArithDialect", "mlir::LLVM::LLVMDialect",
    "mlir::memref::MemRefDialect", "mlir::scf::SCFDialect",
    "mlir::vector::VectorDialect"
  ];
}

def LNSCInterface : Pass<"lns-c-interface", "mlir::ModuleOp"> {
  let summary = "Give public functions the C interface of the project";
  let description = [{
    On tensors, before bufferization. Checks that every public function with a
    body can have the C interface `void NAME(args…, results…, void *workspace)`,
    whose last argument `lns-plan-workspace` adds: shaped
    arguments and results are ranked with static shapes, one bare pointer each;
    scalar arguments go by value, scalar results become tensors of rank 0, so
    that they too have an out-pointer. A dynamic shape is an error that names
    the argument. Argument and result attributes are kept.

    The memory of an argument is written where a result has `lns.updates` with
    its position, and nowhere else: an elementwise op whose output is another
    argument reads it as an input and writes to a new tensor.

    Example:
    ```
    func.func @f(%x: tensor<8xf32>) -> f32              // before
    func.func @f(%x: tensor<8xf32>) -> tensor<f32>      // after
    ```
  }];
  let dependentDialects = [
    "mlir::bufferization::BufferizationDialect", "mlir::linalg::LinalgDialect",
    "mlir::tensor::TensorDialect"
  ];
}

def LNSUpdateArguments : Pass<"lns-update-arguments", "mlir::func::FuncOp"> {
  let summary = "Compute the next values of arguments in the arguments' memory";
  let description = [{
    On tensors, right before bufferization. In a public function, the empty
    tensor that a result with `lns.updates = K` is computed in becomes argument
    K. Where the argument is read after it would be written (an exchange of two
    arguments, a transpose), bufferization takes another buffer, and
    `lns-results-to-out-params` copies at the end.

    Example:
    ```
    %0 = linalg.generic ins(%w, %g) outs(%empty) …    // before
    %0 = linalg.generic ins(%w, %g) outs(%w) …        // after
    ```
  }];
  let dependentDialects = ["mlir::tensor::TensorDialect"];
}

def LNSResultsToOutParams : Pass<"lns-results-to-out-params", "ModuleOp"> {
  let summary = "Write results of functions to the caller's memory";
  let description = [{
    Upstream `buffer-results-to-out-params` for functions whose results have
    static shapes, as all public ones': each buffer that such a function returns
    becomes one more argument. A private function with a result of dynamic
    shape keeps its results.

    A result of a public function with `lns.updates = K` becomes no argument: it
    is in argument K already, or is copied there when all else is done.

    Example:
    ```
    func.func @f(%x: memref<8xf32>) -> memref<8xf32>       // before
    func.func @f(%x: memref<8xf32>, %y: memref<8xf32>)     // after
    ```
  }];
  let dependentDialects = ["mlir::memref::MemRefDialect"];
}

def LNSPlanWorkspace : Pass<"lns-plan-workspace", "ModuleOp"> {
  let summary = "Place the buffers of a call in the caller's memory";
  let description = [{
    After `lns-tile-and-vectorize`: a call allocates nothing. Every
    `memref.alloc` of static shape that is freed in its own block gets an
    offset in one workspace, a last argument of bytes that the function's
    caller brings, aligned to 64 and with no content. Buffers that are never
    in use at the same time share memory: a buffer lives from the first op of
    its block that uses it or a view of it to the last one. The largest buffer
    is placed first, each in the smallest gap that holds it. Deallocations
    vanish.

    Every public function has a workspace, of 0 bytes where it needs none; a
    private one has it where it needs one. A call passes a part of the
    caller's workspace, so that one workspace is enough for one thread, and two
    threads with two workspaces may run one function at the same time.

    Inside a parallel loop a buffer becomes a stack slot of the thread at the
    head of the loop's body, as long as the slots of one loop have at most
    `stack-bytes` together. Stack slots do not stay in sequential loops, where
    each iteration would take more of the stack: small ones go to the head of
    the function, large ones to the workspace.

    What has no place stays on the heap, with a remark that names the reason: a
    dynamic shape, a buffer that is freed elsewhere than it is allocated, more
    than `stack-bytes` in a parallel loop, a function that calls itself.

    Not promised: that the workspace is as small as possible.

    Example:
    ```mlir
    func.func @f(%x: memref<8xf32>, %y: memref<8xf32>, %workspace: memref<64xi8> {lns.workspace}) {
      %c0 = arith.constant 0 : index
      %t = memref.view %workspace[%c0][] : memref<64xi8> to memref<8xf32>   // was memref.alloc
      memref.copy %x, %t : memref<8xf32> to memref<8xf32>
      memref.copy %t, %y : memref<8xf32> to memref<8xf32>
      return                                                                // memref.dealloc is gone
    }
    ```
  }];
  let options = [
    Option<"stackBytes", "stack-bytes", "int64_t", "1048576",
           "Bytes that the stack slots in one parallel loop may have together.">
  ];
  let dependentDialects = [
    "mlir::arith::ArithDialect", "mlir::LLVM::LLVMDialect",
    "mlir::memref::MemRefDialect"
  ];
}

def LNSOutlineKernels : Pass<"lns-outline-kernels", "ModuleOp"> {
  let summary = "A function for each loop nest, one for equal nests";
  let description = [{
    After `lns-plan-workspace`: every loop nest at the top of a function that
    has two or more becomes a private function of its own, with what belongs to
    it alone: the scalar steps that end a reduction, the loads that start it.
    What says where data is (constants, views of buffers) stays with the caller,
    and the places become arguments. So nests that differ in their buffers only,
    as those of a network's equal layers do, are equal functions, and only the
    first of these stays. What follows sees many small functions in place of a
    large one: passes may run on several at once, and LLVM, whose passes and
    whose extraction of parallel regions take longer than in proportion to a
    function, has less to do.

    Nothing is computed in another order, so every value keeps its bits.

    An argument is `llvm.noalias` where no other one can reach its memory (views
    of the workspace that do not overlap, a buffer against anything), and
    `llvm.align` where it starts at a cache line of the workspace: LLVM knew
    this in the caller. Equal functions agree in these, too. Two nests with an
    assertion are equal only if they come from one place, which the assertion
    names. LLVM does not inline kernels.

    Example:
    ```mlir
    func.func @f(%x: memref<8xf32>, %y: memref<8xf32>) {
      call @f_kernel(%x) : (memref<8xf32>) -> ()   // was a loop over %x
      call @f_kernel(%y) : (memref<8xf32>) -> ()   // was the same loop over %y
      return
    }
    func.func private @f_kernel(%z: memref<8xf32>) attributes {passthrough = ["noinline"]} {
      %zero = arith.constant 0.0 : f32
      %c0 = arith.constant 0 : index
      %c1 = arith.constant 1 : index
      %c8 = arith.constant 8 : index
      scf.for %i = %c0 to %c8 step %c1 {
        memref.store %zero, %z[%i] : memref<8xf32>
      }
      return
    }
    ```
  }];
  let dependentDialects = ["mlir::func::FuncDialect"];
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

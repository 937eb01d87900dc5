//===- Passes.td - Passes that leave the lns dialect ------------------------===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef LNS_CONVERSION_PASSES
#define LNS_CONVERSION_PASSES

include "mlir/Pass/PassBase.td"

def ConvertLNSToLinalg : Pass<"convert-lns-to-linalg"> {
  let summary = "Lower lns ops on tensors to linalg with scalar lns ops inside";
  let description = [{
    `quantize`, `dequantize`, `absmax_scale`, `renormalize`, the weight updates,
    `contract` and `finish` become `linalg.generic`; scale maps and indexing
    maps are carried over. An update of arguments of a public function reads
    them as inputs, any other one its outputs, in place. The bodies hold scalar `lns.encode`, `lns.decode` and
    `lns.bitcast`, which `convert-lns-to-arith` takes, so that fusion happens
    between the two passes. The elementwise ops of the dialect are left to
    upstream's `convert-elementwise-to-linalg`.

    A contraction is lowered by its datapath (DatapathLinalgInterface):

    * `float` [D2, D3]: each code operand is decoded to an f32 tensor, then a
      generic of `arith.mulf`, `arith.addf` with parallel loops outermost; for
      `fast` each decoded value is rounded to bf16.
    * `exact` [D1]: a generic with one more parallel loop r, the last,
      `acc[..., r] += (E mod γ == r) ? ±(1 << q) : 0`; `finish` rounds by
      `lns.round_bins`.
      With `kernels`, a contraction of all of K from zero is filtered: a
      generic of f64 products, the norms of rows and columns, and an error bound;
      where both ends of the interval round to one f32 that is the answer, else
      NaN, which `lns.resolve_dots` replaces. Other contractions of static shape
      become `lns.add_to_bins`.

    Bit-exact by the rules in brackets, except that `float` sums in any order.
    Stochastic rounding [Q4] is an error: it is not lowered.

    ```
    %x = lns.dequantize %c scale(%s) {scale_map = affine_map<(d0) -> ()>}
       : tensor<?x!lns.num<8, 8>>, tensor<f32> -> tensor<?xf32>
    // becomes
    %x = linalg.generic {…} ins(%c, %s : …) outs(%e : tensor<?xf32>) {
    ^bb0(%code: !lns.num<8, 8>, %scale: f32, %out: f32):
      %v = lns.decode %code : !lns.num<8, 8> -> f32
      %r = arith.mulf %v, %scale : f32
      linalg.yield %r : f32
    } -> tensor<?xf32>
    ```
  }];
  let options = [
    Option<"kernels", "kernels", "bool", "false",
           "Use the forms that datapaths have for lns-cpu-codegen; needs "
           "keep-decoders in convert-lns-to-arith.">
  ];
  let dependentDialects = [
    "mlir::affine::AffineDialect", "mlir::arith::ArithDialect",
    "mlir::linalg::LinalgDialect", "mlir::math::MathDialect",
    "mlir::tensor::TensorDialect"
  ];
}

def ConvertLNSToArith : Pass<"convert-lns-to-arith", "mlir::ModuleOp"> {
  let summary = "Lower scalar lns ops to arith and all codes to integers";
  let description = [{
    Every op on single codes becomes `arith` on integers, bit-exact with
    Numerics [Q1-Q3, Q6, Q7, A0, A1], and every type that mentions `!lns.num`
    the same type over its storage integer [N2], in any dialect: function
    signatures, block arguments, loops, tensors, memrefs. `lns.constant` becomes
    `arith.constant`, `lns.bitcast` nothing.

    `encode` finds the field by one addition to the bits of y, from a table of γ
    or 2γ buckets with at most one threshold each [Q2]. `decode` builds the f32
    from the quotient and
    the remainder of the exponent: the significand is selected from γ constants
    for γ ≤ 16, read from a table above. Tables are `arith.constant` tensors
    read by `tensor.extract`, so this pass runs before bufferization.

    With `keep-decoders`, each `lns.decode` of one code inside a linalg op
    becomes `lns.decode_word` on the storage integer instead, which
    `lns-lower-decoders` expands on vectors, after tiling, by the instruction
    set. Without it `lns.decode_word` is expanded, too. `keep-encoders`,
    `lns.encode_word` and `lns-lower-encoders` are the same for encoding f32 to
    nearest. So are `lns.look_up` and `lns-lower-look-ups` for sums of codes of up
    to 8 bits in one format, which are added as bytes; with other formats the
    terms come from tables of i32, and `mitchell` needs none [A2].

    Runs after `convert-elementwise-to-linalg` and `convert-lns-to-linalg`: an
    op on tensors other than `constant` and `bitcast` is an error.
    `lns.round_bins` stays; `convert-lns-to-runtime` takes it.

    ```
    %n = lns.neg %c : !lns.num<8, 8>
    // becomes
    %m = arith.andi %c, %c127 : i8 …
    ```
  }];
  let options = [
    Option<"keepDecoders", "keep-decoders", "bool", "false",
           "Leave decoding inside linalg ops as lns.decode_word.">,
    Option<"keepEncoders", "keep-encoders", "bool", "false",
           "Leave encoding of f32 to nearest inside linalg ops as "
           "lns.encode_word, and tables of bytes as lns.look_up.">
  ];
  let dependentDialects = [
    "mlir::arith::ArithDialect", "mlir::tensor::TensorDialect",
    "mlir::vector::VectorDialect"
  ];
}

def ConvertLNSToReference : Pass<"convert-lns-to-reference", "mlir::ModuleOp"> {
  let summary = "Lower lns ops to scalar loops that call the C reference";
  let description = [{
    Each op on tensors becomes a plain nest of `scf.for` with `tensor.extract`
    and `tensor.insert`, each op on a single code a call of the function
    `lns_ref_…` of Runtime/Reference.h, which is Numerics. Contractions sum in
    increasing order of their reduction dimensions. What this pass shares with
    `convert-lns-to-arith` is the replacement of `!lns.num` by its storage
    integers, nothing else: the result is what the compiled code is compared
    with. Private declarations of the functions are added to the module.

    ```
    %n = lns.neg %c : !lns.num<8, 8>
    // becomes, on i32
    %n = func.call @lns_ref_neg(%c, %c8, %c8, %c127) : (i32, i32, i32, i32) -> i32
    ```
  }];
  let dependentDialects = [
    "mlir::affine::AffineDialect", "mlir::arith::ArithDialect",
    "mlir::func::FuncDialect", "mlir::scf::SCFDialect",
    "mlir::tensor::TensorDialect"
  ];
}

def ConvertLNSToRuntime : Pass<"convert-lns-to-runtime", "mlir::ModuleOp"> {
  let summary = "Lower lns.round_bins on buffers to a call into the runtime";
  let description = [{
    After bufferization, `lns.round_bins` becomes a call of
    `_mlir_ciface_lns_round_bins` (Runtime/Runtime.h) [D1] on buffers of any
    strides and bins of any width. The two descriptors that the function takes
    are written to the stack and passed as addresses, so that the call does not
    depend on the calling convention of memrefs.

    ```
    lns.round_bins ins(%acc : memref<4x8x8xi64>) outs(%out : memref<4x8xf32>) {emin_quotient = -32 : i64}
    // becomes
    call @_mlir_ciface_lns_round_bins(%acc_descriptor, %out_descriptor, %gamma, %emin, %bits)
      : (i64, i64, i64, i64, i64) -> ()
    ```
  }];
  let dependentDialects = [
    "mlir::arith::ArithDialect", "mlir::func::FuncDialect",
    "mlir::memref::MemRefDialect"
  ];
}

def ConvertLNSHWToRuntime
    : Pass<"convert-lnshw-to-runtime", "mlir::ModuleOp"> {
  let summary = "Lower runs of programs to calls into the runtime";
  let description = [{
    After bufferization, `lnshw.run` becomes a call of `lns_accelerator_run`
    (Runtime/Accelerator.h) with the program's name and an array, on the stack,
    of the addresses of its operands, inputs before inits. The function hands
    them to whoever loaded the library. Operands are dense: strided ones are an
    error, `lnshw-copy-operands` copies them before. Programs, datapaths and
    accelerators of the module stay as they are.

    ```
    lnshw.run @p ins(%x : memref<4x8xi8>) outs(%y : memref<4xf32>)
    // becomes
    memref.global "private" constant @accelerator_program : memref<2xi8> = dense<[112, 0]>
    call @lns_accelerator_run(%name, %addresses) : (i64, i64) -> ()
    ```
  }];
  let dependentDialects = [
    "mlir::arith::ArithDialect", "mlir::func::FuncDialect",
    "mlir::memref::MemRefDialect"
  ];
}

def ConvertLNSHWToArith : Pass<"convert-lnshw-to-arith", "mlir::ModuleOp"> {
  let summary = "Lower datapaths of the accelerator to functions on tiles";
  let description = [{
    Each `lnshw.datapath @lane` becomes a function `@lane` that adds the products
    of one tile, as `lnshw.mac` does: for each row i of `a` and each row j of `b`
    the vectors of V consecutive columns in increasing order [P5, P6]. The result
    is how often a sum was saturated.

    `a`, `b` and `sums` stand for their first elements; element (i, k) of `a` is
    `a[i · stride_a + k]`, that of `sums` `sums[i · stride_sums + j]`. `columns` is
    a multiple of V. A sum is sign-extended to i32. After `lns-lower-to-llvm` the C
    signature is

    ```
    int64_t lane(const uint8_t *a, const uint8_t *b, int32_t *sums,
                 int64_t rows, int64_t results, int64_t columns,
                 int64_t stride_a, int64_t stride_b, int64_t stride_sums);
    ```

    with `uint16_t` where codes have more than 8 bits. Every result has exactly
    the bits of its type: one that is too narrow loses its upper bits here as it
    does in hardware. Registers change no value. Ops that use a datapath by name
    are left as they are, without it: this is for a module that holds datapaths.

    ```
    func.func @lane(%a: memref<i8>, %b: memref<i8>, %sums: memref<i32>, %rows: index,
                    %results: index, %columns: index, %stride_a: index,
                    %stride_b: index, %stride_sums: index) -> i64
    ```
  }];
  let dependentDialects = [
    "mlir::arith::ArithDialect", "mlir::func::FuncDialect",
    "mlir::memref::MemRefDialect", "mlir::scf::SCFDialect",
    "mlir::vector::VectorDialect"
  ];
}

def ConvertLNSToLNSHW : Pass<"convert-lns-to-lnshw", "mlir::ModuleOp"> {
  let summary = "Move contractions to the accelerator, tiled for its buffers";
  let description = [{
    A contraction from zero under `#lns.pe` with its `lns.finish` becomes an
    `lnshw.run` of an `lnshw.program` of its own, in serial form (see
    `lnshw-pipeline`). So do the ops behind it that one element of the result
    goes through alone: the addition of a bias, `max(y, 0)`, and an
    `lns.quantize` to nearest whose scale is not computed from the result, and
    whose input has no other use: a static scale. (A delayed one also records the
    result's magnitude, so f32 leaves the accelerator.) Operands are read where they are, by patterns:
    transposes and convolutions copy nothing. Where codes that are summed over
    are far apart, so that DRAM moves whole bursts for single ones, the host
    transposes an operand first, if that saves a twentieth of the cycles.
    Programs, one `lnshw.accelerator`
    and the datapaths stand at the end of the module.

    **Loops.** One operand is in buffer A, its free dimensions the rows; the
    other one in buffer B, its free dimensions the columns. Each may be either.
    Around them are loops over batches, blocks of rows, blocks of columns, tiles
    of the collector, and the reduction, in the order of the iteration space [P6].
    Tails are padded with zero codes.

    **Choice.** Which operand is in A, the sizes of tiles, how many slots each
    buffer gets, and the dataflow are chosen by a model of the accelerator in
    closed form: the busiest unit or slowest chain of slots in the long run, and
    what does not overlap. Least cycles, but a cycle in which DRAM gives or takes
    counts for 1/32 more, and up to one in fifty is paid for
    `local_a_stationary`, which reads buffer A less often. `lnshw.estimate` at the
    program is the cycles that the model foresees. A value depends on none of
    this.

    **The host** keeps everything else. At a `lns.finish` that it keeps stands
    `lnshw.host` with the reason; at the module, the list of all.

    ```
    %y = lnshw.run @fc1 ins(%x, %w, %sx, %sw, %bias : …) outs(%e : …) -> tensor<64x10xf32>
    ```
  }];
  let options = [
    Option<"configuration", "configuration", "std::string", "",
           "The accelerator: what #lnshw.configuration<...> holds, or a JSON "
           "file of the same numbers; the paper's where empty.">,
    Option<"dataflow", "dataflow", "std::string", "\"auto\"",
           "output_stationary, local_a_stationary, or auto: the one of less "
           "cycles for each contraction.">,
    Option<"overlap", "overlap", "bool", "true",
           "Give buffers several slots, so that units work at the same time.">,
    Option<"relayout", "relayout", "bool", "true",
           "Let the host transpose codes where that saves cycles of loads.">
  ];
  let dependentDialects = [
    "lns::hw::LNSHWDialect", "mlir::arith::ArithDialect",
    "mlir::linalg::LinalgDialect",
    "mlir::memref::MemRefDialect", "mlir::scf::SCFDialect",
    "mlir::tensor::TensorDialect"
  ];
}

def LNSRecognizeMath : Pass<"lns-recognize-math", "mlir::ModuleOp"> {
  let summary = "Name functions that are written out as several ops";
  let description = [{
    Two rewrites on f32 scalars, vectors and tensors, made once, before the CPU
    code and the reference part ways, so that both compute the same:

    * `1 / (1 + exp(−x))`, as frameworks write it, becomes `lns.sigmoid x` [F3]:
      one function with an error below 2 ulp, instead of three roundings and a
      zero where the result is subnormal. `−x` may be `negf x` or `0 − x`.
    * `powf(x, c)` and `fpowi(x, c)` with a constant c of 2, 3 or 4 become
      products, `x·x`, `(x·x)·x`, `(x·x)·(x·x)`; c = 1 becomes x.

    These are the only places where f32 ops of a program are replaced by others
    that round differently.

    ```
    %n = arith.negf %x : f32
    %e = math.exp %n : f32
    %d = arith.addf %e, %one : f32
    %y = arith.divf %one, %d : f32
    // becomes
    %y = lns.sigmoid %x : f32
    ```
  }];
  let dependentDialects = ["::lns::LNSDialect", "mlir::arith::ArithDialect"];
}

def LNSExpandMath : Pass<"lns-expand-math", "mlir::ModuleOp"> {
  let summary = "Write exp, log, tanh, erf, … on f32 out as operations [F3]";
  let description = [{
    `math.exp`, `exp2`, `expm1`, `log`, `log2`, `log1p`, `tanh`, `erf`, `rsqrt`
    and `lns.sigmoid` on f32, scalars and vectors, become the sequences of
    Numerics/ElementarySequences.h: `math.fma`, `arith` on floats and on their
    bits, compares and selects, without a branch, a table or a call. Error
    below 2 ulp on every f32, and the same bits for a scalar, a vector of any
    length, any target and the functions of Numerics. The one exception: the
    sign and payload of a NaN.

    Runs on vectors, after tiling, and before `convert-math-to-libm`. Ops on f64
    and those without a sequence (`sin`, `powf`, …) stay, for libm; a remark
    names the latter, once for each kind. Where the target has no fused
    multiply-add, `math.fma` becomes a call of `fmaf`: slow, the same bits.

    ```
    %y = math.exp %x : vector<16xf32>
    // becomes
    %n = math.fma %x, %log2e, %shift : vector<16xf32> …
    ```
  }];
  let dependentDialects = ["mlir::arith::ArithDialect", "mlir::math::MathDialect"];
}

#endif // LNS_CONVERSION_PASSES

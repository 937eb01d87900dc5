//===- LNSTensorOps.td - Scales, quantization and groups of codes -*- tablegen -*-===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef LNS_DIALECT_LNS_LNSTENSOROPS_TD
#define LNS_DIALECT_LNS_LNSTENSOROPS_TD

include "lns/Dialect/LNS/LNSElementwiseOps.td"

/// Verified together: scale maps address the scale's elements from the
/// tensor's, each result a dimension or `dimension floordiv block`.
class LNS_TensorOp<string mnemonic, list<Trait> traits = []>
    : LNS_Op<mnemonic, [Pure,
        DeclareOpInterfaceMethods<ReifyRankedShapedTypeOpInterface, ["reifyResultShapes"]>] # traits> {
  let hasVerifier = 1;
}

def LNS_AbsmaxScaleOp : LNS_TensorOp<"absmax_scale"> {
  let summary = "dynamic scales from the largest magnitudes";
  let description = [{
    Each scale is `max(absmax, 2^−126)` of the elements that the scale map sends
    to it, or `2^clamp(ceil(log2 absmax), −126, 127)` for `pow2`; 1 where all are
    zero [Q5]. A group with a NaN or an infinity gets the NaN 0x7FC00000, so that
    `quantize` and `dequantize` carry it through [N6].

    `scale_map` maps an element's index to its scale's index:
    `(d0, d1) -> ()` one scale for the tensor, `(d0, d1) -> (d1)` one a column,
    `(d0, d1) -> (d0, d1 floordiv 32)` one for each 32 elements of a row, the
    last block as short as need be [N5].

    ```mlir
    %s = lns.absmax_scale %w {scale_map = affine_map<(d0, d1) -> (d1)>}
       : tensor<64x32xf32> -> tensor<32xf32>
    %t = lns.absmax_scale %w kind(pow2) {scale_map = affine_map<(d0, d1) -> (d0 floordiv 32, d1)>}
       : tensor<64x32xf32> -> tensor<2x32xf32>
    ```
  }];
  let arguments = (ins LNS_QuantizeTensor:$input, AffineMapAttr:$scale_map,
      DefaultValuedAttr<LNS_ScaleKindAttr, "::lns::ScaleKind::Absmax">:$kind);
  let results = (outs LNS_F32Tensor:$scale);
  let assemblyFormat = [{
    $input (`kind` `` `(` custom<Keyword>($kind)^ `)`)? attr-dict `:` type($input) `->`
    type($scale)
  }];
}

def LNS_RecordAbsmaxOp : LNS_TensorOp<"record_absmax", [
    AllTypesMatch<["history", "result"]>]> {
  let summary = "the largest magnitudes of the last calls, one call on";
  let description = [{
    `history[1 …]` followed by the largest magnitude of the input: the oldest
    entry leaves, the newest stands last [Q8]. 0 where all elements are zero, or
    there are none; the NaN 0x7FC00000 where one is NaN or infinite, as in the
    scale of such a group [N6].

    A delayed scale is `lns.absmax_scale` of the history as it was *before* this
    call, so that quantization waits for no reduction; 1 as long as the history
    has zeros only [Q5]. In the call itself an infinity saturates and a NaN
    becomes zero, as under a static scale; from the next call on, as long as the
    history holds its NaN, the scale is NaN and the whole tensor dequantizes to
    NaN: nothing is lost silently, it shows one call late [N6]. Writing 0 over
    the entry forgets it.

    ```mlir
    %s = lns.absmax_scale %history {scale_map = affine_map<(d0) -> ()>}
       : tensor<16xf32> -> tensor<f32>
    %next = lns.record_absmax %x into %history : tensor<4x8xf32>, tensor<16xf32>
    ```
  }];
  let arguments = (ins LNS_F32Tensor:$input, LNS_F32Tensor:$history);
  let results = (outs LNS_F32Tensor:$result);
  let assemblyFormat = [{
    $input `into` $history attr-dict `:` type($input) `,` type($history)
  }];
}

def LNS_QuantizeOp : LNS_TensorOp<"quantize", [AttrSizedOperandSegments]> {
  let summary = "f32 to codes, given scales";
  let description = [{
    `encode(x, RN(1/scale))` for every element, its scale found by `scale_map`
    [Q1-Q3]. Where the scale is NaN the code is zero [N6]. A scale may come from
    `lns.absmax_scale` (dynamic), an earlier step (delayed) or a constant
    (static); a static scale must be finite and in [2^−126, 2^126].

    Stochastic rounding takes a seed (i64), a step (i32) and the index base
    (i64) of this tensor in the whole logical one as operands, and a stream
    number different for every op, so that the same bits come out for every
    tiling [Q4].

    f16 and bf16 input is converted to f32, exactly; f64 input is scaled and
    compared in f64, with thresholds in f64 [Q1].

    ```mlir
    %c = lns.quantize %x scale(%s) {scale_map = affine_map<(d0, d1) -> ()>}
       : tensor<4x8xf32>, tensor<f32> -> tensor<4x8x!lns.num<8, 8>>
    %r = lns.quantize %x scale(%s) rounding(stochastic)
           random(%seed, %step, %base) {scale_map = affine_map<(d0, d1) -> ()>, stream = 3 : i32}
       : tensor<4x8xf32>, tensor<f32> -> tensor<4x8x!lns.num<8, 8>>
    ```
  }];
  let arguments = (ins LNS_QuantizeTensor:$input, LNS_F32Tensor:$scale,
      Optional<I64>:$seed, Optional<I32>:$step, Optional<I64>:$index_base,
      AffineMapAttr:$scale_map,
      DefaultValuedAttr<LNS_UnderflowAttr, "::lns::Underflow::Zero">:$underflow,
      DefaultValuedAttr<LNS_RoundingAttr, "::lns::Rounding::Nearest">:$rounding,
      OptionalAttr<I32Attr>:$stream, OptionalAttr<LNS_RoleAttr>:$role);
  let results = (outs LNS_NumTensor:$result);
  let assemblyFormat = [{
    $input `scale` `` `(` $scale `)` (`underflow` `` `(` custom<Keyword>($underflow)^ `)`)?
    (`rounding` `` `(` custom<Keyword>($rounding)^ `)`)?
    (`random` `` `(` $seed^ `,` $step `,` $index_base `)`)?
    (`role` `` `(` custom<Keyword>($role)^ `)`)? attr-dict
    `:` type($input) `,` type($scale) `->` type($result)
  }];
  let builders = [
    OpBuilder<(ins "::mlir::Type":$result, "::mlir::Value":$input,
                   "::mlir::Value":$scale, "::mlir::AffineMap":$scaleMap,
                   CArg<"::lns::Underflow", "::lns::Underflow::Zero">:$underflow,
                   CArg<"::lns::RoleAttr", "{}">:$role)>
  ];
  let hasFolder = 1;
}

def LNS_RandomBitsOp : LNS_TensorOp<"random_bits"> {
  let summary = "a tensor of uniform random bits, from a counter";
  let description = [{
    Element i, in row-major order, is `lns.uniform` of the index
    `index_base + i`: 16 bits in an i32 [Q4]. What `random` of `lns.convert` and
    `lns.encode` takes on tensors.

    ```mlir
    %u = lns.random_bits %seed, %step, %base {stream = 3 : i32} : tensor<4x8xi32>
    %r = lns.convert %w random(%u : tensor<4x8xi32>) : tensor<4x8x!lns.num<16, 2048>> -> tensor<4x8x!lns.num<8, 8>>
    ```
  }];
  let arguments = (ins I64:$seed, I32:$step, I64:$index_base,
                       Variadic<Index>:$dynamic_sizes, I32Attr:$stream);
  let results = (outs RankedTensorOf<[I32]>:$result);
  let assemblyFormat = [{
    $seed `,` $step `,` $index_base (`sizes` `(` $dynamic_sizes^ `)`)? attr-dict
    `:` type($result)
  }];
}

def LNS_DequantizeOp : LNS_TensorOp<"dequantize"> {
  let summary = "codes to f32, given scales";
  let description = [{
    `RN(decode(code) · scale)` in f32, the scale found by `scale_map` [Q7]. A NaN
    scale gives NaN [N6]. A result of f16 or bf16 is that f32 rounded to nearest.

    ```mlir
    %x = lns.dequantize %c scale(%s) {scale_map = affine_map<(d0, d1) -> (d1)>}
       : tensor<4x8x!lns.num<8, 8>>, tensor<8xf32> -> tensor<4x8xf32>
    ```
  }];
  let arguments = (ins LNS_NumTensor:$input, LNS_F32Tensor:$scale,
                       AffineMapAttr:$scale_map);
  let results = (outs LNS_DequantizeTensor:$result);
  let assemblyFormat = [{
    $input `scale` `` `(` $scale `)` attr-dict
    `:` type($input) `,` type($scale) `->` type($result)
  }];
  let hasFolder = 1;
}

def LNS_RenormalizeOp : LNS_TensorOp<"renormalize"> {
  let summary = "shifts the exponents of each group to the top of the range";
  let description = [{
    For each group, the elements that `group_map` sends to one index: adds
    `M − max(m)` to every nonzero field, so that the largest becomes M, and
    gives the group the scale `RN(scale · RN(2^((max(m) − M)/γ)))` [A3]. Groups
    without a nonzero code, and those whose new scale would fall below 2^−126,
    stay as they are. Exact on codes, but the rounding of the scale changes
    result bits: no pass introduces it under `exact` or `pe`.

    All elements of a group must share one input scale: `scale_map` factors
    through `group_map`.

    ```mlir
    %c1, %s1 = lns.renormalize %c scale(%s) {
           scale_map = affine_map<(d0, d1) -> ()>,
           group_map = affine_map<(d0, d1) -> (d0)>}
       : tensor<4x8x!lns.num<8, 8>>, tensor<f32>
      -> tensor<4x8x!lns.num<8, 8>>, tensor<4xf32>
    ```
  }];
  let arguments = (ins LNS_NumTensor:$input, LNS_F32Tensor:$scale,
                       AffineMapAttr:$scale_map, AffineMapAttr:$group_map);
  let results = (outs LNS_NumTensor:$result, LNS_F32Tensor:$result_scale);
  let assemblyFormat = [{
    $input `scale` `` `(` $scale `)` attr-dict `:` type($input) `,` type($scale)
    `->` type($result) `,` type($result_scale)
  }];
  let hasFolder = 1;
}

#endif // LNS_DIALECT_LNS_LNSTENSOROPS_TD

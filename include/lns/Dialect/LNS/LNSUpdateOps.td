//===- LNSUpdateOps.td - Weight updates -*- tablegen -*-===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef LNS_DIALECT_LNS_LNSUPDATEOPS_TD
#define LNS_DIALECT_LNS_LNSUPDATEOPS_TD

include "lns/Dialect/LNS/LNSElementwiseOps.td"
include "mlir/Interfaces/DestinationStyleOpInterface.td"

/// A step on stored weights, element by element. Results are the inits after
/// the step, with their types. Random operands are i64 seed, i32 step and the
/// i64 index of the first element in the whole logical tensor [Q4].
class LNS_UpdateOp<string mnemonic> : LNS_Op<mnemonic, [
    Pure, DestinationStyleOpInterface, AttrSizedOperandSegments,
    DeclareOpInterfaceMethods<ReifyRankedShapedTypeOpInterface, ["reifyResultShapes"]>]> {
  let hasVerifier = 1;
  let extraClassDeclaration = [{
    /// The codes and moments that the step changes.
    ::mlir::MutableOperandRange getDpsInitsMutable();
  }];
  /// What the text of every update ends in.
  string tail = [{
    (`rounding` `` `(` custom<Keyword>($rounding)^ `)`)?
    (`random` `` `(` $seed^ `,` $step `,` $index_base `)`)? attr-dict
    `->` type(results)
  }];
}

/// Second moments: f32, bf16 or codes of 8 bits [M2].
def LNS_MomentTensor : RankedTensorOf<[F32, BF16, LNS_NumType]>;

def LNS_MadamUpdateOp : LNS_UpdateOp<"madam_update"> {
  let summary = "one Madam step on stored weights";
  let description = [{
    Per weight, with gradient g and second moment v [M2]:
    `v ← RN(RN(b·v) + RN(a·RN(g·g)))`, `n = RN(g / RN(sqrt(RN(v / c))))` clamped
    to ±g_bound, 0 where v = 0; then [M3] `k = round(RN(κ·n))` with
    `κ = RN(eta · γ)` and `m ← clamp(m − sign(w)·k, 1, M)`. A zero weight stays
    zero and no sign ever changes. Where g, g·g or the new v is not finite, the
    weight and its v stay unchanged.

    v is f32, or bf16, or codes of 8 bits with the scale that they have and the
    scale that they get, `moment_scale(%stored, %new)`. The last two are rounded
    stochastically [M2], after the step, which sees v in f32: they need `random`.

    `ins`: gradient, eta (in base-2 exponent units), the bias correction
    c = 1 − β^t of this step. `outs`: codes and second moments, updated in place
    after bufferization; all tensors have one shape. `random` and a `stream`
    number are given where the weight or v is rounded stochastically, and only
    there; v draws from the stream 2^31 + `stream`.

    ```mlir
    %w1, %v1 = lns.madam_update ins(%g, %eta, %c : tensor<8xf32>, f32, f32)
                 outs(%w, %v : tensor<8x!lns.num<16, 2048>>, tensor<8xf32>)
                 {beta = 0.999 : f32}
              -> tensor<8x!lns.num<16, 2048>>, tensor<8xf32>
    %w2, %v2 = lns.madam_update ins(%g, %eta, %c : tensor<8xf32>, f32, f32)
                 outs(%w, %codes : tensor<8x!lns.num<16, 2048>>, tensor<8x!lns.num<8, 8>>)
                 moment_scale(%old, %new) rounding(stochastic)
                 random(%seed, %step, %base) {stream = 4 : i32}
              -> tensor<8x!lns.num<16, 2048>>, tensor<8x!lns.num<8, 8>>
    ```
  }];
  let arguments = (ins LNS_F32Tensor:$gradient, F32:$eta, F32:$correction,
      Optional<F32>:$moment_scale, Optional<F32>:$new_moment_scale,
      Optional<I64>:$seed, Optional<I32>:$step, Optional<I64>:$index_base,
      LNS_NumTensor:$weights, LNS_MomentTensor:$second_moment,
      DefaultValuedAttr<F32Attr, "0.999f">:$beta,
      DefaultValuedAttr<F32Attr, "10.0f">:$g_bound,
      DefaultValuedAttr<LNS_UpdateRoundingAttr,
                        "::lns::UpdateRounding::Nearest">:$rounding,
      OptionalAttr<I32Attr>:$stream);
  let results = (outs LNS_NumTensor:$new_weights,
                      LNS_MomentTensor:$new_second_moment);
  let assemblyFormat = [{
    `ins` `(` $gradient `,` $eta `,` $correction `:` type($gradient) `,`
    type($eta) `,` type($correction) `)`
    `outs` `(` $weights `,` $second_moment `:` type($weights) `,`
    type($second_moment) `)`
    (`moment_scale` `` `(` $moment_scale^ `,` $new_moment_scale `)`)?
  }] # tail;
}

def LNS_SgdUpdateOp : LNS_UpdateOp<"sgd_update"> {
  let summary = "one step of stochastic gradient descent on stored weights";
  let description = [{
    Per weight with the value `w = RN(decode(code) · scale)`:
    `w' = RN(w − RN(eta·g))`; with `momentum(%μ, %u)`: `u ← RN(RN(μ·u) + g)` and
    u in the place of g. The code of w' is that of `lns.quantize` with the policy
    `min`, nearest or stochastic [M5, Q1-Q4]; where w' = w the code stays. Where
    g, the new u or w' is not finite, nothing changes.

    Not promised: that a small step moves a code. Rounding to nearest loses every
    step below half the distance of two codes.

    `ins`: gradient, eta. `outs`: codes; they and the velocities u are updated in
    place after bufferization. `scale`: of the weights, found by `scale_map`; it
    does not change.

    ```mlir
    %w1 = lns.sgd_update ins(%g, %eta : tensor<8xf32>, f32)
            outs(%w : tensor<8x!lns.num<16, 2048>>) scale(%s : tensor<f32>)
            {scale_map = affine_map<(d0) -> ()>} -> tensor<8x!lns.num<16, 2048>>
    %w2, %u1 = lns.sgd_update ins(%g, %eta : tensor<8xf32>, f32)
            outs(%narrow : tensor<8x!lns.num<10, 32>>) scale(%s : tensor<f32>)
            momentum(%mu, %u : f32, tensor<8xf32>)
            rounding(stochastic) random(%seed, %step, %base)
            {scale_map = affine_map<(d0) -> ()>, stream = 5 : i32}
         -> tensor<8x!lns.num<10, 32>>, tensor<8xf32>
    ```
  }];
  let arguments = (ins LNS_F32Tensor:$gradient, F32:$eta, LNS_F32Tensor:$scale,
      Optional<F32>:$momentum,
      Optional<I64>:$seed, Optional<I32>:$step, Optional<I64>:$index_base,
      LNS_NumTensor:$weights, Optional<LNS_F32Tensor>:$velocity,
      AffineMapAttr:$scale_map,
      DefaultValuedAttr<LNS_RoundingAttr, "::lns::Rounding::Nearest">:$rounding,
      OptionalAttr<I32Attr>:$stream);
  let results = (outs LNS_NumTensor:$new_weights,
                      Optional<LNS_F32Tensor>:$new_velocity);
  let assemblyFormat = [{
    `ins` `(` $gradient `,` $eta `:` type($gradient) `,` type($eta) `)`
    `outs` `(` $weights `:` type($weights) `)`
    `scale` `` `(` $scale `:` type($scale) `)`
    (`momentum` `` `(` $momentum^ `,` $velocity `:` type($momentum) `,`
     type($velocity) `)`)?
  }] # tail;
}

def LNS_AdamWUpdateOp : LNS_UpdateOp<"adamw_update"> {
  let summary = "one step of AdamW on stored weights";
  let description = [{
    Per weight with the value `w = RN(decode(code) · scale)` [M5]:
    `m ← RN(RN(b₁·m) + RN(a₁·g))`, `v ← RN(RN(b₂·v) + RN(a₂·RN(g·g)))` with
    `aᵢ = RN(1 − bᵢ)`; `q = RN(RN(m / c₁) / RN(RN(sqrt(RN(v / c₂))) + ε))`;
    `w' = RN(RN(w · RN(1 − RN(eta·λ))) − RN(eta·q))`: the weight decay λ is
    decoupled, 0 gives Adam. The code of w' is that of `lns.quantize` with the
    policy `min`, nearest or stochastic [Q1-Q4]; where w' = w the code stays.
    Where g, g·g, a new moment or w' is not finite, nothing changes.

    Not promised: that a small step moves a code, as for `lns.sgd_update`.

    `ins`: gradient, eta, λ, the bias corrections c₁ = 1 − β₁^t and c₂ = 1 − β₂^t
    of this step. `outs`: codes, first and second moments, updated in place after
    bufferization. `scale`: of the weights, found by `scale_map`; it does not
    change.

    ```mlir
    %w1, %m1, %v1 = lns.adamw_update
        ins(%g, %eta, %lambda, %c1, %c2 : tensor<8xf32>, f32, f32, f32, f32)
        outs(%w, %m, %v : tensor<8x!lns.num<16, 2048>>, tensor<8xf32>, tensor<8xf32>)
        scale(%s : tensor<f32>) {scale_map = affine_map<(d0) -> ()>}
     -> tensor<8x!lns.num<16, 2048>>, tensor<8xf32>, tensor<8xf32>
    ```
  }];
  let arguments = (ins LNS_F32Tensor:$gradient, F32:$eta, F32:$weight_decay,
      F32:$first_correction, F32:$second_correction, LNS_F32Tensor:$scale,
      Optional<I64>:$seed, Optional<I32>:$step, Optional<I64>:$index_base,
      LNS_NumTensor:$weights, LNS_F32Tensor:$first_moment,
      LNS_F32Tensor:$second_moment, AffineMapAttr:$scale_map,
      DefaultValuedAttr<F32Attr, "0.9f">:$first_beta,
      DefaultValuedAttr<F32Attr, "0.999f">:$second_beta,
      DefaultValuedAttr<F32Attr, "1e-8f">:$epsilon,
      DefaultValuedAttr<LNS_RoundingAttr, "::lns::Rounding::Nearest">:$rounding,
      OptionalAttr<I32Attr>:$stream);
  let results = (outs LNS_NumTensor:$new_weights,
                      LNS_F32Tensor:$new_first_moment,
                      LNS_F32Tensor:$new_second_moment);
  let assemblyFormat = [{
    `ins` `(` $gradient `,` $eta `,` $weight_decay `,` $first_correction `,`
    $second_correction `:` type($gradient) `,` type($eta) `,`
    type($weight_decay) `,` type($first_correction) `,`
    type($second_correction) `)`
    `outs` `(` $weights `,` $first_moment `,` $second_moment `:` type($weights)
    `,` type($first_moment) `,` type($second_moment) `)`
    `scale` `` `(` $scale `:` type($scale) `)`
  }] # tail;
}

/// A step on the exponent that a gradient alone decides.
class LNS_ExponentUpdateOp<string mnemonic> : LNS_UpdateOp<mnemonic> {
  let arguments = (ins LNS_F32Tensor:$gradient, F32:$eta,
      Optional<I64>:$seed, Optional<I32>:$step, Optional<I64>:$index_base,
      LNS_NumTensor:$weights,
      DefaultValuedAttr<LNS_RoundingAttr, "::lns::Rounding::Nearest">:$rounding,
      OptionalAttr<I32Attr>:$stream);
  let results = (outs LNS_NumTensor:$new_weights);
  let assemblyFormat = [{
    `ins` `(` $gradient `,` $eta `:` type($gradient) `,` type($eta) `)`
    `outs` `(` $weights `:` type($weights) `)`
  }] # tail;
}

def LNS_MulUpdateOp : LNS_ExponentUpdateOp<"mul_update"> {
  let summary = "one MUL step, w·2^(−eta·g·sign w), on stored weights";
  let description = [{
    `k = round(RN(κ·g))` with `κ = RN(eta · γ)`, then
    `m ← clamp(m − sign(w)·k, 1, M)` as in [M3]: the gradient itself moves the
    exponent [M5]. A zero weight stays zero and no sign ever changes. Where g is
    not finite, the weight stays unchanged.

    `ins`: gradient, eta in base-2 exponent units. `outs`: codes, updated in
    place after bufferization.

    ```mlir
    %w1 = lns.mul_update ins(%g, %eta : tensor<8xf32>, f32)
            outs(%w : tensor<8x!lns.num<16, 2048>>) -> tensor<8x!lns.num<16, 2048>>
    ```
  }];
}

def LNS_SignMulUpdateOp : LNS_ExponentUpdateOp<"signmul_update"> {
  let summary = "one signMUL step, w·2^(−eta·sign(g)·sign w), on stored weights";
  let description = [{
    `k = round(κ)·sign(g)` with `κ = RN(eta · γ)`, sign(0) = 0, then
    `m ← clamp(m − sign(w)·k, 1, M)` as in [M3]: only the gradient's sign counts
    [M5]. A zero weight stays zero and no sign ever changes. Where g is not
    finite, the weight stays unchanged.

    Operands and shapes as for `lns.mul_update`.

    ```mlir
    %w1 = lns.signmul_update ins(%g, %eta : tensor<8xf32>, f32)
            outs(%w : tensor<8x!lns.num<10, 32>>) rounding(stochastic)
            random(%seed, %step, %base) {stream = 6 : i32}
         -> tensor<8x!lns.num<10, 32>>
    ```
  }];
}

#endif // LNS_DIALECT_LNS_LNSUPDATEOPS_TD

//===- LNSEventOps.td - Events of other operations -*- tablegen -*-===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// What `lns-count-events` writes beside an op where checking is on: ops that say
// where the op raises an event, and change nothing.
//
//===----------------------------------------------------------------------===//

#ifndef LNS_DIALECT_LNS_LNSEVENTOPS_TD
#define LNS_DIALECT_LNS_LNSEVENTOPS_TD

include "lns/Dialect/LNS/LNSContractOps.td"
include "lns/Dialect/LNS/LNSElementwiseOps.td"

/// LNS_FloatLike as a type, which alone can be optional.
def LNS_F32Like
    : AnyTypeOf<[F32, VectorOfAnyRankOf<[F32]>, TensorOf<[F32]>],
                "f32, or a vector or tensor of f32">;

/// Whether a step on a stored weight is skipped.
class LNS_SkipsOp<string mnemonic, list<Trait> traits>
    : LNS_ElementwiseOp<mnemonic, traits> {
  let results = (outs LNS_BoolLike:$result);
}

def LNS_MadamSkipsOp : LNS_SkipsOp<"madam_skips", [
    AllTypesMatch<["gradient", "second_moment"]>]> {
  let summary = "whether a Madam step is skipped";
  let description = [{
    Where g, `RN(g·g)` or the new second moment
    `RN(RN(b·v) + RN(a·RN(g·g)))` is not finite, `lns.madam_update` changes
    nothing and the event is counted [M2]. v is the moment before the step, in
    f32.

    ```mlir
    %s = lns.madam_skips %g, %v {beta = 0.999 : f32} : tensor<8xf32> -> tensor<8xi1>
    ```
  }];
  let arguments = (ins LNS_FloatLike:$gradient, LNS_FloatLike:$second_moment,
      DefaultValuedAttr<F32Attr, "0.999f">:$beta);
  let assemblyFormat = [{
    $gradient `,` $second_moment attr-dict `:` type($gradient) `->` type($result)
  }];
}

def LNS_SgdSkipsOp : LNS_SkipsOp<"sgd_skips", [
    AllTypesMatch<["gradient", "weight"]>, AttrSizedOperandSegments]> {
  let summary = "whether a step of gradient descent is skipped";
  let description = [{
    Where g, the new velocity or the new weight `RN(w − RN(eta·u))` is not
    finite, `lns.sgd_update` changes nothing and the event is counted [M5].
    Operands are the gradient, the weight's value w in f32 and eta, and those of
    `momentum` where the update has them.

    ```mlir
    %s = lns.sgd_skips %g, %x, %eta : tensor<8xf32> -> tensor<8xi1>
    %t = lns.sgd_skips %g, %x, %eta momentum(%mu, %u : tensor<8xf32>)
       : tensor<8xf32> -> tensor<8xi1>
    ```
  }];
  let arguments = (ins LNS_FloatLike:$gradient, LNS_FloatLike:$weight, F32:$eta,
      Optional<F32>:$momentum, Optional<LNS_F32Like>:$velocity);
  let assemblyFormat = [{
    $gradient `,` $weight `,` $eta
    (`momentum` `` `(` $momentum^ `,` $velocity `:` type($velocity) `)`)?
    attr-dict `:` type($gradient) `->` type($result)
  }];
  let hasVerifier = 1;
}

def LNS_AdamWSkipsOp : LNS_SkipsOp<"adamw_skips", [
    AllTypesMatch<["gradient", "weight", "first_moment", "second_moment"]>]> {
  let summary = "whether a step of AdamW is skipped";
  let description = [{
    Where g, `RN(g·g)`, a new moment or the new weight is not finite,
    `lns.adamw_update` changes nothing and the event is counted [M5]. Operands
    are the gradient, the weight's value in f32, both moments before the step,
    and the numbers of `ins` of the update in its order: eta, λ, c₁, c₂.

    ```mlir
    %s = lns.adamw_skips %g, %x, %m, %v numbers(%eta, %lambda, %c1, %c2)
       : tensor<8xf32> -> tensor<8xi1>
    ```
  }];
  let arguments = (ins LNS_FloatLike:$gradient, LNS_FloatLike:$weight,
      LNS_FloatLike:$first_moment, LNS_FloatLike:$second_moment, F32:$eta,
      F32:$weight_decay, F32:$first_correction, F32:$second_correction,
      DefaultValuedAttr<F32Attr, "0.9f">:$first_beta,
      DefaultValuedAttr<F32Attr, "0.999f">:$second_beta,
      DefaultValuedAttr<F32Attr, "1e-8f">:$epsilon);
  let assemblyFormat = [{
    $gradient `,` $weight `,` $first_moment `,` $second_moment
    `numbers` `(` $eta `,` $weight_decay `,` $first_correction `,`
    $second_correction `)` attr-dict `:` type($gradient) `->` type($result)
  }];
}

def LNS_CountSaturationsOp : LNS_Op<"count_saturations", [
    Pure, DeclareOpInterfaceMethods<ReifyRankedShapedTypeOpInterface, ["reifyResultShapes"]>]> {
  let summary = "how often the accumulators of a contraction saturate";
  let description = [{
    For each accumulator of the `lns.contract` with the same operands, maps and
    datapath, how many of its additions are clamped to A bits [P5]. `from` are
    the accumulators before the contraction. Only a datapath whose accumulators
    saturate has such events: `pe`.

    ```mlir
    %n = lns.count_saturations ins(%a, %b : tensor<4x64x!lns.num<8, 8>>, tensor<64x8x!lns.num<8, 8>>)
           from(%acc : tensor<4x8xi32>)
           {indexing_maps = [affine_map<(m, n, k) -> (m, k)>,
                             affine_map<(m, n, k) -> (k, n)>,
                             affine_map<(m, n, k) -> (m, n)>],
            datapath = #lns.pe} -> tensor<4x8xi64>
    ```
  }];
  let arguments = (ins LNS_NumTensor:$lhs, LNS_NumTensor:$rhs,
      RankedTensorOf<[AnySignlessInteger]>:$accumulator,
      AffineMapArrayAttr:$indexing_maps, DatapathAttrInterface:$datapath);
  let results = (outs RankedTensorOf<[I64]>:$result);
  let assemblyFormat = [{
    `ins` `(` $lhs `,` $rhs `:` type($lhs) `,` type($rhs) `)`
    `from` `(` $accumulator `:` type($accumulator) `)` attr-dict
    `->` type($result)
  }];
  let hasVerifier = 1;
}

#endif // LNS_DIALECT_LNS_LNSEVENTOPS_TD

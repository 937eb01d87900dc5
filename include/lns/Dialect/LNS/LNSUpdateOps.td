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

def LNS_MadamUpdateOp : LNS_Op<"madam_update", [
    DestinationStyleOpInterface, AttrSizedOperandSegments,
    DeclareOpInterfaceMethods<MemoryEffectsOpInterface>,
    DeclareOpInterfaceMethods<ReifyRankedShapedTypeOpInterface, ["reifyResultShapes"]>]> {
  let summary = "one Madam step on stored weights";
  let description = [{
    Per weight, with gradient g and second moment v [M2]:
    `v ← RN(RN(b·v) + RN(a·RN(g·g)))`, `n = RN(g / RN(sqrt(RN(v / c))))` clamped
    to ±g_bound, 0 where v = 0; then [M3] `k = RNE(RN(κ·n))` with
    `κ = RN(eta · γ)` and `m ← clamp(m − sign(w)·k, 1, M)`. A zero weight stays
    zero and no sign ever changes. Where g, g·g or the new v is not finite, the
    weight and its v stay unchanged.

    `ins`: gradient, eta (in base-2 exponent units), the bias correction
    c = 1 − β^t of this step. `outs`: codes and second moments, updated in place
    after bufferization; all tensors have one shape.

    ```mlir
    %w1, %v1 = lns.madam_update ins(%g, %eta, %c : tensor<8xf32>, f32, f32)
                 outs(%w, %v : tensor<8x!lns.num<16, 2048>>, tensor<8xf32>)
                 {beta = 0.999 : f32}
              -> tensor<8x!lns.num<16, 2048>>, tensor<8xf32>
    ```
  }];
  let arguments = (ins LNS_F32Tensor:$gradient, F32:$eta, F32:$correction,
      Optional<I64>:$seed, Optional<I32>:$step, Optional<I64>:$index_base,
      LNS_NumTensor:$weights, LNS_F32Tensor:$second_moment,
      DefaultValuedAttr<F32Attr, "0.999f">:$beta,
      DefaultValuedAttr<F32Attr, "10.0f">:$g_bound,
      DefaultValuedAttr<LNS_UpdateRoundingAttr,
                        "::lns::UpdateRounding::Nearest">:$rounding,
      OptionalAttr<I32Attr>:$stream);
  let results = (outs LNS_NumTensor:$new_weights,
                      LNS_F32Tensor:$new_second_moment);
  let assemblyFormat = [{
    `ins` `(` $gradient `,` $eta `,` $correction `:` type($gradient) `,`
    type($eta) `,` type($correction) `)`
    `outs` `(` $weights `,` $second_moment `:` type($weights) `,`
    type($second_moment) `)` (`rounding` `` `(` custom<Keyword>($rounding)^ `)`)?
    (`random` `` `(` $seed^ `,` $step `,` $index_base `)`)? attr-dict
    `->` type($new_weights) `,` type($new_second_moment)
  }];
  let hasVerifier = 1;
  let extraClassDeclaration = [{
    ::mlir::MutableOperandRange getDpsInitsMutable();
  }];
}

#endif // LNS_DIALECT_LNS_LNSUPDATEOPS_TD

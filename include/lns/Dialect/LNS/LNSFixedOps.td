//===- LNSFixedOps.td - Operands of fixed-point dot products -*- tablegen -*-===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// What an operand of a contraction under `fixed` becomes for CPU code.
//
//===----------------------------------------------------------------------===//

#ifndef LNS_DIALECT_LNS_LNSFIXEDOPS_TD
#define LNS_DIALECT_LNS_LNSFIXEDOPS_TD

include "lns/Dialect/LNS/LNSElementwiseOps.td"

def LNS_I16Like : TypeConstraint<
    Or<[I16.predicate, VectorOfAnyRankOf<[I16]>.predicate,
        TensorOf<[I16]>.predicate]>, "i16, or a vector or tensor of i16">;

def LNS_DecodeFixedOp : LNS_ElementwiseOp<"decode_fixed"> {
  let summary = "a code in its storage integer as a fixed-point integer";
  let description = [{
    `X = RN(±2^((m − bias)/γ) · 2^s)`, ties to even, m the low B − 1 bits of the
    word, the sign its bit B − 1; 0 for m = 0, whatever the sign [D4, N3]. So
    |X| ≤ 2^s. `format` names B, γ and bias, which is at least M; `fraction_bits`
    is s, 1 ≤ s ≤ 14. The operand is an integer, as memory holds it [N2]: the op
    lives on after codes have become integers, so that vectors of words are
    decoded by what the instruction set does best.

    Bits above B − 1 are read as zero.

    ```mlir
    %x = lns.decode_fixed %w format(!lns.num<8, 8>) fraction_bits(11)
       : vector<32xi8> -> vector<32xi16>
    ```
  }];
  let arguments = (ins LNS_WordLike:$operand, TypeAttrOf<LNS_NumType>:$format,
                       I32Attr:$fraction_bits);
  let results = (outs LNS_I16Like:$result);
  let assemblyFormat = [{
    $operand `format` `(` $format `)` `fraction_bits` `(` $fraction_bits `)`
    attr-dict `:` type($operand) `->` type($result)
  }];
  let hasVerifier = 1;
  let extraClassDeclaration = [{
    /// The format of the words.
    ::lns::numerics::Format getNumberFormat();
  }];
}

#endif // LNS_DIALECT_LNS_LNSFIXEDOPS_TD

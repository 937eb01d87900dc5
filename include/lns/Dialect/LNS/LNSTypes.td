//===- LNSTypes.td - Types of the lns dialect -*- tablegen -*-===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef LNS_DIALECT_LNS_LNSTYPES_TD
#define LNS_DIALECT_LNS_LNSTYPES_TD

include "lns/Dialect/LNS/LNSDialect.td"
include "mlir/IR/AttrTypeBase.td"
include "mlir/IR/BuiltinTypeInterfaces.td"
include "mlir/IR/OpAsmInterface.td"

class LNS_Type<string name, string typeMnemonic, list<Trait> traits = []>
    : TypeDef<LNS_Dialect, name, traits> {
  let mnemonic = typeMnemonic;
}

def LNS_NumType
    : LNS_Type<"Num", "num", [
        MemRefElementTypeInterface, VectorElementTypeInterface,
        DeclareTypeInterfaceMethods<OpAsmTypeInterface, ["getAlias"]>
      ]> {
  let summary = "a number of the logarithmic number system, up to scale";
  let description = [{
    `!lns.num<B, γ>` or `!lns.num<B, γ, bias>`: a code of B bits, sign in bit
    B − 1 and an unsigned field m below it [N1, N2]. m = 0 is zero [N3]; any
    other m has the value ±2^((m − bias)/γ) [N4]. The default bias is
    M = 2^(B−1) − 1, so that the largest magnitude is exactly 1.

    The type says what is needed to read a code *up to scale* and nothing else:
    no scale, rounding, underflow policy, role or datapath. It is printed as the
    alias `!lns8_8`. Storage is i8 for B ≤ 8 and i16 above; `lns.bitcast`
    moves between codes and storage integers.

    A format is legal where 2 ≤ B ≤ 16, γ is a power of two with
    1 ≤ γ ≤ 2^(B−1) [N1], and all nonzero values are normal f32 [N8].

    ```mlir
    !lns.num<8, 8>        // the 8-bit format of the LNS-Madam paper
    !lns.num<16, 2048>    // a stored weight (Q_U)
    !lns.num<8, 8, 64>    // another bias: magnitudes up to 2^(63/8)
    ```
  }];
  let parameters = (ins "unsigned":$bits, "unsigned":$gamma, "int":$bias);
  let builders = [
    TypeBuilder<(ins "unsigned":$bits, "unsigned":$gamma)>,
    TypeBuilder<(ins "::lns::numerics::Format":$format)>
  ];
  let hasCustomAssemblyFormat = 1;
  let genVerifyDecl = 1;
  let extraClassDeclaration = [{
    /// The format of Numerics that this type names.
    ::lns::numerics::Format getFormat() const;
    /// The builtin integer type that holds a code: i8 or i16 [N2].
    ::mlir::IntegerType getStorageType() const;
  }];
}

/// A scalar, vector, tensor or memref of codes, or of f32.
def LNS_NumLike : TypeConstraint<
    Or<[LNS_NumType.predicate, VectorOfAnyRankOf<[LNS_NumType]>.predicate,
        TensorOf<[LNS_NumType]>.predicate]>,
    "a code, or a vector or tensor of codes">;
def LNS_FloatLike : TypeConstraint<
    Or<[F32.predicate, VectorOfAnyRankOf<[F32]>.predicate,
        TensorOf<[F32]>.predicate]>, "f32, or a vector or tensor of f32">;
/// What is quantized, after f16 and bf16 have become f32 [Q1].
def LNS_EncodeInputLike : TypeConstraint<
    Or<[F32.predicate, F64.predicate,
        VectorOfAnyRankOf<[F32, F64]>.predicate,
        TensorOf<[F32, F64]>.predicate]>,
    "f32 or f64, or a vector or tensor of one of them">;
/// What a code word decodes to: f32 [Q7], f64 for the filter of `exact` [D1], or
/// bf16 for the tiles of `float<fast>` [D3].
def LNS_DecodedLike : TypeConstraint<
    Or<[LNS_EncodeInputLike.predicate, BF16.predicate,
        VectorOfAnyRankOf<[BF16]>.predicate, TensorOf<[BF16]>.predicate]>,
    "f32, f64 or bf16, or a vector or tensor of one of them">;
def LNS_I32Like
    : AnyTypeOf<[I32, VectorOfAnyRankOf<[I32]>, TensorOf<[I32]>],
                "i32, or a vector or tensor of i32">;
def LNS_I64Like : TypeConstraint<
    Or<[I64.predicate, VectorOfAnyRankOf<[I64]>.predicate,
        TensorOf<[I64]>.predicate]>, "i64, or a vector or tensor of i64">;
def LNS_WordLike : TypeConstraint<
    Or<[I8.predicate, I16.predicate, VectorOfAnyRankOf<[I8, I16]>.predicate,
        TensorOf<[I8, I16]>.predicate]>,
    "a storage integer (i8 or i16), or a vector or tensor of them">;
def LNS_I8Like : TypeConstraint<
    Or<[I8.predicate, VectorOfAnyRankOf<[I8]>.predicate,
        TensorOf<[I8]>.predicate]>, "i8, or a vector or tensor of i8">;
def LNS_BoolLike : TypeConstraint<
    Or<[I1.predicate, VectorOfAnyRankOf<[I1]>.predicate,
        TensorOf<[I1]>.predicate]>, "i1, or a vector or tensor of i1">;
def LNS_NumTensor : RankedTensorOf<[LNS_NumType]>;
def LNS_F32Tensor : RankedTensorOf<[F32]>;
/// What is quantized [Q1] and what codes dequantize to [Q7].
def LNS_QuantizeTensor : RankedTensorOf<[F16, BF16, F32, F64]>;
def LNS_DequantizeTensor : RankedTensorOf<[F16, BF16, F32]>;

#endif // LNS_DIALECT_LNS_LNSTYPES_TD

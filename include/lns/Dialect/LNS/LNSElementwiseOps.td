//===- LNSElementwiseOps.td - Operations on single codes -*- tablegen -*-===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef LNS_DIALECT_LNS_LNSELEMENTWISEOPS_TD
#define LNS_DIALECT_LNS_LNSELEMENTWISEOPS_TD

include "lns/Dialect/LNS/LNSAttributes.td"
include "lns/Dialect/LNS/LNSTypes.td"
include "mlir/IR/BuiltinAttributeInterfaces.td"
include "mlir/Interfaces/InferTypeOpInterface.td"
include "mlir/Interfaces/SideEffectInterfaces.td"

class LNS_Op<string mnemonic, list<Trait> traits = []>
    : Op<LNS_Dialect, mnemonic, traits>;

/// An op on single numbers that serves scalars, vectors and tensors alike:
/// upstream's convert-elementwise-to-linalg takes it from tensors to scalars.
class LNS_ElementwiseOp<string mnemonic, list<Trait> traits = []>
    : LNS_Op<mnemonic, [Pure] # ElementwiseMappable.traits # traits>;

class LNS_UnaryOp<string mnemonic, list<Trait> traits = []>
    : LNS_ElementwiseOp<mnemonic, [SameOperandsAndResultType] # traits> {
  let arguments = (ins LNS_NumLike:$operand);
  let results = (outs LNS_NumLike:$result);
  let assemblyFormat = "$operand attr-dict `:` type($result)";
  let hasFolder = 1;
}

class LNS_BinaryOp<string mnemonic, list<Trait> traits = []>
    : LNS_ElementwiseOp<mnemonic, [SameOperandsAndResultType] # traits> {
  let arguments = (ins LNS_NumLike:$lhs, LNS_NumLike:$rhs);
  let results = (outs LNS_NumLike:$result);
  let assemblyFormat = "$lhs `,` $rhs attr-dict `:` type($result)";
  let hasFolder = 1;
}

//===----------------------------------------------------------------------===//
// Between f32 and codes, one element at a time
//===----------------------------------------------------------------------===//

def LNS_EncodeOp
    : LNS_ElementwiseOp<"encode", [AllTypesMatch<["input", "inverse"]>]> {
  let summary = "quantizes a number, given the inverse of its scale";
  let description = [{
    `y = RN(|x| · inverse)`, `k = round(γ · log2 y)` correctly rounded,
    `m = clamp(k + bias, …, M)`, sign of x [Q1, Q2]; below the smallest
    magnitude as `underflow` says [Q3]. A NaN y gives the zero code, an infinite
    y gives M [N6].

    The scalar form of `lns.quantize`; the inverse is an operand because it is
    computed once for all elements that share a scale.

    ```mlir
    %c = lns.encode %x, %inverse underflow(min) : f32 -> !lns.num<8, 8>
    ```
  }];
  let arguments = (ins LNS_FloatLike:$input, LNS_FloatLike:$inverse,
      DefaultValuedAttr<LNS_UnderflowAttr, "::lns::Underflow::Zero">
        :$underflow);
  let results = (outs LNS_NumLike:$result);
  let assemblyFormat = [{
    $input `,` $inverse (`underflow` `` `(` custom<Keyword>($underflow)^ `)`)? attr-dict
    `:` type($input) `->` type($result)
  }];

}

def LNS_DecodeOp : LNS_ElementwiseOp<"decode"> {
  let summary = "the f32 value of a code, up to scale";
  let description = [{
    The correctly rounded f32 of ±2^((m − bias)/γ); zero for m = 0 [Q7, N3].

    ```mlir
    %x = lns.decode %c : !lns.num<8, 8> -> f32
    ```
  }];
  let arguments = (ins LNS_NumLike:$operand);
  let results = (outs LNS_FloatLike:$result);
  let assemblyFormat =
      "$operand attr-dict `:` type($operand) `->` type($result)";
}

def LNS_DecodeWordOp : LNS_ElementwiseOp<"decode_word"> {
  let summary = "the f32 value of a code in its storage integer, up to scale";
  let description = [{
    The correctly rounded f32 of ±2^((m − bias)/γ), m the low B − 1 bits of the
    word, the sign its bit B − 1; +0 for m = 0, whatever the sign [Q7, N3].
    `format` names B, γ and bias: the operand is an integer, as memory holds it
    [N2]. `lns.decode` in the form that lives on after codes have become
    integers, so that vectors of words are decoded by what the instruction set
    does best.

    Bits above B − 1 are read as zero. Not promised: anything for an `i8` word
    under a format of more than 8 bits, which is an error.

    ```mlir
    %x = lns.decode_word %w format(!lns.num<8, 8>) : vector<16xi8> -> vector<16xf32>
    ```
  }];
  let arguments = (ins LNS_WordLike:$operand, TypeAttrOf<LNS_NumType>:$format);
  let results = (outs LNS_FloatLike:$result);
  let assemblyFormat = [{
    $operand `format` `(` $format `)` attr-dict
    `:` type($operand) `->` type($result)
  }];
  let hasVerifier = 1;
  let extraClassDeclaration = [{
    /// The format of the words.
    ::lns::numerics::Format getNumberFormat();
  }];
}

def LNS_SigmoidOp : LNS_ElementwiseOp<"sigmoid", [SameOperandsAndResultType]> {
  let summary = "the logistic function of an f32";
  let description = [{
    1 / (1 + e^−x) [F3]: error below 2 ulp on every f32, gradual where the
    result is subnormal; NaN gives NaN. The math dialect has no such op;
    `lns-recognize-math` makes it of the ops that frameworks write.

    ```mlir
    %y = lns.sigmoid %x : tensor<8xf32>
    ```
  }];
  let arguments = (ins LNS_FloatLike:$operand);
  let results = (outs LNS_FloatLike:$result);
  let assemblyFormat = "$operand attr-dict `:` type($result)";
}

def LNS_BitcastOp : LNS_ElementwiseOp<"bitcast"> {
  let summary = "codes as storage integers, or back";
  let description = [{
    Free: the same bits under another type. i8 for B ≤ 8, i16 above [N2]. Public
    function signatures use storage integers, so that NumPy and C never see the
    type. Integers that become codes must have zeros above bit B − 1.

    ```mlir
    %bytes = lns.bitcast %c : tensor<4x!lns.num<8, 8>> to tensor<4xi8>
    ```
  }];
  let arguments = (ins AnyType:$operand);
  let results = (outs AnyType:$result);
  let assemblyFormat =
      "$operand attr-dict `:` type($operand) `to` type($result)";
  let hasFolder = 1;
  let hasVerifier = 1;
}

def LNS_ConstantOp : LNS_Op<"constant", [Pure, ConstantLike]> {
  let summary = "constant codes, written as storage integers";
  let description = [{
    Holds i8 or i16 integers (`dense`, or `dense_resource` where large), or one
    integer for a scalar code. A code with a set bit above B − 1, or the
    pattern of sign without field [N3], is refused.

    ```mlir
    %c = lns.constant dense<[127, 255]> : tensor<2xi8> as tensor<2x!lns.num<8, 8>>
    %one = lns.constant 127 : i8 as !lns.num<8, 8>
    ```
  }];
  let arguments = (ins TypedAttrInterface:$value);
  let results = (outs LNS_NumLike:$result);
  let assemblyFormat = "attr-dict $value `as` type($result)";
  let hasFolder = 1;
  let hasVerifier = 1;
}

//===----------------------------------------------------------------------===//
// Arithmetic on codes
//===----------------------------------------------------------------------===//

def LNS_MulOp : LNS_ElementwiseOp<"mul"> {
  let summary = "product of two codes";
  let description = [{
    Signs XOR, exponents add: `e = e_a + e_b` [A1]. The result's format is
    explicit, of the same γ; it saturates at M and underflows as `underflow`
    says. The format (B+1, γ, bias_a + bias_b) holds every product exactly.
    A zero operand gives zero. The scale of the product is the product of the
    scales, which stand outside [A0].

    ```mlir
    %p = lns.mul %a, %b : !lns.num<8, 8>, !lns.num<8, 8> -> !lns.num<9, 8, 254>
    ```
  }];
  let arguments = (ins LNS_NumLike:$lhs, LNS_NumLike:$rhs,
      DefaultValuedAttr<LNS_UnderflowAttr, "::lns::Underflow::Zero">
        :$underflow);
  let results = (outs LNS_NumLike:$result);
  let assemblyFormat = [{
    $lhs `,` $rhs (`underflow` `` `(` custom<Keyword>($underflow)^ `)`)? attr-dict
    `:` type($lhs) `,` type($rhs) `->` type($result)
  }];
  let hasFolder = 1;
  let hasVerifier = 1;
}

def LNS_NegOp : LNS_UnaryOp<"neg", [Involution]> {
  let summary = "negation, exact";
  let description = [{
    Inverts the sign of a nonzero code; zero stays zero [A1, N3].

    ```mlir
    %r = lns.neg %c : tensor<8x!lns.num<8, 8>>
    ```
  }];
}

def LNS_AbsOp : LNS_UnaryOp<"abs", [Idempotent]> {
  let summary = "magnitude, exact";
  let description = [{
    Clears the sign [A1].

    ```mlir
    %r = lns.abs %c : !lns.num<8, 8>
    ```
  }];
}

def LNS_ReluOp : LNS_UnaryOp<"relu", [Idempotent]> {
  let summary = "max(x, 0), exact";
  let description = [{
    Negative codes become zero, others stay [A1].

    ```mlir
    %r = lns.relu %c : tensor<8x!lns.num<8, 8>>
    ```
  }];
}

def LNS_MinOp : LNS_BinaryOp<"min", [Commutative]> {
  let summary = "the smaller of two values, exact";
  let description = [{
    Means the smaller real value only where both operands share one scale [A0].

    ```mlir
    %r = lns.min %a, %b : !lns.num<8, 8>
    ```
  }];
}

def LNS_MaxOp : LNS_BinaryOp<"max", [Commutative]> {
  let summary = "the larger of two values, exact";
  let description = [{
    Means the larger real value only where both operands share one scale [A0].

    ```mlir
    %r = lns.max %a, %b : !lns.num<8, 8>
    ```
  }];
}

def LNS_CmpOp : LNS_ElementwiseOp<"cmp", [SameTypeOperands]> {
  let summary = "compares two values, exact";
  let description = [{
    Compares as real numbers: all codes of zero are equal [N3]. Means what it
    says only where both operands share one scale [A0].

    ```mlir
    %r = lns.cmp lt %a, %b : tensor<8x!lns.num<8, 8>> -> tensor<8xi1>
    ```
  }];
  let arguments = (ins LNS_ComparisonAttr:$predicate, LNS_NumLike:$lhs,
                       LNS_NumLike:$rhs);
  let results = (outs LNS_BoolLike:$result);
  let assemblyFormat = [{
    custom<Keyword>($predicate) $lhs `,` $rhs attr-dict `:` type($lhs) `->` type($result)
  }];
  let hasFolder = 1;
}

def LNS_ConvertOp : LNS_ElementwiseOp<"convert"> {
  let summary = "to another format, on integers";
  let description = [{
    With d = f₁ − f₂ the exponent becomes `e · 2^−d` for d ≤ 0, else `e / 2^d`
    rounded to nearest, ties to the even exponent; then clamped as in `encode`
    [Q6]. Zero stays zero, the scale is unchanged. Never through f32. A compute
    weight *is* the conversion of its stored code.

    ```mlir
    %c = lns.convert %w underflow(min) : !lns.num<16, 2048> -> !lns.num<8, 8>
    ```
  }];
  let arguments = (ins LNS_NumLike:$operand,
      DefaultValuedAttr<LNS_UnderflowAttr, "::lns::Underflow::Zero">
        :$underflow);
  let results = (outs LNS_NumLike:$result);
  let assemblyFormat = [{
    $operand (`underflow` `` `(` custom<Keyword>($underflow)^ `)`)? attr-dict
    `:` type($operand) `->` type($result)
  }];
  let hasFolder = 1;
}

#endif // LNS_DIALECT_LNS_LNSELEMENTWISEOPS_TD

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

    With `random`, 16 uniform bits in an i32 as `lns.uniform` gives them, the
    rounding is stochastic in the log domain instead:
    `k = (2^16·γ·log2 y + random) >> 16` by the sequence of [Q4].

    The scalar form of `lns.quantize`; the inverse is an operand because it is
    computed once for all elements that share a scale. f64 input is computed in
    f64, with thresholds in f64 [Q1].

    ```mlir
    %c = lns.encode %x, %inverse underflow(min) : f32 -> !lns.num<8, 8>
    %r = lns.encode %x, %inverse random(%u : i32) : f32 -> !lns.num<8, 8>
    ```
  }];
  let arguments = (ins LNS_EncodeInputLike:$input, LNS_EncodeInputLike:$inverse,
      Optional<LNS_I32Like>:$random,
      DefaultValuedAttr<LNS_UnderflowAttr, "::lns::Underflow::Zero">
        :$underflow);
  let results = (outs LNS_NumLike:$result);
  let assemblyFormat = [{
    $input `,` $inverse (`random` `(` $random^ `:` type($random) `)`)? (`underflow` `` `(` custom<Keyword>($underflow)^ `)`)? attr-dict
    `:` type($input) `->` type($result)
  }];
  let hasFolder = 1;
  let hasVerifier = 1;
}

def LNS_UniformOp : LNS_ElementwiseOp<"uniform", [
    TypesMatchWith<"the result is i32 in the shape of the index", "index",
                   "result", "::lns::getI32Like($_self)">]> {
  let summary = "16 uniform random bits of an index, from a counter";
  let description = [{
    Philox4x32-10 with the key (seed low, seed high) and the counter
    (i>>3 low, i>>3 high, step, stream): of its word (i>>1)&3 the low half where
    the index i is even, else the high half, as an i32 in 0 … 65535 [Q4]. No
    state: the same operands give the same bits on every backend. `stream` is a
    constant, different for every op of a program that draws.

    ```mlir
    %u = lns.uniform %seed, %step, %i {stream = 3 : i32} : i64
    ```
  }];
  let arguments = (ins I64:$seed, I32:$step, LNS_I64Like:$index, I32Attr:$stream);
  let results = (outs LNS_I32Like:$result);
  let assemblyFormat =
      "$seed `,` $step `,` $index attr-dict `:` type($index)";
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
  let hasFolder = 1;
}

def LNS_DecodeWordOp : LNS_ElementwiseOp<"decode_word"> {
  let summary = "the value of a code in its storage integer, up to scale";
  let description = [{
    The correctly rounded f32 of ±2^((m − bias)/γ), m the low B − 1 bits of the
    word, the sign its bit B − 1; +0 for m = 0, whatever the sign [Q7, N3]. With
    an f64 result, the correctly rounded f64 [D1]; with a bf16 result, that f32
    rounded to the nearest bf16, ties to even [Q7, D3].
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
  let results = (outs LNS_DecodedLike:$result);
  let assemblyFormat = [{
    $operand `format` `(` $format `)` attr-dict
    `:` type($operand) `->` type($result)
  }];
  let hasVerifier = 1;
  let extraClassDeclaration = [{
    /// The format of the words.
    ::lns::numerics::Format getNumberFormat();
  }];
  let hasFolder = 1;
}

def LNS_EncodeWordOp
    : LNS_ElementwiseOp<"encode_word", [AllTypesMatch<["input", "inverse"]>]> {
  let summary = "quantizes an f32 to a code in its storage integer";
  let description = [{
    `lns.encode` to nearest of an f32, as an integer: `y = RN(|x| · inverse)`,
    `k = round(γ · log2 y)` correctly rounded, `m = clamp(k + bias, …, M)`, sign
    of x [Q1, Q2]; below the smallest magnitude as `underflow` says [Q3]; a NaN
    y gives zero, an infinite y gives M [N6]. `format` names B, γ and bias, bits
    above B − 1 of the result are zero [N2]. The form that lives on after codes
    have become integers, so that vectors are encoded by what the instruction
    set does best.

    Not promised: anything for a negative inverse, which no scale has.

    ```mlir
    %w = lns.encode_word %x, %inverse format(!lns.num<8, 8>) : vector<16xf32> -> vector<16xi8>
    ```
  }];
  let arguments = (ins LNS_FloatLike:$input, LNS_FloatLike:$inverse,
      TypeAttrOf<LNS_NumType>:$format,
      DefaultValuedAttr<LNS_UnderflowAttr, "::lns::Underflow::Zero">
        :$underflow);
  let results = (outs LNS_WordLike:$result);
  let assemblyFormat = [{
    $input `,` $inverse `format` `(` $format `)`
    (`underflow` `` `(` custom<Keyword>($underflow)^ `)`)? attr-dict
    `:` type($input) `->` type($result)
  }];
  let hasVerifier = 1;
  let extraClassDeclaration = [{
    /// The format of the words.
    ::lns::numerics::Format getNumberFormat();
  }];
  let hasFolder = 1;
}

def LNS_LookUpOp : LNS_ElementwiseOp<"look_up", [SameOperandsAndResultType]> {
  let summary = "reads a small table of bytes";
  let description = [{
    `result = table[index]`; zero from the end of the table on. The index is
    unsigned. What lives on of a table after codes have become integers, so that
    vectors of bytes are looked up by what the instruction set does best: the
    terms of sums [A2] are read so. A table has 1 to 128 entries.

    Not promised: anything for an index of 128 or more.

    ```mlir
    %s = lns.look_up %d in [8, 8, 7, 7, 6] : vector<64xi8>
    ```
  }];
  let arguments = (ins LNS_I8Like:$index, DenseI8ArrayAttr:$table);
  let results = (outs LNS_I8Like:$result);
  let assemblyFormat = "$index `in` $table attr-dict `:` type($result)";
  let hasFolder = 1;
  let hasVerifier = 1;
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

/// Two codes to one, in an explicit format of the same γ [A1].
class LNS_BinaryFormatOp<string mnemonic, list<Trait> traits = []>
    : LNS_ElementwiseOp<mnemonic, traits> {
  let arguments = (ins LNS_NumLike:$lhs, LNS_NumLike:$rhs,
      DefaultValuedAttr<LNS_UnderflowAttr, "::lns::Underflow::Zero">
        :$underflow);
  let results = (outs LNS_NumLike:$result);
  let assemblyFormat = [{
    $lhs `,` $rhs (`underflow` `` `(` custom<Keyword>($underflow)^ `)`)? attr-dict
    `:` type($lhs) `,` type($rhs) `->` type($result)
  }];
  let hasVerifier = 1;
}

/// One code to another, in an explicit format of the same γ [A1].
class LNS_UnaryFormatOp<string mnemonic, list<Trait> traits = []>
    : LNS_ElementwiseOp<mnemonic, traits> {
  let arguments = (ins LNS_NumLike:$operand,
      DefaultValuedAttr<LNS_UnderflowAttr, "::lns::Underflow::Zero">
        :$underflow);
  let results = (outs LNS_NumLike:$result);
  let assemblyFormat = [{
    $operand (`underflow` `` `(` custom<Keyword>($underflow)^ `)`)? attr-dict
    `:` type($operand) `->` type($result)
  }];
  let hasVerifier = 1;
}

/// A sum of two codes in an explicit format of the same γ [A2].
class LNS_AdditionOp<string mnemonic, list<Trait> traits = []>
    : LNS_ElementwiseOp<mnemonic, traits> {
  let arguments = (ins LNS_NumLike:$lhs, LNS_NumLike:$rhs,
      DefaultValuedAttr<LNS_UnderflowAttr, "::lns::Underflow::Zero">
        :$underflow,
      DefaultValuedAttr<LNS_AdditionAlgorithmAttr,
                        "::lns::AdditionAlgorithm::Correct">:$algorithm);
  let results = (outs LNS_NumLike:$result);
  let assemblyFormat = [{
    $lhs `,` $rhs (`algorithm` `` `(` custom<Keyword>($algorithm)^ `)`)?
    (`underflow` `` `(` custom<Keyword>($underflow)^ `)`)? attr-dict
    `:` type($lhs) `,` type($rhs) `->` type($result)
  }];
  let hasVerifier = 1;
}

def LNS_MulOp : LNS_BinaryFormatOp<"mul"> {
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
  let hasFolder = 1;
  let hasCanonicalizeMethod = 1;
}

def LNS_DivOp : LNS_BinaryFormatOp<"div"> {
  let summary = "quotient of two codes";
  let description = [{
    Signs XOR, exponents subtract: `e = e_a − e_b` [A1]. The result's format is
    explicit, of the same γ; it saturates at M and underflows as `underflow`
    says. The format (B+1, γ, 2^(B−1) + bias_a − bias_b) holds every quotient
    exactly.

    A zero has no sign [N3]: x/0 is M with the sign of x, whatever the policy;
    0/x and 0/0 are zero. So −x / −y is x / y only where y is not zero. The scale
    of the quotient is the quotient of the scales, which stand outside [A0].

    ```mlir
    %q = lns.div %a, %b : !lns.num<8, 8>, !lns.num<8, 8> -> !lns.num<9, 8, 128>
    ```
  }];
  let hasFolder = 1;
  let hasCanonicalizeMethod = 1;
}

def LNS_RecipOp : LNS_UnaryFormatOp<"recip"> {
  let summary = "reciprocal of a code";
  let description = [{
    The sign stays, the exponent is negated [A1]. The result's format is
    explicit, of the same γ; (B, γ, M + 1 − bias) holds every reciprocal
    exactly. 1/0 is M with sign +, whatever the policy; so the reciprocal of the
    reciprocal of zero is not zero.

    ```mlir
    %r = lns.recip %a : !lns.num<8, 8> -> !lns.num<8, 8, 1>
    ```
  }];
  let hasFolder = 1;
}

def LNS_SquareOp : LNS_UnaryFormatOp<"square"> {
  let summary = "square of a code";
  let description = [{
    `e = 2·e_a`, never negative [A1]. The result's format is explicit, of the
    same γ; it saturates at M and underflows as `underflow` says. The format
    (B+1, γ, 2·bias) holds every square exactly. The square of zero is zero.

    ```mlir
    %r = lns.square %a : !lns.num<8, 8> -> !lns.num<9, 8, 254>
    ```
  }];
  let hasFolder = 1;
}

def LNS_SqrtOp : LNS_UnaryFormatOp<"sqrt"> {
  let summary = "square root of a code";
  let description = [{
    `e = e_a / 2`, a tie to the even exponent, before the result's bias is added
    [A1]. The result's format is explicit, of the same γ; it saturates at M and
    underflows as `underflow` says. The square root of zero and of any negative
    number is zero, whatever the policy.

    ```mlir
    %r = lns.sqrt %a : !lns.num<8, 8> -> !lns.num<8, 8>
    ```
  }];
  let hasFolder = 1;
  let hasCanonicalizeMethod = 1;
}

def LNS_AddOp : LNS_AdditionOp<"add"> {
  let summary = "sum of two codes, correctly rounded";
  let description = [{
    The code nearest in the log domain to `2^(e_a/γ) ± 2^(e_b/γ)` with the
    operands' signs [A2]: correctly rounded for every B by Gaussian logarithms;
    there are no ties. Equal magnitudes of opposite signs give zero. The result's
    format is explicit, of the same γ; it saturates at M and underflows as
    `underflow` says. Means the sum only where both operands share one scale
    [A0].

    With e the larger exponent and d the distance of both,
    `e_r = e + S(d)` for equal signs and `e − D(d)` for opposite ones. S and D
    are the Gaussian logarithms `γ·log2(1 + 2^(−d/γ))` and
    `−γ·log2(1 − 2^(−d/γ))`, rounded to nearest. `algorithm` puts a cheaper pair
    of functions in their place, each bit-exact: `interpolated` between few
    points, or `mitchell`, shifts alone [A2].

    ```mlir
    %s = lns.add %a, %b : !lns.num<8, 8>, !lns.num<8, 8> -> !lns.num<8, 8>
    %t = lns.add %a, %b algorithm(mitchell) : !lns.num<8, 8>, !lns.num<8, 8> -> !lns.num<8, 8>
    ```
  }];
  let hasFolder = 1;
  let hasCanonicalizeMethod = 1;
}

def LNS_SubOp : LNS_AdditionOp<"sub"> {
  let summary = "difference of two codes, correctly rounded";
  let description = [{
    `lns.add` with the sign of the second operand inverted [A2].

    ```mlir
    %s = lns.sub %a, %b : !lns.num<8, 8>, !lns.num<8, 8> -> !lns.num<8, 8>
    ```
  }];
  let hasFolder = 1;
  let hasCanonicalizeMethod = 1;
}

def LNS_NegOp : LNS_UnaryOp<"neg", [Involution]> {
  let summary = "negation, exact";
  let description = [{
    Inverts the sign of a nonzero code; zero stays zero [A1, N3].

    ```mlir
    %r = lns.neg %c : tensor<8x!lns.num<8, 8>>
    ```
  }];
  let hasCanonicalizeMethod = 1;
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
  let hasCanonicalizeMethod = 1;
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
  let hasCanonicalizeMethod = 1;
}

def LNS_ConvertOp : LNS_ElementwiseOp<"convert"> {
  let summary = "to another format, on integers";
  let description = [{
    With d = f₁ − f₂ the exponent becomes `e · 2^−d` for d ≤ 0, else `e / 2^d`
    rounded to nearest, ties to the even exponent; then clamped as in `encode`
    [Q6]. Zero stays zero, the scale is unchanged. Never through f32. A compute
    weight *is* the conversion of its stored code.

    With `random`, 16 uniform bits in an i32, the rounding is stochastic:
    `(e + U) >> d` with U their upper d bits [Q6].

    ```mlir
    %c = lns.convert %w underflow(min) : !lns.num<16, 2048> -> !lns.num<8, 8>
    %r = lns.convert %w random(%u : i32) : !lns.num<16, 2048> -> !lns.num<8, 8>
    ```
  }];
  let arguments = (ins LNS_NumLike:$operand, Optional<LNS_I32Like>:$random,
      DefaultValuedAttr<LNS_UnderflowAttr, "::lns::Underflow::Zero">
        :$underflow);
  let results = (outs LNS_NumLike:$result);
  let assemblyFormat = [{
    $operand (`random` `(` $random^ `:` type($random) `)`)? (`underflow` `` `(` custom<Keyword>($underflow)^ `)`)? attr-dict
    `:` type($operand) `->` type($result)
  }];
  let hasFolder = 1;
  let hasCanonicalizeMethod = 1;
  let hasVerifier = 1;
}

#endif // LNS_DIALECT_LNS_LNSELEMENTWISEOPS_TD

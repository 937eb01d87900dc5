//===- LNSHWDatapathOps.td - One lane, gate by gate -*- tablegen -*-===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef LNS_DIALECT_LNSHW_LNSHWDATAPATHOPS_TD
#define LNS_DIALECT_LNSHW_LNSHWDATAPATHOPS_TD

include "lns/Dialect/LNSHW/LNSHWTileOps.td"

def LNSHW_Integers : TypeConstraint<
    Or<[AnySignlessInteger.predicate,
        VectorOfRankAndType<[1], [AnySignlessInteger]>.predicate]>,
    "an integer, or a vector of them">;

def LNSHW_DatapathOp : LNSHW_Op<"datapath", [
    Symbol, IsolatedFromAbove,
    SingleBlockImplicitTerminator<"YieldOp">]> {
  let summary = "one lane of the multiply-accumulate unit";
  let description = [{
    `(sum', saturated) = body(a, b, sum)`: adds the products of two vectors of V
    operands to a sum of A bits. The body is made of ops with DatapathOpInterface
    and is the only description of the datapath [H6]: its compiled form gives the
    values, its registers the cycles, its ops the energy.

    Arguments: two vectors of V codes (`!lns.num`) or integers, what buffers A
    and B hold; the sum. `unit` is the real value of a sum of 1, an f32 [P7].
    With `implements`, an `#lns.pe<…>`, the verifier holds the body against
    P2-P5: widths, constants, shifts.

    ```mlir
    lnshw.datapath @int8(%a: vector<4xi8>, %b: vector<4xi8>, %sum: i24) unit(1.0) {
      %p = lnshw.multiply %a, %b {is_signed} : vector<4xi8>, vector<4xi8> -> vector<4xi16>
      %r = lnshw.register %p : vector<4xi16>
      %s = lnshw.reduce %r : vector<4xi16> -> i18
      %n, %o = lnshw.accumulate %sum, %s : i24, i18
      lnshw.yield %n, %o : i24
    }
    ```
  }];
  let arguments = (ins SymbolNameAttr:$sym_name, F32Attr:$unit,
                       OptionalAttr<AnyAttr>:$implements);
  let regions = (region SizedRegion<1>:$body);
  let hasCustomAssemblyFormat = 1;
  let hasVerifier = 1;
  let hasRegionVerifier = 1;
  let extraClassDeclaration = [{
    /// V, and A.
    int64_t getVectorSize();
    int64_t getAccumulatorBits();
    ::mlir::Type getLhsElementType();
    ::mlir::Type getRhsElementType();
    /// Registers between the operands and the sum: the cycles from operands to
    /// the new sum, less one.
    int64_t getStages();
  }];
}

class LNSHW_DatapathBodyOp<string mnemonic, list<Trait> traits = []>
    : LNSHW_Op<mnemonic, [
        Pure, DeclareOpInterfaceMethods<LNSHW_DatapathOpInterface>] # traits>;

def LNSHW_UnpackOp : LNSHW_DatapathBodyOp<"unpack"> {
  let summary = "sign, field, and whether a code is nonzero";
  let description = [{
    The bit B − 1, the B − 1 bits m below it, and `m ≠ 0` [N2, N3].

    ```mlir
    %s, %m, %nz = lnshw.unpack %a : vector<32x!lns.num<8, 8>> -> vector<32xi1>, vector<32xi7>, vector<32xi1>
    ```
  }];
  let arguments = (ins AnyType:$code);
  let results = (outs LNSHW_Integers:$sign, LNSHW_Integers:$field,
                      LNSHW_Integers:$nonzero);
  let assemblyFormat = [{
    $code attr-dict `:` type($code) `->` type($sign) `,` type($field) `,`
    type($nonzero)
  }];
  let hasVerifier = 1;
}

def LNSHW_ExponentAddOp : LNSHW_DatapathBodyOp<"exponent_add"> {
  let summary = "the exponent of a product, above the smallest";
  let description = [{
    `E' = (m_lhs − 1)·2^lhs_shift + (m_rhs − 1)·2^rhs_shift`, unsigned [P1]: the
    shifts bring both to the larger γ [D0]. Where a field is 0 the result is
    unspecified, and masked later.

    ```mlir
    %e = lnshw.exponent_add %ma, %mb : vector<32xi7>, vector<32xi7> -> vector<32xi8>
    ```
  }];
  let arguments = (ins LNSHW_Integers:$lhs, LNSHW_Integers:$rhs,
      DefaultValuedAttr<I64Attr, "0">:$lhs_shift,
      DefaultValuedAttr<I64Attr, "0">:$rhs_shift);
  let results = (outs LNSHW_Integers:$result);
  let assemblyFormat = [{
    $lhs `,` $rhs attr-dict `:` type($lhs) `,` type($rhs) `->` type($result)
  }];
  let hasVerifier = 1;
}

class LNSHW_BitOp<string mnemonic> : LNSHW_DatapathBodyOp<mnemonic, [
    SameOperandsAndResultType, Commutative]> {
  let arguments = (ins LNSHW_Integers:$lhs, LNSHW_Integers:$rhs);
  let results = (outs LNSHW_Integers:$result);
  let assemblyFormat = "$lhs `,` $rhs attr-dict `:` type($result)";
}
def LNSHW_XorOp : LNSHW_BitOp<"xor"> {
  let summary = "bitwise exclusive or: the sign of a product";
}
def LNSHW_AndOp : LNSHW_BitOp<"and"> {
  let summary = "bitwise and: whether a product is nonzero";
}

def LNSHW_SplitOp : LNSHW_DatapathBodyOp<"split"> {
  let summary = "quotient and remainder of a division by a power of two";
  let description = [{
    The bits from `at` upward and those below, by wires alone [P1].

    ```mlir
    %q, %r = lnshw.split %e at(3) : vector<32xi8> -> vector<32xi5>, vector<32xi3>
    ```
  }];
  let arguments = (ins LNSHW_Integers:$value, I64Attr:$at);
  let results = (outs LNSHW_Integers:$high, LNSHW_Integers:$low);
  let assemblyFormat = [{
    $value `at` `(` $at `)` attr-dict `:` type($value) `->` type($high) `,`
    type($low)
  }];
  let hasVerifier = 1;
}

def LNSHW_TableOp : LNSHW_DatapathBodyOp<"table"> {
  let summary = "a constant by its number";
  let description = [{
    `entries[index]`, unsigned: C_j of [P4]. As many entries as the index has
    values.

    ```mlir
    %c = lnshw.table %j [128, 181] : vector<32xi1> -> vector<32xi8>
    ```
  }];
  let arguments = (ins LNSHW_Integers:$index, DenseI64ArrayAttr:$entries);
  let results = (outs LNSHW_Integers:$result);
  let assemblyFormat = [{
    $index $entries attr-dict `:` type($index) `->` type($result)
  }];
  let hasVerifier = 1;
}

def LNSHW_MitchellOp : LNSHW_DatapathBodyOp<"mitchell"> {
  let summary = "Mitchell's approximation of a power of two";
  let description = [{
    `2^f + r`, unsigned, f + 1 bits, by wires alone: 2^(r/γ) ≈ 1 + r/γ in units of
    1/γ [P2, P3], γ = 2^f.

    ```mlir
    %x = lnshw.mitchell %r fraction(3) : vector<32xi2> -> vector<32xi4>
    ```
  }];
  let arguments = (ins LNSHW_Integers:$remainder, I64Attr:$fraction);
  let results = (outs LNSHW_Integers:$result);
  let assemblyFormat = [{
    $remainder `fraction` `(` $fraction `)` attr-dict `:` type($remainder) `->`
    type($result)
  }];
  let hasVerifier = 1;
}

def LNSHW_MultiplyOp : LNSHW_DatapathBodyOp<"multiply"> {
  let summary = "a product";
  let description = [{
    `lhs · rhs`, in as many bits as both have together; unsigned, or with
    `is_signed` two's complement.

    ```mlir
    %y = lnshw.multiply %x, %c : vector<32xi4>, vector<32xi8> -> vector<32xi12>
    ```
  }];
  let arguments = (ins LNSHW_Integers:$lhs, LNSHW_Integers:$rhs,
                       UnitAttr:$is_signed);
  let results = (outs LNSHW_Integers:$result);
  let assemblyFormat = [{
    $lhs `,` $rhs attr-dict `:` type($lhs) `,` type($rhs) `->` type($result)
  }];
  let hasVerifier = 1;
}

def LNSHW_ShiftOp : LNSHW_DatapathBodyOp<"shift"> {
  let summary = "shifts by an exponent's quotient";
  let description = [{
    `(value · 2^(amount + left)) >> drop`, unsigned [P3, P5]: `drop` bits are cut
    off, which is where guard bits are chosen. The result has the bits of the
    largest amount that occurs: the verifier of the datapath says which.

    ```mlir
    %x = lnshw.shift %c by %q left(3) drop(11) : vector<32xi8>, vector<32xi5> -> vector<32xi31>
    ```
  }];
  let arguments = (ins LNSHW_Integers:$value, LNSHW_Integers:$amount,
                       I64Attr:$left, I64Attr:$drop);
  let results = (outs LNSHW_Integers:$result);
  let assemblyFormat = [{
    $value `by` $amount `left` `(` $left `)` `drop` `(` $drop `)` attr-dict
    `:` type($value) `,` type($amount) `->` type($result)
  }];
  let hasVerifier = 1;
}

def LNSHW_ApplySignOp : LNSHW_DatapathBodyOp<"apply_sign", [
    AllTypesMatch<["sign", "nonzero"]>]> {
  let summary = "a signed term, or zero";
  let description = [{
    `nonzero ? (sign ? −magnitude : magnitude) : 0`, two's complement, one bit
    more than the magnitude [P3].

    ```mlir
    %t = lnshw.apply_sign %x sign(%s) nonzero(%nz) : vector<32xi31>, vector<32xi1> -> vector<32xi32>
    ```
  }];
  let arguments = (ins LNSHW_Integers:$magnitude, LNSHW_Integers:$sign,
                       LNSHW_Integers:$nonzero);
  let results = (outs LNSHW_Integers:$result);
  let assemblyFormat = [{
    $magnitude `sign` `(` $sign `)` `nonzero` `(` $nonzero `)` attr-dict
    `:` type($magnitude) `,` type($sign) `->` type($result)
  }];
  let hasVerifier = 1;
}

def LNSHW_ReduceOp : LNSHW_DatapathBodyOp<"reduce"> {
  let summary = "the sum of a vector";
  let description = [{
    The exact sum of V two's-complement integers [P5]: a tree of adders, log2 V
    bits more than a term.

    ```mlir
    %s = lnshw.reduce %t : vector<32xi32> -> i37
    ```
  }];
  let arguments = (ins AnyVectorOfAnyRank:$terms);
  let results = (outs AnySignlessInteger:$sum);
  let assemblyFormat = "$terms attr-dict `:` type($terms) `->` type($sum)";
  let hasVerifier = 1;
}

def LNSHW_BinOp : LNSHW_DatapathBodyOp<"bin"> {
  let summary = "the sums of a vector's terms by remainder";
  let description = [{
    `bins[j] = Σ terms[i] over i with index[i] = j`, exactly [P3]: a tree of
    adders for each bin, log2 V bits more than a term.

    ```mlir
    %bins = lnshw.bin %t by %j : vector<32xi36>, vector<32xi3> -> vector<8xi41>
    ```
  }];
  let arguments = (ins AnyVectorOfAnyRank:$terms, AnyVectorOfAnyRank:$index);
  let results = (outs AnyVectorOfAnyRank:$bins);
  let assemblyFormat = [{
    $terms `by` $index attr-dict `:` type($terms) `,` type($index) `->`
    type($bins)
  }];
  let hasVerifier = 1;
}

def LNSHW_CombineOp : LNSHW_DatapathBodyOp<"combine"> {
  let summary = "weighs bins by their constants and adds them";
  let description = [{
    `D = Σ_j bins[j] · constants[j]`, exactly, two's complement [P4].

    ```mlir
    %d = lnshw.combine %bins [128, 181] : vector<2xi41> -> i50
    ```
  }];
  let arguments = (ins AnyVectorOfAnyRank:$bins, DenseI64ArrayAttr:$constants);
  let results = (outs AnySignlessInteger:$sum);
  let assemblyFormat = [{
    $bins $constants attr-dict `:` type($bins) `->` type($sum)
  }];
  let hasVerifier = 1;
}

def LNSHW_RoundOp : LNSHW_DatapathBodyOp<"round"> {
  let summary = "divides a sum by a power of two, half up";
  let description = [{
    `(value + 2^(shift − 1)) >> shift`, arithmetic; the value where shift = 0;
    `value << −shift` where it is negative [P5]. Never truncated.

    ```mlir
    %p = lnshw.round %s shift(3) : i37 -> i35
    ```
  }];
  let arguments = (ins AnySignlessInteger:$value, I64Attr:$shift);
  let results = (outs AnySignlessInteger:$result);
  let assemblyFormat = [{
    $value `shift` `(` $shift `)` attr-dict `:` type($value) `->` type($result)
  }];
  let hasVerifier = 1;
}

def LNSHW_AccumulateOp : LNSHW_DatapathBodyOp<"accumulate", [
    DeclareOpInterfaceMethods<InferTypeOpInterface>]> {
  let summary = "adds to the sum, saturating once";
  let description = [{
    `sum + partial` without overflow, then clamped to the sum's A bits; and
    whether it was [P5].

    ```mlir
    %n, %saturated = lnshw.accumulate %sum, %p : i24, i35
    ```
  }];
  let arguments = (ins AnySignlessInteger:$sum, AnySignlessInteger:$partial);
  let results = (outs AnySignlessInteger:$result, I1:$saturated);
  let assemblyFormat = "$sum `,` $partial attr-dict `:` type($sum) `,` type($partial)";
}

def LNSHW_RegisterOp : LNSHW_DatapathBodyOp<"register", [
    SameOperandsAndResultType]> {
  let summary = "a pipeline register";
  let description = [{
    The value of the cycle before. Every way from an operand to the accumulate
    op crosses the same number of registers; none stands between the sum and its
    next value.

    ```mlir
    %y = lnshw.register %x : vector<32xi8>
    ```
  }];
  let arguments = (ins LNSHW_Integers:$value);
  let results = (outs LNSHW_Integers:$result);
  let assemblyFormat = "$value attr-dict `:` type($value)";
}

def LNSHW_YieldOp : LNSHW_Op<"yield", [Pure, Terminator, HasParent<"DatapathOp">]> {
  let summary = "the new sum, and whether it was saturated";
  let arguments = (ins AnySignlessInteger:$sum, I1:$saturated);
  let assemblyFormat = "$sum `,` $saturated attr-dict `:` type($sum)";
}

#endif // LNS_DIALECT_LNSHW_LNSHWDATAPATHOPS_TD

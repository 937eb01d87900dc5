//===- LNSAttributes.td - Attributes of the lns dialect -*- tablegen -*-===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef LNS_DIALECT_LNS_LNSATTRIBUTES_TD
#define LNS_DIALECT_LNS_LNSATTRIBUTES_TD

include "lns/Dialect/LNS/LNSDialect.td"
include "lns/Dialect/LNS/LNSInterfaces.td"
include "mlir/IR/AttrTypeBase.td"
include "mlir/IR/EnumAttr.td"

class LNS_Attr<string name, string attrMnemonic, list<Trait> traits = []>
    : AttrDef<LNS_Dialect, name, traits> {
  let mnemonic = attrMnemonic;
}

class LNS_I32Enum<string name, string summary, list<I32EnumAttrCase> cases>
    : I32EnumAttr<name, summary, cases> {
  let cppNamespace = "::lns";
  let genSpecializedAttr = 0;
}

class LNS_EnumAttr<EnumInfo enum, string attrMnemonic>
    : EnumAttr<LNS_Dialect, enum, attrMnemonic> {
  let assemblyFormat = "`<` $value `>`";
}

//===----------------------------------------------------------------------===//
// Policies of single ops
//===----------------------------------------------------------------------===//

def LNS_Underflow : LNS_I32Enum<"Underflow",
    "what becomes of a nonzero value below the smallest magnitude [Q3]", [
      I32EnumAttrCase<"Zero", 0, "zero">, I32EnumAttrCase<"Min", 1, "min">]>;
def LNS_UnderflowAttr : LNS_EnumAttr<LNS_Underflow, "underflow"> {
  let description = [{
    `zero` gives the zero code (activations, errors, gradients); `min` gives
    m = 1 with the sign kept (stored weights, which a multiplicative update
    could never revive from zero) [Q3].
  }];
}

def LNS_Rounding : LNS_I32Enum<"Rounding", "how an exponent is rounded", [
      I32EnumAttrCase<"Nearest", 0, "nearest">,
      I32EnumAttrCase<"Stochastic", 1, "stochastic">]>;
def LNS_RoundingAttr : LNS_EnumAttr<LNS_Rounding, "rounding"> {
  let description = [{
    `nearest`: to the nearest exponent in the log domain [Q2]; `stochastic`: up
    with a probability equal to the fraction, from counter-based bits [Q4].
  }];
}

def LNS_ScaleKind : LNS_I32Enum<"ScaleKind", "how a dynamic scale is chosen", [
      I32EnumAttrCase<"Absmax", 0, "absmax">,
      I32EnumAttrCase<"PowerOfTwo", 1, "pow2">]>;
def LNS_ScaleKindAttr : LNS_EnumAttr<LNS_ScaleKind, "scale_kind"> {
  let description = [{
    `absmax`: the largest magnitude of the group; `pow2`: the power of two at or
    above it [Q5].
  }];
}

def LNS_Role : LNS_I32Enum<"Role", "what a quantized tensor is used for", [
      I32EnumAttrCase<"Weight", 0, "weight">,
      I32EnumAttrCase<"Activation", 1, "activation">,
      I32EnumAttrCase<"Error", 2, "error">,
      I32EnumAttrCase<"Gradient", 3, "gradient">]>;
def LNS_RoleAttr : LNS_EnumAttr<LNS_Role, "role"> {
  let description = [{
    Written by the passes that choose policy, read by reports; no lowering
    depends on it [M6].
  }];
}

def LNS_Comparison : LNS_I32Enum<"Comparison", "comparison of two codes", [
      I32EnumAttrCase<"EQ", 0, "eq">, I32EnumAttrCase<"NE", 1, "ne">,
      I32EnumAttrCase<"LT", 2, "lt">, I32EnumAttrCase<"LE", 3, "le">,
      I32EnumAttrCase<"GT", 4, "gt">, I32EnumAttrCase<"GE", 5, "ge">]>;
def LNS_ComparisonAttr
    : LNS_EnumAttr<LNS_Comparison, "comparison"> {
  let description = "Which relation `lns.cmp` tests.";
}

def LNS_UpdateRounding : LNS_I32Enum<"UpdateRounding",
    "how an update of an exponent is rounded [M3]", [
      I32EnumAttrCase<"Nearest", 0, "nearest">,
      I32EnumAttrCase<"Stochastic", 1, "stochastic">,
      I32EnumAttrCase<"NearestTwice", 2, "nearest_twice">]>;
def LNS_UpdateRoundingAttr
    : LNS_EnumAttr<LNS_UpdateRounding, "update_rounding"> {
  let description = [{
    `nearest`: k = RNE(κ·n); `stochastic`: from counter-based bits;
    `nearest_twice`: k = RNE(κ·RNE(n)), as the authors' optimizer does [M3].
  }];
}

def LNS_AdditionAlgorithm : LNS_I32Enum<"AdditionAlgorithm",
    "how a sum of two codes is computed [A2]", [
      I32EnumAttrCase<"Correct", 0, "correct">,
      I32EnumAttrCase<"Interpolated", 1, "interpolated">,
      I32EnumAttrCase<"Mitchell", 2, "mitchell">]>;
def LNS_AdditionAlgorithmAttr
    : LNS_EnumAttr<LNS_AdditionAlgorithm, "addition"> {
  let description = [{
    `correct`: the Gaussian logarithm correctly rounded, the meaning of add and
    subtract [A2]. `interpolated` and `mitchell`: cheaper forms for hardware with
    a bounded error, each a function of its own, not an approximation that a
    backend may choose.
  }];
}

//===----------------------------------------------------------------------===//
// Targets and policy
//===----------------------------------------------------------------------===//

def LNS_CPUAttr : LNS_Attr<"CPU", "cpu"> {
  let summary = "a CPU that code is generated for";
  let description = [{
    Stands on the module as `lns.target` and is the only source of instruction
    sets and tile sizes: no pass looks at the host. `cpu` and `features` are
    LLVM's names; `triple` is LLVM's, absent for the machine that compiles;
    `vector_bits` is the width of a vector register; cache sizes are in bytes a
    core can use.

    ```mlir
    module attributes {lns.target = #lns.cpu<cpu = "x86-64-v3", features = "",
        vector_bits = 256, l1 = 32768, l2 = 524288, l3 = 16777216>} {}
    ```
  }];
  let parameters = (ins StringRefParameter<"LLVM cpu name">:$cpu,
                        StringRefParameter<"LLVM feature string">:$features,
                        StringRefParameter<"LLVM triple; empty for the host's", "\"\"">:$triple,
                        "unsigned":$vector_bits, "int64_t":$l1, "int64_t":$l2,
                        "int64_t":$l3);
  let assemblyFormat = "`<` struct(params) `>`";
  let genVerifyDecl = 1;
}

def LNS_Operands : LNS_I32Enum<"QuantizedOperands",
    "which operands of a contraction are quantized", [
      I32EnumAttrCase<"None", 0, "none">,
      I32EnumAttrCase<"Weights", 1, "weights">,
      I32EnumAttrCase<"All", 2, "all">]>;

/// An enum parameter that may be left out, printed as its bare keyword.
class LNS_OptionalEnum<string enum, string desc>
    : OptionalParameter<"::std::optional<::lns::" # enum # ">", desc> {
  let parser = "::lns::parseOptionalEnum<::lns::" # enum # ">($_parser)";
  let printer = "$_printer << ::lns::stringifyEnum(*$_self)";
}

/// A parameter written as a keyword, or as a keyword with a number, that may be
/// left out; `type` has `parse` and `str`.
class LNS_OptionalChoice<string type, string desc>
    : OptionalParameter<"::std::optional<::lns::" # type # ">", desc> {
  let parser = "::lns::parseOptionalChoice<::lns::" # type # ">($_parser)";
  let printer = "$_printer << $_self->str()";
}

def LNS_QuantizationAttr : LNS_Attr<"Quantization", "quantization"> {
  let summary = "how one contraction is quantized";
  let description = [{
    Read by `lns-quantize`, as the attribute `lns.quantization` of a
    contraction or as a value of the pass's `overrides` dictionary. Parameters
    left out have the pass's own defaults.

    `weight_scale` and `activation_scale` say over which elements of an operand a
    scale is shared [N5]. `tensor`: one scale. `channel`, or `row`: one for each
    index of the operand's dimensions that the contraction keeps (the output
    channels of a weight, the rows of an activation, batches and groups; which
    ones, `lns-quantize` says). `block<32>`: the same, and one for each 32
    consecutive elements along the contracted dimension; the last block may be
    shorter. A scale varies along a contracted dimension in no other way [D6].

    `weight_scale_source` and `activation_scale_source` say where a scale comes
    from: `dynamic`, the elements themselves [Q5]; `static<0.5>`, that number
    [Q1]; `delayed<16>`, the last 16 calls [Q8]. `scale_kind` is that of
    `lns.absmax_scale`.

    ```mlir
    #lns.quantization<operands = all, weight = !lns.num<8, 4>,
                      datapath = #lns.exact, weight_scale = block<32>,
                      activation_scale_source = static<2.0>>
    ```
  }];
  let parameters = (ins
    LNS_OptionalEnum<"QuantizedOperands", "none, weights or all">:$operands,
    OptionalParameter<"::lns::NumType", "format of weights">:$weight,
    OptionalParameter<"::lns::NumType", "format of activations">:$activation,
    OptionalParameter<"::lns::DatapathAttrInterface">:$datapath,
    LNS_OptionalChoice<"ScaleGroups", "what shares a weight's scale">
        :$weight_scale,
    LNS_OptionalChoice<"ScaleGroups", "what shares an activation's scale">
        :$activation_scale,
    LNS_OptionalChoice<"ScaleSource", "where a weight's scale comes from">
        :$weight_scale_source,
    LNS_OptionalChoice<"ScaleSource", "where an activation's scale comes from">
        :$activation_scale_source,
    LNS_OptionalEnum<"ScaleKind", "absmax or pow2">:$scale_kind);
  let assemblyFormat = "`<` struct(params) `>`";
}

#endif // LNS_DIALECT_LNS_LNSATTRIBUTES_TD

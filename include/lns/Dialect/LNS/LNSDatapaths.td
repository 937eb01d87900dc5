//===- LNSDatapaths.td - What a contraction means -*- tablegen -*-===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef LNS_DIALECT_LNS_LNSDATAPATHS_TD
#define LNS_DIALECT_LNS_LNSDATAPATHS_TD

include "lns/Dialect/LNS/LNSAttributes.td"

def LNS_FloatPrecision : LNS_I32Enum<"FloatPrecision",
    "precision of the products of the float datapath", [
      I32EnumAttrCase<"High", 0, "high">, I32EnumAttrCase<"Fast", 1, "fast">]>;

class LNS_Datapath<string name, string attrMnemonic,
                   list<string> overrides = []>
    : LNS_Attr<name, attrMnemonic, [
        DeclareAttrInterfaceMethods<DatapathAttrInterface, overrides>]>;

def LNS_FloatDatapathAttr : LNS_Datapath<"FloatDatapath", "float"> {
  let summary = "products in floating point, sums in f32";
  let description = [{
    `#lns.float<high>` [D2]: each product has a relative error of at most 2^−15
    plus 2^−149 absolute. `#lns.float<fast>` [D3]: each operand is decoded with a
    relative error of at most 2^−8. Both sum in f32 in any order, so results may
    differ in the last bits between tilings, thread counts and targets. One
    operand may be plain f32. The accumulator is f32.
  }];
  let parameters = (ins EnumParameter<LNS_FloatPrecision>:$precision);
  // Parses #lns.float<entries = n> too, which is an attribute of its own.
  let hasCustomAssemblyFormat = 1;
}

// The same mnemonic: the parser of `float` makes it, see LNSAttributes.cpp.
def LNS_TableDatapathAttr : LNS_Datapath<"TableDatapath", "float"> {
  let summary = "products by a conversion table of few entries, sums in f32";
  let description = [{
    `#lns.float<entries = n>` [D7]: the terms that the accelerator's hybrid
    conversion [P2-P4] gives with n table entries and constants of 24 bits,
    converted to f32, summed in f32 in any order; for training that is aware of
    the approximation. It depends on the remainder of the *sum* of exponents, so
    it is not a decoding of operands. n is a power of two, at most γ. Both
    operands must be codes [D0]. The accumulator is f32.
  }];
  let attrName = "lns.float_entries"; // registered once by each name
  let parameters = (ins "unsigned":$entries);
  let hasCustomAssemblyFormat = 1;
  let genVerifyDecl = 1;
}

def LNS_ExactDatapathAttr
    : LNS_Datapath<"ExactDatapath", "exact", ["getTrailingShape"]> {
  let summary = "exact sums, rounded once";
  let description = [{
    `#lns.exact` [D1]: the products are summed exactly and the sum is rounded
    once, correctly, to f32: any tiling, thread count or target gives the same
    bits. The accumulator has a trailing dimension of γ bins, integers of
    W = 64·ceil((Qmax + 27)/64) bits; legal where W ≤ 320 and γ ≤ 256. Both
    operands must be codes, of any two formats [D0].
  }];
}

def LNS_FixedDatapathAttr : LNS_Datapath<"FixedDatapath", "fixed"> {
  let summary = "operands as fixed-point integers, exact integer sums";
  let description = [{
    `#lns.fixed<s>` [D4]: each operand is decoded to the integer
    `X = RN(value · 2^s)`, 1 ≤ s ≤ 14 (11 where left out); products and sums are
    exact in integers; one rounding to f32 at the end, then `· 2^(−2s)` and the
    scales. Any order gives the same bits. The error of an operand is absolute,
    2^−(s+1) of its scale: renormalize operands with per-tensor scales first
    [A3]. Both operands must be codes with bias ≥ M. The accumulator is i64.
  }];
  let parameters = (ins DefaultValuedParameter<"unsigned", "11">:$fraction_bits);
  let assemblyFormat = "(`<` $fraction_bits^ `>`)?";
  let genVerifyDecl = 1;
}

/// Guard bits g, or −1 for `exact`.
def LNS_GuardBits : DefaultValuedParameter<"int", "3",
    "guard bits of a product, g; exact keeps all"> {
  let parser = "::lns::parseGuardBits($_parser)";
  let printer = "::lns::printGuardBits($_printer, $_self)";
}

def LNS_PEDatapathAttr
    : LNS_Datapath<"PEDatapath", "pe", ["verifyReductionTile", "saturates"]> {
  let summary = "the accelerator's processing element, bit for bit";
  let description = [{
    `#lns.pe<…>` [D5, P1-P7]: vectors of `vector` consecutive products, converted
    by a table of `entries` constants of `constant_bits` bits and Mitchell's
    approximation below it, summed exactly, rounded once a vector with `guard`
    guard bits (or `exact`) and added with saturation to an accumulator of
    `accumulator_bits` bits with `headroom` bits of room. `entries = 0` is the
    full table of γ entries. The reduction is ordered: a tile along K is a
    multiple of `vector` or all of K [P6]. Both operands must be codes [D0]. The
    accumulator is i32, of which `accumulator_bits` bits are used.

    ```mlir
    func.func private @f() attributes {
      default = #lns.pe,
      other = #lns.pe<vector = 16, entries = 4, accumulator_bits = 32, guard = exact>}
    ```
  }];
  let parameters = (ins
    DefaultValuedParameter<"unsigned", "32", "products of one vector, V">:$vector,
    DefaultValuedParameter<"unsigned", "0", "table entries; 0 for γ">:$entries,
    DefaultValuedParameter<"unsigned", "8", "bits of a constant, w">:$constant_bits,
    DefaultValuedParameter<"unsigned", "24", "bits of the accumulator, A">:$accumulator_bits,
    DefaultValuedParameter<"unsigned", "8", "headroom in bits, h">:$headroom,
    LNS_GuardBits:$guard);
  let assemblyFormat = "(`<` struct(params)^ `>`)?";
  let genVerifyDecl = 1;
  let extraClassDeclaration = [{
    /// Numerics' parameters for operands of these formats.
    ::lns::numerics::PEParameters
    getParameters(const ::lns::numerics::DotFormat &format) const;
  }];
}

#endif // LNS_DIALECT_LNS_LNSDATAPATHS_TD

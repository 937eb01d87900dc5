//===- LNSHWAttributes.td - Attributes of the lnshw dialect -*- tablegen -*-===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef LNS_DIALECT_LNSHW_LNSHWATTRIBUTES_TD
#define LNS_DIALECT_LNSHW_LNSHWATTRIBUTES_TD

include "lns/Dialect/LNSHW/LNSHWDialect.td"
include "mlir/IR/AttrTypeBase.td"
include "mlir/IR/EnumAttr.td"

class LNSHW_I32Enum<string name, string summary, list<I32EnumAttrCase> cases>
    : I32EnumAttr<name, summary, cases> {
  let cppNamespace = "::lns::hw";
  let genSpecializedAttr = 0;
}
class LNSHW_EnumAttr<EnumInfo enum, string attrMnemonic>
    : EnumAttr<LNSHW_Dialect, enum, attrMnemonic> {
  let assemblyFormat = "`<` $value `>`";
}

def LNSHW_Space : LNSHW_I32Enum<"Space", "a memory of the accelerator", [
      I32EnumAttrCase<"A", 0, "a">, I32EnumAttrCase<"B", 1, "b">,
      I32EnumAttrCase<"Accumulator", 2, "accumulator">,
      I32EnumAttrCase<"Output", 3, "output">]>;
def LNSHW_SpaceAttr : LNSHW_EnumAttr<LNSHW_Space, "space"> {
  let description = [{
    The memory space of a slot: `a` and `b` hold codes of the two operands,
    `accumulator` the sums (the paper's accumulation collector), `output` what
    waits to be stored. A memref without a space is DRAM.
  }];
}

def LNSHW_Dataflow : LNSHW_I32Enum<"Dataflow", "what stays where it is", [
      I32EnumAttrCase<"OutputStationary", 0, "output_stationary">,
      I32EnumAttrCase<"LocalAStationary", 1, "local_a_stationary">]>;
def LNSHW_DataflowAttr : LNSHW_EnumAttr<LNSHW_Dataflow, "dataflow"> {
  let description = [{
    The order of the vectors of one tile, which changes no value.
    `output_stationary`: a lane keeps its sum in a register over all of the
    tile's reduction and reads A and B in each cycle. `local_a_stationary`, the
    paper's: a lane keeps a vector of A while the columns of B go by, and reads
    and writes the collector in each cycle.
  }];
}

def LNSHW_Unit : LNSHW_I32Enum<"Unit", "what works on an op", [
      I32EnumAttrCase<"Load", 0, "load">, I32EnumAttrCase<"Mac", 1, "mac">,
      I32EnumAttrCase<"Post", 2, "post">, I32EnumAttrCase<"Store", 3, "store">]>;

def LNSHW_PatternAttr : AttrDef<LNSHW_Dialect, "Pattern"> {
  let mnemonic = "pattern";
  let summary = "which element of a memref stands at a place of a tile";
  let description = [{
    A tile stands at (batch, row, column) of a matrix for each batch. Each of the
    three numbers counts, in row-major order, the indices of a space of the shape
    `batch`, `rows` or `columns`; `map` takes these indices, in that order, to
    the index of the memref. So a convolution's operand is a pattern whose
    columns are kernel-y, kernel-x and channel [P6].

    ```mlir
    // 8 x 8 images of 16 channels, 3 x 3 filters: 36 rows of 144 columns each.
    #lnshw.pattern<(n, y, x, i, j, c) -> (n, y + i, x + j, c),
                   batch = [], rows = [1, 6, 6], columns = [3, 3, 16]>
    ```
  }];
  let parameters = (ins
    "::mlir::AffineMap":$map,
    OptionalArrayRefParameter<"int64_t">:$batch,
    OptionalArrayRefParameter<"int64_t">:$rows,
    OptionalArrayRefParameter<"int64_t">:$columns);
  let assemblyFormat = [{
    `<` $map `,` `batch` `=` `[` (`]`) : ($batch^ `]`)? `,`
    `rows` `=` `[` (`]`) : ($rows^ `]`)? `,`
    `columns` `=` `[` (`]`) : ($columns^ `]`)? `>`
  }];
  let genVerifyDecl = 1;
  let extraClassDeclaration = [{
    /// Products of the shapes: how many batches, rows and columns there are.
    int64_t getNumBatches() const;
    int64_t getNumRows() const;
    int64_t getNumColumns() const;
    /// Whether a map divides no index, which is what a pattern can say.
    static bool isLinear(::mlir::AffineMap map);
  }];
}

class LNSHW_Number<string default, string description>
    : DefaultValuedParameter<"int64_t", default, description>;

def LNSHW_ConfigurationAttr : AttrDef<LNSHW_Dialect, "Configuration"> {
  let mnemonic = "configuration";
  let summary = "the accelerator's numbers";
  let description = [{
    What is not said in the arithmetic: lanes, memories, bandwidths, clock. The
    defaults are the processing element of the LNS-Madam paper, but for those
    that the paper does not give: `output`, `dram_latency`, `dram_burst`,
    `post_width`, `post_latency`, `collector_latency` and `queue`.

    ```mlir
    lnshw.accelerator @small #lnshw.configuration<lanes = 16, buffer_a = 65536>
    ```
  }];
  let parameters = (ins
    LNSHW_Number<"32", "lanes, each with one vector unit and one sum a cycle">:$lanes,
    LNSHW_Number<"32", "products a lane multiplies in a cycle, V">:$vector,
    LNSHW_Number<"8", "bits of a code in the buffers">:$operand_bits,
    LNSHW_Number<"24", "bits of a sum, A">:$accumulator_bits,
    LNSHW_Number<"131072", "bytes of buffer A">:$buffer_a,
    LNSHW_Number<"8192", "bytes of buffer B">:$buffer_b,
    LNSHW_Number<"1536", "bytes of the accumulation collector">:$collector,
    LNSHW_Number<"8192", "bytes of results that wait to be stored">:$output,
    LNSHW_Number<"16", "cycles for which a vector of A is kept at most">:$temporal_reuse,
    LNSHW_Number<"64", "bytes from DRAM in a cycle, and as many to it">:$dram_bytes,
    LNSHW_Number<"100", "cycles from a request to its data">:$dram_latency,
    LNSHW_Number<"32", "bytes of which DRAM moves a multiple">:$dram_burst,
    LNSHW_Number<"32", "elements that are finished in a cycle">:$post_width,
    LNSHW_Number<"8", "cycles from a sum to its result">:$post_latency,
    LNSHW_Number<"2", "cycles from the reading of a sum in the collector to its writing">:$collector_latency,
    LNSHW_Number<"16", "ops that wait for a unit at most">:$queue,
    LNSHW_Number<"1050", "clock in MHz">:$clock_mhz);
  let assemblyFormat = "(`<` struct(params)^ `>`)?";
  let genVerifyDecl = 1;
  let extraClassDeclaration = [{
    /// Bytes of a memory.
    int64_t getBytes(Space space) const;
    /// Bits of an element of a memory, of a type that is stored there.
    int64_t getElementBits(Space space, ::mlir::Type type) const;
  }];
}

#endif // LNS_DIALECT_LNSHW_LNSHWATTRIBUTES_TD

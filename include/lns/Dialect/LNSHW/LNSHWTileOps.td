//===- LNSHWTileOps.td - Tiles, buffers and tokens -*- tablegen -*-===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef LNS_DIALECT_LNSHW_LNSHWTILEOPS_TD
#define LNS_DIALECT_LNSHW_LNSHWTILEOPS_TD

include "lns/Dialect/LNSHW/LNSHWAttributes.td"
include "lns/Dialect/LNSHW/LNSHWInterfaces.td"
include "lns/Dialect/LNSHW/LNSHWTypes.td"
include "mlir/Interfaces/DestinationStyleOpInterface.td"
include "mlir/Interfaces/InferTypeOpInterface.td"
include "mlir/Interfaces/SideEffectInterfaces.td"
include "mlir/IR/BuiltinAttributeInterfaces.td"
include "mlir/IR/SymbolInterfaces.td"

class LNSHW_Op<string mnemonic, list<Trait> traits = []>
    : Op<LNSHW_Dialect, mnemonic, traits>;

//===----------------------------------------------------------------------===//
// The accelerator and its programs
//===----------------------------------------------------------------------===//

def LNSHW_AcceleratorOp : LNSHW_Op<"accelerator", [Symbol]> {
  let summary = "an accelerator";
  let description = [{
    Names the numbers of an accelerator, for the programs that run on it.

    ```mlir
    lnshw.accelerator @pe #lnshw.configuration
    ```
  }];
  let arguments = (ins SymbolNameAttr:$sym_name,
                       LNSHW_ConfigurationAttr:$configuration);
  let assemblyFormat = "$sym_name $configuration attr-dict";
}

def LNSHW_ProgramOp : LNSHW_Op<"program", [
    Symbol, IsolatedFromAbove, SingleBlock, NoTerminator,
    DeclareOpInterfaceMethods<SymbolUserOpInterface>]> {
  let summary = "what the accelerator does in one run";
  let description = [{
    Arguments are memrefs in DRAM, dense and row-major: what `lnshw.run` passes,
    operands before results. The body issues ops to units; loops are `scf.for`
    with constant bounds [H5]. A run ends when all units are idle.

    `name` is the contraction's name in reports, `macs` the number of products
    without padding.

    ```mlir
    lnshw.accelerator @pe #lnshw.configuration
    lnshw.program @nothing on @pe(%in: memref<64xi8>, %out: memref<64xi8>) {
    }
    ```
  }];
  let arguments = (ins SymbolNameAttr:$sym_name,
                       FlatSymbolRefAttr:$accelerator,
                       OptionalAttr<StrAttr>:$name,
                       OptionalAttr<I64Attr>:$macs);
  let regions = (region SizedRegion<1>:$body);
  let hasCustomAssemblyFormat = 1;
  let hasVerifier = 1;
  let extraClassDeclaration = [{
    /// The accelerator's numbers; null where the symbol is not found.
    ConfigurationAttr getConfiguration();
  }];
}

def LNSHW_RunOp : LNSHW_Op<"run", [
    DestinationStyleOpInterface, AttrSizedOperandSegments,
    DeclareOpInterfaceMethods<MemoryEffectsOpInterface>,
    DeclareOpInterfaceMethods<SymbolUserOpInterface>]> {
  let summary = "runs a program of the accelerator from the host";
  let description = [{
    Runs `program` with the inputs and then the inits as its arguments; the host
    waits for its end. Shapes are those of the program's arguments; codes stand
    for their storage integers. The initial values of inits are not read.

    ```mlir
    %y = lnshw.run @fc1 ins(%x, %w : tensor<16x64x!lns.num<8, 8>>, tensor<10x64x!lns.num<8, 8>>)
           outs(%e : tensor<16x10xf32>) -> tensor<16x10xf32>
    ```
  }];
  let arguments = (ins FlatSymbolRefAttr:$program, Variadic<AnyShaped>:$inputs,
                       Variadic<AnyShaped>:$inits);
  let results = (outs Variadic<AnyRankedTensor>:$results);
  let assemblyFormat = [{
    $program (`ins` `(` $inputs^ `:` type($inputs) `)`)?
    (`outs` `(` $inits^ `:` type($inits) `)`)? attr-dict (`->` type($results)^)?
  }];
  let hasVerifier = 1;
  let extraClassDeclaration = [{
    ::mlir::MutableOperandRange getDpsInitsMutable() {
      return getInitsMutable();
    }
  }];
}

//===----------------------------------------------------------------------===//
// Buffers
//===----------------------------------------------------------------------===//

def LNSHW_BufferOp : LNSHW_Op<"buffer", [MemoryEffects<[MemAlloc]>]> {
  let summary = "a part of one of the accelerator's memories";
  let description = [{
    `depth` slots of one shape in the memory that the type names. One slot: what
    fills it waits for the last reader; two: double buffering. All buffers of a
    program together fit the memories of its accelerator. `slots` is what
    `lnshw-pipeline` makes of the depth; it has no other meaning.

    ```mlir
    %b = lnshw.buffer depth(2) : !lnshw.buffer<memref<16x256xi8, #lnshw.space<b>>>
    ```
  }];
  let arguments = (ins ConfinedAttr<I64Attr, [IntPositive]>:$depth,
      OptionalAttr<ConfinedAttr<I64Attr, [IntPositive]>>:$slots);
  let results = (outs LNSHW_BufferType:$buffer);
  let assemblyFormat = "`depth` `(` $depth `)` attr-dict `:` type($buffer)";
  let hasVerifier = 1;
}

def LNSHW_SlotOp : LNSHW_Op<"slot", [
    Pure, DeclareOpInterfaceMethods<InferTypeOpInterface>]> {
  let summary = "a slot of a buffer";
  let description = [{
    Slot `index mod depth`.

    ```mlir
    %s = lnshw.slot %b[%i] : !lnshw.buffer<memref<16x256xi8, #lnshw.space<b>>>
    ```
  }];
  let arguments = (ins LNSHW_BufferType:$buffer, Index:$index);
  let results = (outs AnyMemRef:$slot);
  let assemblyFormat = "$buffer `[` $index `]` attr-dict `:` type($buffer)";
}

//===----------------------------------------------------------------------===//
// Asynchronous ops
//===----------------------------------------------------------------------===//

/// Waits for tokens and returns one [H1].
class LNSHW_AsyncOp<string mnemonic, list<Trait> traits = []>
    : LNSHW_Op<mnemonic, [
        DeclareOpInterfaceMethods<LNSHW_AcceleratorOpInterface,
                                  ["getUnit", "getPlaces", "getMemory",
                                   "getWork", "getEvaluation"]>,
        DeclareOpInterfaceMethods<MemoryEffectsOpInterface>] # traits> {
  let results = (outs LNSHW_TokenType:$token);
  let hasVerifier = 1;
}

def LNSHW_LoadOp : LNSHW_AsyncOp<"load"> {
  let summary = "fills a slot from DRAM";
  let description = [{
    `slot[i, j] = source[pattern(batch, row + i, column + j)]`, a zero code where
    the row or the column is beyond the pattern's [P6].

    Unit `load`: busy for the bytes of the elements that exist, in bursts of
    `dram_burst` bytes (a run of neighbours along the tile's rows or columns is
    a multiple), at `dram_bytes` a cycle; complete `dram_latency` cycles later.

    ```mlir
    %t = lnshw.load %x[%b, %m, %k] into %s after(%free)
           {pattern = #lnshw.pattern<(m, k) -> (m, k), batch = [], rows = [64], columns = [256]>}
           : memref<64x256xi8>, memref<16x128xi8, #lnshw.space<b>>
    ```
  }];
  let arguments = (ins AnyMemRef:$source, Index:$batch, Index:$row,
      Index:$column, AnyMemRef:$slot, Variadic<LNSHW_TokenType>:$dependencies,
      LNSHW_PatternAttr:$pattern);
  let assemblyFormat = [{
    $source `[` $batch `,` $row `,` $column `]` `into` $slot
    (`after` `(` $dependencies^ `)`)? attr-dict `:` type($source) `,` type($slot)
  }];
}

def LNSHW_StoreOp : LNSHW_AsyncOp<"store"> {
  let summary = "writes a slot to DRAM";
  let description = [{
    `target[pattern(batch, row + i, column + j)] = slot[i, j]` where the row and
    the column exist. Unit `store`, otherwise as `load`.

    ```mlir
    %t = lnshw.store %s into %y[%b, %m, %n] after(%done)
           {pattern = #lnshw.pattern<(m, n) -> (n, m), batch = [], rows = [10], columns = [16]>}
           : memref<32x16xf32, #lnshw.space<output>>, memref<16x10xf32>
    ```
  }];
  let arguments = (ins AnyMemRef:$slot, AnyMemRef:$target, Index:$batch,
      Index:$row, Index:$column, Variadic<LNSHW_TokenType>:$dependencies,
      LNSHW_PatternAttr:$pattern);
  let assemblyFormat = [{
    $slot `into` $target `[` $batch `,` $row `,` $column `]`
    (`after` `(` $dependencies^ `)`)? attr-dict `:` type($slot) `,` type($target)
  }];
}

def LNSHW_ClearOp : LNSHW_AsyncOp<"clear"> {
  let summary = "sets sums to zero";
  let description = [{
    `accumulators[i, j] = 0`. Unit `mac`, no cycle: the first vector writes
    without reading.

    ```mlir
    %t = lnshw.clear %acc after(%free) : memref<32x16xi32, #lnshw.space<accumulator>>
    ```
  }];
  let arguments = (ins AnyMemRef:$accumulators,
                       Variadic<LNSHW_TokenType>:$dependencies);
  let assemblyFormat = [{
    $accumulators (`after` `(` $dependencies^ `)`)? attr-dict
    `:` type($accumulators)
  }];
}

def LNSHW_MacOp : LNSHW_AsyncOp<"mac", [
    DeclareOpInterfaceMethods<SymbolUserOpInterface>]> {
  let summary = "adds the products of one tile";
  let description = [{
    `accumulators[i, j] = datapath(a[a_row + i, a_column + k…], b[b_row + j, b_column + k…], accumulators[i, j])`
    for each vector of V consecutive k < `columns`, in increasing order [P1-P6].
    `columns` is a multiple of V; i counts lanes, or several groups of them, j
    the columns of the result.

    Unit `mac`. `local_a_stationary`: for each group of lanes and each vector
    position, `max(columns of the result, collector_latency)` cycles, and one
    cycle before the first to fetch A. `output_stationary`: one cycle for each
    group, column of the result and vector. Complete after the stages of the
    datapath.

    ```mlir
    %t = lnshw.mac @lane ins(%a[%m, %k], %b[%c0, %c0]) outs(%acc) after(%loaded)
           {columns = 256 : i64, dataflow = #lnshw.dataflow<local_a_stationary>}
           : memref<64x768xi8, #lnshw.space<a>>, memref<16x256xi8, #lnshw.space<b>>,
             memref<32x16xi32, #lnshw.space<accumulator>>
    ```
  }];
  let arguments = (ins FlatSymbolRefAttr:$datapath, AnyMemRef:$a, Index:$a_row,
      Index:$a_column, AnyMemRef:$b, Index:$b_row, Index:$b_column,
      AnyMemRef:$accumulators, Variadic<LNSHW_TokenType>:$dependencies,
      ConfinedAttr<I64Attr, [IntPositive]>:$columns,
      LNSHW_DataflowAttr:$dataflow);
  let assemblyFormat = [{
    $datapath `ins` `(` $a `[` $a_row `,` $a_column `]` `,`
    $b `[` $b_row `,` $b_column `]` `)` `outs` `(` $accumulators `)`
    (`after` `(` $dependencies^ `)`)? attr-dict
    `:` type($a) `,` type($b) `,` type($accumulators)
  }];
}

def LNSHW_PostOp : LNSHW_AsyncOp<"post", [
    AttrSizedOperandSegments,
    DeclareOpInterfaceMethods<SymbolUserOpInterface>]> {
  let summary = "finishes sums: to f32, scales, bias, activation, quantization";
  let description = [{
    `y = RN(RN(RN(RN(acc) · unit) · s_lhs) · s_rhs)` [P7, D6], `+ bias`,
    `max(y, 0)` with `relu`; then f32, or with `inverse` the code of
    `encode(y, inverse)` in `format` with `underflow` [Q1-Q3]. `unit` is the
    datapath's. `scales`, `bias` and `inverse` are read at the place that their
    pattern gives for (batch, row + i, column + j); they come with the program
    and are not counted as traffic. The scale of the contraction's left operand
    stands first, whichever buffer it is in.

    Unit `post`: `post_width` elements a cycle, complete `post_latency` cycles
    later.

    ```mlir
    %t = lnshw.post @lane ins(%acc[%b, %m, %n]) outs(%o) scales(%sa, %sb : memref<f32>, memref<10xf32>)
           bias(%bias : memref<10xf32>) after(%summed)
           {scale_patterns = [#lnshw.pattern<(m, n) -> (), batch = [], rows = [10], columns = [16]>,
                              #lnshw.pattern<(m, n) -> (m), batch = [], rows = [10], columns = [16]>],
            bias_pattern = #lnshw.pattern<(m, n) -> (m), batch = [], rows = [10], columns = [16]>, relu}
           : memref<32x16xi32, #lnshw.space<accumulator>>, memref<32x16xf32, #lnshw.space<output>>
    ```
  }];
  let arguments = (ins FlatSymbolRefAttr:$datapath, AnyMemRef:$accumulators,
      Index:$batch, Index:$row, Index:$column, AnyMemRef:$slot,
      Variadic<AnyMemRef>:$scales, Optional<AnyMemRef>:$bias,
      Optional<AnyMemRef>:$inverse, Variadic<LNSHW_TokenType>:$dependencies,
      TypedArrayAttrBase<LNSHW_PatternAttr, "patterns">:$scale_patterns,
      OptionalAttr<LNSHW_PatternAttr>:$bias_pattern,
      OptionalAttr<LNSHW_PatternAttr>:$inverse_pattern,
      UnitAttr:$relu, OptionalAttr<TypeAttr>:$format,
      OptionalAttr<AnyAttr>:$underflow);
  let assemblyFormat = [{
    $datapath `ins` `(` $accumulators `[` $batch `,` $row `,` $column `]` `)`
    `outs` `(` $slot `)`
    (`scales` `(` $scales^ `:` type($scales) `)`)?
    (`bias` `(` $bias^ `:` type($bias) `)`)?
    (`inverse` `(` $inverse^ `:` type($inverse) `)`)?
    (`after` `(` $dependencies^ `)`)? attr-dict
    `:` type($accumulators) `,` type($slot)
  }];
}

def LNSHW_WaitOp : LNSHW_Op<"wait", [MemoryEffects<[MemRead, MemWrite]>]> {
  let summary = "issues nothing before tokens are complete";
  let arguments = (ins Variadic<LNSHW_TokenType>:$dependencies);
  let assemblyFormat = "$dependencies attr-dict";
  let hasVerifier = 1;
}

def LNSHW_BarrierOp
    : LNSHW_Op<"barrier", [MemoryEffects<[MemRead, MemWrite]>]> {
  let summary = "issues nothing before all units are idle";
  let assemblyFormat = "attr-dict";
}

def LNSHW_ReadyOp : LNSHW_Op<"ready", [Pure]> {
  let summary = "a token that is complete";
  let description = [{
    The first value of a token that a loop carries: nothing has to be waited for.

    ```mlir
    %t = lnshw.ready
    ```
  }];
  let results = (outs LNSHW_TokenType:$token);
  let assemblyFormat = "attr-dict";
}

#endif // LNS_DIALECT_LNSHW_LNSHWTILEOPS_TD

//===- LoweringPasses.td - Passes for instruction sets -----*- tablegen -*-===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// What becomes other ops on each instruction set, after loops are made.
//
//===----------------------------------------------------------------------===//

#ifndef LNS_CODEGEN_LOWERINGPASSES
#define LNS_CODEGEN_LOWERINGPASSES

include "mlir/Pass/PassBase.td"

def LNSLowerDecoders : Pass<"lns-lower-decoders", "mlir::ModuleOp"> {
  let summary = "Decode scalars and vectors of code words by the instruction set";
  let description = [{
    Replaces `lns.decode_word` by ops that give the same bits on every target
    [Q7, N3], chosen by the module's `lns.target`, the format and the lanes:

    * AVX-512, multiples of 64 lanes, 6 ≤ B ≤ 8, γ ≤ 16: four byte planes.
      Multiples of 16 lanes, γ ≤ 32: a table of 16 or 32 f32 in registers,
      indexed by the low bits of the field; its high bits are added to the
      exponent.
    * AVX2, multiples of 32 lanes, B ≤ 8, γ ≤ 16: four byte planes. Multiples
      of 8 lanes, γ ≤ 16: a table of 8 or 16 f32 in registers.
    * AVX2 and above, larger γ: the gather instruction on a table of 2^B (up to
      8 bits) or γ entries.
    * Everything else: one load a lane from such a table.
    * To f64 [D1]: eight lanes by a table of 8 or 16 f64 in registers with
      AVX-512 and γ ≤ 16, else a table in memory by gather or loads.
    * `lns.decode_fixed`, the integers of fixed<s> [D4]: multiples of 16 lanes,
      B ≤ 8, by byte planes for a significand of 16 bits and a power of two, and a
      multiplication that keeps the upper half (vpshufb, vpmulhuw); multiples of
      64 lanes with AVX-512 VBMI by tables of 128 bytes (vpermi2b); else from
      memory.
    * To bf16 [D3]: multiples of 64 lanes, B ≤ 8, with AVX-512 VBMI by tables of
      128 bytes; else by rounding the f32.

    A scalar is one load. Runs after `lns-tile-and-vectorize`, before the LLVM
    dialect. Tables are private constants of the module, computed by Numerics.

    Not promised: that a vector of fewer than 8 lanes is decoded as one.

    Example:
    ```mlir
    %x = lns.decode_word %w format(!lns.num<8, 8>) : vector<16xi8> -> vector<16xf32>
    ```
    becomes, with AVX-512, a sign extension, `vpermd`, a shift, an and, an add
    and a select.
  }];
  let dependentDialects = [
    "mlir::arith::ArithDialect", "mlir::LLVM::LLVMDialect",
    "mlir::memref::MemRefDialect", "mlir::vector::VectorDialect"
  ];
}

def LNSLowerEncoders : Pass<"lns-lower-encoders", "mlir::ModuleOp"> {
  let summary = "Encode scalars and vectors of f32 by the instruction set";
  let description = [{
    Replaces `lns.encode_word` by ops that give the same bits on every target
    [Q1-Q3, N6]. One addition to the bits of y, from a table of γ or 2γ entries
    that the upper bits of the significand index, puts every threshold where a
    shift finds it. How the table is read and how fields become words is chosen
    by the module's `lns.target`, the format and the lanes:

    * AVX-512: a table of up to 64 entries in registers for γ ≤ 32, else the
      gather instruction. Multiples of 64 lanes, B ≤ 8: four vectors are packed
      to bytes with saturation; multiples of 16 lanes: truncation.
    * AVX2: a table of up to 32 entries in registers for γ ≤ 16, else the gather
      instruction. Multiples of 32 lanes, B ≤ 8: packed to bytes; multiples of 8
      lanes: truncation.
    * Everything else: one load a lane.

    Runs after `lns-tile-and-vectorize`, before the LLVM dialect. Tables come
    from Numerics; those in memory are private constants of the module.

    Not promised: that a vector of fewer than 8 lanes is encoded as one.

    Example:
    ```mlir
    %w = lns.encode_word %x, %inverse format(!lns.num<8, 8>) : vector<16xf32> -> vector<16xi8>
    ```
    becomes, with AVX-512, an and, a product, a maximum, a shift, `vpermd`, an
    addition and a shift for the field, then the word of field and sign.
  }];
  let dependentDialects = [
    "mlir::arith::ArithDialect", "mlir::LLVM::LLVMDialect",
    "mlir::memref::MemRefDialect", "mlir::vector::VectorDialect"
  ];
}

def LNSLowerLookUps : Pass<"lns-lower-look-ups", "mlir::ModuleOp"> {
  let summary = "Look bytes up in small tables by the instruction set";
  let description = [{
    Replaces `lns.look_up` by ops that give the same bytes on every target
    [A2]. How a table of up to 128 bytes is read is chosen by the module's
    `lns.target`:

    * AVX-512 VBMI: one permutation of two registers (`vpermi2b`) for 64 lanes.
    * AVX-512 and AVX2: `vpshufb` for each 16 entries, their results ORed.
    * Everything else: a comparison for each entry that differs from the one
      before, up to 48 of them; above, and for scalars, a load from a private
      constant of the module.

    Runs after `lns-tile-and-vectorize`, before the LLVM dialect.

    Example:
    ```mlir
    %s = lns.look_up %d in [8, 8, 7, 7, 6] : vector<64xi8>
    ```
    becomes, with AVX-512 VBMI, `llvm.x86.avx512.vpermi2var.qi.512`.
  }];
  let dependentDialects = [
    "mlir::arith::ArithDialect", "mlir::LLVM::LLVMDialect",
    "mlir::memref::MemRefDialect", "mlir::vector::VectorDialect"
  ];
}

def LNSLowerTiles : Pass<"lns-lower-tiles", "mlir::ModuleOp"> {
  let summary = "Lower tile registers to LLVM's intrinsics";
  let description = [{
    Replaces the ops of the `amx` dialect, and the tiles that loops carry, by
    calls of LLVM's intrinsics on `!llvm.x86_amx`. A function with tiles begins
    with a call of the runtime's `lns_use_tile_registers`: a process must ask the
    kernel for them once. Buffers of tiles are contiguous and have one dimension.

    Runs after `lns-plan-workspace`, before the LLVM dialect: addresses are
    integers from here on.

    Example:
    ```mlir
    %t = amx.tile_load %panel[%i], %c16 : memref<512xi32> into !amx.tile<16x32xbf16>
    ```
    becomes `llvm.call_intrinsic "llvm.x86.tileloadd64.internal"` with 16 rows of
    64 bytes, 64 bytes apart.
  }];
  let dependentDialects = [
    "mlir::arith::ArithDialect", "mlir::func::FuncDialect",
    "mlir::LLVM::LLVMDialect", "mlir::memref::MemRefDialect"
  ];
}

#endif // LNS_CODEGEN_LOWERINGPASSES

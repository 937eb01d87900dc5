//===- LNSHWDialect.td - The lnshw dialect -*- tablegen -*-===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef LNS_DIALECT_LNSHW_LNSHWDIALECT_TD
#define LNS_DIALECT_LNSHW_LNSHWDIALECT_TD

include "mlir/IR/OpBase.td"

def LNSHW_Dialect : Dialect {
  let name = "lnshw";
  let cppNamespace = "::lns::hw";
  let summary = "An accelerator for the logarithmic number system";
  let description = [{
    Two levels. **Tiles**: what is loaded into which buffer, multiplied,
    accumulated, finished and stored, by units that work at the same time and
    are ordered by tokens. **Datapath**: one lane of the multiply-accumulate
    unit as a region of pure ops on integers of exact widths, from which values,
    pipeline depth, energy and the hardware are read [H6].

    - H1 An asynchronous op takes `after(tokens)` and returns one token. Within a
      unit, issue order holds: ops begin and complete in it, so a token stands
      for the unit's earlier ops, too. Nothing else is implied.
    - H2 Operands carry memory effects; `lnshw-check-hazards` proves that accesses
      of a slot are ordered.
    - H3 The functional meaning is program order; time comes from tokens.
    - H4 An op says by an interface which unit it keeps busy, for how long, what
      it moves and what it computes; the simulator knows no op names.
    - H5 Loops are `scf.for` with tokens as iteration arguments. Shapes are static,
      tails padded with zero codes [P6].
    - H6 The region of a `lnshw.datapath` is the only description of it.

    Labels in brackets are these, and those of docs/specification.md.
  }];
  let useDefaultTypePrinterParser = 1;
  let useDefaultAttributePrinterParser = 1;
  let dependentDialects = [
    "::lns::LNSDialect", "::mlir::arith::ArithDialect",
    "::mlir::memref::MemRefDialect", "::mlir::scf::SCFDialect"
  ];
  let extraClassDeclaration = [{
    void registerTypes();
    void registerAttributes();
  }];
}

#endif // LNS_DIALECT_LNSHW_LNSHWDIALECT_TD

//===- LNSHWInterfaces.td - Interfaces of the lnshw dialect -*- tablegen -*-===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef LNS_DIALECT_LNSHW_LNSHWINTERFACES_TD
#define LNS_DIALECT_LNSHW_LNSHWINTERFACES_TD

include "mlir/IR/OpBase.td"

def LNSHW_AcceleratorOpInterface : OpInterface<"AcceleratorOpInterface"> {
  let cppNamespace = "::lns::hw";
  let description = [{
    An op that a unit of the accelerator works on [H1, H4]. What depends on the
    op alone is decided once, by `getWork` and `getEvaluation`; what they return
    is called each time that the op is issued.
  }];
  let methods = [
    InterfaceMethod<"The unit that works on the op.", "::lns::hw::Unit",
                    "getUnit">,
    InterfaceMethod<"The tokens that the op waits for.", "::mlir::ValueRange",
                    "getAfter", (ins), "", [{ return $_op.getDependencies(); }]>,
    InterfaceMethod<"Operands of type index: where the tiles stand.",
                    "::llvm::SmallVector<::mlir::Value>", "getPlaces">,
    InterfaceMethod<"Operands that are memrefs, slots and DRAM.",
                    "::llvm::SmallVector<::mlir::Value>", "getMemory">,
    InterfaceMethod<[{
        How long the op keeps its unit busy and what it moves, as a function of
        the values of `getPlaces`.
      }], "::lns::hw::WorkFunction", "getWork",
      (ins "const ::lns::hw::Machine &":$machine)>,
    InterfaceMethod<[{
        What the op does to memory, as a function of the values of `getPlaces`
        and the first bytes of `getMemory`.
      }], "::lns::hw::Evaluation", "getEvaluation",
      (ins "const ::lns::hw::Machine &":$machine)>
  ];
}

def LNSHW_DatapathOpInterface : OpInterface<"DatapathOpInterface"> {
  let cppNamespace = "::lns::hw";
  let description = [{
    An op inside `lnshw.datapath`: pure, on integers of exact widths, of one
    product or of a vector of them.
  }];
  let methods = [
    InterfaceMethod<[{
        The circuits that the op is made of, as uses of components of the energy
        table.
      }], "void", "getComponents",
      (ins "::llvm::SmallVectorImpl<::lns::hw::ComponentUse> &":$uses)>
  ];
}

#endif // LNS_DIALECT_LNSHW_LNSHWINTERFACES_TD

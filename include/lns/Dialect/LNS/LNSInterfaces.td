//===- LNSInterfaces.td - Interfaces of the lns dialect -*- tablegen -*-===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef LNS_DIALECT_LNS_LNSINTERFACES_TD
#define LNS_DIALECT_LNS_LNSINTERFACES_TD

include "mlir/IR/Interfaces.td"

def DatapathAttrInterface : AttrInterface<"DatapathAttrInterface"> {
  let cppNamespace = "::lns";
  let description = [{
    What a contraction means: how products of two operands are formed and
    summed, and how the sum becomes f32. A datapath is an attribute with this
    interface; nothing else in the compiler knows which datapaths exist.
    How a datapath is lowered is said by DatapathLinalgInterface and
    DatapathReferenceInterface, which the Conversion room attaches.
  }];
  let methods = [
    InterfaceMethod<[{
        Verifies that operands with these element types (`!lns.num`, or f32
        where the datapath allows one plain operand) may be contracted.
      }],
      "::llvm::LogicalResult", "verifyOperands",
      (ins "::llvm::function_ref<::mlir::InFlightDiagnostic()>":$emitError,
           "::mlir::Type":$lhs, "::mlir::Type":$rhs)>,
    InterfaceMethod<"Element type of the accumulator for these operands.",
      "::mlir::Type", "getAccumulatorElementType",
      (ins "::mlir::Type":$lhs, "::mlir::Type":$rhs)>,
    InterfaceMethod<[{
        Dimensions of the accumulator behind those of the indexing map, never
        tiled: the γ bins of `exact`, none for others.
      }],
      "::llvm::SmallVector<int64_t>", "getTrailingShape",
      (ins "::mlir::Type":$lhs, "::mlir::Type":$rhs), "", [{ return {}; }]>,
    InterfaceMethod<[{
        Verifies a tile of the reductions, in the order of the iteration space:
        `tiles` are its sizes, 0 for all of a reduction, dynamic where unknown;
        `sizes` those of the reductions, dynamic where unknown. `inOrder` says
        that the loops over the tiles are sequential and nested in that order.
        Called for a contraction with a tiled reduction; order-dependent
        datapaths restrict it.
      }],
      "::llvm::LogicalResult", "verifyReductionTile",
      (ins "::llvm::function_ref<::mlir::InFlightDiagnostic()>":$emitError,
           "::llvm::ArrayRef<int64_t>":$tiles,
           "::llvm::ArrayRef<int64_t>":$sizes, "bool":$inOrder), "",
      [{ return ::mlir::success(); }]>,
    InterfaceMethod<[{
        Whether every order and grouping of the additions gives the same bits.
      }],
      "bool", "isOrderIndependent", (ins)>,
    InterfaceMethod<[{
        Whether an addition to an accumulator may be clamped, which is an event.
      }],
      "bool", "saturates", (ins), "", [{ return false; }]>
  ];
}

#endif // LNS_DIALECT_LNS_LNSINTERFACES_TD

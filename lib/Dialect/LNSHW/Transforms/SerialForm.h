//===- SerialForm.h - Programs without overlap ------------------*- C++ -*-===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef LNS_LIB_DIALECT_LNSHW_TRANSFORMS_SERIALFORM_H
#define LNS_LIB_DIALECT_LNSHW_TRANSFORMS_SERIALFORM_H

#include "lns/Dialect/LNSHW/LNSHW.h"

#include "mlir/Dialect/SCF/IR/SCF.h"
#include "llvm/ADT/MapVector.h"

namespace lns::hw {

/// What one op does to a buffer.
struct BufferAccess {
  AcceleratorOpInterface op;
  bool reads = false, writes = false;

  Unit getUnit() const { return AcceleratorOpInterface(op).getUnit(); }
};

/// A buffer of a program in serial form.
struct SerialBuffer {
  BufferOp buffer;
  llvm::SmallVector<SlotOp> slots;
  /// In the order of the text; the first one fills.
  llvm::SmallVector<BufferAccess> accesses;
  /// How often it is filled.
  int64_t fills = 1;

  AcceleratorOpInterface getFill() const { return accesses.front().op; }
  Space getMemory() const {
    return *getSpace(BufferOp(buffer).getType().getSlot());
  }
  /// The units of the accesses, without repetition, that of the fill first.
  llvm::SmallVector<Unit> getUnits() const;
  /// Whether `earlier` may come before `later` since the slot was filled.
  bool mayPrecede(const BufferAccess &earlier, const BufferAccess &later) const;
};

/// The serial form of a program, or an error at what is not serial.
mlir::FailureOr<llvm::SmallVector<SerialBuffer>>
readSerialForm(ProgramOp program);

} // namespace lns::hw

#endif // LNS_LIB_DIALECT_LNSHW_TRANSFORMS_SERIALFORM_H

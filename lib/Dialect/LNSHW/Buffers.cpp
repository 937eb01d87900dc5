//===- Buffers.cpp - What buffers take of a memory ------------------------===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "lns/Dialect/LNSHW/Buffers.h"

#include "llvm/Support/MathExtras.h"

using namespace mlir;
using namespace lns;

int64_t hw::getSlotBytes(BufferType buffer, ConfigurationAttr configuration) {
  MemRefType slot = buffer.getSlot();
  uint64_t bits =
      configuration.getElementBits(*getSpace(slot), slot.getElementType());
  for (int64_t size : slot.getShape())
    bits = llvm::SaturatingMultiply(bits, uint64_t(size));
  return std::min<uint64_t>(llvm::divideCeil(bits, 8), INT64_MAX);
}

//===- Buffers.h - What buffers take of a memory ----------------*- C++ -*-===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef LNS_DIALECT_LNSHW_BUFFERS_H
#define LNS_DIALECT_LNSHW_BUFFERS_H

#include "lns/Dialect/LNSHW/LNSHW.h"

namespace lns::hw {

/// Bytes of one slot, which begins at a whole byte; as many as fit an int64_t
/// where there are more.
int64_t getSlotBytes(BufferType buffer, ConfigurationAttr configuration);

} // namespace lns::hw

#endif // LNS_DIALECT_LNSHW_BUFFERS_H

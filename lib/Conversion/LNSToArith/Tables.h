//===- Tables.h - Constant tables and their lookup ------------ -*- C++ -*-===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef LNS_LIB_CONVERSION_LNSTOARITH_TABLES_H
#define LNS_LIB_CONVERSION_LNSTOARITH_TABLES_H

#include "Emitter.h"

namespace lns {

/// The largest γ whose constants stand in the code itself, as compares and
/// selects that vectorize; above, tables are read.
inline constexpr int32_t maxInlineGamma = 16;

/// `table[index]`, i32 from i32, where index < table size; one element at a
/// time where the emitter's shape is a vector. The table is a constant tensor
/// at the start of the function, shared by CSE.
mlir::Value lookUp(Emitter &e, llvm::ArrayRef<int32_t> table,
                   mlir::Value index);

/// `table[index]` by a tree of selects over the bits of the index; the size is
/// a power of two.
mlir::Value selectFrom(Emitter &e, llvm::ArrayRef<int32_t> table,
                       mlir::Value index);

} // namespace lns

#endif // LNS_LIB_CONVERSION_LNSTOARITH_TABLES_H

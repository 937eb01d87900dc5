//===- Workspace.h - One workspace for the buffers of a call ----*- C++ -*-===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef LNS_CODEGEN_WORKSPACE_H
#define LNS_CODEGEN_WORKSPACE_H

#include "llvm/ADT/ArrayRef.h"
#include "llvm/ADT/StringRef.h"
#include <cstdint>
#include <vector>

namespace lns::codegen {

/// Marks the last argument of a function, the workspace: a memref of bytes,
/// whose static size is what a caller has to bring.
inline constexpr llvm::StringLiteral kWorkspaceAttrName = "lns.workspace";

/// What a workspace and each buffer in it is aligned to: a cache line, and a
/// vector register of every target.
inline constexpr int64_t kWorkspaceAlignment = 64;

/// A buffer that lives from step `first` to step `last`, both included.
struct BufferLife {
  int64_t bytes = 0;
  int64_t first = 0, last = 0;

  bool overlaps(const BufferLife &other) const {
    return first <= other.last && other.first <= last;
  }
};

/// Where each buffer lies, and the bytes that all of them need.
struct WorkspacePlan {
  std::vector<int64_t> offsets;
  int64_t bytes = 0;
};

/// Gives buffers whose lives overlap disjoint places; others may share one.
/// The largest first, each into the smallest gap that holds it. All offsets and
/// the size are multiples of `kWorkspaceAlignment`.
WorkspacePlan planWorkspace(llvm::ArrayRef<BufferLife> buffers);

} // namespace lns::codegen

#endif // LNS_CODEGEN_WORKSPACE_H

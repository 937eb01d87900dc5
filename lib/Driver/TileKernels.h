//===- TileKernels.h - The CPU's kernels for tiles --------------*- C++ -*-===//
//-*-===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef LNS_LIB_DRIVER_TILEKERNELS_H
#define LNS_LIB_DRIVER_TILEKERNELS_H

#include "lns/Dialect/LNSHW/LNSHW.h"
#include "lns/Driver/Library.h"
#include <map>

namespace lns::driver {

/// The CPU backend's code of `lns.contract` under `#lns.pe`, compiled for each
/// shape of a tile when it is asked for first.
class TileKernels {
public:
  /// Adds a tile to its sums [D5], and gives 0 for the saturations, which it
  /// does not count. An empty function where the datapath implements no
  /// `#lns.pe` or the kernel could not be compiled, which has been reported.
  hw::MacFunction get(hw::DatapathOp datapath, const hw::MacShape &shape);

private:
  /// `void tile(a, b, sums, workspace)`.
  using Tile = void (*)(const void *, const void *, void *, void *);
  struct Kernel {
    Tile tile;
    Array workspace;
  };
  /// By the program that was compiled.
  std::map<std::string, std::optional<Kernel>> kernels;

  static std::optional<Kernel> compile(const std::string &text);
};

} // namespace lns::driver

#endif // LNS_LIB_DRIVER_TILEKERNELS_H

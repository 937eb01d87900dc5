//===- Quantities.h - Counts and quantities as text -------------*- C++ -*-===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef LNS_LIB_SIMULATOR_QUANTITIES_H
#define LNS_LIB_SIMULATOR_QUANTITIES_H

#include "llvm/ADT/StringRef.h"

#include <cstdint>
#include <string>

namespace lns::sim {

/// "1,234,567".
std::string formatCount(int64_t value);
/// Three significant digits with a prefix and a unit: "117 µs", "4.20 MB".
std::string formatQuantity(double value, llvm::StringRef unit);
/// `part` of `whole` in percent, with one digit; "-" of nothing.
std::string formatPercent(double part, double whole);

} // namespace lns::sim

#endif // LNS_LIB_SIMULATOR_QUANTITIES_H

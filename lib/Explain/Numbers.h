//===- Numbers.h - Numbers as text ------------------------------*- C++ -*-===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef LNS_LIB_EXPLAIN_NUMBERS_H
#define LNS_LIB_EXPLAIN_NUMBERS_H

#include <cstdint>
#include <string>

namespace lns::explain {

/// A number as short as it reads back; "inf" and "nan" where it is none.
std::string text(double value);
std::string text(float value);
inline std::string text(int64_t value) { return std::to_string(value); }
inline std::string text(int32_t value) { return std::to_string(value); }
/// `value` relative to `truth` in percent, or the difference where truth is 0.
std::string relativeError(double value, double truth);

} // namespace lns::explain

#endif // LNS_LIB_EXPLAIN_NUMBERS_H

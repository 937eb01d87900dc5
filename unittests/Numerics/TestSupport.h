//===- TestSupport.h - Shared by the tests --------------------------------===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// \file
/// What the tests of this room share: the implementation's view of an oracle's
/// format, and failures that say which numbers were at fault.
///
//===----------------------------------------------------------------------===//

#ifndef LNS_UNITTESTS_NUMERICS_TESTSUPPORT_H
#define LNS_UNITTESTS_NUMERICS_TESTSUPPORT_H

#include "Oracle.h"

#include "lns/Numerics/Format.h"

#include <gtest/gtest.h>

/// The implementation's format; a test fails where it thinks it illegal.
inline lns::numerics::Format
implementationFormat(const oracle::Format &format) {
  std::string error;
  std::optional<lns::numerics::Format> result = lns::numerics::Format::get(
      format.bits, format.gamma, format.bias, &error);
  EXPECT_TRUE(result.has_value()) << error;
  return result.value_or(lns::numerics::Format::getUnchecked(8, 8, 127));
}

inline std::string text(const oracle::Format &format) {
  return "(" + std::to_string(format.bits) + ", " +
         std::to_string(format.gamma) + ", " + std::to_string(format.bias) +
         ")";
}

#endif // LNS_UNITTESTS_NUMERICS_TESTSUPPORT_H

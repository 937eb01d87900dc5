//===- Numbers.cpp - Numbers as text --------------------------------------===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Numbers.h"

#include <charconv>
#include <cmath>
#include <cstdio>

using namespace lns::explain;

template <typename Float> static std::string shortest(Float value) {
  char buffer[64];
  auto result = std::to_chars(buffer, buffer + sizeof(buffer), value);
  return std::string(buffer, result.ptr);
}

std::string lns::explain::text(double value) { return shortest(value); }
std::string lns::explain::text(float value) { return shortest(value); }

std::string lns::explain::relativeError(double value, double truth) {
  if (std::isnan(value) || std::isnan(truth))
    return "nan";
  char buffer[64];
  if (truth == 0)
    snprintf(buffer, sizeof(buffer), "%+.3g", value);
  else
    snprintf(buffer, sizeof(buffer), "%+.3f %%",
             100 * (value - truth) / std::fabs(truth));
  return buffer;
}

//===- Format.cpp - Formats -----------------------------------------------===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "lns/Numerics/Format.h"

#include <algorithm>

using namespace lns::numerics;

static std::optional<Format> fail(std::string *error, std::string message) {
  if (error)
    *error = std::move(message);
  return std::nullopt;
}

std::optional<Format> Format::get(int64_t bits, int64_t gamma,
                                  std::optional<int64_t> bias,
                                  std::string *error) {
  if (bits < 2 || bits > 16)
    return fail(error,
                "[N1] a format has 2 to 16 bits, not " + std::to_string(bits));
  int64_t maxGamma = int64_t(1) << (bits - 1);
  if (gamma < 1 || gamma > maxGamma || (gamma & (gamma - 1)) != 0)
    return fail(
        error, "[N1] the base factor gamma of a format with " +
                   std::to_string(bits) + " bits is a power of two from 1 to " +
                   std::to_string(maxGamma) + ", not " + std::to_string(gamma));
  int64_t maxField = defaultBias(int32_t(bits));
  int64_t leastBias = maxField - 127 * gamma;
  int64_t greatestBias = 126 * gamma + 1;
  int64_t theBias = bias.value_or(maxField);
  if (theBias < leastBias || theBias > greatestBias) {
    std::string message =
        "[N8] all nonzero values of a format must be normal f32, from 2^-126 "
        "to 2^127: with " +
        std::to_string(bits) + " bits and gamma " + std::to_string(gamma);
    if (leastBias > greatestBias)
      message += " no bias is legal; the default bias needs gamma >= " +
                 std::to_string(int64_t(1) << (bits - 7));
    else
      message += " the bias must be from " + std::to_string(leastBias) +
                 " to " + std::to_string(greatestBias) + ", not " +
                 std::to_string(theBias);
    return fail(error, std::move(message));
  }
  return Format(int32_t(bits), int32_t(gamma), int32_t(theBias));
}

std::string Format::str() const {
  std::string text =
      "(" + std::to_string(totalBits) + ", " + std::to_string(baseFactor);
  if (!hasDefaultBias())
    text += ", " + std::to_string(exponentBias);
  return text + ")";
}

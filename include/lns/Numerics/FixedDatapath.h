//===- FixedDatapath.h - Dot products of fixed-point operands -------------===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// \file
/// The datapath fixed<s> [D4]: operands as integers X = RN(value * 2^s), exact
/// sums, one rounding to f32.
///
//===----------------------------------------------------------------------===//

#ifndef LNS_NUMERICS_FIXEDDATAPATH_H
#define LNS_NUMERICS_FIXEDDATAPATH_H

#include "lns/Numerics/Datapath.h"

#include <string>
#include <vector>

namespace lns::numerics {

/// The most fraction bits: X has at most 15 bits with its sign [D4].
inline constexpr int32_t maxFixedFractionBits = 14;

/// Whether 1 <= s <= 14 [D4]; otherwise `*error`, where given, says so.
bool areFixedFractionBitsLegal(int64_t fractionBits,
                               std::string *error = nullptr);
/// Whether an operand may have this format: bias >= M [D4]; otherwise `*error`,
/// where given, says so.
bool isFixedOperandLegal(Format format, std::string *error = nullptr);

/// X = RN(value * 2^s), ties to even, of a code whose format has bias >= M
/// [D4]. |X| <= 2^s.
int32_t fixedOperand(Code code, Format format, int32_t fractionBits);

/// Products whose sum a signed 32-bit integer always holds:
/// floor((2^31 - 1) / 2^(2s)) [D4].
constexpr int64_t fixedTermsIn32Bits(int32_t fractionBits) {
  return ((int64_t(1) << 31) - 1) >> (2 * fractionBits);
}

/// RN(sum) * 2^(-2s), the f32 value of an exact sum of products [D4].
float roundFixed(int64_t sum, int32_t fractionBits);

/// The dot product [D4]. Strides are in elements.
float fixedDot(const Code *a, ptrdiff_t strideA, const Code *b,
               ptrdiff_t strideB, size_t k, const DotFormat &format,
               int32_t fractionBits);

/// Entry i is ceil(2^(15 + (i + 1) / gamma)) - 1, the greatest 16-bit integer
/// below that power: what decoders make operands of. With
///   n = m - bias - 1, i = n mod gamma, j = 15 - s - floor(n / gamma) >= 2,
/// |X| = floor(entry / 2^j + 1/2), exactly: with y = 2^j * value * 2^s, the sum
/// reaches an integer where y + 2^(j-1) passes a multiple of 2^j, which the
/// greatest integer below y decides as y does, except that ties go down; the
/// only tie is 1/2, because every other y is a larger power of two or
/// irrational, and its even neighbour is 0.
std::vector<int32_t> fixedSignificands(int32_t log2Gamma);

} // namespace lns::numerics

#endif // LNS_NUMERICS_FIXEDDATAPATH_H

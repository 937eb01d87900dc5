//===- TermWords.h - Words whose sum is a converted product ---------------===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// \file
/// How compiled code computes the terms of the processing element [P1-P5] and
/// of float<entries = n> [D7] for many products: each operand's code becomes
/// once an i32 word, the *sum* of two words says sign and exponent of the
/// product, and a table of gamma entries turns that into the term. Two forms.
///
/// Shift words, for all formats: bit 0 the sign, bit 1 room for its carry, from
/// bit 2 how far the exponent lies below a greatest one, bit 29 set for zero.
/// So with D the sum's bits from 2 on, the magnitude of the term is
/// `magnitudes[D mod gamma] >> min(D / gamma, 63)`, cut as P5 says.
///
/// Float words: the sign on top, E' so that q is where an f32 has its exponent
/// and r right below it. The sum plus `corrections[r]` are the bits of an f32,
/// the term before its magnitude is cut: a conversion to an integer cuts it.
///
//===----------------------------------------------------------------------===//

#ifndef LNS_NUMERICS_TERMWORDS_H
#define LNS_NUMERICS_TERMWORDS_H

#include "lns/Numerics/ProcessingElement.h"

#include <optional>

namespace lns::numerics {

struct ShiftTerms {
  /// Bits below the exponent, and what marks a zero.
  static constexpr int32_t exponentShift = 2;
  static constexpr int32_t zeroWord = 1 << 29;

  /// Added to the exponent part of the left operand's words.
  int32_t offset;
  /// D / gamma of a product with q = 0; more for none but zero.
  int32_t most;
  std::vector<uint64_t> magnitudes;
};

/// The terms of `pe`, which must be legal: what `peTerm` gives.
ShiftTerms getShiftTerms(const PEParameters &pe, const DotFormat &format);

struct FloatTerms {
  std::vector<int32_t> corrections;
  /// The word of a zero. Under `pe` it makes every term that it is part of less
  /// than 1; under float<entries = n> its lowest bit marks it, which no other
  /// word has, nor two zeros in the lowest two bits of their sum.
  int32_t zeroWord;
};

/// The terms of `pe` where an f32 holds every one and its range has room for
/// zeros, terms of zero; else nothing.
std::optional<FloatTerms> getFloatTerms(const PEParameters &pe,
                                        const DotFormat &format);

/// The terms of float<entries = n> where all are normal; else nothing.
std::optional<FloatTerms> getTableTerms(int32_t log2Entries,
                                        const DotFormat &format);

} // namespace lns::numerics

#endif // LNS_NUMERICS_TERMWORDS_H

//===- Elementwise.h - Arithmetic on codes --------------------------------===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// \file
/// Arithmetic on codes that needs no table [A0, A1] and renormalization of a
/// group [A3]. All of it is exact but for saturation and underflow.
///
//===----------------------------------------------------------------------===//

#ifndef LNS_NUMERICS_ELEMENTWISE_H
#define LNS_NUMERICS_ELEMENTWISE_H

#include "lns/Numerics/Format.h"

#include <cstddef>
#include <optional>
#include <string>

namespace lns::numerics {

/// Multiply [A1]: signs XORed, exponents added, in units of the common gamma of
/// all three formats. Saturates to M; underflows by policy [Q3]; zero times
/// anything is code 0.
Code multiply(Code a, Format formatA, Code b, Format formatB, Format result,
              Underflow underflow);

/// The format in which every product is exact [A1], (B + 1, gamma, bias_a +
/// bias_b) with B the larger width; nothing where that format is not legal
/// [N1, N8] or the gammas differ [D0]; then `*error` says which rule forbids
/// it.
std::optional<Format> exactProductFormat(Format a, Format b,
                                         std::string *error = nullptr);

/// Divide [A1]: signs XORed, exponents subtracted. x/0 saturates to M with the
/// sign of x, 0/x and 0/0 are code 0.
Code quotient(Code a, Format formatA, Code b, Format formatB, Format result,
              Underflow underflow);
/// 1/a [A1]: the exponent negated, the sign kept. 1/0 saturates to M.
Code reciprocal(Code a, Format format, Format result, Underflow underflow);
/// a * a [A1]: the exponent doubled.
Code square(Code a, Format format, Format result, Underflow underflow);
/// The square root [A1]: the exponent halved, a tie to the even exponent. That
/// of zero and of a negative number is code 0.
Code squareRoot(Code a, Format format, Format result, Underflow underflow);

/// The formats in which every quotient, reciprocal and square is exact [A1]:
/// (B + 1, gamma, 2^(B-1) + bias_a - bias_b) with B the larger width,
/// (B, gamma, M + 1 - bias), (B + 1, gamma, 2 bias). Nothing where that format
/// is not legal, as above.
std::optional<Format> exactQuotientFormat(Format a, Format b,
                                          std::string *error = nullptr);
std::optional<Format> exactReciprocalFormat(Format format,
                                            std::string *error = nullptr);
std::optional<Format> exactSquareFormat(Format format,
                                        std::string *error = nullptr);

/// -a; zero stays code 0 [A1, N3].
Code negate(Code a, Format format);
/// |a| [A1].
Code absolute(Code a, Format format);
/// max(a, 0) [A1].
Code relu(Code a, Format format);

/// Comparison predicates; the numbers are those of the runtime interface.
enum class Predicate { EQ = 0, NE = 1, LT = 2, LE = 3, GT = 4, GE = 5 };

/// Compares the values of two codes of one format and scale [A0, A1].
bool compare(Predicate predicate, Code a, Code b, Format format);
/// The smaller or larger of two codes of one format and scale [A0, A1].
Code minimum(Code a, Code b, Format format);
Code maximum(Code a, Code b, Format format);

/// One step of the reduction that renormalization needs [A3]: the larger of
/// `accumulator` and the field of `code`. The neutral element is 0.
int32_t fieldMax(int32_t accumulator, Code code, Format format);

/// How one group is renormalized [A3], from the largest field of the group.
struct Renormalization {
  /// What is added to every nonzero field: M - max(m), or 0 for a group that
  /// stays as it is (no nonzero code, or a scale that would fall below 2^-126).
  int32_t shift;
  /// RN(scale * RN(2^((max(m) - M) / gamma))), or the scale unchanged.
  float scale;
};
Renormalization renormalization(int32_t maxFieldOfGroup, float scale,
                                Format format);

/// Applies a renormalization to one code: zero stays zero [A3].
Code renormalizeCode(Code code, Renormalization renormalization, Format format);

/// Renormalizes a group of `count` codes in place and returns its new scale
/// [A3].
float renormalize(Code *codes, size_t count, float scale, Format format);

} // namespace lns::numerics

#endif // LNS_NUMERICS_ELEMENTWISE_H

//===- Format.h - Formats and code words ----------------------------------===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// \file
/// The number format of a logarithmic number system [N1-N8] and the reading of
/// one code word. Everything else in this room is a function of these.
///
//===----------------------------------------------------------------------===//

#ifndef LNS_NUMERICS_FORMAT_H
#define LNS_NUMERICS_FORMAT_H

#include <cstdint>
#include <optional>
#include <string>

namespace lns::numerics {

/// A code word [N2]: bit B-1 is the sign s, the low B-1 bits are the field m,
/// all higher bits are zero. Functions that take a code read its low B bits
/// only, and read s = 1, m = 0 as zero [N3]; functions that return a code never
/// produce that word.
using Code = uint16_t;

/// What becomes of a nonzero number below the smallest magnitude [Q3].
enum class Underflow {
  Zero, ///< the zero code (activations, errors, gradients)
  Min   ///< m = 1 with the sign kept (stored weights)
};

/// A number format (B, gamma, bias) [N1]. The code (s, m), m >= 1, has the
/// value (-1)^s * 2^((m - bias) / gamma) [N4]. Immutable, two words, passed by
/// value.
class Format {
public:
  /// The format, or nothing where N1 or N8 forbids it; then `*error`, where
  /// given, starts with the label of the violated rule and says what is legal.
  /// No bias means the default M = 2^(B-1) - 1.
  static std::optional<Format> get(int64_t bits, int64_t gamma,
                                   std::optional<int64_t> bias = std::nullopt,
                                   std::string *error = nullptr);

  /// The same without the check, for parameters that were checked before, such
  /// as those that compiled code passes to the runtime.
  static constexpr Format getUnchecked(int32_t bits, int32_t gamma,
                                       int32_t bias) {
    return Format(bits, gamma, bias);
  }

  constexpr int32_t bits() const { return totalBits; }
  constexpr int32_t gamma() const { return baseFactor; }
  constexpr int32_t bias() const { return exponentBias; }

  /// f with gamma = 2^f.
  constexpr int32_t log2Gamma() const {
    return __builtin_ctz(uint32_t(baseFactor));
  }
  /// M = 2^(B-1) - 1, the largest field.
  constexpr int32_t maxField() const { return defaultBias(totalBits); }
  /// The bias that makes the largest magnitude 1.0 [N1, N4].
  static constexpr int32_t defaultBias(int32_t bits) {
    return (int32_t(1) << (bits - 1)) - 1;
  }
  constexpr bool hasDefaultBias() const { return exponentBias == maxField(); }
  /// Bits of the container [N2]: 8 for B <= 8, else 16.
  constexpr int32_t storageBits() const { return totalBits <= 8 ? 8 : 16; }
  /// Number of code words, 2^B.
  constexpr int32_t numCodes() const { return int32_t(1) << totalBits; }
  /// Least and greatest exponent of a nonzero number, in units of 1/gamma.
  constexpr int32_t minExponent() const { return 1 - exponentBias; }
  constexpr int32_t maxExponent() const { return maxField() - exponentBias; }

  /// The field m of a code word.
  constexpr int32_t field(Code code) const { return code & maxField(); }
  /// Whether a code word is read as zero [N3].
  constexpr bool isZero(Code code) const { return field(code) == 0; }
  /// Whether a code word is a number below zero; false for m = 0 [N3].
  constexpr bool isNegative(Code code) const {
    return ((code >> (totalBits - 1)) & 1) && !isZero(code);
  }
  /// Exponent e = m - bias of a nonzero code, in units of 1/gamma [N4].
  constexpr int32_t exponent(Code code) const {
    return field(code) - exponentBias;
  }
  /// The code word of a sign and a field in 0 .. M; m = 0 gives code 0 [N3].
  constexpr Code encode(bool negative, int32_t field) const {
    return field == 0 ? Code(0)
                      : Code((int32_t(negative) << (totalBits - 1)) | field);
  }
  /// The same number with the word s = 1, m = 0 and stray upper bits removed.
  constexpr Code canonical(Code code) const {
    return encode(isNegative(code), field(code));
  }
  /// The code with a sign and the exponent nearest to `exponent` (in units of
  /// 1/gamma): saturates to M [Q2] and underflows by policy [Q3].
  constexpr Code encodeExponent(bool negative, int64_t exponent,
                                Underflow underflow) const {
    int64_t m = exponent + exponentBias;
    if (m < 1)
      return underflow == Underflow::Min ? encode(negative, 1) : Code(0);
    return encode(negative, m > maxField() ? maxField() : int32_t(m));
  }

  friend constexpr bool operator==(Format a, Format b) {
    return a.totalBits == b.totalBits && a.baseFactor == b.baseFactor &&
           a.exponentBias == b.exponentBias;
  }
  friend constexpr bool operator!=(Format a, Format b) { return !(a == b); }

  /// "(8, 8)" or, with another bias than the default, "(8, 8, 100)".
  std::string str() const;

private:
  constexpr Format(int32_t bits, int32_t gamma, int32_t bias)
      : totalBits(bits), baseFactor(gamma), exponentBias(bias) {}

  int32_t totalBits;
  int32_t baseFactor;
  int32_t exponentBias;
};

} // namespace lns::numerics

#endif // LNS_NUMERICS_FORMAT_H

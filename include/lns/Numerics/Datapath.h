//===- Datapath.h - Dot products ------------------------------------------===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// \file
/// Dot products: mixed operands [D0], the datapaths exact [D1], float<high>
/// [D2] and float<fast> [D3], and the scales of the result [D6].
///
//===----------------------------------------------------------------------===//

#ifndef LNS_NUMERICS_DATAPATH_H
#define LNS_NUMERICS_DATAPATH_H

#include "lns/Numerics/Format.h"

#include <cstddef>
#include <string>
#include <vector>

namespace lns::numerics {

/// One product of a dot product: +-2^(exponent / gamma), gamma the common one
/// of a DotFormat.
struct Term {
  /// +1 or -1; 0 is a zero product, whose exponent means nothing.
  int32_t sign;
  /// E, in units of 1/gamma.
  int32_t exponent;
};

/// The common exponents of two operand formats, which may differ in all three
/// parameters [D0].
class DotFormat {
public:
  constexpr DotFormat(Format a, Format b)
      : formatA(a), formatB(b),
        f(a.log2Gamma() > b.log2Gamma() ? a.log2Gamma() : b.log2Gamma()),
        stepA(int32_t(1) << (f - a.log2Gamma())),
        stepB(int32_t(1) << (f - b.log2Gamma())) {}

  constexpr Format a() const { return formatA; }
  constexpr Format b() const { return formatB; }
  /// gamma = max(gamma_a, gamma_b).
  constexpr int32_t gamma() const { return int32_t(1) << f; }
  constexpr int32_t log2Gamma() const { return f; }
  /// gamma / gamma_x: what an operand's exponent is multiplied by.
  constexpr int32_t exponentStepA() const { return stepA; }
  constexpr int32_t exponentStepB() const { return stepB; }
  /// E of two codes with m = 1.
  constexpr int32_t minExponent() const {
    return formatA.minExponent() * stepA + formatB.minExponent() * stepB;
  }
  /// E of two codes with m = M.
  constexpr int32_t maxExponent() const {
    return formatA.maxExponent() * stepA + formatB.maxExponent() * stepB;
  }
  /// Qmax = (Emax - Emin) >> f.
  constexpr int32_t maxQuotient() const {
    return (maxExponent() - minExponent()) >> f;
  }
  /// floor(Emin / gamma): the weight of bit 0 of a bin is 2^this [D1].
  constexpr int32_t minExponentQuotient() const { return minExponent() >> f; }

  /// The product of two codes.
  constexpr Term product(Code a, Code b) const {
    if (formatA.isZero(a) || formatB.isZero(b))
      return {0, 0};
    return {formatA.isNegative(a) != formatB.isNegative(b) ? -1 : 1,
            formatA.exponent(a) * stepA + formatB.exponent(b) * stepB};
  }

private:
  Format formatA, formatB;
  int32_t f;
  int32_t stepA, stepB;
};

//===----------------------------------------------------------------------===//
// float<high>, float<fast> [D2, D3]
//===----------------------------------------------------------------------===//

/// The two precisions of the float datapath.
enum class Precision {
  High = 0, ///< [D2]; the reference rounds each product correctly to f32
  Fast = 1  ///< [D3]; the reference rounds each operand to bf16
};

/// The reference value of one product as f32. High: the correctly rounded f32
/// of +-2^(E / gamma); subnormals kept. Fast: RN(operand(a) * operand(b)). A
/// zero product is +0.
float floatProduct(Code a, Code b, const DotFormat &format,
                   Precision precision);

/// The reference value of one operand next to a plain f32 operand, and of both
/// operands under Fast: the real value rounded to f32 (High) or to bf16 (Fast).
float floatOperand(Code code, Format format, Precision precision);

/// `floatOperand` of all 2^B code words, indexed by the code word.
std::vector<float> floatOperandTable(Format format, Precision precision);

/// Whether every sum of products under Fast, rounded to f32 in any order, is
/// zero or a normal number, so that hardware without subnormals gives it too
/// [D3, F1]: products of two bf16 are multiples of 2^-14 times the powers of
/// two at or below the smallest operands; so are their sums, rounded or not.
bool fastSumsAreNormal(Format a, Format b);

/// The reference dot product: the sum of `floatProduct` in f32, in increasing
/// order of k, from +0. Strides are in elements.
float floatDot(const Code *a, ptrdiff_t strideA, const Code *b,
               ptrdiff_t strideB, size_t k, const DotFormat &format,
               Precision precision);

//===----------------------------------------------------------------------===//
// exact [D1]
//===----------------------------------------------------------------------===//

/// The most products that one exact accumulator takes [D].
inline constexpr int64_t maxContractionSize = int64_t(1) << 24;

/// W, the bits of a bin: 64 * ceil((Qmax + 27) / 64) [D1].
constexpr int32_t binBits(const DotFormat &format) {
  return 64 * ((format.maxQuotient() + 27 + 63) / 64);
}
/// The number of 64-bit words of a bin, W / 64.
constexpr int32_t binWords(const DotFormat &format) {
  return binBits(format) / 64;
}

/// Whether the exact datapath is legal for these operands: gamma <= 256 [D1];
/// otherwise `*error`, where given, says so, starting with the label. The other
/// condition, W <= 320, holds for all legal formats.
bool isExactLegal(const DotFormat &format, std::string *error = nullptr);

/// The bin of a product, E mod gamma (Euclidean) [D1].
constexpr int32_t binIndex(const Term &term, const DotFormat &format) {
  return term.exponent & (format.gamma() - 1);
}
/// The shift of a product in its bin, floor(E / gamma) - floor(Emin / gamma):
/// the bin counts +-2^shift [D1]. At most Qmax + 1.
constexpr int32_t binShift(const Term &term, const DotFormat &format) {
  return (term.exponent >> format.log2Gamma()) - format.minExponentQuotient();
}

/// Rounds the exact sum  2^eminQuotient * sum_r bin_r * 2^(r / gamma)  once,
/// correctly (nearest even), to f32 [D1]. `bins` holds gamma bins of `words`
/// 64-bit words each, two's complement, little-endian words, bin after bin.
/// Exact zero gives +0, subnormals are kept, a nonzero sum that underflows
/// keeps its sign, one that overflows is infinite. Any `words` >= 1 and any
/// power of two gamma <= 256 are accepted.
float roundBins(const uint64_t *bins, int32_t gamma, int32_t words,
                int32_t eminQuotient);

/// An exact accumulator [D1]: gamma bins of W bits. Additions commute, so any
/// order gives the same bits. The format must be legal by `isExactLegal`.
class ExactAccumulator {
public:
  explicit ExactAccumulator(const DotFormat &format);

  /// Adds one product.
  void accumulate(Code a, Code b);
  /// Adds all products of another accumulator of the same format.
  void add(const ExactAccumulator &other);
  /// The sum, rounded once to f32.
  float round() const;

  /// The gamma bins of `binWords` words each, as `roundBins` takes them.
  const std::vector<uint64_t> &bins() const { return words; }

private:
  DotFormat format;
  std::vector<uint64_t> words;
};

/// The exact dot product, rounded once [D1]. Strides are in elements.
float exactDot(const Code *a, ptrdiff_t strideA, const Code *b,
               ptrdiff_t strideB, size_t k, const DotFormat &format);

//===----------------------------------------------------------------------===//
// Scales [D6]
//===----------------------------------------------------------------------===//

/// RN(RN(dot * scaleA) * scaleB) [D6].
float applyScales(float dot, float scaleA, float scaleB);

} // namespace lns::numerics

#endif // LNS_NUMERICS_DATAPATH_H

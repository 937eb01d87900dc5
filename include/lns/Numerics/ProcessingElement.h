//===- ProcessingElement.h - The accelerator's dot product ----------------===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// \file
/// The datapath of the accelerator's processing element [D5, P1-P7], bit for
/// bit, and float<entries = n>, which has its terms [D7].
///
//===----------------------------------------------------------------------===//

#ifndef LNS_NUMERICS_PROCESSINGELEMENT_H
#define LNS_NUMERICS_PROCESSINGELEMENT_H

#include "lns/Numerics/Datapath.h"

#include <string>
#include <vector>

namespace lns::numerics {

/// pe<V, entries, w, A, h, g> [D5].
struct PEParameters {
  /// `guardBits` of g = exact.
  static constexpr int32_t exactGuard = -1;

  int32_t vectorSize = 32;      ///< V
  int32_t log2Entries = 3;      ///< t, of 2^t table entries
  int32_t constantBits = 8;     ///< w
  int32_t accumulatorBits = 24; ///< A
  int32_t headroom = 8;         ///< h
  int32_t guardBits = 3;        ///< g, or `exactGuard`

  constexpr bool isExact() const { return guardBits == exactGuard; }
};

/// S, the shift that brings a vector's sum to the accumulator's unit [P5].
constexpr int32_t peShift(const PEParameters &pe, const DotFormat &format) {
  return format.log2Gamma() + (pe.constantBits - 1) + format.maxQuotient() + 1 +
         pe.headroom - (pe.accumulatorBits - 1);
}

/// Whether a table may have so many entries for some gamma: a power of two
/// [P2]; otherwise `*error`, where given, says so.
bool areTableEntriesLegal(int64_t entries, std::string *error = nullptr);
/// Whether a table of 2^log2Entries entries is legal for these operands: at
/// most gamma [P2]; otherwise `*error`, where given, says so.
bool isTableLegal(int32_t log2Entries, const DotFormat &format,
                  std::string *error = nullptr);

/// Whether the parameters but the table's are legal for any operands
/// [P4-P6]; otherwise `*error`, where given, says why, with the names that the
/// attribute gives them.
bool arePEParametersLegal(const PEParameters &pe, std::string *error = nullptr);

/// Whether legal parameters are legal for these operands [P]; otherwise
/// `*error`, where given, says why, starting with the label.
bool isPELegal(const PEParameters &pe, const DotFormat &format,
               std::string *error = nullptr);

/// Where an exponent stands in the table and in the shift [P1, P2].
struct PESplit {
  int32_t quotient;     ///< q = E' >> f
  int32_t remainder;    ///< r = E' mod gamma
  int32_t bin;          ///< r_M = r >> l, the table entry and the bin [P3]
  int32_t lowRemainder; ///< r_L = r mod 2^l
};

/// P1 for the exponent E of a nonzero product and 2^log2Entries entries.
constexpr PESplit peSplit(int32_t exponent, int32_t log2Entries,
                          const DotFormat &format) {
  int32_t excess = exponent - format.minExponent();
  int32_t r = excess & (format.gamma() - 1);
  int32_t l = format.log2Gamma() - log2Entries;
  return {excess >> format.log2Gamma(), r, r >> l, r & ((1 << l) - 1)};
}

/// C_j = RN(2^(j / 2^log2Entries) * 2^(constantBits - 1)), constantBits bits
/// [P4].
int64_t peConstant(int32_t j, int32_t log2Entries, int32_t constantBits);

/// (gamma + r_L) * C_{r_M} for each remainder r = 0 .. gamma - 1 [P2-P4]: what
/// is shifted left by q.
std::vector<uint64_t> peSignificands(int32_t log2Gamma, int32_t log2Entries,
                                     int32_t constantBits);

//===----------------------------------------------------------------------===//
// pe [D5]
//===----------------------------------------------------------------------===//

/// What one product adds to the sum of its vector: with g guard bits +-X', the
/// cut magnitude [P5]; with g = exact +-((gamma + r_L) * C_{r_M}) << q [P4]; 0
/// where an operand is zero.
int64_t peTerm(Code a, Code b, const PEParameters &pe, const DotFormat &format);

/// p, the partial sum of a vector in units of the accumulator, from the sum of
/// its terms: half rounds up [P5].
int64_t pePartialSum(int64_t sum, const PEParameters &pe,
                     const DotFormat &format);

/// acc + p, saturated once to A bits [P5]; counts where it was.
int32_t peAccumulate(int32_t accumulator, int64_t partialSum,
                     int32_t accumulatorBits, int64_t *saturations = nullptr);

/// u = RN(2^(S - (w - 1) - f) * 2^(Emin / gamma)), the unit of the accumulator
/// [P7].
float peUnit(const PEParameters &pe, const DotFormat &format);

/// RN(RN(acc) * u) [P7]; +0 for 0.
float peToFloat(int32_t accumulator, const PEParameters &pe,
                const DotFormat &format);

/// Adds K products to an accumulator, V consecutive ones at a time; the last
/// vector may be shorter [P6]. Strides are in elements.
int32_t peAccumulateDot(int32_t accumulator, const Code *a, ptrdiff_t strideA,
                        const Code *b, ptrdiff_t strideB, size_t k,
                        const PEParameters &pe, const DotFormat &format,
                        int64_t *saturations = nullptr);

/// The dot product of K products from zero [P1-P7], before scales.
float peDot(const Code *a, ptrdiff_t strideA, const Code *b, ptrdiff_t strideB,
            size_t k, const PEParameters &pe, const DotFormat &format,
            int64_t *saturations = nullptr);

//===----------------------------------------------------------------------===//
// float<entries = n> [D7]
//===----------------------------------------------------------------------===//

/// w of float<entries = n> [D7].
inline constexpr int32_t tableConstantBits = 24;

/// The term of a product as f32: RN(+-((gamma + r_L) * C_{r_M}) << q *
/// 2^(floor(Emin / gamma) - f - 23)) with w = 24 [D7, P2-P4]; +0 where an
/// operand is zero. The true product is 2^((Emin mod gamma) / gamma) times what
/// it approximates.
float tableProduct(Code a, Code b, int32_t log2Entries,
                   const DotFormat &format);

/// RN(2^((Emin mod gamma) / gamma)), by which the sum of terms is multiplied
/// once [D7].
float tableUnit(const DotFormat &format);

/// RN(sum of terms in f32, in increasing order, * tableUnit) [D7].
float tableDot(const Code *a, ptrdiff_t strideA, const Code *b,
               ptrdiff_t strideB, size_t k, int32_t log2Entries,
               const DotFormat &format);

} // namespace lns::numerics

#endif // LNS_NUMERICS_PROCESSINGELEMENT_H

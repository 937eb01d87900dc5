//===- ProcessingElementOracle.h - Independent reading of P1-P7 -----------===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// \file
/// The accelerator's dot product by the text of the rules, in GMP integers and
/// MPFR reals. It shares nothing with Numerics.
///
//===----------------------------------------------------------------------===//

#ifndef LNS_UNITTESTS_NUMERICS_PROCESSINGELEMENTORACLE_H
#define LNS_UNITTESTS_NUMERICS_PROCESSINGELEMENTORACLE_H

#include "Oracle.h"

namespace oracle {

/// pe<V, entries, w, A, h, g> for two operands; g < 0 is exact.
struct PE {
  Format a, b;
  long vector, entries, width, accumulator, headroom, guard;
};

/// RN(2^(j / entries) * 2^(width - 1)) [P4].
long peConstant(long j, long entries, long width);

class ProcessingElement {
public:
  /// With `wrongConstant` >= 0 that constant is one too large: a control.
  explicit ProcessingElement(const PE &pe, long wrongConstant = -1);

  const PE &parameters() const { return pe; }
  /// The signed contribution of a product: X' cut [P5], or D's for g = exact.
  long term(unsigned a, unsigned b) const;
  /// The accumulator after K products [P5, P6].
  long dot(const uint16_t *a, const uint16_t *b, size_t k, long accumulator,
           int64_t *saturations) const;
  /// P7.
  float toFloat(long accumulator) const;

private:
  long computeTerm(unsigned a, unsigned b) const;

  PE pe;
  long gamma, least, quotients, shift;
  std::vector<long> constants;
  std::vector<long> terms; ///< of all pairs, where those are few
};

/// The term of float<entries = n> [D7], and what the sum is multiplied by.
float tableTerm(unsigned a, unsigned b, const Format &formatA,
                const Format &formatB, long entries);
float tableUnit(const Format &formatA, const Format &formatB);

} // namespace oracle

#endif // LNS_UNITTESTS_NUMERICS_PROCESSINGELEMENTORACLE_H

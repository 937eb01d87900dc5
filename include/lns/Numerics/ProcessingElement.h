//===- ProcessingElement.h - The accelerator's dot product ----------------===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// \file
/// The datapath of the accelerator's processing element [D5, P1-P7], bit for
/// bit.
///
//===----------------------------------------------------------------------===//

#ifndef LNS_NUMERICS_PROCESSINGELEMENT_H
#define LNS_NUMERICS_PROCESSINGELEMENT_H

#include "lns/Numerics/Datapath.h"

#include <string>

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
};

/// S, the shift that brings a vector's sum to the accumulator's unit [P5].
constexpr int32_t peShift(const PEParameters &pe, const DotFormat &format) {
  return format.log2Gamma() + (pe.constantBits - 1) + format.maxQuotient() + 1 +
         pe.headroom - (pe.accumulatorBits - 1);
}

/// Whether the parameters are legal for these operands [P]; otherwise `*error`,
/// where given, says why, starting with the label.
bool isPELegal(const PEParameters &pe, const DotFormat &format,
               std::string *error = nullptr);

} // namespace lns::numerics

#endif // LNS_NUMERICS_PROCESSINGELEMENT_H

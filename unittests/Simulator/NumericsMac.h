//===- NumericsMac.h - Sums of a tile by Numerics ---------------*- C++ -*-===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef LNS_UNITTESTS_SIMULATOR_NUMERICSMAC_H
#define LNS_UNITTESTS_SIMULATOR_NUMERICSMAC_H

#include "lns/Dialect/LNSHW/LNSHW.h"
#include "lns/Numerics/ProcessingElement.h"

#include <vector>

namespace lns {

/// The values of a `mac`, vector by vector [P1-P6].
inline hw::MacFunction getNumericsMac(const hw::MacShape &shape,
                                      const numerics::PEParameters &pe,
                                      const numerics::DotFormat &format) {
  return [=](const uint8_t *a, const uint8_t *b, int32_t *sums) {
    int64_t saturations = 0;
    for (int64_t i = 0; i < shape.rows; ++i)
      for (int64_t j = 0; j < shape.results; ++j) {
        std::vector<numerics::Code> x(a + i * shape.strideA,
                                      a + i * shape.strideA + shape.columns);
        std::vector<numerics::Code> y(b + j * shape.strideB,
                                      b + j * shape.strideB + shape.columns);
        int32_t &sum = sums[i * shape.strideSums + j];
        sum = numerics::peAccumulateDot(sum, x.data(), 1, y.data(), 1, x.size(),
                                        pe, format, &saturations);
      }
    return saturations;
  };
}

} // namespace lns

#endif // LNS_UNITTESTS_SIMULATOR_NUMERICSMAC_H

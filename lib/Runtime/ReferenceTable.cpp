//===- ReferenceTable.cpp - Products by a conversion table --------------===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "lns/Numerics/ProcessingElement.h"
#include "lns/Runtime/Reference.h"

using namespace lns::numerics;

static DotFormat getFormat(int32_t bitsA, int32_t gammaA, int32_t biasA,
                           int32_t bitsB, int32_t gammaB, int32_t biasB) {
  return {Format::getUnchecked(bitsA, gammaA, biasA),
          Format::getUnchecked(bitsB, gammaB, biasB)};
}

float lns_ref_table_product(int32_t entries, int32_t a, int32_t bitsA,
                            int32_t gammaA, int32_t biasA, int32_t b,
                            int32_t bitsB, int32_t gammaB, int32_t biasB) {
  return tableProduct(Code(a), Code(b), entries,
                      getFormat(bitsA, gammaA, biasA, bitsB, gammaB, biasB));
}

float lns_ref_table_unit(int32_t bitsA, int32_t gammaA, int32_t biasA,
                         int32_t bitsB, int32_t gammaB, int32_t biasB) {
  return tableUnit(getFormat(bitsA, gammaA, biasA, bitsB, gammaB, biasB));
}

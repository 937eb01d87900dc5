//===- ReferencePE.cpp - The processing element in scalar code ----------===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "ReferenceParameters.h"
#include "lns/Runtime/Reference.h"

using namespace lns::numerics;
using namespace lns::runtime;

int64_t lns_ref_pe_term(int32_t entries, int32_t width, int32_t accumulator,
                        int32_t headroom, int32_t guard, int32_t a,
                        int32_t bitsA, int32_t gammaA, int32_t biasA, int32_t b,
                        int32_t bitsB, int32_t gammaB, int32_t biasB) {
  return peTerm(Code(a), Code(b),
                getPEParameters(entries, width, accumulator, headroom, guard),
                getDotFormat(bitsA, gammaA, biasA, bitsB, gammaB, biasB));
}

int32_t lns_ref_pe_accumulate(int32_t entries, int32_t width,
                              int32_t accumulator, int32_t headroom,
                              int32_t guard, int32_t bitsA, int32_t gammaA,
                              int32_t biasA, int32_t bitsB, int32_t gammaB,
                              int32_t biasB, int32_t value, int64_t sum) {
  PEParameters pe =
      getPEParameters(entries, width, accumulator, headroom, guard);
  DotFormat format = getDotFormat(bitsA, gammaA, biasA, bitsB, gammaB, biasB);
  return peAccumulate(value, pePartialSum(sum, pe, format), accumulator);
}

float lns_ref_pe_value(int32_t entries, int32_t width, int32_t accumulator,
                       int32_t headroom, int32_t guard, int32_t bitsA,
                       int32_t gammaA, int32_t biasA, int32_t bitsB,
                       int32_t gammaB, int32_t biasB, int32_t value) {
  return peToFloat(
      value, getPEParameters(entries, width, accumulator, headroom, guard),
      getDotFormat(bitsA, gammaA, biasA, bitsB, gammaB, biasB));
}

//===- ReferencePE.cpp - The processing element in scalar code ----------===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "lns/Numerics/ProcessingElement.h"
#include "lns/Runtime/Reference.h"

using namespace lns::numerics;

static PEParameters getParameters(int32_t entries, int32_t width,
                                  int32_t accumulator, int32_t headroom,
                                  int32_t guard) {
  PEParameters pe;
  pe.log2Entries = entries;
  pe.constantBits = width;
  pe.accumulatorBits = accumulator;
  pe.headroom = headroom;
  pe.guardBits = guard;
  return pe;
}

static DotFormat getFormat(int32_t bitsA, int32_t gammaA, int32_t biasA,
                           int32_t bitsB, int32_t gammaB, int32_t biasB) {
  return {Format::getUnchecked(bitsA, gammaA, biasA),
          Format::getUnchecked(bitsB, gammaB, biasB)};
}

int64_t lns_ref_pe_term(int32_t entries, int32_t width, int32_t accumulator,
                        int32_t headroom, int32_t guard, int32_t a,
                        int32_t bitsA, int32_t gammaA, int32_t biasA, int32_t b,
                        int32_t bitsB, int32_t gammaB, int32_t biasB) {
  return peTerm(Code(a), Code(b),
                getParameters(entries, width, accumulator, headroom, guard),
                getFormat(bitsA, gammaA, biasA, bitsB, gammaB, biasB));
}

int32_t lns_ref_pe_accumulate(int32_t entries, int32_t width,
                              int32_t accumulator, int32_t headroom,
                              int32_t guard, int32_t bitsA, int32_t gammaA,
                              int32_t biasA, int32_t bitsB, int32_t gammaB,
                              int32_t biasB, int32_t value, int64_t sum) {
  PEParameters pe = getParameters(entries, width, accumulator, headroom, guard);
  DotFormat format = getFormat(bitsA, gammaA, biasA, bitsB, gammaB, biasB);
  return peAccumulate(value, pePartialSum(sum, pe, format), accumulator);
}

float lns_ref_pe_value(int32_t entries, int32_t width, int32_t accumulator,
                       int32_t headroom, int32_t guard, int32_t bitsA,
                       int32_t gammaA, int32_t biasA, int32_t bitsB,
                       int32_t gammaB, int32_t biasB, int32_t value) {
  return peToFloat(value,
                   getParameters(entries, width, accumulator, headroom, guard),
                   getFormat(bitsA, gammaA, biasA, bitsB, gammaB, biasB));
}

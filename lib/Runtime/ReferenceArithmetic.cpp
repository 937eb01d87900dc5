//===- ReferenceArithmetic.cpp - Quotients, powers and sums of codes ------===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "lns/Runtime/Reference.h"

#include "lns/Numerics/Addition.h"
#include "lns/Numerics/Elementwise.h"

using namespace lns::numerics;

static constexpr Format getFormat(int32_t bits, int32_t gamma, int32_t bias) {
  return Format::getUnchecked(bits, gamma, bias);
}

static Underflow getUnderflow(int32_t policy) {
  return policy == 1 ? Underflow::Min : Underflow::Zero;
}

static AdditionAlgorithm getAlgorithm(int32_t algorithm) {
  switch (algorithm) {
  case 1:
    return AdditionAlgorithm::Interpolated;
  case 2:
    return AdditionAlgorithm::Mitchell;
  default:
    return AdditionAlgorithm::Correct;
  }
}

int32_t lns_ref_div(int32_t a, int32_t bitsA, int32_t gammaA, int32_t biasA,
                    int32_t b, int32_t bitsB, int32_t gammaB, int32_t biasB,
                    int32_t bitsR, int32_t gammaR, int32_t biasR,
                    int32_t policy) {
  return quotient(Code(a), getFormat(bitsA, gammaA, biasA), Code(b),
                  getFormat(bitsB, gammaB, biasB),
                  getFormat(bitsR, gammaR, biasR), getUnderflow(policy));
}

int32_t lns_ref_recip(int32_t a, int32_t bitsA, int32_t gammaA, int32_t biasA,
                      int32_t bitsR, int32_t gammaR, int32_t biasR,
                      int32_t policy) {
  return reciprocal(Code(a), getFormat(bitsA, gammaA, biasA),
                    getFormat(bitsR, gammaR, biasR), getUnderflow(policy));
}

int32_t lns_ref_square(int32_t a, int32_t bitsA, int32_t gammaA, int32_t biasA,
                       int32_t bitsR, int32_t gammaR, int32_t biasR,
                       int32_t policy) {
  return square(Code(a), getFormat(bitsA, gammaA, biasA),
                getFormat(bitsR, gammaR, biasR), getUnderflow(policy));
}

int32_t lns_ref_sqrt(int32_t a, int32_t bitsA, int32_t gammaA, int32_t biasA,
                     int32_t bitsR, int32_t gammaR, int32_t biasR,
                     int32_t policy) {
  return squareRoot(Code(a), getFormat(bitsA, gammaA, biasA),
                    getFormat(bitsR, gammaR, biasR), getUnderflow(policy));
}

int32_t lns_ref_add(int32_t a, int32_t bitsA, int32_t gammaA, int32_t biasA,
                    int32_t b, int32_t bitsB, int32_t gammaB, int32_t biasB,
                    int32_t bitsR, int32_t gammaR, int32_t biasR,
                    int32_t policy, int32_t algorithm) {
  return add(Code(a), getFormat(bitsA, gammaA, biasA), Code(b),
             getFormat(bitsB, gammaB, biasB), getFormat(bitsR, gammaR, biasR),
             getUnderflow(policy), getAlgorithm(algorithm));
}

int32_t lns_ref_sub(int32_t a, int32_t bitsA, int32_t gammaA, int32_t biasA,
                    int32_t b, int32_t bitsB, int32_t gammaB, int32_t biasB,
                    int32_t bitsR, int32_t gammaR, int32_t biasR,
                    int32_t policy, int32_t algorithm) {
  return subtract(Code(a), getFormat(bitsA, gammaA, biasA), Code(b),
                  getFormat(bitsB, gammaB, biasB),
                  getFormat(bitsR, gammaR, biasR), getUnderflow(policy),
                  getAlgorithm(algorithm));
}

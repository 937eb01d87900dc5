//===- ReferenceEvents.cpp - Events for the reference ---------------------===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "ReferenceParameters.h"
#include "lns/Numerics/Madam.h"
#include "lns/Numerics/ProcessingElement.h"
#include "lns/Numerics/Updates.h"
#include "lns/Runtime/Reference.h"

using namespace lns::numerics;
using namespace lns::runtime;

int32_t lns_ref_madam_skips(float g, float v, float beta) {
  return madamMoment(v, g, beta).skipped;
}

int32_t lns_ref_sgd_skips(float g, float w, float eta) {
  return sgdValue(w, g, eta).skipped;
}

int32_t lns_ref_sgd_momentum_skips(float g, float w, float eta, float momentum,
                                   float u) {
  return sgdMomentumValue(w, u, g, eta, momentum).skipped;
}

int32_t lns_ref_adamw_skips(float g, float w, float m, float v, float beta1,
                            float beta2, float epsilon, float eta,
                            float weight_decay, float correction1,
                            float correction2) {
  return adamWValue(w, m, v, g,
                    getAdamWParameters(beta1, beta2, epsilon, eta, weight_decay,
                                       correction1, correction2))
      .skipped;
}

int32_t lns_ref_pe_saturates(int32_t entries, int32_t width,
                             int32_t accumulator, int32_t headroom,
                             int32_t guard, int32_t bitsA, int32_t gammaA,
                             int32_t biasA, int32_t bitsB, int32_t gammaB,
                             int32_t biasB, int32_t value, int64_t sum) {
  PEParameters pe =
      getPEParameters(entries, width, accumulator, headroom, guard);
  DotFormat format = getDotFormat(bitsA, gammaA, biasA, bitsB, gammaB, biasB);
  int64_t saturations = 0;
  peAccumulate(value, pePartialSum(sum, pe, format), accumulator, &saturations);
  return int32_t(saturations);
}

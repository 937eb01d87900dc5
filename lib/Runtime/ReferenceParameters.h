//===- ReferenceParameters.h - Arguments of reference calls -----*- C++ -*-===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// \file
/// Compiled code passes numbers; Numerics takes them as structs.
///
//===----------------------------------------------------------------------===//

#ifndef LNS_LIB_RUNTIME_REFERENCEPARAMETERS_H
#define LNS_LIB_RUNTIME_REFERENCEPARAMETERS_H

#include "lns/Numerics/ProcessingElement.h"
#include "lns/Numerics/Updates.h"

namespace lns::runtime {

inline numerics::AdamWParameters
getAdamWParameters(float beta1, float beta2, float epsilon, float eta,
                   float weight_decay, float correction1, float correction2) {
  numerics::AdamWParameters parameters;
  parameters.beta1 = beta1;
  parameters.beta2 = beta2;
  parameters.epsilon = epsilon;
  parameters.eta = eta;
  parameters.weightDecay = weight_decay;
  parameters.correction1 = correction1;
  parameters.correction2 = correction2;
  return parameters;
}

inline numerics::PEParameters getPEParameters(int32_t entries, int32_t width,
                                              int32_t accumulator,
                                              int32_t headroom, int32_t guard) {
  numerics::PEParameters pe;
  pe.log2Entries = entries;
  pe.constantBits = width;
  pe.accumulatorBits = accumulator;
  pe.headroom = headroom;
  pe.guardBits = guard;
  return pe;
}

inline numerics::DotFormat getDotFormat(int32_t bitsA, int32_t gammaA,
                                        int32_t biasA, int32_t bitsB,
                                        int32_t gammaB, int32_t biasB) {
  return {numerics::Format::getUnchecked(bitsA, gammaA, biasA),
          numerics::Format::getUnchecked(bitsB, gammaB, biasB)};
}

} // namespace lns::runtime

#endif // LNS_LIB_RUNTIME_REFERENCEPARAMETERS_H

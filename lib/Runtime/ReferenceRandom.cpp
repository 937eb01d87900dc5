//===- ReferenceRandom.cpp - Stochastic rounding, other types -------------===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "lns/Runtime/Reference.h"

#include "lns/Numerics/Convert.h"
#include "lns/Numerics/Quantize.h"
#include "lns/Numerics/Random.h"
#include "lns/Numerics/SmallFloats.h"

using namespace lns::numerics;

static Underflow getUnderflow(int32_t policy) {
  return policy == 1 ? Underflow::Min : Underflow::Zero;
}

//===----------------------------------------------------------------------===//
// Random bits and stochastic rounding
//===----------------------------------------------------------------------===//

int32_t lns_ref_uniform(int64_t seed, int32_t step, int64_t index,
                        int32_t stream) {
  return uniform16(uint64_t(seed), uint32_t(step), uint64_t(index),
                   uint32_t(stream));
}

int32_t lns_ref_encode_stochastic(float x, float inverse, int32_t bits,
                                  int32_t gamma, int32_t bias, int32_t policy,
                                  int32_t random) {
  return quantizeStochastic(x, inverse, Format::getUnchecked(bits, gamma, bias),
                            getUnderflow(policy), uint16_t(random));
}

int32_t lns_ref_encode_stochastic_f64(double x, double inverse, int32_t bits,
                                      int32_t gamma, int32_t bias,
                                      int32_t policy, int32_t random) {
  return quantizeStochastic(x, inverse, Format::getUnchecked(bits, gamma, bias),
                            getUnderflow(policy), uint16_t(random));
}

int32_t lns_ref_convert_stochastic(int32_t code, int32_t bits1, int32_t gamma1,
                                   int32_t bias1, int32_t bits2, int32_t gamma2,
                                   int32_t bias2, int32_t policy,
                                   int32_t random) {
  return convertStochastic(Code(code),
                           Format::getUnchecked(bits1, gamma1, bias1),
                           Format::getUnchecked(bits2, gamma2, bias2),
                           getUnderflow(policy), uint16_t(random));
}

//===----------------------------------------------------------------------===//
// Other types than f32
//===----------------------------------------------------------------------===//

double lns_ref_absmax_f64(double acc, double x) {
  return absmaxCombine(acc, x);
}

float lns_ref_scale_f64(double absmax, int32_t kind) {
  return absmaxScale(absmax,
                     kind == 1 ? ScaleKind::PowerOfTwo : ScaleKind::AbsMax);
}

double lns_ref_inverse_f64(float scale) { return inverseScale(double(scale)); }

float lns_ref_half_value(int32_t word) { return halfValue(uint16_t(word)); }

int32_t lns_ref_half_word(float value) { return halfWord(value); }

int32_t lns_ref_bfloat16_word(float value) { return bfloat16Word(value); }

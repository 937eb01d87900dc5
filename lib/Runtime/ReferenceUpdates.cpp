//===- ReferenceUpdates.cpp - Weight updates for the reference ------------===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "ReferenceParameters.h"
#include "lns/Numerics/Dequantize.h"
#include "lns/Numerics/Madam.h"
#include "lns/Numerics/Updates.h"
#include "lns/Runtime/Reference.h"

using namespace lns::numerics;
using lns::runtime::getAdamWParameters;

static constexpr Format getFormat(int32_t bits, int32_t gamma, int32_t bias) {
  return Format::getUnchecked(bits, gamma, bias);
}

static UpdateRounding getRounding(int32_t rounding) {
  return rounding == 1 ? UpdateRounding::Stochastic : UpdateRounding::Nearest;
}

//===----------------------------------------------------------------------===//
// Madam
//===----------------------------------------------------------------------===//

float lns_ref_madam_v(float v, float g, float beta) {
  return madamMoment(v, g, beta).v;
}

float lns_ref_bfloat16_value(int32_t word) {
  return momentFromBFloat16(uint16_t(word));
}

int32_t lns_ref_madam_v_bfloat16(int32_t word, float g, float beta,
                                 int32_t random) {
  MadamMoment moment = madamMoment(momentFromBFloat16(uint16_t(word)), g, beta);
  return moment.skipped ? word : momentToBFloat16(moment.v, uint16_t(random));
}

int32_t lns_ref_madam_v_code(int32_t code, int32_t bits, int32_t gamma,
                             int32_t bias, float g, float beta,
                             float stored_scale, float new_scale,
                             int32_t random) {
  Format format = getFormat(bits, gamma, bias);
  float v = dequantize(Code(code), stored_scale, format);
  return momentToCode(Code(code), madamMoment(v, g, beta), stored_scale,
                      new_scale, format, uint16_t(random));
}

int32_t lns_ref_madam_code(int32_t code, int32_t bits, int32_t gamma,
                           int32_t bias, float v_old, float g, float beta,
                           float correction, float eta, float g_bound,
                           int32_t rounding, int32_t random) {
  static constexpr MadamRounding roundings[] = {MadamRounding::Nearest,
                                                MadamRounding::Stochastic,
                                                MadamRounding::Authors};
  MadamParameters parameters;
  parameters.beta = beta;
  parameters.correction = correction;
  parameters.eta = eta;
  parameters.gradientBound = g_bound;
  return madamStep(Code(code), v_old, g, parameters,
                   getFormat(bits, gamma, bias), roundings[rounding],
                   uint16_t(random))
      .weight;
}

//===----------------------------------------------------------------------===//
// SGD
//===----------------------------------------------------------------------===//

int32_t lns_ref_sgd_code(int32_t code, int32_t bits, int32_t gamma,
                         int32_t bias, float g, float eta, float scale,
                         int32_t rounding, int32_t random) {
  return sgdStep(Code(code), g, eta, scale, getFormat(bits, gamma, bias),
                 getRounding(rounding), uint16_t(random))
      .weight;
}

int32_t lns_ref_sgd_momentum_code(int32_t code, int32_t bits, int32_t gamma,
                                  int32_t bias, float u, float g, float eta,
                                  float momentum, float scale, int32_t rounding,
                                  int32_t random) {
  return sgdMomentumStep(Code(code), u, g, eta, momentum, scale,
                         getFormat(bits, gamma, bias), getRounding(rounding),
                         uint16_t(random))
      .weight;
}

float lns_ref_sgd_velocity(int32_t code, int32_t bits, int32_t gamma,
                           int32_t bias, float u, float g, float eta,
                           float momentum, float scale) {
  return sgdMomentumStep(Code(code), u, g, eta, momentum, scale,
                         getFormat(bits, gamma, bias))
      .velocity;
}

//===----------------------------------------------------------------------===//
// AdamW
//===----------------------------------------------------------------------===//

int32_t lns_ref_adamw_code(int32_t code, int32_t bits, int32_t gamma,
                           int32_t bias, float m, float v, float g, float beta1,
                           float beta2, float epsilon, float eta,
                           float weight_decay, float correction1,
                           float correction2, float scale, int32_t rounding,
                           int32_t random) {
  return adamWStep(Code(code), m, v, g,
                   getAdamWParameters(beta1, beta2, epsilon, eta, weight_decay,
                                      correction1, correction2),
                   scale, getFormat(bits, gamma, bias), getRounding(rounding),
                   uint16_t(random))
      .weight;
}

float lns_ref_adamw_m(int32_t code, int32_t bits, int32_t gamma, int32_t bias,
                      float m, float v, float g, float beta1, float beta2,
                      float epsilon, float eta, float weight_decay,
                      float correction1, float correction2, float scale) {
  return adamWStep(Code(code), m, v, g,
                   getAdamWParameters(beta1, beta2, epsilon, eta, weight_decay,
                                      correction1, correction2),
                   scale, getFormat(bits, gamma, bias))
      .firstMoment;
}

float lns_ref_adamw_v(int32_t code, int32_t bits, int32_t gamma, int32_t bias,
                      float m, float v, float g, float beta1, float beta2,
                      float epsilon, float eta, float weight_decay,
                      float correction1, float correction2, float scale) {
  return adamWStep(Code(code), m, v, g,
                   getAdamWParameters(beta1, beta2, epsilon, eta, weight_decay,
                                      correction1, correction2),
                   scale, getFormat(bits, gamma, bias))
      .secondMoment;
}

//===----------------------------------------------------------------------===//
// MUL, signMUL
//===----------------------------------------------------------------------===//

int32_t lns_ref_mul_update_code(int32_t code, int32_t bits, int32_t gamma,
                                int32_t bias, float g, float eta,
                                int32_t rounding, int32_t random) {
  return mulStep(Code(code), g, eta, getFormat(bits, gamma, bias),
                 getRounding(rounding), uint16_t(random))
      .weight;
}

int32_t lns_ref_signmul_update_code(int32_t code, int32_t bits, int32_t gamma,
                                    int32_t bias, float g, float eta,
                                    int32_t rounding, int32_t random) {
  return signMulStep(Code(code), g, eta, getFormat(bits, gamma, bias),
                     getRounding(rounding), uint16_t(random))
      .weight;
}

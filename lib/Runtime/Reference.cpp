//===- Reference.cpp - Scalar reference functions -------------------------===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "lns/Runtime/Reference.h"

#include "lns/Numerics/Convert.h"
#include "lns/Numerics/Datapath.h"
#include "lns/Numerics/Dequantize.h"
#include "lns/Numerics/Elementary.h"
#include "lns/Numerics/Elementwise.h"
#include "lns/Numerics/Quantize.h"

using namespace lns::numerics;

static constexpr Format getFormat(int32_t bits, int32_t gamma, int32_t bias) {
  return Format::getUnchecked(bits, gamma, bias);
}

static Underflow getUnderflow(int32_t policy) {
  return policy == 1 ? Underflow::Min : Underflow::Zero;
}

static Precision getPrecision(int32_t precision) {
  return precision == 1 ? Precision::Fast : Precision::High;
}

//===----------------------------------------------------------------------===//
// Quantize and dequantize
//===----------------------------------------------------------------------===//

int32_t lns_ref_encode(float x, float inverse, int32_t bits, int32_t gamma,
                       int32_t bias, int32_t policy) {
  return quantize(x, inverse, getFormat(bits, gamma, bias),
                  getUnderflow(policy));
}

int32_t lns_ref_encode_f64(double x, double inverse, int32_t bits,
                           int32_t gamma, int32_t bias, int32_t policy) {
  return quantize(x, inverse, getFormat(bits, gamma, bias),
                  getUnderflow(policy));
}

float lns_ref_decode(int32_t code, int32_t bits, int32_t gamma, int32_t bias) {
  return decode(Code(code), getFormat(bits, gamma, bias));
}

float lns_ref_dequantize(int32_t code, int32_t bits, int32_t gamma,
                         int32_t bias, float scale) {
  return dequantize(Code(code), scale, getFormat(bits, gamma, bias));
}

float lns_ref_absmax(float acc, float x) { return absmaxCombine(acc, x); }

float lns_ref_scale(float absmax, int32_t kind) {
  return absmaxScale(absmax,
                     kind == 1 ? ScaleKind::PowerOfTwo : ScaleKind::AbsMax);
}

float lns_ref_absmax_record(float absmax) { return absmaxRecord(absmax); }

float lns_ref_inverse(float scale) { return inverseScale(scale); }

//===----------------------------------------------------------------------===//
// Codes to codes
//===----------------------------------------------------------------------===//

int32_t lns_ref_convert(int32_t code, int32_t bits1, int32_t gamma1,
                        int32_t bias1, int32_t bits2, int32_t gamma2,
                        int32_t bias2, int32_t policy) {
  return convert(Code(code), getFormat(bits1, gamma1, bias1),
                 getFormat(bits2, gamma2, bias2), getUnderflow(policy));
}

int32_t lns_ref_mul(int32_t a, int32_t bitsA, int32_t gammaA, int32_t biasA,
                    int32_t b, int32_t bitsB, int32_t gammaB, int32_t biasB,
                    int32_t bitsR, int32_t gammaR, int32_t biasR,
                    int32_t policy) {
  return multiply(Code(a), getFormat(bitsA, gammaA, biasA), Code(b),
                  getFormat(bitsB, gammaB, biasB),
                  getFormat(bitsR, gammaR, biasR), getUnderflow(policy));
}

int32_t lns_ref_neg(int32_t a, int32_t bits, int32_t gamma, int32_t bias) {
  return negate(Code(a), getFormat(bits, gamma, bias));
}

int32_t lns_ref_abs(int32_t a, int32_t bits, int32_t gamma, int32_t bias) {
  return absolute(Code(a), getFormat(bits, gamma, bias));
}

int32_t lns_ref_relu(int32_t a, int32_t bits, int32_t gamma, int32_t bias) {
  return relu(Code(a), getFormat(bits, gamma, bias));
}

int32_t lns_ref_min(int32_t a, int32_t b, int32_t bits, int32_t gamma,
                    int32_t bias) {
  return minimum(Code(a), Code(b), getFormat(bits, gamma, bias));
}

int32_t lns_ref_max(int32_t a, int32_t b, int32_t bits, int32_t gamma,
                    int32_t bias) {
  return maximum(Code(a), Code(b), getFormat(bits, gamma, bias));
}

int32_t lns_ref_cmp(int32_t predicate, int32_t a, int32_t b, int32_t bits,
                    int32_t gamma, int32_t bias) {
  return compare(Predicate(predicate), Code(a), Code(b),
                 getFormat(bits, gamma, bias));
}

int32_t lns_ref_field_max(int32_t acc, int32_t code, int32_t bits,
                          int32_t gamma, int32_t bias) {
  return fieldMax(acc, Code(code), getFormat(bits, gamma, bias));
}

int32_t lns_ref_renormalize_code(int32_t code, int32_t max, float scale,
                                 int32_t bits, int32_t gamma, int32_t bias) {
  Format format = getFormat(bits, gamma, bias);
  return renormalizeCode(Code(code), renormalization(max, scale, format),
                         format);
}

float lns_ref_renormalize_scale(float scale, int32_t max, int32_t bits,
                                int32_t gamma, int32_t bias) {
  return renormalization(max, scale, getFormat(bits, gamma, bias)).scale;
}

//===----------------------------------------------------------------------===//
// Products
//===----------------------------------------------------------------------===//

static constexpr DotFormat getDotFormat(int32_t bitsA, int32_t gammaA,
                                        int32_t biasA, int32_t bitsB,
                                        int32_t gammaB, int32_t biasB) {
  return DotFormat(getFormat(bitsA, gammaA, biasA),
                   getFormat(bitsB, gammaB, biasB));
}

float lns_ref_product(int32_t precision, int32_t a, int32_t bitsA,
                      int32_t gammaA, int32_t biasA, int32_t b, int32_t bitsB,
                      int32_t gammaB, int32_t biasB) {
  return floatProduct(Code(a), Code(b),
                      getDotFormat(bitsA, gammaA, biasA, bitsB, gammaB, biasB),
                      getPrecision(precision));
}

float lns_ref_operand(int32_t precision, int32_t code, int32_t bits,
                      int32_t gamma, int32_t bias) {
  return floatOperand(Code(code), getFormat(bits, gamma, bias),
                      getPrecision(precision));
}

int32_t lns_ref_bin(int32_t a, int32_t bitsA, int32_t gammaA, int32_t biasA,
                    int32_t b, int32_t bitsB, int32_t gammaB, int32_t biasB) {
  DotFormat format = getDotFormat(bitsA, gammaA, biasA, bitsB, gammaB, biasB);
  Term term = format.product(Code(a), Code(b));
  return term.sign == 0 ? -1 : binIndex(term, format);
}

int32_t lns_ref_bin_shift(int32_t a, int32_t bitsA, int32_t gammaA,
                          int32_t biasA, int32_t b, int32_t bitsB,
                          int32_t gammaB, int32_t biasB) {
  DotFormat format = getDotFormat(bitsA, gammaA, biasA, bitsB, gammaB, biasB);
  Term term = format.product(Code(a), Code(b));
  return term.sign == 0 ? 0 : binShift(term, format);
}

int32_t lns_ref_product_sign(int32_t a, int32_t bitsA, int32_t gammaA,
                             int32_t biasA, int32_t b, int32_t bitsB,
                             int32_t gammaB, int32_t biasB) {
  DotFormat format = getDotFormat(bitsA, gammaA, biasA, bitsB, gammaB, biasB);
  return format.product(Code(a), Code(b)).sign;
}

//===----------------------------------------------------------------------===//
// Elementary functions
//===----------------------------------------------------------------------===//

float lns_ref_exp(float x) { return elementary::exp(x); }
float lns_ref_exp2(float x) { return elementary::exp2(x); }
float lns_ref_expm1(float x) { return elementary::expm1(x); }
float lns_ref_log(float x) { return elementary::log(x); }
float lns_ref_log2(float x) { return elementary::log2(x); }
float lns_ref_log1p(float x) { return elementary::log1p(x); }
float lns_ref_tanh(float x) { return elementary::tanh(x); }
float lns_ref_erf(float x) { return elementary::erf(x); }
float lns_ref_sigmoid(float x) { return elementary::sigmoid(x); }
float lns_ref_rsqrt(float x) { return elementary::rsqrt(x); }

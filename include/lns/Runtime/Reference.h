//===- Reference.h - Scalar reference functions ---------------------------===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// \file
/// The C functions that the reference backend's scalar loops call: one thin
/// entry for each function of Numerics. A code is an int32_t of which the low B
/// bits are read, so sign- and zero-extended storage both work; returned codes
/// have zero upper bits. A format is three numbers (bits, gamma, bias), legal
/// by N1 and N8; nothing is checked here. Policy: 0 = zero, 1 = min [Q3].
/// Precision: 0 = high, 1 = fast [D2, D3].
///
//===----------------------------------------------------------------------===//

#ifndef LNS_RUNTIME_REFERENCE_H
#define LNS_RUNTIME_REFERENCE_H

#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/// Quantizes x with the inverse of its scale [Q1-Q3, N6].
int32_t lns_ref_encode(float x, float inverse, int32_t bits, int32_t gamma,
                       int32_t bias, int32_t policy);
/// The same for f64 input: f64 arithmetic, f64 thresholds [Q1].
int32_t lns_ref_encode_f64(double x, double inverse, int32_t bits,
                           int32_t gamma, int32_t bias, int32_t policy);
/// The correctly rounded f32 of a code up to scale [Q7].
float lns_ref_decode(int32_t code, int32_t bits, int32_t gamma, int32_t bias);
/// RN(decode(code) * scale) [Q7].
float lns_ref_dequantize(int32_t code, int32_t bits, int32_t gamma,
                         int32_t bias, float scale);
/// One step of the absmax reduction, from 0 [Q5, N6].
float lns_ref_absmax(float acc, float x);
/// The dynamic scale; kind 0 = absmax, 1 = power of two [Q5, N6].
float lns_ref_scale(float absmax, int32_t kind);
/// What a history records of a call [Q8].
float lns_ref_absmax_record(float absmax);
/// RN(1 / scale) [Q1].
float lns_ref_inverse(float scale);

/// Converts between formats [Q6].
int32_t lns_ref_convert(int32_t code, int32_t bits1, int32_t gamma1,
                        int32_t bias1, int32_t bits2, int32_t gamma2,
                        int32_t bias2, int32_t policy);

/// a * b in format r [A1].
int32_t lns_ref_mul(int32_t a, int32_t bitsA, int32_t gammaA, int32_t biasA,
                    int32_t b, int32_t bitsB, int32_t gammaB, int32_t biasB,
                    int32_t bitsR, int32_t gammaR, int32_t biasR,
                    int32_t policy);
/// a / b in format r [A1]; x/0 saturates, 0/0 is 0.
int32_t lns_ref_div(int32_t a, int32_t bitsA, int32_t gammaA, int32_t biasA,
                    int32_t b, int32_t bitsB, int32_t gammaB, int32_t biasB,
                    int32_t bitsR, int32_t gammaR, int32_t biasR,
                    int32_t policy);
/// 1 / a, a * a, sqrt(a) in format r [A1].
int32_t lns_ref_recip(int32_t a, int32_t bitsA, int32_t gammaA, int32_t biasA,
                      int32_t bitsR, int32_t gammaR, int32_t biasR,
                      int32_t policy);
int32_t lns_ref_square(int32_t a, int32_t bitsA, int32_t gammaA, int32_t biasA,
                       int32_t bitsR, int32_t gammaR, int32_t biasR,
                       int32_t policy);
int32_t lns_ref_sqrt(int32_t a, int32_t bitsA, int32_t gammaA, int32_t biasA,
                     int32_t bitsR, int32_t gammaR, int32_t biasR,
                     int32_t policy);
/// a + b, a - b in format r [A2]; algorithm 0 = correct, 1 = interpolated,
/// 2 = mitchell.
int32_t lns_ref_add(int32_t a, int32_t bitsA, int32_t gammaA, int32_t biasA,
                    int32_t b, int32_t bitsB, int32_t gammaB, int32_t biasB,
                    int32_t bitsR, int32_t gammaR, int32_t biasR,
                    int32_t policy, int32_t algorithm);
int32_t lns_ref_sub(int32_t a, int32_t bitsA, int32_t gammaA, int32_t biasA,
                    int32_t b, int32_t bitsB, int32_t gammaB, int32_t biasB,
                    int32_t bitsR, int32_t gammaR, int32_t biasR,
                    int32_t policy, int32_t algorithm);
/// -a, |a|, max(a, 0) [A1].
int32_t lns_ref_neg(int32_t a, int32_t bits, int32_t gamma, int32_t bias);
int32_t lns_ref_abs(int32_t a, int32_t bits, int32_t gamma, int32_t bias);
int32_t lns_ref_relu(int32_t a, int32_t bits, int32_t gamma, int32_t bias);
/// The smaller, the larger of two codes of one format and scale [A0].
int32_t lns_ref_min(int32_t a, int32_t b, int32_t bits, int32_t gamma,
                    int32_t bias);
int32_t lns_ref_max(int32_t a, int32_t b, int32_t bits, int32_t gamma,
                    int32_t bias);
/// 1 where the predicate holds, else 0: 0 eq, 1 ne, 2 lt, 3 le, 4 gt, 5 ge
/// [A0].
int32_t lns_ref_cmp(int32_t predicate, int32_t a, int32_t b, int32_t bits,
                    int32_t gamma, int32_t bias);

/// max(acc, field of code), from 0 [A3].
int32_t lns_ref_field_max(int32_t acc, int32_t code, int32_t bits,
                          int32_t gamma, int32_t bias);
/// One code of a group with largest field `max` and scale `scale` (the scale
/// before), renormalized [A3]; groups that stay as they are included.
int32_t lns_ref_renormalize_code(int32_t code, int32_t max, float scale,
                                 int32_t bits, int32_t gamma, int32_t bias);
/// The scale of that group after [A3].
float lns_ref_renormalize_scale(float scale, int32_t max, int32_t bits,
                                int32_t gamma, int32_t bias);

/// One product of the float datapath [D0, D2, D3].
float lns_ref_product(int32_t precision, int32_t a, int32_t bitsA,
                      int32_t gammaA, int32_t biasA, int32_t b, int32_t bitsB,
                      int32_t gammaB, int32_t biasB);
/// One decoded operand, for a product with a plain f32 operand [D2, D3].
float lns_ref_operand(int32_t precision, int32_t code, int32_t bits,
                      int32_t gamma, int32_t bias);
/// The bin of a product, 0 .. gamma - 1, or -1 for a zero product [D1].
int32_t lns_ref_bin(int32_t a, int32_t bitsA, int32_t gammaA, int32_t biasA,
                    int32_t b, int32_t bitsB, int32_t gammaB, int32_t biasB);
/// The shift of a product in its bin [D1]; 0 for a zero product.
int32_t lns_ref_bin_shift(int32_t a, int32_t bitsA, int32_t gammaA,
                          int32_t biasA, int32_t b, int32_t bitsB,
                          int32_t gammaB, int32_t biasB);
/// +1 or -1; 0 for a zero product [D1].
int32_t lns_ref_product_sign(int32_t a, int32_t bitsA, int32_t gammaA,
                             int32_t biasA, int32_t b, int32_t bitsB,
                             int32_t gammaB, int32_t biasB);

/// An operand as an integer, RN(value * 2^s) [D4].
int32_t lns_ref_fixed_operand(int32_t s, int32_t code, int32_t bits,
                              int32_t gamma, int32_t bias);
/// The f32 of an exact sum of products of such operands [D4].
float lns_ref_round_fixed(int32_t s, int64_t sum);

//===----------------------------------------------------------------------===//
// Processing element and conversion tables [D5, D7, P1-P7]
//===----------------------------------------------------------------------===//
//
// Parameters of `pe`: log2 of the table entries, w, A, h, g (-1 for exact). The
// formats give Emin, Qmax and gamma.

/// What one product adds to the sum of its vector [P1-P5].
int64_t lns_ref_pe_term(int32_t entries, int32_t width, int32_t accumulator,
                        int32_t headroom, int32_t guard, int32_t a,
                        int32_t bitsA, int32_t gammaA, int32_t biasA, int32_t b,
                        int32_t bitsB, int32_t gammaB, int32_t biasB);
/// The accumulator after a vector whose terms sum to `sum` [P5].
int32_t lns_ref_pe_accumulate(int32_t entries, int32_t width,
                              int32_t accumulator, int32_t headroom,
                              int32_t guard, int32_t bitsA, int32_t gammaA,
                              int32_t biasA, int32_t bitsB, int32_t gammaB,
                              int32_t biasB, int32_t value, int64_t sum);
/// The f32 value of an accumulator [P7].
float lns_ref_pe_value(int32_t entries, int32_t width, int32_t accumulator,
                       int32_t headroom, int32_t guard, int32_t bitsA,
                       int32_t gammaA, int32_t biasA, int32_t bitsB,
                       int32_t gammaB, int32_t biasB, int32_t value);
/// One term of float<entries = n>, and what their sum is multiplied by [D7].
float lns_ref_table_product(int32_t entries, int32_t a, int32_t bitsA,
                            int32_t gammaA, int32_t biasA, int32_t b,
                            int32_t bitsB, int32_t gammaB, int32_t biasB);
float lns_ref_table_unit(int32_t bitsA, int32_t gammaA, int32_t biasA,
                         int32_t bitsB, int32_t gammaB, int32_t biasB);

//===----------------------------------------------------------------------===//
// Weight updates [M2, M3, M5]
//===----------------------------------------------------------------------===//
//
// The first argument is the stored code or moment, in f32 before the step.
// Rounding: 0 nearest, 1 stochastic, 2 nearest twice (Madam only). `random` is
// U of Q4, 16 bits, read by stochastic rounding only. Where the step does not
// count, what is stored is returned.

/// The second moment after a step with gradient g [M2].
float lns_ref_madam_v(float v, float g, float beta);
/// The same for a moment in bf16, a word of 16 bits, rounded stochastically.
int32_t lns_ref_madam_v_bfloat16(int32_t word, float g, float beta,
                                 int32_t random);
/// The same for a moment in LNS8, rounded stochastically.
int32_t lns_ref_madam_v_code(int32_t code, int32_t bits, int32_t gamma,
                             int32_t bias, float g, float beta,
                             float stored_scale, float new_scale,
                             int32_t random);
/// The value of a bf16 word.
float lns_ref_bfloat16_value(int32_t word);
/// The stored weight after a step [M2, M3]. `v_old` is the second moment
/// *before* the step, `correction` is c_t.
int32_t lns_ref_madam_code(int32_t code, int32_t bits, int32_t gamma,
                           int32_t bias, float v_old, float g, float beta,
                           float correction, float eta, float g_bound,
                           int32_t rounding, int32_t random);

/// SGD, without and with momentum, and the velocity [M5].
int32_t lns_ref_sgd_code(int32_t code, int32_t bits, int32_t gamma,
                         int32_t bias, float g, float eta, float scale,
                         int32_t rounding, int32_t random);
int32_t lns_ref_sgd_momentum_code(int32_t code, int32_t bits, int32_t gamma,
                                  int32_t bias, float u, float g, float eta,
                                  float momentum, float scale, int32_t rounding,
                                  int32_t random);
float lns_ref_sgd_velocity(int32_t code, int32_t bits, int32_t gamma,
                           int32_t bias, float u, float g, float eta,
                           float momentum, float scale);

/// AdamW: the code, the first and the second moment [M5].
int32_t lns_ref_adamw_code(int32_t code, int32_t bits, int32_t gamma,
                           int32_t bias, float m, float v, float g, float beta1,
                           float beta2, float epsilon, float eta,
                           float weight_decay, float correction1,
                           float correction2, float scale, int32_t rounding,
                           int32_t random);
float lns_ref_adamw_m(int32_t code, int32_t bits, int32_t gamma, int32_t bias,
                      float m, float v, float g, float beta1, float beta2,
                      float epsilon, float eta, float weight_decay,
                      float correction1, float correction2, float scale);
float lns_ref_adamw_v(int32_t code, int32_t bits, int32_t gamma, int32_t bias,
                      float m, float v, float g, float beta1, float beta2,
                      float epsilon, float eta, float weight_decay,
                      float correction1, float correction2, float scale);

/// MUL and signMUL [M5].
int32_t lns_ref_mul_update_code(int32_t code, int32_t bits, int32_t gamma,
                                int32_t bias, float g, float eta,
                                int32_t rounding, int32_t random);
int32_t lns_ref_signmul_update_code(int32_t code, int32_t bits, int32_t gamma,
                                    int32_t bias, float g, float eta,
                                    int32_t rounding, int32_t random);

//===----------------------------------------------------------------------===//
// Events [P5, M2, M5]
//===----------------------------------------------------------------------===//
//
// 1 where the event happens, else 0.

/// Whether the accumulator after a vector whose terms sum to `sum` is clamped.
int32_t lns_ref_pe_saturates(int32_t entries, int32_t width,
                             int32_t accumulator, int32_t headroom,
                             int32_t guard, int32_t bitsA, int32_t gammaA,
                             int32_t biasA, int32_t bitsB, int32_t gammaB,
                             int32_t biasB, int32_t value, int64_t sum);
/// Whether a step on a weight of value w is skipped; moments are those before
/// it.
int32_t lns_ref_madam_skips(float g, float v, float beta);
int32_t lns_ref_sgd_skips(float g, float w, float eta);
int32_t lns_ref_sgd_momentum_skips(float g, float w, float eta, float momentum,
                                   float u);
int32_t lns_ref_adamw_skips(float g, float w, float m, float v, float beta1,
                            float beta2, float epsilon, float eta,
                            float weight_decay, float correction1,
                            float correction2);

//===----------------------------------------------------------------------===//
// Random bits and stochastic rounding [Q4]
//===----------------------------------------------------------------------===//

/// U of an index, 0 .. 65535.
int32_t lns_ref_uniform(int64_t seed, int32_t step, int64_t index,
                        int32_t stream);
/// Quantizes x, rounding by U.
int32_t lns_ref_encode_stochastic(float x, float inverse, int32_t bits,
                                  int32_t gamma, int32_t bias, int32_t policy,
                                  int32_t random);
int32_t lns_ref_encode_stochastic_f64(double x, double inverse, int32_t bits,
                                      int32_t gamma, int32_t bias,
                                      int32_t policy, int32_t random);
/// Converts between formats, rounding by the upper bits of U [Q6].
int32_t lns_ref_convert_stochastic(int32_t code, int32_t bits1, int32_t gamma1,
                                   int32_t bias1, int32_t bits2, int32_t gamma2,
                                   int32_t bias2, int32_t policy,
                                   int32_t random);

//===----------------------------------------------------------------------===//
// Other types of input and output than f32 [Q1, Q5, Q7]
//===----------------------------------------------------------------------===//

/// As the functions for f32.
double lns_ref_absmax_f64(double acc, double x);
float lns_ref_scale_f64(double absmax, int32_t kind);
double lns_ref_inverse_f64(float scale);
/// The value of an f16 word.
float lns_ref_half_value(int32_t word);
/// The word nearest to a number.
int32_t lns_ref_half_word(float value);
int32_t lns_ref_bfloat16_word(float value);

//===----------------------------------------------------------------------===//
// Elementary functions [F3]
//===----------------------------------------------------------------------===//

float lns_ref_exp(float x);
float lns_ref_exp2(float x);
float lns_ref_expm1(float x);
float lns_ref_log(float x);
float lns_ref_log2(float x);
float lns_ref_log1p(float x);
float lns_ref_tanh(float x);
float lns_ref_erf(float x);
float lns_ref_sigmoid(float x);
float lns_ref_rsqrt(float x);

#ifdef __cplusplus
}
#endif

#endif // LNS_RUNTIME_REFERENCE_H

//===- ReferenceTest.cpp - Scalar reference functions ---------------------===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "lns/Runtime/Reference.h"

#include "lns/Numerics/Convert.h"
#include "lns/Numerics/Datapath.h"
#include "lns/Numerics/Dequantize.h"
#include "lns/Numerics/Elementwise.h"
#include "lns/Numerics/Madam.h"
#include "lns/Numerics/Quantize.h"
#include "lns/Numerics/Updates.h"

#include <gtest/gtest.h>

#include <cmath>
#include <random>

using namespace lns::numerics;

// The functions are thin: what can go wrong is an argument in the wrong place.
// All parameters differ here, so that a swap shows.
static const Format formatA = *Format::get(8, 8, 120);
static const Format formatB = *Format::get(7, 8, 60);
static const Format formatR = *Format::get(9, 8, 190);
static const Format formatW = *Format::get(16, 2048, 32000);

#define A 8, 8, 120
#define B 7, 8, 60
#define R 9, 8, 190
#define W 16, 2048, 32000

TEST(Reference, Quantize) {
  std::mt19937 random(1);
  for (int i = 0; i < 2000; ++i) {
    float x = std::ldexp(float(random()) - 0x1p31f, -int(random() % 60));
    for (int policy : {0, 1}) {
      Underflow underflow = policy ? Underflow::Min : Underflow::Zero;
      ASSERT_EQ(lns_ref_encode(x, 0.3f, A, policy),
                quantize(x, 0.3f, formatA, underflow));
      ASSERT_EQ(lns_ref_encode_f64(x, 0.3, A, policy),
                quantize(double(x), 0.3, formatA, underflow));
    }
  }
  EXPECT_EQ(lns_ref_absmax(1.0f, -2.0f), 2.0f);
  EXPECT_EQ(lns_ref_scale(3.0f, 0), 3.0f);
  EXPECT_EQ(lns_ref_scale(3.0f, 1), 4.0f);
  EXPECT_EQ(lns_ref_inverse(3.0f), 1.0f / 3.0f);
}

// Codes may come sign-extended from i8 storage; results have no upper bits.
TEST(Reference, CodesFromEitherExtension) {
  for (int code = 0; code < 256; ++code) {
    int extended = int8_t(code);
    ASSERT_EQ(lns_ref_decode(extended, A), decode(Code(code), formatA));
    ASSERT_EQ(lns_ref_neg(extended, A), negate(Code(code), formatA));
    ASSERT_EQ(lns_ref_abs(extended, A), absolute(Code(code), formatA));
    ASSERT_EQ(lns_ref_relu(extended, A), relu(Code(code), formatA));
    ASSERT_EQ(lns_ref_field_max(9, extended, A), std::max(9, code & 127));
    ASSERT_EQ(lns_ref_operand(0, extended, A),
              floatOperand(Code(code), formatA, Precision::High));
    ASSERT_EQ(lns_ref_operand(1, extended, A),
              floatOperand(Code(code), formatA, Precision::Fast));
    for (int policy : {0, 1})
      ASSERT_EQ(lns_ref_convert(extended, A, 6, 4, 33, policy),
                convert(Code(code), formatA, *Format::get(6, 4, 33),
                        policy ? Underflow::Min : Underflow::Zero));
  }
}

TEST(Reference, Pairs) {
  DotFormat dot(formatA, formatB);
  for (int a = 0; a < 256; ++a)
    for (int b = 0; b < 128; ++b) {
      Code x = Code(a), y = Code(b);
      for (int policy : {0, 1})
        ASSERT_EQ(lns_ref_mul(a, A, b, B, R, policy),
                  multiply(x, formatA, y, formatB, formatR,
                           policy ? Underflow::Min : Underflow::Zero));
      ASSERT_EQ(lns_ref_product(0, a, A, b, B),
                floatProduct(x, y, dot, Precision::High));
      ASSERT_EQ(lns_ref_product(1, a, A, b, B),
                floatProduct(x, y, dot, Precision::Fast));
      Term term = dot.product(x, y);
      ASSERT_EQ(lns_ref_product_sign(a, A, b, B), term.sign);
      ASSERT_EQ(lns_ref_bin(a, A, b, B), term.sign ? binIndex(term, dot) : -1);
      ASSERT_EQ(lns_ref_bin_shift(a, A, b, B),
                term.sign ? binShift(term, dot) : 0);
      ASSERT_EQ(lns_ref_min(a, b, A), minimum(x, y, formatA));
      ASSERT_EQ(lns_ref_max(a, b, A), maximum(x, y, formatA));
      for (int predicate = 0; predicate < 6; ++predicate)
        ASSERT_EQ(lns_ref_cmp(predicate, a, b, A),
                  int(compare(Predicate(predicate), x, y, formatA)));
    }
}

TEST(Reference, Renormalize) {
  for (int max : {0, 1, 100, 127})
    for (float scale : {3.0f, 0x1p-120f}) {
      Renormalization step = renormalization(max, scale, formatA);
      ASSERT_EQ(lns_ref_renormalize_scale(scale, max, A), step.scale);
      for (int code : {0, 1, 50, 128, 129, 200})
        if ((code & 127) <= max) {
          ASSERT_EQ(lns_ref_renormalize_code(code, max, scale, A),
                    renormalizeCode(Code(code), step, formatA));
        }
    }
}

TEST(Reference, Madam) {
  MadamParameters p;
  p.beta = 0.9f;
  p.correction = 0.25f;
  p.eta = 0.03f;
  p.gradientBound = 2.5f;
  const MadamRounding roundings[] = {MadamRounding::Nearest,
                                     MadamRounding::Stochastic,
                                     MadamRounding::Authors};
  for (float g : {0.0f, 0.5f, -3.0f, 1e30f})
    for (float v : {0.0f, 0.01f, 2.0f})
      for (int code : {0, 5, 20000, 40000}) {
        ASSERT_EQ(lns_ref_madam_v(v, g, 0.9f), madamMoment(v, g, 0.9f).v);
        for (int rounding : {0, 1, 2})
          ASSERT_EQ(lns_ref_madam_code(code, W, v, g, 0.9f, 0.25f, 0.03f, 2.5f,
                                       rounding, 50000),
                    madamStep(Code(code), v, g, p, formatW, roundings[rounding],
                              50000)
                        .weight);
      }
}

// [M2] A step that does not count (g = 1e30) keeps what is stored.
TEST(Reference, StoredMoments) {
  for (float g : {0.0f, 0.5f, -3.0f, 1e30f})
    for (int word : {0, 0x3c12, 0x4049}) {
      float v = momentFromBFloat16(uint16_t(word));
      ASSERT_EQ(lns_ref_bfloat16_value(word), v);
      MadamMoment moment = madamMoment(v, g, 0.9f);
      ASSERT_EQ(lns_ref_madam_v_bfloat16(word, g, 0.9f, 40000),
                moment.skipped ? word : momentToBFloat16(moment.v, 40000));
      int code = word % 128;
      v = dequantize(Code(code), 0.7f, formatA);
      ASSERT_EQ(lns_ref_dequantize(code, A, 0.7f), v);
      ASSERT_EQ(lns_ref_madam_v_code(code, A, g, 0.9f, 0.7f, 0.4f, 40000),
                momentToCode(Code(code), madamMoment(v, g, 0.9f), 0.7f, 0.4f,
                             formatA, 40000));
    }
}

TEST(Reference, Updates) {
  AdamWParameters p;
  p.beta1 = 0.8f;
  p.beta2 = 0.9f;
  p.epsilon = 0.01f;
  p.eta = 0.03f;
  p.weightDecay = 0.2f;
  p.correction1 = 0.4f;
  p.correction2 = 0.5f;
#define ADAMW 0.8f, 0.9f, 0.01f, 0.03f, 0.2f, 0.4f, 0.5f, 0.6f
  const UpdateRounding roundings[] = {UpdateRounding::Nearest,
                                      UpdateRounding::Stochastic};
  for (float g : {0.0f, 0.5f, -3.0f, 1e30f})
    for (int code : {0, 5, 20000, 40000}) {
      auto c = Code(code);
      ASSERT_EQ(
          lns_ref_sgd_velocity(code, W, 0.2f, g, 0.03f, 0.9f, 0.6f),
          sgdMomentumStep(c, 0.2f, g, 0.03f, 0.9f, 0.6f, formatW).velocity);
      AdamWResult wanted = adamWStep(c, 0.1f, 0.3f, g, p, 0.6f, formatW);
      ASSERT_EQ(lns_ref_adamw_m(code, W, 0.1f, 0.3f, g, ADAMW),
                wanted.firstMoment);
      ASSERT_EQ(lns_ref_adamw_v(code, W, 0.1f, 0.3f, g, ADAMW),
                wanted.secondMoment);
      for (int i : {0, 1}) {
        UpdateRounding rounding = roundings[i];
        ASSERT_EQ(lns_ref_sgd_code(code, W, g, 0.03f, 0.6f, i, 50000),
                  sgdStep(c, g, 0.03f, 0.6f, formatW, rounding, 50000).weight);
        ASSERT_EQ(lns_ref_sgd_momentum_code(code, W, 0.2f, g, 0.03f, 0.9f, 0.6f,
                                            i, 50000),
                  sgdMomentumStep(c, 0.2f, g, 0.03f, 0.9f, 0.6f, formatW,
                                  rounding, 50000)
                      .weight);
        ASSERT_EQ(lns_ref_adamw_code(code, W, 0.1f, 0.3f, g, ADAMW, i, 50000),
                  adamWStep(c, 0.1f, 0.3f, g, p, 0.6f, formatW, rounding, 50000)
                      .weight);
        ASSERT_EQ(lns_ref_mul_update_code(code, W, g, 0.03f, i, 50000),
                  mulStep(c, g, 0.03f, formatW, rounding, 50000).weight);
        ASSERT_EQ(lns_ref_signmul_update_code(code, W, g, 0.03f, i, 50000),
                  signMulStep(c, g, 0.03f, formatW, rounding, 50000).weight);
      }
    }
#undef ADAMW
}

//===- ElementaryTest.cpp - Errors of exp, log, tanh, … -------------------===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// \file
/// [F3]: every error is at most 2 ulp. Measured against the C library's
/// functions on double, whose error is far below 2^-20 ulp of f32; those are
/// checked against MPFR on samples. The slow test takes all 2^32 floats.
///
/// An ulp is the distance of f32 numbers in the binade of the exact result,
/// 2^-149 below 2^-126; infinity counts as 2^128.
///
//===----------------------------------------------------------------------===//

#include "Oracle.h"

#include "lns/Numerics/Elementary.h"
#include "lns/Numerics/ElementaryScalar.h"
#include "lns/Numerics/ElementarySequences.h"

#include <gtest/gtest.h>

#include <cmath>
#include <functional>
#include <limits>
#include <mutex>
#include <thread>

namespace elementary = lns::numerics::elementary;
using elementary::ScalarOps;

namespace {

constexpr float inf = std::numeric_limits<float>::infinity();
constexpr float notANumber = std::numeric_limits<float>::quiet_NaN();

double sigmoidOracle(double x) { return 1 / (1 + std::exp(-x)); }
double rsqrtOracle(double x) { return 1 / std::sqrt(x); }

void sigmoidReal(mpfr_ptr y, mpfr_srcptr x) {
  mpfr_neg(y, x, MPFR_RNDN);
  mpfr_exp(y, y, MPFR_RNDN);
  mpfr_add_ui(y, y, 1, MPFR_RNDN);
  mpfr_ui_div(y, 1, y, MPFR_RNDN);
}

using Real = void (*)(mpfr_ptr, mpfr_srcptr);
template <int (*function)(mpfr_ptr, mpfr_srcptr, mpfr_rnd_t)>
void real(mpfr_ptr y, mpfr_srcptr x) {
  function(y, x, MPFR_RNDN);
}

struct Function {
  const char *name;
  float (*implementation)(float);
  double (*oracle)(double);
  Real real;
};

const Function functions[] = {
    {"exp", elementary::exp, std::exp, real<mpfr_exp>},
    {"exp2", elementary::exp2, std::exp2, real<mpfr_exp2>},
    {"expm1", elementary::expm1, std::expm1, real<mpfr_expm1>},
    {"log", elementary::log, std::log, real<mpfr_log>},
    {"log2", elementary::log2, std::log2, real<mpfr_log2>},
    {"log1p", elementary::log1p, std::log1p, real<mpfr_log1p>},
    {"tanh", elementary::tanh, std::tanh, real<mpfr_tanh>},
    {"erf", elementary::erf, std::erf, real<mpfr_erf>},
    {"sigmoid", elementary::sigmoid, sigmoidOracle, sigmoidReal},
    {"rsqrt", elementary::rsqrt, rsqrtOracle, real<mpfr_rec_sqrt>},
};

const Function &find(const char *name) {
  for (const Function &function : functions)
    if (std::string(function.name) == name)
      return function;
  std::abort();
}

/// The error of y as an approximation of r, in ulp; infinite for a NaN where
/// there should be none, or none where there should be one.
double ulpError(float y, double r) {
  if (std::isnan(y) || std::isnan(r))
    return std::isnan(y) && std::isnan(r) ? 0 : inf;
  int exponent = -125;
  if (std::fabs(r) >= 0x1p-126)
    std::frexp(std::min(std::fabs(r), 0x1.fp127), &exponent);
  auto finite = [](double v) {
    return std::max(-0x1p128, std::min(v, 0x1p128));
  };
  return std::fabs(finite(y) - finite(r)) / std::ldexp(1, exponent - 24);
}

struct Worst {
  double error = 0;
  float argument = 0;
  void add(double other, float x) {
    if (other > error)
      error = other, argument = x;
  }
};

/// All exponents, the neighbours of powers of two, and every `stride`-th float.
void forSamples(uint32_t stride, const std::function<void(float)> &take) {
  for (uint64_t bits = 0; bits < (uint64_t(1) << 32); bits += stride)
    take(oracle::floatOf(uint32_t(bits)));
  for (uint32_t head = 0; head < 512; ++head)
    for (int near = -4; near <= 4; ++near)
      take(oracle::floatOf((head << 23) + uint32_t(near)));
}

template <typename Implementation>
Worst measure(const Function &function, uint32_t stride, Implementation f) {
  Worst worst;
  forSamples(stride, [&](float x) {
    worst.add(ulpError(f(x), function.oracle(double(x))), x);
  });
  return worst;
}

} // namespace

TEST(Elementary, ErrorIsAtMostTwoUlpOnSamples) {
  for (const Function &function : functions) {
    Worst worst = measure(function, 4099, function.implementation);
    EXPECT_LE(worst.error, 2.0)
        << function.name << "(" << std::hexfloat << worst.argument << ")";
    EXPECT_GT(worst.error, 0.5) << function.name;
  }
}

// The double functions of the C library, which measure the error elsewhere.
TEST(Elementary, OracleAgreesWithMPFR) {
  oracle::Real x(24), y(160);
  for (const Function &function : functions)
    forSamples(1000003, [&](float argument) {
      mpfr_set_flt(x.get(), argument, MPFR_RNDN);
      function.real(y.get(), x.get());
      double want = mpfr_get_d(y.get(), MPFR_RNDN);
      double got = function.oracle(double(argument));
      if (std::isnan(want) || std::isnan(got)) {
        EXPECT_EQ(std::isnan(want), std::isnan(got))
            << function.name << "(" << argument << ")";
        return;
      }
      // Sign of zero aside: rec_sqrt(-0) is +inf for MPFR, -inf by IEEE 754.
      if (want == got || (argument == 0 && std::isinf(want)))
        return;
      EXPECT_LE(std::fabs(got - want), std::fabs(want) * 0x1p-48 + 0x1p-180)
          << function.name << "(" << argument << ")";
    });
}

TEST(Elementary, SpecialValues) {
  auto same = [](float got, float want) {
    return (std::isnan(got) && std::isnan(want)) ||
           oracle::bitsOf(got) == oracle::bitsOf(want);
  };
  struct Case {
    float (*f)(float);
    float x, y;
  };
  using namespace elementary;
  const Case cases[] = {
      {exp, 0.0f, 1.0f},
      {exp, -0.0f, 1.0f},
      {exp, inf, inf},
      {exp, -inf, 0.0f},
      {exp, 1e30f, inf},
      {exp, -1e30f, 0.0f},
      {exp2, -149.0f, 0x1p-149f},
      {exp2, -126.0f, 0x1p-126f},
      {exp2, 127.0f, 0x1p127f},
      {exp2, 128.0f, inf},
      {exp2, -inf, 0.0f},
      {exp2, inf, inf},
      {expm1, -0.0f, -0.0f},
      {expm1, 0x1p-149f, 0x1p-149f},
      {expm1, -inf, -1.0f},
      {expm1, inf, inf},
      {log, 1.0f, 0.0f},
      {log, 0.0f, -inf},
      {log, -0.0f, -inf},
      {log, -1.0f, notANumber},
      {log, inf, inf},
      {log, -inf, notANumber},
      {log, -0x1p-149f, notANumber},
      {log2, 0x1p-149f, -149.0f},
      {log2, 0x1p100f, 100.0f},
      {log2, 0.0f, -inf},
      {log2, inf, inf},
      {log2, -inf, notANumber},
      {log1p, -0.0f, -0.0f},
      {log1p, -1.0f, -inf},
      {log1p, -1.5f, notANumber},
      {log1p, inf, inf},
      {log1p, -0x1p-149f, -0x1p-149f},
      {tanh, -0.0f, -0.0f},
      {tanh, inf, 1.0f},
      {tanh, -inf, -1.0f},
      {tanh, 0x1p-149f, 0x1p-149f},
      {erf, -0.0f, -0.0f},
      {erf, inf, 1.0f},
      {erf, -inf, -1.0f},
      {sigmoid, -0.0f, 0.5f},
      {sigmoid, inf, 1.0f},
      {sigmoid, -inf, 0.0f},
      {rsqrt, 0.0f, inf},
      {rsqrt, -0.0f, -inf},
      {rsqrt, inf, 0.0f},
      {rsqrt, -1.0f, notANumber},
      {rsqrt, 0x1p-148f, 0x1p74f},
  };
  for (const Case &c : cases)
    EXPECT_TRUE(same(c.f(c.x), c.y))
        << "case " << &c - cases << ": f(" << c.x << ") = " << c.f(c.x)
        << ", expected " << c.y;
  for (const Function &function : functions)
    EXPECT_TRUE(std::isnan(function.implementation(notANumber)))
        << function.name;
}

TEST(Elementary, OddFunctionsAreOdd) {
  for (float (*f)(float) :
       {find("tanh").implementation, find("erf").implementation})
    forSamples(9973, [&](float x) {
      if (!std::isnan(x))
        EXPECT_EQ(oracle::bitsOf(f(-x)), oracle::bitsOf(f(x)) ^ 0x80000000u);
    });
}

//===----------------------------------------------------------------------===//
// Negative controls
//===----------------------------------------------------------------------===//

namespace {

/// One constant is 0.
struct WithoutConstant : ScalarOps {
  float missing;
  explicit WithoutConstant(float missing) : missing(missing) {}
  float f(float c) const { return c == missing ? 0.0f : c; }
};

/// Products are rounded before they are added.
struct Unfused : ScalarOps {
  static float fma(float x, float y, float z) { return x * y + z; }
};

} // namespace

TEST(ElementaryControl, EveryCoefficientCounts) {
  auto check = [](const char *name, auto sequence, const auto &coefficients) {
    for (float c : coefficients) {
      WithoutConstant ops(c);
      Worst worst = measure(find(name), 100003,
                            [&](float x) { return sequence(ops, x); });
      EXPECT_GT(worst.error, 2.0) << name << " without " << c;
    }
  };
  check("exp", elementary::exp<WithoutConstant>, elementary::expTail);
  check("log", elementary::log<WithoutConstant>, elementary::logTail);
  check("tanh", elementary::tanh<WithoutConstant>, elementary::tanhTail);
  check("erf", elementary::erf<WithoutConstant>, elementary::erfExponent);
}

TEST(ElementaryControl, RoundedProductsAreCaught) {
  auto check = [](const char *name, auto sequence) {
    Unfused ops;
    int different = 0;
    forSamples(4099, [&](float x) {
      float got = sequence(ops, x), want = find(name).implementation(x);
      different +=
          !std::isnan(want) && oracle::bitsOf(got) != oracle::bitsOf(want);
    });
    EXPECT_GT(different, 100) << name;
  };
  check("exp", elementary::exp<Unfused>);
  check("exp2", elementary::exp2<Unfused>);
  check("expm1", elementary::expm1<Unfused>);
  check("log", elementary::log<Unfused>);
  check("log2", elementary::log2<Unfused>);
  check("log1p", elementary::log1p<Unfused>);
  check("tanh", elementary::tanh<Unfused>);
  check("erf", elementary::erf<Unfused>);
  check("sigmoid", elementary::sigmoid<Unfused>);
}

//===----------------------------------------------------------------------===//
// All floats
//===----------------------------------------------------------------------===//

TEST(ElementarySlow, ErrorIsAtMostTwoUlpOnAllFloats) {
  std::printf("function   max ulp   argument\n");
  for (const Function &function : functions) {
    Worst worst;
    std::mutex mutex;
    auto work = [&](uint64_t begin, uint64_t end) {
      Worst mine;
      for (uint64_t bits = begin; bits < end; ++bits) {
        float x = oracle::floatOf(uint32_t(bits));
        mine.add(
            ulpError(function.implementation(x), function.oracle(double(x))),
            x);
      }
      std::lock_guard<std::mutex> lock(mutex);
      worst.add(mine.error, mine.argument);
    };
    constexpr uint64_t half = uint64_t(1) << 31;
    std::thread other(work, 0, half);
    work(half, 2 * half);
    other.join();
    std::printf("%-8s   %.4f    %a\n", function.name, worst.error,
                double(worst.argument));
    std::fflush(stdout);
    EXPECT_LE(worst.error, 2.0)
        << function.name << "(" << std::hexfloat << worst.argument << ")";
  }
}

//===- ElementarySequences.h - Operations of exp, log, … ------ -*- C++ -*-===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// \file
/// [F3]: each elementary function on f32 is one written sequence of
/// correctly rounded operations (add, sub, mul, div, sqrt, fused multiply-add),
/// integer operations on the bits, compares and selects. There is no branch and
/// no table. The functions are templates over what executes the operations, so
/// that numbers (Elementary.h) and generated code have the same bits, on
/// scalars and on vectors.
///
/// `Ops` has the types Float, Int (32 bits) and Bool and these members:
///
///   Float f(float), Int i(int32_t)             a constant
///   Float add, sub, mul, div (Float, Float), sqrt(Float)
///   Float fma(Float x, Float y, Float z)       RN(x·y + z), one rounding
///   Int bits(Float), Float fromBits(Int), Float toFloat(Int)
///   Int subI, andI, orI (Int, Int)             modulo 2^32
///   Int shl, shrSigned(Int, int)
///   Bool less, equal (Float, Float)            false where one is NaN
///   Float select(Bool, Float, Float)
///
/// A NaN argument gives a NaN, whose payload and sign are not part of the rule.
///
//===----------------------------------------------------------------------===//

#ifndef LNS_NUMERICS_ELEMENTARYSEQUENCES_H
#define LNS_NUMERICS_ELEMENTARYSEQUENCES_H

#include "lns/Numerics/ElementaryCoefficients.h"

#include <cstddef>
#include <cstdint>

namespace lns::numerics::elementary {

inline constexpr int32_t signBit = INT32_MIN;
inline constexpr int32_t oneBits = 0x3f800000;
inline constexpr int32_t fractionWidth = 23;
inline constexpr int32_t exponentBias = 127;
inline constexpr float infinity = __builtin_inff();

/// Adding this rounds a float below 2^21 to an integer and leaves that integer
/// plus `offset` in the low bits; subtracting it again gives the integer.
constexpr float roundingConstant(int32_t offset) {
  return 0x1.8p23f + float(offset);
}

/// c[0] + c[1]·x + …, by Horner's rule.
template <typename Ops, size_t n>
typename Ops::Float polynomial(Ops &o, const float (&c)[n],
                               typename Ops::Float x) {
  typename Ops::Float sum = o.f(c[n - 1]);
  for (size_t i = n - 1; i-- > 0;)
    sum = o.fma(sum, x, o.f(c[i]));
  return sum;
}

/// The smaller of x and a constant, the larger; NaN stays.
template <typename Ops>
typename Ops::Float clampAbove(Ops &o, typename Ops::Float x, float limit) {
  typename Ops::Float high = o.f(limit);
  return o.select(o.less(high, x), high, x);
}
template <typename Ops>
typename Ops::Float clampBelow(Ops &o, typename Ops::Float x, float limit) {
  typename Ops::Float low = o.f(limit);
  return o.select(o.less(x, low), low, x);
}

/// The magnitude of x (if not NaN) with the sign of `sign`.
template <typename Ops>
typename Ops::Float copySign(Ops &o, typename Ops::Float x,
                             typename Ops::Float sign) {
  typename Ops::Int magnitude = o.andI(o.bits(x), o.i(~signBit));
  typename Ops::Int bit = o.andI(o.bits(sign), o.i(signBit));
  return o.fromBits(o.orI(magnitude, bit));
}

/// The float 2^k of an integer whose low bits are k + 127.
template <typename Ops>
typename Ops::Float powerOfTwo(Ops &o, typename Ops::Int biased) {
  return o.fromBits(o.shl(biased, fractionWidth));
}

/// 2^k as the product of two normal floats, so that a last product with them
/// rounds once where the result is subnormal. The low 9 bits of `biased` are
/// k + 254, |k| ≤ 250.
template <typename Ops> struct SplitPower {
  typename Ops::Float first, second;
  SplitPower(Ops &o, typename Ops::Int biased)
      : first(powerOfTwo(o, o.shrSigned(biased, 1))),
        second(powerOfTwo(o, o.subI(biased, o.shrSigned(biased, 1)))) {}
};

/// y = n·ln 2 + r with |r| ≤ (ln 2)/2, |y| < 2^10: e^y = 2^n · e^r.
template <typename Ops> struct ReducedExponent {
  typename Ops::Float n;
  /// Low bits n + offset.
  typename Ops::Int biased;

  ReducedExponent(Ops &o, typename Ops::Float y, int32_t offset) {
    typename Ops::Float shift = o.f(roundingConstant(offset));
    typename Ops::Float rounded = o.fma(y, o.f(log2E), shift);
    n = o.sub(rounded, shift);
    biased = o.bits(rounded);
  }
  /// y − n·ln2High. Exact: both are multiples of the last place of a number in
  /// [1/4, 1/2).
  typename Ops::Float high(Ops &o, typename Ops::Float y) const {
    return o.fma(n, o.f(-ln2High), y);
  }
  /// What `high` lacks.
  typename Ops::Float low(Ops &o) const { return o.mul(n, o.f(-ln2Low)); }
  /// r, rounded once.
  typename Ops::Float remainder(Ops &o, typename Ops::Float y) const {
    return o.fma(n, o.f(-ln2Low), high(o, y));
  }
};

/// e^r − 1 to f32 where its error counts once next to a 1.
template <typename Ops>
typename Ops::Float expm1Reduced(Ops &o, typename Ops::Float r) {
  typename Ops::Float tail = polynomial(o, expTail, r);
  return o.fma(o.mul(r, r), tail, r);
}

/// scale·e^r − minus with r = high + low, right relatively where `minus` is
/// `scale` and r small.
template <typename Ops>
typename Ops::Float
scaledExpMinus(Ops &o, typename Ops::Float high, typename Ops::Float low,
               typename Ops::Float scale, typename Ops::Float minus) {
  typename Ops::Float r = o.add(high, low);
  typename Ops::Float tail = polynomial(o, expTail, r);
  typename Ops::Float rest = o.fma(o.mul(r, r), tail, low);
  typename Ops::Float sum = o.fma(scale, high, o.sub(scale, minus));
  return o.fma(scale, rest, sum);
}

/// 2^k · (1 + t), `biased` as SplitPower has it.
template <typename Ops>
typename Ops::Float scaleByPower(Ops &o, typename Ops::Float t,
                                 typename Ops::Int biased) {
  SplitPower<Ops> power(o, biased);
  typename Ops::Float scaled = o.fma(t, power.first, power.first);
  return o.mul(scaled, power.second);
}

/// e^x.
template <typename Ops> typename Ops::Float exp(Ops &o, typename Ops::Float x) {
  // Beyond these e^x is infinite, and below 2^-150.
  typename Ops::Float y = clampAbove(o, x, 89.0f);
  y = clampBelow(o, y, -104.0f);
  ReducedExponent<Ops> reduced(o, y, 2 * exponentBias);
  typename Ops::Float r = reduced.remainder(o, y);
  return scaleByPower(o, expm1Reduced(o, r), reduced.biased);
}

/// 2^x.
template <typename Ops>
typename Ops::Float exp2(Ops &o, typename Ops::Float x) {
  typename Ops::Float y = clampAbove(o, x, 129.0f);
  y = clampBelow(o, y, -151.0f);
  typename Ops::Float shift = o.f(roundingConstant(2 * exponentBias));
  typename Ops::Float rounded = o.add(y, shift);
  typename Ops::Float fraction = o.sub(y, o.sub(rounded, shift));
  typename Ops::Float r = o.mul(fraction, o.f(ln2High));
  return scaleByPower(o, expm1Reduced(o, r), o.bits(rounded));
}

/// e^x − 1, −0 kept.
template <typename Ops>
typename Ops::Float expm1(Ops &o, typename Ops::Float x) {
  typename Ops::Float y = clampAbove(o, x, 89.0f);
  y = clampBelow(o, y, -18.0f); // −1 to f32
  ReducedExponent<Ops> reduced(o, y, exponentBias);
  // 2^128 is no float: half the scale there, and twice the result.
  typename Ops::Bool isTop = o.less(o.f(127.5f), reduced.n);
  typename Ops::Float half = o.select(isTop, o.f(0.5f), o.f(1.0f));
  typename Ops::Float twice = o.select(isTop, o.f(2.0f), o.f(1.0f));
  typename Ops::Float exponent = clampAbove(o, reduced.n, float(exponentBias));
  typename Ops::Float biased =
      o.add(exponent, o.f(roundingConstant(exponentBias)));
  typename Ops::Float scale = powerOfTwo(o, o.bits(biased));
  typename Ops::Float result =
      scaledExpMinus(o, reduced.high(o, y), reduced.low(o), scale, half);
  return copySign(o, o.mul(result, twice), x);
}

/// 1 / (1 + e^−x), gradual where it is e^x.
template <typename Ops>
typename Ops::Float sigmoid(Ops &o, typename Ops::Float x) {
  typename Ops::Float limited = clampAbove(o, x, 104.0f);
  limited = clampBelow(o, limited, -104.0f);
  typename Ops::Float y = o.sub(o.f(0.0f), limited);
  // e^y = 2^n·(1 + t), P = 2^−|n|. The result is 1 / (1 + P·(1 + t)) where
  // n ≤ 0 and P / (P + 1 + t) elsewhere.
  ReducedExponent<Ops> reduced(o, y, 2 * exponentBias);
  typename Ops::Float r = reduced.remainder(o, y);
  typename Ops::Float t = expm1Reduced(o, r);
  typename Ops::Float magnitude =
      o.fromBits(o.andI(o.bits(reduced.n), o.i(~signBit)));
  typename Ops::Float biased =
      o.sub(o.f(roundingConstant(2 * exponentBias)), magnitude);
  SplitPower<Ops> split(o, o.bits(biased));
  typename Ops::Float power = o.mul(split.first, split.second);
  typename Ops::Float one = o.f(1.0f);
  typename Ops::Bool isNegative = o.less(o.f(0.0f), y);
  typename Ops::Float numerator = o.select(isNegative, power, one);
  typename Ops::Float factor = o.select(isNegative, one, power);
  typename Ops::Float sum = o.add(one, power);
  typename Ops::Float lost = o.sub(power, o.sub(sum, one));
  return o.div(numerator, o.add(sum, o.fma(factor, t, lost)));
}

/// e^y − 1 for |y| < 20, without the low part of ln 2: where n is not 0, it
/// counts for less than 1/16 ulp of what tanh and erf make of it.
template <typename Ops>
typename Ops::Float expm1Short(Ops &o, typename Ops::Float y) {
  ReducedExponent<Ops> reduced(o, y, exponentBias);
  typename Ops::Float t = expm1Reduced(o, reduced.high(o, y));
  typename Ops::Float scale = powerOfTwo(o, reduced.biased);
  return o.fma(scale, t, o.sub(scale, o.f(1.0f)));
}

/// tanh |x| = m / (m + 2) with m = e^2|x| − 1, and a polynomial below atanh
/// 1/4, where the roundings of m and of m + 2 count most. Odd, −0 kept.
template <typename Ops>
typename Ops::Float tanh(Ops &o, typename Ops::Float x) {
  typename Ops::Float a = o.fromBits(o.andI(o.bits(x), o.i(~signBit)));
  a = clampAbove(o, a, 10.0f); // 1 to f32
  typename Ops::Float m = expm1Short(o, o.add(a, a));
  typename Ops::Float large = o.div(m, o.add(m, o.f(2.0f)));
  typename Ops::Float square = o.mul(a, a);
  typename Ops::Float tail = polynomial(o, tanhTail, square);
  typename Ops::Float small = o.fma(o.mul(square, a), tail, a);
  typename Ops::Bool isSmall = o.less(a, o.f(0.2555f));
  return copySign(o, o.select(isSmall, small, large), x);
}

/// erf |x| = 1 − e^w with w = log(1 − erf |x|), which is smooth: b + b·p(b) at
/// b = −|x|. Odd, −0 kept.
template <typename Ops> typename Ops::Float erf(Ops &o, typename Ops::Float x) {
  typename Ops::Float b = o.fromBits(o.orI(o.bits(x), o.i(signBit)));
  b = clampBelow(o, b, -3.92f); // 1 to f32
  typename Ops::Float w = o.fma(b, polynomial(o, erfExponent, b), b);
  return copySign(o, expm1Short(o, w), x);
}

/// A positive normal u as 2^k·m with m in [2/3, 4/3).
template <typename Ops> struct SplitSignificand {
  typename Ops::Int exponent; ///< k << 23
  typename Ops::Float m, k;

  SplitSignificand(Ops &o, typename Ops::Float u) {
    typename Ops::Int bits = o.bits(u);
    typename Ops::Int above = o.subI(bits, o.i(0x3f2aaaab)); // 2/3
    exponent = o.andI(above, o.i(~((1 << fractionWidth) - 1)));
    m = o.fromBits(o.subI(bits, exponent));
    k = o.toFloat(o.shrSigned(above, fractionWidth));
  }
};

/// log(1 + f) on |f| ≤ 1/3.
template <typename Ops>
typename Ops::Float log1pReduced(Ops &o, typename Ops::Float f) {
  return o.fma(o.mul(f, f), polynomial(o, logTail, f), f);
}

/// `result`, except where x is +∞ or NaN (x itself), `zero` (−∞) or below it
/// (NaN).
template <typename Ops>
typename Ops::Float specialLogs(Ops &o, typename Ops::Float result,
                                typename Ops::Float x, float zero) {
  result = o.select(o.less(x, o.f(infinity)), result, x);
  typename Ops::Float pole = o.f(zero);
  result = o.select(o.equal(x, pole), o.f(-infinity), result);
  return o.select(o.less(x, pole), o.f(__builtin_nanf("")), result);
}

/// x = 2^k·m for x subnormal, too.
template <typename Ops>
SplitSignificand<Ops> splitAny(Ops &o, typename Ops::Float x) {
  typename Ops::Bool isSmall = o.less(x, o.f(0x1p-126f));
  typename Ops::Float scaled = o.mul(x, o.f(0x1p23f));
  SplitSignificand<Ops> split(o, o.select(isSmall, scaled, x));
  typename Ops::Float zero = o.f(0.0f);
  split.k = o.sub(split.k, o.select(isSmall, o.f(fractionWidth), zero));
  return split;
}

/// The natural logarithm.
template <typename Ops> typename Ops::Float log(Ops &o, typename Ops::Float x) {
  SplitSignificand<Ops> split = splitAny(o, x);
  typename Ops::Float f = o.sub(split.m, o.f(1.0f));
  typename Ops::Float sum = o.fma(split.k, o.f(ln2High), log1pReduced(o, f));
  return specialLogs(o, sum, x, 0.0f);
}

/// The logarithm to base 2.
template <typename Ops>
typename Ops::Float log2(Ops &o, typename Ops::Float x) {
  SplitSignificand<Ops> split = splitAny(o, x);
  typename Ops::Float f = o.sub(split.m, o.f(1.0f));
  typename Ops::Float sum = o.fma(log1pReduced(o, f), o.f(log2E), split.k);
  return specialLogs(o, sum, x, 0.0f);
}

/// log(1 + x), −0 kept.
template <typename Ops>
typename Ops::Float log1p(Ops &o, typename Ops::Float x) {
  typename Ops::Float one = o.f(1.0f);
  typename Ops::Float u = o.add(x, one);
  SplitSignificand<Ops> split(o, u);
  // 1 + x = u + c; c counts while u is below 2^25, so 2^−k may end at 2^−126.
  typename Ops::Float c = o.sub(x, o.sub(u, one));
  typename Ops::Float inverse =
      o.fromBits(o.subI(o.i(oneBits), split.exponent));
  inverse = clampBelow(o, inverse, 0x1p-126f);
  typename Ops::Float f = o.fma(c, inverse, o.sub(split.m, one));
  typename Ops::Float sum = o.fma(split.k, o.f(ln2High), log1pReduced(o, f));
  typename Ops::Float zero = o.f(0.0f);
  sum = o.select(o.equal(x, zero), x, sum);
  return specialLogs(o, sum, x, -1.0f);
}

/// 1 / sqrt(x): two roundings; −0 gives −∞ as IEEE 754's rSqrt.
template <typename Ops>
typename Ops::Float rsqrt(Ops &o, typename Ops::Float x) {
  return o.div(o.f(1.0f), o.sqrt(x));
}

} // namespace lns::numerics::elementary

#endif // LNS_NUMERICS_ELEMENTARYSEQUENCES_H

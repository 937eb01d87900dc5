//===- Exhaustive.cpp - All 2^32 floats -----------------------------------===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// \file
/// The slow suite: the quantizer in five formats on all 2^32 floats, with both
/// policies [Q2, Q3], against an independent step function; then a strided pass
/// for other formats and scales against MPFR.
///
/// The step function needs no logarithm: codes only grow with |x|, so they are
/// known from the smallest f32 of each code, RU(2^((2e - 1) / (2 gamma))), by
/// MPFR's directed rounding.
///
//===----------------------------------------------------------------------===//

#include "Oracle.h"

#include "lns/Numerics/Quantize.h"

#include <atomic>
#include <cinttypes>
#include <cstdio>
#include <cstdlib>
#include <thread>
#include <vector>

using namespace lns::numerics;

static std::atomic<uint64_t> checked{0}, failures{0};

static void report(float x, float scale, const oracle::Format &f, bool toMin,
                   int got, int want) {
  if (failures.fetch_add(1) < 20)
    std::fprintf(stderr,
                 "FAIL: (%ld, %ld, %ld) x = %a scale = %a policy %s: code %d, "
                 "expected %d\n",
                 f.bits, f.gamma, f.bias, double(x), double(scale),
                 toMin ? "min" : "zero", got, want);
}

/// Positive floats with bits in [begin, end) and their negatives.
static void checkRange(const oracle::Format &f, const uint32_t *first,
                       uint64_t begin, uint64_t end) {
  Format format = *Format::get(f.bits, f.gamma, f.bias);
  long m = 0; // the largest field whose first float is at or below
  const long maxField = f.maxField();
  for (uint64_t bits = begin; bits < end; ++bits) {
    bool isNaN = bits > 0x7f800000u;
    while (m < maxField && bits >= first[m + 1])
      ++m;
    for (int negative = 0; negative < 2; ++negative) {
      float x = oracle::floatOf(uint32_t(bits) | uint32_t(negative) << 31);
      int sign = negative ? int(maxField) + 1 : 0;
      int zero = quantize(x, 1.0f, format, Underflow::Zero);
      int min = quantize(x, 1.0f, format, Underflow::Min);
      int wantZero = isNaN || m == 0 ? 0 : int(m) + sign;
      int wantMin = isNaN || bits == 0 ? 0 : (m == 0 ? 1 : int(m)) + sign;
      if (zero != wantZero)
        report(x, 1.0f, f, false, zero, wantZero);
      if (min != wantMin)
        report(x, 1.0f, f, true, min, wantMin);
    }
  }
  checked += 2 * (end - begin);
}

static void checkAllFloats(const oracle::Format &f) {
  // first[m]: the bits of the smallest float that rounds to field m or more.
  std::vector<uint32_t> first(size_t(f.maxField()) + 1, 0);
  for (long m = 1; m <= f.maxField(); ++m) {
    oracle::Real border;
    oracle::power(border, 2 * (m - f.bias) - 1, 2 * f.gamma);
    first[size_t(m)] = oracle::bitsOf(mpfr_get_flt(border.get(), MPFR_RNDU));
  }
  constexpr uint64_t chunk = uint64_t(1) << 22, chunks = 512;
  std::atomic<uint64_t> next{0};
  auto work = [&] {
    for (uint64_t i; (i = next++) < chunks;) {
      checkRange(f, first.data(), i * chunk, (i + 1) * chunk);
      if (i % 128 == 127) {
        std::printf("(%ld, %ld): %5.1f %% of 2^32 floats, %" PRIu64
                    " failures\n",
                    f.bits, f.gamma, 100.0 * double(i + 1) / double(chunks),
                    failures.load());
        std::fflush(stdout);
      }
    }
  };
  std::thread other(work);
  work();
  other.join();
}

/// Every 2^k-th float of other formats and scales, by MPFR's logarithm.
static void checkStrided() {
  const oracle::Format formats[] = {
      {8, 8, 127}, {8, 1, 127},       {8, 128, 127},   {8, 8, 1009},
      {6, 4, 31},  {16, 2048, 32767}, {16, 512, 32767}};
  const float scales[] = {1.0f, 0.7f, 0x1.fffffep-3f, 0x1p-126f, 12345.678f};
  for (const oracle::Format &f : formats) {
    Format format = *Format::get(f.bits, f.gamma, f.bias);
    for (float scale : scales)
      for (uint64_t bits = 0; bits < (uint64_t(1) << 32); bits += 48611)
        for (bool toMin : {false, true}) {
          float x = oracle::floatOf(uint32_t(bits));
          int got = quantize(x, inverseScale(scale), format,
                             toMin ? Underflow::Min : Underflow::Zero);
          int want = int(oracle::quantize(x, scale, f, toMin));
          if (got != want)
            report(x, scale, f, toMin, got, want);
          ++checked;
        }
    std::printf("(%ld, %ld, %ld): strided, %" PRIu64 " failures\n", f.bits,
                f.gamma, f.bias, failures.load());
    std::fflush(stdout);
  }
}

int main() {
  for (const oracle::Format &f :
       {oracle::Format{8, 8, 127}, oracle::Format{8, 4, 127},
        oracle::Format{8, 16, 127}, oracle::Format{8, 1, 127},
        oracle::Format{16, 2048, 32767}})
    checkAllFloats(f);
  checkStrided();
  std::printf("%s: %" PRIu64 " floats checked, %" PRIu64 " failures\n",
              failures ? "FAILED" : "PASSED", checked.load(), failures.load());
  return failures ? EXIT_FAILURE : EXIT_SUCCESS;
}

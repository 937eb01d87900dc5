//===- QuantizeTable.cpp - Quantization by one addition -------------------===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "lns/Numerics/QuantizeTable.h"

#include "lns/Numerics/Quantize.h"

#include <algorithm>

using namespace lns::numerics;

static constexpr int32_t fractionBits = 23;
static constexpr int64_t octave = int64_t(1) << fractionBits;

namespace {
/// The thresholds as distances in bits of a float from 1, over all octaves.
class Thresholds {
public:
  explicit Thresholds(Format format)
      : gamma(format.gamma()), list(quantizeThresholds(format).f32) {}

  /// The threshold from step j to step j + 1.
  int64_t operator()(int64_t j) const {
    int64_t remainder = ((j % gamma) + gamma) % gamma;
    return (j - remainder) / gamma * octave + list[size_t(remainder)] - octave;
  }
  /// The number of thresholds j ≥ 0 at or below `distance`, which is at least
  /// −octave; negative below the first one of the octave before.
  int64_t steps(int64_t distance) const {
    uint32_t significand = uint32_t((distance + octave) % octave + octave);
    int64_t passed =
        std::upper_bound(list.begin(), list.end(), significand) - list.begin();
    return ((distance + octave) / octave - 1) * gamma + passed;
  }

private:
  int64_t gamma;
  const std::vector<uint32_t> &list;
};
} // namespace

/// The shift that gives each of 2^bucketBits buckets at most one threshold;
/// −1 where there is none.
static int64_t findShift(const Thresholds &thresholds, int64_t gamma,
                         int32_t bucketBits) {
  int64_t buckets = int64_t(1) << bucketBits;
  // Thresholds are ln 2 / γ apart, more than half a step.
  if (buckets > gamma)
    return 0;
  if (buckets < gamma)
    return -1;
  // Bucket j must hold threshold j.
  int64_t step = octave / gamma;
  int64_t least = 0, most = step - 1;
  for (int64_t j = 0; j < gamma; ++j) {
    least = std::max(least, j * step - thresholds(j));
    most = std::min(most, (j + 1) * step - 1 - thresholds(j));
  }
  if (least > most)
    return -1;
  return least == 0 ? 0 : (least + most) / 2;
}

QuantizeTable lns::numerics::quantizeTable(Format format, int32_t bucketBits) {
  Thresholds thresholds(format);
  const int64_t gamma = format.gamma(), step = octave / gamma;
  QuantizeTable table;
  table.bucketBits = bucketBits;
  int64_t shift;
  while ((shift = findShift(thresholds, gamma, table.bucketBits)) < 0)
    ++table.bucketBits;
  table.shift = int32_t(shift);

  // The field is the number of steps since 2^-127, a float of exponent 0 taken
  // as if it had a leading bit, less this [N4]; not negative [N8].
  const int64_t offset = 127 * gamma - format.bias();
  const int64_t width = octave >> table.bucketBits;
  for (int64_t begin = -shift; begin < octave - shift; begin += width) {
    int64_t passed = thresholds.steps(begin);
    int64_t threshold = thresholds(passed);
    // Without a threshold, what the first float of the bucket needs.
    int64_t correction = threshold < begin + width
                             ? (passed + 1) * step - threshold
                             : passed * step - begin;
    table.corrections.push_back(int32_t(correction - offset * step));
  }
  table.first = int32_t(thresholds(offset));
  table.below = table.first - 1;
  // A subnormal has no leading bit: its threshold is the whole significand, in
  // units of 2^-149. Only 2^-126 · 2^(-1/(2γ)) lies there.
  if (format.minExponent() == -126 * gamma)
    table.first = int32_t((table.first + octave + 1) / 2);
  return table;
}

//===- Check.cpp - What a failed expectation does at run time -------------===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "lns/Runtime/Check.h"

#include <atomic>
#include <cinttypes>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <string>
#include <vector>

using namespace lns::runtime;

static std::atomic<int> failures{0};
static std::atomic<int> evaluated{0};

int lns_check_failures(void) { return failures; }
int lns_check_evaluated(void) { return evaluated; }

void (*lns_on_assert_failed)(void) = nullptr;

void lns_assert_failed(const char *text) {
  std::fprintf(stderr, "%s\n", text);
  std::fflush(nullptr);
  if (lns_on_assert_failed)
    lns_on_assert_failed();
  std::abort();
}

namespace {

/// One element: its bits, and its value where it is a float.
struct Value {
  uint64_t bits = 0;
  double number = 0;
};

template <typename T> T load(const void *base, int64_t index) {
  T value;
  std::memcpy(&value, static_cast<const char *>(base) + index * sizeof(T),
              sizeof(T));
  return value;
}

/// The value of a float with `exponentBits` and `fractionBits`, from its bits.
double decodeSmall(uint64_t bits, int exponentBits, int fractionBits) {
  uint64_t fraction = bits & ((uint64_t(1) << fractionBits) - 1);
  int top = (1 << exponentBits) - 1;
  int exponent = static_cast<int>(bits >> fractionBits) & top;
  double magnitude;
  if (exponent == top)
    magnitude = fraction ? NAN : INFINITY;
  else
    magnitude = std::ldexp(
        static_cast<double>(exponent ? fraction | (uint64_t(1) << fractionBits)
                                     : fraction),
        (exponent ? exponent : 1) - (top >> 1) - fractionBits);
  return bits >> (exponentBits + fractionBits) ? -magnitude : magnitude;
}

/// Bits of an element's type, 0 if the number names none.
int widthOf(Element type) {
  switch (type) {
  case Element::I1:
  case Element::I8:
    return 8;
  case Element::I16:
  case Element::F16:
  case Element::BF16:
    return 16;
  case Element::I32:
  case Element::F32:
    return 32;
  case Element::I64:
  case Element::F64:
    return 64;
  }
  return 0;
}

bool isFloat(Element type) { return type >= Element::F16; }

Value read(Element type, const void *base, int64_t index) {
  Value value;
  switch (widthOf(type)) {
  case 8:
    value.bits = load<uint8_t>(base, index);
    break;
  case 16:
    value.bits = load<uint16_t>(base, index);
    break;
  case 32:
    value.bits = load<uint32_t>(base, index);
    break;
  default:
    value.bits = load<uint64_t>(base, index);
  }
  if (type == Element::I1)
    value.bits &= 1;
  else if (type == Element::F16)
    value.number = decodeSmall(value.bits, 5, 10);
  else if (type == Element::BF16)
    value.number = decodeSmall(value.bits, 8, 7);
  else if (type == Element::F32)
    value.number = load<float>(base, index);
  else if (type == Element::F64)
    value.number = load<double>(base, index);
  return value;
}

/// Steps between two floats, counted in increasing order with -0 = +0.
uint64_t ulps(Element type, Value a, Value b) {
  uint64_t sign = uint64_t(1) << (widthOf(type) - 1);
  uint64_t x = a.bits & (sign - 1), y = b.bits & (sign - 1);
  if ((a.bits ^ b.bits) & sign)
    return x + y;
  return x > y ? x - y : y - x;
}

bool holds(Expectation kind, Element type, Value a, Value b, double bound,
           double abs) {
  if (kind == Expectation::Equal)
    return a.bits == b.bits;
  if (std::isnan(a.number) || std::isnan(b.number))
    return std::isnan(a.number) && std::isnan(b.number);
  if (kind == Expectation::Ulps)
    return static_cast<double>(ulps(type, a, b)) <= bound;
  if (std::isinf(a.number) || std::isinf(b.number))
    return a.number == b.number;
  return std::fabs(a.number - b.number) <= bound * std::fabs(b.number) + abs;
}

std::string print(Element type, Value value) {
  char text[80];
  int width = widthOf(type);
  if (isFloat(type)) {
    std::snprintf(text, sizeof text, "%.*g (0x%0*" PRIx64 ")",
                  width == 64 ? 17 : 9, value.number, width / 4, value.bits);
  } else {
    uint64_t sign = uint64_t(1) << (width - 1);
    std::snprintf(text, sizeof text, "%" PRId64,
                  static_cast<int64_t>((value.bits ^ sign) - sign));
  }
  return text;
}

std::string print(const int64_t *numbers, int64_t rank) {
  std::string text = "[";
  for (int64_t i = 0; i < rank; ++i)
    text += (i ? ", " : "") + std::to_string(numbers[i]);
  return text + "]";
}

const char *nameOf(Expectation kind) {
  switch (kind) {
  case Expectation::Equal:
    return "check.expect_eq";
  case Expectation::Ulps:
    return "check.expect_ulp";
  case Expectation::Relative:
    return "check.expect_rel";
  }
  return "check";
}

} // namespace

void lns_check_expect(int64_t kindNumber, int64_t typeNumber, int64_t rank,
                      const int64_t *shape, const int64_t *expectedSizes,
                      const void *actual, const void *expected, double bound,
                      double abs, const char *where) {
  auto kind = static_cast<Expectation>(kindNumber);
  auto type = static_cast<Element>(typeNumber);
  ++evaluated;
  if (expectedSizes) {
    for (int64_t d = 0; d < rank; ++d) {
      if (shape[d] == expectedSizes[d])
        continue;
      ++failures;
      std::fprintf(stderr, "%s: %s failed: shape %s, expected %s\n", where,
                   nameOf(kind), print(shape, rank).c_str(),
                   print(expectedSizes, rank).c_str());
      return;
    }
  }

  int64_t total = 1;
  for (int64_t d = 0; d < rank; ++d)
    total *= shape[d];
  std::vector<int64_t> index(rank, 0), first;
  Value firstActual, firstExpected;
  int64_t wrong = 0;
  for (int64_t n = 0; n < total; ++n) {
    int64_t a = 0, b = 0;
    for (int64_t d = 0; d < rank; ++d) {
      a += index[d] * shape[rank + d];
      b += index[d] * shape[2 * rank + d];
    }
    Value x = read(type, actual, a), y = read(type, expected, b);
    if (!holds(kind, type, x, y, bound, abs) && wrong++ == 0) {
      first = index;
      firstActual = x;
      firstExpected = y;
    }
    for (int64_t d = rank - 1; d >= 0; --d) {
      if (++index[d] < shape[d])
        break;
      index[d] = 0;
    }
  }
  if (!wrong)
    return;

  ++failures;
  std::string message = std::string(where) + ": " + nameOf(kind) + " failed";
  if (rank)
    message += " at index " + print(first.data(), rank);
  message += ": got " + print(type, firstActual) + ", expected " +
             print(type, firstExpected);
  if (isFloat(type) && !std::isnan(firstActual.number) &&
      !std::isnan(firstExpected.number))
    message += ", " + std::to_string(ulps(type, firstActual, firstExpected)) +
               " ulps apart";
  if (rank)
    message += "; " + std::to_string(wrong) + " of " + std::to_string(total) +
               " elements differ";
  std::fprintf(stderr, "%s\n", message.c_str());
}

//===- Array.cpp - Data for compiled functions ----------------------------===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "lns/Driver/Array.h"
#include "llvm/ADT/APFloat.h"
#include "llvm/Support/Format.h"
#include <cmath>
#include <cstdlib>
#include <cstring>

using namespace lns::driver;

/// A cache line, and a vector register of every target.
static constexpr size_t kAlignment = 64;

Array::Array(const Value &value)
    : dtype(value.type), sizes(value.shape), count(value.elements()) {
  size_t size = (bytes() / kAlignment + 1) * kAlignment;
  memory.reset(static_cast<char *>(std::aligned_alloc(kAlignment, size)));
  if (!memory)
    llvm::report_bad_alloc_error("no memory for an array");
  std::memset(memory.get(), 0, size);
}

Array Array::clone() const {
  Value value;
  value.type = dtype;
  value.shape = sizes;
  Array copy(value);
  std::memcpy(copy.data(), data(), bytes());
  return copy;
}

Array lns::driver::makeWorkspace(const Function &function) {
  Value value;
  value.type = DType::I8;
  value.shape = {function.workspace};
  return Array(value);
}

void Array::Free::operator()(char *memory) const { std::free(memory); }

uint64_t Array::bitsAt(int64_t index) const {
  uint64_t bits = 0;
  unsigned size = sizeOf(dtype);
  std::memcpy(&bits, data() + index * size, size);
  return bits;
}

static const llvm::fltSemantics *semanticsOf(DType type) {
  switch (type) {
  case DType::F16:
    return &llvm::APFloat::IEEEhalf();
  case DType::BF16:
    return &llvm::APFloat::BFloat();
  case DType::F32:
    return &llvm::APFloat::IEEEsingle();
  case DType::F64:
    return &llvm::APFloat::IEEEdouble();
  default:
    return nullptr;
  }
}

double Array::valueAt(int64_t index) const {
  unsigned width = 8 * sizeOf(dtype);
  llvm::APInt bits(width, bitsAt(index));
  if (dtype == DType::I1)
    return bits[0];
  const llvm::fltSemantics *semantics = semanticsOf(dtype);
  if (!semantics)
    return static_cast<double>(bits.getSExtValue());
  return llvm::APFloat(*semantics, bits).convertToDouble();
}

static std::string list(const std::vector<int64_t> &numbers) {
  std::string text = "[";
  for (size_t i = 0; i < numbers.size(); ++i)
    text += (i ? ", " : "") + std::to_string(numbers[i]);
  return text + "]";
}

std::string lns::driver::describe(DType type,
                                  const std::vector<int64_t> &shape) {
  return nameOf(type).str() + " " + list(shape);
}

std::string lns::driver::positionOf(int64_t index,
                                    const std::vector<int64_t> &shape) {
  std::vector<int64_t> position(shape.size());
  for (size_t d = shape.size(); d-- > 0;) {
    position[d] = index % shape[d];
    index /= shape[d];
  }
  return list(position);
}

/// splitmix64: one multiply-xorshift chain a number, any state is a good one.
static uint64_t next(uint64_t &state) {
  uint64_t z = (state += 0x9e3779b97f4a7c15);
  z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9;
  z = (z ^ (z >> 27)) * 0x94d049bb133111eb;
  return z ^ (z >> 31);
}

/// Box and Muller's transform of two uniform numbers in (0, 1].
static double normal(uint64_t &state) {
  constexpr double pi = 3.14159265358979323846;
  double u = (static_cast<double>(next(state) >> 11) + 1) * 0x1p-53;
  double v = static_cast<double>(next(state) >> 11) * 0x1p-53;
  return std::sqrt(-2 * std::log(u)) * std::cos(2 * pi * v);
}

Array lns::driver::randomArray(const Value &value, uint64_t &state) {
  Array array(value);
  const llvm::fltSemantics *semantics = semanticsOf(value.type);
  unsigned size = sizeOf(value.type);
  for (int64_t i = 0; i < array.elements(); ++i) {
    uint64_t bits = next(state) & (value.type == DType::I1 ? 1 : 7);
    if (semantics) {
      llvm::APFloat number(normal(state));
      bool inexact;
      number.convert(*semantics, llvm::APFloat::rmNearestTiesToEven, &inexact);
      bits = number.bitcastToAPInt().getZExtValue();
    }
    std::memcpy(array.data() + i * size, &bits, size);
  }
  return array;
}

void lns::driver::print(llvm::raw_ostream &os, const Array &array) {
  constexpr int64_t shown = 16;
  os << describe(array.type(), array.shape()) << ":";
  for (int64_t i = 0; i < std::min(array.elements(), shown); ++i)
    os << llvm::format(" %.9g", array.valueAt(i));
  if (array.elements() > shown)
    os << " ... (" << array.elements() - shown << " more)";
  os << "\n";
}

/// Steps between two elements; see Difference.
static uint64_t distance(const Array &a, const Array &b, int64_t i) {
  uint64_t x = a.bitsAt(i), y = b.bitsAt(i);
  if (x == y)
    return 0;
  if (!semanticsOf(a.type())) {
    int64_t p = static_cast<int64_t>(a.valueAt(i)),
            q = static_cast<int64_t>(b.valueAt(i));
    // i64 does not fit a double: take its bits.
    if (a.type() == DType::I64) {
      p = static_cast<int64_t>(x);
      q = static_cast<int64_t>(y);
    }
    return p > q ? uint64_t(p) - uint64_t(q) : uint64_t(q) - uint64_t(p);
  }
  bool nanA = std::isnan(a.valueAt(i)), nanB = std::isnan(b.valueAt(i));
  if (nanA || nanB)
    return nanA && nanB ? 0 : ~uint64_t(0);
  uint64_t sign = uint64_t(1) << (8 * sizeOf(a.type()) - 1);
  uint64_t magnitudeA = x & (sign - 1), magnitudeB = y & (sign - 1);
  if ((x ^ y) & sign)
    return magnitudeA + magnitudeB;
  return magnitudeA > magnitudeB ? magnitudeA - magnitudeB
                                 : magnitudeB - magnitudeA;
}

Difference lns::driver::compare(const Array &actual, const Array &expected,
                                uint64_t maxUlps) {
  Difference result;
  for (int64_t i = 0; i < actual.elements(); ++i) {
    uint64_t ulps = distance(actual, expected, i);
    bool zeros = maxUlps == 0 && ulps == 0 &&
                 actual.bitsAt(i) != expected.bitsAt(i) &&
                 !std::isnan(actual.valueAt(i));
    if (ulps <= maxUlps && !zeros)
      continue;
    if (result.count++ == 0) {
      result.first = i;
      result.ulps = ulps;
    }
  }
  return result;
}

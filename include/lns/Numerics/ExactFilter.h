//===- ExactFilter.h - Deciding a rounding from an f64 sum ------*- C++ -*-===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// \file
/// An exact dot product [D1] without bins, where an f64 sum with an error bound
/// decides how it rounds to f32.
///
//===----------------------------------------------------------------------===//

#ifndef LNS_NUMERICS_EXACTFILTER_H
#define LNS_NUMERICS_EXACTFILTER_H

#include <cstdint>
#include <optional>

namespace lns::numerics {

/// An upper bound on |s − S| / (‖a‖₂ · ‖b‖₂), where S is the exact sum of
/// `products` products of codes, at most 2^24, and s is
/// - the f64 sum of the products of their f64 values, each correctly rounded,
///   with or without a rounding between product and sum, in parts of `block`
///   products whose sums are added in any order;
/// - plus one more rounding, of s ± bound;
/// and the norms are f64 sums of squares, in any order, and their square roots.
/// The factor is (block + products/block + 6) · 2^−53 [D1]: `block` and
/// products/block roundings of the sum, two of the operands, one of the
/// interval's ends, and more than enough for the norms and for products of
/// roundings.
double filterBound(int64_t products, int64_t block);

/// The exact sum rounded to f32, where |sum − S| ≤ bound decides it: both ends
/// of the interval round to the same f32. Its sign is right where it
/// underflows.
std::optional<float> filterSum(double sum, double bound);

} // namespace lns::numerics

#endif // LNS_NUMERICS_EXACTFILTER_H

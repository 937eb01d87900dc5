//===- Check.h - What a failed expectation does at run time -----*- C++ -*-===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// C interface between `convert-check-to-runtime`, the runtime archive and
// lns-run. Only integers, floats and addresses cross it.
//
//===----------------------------------------------------------------------===//

#ifndef LNS_RUNTIME_CHECK_H
#define LNS_RUNTIME_CHECK_H

#include <cstdint>

namespace lns::runtime {

/// What an expectation asks for; the values are part of the C interface.
enum class Expectation : int64_t { Equal = 0, Ulps = 1, Relative = 2 };

/// How elements are stored; the values are part of the C interface.
enum class Element : int64_t {
  I1 = 0, // one byte, 0 or 1
  I8 = 1,
  I16 = 2,
  I32 = 3,
  I64 = 4, // also index
  F16 = 5,
  BF16 = 6,
  F32 = 7,
  F64 = 8
};

} // namespace lns::runtime

extern "C" {

/// Compares two arrays of `rank` dimensions and counts one failure, with a
/// message on stderr, if any element breaks the expectation. `shape` holds the
/// sizes, then `actual`'s strides, then `expected`'s strides, `rank` of each,
/// in elements. `expected_sizes` is null where both shapes are known to be
/// equal; else a difference is a failure. `where` is a zero-terminated
/// `file:line:column`.
void lns_check_expect(int64_t kind, int64_t type, int64_t rank,
                      const int64_t *shape, const int64_t *expected_sizes,
                      const void *actual, const void *expected, double bound,
                      double abs, const char *where);

/// Expectations that failed, and that were evaluated, since the library was
/// loaded.
int lns_check_failures(void);
int lns_check_evaluated(void);

/// An assertion of the program (the bounds of a gather) does not hold: prints
/// `text` to stderr, then calls the function that lns_on_assert_failed holds,
/// if any, and aborts if that returns.
void lns_assert_failed(const char *text);
extern void (*lns_on_assert_failed)(void);
}

#endif // LNS_RUNTIME_CHECK_H

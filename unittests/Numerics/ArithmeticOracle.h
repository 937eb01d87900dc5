//===- ArithmeticOracle.h - Independent arithmetic on codes ---------------===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// \file
/// Arithmetic on numbers by the text of A1 and A2: rational exponents, MPFR
/// reals. Like Oracle.h it shares no code, table or constant with Numerics.
///
//===----------------------------------------------------------------------===//

#ifndef LNS_UNITTESTS_NUMERICS_ARITHMETICORACLE_H
#define LNS_UNITTESTS_NUMERICS_ARITHMETICORACLE_H

#include "Oracle.h"

namespace oracle {

/// x / y, 1 / x, x * x and sqrt(x) as words of a format [A1].
unsigned divide(Number x, Number y, const Encoder &to, bool underflowToMin);
unsigned reciprocal(Number x, const Encoder &to, bool underflowToMin);
unsigned square(Number x, const Encoder &to, bool underflowToMin);
unsigned squareRoot(Number x, const Encoder &to, bool underflowToMin);

/// The way a sum is found [A2].
enum class Algorithm { Correct, Interpolated, Mitchell };

/// gamma * log2(1 + 2^(-d/gamma)), or with 1 - 2^(-d/gamma), d > 0, as a real.
void gaussianLogarithm(Real &result, long d, long gamma, bool difference);

/// The number nearest in the log domain to x + y, or what the text says of an
/// approximation. Correct works on the reals x and y themselves, so that it
/// does not presuppose that the result depends on their distance only.
Number sum(Number x, Number y, long gamma, Algorithm algorithm);

/// The distance of the exact sum's logarithm to the nearest half step, in
/// steps: how close to a tie it is.
double distanceToTie(long d, long gamma, bool difference);

} // namespace oracle

#endif // LNS_UNITTESTS_NUMERICS_ARITHMETICORACLE_H

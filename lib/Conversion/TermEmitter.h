//===- TermEmitter.h - Terms of products from words ----------- -*- C++ -*-===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The arithmetic of Numerics/TermWords.h as arith ops, on scalars and vectors.
//
//===----------------------------------------------------------------------===//

#ifndef LNS_LIB_CONVERSION_TERMEMITTER_H
#define LNS_LIB_CONVERSION_TERMEMITTER_H

#include "Emitter.h"

#include "lns/Numerics/TermWords.h"

namespace lns {

/// One operand of a product [D0]: its format and gamma/gamma_x.
struct TermOperand {
  numerics::Format format;
  int32_t step;

  static TermOperand get(const numerics::DotFormat &format, unsigned input) {
    return input == 0 ? TermOperand{format.a(), format.exponentStepA()}
                      : TermOperand{format.b(), format.exponentStepB()};
  }
};

/// The shift word of a code word in an i32; `offset` is added to its exponent.
inline mlir::Value emitShiftWord(Emitter &e, mlir::Value code,
                                 TermOperand operand, int32_t offset) {
  using Terms = numerics::ShiftTerms;
  mlir::Value m = e.field(code, operand.format);
  int32_t greatest = operand.format.maxField() * operand.step + offset;
  mlir::Value below = e.sub(e.c(greatest), e.mul(m, e.c(operand.step)));
  mlir::Value word = e.bitOr(e.shl(below, e.c(Terms::exponentShift)),
                             e.sign(code, operand.format));
  return e.select(e.eq(m, e.c(0)), e.c(Terms::zeroWord), word);
}

/// D of the sum of two shift words.
inline mlir::Value emitShiftExponent(Emitter &e, mlir::Value sum) {
  return e.shrUnsigned(sum, e.c(numerics::ShiftTerms::exponentShift));
}

/// The signed i64 term of a sum of shift words; `magnitude` is the table's
/// entry for its D [P3-P5].
inline mlir::Value emitShiftTerm(Emitter &e, mlir::Value sum, mlir::Value d,
                                 mlir::Value magnitude, int32_t log2Gamma) {
  mlir::Type i64 = e.i(64);
  mlir::Value shift = e.minUnsigned(e.shrUnsigned(d, e.c(log2Gamma)), e.c(63));
  mlir::Value cut = e.shrUnsigned(magnitude, e.extUnsigned(shift, i64));
  mlir::Value sign = e.extUnsigned(e.bitAnd(sum, e.c(1)), i64);
  mlir::Value minus = e.sub(e.constant(i64, 0), sign); // all ones, or 0
  return e.add(e.bitXor(cut, minus), sign);
}

/// acc + p, saturated once to A bits [P5], in a type that holds the sum.
inline mlir::Value emitSaturatingAdd(Emitter &e, mlir::Type type,
                                     mlir::Value accumulator, mlir::Value p,
                                     int32_t accumulatorBits) {
  int64_t most = (int64_t(1) << (accumulatorBits - 1)) - 1;
  mlir::Value sum = e.add(accumulator, p);
  return e.maxSigned(e.minSigned(sum, e.constant(type, most)),
                     e.constant(type, -most - 1));
}

/// p of the sum of a vector's terms, in a type that holds both [P5].
inline mlir::Value emitPartialSum(Emitter &e, mlir::Type type, mlir::Value sum,
                                  const numerics::PEParameters &pe,
                                  const numerics::DotFormat &format) {
  int32_t shift = pe.isExact() ? numerics::peShift(pe, format) : pe.guardBits;
  if (shift == 0)
    return sum;
  if (shift < 0)
    return e.shl(sum, e.constant(type, -shift));
  // floor((x + 2^(shift - 1)) / 2^shift) without the addition, which might not
  // fit; beyond the type x is less than half.
  int64_t bits = mlir::getElementTypeOrSelf(type).getIntOrFloatBitWidth();
  int64_t first = std::min<int64_t>(shift - 1, bits - 1);
  mlir::Value halves =
      first == 0 ? sum : e.shrSigned(sum, e.constant(type, first));
  return e.shrSigned(e.add(halves, e.constant(type, 1)), e.constant(type, 1));
}

/// The float word of a code word in an i32.
inline mlir::Value emitFloatWord(Emitter &e, mlir::Value code,
                                 TermOperand operand, int32_t log2Gamma,
                                 int32_t zeroWord) {
  mlir::Value m = e.field(code, operand.format);
  int32_t unit = operand.step << (23 - log2Gamma);
  mlir::Value exponent = e.mul(e.sub(m, e.c(1)), e.c(unit));
  mlir::Value sign = e.shl(e.sign(code, operand.format), e.c(31));
  return e.select(e.eq(m, e.c(0)), e.c(zeroWord), e.add(exponent, sign));
}

} // namespace lns

#endif // LNS_LIB_CONVERSION_TERMEMITTER_H

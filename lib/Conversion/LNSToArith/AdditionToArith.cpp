//===- AdditionToArith.cpp - Sums of codes on integers --------------------===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The larger exponent and a term of the distance of both [A2]. Codes of up to 8
// bits in one format are added as bytes, every algorithm by the same two tables
// of bytes; all others in 32 bits, where `correct` reads one table of all
// distances, `interpolated` two of its points, and `mitchell` none.
//
//===----------------------------------------------------------------------===//

#include "Emitter.h"
#include "Tables.h"
#include "lns/Conversion/Passes.h"
#include "lns/Numerics/Addition.h"

#include "mlir/Dialect/Linalg/IR/Linalg.h"

#include <algorithm>

using namespace mlir;
using namespace lns;
using arith::CmpIPredicate;
using numerics::Format;

static numerics::AdditionAlgorithm getAlgorithm(AdditionAlgorithm algorithm) {
  switch (algorithm) {
  case AdditionAlgorithm::Correct:
    return numerics::AdditionAlgorithm::Correct;
  case AdditionAlgorithm::Interpolated:
    return numerics::AdditionAlgorithm::Interpolated;
  case AdditionAlgorithm::Mitchell:
    return numerics::AdditionAlgorithm::Mitchell;
  }
  llvm_unreachable("all algorithms are handled");
}

//===----------------------------------------------------------------------===//
// Bytes
//===----------------------------------------------------------------------===//

/// An index that no distance has: behind the end of both tables.
static constexpr int32_t noDistance = 127;

/// `term(d)` for all distances of a format from `begin` on, at most `limit`;
/// zeros at the end are cut off.
template <typename Term>
static SmallVector<int8_t> getByteTable(Format format, int32_t limit,
                                        Term term) {
  SmallVector<int8_t> table;
  for (int32_t d = 0; d < format.maxField(); ++d)
    table.push_back(int8_t(std::min(term(d), limit)));
  while (table.size() > 1 && table.back() == 0)
    table.pop_back();
  return table;
}

/// `table[index]` as `lns.look_up` reads it; by a table in memory where that op
/// is not to be kept.
static Value emitLookUp(Emitter &e, Value index, ArrayRef<int8_t> table,
                        bool keep) {
  if (keep)
    return LookUpOp::create(e.getBuilder(), e.getLoc(), index.getType(), index,
                            table);
  SmallVector<int32_t> words(table.begin(), table.end());
  words.resize(128, 0);
  Value value = lookUp(e, words, e.extUnsigned(index, e.i(32)));
  return e.trunc(value, e.i(8));
}

/// Both codes and the result have one format of at most 8 bits: the sum of two
/// storage bytes.
static Value emitByteSum(Emitter &e, Value a, Value b, Format format,
                         numerics::AdditionAlgorithm algorithm,
                         Underflow underflow, bool keep) {
  int32_t top = format.maxField(), f = format.log2Gamma();
  auto c = [&](int64_t value) { return e.constant(e.i(8), int8_t(value)); };
  // A sum saturates with M; what is M or more below m is nothing.
  SmallVector<int8_t> sums = getByteTable(format, top, [&](int32_t d) {
    return numerics::sumTerm(d, f, algorithm);
  });
  SmallVector<int8_t> differences = getByteTable(format, top, [&](int32_t d) {
    return d == 0 ? top : numerics::differenceTerm(d, f, algorithm);
  });

  Value fieldA = e.bitAnd(a, c(top)), fieldB = e.bitAnd(b, c(top));
  Value isLargerA = e.cmp(CmpIPredicate::uge, fieldA, fieldB);
  Value larger = e.maxUnsigned(fieldA, fieldB);
  Value smaller = e.minUnsigned(fieldA, fieldB);
  Value distance = e.sub(larger, smaller);
  // Nothing is added to, or subtracted from, the other one.
  Value isOneZero = e.eq(smaller, c(0));
  Value index = e.select(isOneZero, c(noDistance), distance);
  // At most 254.
  Value sum = e.add(larger, emitLookUp(e, index, sums, keep));
  sum = e.minUnsigned(sum, c(top));
  Value term = emitLookUp(e, index, differences, keep);
  Value difference = e.sub(larger, e.minUnsigned(term, larger));
  if (underflow == Underflow::Min)
    difference =
        e.select(e.eq(distance, c(0)), c(0), e.maxUnsigned(difference, c(1)));
  Value signs = e.bitAnd(e.bitXor(a, b), c(top + 1));
  Value m = e.select(e.eq(signs, c(0)), sum, difference);
  Value sign = e.bitAnd(e.select(isLargerA, a, b), c(top + 1));
  return e.select(e.eq(m, c(0)), c(0), e.bitOr(sign, m)); // [N3]
}

//===----------------------------------------------------------------------===//
// 32 bits
//===----------------------------------------------------------------------===//

/// The exponent of a zero: far below all others.
static constexpr int32_t zeroExponent = -(1 << 24);

/// The largest distance of two nonzero codes.
static int64_t getMaxDistance(Format a, Format b) {
  return std::max(int64_t(a.maxExponent()) - b.minExponent(),
                  int64_t(b.maxExponent()) - a.minExponent());
}

/// The first `limit` entries of a table, and 0.
static void appendTable(SmallVectorImpl<int32_t> &table,
                        ArrayRef<int32_t> entries, int64_t limit, int sign) {
  for (int32_t entry : entries.take_front(limit))
    table.push_back(sign * entry);
  table.push_back(0);
}

/// One table of S(d) and −D(d), its second half for opposite signs.
static Value emitCorrectTerm(Emitter &e, Value distance, Value isOpposite,
                             Format format, int64_t maxDistance) {
  const numerics::GaussianLogarithms &tables =
      numerics::gaussianLogarithms(format.log2Gamma());
  SmallVector<int32_t> table;
  appendTable(table, tables.sum, maxDistance + 1, 1);
  int32_t sums = int32_t(table.size());
  appendTable(table, tables.difference, maxDistance + 1, -1);
  int32_t differences = int32_t(table.size()) - sums;
  Value index = e.minSigned(
      distance, e.select(isOpposite, e.c(differences - 1), e.c(sums - 1)));
  index = e.add(index, e.select(isOpposite, e.c(sums), e.c(0)));
  return lookUp(e, table, index);
}

/// floor(log2 x) of a positive x, from the f32 of its topmost bit and what is
/// below the next one, which rounding carries nowhere.
static Value emitFloorLog2(Emitter &e, Value x) {
  Value all = e.c(-1);
  Value cut = e.bitAnd(x, e.bitXor(e.shrUnsigned(x, e.c(1)), all));
  Value real = arith::SIToFPOp::create(
      e.getBuilder(), e.getLoc(), e.like(e.getBuilder().getF32Type()), cut);
  return e.sub(e.shrUnsigned(e.bits(real), e.c(23)), e.c(127));
}

static Value emitInterpolatedTerm(Emitter &e, Value distance, Value isOpposite,
                                  Format format) {
  const numerics::InterpolationPoints &points =
      numerics::interpolationPoints(format.log2Gamma());
  SmallVector<int32_t> table(points.sum.begin(), points.sum.end());
  int32_t size = int32_t(table.size());
  table.append(points.difference.begin(), points.difference.end());

  Value shift = e.sub(emitFloorLog2(e, e.bitOr(distance, e.c(4))), e.c(2));
  Value piece = e.shrUnsigned(distance, shift);
  // The last two points are zero.
  Value n = e.minSigned(e.add(e.shl(shift, e.c(2)), piece), e.c(size - 2));
  n = e.add(n, e.select(isOpposite, e.c(size), e.c(0)));
  Value left = lookUp(e, table, n);
  Value slope = e.sub(lookUp(e, table, e.add(n, e.c(1))), left);
  Value rest = e.sub(distance, e.shl(piece, shift));
  Value value = e.add(left, e.shrSigned(e.mul(slope, rest), shift));
  int32_t half = (1 << points.guardBits) >> 1;
  value = e.shrSigned(e.add(value, e.c(half)), e.c(points.guardBits));
  return e.select(isOpposite, e.sub(e.c(0), value), value);
}

static Value emitMitchellTerm(Emitter &e, Value distance, Value isOpposite,
                              Format format) {
  constexpr int32_t bits = numerics::mitchellBits;
  int32_t f = format.log2Gamma(), one = 1 << (f + bits);
  int32_t half = 1 << (bits - 1);
  Value octaves =
      e.shrUnsigned(e.add(distance, e.c(format.gamma() - 1)), e.c(f));
  Value units =
      e.add(e.sub(e.shl(octaves, e.c(f)), distance), e.c(format.gamma()));
  Value power =
      e.shrUnsigned(e.shl(units, e.c(bits)), e.minSigned(octaves, e.c(31)));
  Value sum = e.shrUnsigned(e.add(power, e.c(half)), e.c(bits));
  // Not zero where a difference is wanted.
  Value rest = e.maxSigned(e.sub(e.c(one), power), e.c(1));
  Value shift = e.sub(e.c(f + bits), emitFloorLog2(e, rest));
  rest = e.sub(e.shl(rest, shift), e.c(one - half));
  Value difference =
      e.sub(e.shrUnsigned(rest, e.c(bits)), e.shl(shift, e.c(f)));
  return e.select(isOpposite, difference, sum);
}

/// The code of the sum of two code words in an i32, in any three formats of
/// one γ. `flip` inverts the sign of the second.
static Value emitWideSum(Emitter &e, Value a, Format formatA, Value b,
                         Format formatB, Format format,
                         AdditionAlgorithm algorithm, Underflow underflow,
                         bool flip) {
  Value fieldA = e.field(a, formatA), fieldB = e.field(b, formatB);
  auto exponent = [&](Value field, Format of) {
    return e.select(e.eq(field, e.c(0)), e.c(zeroExponent),
                    e.sub(field, e.c(of.bias())));
  };
  Value exponentA = exponent(fieldA, formatA);
  Value exponentB = exponent(fieldB, formatB);
  Value signA = e.sign(a, formatA), signB = e.sign(b, formatB);
  if (flip)
    signB = e.bitXor(signB, e.c(1));
  Value larger = e.maxSigned(exponentA, exponentB);
  Value distance = e.sub(larger, e.minSigned(exponentA, exponentB));
  Value isOpposite = e.cmp(CmpIPredicate::ne, signA, signB);
  Value term;
  switch (algorithm) {
  case AdditionAlgorithm::Correct:
    term = emitCorrectTerm(e, distance, isOpposite, format,
                           getMaxDistance(formatA, formatB));
    break;
  case AdditionAlgorithm::Interpolated:
    term = emitInterpolatedTerm(e, distance, isOpposite, format);
    break;
  case AdditionAlgorithm::Mitchell:
    term = emitMitchellTerm(e, distance, isOpposite, format);
    break;
  }
  Value m = e.add(e.add(larger, term), e.c(format.bias()));
  m = e.minSigned(m, e.c(format.maxField()));                   // [Q2]
  m = e.maxSigned(m, e.c(underflow == Underflow::Min ? 1 : 0)); // [Q3]
  Value cancels = e.bitAnd(isOpposite, e.eq(distance, e.c(0)));
  Value isZero = e.bitOr(cancels, e.eq(larger, e.c(zeroExponent)));
  m = e.select(isZero, e.c(0), m);
  Value isLargerA = e.cmp(CmpIPredicate::sge, exponentA, exponentB);
  return e.join(e.select(isLargerA, signA, signB), m, format);
}

namespace {

template <typename OpTy> class LowerSum : public OpRewritePattern<OpTy> {
public:
  LowerSum(MLIRContext *context, bool keep)
      : OpRewritePattern<OpTy>(context), keep(keep) {}

  LogicalResult matchAndRewrite(OpTy op,
                                PatternRewriter &rewriter) const override {
    constexpr bool isDifference = std::is_same_v<OpTy, SubOp>;
    Type type = op.getResult().getType();
    if (isa<TensorType>(type))
      return rewriter.notifyMatchFailure(op, "tensor operands");
    Emitter e(rewriter, op.getLoc(), type);
    Format a = getFormat(op.getLhs().getType());
    Format b = getFormat(op.getRhs().getType());
    Format format = getFormat(type);
    if (format.bits() > 8 || a != format || b != format) {
      Value word =
          emitWideSum(e, e.word(op.getLhs()), a, e.word(op.getRhs()), b, format,
                      op.getAlgorithm(), op.getUnderflow(), isDifference);
      rewriter.replaceOp(op, e.code(word, type));
      return success();
    }
    auto bytes = [&](Value code) -> Value {
      return BitcastOp::create(rewriter, op.getLoc(), e.like(e.i(8)), code);
    };
    Value rhs = bytes(op.getRhs());
    if (isDifference)
      rhs = e.bitXor(rhs, e.constant(e.i(8), int8_t(format.maxField() + 1)));
    bool keepTables =
        keep && e.isScalar() && isa<linalg::LinalgOp>(op->getParentOp());
    Value sum = emitByteSum(e, bytes(op.getLhs()), rhs, format,
                            getAlgorithm(op.getAlgorithm()), op.getUnderflow(),
                            keepTables);
    rewriter.replaceOp(
        op, BitcastOp::create(rewriter, op.getLoc(), type, sum).getResult());
    return success();
  }

private:
  bool keep;
};

/// look_up where nothing later does better.
class LowerLookUp : public OpRewritePattern<LookUpOp> {
public:
  using OpRewritePattern::OpRewritePattern;
  LogicalResult matchAndRewrite(LookUpOp op,
                                PatternRewriter &rewriter) const override {
    if (isa<TensorType>(op.getType()))
      return rewriter.notifyMatchFailure(op, "tensor operands");
    Emitter e(rewriter, op.getLoc(), op.getType());
    rewriter.replaceOp(
        op, emitLookUp(e, op.getIndex(), op.getTable(), /*keep=*/false));
    return success();
  }
};

} // namespace

void lns::populateAdditionToArithPatterns(RewritePatternSet &patterns,
                                          bool keepTables) {
  patterns.add<LowerSum<AddOp>, LowerSum<SubOp>>(patterns.getContext(),
                                                 keepTables);
  if (!keepTables)
    patterns.add<LowerLookUp>(patterns.getContext());
}

//===- BuildDatapath.cpp - The processing element's lane ------------------===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "lns/Dialect/LNSHW/BuildDatapath.h"

#include "DatapathWidths.h"

using namespace mlir;
using namespace lns;
using namespace lns::hw;

namespace {

/// Ops of one lane; widths of results follow from those of operands.
class LaneBuilder {
public:
  LaneBuilder(OpBuilder &builder, Location loc,
              const numerics::PEParameters &pe,
              const numerics::DotFormat &format)
      : b(builder), loc(loc), pe(pe), format(format) {
    for (int32_t j = 0; j < 1 << pe.log2Entries; ++j)
      constants.push_back(
          numerics::peConstant(j, pe.log2Entries, pe.constantBits));
  }

  /// The new sum and whether it was saturated.
  AccumulateOp build(Value lhs, Value rhs, Value sum) {
    auto [lhsSign, lhsField, lhsNonzero] = unpack(lhs);
    auto [rhsSign, rhsField, rhsNonzero] = unpack(rhs);
    Value sign = XorOp::create(b, loc, lhsSign, rhsSign);
    Value nonzero = AndOp::create(b, loc, lhsNonzero, rhsNonzero);
    Value exponent = addExponents(lhsField, rhsField);
    exponent = RegisterOp::create(b, loc, exponent);
    sign = RegisterOp::create(b, loc, sign);
    nonzero = RegisterOp::create(b, loc, nonzero);
    auto [quotient, remainder] = split(exponent, format.log2Gamma()); // [P1]
    Value partial = pe.isExact()
                        ? addBins(quotient, remainder, sign, nonzero)
                        : addCutTerms(quotient, remainder, sign, nonzero);
    return AccumulateOp::create(b, loc, sum,
                                RegisterOp::create(b, loc, partial));
  }

private:
  Type vector(unsigned bits, int64_t size) {
    return VectorType::get({size}, b.getIntegerType(bits));
  }
  Type products(unsigned bits) { return vector(bits, pe.vectorSize); }

  std::tuple<Value, Value, Value> unpack(Value code) {
    auto type = cast<NumType>(getElementTypeOrSelf(code.getType()));
    auto op = UnpackOp::create(b, loc, products(1),
                               products(type.getBits() - 1), products(1), code);
    return {op.getSign(), op.getField(), op.getNonzero()};
  }

  std::pair<Value, Value> split(Value value, int32_t at) {
    auto op = SplitOp::create(b, loc, products(getBits(value) - at),
                              products(at), value, at);
    return {op.getHigh(), op.getLow()};
  }

  /// E' [P1, D0]; the remainder's bits even where no exponent has them all.
  Value addExponents(Value lhs, Value rhs) {
    int32_t range = format.maxExponent() - format.minExponent();
    unsigned bits = std::max(numerics::bitLength(range), format.log2Gamma());
    return ExponentAddOp::create(b, loc, products(bits), lhs, rhs,
                                 format.log2Gamma() - format.a().log2Gamma(),
                                 format.log2Gamma() - format.b().log2Gamma());
  }

  Value mitchell(Value remainder) {
    return MitchellOp::create(b, loc, products(format.log2Gamma() + 1),
                              remainder, format.log2Gamma());
  }
  Value shift(Value value, Value amount, unsigned bits, int32_t left,
              int32_t drop) {
    return ShiftOp::create(b, loc, products(bits), value, amount, left, drop);
  }
  Value applySign(Value magnitude, Value sign, Value nonzero) {
    return ApplySignOp::create(b, loc, products(getBits(magnitude) + 1),
                               magnitude, sign, nonzero);
  }
  unsigned sumBits(Value terms) {
    return getSumBits(getBits(terms), pe.vectorSize);
  }
  Value round(Value value, int32_t shift) {
    return RoundOp::create(
        b, loc, b.getIntegerType(getRoundedBits(getBits(value), shift)), value,
        shift);
  }

  /// p for g guard bits: terms cut to them, one sum, one rounding [P2, P5].
  Value addCutTerms(Value quotient, Value remainder, Value sign,
                    Value nonzero) {
    int32_t cut = numerics::peShift(pe, format) - pe.guardBits;
    int32_t left = 0;
    Value significand;
    if (pe.log2Entries == 0) {
      // The only constant is a power of two.
      significand = mitchell(remainder);
      left = pe.constantBits - 1;
    } else if (pe.log2Entries == format.log2Gamma()) {
      significand = TableOp::create(b, loc, products(pe.constantBits),
                                    remainder, constants);
      left = format.log2Gamma();
    } else {
      auto [high, low] = split(remainder, format.log2Gamma() - pe.log2Entries);
      Value constant =
          TableOp::create(b, loc, products(pe.constantBits), high, constants);
      Value line = mitchell(low);
      significand = MultiplyOp::create(
          b, loc, products(getBits(line) + getBits(constant)), line, constant,
          /*is_signed=*/false);
    }
    unsigned bits =
        std::max(1, numerics::bitLength(numerics::peLargestTerm(pe, format)));
    Value magnitude = shift(significand, quotient, bits, left, cut);
    Value terms = applySign(magnitude, sign, nonzero);
    Value sum =
        ReduceOp::create(b, loc, b.getIntegerType(sumBits(terms)), terms);
    return round(sum, pe.guardBits);
  }

  /// p for g = exact: a sum for each r_M, weighed by its constant [P3-P5].
  Value addBins(Value quotient, Value remainder, Value sign, Value nonzero) {
    auto [bin, low] = split(remainder, format.log2Gamma() - pe.log2Entries);
    Value magnitude =
        shift(mitchell(low), quotient, numerics::peConvertedBits(format), 0, 0);
    Value terms = applySign(magnitude, sign, nonzero);
    Value bins = BinOp::create(
        b, loc, vector(sumBits(terms), int64_t(constants.size())), terms, bin);
    uint64_t largest =
        numerics::peLargestTerm(pe, format) * uint64_t(pe.vectorSize);
    Value sum = CombineOp::create(
        b, loc, b.getIntegerType(numerics::bitLength(largest) + 1), bins,
        constants);
    return round(sum, numerics::peShift(pe, format));
  }

  OpBuilder &b;
  Location loc;
  const numerics::PEParameters &pe;
  const numerics::DotFormat &format;
  SmallVector<int64_t> constants; // C_j [P4]
};

} // namespace

DatapathOp hw::buildPEDatapath(OpBuilder &builder, Location loc, StringRef name,
                               PEDatapathAttr datapath, NumType a, NumType b) {
  numerics::DotFormat format(a.getFormat(), b.getFormat());
  numerics::PEParameters pe = datapath.getParameters(format);
  assert(numerics::isPELegal(pe, format) && "[P] formats that pe refuses");

  OpBuilder::InsertionGuard guard(builder);
  auto op = DatapathOp::create(
      builder, loc, builder.getStringAttr(name),
      builder.getF32FloatAttr(numerics::peUnit(pe, format)), datapath);
  Type types[] = {VectorType::get({pe.vectorSize}, a),
                  VectorType::get({pe.vectorSize}, b),
                  builder.getIntegerType(pe.accumulatorBits)};
  Block *body = builder.createBlock(&op.getBody(), {}, types, {loc, loc, loc});
  AccumulateOp sum = LaneBuilder(builder, loc, pe, format)
                         .build(body->getArgument(0), body->getArgument(1),
                                body->getArgument(2));
  YieldOp::create(builder, loc, sum.getResult(), sum.getSaturated());
  return op;
}

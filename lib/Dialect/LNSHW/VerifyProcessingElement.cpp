//===- VerifyProcessingElement.cpp - Lanes that implement pe --------------===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "VerifyProcessingElement.h"

#include "DatapathWidths.h"

#include "llvm/ADT/TypeSwitch.h"

using namespace mlir;
using namespace lns;
using namespace lns::hw;

namespace {

/// What a value is in the rules.
enum class Role {
  Unknown,
  CodeA,
  CodeB,
  SignA,
  SignB,
  FieldA,
  FieldB,
  NonzeroA,
  NonzeroB,
  Sum,
  ProductSign,
  ProductNonzero,
  Exponent,    // E' [P1]
  Quotient,    // q [P1]
  Remainder,   // r [P1]
  High,        // r_M [P1]
  Low,         // r_L [P1]
  Constant,    // C_{r_M} [P4]
  Line,        // γ + r_L [P2]
  Significand, // (γ + r_L)·C_{r_M}
  Converted,   // T, without a sign [P3]
  Magnitude,   // X' of guard bits, X of exact [P5]
  SignedConverted,
  Term,
  Bins,      // [P3]
  VectorSum, // D, or Σ ±X' [P4, P5]
  Partial,   // p [P5]
  NewSum,
  Saturated
};

StringRef describe(Role role) {
  static constexpr StringLiteral names[] = {"nothing that the rules name",
                                            "the codes of a",
                                            "the codes of b",
                                            "the sign of a",
                                            "the sign of b",
                                            "the field of a",
                                            "the field of b",
                                            "whether a is nonzero",
                                            "whether b is nonzero",
                                            "the sum",
                                            "the product's sign",
                                            "whether the product is nonzero",
                                            "E'",
                                            "q",
                                            "r",
                                            "r_M",
                                            "r_L",
                                            "C_{r_M}",
                                            "gamma + r_L",
                                            "(gamma + r_L)*C_{r_M}",
                                            "T",
                                            "the magnitude of a product",
                                            "signed T",
                                            "a term",
                                            "bins",
                                            "the sum of a vector",
                                            "p",
                                            "the new sum",
                                            "whether it was saturated"};
  return names[size_t(role)];
}

class Verifier {
public:
  Verifier(DatapathOp datapath, PEDatapathAttr attribute,
           const numerics::DotFormat &format)
      : datapath(datapath), format(format),
        pe(attribute.getParameters(format)) {}

  LogicalResult verify();

private:
  /// An error at `op`, or at the lane.
  LogicalResult fail(Operation *op, const Twine &text) {
    return op->emitOpError() << text;
  }
  LogicalResult expect(Operation *op, StringRef label, const Twine &what,
                       int64_t got, int64_t wanted) {
    if (got == wanted)
      return success();
    return op->emitOpError()
           << label << ' ' << what << " is " << got << ", not " << wanted;
  }
  LogicalResult expectBits(Operation *op, StringRef label, StringRef what,
                           Value value, int64_t needed) {
    if (getBits(value) >= needed)
      return success();
    return op->emitOpError() << label << ' ' << what << " needs " << needed
                             << " bits, got " << getBits(value);
  }
  /// An operand that is none of what the rule takes.
  LogicalResult refuse(Operation *op, StringRef label, Value operand,
                       StringRef wanted) {
    return op->emitOpError() << label << " takes " << wanted << ", got "
                             << describe(role(operand));
  }

  Role role(Value value) { return roles.lookup(value); }
  bool is(Value value, Role wanted) { return role(value) == wanted; }
  /// r is r_M of a table of γ entries, and r_L of one entry.
  bool isHigh(Value value) {
    return is(value, Role::High) ||
           (is(value, Role::Remainder) && pe.log2Entries == f);
  }
  bool isLow(Value value) {
    return is(value, Role::Low) ||
           (is(value, Role::Remainder) && pe.log2Entries == 0);
  }
  bool arePair(Value x, Value y, Role first, Role second) {
    return (is(x, first) && is(y, second)) || (is(x, second) && is(y, first));
  }

  LogicalResult verifyInterface();
  LogicalResult verifyConstants(Operation *op, StringRef what,
                                ArrayRef<int64_t> constants);
  LogicalResult verify(UnpackOp op);
  LogicalResult verify(ExponentAddOp op);
  LogicalResult verify(XorOp op);
  LogicalResult verify(AndOp op);
  LogicalResult verify(SplitOp op);
  LogicalResult verify(TableOp op);
  LogicalResult verify(MitchellOp op);
  LogicalResult verify(MultiplyOp op);
  LogicalResult verify(ShiftOp op);
  LogicalResult verify(ApplySignOp op);
  LogicalResult verify(ReduceOp op);
  LogicalResult verify(BinOp op);
  LogicalResult verify(CombineOp op);
  LogicalResult verify(RoundOp op);
  LogicalResult verify(AccumulateOp op);
  LogicalResult verify(RegisterOp op);

  DatapathOp datapath;
  const numerics::DotFormat &format;
  numerics::PEParameters pe;
  int32_t f = format.log2Gamma();
  DenseMap<Value, Role> roles;
};

} // namespace

LogicalResult Verifier::verifyInterface() {
  if (failed(expect(datapath, "[P6]", "the size of vectors",
                    datapath.getVectorSize(), pe.vectorSize)) ||
      failed(expect(datapath, "[P5]", "the accumulator's number of bits",
                    datapath.getAccumulatorBits(), pe.accumulatorBits)))
    return failure();
  float unit = numerics::peUnit(pe, format);
  if (!datapath.getUnit().bitwiseIsEqual(APFloat(unit)))
    return datapath.emitOpError()
           << "[P7] the unit is " << datapath.getUnitAttr() << ", not "
           << FloatAttr::get(datapath.getUnitAttr().getType(), unit);
  return success();
}

LogicalResult Verifier::verifyConstants(Operation *op, StringRef what,
                                        ArrayRef<int64_t> constants) {
  if (failed(expect(op, "[P2]", "the number of constants",
                    int64_t(constants.size()), int64_t(1) << pe.log2Entries)))
    return failure();
  for (auto [j, constant] : llvm::enumerate(constants))
    if (failed(expect(
            op, "[P4]", what + " " + Twine(j), constant,
            numerics::peConstant(int32_t(j), pe.log2Entries, pe.constantBits))))
      return failure();
  return success();
}

LogicalResult Verifier::verify(UnpackOp op) {
  bool isA = is(op.getCode(), Role::CodeA);
  if (!isA && !is(op.getCode(), Role::CodeB))
    return refuse(op, "[P1]", op.getCode(), "the codes of a or b");
  roles[op.getSign()] = isA ? Role::SignA : Role::SignB;
  roles[op.getField()] = isA ? Role::FieldA : Role::FieldB;
  roles[op.getNonzero()] = isA ? Role::NonzeroA : Role::NonzeroB;
  return success();
}

LogicalResult Verifier::verify(ExponentAddOp op) {
  if (!arePair(op.getLhs(), op.getRhs(), Role::FieldA, Role::FieldB))
    return refuse(op, "[P1]",
                  is(op.getLhs(), Role::FieldA) ? op.getRhs() : op.getLhs(),
                  "the fields of a and of b");
  bool isSwapped = is(op.getLhs(), Role::FieldB);
  int64_t a = isSwapped ? op.getRhsShift() : op.getLhsShift();
  int64_t b = isSwapped ? op.getLhsShift() : op.getRhsShift();
  roles[op.getResult()] = Role::Exponent;
  return success(succeeded(expect(op, "[D0]", "the shift of a's field", a,
                                  f - format.a().log2Gamma())) &&
                 succeeded(expect(op, "[D0]", "the shift of b's field", b,
                                  f - format.b().log2Gamma())));
}

LogicalResult Verifier::verify(XorOp op) {
  if (!arePair(op.getLhs(), op.getRhs(), Role::SignA, Role::SignB))
    return refuse(op, "[P3]",
                  is(op.getLhs(), Role::SignA) ? op.getRhs() : op.getLhs(),
                  "the signs of a and of b");
  roles[op.getResult()] = Role::ProductSign;
  return success();
}

LogicalResult Verifier::verify(AndOp op) {
  if (!arePair(op.getLhs(), op.getRhs(), Role::NonzeroA, Role::NonzeroB))
    return refuse(op, "[P1]",
                  is(op.getLhs(), Role::NonzeroA) ? op.getRhs() : op.getLhs(),
                  "whether a and whether b is nonzero");
  roles[op.getResult()] = Role::ProductNonzero;
  return success();
}

LogicalResult Verifier::verify(SplitOp op) {
  int64_t at = op.getAt();
  if (is(op.getValue(), Role::Exponent)) {
    roles[op.getHigh()] = Role::Quotient;
    roles[op.getLow()] = Role::Remainder;
    return expect(op, "[P1]", "the place where E' is split", at, f);
  }
  if (is(op.getValue(), Role::Remainder)) {
    roles[op.getHigh()] = Role::High;
    roles[op.getLow()] = Role::Low;
    return expect(op, "[P1]", "the place where r is split", at,
                  f - pe.log2Entries);
  }
  return refuse(op, "[P1]", op.getValue(), "E' or r");
}

LogicalResult Verifier::verify(TableOp op) {
  if (!isHigh(op.getIndex()))
    return refuse(op, "[P2]", op.getIndex(), "r_M");
  roles[op.getResult()] = Role::Constant;
  return success(succeeded(verifyConstants(op, "entry", op.getEntries())) &&
                 succeeded(expect(op, "[P4]", "the number of a constant's bits",
                                  getBits(op.getResult()), pe.constantBits)));
}

LogicalResult Verifier::verify(MitchellOp op) {
  if (!isLow(op.getRemainder()))
    return refuse(op, "[P2]", op.getRemainder(), "r_L");
  roles[op.getResult()] = Role::Line;
  return expect(op, "[P2]", "the fraction", int64_t(op.getFraction()), f);
}

LogicalResult Verifier::verify(MultiplyOp op) {
  if (!arePair(op.getLhs(), op.getRhs(), Role::Line, Role::Constant))
    return refuse(op, "[P2]",
                  is(op.getLhs(), Role::Line) ? op.getRhs() : op.getLhs(),
                  "gamma + r_L and C_{r_M}");
  if (op.getIsSigned())
    return fail(op, "[P2] gamma + r_L and C_{r_M} have no signs");
  roles[op.getResult()] = Role::Significand;
  return success();
}

LogicalResult Verifier::verify(ShiftOp op) {
  if (!is(op.getAmount(), Role::Quotient))
    return refuse(op, "[P3]", op.getAmount(), "q as the amount");
  int64_t shift = int64_t(op.getLeft()) - int64_t(op.getDrop());
  // Bins weigh T later; without them the value is to be (γ + r_L)·C already,
  // but for factors that are powers of two.
  if (pe.isExact() && is(op.getValue(), Role::Line) && shift == 0) {
    roles[op.getResult()] = Role::Converted;
    return expectBits(op, "[P3]", "the largest T", op.getResult(),
                      numerics::peConvertedBits(format));
  }
  int64_t factor = 0;
  if (is(op.getValue(), Role::Constant) && pe.log2Entries == f)
    factor = f; // γ, where r_L is nothing
  else if (is(op.getValue(), Role::Line) && pe.log2Entries == 0)
    factor = pe.constantBits - 1; // the only constant
  else if (!is(op.getValue(), Role::Significand))
    return refuse(op, pe.isExact() ? "[P3]" : "[P5]", op.getValue(),
                  "(gamma + r_L)*C_{r_M}, of which a factor that is a power of "
                  "two may be left to the shift");
  int64_t cut = pe.isExact() ? 0 : numerics::peShift(pe, format) - pe.guardBits;
  roles[op.getResult()] = Role::Magnitude;
  return success(
      succeeded(expect(op, "[P5]", "left - drop", shift, factor - cut)) &&
      succeeded(expectBits(
          op, "[P5]", "the largest product", op.getResult(),
          numerics::bitLength(numerics::peLargestTerm(pe, format)))));
}

LogicalResult Verifier::verify(ApplySignOp op) {
  bool isConverted = is(op.getMagnitude(), Role::Converted);
  if (!isConverted && !is(op.getMagnitude(), Role::Magnitude))
    return refuse(op, "[P3]", op.getMagnitude(), "the magnitude of a product");
  if (!is(op.getSign(), Role::ProductSign))
    return refuse(op, "[P3]", op.getSign(), "the product's sign");
  if (!is(op.getNonzero(), Role::ProductNonzero))
    return refuse(op, "[P1]", op.getNonzero(),
                  "whether the product is nonzero");
  roles[op.getResult()] = isConverted ? Role::SignedConverted : Role::Term;
  return success();
}

LogicalResult Verifier::verify(ReduceOp op) {
  if (!is(op.getTerms(), Role::Term))
    return refuse(op, "[P5]", op.getTerms(), "terms");
  roles[op.getSum()] = Role::VectorSum;
  return success();
}

LogicalResult Verifier::verify(BinOp op) {
  if (!is(op.getTerms(), Role::SignedConverted))
    return refuse(op, "[P3]", op.getTerms(), "signed T");
  if (!isHigh(op.getIndex()))
    return refuse(op, "[P3]", op.getIndex(), "r_M as the index");
  roles[op.getBins()] = Role::Bins;
  return success();
}

LogicalResult Verifier::verify(CombineOp op) {
  if (!is(op.getBins(), Role::Bins))
    return refuse(op, "[P4]", op.getBins(), "bins");
  roles[op.getSum()] = Role::VectorSum;
  uint64_t largest =
      numerics::peLargestTerm(pe, format) * uint64_t(pe.vectorSize);
  return success(
      succeeded(verifyConstants(op, "constant", op.getConstants())) &&
      succeeded(expectBits(op, "[P4]", "the largest D", op.getSum(),
                           numerics::bitLength(largest) + 1)));
}

LogicalResult Verifier::verify(RoundOp op) {
  if (!is(op.getValue(), Role::VectorSum))
    return refuse(op, "[P5]", op.getValue(), "the sum of a vector");
  roles[op.getResult()] = Role::Partial;
  return expect(op, "[P5]", "the shift", int64_t(op.getShift()),
                pe.isExact() ? numerics::peShift(pe, format) : pe.guardBits);
}

LogicalResult Verifier::verify(AccumulateOp op) {
  int32_t shift = pe.isExact() ? numerics::peShift(pe, format) : pe.guardBits;
  if (!is(op.getSum(), Role::Sum))
    return refuse(op, "[P5]", op.getSum(), "the sum");
  if (!is(op.getPartial(), Role::Partial) &&
      !(is(op.getPartial(), Role::VectorSum) && shift == 0))
    return refuse(op, "[P5]", op.getPartial(), "p");
  roles[op.getResult()] = Role::NewSum;
  roles[op.getSaturated()] = Role::Saturated;
  return success();
}

LogicalResult Verifier::verify(RegisterOp op) {
  roles[op.getResult()] = role(op.getValue());
  return success();
}

LogicalResult Verifier::verify() {
  if (failed(verifyInterface()))
    return failure();
  Block &body = datapath.getBody().front();
  roles[body.getArgument(0)] = Role::CodeA;
  roles[body.getArgument(1)] = Role::CodeB;
  roles[body.getArgument(2)] = Role::Sum;
  for (Operation &op : body.without_terminator()) {
    LogicalResult result =
        llvm::TypeSwitch<Operation *, LogicalResult>(&op)
            .Case<UnpackOp, ExponentAddOp, XorOp, AndOp, SplitOp, TableOp,
                  MitchellOp, MultiplyOp, ShiftOp, ApplySignOp, ReduceOp, BinOp,
                  CombineOp, RoundOp, AccumulateOp, RegisterOp>(
                [&](auto typed) { return verify(typed); })
            .Default([](Operation *op) {
              return op->emitOpError("[D5] has no place in a lane that "
                                     "implements #lns.pe");
            });
    if (failed(result))
      return failure();
  }
  auto yield = cast<YieldOp>(body.getTerminator());
  if (!is(yield.getSum(), Role::NewSum))
    return refuse(yield, "[P5]", yield.getSum(), "the new sum");
  if (!is(yield.getSaturated(), Role::Saturated))
    return refuse(yield, "[P5]", yield.getSaturated(),
                  "whether the sum was saturated");
  return success();
}

LogicalResult hw::verifyProcessingElement(DatapathOp datapath,
                                          PEDatapathAttr pe) {
  auto a = dyn_cast<NumType>(datapath.getLhsElementType());
  auto b = dyn_cast<NumType>(datapath.getRhsElementType());
  if (failed(pe.verifyOperands([&] { return datapath.emitOpError(); },
                               datapath.getLhsElementType(),
                               datapath.getRhsElementType())))
    return failure();
  return Verifier(datapath, pe,
                  numerics::DotFormat(a.getFormat(), b.getFormat()))
      .verify();
}

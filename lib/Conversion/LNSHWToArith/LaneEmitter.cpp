//===- LaneEmitter.cpp - Ops of a datapath as arith -----------------------===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "LaneEmitter.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/MemRef/IR/MemRef.h"
#include "mlir/Dialect/Vector/IR/VectorOps.h"
#include "mlir/IR/BuiltinOps.h"
#include "llvm/ADT/TypeSwitch.h"
#include "llvm/Support/MathExtras.h"

using namespace mlir;
using namespace lns;
using arith::CmpIPredicate;

//===----------------------------------------------------------------------===//
// Words
//===----------------------------------------------------------------------===//

static int64_t bitsOf(Value value) {
  return getElementTypeOrSelf(value.getType()).getIntOrFloatBitWidth();
}

/// `value` in a number of `bits` bits; a larger one keeps its low bits.
static APInt truncated(int64_t bits, int64_t value) {
  return APInt(unsigned(bits), uint64_t(value), /*isSigned=*/true,
               /*implicitTrunc=*/true);
}

IntegerType LaneEmitter::word(int64_t bits) {
  if (bits <= 1)
    return b.getI1Type();
  return b.getIntegerType(bits <= 32 ? 32 : unsigned(llvm::alignTo(bits, 64)));
}

Type LaneEmitter::like(Type shape, IntegerType element) {
  if (auto vector = dyn_cast<VectorType>(shape))
    return vector.clone(element);
  return element;
}

Value LaneEmitter::constant(Type type, int64_t value) {
  auto element = cast<IntegerType>(getElementTypeOrSelf(type));
  TypedAttr attribute =
      b.getIntegerAttr(element, truncated(element.getWidth(), value));
  if (auto vector = dyn_cast<VectorType>(type))
    attribute = DenseElementsAttr::get(vector, Attribute(attribute));
  return arith::ConstantOp::create(b, loc, attribute);
}

Value LaneEmitter::wrap(Value word, int64_t bits, bool isSigned) {
  Type type = word.getType();
  int64_t above = bitsOf(word) - bits;
  if (above <= 0)
    return word;
  if (!isSigned) {
    APInt mask = APInt::getLowBitsSet(unsigned(bitsOf(word)), unsigned(bits));
    TypedAttr attribute = b.getIntegerAttr(getElementTypeOrSelf(type), mask);
    if (auto vector = dyn_cast<VectorType>(type))
      attribute = DenseElementsAttr::get(vector, Attribute(attribute));
    Value low = arith::ConstantOp::create(b, loc, attribute);
    return arith::AndIOp::create(b, loc, word, low);
  }
  Value amount = constant(type, above);
  return arith::ShRSIOp::create(
      b, loc, arith::ShLIOp::create(b, loc, word, amount), amount);
}

Value LaneEmitter::read(Value value, IntegerType type, bool isSigned) {
  Wire wire = wires.lookup(value);
  Type result = like(wire.word.getType(), type);
  if (wire.bits == 0)
    return constant(result, 0);
  Value word = wire.word;
  if (wire.isSigned != isSigned)
    word = wrap(word, wire.bits, isSigned);
  int64_t have = bitsOf(word), want = type.getWidth();
  if (have > want)
    return arith::TruncIOp::create(b, loc, result, word);
  if (have == want)
    return word;
  if (isSigned)
    return arith::ExtSIOp::create(b, loc, result, word);
  return arith::ExtUIOp::create(b, loc, result, word);
}

void LaneEmitter::write(Value value, Value word, bool isSigned) {
  int64_t bits = bitsOf(value);
  Type type = like(word.getType(), this->word(bits));
  int64_t have = bitsOf(word),
          want = bitsOf(value) == 0 ? 1 : this->word(bits).getWidth();
  if (have > want)
    word = arith::TruncIOp::create(b, loc, type, word);
  else if (have < want && isSigned)
    word = arith::ExtSIOp::create(b, loc, type, word);
  else if (have < want)
    word = arith::ExtUIOp::create(b, loc, type, word);
  wires[value] = {word, bits, isSigned};
}

void LaneEmitter::writeWrapped(Value value, Value word, bool isSigned) {
  write(value, wrap(word, bitsOf(value), isSigned), isSigned);
}

Value LaneEmitter::testBit(Value value, int64_t bit) {
  IntegerType type = word(bitsOf(value));
  Value x = readUnsigned(value, type);
  Value mask = constant(x.getType(), int64_t(1) << bit);
  return arith::CmpIOp::create(b, loc, CmpIPredicate::ne,
                               arith::AndIOp::create(b, loc, x, mask),
                               constant(x.getType(), 0));
}

//===----------------------------------------------------------------------===//
// Exponents
//===----------------------------------------------------------------------===//

void LaneEmitter::emit(hw::UnpackOp op) {
  int64_t bits =
      cast<NumType>(getElementTypeOrSelf(op.getCode().getType())).getBits();
  IntegerType type = word(32);
  Value code = readUnsigned(op.getCode(), type);
  auto isSet = [&](int64_t mask) {
    Value masked =
        arith::AndIOp::create(b, loc, code, constant(code.getType(), mask));
    return arith::CmpIOp::create(b, loc, CmpIPredicate::ne, masked,
                                 constant(code.getType(), 0));
  };
  int64_t most = (int64_t(1) << (bits - 1)) - 1;
  write(op.getSign(), isSet(most + 1), false);
  write(op.getNonzero(), isSet(most), false);
  writeWrapped(op.getField(), code, false);
}

void LaneEmitter::emit(hw::ExponentAddOp op) {
  int64_t lhsShift = op.getLhsShift(), rhsShift = op.getRhsShift();
  IntegerType type = word(std::max({bitsOf(op.getResult()), int64_t(2),
                                    bitsOf(op.getLhs()) + lhsShift,
                                    bitsOf(op.getRhs()) + rhsShift}));
  auto scaled = [&](Value field, int64_t shift) {
    Value x = readUnsigned(field, type);
    return arith::ShLIOp::create(b, loc, x, constant(x.getType(), shift));
  };
  Value sum = arith::AddIOp::create(b, loc, scaled(op.getLhs(), lhsShift),
                                    scaled(op.getRhs(), rhsShift));
  Value least = constant(sum.getType(),
                         (int64_t(1) << lhsShift) + (int64_t(1) << rhsShift));
  writeWrapped(op.getResult(), arith::SubIOp::create(b, loc, sum, least),
               false);
}

void LaneEmitter::emit(hw::XorOp op) {
  IntegerType type = word(bitsOf(op.getResult()));
  write(op.getResult(),
        arith::XOrIOp::create(b, loc, readUnsigned(op.getLhs(), type),
                              readUnsigned(op.getRhs(), type)),
        false);
}

void LaneEmitter::emit(hw::AndOp op) {
  IntegerType type = word(bitsOf(op.getResult()));
  write(op.getResult(),
        arith::AndIOp::create(b, loc, readUnsigned(op.getLhs(), type),
                              readUnsigned(op.getRhs(), type)),
        false);
}

void LaneEmitter::emit(hw::SplitOp op) {
  Value x = readUnsigned(op.getValue(), word(bitsOf(op.getValue()) + 1));
  Value at = constant(x.getType(), int64_t(op.getAt()));
  writeWrapped(op.getHigh(), arith::ShRUIOp::create(b, loc, x, at), false);
  writeWrapped(op.getLow(), x, false);
}

//===----------------------------------------------------------------------===//
// Conversion
//===----------------------------------------------------------------------===//

/// Up to so many entries selections, as in the hardware, beat memory.
static constexpr size_t mostSelectedEntries = 32;

Value LaneEmitter::load(hw::TableOp op, IntegerType type) {
  ArrayRef<int64_t> entries = op.getEntries();
  auto memory = MemRefType::get({int64_t(entries.size())}, type);
  std::string name;
  auto module = datapath->getParentOfType<ModuleOp>();
  for (unsigned i = 0; name.empty() || module.lookupSymbol(name); ++i)
    name = (datapath.getSymName() + "_table" + Twine(i)).str();
  {
    OpBuilder::InsertionGuard guard(b);
    b.setInsertionPointToStart(module.getBody());
    SmallVector<Attribute> values;
    for (int64_t entry : entries)
      values.push_back(
          b.getIntegerAttr(type, truncated(type.getWidth(), entry)));
    memref::GlobalOp::create(
        b, loc, name, b.getStringAttr("private"), memory,
        DenseElementsAttr::get(RankedTensorType::get(memory.getShape(), type),
                               values),
        /*constant=*/true, /*alignment=*/IntegerAttr());
  }
  Value table = memref::GetGlobalOp::create(b, loc, memory, name);
  Value index = readUnsigned(op.getIndex(), word(32));
  auto shape = dyn_cast<VectorType>(index.getType());
  if (!shape) {
    index = arith::IndexCastUIOp::create(b, loc, b.getIndexType(), index);
    return memref::LoadOp::create(b, loc, table, index);
  }
  Value zero = arith::ConstantIndexOp::create(b, loc, 0);
  Value all = constant(shape.clone(b.getI1Type()), 1);
  auto result = cast<VectorType>(shape.clone(type));
  return vector::GatherOp::create(b, loc, result, table, ValueRange{zero},
                                  index, all, constant(result, 0));
}

void LaneEmitter::emit(hw::TableOp op) {
  IntegerType type = word(bitsOf(op.getResult()));
  if (op.getEntries().size() > mostSelectedEntries)
    return write(op.getResult(), load(op, type), false);
  Type result = like(op.getResult().getType(), type);
  SmallVector<Value> entries;
  for (int64_t entry : op.getEntries())
    entries.push_back(constant(result, entry));
  for (int64_t bit = 0; entries.size() > 1; ++bit) {
    Value isSet = testBit(op.getIndex(), bit);
    SmallVector<Value> half;
    for (size_t i = 0; i + 1 < entries.size(); i += 2)
      half.push_back(
          arith::SelectOp::create(b, loc, isSet, entries[i + 1], entries[i]));
    entries = half;
  }
  write(op.getResult(), entries.front(), false);
}

void LaneEmitter::emit(hw::MitchellOp op) {
  Value x = readUnsigned(op.getRemainder(), word(bitsOf(op.getResult())));
  Value one = constant(x.getType(), int64_t(1) << op.getFraction());
  write(op.getResult(), arith::OrIOp::create(b, loc, x, one), false);
}

void LaneEmitter::emit(hw::MultiplyOp op) {
  IntegerType type = word(bitsOf(op.getResult()));
  bool isSigned = op.getIsSigned();
  write(op.getResult(),
        arith::MulIOp::create(b, loc, read(op.getLhs(), type, isSigned),
                              read(op.getRhs(), type, isSigned)),
        isSigned);
}

void LaneEmitter::emit(hw::ShiftOp op) {
  IntegerType type =
      word(std::max({bitsOf(op.getValue()), bitsOf(op.getResult()),
                     bitsOf(op.getAmount()) + 1, int64_t(2)}));
  Value x = readUnsigned(op.getValue(), type);
  Value amount = readUnsigned(op.getAmount(), type);
  Type shape = x.getType();
  int64_t bits = type.getWidth();
  int64_t most = (int64_t(1) << bitsOf(op.getAmount())) - 1;
  int64_t drop = int64_t(op.getDrop()) - int64_t(op.getLeft());
  // Beyond the word everything is shifted out.
  auto shifted = [&](bool isLeft, Value by, int64_t mostBy) {
    Value y = isLeft ? arith::ShLIOp::create(b, loc, x, by).getResult()
                     : arith::ShRUIOp::create(b, loc, x, by).getResult();
    if (mostBy < bits)
      return y;
    Value inside = arith::CmpIOp::create(b, loc, CmpIPredicate::ult, by,
                                         constant(shape, bits));
    return arith::SelectOp::create(b, loc, inside, y, constant(shape, 0))
        .getResult();
  };
  Value zero = constant(shape, 0), offset = constant(shape, std::abs(drop));
  if (drop <= 0) {
    Value by = arith::AddIOp::create(b, loc, amount, offset);
    return writeWrapped(op.getResult(), shifted(true, by, most - drop), false);
  }
  if (most > drop) {
    Value by = arith::MaxSIOp::create(
        b, loc, arith::SubIOp::create(b, loc, amount, offset), zero);
    x = shifted(true, by, most - drop);
  }
  Value by = arith::MaxSIOp::create(
      b, loc, arith::SubIOp::create(b, loc, offset, amount), zero);
  writeWrapped(op.getResult(), shifted(false, by, drop), false);
}

//===----------------------------------------------------------------------===//
// Sums
//===----------------------------------------------------------------------===//

void LaneEmitter::emit(hw::ApplySignOp op) {
  Value x = readUnsigned(op.getMagnitude(), word(bitsOf(op.getResult())));
  Value zero = constant(x.getType(), 0);
  Value negative = arith::SubIOp::create(b, loc, zero, x);
  Value sign = readUnsigned(op.getSign(), word(1));
  Value nonzero = readUnsigned(op.getNonzero(), word(1));
  Value term = arith::SelectOp::create(b, loc, sign, negative, x);
  write(op.getResult(), arith::SelectOp::create(b, loc, nonzero, term, zero),
        true);
}

void LaneEmitter::emit(hw::ReduceOp op) {
  Value terms = readSigned(op.getTerms(), word(bitsOf(op.getSum())));
  write(op.getSum(),
        vector::ReductionOp::create(b, loc, vector::CombiningKind::ADD, terms),
        true);
}

void LaneEmitter::emit(hw::BinOp op) {
  auto bins = cast<VectorType>(op.getBins().getType());
  IntegerType type = word(bitsOf(op.getBins()));
  Value terms = readSigned(op.getTerms(), type);
  Value index = readUnsigned(op.getIndex(), word(32));
  Value zero = constant(terms.getType(), 0);
  SmallVector<Value> sums;
  for (int64_t j = 0; j < bins.getDimSize(0); ++j) {
    Value isMember = arith::CmpIOp::create(b, loc, CmpIPredicate::eq, index,
                                           constant(index.getType(), j));
    Value members = arith::SelectOp::create(b, loc, isMember, terms, zero);
    sums.push_back(vector::ReductionOp::create(
        b, loc, vector::CombiningKind::ADD, members));
  }
  write(op.getBins(),
        vector::FromElementsOp::create(b, loc, bins.clone(type), sums), true);
}

void LaneEmitter::emit(hw::CombineOp op) {
  IntegerType type = word(bitsOf(op.getSum()));
  Value bins = readSigned(op.getBins(), type);
  Value sum = constant(type, 0);
  for (auto [j, weight] : llvm::enumerate(op.getConstants())) {
    Value bin = vector::ExtractOp::create(b, loc, bins, int64_t(j));
    Value weighed = arith::MulIOp::create(b, loc, bin, constant(type, weight));
    sum = arith::AddIOp::create(b, loc, sum, weighed);
  }
  writeWrapped(op.getSum(), sum, true);
}

void LaneEmitter::emit(hw::RoundOp op) {
  int64_t shift = op.getShift(), bits = bitsOf(op.getValue());
  IntegerType type = word(std::max(bits + 1, bitsOf(op.getResult())));
  Value x = readSigned(op.getValue(), type);
  if (shift > bits) { // less than half
    x = constant(type, 0);
  } else if (shift > 0) {
    Value half = arith::ShLIOp::create(b, loc, constant(type, 1),
                                       constant(type, shift - 1));
    x = arith::AddIOp::create(b, loc, x, half);
    x = arith::ShRSIOp::create(b, loc, x, constant(type, shift));
  } else if (shift < 0) {
    x = arith::ShLIOp::create(b, loc, x, constant(type, -shift));
  }
  writeWrapped(op.getResult(), x, true);
}

void LaneEmitter::emit(hw::AccumulateOp op) {
  int64_t bits = bitsOf(op.getSum());
  IntegerType type = word(std::max(bits, bitsOf(op.getPartial())) + 1);
  Value sum = arith::AddIOp::create(b, loc, readSigned(op.getSum(), type),
                                    readSigned(op.getPartial(), type));
  int64_t most = (int64_t(1) << (bits - 1)) - 1;
  Value clamped = arith::MaxSIOp::create(
      b, loc, arith::MinSIOp::create(b, loc, sum, constant(type, most)),
      constant(type, -most - 1));
  write(op.getResult(), clamped, true);
  write(op.getSaturated(),
        arith::CmpIOp::create(b, loc, CmpIPredicate::ne, sum, clamped), false);
}

/// Time is not part of a value.
void LaneEmitter::emit(hw::RegisterOp op) {
  wires[op.getResult()] = wires.lookup(op.getValue());
}

//===----------------------------------------------------------------------===//
// The body
//===----------------------------------------------------------------------===//

LogicalResult LaneEmitter::emit(Operation *op) {
  return llvm::TypeSwitch<Operation *, LogicalResult>(op)
      .Case<hw::UnpackOp, hw::ExponentAddOp, hw::XorOp, hw::AndOp, hw::SplitOp,
            hw::TableOp, hw::MitchellOp, hw::MultiplyOp, hw::ShiftOp,
            hw::ApplySignOp, hw::ReduceOp, hw::BinOp, hw::CombineOp,
            hw::RoundOp, hw::AccumulateOp, hw::RegisterOp>([&](auto typed) {
        loc = typed.getLoc();
        emit(typed);
        return success();
      })
      .Default([](Operation *op) {
        return op->emitError("is not lowered to arith: give it a case in "
                             "LaneEmitter");
      });
}

Type LaneEmitter::getStorageType(Type element) {
  if (auto num = dyn_cast<NumType>(element))
    return num.getStorageType();
  return IntegerType::get(element.getContext(),
                          element.getIntOrFloatBitWidth() <= 8 ? 8 : 16);
}

FailureOr<LaneResults> LaneEmitter::emit(Value lhs, Value rhs, Value sum) {
  Block &body = datapath.getBody().front();
  Value operands[] = {lhs, rhs};
  for (auto [argument, value] :
       llvm::zip(body.getArguments().take_front(2), operands)) {
    Type element = getElementTypeOrSelf(argument.getType());
    auto num = dyn_cast<NumType>(element);
    int64_t bits =
        num ? int64_t(num.getBits()) : int64_t(element.getIntOrFloatBitWidth());
    IntegerType type = word(std::max<int64_t>(bits, 2));
    Value word =
        arith::ExtUIOp::create(b, loc, like(value.getType(), type), value);
    // What stands above the bits of an operand is not read.
    wires[argument] = {wrap(word, bits, false), bits, false};
  }
  wires[body.getArgument(2)] = {sum, bitsOf(body.getArgument(2)), true};
  for (Operation &op : body.without_terminator())
    if (failed(emit(&op)))
      return failure();
  auto yield = cast<hw::YieldOp>(body.getTerminator());
  return LaneResults{readSigned(yield.getSum(), b.getI32Type()),
                     readUnsigned(yield.getSaturated(), b.getI1Type())};
}

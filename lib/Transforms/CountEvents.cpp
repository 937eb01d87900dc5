//===- CountEvents.cpp - Count what the number system does silently -------===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Every count is computed beside its op, from the op's operands: the op itself
// stays as it is, and so do all values. It stands before the op, so that what
// an update changes in place is read before. What rounds to a format is counted
// behind it, from its codes or from those of a copy.
//
//===----------------------------------------------------------------------===//

#include "EventNames.h"
#include "lns/Transforms/Passes.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Func/IR/FuncOps.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/IR/Matchers.h"
#include "mlir/IR/SymbolTable.h"
#include "llvm/ADT/TypeSwitch.h"

namespace lns::transforms {
#define GEN_PASS_DEF_LNSCOUNTEVENTS
#include "lns/Transforms/Passes.h.inc"
} // namespace lns::transforms

using namespace mlir;
using namespace lns;
using namespace lns::transforms;

//===----------------------------------------------------------------------===//
// Sums of conditions
//===----------------------------------------------------------------------===//

/// Gives the condition of one element, an i1, or a number of events, an i64.
using EventBody = function_ref<Value(OpBuilder &, Location, ValueRange)>;

static Value toCount(OpBuilder &b, Location loc, Value event) {
  if (event.getType().isInteger(64))
    return event;
  return arith::ExtUIOp::create(b, loc, b.getI64Type(), event);
}

/// The number of elements of the first tensor for which `body` holds, a
/// `tensor<i64>`; `maps` address the others from its index. One scalar each
/// where there are no tensors.
static Value createCount(OpBuilder &builder, Location loc, ValueRange inputs,
                         ArrayRef<AffineMap> maps, EventBody body) {
  auto count = RankedTensorType::get({}, builder.getI64Type());
  auto type = dyn_cast<RankedTensorType>(inputs.front().getType());
  if (!type) {
    Value event = toCount(builder, loc, body(builder, loc, inputs));
    return tensor::FromElementsOp::create(builder, loc, count, event);
  }
  Value zero = arith::ConstantOp::create(
      builder, loc,
      DenseElementsAttr::get(count, builder.getI64IntegerAttr(0)));
  SmallVector<AffineMap> all(maps);
  all.push_back(AffineMap::get(type.getRank(), 0, builder.getContext()));
  SmallVector<utils::IteratorType> iterators(type.getRank(),
                                             utils::IteratorType::reduction);
  return linalg::GenericOp::create(
             builder, loc, count, inputs, zero, all, iterators,
             [&](OpBuilder &b, Location loc, ValueRange args) {
               Value event = toCount(b, loc, body(b, loc, args.drop_back()));
               linalg::YieldOp::create(
                   b, loc,
                   arith::AddIOp::create(b, loc, args.back(), event)
                       .getResult());
             })
      .getResult(0);
}

/// The same for operands of one shape.
static Value createCount(OpBuilder &builder, Location loc, ValueRange inputs,
                         EventBody body) {
  SmallVector<AffineMap> maps;
  if (auto type = dyn_cast<RankedTensorType>(inputs.front().getType()))
    maps.assign(inputs.size(), builder.getMultiDimIdentityMap(type.getRank()));
  return createCount(builder, loc, inputs, maps, body);
}

static Value isNaN(OpBuilder &b, Location loc, Value x) {
  return arith::CmpFOp::create(b, loc, arith::CmpFPredicate::UNO, x, x);
}

static Value both(OpBuilder &b, Location loc, Value first, Value second) {
  return arith::AndIOp::create(b, loc, first, second);
}

/// Compares a code with zero [A1].
static Value compareWithZero(OpBuilder &b, Location loc, Comparison predicate,
                             Value code) {
  auto type = cast<NumType>(code.getType());
  Value zero = ConstantOp::create(b, loc, type,
                                  b.getIntegerAttr(type.getStorageType(), 0));
  return CmpOp::create(b, loc, b.getI1Type(), predicate, code, zero);
}

/// A NaN that is not one of its scale, or of its inverse: the code becomes zero
/// and nothing tells [N6].
static Value isLostNaN(OpBuilder &b, Location loc, ValueRange args) {
  Value shows = args[1];
  return both(
      b, loc, isNaN(b, loc, args[0]),
      arith::CmpFOp::create(b, loc, arith::CmpFPredicate::ORD, shows, shows));
}

//===----------------------------------------------------------------------===//
// Events by op
//===----------------------------------------------------------------------===//

namespace {

/// What an op can do silently.
struct Event {
  /// What happened, with the rule's label.
  StringRef what;
  /// How often, a `tensor<i64>`.
  Value count;
};

} // namespace

using Events = SmallVector<Event, 2>;

/// A dynamic scale of this very tensor is NaN where one of its elements is; so
/// is one of a history that its absmax has been recorded in.
static bool hasScaleOfItself(QuantizeOp op) {
  auto scale = op.getScale().getDefiningOp<AbsmaxScaleOp>();
  if (!scale)
    return false;
  if (auto record = scale.getInput().getDefiningOp<RecordAbsmaxOp>())
    return record.getInput() == op.getInput() &&
           scale.getScaleMap().getNumResults() == 0;
  return scale.getInput() == op.getInput() &&
         scale.getScaleMap() == op.getScaleMap();
}

static Events createEvents(OpBuilder &builder, QuantizeOp op) {
  if (hasScaleOfItself(op))
    return {};
  int64_t rank = op.getInput().getType().getRank();
  return {{"NaN became zero [N6]",
           createCount(builder, op.getLoc(), {op.getInput(), op.getScale()},
                       {builder.getMultiDimIdentityMap(rank), op.getScaleMap()},
                       isLostNaN)}};
}

static Events createEvents(OpBuilder &builder, EncodeOp op) {
  return {{"NaN became zero [N6]",
           createCount(builder, op.getLoc(), {op.getInput(), op.getInverse()},
                       isLostNaN)}};
}

static Events createEvents(OpBuilder &builder, DivOp op) {
  auto countWhere = [&](Comparison dividend) {
    return createCount(builder, op.getLoc(), op->getOperands(),
                       [&](OpBuilder &b, Location loc, ValueRange args) {
                         return both(
                             b, loc, compareWithZero(b, loc, dividend, args[0]),
                             compareWithZero(b, loc, Comparison::EQ, args[1]));
                       });
  };
  return {{"x/0 became the largest number [A1]", countWhere(Comparison::NE)},
          {"0/0 became zero [A1]", countWhere(Comparison::EQ)}};
}

static Events createEvents(OpBuilder &builder, RecipOp op) {
  return {{"1/0 became the largest number [A1]",
           createCount(builder, op.getLoc(), op.getOperand(),
                       [](OpBuilder &b, Location loc, ValueRange args) {
                         return compareWithZero(b, loc, Comparison::EQ,
                                                args[0]);
                       })}};
}

static Events createEvents(OpBuilder &builder, SqrtOp op) {
  return {{"root of a negative number became zero [A1]",
           createCount(builder, op.getLoc(), op.getOperand(),
                       [](OpBuilder &b, Location loc, ValueRange args) {
                         return compareWithZero(b, loc, Comparison::LT,
                                                args[0]);
                       })}};
}

static Events createEvents(OpBuilder &builder, ContractOp op) {
  auto type = dyn_cast<RankedTensorType>(op.getInit().getType());
  if (!op.getDatapath().saturates() || !type)
    return {};
  Value each = CountSaturationsOp::create(
      builder, op.getLoc(), type.clone(builder.getI64Type()), op.getLhs(),
      op.getRhs(), op.getInit(), op.getIndexingMaps(), op.getDatapath());
  return {{"accumulator saturated [P5]",
           createCount(builder, op.getLoc(), each,
                       [](OpBuilder &, Location, ValueRange args) {
                         return args[0];
                       })}};
}

/// RN(decode(code) · scale) [Q7].
static Value dequantize(OpBuilder &b, Location loc, Value code, Value scale) {
  Value value = DecodeOp::create(b, loc, b.getF32Type(), code);
  return arith::MulFOp::create(b, loc, value, scale);
}

static Events createEvents(OpBuilder &builder, MadamUpdateOp op) {
  return {{"update skipped [M2]",
           createCount(
               builder, op.getLoc(), {op.getGradient(), op.getSecondMoment()},
               [&](OpBuilder &b, Location loc, ValueRange args) -> Value {
                 Value v = args[1];
                 if (v.getType().isBF16())
                   v = arith::ExtFOp::create(b, loc, b.getF32Type(), v);
                 else if (isa<NumType>(v.getType()))
                   v = dequantize(b, loc, v, op.getMomentScale());
                 return MadamSkipsOp::create(b, loc, b.getI1Type(), args[0], v,
                                             op.getBetaAttr());
               })}};
}

/// For steps on the value of a weight: `body` gets the gradient, the value and
/// the elements of `moments`.
static Events createEventsOfValues(OpBuilder &builder, Location loc,
                                   Value gradient, Value weights, Value scale,
                                   AffineMap scaleMap, ValueRange moments,
                                   EventBody body) {
  SmallVector<Value> inputs{gradient, weights, scale};
  llvm::append_range(inputs, moments);
  SmallVector<AffineMap> maps(
      inputs.size(), builder.getMultiDimIdentityMap(scaleMap.getNumDims()));
  maps[2] = scaleMap;
  return {{"update skipped [M5]",
           createCount(builder, loc, inputs, maps,
                       [&](OpBuilder &b, Location loc, ValueRange args) {
                         SmallVector<Value> values{
                             args[0], dequantize(b, loc, args[1], args[2])};
                         llvm::append_range(values, args.drop_front(3));
                         return body(b, loc, values);
                       })}};
}

static Events createEvents(OpBuilder &builder, SgdUpdateOp op) {
  SmallVector<Value> moments;
  if (op.getVelocity())
    moments.push_back(op.getVelocity());
  return createEventsOfValues(
      builder, op.getLoc(), op.getGradient(), op.getWeights(), op.getScale(),
      op.getScaleMap(), moments,
      [&](OpBuilder &b, Location loc, ValueRange args) -> Value {
        Value velocity = op.getVelocity() ? args[2] : Value();
        return SgdSkipsOp::create(b, loc, b.getI1Type(), args[0], args[1],
                                  op.getEta(), op.getMomentum(), velocity);
      });
}

static Events createEvents(OpBuilder &builder, AdamWUpdateOp op) {
  return createEventsOfValues(
      builder, op.getLoc(), op.getGradient(), op.getWeights(), op.getScale(),
      op.getScaleMap(), {op.getFirstMoment(), op.getSecondMoment()},
      [&](OpBuilder &b, Location loc, ValueRange args) -> Value {
        return AdamWSkipsOp::create(
            b, loc, b.getI1Type(), args[0], args[1], args[2], args[3],
            op.getEta(), op.getWeightDecay(), op.getFirstCorrection(),
            op.getSecondCorrection(), op.getFirstBetaAttr(),
            op.getSecondBetaAttr(), op.getEpsilonAttr());
      });
}

/// MUL and signMUL: where g is not finite.
static Events createEventsOfGradient(OpBuilder &builder, Location loc,
                                     Value gradient) {
  return {
      {"update skipped [M5]",
       createCount(builder, loc, gradient,
                   [](OpBuilder &b, Location loc, ValueRange args) -> Value {
                     // 0 · g is a NaN for a NaN and for an infinity, else a
                     // zero.
                     Value zero = arith::ConstantOp::create(
                         b, loc, b.getF32FloatAttr(0.0f));
                     return isNaN(b, loc,
                                  arith::MulFOp::create(b, loc, args[0], zero));
                   })}};
}

static Events createEvents(OpBuilder &builder, MulUpdateOp op) {
  return createEventsOfGradient(builder, op.getLoc(), op.getGradient());
}

static Events createEvents(OpBuilder &builder, SignMulUpdateOp op) {
  return createEventsOfGradient(builder, op.getLoc(), op.getGradient());
}

//===----------------------------------------------------------------------===//
// Numbers outside of the range of their format
//===----------------------------------------------------------------------===//

/// The codes of a copy of `op` in another format, where what is too small
/// becomes zero. It draws the same random bits.
template <typename OpTy>
static Value createCodes(OpBuilder &builder, OpTy op, numerics::Format format) {
  auto copy = cast<OpTy>(builder.clone(*op));
  copy.setUnderflow(Underflow::Zero);
  Type type = NumType::get(op.getContext(), format);
  if (auto tensor = dyn_cast<RankedTensorType>(op.getType()))
    type = tensor.clone(type);
  copy->getResult(0).setType(type);
  return copy.getResult();
}

static NumType getCodeType(Value codes) {
  return cast<NumType>(getElementTypeOrSelf(codes.getType()));
}

/// What became of numbers below the smallest magnitude.
static StringRef getUnderflowEvent(Underflow policy) {
  return policy == Underflow::Zero
             ? "too small, became zero [Q3]"
             : "too small, became the smallest number [Q3]";
}

/// Numbers above the largest magnitude, whose rounded exponent `k` has
/// `k + bias > M`: in the format with `bias − 1` it is their code that is M. No
/// events where N8 forbids that format: f32 ends there as well.
template <typename OpTy>
static void addTooLarge(OpBuilder &builder, OpTy op, Events &events) {
  numerics::Format format = getCodeType(op.getResult()).getFormat();
  std::optional<numerics::Format> further = numerics::Format::get(
      format.bits(), format.gamma(), int64_t(format.bias()) - 1);
  if (!further)
    return;
  events.push_back(
      {"too large, became the largest number [Q2]",
       createCount(
           builder, op.getLoc(), createCodes(builder, op, *further),
           [&](OpBuilder &b, Location loc, ValueRange args) -> Value {
             auto type = cast<NumType>(args[0].getType());
             auto isCode = [&](bool negative) -> Value {
               int64_t code = format.encode(negative, format.maxField());
               unsigned width = type.getStorageType().getWidth();
               Value largest = ConstantOp::create(
                   b, loc, type,
                   b.getIntegerAttr(type.getStorageType(),
                                    APInt(width, code, /*isSigned=*/false,
                                          /*implicitTrunc=*/true)));
               return CmpOp::create(b, loc, b.getI1Type(), Comparison::EQ,
                                    args[0], largest);
             };
             return arith::OrIOp::create(b, loc, isCode(false), isCode(true));
           })});
}

/// [Q2, Q3] A NaN is another event, and under a scale that is NaN all codes are
/// zero.
static Events createRangeEvents(OpBuilder &builder, QuantizeOp op) {
  numerics::Format format = getCodeType(op.getResult()).getFormat();
  Value codes = op.getUnderflow() == Underflow::Zero
                    ? op.getResult()
                    : createCodes(builder, op, format);
  AffineMap elements =
      builder.getMultiDimIdentityMap(op.getInput().getType().getRank());
  Events events = {
      {getUnderflowEvent(op.getUnderflow()),
       createCount(builder, op.getLoc(), {op.getInput(), codes, op.getScale()},
                   {elements, elements, op.getScaleMap()},
                   [](OpBuilder &b, Location loc, ValueRange args) {
                     Value zero = arith::ConstantOp::create(
                         b, loc, b.getFloatAttr(args[0].getType(), 0.0));
                     Value isNumber = arith::CmpFOp::create(
                         b, loc, arith::CmpFPredicate::ONE, args[0], zero);
                     Value isZero =
                         compareWithZero(b, loc, Comparison::EQ, args[1]);
                     Value isOrdered = arith::CmpFOp::create(
                         b, loc, arith::CmpFPredicate::ORD, args[2], args[2]);
                     return both(b, loc, both(b, loc, isNumber, isZero),
                                 isOrdered);
                   })}};
  // Nothing exceeds the absmax of its group, which scales to 1.
  if (!hasScaleOfItself(op) || format.bias() > format.maxField())
    addTooLarge(builder, op, events);
  return events;
}

/// [Q6] Events that no number of the operand's format can raise are left out.
static Events createRangeEvents(OpBuilder &builder, ConvertOp op) {
  numerics::Format from = getCodeType(op.getOperand()).getFormat();
  numerics::Format to = getCodeType(op.getResult()).getFormat();
  Events events;
  if (int64_t(from.minExponent()) * to.gamma() <
      int64_t(to.minExponent()) * from.gamma()) {
    Value codes = op.getUnderflow() == Underflow::Zero
                      ? op.getResult()
                      : createCodes(builder, op, to);
    events.push_back(
        {getUnderflowEvent(op.getUnderflow()),
         createCount(builder, op.getLoc(), {op.getOperand(), codes},
                     [](OpBuilder &b, Location loc, ValueRange args) {
                       return both(
                           b, loc,
                           compareWithZero(b, loc, Comparison::NE, args[0]),
                           compareWithZero(b, loc, Comparison::EQ, args[1]));
                     })});
  }
  if (int64_t(from.maxExponent()) * to.gamma() >
      int64_t(to.maxExponent()) * from.gamma())
    addTooLarge(builder, op, events);
  return events;
}

static Events createRangeEvents(OpBuilder &builder, Operation *op) {
  builder.setInsertionPointAfter(op);
  return TypeSwitch<Operation *, Events>(op)
      .Case<QuantizeOp, ConvertOp>(
          [&](auto rounding) { return createRangeEvents(builder, rounding); })
      .Default([](Operation *) { return Events(); });
}

//===----------------------------------------------------------------------===//
// All ops
//===----------------------------------------------------------------------===//

/// Calls `function` with an op that may raise events as what it is.
template <typename ResultTy, typename Function>
static ResultTy dispatch(Operation *op, ResultTy otherwise,
                         Function &&function) {
  return TypeSwitch<Operation *, ResultTy>(op)
      .template Case<QuantizeOp, EncodeOp, DivOp, RecipOp, SqrtOp, ContractOp,
                     MadamUpdateOp, SgdUpdateOp, AdamWUpdateOp, MulUpdateOp,
                     SignMulUpdateOp>(function)
      .Default([&](Operation *) { return std::move(otherwise); });
}

static bool mayRaiseEvents(Operation *op) {
  if (auto quantize = dyn_cast<QuantizeOp>(op))
    return !hasScaleOfItself(quantize);
  if (auto contract = dyn_cast<ContractOp>(op))
    return contract.getDatapath().saturates();
  return dispatch(op, false, [](auto) { return true; });
}

//===----------------------------------------------------------------------===//
// The pass
//===----------------------------------------------------------------------===//

/// Why the events of an op cannot become results of its function; null where
/// they can.
static const char *whyNotCounted(Operation *op, ModuleOp module) {
  auto function = op->getParentOfType<func::FuncOp>();
  if (!function)
    return "it is not inside a func.func";
  if (!function.isPublic())
    return "its function is private: inline before";
  if (op->getParentOp() != function || !function.getBody().hasOneBlock())
    return "it is inside a region or a block that may not run";
  if (!SymbolTable::symbolKnownUseEmpty(function, module))
    return "the module calls its function: inline before";
  bool isCountable = llvm::all_of(op->getOperandTypes(), [](Type type) {
    return isa<RankedTensorType>(type) || !isa<ShapedType>(type);
  });
  if (!isCountable)
    return "it works on buffers, vectors or tensors without a rank: run the "
           "pass before";
  return nullptr;
}

namespace {

struct LNSCountEventsPass
    : transforms::impl::LNSCountEventsBase<LNSCountEventsPass> {
  using LNSCountEventsBase::LNSCountEventsBase;

  void runOnOperation() override {
    ModuleOp module = getOperation();
    SmallVector<Operation *> ops;
    module.walk([&](Operation *op) {
      if (mayRaiseEvents(op) || (range && isa<QuantizeOp, ConvertOp>(op)))
        ops.push_back(op);
    });
    llvm::MapVector<Operation *, EventNames> names;
    for (Operation *op : ops) {
      auto function = op->getParentOfType<func::FuncOp>();
      std::string name = names[function].getName(op);
      if (const char *reason = whyNotCounted(op, module)) {
        emitRemark(op->getLoc()) << "lns-count-events: events of '" << name
                                 << "' are not counted: " << reason;
        continue;
      }
      OpBuilder builder(op);
      Events events = dispatch(op, Events(), [&](auto raising) {
        return createEvents(builder, raising);
      });
      if (range)
        llvm::append_range(events, createRangeEvents(builder, op));
      for (const Event &event : events) {
        std::string text = names[function].getUnique(name, event.what);
        if (failed(addResult(function, event.count, text)))
          return signalPassFailure();
      }
    }
  }

  LogicalResult addResult(func::FuncOp function, Value count, StringRef text) {
    NamedAttribute attribute(
        StringAttr::get(&getContext(), LNSDialect::kEventAttrName),
        StringAttr::get(&getContext(), text));
    if (failed(function.insertResult(
            function.getNumResults(), count.getType(),
            DictionaryAttr::get(&getContext(), attribute))))
      return failure();
    Operation *terminator = function.front().getTerminator();
    terminator->insertOperands(terminator->getNumOperands(), count);
    return success();
  }
};

} // namespace

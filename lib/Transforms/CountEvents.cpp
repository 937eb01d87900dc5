//===- CountEvents.cpp - Count what the number system does silently -------===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Every count is computed beside its op, from the op's operands: the op itself
// stays as it is, and so do all values. It stands before the op, so that what
// an update changes in place is read before.
//
//===----------------------------------------------------------------------===//

#include "lns/Transforms/Contractions.h"
#include "lns/Transforms/Passes.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Func/IR/FuncOps.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/IR/Matchers.h"
#include "mlir/IR/SymbolTable.h"
#include "llvm/ADT/StringMap.h"
#include "llvm/ADT/StringSet.h"
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
// Names
//===----------------------------------------------------------------------===//

/// The first contraction that codes go to and the side, through ops that change
/// nothing but their form; empty where there is none.
static std::string getUse(Value codes, unsigned depth = 0) {
  SmallVector<OpOperand *> uses;
  for (OpOperand &use : codes.getUses())
    if (use.getOwner()->getBlock() == codes.getParentBlock())
      uses.push_back(&use);
  llvm::sort(uses, [](OpOperand *a, OpOperand *b) {
    return a->getOwner() == b->getOwner()
               ? a->getOperandNumber() < b->getOperandNumber()
               : a->getOwner()->isBeforeInBlock(b->getOwner());
  });
  for (OpOperand *use : uses) {
    Operation *user = use->getOwner();
    auto name = user->getAttrOfType<StringAttr>(LNSDialect::kNameAttrName);
    if (isa<ContractOp>(user) && name)
      return (name.getValue() +
              (use->getOperandNumber() == 0 ? ".left" : ".right"))
          .str();
    bool reshapes = user->getNumResults() == 1 &&
                    (isa<BitcastOp>(user) ||
                     isa<tensor::TensorDialect>(user->getDialect()));
    if (depth == 8 || !(reshapes || isa<RenormalizeOp>(user)))
      continue;
    std::string further = getUse(user->getResult(0), depth + 1);
    if (!further.empty())
      return further;
  }
  return {};
}

/// The name of the argument that stored weights are.
static StringRef getArgumentName(Value weights) {
  while (auto cast = weights.getDefiningOp<BitcastOp>())
    weights = cast.getOperand();
  auto argument = dyn_cast<BlockArgument>(weights);
  auto function =
      argument ? dyn_cast<func::FuncOp>(argument.getOwner()->getParentOp())
               : func::FuncOp();
  if (!function)
    return {};
  auto name = function.getArgAttrOfType<StringAttr>(argument.getArgNumber(),
                                                    LNSDialect::kNameAttrName);
  return name ? name.getValue() : StringRef();
}

namespace {

/// Names of ops that are clear without the IR, and of events, each once.
class Names {
public:
  std::string getName(Operation *op) {
    std::string name;
    if (auto given = op->getAttrOfType<StringAttr>(LNSDialect::kNameAttrName))
      name = given.str();
    else if (isa<QuantizeOp>(op))
      name = getUse(op->getResult(0));
    else if (auto update = dyn_cast<DestinationStyleOpInterface>(op);
             update && !isa<ContractOp>(op))
      name = getArgumentName(update.getDpsInits().front()).str();
    if (name.empty())
      name = getLocationName(op->getLoc()).str();
    StringRef kind = op->getName().stripDialect();
    unsigned number = numbers[kind]++;
    return name.empty() ? (kind + "_" + Twine(number)).str() : name;
  }

  std::string getUnique(StringRef name, StringRef what) {
    std::string text = (name + ": " + what).str();
    for (unsigned i = 1; !taken.insert(text).second; ++i)
      text = (name + "_" + Twine(i) + ": " + what).str();
    return text;
  }

private:
  llvm::StringMap<unsigned> numbers;
  llvm::StringSet<> taken;
};

} // namespace

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
  void runOnOperation() override {
    ModuleOp module = getOperation();
    SmallVector<Operation *> ops;
    module.walk([&](Operation *op) {
      if (mayRaiseEvents(op))
        ops.push_back(op);
    });
    llvm::MapVector<Operation *, Names> names;
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
      for (const Event &event : events) {
        std::string text = names[function].getUnique(name, event.what);
        if (failed(addResult(function, event.count, text)))
          return signalPassFailure();
        ++numEvents;
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

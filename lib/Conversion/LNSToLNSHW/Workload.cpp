//===- Workload.cpp - A contraction that the accelerator takes ------------===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "LNSToLNSHW/Workload.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/IR/Matchers.h"

using namespace mlir;
using namespace lns;
using namespace lns::hw;

/// Whether all elements are zero: what a contraction starts from.
static bool isZero(Value value) {
  if (auto fill = value.getDefiningOp<linalg::FillOp>())
    value = fill.getInputs()[0];
  return matchPattern(value, m_Zero()) || matchPattern(value, m_AnyZeroFloat());
}

RankedTensorType Operand::getType() const {
  auto type = cast<RankedTensorType>(value.getType());
  if (order.empty())
    return type;
  SmallVector<int64_t> shape;
  for (int64_t dim : order)
    shape.push_back(type.getDimSize(dim));
  return type.clone(shape);
}

std::optional<Operand>
Operand::getReductionLast(ArrayRef<unsigned> reduction) const {
  auto place = [&](int64_t dim) {
    int64_t last = -1;
    for (auto [i, reduced] : llvm::enumerate(reduction))
      if (map.getResult(dim).isFunctionOfDim(reduced))
        last = int64_t(i);
    return last;
  };
  Operand moved = *this;
  moved.order = llvm::to_vector(llvm::seq<int64_t>(map.getNumResults()));
  llvm::sort(moved.order, [&](int64_t a, int64_t b) {
    return std::pair(place(a), a) < std::pair(place(b), b);
  });
  if (llvm::is_sorted(moved.order))
    return std::nullopt;
  SmallVector<AffineExpr> results;
  for (int64_t dim : moved.order)
    results.push_back(map.getResult(dim));
  moved.map = AffineMap::get(map.getNumDims(), 0, results, map.getContext());
  return moved;
}

static bool uses(AffineMap map, unsigned dim) {
  return map.isFunctionOfDim(dim);
}

/// `map`, over the dimensions of an op that addresses a tensor by `access`,
/// over the dimensions of the contraction, which addresses it by `known`.
static std::optional<AffineMap> rebase(AffineMap map, AffineMap access,
                                       AffineMap known) {
  if (!access.isPermutation())
    return std::nullopt;
  return map.compose(inversePermutation(access).compose(known));
}

//===----------------------------------------------------------------------===//
// What follows the finish
//===----------------------------------------------------------------------===//

namespace {
/// Goes from the finish to the last op behind it that `post` computes too.
class Follower {
public:
  explicit Follower(Workload &load) : load(load) {}
  void run() {
    Value value = load.finish.getResult();
    while (value.hasOneUse()) {
      Operation *next = *value.user_begin();
      if (next->getBlock() != load.finish->getBlock() || !take(next, value))
        break;
      load.last = next;
      value = next->getResult(0);
    }
  }

private:
  bool take(Operation *op, Value value) {
    if (load.quantize)
      return false;
    if (auto quantize = dyn_cast<QuantizeOp>(op))
      return takeQuantize(quantize);
    auto generic = dyn_cast<linalg::GenericOp>(op);
    if (!generic || generic.getNumLoops() != generic.getNumParallelLoops() ||
        generic.getNumDpsInits() != 1 ||
        generic->getResult(0).getType() != value.getType() ||
        generic.payloadUsesValueFromOperand(generic.getDpsInitOperand(0)))
      return false;
    return takeBias(generic, value) || takeRelu(generic, value);
  }
  bool takeBias(linalg::GenericOp generic, Value value);
  bool takeRelu(linalg::GenericOp generic, Value value);
  bool takeQuantize(QuantizeOp quantize);
  /// The result has moved from `from` to `to`, maps of one op.
  bool move(AffineMap from, AffineMap to) {
    std::optional<AffineMap> moved = rebase(to, from, load.result);
    if (moved)
      load.result = *moved;
    return moved.has_value();
  }

  Workload &load;
};
} // namespace

/// `y + bias`, one rounding. Addition commutes.
bool Follower::takeBias(linalg::GenericOp generic, Value value) {
  if (load.bias.value || load.relu || generic.getNumDpsInputs() != 2)
    return false;
  auto yield = cast<linalg::YieldOp>(generic.getBody()->getTerminator());
  auto add = yield.getOperand(0).getDefiningOp<arith::AddFOp>();
  if (!add || generic.getBody()->getOperations().size() != 2)
    return false;
  unsigned position = generic.getDpsInputs()[0] == value ? 0 : 1;
  Block *body = generic.getBody();
  Value sum = body->getArgument(position),
        other = body->getArgument(1 - position);
  if (!(add.getLhs() == sum && add.getRhs() == other) &&
      !(add.getLhs() == other && add.getRhs() == sum))
    return false;
  Value bias = generic.getDpsInputs()[1 - position];
  auto type = dyn_cast<RankedTensorType>(bias.getType());
  if (!type || !type.hasStaticShape())
    return false;
  SmallVector<AffineMap> maps = generic.getIndexingMapsArray();
  AffineMap map = maps[1 - position];
  // A bias that was spread over the result is read where it comes from.
  if (auto broadcast = bias.getDefiningOp<linalg::BroadcastOp>()) {
    bias = broadcast.getInput();
    map = broadcast.getMatchingIndexingMap(broadcast.getDpsInputOperand(0))
              .compose(map);
  }
  std::optional<AffineMap> rebased = rebase(map, maps[position], load.result);
  if (!rebased || !PatternAttr::isLinear(*rebased) ||
      !move(maps[position], maps[2]))
    return false;
  load.bias = {bias, *rebased};
  return true;
}

/// `max(y, 0)`, as maximumf or as `y > 0 or unordered ? y : 0`: the same
/// numbers, and a NaN stays one.
bool Follower::takeRelu(linalg::GenericOp generic, Value value) {
  if (load.relu || generic.getNumDpsInputs() != 1)
    return false;
  auto yield = cast<linalg::YieldOp>(generic.getBody()->getTerminator());
  Value input = generic.getBody()->getArgument(0);
  auto isPositiveZero = [](Value x) {
    return matchPattern(x, m_PosZeroFloat());
  };
  bool matches = false;
  Operation *root = yield.getOperand(0).getDefiningOp();
  if (auto maximum = dyn_cast_or_null<arith::MaximumFOp>(root)) {
    Value lhs = maximum.getLhs(), rhs = maximum.getRhs();
    matches = (lhs == input && isPositiveZero(rhs)) ||
              (rhs == input && isPositiveZero(lhs));
  } else if (auto select = dyn_cast_or_null<arith::SelectOp>(root)) {
    auto compare = select.getCondition().getDefiningOp<arith::CmpFOp>();
    matches = compare && compare.getPredicate() == arith::CmpFPredicate::UGT &&
              compare.getLhs() == input && isPositiveZero(compare.getRhs()) &&
              select.getTrueValue() == input &&
              isPositiveZero(select.getFalseValue());
  }
  SmallVector<AffineMap> maps = generic.getIndexingMapsArray();
  if (!matches || !move(maps[0], maps[1]))
    return false;
  load.relu = true;
  return true;
}

/// Whether a value is computed from the result of `op`.
static bool dependsOn(Value value, Operation *op) {
  SmallVector<Value> work = {value};
  llvm::DenseSet<Operation *> seen;
  while (!work.empty()) {
    Operation *definition = work.pop_back_val().getDefiningOp();
    if (!definition || !seen.insert(definition).second)
      continue;
    if (definition == op)
      return true;
    definition->walk([&](Operation *inner) {
      llvm::append_range(work, inner->getOperands());
    });
  }
  return false;
}

/// Nearest only: the accelerator draws no random bits [Q4].
bool Follower::takeQuantize(QuantizeOp quantize) {
  auto format = cast<NumType>(quantize.getType().getElementType());
  if (quantize.getRounding() != Rounding::Nearest || format.getBits() > 8 ||
      !quantize.getScale().getType().hasStaticShape() ||
      dependsOn(quantize.getScale(), load.finish))
    return false;
  AffineMap identity = AffineMap::getMultiDimIdentityMap(
      load.result.getNumResults(), quantize.getContext());
  load.quantizeScale = *rebase(quantize.getScaleMap(), identity, load.result);
  if (!PatternAttr::isLinear(load.quantizeScale))
    return false;
  load.quantize = quantize;
  return true;
}

//===----------------------------------------------------------------------===//
// The contraction
//===----------------------------------------------------------------------===//

/// Why the accelerator has no such operands; empty where it has.
static std::string whyNotOperands(Workload &load,
                                  ConfigurationAttr configuration) {
  PEDatapathAttr pe = load.getDatapath();
  auto differ = [](StringRef rule, StringRef what, int64_t is, int64_t has) {
    return (rule + " its " + what + " is " + Twine(is) +
            ", that of the accelerator " + Twine(has))
        .str();
  };
  if (int64_t(pe.getVector()) != configuration.getVector())
    return differ("[P6]", "vector", pe.getVector(), configuration.getVector());
  if (int64_t(pe.getAccumulatorBits()) != configuration.getAccumulatorBits())
    return differ("[P5]", "accumulator_bits", pe.getAccumulatorBits(),
                  configuration.getAccumulatorBits());
  for (Type type :
       {load.contract.getLhsElementType(), load.contract.getRhsElementType()})
    if (int64_t(cast<NumType>(type).getBits()) > configuration.getOperandBits())
      return ("[N1] an operand has " + Twine(cast<NumType>(type).getBits()) +
              " bits, the accelerator's operand_bits are " +
              Twine(configuration.getOperandBits()))
          .str();
  return {};
}

/// Divides the dimensions of the contraction; empty, or why that is impossible.
static std::string divideDimensions(Workload &load) {
  ContractOp contract = load.contract;
  load.ranges = contract.getStaticLoopRanges();
  for (auto [dim, range] : llvm::enumerate(load.ranges)) {
    if (ShapedType::isDynamic(range))
      return "[H5] the size of a dimension is known at run time only";
    if (range == 0)
      return "it has no elements";
    bool lhs = uses(contract.getLhsMap(), dim);
    bool rhs = uses(contract.getRhsMap(), dim);
    if (!uses(contract.getResultMap(), dim))
      load.reduction.push_back(dim);
    else if (lhs && rhs)
      load.batch.push_back(dim);
    else
      (rhs ? load.ofRhs : load.ofLhs).push_back(dim);
  }
  return {};
}

/// A reason why the op stays on the host, or none.
static std::string readWorkload(Workload &load,
                                ConfigurationAttr configuration) {
  FinishOp finish = load.finish;
  if (!isa<PEDatapathAttr>(finish.getDatapath()))
    return "[D5] its datapath is not #lns.pe";
  if (finish.getBlockDim())
    return "[D6] a sum of blocks with scales of their own has no unit";
  ContractOp contract = load.contract;
  if (!contract)
    return "[D5] its accumulators are not those of a contraction";
  if (!contract.getResult().hasOneUse())
    return "[P7] its accumulators are used more than once, and never leave the "
           "collector";
  if (!isZero(contract.getInit()))
    return "[P6] it does not start from zero";
  if (std::string why = divideDimensions(load); !why.empty())
    return why;
  if (std::string why = whyNotOperands(load, configuration); !why.empty())
    return why;
  std::optional<AffineMap> result =
      rebase(finish.getResultMap(), finish.getAccumulatorMap(),
             contract.getResultMap());
  if (!result)
    return "its indexing maps are no permutations";
  load.result = *result;
  for (auto [i, scale] : llvm::enumerate(finish.getScales()))
    load.scales.push_back(
        {scale, *rebase(finish.getScaleMap(i), finish.getAccumulatorMap(),
                        contract.getResultMap())});
  SmallVector<AffineMap> maps = {contract.getLhsMap(), contract.getRhsMap(),
                                 load.result};
  for (const IndexedTensor &scale : load.scales)
    maps.push_back(scale.map);
  if (!llvm::all_of(maps, PatternAttr::isLinear))
    return "[P6] an indexing map or a scale map divides an index, which no "
           "address pattern does";
  return {};
}

std::optional<Workload> hw::analyze(FinishOp finish,
                                    ConfigurationAttr configuration,
                                    std::string *why) {
  Workload load;
  load.finish = finish;
  load.last = finish;
  load.contract = finish.getAccumulator().getDefiningOp<ContractOp>();
  if (ContractOp contract = load.contract) {
    load.lhs = {contract.getLhs(), contract.getLhsMap(), {}};
    load.rhs = {contract.getRhs(), contract.getRhsMap(), {}};
  }
  *why = readWorkload(load, configuration);
  if (!why->empty())
    return std::nullopt;
  if (auto name = load.contract->getAttrOfType<StringAttr>("lns.name"))
    load.name = name.str();
  Follower(load).run();
  return load;
}

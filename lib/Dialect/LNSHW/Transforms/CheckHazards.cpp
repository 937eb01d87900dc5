//===- CheckHazards.cpp - Accesses of memory are ordered [H2] -------------===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// \file
/// Runs a program with the numbers of slots instead of their contents, and with
/// clocks instead of time (OrderState.h).
///
/// **Why no hazard is missed.** Each op that the program issues is issued here,
/// in the same order, but for iterations of a loop that start in a state in
/// which an earlier iteration started; these find what the earlier ones found.
/// The state is everything that the future depends on: the clocks by rank, and
/// the numbers that slots are computed from, modulo a multiple of all depths
/// where they are computed by sums and products alone, else as they are. A slot
/// that cannot be computed is written and read as all slots of its buffer,
/// which adds orders that are asked for and removes none.
///
/// **Why nothing is refused wrongly**, where all slots can be computed: a clock
/// holds exactly what H1 promises. An op is ordered after its tokens, after
/// what the controller waited for before, and after what the unit's previous
/// op was ordered after. Its token is complete after all that and after the
/// unit's earlier ops, which are complete in order.
///
/// **Why it ends.** There are finitely many ranks and remainders; with exact
/// numbers, the trip counts end it.
///
//===----------------------------------------------------------------------===//

#include "CheckPlaces.h"
#include "OrderState.h"

#include "lns/Dialect/LNSHW/Passes.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/SCF/IR/SCF.h"
#include "mlir/Dialect/Utils/StaticValueUtils.h"
#include "llvm/ADT/SetVector.h"
#include "llvm/Support/FormatVariadic.h"

#include <map>
#include <numeric>
#include <set>

namespace lns::hw {
#define GEN_PASS_DEF_LNSHWCHECKHAZARDS
#include "lns/Dialect/LNSHW/Passes.h.inc"
} // namespace lns::hw

using namespace mlir;
using namespace lns;
using namespace lns::hw;

namespace {

constexpr int64_t kFewIterations = 8;

/// Which values decide about slots, and what about them matters.
class SlotIndices {
public:
  explicit SlotIndices(ProgramOp program);
  bool decides(Value value) const { return values.contains(value); }
  /// The part of the value of a deciding name on which slots depend.
  int64_t reduce(int64_t value) const {
    return modulus ? (value % modulus + modulus) % modulus : value;
  }

private:
  /// Adds what the value is computed from.
  void addSources(Value value);

  llvm::SetVector<Value> values;
  int64_t modulus = 1; ///< 0: values matter as they are
};

class HazardChecker {
public:
  explicit HazardChecker(ProgramOp program);
  LogicalResult check();

private:
  struct Range {
    size_t begin, end;
  };
  /// A memref, and whether it is written.
  using Effect = std::pair<Value, bool>;

  LogicalResult run(Block &block);
  LogicalResult run(scf::ForOp loop);
  void evaluate(Operation *op);
  void issue(AcceleratorOpInterface op);
  /// Everything that the future depends on.
  std::vector<int64_t> getKey();
  ArrayRef<Effect> getEffects(AcceleratorOpInterface op);
  /// When all tokens are complete.
  Clock getClock(ValueRange tokens) const;
  /// The places that a memref may stand for.
  Range getPlaces(Value memref) const;
  bool isArgument(size_t place) const;
  void checkOrder(Operation *op, unsigned unit, const Clock &before,
                  size_t place, bool write);
  void reportUnordered(Operation *op, size_t place, bool write,
                       Operation *other, bool otherWrote);
  std::string getName(size_t place) const;

  ProgramOp program;
  SlotIndices slotIndices;
  OrderState state;
  Environment<int64_t> indices;
  llvm::DenseMap<Operation *, SmallVector<Effect, 4>> effects;
  /// Where the slots of a buffer, or an argument, begin among the places.
  llvm::MapVector<Value, Range> ranges;
  std::set<std::tuple<Operation *, Operation *, bool, bool>> reported;
};

} // namespace

//===----------------------------------------------------------------------===//
// Indices of slots
//===----------------------------------------------------------------------===//

SlotIndices::SlotIndices(ProgramOp program) {
  program.walk([&](SlotOp slot) { values.insert(slot.getIndex()); });
  for (size_t i = 0; i < values.size(); ++i)
    addSources(values[i]);
  program.walk([&](BufferOp buffer) {
    constexpr int64_t limit = int64_t(1) << 31; // products stay in 64 bits
    int64_t depth = buffer.getDepth();
    if (modulus && depth < limit)
      modulus = std::lcm(modulus, depth);
    if (modulus >= limit || depth >= limit)
      modulus = 0;
  });
}

void SlotIndices::addSources(Value value) {
  if (auto loop = value.getDefiningOp<scf::ForOp>()) {
    unsigned i = cast<OpResult>(value).getResultNumber();
    values.insert(loop.getInitArgs()[i]);
    values.insert(loop.getYieldedValues()[i]);
  } else if (Operation *op = value.getDefiningOp()) {
    if (!isa<arith::ConstantOp, arith::AddIOp, arith::SubIOp, arith::MulIOp>(
            op))
      modulus = 0;
    values.insert(op->operand_begin(), op->operand_end());
  } else {
    auto argument = cast<BlockArgument>(value);
    auto loop = dyn_cast<scf::ForOp>(argument.getOwner()->getParentOp());
    if (!loop || argument == loop.getInductionVar())
      return;
    unsigned i = argument.getArgNumber() - loop.getNumInductionVars();
    values.insert(loop.getInitArgs()[i]);
    values.insert(loop.getYieldedValues()[i]);
  }
}

//===----------------------------------------------------------------------===//
// Running the program
//===----------------------------------------------------------------------===//

HazardChecker::HazardChecker(ProgramOp program)
    : program(program), slotIndices(program) {
  size_t end = 0;
  auto add = [&](Value value, size_t count) {
    ranges[value] = {end, end + count};
    end += count;
  };
  for (BlockArgument argument : program.getBody().getArguments())
    add(argument, 1);
  program.walk([&](BufferOp buffer) { add(buffer, buffer.getDepth()); });
  state.places.resize(end);
}

LogicalResult HazardChecker::check() {
  if (failed(run(program.getBody().front())))
    return failure();
  return success(reported.empty());
}

LogicalResult HazardChecker::run(Block &block) {
  for (Operation &op : block) {
    if (auto loop = dyn_cast<scf::ForOp>(op)) {
      if (failed(run(loop)))
        return failure();
    } else if (auto issued = dyn_cast<AcceleratorOpInterface>(op)) {
      issue(issued);
    } else if (auto wait = dyn_cast<WaitOp>(op)) {
      state.controller.join(getClock(wait.getDependencies()));
    } else if (isa<BarrierOp>(op)) {
      state.controller.join(state.issued);
    } else if (auto ready = dyn_cast<ReadyOp>(op)) {
      state.tokens.set(ready, Clock());
    } else {
      evaluate(&op);
    }
  }
  return success();
}

LogicalResult HazardChecker::run(scf::ForOp loop) {
  std::optional<APInt> count = loop.getStaticTripCount();
  std::optional<int64_t> first = getConstantIntValue(loop.getLowerBound()),
                         step = getConstantIntValue(loop.getStep());
  if (!count || !first || !step)
    return loop.emitOpError() << "[H5] hazards can be checked in loops with "
                                 "constant bounds only";
  size_t numTokens = state.tokens.size(), numIndices = indices.size();
  // Names of the body are forgotten, so that they are no part of the state.
  auto carry = [&](ValueRange names, ValueRange values) {
    SmallVector<std::optional<Clock>> clocks;
    SmallVector<std::optional<int64_t>> numbers;
    for (Value value : values) {
      clocks.push_back(state.tokens.lookup(value));
      numbers.push_back(indices.lookup(value));
    }
    state.tokens.truncate(numTokens);
    indices.truncate(numIndices);
    for (auto [name, clock, number] : llvm::zip_equal(names, clocks, numbers)) {
      if (clock)
        state.tokens.set(name, *clock);
      if (number)
        indices.set(name, *number);
    }
  };
  int64_t trips = count->getSExtValue();
  std::map<std::vector<int64_t>, int64_t> seen;
  bool repeats = false;
  // To compare states takes longer than a few iterations.
  bool compares = trips > kFewIterations;
  carry(loop.getRegionIterArgs(), loop.getInitArgs());
  for (int64_t i = 0; i < trips; ++i) {
    indices.set(loop.getInductionVar(), *first + i * *step);
    if (compares && !repeats) {
      state.rank();
      auto [earlier, isNew] = seen.try_emplace(getKey(), i);
      if (!isNew) {
        repeats = true;
        trips = i + (trips - i) % (i - earlier->second);
        if (i == trips)
          break;
      }
    }
    if (failed(run(*loop.getBody())))
      return failure();
    carry(loop.getRegionIterArgs(), loop.getYieldedValues());
  }
  carry(loop.getResults(), loop.getRegionIterArgs());
  return success();
}

std::vector<int64_t> HazardChecker::getKey() {
  std::vector<int64_t> key;
  state.appendTo(key);
  for (auto &[name, number] : indices)
    if (slotIndices.decides(name)) {
      key.push_back(reinterpret_cast<intptr_t>(name.getAsOpaquePointer()));
      key.push_back(slotIndices.reduce(number));
    }
  return key;
}

/// Computes results of type index, where the operands are known.
void HazardChecker::evaluate(Operation *op) {
  // What most programs count with; an attribute is slow to make.
  if (op->getNumResults() == 1 && op->getResult(0).getType().isIndex()) {
    if (isa<arith::ConstantOp>(op)) {
      indices.set(op->getResult(0), *getConstantIntValue(op->getResult(0)));
      return;
    }
    if (isa<arith::AddIOp, arith::SubIOp, arith::MulIOp>(op)) {
      std::optional<uint64_t> lhs = indices.lookup(op->getOperand(0)),
                              rhs = indices.lookup(op->getOperand(1));
      if (lhs && rhs)
        indices.set(op->getResult(0),
                    int64_t(isa<arith::AddIOp>(op)   ? *lhs + *rhs
                            : isa<arith::SubIOp>(op) ? *lhs - *rhs
                                                     : *lhs * *rhs));
      return;
    }
  }
  SmallVector<Attribute> operands;
  for (Value operand : op->getOperands()) {
    std::optional<int64_t> number = indices.lookup(operand);
    if (!number || !operand.getType().isIndex())
      return;
    operands.push_back(IntegerAttr::get(operand.getType(), *number));
  }
  SmallVector<OpFoldResult> results;
  if (op->getNumRegions() || failed(op->fold(operands, results)))
    return;
  for (auto [name, result] : llvm::zip(op->getResults(), results)) {
    std::optional<int64_t> number;
    if (auto attribute = dyn_cast<Attribute>(result))
      number = getConstantIntValue(attribute);
    else
      number = indices.lookup(cast<Value>(result));
    if (number)
      indices.set(name, *number);
  }
}

//===----------------------------------------------------------------------===//
// Accesses
//===----------------------------------------------------------------------===//

Clock HazardChecker::getClock(ValueRange tokens) const {
  Clock clock;
  for (Value token : tokens)
    clock.join(*state.tokens.lookup(token));
  return clock;
}

HazardChecker::Range HazardChecker::getPlaces(Value memref) const {
  auto slot = memref.getDefiningOp<SlotOp>();
  if (!slot)
    return ranges.lookup(memref);
  Range slots = ranges.lookup(slot.getBuffer());
  std::optional<int64_t> index = indices.lookup(slot.getIndex());
  if (!index)
    return slots;
  int64_t depth = slots.end - slots.begin;
  size_t place = slots.begin + ((*index % depth) + depth) % depth;
  return {place, place + 1};
}

ArrayRef<HazardChecker::Effect>
HazardChecker::getEffects(AcceleratorOpInterface op) {
  auto [known, isNew] = effects.try_emplace(op);
  if (isNew) {
    SmallVector<MemoryEffects::EffectInstance> found;
    cast<MemoryEffectOpInterface>(*op).getEffects(found);
    for (const MemoryEffects::EffectInstance &effect : found)
      known->second.emplace_back(effect.getValue(),
                                 isa<MemoryEffects::Write>(effect.getEffect()));
  }
  return known->second;
}

void HazardChecker::issue(AcceleratorOpInterface op) {
  auto unit = static_cast<unsigned>(op.getUnit());
  Clock before = getClock(op.getAfter());
  before.join(state.controller);
  before.join(state.units[unit]);
  Clock after = before;
  after[unit] = ++state.issued[unit];

  auto forEachPlace = [&](auto function) {
    for (auto [memref, write] : getEffects(op)) {
      Range range = getPlaces(memref);
      for (size_t place = range.begin; place < range.end; ++place)
        function(place, write);
    }
  };
  forEachPlace([&](size_t place, bool write) {
    checkOrder(op, unit, before, place, write);
  });
  forEachPlace([&](size_t place, bool write) {
    Accesses &accesses =
        write ? state.places[place].writes : state.places[place].reads;
    accesses.last[unit] = after[unit];
    accesses.ops[unit] = op;
  });
  state.units[unit] = after;
  state.tokens.set(op->getResult(0), after);
}

void HazardChecker::checkOrder(Operation *op, unsigned unit,
                               const Clock &before, size_t place, bool write) {
  const Place &accessed = state.places[place];
  bool written = isArgument(place);
  for (unsigned other = 0; other < kNumUnits; ++other) {
    written |= accessed.writes.last[other] != 0;
    // A unit's ops access memory in their order [H1].
    if (other == unit)
      continue;
    if (accessed.writes.last[other] > before[other])
      reportUnordered(op, place, write, accessed.writes.ops[other], true);
    if (write && accessed.reads.last[other] > before[other])
      reportUnordered(op, place, write, accessed.reads.ops[other], false);
  }
  if (!write && !written && reported.insert({op, nullptr, false, false}).second)
    op->emitOpError()
        << "[H2] reads " << getName(place)
        << ", which nothing has written; fill the slot before, by a load, a "
           "clear or a post";
}

void HazardChecker::reportUnordered(Operation *op, size_t place, bool write,
                                    Operation *other, bool otherWrote) {
  if (!reported.insert({op, other, write, otherWrote}).second)
    return;
  StringRef unit = stringifyUnit(cast<AcceleratorOpInterface>(other).getUnit());
  InFlightDiagnostic error = op->emitOpError();
  error << "[H2] " << (write ? "writes " : "reads ") << getName(place)
        << " but is not ordered after '" << other->getName() << "', which "
        << (otherWrote ? "writes" : "reads") << " it before in the program ("
        << (write ? "write" : "read") << " after "
        << (otherWrote ? "write" : "read")
        << "); name the token of that op, or of a later one of the unit "
        << unit << ", in 'after'";
  error.attachNote(other->getLoc())
      << "the op of the unit " << unit << " whose token is missing";
}

bool HazardChecker::isArgument(size_t place) const {
  return place < ProgramOp(program).getBody().getNumArguments();
}

std::string HazardChecker::getName(size_t place) const {
  if (isArgument(place))
    return llvm::formatv("argument #{0} of the program", place);
  for (auto [value, range] : ranges)
    if (place >= range.begin && place < range.end)
      if (auto space = getSpace(cast<BufferType>(value.getType()).getSlot()))
        return llvm::formatv("slot {0} of {1} of a buffer in {2}",
                             place - range.begin, range.end - range.begin,
                             stringifySpace(*space));
  llvm_unreachable("a place is an argument or a slot in a memory");
}

namespace {
struct LNSHWCheckHazards : hw::impl::LNSHWCheckHazardsBase<LNSHWCheckHazards> {
  void runOnOperation() override {
    if (failed(checkPlaces(getOperation())) ||
        failed(HazardChecker(getOperation()).check()))
      signalPassFailure();
    markAllAnalysesPreserved();
  }
};
} // namespace

//===- Pipeline.cpp - Let units work at the same time [H1, H5] ------------===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// \file
/// The program is written anew. What changes while it runs (numbers of fills,
/// tokens of slots that are free, tokens of the last accesses) are variables of
/// the writer; a loop carries those that it changes.
///
//===----------------------------------------------------------------------===//

#include "SerialForm.h"

#include "lns/Dialect/LNSHW/Buffers.h"
#include "lns/Dialect/LNSHW/Passes.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/IR/IRMapping.h"
#include "llvm/ADT/TypeSwitch.h"

#include <map>

namespace lns::hw {
#define GEN_PASS_DEF_LNSHWPIPELINE
#include "lns/Dialect/LNSHW/Passes.h.inc"
} // namespace lns::hw

using namespace mlir;
using namespace lns;
using namespace lns::hw;

namespace {

/// A buffer, how many slots it gets, and the variables it needs.
struct PipelinedBuffer : SerialBuffer {
  explicit PipelinedBuffer(const SerialBuffer &serial) : SerialBuffer(serial) {}

  int64_t depth = 1;

  /// Whether its slots are used again and again.
  bool isReused() const { return isa<scf::ForOp>(getFill()->getParentOp()); }
  /// The units whose last access must be over before a slot is filled again.
  SmallVector<Unit> getReleasingUnits() const {
    if (!isReused())
      return {};
    SmallVector<Unit> units = getUnits();
    units.erase(units.begin());
    return units;
  }
  /// Whether something waits for the last access of `unit`.
  bool tracks(Unit unit) const {
    if (llvm::is_contained(getReleasingUnits(), unit))
      return true;
    return llvm::any_of(accesses, [&](const BufferAccess &access) {
      return needs(access, unit);
    });
  }
  /// Whether an access waits for accesses of `unit` since the slot was filled.
  bool needs(const BufferAccess &access, Unit unit) const {
    if (access.op == getFill() || access.getUnit() == unit)
      return false;
    return llvm::any_of(accesses, [&](const BufferAccess &other) {
      return other.getUnit() == unit && (other.writes || access.writes) &&
             mayPrecede(other, access);
    });
  }
};

struct Variable {
  enum Kind {
    Fills, ///< how often the buffer was filled
    Free,  ///< `number` fills from now, `unit` has read the slot
    Last   ///< the last access by `unit` of the slot that was filled last
  };
  Kind kind;
  unsigned buffer;
  Unit unit = Unit::Load;
  int64_t number = 0;

  bool operator<(const Variable &other) const {
    return std::tie(kind, buffer, unit, number) <
           std::tie(other.kind, other.buffer, other.unit, other.number);
  }
};

class ProgramWriter {
public:
  ProgramWriter(ProgramOp program, ArrayRef<PipelinedBuffer> buffers)
      : program(program), buffers(buffers), builder(program.getContext()) {}
  void run();

private:
  void write(Block &block);
  void writeLoop(scf::ForOp loop);
  void writeAsync(AcceleratorOpInterface op);
  /// After the last op of a loop's body: the slots move up.
  void rotate(Block &block);
  SmallVector<Variable> getCarried(scf::ForOp loop);
  /// Buffers that are filled in one block are filled equally often: the first
  /// one that has several slots counts for all.
  Variable getCounter(unsigned buffer);

  ProgramOp program;
  ArrayRef<PipelinedBuffer> buffers;
  OpBuilder builder;
  IRMapping mapping;
  std::map<Variable, Value> current;
  Value zero;
};

} // namespace

Variable ProgramWriter::getCounter(unsigned buffer) {
  Block *block = buffers[buffer].getFill()->getBlock();
  for (unsigned i = 0;; ++i)
    if (buffers[i].depth > 1 && buffers[i].getFill()->getBlock() == block)
      return {Variable::Fills, i};
}

SmallVector<Variable> ProgramWriter::getCarried(scf::ForOp loop) {
  std::map<Variable, Value> carried;
  for (auto [i, buffer] : llvm::enumerate(buffers)) {
    if (loop->isProperAncestor(buffer.getFill())) {
      if (buffer.depth > 1)
        carried[getCounter(i)];
      for (Unit unit : buffer.getReleasingUnits())
        for (int64_t k = 0; k < buffer.depth; ++k)
          carried[{Variable::Free, unsigned(i), unit, k}];
      continue;
    }
    for (const BufferAccess &access : buffer.accesses)
      if (loop->isProperAncestor(access.op) &&
          buffer.tracks(AcceleratorOpInterface(access.op).getUnit()))
        carried[{Variable::Last, unsigned(i),
                 AcceleratorOpInterface(access.op).getUnit()}];
  }
  SmallVector<Variable> result;
  for (auto &[variable, value] : carried)
    result.push_back(variable);
  return result;
}

void ProgramWriter::run() {
  Block *old = &program.getBody().front();
  auto *fresh = new Block;
  for (BlockArgument argument : old->getArguments())
    mapping.map(argument,
                fresh->addArgument(argument.getType(), argument.getLoc()));
  program.getBody().push_back(fresh);
  builder.setInsertionPointToStart(fresh);
  Location loc = program.getLoc();
  zero = arith::ConstantIndexOp::create(builder, loc, 0);
  Value ready;
  for (auto [i, buffer] : llvm::enumerate(buffers)) {
    if (buffer.depth > 1)
      current[getCounter(i)] = zero;
    for (Unit unit : buffer.getReleasingUnits())
      for (int64_t k = 0; k < buffer.depth; ++k) {
        if (!ready)
          ready = ReadyOp::create(builder, loc);
        current[{Variable::Free, unsigned(i), unit, k}] = ready;
      }
  }
  write(*old);
  old->erase();
}

void ProgramWriter::write(Block &block) {
  for (Operation &op : block) {
    if (auto loop = dyn_cast<scf::ForOp>(op)) {
      writeLoop(loop);
    } else if (auto issued = dyn_cast<AcceleratorOpInterface>(op)) {
      writeAsync(issued);
    } else if (!isa<WaitOp, SlotOp, scf::YieldOp>(op)) {
      // Slots are written where they are filled.
      Operation *copy = builder.clone(op, mapping);
      for (const PipelinedBuffer &buffer : buffers)
        if (buffer.buffer == &op) {
          cast<BufferOp>(copy).setDepth(buffer.depth);
          cast<BufferOp>(copy).removeSlotsAttr();
        }
    }
  }
}

void ProgramWriter::writeLoop(scf::ForOp loop) {
  SmallVector<Variable> carried = getCarried(loop);
  SmallVector<Value> inits;
  for (const Variable &variable : carried)
    inits.push_back(current.at(variable));
  auto copy = scf::ForOp::create(
      builder, loop.getLoc(), mapping.lookup(loop.getLowerBound()),
      mapping.lookup(loop.getUpperBound()), mapping.lookup(loop.getStep()),
      inits, [](OpBuilder &, Location, Value, ValueRange) {},
      loop.getUnsignedCmp());
  copy->setDiscardableAttrs(loop->getDiscardableAttrDictionary());
  mapping.map(loop.getInductionVar(), copy.getInductionVar());
  for (auto [variable, argument] :
       llvm::zip_equal(carried, copy.getRegionIterArgs()))
    current[variable] = argument;

  OpBuilder::InsertionGuard guard(builder);
  builder.setInsertionPointToStart(copy.getBody());
  write(*loop.getBody());
  rotate(*loop.getBody());
  SmallVector<Value> yielded;
  for (const Variable &variable : carried)
    yielded.push_back(current.at(variable));
  scf::YieldOp::create(builder, loop.getLoc(), yielded);
  for (auto [variable, result] : llvm::zip_equal(carried, copy.getResults()))
    current[variable] = result;
}

void ProgramWriter::rotate(Block &block) {
  Value one;
  for (auto [i, buffer] : llvm::enumerate(buffers)) {
    if (buffer.getFill()->getBlock() != &block)
      continue;
    Location loc = buffer.getFill()->getLoc();
    for (Unit unit : buffer.getReleasingUnits()) {
      auto free = [&, i = unsigned(i)](int64_t number) -> Value & {
        return current[{Variable::Free, i, unit, number}];
      };
      for (int64_t k = 1; k < buffer.depth; ++k)
        free(k - 1) = free(k);
      free(buffer.depth - 1) = current.at({Variable::Last, unsigned(i), unit});
    }
    if (buffer.depth > 1 && getCounter(i).buffer == i) {
      one = arith::ConstantIndexOp::create(builder, loc, 1);
      Value &fills = current[getCounter(i)];
      fills = arith::AddIOp::create(builder, loc, fills, one);
    }
  }
}

void ProgramWriter::writeAsync(AcceleratorOpInterface op) {
  llvm::SmallSetVector<Value, 4> tokens;
  SmallVector<Variable> changes;
  for (auto [i, buffer] : llvm::enumerate(buffers)) {
    const auto *access = llvm::find_if(
        buffer.accesses, [&](const BufferAccess &a) { return a.op == op; });
    if (access == buffer.accesses.end())
      continue;
    auto last = [&, i = unsigned(i)](Unit unit) {
      return Variable{Variable::Last, i, unit};
    };
    if (op == buffer.getFill()) {
      Value slot =
          SlotOp::create(builder, op.getLoc(),
                         mapping.lookup(BufferOp(buffer.buffer).getResult()),
                         buffer.depth > 1 ? current.at(getCounter(i)) : zero);
      for (SlotOp serial : buffer.slots)
        mapping.map(serial.getResult(), slot);
      for (Unit unit : buffer.getReleasingUnits())
        tokens.insert(current.at({Variable::Free, unsigned(i), unit, 0}));
      // Until the slot is read, whoever waits for that waits for the fill.
      for (Unit unit : buffer.getUnits())
        changes.push_back(last(unit));
    } else {
      for (Unit unit : buffer.getUnits())
        if (buffer.needs(*access, unit))
          tokens.insert(current.at(last(unit)));
      changes.push_back(last(op.getUnit()));
    }
  }
  Operation *copy = builder.clone(*op, mapping);
  TypeSwitch<Operation *>(copy).Case<LoadOp, StoreOp, ClearOp, MacOp, PostOp>(
      [&](auto async) {
        async.getDependenciesMutable().assign(tokens.getArrayRef());
      });
  for (const Variable &variable : changes)
    current[variable] = copy->getResult(0);
}

//===----------------------------------------------------------------------===//
// Depths
//===----------------------------------------------------------------------===//

namespace {

struct LNSHWPipeline : hw::impl::LNSHWPipelineBase<LNSHWPipeline> {
  using LNSHWPipelineBase::LNSHWPipelineBase;

  void runOnOperation() override {
    ProgramOp program = getOperation();
    FailureOr<SmallVector<SerialBuffer>> serial = readSerialForm(program);
    if (failed(serial))
      return signalPassFailure();
    SmallVector<PipelinedBuffer> buffers(serial->begin(), serial->end());
    if (failed(chooseDepths(program, buffers)))
      return signalPassFailure();
    ProgramWriter(program, buffers).run();
  }

private:
  int64_t getDepth(Space space) const {
    switch (space) {
    case Space::A:
      return depthA;
    case Space::B:
      return depthB;
    case Space::Accumulator:
      return depthAccumulator;
    case Space::Output:
      return depthOutput;
    }
    llvm_unreachable("a memory without a depth");
  }
  static LogicalResult chooseDepths(Space space, int64_t wanted,
                                    ProgramOp program,
                                    MutableArrayRef<PipelinedBuffer> buffers);
  LogicalResult chooseDepths(ProgramOp program,
                             MutableArrayRef<PipelinedBuffer> buffers) {
    for (int space = 0; space < kNumSpaces; ++space)
      if (failed(chooseDepths(static_cast<Space>(space),
                              getDepth(static_cast<Space>(space)), program,
                              buffers)))
        return failure();
    return success();
  }
};

} // namespace

LogicalResult
LNSHWPipeline::chooseDepths(Space space, int64_t wanted, ProgramOp program,
                            MutableArrayRef<PipelinedBuffer> buffers) {
  ConfigurationAttr configuration = program.getConfiguration();
  if (wanted < 0)
    return program.emitOpError()
           << "depth of buffers in " << stringifySpace(space)
           << " must be positive, or 0 for as many slots as fit, got "
           << wanted;
  // The verifier has seen that one slot of each fits.
  int64_t left = configuration.getBytes(space);
  program.walk([&](BufferOp buffer) {
    if (getSpace(buffer.getType().getSlot()) == space)
      left -= getSlotBytes(buffer.getType(), configuration);
  });
  for (PipelinedBuffer &buffer : buffers) {
    if (buffer.getMemory() != space)
      continue;
    int64_t bytes = getSlotBytes(buffer.buffer.getType(), configuration);
    int64_t depth =
        wanted
            ? wanted
            : int64_t(buffer.buffer.getSlots().value_or(bytes <= left ? 2 : 1));
    buffer.depth = std::min(depth, std::max<int64_t>(buffer.fills, 1));
    int64_t more = buffer.depth - 1;
    if (more && bytes > left / more)
      return buffer.buffer.emitOpError()
             << "depth " << buffer.depth << " does not fit "
             << stringifySpace(space) << ": " << more << " more slots of "
             << bytes << " bytes, but " << left << " of "
             << configuration.getBytes(space)
             << " bytes are left; choose a smaller depth, or 0 for as many "
                "slots as fit";
    left -= more * bytes;
  }
  return success();
}

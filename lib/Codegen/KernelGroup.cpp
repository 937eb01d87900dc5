//===- KernelGroup.cpp - What one kernel computes -------------------------===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "KernelGroup.h"

#include "lns/Dialect/LNS/LNS.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Func/IR/FuncOps.h"
#include "mlir/Dialect/Math/IR/Math.h"
#include "mlir/Dialect/MemRef/IR/MemRef.h"
#include "mlir/Dialect/Vector/IR/VectorOps.h"
#include "mlir/Interfaces/SideEffectInterfaces.h"
#include "mlir/Interfaces/ViewLikeInterface.h"

using namespace mlir;

namespace lns::codegen {

//===----------------------------------------------------------------------===//
// Bodies
//===----------------------------------------------------------------------===//

void cloneOnLanes(OpBuilder &builder, ArrayRef<Operation *> ops,
                  IRMapping &mapping) {
  for (Operation *op : ops) {
    std::optional<int64_t> lanes;
    for (Value operand : op->getOperands())
      if (auto type =
              dyn_cast<VectorType>(mapping.lookupOrDefault(operand).getType()))
        lanes = type.getNumElements();
    IRMapping local(mapping);
    if (lanes)
      for (Value operand : op->getOperands()) {
        Value value = mapping.lookupOrDefault(operand);
        if (!isa<VectorType>(value.getType()))
          value = vector::BroadcastOp::create(
              builder, op->getLoc(), VectorType::get(*lanes, value.getType()),
              value);
        local.map(operand, value);
      }
    Operation *clone = builder.clone(*op, local);
    for (auto [from, to] : llvm::zip(op->getResults(), clone->getResults())) {
      if (lanes)
        to.setType(VectorType::get(*lanes, to.getType()));
      mapping.map(from, to);
    }
  }
}

static bool isLaneType(Type type) {
  if (auto integer = dyn_cast<IntegerType>(type))
    return integer.isSignless() && integer.getWidth() <= 64;
  return type.isIndex() || type.isF16() || type.isBF16() || type.isF32() ||
         type.isF64();
}

Operation *findOpWithoutLanes(linalg::GenericOp op) {
  for (Operation &inner : op.getBody()->without_terminator()) {
    if (isa<linalg::IndexOp, arith::ConstantOp>(inner))
      continue;
    bool lanes = llvm::all_of(inner.getOperandTypes(), isLaneType) &&
                 llvm::all_of(inner.getResultTypes(), isLaneType);
    bool known =
        isa<arith::ArithDialect, math::MathDialect>(inner.getDialect()) ||
        isa<DecodeWordOp, DecodeFixedOp, EncodeWordOp, SigmoidOp>(inner);
    // Lanes past the end hold zeros: an integer division would trap.
    bool traps =
        isa<arith::DivSIOp, arith::DivUIOp, arith::RemSIOp, arith::RemUIOp,
            arith::CeilDivSIOp, arith::CeilDivUIOp, arith::FloorDivSIOp>(inner);
    if (!lanes || !known || traps || inner.getNumRegions() != 0 ||
        !OpTrait::hasElementwiseMappableTraits(&inner))
      return &inner;
  }
  return nullptr;
}

//===----------------------------------------------------------------------===//
// Memory
//===----------------------------------------------------------------------===//

/// The buffer that `value` is a view of.
static Value baseOf(Value value) {
  while (auto view = value.getDefiningOp<ViewLikeOpInterface>())
    value = view.getViewSource();
  return value;
}

/// A buffer of its own, or a function's argument.
static bool isKnownBase(Value base) {
  if (auto argument = dyn_cast<BlockArgument>(base))
    return isa<func::FuncOp>(argument.getOwner()->getParentOp());
  return isa_and_nonnull<memref::AllocOp, memref::AllocaOp,
                         memref::GetGlobalOp>(base.getDefiningOp());
}

static bool isSameGlobal(Value a, Value b) {
  auto first = a.getDefiningOp<memref::GetGlobalOp>();
  auto second = b.getDefiningOp<memref::GetGlobalOp>();
  return first && second && first.getName() == second.getName();
}

bool mayAlias(Value a, Value b) {
  Value first = baseOf(a), second = baseOf(b);
  if (first == second || isSameGlobal(first, second))
    return true;
  return !isKnownBase(first) || !isKnownBase(second);
}

namespace {

/// What a member of a group reads or writes: a buffer through a map from the
/// contraction's loops.
struct AccessOf {
  Value buffer;
  AffineMap map;
};

/// A value of the tile: a buffer and the contraction's loop of each of its
/// dimensions. Once something else is written over it, it is dead.
struct TileValue {
  Value buffer;
  SmallVector<unsigned> loops;
};

class GroupBuilder {
public:
  GroupBuilder(RewriterBase &rewriter, KernelGroup &group)
      : rewriter(rewriter), group(group) {}
  void run();

private:
  bool addMember(linalg::GenericOp op, std::string &reason);
  bool mayPass(Operation *op);
  void findLoops(linalg::GenericOp op, EpilogueOp &member);
  AccessOf accessOf(const EpilogueOp &member, OpOperand &operand);
  bool conflicts(const AccessOf &read, const AccessOf &write);

  RewriterBase &rewriter;
  KernelGroup &group;
  SmallVector<TileValue> values;
  SmallVector<AccessOf> reads, writes;
  SmallVector<unsigned> parallelLoops;
};

} // namespace

AccessOf GroupBuilder::accessOf(const EpilogueOp &member, OpOperand &operand) {
  linalg::GenericOp op = member.op;
  MLIRContext *context = op.getContext();
  SmallVector<AffineExpr> dims;
  for (unsigned loop : member.loops)
    dims.push_back(getAffineDimExpr(loop, context));
  AffineMap map = op.getMatchingIndexingMap(&operand).replaceDimsAndSymbols(
      dims, {}, group.contraction.getNumLoops(), 0);
  return {operand.get(), map};
}

/// True if the order of a read and a write of a tile matters to other tiles:
/// they may meet anywhere else than at one and the same element.
bool GroupBuilder::conflicts(const AccessOf &read, const AccessOf &write) {
  if (!isa<MemRefType>(read.buffer.getType()) ||
      !mayAlias(read.buffer, write.buffer))
    return false;
  bool sameElement = read.buffer == write.buffer && read.map == write.map &&
                     read.map.getNumResults() == parallelLoops.size() &&
                     read.map.isProjectedPermutation();
  return !sameElement;
}

/// The body `max(out, f(in))` of unsigned integers, of which any order and
/// grouping gives the same [Q5].
static bool isOrderFreeReduction(linalg::GenericOp op) {
  if (op.getNumDpsInits() != 1)
    return false;
  Block *body = op.getBody();
  Value accumulator = body->getArgument(op.getNumDpsInputs());
  auto max =
      body->getTerminator()->getOperand(0).getDefiningOp<arith::MaxUIOp>();
  return max && max->getBlock() == body && accumulator.hasOneUse() &&
         (max.getLhs() == accumulator) != (max.getRhs() == accumulator);
}

/// Follows each loop of `member` to a loop of the contraction by what it reads
/// of the tile. Leaves `loops` empty where that is not possible.
void GroupBuilder::findLoops(linalg::GenericOp op, EpilogueOp &member) {
  SmallVector<std::optional<unsigned>> loops(op.getNumLoops());
  for (OpOperand *input : op.getDpsInputOperands()) {
    member.reads.push_back(std::nullopt);
    // The newest value of a buffer.
    for (unsigned i = values.size(); i-- > 0;)
      if (values[i].buffer == input->get()) {
        member.reads.back() = i;
        break;
      }
    if (!member.reads.back())
      continue;
    AffineMap map = op.getMatchingIndexingMap(input);
    if (!map.isPermutation())
      return;
    for (auto [dim, loop] :
         llvm::zip(map.getResults(), values[*member.reads.back()].loops)) {
      std::optional<unsigned> &slot =
          loops[cast<AffineDimExpr>(dim).getPosition()];
      if (slot && *slot != loop)
        return;
      slot = loop;
    }
  }
  for (std::optional<unsigned> loop : loops) {
    if (!loop) {
      member.loops.clear();
      return;
    }
    member.loops.push_back(*loop);
  }
}

/// Lets an op on buffers that reads what it overwrites read it as one more
/// input: a sum over blocks [D6], continued. True if there is such a one.
static bool readResultsAsInputs(RewriterBase &rewriter, linalg::GenericOp op) {
  bool changed = false;
  for (unsigned i = 0; i < op.getNumDpsInits(); ++i) {
    OpOperand *init = op.getDpsInitOperand(i);
    if (!op.payloadUsesValueFromOperand(init))
      continue;
    SmallVector<AffineMap> maps = op.getIndexingMapsArray();
    unsigned position = op.getNumDpsInputs();
    maps.insert(maps.begin() + position, op.getMatchingIndexingMap(init));
    Value buffer = init->get();
    rewriter.modifyOpInPlace(op, [&] {
      Block *body = op.getBody();
      BlockArgument old = body->getArgument(position + i);
      BlockArgument input =
          body->insertArgument(position, old.getType(), old.getLoc());
      old.replaceAllUsesWith(input);
      op.getInputsMutable().append(buffer);
      op.setIndexingMapsAttr(rewriter.getAffineMapArrayAttr(maps));
    });
    changed = true;
  }
  return changed;
}

bool GroupBuilder::addMember(linalg::GenericOp op, std::string &reason) {
  EpilogueOp member;
  member.op = op;
  findLoops(op, member);
  if (llvm::none_of(member.reads, [](auto read) { return read.has_value(); })) {
    reason = "";
    return false;
  }
  if (op.getNumReductionLoops() == 0 && readResultsAsInputs(rewriter, op)) {
    member = EpilogueOp();
    member.op = op;
    findLoops(op, member);
  }
  reason = "the op behind it runs over other elements";
  if (member.loops.empty() || member.loops.size() != parallelLoops.size())
    return false;
  SmallVector<int64_t> extents = op.getStaticLoopRanges();
  SmallVector<int64_t> all = group.contraction.getStaticLoopRanges();
  for (auto [extent, loop] : llvm::zip(extents, member.loops))
    if (extent != all[loop])
      return false;

  if (op.getNumReductionLoops() != 0) {
    reason = "a reduction behind it depends on order";
    if (!isOrderFreeReduction(op))
      return false;
    member.isReduction = true;
  }
  if (Operation *inner = findOpWithoutLanes(op)) {
    reason = ("'" + inner->getName().getStringRef() +
              "' in the op behind it has no vector form")
                 .str();
    return false;
  }
  reason = "the op behind it reads what it writes";
  SmallVector<AccessOf> newReads, newWrites;
  for (OpOperand &init : op.getDpsInitsMutable()) {
    auto type = cast<MemRefType>(init.get().getType());
    AccessOf access = accessOf(member, init);
    if (!isLaneType(type.getElementType()) ||
        !access.map.isProjectedPermutation())
      return false;
    if (!member.isReduction &&
        (op.payloadUsesValueFromOperand(&init) ||
         access.map.getNumResults() != parallelLoops.size()))
      return false;
    newWrites.push_back(access);
  }
  for (auto [input, read] : llvm::zip(op.getDpsInputOperands(), member.reads)) {
    if (!isLaneType(getElementTypeOrSelf(input->get().getType())))
      return false;
    if (!read)
      newReads.push_back(accessOf(member, *input));
  }
  reason = "the op behind it may share memory with it";
  // Its outside operands must be whole before the first tile ...
  for (const AccessOf &read : newReads)
    for (const AccessOf &write : writes)
      if (isa<MemRefType>(read.buffer.getType()) &&
          mayAlias(read.buffer, write.buffer))
        return false;
  // ... and its results must not destroy what later tiles read.
  for (auto [index, write] : llvm::enumerate(newWrites)) {
    for (const AccessOf &read : llvm::concat<AccessOf>(reads, newReads))
      if (conflicts(read, write) ||
          (member.isReduction && isa<MemRefType>(read.buffer.getType()) &&
           mayAlias(read.buffer, write.buffer)))
        return false;
    for (const AccessOf &other : writes)
      if (conflicts(other, write) ||
          (member.isReduction && mayAlias(other.buffer, write.buffer)))
        return false;
    for (unsigned i = 0; i < index; ++i)
      if (mayAlias(newWrites[i].buffer, write.buffer))
        return false;
  }
  llvm::append_range(reads, newReads);
  llvm::append_range(writes, newWrites);
  for (const AccessOf &write : newWrites) {
    TileValue value{write.buffer, {}};
    if (member.isReduction)
      value.buffer = Value();
    for (AffineExpr dim : write.map.getResults())
      value.loops.push_back(cast<AffineDimExpr>(dim).getPosition());
    values.push_back(value);
  }
  group.members.push_back(std::move(member));
  return true;
}

/// True if `op`, which stands behind some members, may run before them.
bool GroupBuilder::mayPass(Operation *op) {
  std::optional<SmallVector<MemoryEffects::EffectInstance>> effects =
      getEffectsRecursively(op);
  if (!effects)
    return false;
  for (const MemoryEffects::EffectInstance &effect : *effects) {
    if (isa<MemoryEffects::Allocate>(effect.getEffect()))
      continue;
    Value value = effect.getValue();
    if (!value)
      return false;
    if (!isa<BaseMemRefType>(value.getType()))
      continue;
    auto touches = [&](const AccessOf &access) {
      return isa<MemRefType>(access.buffer.getType()) &&
             mayAlias(access.buffer, value);
    };
    if (llvm::any_of(writes, touches))
      return false;
    if (!isa<MemoryEffects::Read>(effect.getEffect()) &&
        llvm::any_of(reads, touches))
      return false;
  }
  return true;
}

void GroupBuilder::run() {
  linalg::GenericOp op = group.contraction;
  group.end = "its result is not indexed by its parallel loops alone";
  op.getParallelDims(parallelLoops);
  OpOperand *init = op.getDpsInitOperand(0);
  AffineMap map = op.getMatchingIndexingMap(init);
  if (!map.isProjectedPermutation() ||
      map.getNumResults() != parallelLoops.size())
    return;
  TileValue accumulators{init->get(), {}};
  for (AffineExpr dim : map.getResults())
    accumulators.loops.push_back(cast<AffineDimExpr>(dim).getPosition());
  values.push_back(accumulators);
  writes.push_back({init->get(), map});
  for (OpOperand *input : op.getDpsInputOperands())
    reads.push_back({input->get(), op.getMatchingIndexingMap(input)});
  // The result may be one of the inputs in a program that means it.
  group.end = "its result may share memory with an operand";
  for (const AccessOf &read : reads)
    if (mayAlias(read.buffer, init->get()))
      return;

  group.end = "nothing follows it";
  SmallVector<Operation *> frees, passedFrees;
  for (Operation *next = op->getNextNode(); next; next = next->getNextNode()) {
    if (isMemoryEffectFree(next) || next->hasTrait<OpTrait::IsTerminator>())
      continue;
    if (auto generic = dyn_cast<linalg::GenericOp>(next)) {
      std::string reason;
      if (addMember(generic, reason)) {
        llvm::append_range(passedFrees, frees);
        frees.clear();
        continue;
      }
      if (!reason.empty())
        group.end = reason;
    }
    // Memory is given back after the last member.
    if (isa<memref::DeallocOp>(next)) {
      frees.push_back(next);
      continue;
    }
    if (mayPass(next))
      continue;
    if (group.members.empty() && !isa<linalg::GenericOp>(next))
      group.end = ("'" + next->getName().getStringRef() +
                   "' behind it touches what it touches")
                      .str();
    break;
  }
  if (group.members.empty())
    return;

  Operation *last = group.members.back().op;
  rewriter.moveOpBefore(op, last);
  for (const EpilogueOp &member : ArrayRef(group.members).drop_back())
    rewriter.moveOpBefore(member.op, last);
  Operation *after = last;
  for (Operation *free : passedFrees) {
    rewriter.moveOpAfter(free, after);
    after = free;
  }

  bool overwritten =
      llvm::any_of(ArrayRef(values).drop_front(), [&](const TileValue &value) {
        return value.buffer == init->get();
      });
  bool own = init->get().getDefiningOp<memref::AllocOp>() &&
             llvm::all_of(init->get().getUsers(), [&](Operation *user) {
               if (isa<memref::DeallocOp>(user) || user == op)
                 return true;
               if (auto fill = dyn_cast<linalg::FillOp>(user))
                 return fill->getBlock() == op->getBlock() &&
                        fill->isBeforeInBlock(op);
               return llvm::any_of(group.members, [&](const EpilogueOp &m) {
                 return m.op == user;
               });
             });
  group.accumulatorsDie = overwritten || own;
}

KernelGroup formKernelGroup(RewriterBase &rewriter,
                            linalg::GenericOp contraction) {
  KernelGroup group;
  group.contraction = contraction;
  if (contraction.hasPureBufferSemantics() &&
      contraction.getNumReductionLoops() != 0 &&
      contraction.getNumDpsInits() == 1)
    GroupBuilder(rewriter, group).run();
  return group;
}

//===----------------------------------------------------------------------===//
// Reports
//===----------------------------------------------------------------------===//

/// What an operand from memory is for: by where it goes and how it varies.
static StringRef nameOperand(linalg::GenericOp op, OpOperand *operand) {
  AffineMap map = op.getMatchingIndexingMap(operand);
  BlockArgument argument = op.getMatchingBlockArgument(operand);
  bool whole = map.isPermutation();
  for (Operation *user : argument.getUsers()) {
    if (isa<arith::MulFOp, arith::DivFOp>(user))
      return whole ? "residual" : "scale";
    if (isa<arith::AddFOp, arith::SubFOp>(user))
      return whole ? "residual" : "bias";
    if (isa<arith::SelectOp>(user))
      return "mask";
  }
  return "operand";
}

std::string KernelGroup::describe() const {
  SmallVector<std::pair<std::string, unsigned>> parts;
  auto note = [&](StringRef name) {
    for (auto &[known, count] : parts)
      if (known == name) {
        ++count;
        return;
      }
    parts.emplace_back(name.str(), 1);
  };
  for (const EpilogueOp &member : members) {
    linalg::GenericOp op = member.op;
    if (member.isReduction) {
      note("absmax");
      continue;
    }
    for (auto [operand, read] :
         llvm::zip(op.getDpsInputOperands(), member.reads))
      if (!read && op.payloadUsesValueFromOperand(operand))
        note(nameOperand(op, operand));
    bool compares = false;
    for (Operation &inner : op.getBody()->without_terminator()) {
      compares |=
          isa<arith::MaximumFOp, arith::MaxNumFOp, arith::CmpFOp>(inner);
      if (isa<math::MathDialect>(inner.getDialect()))
        note(inner.getName().stripDialect());
    }
    bool codes = llvm::any_of(op.getDpsInits(), [](Value init) {
      return getElementTypeOrSelf(init.getType()).isInteger();
    });
    if (codes)
      note("quantize");
    else if (compares)
      note("relu");
  }
  std::string text;
  for (auto &[name, count] : parts) {
    text += text.empty() ? "" : ", ";
    text += count > 1 ? std::to_string(count) + " x " + name : name;
  }
  return text;
}

} // namespace lns::codegen

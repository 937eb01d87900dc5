//===- HazardOracle.h - Hazards of an unrolled program ----------*- C++ -*-===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// \file
/// What lnshw-check-hazards is held against: all loops are unrolled, what is
/// complete before an op begins is a set of ops [H1], and each pair of accesses
/// is looked at [H2]. No clocks, no last accesses, no states that repeat; what
/// an op reads and writes stands here by its operands.
///
//===----------------------------------------------------------------------===//

#ifndef LNS_UNITTESTS_DRIVER_HAZARDORACLE_H
#define LNS_UNITTESTS_DRIVER_HAZARDORACLE_H

#include "lns/Dialect/LNSHW/LNSHW.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/SCF/IR/SCF.h"
#include "llvm/ADT/BitVector.h"
#include "gtest/gtest.h"

#include <map>
#include <set>

namespace lns::tests {

class HazardOracle {
public:
  /// Memory: an argument, or a slot of a buffer.
  using Place = std::pair<void *, int64_t>;
  struct Issue {
    mlir::Operation *op;
    int unit;
    std::vector<std::pair<Place, bool>> accesses; ///< place, whether written
    llvm::BitVector before; ///< complete before the op begins
  };
  struct Found {
    std::set<mlir::Operation *> ops; ///< the later ones of each pair
    int64_t rawPairs = 0, warPairs = 0, wawPairs = 0;
    int64_t unwritten = 0; ///< reads of a slot that nothing has written
  };

  /// `tokensStandAlone`: as if a token did not stand for its unit's earlier
  /// ops, for a control.
  explicit HazardOracle(bool tokensStandAlone = false)
      : tokensStandAlone(tokensStandAlone) {}

  /// Unrolls; false where there are more ops than `limit`.
  bool unroll(hw::ProgramOp program, size_t limit) {
    most = limit;
    run(program.getBody().front());
    return issues.size() <= most;
  }

  Found findHazards() {
    Found found;
    for (size_t j = 0; j < issues.size(); ++j)
      for (auto [place, writes] : issues[j].accesses) {
        bool isWritten = place.second < 0;
        for (size_t i = 0; i < j; ++i)
          for (auto [other, wrote] : issues[i].accesses) {
            if (other != place)
              continue;
            isWritten |= wrote;
            if ((!writes && !wrote) || issues[i].unit == issues[j].unit ||
                isComplete(issues[j].before, i))
              continue;
            ++(!writes ? found.rawPairs
               : wrote ? found.wawPairs
                       : found.warPairs);
            found.ops.insert(issues[j].op);
          }
        if (!writes && !isWritten) {
          ++found.unwritten;
          found.ops.insert(issues[j].op);
        }
      }
    return found;
  }

  std::vector<Issue> issues;

private:
  static constexpr int64_t kReady = -1;

  static bool isComplete(const llvm::BitVector &set, size_t i) {
    return i < set.size() && set.test(unsigned(i));
  }

  void run(mlir::Block &block) {
    for (mlir::Operation &op : block) {
      if (issues.size() > most)
        return;
      if (auto loop = llvm::dyn_cast<mlir::scf::ForOp>(op))
        runLoop(loop);
      else if (llvm::isa<hw::AcceleratorOpInterface>(op))
        issue(&op);
      else if (auto wait = llvm::dyn_cast<hw::WaitOp>(op))
        for (mlir::Value token : wait.getDependencies())
          complete(controller, number(token));
      else if (llvm::isa<hw::BarrierOp>(op))
        for (size_t i = 0; i < issues.size(); ++i)
          complete(controller, int64_t(i));
      else if (op.getNumResults() == 1)
        number(op.getResult(0)) = calculate(&op);
    }
  }

  void runLoop(mlir::scf::ForOp loop) {
    std::vector<int64_t> carried;
    for (mlir::Value init : loop.getInitArgs())
      carried.push_back(number(init));
    int64_t end = number(loop.getUpperBound());
    for (int64_t i = number(loop.getLowerBound()); i < end;
         i += number(loop.getStep())) {
      number(loop.getInductionVar()) = i;
      for (auto [argument, value] :
           llvm::zip_equal(loop.getRegionIterArgs(), carried))
        number(argument) = value;
      run(*loop.getBody());
      if (issues.size() > most)
        return;
      carried.clear();
      for (mlir::Value yielded : loop.getBody()->getTerminator()->getOperands())
        carried.push_back(number(yielded));
    }
    for (auto [result, value] : llvm::zip_equal(loop.getResults(), carried))
      number(result) = value;
  }

  /// Numbers of type index, the numbers of issues for tokens, of slots.
  int64_t calculate(mlir::Operation *op) {
    llvm::StringRef name = op->getName().getStringRef();
    if (llvm::isa<hw::ReadyOp>(op))
      return kReady;
    if (llvm::isa<hw::BufferOp>(op))
      return 0;
    if (auto slot = llvm::dyn_cast<hw::SlotOp>(op)) {
      int64_t depth = slot.getBuffer()
                          .getDefiningOp()
                          ->getAttrOfType<mlir::IntegerAttr>("depth")
                          .getInt();
      return ((number(slot.getIndex()) % depth) + depth) % depth;
    }
    if (name == "arith.constant")
      return llvm::cast<mlir::IntegerAttr>(op->getAttr("value")).getInt();
    int64_t a = number(op->getOperand(0)), b = number(op->getOperand(1));
    // As arith has it: modulo 2^64.
    if (name == "arith.addi")
      return int64_t(uint64_t(a) + uint64_t(b));
    if (name == "arith.subi")
      return int64_t(uint64_t(a) - uint64_t(b));
    if (name == "arith.muli")
      return int64_t(uint64_t(a) * uint64_t(b));
    if (name == "arith.divui")
      return int64_t(uint64_t(a) / uint64_t(b));
    if (name == "arith.remui")
      return int64_t(uint64_t(a) % uint64_t(b));
    ADD_FAILURE() << "the oracle does not know " << name.str();
    return 0;
  }

  void issue(mlir::Operation *op) {
    auto async = llvm::cast<hw::AcceleratorOpInterface>(op);
    Issue next{op, int(async.getUnit()), {}, controller};
    for (mlir::Value operand : op->getOperands())
      if (llvm::isa<hw::TokenType>(operand.getType()))
        complete(next.before, number(operand));
    if (int64_t last = lastOfUnit[next.unit]; last != kReady) {
      llvm::BitVector more = issues[size_t(last)].before;
      join(next.before, more);
    }
    addAccesses(op, next);
    number(op->getResult(0)) = int64_t(issues.size());
    lastOfUnit[next.unit] = int64_t(issues.size());
    issues.push_back(std::move(next));
  }

  /// Adds what is complete when the token of an issue is: it, what it waited
  /// for, and what its unit was given before [H1].
  void complete(llvm::BitVector &set, int64_t token) {
    if (token == kReady)
      return;
    join(set, issues[size_t(token)].before);
    set.resize(std::max<unsigned>(set.size(), unsigned(token) + 1));
    for (size_t i = 0; i <= size_t(token); ++i)
      if (i == size_t(token) ||
          (!tokensStandAlone && issues[i].unit == issues[size_t(token)].unit))
        set.set(unsigned(i));
  }
  static void join(llvm::BitVector &set, const llvm::BitVector &more) {
    set.resize(std::max(set.size(), more.size()));
    set |= more;
  }

  void addAccesses(mlir::Operation *op, Issue &next) {
    auto add = [&](mlir::Value memory, bool writes) {
      if (auto slot = memory.getDefiningOp<hw::SlotOp>())
        next.accesses.push_back(
            {{slot.getBuffer().getAsOpaquePointer(), number(memory)}, writes});
      else
        next.accesses.push_back({{memory.getAsOpaquePointer(), -1}, writes});
    };
    if (auto load = llvm::dyn_cast<hw::LoadOp>(op)) {
      add(load.getSource(), false);
      add(load.getSlot(), true);
    } else if (auto store = llvm::dyn_cast<hw::StoreOp>(op)) {
      add(store.getSlot(), false);
      add(store.getTarget(), true);
    } else if (auto clear = llvm::dyn_cast<hw::ClearOp>(op)) {
      add(clear.getAccumulators(), true);
    } else if (auto mac = llvm::dyn_cast<hw::MacOp>(op)) {
      add(mac.getA(), false);
      add(mac.getB(), false);
      add(mac.getAccumulators(), false);
      add(mac.getAccumulators(), true);
    } else if (auto post = llvm::dyn_cast<hw::PostOp>(op)) {
      add(post.getAccumulators(), false);
      for (mlir::Value scale : post.getScales())
        add(scale, false);
      for (mlir::Value more : {post.getBias(), post.getInverse()})
        if (more)
          add(more, false);
      add(post.getSlot(), true);
    } else { // of a test: bits of operands that are read and written
      auto bits = [&](llvm::StringRef name) {
        return op->getAttrOfType<mlir::IntegerAttr>(name).getInt();
      };
      for (auto [i, operand] : llvm::enumerate(op->getOperands())) {
        if (bits("reads") >> i & 1)
          add(operand, false);
        if (bits("writes") >> i & 1)
          add(operand, true);
      }
    }
  }

  int64_t &number(mlir::Value value) {
    return numbers[value.getAsOpaquePointer()];
  }

  bool tokensStandAlone;
  size_t most = 0;
  std::map<void *, int64_t> numbers;
  std::map<int, int64_t> lastOfUnit{
      {0, kReady}, {1, kReady}, {2, kReady}, {3, kReady}};
  llvm::BitVector controller;
};

} // namespace lns::tests

#endif // LNS_UNITTESTS_DRIVER_HAZARDORACLE_H

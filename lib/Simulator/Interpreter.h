//===- Interpreter.h - Runs decoded programs --------------------*- C++ -*-===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// \file
/// One run of a decoded program: indices, tokens and memory by number, time by
/// a Timeline, values by the ops' evaluations.
///
//===----------------------------------------------------------------------===//

#ifndef LNS_LIB_SIMULATOR_INTERPRETER_H
#define LNS_LIB_SIMULATOR_INTERPRETER_H

#include "Decode.h"

#include "lns/Simulator/Simulator.h"
#include "lns/Simulator/Timeline.h"

namespace lns::sim {

/// What observes a run, beside its statistics.
struct Observers {
  /// Called for each op that is issued, in program order; may be empty.
  std::function<void(const AsyncOp &op, const Token &token)> event;
  /// Called after `progressInterval` ops, again and again; may be empty.
  std::function<void(int64_t issued)> progress;
  int64_t progressInterval = 0;
};

class Interpreter {
public:
  /// `arguments` are the first bytes of the program's memrefs; there are none
  /// where `program` was decoded without values. All outlive this.
  Interpreter(const DecodedProgram &program, int64_t queue, bool values,
              Order order, mlir::ArrayRef<char *> arguments,
              const Observers &observers);

  /// Runs the program to its end and adds what it counted, but for macs and
  /// saturations. An error at an op that divides by zero. Called once.
  mlir::LogicalResult run(Statistics &sum);

private:
  /// An op that was issued and whose values are not computed yet.
  struct Pending {
    int64_t start;
    int64_t number; ///< in the order of issue
    uint32_t op;
    size_t places, memory; ///< where they begin
  };

  /// index[result] of an instruction that computes with integers.
  bool compute(const Instruction &instruction);
  void issue(uint32_t number);
  /// Of the tokens the one that is complete last.
  const Token &getLast(Operands operands) const;
  /// Computes the values of pending ops that began in a cycle up to `until`.
  void evaluatePending(int64_t until);

  const DecodedProgram &program;
  const bool values;
  const Order order;
  const Observers &observers;
  Timeline timeline;
  hw::Work moved;
  int64_t numIssued = 0;
  int64_t untilProgress;

  std::vector<int64_t> indices;
  std::vector<Token> tokens;
  std::vector<char *> memories;
  std::vector<int64_t> remaining; ///< iterations of each loop
  std::unique_ptr<char[]> slots;
  char *firstSlot = nullptr;

  /// Of the op that is issued.
  mlir::SmallVector<int64_t, 8> places;
  mlir::SmallVector<char *, 8> memory;
  std::vector<Pending> pending;
  std::vector<int64_t> pendingPlaces;
  std::vector<char *> pendingMemory;
};

} // namespace lns::sim

#endif // LNS_LIB_SIMULATOR_INTERPRETER_H

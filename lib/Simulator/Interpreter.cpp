//===- Interpreter.cpp - Runs decoded programs ----------------------------===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Interpreter.h"

#include "llvm/Support/MathExtras.h"

#include <limits>
#include <tuple>

using namespace mlir;
using namespace lns;
using namespace lns::sim;

/// So many ops wait for their values at least before some are computed.
static constexpr size_t kPendingOps = 1 << 16;

static constexpr size_t kLine = 64; ///< bytes of a line of the host's caches

Interpreter::Interpreter(const DecodedProgram &program, int64_t queue,
                         bool values, Order order, ArrayRef<char *> arguments,
                         const Observers &observers)
    : program(program), values(values), order(order), observers(observers),
      // A queue that is longer than the program is never full.
      timeline(std::clamp<int64_t>(program.numIssues, 1, queue)),
      untilProgress(observers.progressInterval), indices(program.indices),
      tokens(program.numTokens), remaining(program.loops.size()) {
  if (!values)
    return;
  memories.assign(arguments.begin(), arguments.end());
  memories.resize(program.numMemories);
  // What nothing has written reads as zero in each run.
  slots = std::make_unique<char[]>(size_t(program.slotBytes) + kLine);
  firstSlot = reinterpret_cast<char *>(
      llvm::alignTo(reinterpret_cast<uintptr_t>(slots.get()), kLine));
}

//===----------------------------------------------------------------------===//
// Integers
//===----------------------------------------------------------------------===//

/// Whether a division has a result.
static bool divides(int64_t a, int64_t b, bool isSigned) {
  return b != 0 &&
         !(isSigned && a == std::numeric_limits<int64_t>::min() && b == -1);
}

/// The result in `value`; none where there is none.
static bool divide(Opcode code, int64_t a, int64_t b, int64_t &value) {
  bool isSigned =
      code != Opcode::DivU && code != Opcode::CeilDivU && code != Opcode::RemU;
  if (!divides(a, b, isSigned))
    return false;
  auto ua = uint64_t(a), ub = uint64_t(b);
  switch (code) {
  case Opcode::DivS:
    value = a / b;
    return true;
  case Opcode::DivU:
    value = int64_t(ua / ub);
    return true;
  case Opcode::CeilDivS:
    value = llvm::divideCeilSigned(a, b);
    return true;
  case Opcode::CeilDivU:
    value = int64_t(llvm::divideCeil(ua, ub));
    return true;
  case Opcode::FloorDivS:
    value = llvm::divideFloorSigned(a, b);
    return true;
  case Opcode::RemS:
    value = a % b;
    return true;
  case Opcode::RemU:
    value = int64_t(ua % ub);
    return true;
  case Opcode::FloorMod:
    value = a % b;
    if (value != 0 && (value < 0) != (b < 0))
      value += b;
    return true;
  default:
    llvm_unreachable("no division");
  }
}

bool Interpreter::compute(const Instruction &instruction) {
  int64_t a = indices[instruction.a], b = indices[instruction.b];
  auto ua = uint64_t(a), ub = uint64_t(b);
  int64_t &result = indices[instruction.result];
  switch (instruction.code) {
  case Opcode::Add:
    result = int64_t(ua + ub);
    return true;
  case Opcode::Sub:
    result = int64_t(ua - ub);
    return true;
  case Opcode::Mul:
    result = int64_t(ua * ub);
    return true;
  case Opcode::MinS:
    result = std::min(a, b);
    return true;
  case Opcode::MinU:
    result = int64_t(std::min(ua, ub));
    return true;
  case Opcode::MaxS:
    result = std::max(a, b);
    return true;
  case Opcode::MaxU:
    result = int64_t(std::max(ua, ub));
    return true;
  case Opcode::And:
    result = a & b;
    return true;
  case Opcode::Or:
    result = a | b;
    return true;
  case Opcode::Xor:
    result = a ^ b;
    return true;
  case Opcode::Equal:
    result = a == b;
    return true;
  case Opcode::NotEqual:
    result = a != b;
    return true;
  case Opcode::LessS:
    result = a < b;
    return true;
  case Opcode::LessEqualS:
    result = a <= b;
    return true;
  case Opcode::LessU:
    result = ua < ub;
    return true;
  case Opcode::LessEqualU:
    result = ua <= ub;
    return true;
  case Opcode::Select:
    result = a ? b : indices[instruction.c];
    return true;
  default:
    return divide(instruction.code, a, b, result);
  }
}

//===----------------------------------------------------------------------===//
// Ops of units
//===----------------------------------------------------------------------===//

const Token &Interpreter::getLast(Operands operands) const {
  static constexpr Token none;
  const Token *last = &none;
  for (uint32_t token : program.get(operands))
    last = sim::getLast(last, &tokens[token]);
  return *last;
}

void Interpreter::issue(uint32_t number) {
  const AsyncOp &op = program.asyncOps[number];
  places.clear();
  for (uint32_t place : program.get(op.places))
    places.push_back(indices[place]);
  hw::Work work = op.work(places);
  Token token =
      timeline.issue(op.unit, work.cycles, work.latency, getLast(op.after));
  tokens[op.token] = token;
  addMoved(moved, work);
  if (observers.event)
    observers.event(op, token);
  if (observers.progress) {
    --untilProgress;
    if (untilProgress == 0) {
      untilProgress = observers.progressInterval;
      observers.progress(observers.progressInterval);
    }
  }
  if (!values)
    return;
  memory.clear();
  for (uint32_t operand : program.get(op.memory))
    memory.push_back(memories[operand]);
  if (order == Order::Program) {
    op.evaluation(places, memory);
    return;
  }
  pending.push_back({token.start, numIssued++, number, pendingPlaces.size(),
                     pendingMemory.size()});
  llvm::append_range(pendingPlaces, places);
  llvm::append_range(pendingMemory, memory);
  // What follows begins later than now: these ops are in their final order.
  if (pending.size() >= kPendingOps)
    evaluatePending(timeline.getNow());
}

void Interpreter::evaluatePending(int64_t until) {
  llvm::sort(pending, [](const Pending &a, const Pending &b) {
    return std::tie(a.start, a.number) < std::tie(b.start, b.number);
  });
  std::vector<Pending> rest;
  std::vector<int64_t> restPlaces;
  std::vector<char *> restMemory;
  for (const Pending &next : pending) {
    const AsyncOp &op = program.asyncOps[next.op];
    auto nextPlaces = ArrayRef(pendingPlaces)
                          .slice(next.places, program.get(op.places).size());
    auto nextMemory = ArrayRef(pendingMemory)
                          .slice(next.memory, program.get(op.memory).size());
    if (next.start <= until) {
      op.evaluation(nextPlaces, nextMemory);
      continue;
    }
    rest.push_back({next.start, next.number, next.op, restPlaces.size(),
                    restMemory.size()});
    llvm::append_range(restPlaces, nextPlaces);
    llvm::append_range(restMemory, nextMemory);
  }
  pending = std::move(rest);
  pendingPlaces = std::move(restPlaces);
  pendingMemory = std::move(restMemory);
}

//===----------------------------------------------------------------------===//
// Control
//===----------------------------------------------------------------------===//

LogicalResult Interpreter::run(Statistics &sum) {
  const Instruction *const code = program.code.data();
  for (const Instruction *next = code;;) {
    const Instruction &now = *next++;
    switch (now.code) {
    case Opcode::Issue:
      issue(now.a);
      break;
    case Opcode::MoveToken:
      tokens[now.result] = tokens[now.a];
      break;
    case Opcode::MoveIndex:
      indices[now.result] = indices[now.a];
      break;
    case Opcode::Slot: {
      const Buffer &buffer = program.buffers[now.b];
      int64_t number = indices[now.a] % buffer.depth;
      if (number < 0)
        number += buffer.depth;
      memories[now.result] = firstSlot + buffer.begin + number * buffer.stride;
      break;
    }
    case Opcode::Wait:
      timeline.wait(getLast({now.a, now.b}));
      break;
    case Opcode::Barrier:
      timeline.waitForAll();
      break;
    case Opcode::BeginLoop: {
      const Loop &loop = program.loops[now.a];
      remaining[now.a] = loop.trips;
      indices[loop.variable] = loop.first;
      if (loop.trips == 0)
        next = code + loop.end;
      break;
    }
    case Opcode::EndLoop: {
      const Loop &loop = program.loops[now.a];
      --remaining[now.a];
      if (remaining[now.a] == 0)
        break;
      indices[loop.variable] += loop.step;
      next = code + loop.body;
      break;
    }
    case Opcode::End:
      evaluatePending(std::numeric_limits<int64_t>::max());
      timeline.addTo(sum);
      addMoved(sum.work, moved);
      return success();
    default:
      if (!compute(now))
        return program.sources[size_t(&now - code)]->emitOpError()
               << "divides " << indices[now.a] << " by " << indices[now.b]
               << ", which has no result";
    }
  }
}

//===- Decode.h - Programs as instructions ----------------------*- C++ -*-===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// \file
/// A program of the accelerator, decoded once and run often: flat code on
/// numbered values. Indices, tokens and memory have numbers of their own.
///
//===----------------------------------------------------------------------===//

#ifndef LNS_LIB_SIMULATOR_DECODE_H
#define LNS_LIB_SIMULATOR_DECODE_H

#include "lns/Dialect/LNSHW/LNSHW.h"

#include <vector>

namespace lns::sim {

/// What an instruction does with its operands: numbers of values, but where
/// another meaning is given.
enum class Opcode : uint32_t {
  // index[result] = index[a] op index[b]. What wraps, wraps at 64 bits.
  Add,
  Sub,
  Mul,
  DivS,
  DivU,
  CeilDivS,
  CeilDivU,
  FloorDivS,
  RemS,
  RemU,
  FloorMod, ///< has the sign of b
  MinS,
  MinU,
  MaxS,
  MaxU,
  And,
  Or,
  Xor,
  Equal,
  NotEqual,
  LessS,
  LessEqualS,
  LessU,
  LessEqualU,
  Select,    ///< index[result] = index[a] ? index[b] : index[c]
  MoveIndex, ///< index[result] = index[a]
  MoveToken, ///< token[result] = token[a]
  Slot,      ///< memory[result] = slot index[a] of buffer a number b
  Issue,     ///< the async op number a
  Wait,      ///< for the tokens operands[a], …, operands[b - 1]
  Barrier,
  BeginLoop, ///< the loop number a
  EndLoop,   ///< the loop number a
  End
};

struct Instruction {
  Opcode code;
  uint32_t result = 0, a = 0, b = 0, c = 0;
};

/// The code of a loop is [body, end); the instruction before it begins the
/// loop, the last one of it ends an iteration.
struct Loop {
  int64_t first, step, trips;
  uint32_t variable; ///< an index
  uint32_t body = 0, end = 0;
};

/// Slots in the program's memory for slots, `stride` bytes apart.
struct Buffer {
  int64_t depth, stride, begin;
};

/// Numbers of values, [begin, end) of DecodedProgram::operands.
struct Operands {
  uint32_t begin, end;
};

struct AsyncOp {
  hw::AcceleratorOpInterface op;
  hw::Unit unit;
  Operands after, places, memory;
  uint32_t token; ///< the result
  hw::WorkFunction work;
  hw::Evaluation evaluation; ///< empty where no values are asked for
};

struct DecodedProgram {
  std::vector<Instruction> code;
  std::vector<mlir::Operation *> sources; ///< what each instruction comes from
  std::vector<Loop> loops;
  std::vector<Buffer> buffers;
  std::vector<AsyncOp> asyncOps;
  std::vector<uint32_t> operands;

  std::vector<int64_t> indices; ///< their first values: constants
  uint32_t numTokens = 0;
  uint32_t numMemories = 0; ///< the program's arguments come first
  int64_t slotBytes = 0;    ///< of the memory for all slots
  int64_t numIssues = 0;    ///< ops that a run issues; saturates

  llvm::ArrayRef<uint32_t> get(Operands range) const {
    return llvm::ArrayRef(operands).slice(range.begin, range.end - range.begin);
  }
};

/// Decodes a program for a machine that outlives the result. Without `values`
/// memory is left out. Where an op cannot be run, an error is reported at it.
mlir::FailureOr<DecodedProgram> decode(hw::ProgramOp program,
                                       const hw::Machine &machine, bool values);

} // namespace lns::sim

#endif // LNS_LIB_SIMULATOR_DECODE_H

//===- SerialForm.cpp - Programs without overlap --------------------------===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "SerialForm.h"

#include "mlir/Dialect/Utils/StaticValueUtils.h"
#include "llvm/Support/MathExtras.h"

using namespace mlir;
using namespace lns;
using namespace lns::hw;

SmallVector<Unit> SerialBuffer::getUnits() const {
  SmallVector<Unit> units;
  for (const BufferAccess &access : accesses)
    if (Unit unit = AcceleratorOpInterface(access.op).getUnit();
        !llvm::is_contained(units, unit))
      units.push_back(unit);
  return units;
}

bool SerialBuffer::mayPrecede(const BufferAccess &earlier,
                              const BufferAccess &later) const {
  // Accesses are elements of one list, in the order of the text.
  if (&earlier < &later)
    return true;
  for (auto loop = earlier.op->getParentOfType<scf::ForOp>();
       loop && !loop->isAncestor(getFill());
       loop = loop->getParentOfType<scf::ForOp>())
    if (loop->isAncestor(later.op))
      return true;
  return false;
}

namespace {

class Reader {
public:
  explicit Reader(ProgramOp program) : program(program) {}
  FailureOr<SmallVector<SerialBuffer>> read();

private:
  InFlightDiagnostic refuse(Operation *op) {
    return op->emitOpError() << "is not in serial form: ";
  }
  LogicalResult readLoop(scf::ForOp loop);
  LogicalResult readOp(AcceleratorOpInterface op);
  LogicalResult readEffects(AcceleratorOpInterface op);
  LogicalResult checkBuffer(SerialBuffer &buffer);

  ProgramOp program;
  llvm::MapVector<Value, SerialBuffer> buffers;
  /// Accesses of arguments in DRAM.
  llvm::MapVector<Value, SmallVector<BufferAccess>> arguments;
};

} // namespace

LogicalResult Reader::readLoop(scf::ForOp loop) {
  if (!loop.getInitArgs().empty())
    return refuse(loop) << "its loops carry nothing; a program that carries "
                           "tokens was pipelined already";
  if (!loop.getStaticTripCount())
    return refuse(loop) << "[H5] its loops have constant bounds";
  return success();
}

LogicalResult Reader::readOp(AcceleratorOpInterface op) {
  if (!op.getAfter().empty())
    return refuse(op) << "its ops are 'after' no token; a program with tokens "
                         "was pipelined already";
  Value token = op->getResult(0);
  auto wait = dyn_cast_or_null<WaitOp>(op->getNextNode());
  if (!wait || wait.getDependencies() != ValueRange(token) ||
      !token.hasOneUse())
    return refuse(op) << "each op of a unit is followed by an lnshw.wait for "
                         "its token, which has no other use";
  return readEffects(op);
}

LogicalResult Reader::readEffects(AcceleratorOpInterface op) {
  SmallVector<MemoryEffects::EffectInstance> effects;
  cast<MemoryEffectOpInterface>(*op).getEffects(effects);
  llvm::MapVector<Value, BufferAccess> accesses;
  for (const MemoryEffects::EffectInstance &effect : effects) {
    Value memory = effect.getValue();
    if (auto slot = memory.getDefiningOp<SlotOp>())
      memory = slot.getBuffer();
    BufferAccess &access = accesses[memory];
    access.op = op;
    access.reads |= isa<MemoryEffects::Read>(effect.getEffect());
    access.writes |= isa<MemoryEffects::Write>(effect.getEffect());
  }
  for (auto &[memory, access] : accesses) {
    auto *buffer = buffers.find(memory);
    (buffer == buffers.end() ? arguments[memory] : buffer->second.accesses)
        .push_back(access);
  }
  return success();
}

LogicalResult Reader::checkBuffer(SerialBuffer &buffer) {
  BufferAccess &first = buffer.accesses.front();
  if (first.reads || !first.writes)
    return refuse(first.op)
           << "it reads a buffer in " << stringifySpace(buffer.getMemory())
           << " that no op before it in the text fills";
  for (BufferAccess &access : llvm::drop_begin(buffer.accesses)) {
    if (access.writes && !access.reads) {
      InFlightDiagnostic error = refuse(access.op)
                                 << "a buffer in "
                                 << stringifySpace(buffer.getMemory())
                                 << " is filled by one op; use a buffer of "
                                    "its own here";
      error.attachNote(first.op->getLoc()) << "filled here too";
      return error;
    }
    if (!first.op->getBlock()->findAncestorOpInBlock(*access.op)) {
      InFlightDiagnostic error = refuse(access.op)
                                 << "what reads a buffer stands in the block "
                                    "of the op that fills it, or in loops of "
                                    "that block";
      error.attachNote(first.op->getLoc()) << "filled here";
      return error;
    }
  }
  for (auto loop = first.op->getParentOfType<scf::ForOp>(); loop;
       loop = loop->getParentOfType<scf::ForOp>())
    buffer.fills = llvm::SaturatingMultiply<uint64_t>(
        buffer.fills, loop.getStaticTripCount()->getLimitedValue(INT32_MAX));
  return success();
}

FailureOr<SmallVector<SerialBuffer>> Reader::read() {
  WalkResult walked = program.getBody().walk<WalkOrder::PreOrder>(
      [&](Operation *op) -> WalkResult {
        if (auto buffer = dyn_cast<BufferOp>(op)) {
          if (buffer.getDepth() != 1)
            return refuse(op)
                   << "its buffers have depth 1, got " << buffer.getDepth();
          buffers[buffer].buffer = buffer;
        } else if (auto slot = dyn_cast<SlotOp>(op)) {
          if (getConstantIntValue(slot.getIndex()) != 0)
            return refuse(op) << "its slots have the constant index 0";
          buffers[slot.getBuffer()].slots.push_back(slot);
        } else if (auto loop = dyn_cast<scf::ForOp>(op)) {
          return readLoop(loop);
        } else if (auto issued = dyn_cast<AcceleratorOpInterface>(op)) {
          return readOp(issued);
        } else if (isa<BarrierOp, ReadyOp>(op)) {
          return refuse(op) << "ops are ordered by waits alone";
        }
        return WalkResult::advance();
      });
  if (walked.wasInterrupted())
    return failure();
  SmallVector<SerialBuffer> result;
  for (auto &[value, buffer] : buffers) {
    if (buffer.accesses.empty())
      continue;
    if (failed(checkBuffer(buffer)))
      return failure();
    result.push_back(buffer);
  }
  for (auto &[argument, accesses] : arguments)
    for (BufferAccess &access : accesses)
      for (BufferAccess &other : accesses)
        if (access.writes && other.op.getUnit() != access.op.getUnit()) {
          InFlightDiagnostic error =
              refuse(access.op) << "an argument that is written is accessed "
                                   "by one unit alone";
          error.attachNote(other.op->getLoc()) << "accessed here too";
          return error;
        }
  return result;
}

FailureOr<SmallVector<SerialBuffer>> hw::readSerialForm(ProgramOp program) {
  return Reader(program).read();
}

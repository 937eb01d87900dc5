//===- Decode.cpp - Programs as instructions ------------------------------===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Decode.h"

#include "mlir/Dialect/Affine/IR/AffineOps.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/SCF/IR/SCF.h"
#include "mlir/Dialect/Utils/StaticValueUtils.h"
#include "llvm/ADT/TypeSwitch.h"
#include "llvm/Support/MathExtras.h"

using namespace mlir;
using namespace lns;
using namespace lns::sim;

namespace {

class Decoder {
public:
  Decoder(hw::ProgramOp program, const hw::Machine &machine, bool values)
      : program(program), machine(machine), values(values) {}
  FailureOr<DecodedProgram> run();

private:
  using Move = std::pair<uint32_t, uint32_t>; // to, from

  LogicalResult decode(Block &block);
  LogicalResult decode(Operation *op);
  LogicalResult decode(scf::ForOp loop);
  LogicalResult decode(hw::AcceleratorOpInterface op);
  LogicalResult decode(hw::BufferOp buffer);
  LogicalResult decode(hw::SlotOp slot);
  LogicalResult decode(hw::WaitOp wait);
  LogicalResult decodeConstant(arith::ConstantOp op);
  LogicalResult decodeCompare(arith::CmpIOp op);
  LogicalResult decodeArithmetic(Operation *op);
  LogicalResult decodeApply(affine::AffineApplyOp op);
  FailureOr<uint32_t> decode(AffineExpr expression, affine::AffineApplyOp op,
                             ArrayRef<uint32_t> operands);

  /// Assigns values to names at the same time.
  LogicalResult move(Operation *op, ValueRange names, ValueRange from);
  void emitMoves(Operation *op, Opcode code, SmallVector<Move> moves,
                 uint32_t free);
  void emit(Operation *op, Opcode code, uint32_t result = 0, uint32_t a = 0,
            uint32_t b = 0, uint32_t c = 0) {
    decoded.code.push_back({code, result, a, b, c});
    decoded.sources.push_back(op);
  }

  uint32_t addIndex(int64_t value = 0) {
    decoded.indices.push_back(value);
    return uint32_t(decoded.indices.size() - 1);
  }
  /// A new number for the value; an error where its type has none.
  FailureOr<uint32_t> define(Operation *op, Value value);
  FailureOr<uint32_t> lookup(Operation *op, Value value);
  FailureOr<Operands> lookup(Operation *op, ValueRange operands);

  hw::ProgramOp program;
  const hw::Machine &machine;
  bool values;
  DecodedProgram decoded;
  DenseMap<Value, uint32_t> numbers;
  int64_t trips = 1; ///< how often what is decoded now is run
};

} // namespace

static bool isNumber(Type type) {
  return type.isIndex() || type.isInteger(64) || type.isInteger(1);
}

//===----------------------------------------------------------------------===//
// Numbers of values
//===----------------------------------------------------------------------===//

FailureOr<uint32_t> Decoder::define(Operation *op, Value value) {
  uint32_t number;
  if (isNumber(value.getType()))
    number = addIndex();
  else if (isa<hw::TokenType>(value.getType()))
    number = decoded.numTokens++;
  else
    return op->emitOpError()
           << "defines a value of " << value.getType()
           << ", which the simulator does not compute: values in a program are "
              "tokens, slots and integers of type index, i64 and i1";
  numbers[value] = number;
  return number;
}

FailureOr<uint32_t> Decoder::lookup(Operation *op, Value value) {
  auto found = numbers.find(value);
  if (found == numbers.end())
    return op->emitOpError()
           << "uses a value of " << value.getType()
           << " that the simulator does not know: memory is an argument of the "
              "program or a lnshw.slot";
  return found->second;
}

FailureOr<Operands> Decoder::lookup(Operation *op, ValueRange operands) {
  Operands range{uint32_t(decoded.operands.size()), 0};
  for (Value operand : operands) {
    FailureOr<uint32_t> number = lookup(op, operand);
    if (failed(number))
      return failure();
    decoded.operands.push_back(*number);
  }
  range.end = uint32_t(decoded.operands.size());
  return range;
}

LogicalResult Decoder::move(Operation *op, ValueRange names, ValueRange from) {
  SmallVector<Move> indices, tokens;
  for (auto [name, value] : llvm::zip_equal(names, from)) {
    FailureOr<uint32_t> number = lookup(op, value);
    if (failed(number))
      return failure();
    (isNumber(name.getType()) ? indices : tokens)
        .emplace_back(numbers.at(name), *number);
  }
  if (!indices.empty())
    emitMoves(op, Opcode::MoveIndex, indices, addIndex());
  if (!tokens.empty())
    emitMoves(op, Opcode::MoveToken, tokens, decoded.numTokens++);
  return success();
}

/// One after the other: what is still read is not overwritten before. `free`
/// is a place for a value where moves form a cycle.
void Decoder::emitMoves(Operation *op, Opcode code, SmallVector<Move> moves,
                        uint32_t free) {
  llvm::erase_if(moves, [](const Move &m) { return m.first == m.second; });
  while (!moves.empty()) {
    auto *next = llvm::find_if(moves, [&](const Move &move) {
      return llvm::none_of(
          moves, [&](const Move &m) { return m.second == move.first; });
    });
    if (next != moves.end()) {
      emit(op, code, next->first, next->second);
      moves.erase(next);
      continue;
    }
    uint32_t saved = moves.front().first;
    emit(op, code, free, saved);
    for (Move &move : moves)
      if (move.second == saved)
        move.second = free;
  }
}

//===----------------------------------------------------------------------===//
// Structure
//===----------------------------------------------------------------------===//

FailureOr<DecodedProgram> Decoder::run() {
  for (BlockArgument argument : program.getBody().getArguments())
    numbers[argument] = decoded.numMemories++;
  if (failed(decode(program.getBody().front())))
    return failure();
  emit(program, Opcode::End);
  return std::move(decoded);
}

LogicalResult Decoder::decode(Block &block) {
  for (Operation &op : block)
    if (failed(decode(&op)))
      return failure();
  return success();
}

LogicalResult Decoder::decode(Operation *op) {
  return TypeSwitch<Operation *, LogicalResult>(op)
      .Case<hw::AcceleratorOpInterface, scf::ForOp, hw::BufferOp, hw::SlotOp,
            hw::WaitOp>([&](auto known) { return decode(known); })
      .Case(
          [&](arith::ConstantOp constant) { return decodeConstant(constant); })
      .Case([&](arith::CmpIOp compare) { return decodeCompare(compare); })
      .Case([&](affine::AffineApplyOp apply) { return decodeApply(apply); })
      .Case([&](hw::BarrierOp) {
        emit(op, Opcode::Barrier);
        return success();
      })
      // Nothing writes the token again, so it stays complete.
      .Case([&](hw::ReadyOp ready) { return define(op, ready.getResult()); })
      .Case([](scf::YieldOp) { return success(); }) // moves of the loop
      .Default([&](Operation *) { return decodeArithmetic(op); });
}

/// A result has the number of the loop's argument, which holds its last value.
LogicalResult Decoder::decode(scf::ForOp loop) {
  std::optional<APInt> count = loop.getStaticTripCount();
  std::optional<int64_t> first = getConstantIntValue(loop.getLowerBound()),
                         step = getConstantIntValue(loop.getStep());
  if (!count || !first || !step || count->getActiveBits() > 63)
    return loop.emitOpError() << "[H5] can be simulated with constant bounds "
                                 "and a constant step only";
  FailureOr<uint32_t> variable = define(loop, loop.getInductionVar());
  if (failed(variable))
    return failure();
  for (auto [argument, result] :
       llvm::zip_equal(loop.getRegionIterArgs(), loop.getResults())) {
    FailureOr<uint32_t> number = define(loop, argument);
    if (failed(number))
      return failure();
    numbers[result] = *number;
  }
  if (failed(move(loop, loop.getRegionIterArgs(), loop.getInitArgs())))
    return failure();

  auto number = uint32_t(decoded.loops.size());
  int64_t own = count->getSExtValue();
  decoded.loops.push_back({*first, *step, own, *variable});
  emit(loop, Opcode::BeginLoop, 0, number);
  decoded.loops[number].body = uint32_t(decoded.code.size());
  int64_t outside = trips;
  trips = llvm::SaturatingMultiply(uint64_t(outside), uint64_t(own));
  if (failed(decode(*loop.getBody())) ||
      failed(move(loop, loop.getRegionIterArgs(), loop.getYieldedValues())))
    return failure();
  trips = outside;
  emit(loop, Opcode::EndLoop, 0, number);
  decoded.loops[number].end = uint32_t(decoded.code.size());
  return success();
}

//===----------------------------------------------------------------------===//
// Units
//===----------------------------------------------------------------------===//

LogicalResult Decoder::decode(hw::AcceleratorOpInterface op) {
  FailureOr<Operands> after = lookup(op, op.getAfter());
  FailureOr<Operands> places = lookup(op, op.getPlaces());
  if (failed(after) || failed(places))
    return failure();
  for (Value place : op.getPlaces())
    if (!isNumber(place.getType()))
      return op->emitOpError() << "has a place of " << place.getType()
                               << "; places are of type index";
  AsyncOp async{op, op.getUnit(), *after, *places, {}, 0, {}, {}};
  async.work = op.getWork(machine);
  if (values) {
    FailureOr<Operands> memory = lookup(op, op.getMemory());
    if (failed(memory))
      return failure();
    async.memory = *memory;
    async.evaluation = op.getEvaluation(machine);
    if (!async.evaluation)
      return op->emitOpError()
             << "has no values: the simulator was given none for its datapath; "
                "ask for cycles without values, or for the values of the "
                "region";
  }
  async.token = decoded.numTokens++;
  for (Value result : op->getResults())
    if (isa<hw::TokenType>(result.getType()))
      numbers[result] = async.token;
  emit(op, Opcode::Issue, 0, uint32_t(decoded.asyncOps.size()));
  decoded.asyncOps.push_back(std::move(async));
  decoded.numIssues =
      llvm::SaturatingAdd(uint64_t(decoded.numIssues), uint64_t(trips));
  return success();
}

LogicalResult Decoder::decode(hw::BufferOp buffer) {
  if (buffer->getParentOp() != program)
    return buffer.emitOpError()
           << "stands in a loop; buffers stand at the top of the program";
  MemRefType slot = buffer.getType().getSlot();
  // A vector load of a slot does not cross into another line of the cache.
  int64_t bytes = llvm::alignTo(
      uint64_t(slot.getNumElements()) *
          llvm::divideCeil(slot.getElementType().getIntOrFloatBitWidth(), 8),
      64);
  numbers[buffer] = uint32_t(decoded.buffers.size());
  decoded.buffers.push_back(
      {int64_t(buffer.getDepth()), bytes, decoded.slotBytes});
  decoded.slotBytes += bytes * int64_t(buffer.getDepth());
  return success();
}

LogicalResult Decoder::decode(hw::SlotOp slot) {
  if (!values)
    return success();
  FailureOr<uint32_t> buffer = lookup(slot, slot.getBuffer());
  FailureOr<uint32_t> index = lookup(slot, slot.getIndex());
  if (failed(buffer) || failed(index))
    return failure();
  numbers[slot] = decoded.numMemories;
  emit(slot, Opcode::Slot, decoded.numMemories++, *index, *buffer);
  return success();
}

LogicalResult Decoder::decode(hw::WaitOp wait) {
  FailureOr<Operands> tokens = lookup(wait, wait.getDependencies());
  if (failed(tokens))
    return failure();
  emit(wait, Opcode::Wait, 0, tokens->begin, tokens->end);
  return success();
}

//===----------------------------------------------------------------------===//
// Integers
//===----------------------------------------------------------------------===//

LogicalResult Decoder::decodeConstant(arith::ConstantOp op) {
  auto attribute = dyn_cast<IntegerAttr>(op.getValue());
  FailureOr<uint32_t> number = define(op, op.getResult());
  if (failed(number))
    return failure();
  decoded.indices[*number] = op.getType().isInteger(1)
                                 ? int64_t(attribute.getValue().getBoolValue())
                                 : attribute.getValue().getSExtValue();
  return success();
}

LogicalResult Decoder::decodeCompare(arith::CmpIOp op) {
  FailureOr<uint32_t> a = lookup(op, op.getLhs()), b = lookup(op, op.getRhs());
  if (failed(a) || failed(b))
    return failure();
  FailureOr<uint32_t> result = define(op, op.getResult());
  if (failed(result))
    return failure();
  using P = arith::CmpIPredicate;
  switch (op.getPredicate()) {
  case P::eq:
    emit(op, Opcode::Equal, *result, *a, *b);
    break;
  case P::ne:
    emit(op, Opcode::NotEqual, *result, *a, *b);
    break;
  case P::slt:
    emit(op, Opcode::LessS, *result, *a, *b);
    break;
  case P::sle:
    emit(op, Opcode::LessEqualS, *result, *a, *b);
    break;
  case P::sgt:
    emit(op, Opcode::LessS, *result, *b, *a);
    break;
  case P::sge:
    emit(op, Opcode::LessEqualS, *result, *b, *a);
    break;
  case P::ult:
    emit(op, Opcode::LessU, *result, *a, *b);
    break;
  case P::ule:
    emit(op, Opcode::LessEqualU, *result, *a, *b);
    break;
  case P::ugt:
    emit(op, Opcode::LessU, *result, *b, *a);
    break;
  case P::uge:
    emit(op, Opcode::LessEqualU, *result, *b, *a);
    break;
  }
  return success();
}

LogicalResult Decoder::decodeArithmetic(Operation *op) {
  std::optional<Opcode> code =
      TypeSwitch<Operation *, std::optional<Opcode>>(op)
          .Case([](arith::AddIOp) { return Opcode::Add; })
          .Case([](arith::SubIOp) { return Opcode::Sub; })
          .Case([](arith::MulIOp) { return Opcode::Mul; })
          .Case([](arith::DivSIOp) { return Opcode::DivS; })
          .Case([](arith::DivUIOp) { return Opcode::DivU; })
          .Case([](arith::CeilDivSIOp) { return Opcode::CeilDivS; })
          .Case([](arith::CeilDivUIOp) { return Opcode::CeilDivU; })
          .Case([](arith::FloorDivSIOp) { return Opcode::FloorDivS; })
          .Case([](arith::RemSIOp) { return Opcode::RemS; })
          .Case([](arith::RemUIOp) { return Opcode::RemU; })
          .Case([](arith::MinSIOp) { return Opcode::MinS; })
          .Case([](arith::MinUIOp) { return Opcode::MinU; })
          .Case([](arith::MaxSIOp) { return Opcode::MaxS; })
          .Case([](arith::MaxUIOp) { return Opcode::MaxU; })
          .Case([](arith::AndIOp) { return Opcode::And; })
          .Case([](arith::OrIOp) { return Opcode::Or; })
          .Case([](arith::XOrIOp) { return Opcode::Xor; })
          .Case([](arith::SelectOp) { return Opcode::Select; })
          .Case<arith::IndexCastOp, arith::IndexCastUIOp>(
              [](auto) { return Opcode::MoveIndex; })
          .Default([](Operation *) { return std::nullopt; });
  if (!code)
    return op->emitOpError()
           << "is unknown to the simulator: write it as scf.for, "
              "affine.apply or arithmetic of arith on indices (add, sub, mul, "
              "div, rem, min, max, and, or, xor, cmpi, select, index_cast), or "
              "give it lns::hw::AcceleratorOpInterface if a unit works on it";
  // Bits are kept as 0 and 1: of what carries or has a sign, there are none.
  bool ofBits = llvm::is_contained(
      {Opcode::And, Opcode::Or, Opcode::Xor, Opcode::Select}, *code);
  bool isWide = llvm::none_of(op->getOperands(), [](Value operand) {
    return operand.getType().isInteger(1);
  });
  FailureOr<Operands> operands = lookup(op, op->getOperands());
  if (failed(operands))
    return failure();
  if (!ofBits && !(isWide && !op->getResult(0).getType().isInteger(1)))
    return op->emitOpError() << "computes with numbers of one bit, for which "
                                "the simulator has and, or, xor and select";
  FailureOr<uint32_t> result = define(op, op->getResult(0));
  if (failed(result))
    return failure();
  SmallVector<uint32_t, 3> numbers(decoded.get(*operands));
  decoded.operands.resize(operands->begin);
  numbers.resize(3);
  emit(op, *code, *result, numbers[0], numbers[1], numbers[2]);
  return success();
}

FailureOr<uint32_t> Decoder::decode(AffineExpr expression,
                                    affine::AffineApplyOp op,
                                    ArrayRef<uint32_t> operands) {
  if (auto constant = dyn_cast<AffineConstantExpr>(expression))
    return addIndex(constant.getValue());
  if (auto dim = dyn_cast<AffineDimExpr>(expression))
    return operands[dim.getPosition()];
  if (auto symbol = dyn_cast<AffineSymbolExpr>(expression))
    return operands[op.getAffineMap().getNumDims() + symbol.getPosition()];
  auto binary = cast<AffineBinaryOpExpr>(expression);
  FailureOr<uint32_t> a = decode(binary.getLHS(), op, operands);
  FailureOr<uint32_t> b = decode(binary.getRHS(), op, operands);
  uint32_t result = addIndex();
  auto code = [&] {
    switch (expression.getKind()) {
    case AffineExprKind::Add:
      return Opcode::Add;
    case AffineExprKind::Mul:
      return Opcode::Mul;
    case AffineExprKind::Mod:
      return Opcode::FloorMod;
    case AffineExprKind::FloorDiv:
      return Opcode::FloorDivS;
    case AffineExprKind::CeilDiv:
      return Opcode::CeilDivS;
    default:
      llvm_unreachable("an affine expression of two operands");
    }
  }();
  emit(op, code, result, *a, *b);
  return result;
}

LogicalResult Decoder::decodeApply(affine::AffineApplyOp op) {
  SmallVector<uint32_t> operands;
  for (Value operand : op.getMapOperands()) {
    FailureOr<uint32_t> number = lookup(op, operand);
    if (failed(number))
      return failure();
    operands.push_back(*number);
  }
  FailureOr<uint32_t> result =
      decode(op.getAffineMap().getResult(0), op, operands);
  numbers[op.getResult()] = *result;
  return success();
}

FailureOr<DecodedProgram> sim::decode(hw::ProgramOp program,
                                      const hw::Machine &machine, bool values) {
  return Decoder(program, machine, values).run();
}

//===- VerifyTileOps.cpp - What programs may say --------------------------===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// \file
/// Shapes, memories and symbols of the ops on tiles. Everything that the
/// evaluation of an op takes for granted is refused here where it does not
/// hold: no op reads or writes outside its memory, but for places in a slot
/// that are no constants.
///
//===----------------------------------------------------------------------===//

#include "lns/Dialect/LNSHW/Buffers.h"
#include "lns/Dialect/LNSHW/LNSHW.h"

#include "mlir/Dialect/Affine/IR/AffineOps.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/SCF/IR/SCF.h"
#include "mlir/Dialect/Utils/StaticValueUtils.h"
#include "llvm/Support/CheckedArithmetic.h"

using namespace mlir;
using namespace lns;
using namespace lns::hw;

//===----------------------------------------------------------------------===//
// Memory and patterns
//===----------------------------------------------------------------------===//

static bool isDense(Type type) {
  auto memref = dyn_cast<MemRefType>(type);
  return memref && memref.hasStaticShape() && memref.getLayout().isIdentity();
}

static LogicalResult verifyDRAM(Operation *op, StringRef what, Type type) {
  if (isDense(type) && !cast<MemRefType>(type).getMemorySpace())
    return success();
  return op->emitOpError() << what << " must be a dense memref of static shape "
                           << "in DRAM, without a memory space, got " << type;
}

static LogicalResult verifySlot(Operation *op, StringRef what, Type type,
                                ArrayRef<Space> spaces) {
  std::optional<Space> space = getSpace(type);
  if (isDense(type) && cast<MemRefType>(type).getRank() == 2 && space &&
      llvm::is_contained(spaces, *space))
    return success();
  InFlightDiagnostic error = op->emitOpError();
  error << what << " must be a dense matrix of static shape in the memory ";
  llvm::interleave(
      spaces, [&](Space each) { error << stringifySpace(each); },
      [&] { error << " or "; });
  return error << ", got " << type;
}

/// A linear expression at these indices; nothing where 64 bits do not hold it.
static std::optional<int64_t> evaluate(AffineExpr expression,
                                       ArrayRef<int64_t> indices) {
  if (auto constant = dyn_cast<AffineConstantExpr>(expression))
    return constant.getValue();
  if (auto dim = dyn_cast<AffineDimExpr>(expression))
    return indices[dim.getPosition()];
  auto both = cast<AffineBinaryOpExpr>(expression);
  std::optional<int64_t> a = evaluate(both.getLHS(), indices);
  std::optional<int64_t> b = evaluate(both.getRHS(), indices);
  if (!a || !b)
    return std::nullopt;
  return both.getKind() == AffineExprKind::Add ? llvm::checkedAdd(*a, *b)
                                               : llvm::checkedMul(*a, *b);
}

/// The least and the largest value of a linear expression whose indices are
/// from 0 to `sizes`, exclusive; nothing where 64 bits do not hold them, or a
/// step of an index.
static std::optional<std::pair<int64_t, int64_t>>
getRange(AffineExpr expression, ArrayRef<int64_t> sizes) {
  SmallVector<int64_t> indices(sizes.size(), 0);
  std::optional<int64_t> first = evaluate(expression, indices);
  std::optional<int64_t> low = first, high = first;
  for (auto [d, size] : llvm::enumerate(sizes)) {
    indices[d] = 1;
    std::optional<int64_t> second = evaluate(expression, indices);
    indices[d] = size - 1;
    std::optional<int64_t> last = evaluate(expression, indices);
    indices[d] = 0;
    if (!second || !last || !low || !high)
      return std::nullopt;
    std::optional<int64_t> reach = llvm::checkedSub(*last, *first);
    if (!reach)
      return std::nullopt;
    std::optional<int64_t> &end = *reach < 0 ? low : high;
    end = llvm::checkedAdd(*end, *reach);
  }
  if (!low || !high)
    return std::nullopt;
  return std::pair(*low, *high);
}

/// Every place of the pattern, whose map is linear, is an element of `memref`.
static LogicalResult verifyPattern(Operation *op, StringRef what,
                                   PatternAttr pattern, Type type) {
  if (failed(verifyDRAM(op, what, type)))
    return failure();
  auto memref = cast<MemRefType>(type);
  AffineMap map = pattern.getMap();
  if (map.getNumResults() != memref.getRank())
    return op->emitOpError()
           << "the pattern of " << what << " gives " << map.getNumResults()
           << " indices, but " << memref << " has " << memref.getRank();
  SmallVector<int64_t> sizes;
  for (ArrayRef<int64_t> space :
       {pattern.getBatch(), pattern.getRows(), pattern.getColumns()})
    llvm::append_range(sizes, space);
  for (auto [r, size] : llvm::enumerate(memref.getShape())) {
    auto range = getRange(map.getResult(r), sizes);
    if (!range)
      return op->emitOpError()
             << "the pattern of " << what << " has places in dimension " << r
             << " of " << memref << " that 64 bits do not hold";
    if (range->first < 0 || range->second >= size)
      return op->emitOpError()
             << "the pattern of " << what << " reaches from " << range->first
             << " to " << range->second << " in dimension " << r << " of "
             << memref << ", outside of it";
  }
  return success();
}

static LogicalResult verifySameElements(Operation *op, Value from, Value to) {
  Type a = getElementTypeOrSelf(from.getType());
  Type b = getElementTypeOrSelf(to.getType());
  if (a == b)
    return success();
  return op->emitOpError() << "moves elements as they are, but they are " << a
                           << " here and " << b << " there";
}

/// The numbers of the accelerator that the op's program is for; null where
/// there is no program, or no such accelerator, which is the program's error.
static ConfigurationAttr getConfiguration(Operation *op) {
  auto program = op->getParentOfType<ProgramOp>();
  return program ? program.getConfiguration() : ConfigurationAttr();
}

//===----------------------------------------------------------------------===//
// program, run
//===----------------------------------------------------------------------===//

/// Which slot an op accesses, and after which tokens, is written at the op.
static LogicalResult verifyResults(Operation *op) {
  for (Value result : op->getResults()) {
    Type type = result.getType();
    bool isToken = isa<TokenType>(type) && !isa<scf::ForOp>(op);
    if (isToken || isa<BaseMemRefType, BufferType>(type))
      return op->emitOpError()
             << "in a program gives " << type
             << ": slots come from lnshw.slot, buffers from lnshw.buffer, and "
                "tokens from ops of units, lnshw.ready or loops that carry "
                "them [H2, H5]";
  }
  return success();
}

static LogicalResult verifyBodyOp(Operation *op) {
  if (auto loop = dyn_cast<scf::ForOp>(op)) {
    for (Value bound :
         {loop.getLowerBound(), loop.getUpperBound(), loop.getStep()})
      if (!getConstantIntValue(bound))
        return op->emitOpError()
               << "in a program has constant bounds and a constant step [H5]";
    if (int64_t step = *getConstantIntValue(loop.getStep()); step <= 0)
      return op->emitOpError()
             << "in a program has a positive step [H5], got " << step;
    return verifyResults(op);
  }
  if (isa<AcceleratorOpInterface, BufferOp, SlotOp, WaitOp, BarrierOp, ReadyOp,
          scf::YieldOp>(op))
    return success();
  if (isa<affine::AffineApplyOp>(op) ||
      isa<arith::ArithDialect>(op->getDialect()))
    return verifyResults(op);
  return op->emitOpError()
         << "has no place in a program, which has ops of the accelerator's "
            "units, buffers, scf.for and index arithmetic";
}

LogicalResult ProgramOp::verify() {
  for (BlockArgument argument : getBody().getArguments())
    if (failed(verifyDRAM(*this,
                          ("argument #" + Twine(argument.getArgNumber())).str(),
                          argument.getType())))
      return failure();
  if (int64_t macs = int64_t(getMacs().value_or(0)); macs < 0)
    return emitOpError() << "'macs' is a number of products, got " << macs;
  WalkResult result = getBody().walk([](Operation *op) {
    return failed(verifyBodyOp(op)) ? WalkResult::interrupt()
                                    : WalkResult::advance();
  });
  return failure(result.wasInterrupted());
}

LogicalResult ProgramOp::verifySymbolUses(SymbolTableCollection &symbols) {
  auto accelerator = symbols.lookupNearestSymbolFrom<AcceleratorOp>(
      *this, getAcceleratorAttr());
  if (!accelerator)
    return emitOpError() << "runs on " << getAcceleratorAttr()
                         << ", but there is no such lnshw.accelerator";
  ConfigurationAttr configuration = accelerator.getConfiguration();
  std::array<uint64_t, kNumSpaces> bytes{};
  for (auto buffer : getBody().getOps<BufferOp>()) {
    BufferType type = buffer.getType();
    uint64_t &sum = bytes[int(*getSpace(type.getSlot()))];
    sum = llvm::SaturatingMultiplyAdd(
        uint64_t(getSlotBytes(type, configuration)), buffer.getDepth(), sum);
  }
  for (int i = 0; i < kNumSpaces; ++i)
    if (bytes[i] > uint64_t(configuration.getBytes(Space(i))))
      return emitOpError() << "has buffers of " << bytes[i] << " bytes in "
                           << stringifySpace(Space(i)) << ", where "
                           << getAcceleratorAttr() << " has "
                           << configuration.getBytes(Space(i))
                           << ": make slots smaller or fewer";
  return success();
}

LogicalResult RunOp::verify() {
  SmallVector<Type> expected;
  for (Value init : getInits())
    if (isa<RankedTensorType>(init.getType()))
      expected.push_back(init.getType());
  if (llvm::equal(expected, getResultTypes()))
    return success();
  return emitOpError() << "has a result of the same type for each init that is "
                          "a tensor";
}

LogicalResult RunOp::verifySymbolUses(SymbolTableCollection &symbols) {
  auto program =
      symbols.lookupNearestSymbolFrom<ProgramOp>(*this, getProgramAttr());
  if (!program) {
    // Programs may stand in another module than the host's code.
    Operation *table = SymbolTable::getNearestSymbolTable(*this);
    if (table->getRegion(0).getOps<ProgramOp>().empty())
      return success();
    return emitOpError() << "runs " << getProgramAttr()
                         << ", but there is no such lnshw.program";
  }
  SmallVector<Value> operands(getInputs());
  llvm::append_range(operands, getInits());
  auto arguments = program.getBody().getArguments();
  if (operands.size() != arguments.size())
    return emitOpError() << "has " << operands.size() << " inputs and inits, "
                         << "but " << getProgramAttr() << " takes "
                         << arguments.size();
  for (auto [i, operand, argument] : llvm::enumerate(operands, arguments)) {
    auto given = cast<ShapedType>(operand.getType());
    auto taken = cast<MemRefType>(argument.getType());
    Type element = given.getElementType();
    if (auto number = dyn_cast<NumType>(element))
      element = number.getStorageType();
    if (!given.hasRank() || given.getShape() != taken.getShape() ||
        element != taken.getElementType())
      return emitOpError() << "passes " << given << " as argument #" << i
                           << " of " << getProgramAttr() << ", which is "
                           << taken;
  }
  return success();
}

//===----------------------------------------------------------------------===//
// buffer, load, store, clear
//===----------------------------------------------------------------------===//

LogicalResult BufferOp::verify() {
  return verifySlot(*this, "a slot", getType().getSlot(),
                    {Space::A, Space::B, Space::Accumulator, Space::Output});
}

LogicalResult LoadOp::verify() {
  if (failed(verifySlot(*this, "the slot", getSlot().getType(),
                        {Space::A, Space::B})) ||
      failed(verifySameElements(*this, getSource(), getSlot())))
    return failure();
  if (!getElementTypeOrSelf(getSlot().getType()).isInteger(8))
    return emitOpError() << "buffers A and B hold integers of 8 bits, got "
                         << getElementTypeOrSelf(getSlot().getType());
  return verifyPattern(*this, "the source", getPattern(),
                       getSource().getType());
}

LogicalResult StoreOp::verify() {
  if (failed(verifySlot(*this, "the slot", getSlot().getType(),
                        {Space::Output})) ||
      failed(verifySameElements(*this, getSlot(), getTarget())))
    return failure();
  return verifyPattern(*this, "the target", getPattern(),
                       getTarget().getType());
}

static LogicalResult verifySums(Operation *op, Type type) {
  if (failed(verifySlot(op, "sums", type, {Space::Accumulator})))
    return failure();
  if (getElementTypeOrSelf(type).isInteger(32))
    return success();
  return op->emitOpError() << "sums are held as i32, got "
                           << getElementTypeOrSelf(type);
}

LogicalResult ClearOp::verify() {
  return verifySums(*this, getAccumulators().getType());
}

//===----------------------------------------------------------------------===//
// mac
//===----------------------------------------------------------------------===//

LogicalResult WaitOp::verify() {
  if (getDependencies().empty())
    return emitOpError("waits for one token at least");
  return success();
}

/// `count` rows or columns from `place` on are inside, where it is a constant;
/// in any case there are so many.
static LogicalResult verifyPlace(Operation *op, StringRef what, Value place,
                                 int64_t count, int64_t size) {
  int64_t first = getConstantIntValue(place).value_or(0);
  if (first >= 0 && first <= size - count)
    return success();
  return op->emitOpError() << "reads " << count << " " << what << " from "
                           << first << " on, but there are " << size;
}

LogicalResult MacOp::verify() {
  if (failed(verifySlot(*this, "a", getA().getType(), {Space::A})) ||
      failed(verifySlot(*this, "b", getB().getType(), {Space::B})) ||
      failed(verifySums(*this, getAccumulators().getType())))
    return failure();
  auto a = cast<MemRefType>(getA().getType());
  auto b = cast<MemRefType>(getB().getType());
  auto sums = cast<MemRefType>(getAccumulators().getType());
  int64_t columns = getColumns();
  return success(succeeded(verifyPlace(*this, "rows of a", getARow(),
                                       sums.getDimSize(0), a.getDimSize(0))) &&
                 succeeded(verifyPlace(*this, "columns of a", getAColumn(),
                                       columns, a.getDimSize(1))) &&
                 succeeded(verifyPlace(*this, "rows of b", getBRow(),
                                       sums.getDimSize(1), b.getDimSize(0))) &&
                 succeeded(verifyPlace(*this, "columns of b", getBColumn(),
                                       columns, b.getDimSize(1))));
}

/// The datapath that an op names.
static FailureOr<DatapathOp> findDatapath(Operation *op, FlatSymbolRefAttr name,
                                          SymbolTableCollection &symbols) {
  if (auto datapath = symbols.lookupNearestSymbolFrom<DatapathOp>(op, name))
    return datapath;
  return op->emitOpError() << "names " << name
                           << ", but there is no such lnshw.datapath";
}

static int64_t getOperandBits(Type type) {
  auto number = dyn_cast<NumType>(type);
  return number ? number.getBits() : type.getIntOrFloatBitWidth();
}

LogicalResult MacOp::verifySymbolUses(SymbolTableCollection &symbols) {
  FailureOr<DatapathOp> datapath =
      findDatapath(*this, getDatapathAttr(), symbols);
  if (failed(datapath))
    return failure();
  int64_t vector = datapath->getVectorSize();
  if (getColumns() % vector)
    return emitOpError() << "[P6] adds " << getColumns()
                         << " columns, which is no multiple of the vector of "
                         << vector << ": pad the tile with zero codes";
  ConfigurationAttr configuration = getConfiguration(*this);
  if (!configuration)
    return success();
  if (vector != configuration.getVector())
    return emitOpError() << "[P5] " << getDatapathAttr() << " has vectors of "
                         << vector << ", but the accelerator of "
                         << configuration.getVector();
  if (datapath->getAccumulatorBits() != configuration.getAccumulatorBits())
    return emitOpError() << "[P5] " << getDatapathAttr() << " has sums of "
                         << datapath->getAccumulatorBits()
                         << " bits, but the accelerator of "
                         << configuration.getAccumulatorBits();
  for (Type type :
       {datapath->getLhsElementType(), datapath->getRhsElementType()})
    if (getOperandBits(type) > configuration.getOperandBits())
      return emitOpError() << getDatapathAttr() << " takes operands of " << type
                           << ", but the accelerator's have "
                           << configuration.getOperandBits() << " bits";
  return success();
}

//===----------------------------------------------------------------------===//
// post
//===----------------------------------------------------------------------===//

/// An f32 operand that is read by a pattern.
static LogicalResult verifyFactor(Operation *op, StringRef what, Value memref,
                                  Attribute pattern) {
  if (!pattern)
    return op->emitOpError() << what << " has no pattern";
  if (!getElementTypeOrSelf(memref.getType()).isF32())
    return op->emitOpError() << what << " is f32, got " << memref.getType();
  return verifyPattern(op, what, cast<PatternAttr>(pattern), memref.getType());
}

LogicalResult PostOp::verify() {
  if (failed(verifySums(*this, getAccumulators().getType())) ||
      failed(
          verifySlot(*this, "the slot", getSlot().getType(), {Space::Output})))
    return failure();
  auto slot = cast<MemRefType>(getSlot().getType());
  if (slot.getShape() !=
      cast<MemRefType>(getAccumulators().getType()).getShape())
    return emitOpError()
           << "finishes each sum into one element, but the shapes "
              "differ: "
           << getAccumulators().getType() << " and " << slot;
  if (getScales().size() != getScalePatterns().size())
    return emitOpError() << "has " << getScales().size() << " scales and "
                         << getScalePatterns().size() << " patterns of scales";
  if (getScales().size() > 2)
    return emitOpError() << "[D6] has at most two scales, got "
                         << getScales().size();
  for (auto [i, scale, pattern] :
       llvm::enumerate(getScales(), getScalePatterns()))
    if (failed(
            verifyFactor(*this, ("scale #" + Twine(i)).str(), scale, pattern)))
      return failure();
  if (getBias() &&
      failed(verifyFactor(*this, "the bias", getBias(), getBiasPatternAttr())))
    return failure();
  if (!getInverse()) {
    if (getFormat() || getUnderflow())
      return emitOpError() << "[Q1] quantizes with the inverse of a scale: a "
                              "format or an underflow policy needs 'inverse'";
    if (!slot.getElementType().isF32())
      return emitOpError() << "without 'inverse' gives f32, got " << slot;
    return success();
  }
  if (failed(verifyFactor(*this, "the inverse", getInverse(),
                          getInversePatternAttr())))
    return failure();
  auto format = getFormat() ? dyn_cast<NumType>(*getFormat()) : NumType();
  if (!format)
    return emitOpError() << "[Q1] with 'inverse' needs a 'format', such as "
                            "!lns.num<8, 8>";
  if (getUnderflow() && !isa<UnderflowAttr>(*getUnderflow()))
    return emitOpError() << "[Q3] 'underflow' is #lns.underflow<zero> or "
                            "#lns.underflow<min>, got "
                         << *getUnderflow();
  if (slot.getElementType() != format.getStorageType())
    return emitOpError() << "gives codes of " << format << " in "
                         << format.getStorageType() << ", got " << slot;
  return success();
}

LogicalResult PostOp::verifySymbolUses(SymbolTableCollection &symbols) {
  return failure(failed(findDatapath(*this, getDatapathAttr(), symbols)));
}

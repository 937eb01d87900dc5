//===- ProgramBuilder.cpp - Programs in serial form -----------------------===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "LNSToLNSHW/ProgramBuilder.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/SCF/IR/SCF.h"

using namespace mlir;
using namespace lns;
using namespace lns::hw;
using llvm::divideCeil;

MemRefType hw::getArgumentType(Type tensor) {
  auto shaped = cast<ShapedType>(tensor);
  Type element = shaped.getElementType();
  if (auto format = dyn_cast<NumType>(element))
    element = format.getStorageType();
  return MemRefType::get(shaped.getShape(), element);
}

SmallVector<Value> hw::getOperands(const Workload &load) {
  SmallVector<Value> operands = {load.lhs.value, load.rhs.value};
  for (const IndexedTensor &scale : load.scales)
    operands.push_back(scale.value);
  if (load.bias.value)
    operands.push_back(load.bias.value);
  if (QuantizeOp quantize = load.quantize)
    operands.push_back(quantize.getScale());
  return operands;
}

//===----------------------------------------------------------------------===//
// Patterns
//===----------------------------------------------------------------------===//

namespace {
/// The dimensions of a contraction as batches, rows of A, columns of B, and
/// what is summed over.
struct Roles {
  Roles(const Workload &load, bool isLhsInA)
      : load(load), a(isLhsInA ? load.lhs : load.rhs),
        b(isLhsInA ? load.rhs : load.lhs),
        rows(isLhsInA ? load.ofLhs : load.ofRhs),
        columns(isLhsInA ? load.ofRhs : load.ofLhs) {}

  const Workload &load;
  const Operand &a, &b;
  ArrayRef<unsigned> rows, columns;

  /// `map`, over the dimensions of the contraction, by batch, `rows` and
  /// `columns`.
  PatternAttr getPattern(AffineMap map, ArrayRef<unsigned> rowDims,
                         ArrayRef<unsigned> columnDims) const {
    MLIRContext *context = map.getContext();
    SmallVector<AffineExpr> places(load.ranges.size(),
                                   getAffineConstantExpr(0, context));
    SmallVector<int64_t> sizes[3];
    unsigned next = 0;
    ArrayRef<unsigned> groups[] = {load.batch, rowDims, columnDims};
    for (auto [group, size] : llvm::zip_equal(groups, sizes))
      for (unsigned dim : group) {
        places[dim] = getAffineDimExpr(next++, context);
        size.push_back(load.ranges[dim]);
      }
    return PatternAttr::get(context,
                            map.replaceDimsAndSymbols(places, {}, next, 0),
                            sizes[0], sizes[1], sizes[2]);
  }
  PatternAttr ofA() const { return getPattern(a.map, rows, load.reduction); }
  PatternAttr ofB() const { return getPattern(b.map, columns, load.reduction); }
  PatternAttr ofResult(AffineMap map) const {
    return getPattern(map, rows, columns);
  }
};
} // namespace

Problem hw::getProblem(const Workload &load, bool isLhsInA, int64_t stages) {
  Roles roles(load, isLhsInA);
  MemRefType result = getArgumentType(load.last->getResult(0).getType());
  return {load.getSize(load.batch),
          load.getSize(roles.rows),
          load.getSize(roles.columns),
          load.getSize(load.reduction),
          Addresses(roles.ofA(), getArgumentType(roles.a.getType())),
          Addresses(roles.ofB(), getArgumentType(roles.b.getType())),
          Addresses(roles.ofResult(load.result), result),
          result.getElementType().getIntOrFloatBitWidth(),
          stages};
}

//===----------------------------------------------------------------------===//
// Loops
//===----------------------------------------------------------------------===//

namespace {
class ProgramBuilder {
public:
  ProgramBuilder(OpBuilder &builder, const Workload &load,
                 const Mapping &mapping, AcceleratorOp accelerator,
                 DatapathOp datapath)
      : b(builder), loc(ContractOp(load.contract).getLoc()), load(load),
        isLhsInA(mapping.isLhsInA), tiling(mapping.tiling),
        accelerator(accelerator), datapath(datapath), roles(load, isLhsInA),
        problem(getProblem(load, isLhsInA, datapath.getStages())) {}
  ProgramOp run();

private:
  void createArguments(ProgramOp program);
  Value createSlot(Space space, int64_t rows, int64_t columns, Type element,
                   int64_t most);
  Value constant(int64_t value) {
    return arith::ConstantIndexOp::create(b, loc, value);
  }
  /// `body(place)` for the places of a loop; without a loop where there is one.
  void loop(int64_t count, int64_t step, function_ref<void(Value)> body);
  Value add(Value x, Value y) {
    if (x == zero)
      return y;
    return y == zero ? x : arith::AddIOp::create(b, loc, x, y).getResult();
  }
  void wait(Value token) { WaitOp::create(b, loc, token); }
  void loadA(Value row, Value column);
  void loadB(Value row, Value column);
  void createRows(Value firstRow);
  void createTile(Value row, Value rowInA, Value column, Value columnInB);

  OpBuilder &b;
  Location loc;
  const Workload &load;
  bool isLhsInA;
  const Tiling &tiling;
  AcceleratorOp accelerator;
  DatapathOp datapath;
  Roles roles;
  Problem problem;

  Value zero, batch, a, slotA, bTensor, slotB, sums, results, result;
  SmallVector<Value> scales;
  Value bias, inverse;
};
} // namespace

void ProgramBuilder::createArguments(ProgramOp program) {
  Block *body = &program.getBody().front();
  auto add = [&](Type tensor) -> Value {
    return body->addArgument(getArgumentType(tensor), loc);
  };
  a = add(load.lhs.getType());
  bTensor = add(load.rhs.getType());
  if (!isLhsInA)
    std::swap(a, bTensor);
  for (const IndexedTensor &scale : load.scales)
    scales.push_back(add(scale.value.getType()));
  if (load.bias.value)
    bias = add(load.bias.value.getType());
  if (QuantizeOp quantize = load.quantize)
    inverse = add(quantize.getScale().getType());
  result = add(load.last->getResult(0).getType());
}

Value ProgramBuilder::createSlot(Space space, int64_t rows, int64_t columns,
                                 Type element, int64_t most) {
  auto slot = MemRefType::get({rows, columns}, element, AffineMap(),
                              SpaceAttr::get(b.getContext(), space));
  auto buffer =
      BufferOp::create(b, loc, BufferType::get(b.getContext(), slot),
                       b.getI64IntegerAttr(1), b.getI64IntegerAttr(most));
  return SlotOp::create(b, loc, buffer, zero);
}

void ProgramBuilder::loop(int64_t count, int64_t step,
                          function_ref<void(Value)> body) {
  if (count == 1)
    return body(zero);
  auto loop =
      scf::ForOp::create(b, loc, zero, constant(count * step), constant(step));
  OpBuilder::InsertionGuard guard(b);
  b.setInsertionPointToStart(loop.getBody());
  body(loop.getInductionVar());
}

void ProgramBuilder::loadA(Value row, Value column) {
  wait(LoadOp::create(b, loc, a, batch, row, column, slotA, ValueRange(),
                      roles.ofA()));
}

void ProgramBuilder::loadB(Value row, Value column) {
  wait(LoadOp::create(b, loc, bTensor, batch, row, column, slotB, ValueRange(),
                      roles.ofB()));
}

ProgramOp ProgramBuilder::run() {
  int64_t macs =
      problem.batches * problem.rows * problem.columns * problem.reduction;
  std::string name = load.name.empty() ? "contraction" : load.name;
  auto program = ProgramOp::create(
      b, loc, b.getStringAttr(name),
      FlatSymbolRefAttr::get(accelerator.getSymNameAttr()),
      load.name.empty() ? StringAttr() : b.getStringAttr(load.name),
      b.getI64IntegerAttr(macs));
  OpBuilder::InsertionGuard guard(b);
  b.createBlock(&program.getBody());
  createArguments(program);

  zero = constant(0);
  int64_t lanes = accelerator.getConfiguration().getLanes();
  Type code = cast<MemRefType>(a.getType()).getElementType();
  slotA = createSlot(Space::A, tiling.getGroupsOfA() * lanes,
                     tiling.getColumnsOfA(), code, tiling.slots[int(Space::A)]);
  code = cast<MemRefType>(bTensor.getType()).getElementType();
  slotB = createSlot(Space::B, tiling.getResultsOfB(), tiling.getColumnsOfB(),
                     code, tiling.slots[int(Space::B)]);
  sums =
      createSlot(Space::Accumulator, tiling.tileGroups * lanes, tiling.results,
                 b.getI32Type(), tiling.slots[int(Space::Accumulator)]);
  results = createSlot(Space::Output, tiling.tileGroups * lanes, tiling.results,
                       cast<MemRefType>(result.getType()).getElementType(),
                       tiling.slots[int(Space::Output)]);

  int64_t rowsOfA = tiling.getGroupsOfA() * lanes;
  loop(problem.batches, 1, [&](Value place) {
    batch = place;
    if (tiling.isBKept(problem))
      loadB(zero, zero);
    loop(divideCeil(problem.rows, rowsOfA), rowsOfA,
         [&](Value row) { createRows(row); });
  });
  return program;
}

/// All columns for the rows that are in buffer A at a time.
void ProgramBuilder::createRows(Value firstRow) {
  int64_t tileRows =
      tiling.tileGroups * accelerator.getConfiguration().getLanes();
  if (tiling.isAWhole)
    loadA(firstRow, zero);
  int64_t block = tiling.getResultsOfB();
  loop(divideCeil(problem.columns, block), block, [&](Value firstColumn) {
    if (tiling.isBWhole && !tiling.isBKept(problem))
      loadB(firstColumn, zero);
    loop(tiling.tilesOfB, tiling.results, [&](Value column) {
      loop(tiling.tilesOfA, tileRows, [&](Value row) {
        createTile(add(firstRow, row), row, add(firstColumn, column), column);
      });
    });
  });
}

void ProgramBuilder::createTile(Value row, Value rowInA, Value column,
                                Value columnInB) {
  wait(ClearOp::create(b, loc, sums, ValueRange()));
  loop(tiling.depthTiles, tiling.depth, [&](Value place) {
    if (!tiling.isAWhole)
      loadA(row, place);
    if (!tiling.isBWhole)
      loadB(column, place);
    wait(MacOp::create(
        b, loc, FlatSymbolRefAttr::get(datapath.getSymNameAttr()), slotA,
        tiling.isAWhole ? rowInA : zero, tiling.isAWhole ? place : zero, slotB,
        tiling.isBWhole ? columnInB : zero, tiling.isBWhole ? place : zero,
        sums, ValueRange(), b.getI64IntegerAttr(tiling.depth),
        DataflowAttr::get(b.getContext(), tiling.dataflow)));
  });

  SmallVector<Attribute> scalePatterns;
  for (const IndexedTensor &scale : load.scales)
    scalePatterns.push_back(roles.ofResult(scale.map));
  PatternAttr biasPattern, inversePattern;
  if (bias)
    biasPattern = roles.ofResult(load.bias.map);
  TypeAttr format;
  Attribute underflow;
  if (QuantizeOp quantize = load.quantize) {
    inversePattern = roles.ofResult(load.quantizeScale);
    format = TypeAttr::get(quantize.getType().getElementType());
    underflow = UnderflowAttr::get(b.getContext(), quantize.getUnderflow());
  }
  wait(PostOp::create(b, loc, TokenType::get(b.getContext()),
                      FlatSymbolRefAttr::get(datapath.getSymNameAttr()), sums,
                      batch, row, column, results, scales, bias, inverse,
                      ValueRange(), b.getArrayAttr(scalePatterns), biasPattern,
                      inversePattern, load.relu ? b.getUnitAttr() : UnitAttr(),
                      format, underflow));
  wait(StoreOp::create(b, loc, results, result, batch, row, column,
                       ValueRange(), roles.ofResult(load.result)));
}

ProgramOp hw::buildProgram(OpBuilder &builder, const Workload &load,
                           const Mapping &mapping, AcceleratorOp accelerator,
                           DatapathOp datapath) {
  return ProgramBuilder(builder, load, mapping, accelerator, datapath).run();
}

//===- ExpandExact.cpp - The pass lns-expand-exact ------------------------===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "ExactBins.h"

#include "lns/Codegen/Passes.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/MemRef/IR/MemRef.h"
#include "mlir/Dialect/SCF/IR/SCF.h"
#include "mlir/Dialect/Vector/IR/VectorOps.h"

using namespace mlir;

namespace lns::codegen {

#define GEN_PASS_DEF_LNSEXPANDEXACT
#include "lns/Codegen/Passes.h.inc"

/// Iterations that a parallel loop should have at least.
static constexpr int64_t kParallelTrips = 64;
/// Products below which bins are summed on one thread, and below which the dots
/// of a filter are looked through on one: as a nest that small is computed.
static constexpr int64_t kParallelBins = 1 << 17;
static constexpr int64_t kParallelDots = 1 << 22;

namespace {

/// Loops over the products of one op.
class ExactEmitter {
public:
  ExactEmitter(OpBuilder &b, Location loc, ModuleOp module,
               const CPUTarget &target, const ProductSpace &space,
               bool parallel)
      : b(b), loc(loc), space(space), bins(b, loc, module, target, space),
        parallel(parallel), values(space.extents.size()) {}

  void addToBins(Value accumulator);
  void resolveDots(Value dots, int64_t minQuotient);

private:
  using Dims = SmallVector<unsigned>;

  Value constant(int64_t value) { return bins.constant(value); }
  void forDim(unsigned dim, int64_t begin, int64_t end, int64_t step,
              function_ref<void()> body);
  void forDims(ArrayRef<unsigned> dims, function_ref<void()> body);
  void forThreads(Dims dims, ArrayRef<int64_t> ends, ArrayRef<int64_t> steps,
                  function_ref<void()> body);
  SmallVector<Value> valuesOf(ArrayRef<unsigned> dims, int64_t ahead,
                              std::optional<unsigned> along);
  SmallVector<Value> resultPosition();
  Value offsetOf(unsigned input) {
    return bins.offsetOf(input, space.parallel, valuesOf(space.parallel));
  }
  SmallVector<Value> valuesOf(ArrayRef<unsigned> dims) {
    return valuesOf(dims, 0, std::nullopt);
  }
  std::optional<unsigned> longestDim(unsigned input);
  void addTile(Value accumulator, std::optional<unsigned> rowDim, int64_t rows,
               std::optional<unsigned> columnDim, int64_t columns);
  Value recompute(int64_t minQuotient);

  OpBuilder &b;
  Location loc;
  const ProductSpace &space;
  BinsEmitter bins;
  bool parallel;
  /// The current value of each parallel loop.
  SmallVector<Value> values;
};

} // namespace

//===----------------------------------------------------------------------===//
// Loops
//===----------------------------------------------------------------------===//

void ExactEmitter::forDim(unsigned dim, int64_t begin, int64_t end,
                          int64_t step, function_ref<void()> body) {
  if (begin >= end)
    return;
  if (begin + step >= end) {
    values[dim] = constant(begin);
    return body();
  }
  auto loop = scf::ForOp::create(b, loc, constant(begin), constant(end),
                                 constant(step));
  OpBuilder::InsertionGuard guard(b);
  b.setInsertionPointToStart(loop.getBody());
  values[dim] = loop.getInductionVar();
  body();
}

void ExactEmitter::forDims(ArrayRef<unsigned> dims, function_ref<void()> body) {
  if (dims.empty())
    return body();
  forDim(dims.front(), 0, space.extents[dims.front()], 1,
         [&] { forDims(dims.drop_front(), body); });
}

/// Loops over all of `dims`; the first ones on threads, as many as they need.
void ExactEmitter::forThreads(Dims dims, ArrayRef<int64_t> ends,
                              ArrayRef<int64_t> steps,
                              function_ref<void()> body) {
  unsigned count = 0;
  int64_t trips = 1;
  while (parallel && count < dims.size() && trips < kParallelTrips) {
    trips *= llvm::divideCeil(ends[count], steps[count]);
    ++count;
  }
  auto rest = [&](auto &&self, unsigned index) -> void {
    if (index == dims.size())
      return body();
    forDim(dims[index], 0, ends[index], steps[index],
           [&] { self(self, index + 1); });
  };
  if (trips == 1)
    return rest(rest, 0);
  SmallVector<Value> begins(count, constant(0)), bounds, increments;
  for (unsigned i = 0; i < count; ++i) {
    bounds.push_back(constant(ends[i]));
    increments.push_back(constant(steps[i]));
  }
  auto loop = scf::ParallelOp::create(b, loc, begins, bounds, increments);
  OpBuilder::InsertionGuard guard(b);
  b.setInsertionPointToStart(loop.getBody());
  for (auto [dim, value] : llvm::zip(dims, loop.getInductionVars()))
    values[dim] = value;
  rest(rest, count);
}

/// The values of `dims`, `along` being `ahead` further.
SmallVector<Value> ExactEmitter::valuesOf(ArrayRef<unsigned> dims,
                                          int64_t ahead,
                                          std::optional<unsigned> along) {
  SmallVector<Value> result;
  for (unsigned dim : dims) {
    Value value = values[dim];
    if (ahead && along == dim)
      value = arith::AddIOp::create(b, loc, value, constant(ahead));
    result.push_back(value);
  }
  return result;
}

/// Where the current element of the result lies.
SmallVector<Value> ExactEmitter::resultPosition() {
  SmallVector<Value> position;
  for (AffineExpr expr : space.resultMap.getResults())
    position.push_back(values[cast<AffineDimExpr>(expr).getPosition()]);
  return position;
}

//===----------------------------------------------------------------------===//
// add_to_bins
//===----------------------------------------------------------------------===//

/// The longest loop of one operand alone.
std::optional<unsigned> ExactEmitter::longestDim(unsigned input) {
  std::optional<unsigned> longest;
  for (unsigned dim : space.parallel)
    if (space.operands[input].strides[dim] != 0 &&
        space.operands[1 - input].strides[dim] == 0 &&
        (!longest || space.extents[dim] > space.extents[*longest]))
      longest = dim;
  return longest;
}

/// All products of a tile, in registers.
void ExactEmitter::addTile(Value accumulator, std::optional<unsigned> rowDim,
                           int64_t rows, std::optional<unsigned> columnDim,
                           int64_t columns) {
  SmallVector<Value> lhs, rhs, sums;
  for (int64_t row = 0; row < rows; ++row)
    lhs.push_back(bins.offsetOf(0, space.parallel,
                                valuesOf(space.parallel, row, rowDim)));
  for (int64_t column = 0; column < columns; ++column)
    rhs.push_back(bins.offsetOf(1, space.parallel,
                                valuesOf(space.parallel, column, columnDim)));
  SmallVector<SmallVector<Value>> positions;
  SmallVector<Value> saved = values;
  for (int64_t row = 0; row < rows; ++row)
    for (int64_t column = 0; column < columns; ++column) {
      if (rowDim)
        values[*rowDim] = valuesOf({*rowDim}, row, rowDim)[0];
      if (columnDim)
        values[*columnDim] = valuesOf({*columnDim}, column, columnDim)[0];
      positions.push_back(resultPosition());
      positions.back().push_back(constant(0));
      values = saved;
      sums.push_back(vector::LoadOp::create(b, loc, bins.getVectorType(),
                                            accumulator, positions.back()));
    }
  sums = bins.addRows(lhs, rhs, sums);
  for (auto [sum, position] : llvm::zip(sums, positions))
    vector::StoreOp::create(b, loc, sum, accumulator, position);
}

void ExactEmitter::addToBins(Value accumulator) {
  auto type = cast<MemRefType>(accumulator.getType());
  int64_t total = space.products();
  for (unsigned d : space.parallel)
    total *= space.extents[d];
  parallel &= total >= kParallelBins;
  if (!bins.hasRows() || !type.isLastDimUnitStride()) {
    SmallVector<int64_t> ends, steps(space.parallel.size(), 1);
    for (unsigned d : space.parallel)
      ends.push_back(space.extents[d]);
    return forThreads(space.parallel, ends, steps, [&] {
      bins.addToMemory(offsetOf(0), offsetOf(1), accumulator, resultPosition());
    });
  }
  std::optional<unsigned> rowDim = longestDim(0), columnDim = longestDim(1);
  auto tile = bins.chooseTile();
  int64_t rows = rowDim ? std::min(tile.first, space.extents[*rowDim]) : 1;
  int64_t columns =
      columnDim ? std::min(tile.second, space.extents[*columnDim]) : 1;
  Dims outer;
  SmallVector<int64_t> ends, steps;
  for (unsigned d : space.parallel)
    if (d != rowDim && d != columnDim) {
      outer.push_back(d);
      ends.push_back(space.extents[d]);
      steps.push_back(1);
    }
  auto forColumns = [&](int64_t rowCount) {
    if (!columnDim)
      return addTile(accumulator, rowDim, rowCount, columnDim, 1);
    int64_t extent = space.extents[*columnDim], rest = extent % columns;
    forDim(*columnDim, 0, extent - rest, columns,
           [&] { addTile(accumulator, rowDim, rowCount, columnDim, columns); });
    forDim(*columnDim, extent - rest, extent, std::max<int64_t>(1, rest),
           [&] { addTile(accumulator, rowDim, rowCount, columnDim, rest); });
  };
  if (!rowDim)
    return forThreads(outer, ends, steps, [&] { forColumns(1); });
  int64_t extent = space.extents[*rowDim], rest = extent % rows;
  Dims withRows = outer;
  withRows.push_back(*rowDim);
  SmallVector<int64_t> rowEnds = ends, rowSteps = steps;
  rowEnds.push_back(extent - rest);
  rowSteps.push_back(rows);
  forThreads(withRows, rowEnds, rowSteps, [&] { forColumns(rows); });
  if (rest)
    forThreads(outer, ends, steps, [&] {
      values[*rowDim] = constant(extent - rest);
      forColumns(rest);
    });
}

//===----------------------------------------------------------------------===//
// resolve_dots
//===----------------------------------------------------------------------===//

/// The exact sum at the current parallel loops, rounded.
Value ExactEmitter::recompute(int64_t minQuotient) {
  int64_t gamma = space.format.gamma();
  Type word = b.getIntegerType(numerics::binBits(space.format));
  Value sums = memref::AllocaOp::create(b, loc, MemRefType::get({gamma}, word));
  Value rounded =
      memref::AllocaOp::create(b, loc, MemRefType::get({}, b.getF32Type()));
  if (bins.hasRows()) {
    VectorType type = bins.getVectorType();
    Value zero = arith::ConstantOp::create(b, loc, b.getZeroAttr(type));
    Value sum = bins.addRows({offsetOf(0)}, {offsetOf(1)}, {zero})[0];
    vector::StoreOp::create(b, loc, sum, sums, constant(0));
  } else {
    Value zero = arith::ConstantOp::create(b, loc, b.getZeroAttr(word));
    auto loop =
        scf::ForOp::create(b, loc, constant(0), constant(gamma), constant(1));
    {
      OpBuilder::InsertionGuard guard(b);
      b.setInsertionPointToStart(loop.getBody());
      memref::StoreOp::create(b, loc, zero, sums, loop.getInductionVar());
    }
    bins.addToMemory(offsetOf(0), offsetOf(1), sums, {});
  }
  RoundBinsOp::create(b, loc, Type(), sums, rounded,
                      b.getI64IntegerAttr(minQuotient));
  return memref::LoadOp::create(b, loc, rounded);
}

void ExactEmitter::resolveDots(Value dots, int64_t minQuotient) {
  Dims dims;
  SmallVector<int64_t> ends;
  int64_t total = space.products();
  for (AffineExpr expr : space.resultMap.getResults()) {
    dims.push_back(cast<AffineDimExpr>(expr).getPosition());
    ends.push_back(space.extents[dims.back()]);
    total *= ends.back();
  }
  parallel &= total >= kParallelDots;
  SmallVector<int64_t> steps(dims.size(), 1);
  forThreads(dims, ends, steps, [&] {
    SmallVector<Value> position = resultPosition();
    Value dot = memref::LoadOp::create(b, loc, dots, position);
    Value undecided =
        arith::CmpFOp::create(b, loc, arith::CmpFPredicate::UNO, dot, dot);
    auto branch =
        scf::IfOp::create(b, loc, undecided, /*withElseRegion=*/false);
    OpBuilder::InsertionGuard guard(b);
    b.setInsertionPointToStart(branch.thenBlock());
    memref::StoreOp::create(b, loc, recompute(minQuotient), dots, position);
  });
}

//===----------------------------------------------------------------------===//
// The pass
//===----------------------------------------------------------------------===//

namespace {

struct ExpandExactPass : public impl::LNSExpandExactBase<ExpandExactPass> {
  using Base::Base;

  void runOnOperation() override {
    // On the module, not on each function: tables are constants of the module.
    ModuleOp module = getOperation();
    SmallVector<Operation *> ops;
    module.walk([&](Operation *op) {
      if (isa<AddToBinsOp, ResolveDotsOp>(op))
        ops.push_back(op);
    });
    if (ops.empty())
      return;
    FailureOr<CPUTarget> target = CPUTarget::fromModule(module);
    if (failed(target))
      return signalPassFailure();
    for (Operation *op : ops) {
      LogicalResult done =
          isa<AddToBinsOp>(op)
              ? expand(cast<AddToBinsOp>(op), *target, module)
              : expand(cast<ResolveDotsOp>(op), *target, module);
      if (failed(done))
        return signalPassFailure();
    }
  }

  template <typename OpTy>
  LogicalResult expand(OpTy op, const CPUTarget &target, ModuleOp module) {
    for (Value operand : op->getOperands())
      if (!isa<MemRefType>(operand.getType()))
        return op.emitOpError() << "[D1] works on tensors; run "
                                   "one-shot-bufferize before lns-expand-exact";
    OpBuilder b(op);
    FailureOr<ProductSpace> space = getProductSpace(b, op);
    if (failed(space) || llvm::any_of(space->extents, ShapedType::isDynamic))
      return op.emitOpError()
             << "[D1] needs static shapes and constant strides; leave dynamic "
                "ones to the form of convert-lns-to-linalg without kernels";
    bool threads = parallel && !op->template getParentOfType<scf::ParallelOp>();
    ExactEmitter emitter(b, op.getLoc(), module, target, *space, threads);
    if constexpr (std::is_same_v<OpTy, AddToBinsOp>)
      emitter.addToBins(op.getInit());
    else
      emitter.resolveDots(op.getInit(), space->format.minExponentQuotient());
    op->erase();
    return success();
  }
};

} // namespace

} // namespace lns::codegen

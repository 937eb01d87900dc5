//===- ExactFilter.cpp - The filtered form of exact contractions ----------===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// A contraction of all of K from zero [D1] becomes
//
//   s = Σ a · b                    f64, a generic that becomes a nest
//   x = c · ‖a‖, y = ‖b‖           f64, one a row and one a column
//   d = RN(s − x · y) where that is RN(s + x · y), else NaN
//   lns.resolve_dots               exact sums for NaN
//
// where c bounds the error of any order of the additions.
//
//===----------------------------------------------------------------------===//

#include "ExactFilter.h"

#include "Emitter.h"
#include "Generics.h"
#include "lns/Dialect/LNS/ErrorOfSums.h"
#include "lns/Numerics/ExactFilter.h"

#include "mlir/Dialect/Math/IR/Math.h"

#include <limits>

using namespace mlir;
using namespace lns;

bool lns::hasStaticLoops(ContractOp op) {
  // A slice of sizes that are known may have strides that are not.
  for (Value operand : op->getOperands())
    if (auto slice = operand.getDefiningOp<tensor::ExtractSliceOp>();
        slice && !slice.getSourceType().hasStaticShape())
      return false;
  return llvm::all_of(op.getStaticLoopRanges(), [](int64_t extent) {
    return !ShapedType::isDynamic(extent) && extent > 0;
  });
}

/// The f64 values of an operand's codes.
static Value decodeToDouble(RewriterBase &rewriter, Location loc,
                            Value operand) {
  auto type = cast<RankedTensorType>(operand.getType());
  auto num = cast<NumType>(type.getElementType());
  return createElementwise(
      rewriter, loc, operand, rewriter.getF64Type(), operand,
      rewriter.getMultiDimIdentityMap(type.getRank()),
      [&](OpBuilder &b, Location loc, ValueRange args) -> SmallVector<Value> {
        Value word =
            BitcastOp::create(b, loc, num.getStorageType(), args.front());
        return {DecodeWordOp::create(b, loc, b.getF64Type(), word,
                                     TypeAttr::get(num))
                    .getResult()};
      });
}

namespace {
/// One value for each index of the parallel dimensions of an operand.
struct Norms {
  Value values;
  /// From the contraction's loops.
  AffineMap map;
};
} // namespace

/// factor · ‖x‖₂ of each row (or column) of the f64 operand `x`.
static Norms createNorms(RewriterBase &rewriter, ContractOp op, Value x,
                         AffineMap map, double factor) {
  Location loc = op.getLoc();
  SmallVector<int64_t> extents = op.getStaticLoopRanges();
  Type f64 = rewriter.getF64Type();
  SmallVector<unsigned> parallel, reductions;
  SmallVector<int64_t> sizes;
  double repeats = 1;
  for (unsigned d = 0; d < extents.size(); ++d) {
    bool reduced = !op.getResultMap().isFunctionOfDim(d);
    if (!map.isFunctionOfDim(d)) {
      repeats *= reduced ? double(extents[d]) : 1;
    } else if (reduced) {
      reductions.push_back(d);
    } else {
      parallel.push_back(d);
      sizes.push_back(extents[d]);
    }
  }
  // The loops of the norms, parallel ones first, and the maps from them.
  SmallVector<AffineExpr> loops(extents.size(),
                                rewriter.getAffineConstantExpr(0));
  unsigned count = 0;
  for (unsigned d : llvm::concat<unsigned>(parallel, reductions))
    loops[d] = rewriter.getAffineDimExpr(count++);
  MLIRContext *context = rewriter.getContext();
  auto mapOf = [&](ArrayRef<unsigned> dims) {
    SmallVector<AffineExpr> results;
    for (unsigned d : dims)
      results.push_back(loops[d]);
    return AffineMap::get(count, 0, results, context);
  };
  SmallVector<Value> inputs = {x};
  SmallVector<AffineMap> maps = {
      map.replaceDimsAndSymbols(loops, {}, count, 0)};
  // The extents of windows, which no other operand has.
  SmallVector<unsigned> windows;
  SmallVector<int64_t> windowSizes;
  for (unsigned d : reductions)
    if (!map.isProjectedPermutation()) {
      windows.push_back(d);
      windowSizes.push_back(extents[d]);
    }
  if (!windows.empty()) {
    inputs.push_back(tensor::EmptyOp::create(rewriter, loc, windowSizes, f64));
    maps.push_back(mapOf(windows));
  }
  SmallVector<OpFoldResult> shape = getAsIndexOpFoldResult(context, sizes);
  Value zero =
      createFilled(rewriter, loc, shape, rewriter.getF64FloatAttr(0.0));
  maps.push_back(mapOf(parallel));
  Value squares =
      createGeneric(rewriter, loc, inputs, zero, maps,
                    [](OpBuilder &b, Location loc, ValueRange args) {
                      Value square =
                          arith::MulFOp::create(b, loc, args[0], args[0]);
                      Value sum =
                          arith::AddFOp::create(b, loc, args.back(), square);
                      return SmallVector<Value>{sum};
                    })
          .getResult(0);
  Value norms = createElementwise(
      rewriter, loc, squares, f64, squares,
      rewriter.getMultiDimIdentityMap(sizes.size()),
      [&](OpBuilder &b, Location loc, ValueRange args) {
        Emitter e(b, loc);
        Value all = e.mulF(args[0], e.constant(b.getF64FloatAttr(repeats)));
        Value root = math::SqrtOp::create(b, loc, all);
        return SmallVector<Value>{
            e.mulF(root, e.constant(b.getF64FloatAttr(factor)))};
      });
  SmallVector<AffineExpr> results;
  for (unsigned d : parallel)
    results.push_back(rewriter.getAffineDimExpr(d));
  return {norms, AffineMap::get(extents.size(), 0, results, context)};
}

/// `sum` rounded to f32 where `bound` decides it, else NaN: filterSum of
/// Numerics.
static Value emitFilter(Emitter &e, Value sum, Value bound) {
  OpBuilder &b = e.getBuilder();
  auto round = [&](Value x) -> Value {
    return arith::TruncFOp::create(b, e.getLoc(), b.getF32Type(), x);
  };
  Value low = round(e.subF(sum, bound)), high = round(e.addF(sum, bound));
  Value undecided = e.f(std::numeric_limits<float>::quiet_NaN());
  return e.select(e.eq(e.bits(low), e.bits(high)), low, undecided);
}

FailureOr<Value> lns::lowerByFilter(RewriterBase &rewriter, ContractOp op) {
  if (!hasStaticLoops(op))
    return failure();
  Location loc = op.getLoc();
  SmallVector<AffineMap> maps = op.getIndexingMapsArray();
  Value lhs = decodeToDouble(rewriter, loc, op.getLhs());
  Value rhs = decodeToDouble(rewriter, loc, op.getRhs());
  auto accumulator = cast<RankedTensorType>(op.getInit().getType());
  SmallVector<OpFoldResult> shape = getAsIndexOpFoldResult(
      rewriter.getContext(), accumulator.getShape().drop_back());
  Value zero =
      createFilled(rewriter, loc, shape, rewriter.getF64FloatAttr(0.0));
  Value sums =
      createGeneric(rewriter, loc, {lhs, rhs}, zero, sortLoops(maps),
                    [](OpBuilder &b, Location loc, ValueRange args) {
                      Value product =
                          arith::MulFOp::create(b, loc, args[0], args[1]);
                      Value sum =
                          arith::AddFOp::create(b, loc, args[2], product);
                      return SmallVector<Value>{sum};
                    })
          .getResult(0);

  int64_t products = 1;
  SmallVector<int64_t> extents = op.getStaticLoopRanges();
  for (unsigned d : op.getReductionDims())
    products *= extents[d];
  // For any order; the nest knows its own.
  double factor = numerics::filterBound(products, /*block=*/products);
  Norms rows = createNorms(rewriter, op, lhs, maps[0], factor);
  Norms columns = createNorms(rewriter, op, rhs, maps[1], 1.0);

  // The filter's loops are the dimensions of the result.
  SmallVector<AffineExpr> loops(extents.size(),
                                rewriter.getAffineConstantExpr(0));
  unsigned rank = maps[2].getNumResults();
  for (auto [i, expr] : llvm::enumerate(maps[2].getResults()))
    loops[cast<AffineDimExpr>(expr).getPosition()] =
        rewriter.getAffineDimExpr(i);
  auto toResult = [&](AffineMap map) {
    return map.replaceDimsAndSymbols(loops, {}, rank, 0);
  };
  Value dots = createElementwise(
      rewriter, loc, sums, rewriter.getF32Type(),
      {sums, rows.values, columns.values},
      {rewriter.getMultiDimIdentityMap(rank), toResult(rows.map),
       toResult(columns.map)},
      [&](OpBuilder &b, Location loc, ValueRange args) {
        Emitter e(b, loc);
        Value bound = e.mulF(args[1], args[2]);
        bound.getDefiningOp()->setAttr(kErrorOfSumsAttrName,
                                       b.getI64IntegerAttr(products));
        return SmallVector<Value>{emitFilter(e, args[0], bound)};
      });
  auto types = rewriter.getTypeArrayAttr(
      {op.getLhsElementType(), op.getRhsElementType()});
  return ResolveDotsOp::create(rewriter, loc, dots.getType(), op.getLhs(),
                               op.getRhs(), dots, op.getIndexingMapsAttr(),
                               types)
      .getResult();
}

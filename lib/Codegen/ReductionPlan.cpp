//===- ReductionPlan.cpp - How a reduction becomes a loop nest ------------===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "ReductionPlan.h"

#include "lns/Dialect/LNS/LNS.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Math/IR/Math.h"
#include "mlir/Dialect/MemRef/IR/MemRef.h"
#include "llvm/Support/FormatVariadic.h"

#include <numeric>

using namespace mlir;

namespace lns::codegen {

namespace {

/// The shape facts of one op that every candidate plan is judged by.
struct Facts {
  linalg::GenericOp op;
  const CPUTarget &target;
  SmallVector<int64_t> extents;
  SmallVector<unsigned> parallel, reductions;
  SmallVector<AffineMap> inputMaps;
  SmallVector<MemRefType> inputTypes;
  AffineMap outputMap;
  MemRefType outputType;
  unsigned elementBits;
  unsigned registers;

  int64_t product(ArrayRef<unsigned> dims) const {
    return std::accumulate(
        dims.begin(), dims.end(), int64_t(1),
        [&](int64_t p, unsigned d) { return p * extents[d]; });
  }
};

} // namespace

static bool dependsOn(AffineMap map, unsigned dim) {
  return map.isFunctionOfDim(dim);
}

/// Where `dim` alone, with coefficient 1, is the last result of `map` and
/// nowhere else, and the buffer is dense along it: elements along `dim` are
/// neighbours.
static bool isContiguousAlong(AffineMap map, MemRefType type, unsigned dim) {
  if (map.getNumResults() == 0 || !type.isLastDimUnitStride())
    return false;
  for (AffineExpr result : map.getResults().drop_back())
    if (result.isFunctionOfDim(dim))
      return false;
  // dim itself, or dim plus something independent of it.
  AffineExpr last = map.getResults().back();
  AffineExpr rest =
      simplifyAffineExpr(last - getAffineDimExpr(dim, last.getContext()),
                         map.getNumDims(), map.getNumSymbols());
  return !rest.isFunctionOfDim(dim);
}

/// A sum of dimensions with constant coefficients.
static bool isLinear(AffineExpr expr) {
  bool linear = true;
  expr.walk([&](AffineExpr e) {
    switch (e.getKind()) {
    case AffineExprKind::FloorDiv:
    case AffineExprKind::CeilDiv:
    case AffineExprKind::Mod:
    case AffineExprKind::SymbolId:
      linear = false;
      break;
    default:
      break;
    }
  });
  return linear;
}

bool isContractionBody(linalg::GenericOp op) {
  if (op.getNumDpsInputs() != 2 || op.getNumDpsInits() != 1)
    return false;
  Block *body = op.getBody();
  if (body->getOperations().size() != 3)
    return false;
  auto add =
      body->getTerminator()->getOperand(0).getDefiningOp<arith::AddFOp>();
  if (!add)
    return false;
  Value acc = body->getArgument(2);
  Value other = add.getLhs() == acc   ? add.getRhs()
                : add.getRhs() == acc ? add.getLhs()
                                      : Value();
  auto mul = other ? other.getDefiningOp<arith::MulFOp>() : nullptr;
  if (!mul)
    return false;
  Value a = body->getArgument(0), b = body->getArgument(1);
  return (mul.getLhs() == a && mul.getRhs() == b) ||
         (mul.getLhs() == b && mul.getRhs() == a);
}

/// An element type that fits a lane.
static bool isLaneType(Type type) {
  if (auto integer = dyn_cast<IntegerType>(type))
    return integer.isSignless() && integer.getWidth() <= 64;
  return type.isIndex() || type.isF16() || type.isBF16() || type.isF32() ||
         type.isF64();
}

/// Cycles for one body execution with everything in registers, by the number
/// of ops; a multiply-add is one.
static double bodyCycles(linalg::GenericOp op, bool contraction, bool fused) {
  if (contraction)
    return fused ? 0.5 : 1.0;
  int64_t ops = 0;
  for (Operation &inner : op.getBody()->without_terminator())
    ops += !isa<arith::ConstantOp, linalg::IndexOp>(inner);
  return std::max(0.5, ops * 0.5);
}

/// Rows a tile so that all tiles of `extent` are about equally high.
static int64_t balancedTile(int64_t extent, int64_t most) {
  most = std::max<int64_t>(1, most);
  int64_t tiles = llvm::divideCeil(extent, most);
  return llvm::divideCeil(extent, tiles);
}

/// Judges register tiles for a given vector dimension and keeps the best.
/// `second` is the number of vectors or columns.
static void chooseTile(const Facts &f, ReductionPlan &plan) {
  double best = std::numeric_limits<double>::infinity();
  ReductionPlan chosen = plan;
  SmallVector<std::optional<unsigned>> rowDims = {std::nullopt};
  for (unsigned d : f.parallel)
    if (d != plan.vectorDim && f.extents[d] > 1)
      rowDims.push_back(d);
  int64_t vectorTiles = llvm::divideCeil(f.extents[plan.vectorDim], plan.lanes);

  double vectorBytes = plan.lanes * f.elementBits / 8.0;
  bool outgrowsL1 =
      f.product(f.reductions) * vectorBytes * 2 > f.target.l1 / 2.0;

  auto judge = [&](std::optional<unsigned> row, std::optional<unsigned> column,
                   int64_t rows, int64_t vectors) {
    int64_t loads = 0, vectorRegisters = 0;
    for (auto [map, access] : llvm::zip(f.inputMaps, plan.inputs)) {
      int64_t n = row && dependsOn(map, *row) ? rows : 1;
      bool along =
          plan.dot ? column && dependsOn(map, *column) : isVectorAccess(access);
      n *= along ? vectors : 1;
      loads += n;
      if (plan.dot)
        vectorRegisters = std::max(vectorRegisters, std::min<int64_t>(n, 4));
      else if (along)
        vectorRegisters += vectors;
    }
    int64_t accumulators = rows * vectors;
    // Unfused multiply and add need a register for the product.
    int64_t temporaries = plan.fuseMultiplyAdd ? 1 : 2;
    if (accumulators + vectorRegisters + temporaries > f.registers &&
        accumulators > 1)
      return;
    double compute =
        accumulators * bodyCycles(f.op, plan.contraction, plan.fuseMultiplyAdd);
    // Two loads a cycle; panels that outgrow the first cache come from the
    // second at 24 bytes a cycle; a chain of additions takes four cycles.
    double fromL2 = outgrowsL1 ? vectorRegisters * vectorBytes / 24.0 : 0.0;
    double cycles =
        std::max({compute, loads * 0.5, fromL2, 4.0}) / accumulators;
    // Whole tiles only: the remainder is less dense.
    int64_t rowExtent = row ? f.extents[*row] : 1;
    double rowWaste =
        double(llvm::divideCeil(rowExtent, rows) * rows) / rowExtent;
    cycles *= 1 + (rowWaste - 1) * 0.5;
    if (column) {
      int64_t extent = f.extents[*column];
      cycles *= double(llvm::divideCeil(extent, vectors) * vectors) / extent;
    }
    // Fewer, longer loads along the lanes win where everything else is equal.
    cycles *= 1 - 1e-3 * std::min<int64_t>(vectors, 4);
    if (cycles < best) {
      best = cycles;
      chosen.rowDim = row;
      chosen.columnDim = column;
      chosen.rows = rows;
      chosen.vectors = vectors;
    }
  };

  for (std::optional<unsigned> row : rowDims) {
    for (int64_t vectors : {1, 2, 3, 4, 8}) {
      int64_t most = f.registers / vectors;
      for (int64_t limit = std::min<int64_t>(most, 16); limit >= 1; --limit) {
        int64_t rows = row ? balancedTile(f.extents[*row], limit) : 1;
        if (!plan.dot) {
          if (vectors <= vectorTiles)
            judge(row, std::nullopt, rows, vectors);
        } else if (vectors == 1) {
          judge(row, std::nullopt, rows, 1);
        } else {
          for (std::optional<unsigned> column : rowDims)
            if (column && column != row && vectors <= f.extents[*column])
              judge(row, column, rows, vectors);
        }
        if (!row)
          break;
      }
    }
  }
  chosen.cost = best;
  plan = chosen;
}

/// Fills in everything of a plan that has lanes along `dim`; false if it is
/// not possible.
static bool planAlong(const Facts &f, unsigned dim, bool dot,
                      ReductionPlan &plan) {
  plan.dot = dot;
  plan.vectorDim = dim;
  plan.lanes = f.target.lanes(f.elementBits);
  if (f.extents[dim] < 2)
    return false;
  // Half-empty vectors are better than scalars, but use short ones.
  while (plan.lanes > 1 && plan.lanes >= 2 * f.extents[dim])
    plan.lanes /= 2;

  double packed = 0;
  for (auto [map, type] : llvm::zip(f.inputMaps, f.inputTypes)) {
    if (!dependsOn(map, dim)) {
      plan.inputs.push_back(Access::Scalar);
    } else if (isContiguousAlong(map, type, dim)) {
      plan.inputs.push_back(Access::Vector);
    } else {
      if (dot)
        return false;
      plan.inputs.push_back(Access::Packed);
      int64_t volume = 1;
      for (unsigned d = 0; d < f.extents.size(); ++d)
        if (dependsOn(map, d))
          volume *= f.extents[d];
      // A panel repeats an element for each overlapping window: then the
      // copy would outgrow the operand.
      if (volume > 2 * type.getNumElements())
        return false;
      packed += volume;
    }
  }
  if (dot && llvm::is_contained(plan.inputs, Access::Scalar))
    return false;
  plan.scatterResult =
      !dot && !isContiguousAlong(f.outputMap, f.outputType, dim);

  // A vector operand with rows far apart touches a page a step; where it is
  // used again and again, a packed copy pays.
  if (!dot) {
    for (auto [index, map] : llvm::enumerate(f.inputMaps)) {
      if (plan.inputs[index] != Access::Vector)
        continue;
      int64_t reuse = 1, volume = 1;
      bool strided = false;
      for (unsigned d = 0; d < f.extents.size(); ++d) {
        if (!dependsOn(map, d))
          reuse *= f.extents[d];
        else
          volume *= f.extents[d];
      }
      for (unsigned d : f.reductions)
        strided |= dependsOn(map, d) && f.extents[d] > 16;
      if (strided && reuse >= 32 && f.extents[dim] > 2 * plan.lanes &&
          volume == f.inputTypes[index].getNumElements()) {
        plan.inputs[index] = Access::Packed;
        packed += volume * 0.25; // Contiguous rows: a plain copy.
      }
    }
  }

  chooseTile(f, plan);
  if (plan.cost == std::numeric_limits<double>::infinity())
    return false;

  // Scalars that lie apart along the innermost reduction, but next to each
  // other along the rows, share cache lines once they are packed.
  for (auto [map, type, access] :
       llvm::zip(f.inputMaps, f.inputTypes, plan.inputs)) {
    if (dot || access != Access::Scalar || !plan.rowDim ||
        !dependsOn(map, *plan.rowDim))
      continue;
    int64_t reuse = 1, volume = 1, steps = 1;
    for (unsigned d = 0; d < f.extents.size(); ++d)
      (dependsOn(map, d) ? volume : reuse) *= f.extents[d];
    std::optional<unsigned> last;
    for (unsigned d : f.reductions)
      if (dependsOn(map, d) && f.extents[d] > 1) {
        last = d;
        steps *= f.extents[d];
      }
    if (last && steps > 16 && reuse >= 64 &&
        !isContiguousAlong(map, type, *last) &&
        volume == type.getNumElements()) {
      access = Access::PackedRows;
      packed += volume;
    }
  }

  int64_t work = f.product(f.parallel) * f.product(f.reductions);
  int64_t lanesUsed = llvm::divideCeil(f.extents[dim], plan.lanes) * plan.lanes;
  double cycles =
      plan.cost * work / f.extents[dim] * (lanesUsed / double(plan.lanes));
  int64_t results = f.product(f.parallel);
  double resultCost = dot ? 6.0 : plan.scatterResult ? 2.0 : 0.2;
  plan.cost = cycles + results * resultCost + packed * 2.0;

  // Loop order: what the vector operands depend on goes outside, so that a
  // panel is used for everything else before the next one is touched.
  for (unsigned d : f.parallel) {
    if (d == dim || plan.rowDim == d || plan.columnDim == d)
      continue;
    bool panel = false;
    for (auto [map, access] : llvm::zip(f.inputMaps, plan.inputs))
      panel |= !plan.dot && isVectorAccess(access) && dependsOn(map, d);
    (panel ? plan.outer : plan.inner).push_back(d);
  }
  for (unsigned d : f.reductions)
    if (d != dim)
      plan.reductions.push_back(d);

  // Keep a panel in half of the second-level cache.
  if (!dot && !plan.reductions.empty() &&
      !plan.inner.empty() + plan.rowDim.has_value() > 0) {
    int64_t panelBytes = 0;
    for (auto [map, access, type] :
         llvm::zip(f.inputMaps, plan.inputs, f.inputTypes)) {
      if (!isVectorAccess(access))
        continue;
      int64_t steps = 1;
      for (unsigned d : f.reductions)
        steps *= dependsOn(map, d) ? f.extents[d] : 1;
      panelBytes += steps * plan.tileLanes() *
                    llvm::divideCeil(type.getElementTypeBitWidth(), 8);
    }
    int64_t room = f.target.l2 / 2;
    int64_t first = f.extents[plan.reductions.front()];
    if (panelBytes > room && first > 1)
      plan.reductionBlock =
          balancedTile(first, std::max<int64_t>(1, first * room / panelBytes));
    if (plan.reductionBlock == first)
      plan.reductionBlock = 0;
  }
  return true;
}

std::string ReductionPlan::describe() const {
  if (nest)
    return nest->describe();
  if (dotKernel)
    return dotKernel->describe();
  std::string text =
      dot ? llvm::formatv("dot product, {0} lanes along d{1}", lanes, vectorDim)
                .str()
          : llvm::formatv("{0} x {1} lanes along d{2}", vectors, lanes,
                          vectorDim)
                .str();
  if (rowDim)
    text += llvm::formatv(", {0} rows along d{1}", rows, *rowDim);
  if (columnDim)
    text += llvm::formatv(", {0} columns along d{1}", vectors, *columnDim);
  if (int64_t packed = llvm::count_if(inputs, [](Access access) {
        return access == Access::Packed || access == Access::PackedRows;
      }))
    text += llvm::formatv(", {0} operand(s) packed", packed);
  if (scatterResult)
    text += ", result transposed";
  if (reductionBlock)
    text += llvm::formatv(", d{0} in blocks of {1}", reductions.front(),
                          reductionBlock);
  return text;
}

/// A plan of the loop nest over vectors of the operands as they lie.
static FailureOr<ReductionPlan> planInPlace(linalg::GenericOp op,
                                            const CPUTarget &target,
                                            std::string &reason) {
  auto fail = [&](const Twine &why) -> FailureOr<ReductionPlan> {
    reason = why.str();
    return failure();
  };
  Facts f{op, target, op.getStaticLoopRanges(), {}, {}, {}, {}, {},
          {}, 0,      target.vectorRegisters()};
  if (llvm::any_of(f.extents, ShapedType::isDynamic))
    return fail("a loop bound is dynamic");
  if (llvm::is_contained(f.extents, 0))
    return fail("it has no iterations");
  for (auto [dim, kind] : llvm::enumerate(op.getIteratorTypesArray()))
    (kind == utils::IteratorType::parallel ? f.parallel : f.reductions)
        .push_back(dim);
  if (f.reductions.empty())
    return fail("it is not a reduction");

  for (OpOperand *input : op.getDpsInputOperands()) {
    AffineMap map = op.getMatchingIndexingMap(input);
    auto type = dyn_cast<MemRefType>(input->get().getType());
    // A scalar operand is loaded from nowhere: give it an empty map.
    if (!type)
      return fail("an operand is a scalar");
    if (!llvm::all_of(map.getResults(), isLinear))
      return fail("an index is not a sum of loop indices");
    if (!isLaneType(type.getElementType()))
      return fail("an element type has no vectors");
    // A vector of i1 is packed bits, an i1 in memory is a byte.
    if (type.getElementType().isInteger(1))
      return fail("an operand is i1 in memory");
    f.inputMaps.push_back(map);
    f.inputTypes.push_back(type);
  }
  for (OpOperand &init : op.getDpsInitsMutable()) {
    AffineMap map = op.getMatchingIndexingMap(&init);
    auto type = cast<MemRefType>(init.get().getType());
    if (!isLaneType(type.getElementType()) || type.getElementType().isIndex())
      return fail("the result's element type has no vectors");
    if (type.getElementType().isInteger(1))
      return fail("the result is i1 in memory");
    if (f.outputMap && map != f.outputMap)
      return fail("results have different maps");
    if (!map.isProjectedPermutation(/*allowZeroInResults=*/true))
      return fail("the result's map is not a permutation");
    for (unsigned d : f.reductions)
      if (dependsOn(map, d))
        return fail("the result varies along a reduction");
    for (unsigned d : f.parallel)
      if (!dependsOn(map, d))
        return fail("the result does not vary along a parallel dimension");
    f.outputMap = map;
    f.outputType = type;
    f.elementBits = std::max(f.elementBits, type.getElementTypeBitWidth());
  }
  if (!f.outputMap)
    return fail("it has no result");
  if (Operation *inner = findOpWithoutLanes(op))
    return fail("its body has '" + inner->getName().getStringRef() +
                "', which has no vector form here");

  bool contraction = isContractionBody(op);
  Type accumulator = f.outputType.getElementType();
  bool fuse = contraction && target.hasFMA() &&
              (accumulator.isF32() || accumulator.isF64());
  std::optional<ReductionPlan> best;
  auto consider = [&](unsigned dim, bool dot) {
    ReductionPlan plan;
    plan.contraction = contraction;
    plan.fuseMultiplyAdd = fuse;
    if (planAlong(f, dim, dot, plan) && (!best || plan.cost < best->cost))
      best = plan;
  };
  for (unsigned d : f.parallel)
    consider(d, /*dot=*/false);
  // Partial sums change the order of the additions: contractions only [D2].
  if (contraction)
    for (unsigned d : f.reductions)
      consider(d, /*dot=*/true);
  if (!best)
    return fail("no dimension can lie along vector lanes");
  double scalar = double(f.product(f.parallel)) * f.product(f.reductions) *
                  (contraction ? 1.5 : 1.0 + bodyCycles(op, false, false));
  if (best->cost > scalar)
    return fail("vectors would cost more than scalar code");
  return *best;
}

FailureOr<ReductionPlan> planReduction(linalg::GenericOp op,
                                       const CPUTarget &target,
                                       std::string &reason) {
  FailureOr<ReductionPlan> plan = planInPlace(op, target, reason);
  std::string why;
  FailureOr<ContractionPlan> nest = planContraction(op, target, why);
  FailureOr<DotPlan> dotKernel = planDot(op, target, why);
  // The nest in place does not count what decoding again and again costs.
  if (succeeded(dotKernel) && (failed(nest) || dotKernel->cost < nest->cost)) {
    ReductionPlan result;
    result.lanes = dotKernel->lanes;
    result.cost = dotKernel->cost;
    result.contraction = true;
    result.dotKernel = std::move(*dotKernel);
    return result;
  }
  // The first model knows nothing of loops' own costs and of caches past the
  // panels: it must win clearly. Nor does it of decoders, which it repeats for
  // each product: of the weight gradients of ResNet-18 it made nests of four
  // times the cycles.
  std::optional<ContractionBody> body = matchContractionBody(op);
  bool decodes = body && (body->decodes(0) || body->decodes(1));
  if (failed(nest) ||
      (!decodes && succeeded(plan) && plan->cost <= 0.8 * nest->cost))
    return plan;
  ReductionPlan result;
  result.lanes = nest->lanes;
  result.cost = nest->cost;
  result.contraction = true;
  result.nest = std::move(*nest);
  return result;
}

} // namespace lns::codegen

//===- OrientKernels.cpp - Results whose rows fill vectors ----------------===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "NestContraction.h"
#include "lns/Codegen/Passes.h"

#include "mlir/Dialect/Func/IR/FuncOps.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/Dialect/Utils/IndexingUtils.h"
#include "llvm/Support/MathExtras.h"

using namespace mlir;

namespace lns::codegen {

#define GEN_PASS_DEF_LNSORIENTKERNELS
#include "lns/Codegen/Passes.h.inc"

/// Products a result element from which a second pass over the result is worth
/// nothing.
constexpr int64_t kLongSums = 256;

/// What a vector that is gathered is worth, of one that is copied.
constexpr double kGathered = 0.6;

/// How much of the vectors that hold `extent` elements is used.
static double useOfLanes(int64_t extent, int64_t lanes) {
  return double(extent) / double(llvm::alignTo(extent, lanes));
}

/// Whether vectors along `dims`, outermost first, are gathered from `operand`:
/// few of their elements are neighbours there.
static bool isGathered(linalg::GenericOp op, OpOperand *operand,
                       ArrayRef<unsigned> dims, int64_t lanes) {
  auto type = cast<RankedTensorType>(operand->get().getType());
  SmallVector<int64_t> extents = op.getStaticLoopRanges();
  FailureOr<Strided> strided =
      Strided::of(MemRefType::get(type.getShape(), type.getElementType()),
                  op.getMatchingIndexingMap(operand), extents);
  if (failed(strided))
    return true;
  Group last = strided->groups(dims, extents).back();
  return last.stride != 1 || last.extent < lanes / 4;
}

/// The order in which the dimensions of a contraction's result should lie; none
/// if they should stay. Vectors lie along the innermost dimensions that one
/// operand has alone, which are few for the taps of a window: those of the
/// other operand go there instead where they fill vectors better.
static std::optional<SmallVector<int64_t>>
chooseOrder(linalg::GenericOp op, const CPUTarget &target) {
  if (!op.hasPureTensorSemantics() || !matchContractionBody(op) ||
      !op.getDpsInits()[0].getDefiningOp<linalg::FillOp>())
    return std::nullopt;
  SmallVector<int64_t> extents = op.getStaticLoopRanges();
  AffineMap result = op.getMatchingIndexingMap(op.getDpsInitOperand(0));
  // A matrix product's operands lie along K as often as not, which kernels for
  // few rows use.
  if (llvm::any_of(extents, ShapedType::isDynamic) ||
      !result.isProjectedPermutation() || op.getNumReductionLoops() < 2)
    return std::nullopt;
  auto depends = [&](unsigned input, unsigned dim) {
    return op.getMatchingIndexingMap(op.getDpsInputOperand(input))
        .isFunctionOfDim(dim);
  };
  int64_t terms = 1;
  for (auto [extent, kind] : llvm::zip(extents, op.getIteratorTypesArray()))
    if (kind == utils::IteratorType::reduction)
      terms *= extent;
  unsigned rank = result.getNumResults();
  if (rank < 2 || terms < kLongSums)
    return std::nullopt;

  unsigned last = result.getDimPosition(rank - 1);
  unsigned owner = depends(0, last) ? 0 : 1;
  if (depends(1 - owner, last))
    return std::nullopt;
  int64_t inner = 1, other = 1;
  SmallVector<unsigned> innerDims;
  for (unsigned i = rank; i-- > 0;) {
    unsigned dim = result.getDimPosition(i);
    if (!depends(owner, dim) || depends(1 - owner, dim))
      break;
    inner *= extents[dim];
    innerDims.insert(innerDims.begin(), dim);
  }
  SmallVector<int64_t> order, moved;
  for (unsigned i = 0; i < rank; ++i) {
    unsigned dim = result.getDimPosition(i);
    bool moves = depends(1 - owner, dim) && !depends(owner, dim);
    (moves ? moved : order).push_back(i);
    other *= moves ? extents[dim] : 1;
  }
  unsigned bits = getElementTypeOrSelf(op.getResult(0)).getIntOrFloatBitWidth();
  int64_t lanes = target.lanes(bits);
  double use = useOfLanes(inner, lanes);
  if (isGathered(op, op.getDpsInputOperand(owner), innerDims, lanes))
    use *= kGathered;
  if (useOfLanes(other, lanes) < 1.25 * use)
    return std::nullopt;
  llvm::append_range(order, moved);
  return order;
}

/// Computes `op` with the dimensions of its result in `order`. Elementwise
/// readers get it as it is, others transposed back.
static void orient(RewriterBase &rewriter, linalg::GenericOp op,
                   ArrayRef<int64_t> order) {
  rewriter.setInsertionPoint(op);
  Location loc = op.getLoc();
  auto type = cast<RankedTensorType>(op.getResult(0).getType());
  SmallVector<int64_t> shape =
      applyPermutation(type.getShape(), ArrayRef<int64_t>(order));
  auto fill = op.getDpsInits()[0].getDefiningOp<linalg::FillOp>();
  Value empty =
      tensor::EmptyOp::create(rewriter, loc, shape, type.getElementType());
  Value init = linalg::FillOp::create(rewriter, loc, fill.getInputs()[0], empty)
                   .getResult(0);
  SmallVector<AffineMap> maps = op.getIndexingMapsArray();
  SmallVector<AffineExpr> results =
      applyPermutation(maps.back().getResults(), ArrayRef<int64_t>(order));
  maps.back() = AffineMap::get(maps.back().getNumDims(), 0, results,
                               rewriter.getContext());
  auto oriented = linalg::GenericOp::create(
      rewriter, loc, TypeRange{init.getType()}, op.getInputs(),
      ValueRange{init}, rewriter.getAffineMapArrayAttr(maps),
      op.getIteratorTypes(), op.getDocAttr(), op.getLibraryCallAttr());
  oriented->setDiscardableAttrs(op->getDiscardableAttrDictionary());
  oriented.getRegion().takeBody(op.getRegion());

  Value transposed;
  for (OpOperand &use : llvm::make_early_inc_range(op.getResult(0).getUses())) {
    auto reader = dyn_cast<linalg::GenericOp>(use.getOwner());
    if (reader && reader.getNumReductionLoops() == 0 &&
        reader.isDpsInput(&use)) {
      SmallVector<AffineMap> of = reader.getIndexingMapsArray();
      AffineMap &map = of[use.getOperandNumber()];
      map = AffineMap::get(
          map.getNumDims(), 0,
          applyPermutation(map.getResults(), ArrayRef<int64_t>(order)),
          rewriter.getContext());
      rewriter.modifyOpInPlace(reader, [&] {
        use.set(oriented.getResult(0));
        reader.setIndexingMapsAttr(rewriter.getAffineMapArrayAttr(of));
      });
      continue;
    }
    if (!transposed) {
      Value back = tensor::EmptyOp::create(rewriter, loc, type.getShape(),
                                           type.getElementType());
      transposed =
          linalg::TransposeOp::create(rewriter, loc, oriented.getResult(0),
                                      back, invertPermutationVector(order))
              .getResult()[0];
    }
    use.set(transposed);
  }
  rewriter.eraseOp(op);
}

namespace {

struct OrientKernelsPass
    : public impl::LNSOrientKernelsBase<OrientKernelsPass> {
  using Base::Base;

  void runOnOperation() override {
    auto target =
        CPUTarget::fromModule(getOperation()->getParentOfType<ModuleOp>());
    if (failed(target))
      return signalPassFailure();
    SmallVector<std::pair<linalg::GenericOp, SmallVector<int64_t>>> found;
    getOperation().walk([&](linalg::GenericOp op) {
      if (auto order = chooseOrder(op, *target))
        found.push_back({op, *order});
    });
    IRRewriter rewriter(&getContext());
    for (auto &[op, order] : found)
      orient(rewriter, op, order);
  }
};

} // namespace

} // namespace lns::codegen

//===- Contractions.cpp - Contractions of a module on f32 -----------------===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "lns/Transforms/Contractions.h"

#include "lns/Dialect/LNS/LNS.h"
#include "lns/Numerics/Datapath.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "llvm/ADT/SmallBitVector.h"
#include "llvm/ADT/StringSet.h"

using namespace mlir;
using namespace lns;

//===----------------------------------------------------------------------===//
// Matching
//===----------------------------------------------------------------------===//

bool transforms::isContraction(Operation *op) {
  auto linalgOp = dyn_cast<linalg::LinalgOp>(op);
  if (!linalgOp || linalgOp.getNumDpsInputs() != 2 ||
      linalgOp.getNumDpsInits() != 1 || linalgOp.getNumReductionLoops() == 0)
    return false;
  Type accumulator =
      getElementTypeOrSelf(linalgOp.getDpsInitOperand(0)->get().getType());
  if (!isa<FloatType>(accumulator))
    return false;
  return linalg::detail::isContractionBody(
      *linalgOp.getBlock(), [](Operation *product, Operation *sum) {
        return isa<arith::MulFOp>(product) && isa<arith::AddFOp>(sum);
      });
}

AffineMap transforms::dropUnitIndices(AffineMap map, RankedTensorType type,
                                      SmallVectorImpl<unsigned> *dropped) {
  SmallVector<AffineExpr> kept;
  for (auto [i, expr] : llvm::enumerate(map.getResults())) {
    auto constant = dyn_cast<AffineConstantExpr>(expr);
    if (!constant || constant.getValue() != 0 || type.getDimSize(i) != 1)
      kept.push_back(expr);
    else if (dropped)
      dropped->push_back(i);
  }
  return AffineMap::get(map.getNumDims(), 0, kept, map.getContext());
}

bool transforms::canContract(ArrayRef<AffineMap> maps, std::string *why) {
  llvm::SmallBitVector alone(maps[0].getNumDims());
  std::string text;
  llvm::raw_string_ostream reason(text);
  for (AffineMap map : maps)
    for (AffineExpr expr : map.getResults()) {
      if (auto dim = dyn_cast<AffineDimExpr>(expr))
        alone.set(dim.getPosition());
      if (isSumOfDims(expr))
        continue;
      reason << "index '" << expr
             << "' is not a sum of dimensions with positive factors";
      if (why)
        *why = text;
      return false;
    }
  int dim = alone.find_first_unset();
  if (dim == -1)
    return true;
  reason << "the size of dimension d" << dim
         << " follows from no operand alone";
  if (why)
    *why = text;
  return false;
}

std::string transforms::whyNotOnCodes(linalg::LinalgOp op) {
  std::string text;
  llvm::raw_string_ostream reason(text);
  for (OpOperand &operand : op->getOpOperands()) {
    Type type = operand.get().getType();
    if (isa<BaseMemRefType>(type))
      return "it works on buffers: quantize before bufferization";
    if (!isa<RankedTensorType>(type))
      return "an operand is a scalar";
    if (!getElementTypeOrSelf(type).isF32()) {
      reason << "an operand has elements of type " << getElementTypeOrSelf(type)
             << ", not f32";
      return text;
    }
  }
  // The product, the sum and the yield: anything more is a conversion.
  if (op.getBlock()->getOperations().size() != 3)
    return "its body converts between types";
  SmallVector<AffineMap> maps = op.getIndexingMapsArray();
  AffineMap result = maps.back();
  if (!result.isProjectedPermutation() ||
      result.getNumResults() != op.getNumParallelLoops()) {
    reason << "its result map " << result
           << " is not a permutation of the parallel dimensions";
    return text;
  }
  for (auto [dim, kind] : llvm::enumerate(op.getIteratorTypesArray()))
    if (result.isFunctionOfDim(dim) !=
        (kind == utils::IteratorType::parallel)) {
      reason << "dimension d" << dim << " is " << utils::stringifyEnum(kind)
             << (result.isFunctionOfDim(dim) ? " and" : " but not")
             << " in the result map " << result;
      return text;
    }
  for (unsigned i : {0, 1})
    maps[i] = dropUnitIndices(
        maps[i],
        cast<RankedTensorType>(op.getDpsInputOperand(i)->get().getType()));
  if (!canContract(maps, &text))
    return text;
  int64_t size = 1;
  for (auto [extent, kind] :
       llvm::zip_equal(op.getStaticLoopRanges(), op.getIteratorTypesArray())) {
    if (kind == utils::IteratorType::parallel || ShapedType::isDynamic(extent))
      continue;
    // Both factors are at most 2^24: their product does not overflow.
    if (extent <= numerics::maxContractionSize)
      size *= extent;
    if (std::max(extent, size) > numerics::maxContractionSize)
      return "[D] it sums more than 2^24 products";
  }
  return text;
}

/// Whether an index expression is a sum of more than one dimension.
static bool isSum(AffineExpr expr) {
  unsigned dims = 0;
  expr.walk([&](AffineExpr e) { dims += isa<AffineDimExpr>(e); });
  return dims > 1;
}

static bool hasSums(AffineMap map) {
  return llvm::any_of(map.getResults(), isSum);
}

bool transforms::isConvolution(linalg::LinalgOp op) {
  SmallVector<AffineMap> maps = op.getIndexingMapsArray();
  return hasSums(maps[0]) || hasSums(maps[1]);
}

std::optional<unsigned> transforms::getFilterOperand(linalg::LinalgOp op) {
  SmallVector<AffineMap> maps = op.getIndexingMapsArray();
  if (hasSums(maps[0]) == hasSums(maps[1]))
    return std::nullopt;
  return hasSums(maps[0]) ? 1 : 0;
}

SmallVector<unsigned> transforms::getLoopOrder(linalg::LinalgOp op) {
  SmallVector<AffineMap> maps = op.getIndexingMapsArray();
  SmallVector<unsigned> order;
  for (AffineExpr expr : maps.back().getResults())
    order.push_back(cast<AffineDimExpr>(expr).getPosition());
  unsigned numParallel = order.size();

  // A kernel dimension is summed with the image dimension it slides along,
  // whose place in the result says whether it is y or x.
  SmallVector<unsigned> reductions;
  op.getReductionDims(reductions);
  auto findImageDim = [&](unsigned reduction) {
    unsigned place = numParallel;
    for (AffineMap map : {maps[0], maps[1]})
      for (AffineExpr expr : map.getResults())
        if (isSum(expr) && expr.isFunctionOfDim(reduction))
          for (unsigned i = 0; i < numParallel; ++i)
            if (expr.isFunctionOfDim(order[i]))
              place = std::min(place, i);
    return place;
  };
  llvm::sort(reductions, [&](unsigned a, unsigned b) {
    return std::pair(findImageDim(a), a) < std::pair(findImageDim(b), b);
  });
  order.append(reductions);
  return order;
}

//===----------------------------------------------------------------------===//
// Names
//===----------------------------------------------------------------------===//

StringRef transforms::getLocationName(Location location) {
  if (auto name = dyn_cast<NameLoc>(location))
    return name.getName();
  if (auto fused = dyn_cast<FusedLoc>(location))
    for (Location part : fused.getLocations())
      if (StringRef name = getLocationName(part); !name.empty())
        return name;
  if (auto call = dyn_cast<CallSiteLoc>(location))
    return getLocationName(call.getCallee());
  return {};
}

SmallVector<std::string> transforms::getPositions(Location location) {
  SmallVector<std::string> positions;
  location->walk([&](Location part) {
    if (auto file = dyn_cast<FileLineColLoc>(part))
      positions.push_back((file.getFilename().getValue() + ":" +
                           Twine(file.getLine()) + ":" +
                           Twine(file.getColumn()))
                              .str());
    return WalkResult::advance();
  });
  return positions;
}

SmallVector<linalg::LinalgOp> transforms::nameContractions(ModuleOp module) {
  SmallVector<linalg::LinalgOp> contractions;
  llvm::StringSet<> taken;
  module.walk<WalkOrder::PreOrder>([&](Operation *op) {
    if (isContraction(op))
      contractions.push_back(cast<linalg::LinalgOp>(op));
    if (auto name = op->getAttrOfType<StringAttr>(LNSDialect::kNameAttrName))
      taken.insert(name.getValue());
  });
  for (auto [index, op] : llvm::enumerate(contractions)) {
    if (op->hasAttr(LNSDialect::kNameAttrName))
      continue;
    std::string base = getLocationName(op->getLoc()).str();
    if (base.empty())
      base = ("contraction_" + Twine(index)).str();
    std::string name = base;
    for (unsigned i = 1; !taken.insert(name).second; ++i)
      name = (base + "_" + Twine(i)).str();
    op->setAttr(LNSDialect::kNameAttrName,
                StringAttr::get(module.getContext(), name));
  }
  return contractions;
}

StringRef transforms::getContractionName(Operation *op) {
  return op->getAttrOfType<StringAttr>(LNSDialect::kNameAttrName).getValue();
}

//===- PENestPlan.cpp - Planning sums of converted terms ------------------===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "PENest.h"

#include "llvm/Support/FormatVariadic.h"

using namespace mlir;

namespace lns::codegen {

/// Words of a private tile for a block of K: what the stack of a thread holds.
static constexpr int64_t kPanelWords = 8 << 10;

/// Chooses the loops of the lanes: all of `input` alone that lie densely in the
/// result; the others go outside. All of them where the innermost is not
/// contiguous.
static void setLanes(PEPlan &plan, unsigned input, ArrayRef<unsigned> own) {
  PESide &side = plan.lanesSide;
  side.input = input;
  SmallVector<unsigned> dims(own);
  llvm::sort(dims, [&](unsigned x, unsigned y) {
    return plan.result.strides[x] > plan.result.strides[y];
  });
  int64_t expected = 1;
  size_t dense = 0;
  for (unsigned d : llvm::reverse(dims)) {
    if (plan.result.strides[d] != expected)
      break;
    expected *= plan.extents[d];
    ++dense;
  }
  plan.isDense = dense > 0 || dims.empty();
  size_t outside = dense > 0 ? dims.size() - dense : 0;
  plan.outer.append(dims.begin(), dims.begin() + outside);
  side.dims.assign(dims.begin() + outside, dims.end());
}

/// Rows of a tile: as many as the registers hold, and no more padded ones than
/// fewer would have.
static int64_t chooseRows(int64_t extent, int64_t most) {
  int64_t best = 1;
  for (int64_t rows = 2; rows <= std::min(most, extent); ++rows)
    if (llvm::divideCeil(extent, rows) * rows <=
        llvm::divideCeil(extent, best) * best + extent / 8)
      best = rows;
  return best;
}

FailureOr<PEPlan> planTerms(AddTermsOp op, const PETerms &terms,
                            const CPUTarget &target) {
  PEPlan plan;
  plan.extents = op.getStaticLoopRanges();
  SmallVector<AffineMap> maps = op.getIndexingMapsArray();
  if (llvm::any_of(plan.extents, ShapedType::isDynamic))
    return failure();
  for (unsigned i : {0u, 1u, 2u}) {
    FailureOr<Strided> strided = Strided::of(
        cast<MemRefType>(op->getOperand(i).getType()), maps[i], plan.extents);
    if (failed(strided))
      return failure();
    (i < 2 ? plan.operands[i] : plan.result) = *strided;
  }

  SmallVector<unsigned> own[2];
  std::optional<unsigned> lanesInput;
  for (auto [d, extent] : llvm::enumerate(plan.extents)) {
    if (!maps[2].isFunctionOfDim(d)) {
      plan.reductions.push_back(d);
      plan.steps *= extent;
      continue;
    }
    if (extent == 1)
      continue;
    bool isLeft = plan.operands[0].strides[d] != 0,
         isRight = plan.operands[1].strides[d] != 0;
    if (isLeft == isRight) {
      plan.outer.push_back(d);
      continue;
    }
    own[isRight].push_back(d);
    if (plan.result.strides[d] == 1)
      lanesInput = isRight;
  }
  auto count = [&](ArrayRef<unsigned> dims) {
    int64_t product = 1;
    for (unsigned d : dims)
      product *= plan.extents[d];
    return product;
  };
  unsigned input = lanesInput.value_or(count(own[1]) >= count(own[0]) ? 1 : 0);
  setLanes(plan, input, own[input]);
  plan.rowsSide.input = 1 - input;
  plan.rowsSide.dims = own[1 - input];
  plan.lanesSide.extent = count(plan.lanesSide.dims);
  plan.rowsSide.extent = count(plan.rowsSide.dims);

  for (unsigned input : {0u, 1u}) {
    SmallVector<Group> groups =
        plan.operands[input].groups(plan.reductions, plan.extents);
    if (!groups.empty() && groups.back().stride == 1)
      plan.runs[input] = groups.back().extent;
  }

  int64_t lanes = terms.getLanes();
  plan.lanesSide.width = plan.lanesSide.extent > lanes ? 2 * lanes : lanes;
  plan.rowsSide.width =
      chooseRows(plan.rowsSide.extent, target.vectorRegisters() >= 32 ? 4 : 2);
  auto words = [&](const PESide &side) {
    int64_t product = side.tiles() * side.width;
    for (unsigned d : plan.outer)
      if (plan.operands[side.input].strides[d] != 0)
        product *= plan.extents[d];
    return product;
  };
  plan.sharesLanes = words(plan.lanesSide) <= words(plan.rowsSide);
  int64_t most = std::max<int64_t>(1, kPanelWords / plan.privateSide().width);
  // Whole vectors of products, so that no sum crosses a block.
  int64_t unit =
      terms.hasPartialSums() ? std::min(terms.getVectorSize(), plan.steps) : 1;
  plan.block = std::min(plan.steps, std::max(unit, most / unit * unit));
  return plan;
}

std::string PEPlan::describe() const {
  auto side = [&](const PESide &side) {
    std::string dims;
    for (unsigned d : side.dims)
      dims += llvm::formatv("{0}d{1}", dims.empty() ? "" : ".", d);
    return llvm::formatv("{0} along {1} of operand {2}", side.width,
                         dims.empty() ? "nothing" : dims, side.input)
        .str();
  };
  return llvm::formatv("{0} lanes{1}; {2} rows; operand {3} packed whole; {4} "
                       "of {5} steps of K a block",
                       side(lanesSide), isDense ? "" : ", scattered",
                       side(rowsSide), shared().input, block, steps)
      .str();
}

} // namespace lns::codegen

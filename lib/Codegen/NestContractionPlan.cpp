//===- NestContractionPlan.cpp - Choice of panels and tiles ---------------===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The cost model, in machine cycles of one core:
//
//   tiles · K · (max(multiply-adds / 2, loads / 2, 4) + 1/4)  register tiles
//   + tiles · blocks of K · (result vectors · 1.5 + 15)  their results
//   + packed vectors · (1 copy | 3 rows | 6 transpose | 9 gather)  panels
//   + decoded vectors · 4                                f and g
//   + passes over shared panels past the second cache · bytes / 16
//
// A register tile of r rows and v vectors takes r · v multiply-adds and r + v
// loads a step, and r · v + v + 1 registers. With pairs of i16 a step is one of
// pairs, and a multiply-add without VNNI takes 2/3 of a cycle.
//
//===----------------------------------------------------------------------===//

#include "NestContractionPlanner.h"

#include "lns/Numerics/FixedDatapath.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "llvm/Support/FormatVariadic.h"

using namespace mlir;

namespace lns::codegen {

/// Bytes of a private block of panels at most: it lies on a thread's stack.
constexpr int64_t kPrivateBytes = 512 << 10;
/// Blocks of the private side that a parallel loop should have: they balance
/// over 1, 2, 4 and 8 threads.
constexpr int64_t kParallelBlocks = 8;
/// Bytes of a decoded slice on a thread's stack at most.
constexpr int64_t kSliceBytes = 1 << 20;

/// Prepends loops to `dims` while they lie densely in the result, only `input`
/// depends on them, and it has at most `groups` strides along all of them. A
/// further one is not worth a division where the others fill tiles; where it
/// `isStrict`, it is not had at all.
static void growChain(const Problem &p, unsigned input, unsigned groups,
                      bool isStrict, SmallVector<unsigned> &dims) {
  for (bool grown = true; grown;) {
    grown = false;
    unsigned front = dims.front();
    int64_t wanted = p.result.strides[front] * p.extents[front];
    for (unsigned d : p.parallel)
      if (!llvm::is_contained(dims, d) && p.result.strides[d] == wanted &&
          p.depends(input, d) && !p.depends(1 - input, d)) {
        SmallVector<unsigned> longer = {d};
        llvm::append_range(longer, dims);
        if (p.operands[input].groups(longer, p.extents).size() > groups &&
            (isStrict || p.product(dims) >= 256))
          continue;
        dims.insert(dims.begin(), d);
        grown = true;
        break;
      }
  }
}

/// The same for pairs of neighbouring steps: both are in one row of K.
static bool choosePairs(const Problem &p, PanelSide &side, bool rowsInPlace,
                        ArrayRef<Group> width, ArrayRef<Group> steps,
                        double &cycles) {
  if (rowsInPlace || width.empty() || steps.empty())
    return false;
  if (width.size() == 1 && width[0].stride == 1)
    side.packing = Packing::Lanes;
  else if (steps.back().stride == 1 &&
           steps.back().extent >= p.target.lanes(p.bits))
    side.packing = Packing::Transpose;
  else
    return false;
  cycles = side.packing == Packing::Lanes ? 5 : 6;
  return true;
}

/// Whether tiles of `rows` rows begin where each row's offset is that of the
/// tile and that of the row: no carry from one group of the rows to the next.
static bool isAligned(ArrayRef<Group> groups, int64_t rows) {
  int64_t inner = 1;
  for (const Group &group : llvm::reverse(groups.drop_front(!groups.empty()))) {
    if (rows <= inner * group.extent)
      return rows % inner == 0 && inner * group.extent % rows == 0;
    inner *= group.extent;
  }
  return rows % inner == 0;
}

/// How `side` comes into panels, and the cycles of one vector of it.
static bool choosePacking(const Problem &p, const ContractionPlan &plan,
                          PanelSide &side, bool lanesSide, bool rowsInPlace,
                          double &cycles, int64_t reuse) {
  const Strided &operand = p.operands[side.input];
  SmallVector<Group> width = operand.groups(side.dims, p.extents);
  SmallVector<Group> steps = operand.groups(plan.reductions, p.extents);
  bool plain = operand.type.getElementType() == p.result.type.getElementType();
  bool decodes = p.body.decodes(side.input);
  int64_t volume = side.extent * p.steps();
  for (unsigned d : p.parallel)
    if (p.depends(side.input, d) && !llvm::is_contained(side.dims, d))
      volume *= p.extents[d];
  bool windows = volume > operand.type.getNumElements() * 3 / 2;

  bool dense = width.empty() || (width.size() == 1 && width[0].stride == 1);
  if (p.depth == 2)
    return choosePairs(p, side, rowsInPlace, width, steps, cycles);
  if (steps.empty())
    steps.push_back({1, 0});
  if (width.empty()) {
    // One row: read in place, decoded first.
    if (lanesSide || steps.size() != 1 || (decodes && !p.dense[side.input]))
      return false;
    side.packing = Packing::None;
    side.decodedFirst = decodes;
    cycles = decodes ? 5.0 / reuse : 0;
    return plain || decodes;
  }
  // In place: a small operand whose tile's rows share few cache sets.
  bool readable = rowsInPlace ? !decodes || p.dense[side.input]
                              : !decodes && steps.size() == 1;
  if ((plain || decodes) && readable &&
      (lanesSide ? width.size() == 1 && dense
                 : rowsInPlace || width.size() == 1)) {
    int64_t far = lanesSide ? steps[0].stride : width[0].stride;
    int64_t lines =
        lanesSide ? steps[0].extent
                  : llvm::divideCeil(side.width, side.extent / width[0].extent);
    side.decodedFirst = decodes;
    bool aliases = (far * p.bits / 8) % 4096 == 0 && lines > 4;
    int64_t bytes = far * lines * p.bits / 8;
    if (!aliases && bytes <= p.target.l1 / 2) {
      side.packing = Packing::None;
      cycles = decodes ? 5.0 * operand.type.getNumElements() / volume : 0;
      return true;
    }
    side.decodedFirst = false;
  }
  if (rowsInPlace)
    return false;
  int64_t last = steps.back().extent;
  if (dense) {
    side.packing = Packing::Lanes;
    cycles = 1;
  } else if (width.size() == 2 && width[1].stride == 1 &&
             width[1].extent >= plan.lanes / 4) {
    side.packing = Packing::Rows;
    cycles = 2 + double(plan.lanes) / width[1].extent;
  } else if (steps.back().stride == 1 && last >= plan.lanes / 2) {
    side.packing = Packing::Transpose;
    cycles = 6.0 * llvm::alignTo(last, plan.lanes) / last;
  } else {
    side.packing = Packing::Gather;
    cycles = 9;
  }
  if (!plain && !decodes)
    return false;
  bool wants32 =
      side.packing == Packing::Gather || side.packing == Packing::Rows;
  if (decodes && (windows || wants32)) {
    if (!p.dense[side.input])
      return false;
    side.decodedFirst = true;
    cycles += 5.0 * operand.type.getNumElements() / volume;
  } else if (decodes) {
    cycles += 4;
  }
  return true;
}

/// The outermost of the `outer` loops such that each iteration reads its own
/// contiguous slice of `side`, and a small one; none if there are no such.
static SmallVector<unsigned> findSlices(const Problem &p, const PanelSide &side,
                                        ArrayRef<unsigned> outer) {
  const Strided &operand = p.operands[side.input];
  SmallVector<unsigned> dims(outer), slices;
  llvm::stable_sort(dims, [&](unsigned x, unsigned y) {
    return operand.strides[x] > operand.strides[y];
  });
  int64_t size = operand.type.getNumElements();
  for (unsigned d : dims) {
    if (operand.strides[d] * p.extents[d] != size)
      break;
    size = operand.strides[d];
    slices.push_back(d);
  }
  if (operand.offset != 0 ||
      size * p.bits / 8 > std::min(kSliceBytes, p.target.l2 / 2))
    return {};
  return slices;
}

/// Tiles of `extent` in steps of `step`, full ones and the rest.
static void forTiles(int64_t extent, int64_t step,
                     function_ref<void(int64_t count, int64_t size)> body) {
  if (extent >= step)
    body(extent / step, step);
  if (extent % step)
    body(1, extent % step);
}

/// Rows a tile so that all tiles are about equally high.
static int64_t balanced(int64_t extent, int64_t most) {
  return llvm::divideCeil(extent, llvm::divideCeil(extent, most));
}

/// Chooses the register tile; `plan.lanes` is set. Rows that are read in place
/// along `groups` come in tiles whose rows have fixed offsets.
static double chooseTile(const Problem &p, ContractionPlan &plan,
                         ArrayRef<Group> groups) {
  int64_t registers = p.target.vectorRegisters();
  double multiplyAdd = plan.fuseMultiplyAdd ? 0.5
                       : plan.pairTerms     ? 2.0 / 3
                                            : 1.0;
  double best = std::numeric_limits<double>::infinity();
  int64_t rows = plan.rowsSide.extent, width = plan.lanesSide.extent;
  int64_t vectorsNeeded = llvm::divideCeil(width, plan.lanes);
  for (int64_t v = 1; v <= std::min<int64_t>(8, vectorsNeeded); ++v) {
    int64_t most = (registers - v - (plan.fuseMultiplyAdd ? 1 : 2)) / v;
    for (int64_t limit = std::min<int64_t>(most, 24); limit >= 1; --limit) {
      int64_t r =
          groups.size() > 1 ? std::min(limit, rows) : balanced(rows, limit);
      if (!isAligned(groups, r))
        continue;
      double total = 0;
      forTiles(rows, r, [&](int64_t rowTiles, int64_t tileRows) {
        forTiles(vectorsNeeded, v, [&](int64_t laneTiles, int64_t tileVectors) {
          double step = std::max({tileRows * tileVectors * multiplyAdd,
                                  (tileRows + tileVectors) * 0.5, 4.0}) +
                        0.25;
          if (plan.pairTerms && !plan.fuseMultiplyAdd)
            // Two instructions a product beside the loads.
            step = std::max(step, (2 * tileRows * tileVectors + tileRows +
                                   tileVectors + 4) /
                                      4.5);
          total += rowTiles * laneTiles *
                   (step * p.entries() + tileRows * tileVectors * 1.5 + 15);
        });
      });
      // Rows are broadcast from panels of whole vectors: fewer, wider tiles
      // win where everything else is equal.
      total *= 1 + 0.002 * std::abs(double(v) - 2);
      if (total < best) {
        best = total;
        plan.vectors = v;
        plan.rows = r;
      }
    }
  }
  return best;
}

/// The block sizes of a plan whose sides are chosen.
static void chooseBlocks(const Problem &p, ContractionPlan &plan,
                         bool sharedPacked, bool privatePacked,
                         bool sharedFar) {
  PanelSide &mine = plan.sharedRows ? plan.lanesSide : plan.rowsSide;
  const PanelSide &shared = plan.shared();
  int64_t bytes = p.bits / 8;
  int64_t first =
      plan.reductions.empty() ? 1 : p.extents[plan.reductions.front()];
  int64_t innerSteps = p.steps() / first;
  // A panel of the lanes stays in two thirds of the first cache while the rows
  // stream past it, or comes from a large second one. Measured at N = 512 to
  // 2048: 512 steps of AVX-512 with 2 MiB beat 256 and 2048 by 2 to 5 %; 341
  // steps of AVX2 with 512 KiB beat 682 by 3 %.
  int64_t panelBytes = std::max(p.target.l1 * 2 / 3, p.target.l2 / 32);
  int64_t steps =
      std::max<int64_t>(64, panelBytes / (plan.lanes * plan.vectors * bytes));
  // A block that one sum in i32 lasts for needs no second sums. Measured with
  // AVX2 at N = 2048 under fixed<11>: 208 pairs a block beat 256 and 512 by 6
  // %.
  if (plan.pairTerms >= 256)
    steps = std::min(steps, plan.pairTerms / 2);
  if (p.entries() <= steps * 5 / 4 || (!sharedPacked && !privatePacked)) {
    plan.reductionBlock = first;
  } else if (p.tiles) {
    // Whole runs, or whole chunks of the only one.
    bool isOneRun = p.runSteps == p.steps();
    int64_t unit = isOneRun ? kTileSteps / std::gcd(innerSteps, kTileSteps) : 1;
    int64_t block =
        isOneRun ? steps * p.depth / innerSteps : steps / p.entries(innerSteps);
    block = std::max<int64_t>(unit, block);
    plan.reductionBlock =
        std::min(first, int64_t(llvm::alignTo(balanced(first, block), unit)));
  } else {
    int64_t block = std::max<int64_t>(1, steps * p.depth / innerSteps);
    // Whole blocks of a transposition.
    int64_t unit = innerSteps == 1 ? plan.lanes * p.depth : 1;
    if (plan.pairTerms && block >= unit)
      block = block / unit * unit;
    block = llvm::alignTo(balanced(first, block), unit);
    plan.reductionBlock = std::min(first, block);
  }
  int64_t blockSteps = p.entries(plan.reductionBlock * innerSteps);
  int64_t tileBytes = mine.pitch * blockSteps * bytes;
  int64_t room = std::min(kPrivateBytes, p.target.l2 / 4);
  int64_t tiles = mine.tiles();
  int64_t most = privatePacked ? std::max<int64_t>(1, room / tileBytes) : tiles;
  int64_t outerTrips = p.product(plan.outer);
  int64_t blocks = llvm::divideCeil(tiles, most);
  if (!plan.blocksInside()) {
    // Each block passes over all of the shared panels: from the third cache
    // that takes as long as their products.
    int64_t most = sharedFar ? kParallelBlocks / 2 : kParallelBlocks;
    int64_t wanted = llvm::divideCeil(most, outerTrips);
    blocks = std::max(blocks, std::min(tiles, wanted));
    if (blocks > 1)
      blocks = std::min(tiles, int64_t(llvm::alignTo(blocks, 2)));
  }
  plan.privateTiles = llvm::divideCeil(tiles, blocks);
  int64_t sharedBytes = shared.pitch * blockSteps * bytes;
  int64_t sharedMost = std::max<int64_t>(1, p.target.l2 / 2 / sharedBytes);
  plan.sharedTiles = balanced(shared.tiles(), sharedMost);
}

/// The best plan with lanes along `unit`, where the result is contiguous. Rows
/// come from panels, or are read in place along at most `rowGroups` strides.
static std::optional<ContractionPlan> planAlong(const Problem &p, unsigned unit,
                                                ArrayRef<unsigned> order,
                                                unsigned rowGroups,
                                                std::string &reason) {
  bool rowsInPlace = rowGroups != 0;
  ContractionPlan plan;
  plan.fuseMultiplyAdd =
      p.target.hasFMA() && (p.bits == 32 || p.bits == 64) &&
      isa<Float32Type, Float64Type>(p.result.type.getElementType());
  plan.tiles = p.tiles;
  plan.runLoops = p.runLoops;
  if (p.depth == 2 && !p.tiles) {
    plan.pairTerms = numerics::fixedTermsIn32Bits(p.body.fractionBits);
    plan.fuseMultiplyAdd =
        p.target.hasFeature("avx512vnni") || p.target.hasFeature("avxvnni");
  }
  plan.reductions.assign(order.begin(), order.end());
  PanelSide &ls = plan.lanesSide, &rs = plan.rowsSide;
  ls.input = p.depends(0, unit) ? 0 : 1;
  rs.input = 1 - ls.input;
  ls.dims = {unit};
  growChain(p, ls.input, 2, /*isStrict=*/false, ls.dims);
  ls.extent = p.product(ls.dims);
  std::optional<unsigned> row;
  for (unsigned d : p.parallel)
    if (p.depends(rs.input, d) && !p.depends(ls.input, d) &&
        (!row || p.result.strides[d] < p.result.strides[*row]))
      row = d;
  if (row) {
    rs.dims = {*row};
    growChain(p, rs.input, rowsInPlace ? rowGroups : 2, rowsInPlace, rs.dims);
    rs.extent = p.product(rs.dims);
  }
  plan.lanes = p.target.lanes(p.bits);
  while (!p.tiles && plan.lanes > 1 && plan.lanes >= 2 * ls.extent)
    plan.lanes /= 2;
  if (plan.lanes < 2) {
    reason = "fewer than two lanes";
    return std::nullopt;
  }
  SmallVector<Group> rowStrides;
  if (rowsInPlace)
    rowStrides = p.operands[rs.input].groups(rs.dims, p.extents);
  if (rowGroups > 1 && rowStrides.size() != rowGroups) {
    reason = "rows have fewer strides";
    return std::nullopt;
  }
  if (p.tiles && rs.dims.empty()) {
    reason = "tile registers need rows";
    return std::nullopt;
  }
  double tileCycles =
      p.tiles ? chooseTileRegisters(p, plan) : chooseTile(p, plan, rowStrides);
  ls.width = ls.pitch = plan.lanes * plan.vectors;
  rs.width = plan.rows;
  rs.pitch = rs.dims.empty() ? 1 : llvm::alignTo(plan.rows, plan.lanes);

  SmallVector<unsigned> others;
  for (unsigned d : p.parallel)
    if (!llvm::is_contained(ls.dims, d) && !llvm::is_contained(rs.dims, d))
      others.push_back(d);
  double cycles[2];
  auto pack = [&](PanelSide &side, bool isRows, double &cycles) {
    if (p.tiles)
      return chooseTilePacking(p, side, isRows, plan.reductions, cycles);
    return choosePacking(p, plan, side, !isRows, isRows && rowsInPlace, cycles,
                         isRows ? ls.extent : std::max<int64_t>(1, rs.extent));
  };
  if (!pack(ls, false, cycles[0]) || !pack(rs, true, cycles[1])) {
    reason = "an operand has no panels";
    return std::nullopt;
  }
  double volumes[2];
  const PanelSide *sides[] = {&ls, &rs};
  for (auto [index, side] : llvm::enumerate(sides)) {
    double volume = double(side->pitch) * side->tiles() * p.entries();
    for (unsigned d : others)
      if (p.depends(side->input, d))
        volume *= p.extents[d];
    volumes[index] = volume;
  }
  plan.sharedRows = volumes[1] <= volumes[0];
  const PanelSide &shared = plan.shared(), &mine = plan.privateSide();
  bool sharedPacked = shared.packing != Packing::None;
  bool all = true;
  for (unsigned d : others) {
    bool sharedOnly = p.depends(shared.input, d) && !p.depends(mine.input, d);
    (sharedOnly ? plan.inner : plan.outer).push_back(d);
    all &= p.depends(shared.input, d);
  }
  int64_t sharedBytes =
      shared.pitch * shared.tiles() * p.entries() * p.bits / 8;
  plan.sharedInside = sharedPacked && !plan.outer.empty() && all &&
                      plan.inner.empty() && sharedBytes <= kPrivateBytes / 2;
  // Slices decoded by the thread that reads them stay in its second cache.
  for (PanelSide *side : {&ls, &rs}) {
    if (!side->decodedFirst || (side != &mine && !plan.sharedInside))
      continue;
    SmallVector<unsigned> slices = findSlices(p, *side, plan.outer);
    if (p.product(slices) < kParallelBlocks ||
        (plan.sharedInside && slices.size() != plan.outer.size()))
      continue;
    side->decodedInside = true;
    for (unsigned d : plan.outer)
      if (!llvm::is_contained(slices, d))
        plan.middle.push_back(d);
    plan.outer = slices;
  }
  bool sharedFar =
      sharedPacked && !plan.sharedInside && sharedBytes > p.target.l2;
  chooseBlocks(p, plan, sharedPacked, mine.packing != Packing::None, sharedFar);
  plan.cost = tileCycles * p.product(others) +
              (volumes[0] * cycles[0] + volumes[1] * cycles[1]) / plan.lanes;
  if (sharedFar) {
    int64_t passes = llvm::divideCeil(mine.tiles(), plan.privateTiles);
    for (unsigned d : plan.outer)
      if (!p.depends(shared.input, d))
        passes *= p.extents[d];
    plan.cost += double(passes) * sharedBytes / 16;
  }
  return plan;
}

FailureOr<ContractionPlan> planContraction(linalg::GenericOp op,
                                           const CPUTarget &target,
                                           std::string &reason) {
  auto fail = [&](const Twine &why) -> FailureOr<ContractionPlan> {
    reason = why.str();
    return failure();
  };
  std::optional<ContractionBody> body = matchContractionBody(op);
  if (!body)
    return fail("its body is not c + f(a) * g(b)");
  Problem p{op, target, *body, op.getStaticLoopRanges(), {}, {}, {}, {}, {}, 0};
  if (llvm::any_of(p.extents, ShapedType::isDynamic) ||
      llvm::is_contained(p.extents, 0))
    return fail("a loop bound is dynamic or zero");
  for (unsigned input : {0u, 1u}) {
    OpOperand *operand = op.getDpsInputOperand(input);
    auto type = dyn_cast<MemRefType>(operand->get().getType());
    FailureOr<Strided> strided =
        type ? Strided::of(type, op.getMatchingIndexingMap(operand), p.extents)
             : FailureOr<Strided>(failure());
    if (failed(strided))
      return fail("an operand is not strided with constants");
    p.operands[input] = *strided;
    // A view of a buffer with margins is decoded with these.
    p.dense[input] = strided->span <= 3 * type.getNumElements();
  }
  OpOperand *init = op.getDpsInitOperand(0);
  auto type = cast<MemRefType>(init->get().getType());
  FailureOr<Strided> result =
      Strided::of(type, op.getMatchingIndexingMap(init), p.extents);
  if (failed(result))
    return fail("the result is not strided with constants");
  p.result = *result;
  Type element = type.getElementType();
  if (!isa<Float32Type, Float64Type>(element))
    return fail("sums are neither f32 nor f64");
  p.bits = element.getIntOrFloatBitWidth();
  for (auto [d, kind] : llvm::enumerate(op.getIteratorTypesArray())) {
    if (p.extents[d] == 1)
      continue;
    (kind == utils::IteratorType::parallel ? p.parallel : p.reductions)
        .push_back(d);
  }
  std::optional<unsigned> unit;
  for (unsigned d : p.parallel)
    if (p.result.strides[d] == 1)
      unit = d;
  if (!unit || p.depends(0, *unit) == p.depends(1, *unit))
    return fail(
        "no dimension of one operand alone is contiguous in the result");

  // The order of K is free [D2, D4]: as one of the operands has it in memory.
  std::optional<ContractionPlan> best;
  auto consider = [&](const Problem &problem, ArrayRef<unsigned> order,
                      unsigned rowGroups) {
    std::optional<ContractionPlan> plan =
        planAlong(problem, *unit, order, rowGroups, reason);
    if (plan && (!best || plan->cost < best->cost))
      best = plan;
  };
  Problem pairs = p;
  pairs.bits = 32;
  pairs.depth = 2;
  for (unsigned input : {0u, 1u}) {
    SmallVector<unsigned> order = p.reductions;
    llvm::stable_sort(order, [&](unsigned x, unsigned y) {
      return p.operands[input].strides[x] > p.operands[input].strides[y];
    });
    for (unsigned rowGroups : {0, 1, 2, 3})
      consider(p, order, rowGroups);
    // Both steps of a pair lie in one row of the last loop.
    if (body->fractionBits && !order.empty() &&
        (order.size() == 1 || p.extents[order.back()] % 2 == 0))
      consider(pairs, order, /*rowGroups=*/0);
  }
  if (body->areBFloat16 && hasTileRegisters(target))
    // Any loop may be the last one: it is the one that fills chunks.
    for (unsigned last : p.reductions) {
      SmallVector<unsigned> order = p.reductions;
      llvm::erase(order, last);
      order.push_back(last);
      if (std::optional<Problem> tiles = forTileRegisters(p, order))
        consider(*tiles, order, /*rowGroups=*/0);
    }
  if (!best)
    return fail(reason);
  return *best;
}

std::string ContractionPlan::describe() const {
  auto name = [](ArrayRef<unsigned> dims) {
    std::string text;
    for (unsigned d : dims)
      text += llvm::formatv("{0}d{1}", text.empty() ? "" : ".", d);
    return text;
  };
  auto panel = [](const PanelSide &side) {
    StringRef how = side.packing == Packing::None        ? "read in place"
                    : side.packing == Packing::Lanes     ? "copied"
                    : side.packing == Packing::Rows      ? "copied by rows"
                    : side.packing == Packing::Transpose ? "transposed"
                                                         : "gathered";
    StringRef before = side.decodedInside    ? " after decoding slices"
                       : side.decodedFirst   ? " after decoding"
                       : side.reorderedFirst ? " after reordering"
                                             : "";
    return (Twine("operand ") + Twine(side.input) + " " + how + before +
            (side.decodedPairs ? " to pairs" : ""))
        .str();
  };
  std::string text = llvm::formatv("{0} x {1} lanes along {2}", vectors, lanes,
                                   name(lanesSide.dims))
                         .str();
  if (!rowsSide.dims.empty())
    text += llvm::formatv(", {0} rows along {1}", rows, name(rowsSide.dims));
  if (pairTerms)
    text += llvm::formatv("; pairs of i16, {0} products an i32", pairTerms);
  if (tiles)
    text += "; tile registers of pairs of bf16";
  text += llvm::formatv("; {0}, shared{1}; {2}, {3} tile(s) a block",
                        panel(shared()), sharedInside ? " by no one" : "",
                        panel(privateSide()), privateTiles);
  if (!reductions.empty())
    text += llvm::formatv("; {0} steps of d{1} a block", reductionBlock,
                          reductions.front());
  return text;
}

} // namespace lns::codegen

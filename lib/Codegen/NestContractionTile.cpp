//===- NestContractionTile.cpp - Loops and registers of a contraction -----===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "NestContractionEmitter.h"

#include "mlir/Dialect/Func/IR/FuncOps.h"
#include "mlir/Dialect/Math/IR/Math.h"
#include "mlir/Dialect/MemRef/IR/MemRef.h"
#include "mlir/Dialect/SCF/IR/SCF.h"
#include "mlir/Dialect/Utils/StaticValueUtils.h"
#include "mlir/Dialect/Vector/IR/VectorOps.h"

using namespace mlir;

namespace lns::codegen {

/// Steps of K between a row's prefetch and its use.
constexpr int64_t kPrefetchSteps = 32;
/// Cycles below which a contraction stays on one thread. A team of two that
/// sleeps between parallel loops (KMP_BLOCKTIME=0) takes 10 to 40 µs to wake,
/// up to three times a nest: products of 192³ (0.22 M cycles) were slower on
/// two threads than on one; those of 256³ (0.52 M) take two thirds of the time.
constexpr double kParallelCycles = 4e5;

ContractionEmitter::ContractionEmitter(OpBuilder &builder, linalg::GenericOp op,
                                       const ContractionPlan &plan,
                                       bool parallel, Value fill,
                                       const KernelGroup *group)
    : b(builder), op(op), plan(plan), parallel(parallel), fill(fill),
      group(group), loc(op.getLoc()), body(*matchContractionBody(op)),
      target(*CPUTarget::fromModule(op->getParentOfType<ModuleOp>())),
      extents(op.getStaticLoopRanges()) {
  zero = constant(0);
  iv.assign(extents.size(), zero);
  for (unsigned input : {0u, 1u}) {
    OpOperand *operand = op.getDpsInputOperand(input);
    given[input] = *Strided::of(cast<MemRefType>(operand->get().getType()),
                                op.getMatchingIndexingMap(operand), extents);
    layouts[input] = given[input];
    sources[input] = {flattenBuffer(b, loc, operand->get()), &layouts[input],
                      body.decodes(input)};
  }
  OpOperand *init = op.getDpsInitOperand(0);
  auto type = cast<MemRefType>(init->get().getType());
  element = type.getElementType();
  resultLayout = *Strided::of(type, op.getMatchingIndexingMap(init), extents);
  result = flattenBuffer(b, loc, init->get());
  for (unsigned d : plan.reductions)
    steps *= extents[d];
  if (!plan.reductions.empty())
    firstExtent = extents[plan.reductions.front()];
  innerSteps = steps / firstExtent;
  if (plan.tiles) {
    for (unsigned d : run())
      runSteps *= extents[d];
    auto entriesOf = [&](int64_t firstSteps) {
      return *getConstantIntValue(countChunks(constant(firstSteps))) *
             kTileRows;
    };
    entries = entriesOf(firstExtent);
    blockEntries = entriesOf(plan.reductionBlock);
  } else {
    entries = llvm::divideCeil(steps, plan.depth());
    blockEntries =
        llvm::divideCeil(plan.reductionBlock * innerSteps, plan.depth());
  }
  panelElement = plan.depth() == 2 ? Type(b.getI32Type()) : element;
  sumElement = plan.pairTerms ? panelElement : element;
  for (const PanelSide *side : {&plan.lanesSide, &plan.rowsSide})
    if (side->decodedPairs)
      layouts[side->input] = *given[side->input].paired(run(), extents);
  for (ArrayRef<unsigned> dims : {ArrayRef(plan.outer), ArrayRef(plan.inner)})
    for (unsigned d : dims)
      if (layouts[plan.shared().input].strides[d] != 0)
        sharedDims.push_back(d);
}

//===----------------------------------------------------------------------===//
// The nest
//===----------------------------------------------------------------------===//

/// Where the element of `side` at the current outer loops lies.
Value ContractionEmitter::address(const PanelSide &side) {
  const Strided &layout = layouts[side.input];
  Value at = constant(layout.offset);
  for (unsigned d = 0; d < extents.size(); ++d)
    if (!llvm::is_contained(side.dims, d) &&
        !llvm::is_contained(plan.reductions, d) &&
        !(side.decodedInside && llvm::is_contained(plan.outer, d)))
      at = add(at, mul(iv[d], layout.strides[d]));
  return at;
}

/// Where the shared panel of `tile` begins.
Value ContractionEmitter::panelOffset(const PanelSide &side, Value tile) {
  Value number = zero;
  if (!plan.sharedInside)
    for (unsigned d : sharedDims)
      number = add(mul(number, extents[d]), iv[d]);
  number = add(mul(number, side.tiles()), tile);
  return mul(number, entries * side.pitch);
}

/// Packs the shared side for all of its loops (or the current ones).
void ContractionEmitter::packShared() {
  const PanelSide &side = plan.shared();
  SmallVector<int64_t> bounds;
  int64_t elements = side.tiles() * entries * side.pitch;
  if (!plan.sharedInside)
    for (unsigned d : sharedDims) {
      bounds.push_back(extents[d]);
      elements *= extents[d];
    }
  if (!sharedPanel)
    sharedPanel = allocate(elements, panelElement);
  int64_t blocks = llvm::divideCeil(firstExtent, plan.reductionBlock);
  bounds.push_back(side.tiles());
  bounds.push_back(blocks);
  forParallel(bounds, parallel && !plan.sharedInside, [&](ValueRange at) {
    SmallVector<Value> saved = iv;
    if (!plan.sharedInside)
      for (auto [d, value] : llvm::zip(sharedDims, at.drop_back(2)))
        iv[d] = value;
    Value tile = at[bounds.size() - 2];
    Value begin = mul(at.back(), plan.reductionBlock);
    Range block = {begin, minimum(add(begin, constant(plan.reductionBlock)),
                                  constant(firstExtent))};
    forTiles(side, {tile, add(tile, constant(1))},
             [&](Value tile, int64_t count) {
               Value base = add(panelOffset(side, tile),
                                mul(entriesBefore(block.begin), side.pitch));
               packTile(side, tile, count, block, sharedPanel, base);
             });
    iv = saved;
  });
}

void ContractionEmitter::emit() {
  parallel &= plan.cost >= kParallelCycles;
  SmallVector<const PanelSide *> slices;
  for (const PanelSide *side : {&plan.lanesSide, &plan.rowsSide}) {
    if (side->decodedInside) {
      slices.push_back(side);
    } else if (side->decodedFirst) {
      decodeFirst(*side, zero, allocateDecoded(*side), parallel);
    } else if (side->reorderedFirst) {
      reorderCodes(side->input);
    }
  }
  const PanelSide &shared = plan.shared(), &mine = plan.privateSide();
  bool packsShared = shared.packing != Packing::None;
  bool packsPrivate = mine.packing != Packing::None;
  if (packsShared && !plan.sharedInside)
    packShared();

  SmallVector<int64_t> bounds;
  for (unsigned d : plan.outer)
    bounds.push_back(extents[d]);
  int64_t blocks = llvm::divideCeil(mine.tiles(), plan.privateTiles);
  if (!plan.blocksInside())
    bounds.push_back(blocks);
  int64_t trips = 1;
  for (int64_t bound : bounds)
    trips *= bound;
  bool threads = parallel && trips > 1;
  int64_t privateElements = plan.privateTiles * blockEntries * mine.pitch;
  Value privatePanel, decoded[2];
  auto allocatePrivate = [&] {
    if (packsPrivate)
      privatePanel = allocate(privateElements, panelElement);
    if (packsShared && plan.sharedInside)
      sharedPanel =
          allocate(shared.tiles() * entries * shared.pitch, panelElement);
    for (const PanelSide *side : slices)
      decoded[side->input] = allocateDecoded(*side);
    if (plan.pairTerms && blockEntries > plan.pairTerms / 2)
      wideSums = allocate(plan.rows * plan.vectors * plan.lanes, element);
    if (plan.tiles)
      tileSums = allocate(plan.rows * plan.vectors * plan.lanes, element);
  };
  if (!threads)
    allocatePrivate();
  if (group && !group->members.empty())
    epilogue.emplace(b, *group, plan.lanesSide.dims, plan.rowsSide.dims,
                     plan.lanesSide.dims, threads,
                     &op->getParentOfType<func::FuncOp>().getBody().front());
  if (epilogue && isBlocked())
    epilogue->setSumBlock(plan.reductionBlock * innerSteps);
  if (epilogue && !threads)
    epilogue->enter(b.getInsertionBlock(), plan.lanes);
  forParallel(bounds, threads, [&](ValueRange at) {
    for (auto [d, value] : llvm::zip(plan.outer, at))
      iv[d] = value;
    if (epilogue && threads)
      epilogue->enter(b.getInsertionBlock(), plan.lanes);
    if (threads)
      allocatePrivate();
    for (const PanelSide *side : slices) {
      Value offset = zero;
      for (unsigned d : plan.outer)
        offset = add(offset, mul(iv[d], given[side->input].strides[d]));
      decodeFirst(*side, offset, decoded[side->input], false);
    }
    if (packsShared && plan.sharedInside)
      packShared();
    auto block = [&](Value number) {
      Value begin = mul(number, plan.privateTiles);
      emitBlock({begin, minimum(add(begin, constant(plan.privateTiles)),
                                constant(mine.tiles()))},
                privatePanel);
    };
    if (plan.blocksInside()) {
      SmallVector<int64_t> inside;
      for (unsigned d : plan.middle)
        inside.push_back(extents[d]);
      inside.push_back(blocks);
      forParallel(inside, false, [&](ValueRange at) {
        for (auto [d, value] : llvm::zip(plan.middle, at))
          iv[d] = value;
        block(at.back());
      });
    } else
      block(at.back());
    if (epilogue && threads)
      epilogue->leave();
  });
  if (epilogue && !threads)
    epilogue->leave();
  for (Value buffer : allocated)
    memref::DeallocOp::create(b, loc, buffer);
}

/// A block of tiles of the private side.
void ContractionEmitter::emitBlock(Range privateTiles, Value privatePanel) {
  const PanelSide &mine = plan.privateSide();
  forRange(
      {zero, constant(firstExtent)}, plan.reductionBlock, [&](Value begin) {
        Range block = {begin, minimum(add(begin, constant(plan.reductionBlock)),
                                      constant(firstExtent))};
        if (mine.packing != Packing::None)
          forTiles(mine, privateTiles, [&](Value tile, int64_t count) {
            Value number =
                b.createOrFold<arith::SubIOp>(loc, tile, privateTiles.begin);
            packTile(mine, tile, count, block, privatePanel,
                     mul(number, blockEntries * mine.pitch));
          });
        emitSharedTiles(privateTiles, privatePanel, block);
      });
}

/// All tiles of the shared side against a private block.
void ContractionEmitter::emitSharedTiles(Range privateTiles, Value privatePanel,
                                         Range block) {
  SmallVector<int64_t> bounds;
  for (unsigned d : plan.inner)
    bounds.push_back(extents[d]);
  const PanelSide &shared = plan.shared();
  bounds.push_back(llvm::divideCeil(shared.tiles(), plan.sharedTiles));
  forParallel(bounds, false, [&](ValueRange at) {
    SmallVector<Value> saved = iv;
    for (auto [d, value] : llvm::zip(plan.inner, at))
      iv[d] = value;
    Value begin = mul(at.back(), plan.sharedTiles);
    Range sharedTiles = {begin, minimum(add(begin, constant(plan.sharedTiles)),
                                        constant(shared.tiles()))};
    Range laneTiles = plan.sharedRows ? privateTiles : sharedTiles;
    Range rowTiles = plan.sharedRows ? sharedTiles : privateTiles;
    forTiles(plan.lanesSide, laneTiles, [&](Value laneTile, int64_t lanes) {
      forTiles(plan.rowsSide, rowTiles, [&](Value rowTile, int64_t rows) {
        emitTile(laneTile, lanes, rowTile, rows, privatePanel, privateTiles,
                 block);
      });
    });
    iv = saved;
  });
}

/// One register tile over a block of K.
void ContractionEmitter::emitTile(Value laneTile, int64_t laneCount,
                                  Value rowTile, int64_t rowCount,
                                  Value privatePanel, Range privateTiles,
                                  Range block) {
  struct View {
    Value buffer, base;
    int64_t stride;
    SmallVector<int64_t> rows;
  };
  auto offsets = [&](ArrayRef<Group> groups) {
    SmallVector<int64_t> result;
    for (int64_t row = 0; row < rowCount; ++row) {
      int64_t offset = 0, rest = row;
      for (const Group &group : llvm::reverse(groups)) {
        offset += rest % group.extent * group.stride;
        rest /= group.extent;
      }
      result.push_back(offset);
    }
    return result;
  };
  auto neighbours = llvm::to_vector(llvm::seq<int64_t>(0, rowCount));
  auto view = [&](const PanelSide &side, Value tile) -> View {
    if (side.packing == Packing::None) {
      const Strided &layout = layouts[side.input];
      SmallVector<Group> k = layout.groups(plan.reductions, extents);
      SmallVector<Group> width = layout.groups(side.dims, extents);
      // Several strides along K are walked in loops of their own.
      int64_t step = k.size() == 1 ? k[0].stride : 0;
      Value base = add(address(side), widthOffset(side, mul(tile, side.width)));
      base = add(base, mul(block.begin, innerSteps * step));
      return {sources[side.input].buffer, base, step, offsets(width)};
    }
    if (&side == &plan.shared())
      return {sharedPanel,
              add(panelOffset(side, tile),
                  mul(entriesBefore(block.begin), side.pitch)),
              side.pitch, neighbours};
    Value number = b.createOrFold<arith::SubIOp>(loc, tile, privateTiles.begin);
    return {privatePanel, mul(number, blockEntries * side.pitch), side.pitch,
            neighbours};
  };
  prefetchTile(laneTile, laneCount, rowTile, rowCount);
  View lanesView = view(plan.lanesSide, laneTile);
  View rowsView = view(plan.rowsSide, rowTile);
  Value firstRow = mul(rowTile, plan.rowsSide.width);
  if (plan.tiles) {
    Value chunks =
        countChunks(b.createOrFold<arith::SubIOp>(loc, block.end, block.begin));
    multiplyTiles(lanesView.buffer, lanesView.base, laneCount, rowsView.buffer,
                  rowsView.base, rowCount, chunks);
    return storeTileRegisters(laneTile, laneCount, firstRow, rowCount, block);
  }
  bool inPlace = plan.lanesSide.packing == Packing::None;
  int64_t vectors = llvm::divideCeil(laneCount, plan.lanes);
  VectorType type = vectorOf(sumElement, plan.lanes);
  SmallVector<Group> rowSteps;
  if (plan.rowsSide.packing == Packing::None)
    rowSteps = layouts[plan.rowsSide.input].groups(plan.reductions, extents);
  Value start = arith::ConstantOp::create(b, loc, b.getZeroAttr(type));
  SmallVector<Value> sums(rowCount * vectors, start);
  Value count = mul(b.createOrFold<arith::SubIOp>(loc, block.end, block.begin),
                    innerSteps);
  if (plan.depth() != 1)
    count = div(add(count, constant(plan.depth() - 1)), plan.depth());
  auto step = [&](Value k, Value rowOffset, SmallVector<Value> sums) {
    SmallVector<Value> lanes;
    Value from = add(lanesView.base, mul(k, lanesView.stride));
    for (int64_t v = 0; v < vectors; ++v)
      lanes.push_back(loadLanes(
          lanesView.buffer, add(from, constant(v * plan.lanes)), plan.lanes,
          inPlace ? laneCount - v * plan.lanes : plan.lanes));
    // Pairs pass a panel of lanes fast: its first reader waits for the third
    // cache.
    if (plan.pairTerms)
      for (int64_t v = 0; v < vectors;
           v += std::max<int64_t>(1, 16 / plan.lanes))
        memref::PrefetchOp::create(
            b, loc, lanesView.buffer,
            ValueRange{add(from, constant(kPrefetchSteps * lanesView.stride +
                                          v * plan.lanes))},
            /*isWrite=*/false, /*localityHint=*/3, /*isDataCache=*/true);
    from = add(rowsView.base, rowOffset);
    // A panel of rows streams from the second cache: it is asked for early.
    if (plan.rowsSide.packing != Packing::None)
      memref::PrefetchOp::create(
          b, loc, rowsView.buffer,
          ValueRange{add(from, constant(kPrefetchSteps * rowsView.stride))},
          /*isWrite=*/false, /*localityHint=*/3, /*isDataCache=*/true);
    for (int64_t row = 0; row < rowCount; ++row) {
      Value scalar = memref::LoadOp::create(
          b, loc, rowsView.buffer, add(from, constant(rowsView.rows[row])));
      Value all = vector::BroadcastOp::create(b, loc, type, scalar);
      for (int64_t v = 0; v < vectors; ++v) {
        Value &sum = sums[row * vectors + v];
        if (plan.pairTerms)
          sum = addProducts(all, lanes[v], sum);
        else if (plan.fuseMultiplyAdd)
          // Not vector.fma: that one lets LLVM choose whether to round twice
          // [F1].
          sum = math::FmaOp::create(b, loc, all, lanes[v], sum);
        else
          sum = arith::AddFOp::create(
              b, loc, sum, arith::MulFOp::create(b, loc, all, lanes[v]));
      }
    }
    return sums;
  };
  auto loop =
      [&](Range range, ArrayRef<Value> sums,
          function_ref<SmallVector<Value>(Value, SmallVector<Value>)> body) {
        auto nest = scf::ForOp::create(b, loc, range.begin, range.end,
                                       constant(1), sums);
        OpBuilder::InsertionGuard guard(b);
        b.setInsertionPointToStart(nest.getBody());
        scf::YieldOp::create(
            b, loc,
            body(nest.getInductionVar(),
                 SmallVector<Value>(nest.getRegionIterArgs())));
        return SmallVector<Value>(nest.getResults());
      };
  if (plan.pairTerms) {
    sums = sumPairs(count, sums.size(), [&](Range range, ArrayRef<Value> sums) {
      return loop(range, sums, [&](Value k, SmallVector<Value> sums) {
        return step(k, mul(k, rowsView.stride), sums);
      });
    });
  } else if (steps == 1) {
    sums = step(zero, zero, sums);
  } else if (rowSteps.size() <= 1) {
    sums = loop({zero, count}, sums, [&](Value k, SmallVector<Value> sums) {
      return step(k, mul(k, rowsView.stride), sums);
    });
  } else {
    // Rows in place: one loop for each of their strides along K.
    auto nest = [&](auto &&self, unsigned depth, Value offset, Value k,
                    SmallVector<Value> sums) -> SmallVector<Value> {
      if (depth == rowSteps.size())
        return step(k, offset, sums);
      Group group = rowSteps[depth];
      int64_t factor = depth == 0 ? group.extent / firstExtent : 1;
      Range range = {zero, constant(group.extent)};
      if (depth == 0)
        range = {mul(block.begin, factor), mul(block.end, factor)};
      return loop(range, sums, [&](Value index, SmallVector<Value> sums) {
        Value local =
            depth == 0 ? b.createOrFold<arith::SubIOp>(loc, index, range.begin)
                       : index;
        return self(self, depth + 1, add(offset, mul(index, group.stride)),
                    add(mul(k, group.extent), local), sums);
      });
    };
    sums = nest(nest, 0, zero, zero, sums);
  }
  storeTile(sums, laneTile, laneCount, firstRow, rowCount, block);
}

/// Elements from one row of a tile to the next in the result.
int64_t ContractionEmitter::resultRowStride() const {
  return plan.rowsSide.dims.empty()
             ? 0
             : resultLayout.strides[plan.rowsSide.dims.back()];
}

/// Where a tile's first element lies in the result.
Value ContractionEmitter::resultBase(Value laneTile, Value firstRow) {
  Value base = constant(resultLayout.offset);
  for (ArrayRef<unsigned> dims :
       {ArrayRef(plan.outer), ArrayRef(plan.middle), ArrayRef(plan.inner)})
    for (unsigned d : dims)
      base = add(base, mul(iv[d], resultLayout.strides[d]));
  base = add(base, mul(laneTile, plan.lanesSide.width));
  return add(base, mul(firstRow, resultRowStride()));
}

/// Fetches a tile's lines of the result while the sums are computed: they are
/// far away where the result outgrows the cache, a page for each row, and
/// would be waited for at the end.
void ContractionEmitter::prefetchTile(Value laneTile, int64_t laneCount,
                                      Value rowTile, int64_t rowCount) {
  int64_t bytes = element.getIntOrFloatBitWidth() / 8;
  if (resultLayout.span * bytes <= target.l1 ||
      (epilogue && group->accumulatorsDie && !isBlocked()))
    return;
  Value base = resultBase(laneTile, mul(rowTile, plan.rowsSide.width));
  for (int64_t row = 0; row < rowCount; ++row)
    for (int64_t lane = 0; lane < laneCount; lane += 64 / bytes)
      memref::PrefetchOp::create(
          b, loc, result,
          ValueRange{add(base, constant(row * resultRowStride() + lane))},
          /*isWrite=*/true, /*localityHint=*/3, /*isDataCache=*/true);
}

/// Adds the sums of a block of K to the result; the first block starts it
/// where a fill said with what.
void ContractionEmitter::storeTile(ArrayRef<Value> sums, Value laneTile,
                                   int64_t laneCount, Value firstRow,
                                   int64_t rowCount, Range block) {
  int64_t vectors = llvm::divideCeil(laneCount, plan.lanes);
  VectorType type = vectorOf(element, plan.lanes);
  int64_t rowStride = resultRowStride();
  Value base = resultBase(laneTile, firstRow);
  auto total = [&](bool starts) {
    SmallVector<Value> totals(sums);
    for (int64_t row = 0; row < rowCount; ++row)
      for (int64_t v = 0; v < vectors; ++v) {
        if (starts && matchPattern(fill, m_AnyZeroFloat()))
          continue;
        Value at = add(base, constant(row * rowStride + v * plan.lanes));
        Value old =
            starts
                ? Value(vector::BroadcastOp::create(b, loc, type, fill))
                : loadLanes(result, at, plan.lanes, laneCount - v * plan.lanes);
        Value &sum = totals[row * vectors + v];
        sum = arith::AddFOp::create(b, loc, old, sum);
      }
    return totals;
  };
  auto store = [&](ArrayRef<Value> totals) {
    for (int64_t row = 0; row < rowCount; ++row)
      for (int64_t v = 0; v < vectors; ++v) {
        Value at = add(base, constant(row * rowStride + v * plan.lanes));
        int64_t left = laneCount - v * plan.lanes;
        Value sum = totals[row * vectors + v];
        if (left >= plan.lanes) {
          storeLanes(sum, result, at);
          continue;
        }
        SmallVector<bool> bits(plan.lanes, false);
        std::fill_n(bits.begin(), left, true);
        Value mask = arith::ConstantOp::create(
            b, loc,
            DenseElementsAttr::get(vectorOf(b.getI1Type(), plan.lanes), bits));
        vector::MaskedStoreOp::create(b, loc, result, ValueRange{at}, mask,
                                      sum);
      }
  };
  auto finish = [&](bool starts) {
    SmallVector<Value> totals = total(starts);
    if (!epilogue || !group->accumulatorsDie)
      store(totals);
    if (epilogue)
      finishTile(totals, laneTile, firstRow, laneCount);
  };
  auto choose = [&](Value condition, function_ref<void()> yes,
                    function_ref<void()> no) {
    auto choice = scf::IfOp::create(b, loc, condition, /*withElseRegion=*/true);
    OpBuilder::InsertionGuard guard(b);
    b.setInsertionPointToStart(choice.thenBlock());
    yes();
    b.setInsertionPointToStart(choice.elseBlock());
    no();
  };
  bool filled = static_cast<bool>(fill);
  if (!isBlocked())
    return finish(filled);
  Value isFirst = arith::CmpIOp::create(b, loc, arith::CmpIPredicate::eq,
                                        block.begin, zero);
  auto partial = [&] {
    if (!filled)
      return store(total(false));
    choose(isFirst, [&] { store(total(true)); }, [&] { store(total(false)); });
  };
  if (!epilogue)
    return partial();
  Value isLast = isLess(constant(firstExtent - 1), block.end);
  choose(isLast, [&] { finish(false); }, partial);
}

/// The members of the group on the finished sums of a tile.
void ContractionEmitter::finishTile(ArrayRef<Value> sums, Value laneTile,
                                    Value firstRow, int64_t laneCount) {
  int64_t vectors = llvm::divideCeil(laneCount, plan.lanes);
  SmallVector<Value> at = iv;
  auto setLoops = [&](const PanelSide &side, Value element) {
    for (unsigned d : llvm::reverse(side.dims)) {
      at[d] = d == side.dims.front() ? element : rem(element, extents[d]);
      element = div(element, extents[d]);
    }
  };
  epilogue->beginTile();
  for (int64_t row = 0; row < int64_t(sums.size()) / vectors; ++row) {
    setLoops(plan.rowsSide, add(firstRow, constant(row)));
    for (int64_t v = 0; v < vectors; ++v) {
      setLoops(plan.lanesSide, add(mul(laneTile, plan.lanesSide.width),
                                   constant(v * plan.lanes)));
      int64_t left = laneCount - v * plan.lanes;
      epilogue->emit(sums[row * vectors + v],
                     {at, row, v, left < plan.lanes ? left : 0});
    }
  }
  epilogue->endTile();
}

void emitContraction(OpBuilder &builder, linalg::GenericOp op,
                     const ContractionPlan &plan, bool parallel, Value fill,
                     const KernelGroup *group) {
  ContractionEmitter(builder, op, plan, parallel, fill, group).emit();
}

} // namespace lns::codegen

//===- CostModel.cpp - How long a tiling takes ----------------------------===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "LNSToLNSHW/CostModel.h"

#include "llvm/Support/MathExtras.h"

#include <cmath>
#include <set>

using namespace mlir;
using namespace lns;
using namespace lns::hw;
using llvm::divideCeil;

std::vector<int64_t> Problem::getKey() const {
  std::vector<int64_t> key = {batches,   rows,       columns,
                              reduction, resultBits, stages};
  for (const Addresses *each : {&a, &b, &result})
    for (int64_t number :
         {each->rows.getRun(), each->columns.getRun(), each->elementBytes})
      key.push_back(number);
  return key;
}

namespace {

constexpr Space kSpaces[] = {Space::A, Space::B, Space::Accumulator,
                             Space::Output};

/// Everything of a tiling that has a size.
class Estimate {
public:
  Estimate(const Problem &problem, const Tiling &tiling,
           ConfigurationAttr configuration)
      : problem(problem), tiling(tiling), configuration(configuration),
        latency(double(configuration.getDramLatency())),
        stages(double(problem.stages)) {}

  /// Bytes of a slot.
  int64_t getBytes(Space space) const;
  bool fits() const {
    return llvm::all_of(kSpaces, [&](Space space) {
      return getBytes(space) * tiling.slots[int(space)] <=
             configuration.getBytes(space);
    });
  }
  Cost run();

private:
  double slots(Space space) const { return double(tiling.slots[int(space)]); }
  double getTransferCycles(double bytes) const {
    return std::ceil(bytes / double(configuration.getDramBytes()));
  }
  /// Bytes that DRAM moves for one element of a tile.
  double getBytesOfElement(const Addresses &addresses, int64_t rows,
                           int64_t columns) const {
    constexpr int64_t many = 1 << 20;
    return double(
               addresses.getTransferBytes(many, rows, columns, configuration)) /
           double(many);
  }
  int64_t getSums() const {
    return tiling.tileGroups * configuration.getLanes() * tiling.results;
  }
  int64_t getMacCycles() const;
  /// Cycles for which the lanes wait for a load that may be issued `ahead`
  /// cycles before it is needed, but not before the ops between are issued,
  /// which wait in the queue of their unit.
  double getLate(double load, double ahead, double tile) const {
    double queued = double(configuration.getQueue()) /
                    (1 + double(tiling.depthTiles)) * tile;
    return std::max(0.0, load + latency - std::min(ahead, queued));
  }
  double getTileCycles() const;
  double getExposedCycles(double tile) const;
  double getExposedOfBatch(double tile) const;

  const Problem &problem;
  const Tiling &tiling;
  ConfigurationAttr configuration;
  double latency, stages;
  /// Busy cycles of one op each.
  double loadA = 0, loadB = 0, mac = 0, post = 0, store = 0;
  /// Cycles of all loads and of all stores for one tile, on average: tails move
  /// only what exists.
  double loads = 0, stores = 0;
  /// Tiles that are finished between two loads of A or of B, where these are
  /// whole.
  double tilesOfLoadA = 1, tilesOfLoadB = 1;
};

} // namespace

int64_t Estimate::getBytes(Space space) const {
  switch (space) {
  case Space::A:
    return divideCeil(tiling.getGroupsOfA() * configuration.getLanes() *
                          tiling.getColumnsOfA() *
                          configuration.getOperandBits(),
                      8);
  case Space::B:
    return divideCeil(tiling.getResultsOfB() * tiling.getColumnsOfB() *
                          configuration.getOperandBits(),
                      8);
  case Space::Accumulator:
    return divideCeil(getSums() * configuration.getAccumulatorBits(), 8);
  case Space::Output:
    return divideCeil(getSums() * problem.resultBits, 8);
  }
  llvm_unreachable("a memory without a slot");
}

int64_t Estimate::getMacCycles() const {
  int64_t vectors = tiling.depth / configuration.getVector();
  if (tiling.dataflow == Dataflow::OutputStationary)
    return tiling.tileGroups * vectors * tiling.results;
  return 1 + tiling.tileGroups * vectors *
                 std::max(tiling.results, configuration.getCollectorLatency());
}

/// What one tile takes in the long run: the busiest unit, the controller, or
/// the slots of a memory, each from its filling to its release.
double Estimate::getTileCycles() const {
  double macs = double(tiling.depthTiles);
  double sums = mac * macs + stages;
  double finish = post + double(configuration.getPostLatency());
  double issues = 3 + macs, chain = 0;
  auto addLoads = [&](Space space, double load) {
    issues += macs;
    chain =
        std::max(chain, macs * (load + latency + mac + stages) / slots(space));
  };
  if (!tiling.isAWhole)
    addLoads(Space::A, loadA);
  if (!tiling.isBWhole)
    addLoads(Space::B, loadB);
  double tile = std::max({mac * macs, loads, issues, post, stores, chain,
                          (sums + finish) / slots(Space::Accumulator),
                          (finish + store + latency) / slots(Space::Output)});
  if (tiling.isBWhole && !tiling.isBKept(problem)) {
    double block = tilesOfLoadB * tile;
    block =
        std::max({block, (loadB + latency + stages + block) / slots(Space::B)});
    tile = (block + getLate(loadB, block, tile)) / tilesOfLoadB;
  }
  return tile;
}

/// What a new block of A costs beyond its tiles. Loads are in order: that of A
/// comes after those of B for the block before, which wait for slots.
double Estimate::getExposedCycles(double tile) const {
  if (!tiling.isAWhole)
    return 0;
  double block = tilesOfLoadA * tile;
  if (slots(Space::A) < 2)
    return loadA + latency + stages + (tiling.isBKept(problem) ? 0.0 : loadB);
  if (tiling.isBKept(problem))
    return getLate(loadA, block, tile);
  // How long the slots of B hold that the last loads of the block have filled.
  double use =
      tiling.isBWhole ? tile * tilesOfLoadB : tile / double(tiling.depthTiles);
  double ahead = std::min(use * (slots(Space::B) - 1), block);
  return getLate(loadA, ahead, tile) + std::max(0.0, loadB - use);
}

/// What a new batch costs beyond that, where B is loaded once for each.
double Estimate::getExposedOfBatch(double tile) const {
  if (!tiling.isBKept(problem))
    return 0;
  if (slots(Space::B) < 2)
    return loadB + latency + stages + loadA - getExposedCycles(tile);
  return std::max(0.0, getLate(loadA + loadB, tilesOfLoadA * tile, tile) -
                           getExposedCycles(tile));
}

Cost Estimate::run() {
  auto existing = [](int64_t some, int64_t all) {
    return double(std::min(some, all));
  };
  int64_t groups = divideCeil(problem.rows, configuration.getLanes());
  int64_t blocksOfA = divideCeil(groups, tiling.getGroupsOfA());
  int64_t blocksOfB = divideCeil(problem.columns, tiling.getResultsOfB());
  tilesOfLoadB = double(tiling.tilesOfA * tiling.tilesOfB);
  tilesOfLoadA = tilesOfLoadB * double(blocksOfB);

  int64_t rowsOfA = tiling.getGroupsOfA() * configuration.getLanes();
  int64_t rowsOfTile = tiling.tileGroups * configuration.getLanes();
  double perA = getBytesOfElement(problem.a, rowsOfA, tiling.getColumnsOfA());
  double perB = getBytesOfElement(problem.b, tiling.getResultsOfB(),
                                  tiling.getColumnsOfB());
  double perResult =
      getBytesOfElement(problem.result, rowsOfTile, tiling.results);
  double bytesOfA = perA * existing(rowsOfA, problem.rows) *
                    existing(tiling.getColumnsOfA(), problem.reduction);
  double bytesOfB = perB * existing(tiling.getResultsOfB(), problem.columns) *
                    existing(tiling.getColumnsOfB(), problem.reduction);
  double bytesOfResult = perResult * existing(rowsOfTile, problem.rows) *
                         existing(tiling.results, problem.columns);
  loadA = getTransferCycles(bytesOfA);
  loadB = getTransferCycles(bytesOfB);
  mac = double(getMacCycles());
  post = double(divideCeil(getSums(), configuration.getPostWidth()));
  store = getTransferCycles(bytesOfResult);

  double batches = double(problem.batches);
  double blocks = batches * double(blocksOfA);
  double tiles = blocks * tilesOfLoadA;
  double timesA = tiling.isAWhole
                      ? 1.0
                      : double(divideCeil(problem.columns, tiling.results));
  double timesB = tiling.isBKept(problem) ? 1.0
                  : tiling.isBWhole       ? double(blocksOfA)
                                          : double(blocksOfA * tiling.tilesOfA);
  double reduction = double(problem.reduction);
  double bytesRead = batches * reduction *
                     (timesA * double(problem.rows) * perA +
                      timesB * double(problem.columns) * perB);
  double bytesWritten =
      batches * double(problem.rows) * double(problem.columns) * perResult;
  loads = bytesRead / double(configuration.getDramBytes()) / tiles;
  stores = bytesWritten / double(configuration.getDramBytes()) / tiles;

  double tile = getTileCycles();
  Cost cost;
  cost.cycles = tiles * tile + (blocks - 1) * getExposedCycles(tile) + loadA +
                (batches - 1) * getExposedOfBatch(tile) + loadB + latency +
                stages + post + double(configuration.getPostLatency()) + store +
                latency;
  cost.transfers =
      (bytesRead + bytesWritten) / double(configuration.getDramBytes());
  return cost;
}

Cost hw::estimate(const Problem &problem, const Tiling &tiling,
                  ConfigurationAttr configuration) {
  return Estimate(problem, tiling, configuration).run();
}

//===----------------------------------------------------------------------===//
// Choice
//===----------------------------------------------------------------------===//

/// Sizes up to `most` that divide `total` into parts of about one size, each
/// number of parts once, largest size first.
static SmallVector<int64_t> getSizes(int64_t total, int64_t most,
                                     int64_t number) {
  SmallVector<int64_t> sizes;
  for (int64_t size = std::min(total, most); size > 0;) {
    int64_t parts = divideCeil(total, size);
    int64_t even = divideCeil(total, parts);
    sizes.push_back(even);
    if (int64_t(sizes.size()) == number)
      break;
    // The largest size with more parts.
    size = even == 1 ? 0 : divideCeil(total, divideCeil(total, even)) - 1;
    size = std::min(size, even - 1);
  }
  return sizes;
}

namespace {
/// Goes through the tilings that fit.
class Choice {
public:
  Choice(const Problem &problem, ConfigurationAttr configuration,
         const TilingOptions &options)
      : problem(problem), configuration(configuration), options(options),
        groups(divideCeil(problem.rows, configuration.getLanes())) {}
  void run();
  /// The fastest of each dataflow.
  std::array<std::optional<std::pair<Tiling, Cost>>, 2> bests;

private:
  void considerSums(Tiling tiling);
  void considerDepth(Tiling tiling);
  void considerBuffers(const Tiling &tiling);
  /// One operand: its memory, rows of a tile, tiles, and where a tiling says
  /// how it is loaded.
  struct Loads {
    Space space;
    int64_t rows, tiles;
    bool Tiling::*isWhole;
    int64_t Tiling::*tilesOfLoad;
  };
  void considerLoads(Tiling tiling, const Loads &loads,
                     function_ref<void(const Tiling &)> next);
  void consider(const Tiling &tiling);
  /// How many slots are tried: as many as hide the latency of DRAM.
  SmallVector<int64_t> getSlots(Space space) const {
    if (!options.overlap)
      return {1};
    if (space == Space::B || space == Space::Output)
      return {8, 4, 2, 1};
    if (space == Space::Accumulator)
      return {4, 2, 1};
    return {2, 1};
  }

  const Problem &problem;
  ConfigurationAttr configuration;
  const TilingOptions &options;
  int64_t groups;
};
} // namespace

void Choice::run() {
  for (Dataflow each : {Dataflow::LocalAStationary, Dataflow::OutputStationary})
    if (!options.dataflow || each == *options.dataflow) {
      Tiling tiling;
      tiling.dataflow = each;
      considerSums(tiling);
    }
}

/// A tile, and how many of them the collector and the output have room for.
void Choice::considerSums(Tiling tiling) {
  int64_t room =
      configuration.getCollector() * 8 /
      (configuration.getAccumulatorBits() * configuration.getLanes());
  int64_t outputs = configuration.getBytes(Space::Output) * 8 /
                    (problem.resultBits * configuration.getLanes());
  int64_t vector = configuration.getVector() * configuration.getOperandBits();
  for (int64_t slots : getSlots(Space::Accumulator)) {
    int64_t sums = room / slots;
    for (int64_t tileGroups = 1; tileGroups <= std::min(groups, sums);
         tileGroups *= 2) {
      // No size that does not fit takes the place of one that does.
      int64_t most = std::min({sums / tileGroups, outputs / tileGroups,
                               configuration.getBufferB() * 8 / vector});
      if (tiling.dataflow == Dataflow::LocalAStationary)
        most = std::min(most, configuration.getTemporalReuse());
      for (int64_t results : getSizes(problem.columns, most, 6)) {
        tiling.slots[int(Space::Accumulator)] = slots;
        tiling.tileGroups = tileGroups;
        tiling.results = results;
        tiling.slots[int(Space::Output)] = std::min(
            outputs / (tileGroups * results), getSlots(Space::Output).front());
        considerDepth(tiling);
      }
    }
  }
}

void Choice::considerDepth(Tiling tiling) {
  int64_t vectors = divideCeil(problem.reduction, configuration.getVector());
  int64_t bits = configuration.getVector() * configuration.getOperandBits();
  int64_t rows = configuration.getLanes() * tiling.tileGroups;
  int64_t most =
      std::min(configuration.getBufferA() * 8 / (bits * rows),
               configuration.getBufferB() * 8 / (bits * tiling.results));
  for (int64_t depth : getSizes(vectors, most, 10)) {
    tiling.depth = depth * configuration.getVector();
    tiling.depthTiles = divideCeil(vectors, depth);
    considerBuffers(tiling);
  }
}

/// How a buffer is loaded: all of the reduction for several tiles at once, or
/// what one mac reads. `rows` are those of a tile, of A or of B.
void Choice::considerLoads(Tiling tiling, const Loads &loads,
                           function_ref<void(const Tiling &)> next) {
  int64_t bytes = divideCeil(tiling.depth * tiling.depthTiles *
                                 configuration.getOperandBits() * loads.rows,
                             8);
  for (int64_t slots : getSlots(loads.space)) {
    tiling.slots[int(loads.space)] = slots;
    int64_t fitting = configuration.getBytes(loads.space) / bytes / slots;
    tiling.*loads.isWhole = true;
    if (fitting > 0)
      for (int64_t size : getSizes(loads.tiles, fitting, 4)) {
        tiling.*loads.tilesOfLoad = size;
        next(tiling);
      }
    tiling.*loads.isWhole = tiling.depthTiles == 1;
    tiling.*loads.tilesOfLoad = 1;
    next(tiling);
  }
}

void Choice::considerBuffers(const Tiling &tiling) {
  Loads a = {Space::A, configuration.getLanes() * tiling.tileGroups,
             int64_t(divideCeil(groups, tiling.tileGroups)), &Tiling::isAWhole,
             &Tiling::tilesOfA};
  Loads b = {Space::B, tiling.results,
             int64_t(divideCeil(problem.columns, tiling.results)),
             &Tiling::isBWhole, &Tiling::tilesOfB};
  considerLoads(tiling, a, [&](const Tiling &withA) {
    considerLoads(withA, b,
                  [&](const Tiling &withBoth) { consider(withBoth); });
  });
}

void Choice::consider(const Tiling &tiling) {
  Estimate estimate(problem, tiling, configuration);
  if (!estimate.fits())
    return;
  std::pair<Tiling, Cost> candidate = {tiling, estimate.run()};
  auto &best = bests[int(tiling.dataflow)];
  if (!best || isBetter(candidate, *best))
    best = candidate;
}

bool hw::isBetter(const std::pair<Tiling, Cost> &one,
                  const std::pair<Tiling, Cost> &other) {
  constexpr double worth = 1.02;
  double first = one.second.getSum(), second = other.second.getSum();
  if (one.first.dataflow == other.first.dataflow)
    return first < second;
  bool isLocal = one.first.dataflow == Dataflow::LocalAStationary;
  return isLocal ? first <= worth * second : worth * first < second;
}

std::optional<std::pair<Tiling, Cost>>
hw::chooseTiling(const Problem &problem, ConfigurationAttr configuration,
                 const TilingOptions &options, std::string *why) {
  Choice choice(problem, configuration, options);
  choice.run();
  std::optional<std::pair<Tiling, Cost>> best;
  for (const auto &each : choice.bests)
    if (each && (!best || isBetter(*each, *best)))
      best = each;
  if (best)
    return best;
  Tiling smallest;
  smallest.depth = configuration.getVector();
  Estimate estimate(problem, smallest, configuration);
  for (Space space : kSpaces)
    if (estimate.getBytes(space) > configuration.getBytes(space)) {
      std::string tile =
          space == Space::A || space == Space::B
              ? "a vector of " + std::to_string(configuration.getVector())
              : "one column";
      *why = ("[H5] the smallest tile, " +
              (space == Space::B ? "one row"
                                 : Twine(configuration.getLanes()) + " rows") +
              " by " + tile + ", takes " + Twine(estimate.getBytes(space)) +
              " bytes of '" + stringifySpace(space) + "', which has " +
              Twine(configuration.getBytes(space)))
                 .str();
      break;
    }
  return std::nullopt;
}

//===- CheckPlaces.cpp - Accesses stay inside their memory ----------------===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "CheckPlaces.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/SCF/IR/SCF.h"
#include "mlir/Dialect/Utils/StaticValueUtils.h"
#include "llvm/ADT/TypeSwitch.h"

#include <map>

using namespace mlir;
using namespace lns;
using namespace lns::hw;

namespace {

/// The least and the greatest value of an index.
struct Bounds {
  int64_t low, high;
};

class PlaceChecker {
public:
  LogicalResult check(Operation *op) {
    return TypeSwitch<Operation *, LogicalResult>(op)
        .Case<LoadOp, StoreOp>([&](auto move) {
          return checkTile(move, move.getPattern(), move.getBatch(),
                           move.getRow(), move.getColumn());
        })
        .Case([&](PostOp post) { return check(post); })
        .Case([&](MacOp mac) { return check(mac); })
        .Default(success());
  }

private:
  LogicalResult check(PostOp post);
  LogicalResult check(MacOp mac);
  LogicalResult checkTile(Operation *op, PatternAttr pattern, Value batch,
                          Value row, Value column);
  /// `count` places from `first` on are among `size`.
  LogicalResult checkInside(Operation *op, StringRef what, Value first,
                            int64_t count, int64_t size);
  /// None where it is not made of constants, variables of loops, sums and
  /// products.
  std::optional<Bounds> getBounds(Value value);
  std::optional<Bounds> computeBounds(Value value);

  llvm::DenseMap<Value, std::optional<Bounds>> known;
};

} // namespace

std::optional<Bounds> PlaceChecker::getBounds(Value value) {
  auto position = known.find(value);
  if (position != known.end())
    return position->second;
  std::optional<Bounds> bounds = computeBounds(value);
  known[value] = bounds;
  return bounds;
}

std::optional<Bounds> PlaceChecker::computeBounds(Value value) {
  if (std::optional<int64_t> constant = getConstantIntValue(value))
    return Bounds{*constant, *constant};
  if (auto argument = dyn_cast<BlockArgument>(value)) {
    auto loop = dyn_cast<scf::ForOp>(argument.getOwner()->getParentOp());
    if (!loop || argument != loop.getInductionVar())
      return std::nullopt;
    std::optional<APInt> trips = loop.getStaticTripCount();
    std::optional<int64_t> first = getConstantIntValue(loop.getLowerBound()),
                           step = getConstantIntValue(loop.getStep());
    int64_t reach;
    if (!trips || !first || !step || trips->isZero() ||
        llvm::MulOverflow(trips->getSExtValue() - 1, *step, reach) ||
        llvm::AddOverflow(*first, reach, reach))
      return std::nullopt;
    return Bounds{*first, reach};
  }
  Operation *op = value.getDefiningOp();
  if (!isa<arith::AddIOp, arith::SubIOp, arith::MulIOp>(op))
    return std::nullopt;
  std::optional<Bounds> lhs = getBounds(op->getOperand(0)),
                        rhs = getBounds(op->getOperand(1));
  if (!lhs || !rhs)
    return std::nullopt;
  // Each is monotonous in both operands, so corners are enough.
  Bounds result{INT64_MAX, INT64_MIN};
  for (int64_t x : {lhs->low, lhs->high})
    for (int64_t y : {rhs->low, rhs->high}) {
      int64_t corner;
      if (isa<arith::AddIOp>(op)   ? llvm::AddOverflow(x, y, corner)
          : isa<arith::SubIOp>(op) ? llvm::SubOverflow(x, y, corner)
                                   : llvm::MulOverflow(x, y, corner))
        return std::nullopt;
      result.low = std::min(result.low, corner);
      result.high = std::max(result.high, corner);
    }
  return result;
}

LogicalResult PlaceChecker::checkInside(Operation *op, StringRef what,
                                        Value first, int64_t count,
                                        int64_t size) {
  std::optional<Bounds> bounds = getBounds(first);
  if (!bounds)
    return op->emitOpError()
           << "[H5] where its " << what
           << " begin cannot be bounded; compute the place from constants and "
              "variables of loops by sums and products";
  if (bounds->low >= 0 && bounds->high <= size - count)
    return success();
  InFlightDiagnostic error = op->emitOpError();
  error << "[H5] its " << what << " reach from " << bounds->low << " to "
        << bounds->high + count - 1 << ", but there are " << size << " of them";
  return error;
}

/// Rows and columns may be beyond the pattern: those are padding [P6].
LogicalResult PlaceChecker::checkTile(Operation *op, PatternAttr pattern,
                                      Value batch, Value row, Value column) {
  constexpr int64_t endless = INT64_MAX;
  return success(succeeded(checkInside(op, "batches", batch, 1,
                                       pattern.getNumBatches())) &&
                 succeeded(checkInside(op, "rows", row, 1, endless)) &&
                 succeeded(checkInside(op, "columns", column, 1, endless)));
}

LogicalResult PlaceChecker::check(PostOp post) {
  SmallVector<Attribute> patterns(post.getScalePatterns().getValue());
  for (Attribute pattern : {Attribute(post.getBiasPatternAttr()),
                            Attribute(post.getInversePatternAttr())})
    if (pattern)
      patterns.push_back(pattern);
  for (Attribute pattern : patterns)
    if (failed(checkTile(post, cast<PatternAttr>(pattern), post.getBatch(),
                         post.getRow(), post.getColumn())))
      return failure();
  return success();
}

LogicalResult PlaceChecker::check(MacOp mac) {
  auto shape = [](Value slot) {
    return cast<MemRefType>(slot.getType()).getShape();
  };
  ArrayRef<int64_t> a = shape(mac.getA()), b = shape(mac.getB()),
                    sums = shape(mac.getAccumulators());
  auto columns = int64_t(mac.getColumns());
  return success(
      succeeded(checkInside(mac, "rows of a", mac.getARow(), sums[0], a[0])) &&
      succeeded(
          checkInside(mac, "columns of a", mac.getAColumn(), columns, a[1])) &&
      succeeded(checkInside(mac, "rows of b", mac.getBRow(), sums[1], b[0])) &&
      succeeded(
          checkInside(mac, "columns of b", mac.getBColumn(), columns, b[1])));
}

LogicalResult hw::checkPlaces(ProgramOp program) {
  PlaceChecker checker;
  bool failed = false;
  program.walk([&](Operation *op) {
    // What stands in a loop without iterations is never run.
    for (auto loop = op->getParentOfType<scf::ForOp>(); loop;
         loop = loop->getParentOfType<scf::ForOp>())
      if (std::optional<APInt> trips = loop.getStaticTripCount();
          trips && trips->isZero())
        return;
    failed |= mlir::failed(checker.check(op));
  });
  return failure(failed);
}

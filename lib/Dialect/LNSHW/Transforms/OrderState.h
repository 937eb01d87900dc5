//===- OrderState.h - What is ordered after what ----------------*- C++ -*-===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// \file
/// Units work on their ops in the order of issue, so everything that an op is
/// ordered after is, for each unit, a prefix of the ops that the unit was given
/// [H1]: a number for each unit, a vector clock. A place in memory remembers
/// the last read and the last write by each unit.
///
//===----------------------------------------------------------------------===//

#ifndef LNS_LIB_DIALECT_LNSHW_TRANSFORMS_ORDERSTATE_H
#define LNS_LIB_DIALECT_LNSHW_TRANSFORMS_ORDERSTATE_H

#include "lns/Dialect/LNSHW/LNSHW.h"

#include <array>
#include <vector>

namespace lns::hw {

inline constexpr unsigned kNumUnits = getMaxEnumValForUnit() + 1;

/// For each unit: so many of its ops are complete.
class Clock {
public:
  int64_t &operator[](unsigned unit) { return counts[unit]; }
  int64_t operator[](unsigned unit) const { return counts[unit]; }
  /// Is complete when both are.
  void join(const Clock &other);

private:
  std::array<int64_t, kNumUnits> counts{};
};

/// The last access of a kind by each unit: its number among the unit's ops, 0
/// where there was none, and the op.
struct Accesses {
  Clock last;
  std::array<mlir::Operation *, kNumUnits> ops{};
};

/// One slot, or one argument in DRAM.
struct Place {
  Accesses reads, writes;
};

/// Values of SSA names in the regions that are being run.
template <typename T> class Environment {
public:
  void set(mlir::Value name, T value) {
    auto [position, inserted] = positions.try_emplace(name, entries.size());
    if (inserted)
      entries.emplace_back(name, value);
    else
      entries[position->second].second = value;
  }
  std::optional<T> lookup(mlir::Value name) const {
    auto position = positions.find(name);
    if (position == positions.end())
      return std::nullopt;
    return entries[position->second].second;
  }
  size_t size() const { return entries.size(); }
  /// Forgets what was set first after there were `size` names.
  void truncate(size_t size) {
    for (; entries.size() > size; entries.pop_back())
      positions.erase(entries.back().first);
  }
  auto begin() { return entries.begin(); }
  auto end() { return entries.end(); }

private:
  std::vector<std::pair<mlir::Value, T>> entries;
  llvm::DenseMap<mlir::Value, size_t> positions;
};

/// The order of the accesses so far, and of what is issued next.
struct OrderState {
  std::vector<Place> places;
  Clock issued;                       ///< ops given to each unit
  std::array<Clock, kNumUnits> units; ///< what its next op is ordered after
  Clock controller;                   ///< complete before the next issue
  Environment<Clock> tokens;

  /// Replaces the numbers of ops by their ranks among those that places
  /// remember, in all clocks. Whether an access is ordered depends on
  /// comparisons with these numbers only, maxima keep the order, and later ops
  /// have larger numbers than all; so states of equal ranks have equal futures.
  void rank();
  /// Appends everything that the future depends on.
  void appendTo(std::vector<int64_t> &key);
};

} // namespace lns::hw

#endif // LNS_LIB_DIALECT_LNSHW_TRANSFORMS_ORDERSTATE_H

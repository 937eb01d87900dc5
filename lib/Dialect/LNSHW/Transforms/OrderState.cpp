//===- OrderState.cpp - What is ordered after what ------------------------===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "OrderState.h"

#include "llvm/ADT/STLExtras.h"

using namespace lns::hw;

void Clock::join(const Clock &other) {
  for (unsigned unit = 0; unit < kNumUnits; ++unit)
    counts[unit] = std::max(counts[unit], other.counts[unit]);
}

void OrderState::rank() {
  auto forEachClock = [&](auto function) {
    function(controller);
    for (Clock &clock : units)
      function(clock);
    for (auto &[name, clock] : tokens)
      function(clock);
    for (Place &place : places) {
      function(place.reads.last);
      function(place.writes.last);
    }
  };
  for (unsigned unit = 0; unit < kNumUnits; ++unit) {
    std::vector<int64_t> numbers;
    for (const Place &place : places)
      for (const Accesses *accesses : {&place.reads, &place.writes})
        if (int64_t number = accesses->last[unit])
          numbers.push_back(number);
    llvm::sort(numbers);
    numbers.erase(std::unique(numbers.begin(), numbers.end()), numbers.end());
    forEachClock([&](Clock &clock) {
      clock[unit] = llvm::upper_bound(numbers, clock[unit]) - numbers.begin();
    });
    issued[unit] = numbers.size();
  }
}

void OrderState::appendTo(std::vector<int64_t> &key) {
  auto append = [&](const Clock &clock) {
    for (unsigned unit = 0; unit < kNumUnits; ++unit)
      key.push_back(clock[unit]);
  };
  append(controller);
  for (const Clock &clock : units)
    append(clock);
  for (auto &[name, clock] : tokens)
    append(clock);
  for (const Place &place : places) {
    append(place.reads.last);
    append(place.writes.last);
  }
}

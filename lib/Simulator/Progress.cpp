//===- Progress.cpp - How much is done ------------------------------------===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Quantities.h"
#include "lns/Simulator/Report.h"

#include "llvm/Support/Process.h"

#include <cmath>

using namespace lns::sim;

static constexpr auto kPatience = std::chrono::seconds(1);
static constexpr auto kPause = std::chrono::milliseconds(200);

std::string lns::sim::formatProgress(int64_t done, int64_t total,
                                     double seconds) {
  double share = total > 0 ? std::min(1.0, double(done) / double(total)) : 0;
  std::string text = "lns-sim: " + std::to_string(int(100 * share)) + " % of " +
                     formatCount(total) + " macs, " +
                     std::to_string(std::lround(seconds)) + " s";
  if (share > 0)
    text += ", about " +
            std::to_string(std::lround(seconds * (1 - share) / share)) +
            " s left";
  return text;
}

Progress::Progress(int64_t total)
    : total(total), terminal(llvm::sys::Process::StandardErrIsDisplayed()),
      start(Clock::now()), next(start + kPatience) {}

void Progress::advance(int64_t macs) {
  done += macs;
  if (!terminal || total <= 0)
    return;
  Clock::time_point now = Clock::now();
  if (now < next)
    return;
  next = now + kPause;
  shown = true;
  std::chrono::duration<double> seconds = now - start;
  llvm::errs() << "\r" << formatProgress(done, total, seconds.count())
               << "\033[K";
}

Progress::~Progress() {
  if (shown)
    llvm::errs() << "\r\033[K";
}

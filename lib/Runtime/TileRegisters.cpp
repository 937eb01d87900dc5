//===- TileRegisters.cpp - Permission to use AMX --------------------------===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Linux saves 8 KiB of tile registers only for processes that asked for them:
// until then the first instruction on one ends the process. The permission
// holds for every thread, those that exist included.
//
//===----------------------------------------------------------------------===//

#include "lns/Runtime/Runtime.h"

#include <cstdio>
#include <cstdlib>
#include <cstring>

#if defined(__linux__) && defined(__x86_64__)
#include <cerrno>
#include <sys/syscall.h>
#include <unistd.h>

/// Of asm/prctl.h, which is missing where headers are older than AMX.
static constexpr int kRequestPermission = 0x1023, kTileData = 18;

static const char *request() {
  if (syscall(SYS_arch_prctl, kRequestPermission, kTileData) == 0)
    return nullptr;
  static char reason[128];
  std::snprintf(reason, sizeof reason,
                "the kernel refuses this process the tile registers of AMX "
                "(arch_prctl: %s)",
                std::strerror(errno));
  return reason;
}
#else
static const char *request() {
  return "this system has no tile registers of AMX";
}
#endif

const char *lns_request_tile_registers() {
  static const char *const reason = request();
  return reason;
}

void lns_use_tile_registers() {
  if (const char *reason = lns_request_tile_registers()) {
    std::fprintf(stderr,
                 "error: %s; compile the model for a CPU without them, for "
                 "example --target-cpu=x86-64-v4\n",
                 reason);
    std::abort();
  }
}

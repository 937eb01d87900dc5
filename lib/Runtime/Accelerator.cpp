//===- Accelerator.cpp - Programs of the accelerator ----------------------===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "lns/Runtime/Accelerator.h"
#include "lns/Runtime/Check.h"

#include <string>

LNSAcceleratorFunction lns_on_accelerator_run = nullptr;
void *lns_accelerator_context = nullptr;

void lns_accelerator_run(const char *program, void **arguments) {
  if (!lns_on_accelerator_run)
    lns_assert_failed((std::string("error: '") + program +
                       "' is a program of the accelerator, and this process "
                       "has none; run the library with lns-sim or lns-run, or "
                       "attach a simulator (SimulatorC.h) before the call")
                          .c_str());
  lns_on_accelerator_run(lns_accelerator_context, program, arguments);
}

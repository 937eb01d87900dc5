//===- LNSHWWork.cpp - How long, and what is moved [H4] -===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "lns/Dialect/LNSHW/LNSHW.h"

using namespace mlir;
using namespace lns;
using namespace lns::hw;

WorkFunction LoadOp::getWork(const Machine &machine) { return {}; }
WorkFunction StoreOp::getWork(const Machine &machine) { return {}; }
WorkFunction ClearOp::getWork(const Machine &machine) { return {}; }
WorkFunction MacOp::getWork(const Machine &machine) { return {}; }
WorkFunction PostOp::getWork(const Machine &machine) { return {}; }

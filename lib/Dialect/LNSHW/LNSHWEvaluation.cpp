//===- LNSHWEvaluation.cpp - What ops do to memory [H3] -===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "lns/Dialect/LNSHW/LNSHW.h"

using namespace mlir;
using namespace lns;
using namespace lns::hw;

Evaluation LoadOp::getEvaluation(const Machine &machine) { return {}; }
Evaluation StoreOp::getEvaluation(const Machine &machine) { return {}; }
Evaluation ClearOp::getEvaluation(const Machine &machine) { return {}; }
Evaluation MacOp::getEvaluation(const Machine &machine) { return {}; }
Evaluation PostOp::getEvaluation(const Machine &machine) { return {}; }

//===- LNSHWDialect.cpp - The lnshw dialect -===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "lns/Dialect/LNSHW/LNSHW.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/MemRef/IR/MemRef.h"
#include "mlir/Dialect/SCF/IR/SCF.h"
#include "mlir/IR/DialectImplementation.h"
#include "llvm/ADT/TypeSwitch.h"

using namespace mlir;
using namespace lns;
using namespace lns::hw;

#include "lns/Dialect/LNSHW/LNSHWDialect.cpp.inc"

#define GET_TYPEDEF_CLASSES
#include "lns/Dialect/LNSHW/LNSHWTypes.cpp.inc"

#include "lns/Dialect/LNSHW/LNSHWInterfaces.cpp.inc"

void LNSHWDialect::initialize() {
  registerTypes();
  registerAttributes();
  addOperations<
#define GET_OP_LIST
#include "lns/Dialect/LNSHW/LNSHWOps.cpp.inc"
      >();
}

void LNSHWDialect::registerTypes() {
  addTypes<
#define GET_TYPEDEF_LIST
#include "lns/Dialect/LNSHW/LNSHWTypes.cpp.inc"
      >();
}

#define GET_OP_CLASSES
#include "lns/Dialect/LNSHW/LNSHWOps.cpp.inc"

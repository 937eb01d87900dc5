//===- Registration.cpp - What every tool knows ---------------------------===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "lns/Driver/Registration.h"

#if __has_include("lns/Codegen/Passes.h")
#include "lns/Codegen/Passes.h"
#endif
#if __has_include("lns/Conversion/Passes.h")
#include "lns/Conversion/Passes.h"
#endif
#if __has_include("lns/Dialect/Check/Check.h")
#include "lns/Dialect/Check/Check.h"
#endif
#if __has_include("lns/Dialect/LNS/LNS.h")
#include "lns/Dialect/LNS/LNS.h"
#endif
#if __has_include("lns/Pipelines/Pipelines.h")
#include "lns/Pipelines/Pipelines.h"
#endif
#if __has_include("lns/Transforms/Passes.h")
#include "lns/Transforms/Passes.h"
#endif
#include "mlir/IR/DialectRegistry.h"
#include "mlir/InitAllDialects.h"
#include "mlir/InitAllExtensions.h"
#include "mlir/InitAllPasses.h"
#include "mlir/Target/LLVMIR/Dialect/All.h"

void lns::registerAllDialects(mlir::DialectRegistry &registry) {
  mlir::registerAllDialects(registry);
  mlir::registerAllExtensions(registry);
  mlir::registerAllToLLVMIRTranslations(registry);
}

void lns::registerAllPasses() { mlir::registerAllPasses(); }

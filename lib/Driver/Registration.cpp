//===- Registration.cpp - What every tool knows ---------------------------===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "lns/Driver/Registration.h"

#ifdef HAVE_LNSCodegen
#include "lns/Codegen/Passes.h"
#endif
#ifdef HAVE_LNSConversion
#include "lns/Conversion/Passes.h"
#endif
#include "lns/Dialect/Check/Check.h"
#include "lns/Dialect/Check/Passes.h"
#ifdef HAVE_LNSDialect
#include "lns/Dialect/LNS/LNS.h"
#endif
#ifdef HAVE_LNSPipelines
#include "lns/Pipelines/Pipelines.h"
#endif
#ifdef HAVE_LNSTransforms
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
  registry.insert<check::CheckDialect>();
}

void lns::registerAllPasses() {
  mlir::registerAllPasses();
  check::registerLNSCheckPasses();
}

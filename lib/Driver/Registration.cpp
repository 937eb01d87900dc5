//===- Registration.cpp - What every tool knows ---------------------------===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "lns/Driver/Registration.h"

#include "lns/Codegen/Passes.h"
#include "lns/Conversion/Passes.h"
#include "lns/Dialect/Check/Check.h"
#include "lns/Dialect/Check/Passes.h"
#include "lns/Dialect/LNS/LNS.h"
#include "lns/Dialect/LNSHW/LNSHW.h"
#include "lns/Dialect/LNSHW/Passes.h"
#include "lns/Pipelines/Pipelines.h"
#include "lns/Transforms/Passes.h"
#include "mlir/IR/DialectRegistry.h"
#include "mlir/InitAllDialects.h"
#include "mlir/InitAllExtensions.h"
#include "mlir/InitAllPasses.h"
#include "mlir/Target/LLVMIR/Dialect/All.h"

void lns::registerAllDialects(mlir::DialectRegistry &registry) {
  mlir::registerAllDialects(registry);
  mlir::registerAllExtensions(registry);
  mlir::registerAllToLLVMIRTranslations(registry);
  registry.insert<check::CheckDialect, hw::LNSHWDialect, LNSDialect>();
  registerBufferizableOpInterfaceExternalModels(registry);
  hw::registerBufferizableOpInterfaceExternalModels(registry);
  registerDatapathLowerings(registry);
}

void lns::registerAllPasses() {
  mlir::registerAllPasses();
  check::registerLNSCheckPasses();
  codegen::registerLNSCodegenPasses();
  hw::registerLNSHWPasses();
  registerLNSConversionPasses();
  transforms::registerLNSTransformsPasses();
  registerPipelines();
}

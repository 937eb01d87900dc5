//===- Registration.cpp - Attaching the lowerings of the datapaths --------===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Datapaths.h"
#include "lns/Conversion/Passes.h"
#include "lns/Dialect/LNS/LNS.h"

#include "mlir/IR/DialectRegistry.h"

void lns::registerDatapathLowerings(mlir::DialectRegistry &registry) {
  registry.addExtension(+[](mlir::MLIRContext *context, LNSDialect *) {
    attachFloatDatapath(context);
    attachExactDatapath(context);
    attachFixedDatapath(context);
    attachPEDatapath(context);
    attachTableDatapath(context);
  });
}

//===- LNSHWBufferize.cpp - Bufferization of runs -===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "lns/Dialect/LNSHW/LNSHW.h"

#include "../DestinationStyleModel.h"

using namespace mlir;
using namespace lns;

void hw::registerBufferizableOpInterfaceExternalModels(
    DialectRegistry &registry) {
  registry.addExtension(+[](MLIRContext *context, LNSHWDialect *) {
    RunOp::attachInterface<DestinationStyleModel<RunOp>>(*context);
  });
}

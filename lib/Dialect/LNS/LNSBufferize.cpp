//===- LNSBufferize.cpp - Bufferization -===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "../DestinationStyleModel.h"
#include "lns/Dialect/LNS/LNS.h"

using namespace mlir;
using namespace lns;

void lns::registerBufferizableOpInterfaceExternalModels(
    DialectRegistry &registry) {
  registry.addExtension(+[](MLIRContext *context, LNSDialect *) {
    ContractOp::attachInterface<DestinationStyleModel<ContractOp>>(*context);
    FinishOp::attachInterface<DestinationStyleModel<FinishOp>>(*context);
    RoundBinsOp::attachInterface<DestinationStyleModel<RoundBinsOp>>(*context);
    AddToBinsOp::attachInterface<DestinationStyleModel<AddToBinsOp>>(*context);
    AddTermsOp::attachInterface<DestinationStyleModel<AddTermsOp>>(*context);
    ResolveDotsOp::attachInterface<DestinationStyleModel<ResolveDotsOp>>(
        *context);
  });
}

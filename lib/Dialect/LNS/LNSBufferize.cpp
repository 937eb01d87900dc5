//===- LNSBufferize.cpp - Bufferization -===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "lns/Dialect/LNS/LNS.h"

#include "mlir/Dialect/Bufferization/IR/BufferizableOpInterface.h"
#include "mlir/Dialect/Bufferization/IR/DstBufferizableOpInterfaceImpl.h"

using namespace mlir;
using namespace lns;

namespace {
/// The same op on buffers: results live in the buffers of the inits.
template <typename OpTy>
struct DestinationStyleModel
    : bufferization::DstBufferizableOpInterfaceExternalModel<
          DestinationStyleModel<OpTy>, OpTy> {
  LogicalResult bufferize(Operation *op, RewriterBase &rewriter,
                          const bufferization::BufferizationOptions &options,
                          bufferization::BufferizationState &state) const {
    auto dps = cast<DestinationStyleOpInterface>(op);
    SmallVector<Value> operands, results;
    for (OpOperand &operand : op->getOpOperands()) {
      Value value = operand.get();
      if (isa<TensorType>(value.getType())) {
        FailureOr<Value> buffer =
            bufferization::getBuffer(rewriter, value, options, state);
        if (failed(buffer))
          return failure();
        value = *buffer;
      }
      operands.push_back(value);
      if (dps.isDpsInit(&operand))
        results.push_back(value);
    }
    mlir::clone(rewriter, op, TypeRange{}, operands);
    bufferization::replaceOpWithBufferizedValues(rewriter, op, results);
    return success();
  }
};
} // namespace

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

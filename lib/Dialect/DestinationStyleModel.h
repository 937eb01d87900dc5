//===- DestinationStyleModel.h - Bufferization of our ops -------*- C++ -*-===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef LNS_LIB_DIALECT_DESTINATIONSTYLEMODEL_H
#define LNS_LIB_DIALECT_DESTINATIONSTYLEMODEL_H

#include "mlir/Dialect/Bufferization/IR/BufferizableOpInterface.h"
#include "mlir/Dialect/Bufferization/IR/DstBufferizableOpInterfaceImpl.h"

namespace lns {

/// The same op on buffers: results live in the buffers of the inits.
template <typename OpTy>
struct DestinationStyleModel
    : mlir::bufferization::DstBufferizableOpInterfaceExternalModel<
          DestinationStyleModel<OpTy>, OpTy> {
  mlir::LogicalResult
  bufferize(mlir::Operation *op, mlir::RewriterBase &rewriter,
            const mlir::bufferization::BufferizationOptions &options,
            mlir::bufferization::BufferizationState &state) const {
    auto dps = mlir::cast<mlir::DestinationStyleOpInterface>(op);
    mlir::SmallVector<mlir::Value> operands, results;
    for (mlir::OpOperand &operand : op->getOpOperands()) {
      mlir::Value value = operand.get();
      if (mlir::isa<mlir::TensorType>(value.getType())) {
        mlir::FailureOr<mlir::Value> buffer =
            mlir::bufferization::getBuffer(rewriter, value, options, state);
        if (mlir::failed(buffer))
          return mlir::failure();
        value = *buffer;
      }
      operands.push_back(value);
      if (dps.isDpsInit(&operand))
        results.push_back(value);
    }
    mlir::clone(rewriter, op, mlir::TypeRange{}, operands);
    mlir::bufferization::replaceOpWithBufferizedValues(rewriter, op, results);
    return mlir::success();
  }
};

} // namespace lns

#endif // LNS_LIB_DIALECT_DESTINATIONSTYLEMODEL_H

//===- LNSToReference.cpp - The pass convert-lns-to-reference -------------===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "StorageTypes.h"
#include "lns/Conversion/Passes.h"
#include "lns/Dialect/LNS/LNS.h"

#include "mlir/Dialect/Affine/IR/AffineOps.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Func/IR/FuncOps.h"
#include "mlir/Dialect/SCF/IR/SCF.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/IR/BuiltinOps.h"
#include "mlir/Transforms/WalkPatternRewriteDriver.h"

namespace lns {
#define GEN_PASS_DEF_CONVERTLNSTOREFERENCE
#include "lns/Conversion/Passes.h.inc"
} // namespace lns

using namespace mlir;
using namespace lns;

namespace {
class ConvertLNSToReference
    : public lns::impl::ConvertLNSToReferenceBase<ConvertLNSToReference> {
public:
  void runOnOperation() override {
    // Tensors first: their loops hold scalar ops, which the second walk takes.
    RewritePatternSet tensors(&getContext()), scalars(&getContext());
    populateTensorToReferencePatterns(tensors);
    populateContractToReferencePatterns(tensors);
    populateUpdateToReferencePatterns(tensors);
    populateScalarToReferencePatterns(scalars);
    populateEventsToReferencePatterns(scalars);
    populateRandomToReferencePatterns(tensors, scalars);
    walkAndApplyPatterns(getOperation(), std::move(tensors));
    walkAndApplyPatterns(getOperation(), std::move(scalars));

    WalkResult result = getOperation()->walk([](Operation *op) {
      if (!isa_and_nonnull<LNSDialect>(op->getDialect()) ||
          isa<ConstantOp, BitcastOp, RoundBinsOp>(op))
        return WalkResult::advance();
      op->emitOpError() << "has no reference function for these operands: "
                           "the pass takes tensors and single codes, before "
                           "vectorization and bufferization";
      return WalkResult::interrupt();
    });
    if (result.wasInterrupted())
      return signalPassFailure();
    replaceCodesByStorage(getOperation());
  }
};
} // namespace

//===- LNSToArith.cpp - The pass convert-lns-to-arith ---------------------===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "StorageTypes.h"
#include "lns/Conversion/Passes.h"
#include "lns/Dialect/LNS/LNS.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/Dialect/Vector/IR/VectorOps.h"
#include "mlir/IR/BuiltinOps.h"
#include "mlir/Transforms/WalkPatternRewriteDriver.h"

namespace lns {
#define GEN_PASS_DEF_CONVERTLNSTOARITH
#include "lns/Conversion/Passes.h.inc"
} // namespace lns

using namespace mlir;
using namespace lns;

namespace {
class ConvertLNSToArith
    : public lns::impl::ConvertLNSToArithBase<ConvertLNSToArith> {
public:
  using ConvertLNSToArithBase::ConvertLNSToArithBase;
  void runOnOperation() override {
    RewritePatternSet patterns(&getContext());
    populateEncodeToArithPatterns(patterns, keepEncoders);
    populateDecodeToArithPatterns(patterns, keepDecoders);
    populateCodesToArithPatterns(patterns);
    populateAdditionToArithPatterns(patterns, keepEncoders);
    if (!keepDecoders)
      populateFixedToArithPatterns(patterns);
    populateRandomToArithPatterns(patterns);
    populateEventsToArithPatterns(patterns);
    populateStochasticToArithPatterns(patterns);
    walkAndApplyPatterns(getOperation(), std::move(patterns));

    WalkResult result = getOperation()->walk([&](Operation *op) {
      if (!isa_and_nonnull<LNSDialect>(op->getDialect()) ||
          isa<ConstantOp, BitcastOp, RoundBinsOp, AddToBinsOp, ResolveDotsOp,
              AddTermsOp>(op))
        return WalkResult::advance();
      bool staysOnVectors =
          isa<SigmoidOp>(op) ||
          (keepDecoders && isa<DecodeWordOp, DecodeFixedOp>(op)) ||
          (keepEncoders && isa<EncodeWordOp, LookUpOp>(op));
      if (staysOnVectors && !isa<TensorType>(op->getResult(0).getType()))
        return WalkResult::advance();
      op->emitOpError() << "works on tensors and cannot become scalar "
                           "arithmetic; run convert-elementwise-to-linalg and "
                           "convert-lns-to-linalg before convert-lns-to-arith";
      return WalkResult::interrupt();
    });
    if (result.wasInterrupted())
      return signalPassFailure();
    replaceCodesByStorage(getOperation());
  }
};
} // namespace

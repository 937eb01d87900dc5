//===- LNSToLinalg.cpp - The pass convert-lns-to-linalg -------------------===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "LNSToLinalg/ExpandBlocks.h"
#include "lns/Conversion/Passes.h"
#include "lns/Dialect/LNS/LNS.h"
#include "lns/Dialect/LNS/LNSLoweringInterfaces.h"

#include "mlir/Dialect/Affine/IR/AffineOps.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/Dialect/Math/IR/Math.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/Transforms/WalkPatternRewriteDriver.h"

namespace lns {
#define GEN_PASS_DEF_CONVERTLNSTOLINALG
#include "lns/Conversion/Passes.h.inc"
} // namespace lns

using namespace mlir;
using namespace lns;

/// The datapath of a contraction that nothing here can lower, or null.
static Attribute getUnknownDatapath(Operation *op) {
  Attribute datapath;
  if (auto contract = dyn_cast<ContractOp>(op))
    datapath = contract.getDatapath();
  else if (auto count = dyn_cast<CountSaturationsOp>(op))
    datapath = count.getDatapath();
  else if (auto finish = dyn_cast<FinishOp>(op))
    datapath = finish.getDatapath();
  return datapath && !isa<DatapathLinalgInterface>(datapath) ? datapath
                                                             : Attribute();
}

namespace {
class ConvertLNSToLinalg
    : public lns::impl::ConvertLNSToLinalgBase<ConvertLNSToLinalg> {
public:
  using ConvertLNSToLinalgBase::ConvertLNSToLinalgBase;
  void runOnOperation() override {
    if (kernels)
      lowerToKernels(getOperation());
    expandBlocks(getOperation());
    RewritePatternSet patterns(&getContext());
    populateScaleToLinalgPatterns(patterns);
    populateUpdateToLinalgPatterns(patterns);
    populateRandomToLinalgPatterns(patterns);
    populateContractToLinalgPatterns(patterns);
    walkAndApplyPatterns(getOperation(), std::move(patterns));

    WalkResult result = getOperation()->walk([](Operation *op) {
      if (!isa<AbsmaxScaleOp, RecordAbsmaxOp, QuantizeOp, RandomBitsOp,
               DequantizeOp, RenormalizeOp, MadamUpdateOp, SgdUpdateOp,
               AdamWUpdateOp, MulUpdateOp, SignMulUpdateOp, ContractOp,
               CountSaturationsOp, FinishOp>(op))
        return WalkResult::advance();
      if (auto finish = dyn_cast<FinishOp>(op); finish && finish.getBlockDim())
        op->emitOpError() << "[D6] sums blocks, whose order one linalg op "
                             "would not keep: run lns-sum-blocks before";
      else if (Attribute datapath = getUnknownDatapath(op))
        op->emitOpError() << "has the datapath " << datapath
                          << ", for which no lowering to linalg is attached";
      else
        op->emitOpError() << "was not lowered to linalg: its operands must be "
                             "tensors; run convert-lns-to-linalg before "
                             "bufferization";
      return WalkResult::interrupt();
    });
    if (result.wasInterrupted())
      signalPassFailure();
  }
};
} // namespace

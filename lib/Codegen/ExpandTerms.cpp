//===- ExpandTerms.cpp - Sums of converted terms to vector loops ----------===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "PENest.h"

#include "lns/Codegen/Passes.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/LLVMIR/LLVMDialect.h"
#include "mlir/Dialect/MemRef/IR/MemRef.h"
#include "mlir/Dialect/SCF/IR/SCF.h"
#include "mlir/Dialect/Vector/IR/VectorOps.h"

using namespace mlir;

namespace lns::codegen {

#define GEN_PASS_DEF_LNSEXPANDTERMS
#include "lns/Codegen/Passes.h.inc"

/// Products below which a nest runs on one thread.
static constexpr int64_t kParallelProducts = 1 << 18;

namespace {

struct ExpandTermsPass : public impl::LNSExpandTermsBase<ExpandTermsPass> {
  using Base::Base;

  void runOnOperation() override {
    SmallVector<AddTermsOp> ops;
    getOperation().walk([&](AddTermsOp op) { ops.push_back(op); });
    if (ops.empty())
      return;
    FailureOr<CPUTarget> target = CPUTarget::fromModule(getOperation());
    if (failed(target))
      return signalPassFailure();
    for (AddTermsOp op : ops)
      if (failed(expand(op, *target)))
        return signalPassFailure();
  }

  LogicalResult expand(AddTermsOp op, const CPUTarget &target) {
    for (Value operand : op->getOperands())
      if (!isa<MemRefType>(operand.getType()))
        return op.emitOpError() << "[D5, D7] works on tensors; run "
                                   "one-shot-bufferize before lns-expand-terms";
    OpBuilder b(op);
    PETerms terms(b, op, target);
    if (!terms.isLegal())
      return op.emitOpError()
             << "[D7] has terms that are not normal f32 numbers; leave it to "
                "the form of convert-lns-to-linalg without kernels";
    FailureOr<PEPlan> plan = planTerms(op, terms, target);
    if (failed(plan))
      return op.emitOpError()
             << "[D5, D7] needs static shapes and constant strides; leave "
                "dynamic ones to the form of convert-lns-to-linalg without "
                "kernels";
    int64_t products = 1;
    for (int64_t extent : plan->extents)
      products *= extent;
    bool threads = parallel && products >= kParallelProducts &&
                   !op->getParentOfType<scf::ParallelOp>();
    if (report)
      op.emitRemark("vectorized: ")
          << terms.getName() << ", " << plan->describe();
    if (products != 0)
      emitTerms(b, op, terms, *plan, threads);
    op->erase();
    return success();
  }
};

} // namespace

} // namespace lns::codegen

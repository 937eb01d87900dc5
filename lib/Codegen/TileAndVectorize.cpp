//===- TileAndVectorize.cpp - linalg on buffers to vector loops -----------===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "ElementwiseEmitter.h"
#include "KernelGroup.h"
#include "NestContraction.h"
#include "ReductionEmitter.h"
#include "RowFusion.h"

#include "lns/Codegen/Passes.h"

#include "mlir/Dialect/AMX/AMXDialect.h"
#include "mlir/Dialect/Affine/IR/AffineOps.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Func/IR/FuncOps.h"
#include "mlir/Dialect/LLVMIR/LLVMDialect.h"
#include "mlir/Dialect/Linalg/Transforms/Transforms.h"
#include "mlir/Dialect/Math/IR/Math.h"
#include "mlir/Dialect/MemRef/IR/MemRef.h"
#include "mlir/Dialect/SCF/IR/SCF.h"
#include "mlir/Dialect/Utils/StaticValueUtils.h"
#include "mlir/Dialect/Vector/IR/VectorOps.h"

using namespace mlir;

namespace lns::codegen {

#define GEN_PASS_DEF_LNSTILEANDVECTORIZE
#include "lns/Codegen/Passes.h.inc"

/// Body executions of an op; 0 where a bound is dynamic.
static int64_t countIterations(linalg::LinalgOp op) {
  int64_t product = 1;
  for (int64_t extent : op.getStaticLoopRanges())
    product *= ShapedType::isDynamic(extent) ? 0 : extent;
  return product;
}

/// Keeps the leading loops of `op` parallel, as many as a thread team needs
/// (none for a nested one), and makes the others `scf.for`, which LLVM can
/// vectorize.
static void serializeInnerLoops(RewriterBase &rewriter, scf::ParallelOp op,
                                bool keepOuter) {
  unsigned keep = 0;
  int64_t trips = 1;
  unsigned rank = op.getNumLoops();
  while (keepOuter && keep < rank && trips < kParallelIterations) {
    auto begin = getConstantIntValue(op.getLowerBound()[keep]);
    auto end = getConstantIntValue(op.getUpperBound()[keep]);
    trips *= begin && end ? *end - *begin : kParallelIterations;
    ++keep;
  }
  if (trips <= 1)
    keep = 0;
  if (keep == rank)
    return;

  OpBuilder::InsertionGuard guard(rewriter);
  rewriter.setInsertionPoint(op);
  Location loc = op.getLoc();
  SmallVector<Value> ivs;
  if (keep) {
    auto outer = scf::ParallelOp::create(
        rewriter, loc, op.getLowerBound().take_front(keep),
        op.getUpperBound().take_front(keep), op.getStep().take_front(keep));
    llvm::append_range(ivs, outer.getInductionVars());
    rewriter.setInsertionPointToStart(outer.getBody());
  }
  for (unsigned i = keep; i < rank; ++i) {
    auto loop = scf::ForOp::create(rewriter, loc, op.getLowerBound()[i],
                                   op.getUpperBound()[i], op.getStep()[i]);
    ivs.push_back(loop.getInductionVar());
    rewriter.setInsertionPointToStart(loop.getBody());
  }
  Operation *terminator = op.getBody()->getTerminator();
  rewriter.eraseOp(terminator);
  Block *target = rewriter.getInsertionBlock();
  rewriter.inlineBlockBefore(op.getBody(), target->getTerminator(), ivs);
  rewriter.eraseOp(op);
}

/// Upstream loops for what no plan takes.
static LogicalResult emitUpstreamLoops(RewriterBase &rewriter,
                                       linalg::LinalgOp op, bool parallel) {
  rewriter.setInsertionPoint(op);
  if (!parallel) {
    if (failed(linalg::linalgOpToLoops(rewriter, op)))
      return op.emitError("this linalg op has no loop form; please decompose "
                          "it before lns-tile-and-vectorize");
    rewriter.eraseOp(op);
    return success();
  }
  FailureOr<linalg::LinalgLoops> loops =
      linalg::linalgOpToParallelLoops(rewriter, op);
  if (failed(loops))
    return emitUpstreamLoops(rewriter, op, /*parallel=*/false);
  rewriter.eraseOp(op);
  SmallVector<scf::ParallelOp> nested;
  for (Operation *loop : *loops)
    if (auto parallelLoop = dyn_cast_or_null<scf::ParallelOp>(loop))
      nested.push_back(parallelLoop);
  // The innermost first, while the outer ones still exist.
  for (scf::ParallelOp loop : llvm::reverse(nested)) {
    bool outermost =
        !loop->getParentOfType<scf::ParallelOp>() &&
        llvm::all_of(*loops, [&](Operation *other) {
          return other == loop || !other || !other->isProperAncestor(loop);
        });
    serializeInnerLoops(rewriter, loop, outermost);
  }
  return success();
}

namespace {

struct TileAndVectorizePass
    : public impl::LNSTileAndVectorizeBase<TileAndVectorizePass> {
  using Base::Base;

  void runOnOperation() override {
    func::FuncOp function = getOperation();
    if (function.isExternal())
      return;
    auto module = function->getParentOfType<ModuleOp>();
    FailureOr<CPUTarget> target = CPUTarget::fromModule(module);
    if (failed(target))
      return signalPassFailure();
    IRRewriter rewriter(&getContext());

    SmallVector<linalg::LinalgOp> ops;
    function.walk([&](linalg::LinalgOp op) { ops.push_back(op); });
    for (linalg::LinalgOp op : ops)
      if (!op.hasPureBufferSemantics()) {
        op.emitError("expected linalg on buffers: run one-shot-bufferize "
                     "before lns-tile-and-vectorize");
        return signalPassFailure();
      }

    // Reductions first: they look at the fills before them.
    llvm::SmallDenseSet<Operation *> done;
    for (linalg::LinalgOp op : ops) {
      if (done.contains(op))
        continue;
      if (op.getNumReductionLoops() == 0)
        continue;
      linalg::LinalgOp general = op;
      if (!isa<linalg::GenericOp>(op)) {
        rewriter.setInsertionPoint(op);
        FailureOr<linalg::GenericOp> generic =
            linalg::generalizeNamedOp(rewriter, op);
        if (succeeded(generic))
          general = *generic;
      }
      auto generic = dyn_cast<linalg::GenericOp>(general.getOperation());
      std::string reason = "it is not a linalg.generic";
      // Chains along rows are fused once kernels have taken what is theirs.
      if (generic && isRowReduction(generic, reason))
        continue;
      // Before planning: the contraction moves to its epilogue.
      KernelGroup group;
      if (kernels && generic && matchContractionBody(generic))
        group = formKernelGroup(rewriter, generic);
      FailureOr<ReductionPlan> plan =
          generic ? planReduction(generic, *target, reason)
                  : FailureOr<ReductionPlan>(failure());
      if (failed(plan)) {
        Location loc = general->getLoc();
        std::string lanes;
        if (generic &&
            succeeded(emitElementwise(
                rewriter, generic, *target,
                isWorthThreads(generic, countIterations(generic)), lanes))) {
          if (report)
            emitRemark(loc, "vectorized: one accumulator a lane");
          continue;
        }
        if (report)
          general->emitRemark("stays scalar: ") << reason;
        continue;
      }
      Location loc = general->getLoc();
      int64_t work = countIterations(general) / plan->lanes;
      std::string text = plan->describe(), epilogue = group.describe();
      SmallVector<Operation *> members;
      for (const EpilogueOp &member : group.members)
        members.push_back(member.op);
      bool fused = emitReduction(rewriter, generic, *plan,
                                 isWorthThreads(general, work), &group);
      if (fused)
        done.insert(members.begin(), members.end());
      if (report) {
        InFlightDiagnostic remark = emitRemark(loc, "vectorized: ");
        remark << text;
        if (fused)
          remark << "; epilogue: " << epilogue;
        else if (!group.members.empty())
          remark << "; no epilogue: this nest stores its sums";
        else if (!group.end.empty())
          remark << "; no epilogue: " << group.end;
      }
    }
    fuseRows(rewriter, function,
             {*target, parallel, parallelThreshold, report});
    SmallVector<linalg::LinalgOp> remaining;
    function.walk([&](linalg::LinalgOp op) { remaining.push_back(op); });
    for (linalg::LinalgOp op : remaining)
      if (failed(emitParallel(rewriter, op, *target)))
        return signalPassFailure();
  }

  /// Vector loops for an op whose loops are all parallel, else upstream's.
  LogicalResult emitParallel(RewriterBase &rewriter, linalg::LinalgOp op,
                             const CPUTarget &target) {
    bool threads = isWorthThreads(op, countIterations(op));
    if (op.getNumReductionLoops() != 0)
      return emitUpstreamLoops(rewriter, op, threads);
    rewriter.setInsertionPoint(op);
    if (!isa<linalg::GenericOp>(op)) {
      FailureOr<linalg::GenericOp> general =
          linalg::generalizeNamedOp(rewriter, op);
      if (succeeded(general))
        op = *general;
    }
    auto generic = dyn_cast<linalg::GenericOp>(op.getOperation());
    std::string reason = "it is not a linalg.generic";
    if (generic &&
        succeeded(emitElementwise(rewriter, generic, target, threads, reason)))
      return success();
    if (report)
      op->emitRemark("stays scalar: ") << reason;
    return emitUpstreamLoops(rewriter, op, threads);
  }

  /// Threads for an op of `work` steps that is in no parallel loop already.
  bool isWorthThreads(Operation *op, int64_t work) {
    return parallel && work >= parallelThreshold &&
           !op->getParentOfType<scf::ParallelOp>();
  }
};

} // namespace

} // namespace lns::codegen

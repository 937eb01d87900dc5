//===- FormKernels.cpp - Operand decoders into contractions ---------------===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "lns/Codegen/Passes.h"

#include "lns/Dialect/LNS/LNS.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Func/IR/FuncOps.h"
#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/Interfaces/SideEffectInterfaces.h"
#include "mlir/Transforms/RegionUtils.h"

using namespace mlir;

namespace lns::codegen {

#define GEN_PASS_DEF_LNSFORMKERNELS
#define GEN_PASS_DEF_LNSPLACEKERNELS
#include "lns/Codegen/Passes.h.inc"

/// A body `c + x · y` of floats.
static bool isContraction(linalg::GenericOp op) {
  if (op.getNumDpsInputs() != 2 || op.getNumDpsInits() != 1 ||
      op.getNumReductionLoops() == 0)
    return false;
  Block *body = op.getBody();
  auto add =
      body->getTerminator()->getOperand(0).getDefiningOp<arith::AddFOp>();
  if (!add)
    return false;
  Value acc = body->getArgument(2);
  return (add.getLhs() == acc && add.getRhs().getDefiningOp<arith::MulFOp>()) ||
         (add.getRhs() == acc && add.getLhs().getDefiningOp<arith::MulFOp>());
}

//===----------------------------------------------------------------------===//
// lns-form-kernels
//===----------------------------------------------------------------------===//

/// An elementwise op that decodes one tensor of code words and does nothing
/// else with memory.
static bool isDecoder(linalg::GenericOp op) {
  if (op.getNumDpsInputs() != 1 || op.getNumDpsInits() != 1 ||
      op.getNumReductionLoops() != 0 || !op.hasPureTensorSemantics() ||
      op.payloadUsesValueFromOperand(op.getDpsInitOperand(0)))
    return false;
  SmallVector<AffineMap> maps = op.getIndexingMapsArray();
  if (!maps[0].isProjectedPermutation() || !maps[1].isPermutation())
    return false;
  bool decodes = false;
  for (Operation &inner : op.getBody()->without_terminator()) {
    if (!isPure(&inner) || inner.getNumRegions() != 0 ||
        isa<linalg::IndexOp>(inner))
      return false;
    decodes |= isa<DecodeWordOp, DecodeFixedOp>(inner);
  }
  return decodes;
}

/// Makes `op` read what `decoder` reads in place of `operand`, and decode in
/// its body.
static void fuseDecoder(RewriterBase &rewriter, linalg::GenericOp op,
                        OpOperand *operand, linalg::GenericOp decoder) {
  unsigned index = operand->getOperandNumber();
  SmallVector<AffineMap> maps = op.getIndexingMapsArray();
  SmallVector<AffineMap> decoderMaps = decoder.getIndexingMapsArray();
  // From op's loops to the decoded element, to the decoder's loops, to the
  // code word.
  maps[index] = decoderMaps[0]
                    .compose(inversePermutation(decoderMaps[1]))
                    .compose(maps[index]);

  rewriter.modifyOpInPlace(op, [&] {
    Value words = decoder.getDpsInputOperand(0)->get();
    operand->set(words);
    op.setIndexingMapsAttr(rewriter.getAffineMapArrayAttr(maps));
    Block *body = op.getBody();
    BlockArgument decoded = body->getArgument(index);
    BlockArgument word = body->insertArgument(
        index, getElementTypeOrSelf(words.getType()), decoded.getLoc());
    decoded = body->getArgument(index + 1);
    OpBuilder::InsertionGuard guard(rewriter);
    rewriter.setInsertionPointToStart(body);
    IRMapping mapping;
    mapping.map(decoder.getBody()->getArgument(0), word);
    for (Operation &inner : decoder.getBody()->without_terminator())
      rewriter.clone(inner, mapping);
    decoded.replaceAllUsesWith(mapping.lookupOrDefault(
        decoder.getBody()->getTerminator()->getOperand(0)));
    body->eraseArgument(index + 1);
  });
}

namespace {

struct FormKernelsPass : public impl::LNSFormKernelsBase<FormKernelsPass> {
  using Base::Base;

  void runOnOperation() override {
    IRRewriter rewriter(&getContext());
    SmallVector<linalg::GenericOp> contractions;
    getOperation().walk([&](linalg::GenericOp op) {
      if (op.hasPureTensorSemantics() && isContraction(op))
        contractions.push_back(op);
    });
    SetVector<Operation *> decoders;
    for (linalg::GenericOp op : contractions)
      for (OpOperand *operand : op.getDpsInputOperands()) {
        auto decoder = operand->get().getDefiningOp<linalg::GenericOp>();
        if (!decoder || !isDecoder(decoder))
          continue;
        decoders.insert(decoder);
        fuseDecoder(rewriter, op, operand, decoder);
      }
    for (Operation *op : decoders)
      if (op->use_empty())
        rewriter.eraseOp(op);
  }
};

} // namespace

//===----------------------------------------------------------------------===//
// lns-place-kernels
//===----------------------------------------------------------------------===//

/// A reduction of one tensor by an unsigned maximum, whatever the order [Q5].
static bool isMaximum(linalg::GenericOp op) {
  if (op.getNumReductionLoops() == 0 || op.getNumDpsInits() != 1)
    return false;
  return op.getBody()
             ->getTerminator()
             ->getOperand(0)
             .getDefiningOp<arith::MaxUIOp>() != nullptr;
}

/// Gives each user of a fill that writes into it a fill of its own: bufferized,
/// a shared one would be copied.
static void splitFill(RewriterBase &rewriter, linalg::FillOp fill) {
  Value init = fill.getDpsInitOperand(0)->get();
  auto empty = init.getDefiningOp<tensor::EmptyOp>();
  if (!empty || !empty.getDynamicSizes().empty())
    return;
  for (OpOperand &use : llvm::make_early_inc_range(fill->getUses())) {
    Operation *user = use.getOwner();
    bool writes = isa<tensor::InsertSliceOp>(user)
                      ? use.getOperandNumber() == 1
                      : isa<linalg::LinalgOp>(user) &&
                            cast<linalg::LinalgOp>(user).isDpsInit(&use);
    if (!writes || user->getBlock() != fill->getBlock())
      continue;
    rewriter.setInsertionPoint(user);
    IRMapping mapping;
    rewriter.clone(*empty, mapping);
    Operation *own = rewriter.clone(*fill, mapping);
    rewriter.modifyOpInPlace(user, [&] { use.set(own->getResult(0)); });
  }
  if (fill->use_empty())
    rewriter.eraseOp(fill);
}

/// Moves `op` with the init that is its own to right before `place`.
static void moveWithInit(RewriterBase &rewriter, linalg::GenericOp op,
                         Operation *place) {
  SmallVector<Operation *> chain = {op};
  Value init = op.getDpsInitOperand(0)->get();
  while (Operation *producer = init.getDefiningOp()) {
    if (!isa<linalg::FillOp, tensor::EmptyOp>(producer) ||
        !producer->hasOneUse() || producer->getBlock() != op->getBlock())
      break;
    chain.push_back(producer);
    if (auto fill = dyn_cast<linalg::FillOp>(producer))
      init = fill.getDpsInitOperand(0)->get();
    else
      break;
  }
  while (llvm::is_contained(chain, place))
    place = place->getNextNode();
  for (Operation *moved : llvm::reverse(chain))
    rewriter.moveOpBefore(moved, place);
}

/// The last one of the ops in `op`'s block that it reads; null if none.
static Operation *getLastProducer(linalg::GenericOp op) {
  Operation *last = nullptr;
  llvm::SetVector<Value> values;
  getUsedValuesDefinedAbove(op->getRegions(), values);
  for (OpOperand *input : op.getDpsInputOperands())
    values.insert(input->get());
  for (Value value : values) {
    Operation *producer = value.getDefiningOp();
    producer =
        producer ? op->getBlock()->findAncestorOpInBlock(*producer) : nullptr;
    if (producer && (!last || last->isBeforeInBlock(producer)))
      last = producer;
  }
  return last;
}

/// Moves `op` up to right behind the op that it reads last, which must be a
/// generic unless `op` has no loops.
static void moveBehindProducer(RewriterBase &rewriter, linalg::GenericOp op) {
  Operation *last = getLastProducer(op);
  if (op.getNumLoops() == 0 ? last == nullptr
                            : !isa_and_nonnull<linalg::GenericOp>(last))
    return;
  // Its inits come along, as its own.
  SmallVector<std::pair<OpOperand *, Operation *>> inits;
  for (OpOperand &init : op.getDpsInitsMutable()) {
    Operation *producer = init.get().getDefiningOp();
    if (!producer || producer->getBlock() != op->getBlock() ||
        producer->isBeforeInBlock(last))
      continue;
    auto fill = dyn_cast<linalg::FillOp>(producer);
    auto empty =
        fill ? fill.getDpsInitOperand(0)->get().getDefiningOp<tensor::EmptyOp>()
             : dyn_cast<tensor::EmptyOp>(producer);
    if (!empty || !empty.getDynamicSizes().empty())
      return;
    if (fill) {
      Value value = fill.getDpsInputOperand(0)->get();
      Operation *constant = value.getDefiningOp();
      if (constant && constant->getBlock() == op->getBlock() &&
          !constant->isBeforeInBlock(last))
        return;
    }
    inits.emplace_back(&init, producer);
  }
  Operation *place = last;
  for (auto [init, producer] : inits) {
    rewriter.setInsertionPointAfter(place);
    IRMapping mapping;
    if (auto fill = dyn_cast<linalg::FillOp>(producer))
      rewriter.clone(*fill.getDpsInitOperand(0)->get().getDefiningOp(),
                     mapping);
    place = rewriter.clone(*producer, mapping);
    OpOperand *operand = init;
    rewriter.modifyOpInPlace(op, [&] { operand->set(place->getResult(0)); });
    if (producer->use_empty())
      rewriter.eraseOp(producer);
  }
  rewriter.moveOpAfter(op, place);
}

/// True if `op` reads last what an elementwise op makes of a contraction.
static bool followsKernel(linalg::GenericOp op) {
  auto last = dyn_cast_or_null<linalg::GenericOp>(getLastProducer(op));
  if (!last || last.getNumReductionLoops() != 0)
    return false;
  return llvm::any_of(last.getDpsInputOperands(), [](OpOperand *input) {
    auto producer = input->get().getDefiningOp<linalg::GenericOp>();
    return producer && isContraction(producer);
  });
}

namespace {

struct PlaceKernelsPass : public impl::LNSPlaceKernelsBase<PlaceKernelsPass> {
  using Base::Base;

  void runOnOperation() override {
    func::FuncOp function = getOperation();
    IRRewriter rewriter(&getContext());
    SmallVector<linalg::FillOp> fills;
    function.walk([&](linalg::FillOp fill) { fills.push_back(fill); });
    for (linalg::FillOp fill : fills)
      if (fill.hasPureTensorSemantics())
        splitFill(rewriter, fill);

    SmallVector<linalg::GenericOp> contractions, maxima;
    function.walk([&](linalg::GenericOp op) {
      if (!op.hasPureTensorSemantics())
        return;
      if (isContraction(op))
        contractions.push_back(op);
      else if (isMaximum(op))
        maxima.push_back(op);
    });
    // The last one first, so that a consumer of two keeps their order.
    for (linalg::GenericOp op : llvm::reverse(contractions)) {
      Operation *consumer = nullptr;
      for (Operation *user : op->getUsers()) {
        Operation *here = op->getBlock()->findAncestorOpInBlock(*user);
        if (here && (!consumer || here->isBeforeInBlock(consumer)))
          consumer = here;
      }
      auto generic = dyn_cast_or_null<linalg::GenericOp>(consumer);
      if (generic && generic.getNumReductionLoops() == 0)
        moveWithInit(rewriter, op, consumer);
    }
    // What is computed from the end of a kernel alone, and a maximum of
    // anything, directly behind it; maxima last, since a scale waits for them.
    SmallVector<linalg::GenericOp> scalars, followers;
    function.walk([&](linalg::GenericOp op) {
      if (op.hasPureTensorSemantics() && op.getNumLoops() == 0)
        scalars.push_back(op);
    });
    for (linalg::GenericOp op :
         llvm::concat<linalg::GenericOp>(scalars, maxima))
      moveBehindProducer(rewriter, op);
    function.walk([&](linalg::GenericOp op) {
      if (op.hasPureTensorSemantics() && op.getNumReductionLoops() == 0 &&
          followsKernel(op))
        followers.push_back(op);
    });
    for (linalg::GenericOp op : llvm::reverse(followers))
      moveBehindProducer(rewriter, op);
  }
};

} // namespace

} // namespace lns::codegen

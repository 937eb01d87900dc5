//===- Views.cpp - Ops that only move elements ----------------------------===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Views.h"

#include "lns/Dialect/LNS/LNS.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/IR/IRMapping.h"
#include "mlir/IR/Matchers.h"

using namespace mlir;
using namespace lns;
using namespace lns::transforms;

/// Whether a scalar is zero, or the code of zero.
static bool isZeroScalar(Value scalar) {
  if (auto bitcast = scalar.getDefiningOp<BitcastOp>())
    return matchPattern(bitcast.getOperand(), m_Zero());
  if (auto code = scalar.getDefiningOp<ConstantOp>()) {
    auto word = dyn_cast<IntegerAttr>(code.getValue());
    return word && word.getValue().isZero();
  }
  return matchPattern(scalar, m_AnyZeroFloat());
}

bool transforms::isZero(Value value) {
  Value scalar = value;
  if (auto fill = value.getDefiningOp<linalg::FillOp>())
    scalar = fill.value();
  else if (auto generic = value.getDefiningOp<linalg::GenericOp>())
    if (std::optional<Value> filled = linalg::isaFillOpInterface(generic))
      scalar = *filled;
  return isZeroScalar(scalar);
}

/// The input of a linalg op that copies its elements to other places.
static OpOperand *getMovedInput(linalg::LinalgOp op) {
  if (op.getNumDpsInputs() != 1 || op.getNumDpsInits() != 1 ||
      op.getNumReductionLoops() != 0)
    return nullptr;
  auto yield = dyn_cast<linalg::YieldOp>(&op.getBlock()->front());
  OpOperand *input = op.getDpsInputOperand(0);
  if (!yield || yield.getOperand(0) != op.getBlock()->getArgument(0) ||
      !isa<RankedTensorType>(input->get().getType()))
    return nullptr;
  return input;
}

/// The extraction of a generic that reads one tensor, and no other element, at
/// indices computed from its own: a flip of the dimensions.
static tensor::ExtractOp getExtraction(linalg::LinalgOp op) {
  if (op.getNumDpsInits() != 1 || op.getNumReductionLoops() != 0 ||
      llvm::any_of(op.getBlock()->getArguments(),
                   [](BlockArgument element) { return !element.use_empty(); }))
    return {};
  auto yield = cast<linalg::YieldOp>(op.getBlock()->getTerminator());
  auto extract = yield.getOperand(0).getDefiningOp<tensor::ExtractOp>();
  if (!extract || extract->getBlock() != op.getBlock())
    return {};
  for (Operation &inner : *op.getBlock())
    if (&inner != extract && &inner != yield &&
        !isa<linalg::IndexOp, arith::AddIOp, arith::SubIOp, arith::MulIOp,
             arith::ConstantOp>(inner))
      return {};
  // An exporter may name the tensor as an input too.
  for (OpOperand *input : op.getDpsInputOperands())
    if (input->get() != extract.getTensor())
      return {};
  return extract;
}

Value transforms::getViewSource(Value value) {
  Operation *op = value.getDefiningOp();
  if (!op)
    return {};
  if (isa<tensor::CollapseShapeOp, tensor::ExpandShapeOp, tensor::CastOp,
          tensor::ExtractSliceOp>(op))
    return op->getOperand(0);
  if (auto pad = dyn_cast<tensor::PadOp>(op)) {
    Value padding = pad.getConstantPaddingValue();
    return padding && isZeroScalar(padding) ? pad.getSource() : Value();
  }
  if (auto insert = dyn_cast<tensor::InsertSliceOp>(op))
    return isZero(insert.getDest()) ? insert.getSource() : Value();
  auto linalgOp = dyn_cast<linalg::LinalgOp>(op);
  if (!linalgOp)
    return {};
  if (OpOperand *input = getMovedInput(linalgOp))
    return input->get();
  if (tensor::ExtractOp extract = getExtraction(linalgOp))
    return extract.getTensor();
  return {};
}

bool transforms::holdsWholeSource(Value view) {
  Operation *op = view.getDefiningOp();
  if (isa<tensor::ExtractSliceOp>(op))
    return false;
  if (auto linalgOp = dyn_cast<linalg::LinalgOp>(op)) {
    // An extraction may leave elements out; a copy may, where its input's map
    // is not a projection of the loops.
    OpOperand *input = getMovedInput(linalgOp);
    return input &&
           linalgOp.getMatchingIndexingMap(input).isProjectedPermutation(
               /*allowZeroInResults=*/true);
  }
  return true;
}

Value transforms::createZeroCode(OpBuilder &builder, Location loc,
                                 NumType type) {
  Value word = arith::ConstantOp::create(
      builder, loc, builder.getZeroAttr(type.getStorageType()));
  return BitcastOp::create(builder, loc, type, word);
}

Value transforms::createView(OpBuilder &builder, Value view, Value source) {
  Operation *op = view.getDefiningOp();
  Location loc = op->getLoc();
  auto element =
      cast<NumType>(cast<RankedTensorType>(source.getType()).getElementType());
  RankedTensorType type = cast<RankedTensorType>(view.getType()).clone(element);
  IRMapping mapping;
  mapping.map(getViewSource(view), source);
  if (auto pad = dyn_cast<tensor::PadOp>(op)) {
    return tensor::PadOp::create(
        builder, loc, type, source, pad.getMixedLowPad(), pad.getMixedHighPad(),
        createZeroCode(builder, loc, element), pad.getNofold());
  }
  if (auto insert = dyn_cast<tensor::InsertSliceOp>(op)) {
    Value empty = tensor::EmptyOp::create(
        builder, loc, tensor::getMixedSizes(builder, loc, insert.getDest()),
        element);
    Value zero = createZeroCode(builder, loc, element);
    mapping.map(insert.getDest(),
                linalg::FillOp::create(builder, loc, zero, empty).getResult(0));
  } else if (auto linalgOp = dyn_cast<linalg::LinalgOp>(op)) {
    Value init = linalgOp.getDpsInits()[0];
    mapping.map(init, tensor::EmptyOp::create(
                          builder, loc,
                          tensor::getMixedSizes(builder, loc, init), element));
  }
  Operation *copy = builder.clone(*op, mapping);
  copy->getResult(0).setType(type);
  for (Region &region : copy->getRegions())
    for (Block &block : region) {
      for (BlockArgument argument : block.getArguments())
        if (isa<FloatType>(argument.getType()))
          argument.setType(element);
      for (Operation &inner : block)
        if (auto extract = dyn_cast<tensor::ExtractOp>(inner))
          extract.getResult().setType(element);
    }
  return copy->getResult(0);
}

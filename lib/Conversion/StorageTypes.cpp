//===- StorageTypes.cpp - Codes become storage integers -------------------===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "StorageTypes.h"
#include "lns/Dialect/LNS/LNS.h"
#include "lns/Dialect/LNSHW/LNSHW.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/IR/AttrTypeSubElements.h"
#include "mlir/IR/Builders.h"

using namespace mlir;
using namespace lns;

/// A constant of codes holds its storage integers already.
static void replaceConstant(ConstantOp op, Type storage) {
  TypedAttr value = op.getValue();
  if (value.getType() != storage)
    if (auto dense = dyn_cast<DenseElementsAttr>(value))
      value = dense.reshape(cast<ShapedType>(storage));
  OpBuilder builder(op);
  Value constant = arith::ConstantOp::create(builder, op.getLoc(), value);
  op.getResult().replaceAllUsesWith(constant);
  op.erase();
}

void lns::replaceCodesByStorage(Operation *root) {
  AttrTypeReplacer replacer;
  replacer.addReplacement(
      [](NumType type) -> Type { return type.getStorageType(); });

  SmallVector<BitcastOp> bitcasts;
  SmallVector<ConstantOp> constants;
  root->walk<WalkOrder::PreOrder>([&](Operation *op) {
    // The accelerator's own code keeps the formats of its codes.
    if (isa<hw::DatapathOp, hw::ProgramOp>(op))
      return WalkResult::skip();
    // An attribute of our dialect may need a NumType where it stands; types of
    // values are named by TypeAttr only. decode_word and encode_word say what
    // words mean.
    if (isa<DecodeWordOp, DecodeFixedOp, EncodeWordOp>(op))
      return WalkResult::advance();
    for (NamedAttribute attribute : op->getAttrs())
      if (auto type = dyn_cast<TypeAttr>(attribute.getValue())) {
        Type replaced = replacer.replace(type.getValue());
        if (replaced != type.getValue())
          op->setAttr(attribute.getName(), TypeAttr::get(replaced));
      }
    for (OpResult result : op->getResults())
      result.setType(replacer.replace(result.getType()));
    for (Region &region : op->getRegions())
      for (Block &block : region)
        for (BlockArgument argument : block.getArguments())
          argument.setType(replacer.replace(argument.getType()));
    if (auto bitcast = dyn_cast<BitcastOp>(op))
      bitcasts.push_back(bitcast);
    else if (auto constant = dyn_cast<ConstantOp>(op))
      constants.push_back(constant);
    return WalkResult::advance();
  });
  for (ConstantOp op : constants)
    replaceConstant(op, op.getResult().getType());
  for (BitcastOp op : bitcasts) {
    op.getResult().replaceAllUsesWith(op.getOperand());
    op.erase();
  }
}

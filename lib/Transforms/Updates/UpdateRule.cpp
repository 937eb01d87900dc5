//===- UpdateRule.cpp - How a parameter is updated ------===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "UpdateRule.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"

using namespace mlir;
using namespace lns;
using namespace lns::transforms;

StepBuilder::StepBuilder(func::FuncOp function, const UpdateChoices &choices)
    : function(function), choices(choices), builder(function.getContext()) {
  builder.setInsertionPoint(function.front().getTerminator());
}

BlockArgument StepBuilder::addState(StringRef name, StringRef field,
                                    Type type) {
  unsigned index = function.getNumArguments();
  NamedAttribute attributes[] = {
      builder.getNamedAttr(LNSDialect::kNameAttrName,
                           builder.getStringAttr(name)),
      builder.getNamedAttr(LNSDialect::kStateAttrName,
                           builder.getStringAttr(field))};
  (void)function.insertArgument(
      index, type, builder.getDictionaryAttr(attributes), function.getLoc());
  return function.getArgument(index);
}

Value StepBuilder::getOperand(StringRef name, Type type) {
  for (unsigned i = 0, e = function.getNumArguments(); i < e; ++i)
    if (auto known = function.getArgAttrOfType<StringAttr>(
            i, LNSDialect::kOperandAttrName);
        known && known.getValue() == name)
      return function.getArgument(i);
  unsigned index = function.getNumArguments();
  NamedAttribute attribute = builder.getNamedAttr(LNSDialect::kOperandAttrName,
                                                  builder.getStringAttr(name));
  (void)function.insertArgument(
      index, type, builder.getDictionaryAttr(attribute), function.getLoc());
  return function.getArgument(index);
}

RandomSource &StepBuilder::getRandom() {
  if (!random.seed) {
    random.seed = getOperand("seed", builder.getI64Type());
    random.step = getOperand("step", builder.getI32Type());
    OpBuilder atStart = OpBuilder::atBlockBegin(&function.front());
    random.indexBase = arith::ConstantOp::create(atStart, function.getLoc(),
                                                 atStart.getI64IntegerAttr(0));
  }
  return random;
}

Rounding transforms::getQuantizeRounding(UpdateRounding rounding) {
  return rounding == UpdateRounding::Stochastic ? Rounding::Stochastic
                                                : Rounding::Nearest;
}

Value transforms::extractScalar(OpBuilder &builder, Location loc,
                                Value tensor) {
  return tensor::ExtractOp::create(builder, loc, tensor, ValueRange{});
}

SmallVector<Value> transforms::createElementwise(
    OpBuilder &builder, Location loc, ValueRange ins, ValueRange outs,
    function_ref<SmallVector<Value>(OpBuilder &, Location, ValueRange)> body) {
  unsigned rank = cast<RankedTensorType>(outs[0].getType()).getRank();
  SmallVector<AffineMap> maps(ins.size() + outs.size(),
                              builder.getMultiDimIdentityMap(rank));
  SmallVector<utils::IteratorType> loops(rank, utils::IteratorType::parallel);
  auto generic = linalg::GenericOp::create(
      builder, loc, TypeRange(outs), ins, outs, maps, loops,
      [&](OpBuilder &b, Location loc, ValueRange args) {
        linalg::YieldOp::create(b, loc, body(b, loc, args));
      });
  return SmallVector<Value>(generic.getResults());
}

Value transforms::createIsFinite(OpBuilder &builder, Location loc,
                                 Value number) {
  Type i32 = builder.getI32Type();
  Value bits = arith::BitcastOp::create(builder, loc, i32, number);
  Value mask = arith::ConstantIntOp::create(builder, loc, i32, 0x7fffffff);
  Value infinity = arith::ConstantIntOp::create(builder, loc, i32, 0x7f800000);
  Value magnitude = arith::AndIOp::create(builder, loc, bits, mask);
  return arith::CmpIOp::create(builder, loc, arith::CmpIPredicate::ult,
                               magnitude, infinity);
}

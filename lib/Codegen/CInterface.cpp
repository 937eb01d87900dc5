//===- CInterface.cpp - The C interface of public functions ---------------===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "UpdateArguments.h"
#include "lns/Codegen/Passes.h"

#include "mlir/Dialect/Bufferization/IR/Bufferization.h"
#include "mlir/Dialect/Func/IR/FuncOps.h"
#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/IR/BuiltinOps.h"

using namespace mlir;

namespace lns::codegen {

#define GEN_PASS_DEF_LNSCINTERFACE
#include "lns/Codegen/Passes.h.inc"

/// Says what is wrong with a type of a public function; empty if nothing is.
static StringRef findInterfaceProblem(Type type) {
  if (auto shaped = dyn_cast<ShapedType>(type)) {
    if (!isa<TensorType, MemRefType>(type))
      return "only tensors and memrefs are passed as pointers";
    if (!shaped.hasRank())
      return "its rank is not known";
    if (!shaped.hasStaticShape())
      return "its shape is dynamic";
    type = shaped.getElementType();
  }
  if (isa<IntegerType, IndexType>(type) || type.isF16() || type.isBF16() ||
      type.isF32() || type.isF64())
    return "";
  return "it is neither a number nor a tensor of numbers";
}

static LogicalResult checkInterface(func::FuncOp function) {
  auto check = [&](StringRef what, unsigned index, Type type) {
    StringRef problem = findInterfaceProblem(type);
    if (problem.empty())
      return success();
    function.emitError() << what << " #" << index << " of public function '"
                         << function.getSymName() << "' has type " << type
                         << ", but " << problem
                         << ": a compiled function takes one bare pointer to "
                            "data of static shape for each; export the model "
                            "with static shapes, or make the function private";
    return failure();
  };
  for (auto [index, type] : llvm::enumerate(function.getArgumentTypes()))
    if (failed(check("argument", index, type)))
      return failure();
  for (auto [index, type] : llvm::enumerate(function.getResultTypes()))
    if (failed(check("result", index, type)))
      return failure();
  return success();
}

/// Whether `tensor` is an argument that its function does not write.
static bool isReadOnly(Value tensor) {
  auto argument = dyn_cast<BlockArgument>(tensor);
  auto function =
      argument ? dyn_cast<func::FuncOp>(argument.getOwner()->getParentOp())
               : func::FuncOp();
  return function && function.isPublic() &&
         !getUpdatedArguments(function).test(argument.getArgNumber());
}

/// Lets an elementwise `generic` whose body reads an output that may not be
/// written read it as an input instead, so that it writes to another buffer
/// without a copy before.
static void readOutputsAsInputs(linalg::GenericOp generic) {
  if (generic.getNumParallelLoops() != generic.getNumLoops())
    return;
  SmallVector<Value> inputs(generic.getInputs()), inits(generic.getOutputs());
  SmallVector<AffineMap> maps = generic.getIndexingMapsArray();
  OpBuilder b(generic);
  Block *body = generic.getBody();
  for (auto [i, init] : llvm::enumerate(inits)) {
    // Inputs come before outputs, those added so far too.
    unsigned position = inputs.size();
    BlockArgument output = body->getArgument(position + i);
    auto type = dyn_cast<RankedTensorType>(init.getType());
    if (!type || !type.hasStaticShape() || !isReadOnly(init) ||
        output.use_empty())
      continue;
    output.replaceAllUsesWith(
        body->insertArgument(position, output.getType(), output.getLoc()));
    maps.insert(maps.begin() + position, maps[position + i]);
    inputs.push_back(init);
    init = tensor::EmptyOp::create(b, generic.getLoc(), type.getShape(),
                                   type.getElementType());
  }
  if (inputs.size() == generic.getInputs().size())
    return;
  auto replacement = linalg::GenericOp::create(
      b, generic.getLoc(), generic.getResultTypes(), inputs, inits,
      b.getAffineMapArrayAttr(maps), generic.getIteratorTypes(),
      generic.getDocAttr(), generic.getLibraryCallAttr());
  replacement->setDiscardableAttrs(generic->getDiscardableAttrDictionary());
  replacement.getRegion().takeBody(generic.getRegion());
  generic.replaceAllUsesWith(replacement.getResults());
  generic.erase();
}

namespace {

struct CInterfacePass : public impl::LNSCInterfaceBase<CInterfacePass> {
  using Base::Base;

  void runOnOperation() override {
    SmallVector<func::FuncOp> functions;
    getOperation().walk([&](func::FuncOp function) {
      if (function.isExternal())
        return;
      if (function.isPublic())
        functions.push_back(function);
    });
    for (func::FuncOp function : functions) {
      if (failed(checkInterface(function)))
        return signalPassFailure();
      // The caller's arrays are read; written are those that results update.
      llvm::BitVector updated = getUpdatedArguments(function);
      for (auto [index, type] : llvm::enumerate(function.getArgumentTypes()))
        if (isa<TensorType>(type))
          function.setArgAttr(
              index, bufferization::BufferizationDialect::kWritableAttrName,
              BoolAttr::get(&getContext(), updated.test(index)));
      function.walk([](linalg::GenericOp op) { readOutputsAsInputs(op); });
      bool numbers =
          !llvm::all_of(function.getResultTypes(), llvm::IsaPred<ShapedType>);
      if (!numbers && updated.none())
        continue;
      if (!SymbolTable::symbolKnownUseEmpty(function, getOperation())) {
        function.emitError("public function '")
            << function.getSymName() << "' "
            << (numbers ? "returns a number" : "updates an argument in place")
            << " and is called in this module; inline the calls, or call a "
               "private copy";
        return signalPassFailure();
      }
      if (numbers)
        boxScalarResults(function);
    }
  }

  /// Makes scalar results tensors of rank 0, which get an out-pointer.
  void boxScalarResults(func::FuncOp function) {
    SmallVector<Type> results;
    for (Type type : function.getResultTypes())
      results.push_back(
          isa<ShapedType>(type) ? type : RankedTensorType::get({}, type));
    function.walk([&](func::ReturnOp ret) {
      OpBuilder b(ret);
      for (OpOperand &operand : ret->getOpOperands())
        if (!isa<ShapedType>(operand.get().getType()))
          operand.set(tensor::FromElementsOp::create(
              b, ret.getLoc(),
              RankedTensorType::get({}, operand.get().getType()),
              operand.get()));
    });
    function.setType(
        FunctionType::get(&getContext(), function.getArgumentTypes(), results));
  }
};

} // namespace

} // namespace lns::codegen

//===- BarePointers.cpp - Calling conventions of functions -------------- ===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "UpdateArguments.h"
#include "lns/Codegen/Passes.h"

#include "mlir/Conversion/LLVMCommon/TypeConverter.h"
#include "mlir/Dialect/Bufferization/Transforms/Passes.h"
#include "mlir/Dialect/Func/IR/FuncOps.h"
#include "mlir/Dialect/LLVMIR/LLVMDialect.h"
#include "mlir/Dialect/MemRef/IR/MemRef.h"
#include "mlir/IR/BuiltinOps.h"

using namespace mlir;

namespace lns::codegen {

#define GEN_PASS_DEF_LNSBAREPOINTERS
#define GEN_PASS_DEF_LNSRESULTSTOOUTPARAMS
#include "lns/Codegen/Passes.h.inc"

static bool isEmpty(Type type) {
  auto memref = dyn_cast<MemRefType>(type);
  return memref && memref.hasStaticShape() && memref.getNumElements() == 0;
}

/// A memref of one element for a memref of none; other types stay.
static Type passedAs(Type type) {
  if (!isEmpty(type))
    return type;
  return MemRefType::get({1}, cast<MemRefType>(type).getElementType());
}

/// `value` seen as a memref of `type`, both of at most one element.
static Value reinterpret(OpBuilder &b, Location loc, Value value,
                         MemRefType type) {
  auto [strides, offset] = type.getStridesAndOffset();
  return memref::ReinterpretCastOp::create(b, loc, type, value, /*offset=*/0,
                                           type.getShape(), strides);
}

/// Gives `function` arguments of one element in place of empty ones, and
/// its calls too.
static void passEmptyArguments(func::FuncOp function, ModuleOp module) {
  if (llvm::none_of(function.getArgumentTypes(), isEmpty))
    return;
  SmallVector<Type> types =
      llvm::map_to_vector(function.getArgumentTypes(), passedAs);
  if (!function.isExternal()) {
    OpBuilder b = OpBuilder::atBlockBegin(&function.getBody().front());
    for (BlockArgument argument : function.getArguments()) {
      auto type = dyn_cast<MemRefType>(argument.getType());
      if (!type || !isEmpty(type))
        continue;
      argument.setType(passedAs(type));
      Value empty = reinterpret(b, argument.getLoc(), argument, type);
      argument.replaceAllUsesExcept(empty, empty.getDefiningOp());
    }
  }
  function.setType(
      FunctionType::get(module.getContext(), types, function.getResultTypes()));
  module.walk([&](func::CallOp call) {
    if (call.getCallee() != function.getSymName())
      return;
    OpBuilder b(call);
    for (auto [operand, type] : llvm::zip(call->getOpOperands(), types))
      if (operand.get().getType() != type)
        operand.set(reinterpret(b, call.getLoc(), operand.get(),
                                cast<MemRefType>(type)));
  });
}

namespace {

struct ResultsToOutParamsPass
    : public impl::LNSResultsToOutParamsBase<ResultsToOutParamsPass> {
  using Base::Base;

  static bool hasStaticResults(func::FuncOp *function) {
    return llvm::all_of(function->getResultTypes(), [](Type type) {
      auto memref = dyn_cast<MemRefType>(type);
      return !memref || memref.hasStaticShape();
    });
  }

  /// Gives a buffer that is returned twice two buffers: each result has its own
  /// argument, and upstream's hoisting of allocations expects one use. Not
  /// earlier, because CSE makes one value of two equal ones.
  static void separateResults(func::ReturnOp ret) {
    OpBuilder b(ret);
    llvm::SmallPtrSet<Value, 4> seen;
    for (OpOperand &operand : ret->getOpOperands()) {
      auto type = dyn_cast<MemRefType>(operand.get().getType());
      if (!type || seen.insert(operand.get()).second)
        continue;
      Value copy = memref::AllocOp::create(
          b, ret.getLoc(),
          MemRefType::get(type.getShape(), type.getElementType(),
                          MemRefLayoutAttrInterface(), type.getMemorySpace()));
      memref::CopyOp::create(b, ret.getLoc(), operand.get(), copy);
      if (copy.getType() != type)
        copy = memref::CastOp::create(b, ret.getLoc(), type, copy);
      operand.set(copy);
    }
  }

  void runOnOperation() override {
    for (auto function : getOperation().getOps<func::FuncOp>())
      if (hasStaticResults(&function)) {
        storeUpdatedArguments(function);
        function.walk([](func::ReturnOp ret) { separateResults(ret); });
      }
    bufferization::BufferResultsToOutParamsOpts options;
    options.filterFn = hasStaticResults;
    options.hoistStaticAllocs = true;
    options.modifyPublicFunctions = true;
    if (failed(bufferization::promoteBufferResultsToOutParams(getOperation(),
                                                              options)))
      signalPassFailure();
  }
};

struct BarePointersPass : public impl::LNSBarePointersBase<BarePointersPass> {
  using Base::Base;

  void runOnOperation() override {
    ModuleOp module = getOperation();
    for (auto function : module.getOps<func::FuncOp>()) {
      if (function.isPublic())
        passEmptyArguments(function, module);
      // A bare result would lose the pointer that is to be freed.
      bool bare =
          llvm::none_of(function.getResultTypes(),
                        llvm::IsaPred<BaseMemRefType>) &&
          llvm::all_of(function.getArgumentTypes(), [](Type type) {
            auto memref = dyn_cast<BaseMemRefType>(type);
            return !memref || LLVMTypeConverter::canConvertToBarePtr(memref);
          });
      // The name of upstream's convert-func-to-llvm.
      if (bare)
        function->setAttr("llvm.bareptr", UnitAttr::get(&getContext()));
      if (function.isPrivate() && !function.isExternal())
        function->setAttr(
            "llvm.linkage",
            LLVM::LinkageAttr::get(&getContext(), LLVM::Linkage::Internal));
    }
  }
};

} // namespace

} // namespace lns::codegen

//===- LowerDecoders.cpp - The pass lns-lower-decoders --------------------===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Decoders.h"
#include "lns/Codegen/Passes.h"

#include "mlir/Dialect/LLVMIR/LLVMDialect.h"
#include "mlir/Dialect/MemRef/IR/MemRef.h"
#include "mlir/Dialect/Vector/IR/VectorOps.h"

using namespace mlir;

namespace lns::codegen {

#define GEN_PASS_DEF_LNSLOWERDECODERS
#include "lns/Codegen/Passes.h.inc"

namespace {

struct LowerDecodersPass
    : public impl::LNSLowerDecodersBase<LowerDecodersPass> {
  using Base::Base;

  void runOnOperation() override {
    ModuleOp module = getOperation();
    SmallVector<DecodeWordOp> ops;
    SmallVector<DecodeFixedOp> fixedOps;
    module.walk([&](DecodeWordOp op) { ops.push_back(op); });
    module.walk([&](DecodeFixedOp op) { fixedOps.push_back(op); });
    if (ops.empty() && fixedOps.empty())
      return;
    FailureOr<CPUTarget> target = CPUTarget::fromModule(module);
    if (failed(target))
      return signalPassFailure();
    for (DecodeWordOp op : ops)
      if (failed(lower(op, *target, module)))
        return signalPassFailure();
    for (DecodeFixedOp op : fixedOps)
      if (failed(lower(op, *target, module)))
        return signalPassFailure();
  }

  LogicalResult lower(DecodeFixedOp op, const CPUTarget &target,
                      ModuleOp module) {
    Type type = op.getResult().getType();
    if (failed(checkLanes(op, type, getArgument())))
      return failure();
    OpBuilder b(op);
    DecodeEmitter d(b, op.getLoc(), module, op.getNumberFormat());
    Value words = op.getOperand();
    bool isVector = isa<VectorType>(type);
    Value result =
        emitFixedDecode(d, target, isVector ? d.flatten(words) : words,
                        int32_t(op.getFractionBits()));
    op.getResult().replaceAllUsesWith(isVector ? d.inShape(result, type)
                                               : result);
    op.erase();
    return success();
  }

  LogicalResult lower(DecodeWordOp op, const CPUTarget &target,
                      ModuleOp module) {
    Type type = op.getResult().getType();
    if (failed(checkLanes(op, type, getArgument())))
      return failure();
    OpBuilder b(op);
    DecodeEmitter d(b, op.getLoc(), module, op.getNumberFormat());
    Value words = op.getOperand();
    Value result;
    bool isDouble = getElementTypeOrSelf(type).isF64();
    if (getElementTypeOrSelf(type).isBF16()) {
      bool isVector = isa<VectorType>(type);
      result =
          emitBFloat16Decode(d, target, isVector ? d.flatten(words) : words);
      if (isVector)
        result = d.inShape(result, type);
    } else if (auto vector = dyn_cast<VectorType>(type)) {
      Value flat = d.flatten(words);
      Value decoded =
          isDouble ? emitDoubleDecode(d, target, flat)
                   : chooseDecoder(target, d.format, vector.getNumElements())
                         .emit(d, flat);
      result = d.inShape(decoded, type);
    } else {
      result = isDouble ? emitDoubleDecode(d, target, words)
                        : emitScalarDecode(d, words);
    }
    op.getResult().replaceAllUsesWith(result);
    op.erase();
    return success();
  }
};

} // namespace

} // namespace lns::codegen

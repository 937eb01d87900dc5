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
    module.walk([&](DecodeWordOp op) { ops.push_back(op); });
    if (ops.empty())
      return;
    FailureOr<CPUTarget> target = CPUTarget::fromModule(module);
    if (failed(target))
      return signalPassFailure();
    for (DecodeWordOp op : ops)
      if (failed(lower(op, *target, module)))
        return signalPassFailure();
  }

  LogicalResult lower(DecodeWordOp op, const CPUTarget &target,
                      ModuleOp module) {
    Type type = op.getResult().getType();
    if (isa<TensorType>(type))
      return op.emitOpError("works on a tensor; lns-lower-decoders takes "
                            "scalars and vectors: run one-shot-bufferize and "
                            "lns-tile-and-vectorize before it");
    OpBuilder b(op);
    DecodeEmitter d(b, op.getLoc(), module, op.getNumberFormat());
    Value result;
    if (auto vector = dyn_cast<VectorType>(type)) {
      if (vector.isScalable())
        return op.emitOpError("has a scalable vector; decoders need a fixed "
                              "number of lanes");
      result = lowerVector(op, vector, d, target);
    } else {
      result = emitScalarDecode(d, op.getOperand());
    }
    op.getResult().replaceAllUsesWith(result);
    op.erase();
    return success();
  }

  Value lowerVector(DecodeWordOp op, VectorType type, DecodeEmitter &d,
                    const CPUTarget &target) {
    OpBuilder &b = d.b;
    Value words = op.getOperand();
    auto wordType = cast<VectorType>(words.getType());
    int64_t lanes = type.getNumElements();
    bool flat = type.getRank() == 1;
    if (!flat)
      words = vector::ShapeCastOp::create(
          b, d.loc, d.vector(lanes, wordType.getElementType()), words);
    const Decoder &decoder = chooseDecoder(target, d.format, lanes);
    Value result = decoder.emit(d, words);
    if (!flat)
      result = vector::ShapeCastOp::create(b, d.loc, type, result);
    return result;
  }
};

} // namespace

} // namespace lns::codegen

//===- LowerEncoders.cpp - The pass lns-lower-encoders --------------------===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Encoders.h"
#include "lns/Codegen/Passes.h"

#include "mlir/Dialect/LLVMIR/LLVMDialect.h"
#include "mlir/Dialect/MemRef/IR/MemRef.h"
#include "mlir/Dialect/Vector/IR/VectorOps.h"

using namespace mlir;

namespace lns::codegen {

#define GEN_PASS_DEF_LNSLOWERENCODERS
#include "lns/Codegen/Passes.h.inc"

namespace {

struct LowerEncodersPass
    : public impl::LNSLowerEncodersBase<LowerEncodersPass> {
  using Base::Base;

  void runOnOperation() override {
    ModuleOp module = getOperation();
    SmallVector<EncodeWordOp> ops;
    module.walk([&](EncodeWordOp op) { ops.push_back(op); });
    if (ops.empty())
      return;
    FailureOr<CPUTarget> target = CPUTarget::fromModule(module);
    if (failed(target))
      return signalPassFailure();
    for (EncodeWordOp op : ops)
      if (failed(lower(op, *target, module)))
        return signalPassFailure();
  }

  LogicalResult lower(EncodeWordOp op, const CPUTarget &target,
                      ModuleOp module) {
    Type type = op.getResult().getType();
    if (failed(checkLanes(op, type, getArgument())))
      return failure();
    OpBuilder b(op);
    EncodeEmitter d(b, op.getLoc(), module, op.getNumberFormat(),
                    op.getUnderflow());
    Value x = op.getInput(), inverse = op.getInverse(), result;
    if (auto vector = dyn_cast<VectorType>(type)) {
      const Encoder &encoder =
          chooseEncoder(target, d.format, vector.getNumElements());
      result =
          d.inShape(encoder.emit(d, d.flatten(x), d.flatten(inverse)), type);
    } else {
      result = emitScalarEncode(d, x, inverse);
    }
    op.getResult().replaceAllUsesWith(result);
    op.erase();
    return success();
  }
};

} // namespace

} // namespace lns::codegen

//===- CopyOperands.cpp - Dense operands for runs of programs -------------===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "lns/Dialect/LNSHW/Passes.h"

#include "mlir/Dialect/Func/IR/FuncOps.h"
#include "mlir/Dialect/MemRef/IR/MemRef.h"

namespace lns::hw {
#define GEN_PASS_DEF_LNSHWCOPYOPERANDS
#include "lns/Dialect/LNSHW/Passes.h.inc"
} // namespace lns::hw

using namespace mlir;
using namespace lns::hw;

/// Lets `run` read or write a dense copy instead of a strided operand.
static void copyOperand(RunOp run, OpOperand &operand, bool isInit) {
  Value strided = operand.get();
  auto type = dyn_cast<MemRefType>(strided.getType());
  if (!type || !type.hasStaticShape() || type.getLayout().isIdentity())
    return;
  OpBuilder b(run);
  Location loc = run.getLoc();
  Value dense = memref::AllocOp::create(
      b, loc, MemRefType::get(type.getShape(), type.getElementType()));
  // Initial values of inits are not read.
  if (!isInit)
    memref::CopyOp::create(b, loc, strided, dense);
  operand.set(dense);
  b.setInsertionPointAfter(run);
  if (isInit)
    memref::CopyOp::create(b, loc, dense, strided);
  memref::DeallocOp::create(b, loc, dense);
}

namespace {
struct LNSHWCopyOperands
    : lns::hw::impl::LNSHWCopyOperandsBase<LNSHWCopyOperands> {
  void runOnOperation() override {
    getOperation().walk([](RunOp run) {
      for (OpOperand &operand : run.getInputsMutable())
        copyOperand(run, operand, /*isInit=*/false);
      for (OpOperand &operand : run.getInitsMutable())
        copyOperand(run, operand, /*isInit=*/true);
    });
  }
};
} // namespace

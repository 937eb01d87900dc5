//===- LNSToRuntime.cpp - The pass convert-lns-to-runtime -----------------===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "RuntimeCalls.h"
#include "lns/Conversion/Passes.h"
#include "lns/Dialect/LNS/LNS.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/MemRef/IR/MemRef.h"
#include "mlir/IR/BuiltinOps.h"

namespace lns {
#define GEN_PASS_DEF_CONVERTLNSTORUNTIME
#include "lns/Conversion/Passes.h.inc"
} // namespace lns

using namespace mlir;
using namespace lns;

static constexpr StringLiteral functionName = "_mlir_ciface_lns_round_bins";

/// The address of the unranked descriptor (Runtime/Runtime.h) of a buffer. It
/// is written out here, because the calling convention of the compiled
/// functions, bare pointers, has no descriptors, and because one function
/// takes bins of all widths.
static Value createDescriptor(OpBuilder &b, Location loc, Value memref) {
  auto metadata = memref::ExtractStridedMetadataOp::create(b, loc, memref);
  Value address = memref::ExtractAlignedPointerAsIndexOp::create(
      b, loc, metadata.getBaseBuffer());
  SmallVector<Value> fields{address, address, metadata.getOffset()};
  llvm::append_range(fields, metadata.getSizes());
  llvm::append_range(fields, metadata.getStrides());
  for (Value &field : fields)
    field = arith::IndexCastOp::create(b, loc, b.getI64Type(), field);
  Value ranked = storeWords(b, loc, fields);
  Value rank = arith::ConstantOp::create(
      b, loc,
      b.getI64IntegerAttr(cast<MemRefType>(memref.getType()).getRank()));
  return storeWords(b, loc, {rank, ranked});
}

static void lowerRoundBins(RoundBinsOp op, SymbolTable &symbols) {
  OpBuilder b(op);
  Location loc = op.getLoc();
  auto bins = cast<MemRefType>(op.getBins().getType());

  auto constant = [&](int64_t value) -> Value {
    return arith::ConstantOp::create(b, loc, b.getI64IntegerAttr(value));
  };
  SmallVector<Value> arguments{
      createDescriptor(b, loc, op.getBins()),
      createDescriptor(b, loc, op.getInit()), constant(bins.getShape().back()),
      constant(op.getEminQuotient()), constant(bins.getElementTypeBitWidth())};
  callRuntime(b, loc, symbols, functionName, arguments);
  op.erase();
}

namespace {
class ConvertLNSToRuntime
    : public lns::impl::ConvertLNSToRuntimeBase<ConvertLNSToRuntime> {
public:
  void runOnOperation() override {
    SymbolTable symbols(getOperation());
    SmallVector<RoundBinsOp> ops;
    getOperation()->walk([&](RoundBinsOp op) { ops.push_back(op); });
    for (RoundBinsOp op : ops) {
      if (!isa<MemRefType>(op.getBins().getType()) ||
          !isa<MemRefType>(op.getInit().getType())) {
        op.emitOpError() << "[D1] works on tensors; run "
                            "one-shot-bufferize before convert-lns-to-runtime";
        return signalPassFailure();
      }
      lowerRoundBins(op, symbols);
    }
  }
};
} // namespace

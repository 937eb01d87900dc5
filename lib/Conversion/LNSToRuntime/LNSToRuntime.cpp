//===- LNSToRuntime.cpp - The pass convert-lns-to-runtime -----------------===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "lns/Conversion/Passes.h"
#include "lns/Dialect/LNS/LNS.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Func/IR/FuncOps.h"
#include "mlir/Dialect/MemRef/IR/MemRef.h"
#include "mlir/Dialect/SCF/IR/SCF.h"
#include "mlir/IR/BuiltinOps.h"
#include "mlir/Interfaces/FunctionInterfaces.h"

namespace lns {
#define GEN_PASS_DEF_CONVERTLNSTORUNTIME
#include "lns/Conversion/Passes.h.inc"
} // namespace lns

using namespace mlir;
using namespace lns;

static constexpr StringLiteral functionName = "_mlir_ciface_lns_round_bins";

/// The block whose frame holds what a call needs: that of the function, since
/// inside a sequential loop the stack would grow; but of each iteration of a
/// parallel loop, since threads must not share it.
static Block *getFrame(Block *block) {
  Operation *parent = block->getParentOp();
  while (!isa<FunctionOpInterface, scf::ParallelOp, scf::ForallOp>(parent))
    parent = parent->getParentOp();
  return &parent->getRegion(0).front();
}

/// Writes 64-bit words to the stack and returns their address as an i64.
static Value storeWords(OpBuilder &b, Location loc, ArrayRef<Value> words) {
  auto type = MemRefType::get({int64_t(words.size())}, b.getI64Type());
  Value slot;
  {
    OpBuilder::InsertionGuard guard(b);
    b.setInsertionPointToStart(getFrame(b.getInsertionBlock()));
    slot = memref::AllocaOp::create(b, loc, type);
  }
  for (auto [i, word] : llvm::enumerate(words)) {
    Value index = arith::ConstantIndexOp::create(b, loc, i);
    memref::StoreOp::create(b, loc, word, slot, index);
  }
  Value address = memref::ExtractAlignedPointerAsIndexOp::create(b, loc, slot);
  return arith::IndexCastOp::create(b, loc, b.getI64Type(), address);
}

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

  auto function = symbols.lookup<func::FuncOp>(functionName);
  if (!function) {
    OpBuilder declare(b.getContext());
    SmallVector<Type> types(5, b.getI64Type());
    function = func::FuncOp::create(declare, loc, functionName,
                                    b.getFunctionType(types, {}));
    function.setPrivate();
    symbols.insert(function);
  }

  auto constant = [&](int64_t value) -> Value {
    return arith::ConstantOp::create(b, loc, b.getI64IntegerAttr(value));
  };
  SmallVector<Value> arguments{
      createDescriptor(b, loc, op.getBins()),
      createDescriptor(b, loc, op.getInit()), constant(bins.getShape().back()),
      constant(op.getEminQuotient()), constant(bins.getElementTypeBitWidth())};
  func::CallOp::create(b, loc, function, arguments);
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

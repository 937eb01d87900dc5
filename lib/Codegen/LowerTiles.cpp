//===- LowerTiles.cpp - Tile registers as LLVM's intrinsics ---------------===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The ops of the amx dialect as calls of LLVM's intrinsics. Upstream lowers
// them as well, but not the loops that carry tiles from one iteration to the
// next; and it needs buffers to be descriptors, which comes much later.
//
//===----------------------------------------------------------------------===//

#include "lns/Codegen/Passes.h"

#include "mlir/Dialect/AMX/AMXDialect.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Func/IR/FuncOps.h"
#include "mlir/Dialect/LLVMIR/LLVMDialect.h"
#include "mlir/Dialect/MemRef/IR/MemRef.h"
#include "mlir/Dialect/SCF/IR/SCF.h"
#include "mlir/Dialect/SCF/Transforms/Patterns.h"
#include "mlir/Transforms/DialectConversion.h"

using namespace mlir;

namespace lns::codegen {

#define GEN_PASS_DEF_LNSLOWERTILES
#include "lns/Codegen/Passes.h.inc"

/// The function of the runtime that asks the kernel for tile registers.
constexpr StringLiteral kPermission = "lns_use_tile_registers";

static Value createCall(OpBuilder &b, Location loc, StringRef name,
                        ValueRange arguments) {
  return LLVM::CallIntrinsicOp::create(
             b, loc, LLVM::LLVMX86AMXType::get(b.getContext()),
             b.getStringAttr(name), arguments)
      .getResult(0);
}

static Value createI16(OpBuilder &b, Location loc, int64_t value) {
  return arith::ConstantOp::create(b, loc, b.getI16IntegerAttr(value));
}

static int64_t getRowBytes(amx::TileType type) {
  return type.getDimSize(1) * type.getElementTypeBitWidth() / 8;
}

/// Rows and bytes of a row, as all intrinsics want to know.
static SmallVector<Value> getShape(OpBuilder &b, Location loc,
                                   amx::TileType type) {
  return {createI16(b, loc, type.getDimSize(0)),
          createI16(b, loc, getRowBytes(type))};
}

/// Address and stride in bytes of a tile in a buffer of one dimension.
static LogicalResult appendMemory(OpBuilder &b, Operation *op, Value buffer,
                                  ValueRange indices, Value stride,
                                  SmallVectorImpl<Value> &arguments) {
  Location loc = op->getLoc();
  auto type = cast<MemRefType>(buffer.getType());
  if (type.getRank() != 1 || !type.getLayout().isIdentity() || !stride)
    return op->emitOpError("needs a contiguous buffer of one dimension and a "
                           "stride");
  Value bytes =
      arith::ConstantIndexOp::create(b, loc, type.getElementTypeBitWidth() / 8);
  Value address =
      memref::ExtractAlignedPointerAsIndexOp::create(b, loc, buffer);
  address = arith::AddIOp::create(
      b, loc, address, arith::MulIOp::create(b, loc, indices.front(), bytes));
  address = arith::IndexCastOp::create(b, loc, b.getI64Type(), address);
  arguments.push_back(LLVM::IntToPtrOp::create(
      b, loc, LLVM::LLVMPointerType::get(b.getContext()), address));
  Value pitch = arith::MulIOp::create(b, loc, stride, bytes);
  arguments.push_back(
      arith::IndexCastOp::create(b, loc, b.getI64Type(), pitch));
  return success();
}

/// What loads and stores of tiles begin with.
template <typename OpTy>
static LogicalResult appendShapeAndMemory(OpBuilder &b, OpTy op,
                                          SmallVectorImpl<Value> &arguments) {
  llvm::append_range(arguments, getShape(b, op.getLoc(), op.getTileType()));
  return appendMemory(b, op, op.getBase(), op.getIndices(), op.getStride(),
                      arguments);
}

namespace {

struct LowerZero : OpConversionPattern<amx::TileZeroOp> {
  using OpConversionPattern::OpConversionPattern;
  LogicalResult
  matchAndRewrite(amx::TileZeroOp op, OpAdaptor,
                  ConversionPatternRewriter &rewriter) const override {
    Location loc = op.getLoc();
    rewriter.replaceOp(op,
                       createCall(rewriter, loc, op.getIntrinsicName(),
                                  getShape(rewriter, loc, op.getTileType())));
    return success();
  }
};

struct LowerLoad : OpConversionPattern<amx::TileLoadOp> {
  using OpConversionPattern::OpConversionPattern;
  LogicalResult
  matchAndRewrite(amx::TileLoadOp op, OpAdaptor,
                  ConversionPatternRewriter &rewriter) const override {
    Location loc = op.getLoc();
    SmallVector<Value> arguments;
    if (failed(appendShapeAndMemory(rewriter, op, arguments)))
      return failure();
    rewriter.replaceOp(
        op, createCall(rewriter, loc, op.getIntrinsicName(), arguments));
    return success();
  }
};

struct LowerMultiply : OpConversionPattern<amx::TileMulFOp> {
  using OpConversionPattern::OpConversionPattern;
  LogicalResult
  matchAndRewrite(amx::TileMulFOp op, OpAdaptor adaptor,
                  ConversionPatternRewriter &rewriter) const override {
    Location loc = op.getLoc();
    SmallVector<Value> arguments = getShape(rewriter, loc, op.getTileType());
    arguments.push_back(
        createI16(rewriter, loc, getRowBytes(op.getLhsTileType())));
    llvm::append_values(arguments, adaptor.getAcc(), adaptor.getLhs(),
                        adaptor.getRhs());
    rewriter.replaceOp(
        op, createCall(rewriter, loc, op.getIntrinsicName(), arguments));
    return success();
  }
};

struct LowerStore : OpConversionPattern<amx::TileStoreOp> {
  using OpConversionPattern::OpConversionPattern;
  LogicalResult
  matchAndRewrite(amx::TileStoreOp op, OpAdaptor adaptor,
                  ConversionPatternRewriter &rewriter) const override {
    Location loc = op.getLoc();
    SmallVector<Value> arguments;
    if (failed(appendShapeAndMemory(rewriter, op, arguments)))
      return failure();
    arguments.push_back(adaptor.getVal());
    LLVM::CallIntrinsicOp::create(rewriter, loc,
                                  rewriter.getStringAttr(op.getIntrinsicName()),
                                  arguments);
    rewriter.eraseOp(op);
    return success();
  }
};

struct LowerTilesPass : public impl::LNSLowerTilesBase<LowerTilesPass> {
  using Base::Base;

  void runOnOperation() override {
    ModuleOp module = getOperation();
    SmallVector<func::FuncOp> users;
    module.walk([&](func::FuncOp function) {
      WalkResult found = function.walk(
          [](amx::TileZeroOp) { return WalkResult::interrupt(); });
      if (found.wasInterrupted())
        users.push_back(function);
    });
    if (users.empty())
      return;
    MLIRContext *context = &getContext();
    TypeConverter converter;
    converter.addConversion([](Type type) { return type; });
    converter.addConversion([](amx::TileType type) -> Type {
      return LLVM::LLVMX86AMXType::get(type.getContext());
    });
    RewritePatternSet patterns(context);
    patterns.add<LowerZero, LowerLoad, LowerMultiply, LowerStore>(converter,
                                                                  context);
    ConversionTarget target(*context);
    target.addIllegalDialect<amx::AMXDialect>();
    target.markUnknownOpDynamicallyLegal([](Operation *) { return true; });
    scf::populateSCFStructuralTypeConversionsAndLegality(converter, patterns,
                                                         target);
    if (failed(applyPartialConversion(module, target, std::move(patterns))))
      return signalPassFailure();
    OpBuilder b(context);
    if (!module.lookupSymbol(kPermission)) {
      b.setInsertionPointToStart(module.getBody());
      func::FuncOp::create(b, module.getLoc(), kPermission,
                           b.getFunctionType({}, {}))
          .setPrivate();
    }
    for (func::FuncOp function : users) {
      b.setInsertionPointToStart(&function.getBody().front());
      func::CallOp::create(b, function.getLoc(), kPermission, TypeRange());
    }
  }
};

} // namespace

} // namespace lns::codegen

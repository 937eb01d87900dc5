//===- CheckOps.cpp - Expectations ----------------------------------------===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "lns/Dialect/Check/Check.h"
#include "mlir/Dialect/Bufferization/IR/Bufferization.h"
#include "mlir/Dialect/MemRef/IR/MemRef.h"
#include "mlir/IR/Builders.h"
#include "mlir/IR/DialectImplementation.h"
#include "mlir/IR/TypeUtilities.h"

using namespace mlir;
using namespace lns::check;

#include "lns/Dialect/Check/CheckDialect.cpp.inc"

#define GET_OP_CLASSES
#include "lns/Dialect/Check/CheckOps.cpp.inc"

void CheckDialect::initialize() {
  addOperations<
#define GET_OP_LIST
#include "lns/Dialect/Check/CheckOps.cpp.inc"
      >();
}

//===----------------------------------------------------------------------===//
// Verification
//===----------------------------------------------------------------------===//

static LogicalResult verifyShape(Operation *op) {
  Type type = op->getOperand(0).getType();
  auto shaped = dyn_cast<ShapedType>(type);
  if (!shaped || isa<RankedTensorType, MemRefType>(type))
    return success();
  return op->emitOpError("expects ranked tensors, memrefs or scalars, not ")
         << type;
}

static LogicalResult verifyFloat(Operation *op) {
  Type element = getElementTypeOrSelf(op->getOperand(0));
  if (isa<Float16Type, BFloat16Type, Float32Type, Float64Type>(element))
    return success();
  return op->emitOpError("expects elements of type f16, bf16, f32 or f64, not ")
         << element << "; use check.expect_eq for everything else";
}

LogicalResult ExpectEqOp::verify() { return verifyShape(*this); }

LogicalResult ExpectUlpOp::verify() {
  if (failed(verifyShape(*this)) || failed(verifyFloat(*this)))
    return failure();
  int64_t maxUlp = getMaxUlp();
  if (maxUlp < 0)
    return emitOpError("expects max_ulp of at least 0, not ") << maxUlp;
  return success();
}

LogicalResult ExpectRelOp::verify() {
  if (failed(verifyShape(*this)) || failed(verifyFloat(*this)))
    return failure();
  for (const APFloat &bound : {getMax(), getAbs().value_or(APFloat(0.0))})
    if (!bound.isFinite() || bound.isNegative())
      return emitOpError("expects finite bounds of at least 0, not ")
             << bound.convertToDouble();
  return success();
}

//===----------------------------------------------------------------------===//
// Memory effects: the count of failures is what an expectation writes, so no
// pass may remove one, merge two or move one across another.
//===----------------------------------------------------------------------===//

namespace {
struct FailureCount : SideEffects::Resource::Base<FailureCount> {
  StringRef getName() final { return "<check.failures>"; }
};
} // namespace

using Effects = SmallVectorImpl<MemoryEffects::EffectInstance>;

static void addEffects(Operation *op, Effects &effects) {
  effects.emplace_back(MemoryEffects::Write::get(), FailureCount::get());
  for (OpOperand &operand : op->getOpOperands())
    if (isa<MemRefType>(operand.get().getType()))
      effects.emplace_back(MemoryEffects::Read::get(), &operand);
}

void ExpectEqOp::getEffects(Effects &effects) { addEffects(*this, effects); }
void ExpectUlpOp::getEffects(Effects &effects) { addEffects(*this, effects); }
void ExpectRelOp::getEffects(Effects &effects) { addEffects(*this, effects); }

//===----------------------------------------------------------------------===//
// Bufferization: both operands are read, nothing is written or aliased.
//===----------------------------------------------------------------------===//

static LogicalResult
bufferizeExpectation(Operation *op, RewriterBase &rewriter,
                     const bufferization::BufferizationOptions &options,
                     bufferization::BufferizationState &state) {
  SmallVector<Value> buffers;
  for (Value operand : op->getOperands()) {
    if (!isa<TensorType>(operand.getType())) {
      buffers.push_back(operand);
      continue;
    }
    FailureOr<Value> buffer =
        bufferization::getBuffer(rewriter, operand, options, state);
    if (failed(buffer))
      return failure();
    buffers.push_back(*buffer);
  }
  // The op wants one type; bufferization may have chosen two layouts.
  if (buffers[0].getType() != buffers[1].getType()) {
    for (Value &buffer : buffers) {
      auto type = cast<MemRefType>(buffer.getType());
      auto strided = StridedLayoutAttr::get(
          op->getContext(), ShapedType::kDynamic,
          SmallVector<int64_t>(type.getRank(), ShapedType::kDynamic));
      buffer = memref::CastOp::create(
          rewriter, op->getLoc(),
          MemRefType::get(type.getShape(), type.getElementType(), strided,
                          type.getMemorySpace()),
          buffer);
    }
  }
  rewriter.modifyOpInPlace(op, [&] { op->setOperands(buffers); });
  return success();
}

#define CHECK_BUFFERIZABLE(OP)                                                 \
  bool OP::bufferizesToMemoryRead(OpOperand &,                                 \
                                  const bufferization::AnalysisState &) {      \
    return true;                                                               \
  }                                                                            \
  bool OP::bufferizesToMemoryWrite(OpOperand &,                                \
                                   const bufferization::AnalysisState &) {     \
    return false;                                                              \
  }                                                                            \
  bufferization::AliasingValueList OP::getAliasingValues(                      \
      OpOperand &, const bufferization::AnalysisState &) {                     \
    return {};                                                                 \
  }                                                                            \
  LogicalResult OP::bufferize(                                                 \
      RewriterBase &rewriter,                                                  \
      const bufferization::BufferizationOptions &options,                      \
      bufferization::BufferizationState &state) {                              \
    return bufferizeExpectation(*this, rewriter, options, state);              \
  }

CHECK_BUFFERIZABLE(ExpectEqOp)
CHECK_BUFFERIZABLE(ExpectUlpOp)
CHECK_BUFFERIZABLE(ExpectRelOp)

//===- Fixed.cpp - Lowering of the fixed datapath -------------------------===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Datapaths.h"
#include "Generics.h"
#include "LNSToReference/ReferenceCalls.h"
#include "lns/Conversion/Passes.h"
#include "lns/Dialect/LNS/LNSLoweringInterfaces.h"

#include "mlir/Dialect/Arith/IR/Arith.h"

using namespace mlir;
using namespace lns;

static int32_t getFractionBits(Attribute datapath) {
  return int32_t(cast<FixedDatapathAttr>(datapath).getFractionBits());
}

/// The integers X of an operand's codes, once an element [D4]: as i16, or as
/// the f64 of the same value.
static Value decodeOperand(RewriterBase &rewriter, Location loc, Value operand,
                           int32_t fractionBits, bool asDouble) {
  auto type = cast<RankedTensorType>(operand.getType());
  auto num = cast<NumType>(type.getElementType());
  Type i16 = rewriter.getI16Type(), f64 = rewriter.getF64Type();
  return createElementwise(
      rewriter, loc, operand, asDouble ? f64 : i16, operand,
      rewriter.getMultiDimIdentityMap(type.getRank()),
      [&](OpBuilder &b, Location loc, ValueRange args) -> SmallVector<Value> {
        Value word =
            BitcastOp::create(b, loc, num.getStorageType(), args.front());
        Value x = DecodeFixedOp::create(b, loc, i16, word, TypeAttr::get(num),
                                        b.getI32IntegerAttr(fractionBits));
        if (asDouble)
          x = arith::SIToFPOp::create(b, loc, f64, x);
        return {x};
      });
}

/// RN(sum) · 2^(−2s) of a sum that is an integer, or the f64 of one.
static Value emitRound(OpBuilder &b, Location loc, Value sum,
                       int32_t fractionBits) {
  Type f32 = b.getF32Type(), f64 = b.getF64Type();
  // |sum| ≤ 2^24 · 2^(2s) ≤ 2^52 is exact in f64, from where every instruction
  // set has a conversion that rounds once.
  if (isa<IntegerType>(sum.getType()))
    sum = arith::SIToFPOp::create(b, loc, f64, sum);
  Value rounded = arith::TruncFOp::create(b, loc, f32, sum);
  float unit = 1.0f / float(int64_t(1) << (2 * fractionBits));
  Value scale = arith::ConstantOp::create(b, loc, b.getF32FloatAttr(unit));
  return arith::MulFOp::create(b, loc, rounded, scale);
}

static Value roundAll(RewriterBase &rewriter, Location loc, Value sums,
                      int32_t fractionBits) {
  int64_t rank = cast<RankedTensorType>(sums.getType()).getRank();
  return createElementwise(rewriter, loc, sums, rewriter.getF32Type(), sums,
                           rewriter.getMultiDimIdentityMap(rank),
                           [&](OpBuilder &b, Location loc, ValueRange args) {
                             return SmallVector<Value>{
                                 emitRound(b, loc, args.front(), fractionBits)};
                           });
}

namespace {

/// [D4]: integers as they stand in the rule.
struct FixedLinalg
    : DatapathLinalgInterface::ExternalModel<FixedLinalg, FixedDatapathAttr> {
  FailureOr<Value> lowerContract(Attribute attr, RewriterBase &rewriter,
                                 ContractOp op) const {
    int32_t s = getFractionBits(attr);
    Location loc = op.getLoc();
    Value lhs = decodeOperand(rewriter, loc, op.getLhs(), s, false);
    Value rhs = decodeOperand(rewriter, loc, op.getRhs(), s, false);
    return createGeneric(
               rewriter, loc, {lhs, rhs}, op.getInit(),
               sortLoops(op.getIndexingMapsArray()),
               [](OpBuilder &b, Location loc, ValueRange args) {
                 Type i64 = b.getI64Type();
                 Value x = arith::ExtSIOp::create(b, loc, i64, args[0]);
                 Value y = arith::ExtSIOp::create(b, loc, i64, args[1]);
                 Value product = arith::MulIOp::create(b, loc, x, y);
                 Value sum = arith::AddIOp::create(b, loc, args[2], product);
                 return SmallVector<Value>{sum};
               })
        .getResult(0);
  }

  FailureOr<Value> lowerAccumulator(Attribute attr, RewriterBase &rewriter,
                                    FinishOp op) const {
    return roundAll(rewriter, op.getLoc(), op.getAccumulator(),
                    getFractionBits(attr));
  }

  /// The same sums as f64, which holds every one of them exactly: a contraction
  /// of floats, whose panels code generation fills with the integers.
  FailureOr<Value> lowerWhole(Attribute attr, RewriterBase &rewriter,
                              ContractOp op) const {
    if (llvm::any_of(op.getStaticLoopRanges(), ShapedType::isDynamic))
      return failure();
    int32_t s = getFractionBits(attr);
    Location loc = op.getLoc();
    Value lhs = decodeOperand(rewriter, loc, op.getLhs(), s, true);
    Value rhs = decodeOperand(rewriter, loc, op.getRhs(), s, true);
    auto type = cast<RankedTensorType>(op.getInit().getType());
    Value zero = createFilled(
        rewriter, loc,
        getAsIndexOpFoldResult(rewriter.getContext(), type.getShape()),
        rewriter.getF64FloatAttr(0.0));
    Value sums =
        createGeneric(rewriter, loc, {lhs, rhs}, zero,
                      sortLoops(op.getIndexingMapsArray()),
                      [](OpBuilder &b, Location loc, ValueRange args) {
                        Value product =
                            arith::MulFOp::create(b, loc, args[0], args[1]);
                        Value sum =
                            arith::AddFOp::create(b, loc, args[2], product);
                        return SmallVector<Value>{sum};
                      })
            .getResult(0);
    return roundAll(rewriter, loc, sums, s);
  }
};

/// Operands and the rounding by Numerics.
struct FixedReference
    : DatapathReferenceInterface::ExternalModel<FixedReference,
                                                FixedDatapathAttr> {
  FailureOr<Value> accumulate(Attribute attr, OpBuilder &builder, ContractOp op,
                              Value lhs, Value rhs, Value accumulator,
                              ValueRange indices) const {
    Location loc = op.getLoc();
    ReferenceCalls calls(builder, op);
    Value s = calls.i32(getFractionBits(attr));
    auto operand = [&](Value code) -> Value {
      Value x = calls.call("lns_ref_fixed_operand", builder.getI32Type(), {s},
                           {code});
      return arith::ExtSIOp::create(builder, loc, builder.getI64Type(), x);
    };
    Value product =
        arith::MulIOp::create(builder, loc, operand(lhs), operand(rhs));
    Value sum = tensor::ExtractOp::create(builder, loc, accumulator, indices);
    sum = arith::AddIOp::create(builder, loc, sum, product);
    return Value(
        tensor::InsertOp::create(builder, loc, sum, accumulator, indices));
  }

  FailureOr<Value> round(Attribute attr, OpBuilder &builder,
                         FinishOp op) const {
    Value sums = op.getAccumulator();
    int64_t rank = cast<RankedTensorType>(sums.getType()).getRank();
    return createElementwise(
        builder, op.getLoc(), sums, builder.getF32Type(), sums,
        builder.getMultiDimIdentityMap(rank),
        [&](OpBuilder &b, Location loc, ValueRange args) {
          ReferenceCalls calls(b, op);
          Value s = calls.i32(getFractionBits(attr));
          return SmallVector<Value>{calls.call(
              "lns_ref_round_fixed", b.getF32Type(), {s, args.front()}, {})};
        });
  }
};

} // namespace

void lns::attachFixedDatapath(MLIRContext *context) {
  FixedDatapathAttr::attachInterface<FixedLinalg, FixedReference>(*context);
}

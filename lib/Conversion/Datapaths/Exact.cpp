//===- Exact.cpp - Lowering of the exact datapath -------------------------===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Datapaths.h"
#include "Emitter.h"
#include "ExactFilter.h"
#include "Generics.h"
#include "LNSToReference/ReferenceCalls.h"
#include "lns/Conversion/Passes.h"
#include "lns/Dialect/LNS/LNSLoweringInterfaces.h"
#include "lns/Numerics/Datapath.h"

#include "mlir/Dialect/SCF/IR/SCF.h"

using namespace mlir;
using namespace lns;
using arith::CmpIPredicate;

static numerics::DotFormat getDotFormat(Type lhs, Type rhs) {
  return numerics::DotFormat(cast<NumType>(lhs).getFormat(),
                             cast<NumType>(rhs).getFormat());
}

// An operand's codes as i32 words whose *sum* is a product: bit 0 the sign, bit
// 1 room for its carry, from bit 2 the exponent above the format's least one,
// bit 29 set for zero, which no sum of exponents reaches. So the sum of two
// words has E − γ·floor(Emin/γ) ≥ 0 from bit 2 on: its low bits are the bin,
// the others the shift, and a flag in bits 29 and 30 where either code is zero.
static constexpr int32_t exponentShift = 2;
static constexpr int32_t zeroFlag = 1 << 29;
static constexpr int32_t zeroFlags = 3 << 29;

/// The words of an operand; `step` = γ/γ_x, `offset` is added to the exponent.
static Value createWords(RewriterBase &rewriter, Location loc, Value operand,
                         int32_t step, int32_t offset) {
  numerics::Format format = getFormat(operand.getType());
  int64_t rank = cast<RankedTensorType>(operand.getType()).getRank();
  return createElementwise(
      rewriter, loc, operand, rewriter.getI32Type(), operand,
      rewriter.getMultiDimIdentityMap(rank),
      [&](OpBuilder &builder, Location loc, ValueRange args) {
        Emitter e(builder, loc);
        Value code = e.word(args[0]);
        Value m = e.field(code, format);
        Value exponent = e.add(e.mul(m, e.c(step)), e.c(offset - step));
        Value word =
            e.bitOr(e.shl(exponent, e.c(exponentShift)), e.sign(code, format));
        return SmallVector<Value>{
            e.select(e.eq(m, e.c(0)), e.c(zeroFlag), word)};
      });
}

/// What one product adds to bin `r` [D0, D1]: ±2^(floor(E/γ) − floor(Emin/γ))
/// where E mod γ = r and both codes are nonzero, else 0; as a `bins` integer.
static Value emitTerm(Emitter &e, Value lhs, Value rhs, Value r,
                      const numerics::DotFormat &format, Type bins) {
  Value sum = e.add(lhs, rhs);
  Value exponent = e.shrUnsigned(sum, e.c(exponentShift));
  int32_t mask = (format.gamma() - 1) | (zeroFlags >> exponentShift);
  Value counts = e.eq(e.bitAnd(exponent, e.c(mask)), r);

  Value shift = e.shrUnsigned(exponent, e.c(format.log2Gamma()));
  Value power = e.shl(e.constant(bins, 1), e.extUnsigned(shift, bins));
  Value sign = e.extUnsigned(e.bitAnd(sum, e.c(1)), bins);
  Value minus = e.sub(e.constant(bins, 0), sign); // all ones, or 0
  Value term = e.add(e.bitXor(power, minus), sign);
  return e.select(counts, term, e.constant(bins, 0));
}

/// The f32 values of an accumulator: `lns.round_bins`.
static Value roundBins(OpBuilder &builder, FinishOp op) {
  Location loc = op.getLoc();
  Value bins = op.getAccumulator();
  SmallVector<OpFoldResult> sizes = tensor::getMixedSizes(builder, loc, bins);
  sizes.pop_back();
  Value empty =
      tensor::EmptyOp::create(builder, loc, sizes, builder.getF32Type());
  auto format = getDotFormat(op.getLhsElementType(), op.getRhsElementType());
  return RoundBinsOp::create(
             builder, loc, empty.getType(), bins, empty,
             builder.getI64IntegerAttr(format.minExponentQuotient()))
      .getResult();
}

namespace {

/// [D1] as one more parallel loop over the bins, the last: every addition is of
/// integers, so that any tiling of any loop gives the same bits. What concerns
/// one operand alone is computed once an element, before.
struct ExactLinalg
    : DatapathLinalgInterface::ExternalModel<ExactLinalg, ExactDatapathAttr> {
  FailureOr<Value> lowerContract(Attribute, RewriterBase &rewriter,
                                 ContractOp op) const {
    auto format = getDotFormat(op.getLhsElementType(), op.getRhsElementType());
    unsigned binDim = op.getResultMap().getNumDims();
    SmallVector<AffineMap> maps;
    for (AffineMap map : op.getIndexingMapsArray())
      maps.push_back(AffineMap::get(binDim + 1, 0, map.getResults(),
                                    rewriter.getContext()));
    maps[2] = maps[2].insertResult(rewriter.getAffineDimExpr(binDim),
                                   maps[2].getNumResults());
    Location loc = op.getLoc();
    Value lhs = createWords(rewriter, loc, op.getLhs(), format.exponentStepA(),
                            format.minExponent() & (format.gamma() - 1));
    Value rhs = createWords(rewriter, loc, op.getRhs(), format.exponentStepB(),
                            /*offset=*/0);
    return createGeneric(
               rewriter, loc, {lhs, rhs}, op.getInit(), maps,
               [&](OpBuilder &builder, Location loc, ValueRange args) {
                 Emitter e(builder, loc);
                 Value index = linalg::IndexOp::create(builder, loc, binDim);
                 Value r = arith::IndexCastUIOp::create(
                     builder, loc, builder.getI32Type(), index);
                 Value term = emitTerm(e, args[0], args[1], r, format,
                                       args[2].getType());
                 return SmallVector<Value>{e.add(args[2], term)};
               })
        .getResult(0);
  }

  FailureOr<Value> lowerAccumulator(Attribute, RewriterBase &rewriter,
                                    FinishOp op) const {
    return roundBins(rewriter, op);
  }

  FailureOr<Value> lowerToKernel(Attribute, RewriterBase &rewriter,
                                 ContractOp op) const {
    if (!hasStaticLoops(op))
      return failure();
    auto types = rewriter.getTypeArrayAttr(
        {op.getLhsElementType(), op.getRhsElementType()});
    return AddToBinsOp::create(rewriter, op.getLoc(), op.getInit().getType(),
                               op.getLhs(), op.getRhs(), op.getInit(),
                               op.getIndexingMapsAttr(), types)
        .getResult();
  }

  FailureOr<Value> lowerWhole(Attribute, RewriterBase &rewriter,
                              ContractOp op) const {
    return lowerByFilter(rewriter, op);
  }
};

/// Bin, shift and sign of each product by Numerics, added to that one bin.
struct ExactReference
    : DatapathReferenceInterface::ExternalModel<ExactReference,
                                                ExactDatapathAttr> {
  FailureOr<Value> accumulate(Attribute, OpBuilder &builder, ContractOp op,
                              Value lhs, Value rhs, Value accumulator,
                              ValueRange indices) const {
    Location loc = op.getLoc();
    ReferenceCalls calls(builder, op);
    Type i32 = builder.getI32Type();
    Type bins = cast<RankedTensorType>(accumulator.getType()).getElementType();
    Value bin = calls.call("lns_ref_bin", i32, {}, {lhs, rhs});
    Value isProduct = arith::CmpIOp::create(builder, loc, CmpIPredicate::sge,
                                            bin, calls.i32(0));
    auto branch = scf::IfOp::create(
        builder, loc, isProduct,
        [&](OpBuilder &then, Location loc) {
          ReferenceCalls calls(then, op);
          Value shift = calls.call("lns_ref_bin_shift", i32, {}, {lhs, rhs});
          Value sign = calls.call("lns_ref_product_sign", i32, {}, {lhs, rhs});
          Value wideShift = arith::ExtUIOp::create(then, loc, bins, shift);
          Value wideSign = arith::ExtSIOp::create(then, loc, bins, sign);
          Value term = arith::ShLIOp::create(then, loc, wideSign, wideShift);
          SmallVector<Value> position(indices);
          position.push_back(
              arith::IndexCastOp::create(then, loc, then.getIndexType(), bin));
          Value sum =
              tensor::ExtractOp::create(then, loc, accumulator, position);
          sum = arith::AddIOp::create(then, loc, sum, term);
          Value inserted =
              tensor::InsertOp::create(then, loc, sum, accumulator, position);
          scf::YieldOp::create(then, loc, inserted);
        },
        [&](OpBuilder &otherwise, Location loc) {
          scf::YieldOp::create(otherwise, loc, accumulator);
        });
    return Value(branch.getResult(0));
  }

  FailureOr<Value> round(Attribute, OpBuilder &builder, FinishOp op) const {
    return roundBins(builder, op);
  }
};

} // namespace

void lns::attachExactDatapath(MLIRContext *context) {
  ExactDatapathAttr::attachInterface<ExactLinalg, ExactReference>(*context);
}

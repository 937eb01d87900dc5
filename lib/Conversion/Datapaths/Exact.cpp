//===- Exact.cpp - Lowering of the exact datapath
//---------------------------===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Datapaths.h"
#include "Emitter.h"
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

/// What one product adds to bin `r` [D0, D1]: ±2^(floor(E/γ) − floor(Emin/γ))
/// where E mod γ = r and both codes are nonzero, else 0; as a `bins` integer.
static Value emitTerm(Emitter &e, Value lhs, Value rhs, Value r,
                      const numerics::DotFormat &format, Type bins) {
  Value lhsWord = e.word(lhs), rhsWord = e.word(rhs);
  Value lhsField = e.field(lhsWord, format.a());
  Value rhsField = e.field(rhsWord, format.b());
  // E, with the biases of both operands in one constant.
  int32_t bias = format.a().bias() * format.exponentStepA() +
                 format.b().bias() * format.exponentStepB();
  Value exponent = e.sub(e.add(e.mul(lhsField, e.c(format.exponentStepA())),
                               e.mul(rhsField, e.c(format.exponentStepB()))),
                         e.c(bias));
  Value bin = e.bitAnd(exponent, e.c(format.gamma() - 1));
  Value shift = e.sub(e.shrSigned(exponent, e.c(format.log2Gamma())),
                      e.c(format.minExponentQuotient()));
  // A zero code has no exponent: its shift may be negative and is not used.
  shift = e.maxSigned(shift, e.c(0));

  Value power = e.shl(e.constant(bins, 1), e.extUnsigned(shift, bins));
  Value negated = e.sub(e.constant(bins, 0), power);
  Value isNegative = e.cmp(CmpIPredicate::ne, e.sign(lhsWord, format.a()),
                           e.sign(rhsWord, format.b()));
  Value term = e.select(isNegative, negated, power);

  Value counts = e.eq(bin, r);
  counts = e.bitAnd(counts, e.cmp(CmpIPredicate::ne, lhsField, e.c(0)));
  counts = e.bitAnd(counts, e.cmp(CmpIPredicate::ne, rhsField, e.c(0)));
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
/// integers, so that any tiling of any loop gives the same bits.
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
    return createGeneric(
               rewriter, op.getLoc(), {op.getLhs(), op.getRhs()}, op.getInit(),
               maps,
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

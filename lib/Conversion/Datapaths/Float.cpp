//===- Float.cpp - Lowering of the float datapath -------------------------===//
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

using namespace mlir;
using namespace lns;

/// An f32 rounded to bf16, to nearest, ties to even, by integers: bf16 itself
/// would need instructions or library calls that not every target has. Decoded
/// codes are normal and below 2^128, so no carry leaves the range [N8].
static Value roundToBFloat16(Emitter &e, Value x) {
  Value bits = e.bits(x);
  Value odd = e.bitAnd(e.shrUnsigned(bits, e.c(16)), e.c(1));
  Value rounded = e.add(bits, e.add(odd, e.c(0x7fff)));
  return e.fromBits(e.bitAnd(rounded, e.c(0xffff0000)));
}

/// The f32 tensor of an operand: itself, or its codes decoded once per element
/// [Q7], under `fast` rounded to bf16 [D3].
static Value decodeOperand(RewriterBase &rewriter, Location loc, Value operand,
                           FloatPrecision precision) {
  auto type = cast<RankedTensorType>(operand.getType());
  if (!isa<NumType>(type.getElementType()))
    return operand;
  return createElementwise(
      rewriter, loc, operand, rewriter.getF32Type(), operand,
      rewriter.getMultiDimIdentityMap(type.getRank()),
      [&](OpBuilder &builder, Location loc, ValueRange args) {
        Emitter e(builder, loc);
        Value value =
            DecodeOp::create(builder, loc, builder.getF32Type(), args[0]);
        if (precision == FloatPrecision::Fast)
          value = roundToBFloat16(e, value);
        return SmallVector<Value>{value};
      });
}

namespace {

/// [D2, D3]: correctly rounded operands make each f32 product right to
/// 3 * 2^-24, far inside the bound of `high`.
struct FloatLinalg
    : DatapathLinalgInterface::ExternalModel<FloatLinalg, FloatDatapathAttr> {
  FailureOr<Value> lowerContract(Attribute attr, RewriterBase &rewriter,
                                 ContractOp op) const {
    auto precision = cast<FloatDatapathAttr>(attr).getPrecision();
    Location loc = op.getLoc();
    Value lhs = decodeOperand(rewriter, loc, op.getLhs(), precision);
    Value rhs = decodeOperand(rewriter, loc, op.getRhs(), precision);

    SmallVector<AffineMap> maps = sortLoops(op.getIndexingMapsArray());
    return createGeneric(rewriter, loc, {lhs, rhs}, op.getInit(), maps,
                         [](OpBuilder &builder, Location loc, ValueRange args) {
                           Value product = arith::MulFOp::create(
                               builder, loc, args[0], args[1]);
                           Value sum = arith::AddFOp::create(builder, loc,
                                                             args[2], product);
                           return SmallVector<Value>{sum};
                         })
        .getResult(0);
  }

  FailureOr<Value> lowerAccumulator(Attribute, RewriterBase &,
                                    FinishOp op) const {
    return op.getAccumulator();
  }
};

/// Products by Numerics, summed in f32.
struct FloatReference
    : DatapathReferenceInterface::ExternalModel<FloatReference,
                                                FloatDatapathAttr> {
  FailureOr<Value> accumulate(Attribute attr, OpBuilder &builder, ContractOp op,
                              Value lhs, Value rhs, Value accumulator,
                              ValueRange indices) const {
    ReferenceCalls calls(builder, op);
    Value precision =
        calls.i32(int32_t(cast<FloatDatapathAttr>(attr).getPrecision()));
    auto operand = [&](Value value) {
      if (!isa<NumType>(value.getType()))
        return value;
      return calls.call("lns_ref_operand", builder.getF32Type(), {precision},
                        {value});
    };
    Value product;
    if (isa<NumType>(lhs.getType()) && isa<NumType>(rhs.getType()))
      product = calls.call("lns_ref_product", builder.getF32Type(), {precision},
                           {lhs, rhs});
    else
      product = arith::MulFOp::create(builder, op.getLoc(), operand(lhs),
                                      operand(rhs));
    Value sum =
        tensor::ExtractOp::create(builder, op.getLoc(), accumulator, indices);
    sum = arith::AddFOp::create(builder, op.getLoc(), sum, product);
    return Value(tensor::InsertOp::create(builder, op.getLoc(), sum,
                                          accumulator, indices));
  }

  FailureOr<Value> round(Attribute, OpBuilder &, FinishOp op) const {
    return op.getAccumulator();
  }
};

} // namespace

void lns::attachFloatDatapath(MLIRContext *context) {
  FloatDatapathAttr::attachInterface<FloatLinalg, FloatReference>(*context);
}

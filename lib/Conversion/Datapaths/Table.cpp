//===- Table.cpp - Lowering of float<entries = n> -------------------------===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Datapaths.h"
#include "Generics.h"
#include "LNSToReference/Loops.h"
#include "LNSToReference/ReferenceCalls.h"
#include "TermEmitter.h"
#include "lns/Conversion/Passes.h"
#include "lns/Dialect/LNS/LNSLoweringInterfaces.h"

#include "llvm/Support/MathExtras.h"

using namespace mlir;
using namespace lns;

static numerics::DotFormat getDotFormat(Type lhs, Type rhs) {
  return numerics::DotFormat(cast<NumType>(lhs).getFormat(),
                             cast<NumType>(rhs).getFormat());
}

static int32_t getLog2Entries(Attribute attr) {
  return int32_t(llvm::Log2_32(cast<TableDatapathAttr>(attr).getEntries()));
}

namespace {

/// [D7] for every format: significands and powers of two are f64, which holds
/// each term exactly, rounded once to f32.
struct TableLinalg
    : DatapathLinalgInterface::ExternalModel<TableLinalg, TableDatapathAttr> {
  FailureOr<Value> lowerContract(Attribute attr, RewriterBase &rewriter,
                                 ContractOp op) const {
    auto format = getDotFormat(op.getLhsElementType(), op.getRhsElementType());
    Location loc = op.getLoc();
    int32_t log2Entries = getLog2Entries(attr);
    int32_t gamma = format.gamma(), most = format.maxQuotient();
    int32_t offset = most * gamma + gamma - 1 -
                     (format.maxExponent() - format.minExponent());
    Value words[2];
    for (unsigned input : {0u, 1u}) {
      Value operand = op->getOperand(input);
      int64_t rank = cast<RankedTensorType>(operand.getType()).getRank();
      words[input] = createElementwise(
          rewriter, loc, operand, rewriter.getI32Type(), operand,
          rewriter.getMultiDimIdentityMap(rank),
          [&](OpBuilder &builder, Location loc, ValueRange args) {
            Emitter e(builder, loc);
            return SmallVector<Value>{emitShiftWord(
                e, e.word(args[0]), TermOperand::get(format, input),
                input == 0 ? offset : 0)};
          });
    }
    // By D mod gamma, which counts remainders down.
    std::vector<uint64_t> significands = numerics::peSignificands(
        format.log2Gamma(), log2Entries, numerics::tableConstantBits);
    SmallVector<double> reversed(significands.rbegin(), significands.rend());
    Value table = arith::ConstantOp::create(
        rewriter, loc,
        DenseElementsAttr::get(
            RankedTensorType::get({gamma}, rewriter.getF64Type()),
            ArrayRef<double>(reversed)));
    SmallVector<AffineMap> maps = sortLoops(op.getIndexingMapsArray());
    return createGeneric(
               rewriter, loc, {words[0], words[1]}, op.getInit(), maps,
               [&](OpBuilder &builder, Location loc, ValueRange args) {
                 Emitter e(builder, loc);
                 Value sum = e.add(args[0], args[1]);
                 return SmallVector<Value>{
                     e.addF(args[2], emitTerm(e, sum, table, format, most))};
               })
        .getResult(0);
  }

  FailureOr<Value> lowerAccumulator(Attribute, RewriterBase &rewriter,
                                    FinishOp op) const {
    auto format = getDotFormat(op.getLhsElementType(), op.getRhsElementType());
    float unit = numerics::tableUnit(format);
    Value accumulator = op.getAccumulator();
    if (unit == 1.0f)
      return accumulator;
    int64_t rank = cast<RankedTensorType>(accumulator.getType()).getRank();
    return createElementwise(
        rewriter, op.getLoc(), accumulator, rewriter.getF32Type(), accumulator,
        rewriter.getMultiDimIdentityMap(rank),
        [&](OpBuilder &builder, Location loc, ValueRange args) {
          Emitter e(builder, loc);
          return SmallVector<Value>{e.mulF(args[0], e.f(unit))};
        });
  }

  FailureOr<Value> lowerToKernel(Attribute attr, RewriterBase &rewriter,
                                 ContractOp op) const {
    auto format = getDotFormat(op.getLhsElementType(), op.getRhsElementType());
    if (!numerics::getTableTerms(getLog2Entries(attr), format))
      return failure();
    return createAddTerms(rewriter, op);
  }

private:
  /// ±significand · 2^(q + floor(Emin/γ) − f − 23), rounded to f32; 0 for zero.
  static Value emitTerm(Emitter &e, Value sum, Value table,
                        const numerics::DotFormat &format, int32_t most) {
    OpBuilder &b = e.getBuilder();
    Location loc = e.getLoc();
    Value d = emitShiftExponent(e, sum);
    Value entry = arith::IndexCastUIOp::create(
        b, loc, b.getIndexType(), e.bitAnd(d, e.c(format.gamma() - 1)));
    Value significand = tensor::ExtractOp::create(b, loc, table, entry);
    // q = most − D/γ; zeros have D/γ > most.
    Value below = e.shrUnsigned(d, e.c(format.log2Gamma()));
    Value isZero = e.cmp(arith::CmpIPredicate::ugt, below, e.c(most));
    int32_t greatest = 1023 + most + format.minExponentQuotient() -
                       format.log2Gamma() - (numerics::tableConstantBits - 1);
    Value exponent = e.extUnsigned(
        e.sub(e.c(greatest), e.minUnsigned(below, e.c(most))), e.i(64));
    Value sign = e.shl(e.extUnsigned(e.bitAnd(sum, e.c(1)), e.i(64)),
                       e.constant(e.i(64), 63));
    Value bits = e.bitOr(e.shl(exponent, e.constant(e.i(64), 52)), sign);
    Value term = e.mulF(significand, e.bitcast(bits, b.getF64Type()));
    Value rounded = arith::TruncFOp::create(b, loc, b.getF32Type(), term);
    return e.select(isZero, e.f(0), rounded);
  }
};

/// Terms by Numerics, summed in f32.
struct TableReference
    : DatapathReferenceInterface::ExternalModel<TableReference,
                                                TableDatapathAttr> {
  FailureOr<Value> accumulate(Attribute attr, OpBuilder &builder, ContractOp op,
                              Value lhs, Value rhs, Value accumulator,
                              ValueRange indices) const {
    ReferenceCalls calls(builder, op);
    Value term = calls.call("lns_ref_table_product", builder.getF32Type(),
                            {calls.i32(getLog2Entries(attr))}, {lhs, rhs});
    Value sum =
        tensor::ExtractOp::create(builder, op.getLoc(), accumulator, indices);
    sum = arith::AddFOp::create(builder, op.getLoc(), sum, term);
    return Value(tensor::InsertOp::create(builder, op.getLoc(), sum,
                                          accumulator, indices));
  }

  FailureOr<Value> round(Attribute, OpBuilder &builder, FinishOp op) const {
    Location loc = op.getLoc();
    ReferenceCalls calls(builder, op);
    SmallVector<Value> arguments;
    for (Type type : {op.getLhsElementType(), op.getRhsElementType()})
      llvm::append_range(arguments, calls.format(cast<NumType>(type)));
    Value unit =
        calls.call("lns_ref_table_unit", builder.getF32Type(), arguments, {});
    SmallVector<OpFoldResult> sizes =
        tensor::getMixedSizes(builder, loc, op.getAccumulator());
    Value empty =
        tensor::EmptyOp::create(builder, loc, sizes, builder.getF32Type());
    return createLoops(builder, loc, sizes, empty,
                       [&](OpBuilder &b, ValueRange indices,
                           ValueRange tensors) -> SmallVector<Value> {
                         Value sum = tensor::ExtractOp::create(
                             b, loc, op.getAccumulator(), indices);
                         Value value = arith::MulFOp::create(b, loc, sum, unit);
                         return {tensor::InsertOp::create(b, loc, value,
                                                          tensors[0], indices)};
                       })
        .front();
  }
};

} // namespace

void lns::attachTableDatapath(MLIRContext *context) {
  TableDatapathAttr::attachInterface<TableLinalg, TableReference>(*context);
}

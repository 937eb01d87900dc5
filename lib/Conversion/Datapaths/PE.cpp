//===- PE.cpp - Lowering of the accelerator's datapath --------------------===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Datapaths.h"
#include "ExactFilter.h"
#include "Generics.h"
#include "LNSToReference/Loops.h"
#include "LNSToReference/ReferenceCalls.h"
#include "TermEmitter.h"
#include "lns/Conversion/Passes.h"
#include "lns/Dialect/LNS/LNSLoweringInterfaces.h"

#include "mlir/Dialect/Affine/IR/AffineOps.h"
#include "mlir/Dialect/Arith/Utils/Utils.h"
#include "mlir/Dialect/SCF/IR/SCF.h"

#include <cmath>

using namespace mlir;
using namespace lns;

static numerics::DotFormat getDotFormat(Type lhs, Type rhs) {
  return numerics::DotFormat(cast<NumType>(lhs).getFormat(),
                             cast<NumType>(rhs).getFormat());
}

/// The shift words of operand `input`, computed once an element.
static Value createWords(RewriterBase &rewriter, ContractOp op, unsigned input,
                         const numerics::DotFormat &format, int32_t offset) {
  Value operand = op->getOperand(input);
  int64_t rank = cast<RankedTensorType>(operand.getType()).getRank();
  return createElementwise(
      rewriter, op.getLoc(), operand, rewriter.getI32Type(), operand,
      rewriter.getMultiDimIdentityMap(rank),
      [&](OpBuilder &builder, Location loc, ValueRange args) {
        Emitter e(builder, loc);
        return SmallVector<Value>{emitShiftWord(
            e, e.word(args[0]), TermOperand::get(format, input), offset)};
      });
}

static Value multiply(OpBuilder &builder, Location loc,
                      ArrayRef<OpFoldResult> sizes) {
  AffineExpr product = builder.getAffineConstantExpr(1);
  for (unsigned i = 0; i < sizes.size(); ++i)
    product = product * builder.getAffineSymbolExpr(i);
  return getValueOrCreateConstantIndexOp(
      builder, loc,
      affine::makeComposedFoldedAffineApply(
          builder, loc, AffineMap::get(0, sizes.size(), product), sizes));
}

namespace {

/// [P1-P6] as a loop over vectors of K, in order; each one an exact integer sum
/// and one saturating addition. The reductions are flattened to one index, so
/// that a vector may cross filter taps.
class VectorLoops {
public:
  VectorLoops(RewriterBase &rewriter, ContractOp op, PEDatapathAttr datapath)
      : rewriter(rewriter), op(op), loc(op.getLoc()),
        format(getDotFormat(op.getLhsElementType(), op.getRhsElementType())),
        pe(datapath.getParameters(format)),
        terms(numerics::getShiftTerms(pe, format)) {}

  /// The accumulators after all of K.
  Value emit() {
    return emitLoop(op.getInit(),
                    [&](OpBuilder &b, Value sums, ValueRange carried) {
                      return SmallVector<Value>{
                          accumulate(b, sums, carried[0])};
                    })
        .front();
  }

  /// How many additions to each of them are clamped.
  Value emitSaturations() {
    Value none = createFilled(
        rewriter, loc, tensor::getMixedSizes(rewriter, loc, op.getInit()),
        rewriter.getI64IntegerAttr(0));
    return emitLoop({op.getInit(), none},
                    [&](OpBuilder &b, Value sums, ValueRange carried) {
                      Value counts =
                          countClamped(b, sums, carried[0], carried[1]);
                      return SmallVector<Value>{accumulate(b, sums, carried[0]),
                                                counts};
                    })
        .back();
  }

private:
  using VectorBody = function_ref<SmallVector<Value>(OpBuilder &, Value sums,
                                                     ValueRange carried)>;

  /// A loop over vectors that carries the accumulators and what is given behind
  /// them; `body` gets the sums of a vector.
  SmallVector<Value> emitLoop(ValueRange carried, VectorBody body) {
    auto domain =
        cast<TilingInterface>(op.getOperation()).getIterationDomain(rewriter);
    for (unsigned dim : op.getReductionDims())
      reductionSizes.push_back(domain[dim].size);
    for (unsigned input : {0u, 1u})
      words[input] = createWords(rewriter, op, input, format,
                                 input == 0 ? terms.offset : 0);
    SmallVector<int64_t> magnitudes(terms.magnitudes.begin(),
                                    terms.magnitudes.end());
    table = arith::ConstantOp::create(rewriter, loc,
                                      rewriter.getI64TensorAttr(magnitudes));
    products = multiply(rewriter, loc, reductionSizes);
    Value zero = arith::ConstantIndexOp::create(rewriter, loc, 0);
    Value step = arith::ConstantIndexOp::create(rewriter, loc, pe.vectorSize);
    auto loop = scf::ForOp::create(
        rewriter, loc, zero, products, step, carried,
        [&](OpBuilder &b, Location loc, Value begin, ValueRange carried) {
          Value sums = createSums(b, begin, carried[0]);
          scf::YieldOp::create(b, loc, body(b, sums, carried));
        });
    return loop.getResults();
  }

  /// The sums of the terms of the vector that starts at `begin`.
  Value createSums(OpBuilder &builder, Value begin, Value accumulator) {
    MLIRContext *context = builder.getContext();
    Value zeros = createFilled(builder, loc,
                               tensor::getMixedSizes(builder, loc, accumulator),
                               builder.getI64IntegerAttr(0));
    // Only its length is read.
    Value lanes = tensor::EmptyOp::create(
        builder, loc, ArrayRef<int64_t>{pe.vectorSize}, builder.getI8Type());
    AffineMap result = op.getResultMap();
    unsigned parallel = result.getNumResults();
    AffineMap maps[] = {AffineMap::get(parallel + 1, 0,
                                       builder.getAffineDimExpr(parallel),
                                       context),
                        AffineMap::getMultiDimIdentityMap(parallel + 1, context)
                            .getMajorSubMap(parallel)};
    return createGeneric(
               builder, loc, lanes, zeros, maps,
               [&](OpBuilder &b, Location loc, ValueRange args) {
                 Value lane = linalg::IndexOp::create(b, loc, parallel);
                 Value position = arith::AddIOp::create(b, loc, begin, lane);
                 Value inside = arith::CmpIOp::create(
                     b, loc, arith::CmpIPredicate::ult, position, products);
                 Value zero = arith::ConstantIndexOp::create(b, loc, 0);
                 position =
                     arith::SelectOp::create(b, loc, inside, position, zero);
                 SmallVector<Value> loops(result.getNumDims());
                 for (unsigned i = 0; i < parallel; ++i)
                   loops[result.getDimPosition(i)] =
                       linalg::IndexOp::create(b, loc, i);
                 setReductions(b, position, loops);
                 Emitter e(b, loc);
                 Value term = emitTerm(e, loops);
                 term = e.select(inside, term, e.constant(e.i(64), 0));
                 return SmallVector<Value>{e.add(args[1], term)};
               })
        .getResult(0);
  }

  /// The reduction loops' values at a position of the flattened K [P6].
  void setReductions(OpBuilder &b, Value position,
                     MutableArrayRef<Value> loops) {
    SmallVector<unsigned> dims = op.getReductionDims();
    for (size_t i = dims.size(); i-- > 1;) {
      Value size = getValueOrCreateConstantIndexOp(b, loc, reductionSizes[i]);
      loops[dims[i]] = arith::RemUIOp::create(b, loc, position, size);
      position = arith::DivUIOp::create(b, loc, position, size);
    }
    if (!dims.empty())
      loops[dims.front()] = position;
  }

  Value emitTerm(Emitter &e, ValueRange loops) {
    OpBuilder &b = e.getBuilder();
    AffineMap maps[] = {op.getLhsMap(), op.getRhsMap()};
    Value word[2];
    for (unsigned input : {0u, 1u})
      word[input] = tensor::ExtractOp::create(
          b, loc, words[input], applyMap(b, loc, maps[input], loops));
    Value sum = e.add(word[0], word[1]);
    Value d = emitShiftExponent(e, sum);
    Value entry = arith::IndexCastUIOp::create(
        b, loc, b.getIndexType(), e.bitAnd(d, e.c(format.gamma() - 1)));
    Value magnitude = tensor::ExtractOp::create(b, loc, table, entry);
    return emitShiftTerm(e, sum, d, magnitude, format.log2Gamma());
  }

  /// An accumulator after one vector, in i64 [P5].
  struct Sums {
    Value exact, clamped;
  };

  Sums emitSums(Emitter &e, Value sum, Value accumulator) {
    Type i64 = e.i(64);
    Value p = emitPartialSum(e, i64, sum, pe, format);
    Value before =
        arith::ExtSIOp::create(e.getBuilder(), e.getLoc(), i64, accumulator);
    return {e.add(before, p),
            emitSaturatingAdd(e, i64, before, p, pe.accumulatorBits)};
  }

  Value accumulate(OpBuilder &builder, Value sums, Value accumulator) {
    int64_t rank = cast<RankedTensorType>(sums.getType()).getRank();
    AffineMap identity = builder.getMultiDimIdentityMap(rank);
    return createGeneric(builder, loc, sums, accumulator, {identity, identity},
                         [&](OpBuilder &b, Location loc, ValueRange args) {
                           Emitter e(b, loc);
                           Value clamped =
                               emitSums(e, args[0], args[1]).clamped;
                           return SmallVector<Value>{e.trunc(clamped, e.i(32))};
                         })
        .getResult(0);
  }

  /// `counts` and one more where the saturated sum is another than the sum.
  Value countClamped(OpBuilder &builder, Value sums, Value accumulator,
                     Value counts) {
    int64_t rank = cast<RankedTensorType>(sums.getType()).getRank();
    AffineMap identity = builder.getMultiDimIdentityMap(rank);
    return createGeneric(builder, loc, {sums, accumulator}, counts,
                         {identity, identity, identity},
                         [&](OpBuilder &b, Location loc, ValueRange args) {
                           Emitter e(b, loc);
                           Sums sums = emitSums(e, args[0], args[1]);
                           Value differs = e.cmp(arith::CmpIPredicate::ne,
                                                 sums.clamped, sums.exact);
                           return SmallVector<Value>{
                               e.add(args[2], e.extUnsigned(differs, e.i(64)))};
                         })
        .getResult(0);
  }

  RewriterBase &rewriter;
  ContractOp op;
  Location loc;
  numerics::DotFormat format;
  numerics::PEParameters pe;
  numerics::ShiftTerms terms;
  SmallVector<OpFoldResult> reductionSizes;
  Value words[2], table, products;
};

struct PELinalg
    : DatapathLinalgInterface::ExternalModel<PELinalg, PEDatapathAttr> {
  FailureOr<Value> lowerContract(Attribute attr, RewriterBase &rewriter,
                                 ContractOp op) const {
    return VectorLoops(rewriter, op, cast<PEDatapathAttr>(attr)).emit();
  }

  FailureOr<Value> countSaturations(Attribute attr, RewriterBase &rewriter,
                                    ContractOp op) const {
    return VectorLoops(rewriter, op, cast<PEDatapathAttr>(attr))
        .emitSaturations();
  }

  /// RN(RN(acc) · u) [P7].
  FailureOr<Value> lowerAccumulator(Attribute attr, RewriterBase &rewriter,
                                    FinishOp op) const {
    auto format = getDotFormat(op.getLhsElementType(), op.getRhsElementType());
    float unit = numerics::peUnit(
        cast<PEDatapathAttr>(attr).getParameters(format), format);
    Value accumulator = op.getAccumulator();
    int64_t rank = cast<RankedTensorType>(accumulator.getType()).getRank();
    return createElementwise(
        rewriter, op.getLoc(), accumulator, rewriter.getF32Type(), accumulator,
        rewriter.getMultiDimIdentityMap(rank),
        [&](OpBuilder &builder, Location loc, ValueRange args) {
          Emitter e(builder, loc);
          Value r = arith::SIToFPOp::create(builder, loc, builder.getF32Type(),
                                            args[0]);
          Value value = e.mulF(r, e.f(unit));
          if (std::isinf(unit))
            value = e.select(e.eq(args[0], e.c(0)), e.f(0), value);
          return SmallVector<Value>{value};
        });
  }

  FailureOr<Value> lowerToKernel(Attribute, RewriterBase &rewriter,
                                 ContractOp op) const {
    return createAddTerms(rewriter, op);
  }
};

/// Terms, partial sums and f32 values by Numerics.
struct PEReference
    : DatapathReferenceInterface::ExternalModel<PEReference, PEDatapathAttr> {
  FailureOr<Value> accumulate(Attribute, OpBuilder &, ContractOp, Value, Value,
                              Value, ValueRange) const {
    return failure(); // by vectors only
  }

  bool addsInGroups(Attribute) const { return true; }

  FailureOr<Value> accumulateAll(Attribute attr, OpBuilder &builder,
                                 ContractOp op, Value accumulator,
                                 ValueRange parallel,
                                 ArrayRef<OpFoldResult> sizes) const {
    return addVectors(attr, builder, op, accumulator, parallel, sizes).first;
  }

  FailureOr<Value> countSaturations(Attribute attr, OpBuilder &builder,
                                    ContractOp op, Value accumulator,
                                    ValueRange parallel,
                                    ArrayRef<OpFoldResult> sizes) const {
    return addVectors(attr, builder, op, accumulator, parallel, sizes,
                      /*counts=*/true)
        .second;
  }

  FailureOr<Value> round(Attribute attr, OpBuilder &builder,
                         FinishOp op) const {
    auto datapath = cast<PEDatapathAttr>(attr);
    Location loc = op.getLoc();
    SmallVector<OpFoldResult> sizes =
        tensor::getMixedSizes(builder, loc, op.getAccumulator());
    Value empty =
        tensor::EmptyOp::create(builder, loc, sizes, builder.getF32Type());
    return createLoops(builder, loc, sizes, empty,
                       [&](OpBuilder &b, ValueRange indices,
                           ValueRange tensors) -> SmallVector<Value> {
                         ReferenceCalls calls(b, op);
                         SmallVector<Value> arguments =
                             formats(calls, datapath, op.getLhsElementType(),
                                     op.getRhsElementType());
                         arguments.push_back(tensor::ExtractOp::create(
                             b, loc, op.getAccumulator(), indices));
                         Value value = calls.call(
                             "lns_ref_pe_value", b.getF32Type(), arguments, {});
                         return {tensor::InsertOp::create(b, loc, value,
                                                          tensors[0], indices)};
                       })
        .front();
  }

private:
  /// The accumulator after all vectors of K, and where asked for how many of
  /// them saturated.
  static std::pair<Value, Value> addVectors(Attribute attr, OpBuilder &builder,
                                            ContractOp op, Value accumulator,
                                            ValueRange parallel,
                                            ArrayRef<OpFoldResult> sizes,
                                            bool counts = false) {
    auto datapath = cast<PEDatapathAttr>(attr);
    Location loc = op.getLoc();
    SmallVector<unsigned> dims = op.getReductionDims();
    SmallVector<OpFoldResult> extents;
    for (unsigned dim : dims)
      extents.push_back(sizes[dim]);
    Value noTerm =
        arith::ConstantOp::create(builder, loc, builder.getI64IntegerAttr(0));
    Value none = arith::ConstantIndexOp::create(builder, loc, 0);
    // The accumulator, the sum of the current vector, how many it has, and
    // where asked for the saturations.
    SmallVector<Value> start{accumulator, noTerm, none};
    if (counts)
      start.push_back(noTerm);
    auto getAdded = [](ValueRange state) {
      SmallVector<Value> added{state.front()};
      llvm::append_range(added, state.drop_front(3));
      return added;
    };
    SmallVector<Value> state = createLoops(
        builder, loc, extents, start,
        [&](OpBuilder &b, ValueRange indices,
            ValueRange carried) -> SmallVector<Value> {
          SmallVector<Value> loops(parallel);
          for (auto [dim, index] : llvm::zip(dims, indices))
            loops[dim] = index;
          Value term = emitTerm(b, op, datapath, loops);
          Value sum = arith::AddIOp::create(b, loc, carried[1], term);
          Value one = arith::ConstantIndexOp::create(b, loc, 1);
          Value count = arith::AddIOp::create(b, loc, carried[2], one);
          Value size =
              arith::ConstantIndexOp::create(b, loc, datapath.getVector());
          Value full = arith::CmpIOp::create(b, loc, arith::CmpIPredicate::eq,
                                             count, size);
          SmallVector<Value> next =
              addVector(b, op, datapath, full, getAdded(carried), sum);
          next.insert(std::next(next.begin()),
                      {arith::SelectOp::create(b, loc, full, noTerm, sum),
                       arith::SelectOp::create(b, loc, full, none, count)});
          return next;
        });
    Value isRest = arith::CmpIOp::create(builder, loc, arith::CmpIPredicate::ne,
                                         state[2], none);
    SmallVector<Value> added =
        addVector(builder, op, datapath, isRest, getAdded(state), state[1]);
    return {added.front(), counts ? added.back() : Value()};
  }

  static SmallVector<Value> parameters(ReferenceCalls &calls,
                                       PEDatapathAttr datapath, Type lhs,
                                       Type rhs) {
    numerics::PEParameters pe = datapath.getParameters(getDotFormat(lhs, rhs));
    return {calls.i32(pe.log2Entries), calls.i32(pe.constantBits),
            calls.i32(pe.accumulatorBits), calls.i32(pe.headroom),
            calls.i32(pe.guardBits)};
  }

  static SmallVector<Value>
  formats(ReferenceCalls &calls, PEDatapathAttr datapath, Type lhs, Type rhs) {
    SmallVector<Value> arguments = parameters(calls, datapath, lhs, rhs);
    for (Type type : {lhs, rhs})
      llvm::append_range(arguments, calls.format(cast<NumType>(type)));
    return arguments;
  }

  static Value emitTerm(OpBuilder &b, ContractOp op, PEDatapathAttr datapath,
                        ValueRange loops) {
    Location loc = op.getLoc();
    Value lhs = tensor::ExtractOp::create(
        b, loc, op.getLhs(), applyMap(b, loc, op.getLhsMap(), loops));
    Value rhs = tensor::ExtractOp::create(
        b, loc, op.getRhs(), applyMap(b, loc, op.getRhsMap(), loops));
    ReferenceCalls calls(b, op);
    return calls.call("lns_ref_pe_term", b.getI64Type(),
                      parameters(calls, datapath, op.getLhsElementType(),
                                 op.getRhsElementType()),
                      {lhs, rhs});
  }

  /// The accumulator, and the number of saturations where it stands behind it,
  /// after a vector with this sum where `condition` holds.
  static SmallVector<Value> addVector(OpBuilder &b, ContractOp op,
                                      PEDatapathAttr datapath, Value condition,
                                      ValueRange before, Value sum) {
    auto branch = scf::IfOp::create(
        b, op.getLoc(), condition,
        [&](OpBuilder &then, Location loc) {
          ReferenceCalls calls(then, op);
          SmallVector<Value> arguments = formats(
              calls, datapath, op.getLhsElementType(), op.getRhsElementType());
          arguments.append({before[0], sum});
          SmallVector<Value> after{calls.call(
              "lns_ref_pe_accumulate", then.getI32Type(), arguments, {})};
          if (before.size() > 1) {
            Value saturates = calls.call("lns_ref_pe_saturates",
                                         then.getI32Type(), arguments, {});
            saturates =
                arith::ExtUIOp::create(then, loc, then.getI64Type(), saturates);
            after.push_back(
                arith::AddIOp::create(then, loc, before[1], saturates));
          }
          scf::YieldOp::create(then, loc, after);
        },
        [&](OpBuilder &otherwise, Location loc) {
          scf::YieldOp::create(otherwise, loc, before);
        });
    return branch.getResults();
  }
};

} // namespace

FailureOr<Value> lns::createAddTerms(RewriterBase &rewriter, ContractOp op) {
  if (!hasStaticLoops(op))
    return failure();
  auto types = rewriter.getTypeArrayAttr(
      {op.getLhsElementType(), op.getRhsElementType()});
  return AddTermsOp::create(rewriter, op.getLoc(), op.getInit().getType(),
                            op.getLhs(), op.getRhs(), op.getInit(),
                            op.getIndexingMapsAttr(), types, op.getDatapath())
      .getResult();
}

void lns::attachPEDatapath(MLIRContext *context) {
  PEDatapathAttr::attachInterface<PELinalg, PEReference>(*context);
}

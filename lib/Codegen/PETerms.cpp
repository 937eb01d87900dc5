//===- PETerms.cpp - Terms of products on vectors -------------------------===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "PETerms.h"

#include "TermEmitter.h"

#include "mlir/Dialect/LLVMIR/LLVMDialect.h"
#include "mlir/Dialect/MemRef/IR/MemRef.h"
#include "mlir/Dialect/Vector/IR/VectorOps.h"
#include "llvm/ADT/Hashing.h"
#include "llvm/Support/FormatVariadic.h"
#include "llvm/Support/MathExtras.h"

using namespace mlir;

namespace lns::codegen {

/// Whether 32 bits hold the sum of a vector's terms with the rounding of p, and
/// acc + p [P5].
static bool fitsWord(const numerics::PEParameters &pe,
                     const numerics::DotFormat &format) {
  int32_t log2Vector = int32_t(llvm::Log2_32(uint32_t(pe.vectorSize)));
  int32_t bits = pe.isExact() ? format.log2Gamma() + format.maxQuotient() +
                                    log2Vector + pe.constantBits + 2
                              : pe.accumulatorBits - 1 - pe.headroom +
                                    pe.guardBits + log2Vector + 2;
  // |p| < 2^partial.
  int32_t partial = pe.accumulatorBits - pe.headroom + log2Vector;
  return bits <= 32 && pe.accumulatorBits <= 31 && partial <= 30;
}

PETerms::PETerms(OpBuilder &b, AddTermsOp op, const CPUTarget &target)
    : b(b), loc(op.getLoc()), module(op->getParentOfType<ModuleOp>()),
      target(target), format(op.getDotFormat()) {
  lanes = target.lanes(32);
  if (auto table = dyn_cast<TableDatapathAttr>(op.getDatapath())) {
    std::optional<numerics::FloatTerms> terms = numerics::getTableTerms(
        int32_t(llvm::Log2_32(table.getEntries())), format);
    if (terms) {
      form = Form::Table;
      floatTerms = std::move(*terms);
    }
    return;
  }
  pe = cast<PEDatapathAttr>(op.getDatapath()).getParameters(format);
  if (fitsWord(pe, format))
    if (std::optional<numerics::FloatTerms> terms =
            numerics::getFloatTerms(pe, format)) {
      form = Form::Cut;
      floatTerms = std::move(*terms);
      return;
    }
  form = Form::Shift;
  lanes = target.lanes(64);
  shiftTerms = numerics::getShiftTerms(pe, format);
}

StringRef PETerms::getName() const {
  switch (form) {
  case Form::None:
    return "none";
  case Form::Table:
    return "f32 terms";
  case Form::Cut:
    return "f32 terms cut to i32";
  case Form::Shift:
    return "i64 terms";
  }
  llvm_unreachable("all forms are named");
}

VectorType PETerms::getSumType() const {
  return vectorOf(form == Form::Table ? Type(b.getF32Type())
                  : form == Form::Cut ? Type(b.getI32Type())
                                      : Type(b.getI64Type()));
}

Value PETerms::emitWord(Value code, unsigned input) {
  Emitter e(b, loc, dyn_cast<VectorType>(code.getType()));
  TermOperand operand = TermOperand::get(format, input);
  Value word = e.extUnsigned(code, b.getI32Type());
  if (form == Form::Shift)
    return emitShiftWord(e, word, operand, input == 0 ? shiftTerms.offset : 0);
  return emitFloatWord(e, word, operand, format.log2Gamma(),
                       floatTerms.zeroWord);
}

//===----------------------------------------------------------------------===//
// Tables
//===----------------------------------------------------------------------===//

Value PETerms::constants(ArrayRef<int64_t> values, IntegerType type) {
  SmallVector<Attribute> elements;
  for (int64_t value : values)
    elements.push_back(b.getIntegerAttr(
        type, APInt(type.getWidth(), uint64_t(value), /*isSigned=*/false,
                    /*implicitTrunc=*/true)));
  auto vector = VectorType::get({int64_t(values.size())}, type);
  return arith::ConstantOp::create(b, loc,
                                   DenseElementsAttr::get(vector, elements));
}

/// Entries of a table of γ by the low bits of indices, whose other bits are
/// anything. In registers where an instruction permutes that many.
Value PETerms::lookUp(Value indices, ArrayRef<int64_t> table,
                      IntegerType type) {
  bool isWide = type.getWidth() == 64;
  int64_t entries = int64_t(table.size());
  auto part = [&](int64_t begin, int64_t count) {
    SmallVector<int64_t> values;
    for (int64_t i = 0; i < count; ++i)
      values.push_back(table[(begin + i) % entries]);
    return constants(values, type);
  };
  auto call = [&](StringRef name, ValueRange arguments) -> Value {
    return LLVM::CallIntrinsicOp::create(b, loc, vectorOf(type),
                                         b.getStringAttr(name), arguments)
        .getResult(0);
  };
  bool isLong = target.vectorBits == 512 && target.hasFeature("avx512f");
  if (isLong && entries <= 2 * lanes) {
    Emitter e(b, loc, vectorOf(type));
    if (isWide)
      indices = e.extUnsigned(indices, type);
    if (entries <= lanes)
      return call(isWide ? "llvm.x86.avx512.permvar.di.512"
                         : "llvm.x86.avx512.permvar.si.512",
                  {part(0, lanes), indices});
    return call(isWide ? "llvm.x86.avx512.vpermi2var.q.512"
                       : "llvm.x86.avx512.vpermi2var.d.512",
                {part(0, lanes), indices, part(lanes, lanes)});
  }
  if (!isWide && target.vectorBits == 256 && target.hasFeature("avx2") &&
      entries <= 2 * lanes) {
    Value low = call("llvm.x86.avx2.permd", {part(0, lanes), indices});
    if (entries <= lanes)
      return low;
    Emitter e(b, loc, vectorOf(type));
    Value high = call("llvm.x86.avx2.permd", {part(lanes, lanes), indices});
    Value isHigh =
        e.cmp(arith::CmpIPredicate::ne, e.bitAnd(indices, e.c(lanes)), e.c(0));
    return e.select(isHigh, high, low);
  }
  return lookUpInMemory(indices, table, type);
}

Value PETerms::lookUpInMemory(Value indices, ArrayRef<int64_t> table,
                              IntegerType type) {
  int64_t entries = int64_t(table.size());
  std::string name = llvm::formatv(
      "lns_terms_{0}_{1}_{2:x}", entries, type.getWidth(),
      uint64_t(llvm::hash_combine_range(table.begin(), table.end())));
  auto tensor = RankedTensorType::get({entries}, type);
  SmallVector<Attribute> elements;
  for (int64_t value : table)
    elements.push_back(b.getIntegerAttr(
        type, APInt(type.getWidth(), uint64_t(value), /*isSigned=*/false,
                    /*implicitTrunc=*/true)));
  auto memory = MemRefType::get({entries}, type);
  if (!module.lookupSymbol(name)) {
    OpBuilder::InsertionGuard guard(b);
    b.setInsertionPointToStart(module.getBody());
    memref::GlobalOp::create(b, loc, name, b.getStringAttr("private"), memory,
                             DenseElementsAttr::get(tensor, elements),
                             /*constant=*/true, b.getI64IntegerAttr(64));
  }
  Value buffer = memref::GetGlobalOp::create(b, loc, memory, name);
  Emitter e(b, loc, vectorOf(b.getI32Type()));
  indices = e.bitAnd(indices, e.c(entries - 1));
  if (target.hasFeature("avx2")) {
    Value zero = arith::ConstantIndexOp::create(b, loc, 0);
    Value all = vector::ConstantMaskOp::create(b, loc, vectorOf(b.getI1Type()),
                                               ArrayRef<int64_t>(lanes));
    Value none =
        arith::ConstantOp::create(b, loc, b.getZeroAttr(vectorOf(type)));
    return vector::GatherOp::create(b, loc, vectorOf(type), buffer,
                                    ValueRange{zero}, indices, all, none);
  }
  SmallVector<Value> values;
  for (Value index :
       vector::ToElementsOp::create(b, loc, indices).getResults()) {
    index = arith::IndexCastUIOp::create(b, loc, b.getIndexType(), index);
    values.push_back(memref::LoadOp::create(b, loc, buffer, index));
  }
  return vector::FromElementsOp::create(b, loc, vectorOf(type), values);
}

//===----------------------------------------------------------------------===//
// Terms and sums
//===----------------------------------------------------------------------===//

/// The f32 of a product before the cut [P2-P4].
Value PETerms::emitFloatTerm(Value sum) {
  Emitter e(b, loc, vectorOf(b.getI32Type()));
  SmallVector<int64_t> table(floatTerms.corrections.begin(),
                             floatTerms.corrections.end());
  Value bits;
  if (table.size() == 1) {
    bits = e.add(sum, e.c(table.front()));
  } else {
    Value indices = e.shrUnsigned(sum, e.c(23 - format.log2Gamma()));
    bits = e.add(sum, lookUp(indices, table, b.getI32Type()));
  }
  return e.fromBits(bits);
}

Value PETerms::emitShiftedTerm(Value sum) {
  Emitter e(b, loc, vectorOf(b.getI32Type()));
  Value d = emitShiftExponent(e, sum);
  SmallVector<int64_t> table(shiftTerms.magnitudes.begin(),
                             shiftTerms.magnitudes.end());
  Value magnitude = table.size() == 1
                        ? e.constant(b.getI64Type(), table.front())
                        : lookUp(d, table, b.getI64Type());
  return emitShiftTerm(e, sum, d, magnitude, format.log2Gamma());
}

Value PETerms::emitTerm(Value sum) {
  if (form == Form::Shift)
    return emitShiftedTerm(sum);
  Value term = emitFloatTerm(sum);
  if (form == Form::Cut) // the conversion cuts magnitudes [P5]
    return arith::FPToSIOp::create(b, loc, vectorOf(b.getI32Type()), term);
  // The lowest two bits mark zeros.
  Emitter e(b, loc, vectorOf(b.getI32Type()));
  Value isProduct = e.eq(e.bitAnd(sum, e.c(3)), e.c(0));
  return e.select(isProduct, term, e.f(0));
}

Value PETerms::emitSum(Value sum, Value term) {
  if (form == Form::Table)
    return arith::AddFOp::create(b, loc, sum, term);
  return arith::AddIOp::create(b, loc, sum, term);
}

Value PETerms::emitAccumulate(Value accumulator, Value sum) {
  Type type = getSumType().getElementType();
  Emitter e(b, loc, getSumType());
  return emitSaturatingAdd(e, type, accumulator,
                           emitPartialSum(e, type, sum, pe, format),
                           pe.accumulatorBits);
}

Value PETerms::fromMemory(Value accumulator) {
  if (form != Form::Shift)
    return accumulator;
  return arith::ExtSIOp::create(b, loc, getSumType(), accumulator);
}

Value PETerms::toMemory(Value accumulator) {
  if (form != Form::Shift)
    return accumulator;
  return arith::TruncIOp::create(b, loc, vectorOf(b.getI32Type()), accumulator);
}

} // namespace lns::codegen

//===- LowerLookUps.cpp - The pass lns-lower-look-ups ---------------------===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Tables of up to 128 bytes on vectors: by one permutation of two registers
// (AVX-512 VBMI), by parts of 16 entries (vpshufb), or, without such
// instructions, by one comparison for each entry that differs from the one
// before. A table in memory for what is left.
//
//===----------------------------------------------------------------------===//

#include "WordEmitter.h"
#include "lns/Codegen/Passes.h"

#include "mlir/Dialect/LLVMIR/LLVMDialect.h"
#include "mlir/Dialect/MemRef/IR/MemRef.h"
#include "mlir/Dialect/Vector/IR/VectorOps.h"

using namespace mlir;
using arith::CmpIPredicate;

namespace lns::codegen {

#define GEN_PASS_DEF_LNSLOWERLOOKUPS
#include "lns/Codegen/Passes.h.inc"

namespace {

/// The entries that one vpshufb reads.
constexpr int64_t kPart = 16;
/// The entries that an index can name.
constexpr int64_t kEntries = 128;
/// With more steps than this, comparisons are slower than loads.
constexpr size_t kMostSteps = 48;

/// Emits the look-up of one op.
class LookUpEmitter {
public:
  LookUpEmitter(OpBuilder &b, Location loc, ModuleOp module,
                const CPUTarget &target, ArrayRef<int8_t> table)
      : b(b), loc(loc), module(module), target(target), table(table),
        words(b, loc, module, numerics::Format::getUnchecked(8, 1, 127)) {}

  Value emitScalar(Value index) {
    Value at = arith::IndexCastUIOp::create(b, loc, b.getIndexType(), index);
    return memref::LoadOp::create(b, loc, getMemory(), at);
  }
  /// Of a vector of any rank.
  Value emitVector(Value indices) {
    return words.inShape(emit(words.flatten(indices)), indices.getType());
  }

private:
  /// Of a vector of rank 1.
  Value emit(Value indices);
  VectorType bytes(int64_t lanes) {
    return VectorType::get({lanes}, b.getI8Type());
  }
  /// Entries from `begin` on, `count` of them, repeated to fill `lanes`; zero
  /// behind the end.
  Value constants(int64_t begin, int64_t count, int64_t lanes) {
    SmallVector<int8_t> values;
    for (int64_t i = 0; i < lanes; ++i) {
      size_t entry = size_t(begin + i % count);
      values.push_back(entry < table.size() ? table[entry] : 0);
    }
    return arith::ConstantOp::create(
        b, loc, DenseElementsAttr::get(bytes(lanes), ArrayRef(values)));
  }
  /// The table as a constant of the module.
  Value getMemory();
  /// Positions at which the table, and the zeros behind it, change.
  SmallVector<int64_t> getSteps();
  Value emitPermutation(Value indices);
  Value emitParts(Value indices);
  Value emitComparisons(Value indices, ArrayRef<int64_t> steps);
  Value emitLoads(Value indices);

  OpBuilder &b;
  Location loc;
  ModuleOp module;
  const CPUTarget &target;
  ArrayRef<int8_t> table;
  WordEmitter words;
};

Value LookUpEmitter::getMemory() {
  auto tensor = RankedTensorType::get({kEntries}, b.getI8Type());
  SmallVector<int8_t> entries(table);
  entries.resize(kEntries, 0);
  auto value = DenseElementsAttr::get(tensor, ArrayRef(entries));
  auto type = MemRefType::get({kEntries}, b.getI8Type());
  unsigned count = 0;
  for (auto global : module.getOps<memref::GlobalOp>()) {
    if (!global.getName().starts_with("lns_look_up_"))
      continue;
    if (global.getInitialValueAttr() == value)
      return memref::GetGlobalOp::create(b, loc, type, global.getName());
    ++count;
  }
  std::string name = "lns_look_up_" + std::to_string(count);
  {
    OpBuilder::InsertionGuard guard(b);
    b.setInsertionPointToStart(module.getBody());
    memref::GlobalOp::create(b, loc, name, b.getStringAttr("private"), type,
                             value, /*constant=*/true, b.getI64IntegerAttr(64));
  }
  return memref::GetGlobalOp::create(b, loc, type, name);
}

SmallVector<int64_t> LookUpEmitter::getSteps() {
  SmallVector<int64_t> steps;
  for (int64_t i = 1; i <= int64_t(table.size()) && i < kEntries; ++i)
    if ((i < int64_t(table.size()) ? table[i] : 0) != table[i - 1])
      steps.push_back(i);
  return steps;
}

/// vpermi2b: bits 0 … 6 of the index.
Value LookUpEmitter::emitPermutation(Value indices) {
  return words.intrinsic(
      "llvm.x86.avx512.vpermi2var.qi.512", bytes(64),
      {constants(0, 64, 64), indices, constants(64, 64, 64)});
}

/// vpshufb gives zero where bit 7 of its index is set: an index d XOR 16·k is
/// below 16 in part k and, plus 112, has bit 7 set elsewhere.
Value LookUpEmitter::emitParts(Value indices) {
  int64_t lanes = cast<VectorType>(indices.getType()).getDimSize(0);
  StringRef name = lanes == 64   ? "llvm.x86.avx512.pshuf.b.512"
                   : lanes == 32 ? "llvm.x86.avx2.pshuf.b"
                                 : "llvm.x86.ssse3.pshuf.b.128";
  Emitter e(b, loc, indices.getType());
  auto c = [&](int64_t value) { return e.constant(e.i(8), int8_t(value)); };
  Value result;
  for (int64_t begin = 0; begin < int64_t(table.size()); begin += kPart) {
    Value index = begin ? e.bitXor(indices, c(begin)) : indices;
    index = e.add(index, c(128 - kPart));
    Value part = words.intrinsic(name, bytes(lanes),
                                 {constants(begin, kPart, lanes), index});
    result = result ? e.bitOr(result, part) : part;
  }
  return result;
}

/// The first entry and all steps up to the index.
Value LookUpEmitter::emitComparisons(Value indices, ArrayRef<int64_t> steps) {
  Emitter e(b, loc, indices.getType());
  auto c = [&](int64_t value) { return e.constant(e.i(8), int8_t(value)); };
  Value result = c(table[0]);
  for (int64_t step : steps) {
    int entry = step < int64_t(table.size()) ? table[step] : 0;
    Value reaches = e.cmp(CmpIPredicate::sgt, indices, c(step - 1));
    result = e.add(result, e.select(reaches, c(entry - table[step - 1]), c(0)));
  }
  return result;
}

Value LookUpEmitter::emitLoads(Value indices) {
  auto elements = vector::ToElementsOp::create(b, loc, indices);
  SmallVector<Value> values;
  for (Value element : elements.getResults())
    values.push_back(emitScalar(element));
  return vector::FromElementsOp::create(
      b, loc, cast<VectorType>(indices.getType()), values);
}

Value LookUpEmitter::emit(Value indices) {
  int64_t lanes = cast<VectorType>(indices.getType()).getDimSize(0);
  int64_t width = 0;
  bool permutes = target.hasFeature("avx512vbmi") && target.vectorBits >= 512;
  if (permutes ||
      (target.hasFeature("avx512bw") && target.vectorBits >= 512 && lanes > 32))
    width = 64;
  else if (target.hasFeature("avx2") && lanes > 16)
    width = 32;
  else if (target.hasFeature("avx2"))
    width = 16;
  if (!width) {
    SmallVector<int64_t> steps = getSteps();
    return steps.size() <= kMostSteps ? emitComparisons(indices, steps)
                                      : emitLoads(indices);
  }
  // Whole registers; what is added repeats the first lane.
  int64_t whole = llvm::divideCeil(lanes, width) * width;
  if (whole != lanes) {
    SmallVector<int64_t> order(whole, 0);
    for (int64_t i = 0; i < lanes; ++i)
      order[i] = i;
    indices = vector::ShuffleOp::create(b, loc, indices, indices, order);
  }
  SmallVector<Value> parts;
  for (int64_t begin = 0; begin < whole; begin += width) {
    Value part = words.slice(indices, begin, width);
    parts.push_back(permutes ? emitPermutation(part) : emitParts(part));
  }
  return words.slice(words.concatenate(parts), 0, lanes);
}

struct LowerLookUpsPass : public impl::LNSLowerLookUpsBase<LowerLookUpsPass> {
  using Base::Base;

  void runOnOperation() override {
    ModuleOp module = getOperation();
    SmallVector<LookUpOp> ops;
    module.walk([&](LookUpOp op) { ops.push_back(op); });
    if (ops.empty())
      return;
    FailureOr<CPUTarget> target = CPUTarget::fromModule(module);
    if (failed(target))
      return signalPassFailure();
    for (LookUpOp op : ops) {
      Type type = op.getType();
      if (failed(checkLanes(op, type, getArgument())))
        return signalPassFailure();
      OpBuilder b(op);
      LookUpEmitter emitter(b, op.getLoc(), module, *target, op.getTable());
      Value index = op.getIndex();
      op.getResult().replaceAllUsesWith(isa<VectorType>(type)
                                            ? emitter.emitVector(index)
                                            : emitter.emitScalar(index));
      op.erase();
    }
  }
};

} // namespace

} // namespace lns::codegen

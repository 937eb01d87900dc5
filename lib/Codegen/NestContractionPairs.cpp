//===- NestContractionPairs.cpp - Panels of pairs of i16 [D4] -------------===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Operands of fixed<s> are integers of 16 bits. An element of a panel is an i32
// that holds two steps of K, the even one below, so that one instruction
// multiplies both and adds them (vpmaddwd; with VNNI to the sum as well). A sum
// in i32 lasts for floor((2^31 − 1) / 2^(2s)) products; then it is added to an
// f64, which holds any sum of the rule: at most 2^24 · 2^28 = 2^52.
//
//===----------------------------------------------------------------------===//

#include "NestContractionEmitter.h"

#include "mlir/Dialect/LLVMIR/LLVMDialect.h"
#include "mlir/Dialect/MemRef/IR/MemRef.h"
#include "mlir/Dialect/SCF/IR/SCF.h"
#include "mlir/Dialect/Vector/IR/VectorOps.h"

using namespace mlir;

namespace lns::codegen {

/// Blocks of K begin at whole pairs.
Value ContractionEmitter::entriesBefore(Value first) {
  if (plan.tiles)
    return mul(countChunks(first), kTileRows);
  if (innerSteps % plan.depth() == 0)
    return mul(first, innerSteps / plan.depth());
  return div(mul(first, innerSteps), plan.depth());
}

/// The codes of two steps in turn.
Value ContractionEmitter::interleaveCodes(Value even, Value odd) {
  int64_t size = cast<VectorType>(even.getType()).getNumElements();
  SmallVector<int64_t> mask;
  for (int64_t i = 0; i < size; ++i)
    mask.append({i, size + i});
  return vector::ShuffleOp::create(b, loc, even, odd, mask);
}

/// Decodes codes of pairs and stores the pairs.
void ContractionEmitter::storePairs(unsigned input, Value codes, Value panel,
                                    Value index) {
  Value integers = emitFixedDecoder(b, op, body, input, codes);
  int64_t size = cast<VectorType>(codes.getType()).getNumElements();
  Value pairs = vector::BitCastOp::create(
      b, loc, vectorOf(panelElement, size / 2), integers);
  storeLanes(pairs, panel, index);
}

/// One element of a panel all along its pitch, from two rows of codes of which
/// `count` exist.
void ContractionEmitter::copyPairs(const PanelSide &side, Value from, Value to,
                                   Value panel, int64_t count, bool isLast) {
  const Source &source = sources[side.input];
  int64_t stride =
      source.layout->groups(plan.reductions, extents).back().stride;
  Value even = loadLanes(source.buffer, from, side.pitch, count);
  Value odd = isLast ? Value(arith::ConstantOp::create(
                           b, loc, b.getZeroAttr(even.getType())))
                     : loadLanes(source.buffer, add(from, constant(stride)),
                                 side.pitch, count);
  storePairs(side.input, interleaveCodes(even, odd), panel, to);
}

/// `pairs` neighbouring pairs of codes, each as one integer.
Value ContractionEmitter::loadPairs(const Source &source, Value index,
                                    int64_t pairs) {
  unsigned bits = source.layout->type.getElementTypeBitWidth();
  Value codes = loadLanes(source.buffer, index, 2 * pairs, 2 * pairs);
  return vector::BitCastOp::create(
      b, loc, vectorOf(b.getIntegerType(2 * bits), pairs), codes);
}

/// Decodes neighbouring columns of pairs of codes, as many at once as decoders
/// take, and stores each where it belongs.
void ContractionEmitter::storeTransposed(const PanelSide &side,
                                         ArrayRef<Value> columns, Value panel,
                                         Value to) {
  int64_t lanes = plan.lanes;
  int64_t bytes = target.vectorBits / 8;
  int64_t together =
      std::clamp<int64_t>(bytes / (2 * lanes), 1, columns.size());
  Type code = sources[side.input].layout->type.getElementType();
  for (size_t begin = 0; begin < columns.size(); begin += together) {
    int64_t count = std::min<int64_t>(together, columns.size() - begin);
    Type word = cast<VectorType>(columns[begin].getType()).getElementType();
    VectorType type = vectorOf(word, lanes * count);
    Value all = columns[begin];
    if (count > 1) {
      all = arith::ConstantOp::create(b, loc, b.getZeroAttr(type));
      for (int64_t i = 0; i < count; ++i)
        all = vector::InsertStridedSliceOp::create(
            b, loc, columns[begin + i], all, ArrayRef<int64_t>{i * lanes},
            ArrayRef<int64_t>{1});
    }
    Value codes = vector::BitCastOp::create(
        b, loc, vectorOf(code, 2 * lanes * count), all);
    Value integers = emitFixedDecoder(b, op, body, side.input, codes);
    Value pairs = vector::BitCastOp::create(
        b, loc, vectorOf(panelElement, lanes * count), integers);
    for (int64_t i = 0; i < count; ++i) {
      Value column = pairs;
      if (count > 1)
        column = vector::ExtractStridedSliceOp::create(
            b, loc, pairs, ArrayRef<int64_t>{i * lanes},
            ArrayRef<int64_t>{lanes}, ArrayRef<int64_t>{1});
      storeLanes(column, panel, add(to, constant((begin + i) * side.pitch)));
    }
  }
}

/// The pairs of the last step of an odd K, code by code.
void ContractionEmitter::storeOddStep(const PanelSide &side,
                                      ArrayRef<Value> addresses, Value panel,
                                      Value to) {
  const Source &source = sources[side.input];
  VectorType type = vectorOf(source.layout->type.getElementType(), plan.lanes);
  Value none = arith::ConstantOp::create(b, loc, b.getZeroAttr(type));
  Value codes = none;
  for (auto [i, address] : llvm::enumerate(addresses))
    codes = vector::InsertOp::create(
        b, loc, memref::LoadOp::create(b, loc, source.buffer, address), codes,
        int64_t(i));
  storePairs(side.input, interleaveCodes(codes, none), panel, to);
}

/// sum + x₀ · y₀ + x₁ · y₁ in each lane of pairs.
Value ContractionEmitter::addProducts(Value x, Value y, Value sum) {
  VectorType sums = cast<VectorType>(sum.getType());
  VectorType halves = vectorOf(b.getI16Type(), 2 * plan.lanes);
  x = vector::BitCastOp::create(b, loc, halves, x);
  y = vector::BitCastOp::create(b, loc, halves, y);
  int64_t bits = 32 * plan.lanes;
  StringRef name;
  if (bits == 512 && target.hasFeature("avx512bw"))
    name = "llvm.x86.avx512.pmaddw.d.512";
  else if (bits == 256 && target.hasFeature("avx2"))
    name = "llvm.x86.avx2.pmadd.wd";
  else if (bits == 128 && target.hasFeature("sse2"))
    name = "llvm.x86.sse2.pmadd.wd";
  Value products;
  if (!name.empty()) {
    products = LLVM::CallIntrinsicOp::create(
                   b, loc, sums, b.getStringAttr(name), ValueRange{x, y})
                   .getResult(0);
  } else {
    VectorType wide = vectorOf(b.getI32Type(), 2 * plan.lanes);
    Value product =
        arith::MulIOp::create(b, loc, arith::ExtSIOp::create(b, loc, wide, x),
                              arith::ExtSIOp::create(b, loc, wide, y));
    auto both = vector::DeinterleaveOp::create(b, loc, product);
    products = arith::AddIOp::create(b, loc, both.getRes1(), both.getRes2());
  }
  return arith::AddIOp::create(b, loc, sum, products);
}

/// The f64 sums of `count` elements of the panels. `loop` adds those of a range
/// to sums in i32, which are moved to f64 before they could overflow.
SmallVector<Value> ContractionEmitter::sumPairs(
    Value count, int64_t numSums,
    function_ref<SmallVector<Value>(Range, ArrayRef<Value>)> loop) {
  VectorType narrow = vectorOf(sumElement, plan.lanes);
  VectorType wide = vectorOf(element, plan.lanes);
  auto sumRange = [&](Range range) {
    Value start = arith::ConstantOp::create(b, loc, b.getZeroAttr(narrow));
    SmallVector<Value> starts(numSums, start);
    SmallVector<Value> sums = loop(range, starts);
    for (Value &sum : sums)
      sum = arith::SIToFPOp::create(b, loc, wide, sum);
    return sums;
  };
  if (!wideSums)
    return sumRange({zero, count});
  // Ranges of about one length; the last one stays in registers.
  int64_t most = plan.pairTerms / 2;
  int64_t length =
      llvm::divideCeil(blockEntries, llvm::divideCeil(blockEntries, most));
  auto at = [&](int64_t i) { return constant(i * plan.lanes); };
  auto load = [&](int64_t i) -> Value {
    return vector::LoadOp::create(b, loc, wide, wideSums, at(i));
  };
  // All of K has a first range and a last one; a shorter last block of it may
  // have one alone.
  int64_t begun = isBlocked() ? 0 : length;
  SmallVector<Value> starts(
      numSums, arith::ConstantOp::create(b, loc, b.getZeroAttr(wide)));
  if (begun)
    starts = sumRange({zero, constant(length)});
  for (auto [i, start] : llvm::enumerate(starts))
    storeLanes(start, wideSums, at(i));
  Value last = b.createOrFold<arith::SubIOp>(loc, count, constant(1));
  last = mul(div(last, length), length);
  forRange({constant(begun), last}, length, [&](Value begin) {
    SmallVector<Value> sums = sumRange({begin, add(begin, constant(length))});
    for (auto [i, sum] : llvm::enumerate(sums))
      storeLanes(arith::AddFOp::create(b, loc, load(i), sum), wideSums, at(i));
  });
  SmallVector<Value> sums = sumRange({last, count});
  for (auto [i, sum] : llvm::enumerate(sums))
    sum = arith::AddFOp::create(b, loc, load(i), sum);
  return sums;
}

} // namespace lns::codegen

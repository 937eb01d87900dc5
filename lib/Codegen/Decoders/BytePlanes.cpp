//===- BytePlanes.cpp - Decoding many words byte by byte ------------------===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "BytePlanes.h"

#include "mlir/Dialect/Vector/IR/VectorOps.h"

using namespace mlir;

namespace lns::codegen {

/// vpshufb and the unpack instructions work within lanes of 16 bytes.
static constexpr int64_t kLaneBytes = 16;

/// Byte `index` of each of 16 words, in every lane.
static Value byteTable(DecodeEmitter &d, ArrayRef<int32_t> words,
                       unsigned index, uint8_t mask, int64_t size) {
  SmallVector<int8_t> bytes;
  for (int64_t lane = 0; lane < size; lane += kLaneBytes)
    for (int32_t word : words)
      bytes.push_back(int8_t((uint32_t(word) >> (8 * index)) & mask));
  auto type = d.vector(size, d.b.getI8Type());
  return arith::ConstantOp::create(
      d.b, d.loc, DenseElementsAttr::get(type, ArrayRef(bytes)));
}

Value interleaveInLanes(DecodeEmitter &d, Value x, Value y, int64_t inLane,
                        bool upper) {
  int64_t size = cast<VectorType>(x.getType()).getDimSize(0);
  SmallVector<int64_t> order;
  for (int64_t lane = 0; lane < size; lane += inLane)
    for (int64_t i = 0; i < inLane / 2; ++i) {
      int64_t element = lane + (upper ? inLane / 2 : 0) + i;
      order.push_back(element);
      order.push_back(size + element);
    }
  return vector::ShuffleOp::create(d.b, d.loc, x, y, order);
}

/// Decodes one register of words.
static void emitRegister(DecodeEmitter &d, Value words, int64_t size,
                         SmallVectorImpl<Value> &results) {
  numerics::Format format = d.format;
  int32_t f = format.log2Gamma(), gamma = format.gamma(), bits = format.bits();
  Type i8 = d.b.getI8Type();
  VectorType byteType = d.vector(size, i8);
  Emitter e = d.on(size);
  auto c = [&](int64_t value) { return e.constant(i8, int8_t(value)); };
  // Interleaving works within lanes: with the groups of four words transposed
  // it gives the natural order.
  int64_t lanes = size / kLaneBytes;
  SmallVector<int64_t> transposed;
  for (int64_t lane = 0; lane < lanes; ++lane)
    for (int64_t i = 0; i < kLaneBytes / 4; ++i)
      transposed.push_back(i * lanes + lane);
  Value groups = vector::BitCastOp::create(
      d.b, d.loc, d.vector(size / 4, d.b.getI32Type()), words);
  groups = vector::ShuffleOp::create(d.b, d.loc, groups, groups, transposed);
  words = vector::BitCastOp::create(d.b, d.loc, byteType, groups);

  Value m = e.bitAnd(words, c(format.maxField()));
  Value isZero = e.eq(m, c(0));
  auto clear = [&](Value bytes) { return e.select(isZero, c(0), bytes); };
  // vpshufb gives zero where bit 7 of the index is set: by a mask, where there
  // are masks, else by the bytes of ones that a comparison gives.
  Value index = e.bitAnd(m, c(15));
  if (size == 64)
    index = e.select(isZero, c(0x80), index);
  else
    index =
        e.bitOr(index, arith::ExtSIOp::create(d.b, d.loc, byteType, isZero));

  // The biased exponent of the f32 is (m + 127·γ − bias) >> f, not negative
  // [N8]. Its lowest bit belongs to byte 2, the others to byte 3.
  int32_t offset = 127 * gamma - format.bias();
  int32_t low = offset & (2 * gamma - 1), high = offset >> (f + 1);
  Value sum = low ? e.add(m, c(low)) : m;
  SmallVector<int32_t> table = d.lowTable(16);
  StringRef shuffle =
      size == 64 ? "llvm.x86.avx512.pshuf.b.512" : "llvm.x86.avx2.pshuf.b";
  Value planes[4];
  for (unsigned i = 0; i < 3; ++i) {
    // With γ = 16 the low bits of m do not know the exponent's lowest bit.
    bool splits = i == 2 && gamma == 16;
    planes[i] = d.intrinsic(
        shuffle, byteType,
        {byteTable(d, table, i, splits ? 0x7f : 0xff, size), index});
    if (splits) {
      Value lowest = e.bitAnd(e.shl(sum, c(7 - f)), c(0x80));
      planes[i] = e.bitOr(planes[i], clear(lowest));
    }
  }
  Value exponent = e.add(e.shrUnsigned(sum, c(f + 1)), c(high));
  Value sign = e.bitAnd(bits == 8 ? words : e.shl(words, c(8 - bits)), c(0x80));
  planes[3] = clear(e.bitOr(exponent, sign)); // [N3]

  VectorType pairType = d.vector(size / 2, d.b.getI16Type());
  VectorType floatType = d.vector(size / 4, d.b.getF32Type());
  for (bool upper : {false, true}) {
    Value pairs[2];
    for (unsigned i = 0; i < 2; ++i)
      pairs[i] = vector::BitCastOp::create(
          d.b, d.loc, pairType,
          interleaveInLanes(d, planes[2 * i], planes[2 * i + 1], kLaneBytes,
                            upper));
    for (bool upperPairs : {false, true})
      results.push_back(vector::BitCastOp::create(
          d.b, d.loc, floatType,
          interleaveInLanes(d, pairs[0], pairs[1], kLaneBytes / 2,
                            upperPairs)));
  }
}

Value emitBytePlanes(DecodeEmitter &d, Value words, int64_t bytes) {
  int64_t lanes = cast<VectorType>(words.getType()).getDimSize(0);
  SmallVector<Value> parts;
  for (int64_t begin = 0; begin < lanes; begin += bytes)
    emitRegister(d, d.slice(words, begin, bytes), bytes, parts);
  return d.concatenate(parts);
}

} // namespace lns::codegen

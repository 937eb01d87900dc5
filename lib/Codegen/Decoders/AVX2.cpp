//===- AVX2.cpp - Decoding by byte planes and permutations ----------------===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Byte planes: 32 words at once. The four bytes of each f32 are four planes of
// 32 bytes; the lower three are tables of 16 bytes indexed by the low bits of
// the field (vpshufb, which gives zero where bit 7 of the index is set), the
// upper one is arithmetic on bytes. Interleaving the planes gives vectors of
// f32 [cpu: 9.6 G elements/s on one core of Zen 3].
//
// Shorter vectors: eight words at once by vpermd, a table of eight words.
//
//===----------------------------------------------------------------------===//

#include "Decoders.h"

#include "mlir/Dialect/Vector/IR/VectorOps.h"

using namespace mlir;

namespace lns::codegen {

//===----------------------------------------------------------------------===//
// Byte planes
//===----------------------------------------------------------------------===//

static constexpr int64_t kBytes = 32;

static bool takesPlanes(const CPUTarget &target, numerics::Format format,
                        int64_t lanes) {
  return target.hasFeature("avx2") && lanes % kBytes == 0 &&
         format.bits() <= 8 && format.gamma() <= 16;
}

/// Byte `index` of each of 16 words, twice: vpshufb looks up within halves.
static Value byteTable(DecodeEmitter &d, ArrayRef<int32_t> words,
                       unsigned index, uint8_t mask) {
  SmallVector<int8_t> bytes;
  for (unsigned half = 0; half < 2; ++half)
    for (int32_t word : words)
      bytes.push_back(int8_t((uint32_t(word) >> (8 * index)) & mask));
  auto type = d.vector(kBytes, d.b.getI8Type());
  return arith::ConstantOp::create(
      d.b, d.loc, DenseElementsAttr::get(type, ArrayRef(bytes)));
}

/// Elements of two vectors in turn, from the lower or upper half of each 16
/// bytes (vpunpckl…, vpunpckh…).
static Value interleave(DecodeEmitter &d, Value x, Value y, bool upper) {
  int64_t lanes = cast<VectorType>(x.getType()).getDimSize(0);
  SmallVector<int64_t> order;
  for (int64_t half = 0; half < lanes; half += lanes / 2)
    for (int64_t i = 0; i < lanes / 4; ++i) {
      int64_t element = half + (upper ? lanes / 4 : 0) + i;
      order.push_back(element);
      order.push_back(lanes + element);
    }
  return vector::ShuffleOp::create(d.b, d.loc, x, y, order);
}

static void emitPlanes(DecodeEmitter &d, Value words,
                       SmallVectorImpl<Value> &results) {
  numerics::Format format = d.format;
  int32_t f = format.log2Gamma(), gamma = format.gamma(), bits = format.bits();
  Type i8 = d.b.getI8Type();
  VectorType byteType = d.vector(kBytes, i8);
  Emitter e = d.on(kBytes);
  auto c = [&](int64_t value) { return e.constant(i8, int8_t(value)); };

  // Interleaving works within halves: with the groups of four words in this
  // order it gives the natural one.
  Value groups = vector::BitCastOp::create(
      d.b, d.loc, d.vector(kBytes / 4, d.b.getI32Type()), words);
  groups = vector::ShuffleOp::create(d.b, d.loc, groups, groups,
                                     ArrayRef<int64_t>{0, 2, 4, 6, 1, 3, 5, 7});
  words = vector::BitCastOp::create(d.b, d.loc, byteType, groups);

  Value m = e.bitAnd(words, c(format.maxField()));
  Value isZero = arith::ExtSIOp::create(d.b, d.loc, byteType, e.eq(m, c(0)));
  Value isNotZero = e.bitXor(isZero, c(-1));
  // The biased exponent of the f32 is (m + 127·γ − bias) >> f, not negative
  // [N8]. Its lowest bit belongs to byte 2, the others to byte 3.
  int32_t offset = 127 * gamma - format.bias();
  int32_t low = offset & (2 * gamma - 1), high = offset >> (f + 1);
  Value sum = low ? e.add(m, c(low)) : m;

  Value index = e.bitOr(e.bitAnd(m, c(15)), isZero);
  SmallVector<int32_t> table = d.lowTable(16);
  Value planes[4];
  for (unsigned i = 0; i < 3; ++i) {
    // With γ = 16 the low bits of m do not know the exponent's lowest bit.
    uint8_t mask = i == 2 && gamma == 16 ? 0x7f : 0xff;
    planes[i] = d.intrinsic("llvm.x86.avx2.pshuf.b", byteType,
                            {byteTable(d, table, i, mask), index});
  }
  if (gamma == 16) {
    Value lowest = e.bitAnd(e.shl(sum, c(7 - f)), c(0x80));
    planes[2] = e.bitOr(planes[2], e.bitAnd(lowest, isNotZero));
  }
  Value exponent = e.add(e.shrUnsigned(sum, c(f + 1)), c(high));
  Value sign = e.bitAnd(bits == 8 ? words : e.shl(words, c(8 - bits)), c(0x80));
  planes[3] = e.bitAnd(e.bitOr(exponent, sign), isNotZero);

  VectorType pairType = d.vector(kBytes / 2, d.b.getI16Type());
  VectorType floatType = d.vector(kBytes / 4, d.b.getF32Type());
  for (bool upper : {false, true}) {
    Value pairs[2];
    for (unsigned i = 0; i < 2; ++i)
      pairs[i] = vector::BitCastOp::create(
          d.b, d.loc, pairType,
          interleave(d, planes[2 * i], planes[2 * i + 1], upper));
    for (bool upperPairs : {false, true})
      results.push_back(vector::BitCastOp::create(
          d.b, d.loc, floatType,
          interleave(d, pairs[0], pairs[1], upperPairs)));
  }
}

static Value emitPlanesDecoder(DecodeEmitter &d, Value words) {
  int64_t lanes = cast<VectorType>(words.getType()).getDimSize(0);
  SmallVector<Value> parts;
  for (int64_t begin = 0; begin < lanes; begin += kBytes)
    emitPlanes(d, d.slice(words, begin, kBytes), parts);
  return d.concatenate(parts);
}

//===----------------------------------------------------------------------===//
// Permutations
//===----------------------------------------------------------------------===//

static constexpr int64_t kWords = 8;

static bool takesPermutation(const CPUTarget &target, numerics::Format format,
                             int64_t lanes) {
  return target.hasFeature("avx2") && lanes % kWords == 0 &&
         format.gamma() <= 16;
}

static Value emitPermutation(DecodeEmitter &d, Value words) {
  int64_t lanes = cast<VectorType>(words.getType()).getDimSize(0);
  Emitter e = d.on(kWords);
  VectorType type = d.vector(kWords, d.b.getI32Type());
  int64_t entries = d.format.gamma() <= 8 ? 8 : 16;
  SmallVector<int32_t> table = d.lowTable(entries);
  auto lookUp = [&](Value indices) {
    auto part = [&](ArrayRef<int32_t> eight) {
      return d.intrinsic("llvm.x86.avx2.permd", type,
                         {d.constants(eight), indices});
    };
    Value value = part(ArrayRef(table).take_front(8));
    if (entries == 8)
      return value;
    Value isUpper =
        e.cmp(arith::CmpIPredicate::ne, e.bitAnd(indices, e.c(8)), e.c(0));
    return e.select(isUpper, part(ArrayRef(table).drop_front(8)), value);
  };
  SmallVector<Value> parts;
  for (int64_t begin = 0; begin < lanes; begin += kWords)
    parts.push_back(d.byLowTable(e, d.extend(e, d.slice(words, begin, kWords)),
                                 entries, d.hasSignOnTop(), lookUp));
  return d.concatenate(parts);
}

const Decoder avx2PlanesDecoder = {"avx2 byte planes", takesPlanes,
                                   emitPlanesDecoder};
const Decoder avx2Decoder = {"avx2", takesPermutation, emitPermutation};

} // namespace lns::codegen

//===- Double.cpp - Decoding words to f64 ---------------------------------===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The f64 values that the filter of `exact` sums [D1], each correctly rounded.
// With f the low bits of the field and h = m − l, as for f32,
//   bits(±2^((m − bias)/γ)) = lowTable[l] + (h << (52 − f)) | sign,
// the table in one or two registers of AVX-512, gathered, or loaded.
//
//===----------------------------------------------------------------------===//

#include "Decoders.h"
#include "lns/Numerics/Dequantize.h"

#include "llvm/ADT/bit.h"

using namespace mlir;

namespace lns::codegen {

/// Lanes of a register of AVX-512, and of a gather of AVX2.
static constexpr int64_t kLanes = 8;
static constexpr int64_t kGatherLanes = 4;

/// Entry l is the f64 of 2^((l − bias)/γ) as an integer modulo 2^64.
static SmallVector<int64_t> lowTable(numerics::Format format, int64_t entries) {
  int32_t f = format.log2Gamma(), gamma = format.gamma();
  SmallVector<int64_t> table;
  for (int64_t low = 0; low < entries; ++low) {
    // A table longer than the field repeats: the index may hold the sign.
    int64_t exponent = (low & format.maxField()) - format.bias();
    int64_t quotient = exponent >> f;
    // Scaling by powers of two keeps the rounding: all values are normal [N8].
    auto significand = llvm::bit_cast<uint64_t>(
        numerics::exp2Double(exponent - quotient * gamma, f));
    table.push_back(int64_t(significand + (uint64_t(quotient) << 52)));
  }
  return table;
}

static SmallVector<int64_t> wholeTable(numerics::Format format) {
  SmallVector<int64_t> table;
  for (int64_t word = 0; word < 256; ++word)
    table.push_back(llvm::bit_cast<int64_t>(numerics::decodeDouble(
        numerics::Code(word & (format.numCodes() - 1)), format)));
  return table;
}

/// The field's low bits by `lookUp`, the others and the sign by arithmetic.
static Value byLowTable(DecodeEmitter &d, Emitter &e, Value words,
                        int64_t entries, function_ref<Value(Value)> lookUp) {
  numerics::Format format = d.format;
  Type i64 = d.b.getI64Type();
  auto c = [&](uint64_t value) { return e.constant(i64, int64_t(value)); };
  int64_t field = format.maxField(), high = field & ~(entries - 1);
  Value bits = lookUp(words);
  if (high)
    bits = e.add(bits,
                 e.shl(e.bitAnd(words, c(high)), c(52 - format.log2Gamma())));
  Value sign = e.shl(words, c(64 - format.bits()));
  bits = e.bitOr(bits, e.bitAnd(sign, c(uint64_t(1) << 63)));
  Value isZero = e.eq(e.bitAnd(words, c(field)), c(0));
  bits = e.select(isZero, c(0), bits); // [N3]
  return e.bitcast(bits, d.b.getF64Type());
}

static Value constants(DecodeEmitter &d, ArrayRef<int64_t> values) {
  return arith::ConstantOp::create(d.b, d.loc, d.b.getI64VectorAttr(values));
}

/// Eight words by permutations of tables in registers.
static Value emitPermutation(DecodeEmitter &d, Value words) {
  Emitter e = d.on(kLanes);
  VectorType type = d.vector(kLanes, d.b.getI64Type());
  int64_t entries = d.format.gamma() <= kLanes ? kLanes : 2 * kLanes;
  SmallVector<int64_t> table = lowTable(d.format, entries);
  Value extended = e.extUnsigned(words, d.b.getI64Type());
  return byLowTable(d, e, extended, entries, [&](Value index) {
    if (entries == kLanes)
      return d.intrinsic("llvm.x86.avx512.permvar.di.512", type,
                         {constants(d, table), index});
    return d.intrinsic("llvm.x86.avx512.vpermi2var.q.512", type,
                       {constants(d, ArrayRef(table).take_front(kLanes)), index,
                        constants(d, ArrayRef(table).drop_front(kLanes))});
  });
}

/// Words by tables in memory: up to 8 bits the whole word is the index.
static Value emitDoubleByMemory(DecodeEmitter &d, Value words, int64_t lanes,
                                ReadTable read) {
  Emitter e = d.on(lanes);
  Type i64 = d.b.getI64Type();
  Value extended = e.extUnsigned(words, i64);
  if (d.format.bits() <= 8)
    return e.bitcast(
        read(d.globalTable("decode_f64", wholeTable(d.format)), extended),
        d.b.getF64Type());
  int64_t gamma = d.format.gamma();
  return byLowTable(d, e, extended, gamma, [&](Value index) {
    return read(d.globalTable("decode_f64", lowTable(d.format, gamma)),
                e.bitAnd(index, e.constant(i64, gamma - 1)));
  });
}

Value emitDoubleDecode(DecodeEmitter &d, const CPUTarget &target, Value words) {
  auto type = dyn_cast<VectorType>(words.getType());
  if (!type)
    return emitDoubleByMemory(
        d, words, /*lanes=*/0,
        [&](Value table, Value index) { return d.loadFrom(table, index); });
  int64_t lanes = type.getDimSize(0);
  if (target.vectorBits >= 512 && target.hasFeature("avx512f") &&
      lanes % kLanes == 0 && d.format.gamma() <= 2 * kLanes) {
    SmallVector<Value> parts;
    for (int64_t begin = 0; begin < lanes; begin += kLanes)
      parts.push_back(emitPermutation(d, d.slice(words, begin, kLanes)));
    return d.concatenate(parts);
  }
  bool gathers = target.hasFeature("avx2") && lanes % kGatherLanes == 0;
  return emitDoubleByMemory(d, words, lanes, [&](Value table, Value indices) {
    return gathers ? d.gatherFrom(table, indices) : d.loadFrom(table, indices);
  });
}

} // namespace lns::codegen

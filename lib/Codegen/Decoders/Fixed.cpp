//===- Fixed.cpp - Decoding words to fixed-point integers -----------------===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The integers X = RN(value · 2^s) of the datapath fixed<s> [D4], exact for
// every word. With n = m − bias − 1 the magnitude is, as fixedSignificands of
// Numerics proves,
//
//   (entry[n mod γ] · 2^p >> 16) + 1 >> 1,  p = s + 2 + floor(n / γ) ≤ 15.
//
// Words of up to 8 bits are decoded by byte planes: the entry and the power of
// two are each two bytes, from tables of 16 bytes (vpshufb) that are
// interleaved; then one multiplication that keeps the upper half (vpmulhuw).
// With AVX-512 VBMI the two bytes of X itself come from tables of 128 bytes
// (vpermi2b). Everything else reads entries from memory.
//
//===----------------------------------------------------------------------===//

#include "Decoders.h"
#include "lns/Numerics/FixedDatapath.h"

#include "mlir/Dialect/Vector/IR/VectorOps.h"

using namespace mlir;

namespace lns::codegen {

/// vpshufb and the unpack instructions work within lanes of 16 bytes.
static constexpr int64_t kLaneBytes = 16;

namespace {

/// Words of up to 8 bits, `size` bytes at once.
class PlanesEmitter {
public:
  PlanesEmitter(DecodeEmitter &d, int64_t size, int32_t fractionBits)
      : d(d), e(d.on(size)), size(size), s(fractionBits),
        f(d.format.log2Gamma()), gamma(d.format.gamma()),
        octaves((d.format.bias() + d.format.gamma()) >> f),
        offset(octaves * d.format.gamma() - d.format.bias() - 1),
        entries(numerics::fixedSignificands(f)) {}

  Value bySignificand(Value words);
  Value byWholeTable(Value words);

private:
  Value c(int64_t value) { return e.constant(d.b.getI8Type(), int8_t(value)); }
  /// p of a field's quotient.
  int32_t powerOf(int32_t quotient) const { return s + 2 + quotient - octaves; }
  bool zeroNeedsCare() const;
  Value table(ArrayRef<uint8_t> bytes);
  Value shuffle(ArrayRef<uint8_t> bytes, Value index);
  Value lookUpEntry(unsigned plane, Value n, Value index);
  SmallVector<Value> interleave(Value low, Value high);
  Value order(Value words);
  Value applySign(ArrayRef<Value> magnitudes, Value words);

  DecodeEmitter &d;
  Emitter e;
  int64_t size;
  int32_t s, f, gamma;
  /// n + octaves · γ = m + offset is not negative.
  int32_t octaves, offset;
  std::vector<int32_t> entries;
};

} // namespace

/// A constant of `size` bytes that repeats `bytes`.
Value PlanesEmitter::table(ArrayRef<uint8_t> bytes) {
  SmallVector<int8_t> all;
  for (int64_t i = 0; i < size; ++i)
    all.push_back(int8_t(bytes[i % bytes.size()]));
  return arith::ConstantOp::create(
      d.b, d.loc,
      DenseElementsAttr::get(d.vector(size, d.b.getI8Type()), ArrayRef(all)));
}

Value PlanesEmitter::shuffle(ArrayRef<uint8_t> bytes, Value index) {
  StringRef name = size == 64   ? "llvm.x86.avx512.pshuf.b.512"
                   : size == 32 ? "llvm.x86.avx2.pshuf.b"
                                : "llvm.x86.ssse3.pshuf.b.128";
  return d.intrinsic(name, d.vector(size, d.b.getI8Type()),
                     {table(bytes), index});
}

/// Whether m = 0 is no zero by the formula alone [N3].
bool PlanesEmitter::zeroNeedsCare() const {
  int32_t power = powerOf(offset >> f);
  int64_t entry = entries[offset & (gamma - 1)];
  return power > 0 && (((entry << power) >> 16) + 1) >> 1 != 0;
}

/// Byte `plane` of the entry of n; `index` holds the low four bits of n.
Value PlanesEmitter::lookUpEntry(unsigned plane, Value n, Value index) {
  SmallVector<Value> level;
  for (int32_t begin = 0; begin < std::max(gamma, 16); begin += 16) {
    SmallVector<uint8_t> bytes;
    for (int32_t i = begin; i < begin + 16; ++i)
      bytes.push_back(uint8_t(entries[i & (gamma - 1)] >> (8 * plane)));
    level.push_back(shuffle(bytes, index));
  }
  for (int32_t bit = 16; level.size() > 1; bit *= 2) {
    Value isSet = e.cmp(arith::CmpIPredicate::ne, e.bitAnd(n, c(bit)), c(0));
    for (size_t i = 0; i < level.size() / 2; ++i)
      level[i] = e.select(isSet, level[2 * i + 1], level[2 * i]);
    level.resize(level.size() / 2);
  }
  return level.front();
}

/// Groups of eight bytes in the order that makes interleaving within lanes
/// natural.
Value PlanesEmitter::order(Value words) {
  int64_t lanes = size / kLaneBytes;
  if (lanes == 1)
    return words;
  SmallVector<int64_t> groups;
  for (int64_t lane = 0; lane < lanes; ++lane)
    groups.append({lane, lanes + lane});
  Value wide = vector::BitCastOp::create(
      d.b, d.loc, d.vector(size / 8, d.b.getI64Type()), words);
  wide = vector::ShuffleOp::create(d.b, d.loc, wide, wide, groups);
  return vector::BitCastOp::create(d.b, d.loc, d.vector(size, d.b.getI8Type()),
                                   wide);
}

/// The i16 of two planes: the first and the second half (vpunpcklbw,
/// vpunpckhbw).
SmallVector<Value> PlanesEmitter::interleave(Value low, Value high) {
  SmallVector<Value> halves;
  for (int64_t half : {0, 1}) {
    SmallVector<int64_t> mask;
    for (int64_t lane = 0; lane < size; lane += kLaneBytes)
      for (int64_t i = 0; i < kLaneBytes / 2; ++i) {
        int64_t element = lane + half * kLaneBytes / 2 + i;
        mask.append({element, size + element});
      }
    Value bytes = vector::ShuffleOp::create(d.b, d.loc, low, high, mask);
    halves.push_back(vector::BitCastOp::create(
        d.b, d.loc, d.vector(size / 2, d.b.getI16Type()), bytes));
  }
  return halves;
}

/// Negates where bit B − 1 of the word is set.
Value PlanesEmitter::applySign(ArrayRef<Value> magnitudes, Value words) {
  int32_t up = 8 - d.format.bits();
  Value top = up ? e.shl(words, c(up)) : words;
  Emitter h = d.on(size / 2);
  SmallVector<Value> results;
  for (auto [x, sign] : llvm::zip(magnitudes, interleave(top, top))) {
    Value minus =
        h.shrSigned(sign, h.constant(d.b.getI16Type(), 15)); // all ones, or 0
    results.push_back(h.sub(h.bitXor(x, minus), minus));
  }
  return d.concatenate(results);
}

Value PlanesEmitter::bySignificand(Value words) {
  words = order(words);
  Value m = e.bitAnd(words, c(d.format.maxField()));
  Value n = offset ? e.add(m, c(offset)) : m;
  Value index = e.bitAnd(n, c(15));
  if (zeroNeedsCare())
    // vpshufb gives zero where bit 7 of the index is set.
    index = e.bitOr(index, e.select(e.eq(m, c(0)), c(0x80), c(0)));
  Value low = lookUpEntry(0, n, index), high = lookUpEntry(1, n, index);

  // Of the quotients the upper 15 have a power; the others share entry 0.
  Value quotient = f ? e.shrUnsigned(n, c(f)) : n;
  int32_t least = std::max(octaves - 16, 0);
  if (least)
    quotient = e.sub(e.maxUnsigned(quotient, c(least)), c(least));
  SmallVector<uint8_t> powers[2];
  for (int32_t i = 0; i < 16; ++i) {
    int32_t power = powerOf(least + i);
    uint32_t value = power >= 0 && power <= 15 ? 1u << power : 0;
    powers[0].push_back(uint8_t(value));
    powers[1].push_back(uint8_t(value >> 8));
  }
  Value lowPower = shuffle(powers[0], quotient);
  Value highPower = shuffle(powers[1], quotient);

  StringRef multiply = size == 64   ? "llvm.x86.avx512.pmulhu.w.512"
                       : size == 32 ? "llvm.x86.avx2.pmulhu.w"
                                    : "llvm.x86.sse2.pmulhu.w";
  Type i16 = d.b.getI16Type();
  Emitter h = d.on(size / 2);
  SmallVector<Value> magnitudes;
  for (auto [entry, power] :
       llvm::zip(interleave(low, high), interleave(lowPower, highPower))) {
    Value product =
        d.intrinsic(multiply, d.vector(size / 2, i16), {entry, power});
    Value one = h.constant(i16, 1);
    magnitudes.push_back(h.shrUnsigned(h.add(product, one), one));
  }
  return applySign(magnitudes, words);
}

Value PlanesEmitter::byWholeTable(Value words) {
  words = order(words);
  // The index has seven bits: the whole word, or all but the sign.
  bool holdsSign = d.format.bits() <= 7;
  SmallVector<uint8_t> bytes[2];
  for (int32_t word = 0; word < 128; ++word) {
    int32_t x = numerics::fixedOperand(
        numerics::Code(word & (d.format.numCodes() - 1)), d.format, s);
    bytes[0].push_back(uint8_t(x));
    bytes[1].push_back(uint8_t(x >> 8));
  }
  Value planes[2];
  for (unsigned plane : {0u, 1u})
    planes[plane] = d.intrinsic(
        "llvm.x86.avx512.vpermi2var.qi.512", d.vector(size, d.b.getI8Type()),
        {table(ArrayRef(bytes[plane]).take_front(64)), words,
         table(ArrayRef(bytes[plane]).drop_front(64))});
  SmallVector<Value> values = interleave(planes[0], planes[1]);
  return holdsSign ? d.concatenate(values) : applySign(values, words);
}

/// Words of up to 8 bits by a table of all of them, others by their entry and
/// shifts.
static Value emitFixedByMemory(DecodeEmitter &d, Emitter e, Value words,
                               int32_t s, ReadTable read) {
  numerics::Format format = d.format;
  std::string suffix = std::to_string(s);
  words = e.extUnsigned(words, e.i(32));
  if (format.bits() <= 8) {
    SmallVector<int32_t> table;
    for (int32_t word = 0; word < 256; ++word)
      table.push_back(numerics::fixedOperand(
          numerics::Code(word & (format.numCodes() - 1)), format, s));
    Value x = read(d.globalTable("fixed" + suffix, table), words);
    return e.trunc(x, e.i(16));
  }
  int32_t f = format.log2Gamma(), gamma = format.gamma();
  int32_t octaves = (format.bias() + gamma) >> f;
  Value m = e.field(words, format);
  Value n = e.add(m, e.c(octaves * gamma - format.bias() - 1));
  std::vector<int32_t> entries = numerics::fixedSignificands(f);
  Value entry =
      read(d.globalTable("significand", entries), e.bitAnd(n, e.c(gamma - 1)));
  Value shift = e.sub(e.c(14 - s + octaves), e.shrUnsigned(n, e.c(f)));
  shift = e.minSigned(shift, e.c(31));
  Value magnitude =
      e.shrUnsigned(e.add(e.shrUnsigned(entry, shift), e.c(1)), e.c(1));
  magnitude = e.select(e.eq(m, e.c(0)), e.c(0), magnitude); // [N3]
  Value minus = e.sub(e.c(0), e.sign(words, format));       // all ones, or 0
  return e.trunc(e.sub(e.bitXor(magnitude, minus), minus), e.i(16));
}

Value emitFixedDecode(DecodeEmitter &d, const CPUTarget &target, Value words,
                      int32_t fractionBits) {
  auto type = dyn_cast<VectorType>(words.getType());
  if (!type)
    return emitFixedByMemory(
        d, d.on(0), words, fractionBits,
        [&](Value table, Value index) { return d.loadFrom(table, index); });
  int64_t lanes = type.getDimSize(0);
  auto byParts = [&](int64_t size, auto emit) {
    SmallVector<Value> parts;
    for (int64_t begin = 0; begin < lanes; begin += size)
      parts.push_back(emit(d.slice(words, begin, size), size));
    return d.concatenate(parts);
  };
  auto bySignificand = [&](Value part, int64_t size) {
    return PlanesEmitter(d, size, fractionBits).bySignificand(part);
  };
  if (d.format.bits() <= 8) {
    bool wide = target.vectorBits >= 512 && target.hasFeature("avx512bw") &&
                lanes % 64 == 0;
    if (wide && target.hasFeature("avx512vbmi"))
      return byParts(64, [&](Value part, int64_t size) {
        return PlanesEmitter(d, size, fractionBits).byWholeTable(part);
      });
    if (wide)
      return byParts(64, bySignificand);
    if (target.hasFeature("avx2") && lanes % 32 == 0)
      return byParts(32, bySignificand);
    if (target.hasFeature("ssse3") && lanes % 16 == 0)
      return byParts(16, bySignificand);
  }
  bool gathers = target.hasFeature("avx2") && lanes % 8 == 0;
  return emitFixedByMemory(d, d.on(lanes), words, fractionBits,
                           [&](Value table, Value indices) {
                             return gathers ? d.gatherFrom(table, indices)
                                            : d.loadFrom(table, indices);
                           });
}

} // namespace lns::codegen

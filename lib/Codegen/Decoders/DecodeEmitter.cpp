//===- DecodeEmitter.cpp - What all decoders are made of ------------------===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Decoders.h"
#include "lns/Numerics/Dequantize.h"

#include "llvm/ADT/bit.h"

using namespace mlir;

namespace lns::codegen {

SmallVector<int32_t> DecodeEmitter::wholeTable(int64_t entries) const {
  SmallVector<int32_t> table;
  for (int64_t word = 0; word < entries; ++word)
    table.push_back(llvm::bit_cast<int32_t>(
        numerics::decode(numerics::Code(word), format)));
  return table;
}

SmallVector<int32_t> DecodeEmitter::lowTable(int64_t entries) const {
  int32_t f = format.log2Gamma(), gamma = format.gamma();
  SmallVector<int32_t> table;
  for (int64_t low = 0; low < entries; ++low) {
    // A table longer than the field repeats: the index may hold the sign.
    int64_t exponent = (low & format.maxField()) - format.bias();
    int64_t quotient = exponent >> f;
    // Scaling by powers of two keeps the rounding: all values are normal [N8].
    uint32_t significand = llvm::bit_cast<uint32_t>(
        numerics::exp2Float(exponent - quotient * gamma, f));
    table.push_back(int32_t(significand + (uint32_t(quotient) << 23)));
  }
  return table;
}

Value DecodeEmitter::extend(Emitter &e, Value words) {
  if (hasSignOnTop())
    return arith::ExtSIOp::create(b, loc, e.like(b.getI32Type()), words);
  return e.extUnsigned(words, b.getI32Type());
}

Value DecodeEmitter::byLowTable(Emitter &e, Value words, int64_t entries,
                                bool isSigned, LookUp lookUp) {
  int32_t f = format.log2Gamma();
  int64_t high = format.maxField() & ~(entries - 1);
  int64_t highBits = high << (23 - f);
  int64_t signBit = int64_t(1) << 31;
  // A sign-extended word has the sign in all upper bits, so that the same
  // shift brings it to the top.
  bool signComesAlong = isSigned && 8 + f >= format.bits() - 1;
  if (signComesAlong)
    highBits |= signBit;
  Value shifted = e.bitAnd(e.shl(words, e.c(23 - f)), e.c(int32_t(highBits)));
  Value bits = e.add(lookUp(words), shifted);
  if (!signComesAlong) {
    Value sign = e.shl(words, e.c(32 - format.bits()));
    bits = e.bitOr(bits, e.bitAnd(sign, e.c(int32_t(signBit))));
  }
  Value isZero = e.eq(e.field(words, format), e.c(0));
  return e.fromBits(e.select(isZero, e.c(0), bits)); // [N3]
}

Value emitScalarDecode(DecodeEmitter &d, Value word) {
  Emitter e = d.on(0);
  return emitByMemory(d, e, word, [&](Value table, Value index) {
    return d.loadFrom(table, index);
  });
}

Value emitByMemory(DecodeEmitter &d, Emitter &e, Value words, ReadTable read) {
  if (d.format.bits() <= 8) {
    // A byte cannot be out of range.
    Value table = d.globalTable("decode", d.wholeTable(256));
    return e.fromBits(read(table, e.extUnsigned(words, e.i(32))));
  }
  int64_t gamma = d.format.gamma();
  return d.byLowTable(e, d.extend(e, words), gamma, d.hasSignOnTop(),
                      [&](Value extended) {
                        return read(d.globalTable("decode", d.lowTable(gamma)),
                                    e.bitAnd(extended, e.c(gamma - 1)));
                      });
}

ArrayRef<const Decoder *> allDecoders() {
  static const Decoder *const decoders[] = {
      &avx512PlanesDecoder, &avx512Decoder, &avx2PlanesDecoder,
      &avx2Decoder,         &gatherDecoder, &portableDecoder};
  return decoders;
}

const Decoder &chooseDecoder(const CPUTarget &target, numerics::Format format,
                             int64_t lanes) {
  for (const Decoder *decoder : allDecoders())
    if (decoder->takes(target, format, lanes))
      return *decoder;
  return portableDecoder;
}

} // namespace lns::codegen

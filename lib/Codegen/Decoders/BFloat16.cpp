//===- BFloat16.cpp - Decoding words to bf16 ------------------------------===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The bf16 of ±2^((m − bias)/γ) [D3]: what tile registers multiply. Words of up
// to 8 bits with AVX-512 VBMI by two tables of 128 bytes, one for each byte of
// a bf16, indexed by the low seven bits of the word (vpermi2b); interleaving
// the two planes gives the words. Everything else rounds the f32, which gives
// the same: no f32 of a power of two lies halfway between two bf16. No
// instruction on bf16 is used: not every target has them.
//
//===----------------------------------------------------------------------===//

#include "BytePlanes.h"
#include "lns/Numerics/Datapath.h"

#include "mlir/Dialect/Vector/IR/VectorOps.h"
#include "llvm/ADT/bit.h"

using namespace mlir;

namespace lns::codegen {

/// Bytes of a register, and of the lanes that interleaving works within.
static constexpr int64_t kBytes = 64, kLaneBytes = 16;

/// The upper 16 bits of f32 that are rounded to bf16: to nearest, ties to even.
/// Decoded words are normal and below 2^128, so no carry leaves the range [N8].
static Value roundToBFloat16(Emitter &e, Value x) {
  Value bits = e.bits(x);
  Value odd = e.bitAnd(e.shrUnsigned(bits, e.c(16)), e.c(1));
  Value rounded = e.add(bits, e.add(odd, e.c(0x7fff)));
  return e.trunc(e.shrUnsigned(rounded, e.c(16)), e.i(16));
}

/// The two vectors of i16 that one register of words of up to 8 bits gives.
static void emitRegister(DecodeEmitter &d, Value words,
                         SmallVectorImpl<Value> &results) {
  numerics::Format format = d.format;
  Type i8 = d.b.getI8Type();
  VectorType bytes = d.vector(kBytes, i8);
  Emitter e = d.on(kBytes);
  auto c = [&](int64_t value) { return e.constant(i8, int8_t(value)); };
  // Groups of eight words in the order that makes interleaving within lanes
  // natural.
  SmallVector<int64_t> groups;
  for (int64_t lane = 0; lane < kBytes / kLaneBytes; ++lane)
    groups.append({lane, kBytes / kLaneBytes + lane});
  Value wide = vector::BitCastOp::create(
      d.b, d.loc, d.vector(kBytes / 8, d.b.getI64Type()), words);
  wide = vector::ShuffleOp::create(d.b, d.loc, wide, wide, groups);
  words = vector::BitCastOp::create(d.b, d.loc, bytes, wide);

  SmallVector<int8_t> tables[2];
  for (int64_t word = 0; word < 2 * kBytes; ++word) {
    // The magnitude, whatever stands above the field.
    uint32_t bits = llvm::bit_cast<uint32_t>(numerics::floatOperand(
                        numerics::Code(word & format.maxField()), format,
                        numerics::Precision::Fast)) >>
                    16;
    tables[0].push_back(int8_t(bits));
    tables[1].push_back(int8_t(bits >> 8));
  }
  Value planes[2];
  for (unsigned i : {0u, 1u}) {
    Value halves[2];
    for (unsigned half : {0u, 1u})
      halves[half] = arith::ConstantOp::create(
          d.b, d.loc,
          DenseElementsAttr::get(
              bytes, ArrayRef(tables[i]).slice(half * kBytes, kBytes)));
    planes[i] = d.intrinsic("llvm.x86.avx512.vpermi2var.qi.512", bytes,
                            {halves[0], words, halves[1]});
  }
  int32_t up = 8 - format.bits();
  Value sign = e.bitAnd(up ? e.shl(words, c(up)) : words, c(0x80));
  Value isZero = e.eq(e.bitAnd(words, c(format.maxField())), c(0));
  planes[1] = e.bitOr(planes[1], e.select(isZero, c(0), sign)); // [N3]
  for (bool upper : {false, true})
    results.push_back(vector::BitCastOp::create(
        d.b, d.loc, d.vector(kBytes / 2, d.b.getI16Type()),
        interleaveInLanes(d, planes[0], planes[1], kLaneBytes, upper)));
}

Value emitBFloat16Decode(DecodeEmitter &d, const CPUTarget &target,
                         Value words) {
  Type bf16 = d.b.getBF16Type();
  auto type = dyn_cast<VectorType>(words.getType());
  int64_t lanes = type ? type.getDimSize(0) : 0;
  if (type && d.format.bits() <= 8 && lanes % kBytes == 0 &&
      target.vectorBits >= 512 && target.hasFeature("avx512vbmi")) {
    SmallVector<Value> parts;
    for (int64_t begin = 0; begin < lanes; begin += kBytes)
      emitRegister(d, d.slice(words, begin, kBytes), parts);
    return d.on(lanes).bitcast(d.concatenate(parts), bf16);
  }
  Value decoded = type ? chooseDecoder(target, d.format, lanes).emit(d, words)
                       : emitScalarDecode(d, words);
  Emitter e = d.on(lanes);
  return e.bitcast(roundToBFloat16(e, decoded), bf16);
}

} // namespace lns::codegen

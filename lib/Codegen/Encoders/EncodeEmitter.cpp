//===- EncodeEmitter.cpp - What all encoders are made of ------------------===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Encoders.h"

#include "llvm/ADT/bit.h"

using namespace mlir;
using arith::CmpFPredicate;
using arith::CmpIPredicate;

namespace lns::codegen {

static constexpr int32_t kFractionBits = 23;

/// The bits of y where the sum of the table is right, of `below` where the
/// field is 0 [Q3, N6].
Value EncodeEmitter::inRange(Emitter &e, Value magnitude, Value y,
                             const numerics::QuantizeTable &table) {
  Value below = e.f(llvm::bit_cast<float>(table.below));
  Value first = e.f(llvm::bit_cast<float>(table.first));
  if (underflow == Underflow::Min) {
    Value least = e.select(e.cmpF(CmpFPredicate::OGT, y, first), y, first);
    Value isNumber = e.cmpF(CmpFPredicate::ORD, y, y);
    Value isNonzero = e.cmp(CmpIPredicate::ne, magnitude, e.c(0));
    return e.bits(e.select(e.bitAnd(isNumber, isNonzero), least, below));
  }
  // In this form it is one maxps, which gives its second operand for a NaN.
  if (table.isExactBelowFirst())
    return e.bits(e.select(e.cmpF(CmpFPredicate::OGT, y, below), y, below));
  return e.bits(e.select(e.cmpF(CmpFPredicate::OGE, y, first), y, below));
}

Value EncodeEmitter::fields(Emitter &e, Value x, Value inverse,
                            const Table &access) {
  numerics::QuantizeTable table =
      numerics::quantizeTable(format, access.bucketBits);
  Value magnitude = e.bitAnd(e.bits(x), e.c(0x7fffffff));
  Value y = e.mulF(e.fromBits(magnitude), inverse); // [Q1]
  Value bits = inRange(e, magnitude, y, table);

  Value correction;
  if (table.bucketBits == 0) {
    correction = e.c(table.corrections.front());
  } else {
    Value bucket = table.shift ? e.add(bits, e.c(table.shift)) : bits;
    bucket = e.shrUnsigned(bucket, e.c(kFractionBits - table.bucketBits));
    correction = access.lookUp(e, table.corrections, bucket);
  }
  return e.shrUnsigned(e.add(bits, correction),
                       e.c(kFractionBits - format.log2Gamma())); // [Q2]
}

Value EncodeEmitter::words(Emitter &e, Value fields, Value x) {
  Value m = e.minUnsigned(fields, e.c(format.maxField()));
  int32_t signBit = format.maxField() + 1;
  Value sign = e.shrUnsigned(e.bits(x), e.c(32 - format.bits()));
  sign = e.bitAnd(sign, e.c(signBit));
  Value word = e.select(e.eq(m, e.c(0)), e.c(0), e.bitOr(m, sign));
  return e.trunc(word, e.i(format.storageBits()));
}

Value EncodeEmitter::byChunks(Value x, Value inverse, int64_t lanes,
                              const Table &table) {
  int64_t count = cast<VectorType>(x.getType()).getDimSize(0);
  Emitter e = on(lanes);
  SmallVector<Value> parts;
  for (int64_t begin = 0; begin < count; begin += lanes) {
    Value part = slice(x, begin, lanes);
    Value m = fields(e, part, slice(inverse, begin, lanes), table);
    parts.push_back(words(e, m, part));
  }
  return concatenate(parts);
}

Value EncodeEmitter::memoryIndex(Emitter &e, ArrayRef<int32_t> table,
                                 Value buckets) {
  return e.bitAnd(buckets, e.c(int64_t(table.size()) - 1));
}

Value EncodeEmitter::lookUpByLoads(Emitter &e, ArrayRef<int32_t> table,
                                   Value buckets) {
  return loadFrom(globalTable("encode", table), memoryIndex(e, table, buckets));
}

Value EncodeEmitter::lookUpByGather(Emitter &e, ArrayRef<int32_t> table,
                                    Value buckets) {
  return gatherFrom(globalTable("encode", table),
                    memoryIndex(e, table, buckets));
}

Value emitScalarEncode(EncodeEmitter &d, Value x, Value inverse) {
  Emitter e = d.on(0);
  auto lookUp = [&](Emitter &e, ArrayRef<int32_t> table, Value buckets) {
    return d.lookUpByLoads(e, table, buckets);
  };
  return d.words(e, d.fields(e, x, inverse, {0, lookUp}), x);
}

ArrayRef<const Encoder *> allEncoders() {
  static const Encoder *const encoders[] = {&avx512BytesEncoder, &avx512Encoder,
                                            &avx2BytesEncoder, &avx2Encoder,
                                            &portableEncoder};
  return encoders;
}

const Encoder &chooseEncoder(const CPUTarget &target, numerics::Format format,
                             int64_t lanes) {
  for (const Encoder *encoder : allEncoders())
    if (encoder->takes(target, format, lanes))
      return *encoder;
  return portableEncoder;
}

} // namespace lns::codegen

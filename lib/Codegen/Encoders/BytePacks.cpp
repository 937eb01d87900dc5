//===- BytePacks.cpp - Encoding a register of bytes -----------------------===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "BytePacks.h"

#include "mlir/Dialect/Vector/IR/VectorOps.h"

using namespace mlir;
using arith::CmpIPredicate;

namespace lns::codegen {

/// Packing works within lanes of 16 bytes.
static constexpr int64_t kLaneBytes = 16;

/// Four vectors of i32 as bytes, by packing with saturation: groups of four
/// bytes come from each vector in turn, lane by lane. `toSigned`: to i8 and
/// i16 instead of u8 and u16.
static Value packBytes(EncodeEmitter &d, ArrayRef<Value> four, int64_t bytes,
                       bool toSigned) {
  bool isWide = bytes == 64;
  auto pack = [&](StringRef step, Value low, Value high, Type element) {
    std::string name = isWide ? "llvm.x86.avx512." : "llvm.x86.avx2.";
    name += toSigned ? "packss" : "packus";
    name += step;
    name += isWide ? ".512" : "";
    int64_t lanes = 2 * cast<VectorType>(low.getType()).getDimSize(0);
    return d.intrinsic(name, d.vector(lanes, element), {low, high});
  };
  Type i16 = d.b.getI16Type();
  return pack("wb", pack("dw", four[0], four[1], i16),
              pack("dw", four[2], four[3], i16), d.b.getI8Type());
}

/// The bytes of `packBytes` in the order of the vectors.
static Value inOrder(EncodeEmitter &d, Value packed, int64_t bytes) {
  int64_t lanes = bytes / kLaneBytes;
  SmallVector<int64_t> order;
  for (int64_t part = 0; part < 4; ++part)
    for (int64_t lane = 0; lane < lanes; ++lane)
      order.push_back(4 * lane + part);
  Value groups = vector::BitCastOp::create(
      d.b, d.loc, d.vector(bytes / 4, d.b.getI32Type()), packed);
  groups = vector::ShuffleOp::create(d.b, d.loc, groups, groups, order);
  return vector::BitCastOp::create(d.b, d.loc, packed.getType(), groups);
}

Value emitBytePacks(EncodeEmitter &d, Value x, Value inverse, int64_t bytes,
                    const EncodeEmitter::Table &table) {
  int64_t count = cast<VectorType>(x.getType()).getDimSize(0);
  int64_t lanes = bytes / 4;
  Emitter numbers = d.on(lanes), e = d.on(bytes);
  auto c = [&](int64_t value) { return e.constant(e.i(8), int8_t(value)); };
  SmallVector<Value> parts;
  for (int64_t begin = 0; begin < count; begin += bytes) {
    SmallVector<Value> fields, bits;
    for (int64_t at = begin; at < begin + bytes; at += lanes) {
      Value part = d.slice(x, at, lanes);
      fields.push_back(
          d.fields(numbers, part, d.slice(inverse, at, lanes), table));
      bits.push_back(numbers.bits(part));
    }
    // Fields are below 2^15: as i16 they are not negative.
    Value m = packBytes(d, fields, bytes, /*toSigned=*/false);
    m = e.minUnsigned(m, c(d.format.maxField())); // [Q2]
    Value isNegative =
        e.cmp(CmpIPredicate::slt, packBytes(d, bits, bytes, true), c(0));
    Value isNonzero = e.cmp(CmpIPredicate::ne, m, c(0)); // [N3]
    Value negative = e.bitOr(m, c(d.format.maxField() + 1));
    m = e.select(e.bitAnd(isNegative, isNonzero), negative, m);
    parts.push_back(inOrder(d, m, bytes));
  }
  return d.concatenate(parts);
}

} // namespace lns::codegen

//===- AVX2.cpp - Encoding by permutations of 256 bits --------------------===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Eight corrections lie in a register that eight buckets index by their low
// bits (vpermd): enough for γ ≤ 8. Four registers hold those of γ = 16. Larger
// tables are gathered, which LLVM writes as loads where a CPU gathers slowly.
//
//===----------------------------------------------------------------------===//

#include "BytePacks.h"

using namespace mlir;

namespace lns::codegen {

static constexpr int64_t kLanes = 8;

/// The entries of eight at a time by vpermd, then a choice by each higher bit.
static Value lookUp(EncodeEmitter &d, Emitter &e, ArrayRef<int32_t> table,
                    Value buckets) {
  if (table.size() == kLanes)
    return d.intrinsic("llvm.x86.avx2.permd",
                       d.vector(kLanes, d.b.getI32Type()),
                       {d.constants(table), buckets});
  size_t half = table.size() / 2;
  Value isUpper = e.cmp(arith::CmpIPredicate::ne,
                        e.bitAnd(buckets, e.c(int64_t(half))), e.c(0));
  return e.select(isUpper, lookUp(d, e, table.drop_front(half), buckets),
                  lookUp(d, e, table.take_front(half), buckets));
}

/// Calls `emit` with the way to read this format's table.
static Value withTable(EncodeEmitter &d,
                       function_ref<Value(const EncodeEmitter::Table &)> emit) {
  auto inRegisters = [&](Emitter &e, ArrayRef<int32_t> table, Value buckets) {
    return lookUp(d, e, table, buckets);
  };
  auto inMemory = [&](Emitter &e, ArrayRef<int32_t> table, Value buckets) {
    return d.lookUpByGather(e, table, buckets);
  };
  if (d.format.gamma() > 16)
    return emit({0, inMemory});
  // γ = 1 has no table at all.
  return emit({d.format.gamma() == 1 ? 0 : 3, inRegisters});
}

static bool takesBytes(const CPUTarget &target, numerics::Format format,
                       int64_t lanes) {
  return target.hasFeature("avx2") && format.bits() <= 8 && lanes % 32 == 0;
}

static Value emitBytes(EncodeEmitter &d, Value x, Value inverse) {
  return withTable(d, [&](const EncodeEmitter::Table &table) {
    return emitBytePacks(d, x, inverse, 32, table);
  });
}

static bool takes(const CPUTarget &target, numerics::Format, int64_t lanes) {
  return target.hasFeature("avx2") && lanes % kLanes == 0;
}

static Value emit(EncodeEmitter &d, Value x, Value inverse) {
  return withTable(d, [&](const EncodeEmitter::Table &table) {
    return d.byChunks(x, inverse, kLanes, table);
  });
}

const Encoder avx2BytesEncoder = {"avx2 byte packs", takesBytes, emitBytes};
const Encoder avx2Encoder = {"avx2", takes, emit};

} // namespace lns::codegen

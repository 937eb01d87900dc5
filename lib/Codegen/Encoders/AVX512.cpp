//===- AVX512.cpp - Encoding by permutations of 512 bits ------------------===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Up to 64 corrections lie in one (vpermd), two or four registers (vpermi2d)
// and are indexed by the low bits of 16 buckets, the upper ones being ignored.
// A field costs seven instructions for 16 lanes: and, product, maximum, shift,
// permutation, addition, shift. Larger tables are gathered.
//
//===----------------------------------------------------------------------===//

#include "BytePacks.h"

using namespace mlir;

namespace lns::codegen {

static constexpr int64_t kLanes = 16;

static bool hasTarget(const CPUTarget &target) {
  return target.vectorBits >= 512 && target.hasFeature("avx512bw");
}

/// γ buckets for γ ≤ 8, else 2γ: 64 of them for γ = 32.
static bool fitsRegisters(numerics::Format format) {
  return format.gamma() <= 32;
}

static Value lookUp(EncodeEmitter &d, Emitter &e, ArrayRef<int32_t> table,
                    Value buckets) {
  VectorType type = d.vector(kLanes, d.b.getI32Type());
  if (table.size() == 16)
    return d.intrinsic("llvm.x86.avx512.permvar.si.512", type,
                       {d.constants(table), buckets});
  auto lookUp32 = [&](ArrayRef<int32_t> part) {
    return d.intrinsic("llvm.x86.avx512.vpermi2var.d.512", type,
                       {d.constants(part.take_front(16)), buckets,
                        d.constants(part.drop_front(16))});
  };
  if (table.size() == 32)
    return lookUp32(table);
  Value isUpper =
      e.cmp(arith::CmpIPredicate::ne, e.bitAnd(buckets, e.c(32)), e.c(0));
  return e.select(isUpper, lookUp32(table.drop_front(32)),
                  lookUp32(table.take_front(32)));
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
  if (!fitsRegisters(d.format))
    return emit({0, inMemory});
  // γ = 1 has no table at all.
  return emit({d.format.gamma() == 1 ? 0 : 4, inRegisters});
}

static bool takesBytes(const CPUTarget &target, numerics::Format format,
                       int64_t lanes) {
  return hasTarget(target) && format.bits() <= 8 && lanes % 64 == 0;
}

static Value emitBytes(EncodeEmitter &d, Value x, Value inverse) {
  return withTable(d, [&](const EncodeEmitter::Table &table) {
    return emitBytePacks(d, x, inverse, 64, table);
  });
}

static bool takes(const CPUTarget &target, numerics::Format, int64_t lanes) {
  return hasTarget(target) && lanes % kLanes == 0;
}

static Value emit(EncodeEmitter &d, Value x, Value inverse) {
  return withTable(d, [&](const EncodeEmitter::Table &table) {
    return d.byChunks(x, inverse, kLanes, table);
  });
}

const Encoder avx512BytesEncoder = {"avx512 byte packs", takesBytes, emitBytes};
const Encoder avx512Encoder = {"avx512", takes, emit};

} // namespace lns::codegen

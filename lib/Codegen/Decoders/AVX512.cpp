//===- AVX512.cpp - Decoding by permutations of 512 bits ------------------===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// A table of 16 (vpermd) or 32 entries (vpermi2d) lies in one or two registers
// and is indexed by the low bits of 16 words, the upper ones being ignored. A
// word costs seven instructions for 16 lanes: extension, permutation, shift,
// and, add, test for zero, masked move.
//
// Multiples of 64 words by byte planes, 20 instructions for 64 lanes.
//
//===----------------------------------------------------------------------===//

#include "BytePlanes.h"

using namespace mlir;

namespace lns::codegen {

static constexpr int64_t kLanes = 16;

static bool takes(const CPUTarget &target, numerics::Format format,
                  int64_t lanes) {
  return target.vectorBits >= 512 && target.hasFeature("avx512bw") &&
         lanes % kLanes == 0 && (format.gamma() <= 32 || format.bits() <= 5);
}

static Value emitChunk(DecodeEmitter &d, Value words) {
  Emitter e = d.on(kLanes);
  VectorType type = d.vector(kLanes, d.b.getI32Type());
  auto lookUp = [&](ArrayRef<int32_t> table, Value indices) {
    if (table.size() == 16)
      return d.intrinsic("llvm.x86.avx512.permvar.si.512", type,
                         {d.constants(table), indices});
    return d.intrinsic("llvm.x86.avx512.vpermi2var.d.512", type,
                       {d.constants(table.take_front(16)), indices,
                        d.constants(table.drop_front(16))});
  };
  int32_t bits = d.format.bits();
  if (bits <= 5) // The table holds every word.
    return e.fromBits(lookUp(d.wholeTable(bits == 5 ? 32 : 16),
                             e.extUnsigned(words, e.i(32))));
  int64_t entries = d.format.gamma() <= 16 ? 16 : 32;
  return d.byLowTable(
      e, d.extend(e, words), entries, d.hasSignOnTop(),
      [&](Value extended) { return lookUp(d.lowTable(entries), extended); });
}

static Value emit(DecodeEmitter &d, Value words) {
  int64_t lanes = cast<VectorType>(words.getType()).getDimSize(0);
  SmallVector<Value> parts;
  for (int64_t begin = 0; begin < lanes; begin += kLanes)
    parts.push_back(emitChunk(d, d.slice(words, begin, kLanes)));
  return d.concatenate(parts);
}

static bool takesPlanes(const CPUTarget &target, numerics::Format format,
                        int64_t lanes) {
  return target.vectorBits >= 512 && target.hasFeature("avx512bw") &&
         lanes % 64 == 0 && hasBytePlanes(format) && format.bits() > 5;
}

static Value emitPlanes(DecodeEmitter &d, Value words) {
  return emitBytePlanes(d, words, 64);
}

const Decoder avx512PlanesDecoder = {"avx512 byte planes", takesPlanes,
                                     emitPlanes};
const Decoder avx512Decoder = {"avx512", takes, emit};

} // namespace lns::codegen

//===- AVX2.cpp - Decoding by permutations of 256 bits --------------------===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Multiples of 32 words by byte planes, shorter vectors eight words at once by
// vpermd, a table of eight words.
//
//===----------------------------------------------------------------------===//

#include "BytePlanes.h"

#include "mlir/Dialect/Vector/IR/VectorOps.h"

using namespace mlir;

namespace lns::codegen {

static bool takesPlanes(const CPUTarget &target, numerics::Format format,
                        int64_t lanes) {
  return target.hasFeature("avx2") && lanes % 32 == 0 && hasBytePlanes(format);
}

static Value emitPlanes(DecodeEmitter &d, Value words) {
  return emitBytePlanes(d, words, 32);
}

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

const Decoder avx2PlanesDecoder = {"avx2 byte planes", takesPlanes, emitPlanes};
const Decoder avx2Decoder = {"avx2", takesPermutation, emitPermutation};

} // namespace lns::codegen

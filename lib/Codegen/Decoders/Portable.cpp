//===- Portable.cpp - Decoding by tables in memory ------------------------===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// One load a lane, and the gather instruction: for every format, and the only
// way for tables that no register holds.
//
//===----------------------------------------------------------------------===//

#include "Decoders.h"

using namespace mlir;

namespace lns::codegen {

static int64_t lanesOf(Value words) {
  return cast<VectorType>(words.getType()).getDimSize(0);
}

static bool takesAll(const CPUTarget &, numerics::Format, int64_t) {
  return true;
}

static Value emitPortable(DecodeEmitter &d, Value words) {
  Emitter e = d.on(lanesOf(words));
  return emitByMemory(d, e, words, [&](Value table, Value indices) {
    return d.loadFrom(table, indices);
  });
}

static bool takesGather(const CPUTarget &target, numerics::Format,
                        int64_t lanes) {
  return target.hasFeature("avx2") && lanes % 8 == 0;
}

static Value emitGather(DecodeEmitter &d, Value words) {
  Emitter e = d.on(lanesOf(words));
  return emitByMemory(d, e, words, [&](Value table, Value indices) {
    return d.gatherFrom(table, indices);
  });
}

const Decoder gatherDecoder = {"gather", takesGather, emitGather};
const Decoder portableDecoder = {"loads", takesAll, emitPortable};

} // namespace lns::codegen

//===- Portable.cpp - Encoding by tables in memory ------------------------===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// One load a lane, for every format. γ = 1 has no table.
//
//===----------------------------------------------------------------------===//

#include "Encoders.h"

using namespace mlir;

namespace lns::codegen {

static bool takesAll(const CPUTarget &, numerics::Format, int64_t) {
  return true;
}

static Value emitPortable(EncodeEmitter &d, Value x, Value inverse) {
  auto lookUp = [&](Emitter &e, ArrayRef<int32_t> table, Value buckets) {
    return d.lookUpByLoads(e, table, buckets);
  };
  int64_t lanes = cast<VectorType>(x.getType()).getDimSize(0);
  return d.byChunks(x, inverse, lanes, {0, lookUp});
}

const Encoder portableEncoder = {"loads", takesAll, emitPortable};

} // namespace lns::codegen

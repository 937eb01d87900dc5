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

#include "mlir/Dialect/MemRef/IR/MemRef.h"
#include "mlir/Dialect/Vector/IR/VectorOps.h"

using namespace mlir;

namespace lns::codegen {

/// Reads `table` at the i32 indices of each lane.
using ReadTable = function_ref<Value(Emitter &e, Value table, Value indices)>;

/// Decodes `lanes` words by tables in memory: up to 8 bits the whole word is
/// the index.
static Value emitByMemory(DecodeEmitter &d, Value words, int64_t lanes,
                          ReadTable read) {
  Emitter e = d.on(lanes);
  if (d.format.bits() <= 8) {
    Value table = d.globalTable(d.wholeTable(256));
    return e.fromBits(read(e, table, e.extUnsigned(words, e.i(32))));
  }
  int64_t gamma = d.format.gamma();
  return d.byLowTable(e, d.extend(e, words), gamma, d.hasSignOnTop(),
                      [&](Value extended) {
                        return read(e, d.globalTable(d.lowTable(gamma)),
                                    e.bitAnd(extended, e.c(gamma - 1)));
                      });
}

static bool takesAll(const CPUTarget &, numerics::Format, int64_t) {
  return true;
}

static Value emitPortable(DecodeEmitter &d, Value words) {
  int64_t lanes = cast<VectorType>(words.getType()).getDimSize(0);
  return emitByMemory(
      d, words, lanes, [&](Emitter &e, Value table, Value indices) -> Value {
        auto elements = vector::ToElementsOp::create(d.b, d.loc, indices);
        SmallVector<Value> values;
        for (Value element : elements.getResults()) {
          Value index = arith::IndexCastUIOp::create(
              d.b, d.loc, d.b.getIndexType(), element);
          values.push_back(memref::LoadOp::create(d.b, d.loc, table, index));
        }
        return vector::FromElementsOp::create(
            d.b, d.loc, cast<VectorType>(indices.getType()), values);
      });
}

static bool takesGather(const CPUTarget &target, numerics::Format,
                        int64_t lanes) {
  return target.hasFeature("avx2") && lanes % 8 == 0;
}

static Value emitGather(DecodeEmitter &d, Value words) {
  int64_t lanes = cast<VectorType>(words.getType()).getDimSize(0);
  return emitByMemory(
      d, words, lanes, [&](Emitter &e, Value table, Value indices) -> Value {
        auto type = cast<VectorType>(indices.getType());
        Value zero = arith::ConstantIndexOp::create(d.b, d.loc, 0);
        Value all = vector::ConstantMaskOp::create(
            d.b, d.loc, d.vector(lanes, d.b.getI1Type()), ArrayRef(lanes));
        return vector::GatherOp::create(d.b, d.loc, type, table,
                                        ValueRange{zero}, indices, all, e.c(0));
      });
}

const Decoder gatherDecoder = {"gather", takesGather, emitGather};
const Decoder portableDecoder = {"loads", takesAll, emitPortable};

} // namespace lns::codegen

//===- TransposeVectors.cpp - Square blocks in registers ------------------===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "ElementwiseEmitter.h"

#include "mlir/Dialect/Vector/IR/VectorOps.h"
#include "llvm/ADT/bit.h"

using namespace mlir;

namespace lns::codegen {

SmallVector<Value> transposeVectors(OpBuilder &b, Location loc,
                                    SmallVector<Value> rows) {
  int64_t size = rows.size();
  unsigned bits = cast<VectorType>(rows[0].getType()).getElementTypeBitWidth();
  // Interleaving within 128 bits is one instruction on every x86, and
  // transposes each of the small blocks that lie there.
  int64_t block = std::clamp<int64_t>(128 / std::max(bits, 1u), 1, size);
  block = llvm::bit_floor(uint64_t(block));
  auto shuffle = [&](Value low, Value high, ArrayRef<int64_t> order) -> Value {
    return vector::ShuffleOp::create(b, loc, low, high, order);
  };
  for (int64_t stage = 1; stage < block; stage *= 2) {
    SmallVector<int64_t> lowOrder, highOrder;
    for (int64_t base = 0; base < size; base += block)
      for (int64_t i = 0; i < block / 2; ++i) {
        lowOrder.append({base + i, size + base + i});
        highOrder.append({base + block / 2 + i, size + base + block / 2 + i});
      }
    SmallVector<Value> next(size);
    for (int64_t base = 0; base < size; base += block)
      for (int64_t i = 0; i < block / 2; ++i) {
        Value low = rows[base + i], high = rows[base + block / 2 + i];
        next[base + 2 * i] = shuffle(low, high, lowOrder);
        next[base + 2 * i + 1] = shuffle(low, high, highOrder);
      }
    rows = next;
  }
  // Blocks change places, two rows at a time.
  for (int64_t distance = block; distance < size; distance *= 2) {
    SmallVector<int64_t> lowOrder, highOrder;
    for (int64_t i = 0; i < size; ++i) {
      bool upper = i & distance;
      lowOrder.push_back(upper ? size + (i ^ distance) : i);
      highOrder.push_back(upper ? size + i : i + distance);
    }
    for (int64_t i = 0; i < size; ++i) {
      if (i & distance)
        continue;
      Value low = rows[i], high = rows[i + distance];
      rows[i] = shuffle(low, high, lowOrder);
      rows[i + distance] = shuffle(low, high, highOrder);
    }
  }
  return rows;
}

} // namespace lns::codegen

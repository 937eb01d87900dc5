//===- DotKernel.cpp - Choice of a dot kernel -----------------------------===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The cost model, in machine cycles of one core, w vectors of weights:
//
//   lanes along k:  w · (decoding + M / 2 [+ 1 through a buffer]) + M · N · 6
//   lanes along n:  w · (decoding + M / 2 + M / steps of k at once)
//
// with decoding 3.5 cycles a vector by permutations, 4 by byte planes a vector
// of 8, 8 by gather, 16 by single loads.
//
//===----------------------------------------------------------------------===//

#include "DotKernel.h"

#include "Decoders/Decoders.h"

#include "llvm/Support/FormatVariadic.h"

using namespace mlir;

namespace lns::codegen {

/// Rows above which packing has always been faster.
static constexpr int64_t kMostRows = 64;
/// The same with lanes along n, where each row broadcasts its own scalars.
static constexpr int64_t kMostRowsAlongN = 8;
/// Bytes of a thread's buffers: half of a small first-level cache.
static constexpr int64_t kBufferBytes = 16 << 10;

/// Cycles for decoding one vector of `plan.lanes` weights.
static double decodeCycles(const ContractionBody &body, const DotPlan &plan,
                           const CPUTarget &target) {
  double cycles = 0;
  for (Operation *op : body.decoder[plan.weights]) {
    auto decode = dyn_cast<DecodeWordOp>(op);
    if (!decode) {
      cycles += 0.5;
      continue;
    }
    const Decoder &decoder =
        chooseDecoder(target, decode.getNumberFormat(), plan.chunk);
    if (&decoder == &avx512Decoder || &decoder == &avx512PlanesDecoder)
      cycles += 3.5;
    else if (&decoder == &avx2PlanesDecoder || &decoder == &avx2Decoder)
      cycles += 4;
    else
      cycles += &decoder == &gatherDecoder ? 8 : 4 * plan.lanes;
  }
  return cycles;
}

/// Sorts the loops into `plan`; false, with a reason, where one fits nowhere.
static bool sortLoops(linalg::GenericOp op, ArrayRef<int64_t> extents,
                      const Strided (&operands)[2], DotPlan &plan,
                      std::string &reason) {
  const Strided &weights = operands[plan.weights];
  const Strided &small = operands[1 - plan.weights];
  std::optional<unsigned> k, n;
  SmallVector<unsigned> columns;
  for (unsigned d = 0; d < extents.size(); ++d) {
    if (extents[d] == 1)
      continue;
    bool inWeights = weights.strides[d] != 0, inSmall = small.strides[d] != 0;
    if (op.getIteratorTypesArray()[d] == utils::IteratorType::reduction) {
      if (k || !inWeights || !inSmall) {
        reason = "the sum runs over more than one loop";
        return false;
      }
      k = d;
    } else if (inWeights && inSmall) {
      plan.outer.push_back(d);
    } else if (inWeights) {
      columns.push_back(d);
    } else if (inSmall && !plan.m) {
      plan.m = d;
    } else {
      reason = "the small operand has more than one loop of rows";
      return false;
    }
  }
  if (!k || columns.empty()) {
    reason = "it is not a product of a matrix";
    return false;
  }
  plan.k = *k;
  plan.lanesAlongK = weights.strides[*k] == 1;
  for (unsigned d : columns)
    if (plan.lanesAlongK ? !n || extents[d] > extents[*n]
                         : weights.strides[d] == 1)
      n = d;
  if (!n) {
    reason = "the weights are contiguous along no loop of theirs";
    return false;
  }
  plan.n = *n;
  for (unsigned d : columns)
    if (d != *n)
      plan.outer.push_back(d);
  return true;
}

/// Chooses the register tile and the blocks of `plan`.
static void chooseTile(ArrayRef<int64_t> extents, const CPUTarget &target,
                       int64_t smallRows, DotPlan &plan) {
  int64_t registers = target.vectorRegisters();
  // What decoding needs beside the accumulators.
  int64_t free = registers - (plan.decodesWeights ? 8 : 3);
  if (!plan.lanesAlongK) {
    plan.rows = 1;
    // Each step and row has a scalar on all lanes of a register.
    plan.columns = std::min<int64_t>(extents[plan.k], smallRows <= 4 ? 4 : 2);
    int64_t most = kBufferBytes / 4 / smallRows;
    // Some blocks for every thread, long enough for whole cache lines.
    most = std::clamp<int64_t>(most, plan.chunk, 1024);
    int64_t n = llvm::divideCeil(extents[plan.n], plan.chunk);
    int64_t blocks = llvm::divideCeil(n * plan.chunk, most);
    if (n >= 8)
      blocks = std::max<int64_t>(blocks, 4);
    plan.block = llvm::divideCeil(n, blocks) * plan.chunk;
    return;
  }
  int64_t direct = std::min<int64_t>(free / 2, 8);
  if (smallRows <= direct) {
    plan.rows = smallRows;
    // A vector of each row beside the accumulators.
    int64_t most = free / smallRows - (registers >= 32 ? 1 : 0);
    plan.columns = smallRows == 1 ? 1 : std::clamp<int64_t>(most, 1, 4);
    if (smallRows > 1 && registers >= 32)
      plan.chunk = plan.lanes;
  } else {
    plan.columns = registers >= 32 ? 6 : 4;
    // One vector of each row and one of a column beside the accumulators.
    int64_t most = (registers - 1) / (plan.columns + 1);
    plan.rows = llvm::divideCeil(smallRows, llvm::divideCeil(smallRows, most));
    plan.block = kBufferBytes / 4 / plan.columns / plan.chunk * plan.chunk;
  }
  plan.columns = std::min(plan.columns, extents[plan.n]);
}

FailureOr<DotPlan> planDot(linalg::GenericOp op, const CPUTarget &target,
                           std::string &reason) {
  auto fail = [&](const Twine &why) {
    reason = why.str();
    return failure();
  };
  std::optional<ContractionBody> body = matchContractionBody(op);
  if (!body)
    return fail("it is not a contraction");
  SmallVector<int64_t> extents = op.getStaticLoopRanges();
  if (llvm::any_of(extents, [](int64_t e) { return e < 1; }))
    return fail("a loop has no static extent");
  Strided operands[2];
  for (unsigned input : {0u, 1u}) {
    OpOperand *operand = op.getDpsInputOperand(input);
    FailureOr<Strided> layout =
        Strided::of(cast<MemRefType>(operand->get().getType()),
                    op.getMatchingIndexingMap(operand), extents);
    if (failed(layout))
      return fail("an operand is not strided");
    operands[input] = *layout;
  }
  OpOperand *init = op.getDpsInitOperand(0);
  auto resultType = cast<MemRefType>(init->get().getType());
  FailureOr<Strided> result =
      Strided::of(resultType, op.getMatchingIndexingMap(init), extents);
  if (failed(result) || !resultType.getElementType().isF32())
    return fail("the result is not a strided buffer of f32");

  DotPlan plan;
  plan.weights =
      operands[1].type.getNumElements() >= operands[0].type.getNumElements()
          ? 1
          : 0;
  const Strided &small = operands[1 - plan.weights];
  plan.decodesWeights = body->decodes(plan.weights);
  plan.decodesSmall = body->decodes(1 - plan.weights);
  if (!plan.decodesWeights)
    return fail("the weights are not decoded");
  if (!sortLoops(op, extents, operands, plan, reason))
    return failure();
  int64_t rows = plan.m ? extents[*plan.m] : 1;
  if (rows > (plan.lanesAlongK ? kMostRows : kMostRowsAlongN))
    return fail("it has more rows than a dot kernel takes");
  plan.lanes = target.lanes(32);
  int64_t along = plan.lanesAlongK ? plan.k : plan.n;
  plan.chunk = 4 * plan.lanes;
  if (extents[along] < 2 * plan.lanes || plan.lanes < 4)
    return fail("the weights' rows are too short");
  while (plan.chunk > extents[along])
    plan.chunk /= 2;
  if (plan.lanesAlongK ? small.strides[plan.k] != 1
                       : result->strides[plan.n] != 1)
    return fail(plan.lanesAlongK ? "the rows are not contiguous along k"
                                 : "the result is not contiguous along n");
  if (plan.decodesSmall && !small.type.getLayout().isIdentity())
    return fail("the small operand is a view that would be decoded");
  plan.fuseMultiplyAdd = target.hasFMA();

  chooseTile(extents, target, rows, plan);
  int64_t count = 1;
  for (unsigned d : plan.outer)
    count *= extents[d];
  double columns = double(count) * extents[plan.n];
  double vectors = columns * extents[plan.k] / plan.lanes;
  double each = decodeCycles(*body, plan, target) +
                rows * (plan.fuseMultiplyAdd ? 0.5 : 1.0);
  if (!plan.lanesAlongK)
    plan.cost = vectors * (each + double(rows) / plan.columns);
  else
    plan.cost = vectors * (each + (plan.block ? 1 : 0)) + columns * rows * 6;
  return plan;
}

std::string DotPlan::describe() const {
  std::string text;
  if (lanesAlongK) {
    text = llvm::formatv("{0} lanes along d{1}", lanes, k);
    if (m)
      text += llvm::formatv(", {0} rows along d{1}", rows, *m);
    text += llvm::formatv(", {0} columns along d{1}", columns, n);
  } else {
    text = llvm::formatv("{0} lanes along d{1}, {2} steps of d{3} at once",
                         lanes, n, columns, k);
  }
  text += llvm::formatv("; operand {0} read in place", weights);
  if (decodesWeights)
    text += lanesAlongK && block
                ? llvm::formatv(", weights kept in bytes, decoded {0} steps at "
                                "a time into the first-level cache",
                                block)
                      .str()
                : ", weights kept in bytes, decoded in registers";
  if (decodesSmall)
    text += llvm::formatv("; operand {0} decoded first", 1 - weights);
  return text;
}

} // namespace lns::codegen

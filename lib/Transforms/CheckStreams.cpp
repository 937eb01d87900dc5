//===- CheckStreams.cpp - Two ops that round by the same bits -------------===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "lns/Dialect/LNS/LNS.h"
#include "lns/Transforms/Passes.h"

#include "mlir/IR/Matchers.h"
#include "mlir/Interfaces/FunctionInterfaces.h"
#include "llvm/ADT/TypeSwitch.h"

#include <map>

namespace lns::transforms {
#define GEN_PASS_DEF_LNSCHECKSTREAMS
#include "lns/Transforms/Passes.h.inc"
} // namespace lns::transforms

using namespace mlir;
using namespace lns;

namespace {

/// Where a stochastic op draws from [Q4].
struct Draw {
  uint32_t stream;
  Value seed, step, index;
};

} // namespace

/// What an op draws from; nothing where it is not stochastic.
static std::optional<Draw> getDraw(Operation *op) {
  return TypeSwitch<Operation *, std::optional<Draw>>(op)
      .Case([](UniformOp op) {
        return Draw{op.getStream(), op.getSeed(), op.getStep(), op.getIndex()};
      })
      .Case([](RandomBitsOp op) {
        return Draw{op.getStream(), op.getSeed(), op.getStep(),
                    op.getIndexBase()};
      })
      .Case<QuantizeOp, MadamUpdateOp, SgdUpdateOp, AdamWUpdateOp, MulUpdateOp,
            SignMulUpdateOp>([](auto op) -> std::optional<Draw> {
        if (!op.getStream() || !op.getSeed())
          return std::nullopt;
        return Draw{*op.getStream(), op.getSeed(), op.getStep(),
                    op.getIndexBase()};
      })
      .Default([](Operation *) { return std::nullopt; });
}

/// Equal for a value and itself, and for constants that are equal.
static const void *getIdentity(Value value) {
  Attribute constant;
  if (matchPattern(value, m_Constant(&constant)))
    return constant.getAsOpaquePointer();
  return value.getAsOpaquePointer();
}

namespace {

struct LNSCheckStreamsPass
    : transforms::impl::LNSCheckStreamsBase<LNSCheckStreamsPass> {
  void runOnOperation() override {
    getOperation()->walk([](FunctionOpInterface function) {
      std::map<std::tuple<uint32_t, const void *, const void *, const void *>,
               Operation *>
          first;
      function->walk([&](Operation *op) {
        std::optional<Draw> draw = getDraw(op);
        if (!draw)
          return;
        auto [it, isFirst] = first.try_emplace(
            {draw->stream, getIdentity(draw->seed), getIdentity(draw->step),
             getIdentity(draw->index)},
            op);
        if (isFirst)
          return;
        InFlightDiagnostic warning =
            op->emitWarning()
            << "[Q4] draws the bits of stream " << draw->stream
            << " that another op of '" << function.getName()
            << "' draws: their errors go together; give each op a stream "
               "number of its own";
        warning.attachNote(it->second->getLoc()) << "the other op is here";
      });
    });
    markAllAnalysesPreserved();
  }
};

} // namespace

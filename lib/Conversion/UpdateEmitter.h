//===- UpdateEmitter.h - f32 arithmetic of weight updates ----- -*- C++ -*-===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The steps of M2 and M5 on single f32 numbers as arith ops, each with whether
// it counts: what updates do, and what their events are counted by.
//
//===----------------------------------------------------------------------===//

#ifndef LNS_LIB_CONVERSION_UPDATEEMITTER_H
#define LNS_LIB_CONVERSION_UPDATEEMITTER_H

#include "Emitter.h"

#include "mlir/Dialect/Math/IR/Math.h"

namespace lns {

inline mlir::Value emitIsFinite(Emitter &e, mlir::Value x) {
  mlir::Value magnitude = e.bitAnd(e.bits(x), e.c(0x7fffffff));
  return e.cmp(mlir::arith::CmpIPredicate::ult, magnitude, e.c(0x7f800000));
}

inline mlir::Value emitSquareRoot(Emitter &e, mlir::Value x) {
  return mlir::math::SqrtOp::create(e.getBuilder(), e.getLoc(), x);
}

/// The second moment after a step, and whether the step counts [M2].
struct MadamMoment {
  mlir::Value moment, counts;
};
inline MadamMoment emitMadamMoment(Emitter &e, mlir::Value g, mlir::Value v,
                                   float beta) {
  mlir::Value square = e.mulF(g, g);
  mlir::Value moment =
      e.addF(e.mulF(e.f(beta), v), e.mulF(e.f(1.0f - beta), square));
  // A NaN or infinite g makes g*g one; a new v hides neither, but an infinite
  // g*g times a small a must not be missed.
  return {moment, e.bitAnd(emitIsFinite(e, square), emitIsFinite(e, moment))};
}

/// What w moves along, where to, and whether the step counts [M5].
struct SgdStep {
  mlir::Value direction, weight, counts;
};
/// `momentum` and `velocity` are null where the rule has none.
inline SgdStep emitSgdStep(Emitter &e, mlir::Value g, mlir::Value w,
                           mlir::Value eta, mlir::Value momentum,
                           mlir::Value velocity) {
  mlir::Value direction = velocity ? e.addF(e.mulF(momentum, velocity), g) : g;
  mlir::Value next = e.subF(w, e.mulF(eta, direction));
  // A g or u that is not finite makes w' not finite.
  return {direction, next, emitIsFinite(e, next)};
}

/// RN(1 − RN(η·λ)) [M5].
inline mlir::Value emitDecay(Emitter &e, mlir::Value eta,
                             mlir::Value weightDecay) {
  return e.subF(e.f(1.0f), e.mulF(eta, weightDecay));
}

/// Moments and weight after a step, and whether it counts [M5].
struct AdamWStep {
  mlir::Value firstMoment, secondMoment, weight, counts;
};
/// `op` has the rule's numbers: the update or what counts its events.
template <typename OpTy>
AdamWStep emitAdamWStep(Emitter &e, OpTy op, mlir::Value g, mlir::Value w,
                        mlir::Value m, mlir::Value v, mlir::Value decay) {
  float beta = op.getFirstBeta().convertToFloat();
  mlir::Value newM = e.addF(e.mulF(e.f(beta), m), e.mulF(e.f(1.0f - beta), g));
  // The second moment is Madam's, and so are its events [M2].
  auto [newV, counts] =
      emitMadamMoment(e, g, v, op.getSecondBeta().convertToFloat());
  mlir::Value root = emitSquareRoot(e, e.divF(newV, op.getSecondCorrection()));
  mlir::Value divisor = e.addF(root, e.f(op.getEpsilon().convertToFloat()));
  mlir::Value q = e.divF(e.divF(newM, op.getFirstCorrection()), divisor);
  mlir::Value next = e.subF(e.mulF(w, decay), e.mulF(op.getEta(), q));
  // An m that is not finite makes q and w' so; an infinite v or g*g makes q
  // zero.
  return {newM, newV, next, e.bitAnd(counts, emitIsFinite(e, next))};
}

} // namespace lns

#endif // LNS_LIB_CONVERSION_UPDATEEMITTER_H

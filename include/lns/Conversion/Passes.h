//===- Passes.h - Passes that leave the lns dialect ----------- -*- C++ -*-===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef LNS_CONVERSION_PASSES_H
#define LNS_CONVERSION_PASSES_H

#include "mlir/Pass/Pass.h"

namespace mlir {
class DialectRegistry;
class RewritePatternSet;
} // namespace mlir

namespace lns {

#define GEN_PASS_DECL
#include "lns/Conversion/Passes.h.inc"

#define GEN_PASS_REGISTRATION
#include "lns/Conversion/Passes.h.inc"

/// Attaches DatapathLinalgInterface and DatapathReferenceInterface to the
/// datapaths of the dialect; both conversions of contractions need it.
void registerDatapathLowerings(mlir::DialectRegistry &registry);

/// absmax_scale, quantize, dequantize and renormalize to linalg.
void populateScaleToLinalgPatterns(mlir::RewritePatternSet &patterns);
/// madam_update to linalg.
void populateUpdateToLinalgPatterns(mlir::RewritePatternSet &patterns);
/// random_bits to linalg.
void populateRandomToLinalgPatterns(mlir::RewritePatternSet &patterns);
/// contract, finish and count_saturations to linalg, by their datapaths.
void populateContractToLinalgPatterns(mlir::RewritePatternSet &patterns);
/// Contractions, with their finish where they are whole, to the forms that
/// their datapaths have for code generation; others stay.
void lowerToKernels(mlir::Operation *root);

/// Scalar and vector ops on codes to arith; codes stay `!lns.num`, between
/// `lns.bitcast`.
/// With `keepEncoders`, encode to nearest of f32 in linalg ops becomes
/// `lns.encode_word`.
void populateEncodeToArithPatterns(mlir::RewritePatternSet &patterns,
                                   bool keepEncoders = false);
/// With `keepDecoders`, decode in linalg ops becomes `lns.decode_word`.
void populateDecodeToArithPatterns(mlir::RewritePatternSet &patterns,
                                   bool keepDecoders = false);
void populateCodesToArithPatterns(mlir::RewritePatternSet &patterns);
/// add and sub [A2]. With `keepTables`, `lns.look_up` stays where bytes are
/// looked up in linalg ops.
void populateAdditionToArithPatterns(mlir::RewritePatternSet &patterns,
                                     bool keepTables = false);
/// decode_fixed [D4].
void populateFixedToArithPatterns(mlir::RewritePatternSet &patterns);
void populateRandomToArithPatterns(mlir::RewritePatternSet &patterns);
/// madam_skips, sgd_skips and adamw_skips.
void populateEventsToArithPatterns(mlir::RewritePatternSet &patterns);
/// encode and convert with random bits.
void populateStochasticToArithPatterns(mlir::RewritePatternSet &patterns);

/// Ops on tensors to scalar loops, and ops on single codes to calls of the
/// reference functions; codes stay `!lns.num`, between `lns.bitcast`.
void populateTensorToReferencePatterns(mlir::RewritePatternSet &patterns);
void populateContractToReferencePatterns(mlir::RewritePatternSet &patterns);
void populateUpdateToReferencePatterns(mlir::RewritePatternSet &patterns);
void populateEventsToReferencePatterns(mlir::RewritePatternSet &patterns);
void populateScalarToReferencePatterns(mlir::RewritePatternSet &patterns);
void populateRandomToReferencePatterns(mlir::RewritePatternSet &tensors,
                                       mlir::RewritePatternSet &scalars);

} // namespace lns

#endif // LNS_CONVERSION_PASSES_H

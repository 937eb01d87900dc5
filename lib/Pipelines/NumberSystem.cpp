//===- NumberSystem.cpp - Pipelines from lns to upstream ops --------------===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "lns/Conversion/Passes.h"
#include "lns/Pipelines/Pipelines.h"
#include "lns/Transforms/Passes.h"

#include "mlir/Dialect/Func/IR/FuncOps.h"
#include "mlir/Dialect/Linalg/Passes.h"
#include "mlir/Dialect/MemRef/Transforms/Passes.h"
#include "mlir/Pass/PassManager.h"
#include "mlir/Transforms/Passes.h"

using namespace mlir;

static void cleanUp(OpPassManager &pm) {
  pm.addPass(createCanonicalizerPass());
  pm.addPass(createCSEPass());
}

void lns::buildLowerToLinalgPipeline(OpPassManager &pm,
                                     const LowerToLinalgOptions &options) {
  pm.addPass(createLNSRecognizeMath());
  if (options.keepDecoders)
    pm.addPass(transforms::createLNSPadCodes());
  pm.addPass(transforms::createLNSSumBlocks());
  // Ops on tensors become loops around scalar ops, those to integers.
  pm.addNestedPass<func::FuncOp>(createConvertElementwiseToLinalgPass());
  ConvertLNSToLinalgOptions linalg;
  linalg.kernels = options.keepDecoders;
  pm.addPass(createConvertLNSToLinalg(linalg));
  // Sizes of results that are not static, in terms of the operands', so that
  // what follows fuses.
  pm.addPass(memref::createResolveRankedShapeTypeResultDimsPass());
  cleanUp(pm);
  ConvertLNSToArithOptions arith;
  arith.keepDecoders = options.keepDecoders;
  arith.keepEncoders = options.keepEncoders;
  pm.addPass(createConvertLNSToArith(arith));
  cleanUp(pm);
}

void lns::buildLowerToReferencePipeline(OpPassManager &pm) {
  pm.addPass(createLNSRecognizeMath());
  pm.addNestedPass<func::FuncOp>(createConvertElementwiseToLinalgPass());
  pm.addPass(createConvertLNSToReference());
  cleanUp(pm);
}

void lns::registerNumberSystemPipelines() {
  PassPipelineRegistration<LowerToLinalgOptions>(
      "lns-lower-to-linalg",
      "The lns dialect to linalg and arith on storage integers, the way to "
      "vectorized CPU code",
      buildLowerToLinalgPipeline);
  PassPipelineRegistration<>(
      "lns-lower-to-reference",
      "The lns dialect to scalar loops that call the C functions of Numerics, "
      "the reference for values",
      buildLowerToReferencePipeline);
}

//===- CPUCodegen.cpp - Pipelines from upstream ops to LLVM ---------------===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "lns/Pipelines/Pipelines.h"

#include "lns/Codegen/Passes.h"
#include "lns/Conversion/Passes.h"
#include "lns/Dialect/Check/Passes.h"
#include "lns/Dialect/LNSHW/Passes.h"

#include "mlir/Conversion/Passes.h"
#include "mlir/Dialect/Arith/Transforms/Passes.h"
#include "mlir/Dialect/Bufferization/Pipelines/Passes.h"
#include "mlir/Dialect/Bufferization/Transforms/Passes.h"
#include "mlir/Dialect/Func/IR/FuncOps.h"
#include "mlir/Dialect/LLVMIR/LLVMDialect.h"
#include "mlir/Dialect/Linalg/Passes.h"
#include "mlir/Dialect/MemRef/Transforms/Passes.h"
#include "mlir/Pass/PassManager.h"
#include "mlir/Transforms/Passes.h"

using namespace mlir;

static void cleanUp(OpPassManager &pm) {
  pm.addPass(createCanonicalizerPass());
  pm.addPass(createCSEPass());
}

void lns::buildCPUCodegenPipeline(OpPassManager &pm,
                                  const CPUCodegenOptions &options) {
  pm.addPass(createInlinerPass());
  pm.addPass(createSymbolDCEPass());
  pm.addPass(codegen::createLNSCInterface());
  if (options.kernels)
    pm.addNestedPass<func::FuncOp>(codegen::createLNSFormKernels());
  codegen::LNSFuseElementwiseOptions fuse;
  fuse.collapse = options.kernels;
  pm.addNestedPass<func::FuncOp>(codegen::createLNSFuseElementwise(fuse));
  cleanUp(pm);
  if (options.kernels) {
    pm.addNestedPass<func::FuncOp>(codegen::createLNSOrientKernels());
    pm.addNestedPass<func::FuncOp>(codegen::createLNSPlaceKernels());
  }

  // Tensors become buffers. Identity layouts at function boundaries: a bare
  // pointer has no strides.
  pm.addNestedPass<func::FuncOp>(codegen::createLNSUpdateArguments());
  pm.addNestedPass<func::FuncOp>(
      bufferization::createEmptyTensorEliminationPass());
  bufferization::OneShotBufferizePassOptions bufferize;
  bufferize.allowReturnAllocsFromLoops = true;
  bufferize.bufferizeFunctionBoundaries = true;
  bufferize.functionBoundaryTypeConversion =
      bufferization::LayoutMapOption::IdentityLayoutMap;
  pm.addPass(bufferization::createOneShotBufferizePass(bufferize));
  cleanUp(pm);

  // Results are written to the caller's memory.
  pm.addPass(codegen::createLNSResultsToOutParams());

  // Every other buffer is freed after its last use.
  bufferization::buildBufferDeallocationPipeline(
      pm, bufferization::BufferDeallocationPipelineOptions());
  pm.addPass(createConvertBufferizationToMemRefPass());
  // Where ownership is decided at run time the pipeline calls a function on
  // memrefs of dynamic shape, which have no bare pointers.
  pm.addPass(createInlinerPass({}, [](OpPassManager &) {}));
  pm.addPass(createSymbolDCEPass());
  cleanUp(pm);

  pm.addNestedPass<func::FuncOp>(hw::createLNSHWCopyOperands());
  pm.addNestedPass<func::FuncOp>(codegen::createLNSExpandCopies());
  if (options.vectorize) {
    codegen::LNSTileAndVectorizeOptions tile;
    tile.report = options.report;
    tile.kernels = options.kernels;
    tile.parallel = options.parallel;
    pm.addNestedPass<func::FuncOp>(codegen::createLNSTileAndVectorize(tile));
  } else {
    pm.addNestedPass<func::FuncOp>(codegen::createLNSOrderSums());
    pm.addNestedPass<func::FuncOp>(createConvertLinalgToLoopsPass());
  }
  codegen::LNSExpandExactOptions exact;
  exact.parallel = options.parallel;
  pm.addPass(codegen::createLNSExpandExact(exact));
  codegen::LNSExpandTermsOptions terms;
  terms.parallel = options.parallel;
  terms.report = options.report;
  pm.addPass(codegen::createLNSExpandTerms(terms));
  cleanUp(pm);
  pm.addPass(codegen::createLNSPlanWorkspace());
  pm.addPass(codegen::createLNSOutlineKernels());
  pm.addPass(codegen::createLNSLowerDecoders());
  pm.addPass(codegen::createLNSLowerEncoders());
  pm.addPass(codegen::createLNSLowerLookUps());
  pm.addPass(codegen::createLNSLowerTiles());
  cleanUp(pm);
}

void lns::buildLowerToLLVMPipeline(OpPassManager &pm) {
  // On vectors as on scalars, before libm would take them one by one.
  pm.addPass(createLNSExpandMath());
  // Calls into the runtime archive, on buffers.
  pm.addPass(createConvertLNSToRuntime());
  pm.addPass(createConvertLNSHWToRuntime());
  pm.addPass(check::createConvertCheckToRuntime());
  pm.addPass(codegen::createLNSBarePointers());
  pm.addPass(createConvertSCFToOpenMPPass());
  pm.addPass(createCanonicalizerPass());
  pm.addPass(memref::createExpandStridedMetadataPass());
  pm.addPass(createLowerAffinePass());
  pm.addPass(arith::createArithExpandOpsPass());
  cleanUp(pm);
  // What LLVM has an intrinsic for (fma, sqrt, floor, …), then libm, which
  // takes scalars: both before vectors become LLVM's.
  pm.addPass(createConvertMathToLLVMPass());
  pm.addPass(createConvertMathToLibmPass());
  pm.addPass(createConvertComplexToLibm());
  pm.addPass(createConvertComplexToStandardPass());
  pm.addPass(createConvertVectorToLLVMPass());
  // Stack slots of parallel regions are lowered while loops still have regions.
  pm.addPass(createFinalizeMemRefToLLVMConversionPass());
  pm.addPass(createSCFToControlFlowPass());
  pm.addPass(createArithToLLVMConversionPass());
  pm.addPass(createConvertIndexToLLVMPass());
  pm.addPass(createUBToLLVMConversionPass());
  pm.addPass(createConvertFuncToLLVMPass());
  pm.addPass(createConvertControlFlowToLLVMPass());
  // Converts functions, too: after the calling convention has been chosen.
  pm.addPass(createConvertOpenMPToLLVMPass());
  pm.addPass(createReconcileUnrealizedCastsPass());
  cleanUp(pm);
}

static void registerCPUPipelines() {
  PassPipelineRegistration<lns::CPUCodegenOptions>(
      "lns-cpu-codegen",
      "Upstream ops on tensors to tiled vector loops on buffers, for the CPU "
      "that the module's lns.target names; results of public functions become "
      "out-parameters",
      lns::buildCPUCodegenPipeline);
  PassPipelineRegistration<>(
      "lns-lower-to-llvm",
      "Loops, vectors and buffers to the llvm and omp dialects; memrefs of "
      "public functions become bare pointers",
      lns::buildLowerToLLVMPipeline);
}

void lns::registerPipelines() {
  registerNumberSystemPipelines();
  registerAcceleratorPipelines();
  registerCPUPipelines();
}

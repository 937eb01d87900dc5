//===- Reproducer.cpp - Pipelines that say how to repeat a failure --------===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Module.h"
#include "mlir/IR/Diagnostics.h"
#include "mlir/IR/Verifier.h"
#include "mlir/Pass/PassManager.h"
#include "mlir/Pass/PassRegistry.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/WithColor.h"

using namespace mlir;

/// Runs the pipeline again on `module`, as it was before, only to learn which
/// pass fails and to write the module before it.
static bool writeReproducer(ModuleOp module, StringRef pipeline,
                            StringRef path) {
  MLIRContext *context = module.getContext();
  // The first run has said what is wrong.
  ScopedDiagnosticHandler silence(context, [](Diagnostic &) {});
  bool threaded = context->isMultithreadingEnabled();
  context->disableMultithreading();
  PassManager pm(context, ModuleOp::getOperationName());
  pm.enableCrashReproducerGeneration(path, /*genLocalReproducer=*/true);
  bool repeated = succeeded(parsePassPipeline(pipeline, pm, llvm::nulls())) &&
                  failed(pm.run(module)) && llvm::sys::fs::exists(path);
  context->disableMultithreading(!threaded);
  return repeated;
}

LogicalResult lns::driver::runPipeline(ModuleOp module, StringRef pipeline,
                                       StringRef reproducer) {
  OwningOpRef<ModuleOp> before = cast<ModuleOp>(module->clone());
  PassManager pm(module.getContext(), ModuleOp::getOperationName());
  if (failed(parsePassPipeline(pipeline, pm, llvm::errs()))) {
    llvm::WithColor::error() << "the passes cannot be set up; 'lns-opt --help' "
                                "lists the options of lns-quantize, which "
                                "--quantize takes, of "
                                "lns-build-training-step, which "
                                "--training-step takes, and of "
                                "lns-lower-to-lnshw, which --accelerator "
                                "takes\n";
    return failure();
  }
  // Verifying after every pass takes half of the time; lns-opt does it, and so
  // does the reproducer.
  pm.enableVerifier(false);
  if (succeeded(pm.run(module)) && succeeded(verify(module)))
    return success();
  if (reproducer.empty())
    return failure();
  if (writeReproducer(*before, pipeline, reproducer))
    llvm::WithColor::note()
        << "the module before the failing pass is in '" << reproducer
        << "'; this repeats the failure:\n  "
        << "lns-opt --run-reproducer '" << reproducer << "'\n";
  else
    llvm::WithColor::warning()
        << "the module before the failing pass could not be written to '"
        << reproducer << "'\n";
  return failure();
}

//===- Accelerator.cpp - The pipeline to the accelerator ------------------===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "lns/Conversion/Passes.h"
#include "lns/Dialect/LNSHW/LNSHW.h"
#include "lns/Dialect/LNSHW/Passes.h"
#include "lns/Pipelines/Pipelines.h"

#include "mlir/Pass/PassManager.h"
#include "mlir/Transforms/Passes.h"

using namespace mlir;

void lns::buildLowerToLNSHWPipeline(OpPassManager &pm,
                                    const LowerToLNSHWOptions &options) {
  // Codes that are transposed or broadcast are read where they are.
  pm.addPass(createCanonicalizerPass());
  pm.addPass(createCSEPass());
  ConvertLNSToLNSHWOptions convert;
  convert.configuration = options.configuration;
  convert.dataflow = options.dataflow;
  convert.overlap = options.overlap;
  convert.relayout = options.relayout;
  pm.addPass(createConvertLNSToLNSHW(convert));
  OpPassManager &programs = pm.nest<hw::ProgramOp>();
  programs.addPass(hw::createLNSHWPipeline());
  programs.addPass(createCanonicalizerPass());
  programs.addPass(createCSEPass());
  programs.addPass(hw::createLNSHWCheckHazards());
}

void lns::registerAcceleratorPipelines() {
  PassPipelineRegistration<LowerToLNSHWOptions>(
      "lns-lower-to-lnshw",
      "Contractions under pe to programs of the accelerator, their units "
      "ordered by tokens; the rest stays for the host",
      buildLowerToLNSHWPipeline);
}

//===- Pipelines.h - Named pass pipelines ----------------------*- C++ -*-===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The only place that knows the order of passes.
//
//===----------------------------------------------------------------------===//

#ifndef LNS_PIPELINES_PIPELINES_H
#define LNS_PIPELINES_PIPELINES_H

#include "mlir/Pass/PassManager.h"
#include "mlir/Pass/PassOptions.h"

namespace lns {

/// Options of `lns-cpu-codegen`.
struct CPUCodegenOptions : public mlir::PassPipelineOptions<CPUCodegenOptions> {
  Option<bool> vectorize{
      *this, "vectorize", llvm::cl::init(true),
      llvm::cl::desc("Use lns-tile-and-vectorize; without it every linalg op "
                     "becomes upstream scalar loops.")};
  Option<bool> parallel{*this, "parallel", llvm::cl::init(true),
                        llvm::cl::desc("Make outer loops parallel.")};
  Option<bool> kernels{
      *this, "kernels", llvm::cl::init(true),
      llvm::cl::desc("Form kernels: decode operands where contractions read "
                     "them, compute what follows on their register tiles.")};
  Option<bool> report{
      *this, "report", llvm::cl::init(false),
      llvm::cl::desc("Emit a remark with the plan of each reduction.")};
};

/// Options of `lns-lower-to-linalg`.
struct LowerToLinalgOptions
    : public mlir::PassPipelineOptions<LowerToLinalgOptions> {
  Option<bool> keepDecoders{
      *this, "keep-decoders", llvm::cl::init(false),
      llvm::cl::desc("Leave decoding inside linalg ops as lns.decode_word, for "
                     "lns-lower-decoders in lns-cpu-codegen, and pad codes "
                     "instead of f32.")};
  Option<bool> keepEncoders{
      *this, "keep-encoders", llvm::cl::init(false),
      llvm::cl::desc("Leave encoding inside linalg ops as lns.encode_word, for "
                     "lns-lower-encoders in lns-cpu-codegen.")};
};

/// Options of `lns-lower-to-lnshw`: those of `convert-lns-to-lnshw`.
struct LowerToLNSHWOptions
    : public mlir::PassPipelineOptions<LowerToLNSHWOptions> {
  Option<std::string> configuration{
      *this, "configuration", llvm::cl::init(""),
      llvm::cl::desc("The accelerator: what #lnshw.configuration<...> holds, "
                     "or a JSON file of the same numbers.")};
  Option<std::string> dataflow{
      *this, "dataflow", llvm::cl::init("auto"),
      llvm::cl::desc("output_stationary, local_a_stationary or auto.")};
  Option<bool> overlap{
      *this, "overlap", llvm::cl::init(true),
      llvm::cl::desc("Give buffers several slots, so that units work at the "
                     "same time.")};
  Option<bool> relayout{
      *this, "relayout", llvm::cl::init(true),
      llvm::cl::desc("Let the host transpose codes where that saves cycles of "
                     "loads.")};
};

/// `lns-lower-to-lnshw`: contractions of the lns dialect → programs of the
/// accelerator, ordered by tokens and checked; the host's ops stay.
void buildLowerToLNSHWPipeline(mlir::OpPassManager &pm,
                               const LowerToLNSHWOptions &options);

/// `lns-lower-to-linalg`: the lns dialect → linalg and arith on storage
/// integers; first half of the way to CPU code.
void buildLowerToLinalgPipeline(mlir::OpPassManager &pm,
                                const LowerToLinalgOptions &options);

/// `lns-lower-to-reference`: the lns dialect → scalar loops that call the C
/// functions of Numerics.
void buildLowerToReferencePipeline(mlir::OpPassManager &pm);

/// `lns-cpu-codegen`: upstream ops on tensors, no lns types left → loops,
/// vectors and buffers; results of public functions become out-parameters.
void buildCPUCodegenPipeline(mlir::OpPassManager &pm,
                             const CPUCodegenOptions &options);

/// `lns-lower-to-llvm`: loops, vectors and buffers → the `llvm` and `omp`
/// dialects, with bare pointers for memrefs of static shape.
void buildLowerToLLVMPipeline(mlir::OpPassManager &pm);

/// Registers the pipelines by name.
void registerPipelines();
void registerNumberSystemPipelines();
void registerAcceleratorPipelines();

} // namespace lns

#endif // LNS_PIPELINES_PIPELINES_H

//===- Native.h - From the LLVM dialect to machine code --------*- C++ -*-===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The last part of the way: a module of the `llvm` and `omp` dialects becomes
// LLVM IR, is optimized for one target and written as an object or as
// assembly. Nothing here links; see the driver.
//
//===----------------------------------------------------------------------===//

#ifndef LNS_CODEGEN_NATIVE_H
#define LNS_CODEGEN_NATIVE_H

#include "lns/Codegen/Target.h"
#include "llvm/IR/LLVMContext.h"
#include "llvm/IR/Module.h"
#include "llvm/Support/raw_ostream.h"
#include <memory>

namespace lns::codegen {

/// Registers the translations to LLVM IR that `translate` needs (builtin,
/// LLVM, OpenMP) and the dialects' interfaces.
void registerTranslations(mlir::DialectRegistry &registry);

/// Translates a module of the `llvm` and `omp` dialects. The context of
/// `module` must have been given `registerTranslations`. Sets the data layout
/// of `target` on the module, on which sizes of wide integers depend.
mlir::FailureOr<std::unique_ptr<llvm::Module>>
translate(mlir::ModuleOp module, llvm::LLVMContext &context,
          const CPUTarget &target);

/// Sets the triple, the data layout and the function attributes `target-cpu`,
/// `target-features` and `prefer-vector-width`, then runs LLVM's O3 pipeline
/// with the cost model of `target`. No flag that changes a result is set
/// [F1]: no fast-math, no contraction.
llvm::Error optimize(llvm::Module &module, const CPUTarget &target);

/// Writes an object file (position independent) to `os`.
llvm::Error emitObject(llvm::Module &module, const CPUTarget &target,
                       llvm::raw_pwrite_stream &os);

/// Writes assembly text to `os`.
llvm::Error emitAssembly(llvm::Module &module, const CPUTarget &target,
                         llvm::raw_pwrite_stream &os);

} // namespace lns::codegen

#endif // LNS_CODEGEN_NATIVE_H

//===- Lanes.cpp - Datapaths of the accelerator as machine code -----------===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "lns/Driver/Lanes.h"

#include "lns/Codegen/Native.h"
#include "lns/Conversion/Passes.h"
#include "lns/Dialect/LNSHW/LNSHW.h"
#include "lns/Driver/Compiler.h"
#include "lns/Driver/Files.h"
#include "lns/Driver/Registration.h"
#include "lns/Pipelines/Pipelines.h"

#include "mlir/Parser/Parser.h"
#include "mlir/Pass/PassManager.h"
#include "mlir/Transforms/Passes.h"
#include "llvm/ADT/SmallString.h"
#include <dlfcn.h>

using namespace mlir;
using namespace lns;
using namespace lns::driver;

/// The datapaths of `module` as text: the dialects below LLVM belong to a
/// context of their own, whatever the caller's knows.
static std::string printDatapaths(ModuleOp module) {
  std::string text;
  llvm::raw_string_ostream os(text);
  for (auto datapath : module.getOps<hw::DatapathOp>())
    os << datapath << "\n";
  return text;
}

static FailureOr<std::string> compileObject(const std::string &text) {
  DialectRegistry registry;
  registerAllDialects(registry);
  codegen::registerTranslations(registry);
  MLIRContext context(registry, MLIRContext::Threading::DISABLED);
  ParserConfig config(&context);
  OwningOpRef<ModuleOp> module = parseSourceString<ModuleOp>(text, config);
  if (!module)
    return failure();
  PassManager pm(&context);
  pm.addPass(createConvertLNSHWToArith());
  pm.addPass(createCanonicalizerPass());
  pm.addPass(createCSEPass());
  buildLowerToLLVMPipeline(pm);
  if (failed(pm.run(*module)))
    return failure();

  llvm::Expected<codegen::CPUTarget> target = codegen::resolveTarget("native");
  if (!target)
    return report(target.takeError());
  llvm::LLVMContext llvmContext;
  FailureOr<std::unique_ptr<llvm::Module>> translated =
      codegen::translate(*module, llvmContext, *target);
  if (failed(translated))
    return failure();
  if (llvm::Error error = codegen::optimize(**translated, *target))
    return report(std::move(error));
  llvm::SmallString<0> object;
  llvm::raw_svector_ostream os(object);
  if (llvm::Error error = codegen::emitObject(**translated, *target, os))
    return report(std::move(error));
  return object.str().str();
}

FailureOr<Lanes> Lanes::compile(ModuleOp module) {
  FailureOr<std::string> object = compileObject(printDatapaths(module));
  if (failed(object))
    return failure();
  llvm::Expected<std::string> library = linkSharedLibrary(*object);
  if (!library)
    return report(library.takeError());
  // Once loaded the file is not needed any more.
  llvm::Expected<TemporaryFolder> folder = TemporaryFolder::create();
  if (!folder)
    return report(folder.takeError());
  std::string path = folder->file("lanes.so");
  if (llvm::Error error = writeFile(path, *library))
    return report(std::move(error));
  void *handle = dlopen(path.c_str(), RTLD_NOW | RTLD_LOCAL);
  if (!handle)
    return report(llvm::createStringError(
        "the compiled datapaths cannot be loaded: %s", dlerror()));
  return Lanes(handle);
}

Lanes::~Lanes() {
  if (handle)
    dlclose(handle);
}

Lanes::Function Lanes::lookup(llvm::StringRef datapath) const {
  return reinterpret_cast<Function>(dlsym(handle, datapath.str().c_str()));
}

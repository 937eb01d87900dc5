//===- Native.cpp - From the LLVM dialect to machine code -----------------===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "lns/Codegen/Native.h"

#include "mlir/Dialect/LLVMIR/LLVMDialect.h"
#include "mlir/Target/LLVMIR/Dialect/Builtin/BuiltinToLLVMIRTranslation.h"
#include "mlir/Target/LLVMIR/Dialect/LLVMIR/LLVMToLLVMIRTranslation.h"
#include "mlir/Target/LLVMIR/Dialect/OpenMP/OpenMPToLLVMIRTranslation.h"
#include "mlir/Target/LLVMIR/Export.h"
#include "llvm/IR/Constants.h"
#include "llvm/IR/IRBuilder.h"
#include "llvm/IR/IntrinsicInst.h"
#include "llvm/IR/LegacyPassManager.h"
#include "llvm/MC/TargetRegistry.h"
#include "llvm/Passes/PassBuilder.h"
#include "llvm/Target/TargetMachine.h"
#include "llvm/TargetParser/Triple.h"

using namespace mlir;

namespace lns::codegen {

void registerTranslations(DialectRegistry &registry) {
  registerBuiltinDialectTranslation(registry);
  registerLLVMDialectTranslation(registry);
  registerOpenMPDialectTranslation(registry);
}

static llvm::Expected<std::unique_ptr<llvm::TargetMachine>>
createMachine(const CPUTarget &target) {
  initializeTargets();
  llvm::Triple triple(target.fullTriple());
  std::string error;
  const llvm::Target *backend =
      llvm::TargetRegistry::lookupTarget(triple, error);
  if (!backend)
    return llvm::createStringError("no code generator for '" + triple.str() +
                                   "': " + error);
  llvm::TargetOptions options;
  options.AllowFPOpFusion = llvm::FPOpFusion::Strict; // [F1]
  return std::unique_ptr<llvm::TargetMachine>(backend->createTargetMachine(
      triple, target.cpu, target.features, options, llvm::Reloc::PIC_,
      std::nullopt, llvm::CodeGenOptLevel::Aggressive));
}

FailureOr<std::unique_ptr<llvm::Module>> translate(ModuleOp module,
                                                   llvm::LLVMContext &context,
                                                   const CPUTarget &target) {
  auto machine = createMachine(target);
  if (!machine)
    return module.emitError(llvm::toString(machine.takeError()));
  // Known before sizes are folded: those of integers above 64 bits depend on
  // it, and a size folded for another layout is too small.
  module->setAttr(
      LLVM::LLVMDialect::getDataLayoutAttrName(),
      StringAttr::get(
          module.getContext(),
          (*machine)->createDataLayout().getStringRepresentation()));
  auto result = translateModuleToLLVMIR(module, context, "lns");
  if (!result)
    return failure(); // The translation has said why.
  return result;
}

/// The only lane that `mask` leaves active, if there is just one.
static std::optional<unsigned> onlyLane(llvm::Value *mask) {
  auto *constant = dyn_cast<llvm::Constant>(mask);
  auto *type = dyn_cast<llvm::FixedVectorType>(mask->getType());
  if (!constant || !type)
    return std::nullopt;
  std::optional<unsigned> lane;
  for (unsigned i = 0; i < type->getNumElements(); ++i) {
    llvm::Constant *element = constant->getAggregateElement(i);
    if (!element || !isa<llvm::ConstantInt>(element))
      return std::nullopt;
    if (element->isNullValue())
      continue;
    if (lane)
      return std::nullopt;
    lane = i;
  }
  return lane;
}

/// Stores the one lane of a masked store as a scalar. LLVM 22.1 would store it
/// as wide as it was before a truncation (`trunc <16 x i32> to <16 x i8>`),
/// beyond its end.
static void storeSingleLanes(llvm::Module &module) {
  llvm::SmallVector<llvm::IntrinsicInst *> stores;
  for (llvm::Function &function : module)
    for (llvm::BasicBlock &block : function)
      for (llvm::Instruction &instruction : block)
        if (auto *call = dyn_cast<llvm::IntrinsicInst>(&instruction))
          if (call->getIntrinsicID() == llvm::Intrinsic::masked_store)
            stores.push_back(call);
  for (llvm::IntrinsicInst *call : stores) {
    std::optional<unsigned> lane = onlyLane(call->getArgOperand(2));
    if (!lane)
      continue;
    llvm::IRBuilder<> b(call);
    llvm::Value *vector = call->getArgOperand(0);
    llvm::Type *element =
        cast<llvm::VectorType>(vector->getType())->getElementType();
    unsigned bytes = module.getDataLayout().getTypeStoreSize(element);
    b.CreateAlignedStore(
        b.CreateExtractElement(vector, *lane),
        b.CreateConstGEP1_64(element, call->getArgOperand(1), *lane),
        llvm::commonAlignment(call->getParamAlign(1).valueOrOne(),
                              uint64_t(bytes) * *lane));
    call->eraseFromParent();
  }
}

llvm::Error optimize(llvm::Module &module, const CPUTarget &target) {
  auto machine = createMachine(target);
  if (!machine)
    return machine.takeError();
  module.setTargetTriple((*machine)->getTargetTriple());
  module.setDataLayout((*machine)->createDataLayout());
  for (llvm::Function &function : module) {
    if (function.isDeclaration())
      continue;
    function.addFnAttr("target-cpu", target.cpu);
    if (!target.features.empty())
      function.addFnAttr("target-features", target.features);
    function.addFnAttr("prefer-vector-width",
                       std::to_string(target.vectorBits));
    // Nothing that is generated throws, nor does what it calls.
    function.addFnAttr(llvm::Attribute::NoUnwind);
  }

  llvm::PipelineTuningOptions tuning;
  tuning.LoopVectorization = true;
  tuning.SLPVectorization = true;
  llvm::PassBuilder builder(machine->get(), tuning);
  llvm::LoopAnalysisManager loops;
  llvm::FunctionAnalysisManager functions;
  llvm::CGSCCAnalysisManager cgscc;
  llvm::ModuleAnalysisManager modules;
  functions.registerPass([&] { return (*machine)->getTargetIRAnalysis(); });
  builder.registerModuleAnalyses(modules);
  builder.registerCGSCCAnalyses(cgscc);
  builder.registerFunctionAnalyses(functions);
  builder.registerLoopAnalyses(loops);
  builder.crossRegisterProxies(loops, functions, cgscc, modules);
  builder.buildPerModuleDefaultPipeline(llvm::OptimizationLevel::O3)
      .run(module, modules);
  storeSingleLanes(module);
  return llvm::Error::success();
}

static llvm::Error emit(llvm::Module &module, const CPUTarget &target,
                        llvm::raw_pwrite_stream &os,
                        llvm::CodeGenFileType type) {
  auto machine = createMachine(target);
  if (!machine)
    return machine.takeError();
  module.setTargetTriple((*machine)->getTargetTriple());
  module.setDataLayout((*machine)->createDataLayout());
  llvm::legacy::PassManager passes;
  if ((*machine)->addPassesToEmitFile(passes, os, nullptr, type))
    return llvm::createStringError("LLVM cannot write this kind of file for '" +
                                   target.cpu + "'");
  passes.run(module);
  return llvm::Error::success();
}

llvm::Error emitObject(llvm::Module &module, const CPUTarget &target,
                       llvm::raw_pwrite_stream &os) {
  return emit(module, target, os, llvm::CodeGenFileType::ObjectFile);
}

llvm::Error emitAssembly(llvm::Module &module, const CPUTarget &target,
                         llvm::raw_pwrite_stream &os) {
  return emit(module, target, os, llvm::CodeGenFileType::AssemblyFile);
}

} // namespace lns::codegen

//===- Compiler.cpp - From a file of MLIR to machine code -----------------===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "lns/Driver/Compiler.h"
#include "AcceleratorModule.h"
#include "CodeReport.h"
#include "Module.h"
#include "lns/Codegen/Native.h"
#include "lns/Codegen/Target.h"
#include "lns/Driver/Files.h"
#include "lns/Driver/Registration.h"
#include "mlir/IR/Diagnostics.h"
#include "mlir/IR/MLIRContext.h"
#include "mlir/Interfaces/FunctionInterfaces.h"
#include "llvm/ADT/SetVector.h"
#include "llvm/IR/Constants.h"
#include "llvm/IR/IRBuilder.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/MemoryBuffer.h"
#include "llvm/Support/Path.h"
#include "llvm/Support/SourceMgr.h"
#include "llvm/Support/WithColor.h"
#include "llvm/TargetParser/Host.h"

using namespace mlir;
using namespace lns::driver;
namespace codegen = lns::codegen;
using codegen::CPUTarget;

LogicalResult lns::driver::report(llvm::Error error) {
  llvm::WithColor::error() << toString(std::move(error)) << "\n";
  return failure();
}

//===----------------------------------------------------------------------===//
// The way down, as text: what lns-opt would be given.
//===----------------------------------------------------------------------===//

/// To the lns dialect on tensors: where policy is chosen.
static std::string frontPipeline(const CompileOptions &options,
                                 StringRef reportFile, bool hasTosa) {
  std::string pipeline = "inline,symbol-dce";
  if (hasTosa)
    pipeline += ",func.func(tosa-to-linalg-named,tosa-to-linalg,tosa-to-arith,"
                "tosa-to-tensor,tosa-to-scf),canonicalize,cse";
  if (options.exposeContractions)
    pipeline += ",lns-expose-contractions";
  if (options.quantize)
    pipeline += ",lns-quantize{" + *options.quantize + "}";
  if (options.trainingStep)
    pipeline += ",canonicalize,cse,lns-build-training-step{" +
                *options.trainingStep + "},canonicalize,cse";
  pipeline += ",lns-check-streams";
  if (options.countEvents)
    pipeline += options.countRangeEvents ? ",lns-count-events{range=true}"
                                         : ",lns-count-events";
  pipeline += ",lns-hoist-prepare";
  if (!reportFile.empty())
    pipeline += ",lns-report{format=json file=" + reportFile.str() + "}";
  return pipeline;
}

/// Each later stage with the pipeline that ends there.
static std::vector<std::pair<Stage, std::string>>
lowerings(const CompileOptions &options) {
  if (options.backend == Backend::Reference)
    return {{Stage::Linalg, "lns-lower-to-reference"},
            {Stage::Vector, "lns-cpu-codegen{vectorize=false parallel=false "
                            "kernels=false}"},
            {Stage::LLVM, "lns-lower-to-llvm"}};
  bool kernels = options.kernels == Kernels::On;
  std::string codegen = "lns-cpu-codegen{";
  codegen += options.threads ? "parallel=true" : "parallel=false";
  codegen += kernels ? " kernels=true" : " kernels=false";
  codegen += options.report.empty() ? "}" : " report=true}";
  std::string linalg = "lns-lower-to-linalg{keep-encoders=true";
  linalg += kernels ? " keep-decoders=true}" : "}";
  return {{Stage::Linalg, linalg},
          {Stage::Vector, codegen},
          {Stage::LLVM, "lns-lower-to-llvm"}};
}

//===----------------------------------------------------------------------===//
// LLVM IR
//===----------------------------------------------------------------------===//

/// Features of the target that a host can be asked for. LLVM's list also has
/// tuning flags, which no CPU lacks.
static std::vector<std::string> testableFeatures(const CPUTarget &target) {
  llvm::StringMap<bool> known = llvm::sys::getHostCPUFeatures();
  std::vector<std::string> features;
  for (const std::string &feature : target.featureList())
    if (known.contains(feature))
      features.push_back(feature);
  return features;
}

/// `void lns_packed_NAME(void **values)`: calls NAME with the values that the
/// elements of `values` point to, so that a caller needs no signature.
static void addPackedFunction(llvm::Module &module, llvm::Function &callee) {
  llvm::LLVMContext &context = module.getContext();
  auto *pointer = llvm::PointerType::getUnqual(context);
  auto *type = llvm::FunctionType::get(llvm::Type::getVoidTy(context),
                                       {pointer}, /*isVarArg=*/false);
  auto *packed =
      llvm::Function::Create(type, llvm::GlobalValue::ExternalLinkage,
                             "lns_packed_" + callee.getName(), module);
  llvm::IRBuilder<> builder(llvm::BasicBlock::Create(context, "entry", packed));
  llvm::SmallVector<llvm::Value *> arguments;
  for (auto [index, parameter] :
       llvm::enumerate(callee.getFunctionType()->params())) {
    llvm::Value *slot =
        builder.CreateConstInBoundsGEP1_64(pointer, packed->getArg(0), index);
    arguments.push_back(
        builder.CreateLoad(parameter, builder.CreateLoad(pointer, slot)));
  }
  builder.CreateCall(&callee, arguments);
  builder.CreateRetVoid();
}

/// Adds a string that the library exports.
static void exportText(llvm::Module &module, StringRef name, StringRef text) {
  auto *value = llvm::ConstantDataArray::getString(module.getContext(), text);
  new llvm::GlobalVariable(module, value->getType(), /*isConstant=*/true,
                           llvm::GlobalValue::ExternalLinkage, value, name);
}

/// Leaves the interface and nothing else visible, and adds the manifest.
static void exportInterface(llvm::Module &module, const Interface &interface) {
  for (llvm::Function &function : module)
    if (!function.isDeclaration() && !interface.lookup(function.getName()))
      function.setLinkage(llvm::GlobalValue::InternalLinkage);
  for (const Function &function : interface.functions)
    if (llvm::Function *callee = module.getFunction(function.name))
      addPackedFunction(module, *callee);
  exportText(module, "lns_manifest", toJSON(interface));
}

/// Removes the attributes of the lns dialect, which have done their work and
/// which LLVM IR has no place for.
static void dropAttributes(ModuleOp module) {
  auto belongsToLNS = [](NamedAttribute attribute) {
    return attribute.getName().strref().starts_with("lns.");
  };
  for (auto function : module.getOps<FunctionOpInterface>()) {
    for (unsigned i = 0, e = function.getNumArguments(); i < e; ++i)
      for (NamedAttribute attribute : llvm::to_vector(function.getArgAttrs(i)))
        if (belongsToLNS(attribute))
          function.removeArgAttr(i, attribute.getName());
    for (unsigned i = 0, e = function.getNumResults(); i < e; ++i)
      for (NamedAttribute attribute :
           llvm::to_vector(function.getResultAttrs(i)))
        if (belongsToLNS(attribute))
          function.removeResultAttr(i, attribute.getName());
  }
}

/// One error for each name of an op that the lowering has left behind.
static LogicalResult checkLowered(ModuleOp module) {
  llvm::SetVector<OperationName> left;
  module.walk([&](Operation *op) {
    StringRef dialect = op->getName().getDialectNamespace();
    if (dialect == "builtin" || dialect == "llvm" || dialect == "omp" ||
        !left.insert(op->getName()))
      return;
    mlir::emitError(op->getLoc())
        << "the op '" << op->getName()
        << "' has no lowering to machine code; write it with ops of linalg, "
           "tensor, arith, math or scf instead";
  });
  return success(left.empty());
}

static FailureOr<std::string> emitNative(ModuleOp module, const CPUTarget &cpu,
                                         const CompileOptions &options,
                                         const Compiled &compiled) {
  if (failed(checkLowered(module)))
    return failure();
  dropAttributes(module);
  llvm::LLVMContext context;
  FailureOr<std::unique_ptr<llvm::Module>> translated =
      codegen::translate(module, context, cpu);
  if (failed(translated))
    return failure();
  llvm::Module &llvmModule = **translated;
  exportInterface(llvmModule, compiled.interface);
  if (options.backend == Backend::Simulator)
    exportText(llvmModule, "lns_accelerator", compiled.accelerator);
  if (llvm::Error error = codegen::optimize(llvmModule, cpu))
    return report(std::move(error));
  if (options.stage == Stage::LLVMIR) {
    std::string text;
    llvm::raw_string_ostream os(text);
    llvmModule.print(os, nullptr);
    return text;
  }
  llvm::SmallString<0> bytes;
  llvm::raw_svector_ostream os(bytes);
  if (llvm::Error error = options.stage == Stage::Asm
                              ? codegen::emitAssembly(llvmModule, cpu, os)
                              : codegen::emitObject(llvmModule, cpu, os))
    return report(std::move(error));
  if (options.stage != Stage::SharedLibrary)
    return bytes.str().str();
  llvm::Expected<std::string> library = linkSharedLibrary(bytes);
  if (!library)
    return report(library.takeError());
  return std::move(*library);
}

//===----------------------------------------------------------------------===//
// Compilation
//===----------------------------------------------------------------------===//

static std::string print(ModuleOp module, bool locations = false) {
  std::string text;
  llvm::raw_string_ostream os(text);
  module.print(os, OpPrintingFlags().enableDebugInfo(locations));
  os << "\n";
  return text;
}

/// Errors of options that do not go together.
static llvm::Error checkOptions(const CompileOptions &options) {
  if (options.quantize && options.trainingStep)
    return llvm::createStringError(
        "--quantize is for inference and --training-step for training, which "
        "chooses the formats itself; give one of them");
  if (options.backend == Backend::Simulator)
    return llvm::Error::success();
  if (options.stage == Stage::LNSHW)
    return llvm::createStringError(
        "--emit=lnshw shows programs of the accelerator, which --backend=sim "
        "has; give both");
  if (!options.accelerator.empty())
    return llvm::createStringError(
        "--accelerator says what --backend=sim simulates; give both");
  return llvm::Error::success();
}

FailureOr<Compiled> lns::driver::compile(const CompileOptions &options) {
  if (llvm::Error error = checkOptions(options))
    return report(std::move(error));
  static bool registered = (lns::registerAllPasses(), true);
  (void)registered;
  DialectRegistry registry;
  lns::registerAllDialects(registry);
  codegen::registerTranslations(registry);
  MLIRContext context(registry);
  // The reproducer holds the whole module.
  context.printOpOnDiagnostic(false);
  auto sources = std::make_shared<llvm::SourceMgr>();
  SourceMgrDiagnosticHandler diagnostics(*sources, &context);

  std::string note;
  llvm::Expected<CPUTarget> target =
      codegen::resolveTarget(options.targetCPU, options.targetTriple, &note);
  if (!target)
    return report(target.takeError());
  if (!note.empty())
    llvm::WithColor::warning() << note << "\n";
  if (options.stage == Stage::SharedLibrary && !target->isForHostArchitecture())
    return report(llvm::createStringError(
        "a shared library for '%s' needs that system's linker and libraries; "
        "write an object with --emit=obj and link it there",
        target->fullTriple().c_str()));
  OwningOpRef<ModuleOp> module = parseModule(options, sources, &context);
  if (!module || failed(prepareEntries(options, *module)))
    return failure();
  // A shape that is not static is better reported before it is lowered.
  if (failed(describeInterface(*module)))
    return failure();
  target->attachTo(*module);

  Compiled result;
  auto run = [&](StringRef pipeline) {
    return runPipeline(*module, pipeline, options.reproducer);
  };
  llvm::Expected<TemporaryFolder> folder = TemporaryFolder::create();
  if (!folder)
    return report(folder.takeError());
  std::string reportFile;
  if (!options.report.empty())
    reportFile = folder->file("report.json");
  bool hasTosa = module
                     ->walk([](Operation *op) {
                       return op->getName().getDialectNamespace() == "tosa"
                                  ? WalkResult::interrupt()
                                  : WalkResult::advance();
                     })
                     .wasInterrupted();
  if (failed(run(frontPipeline(options, reportFile, hasTosa))))
    return failure();
  if (!reportFile.empty()) {
    auto text = llvm::MemoryBuffer::getFile(reportFile);
    if (!text)
      return report(llvm::createStringError(
          text.getError(), "cannot read the report of lns-report: %s",
          text.getError().message().c_str()));
    result.report = (*text)->getBuffer().str();
  }
  FailureOr<Interface> interface = describeInterface(*module);
  if (failed(interface))
    return failure();
  result.interface = std::move(*interface);
  result.interface.cpu = target->cpu;
  result.interface.features = testableFeatures(*target);

  if (options.backend == Backend::Simulator && options.stage >= Stage::LNSHW) {
    if (failed(run(acceleratorPipeline(options, *module))))
      return failure();
    // Without locations for people, with them for errors of the simulator.
    if (options.stage == Stage::LNSHW) {
      result.bytes = print(*module);
      result.accelerator = print(*module, /*locations=*/true);
      return result;
    }
    OwningOpRef<ModuleOp> accelerator = takeAccelerator(*module);
    result.accelerator = print(*accelerator, /*locations=*/true);
  }
  for (const auto &[stage, pipeline] : lowerings(options)) {
    if (options.stage < stage)
      break;
    std::optional<CodeReport> code;
    if (stage == Stage::Vector && !options.report.empty())
      code.emplace(&context);
    if (failed(run(pipeline)))
      return failure();
    if (code)
      result.report = code->addTo(result.report);
    if (stage == Stage::Vector)
      describeWorkspaces(*module, result.interface);
  }
  if (options.stage <= Stage::LLVM) {
    result.bytes = print(*module);
    return result;
  }
  FailureOr<std::string> bytes = emitNative(*module, *target, options, result);
  if (failed(bytes))
    return failure();
  result.bytes = std::move(*bytes);
  return result;
}

/// `path` with another extension.
static std::string sibling(StringRef path, StringRef extension) {
  llvm::SmallString<128> result(path);
  llvm::sys::path::replace_extension(result, extension);
  return result.str().str();
}

LogicalResult lns::driver::compileToFiles(CompileOptions options,
                                          StringRef output) {
  bool isLibrary = options.stage == Stage::SharedLibrary;
  if (isLibrary && output == "-")
    return report(llvm::createStringError(
        "a shared library cannot go to the standard output; name a file with "
        "-o model.so"));
  std::string header = sibling(output, "h"), manifest = sibling(output, "json");
  if (isLibrary && (output == header || output == manifest))
    return report(llvm::createStringError(
        "'%s' is where the %s goes; name the library '%s'",
        output.str().c_str(), output == header ? "C header" : "manifest",
        sibling(output, "so").c_str()));
  // Beside the output, or here where that is a stream or a device.
  StringRef place = output;
  llvm::sys::fs::file_status status;
  if (output == "-" ||
      (!llvm::sys::fs::status(output, status) &&
       status.type() != llvm::sys::fs::file_type::regular_file))
    place = options.input == "-" ? StringRef("module")
                                 : llvm::sys::path::filename(options.input);
  options.reproducer = sibling(place, "failed.mlir");
  FailureOr<Compiled> compiled = compile(options);
  if (failed(compiled))
    return failure();

  Outputs outputs;
  outputs.add(output.str(), std::move(compiled->bytes));
  if (isLibrary) {
    outputs.add(header,
                toHeader(compiled->interface, llvm::sys::path::stem(output)));
    outputs.add(manifest, toJSON(compiled->interface));
  }
  if (!options.report.empty())
    outputs.add(options.report, std::move(compiled->report));
  if (llvm::Error error = outputs.write())
    return report(std::move(error));
  return success();
}

//===- Module.cpp - Reading and preparing the input -----------------------===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Module.h"
#include "mlir/Dialect/Func/IR/FuncOps.h"
#include "mlir/Parser/Parser.h"
#include "mlir/Support/FileUtilities.h"
#include "llvm/ADT/SetVector.h"
#include "llvm/ADT/StringSet.h"
#include "llvm/ADT/StringSwitch.h"
#include "llvm/Support/CrashRecoveryContext.h"
#include "llvm/Support/SourceMgr.h"
#include "llvm/Support/WithColor.h"
#include <cstdlib>
#include <set>

using namespace mlir;
using namespace lns::driver;

//===----------------------------------------------------------------------===//
// Options
//===----------------------------------------------------------------------===//

llvm::Expected<std::vector<unsigned>> lns::driver::parseRanges(StringRef text) {
  std::set<unsigned> numbers;
  SmallVector<StringRef> parts;
  text.split(parts, ',');
  for (StringRef part : parts) {
    auto [first, last] = part.trim().split('-');
    unsigned from = 0, to = 0;
    bool isRange = part.contains('-');
    if (first.getAsInteger(10, from) ||
        (isRange && last.getAsInteger(10, to)) || (isRange && to < from))
      return llvm::createStringError(
          "'%s' in '%s' is no position or range of positions; write for "
          "example 1-5,7",
          part.str().c_str(), text.str().c_str());
    if (!isRange)
      to = from;
    if (to > 1u << 20)
      return llvm::createStringError("position %u is out of every range", to);
    for (unsigned number = from; number <= to; ++number)
      numbers.insert(number);
  }
  return std::vector<unsigned>(numbers.begin(), numbers.end());
}

//===----------------------------------------------------------------------===//
// Parsing
//===----------------------------------------------------------------------===//

/// The dialects that the pipelines take all the way down.
static bool isSupported(StringRef dialect, Backend backend) {
  if (dialect == "lnshw")
    return backend == Backend::Simulator;
  static const llvm::StringSet<> supported = {
      "affine", "arith", "bufferization", "builtin", "cf",  "check", "complex",
      "func",   "index", "linalg",        "llvm",    "lns", "math",  "memref",
      "omp",    "scf",   "tensor",        "tosa",    "ub",  "vector"};
  return supported.contains(dialect);
}

/// What to do about an op of `dialect`.
static StringRef wayRound(StringRef dialect) {
  return llvm::StringSwitch<StringRef>(dialect)
      .Case("torch", "export the model with torch_mlir.fx.export_and_import(…, "
                     "output_type=\"linalg-on-tensors\")")
      .Cases({"stablehlo", "chlo", "mhlo", "vhlo"},
             "run stablehlo-legalize-to-linalg in the framework's own MLIR "
             "before writing the text")
      .Cases({"tm_tensor", "iree_linalg_ext"},
             "this operator (top-k, sort, cumulative sum, scatter) has no form "
             "in linalg; replace it in the model by operators that have one, "
             "or leave it outside of the compiled part")
      .Case("onnx", "import the model with torch-mlir-import-onnx and lower it "
                    "to linalg on tensors")
      .Case("ml_program", "global state has no place in a compiled function; "
                          "pass it as an argument and return it as a result "
                          "(dropout: export the model in evaluation mode)")
      .Case("lnshw", "it is code of the accelerator, which the simulator runs: "
                     "--backend=sim, or the tool lns-sim")
      .Default("lower it to linalg, tensor, arith, math, scf or func before");
}

/// One error for each name of an op that no lowering takes; of the
/// accelerator's, for the first one.
static LogicalResult checkDialects(ModuleOp module, Backend backend) {
  llvm::SetVector<OperationName> reported;
  bool isAcceleratorReported = false;
  module.walk([&](Operation *op) {
    StringRef dialect = op->getName().getDialectNamespace();
    if ((op->isRegistered() && isSupported(dialect, backend)) ||
        !reported.insert(op->getName()) ||
        (dialect == "lnshw" && std::exchange(isAcceleratorReported, true)))
      return;
    // The op's own printer may not exist; its name is enough.
    InFlightDiagnostic diagnostic = mlir::emitError(op->getLoc());
    diagnostic << "cannot compile the op '" << op->getName() << "'";
    if (auto name = dyn_cast<NameLoc>(op->getLoc()))
      diagnostic << " (from " << name.getName() << ")";
    diagnostic << ": "
               << (op->isRegistered() || !isSupported(dialect, backend)
                       ? "dialect '" + dialect.str() + "' is not compiled"
                       : "dialect '" + dialect.str() + "' has no such op")
               << "; " << wayRound(dialect);
  });
  if (!reported.empty())
    return failure();
  for (auto function : module.getOps<func::FuncOp>())
    if (function.isExternal() &&
        !SymbolTable::symbolKnownUseEmpty(function, module))
      return function.emitError("function '")
             << function.getSymName()
             << "' is called but has no body; a compiled module defines "
                "everything that it calls";
  return success();
}

OwningOpRef<ModuleOp>
lns::driver::parseModule(const CompileOptions &options,
                         const std::shared_ptr<llvm::SourceMgr> &sources,
                         MLIRContext *context) {
  std::string message;
  auto file = openInputFile(options.input, &message);
  if (!file) {
    llvm::WithColor::error() << message << "\n";
    return nullptr;
  }
  sources->AddNewSourceBuffer(std::move(file), llvm::SMLoc());
  // Foreign ops in generic form parse, so that the error can say what to do.
  context->allowUnregisteredDialects();
  std::string foreign;
  OwningOpRef<ModuleOp> module;
  {
    // One in its own syntax does not; the parser's error names the dialect.
    ScopedDiagnosticHandler handler(context, [&](Diagnostic &diagnostic) {
      std::string text = diagnostic.str();
      StringRef after = StringRef(text).split("Dialect `").second;
      if (after.contains("not found for custom op"))
        foreign = after.split('\'').first.str();
      return failure();
    });
    // Some upstream parsers go on after their own error and fault; whoever
    // wrote the text deserves an error all the same. Nothing of the context
    // can be trusted then, not even to be destroyed.
    llvm::CrashRecoveryContext::Enable();
    llvm::CrashRecoveryContext recovery;
    bool finished = recovery.RunSafely([&] {
      module = parseSourceFile<ModuleOp>(sources, ParserConfig(context));
    });
    llvm::CrashRecoveryContext::Disable();
    if (!finished) {
      llvm::WithColor::error()
          << "'" << options.input
          << "' is malformed in a way that MLIR's own parser does not survive; "
             "correct what is reported above, or else look at the last op that "
             "'lns-opt' accepts\n";
      llvm::errs().flush();
      std::_Exit(options.failureCode);
    }
  }
  context->allowUnregisteredDialects(false);
  if (!foreign.empty())
    llvm::WithColor::note() << "dialect '" << foreign << "' is not compiled; "
                            << wayRound(foreign) << "\n";
  if (!module || failed(checkDialects(*module, options.backend)))
    return nullptr;
  return module;
}

//===----------------------------------------------------------------------===//
// Entries
//===----------------------------------------------------------------------===//

static std::string join(ArrayRef<func::FuncOp> functions) {
  std::string names;
  for (func::FuncOp function : functions)
    names += (names.empty() ? "" : ", ") + function.getSymName().str();
  return names.empty() ? "none" : names;
}

LogicalResult lns::driver::prepareEntries(const CompileOptions &options,
                                          ModuleOp module) {
  SmallVector<func::FuncOp> candidates, entries;
  for (auto function : module.getOps<func::FuncOp>())
    if (!function.isExternal() && function.isPublic())
      candidates.push_back(function);
  for (func::FuncOp function : candidates)
    if (options.entry.empty()
            ? !options.testsOnly || function.getNumArguments() == 0
            : function.getSymName() == options.entry)
      entries.push_back(function);

  if (entries.empty()) {
    InFlightDiagnostic diagnostic = mlir::emitError(module.getLoc());
    if (!options.entry.empty())
      diagnostic << "no public function '" << options.entry
                 << "' to compile; the module has: " << join(candidates);
    else if (options.testsOnly && !candidates.empty())
      diagnostic << "no function without arguments to run; name one with "
                    "--entry and give its arguments with --input or "
                    "--random-inputs; the module has: "
                 << join(candidates);
    else
      diagnostic << "no public function with a body to compile";
    return failure();
  }

  for (func::FuncOp function : candidates)
    if (!llvm::is_contained(entries, function))
      function.setPrivate();

  if (options.params.empty())
    return success();
  if (entries.size() > 1)
    return mlir::emitError(module.getLoc())
           << "--params needs one function; choose it with --entry among: "
           << join(entries);
  llvm::Expected<std::vector<unsigned>> params = parseRanges(options.params);
  if (!params) {
    llvm::WithColor::error()
        << "--params: " << toString(params.takeError()) << "\n";
    return failure();
  }
  for (unsigned position : *params) {
    if (position >= entries.front().getNumArguments())
      return entries.front().emitError()
             << "--params names argument " << position << ", but '"
             << entries.front().getSymName() << "' has "
             << entries.front().getNumArguments() << " (counted from 0)";
    entries.front().setArgAttr(position, "lns.param",
                               UnitAttr::get(module.getContext()));
  }
  return success();
}

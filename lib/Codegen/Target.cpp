//===- Target.cpp - What the generated code may use -----------------------===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "lns/Codegen/Target.h"

#include "lns/Dialect/LNS/LNS.h"
#include "lns/Runtime/Runtime.h"

#include "llvm/ADT/StringExtras.h"
#include "llvm/ADT/StringSet.h"
#include "llvm/MC/MCSubtargetInfo.h"
#include "llvm/MC/TargetRegistry.h"
#include "llvm/Support/TargetSelect.h"
#include "llvm/TargetParser/Host.h"
#include "llvm/TargetParser/Triple.h"

#include <unistd.h>

using namespace mlir;

namespace lns::codegen {

void initializeTargets() {
  static bool done = [] {
    LLVMInitializeX86TargetInfo();
    LLVMInitializeX86Target();
    LLVMInitializeX86TargetMC();
    LLVMInitializeX86AsmPrinter();
    LLVMInitializeX86AsmParser();
    LLVMInitializeAArch64TargetInfo();
    LLVMInitializeAArch64Target();
    LLVMInitializeAArch64TargetMC();
    LLVMInitializeAArch64AsmPrinter();
    LLVMInitializeAArch64AsmParser();
    return true;
  }();
  (void)done;
}

std::string hostTriple() { return llvm::sys::getDefaultTargetTriple(); }

std::string CPUTarget::fullTriple() const {
  return triple.empty() ? hostTriple() : triple;
}

bool CPUTarget::isForHostArchitecture() const {
  return llvm::Triple(fullTriple()).getArch() ==
         llvm::Triple(hostTriple()).getArch();
}

/// LLVM's description of a CPU; null if this LLVM has no such architecture.
static std::unique_ptr<llvm::MCSubtargetInfo>
subtarget(const llvm::Triple &triple, StringRef cpu, StringRef features) {
  initializeTargets();
  std::string error;
  const llvm::Target *target =
      llvm::TargetRegistry::lookupTarget(triple, error);
  if (!target)
    return nullptr;
  return std::unique_ptr<llvm::MCSubtargetInfo>(
      target->createMCSubtargetInfo(triple, cpu, features));
}

SmallVector<std::string> CPUTarget::featureList() const {
  SmallVector<std::string> names;
  if (auto info = subtarget(llvm::Triple(fullTriple()), cpu, features))
    for (const llvm::SubtargetFeatureKV &kv :
         info->getEnabledProcessorFeatures())
      names.push_back(kv.Key);
  llvm::sort(names);
  return names;
}

bool CPUTarget::hasFeature(StringRef feature) const {
  return llvm::is_contained(featureList(), feature);
}

bool CPUTarget::hasFMA() const {
  return llvm::Triple(fullTriple()).isAArch64() || hasFeature("fma") ||
         hasFeature("avx512f");
}

unsigned CPUTarget::vectorRegisters() const {
  if (llvm::Triple(fullTriple()).isAArch64())
    return 32;
  // AVX-512VL gives the shorter registers 32 names too.
  return hasFeature(vectorBits == 512 ? "avx512f" : "avx512vl") ? 32 : 16;
}

FailureOr<CPUTarget> CPUTarget::fromModule(ModuleOp module) {
  auto attr = module->getAttrOfType<CPUAttr>(kAttrName);
  if (!attr)
    return module.emitError()
           << "the module has no attribute '" << kAttrName
           << "', from which vector widths and tile sizes are taken; compile "
              "with `lns-compile --target-cpu=…`, or write it, for example "
              "`module attributes {lns.target = #lns.cpu<cpu = \"x86-64-v3\", "
              "features = \"\", vector_bits = 256, l1 = 32768, l2 = 524288, "
              "l3 = 16777216>}`";
  CPUTarget target;
  target.cpu = attr.getCpu().str();
  target.features = attr.getFeatures().str();
  target.triple = attr.getTriple().str();
  target.vectorBits = attr.getVectorBits();
  target.l1 = attr.getL1();
  target.l2 = attr.getL2();
  target.l3 = attr.getL3();
  return target;
}

void CPUTarget::attachTo(ModuleOp module) const {
  MLIRContext *context = module.getContext();
  context->getOrLoadDialect<LNSDialect>();
  module->setAttr(kAttrName, CPUAttr::get(context, cpu, features, triple,
                                          vectorBits, l1, l2, l3));
}

/// The features that code for this process may use. The CPU has tile registers
/// in vain where the kernel keeps them, as in some containers: `note` says so.
static llvm::StringMap<bool> hostFeatures(std::string *note) {
  llvm::StringMap<bool> features = llvm::sys::getHostCPUFeatures();
  if (!features.lookup("amx-tile"))
    return features;
  const char *reason = lns_request_tile_registers();
  if (!reason)
    return features;
  for (auto &entry : features)
    if (entry.getKey().starts_with("amx-"))
      entry.second = false;
  if (note)
    *note = std::string(reason) + "; native code is compiled without them";
  return features;
}

/// Differences of the host to what LLVM assumes of a CPU of its name, as a
/// feature string: a virtual machine often hides some features.
static std::string hostFeatureDifferences(StringRef cpu, std::string *note) {
  auto info = subtarget(llvm::Triple(hostTriple()), cpu, "");
  if (!info)
    return "";
  llvm::StringSet<> assumed;
  for (const llvm::SubtargetFeatureKV &kv : info->getEnabledProcessorFeatures())
    assumed.insert(kv.Key);
  SmallVector<std::string> differences;
  for (const auto &entry : hostFeatures(note))
    if (entry.getValue() != assumed.contains(entry.getKey()))
      differences.push_back((entry.getValue() ? "+" : "-") +
                            entry.getKey().str());
  llvm::sort(differences);
  return llvm::join(differences, ",");
}

/// The host's cache size that `name` (a _SC_LEVEL…_SIZE) asks for.
static int64_t hostCache(int name, int64_t fallback) {
  long size = sysconf(name);
  return size > 0 ? size : fallback;
}

llvm::Expected<CPUTarget> resolveTarget(StringRef name, StringRef tripleName,
                                        std::string *note) {
  CPUTarget target;
  if (!tripleName.empty())
    target.triple = llvm::Triple::normalize(tripleName);
  llvm::Triple triple(target.fullTriple());
  auto info = subtarget(triple, "", "");
  if (!info)
    return llvm::createStringError(
        "no code generator for '" + triple.str() +
        "'; possible are the architectures x86_64 and aarch64, for example "
        "aarch64-unknown-linux-gnu");
  bool native = name == "native";
  if (native && !target.isForHostArchitecture())
    return llvm::createStringError(
        "the CPU 'native' is this machine's, which is not of the architecture "
        "of '" +
        triple.str() + "'; name one, for example 'generic'");
  if (native)
    target.cpu = llvm::sys::getHostCPUName().str();
  else if (name == "generic")
    target.cpu = triple.isX86() ? "x86-64" : "generic";
  else
    target.cpu = name.str();

  if (!info->isCPUStringValid(target.cpu)) {
    SmallVector<StringRef> names;
    for (const llvm::SubtargetSubTypeKV &kv :
         info->getAllProcessorDescriptions())
      names.push_back(kv.Key);
    return llvm::createStringError("unknown target CPU '" + name +
                                   "'; possible are: native, generic, " +
                                   llvm::join(names, ", "));
  }
  if (native)
    target.features = hostFeatureDifferences(target.cpu, note);

  // Full width where it exists: register tiles of 512 bits were never slower
  // than of 256 on the machines measured, LLVM's own preference of 256 for
  // some CPUs notwithstanding.
  if (target.hasFeature("avx512vl") && target.hasFeature("avx512bw")) {
    target.vectorBits = 512;
    target.l2 = 1 << 20;
  } else if (target.hasFeature("avx2")) {
    target.vectorBits = 256;
  }
  if (native) {
    int64_t cores = std::max(1L, sysconf(_SC_NPROCESSORS_ONLN));
    target.l1 = hostCache(_SC_LEVEL1_DCACHE_SIZE, target.l1);
    target.l2 = hostCache(_SC_LEVEL2_CACHE_SIZE, target.l2);
    target.l3 = std::max(target.l2,
                         hostCache(_SC_LEVEL3_CACHE_SIZE, target.l3) / cores);
  }
  return target;
}

} // namespace lns::codegen

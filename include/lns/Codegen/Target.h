//===- Target.h - What the generated code may use --------------*- C++ -*-===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The CPU that code is generated for. The module attribute `lns.target` is the
// only source of tile sizes, vector widths and instruction sets: no pass looks
// at the host. The driver resolves a name such as `native` once, and writes
// the attribute.
//
//===----------------------------------------------------------------------===//

#ifndef LNS_CODEGEN_TARGET_H
#define LNS_CODEGEN_TARGET_H

#include "mlir/IR/BuiltinOps.h"
#include "llvm/ADT/StringRef.h"
#include "llvm/Support/Error.h"
#include <cstdint>
#include <string>

namespace lns::codegen {

/// One CPU as the code generator sees it.
struct CPUTarget {
  /// The LLVM name of the CPU (`x86-64-v3`, `sapphirerapids`, …).
  std::string cpu;
  /// LLVM features on top of the CPU's own, `+a,-b,…`; may be empty.
  std::string features;
  /// The LLVM triple; empty for the host's.
  std::string triple;
  /// Width of the vectors to use, in bits.
  unsigned vectorBits = 128;
  /// Cache sizes in bytes; `l3` is the share that one core may count on.
  int64_t l1 = 32 << 10, l2 = 512 << 10, l3 = 2 << 20;

  /// The name of the module attribute that holds the target.
  static constexpr llvm::StringLiteral kAttrName = "lns.target";

  /// Reads `lns.target` of `module`. Without the attribute: an error on the
  /// module that says how to add one.
  static mlir::FailureOr<CPUTarget> fromModule(mlir::ModuleOp module);

  /// Writes this target to `lns.target` of `module`.
  void attachTo(mlir::ModuleOp module) const;

  /// Elements of a type of `bits` bits in one vector register, at least 1.
  int64_t lanes(unsigned bits) const {
    return std::max<int64_t>(1, vectorBits / std::max(bits, 1u));
  }
  /// True if LLVM's subtarget for `cpu` and `features` has `feature`.
  bool hasFeature(llvm::StringRef feature) const;
  /// The triple, the host's where none was named.
  std::string fullTriple() const;
  /// True if the host's loader could take this target's code.
  bool isForHostArchitecture() const;
  /// Architectural vector registers of `vectorBits` bits.
  unsigned vectorRegisters() const;
  /// True if a multiply-add with one rounding is one instruction.
  bool hasFMA() const;
  /// The enabled LLVM feature names, sorted.
  llvm::SmallVector<std::string> featureList() const;
};

/// Resolves the name of a target: `native` (the host, looked at here and
/// nowhere else), `generic` (the baseline of the architecture) or any CPU name
/// that LLVM knows for the architecture of `triple`, which is the host's where
/// it is empty. An unknown name, or `native` for another architecture, is an
/// error that lists what is possible. `note`, if given, says what of the host
/// is left out because this process may not use it: a sentence without its end.
llvm::Expected<CPUTarget> resolveTarget(llvm::StringRef name,
                                        llvm::StringRef triple = "",
                                        std::string *note = nullptr);

/// The triple of the host's architecture and system.
std::string hostTriple();

/// Makes the code generators of x86 and AArch64 known to LLVM; may be called
/// any number of times.
void initializeTargets();

} // namespace lns::codegen

#endif // LNS_CODEGEN_TARGET_H

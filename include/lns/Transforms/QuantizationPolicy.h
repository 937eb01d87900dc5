//===- QuantizationPolicy.h - What lns-quantize chooses --------*- C++ -*-===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef LNS_TRANSFORMS_QUANTIZATIONPOLICY_H
#define LNS_TRANSFORMS_QUANTIZATIONPOLICY_H

#include "lns/Dialect/LNS/LNS.h"
#include "lns/Transforms/Passes.h"

#include "mlir/Dialect/Linalg/IR/LinalgInterfaces.h"
#include "mlir/IR/BuiltinOps.h"
#include "mlir/IR/Diagnostics.h"

#include <array>

namespace lns::transforms {

/// How the operands of one role are quantized.
struct OperandPolicy {
  /// Null: they stay in f32.
  NumType format;
  ScaleGroups scale;
  ScaleSource source;
  Underflow underflow = Underflow::Zero;
  Rounding rounding = Rounding::Nearest;
};

/// How one contraction is quantized.
struct ContractionPolicy {
  QuantizedOperands operands = QuantizedOperands::All;
  DatapathAttrInterface datapath;
  ScaleKind scaleKind = ScaleKind::Absmax;
  std::array<OperandPolicy, 4> roles;

  OperandPolicy &operator[](Role role) { return roles[unsigned(role)]; }
  const OperandPolicy &operator[](Role role) const {
    return roles[unsigned(role)];
  }
};

/// Parses values of a pass's options; an error stands at the module and names
/// the pass, the option and the rule.
class OptionParser {
public:
  OptionParser(mlir::ModuleOp module, llvm::StringRef pass)
      : module(module), pass(pass) {}

  /// "B,gamma" or "B,gamma,bias" as a format [N1, N8].
  llvm::FailureOr<NumType> parseFormat(llvm::StringRef option,
                                       llvm::StringRef text) const;
  llvm::LogicalResult parse(llvm::StringRef option, llvm::StringRef text,
                            ScaleGroups &choice) const;
  llvm::LogicalResult parse(llvm::StringRef option, llvm::StringRef text,
                            ScaleSource &choice) const;
  llvm::FailureOr<DatapathAttrInterface>
  parseDatapath(llvm::StringRef text) const;
  /// A dictionary, its braces written or not; empty text is an empty one.
  /// `example` is what the error shows.
  llvm::FailureOr<mlir::DictionaryAttr>
  parseDictionary(llvm::StringRef option, llvm::StringRef text,
                  llvm::StringRef example) const;
  mlir::InFlightDiagnostic emitError(llvm::StringRef option) const;

private:
  mutable mlir::ModuleOp module;
  llvm::StringRef pass;
};

/// What a pass chooses for contractions: defaults, and the overrides of single
/// ones.
class QuantizationPolicy {
public:
  explicit QuantizationPolicy(ContractionPolicy defaults)
      : defaults(std::move(defaults)) {}

  /// Parses the options of `lns-quantize`.
  static llvm::FailureOr<QuantizationPolicy>
  get(mlir::ModuleOp module, const LNSQuantizeOptions &options);

  /// The policy of a named contraction. Marks the overrides that match it.
  ContractionPolicy getPolicy(mlir::linalg::LinalgOp op);

  /// An error that lists all names if an override has matched nothing.
  llvm::LogicalResult
  verifyOverridesUsed(mlir::ModuleOp module,
                      llvm::ArrayRef<mlir::linalg::LinalgOp> contractions);

private:
  struct Override {
    std::string key;
    QuantizationAttr value;
    bool used = false;
  };

  llvm::LogicalResult parseOverrides(const OptionParser &parser,
                                     llvm::StringRef text);

  ContractionPolicy defaults;
  llvm::SmallVector<Override> overrides;
};

} // namespace lns::transforms

#endif // LNS_TRANSFORMS_QUANTIZATIONPOLICY_H

//===- Interface.h - The C interface of a compiled module -------*- C++ -*-===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// `void NAME(args…, results…, void *workspace)`: a shaped argument is one bare
// pointer to contiguous row-major data, a scalar goes by value, a result is one
// pointer to where it is written. A result that is the next value of an
// argument
// (`lns.updates`) has none: the call writes it to the argument's memory, and
// the argument is `updated`. The workspace is memory of the caller for what the
// function computes on the way: aligned to 64 bytes, with no content, for one
// call at a time; null where a function needs 0 bytes. The manifest says so in
// JSON, the header in C.
//
//===----------------------------------------------------------------------===//

#ifndef LNS_DRIVER_INTERFACE_H
#define LNS_DRIVER_INTERFACE_H

#include "mlir/IR/BuiltinOps.h"
#include "mlir/Support/LLVM.h"
#include "llvm/Support/Error.h"
#include <cstdint>
#include <string>
#include <vector>

namespace lns::driver {

/// An element type that crosses the interface.
enum class DType { F32, F64, F16, BF16, I1, I8, I16, I32, I64 };

/// `f32`, `i8`, …; the manifest's names.
llvm::StringRef nameOf(DType type);
/// Bytes of one element.
unsigned sizeOf(DType type);
/// The type with that name.
std::optional<DType> dtypeNamed(llvm::StringRef name);

/// One argument or result.
struct Value {
  DType type = DType::F32;
  std::vector<int64_t> shape;
  /// A scalar argument goes by value; everything else is a pointer.
  bool byValue = false;
  /// Arguments: `input`, `param`, `state`, `operand`, `prepared` or `history`,
  /// and the index that goes with it (position in the original arguments, among
  /// the prepared values, or among the histories).
  /// Results: `event` for a count of events, else empty.
  std::string kind;
  unsigned index = 0;
  /// Of a history [Q8]: the contraction and the side of the operand. Of an
  /// event: the op that raises it, and what it is. Of others
  /// what the importer or the training step calls it, or nothing.
  std::string name;
  /// Of a state: what it is of the parameter or buffer of that name.
  std::string field;
  /// Whether a call writes the argument's next value to its memory.
  bool updated = false;

  bool isEvent() const { return kind == "event"; }
  int64_t elements() const;
  int64_t bytes() const { return elements() * sizeOf(type); }
};

/// One exported function.
struct Function {
  std::string name;
  std::vector<Value> arguments, results;
  /// Bytes of the workspace; known once lns-plan-workspace has run.
  int64_t workspace = 0;
};

/// The function NAME_prepare computes what is the same for all calls of NAME.
inline constexpr llvm::StringLiteral kPrepareSuffix = "_prepare";

/// What a compiled module exports, and for which CPU.
struct Interface {
  std::string cpu;
  std::vector<std::string> features;
  std::vector<Function> functions;

  const Function *lookup(llvm::StringRef name) const;
};

/// The interface of the public functions of `module`, which holds functions on
/// tensors. A type that cannot cross is an error at the function.
mlir::FailureOr<Interface> describeInterface(mlir::ModuleOp module);

/// Takes the bytes of each workspace from `module`, where lns-plan-workspace
/// has run.
void describeWorkspaces(mlir::ModuleOp module, Interface &interface);

/// The manifest; see the contract above.
std::string toJSON(const Interface &interface);
llvm::Expected<Interface> fromJSON(llvm::StringRef text);

/// The C header. `name` becomes the include guard.
std::string toHeader(const Interface &interface, llvm::StringRef name);

} // namespace lns::driver

#endif // LNS_DRIVER_INTERFACE_H

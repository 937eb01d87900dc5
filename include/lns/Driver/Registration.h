//===- Registration.h - What every tool knows -------------------*- C++ -*-===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The one place that names all dialects, interface implementations and passes
// of the project, so that lns-opt, the drivers and the language server agree.
//
//===----------------------------------------------------------------------===//

#ifndef LNS_DRIVER_REGISTRATION_H
#define LNS_DRIVER_REGISTRATION_H

namespace mlir {
class DialectRegistry;
} // namespace mlir

namespace lns {

/// Adds the project's dialects and all upstream dialects, with the interface
/// implementations that their lowerings need, to `registry`.
void registerAllDialects(mlir::DialectRegistry &registry);

/// Registers the passes and pipelines of the project and of upstream by name,
/// as `lns-opt` and reproducers use them.
void registerAllPasses();

} // namespace lns

#endif // LNS_DRIVER_REGISTRATION_H

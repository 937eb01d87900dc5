//===- ReadConfiguration.h - An accelerator from text -----------*- C++ -*-===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef LNS_DIALECT_LNSHW_READCONFIGURATION_H
#define LNS_DIALECT_LNSHW_READCONFIGURATION_H

#include "lns/Dialect/LNSHW/LNSHW.h"

namespace lns::hw {

/// The numbers of an accelerator. `text` is what `#lnshw.configuration<…>`
/// holds, `lanes = 16, buffer_a = 65536`; or the name of a JSON file that ends
/// in `.json` and is an object of the same numbers, `{"lanes": 16}`; or empty.
/// What is missing has its default. An error has been reported at `loc` where
/// the file cannot be read, a number is unknown, no integer or out of range.
mlir::FailureOr<ConfigurationAttr> readConfiguration(mlir::Location loc,
                                                     mlir::StringRef text);

} // namespace lns::hw

#endif // LNS_DIALECT_LNSHW_READCONFIGURATION_H

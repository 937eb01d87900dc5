//===- EventNames.h - What events are called --------------------*- C++ -*-===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef LNS_LIB_TRANSFORMS_EVENTNAMES_H
#define LNS_LIB_TRANSFORMS_EVENTNAMES_H

#include "mlir/IR/Operation.h"
#include "llvm/ADT/StringMap.h"
#include "llvm/ADT/StringSet.h"

namespace lns::transforms {

/// Names of ops that are clear without the IR, and of events, each once.
class EventNames {
public:
  std::string getName(mlir::Operation *op);

  std::string getUnique(llvm::StringRef name, llvm::StringRef what);

private:
  llvm::StringMap<unsigned> numbers;
  llvm::StringSet<> taken;
};

} // namespace lns::transforms

#endif // LNS_LIB_TRANSFORMS_EVENTNAMES_H

//===- Files.h - Outputs that are whole or absent ---------------*- C++ -*-===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef LNS_DRIVER_FILES_H
#define LNS_DRIVER_FILES_H

#include "llvm/ADT/StringRef.h"
#include "llvm/Support/Error.h"
#include <string>
#include <vector>

namespace lns::driver {

/// Files written together: each goes to a temporary name beside its place
/// first, and only when all of them are complete are they renamed. On an error
/// nothing new is left behind and what was there before is untouched.
class Outputs {
public:
  /// `-` is the standard output.
  void add(std::string path, std::string bytes) {
    files.push_back({std::move(path), std::move(bytes)});
  }
  llvm::Error write();

private:
  struct File {
    std::string path, bytes;
  };
  std::vector<File> files;
};

/// Writes one file as `Outputs` does.
llvm::Error writeFile(llvm::StringRef path, llvm::StringRef bytes);

/// A folder in the system's temporary folder that is removed with its content
/// at the end of the scope.
class TemporaryFolder {
public:
  static llvm::Expected<TemporaryFolder> create();
  TemporaryFolder(TemporaryFolder &&other) : path(std::move(other.path)) {
    other.path.clear();
  }
  TemporaryFolder &operator=(TemporaryFolder &&) = delete;
  ~TemporaryFolder();
  std::string file(llvm::StringRef name) const;

private:
  explicit TemporaryFolder(std::string path) : path(std::move(path)) {}
  std::string path;
};

} // namespace lns::driver

#endif // LNS_DRIVER_FILES_H

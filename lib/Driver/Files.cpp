//===- Files.cpp - Outputs that are whole or absent -----------------------===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "lns/Driver/Files.h"
#include "llvm/ADT/SmallString.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/Path.h"
#include "llvm/Support/raw_ostream.h"

using namespace llvm;
using namespace lns::driver;

static Error cannotWrite(StringRef path, std::error_code code,
                         StringRef wayRound) {
  return createStringError(code, "cannot write '%s': %s; %s",
                           path.str().c_str(), code.message().c_str(),
                           wayRound.str().c_str());
}

/// Writes all of `bytes`, and learns of a full disk at the latest on closing.
static std::error_code writeAll(int descriptor, StringRef bytes) {
  raw_fd_ostream stream(descriptor, /*shouldClose=*/true);
  stream << bytes;
  stream.close();
  std::error_code code = stream.error();
  stream.clear_error();
  return code;
}

/// Standard output and devices have no name to change: written in place.
static Error writeInPlace(StringRef path, StringRef bytes) {
  std::error_code code;
  raw_fd_ostream stream(path, code, sys::fs::CD_OpenExisting);
  if (!code) {
    stream << bytes;
    stream.flush();
    code = stream.error();
    stream.clear_error();
  }
  if (code)
    return cannotWrite(path, code, "choose another file with -o");
  return Error::success();
}

Error Outputs::write() {
  // The temporary name of each file, empty if it is written in place.
  std::vector<std::string> temporaries(files.size());
  auto discard = [&](Error error) {
    for (const std::string &name : temporaries)
      if (!name.empty())
        (void)sys::fs::remove(name);
    return error;
  };

  for (auto [file, temporary] : zip_equal(files, temporaries)) {
    sys::fs::file_status status;
    if (file.path == "-")
      continue;
    if (!sys::fs::status(file.path, status)) {
      if (status.type() == sys::fs::file_type::directory_file)
        return discard(cannotWrite(
            file.path, std::make_error_code(std::errc::is_a_directory),
            "name a file inside it with -o"));
      if (status.type() != sys::fs::file_type::regular_file)
        continue;
    }
    SmallString<128> name;
    int descriptor;
    if (std::error_code code = sys::fs::createUniqueFile(
            file.path + ".%%%%%%.tmp", descriptor, name, sys::fs::OF_None,
            sys::fs::all_read | sys::fs::all_write))
      return discard(cannotWrite(
          file.path, code,
          "its folder must exist and be writable; choose another with -o"));
    temporary = name.str().str();
    if (std::error_code code = writeAll(descriptor, file.bytes))
      return discard(cannotWrite(file.path, code,
                                 "nothing was left behind; free some space "
                                 "or choose another folder with -o"));
  }

  for (auto [file, temporary] : zip_equal(files, temporaries)) {
    if (temporary.empty()) {
      if (Error error = writeInPlace(file.path, file.bytes))
        return discard(std::move(error));
    } else if (std::error_code code = sys::fs::rename(temporary, file.path)) {
      return discard(cannotWrite(file.path, code, "choose another with -o"));
    }
    temporary.clear();
  }
  return Error::success();
}

Error lns::driver::writeFile(StringRef path, StringRef bytes) {
  Outputs outputs;
  outputs.add(path.str(), bytes.str());
  return outputs.write();
}

Expected<TemporaryFolder> TemporaryFolder::create() {
  SmallString<128> path;
  if (std::error_code code = sys::fs::createUniqueDirectory("lns", path)) {
    SmallString<128> parent;
    sys::path::system_temp_directory(/*ErasedOnReboot=*/true, parent);
    return createStringError(
        code,
        "cannot make a temporary folder in '%s': %s; set TMPDIR to a "
        "folder that can be written",
        parent.c_str(), code.message().c_str());
  }
  return TemporaryFolder(path.str().str());
}

TemporaryFolder::~TemporaryFolder() {
  if (!path.empty())
    (void)sys::fs::remove_directories(path);
}

std::string TemporaryFolder::file(StringRef name) const {
  SmallString<128> result(path);
  sys::path::append(result, name);
  return result.str().str();
}

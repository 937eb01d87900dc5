//===- ReadConfiguration.cpp - An accelerator from text -------------------===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "lns/Dialect/LNSHW/ReadConfiguration.h"

#include "mlir/AsmParser/AsmParser.h"
#include "mlir/IR/Diagnostics.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/JSON.h"
#include "llvm/Support/MemoryBuffer.h"

using namespace mlir;
using namespace lns::hw;

/// The numbers of a JSON object as the attribute spells them.
static FailureOr<std::string> readJSON(Location loc, StringRef path) {
  auto fail = [&](const Twine &why) -> FailureOr<std::string> {
    return emitError(loc) << "configuration '" << path << "': " << why;
  };
  auto file = llvm::MemoryBuffer::getFile(path, /*IsText=*/true);
  if (!file)
    return fail(file.getError().message());
  // The parser of JSON recurses; this is many times what all numbers take.
  constexpr size_t most = 8192;
  if (size_t bytes = (*file)->getBufferSize(); bytes > most)
    return fail("has " + Twine(bytes) + " bytes, and a configuration at most " +
                Twine(most));
  llvm::Expected<llvm::json::Value> json =
      llvm::json::parse((*file)->getBuffer());
  if (!json)
    return fail("no JSON: " + llvm::toString(json.takeError()));
  const llvm::json::Object *object = json->getAsObject();
  if (!object)
    return fail("must be an object of numbers, such as {\"lanes\": 16}");
  std::string text;
  for (const auto &[key, value] : *object) {
    if (!llvm::all_of(key.str(),
                      [](char c) { return llvm::isAlnum(c) || c == '_'; }))
      return fail("'" + Twine(key.str()) + "' is no name of a number");
    std::optional<int64_t> number = value.getAsInteger();
    if (!number)
      return fail("'" + Twine(key.str()) + "' must be an integer");
    text += (text.empty() ? "" : ", ") + key.str() + " = " +
            std::to_string(*number);
  }
  return text;
}

FailureOr<ConfigurationAttr> lns::hw::readConfiguration(Location loc,
                                                        StringRef text) {
  std::string numbers = text.trim().str();
  if (StringRef(numbers).ends_with(".json")) {
    FailureOr<std::string> read = readJSON(loc, numbers);
    if (failed(read))
      return failure();
    numbers = *read;
  }
  std::string spelled = "#lnshw.configuration";
  if (!numbers.empty())
    spelled += "<" + numbers + ">";
  std::string why;
  Attribute parsed;
  {
    ScopedDiagnosticHandler handler(loc.getContext(), [&](Diagnostic &error) {
      if (why.empty())
        why = error.str();
      return success();
    });
    parsed = parseAttribute(spelled, loc.getContext());
  }
  if (auto configuration = dyn_cast_or_null<ConfigurationAttr>(parsed))
    return configuration;
  return emitError(loc) << "configuration '" << text
                        << "' is no list such as 'lanes = 16, buffer_a = "
                           "65536' of the numbers of #lnshw.configuration: "
                        << why;
}

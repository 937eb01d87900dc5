//===- CodeReport.cpp - What became of each loop nest ---------------------===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "CodeReport.h"
#include "mlir/IR/Location.h"
#include "llvm/Support/FormatVariadic.h"
#include "llvm/Support/JSON.h"

using namespace mlir;
using namespace lns::driver;

CodeReport::CodeReport(MLIRContext *context)
    : handler(context, [this](Diagnostic &diagnostic) {
        if (diagnostic.getSeverity() != DiagnosticSeverity::Remark)
          return failure();
        Entry entry;
        entry.text = diagnostic.str();
        if (auto name = diagnostic.getLocation()->findInstanceOf<NameLoc>())
          entry.name = name.getName().str();
        if (auto place =
                diagnostic.getLocation()->findInstanceOf<FileLineColLoc>())
          entry.location =
              llvm::formatv("{0}:{1}:{2}", place.getFilename().getValue(),
                            place.getLine(), place.getColumn());
        entries.push_back(std::move(entry));
        return success();
      }) {}

std::string CodeReport::addTo(llvm::StringRef report) const {
  llvm::json::Array code;
  for (const Entry &entry : entries)
    code.push_back(llvm::json::Object{{"name", entry.name},
                                      {"location", entry.location},
                                      {"text", entry.text}});
  // As text: the members of the report keep their order.
  llvm::StringRef open = report.rtrim().drop_back().rtrim();
  std::string text;
  llvm::raw_string_ostream os(text);
  os << open << ",\n";
  llvm::json::OStream json(os, /*IndentSize=*/2);
  os << "  \"code\": ";
  json.value(llvm::json::Value(std::move(code)));
  json.flush();
  os << "\n}\n";
  return text;
}

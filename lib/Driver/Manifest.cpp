//===- Manifest.cpp - The interface as JSON and as a C header -------------===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "lns/Driver/Interface.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/FormatVariadic.h"
#include "llvm/Support/JSON.h"
#include "llvm/Support/raw_ostream.h"

using namespace lns::driver;
namespace json = llvm::json;

//===----------------------------------------------------------------------===//
// JSON
//===----------------------------------------------------------------------===//

/// 2: functions have a workspace. 3: arguments may be updated.
static constexpr int64_t kManifestVersion = 3;

static json::Object toObject(const Value &value) {
  json::Object object{{"dtype", nameOf(value.type)},
                      {"shape", json::Array(value.shape)}};
  if (!value.name.empty())
    object["name"] = value.name;
  return object;
}

std::string lns::driver::toJSON(const Interface &interface) {
  json::Array functions;
  for (const Function &function : interface.functions) {
    json::Array arguments, results;
    for (const Value &value : function.arguments) {
      json::Object object = toObject(value);
      object["kind"] = value.kind;
      object["index"] = value.index;
      if (value.byValue)
        object["by_value"] = true;
      if (!value.field.empty())
        object["field"] = value.field;
      if (value.updated)
        object["updated"] = true;
      arguments.push_back(std::move(object));
    }
    for (const Value &value : function.results) {
      json::Object object = toObject(value);
      if (!value.kind.empty())
        object["kind"] = value.kind;
      results.push_back(std::move(object));
    }
    functions.push_back(json::Object{{"name", function.name},
                                     {"arguments", std::move(arguments)},
                                     {"results", std::move(results)},
                                     {"workspace", function.workspace}});
  }
  json::Object target{{"cpu", interface.cpu},
                      {"features", json::Array(interface.features)}};
  json::Value manifest = json::Object{{"version", kManifestVersion},
                                      {"target", std::move(target)},
                                      {"functions", std::move(functions)}};
  return llvm::formatv("{0:2}\n", manifest).str();
}

namespace lns::driver {
// json::ObjectMapper finds these two by argument-dependent lookup.
static bool fromJSON(const json::Value &json, Value &value, json::Path path) {
  json::ObjectMapper map(json, path);
  std::string dtype;
  if (!map || !map.map("dtype", dtype) || !map.map("shape", value.shape) ||
      !map.mapOptional("kind", value.kind) ||
      !map.mapOptional("index", value.index) ||
      !map.mapOptional("by_value", value.byValue) ||
      !map.mapOptional("name", value.name) ||
      !map.mapOptional("field", value.field) ||
      !map.mapOptional("updated", value.updated))
    return false;
  std::optional<DType> type = dtypeNamed(dtype);
  if (!type) {
    path.field("dtype").report("unknown element type");
    return false;
  }
  value.type = *type;
  // A file can say anything; a product of sizes must not overflow.
  int64_t elements = 1;
  for (int64_t size : value.shape) {
    if (size < 0 || (size > 0 && elements > (int64_t(1) << 40) / size)) {
      path.field("shape").report("sizes out of range");
      return false;
    }
    elements *= size;
  }
  return true;
}

static bool fromJSON(const json::Value &json, Function &function,
                     json::Path path) {
  json::ObjectMapper map(json, path);
  if (!map || !map.map("name", function.name) ||
      !map.map("arguments", function.arguments) ||
      !map.map("results", function.results) ||
      !map.map("workspace", function.workspace))
    return false;
  if (function.workspace < 0 || function.workspace > (int64_t(1) << 40)) {
    path.field("workspace").report("size out of range");
    return false;
  }
  return true;
}
} // namespace lns::driver

llvm::Expected<Interface> lns::driver::fromJSON(llvm::StringRef text) {
  llvm::Expected<json::Value> parsed = json::parse(text);
  if (!parsed)
    return parsed.takeError();
  Interface interface;
  json::Path::Root root("manifest");
  json::ObjectMapper map(*parsed, root);
  int64_t version = 0;
  if (!map || !map.map("version", version))
    return root.getError();
  if (version != kManifestVersion)
    return llvm::createStringError(
        "manifest version %lld, this tool reads version %lld; compile the "
        "model again",
        static_cast<long long>(version),
        static_cast<long long>(kManifestVersion));
  if (!map.map("functions", interface.functions))
    return root.getError();
  json::Object fields;
  if (const json::Object *found = parsed->getAsObject()->getObject("target"))
    fields = *found;
  json::Value target(std::move(fields));
  json::ObjectMapper targetMap(target, json::Path(root).field("target"));
  if (!targetMap || !targetMap.map("cpu", interface.cpu) ||
      !targetMap.map("features", interface.features))
    return root.getError();
  return interface;
}

//===----------------------------------------------------------------------===//
// C
//===----------------------------------------------------------------------===//

static llvm::StringRef cTypeOf(DType type) {
  switch (type) {
  case DType::F32:
    return "float";
  case DType::F64:
    return "double";
  case DType::F16:
  case DType::BF16:
    return "uint16_t";
  case DType::I1:
    return "uint8_t";
  case DType::I8:
    return "int8_t";
  case DType::I16:
    return "int16_t";
  case DType::I32:
    return "int32_t";
  case DType::I64:
    return "int64_t";
  }
  llvm_unreachable("all element types are handled");
}

/// `f32 8x784`, for a comment.
static std::string describe(const Value &value) {
  std::string text = nameOf(value.type).str();
  if (!value.shape.empty())
    text += " " + llvm::join(llvm::map_range(value.shape,
                                             [](int64_t size) {
                                               return std::to_string(size);
                                             }),
                             "x");
  return text;
}

/// What is known of a value beside its type, for a comment.
static std::string describePurpose(const Value &value) {
  std::string text = value.isEvent() ? ", events" : "";
  // A name is any text, and must not end the comment.
  for (llvm::StringRef part : {value.field, value.name})
    if (!part.empty())
      text += (text.empty() ? ", " : " of ") + part.str();
  for (size_t at; (at = text.find("*/")) != std::string::npos;)
    text.replace(at, 2, "* /");
  return text + (value.updated ? ", updated" : "");
}

static bool isIdentifier(llvm::StringRef name) {
  return !name.empty() && !llvm::isDigit(name.front()) &&
         llvm::all_of(name,
                      [](char c) { return llvm::isAlnum(c) || c == '_'; });
}

std::string lns::driver::toHeader(const Interface &interface,
                                  llvm::StringRef name) {
  std::string guard = "LNS_COMPILED_";
  for (char c : name)
    guard += llvm::isAlnum(c) ? llvm::toUpper(c) : '_';
  guard += "_H";

  std::string text;
  llvm::raw_string_ostream os(text);
  os << "/* Made by lns-compile for " << interface.cpu
     << ". Arrays are contiguous and row-major.\n"
        " * Results, updated arguments and the workspace share no memory with "
        "any other\n"
        " * argument. A call writes the next value of an updated argument to "
        "its memory.\n"
        " * The last argument of a function NAME is its workspace: "
        "NAME_WORKSPACE_BYTES of\n"
        " * memory for the call, aligned to 64 bytes (aligned_alloc(64, "
        "NAME_WORKSPACE_BYTES)),\n"
        " * with no content to set or keep, NULL where it is 0. A call "
        "allocates nothing; calls\n"
        " * that run at the same time need a workspace each. */\n#ifndef "
     << guard << "\n#define " << guard
     << "\n\n#include <stdint.h>\n\n#ifdef __cplusplus\nextern \"C\" {\n"
        "#endif\n\n/* The manifest, JSON. */\nextern const char "
        "lns_manifest[];\n";
  for (const Function &function : interface.functions) {
    os << "\n/* " << function.name << "\n";
    for (auto [i, value] : llvm::enumerate(function.arguments))
      os << " *   argument" << i << "  " << describe(value) << ", "
         << value.kind << " " << value.index << describePurpose(value) << "\n";
    for (auto [i, value] : llvm::enumerate(function.results))
      os << " *   result" << i << "  " << describe(value)
         << describePurpose(value) << "\n";
    os << " */\n";
    if (!isIdentifier(function.name)) {
      os << "/* (no declaration: the name is not one of C) */\n";
      continue;
    }
    os << "#define " << function.name << "_WORKSPACE_BYTES "
       << function.workspace << "\nvoid " << function.name << "(";
    llvm::ListSeparator comma;
    for (auto [i, value] : llvm::enumerate(function.arguments)) {
      if (value.byValue)
        os << comma << cTypeOf(value.type) << " argument" << i;
      else
        os << comma << (value.updated ? "" : "const ") << cTypeOf(value.type)
           << " *argument" << i;
    }
    for (auto [i, value] : llvm::enumerate(function.results))
      os << comma << cTypeOf(value.type) << " *result" << i;
    os << comma << "void *workspace);\n";
  }
  os << "\n#ifdef __cplusplus\n}\n#endif\n\n#endif /* " << guard << " */\n";
  return text;
}

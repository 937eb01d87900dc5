//===- Interface.cpp - The C interface of a compiled module ---------------===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "lns/Driver/Interface.h"
#include "lns/Codegen/Workspace.h"
#include "lns/Dialect/LNS/LNS.h"
#include "mlir/Dialect/Func/IR/FuncOps.h"

using namespace lns::driver;
using mlir::FailureOr;
using mlir::ShapedType;
using mlir::Type;
namespace func = mlir::func;

namespace {
/// What is known about an element type, in one place.
struct DTypeInfo {
  DType type;
  llvm::StringLiteral name;
  unsigned size;
};
constexpr DTypeInfo kTypes[] = {
    {DType::F32, "f32", 4},   {DType::F64, "f64", 8}, {DType::F16, "f16", 2},
    {DType::BF16, "bf16", 2}, {DType::I1, "i1", 1},   {DType::I8, "i8", 1},
    {DType::I16, "i16", 2},   {DType::I32, "i32", 4}, {DType::I64, "i64", 8}};
} // namespace

static const DTypeInfo &infoOf(DType type) {
  return kTypes[static_cast<unsigned>(type)];
}

llvm::StringRef lns::driver::nameOf(DType type) { return infoOf(type).name; }
unsigned lns::driver::sizeOf(DType type) { return infoOf(type).size; }

std::optional<DType> lns::driver::dtypeNamed(llvm::StringRef name) {
  for (const DTypeInfo &info : kTypes)
    if (info.name == name)
      return info.type;
  return std::nullopt;
}

int64_t Value::elements() const {
  int64_t count = 1;
  for (int64_t size : shape)
    count *= size;
  return count;
}

const Function *Interface::lookup(llvm::StringRef name) const {
  for (const Function &function : functions)
    if (function.name == name)
      return &function;
  return nullptr;
}

/// The element type that `type` is at the interface, where codes are the
/// integers that store them.
static std::optional<DType> toDType(Type type) {
  if (auto code = mlir::dyn_cast<lns::NumType>(type))
    type = code.getStorageType();
  if (type.isF32())
    return DType::F32;
  if (type.isF64())
    return DType::F64;
  if (type.isF16())
    return DType::F16;
  if (type.isBF16())
    return DType::BF16;
  if (type.isIndex())
    return DType::I64;
  if (!mlir::isa<mlir::IntegerType>(type))
    return std::nullopt;
  std::string name = "i" + std::to_string(type.getIntOrFloatBitWidth());
  return dtypeNamed(name);
}

/// Describes argument or result `index` of `function`, or says why it cannot
/// cross the interface.
static FailureOr<Value> describe(func::FuncOp function, llvm::StringRef what,
                                 unsigned index, Type type) {
  Value value;
  auto fail = [&](llvm::StringRef why, llvm::StringRef wayRound) {
    function.emitError() << what << " #" << index << " of function '"
                         << function.getSymName() << "' has type " << type
                         << ": " << why << "; " << wayRound;
    return mlir::failure();
  };
  Type element = type;
  if (auto shaped = mlir::dyn_cast<ShapedType>(type)) {
    if (!mlir::isa<mlir::TensorType, mlir::BaseMemRefType>(type))
      return fail("a vector has no C interface", "pass a tensor");
    if (!shaped.hasRank() || !shaped.hasStaticShape())
      return fail("a compiled function takes and returns static shapes only",
                  "export the model for example inputs of fixed sizes, or make "
                  "the function private");
    value.shape.assign(shaped.getShape().begin(), shaped.getShape().end());
    element = shaped.getElementType();
  } else {
    value.byValue = true;
  }
  std::optional<DType> dtype = toDType(element);
  if (!dtype)
    return fail("this type has no C interface",
                "use f16, bf16, f32, f64, i1, i8, i16, i32, i64, index or "
                "!lns.num, or make the function private");
  value.type = *dtype;
  return value;
}

/// The string attribute `name` among `attributes`, or nothing.
static std::string textOf(mlir::DictionaryAttr attributes,
                          llvm::StringRef name) {
  auto text = attributes ? attributes.getAs<mlir::StringAttr>(name) : nullptr;
  return text ? text.str() : std::string();
}

/// Says what argument `i` of `function` is for. `histories` counts those.
static void describePurpose(func::FuncOp function, unsigned i,
                            unsigned &histories, Value &value) {
  using lns::LNSDialect;
  mlir::DictionaryAttr attributes = function.getArgAttrDict(i);
  // lns-hoist-prepare changes signatures and says what came from where.
  auto indexOf = [&](llvm::StringRef name) {
    return function.getArgAttrOfType<mlir::IntegerAttr>(i, name);
  };
  if (mlir::IntegerAttr prepared = indexOf("lns.prepared")) {
    value.kind = "prepared";
    value.index = prepared.getInt();
    return;
  }
  value.name = textOf(attributes, LNSDialect::kHistoryAttrName);
  if (!value.name.empty()) {
    value.kind = "history";
    value.index = histories++;
    return;
  }
  mlir::IntegerAttr position = indexOf("lns.argument");
  value.index = position ? position.getInt() : i;
  value.name = textOf(attributes, LNSDialect::kNameAttrName);
  value.field = textOf(attributes, LNSDialect::kStateAttrName);
  std::string operand = textOf(attributes, LNSDialect::kOperandAttrName);
  if (!value.field.empty()) {
    value.kind = "state";
  } else if (!operand.empty()) {
    value.kind = "operand";
    value.name = operand;
  } else {
    value.kind =
        function.getArgAttr(i, LNSDialect::kParamAttrName) ? "param" : "input";
  }
}

/// What result `i` of `function` is called, or nothing.
static std::string nameOfResult(func::FuncOp function, unsigned i) {
  using lns::LNSDialect;
  if (function.getResultAttr(i, LNSDialect::kLossAttrName))
    return "loss";
  mlir::DictionaryAttr attributes = function.getResultAttrDict(i);
  std::string absmax = textOf(attributes, LNSDialect::kGradientAbsmaxAttrName);
  if (!absmax.empty())
    return "gradient_absmax." + absmax;
  return textOf(attributes, LNSDialect::kNameAttrName);
}

static FailureOr<Function> describe(func::FuncOp function) {
  Function result;
  result.name = function.getSymName().str();
  unsigned histories = 0;
  for (unsigned i = 0, e = function.getNumArguments(); i < e; ++i) {
    FailureOr<Value> value =
        describe(function, "argument", i, function.getArgumentTypes()[i]);
    if (failed(value))
      return mlir::failure();
    describePurpose(function, i, histories, *value);
    result.arguments.push_back(std::move(*value));
  }
  for (auto [i, type] : llvm::enumerate(function.getResultTypes())) {
    FailureOr<Value> value = describe(function, "result", i, type);
    if (failed(value))
      return mlir::failure();
    // Written to the argument's memory: no result of the C function.
    if (auto updates = function.getResultAttrOfType<mlir::IntegerAttr>(
            i, lns::LNSDialect::kUpdatesAttrName)) {
      result.arguments[updates.getInt()].updated = true;
      continue;
    }
    value->byValue = false;
    value->name = nameOfResult(function, i);
    if (std::string event = textOf(function.getResultAttrDict(i),
                                   lns::LNSDialect::kEventAttrName);
        !event.empty()) {
      value->kind = "event";
      value->name = std::move(event);
    }
    result.results.push_back(std::move(*value));
  }
  return result;
}

FailureOr<Interface> lns::driver::describeInterface(mlir::ModuleOp module) {
  Interface interface;
  for (auto function : module.getOps<func::FuncOp>()) {
    if (function.isExternal() || !function.isPublic())
      continue;
    FailureOr<Function> described = describe(function);
    if (failed(described))
      return mlir::failure();
    interface.functions.push_back(std::move(*described));
  }
  return interface;
}

void lns::driver::describeWorkspaces(mlir::ModuleOp module,
                                     Interface &interface) {
  for (Function &entry : interface.functions) {
    auto function = module.lookupSymbol<func::FuncOp>(entry.name);
    unsigned last = function.getNumArguments() - 1;
    assert(function.getArgAttr(last, codegen::kWorkspaceAttrName));
    entry.workspace =
        mlir::cast<mlir::MemRefType>(function.getArgumentTypes()[last])
            .getNumElements();
  }
}

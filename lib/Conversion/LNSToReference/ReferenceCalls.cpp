//===- ReferenceCalls.cpp - Calls of the C reference functions ------------===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "ReferenceCalls.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Func/IR/FuncOps.h"

using namespace mlir;
using namespace lns;

Value ReferenceCalls::i32(int32_t value) {
  return arith::ConstantOp::create(b, loc, b.getI32IntegerAttr(value));
}

SmallVector<Value> ReferenceCalls::format(NumType type) {
  numerics::Format format = type.getFormat();
  return {i32(format.bits()), i32(format.gamma()), i32(format.bias())};
}

Value ReferenceCalls::word(Value code) {
  auto type = cast<NumType>(code.getType());
  Value stored = BitcastOp::create(b, loc, type.getStorageType(), code);
  return arith::ExtUIOp::create(b, loc, b.getI32Type(), stored);
}

Value ReferenceCalls::code(Value word, NumType type) {
  Value stored = arith::TruncIOp::create(b, loc, type.getStorageType(), word);
  return BitcastOp::create(b, loc, type, stored);
}

Value ReferenceCalls::call(StringRef name, Type result, ValueRange leading,
                           ValueRange codes, ValueRange trailing) {
  SmallVector<Value> arguments(leading);
  for (Value code : codes) {
    arguments.push_back(word(code));
    llvm::append_range(arguments, format(cast<NumType>(code.getType())));
  }
  llvm::append_range(arguments, trailing);

  auto function = module.lookupSymbol<func::FuncOp>(name);
  if (!function) {
    OpBuilder::InsertionGuard guard(b);
    b.setInsertionPointToStart(module.getBody());
    function = func::FuncOp::create(
        b, loc, name,
        b.getFunctionType(TypeRange(ValueRange(arguments)), result));
    function.setPrivate();
  }
  return func::CallOp::create(b, loc, function, arguments).getResult(0);
}

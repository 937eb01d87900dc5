//===- RuntimeCalls.cpp - Calls into the runtime archive ------------------===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "RuntimeCalls.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/MemRef/IR/MemRef.h"
#include "mlir/Dialect/SCF/IR/SCF.h"
#include "mlir/Interfaces/FunctionInterfaces.h"

using namespace mlir;

/// The block whose frame holds what a call needs: that of the function, since
/// inside a sequential loop the stack would grow; but of each iteration of a
/// parallel loop, since threads must not share it.
static Block *getFrame(Block *block) {
  Operation *parent = block->getParentOp();
  while (!isa<FunctionOpInterface, scf::ParallelOp, scf::ForallOp>(parent))
    parent = parent->getParentOp();
  return &parent->getRegion(0).front();
}

Value lns::storeWords(OpBuilder &b, Location loc, ArrayRef<Value> words) {
  auto type = MemRefType::get({int64_t(words.size())}, b.getI64Type());
  Value slot;
  {
    OpBuilder::InsertionGuard guard(b);
    b.setInsertionPointToStart(getFrame(b.getInsertionBlock()));
    slot = memref::AllocaOp::create(b, loc, type);
  }
  for (auto [i, word] : llvm::enumerate(words)) {
    Value index = arith::ConstantIndexOp::create(b, loc, i);
    memref::StoreOp::create(b, loc, word, slot, index);
  }
  return getAddress(b, loc, slot);
}

Value lns::getAddress(OpBuilder &b, Location loc, Value memref) {
  Value address =
      memref::ExtractAlignedPointerAsIndexOp::create(b, loc, memref);
  return arith::IndexCastOp::create(b, loc, b.getI64Type(), address);
}

void lns::callRuntime(OpBuilder &b, Location loc, SymbolTable &symbols,
                      StringRef name, ValueRange arguments) {
  auto function = symbols.lookup<func::FuncOp>(name);
  if (!function) {
    OpBuilder declare(b.getContext());
    function = func::FuncOp::create(
        declare, loc, name, b.getFunctionType(arguments.getTypes(), {}));
    function.setPrivate();
    symbols.insert(function);
  }
  func::CallOp::create(b, loc, function, arguments);
}

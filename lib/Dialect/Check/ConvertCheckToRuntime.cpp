//===- ConvertCheckToRuntime.cpp - Expectations to calls ------------------===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "lns/Dialect/Check/Check.h"
#include "lns/Dialect/Check/Passes.h"
#include "lns/Runtime/Check.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/ControlFlow/IR/ControlFlowOps.h"
#include "mlir/Dialect/Func/IR/FuncOps.h"
#include "mlir/Dialect/MemRef/IR/MemRef.h"
#include "mlir/Dialect/SCF/IR/SCF.h"
#include "mlir/IR/Builders.h"
#include "mlir/IR/BuiltinOps.h"
#include "mlir/IR/SymbolTable.h"
#include "llvm/ADT/StringMap.h"
#include "llvm/ADT/TypeSwitch.h"

namespace lns::check {
#define GEN_PASS_DEF_CONVERTCHECKTORUNTIME
#include "lns/Dialect/Check/Passes.h.inc"
} // namespace lns::check

using namespace mlir;
using namespace lns::check;
using lns::runtime::Element;
using lns::runtime::Expectation;

/// How the runtime reads elements of `type`, if it can.
static std::optional<Element> getElement(Type type) {
  if (type.isF16())
    return Element::F16;
  if (type.isBF16())
    return Element::BF16;
  if (type.isF32())
    return Element::F32;
  if (type.isF64())
    return Element::F64;
  if (type.isIndex())
    return Element::I64;
  if (!isa<IntegerType>(type))
    return std::nullopt;
  switch (type.getIntOrFloatBitWidth()) {
  case 1:
    return Element::I1;
  case 8:
    return Element::I8;
  case 16:
    return Element::I16;
  case 32:
    return Element::I32;
  case 64:
    return Element::I64;
  default:
    return std::nullopt;
  }
}

/// `file:line:column` of the first source position in `loc`.
static std::string describe(Location loc) {
  std::string text;
  loc->walk([&](Location inner) {
    auto position = dyn_cast<FileLineColLoc>(inner);
    if (!position)
      return WalkResult::advance();
    text = (position.getFilename().getValue() + ":" +
            Twine(position.getLine()) + ":" + Twine(position.getColumn()))
               .str();
    return WalkResult::interrupt();
  });
  return text.empty() ? "unknown location" : text;
}

namespace {

/// What the three ops ask for, in the terms of the C interface.
struct Bound {
  Expectation kind;
  double value = 0, abs = 0;
};

class Lowering {
public:
  explicit Lowering(ModuleOp module)
      : module(module), symbols(module), builder(module.getContext()) {}

  LogicalResult lower(Operation *op, Bound bound);
  void lower(cf::AssertOp op);

private:
  Value constant(int64_t value) {
    return arith::ConstantIndexOp::create(builder, loc, value);
  }
  Value constant(double value) {
    return arith::ConstantOp::create(builder, loc,
                                     builder.getF64FloatAttr(value));
  }
  Value address(Value memref) {
    return memref::ExtractAlignedPointerAsIndexOp::create(builder, loc, memref);
  }
  Value addressOfText(StringRef text);
  Value allocate(MemRefType type);
  Value store(ArrayRef<Value> indices);
  void call(StringRef name, ArrayRef<Value> operands);

  ModuleOp module;
  SymbolTable symbols;
  OpBuilder builder;
  Location loc = builder.getUnknownLoc();
  llvm::StringMap<memref::GlobalOp> texts;
  /// Freed behind the call. An allocation in a loop would grow the stack.
  SmallVector<Value> temporaries;
};

} // namespace

Value Lowering::addressOfText(StringRef text) {
  memref::GlobalOp &global = texts[text];
  if (!global) {
    SmallVector<int8_t> bytes(text.begin(), text.end());
    bytes.push_back(0);
    auto type = MemRefType::get(bytes.size(), builder.getI8Type());
    auto value = DenseElementsAttr::get(
        RankedTensorType::get(type.getShape(), builder.getI8Type()),
        ArrayRef<int8_t>(bytes));
    OpBuilder::InsertionGuard guard(builder);
    builder.setInsertionPointToStart(module.getBody());
    global = memref::GlobalOp::create(
        builder, loc, "check_where", builder.getStringAttr("private"), type,
        value, /*constant=*/true, /*alignment=*/IntegerAttr());
    symbols.insert(global);
  }
  return address(memref::GetGlobalOp::create(builder, loc, global.getType(),
                                             global.getSymName()));
}

Value Lowering::allocate(MemRefType type) {
  temporaries.push_back(memref::AllocOp::create(builder, loc, type));
  return temporaries.back();
}

/// The values in memory, as the runtime reads sizes and strides.
Value Lowering::store(ArrayRef<Value> indices) {
  Value memory = allocate(MemRefType::get(std::max<int64_t>(indices.size(), 1),
                                          builder.getIndexType()));
  for (auto [position, value] : llvm::enumerate(indices))
    memref::StoreOp::create(builder, loc, value, memory,
                            constant(static_cast<int64_t>(position)));
  return memory;
}

void Lowering::call(StringRef name, ArrayRef<Value> operands) {
  auto callee = symbols.lookup<func::FuncOp>(name);
  if (!callee) {
    OpBuilder::InsertionGuard guard(builder);
    builder.setInsertionPointToEnd(module.getBody());
    callee = func::FuncOp::create(
        builder, builder.getUnknownLoc(), name,
        builder.getFunctionType(ValueRange(operands).getTypes(), {}));
    callee.setPrivate();
    symbols.insert(callee);
  }
  func::CallOp::create(builder, loc, callee, operands);
}

LogicalResult Lowering::lower(Operation *op, Bound bound) {
  Value actual = op->getOperand(0), expected = op->getOperand(1);
  Type type = actual.getType();
  if (isa<TensorType>(type))
    return op->emitOpError("compares tensors; bufferize before "
                           "convert-check-to-runtime");
  std::optional<Element> element = getElement(getElementTypeOrSelf(type));
  if (!element)
    return op->emitOpError("compares elements of type ")
           << getElementTypeOrSelf(type)
           << ", which the runtime cannot read; lower them to an integer of 1, "
              "8, 16, 32 or 64 bits or to f16, bf16, f32 or f64 first";

  builder.setInsertionPoint(op);
  loc = op->getLoc();
  if (!isa<MemRefType>(type)) {
    for (Value *scalar : {&actual, &expected}) {
      Value memory = allocate(MemRefType::get({}, type));
      memref::StoreOp::create(builder, loc, *scalar, memory);
      *scalar = memory;
    }
  }

  // Sizes, then strides of both; an offset moves the address.
  auto memrefType = cast<MemRefType>(actual.getType());
  int64_t rank = memrefType.getRank();
  int64_t bytes = *element == Element::I1 || *element == Element::I8 ? 1
                  : memrefType.getElementType().isIndex()
                      ? 8
                      : memrefType.getElementTypeBitWidth() / 8;
  SmallVector<Value> sizes[2], strides[2];
  Value operands[] = {actual, expected}, addresses[2];
  for (auto [side, memref] : llvm::enumerate(operands)) {
    auto metadata =
        memref::ExtractStridedMetadataOp::create(builder, loc, memref);
    llvm::append_range(sizes[side], metadata.getSizes());
    llvm::append_range(strides[side], metadata.getStrides());
    Value skipped = arith::MulIOp::create(builder, loc, metadata.getOffset(),
                                          constant(bytes));
    addresses[side] =
        arith::AddIOp::create(builder, loc, address(memref), skipped);
  }
  Value where = addressOfText(describe(loc));
  SmallVector<Value> shape(sizes[0]);
  llvm::append_range(shape, strides[0]);
  llvm::append_range(shape, strides[1]);
  // Sizes known only at run time may differ: the runtime looks at both.
  Value expectedSizes = constant(int64_t(0));
  if (!memrefType.hasStaticShape())
    expectedSizes = address(store(sizes[1]));
  call("lns_check_expect",
       {constant(static_cast<int64_t>(bound.kind)),
        constant(static_cast<int64_t>(*element)), constant(rank),
        address(store(shape)), expectedSizes, addresses[0], addresses[1],
        constant(bound.value), constant(bound.abs), where});
  for (Value temporary : temporaries)
    memref::DeallocOp::create(builder, loc, temporary);
  temporaries.clear();
  op->erase();
  return success();
}

/// An assertion guards memory (the bounds of a gather): it cannot be counted
/// and left behind, but it can say where it stands before the program ends.
void Lowering::lower(cf::AssertOp op) {
  builder.setInsertionPoint(op);
  loc = op.getLoc();
  Value isTrue = arith::ConstantIntOp::create(builder, loc, 1, 1);
  Value failed = arith::XOrIOp::create(builder, loc, op.getArg(), isTrue);
  auto guard =
      scf::IfOp::create(builder, loc, failed, /*withElseRegion=*/false);
  builder.setInsertionPointToStart(guard.thenBlock());
  call("lns_assert_failed",
       {addressOfText(describe(loc) +
                      ": assertion failed: " + op.getMsg().str())});
  op->erase();
}

namespace {
struct ConvertCheckToRuntime
    : lns::check::impl::ConvertCheckToRuntimeBase<ConvertCheckToRuntime> {
  void runOnOperation() override {
    SmallVector<std::pair<Operation *, Bound>> ops;
    SmallVector<cf::AssertOp> assertions;
    getOperation()->walk([&](Operation *op) {
      llvm::TypeSwitch<Operation *>(op)
          .Case([&](cf::AssertOp op) { assertions.push_back(op); })
          .Case([&](ExpectEqOp) { ops.push_back({op, {Expectation::Equal}}); })
          .Case([&](ExpectUlpOp ulp) {
            ops.push_back(
                {op,
                 {Expectation::Ulps, static_cast<double>(ulp.getMaxUlp())}});
          })
          .Case([&](ExpectRelOp rel) {
            ops.push_back(
                {op,
                 {Expectation::Relative, rel.getMax().convertToDouble(),
                  rel.getAbs() ? rel.getAbs()->convertToDouble() : 0.0}});
          });
    });
    Lowering lowering(getOperation());
    for (auto &[op, bound] : ops)
      if (failed(lowering.lower(op, bound)))
        return signalPassFailure();
    for (cf::AssertOp assertion : assertions)
      lowering.lower(assertion);
  }
};
} // namespace

//===- RandomHazards.h - Programs that access memory at random --*- C++ -*-===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// \file
/// `test.access`, an op of any unit that reads and writes any of its operands,
/// so that two units may write one slot; and random programs of it.
///
//===----------------------------------------------------------------------===//

#ifndef LNS_UNITTESTS_DRIVER_RANDOMHAZARDS_H
#define LNS_UNITTESTS_DRIVER_RANDOMHAZARDS_H

#include "lns/Dialect/LNSHW/LNSHW.h"

#include "mlir/IR/BuiltinTypes.h"
#include "mlir/IR/OpDefinition.h"
#include "mlir/Interfaces/SideEffectInterfaces.h"

#include <random>

namespace lns::tests {

/// Operands: tokens, then memory. Attributes: `unit`; `reads` and `writes`, a
/// bit for each operand.
class AccessOp
    : public mlir::Op<
          AccessOp, mlir::OpTrait::ZeroRegions, mlir::OpTrait::OneResult,
          mlir::OpTrait::OneTypedResult<hw::TokenType>::Impl,
          mlir::OpTrait::ZeroSuccessors, mlir::OpTrait::VariadicOperands,
          hw::AcceleratorOpInterface::Trait,
          mlir::MemoryEffectOpInterface::Trait> {
public:
  using Op::Op;
  using Op::print;

  static llvm::StringRef getOperationName() { return "test.access"; }
  static llvm::ArrayRef<llvm::StringRef> getAttributeNames() { return {}; }

  int64_t get(llvm::StringRef name) {
    return (*this)->getAttrOfType<mlir::IntegerAttr>(name).getInt();
  }
  hw::Unit getUnit() { return hw::Unit(get("unit")); }
  mlir::ValueRange getAfter() {
    auto isToken = [](mlir::Value operand) {
      return llvm::isa<hw::TokenType>(operand.getType());
    };
    return (*this)->getOperands().take_front(
        llvm::count_if((*this)->getOperands(), isToken));
  }
  llvm::SmallVector<mlir::Value> getPlaces() { return {}; }
  llvm::SmallVector<mlir::Value> getMemory() {
    return llvm::to_vector(
        (*this)->getOperands().drop_front(getAfter().size()));
  }
  hw::WorkFunction getWork(const hw::Machine &) { return {}; }
  hw::Evaluation getEvaluation(const hw::Machine &) { return {}; }
  void getEffects(llvm::SmallVectorImpl<mlir::SideEffects::EffectInstance<
                      mlir::MemoryEffects::Effect>> &effects) {
    for (mlir::OpOperand &operand : (*this)->getOpOperands()) {
      if (get("reads") >> operand.getOperandNumber() & 1)
        effects.emplace_back(mlir::MemoryEffects::Read::get(), &operand);
      if (get("writes") >> operand.getOperandNumber() & 1)
        effects.emplace_back(mlir::MemoryEffects::Write::get(), &operand);
    }
  }
};

class AccessDialect : public mlir::Dialect {
public:
  explicit AccessDialect(mlir::MLIRContext *context)
      : Dialect(getDialectNamespace(), context,
                mlir::TypeID::get<AccessDialect>()) {
    addOperations<AccessOp>();
  }
  static llvm::StringRef getDialectNamespace() { return "test"; }
};

/// Loops that carry tokens and counts, few slots, so that they are used again.
class RandomHazards {
public:
  explicit RandomHazards(unsigned seed) : engine(seed) {
    text = "lnshw.accelerator @pe #lnshw.configuration\n"
           "lnshw.program @p on @pe(%x: memref<4xi8>) {\n"
           "%r = lnshw.ready\n";
    Names names;
    names.tokens = {"%r"};
    for (int value = 0; value < 4; ++value) {
      std::string name = "%c" + std::to_string(value);
      text +=
          name + " = arith.constant " + std::to_string(value) + " : index\n";
      names.indices.push_back(name);
    }
    numBuffers = upTo(2) + 1;
    isDense = upTo(2) != 0;
    for (int i = 0; i < numBuffers; ++i)
      text += "%b" + std::to_string(i) + " = lnshw.buffer depth(" +
              std::to_string(upTo(2) + 1) + ") : " + kBuffer + "\n";
    // Most slots are written before, so that other hazards are left.
    if (upTo(3))
      for (int i = 0; i < numBuffers; ++i)
        for (int k = 0; k < 3; ++k)
          makeAccess(names, makeSlot(i, names.indices[size_t(k)]), 0, 1);
    makeBlock(names, 0);
    text += "}\n";
  }

  std::string getText() const { return text; }

private:
  static constexpr const char *kBuffer =
      "!lnshw.buffer<memref<2x2xi8, #lnshw.space<a>>>";
  static constexpr const char *kSlot = "memref<2x2xi8, #lnshw.space<a>>";

  struct Names {
    std::vector<std::string> tokens, indices;
  };

  int upTo(int limit) {
    return std::uniform_int_distribution<int>(0, limit)(engine);
  }
  std::string makeName(char kind) {
    return std::string("%") + kind + "_" + std::to_string(numNames++);
  }
  /// Often the last.
  const std::string &choose(const std::vector<std::string> &names) {
    int last = int(names.size()) - 1;
    return names[size_t(last -
                        (upTo(2) ? std::min(last, upTo(2)) : upTo(last)))];
  }
  std::string makeSlot(int buffer, const std::string &index) {
    std::string name = makeName('s');
    text += name + " = lnshw.slot %b" + std::to_string(buffer) + "[" + index +
            "] : " + kBuffer + "\n";
    return name;
  }

  /// `kind`: 0 writes, 1 reads, 2 does both.
  void makeAccess(Names &names, const std::string &memory, int kind, int unit) {
    std::string name = makeName('t'), operands, types;
    // Dense programs have many tokens: most accesses are ordered.
    int count = isDense ? upTo(3) + 1 : upTo(1);
    for (int i = 0; i < count; ++i) {
      operands += choose(names.tokens) + ", ";
      types += "!lnshw.token, ";
    }
    int bit = 1 << count;
    text += name + " = \"test.access\"(" + operands + memory +
            ") {unit = " + std::to_string(unit) +
            ", reads = " + std::to_string(kind == 0 ? 0 : bit) +
            ", writes = " + std::to_string(kind == 1 ? 0 : bit) + "} : (" +
            types + (memory == "%x" ? "memref<4xi8>" : kSlot) +
            ") -> !lnshw.token\n";
    names.tokens.push_back(name);
  }

  void makeBlock(Names &names, int depth) {
    for (int count = upTo(5) + 1; count > 0; --count) {
      int kind = upTo(13);
      if (kind < 8) {
        std::string memory =
            kind == 0 ? "%x"
                      : makeSlot(upTo(numBuffers - 1), choose(names.indices));
        makeAccess(names, memory, upTo(2), upTo(3));
      } else if (kind < 10) {
        static const char *const ops[] = {"addi", "muli", "subi", "divui"};
        const char *op = ops[upTo(upTo(2) ? 2 : 3)];
        std::string name = makeName('i');
        std::string divisor = "%c" + std::to_string(upTo(1) + 2);
        text += name + " = arith." + op + " " + choose(names.indices) + ", " +
                (op == ops[3] ? divisor : choose(names.indices)) + " : index\n";
        names.indices.push_back(name);
      } else if (kind < 12) {
        if (depth < 3)
          makeLoop(names, depth);
      } else if (kind == 12) {
        text += "lnshw.wait " + choose(names.tokens) + "\n";
      } else if (upTo(2) == 0) {
        text += "lnshw.barrier\n";
      }
    }
  }

  void makeLoop(Names &names, int depth) {
    struct Carried {
      std::string argument, result;
      bool isToken;
    };
    std::vector<Carried> carried;
    std::string inits, types, results, variable = makeName('i');
    Names inside = names;
    for (int count = upTo(4); count > 0; --count) {
      bool isToken = upTo(2) != 0;
      Carried one{makeName('a'), makeName('v'), isToken};
      std::string comma = carried.empty() ? "" : ", ";
      inits += comma + one.argument + " = " +
               choose(isToken ? names.tokens : names.indices);
      types += comma + (isToken ? "!lnshw.token" : "index");
      results += comma + one.result;
      carried.push_back(one);
    }
    std::string end = makeName('e');
    text += end + " = arith.constant " + std::to_string(upTo(8)) + " : index\n";
    if (!carried.empty())
      text += results + " = ";
    text += "scf.for " + variable + " = %c0 to " + end + " step %c1 ";
    if (!carried.empty())
      text += "iter_args(" + inits + ") -> (" + types + ") ";
    text += "{\n";
    inside.indices.push_back(variable);
    for (const Carried &one : carried)
      (one.isToken ? inside.tokens : inside.indices).push_back(one.argument);
    makeBlock(inside, depth + 1);
    std::string yields;
    for (const Carried &one : carried)
      yields += (yields.empty() ? "" : ", ") +
                choose(one.isToken ? inside.tokens : inside.indices);
    if (!carried.empty())
      text += "scf.yield " + yields + " : " + types + "\n";
    text += "}\n";
    for (const Carried &one : carried)
      (one.isToken ? names.tokens : names.indices).push_back(one.result);
  }

  std::mt19937 engine;
  std::string text;
  int numBuffers = 1;
  int numNames = 0;
  bool isDense = false;
};

} // namespace lns::tests

MLIR_DECLARE_EXPLICIT_TYPE_ID(lns::tests::AccessDialect)
MLIR_DECLARE_EXPLICIT_TYPE_ID(lns::tests::AccessOp)

#endif // LNS_UNITTESTS_DRIVER_RANDOMHAZARDS_H

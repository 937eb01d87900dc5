//===- WorkOp.h - An op of a unit that the simulator has not seen -*- C++ -*-=//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// \file
/// `test.work`: keeps a unit busy as its attributes say and writes down what it
/// was given, so that tests see what a simulator passes on [H4].
///
//===----------------------------------------------------------------------===//

#ifndef LNS_UNITTESTS_SIMULATOR_WORKOP_H
#define LNS_UNITTESTS_SIMULATOR_WORKOP_H

#include "lns/Dialect/LNSHW/LNSHW.h"

#include "mlir/IR/BuiltinTypes.h"
#include "mlir/IR/OpDefinition.h"

#include <vector>

namespace lns::test {

/// Operands: tokens, then places, then memory. Attributes: `unit`, `cycles`,
/// `latency`, all 0 where they are missing; `saturations` of each evaluation;
/// with `plus_place`, the first place modulo 4 adds to the cycles.
class WorkOp
    : public mlir::Op<
          WorkOp, mlir::OpTrait::ZeroRegions, mlir::OpTrait::OneResult,
          mlir::OpTrait::OneTypedResult<hw::TokenType>::Impl,
          mlir::OpTrait::ZeroSuccessors, mlir::OpTrait::VariadicOperands,
          hw::AcceleratorOpInterface::Trait> {
public:
  using Op::Op;
  using Op::print;

  struct Record {
    int64_t id; ///< the attribute `id`
    std::vector<int64_t> places;
    std::vector<char *> memory;
  };
  /// What was evaluated, in that order.
  static std::vector<Record> &log() {
    static std::vector<Record> records;
    return records;
  }

  static llvm::StringRef getOperationName() { return "test.work"; }
  static llvm::ArrayRef<llvm::StringRef> getAttributeNames() { return {}; }

  int64_t get(llvm::StringRef name) {
    auto value = (*this)->getAttrOfType<mlir::IntegerAttr>(name);
    return value ? value.getInt() : 0;
  }
  hw::Unit getUnit() { return hw::Unit(get("unit")); }
  mlir::ValueRange getAfter() {
    auto isToken = [](mlir::Value operand) {
      return llvm::isa<hw::TokenType>(operand.getType());
    };
    return (*this)->getOperands().take_front(
        llvm::count_if((*this)->getOperands(), isToken));
  }
  llvm::SmallVector<mlir::Value> getPlaces() {
    return llvm::to_vector(
        llvm::make_filter_range((*this)->getOperands(), [](mlir::Value value) {
          return value.getType().isIndex();
        }));
  }
  llvm::SmallVector<mlir::Value> getMemory() {
    return llvm::to_vector(
        llvm::make_filter_range((*this)->getOperands(), [](mlir::Value value) {
          return llvm::isa<mlir::MemRefType>(value.getType());
        }));
  }
  hw::WorkFunction getWork(const hw::Machine &) {
    hw::Work work;
    work.cycles = get("cycles");
    work.latency = get("latency");
    work.elements = 1;
    bool plus = (*this)->hasAttr("plus_place");
    return [work, plus](llvm::ArrayRef<int64_t> places) {
      hw::Work result = work;
      if (plus)
        result.cycles += places[0] & 3;
      return result;
    };
  }
  hw::Evaluation getEvaluation(const hw::Machine &machine) {
    if ((*this)->hasAttr("no_values"))
      return {};
    int64_t id = get("id"), saturations = get("saturations");
    return [id, saturations, &machine](llvm::ArrayRef<int64_t> places,
                                       llvm::ArrayRef<char *> memory) {
      log().push_back({id, places.vec(), memory.vec()});
      machine.countSaturations(saturations);
    };
  }
};

class TestDialect : public mlir::Dialect {
public:
  explicit TestDialect(mlir::MLIRContext *context)
      : Dialect(getDialectNamespace(), context,
                mlir::TypeID::get<TestDialect>()) {
    addOperations<WorkOp>();
  }
  static llvm::StringRef getDialectNamespace() { return "test"; }
};

} // namespace lns::test

MLIR_DECLARE_EXPLICIT_TYPE_ID(lns::test::TestDialect)
MLIR_DECLARE_EXPLICIT_TYPE_ID(lns::test::WorkOp)

#endif // LNS_UNITTESTS_SIMULATOR_WORKOP_H

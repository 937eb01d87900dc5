//===- Quantizer.h - Deciding and rewriting contractions --------*- C++ -*-===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// \file
/// The two steps of `lns-quantize`: what becomes of each contraction
/// (QuantizePlan.cpp), and making it so (Quantize.cpp).
///
//===----------------------------------------------------------------------===//

#ifndef LNS_LIB_TRANSFORMS_QUANTIZER_H
#define LNS_LIB_TRANSFORMS_QUANTIZER_H

#include "lns/Transforms/QuantizationPolicy.h"

#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/IR/PatternMatch.h"
#include "mlir/IR/TypeUtilities.h"

namespace lns::transforms {

/// One operand of a contraction, as `lns.contract` will have it.
struct OperandPlan {
  /// The use that holds the value: contractions before this one are replaced
  /// while the plan waits.
  mlir::OpOperand *use = nullptr;
  mlir::AffineMap map;
  /// Dimensions of size 1 of the value that the map does not address: the
  /// operand is the value collapsed without them.
  llvm::SmallVector<unsigned> unitDims;
  Role role = Role::Activation;
  /// Null: the operand stays in f32.
  NumType format;
  /// Dimensions of the operand that have a scale for each index.
  llvm::SmallVector<unsigned> scaleDims;
  /// Whether the dimension that is in blocks has a scale for each.
  bool hasBlockScales = false;
  ScaleSource source;
  ScaleKind kind = ScaleKind::Absmax;
  Underflow underflow = Underflow::Zero;
  Rounding rounding = Rounding::Nearest;

  bool hasOneScale() const { return scaleDims.empty() && !hasBlockScales; }
  mlir::Value getValue() const { return use->get(); }
  mlir::RankedTensorType getType() const {
    return llvm::cast<mlir::RankedTensorType>(getValue().getType());
  }
  mlir::Type getElementType() const {
    return format ? mlir::Type(format)
                  : mlir::getElementTypeOrSelf(getValue().getType());
  }
};

/// A reduction in blocks that are dot products of their own [D6].
struct BlockPlan {
  /// The dimension of the iteration space, before it becomes two.
  unsigned dim;
  int64_t length;
};

/// What becomes of one contraction.
struct Plan {
  mlir::linalg::LinalgOp op;
  /// Why it stays in f32; empty where it does not.
  std::string reason;
  OperandPlan operands[2];
  std::optional<BlockPlan> blocks;
  mlir::AffineMap resultMap;
  DatapathAttrInterface datapath;

  /// The dimension of an operand that is in blocks.
  unsigned getBlockedDim(unsigned side) const {
    mlir::AffineMap map = operands[side].map;
    return *map.getResultPosition(
        mlir::getAffineDimExpr(blocks->dim, map.getContext()));
  }
};

/// A quantized operand.
struct Codes {
  mlir::Value codes, scale;
};

/// Tells what the operands of contractions are used for [M6].
class RoleAnalysis {
public:
  virtual ~RoleAnalysis() = default;
  /// Assigns the roles of both operands; a reason why the contraction stays in
  /// f32, empty where it need not.
  virtual std::string assignRoles(Plan &plan) = 0;
};

/// Where stochastic rounding takes its bits from [Q4].
struct RandomSource {
  mlir::Value seed, step, indexBase;
  /// The stream of the next op that draws.
  uint32_t nextStream = 0;
};

/// Plans every contraction of a module, then rewrites each one.
class Quantizer {
public:
  /// With a source of random bits the module is one training step: operands are
  /// followed through views to the tensor that forward and backward share, and
  /// transposes become part of the indexing maps.
  Quantizer(mlir::ModuleOp module, QuantizationPolicy &policy,
            RoleAnalysis &roles, RandomSource *random = nullptr)
      : module(module), policy(policy), roles(roles), random(random),
        rewriter(module.getContext()) {
    // Ops on arguments of the function draw behind the index base.
    if (random && random->indexBase)
      lastAtStart[random->indexBase.getParentBlock()] =
          random->indexBase.getDefiningOp();
  }

  llvm::FailureOr<Plan> plan(mlir::linalg::LinalgOp op);
  void rewrite(const Plan &plan);

private:
  llvm::LogicalResult planScales(Plan &plan, const ContractionPolicy &choice);
  llvm::LogicalResult planBlocks(Plan &plan, const ContractionPolicy &choice);
  void setInsertionPointAfter(mlir::Value value);
  mlir::Value getValue(const OperandPlan &operand);
  mlir::Value createScale(const Plan &plan, unsigned side, mlir::Value value,
                          mlir::AffineMap map);
  Codes quantize(const Plan &plan, unsigned side);
  Codes quantizeSource(const Plan &plan, unsigned side, mlir::Value value);
  mlir::Value getBlocks(const Plan &plan, unsigned side, mlir::Value value);
  void moveCodes(mlir::Value value, mlir::Value replacement);
  mlir::Value addInit(mlir::Location loc, mlir::Value value, mlir::Value init);

  mlir::ModuleOp module;
  QuantizationPolicy &policy;
  RoleAnalysis &roles;
  RandomSource *random;
  mlir::IRRewriter rewriter;
  /// Codes by value, format, scale map, role, kind and source of the scale.
  /// Policy decides the rest by role.
  using CodesKey = std::tuple<mlir::Value, mlir::Type, mlir::AffineMap,
                              unsigned, unsigned, mlir::Attribute>;
  llvm::DenseMap<CodesKey, Codes> quantized;
  /// Views of codes, by view of values and codes.
  llvm::DenseMap<std::pair<mlir::Value, mlir::Value>, mlir::Value> codeViews;
  /// Codes in blocks, by codes, dimension and length.
  llvm::DenseMap<std::tuple<mlir::Value, unsigned, int64_t>, mlir::Value>
      blocked;
  /// Values without dimensions of size 1, by value and type.
  llvm::DenseMap<std::pair<mlir::Value, mlir::Type>, mlir::Value>
      collapsedValues;
  /// The last op of this pass on the arguments of a block.
  llvm::DenseMap<mlir::Block *, mlir::Operation *> lastAtStart;
};

} // namespace lns::transforms

#endif // LNS_LIB_TRANSFORMS_QUANTIZER_H

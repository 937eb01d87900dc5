//===- Workload.h - A contraction that the accelerator takes ----*- C++ -*-===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// \file
/// A contraction with what follows it, as matrices: for each batch, rows times
/// columns. All maps are over the dimensions of the contraction.
///
//===----------------------------------------------------------------------===//

#ifndef LNS_LIB_CONVERSION_LNSTOLNSHW_WORKLOAD_H
#define LNS_LIB_CONVERSION_LNSTOLNSHW_WORKLOAD_H

#include "lns/Dialect/LNSHW/LNSHW.h"

#include <string>

namespace lns::hw {

/// A tensor and where its element for a result stands.
struct IndexedTensor {
  mlir::Value value;
  mlir::AffineMap map;
};

/// A tensor of codes, and where its element for a product stands.
struct Operand {
  mlir::Value value;
  mlir::AffineMap map;
  /// The host's transposition before the run; empty: as the tensor is.
  llvm::SmallVector<int64_t> order;

  mlir::RankedTensorType getType() const;
  NumType getFormat() const {
    return llvm::cast<NumType>(getType().getElementType());
  }
  /// With the dimensions that `reduction` walks through last and in its order,
  /// so that what is summed over is contiguous; none where it is so already.
  std::optional<Operand>
  getReductionLast(llvm::ArrayRef<unsigned> reduction) const;
};

struct Workload {
  FinishOp finish;
  ContractOp contract;
  std::string name;
  Operand lhs, rhs;

  /// Dimensions of the contraction, each group in the order of the iteration
  /// space: in both operands and the result; in the result and one operand;
  /// summed over [P6].
  llvm::SmallVector<unsigned> batch, ofLhs, ofRhs, reduction;
  llvm::SmallVector<int64_t> ranges;

  /// The scales of lhs and rhs [D6].
  llvm::SmallVector<IndexedTensor, 2> scales;
  IndexedTensor bias; ///< none where the value is null
  bool relu = false;
  /// The quantization that follows, if its scale is known before [Q1].
  QuantizeOp quantize;
  mlir::AffineMap quantizeScale;

  /// What is replaced: the finish, or the last op behind it that is taken; and
  /// where its elements stand.
  mlir::Operation *last = nullptr;
  mlir::AffineMap result;

  PEDatapathAttr getDatapath() const {
    return llvm::cast<PEDatapathAttr>(ContractOp(contract).getDatapath());
  }
  int64_t getSize(llvm::ArrayRef<unsigned> dims) const {
    int64_t size = 1;
    for (unsigned dim : dims)
      size *= ranges[dim];
    return size;
  }
};

/// The contraction under `finish` for an accelerator, with the ops behind it.
/// Where it stays on the host, `*why` says why, with the rule.
std::optional<Workload>
analyze(FinishOp finish, ConfigurationAttr configuration, std::string *why);

} // namespace lns::hw

#endif // LNS_LIB_CONVERSION_LNSTOLNSHW_WORKLOAD_H

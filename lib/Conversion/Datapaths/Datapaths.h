//===- Datapaths.h - Lowerings of the datapaths --------------- -*- C++ -*-===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// \file
/// One file a datapath: a new datapath is a new file here with models of
/// DatapathLinalgInterface and DatapathReferenceInterface, and one line in
/// Registration.cpp.
///
//===----------------------------------------------------------------------===//

#ifndef LNS_LIB_CONVERSION_DATAPATHS_DATAPATHS_H
#define LNS_LIB_CONVERSION_DATAPATHS_DATAPATHS_H

#include "lns/Dialect/LNS/LNS.h"

namespace lns {

void attachFloatDatapath(mlir::MLIRContext *context);
void attachExactDatapath(mlir::MLIRContext *context);
void attachFixedDatapath(mlir::MLIRContext *context);
void attachPEDatapath(mlir::MLIRContext *context);
void attachTableDatapath(mlir::MLIRContext *context);

/// A contraction under `pe` or `float<entries = n>` as `lns.add_terms`; failure
/// for dynamic shapes.
mlir::FailureOr<mlir::Value> createAddTerms(mlir::RewriterBase &rewriter,
                                            ContractOp op);

} // namespace lns

#endif // LNS_LIB_CONVERSION_DATAPATHS_DATAPATHS_H

//===- LNSLoweringInterfaces.td - How datapaths lower ------*- tablegen -*-===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Apart from LNSInterfaces.td because these mention operations.
//
//===----------------------------------------------------------------------===//

#ifndef LNS_DIALECT_LNS_LNSLOWERINGINTERFACES_TD
#define LNS_DIALECT_LNS_LNSLOWERINGINTERFACES_TD

include "mlir/IR/Interfaces.td"

def DatapathLinalgInterface : AttrInterface<"DatapathLinalgInterface"> {
  let cppNamespace = "::lns";
  let description = [{
    How `convert-lns-to-linalg` lowers a datapath. Attached from outside the
    dialect, one file a datapath (lib/Conversion/Datapaths).
  }];
  let methods = [
    InterfaceMethod<[{
        Lowers a contraction on tensors to linalg and returns the new value of
        its accumulator.
      }],
      "::mlir::FailureOr<::mlir::Value>", "lowerContract",
      (ins "::mlir::RewriterBase &":$rewriter, "::lns::ContractOp":$op)>,
    InterfaceMethod<[{
        Rounds an accumulator to the f32 value of each dot product, before any
        scale: a tensor of the accumulator's shape less its trailing
        dimensions.
      }],
      "::mlir::FailureOr<::mlir::Value>", "lowerAccumulator",
      (ins "::mlir::RewriterBase &":$rewriter, "::lns::FinishOp":$op)>,
    InterfaceMethod<[{
        Lowers a contraction to an op that code generation knows, in place of
        `lowerContract`. Failure where the datapath has none, or not for these
        operands.
      }],
      "::mlir::FailureOr<::mlir::Value>", "lowerToKernel",
      (ins "::mlir::RewriterBase &":$rewriter, "::lns::ContractOp":$op),
      /*methodBody=*/"", /*defaultImplementation=*/[{
        return ::mlir::failure();
      }]>,
    InterfaceMethod<[{
        Lowers a contraction of all of K from zero and its rounding at once, and
        returns what `lowerAccumulator` would give. Failure where the datapath
        has no form of its own for that, or not for these operands.
      }],
      "::mlir::FailureOr<::mlir::Value>", "lowerWhole",
      (ins "::mlir::RewriterBase &":$rewriter, "::lns::ContractOp":$op),
      /*methodBody=*/"", /*defaultImplementation=*/[{
        return ::mlir::failure();
      }]>,
    InterfaceMethod<[{
        Lowers the events of a contraction whose datapath saturates: how many
        additions to each accumulator are clamped, a tensor of i64. The
        contraction is that of a `count_saturations` and goes away.
      }],
      "::mlir::FailureOr<::mlir::Value>", "countSaturations",
      (ins "::mlir::RewriterBase &":$rewriter, "::lns::ContractOp":$op),
      /*methodBody=*/"", /*defaultImplementation=*/[{
        return ::mlir::failure();
      }]>
  ];
}

def DatapathReferenceInterface : AttrInterface<"DatapathReferenceInterface"> {
  let cppNamespace = "::lns";
  let description = [{
    How `convert-lns-to-reference` lowers a datapath: scalar code that calls the
    C functions of Runtime/Reference.h.
  }];
  let methods = [
    InterfaceMethod<[{
        Adds the product of two scalar operands (codes, or f32) to the element
        `indices` of the accumulator tensor and returns the new tensor.
      }],
      "::mlir::FailureOr<::mlir::Value>", "accumulate",
      (ins "::mlir::OpBuilder &":$builder, "::lns::ContractOp":$op,
           "::mlir::Value":$lhs, "::mlir::Value":$rhs,
           "::mlir::Value":$accumulator, "::mlir::ValueRange":$indices)>,
    InterfaceMethod<[{
        Whether products are added in groups: then `accumulateAll` takes the
        place of `accumulate`.
      }],
      "bool", "addsInGroups", (ins), /*methodBody=*/"",
      /*defaultImplementation=*/[{ return false; }]>,
    InterfaceMethod<[{
        Adds all products of one element of the accumulator, whose value is
        `accumulator`, and returns its new value. `parallel` has the values of
        the parallel loops, and 0 for the reductions, which run in the order of
        the iteration space.
      }],
      "::mlir::FailureOr<::mlir::Value>", "accumulateAll",
      (ins "::mlir::OpBuilder &":$builder, "::lns::ContractOp":$op,
           "::mlir::Value":$accumulator, "::mlir::ValueRange":$parallel,
           "::llvm::ArrayRef<::mlir::OpFoldResult>":$sizes),
      /*methodBody=*/"", /*defaultImplementation=*/[{
        return ::mlir::failure();
      }]>,
    InterfaceMethod<[{
        How many of the additions of `accumulateAll` are clamped, an i64.
      }],
      "::mlir::FailureOr<::mlir::Value>", "countSaturations",
      (ins "::mlir::OpBuilder &":$builder, "::lns::ContractOp":$op,
           "::mlir::Value":$accumulator, "::mlir::ValueRange":$parallel,
           "::llvm::ArrayRef<::mlir::OpFoldResult>":$sizes),
      /*methodBody=*/"", /*defaultImplementation=*/[{
        return ::mlir::failure();
      }]>,
    InterfaceMethod<[{
        Rounds an accumulator to the f32 value of each dot product, before any
        scale.
      }],
      "::mlir::FailureOr<::mlir::Value>", "round",
      (ins "::mlir::OpBuilder &":$builder, "::lns::FinishOp":$op)>
  ];
}

#endif // LNS_DIALECT_LNS_LNSLOWERINGINTERFACES_TD

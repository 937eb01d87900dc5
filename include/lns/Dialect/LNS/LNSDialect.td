//===- LNSDialect.td - The lns dialect -*- tablegen -*-===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef LNS_DIALECT_LNS_LNSDIALECT_TD
#define LNS_DIALECT_LNS_LNSDIALECT_TD

include "mlir/IR/OpBase.td"

def LNS_Dialect : Dialect {
  let name = "lns";
  let cppNamespace = "::lns";
  let summary = "Neural-network arithmetic in a logarithmic number system";
  let description = [{
    A value is a sign and an integer exponent of the base 2^(1/γ), packed into
    a *code* of B bits [N1-N4]; a tensor of codes has real values
    `scale × value(code)`, its f32 scales standing beside it [N5]. The dialect
    quantizes to codes, computes on them (a multiplication is an integer
    addition), contracts them through a *datapath* that says exactly what a sum
    of products means, and updates them multiplicatively.

    Labels in brackets are those of docs/specification.md.
  }];
  let useDefaultTypePrinterParser = 1;
  let useDefaultAttributePrinterParser = 1;
  let hasConstantMaterializer = 1;
  let hasOperationAttrVerify = 1;
  let hasRegionArgAttrVerify = 1;
  let hasRegionResultAttrVerify = 1;
  let dependentDialects = [
    "::mlir::arith::ArithDialect", "::mlir::tensor::TensorDialect",
    "::mlir::affine::AffineDialect"
  ];
  let extraClassDeclaration = [{
    /// Unit attribute of a function argument that is constant over calls, such
    /// as a weight: what depends on it alone can be computed once.
    static constexpr ::llvm::StringLiteral kParamAttrName = "lns.param";
    /// Module attribute: the machine that code is generated for (#lns.cpu).
    static constexpr ::llvm::StringLiteral kTargetAttrName = "lns.target";
    /// String attribute of a contraction: its name in reports and overrides.
    static constexpr ::llvm::StringLiteral kNameAttrName = "lns.name";
    /// Attribute of a contraction that overrides the policy of `lns-quantize`
    /// (#lns.quantization).
    static constexpr ::llvm::StringLiteral kQuantizationAttrName =
        "lns.quantization";
    /// String attribute of a contraction that stays in f32: the reason.
    static constexpr ::llvm::StringLiteral kLeftInF32AttrName =
        "lns.left_in_f32";
    /// String attribute of a function's argument and result: a history of
    /// largest magnitudes before and after the call [Q8], of this name.
    static constexpr ::llvm::StringLiteral kHistoryAttrName = "lns.history";
    /// String attribute of a function's result that counts an event: the op
    /// that raises it, and what it is.
    static constexpr ::llvm::StringLiteral kEventAttrName = "lns.event";

    // Training steps; docs/training.md.

    /// Integer attribute of a result: the position of the argument that it is
    /// the next value of. A compiled public function writes it to the
    /// argument's own memory.
    static constexpr ::llvm::StringLiteral kUpdatesAttrName = "lns.updates";
    /// String attribute of an argument that a training step carries from call
    /// to call: what it is of its parameter ("codes", "scale", "value",
    /// "second_moment", …), or "buffer".
    static constexpr ::llvm::StringLiteral kStateAttrName = "lns.state";
    /// String attribute of an argument that is a parameter: its update rule.
    static constexpr ::llvm::StringLiteral kRuleAttrName = "lns.rule";
    /// Type attribute of an argument with codes in storage integers: their
    /// format.
    static constexpr ::llvm::StringLiteral kFormatAttrName = "lns.format";
    /// String attribute of a scalar argument that may differ from step to step
    /// (a learning rate, a seed): its name.
    static constexpr ::llvm::StringLiteral kOperandAttrName = "lns.operand";
    /// Integer attribute of an argument that holds random numbers in [0, 1):
    /// the number of its stream [Q4].
    static constexpr ::llvm::StringLiteral kUniformAttrName = "lns.uniform";
    /// Unit attribute of the result that is the loss.
    static constexpr ::llvm::StringLiteral kLossAttrName = "lns.loss";
    /// Integer attribute of a result: the position of the argument that it is
    /// the gradient for.
    static constexpr ::llvm::StringLiteral kGradientAttrName = "lns.gradient";
    /// String attribute of a result: the largest magnitude of the gradient for
    /// the parameter of this name, NaN where it is not finite.
    static constexpr ::llvm::StringLiteral kGradientAbsmaxAttrName =
        "lns.gradient_absmax";

    void registerTypes();
    void registerAttributes();
  }];
}

#endif // LNS_DIALECT_LNS_LNSDIALECT_TD

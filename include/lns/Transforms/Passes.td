//===- Passes.td - Passes that choose and report policy ----*- tablegen -*-===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef LNS_TRANSFORMS_PASSES
#define LNS_TRANSFORMS_PASSES

include "mlir/Pass/PassBase.td"

def LNSQuantize : Pass<"lns-quantize", "mlir::ModuleOp"> {
  let summary = "Compute the contractions of a module on codes";
  let description = [{
    `y[out] = Σ a[l] · b[r]` becomes
    `finish(contract(quantize(a), quantize(b)))`: each operand gets a dynamic
    scale [Q5] and codes [Q1-Q3], the products are summed by a datapath
    [D0-D3], and the sum is rounded and scaled once [D6]. Everything else stays
    in f32. This pass is the only place where formats, scales, roles and
    datapaths are chosen; lowerings read what it wrote.

    **What is a contraction.** Any linalg op on tensors of floats with two
    inputs, a body `out + a · b` and at least one reduction dimension: the named
    matrix products, their transposed variants, convolutions of every layout,
    depthwise and grouped ones, and every such `linalg.generic`. Poolings,
    elementwise products and integer sums are none. All take one path through
    their indexing maps. A contraction that stays in f32 gets the attribute
    `lns.left_in_f32` with the reason: other element types than f32, a body with
    conversions, buffers, or the policy.

    **Order of the iteration space.** Parallel dimensions first, in the order of
    the result's dimensions; then reductions, those of a convolution as
    kernel-y, kernel-x, channel, so that both layouts give the same bits [P6].

    **Initial value.** The accumulator starts at zero. If the op's own initial
    value is a fill with zero the result is the finish, else their sum in f32,
    `RN(finish + init)`.

    **Names.** A contraction is named by its attribute `lns.name`, else by the
    first name in its location, else `contraction_N`, N counted from 0 in program
    order over all contractions of the module. A name from a location that is
    taken gets `_1`, `_2`, … appended. The name is written to `lns.name`.

    **Roles** [M6]. A weight is an operand computed from arguments marked
    `lns.param` and constants alone, through calls of private functions too. In
    a module without `lns.param` the filter of a convolution is a weight.
    Everything else is an activation. The role decides the format, the scales
    and the underflow: `zero` for activations, `weight-underflow` for weights,
    by default `min`, as rule Q3 has it for stored weights.

    **Scales** [D6, N5]. `tensor`: one. `channel`: one for each index of the
    operand's dimensions that are kept by the contraction and address this
    operand alone (output channels of a weight, rows of an activation); for a
    weight and for matrix products also the dimensions that both operands and
    the result share (batches, groups, the channels of a depthwise filter). The
    activation of a convolution has a scale for each image of the batch: its
    other dimensions are summed over, or shared with the filter. A dimension
    inside a sum of indices never has its own scale.

    An operand that is a broadcast is quantized before it, and the broadcast
    becomes part of the indexing map. A value that several contractions use
    with the same format, scales and role is quantized once, where it is
    defined.

    **Overrides**, the strongest first: the option `overrides`, the attribute
    `lns.quantization` of the op, the other options. A key of `overrides` is a
    name or a location, `"file:line"` or `"file:line:column"`; one that matches
    nothing is an error that lists the names.

    Not promised: static or calibrated scales, block scales, stochastic
    rounding.

    ```mlir
    %y = linalg.matmul ins(%x, %w : tensor<4x16xf32>, tensor<16x8xf32>)
                       outs(%zero : tensor<4x8xf32>) -> tensor<4x8xf32>
    // becomes, with %w an argument {lns.param}
    %sx = lns.absmax_scale %x {scale_map = affine_map<(d0, d1) -> ()>} : …
    %cx = lns.quantize %x scale(%sx) role(activation) {…} : …
    %sw = lns.absmax_scale %w {…} : …
    %cw = lns.quantize %w scale(%sw) underflow(min) role(weight) {…} : …
    %acc = lns.contract ins(%cx, %cw : …) outs(%acc0 : …)
             {datapath = #lns.float<high>, lns.name = "contraction_0", …}
    %y = lns.finish ins(%acc, %sx, %sw : …) outs(%e : …) {…}
    ```
  }];
  let options = [
    Option<"format", "format", "std::string", "\"8,8\"",
           "Format of weights, \"B,gamma\" or \"B,gamma,bias\" [N1, N8].">,
    Option<"activationFormat", "activation-format", "std::string", "\"\"",
           "Format of activations; that of weights where empty.">,
    Option<"datapath", "datapath", "std::string", "\"float<high>\"",
           "Datapath of the sums: float<high>, float<fast> or exact [D1-D3], or "
           "any attribute of the dialect that is one.">,
    Option<"weightScale", "weight-scale", "::lns::Granularity",
           "::lns::Granularity::Tensor",
           "Scales of a weight: one, or one per output channel.",
           [{::llvm::cl::values(
             clEnumValN(::lns::Granularity::Tensor, "tensor", "one scale"),
             clEnumValN(::lns::Granularity::Channel, "channel",
                        "one scale per output channel"))}]>,
    Option<"activationScale", "activation-scale", "::lns::Granularity",
           "::lns::Granularity::Tensor",
           "Scales of an activation: one, or one per row.",
           [{::llvm::cl::values(
             clEnumValN(::lns::Granularity::Tensor, "tensor", "one scale"),
             clEnumValN(::lns::Granularity::Channel, "channel",
                        "one scale per row, or per image of a batch"))}]>,
    Option<"scaleKind", "scale-kind", "::lns::ScaleKind",
           "::lns::ScaleKind::Absmax",
           "How a scale follows from the largest magnitude [Q5].",
           [{::llvm::cl::values(
             clEnumValN(::lns::ScaleKind::Absmax, "absmax",
                        "the largest magnitude"),
             clEnumValN(::lns::ScaleKind::PowerOfTwo, "pow2",
                        "the power of two at or above it"))}]>,
    Option<"operands", "operands", "::lns::QuantizedOperands",
           "::lns::QuantizedOperands::All",
           "Which operands are quantized; \"weights\" needs a float datapath.",
           [{::llvm::cl::values(
             clEnumValN(::lns::QuantizedOperands::All, "all",
                        "weights and activations"),
             clEnumValN(::lns::QuantizedOperands::Weights, "weights",
                        "weights, the other operand stays in f32"),
             clEnumValN(::lns::QuantizedOperands::None, "none",
                        "none: the contraction stays in f32"))}]>,
    Option<"weightUnderflow", "weight-underflow", "::lns::Underflow",
           "::lns::Underflow::Min",
           "What becomes of weights below the smallest magnitude [Q3].",
           [{::llvm::cl::values(
             clEnumValN(::lns::Underflow::Min, "min",
                        "the smallest magnitude, sign kept"),
             clEnumValN(::lns::Underflow::Zero, "zero", "zero"))}]>,
    Option<"overrides", "overrides", "std::string", "\"\"",
           "Other choices for single contractions, a dictionary from name or "
           "location: {fc1 = #lns.quantization<datapath = #lns.exact>}.">
  ];
  let dependentDialects = [
    "::lns::LNSDialect", "::mlir::arith::ArithDialect",
    "::mlir::linalg::LinalgDialect", "::mlir::tensor::TensorDialect"
  ];
}

#endif // LNS_TRANSFORMS_PASSES

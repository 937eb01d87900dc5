//===- TrainingPasses.td - Passes that build training steps -*- tablegen -*-===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef LNS_TRANSFORMS_TRAININGPASSES
#define LNS_TRANSFORMS_TRAININGPASSES

include "mlir/Pass/PassBase.td"

def LNSBuildTrainingStep : Pass<"lns-build-training-step", "mlir::ModuleOp"> {
  let summary = "Turn a loss and its gradients into a training step on codes";
  let description = [{
    The function that an exporter gives, loss and gradients of a model in f32,
    becomes one step of quantized training [M1-M6]: parameters and optimizer
    states go in, and come out updated.

    **What goes in.** One public function with a result marked `lns.loss`. Its
    arguments marked `lns.param` are the parameters, `lns.name` names them; for
    each one there is a result `lns.gradient = K`, its gradient, K the position
    of the argument. A result `lns.updates = K` is the next value of argument K
    (the statistics of a batch norm). An argument `lns.uniform = n` is replaced
    by numbers in [0, 1) drawn from the step's seed, `u · 2^−16` with u of [Q4],
    for dropout. All other results are outputs.

    **Roles** [M6], by data flow. What the loss, the buffers and the outputs
    depend on is the forward pass. An operand of a contraction that depends on
    parameters alone is a weight, in both directions; in the forward pass every
    other one is an activation; in the backward pass, a view of an input or of a
    value of the forward pass is an activation, and every other operand an
    error; where both would be activations, the one that is computed later is
    the error. Each role has its format, scales and rounding (Q_W, Q_A, Q_E); format
    `none` leaves it in f32. A contraction with an operand of zeros and ones (a
    one-hot product: the gradient of an embedding) stays in f32.

    Views (transposes, reshapes, flips, zero paddings) are looked through: a
    tensor that forward and backward share is quantized once, with one scale,
    and a transpose becomes part of the indexing map. Where scales are many
    (`row`, `block<n>`), each contraction quantizes for itself, since no scale
    may vary along a contracted dimension [D6].

    Straight-through is exact by construction: the backward pass was derived
    from the function in f32, and stays it; quantization is applied to operands
    of its contractions afterwards, never differentiated.

    **Rules** [M2-M5]. A parameter that is a weight of a contraction and has two
    dimensions or more has the rule `optimizer`, any other the rule
    `value-optimizer`; `rules` names others, by the parameter's name or a pattern
    (`*`, `?`, `[ab]`; a plain name is the strongest, then the longest pattern).

    | rule | stored | states | operands of the function |
    |---|---|---|---|
    | `madam` | codes | second_moment (moment_scale) | eta, correction |
    | `sgd` | codes | velocity | eta, momentum |
    | `adamw` | codes | first_moment, second_moment | eta, weight_decay, first_correction, second_correction |
    | `mul`, `signmul` | codes | | eta |
    | `value_adam` | f32 | first_moment, second_moment | value_eta, first_correction, second_correction |
    | `value_adamw` | f32 | the same | and weight_decay |
    | `value_sgd` | f32 | velocity | value_eta, momentum |
    | `frozen` | f32 | | |

    Under an optimizer that moves exponents, `sgd` and `adamw` of single parameters
    take `value_eta`: `eta` is in units of the exponent then [M3].

    Codes are stored in the format `storage-format` (Q_U) under a fixed scale
    [M1]; compute weights are their Q6 conversion to `weight-format`, under the
    same scale. There is no f32 copy of them. Q_G is applied to the gradient of
    every parameter in codes, before its update.

    **What comes out.** Arguments in their order, a parameter in codes as storage
    integers, with `lns.state`, `lns.format` and `lns.rule`; behind them the new
    states and operands. Results: what was neither gradient nor update, then
    `lns.gradient_absmax` for each trained parameter, then the states that
    change, marked `lns.updates`.

    Not promised: any order of the states.

    ```mlir
    func.func @train(%w: tensor<8x4xf32> {lns.param, lns.name = "w"}, %x: tensor<2x4xf32>)
        -> (tensor<f32> {lns.loss}, tensor<8x4xf32> {lns.gradient = 0 : i64}) {
      %zero = arith.constant dense<0.0> : tensor<2x8xf32>
      %none = arith.constant dense<0.0> : tensor<8x4xf32>
      %nothing = arith.constant dense<0.0> : tensor<f32>
      // y = x wᵀ, loss = Σ y, so that dy = 1 and dw = dyᵀ x.
      %y = linalg.generic {
             indexing_maps = [affine_map<(m, n, k) -> (m, k)>, affine_map<(m, n, k) -> (n, k)>,
                              affine_map<(m, n, k) -> (m, n)>],
             iterator_types = ["parallel", "parallel", "reduction"]}
           ins(%x, %w : tensor<2x4xf32>, tensor<8x4xf32>) outs(%zero : tensor<2x8xf32>) {
      ^bb0(%a: f32, %b: f32, %c: f32):
        %p = arith.mulf %a, %b : f32
        %s = arith.addf %c, %p : f32
        linalg.yield %s : f32
      } -> tensor<2x8xf32>
      %loss = linalg.reduce { arith.addf } ins(%y : tensor<2x8xf32>)
                outs(%nothing : tensor<f32>) dimensions = [0, 1]
      %dy = arith.constant dense<1.0> : tensor<2x8xf32>
      %dw = linalg.generic {
             indexing_maps = [affine_map<(n, k, m) -> (m, n)>, affine_map<(n, k, m) -> (m, k)>,
                              affine_map<(n, k, m) -> (n, k)>],
             iterator_types = ["parallel", "parallel", "reduction"]}
           ins(%dy, %x : tensor<2x8xf32>, tensor<2x4xf32>) outs(%none : tensor<8x4xf32>) {
      ^bb0(%a: f32, %b: f32, %c: f32):
        %p = arith.mulf %a, %b : f32
        %s = arith.addf %c, %p : f32
        linalg.yield %s : f32
      } -> tensor<8x4xf32>
      return %loss, %dw : tensor<f32>, tensor<8x4xf32>
    }
    ```
  }];
  let options = [
    Option<"optimizer", "optimizer", "std::string", "\"madam\"",
           "Rule of the weights of contractions.">,
    Option<"valueOptimizer", "value-optimizer", "std::string", "\"adam\"",
           "Rule of all other parameters [M4]: adam, adamw, sgd or frozen.">,
    Option<"rules", "rules", "std::string", "\"\"",
           "Rules by name or pattern: {\"*.bias\" = \"value_sgd\"}.">,
    Option<"storageFormat", "storage-format", "std::string", "\"16,2048\"",
           "Q_U, of stored weights [M1, N7].">,
    Option<"weightFormat", "weight-format", "std::string", "\"8,8\"",
           "Q_W; none leaves weights of contractions in f32.">,
    Option<"activationFormat", "activation-format", "std::string", "\"8,8\"",
           "Q_A, or none.">,
    Option<"errorFormat", "error-format", "std::string", "\"8,8\"",
           "Q_E, or none.">,
    Option<"gradientFormat", "gradient-format", "std::string", "\"8,8\"",
           "Q_G, or none.">,
    Option<"weightScale", "weight-scale", "std::string", "\"tensor\"",
           "Scales of weights that are stored in f32: tensor, channel or "
           "block<32>; those in codes have one [M1].">,
    Option<"activationScale", "activation-scale", "std::string",
           "\"tensor\"", "Scales of activations: tensor, row or block<32>.">,
    Option<"errorScale", "error-scale", "std::string", "\"tensor\"",
           "Scales of errors: tensor, row or block<32>.">,
    Option<"gradientScale", "gradient-scale", "std::string", "\"tensor\"",
           "Scales of gradients: tensor, channel (of the first dimension) or "
           "block<32> (of the last one).">,
    Option<"scaleKind", "scale-kind", "::lns::ScaleKind",
           "::lns::ScaleKind::Absmax",
           "How a scale follows from the largest magnitude [Q5].",
           [{::llvm::cl::values(
             clEnumValN(::lns::ScaleKind::Absmax, "absmax",
                        "the largest magnitude"),
             clEnumValN(::lns::ScaleKind::PowerOfTwo, "pow2",
                        "the power of two at or above it"))}]>,
    Option<"datapath", "datapath", "std::string", "\"float<high>\"",
           "Datapath of the sums [D].">,
    Option<"rounding", "rounding", "::lns::UpdateRounding",
           "::lns::UpdateRounding::Nearest",
           "How updates of codes are rounded [M3, M5].",
           [{::llvm::cl::values(
             clEnumValN(::lns::UpdateRounding::Nearest, "nearest", "to nearest"),
             clEnumValN(::lns::UpdateRounding::Stochastic, "stochastic",
                        "by counter-based bits"),
             clEnumValN(::lns::UpdateRounding::NearestTwice, "nearest_twice",
                        "Madam only: n first, as the authors do"))}]>,
    Option<"activationRounding", "activation-rounding", "::lns::Rounding",
           "::lns::Rounding::Nearest", "How activations are rounded [Q2, Q4].",
           [{::llvm::cl::values(
             clEnumValN(::lns::Rounding::Nearest, "nearest", "to nearest"),
             clEnumValN(::lns::Rounding::Stochastic, "stochastic",
                        "by counter-based bits"))}]>,
    Option<"errorRounding", "error-rounding", "::lns::Rounding",
           "::lns::Rounding::Nearest", "How errors are rounded [Q2, Q4].",
           [{::llvm::cl::values(
             clEnumValN(::lns::Rounding::Nearest, "nearest", "to nearest"),
             clEnumValN(::lns::Rounding::Stochastic, "stochastic",
                        "by counter-based bits"))}]>,
    Option<"gradientRounding", "gradient-rounding", "::lns::Rounding",
           "::lns::Rounding::Nearest", "How gradients are rounded [Q2, Q4].",
           [{::llvm::cl::values(
             clEnumValN(::lns::Rounding::Nearest, "nearest", "to nearest"),
             clEnumValN(::lns::Rounding::Stochastic, "stochastic",
                        "by counter-based bits"))}]>,
    Option<"gradientUnderflow", "gradient-underflow", "::lns::Underflow",
           "::lns::Underflow::Zero",
           "What becomes of gradients below the smallest magnitude [Q3].",
           [{::llvm::cl::values(
             clEnumValN(::lns::Underflow::Min, "min",
                        "the smallest magnitude, sign kept"),
             clEnumValN(::lns::Underflow::Zero, "zero", "zero"))}]>,
    Option<"secondMoment", "second-moment", "std::string", "\"f32\"",
           "How Madam stores v: f32, bf16 or lns8 [M2].">,
    Option<"beta", "beta", "float", "0.999f", "Decay of Madam's v [M2].">,
    Option<"gBound", "g-bound", "float", "10.0f",
           "Bound of Madam's normalized gradient [M2].">,
    Option<"firstBeta", "first-beta", "float", "0.9f",
           "Decay of the first moment of adamw and value_adam.">,
    Option<"secondBeta", "second-beta", "float", "0.999f",
           "Decay of the second moment of adamw and value_adam.">,
    Option<"epsilon", "epsilon", "float", "1e-8f",
           "What adamw and value_adam add to the root of the second moment.">,
    Option<"renormalize", "renormalize", "bool", "true",
           "Renormalize the rows of operands under fixed, as "
           "lns-renormalize-operands does [A3, D4].">
  ];
  let dependentDialects = [
    "::lns::LNSDialect", "::mlir::arith::ArithDialect",
    "::mlir::linalg::LinalgDialect", "::mlir::math::MathDialect",
    "::mlir::tensor::TensorDialect"
  ];
}

#endif // LNS_TRANSFORMS_TRAININGPASSES

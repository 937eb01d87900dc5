//===- Passes.td - Passes that choose and report policy ----*- tablegen -*-===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef LNS_TRANSFORMS_PASSES
#define LNS_TRANSFORMS_PASSES

include "lns/Transforms/TrainingPasses.td"
include "mlir/Pass/PassBase.td"

def LNSQuantize : Pass<"lns-quantize", "mlir::ModuleOp"> {
  let summary = "Compute the contractions of a module on codes";
  let description = [{
    `y[out] = Σ a[l] · b[r]` becomes
    `finish(contract(quantize(a), quantize(b)))`: each operand gets a scale, by
    default a dynamic one [Q5], and codes [Q1-Q3], the products are summed by a datapath
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
    inside a sum of indices never has its own scale. `row` is another name of
    `channel`. `block<n>`: as `channel`, and one for each n consecutive elements
    along the last reduction of the iteration space that both operands address
    alone: K of a matrix product, the input channels of a convolution. That
    dimension becomes two in the codes, (blocks, n), the last block filled up
    with zero codes, which add nothing; `finish` adds the blocks in increasing
    order, starting from −0.0. One operand may have blocks and the other not;
    two have blocks of one length. A contraction without such a dimension (a
    depthwise convolution) is an error: give it `channel` by an override.

    **Where scales come from**, by role. `dynamic`: the absmax of the group
    [Q5]. `static<x>`: the number x, in [2^−126, 2^126] [Q1]. `delayed<n>`, for
    activations: the last n calls [Q8]. The function gets an argument
    `tensor<nxf32>` and a result of this type behind all others, both marked
    `lns.history` with the name of the contraction and the side of the operand:
    the history of largest magnitudes, before and after the call, zeros at first.
    The caller hands the result of a call to the next one. Static and delayed
    scales are one for the tensor. The value must be in the body of a public
    function that the module does not call; anything else is an error.

    An operand that is a broadcast is quantized before it, and the broadcast
    becomes part of the indexing map. A value that several contractions use
    with the same format, scales and role is quantized once, where it is
    defined.

    **Overrides**, the strongest first: the option `overrides`, the attribute
    `lns.quantization` of the op, the other options. A key of `overrides` is a
    name or a location, `"file:line"` or `"file:line:column"`; one that matches
    nothing is an error that lists the names.

    Not promised: calibrated scales, stochastic rounding.

    So a matrix product of an input and a weight, with a zero initial value,

    ```mlir
    func.func @f(%x: tensor<4x16xf32>, %w: tensor<16x8xf32> {lns.param})
        -> tensor<4x8xf32> {
      %zero = arith.constant dense<0.0> : tensor<4x8xf32>
      %y = linalg.matmul ins(%x, %w : tensor<4x16xf32>, tensor<16x8xf32>)
                         outs(%zero : tensor<4x8xf32>) -> tensor<4x8xf32>
      return %y : tensor<4x8xf32>
    }
    ```

    becomes with the default options

    ```mlir
    func.func @f(%x: tensor<4x16xf32>, %w: tensor<16x8xf32> {lns.param})
        -> tensor<4x8xf32> {
      %sx = lns.absmax_scale %x {scale_map = affine_map<(d0, d1) -> ()>}
          : tensor<4x16xf32> -> tensor<f32>
      %cx = lns.quantize %x scale(%sx) role(activation)
              {scale_map = affine_map<(d0, d1) -> ()>}
          : tensor<4x16xf32>, tensor<f32> -> tensor<4x16x!lns.num<8, 8>>
      %sw = lns.absmax_scale %w {scale_map = affine_map<(d0, d1) -> ()>}
          : tensor<16x8xf32> -> tensor<f32>
      %cw = lns.quantize %w scale(%sw) underflow(min) role(weight)
              {scale_map = affine_map<(d0, d1) -> ()>}
          : tensor<16x8xf32>, tensor<f32> -> tensor<16x8x!lns.num<8, 8>>
      %c0 = arith.constant 0.0 : f32
      %empty = tensor.empty() : tensor<4x8xf32>
      %acc0 = linalg.fill ins(%c0 : f32) outs(%empty : tensor<4x8xf32>)
          -> tensor<4x8xf32>
      %acc = lns.contract
          ins(%cx, %cw : tensor<4x16x!lns.num<8, 8>>, tensor<16x8x!lns.num<8, 8>>)
          outs(%acc0 : tensor<4x8xf32>)
          {datapath = #lns.float<high>, lns.name = "contraction_0",
           indexing_maps = [affine_map<(m, n, k) -> (m, k)>,
                            affine_map<(m, n, k) -> (k, n)>,
                            affine_map<(m, n, k) -> (m, n)>]} -> tensor<4x8xf32>
      %y = lns.finish
          ins(%acc, %sx, %sw : tensor<4x8xf32>, tensor<f32>, tensor<f32>)
          outs(%empty : tensor<4x8xf32>)
          {datapath = #lns.float<high>,
           operand_types = [!lns.num<8, 8>, !lns.num<8, 8>],
           indexing_maps = [affine_map<(m, n) -> (m, n)>, affine_map<(m, n) -> ()>,
                            affine_map<(m, n) -> ()>, affine_map<(m, n) -> (m, n)>]}
          -> tensor<4x8xf32>
      return %y : tensor<4x8xf32>
    }
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
    Option<"weightScale", "weight-scale", "std::string", "\"tensor\"",
           "Scales of a weight: tensor, channel (of outputs) or block<32> [N5].">,
    Option<"activationScale", "activation-scale", "std::string", "\"tensor\"",
           "Scales of an activation: tensor, row (or image of a batch) or "
           "block<32> [N5].">,
    Option<"weightScaleSource", "weight-scale-source", "std::string",
           "\"dynamic\"", "Where they come from: dynamic or static<0.5> [Q1, Q5].">,
    Option<"activationScaleSource", "activation-scale-source", "std::string",
           "\"dynamic\"",
           "Where they come from: dynamic, static<0.5> or delayed<16> [Q1, Q5, "
           "Q8].">,
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
           "location: {fc1 = #lns.quantization<datapath = #lns.exact>}.">,
    Option<"renormalize", "renormalize", "bool", "true",
           "Renormalize the rows of operands under fixed, as "
           "lns-renormalize-operands does [A3, D4].">
  ];
  let dependentDialects = [
    "::lns::LNSDialect", "::mlir::arith::ArithDialect",
    "::mlir::linalg::LinalgDialect", "::mlir::tensor::TensorDialect"
  ];
}

def LNSExposeContractions : Pass<"lns-expose-contractions", "mlir::ModuleOp"> {
  let summary = "Return the result of every contraction";
  let description = [{
    Appends the result of each contraction of a public function to the results
    of that function, in program order, with its initial value (an added bias)
    included. The new results carry the contraction's name as the result
    attribute `lns.name`. Run before `lns-quantize`, it makes the values of each
    layer comparable between a build in f32 and one on codes; names and order
    are those of `lns-quantize` and `lns-report`.

    A contraction inside a region (a loop), in a private function or in a
    function that the module calls cannot be returned; a remark says so.

    ```mlir
    func.func @f(%x: tensor<4x16xf32>, %w: tensor<16x8xf32>, %b: tensor<4x8xf32>)
        -> (tensor<4x8xf32>, tensor<4x8xf32> {lns.name = "fc1"}) {
      %y = linalg.matmul {lns.name = "fc1"}
          ins(%x, %w : tensor<4x16xf32>, tensor<16x8xf32>)
          outs(%b : tensor<4x8xf32>) -> tensor<4x8xf32>
      %t = math.tanh %y : tensor<4x8xf32>
      return %t, %y : tensor<4x8xf32>, tensor<4x8xf32>   // %y was not returned
    }
    ```
  }];
}

def LNSCheckStreams : Pass<"lns-check-streams", "mlir::ModuleOp"> {
  let summary = "Warn of two ops that round by the same random bits";
  let description = [{
    The stream number of a stochastic op is different for every op [Q4]: two
    draws of one stream with the same seed, step and index (or index base) are
    the same bits, and so the errors of both roundings go together. For each
    such pair in one function a warning, with a note at the first op. Ops that
    draw different parts of one stream, by different index bases, are what
    becomes of one op that was divided: no warning. Changes nothing.

    Not promised: that values which are equal at run time alone are seen to be.

    ```
    warning: [Q4] draws the bits of stream 3 that another op of 'train' draws: …
    ```
  }];
}

def LNSCountEvents : Pass<"lns-count-events", "mlir::ModuleOp"> {
  let summary = "Count what the number system does silently";
  let description = [{
    Appends to the results of each public function one `tensor<i64>` for each
    event that an op of its body may raise: how often it happened in the call.
    The result attribute `lns.event` says which op and what. No op and no value
    changes.

    | op | event | rule |
    |---|---|---|
    | `quantize`, `encode` | a NaN became zero, where the scale is not NaN | [N6] |
    | `div`, `recip` | x/0, 1/0 became the largest number; 0/0 became zero | [A1] |
    | `sqrt` | the root of a negative number became zero | [A1] |
    | `contract` under `pe` | an accumulator was clamped | [P5] |
    | `madam_update` | an update was skipped | [M2] |
    | other updates | an update was skipped | [M5] |

    With `range`, also what rounds to a format without being in its range, which
    is ordinary where many numbers share a scale:

    | op | event | rule |
    |---|---|---|
    | `quantize`, `convert` | a number that is not zero was too small: it became zero, or the smallest number, as the policy says | [Q3] |
    | `quantize`, `convert` | a number or an infinity was too large and became the largest number | [Q2] |

    A `quantize` by the absmax of its own input raises no [N6], because its scale
    is the NaN instead, and no [Q2] unless `bias > M`. A `convert` raises what
    numbers of its operand's format can. An op is named by `lns.name`; a
    quantization by the contraction that it serves and the side, `fc1.left`, or,
    of a gradient, by the weight that it updates, `fc1.weight.gradient`; an
    update and a conversion of stored weights by the `lns.name` of the argument;
    else by the first name in its location, or its kind and a number, `div_0`, in
    program order.

    To be run on tensors, after `lns-quantize` and before `lns-hoist-prepare`,
    which then moves the counts of what depends on weights alone along with it.
    An op inside a region (a loop), in a private function or in a function that
    the module calls is not counted; a remark says so.

    Not promised: that a count costs little. The saturations of a contraction
    are counted by adding all its products once more. Nor an event of an op on
    constants that was folded before, as the inliner of `lns-compile` does.

    ```mlir
    func.func @f(%x: tensor<8xf32>) -> (tensor<8x!lns.num<8, 8>>,
        tensor<i64> {lns.event = "quantize_0: NaN became zero [N6]"}) {
      %s = arith.constant dense<0.5> : tensor<f32>
      %zero = arith.constant dense<0> : tensor<i64>
      %n = linalg.generic {
          indexing_maps = [affine_map<(d0) -> (d0)>, affine_map<(d0) -> ()>,
                           affine_map<(d0) -> ()>],
          iterator_types = ["reduction"]}
          ins(%x, %s : tensor<8xf32>, tensor<f32>) outs(%zero : tensor<i64>) {
      ^bb0(%element: f32, %scale: f32, %sum: i64):
        %nan = arith.cmpf uno, %element, %element : f32
        %hidden = arith.cmpf ord, %scale, %scale : f32
        %event = arith.andi %nan, %hidden : i1
        %one = arith.extui %event : i1 to i64
        %next = arith.addi %sum, %one : i64
        linalg.yield %next : i64
      } -> tensor<i64>
      %c = lns.quantize %x scale(%s) {scale_map = affine_map<(d0) -> ()>}
         : tensor<8xf32>, tensor<f32> -> tensor<8x!lns.num<8, 8>>
      return %c, %n : tensor<8x!lns.num<8, 8>>, tensor<i64>
    }
    ```
  }];
  let options = [
    Option<"range", "range", "bool", "false",
           "Count numbers outside of the range of their format too [Q2, Q3].">
  ];
  let dependentDialects = [
    "::lns::LNSDialect", "::mlir::arith::ArithDialect",
    "::mlir::linalg::LinalgDialect", "::mlir::tensor::TensorDialect"
  ];
}

def LNSHoistPrepare : Pass<"lns-hoist-prepare", "mlir::ModuleOp"> {
  let summary = "Move what depends on weights alone into a prepare function";
  let description = [{
    For each public function NAME with arguments marked `lns.param`: ops without
    side effects that depend on those arguments and on constants alone move to
    `NAME_prepare`, which a caller runs once; what NAME needs of their results
    become arguments of NAME. So 8-bit codes are what a program keeps of its
    weights.

    **What moves** is chosen by a minimum cut: among all ways to split those ops
    between both functions, the one that keeps the fewest bytes, and of equal
    ones the one that moves most. A parameter that stays counts one and a half
    times, because it costs work at every call: so padding moves, while a
    broadcast, which would enlarge the memory, does not. Ops that depend on
    neither parameters nor large constants (`tensor.empty`, fills) are repeated
    where they are needed.

    Codes cross the boundary as storage integers, through `lns.bitcast`.
    Arguments of NAME that are not used any more and are parameters disappear.
    Attributes say what came from where: `lns.argument = k` on arguments of both
    functions, the index of the argument in the original NAME; `lns.param` on
    parameters; `lns.prepared = j` on arguments of NAME, the index of
    NAME_prepare's result. NAME gets `lns.weight_bytes_f32`, the bytes of its
    parameters (and of constants that moved), and `lns.weight_bytes_kept`;
    NAME_prepare gets `lns.prepares = "NAME"`.

    Calls are not looked into: inline before. A function without parameters is
    left alone, and so, with a remark, is one that the module calls.

    ```mlir
    func.func @f(%x: tensor<4x16xf32> {lns.argument = 0 : i64},
                 %s: tensor<f32> {lns.prepared = 0 : i64},
                 %i: tensor<16x8xi8> {lns.prepared = 1 : i64})
        -> tensor<16x8xf32>
        attributes {lns.weight_bytes_f32 = 512 : i64,
                    lns.weight_bytes_kept = 132 : i64} {
      %c = lns.bitcast %i : tensor<16x8xi8> to tensor<16x8x!lns.num<8, 8>>
      %y = lns.dequantize %c scale(%s) {scale_map = affine_map<(d0, d1) -> ()>}
         : tensor<16x8x!lns.num<8, 8>>, tensor<f32> -> tensor<16x8xf32>
      return %y : tensor<16x8xf32>
    }
    func.func @f_prepare(%w: tensor<16x8xf32> {lns.argument = 1 : i64, lns.param})
        -> (tensor<f32>, tensor<16x8xi8>) attributes {lns.prepares = "f"} {
      %s = lns.absmax_scale %w {scale_map = affine_map<(d0, d1) -> ()>}
         : tensor<16x8xf32> -> tensor<f32>
      %c = lns.quantize %w scale(%s) {scale_map = affine_map<(d0, d1) -> ()>}
         : tensor<16x8xf32>, tensor<f32> -> tensor<16x8x!lns.num<8, 8>>
      %i = lns.bitcast %c : tensor<16x8x!lns.num<8, 8>> to tensor<16x8xi8>
      return %s, %i : tensor<f32>, tensor<16x8xi8>
    }
    ```
  }];
  let options = [
    Option<"printMemory", "print-memory", "bool", "false",
           "Emit a remark with the bytes of the weights before and after.">
  ];
  let dependentDialects = ["::lns::LNSDialect", "::mlir::func::FuncDialect"];
}

def LNSPadCodes : Pass<"lns-pad-codes", "mlir::ModuleOp"> {
  let summary = "Quantize before padding by zeros";
  let description = [{
    `quantize(pad(x, 0)) = pad(quantize(x), 0)`: a zero has the zero code under
    every scale [Q3]; `absmax_scale(pad(x, 0)) = absmax_scale(x)` [Q5]. So the
    padded tensor has bytes for elements, and the scale of a convolution's
    input comes from the values where they are computed.

    Bit-exact. Not done where scales vary along a padded dimension, nor for
    stochastic rounding, which depends on an element's place [Q4].

    Example:
    ```
    %p = tensor.pad %x ... : tensor<6x6xf32> to tensor<8x8xf32>        // before
    %c = lns.quantize %p scale(%s) ...

    %q = lns.quantize %x scale(%s) ...                                 // after
    %c = tensor.pad %q ... : tensor<6x6x!lns.num<8, 8>> to tensor<8x8x!lns.num<8, 8>>
    ```
  }];
  let dependentDialects = [
    "::lns::LNSDialect", "::mlir::arith::ArithDialect",
    "::mlir::tensor::TensorDialect"
  ];
}

def LNSSumBlocks : Pass<"lns-sum-blocks", "mlir::ModuleOp"> {
  let summary = "Sum the blocks of a contraction in one loop";
  let description = [{
    A `finish` that sums blocks, and the contraction before it, become one
    `scf.for` over the blocks: each step contracts one block, finishes it with
    its scales and adds it to the sum, in increasing order [D6]. So accumulators
    of one block exist at a time, never those of all, and every datapath's own
    form of `finish(contract(zero))` applies inside.

    Bit-exact: the rule's own order. The loop is never parallel; the loops in it
    may be.

    ```mlir
    func.func @f(%a: tensor<4x3x32x!lns.num<8, 8>>, %b: tensor<8x3x32x!lns.num<8, 8>>,
                 %sa: tensor<4x3xf32>, %sb: tensor<8x3xf32>, %acc0: tensor<4x8xf32>,
                 %minus_zero: tensor<4x8xf32>) -> tensor<4x8xf32> {
      %c0 = arith.constant 0 : index
      %c1 = arith.constant 1 : index
      %c3 = arith.constant 3 : index
      %y = scf.for %i = %c0 to %c3 step %c1 iter_args(%sum = %minus_zero) -> (tensor<4x8xf32>) {
        %ai = tensor.extract_slice %a[0, %i, 0] [4, 1, 32] [1, 1, 1]
            : tensor<4x3x32x!lns.num<8, 8>> to tensor<4x32x!lns.num<8, 8>>
        %bi = tensor.extract_slice %b[0, %i, 0] [8, 1, 32] [1, 1, 1]
            : tensor<8x3x32x!lns.num<8, 8>> to tensor<8x32x!lns.num<8, 8>>
        %acc = lns.contract ins(%ai, %bi : tensor<4x32x!lns.num<8, 8>>, tensor<8x32x!lns.num<8, 8>>)
            outs(%acc0 : tensor<4x8xf32>)
            {datapath = #lns.float<high>,
             indexing_maps = [affine_map<(m, n, k) -> (m, k)>,
                              affine_map<(m, n, k) -> (n, k)>,
                              affine_map<(m, n, k) -> (m, n)>]} -> tensor<4x8xf32>
        %sai = tensor.extract_slice %sa[0, %i] [4, 1] [1, 1] : tensor<4x3xf32> to tensor<4xf32>
        %sbi = tensor.extract_slice %sb[0, %i] [8, 1] [1, 1] : tensor<8x3xf32> to tensor<8xf32>
        %empty = tensor.empty() : tensor<4x8xf32>
        %term = lns.finish
            ins(%acc, %sai, %sbi : tensor<4x8xf32>, tensor<4xf32>, tensor<8xf32>)
            outs(%empty : tensor<4x8xf32>)
            {datapath = #lns.float<high>,
             operand_types = [!lns.num<8, 8>, !lns.num<8, 8>],
             indexing_maps = [affine_map<(m, n) -> (m, n)>, affine_map<(m, n) -> (m)>,
                              affine_map<(m, n) -> (n)>, affine_map<(m, n) -> (m, n)>]}
            -> tensor<4x8xf32>
        %next = arith.addf %sum, %term : tensor<4x8xf32>
        scf.yield %next : tensor<4x8xf32>
      }
      return %y : tensor<4x8xf32>
    }
    ```
  }];
  let dependentDialects = [
    "::lns::LNSDialect", "::mlir::affine::AffineDialect",
    "::mlir::arith::ArithDialect", "::mlir::linalg::LinalgDialect",
    "::mlir::scf::SCFDialect", "::mlir::tensor::TensorDialect"
  ];
}

def LNSRenormalizeOperands
    : Pass<"lns-renormalize-operands", "mlir::ModuleOp"> {
  let summary = "Give each row of an operand under fixed the full range";
  let description = [{
    The error of an operand of `fixed<s>` is absolute, 2^−(s+1) of its scale
    [D4], so that rows far below the largest element of a tensor lose their
    bits. For each operand of a contraction under `fixed` with fewer scales than
    it has rows (indices that the result keeps: rows of an activation, output
    channels of a weight, images), `lns.renormalize` shifts the exponents of each
    row, over all of K, to the top of the range, and `lns.finish` gets a scale a
    row [A3]. On codes that is one integer addition. `lns-quantize` does it
    unless `renormalize=false`; what depends on weights alone then moves to
    `prepare` with the rest.

    Never done under other datapaths: the rounding of the scale changes result
    bits. Left alone: a contraction whose accumulator has other users than one
    `lns.finish`, an operand that has a scale for each row already.

    ```
    %y = finish(contract(%a, %b), %sa, %sb)                 // before
    %c, %sc = lns.renormalize %a scale(%sa) {group_map = (m, k) -> (m)}   // after
    %d, %sd = lns.renormalize %b scale(%sb) {group_map = (k, n) -> (n)}
    %y = finish(contract(%c, %d), %sc, %sd)
    ```
  }];
  let dependentDialects = ["::lns::LNSDialect"];
}

def LNSReport : Pass<"lns-report", "mlir::ModuleOp"> {
  let summary = "Report every contraction: how it is computed, or why in f32";
  let description = [{
    One line for each contraction of the module as it stands: name, iteration
    space, formats, scales and roles of both operands, datapath; or, where it is
    left in f32, the reason. Then totals: how many, how many multiplications,
    and the bytes of weights, as `lns-hoist-prepare` left them. Changes nothing.

    To be run after `lns-quantize` (and `lns-hoist-prepare`): roles, scales and
    names are read from the lns ops, which later passes lower.

    In JSON an object with `version` (1); `contractions`, for each one `name`,
    `function`, `location`, `computed` ("lns" or "f32"), `datapath` or `reason`,
    `loops` (`size` and `kind`, parallel or reduction), `macs` and two
    `operands` (`shape`, `type`, and for codes `format` as B, γ, bias, `role`,
    `scale`, `scales`); `totals` (`contractions`, `in_lns`, `macs`,
    `macs_in_lns`, `weight_bytes_f32`, `weight_bytes_kept`); `functions` with
    the bytes of each. A dynamic size is null. Of a training step also
    `parameters`, for each one `name`, `shape`, `rule`, `stored` (the format of
    its codes, or f32), `states` and their `bytes`, beside the bytes that f32
    Adam needs.

    ```
    contraction  sizes | summed  left                       right                  datapath       MACs
    fc1          64x256 | 784    (8, 8) activation/tensor   (8, 8) weight/tensor   float<high>  12845056
    1 of 1 contractions in LNS8, 100.0 % of 12845056 multiplications
    weights of forward: 803840 bytes f32 -> 201732 bytes kept
    ```
  }];
  let options = [
    Option<"file", "file", "std::string", "\"\"",
           "File to write; \"-\" is the standard output, empty the standard "
           "error.">,
    Option<"format", "format", "::lns::transforms::ReportFormat",
           "::lns::transforms::ReportFormat::Text", "Text or JSON.",
           [{::llvm::cl::values(
             clEnumValN(::lns::transforms::ReportFormat::Text, "text",
                        "a table"),
             clEnumValN(::lns::transforms::ReportFormat::JSON, "json",
                        "for programs"))}]>
  ];
}

#endif // LNS_TRANSFORMS_PASSES

//===- LNSContractOps.td - Contractions -*- tablegen -*-===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef LNS_DIALECT_LNS_LNSCONTRACTOPS_TD
#define LNS_DIALECT_LNS_LNSCONTRACTOPS_TD

include "lns/Dialect/LNS/LNSDatapaths.td"
include "lns/Dialect/LNS/LNSElementwiseOps.td"
include "mlir/Interfaces/DestinationStyleOpInterface.td"
include "mlir/Interfaces/IndexingMapOpInterface.td"
include "mlir/Interfaces/TilingInterface.td"

/// Destination-style ops that tile by their indexing maps.
class LNS_TiledOp<string mnemonic, list<Trait> traits = []>
    : LNS_Op<mnemonic, [
        DestinationStyleOpInterface,
        DeclareOpInterfaceMethods<MemoryEffectsOpInterface>,
        DeclareOpInterfaceMethods<ReifyRankedShapedTypeOpInterface, ["reifyResultShapes"]>,
        DeclareOpInterfaceMethods<TilingInterface, [
          "getLoopIteratorTypes", "getIterationDomain",
          "getTiledImplementation", "getResultTilePosition",
          "generateResultTileValue", "getIterationDomainTileFromResultTile",
          "getIterationDomainTileFromOperandTiles",
          "getTiledImplementationFromOperandTiles"]>
      ] # traits> {
  let hasVerifier = 1;
}

def LNS_ContractOp : LNS_TiledOp<"contract", [
    DeclareOpInterfaceMethods<IndexingMapOpInterface, ["getStaticLoopRanges"]>
  ]> {
  let summary = "sums products of codes into accumulators";
  let description = [{
    `acc[out(i)] += lhs[l(i)] ⊗ rhs[r(i)]` over the iteration space i of the
    three indexing maps: matrix products, batches, transposes, any einsum of two
    operands, and convolutions through affine sums in the maps. What ⊗ and +
    mean, and the accumulator's element type and trailing dimensions, is the
    datapath's [D0-D7]. A dimension that the third map does not use is
    contracted; K, the product of those sizes, is at most 2^24.

    The accumulator is no result yet: `lns.finish` rounds it. So a tile along K
    never rounds by accident. Not promised: an order of the additions, unless
    the datapath gives one.

    Operands: codes of any two formats the datapath accepts [D0]; under `float`
    one may be f32. `outs`: the accumulator, of the third map's results
    followed by the datapath's trailing dimensions.

    ```mlir
    %acc = lns.contract ins(%a, %b : tensor<4x16x!lns.num<8, 8>>, tensor<8x16x!lns.num<8, 8>>)
             outs(%zero : tensor<4x8x8xi64>)
             {indexing_maps = [affine_map<(m, n, k) -> (m, k)>,
                               affine_map<(m, n, k) -> (n, k)>,
                               affine_map<(m, n, k) -> (m, n)>],
              datapath = #lns.exact} -> tensor<4x8x8xi64>
    ```
  }];
  let arguments = (ins AnyShaped:$lhs, AnyShaped:$rhs, AnyShaped:$init,
      AffineMapArrayAttr:$indexing_maps, DatapathAttrInterface:$datapath);
  let results = (outs Optional<AnyRankedTensor>:$result);
  let assemblyFormat = [{
    `ins` `(` $lhs `,` $rhs `:` type($lhs) `,` type($rhs) `)`
    `outs` `(` $init `:` type($init) `)` attr-dict (`->` type($result)^)?
  }];
  let extraClassDeclaration = [{
    ::mlir::MutableOperandRange getDpsInitsMutable() {
      return getInitMutable();
    }
    ::mlir::ArrayRef<int64_t> getShape(::mlir::OpOperand *operand) {
      return ::llvm::cast<::mlir::ShapedType>(operand->get().getType())
          .getShape();
    }
    ::mlir::AffineMap getLhsMap() { return getIndexingMapsArray()[0]; }
    ::mlir::AffineMap getRhsMap() { return getIndexingMapsArray()[1]; }
    ::mlir::AffineMap getResultMap() { return getIndexingMapsArray()[2]; }
    /// Element types of the operands: !lns.num, or f32.
    ::mlir::Type getLhsElementType();
    ::mlir::Type getRhsElementType();
    /// The dimensions that are summed over, in order.
    ::llvm::SmallVector<unsigned> getReductionDims();
  }];
}

def LNS_FinishOp : LNS_TiledOp<"finish", [
    DeclareOpInterfaceMethods<IndexingMapOpInterface, ["getStaticLoopRanges"]>
  ]> {
  let summary = "rounds accumulators to f32 and applies the scales";
  let description = [{
    `y = RN(RN(dot · s_lhs) · s_rhs)`, where dot is the accumulator rounded to
    f32 once, as the datapath says [D1-D7, D6]. `operand_types` are the element
    types of the contraction's operands, lhs first; each code operand has one
    scale, an f32 operand has none. `indexing_maps` address the accumulator
    (without trailing dimensions), each scale, and the result.

    Without a dimension of blocks all dimensions are parallel, so that bias,
    activation and re-quantization fuse; the initial value is not read. A scale
    that varies along a contracted dimension has no index here and cannot be
    written: [D6] by construction.

    **Block scales**, the exception of that rule. One dimension may address the
    accumulator and a scale, but not the result: it counts the blocks. Each
    block is a dot product of its own, finished with its scales, and
    `y = init + Σ RN(RN(dot · s_lhs) · s_rhs)`, in f32, in increasing order of the
    blocks: one addition a block, none fused with a product. An init filled with
    −0.0, which changes no number it is added to, lets the first block start the
    sum. A tile along blocks continues the sum of the tile before; the blocks are
    never divided over threads. `lns-sum-blocks` makes the sum a loop around the
    contraction of one block.

    ```mlir
    %y = lns.finish ins(%acc, %sa, %sb : tensor<4x8x8xi64>, tensor<f32>, tensor<8xf32>)
           outs(%e : tensor<4x8xf32>)
           {indexing_maps = [affine_map<(m, n) -> (m, n)>, affine_map<(m, n) -> ()>,
                             affine_map<(m, n) -> (n)>, affine_map<(m, n) -> (m, n)>],
            operand_types = [!lns.num<8, 8>, !lns.num<8, 8>],
            datapath = #lns.exact} -> tensor<4x8xf32>
    %z = lns.finish ins(%blocks, %ta, %tb : tensor<4x8x3x8xi64>, tensor<4x3xf32>, tensor<8x3xf32>)
           outs(%minus_zero : tensor<4x8xf32>)
           {indexing_maps = [affine_map<(m, n, b) -> (m, n, b)>, affine_map<(m, n, b) -> (m, b)>,
                             affine_map<(m, n, b) -> (n, b)>, affine_map<(m, n, b) -> (m, n)>],
            operand_types = [!lns.num<8, 8>, !lns.num<8, 8>],
            datapath = #lns.exact} -> tensor<4x8xf32>
    ```
  }];
  let arguments = (ins AnyShaped:$accumulator, Variadic<AnyShaped>:$scales,
      AnyShaped:$init, AffineMapArrayAttr:$indexing_maps,
      TypeArrayAttr:$operand_types, DatapathAttrInterface:$datapath);
  let results = (outs Optional<AnyRankedTensor>:$result);
  let assemblyFormat = [{
    `ins` `(` $accumulator (`,` $scales^)? `:` type($accumulator)
    (`,` type($scales)^)? `)` `outs` `(` $init `:` type($init) `)` attr-dict
    (`->` type($result)^)?
  }];
  let extraClassDeclaration = [{
    ::mlir::MutableOperandRange getDpsInitsMutable() {
      return getInitMutable();
    }
    ::mlir::ArrayRef<int64_t> getShape(::mlir::OpOperand *operand) {
      return ::llvm::cast<::mlir::ShapedType>(operand->get().getType())
          .getShape();
    }
    ::mlir::Type getLhsElementType();
    ::mlir::Type getRhsElementType();
    ::mlir::AffineMap getAccumulatorMap() { return getIndexingMapsArray()[0]; }
    ::mlir::AffineMap getResultMap() { return getIndexingMapsArray().back(); }
    /// Map of `getScales()[i]`.
    ::mlir::AffineMap getScaleMap(unsigned i) {
      return getIndexingMapsArray()[1 + i];
    }
    /// The dimension that counts blocks, if there is one.
    ::std::optional<unsigned> getBlockDim();
  }];
}

def LNS_RoundBinsOp : LNS_Op<"round_bins", [
    DestinationStyleOpInterface,
    DeclareOpInterfaceMethods<MemoryEffectsOpInterface>]> {
  let summary = "rounds bins of an exact sum to f32, correctly";
  let description = [{
    For each element, the f32 nearest to
    `Σ_r bin_r · 2^(r/γ) · 2^emin_quotient`, ties to even [D1]. The last
    dimension of the operand holds the γ bins; `emin_quotient` is
    floor(Emin/γ). What `finish` under `exact` becomes; after bufferization a
    call into the runtime.

    ```mlir
    %d = lns.round_bins ins(%acc : tensor<4x8x8xi64>) outs(%e : tensor<4x8xf32>)
           {emin_quotient = -32 : i64} -> tensor<4x8xf32>
    ```
  }];
  let arguments = (ins AnyShaped:$bins, AnyShaped:$init,
                       I64Attr:$emin_quotient);
  let results = (outs Optional<AnyRankedTensor>:$result);
  let assemblyFormat = [{
    `ins` `(` $bins `:` type($bins) `)` `outs` `(` $init `:` type($init) `)`
    attr-dict (`->` type($result)^)?
  }];
  let hasVerifier = 1;
  let extraClassDeclaration = [{
    ::mlir::MutableOperandRange getDpsInitsMutable() {
      return getInitMutable();
    }
  }];
}

#endif // LNS_DIALECT_LNS_LNSCONTRACTOPS_TD

//===- LNSPEOps.td - Sums of converted terms -*- tablegen -*-===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// What `lns.contract` under `pe` and `float<entries = n>` becomes for CPU code.
// It lives on after codes have become storage integers, until lns-expand-terms.
//
//===----------------------------------------------------------------------===//

#ifndef LNS_DIALECT_LNS_LNSPEOPS_TD
#define LNS_DIALECT_LNS_LNSPEOPS_TD

include "lns/Dialect/LNS/LNSContractOps.td"

def LNS_AddTermsOp : LNS_Op<"add_terms", [
    DestinationStyleOpInterface,
    DeclareOpInterfaceMethods<MemoryEffectsOpInterface>,
    DeclareOpInterfaceMethods<IndexingMapOpInterface, ["getStaticLoopRanges"]>]> {
  let summary = "adds the terms of a hybrid conversion to accumulators";
  let description = [{
    `lns.contract` under `pe` [D5, P1-P6] or `float<entries = n>` [D7], over the
    iteration space of the three indexing maps: under `pe` the terms of each
    `vector` consecutive products are summed exactly, rounded and added to the
    accumulator with saturation; under `float<entries = n>` each term is added to
    it in f32. The operands are codes or their storage integers, whose formats
    `operand_types` names. The order of K is that of the iteration space.

    Not promised: dynamic shapes, an empty iteration space.

    ```mlir
    %acc = lns.add_terms ins(%a, %b : tensor<4x16xi8>, tensor<16x8xi8>)
             outs(%zero : tensor<4x8xi32>)
             {indexing_maps = [affine_map<(m, n, k) -> (m, k)>,
                               affine_map<(m, n, k) -> (k, n)>,
                               affine_map<(m, n, k) -> (m, n)>],
              operand_types = [!lns.num<8, 8>, !lns.num<8, 8>],
              datapath = #lns.pe} -> tensor<4x8xi32>
    ```
  }];
  let arguments = (ins AnyShaped:$lhs, AnyShaped:$rhs, AnyShaped:$init,
      AffineMapArrayAttr:$indexing_maps, TypeArrayAttr:$operand_types,
      DatapathAttrInterface:$datapath);
  let results = (outs Optional<AnyRankedTensor>:$result);
  let assemblyFormat = [{
    `ins` `(` $lhs `,` $rhs `:` type($lhs) `,` type($rhs) `)`
    `outs` `(` $init `:` type($init) `)` attr-dict (`->` type($result)^)?
  }];
  let hasVerifier = 1;
  let extraClassDeclaration = [{
    ::mlir::MutableOperandRange getDpsInitsMutable() {
      return getInitMutable();
    }
    ::mlir::ArrayRef<int64_t> getShape(::mlir::OpOperand *operand) {
      return ::llvm::cast<::mlir::ShapedType>(operand->get().getType())
          .getShape();
    }
    /// The formats of the products [D0].
    ::lns::numerics::DotFormat getDotFormat();
  }];
}

#endif // LNS_DIALECT_LNS_LNSPEOPS_TD

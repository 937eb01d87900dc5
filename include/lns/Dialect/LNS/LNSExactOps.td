//===- LNSExactOps.td - Forms of exact dot products -*- tablegen -*-===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// What `lns.contract` and `lns.finish` under `exact` become for CPU code. They
// live on after codes have become storage integers, until lns-expand-exact.
//
//===----------------------------------------------------------------------===//

#ifndef LNS_DIALECT_LNS_LNSEXACTOPS_TD
#define LNS_DIALECT_LNS_LNSEXACTOPS_TD

include "lns/Dialect/LNS/LNSContractOps.td"

/// Destination-style ops over the products of two operands of codes.
class LNS_ExactProductsOp<string mnemonic> : LNS_Op<mnemonic, [
    DestinationStyleOpInterface,
    DeclareOpInterfaceMethods<MemoryEffectsOpInterface>,
    DeclareOpInterfaceMethods<IndexingMapOpInterface, ["getStaticLoopRanges"]>]> {
  let arguments = (ins AnyShaped:$lhs, AnyShaped:$rhs, AnyShaped:$init,
      AffineMapArrayAttr:$indexing_maps, TypeArrayAttr:$operand_types);
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

def LNS_AddToBinsOp : LNS_ExactProductsOp<"add_to_bins"> {
  let summary = "adds exact products to bins";
  let description = [{
    `acc[out(i), r] += ±2^(floor(E/γ) − floor(Emin/γ))` where `E mod γ = r` and
    both codes are nonzero [D0, D1], over the iteration space i of the three
    indexing maps, as `lns.contract` under `exact`. The operands are codes or
    their storage integers, whose formats `operand_types` names. Additions of
    integers commute: any order gives the same bits.

    Not promised: dynamic shapes, an empty iteration space.

    ```mlir
    %acc = lns.add_to_bins ins(%a, %b : tensor<4x16xi8>, tensor<16x8xi8>)
             outs(%zero : tensor<4x8x8xi64>)
             {indexing_maps = [affine_map<(m, n, k) -> (m, k)>,
                               affine_map<(m, n, k) -> (k, n)>,
                               affine_map<(m, n, k) -> (m, n)>],
              operand_types = [!lns.num<8, 8>, !lns.num<8, 8>]} -> tensor<4x8x8xi64>
    ```
  }];
}

def LNS_ResolveDotsOp : LNS_ExactProductsOp<"resolve_dots"> {
  let summary = "replaces undecided dot products by exact ones";
  let description = [{
    A dot product that is NaN becomes the exact sum of its products, rounded
    once to f32; any other one stays [D1]. So a filter that can say for most of
    them how they round marks the others with NaN, which no sum of codes is. The
    iteration space, its maps and the operands are those of `lns.add_to_bins`.

    Not promised: dynamic shapes, an empty iteration space.

    ```mlir
    %y = lns.resolve_dots ins(%a, %b : tensor<4x16xi8>, tensor<16x8xi8>)
           outs(%dots : tensor<4x8xf32>)
           {indexing_maps = [affine_map<(m, n, k) -> (m, k)>,
                             affine_map<(m, n, k) -> (k, n)>,
                             affine_map<(m, n, k) -> (m, n)>],
            operand_types = [!lns.num<8, 8>, !lns.num<8, 8>]} -> tensor<4x8xf32>
    ```
  }];
}

#endif // LNS_DIALECT_LNS_LNSEXACTOPS_TD

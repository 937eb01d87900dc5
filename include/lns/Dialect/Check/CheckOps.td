//===- CheckOps.td - Expectations --------------------------*- tablegen -*-===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef LNS_DIALECT_CHECK_CHECKOPS_TD
#define LNS_DIALECT_CHECK_CHECKOPS_TD

include "lns/Dialect/Check/CheckDialect.td"
include "mlir/Dialect/Bufferization/IR/BufferizableOpInterface.td"
include "mlir/Interfaces/SideEffectInterfaces.td"

class Check_ExpectOp<string mnemonic> : Op<Check_Dialect, mnemonic, [
    SameTypeOperands, DeclareOpInterfaceMethods<MemoryEffectsOpInterface>,
    DeclareOpInterfaceMethods<BufferizableOpInterface, [
      "bufferizesToMemoryRead", "bufferizesToMemoryWrite", "getAliasingValues",
      "bufferize"]>]> {
  let assemblyFormat = "$actual `,` $expected attr-dict `:` type($actual)";
  let hasVerifier = 1;
}

def Check_ExpectEqOp : Check_ExpectOp<"expect_eq"> {
  let summary = "expects equal bits";
  let description = [{
    Holds iff, for every index i, `bits(actual[i]) = bits(expected[i])`. So +0
    and −0 differ, and a NaN equals only a NaN of the same payload.

    Not promised: anything about values of a type that becomes another one on
    the way down, beyond that both sides become it; an `!lns.num` is compared
    as the integer that stores its code.

    Operands: two tensors, memrefs or scalars of one type: integers, `index`,
    floats, or codes. Shapes may be dynamic; then they are compared first.

    ```mlir
    check.expect_eq %y, %e : tensor<4x8xi8>
    check.expect_eq %s, %t : f32
    ```
  }];
  let arguments = (ins AnyType:$actual, AnyType:$expected);
}

def Check_ExpectUlpOp : Check_ExpectOp<"expect_ulp"> {
  let summary = "expects floats within a number of ulps";
  let description = [{
    Holds iff, for every index i, `|n(actual[i]) − n(expected[i])| ≤ max_ulp`,
    where n counts the floats of the element type in increasing order with
    `n(−0) = n(+0) = 0`. So the distance of two values of one binade is in
    units of its last place, and an infinity is one step above the largest
    finite value. A NaN agrees with every NaN and with nothing else.

    Operands: two tensors, memrefs or scalars of one type with elements f16,
    bf16, f32 or f64. `max_ulp` is not negative.

    ```mlir
    check.expect_ulp %y, %e {max_ulp = 2} : tensor<4xf32>
    ```
  }];
  let arguments = (ins AnyType:$actual, AnyType:$expected, I64Attr:$max_ulp);
}

def Check_ExpectRelOp : Check_ExpectOp<"expect_rel"> {
  let summary = "expects floats within a relative error";
  let description = [{
    Holds iff, for every index i,
    `|actual[i] − expected[i]| ≤ max · |expected[i]| + abs`, computed in f64.
    A NaN agrees with every NaN and with nothing else, an infinity with the
    same infinity only.

    Not promised: symmetry; `expected` is the measure. Where cancellation makes
    a relative bound meaningless, `abs` (0 if absent) is the error allowed at
    zero.

    Operands: two tensors, memrefs or scalars of one type with elements f16,
    bf16, f32 or f64. `max` and `abs` are finite and not negative.

    ```mlir
    check.expect_rel %y, %e {max = 1.0e-3, abs = 1.0e-6} : tensor<4xf32>
    ```
  }];
  let arguments = (ins AnyType:$actual, AnyType:$expected, F64Attr:$max,
                       OptionalAttr<F64Attr>:$abs);
}

#endif // LNS_DIALECT_CHECK_CHECKOPS_TD

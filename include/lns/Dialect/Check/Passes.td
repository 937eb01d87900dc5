//===- Passes.td - Passes of the check dialect -------------*- tablegen -*-===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef LNS_DIALECT_CHECK_PASSES_TD
#define LNS_DIALECT_CHECK_PASSES_TD

include "mlir/Pass/PassBase.td"

def ConvertCheckToRuntime
    : Pass<"convert-check-to-runtime", "::mlir::ModuleOp"> {
  let summary = "Turn expectations and assertions into calls of the runtime library";
  let description = [{
    Each `check` op on memrefs or scalars becomes one call of

    ```
    void lns_check_expect(index kind, index type, index rank, index shape,
                          index expected_sizes, index actual, index expected,
                          f64 bound, f64 abs, index where)
    ```

    in `liblns_runtime.a`, where `shape` is the address of the sizes and of
    both operands' strides (3 · rank integers of the width of `index`),
    `expected_sizes` is 0 or the address of sizes known only at run time,
    `actual` and `expected` are addresses, and `where` is the address of the
    text `file:line:column`. `cf.assert` becomes a call of

    ```
    void lns_assert_failed(index text)
    ```

    under the negated condition, which prints location and message to the
    standard error and ends the program. Only integers and floats cross the call, so every
    calling convention for memrefs works.

    Runs after bufferization and after buffer deallocation; an expectation on
    tensors or on a type that has not been lowered to an integer or float is an
    error.
  }];
  let dependentDialects = [
    "::mlir::arith::ArithDialect", "::mlir::func::FuncDialect",
    "::mlir::memref::MemRefDialect", "::mlir::scf::SCFDialect"
  ];
}

#endif // LNS_DIALECT_CHECK_PASSES_TD

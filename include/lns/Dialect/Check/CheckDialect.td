//===- CheckDialect.td - The check dialect -----------------*- tablegen -*-===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef LNS_DIALECT_CHECK_CHECKDIALECT_TD
#define LNS_DIALECT_CHECK_CHECKDIALECT_TD

include "mlir/IR/OpBase.td"

def Check_Dialect : Dialect {
  let name = "check";
  let cppNamespace = "::lns::check";
  let summary = "Expectations about values, for self-checking tests";
  let description = [{
    An expectation compares a computed value with an expected one while the
    program runs. One that does not hold prints one message (where it stands,
    the first index that differs, both values and their distance) and is
    counted; the program goes on, so that one run shows every failure. `lns-run`
    runs the functions of a file that take no arguments and fails if any
    expectation failed, so that a test needs no text matching for values and
    the same file tests every backend.

    Not promised: any order between the messages of expectations that run in
    parallel.

    ```mlir
    func.func @doubled() {
      %x = arith.constant dense<[1.5, -2.0]> : tensor<2xf32>
      %y = arith.addf %x, %x : tensor<2xf32>
      %e = arith.constant dense<[3.0, -4.0]> : tensor<2xf32>
      check.expect_eq %y, %e : tensor<2xf32>
      return
    }
    ```
  }];
}

#endif // LNS_DIALECT_CHECK_CHECKDIALECT_TD

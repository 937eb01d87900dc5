//===- Accelerator.h - Programs of the accelerator --------------*- C++ -*-===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// C interface between compiled code, which asks for runs of programs
// (convert-lnshw-to-runtime), and whoever loaded it, who has the accelerator.
// The programs come with the library: the string `lns_accelerator` that it
// exports is a module of MLIR.
//
//===----------------------------------------------------------------------===//

#ifndef LNS_RUNTIME_ACCELERATOR_H
#define LNS_RUNTIME_ACCELERATOR_H

#ifdef __cplusplus
extern "C" {
#endif

/// Runs the program of that name. `arguments` are the first elements of its
/// memrefs, dense and row-major, operands before results.
typedef void (*LNSAcceleratorFunction)(void *context, const char *program,
                                       void **arguments);

/// lns_accelerator_run: what compiled code calls. It calls the function that
/// lns_on_accelerator_run holds with lns_accelerator_context; without one it
/// says so and ends as after an assertion that does not hold (Check.h).
void lns_accelerator_run(const char *program, void **arguments);

/// Set by the loader before the first call of a function of the library.
extern LNSAcceleratorFunction lns_on_accelerator_run;
extern void *lns_accelerator_context;

#ifdef __cplusplus
}
#endif

#endif // LNS_RUNTIME_ACCELERATOR_H

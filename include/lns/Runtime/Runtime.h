//===- Runtime.h - Functions of compiled code -----------------------------===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// \file
/// The functions that vectorized code calls, with MLIR's C interface: an
/// unranked memref is passed as a pointer to {rank, pointer to descriptor}.
///
//===----------------------------------------------------------------------===//

#ifndef LNS_RUNTIME_RUNTIME_H
#define LNS_RUNTIME_RUNTIME_H

#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/// MLIR's descriptor of an unranked memref. `descriptor` points to a ranked
/// one: {void *allocated; void *aligned; int64_t offset; int64_t sizes[rank];
/// int64_t strides[rank]}, offset and strides in elements.
typedef struct LNSUnrankedMemRef {
  int64_t rank;
  void *descriptor;
} LNSUnrankedMemRef;

/// lns_round_bins: rounds exact accumulators to f32 [D1].
///   out[i...] = RN(2^emin_quotient * sum_r acc[i..., r] * 2^(r / gamma))
/// acc : memref<... x gamma x iW>, any strides; an element has W / 8 bytes for
///       W = 64, else W / 8 rounded up to a multiple of 16 (LLVM's layout of
///       iW on x86-64), of which the low W bits are read.
/// out : memref<... x f32> of acc's shape without its last dimension, any
///       strides.
/// emin_quotient = floor(Emin / gamma); word_bits = W, a multiple of 64.
void _mlir_ciface_lns_round_bins(const LNSUnrankedMemRef *acc,
                                 const LNSUnrankedMemRef *out, int64_t gamma,
                                 int64_t emin_quotient, int64_t word_bits);

/// lns_request_tile_registers: asks the kernel to let this process, with all of
/// its threads, use the tile registers of AMX; the answer is kept. Null where
/// it does, else the reason: a sentence without its end. Only a library whose
/// code uses them has this function; who loads one calls it first, for an error
/// instead of an end.
const char *lns_request_tile_registers(void);

/// lns_use_tile_registers: what compiled code calls before it uses them. Where
/// they are refused it says so on stderr and ends the process, which the next
/// instruction would do without a word.
void lns_use_tile_registers(void);

#ifdef __cplusplus
}
#endif

#endif // LNS_RUNTIME_RUNTIME_H

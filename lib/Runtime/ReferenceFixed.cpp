//===- ReferenceFixed.cpp - The datapath fixed<s> for scalar loops --------===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "lns/Numerics/FixedDatapath.h"
#include "lns/Runtime/Reference.h"

using namespace lns::numerics;

int32_t lns_ref_fixed_operand(int32_t s, int32_t code, int32_t bits,
                              int32_t gamma, int32_t bias) {
  return fixedOperand(Code(code), Format::getUnchecked(bits, gamma, bias), s);
}

float lns_ref_round_fixed(int32_t s, int64_t sum) { return roundFixed(sum, s); }

//===- Elementary.cpp - exp, log, tanh, … in f32 --------------------------===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "lns/Numerics/Elementary.h"

#include "lns/Numerics/ElementaryScalar.h"
#include "lns/Numerics/ElementarySequences.h"

namespace elementary = lns::numerics::elementary;

static elementary::ScalarOps ops;

float elementary::exp(float x) { return exp<ScalarOps>(ops, x); }
float elementary::exp2(float x) { return exp2<ScalarOps>(ops, x); }
float elementary::expm1(float x) { return expm1<ScalarOps>(ops, x); }
float elementary::log(float x) { return log<ScalarOps>(ops, x); }
float elementary::log2(float x) { return log2<ScalarOps>(ops, x); }
float elementary::log1p(float x) { return log1p<ScalarOps>(ops, x); }
float elementary::tanh(float x) { return tanh<ScalarOps>(ops, x); }
float elementary::erf(float x) { return erf<ScalarOps>(ops, x); }
float elementary::sigmoid(float x) { return sigmoid<ScalarOps>(ops, x); }
float elementary::rsqrt(float x) { return rsqrt<ScalarOps>(ops, x); }

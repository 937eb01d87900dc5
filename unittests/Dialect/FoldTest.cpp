//===- FoldTest.cpp - Folds against all codes -----------------------------===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// An identity that the folder uses is checked twice: that the folder does
// rewrite the left side to the right one, and that both have the same value for
// every code of every format with B <= 8.
//
//===----------------------------------------------------------------------===//

#include "lns/Dialect/LNS/LNS.h"
#include "lns/Numerics/Convert.h"
#include "lns/Numerics/Elementwise.h"

#include "mlir/Dialect/Func/IR/FuncOps.h"
#include "mlir/IR/BuiltinOps.h"
#include "mlir/Parser/Parser.h"
#include "mlir/Pass/PassManager.h"
#include "mlir/Transforms/Passes.h"
#include "llvm/Support/FormatVariadic.h"
#include "gtest/gtest.h"

using namespace mlir;
using namespace lns;
using numerics::Code;
using numerics::Format;

namespace {

std::vector<Format> getSmallFormats() {
  std::vector<Format> formats;
  for (int bits = 2; bits <= 8; ++bits)
    for (int gamma = 1; gamma <= 1 << (bits - 1); gamma *= 2)
      for (int shift : {0, 1})
        if (auto format = Format::get(
                bits, gamma, Format::defaultBias(bits) - shift * (bits - 1)))
          formats.push_back(*format);
  return formats;
}

/// Every code, without the word of a zero with a sign [N3].
std::vector<Code> getCodes(Format format) {
  std::vector<Code> codes;
  for (int code = 0; code < format.numCodes(); ++code)
    if (format.canonical(code) == code)
      codes.push_back(code);
  return codes;
}

struct Identity {
  const char *name;
  /// Body of a function of %x : !t that returns %r; {0} is the code of 1.
  const char *body;
  /// What is left of the body: the number of ops before the return.
  int opsLeft;
  Code (*left)(Code, Format);
  Code (*right)(Code, Format);
};

Code same(Code x, Format) { return x; }
Code zero(Code, Format) { return 0; }
Code one(Format format) { return format.encode(false, format.bias()); }

const Identity identities[] = {
    {"-(-x) = x", "%0 = lns.neg %x : !t\n %r = lns.neg %0 : !t", 0,
     [](Code x, Format f) {
       return numerics::negate(numerics::negate(x, f), f);
     },
     same},
    {"|-x| = |x|", "%0 = lns.neg %x : !t\n %r = lns.abs %0 : !t", 1,
     [](Code x, Format f) {
       return numerics::absolute(numerics::negate(x, f), f);
     },
     numerics::absolute},
    {"||x|| = |x|", "%0 = lns.abs %x : !t\n %r = lns.abs %0 : !t", 1,
     [](Code x, Format f) {
       return numerics::absolute(numerics::absolute(x, f), f);
     },
     numerics::absolute},
    {"relu(|x|) = |x|", "%0 = lns.abs %x : !t\n %r = lns.relu %0 : !t", 1,
     [](Code x, Format f) {
       return numerics::relu(numerics::absolute(x, f), f);
     },
     numerics::absolute},
    {"relu(relu(x)) = relu(x)", "%0 = lns.relu %x : !t\n %r = lns.relu %0 : !t",
     1,
     [](Code x, Format f) { return numerics::relu(numerics::relu(x, f), f); },
     numerics::relu},
    {"min(x, x) = x", "%r = lns.min %x, %x : !t", 0,
     [](Code x, Format f) { return numerics::minimum(x, x, f); }, same},
    {"max(x, x) = x", "%r = lns.max %x, %x : !t", 0,
     [](Code x, Format f) { return numerics::maximum(x, x, f); }, same},
    {"convert(x) = x", "%r = lns.convert %x : !t -> !t", 0,
     [](Code x, Format f) {
       return numerics::convert(x, f, f, numerics::Underflow::Zero);
     },
     same},
    {"x * 0 = 0",
     "%0 = lns.constant 0 : i8 as !t\n"
     " %r = lns.mul %x, %0 : !t, !t -> !t",
     1,
     [](Code x, Format f) {
       return numerics::multiply(x, f, 0, f, f, numerics::Underflow::Min);
     },
     zero},
    {"1 * x = x",
     "%0 = lns.constant {0} : i8 as !t\n"
     " %r = lns.mul %0, %x : !t, !t -> !t",
     0,
     [](Code x, Format f) {
       return numerics::multiply(one(f), f, x, f, f, numerics::Underflow::Zero);
     },
     same},
};

class FoldTest : public testing::TestWithParam<Identity> {
protected:
  FoldTest() { context.loadDialect<LNSDialect, func::FuncDialect>(); }
  MLIRContext context;
};

TEST_P(FoldTest, RewritesAsStated) {
  const Identity &identity = GetParam();
  for (Format format : getSmallFormats()) {
    std::string body = identity.body;
    if (size_t at = body.find("{0}"); at != std::string::npos) {
      if (format.bias() < 1 || format.bias() > format.maxField())
        continue; // The format has no 1.
      body.replace(at, 3, std::to_string(one(format)));
    }
    std::string text =
        llvm::formatv("!t = !lns.num<{0}, {1}, {2}>\n"
                      "func.func @f(%x: !t) -> !t {{\n {3}\n return %r : !t\n}",
                      format.bits(), format.gamma(), format.bias(), body);
    OwningOpRef<ModuleOp> module = parseSourceString<ModuleOp>(text, &context);
    ASSERT_TRUE(module) << text;
    PassManager pm(&context);
    pm.addPass(createCanonicalizerPass());
    ASSERT_TRUE(succeeded(pm.run(*module)));
    auto function = cast<func::FuncOp>(module->lookupSymbol("f"));
    EXPECT_EQ(int(function.front().getOperations().size()) - 1,
              identity.opsLeft)
        << identity.name << " on " << format.str();
  }
}

TEST_P(FoldTest, HoldsForEveryCode) {
  const Identity &identity = GetParam();
  bool usesOne = StringRef(identity.body).contains("{0}");
  for (Format format : getSmallFormats()) {
    if (usesOne && (format.bias() < 1 || format.bias() > format.maxField()))
      continue;
    for (Code code : getCodes(format))
      ASSERT_EQ(identity.left(code, format), identity.right(code, format))
          << identity.name << " at code " << code << " of " << format.str();
  }
}

INSTANTIATE_TEST_SUITE_P(Identities, FoldTest, testing::ValuesIn(identities),
                         [](const auto &info) {
                           return "identity" + std::to_string(info.index);
                         });

// What looks like an identity and is none: the folder must leave it alone.
TEST(FoldControlTest, ReluOfNegationIsNotZero) {
  Format format = Format::getUnchecked(8, 8, 127);
  bool differs = false;
  for (Code code : getCodes(format))
    differs |= numerics::relu(numerics::negate(code, format), format) != 0;
  EXPECT_TRUE(differs);
}

} // namespace

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
#include "lns/Numerics/Addition.h"
#include "lns/Numerics/Convert.h"
#include "lns/Numerics/Dequantize.h"
#include "lns/Numerics/Elementwise.h"
#include "lns/Numerics/Quantize.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Func/IR/FuncOps.h"
#include "mlir/IR/BuiltinOps.h"
#include "mlir/Parser/Parser.h"
#include "mlir/Pass/PassManager.h"
#include "mlir/Transforms/Passes.h"
#include "llvm/Support/FormatVariadic.h"
#include "gtest/gtest.h"

#include <cmath>
#include <random>

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

bool hasOne(Format format) {
  return format.bias() >= 1 && format.bias() <= format.maxField();
}

/// x and y are codes; a body may say {0} for the code of 1, {1} for that of -1.
struct Identity {
  const char *name;
  /// Body of a function of %x, %y : !t that returns %r.
  const char *body;
  /// What is left of the body: the number of ops before the return.
  int opsLeft;
  Code (*left)(Code, Code, Format);
  Code (*right)(Code, Code, Format);

  bool usesOne() const { return StringRef(body).contains("{"); }
};

constexpr numerics::Underflow toZero = numerics::Underflow::Zero,
                              toMin = numerics::Underflow::Min;
using numerics::AdditionAlgorithm;
constexpr AdditionAlgorithm mitchell = AdditionAlgorithm::Mitchell,
                            interpolated = AdditionAlgorithm::Interpolated;

Code firstOperand(Code x, Code, Format) { return x; }
Code zero(Code, Code, Format) { return 0; }
Code one(Format f) { return f.encode(false, f.bias()); }
Code minusOne(Format f) { return f.encode(true, f.bias()); }
Code neg(Code x, Format f) { return numerics::negate(x, f); }
Code abs(Code x, Format f) { return numerics::absolute(x, f); }
Code mul(Code x, Code y, Format f) {
  return numerics::multiply(x, f, y, f, f, toZero);
}
Code div(Code x, Code y, Format f) {
  return numerics::quotient(x, f, y, f, f, toMin);
}
Code square(Code x, Format f) { return numerics::square(x, f, f, toZero); }
Code sqrt(Code x, Format f) { return numerics::squareRoot(x, f, f, toZero); }
Code add(Code x, Code y, Format f) {
  return numerics::add(x, f, y, f, f, toZero);
}
Code sub(Code x, Code y, Format f) {
  return numerics::subtract(x, f, y, f, f, toZero);
}

#define LEFT(expression)                                                       \
  [](Code x, Code y, Format f) -> Code {                                       \
    (void)x, (void)y;                                                          \
    return expression;                                                         \
  }

const Identity identities[] = {
    {"-(-x) = x", "%0 = lns.neg %x : !t\n %r = lns.neg %0 : !t", 0,
     LEFT(neg(neg(x, f), f)), firstOperand},
    {"|-x| = |x|", "%0 = lns.neg %x : !t\n %r = lns.abs %0 : !t", 1,
     LEFT(abs(neg(x, f), f)), LEFT(abs(x, f))},
    {"||x|| = |x|", "%0 = lns.abs %x : !t\n %r = lns.abs %0 : !t", 1,
     LEFT(abs(abs(x, f), f)), LEFT(abs(x, f))},
    {"|relu(x)| = relu(x)", "%0 = lns.relu %x : !t\n %r = lns.abs %0 : !t", 1,
     LEFT(abs(relu(x, f), f)), LEFT(relu(x, f))},
    {"relu(|x|) = |x|", "%0 = lns.abs %x : !t\n %r = lns.relu %0 : !t", 1,
     LEFT(relu(abs(x, f), f)), LEFT(abs(x, f))},
    {"relu(relu(x)) = relu(x)", "%0 = lns.relu %x : !t\n %r = lns.relu %0 : !t",
     1, LEFT(relu(relu(x, f), f)), LEFT(relu(x, f))},
    {"|x²| = x²", "%0 = lns.square %x : !t -> !t\n %r = lns.abs %0 : !t", 1,
     LEFT(abs(square(x, f), f)), LEFT(square(x, f))},
    {"relu(√x) = √x", "%0 = lns.sqrt %x : !t -> !t\n %r = lns.relu %0 : !t", 1,
     LEFT(relu(sqrt(x, f), f)), LEFT(sqrt(x, f))},
    {"min(x, x) = x", "%r = lns.min %x, %x : !t", 0,
     LEFT(numerics::minimum(x, x, f)), firstOperand},
    {"max(x, x) = x", "%r = lns.max %x, %x : !t", 0,
     LEFT(numerics::maximum(x, x, f)), firstOperand},
    {"max(0, x) = relu(x)",
     "%0 = lns.constant 0 : i8 as !t\n %r = lns.max %0, %x : !t", 1,
     LEFT(numerics::maximum(0, x, f)), LEFT(relu(x, f))},
    {"convert(x) = x", "%r = lns.convert %x : !t -> !t", 0,
     LEFT(numerics::convert(x, f, f, toZero)), firstOperand},
    {"x * 0 = 0",
     "%0 = lns.constant 0 : i8 as !t\n"
     " %r = lns.mul %x, %0 underflow(min) : !t, !t -> !t",
     1, LEFT(numerics::multiply(x, f, 0, f, f, toMin)), zero},
    {"1 * x = x",
     "%0 = lns.constant {0} : i8 as !t\n %r = lns.mul %0, %x : !t, !t -> !t", 0,
     LEFT(mul(one(f), x, f)), firstOperand},
    {"x * -1 = -x",
     "%0 = lns.constant {1} : i8 as !t\n %r = lns.mul %x, %0 : !t, !t -> !t", 1,
     LEFT(mul(x, minusOne(f), f)), LEFT(neg(x, f))},
    {"x * x = x²", "%r = lns.mul %x, %x : !t, !t -> !t", 1, LEFT(mul(x, x, f)),
     LEFT(square(x, f))},
    {"-x * -y = x * y",
     "%0 = lns.neg %x : !t\n %1 = lns.neg %y : !t\n"
     " %r = lns.mul %0, %1 : !t, !t -> !t",
     1, LEFT(mul(neg(x, f), neg(y, f), f)), LEFT(mul(x, y, f))},
    {"0 / x = 0",
     "%0 = lns.constant 0 : i8 as !t\n %r = lns.div %0, %x : !t, !t -> !t", 1,
     LEFT(div(0, x, f)), zero},
    {"x / 1 = x",
     "%0 = lns.constant {0} : i8 as !t\n %r = lns.div %x, %0 : !t, !t -> !t", 0,
     LEFT(div(x, one(f), f)), firstOperand},
    {"x / -1 = -x",
     "%0 = lns.constant {1} : i8 as !t\n %r = lns.div %x, %0 : !t, !t -> !t", 1,
     LEFT(div(x, minusOne(f), f)), LEFT(neg(x, f))},
    {"1 / x = recip(x)",
     "%0 = lns.constant {0} : i8 as !t\n"
     " %r = lns.div %0, %x underflow(min) : !t, !t -> !t",
     1, LEFT(div(one(f), x, f)), LEFT(numerics::reciprocal(x, f, f, toMin))},
    {"(-x)² = x²", "%0 = lns.neg %x : !t\n %r = lns.square %0 : !t -> !t", 1,
     LEFT(square(neg(x, f), f)), LEFT(square(x, f))},
    {"|x|² = x²", "%0 = lns.abs %x : !t\n %r = lns.square %0 : !t -> !t", 1,
     LEFT(square(abs(x, f), f)), LEFT(square(x, f))},
    {"x + 0 = x",
     "%0 = lns.constant 0 : i8 as !t\n %r = lns.add %x, %0 : !t, !t -> !t", 0,
     LEFT(add(x, 0, f)), firstOperand},
    {"0 + x = x",
     "%0 = lns.constant 0 : i8 as !t\n"
     " %r = lns.add %0, %x algorithm(mitchell) : !t, !t -> !t",
     0, LEFT(numerics::add(0, f, x, f, f, toZero, mitchell)), firstOperand},
    {"x + -y = x - y",
     "%0 = lns.neg %y : !t\n %r = lns.add %x, %0 : !t, !t -> !t", 1,
     LEFT(add(x, neg(y, f), f)), LEFT(sub(x, y, f))},
    {"-y + x = x - y",
     "%0 = lns.neg %y : !t\n"
     " %r = lns.add %0, %x algorithm(interpolated) : !t, !t -> !t",
     1, LEFT(numerics::add(neg(y, f), f, x, f, f, toZero, interpolated)),
     LEFT(numerics::subtract(x, f, y, f, f, toZero, interpolated))},
    {"x - -y = x + y",
     "%0 = lns.neg %y : !t\n"
     " %r = lns.sub %x, %0 algorithm(mitchell) : !t, !t -> !t",
     1, LEFT(numerics::subtract(x, f, neg(y, f), f, f, toZero, mitchell)),
     LEFT(numerics::add(x, f, y, f, f, toZero, mitchell))},
    {"x - x = 0", "%r = lns.sub %x, %x underflow(min) : !t, !t -> !t", 1,
     LEFT(numerics::subtract(x, f, x, f, f, toMin)), zero},
    {"x - 0 = x",
     "%0 = lns.constant 0 : i8 as !t\n %r = lns.sub %x, %0 : !t, !t -> !t", 0,
     LEFT(sub(x, 0, f)), firstOperand},
    {"0 - x = -x",
     "%0 = lns.constant 0 : i8 as !t\n %r = lns.sub %0, %x : !t, !t -> !t", 1,
     LEFT(sub(0, x, f)), LEFT(neg(x, f))},
    {"-(x - y) = y - x",
     "%0 = lns.sub %x, %y underflow(min) : !t, !t -> !t\n"
     " %r = lns.neg %0 : !t",
     1, LEFT(neg(numerics::subtract(x, f, y, f, f, toMin), f)),
     LEFT(numerics::subtract(y, f, x, f, f, toMin))},
    {"-x < -y is y < x, as a product",
     "%0 = lns.neg %x : !t\n %1 = lns.neg %y : !t\n"
     " %2 = lns.cmp lt %0, %1 : !t -> i1\n"
     " %r = arith.select %2, %x, %y : !t",
     2,
     LEFT(numerics::compare(numerics::Predicate::LT, neg(x, f), neg(y, f), f)
              ? x
              : y),
     LEFT(numerics::compare(numerics::Predicate::GT, x, y, f) ? x : y)},
    {"encode(decode(x), 1) = x",
     "%0 = lns.decode %x : !t -> f32\n %1 = arith.constant 1.0 : f32\n"
     " %r = lns.encode %0, %1 : f32 -> !t",
     0, LEFT(numerics::quantize(numerics::decode(x, f), 1.0f, f, toZero)),
     firstOperand},
};
#undef LEFT

class FoldTest : public testing::TestWithParam<Identity> {
protected:
  FoldTest() {
    context.loadDialect<LNSDialect, func::FuncDialect, arith::ArithDialect>();
  }
  MLIRContext context;
};

TEST_P(FoldTest, RewritesAsStated) {
  const Identity &identity = GetParam();
  for (Format format : getSmallFormats()) {
    if (identity.usesOne() && !hasOne(format))
      continue;
    std::string body = identity.body;
    for (auto [name, code] :
         {std::pair("{0}", one(format)), std::pair("{1}", minusOne(format))})
      if (size_t at = body.find(name); at != std::string::npos)
        body.replace(at, 3, std::to_string(code));
    std::string text = llvm::formatv(
        "!t = !lns.num<{0}, {1}, {2}>\n"
        "func.func @f(%x: !t, %y: !t) -> !t {{\n {3}\n return %r : !t\n}",
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
  for (Format format : getSmallFormats()) {
    if (identity.usesOne() && !hasOne(format))
      continue;
    for (Code x : getCodes(format))
      for (Code y : getCodes(format))
        ASSERT_EQ(identity.left(x, y, format), identity.right(x, y, format))
            << identity.name << " at codes " << x << ", " << y << " of "
            << format.str();
  }
}

INSTANTIATE_TEST_SUITE_P(Identities, FoldTest, testing::ValuesIn(identities),
                         [](const auto &info) {
                           return "identity" + std::to_string(info.index);
                         });

//===----------------------------------------------------------------------===//
// Identities between formats
//===----------------------------------------------------------------------===//

/// Whether a format holds every exponent of `from`, `factor` times as large.
bool holdsMultiples(Format format, Format from, int64_t factor) {
  return format.minExponent() <= factor * from.minExponent() &&
         format.maxExponent() >= factor * from.maxExponent();
}

/// Formats of up to 6 bits, and some of 9, so that there are exact ones.
std::vector<Format> getFormatsBetween() {
  std::vector<Format> formats;
  for (Format format : getSmallFormats())
    if (format.bits() <= 6)
      formats.push_back(format);
  for (auto [bits, gamma, bias] :
       {std::tuple(9, 8, 254), std::tuple(9, 16, 300), std::tuple(8, 4, 90)})
    formats.push_back(*Format::get(bits, gamma, bias));
  return formats;
}

// convert(convert(x)) = convert(x), where the first one loses nothing: what the
// canonicalizer looks at is enough, and where it looks away it has reason to.
TEST(FoldBetweenFormats, ConversionsCombine) {
  int combine = 0, differ = 0;
  std::vector<Format> formats = getFormatsBetween();
  for (Format from : formats)
    for (Format middle : formats) {
      bool isExact =
          middle.gamma() >= from.gamma() &&
          holdsMultiples(middle, from, middle.gamma() / from.gamma());
      for (Format to : formats)
        for (Code x : getCodes(from)) {
          Code both = numerics::convert(
              numerics::convert(x, from, middle, toZero), middle, to, toMin);
          Code once = numerics::convert(x, from, to, toMin);
          if (isExact)
            ASSERT_EQ(both, once) << from.str() << middle.str() << to.str();
          combine += isExact;
          differ += !isExact && both != once;
        }
    }
  EXPECT_GT(combine, 1000);
  EXPECT_GT(differ, 1000);
}

// convert(x * y), convert(x²) in one step; √(x²) = |x|.
TEST(FoldBetweenFormats, ExactProductsAndSquares) {
  for (Format f : getSmallFormats()) {
    if (f.bits() > 6)
      continue;
    std::optional<Format> product = numerics::exactProductFormat(f, f);
    if (!product)
      continue;
    ASSERT_TRUE(holdsMultiples(*product, f, 2));
    for (Code x : getCodes(f)) {
      Code squared = numerics::square(x, f, *product, toZero);
      ASSERT_EQ(numerics::squareRoot(squared, *product, f, toZero), abs(x, f));
      ASSERT_EQ(numerics::convert(squared, *product, f, toMin),
                numerics::square(x, f, f, toMin));
      for (Code y : getCodes(f))
        ASSERT_EQ(
            numerics::convert(numerics::multiply(x, f, y, f, *product, toZero),
                              *product, f, toMin),
            numerics::multiply(x, f, y, f, f, toMin));
    }
  }
}

// quantize(dequantize(x, s), s) = x while all numbers stay normal f32; near the
// ends of the range it is none, which is why computed scales do not fold.
TEST(FoldBetweenFormats, QuantizeOfDequantize) {
  std::mt19937 random(3);
  for (Format f : getSmallFormats()) {
    double least = std::exp2(double(f.minExponent()) / f.gamma());
    double greatest = std::exp2(double(f.maxExponent()) / f.gamma());
    for (int i = 0; i < 200; ++i) {
      float scale = std::ldexp(1.0f + float(random() % (1u << 23)) * 0x1p-23f,
                               int(random() % 252) - 126);
      if (scale * least < 0x1p-126 || scale * greatest > 0x1p127)
        continue;
      for (Code x : getCodes(f)) {
        float value = numerics::dequantize(x, scale, f);
        ASSERT_EQ(
            numerics::quantize(value, numerics::inverseScale(scale), f, toZero),
            x)
            << f.str() << " scale " << scale;
      }
    }
  }
  Format f = *Format::get(8, 1);
  float tiny = 0x1p-30f;
  EXPECT_NE(numerics::quantize(numerics::dequantize(1, tiny, f),
                               numerics::inverseScale(tiny), f, toZero),
            1);
}

//===----------------------------------------------------------------------===//
// What looks like an identity and is none
//===----------------------------------------------------------------------===//

/// The number of ops that canonicalization leaves of a body of %x, %y : !t.
int countOpsLeft(StringRef body) {
  MLIRContext context;
  context.loadDialect<LNSDialect, func::FuncDialect, arith::ArithDialect>();
  std::string text =
      llvm::formatv("!t = !lns.num<8, 8>\n!fine = !lns.num<16, 2048>\n"
                    "func.func @f(%x: !t, %y: !t, %u: i32) -> !t {{\n {0}\n "
                    "return %r : !t\n}",
                    body);
  OwningOpRef<ModuleOp> module = parseSourceString<ModuleOp>(text, &context);
  EXPECT_TRUE(module) << text;
  PassManager pm(&context);
  pm.addPass(createCanonicalizerPass());
  if (!module || failed(pm.run(*module)))
    return -1;
  auto function = cast<func::FuncOp>(module->lookupSymbol("f"));
  return int(function.front().getOperations().size()) - 1;
}

TEST(FoldControlTest, ReluOfNegationIsNotZero) {
  Format format = Format::getUnchecked(8, 8, 127);
  bool differs = false;
  for (Code code : getCodes(format))
    differs |= relu(neg(code, format), format) != 0;
  EXPECT_TRUE(differs);
}

TEST(FoldControlTest, ReciprocalOfReciprocalIsNotTheNumber) {
  Format f = *Format::get(8, 8), r = *numerics::exactReciprocalFormat(f);
  Code twice =
      numerics::reciprocal(numerics::reciprocal(0, f, r, toZero), r, f, toZero);
  EXPECT_NE(twice, 0);
  EXPECT_EQ(countOpsLeft("%0 = lns.recip %x : !t -> !lns.num<8, 8, 1>\n"
                         " %r = lns.recip %0 : !lns.num<8, 8, 1> -> !t"),
            2);
}

TEST(FoldControlTest, NegationsOfAQuotientDoNotCancel) {
  Format f = *Format::get(8, 8);
  EXPECT_NE(div(neg(5, f), neg(0, f), f), div(5, 0, f));
  EXPECT_EQ(countOpsLeft("%0 = lns.neg %x : !t\n %1 = lns.neg %y : !t\n"
                         " %r = lns.div %0, %1 : !t, !t -> !t"),
            3);
}

TEST(FoldControlTest, QuotientByItselfIsNotOne) {
  Format f = *Format::get(8, 8);
  EXPECT_EQ(div(0, 0, f), 0);
  EXPECT_EQ(countOpsLeft("%r = lns.div %x, %x : !t, !t -> !t"), 1);
}

TEST(FoldControlTest, RoundingConversionsStay) {
  // Through γ = 4 and back a code may move.
  EXPECT_EQ(countOpsLeft("%0 = lns.convert %x : !t -> !lns.num<8, 4>\n"
                         " %r = lns.convert %0 : !lns.num<8, 4> -> !t"),
            2);
  EXPECT_EQ(countOpsLeft("%0 = lns.convert %x : !t -> !fine\n"
                         " %r = lns.convert %0 : !fine -> !t"),
            0);
  // The second one draws for its own format.
  EXPECT_EQ(countOpsLeft("%0 = lns.convert %x : !t -> !fine\n"
                         " %r = lns.convert %0 random(%u : i32) : !fine -> !t"),
            2);
}

TEST(FoldControlTest, RootOfASaturatedSquareStays) {
  EXPECT_EQ(countOpsLeft("%0 = lns.square %x : !t -> !t\n"
                         " %r = lns.sqrt %0 : !t -> !t"),
            2);
  EXPECT_EQ(countOpsLeft("%0 = lns.square %x : !t -> !lns.num<9, 8, 254>\n"
                         " %r = lns.sqrt %0 : !lns.num<9, 8, 254> -> !t"),
            1);
}

} // namespace

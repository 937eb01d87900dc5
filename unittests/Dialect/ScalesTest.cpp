//===- ScalesTest.cpp - Choices of scales as text -------------------------===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "lns/Dialect/LNS/LNSScales.h"

#include "gtest/gtest.h"

using namespace lns;

namespace {

template <typename T> std::string errorOf(llvm::StringRef text) {
  std::string error;
  EXPECT_FALSE(T::parse(text, &error)) << text.str();
  return error;
}

template <typename T> T get(llvm::StringRef text) {
  std::string error;
  std::optional<T> choice = T::parse(text, &error);
  EXPECT_TRUE(choice) << error;
  return choice.value_or(T());
}

// [N5]: one for the tensor, one for each index, one for each block.
TEST(ScaleGroups, ReadsWhatItWrites) {
  for (const char *text : {"tensor", "channel", "block<1>", "block<32>"})
    EXPECT_EQ(get<ScaleGroups>(text).str(), text);
  EXPECT_EQ(get<ScaleGroups>("row"), get<ScaleGroups>("channel"));
  EXPECT_EQ(get<ScaleGroups>(" block< 64 > ").length, 64);
}

TEST(ScaleGroups, RefusesTheRest) {
  for (const char *text : {"block<0>", "block<-4>", "block<>", "block",
                           "block<2.5>", "tensor<1>", "rows", ""})
    EXPECT_EQ(errorOf<ScaleGroups>(text).rfind("[N5]", 0), 0u) << text;
}

// [Q1, Q8]: every static scale that is legal is read back with its bits.
TEST(ScaleSource, ReadsWhatItWrites) {
  for (const char *text : {"dynamic", "delayed<1>", "delayed<16>"})
    EXPECT_EQ(get<ScaleSource>(text).str(), text);
  for (float value : {0x1p-126f, 0x1.fffffep-1f, 0.1f, 3.0f, 0x1p126f}) {
    ScaleSource source{ScaleSource::Kind::Static, value, 0};
    EXPECT_EQ(get<ScaleSource>(source.str()), source);
  }
}

TEST(ScaleSource, RefusesTheRest) {
  for (const char *text : {"static<0>", "static<-1>", "static<1e39>",
                           "static<nan>", "static<1e-39>"})
    EXPECT_EQ(errorOf<ScaleSource>(text).rfind("[Q1]", 0), 0u) << text;
  for (const char *text : {"delayed<0>", "delayed<-1>"})
    EXPECT_EQ(errorOf<ScaleSource>(text).rfind("[Q8]", 0), 0u) << text;
  for (const char *text : {"static", "delayed", "delayed<2.5>", "dynamic<1>"})
    EXPECT_EQ(errorOf<ScaleSource>(text).rfind("[Q5]", 0), 0u) << text;
}

} // namespace

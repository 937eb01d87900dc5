//===- Registration.cpp - All update rules ------===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "UpdateRule.h"

using namespace lns::transforms;

llvm::ArrayRef<const UpdateRule *> lns::transforms::getUpdateRules() {
  static const UpdateRule *const rules[] = {
      &madamRule,     &sgdRule,        &adamWRule,    &mulRule,   &signMulRule,
      &valueAdamRule, &valueAdamWRule, &valueSgdRule, &frozenRule};
  return rules;
}

const UpdateRule *lns::transforms::findUpdateRule(llvm::StringRef name) {
  for (const UpdateRule *rule : getUpdateRules())
    if (rule->getName() == name)
      return rule;
  return nullptr;
}

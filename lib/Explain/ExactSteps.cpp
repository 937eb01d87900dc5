//===- ExactSteps.cpp - The exact datapath, shown [D1] -===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Steps.h"

using namespace lns;
using namespace lns::explain;

/// A two's complement integer of little-endian words in decimal, or in hex
/// where it does not fit 64 bits.
static std::string binText(llvm::ArrayRef<uint64_t> words) {
  int64_t low = int64_t(words.front());
  uint64_t sign = low < 0 ? ~uint64_t(0) : 0;
  if (llvm::all_of(words.drop_front(), [&](uint64_t w) { return w == sign; }))
    return text(low);
  std::string hex = "0x";
  for (uint64_t word : llvm::reverse(words))
    for (int shift = 60; shift >= 0; shift -= 4)
      hex += "0123456789abcdef"[(word >> shift) & 15];
  return hex;
}

std::optional<float> lns::explain::explainExact(const Datapath &datapath,
                                                const DotOperands &operands,
                                                llvm::raw_ostream &out,
                                                std::string &error) {
  const numerics::DotFormat &format = operands.format;
  if (!checkOptions(datapath, {}, error) ||
      !numerics::isExactLegal(format, &error))
    return std::nullopt;
  out << "exact [D1]: " << format.gamma() << " bins of "
      << numerics::binBits(format) << " bits; a product +-2^(E/"
      << format.gamma() << ") counts +-2^shift in bin E mod " << format.gamma()
      << "\n";
  TextTable table({"product", "sign", "exponent E", "bin", "shift"});
  numerics::ExactAccumulator accumulator(format);
  for (size_t i = 0; i < operands.a.size(); ++i) {
    numerics::Term term = format.product(operands.a[i], operands.b[i]);
    accumulator.accumulate(operands.a[i], operands.b[i]);
    if (term.sign == 0) {
      table.add({operands.labels[i], "0", "-", "-", "-"});
      continue;
    }
    table.add({operands.labels[i], term.sign < 0 ? "-" : "+",
               text(term.exponent), text(numerics::binIndex(term, format)),
               text(numerics::binShift(term, format))});
  }
  table.print(out);
  out << "bins, in units of 2^" << format.minExponentQuotient() << ":";
  size_t words = size_t(numerics::binWords(format));
  llvm::ArrayRef<uint64_t> bins = accumulator.bins();
  for (int32_t r = 0; r < format.gamma(); ++r)
    out << (r == 0 ? " " : ", ") << binText(bins.slice(r * words, words));
  float dot = accumulator.round();
  out << "\nsum of bin r * 2^(r/" << format.gamma()
      << "), rounded once to f32: " << text(dot) << "\n";
  return dot;
}

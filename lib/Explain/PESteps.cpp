//===- PESteps.cpp - Conversion tables and the processing element, shown -===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Steps.h"
#include "lns/Numerics/ProcessingElement.h"
#include "llvm/Support/MathExtras.h"

using namespace lns;
using namespace lns::explain;
using numerics::PEParameters;

/// Reads `entries`, without which a table has gamma of them [P2].
static bool readEntries(const Datapath &datapath,
                        const numerics::DotFormat &format, int32_t &log2Entries,
                        std::string &error) {
  int32_t entries = 0;
  if (!readOption(datapath, "entries", format.gamma(), entries, error))
    return false;
  if (entries == 0 && datapath.name == "pe") // as in the attribute
    entries = format.gamma();
  if (!numerics::areTableEntriesLegal(entries, &error))
    return false;
  log2Entries = int32_t(llvm::Log2_32(uint32_t(entries)));
  return numerics::isTableLegal(log2Entries, format, &error);
}

/// The cells that P1 to P4 give for a product; dashes for a zero one.
static std::vector<std::string> splitCells(const DotOperands &operands,
                                           size_t i, int32_t log2Entries,
                                           int32_t constantBits) {
  const numerics::DotFormat &format = operands.format;
  numerics::Term term = format.product(operands.a[i], operands.b[i]);
  std::vector<std::string> cells{operands.labels[i]};
  if (term.sign == 0) {
    cells.insert(cells.end(), 7, "-");
    return cells;
  }
  numerics::PESplit split =
      numerics::peSplit(term.exponent, log2Entries, format);
  int64_t constant = numerics::peConstant(split.bin, log2Entries, constantBits);
  for (int64_t value :
       {int64_t(term.exponent), int64_t(term.exponent - format.minExponent()),
        int64_t(split.quotient), int64_t(split.remainder), int64_t(split.bin),
        int64_t(split.lowRemainder), constant})
    cells.push_back(text(value));
  return cells;
}

static std::vector<std::string> headings(std::vector<std::string> last) {
  std::vector<std::string> all{"product",    "E",         "E' = E - Emin",
                               "quotient q", "remainder", "bin r_M",
                               "low r_L",    "constant C"};
  all.insert(all.end(), last.begin(), last.end());
  return all;
}

std::optional<float> lns::explain::explainTable(const Datapath &datapath,
                                                const DotOperands &operands,
                                                llvm::raw_ostream &out,
                                                std::string &error) {
  int32_t log2Entries = 0;
  if (!readEntries(datapath, operands.format, log2Entries, error))
    return std::nullopt;
  out << "float<entries = " << (1 << log2Entries)
      << "> [D7]: terms by P2-P4 with w = " << numerics::tableConstantBits
      << ", sums in f32\n";
  TextTable table(headings({"term in f32", "sum"}));
  float sum = 0;
  for (size_t i = 0; i < operands.a.size(); ++i) {
    float term = numerics::tableProduct(operands.a[i], operands.b[i],
                                        log2Entries, operands.format);
    sum += term;
    std::vector<std::string> cells =
        splitCells(operands, i, log2Entries, numerics::tableConstantBits);
    cells.push_back(text(term));
    cells.push_back(text(sum));
    table.add(std::move(cells));
  }
  table.print(out);
  float unit = numerics::tableUnit(operands.format);
  float dot = sum * unit;
  out << "RN(" << text(sum) << " * " << text(unit) << ") = " << text(dot)
      << ", the factor being 2^((Emin mod gamma)/gamma)\n";
  return dot;
}

/// Reads the parameters of `pe<...>` [P].
static bool readParameters(const Datapath &datapath,
                           const numerics::DotFormat &format, PEParameters &pe,
                           std::string &error) {
  if (!checkOptions(datapath,
                    {"vector", "entries", "constant_bits", "accumulator_bits",
                     "headroom", "guard"},
                    error) ||
      !readOption(datapath, "vector", pe.vectorSize, pe.vectorSize, error) ||
      !readEntries(datapath, format, pe.log2Entries, error) ||
      !readOption(datapath, "constant_bits", pe.constantBits, pe.constantBits,
                  error) ||
      !readOption(datapath, "accumulator_bits", pe.accumulatorBits,
                  pe.accumulatorBits, error) ||
      !readOption(datapath, "headroom", pe.headroom, pe.headroom, error))
    return false;
  if (datapath.options.lookup("guard") == "exact")
    pe.guardBits = PEParameters::exactGuard;
  else if (!readOption(datapath, "guard", pe.guardBits, pe.guardBits, error))
    return false;
  return numerics::arePEParametersLegal(pe, &error) &&
         numerics::isPELegal(pe, format, &error);
}

std::optional<float> lns::explain::explainPE(const Datapath &datapath,
                                             const DotOperands &operands,
                                             llvm::raw_ostream &out,
                                             std::string &error) {
  const numerics::DotFormat &format = operands.format;
  PEParameters pe;
  if (!readParameters(datapath, format, pe, error))
    return std::nullopt;
  out << "pe [P1-P7]: vectors of " << pe.vectorSize << ", "
      << (1 << pe.log2Entries) << " table entries of " << pe.constantBits
      << " bits, accumulator of " << pe.accumulatorBits << " bits, headroom "
      << pe.headroom << ", guard bits ";
  if (pe.isExact())
    out << "exact";
  else
    out << pe.guardBits;
  out << "; shift S = " << numerics::peShift(pe, format)
      << " [P5], Emin = " << format.minExponent() << "\n";

  TextTable products(headings({pe.isExact() ? "term" : "term, cut"}));
  TextTable vectors({"vector", "sum of terms", "rounded p", "accumulator"});
  int32_t accumulator = 0;
  int64_t saturations = 0;
  size_t size = operands.a.size();
  for (size_t first = 0; first < size; first += size_t(pe.vectorSize)) {
    int64_t sum = 0;
    for (size_t i = first; i < std::min(size, first + size_t(pe.vectorSize));
         ++i) {
      int64_t term = numerics::peTerm(operands.a[i], operands.b[i], pe, format);
      sum += term;
      std::vector<std::string> cells =
          splitCells(operands, i, pe.log2Entries, pe.constantBits);
      cells.push_back(text(term));
      products.add(std::move(cells));
    }
    int64_t partial = numerics::pePartialSum(sum, pe, format);
    accumulator = numerics::peAccumulate(accumulator, partial,
                                         pe.accumulatorBits, &saturations);
    vectors.add({text(int64_t(first) / pe.vectorSize), text(sum), text(partial),
                 text(accumulator)});
  }
  products.print(out);
  vectors.print(out);
  if (saturations != 0)
    out << saturations << " saturated [P5]\n";
  float dot = numerics::peToFloat(accumulator, pe, format);
  out << "RN(RN(" << accumulator << ") * " << text(numerics::peUnit(pe, format))
      << ") = " << text(dot) << " [P7]\n";
  return dot;
}

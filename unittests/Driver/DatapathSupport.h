//===- DatapathSupport.h - Lanes and operands for tests -------------------===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef LNS_UNITTESTS_DRIVER_DATAPATHSUPPORT_H
#define LNS_UNITTESTS_DRIVER_DATAPATHSUPPORT_H

#include "lns/Dialect/LNSHW/BuildDatapath.h"
#include "lns/Driver/Lanes.h"
#include "lns/Driver/Registration.h"
#include "lns/Numerics/ProcessingElement.h"

#include "mlir/IR/Verifier.h"
#include <random>

namespace lns::tests {

/// A module of lanes, each with the numbers that it stands for.
class LaneModule {
public:
  struct Lane {
    std::string name;
    numerics::PEParameters pe;
    numerics::DotFormat format;
  };

  LaneModule() : context(makeRegistry()) {
    context.loadDialect<LNSDialect, hw::LNSHWDialect>();
    module = mlir::ModuleOp::create(mlir::UnknownLoc::get(&context));
  }

  /// Adds the lane of `pe`, if it is legal for the operands.
  bool add(const numerics::PEParameters &pe, numerics::Format a,
           numerics::Format b) {
    numerics::DotFormat format(a, b);
    if (!numerics::isPELegal(pe, format))
      return false;
    auto attribute = PEDatapathAttr::get(
        &context, unsigned(pe.vectorSize), 1u << pe.log2Entries,
        unsigned(pe.constantBits), unsigned(pe.accumulatorBits),
        unsigned(pe.headroom), pe.guardBits);
    auto num = [&](numerics::Format x) {
      return NumType::get(&context, unsigned(x.bits()), unsigned(x.gamma()),
                          x.bias());
    };
    std::string name = "lane" + std::to_string(lanes.size());
    mlir::OpBuilder builder = mlir::OpBuilder::atBlockEnd(module->getBody());
    hw::buildPEDatapath(builder, builder.getUnknownLoc(), name, attribute,
                        num(a), num(b));
    lanes.push_back({name, pe, format});
    return true;
  }

  mlir::MLIRContext context;
  mlir::OwningOpRef<mlir::ModuleOp> module;
  std::vector<Lane> lanes;

private:
  static mlir::DialectRegistry makeRegistry() {
    mlir::DialectRegistry registry;
    registerAllDialects(registry);
    return registry;
  }
};

/// Codes of 8 bits and less for dot products, by the kinds that datapaths can
/// go wrong on.
enum class Data { Bytes, Gaussian, Maximum, MixedMaximum, Zeros, Small };
inline constexpr Data allData[] = {Data::Bytes,   Data::Gaussian,
                                   Data::Maximum, Data::MixedMaximum,
                                   Data::Zeros,   Data::Small};

inline std::vector<uint8_t> makeCodes(size_t count, Data data,
                                      numerics::Format format,
                                      std::mt19937 &random) {
  int32_t most = format.maxField();
  std::normal_distribution<double> normal;
  std::vector<uint8_t> codes(count);
  for (uint8_t &code : codes) {
    int32_t field = 0;
    bool isNegative = random() & 1;
    switch (data) {
    case Data::Bytes: // the negative zero too [N3]
      code = uint8_t(random() & uint32_t(2 * most + 1));
      continue;
    case Data::Gaussian:
      field = most + int32_t(std::lround(
                         format.gamma() *
                         (std::log2(std::abs(normal(random)) + 1e-30) - 2)));
      field = std::clamp(field, 0, most);
      break;
    case Data::Maximum:
      field = most;
      isNegative = false;
      break;
    case Data::MixedMaximum:
      field = most - int32_t(random() % 3 == 0);
      field = std::max(field, 1);
      break;
    case Data::Zeros:
      field = random() % 8 ? 0 : most;
      break;
    case Data::Small:
      field = std::min<int32_t>(1 + int32_t(random() % 4), most);
      break;
    }
    code = uint8_t(field | (isNegative && field ? most + 1 : 0));
  }
  return codes;
}

} // namespace lns::tests

#endif // LNS_UNITTESTS_DRIVER_DATAPATHSUPPORT_H

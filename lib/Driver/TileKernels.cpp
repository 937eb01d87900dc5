//===- TileKernels.cpp - The CPU's kernels for tiles ----------------------===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "TileKernels.h"
#include "lns/Driver/Compiler.h"
#include "lns/Driver/Files.h"

using namespace mlir;
using namespace lns;
using namespace lns::driver;

static constexpr llvm::StringLiteral kFunction = "tile";

namespace {
/// A matrix of codes as the text of a program sees it: rows of `stride`
/// elements, of which the first `columns` count.
struct Operand {
  int64_t rows, columns, stride;
  NumType format;

  std::string tensor(int64_t width, bool isCode) const {
    std::string text;
    llvm::raw_string_ostream os(text);
    os << "tensor<" << rows << "x" << width << "x";
    if (isCode)
      os << format;
    else
      os << format.getStorageType();
    os << ">";
    return text;
  }
  std::string argument() const { return tensor(stride, /*isCode=*/false); }
  std::string codes() const { return tensor(columns, /*isCode=*/true); }
  /// Makes %NAME_codes of %NAME.
  std::string define(llvm::StringRef name) const {
    std::string text;
    llvm::raw_string_ostream os(text);
    std::string cut = tensor(columns, /*isCode=*/false);
    os << "  %" << name << "_cut = tensor.extract_slice %" << name << "[0, 0] ["
       << rows << ", " << columns << "] [1, 1] : " << argument() << " to "
       << cut << "\n  %" << name << "_codes = lns.bitcast %" << name
       << "_cut : " << cut << " to " << codes() << "\n";
    return text;
  }
};
} // namespace

/// `sums += a · bᵀ` under `pe`, in place.
static std::string makeProgram(PEDatapathAttr pe, const Operand &a,
                               const Operand &b) {
  std::string text;
  llvm::raw_string_ostream os(text);
  std::string sums = "tensor<" + std::to_string(a.rows) + "x" +
                     std::to_string(b.rows) + "xi32>";
  os << "func.func @" << kFunction << "(%a: " << a.argument()
     << ", %b: " << b.argument() << ", %sums: " << sums << ") -> (" << sums
     << " {lns.updates = 2 : i64}) {\n"
     << a.define("a") << b.define("b")
     << "  %r = lns.contract ins(%a_codes, %b_codes : " << a.codes() << ", "
     << b.codes() << ") outs(%sums : " << sums << ")\n"
     << "      {indexing_maps = [affine_map<(m, n, k) -> (m, k)>,\n"
        "                        affine_map<(m, n, k) -> (n, k)>,\n"
        "                        affine_map<(m, n, k) -> (m, n)>],\n"
        "       datapath = "
     << pe << "} -> " << sums << "\n  return %r : " << sums << "\n}\n";
  return text;
}

std::optional<TileKernels::Kernel>
TileKernels::compile(const std::string &text) {
  auto fail = [](llvm::Error error) {
    (void)report(std::move(error));
    return std::nullopt;
  };
  llvm::Expected<TemporaryFolder> folder = TemporaryFolder::create();
  if (!folder)
    return fail(folder.takeError());
  CompileOptions options;
  options.input = folder->file("tile.mlir");
  options.threads = false;
  if (llvm::Error error = writeFile(options.input, text))
    return fail(std::move(error));
  FailureOr<Compiled> compiled = driver::compile(options);
  if (failed(compiled))
    return std::nullopt;
  // Once loaded the file is not needed any more.
  std::string path = folder->file("tile.so");
  if (llvm::Error error = writeFile(path, compiled->bytes))
    return fail(std::move(error));
  llvm::Expected<Library> library = Library::open(path);
  if (!library)
    return fail(library.takeError());
  auto tile = reinterpret_cast<Tile>(library->lookup(kFunction));
  return Kernel{tile,
                makeWorkspace(*library->getInterface().lookup(kFunction))};
}

hw::MacFunction TileKernels::get(hw::DatapathOp datapath,
                                 const hw::MacShape &shape) {
  auto pe = dyn_cast_or_null<PEDatapathAttr>(
      datapath.getImplements().value_or(Attribute()));
  // Sums of a tile are an array of their own.
  if (!pe || shape.strideSums != shape.results)
    return {};
  Operand a{shape.rows, shape.columns, shape.strideA,
            cast<NumType>(datapath.getLhsElementType())};
  Operand b{shape.results, shape.columns, shape.strideB,
            cast<NumType>(datapath.getRhsElementType())};
  std::string text = makeProgram(pe, a, b);
  auto [place, isNew] = kernels.try_emplace(text);
  if (isNew)
    place->second = compile(text);
  if (!place->second)
    return {};
  Kernel *kernel = &*place->second;
  return [kernel](const uint8_t *a, const uint8_t *b, int32_t *sums) {
    kernel->tile(a, b, sums, kernel->workspace.data());
    return int64_t(0);
  };
}

//===- Npy.cpp - NumPy's files --------------------------------------------===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// A file is the magic number, a version, the length of the header, the header
// (a Python dictionary with descr, fortran_order and shape) and the data.
//
//===----------------------------------------------------------------------===//

#include "lns/Driver/Array.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/Endian.h"
#include "llvm/Support/MemoryBuffer.h"
#include <cstring>

using namespace llvm;
using namespace lns::driver;

static constexpr StringLiteral kMagic("\x93NUMPY");

/// How NumPy names the elements; the first name is the one written.
static SmallVector<StringRef, 2> descriptionsOf(DType type) {
  switch (type) {
  case DType::F32:
    return {"<f4"};
  case DType::F64:
    return {"<f8"};
  case DType::F16:
    return {"<f2"};
  case DType::BF16:
    return {"<u2"};
  case DType::I1:
    return {"|b1"};
  case DType::I8:
    return {"|i1", "|u1"};
  case DType::I16:
    return {"<i2", "<u2"};
  case DType::I32:
    return {"<i4", "<u4"};
  case DType::I64:
    return {"<i8", "<u8"};
  }
  llvm_unreachable("all element types are handled");
}

namespace {
struct Header {
  StringRef description;
  bool columnMajor = false;
  std::vector<int64_t> shape;
  StringRef data;
};
} // namespace

/// The text behind `'key':` in `header`, or nothing.
static std::optional<StringRef> fieldOf(StringRef header, StringRef key) {
  for (StringRef quote : {"'", "\""}) {
    size_t position = header.find((quote + key + quote).str());
    if (position == StringRef::npos)
      continue;
    StringRef rest = header.drop_front(position + key.size() + 2).ltrim();
    if (rest.consume_front(":"))
      return rest.ltrim();
  }
  return std::nullopt;
}

static std::optional<Header> parse(StringRef bytes) {
  if (!bytes.consume_front(kMagic) || bytes.size() < 4)
    return std::nullopt;
  unsigned major = static_cast<unsigned char>(bytes[0]);
  bytes = bytes.drop_front(2);
  size_t width = major == 1 ? 2 : 4;
  if (major < 1 || major > 3 || bytes.size() < width)
    return std::nullopt;
  size_t length = width == 2 ? support::endian::read16le(bytes.data())
                             : support::endian::read32le(bytes.data());
  bytes = bytes.drop_front(width);
  if (bytes.size() < length)
    return std::nullopt;
  StringRef text = bytes.take_front(length);

  Header header;
  header.data = bytes.drop_front(length);
  std::optional<StringRef> description = fieldOf(text, "descr"),
                           order = fieldOf(text, "fortran_order"),
                           shape = fieldOf(text, "shape");
  if (!description || !order || !shape || description->empty())
    return std::nullopt;
  char quote = description->front();
  if (quote != '\'' && quote != '"')
    return std::nullopt;
  header.description = description->drop_front().split(quote).first;
  header.columnMajor = order->starts_with("True");
  if (!header.columnMajor && !order->starts_with("False"))
    return std::nullopt;
  if (!shape->consume_front("("))
    return std::nullopt;
  SmallVector<StringRef> sizes;
  shape->split(')').first.split(sizes, ',');
  for (StringRef size : sizes) {
    int64_t number;
    if (size.trim().empty())
      continue;
    if (size.trim().getAsInteger(10, number) || number < 0)
      return std::nullopt;
    header.shape.push_back(number);
  }
  return header;
}

Expected<Array> lns::driver::readNpy(StringRef path, const Value &value) {
  auto file = MemoryBuffer::getFile(path, /*IsText=*/false,
                                    /*RequiresNullTerminator=*/false);
  auto fail = [&](const Twine &what) {
    return createStringError("'" + path + "': " + what);
  };
  if (!file)
    return fail(file.getError().message());
  std::optional<Header> header = parse((*file)->getBuffer());
  if (!header)
    return fail("not a whole .npy file (numpy.save writes one)");
  SmallVector<StringRef, 2> wanted = descriptionsOf(value.type);
  std::string what = describe(value.type, value.shape);
  if (!is_contained(wanted, header->description))
    return fail("the elements are '" + header->description +
                "', but the function takes " + what + ", that is '" +
                wanted.front() + "'; convert them with numpy.ndarray.astype" +
                (header->description.starts_with(">")
                     ? " (these are big-endian)"
                     : ""));
  if (header->shape != value.shape)
    return fail("the shape is " + describe(value.type, header->shape) +
                ", but the function takes " + what);
  if (header->columnMajor && value.shape.size() > 1)
    return fail("the data are in column-major order (Fortran's); write them "
                "with numpy.ascontiguousarray");
  Array array(value);
  if (header->data.size() != static_cast<size_t>(array.bytes()))
    return fail("the header promises " + Twine(array.bytes()) +
                " bytes of data, the file has " + Twine(header->data.size()));
  std::memcpy(array.data(), header->data.data(), array.bytes());
  return array;
}

std::string lns::driver::toNpy(const Array &array) {
  std::string shape;
  for (int64_t size : array.shape())
    shape += std::to_string(size) + ",";
  std::string header = "{'descr': '" +
                       descriptionsOf(array.type()).front().str() +
                       "', 'fortran_order': False, 'shape': (" + shape + "), }";
  // The data start at a multiple of 64 bytes, and a newline ends the header.
  size_t fixed = kMagic.size() + 4;
  header.resize(alignTo(fixed + header.size() + 1, 64) - fixed - 1, ' ');
  header += '\n';
  std::string bytes = kMagic.str() + std::string("\x01\x00", 2);
  bytes += static_cast<char>(header.size() & 0xff);
  bytes += static_cast<char>(header.size() >> 8);
  bytes += header;
  bytes.append(array.data(), array.bytes());
  return bytes;
}

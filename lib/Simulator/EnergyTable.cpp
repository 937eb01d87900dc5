//===- EnergyTable.cpp - Reading a table of energies ----------------------===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "lns/Simulator/Energy.h"

#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/MemoryBuffer.h"

#include <cmath>

using namespace lns::sim;
using llvm::StringRef;

static constexpr StringRef kDefaultText =
#include "EnergyTable.inc"
    ;

static constexpr StringRef kHeader =
    "component,per,size,femtojoules,technology,source";
static constexpr StringRef kMemory = "sram";

/// What a table must have: components, and what one unit of each is.
static constexpr std::pair<StringRef, StringRef> kComponents[] = {
    {"adder", "bit"},          {"shifter", "bit*level"}, {"table", "bit*entry"},
    {"multiplier", "bit*bit"}, {"register", "bit"},      {"logic", "bit"},
    {kMemory, "byte"},         {"dram", "byte"},         {"finish", "element"},
};

static std::string knownComponents() {
  return llvm::join(llvm::make_first_range(kComponents), ", ");
}

namespace {
/// Reads one table, line by line; the first thing wrong ends it.
class Reader {
public:
  Reader(StringRef name) : name(name) {}

  llvm::Error read(StringRef text, std::vector<EnergyTable::Line> &lines);

private:
  llvm::Error fail(const llvm::Twine &message) const;
  llvm::Expected<std::vector<std::string>> split(StringRef line) const;
  llvm::Expected<EnergyTable::Line> readLine(StringRef line) const;
  llvm::Error check(const std::vector<EnergyTable::Line> &lines,
                    const EnergyTable::Line &line) const;

  StringRef name;
  int number = 0;
};
} // namespace

static llvm::Error failure(const llvm::Twine &message) {
  return llvm::createStringError(llvm::inconvertibleErrorCode(), message);
}

llvm::Error Reader::fail(const llvm::Twine &message) const {
  return failure("energy table " + name + ":" + llvm::Twine(number) + ": " +
                 message);
}

/// Cells of a line: between commas, or in quotes, in which `""` is a quote.
llvm::Expected<std::vector<std::string>> Reader::split(StringRef line) const {
  std::vector<std::string> cells;
  while (true) {
    std::string cell;
    line = line.ltrim();
    if (line.consume_front("\"")) {
      while (true) {
        size_t end = line.find('"');
        if (end == StringRef::npos)
          return fail("a quoted cell has no closing quote: a line is one line, "
                      "and a quote inside a cell is written twice");
        cell += line.take_front(end);
        line = line.drop_front(end + 1);
        if (!line.consume_front("\""))
          break;
        cell += '"';
      }
      line = line.ltrim();
      if (!line.empty() && line.front() != ',')
        return fail("text follows a quoted cell: end it with a comma");
    } else {
      size_t end = std::min(line.find(','), line.size());
      cell = line.take_front(end).rtrim().str();
      line = line.drop_front(end);
    }
    cells.push_back(std::move(cell));
    if (!line.consume_front(","))
      return cells;
  }
}

llvm::Expected<EnergyTable::Line> Reader::readLine(StringRef text) const {
  llvm::Expected<std::vector<std::string>> cells = split(text);
  if (!cells)
    return cells.takeError();
  if (cells->size() != 6)
    return fail("has " + llvm::Twine(cells->size()) +
                " cells, and the header names 6 (" + kHeader +
                "): put a cell with a comma in quotes");
  EnergyTable::Line line;
  line.component = (*cells)[0];
  line.per = (*cells)[1];
  line.technology = (*cells)[4];
  line.source = (*cells)[5];
  const auto *known = llvm::find_if(kComponents, [&](const auto &component) {
    return component.first == line.component;
  });
  if (known == std::end(kComponents))
    return fail("there is no component '" + line.component + "'; there are " +
                knownComponents());
  if (line.per != known->second)
    return fail("'" + line.component + "' is per " + known->second +
                ", and this line is per '" + line.per +
                "': convert the figure to " + known->second);
  StringRef size = (*cells)[2], femtojoules = (*cells)[3];
  if (line.component == kMemory) {
    if (size.getAsInteger(10, line.size) || line.size <= 0)
      return fail("the size '" + size +
                  "' of a memory is not a positive number of bytes");
  } else if (!size.empty()) {
    return fail("'" + line.component + "' has a size (" + size +
                "), which only sram has: leave the cell empty");
  }
  if (femtojoules.getAsDouble(line.femtojoules) ||
      !std::isfinite(line.femtojoules) || line.femtojoules < 0)
    return fail("the femtojoules '" + femtojoules + "' of '" + line.component +
                "' are not a finite number, 0 or above, like 3.125");
  if (line.component == kMemory && line.femtojoules == 0)
    return fail("a byte of sram for 0 fJ cannot be interpolated: give a figure "
                "above 0");
  if (line.technology.empty() || line.source.empty())
    return fail("'" + line.component + "' has no " +
                (line.source.empty() ? "source" : "technology") +
                ": say where the figure comes from");
  return line;
}

llvm::Error Reader::check(const std::vector<EnergyTable::Line> &lines,
                          const EnergyTable::Line &line) const {
  for (const EnergyTable::Line &other : lines)
    if (other.component == line.component && other.size == line.size)
      return fail("'" + line.component + "'" +
                  (line.size ? " of " + llvm::Twine(line.size) + " bytes"
                             : llvm::Twine("")) +
                  " stands in the table twice: keep one of the lines");
  return llvm::Error::success();
}

llvm::Error Reader::read(StringRef text,
                         std::vector<EnergyTable::Line> &lines) {
  bool header = false;
  while (!text.empty()) {
    StringRef line;
    std::tie(line, text) = text.split('\n');
    ++number;
    line = line.trim();
    if (line.empty() || line.front() == '#')
      continue;
    if (!header) {
      if (line != kHeader)
        return fail("the header must be '" + kHeader + "', and is '" + line +
                    "'");
      header = true;
      continue;
    }
    llvm::Expected<EnergyTable::Line> read = readLine(line);
    if (!read)
      return read.takeError();
    if (llvm::Error error = check(lines, *read))
      return error;
    lines.push_back(std::move(*read));
  }
  if (!header)
    return fail("the table is empty: its first line must be '" + kHeader + "'");
  for (const auto &component : kComponents)
    if (llvm::none_of(lines, [&](const EnergyTable::Line &line) {
          return line.component == component.first;
        }))
      return fail("the table ends without a line for '" + component.first +
                  "' (fJ per " + component.second +
                  "); it needs one for each of " + knownComponents());
  return llvm::Error::success();
}

const EnergyTable &EnergyTable::getDefault() {
  static const EnergyTable table =
      llvm::cantFail(parse(kDefaultText, "published figures, 45 nm"));
  return table;
}

StringRef EnergyTable::getDefaultText() { return kDefaultText; }

llvm::Expected<EnergyTable> EnergyTable::read(StringRef path) {
  auto file = llvm::MemoryBuffer::getFile(path);
  if (!file)
    return failure("energy table " + path +
                   ": cannot be read: " + file.getError().message());
  return parse((*file)->getBuffer(), path);
}

llvm::Expected<EnergyTable> EnergyTable::parse(StringRef text, StringRef name) {
  EnergyTable table;
  table.name = name.str();
  if (llvm::Error error = Reader(name).read(text, table.lines))
    return error;
  for (const Line &line : table.lines)
    if (line.component == kMemory)
      table.memories[line.size] = line.femtojoules;
    else
      table.components[line.component] = line.femtojoules;
  return table;
}

std::optional<double> EnergyTable::find(StringRef component) const {
  auto found = components.find(std::string_view(component));
  if (found == components.end())
    return std::nullopt;
  return found->second;
}

double EnergyTable::getMemory(int64_t bytes) const {
  if (memories.size() == 1)
    return memories.begin()->second;
  // The first size that is not smaller, kept between the second and the last.
  auto high = memories.lower_bound(bytes);
  if (high == memories.begin())
    ++high;
  if (high == memories.end())
    --high;
  auto low = std::prev(high);
  double slope = std::log(high->second / low->second) /
                 std::log(double(high->first) / double(low->first));
  return low->second * std::pow(double(bytes) / double(low->first), slope);
}

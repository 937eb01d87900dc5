//===- Trace.cpp - A simulation on tracks ---------------------------------===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "ReportFigures.h"
#include "lns/Simulator/Report.h"

#include "llvm/Support/JSON.h"

#include <algorithm>

using namespace lns::sim;
using llvm::json::OStream;
using lns::hw::Unit;

static constexpr int kProcess = 1;
static constexpr int kRuns = 0; ///< the track of runs; units stand below it

static void writeName(OStream &json, int track, llvm::StringRef name) {
  json.object([&] {
    json.attribute("ph", "M");
    json.attribute("name", "thread_name");
    json.attribute("pid", kProcess);
    json.attribute("tid", track);
    json.attributeObject("args", [&] { json.attribute("name", name); });
  });
  json.object([&] {
    json.attribute("ph", "M");
    json.attribute("name", "thread_sort_index");
    json.attribute("pid", kProcess);
    json.attribute("tid", track);
    json.attributeObject("args", [&] { json.attribute("sort_index", track); });
  });
}

static void writeSpan(OStream &json, int track, llvm::StringRef name,
                      int64_t start, int64_t end,
                      llvm::function_ref<void()> arguments) {
  json.object([&] {
    json.attribute("ph", "X");
    json.attribute("name", name);
    json.attribute("pid", kProcess);
    json.attribute("tid", track);
    json.attribute("ts", start);
    json.attribute("dur", end - start);
    json.attributeObject("args", arguments);
  });
}

static void writeOp(OStream &json, const Report &report, const Event &event) {
  writeSpan(json, 1 + int(event.unit), event.name, event.start, event.end, [&] {
    json.attribute("program", report.programs[event.program].name);
    json.attribute("run", event.run);
    json.attribute("complete", event.complete);
  });
}

/// The runs that the events belong to, each from its first start to its last
/// completion.
static void writeRuns(OStream &json, const Report &report,
                      llvm::ArrayRef<Event> events) {
  while (!events.empty()) {
    const Event &first = events.front();
    int64_t start = first.start, end = first.complete;
    size_t count = 0;
    for (const Event &event : events) {
      if (event.run != first.run)
        break;
      start = std::min(start, event.start);
      end = std::max(end, event.complete);
      ++count;
    }
    writeSpan(json, kRuns, report.programs[first.program].name, start, end,
              [&] { json.attribute("run", first.run); });
    events = events.drop_front(count);
  }
}

static void writeNote(OStream &json, int64_t time, llvm::StringRef text) {
  json.object([&] {
    json.attribute("ph", "i");
    json.attribute("name", text);
    json.attribute("s", "g"); // a line through all tracks
    json.attribute("pid", kProcess);
    json.attribute("tid", kRuns);
    json.attribute("ts", time);
  });
}

std::string lns::sim::traceToJSON(const Report &report, int64_t limit) {
  llvm::ArrayRef<Event> events = report.events;
  size_t shown = std::min(events.size(), size_t(std::max<int64_t>(limit, 0)));
  std::string note;
  int64_t all = int64_t(events.size()) + report.eventsLeftOut;
  if (int64_t(shown) < all)
    note = "cut: the first " + std::to_string(shown) + " of " +
           std::to_string(all) + " ops are shown";
  events = events.take_front(shown);
  std::string text;
  llvm::raw_string_ostream os(text);
  OStream json(os);
  json.object([&] {
    json.attribute("displayTimeUnit", "ns");
    json.attributeObject("otherData", [&] {
      json.attribute("unit", "1 us is one cycle");
      if (!note.empty())
        json.attribute("note", note);
    });
    json.attributeArray("traceEvents", [&] {
      writeName(json, kRuns, "programs");
      for (Unit unit : kUnits)
        writeName(json, 1 + int(unit), getName(unit));
      writeRuns(json, report, events);
      int64_t last = 0;
      for (const Event &event : events) {
        writeOp(json, report, event);
        last = std::max(last, event.complete);
      }
      if (!note.empty())
        writeNote(json, last, note);
    });
  });
  os << "\n";
  return text;
}

//===- RandomProgram.h - Programs with loops, unrolled by hand --*- C++ -*-===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// \file
/// Random programs of `test.work`, loops that carry tokens and indices, and
/// index arithmetic: their text, and what they do by names of values.
///
//===----------------------------------------------------------------------===//

#ifndef LNS_UNITTESTS_SIMULATOR_RANDOMPROGRAM_H
#define LNS_UNITTESTS_SIMULATOR_RANDOMPROGRAM_H

#include "TimelineOracle.h"

#include <map>
#include <random>

namespace lns::oracle {

/// Numbers of tokens are issues; this one is complete.
inline constexpr int64_t kReady = -1;

struct Statement {
  enum Kind { Work, Wait, Barrier, Arithmetic, Loop } kind;
  std::string name; ///< of the result, or of the loop's variable
  std::string op;   ///< of arithmetic
  std::vector<std::string> tokens, indices; ///< operands
  int unit = 0;
  int64_t cycles = 0, latency = 0;      ///< of work
  int64_t first = 0, step = 1, end = 0; ///< of a loop
  std::vector<Statement> body;
  struct Carried {
    std::string argument, init, yielded, result;
    bool isToken;
  };
  std::vector<Carried> carried;

  explicit Statement(Kind kind, std::string name = "")
      : kind(kind), name(std::move(name)) {}
};

class RandomProgram {
public:
  explicit RandomProgram(unsigned seed) : engine(seed) {
    for (int64_t value : {-7, 0, 1, 2, 3, 5, 64})
      constants[makeName('c')] = value;
    ready = makeName('r');
    Names names;
    names.tokens.push_back(ready);
    for (auto &[name, value] : constants)
      names.indices.push_back(name);
    statements = makeBlock(names, 0);
  }

  /// The body of the program.
  std::string getText() const {
    std::string text = ready + " = lnshw.ready\n";
    for (auto &[name, value] : constants)
      text +=
          name + " = arith.constant " + std::to_string(value) + " : index\n";
    return text + getText(statements);
  }

  /// What the controller does, and the places of each work.
  void unroll(std::vector<Step> &steps,
              std::vector<std::vector<int64_t>> &places) {
    values = constants;
    values[ready] = kReady;
    issues = 0;
    run(statements, steps, places);
  }

private:
  struct Names {
    std::vector<std::string> tokens, indices;
  };

  int64_t upTo(int64_t limit) {
    return std::uniform_int_distribution<int64_t>(0, limit)(engine);
  }
  /// Often one of the last.
  const std::string &choose(const std::vector<std::string> &names) {
    int64_t last = int64_t(names.size()) - 1;
    return names[size_t(last -
                        upTo(upTo(1) ? std::min<int64_t>(last, 3) : last))];
  }
  std::string makeName(char kind) {
    return std::string("%") + kind + std::to_string(numNames++);
  }

  std::vector<Statement> makeBlock(Names &names, int depth) {
    std::vector<Statement> block;
    for (int64_t count = upTo(6) + 1; count > 0; --count) {
      int64_t kind = upTo(11);
      if (kind < 5)
        block.push_back(makeWork(names));
      else if (kind < 8)
        block.push_back(makeArithmetic(names));
      else if (kind < 10 && depth < 3)
        block.push_back(makeLoop(names, depth));
      else if (kind == 10)
        block.push_back(makeWait(names));
      else if (kind == 11 && upTo(2) == 0)
        block.push_back(Statement(Statement::Barrier));
    }
    return block;
  }
  Statement makeWork(Names &names) {
    Statement work(Statement::Work, makeName('t'));
    for (int64_t count = upTo(2); count > 0; --count)
      work.tokens.push_back(choose(names.tokens));
    for (int64_t count = upTo(2) + 1; count > 0; --count)
      work.indices.push_back(choose(names.indices));
    work.unit = int(upTo(3));
    work.cycles = upTo(9);
    work.latency = upTo(2) ? upTo(9) : 0;
    names.tokens.push_back(work.name);
    return work;
  }
  Statement makeWait(Names &names) {
    Statement wait(Statement::Wait);
    for (int64_t count = upTo(2) + 1; count > 0; --count)
      wait.tokens.push_back(choose(names.tokens));
    return wait;
  }
  Statement makeArithmetic(Names &names) {
    static const char *const ops[] = {"addi",  "subi",  "muli",  "minsi",
                                      "maxsi", "minui", "maxui", "andi",
                                      "xori",  "ori"};
    static const char *const divisions[] = {"divsi",      "divui", "ceildivsi",
                                            "ceildivui",  "remsi", "remui",
                                            "floordivsi", "mod",   "select"};
    Statement result(Statement::Arithmetic, makeName('i'));
    result.indices = {choose(names.indices), choose(names.indices)};
    if (upTo(1)) {
      result.op = ops[upTo(9)];
    } else {
      result.op = divisions[upTo(8)];
      if (result.op != "select") { // by a constant that is not zero
        do
          result.indices[1] = std::next(constants.begin(), upTo(6))->first;
        while (constants[result.indices[1]] == 0 ||
               (result.op == "mod" && constants[result.indices[1]] < 0));
      }
    }
    names.indices.push_back(result.name);
    return result;
  }
  Statement makeLoop(Names &names, int depth) {
    Statement loop(Statement::Loop, makeName('i'));
    loop.first = upTo(9) - 4;
    loop.step = upTo(2) + 1;
    loop.end = loop.first + loop.step * upTo(depth ? 3 : 9) - upTo(1);
    for (int64_t count = upTo(4); count > 0; --count) {
      bool isToken = upTo(1);
      char kind = isToken ? 't' : 'i';
      loop.carried.push_back({makeName(kind),
                              choose(isToken ? names.tokens : names.indices),
                              "", makeName(kind), isToken});
    }
    Names inside = names;
    inside.indices.push_back(loop.name);
    for (Statement::Carried &carried : loop.carried)
      (carried.isToken ? inside.tokens : inside.indices)
          .push_back(carried.argument);
    loop.body = makeBlock(inside, depth + 1);
    for (Statement::Carried &carried : loop.carried) {
      // Arguments of the loop again, in another order: at the same time.
      const Statement::Carried &other =
          loop.carried[size_t(upTo(int64_t(loop.carried.size()) - 1))];
      carried.yielded =
          other.isToken == carried.isToken && upTo(1)
              ? other.argument
              : choose(carried.isToken ? inside.tokens : inside.indices);
      (carried.isToken ? names.tokens : names.indices)
          .push_back(carried.result);
    }
    return loop;
  }

  static std::string join(const std::vector<std::string> &parts) {
    std::string text;
    for (const std::string &part : parts)
      text += (text.empty() ? "" : ", ") + part;
    return text;
  }
  static std::string getText(const std::vector<Statement> &block) {
    std::string text;
    for (const Statement &statement : block)
      text += getText(statement) + "\n";
    return text;
  }
  static std::string getText(const Statement &s) {
    switch (s.kind) {
    case Statement::Work: {
      std::vector<std::string> operands = s.tokens, types;
      operands.insert(operands.end(), s.indices.begin(), s.indices.end());
      types.assign(s.tokens.size(), "!lnshw.token");
      types.resize(operands.size(), "index");
      return s.name + " = \"test.work\"(" + join(operands) +
             ") {plus_place, unit = " + std::to_string(s.unit) +
             ", cycles = " + std::to_string(s.cycles) +
             ", latency = " + std::to_string(s.latency) + "} : (" +
             join(types) + ") -> !lnshw.token";
    }
    case Statement::Wait:
      return "lnshw.wait " + join(s.tokens);
    case Statement::Barrier:
      return "lnshw.barrier";
    case Statement::Arithmetic:
      if (s.op == "mod")
        return s.name + " = affine.apply affine_map<(d0)[s0] -> " +
               "((d0 * 3 - 4) mod s0)>(" + s.indices[0] + ")[" + s.indices[1] +
               "]";
      if (s.op == "select")
        return s.name + "_bit = arith.cmpi sgt, " + join(s.indices) +
               " : index\n" + s.name + " = arith.select " + s.name + "_bit, " +
               join(s.indices) + " : index";
      return s.name + " = arith." + s.op + " " + join(s.indices) + " : index";
    case Statement::Loop:
      break;
    }
    std::string bounds;
    for (auto [name, value] :
         {std::pair("first", s.first), std::pair("end", s.end),
          std::pair("step", s.step)})
      bounds += s.name + "_" + name + " = arith.constant " +
                std::to_string(value) + " : index\n";
    std::vector<std::string> inits, types, yields, results;
    for (const Statement::Carried &carried : s.carried) {
      inits.push_back(carried.argument + " = " + carried.init);
      types.push_back(carried.isToken ? "!lnshw.token" : "index");
      yields.push_back(carried.yielded);
      results.push_back(carried.result);
    }
    std::string text = bounds;
    if (!results.empty())
      text += join(results) + " = ";
    text += "scf.for " + s.name + " = " + s.name + "_first to " + s.name +
            "_end step " + s.name + "_step";
    if (!results.empty())
      text += " iter_args(" + join(inits) + ") -> (" + join(types) + ")";
    text += " {\n" + getText(s.body);
    if (!results.empty())
      text += "scf.yield " + join(yields) + " : " + join(types) + "\n";
    return text + "}";
  }

  static int64_t floorDivide(int64_t a, int64_t b) {
    int64_t quotient = a / b;
    return quotient * b != a && (a < 0) != (b < 0) ? quotient - 1 : quotient;
  }
  static int64_t calculate(const std::string &op, int64_t a, int64_t b) {
    auto ua = uint64_t(a), ub = uint64_t(b);
    if (op == "addi")
      return int64_t(ua + ub);
    if (op == "subi")
      return int64_t(ua - ub);
    if (op == "muli")
      return int64_t(ua * ub);
    if (op == "minsi")
      return a < b ? a : b;
    if (op == "maxsi" || op == "select") // a > b ? a : b
      return a < b ? b : a;
    if (op == "minui")
      return ua < ub ? a : b;
    if (op == "maxui")
      return ua < ub ? b : a;
    if (op == "andi")
      return a & b;
    if (op == "ori")
      return a | b;
    if (op == "xori")
      return a ^ b;
    if (op == "divsi")
      return a / b;
    if (op == "divui")
      return int64_t(ua / ub);
    if (op == "floordivsi")
      return floorDivide(a, b);
    if (op == "ceildivsi")
      return a / b + (a % b != 0 && (a < 0) == (b < 0));
    if (op == "ceildivui")
      return int64_t(ua / ub + (ua % ub != 0));
    if (op == "remsi")
      return a % b;
    if (op == "remui")
      return int64_t(ua % ub);
    int64_t value = int64_t(ua * 3 - 4); // "mod"
    return value - floorDivide(value, b) * b;
  }

  void run(const std::vector<Statement> &block, std::vector<Step> &steps,
           std::vector<std::vector<int64_t>> &places) {
    for (const Statement &s : block) {
      if (s.kind == Statement::Loop) {
        runLoop(s, steps, places);
        continue;
      }
      if (s.kind == Statement::Arithmetic) {
        values[s.name] =
            calculate(s.op, values.at(s.indices[0]), values.at(s.indices[1]));
        continue;
      }
      Step step;
      step.kind = s.kind == Statement::Work   ? Step::Issue
                  : s.kind == Statement::Wait ? Step::Wait
                                              : Step::Barrier;
      for (const std::string &token : s.tokens)
        if (values.at(token) != kReady)
          step.tokens.push_back(int(values.at(token)));
      if (s.kind == Statement::Work) {
        step.unit = s.unit;
        places.emplace_back();
        for (const std::string &index : s.indices)
          places.back().push_back(values.at(index));
        step.cycles = s.cycles + int64_t(uint64_t(places.back()[0]) % 4);
        step.latency = s.latency;
        values[s.name] = issues++;
      }
      steps.push_back(step);
    }
  }
  void runLoop(const Statement &loop, std::vector<Step> &steps,
               std::vector<std::vector<int64_t>> &places) {
    std::vector<int64_t> state;
    for (const Statement::Carried &carried : loop.carried)
      state.push_back(values.at(carried.init));
    for (int64_t i = loop.first; i < loop.end; i += loop.step) {
      values[loop.name] = i;
      for (size_t k = 0; k < state.size(); ++k)
        values[loop.carried[k].argument] = state[k];
      run(loop.body, steps, places);
      for (size_t k = 0; k < state.size(); ++k)
        state[k] = values.at(loop.carried[k].yielded);
    }
    for (size_t k = 0; k < state.size(); ++k)
      values[loop.carried[k].result] = state[k];
  }

  std::mt19937 engine;
  std::map<std::string, int64_t> constants, values;
  std::string ready;
  std::vector<Statement> statements;
  int numNames = 0;
  int issues = 0;
};

} // namespace lns::oracle

#endif // LNS_UNITTESTS_SIMULATOR_RANDOMPROGRAM_H

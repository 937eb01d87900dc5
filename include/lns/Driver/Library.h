//===- Library.h - Calling compiled functions -------------------*- C++ -*-===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef LNS_DRIVER_LIBRARY_H
#define LNS_DRIVER_LIBRARY_H

#include "lns/Driver/Array.h"
#include "lns/Driver/Interface.h"
#include "lns/Runtime/Accelerator.h"

namespace lns::driver {

/// A loaded library that lns-compile wrote.
class Library {
public:
  /// Loads `path`. A library without a manifest, or one that needs
  /// instructions this CPU lacks, is an error before anything of it runs.
  static llvm::Expected<Library> open(llvm::StringRef path);
  Library(Library &&other)
      : handle(other.handle), interface(std::move(other.interface)) {
    other.handle = nullptr;
  }
  Library &operator=(Library &&) = delete;
  ~Library();

  const Interface &getInterface() const { return interface; }
  /// Calls a function of the interface. Of calls that run at the same time
  /// each needs its own `makeWorkspace(function)`.
  llvm::Error call(const Function &function, llvm::ArrayRef<Array *> arguments,
                   llvm::MutableArrayRef<Array> results,
                   Array &workspace) const;
  /// Expectations of the check dialect that failed, and that were evaluated.
  int failures() const { return count("lns_check_failures"); }
  int evaluated() const { return count("lns_check_evaluated"); }
  /// Sets what happens when an assertion of the program fails, after its
  /// message; without one the process aborts.
  void onAssertFailed(void (*function)()) const;
  /// The programs of the accelerator that the library runs, as text; none where
  /// it was compiled without.
  std::optional<llvm::StringRef> getAccelerator() const;
  /// Sets what runs them. A library that runs none stays as it is.
  void onAcceleratorRun(LNSAcceleratorFunction function, void *context) const;
  /// The address of an exported symbol; null where there is none.
  void *lookup(llvm::StringRef symbol) const;
  /// Threads that parallel loops use; 1 where there are none.
  int threads() const;

private:
  Library(void *handle, Interface interface)
      : handle(handle), interface(std::move(interface)) {}
  int count(const char *symbol) const;

  void *handle;
  Interface interface;
};

/// One function with its prepare function, called with the arguments of the
/// original function in their order.
class Program {
public:
  /// The function `name` of `library`, or the only one if `name` is empty.
  static llvm::Expected<Program> find(const Library &library,
                                      llvm::StringRef name);

  const Function &getFunction() const { return *main; }
  /// The original function's arguments, then histories [Q8].
  llvm::ArrayRef<Value> arguments() const { return originals; }
  /// Whether some arguments are prepared once.
  bool isPrepared() const { return prepare != nullptr; }

  /// Runs the prepare function, if there is one, and copies the arguments that
  /// a call updates; the other arrays must outlive run().
  llvm::Error bind(llvm::MutableArrayRef<Array> arrays);
  /// Calls the function once; allocates nothing.
  llvm::Error run();
  /// The results, then the updated arguments, then the counts of events.
  std::vector<const Array *> results() const;
  /// What messages call them: `result 0`, `argument 3 (updated)`, `fc1.left:
  /// NaN became zero [N6]`.
  std::vector<std::string> resultNames() const;

private:
  Program(const Library &library, const Function *main, const Function *prepare)
      : library(&library), main(main), prepare(prepare) {}
  /// Where among the arguments a value that is not prepared stands.
  unsigned slotOf(const Value &value) const {
    return value.kind == "history" ? firstHistory + value.index : value.index;
  }

  const Library *library;
  const Function *main, *prepare;
  std::vector<Value> originals;
  unsigned firstHistory = 0;
  std::vector<Array> prepared, outputs, updated;
  Array workspace;
  std::vector<Array *> bound;
};

/// Name and model of this machine's CPU.
std::string describeHost();

} // namespace lns::driver

#endif // LNS_DRIVER_LIBRARY_H

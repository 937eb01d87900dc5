//===- OutlineKernels.cpp - A function for each loop nest -----------------===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "lns/Codegen/Passes.h"
#include "lns/Codegen/Workspace.h"

#include "mlir/Conversion/LLVMCommon/TypeConverter.h"
#include "mlir/Dialect/AMX/AMXDialect.h"
#include "mlir/Dialect/ControlFlow/IR/ControlFlowOps.h"
#include "mlir/Dialect/Func/IR/FuncOps.h"
#include "mlir/Dialect/LLVMIR/LLVMDialect.h"
#include "mlir/Dialect/MemRef/IR/MemRef.h"
#include "mlir/Dialect/SCF/IR/SCF.h"
#include "mlir/IR/BuiltinOps.h"
#include "mlir/IR/IRMapping.h"
#include "mlir/IR/Matchers.h"
#include "mlir/IR/OperationSupport.h"
#include "mlir/IR/SymbolTable.h"
#include "mlir/Interfaces/ViewLikeInterface.h"
#include "llvm/ADT/SetVector.h"
#include "llvm/Support/MathExtras.h"
#include <limits>

using namespace mlir;

namespace lns::codegen {

#define GEN_PASS_DEF_LNSOUTLINEKERNELS
#include "lns/Codegen/Passes.h.inc"

//===----------------------------------------------------------------------===//
// What becomes a kernel
//===----------------------------------------------------------------------===//

/// Ops before or behind a nest that one kernel takes in: a reduction's last
/// steps are about thirty.
static constexpr unsigned kStraightOps = 64;

/// True of a nest that frees what was allocated outside: a bare pointer, which
/// the argument of a kernel becomes, is not what the allocator gave.
static bool freesOutside(Operation &nest) {
  return nest
      .walk([&](memref::DeallocOp dealloc) {
        Operation *producer = dealloc.getMemref().getDefiningOp();
        return producer && nest.isProperAncestor(producer)
                   ? WalkResult::advance()
                   : WalkResult::interrupt();
      })
      .wasInterrupted();
}

static bool isNest(Operation &op) {
  return isa<scf::ForOp, scf::ParallelOp, scf::ForallOp, scf::WhileOp,
             scf::IfOp>(op) &&
         // Tile registers hold nothing over a call.
         llvm::none_of(op.getResultTypes(),
                       llvm::IsaPred<BaseMemRefType, amx::TileType>) &&
         !freesOutside(op);
}

/// True of what says where data is and does nothing with it.
static bool isPlace(Operation &op) {
  return op.hasTrait<OpTrait::ConstantLike>() ||
         isa<ViewLikeOpInterface, memref::GetGlobalOp>(op);
}

/// True of a scalar or vector op between two nests.
static bool isStraight(Operation &op) {
  StringRef dialect = op.getName().getDialectNamespace();
  return op.getNumRegions() == 0 &&
         (isa<memref::LoadOp, memref::StoreOp>(op) || dialect == "arith" ||
          dialect == "math" || dialect == "vector" || dialect == "index");
}

namespace {

/// Ops of one block, in their order, that become the body of a function.
using Ops = llvm::SetVector<Operation *>;

} // namespace

static bool isInside(Operation *op, const Ops &ops) {
  for (; op; op = op->getParentOp())
    if (ops.contains(op))
      return true;
  return false;
}

/// Results of `ops` that others use.
static SmallVector<Value> resultsOf(const Ops &ops) {
  SmallVector<Value> results;
  for (Operation *op : ops)
    for (Value result : op->getResults())
      if (llvm::any_of(result.getUsers(),
                       [&](Operation *user) { return !isInside(user, ops); }))
        results.push_back(result);
  return results;
}

/// Adds what follows until no result is needed outside. Places in between move
/// before the nest. Without an end close by, nothing is added.
static void growForward(Operation *nest, Ops &ops) {
  Ops grown = ops;
  SmallVector<Operation *> places;
  Operation *next = nest->getNextNode();
  while (!resultsOf(grown).empty()) {
    bool place = isPlace(*next);
    if (grown.size() > kStraightOps || (!place && !isStraight(*next)))
      return;
    if (!place)
      grown.insert(next);
    else if (llvm::any_of(next->getOperands(), [&](Value operand) {
               return grown.contains(operand.getDefiningOp());
             }))
      return;
    else
      places.push_back(next);
    next = next->getNextNode();
  }
  for (Operation *place : places)
    place->moveBefore(nest);
  ops = std::move(grown);
}

/// Adds what precedes and is for the kernel alone.
static void growBackward(Operation *nest, Ops &ops) {
  SmallVector<Operation *> before;
  for (Operation *op = nest->getPrevNode(); op && before.size() < kStraightOps;
       op = op->getPrevNode()) {
    if (isPlace(*op))
      continue;
    if (!isStraight(*op) || op->getNumResults() == 0 ||
        llvm::any_of(op->getUsers(), [&](Operation *user) {
          return !isInside(user, ops) && !llvm::is_contained(before, user);
        }))
      break;
    before.push_back(op);
  }
  Ops grown(before.rbegin(), before.rend());
  grown.insert_range(ops);
  ops = std::move(grown);
}

//===----------------------------------------------------------------------===//
// What a kernel may know of its arguments
//===----------------------------------------------------------------------===//

namespace {

/// The memory that a memref may reach.
struct Extent {
  /// A value, or the symbol of a global; none where it is not known.
  const void *root = nullptr;
  /// Nothing else points to what `root` is.
  bool identified = false;
  /// Bytes of `root`; all of it where they are not known.
  int64_t begin = 0, end = std::numeric_limits<int64_t>::max();
  /// The first byte is, to `kWorkspaceAlignment`.
  bool aligned = false;
};

} // namespace

static Extent extentOfArgument(BlockArgument argument) {
  Extent extent;
  auto function = dyn_cast<func::FuncOp>(argument.getOwner()->getParentOp());
  if (!function)
    return extent;
  unsigned index = argument.getArgNumber();
  extent.root = argument.getAsOpaquePointer();
  extent.identified =
      bool(function.getArgAttr(index, LLVM::LLVMDialect::getNoAliasAttrName()));
  auto alignment = function.getArgAttrOfType<IntegerAttr>(
      index, LLVM::LLVMDialect::getAlignAttrName());
  extent.aligned = alignment && alignment.getInt() % kWorkspaceAlignment == 0;
  return extent;
}

static Extent extentOf(Value memref) {
  if (auto argument = dyn_cast<BlockArgument>(memref))
    return extentOfArgument(argument);
  Operation *op = memref.getDefiningOp();
  Extent extent;
  if (auto view = dyn_cast<memref::ViewOp>(op)) {
    extent = extentOf(view.getSource());
    IntegerAttr shift;
    MemRefType type = view.getType();
    if (!isa<BlockArgument>(view.getSource()) || !type.hasStaticShape() ||
        !type.getElementType().isIntOrFloat() ||
        !matchPattern(view.getByteShift(), m_Constant(&shift))) {
      extent.aligned = false;
      return extent;
    }
    extent.begin = shift.getInt();
    extent.end = extent.begin +
                 type.getNumElements() * llvm::PowerOf2Ceil(llvm::divideCeil(
                                             type.getElementTypeBitWidth(), 8));
    extent.aligned &= extent.begin % kWorkspaceAlignment == 0;
    return extent;
  }
  if (auto view = dyn_cast<ViewLikeOpInterface>(op)) {
    extent = extentOf(view.getViewSource());
    extent.aligned &= isa<memref::CollapseShapeOp, memref::ExpandShapeOp>(op);
    return extent;
  }
  if (auto global = dyn_cast<memref::GetGlobalOp>(op))
    extent.root = global.getNameAttr().getAttr().getAsOpaquePointer();
  else if (isa<memref::AllocOp, memref::AllocaOp>(op))
    extent.root = memref.getAsOpaquePointer();
  extent.identified = extent.root;
  return extent;
}

static bool areDisjoint(const Extent &a, const Extent &b) {
  if (!a.root || !b.root)
    return false;
  if (a.root != b.root)
    return a.identified || b.identified;
  return a.end <= b.begin || b.end <= a.begin;
}

/// True where LLVM will see a pointer that attributes can be attached to.
static bool isPointer(Type type) {
  auto memref = dyn_cast<MemRefType>(type);
  return memref && LLVMTypeConverter::canConvertToBarePtr(memref);
}

/// What LLVM would know of the arguments if the kernel stood in its caller.
static SmallVector<DictionaryAttr> describeArguments(OpBuilder &b,
                                                     ValueRange arguments) {
  struct Placed {
    size_t index;
    Extent extent;
  };
  SmallVector<Placed> memrefs;
  for (auto [index, argument] : llvm::enumerate(arguments))
    if (isa<BaseMemRefType>(argument.getType()))
      memrefs.push_back({index, extentOf(argument)});
  SmallVector<DictionaryAttr> attributes(arguments.size(),
                                         b.getDictionaryAttr({}));
  for (const Placed &memref : memrefs) {
    if (!isPointer(arguments[memref.index].getType()))
      continue;
    NamedAttrList list;
    if (llvm::all_of(memrefs, [&](const Placed &other) {
          return other.index == memref.index ||
                 areDisjoint(memref.extent, other.extent);
        }))
      list.set(LLVM::LLVMDialect::getNoAliasAttrName(), b.getUnitAttr());
    if (memref.extent.aligned)
      list.set(LLVM::LLVMDialect::getAlignAttrName(),
               b.getI64IntegerAttr(kWorkspaceAlignment));
    attributes[memref.index] = list.getDictionary(b.getContext());
  }
  return attributes;
}

//===----------------------------------------------------------------------===//
// Equal kernels
//===----------------------------------------------------------------------===//

/// A failed assertion names its place, which two nests do not share.
static OperationEquivalence::Flags comparison(func::FuncOp kernel) {
  bool places =
      kernel.walk([](cf::AssertOp) { return WalkResult::interrupt(); })
          .wasInterrupted();
  return places ? OperationEquivalence::None
                : OperationEquivalence::IgnoreLocations;
}

static size_t hashOf(func::FuncOp kernel) {
  OperationEquivalence::Flags flags = comparison(kernel);
  llvm::hash_code hash = hash_value(kernel.getFunctionType());
  kernel.getBody().walk([&](Operation *op) {
    hash = llvm::hash_combine(
        hash, OperationEquivalence::computeHash(
                  op, OperationEquivalence::ignoreHashValue,
                  OperationEquivalence::ignoreHashValue, flags));
  });
  return hash;
}

static bool areEqual(func::FuncOp a, func::FuncOp b) {
  return a.getFunctionType() == b.getFunctionType() &&
         a.getArgAttrsAttr() == b.getArgAttrsAttr() &&
         comparison(a) == comparison(b) &&
         OperationEquivalence::isRegionEquivalentTo(&a.getBody(), &b.getBody(),
                                                    comparison(a));
}

namespace {

//===----------------------------------------------------------------------===//
// One function after the other
//===----------------------------------------------------------------------===//

class Outliner {
public:
  explicit Outliner(ModuleOp module) : symbols(module) {}

  void run(func::FuncOp function);

private:
  bool isFixed(Operation *op);
  /// What `ops` use of outside, and what a kernel has of its own instead.
  void collectInputs(const Ops &ops, llvm::SetVector<Value> &inputs,
                     Ops &fixed);
  /// A call in the place of `nest`, which is one of `ops`.
  void outline(func::FuncOp function, Operation *nest, const Ops &ops);
  /// Adds `kernel` to the module, or erases it and returns an equal one.
  func::FuncOp share(func::FuncOp kernel);

  SymbolTable symbols;
  /// By their hash.
  DenseMap<size_t, SmallVector<func::FuncOp>> kernels;
};

} // namespace

/// True of what is the same in every call and better known to a kernel: a
/// constant, a global whose elements are all equal, and a view of that.
bool Outliner::isFixed(Operation *op) {
  if (op->hasTrait<OpTrait::ConstantLike>())
    return true;
  if (auto get = dyn_cast<memref::GetGlobalOp>(op)) {
    auto global = symbols.lookup<memref::GlobalOp>(get.getName());
    return global && global.getConstant() &&
           isa_and_nonnull<SplatElementsAttr>(global.getInitialValueAttr());
  }
  return isPlace(*op) && llvm::all_of(op->getOperands(), [&](Value operand) {
           return operand.getDefiningOp() && isFixed(operand.getDefiningOp());
         });
}

static void insertWithOperands(Operation *op, Ops &ops) {
  for (Value operand : op->getOperands())
    insertWithOperands(operand.getDefiningOp(), ops);
  ops.insert(op);
}

void Outliner::collectInputs(const Ops &ops, llvm::SetVector<Value> &inputs,
                             Ops &fixed) {
  for (Operation *top : ops)
    top->walk<WalkOrder::PreOrder>([&](Operation *op) {
      for (Value operand : op->getOperands()) {
        Operation *producer = operand.getDefiningOp();
        Operation *owner =
            producer ? producer : operand.getParentBlock()->getParentOp();
        if (isInside(owner, ops))
          continue;
        if (producer && isFixed(producer))
          insertWithOperands(producer, fixed);
        else
          inputs.insert(operand);
      }
    });
}

func::FuncOp Outliner::share(func::FuncOp kernel) {
  SmallVector<func::FuncOp> &bucket = kernels[hashOf(kernel)];
  auto *equal = llvm::find_if(
      bucket, [&](func::FuncOp other) { return areEqual(kernel, other); });
  if (equal != bucket.end()) {
    kernel.erase();
    return *equal;
  }
  symbols.insert(kernel);
  bucket.push_back(kernel);
  return kernel;
}

void Outliner::outline(func::FuncOp function, Operation *nest, const Ops &ops) {
  llvm::SetVector<Value> inputs;
  Ops fixed;
  collectInputs(ops, inputs, fixed);
  SmallVector<Value> results = resultsOf(ops);
  Location loc = nest->getLoc();
  OpBuilder b(nest);

  auto kernel = func::FuncOp::create(
      loc, (function.getSymName() + "_kernel").str(),
      b.getFunctionType(TypeRange(inputs.getArrayRef()), TypeRange(results)));
  kernel.setPrivate();
  kernel.setAllArgAttrs(describeArguments(b, inputs.getArrayRef()));
  // Inlined, it would be a part of one large function again.
  kernel->setAttr("passthrough", b.getStrArrayAttr({"noinline"}));
  Block *body = kernel.addEntryBlock();

  b.setInsertionPointToStart(body);
  IRMapping mapping;
  mapping.map(inputs.getArrayRef(), body->getArguments());
  for (const Ops &part : {fixed, ops})
    for (Operation *op : part)
      b.clone(*op, mapping);
  func::ReturnOp::create(b, loc,
                         llvm::map_to_vector(results, [&](Value result) {
                           return mapping.lookup(result);
                         }));

  kernel = share(kernel);
  b.setInsertionPoint(nest);
  auto call = func::CallOp::create(b, loc, kernel, inputs.getArrayRef());
  for (auto [result, value] : llvm::zip_equal(results, call.getResults()))
    result.replaceAllUsesWith(value);
  for (Operation *op : llvm::reverse(ops))
    op->erase();
}

void Outliner::run(func::FuncOp function) {
  if (!function.getBody().hasOneBlock())
    return;
  SmallVector<Operation *> nests;
  for (Operation &op : function.getBody().front())
    if (isNest(op))
      nests.push_back(&op);
  // One nest would only move.
  if (nests.size() < 2)
    return;
  for (Operation *nest : nests) {
    Ops ops;
    ops.insert(nest);
    growForward(nest, ops);
    growBackward(nest, ops);
    outline(function, nest, ops);
  }
}

namespace {

struct OutlineKernelsPass
    : public impl::LNSOutlineKernelsBase<OutlineKernelsPass> {
  using Base::Base;

  void runOnOperation() override {
    Outliner outliner(getOperation());
    for (auto function : llvm::to_vector(getOperation().getOps<func::FuncOp>()))
      outliner.run(function);
  }
};

} // namespace

} // namespace lns::codegen

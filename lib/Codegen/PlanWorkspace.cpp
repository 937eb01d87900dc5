//===- PlanWorkspace.cpp - Buffers of a call in the caller's memory -------===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "lns/Codegen/Passes.h"
#include "lns/Codegen/Workspace.h"

#include "mlir/Dialect/AMX/AMXDialect.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Func/IR/FuncOps.h"
#include "mlir/Dialect/LLVMIR/LLVMDialect.h"
#include "mlir/Dialect/MemRef/IR/MemRef.h"
#include "mlir/Dialect/SCF/IR/SCF.h"
#include "mlir/IR/BuiltinOps.h"
#include "mlir/Interfaces/ControlFlowInterfaces.h"
#include "mlir/Interfaces/DataLayoutInterfaces.h"
#include "mlir/Interfaces/ViewLikeInterface.h"
#include "llvm/Support/MathExtras.h"

using namespace mlir;

namespace lns::codegen {

#define GEN_PASS_DEF_LNSPLANWORKSPACE
#include "lns/Codegen/Passes.h.inc"

/// Stack slots up to this size stay on the stack outside of parallel loops.
static constexpr int64_t kSmallBytes = 4096;

//===----------------------------------------------------------------------===//
// What a buffer is, and how long it is used
//===----------------------------------------------------------------------===//

/// Bytes of a buffer, or the reason why it has no fixed place.
static FailureOr<int64_t> sizeInBytes(MemRefType type, uint64_t alignment,
                                      const DataLayout &layout,
                                      StringRef &reason) {
  auto fail = [&](StringRef why) {
    reason = why;
    return failure();
  };
  if (!type.hasStaticShape())
    return fail("its shape is dynamic");
  if (!type.getLayout().isIdentity() || type.getMemorySpace())
    return fail("its layout or memory space is not the default one");
  if (alignment > static_cast<uint64_t>(kWorkspaceAlignment))
    return fail("it is aligned to more than a cache line");
  Type element = type.getElementType();
  Type number = element;
  if (auto vector = dyn_cast<VectorType>(number))
    number = vector.getElementType();
  if (auto complex = dyn_cast<ComplexType>(number))
    number = complex.getElementType();
  if (!number.isIntOrIndexOrFloat())
    return fail("its elements are no numbers");
  // LLVM may pad an element (i192, a vector of 3), to a power of two at most.
  return type.getNumElements() *
         static_cast<int64_t>(
             llvm::PowerOf2Ceil(layout.getTypeSize(element).getFixedValue()));
}

/// What uses a buffer, seen from the block that owns it.
struct BufferUses {
  /// Ops of the owning block that use the buffer or contain a use.
  SmallVector<Operation *> users;
  /// Of the buffer or of a view of it, in any block.
  SmallVector<memref::DeallocOp> deallocs;
  /// False where a use may give the buffer a further name.
  bool complete = true;
};

static void collectUses(Value buffer, Block *owner, BufferUses &uses) {
  for (Operation *user : buffer.getUsers()) {
    if (auto dealloc = dyn_cast<memref::DeallocOp>(user)) {
      uses.deallocs.push_back(dealloc);
      continue;
    }
    Operation *ancestor = owner->findAncestorOpInBlock(*user);
    if (!ancestor) {
      uses.complete = false;
      continue;
    }
    uses.users.push_back(ancestor);
    if (isa<ViewLikeOpInterface>(user)) {
      for (Value result : user->getResults())
        if (isa<BaseMemRefType>(result.getType()))
          collectUses(result, owner, uses);
      continue;
    }
    bool plain =
        !user->hasTrait<OpTrait::IsTerminator>() &&
        !isa<RegionBranchOpInterface, memref::ExtractAlignedPointerAsIndexOp>(
            user) &&
        llvm::all_of(user->getResultTypes(), [](Type type) {
          return type.isIntOrIndexOrFloat() ||
                 isa<VectorType, amx::TileType>(type);
        });
    uses.complete &= plain;
  }
}

/// The innermost loop around `op` whose iterations may run at the same time.
static Operation *enclosingParallelLoop(Operation *op) {
  for (Operation *parent = op->getParentOp();
       parent && !isa<func::FuncOp>(parent); parent = parent->getParentOp())
    if (parent->hasTrait<OpTrait::HasParallelRegion>() ||
        isa<scf::ForallOp>(parent))
      return parent;
  return nullptr;
}

namespace {

//===----------------------------------------------------------------------===//
// One function
//===----------------------------------------------------------------------===//

class FunctionPlanner {
public:
  FunctionPlanner(func::FuncOp function, int64_t stackBytes)
      : function(function), stackBytes(stackBytes),
        layout(DataLayout::closest(function)) {}

  /// Places what can be placed and returns the bytes of the workspace. With
  /// `recursive` everything stays on the heap.
  int64_t run(bool recursive);

private:
  struct Placed {
    Operation *alloc;
    SmallVector<memref::DeallocOp> deallocs;
  };

  void number(Operation *op);
  void considerAlloc(memref::AllocOp alloc);
  void considerStackSlot(memref::AllocaOp slot);
  void place(Operation *alloc, int64_t bytes, const BufferUses &uses,
             int64_t first, int64_t last);
  /// Moves `slot` to the head of `block`, so that no loop repeats it.
  static void hoist(Operation *slot, Block *block) {
    if (slot->getBlock() != block)
      slot->moveBefore(block, block->begin());
  }
  void replaceAll(const WorkspacePlan &plan, Value workspace);

  func::FuncOp function;
  int64_t stackBytes;
  DataLayout layout;
  /// Positions of each op's begin and end in the text of the function.
  DenseMap<Operation *, std::pair<int64_t, int64_t>> positions;
  int64_t position = 0;
  /// Bytes of the stack slots in each parallel loop's body.
  DenseMap<Operation *, int64_t> slotBytes;
  SmallVector<BufferLife> lives;
  SmallVector<Placed> placed;
};

void FunctionPlanner::number(Operation *op) {
  int64_t begin = position++;
  for (Region &region : op->getRegions())
    for (Block &block : region)
      for (Operation &inner : block)
        number(&inner);
  positions[op] = {begin, position++};
}

void FunctionPlanner::place(Operation *alloc, int64_t bytes,
                            const BufferUses &uses, int64_t first,
                            int64_t last) {
  // What a buffer holds before its first use and after its last one is read by
  // nobody.
  if (uses.complete && !uses.users.empty()) {
    first = position;
    last = 0;
    for (Operation *user : uses.users) {
      first = std::min(first, positions[user].first);
      last = std::max(last, positions[user].second);
    }
  }
  lives.push_back({bytes, first, last});
  placed.push_back({alloc, uses.deallocs});
}

void FunctionPlanner::considerAlloc(memref::AllocOp alloc) {
  StringRef reason;
  FailureOr<int64_t> bytes = sizeInBytes(
      alloc.getType(), alloc.getAlignment().value_or(1), layout, reason);
  BufferUses uses;
  collectUses(alloc, alloc->getBlock(), uses);
  // Freed in the block that allocates it, a buffer is dead when the block runs
  // once more, and no other block sees it.
  const auto *freed =
      llvm::find_if(uses.deallocs, [&](memref::DeallocOp dealloc) {
        return dealloc->getBlock() == alloc->getBlock();
      });
  if (succeeded(bytes) && freed == uses.deallocs.end()) {
    reason = "it is not freed in the block that allocates it";
    bytes = failure();
  }
  if (Operation *loop = enclosingParallelLoop(alloc);
      loop && succeeded(bytes)) {
    if (slotBytes[loop] + *bytes <= stackBytes) {
      slotBytes[loop] += *bytes;
      OpBuilder b(alloc);
      auto slot =
          memref::AllocaOp::create(b, alloc.getLoc(), alloc.getType(),
                                   b.getI64IntegerAttr(kWorkspaceAlignment));
      for (memref::DeallocOp dealloc : uses.deallocs)
        dealloc.erase();
      alloc.replaceAllUsesWith(slot.getResult());
      alloc.erase();
      hoist(slot, loop->getRegion(0).getBlocks().size() == 1
                      ? &loop->getRegion(0).front()
                      : slot->getBlock());
      return;
    }
    alloc.emitRemark("stays on the heap: ")
        << "it is in a parallel loop whose stack slots would exceed "
        << stackBytes << " bytes";
    return;
  }
  if (failed(bytes)) {
    alloc.emitRemark("stays on the heap: ") << reason;
    return;
  }
  place(alloc, *bytes, uses, positions[alloc].first, positions[*freed].second);
}

void FunctionPlanner::considerStackSlot(memref::AllocaOp slot) {
  StringRef reason;
  FailureOr<int64_t> bytes = sizeInBytes(
      slot.getType(), slot.getAlignment().value_or(1), layout, reason);
  if (failed(bytes))
    return;
  if (Operation *loop = enclosingParallelLoop(slot)) {
    slotBytes[loop] += *bytes;
    if (loop->getRegion(0).hasOneBlock())
      hoist(slot, &loop->getRegion(0).front());
    return;
  }
  if (*bytes <= kSmallBytes)
    return hoist(slot, &function.getBody().front());
  BufferUses uses;
  collectUses(slot, slot->getBlock(), uses);
  place(slot, *bytes, uses, positions[slot].first,
        positions[&slot->getBlock()->back()].second);
}

void FunctionPlanner::replaceAll(const WorkspacePlan &plan, Value workspace) {
  for (auto [buffer, offset] : llvm::zip_equal(placed, plan.offsets)) {
    OpBuilder b(buffer.alloc);
    Location loc = buffer.alloc->getLoc();
    Value shift = arith::ConstantIndexOp::create(b, loc, offset);
    Value alloc = buffer.alloc->getResult(0);
    Value view =
        memref::ViewOp::create(b, loc, cast<MemRefType>(alloc.getType()),
                               workspace, shift, ValueRange());
    for (memref::DeallocOp dealloc : buffer.deallocs)
      dealloc.erase();
    alloc.replaceAllUsesWith(view);
    buffer.alloc->erase();
  }
}

int64_t FunctionPlanner::run(bool recursive) {
  if (!recursive) {
    number(function);
    SmallVector<Operation *> allocs;
    function.walk([&](Operation *op) {
      if (isa<memref::AllocOp, memref::AllocaOp>(op))
        allocs.push_back(op);
    });
    // Slots that are there already count before those that are added.
    for (Operation *op : allocs)
      if (auto slot = dyn_cast<memref::AllocaOp>(op))
        considerStackSlot(slot);
    for (Operation *op : allocs)
      if (auto alloc = dyn_cast<memref::AllocOp>(op))
        considerAlloc(alloc);
  } else {
    function.walk([](memref::AllocOp alloc) {
      alloc.emitRemark("stays on the heap: its function is recursive");
    });
  }
  WorkspacePlan plan = planWorkspace(lives);
  if (function.isPrivate() && plan.bytes == 0)
    return 0;

  OpBuilder b(function.getContext());
  unsigned index = function.getNumArguments();
  NamedAttribute attributes[] = {
      b.getNamedAttr(kWorkspaceAttrName, b.getUnitAttr()),
      // Nothing else points into it while the function runs.
      b.getNamedAttr(LLVM::LLVMDialect::getNoAliasAttrName(), b.getUnitAttr()),
      b.getNamedAttr(LLVM::LLVMDialect::getAlignAttrName(),
                     b.getI64IntegerAttr(kWorkspaceAlignment))};
  (void)function.insertArgument(
      index, MemRefType::get({plan.bytes}, b.getI8Type()),
      b.getDictionaryAttr(attributes), function.getLoc());
  replaceAll(plan, function.getArgument(index));
  return plan.bytes;
}

//===----------------------------------------------------------------------===//
// All functions, callees first
//===----------------------------------------------------------------------===//

class ModulePlanner {
public:
  ModulePlanner(ModuleOp module, int64_t stackBytes)
      : symbols(module), stackBytes(stackBytes) {}

  void visit(func::FuncOp function);

private:
  /// How far a function is. One that is met again while it is open calls
  /// itself in the end.
  struct State {
    bool open = true;
    bool recursive = false;
    int64_t bytes = 0;
  };

  void passWorkspace(func::CallOp call, func::FuncOp callee, int64_t bytes);

  SymbolTable symbols;
  int64_t stackBytes;
  DenseMap<Operation *, State> states;
};

/// Gives `call` a workspace of its own, which is a buffer of the caller like
/// any other.
void ModulePlanner::passWorkspace(func::CallOp call, func::FuncOp callee,
                                  int64_t bytes) {
  if (callee.isPrivate() && bytes == 0)
    return;
  OpBuilder b(call);
  auto type = MemRefType::get({bytes}, b.getI8Type());
  Value workspace;
  if (bytes == 0) {
    workspace = memref::AllocaOp::create(b, call.getLoc(), type);
  } else {
    workspace = memref::AllocOp::create(
        b, call.getLoc(), type, b.getI64IntegerAttr(kWorkspaceAlignment));
    b.setInsertionPointAfter(call);
    memref::DeallocOp::create(b, call.getLoc(), workspace);
  }
  call.getOperandsMutable().append(workspace);
}

void ModulePlanner::visit(func::FuncOp function) {
  if (function.isExternal() || !states.try_emplace(function).second)
    return;
  SmallVector<func::CallOp> calls;
  function.walk([&](func::CallOp call) { calls.push_back(call); });
  for (func::CallOp call : calls) {
    auto callee = symbols.lookup<func::FuncOp>(call.getCallee());
    if (!callee || callee.isExternal())
      continue;
    visit(callee);
    State &state = states[callee];
    state.recursive |= state.open;
    passWorkspace(call, callee, state.bytes);
  }
  bool recursive = states[function].recursive;
  int64_t bytes = FunctionPlanner(function, stackBytes).run(recursive);
  states[function] = {/*open=*/false, recursive, bytes};
}

struct PlanWorkspacePass
    : public impl::LNSPlanWorkspaceBase<PlanWorkspacePass> {
  using Base::Base;

  void runOnOperation() override {
    ModulePlanner planner(getOperation(), stackBytes);
    for (auto function : llvm::to_vector(getOperation().getOps<func::FuncOp>()))
      planner.visit(function);
  }
};

} // namespace

} // namespace lns::codegen

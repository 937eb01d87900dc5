//===- Passes.td - Passes on programs of the accelerator ---*- tablegen -*-===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef LNS_DIALECT_LNSHW_PASSES
#define LNS_DIALECT_LNSHW_PASSES

include "mlir/Pass/PassBase.td"

class LNSHW_Depth<string name, string argument, string space>
    : Option<name, argument, "int64_t", "0",
             "Slots of a buffer in " # space #
             "; 0: its `slots`, else as many as fit, at most two">;

def LNSHWPipeline : Pass<"lnshw-pipeline", "::lns::hw::ProgramOp"> {
  let summary = "Let the units of a program work at the same time";
  let description = [{
    Takes a program in **serial form**, where each op of a unit is followed by a
    wait for its token, and orders the ops by tokens instead [H1]; each buffer
    gets several slots, which are used in turn. Values do not change: program
    order is the same [H3].

    **Serial form.** Buffers of depth 1, slots `0`, no op `after` another, loops
    with constant bounds that carry nothing [H5]. A buffer is filled by one op
    in the text (it writes and does not read the slot: a load, a clear, a post).
    What reads or updates it stands behind that op, in its block or in loops of
    that block. Anything else is an error, a program that was pipelined already
    too.

    **Result.** A buffer of depth d that is filled in a loop has d tokens "slot
    free", which all loops around the op that fills it carry: the op waits for
    the first; at the end of its block the others move up, and the token of the
    last reader takes the last place. The slot is the number of the fill, modulo
    d; that number is carried too. Readers wait for the tokens of what wrote the
    slot. In a loop around a reader, its token is carried and leaves the loop as
    a result. A wait between ops of one unit is not needed [H1]. A buffer that is
    filled once has one slot.

    **Depth.** `1`: an op that fills a slot waits until the slot was read. `2`:
    one slot is filled while the other one is read. A depth that does not fit
    the memory is an error; `0` is what the buffer says in `slots`, else 2 for
    each buffer, in the order of the text, for which the memory has room.

    There is no prologue and no epilogue: ops wait in the queue of their unit,
    so loads run ahead of the loop as far as slots are free and the queues of
    the other units have room for the ops before them.
  }];
  let options = [
    LNSHW_Depth<"depthA", "depth-a", "a">,
    LNSHW_Depth<"depthB", "depth-b", "b">,
    LNSHW_Depth<"depthAccumulator", "depth-accumulator", "accumulator">,
    LNSHW_Depth<"depthOutput", "depth-output", "output">
  ];
}

def LNSHWCheckHazards
    : Pass<"lnshw-check-hazards", "::lns::hw::ProgramOp"> {
  let summary = "Prove that accesses of memory are ordered [H2], and inside";
  let description = [{
    **Places.** In every iteration a batch is one of its patterns, rows and
    columns are not negative, and what a mac reads is inside its slots. So the
    places are constants, variables of loops, and sums and products of these;
    others are an error [H5].

    **Order.** Two ops of different units may access the same slot, or the same argument
    of the program, at least one of them writing, only if tokens order them as
    the program does: a read after a write, a write after a read, a write after
    a write. A slot that is read must have been written. The pass fails with an
    error at each op that is not ordered and a note at the other one.

    **Method.** The program is run with concrete slots, and with a clock for
    each token: how many ops of each unit are complete when the token is. A loop
    is run until what can matter later repeats. For programs whose slots follow
    from constants and loops the answer is exact: no hazard is missed, and none
    is found that no run has. A slot that cannot be computed stands for all
    slots of its buffer, an argument in DRAM for all its elements. Different
    arguments do not overlap.

    The pass changes nothing, and knows units and effects by interfaces alone
    [H4].
  }];
}

def LNSHWCopyOperands : Pass<"lnshw-copy-operands", "::mlir::func::FuncOp"> {
  let summary = "Let runs of programs take dense arrays only";
  let description = [{
    On buffers: where an operand of `lnshw.run` has strides, the program gets a
    dense copy; of a result it is copied back behind the run. Runs before
    `lns-expand-copies` and `lns-plan-workspace`, which vectorize the copies and
    place them.

    ```
    lnshw.run @p ins(%x : memref<4x8xi8, strided<[16, 1]>>) outs(%y : memref<4xf32>)
    // becomes
    %d = memref.alloc() : memref<4x8xi8>
    memref.copy %x, %d : memref<4x8xi8, strided<[16, 1]>> to memref<4x8xi8>
    lnshw.run @p ins(%d : memref<4x8xi8>) outs(%y : memref<4xf32>)
    memref.dealloc %d : memref<4x8xi8>
    ```
  }];
  let dependentDialects = ["::mlir::memref::MemRefDialect"];
}

#endif // LNS_DIALECT_LNSHW_PASSES

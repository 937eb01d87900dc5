# Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Quantizes all 2^32 floats by compiled code, in five formats [Q2, Q3, N6].

    check_all_floats.py FOLDER TARGET...

Codes only grow with |x|, so what is expected is known from the smallest f32 of each
field, which mpmath gives: runs of equal words, with nothing computed for a float.
"""

from __future__ import annotations

import ctypes
import itertools
import pathlib
import subprocess
import sys
import time

import numpy as np
from check_decoders import Format
from check_encoders import POLICIES, first_floats
from numpy.typing import NDArray

FORMATS: tuple[Format, ...] = (
    (8, 8, 127),
    (8, 4, 127),
    (8, 16, 127),
    (8, 1, 127),
    (16, 2048, 32767),
)
CHUNK = 2**24  # floats of a call
ONE, INFINITY = 0x3F000000, 0x7F800000  # a chunk begins at 0.5


def name(number: Format, policy: str) -> str:
    """The name of one quantizer."""
    return f"quantize_{number[0]}_{number[1]}_{policy}"


def function(number: Format, policy: str) -> str:
    """MLIR of one quantizer; its scale is an operand, so that nothing is folded."""
    bits, gamma, bias = number
    word = "i8" if bits <= 8 else "i16"
    floats, codes = (
        f"tensor<{CHUNK}xf32>",
        f"tensor<{CHUNK}x!lns.num<{bits}, {gamma}, {bias}>>",
    )
    words = f"tensor<{CHUNK}x{word}>"
    return f"""
func.func @{name(number, policy)}(%x: {floats}, %s: tensor<f32>) -> {words} {{
  %c = lns.quantize %x scale(%s) underflow({policy})
      {{scale_map = affine_map<(d0) -> ()>}} : {floats}, tensor<f32> -> {codes}
  %w = lns.bitcast %c : {codes} to {words}
  return %w : {words}
}}
"""


def fill(words: NDArray[np.integer], number: Format, policy: str, begin: int) -> None:
    """The words of the floats with the bits from ``begin`` on, run by run."""
    sign, low = divmod(begin, 2**31)
    high = low + len(words)
    first = first_floats(number)
    field, last = np.searchsorted(first, [low, high - 1], side="right")
    bounds = [low, *first[field:last].tolist(), high]
    for m, (start, end) in enumerate(itertools.pairwise(bounds), start=int(field)):
        magnitude = max(m, 1) if policy == "min" else m
        word = magnitude | sign << (number[0] - 1) if magnitude else 0
        words[start - low : end - low] = word
    words[max(INFINITY + 1 - low, 0) :] = 0  # NaN
    if low == 0:
        words[0] = 0


def wrong(library: ctypes.CDLL, number: Format, policy: str, control: bool) -> int:
    """How many of all floats get other words; ``control``: of the chunk at 0.5."""
    word = np.uint8 if number[0] <= 8 else np.uint16
    x, scale = np.arange(CHUNK, dtype=np.uint32), np.ones((), np.float32)
    result, words = np.empty(CHUNK, word), np.empty(CHUNK, word)
    workspace = np.empty(4096, np.uint8)
    aligned = workspace.ctypes.data + -workspace.ctypes.data % 64
    call = getattr(library, name(number, policy))
    call.restype = None
    if control:
        x += np.uint32(ONE)
    failures = 0
    for begin in [ONE] if control else range(0, 2**32, CHUNK):
        pointers = (a.ctypes.data for a in (x, scale, result))
        call(*map(ctypes.c_void_p, pointers), ctypes.c_void_p(aligned))
        fill(words, number, policy, begin)
        if control:  # each threshold lies one float further
            words[1:] = words[:-1].copy()
        failures += int(np.count_nonzero(result != words))
        x += np.uint32(CHUNK)
    return failures


def main() -> None:
    """Compiles for each target, then quantizes all floats in each format."""
    folder, targets = pathlib.Path(sys.argv[1]), sys.argv[2:]
    folder.mkdir(parents=True, exist_ok=True)
    source = folder / "quantizers.mlir"
    cases = list(itertools.product(FORMATS, POLICIES))
    source.write_text("".join(function(*case) for case in cases))
    failures = 0
    for target in targets:
        library = folder / f"{target}.so"
        subprocess.run(
            ["lns-compile", source, f"--target-cpu={target}", "-o", library], check=True
        )
        loaded = ctypes.CDLL(str(library.resolve()))
        if wrong(loaded, *cases[0], control=True) == 0:
            sys.exit("a threshold one float further was not seen")
        for number, policy in cases:
            start = time.perf_counter()
            bad = wrong(loaded, number, policy, control=False)
            failures += bad
            seconds = time.perf_counter() - start
            print(
                f"{name(number, policy)} on {target}: {bad} of 2^32 floats wrong, "
                f"{seconds:.0f} s",
                flush=True,
            )
    sys.exit(failures != 0)


if __name__ == "__main__":
    main()

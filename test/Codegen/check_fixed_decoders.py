# Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Decodes every code word to the integers of fixed<s> on one target [D4].

    check_fixed_decoders.py TARGET FOLDER [--all]

Formats of up to 8 bits with bias >= M, and some wider ones, as scalars and as vectors
of several lengths; without --all the lengths take turns, and so does s but for the
default biases of up to 8 bits, which have every s. What is expected comes
from mpmath: 2^(e/gamma + s) to 120 bits, rounded to nearest even.
"""

from __future__ import annotations

import ctypes
import pathlib
import subprocess
import sys

import mpmath
import numpy as np
from covered import covered, label

LANES = (0, 8, 16, 32, 64)  # 0: scalars
WIDE = ((10, 32, 511), (12, 128, 2047), (14, 512, 8191), (16, 2048, 32767))

Format = tuple[int, int, int]
Case = tuple[Format, int, int]


def cases(every: bool) -> list[Case]:
    """(format, s, lanes)."""
    formats: list[Format] = list(WIDE)
    for bits in range(2, 9):
        largest = 2 ** (bits - 1) - 1
        for f in range(bits):
            gamma = 2**f
            high = 126 * gamma + 1
            biases = {largest, largest + 1, largest + 3 * gamma + 1, high}
            formats += [(bits, gamma, b) for b in biases if largest <= b <= high]
    result, turn = [], 0
    for number in formats:
        usual = number[0] <= 8 and number[2] == 2 ** (number[0] - 1) - 1
        for s in range(1, 15) if usual or every else (1 + turn % 14,):
            whole = every or (usual and s == 11)
            lanes = LANES if whole else (LANES[turn % len(LANES)],)
            turn += 1
            result += [(number, s, n) for n in lanes]
    return result


def expected(number: Format, s: int) -> np.ndarray:
    """RN(value * 2^s) of every code word."""
    bits, gamma, bias = number
    half = 2 ** (bits - 1)
    magnitudes = [0]
    with mpmath.workprec(120):
        for field in range(1, half):
            exponent = mpmath.mpf(field - bias) / gamma + s
            # Far below a half: no need for a power.
            small = exponent < -2
            magnitudes.append(
                0 if small else int(mpmath.nint(mpmath.power(2, exponent)))
            )
    positive = np.array(magnitudes, np.int16)
    return np.concatenate([positive, -positive])


def name(case: Case) -> str:
    """The name of one test function."""
    (bits, gamma, bias), s, lanes = case
    return f"fixed_{bits}_{gamma}_{bias}_{s}_{lanes}"


def function(case: Case) -> str:
    """A function that decodes all words, `lanes` at a time."""
    (bits, gamma, bias), s, lanes = case
    word = "i8" if bits <= 8 else "i16"
    count = max(2**bits, 64)
    codes, integers = f"tensor<{count}x{word}>", f"tensor<{count}xi16>"
    part = f"vector<{lanes}x"
    attributes = f"format(!lns.num<{bits}, {gamma}, {bias}>) fraction_bits({s})"
    if lanes:
        body = f"""
    %v = vector.transfer_read %c[%i], %p {{in_bounds = [true]}} : {codes}, {part}{word}>
    %x = lns.decode_fixed %v {attributes} : {part}{word}> -> {part}i16>
    %t = vector.transfer_write %x, %o[%i] {{in_bounds = [true]}}
        : {part}i16>, {integers}
"""
    else:
        body = f"""
    %v = tensor.extract %c[%i] : {codes}
    %x = lns.decode_fixed %v {attributes} : {word} -> i16
    %t = tensor.insert %x into %o[%i] : {integers}
"""
    return f"""
func.func @{name(case)}(%c: {codes}) -> {integers} {{
  %zero = arith.constant 0 : index
  %step = arith.constant {max(lanes, 1)} : index
  %n = arith.constant {count} : index
  %p = arith.constant 0 : {word}
  %e = tensor.empty() : {integers}
  %r = scf.for %i = %zero to %n step %step iter_args(%o = %e) -> {integers} {{{body}
    scf.yield %t : {integers}
  }}
  return %r : {integers}
}}
"""


def wrong(library: ctypes.CDLL, case: Case, values: np.ndarray) -> int:
    """How many words come out as other integers than these."""
    word = np.uint8 if case[0][0] <= 8 else np.uint16
    # A length below 64 is filled up with words that have set bits above B - 1.
    words = np.arange(max(len(values), 64)).astype(word)
    result = np.full(len(words), 12345, np.int16)
    call = getattr(library, name(case))
    call.restype = None
    call(*(ctypes.c_void_p(a.ctypes.data) for a in (words, result)), None)
    return int((result != np.resize(values, len(words))).sum())


def main() -> None:
    """Compiles all functions in one module and checks each."""
    target, folder = sys.argv[1], pathlib.Path(sys.argv[2])
    tests = cases("--all" in sys.argv)
    folder.mkdir(parents=True, exist_ok=True)
    source = folder / f"fixed-{target}.mlir"
    source.write_text("".join(map(function, tests)))
    path = source.with_suffix(".so")
    subprocess.run(
        ["lns-compile", source, "-o", path, f"--target-cpu={target}"], check=True
    )
    library = ctypes.CDLL(str(path))
    known: dict[tuple[Format, int], np.ndarray] = {}
    words = 0
    for case in tests:
        key = case[:2]
        if key not in known:
            known[key] = expected(*key)
        count = wrong(library, case, known[key])
        if count:
            sys.exit(f"{name(case)} on {target}: {count} words wrong")
        words += len(known[key])
    # The control: of other integers, rounded down, some must be different.
    case = ((8, 8, 127), 11, 32)
    down = np.arange(256) % 128
    value = np.where(down == 0, 0, np.floor(np.exp2((down - 127) / 8 + 11)))
    down = np.where(np.arange(256) < 128, value, -value).astype(np.int16)
    if not wrong(library, case, down):
        sys.exit("integers that are cut pass: the check is too weak")
    print(f"{len(tests)} decoders on {target}, {words} words")
    covered("decode_fixed", [label(*case[0]) for case in tests], target)


if __name__ == "__main__":
    main()

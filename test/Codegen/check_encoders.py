# Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Encodes floats around every threshold of every format on one target [Q1-Q3, N6].

    check_encoders.py TARGET FOLDER [--all]

Each format is encoded as scalars and as vectors of several lengths, under both
policies; without --all formats take turns with the policies, those above 8 bits and
unusual biases with the lengths, too. The floats are the two on each side of a
threshold, for wide formats of a sample of them, with both signs; zeros, subnormals,
infinities and NaN; and numbers with other inverses. What is expected comes from a step
function: the smallest f32 of each field, 2^((2k - 1) / (2 gamma)) rounded up by mpmath,
and a search in them.
"""

from __future__ import annotations

import ctypes
import functools
import pathlib
import subprocess
import sys

import mpmath
import numpy as np
from check_decoders import Format, formats, is_usual
from covered import covered, label
from numpy.typing import NDArray

LANES = (0, 4, 8, 16, 32, 64)  # 0: scalars
POLICIES = ("zero", "min")
BLOCK = 64  # the longest vector
CONTROL: Format = (8, 8, 127)
MOST_THRESHOLDS = 300  # of one format; more are sampled

Floats = NDArray[np.float32]
Words = NDArray[np.integer]


@functools.cache
def significands(gamma: int) -> NDArray[np.int64]:
    """2^((2j + 1) / (2 gamma)) in units of 2^-23, rounded up, for 0 <= j < gamma."""
    with mpmath.workprec(100):
        halves = [mpmath.mpf(2 * j + 1) / (2 * gamma) for j in range(gamma)]
        return np.array([int(mpmath.ceil(2**half * 2**23)) for half in halves])


def first_floats(number: Format) -> NDArray[np.int64]:
    """The bits of the smallest f32 that rounds to each field from 1 to M, or above."""
    bits, gamma, bias = number
    steps = np.arange(1, 2 ** (bits - 1)) - bias - 1  # thresholds below 2^0 are < 0
    octave, j = np.divmod(steps, gamma)
    significand = significands(gamma)[j]
    normal = (octave + 127) * 2**23 + significand - 2**23
    # Below 2^-126 a float has no leading bit: units of 2^-149, rounded up again.
    subnormal = -(-significand // 2 ** np.clip(-126 - octave, 0, 62))
    return np.where(octave >= -126, normal, subnormal)


def expected(number: Format, x: Floats, inverse: Floats, policy: str) -> Words:
    """The words of ``x`` by the text of the rules."""
    bits = number[0]
    with np.errstate(all="ignore"):
        y = np.abs(x) * inverse
    y_bits = y.view(np.uint32).astype(np.int64)
    field = np.searchsorted(first_floats(number), y_bits, side="right")
    if policy == "min":
        field = np.maximum(field, 1)
    field[np.isnan(y) | (x == 0)] = 0
    sign = np.signbit(x).astype(np.int64) << (bits - 1)
    return np.where(field == 0, 0, field | sign)


@functools.cache
def inputs(number: Format) -> tuple[Floats, Floats]:
    """Numbers and their inverses."""
    rng = np.random.default_rng(number[0] * 1000 + number[1])
    first = first_floats(number)
    if len(first) > MOST_THRESHOLDS:
        picked = rng.choice(first[1:-1], MOST_THRESHOLDS - 2, replace=False)
        first = np.concatenate([first[:1], picked, first[-1:]])
    near = (first[:, None] + np.arange(-2, 3)).ravel()
    special = [0, 1, 2, 0x7FFFFF, 0x800000, 0x800001, 0x7F7FFFFF, 0x7F800000,
               0x7F800001, 0x7FC00000, 0x7FFFFFFF]  # fmt: skip
    any_float = rng.integers(0, 2**31, 64)
    words = np.concatenate([near, special, any_float]).astype(np.uint32)
    x = np.concatenate([words, words | np.uint32(1 << 31)]).view(np.float32)
    ones = np.ones_like(x)
    # Products that round, overflow, underflow, and are NaN.
    others = np.array(
        [0.75, 1e-30, 2.0**-126, 1e30, 2.0**126, np.inf, np.nan], np.float32
    )
    y = rng.choice(x, 40 * len(others))
    x = np.concatenate([x, y, x[:1]])
    inverse = np.concatenate([ones, np.repeat(others, 40), ones[:1]])
    fill = -len(x) % BLOCK
    return np.pad(x, (0, fill)), np.pad(inverse, (0, fill), constant_values=1)


def name(number: Format, lanes: int, policy: str) -> str:
    """The name of one test function."""
    bits, gamma, bias = number
    return f"encode_{bits}_{gamma}_{bias}_{lanes}_{policy}".replace("-", "m")


def function(number: Format, lanes: int, policy: str) -> str:
    """A function that encodes all inputs, `lanes` at a time."""
    bits, gamma, bias = number
    word = "i8" if bits <= 8 else "i16"
    count = len(inputs(number)[0])
    floats, codes = f"tensor<{count}xf32>", f"tensor<{count}x{word}>"
    part = f"vector<{lanes}x"
    how = f"format(!lns.num<{bits}, {gamma}, {bias}>) underflow({policy})"
    if lanes:
        read = "vector.transfer_read"
        bounds = "{in_bounds = [true]}"
        body = f"""
    %v = {read} %x[%i], %p {bounds} : {floats}, {part}f32>
    %s = {read} %inverse[%i], %p {bounds} : {floats}, {part}f32>
    %w = lns.encode_word %v, %s {how} : {part}f32> -> {part}{word}>
    %t = vector.transfer_write %w, %o[%i] {bounds} : {part}{word}>, {codes}
"""
    else:
        body = f"""
    %v = tensor.extract %x[%i] : {floats}
    %s = tensor.extract %inverse[%i] : {floats}
    %w = lns.encode_word %v, %s {how} : f32 -> {word}
    %t = tensor.insert %w into %o[%i] : {codes}
"""
    return f"""
func.func @{name(number, lanes, policy)}(%x: {floats}, %inverse: {floats}) -> {codes} {{
  %zero = arith.constant 0 : index
  %step = arith.constant {max(lanes, 1)} : index
  %n = arith.constant {count} : index
  %p = arith.constant 0.0 : f32
  %e = tensor.empty() : {codes}
  %r = scf.for %i = %zero to %n step %step iter_args(%o = %e) -> {codes} {{{body}
    scf.yield %t : {codes}
  }}
  return %r : {codes}
}}
"""


def wrong(
    library: ctypes.CDLL, number: Format, lanes: int, policy: str, words: Words
) -> int:
    """How many floats come out as other words than these."""
    x, inverse = inputs(number)
    result = np.full(len(x), 0x55, np.uint8 if number[0] <= 8 else np.uint16)
    call = getattr(library, name(number, lanes, policy))
    call.restype = None
    arguments = (a.ctypes.data for a in (x, inverse, result))
    call(*map(ctypes.c_void_p, arguments), ctypes.c_void_p())
    return int(np.count_nonzero(result != words))


def main() -> None:
    """Compiles for one target, then checks every function."""
    target, folder = sys.argv[1], pathlib.Path(sys.argv[2])
    every = "--all" in sys.argv[3:]
    tests = [
        (number, lanes, policy)
        for turn, number in enumerate(formats(every))
        for index, lanes in enumerate(LANES)
        for which, policy in enumerate(POLICIES)
        if every
        or number == CONTROL
        or (is_usual(number) and (turn + index) % 2 == which)
        or (turn % len(LANES) == index and turn // len(LANES) % 2 == which)
    ]
    folder.mkdir(parents=True, exist_ok=True)
    source, library = folder / "encoders.mlir", folder / f"{target}.so"
    source.write_text("".join(function(*test) for test in tests))
    subprocess.run(
        ["lns-compile", source, f"--target-cpu={target}", "-o", library], check=True
    )
    loaded = ctypes.CDLL(str(library.resolve()))
    failures = floats = 0
    for number, lanes, policy in tests:
        words = expected(number, *inputs(number), policy)
        bad = wrong(loaded, number, lanes, policy, words)
        failures += bad
        floats += len(words)
        if bad:
            print(f"{name(number, lanes, policy)} on {target}: {bad} words wrong")

    # The comparison sees one wrong word, the other policy, and another bias.
    for lanes in LANES:
        changed = expected(CONTROL, *inputs(CONTROL), "zero")
        changed[100] ^= 1
        if wrong(loaded, CONTROL, lanes, "zero", changed) != 1:
            sys.exit("a wrong last bit of one word was not seen")
        for other in (
            expected(CONTROL, *inputs(CONTROL), "min"),
            expected((8, 8, 128), *inputs(CONTROL), "zero"),
        ):
            if wrong(loaded, CONTROL, lanes, "zero", other) < 100:
                sys.exit("another policy or bias was not seen")
    print(f"{len(tests)} encoders, {floats} floats, {failures} wrong on {target}")
    if not failures:
        covered("encode_word", [label(*number) for number, _, _ in tests], target)
    sys.exit(failures != 0)


if __name__ == "__main__":
    main()

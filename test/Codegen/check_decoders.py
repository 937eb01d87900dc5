# Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Decodes every code word of every format on one target and compares all bits [Q7].

    check_decoders.py TARGET FOLDER [--all]

Each format is decoded to f32, f64 and bf16 as scalars and as vectors of several
lengths; without --all formats above 8 bits and unusual biases take turns with the
lengths. What is expected comes from mpmath: 2^(r/gamma) to 100 bits, rounded once to
24, 53 or 8, times a power of two, which is exact because all values are normal [N8].
"""

from __future__ import annotations

import ctypes
import pathlib
import subprocess
import sys

import mpmath
import numpy as np
from covered import covered, label

LANES = (0, 4, 8, 16, 32, 64)  # 0: scalars
# By the element that is decoded to: lanes, bits of the fraction, bias, integers.
LENGTHS = {"f32": LANES, "f64": (0, 2, 4, 8, 16, 32), "bf16": (0, 8, 32, 64)}
FRACTION = {
    "f32": (23, 127, np.uint32),
    "f64": (52, 1023, np.uint64),
    "bf16": (7, 127, np.uint16),
}
# How memory holds them.
STORED = {"f32": "f32", "f64": "f64", "bf16": "i16"}

Format = tuple[int, int, int]


def formats(every: bool) -> list[Format]:
    """Every legal (bits, gamma), with the default bias and both extremes of [N8].

    Above 8 bits the extremes are left out unless `every`.
    """
    result = []
    for bits in range(2, 17):
        largest = 2 ** (bits - 1) - 1
        for f in range(bits):
            gamma = 2**f
            low, high = largest - 127 * gamma, 126 * gamma + 1
            usual = bits > 8 and not every
            choice = (largest,) if usual else (largest, low, high)
            biases = {b for b in choice if low <= b <= high}
            result += [(bits, gamma, bias) for bias in sorted(biases)]
    return result


def is_usual(number: Format) -> bool:
    """A format of bytes with the default bias."""
    bits, _, bias = number
    return bits <= 8 and bias == 2 ** (bits - 1) - 1


def expected(number: Format, element: str = "f32") -> np.ndarray:
    """The f32 or f64 of every code word, as bits."""
    bits, gamma, bias = number
    fraction, offset, unsigned = FRACTION[element]
    words = np.arange(2**bits)
    field = words & (2 ** (bits - 1) - 1)
    with mpmath.workprec(100):
        significands = np.array(
            [
                int(mpmath.nint(mpmath.power(2, mpmath.mpf(r) / gamma) * 2**fraction))
                for r in range(gamma)
            ]
        )
    quotient, remainder = np.divmod(field - bias, gamma)
    one = 2**fraction
    magnitude = (quotient + offset) * one + significands[remainder] - one
    sign = (words >> (bits - 1)).astype(unsigned) << (8 * sign_byte(unsigned) + 7)
    return np.where(field == 0, 0, magnitude.astype(unsigned) | sign).astype(unsigned)


def sign_byte(unsigned: type) -> int:
    """The number of the byte that holds the sign."""
    return np.dtype(unsigned).itemsize - 1


def name(number: Format, lanes: int, element: str = "f32") -> str:
    """The name of one test function."""
    bits, gamma, bias = number
    return f"decode_{element}_{bits}_{gamma}_{bias}_{lanes}".replace("-", "m")


def function(number: Format, lanes: int, element: str = "f32") -> str:
    """A function that decodes all words, `lanes` at a time."""
    bits, gamma, bias = number
    word = "i8" if bits <= 8 else "i16"
    count = max(2**bits, 64)
    held = STORED[element]
    codes, floats = f"tensor<{count}x{word}>", f"tensor<{count}x{held}>"
    part, number_type = f"vector<{lanes}x", f"!lns.num<{bits}, {gamma}, {bias}>"
    decoded, kept = f"{part}{element}>", f"{part}{held}>"
    cast = "%y = arith.bitcast %x : {} to {}".format(
        *((decoded, kept) if lanes else (element, held))
    )
    y = "%x" if held == element else "%y"
    cast = cast if y == "%y" else ""
    if lanes:
        body = f"""
    %v = vector.transfer_read %c[%i], %p {{in_bounds = [true]}} : {codes}, {part}{word}>
    %x = lns.decode_word %v format({number_type}) : {part}{word}> -> {decoded}
    {cast}
    %t = vector.transfer_write {y}, %o[%i] {{in_bounds = [true]}} : {kept}, {floats}
"""
    else:
        body = f"""
    %v = tensor.extract %c[%i] : {codes}
    %x = lns.decode_word %v format({number_type}) : {word} -> {element}
    {cast}
    %t = tensor.insert {y} into %o[%i] : {floats}
"""
    return f"""
func.func @{name(number, lanes, element)}(%c: {codes}) -> {floats} {{
  %zero = arith.constant 0 : index
  %step = arith.constant {max(lanes, 1)} : index
  %n = arith.constant {count} : index
  %p = arith.constant 0 : {word}
  %e = tensor.empty() : {floats}
  %r = scf.for %i = %zero to %n step %step iter_args(%o = %e) -> {floats} {{{body}
    scf.yield %t : {floats}
  }}
  return %r : {floats}
}}
"""


def wrong(
    library: ctypes.CDLL,
    number: Format,
    lanes: int,
    bits: np.ndarray,
    element: str = "f32",
) -> int:
    """How many words come out with other bits than these; each is written."""
    word = np.uint8 if number[0] <= 8 else np.uint16
    # A length below 64 is filled up with words that have set bits above B - 1.
    words = np.arange(max(len(bits), 64)).astype(word)
    result = np.full(len(words), -1, FRACTION[element][2].__name__[1:])
    call = getattr(library, name(number, lanes, element))
    call.restype = None
    call(
        ctypes.c_void_p(words.ctypes.data),
        ctypes.c_void_p(result.ctypes.data),
        ctypes.c_void_p(),
    )
    repeated = bits[words & (len(bits) - 1)]
    return int(np.count_nonzero(result.view(bits.dtype) != repeated))


def main() -> None:
    """Compiles for one target, then checks every function."""
    target, folder = sys.argv[1], pathlib.Path(sys.argv[2])
    every = "--all" in sys.argv[3:]
    tests = [
        (number, lanes, element)
        for turn, number in enumerate(formats(every))
        for element, lengths in LENGTHS.items()
        for index, lanes in enumerate(lengths)
        if every or is_usual(number) or turn % len(lengths) == index
    ]
    folder.mkdir(parents=True, exist_ok=True)
    source, library = folder / "decoders.mlir", folder / f"{target}.so"
    source.write_text("".join(function(*test) for test in tests))
    subprocess.run(
        ["lns-compile", source, f"--target-cpu={target}", "-o", library], check=True
    )
    loaded = ctypes.CDLL(str(library.resolve()))
    failures = words = 0
    bits: dict[tuple[Format, str], np.ndarray] = {}
    for number, lanes, element in tests:
        if (number, element) not in bits:
            bits[number, element] = expected(number, element)
        right = bits[number, element]
        bad = wrong(loaded, number, lanes, right, element)
        failures += bad
        words += len(right)
        if bad:
            print(f"{name(number, lanes, element)} on {target}: {bad} words wrong")

    # The comparison sees one unit in the last place of one word, and a format whose
    # bias is another.
    control: Format = (8, 8, 127)
    for lanes in LANES:
        changed = bits[control, "f32"].copy()
        changed[100] += 1
        other = expected((8, 8, 128))
        if wrong(loaded, control, lanes, changed) != 1:
            sys.exit("a wrong last bit of one word was not seen")
        if wrong(loaded, control, lanes, other) != 254:
            sys.exit("another bias was not seen in every nonzero word")
    print(f"{len(tests)} decoders, {words} words, {failures} wrong on {target}")
    if not failures:
        covered("decode_word", [label(*number) for number, _, _ in tests], target)
    sys.exit(failures != 0)


if __name__ == "__main__":
    main()

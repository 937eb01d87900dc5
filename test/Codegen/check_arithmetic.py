# Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Runs every op on codes on all pairs of codes and compares with Numerics, bit for bit.

    check_arithmetic.py TARGET FOLDER [--all]

The compiled code of one target against the reference backend, whose loops call the
functions of Numerics [A0, A1, A2, Q6]; those are tested against MPFR by the unit tests.
Formats of more than 8 bits see random pairs, half of them near each other. With --all
every format of up to 8 bits with the default bias and the ends of N8; without it a few.
"""

from __future__ import annotations

import ctypes
import itertools
import pathlib
import subprocess
import sys
from dataclasses import dataclass

import numpy as np
from covered import covered, label

Format = tuple[int, int, int]


def default(bits: int, gamma: int) -> Format:
    """A format with the default bias."""
    return bits, gamma, 2 ** (bits - 1) - 1


def is_legal(number: Format) -> bool:
    """[N1, N8]."""
    bits, gamma, bias = number
    top = 2 ** (bits - 1) - 1
    return 2 <= bits <= 16 and top - 127 * gamma <= bias <= 126 * gamma + 1


def formats(every: bool) -> list[Format]:
    """The formats of operands."""
    some = [default(8, 8), default(8, 32), default(5, 4), (8, 8, 64), default(16, 2048)]
    if not every:
        return some
    result = [default(bits, 2 ** (bits - 5)) for bits in range(10, 17)]  # [N7]
    result += [default(16, 32768), default(9, 4)]
    for bits in range(2, 9):
        for f in range(bits):
            top, gamma = 2 ** (bits - 1) - 1, 2**f
            ends = {top - 127 * gamma, 126 * gamma + 1} if bits in (4, 8) else set()
            result += [(bits, gamma, bias) for bias in sorted({top} | ends)]
    return [number for number in result if is_legal(number)]


def pairs(bits: int) -> tuple[np.ndarray, np.ndarray]:
    """All pairs of code words, or 65536 of them."""
    if bits <= 8:
        every = np.arange(4**bits)
        return every >> bits, every & (2**bits - 1)
    random = np.random.default_rng(bits)
    left, right = random.integers(0, 2**bits, (2, 65536))
    near = left + random.integers(0, 64, 65536)
    sign = random.integers(0, 2, 65536) << (bits - 1)
    right[::2] = ((near ^ sign) & (2**bits - 1))[::2]
    left[:64], right[32:96] = 0, 0
    return left, right


def text(number: Format) -> str:
    """The type."""
    return "!lns.num<{}, {}, {}>".format(*number)


def word(number: Format) -> str:
    """The storage integer [N2]."""
    return "i8" if number[0] <= 8 else "i16"


def storage(number: Format) -> type[np.unsignedinteger]:
    """The same in NumPy."""
    return np.uint8 if number[0] <= 8 else np.uint16


@dataclass(frozen=True)
class Case:
    """One op: its operands' formats and its result's, None for i1."""

    name: str
    op: str
    operands: tuple[Format, ...]
    result: Format | None

    def function(self) -> str:
        """MLIR of a function of storage integers."""
        count = len(pairs(self.operands[0][0])[0])
        lines, arguments = [], []
        for index, number in enumerate(self.operands):
            words = f"tensor<{count}x{word(number)}>"
            arguments.append(f"%w{index}: {words}")
            lines.append(
                f"%x{index} = lns.bitcast %w{index} : {words}"
                f" to tensor<{count}x{text(number)}>"
            )
        types = ", ".join(f"tensor<{count}x{text(n)}>" for n in self.operands)
        out = f"tensor<{count}xi8>"
        if self.result is None:
            coded = f"tensor<{count}x{text(self.operands[0])}>"
            lines.append(f"%b = {self.op} : {coded} -> tensor<{count}xi1>")
            lines.append(f"%r = arith.extui %b : tensor<{count}xi1> to {out}")
        else:
            coded = f"tensor<{count}x{text(self.result)}>"
            out = f"tensor<{count}x{word(self.result)}>"
            if self.op.split()[0] in SAME_TYPE:
                types = coded
            else:
                types += f" -> {coded}"
            lines.append(f"%y = {self.op} : {types}")
            lines.append(f"%r = lns.bitcast %y : {coded} to {out}")
        body = "\n  ".join(lines)
        return (
            f"func.func @{self.name}({', '.join(arguments)}) -> {out} {{\n"
            f"  {body}\n  return %r : {out}\n}}\n"
        )

    def run(self, library: ctypes.CDLL) -> np.ndarray:
        """The results for all pairs of codes."""
        values = pairs(self.operands[0][0])
        arrays = [
            values[index].astype(storage(number))
            for index, number in enumerate(self.operands)
        ]
        kind = np.uint8 if self.result is None else storage(self.result)
        result = np.full(len(values[0]), 0xEE, kind)
        call = getattr(library, self.name)
        call.restype = None
        pointers = [a.ctypes.data for a in (*arrays, result)]
        call(*map(ctypes.c_void_p, pointers), ctypes.c_void_p())
        return result


SAME_TYPE = {"lns.neg", "lns.abs", "lns.relu", "lns.min", "lns.max"}
POLICIES = ("", " underflow(min)")
PREDICATES = ("eq", "ne", "lt", "le", "gt", "ge")


def cases(number: Format, others: list[Format]) -> list[Case]:
    """Every op on operands of one format; conversions to `others` as well."""
    bits, gamma, bias = number
    label = "_".join(str(n).replace("-", "m") for n in number)
    found: list[Case] = []

    def add(name: str, op: str, arity: int, result: Format | None) -> None:
        found.append(Case(f"{name}_{label}", op, (number,) * arity, result))

    for name in ("neg", "abs", "relu"):
        add(name, f"lns.{name} %x0", 1, number)
    for name in ("min", "max"):
        add(name, f"lns.{name} %x0, %x1", 2, number)
    for name in PREDICATES:
        add(f"cmp_{name}", f"lns.cmp {name} %x0, %x1", 2, None)
    top = 2 ** (bits - 1) - 1
    exact = {
        "mul": (bits + 1, gamma, 2 * bias),
        "div": (bits + 1, gamma, top + 1),
        "recip": (bits, gamma, top + 1 - bias),
        "square": (bits + 1, gamma, 2 * bias),
        "sqrt": (bits, gamma, bias // 2),
        "add": (bits, gamma, bias + gamma),
        "sub": (bits + 1, gamma, bias - 3),
    }
    for (name, other), policy in itertools.product(exact.items(), POLICIES):
        arity = 1 if name in ("recip", "square", "sqrt") else 2
        operands = "%x0" if arity == 1 else "%x0, %x1"
        algorithms = ("",)
        if name in ("add", "sub"):
            algorithms = ("", " algorithm(interpolated)", " algorithm(mitchell)")
        results = [number] + ([other] if is_legal(other) else [])
        for (i, algorithm), (j, result) in itertools.product(
            enumerate(algorithms), enumerate(results)
        ):
            op = f"lns.{name} {operands}{algorithm}{policy}"
            add(f"{name}{i}{j}{'m' if policy else 'z'}", op, arity, result)
    for index, (other, policy) in enumerate(itertools.product(others, POLICIES)):
        add(f"convert{index}", f"lns.convert %x0{policy}", 1, other)
    return found


def load(source: pathlib.Path, name: str, *options: str) -> ctypes.CDLL:
    """Compiles a file."""
    library = source.with_name(f"{source.stem}-{name}.so")
    subprocess.run(["lns-compile", source, *options, "-o", library], check=True)
    return ctypes.CDLL(str(library.resolve()))


def check(numbers: list[Format], target: str, source: pathlib.Path) -> tuple[int, int]:
    """How many results were compared, and how many differ."""
    every = numbers
    tests = [
        case
        for index, number in enumerate(numbers)
        for case in cases(number, [every[(index + k) % len(every)] for k in (1, 2, 5)])
    ]
    source.write_text("".join(case.function() for case in tests))
    compiled = load(source, target, f"--target-cpu={target}")
    reference = load(source, "reference", "--backend=reference")
    compared = failures = 0
    for case in tests:
        got, wanted = case.run(compiled), case.run(reference)
        bad = int(np.count_nonzero(got != wanted))
        compared += len(got)
        failures += bad
        if bad:
            at = int(np.flatnonzero(got != wanted)[0])
            print(f"{case.name}: {case.op}: {bad} wrong, first pair {at}:", end=" ")
            print(f"{got[at]} instead of {wanted[at]}")
        for column in () if bad else (target, "reference"):
            op = case.op.split()[0].removeprefix("lns.")
            covered(op, [label(*number) for number in case.operands], column)
    return compared, failures


def main() -> None:
    """Compiles for one target and for the reference, then compares."""
    target, folder = sys.argv[1], pathlib.Path(sys.argv[2])
    numbers = formats("--all" in sys.argv[3:])
    folder.mkdir(parents=True, exist_ok=True)
    compared = failures = 0
    for part in range(0, len(numbers), 5):
        result = check(
            numbers[part : part + 5], target, folder / f"arithmetic-{part}.mlir"
        )
        compared, failures = compared + result[0], failures + result[1]

    # The comparison sees another algorithm: the control of the comparison.
    source = folder / "control.mlir"
    one = Case("f", "lns.add %x0, %x1", (default(8, 8),) * 2, default(8, 8))
    two = Case("g", one.op + " algorithm(mitchell)", one.operands, one.result)
    source.write_text(one.function() + two.function())
    library = load(source, target, f"--target-cpu={target}")
    if not np.count_nonzero(one.run(library) != two.run(library)):
        sys.exit("another algorithm was not seen")
    print(f"{len(numbers)} formats, {compared} results, {failures} wrong on {target}")
    sys.exit(failures != 0)


if __name__ == "__main__":
    main()

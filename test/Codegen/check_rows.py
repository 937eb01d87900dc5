# Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Compares elementwise ops, sums along rows and their chains with NumPy, bit by bit.

The oracle of a sum is [F2] written out in NumPy: 16 partial sums in increasing order,
then a tree. The negative control is the same sum in increasing order, which must give
other bits somewhere: so the test can tell the two apart. Called with a target.
"""

from __future__ import annotations

import sys

import numpy as np
from numpy.typing import NDArray

import lns

F32 = NDArray[np.float32]
TYPES = {"f32": np.float32, "f64": np.float64, "i8": np.int8, "i32": np.int32}


def sum_f2(rows: NDArray, start: float = 0.0) -> NDArray:
    """Sums along the last axis with 16 partial sums and a tree [F2]."""
    partial = np.full((*rows.shape[:-1], 16), -0.0, rows.dtype)
    for i in range(rows.shape[-1]):
        partial[..., i % 16] = partial[..., i % 16] + rows[..., i]
    width = 8
    while width:
        partial = partial[..., :width] + partial[..., width : 2 * width]
        width //= 2
    return rows.dtype.type(start) + partial[..., 0]


def sum_in_order(rows: NDArray) -> NDArray:
    """Sums along the last axis in increasing order."""
    total = np.zeros(rows.shape[:-1], rows.dtype)
    for i in range(rows.shape[-1]):
        total = total + rows[..., i]
    return total


def tensor(shape: tuple[int, ...], kind: str = "f32") -> str:
    """A tensor type."""
    return "tensor<" + "".join(f"{n}x" for n in shape) + kind + ">"


class Function:
    """Text of one function of linalg generics."""

    def __init__(self, *arguments: str) -> None:
        """Start a function ``@f`` of the given argument types."""
        self.types = {f"%a{i}": kind for i, kind in enumerate(arguments)}
        self.head = ", ".join(f"{name}: {kind}" for name, kind in self.types.items())
        self.lines: list[str] = []

    def generic(
        self,
        inputs: dict[str, str],
        result: tuple[str, str],
        body: str,
        loops: str,
        reduced: str = "",
        start: str | None = None,
    ) -> str:
        """Add a generic; ``inputs`` maps values to indices, names of loops are letters.

        The body sees x0, x1, … and the accumulator as acc, and defines %r.
        """
        kind, index = result
        name = f"%v{len(self.lines)}"
        element = kind.rstrip(">").split("x")[-1].removeprefix("tensor<")
        if start is None:
            self.lines.append(f"{name}i = tensor.empty() : {kind}")
        else:
            self.lines.append(
                f"{name}c = arith.constant {start} : {element}\n"
                f"{name}e = tensor.empty() : {kind}\n"
                f"{name}i = linalg.fill ins({name}c : {element}) outs({name}e : {kind})"
                f" -> {kind}"
            )
        dims = ", ".join(loops)
        maps = [f"affine_map<({dims}) -> ({i})>" for i in (*inputs.values(), index)]
        iterators = ", ".join(
            '"reduction"' if loop in reduced else '"parallel"' for loop in loops
        )
        kinds = [self.types[value] for value in inputs]
        scalars = [k.rstrip(">").split("x")[-1].removeprefix("tensor<") for k in kinds]
        block = ", ".join(
            [f"%x{i}: {s}" for i, s in enumerate(scalars)] + [f"%acc: {element}"]
        )
        ins = f"ins({', '.join(inputs)} : {', '.join(kinds)}) " if inputs else ""
        self.lines.append(
            f"{name} = linalg.generic {{indexing_maps = [{', '.join(maps)}], "
            f"iterator_types = [{iterators}]}} {ins}outs({name}i : {kind}) {{\n"
            f"^bb0({block}):\n{body}\nlinalg.yield %r : {element}\n}} -> {kind}"
        )
        self.types[name] = kind
        return name

    def text(self, *results: str) -> str:
        """The module."""
        kinds = ", ".join(self.types[value] for value in results)
        body = "\n".join(self.lines)
        return (
            f"func.func @f({self.head}) -> ({kinds}) {{\n{body}\n"
            f"return {', '.join(results)} : {kinds}\n}}\n"
        )


class Checker:
    """Compiles, runs and compares."""

    def __init__(self, target: str) -> None:
        """Check for ``target``."""
        self.target = target
        self.random = np.random.default_rng(7)
        self.checks = 0
        self.told_apart = False

    def values(self, *shape: int) -> F32:
        """Values whose sums depend on the order of the additions."""
        spread = self.random.standard_normal(shape) * np.exp2(
            self.random.integers(-12, 12, shape)
        )
        return spread.astype(np.float32)

    def run(self, text: str, *arguments: NDArray) -> list[NDArray]:
        """The results of the compiled module."""
        program = lns.compile_mlir(text, target=self.target, cache_dir=False)
        results = program(*arguments)
        return list(results) if isinstance(results, tuple | list) else [results]

    def equal(self, what: str, actual: NDArray, expected: NDArray) -> None:
        """Exit unless both have the same bits (any NaN equals any NaN)."""
        actual = np.asarray(actual).reshape(expected.shape)
        same = actual.view(f"u{actual.itemsize}") == expected.view(
            f"u{expected.itemsize}"
        )
        if expected.dtype.kind == "f":
            same |= np.isnan(actual) & np.isnan(expected)
        if not same.all():
            place = tuple(np.argwhere(~same)[0])
            sys.exit(
                f"{what} on {self.target}: {(~same).sum()} of {same.size} differ, "
                f"first at {place}: {actual[place]!r}, expected {expected[place]!r}"
            )
        self.checks += 1

    def sums(self) -> None:
        """Sums along rows of many lengths, in f32 and f64, with several starts."""
        for kind in ("f32", "f64"):
            for rows, columns in [
                (1, 1), (3, 2), (5, 7), (4, 8), (6, 15), (2, 16), (3, 17), (7, 31),
                (9, 100), (33, 257), (4, 1536), (700, 129),
            ]:  # fmt: skip
                x = self.values(rows, columns).astype(TYPES[kind])
                for start in (0.0, -0.0, 1.5):
                    f = Function(tensor((rows, columns), kind))
                    y = f.generic(
                        {"%a0": "i, j"}, (tensor((rows,), kind), "i"),
                        f"%r = arith.addf %acc, %x0 : {kind}", "ij", "j", str(start),
                    )  # fmt: skip
                    expected = sum_f2(x, start)
                    self.equal(
                        f"sum {rows}x{columns} {kind}",
                        self.run(f.text(y), x)[0],
                        expected,
                    )
                self.told_apart |= bool((sum_f2(x) != sum_in_order(x)).any())
        zeros = np.full((3, 21), -0.0, np.float32)
        f = Function(tensor((3, 21)))
        y = f.generic(
            {"%a0": "i, j"}, (tensor((3,)), "i"),
            "%r = arith.addf %x0, %acc : f32", "ij", "j", "-0.0",
        )  # fmt: skip
        self.equal("sum of -0", self.run(f.text(y), zeros)[0], zeros[:, 0])

    def several_dimensions(self) -> None:
        """Contiguous reduction loops count as one; others run outside."""
        x = self.values(6, 5, 7)
        add = "%r = arith.addf %acc, %x0 : f32"
        f = Function(tensor(x.shape))
        y = f.generic({"%a0": "i, j, k"}, (tensor((6,)), "i"), add, "ijk", "jk", "0.0")
        self.equal("sum of planes", self.run(f.text(y), x)[0], sum_f2(x.reshape(6, 35)))
        f = Function(tensor(x.shape))
        y = f.generic({"%a0": "j, i, k"}, (tensor((5,)), "i"), add, "ijk", "jk", "0.0")
        padded = np.full((5, 6, 16), -0.0, np.float32)
        padded[..., :7] = x.transpose(1, 0, 2)
        self.equal(
            "sum of rows apart",
            self.run(f.text(y), x)[0],
            sum_f2(padded.reshape(5, 96)),
        )

    def normalization(self) -> None:
        """Layer norm in f32, whose row buffers have other users or none."""
        for shape, keep in [
            ((3, 5), False), ((7, 48), True), ((2, 9, 100), False), ((4, 16, 33), True),
            ((300, 384), False), ((300, 384), True),
        ]:  # fmt: skip
            n = shape[-1]
            x, gain, shift = self.values(*shape), self.values(n), self.values(n)
            rows, loops = shape[:-1], "ijk"[: len(shape)]
            full, outer = ", ".join(loops), ", ".join(loops[:-1])
            f = Function(tensor(shape), tensor((n,)), tensor((n,)))
            scale = np.float32(1) / np.float32(n)
            constant = f"%c = arith.constant {float(scale)!r} : f32\n"
            add = "%r = arith.addf %acc, %x0 : f32"
            row = (tensor(rows), outer)
            all_ = (tensor(shape), full)
            total = f.generic({"%a0": full}, row, add, loops, loops[-1], "0.0")
            mean = f.generic(
                {total: outer}, row, constant + "%r = arith.mulf %x0, %c : f32",
                loops[:-1],
            )  # fmt: skip
            centred = f.generic(
                {"%a0": full, mean: outer},
                all_,
                "%r = arith.subf %x0, %x1 : f32",
                loops,
            )
            squares = f.generic(
                {centred: full}, row,
                "%s = arith.mulf %x0, %x0 : f32\n%r = arith.addf %s, %acc : f32",
                loops, loops[-1], "0.0",
            )  # fmt: skip
            deviation = f.generic(
                {squares: outer}, row,
                constant + "%m = arith.mulf %x0, %c : f32\n"
                "%e = arith.constant 1.0e-05 : f32\n%p = arith.addf %m, %e : f32\n"
                "%r = math.sqrt %p : f32",
                loops[:-1],
            )  # fmt: skip
            y = f.generic(
                {centred: full, deviation: outer, "%a1": loops[-1], "%a2": loops[-1]},
                all_,
                "%q = arith.divf %x0, %x1 : f32\n%g = arith.mulf %q, %x2 : f32\n"
                "%r = arith.addf %g, %x3 : f32",
                loops,
            )
            results = self.run(
                f.text(y, centred, mean) if keep else f.text(y), x, gain, shift
            )
            mean_ = sum_f2(x) * scale
            centred_ = x - mean_[..., None]
            variance = sum_f2(centred_ * centred_) * scale
            root = np.sqrt(variance + np.float32(1e-5))
            expected = [
                centred_ / root[..., None] * gain + shift, centred_, mean_
            ]  # fmt: skip
            for name, actual, wanted in zip(
                ("result", "centred", "mean"), results, expected, strict=False
            ):
                self.equal(f"layer norm {shape} {name}", actual, wanted)

    def row_maximum(self) -> None:
        """x − max over rows, divided by the sum, with NaN and infinities."""
        for rows, n in [(3, 5), (20, 64), (50, 1000), (400, 200)]:
            x = self.values(rows, n)
            x[0, n // 2] = np.nan
            x[1, n - 1] = np.inf
            f = Function(tensor((rows, n)))
            row, all_ = (tensor((rows,)), "i"), (tensor((rows, n)), "i, j")
            most = f.generic(
                {"%a0": "i, j"}, row, "%r = arith.maximumf %acc, %x0 : f32",
                "ij", "j", "0xFF800000",
            )  # fmt: skip
            less = f.generic(
                {"%a0": "i, j", most: "i"}, all_, "%r = arith.subf %x0, %x1 : f32", "ij"
            )
            total = f.generic(
                {less: "i, j"}, row, "%r = arith.addf %x0, %acc : f32", "ij", "j", "0.0"
            )
            y = f.generic(
                {less: "i, j", total: "i"}, all_, "%r = arith.divf %x0, %x1 : f32", "ij"
            )
            with np.errstate(invalid="ignore"):
                less_ = x - x.max(-1, keepdims=True)
                expected = less_ / sum_f2(less_)[:, None]
            actual = self.run(f.text(y, most), x)
            self.equal(f"row maximum {rows}x{n}", actual[0], expected)
            self.equal(f"maximum {rows}x{n}", actual[1], x.max(-1))

    def elementwise(self) -> None:
        """Transposes, broadcasts, strides and mixed types of random shapes."""
        for trial in range(14):
            a, b, c = (int(n) for n in self.random.integers(1, 40, 3))
            if trial < 2:
                a, b, c = 64, 48, 32
            x, y = self.values(a, b, c), self.values(c, a)
            codes = self.random.integers(-128, 128, (b, a), dtype=np.int8)
            f = Function(tensor(x.shape), tensor(y.shape), tensor((b, a), "i8"))
            body = (
                "%s = arith.sitofp %x2 : i8 to f32\n%p = arith.mulf %x0, %s : f32\n"
                "%r = arith.addf %p, %x1 : f32"
            )
            wide = codes.astype(np.float32)
            value = x * wide.T[:, :, None] + y.T[:, None, :]
            for order in ("ijk", "jik", "kij", "ikj", "jki", "kji"):
                shape = tuple({"i": a, "j": b, "k": c}[d] for d in order)
                z = f.generic(
                    {"%a0": "i, j, k", "%a1": "k, i", "%a2": "j, i"},
                    (tensor(shape), ", ".join(order)), body, "ijk",
                )  # fmt: skip
                self.equal(
                    f"elementwise {a}x{b}x{c} to {order}",
                    self.run(f.text(z), x, y, codes)[0],
                    np.ascontiguousarray(
                        value.transpose(["ijk".index(d) for d in order])
                    ),
                )
            f = Function(tensor((a, 3 * c)))
            s = f.generic(
                {"%a0": "i, k * 3 + 1"}, (tensor((a, c), "i8"), "i, k"),
                "%w = arith.fptosi %x0 : f32 to i32\n%r = arith.trunci %w : i32 to i8",
                "ik",
            )  # fmt: skip
            strided = np.clip(self.values(a, 3 * c), -1e6, 1e6)
            self.equal(
                f"strided {a}x{c}",
                self.run(f.text(s), strided)[0],
                strided[:, 1::3].astype(np.int32).astype(np.int8),
            )

    def windows(self) -> None:
        """Pools of both kinds, strides and layouts; sums over windows in order."""
        for channels, height, width, step in [
            (3, 5, 41, 1), (4, 7, 33, 2), (2, 6, 7, 3), (40, 9, 35, 2),
        ]:  # fmt: skip
            size = 3
            tall, wide = step * (height - 1) + size, step * (width - 1) + size
            x = self.values(channels, tall, wide)
            result = tensor((channels, height, width)), "c, y, x"
            place = f"c, y * {step} + u, x * {step} + v"
            for body, start, combine in (
                ("%r = arith.maximumf %acc, %x0 : f32", "0xFF800000", np.maximum),
                ("%r = arith.addf %acc, %x0 : f32", "0.0", np.add),
            ):
                f = Function(tensor(x.shape), tensor((size, size)))
                y = f.generic(
                    {"%a0": place, "%a1": "u, v"}, result, body, "cyxuv", "uv", start
                )
                expected = np.full(
                    (channels, height, width), -np.inf if start[1] == "x" else 0.0,
                    np.float32,
                )  # fmt: skip
                for u in range(size):
                    for v in range(size):
                        part = x[:, u::step, v::step][:, :height, :width]
                        expected = combine(expected, part)
                window = np.zeros((size, size), np.float32)
                self.equal(
                    f"pool {channels}x{height}x{width} by {step}",
                    self.run(f.text(y), x, window)[0],
                    expected,
                )


def main() -> None:
    """Run every check for the target on the command line."""
    checker = Checker(sys.argv[1])
    checker.sums()
    checker.several_dimensions()
    checker.normalization()
    checker.row_maximum()
    checker.elementwise()
    checker.windows()
    if not checker.told_apart:
        sys.exit("no sum depends on its order: the oracle could not tell [F2] apart")
    print(f"{checker.checks} results equal on {checker.target}")


if __name__ == "__main__":
    main()

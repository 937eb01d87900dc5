# Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Matrix products against OpenBLAS f32: square, skinny, matrix-vector.

The peer gets the decoded f32 matrices, ours the codes.
"""

from __future__ import annotations

import numpy as np

from . import kernels
from .blas import OpenBLAS
from .kernels import BOUNDS, Operand
from .pair import Call
from .registry import pair_figure
from .worker import Side

WEIGHTS, ACTIVATIONS = 1, 0  # seeds


def operands(
    m: int, n: int, k: int, activations: str, weights: str
) -> tuple[Operand, Operand, Operand]:
    """Both operands and the result; ``weights`` is the order of their dimensions."""
    return (
        Operand((m, k), "m, k", activations == "lns8"),
        Operand((n, k), "n, k") if weights == "nk" else Operand((k, n), "k, n"),
        Operand((m, n), "m, n"),
    )


def ours(
    m: int,
    n: int,
    k: int,
    activations: str = "lns8",
    weights: str = "kn",
    datapath: str = "float<high>",
    route: str = "kernels",
) -> Side:
    """A product of ``m`` rows by compiled code."""
    x, w, y = operands(m, n, k, activations, weights)
    if m == 1:
        x, y = Operand((k,), "k", x.codes), Operand((n,), "n")
    text = kernels.contraction([x, w], y, "n, k" if m == 1 else "m, n, k", datapath)
    program = kernels.compile_kernel(text, route == "kernels")
    call, (result,) = kernels.bind(
        program,
        [kernels.values(x, ACTIVATIONS), kernels.values(w, WEIGHTS), kernels.SCALE],
    )
    call()
    a, b = (
        kernels.floats(operand, seed).astype(np.float64)
        for operand, seed in ((x, ACTIVATIONS), (w, WEIGHTS))
    )
    exact = a @ (b.T if weights == "nk" else b)
    error = kernels.relative_error(result, exact, BOUNDS[datapath])
    return Side(call, f"LNS8 {datapath}", {"error": error, "flops": 2 * m * n * k})


def peer(
    m: int, n: int, k: int, activations: str = "lns8", weights: str = "kn"
) -> Side:
    """The same product by OpenBLAS."""
    x, w, _ = operands(m, n, k, activations, weights)
    a, b = kernels.floats(x, ACTIVATIONS), kernels.floats(w, WEIGHTS)
    c = np.ones((m, n), np.float32)
    blas = OpenBLAS()
    transposed = weights == "nk"
    if m == 1:
        call = blas.sgemv(b, a, c, transpose=not transposed)
    else:
        call = blas.sgemm(a, b, c, transposed)
    call()
    exact = a.astype(np.float64) @ (b.T if transposed else b)
    error = kernels.relative_error(c, exact, 1e-5)
    return Side(call, str(blas), {"error": error, "flops": 2 * m * n * k})


def _add(
    name: str,
    title: str,
    inside: str,
    m: int,
    n: int,
    k: int,
    activations: str = "lns8",
    weights: str = "kn",
    **ours: str,
) -> None:
    shape = dict(m=m, n=n, k=k, activations=activations, weights=weights)
    here = "lns.bench.matmul"
    pair_figure(
        name,
        title,
        inside,
        Call(f"{here}:ours", {**shape, **ours}),
        Call(f"{here}:peer", shape),
    )


def register() -> None:
    """The figures of this file."""
    inside = "codes x codes → f32: decode, packing, product, one scale"
    for size in (256, 512, 1024, 2048):
        title = f"matmul {size}³, LNS8 float<high>"
        _add(f"matmul-{size}", title, inside, size, size, size)
    for size in (512, 1024):
        title = f"matmul {size}³, decode to whole tensors (--kernels=off)"
        _add(f"matmul-{size}-off", title, inside, size, size, size, route="off")
        title = f"matmul {size}³, LNS8 float<fast>"
        _add(f"matmul-{size}-fast", title, inside, size, size, size,
             datapath="float<fast>")  # fmt: skip
    title = "matmul 256³, LNS8 exact"
    _add("matmul-256-exact", title, inside, 256, 256, 256, datapath="exact")

    inside = "f32 x codes → f32: decode, product, one scale; weights"
    for m, name, what in (
        (1, "matvec-4096", "matrix-vector 4096²"),
        *((m, f"skinny-{m}", f"{m} x 4096 by 4096²") for m in (4, 16, 48)),
    ):
        for order, suffix in (("nk", ""), ("kn", "-kn")):
            shape = "[N,K]" if order == "nk" else "[K,N]"
            _add(f"{name}{suffix}", f"{what}, weights {shape}", f"{inside} {shape}",
                 m, 4096, 4096, "f32", order)  # fmt: skip

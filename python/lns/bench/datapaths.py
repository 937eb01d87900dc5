# Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Matrix products whose sums are integers: ``fixed<11>`` [D4] and ``pe`` [D5].

``fixed`` is compared on AVX2: our code for that target with OpenBLAS's kernel for it,
which its variable OPENBLAS_CORETYPE chooses. ``pe`` is compared with the reference
backend, scalar loops over the C functions of Numerics.
"""

from __future__ import annotations

import numpy as np

from . import kernels, matmul
from .pair import Call
from .registry import pair_figure
from .worker import Side, WrongValues

AVX2 = "x86-64-v3"
HERE = "lns.bench.datapaths"


def product(size: int, datapath: str, **options: str) -> Side:
    """A square product by compiled code."""
    x, w, y = matmul.operands(size, size, size, "lns8", "kn")
    text = kernels.contraction([x, w], y, "m, n, k", datapath)
    program = kernels.compile_kernel(text, **options)
    seeds = (matmul.ACTIVATIONS, matmul.WEIGHTS)
    codes = [kernels.values(o, s) for o, s in zip((x, w), seeds, strict=True)]
    call, (result,) = kernels.bind(program, [*codes, kernels.SCALE])
    call()
    a, b = (
        kernels.floats(o, s).astype(np.float64)
        for o, s in zip((x, w), seeds, strict=True)
    )
    error = kernels.relative_error(result, a @ b, kernels.BOUNDS[datapath])
    if datapath == "pe":
        check_pe(result, codes, size)
    name = " ".join(["LNS8", datapath, *options.values()])
    return Side(call, name, {"error": error, "flops": 2 * size**3})


def check_pe(result: np.ndarray, codes: list[np.ndarray], size: int) -> None:
    """The first rows have the bits of the reference [D5]."""
    rows = 2
    x, w, y = matmul.operands(rows, size, size, "lns8", "kn")
    text = kernels.contraction([x, w], y, "m, n, k", "pe")
    program = kernels.compile_kernel(text, backend="reference")
    call, (expected,) = kernels.bind(
        program, [codes[0][:rows], codes[1], kernels.SCALE]
    )
    call()
    if result[:rows].tobytes() != expected.tobytes():
        raise WrongValues("pe has other bits than the reference")


def register() -> None:
    """The figures of this file."""
    for size in (512, 1024, 2048):
        shape = dict(m=size, n=size, k=size)
        pair_figure(
            f"fixed-{size}",
            f"matmul {size}³, LNS8 fixed<11>, both on AVX2",
            "codes x codes → f32: decode to i16, packing, product, one scale",
            Call(f"{HERE}:product", dict(size=size, datapath="fixed<11>", target=AVX2)),
            Call("lns.bench.matmul:peer", shape, {"OPENBLAS_CORETYPE": "Haswell"}),
            threads=(1,),
        )
    pair_figure(
        "pe-512",
        "matmul 512³, LNS8 pe / reference backend",
        "codes x codes → f32: split, packing, terms, one scale",
        Call(f"{HERE}:product", dict(size=512, datapath="pe")),
        Call(f"{HERE}:product", dict(size=512, datapath="pe", backend="reference")),
        threads=(1,),
    )

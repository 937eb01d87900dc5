# Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""exp, log, tanh, erf, sigmoid, rsqrt in f32: speed against PyTorch, error in ulp.

The error is that of a sample of bit patterns, against the C library in f64; the proof
on all floats is a test (scripts/test --slow).
"""

from __future__ import annotations

import math
from collections.abc import Callable

import numpy as np

from . import kernels
from .measurement import Measurement, Spread
from .pair import Call, Setting
from .registry import Figure, add, pair_figure
from .torch_peer import inference
from .worker import Side

COUNT = 1 << 16  # 256 KiB: in the second level of the cache
SAMPLE = 1 << 20
FUNCTIONS = ("exp", "log", "tanh", "erf", "sigmoid", "rsqrt")

BODIES = {
    "sigmoid": """%one = arith.constant 1.0 : f32
    %n = arith.negf %a : f32
    %p = math.exp %n : f32
    %d = arith.addf %p, %one : f32
    %r = arith.divf %one, %d : f32""",
}


def _sigmoid(x: float) -> float:
    # Of the smaller power: no overflow, no cancellation.
    power = math.exp(-abs(x))
    return 1 / (1 + power) if x >= 0 else power / (1 + power)


EXACT: dict[str, Callable[[float], float]] = {
    "exp": lambda x: math.exp(x) if x < 700 else math.inf,
    "log": math.log,
    "tanh": math.tanh,
    "erf": math.erf,
    "sigmoid": _sigmoid,
    "rsqrt": lambda x: 1 / math.sqrt(x),
}


def text(name: str, count: int) -> str:
    """MLIR of the function on a vector."""
    body = BODIES.get(name, f"%r = math.{name} %a : f32")
    return f"""
#id = affine_map<(d0) -> (d0)>
func.func @kernel(%x: tensor<{count}xf32>) -> tensor<{count}xf32> {{
  %e = tensor.empty() : tensor<{count}xf32>
  %y = linalg.generic {{indexing_maps = [#id, #id], iterator_types = ["parallel"]}}
      ins(%x : tensor<{count}xf32>) outs(%e : tensor<{count}xf32>) {{
  ^bb0(%a: f32, %o: f32):
    {body}
    linalg.yield %r : f32
  }} -> tensor<{count}xf32>
  return %y : tensor<{count}xf32>
}}
"""


def argument(name: str) -> np.ndarray:
    """Normal numbers; their magnitudes where the function wants positive ones."""
    x = kernels.numbers((COUNT,), 0)
    return np.abs(x) + np.float32(1e-3) if name in ("log", "rsqrt") else x


def sample(name: str) -> np.ndarray:
    """Random bit patterns of finite floats in the domain; half from 2^-8 to 2^7."""
    random = np.random.default_rng(0)
    bits = random.integers(0, 0x7F800000, SAMPLE, np.uint32)
    bits[::2] = random.integers(119 << 23, 134 << 23, SAMPLE // 2, np.uint32)
    if name not in ("log", "rsqrt"):
        bits[random.integers(0, 2, SAMPLE, np.uint32) == 1] |= np.uint32(1 << 31)
    return bits.view(np.float32)


def ulps(result: np.ndarray, exact: np.ndarray) -> np.ndarray:
    """Distance in units of the last place of the exact value; floats near it exactly.

    Both infinite, or beyond the largest float where the exact value rounds so, is 0.
    """
    with np.errstate(over="ignore", invalid="ignore"):
        rounded = exact.astype(np.float32)
        _, exponent = np.frexp(np.abs(exact))
        unit = np.ldexp(1.0, np.maximum(exponent, -125) - 24)
        distance = np.abs(result.astype(np.float64) - exact) / unit
    same = (result == rounded) & ~np.isfinite(rounded)
    distance[same] = 0
    distance[np.isnan(distance)] = np.inf
    return distance


def ours(name: str) -> Side:
    """A function by compiled code."""
    x = argument(name)
    call, (y,) = kernels.bind(kernels.compile_kernel(text(name, COUNT)), [x])
    call()
    exact = np.array([EXACT[name](v) for v in x.tolist()])
    error = kernels.relative_error(y, exact, 1e-5)
    return Side(call, "compiled f32", {"error": error, "elements": COUNT})


def peer(name: str) -> Side:
    """The same function by PyTorch, into a tensor that exists."""
    import torch

    x = torch.from_numpy(argument(name))
    out, function = torch.ones_like(x), getattr(torch, name)
    side = inference(lambda: function(x, out=out))
    side.call()
    side.details["elements"] = COUNT
    return side


def error_in_ulp(name: str) -> Measurement:
    """The largest error of a sample."""
    x = sample(name)
    result = Measurement(
        f"{name}-ulp",
        f"{name}, largest error on {SAMPLE:,} floats",
        1,
        "ulp",
        ours="compiled f32",
        inside="a sample of bit patterns, against f64",
    )
    program = kernels.compile_kernel(text(name, SAMPLE))
    call, (y,) = kernels.bind(program, [x])
    call()
    exact = np.array([EXACT[name](v) for v in x.tolist()])
    distance = ulps(y, exact)
    worst = int(np.argmax(distance))
    result.spread = Spread.of([float(distance[worst])])
    result.details = {"at": x[worst].item().hex(), "gives": y[worst].item()}
    return result


def register() -> None:
    """The figures of this file."""
    here = "lns.bench.functions"
    for name in FUNCTIONS:
        pair_figure(
            name,
            f"{name} of {COUNT:,} floats",
            "f32 → f32, in the cache, into an array that exists",
            Call(f"{here}:ours", {"name": name}),
            Call(f"{here}:peer", {"name": name}),
            threads=(1,),
        )

        def measure(setting: Setting, name: str = name) -> list[Measurement]:
            return [error_in_ulp(name)]

        add(Figure(f"{name}-ulp", f"{name}, error in ulp", measure, (1,)))

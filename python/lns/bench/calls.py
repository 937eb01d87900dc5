# Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""What a call from Python costs beside the native call, with three small arrays."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Any

import numpy as np

import lns

from ..errors import LNSError
from ..handle import extension
from . import kernels
from .measurement import Measurement, Spread
from .pair import Setting
from .registry import Figure, add

COUNT = 16  # floats of each array
KERNEL = f"""
#id = affine_map<(d0) -> (d0)>
func.func @kernel(%a: tensor<{COUNT}xf32>, %b: tensor<{COUNT}xf32>,
                  %c: tensor<{COUNT}xf32>) -> tensor<{COUNT}xf32> {{
  %e = tensor.empty() : tensor<{COUNT}xf32>
  %y = linalg.generic {{indexing_maps = [#id, #id, #id, #id],
                        iterator_types = ["parallel"]}}
      ins(%a, %b, %c : tensor<{COUNT}xf32>, tensor<{COUNT}xf32>, tensor<{COUNT}xf32>)
      outs(%e : tensor<{COUNT}xf32>) {{
  ^bb0(%x: f32, %y: f32, %z: f32, %o: f32):
    %p = arith.mulf %x, %y : f32
    %s = arith.addf %p, %z : f32
    linalg.yield %s : f32
  }} -> tensor<{COUNT}xf32>
  return %y : tensor<{COUNT}xf32>
}}
"""


def mean(call: Callable[[], Any], count: int) -> float:
    """Seconds of a call from Python, without those of the loop."""
    repeat = range(count)
    start = time.perf_counter()
    for _ in repeat:
        call()
    middle = time.perf_counter()
    for _ in repeat:
        pass
    end = time.perf_counter()
    return (middle - start - (end - middle)) / count


def overhead(setting: Setting) -> list[Measurement]:
    """Python's call minus the native one, into a new array, an old one, a tensor."""
    inside = f"3 arrays of {COUNT} floats in, 1 out; minus the call timed from C"
    figures = {
        name: Measurement(name, title, 1, "µs", inside=inside, ours="lns._call")
        for name, title in (
            ("call-overhead", "call from Python, minus the native call"),
            ("call-overhead-out", "the same, into an array that exists"),
            ("call-overhead-tensors", "the same, tensors of PyTorch"),
        )
    }
    results = list(figures.values())
    try:
        program = lns.compile_mlir(KERNEL)
        arrays = [kernels.numbers((COUNT,), seed) for seed in range(3)]
        a, b, c = (x.astype(np.float64) for x in arrays)
        kernels.relative_error(program(*arrays), a * b + c, 1e-6)
    except LNSError as error:
        for result in results:
            result.missing = str(error)
        return results
    if extension() is None:
        for result in results:
            result.missing = "the C extension lns._call is not built (python3-dev)"
        return results

    handle: Any = program.handle()
    old = [np.ones(COUNT, np.float32)]
    calls: dict[str, Callable[[], Any]] = {
        "call-overhead": lambda: handle(*arrays),
        "call-overhead-out": lambda: handle(*arrays, out=old),
    }
    try:
        import torch
    except ImportError:
        figures["call-overhead-tensors"].missing = "PyTorch is not installed"
    else:
        tensors = [torch.from_numpy(x) for x in arrays]
        calls["call-overhead-tensors"] = lambda: handle(*tensors)
    count = max(1000, round(setting.seconds / 1e-6))
    natives: list[float] = []
    times: dict[str, list[float]] = {name: [] for name in calls}
    for call in calls.values():
        mean(call, count)
    for _ in range(setting.repetitions):
        natives.append(handle.time(count, *arrays))
        for name, call in calls.items():
            times[name].append(mean(call, count))
    for name, series in times.items():
        differences = [
            1e6 * (python - native)
            for python, native in zip(series, natives, strict=True)
        ]
        figures[name].spread = Spread.of(differences)
        figures[name].details = {"native_seconds": Spread.of(natives).median}
    return results


def register() -> None:
    """The figures of this file."""
    names = ("call-overhead", "call-overhead-out", "call-overhead-tensors")
    title = "call from Python, minus the native call"
    add(Figure("call-overhead", title, overhead, (1,), names))

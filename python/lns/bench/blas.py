# Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""OpenBLAS f32 as a peer: the library that NumPy brings, called directly."""

from __future__ import annotations

import ctypes
import os
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ..errors import ToolError

ROW_MAJOR, NO_TRANSPOSE, TRANSPOSE = 101, 111, 112
Floats = NDArray[np.float32]


class OpenBLAS:
    """``cblas_sgemm`` and ``cblas_sgemv``, bound to their arguments once."""

    def __init__(self) -> None:
        folder = Path(np.__file__).resolve().parent.parent / "numpy.libs"
        found = sorted(folder.glob("libscipy_openblas64_*.so"))
        if not found:
            raise ToolError(
                f"{folder} has no OpenBLAS: this NumPy was built with another BLAS; "
                "install the wheel of PyPI"
            )
        self._library = ctypes.CDLL(str(found[0]))
        names = {}
        for what in ("corename", "config"):
            function = getattr(self._library, f"scipy_openblas_get_{what}64_")
            function.restype = ctypes.c_char_p
            names[what] = function().decode()
        _pin()
        self.kernel: str = names["corename"]
        self.version: str = names["config"].split()[1]

    def __str__(self) -> str:
        return f"OpenBLAS f32 {self.version} ({self.kernel})"

    def sgemm(
        self, a: Floats, b: Floats, c: Floats, transpose_b: bool = False
    ) -> Callable[[], Any]:
        """A call of ``c = a @ b``, or ``a @ b.T``."""
        (m, k), n = a.shape, c.shape[1]
        integer, real = ctypes.c_int64, ctypes.c_float
        function = self._library.scipy_cblas_sgemm64_
        function.restype = None
        return _bound(
            (a, b, c),
            function,
            ctypes.c_int(ROW_MAJOR),
            ctypes.c_int(NO_TRANSPOSE),
            ctypes.c_int(TRANSPOSE if transpose_b else NO_TRANSPOSE),
            integer(m), integer(n), integer(k), real(1),
            _pointer(a), integer(k), _pointer(b), integer(b.shape[1]),
            real(0), _pointer(c), integer(n),
        )  # fmt: skip

    def sgemv(
        self, w: Floats, x: Floats, y: Floats, transpose: bool = False
    ) -> Callable[[], Any]:
        """A call of ``y = w @ x``, or ``w.T @ x``."""
        rows, columns = w.shape
        integer, real = ctypes.c_int64, ctypes.c_float
        function = self._library.scipy_cblas_sgemv64_
        function.restype = None
        return _bound(
            (w, x, y),
            function,
            ctypes.c_int(ROW_MAJOR),
            ctypes.c_int(TRANSPOSE if transpose else NO_TRANSPOSE),
            integer(rows), integer(columns), real(1),
            _pointer(w), integer(columns), _pointer(x), integer(1),
            real(0), _pointer(y), integer(1),
        )  # fmt: skip


def _pin() -> None:
    """A core for each thread of OpenBLAS's pool, which takes no such wish itself.

    The pool is there as soon as NumPy is; other threads a peer's process has none.
    """
    cores = sorted(os.sched_getaffinity(0))
    tasks = sorted(int(name) for name in os.listdir("/proc/self/task"))
    if len(tasks) <= len(cores):
        for task, core in zip(tasks, cores, strict=False):
            os.sched_setaffinity(task, {core})


def _bound(arrays: tuple[Floats, ...], *call: Any) -> Callable[[], Any]:
    result = partial(*call)
    result.arrays = arrays  # type: ignore[attr-defined]  # must outlive the call
    return result


def _pointer(array: Floats) -> ctypes.c_void_p:
    return ctypes.c_void_p(array.ctypes.data)

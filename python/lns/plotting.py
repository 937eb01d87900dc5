# Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""matplotlib, for those who plot."""

from __future__ import annotations

import os
from typing import Any

from .errors import MissingExtraError


def pyplot() -> Any:
    """matplotlib.pyplot, drawing into files; an error that names the extra."""
    os.environ.setdefault("MPLBACKEND", "Agg")  # files only; no window is needed
    try:
        import matplotlib.pyplot as plt
    except ImportError as error:
        raise MissingExtraError(
            f"plots need matplotlib ({error}): pip install 'lns[plot]'"
        ) from error
    return plt

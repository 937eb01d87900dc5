# Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""PyTorch f32 as a peer: eager calls in inference mode."""

from __future__ import annotations

import os
from collections.abc import Callable
from typing import Any

from .worker import Side

FOR_LIFE: list[Any] = []


def inference(call: Callable[[], Any]) -> Side:
    """``call`` as a side, in inference mode, with the threads of the process."""
    import torch

    threads = int(os.environ.get("OMP_NUM_THREADS", "1"))
    torch.set_num_threads(threads)
    if torch.get_float32_matmul_precision() != "highest":
        raise RuntimeError("PyTorch would not compute in f32")
    mode = torch.inference_mode()  # which ends where the object does
    mode.__enter__()
    FOR_LIFE.append(mode)
    name = f"PyTorch f32 {torch.__version__}"
    return Side(call, name, {"threads": torch.get_num_threads()})

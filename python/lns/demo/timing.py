# Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Times one program in a process of its own, so that thread pools do not compete.

``python -m lns.demo.timing BATCH.npz program.so`` loads a compiled library and
``python -m lns.demo.timing BATCH.npz MODULE:NAME checkpoint.pt`` a network into
PyTorch; the arrays of BATCH.npz are the inputs. Prints one line of JSON.
"""

from __future__ import annotations

import importlib
import json
import os
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np

SECONDS = 1.0
LEAST_RUNS = 10


def measure(call: Callable[[], Any]) -> dict[str, float]:
    """Median, fastest and number of runs, in milliseconds, after warming up."""
    for _ in range(3):
        call()
    times = []
    end = time.perf_counter() + SECONDS
    while len(times) < LEAST_RUNS or time.perf_counter() < end:
        start = time.perf_counter()
        call()
        times.append(time.perf_counter() - start)
    return {
        "median_ms": 1000 * float(np.median(times)),
        "fastest_ms": 1000 * min(times),
        "runs": len(times),
    }


def separately(batch: Path, *arguments: str, threads: int) -> dict[str, float]:
    """``measure`` in a new process with ``threads`` threads."""
    environment = dict(os.environ, OMP_NUM_THREADS=str(threads))
    environment.pop("OMP_WAIT_POLICY", None)  # alone in its process, each as it likes
    environment["PYTHONPATH"] = os.pathsep.join(
        [str(Path(__file__).parents[2]), environment.get("PYTHONPATH", "")]
    )
    done = subprocess.run(
        [sys.executable, "-m", "lns.demo.timing", str(batch), *arguments],
        env=environment,
        check=True,
        stdout=subprocess.PIPE,
        text=True,
    )
    return json.loads(done.stdout)


def main() -> None:
    """Time what the command line names."""
    with np.load(sys.argv[1]) as archive:
        inputs = [archive[name] for name in archive.files]
    if len(sys.argv) == 3:
        import lns

        program = lns.load(sys.argv[2])
        result = measure(lambda: program(*inputs))
    else:
        import torch

        torch.set_num_threads(int(os.environ.get("OMP_NUM_THREADS", "1")))
        module, _, name = sys.argv[2].partition(":")
        model = getattr(importlib.import_module(module), name)()
        model.load_state_dict(torch.load(sys.argv[3], weights_only=True))
        model.eval()
        tensors = [torch.from_numpy(array) for array in inputs]
        with torch.inference_mode():
            result = measure(lambda: model(*tensors))
    print(json.dumps(result))


if __name__ == "__main__":
    main()

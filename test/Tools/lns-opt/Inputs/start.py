# Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Compare the start of lns-opt with that of mlir-opt.

Both are started in turns, so that what else the machine does hits both alike; the
fastest starts are compared, because everything else on the machine only adds time.
"""

import subprocess
import sys
import time

BAR = 1.2
ROUNDS = 15
ATTEMPTS = 5


def start(tool: str) -> float:
    """Seconds until ``tool --version`` has ended."""
    begin = time.perf_counter()
    subprocess.run([tool, "--version"], check=True, stdout=subprocess.DEVNULL)
    return time.perf_counter() - begin


def main() -> int:
    """Return 1 if the ratio stays above the bar in every attempt."""
    for _ in range(ATTEMPTS):
        upstream, ours = [], []
        for _ in range(ROUNDS):
            upstream.append(start("mlir-opt"))
            ours.append(start("lns-opt"))
        ratio = min(ours) / min(upstream)
        print(
            f"lns-opt {min(ours) * 1e3:.1f} ms, mlir-opt {min(upstream) * 1e3:.1f} ms"
        )
        print(f"ratio {ratio:.3f}, bar {BAR}")
        if ratio <= BAR:
            return 0
    return 1


if __name__ == "__main__":
    sys.exit(main())

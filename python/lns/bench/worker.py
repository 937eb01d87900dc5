# Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""One side of a comparison, in a process of its own.

``python -m lns.bench.worker MODULE:FUNCTION KEYWORDS`` calls the function, which sets
everything up, checks the values and returns a ``Side``. It prints one line of JSON,
then runs the call as often as each line of its input says and prints the seconds.
"""

from __future__ import annotations

import importlib
import json
import sys
import time
import warnings
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from ..errors import LNSError, ToolError


@dataclass
class Side:
    """A call to time, and what is to be said of it."""

    call: Callable[[], Any]
    name: str
    details: dict[str, Any] = field(default_factory=dict)


class WrongValues(LNSError):
    """A kernel whose results are wrong: however fast, it is not measured."""


def burst(call: Callable[[], Any], count: int) -> float:
    """Seconds per call of ``count`` calls, after one that warms the caches."""
    call()
    start = time.perf_counter()
    for _ in range(count):
        call()
    return (time.perf_counter() - start) / count


def say(**message: Any) -> None:
    """One line of JSON for the other process."""
    print(json.dumps(message), flush=True)


def main() -> None:
    """Set up, say so, and serve bursts until the input ends."""
    module, _, function = sys.argv[1].partition(":")
    warnings.simplefilter("ignore")  # the compiler's remarks, PyTorch's advice
    try:
        make = getattr(importlib.import_module(module), function)
        side: Side = make(**json.loads(sys.argv[2]))
    except (LNSError, ToolError) as error:
        say(missing=str(error))
        return
    except ImportError as error:
        say(missing=f"{error.name or error} is not installed")
        return
    except Exception as error:  # of a peer too: the table says it, and goes on
        say(missing=f"{type(error).__name__}: {error}")
        return
    say(name=side.name, details=side.details)
    for line in sys.stdin:
        say(seconds=burst(side.call, int(line)))


if __name__ == "__main__":
    main()

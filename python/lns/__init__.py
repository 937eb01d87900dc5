# Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Neural networks in a logarithmic number system, compiled to native code.

>>> import lns
>>> program = lns.compile(model, (example,), format=lns.Format(8, 8))  # doctest: +SKIP
>>> program(example)  # doctest: +SKIP
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

from .array import (
    Array,
    absolute,
    add,
    compare,
    convert,
    dequantize,
    divide,
    matmul,
    maximum,
    minimum,
    multiply,
    negative,
    quantize,
    reciprocal,
    relu,
    sqrt,
    square,
    subtract,
)
from .compiler import compile, compile_mlir, load
from .errors import (
    ArgumentError,
    CacheError,
    CheckpointError,
    FormatError,
    ImportModelError,
    LNSError,
    MissingExtraError,
    SimulatorError,
    TargetError,
    ToolError,
    TrainingError,
)
from .format import Format
from .program import Program
from .storage import load_arrays, save_arrays
from .updates import weight_scale

if TYPE_CHECKING:
    from . import accelerator
    from .training import Recipe, TrainingStep, train

__version__ = "0.1.0"

__all__ = [
    "ArgumentError",
    "Array",
    "CacheError",
    "CheckpointError",
    "Format",
    "FormatError",
    "ImportModelError",
    "LNSError",
    "MissingExtraError",
    "Program",
    "Recipe",
    "SimulatorError",
    "TargetError",
    "ToolError",
    "TrainingError",
    "TrainingStep",
    "__version__",
    "absolute",
    "accelerator",
    "add",
    "compare",
    "compile",
    "compile_mlir",
    "convert",
    "dequantize",
    "divide",
    "load",
    "load_arrays",
    "matmul",
    "maximum",
    "minimum",
    "multiply",
    "negative",
    "quantize",
    "reciprocal",
    "relu",
    "save_arrays",
    "sqrt",
    "square",
    "subtract",
    "train",
    "weight_scale",
]

TRAINING = ("Recipe", "TrainingStep", "train")


def __getattr__(name: str) -> Any:
    """What belongs to training or the accelerator is loaded when it is asked for."""
    if name == "accelerator":
        return import_module(".accelerator", __name__)
    if name not in TRAINING:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from . import training

    globals().update({known: getattr(training, known) for known in TRAINING})
    return globals()[name]

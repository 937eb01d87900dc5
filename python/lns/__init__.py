# Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Neural networks in a logarithmic number system, compiled to native code.

>>> import lns
>>> program = lns.compile(model, (example,), format=lns.Format(8, 8))  # doctest: +SKIP
>>> program(example)  # doctest: +SKIP
"""

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
    FormatError,
    ImportModelError,
    LNSError,
    MissingExtraError,
    TargetError,
    ToolError,
)
from .format import Format
from .program import Program
from .storage import load_arrays, save_arrays
from .updates import weight_scale

__version__ = "0.1.0"

__all__ = [
    "ArgumentError",
    "Array",
    "CacheError",
    "Format",
    "FormatError",
    "ImportModelError",
    "LNSError",
    "MissingExtraError",
    "Program",
    "TargetError",
    "ToolError",
    "__version__",
    "absolute",
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
    "weight_scale",
]

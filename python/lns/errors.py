# Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Errors of the package.

Every error says what was wrong, where, and what to do about it; the class tells
a program which of the few kinds it was.
"""

from __future__ import annotations


class LNSError(Exception):
    """Base class of every error that this package raises on purpose."""


class FormatError(LNSError, ValueError):
    """A format, scale or policy that a rule of the specification forbids."""


class ArgumentError(LNSError, TypeError):
    """An argument of a compiled function with a wrong count, shape or dtype."""


class ImportModelError(LNSError):
    """A model that cannot be exported to MLIR."""


class MissingExtraError(LNSError, ImportError):
    """An optional dependency that is not installed."""


class ToolError(LNSError):
    """A command line tool that is missing or failed.

    ``command`` is the command that repeats the failure, ``output`` what the
    tool printed.
    """

    def __init__(self, message: str, command: str = "", output: str = "") -> None:
        super().__init__(message)
        self.command = command
        self.output = output


class SimulatorError(LNSError):
    """The simulated accelerator: an option that it does not have, or a failed run."""


class CacheError(LNSError, OSError):
    """A compile cache that cannot be read or written."""


class CheckpointError(LNSError, OSError):
    """A checkpoint that cannot be written or read, or that is of another run."""


class TrainingError(LNSError, ArithmeticError):
    """A loss or gradient that is not finite.

    ``step`` is the number of the step, from 0; ``parameters`` are the names of those
    whose gradient is not finite, in the order of the model.
    """

    def __init__(
        self, message: str, step: int = 0, parameters: tuple[str, ...] = ()
    ) -> None:
        super().__init__(message)
        self.step = step
        self.parameters = parameters


class TargetError(LNSError):
    """A compiled library that this machine cannot run or that is malformed."""

# Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Batches by the number of the step, so that a run can go on anywhere."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any, Protocol

import numpy as np
from numpy.typing import NDArray

from ..errors import ArgumentError
from ..handle import is_tensor, tensor_array

Batch = Sequence[Any]


class Batches(Protocol):
    """What a run learns from."""

    steps_per_epoch: int

    def batch(self, step: int) -> Batch:
        """The batch of a step, ``(*inputs, target)``."""

    def describe(self) -> dict[str, Any]:
        """What must be equal where a run goes on."""


def permutation(count: int, seed: int, epoch: int) -> NDArray[np.intp]:
    """The order of ``count`` examples in an epoch, by counters alone.

    Examples are sorted by the 64-bit words of Philox with the key ``seed`` and the
    counter ``epoch``. NumPy promises the words for all its versions, which it does not
    of its own permutations.
    """
    words = np.random.Philox(key=seed, counter=[0, 0, 0, epoch]).random_raw(count)
    return np.argsort(words, kind="stable")


class ArrayBatches:
    """Arrays of examples in memory, in a new order every epoch.

    An epoch has whole batches only: the examples that are left over are others in
    every epoch.
    """

    def __init__(self, arrays: Batch, batch_size: int, seed: int) -> None:
        self.arrays = [as_array(a, f"data[{i}]") for i, a in enumerate(arrays)]
        counts = {array.shape[0] if array.ndim else 0 for array in self.arrays}
        if len(self.arrays) < 2 or len(counts) != 1:
            raise ArgumentError(
                "data is a tuple (inputs, ..., target) of arrays with equally many "
                f"examples, got shapes {', '.join(str(a.shape) for a in self.arrays)}"
            )
        if isinstance(batch_size, bool) or not isinstance(batch_size, int):
            raise ArgumentError(f"batch_size is an integer, got {batch_size!r}")
        self.count = counts.pop()
        if not 1 <= batch_size <= self.count:
            raise ArgumentError(
                f"batch_size is from 1 to the number of examples, {self.count}, got "
                f"{batch_size}"
            )
        self.batch_size = batch_size
        self.seed = seed
        self.steps_per_epoch = self.count // batch_size
        self._epoch = -1
        self._order = np.empty(0, np.intp)

    def batch(self, step: int) -> Batch:
        """The batch of a step."""
        epoch, position = divmod(step, self.steps_per_epoch)
        if epoch != self._epoch:
            self._order = permutation(self.count, self.seed, epoch)
            self._epoch = epoch
        start = position * self.batch_size
        chosen = self._order[start : start + self.batch_size]
        return [array[chosen] for array in self.arrays]

    def describe(self) -> dict[str, Any]:
        """What must be equal where a run goes on."""
        return {"examples": self.count, "batch_size": self.batch_size}


class NumberedBatches:
    """A function of the number of the step."""

    def __init__(self, function: Callable[[int], Batch], steps_per_epoch: int) -> None:
        self._function = function
        self.steps_per_epoch = steps_per_epoch

    def batch(self, step: int) -> Batch:
        """The batch of a step."""
        return _as_batch(self._function(step), step)

    def describe(self) -> dict[str, Any]:
        """What must be equal where a run goes on."""
        return {"steps_per_epoch": self.steps_per_epoch}


class IteratedBatches:
    """An iterable of batches, one pass an epoch, as a ``DataLoader``.

    A run that goes on in the middle of an epoch skips the batches before: it has the
    bits of an uninterrupted one only where every pass gives the same batches.
    """

    def __init__(self, batches: Iterable[Batch], steps_per_epoch: int) -> None:
        self._batches = batches
        self.steps_per_epoch = steps_per_epoch
        self._iterator: Iterator[Batch] = iter(())
        self._next = -1

    def batch(self, step: int) -> Batch:
        """The batch of a step."""
        position = step % self.steps_per_epoch
        if position == 0 or step != self._next:
            self._iterator = iter(self._batches)
            for _ in range(position):
                next(self._iterator, None)
        self._next = step + 1
        for batch in self._iterator:
            return _as_batch(batch, step)
        raise ArgumentError(
            f"step {step}: data gave {position} batches, but an epoch has "
            f"{self.steps_per_epoch}: each pass over data gives all of them, as a list "
            "or a DataLoader does and a generator does not"
        )

    def describe(self) -> dict[str, Any]:
        """What must be equal where a run goes on."""
        return {"steps_per_epoch": self.steps_per_epoch}


def as_batches(
    data: Any, batch_size: int, seed: int, steps_per_epoch: int | None
) -> Batches:
    """Arrays ``(inputs, ..., target)``, a function of the step, or an iterable."""
    if steps_per_epoch is not None and (
        isinstance(steps_per_epoch, bool)
        or not isinstance(steps_per_epoch, int)
        or steps_per_epoch < 1
    ):
        raise ArgumentError(f"steps_per_epoch is at least 1, got {steps_per_epoch!r}")
    if isinstance(data, tuple):
        if steps_per_epoch is not None:
            raise ArgumentError(
                "steps_per_epoch is for functions and iterables of batches: arrays "
                "have as many as whole batches fit"
            )
        return ArrayBatches(data, batch_size, seed)
    if callable(data):
        if steps_per_epoch is None:
            raise ArgumentError(
                "data is a function of the step: say how many steps an epoch has, by "
                "steps_per_epoch="
            )
        return NumberedBatches(data, steps_per_epoch)
    if not isinstance(data, Iterable) or is_tensor(data) or hasattr(data, "__array__"):
        raise ArgumentError(
            "data is a tuple of arrays (x, y), a function of the step, or an iterable "
            f"of batches (x, y), got a {type(data).__name__}"
        )
    if steps_per_epoch is None:
        if not hasattr(data, "__len__"):
            raise ArgumentError(
                "the number of batches of data is unknown, and the schedule needs it: "
                "give steps_per_epoch="
            )
        steps_per_epoch = len(data)  # type: ignore[arg-type]
        if steps_per_epoch < 1:
            raise ArgumentError("data has no batch")
    return IteratedBatches(data, steps_per_epoch)


def as_array(value: Any, what: str) -> NDArray[Any]:
    """An array, or the memory of a tensor."""
    return tensor_array(value, what) if is_tensor(value) else np.asarray(value)


def _as_batch(value: Any, step: int) -> Batch:
    if not isinstance(value, (tuple, list)) or len(value) < 2:
        raise ArgumentError(
            f"step {step}: a batch is a tuple (inputs, ..., target), got a "
            f"{type(value).__name__}; arrays of all examples are given as data=(x, y)"
        )
    return value


def count_correct(scores: Any, target: Any) -> tuple[int, int] | None:
    """How many classes with the largest score are the target, of how many.

    Scores have one axis more than the target: the last or the second one. None where
    they do not, or where the target is no class.
    """
    scores, target = np.asarray(scores), np.asarray(target)
    if target.dtype.kind not in "iu" or scores.ndim != target.ndim + 1:
        return None
    shape = scores.shape
    if shape[:-1] == target.shape:
        chosen = scores.argmax(-1)
    elif shape[:1] + shape[2:] == target.shape:
        chosen = scores.argmax(1)
    else:
        return None
    known = target >= 0  # negative: the example does not count
    return int(np.count_nonzero((chosen == target) & known)), int(known.sum())

# Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""A step in NumPy with the interface of ``lns.TrainingStep``, for tests of the loop.

It needs no compiler, so a process that is killed and started again takes half a second.
"""

import sys
import time
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from lns.errors import TrainingError
from lns.format import Format
from lns.training import Recipe, Schedule, State, StepResult, checkpoint
from lns.training.data import ArrayBatches
from lns.training.loop import run

STORAGE = Format(16, 2048)
EXAMPLES, INPUTS, CLASSES, BATCH = 40, 6, 3, 8


@dataclass
class Described:
    """An argument, as the manifest describes it."""

    name: str
    field: str
    shape: tuple
    dtype: str

    @property
    def numpy_dtype(self):
        return np.dtype(self.dtype)


STATES = [
    Described("fc.weight", "codes", (CLASSES, INPUTS), "int16"),
    Described("fc.bias", "value", (CLASSES,), "float32"),
    Described("fc.weight", "scale", (), "float32"),
    Described("fc.weight", "second_moment", (CLASSES, INPUTS), "float32"),
]


def weights():
    random = np.random.default_rng(5)
    return {
        "fc.weight": random.normal(size=(CLASSES, INPUTS)).astype(np.float32),
        "fc.bias": np.zeros(CLASSES, np.float32),
    }


def examples():
    random = np.random.default_rng(6)
    x = random.normal(size=(EXAMPLES, INPUTS)).astype(np.float32)
    return x, (x[:, :CLASSES].argmax(1)).astype(np.int64)


class FakeStep:
    """Softmax regression whose weights are stored codes; every field changes."""

    batch_size = BATCH

    def __init__(self, total_steps, recipe=None, seed=3, pause=0.0, poison=None):
        self.recipe = recipe or Recipe(warmup=2)
        self.schedule = Schedule.of(self.recipe, total_steps)
        self.seed, self.steps, self.pause, self.poison = seed, 0, pause, poison
        self.state = State.initial(STATES, weights(), STORAGE, self.recipe.p_scale)

    def step(self, x, y):
        arrays = self.state.arrays
        scores = x @ self.state.weight("fc.weight").T + self.state.weight("fc.bias")
        if self.steps == self.poison:
            raise TrainingError("step 5: the loss is nan", self.steps, ("fc.weight",))
        shifted = np.exp(scores - scores.max(1, keepdims=True))
        softmax = shifted / shifted.sum(1, keepdims=True)
        loss = -np.log(softmax[np.arange(len(y)), y]).mean()
        softmax[np.arange(len(y)), y] -= 1
        gradient = softmax.T @ x / len(y)
        arrays["fc.weight", "second_moment"][...] += gradient**2
        codes = arrays["fc.weight", "codes"]
        sign = np.where(codes < 0, -1, 1)
        rate = 200 * self.schedule.factor(self.steps)
        field = (codes.astype(np.int64) & STORAGE.max_field) - sign * np.rint(
            rate * gradient
        ).astype(np.int64)
        field = np.clip(field, 1, STORAGE.max_field)
        codes[...] = (field | np.where(sign < 0, 1 << 15, 0)).astype(np.uint16)
        arrays["fc.bias", "value"][...] -= np.float32(0.1) * softmax.sum(0)
        self.steps += 1
        if self.pause:
            time.sleep(self.pause)
        return StepResult(float(loss), {"output0": scores})

    def save(self, path, loop=None):
        entries = {"total_steps": self.schedule.total_steps, **(loop or {})}
        checkpoint.save(
            path,
            self.state,
            step=self.steps,
            seed=self.seed,
            recipe=self.recipe,
            loop=entries,
        )

    def load(self, path):
        found = checkpoint.load(path)
        checkpoint.check_fits(path, found, self.state, self.recipe)
        self.state.restore(found.arrays)
        self.steps, self.seed = found.step, found.seed
        return found


def train(path, epochs=4, every=1, resume=True, **options):
    """A run of ``epochs`` passes over the examples: the step and its history."""
    batches = ArrayBatches(examples(), BATCH, seed=3)
    step = FakeStep(epochs * batches.steps_per_epoch, **options)
    history = run(
        step,
        batches,
        epochs,
        checkpoint=path,
        checkpoint_every=every,
        resume=resume,
        progress=False,
    )
    return step, history


if __name__ == "__main__":  # file to write, epochs, seconds that a step takes
    train(Path(sys.argv[1]), int(sys.argv[2]), pause=float(sys.argv[3]))

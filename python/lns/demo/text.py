# Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""A GPT over the characters of Shakespeare's plays: validation loss and a sample."""

from __future__ import annotations

import argparse
from typing import Any

import numpy as np
from numpy.typing import NDArray

import lns

from ..models_gpt import GPT
from .data import Text, shakespeare
from .evaluate import batches, cross_entropy
from .progress import Progress
from .results import Bar, Metric
from .study import PER_TENSOR, USUAL_CHOICES, Call, Study
from .training import train_text, trained, windows

STEPS = 700
CONTEXT = 128
BATCH = 32
NOISE_BATCHES = 2
SAMPLE = 400  # characters
TEMPERATURE = 0.7

METRICS = [
    Metric("loss", "validation loss, nats", 4, delta=True),
    Metric("agreement", "same next character as PyTorch, %"),
    Metric("error", "largest error of a score", 4, reference=False),
]
BARS = [
    Bar("loss", "lns", 0.01, at_least=False, relative=True),
    Bar("loss", "control", 0.1, at_least=True, relative=True),
    Bar("error", "f32", 1e-4, at_least=False),
]


def study(options: argparse.Namespace, log: Progress) -> Study:
    """The GPT, trained."""
    text = shakespeare()
    log.step(f"GPT: training in PyTorch f32, {STEPS} steps")
    model, now = trained(
        GPT,
        lambda model: train_text(model, text, STEPS, CONTEXT, log.moving),
        f"{STEPS} steps of {CONTEXT} characters, {len(text.train)} in all",
        options.checkpoints,
    )
    if not now:
        log.step(f"GPT: trained in an earlier run (kept in {options.checkpoints})")
    # As many windows as fill batches; what is left at the end is not used.
    count = (len(text.validation) - 1) // (CONTEXT * BATCH) * BATCH
    inputs, targets = windows(text.validation, np.arange(count) * CONTEXT, CONTEXT)
    parts = list(batches(count, BATCH))

    def scores(call: Call) -> NDArray[np.float32]:
        return np.concatenate([np.asarray(call(inputs[part])) for part in parts])

    def measure(found: Any, expected: Any) -> dict[str, float]:
        losses = [cross_entropy(found[part], targets[part]).mean() for part in parts]
        same = found.argmax(-1) == expected.argmax(-1)
        return {
            "loss": float(np.mean(losses)),
            "agreement": 100 * float(same.mean()),
            "error": float(np.abs(found - expected).max()),
        }

    def finish(programs: dict[str, lns.Program], outputs: Any) -> list[str]:
        program = PER_TENSOR.compile(model, (inputs[:1],))
        log.moving("writing a sample")
        start = text.decode(inputs[0]).splitlines()[-1]
        written = sample(program, text, inputs[0], SAMPLE)
        return [
            f"The GPT in {PER_TENSOR.name} goes on with the validation text, from |:",
            *("    " + line for line in f"{start}|{written}".splitlines()),
        ]

    return Study(
        name="GPT",
        title=f"{STEPS} training steps, {inputs.size:,} validation characters of "
        f"Shakespeare, context {CONTEXT}",
        batch=f"{BATCH} x {CONTEXT} characters",
        model=model,
        factory="lns.models_gpt:GPT",
        example=(inputs[:BATCH],),
        metrics=METRICS,
        bars=BARS,
        outputs=scores,
        measure=measure,
        choices=USUAL_CHOICES,
        noise=[(inputs[part],) for part in parts[:NOISE_BATCHES]],
        training=f"{STEPS} steps",
        trained_now=now,
        finish=finish,
    )


def sample(call: Call, text: Text, prompt: NDArray[np.int64], count: int) -> str:
    """What the network writes after ``prompt``, which fills its context."""
    random = np.random.default_rng(1)
    characters = prompt.copy()
    for _ in range(count):
        scores = np.asarray(call(characters[None, -len(prompt) :]))[0, -1]
        weights = np.exp((scores.astype(np.float64) - scores.max()) / TEMPERATURE)
        drawn = random.choice(len(weights), p=weights / weights.sum())
        characters = np.append(characters, drawn)
    return text.decode(characters[len(prompt) :])

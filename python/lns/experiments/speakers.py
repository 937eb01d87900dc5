# Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Fine-tuning MiniLM to tell who speaks a line: LNS8 with Madam against f32 AdamW.

The classes are the ten speakers of the plays with the most lines; an example is one
line. Lines of one speech are all for training or all for the test. Embeddings are
frozen on both sides: lines this short leave most of their rows untouched.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from functools import cache
from typing import Any

import numpy as np
import torch
from torch import Tensor, nn

from ..models_minilm import classifier, tokens
from .configuration import lns8
from .registry import Setting, add, best
from .report import Finding, curves, table_of
from .tasks import ACCURACY, TASKS, Batch, Task

SPEAKERS, TOKENS, BATCH, TEST_BATCH = 10, 24, 32, 100
TEST_LINES = 1000
SPEECH = re.compile(r"^([A-Z][A-Za-z' ]+):\n((?:.+\n?)+)", re.MULTILINE)
STEPS, SEEDS = 100, 3
RATES = (3e-4,)
ETAS = (2.0**-7,)
LIMIT = 2.0  # one sigma of 600 lines


class SpeakerClassifier(nn.Module):
    """MiniLM with a linear layer, of token ids alone: 0 is padding."""

    def __init__(self, seed: int, constant: bool = False) -> None:
        super().__init__()
        if constant:
            raise ValueError("a pretrained network has its own magnitudes")
        self.classifier = classifier(SPEAKERS, seed, dropout=0.0)

    def forward(self, tokens: Tensor) -> Tensor:
        """Scores of the speakers of lines."""
        return self.classifier(tokens, (tokens != 0).long())


def lines_of(text: str) -> tuple[list[str], list[tuple[int, int, str]]]:
    """The most frequent speakers, and (speech, speaker, line) of all their lines."""
    speeches = [
        (match[1], match[2].strip().splitlines()) for match in SPEECH.finditer(text)
    ]
    counts: Counter[str] = Counter()
    for speaker, spoken in speeches:
        counts[speaker] += len(spoken)
    names = [name for name, _ in counts.most_common(SPEAKERS)]
    place = {name: index for index, name in enumerate(names)}
    lines = [
        (number, place[speaker], line)
        for number, (speaker, spoken) in enumerate(speeches)
        if speaker in place
        for line in spoken
    ]
    return names, lines


@cache
def _data() -> tuple[Batch, Batch]:
    """Training and test lines, as token ids and speakers."""
    from ..demo.data import shakespeare

    text = shakespeare()
    both = text.decode(np.concatenate([text.train, text.validation]))
    _, lines = lines_of(both)
    ids, _ = tokens([line for _, _, line in lines], TOKENS)
    labels = torch.tensor([speaker for _, speaker, _ in lines])
    # A tenth of the speeches, drawn once.
    speeches = np.array([number for number, _, _ in lines])
    drawn = np.random.default_rng(0).random(speeches.max() + 1) < 0.1
    test = torch.from_numpy(drawn[speeches])
    order = torch.from_numpy(np.random.default_rng(1).permutation(int(test.sum())))
    whole = len(order) // TEST_BATCH * TEST_BATCH
    chosen = order[: min(TEST_LINES, whole)]
    return (ids[~test], labels[~test]), (ids[test][chosen], labels[test][chosen])


def _batches(seed: int, steps: int) -> Iterator[Batch]:
    (ids, labels), _ = _data()
    random = np.random.default_rng(seed)
    order: list[int] = []
    for _ in range(steps):
        if len(order) < BATCH:
            order = random.permutation(len(labels)).tolist()
        chosen, order = torch.tensor(order[:BATCH]), order[BATCH:]
        yield ids[chosen], labels[chosen]


def _test() -> list[Batch]:
    _, (ids, labels) = _data()
    return [
        (ids[i : i + TEST_BATCH], labels[i : i + TEST_BATCH])
        for i in range(0, len(labels), TEST_BATCH)
    ]


TASKS["speakers"] = Task(
    name="speakers",
    title="MiniLM telling the speaker of a line",
    metric=ACCURACY,
    unit="steps",
    length=STEPS,
    make=SpeakerClassifier,
    batches=_batches,
    steps=lambda length: length,
    test=_test,
)


def speakers(setting: Setting) -> Finding:
    """f32 AdamW and LNS8 with Madam, each at its better rate."""
    task = TASKS["speakers"]
    about: dict[str, Any] = {"warm_up": 20}
    adam = [
        setting.row(
            f"f32 AdamW {eta:g}",
            setting.f32("speakers", "adamw", eta, decay=0.01, **about),
            SEEDS,
        )
        for eta in RATES
    ]
    reference = best(adam, higher=True)
    ours = [
        setting.row(
            f"LNS8, Madam, Q_U 16, eta 2^{int(np.log2(eta))}",
            setting.ours("speakers", "madam", eta, **lns8(16, **about)),
            SEEDS,
            reference=reference,
        )
        for eta in ETAS
    ]
    best(ours, higher=True).limit = LIMIT
    rows = [*adam, *ours]
    length = setting.training(task.length)
    title = f"{task.title}, {length} steps of {BATCH} lines"
    _, labels = _data()[1]
    largest = 100 * float(labels.bincount().max()) / len(labels)
    return Finding(
        name="speakers",
        title=title,
        tables=[table_of("LNS8 with Madam against f32 AdamW", rows, task.metric)],
        notes=[
            f"{len(labels)} lines of speeches that training does not see; the most "
            f"frequent speaker has {largest:.1f} % of them. Embeddings are frozen, "
            f"dropout is off; the logarithmic runs are {setting.backend}."
        ],
        rows=rows,
        metric=task.metric,
        draw=curves(rows, task.metric, title),
    )


def register() -> None:
    """The experiment of this file."""
    add("speakers", "fine-tuning MiniLM to tell the speaker of a line", speakers)

# Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""MiniLM on a page of sentences: are the same ones alike in LNS8 as in f32?"""

from __future__ import annotations

import argparse
from typing import Any

import numpy as np
from numpy.typing import NDArray

import lns

from ..models_minilm import LENGTH, encoder, tokens
from . import plots
from .data import sentences
from .evaluate import batches, similarities, spearman
from .progress import Progress
from .results import Bar, Metric
from .study import CONTROL, F32, PER_CHANNEL, PER_TENSOR, Call, Choice, Study

BATCH = 8
QUERIES = (1, 7, 19, 25, 44)  # rows of the page whose nearest sentences are shown
NEAREST = 3

METRICS = [
    Metric("cosine", "mean cosine to PyTorch", 4),
    Metric("least", "least cosine to PyTorch", 4),
    Metric("spearman", "Spearman of similarities", 4),
    Metric("error", "largest error of an element", 4, reference=False),
]
BARS = [
    Bar("cosine", "lns", 0.995, at_least=True),
    Bar("spearman", "lns", 0.99, at_least=True),
    Bar("error", "f32", 1e-5, at_least=False),
    Bar("cosine", "control", 0.993, at_least=False),
]


def study(options: argparse.Namespace, log: Progress) -> Study:
    """The pretrained encoder and the page, tokenized."""
    log.step("MiniLM: loading (trained by its authors)")
    model, page = encoder(), sentences()
    ids, mask = (tensor.numpy() for tensor in tokens(page))
    parts = list(batches(len(page), BATCH))

    def embeddings(call: Call) -> NDArray[np.float32]:
        return np.concatenate([np.asarray(call(ids[p], mask[p])) for p in parts])

    def measure(found: Any, expected: Any) -> dict[str, float]:
        cosines = (found.astype(np.float64) * expected).sum(1)
        return {
            "cosine": float(cosines.mean()),
            "least": float(cosines.min()),
            "spearman": spearman(similarities(found), similarities(expected)),
            "error": float(np.abs(found - expected).max()),
        }

    def finish(programs: dict[str, lns.Program], outputs: Any) -> list[str]:
        pairs = {
            name: similarities(found)
            for name, found in outputs.items()
            if name != F32.name
        }
        texts = {
            name: f"Spearman {spearman(values, pairs['PyTorch f32']):.4f}"
            for name, values in pairs.items()
        }
        lines = nearest(page, outputs["PyTorch f32"], outputs[PER_TENSOR.name])
        path = options.out / "demo-minilm.png"
        try:
            plots.similarity(path, pairs, texts)
            lines.append(f"Similarities of all pairs: {path}")
        except ImportError:
            lines.append(
                "No plot: matplotlib is not installed (pip install 'lns[plot]')"
            )
        return lines

    return Study(
        name="MiniLM",
        title=f"pretrained, {len(page)} sentences of {LENGTH} tokens, padding included",
        batch=f"{BATCH} sentences",
        model=model,
        factory="lns.models_minilm:encoder",
        example=(ids[:BATCH], mask[:BATCH]),
        metrics=METRICS,
        bars=BARS,
        outputs=embeddings,
        measure=measure,
        choices=(
            F32,
            PER_TENSOR,
            PER_CHANNEL,
            Choice("control (8,4)", (8, 4), control=True),
            CONTROL,
        ),
        training="pretrained",
        finish=finish,
    )


def nearest(
    page: list[str], exact: NDArray[np.float32], noisy: NDArray[np.float32]
) -> list[str]:
    """The sentences most like each query, by f32 and by LNS8, side by side."""
    lines = ["Nearest sentences, PyTorch f32 | LNS8 per tensor:"]
    for query in QUERIES:
        lines.append(f"  {page[query]}")
        columns = []
        for found in (exact, noisy):
            cosines = found @ found[query]
            order = [i for i in np.argsort(-cosines) if i != query][:NEAREST]
            columns.append([f"{cosines[i]:.3f} {page[i][:50]}" for i in order])
        lines += [f"    {a:<56} | {b}" for a, b in zip(*columns, strict=True)]
    return lines

# Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""MiniLM against PyTorch f32: time on 8 sentences of 64 tokens, and what is kept.

What is kept: the cosine of each sentence's embedding to that of PyTorch, and
Spearman's rank correlation of the similarities of all pairs of a page of sentences.
"""

from __future__ import annotations

from typing import Any

import numpy as np

import lns

from ..demo.data import sentences
from ..demo.evaluate import batches as parts
from ..demo.evaluate import similarities, spearman
from ..errors import LNSError
from . import kernels
from .measurement import Measurement, Spread
from .pair import Call, Setting
from .registry import Figure, add, pair_figure
from .torch_peer import inference
from .worker import Side, WrongValues

BATCH = 8
LEAST_COSINE = 0.98  # of a program that is timed
# The formats beside LNS8's own: coarser steps, and too small a range.
CONTROLS = {"gamma4": lns.Format(8, 4), "gamma32": lns.Format(8, 32)}


def batches() -> list[Any]:
    """Token ids and masks of the page."""
    from ..models_minilm import tokens

    texts = sentences()
    return [tokens(texts[part]) for part in parts(len(texts), BATCH)]


def by_pytorch(inputs: list[Any]) -> tuple[Any, np.ndarray]:
    """The model, and its embeddings of all batches."""
    import torch

    from ..models_minilm import encoder

    model = encoder()
    with torch.inference_mode():
        return model, np.concatenate([model(*batch).numpy() for batch in inputs])


def cosines(a: np.ndarray, b: np.ndarray) -> np.ndarray:
    """Of the rows of both."""
    a, b = a.astype(np.float64), b.astype(np.float64)
    norms = np.linalg.norm(a, axis=1) * np.linalg.norm(b, axis=1)
    return (a * b).sum(1) / norms


def ours(**policy: Any) -> Side:
    """MiniLM by compiled code, on the first batch of the page."""
    inputs = batches()[:1]
    model, expected = by_pytorch(inputs)
    program = lns.compile(model, inputs[0], **policy)
    arrays = [tensor.numpy() for tensor in inputs[0]]
    call, results = kernels.bind(program, arrays)
    call()
    alike = float(cosines(results[0], expected).mean())
    if not alike > LEAST_COSINE:
        raise WrongValues(f"the mean cosine to PyTorch's embeddings is {alike:.4f}")
    name = "compiled f32" if policy.get("quantize") is False else "LNS8 float<high>"
    return Side(call, name, {"cosine": alike})


def peer() -> Side:
    """MiniLM by PyTorch on the same batch."""
    inputs = batches()[:1]
    model, _ = by_pytorch(inputs)
    side = inference(lambda: model(*inputs[0]))
    side.call()
    return side


def kept(suffix: str = "", **policy: Any) -> list[Measurement]:
    """Mean cosine and Spearman's correlation on the page."""
    what = f"{policy.get('format', lns.Format(8, 8))}"
    about = dict(ours=what, peer="PyTorch f32", inside="f32 activations, 56 sentences")
    cosine = Measurement(f"minilm{suffix}-cosine", f"MiniLM, mean cosine, {what}", 1,
                         "", **about)  # fmt: skip
    rank = Measurement(
        f"minilm{suffix}-spearman",
        f"MiniLM, Spearman of similarities, {what}",
        1,
        "",
        **about,
    )
    try:
        inputs = batches()
        model, expected = by_pytorch(inputs)
        program = lns.compile(model, inputs[0], **policy)
        found = np.concatenate([program(*batch).numpy() for batch in inputs])
    except (LNSError, ImportError) as error:
        cosine.missing = rank.missing = str(error) or repr(error)
        return [cosine, rank]
    cosine.spread = Spread.of([float(cosines(found, expected).mean())])
    rank.spread = Spread.of([spearman(similarities(found), similarities(expected))])
    return [cosine, rank]


def register() -> None:
    """The figures of this file."""
    here = "lns.bench.minilm"
    inside = "token ids and mask → embeddings, 8 x 64 tokens, the whole model"
    for suffix, policy, what in (
        ("", {}, "LNS8 float<high>"),
        ("-channel", {"weight_scale": "channel", "activation_scale": "row"},
         "LNS8, scales per channel and row"),
        ("-f32", {"quantize": False}, "compiled f32"),
    ):  # fmt: skip
        pair_figure(
            f"minilm{suffix}",
            f"MiniLM, 8 sentences of 64 tokens, {what}",
            inside,
            Call(f"{here}:ours", policy),
            Call(f"{here}:peer"),
        )
    formats: dict[str, dict[str, Any]] = {"": {}}
    formats |= {f"-{name}": {"format": form} for name, form in CONTROLS.items()}
    for suffix, policy in formats.items():

        def measure(
            setting: Setting, suffix: str = suffix, policy: dict[str, Any] = policy
        ) -> list[Measurement]:
            return kept(suffix, **policy)

        names = (f"minilm{suffix}-cosine", f"minilm{suffix}-spearman")
        add(
            Figure(f"minilm{suffix}-kept", "MiniLM, what is kept", measure, (1,), names)
        )

# Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Training in PyTorch f32, with a checkpoint that is kept between runs."""

from __future__ import annotations

import hashlib
import inspect
import sys
import time
from collections.abc import Callable
from pathlib import Path

import numpy as np
import torch
import torch.nn.functional as F
from numpy.typing import NDArray

from .. import models
from .data import Images, Text

SEED = 1
BATCH = 128
TEXT_BATCH = 32

Report = Callable[[str], None]


def train_images(
    model: torch.nn.Module, data: Images, epochs: int, progress: Report
) -> None:
    """AdamW with a one-cycle schedule on cross entropy; deterministic by SEED."""
    random = np.random.default_rng(SEED)
    steps = epochs * (len(data) // BATCH)
    optimizer = torch.optim.AdamW(model.parameters(), weight_decay=0.05)
    schedule = torch.optim.lr_scheduler.OneCycleLR(
        optimizer, max_lr=4e-3, total_steps=steps, pct_start=0.2
    )
    images = torch.from_numpy(data.images)
    labels = torch.from_numpy(data.labels)
    model.train()
    start = time.perf_counter()
    for epoch in range(epochs):
        order = torch.from_numpy(random.permutation(len(data)))
        total = 0.0
        count = len(data) // BATCH
        for step in range(count):
            chosen = order[step * BATCH : (step + 1) * BATCH]
            loss = F.cross_entropy(model(images[chosen]), labels[chosen])
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()
            schedule.step()
            total += loss.item()
            if step % 50 == 0:
                progress(f"epoch {epoch + 1}/{epochs}, step {step}/{count}")
        progress(
            f"epoch {epoch + 1}/{epochs}: loss {total / count:.4f}, "
            f"{time.perf_counter() - start:.0f} s\n"
        )
    model.eval()


def windows(
    text: NDArray[np.int64], starts: NDArray[np.int64], context: int
) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """Windows of ``context`` characters, and the character after each of theirs."""
    places = starts[:, None] + np.arange(context)
    return text[places], text[places + 1]


def train_text(
    model: torch.nn.Module, data: Text, steps: int, context: int, progress: Report
) -> None:
    """AdamW with a one-cycle schedule on the next character; deterministic by SEED."""
    random = np.random.default_rng(SEED)
    optimizer = torch.optim.AdamW(
        model.parameters(), betas=(0.9, 0.99), weight_decay=0.1
    )
    schedule = torch.optim.lr_scheduler.OneCycleLR(
        optimizer, max_lr=5e-3, total_steps=steps, pct_start=0.1
    )
    model.train()
    start = time.perf_counter()
    total = 0.0
    for step in range(1, steps + 1):
        starts = random.integers(0, len(data.train) - context, TEXT_BATCH)
        inputs, targets = map(torch.from_numpy, windows(data.train, starts, context))
        loss = F.cross_entropy(model(inputs).flatten(0, 1), targets.flatten())
        optimizer.zero_grad()
        loss.backward()
        torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
        optimizer.step()
        schedule.step()
        total += loss.item()
        if step % 100 == 0:
            progress(
                f"step {step}/{steps}: loss {total / 100:.4f}, "
                f"{time.perf_counter() - start:.0f} s\n"
            )
            total = 0.0
        elif step % 5 == 0:
            progress(f"step {step}/{steps}, loss {loss.item():.3f}")
    model.eval()


def trained(
    factory: type[torch.nn.Module],
    train: Callable[[torch.nn.Module], None],
    what: str,
    folder: Path,
) -> tuple[torch.nn.Module, bool]:
    """A model of ``factory``, trained now or by an equal earlier run.

    Returns the model and whether it was trained now. The checkpoint's name holds a
    hash of everything that decides it: the sources, PyTorch, and ``what``, which
    says the data and the duration.
    """
    parts = (
        inspect.getsource(sys.modules[factory.__module__]),
        inspect.getsource(sys.modules[__name__]),
        f"{factory.__name__} {what} {torch.__version__}",
    )
    key = hashlib.sha256("\0".join(parts).encode()).hexdigest()[:16]
    path = folder / f"{factory.__name__.lower()}-{key}.pt"
    model = models.seeded(factory, SEED)
    if path.is_file():
        model.load_state_dict(torch.load(path, weights_only=True))
        return model.eval(), False
    train(model)
    folder.mkdir(parents=True, exist_ok=True)
    work = path.with_suffix(".tmp")
    torch.save(model.state_dict(), work)
    work.replace(path)
    return model, True

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

from .. import models
from .data import Images

SEED = 1
BATCH = 128


def train(
    model: torch.nn.Module, data: Images, epochs: int, progress: Callable[[str], None]
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


def trained(
    name: str,
    data: Images,
    epochs: int,
    folder: Path,
    progress: Callable[[str], None],
) -> tuple[torch.nn.Module, bool]:
    """The model ``name`` of ``lns.models``, trained now or from an equal earlier run.

    Returns the model and whether it was trained now. The checkpoint's name holds a
    hash of everything that decides it.
    """
    factory = getattr(models, name)
    parts = (
        inspect.getsource(models),
        inspect.getsource(sys.modules[__name__]),
        f"{name} {epochs} {torch.__version__} {len(data)}",
    )
    key = hashlib.sha256("\0".join(parts).encode()).hexdigest()[:16]
    path = folder / f"{name.lower()}-{key}.pt"
    model = models.seeded(factory, SEED)
    if path.is_file():
        model.load_state_dict(torch.load(path, weights_only=True))
        return model.eval(), False
    train(model, data, epochs, progress)
    folder.mkdir(parents=True, exist_ok=True)
    work = path.with_suffix(".tmp")
    torch.save(model.state_dict(), work)
    work.replace(path)
    return model, True

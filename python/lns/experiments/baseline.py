# Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""f32 training in PyTorch: what the logarithmic runs are measured against."""

from __future__ import annotations

import torch

from .configuration import Configuration
from .runs import Outcome, Report, learn
from .tasks import Task


def train(task: Task, c: Configuration, report: Report) -> Outcome:
    """Adam, AdamW or SGD with momentum on f32 weights, by the rate of ``eta``."""
    model = task.model(c.seed, c.start, c.constant)
    parameters = list(model.parameters())
    optimizer: torch.optim.Optimizer
    if c.optimizer == "adamw":
        decayed = [p for p in parameters if p.dim() > 1]
        others = [p for p in parameters if p.dim() <= 1]
        optimizer = torch.optim.AdamW(
            [{"params": decayed}, {"params": others, "weight_decay": 0.0}],
            lr=c.eta,
            betas=(c.beta1, c.beta),
            weight_decay=c.decay,
            fused=True,
        )
    elif c.optimizer == "sgd":
        optimizer = torch.optim.SGD(
            parameters, lr=c.eta, momentum=c.momentum, fused=True
        )
    else:
        raise ValueError(f"the f32 baseline has no {c.optimizer!r}")

    def step(x: torch.Tensor, y: torch.Tensor, rate: float) -> float:
        for group in optimizer.param_groups:
            group["lr"] = c.eta * rate
        model.train()
        optimizer.zero_grad()
        loss = task.loss(model(x), y)
        loss.backward()
        optimizer.step()
        return loss.item()

    def scores(x: torch.Tensor) -> torch.Tensor:
        model.eval()
        with torch.inference_mode():
            return model(x)

    return learn(task, c, step, scores, report)

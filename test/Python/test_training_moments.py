# Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""[M2] The scale that a training step gives a second moment in LNS8."""

import numpy as np
import pytest

import lns

torch = pytest.importorskip("torch", reason="PyTorch is not installed (extra `torch`)")
pytest.importorskip("torch_mlir", reason="torch-mlir is not installed (extra `torch`)")


def next_scale(scale, largest, beta):
    """max(RN(RN(b s) + RN(a RN(G G))), 2^-126)"""
    b = np.float32(beta)
    a = np.float32(1) - b
    return max(b * scale + a * (largest * largest), np.float32(2.0**-126))


def test_scale_of_the_next_second_moment():
    torch.manual_seed(0)
    x, y = torch.randn(16, 8), torch.randint(0, 4, (16,))
    step = lns.TrainingStep(
        torch.nn.Linear(8, 4),
        torch.nn.CrossEntropyLoss(),
        (x,),
        y,
        recipe=lns.Recipe(second_moment="lns8", beta=0.9),
    )
    for _ in range(5):
        before = step.state.arrays["weight", "moment_scale"].copy()
        largest = np.float32(step(x, y).gradient_absmax["weight"])
        after = step.state.arrays["weight", "moment_scale"]
        assert after == next_scale(before, largest, 0.9)
        assert after != next_scale(before, largest, 0.99)

# Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Shapes of published networks, and what the bars read from their simulation."""

from __future__ import annotations

import subprocess
import sys

import pytest

from lns.accelerator import bars, workloads


def test_products_of_networks() -> None:
    """Against sums written out: 12 h² + 2 s h products a token and layer in BERT."""

    def encoder(layers: int, hidden: int, sequence: int) -> int:
        return layers * sequence * (12 * hidden * hidden + 2 * sequence * hidden)

    base = workloads.network("bert-base", sequence=128)
    assert sum(c.macs for c in base) == encoder(12, 768, 128)
    large = workloads.network("bert-large", sequence=384, training=True)
    assert sum(c.macs for c in large) == 3 * encoder(24, 1024, 384)
    # 4.09 G, the figure of torchvision's table for this network.
    assert sum(c.macs for c in workloads.network("resnet50")) == 4_089_184_256


def test_gradients_sum_over_the_other_dimensions() -> None:
    """dx = dy · w, dw = dyᵀ · x: each has all three dimensions of the forward one."""
    x, w = workloads.linear("fc", 5, 7, 11).gradients()
    assert (x.lhs, x.rhs, x.result) == (("m", "n"), ("n", "k"), ("m", "k"))
    assert (w.lhs, w.rhs, w.result) == (("m", "n"), ("m", "k"), ("n", "k"))
    assert list(x.sizes) == ["m", "k", "n"]
    assert list(w.sizes) == ["n", "k", "m"]


def test_a_convolution_reads_padded_images() -> None:
    c = workloads.convolution("conv1", 3, 64, 112, 7, 2)
    assert c.shape(c.lhs) == "1x3x229x229x"


@pytest.mark.parametrize("codes", [False, True])
def test_every_contraction_becomes_a_program(codes: bool) -> None:
    """Each function is one run; nothing is left on the host but moves of codes."""
    network = [
        workloads.linear("fc", 100, 50, 70),
        *workloads.linear("fc.back", 100, 50, 70).gradients(),
        workloads.convolution("conv", 8, 16, 9, 3, 2),
        *list(workloads.bert(1, 64, 2, 32))[3:5],
    ]
    report = bars.simulate(workloads.to_mlir(network, codes))
    assert [p.name for p in report.programs] == [c.name for c in network]
    assert [p.macs for p in report.programs] == [c.macs for c in network]
    assert {op.op for op in report.host} <= {"linalg.transpose"}
    result = 1 if codes else 4
    written = report.programs[0].traffic["output"].written
    assert written >= 100 * 50 * result


def test_overlap_is_worth_something() -> None:
    """The contrast of the utilisation's table: one slot a buffer is slower."""
    module = workloads.to_mlir([workloads.linear("fc", 128, 256, 256)])
    both = bars.simulate(module), bars.simulate(module, "overlap=false")
    assert both[0].total.cycles < 0.9 * both[1].total.cycles


def test_unknown_networks() -> None:
    with pytest.raises(ValueError, match="no workload 'vgg'; there are bert-base"):
        workloads.network("vgg")
    with pytest.raises(ValueError, match="inference of one image"):
        workloads.network("resnet50", training=True)
    done = subprocess.run(
        [sys.executable, "-m", "lns.accelerator.workloads", "resnet50", "--training"],
        capture_output=True,
        text=True,
    )
    assert done.returncode == 2
    assert "inference of one image" in done.stderr


def test_bars_are_checked(capsys: pytest.CaptureFixture[str]) -> None:
    """The page's own words, and an exit code for a bar that is missed."""
    assert bars.main(["--only", "utilization", "--check"]) == 0
    assert "| utilisation on BERT-base | ≥ 85 % |" in capsys.readouterr().out
    limit, bars.UTILIZATION = bars.UTILIZATION, 1.0
    try:
        assert bars.main(["--only", "utilization", "--check"]) == 1
    finally:
        bars.UTILIZATION = limit
    assert "**missed**" in capsys.readouterr().out

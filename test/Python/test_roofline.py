# Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Rooflines: points and labels from reports, the picture, the command line."""

import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

import lns
from lns.accelerator import Configuration, Report
from lns.accelerator.__main__ import main
from lns.accelerator.roofline import common_prefix, points, roofline, table
from lns.toolchain import find_tool

MODELS = Path(__file__).resolve().parents[1] / "Models"


def shapes(*layers, lanes=32):
    """A report of matrix products (rows, columns, reduction), without values."""
    lines = []
    for index, (rows, columns, reduction) in enumerate(layers):
        a, b, c = (
            f"tensor<{first}x{second}xf32>"
            for first, second in (
                (rows, reduction),
                (reduction, columns),
                (rows, columns),
            )
        )
        lines.append(
            f"""func.func @f{index}(%x: {a}, %w: {b}) -> {c} {{
  %zero = arith.constant dense<0.0> : {c}
  %y = linalg.matmul {{lns.name = "net.layer{index}"}} ins(%x, %w : {a}, {b})
                     outs(%zero : {c}) -> {c}
  return %y : {c}
}}"""
        )
    return lns.accelerator.timing_mlir(
        "\n".join(lines),
        accelerator=Configuration(lanes=lanes),
        cache_dir=False,
    )


@pytest.fixture(scope="module")
def report(compiler):
    try:
        find_tool("libLNSSimulator.so")
    except lns.ToolError as error:
        pytest.skip(str(error).splitlines()[0])
    return shapes((512, 512, 512), (512, 512, 512), (1, 512, 2048), (256, 256, 16))


def test_equal_layers_are_one_point(report):
    found = points(report.programs)
    assert [point.label("net.") for point in found] == [
        "layer0 and 1 more",
        "layer2",
        "layer3",
    ]
    assert found[0].cycles == 2 * report.programs[0].cycles
    assert points([replace(report.programs[0], macs=0)]) == []


def test_gradients_are_named_by_their_layer(report):
    program = replace(report.programs[0], layer="fc", phase="weight gradient")
    assert points([program])[0].label("net.") == "fc weight gradient"


@pytest.mark.parametrize(
    ("names", "prefix"),
    [
        (["a.b.c", "a.b.d"], "a.b."),
        (["a.b.c", "a.bb.c"], "a."),
        (["a.b", "a.b"], "a."),
        (["a.b", "c"], ""),
        (["fc1", "fc2"], ""),
        (["a.b"], ""),
    ],
)
def test_modules_that_all_names_have_are_left_out(names, prefix):
    assert common_prefix(names) == prefix


def test_no_program_is_above_its_roof(report):
    wide, _, skinny, _ = report.programs
    assert wide.roof == 1024 and wide.busiest_unit == "mac"
    # Of one row, every weight is loaded for one mac.
    assert skinny.roof < 65 and skinny.busiest_unit == "load"
    for program in report.programs:
        assert 0.3 * program.roof < program.macs_per_cycle <= program.roof


def test_the_table_has_every_program(report):
    head, *rows = table(report).splitlines()
    assert head.split()[:3] == ["program", "macs/byte", "macs/cycle"]
    assert [row.split()[0] for row in rows] == [p.name for p in report.programs]
    assert f"{report.programs[0].macs_per_cycle:.1f}" in rows[0]


def test_names_do_not_cover_each_other(compiler, tmp_path, monkeypatch):
    plt = pytest.importorskip("matplotlib.pyplot")
    from matplotlib.text import Text

    report = lns.accelerator.timing_mlir(MODELS / "resnet18.mlir", cache_dir=False)
    figures = []
    monkeypatch.setattr(plt, "close", figures.append)
    roofline(report, tmp_path / "roofline.png")
    axis = figures[0].axes[0]
    found = points(report.programs)
    names = [text for text in axis.texts if hasattr(text, "arrow_patch")]
    named = {text.get_text() for text in names}
    assert {point.label("") for point in found} <= named
    assert "layer4.0.conv2 and 2 more" in named
    # Where the words stand, without the line to the point.
    boxes = [Text.get_window_extent(text) for text in names]
    covered = 0.0
    for i, own in enumerate(boxes):
        for other in boxes[i + 1 :]:
            common = own.intersection(own, other)
            covered += 0 if common is None else common.width * common.height
    assert covered < 0.02 * sum(box.width * box.height for box in boxes)


@pytest.mark.parametrize("suffix", ["png", "svg"])
def test_a_picture_is_drawn(report, tmp_path, suffix):
    pytest.importorskip("matplotlib")
    path = tmp_path / f"roofline.{suffix}"
    programs = (*report.programs, *shapes((64, 64, 64), lanes=8).programs)
    roofline(replace(report, programs=programs), path)
    begin = {"png": b"\x89PNG", "svg": b"<?xml"}[suffix]
    assert path.read_bytes().startswith(begin)


def test_a_report_without_programs_has_no_roofline(report, tmp_path):
    with pytest.raises(lns.SimulatorError, match="no program"):
        roofline(replace(report, programs=()), tmp_path / "roofline.png")


def test_the_command_line_reads_what_lns_sim_writes(compiler, tmp_path, capsys):
    pytest.importorskip("matplotlib")
    path, picture = tmp_path / "report.json", tmp_path / "roofline.png"
    command = [find_tool("lns-sim"), MODELS / "mlp.mlir", "--timing"]
    command += [f"--report={path}", "--quantize=datapath=pe"]
    subprocess.run(command, check=True, capture_output=True)
    assert main([str(path), "--roofline", str(picture)]) == 0
    assert capsys.readouterr().out.strip() == table(Report.read(path))
    assert picture.read_bytes().startswith(b"\x89PNG")
    with pytest.raises(lns.LNSError, match="cannot draw"):
        main([str(path), "--roofline", str(tmp_path / "roofline.none")])
    done = subprocess.run(
        [sys.executable, "-m", "lns.accelerator", str(picture)],
        env={"PYTHONPATH": str(Path(lns.__file__).parents[1])},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 2
    assert "cannot read" in done.stderr and "Traceback" not in done.stderr

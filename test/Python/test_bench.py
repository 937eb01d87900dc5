# Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""The benchmarks: no figure without its bar's verdict, no wrong kernel in the table."""

import json
import math
import re
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from lns.bench import bars, functions, kernels, machine, registry, table
from lns.bench.__main__ import command_of, main, merge
from lns.bench.bars import BARS, Bar, falls_short, verdict
from lns.bench.families import register
from lns.bench.measurement import Measurement, Spread
from lns.bench.pair import Call, Setting, compare
from lns.bench.worker import WrongValues
from lns.errors import LNSError

ROOT = Path(__file__).resolve().parents[2]


def measured(name="matmul-1024", threads=1, ratios=(1.0,), **more):
    return Measurement(name, name, threads, spread=Spread.of(ratios), **more)


def run_of(*measurements):
    return {
        "machine": machine.describe(),
        "command": "scripts/bench",
        "when": "today",
        "measurements": [m.json() for m in measurements],
    }


@pytest.fixture
def saved(tmp_path):
    def write(*measurements):
        path = tmp_path / "run.json"
        path.write_text(json.dumps(run_of(*measurements)))
        return str(path)

    return write


# -- numbers -------------------------------------------------------------------


def test_spread_of_ratios_pairs_repetitions():
    spread = Spread.of_ratios(ours=[1.0, 2.0, 4.0], peer=[2.0, 2.0, 2.0])
    assert (spread.minimum, spread.median, spread.maximum) == (0.5, 1.0, 2.0)
    assert spread.quartiles == (0.75, 1.5)
    assert spread.repetitions == 3


def test_spread_refuses_what_it_cannot_pair():
    with pytest.raises(ValueError, match="2 repetitions of ours, 1 of the peer"):
        Spread.of_ratios([1.0, 1.0], [1.0])
    with pytest.raises(ValueError, match="at least one"):
        Spread.of([])


def test_measurement_survives_json():
    before = measured(ratios=(1.0, 1.5), details={"ours": {"seconds": 0.5}})
    after = Measurement.from_json(json.loads(json.dumps(before.json())))
    assert after == before


# -- bars ----------------------------------------------------------------------


def test_a_bar_bounds_from_its_side():
    assert Bar(0.95).met_by(0.95) and not Bar(0.95).met_by(0.94)
    above = Bar(15, at_least=False)
    assert above.met_by(15) and not above.met_by(15.1)
    assert not Bar(1).met_by(math.nan) and not above.met_by(math.nan)


def test_the_median_decides():
    assert verdict(measured(ratios=(0.1, 0.96, 9))) == "met"
    assert verdict(measured(ratios=(0.94, 0.94, 9))) == "below"
    assert verdict(measured("no-such-figure")) == ""


def test_what_was_not_measured_falls_short():
    absent = Measurement("matmul-1024", "", 2, missing="PyTorch is not installed")
    (text,) = falls_short([absent, measured()])
    assert "2 threads" in text and "not installed" in text and "≥ 0.95" in text


def test_every_bar_has_a_figure():
    register()
    figures = {
        (name, threads)
        for figure in registry.FIGURES.values()
        for name in figure.numbers()
        for threads in figure.threads
    }
    wanted = {(name, t) for name, limits in BARS.items() for t in limits}
    assert wanted - figures == set()


def test_check_fails_below_a_bar_only(saved, capsys):
    good, bad = measured(ratios=[1.0]), measured(threads=2, ratios=[0.5])
    assert main(["--from", saved(good), "--check"]) == 0
    assert main(["--from", saved(good, bad), "--check"]) == 1
    assert "below its bar: matmul-1024, 2 threads" in capsys.readouterr().out
    assert main(["--from", saved(good, bad)]) == 0  # shown, not checked


def test_what_is_no_run_is_an_error(tmp_path, capsys):
    path = tmp_path / "run.json"
    for text in ("{", "{}", '{"measurements": [{"name": "x"}]}'):
        path.write_text(text)
        assert main(["--from", str(path), "--check"]) == 2
        assert "is not a run of scripts/bench" in capsys.readouterr().err


def test_runs_of_one_machine_merge(tmp_path):
    old = run_of(measured(ratios=[0.5]), measured("gelu", ratios=[0.5]))
    new = run_of(measured(ratios=[1.0])) | {"command": "scripts/bench --quick"}
    merged = merge([old, new])
    values = {m["name"]: m["spread"]["median"] for m in merged["measurements"]}
    assert values == {"matmul-1024": 1.0, "gelu": 0.5}
    assert merged["command"] == "scripts/bench; scripts/bench --quick"
    new["machine"] = new["machine"] | {"cpu": "another"}
    with pytest.raises(LNSError, match="two machines: cpu differ"):
        merge([old, new])


def test_the_command_repeats_the_run_and_no_file():
    words = ["--only", "a b", "--json", "x", "--quick", "--plot", "y"]
    assert command_of(words) == "scripts/bench --only 'a b' --quick"


# -- registry ------------------------------------------------------------------


def test_selection_by_name_beginning_and_pattern():
    register()
    names = [figure.name for figure in registry.select(["softmax", "matvec"])]
    assert names == ["softmax", "matvec-4096", "matvec-4096-kn"]
    assert [f.name for f in registry.select(["*-ulp"])] == [
        f"{name}-ulp" for name in functions.FUNCTIONS
    ]
    with pytest.raises(LNSError, match="no benchmark 'matmlu'; there are matmul-256"):
        registry.select(["matmlu"])


def test_a_name_stands_for_one_figure():
    register()
    with pytest.raises(LNSError, match="two benchmarks are called softmax"):
        registry.add(replace(registry.FIGURES["softmax"]))


def test_list_measures_nothing(capsys):
    assert main(["--list", "--only", "skinny-16"]) == 0
    listed = capsys.readouterr().out.split("\n")[0]
    assert re.match(r"skinny-16 +1,2 +≥ 1.5", listed)


# -- both sides ----------------------------------------------------------------

SIDES = """
import os, time
from lns.bench.worker import Side, WrongValues

def sleep(seconds):
    return Side(lambda: time.sleep(seconds), "sleeper",
                {"threads": os.environ["OMP_NUM_THREADS"],
                 "core": os.environ.get("OPENBLAS_CORETYPE"),
                 "cores": len(os.sched_getaffinity(0))})

def wrong():
    raise WrongValues("the values are wrong by 1")

def absent():
    import no_such_package

def crash():
    return Side(lambda: os._exit(3), "dies")
"""


@pytest.fixture
def sides(tmp_path, monkeypatch):
    (tmp_path / "bench_sides.py").write_text(SIDES)
    monkeypatch.setenv("PYTHONPATH", str(tmp_path))
    monkeypatch.setenv("OPENBLAS_CORETYPE", "PRESCOTT")

    def run(ours, peer, **keywords):
        calls = [
            Call(f"bench_sides:{name}", arguments) for name, arguments in (ours, peer)
        ]
        setting = Setting(repetitions=3, seconds=0.01, **keywords)
        return compare("x", "x", "x", *calls, setting)

    return run


def test_ratio_of_two_processes(sides):
    result = sides(("sleep", {"seconds": 0.002}), ("sleep", {"seconds": 0.008}))
    assert result.missing == ""
    assert 2 < result.value < 5
    assert result.spread.repetitions == 3
    assert 0.007 < result.details["peer"]["seconds"] < 0.05
    # The peer is free to choose its kernel, and each side has one core.
    assert result.details["peer"]["core"] is None
    assert result.details["ours"]["threads"] == "1"
    assert result.details["ours"]["cores"] == 1


@pytest.mark.parametrize(
    ("name", "reason"),
    [
        ("wrong", "ours: the values are wrong by 1"),
        ("absent", "ours: no_such_package is not installed"),
        ("crash", "its process ended with 3"),
    ],
)
def test_no_ratio_without_both_sides(sides, name, reason):
    result = sides((name, {}), ("sleep", {"seconds": 0.001}))
    assert result.value is None
    assert reason in result.missing


# -- values --------------------------------------------------------------------


def test_wrong_values_are_no_figure():
    exact = np.array([1.0, -4.0])
    assert kernels.relative_error(exact + 0.004, exact, 1e-2) == pytest.approx(1e-3)
    for wrong in (exact + 0.1, np.array([1.0, np.nan])):
        with pytest.raises(WrongValues, match="the bound is"):
            kernels.relative_error(wrong, exact, 1e-2)


def test_codes_and_numbers_are_the_same_in_every_process():
    codes, floats = kernels.codes((3, 5), 1), kernels.decoded((3, 5), 1)
    assert np.array_equal(codes, kernels.codes((3, 5), 1))
    values = kernels.LNS8.table()
    assert np.array_equal(floats, values[codes.view(np.uint8)] * kernels.SCALE)
    assert np.unique(codes).size > 5
    assert not np.array_equal(codes, kernels.codes((3, 5), 2))


def test_ulps_against_known_distances():
    exact = np.array([1.0, 1.0, 2.0, 0.0, 1e-45, 1e300, 1.0])
    one = np.float32(1)
    result = np.array(
        [1.0, np.nextafter(one, np.float32(2)), np.nextafter(2, one, dtype=np.float32),
         0.0, 0.0, np.inf, np.nan], np.float32)  # fmt: skip
    found = functions.ulps(result, exact)
    assert found[:4].tolist() == [0, 1, 0.5, 0]
    assert 0 < found[4] < 1 and found[5] == 0 and found[6] == np.inf


# -- what is written -----------------------------------------------------------


def test_markdown_says_machine_peer_bar_and_miss():
    text = table.markdown(
        run_of(
            measured(ratios=(0.5, 0.6), peer="OpenBLAS f32 0.3 (Zen)"),
            measured("conv1x1", ratios=(2.0,)),
            Measurement("minilm", "", 1, missing="not installed\nreally\nat all"),
        )
    )
    assert machine.cpu_name() in text and "OpenBLAS f32 0.3 (Zen)" in text
    assert re.search(r"\| `matmul-1024` \| 1 \| ≥ 0.95 \| \*\*0.55\*\*", text)
    assert "**not measured: not installed really**" in text and "at all" not in text
    assert text.index("Shown without a bar") < text.index("conv1x1")


def test_plot_has_every_ratio(saved, tmp_path):
    pytest.importorskip("matplotlib")
    picture = tmp_path / "bench.png"
    run = saved(measured(), measured(threads=2, ratios=(0.5, 2)), measured("conv1x1"))
    assert main(["--from", run, "--plot", str(picture)]) == 0
    assert picture.read_bytes().startswith(b"\x89PNG")
    empty = saved(Measurement("matmul-256", "", 1, missing="no"))
    assert main(["--from", empty, "--plot", str(picture)]) == 2


def test_page_of_benchmarks_has_the_bars():
    text = (ROOT / "docs/benchmarks.md").read_text()
    missing = [
        f"{name}, {threads}: {bar}"
        for name, limits in bars.BARS.items()
        for threads, bar in limits.items()
        if not re.search(rf"\| `{re.escape(name)}` \| {threads} \| {bar} \|", text)
    ]
    assert not missing, "docs/benchmarks.md lacks " + "; ".join(missing)

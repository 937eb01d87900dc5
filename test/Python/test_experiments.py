# Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""The experiments: bounds, bars, kept results, and runs of small tasks."""

import json
from dataclasses import replace

import numpy as np
import pytest

from lns.training.schedule import Schedule

torch = pytest.importorskip("torch")

from lns.demo.progress import Progress  # noqa: E402
from lns.errors import LNSError  # noqa: E402
from lns.experiments import (  # noqa: E402
    families,
    page,
    registry,
    speakers,
    tasks,
    theorems,
)
from lns.experiments.configuration import Configuration, lns8  # noqa: E402
from lns.experiments.report import Finding, Row, table_of, write  # noqa: E402
from lns.experiments.runs import Outcome, Runs  # noqa: E402

FEATURES, BATCH = 12, 32


def blobs(seed, count):
    """Four classes around fixed centres: easy, and not for a network that stays."""
    centres = np.random.default_rng(99).standard_normal((4, FEATURES))
    random = np.random.default_rng(seed)
    labels = random.integers(0, 4, count)
    x = centres[labels] + 0.4 * random.standard_normal((count, FEATURES))
    return torch.from_numpy(x.astype(np.float32)), torch.from_numpy(labels)


def network(seed, constant=False):
    torch.manual_seed(seed)
    model = torch.nn.Sequential(
        torch.nn.Linear(FEATURES, 32), torch.nn.ReLU(), torch.nn.Linear(32, 4)
    )
    for layer in (model[0], model[2]):
        torch.nn.init.kaiming_normal_(layer.weight)
        torch.nn.init.zeros_(layer.bias)
    return model


BLOBS = tasks.Task(
    name="blobs",
    title="four blobs",
    metric=tasks.ACCURACY,
    unit="steps",
    length=150,
    make=network,
    batches=lambda seed, steps: (blobs(1000 * seed + k, BATCH) for k in range(steps)),
    steps=lambda length: length,
    test=lambda: [blobs(-1 & 0xFFFF, 400)],
)


@pytest.fixture
def runs(tmp_path, monkeypatch):
    monkeypatch.setitem(tasks.TASKS, "blobs", BLOBS)
    return Runs(tmp_path / "runs", Progress())


def configuration(**changes):
    about = {"warm_up": 5, "value_eta": 1e-2} | lns8(16) | changes
    return Configuration("blobs", "emulation", "madam", 2.0**-3, 0, 150, **about)


def test_emulated_training_learns_and_a_rate_of_zero_does_not(runs):
    learned = runs.outcome(configuration(), "blobs").metric
    stays = replace(configuration(value_eta=0.0), eta=0.0)
    assert learned > 95 > 70 > runs.outcome(stays, "blobs").metric


@pytest.mark.parametrize("rule", ["sgd", "adamw", "mul", "signmul"])
def test_every_rule_learns(runs, rule):
    rate = {"sgd": 0.1, "adamw": 3e-3, "mul": 2.0**-1, "signmul": 2.0**-7}[rule]
    c = replace(configuration(), optimizer=rule, eta=rate)
    assert runs.outcome(c, rule).metric > 90


@pytest.mark.parametrize("rule", ["sgd", "adamw"])
def test_f32_masters_learn(runs, rule):
    rate = {"sgd": 0.1, "adamw": 3e-3}[rule]
    c = replace(configuration(stored=None), optimizer=rule, eta=rate)
    assert runs.outcome(c, rule).metric > 90


def test_a_kept_result_is_read_and_not_computed_again(runs, monkeypatch):
    first = runs.outcome(configuration(), "blobs")
    monkeypatch.setitem(tasks.TASKS, "blobs", None)  # nothing can be computed now
    again = runs.outcome(configuration(), "blobs")
    assert again.metric == first.metric
    assert runs.known(configuration(rounding="stochastic")) is None
    (path,) = runs.folder.iterdir()
    entry = json.loads(path.read_text())
    assert entry["configuration"]["p_scale"] == 8.0 and entry["cpu"]


def test_equal_seeds_give_equal_results(tmp_path, monkeypatch):
    monkeypatch.setitem(tasks.TASKS, "blobs", BLOBS)
    c = configuration(rounding="stochastic")
    found = [
        Runs(tmp_path / name, Progress()).outcome(c, name).curve for name in ("a", "b")
    ]
    assert found[0] == found[1]


@pytest.mark.parametrize("kind", ["cosine", "constant"])
def test_rates_are_those_of_the_recipe(kind):
    c = configuration(schedule=kind, final=0.1, warm_up=7)
    schedule = Schedule(kind, 7, 0.1, 40)
    for step in range(40):
        assert c.rate(step, 40) == pytest.approx(schedule.factor(step), abs=1e-12)


def row(label, metric, **about):
    return Row(label, [configuration()], [Outcome(metric, [(1, 1.0)], 1.0)], **about)


def test_bars_tell_good_from_bad(tmp_path):
    reference = row("f32", 90.0)
    rows = [
        row("good", 89.8, reference=reference, limit=0.3),
        row("bad", 89.6, reference=reference, limit=0.3),
        row("control", 88.5, reference=reference, must_lose=1.0),
        row("no control", 89.5, reference=reference, must_lose=1.0),
    ]
    finding = Finding(
        "x", "title", [table_of("t", rows, tasks.ACCURACY)], rows=rows,
        metric=tasks.ACCURACY,
    )  # fmt: skip
    assert [text.split(":")[0] for text in finding.missed()] == ["bad", "no control"]
    text = write(finding, tmp_path, "scripts/experiments x")
    assert "| bad | 89.60 | 89.60 | -0.40 | at most 0.3 worse: **missed** |" in text
    assert json.loads((tmp_path / "x.json").read_text())["missed"] == finding.missed()


PAGE = """# Results

## first

Prose about 1.0.

| run | accuracy |
| --- | --- |
| old | 1.0 |

![A plot](training-x.png)

`scripts/experiments x`, a CPU, long ago.

## second

| run | accuracy |
| --- | --- |
| kept | 2.0 |

`scripts/experiments y`, a CPU, long ago.
"""
FOUND = """## {}

### A heading

| run | accuracy |
| --- | --- |
| new \\1 | 3.0 |

A note.

`scripts/experiments x`, this CPU, today
"""


@pytest.mark.parametrize(
    ("title", "gone", "stays"), [("first", "old", "kept"), ("second", "kept", "old")]
)
def test_tables_go_into_their_section_of_a_page(tmp_path, title, gone, stays):
    page_file, picture = tmp_path / "page.md", tmp_path / "x.png"
    page_file.write_text(PAGE)
    picture.write_bytes(b"picture")
    page.update(page_file, FOUND.format(title), picture)
    text = page_file.read_text()
    assert f"| {gone} |" not in text and f"| {stays} |" in text
    assert "| new \\1 | 3.0 |" in text.partition(f"## {title}\n")[2]
    assert "Prose about 1.0." in text and "A note." not in text
    assert text.count("today") == 1 and text.count("long ago") == 1
    shown = tmp_path / "training-x.png"
    assert shown.is_file() == (title == "first")
    once = text
    page.update(page_file, FOUND.format(title), picture)
    assert page_file.read_text() == once


def test_a_page_that_does_not_fit_is_left_alone(tmp_path):
    path = tmp_path / "page.md"
    with pytest.raises(LNSError, match="there is no page"):
        page.update(path, FOUND.format("first"), path)
    path.write_text(PAGE)
    with pytest.raises(LNSError, match="has no section 'third'"):
        page.update(path, FOUND.format("third"), path)
    with pytest.raises(LNSError, match="has 1 tables, the experiment 2"):
        page.update(path, FOUND.format("first") + "\n| a |\n", path)
    assert path.read_text() == PAGE


def test_a_lower_loss_is_better():
    reference = row("f32", 1.80)
    better = row("better", 1.79, reference=reference, limit=0.0)
    worse = row("worse", 1.82, reference=reference, limit=0.01)
    assert "missed" not in better.verdict(tasks.LOSS)
    assert "missed" in worse.verdict(tasks.LOSS)


@pytest.mark.parametrize("algorithm", theorems.ALGORITHMS)
@pytest.mark.parametrize("gamma", [1, 8, 256, 2048])
def test_errors_stay_below_the_bounds(algorithm, gamma):
    for eta in theorems.RATES:
        step = theorems.step(algorithm, gamma, eta, seed=1)
        assert step.expected() <= step.bound(algorithm) * (1 + 1e-9)
        assert step.expected() <= step.derived() * (1 + 1e-9)
        assert step.nearest() <= step.bound(algorithm) / 2 * (1 + 1e-9)
        sampled = step.sampled(np.random.default_rng(2), 16)
        assert abs(sampled - step.expected()) <= step.slack(16)


def test_a_smaller_bound_would_be_contradicted():
    step = theorems.step("signMUL", 8, 0.0001)
    assert step.expected() > 0.95 * step.bound("signMUL")
    entry = {
        "expected": step.expected(),
        "sampled": step.expected(),
        "slack": 0.0,
        "nearest": 0.0,
        "bound": 0.9 * step.bound("signMUL"),
        "derived": step.derived(),
    }
    assert theorems.check("signMUL", "x", entry) == [
        "signMUL, x: E r is above the bound"
    ]


def test_lines_are_those_of_the_most_frequent_speakers():
    text = "".join(
        f"SPEAKER {'ABCDEFGHIJKL'[n]}:\n" + "a line\nanother one\n" * (n + 1) + "\n"
        for n in range(12)
    )
    names, lines = speakers.lines_of(text)
    assert names[0] == "SPEAKER L" and len(names) == 10 and "SPEAKER A" not in names
    assert len(lines) == sum(2 * (n + 1) for n in range(2, 12))
    assert {line for _, _, line in lines} == {"a line", "another one"}
    speech, speaker, _ = lines[-1]
    assert (speech, names[speaker]) == (11, "SPEAKER L")


def test_every_experiment_is_registered():
    families.register()
    assert set(registry.EXPERIMENTS) == {
        "once", "mlp", "cnn", "resnet18", "gpt", "narrow", "factors", "entries",
        "datapaths", "theorems", "errors", "speakers", "controls",
    }  # fmt: skip

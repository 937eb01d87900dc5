# Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""The demo's data, noise, table and bars; the demo itself is run by scripts/demo."""

import gzip
import json
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest

import lns
from lns.demo import evaluate, plots, results
from lns.demo.__main__ import parse, show
from lns.demo.data import CORPUS, FOLDER, fashion_mnist, sentences, shakespeare

METRICS = [
    results.Metric("accuracy", "accuracy, %", delta=True),
    results.Metric("error", "largest error", 4, reference=False),
]
BARS = [
    results.Bar("accuracy", "lns", -0.3, at_least=True, relative=True),
    results.Bar("accuracy", "control", -0.7, at_least=False, relative=True),
    results.Bar("error", "f32", 1e-4, at_least=False),
]


def variant(name="LNS8", accuracy=90.0, error=0.5, **changes):
    values = {
        "format": "(8,8)",
        "metrics": {"accuracy": accuracy, "error": error},
        "in_lns": 3,
        "contractions": 3,
        "weight_bytes": 1000,
        "snr_db": {"fc1": 30.0, "fc2": 25.5},
        "median_ms": {1: 2.0},
    }
    return results.Variant(name=name, **{**values, **changes})


def network(*variants):
    return results.Network(
        name="MLP",
        title="1 epoch",
        batch="200 images",
        parameters=1000,
        training="1 epoch",
        trained_now=True,
        reference={"accuracy": 90.0, "error": 0.0},
        metrics=METRICS,
        bars=BARS,
        weight_bytes=4000,
        median_ms={1: 1.0},
        variants=list(variants),
    )


def test_missing_data_names_the_package(tmp_path):
    with pytest.raises(lns.LNSError, match="apt-get install dataset-fashion-mnist"):
        fashion_mnist("train", tmp_path)


def test_missing_data_is_an_error_of_the_command_not_a_traceback(tmp_path):
    root = Path(lns.__file__).parents[1]
    done = subprocess.run(
        [sys.executable, "-m", "lns.demo", "--only", "mlp"],
        env={"LNS_FASHION_MNIST": str(tmp_path), "PYTHONPATH": str(root)},
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 2
    assert "dataset-fashion-mnist" in done.stderr and "Traceback" not in done.stderr


def test_a_file_of_another_kind_is_refused(tmp_path):
    for name in ("t10k-images-idx3-ubyte.gz", "t10k-labels-idx1-ubyte.gz"):
        with gzip.open(tmp_path / name, "wb") as file:
            file.write(b"something else")
    with pytest.raises(lns.LNSError, match="not an IDX file"):
        fashion_mnist("t10k", tmp_path)


@pytest.mark.skipif(not FOLDER.is_dir(), reason="dataset-fashion-mnist not installed")
def test_the_data():
    test = fashion_mnist("t10k")
    assert test.images.shape == (10000, 1, 28, 28)
    assert test.images.dtype == np.float32
    assert (test.images.min(), test.images.max()) == (0, 1)
    assert np.bincount(test.labels).tolist() == [1000] * 10


def test_the_texts():
    text = shakespeare()
    assert len(text.characters) == 65
    assert (len(text.train), len(text.validation)) == (1003854, 111540)
    assert text.decode(text.train[:14]) == "First Citizen:"
    page = sentences()
    assert 30 <= len(page) == len(set(page)) and len(page) % 8 == 0
    readme = (CORPUS / "README.md").read_text()
    for file in CORPUS.iterdir():
        assert file.name == "README.md" or file.name in readme


class Fake:
    """A program whose contraction has noise of a known power."""

    def __init__(self, noise):
        self.noise = noise

    def contractions(self, images):
        signal = np.ones((len(images), 4), np.float32)
        return None, {"fc": signal + np.float32(self.noise)}


def test_noise_in_decibels():
    data = [(np.zeros((2, 1, 28, 28), np.float32),)] * 3
    snr = evaluate.signal_to_noise(Fake(0), Fake(0.125), data)
    assert snr["fc"] == pytest.approx(10 * np.log10(64))
    assert evaluate.signal_to_noise(Fake(0), Fake(0), data)["fc"] == np.inf


def test_batches_and_accuracy():
    assert list(evaluate.batches(6, 3)) == [slice(0, 3), slice(3, 6)]
    with pytest.raises(ValueError, match="do not divide"):
        list(evaluate.batches(6, 4))
    assert evaluate.accuracy(np.array([1, 2, 1, 2]), np.array([1, 2, 3, 4])) == 50


def test_cross_entropy():
    """Equal scores cost the logarithm of their number; large ones do not overflow."""
    scores = np.zeros((3, 5, 7), np.float32)
    targets = np.arange(15).reshape(3, 5) % 7
    assert evaluate.cross_entropy(scores, targets) == pytest.approx(np.log(7))
    scores[0, 0, 0] = 1000
    losses = evaluate.cross_entropy(scores, targets)
    assert losses[0, 0] == 0 and losses[0, 1] == pytest.approx(np.log(7))


def test_rank_correlation():
    rising = np.array([1.0, 5.0, 5.5, 100.0])
    assert evaluate.ranks(np.array([3, 1, 3, 2])).tolist() == [2.5, 0, 2.5, 1]
    assert evaluate.spearman(rising, np.exp(rising / 50)) == pytest.approx(1)
    assert evaluate.spearman(rising, -rising) == pytest.approx(-1)
    # One swap of neighbours among four: 1 - 6 * 2 / (4 * 15).
    assert evaluate.spearman(rising, rising[[1, 0, 2, 3]]) == pytest.approx(0.8)


def test_similarities():
    pairs = evaluate.similarities(np.float32([[2, 0], [0, 3], [1, 1]]))
    assert pairs == pytest.approx([0, 0.5**0.5, 0.5**0.5])


GOOD = (
    variant("compiled f32", format="f32", in_lns=0, error=1e-5, snr_db={}),
    variant("LNS8 per tensor", accuracy=89.71),
    variant("control", format="(8,32)", accuracy=89.2, control=True),
)


def test_reached_bars():
    assert results.missed(network(*GOOD)) == []


@pytest.mark.parametrize(
    ("bad", "message"),
    [
        (variant(accuracy=89.69), "-0.31 against PyTorch, must be at least -0.3"),
        (variant(accuracy=float("nan")), "nan against PyTorch"),
        (variant(in_lns=2), "2 of 3 contractions"),
        (variant(accuracy=89.4, control=True), "would not see a format that hurts"),
        (variant(format="f32", in_lns=0, error=2e-4), "largest error 0.0002, must"),
    ],
)
def test_missed_bars_are_named(bad, message):
    problems = results.missed(network(*GOOD, bad))
    assert len(problems) == 1 and message in problems[0]


def test_table_json_and_plots(tmp_path, capsys):
    shown = network(*GOOD)
    shown.notes = ["a note"]
    show([shown])
    printed = capsys.readouterr().out
    lines = results.table(shown).splitlines()
    assert all(line in printed for line in lines) and "a note" in printed
    text = "\n".join(lines)
    assert "89.71 (-0.29)" in text and "ms a batch of 200 images, 1 thread" in text
    assert "1.0e-05" in text and "SNR of fc2, dB" in text and "25.5" in text
    assert len({len(line) for line in lines[2:]}) == 1  # aligned
    results.write_json(tmp_path / "r.json", [shown], {"cpu": "x"}, ["none"])
    data = json.loads((tmp_path / "r.json").read_text())
    assert data["networks"][0]["variants"][1]["metrics"]["accuracy"] == 89.71
    pytest.importorskip("matplotlib", reason="matplotlib is not installed")
    plots.noise(tmp_path / "noise.png", [shown])
    pairs = {"f32": np.linspace(0, 1, 20), "LNS8": np.linspace(0, 0.9, 20)}
    plots.similarity(tmp_path / "pairs.png", pairs, {"LNS8": "good"})
    for name in ("noise.png", "pairs.png"):
        assert (tmp_path / name).stat().st_size > 5000


def test_many_layers_are_summed_up():
    noisy = {f"layer{i}": 20.0 + i for i in range(11)}
    text = results.table(network(variant(snr_db=noisy)))
    assert "SNR, least and median of 11, dB" in text and "20.0, 25.0" in text


def test_parts_are_chosen_by_name(capsys):
    assert parse([]).only == ["mlp", "cnn", "gpt", "minilm", "accelerator"]
    assert parse(["--only", "GPT,mlp"]).only == ["gpt", "mlp"]
    with pytest.raises(SystemExit):
        parse(["--only", "mlp,bert"])
    assert "unknown part 'bert'" in capsys.readouterr().err


def test_a_trained_network_is_kept(tmp_path):
    """A second call loads the first one's weights; other data train again."""
    pytest.importorskip("torch", reason="PyTorch is not installed (extra `torch`)")
    from lns.demo.training import trained
    from lns.models_gpt import GPT

    calls = []

    def train(model):
        calls.append(model)
        model.position.data.fill_(len(calls))

    _, now = trained(GPT, train, "1 step", tmp_path)
    again, later = trained(GPT, train, "1 step", tmp_path)
    assert (now, later, len(calls)) == (True, False, 1)
    assert again.position[0, 0] == 1 and not again.training
    assert trained(GPT, train, "2 steps", tmp_path)[1]


def test_training_on_text_learns(tmp_path):
    """A text of period two is predicted after a few steps, the same each time."""
    torch = pytest.importorskip(
        "torch", reason="PyTorch is not installed (extra `torch`)"
    )
    from lns import models
    from lns.demo.data import Text
    from lns.demo.text import sample
    from lns.demo.training import train_text
    from lns.models_gpt import GPT

    text = Text("ab", np.arange(500) % 2, np.arange(50) % 2)
    options = {"vocabulary": 2, "context": 8, "width": 16, "heads": 2, "layers": 1}
    written = []
    for _ in range(2):
        model = models.seeded(GPT, 1, **options)
        train_text(model, text, 30, 8, lambda line: None)
        call = model.requires_grad_(False)

        def scores(characters, call=call):
            return call(torch.from_numpy(characters))

        written.append(scores(text.validation[None, :8]))
        assert sample(scores, text, text.validation[:8], 6) == "ababab"
    assert torch.equal(*written)


def test_the_accelerator_has_the_logits_of_the_cpu(compiler, monkeypatch, tmp_path):
    """The part on eight images, with a network that was not trained."""
    pytest.importorskip("torch", reason="PyTorch is not installed (extra `torch`)")
    from lns import models
    from lns.demo import simulated
    from lns.demo.data import Images
    from lns.demo.progress import Progress

    random = np.random.default_rng(0)
    images = Images(
        random.random((8, 1, 28, 28), np.float32), random.integers(0, 10, 8)
    )
    model = models.seeded(models.CNN, 1).eval()
    monkeypatch.setattr(simulated, "BATCH", 4)
    monkeypatch.setattr(simulated, "network", lambda *_: (model, False))
    monkeypatch.setattr(simulated, "fashion_mnist", lambda part: images)
    options = parse(["--out", str(tmp_path), "--only", "accelerator"])
    study = simulated.study(options, Progress())
    programs = {c.name: c.compile(model, study.example) for c in study.choices}
    outputs = {name: study.outputs(program) for name, program in programs.items()}
    cpu, simulator, control = (
        study.measure(outputs[choice.name], outputs[study.choices[0].name])
        for choice in study.choices
    )
    assert cpu["differing"] == simulator["differing"] == 0 < control["differing"]
    assert simulator["accuracy"] == cpu["accuracy"]
    assert {metric.key for metric in study.metrics} == set(simulator)
    report, *_ = study.finish(programs, outputs)
    assert report.startswith("Simulated: ") and "cycles an image" in report
    total = lns.accelerator.Report.read(tmp_path / "demo-accelerator.json").total
    assert total.runs == 8 and f"{total.cycles / 8:,.0f} cycles an image" in report

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
from lns.demo import evaluate, results
from lns.demo.data import FOLDER, Images, fashion_mnist


def variant(name="LNS8", **changes):
    values = {
        "format": "(8,8)",
        "accuracy": 90.0,
        "agreement": 99.0,
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
        parameters=1000,
        epochs=1,
        trained_now=True,
        accuracy=90.0,
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
        [sys.executable, "-m", "lns.demo"],
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


class Fake:
    """A program whose contraction has noise of a known power."""

    def __init__(self, noise):
        self.noise = noise

    def contractions(self, images):
        signal = np.ones((len(images), 4), np.float32)
        return None, {"fc": signal + np.float32(self.noise)}


def test_noise_in_decibels():
    data = Images(np.zeros((6, 1, 28, 28), np.float32), np.zeros(6, np.int64))
    snr = evaluate.signal_to_noise(Fake(0), Fake(0.125), data, 2)
    assert snr["fc"] == pytest.approx(10 * np.log10(64))
    assert evaluate.signal_to_noise(Fake(0), Fake(0), data, 3)["fc"] == np.inf
    with pytest.raises(ValueError, match="do not divide"):
        evaluate.signal_to_noise(Fake(0), Fake(0), data, 4)


def test_accuracy():
    labels = np.array([1, 2, 3, 4])
    data = Images(np.zeros((4, 1, 1, 1), np.float32), labels)
    classes = evaluate.predictions(lambda x: np.eye(5)[[1, 2]], data, 2)
    assert classes.tolist() == [1, 2, 1, 2]
    assert evaluate.accuracy(classes, data) == 50


GOOD = (
    variant("compiled f32", format="f32", in_lns=0, agreement=100.0, snr_db={}),
    variant("LNS8 per tensor", accuracy=89.71),
    variant("control", format="(8,32)", accuracy=89.2, control=True),
)


def test_reached_bars():
    assert results.missed(network(*GOOD)) == []


@pytest.mark.parametrize(
    ("bad", "message"),
    [
        (variant(accuracy=89.69), "0.31 points below"),
        (variant(in_lns=2), "2 of 3 contractions"),
        (variant(accuracy=89.4, control=True), "control loses 0.60"),
        (variant(format="f32", in_lns=0, agreement=99.0), "another class"),
    ],
)
def test_missed_bars_are_named(bad, message):
    problems = results.missed(network(*GOOD, bad))
    assert len(problems) == 1 and message in problems[0]


def test_table_json_and_plot(tmp_path):
    text = results.table(network(*GOOD), 200)
    lines = text.splitlines()
    assert "89.71 (-0.29)" in text and "ms a batch of 200, 1 thread" in text
    assert "SNR of fc2, dB" in text and "25.5" in text
    assert len({len(line) for line in lines[2:]}) == 1  # aligned
    results.write_json(tmp_path / "r.json", [network(*GOOD)], {"cpu": "x"}, ["none"])
    data = json.loads((tmp_path / "r.json").read_text())
    assert data["networks"][0]["variants"][1]["accuracy"] == 89.71
    pytest.importorskip("matplotlib", reason="matplotlib is not installed")
    results.plot(tmp_path / "noise.png", [network(*GOOD)])
    assert (tmp_path / "noise.png").stat().st_size > 5000

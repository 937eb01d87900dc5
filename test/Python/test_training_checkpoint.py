# Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""States and checkpoints of training: nothing is lost, and bad files are refused."""

import json
import os
import pickle
import resource
import signal
import subprocess
import sys
import time

import numpy as np
import pytest

import lns
import training_fake as fake
from lns.training import State, checkpoint
from lns.training.state import some_zeros, zero_parameters

safetensors = pytest.importorskip("safetensors.numpy")


def equal(a, b):
    assert list(a) == list(b)
    return all(a[k].dtype == b[k].dtype and a[k].tobytes() == b[k].tobytes() for k in a)


# -- state ---------------------------------------------------------------------


def test_weights_start_as_codes_of_their_scale():
    """[M1]"""
    values = fake.weights()
    state = State.initial(fake.STATES, values, fake.STORAGE, 8.0)
    scale = lns.weight_scale(values["fc.weight"], 8.0)
    codes, _ = fake.STORAGE.quantize(values["fc.weight"], scale, policy="min")
    assert state.arrays["fc.weight", "scale"] == scale
    assert np.array_equal(state.arrays["fc.weight", "codes"], codes)
    assert not state.arrays["fc.weight", "second_moment"].any()
    error = np.abs(state.weight("fc.weight") / values["fc.weight"] - 1).max()
    assert 0 < error <= fake.STORAGE.max_relative_error * 1.001
    assert np.array_equal(state.weights()["fc.bias"], values["fc.bias"])
    with pytest.raises(lns.ArgumentError, match=r"no parameter is called 'fc'; there"):
        state.weight("fc")


def test_the_policy_is_min():
    """[M1] A weight below the smallest magnitude keeps its sign."""
    values = fake.weights()
    values["fc.weight"][0, 0] = -1e-9
    state = State.initial(fake.STATES, values, fake.STORAGE, 8.0)
    assert state.exponent_fields("fc.weight")[0, 0] == 1
    assert state.weight("fc.weight")[0, 0] < 0


def test_bytes_of_weights_and_optimizer_state():
    memory = State.initial(fake.STATES, fake.weights(), fake.STORAGE, 8.0).memory()
    assert memory.weights == 18 * 2 + 4 + 3 * 4
    assert memory.optimizer == 18 * 4
    assert memory.f32_adam == 12 * (18 + 3)
    assert memory.ratio == (memory.weights + memory.optimizer) / memory.f32_adam


def test_zeros_are_found():
    values = fake.weights()
    assert zero_parameters(fake.STATES, values) == []  # the bias is no code
    values["fc.weight"][1, :2] = 0
    assert some_zeros(fake.STATES, values) == {"fc.weight": 2}
    values["fc.weight"][:] = 0
    assert zero_parameters(fake.STATES, values) == ["fc.weight"]


@pytest.mark.parametrize(
    ("name", "value", "message"),
    [
        ("fc.weight", np.nan, r"fc.weight: \[M1\] weights at the start must be finite"),
        ("fc.bias", np.inf, "fc.bias is not finite at the start"),
    ],
)
def test_a_start_that_is_not_finite(name, value, message):
    values = fake.weights()
    values[name].flat[1] = value
    with pytest.raises(lns.FormatError, match=message):
        State.initial(fake.STATES, values, fake.STORAGE, 8.0)


# -- files ---------------------------------------------------------------------


@pytest.fixture
def saved(tmp_path):
    path = tmp_path / "run.safetensors"
    step, _ = fake.train(path, 1)
    return path, step


def test_a_checkpoint_is_the_whole_run(saved):
    path, step = saved
    found = checkpoint.load(path)
    assert equal(found.arrays, step.state.arrays)
    assert (found.step, found.seed, found.recipe) == (5, 3, step.recipe)
    # Other programs read it: stored weights are arrays of codes.
    weights = lns.load_arrays(path)["fc.weight"]
    assert np.array_equal(np.asarray(weights), step.state.weight("fc.weight"))
    assert os.listdir(path.parent) == [path.name]


def test_resume_in_the_middle_of_an_epoch_has_the_same_bits(tmp_path):
    whole, history = fake.train(tmp_path / "whole", 3)
    path = tmp_path / "parts"
    for stop in (3, 7, 11):  # steps of 15; an epoch has 5
        with pytest.raises(lns.TrainingError):
            fake.train(path, 3, poison=stop)
    parts, rest = fake.train(path, 3)
    assert equal(parts.state.arrays, whole.state.arrays)
    assert rest.losses == history.losses[11:] and rest.first_step == 11
    plain = [
        [(e.number, e.loss, e.accuracy) for e in h.epochs] for h in (rest, history)
    ]
    assert plain[0] == plain[1] and len(plain[0]) == 3
    assert rest.moved == history.moved
    # The control: without the checkpoint the same steps give other weights.
    other, _ = fake.train(tmp_path / "other", 2)
    assert not equal(other.state.arrays, whole.state.arrays)


def test_a_failed_step_keeps_the_checkpoint(tmp_path):
    path = tmp_path / "run"
    with pytest.raises(lns.TrainingError, match=r"loss is nan \(.*run\)") as raised:
        fake.train(path, 3, poison=5)
    assert raised.value.step == 5 and raised.value.parameters == ("fc.weight",)
    assert checkpoint.load(path).step == 5


def kill_until_done(path, command, steps):
    """Start, kill some steps later at any moment, and start again.

    Returns how far the checkpoint was after each process.
    """
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    reached = [0]
    random = np.random.default_rng(0)
    while reached[-1] < steps and len(reached) < 40:
        process = subprocess.Popen(command, env=environment)
        limit = reached[-1] + int(random.integers(1, 16))
        while process.poll() is None:
            # Always readable, whatever is being written.
            if path.exists() and checkpoint.load(path).step >= limit:
                time.sleep(float(random.uniform(0, 0.02)))
                process.send_signal(signal.SIGKILL)
                break
            time.sleep(0.005)
        assert process.wait() in (0, -signal.SIGKILL)
        reached.append(checkpoint.load(path).step)
        assert reached[-1] >= reached[-2]
    return reached


def test_kill_at_any_moment(tmp_path):
    """SIGKILL in a loop loses at most the steps since the last checkpoint."""
    whole, _ = fake.train(tmp_path / "whole", 8)
    path = tmp_path / "killed"
    command = [sys.executable, fake.__file__, str(path), "8", "0.01"]
    reached = kill_until_done(path, command, 40)
    assert reached[-1] == 40 and len(reached) > 3, reached
    assert equal(checkpoint.load(path).arrays, whole.state.arrays)
    # Nor is anything left of files that were being written.
    fake.train(path, 8)
    assert sorted(os.listdir(tmp_path)) == ["killed", "whole"]


def test_kill_a_compiled_run(tmp_path, compiler, cache):
    """The same with compiled steps that round stochastically."""
    pytest.importorskip("torch_mlir")
    torch = pytest.importorskip("torch")
    from lns.importers.torch_training import import_training_step

    x, y = fake.examples()
    model = torch.nn.Sequential(torch.nn.Linear(6, 50), torch.nn.Dropout(0.5))
    batch = torch.from_numpy(x[: fake.BATCH]), torch.from_numpy(y[: fake.BATCH])
    imported = import_training_step(
        model, torch.nn.CrossEntropyLoss(), batch[:1], batch[1]
    )
    source = tmp_path / "step.pickle"
    source.write_bytes(pickle.dumps(imported))
    script = tmp_path / "run.py"
    script.write_text(
        "import pathlib, pickle, sys, time, lns, training_fake as fake\n"
        f"step = pickle.loads(pathlib.Path({str(source)!r}).read_bytes())\n"
        "recipe = lns.Recipe(storage=(10, 32), second_moment='lns8', warmup=2)\n"
        "x, y = fake.examples()\n"
        "def batch(step):\n"
        "    time.sleep(float(sys.argv[2]))\n"
        "    return x[step % 5 * 8 :][:8], y[step % 5 * 8 :][:8]\n"
        "lns.train(step, None, batch, steps_per_epoch=40, recipe=recipe, resume=True,"
        " checkpoint=sys.argv[1], checkpoint_every=1, progress=False,"
        f" cache_dir={str(cache)!r})\n"
    )
    whole, path = tmp_path / "whole", tmp_path / "killed"
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    subprocess.run([sys.executable, script, whole, "0"], env=environment, check=True)
    reached = kill_until_done(path, [sys.executable, script, path, "0.01"], 40)
    assert reached[-1] == 40 and len(reached) > 3, reached
    assert equal(checkpoint.load(path).arrays, checkpoint.load(whole).arrays)


def test_what_a_killed_process_left_is_removed(saved):
    path, step = saved
    dead = subprocess.Popen([sys.executable, "-c", ""])
    dead.wait()
    names = [f".{path.name}.{dead.pid}", f".{path.name}.1", f".{path.name}.old"]
    for name in names:
        (path.parent / name).write_bytes(b"")
    step.save(path)
    assert sorted(os.listdir(path.parent)) == sorted([path.name, *names[1:]])


def test_a_full_disk_keeps_the_old_checkpoint(saved):
    path, step = saved
    before = path.read_bytes()
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    handler = signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (len(before) // 2, hard))
    try:
        with pytest.raises(
            lns.CheckpointError,
            match=r"step 5: .* be written \(.*; the one that",
        ):
            step.save(path)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
        signal.signal(signal.SIGXFSZ, handler)
    assert path.read_bytes() == before
    assert os.listdir(path.parent) == [path.name]
    step.save(path)  # the limit was the reason


def test_a_folder_that_cannot_be(saved):
    path, step = saved
    with pytest.raises(lns.CheckpointError, match="cannot be written"):
        step.save(path / "below_a_file")


@pytest.mark.parametrize("part", [0.0, 0.2, 0.5, 0.99])
def test_a_file_that_was_cut(saved, part):
    path, _ = saved
    content = path.read_bytes()
    path.write_bytes(content[: int(part * len(content))])
    with pytest.raises(lns.CheckpointError, match="is damaged or no checkpoint"):
        checkpoint.load(path)


def test_every_flipped_bit_of_the_arrays_is_seen(saved):
    path, _ = saved
    content = bytearray(path.read_bytes())
    begin = 8 + int.from_bytes(content[:8], "little")
    for place in range(begin, len(content), 7):
        content[place] ^= 1
        path.write_bytes(content)
        with pytest.raises(lns.CheckpointError, match="is damaged"):
            checkpoint.load(path)
        content[place] ^= 1
    path.write_bytes(content)
    checkpoint.load(path)


def rewrite(path, change):
    """Change the description of a checkpoint."""
    content = path.read_bytes()
    size = int.from_bytes(content[:8], "little")
    header = json.loads(content[8 : 8 + size])
    entry = json.loads(header["__metadata__"]["training"])
    change(entry, header["__metadata__"])
    if "training" in header["__metadata__"]:
        header["__metadata__"]["training"] = json.dumps(entry)
    text = json.dumps(header).encode()
    text += b" " * (-len(text) % 8)
    path.write_bytes(len(text).to_bytes(8, "little") + text + content[8 + size :])


@pytest.mark.parametrize(
    ("change", "message"),
    [
        (lambda e, m: m.pop("training"), "no checkpoint of lns: its metadata has no"),
        (lambda e, m: e.update(version=99), "version 99, this package reads version 1"),
        (lambda e, m: e.pop("step"), "its description is broken .KeyError: 'step'"),
        (lambda e, m: e.update(step="x"), "its description is broken .ValueError"),
        (lambda e, m: e["recipe"].update(eta=-1), r"broken .FormatError: \[M3\] eta"),
        (lambda e, m: e["fields"].pop(), "arrays are not those that were written"),
        (lambda e, m: e["fields"].append(["no", "codes"]), "broken .KeyError"),
    ],
)
def test_a_description_that_is_wrong(saved, change, message):
    path, _ = saved
    rewrite(path, change)
    with pytest.raises(lns.CheckpointError, match=message):
        checkpoint.load(path)


def test_foreign_files(tmp_path):
    path = tmp_path / "other.safetensors"
    with pytest.raises(lns.CheckpointError, match="there is no checkpoint"):
        checkpoint.load(path)
    path.write_text("no tensors")
    with pytest.raises(lns.CheckpointError, match="is damaged or no checkpoint"):
        checkpoint.load(path)
    safetensors.save_file({"w": np.zeros(3)}, path)
    with pytest.raises(lns.CheckpointError, match="is a file of safetensors, but no"):
        checkpoint.load(path)


def test_checkpoints_of_another_model_or_recipe(saved):
    path, step = saved
    other = fake.FakeStep(5, recipe=step.recipe.with_changes(eta=0.75))
    with pytest.raises(lns.CheckpointError, match=r"another recipe, whose eta is 0\."):
        other.load(path)
    for change, message in (
        (("fc.weight", "velocity", (3, 6), "float32"), "it has no fc.weight.velocity"),
        (None, "it has fc.weight.second_moment, which this model does not"),
    ):
        described = list(fake.STATES[:3])
        if change:
            described = [*fake.STATES, fake.Described(*change)]
        other = fake.FakeStep(5, recipe=step.recipe)
        other.state = State.initial(described, fake.weights(), fake.STORAGE, 8.0)
        before = other.state.copy()
        with pytest.raises(lns.CheckpointError, match=message):
            other.load(path)
        assert equal(before, other.state.arrays)
    state = other.state
    state.arrays["fc.bias", "value"] = np.zeros(4, np.float32)
    with pytest.raises(lns.CheckpointError, match=r"fc.bias.value is float32 of shape"):
        other.load(path)


def test_a_run_goes_on_with_what_it_began_with(tmp_path):
    path = tmp_path / "run"
    fake.train(path, 1)
    with pytest.raises(lns.CheckpointError, match="a run with total_steps 5, this one"):
        fake.train(path, 2)
    with pytest.raises(lns.CheckpointError, match="a run with seed 3, this one has 4"):
        fake.train(path, 1, seed=4)
    constant = lns.Recipe(schedule="constant")
    path = tmp_path / "constant"
    fake.train(path, 1, recipe=constant)
    longer, _ = fake.train(path, 2, recipe=constant)  # no end that would change
    assert longer.steps == 10

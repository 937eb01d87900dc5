# Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Test networks on the simulator: folder, then names of files in test/Models."""

from __future__ import annotations

import re
import sys
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from simulation import Model, call, compare, counts, same_bits

import lns

MODELS = Path(__file__).resolve().parents[1] / "Models"
TYPES = {"f32": np.float32, "i64": np.int64, "i16": np.int16}
SAME_DATAPATH, OTHER_DATAPATH = "datapath=pe", "datapath=pe<entries=1>"


@dataclass(frozen=True)
class Argument:
    """An argument of a network; of a training step also what it keeps in it."""

    name: str
    shape: tuple[int, ...]
    dtype: type
    state: str = ""


@dataclass(frozen=True)
class Network:
    """What a function takes, and how many results it gives."""

    entry: str
    options: list[str]
    arguments: list[Argument]
    num_results: int


def read_network(module: Path) -> Network:
    """Of a network that runs as it is, from the head of its file."""
    entry, options = "", [f"--quantize={SAME_DATAPATH}"]
    arguments: list[Argument] = []
    results: list[Argument] = []
    target = arguments
    for line in module.read_text().splitlines():
        if not line.startswith("//"):
            break
        if found := re.match(r"// Entry @(\w+)\.(?:.*(--params=[0-9-]+))?", line):
            entry = found[1]
            options += [found[2]] if found[2] else []
        if line.startswith("// Results:"):
            target = results
        if found := re.match(r"//   \d+: (\S+) (\S+) (f32|i64)$", line):
            shape = () if found[2] == "scalar" else map(int, found[2].split("x"))
            target.append(Argument(found[1], tuple(shape), TYPES[found[3]]))
    return Network(entry, options, arguments, len(results))


def read_step(module: Path) -> Network:
    """Of a training step, from the function that is built."""
    text = call("lns-opt", module, f"--lns-build-training-step={SAME_DATAPATH}")
    function = re.search(r"func\.func @(\w+)\((%arg0.*?)\) -> \((.*)\) \{\n", text)
    assert function, f"{module}: no training step was built"
    arguments = []
    for typ, attributes in re.findall(r"%arg\d+: (\S+) \{([^}]*)\}", function[2]):
        shape = re.fullmatch(r"(?:tensor<((?:\d+x)*))?(f32|i64|i16)>?", typ)
        assert shape, typ
        name, state = (
            re.search(rf'lns\.{key} = "([^"]*)"', attributes)
            for key in ("name", "(?:state|operand)")
        )
        arguments.append(
            Argument(
                name[1] if name else "",
                tuple(map(int, (shape[1] or "").split("x")[:-1])),
                TYPES[shape[2]],
                state[1] if state else "",
            )
        )
    options = [f"--training-step={SAME_DATAPATH}"]
    return Network(function[1], options, arguments, function[3].count("{lns."))


def make(argument: Argument, random: np.random.Generator) -> np.ndarray:
    """An array of usual size: activations stay near 1, indices are in range."""
    name, shape, dtype = argument.name, argument.shape, argument.dtype
    if name.endswith("position_ids"):
        return np.arange(np.prod(shape), dtype=dtype).reshape(shape)
    if name.endswith("attention_mask"):
        mask = np.ones(shape, dtype)
        mask[::2, -5:] = 0
        return mask
    if dtype == np.int64:
        return np.asarray(random.integers(0, 2, shape), dtype)
    if name.endswith("running_var") or argument.state.endswith("moment"):
        return np.asarray(random.uniform(0.5, 1.5, shape), dtype)
    if argument.state in ("scale", "eta", "value_eta") or "correction" in name:
        return np.asarray(0.25, dtype)
    is_weight = "weight" in name or "params" in name
    fan_in = int(np.prod(shape[1:])) if is_weight else 1
    values = np.asarray(random.normal(0, 1, shape) / max(fan_in, 1) ** 0.5, "f4")
    if argument.state == "codes":
        return lns.Format(16, 2048).quantize(values, 0.25)[0]
    return values


def check(name: str, folder: Path) -> None:
    """Compare all ways to run a network with its reference."""
    module = MODELS / f"{name}.mlir"
    # A step whose loss is marked is built; the others are networks as they are.
    is_step = "lns.loss" in module.read_text()
    network = read_step(module) if is_step else read_network(module)
    assert network.arguments and network.num_results, f"{module}: no signature"
    folder.mkdir(parents=True, exist_ok=True)
    random = np.random.default_rng(1)
    inputs = []
    for i, argument in enumerate(network.arguments):
        inputs.append(folder / f"{i}.npy")
        np.save(inputs[-1], make(argument, random))
    model = Model(module, folder, network.options, network.entry)
    expected = model.reference(inputs, network.num_results)
    assert all(np.isfinite(value).all() for value in expected), f"{name}: no number"
    assert any(np.unique(value).size > 2 for value in expected), f"{name}: constant"
    values, reports = model.simulate(inputs, len(expected))
    compare(name, expected, values, reports)
    total = reports[0]["total"]
    print(
        f"{name}: {total['runs']} runs, {total['macs']} products, "
        f"{total['cycles']} cycles, {sum(v.size for v in expected)} results: 0 differ"
    )
    if name != "mlp":
        return
    # Controls: another datapath has other bits, another schedule other cycles but
    # the same bits, so that equality above says something.
    options = [each.replace(SAME_DATAPATH, OTHER_DATAPATH) for each in network.options]
    other = Model(module, folder / "other", options, network.entry)
    wrong, _ = other.simulate(inputs, len(expected))
    assert not same_bits(wrong[0][0], expected[0]), "control: the same bits"
    alone, serial = model.simulate(
        inputs, len(expected), "--accelerator=overlap=false dataflow=auto"
    )
    compare("mlp without overlap", expected, alone, serial)
    assert serial[0]["total"]["cycles"] > total["cycles"]
    assert counts(serial[0]) != counts(reports[0]), "control: the same counts"
    print("controls: other bits with another datapath, other cycles without overlap")


if __name__ == "__main__":
    for each in sys.argv[2:]:
        check(each, Path(sys.argv[1]) / each)

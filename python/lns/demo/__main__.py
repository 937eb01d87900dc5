# Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""``python -m lns.demo``: train, compile, run on the test images, compare."""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

import lns

from ..toolchain import cpu_name
from . import evaluate
from .data import Images, fashion_mnist
from .progress import Progress
from .results import Network, Variant, missed, plot, table, write_json
from .timing import separately

BATCH = 200
SNR_IMAGES = 2000
EPOCHS = {"MLP": 8, "CNN": 6}


@dataclass(frozen=True)
class Choice:
    """One way to compile a network."""

    name: str
    format: tuple[int, int] | None
    weight_scale: str = "tensor"
    control: bool = False

    def keywords(self) -> dict[str, Any]:
        """The keywords of ``lns.compile``."""
        if self.format is None:
            return {"quantize": False}
        return {"format": self.format, "weight_scale": self.weight_scale}

    def compile(self, model: Any, expose: bool = False) -> lns.Program:
        """The program for one batch."""
        example = np.zeros((BATCH, 1, 28, 28), np.float32)
        return lns.compile(
            model, (example,), expose_contractions=expose, **self.keywords()
        )


CHOICES = (
    Choice("compiled f32", None),
    Choice("LNS8 per tensor", (8, 8)),
    Choice("LNS8 per channel", (8, 8), "channel"),
    Choice("control (8,32)", (8, 32), control=True),
)


def parse() -> argparse.Namespace:
    """The command line."""
    parser = argparse.ArgumentParser(
        prog="lns.demo", description="Fashion-MNIST by networks in LNS8, against f32."
    )
    parser.add_argument("--out", type=Path, default=Path("out"), help="results")
    parser.add_argument(
        "--checkpoints",
        type=Path,
        default=Path(".cache/demo"),
        help="where trained networks are kept; remove it to train again",
    )
    parser.add_argument(
        "--models", default="MLP,CNN", help="which networks (default MLP,CNN)"
    )
    parser.add_argument(
        "--threads",
        type=int,
        default=os.cpu_count() or 1,
        help="threads of the timings, beside one (default: all)",
    )
    arguments = parser.parse_args()
    unknown = set(arguments.models.split(",")) - set(EPOCHS)
    if unknown:
        parser.error(f"unknown model {unknown.pop()!r}; known are {', '.join(EPOCHS)}")
    return arguments


def run_network(
    name: str, train: Images, test: Images, options: argparse.Namespace, log: Progress
) -> Network:
    """Everything about one network."""
    import torch

    from .training import trained

    log.step(f"{name}: training in PyTorch f32, {EPOCHS[name]} epochs")
    model, now = trained(name, train, EPOCHS[name], options.checkpoints, log.moving)
    if not now:
        log.step(f"{name}: trained in an earlier run (kept in {options.checkpoints})")

    def torch_call(images: Any) -> Any:
        with torch.inference_mode():
            return model(torch.from_numpy(images)).numpy()

    expected = evaluate.predictions(torch_call, test, BATCH)
    weights = {**dict(model.named_parameters()), **dict(model.named_buffers())}
    floats = [tensor for tensor in weights.values() if tensor.is_floating_point()]
    network = Network(
        name=name,
        parameters=sum(p.numel() for p in model.parameters()),
        epochs=EPOCHS[name],
        trained_now=now,
        accuracy=evaluate.accuracy(expected, test),
        weight_bytes=sum(t.numel() * t.element_size() for t in floats),
        median_ms={},
        variants=[],
    )
    log.step(f"{name}: PyTorch f32 {network.accuracy:.2f} % of {len(test):,} images")
    snr_images = Images(test.images[:SNR_IMAGES], test.labels[:SNR_IMAGES])
    reference = CHOICES[0].compile(model, expose=True)
    with tempfile.TemporaryDirectory(prefix="lns-demo-") as folder:
        batch = Path(folder) / "batch.npy"
        np.save(batch, test.images[:BATCH])
        checkpoint = Path(folder) / "model.pt"
        torch.save(model.state_dict(), checkpoint)
        threads = sorted({1, options.threads})
        for count in threads:
            times = separately(batch, name, str(checkpoint), threads=count)
            network.median_ms[count] = times["median_ms"]
        for choice in CHOICES:
            variant, program = run_choice(choice, model, test, expected, log)
            if choice.format is not None:
                variant.snr_db = evaluate.signal_to_noise(
                    reference, choice.compile(model, expose=True), snr_images, BATCH
                )
            library = Path(folder) / "program.so"
            program.save(library)
            for count in threads:
                times = separately(batch, str(library), threads=count)
                variant.median_ms[count] = times["median_ms"]
            network.variants.append(variant)
            log.step(
                f"{name}: {choice.name} {variant.accuracy:.2f} %, "
                f"{variant.in_lns} of {variant.contractions} contractions in LNS"
            )
    return network


def run_choice(
    choice: Choice, model: Any, test: Images, expected: Any, log: Progress
) -> tuple[Variant, lns.Program]:
    """Compile one way and classify all test images."""
    start = time.perf_counter()
    program = choice.compile(model)
    seconds = time.perf_counter() - start
    classes = evaluate.predictions(watched(program, log), test, BATCH)
    in_lns = sum(entry.get("computed") == "lns" for entry in program.report)
    variant = Variant(
        name=choice.name,
        format="f32"
        if choice.format is None
        else f"({choice.format[0]},{choice.format[1]})",
        accuracy=evaluate.accuracy(classes, test),
        agreement=100 * float((classes == expected).mean()),
        in_lns=in_lns,
        contractions=len(program.report),
        weight_bytes=program.weight_bytes.kept,
        compile_s=seconds,
        from_cache=program.compiled is not None and program.compiled.from_cache,
        control=choice.control,
    )
    return variant, program


def watched(call: Callable[[Any], Any], log: Progress) -> Callable[[Any], Any]:
    """``call``, with a moving line of progress."""
    done = 0

    def wrapped(images: Any) -> Any:
        nonlocal done
        done += len(images)
        log.moving(f"image {done:,}")
        return call(images)

    return wrapped


def main() -> int:
    """Run the demo; 0 if every bar is reached."""
    options = parse()
    log = Progress()
    # Two pools of threads in one process (PyTorch's and ours): neither may spin.
    os.environ.setdefault("OMP_WAIT_POLICY", "passive")
    train, test = fashion_mnist("train"), fashion_mnist("t10k")
    import torch

    options.out.mkdir(parents=True, exist_ok=True)
    facts = {
        "cpu": cpu_name(),
        "cores": os.cpu_count(),
        "torch": torch.__version__,
        "batch": BATCH,
        "test_images": len(test),
        "datapath": "float<high>",
    }
    log.step(
        f"{facts['cpu']}, {facts['cores']} cores; PyTorch {torch.__version__}; "
        f"{len(train):,} training and {len(test):,} test images"
    )
    names = options.models.split(",")
    networks = [run_network(name, train, test, options, log) for name in names]
    problems = [problem for network in networks for problem in missed(network)]
    facts["seconds"] = round(log.seconds, 1)
    write_json(options.out / "demo.json", networks, facts, problems)
    for network in networks:
        print(
            f"\n{network.name}: {network.parameters:,} parameters, {network.epochs} "
            f"epochs, {len(test):,} test images, batches of {BATCH}\n"
        )
        print(table(network, BATCH))
    print(
        f"\nSNR: the contraction's result against compiled f32, first {SNR_IMAGES:,} "
        "images. Times: median, each program in a process of its own,"
        f"\n{facts['cpu']}."
    )
    try:
        plot(options.out / "demo-noise.png", networks)
        print(f"Noise of each layer: {options.out / 'demo-noise.png'}")
    except ImportError:
        print("No plot: matplotlib is not installed (pip install 'lns[plot]')")
    print(f"All numbers: {options.out / 'demo.json'}")
    for problem in problems:
        print(f"MISSED: {problem}")
    print(f"{'Bars missed' if problems else 'All bars reached'}, {log.seconds:.0f} s")
    return 1 if problems else 0


if __name__ == "__main__":
    try:
        sys.exit(main())
    except lns.LNSError as error:
        print(f"lns.demo: error: {error}", file=sys.stderr)
        sys.exit(2)

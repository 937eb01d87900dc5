# Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""``python -m lns.demo``: train, compile, run on test data, compare with PyTorch."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Callable
from pathlib import Path

import lns

from ..toolchain import cpu_name
from . import plots
from .progress import Progress
from .results import Network, missed, table, write_json
from .study import Study, run

Make = Callable[[argparse.Namespace, Progress], Study]


# Each part imports what it needs itself: --only mlp needs no package of MiniLM.
def _mlp(options: argparse.Namespace, log: Progress) -> Study:
    from . import images

    return images.study("MLP", options, log)


def _cnn(options: argparse.Namespace, log: Progress) -> Study:
    from . import images

    return images.study("CNN", options, log)


def _gpt(options: argparse.Namespace, log: Progress) -> Study:
    from . import text

    return text.study(options, log)


def _minilm(options: argparse.Namespace, log: Progress) -> Study:
    from . import sentences

    return sentences.study(options, log)


def _accelerator(options: argparse.Namespace, log: Progress) -> Study:
    from . import simulated

    return simulated.study(options, log)


PARTS: dict[str, Make] = {
    "mlp": _mlp,
    "cnn": _cnn,
    "gpt": _gpt,
    "minilm": _minilm,
    "accelerator": _accelerator,
}


def parse(arguments: list[str] | None = None) -> argparse.Namespace:
    """The command line."""
    parser = argparse.ArgumentParser(
        prog="lns.demo",
        description="Images, text and sentences by networks in LNS8, against f32.",
    )
    parser.add_argument("--out", type=Path, default=Path("out"), help="results")
    parser.add_argument(
        "--checkpoints",
        type=Path,
        default=Path(".cache/demo"),
        help="where trained networks are kept; remove it to train again",
    )
    parser.add_argument(
        "--only",
        type=lambda value: value.lower().split(","),
        default=list(PARTS),
        metavar="PARTS",
        help=f"some of {','.join(PARTS)} (default: all)",
    )
    parser.add_argument(
        "--threads",
        type=int,
        default=os.cpu_count() or 1,
        help="threads of the timings, beside one (default: all)",
    )
    options = parser.parse_args(arguments)
    unknown = [part for part in options.only if part not in PARTS]
    if unknown:
        parser.error(f"unknown part {unknown[0]!r}; known are {', '.join(PARTS)}")
    return options


def show(networks: list[Network]) -> None:
    """The table of each network and what it says below."""
    for network in networks:
        print(f"\n{network.name}: {network.parameters:,} parameters, {network.title}\n")
        print(table(network))
        if network.notes:
            print()
        for note in network.notes:
            print(note)


def main() -> int:
    """Run the demo; 0 if every bar is reached."""
    options = parse()
    log = Progress()
    # Two pools of threads in one process (PyTorch's and ours): neither may spin.
    os.environ.setdefault("OMP_WAIT_POLICY", "passive")
    try:
        import torch
    except ImportError as error:
        raise lns.MissingExtraError(
            f"PyTorch cannot be imported ({error}), and the demo trains with it: "
            "pip install 'lns[torch]', or run scripts/demo"
        ) from error
    options.out.mkdir(parents=True, exist_ok=True)
    facts = {
        "cpu": cpu_name(),
        "cores": os.cpu_count(),
        "torch": torch.__version__,
        "datapath": "float<high>",
    }
    log.step(f"{facts['cpu']}, {facts['cores']} cores; PyTorch {torch.__version__}")
    networks = []
    for part in options.only:
        start = log.seconds
        networks.append(run(PARTS[part](options, log), options, log))
        log.step(f"{networks[-1].name}: done in {log.seconds - start:.0f} s")
    problems = [problem for network in networks for problem in missed(network)]
    facts["seconds"] = round(log.seconds, 1)
    write_json(options.out / "demo.json", networks, facts, problems)
    show(networks)
    print(
        "\nTimes: median, each program in a process of its own, "
        f"{facts['cpu']}. SNR: a contraction's\nresult against compiled f32."
    )
    noisy = [n for n in networks if any(variant.snr_db for variant in n.variants)]
    try:
        if noisy:
            plots.noise(options.out / "demo-noise.png", noisy)
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

# Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""``python -m lns.experiments NAME``: one experiment, its table, JSON and plot."""

from __future__ import annotations

import argparse
import os
import shlex
import sys
from collections.abc import Sequence
from pathlib import Path

from ..errors import LNSError
from .configuration import BACKENDS

MISSED, WRONG_CALL = 1, 2


def arguments(argv: Sequence[str] | None, names: dict[str, str]) -> argparse.Namespace:
    """The command line."""
    parser = argparse.ArgumentParser(
        prog="scripts/experiments",
        description="Experiments on training in the logarithmic number system.\n\n"
        + "\n".join(f"  {name:<12} {title}" for name, title in names.items()),
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    add = parser.add_argument
    add("names", nargs="+", metavar="NAME", choices=[*names, "all"])
    add("--out", type=Path, default=Path("out/experiments"), help="folder of results")
    add(
        "--backend",
        choices=[b for b in BACKENDS if b != "f32"],
        default="compiled",
        help="the logarithmic runs by compiled code, or by PyTorch emulating it",
    )
    add("--quick", action="store_true", help="one seed and a fifth of the length")
    add("--seeds", type=int, help="as many seeds, from 0 (default: by experiment)")
    add("--length", type=int, help="epochs or steps (default: by experiment)")
    add("--threads", type=int, default=1, help="of every run (default: 1)")
    add(
        "--fresh", action="store_true", help="run again what an earlier command has run"
    )
    add(
        "--page",
        type=Path,
        help="put tables and plots into the sections of this page, such as "
        "docs/training-results.md",
    )
    add("--check", action="store_true", help="exit with 1 where a bar is missed")
    return parser.parse_args(argv)


def main(argv: Sequence[str] | None = None) -> int:
    """Run what the command line asks for; the exit code."""
    try:
        import torch
    except ImportError as error:
        print(
            f"lns.experiments: error: PyTorch cannot be imported ({error}): pip "
            "install 'lns[torch]', or run scripts/experiments",
            file=sys.stderr,
        )
        return WRONG_CALL
    from ..demo.progress import Progress
    from . import families
    from .page import update
    from .registry import EXPERIMENTS, Setting
    from .report import write
    from .runs import Runs

    families.register()
    given = list(sys.argv[1:] if argv is None else argv)
    options = arguments(given, {n: e.title for n, e in EXPERIMENTS.items()})
    os.environ["OMP_NUM_THREADS"] = str(options.threads)
    torch.set_num_threads(options.threads)
    runs = Runs(options.out / "runs", Progress(), options.fresh)
    setting = Setting(
        runs, options.backend, options.quick, options.seeds, options.length
    )
    names = list(EXPERIMENTS) if "all" in options.names else options.names
    missed = []
    for name in names:
        try:
            finding = EXPERIMENTS[name].run(setting)
            rest = [word for word in given if word not in names and word != "all"]
            command = shlex.join(["scripts/experiments", name, *rest])
            text = write(finding, options.out, command)
            print("\n" + text, flush=True)
            if options.page:
                update(options.page, text, options.out / f"{finding.name}.png")
        except LNSError as error:
            print(f"lns.experiments: error: {name}: {error}", file=sys.stderr)
            return WRONG_CALL
        missed += [f"{name}: {text}" for text in finding.missed()]
    for text in missed:
        print(f"MISSED: {text}")
    return MISSED if missed and options.check else 0


if __name__ == "__main__":
    sys.exit(main())

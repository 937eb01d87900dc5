# Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Broken programs of the accelerator: folder, how many of each file, files.

Tools give an error with a message for each, or take it; none dies of a signal.
"""

from __future__ import annotations

import os
import random
import re
import subprocess
import sys
from collections import Counter
from pathlib import Path

TOKEN = re.compile(r"[%@#!]?[A-Za-z_][\w.$-]*|%\w+|-?\d+(?:\.\d+)?|\s+|.")
NUMBERS = ("0", "1", "2", "3", "7", "8", "33", "64", "-1", "-8")
LARGE = ("4294967296", "9223372036854775807", "-9223372036854775808", "1e40")
TYPES = (
    "i1", "i8", "i24", "i32", "i64", "f32", "index", "vector<4xi8>", "memref<4xi8>",
    "memref<*xf32>", "tensor<4xi8>", "!lnshw.token", "!lns.num<8, 8>", "none",
)  # fmt: skip
BATCH = 200  # texts in one call
# The passes that take programs, one after another on its own copy.
PIPELINES = (
    "--lnshw-check-hazards",
    "--lnshw-pipeline",
    "--convert-lnshw-to-arith",
    "--canonicalize --cse --lnshw-check-hazards",
)


def change_token(rng: random.Random, parts: list[str], i: int) -> None:
    """Another number, type or name, or one from elsewhere, or nothing."""
    part = parts[i]
    if re.fullmatch(r"-?\d+(\.\d+)?", part) and rng.random() < 0.7:
        # Loops stay short.
        is_constant = "arith.constant" in parts[max(0, i - 2) : i]
        parts[i] = rng.choice(NUMBERS if is_constant else NUMBERS + LARGE)
    elif part in TYPES and rng.random() < 0.7:
        parts[i] = rng.choice(TYPES)
    elif part[0] in "%@#!" and rng.random() < 0.8:
        same = [p for p in parts if p[0] == part[0]]
        parts[i] = rng.choice([*same, part[0] + "unknown"])
    elif rng.random() < 0.3:
        parts[i] = ""
    else:
        parts[i] = rng.choice([p for p in parts if not p.isspace()])


def mutate(rng: random.Random, text: str) -> str:
    """A text with one or two changes of lines or of words, or its beginning."""
    for _ in range(rng.randint(1, 2)):
        kind = rng.random()
        if kind < 0.05 or not text.strip():
            text = text[: rng.randrange(len(text) + 1)]
            continue
        lines = text.splitlines(keepends=True)
        i = rng.randrange(len(lines))
        if kind < 0.15:
            del lines[i]
        elif kind < 0.22:
            lines.insert(rng.randrange(len(lines)), lines[i])
        elif kind < 0.3:
            j = min(i + rng.randint(1, 3), len(lines) - 1)
            lines[i], lines[j] = lines[j], lines[i]
        else:
            parts = TOKEN.findall(text)
            words = [k for k, part in enumerate(parts) if not part.isspace()]
            change_token(rng, parts, rng.choice(words))
            lines = parts
        text = "".join(lines) or "\n"
    return text


def split(text: str) -> tuple[str, str]:
    """The accelerator's part and the host's, which stays as it is.

    Other dialects' parsers are not what is tested; of a module in braces the host's
    part is left out.
    """
    inner = re.compile(r"^ +func\.func .*?^ +\}\n", re.DOTALL | re.MULTILINE)
    outer = re.compile(r"^func\.func .*?^\}\n", re.DOTALL | re.MULTILINE)
    text = inner.sub("", text)
    return outer.sub("", text), "".join(outer.findall(text))


def run(*command: str) -> tuple[int, str]:
    path = os.path.join(os.environ["LNS_BIN"], command[0])
    try:
        done = subprocess.run(
            [path, *command[1:]],
            capture_output=True,
            text=True,
            timeout=300,
            check=False,
        )
    except subprocess.TimeoutExpired:
        return -1, "it takes more than five minutes"
    return done.returncode, done.stderr


def check(folder: Path, name: str, case: str, *command: str) -> str:
    """Run a tool on one text: whether it was taken. It must not crash."""
    path = folder / "case.mlir"
    path.write_text(case)
    code, message = run(command[0], str(path), *command[1:])
    if code in (0, 1, 2) and (code == 0) == ("error:" in message):
        code = -2
    if code not in (0, 1, 2):
        kept = folder / f"{name}.mlir"
        kept.write_text(case)
        raise SystemExit(f"{' '.join(command)} {kept}: {code}\n{message[-2000:]}")
    return "refused" if code else "taken"


def check_batch(folder: Path, cases: list[str], pipeline: str) -> None:
    """Run lns-opt on many texts at once; on each alone where that crashes."""
    batch = folder / "batch.mlir"
    batch.write_text("\n// -----\n".join(cases))
    options = pipeline.split()
    code, _ = run("lns-opt", str(batch), "-split-input-file", *options)
    if code in (0, 1):
        return
    for i, case in enumerate(cases):
        check(folder, f"opt{i}", case, "lns-opt", *options)
    raise SystemExit(f"lns-opt {batch} {pipeline}: {code}")


def main(folder: Path, count: int, files: list[str]) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    counts: Counter[str] = Counter()
    for file in files:
        text, host = split(Path(file).read_text())
        rng = random.Random(Path(file).name)
        cases = [mutate(rng, text) + host for _ in range(count)]
        for first in range(0, count, BATCH):
            for pipeline in PIPELINES:
                check_batch(folder, cases[first : first + BATCH], pipeline)
        counts["through lns-opt"] += count * len(PIPELINES)
        for i, case in enumerate(cases[: count // 5] if host else []):
            result = check(folder, f"sim{i}", case, "lns-sim", "--timing")
            counts[f"{result} by lns-sim"] += 1
    print(", ".join(f"{n} {what}" for what, n in sorted(counts.items())))


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]), sys.argv[3:])

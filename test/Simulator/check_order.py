# Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Programs that sum in another order than P6 on Inputs/reduction.mlir: folder.

Once lowered, nothing says in which order a contraction would sum: no verifier can
refuse these. They run, and have other bits than the reference.
"""

from __future__ import annotations

import re
import sys
from pathlib import Path

import numpy as np
from simulation import Model, call, same_bits

MODULE = Path(__file__).resolve().parent / "Inputs" / "reduction.mlir"
MACHINE = "lanes=4,buffer_a=1024,buffer_b=128"


def backward(text: str) -> str:
    """The loop over the reduction runs from the last tile to the first."""
    loop = re.search(
        r"scf\.for (%\w+) = %c0 to %c(\d+) step %c(\d+) iter_args.*\n"
        r"(?=(?:(?!.*scf\.for).*\n)*?.*lnshw\.mac)",
        text,
    )
    assert loop, "there is no loop over the reduction"
    head, body = text[: loop.end()], text[loop.end() :]
    reverse = (
        f"%last = arith.constant {int(loop[2]) - int(loop[3])} : index\n"
        f"%reverse = arith.subi %last, {loop[1]} : index\n"
    )
    return head + reverse + body.replace(f", {loop[1]}]", ", %reverse]")


def interleaved(text: str) -> str:
    """Both operands flatten the two dimensions of the reduction the other way."""
    lines = [
        line.replace("(d0, d1, d2) -> (d0", "(d0, d2, d1) -> (d0").replace(
            "columns = [6, 80]", "columns = [80, 6]"
        )
        if "lnshw.load" in line
        else line
        for line in text.splitlines(keepends=True)
    ]
    return "".join(lines)


def main(folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    random = np.random.default_rng(3)
    x = random.uniform(0.5, 1, (9, 6, 80)).astype(np.float32)
    w = random.uniform(0.5, 1, (7, 6, 80)).astype(np.float32)
    x[:, 3:] *= -1  # sums go up, and down again
    inputs = [folder / "x.npy", folder / "w.npy"]
    for bits, headroom, commutes in ((16, 5, False), (24, 8, True)):
        np.save(inputs[0], x)
        np.save(inputs[1], w)
        w *= np.exp2(random.uniform(-10, 0, w.shape)).astype(np.float32)  # rounded
        quantize = f"datapath=pe<accumulator_bits={bits},headroom={headroom}>"
        options = [f"--quantize={quantize}"]
        expected = Model(MODULE, folder, options, "reduction").reference(inputs, 1)
        machine = f"{MACHINE},accumulator_bits={bits}"
        lowered = call(
            "lns-opt",
            MODULE,
            f"--lns-quantize={quantize}",
            f"--lns-lower-to-lnshw=configuration={machine}",
        )
        for change, is_equal in (
            (str, True),
            (backward, commutes),  # only a sum that saturates depends on it [P5]
            (interleaved, False),  # other products are rounded together [P5, P6]
        ):
            text = change(lowered)
            assert (text == lowered) == (change is str)
            program = folder / "program.mlir"
            program.write_text(text)
            model = Model(program, folder, [], "reduction")
            values, reports = model.simulate(inputs, 1)
            for other in values:
                assert same_bits(other[0], expected[0]) == is_equal, (bits, change)
            saturations = reports[0]["total"]["saturations"]
            if change is str:
                assert (saturations > 0) == (bits == 16), saturations
            print(
                f"{bits} bits, {change.__name__}: {saturations} saturations, "
                f"{np.count_nonzero(values[0][0] != expected[0])} of "
                f"{expected[0].size} results differ"
            )


if __name__ == "__main__":
    main(Path(sys.argv[1]))

# Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Networks as lists of contractions, for models of accelerators.

A workload has the shapes of a network and nothing else: no weights, no ops between.
``python -m lns.accelerator.workloads bert-base > bert.mlir`` writes one function a
contraction, on codes; ``lns-sim --timing bert.mlir`` says what it costs. Networks:
``bert-base``, ``bert-large`` (Devlin et al., 2018) and ``resnet50`` (He et al., 2015,
with the stride in the 3x3 convolutions, as torchvision has it).
"""

from __future__ import annotations

import argparse
import math
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

_DATAPATH = "#lns.pe"
_CODE = "!lns.num<8, 8>"


@dataclass(frozen=True)
class Contraction:
    """``result[out] = Σ lhs[l] · rhs[r]`` over named dimensions.

    An index is the name of a dimension, or ``"y*2+i"`` for a convolution. Dimensions
    that no result has are summed over, in the order of ``sizes``.
    """

    name: str
    sizes: dict[str, int]
    lhs: tuple[str, ...]
    rhs: tuple[str, ...]
    result: tuple[str, ...]

    @property
    def macs(self) -> int:
        """Products."""
        return math.prod(self.sizes.values())

    def extent(self, index: str) -> int:
        """How many values an index takes."""
        total = 1
        for term in index.split("+"):
            name, _, factor = term.partition("*")
            total += (self.sizes[name] - 1) * int(factor or 1)
        return total

    def shape(self, indices: Sequence[str]) -> str:
        """A tensor's shape as MLIR spells it, with an ``x`` behind it."""
        return "".join(f"{self.extent(index)}x" for index in indices)

    def to_mlir(self, codes: bool = False) -> str:
        """A function of the two operands, their scales, and with ``codes`` the result's
        scale: then the result is quantized on the way out [Q1]."""
        dims, out = ", ".join(self.sizes), ", ".join(self.result)

        def access(indices: Sequence[str]) -> str:
            spelled = ", ".join(index.replace("*", " * ") for index in indices)
            return f"affine_map<({dims}) -> ({spelled})>"

        def tensor(indices: Sequence[str], element: str) -> str:
            return f"tensor<{self.shape(indices)}{element}>"

        lhs, rhs = tensor(self.lhs, _CODE), tensor(self.rhs, _CODE)
        sums, numbers = tensor(self.result, "i32"), tensor(self.result, "f32")
        result = tensor(self.result, _CODE) if codes else numbers
        identity, one = f"affine_map<({out}) -> ({out})>", f"affine_map<({out}) -> ()>"
        maps = ", ".join(access(i) for i in (self.lhs, self.rhs, self.result))
        arguments = f"%a: {lhs}, %b: {rhs}, %sa: tensor<f32>, %sb: tensor<f32>"
        if codes:
            arguments += ", %sy: tensor<f32>"
        lines = [
            f'func.func @"{self.name}"({arguments}) -> {result} {{',
            f"  %zero = arith.constant dense<0> : {sums}",
            f"  %empty = tensor.empty() : {numbers}",
            f"  %sum = lns.contract ins(%a, %b : {lhs}, {rhs}) outs(%zero : {sums})",
            f"    {{indexing_maps = [{maps}], datapath = {_DATAPATH},",
            f'     lns.name = "{self.name}"}} -> {sums}',
            f"  %y = lns.finish ins(%sum, %sa, %sb : {sums}, tensor<f32>, tensor<f32>)",
            f"    outs(%empty : {numbers})",
            f"    {{indexing_maps = [{identity}, {one}, {one}, {identity}],",
            f"     operand_types = [{_CODE}, {_CODE}], datapath = {_DATAPATH}}}",
            f"    -> {numbers}",
        ]
        if codes:
            lines += [
                f"  %c = lns.quantize %y scale(%sy) {{scale_map = {one}}} :",
                f"    {numbers}, tensor<f32> -> {result}",
            ]
        lines += [f"  return %{'c' if codes else 'y'} : {result}", "}"]
        return "\n".join(lines)

    def gradients(self) -> tuple[Contraction, Contraction]:
        """Those of the two operands, where no index is a sum."""
        dims = list(self.sizes)

        def gradient(
            suffix: str, other: tuple[str, ...], target: tuple[str, ...]
        ) -> Contraction:
            order = [*target, *(d for d in dims if d not in target)]
            return Contraction(
                f"{self.name}.{suffix}",
                {d: self.sizes[d] for d in order},
                self.result,
                other,
                target,
            )

        return gradient("lhs_gradient", self.rhs, self.lhs), gradient(
            "rhs_gradient", self.lhs, self.rhs
        )


def linear(name: str, rows: int, columns: int, reduction: int) -> Contraction:
    """``x [rows, reduction] · w [columns, reduction]``."""
    return Contraction(
        name,
        {"m": rows, "n": columns, "k": reduction},
        ("m", "k"),
        ("n", "k"),
        ("m", "n"),
    )


def convolution(
    name: str, channels: int, filters: int, size: int, kernel: int, stride: int
) -> Contraction:
    """One image [1, channels, …], already padded, to [1, filters, size, size]."""
    step = f"*{stride}" if stride > 1 else ""
    return Contraction(
        name,
        {
            "b": 1,
            "f": filters,
            "y": size,
            "x": size,
            "i": kernel,
            "j": kernel,
            "c": channels,
        },
        ("b", "c", f"y{step}+i", f"x{step}+j"),
        ("f", "c", "i", "j"),
        ("b", "f", "y", "x"),
    )


def bert(
    layers: int,
    hidden: int,
    heads: int,
    sequence: int,
    batch: int = 1,
    training: bool = False,
) -> Iterator[Contraction]:
    """The layers of an encoder; with ``training`` both gradients of each, too."""
    tokens, depth = batch * sequence, hidden // heads
    for i in range(layers):
        forward = [
            linear(f"layer{i}.{n}", tokens, hidden, hidden)
            for n in ("query", "key", "value")
        ]
        scores = {"h": batch * heads, "m": sequence, "n": sequence, "k": depth}
        context = {"h": batch * heads, "m": sequence, "n": depth, "k": sequence}
        forward += [
            Contraction(
                f"layer{i}.scores",
                scores,
                ("h", "m", "k"),
                ("h", "n", "k"),
                ("h", "m", "n"),
            ),
            Contraction(
                f"layer{i}.context",
                context,
                ("h", "m", "k"),
                ("h", "k", "n"),
                ("h", "m", "n"),
            ),
            linear(f"layer{i}.output", tokens, hidden, hidden),
            linear(f"layer{i}.feedforward1", tokens, 4 * hidden, hidden),
            linear(f"layer{i}.feedforward2", tokens, hidden, 4 * hidden),
        ]
        for contraction in forward:
            yield contraction
            if training:
                yield from contraction.gradients()


def resnet50() -> Iterator[Contraction]:
    """One image of 224x224, inference."""
    yield convolution("conv1", 3, 64, 112, 7, 2)
    channels, size = 64, 56
    for stage, (blocks, width) in enumerate(((3, 64), (4, 128), (6, 256), (3, 512)), 1):
        for block in range(blocks):
            name = f"layer{stage}.{block}"
            stride = 2 if stage > 1 and block == 0 else 1
            yield convolution(f"{name}.conv1", channels, width, size, 1, 1)
            size //= stride
            yield convolution(f"{name}.conv2", width, width, size, 3, stride)
            yield convolution(f"{name}.conv3", width, 4 * width, size, 1, 1)
            if block == 0:
                yield convolution(
                    f"{name}.downsample", channels, 4 * width, size, 1, stride
                )
            channels = 4 * width
    yield linear("fc", 1, 1000, 2048)


NETWORKS = ("bert-base", "bert-large", "resnet50")


def network(
    name: str, sequence: int = 128, batch: int = 1, training: bool = False
) -> list[Contraction]:
    """A network by name. Raises ValueError where there is none such."""
    if name == "bert-base":
        return list(bert(12, 768, 12, sequence, batch, training))
    if name == "bert-large":
        return list(bert(24, 1024, 16, sequence, batch, training))
    if name == "resnet50":
        if training or batch != 1:
            raise ValueError("resnet50 is there for inference of one image alone")
        return list(resnet50())
    raise ValueError(f"no workload {name!r}; there are {', '.join(NETWORKS)}")


def to_mlir(contractions: Sequence[Contraction], codes: bool = False) -> str:
    """A module with a function for each contraction."""
    return "\n".join(c.to_mlir(codes) for c in contractions) + "\n"


def main(arguments: Sequence[str] | None = None) -> int:
    """Writes a workload to the standard output."""
    parser = argparse.ArgumentParser(
        prog="python -m lns.accelerator.workloads", description=__doc__
    )
    parser.add_argument("network", choices=NETWORKS)
    parser.add_argument("--sequence", type=int, default=128, help="tokens (BERT)")
    parser.add_argument("--batch", type=int, default=1, help="sequences (BERT)")
    parser.add_argument("--training", action="store_true", help="gradients too (BERT)")
    parser.add_argument(
        "--codes",
        action="store_true",
        help="results as codes, by a scale known before, not f32",
    )
    options = parser.parse_args(arguments)
    try:
        contractions = network(
            options.network, options.sequence, options.batch, options.training
        )
    except ValueError as error:
        parser.error(str(error))
    sys.stdout.write(to_mlir(contractions, options.codes))
    return 0


if __name__ == "__main__":
    sys.exit(main())

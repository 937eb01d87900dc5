# Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""The data: Fashion-MNIST of Debian, and the texts of the folder ``corpus``."""

from __future__ import annotations

import gzip
import lzma
import os
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ..errors import LNSError

FOLDER = Path("/usr/share/datasets/fashion-mnist")
CORPUS = Path(__file__).resolve().parent / "corpus"


@dataclass(frozen=True)
class Images:
    """Images (N, 1, 28, 28) as f32 from 0 (black) to 1, and their classes."""

    images: NDArray[np.float32]
    labels: NDArray[np.int64]

    def __len__(self) -> int:
        return len(self.labels)


@dataclass(frozen=True)
class Text:
    """A text as indices into its sorted characters, in two parts."""

    characters: str
    train: NDArray[np.int64]
    validation: NDArray[np.int64]

    def decode(self, indices: NDArray[np.int64]) -> str:
        """Indices as text."""
        return "".join(self.characters[index] for index in indices)


def _read(path: Path) -> NDArray[Any]:
    """One file in IDX format: two zero bytes, type, rank, sizes, data."""
    with gzip.open(path, "rb") as file:
        raw = file.read()
    if raw[:3] != b"\0\0\x08":
        raise LNSError(f"{path} is not an IDX file of bytes: reinstall the package")
    rank = raw[3]
    shape = np.frombuffer(raw, ">u4", rank, 4)
    return np.frombuffer(raw, np.uint8, offset=4 + 4 * rank).reshape(shape)


def fashion_mnist(part: str, folder: Path | None = None) -> Images:
    """The 60,000 images of ``train`` or the 10,000 of ``t10k``."""
    folder = folder or Path(os.environ.get("LNS_FASHION_MNIST", FOLDER))
    images = folder / f"{part}-images-idx3-ubyte.gz"
    labels = folder / f"{part}-labels-idx1-ubyte.gz"
    for path in (images, labels):
        if not path.is_file():
            raise LNSError(
                f"{path} is missing: install the Debian package with\n"
                "  apt-get install dataset-fashion-mnist\n"
                "or set LNS_FASHION_MNIST to a folder with its four files"
            )
    pixels = _read(images).astype(np.float32) / np.float32(255)
    return Images(pixels[:, None], _read(labels).astype(np.int64))


def shakespeare() -> Text:
    """The plays; the last tenth is for validation."""
    with lzma.open(CORPUS / "tinyshakespeare.txt.xz", "rt", encoding="ascii") as file:
        text = file.read()
    characters = "".join(sorted(set(text)))
    place = {character: index for index, character in enumerate(characters)}
    indices = np.array([place[character] for character in text], np.int64)
    split = len(indices) * 9 // 10
    return Text(characters, indices[:split], indices[split:])


def sentences() -> list[str]:
    """The page of sentences, one a line of its file."""
    return (CORPUS / "sentences.txt").read_text(encoding="utf-8").splitlines()

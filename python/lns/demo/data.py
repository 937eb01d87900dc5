# Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Fashion-MNIST from the Debian package dataset-fashion-mnist."""

from __future__ import annotations

import gzip
import os
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ..errors import LNSError

FOLDER = Path("/usr/share/datasets/fashion-mnist")


@dataclass(frozen=True)
class Images:
    """Images (N, 1, 28, 28) as f32 from 0 (black) to 1, and their classes."""

    images: NDArray[np.float32]
    labels: NDArray[np.int64]

    def __len__(self) -> int:
        return len(self.labels)


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

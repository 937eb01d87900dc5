# Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""The base package needs NumPy only, and says what an extra is missing for."""

import subprocess
import sys

BLOCK = """
import sys

class Block:
    def find_spec(self, name, path=None, target=None):
        if name.split(".")[0] in {"torch", "torch_mlir", "jax", "jaxlib", "matplotlib",
                                  "mpmath", "scipy", "onnx"}:
            raise ModuleNotFoundError(f"No module named {name!r}", name=name)

sys.meta_path.insert(0, Block())
"""


def run(code):
    return subprocess.run(
        [sys.executable, "-c", BLOCK + code],
        capture_output=True,
        text=True,
        check=False,
    )


def test_base_package_without_the_extras():
    done = run(
        "import numpy as np, lns\n"
        "f = lns.Format(8, 8)\n"
        "codes, scale = f.quantize(np.float32([1, -2, 0]))\n"
        "print(f.dequantize(codes, scale))\n"
        "heavy = {'torch', 'torch_mlir', 'jax', 'matplotlib'} & set(sys.modules)\n"
        "assert not heavy, heavy\n"
    )
    assert done.returncode == 0, done.stderr
    assert done.stdout.split() == ["[", "1.", "-2.", "0.]"]


def test_importing_lns_imports_no_framework():
    code = "import sys, lns; print({'torch', 'jax', 'scipy'} & set(sys.modules))"
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == "set()"


def test_a_missing_extra_names_its_command():
    for call, extra in [
        ("lns.compile(None, ())", "lns[torch]"),
        ("import lns.importers.jax", "lns[jax]"),
    ]:
        done = run(
            f"import lns\ntry:\n    {call}\nexcept lns.MissingExtraError as e:\n"
            "    print('missing:', e)\n"
        )
        assert done.returncode == 0, done.stderr
        assert done.stdout.startswith("missing:") and extra in done.stdout

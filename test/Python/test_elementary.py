# Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Rule F3: compiled exp, log, tanh, … have the bits of the scalar functions."""

import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import numpy as np
import pytest

import lns
from lns.toolchain import cpu_flags

pytestmark = pytest.mark.usefixtures("compiler")

ROOT = Path(__file__).resolve().parents[2]
UNARY = ("exp", "exp2", "expm1", "log", "log2", "log1p", "tanh", "erf", "rsqrt")
FUNCTIONS = (*UNARY, "sigmoid")
NEEDS = {"generic": (), "x86-64-v3": ("avx2", "fma"), "x86-64-v4": ("avx512f",)}


def module(count):
    """A function of `count` floats with one result for each of FUNCTIONS."""
    shape = f"tensor<{count}xf32>"
    lines = [f"%{name} = math.{name} %x : {shape}" for name in UNARY]
    lines += [
        f"%one = arith.constant dense<1.0> : {shape}",
        f"%n = arith.negf %x : {shape}",
        f"%e = math.exp %n : {shape}",
        f"%d = arith.addf %e, %one : {shape}",
        f"%sigmoid = arith.divf %one, %d : {shape}",
    ]
    types = ", ".join([shape] * len(FUNCTIONS))
    names = ", ".join(f"%{name}" for name in FUNCTIONS)
    head = f"func.func @f(%x: {shape}) -> ({types}) {{"
    return "\n".join([head, *lines, f"return {names} : {types}", "}"])


def program(count, cache, **options):
    return lns.compile_mlir(module(count), cache_dir=cache, **options)


def same_bits(a, b):
    """Where two arrays agree: the same bits, or a NaN in both."""
    return (a.view(np.uint32) == b.view(np.uint32)) | (np.isnan(a) & np.isnan(b))


def samples(count, seed):
    """Random bits; every exponent comes up, and so do NaN and infinity."""
    bits = np.random.default_rng(seed).integers(0, 2**32, count, dtype=np.uint32)
    special = [0, 1, 0x007FFFFF, 0x00800000, 0x3F800000, 0x7F7FFFFF, 0x7F800000]
    bits[: len(special)] = special
    bits[len(special) : 2 * len(special)] = np.array(special, np.uint32) | 0x80000000
    half = count // 2  # the range where most functions are not constant
    exponents = np.random.default_rng(seed + 1).uniform(-8, 7, count - half)
    signs = np.where(bits[half:] & 1, -1.0, 1.0)
    values = bits.view(np.float32)
    values[half:] = signs * 2.0**exponents
    return values


@pytest.mark.parametrize("target", [*NEEDS, "native"])
def test_bits_of_each_target_are_those_of_the_reference(target, cache):
    if not set(NEEDS.get(target, ())) <= set(cpu_flags()):
        pytest.skip(f"this CPU does not run {target} code")
    count = 2**20 + 13  # a tail of lanes, too
    reference = program(count, cache, backend="reference")
    compiled = program(count, cache, target=target)
    x = samples(count, seed=3)
    for name, got, want in zip(FUNCTIONS, compiled(x), reference(x), strict=True):
        differ = ~same_bits(got, want)
        assert not differ.any(), f"{name}({x[differ][0].hex()}) on {target}"


@pytest.mark.parametrize("count", [1, 5])
def test_scalars_and_short_tails(count, cache):
    compiled, reference = (
        program(count, cache, backend=backend) for backend in ("cpu", "reference")
    )
    for seed in range(20):
        x = samples(64, seed)[-count:].copy()
        for got, want in zip(compiled(x), reference(x), strict=True):
            assert same_bits(got, want).all()


def test_values_are_those_of_double_precision(cache):
    """One look at the values themselves: the bits above could all be wrong."""
    x = np.linspace(-20, 20, 4096, dtype=np.float32)
    results = dict(zip(FUNCTIONS, program(x.size, cache)(x), strict=True))
    wide = x.astype(np.float64)
    with np.errstate(invalid="ignore", divide="ignore"):
        expected = {
            "exp": np.exp(wide),
            "log": np.log(wide),
            "tanh": np.tanh(wide),
            "sigmoid": 1 / (1 + np.exp(-wide)),
            "rsqrt": 1 / np.sqrt(wide),
        }
    for name, want in expected.items():
        np.testing.assert_allclose(results[name], want, rtol=2.4e-7, err_msg=name)


def test_library_exp_is_caught(cache):
    """The control: the C library's expf has other bits."""
    count = 2**20 + 13
    x = samples(count, seed=3)
    with np.errstate(over="ignore", invalid="ignore"):
        other = np.exp(x)
    assert not same_bits(program(count, cache)(x)[0], other).all()


def test_coefficients_are_what_the_script_writes():
    script = ROOT / "scripts/elementary_coefficients.py"
    done = subprocess.run(
        [sys.executable, str(script), "--check"], capture_output=True, text=True
    )
    assert done.returncode == 0, done.stderr


@pytest.mark.slow
def test_bits_on_all_floats(cache):
    """All 2^32 floats, native code against the scalar functions."""
    count = 2**22
    reference = program(count, cache, backend="reference")
    compiled = program(count, cache)

    def first_difference(chunk):
        start = np.uint32(chunk * count)
        x = (np.arange(count, dtype=np.uint32) + start).view(np.float32)
        for name, got, want in zip(FUNCTIONS, compiled(x), reference(x), strict=True):
            differ = ~same_bits(got, want)
            if differ.any():
                return f"{name}({x[differ][0].hex()})"
        return None

    with ThreadPoolExecutor(2) as pool:
        differences = [d for d in pool.map(first_difference, range(1024)) if d]
    assert not differences

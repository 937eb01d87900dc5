# Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""compile_mlir, load, save, the cache, and every bad input: no framework needed."""

import shlex
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor

import numpy as np
import pytest

import lns
from conftest import MODELS
from lns import native, toolchain

pytestmark = pytest.mark.usefixtures("compiler")

ADD = """
func.func @add(%x: tensor<2x3xf32>, %y: tensor<2x3xf32>) -> tensor<2x3xf32> {
  %0 = arith.addf %x, %y : tensor<2x3xf32>
  return %0 : tensor<2x3xf32>
}
"""

PRODUCT = """
func.func @product(%x: tensor<4x16xf32>, %w: tensor<16x8xf32>) -> tensor<4x8xf32> {
  %zero = arith.constant 0.0 : f32
  %e = tensor.empty() : tensor<4x8xf32>
  %f = linalg.fill ins(%zero : f32) outs(%e : tensor<4x8xf32>) -> tensor<4x8xf32>
  %y = linalg.matmul ins(%x, %w : tensor<4x16xf32>, tensor<16x8xf32>)
                     outs(%f : tensor<4x8xf32>) -> tensor<4x8xf32>
  return %y : tensor<4x8xf32>
}
"""

X = np.arange(6, dtype=np.float32).reshape(2, 3)


@pytest.fixture(scope="module")
def add(cache):
    return lns.compile_mlir(ADD, cache_dir=cache)


def product(cache, **options):
    random = np.random.default_rng(0)
    weight = random.standard_normal((16, 8)).astype(np.float32)
    x = random.standard_normal((4, 16)).astype(np.float32)
    program = lns.compile_mlir(
        PRODUCT, params="1", weights={1: weight}, cache_dir=cache, **options
    )
    return program, x, weight


# -- what works ----------------------------------------------------------------


def test_text_and_files(add, cache, tmp_path):
    np.testing.assert_array_equal(add(X, X), 2 * X)
    (tmp_path / "add.mlir").write_text(ADD)
    again = lns.compile_mlir(tmp_path / "add.mlir", cache_dir=cache)
    np.testing.assert_array_equal(again(X, X), 2 * X)


def test_policy_by_keywords_and_by_options(cache):
    by_keywords, x, weight = product(cache, quantize=True, format=(8, 8))
    by_options, _, _ = product(
        cache,
        quantize="format=8,8 datapath=float<high> weight-scale=tensor "
        "activation-scale=tensor",
    )
    result = by_keywords(x)
    np.testing.assert_array_equal(result, by_options(x))
    noise = np.sum((result - x @ weight) ** 2) / np.sum((x @ weight) ** 2)
    assert 0 < noise < 0.01
    assert [entry["computed"] for entry in by_keywords.report] == ["lns"]


@pytest.mark.parametrize("name", ["mlp", "cnn", "jax-mlp-training"])
def test_captured_models_compile_and_run(name, cache):
    path = MODELS / f"{name}.mlir"
    params = path.read_text().split("--params=")[1].split("\n")[0]
    count = int(params.split("-")[1]) + 1
    # Their shapes are in the manifest; random weights will do.
    probe = lns.compile_mlir(path, quantize=False, cache_dir=cache)
    random = np.random.default_rng(0)
    values = [
        (0.1 + 0.1 * random.random(argument.shape)).astype(argument.numpy_dtype)
        for argument in probe.inputs
    ]
    program = lns.compile_mlir(
        path, params=params, weights=values[:count], quantize=True, cache_dir=cache
    )
    results = program.run(*values[count:])
    for result, exact in zip(results, probe.run(*values), strict=True):
        assert np.isfinite(result).all()
        scale = np.abs(exact).max() + 1e-6
        assert np.abs(result - exact).max() < 0.2 * scale


def test_save_and_load_elsewhere(cache, tmp_path):
    program, x, _ = product(cache, quantize=True)
    program.save(tmp_path / "product.so")
    assert (tmp_path / "product.h").is_file()
    loaded = lns.load(tmp_path / "product.so")
    np.testing.assert_array_equal(loaded(x), program(x))
    assert loaded.weight_bytes.kept == program.weight_bytes.kept


def test_an_unwritable_output_is_one_error(cache, tmp_path):
    program, _, _ = product(cache, quantize=True)
    with pytest.raises(lns.LNSError, match=r"cannot write .*No such file"):
        program.save(tmp_path / "nowhere" / "product.so")


def test_load_with_weights(cache, tmp_path):
    program, x, weight = product(cache, quantize=True)
    program.save(tmp_path / "product.so")
    (tmp_path / "product.npz").unlink()
    for weights in ({1: weight}, [x, weight]):
        loaded = lns.load(tmp_path / "product.so", weights=weights)
        np.testing.assert_array_equal(loaded(x), program(x))
        assert loaded.weight_bytes.given == weight.nbytes
    with pytest.raises(lns.ArgumentError, match=r"weight at argument 1 .*, and 0 weig"):
        lns.load(tmp_path / "product.so")


# -- the cache -----------------------------------------------------------------


def test_the_second_compilation_comes_from_the_cache(tmp_path):
    first = lns.compile_mlir(ADD, cache_dir=tmp_path)
    second = lns.compile_mlir(ADD, cache_dir=tmp_path)
    other = lns.compile_mlir(ADD, target="generic", cache_dir=tmp_path)
    assert not first.compiled.from_cache and second.compiled.from_cache
    assert not other.compiled.from_cache
    assert len(list(tmp_path.iterdir())) == 2  # and no work folder is left


def test_no_cache_and_the_default_cache(monkeypatch, tmp_path):
    monkeypatch.setenv("LNS_CACHE_DIR", str(tmp_path / "default"))
    program = lns.compile_mlir(ADD, cache_dir=False)
    np.testing.assert_array_equal(program(X, X), 2 * X)
    assert not (tmp_path / "default").exists()
    lns.compile_mlir(ADD)
    assert (tmp_path / "default").exists()


def test_two_at_once_share_a_cache(tmp_path):
    with ThreadPoolExecutor(4) as pool:
        programs = list(
            pool.map(lambda _: lns.compile_mlir(ADD, cache_dir=tmp_path), range(4))
        )
    for program in programs:
        np.testing.assert_array_equal(program(X, X), 2 * X)
    assert len(list(tmp_path.iterdir())) == 1


def test_an_unwritable_cache_names_the_way_round(tmp_path):
    (tmp_path / "file").write_text("")
    with pytest.raises(lns.CacheError, match=r"cannot be written.*cache_dir=False"):
        lns.compile_mlir(ADD, cache_dir=tmp_path / "file" / "cache")


# -- arguments of calls ----------------------------------------------------------


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ((X,), "takes 2 inputs, got 1"),
        ((X, X, X), "takes 2 inputs, got 3"),
        ((X, X[:1]), r"input 1 of add has the shape \(1, 3\), expected f32.*\(2, 3\)"),
        ((X.astype(np.float64), X), r"float64, expected f32.*astype\('float32'\)"),
        ((X.astype(">f4"), X), "input 0 of add has the type >f4"),
        ((np.asfortranarray(X), X), r"not contiguous.*ascontiguousarray"),
        ((np.arange(12, dtype=np.float32).reshape(2, 6)[:, ::2], X), "not contiguous"),
        ((X.tolist(), X), "input 0 of add is a list"),
        ((None, X), "input 0 of add is a NoneType"),
    ],
)
def test_wrong_arguments_of_a_call(add, arguments, message):
    with pytest.raises(lns.ArgumentError, match=message):
        add(*arguments)


def test_wrong_tensors(add):
    torch = pytest.importorskip("torch", reason="PyTorch is not installed")
    x = torch.zeros(2, 3)
    for bad, message in [
        (x.double(), "float64"),
        (torch.zeros(3, 2).T, "not contiguous"),
        (x.to("meta"), r"is on meta: pass x\.cpu\(\)"),
        (x.to_sparse(), r"to_dense"),
    ]:
        with pytest.raises(lns.ArgumentError, match=message):
            add(bad, x)


def test_wrong_weights(cache):
    good = np.zeros((16, 8), np.float32)
    x = np.zeros((4, 16), np.float32)
    for weights, message in [
        ([x], "needs the weight at argument 1"),
        ({0: x}, "needs the weight at argument 1"),
        ([x, good.T.copy()], "weight 1 has the shape"),
        ([x, good.astype(np.float64)], "weight 1 has the type float64"),
    ]:
        with pytest.raises(lns.ArgumentError, match=message):
            lns.compile_mlir(PRODUCT, params="1", weights=weights, cache_dir=cache)


# -- modules that cannot be compiled -----------------------------------------------


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("func.func @f(%x: tensor<2xf32>) {\n  %0 = arith.ad", "error"),
        ("not mlir\nat all\n", "error"),
        (ADD.replace("2x3", "?x3"), r"dynamic|static"),
        (ADD.replace("arith.addf", "arith.addi"), "error"),
        (
            'func.func @f() {\n  "tm_tensor.sort"() : () -> ()\n  return\n}',
            r"tm_tensor\.sort",
        ),
    ],
    ids=["truncated", "malformed", "dynamic", "type", "foreign"],
)
def test_bad_modules_give_the_cause_and_the_repeat_command(text, message, cache):
    with pytest.raises(
        lns.ToolError, match=f"(?s)lns-compile failed.*{message}"
    ) as info:
        lns.compile_mlir(text, cache_dir=cache)
    assert "signal" not in str(info.value).splitlines()[0]
    # The command is not decoration: it fails in the same way.
    command = shlex.split(info.value.command)
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 1
    assert done.stderr.strip() and done.stderr.strip() in info.value.output


@pytest.mark.parametrize(
    ("options", "message"),
    [
        ({"quantize": "format=8,3"}, r"\[N1\]"),
        ({"quantize": "datapath=pony"}, "datapath"),
        ({"target": "pony"}, "pony"),
        ({"entry": "nothing"}, "nothing"),
        ({"params": "7"}, "7"),
    ],
)
def test_bad_options(options, message, cache):
    with pytest.raises(lns.ToolError, match=f"(?s){message}"):
        lns.compile_mlir(PRODUCT, cache_dir=cache, **options)


@pytest.mark.parametrize(
    ("options", "message"),
    [
        ({"format": (8, 3)}, r"\[N1\]"),
        ({"format": 8}, r"\[N1\] a format is lns.Format"),
        ({"weight_scale": "block"}, "weight_scale is one of tensor, channel"),
        ({"activation_scale": "block"}, "activation_scale is one of"),
    ],
)
def test_bad_keywords_need_no_compiler(options, message):
    with pytest.raises(lns.FormatError, match=message):
        lns.compile_mlir(PRODUCT, quantize=True, **options)


# -- machines ----------------------------------------------------------------------


def test_missing_tool(monkeypatch, tmp_path):
    monkeypatch.setenv("LNS_BIN", str(tmp_path))
    monkeypatch.setattr(toolchain, "__file__", str(tmp_path / "a" / "b" / "c.py"))
    with pytest.raises(lns.ToolError, match=r"(?s)lns-compile is in none.*LNS_BIN"):
        lns.compile_mlir(ADD, cache_dir=False)


def test_missing_linker(monkeypatch):
    monkeypatch.setenv("LNS_LLD", "/nonexistent/ld.lld")
    with pytest.raises(lns.ToolError, match=r"(?s)ld\.lld.*lld-22"):
        lns.compile_mlir(ADD, cache_dir=False)


def test_a_library_for_another_cpu_is_not_called(monkeypatch, cache):
    program = lns.compile_mlir(ADD, target="x86-64-v3", cache_dir=cache)
    old = frozenset(["fpu", "cmov", "mmx", "fxsr", "sse", "sse2", "lm", "cx8"])
    monkeypatch.setattr(native, "cpu_flags", lambda: old)
    with pytest.raises(lns.TargetError, match=r"x86-64-v3.*lacks .*avx2.*native"):
        lns.load(program.library.path)


def test_this_machine_has_what_native_needs(cache):
    """Every feature name of the manifest is understood (else it would be 'missing')."""
    program = lns.compile_mlir(ADD, target="native", cache_dir=cache)
    features = program.library.manifest["target"]["features"]
    assert features and native.missing_features(features) == []


@pytest.mark.parametrize(
    ("make", "message"),
    [
        (lambda path: None, "no such library"),
        (lambda path: path.write_text("text"), "cannot be loaded"),
    ],
)
def test_bad_libraries(make, message, tmp_path):
    make(tmp_path / "model.so")
    with pytest.raises(lns.TargetError, match=message):
        lns.load(tmp_path / "model.so")


def test_a_library_of_somebody_else(tmp_path):
    import _ctypes

    with pytest.raises(lns.TargetError, match="no symbol lns_manifest"):
        lns.load(_ctypes.__file__)


def test_a_crash_of_the_tool_is_an_error(monkeypatch, tmp_path):
    tool = tmp_path / "lns-compile"
    tool.write_text("#!/bin/sh\nkill -SEGV $$\n")
    tool.chmod(0o755)
    monkeypatch.setenv("LNS_BIN", str(tmp_path))
    with pytest.raises(lns.ToolError, match=r"signal 11; please report.*\n"):
        lns.compile_mlir(ADD, cache_dir=False)


def test_calls_from_a_process_without_frameworks(cache, tmp_path):
    program, x, _ = product(cache, quantize=True)
    program.save(tmp_path / "product.so")
    np.save(tmp_path / "x.npy", x)
    code = (
        "import sys, numpy as np, lns\n"
        "r = lns.load(sys.argv[1] + '/product.so')(np.load(sys.argv[1] + '/x.npy'))\n"
        "assert 'torch' not in sys.modules\n"
        "np.save(sys.argv[1] + '/r.npy', r)\n"
    )
    subprocess.run([sys.executable, "-c", code, str(tmp_path)], check=True)
    np.testing.assert_array_equal(np.load(tmp_path / "r.npy"), program(x))

# Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Calls by the C extension and by ctypes: memory, handles, threads, errors."""

import ctypes
import gc
import os
import subprocess
import sys
import threading

import numpy as np
import pytest

import lns
from conftest import MODELS
from lns import handle, native

pytestmark = pytest.mark.usefixtures("compiler")

F = """
func.func @f(%x: tensor<4x8xf32>, %k: f32, %n: tensor<8xi8>)
    -> (tensor<4x8xf32>, tensor<8xi8>) {
  %s = tensor.splat %k : tensor<4x8xf32>
  %y = arith.mulf %x, %s : tensor<4x8xf32>
  %m = arith.addi %n, %n : tensor<8xi8>
  return %y, %m : tensor<4x8xf32>, tensor<8xi8>
}
"""
BF16 = """
func.func @g(%x: tensor<4xbf16>, %b: tensor<4xi1>) -> (tensor<4xbf16>, tensor<4xi1>) {
  %y = arith.addf %x, %x : tensor<4xbf16>
  %true = arith.constant dense<true> : tensor<4xi1>
  %n = arith.xori %b, %true : tensor<4xi1>
  return %y, %n : tensor<4xbf16>, tensor<4xi1>
}
"""
X = np.arange(32, dtype=np.float32).reshape(4, 8)
K = np.float32(3)
N = np.arange(8, dtype=np.int8)


@pytest.fixture(params=["extension", "ctypes"])
def way(request, monkeypatch):
    """The two ways of a call; both have the same meaning."""
    if request.param == "ctypes":
        monkeypatch.setenv("LNS_EXTENSION", "off")
    handle.extension.cache_clear()
    if request.param == "extension" and handle.extension() is None:
        pytest.skip(
            "lns._call is not built: Python's headers (python3-dev) are missing"
        )
    yield request.param
    handle.extension.cache_clear()


@pytest.fixture
def f(way, cache):
    return lns.compile_mlir(F, cache_dir=cache)


def test_values_and_structure(f):
    y, m = f(X, K, N)
    np.testing.assert_array_equal(y, 3 * X)
    np.testing.assert_array_equal(m, 2 * N)
    assert y.dtype == np.float32 and m.dtype == np.int8
    assert [type(r) for r in f.run(X, K, N)] == [np.ndarray] * 2
    # Unsigned codes are the same bits; a read-only array is only read.
    fixed = X.copy()
    fixed.flags.writeable = False
    np.testing.assert_array_equal(f(fixed, K, N.view(np.uint8))[1], 2 * N)


def test_results_in_given_memory(f):
    y, m = np.empty_like(X), np.empty_like(N)
    results = f(X, K, N, out=[y, m])
    assert results[0] is y and results[1] is m
    np.testing.assert_array_equal(y, 3 * X)
    np.testing.assert_array_equal(m, 2 * N)


@pytest.mark.parametrize(
    ("inputs", "out", "message"),
    [
        ((X, K), None, "f takes 3 inputs, got 2: f32 of shape"),
        ((X.astype(np.float64), K, N), None, "input 0 of f has the type float64"),
        ((X, 3.0, N), None, "input 1 of f has the type float64"),
        ((X[:2], K, N), None, r"input 0 of f has the shape \(2, 8\)"),
        ((X.ravel(), K, N), None, r"input 0 of f has the shape \(32,\)"),
        ((np.asfortranarray(X), K, N), None, "input 0 of f is not contiguous"),
        ((np.repeat(X, 2, 1)[:, ::2], K, N), None, "not contiguous"),
        ((X.astype(">f4"), K, N), None, "input 0 of f has the type >f4"),
        ((X, K, "text"), None, "input 2 of f"),
        ((X, K, N), [X.copy()], r"f has 2 results, out= has 1 arrays"),
        ((X, K, N), [X.copy(), X.copy()], r"out\[1\] of f has the type float32"),
        ((X, K, N), [X.copy(), [0] * 8], r"out\[1\] of f is a list"),
        ((X, K, N), [X.copy(), N[::-1]], r"out\[1\] of f is not contiguous"),
        ((X, K, N), [X, N.copy()], r"out\[0\] of f shares memory with input 0"),
    ],
)
def test_bad_calls(f, inputs, out, message):
    with pytest.raises(lns.ArgumentError, match=message):
        f(*inputs, out=out)
    with pytest.raises(lns.ArgumentError, match=message):
        f.run(*inputs, out=out)


def test_memory_that_cannot_be_written(f):
    fixed = np.empty_like(X)
    fixed.flags.writeable = False
    with pytest.raises(lns.ArgumentError, match=r"out\[0\] of f is read-only"):
        f(X, K, N, out=[fixed, N.copy()])
    memory = np.empty(130, np.uint8)
    odd = memory[1:129].view(np.float32).reshape(4, 8)
    with pytest.raises(lns.ArgumentError, match=r"out\[0\] of f is not contiguous"):
        f(X, K, N, out=[odd, N.copy()])


def test_tensors_are_not_copied(f):
    torch = pytest.importorskip("torch")
    x, n = torch.from_numpy(X), torch.from_numpy(N)
    for _ in range(2):  # by way of Python code, then without
        y, m = f(x, K, n)
        assert isinstance(y, torch.Tensor) and isinstance(m, torch.Tensor)
        torch.testing.assert_close(y, 3 * x, rtol=0, atol=0)
        out = [torch.empty(4, 8), torch.empty(8, dtype=torch.int8)]
        assert f(x, K, n, out=out)[0] is out[0]
        torch.testing.assert_close(out[0], 3 * x, rtol=0, atol=0)
        with pytest.raises(lns.ArgumentError, match="input 0 of f is not contiguous"):
            f(torch.empty(8, 4).T, K, n)
        with pytest.raises(lns.ArgumentError, match="input 0 of f has the type"):
            f(x.double(), K, n)
        with pytest.raises(lns.ArgumentError, match="input 0 of f has the shape"):
            f(x[:2], K, n)
        with pytest.raises(lns.ArgumentError, match=r"pass x\.cpu"):
            f(x.to("meta"), K, n)
    grad = torch.ones(4, 8, requires_grad=True)
    assert float(f(grad, K, n)[0].sum()) == 96


def test_bfloat16_and_booleans(way, cache):
    torch = pytest.importorskip("torch")
    g = lns.compile_mlir(BF16, cache_dir=cache)
    x, b = (
        torch.tensor([1.0, 2, 3, 4], dtype=torch.bfloat16),
        torch.tensor([1, 0, 0, 1]),
    )
    for _ in range(2):
        y, n = g(x, b.bool())
        assert y.dtype == torch.bfloat16 and y.tolist() == [2, 4, 6, 8]
        assert n.tolist() == [False, True, True, False]


def test_nothing_is_written_beside_results_and_workspace(cache):
    """Guards around everything that a call writes stay as they are."""
    for name in ("mlp", "cnn"):
        program = lns.compile_mlir(
            MODELS / f"{name}.mlir", quantize=True, cache_dir=cache
        )
        function, random = program.signature, np.random.default_rng(1)
        inputs = [
            random.standard_normal(a.shape).astype(a.numpy_dtype)
            for a in program.inputs
        ]
        sizes = [
            int(np.prod(r.shape)) * r.numpy_dtype.itemsize for r in function.results
        ]
        guard = 4096
        memories, pointers = [], [a.ctypes.data for a in inputs]
        for size in (*sizes, function.workspace):
            memory = np.full(size + 2 * guard, 0xA5, np.uint8)
            start = guard + (-memory.ctypes.data - guard) % native.ALIGNMENT
            memories.append((memory, start, start + size))
            pointers.append(memory.ctypes.data + start)
        program.library.address(program.entry)(*map(ctypes.c_void_p, pointers))
        for memory, start, end in memories:
            assert (memory[:start] == 0xA5).all() and (memory[end:] == 0xA5).all()
        assert function.workspace > 0


def test_two_threads_with_two_handles(way, cache):
    """Each thread gets the bits that a serial call gets; no call sees another's."""
    text = (MODELS / "mlp.mlir").read_text()
    program = lns.compile_mlir(text, quantize=True, cache_dir=cache)
    assert program.signature.workspace > 0
    random = np.random.default_rng(2)
    sets = [
        [random.standard_normal(a.shape).astype(a.numpy_dtype) for a in program.inputs]
        for _ in range(2)
    ]
    serial = [program(*inputs) for inputs in sets]
    assert not np.array_equal(*serial)
    different = []

    def repeat(callee, number):
        for _ in range(40):
            if not np.array_equal(callee(*sets[number]), serial[number]):
                different.append(number)

    # Two handles run at the same time; one handle lets them wait for each other.
    for handles in ([program.handle(), program.handle()], [program, program]):
        threads = [
            threading.Thread(target=repeat, args=(callee, number))
            for number, callee in enumerate(handles)
        ]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        assert different == []


def test_a_handle_keeps_its_library(way, cache):
    kept = lns.compile_mlir(F, cache_dir=cache).handle()
    gc.collect()
    np.testing.assert_array_equal(kept(X, K, N)[0], 3 * X)


def test_a_call_holds_its_arguments(f):
    """References are neither lost nor kept, in good calls and bad ones."""
    x, counts = X.copy(), []
    for _ in range(3):
        for _ in range(50):
            f(x, K, N, out=[np.empty_like(X), np.empty_like(N)])
            with pytest.raises(lns.ArgumentError):
                f(x, K)
            with pytest.raises(lns.ArgumentError):
                f(x, K, X)
        counts.append((sys.getrefcount(x), sys.getrefcount(X), sys.getrefcount(N)))
    assert counts[1] == counts[2]


def test_an_extension_that_does_not_load_is_left_out(way, monkeypatch, tmp_path):
    monkeypatch.setenv("LNS_BIN", str(tmp_path))
    for content in ("", "not a library"):
        (tmp_path / handle.EXTENSION).write_text(content)
        (tmp_path / handle.EXTENSION).chmod(0o755)
        handle.extension.cache_clear()
        assert handle.extension() is None


def test_a_library_of_another_version(cache, tmp_path):
    library = lns.compile_mlir(F, cache_dir=cache).library.path
    old = tmp_path / "old.so"
    old.write_bytes(library.read_bytes().replace(b'"version": 3', b'"version": 1'))
    with pytest.raises(
        lns.TargetError, match="version 1, this package reads version 3"
    ):
        lns.load(old)


COUNTER = r"""
#define _GNU_SOURCE
#include <dlfcn.h>
#include <stddef.h>
#include <string.h>
void *__libc_malloc(size_t), *__libc_calloc(size_t, size_t);
void *__libc_realloc(void *, size_t), *__libc_memalign(size_t, size_t);
static volatile long counted, of_openmp;
static volatile int on;
static void count(void *caller) {
  Dl_info info;
  if (!on)
    return;
  if (dladdr(caller, &info) && info.dli_fname && strstr(info.dli_fname, "libomp"))
    __sync_fetch_and_add(&of_openmp, 1);
  else
    __sync_fetch_and_add(&counted, 1);
}
#define COUNT count(__builtin_return_address(0))
void start_counting(void) { counted = of_openmp = 0; on = 1; }
long stop_counting(void) { on = 0; return counted; }
void *malloc(size_t n) { COUNT; return __libc_malloc(n); }
void *calloc(size_t n, size_t m) { COUNT; return __libc_calloc(n, m); }
void *realloc(void *p, size_t n) { COUNT; return __libc_realloc(p, n); }
void *memalign(size_t a, size_t n) { COUNT; return __libc_memalign(a, n); }
void *aligned_alloc(size_t a, size_t n) { COUNT; return __libc_memalign(a, n); }
int posix_memalign(void **p, size_t a, size_t n) {
  COUNT; return !(*p = __libc_memalign(a, n)); }
"""
# Calls from C, so that no Python code runs between them.
COUNT = """
import ctypes, sys
import numpy as np
import lns
text, cache = open(sys.argv[1]).read(), sys.argv[2]
handle = lns.compile_mlir(text, quantize=True, cache_dir=cache)
random = np.random.default_rng(1)
inputs = [random.standard_normal(a.shape).astype(a.numpy_dtype) for a in handle.inputs]
handle = handle.handle()
handle.time(1, *inputs)  # the first call starts the threads of OpenMP
counter = ctypes.CDLL(None)
counter.stop_counting.restype = ctypes.c_long
counter.start_counting()
handle.time(30, *inputs)
print(counter.stop_counting())
"""
ON_HEAP = """
func.func private @fill(%n: index, %v: f32) -> tensor<?xf32> {
  %t = tensor.splat %v[%n] : tensor<?xf32>
  return %t : tensor<?xf32>
}
func.func @f(%x: tensor<8xf32>, %i: tensor<i64>) -> tensor<f32> {
  %c0 = arith.constant 0 : index
  %k = tensor.extract %i[] : tensor<i64>
  %a = arith.index_cast %k : i64 to index
  %c9 = arith.constant 9 : index
  %b = arith.remui %a, %c9 : index
  %n = arith.addi %b, %c9 : index
  %v = tensor.extract %x[%c0] : tensor<8xf32>
  %t = func.call @fill(%n, %v) : (index, f32) -> tensor<?xf32>
  %e = tensor.splat %v : tensor<f32>
  %s = linalg.reduce ins(%t : tensor<?xf32>) outs(%e : tensor<f32>) dimensions = [0]
    (%p: f32, %q: f32) { %r = arith.addf %p, %q : f32 linalg.yield %r : f32 }
  return %s : tensor<f32>
}
"""

# Codes of -1 and 2^-12: many sums are exact ties, which the filter leaves to bins.
EXACT = """
#a = affine_map<(m, n, k) -> (m, k)>
#b = affine_map<(m, n, k) -> (k, n)>
#c = affine_map<(m, n, k) -> (m, n)>
#i = affine_map<(m, n) -> (m, n)>
#s = affine_map<(m, n) -> ()>
func.func @f(%x: tensor<256x600xi8>, %y: tensor<600x256xi8>) -> tensor<256x256xf32> {
  %p = arith.constant dense<31> : tensor<256x600xi8>
  %q = arith.constant dense<31> : tensor<600x256xi8>
  %u = arith.ori %x, %p : tensor<256x600xi8>
  %v = arith.ori %y, %q : tensor<600x256xi8>
  %a = lns.bitcast %u : tensor<256x600xi8> to tensor<256x600x!lns.num<8, 8>>
  %b = lns.bitcast %v : tensor<600x256xi8> to tensor<600x256x!lns.num<8, 8>>
  %zero = arith.constant 0 : i64
  %e = tensor.empty() : tensor<256x256x8xi64>
  %z = linalg.fill ins(%zero : i64) outs(%e : tensor<256x256x8xi64>)
    -> tensor<256x256x8xi64>
  %t = lns.contract ins(%a, %b
      : tensor<256x600x!lns.num<8, 8>>, tensor<600x256x!lns.num<8, 8>>)
    outs(%z : tensor<256x256x8xi64>)
    {indexing_maps = [#a, #b, #c], datapath = #lns.exact} -> tensor<256x256x8xi64>
  %one = arith.constant dense<1.0> : tensor<f32>
  %o = tensor.empty() : tensor<256x256xf32>
  %r = lns.finish ins(%t, %one, %one
      : tensor<256x256x8xi64>, tensor<f32>, tensor<f32>)
    outs(%o : tensor<256x256xf32>) {indexing_maps = [#i, #s, #s, #i],
    operand_types = [!lns.num<8, 8>, !lns.num<8, 8>], datapath = #lns.exact}
    -> tensor<256x256xf32>
  return %r : tensor<256x256xf32>
}
"""


def count_allocations(path, cache, folder):
    """Allocations in 30 calls, apart from those that the OpenMP runtime makes."""
    (folder / "counter.c").write_text(COUNTER)
    preload = folder / "counter.so"
    subprocess.run(
        ["clang-22", "-shared", "-fPIC", "-O1", "-o", preload, folder / "counter.c"],
        check=True,
    )
    done = subprocess.run(
        [sys.executable, "-c", COUNT, path, cache],
        env={
            **os.environ,
            "LD_PRELOAD": str(preload),
            "PYTHONPATH": os.pathsep.join(sys.path),
            "OMP_NUM_THREADS": "2",
            "OMP_WAIT_POLICY": "passive",
        },
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return int(done.stdout)


@pytest.fixture
def extension():
    if handle.extension() is None:
        pytest.skip(
            "lns._call is not built: Python's headers (python3-dev) are missing"
        )


@pytest.mark.parametrize(
    "model", ["mlp", "cnn", pytest.param("resnet18", marks=pytest.mark.slow)]
)
def test_a_call_allocates_nothing(model, extension, cache, tmp_path):
    # Python's interpreter may wake up in between: one a call would be 30.
    path = MODELS / f"{model}.mlir"
    assert count_allocations(path, cache, tmp_path) < 15


def test_exact_sums_allocate_nothing(extension, cache, tmp_path):
    """Not by the filter, nor where bins take its place [D1]."""
    random = np.random.default_rng(1)  # as COUNT draws them
    values = []
    for shape in ((256, 600), (600, 256)):
        code = random.standard_normal(shape).astype(np.int8).astype(int) | 31
        values.append(np.sign(code) * np.exp2(((code & 127) - 127) / 8))
    a, b = values
    norms = np.outer(np.linalg.norm(a, axis=1), np.linalg.norm(b, axis=0))
    low, high = (
        (a @ b + sign * 607 * 2.0**-53 * norms).astype(np.float32) for sign in (-1, 1)
    )
    assert 1000 < np.sum(low != high) < 10000
    (tmp_path / "exact.mlir").write_text(EXACT)
    assert count_allocations(tmp_path / "exact.mlir", cache, tmp_path) < 15


def test_what_stays_on_the_heap_is_counted(extension, cache, tmp_path):
    """The control: a buffer of dynamic size is allocated by every call, and said."""
    (tmp_path / "heap.mlir").write_text(ON_HEAP)
    program = lns.compile_mlir(ON_HEAP, quantize=True, cache_dir=cache)
    report = (program.compiled.folder / "report.json").read_text()
    assert "stays on the heap: its shape is dynamic" in report
    assert count_allocations(tmp_path / "heap.mlir", cache, tmp_path) >= 30


def test_calls_are_timed_from_c(extension, cache):
    program = lns.compile_mlir(F, cache_dir=cache)
    assert 0 < program.handle().time(100, X, K, N) < 1e-3
    with pytest.raises(ValueError, match="1 call or more"):
        program.handle().time(0, X, K, N)
    with pytest.raises(lns.ArgumentError, match="f takes 3 inputs"):
        program.handle().time(1, X)

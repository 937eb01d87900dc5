# Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""The emulation in PyTorch against lns.Format and compiled updates, bit for bit."""

import numpy as np
import pytest

import lns

torch = pytest.importorskip("torch")

from lns.experiments.configuration import STORED, Configuration  # noqa: E402
from lns.experiments.emulation import QuantizedPasses, quantized  # noqa: E402
from lns.experiments.stored import Stored, StoredOptimizer, rounded  # noqa: E402

SIZES = [(8, 1), (8, 2), (8, 4), (8, 8), (8, 16), (8, 32), (6, 4), (4, 2)]


def numbers(count=20_000, seed=0, spread=6.0):
    random = np.random.default_rng(seed)
    x = random.standard_normal(count) * np.exp2(random.uniform(-spread, spread, count))
    x[:: count // 50] = 0
    return x.astype(np.float32)


@pytest.mark.parametrize("sizes", SIZES)
@pytest.mark.parametrize("policy", ["zero", "min"])
def test_fake_quantization_gives_the_values_of_the_codes(sizes, policy):
    x = numbers(spread=14.0)
    format = lns.Format(*sizes)
    codes, scale = format.quantize(x, policy=policy)
    found = quantized(torch.from_numpy(x), sizes, policy == "min", exact=True)
    np.testing.assert_array_equal(found.numpy(), format.dequantize(codes, scale))


def test_the_f32_logarithm_misses_few_codes_and_by_one_step():
    x = torch.from_numpy(numbers(1_000_000))
    fast, exact = (quantized(x, (8, 8), exact=e) for e in (False, True))
    steps = 8 * torch.log2((fast / exact)[exact != 0].double())
    assert (steps.abs() < 1.01).all()
    assert (steps.abs() > 0.5).sum() <= 10
    assert ((fast == 0) == (exact == 0)).all()


def stored(x, bits, p_scale=3.0):
    return Stored.of(torch.from_numpy(x), STORED[bits], p_scale, exact=True)


def words(codes):
    return codes.numpy().astype(np.uint16)


@pytest.mark.parametrize("bits", [16, 12, 10])
def test_stored_weights_start_as_the_rule_says(bits):
    x = numbers(spread=3.0)
    w, format = stored(x, bits), lns.Format(*STORED[bits])
    scale = lns.weight_scale(x, 3.0)
    codes, _ = format.quantize(x, scale, policy="min")
    assert w.scale.item() == scale
    np.testing.assert_array_equal(words(w.codes()), codes.view(np.uint16))
    np.testing.assert_array_equal(
        w.values(exact=True).numpy(), format.dequantize(codes, scale)
    )


@pytest.mark.parametrize("bits", [16, 12, 10])
def test_compute_weights_are_the_conversions_of_the_stored_ones(bits, compiler):
    x = numbers(spread=3.0)
    w, format = stored(x, bits), lns.Format(*STORED[bits])
    codes, scale = format.quantize(x, lns.weight_scale(x, 3.0), policy="min")
    narrow = lns.convert(
        lns.Array(codes, scale, format), lns.Format(8, 8), underflow="min"
    )
    np.testing.assert_array_equal(
        w.converted((8, 8), exact=True).numpy(), lns.dequantize(narrow)
    )


def configuration(rule, **changes):
    return Configuration("mlp", "emulation", rule, 0.0, 0, 1, **changes)


COUNT = 4096
SCALED = "scale(%s : tensor<f32>) {scale_map = affine_map<(d0) -> ()>}"
# What follows `ins(%g, %eta`, the types of further operands, `outs` behind the codes,
# what comes after, and the number of moments in the results.
RULES = {
    "madam": ("madam_update", ["%c2"], ["%v"], ""),
    "mul": ("mul_update", [], [], ""),
    "signmul": ("signmul_update", [], [], ""),
    "adamw": ("adamw_update", ["%d", "%c1", "%c2"], ["%u", "%v"], SCALED),
    "sgd": (
        "sgd_update",
        [],
        [],
        SCALED.replace(" {", " momentum(%mu, %u : f32, VECTOR) {"),
    ),
}


def update(rule, sizes):
    """The compiled update: every operand is an argument, used or not."""
    op, scalars, moments, after = RULES[rule]
    format = lns.Format(*sizes)
    vector, word = f"tensor<{COUNT}xf32>", f"tensor<{COUNT}x{format.storage_dtype}>"
    word = word.replace("int", "i")
    codes = f"tensor<{COUNT}x{format.mlir_type}>"
    after = after.replace("VECTOR", vector)
    changed = ["%u"] if rule == "sgd" else moments
    ins = ", ".join(["%g", "%eta", *scalars])
    types = ", ".join([vector, "f32", *["f32"] * len(scalars)])
    outs = ", ".join(["%k", *moments])
    out_types = ", ".join([codes, *[vector] * len(moments)])
    results = ", ".join([codes, *[vector] * len(changed)])
    count = f":{1 + len(changed)}" if changed else ""
    first = "%n#0" if changed else "%n"
    returned = ", ".join(["%r", *[f"%n#{i + 1}" for i in range(len(changed))]])
    return f"""
func.func @update(%g: {vector}, %w: {word}, %s: tensor<f32>, %u: {vector},
    %v: {vector}, %eta: f32, %mu: f32, %d: f32, %c1: f32, %c2: f32)
    -> ({", ".join([word, *[vector] * len(changed)])}) {{
  %k = lns.bitcast %w : {word} to {codes}
  %n{count} = lns.{op} ins({ins} : {types}) outs({outs} : {out_types}) {after}
      -> {results}
  %r = lns.bitcast {first} : {codes} to {word}
  return {returned} : {", ".join([word, *[vector] * len(changed)])}
}}
"""


@pytest.mark.parametrize("rule", list(RULES))
@pytest.mark.parametrize("bits", [16, 10])
def test_three_steps_have_the_bits_of_compiled_ones(rule, bits, compiler, cache):
    eta = {"madam": 2.0**-4, "mul": 2.0**-3, "signmul": 2.0**-5}.get(rule, 0.01)
    changes = {"decay": 0.1} if rule == "adamw" else {}
    c = configuration(rule, **changes)
    optimizer = StoredOptimizer(c, exact=True)
    x = numbers(COUNT, 1, 3.0)
    w = stored(x, bits)
    program = lns.compile_mlir(update(rule, STORED[bits]), cache_dir=cache)
    codes = w.codes().numpy().astype(lns.Format(*STORED[bits]).storage_dtype)
    first, second = np.zeros((2, COUNT), np.float32)
    product1 = product2 = 1.0
    moved = 0
    for step in range(3):
        g = numbers(COUNT, 10 + step, 4.0)
        product1 *= float(np.float32(c.beta1))
        product2 *= float(np.float32(c.beta))
        f32 = [eta, c.momentum, c.decay, 1 - product1, 1 - product2]
        results = program(
            g, codes, np.asarray(w.scale), first, second, *map(np.float32, f32)
        )
        results = results if isinstance(results, (list, tuple)) else [results]
        before = codes
        codes, *moments = results
        moved += np.count_nonzero(codes != before)
        if rule == "madam":
            (second,) = moments
        elif rule == "adamw":
            first, second = moments
        elif rule == "sgd":
            (first,) = moments
        optimizer.begin_step()
        optimizer.apply(w, torch.from_numpy(g), eta, rule)
        np.testing.assert_array_equal(words(w.codes()), codes.view(np.uint16))
        np.testing.assert_array_equal(w.first.numpy(), first)
        np.testing.assert_array_equal(w.second.numpy(), second)
    assert moved > COUNT / 4


def test_stochastic_rounding_has_the_expectation_of_the_rule():
    torch.manual_seed(0)
    x = torch.full((200_000,), -1.3)
    k = rounded(x, stochastic=True)
    assert set(k.unique().tolist()) == {-2.0, -1.0}
    assert abs(k.mean().item() + 1.3) < 0.01
    assert rounded(x, stochastic=False).unique().tolist() == [-1.0]


def test_every_role_of_a_contraction_takes_its_own_format():
    """[M6] Each format on its own: the values that the three products see."""
    random = torch.Generator().manual_seed(0)
    x, w, e = (
        torch.randn(shape, generator=random) for shape in ((7, 5), (3, 5), (7, 3))
    )
    for role in ("weight", "activation", "error", "gradient"):
        c = configuration("madam", stored=STORED[16], **{role: (8, 2)})
        a, b = x.clone().requires_grad_(), w.clone().requires_grad_()
        with QuantizedPasses(c, exact=True):
            y = torch.nn.functional.linear(a, b)
        y.backward(e)

        def q(t, mine, role=role, **keywords):
            return quantized(t, (8, 2), exact=True, **keywords) if mine == role else t

        xq, wq = q(x, "activation"), q(w, "weight", keep_small=True)
        eq = q(e, "error")
        torch.testing.assert_close(y, xq @ wq.T, rtol=1e-6, atol=1e-6)
        torch.testing.assert_close(a.grad, eq @ wq, rtol=1e-6, atol=1e-6)
        torch.testing.assert_close(
            b.grad, q(eq.T @ xq, "gradient"), rtol=1e-6, atol=1e-6
        )
        plain = x @ w.T
        assert torch.equal(y, plain) == (role in ("error", "gradient"))

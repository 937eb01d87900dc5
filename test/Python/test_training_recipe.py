# Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Recipes, schedules and bias corrections of training; needs no compiler."""

import json
import math
from fractions import Fraction

import mpmath
import numpy as np
import pytest

import lns
from lns.training import Correction, Schedule
from lns.training.data import (
    ArrayBatches,
    IteratedBatches,
    as_batches,
    count_correct,
    permutation,
)
from lns.training.recipe import PRESETS, SMALLEST_NEAREST_STEP, as_recipe

# -- recipes -------------------------------------------------------------------


def options(recipe, rules=None):
    """The option string as a dict; values have no spaces but those of rules."""
    head, _, tail = recipe.to_options(rules).partition(" rules=")
    found = dict(entry.split("=", 1) for entry in head.split(" "))
    return found | ({"rules": tail} if tail else {})


def test_the_default_is_the_recipe_that_worked():
    recipe = lns.Recipe()
    assert recipe == lns.Recipe.preset("lns-madam-8") == as_recipe(None)
    found = options(recipe)
    assert found["optimizer"] == "madam" and found["value-optimizer"] == "adam"
    assert found["storage-format"] == "16,2048"
    for role in ("weight", "activation", "error", "gradient"):
        assert found[f"{role}-format"] == "8,8"
        assert found[f"{role}-scale"] == "tensor"
    assert found["rounding"] == "nearest" and found["second-moment"] == "f32"
    assert (recipe.eta, recipe.p_scale, recipe.warmup) == (2.0**-4, 8.0, 50)
    assert "rules" not in found


def test_presets():
    paper = lns.Recipe.preset("paper")
    assert (paper.eta, paper.p_scale, paper.schedule) == (2.0**-7, 3.0, "constant")
    for name in ("f32-adam", "f32-sgd"):
        found = options(lns.Recipe.preset(name))
        assert {found[f"{r}-format"] for r in ("weight", "error")} == {"none"}
        assert found["rules"] == f'{{"*" = "value_{name[4:]}"}}'
    assert lns.Recipe.preset("paper", eta=0.5).eta == 0.5
    with pytest.raises(lns.FormatError, match=r"no recipe is called 'adam'; there are"):
        lns.Recipe.preset("adam")
    with pytest.raises(lns.FormatError, match="recipe= is an lns"):
        as_recipe(8)


@pytest.mark.parametrize(
    ("bits", "steps", "expected"),
    [
        (16, SMALLEST_NEAREST_STEP, "nearest"),
        (10, SMALLEST_NEAREST_STEP, "nearest"),
        (16, SMALLEST_NEAREST_STEP * 0.999, "stochastic"),
        (10, 2.0, "stochastic"),  # 2^-4 at gamma 32
        (16, 128.0, "nearest"),  # 2^-4 at gamma 2048
    ],
)
def test_rounding_is_nearest_where_a_step_has_enough_exponents(bits, steps, expected):
    """[M3]"""
    storage = lns.Format(bits, 2 ** (bits - 5))
    eta = steps / storage.gamma
    recipe = lns.Recipe(storage=storage, eta=eta)
    assert recipe.rounding_of_update == expected
    assert options(recipe)["rounding"] == expected
    asked = lns.Recipe(storage=storage, eta=eta, rounding="nearest")
    assert asked.rounding_of_update == "nearest"


def test_formats_are_tuples_or_none():
    recipe = lns.Recipe(weight=(6, 4), error=None, storage=(12, 128, 2047))
    found = options(recipe)
    assert found["weight-format"] == "6,4" and found["error-format"] == "none"
    assert found["storage-format"] == "12,128"
    assert options(lns.Recipe(weight=(8, 8, 100)))["weight-format"] == "8,8,100"


def test_options_have_no_space_inside_a_value():
    recipe = lns.Recipe(datapath="pe<vector = 16, entries = 4>")
    assert options(recipe)["datapath"] == "pe<vector=16,entries=4>"


def test_rules_by_pattern_the_longest_that_matches():
    rules = {
        "*": "mul",
        "head.bi*": "adam",
        "*.bias": "value_sgd",
        "head.weight": "sgd",
    }
    recipe = lns.Recipe(rules=rules)
    assert recipe.rule_for("head.weight") == "sgd"
    assert recipe.rule_for("head.bias") == "value_adam"
    assert recipe.rule_for("fc.bias") == "value_sgd"
    assert recipe.rule_for("fc.weight") == "mul"
    assert lns.Recipe(rules={"head.*": "sgd"}).rule_for("fc.weight") is None
    # A name that is no pattern: JAX writes brackets.
    name = "params['w1']"
    assert lns.Recipe(rules={name: "frozen"}).rule_for(name) == "frozen"
    recipe.check_rules(["head.weight", "head.bias", "fc.bias"])
    with pytest.raises(lns.FormatError, match=r"\[M4\] the rule for 'head.bi\*' match"):
        recipe.check_rules(["head.weight", "fc.weight"])
    text = recipe.to_options({'a"b': "madam"})
    assert text.endswith(r'rules={"a\"b" = "madam"}')
    text = recipe.to_options({"p['w']": "mul"})
    assert text.endswith(r"""rules={"p\\['w'\\]" = "mul"}""")


@pytest.mark.parametrize(
    ("changes", "message"),
    [
        ({"optimizer": "adam"}, r"\[M5\] optimizer is one of madam, sgd"),
        ({"value_optimizer": "madam"}, r"\[M4\] value_optimizer is one of adam"),
        ({"storage": (17, 2048)}, r"the format of storage: \[N1\]"),
        ({"gradient": (8, 3)}, r"the format of gradient: \[N1\]"),
        ({"error": "8,8"}, r"the format of error: \[N1\]"),
        ({"weight_scale": "block<0>"}, r"\[N5\] weight_scale is one of"),
        ({"scale_kind": "max"}, r"\[Q5\] scale_kind"),
        ({"rounding": "up"}, r"\[M3\] rounding"),
        ({"rounding": "nearest_twice", "optimizer": "sgd"}, r"\[M3\] nearest_twice is"),
        ({"second_moment": "f16"}, r"\[M2\] second_moment is one of f32, bf16, lns8"),
        ({"second_moment": "lns8", "optimizer": "adamw"}, r"\[M2\] only madam"),
        ({"error_rounding": "auto"}, r"\[Q4\] error_rounding"),
        ({"gradient_underflow": "max"}, r"\[Q3\] gradient_underflow"),
        ({"eta": -1.0}, r"\[M3\] eta is a number at least 0, got -1.0"),
        ({"eta": math.nan}, r"\[M3\] eta"),
        ({"eta": "fast"}, r"\[M3\] eta"),
        ({"beta": 1.0}, r"\[M2\] beta is a number at least 0 and below 1"),
        ({"p_scale": 0.0}, r"\[M1\] p_scale is a number above 0"),
        ({"g_bound": math.inf}, r"\[M2\] g_bound"),
        ({"warmup": -1}, r"\[M3\] warmup is at least 0"),
        ({"warmup": 1.5}, r"\[M3\] warmup is a number of steps"),
        ({"final_fraction": 2}, r"\[M3\] final_fraction .* at most 1"),
        ({"schedule": "linear"}, r"\[M3\] schedule"),
        ({"datapath": ""}, r"\[D0\] datapath"),
        ({"rules": {"*": "lion"}}, r"\[M4\] the rule of '\*' is one of madam"),
    ],
)
def test_errors_name_field_and_rule(changes, message):
    with pytest.raises(lns.FormatError, match=message):
        lns.Recipe(**changes)
    with pytest.raises(lns.FormatError, match=message):
        lns.Recipe().with_changes(**changes)


def test_formats_that_meet_no_contraction_are_free():
    """[M6] Stored weights and gradients that go into updates are in no contraction."""
    for datapath in ("exact", "fixed", "pe"):
        lns.Recipe(datapath=datapath, gradient=None)
        lns.Recipe(datapath=datapath, gradient=(12, 512, 4000), storage=(16, 4096))
        lns.Recipe.preset("f32-adam", datapath=datapath)
    lns.Recipe(weight=(16, 512), error=None)


def test_an_unknown_field_is_named():
    with pytest.raises(lns.FormatError, match=r"no field 'wieght'; it has .* error"):
        lns.Recipe.preset("paper", wieght=(8, 8))
    with pytest.raises(lns.FormatError, match="no field 'lr'; it has name"):
        lns.Recipe().with_changes(lr=1)
    with pytest.raises(lns.FormatError, match="a recipe has no field 'lr'"):
        lns.Recipe.from_dict({"lr": 1})


@pytest.mark.parametrize("name", list(PRESETS))
def test_recipes_survive_json(name):
    recipe = lns.Recipe.preset(name, weight=(6, 4, 20), rules={"a": "frozen"})
    again = lns.Recipe.from_dict(json.loads(json.dumps(recipe.to_dict())))
    assert again == recipe and again.differences(recipe) == []
    assert hash(again) == hash(recipe) and len({again, recipe}) == 1
    other = recipe.with_changes(eta=0.75, error=(4, 1), name="other")
    assert [text.split(" ")[0] for text in recipe.differences(other)] == [
        "error",
        "eta",
    ]


# -- schedules -----------------------------------------------------------------


def test_cosine_with_warm_up():
    schedule = Schedule("cosine", warmup=4, final_fraction=0.1, total_steps=100)
    for step in range(100):
        rise = min(1, (step + 1) / 4)
        wave = 0.1 + 0.9 * (1 + math.cos(math.pi * step / 100)) / 2
        assert schedule.factor(step) == pytest.approx(rise * wave, rel=1e-14)
    assert schedule.factor(100) == schedule.factor(1000) == pytest.approx(0.1)
    assert Schedule("cosine", total_steps=10).factor(10) == 0
    assert Schedule("cosine").factor(10**6) == 1  # the end is unknown
    assert Schedule("constant", 0, 0.0, 10).factor(9) == 1


@pytest.mark.parametrize("total", [0, -1, 1.5, True])
def test_total_steps_is_a_number_of_steps(total):
    with pytest.raises(lns.ArgumentError, match="total_steps"):
        Schedule("cosine", total_steps=total)


def correction_oracle(beta, t):
    """[M2] by rationals: every product rounded to f64, in the order of steps."""
    base = Fraction(float(np.float32(beta)))
    product = Fraction(1)
    for _ in range(t):
        product = Fraction(float(product * base))  # int / int rounds correctly
    with mpmath.workprec(53):
        rest = mpmath.mpf(1) - mpmath.mpf(float(product))
    return np.float32(float(rest))


@pytest.mark.parametrize("beta", [0.999, 0.9, 0.0, 0.99999])
def test_corrections_are_products_step_by_step(beta):
    correction = Correction(beta)
    for t in [1, 2, 3, 10, 500, 20, 1]:  # backwards as well: a run that is resumed
        assert correction.at(t) == correction_oracle(beta, t)
        assert correction.at(t).dtype == np.float32


def test_the_controls_of_other_products_differ():
    """Products in f32, or of a beta that is not rounded, have other bits."""
    correction = Correction(0.999)
    narrow, exact = np.float32(1), 1.0
    differs = [0, 0]
    for t in range(1, 1000):
        narrow *= np.float32(0.999)
        exact *= 0.999
        differs[0] += correction.at(t) != np.float32(1) - narrow
        differs[1] += correction.at(t) != np.float32(1 - exact)
    assert min(differs) > 500


# -- batches -------------------------------------------------------------------


def philox_words(seed, epoch, count):
    """Philox4x64-10 (Salmon et al., 2011), its counter from 1."""
    mask, words = 2**64 - 1, []
    for block in range(1, -(-count // 4) + 1):
        c, k = [block, 0, 0, epoch], [seed, 0]
        for _ in range(10):
            low = c[0] * 0xD2E7470EE14C6C93
            high = c[2] * 0xCA5A826395121157
            c = [
                high >> 64 ^ c[1] ^ k[0],
                high & mask,
                low >> 64 ^ c[3] ^ k[1],
                low & mask,
            ]
            k = [(k[0] + 0x9E3779B97F4A7C15) & mask, (k[1] + 0xBB67AE8584CAA73B) & mask]
        words += c
    return words[:count]


@pytest.mark.parametrize(("seed", "epoch"), [(0, 0), (7, 3), (2**63 - 1, 1000)])
def test_permutations_are_counters_alone(seed, epoch):
    words = philox_words(seed, epoch, 50)
    expected = sorted(range(50), key=words.__getitem__)
    assert permutation(50, seed, epoch).tolist() == expected
    assert not np.array_equal(expected, permutation(50, seed, epoch + 1))
    assert not np.array_equal(expected, permutation(50, seed ^ 1, epoch))


def test_an_epoch_has_each_example_once():
    x = np.arange(10)
    batches = ArrayBatches((x, 10 * x), 3, seed=1)
    assert batches.steps_per_epoch == 3
    seen = [batches.batch(step) for step in range(6)]
    for epoch in (seen[:3], seen[3:]):
        examples = np.concatenate([batch[0] for batch in epoch])
        assert len(set(examples)) == 9
    for inputs, target in seen:
        assert np.array_equal(10 * inputs, target)
    again = ArrayBatches((x, 10 * x), 3, seed=1)
    for step in (5, 0, 4):  # in any order
        assert np.array_equal(again.batch(step)[0], seen[step][0])
    assert not np.array_equal(seen[0][0], seen[3][0])


def test_iterables_go_on_in_the_middle():
    data = [(np.full(2, i), np.zeros(2)) for i in range(4)]
    batches = as_batches(data, 2, 0, None)
    assert batches.steps_per_epoch == 4
    assert [batches.batch(s)[0][0] for s in range(9)] == [0, 1, 2, 3, 0, 1, 2, 3, 0]
    assert as_batches(data, 2, 0, None).batch(6)[0][0] == 2
    assert as_batches(lambda step: (step, step), 1, 0, 5).batch(17) == (17, 17)
    generator = IteratedBatches((batch for batch in data), 4)
    for step in range(4):
        generator.batch(step)
    with pytest.raises(lns.ArgumentError, match="step 4: data gave 0 batches, but an"):
        generator.batch(4)


@pytest.mark.parametrize(
    ("data", "size", "steps", "message"),
    [
        ((np.zeros(3),), 1, None, "a tuple .inputs, ..., target. of arrays"),
        ((np.zeros(3), np.zeros(4)), 1, None, r"got shapes \(3,\), \(4,\)"),
        ((np.zeros(3), np.zeros(3)), 4, None, "batch_size is from 1 to the number"),
        ((np.zeros(3), np.zeros(3)), 1.0, None, "batch_size is an integer"),
        ((np.zeros(3), np.zeros(3)), 1, 2, "steps_per_epoch is for functions"),
        (lambda step: step, 1, None, "data is a function of the step"),
        (np.zeros((3, 2)), 1, None, "data is a tuple of arrays"),
        (7, 1, None, "data is a tuple of arrays"),
        (iter([1]), 1, None, "the number of batches of data is unknown"),
        ([], 1, None, "data has no batch"),
        ([], 1, 0, "steps_per_epoch is at least 1"),
    ],
)
def test_data_that_is_none(data, size, steps, message):
    with pytest.raises(lns.ArgumentError, match=message):
        as_batches(data, size, 0, steps)
    with pytest.raises(lns.ArgumentError, match="step 0: a batch is a tuple"):
        as_batches([np.zeros(3)], 1, 0, None).batch(0)


def test_correct_classes():
    scores = np.array([[1, 2, 0], [3, 1, 2], [0, 0, 1]], np.float32)
    assert count_correct(scores, np.array([1, 1, 2])) == (2, 3)
    assert count_correct(scores, np.array([1, -100, 2])) == (2, 2)
    text = np.stack([scores, scores])  # (batch, context, classes)
    assert count_correct(text, np.array([[1, 0, 2], [0, 0, 0]])) == (4, 6)
    planes = text[..., :2].swapaxes(1, 2)  # (batch, classes, places)
    assert count_correct(planes, np.array([[1, 0, 1], [1, 0, 0]])) is not None
    assert count_correct(scores, np.zeros(3, np.float32)) is None
    assert count_correct(scores, np.zeros((3, 3), np.int64)) is None

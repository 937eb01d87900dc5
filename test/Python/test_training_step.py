# Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""lns.TrainingStep: what a compiled step does to its weights, and what it refuses."""

import copy

import numpy as np
import pytest

import lns
from lns.training import Correction, export

torch = pytest.importorskip("torch")
pytest.importorskip("torch_mlir")
pytestmark = pytest.mark.usefixtures("compiler")

CROSS_ENTROPY = torch.nn.CrossEntropyLoss()
F32 = dict.fromkeys(("weight", "activation", "error", "gradient"), None)
BATCH = 16


@pytest.fixture
def model():
    torch.manual_seed(0)
    return torch.nn.Sequential(
        torch.nn.Linear(6, 10), torch.nn.ReLU(), torch.nn.Linear(10, 3)
    )


def examples(step=0):
    random = np.random.default_rng(step)
    x = random.normal(size=(BATCH, 6)).astype(np.float32)
    return x, x[:, :3].argmax(1)


@pytest.fixture
def make(cache):
    """A step of a model on the examples."""

    def make_step(model, recipe=None, loss=CROSS_ENTROPY, batch=None, **options):
        x, y = batch or examples()
        return lns.TrainingStep(
            model, loss, (x,), y, recipe=recipe, cache_dir=cache, **options
        )

    return make_step


def run(step, count, begin=0):
    return [step.step(*examples(k)).loss for k in range(begin, begin + count)]


def bits(step):
    return {key: array.tobytes() for key, array in step.state.arrays.items()}


# -- against the framework -----------------------------------------------------


@pytest.mark.parametrize(
    ("preset", "optimizer"),
    [
        ("f32-sgd", lambda p: torch.optim.SGD(p, 0.1, momentum=0.9)),
        ("f32-adam", lambda p: torch.optim.Adam(p, 3e-3)),
    ],
)
def test_f32_steps_are_those_of_pytorch(model, make, preset, optimizer):
    recipe = lns.Recipe.preset(preset, schedule="constant", warmup=0)
    step = make(model, recipe)
    before = copy.deepcopy(model.state_dict())
    peer = copy.deepcopy(model)
    update = optimizer(peer.parameters())
    for k in range(10):
        x, y = map(torch.from_numpy, examples(k))
        scores = peer(x)
        loss = CROSS_ENTROPY(scores, y)
        update.zero_grad()
        loss.backward()
        result = step.step(x, y)
        for name, parameter in peer.named_parameters():
            assert result.gradient_absmax[name] == pytest.approx(
                float(parameter.grad.abs().max()), rel=1e-4
            )
        update.step()
        assert result.loss == pytest.approx(loss.item(), rel=1e-5)
        found = result.outputs["output0"]
        assert np.allclose(found, scores.detach().numpy(), rtol=1e-4, atol=1e-5)
    for name, tensor in peer.state_dict().items():
        moved = (tensor - before[name]).abs().max()
        error = np.abs(step.weights()[name] - tensor.numpy()).max()
        assert error < 1e-3 * moved
    # The model itself has not changed; what is exported to it is the trained one.
    assert all(torch.equal(before[n], t) for n, t in model.state_dict().items())
    step.export_to(model)
    for name, tensor in model.state_dict().items():
        assert np.array_equal(tensor.numpy(), step.weights()[name])


def madam(weights, moment, gradient, eta, t, storage):
    """[M2, M3] in f64, on fields and signs; None of the roundings but that of k."""
    fields, signs = weights
    moment = 0.999 * moment + (1 - np.float64(np.float32(0.999))) * gradient**2
    n = gradient / np.sqrt(moment / float(Correction(0.999).at(t)))
    k = np.rint(eta * storage.gamma * np.clip(n, -10, 10))
    return (np.clip(fields - signs * k, 1, storage.max_field), signs), moment


@pytest.mark.parametrize("wrong", [None, "eta", "t"])
def test_madam_steps_are_those_of_the_rules(model, make, wrong):
    """Gradients are PyTorch's; the controls have a wrong rate or step number."""
    recipe = lns.Recipe(**F32, eta=2.0**-5, warmup=4, schedule="constant")
    step = make(model, recipe)
    storage = recipe.storage
    names = ["0.weight", "2.weight"]
    peer = copy.deepcopy(model)
    stored, moments = {}, {}
    for name in names:
        codes = step.state.arrays[name, "codes"]
        stored[name] = (step.state.exponent_fields(name), np.where(codes < 0, -1, 1))
        moments[name] = np.zeros(codes.shape)
    for t in range(1, 7):
        export.load_into(peer, step.weights())
        x, y = map(torch.from_numpy, examples(t))
        peer.zero_grad()
        CROSS_ENTROPY(peer(x), y).backward()
        step.step(x, y)
        eta = recipe.eta * min(1, t / 4) * (1.02 if wrong == "eta" else 1)
        for name, parameter in peer.named_parameters():
            if name in names:
                stored[name], moments[name] = madam(
                    stored[name],
                    moments[name],
                    parameter.grad.double().numpy(),
                    eta,
                    t + 1 if wrong == "t" else t,
                    storage,
                )
    off = max(
        np.abs(step.state.exponent_fields(name) - stored[name][0]).max()
        for name in names
    )
    assert off <= 3 if wrong is None else off > 5


# -- states --------------------------------------------------------------------


def test_a_step_learns_in_place(model, make):
    step = make(model, lns.Recipe(warmup=2))
    memory = {key: array.ctypes.data for key, array in step.state.arrays.items()}
    before = bits(step)
    signs = {n: np.sign(step.state.weight(n)) for n in ("0.weight", "2.weight")}
    losses = run(step, 60)
    assert np.mean(losses[-10:]) < 0.6 * np.mean(losses[:10])
    assert memory == {k: a.ctypes.data for k, a in step.state.arrays.items()}
    after = bits(step)
    fixed = {key for key in before if before[key] == after[key]}
    assert fixed == {("0.weight", "scale"), ("2.weight", "scale")}  # [M1]
    for name, sign in signs.items():  # [M3]
        assert np.array_equal(sign, np.sign(step.state.weight(name)))


@pytest.mark.parametrize("optimizer", ["madam", "sgd", "adamw", "mul", "signmul"])
@pytest.mark.parametrize("rounding", ["nearest", "stochastic"])
def test_each_optimizer_learns(model, make, optimizer, rounding):
    eta = {"madam": 2.0**-4, "sgd": 0.1, "adamw": 0.01, "mul": 1.0, "signmul": 2.0**-5}
    recipe = lns.Recipe(
        optimizer=optimizer, eta=eta[optimizer], rounding=rounding, warmup=2
    )
    step = make(model, recipe, seed=9)
    losses = run(step, 60)
    assert np.mean(losses[-10:]) < 0.8 * np.mean(losses[:10])
    assert step.rules["0.weight"] == optimizer and step.rules["0.bias"] == "value_adam"


@pytest.mark.parametrize("rule", ["sgd", "adamw"])
def test_a_rule_for_values_beside_madam_takes_the_rate_of_values(model, make, rule):
    alone = lns.Recipe(optimizer=rule, eta=0.01, value_eta=0.01, warmup=2)
    beside = lns.Recipe(eta=0.5, value_eta=0.01, warmup=2, rules={"*.weight": rule})
    other = beside.with_changes(value_eta=0.02)
    one, two, three = (make(model, recipe) for recipe in (alone, beside, other))
    assert two.rules["0.weight"] == rule
    assert run(one, 5) == run(two, 5) != run(three, 5)
    assert bits(one) == bits(two)


@pytest.mark.parametrize(
    ("moment", "most"), [("f32", 6 / 12), ("bf16", 4 / 12), ("lns8", 3 / 12)]
)
def test_second_moments_and_their_bytes(make, cache, moment, most):
    torch.manual_seed(1)
    layers = [torch.nn.Linear(6, 100, bias=False), torch.nn.Linear(100, 3, bias=False)]
    model = torch.nn.Sequential(layers[0], torch.nn.ReLU(), layers[1])
    step = make(model, lns.Recipe(second_moment=moment, warmup=2))
    losses = run(step, 40)
    assert np.mean(losses[-10:]) < 0.8 * np.mean(losses[:10])
    memory = step.memory()
    assert most <= memory.ratio < most + 0.01
    assert memory.f32_adam == 12 * 900


def test_the_table_says_rule_format_and_bytes(model, make):
    recipe = lns.Recipe(rules={"2.weight": "frozen", "*.bias": "value_sgd"})
    step = make(model, recipe)
    lines = step.table().splitlines()
    assert lines[0].split()[:3] == ["parameter", "shape", "rule"]
    rules = {line.split()[0]: line.split()[2] for line in lines[1:5]}
    assert rules == {
        "0.weight": "madam",
        "0.bias": "value_sgd",
        "2.weight": "frozen",
        "2.bias": "value_sgd",
    }
    assert "Format(16, 2048)  124" in lines[1]  # 60 codes and a scale
    assert "240 (second_moment)" in lines[1]
    assert lines[-1] == str(step.memory())
    frozen = step.state.weight("2.weight")
    run(step, 3)
    assert np.array_equal(frozen, step.state.weight("2.weight"))


def test_batch_norm_and_dropout(make):
    torch.manual_seed(2)
    model = torch.nn.Sequential(
        torch.nn.Linear(6, 32),
        torch.nn.BatchNorm1d(32),
        torch.nn.ReLU(),
        torch.nn.Dropout(0.25),
        torch.nn.Linear(32, 3),
    )
    runs = {}
    for seed in (1, 1, 2):
        step = make(model, lns.Recipe(warmup=2), seed=seed)
        losses = run(step, 20)
        assert bits(step) == runs.setdefault(seed, bits(step))
    assert runs[1] != runs[2]
    assert np.mean(losses[-5:]) < np.mean(losses[:5])
    # Looking at the model has not changed it.
    model[1].eval()
    statistics = copy.deepcopy(model.state_dict())
    make(model, lns.Recipe(warmup=2))
    assert [module.training for module in model] == [True, False, True, True, True]
    assert all(torch.equal(statistics[n], t) for n, t in model.state_dict().items())
    trained = copy.deepcopy(model)
    step.export_to(trained)
    assert not torch.equal(trained[1].running_mean, model[1].running_mean)
    assert "buffers, as they are: 1.running_mean" in step.table()


def test_parameters_that_are_not_trained(model, make):
    model[0].weight.requires_grad_(False)
    step = make(model, lns.Recipe(warmup=2))
    assert [argument.name for argument in step.inputs] == ["input0", "target"]
    losses = run(step, 40)
    assert np.mean(losses[-10:]) < np.mean(losses[:10])
    frozen = step.weights()["0.weight"]
    assert np.array_equal(frozen, model[0].weight.numpy())
    step.export_to(model)


def test_embeddings_stay_f32(make):
    torch.manual_seed(3)
    model = torch.nn.Sequential(
        torch.nn.Embedding(7, 8), torch.nn.Flatten(), torch.nn.Linear(32, 5)
    )
    x, y = np.arange(24).reshape(6, 4) % 7, np.arange(6) % 5
    step = make(model, batch=(x, y))
    assert step.rules["0.weight"] == "value_adam" and step.rules["2.weight"] == "madam"
    losses = [step.step(x, y).loss for _ in range(60)]
    assert losses[-1] < 0.7 * losses[0]
    bad = x.copy()
    bad[2, 1] = 7
    with pytest.raises(
        lns.ArgumentError, match=r"step 60: input0\[2, 1\] is 7, but there are 7 rows"
    ):
        step.step(bad, y)
    assert step.steps == 60 and step.step(x, y).loss < losses[0]


def test_ignored_labels_are_those_of_pytorch(model, make):
    x, y = examples()
    y[3:9] = -100
    result = make(model, lns.Recipe(**F32)).step(x, y)
    with torch.no_grad():
        expected = CROSS_ENTROPY(model(torch.from_numpy(x)), torch.from_numpy(y))
    assert result.loss == pytest.approx(expected.item(), rel=1e-3)


# -- the start -----------------------------------------------------------------


def test_inputs_and_targets_may_share_memory(make):
    """Characters and the ones after them are views of one text."""
    torch.manual_seed(3)
    model = torch.nn.Sequential(torch.nn.Embedding(9, 8), torch.nn.Linear(8, 7))
    text = torch.arange(40).reshape(4, 10) % 7

    def loss(scores, target):
        return CROSS_ENTROPY(scores.flatten(0, 1), target.flatten())

    batch = text[:, :-1].contiguous(), text[:, 1:].contiguous()
    step = make(model, loss=loss, batch=(text[:, :-1], text[:, 1:]))
    step.step(*batch)
    step.step(batch[0] + 2, batch[1])  # 8 is a row of the embedding
    with pytest.raises(lns.ArgumentError, match="there are 9 rows"):
        step.step(batch[0] + 3, batch[1])
    with pytest.raises(lns.ArgumentError, match="there are 7 classes"):
        step.step(batch[0], batch[1] + 1)


def test_weights_that_start_at_zero_stay_f32(model, make):
    with torch.no_grad():
        model[2].weight.zero_()
    with pytest.warns(UserWarning, match=r"\[M4\] 2.weight is all zero at the start"):
        step = make(model)
    assert step.rules["2.weight"] == "value_adam" and step.rules["0.weight"] == "madam"
    run(step, 3)
    assert np.any(step.state.weight("2.weight"))
    with pytest.raises(lns.FormatError, match=r"\[M1\] the recipe asks for madam"):
        make(model, lns.Recipe(rules={"2.*": "madam"}))


def test_single_zeros_are_named_and_stay(model, make, recwarn):
    with torch.no_grad():
        model[0].weight[2, :3] = 0
    with pytest.warns(UserWarning, match=r"\[M3\] 3 of the 60 weights of 0.weight"):
        step = make(model)
    run(step, 3)
    assert np.count_nonzero(step.state.weight("0.weight") == 0) == 3
    make(model, lns.Recipe(optimizer="sgd"))  # which revives them
    assert len(recwarn) == 0


def test_a_start_that_is_not_finite(model, make):
    with torch.no_grad():
        model[2].weight[0, 0] = torch.inf
    with pytest.raises(lns.FormatError, match=r"2.weight: \[M1\] weights at the start"):
        make(model)


# -- bad input -----------------------------------------------------------------


def test_a_loss_that_is_not_finite_names_step_and_parameters(model, make, tmp_path):
    path = tmp_path / "run.safetensors"
    step = make(model, lns.Recipe(warmup=2))
    run(step, 3)
    step.save(path)
    kept = bits(step)
    x, y = examples()
    x[4, 2] = np.nan
    with pytest.raises(
        lns.TrainingError,
        match=r"step 3: the loss is nan and the gradient of 0.weight, .* is not finite",
    ) as raised:
        step.step(x, y)
    assert raised.value.step == 3 and "0.weight" in raised.value.parameters
    for refused in (lambda: step.step(*examples()), lambda: step.save(path)):
        with pytest.raises(lns.TrainingError, match="step 3 failed, and a part"):
            refused()
    step.load(path)
    assert bits(step) == kept
    # Two runs from here are one run.
    after = run(step, 2, begin=3)
    other = make(model, lns.Recipe(warmup=2))
    assert run(other, 5)[3:] == after and bits(other) == bits(step)


def test_a_gradient_that_is_not_finite(make):
    """The loss is finite where its derivative is not: sqrt at 0."""
    torch.manual_seed(4)
    model = torch.nn.Linear(6, 2)

    def loss(scores, target):
        return ((scores - scores.detach()).abs() + 0 * target).sqrt().mean()

    x, _ = examples()
    y = np.zeros((BATCH, 2), np.float32)
    step = make(model, lns.Recipe(**F32), loss=loss, batch=(x, y))
    with pytest.raises(
        lns.TrainingError, match="step 0: the gradient of weight, bias is not finite"
    ) as raised:
        step.step(x, y)
    assert raised.value.parameters == ("weight", "bias")


@pytest.mark.parametrize(
    ("change", "message"),
    [
        (lambda x, y: (x[:8], y), r"step 1: input0 has the shape \(8, 6\), expected"),
        (lambda x, y: (x, y[:8]), r"step 1: target has the shape \(8,\)"),
        (lambda x, y: (x.astype(np.float64), y), "step 1: input0 has the type float64"),
        (lambda x, y: (x, y.astype(np.int32)), "step 1: target has the type int32"),
        (lambda x, y: (x,), r"step 1: a batch has 2 parts \(input0, target\), got 1"),
        (lambda x, y: (x, "y"), "step 1: target"),
        (lambda x, y: (x, np.where(y == 2, 3, y)), "is 3, but there are 3 classes"),
        (lambda x, y: (x, y - 1), r"step 1: target\[.*\] is -1, .* or -100 for none"),
        (lambda x, y: (np.asfortranarray(x), y), "step 1: input0 is not contiguous"),
    ],
)
def test_batches_that_do_not_fit(model, make, change, message):
    step = make(model)
    run(step, 1)
    before = bits(step)
    with pytest.raises(lns.ArgumentError, match=message):
        step.step(*change(*examples()))
    assert bits(step) == before and step.steps == 1
    step.step(*examples())


@pytest.mark.parametrize(
    ("options", "error", "message"),
    [
        ({"loss": None}, lns.ArgumentError, "a training step needs a loss"),
        ({"seed": -1}, lns.ArgumentError, r"\[Q4\] seed is from 0"),
        ({"seed": 0.5}, lns.ArgumentError, r"\[Q4\] seed is an integer"),
        ({"threads": 0}, lns.ArgumentError, "threads is a number of at least 1"),
        ({"total_steps": 0}, lns.ArgumentError, "total_steps"),
        ({"recipe": "madam"}, lns.FormatError, "no recipe is called 'madam'"),
        ({"recipe": lns.Recipe(rules={"fc*": "sgd"})}, lns.FormatError, "matches none"),
        ({"batch": (examples()[0], np.full(BATCH, 3))}, lns.ImportModelError, "fails"),
        ({"batch": (examples()[0][:, :5], examples()[1])}, lns.ImportModelError, "fai"),
    ],
)
def test_options_that_are_wrong(model, make, options, error, message):
    with pytest.raises(error, match=message):
        make(model, **options)


def test_things_that_are_no_model(model, make):
    with pytest.raises(lns.ArgumentError, match=r"expected a torch.nn.Module, or"):
        make(lambda x: x)
    with pytest.raises(lns.ArgumentError, match=r"a tuple of tensors: write \(x,\)"):
        lns.TrainingStep(model, CROSS_ENTROPY, *examples())


def test_an_export_to_another_model_changes_nothing(model, make):
    weights = make(model).weights()
    other = torch.nn.Sequential(torch.nn.Linear(6, 10), torch.nn.Linear(10, 4))
    before = copy.deepcopy(other.state_dict())
    with pytest.raises(lns.ArgumentError, match=r"no parameter or buffer '2\.weight'"):
        export.load_into(other, weights)
    assert all(torch.equal(before[n], t) for n, t in other.state_dict().items())
    wider = torch.nn.Sequential(*copy.deepcopy(model)[:2], torch.nn.Linear(10, 4))
    with pytest.raises(lns.ArgumentError, match=r"2.weight has the shape \(4, 10\)"):
        export.load_into(wider, weights)
    longer = torch.nn.Sequential(*copy.deepcopy(model), torch.nn.Linear(3, 3))
    with pytest.raises(lns.ArgumentError, match=r"trained weights lack '3\.weight'"):
        export.load_into(longer, weights)
    found = export.state_dict(model, weights)
    assert np.array_equal(found["2.bias"].numpy(), weights["2.bias"])


@pytest.mark.parametrize("threads", [1, 2])
def test_resume_has_the_same_bits(model, make, tmp_path, threads):
    """Stochastic rounding of weights, moments and errors included [Q4]."""
    recipe = lns.Recipe(
        storage=(10, 32),
        second_moment="lns8",
        error_rounding="stochastic",
        gradient_rounding="stochastic",
        datapath="fixed",
        warmup=2,
    )
    path = tmp_path / "run.safetensors"
    whole = make(model, recipe, seed=5, total_steps=20, threads=3 - threads)
    run(whole, 20)
    part = make(model, recipe, seed=5, total_steps=20, threads=threads)
    run(part, 7)
    part.save(path)
    rest = make(model, recipe, seed=6, total_steps=20, threads=threads)
    rest.load(path)
    assert rest.seed == 5
    run(rest, 13, begin=7)
    assert bits(rest) == bits(whole)
    # The control: another seed gives other bits.
    other = make(model, recipe, seed=6, total_steps=20)
    run(other, 20)
    assert bits(other) != bits(whole)


@pytest.mark.parametrize(
    ("changes", "rule"),
    [
        ({"datapath": "fixed<0>"}, r"\[D4\]"),
        ({"datapath": "exact", "weight": (16, 512)}, r"\[D1\]"),
        ({"datapath": "fixed", "error": (8, 8, 126)}, r"\[D4\]"),
        ({"datapath": "pe", "error": None}, r"\[D5\]"),
        ({"datapath": "pe", "activation": (12, 128)}, r"\[P2, P4\]"),
    ],
)
def test_formats_that_a_datapath_cannot_take(model, make, changes, rule):
    """The compiler's error, in every pair that a step contracts; no step is made."""
    with pytest.raises(lns.ToolError, match=rule):
        make(model, lns.Recipe(**changes))

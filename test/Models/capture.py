# Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Capture the models of this folder again: python test/Models/capture.py [NAME ...]."""

import sys
from pathlib import Path

import torch
from torch import nn

from lns import models
from lns.importers.model import ImportedModel, ImportedStep
from lns.importers.torch import import_module
from lns.importers.torch_training import import_training_step

HERE = Path(__file__).resolve().parent


def inference(model: type[nn.Module], shape: tuple[int, ...]) -> ImportedModel:
    return import_module(models.seeded(model), (torch.zeros(shape),))


def training(model: type[nn.Module], shape: tuple[int, ...]) -> ImportedModel:
    target = torch.zeros(shape[0], dtype=torch.int64)
    loss = nn.CrossEntropyLoss()
    return import_training_step(
        models.seeded(model), loss, (torch.zeros(shape),), target
    )


def gpt() -> ImportedModel:
    from lns.models_gpt import GPT

    characters = torch.zeros(4, 128, dtype=torch.int64)
    return import_module(models.seeded(GPT, layers=2), (characters,))


def bert() -> ImportedModel:
    from lns.models_minilm import SentenceEncoder, bert  # needs the extra `minilm`

    sizes = {
        "hidden_size": 384,
        "num_hidden_layers": 2,
        "num_attention_heads": 12,
        "intermediate_size": 1536,
    }
    tokens = torch.ones(8, 64, dtype=torch.int64)
    return import_module(SentenceEncoder(bert(**sizes)).eval(), (tokens, tokens))


def jax_training() -> ImportedModel:
    from lns.importers.jax import import_function  # needs the extra `jax`

    return import_function(*models_jax())


def models_jax() -> tuple:
    import jax
    import jax.numpy as jnp

    def loss(params, x, y):
        w1, b1, w2, b2 = params
        hidden = jax.nn.relu(x @ w1 + b1)
        scores = jax.nn.log_softmax(hidden @ w2 + b2)
        return -jnp.mean(jnp.sum(scores * y, axis=1))

    def step(params, x, y):
        value, grads = jax.value_and_grad(loss)(params, x, y)
        return value, grads

    zeros = jnp.zeros
    params = (zeros((784, 64)), zeros(64), zeros((64, 10)), zeros(10))
    return step, params, (zeros((32, 784)), zeros((32, 10))), "train"


MODELS = {
    "mlp": lambda: inference(models.MLP, (64, 1, 28, 28)),
    "cnn": lambda: inference(models.CNN, (64, 1, 28, 28)),
    "resnet18": lambda: inference(models.ResNet18, (1, 3, 224, 224)),
    "gpt": gpt,
    "bert": bert,
    "mlp-training": lambda: training(models.MLP, (32, 1, 28, 28)),
    "cnn-training": lambda: training(models.CNN, (8, 1, 28, 28)),
    "jax-mlp-training": jax_training,
}


def header(name: str, model: ImportedModel) -> str:
    """What a reader of the file and a user of --params= needs to know."""

    def listing(values: list, first: int) -> str:
        return "".join(
            f"//   {index}: {value.name} "
            f"{'x'.join(map(str, value.shape)) or 'scalar'} {value.dtype}\n"
            for index, value in enumerate(values, start=first)
        )

    count = len(model.parameters)
    if isinstance(model, ImportedStep):
        weights = f"Weights are the first {model.trained} arguments, buffers follow."
    else:
        weights = f"Weights are arguments: --params=0-{count - 1}"
    return (
        f"// Captured by `python test/Models/capture.py {name}`; not edited by hand.\n"
        f"// Entry @{model.entry}. {weights}\n"
        f"{listing(model.parameters, 0)}"
        f"// Inputs:\n{listing(model.inputs, count)}"
        f"// Results:\n{listing(model.outputs, 0)}"
    )


def main() -> None:
    for name in sys.argv[1:] or MODELS:
        model = MODELS[name]()
        path = HERE / f"{name}.mlir"
        path.write_text(header(name, model) + model.text)
        print(f"{path.name}: {path.stat().st_size / 1000:.0f} kB")


if __name__ == "__main__":
    main()

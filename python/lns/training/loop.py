# Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Training over epochs, with checkpoints, validation and a bar of progress."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ..errors import ArgumentError, CheckpointError, TrainingError
from ..storage import require_safetensors
from .build import CacheDir
from .data import Batches, as_batches, count_correct
from .evaluation import Evaluator, Score
from .history import Epoch, History, Running, copy_codes, moved_fraction
from .progress import Bar, describe, describe_events
from .recipe import Recipe, as_recipe
from .step import StepResult, TrainingStep

if TYPE_CHECKING:
    from ..accelerator import Simulation
    from ..accelerator.configuration import AcceleratorLike

# How often a run looks at how many weights a step moves.
LOOKS = 100


@dataclass
class Trained:
    """A finished run: its history, and the step with the trained weights."""

    history: History
    step: TrainingStep


def train(
    model: Any,
    loss: Callable[..., Any] | None,
    data: Any,
    *,
    epochs: int = 1,
    recipe: Recipe | str | None = None,
    batch_size: int = 128,
    steps_per_epoch: int | None = None,
    validation: tuple[Any, ...] | None = None,
    evaluation: str = "compiled",
    seed: int = 0,
    params: Any = None,
    checkpoint: str | Path | None = None,
    checkpoint_every: int | None = None,
    resume: bool = False,
    progress: bool = True,
    backend: str = "cpu",
    target_cpu: str = "native",
    threads: int | None = None,
    count_events: bool | str = False,
    accelerator: AcceleratorLike | None = None,
    simulation: Simulation | None = None,
    cache_dir: CacheDir = None,
) -> Trained:
    """Train a ``torch.nn.Module``, which has the trained weights afterwards.

    ``data`` is ``(x, y)``, arrays or tensors of all examples (more inputs come before
    the target), which are shuffled by counters and cut into batches of ``batch_size``;
    or a function of the number of the step that returns a batch, with
    ``steps_per_epoch``; or an iterable of batches of one shape. A JAX function needs
    its ``params``; ``step.weights()`` of the result are the trained ones.

    ``validation`` is ``(x, y)`` too; after each epoch it is run through the network
    compiled for inference, or, with ``evaluation="f32"``, through the framework with
    the exported weights.

    ``checkpoint`` is a file that is replaced after each epoch, or each
    ``checkpoint_every`` steps; with ``resume=True`` the run goes on where that file was
    written, with the bits of a run that was not interrupted. ``seed`` decides the order
    of the examples, dropout and stochastic rounding; not the weights at the start,
    which are the model's.

    With ``count_events`` the steps count what the number system does silently (see
    ``TrainingStep``): each epoch of the history has the sums, and its line the most
    frequent ones.

    With ``backend="sim"`` the steps run on a simulated accelerator, with the same bits
    (see ``TrainingStep``); ``validation`` runs on the CPU.
    """
    recipe = as_recipe(recipe)
    if isinstance(epochs, bool) or not isinstance(epochs, int) or epochs < 1:
        raise ArgumentError(f"epochs is at least 1, got {epochs!r}")
    batches = as_batches(data, batch_size, seed, steps_per_epoch)
    path = _check_checkpoint(checkpoint, checkpoint_every, resume)
    evaluate = None
    if validation is not None:
        evaluate = Evaluator(
            model,
            loss,
            validation,
            recipe,
            evaluation,
            params,
            target=target_cpu,
            cache_dir=cache_dir,
        )
    *inputs, target = batches.batch(0)
    step = TrainingStep(
        model,
        loss,
        inputs,
        target,
        recipe=recipe,
        seed=seed,
        total_steps=epochs * batches.steps_per_epoch,
        params=params,
        backend=backend,
        target_cpu=target_cpu,
        threads=threads,
        count_events=count_events,
        accelerator=accelerator,
        simulation=simulation,
        cache_dir=cache_dir,
    )
    history = run(
        step,
        batches,
        epochs,
        evaluate=None if evaluate is None else lambda: evaluate(step),
        checkpoint=path,
        checkpoint_every=checkpoint_every,
        resume=resume,
        progress=progress,
    )
    if hasattr(model, "named_parameters"):
        step.export_to(model)
    return Trained(history, step)


def run(
    step: Any,
    batches: Batches,
    epochs: int,
    *,
    evaluate: Callable[[], Score] | None = None,
    checkpoint: Path | None = None,
    checkpoint_every: int | None = None,
    resume: bool = False,
    progress: bool = True,
) -> History:
    """The loop of ``train``, on a ``TrainingStep``."""
    history, running = History(), Running()
    if resume and checkpoint is not None and checkpoint.exists():
        history, running = _resume(step, checkpoint, batches)
    bar = Bar(progress)
    per_epoch = batches.steps_per_epoch
    total = epochs * per_epoch
    look = max(1, total // LOOKS)

    def save() -> None:
        if checkpoint is not None:
            step.save(
                checkpoint,
                {
                    "data": batches.describe(),
                    "history": history.to_dict(),
                    "running": asdict(running),
                },
            )

    try:
        while step.steps < total:
            batch = batches.batch(step.steps)
            before = copy_codes(step.state) if step.steps % look == 0 else {}
            start = time.perf_counter()
            try:
                result = step.step(*batch)
            except TrainingError as error:
                raise _with_checkpoint(error, checkpoint) from error
            running.seconds += time.perf_counter() - start
            history.losses.append(result.loss)
            _count(running, result, batch[-1])
            if (part := moved_fraction(before, step.state)) is not None:
                history.moved.append((step.steps - 1, part))
            number, done = divmod(step.steps, per_epoch)
            if done == 0:
                epoch = _close(number, running, step.batch_size, evaluate)
                history.epochs.append(epoch)
                running = Running()
                bar.line(_epoch_line(epoch, epochs))
            else:
                rate = running.steps * step.batch_size / max(running.seconds, 1e-9)
                bar.move(
                    done,
                    per_epoch,
                    f"epoch {number + 1}/{epochs}: "
                    + describe(running.mean_loss, running.accuracy, rate),
                )
            if done == 0 or (checkpoint_every and step.steps % checkpoint_every == 0):
                save()
    finally:
        bar.clear()
    return history


def _count(running: Running, result: StepResult, target: Any) -> None:
    running.steps += 1
    running.loss += result.loss
    running.count(result.events)
    for scores in result.outputs.values():
        if (correct := count_correct(scores, target)) is not None:
            running.right += correct[0]
            running.known += correct[1]
            return


def _close(
    number: int,
    running: Running,
    batch_size: int,
    evaluate: Callable[[], Score] | None,
) -> Epoch:
    """The epoch that ``running`` summed up, with its score."""
    epoch = Epoch(
        number,
        running.mean_loss,
        running.accuracy,
        running.seconds,
        running.steps * batch_size / max(running.seconds, 1e-9),
        events=running.events,
    )
    if evaluate is not None:
        score = evaluate()
        epoch.validation_loss, epoch.validation_accuracy = score.loss, score.accuracy
    return epoch


def _epoch_line(epoch: Epoch, epochs: int) -> str:
    text = f"epoch {epoch.number}/{epochs}: " + describe(
        epoch.loss, epoch.accuracy, epoch.samples_per_second
    )
    if epoch.validation_loss is not None:
        text += ", " + describe(
            epoch.validation_loss, epoch.validation_accuracy, None, "validation "
        )
    if events := describe_events(epoch.events):
        text += f", events: {events}"
    return text


def _check_checkpoint(
    checkpoint: str | Path | None, every: int | None, resume: bool
) -> Path | None:
    if every is not None and (
        isinstance(every, bool) or not isinstance(every, int) or every < 1
    ):
        raise ArgumentError(f"checkpoint_every is a number of steps, got {every!r}")
    if checkpoint is None:
        if resume or every is not None:
            raise ArgumentError(
                "resume= and checkpoint_every= need the file: checkpoint="
            )
        return None
    require_safetensors()
    path = Path(checkpoint)
    if path.exists() and not resume:
        raise CheckpointError(
            f"the checkpoint {path} is there already: resume=True goes on with it; "
            "remove it to start again"
        )
    return path


def _resume(step: Any, path: Path, batches: Batches) -> tuple[History, Running]:
    expected = {"data": batches.describe(), "seed": step.seed}
    found = step.load(path)
    if step.recipe.schedule != "constant":
        expected["total_steps"] = step.schedule.total_steps
    there = {**found.loop, "seed": found.seed}
    for key, value in expected.items():
        if there.get(key) != value:
            raise CheckpointError(
                f"{path} is of a run with {key} {there.get(key)}, this one has {value}:"
                " a run goes on with the seed, data, batch size and length that it "
                "began with"
            )
    history = found.loop.get("history", {"epochs": [], "moved": []})
    return (
        History.from_dict(history, found.step),
        Running(**found.loop.get("running", {})),
    )


def _with_checkpoint(error: TrainingError, path: Path | None) -> TrainingError:
    where = f" ({path})" if path is not None and path.exists() else ""
    return TrainingError(f"{error}{where}", error.step, error.parameters)

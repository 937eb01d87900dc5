# Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""The joint graph (forward and backward) of a PyTorch module that returns its loss."""

from __future__ import annotations

import contextlib
import re
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import torch
import torch.fx.traceback as traceback
from torch._functorch.aot_autograd import aot_export_joint_with_descriptors
from torch.nn.attention import SDPBackend, sdpa_kernel
from torch.overrides import TorchFunctionMode

from ..errors import ImportModelError
from .backward import training_decompositions
from .decompositions import scaled_dot_product_attention
from .randomness import replace_random
from .torch import SOURCE_KEY, TORCH_ROOT, _dtype, _quiet, module_names

HERE = str(Path(__file__).parent)


@dataclass
class Joint:
    """A graph whose placeholders and results are in the order of these fields.

    Placeholders: ``parameters``, ``buffers`` (both are keys of ``weights``), inputs,
    ``uniforms`` (shapes). Results: next values of ``changed`` (buffers), the loss,
    ``outputs`` tensors, the gradients of ``parameters``. ``unused`` names buffers that
    are parameters without a gradient, though they require one.
    """

    graph: torch.fx.Graph
    weights: dict[str, torch.Tensor]
    parameters: list[str] = field(default_factory=list)
    buffers: list[str] = field(default_factory=list)
    changed: list[str] = field(default_factory=list)
    unused: list[str] = field(default_factory=list)
    uniforms: list[tuple[int, ...]] = field(default_factory=list)
    outputs: int = 0


class _Traced(torch.nn.Module):
    """``module`` with each weight once, whatever the number of its names.

    The module itself stays hidden, in a list, and is called with these weights: its
    own are shared, never changed.
    """

    def __init__(self, module: torch.nn.Module) -> None:
        super().__init__()
        object.__setattr__(self, "_hidden", [module])
        self.slots: dict[str, str] = {}
        for index, (name, parameter) in enumerate(module.named_parameters()):
            self.slots[f"parameter{index}"] = name
            own = torch.nn.Parameter(parameter.detach(), parameter.requires_grad)
            self.register_parameter(f"parameter{index}", own)
        for index, (name, buffer) in enumerate(module.named_buffers()):
            self.slots[f"buffer{index}"] = name
            self.register_buffer(f"buffer{index}", buffer.detach())

    def weight(self, slot: str) -> torch.Tensor:
        """The parameter or buffer of a slot."""
        value = getattr(self, slot)
        assert isinstance(value, torch.Tensor)
        return value

    def forward(self, *arguments: torch.Tensor) -> tuple[torch.Tensor, ...]:
        weights = {name: self.weight(slot) for slot, name in self.slots.items()}
        with _Lines():
            loss, outputs = torch.func.functional_call(
                self._hidden[0], weights, arguments
            )
        if not loss.requires_grad:
            raise ImportModelError(
                "the loss depends on no parameter that requires a gradient: nothing "
                "can be trained"
            )
        return (loss.reshape(()), *(output.detach().clone() for output in outputs))


class _Lines(TorchFunctionMode):
    """Notes, on every node, the line of the program that the node is traced from."""

    def __torch_function__(
        self,
        function: Any,
        types: Any,
        arguments: Sequence[Any] = (),
        options: dict[str, Any] | None = None,
    ) -> Any:
        line = _caller()
        note = traceback.annotate({SOURCE_KEY: line}) if line else None
        with note or contextlib.nullcontext():
            return function(*arguments, **(options or {}))


def _caller() -> str | None:
    """The innermost line of Python's stack that is neither PyTorch's nor ours."""
    frame = sys._getframe(1)
    while frame is not None:
        path = frame.f_code.co_filename
        if not path.startswith((TORCH_ROOT, HERE, "<")):
            return f"{path}:{frame.f_lineno}"
        frame = frame.f_back  # type: ignore[assignment]
    return None


@contextlib.contextmanager
def _plain_attention() -> Iterator[None]:
    """Attention as products and a softmax, whose gradients need no operator of theirs.

    The function is composite: no table of decompositions sees it.
    """
    functional = torch.nn.functional
    original = functional.scaled_dot_product_attention
    functional.scaled_dot_product_attention = scaled_dot_product_attention
    try:
        yield
    finally:
        functional.scaled_dot_product_attention = original


def trace(module: torch.nn.Module, arguments: list[torch.Tensor]) -> Joint:
    """The joint graph of ``module(*arguments)``, which returns a loss and outputs."""
    for name, weight in [*module.named_parameters(), *module.named_buffers()]:
        _dtype(weight, f"the weight {name!r}")
        if weight.device.type != "cpu":
            raise ImportModelError(
                f"the weight {name!r} is on {weight.device}: call model.cpu() first"
            )
    traced = _Traced(module)
    named = getattr(module, "model", module)
    try:
        with (
            _quiet(),
            contextlib.ExitStack() as stack,
            module_names(named),
            sdpa_kernel(SDPBackend.MATH),
            torch.backends.mkldnn.flags(enabled=False),  # or LSTM is an operator of its
            _plain_attention(),
        ):
            captured = aot_export_joint_with_descriptors(
                stack,
                traced,
                tuple(arguments),
                decompositions=training_decompositions(),
            )
    except ImportModelError:
        raise
    except Exception as error:
        raise ImportModelError(_explain(error, traced, arguments)) from error
    return _order(captured.graph_module, traced)


def _order(graph_module: torch.fx.GraphModule, traced: _Traced) -> Joint:
    """The graph with placeholders and results in the order that ``Joint`` promises."""
    graph = graph_module.graph
    replace_random(graph)
    output = graph.output_node()
    results: dict[tuple[str, Any], Any] = {}
    for node, about in zip(output.args[0], output.meta["desc"], strict=True):
        kind = type(about).__name__
        if kind == "GradAOTOutput":
            results["gradient", getattr(about.grad_of, "target", None)] = node
        elif kind == "InputMutationAOTOutput":
            results["changed", getattr(about.mutated_input, "target", None)] = node
        elif kind == "PlainAOTOutput":
            results["output", about.idx] = node

    places: dict[str, Any] = {}
    inputs: list[Any] = []
    uniforms: list[Any] = []
    for node in graph.find_nodes(op="placeholder"):
        about = node.meta.get("desc")
        kind = type(about).__name__
        if kind in ("ParamAOTInput", "BufferAOTInput"):
            places[about.target] = node
        elif kind == "PlainAOTInput":
            inputs.append(node)
        elif kind == "TangentAOTInput":
            _seed(graph, node)
        else:
            uniforms.append(node)

    joint = Joint(graph, {})
    for slot, name in traced.slots.items():
        if results.get(("gradient", slot)) is not None:
            joint.parameters.append(name)
        else:
            joint.buffers.append(name)
            if traced.weight(slot).requires_grad:
                joint.unused.append(name)
    slots = {name: slot for slot, name in traced.slots.items()}
    joint.weights = {
        name: traced.weight(slots[name]) for name in joint.parameters + joint.buffers
    }
    joint.changed = [n for n in joint.buffers if ("changed", slots[n]) in results]
    joint.outputs = sum(kind == "output" for kind, _ in results) - 1
    joint.uniforms = [tuple(node.meta["val"].shape) for node in uniforms]
    if any(kind == "changed" and key not in slots.values() for kind, key in results):
        raise ImportModelError(
            "the model writes to its inputs or targets in place: work on a clone"
        )

    anchor = next(node for node in graph.nodes if node.op != "placeholder")
    for node in (*(places[slots[name]] for name in joint.weights), *inputs, *uniforms):
        anchor.prepend(node)
    output.args = (
        tuple(
            [
                *(results["changed", slots[name]] for name in joint.changed),
                *(results["output", index] for index in range(joint.outputs + 1)),
                *(results["gradient", slots[name]] for name in joint.parameters),
            ]
        ),
    )
    del output.meta["desc"]
    graph.eliminate_dead_code()
    return joint


def _seed(graph: torch.fx.Graph, tangent: torch.fx.Node) -> None:
    """The gradient of the loss by itself is one."""
    with graph.inserting_after(tangent):
        one = graph.call_function(
            torch.ops.aten.full.default, ([], 1.0), {"dtype": torch.float32}
        )
    one.meta = {key: tangent.meta[key] for key in ("val", "tensor_meta")}
    tangent.replace_all_uses_with(one)
    graph.erase_node(tangent)


def _explain(error: Exception, traced: _Traced, arguments: list[torch.Tensor]) -> str:
    """What was wrong with the model, with the operator and its line where known."""
    reason = str(error).strip().split("\n\n")[0]
    missing = re.search(r"the derivative for '([\w:. ]+)' is not implemented", reason)
    if missing:
        operator = missing.group(1).split(":")[0]
        return (
            f"PyTorch has no gradient for the operator {operator!r}"
            f"{_where(operator, traced, arguments)}: replace it in the model, or keep "
            "it from the loss by .detach()"
        )
    hint = "run the model and its loss on the example inputs first"
    if "DataDependent" in type(error).__name__ or "data-dependent" in reason:
        hint = "control flow that depends on data cannot be traced: use torch.where"
    return (
        f"the training step cannot be traced: {type(error).__name__}: {reason}\n"
        f"  what to do: {hint}"
    )


def _where(operator: str, traced: _Traced, arguments: list[torch.Tensor]) -> str:
    """The line that called ``operator``, from the autograd graph of another pass."""
    try:
        copies = {
            name: traced.weight(slot).clone() for slot, name in traced.slots.items()
        }
        with _quiet(), torch.autograd.detect_anomaly(check_nan=False):
            loss, _ = torch.func.functional_call(
                traced._hidden[0], copies, tuple(arguments)
            )
    except Exception:  # only the place in a message depends on it
        return ""
    pending, seen = [loss.grad_fn], set()
    while pending:
        node = pending.pop()
        if node is None or node in seen:
            continue
        seen.add(node)
        pending += [following for following, _ in node.next_functions]
        if operator.replace("_", "").lower() not in node.name().lower():
            continue
        frames = re.findall(
            r'File "([^"]+)", line ([0-9]+)', "".join(node.metadata["traceback_"])
        )
        own = [
            f"{path}:{line}"
            for path, line in frames
            if not path.startswith((TORCH_ROOT, HERE, "<"))
        ]
        if own:
            return f" ({own[-1]})"
    return ""

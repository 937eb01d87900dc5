# Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""PyTorch modules to linalg on tensors, through torch.export and torch-mlir.

The text of torch-mlir's MLIR is the boundary: nothing of it is linked. Weights and
buffers become function arguments, so the text stays small; operations carry the
path of their module as a name location, so that reports speak of ``layer1.0.conv1``.
"""

from __future__ import annotations

import re
import warnings
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from ..errors import ImportModelError, MissingExtraError
from .model import ImportedModel, Value

try:
    import torch
    import torch.fx.traceback as traceback
    import torch.utils._pytree as pytree
except ImportError as error:
    raise MissingExtraError(
        "PyTorch is not installed, and compiling a torch.nn.Module needs it: "
        "pip install 'lns[torch]' (or torch==2.13.0 and torch-mlir==20261001)"
    ) from error

try:
    import torch_mlir.extras.fx_importer as fx_importer
    import torch_mlir.ir as torch_ir
    from torch_mlir.dialects import torch as torch_dialect
    from torch_mlir.passmanager import PassManager
except ImportError as error:
    raise MissingExtraError(
        f"torch-mlir cannot be imported ({error}), and compiling a torch.nn.Module "
        "needs it: pip install 'lns[torch]' (or torch-mlir==20261001)"
    ) from error

from .contractions import absorb_transposes
from .decompositions import decomposition_table
from .scatter import lower_scatters

DTYPES = {
    torch.float32: "f32",
    torch.float64: "f64",
    torch.float16: "f16",
    torch.bfloat16: "bf16",
    torch.bool: "i1",
    torch.int8: "i8",
    torch.uint8: "i8",
    torch.int16: "i16",
    torch.int32: "i32",
    torch.int64: "i64",
}

# Dialects that lns-compile registers; anything else in the text is an error here,
# where the framework's names are still known.
KNOWN_DIALECTS = frozenset(
    [
        "builtin",
        "func",
        "arith",
        "math",
        "linalg",
        "tensor",
        "scf",
        "cf",
        "ml_program",
        "affine",
        "complex",
    ]
)

PIPELINES = (
    "builtin.module(func.func(torch-match-quantized-custom-ops),"
    "torchdynamo-export-to-torch-backend-pipeline{ extra-library=})",
    "builtin.module(torch-backend-to-linalg-on-tensors-backend-pipeline"
    "{allow-non-finites=true})",
)

# What tracing notes on nodes: the path of the module, the line of the program.
MODULE_KEY = "lns_module"
SOURCE_KEY = "lns_source"
TORCH_ROOT = str(Path(torch.__file__).parent)

WAY_ROUND = {
    "tm_tensor.sort": "sorting and top-k have no lowering: do them outside the model",
    "tm_tensor.scan": "cumulative sums have no lowering: write them as a product "
    "with a triangular matrix",
}


class _Parameterized(torch.nn.Module):
    """``forward(params, *inputs)``: the module with its weights as arguments."""

    def __init__(self, module: torch.nn.Module) -> None:
        super().__init__()
        # In a list, so that its parameters are not registered here too.
        object.__setattr__(self, "_hidden", [module])

    def forward(self, params: dict[str, torch.Tensor], *inputs: torch.Tensor) -> Any:
        return torch.func.functional_call(self._hidden[0], params, inputs)


def named_weights(module: torch.nn.Module) -> dict[str, torch.Tensor]:
    """Parameters and buffers in the order in which they become arguments.

    The step counters of batch norms are left out: inference does not read them.
    """
    weights: dict[str, torch.Tensor] = {}
    weights.update(module.named_parameters())
    for name, buffer in module.named_buffers():
        if name.rpartition(".")[2] != "num_batches_tracked":
            weights[name] = buffer
    return {name: tensor.detach() for name, tensor in weights.items()}


def import_module(
    module: torch.nn.Module,
    example_inputs: Sequence[torch.Tensor],
    entry: str = "forward",
) -> ImportedModel:
    """Export ``module`` (in inference) for the shapes and types of the examples."""
    if not isinstance(module, torch.nn.Module):
        raise ImportModelError(
            f"expected a torch.nn.Module, got {type(module).__name__}: wrap functions "
            "in a module"
        )
    inputs = _example_tensors(example_inputs)
    weights = named_weights(module)
    for name, tensor in weights.items():
        _dtype(tensor, f"the weight {name!r}")
        if tensor.device.type != "cpu":
            raise ImportModelError(
                f"the weight {name!r} is on {tensor.device}: call model.cpu() first"
            )
    was_training = module.training
    module.eval()
    try:
        with module_names(module):
            program = _export(_Parameterized(module), (weights, *inputs))
        with _quiet():
            program = program.run_decompositions(decomposition_table())
    finally:
        module.train(was_training)
    names = [*weights, *_input_names(module, len(inputs))]
    importer, sources = _importer(program.graph)
    with _importing():
        importer.import_frozen_program(program, func_name=entry)
    lower(importer.module, sources)
    outputs = _outputs(importer.module, entry)
    return ImportedModel(
        text=to_text(importer.module),
        entry=entry,
        parameters=[_value(name, tensor) for name, tensor in weights.items()],
        inputs=[
            _value(name, tensor)
            for name, tensor in zip(names[len(weights) :], inputs, strict=True)
        ],
        outputs=outputs,
        weights=[to_numpy(tensor) for tensor in weights.values()],
        sources=sources,
        output_tree=program.call_spec.out_spec,
    )


def to_numpy(tensor: torch.Tensor) -> Any:
    """A NumPy array over the tensor's data; bfloat16 as its 16-bit patterns."""
    tensor = tensor.detach().contiguous()
    if tensor.dtype == torch.bfloat16:
        return tensor.view(torch.int16).numpy()
    return tensor.numpy()


def unflatten(model_tree: Any, results: Sequence[Any]) -> Any:
    """Results in the structure that the module returned."""
    return pytree.tree_unflatten(list(results), model_tree)


# -- the steps ---------------------------------------------------------------


def _example_tensors(example_inputs: Sequence[Any]) -> list[torch.Tensor]:
    if isinstance(example_inputs, torch.Tensor) or hasattr(example_inputs, "__array__"):
        raise ImportModelError(
            "example_inputs is a tuple of tensors, got one tensor: write (x,)"
        )
    tensors = []
    for index, example in enumerate(example_inputs):
        if hasattr(example, "__array__") and not isinstance(example, torch.Tensor):
            example = torch.as_tensor(example)
        if not isinstance(example, torch.Tensor):
            raise ImportModelError(
                f"example input {index} is a {type(example).__name__}: example inputs "
                "are tensors or NumPy arrays; fix other arguments in a wrapper module"
            )
        _dtype(example, f"example input {index}")
        tensors.append(example.detach().cpu())
    return tensors


def _dtype(tensor: torch.Tensor, what: str) -> str:
    if tensor.dtype not in DTYPES:
        raise ImportModelError(
            f"{what} has the type {tensor.dtype}; supported are "
            + ", ".join(str(dtype).removeprefix("torch.") for dtype in DTYPES)
        )
    return DTYPES[tensor.dtype]


def _value(name: str, tensor: torch.Tensor) -> Value:
    return Value(name, _dtype(tensor, f"the argument {name!r}"), tuple(tensor.shape))


def _input_names(module: torch.nn.Module, count: int) -> list[str]:
    """The names of forward's first arguments, or input0, input1, ..."""
    code = getattr(type(module).forward, "__code__", None)
    names = list(code.co_varnames[1 : code.co_argcount]) if code else []
    return [names[i] if i < len(names) else f"input{i}" for i in range(count)]


@contextmanager
def _quiet() -> Iterator[None]:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        yield


def _export(module: torch.nn.Module, arguments: tuple[Any, ...]) -> Any:
    try:
        with _quiet(), torch.no_grad():
            return torch.export.export(module, arguments, strict=False)
    except Exception as error:
        reason = str(error).strip().split("\n\n")[0]
        hint = "run the model on the example inputs first"
        if "data-dependent" in reason or "DataDependent" in type(error).__name__:
            hint = (
                "control flow that depends on data cannot be exported: use torch.where"
            )
        raise ImportModelError(
            f"torch.export cannot trace the model: {type(error).__name__}: {reason}\n"
            f"  what to do: {hint}"
        ) from error


@contextmanager
def module_names(module: torch.nn.Module) -> Iterator[None]:
    """While tracing, annotate each node with the path of its innermost module."""
    active: list[Any] = []
    handles = []

    def enter(path: str) -> Any:
        def hook(module: Any, arguments: Any) -> None:
            active.append(traceback.annotate({MODULE_KEY: path}))
            active[-1].__enter__()

        return hook

    def leave(module: Any, arguments: Any, result: Any) -> None:
        active.pop().__exit__(None, None, None)

    for path, inner in module.named_modules():
        if path:
            handles.append(inner.register_forward_pre_hook(enter(path)))
            handles.append(inner.register_forward_hook(leave))
    try:
        with traceback.preserve_node_meta():
            yield
    finally:
        while active:  # an error left these modules
            leave(None, None, None)
        for handle in handles:
            handle.remove()


def _module_path(node: Any) -> str:
    return node.meta.get("custom", {}).get(MODULE_KEY, "")


def _source(node: Any) -> str | None:
    """The innermost line of the user's program, frameworks left out."""
    if noted := node.meta.get("custom", {}).get(SOURCE_KEY):
        return noted
    frames = re.findall(
        r'File "([^"]+)", line ([0-9]+)', node.meta.get("stack_trace") or ""
    )
    own = [
        f"{path}:{line}"
        for path, line in frames
        if path != __file__ and not path.startswith(TORCH_ROOT)
    ]
    return own[-1] if own else None


def _importer(graph: Any) -> tuple[Any, dict[str, str]]:
    """An FX importer whose locations name modules; and where each name came from."""
    context = torch_ir.Context()
    torch_dialect.register_dialect(context)
    importer = fx_importer.FxImporter(context=context)
    names: dict[str, str] = {}
    sources: dict[str, str] = {}
    taken: set[str] = set()
    for node in graph.nodes:
        if node.op != "call_function":
            continue
        operator = str(node.target).removeprefix("aten.").split(".")[0]
        if operator.startswith("<"):  # a Python function such as getitem
            operator = node.name
        name = _module_path(node) or operator
        if operator in CONTRACTIONS:  # their names are unique: overrides go by name
            base, count = name, 1
            while name in taken:
                count += 1
                name = f"{base}.{count}"
            taken.add(name)
        names[node.name] = name
        if where := _source(node):
            sources.setdefault(name, where)

    importer._cc = _NamedLocations(context, names, importer._py_attr_tracker)
    return importer, sources


class _NamedLocations(fx_importer.ContextCache):
    """Gives each operation the name of its module as location."""

    def __init__(self, context: Any, names: dict[str, str], tracker: Any) -> None:
        super().__init__(context, py_attr_tracker=tracker)
        self.names = names

    def get_node_location(self, node: Any) -> Any:
        return torch_ir.Location.name(
            self.names.get(node.name, "model"), context=self._c
        )


CONTRACTIONS = frozenset(
    [
        "convolution",
        "conv1d",
        "conv2d",
        "conv3d",
        "mm",
        "bmm",
        "addmm",
        "baddbmm",
        "addbmm",
        "matmul",
        "linear",
        "mv",
        "dot",
        "einsum",
    ]
)


@contextmanager
def _importing() -> Iterator[None]:
    try:
        with _quiet():
            yield
    except Exception as error:
        raise ImportModelError(
            f"torch-mlir cannot import the traced graph: {type(error).__name__}: "
            f"{str(error).strip()}"
        ) from error


def lower(module: Any, sources: dict[str, str]) -> None:
    """Run torch-mlir's pipelines to linalg on tensors, in place, and clean up."""
    with module.context, _quiet():
        try:
            for pipeline in PIPELINES:
                PassManager.parse(pipeline).run(module.operation)
        except Exception as error:
            raise ImportModelError(_explain(str(error), sources)) from error
        _fold_scalars(module)
        lower_scatters(list(_walk(module.operation)))
        absorb_transposes(list(_walk(module.operation)))
        PassManager.parse("builtin.module(canonicalize,cse)").run(module.operation)
    _reject_foreign(module, sources)


def _place(location: str, sources: dict[str, str]) -> str:
    """The name in a location, with the line of the user's program."""
    found = re.search(r'"([^"]+)"', location)
    if found is None:
        return "the model"
    source = sources.get(found.group(1))
    return f"{found.group(1)!r}" + (f" ({source})" if source else "")


def _explain(text: str, sources: dict[str, str]) -> str:
    """One sentence out of torch-mlir's diagnostics."""
    found = re.search(r'^\s*error: ("[^"]*")?:? ?(.*)$', text, re.MULTILINE)
    if found is None:
        return f"torch-mlir failed on the model:\n  {text.strip()}"
    place, message = _place(found.group(1) or "", sources), found.group(2)
    illegal = re.search(r"failed to legalize operation '([\w.]+)'", message)
    if illegal is None:
        return f"torch-mlir failed on {place}: {message}"
    operator = illegal.group(1)
    inner = re.search(r'name = "([\w.]+)"', text)
    if operator == "torch.operator" and inner:
        operator = inner.group(1)
    return (
        f"no lowering to linalg for {operator} in {place}: replace it in the model by "
        "supported operators, or run that part outside the model"
    )


def _walk(operation: Any) -> Iterator[Any]:
    for region in operation.regions:
        for block in region:
            for inner in block:
                yield inner.operation
                yield from _walk(inner.operation)


def _reject_foreign(module: Any, sources: dict[str, str]) -> None:
    for operation in _walk(module.operation):
        if operation.name.split(".")[0] not in KNOWN_DIALECTS:
            hint = WAY_ROUND.get(
                operation.name, "replace it in the model by supported operators"
            )
            raise ImportModelError(
                f"torch-mlir leaves {operation.name}, which MLIR does not have, in "
                f"{_place(str(operation.location), sources)}: {hint}"
            )


def _fold_scalars(module: Any) -> None:
    """f64 constants (eps, momentum, slopes) become constants of the type they have."""
    for operation in list(_walk(module.operation)):
        if operation.name != "arith.truncf":
            continue
        source = operation.operands[0].owner
        if not hasattr(source, "name") or source.name != "arith.constant":
            continue
        target = operation.results[0].type
        value = torch_ir.FloatAttr(source.attributes["value"]).value
        with torch_ir.InsertionPoint(operation), operation.location:
            constant = torch_ir.Operation.create(
                "arith.constant",
                results=[target],
                attributes={"value": torch_ir.FloatAttr.get(target, value)},
            )
        operation.results[0].replace_all_uses_with(constant.results[0])
        operation.erase()


def _outputs(module: Any, entry: str) -> list[Value]:
    """Names, types and shapes of the results; a dynamic shape is an error."""
    for operation in module.body.operations:
        if operation.operation.name != "func.func" or operation.name.value != entry:
            continue
        values = []
        for index, result in enumerate(operation.type.results):
            found = re.fullmatch(r"tensor<((?:[\d?]+x)*)(\w+)>", str(result))
            if found is None or "?" in found.group(1):
                raise ImportModelError(
                    f"result {index} of the model has the type {result}, but shapes "
                    "must be static: its shape depends on data (nonzero, masks, ...)"
                )
            shape = tuple(int(size) for size in found.group(1).split("x")[:-1])
            values.append(Value(f"output{index}", found.group(2), shape))
        return values
    raise ImportModelError(f"the exported module has no function {entry!r}")


def to_text(module: Any) -> str:
    """Generic form with name locations only: no paths of the machine it came from."""
    text = module.operation.get_asm(
        binary=False, print_generic_op_form=True, enable_debug_info=True
    )
    text = re.sub(r'loc\("([^"]*)":\d+:\d+\)', "loc(unknown)", text)
    return text

# Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""JAX functions to linalg on tensors, through jaxlib's own StableHLO passes."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import Any

import numpy as np

from ..errors import ImportModelError, MissingExtraError
from .model import ImportedModel, Value

try:
    import jax
    import jaxlib.mlir.dialects.stablehlo as stablehlo
    import jaxlib.mlir.ir as jax_ir
    from jaxlib.mlir.passmanager import PassManager
except ImportError as error:
    raise MissingExtraError(
        f"JAX cannot be imported ({error}), and importing a JAX function needs it: "
        "pip install 'lns[jax]' (or jax==0.10.2 and jaxlib==0.10.2)"
    ) from error

PIPELINE = (
    "builtin.module(inline,symbol-dce,func.func(chlo-legalize-to-stablehlo),"
    "canonicalize,cse,stablehlo-legalize-to-linalg,canonicalize,cse)"
)

WAY_ROUND = {
    "stablehlo.scatter": "it is the gradient of a gather (table[tokens], "
    "take_along_axis): multiply with jax.nn.one_hot instead, one_hot(tokens, rows) @ "
    "table; write .at[i].set(...) as jnp.where",
    "stablehlo.while": "loops have none: unroll them, scan(..., unroll=True); random "
    "numbers are such loops: draw them outside and pass them as inputs",
    "stablehlo.sort": "sorting and top-k have none: do them outside",
    "stablehlo.select_and_scatter": "it is the gradient of a max pooling of windows "
    "that overlap: use windows that do not, by reshape and max, or average pooling",
    "stablehlo.case": "branches have none: use jnp.where",
    "stablehlo.custom_call": "calls of libraries (linear algebra, FFT) have none: do "
    "that part outside",
}

DTYPES = {
    "float32": "f32",
    "float64": "f64",
    "float16": "f16",
    "bfloat16": "bf16",
    "bool": "i1",
    "int8": "i8",
    "int16": "i16",
    "int32": "i32",
    "int64": "i64",
}


def import_function(
    function: Callable[..., Any],
    params: Any,
    example_inputs: Sequence[Any],
    entry: str = "forward",
) -> ImportedModel:
    """Import ``function(params, *example_inputs)``; ``params`` is any pytree.

    The leaves of ``params`` are the function's parameters, so that no weight becomes
    a constant in the text.
    """
    leaves, _ = jax.tree_util.tree_flatten_with_path(params)
    inputs = jax.tree_util.tree_leaves(tuple(example_inputs))
    lowered = jax.jit(function, keep_unused=True).lower(params, *example_inputs)
    module = lower_module(lowered, entry)
    results, tree = jax.tree_util.tree_flatten(lowered.out_info)
    return ImportedModel(
        text=to_text(module),
        entry=entry,
        parameters=[
            _value("params" + jax.tree_util.keystr(path), leaf) for path, leaf in leaves
        ],
        inputs=[_value(f"input{i}", leaf) for i, leaf in enumerate(inputs)],
        outputs=[_value(f"output{i}", leaf) for i, leaf in enumerate(results)],
        weights=[np.asarray(leaf) for _, leaf in leaves],
        output_tree=tree,
    )


def lower_module(lowered: Any, entry: str) -> Any:
    """What JAX traced, as a module of linalg whose public function is ``entry``."""
    module = lowered.compiler_ir("stablehlo")
    stablehlo.register_stablehlo_passes()
    with module.context:
        try:
            PassManager.parse(PIPELINE).run(module.operation)
        except Exception as error:
            raise ImportModelError(
                f"jaxlib cannot lower the function to linalg: {str(error).strip()}"
            ) from error
        _rename(module, entry)
    foreign = re.search(r'"((?:stablehlo|chlo|mhlo|sdy)\.\w+)"', to_text(module))
    if foreign:
        hint = WAY_ROUND.get(foreign.group(1), "do that part outside")
        raise ImportModelError(f"no lowering to linalg for {foreign.group(1)}: {hint}")
    return module


def to_text(module: Any) -> str:
    """Generic form, without locations."""
    return module.operation.get_asm(print_generic_op_form=True)


def _value(name: str, leaf: Any) -> Value:
    dtype = str(leaf.dtype)
    if dtype not in DTYPES:
        raise ImportModelError(f"{name} has the type {dtype}, which is not supported")
    return Value(name, DTYPES[dtype], tuple(leaf.shape))


def _rename(module: Any, entry: str) -> None:
    """The public function gets the entry's name and loses JAX's own attributes."""
    module.operation.attributes["sym_name"] = jax_ir.StringAttr.get("jax")
    for name in list(module.operation.attributes):
        if name.startswith("mhlo."):
            del module.operation.attributes[name]
    for operation in module.body.operations:
        if operation.operation.name != "func.func":
            continue
        if operation.name.value == "main":
            operation.operation.attributes["sym_name"] = jax_ir.StringAttr.get(entry)
        for name in ("arg_attrs", "res_attrs"):
            if name in operation.operation.attributes:
                del operation.operation.attributes[name]

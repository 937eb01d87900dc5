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
    text = module.operation.get_asm(print_generic_op_form=True)
    foreign = re.search(r'"((?:stablehlo|chlo|mhlo|sdy)\.\w+)"', text)
    if foreign:
        raise ImportModelError(
            f"no lowering to linalg for {foreign.group(1)}: gathers whose gradient is "
            "taken, sorts, while loops and random numbers have none; use one-hot "
            "products and scan(unroll=True), or do that part outside"
        )
    results, tree = jax.tree_util.tree_flatten(lowered.out_info)
    return ImportedModel(
        text=text,
        entry=entry,
        parameters=[
            _value("params" + jax.tree_util.keystr(path), leaf) for path, leaf in leaves
        ],
        inputs=[_value(f"input{i}", leaf) for i, leaf in enumerate(inputs)],
        outputs=[_value(f"output{i}", leaf) for i, leaf in enumerate(results)],
        weights=[np.asarray(leaf) for _, leaf in leaves],
        output_tree=tree,
    )


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

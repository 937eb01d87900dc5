# Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Importers from frameworks to MLIR text.

Each importer is a module of its own (``lns.importers.torch``, ``lns.importers.jax``)
that needs its framework; importing this package needs none.
"""

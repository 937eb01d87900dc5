# Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Benchmarks: this project and a peer, interleaved in one run on the same data.

``python -m lns.bench`` runs all of them; see ``python -m lns.bench --help``.
"""

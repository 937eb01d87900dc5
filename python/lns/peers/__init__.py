# Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""LNS beside other number formats and other libraries: the tables of docs/peers.md.

``python -m lns.peers`` prints them; it needs the extras torch and dev of the package,
and, for one table, the package xlns.
"""

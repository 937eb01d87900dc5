# Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Experiments on training in the logarithmic number system.

``python -m lns.experiments NAME`` runs one of them: a table, JSON and a plot. Every
run it is made of is kept on disk, so that a command that was interrupted goes on where
it stopped.
"""

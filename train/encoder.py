"""A BERT encoder small enough to read (Devlin et al. 2019), loaded from MiniLM's weights."""

from __future__ import annotations

from pathlib import Path

import torch
from torch import Tensor, nn

WIDTH, LAYERS, HEADS, INNER, POSITIONS = 384, 6, 12, 1536, 512


class Layer(nn.Module):
    """Self-attention and feed-forward, each with a residual and a norm after it."""

    def __init__(self, dropout: float) -> None:
        super().__init__()
        self.query, self.key, self.value, self.out = (nn.Linear(WIDTH, WIDTH) for _ in range(4))
        self.norm1, self.norm2 = nn.LayerNorm(WIDTH, eps=1e-12), nn.LayerNorm(WIDTH, eps=1e-12)
        self.up, self.down = nn.Linear(WIDTH, INNER), nn.Linear(INNER, WIDTH)
        self.drop = nn.Dropout(dropout)

    def forward(self, x: Tensor, bias: Tensor) -> Tensor:
        """``x``: batch × pieces × width; ``bias``: batch × 1 × 1 × pieces, 0 or a large negative number."""
        b, n, _ = x.shape
        q, k, v = (f(x).view(b, n, HEADS, -1).transpose(1, 2) for f in (self.query, self.key, self.value))
        weights = torch.softmax(q @ k.transpose(-1, -2) / (WIDTH / HEADS) ** 0.5 + bias, -1)
        mixed = (weights @ v).transpose(1, 2).reshape(b, n, WIDTH)
        x = self.norm1(x + self.drop(self.out(mixed)))
        return self.norm2(x + self.drop(self.down(nn.functional.gelu(self.up(x)))))


class Encoder(nn.Module):
    """Pieces and case shapes to vectors."""

    def __init__(self, shapes: int, dropout: float = 0.1) -> None:
        super().__init__()
        self.words = nn.Embedding(30522, WIDTH)
        self.shapes = nn.Embedding(shapes, WIDTH)
        self.positions = nn.Parameter(torch.zeros(POSITIONS, WIDTH))
        self.norm = nn.LayerNorm(WIDTH, eps=1e-12)
        self.layers = nn.ModuleList(Layer(dropout) for _ in range(LAYERS))
        self.drop = nn.Dropout(dropout)
        self.words.weight.requires_grad = False
        nn.init.zeros_(self.shapes.weight)

    def forward(self, pieces: Tensor, shapes: Tensor, mask: Tensor) -> Tensor:
        """Vectors for each piece; ``mask`` is 1 where there is one."""
        x = self.words(pieces) + self.positions[: pieces.shape[1]] + self.shapes(shapes)
        x = self.drop(self.norm(x))
        bias = (1.0 - mask[:, None, None, :].to(x.dtype)) * -10000.0
        for layer in self.layers:
            x = layer(x, bias)
        return x

    def load(self, folder: Path) -> None:
        """Take MiniLM's weights from the ``model.safetensors`` of ``folder``."""
        from safetensors.torch import load_file

        old = load_file(str(folder / "model.safetensors"))
        old = {k.removeprefix("bert."): v for k, v in old.items()}
        with torch.no_grad():
            self.words.weight.copy_(old["embeddings.word_embeddings.weight"])
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

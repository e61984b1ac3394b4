"""The multi-task model: tags, sentence starts, names and a biaffine parser (Dozat and Manning 2017)."""

from __future__ import annotations

import torch
from torch import Tensor, nn

from train.batches import Batch
from train.dropout import Dropout
from train.encoder import Encoder
from train.form import WIDTH, Form


class Model(nn.Module):
    """One encoder, five heads on the first piece of each word."""

    def __init__(
        self, form: Form, *, shapes: int, upos: int, xpos: int, deps: int, ner: int, dropout: float = 0.2
    ) -> None:
        super().__init__()
        self.form = form
        self.encoder = Encoder(shapes, form)
        self.drop = Dropout(dropout)
        self.upos, self.xpos = nn.Linear(WIDTH, upos), nn.Linear(WIDTH, xpos)
        self.start = nn.Linear(WIDTH, 2)
        self.ner = nn.Sequential(nn.Linear(WIDTH, 256), nn.GELU(), Dropout(dropout), nn.Linear(256, ner))
        arc, label = form.arc, form.label
        self.arc_head, self.arc_dep = nn.Linear(WIDTH, arc), nn.Linear(WIDTH, arc)
        self.label_head, self.label_dep = nn.Linear(WIDTH, label), nn.Linear(WIDTH, label)
        self.root_arc, self.root_label = nn.Parameter(torch.zeros(arc)), nn.Parameter(torch.zeros(label))
        self.arc = nn.Parameter(torch.zeros(arc, arc))
        self.arc_bias = nn.Parameter(torch.zeros(arc))
        self.label = nn.Parameter(torch.zeros(label + 1, deps, label + 1))
        nn.init.normal_(self.root_arc, std=0.1)
        nn.init.normal_(self.root_label, std=0.1)

    def forward(self, pieces: Tensor, shapes: Tensor, mask: Tensor, first: Tensor) -> tuple[Tensor, ...]:
        """Scores for each word of a batch of windows.

        ``first``: batch × words, the place of each word's first piece.  Returns upos, xpos, start, ner scores, arc
        scores (batch × words × words + 1, column 0 the root), and the label vectors of dependents and heads.
        """
        x = self.drop(self.encoder(pieces, shapes, mask, first))
        gelu = nn.functional.gelu
        b = x.shape[0]
        heads = torch.cat([self.root_arc.expand(b, 1, -1), self.drop(gelu(self.arc_head(x)))], 1)
        deps = self.drop(gelu(self.arc_dep(x)))
        arcs = deps @ self.arc @ heads.transpose(1, 2) + (heads @ self.arc_bias)[:, None, :]
        label_heads = torch.cat([self.root_label.expand(b, 1, -1), self.drop(gelu(self.label_head(x)))], 1)
        label_deps = self.drop(gelu(self.label_dep(x)))
        return self.upos(x), self.xpos(x), self.start(x), self.ner(x), arcs, label_deps, label_heads

    def scores(self, batch: Batch) -> tuple[Tensor, ...]:
        """The scores of a batch in all digits, but for the vectors of dependents and heads."""
        *scores, deps, heads = self(batch.pieces, batch.shapes, batch.mask, batch.first)
        return *(s.float() for s in scores), deps, heads

    def labels(self, deps: Tensor, heads: Tensor) -> Tensor:
        """Scores of every relation between dependents and their heads (words × width each)."""
        one = deps.new_ones(deps.shape[0], 1)
        left, right = torch.cat([deps, one], 1), torch.cat([heads, one], 1)
        return torch.einsum("na,alb,nb->nl", left, self.label, right)

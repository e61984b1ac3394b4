"""The loss of a network beside what the corpora say."""

from __future__ import annotations

import torch
from torch import Tensor, nn

from train.batches import Batch
from train.model import Model


def gold_loss(model: Model, batch: Batch) -> dict[str, Tensor]:
    """The loss of each head on the words that have gold for it."""
    upos, xpos, start, ner, arcs, label_deps, label_heads = model.scores(batch)
    cross = nn.functional.cross_entropy
    rows, words = (batch.heads >= 0).nonzero(as_tuple=True)
    heads = batch.heads[rows, words]
    columns = torch.arange(arcs.shape[2], device=arcs.device)
    spans = batch.spans[rows, words]
    inside = (columns > spans[:, :1]) & (columns <= spans[:, 1:]) | (columns == 0)
    scores = arcs[rows, words].masked_fill(~inside, -1e4)
    labels = model.labels(label_deps[rows, words], label_heads[rows, heads]).float()
    return {
        "arc": cross(scores, heads),
        "label": cross(labels, batch.deps[rows, words]),
        "ner": marginal(ner, batch.allowed),
        "upos": cross(upos[rows, words], batch.upos[rows, words]),
        "xpos": cross(xpos[rows, words], batch.xpos[rows, words]),
        "start": cross(start[rows, words], batch.start[rows, words]),
    }


def marginal(scores: Tensor, allowed: Tensor) -> Tensor:
    """Minus the log of the allowed labels' summed probability, over the words where not all are allowed."""
    taught = ~allowed.all(-1)
    logp = torch.log_softmax(scores[taught], -1)
    return -torch.logsumexp(logp.masked_fill(~allowed[taught], -1e4), -1).mean()

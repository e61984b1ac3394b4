"""What several teachers think of a batch, on the mean, and the loss of a pupil beside it (Hinton et al. 2015).

Teachers speak on every word, also where no corpus has a tree or a name: a sentence that was written for its names
teaches syntax too, and a treebank names.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import torch
from torch import Tensor, nn

from train.batches import Batch
from train.model import Model

GOLD = 0.4
"""What a corpus's own answer counts beside the teachers' where it has one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Soft:
    """Likelihoods of a batch's words: tags, starts, names and arcs are batch × words × labels.

    ``heads`` are the heads for which ``deps`` (words there are × relations) tells the relation; ``inside`` is which
    heads a word may have: those of its sentence, and the root.
    """

    upos: Tensor
    xpos: Tensor
    start: Tensor
    ner: Tensor
    arcs: Tensor
    heads: Tensor
    deps: Tensor
    inside: Tensor


@torch.no_grad()
def asked(teachers: Sequence[Model], shares: Sequence[float], batch: Batch) -> Soft:
    """What the teachers think, each counted by its share."""
    said = [t.scores(batch) for t in teachers]
    upos, xpos, start, ner = (
        sum(share * torch.softmax(s[k], -1) for s, share in zip(said, shares, strict=True)) for k in range(4)
    )
    inside = _inside(batch, start)
    arcs = sum(
        share * torch.softmax(s[4].masked_fill(~inside, -1e4), -1) for s, share in zip(said, shares, strict=True)
    )
    known = batch.heads >= 0
    heads = torch.where(known, batch.heads, arcs.argmax(-1))
    rows, words = (batch.first > 0).nonzero(as_tuple=True)
    deps = sum(
        share * torch.softmax(t.labels(s[5][rows, words], s[6][rows, heads[rows, words]]).float(), -1)
        for t, s, share in zip(teachers, said, shares, strict=True)
    )
    return Soft(upos=upos, xpos=xpos, start=start, ner=ner, arcs=arcs, heads=heads, deps=deps, inside=inside)


def _inside(batch: Batch, start: Tensor) -> Tensor:
    """Which heads each word may have; where no corpus cuts the sentences the teachers do."""
    words = batch.first > 0
    cut = (start[..., 1] > 0.5).long().cumsum(1)
    sentence = torch.where(batch.heads >= 0, batch.spans[:, : words.shape[1], 0], cut)
    same = (sentence[:, :, None] == sentence[:, None, :]) & words[:, None, :]
    return torch.cat([torch.ones_like(same[:, :, :1]), same], 2)


def pupil_loss(model: Model, batch: Batch, soft: Soft) -> dict[str, Tensor]:
    """The loss of each head beside what the teachers think and the corpora have."""
    upos, xpos, start, ner, arcs, label_deps, label_heads = model.scores(batch)
    rows, words = (batch.first > 0).nonzero(as_tuple=True)
    known = (batch.heads >= 0)[rows, words]

    def taught(scores: Tensor, likely: Tensor, gold: Tensor) -> Tensor:
        share = GOLD * known[:, None].float()
        own = nn.functional.one_hot(gold.clamp(min=0), likely.shape[-1]).float()
        return nn.functional.cross_entropy(scores, (1 - share) * likely + share * own)

    def of(whole: Tensor) -> Tensor:
        return whole[rows, words]

    inside = of(soft.inside)
    labels = model.labels(of(label_deps), label_heads[rows, of(soft.heads)]).float()
    named = of(soft.ner) * of(batch.allowed)
    return {
        "arc": taught(of(arcs).masked_fill(~inside, -1e4), of(soft.arcs), of(batch.heads)),
        "label": taught(labels, soft.deps, of(batch.deps)),
        "ner": nn.functional.cross_entropy(of(ner), (named + 1e-9) / (named + 1e-9).sum(-1, keepdim=True)),
        "upos": taught(of(upos), of(soft.upos), of(batch.upos)),
        "xpos": taught(of(xpos), of(soft.xpos), of(batch.xpos)),
        "start": taught(of(start), of(soft.start), of(batch.start)),
    }

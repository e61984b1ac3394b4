"""A network made narrower: the units that can best be spared go, and the others take over what they carried.

Layer by layer, on what a sample of words makes the units carry, by least squares (optimal brain surgeon: Hassibi and
Stork 1993; for whole units of transformers: Kurtic et al. 2023, "ZipLM").
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

import torch
from torch import Tensor, nn

from train.batches import Batch
from train.form import HEAD
from train.model import Model

AT_ONCE = 32
"""Units of a feed-forward part that go together, before the others are asked anew."""
RIDGE = 1e-3
"""What is added to each unit's variance, as a part of the mean."""


@dataclass(slots=True)
class _Carried:
    """How the units before a product vary together: a count, their sums, and the sums of their products."""

    count: int
    sums: Tensor
    products: Tensor

    def add(self, seen: Tensor) -> None:
        rows = seen.double().flatten(0, -2)
        self.count += len(rows)
        self.sums += rows.sum(0)
        self.products += rows.T @ rows

    @property
    def mean(self) -> Tensor:
        return self.sums / self.count

    @property
    def covariance(self) -> Tensor:
        whole = self.products / self.count - torch.outer(self.mean, self.mean)
        return whole + torch.eye(len(whole), dtype=whole.dtype, device=whole.device) * RIDGE * whole.diagonal().mean()


@torch.no_grad()
def narrow(teacher: Model, pupil: Model, sample: Iterable[Batch]) -> None:
    """Give the pupil what the teacher knows, in fewer units; parts of another size that are no units stay as they are.

    Raises ``ValueError`` where the pupil has other layers, or more units than the teacher.
    """
    if pupil.form.layers != teacher.form.layers or pupil.form.inner > teacher.form.inner:
        raise ValueError(f"{teacher.form} can't be narrowed to {pupil.form}")
    mine = pupil.state_dict()
    for name, value in teacher.state_dict().items():
        if mine[name].shape == value.shape:
            mine[name].copy_(value)
    carried = _carried(teacher, sample)
    for number, (new, old) in enumerate(zip(pupil.encoder.layers, teacher.encoder.layers, strict=True)):
        units = _narrowed(old.down, new.down, carried[number, "down"], 1)
        new.up.weight.copy_(old.up.weight[units])
        new.up.bias.copy_(old.up.bias[units])
        units = _narrowed(old.out, new.out, carried[number, "out"], HEAD)
        for name in ("query", "key", "value"):
            getattr(new, name).weight.copy_(getattr(old, name).weight[units])
            getattr(new, name).bias.copy_(getattr(old, name).bias[units])


def _narrowed(old: nn.Linear, new: nn.Linear, carried: _Carried, size: int) -> Tensor:
    """Make a product of fewer units as like the old one as can be; gives the units kept, whole groups of ``size``."""
    spread, weight = carried.covariance, old.weight.double()
    kept = torch.arange(old.in_features, device=weight.device)
    while len(kept) > new.in_features:
        inverse = torch.linalg.inv(spread[kept][:, kept])
        taken = inverse @ spread[kept] @ weight.T
        gone = 1 if size > 1 else min(AT_ONCE, len(kept) - new.in_features)
        spared = _loss(taken, inverse, size).topk(gone, largest=False).indices
        stays = torch.ones(len(kept) // size, dtype=torch.bool, device=kept.device)
        stays[spared] = False
        kept = kept[stays.repeat_interleave(size)]
    taken = (torch.linalg.inv(spread[kept][:, kept]) @ spread[kept] @ weight.T).T
    new.weight.copy_(taken)
    new.bias.copy_(old.bias.double() + weight @ carried.mean - taken @ carried.mean[kept])
    return kept


def _loss(weight: Tensor, inverse: Tensor, size: int) -> Tensor:
    """What goes wrong when a group of units goes and the others do their best."""
    if size == 1:
        return (weight**2).sum(1) / inverse.diagonal()
    groups = range(0, len(weight), size)
    return torch.stack(
        [
            (weight[i : i + size] * torch.linalg.solve(inverse[i : i + size, i : i + size], weight[i : i + size])).sum()
            for i in groups
        ]
    )


def _carried(teacher: Model, sample: Iterable[Batch]) -> dict[tuple[int, str], _Carried]:
    """What the units before each layer's last products carry."""
    found: dict[tuple[int, str], _Carried] = {}
    hooks = []
    places: list[Tensor] = []
    for number, layer in enumerate(teacher.encoder.layers):
        for name in ("down", "out"):
            part: nn.Linear = getattr(layer, name)
            zero = part.weight.new_zeros(part.in_features, dtype=torch.double)
            kept = found[number, name] = _Carried(0, zero, torch.outer(zero, zero))
            by_word = number >= teacher.form.words_from

            def heard(_: nn.Module, given: tuple[Tensor, ...], kept: _Carried = kept, by_word: bool = by_word) -> None:
                kept.add(given[0][places[by_word]])

            hooks.append(part.register_forward_pre_hook(heard))
    for batch in sample:
        opened = nn.functional.pad((batch.first > 0).long(), (1, 0), value=1)
        places[:] = [batch.mask > 0, opened > 0]
        teacher(batch.pieces, batch.shapes, batch.mask, batch.first)
    for hook in hooks:
        hook.remove()
    return found

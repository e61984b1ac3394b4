"""A network that computes in half of the digits beside a copy of itself in all of them, which learns.

bfloat16 products are two to three times as fast on a processor that has them (AMX), and nothing need be turned to and
fro between the products; sums of small steps need all digits (Micikevicius et al. 2018, "mixed precision").
"""

from __future__ import annotations

from typing import Any

import torch
from torch import Tensor

from train.model import Model
from train.together import ALONE, Together

ENCODER_RATE, HEAD_RATE = 3e-4, 1e-3
"""Full rates: the encoder knows English already, the heads know nothing."""
STEEPEST = 5.0
"""How long the gradient of a step may be."""


class Halves:
    """Makes the steps of a network that it takes over; ``whole`` gives the network back in all digits.

    All numbers that learn lie in one row, those of the encoder first, and so do their gradients: a step is a few
    operations on long rows, and processes that learn together have one row to share.
    """

    def __init__(self, model: Model, together: Together = ALONE) -> None:
        self.model, self._together = model, together
        self._before = {name: value.detach().float().clone() for name, value in model.state_dict().items()}
        model.bfloat16().train()
        learning = [(name, p) for name, p in model.named_parameters() if p.requires_grad]
        learning.sort(key=lambda named: not named[0].startswith("encoder."))
        self.full = torch.cat([self._before[name].flatten() for name, _ in learning])
        self._half, self._slopes = self.full.bfloat16(), torch.zeros_like(self.full, dtype=torch.bfloat16)
        self._places: dict[str, slice] = {}
        at = 0
        for name, parameter in learning:
            place = self._places[name] = slice(at, at := at + parameter.numel())
            parameter.data = self._half[place].view(parameter.shape)
            parameter.grad = self._slopes[place].view(parameter.shape)
        of_encoder = sum(p.numel() for name, p in learning if name.startswith("encoder."))
        self._parts = self.full[:of_encoder], self.full[of_encoder:]
        groups = [{"params": [part]} for part in self._parts]
        self.optimizer = torch.optim.AdamW(groups, weight_decay=0.01, betas=(0.9, 0.98), fused=True)

    def step(self, total: Tensor, part: float) -> None:
        """Go one step down the loss ``total``, at a part of the full rates."""
        total.backward()
        slopes = self._together.mean(self._slopes).float()
        slopes *= min(1.0, STEEPEST / (float(slopes.norm()) + 1e-6))
        rates = (ENCODER_RATE, HEAD_RATE)
        sizes = [len(numbers) for numbers in self._parts]
        for group, numbers, slope, rate in zip(
            self.optimizer.param_groups, self._parts, slopes.split(sizes), rates, strict=True
        ):
            group["lr"], numbers.grad = rate * part, slope
        self.optimizer.step()
        self._half.copy_(self.full)
        self._slopes.zero_()

    def state(self) -> dict[str, Any]:
        """What a stopped run needs to go on."""
        return {"full": self.full, "optimizer": self.optimizer.state_dict()}

    def resume(self, state: dict[str, Any]) -> None:
        """Go on from what ``state`` gave."""
        self.full.copy_(state["full"])
        self.optimizer.load_state_dict(state["optimizer"])
        self._half.copy_(self.full)

    def whole(self) -> Model:
        """The network in all digits, on the processor."""
        learnt = {name: self.full[place].view(self._before[name].shape) for name, place in self._places.items()}
        self.model.float().cpu().load_state_dict(self._before | learnt)
        for parameter in self.model.parameters():
            parameter.grad = None
        return self.model

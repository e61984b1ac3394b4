"""Dropout (Srivastava et al. 2014) whose chance is drawn beforehand: the drawing took a sixth of a step."""

from __future__ import annotations

import torch
from torch import Tensor, nn

POOL = 1 << 23
"""Numbers that are drawn at once; each layer takes a run of them that begins anywhere."""
USES = 400
"""How many runs are taken before all is drawn anew."""


class Dropout(nn.Module):
    """Lets each number through with the chance ``1 - rate``, made larger by as much, in training only."""

    def __init__(self, rate: float) -> None:
        super().__init__()
        self.rate = rate
        self._pool = torch.empty(0)
        self._left = 0

    def forward(self, x: Tensor) -> Tensor:
        """``x`` of any shape; the same shape."""
        if not self.training or not self.rate:
            return x
        if not self._left or self._pool.device != x.device or self._pool.numel() < 2 * x.numel():
            self._draw(x)
        self._left -= 1
        begins = int(torch.randint(self._pool.numel() - x.numel() + 1, ()))
        return x * self._pool[begins : begins + x.numel()].view(x.shape).to(x.dtype)

    def _draw(self, x: Tensor) -> None:
        size = max(POOL, 4 * x.numel())
        kept = torch.rand(size, device=x.device) >= self.rate
        self._pool, self._left = kept.to(torch.bfloat16) / (1 - self.rate), USES

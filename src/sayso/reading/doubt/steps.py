"""Numbers as the names of the stretches they lie in."""

from __future__ import annotations

from bisect import bisect_right


def step(value: float, cuts: tuple[float, ...]) -> str:
    """The stretch between two cuts in which a value lies: ``<0.5``, or ``>=0.9`` past the last."""
    at = bisect_right(cuts, value)
    return f">={cuts[-1]}" if at == len(cuts) else f"<{cuts[at]}"

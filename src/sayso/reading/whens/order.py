"""Whether a text prints the day or the month first: "13/03/2024" says it for "12/03/2024" as well."""

from __future__ import annotations

import re
from functools import lru_cache

_SLASHED = re.compile(r"(?<![\w/])(?P<a>\d{1,2})/(?P<b>\d{1,2})/(?:\d{4}|\d\d)(?![\w/])")


@lru_cache(maxsize=8)
def days_lead(text: str) -> bool | None:
    """Whether the days come first in the dates of a text that can be read one way only; ``None`` where none says."""
    orders = {a > b for a, b in _numbers(text) if (a > 12) != (b > 12)}
    return orders.pop() if len(orders) == 1 else None


def _numbers(text: str) -> list[tuple[int, int]]:
    return [(int(m["a"]), int(m["b"])) for m in _SLASHED.finditer(text)]

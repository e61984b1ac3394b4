"""Word lists that rooms of reading share: by which slips of a parse are known, and what shows something."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib import resources

ROUNDING = frozenset({("at", "least"), ("at", "most"), ("up", "to")})
"""Two words that say that a number behind them is only a bound; the first may be taken for a preposition."""


@cache
def words(name: str) -> frozenset[str]:
    """A list of ``data/slips.toml``."""
    text = (resources.files("sayso.reading") / "data" / "slips.toml").read_text(encoding="utf-8")
    return frozenset(tomllib.loads(text)[name].split())

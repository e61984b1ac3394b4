"""Role words and the walks of life they speak of."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Mapping
from functools import cache
from importlib.resources import files


@cache
def _walks() -> Mapping[str, str]:
    data = tomllib.loads(files("sayso.resolution.data").joinpath("roles.toml").read_text(encoding="utf-8"))
    return {word: walk for walk, words in data.items() for word in words}


def walks_of_life(words: Iterable[str]) -> frozenset[str]:
    """The walks of life that the folded words speak of."""
    known = _walks()
    return frozenset(known[w] for w in words if w in known)

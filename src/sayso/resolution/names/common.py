"""The words that names of public bodies and buildings are made of in every land."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Mapping
from functools import cache
from importlib.resources import files


@cache
def common_words() -> Mapping[str, frozenset[str]]:
    """What ``data/institutions.toml`` holds: folded words by list; ``unique`` holds whole names."""
    data = tomllib.loads(files("sayso.resolution.data").joinpath("institutions.toml").read_text(encoding="utf-8"))
    unique = frozenset(name.strip() for line in data.pop("unique").split("\n") for name in line.split("|"))
    return {key: frozenset(words.split()) for key, words in data.items()} | {"unique": unique}


def all_common(words: Iterable[str]) -> bool:
    """Whether none of the words says which body is meant: "labour", "energy"."""
    lists = common_words()
    return all(w in lists["land"] or w in lists["town"] or w in lists["many"] for w in words)

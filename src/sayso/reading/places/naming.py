"""How place names are compared: folded to plain letters, with the common short forms written out."""

from __future__ import annotations

import re
from functools import lru_cache

_WORDS = re.compile(r"[a-z0-9]+")
_LONG = {"st": "saint", "ste": "sainte", "mt": "mount", "ft": "fort", "sainte": "saint"}
_LONE_LETTERS = re.compile(r"\b(?:[A-Za-z]\.\s?){2,}")


@lru_cache(maxsize=20_000)
def fold(name: str) -> str:
    """The form under which a name is looked up: "St. John's" and "Saint Johns" are one, "Dí-Khān" and "di khan" too."""
    if not name.isascii():
        from anyascii import anyascii

        name = str(anyascii(name))
    name = _LONE_LETTERS.sub(lambda m: m.group().replace(".", "").replace(" ", "") + " ", name)
    name = name.lower().replace("'", "").replace("`", "").replace("&", " and ")
    return " ".join(_LONG.get(w, w) for w in _WORDS.findall(name))

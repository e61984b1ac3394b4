"""Words as they are searched for: without case and accents."""

from __future__ import annotations

import re
import unicodedata

_WORD = re.compile(r"\w+")


def words_of(written: str) -> list[str]:
    """The folded words of a text."""
    plain = unicodedata.normalize("NFKD", written.casefold())
    return _WORD.findall("".join(c for c in plain if not unicodedata.combining(c)))

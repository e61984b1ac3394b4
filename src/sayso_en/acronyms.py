"""Acronyms that spell a word, "LeT", "IS", "WHO": read letter by letter, since the model's words lack case.

With the pieces of the word, "is said to have met LeT commander Teth" is a letting and "two IS fighters" are being
fighters, however they are capitalised; with pieces that are no word, each is a name like "JeM" or "ISI".
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Sequence
from functools import cache
from importlib import resources

_MIXED = re.compile(r"[A-Z][a-z][A-Z]")
_SHOUTED = 0.4
"""The share of words in capitals above which capitals say nothing."""


class Letters(str):
    """A word that its document gives as a short form: "Alliance for Salt (AS)"."""

    __slots__ = ()


def with_given(words: Sequence[str]) -> list[str]:
    """The words of a document; those that it gives as short forms behind a name are letters wherever they stand."""
    given = {words[i] for i in range(2, len(words) - 1) if words[i].isupper() and _is_given(words, i)}
    return [Letters(w) if w in given else w for w in words] if given else [*words]


def _is_given(words: Sequence[str], at: int) -> bool:
    bracketed = words[at - 1] + words[at + 1] in ("()", "[]") and len(words[at]) > 1
    return bracketed and words[at - 2][:1].isupper() and words[at].lower() in _words("small")


def is_mixed(word: str) -> bool:
    """Whether a word has the form of "LeT": no word of the language is written so."""
    return len(word) == 3 and _MIXED.fullmatch(word) is not None


def spelled(words: Sequence[str]) -> frozenset[int]:
    """Which words of a run are letters, "IS", "WHO" and what the text gives, and no word that is stressed."""
    given = {i for i, w in enumerate(words) if isinstance(w, Letters)}
    if not given and "IS" not in words and "WHO" not in words:
        return frozenset()
    said = [w for w in words if w.isalpha() and len(w) > 1]
    if sum(w.isupper() for w in said) > max(1, _SHOUTED * len(said)):
        return frozenset()
    return frozenset(given | {i for i, word in enumerate(words) if _is_letters(word, words, i)})


def _is_letters(word: str, words: Sequence[str], at: int) -> bool:
    return (word == "IS" and _is_body(words, at)) or (word == "WHO" and not _is_asked(words, at))


def _is_body(words: Sequence[str], at: int) -> bool:
    before = words[at - 1].lower() if at else "."
    after = words[at + 1].lower() if at + 1 < len(words) else "."
    if before in _words("whom") or after in _words("whom"):
        return False
    opens = before in (".", "!", ":", ";") and after[:1].isalpha()
    beside = before in _words("before_is") or before.isdigit()
    return opens or beside or after in _words("after_is") or after in _words("of_a_body")


def _is_asked(words: Sequence[str], at: int) -> bool:
    return next((w for w in words[at:] if w in (".", "!", "?")), ".") == "?"


@cache
def _words(name: str) -> frozenset[str]:
    text = resources.files("sayso_en").joinpath("acronyms.toml").read_text(encoding="utf-8")
    return frozenset(tomllib.loads(text)[name].split())

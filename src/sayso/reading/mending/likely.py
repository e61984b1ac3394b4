"""Which rules may be about a word, by its label and tags alone: most of a hundred are about none like it."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, Any, cast

if TYPE_CHECKING:
    from spacy.tokens import Token

    from sayso.reading.mending.stray import Rule
    from sayso.reading.parse import Parse


class Likely:
    """Rules by the words that they may be about.

    It answers as trying each test would: a test is tried on a label and tags without a word, and only one that fails
    on these alone is left out for every word that has them.
    """

    def __init__(self, rules: Iterable[Rule]) -> None:
        self.rules = tuple(rules)
        self._known: dict[tuple[str, str, str], tuple[int, ...]] = {}

    def at(self, word: Token) -> tuple[int, ...]:
        """The numbers of the rules that may be about a word, in their order."""
        key = (word.dep_, word.tag_, word.pos_)
        found = self._known.get(key)
        if found is None:
            bare = cast("Token", _Bare(*key))
            found = tuple(n for n, (test, _) in enumerate(self.rules) if _may_hold(test, bare))
            self._known[key] = found
        return found

    def sorted(self, words: Iterable[Token]) -> list[list[Token]]:
        """For each rule the words that it may be about, in their order."""
        found: list[list[Token]] = [[] for _ in self.rules]
        for word in words:
            for n in self.at(word):
                found[n].append(word)
        return found

    def mend(self, parse: Parse, tokens: list[Token]) -> None:
        """Each rule over all words.  What it changes, every word behind may be about, and then is sorted anew."""
        waiting, changes = self.sorted(tokens), parse.changes
        for n, (test, mend) in enumerate(self.rules):
            if parse.changes != changes:
                waiting, changes = self.sorted(tokens), parse.changes
            for token in waiting[n]:
                if test(token):
                    mend(token)
                if parse.changes != changes:
                    for other in tokens[token.i + 1 :]:
                        if test(other):
                            mend(other)
                    break


class _Bare:
    """What a word is hung as and tagged, without the word."""

    __slots__ = ("dep_", "pos_", "tag_")

    def __init__(self, dep: str, tag: str, pos: str) -> None:
        self.dep_, self.tag_, self.pos_ = dep, tag, pos

    def __getattr__(self, name: str) -> Any:
        raise AskedForMore(name)


class AskedForMore(Exception):
    """What is known does not tell."""


def _may_hold(test: Callable[[Token], bool], bare: Token) -> bool:
    try:
        return test(bare)
    except AskedForMore:
        return True

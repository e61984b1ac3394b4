"""What a sentence takes over from those before it: "During that visit, he …", "On the same day …"."""

from __future__ import annotations

from collections.abc import Sequence

from sayso.reading.claims.grammar.tree import Tree
from sayso.reading.claims.lexicon import words
from sayso.reading.claims.settings.setting import Setting

_OPENERS = frozenset({"during", "on", "at", "in", "after"})
_BACK = frozenset({"that", "this", "same", "these", "those"})
_OCCASIONS = words("frame_occasions")
_DAYS = frozenset(["day", "date", "evening", "night", "morning", "afternoon", "week", "month", "year"])


class Frames:
    """Remembers the last setting and lends it where a sentence points back to it."""

    def __init__(self, tree: Tree) -> None:
        self.tree = tree
        self._last = Setting()
        self._from = -1
        self._lent: dict[int, Setting] = {}

    def lend(self, i: int) -> Setting:
        """What the sentence of the word ``i`` takes over; fixed when its first claim asks."""
        start = self.tree.sent[i]
        if start not in self._lent:
            self._lent[start] = self._opening(start)
        return Setting() if self._only_said_then(i) else self._lent[start]

    def remember(self, setting: Setting, i: int) -> None:
        """Notes the setting of a claim for the sentences after it.

        Where a later one tells of an occasion without a day or place, "this meeting" is that one.
        """
        start = self.tree.sent[i]
        if setting.when is not None or setting.where is not None:
            self._last, self._from = setting, start
        elif start != self._from and self._tells_of_an_occasion(start):
            self._last = Setting()

    def _tells_of_an_occasion(self, start: int) -> bool:
        """Whether one of the words of a sentence is an occasion of its own: not "that visit"."""
        tree = self.tree
        words = (i for i in range(start, len(tree)) if tree.sent[i] == start)
        return any(
            tree.lemma[i] in _OCCASIONS
            and tree.pos[i] == "NOUN"
            and not any(tree.lower[c] in _BACK for c in tree.children[i])
            for i in words
        )

    def _only_said_then(self, i: int) -> bool:
        """Whether a word stands in what is said on the occasion: "in that speech she said that he had left"."""
        tree = self.tree
        opening = self._first_phrase(tree.sent[i])
        over = {tree.head[k] for k in opening if tree.lemma[k] in _OCCASIONS}
        for j in tree.path(i):
            if j in over:
                return False
            if tree.dep[j] in ("ccomp", "parataxis"):
                return bool(over)
        return False

    def _opening(self, start: int) -> Setting:
        words = self._first_phrase(start)
        lemmas = {self.tree.lemma[i] for i in words}
        lower = {self.tree.lower[i] for i in words}
        if lower & _OPENERS and lower & _BACK:
            if self._back_to(words) and "after" not in lower:
                return self._last
            if lemmas & _DAYS and "same" in lower:
                return Setting(when=self._last.when)
        if any(self.tree.lower[i] == "there" and self.tree.dep[i] == "advmod" for i in words):
            return Setting(where=self._last.where)
        return Setting()

    def _back_to(self, words: Sequence[int]) -> bool:
        """Whether an occasion is the one told of: "that visit", not "that means in the event"."""
        return any(
            self.tree.lemma[i] in _OCCASIONS and any(self.tree.lower[c] in _BACK for c in self.tree.children[i])
            for i in words
        )

    def _first_phrase(self, start: int) -> Sequence[int]:
        """The words up to the first comma, at most seven."""
        words: list[int] = []
        for i in range(start, min(start + 7, len(self.tree))):
            if self.tree.sent[i] != start or self.tree.lower[i] == ",":
                break
            words.append(i)
        return words

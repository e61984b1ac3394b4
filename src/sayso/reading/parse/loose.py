"""A word while slips of the parse are put right: what is written to it, its spaCy token is told too."""

from __future__ import annotations

from typing import Any

from sayso.reading.parse.word import Word

_WRITTEN = frozenset({"dep_", "lemma_", "pos_", "tag_"})


class Loose(Word):
    """A word that may still be hung elsewhere.  spaCy works out what becomes of the tree, which seldom is to do."""

    __slots__ = ()

    def __setattr__(self, name: str, value: Any) -> None:
        if name == "head":
            self.doc.rehang(self, value)
            return
        if name in _WRITTEN:
            self.doc.changes += 1
            setattr(self.doc.spacy[self.i], name, value)
        object.__setattr__(self, name, value)

"""Words in a row, as spaCy's ``Span`` gives them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, overload

if TYPE_CHECKING:
    from sayso.reading.parse.parse import Parse
    from sayso.reading.parse.word import Word


class Stretch:
    """The words from ``start`` up to ``end``; a name among them has a label."""

    __slots__ = ("doc", "end", "label_", "start")

    def __init__(self, doc: Parse, start: int, end: int, label: str = "") -> None:
        self.doc, self.start, self.end, self.label_ = doc, start, end, label

    @property
    def start_char(self) -> int:
        """The offset of its first letter."""
        return self.doc.words[self.start].idx

    @property
    def end_char(self) -> int:
        """The offset behind its last letter."""
        last = self.doc.words[self.end - 1]
        return last.idx + len(last.text)

    @property
    def text(self) -> str:
        """As printed, without the blank behind the last word."""
        return self.doc.text[self.start_char : self.end_char] if self.start < self.end else ""

    @property
    def root(self) -> Word:
        """The first of the words that are nearest to the root of the sentence."""
        words = self.doc.words[self.start : self.end]
        root = next((w for w in words if w.head is w), None)
        if root is not None:
            return root
        outer = [w for w in words if not self.start <= w.head.i < self.end]
        return min(outer, key=lambda w: len(w.ancestors)) if outer else self.doc[self.start]

    @property
    def sent(self) -> Stretch:
        """The sentence that its first word stands in."""
        return self.doc[self.start].sent

    def __len__(self) -> int:
        return self.end - self.start

    def __iter__(self) -> Iterator[Word]:
        return iter(self.doc.words[self.start : self.end])

    @overload
    def __getitem__(self, i: int) -> Word: ...
    @overload
    def __getitem__(self, i: slice) -> Stretch: ...
    def __getitem__(self, i: int | slice) -> Word | Stretch:
        if isinstance(i, slice):
            start, end, _ = i.indices(len(self))
            return Stretch(self.doc, self.start + start, self.start + max(start, end))
        return self.doc.words[self.start : self.end][i]

    def __str__(self) -> str:
        return self.text

    __repr__ = __str__

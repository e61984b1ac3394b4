"""A token, made once: what spaCy makes anew each time it is asked for, this holds."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from sayso.reading.parse.parse import Parse
    from sayso.reading.parse.stretch import Stretch


class Word:
    """A token of a parse that stands: there is one object for each, and it never changes once it is not loose.

    What is seldom asked for (``subtree``, ``sent``, spaCy's flags) is worked out at the first call and kept.  A
    token's dependents come as tuples, where spaCy gives generators.
    """

    __slots__ = (
        "ancestors",
        "children",
        "dep_",
        "doc",
        "ent_type_",
        "head",
        "i",
        "idx",
        "is_alpha",
        "is_lower",
        "is_punct",
        "is_quote",
        "is_sent_start",
        "is_space",
        "is_title",
        "left_edge",
        "lefts",
        "lemma_",
        "lower_",
        "pos_",
        "right_edge",
        "rights",
        "sent",
        "subtree",
        "tag_",
        "text",
        "whitespace_",
    )

    i: int
    idx: int
    text: str
    lower_: str
    lemma_: str
    tag_: str
    pos_: str
    dep_: str
    ent_type_: str
    whitespace_: str
    is_sent_start: bool | None
    is_space: bool
    doc: Parse
    head: Word
    children: tuple[Word, ...]
    lefts: tuple[Word, ...]
    rights: tuple[Word, ...]
    subtree: tuple[Word, ...]
    ancestors: tuple[Word, ...]
    sent: Stretch
    left_edge: Word
    right_edge: Word

    def __getattr__(self, name: str) -> Any:
        # Only a slot that is still empty leads here, or a name that the rules have not asked for yet.
        if name in _FLAGS:
            value: Any = getattr(self.doc.spacy[self.i], name)
        elif name in _FOUND:
            value = _FOUND[name](self)
        else:
            return self._plain(name)
        setattr(self, name, value)
        return value

    def _plain(self, name: str) -> Any:
        """What else spaCy says of the token in a word or a number; never one of its tokens, which are not these."""
        value: Any = None if name.startswith("__") else getattr(self.doc.spacy[self.i], name, None)
        if not isinstance(value, str | int | float):
            raise AttributeError(f"a word has no {name!r}")
        return value

    def nbor(self, i: int = 1) -> Word:
        """The token so many places on.  Raises ``IndexError`` beyond the ends."""
        words = self.doc.words
        if not 0 <= self.i + i < len(words):
            raise IndexError(f"no token {i} places from {self.i}")
        return words[self.i + i]

    @property
    def text_with_ws(self) -> str:
        """The word and the blank behind it."""
        return self.text + self.whitespace_

    @property
    def n_lefts(self) -> int:
        """How many hang on it from before."""
        return len(self.lefts)

    def is_ancestor(self, other: Word) -> bool:
        """Whether the other hangs below it."""
        return self in other.ancestors

    def __len__(self) -> int:
        return len(self.text)

    def __bool__(self) -> bool:
        return True

    def __str__(self) -> str:
        return self.text

    __repr__ = __str__

    def __lt__(self, other: Word) -> bool:
        return self.i < other.i


def _subtree(word: Word) -> tuple[Word, ...]:
    found: list[Word] = []
    for child in word.lefts:
        found.extend(child.subtree)
    found.append(word)
    for child in word.rights:
        found.extend(child.subtree)
    return tuple(found)


def _ancestors(word: Word) -> tuple[Word, ...]:
    found = []
    while word.head is not word:
        word = word.head
        found.append(word)
    return tuple(found)


def _sent(word: Word) -> Stretch:
    return word.doc.sentence(word.i)


_FOUND: dict[str, Callable[[Word], Any]] = {
    "ancestors": _ancestors,
    "lefts": lambda w: tuple([c for c in w.children if c.i < w.i]),
    "rights": lambda w: tuple([c for c in w.children if c.i > w.i]),
    "sent": _sent,
    "subtree": _subtree,
}
_FLAGS = frozenset({"is_alpha", "is_lower", "is_punct", "is_quote", "is_title"})


def forget_walks(word: Word) -> None:
    """What was worked out from the tree, which has changed, is worked out anew when asked for."""
    for name in _FOUND:
        with suppress(AttributeError):
            delattr(word, name)

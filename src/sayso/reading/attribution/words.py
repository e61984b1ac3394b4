"""The parse as plain lists, built once per doc and shared by attribution, stance and evidence."""

from __future__ import annotations

import re
from bisect import bisect_left
from calendar import day_name, month_name
from collections.abc import Iterator
from functools import cached_property
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from spacy.tokens import Doc

# A blank line, or a line that ends a sentence: lines broken in mid-sentence are one paragraph.
_PARAGRAPH = re.compile(r"\n\s*\n\s*|(?<=[.!?\"”’:…])[ \t]*\n\s*")

_KEY = "sayso.words"

_SUBJECTS = frozenset({"nsubj", "csubj"})


class Words:
    """Tokens as indices.  ``head[i] == i`` at a root; ``dep`` is the label without its subtype, ``label`` with it.

    Dependents are in text order.  Any Universal Dependencies tree will do, with or without
    lemmas: a missing lemma is the lower-cased word.
    """

    def __init__(self, doc: Doc) -> None:
        self.text = doc.text
        #: What the rooms that share these words have worked out about them, by room and token.
        self.known: dict[tuple[str, int], Any] = {}
        self._subtrees: dict[int, list[int]] = {}
        tokens = list(doc)
        self.head = [t.head.i for t in tokens]
        self.label = [t.dep_ for t in tokens]
        self.dep = [label.partition(":")[0] for label in self.label]
        self.pos = [t.pos_ for t in tokens]
        self.tag = [t.tag_ for t in tokens]
        self.word = [t.text for t in tokens]
        self.lower = [w.lower().replace("’", "'") for w in self.word]
        self.lemma = [t.lemma_.lower() or w for t, w in zip(tokens, self.lower, strict=True)]
        self.start = [t.idx for t in tokens]
        self.end = [t.idx + len(w) for t, w in zip(tokens, self.word, strict=True)]
        self.space = [t.is_space for t in tokens]
        self._pass_over_spaces()
        self._cut_at_paragraphs(doc)
        self.children: list[list[int]] = [[] for _ in tokens]
        for i, head in enumerate(self.head):
            if head != i:
                self.children[head].append(i)

    def _pass_over_spaces(self) -> None:
        """White space is no word of a sentence: the word that hangs on it takes its part."""
        heirs: dict[int, int] = {}
        for i, head in enumerate(self.head):
            if self.space[head] and head != i and not self.space[i]:
                heirs.setdefault(head, i)
        for space, heir in heirs.items():
            above = self.head[space]
            self.head[heir] = heir if above == space else above
            self.label[heir], self.dep[heir] = self.label[space], self.dep[space]
        for i, head in enumerate(self.head):
            if self.space[head] and head in heirs and head != i:
                self.head[i] = heirs[head]
        for i, space in enumerate(self.space):
            if space:
                self.label[i] = self.dep[i] = "dep"

    def _cut_at_paragraphs(self, doc: Doc) -> None:
        """No sentence and no tie of words runs over the end of a paragraph, nor of a headline."""
        starts = set(paragraph_starts(self.text))
        sentences = {s.start for s in doc.sents} if doc.has_annotation("SENT_START") else {0}
        self.paragraph, self.sentence, self.sentences = [], [], []
        number, first = -1, 0
        for i, offset in enumerate(self.start):
            opens = offset in starts or i == 0
            number += opens
            if i > 0 and (opens or i in sentences):
                self.sentences.append((first, i))
                first = i
            self.paragraph.append(number)
            self.sentence.append(len(self.sentences))
        self.sentences.append((first, len(self.start)))
        for i, head in enumerate(self.head):
            if self.paragraph[head] != self.paragraph[i]:
                self.head[i], self.label[i], self.dep[i] = i, "ROOT", "ROOT"

    def __len__(self) -> int:
        return len(self.head)

    @cached_property
    def at(self) -> dict[int, int]:
        """The token that starts at an offset."""
        return {start: i for i, start in enumerate(self.start)}

    def between(self, start: int, end: int) -> range:
        """The tokens that start within a stretch of the text."""
        return range(bisect_left(self.start, start), bisect_left(self.start, end))

    def with_dep(self, i: int, *deps: str) -> list[int]:
        """The dependents with one of these labels, whatever the subtype."""
        own = self.children[i]
        return [c for c in own if self.dep[c] in deps] if own else []

    def subtree(self, i: int, without: frozenset[int] = frozenset()) -> list[int]:
        """The token and all below it in text order, but for the subtrees that ``without`` heads."""
        if not without:
            return [*self._below(i)]
        found = [i]
        for j in found:
            found.extend(c for c in self.children[j] if c not in without)
        return sorted(found)

    def _below(self, i: int) -> list[int]:
        """The token and all below it, worked out once: what a clause holds is asked some twenty times."""
        known = self._subtrees.get(i)
        if known is None:
            found = [i]
            for j in found:
                found.extend(self.children[j])
            self._subtrees[i] = known = sorted(found)
        return known

    def path(self, i: int) -> list[int]:
        """The token and its heads up to the root."""
        found = [i]
        while self.head[found[-1]] != found[-1]:
            found.append(self.head[found[-1]])
        return found

    def is_verb(self, i: int) -> bool:
        """Whether it is a verb that is no auxiliary or copula."""
        return self.pos[i] == "VERB" or (self.pos[i] == "AUX" and self.dep[i] not in ("aux", "cop"))

    def case(self, i: int) -> str:
        """The preposition of a nominal or the mark of a clause, fixed words joined: ``according_to``; or nothing."""
        for c in self.children[i]:
            if self.dep[c] in ("case", "mark") and self.lower[c] not in ("'s", "'"):
                fixed = [self.lower[f] for f in self.children[c] if self.dep[f] == "fixed"]
                others = [self.lower[x] for x in self.children[i] if x > c and self.dep[x] == "case"]
                return "_".join([self.lower[c], *(fixed or others)])
        return ""

    def subject(self, i: int) -> int | None:
        """The subject in its own clause, active or passive."""
        found = [c for c in self.children[i] if self.dep[c] in _SUBJECTS]
        if not found:
            return None
        near = [c for c in found if c < i and self.dep[c] == "nsubj"][-1:]  # Of two that a parser gives, the nearer.
        return next(iter(near or found), None)

    def passive(self, i: int) -> bool:
        """Whether a verb is in the passive: by its auxiliary, its subject, or as a bare past participle of a noun."""
        if any(self.label[c] in ("aux:pass", "nsubj:pass", "csubj:pass") for c in self.children[i]):
            return True
        return self.tag[i] == "VBN" and not self.with_dep(i, "aux", "nsubj")

    def agent(self, i: int) -> int | None:
        """The "by" phrase of a passive."""
        for c in self.children[i]:
            behind = self.label[c] == "obl:agent" or (self.dep[c] == "obl" and self.case(c) == "by")
            if behind and self.lemma[c] not in _TIMES and self.tag[c] != "CD":
                return c
        return None


#: What only says by when: "could be dismissed by the end of the month".
_TIMES = frozenset({"end", "start", "beginning", "middle", "close", "time", "now", "then", "deadline", "noon"})
_TIMES |= {"midnight", "day", "night", "morning", "evening", "afternoon", "week", "weekend", "month", "year"}
_TIMES |= {"summer", "winter"}
_TIMES |= {name.lower() for name in (*day_name, *month_name) if name}


def paragraphs(text: str) -> Iterator[tuple[int, int]]:
    """The paragraphs as stretches, without the blank between them."""
    at = 0
    for gap in _PARAGRAPH.finditer(text):
        yield at, gap.start()
        at = gap.end()
    yield at, len(text)


def paragraph_starts(text: str) -> list[int]:
    """The offset at which each paragraph starts."""
    return [start for start, _ in paragraphs(text)]


def words_of(doc: Doc) -> Words:
    """The words of a doc, built at the first call."""
    words: Words | None = doc.user_data.get(_KEY)
    if words is None or len(words) != len(doc):
        words = Words(doc)
        doc.user_data[_KEY] = words
    return words

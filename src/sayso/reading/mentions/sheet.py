"""The parse as plain lists: quicker to walk than spaCy's tokens, and easy to make by hand."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Doc

# Words that a headline leaves in lower case.
_SMALL = frozenset(("the", "and", "for", "with", "from", "over", "after", "amid", "into", "but", "off", "out", "its"))

# Relations that hold the words of one name or noun together.
INSIDE = frozenset({"flat", "flat:name", "compound", "fixed", "goeswith"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """One document's tokens, by index.

    ``head`` is the index of the governing token (its own for a root), ``children`` the governed ones in
    order, ``sentence`` the number of the sentence, ``paragraph`` that of the paragraph.  ``verbal`` are the sentences
    that have a verb: a dateline or a byline has none.
    """

    text: str
    words: list[str]
    start: list[int]
    end: list[int]
    lemma: list[str]
    pos: list[str]
    tag: list[str]
    dep: list[str]
    head: list[int]
    sentence: list[int]
    paragraph: list[int]
    children: list[list[int]]
    headlines: frozenset[int]
    verbal: frozenset[int]

    @classmethod
    def of(cls, doc: Doc) -> Sheet:
        """The sheet of a parsed doc."""
        # One walk over spaCy's tokens: making them is most of the cost.
        rows = [(t.text, t.idx, t.lemma_, t.pos_, t.tag_, t.dep_, t.head.i, t.is_sent_start) for t in doc]
        words, start, lemma, pos, tag, dep, head, opens = (
            (list(c) for c in zip(*rows, strict=True)) if rows else [[]] * 8
        )
        children: list[list[int]] = [[] for _ in words]
        for i, h in enumerate(head):
            if h != i:
                children[h].append(i)
        sentence, paragraph = _numbers(opens, words)
        return cls(
            text=doc.text,
            words=words,
            start=start,
            end=[s + len(w) for s, w in zip(start, words, strict=True)],
            lemma=[w.lower() for w in lemma],
            pos=pos,
            tag=tag,
            dep=dep,
            head=head,
            sentence=sentence,
            paragraph=paragraph,
            children=children,
            headlines=_headlines(words, paragraph),
            verbal=frozenset(s for s, p in zip(sentence, pos, strict=True) if p in ("VERB", "AUX")),
        )

    def __len__(self) -> int:
        return len(self.words)

    def in_headline(self, token: int) -> bool:
        """Whether a token stands in a line in title case or capitals, where a capital says nothing."""
        return self.paragraph[token] in self.headlines

    def token_at(self, offset: int) -> int:
        """The index of the token that covers an offset, or of the one before it."""
        return max(bisect_right(self.start, offset) - 1, 0)

    def tokens_in(self, start: int, end: int) -> range:
        """The tokens that lie at least partly in a stretch of text."""
        first = self.token_at(start)
        if self.end[first] <= start:
            first += 1
        last = first
        while last < len(self.words) and self.start[last] < end:
            last += 1
        return range(first, last)

    def root(self, tokens: range) -> int:
        """The token of a stretch whose governor lies outside; the last such one where there are several."""
        found = tokens.stop - 1
        for i in reversed(tokens):
            if self.head[i] not in tokens or self.head[i] == i:
                found = i
                if self.pos[i] not in ("PUNCT", "ADP", "DET", "CCONJ", "SPACE"):
                    return i
        return found

    def child(self, index: int, *deps: str) -> int | None:
        """The first child with one of these relations, or ``None``."""
        for c in self.children[index]:
            if self.dep[c] in deps:
                return c
        return None


def _numbers(opens: list[bool], words: list[str]) -> tuple[list[int], list[int]]:
    """The number of each token's sentence and of its line."""
    sentence, paragraph = [], []
    s, p = -1, 0
    for first, word in zip(opens, words, strict=True):
        s += 1 if first or s < 0 else 0
        sentence.append(s)
        paragraph.append(p)
        p += "\n" in word
    return sentence, paragraph


def _headlines(words: list[str], line: list[int]) -> frozenset[int]:
    """Lines with three words or more that could stand in lower case, and hardly any that does."""
    long: dict[int, int] = {}
    lower: dict[int, int] = {}
    for word, number in zip(words, line, strict=True):
        if len(word) > 2 and word.isalpha() and word.lower() not in _SMALL:
            long[number] = long.get(number, 0) + 1
            lower[number] = lower.get(number, 0) + word[0].islower()
    return frozenset(n for n, count in long.items() if count >= 3 and lower[n] <= count * 0.15)

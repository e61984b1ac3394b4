"""A whole parse, read off a spaCy doc once."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Any, cast, overload

from sayso.reading.parse.loose import Loose
from sayso.reading.parse.stretch import Stretch
from sayso.reading.parse.word import Word, forget_walks

if TYPE_CHECKING:
    from spacy.tokens import Doc

_STRINGS = ("ORTH", "LOWER", "LEMMA", "TAG", "POS", "DEP", "ENT_TYPE")


def kept(doc: Doc, mended: Callable[[Parse], None] | None = None) -> Doc:
    """The doc as it stands once mended, for reading only: what the rules ask of spaCy, answered from plain objects.

    spaCy makes a ``Token`` anew for every step of a walk; these are made once, which saves the rules a tenth of their
    time, and those that mend the parse half of theirs.
    """
    parse = Parse(doc)
    if mended is not None:
        parse.loosen(Loose)
        mended(parse)
        parse.loosen(Word)
    return cast("Doc", parse)


class Parse:
    """The words of a doc.  Later changes to the doc do not show, but for what is written to a loose word."""

    __slots__ = ("_ends", "_sentences", "_starts", "changes", "ents", "spacy", "text", "user_data", "words")

    def __init__(self, doc: Doc) -> None:
        self.spacy = doc
        #: How often something was written to a loose word.
        self.changes = 0
        self.text: str = doc.text
        self.user_data: dict[Any, Any] = dict(doc.user_data)
        self.words = _words(self, doc)
        self.ents = tuple(Stretch(self, e.start, e.end, e.label_) for e in doc.ents)
        self._starts = {w.idx: w.i for w in self.words}
        self._ends = {w.idx + len(w.text): w.i for w in self.words}
        self._sentences = _sentences(doc)

    def loosen(self, kind: type[Word]) -> None:
        """Let the words be hung elsewhere, or no more."""
        for word in self.words:
            word.__class__ = kind

    def rehang(self, word: Word, head: Word) -> None:
        """Hang a word on another, or on itself; edges, sentences and dependents follow."""
        self.changes += 1
        touched = self._trees_of(word, head)
        self.spacy[word.i].head = self.spacy[head.i]
        for own in touched:
            forget_walks(own)
            token = self.spacy[own.i]
            object.__setattr__(own, "head", self.words[token.head.i])
            own.is_sent_start = token.is_sent_start
        _hang(touched, self.words, self.spacy)
        self._sentences = _sentences(self.spacy)

    def _trees_of(self, *words: Word) -> list[Word]:
        """All from the first to the last word of their trees and sentences; the whole doc where trees cross."""
        roots = [(word, *word.ancestors)[-1] for word in words]
        edges = [*words, *(r.left_edge for r in roots), *(r.right_edge for r in roots)]
        first, last = min(w.sent.start for w in edges), max(w.sent.end for w in edges) - 1
        apart = all((first <= w.i <= last) == (first <= w.head.i <= last) for w in self.words)
        return self.words[first : last + 1] if apart else self.words

    def has_annotation(self, name: str) -> bool:
        """Whether the pipeline gave such a thing."""
        return bool(self.spacy.has_annotation(name))

    @property
    def sents(self) -> Iterator[Stretch]:
        """The sentences, in order.  Raises ``ValueError`` where the pipeline cut none."""
        if self._sentences is None:
            raise ValueError("the pipeline cut no sentences")
        ends = [*self._sentences[1:], len(self.words)]
        for start, end in zip(self._sentences, ends, strict=True):
            yield Stretch(self, start, end)

    def sentence(self, i: int) -> Stretch:
        """The sentence of the word at ``i``."""
        if self._sentences is None:
            raise ValueError("the pipeline cut no sentences")
        n = bisect_right(self._sentences, i)
        return Stretch(self, self._sentences[n - 1], self._sentences[n] if n < len(self._sentences) else len(self))

    def char_span(self, start: int, end: int, *, alignment_mode: str = "strict") -> Stretch | None:
        """The words between two offsets; nothing where a word is cut, unless ``expand`` takes it whole."""
        if alignment_mode != "strict":
            span = self.spacy.char_span(start, end, alignment_mode=alignment_mode)
            return None if span is None else Stretch(self, span.start, span.end)
        first, last = self._starts.get(start), self._ends.get(end)
        return None if first is None or last is None else Stretch(self, first, last + 1)

    def __len__(self) -> int:
        return len(self.words)

    def __iter__(self) -> Iterator[Word]:
        return iter(self.words)

    @overload
    def __getitem__(self, i: int) -> Word: ...
    @overload
    def __getitem__(self, i: slice) -> Stretch: ...
    def __getitem__(self, i: int | slice) -> Word | Stretch:
        if isinstance(i, slice):
            start, end, _ = i.indices(len(self.words))
            return Stretch(self, start, max(start, end))
        return self.words[i]

    def __str__(self) -> str:
        return self.text


def _sentences(doc: Doc) -> list[int] | None:
    return [s.start for s in doc.sents] if doc.has_annotation("SENT_START") else None


class _Strings(dict[int, str]):
    """What spaCy's numbers stand for, each looked up once."""

    def __init__(self, strings: Any) -> None:
        self._strings = strings

    def __missing__(self, number: int) -> str:
        self[number] = text = str(self._strings[number])
        return text


def _words(parse: Parse, doc: Doc) -> list[Word]:
    words = [Word() for _ in range(len(doc))]
    known = _Strings(doc.vocab.strings)
    numbers: Any = doc.to_array(list(_STRINGS))
    names = numbers.reshape(-1, len(_STRINGS)).T.tolist()
    rows = doc.to_array(["HEAD", "SENT_START", "SPACY", "IS_SPACE"]).reshape(-1, 4).astype("int64").tolist()
    strings = zip(*[map(known.__getitem__, column) for column in names], strict=True)
    at = 0
    for i, (word, name, (head, starts, space, blank)) in enumerate(zip(words, strings, rows, strict=True)):
        word.text, word.lower_, word.lemma_, word.tag_, word.pos_, word.dep_, word.ent_type_ = name
        word.i, word.idx, word.doc, word.head = i, at, parse, words[i + head]
        word.is_sent_start = starts > 0 if starts else None
        word.whitespace_, word.is_space = " " if space else "", bool(blank)
        at += len(name[0]) + space
    _hang(words, words, doc)
    return words


def _hang(some: list[Word], words: list[Word], doc: Doc) -> None:
    """What hangs on what among some words, as far as spaCy sees it: its edges may leave out what crosses another."""
    children: dict[int, list[Word]] = {word.i: [] for word in some}
    for word in some:
        token = doc[word.i]
        word.left_edge, word.right_edge = words[token.left_edge.i], words[token.right_edge.i]
    for word in some:
        head = word.head
        if head is not word and head.left_edge.i <= word.i <= head.right_edge.i:
            children[head.i].append(word)
    for word in some:
        word.children = tuple(children[word.i])

"""Attachment, sentence and lemma scores from raw text, words aligned by their place (as CoNLL 2018 does)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any


@dataclass(frozen=True, slots=True, kw_only=True)
class Word:
    """A gold word: where it begins and ends in the text, its head's word number (-1 the root), relation and lemma."""

    start: int
    end: int
    head: int
    dep: str
    lemma: str


@dataclass(slots=True, kw_only=True)
class Gold:
    """A document: its text and words, and where its sentences begin and end."""

    text: str = ""
    words: list[Word] = field(default_factory=list)
    sentences: list[tuple[int, int]] = field(default_factory=list)


def documents(path: Path) -> Iterator[Gold]:
    """The documents of a CoNLL-U file, their text put together as it was printed."""
    gold, rows, breaks = Gold(), [], ""
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.startswith("# newdoc") and gold.words:
            yield gold
            gold = Gold()
        if line.startswith(("# newpar", "# newdoc")):
            breaks = "\n\n"
        elif line and line[0].isdigit():
            rows.append(line.split("\t"))
        elif not line and rows:
            _add(gold, rows, breaks)
            rows, breaks = [], ""
    if gold.words:
        yield gold


def _add(gold: Gold, rows: list[list[str]], breaks: str) -> None:
    if gold.text:
        gold.text = gold.text.rstrip() + breaks if breaks else gold.text
    first, begin, joined = len(gold.words), len(gold.text), 0
    for cells in rows:
        if "-" in cells[0]:
            low, high = cells[0].split("-")
            joined = int(high) - int(low) + 1
            skip_space = "SpaceAfter=No" in cells[9]
            continue
        if not cells[0].isdigit():
            continue
        start = len(gold.text)
        gold.text += cells[1]
        head = int(cells[6])
        gold.words.append(
            Word(start=start, end=len(gold.text), head=first + head - 1 if head else -1, dep=cells[7], lemma=cells[2])
        )
        if joined:
            joined -= 1
            glued = joined > 0 or skip_space
        else:
            glued = "SpaceAfter=No" in cells[9]
        gold.text += "" if glued else " "
    gold.sentences.append((begin, len(gold.text.rstrip())))


@dataclass(slots=True, kw_only=True)
class Tally:
    """Counts over documents."""

    gold: int = 0
    printed: int = 0
    attached: int = 0
    labelled: int = 0
    lemmas: int = 0
    aligned: int = 0
    sentences: tuple[int, int, int] = (0, 0, 0)

    def add(self, gold: Gold, doc: Any) -> None:
        """Count one parsed document; punctuation is left out of attachment."""
        spans = {(w.start, w.end): i for i, w in enumerate(gold.words)}
        tokens = [t for t in doc if not t.is_space]
        at = {t.i: spans.get((t.idx, t.idx + len(t))) for t in tokens}
        self.gold += sum(w.dep != "punct" for w in gold.words)
        self.printed += sum(t.dep_ != "punct" for t in tokens)
        for t in tokens:
            i = at[t.i]
            if i is None:
                continue
            word = gold.words[i]
            self.aligned += 1
            self.lemmas += t.lemma_ == word.lemma
            if word.dep == "punct":
                continue
            head = -1 if t.head.i == t.i else at.get(t.head.i)
            if head == word.head:
                self.attached += 1
                self.labelled += ("root" if t.dep_ == "ROOT" else t.dep_) == word.dep
        want = set(gold.sentences)
        have = set()
        for sent in doc.sents:
            text = sent.text
            start = sent.start_char + len(text) - len(text.lstrip())
            have.add((start, sent.start_char + len(text.rstrip())))
        have = {(a, b) for a, b in have if a < b}
        old = self.sentences
        self.sentences = (old[0] + len(want & have), old[1] + len(have), old[2] + len(want))

    def f1(self, right: int) -> float:
        """F1 of so many right ones."""
        return 200 * right / max(1, self.gold + self.printed)

    @property
    def sentence_f1(self) -> float:
        """F1 of whole sentences."""
        right, printed, gold = self.sentences
        return 200 * right / max(1, printed + gold)

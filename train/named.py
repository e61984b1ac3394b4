"""Sentences with names: which entity types each corpus lets a word have.

A corpus that does not tell two types apart must not teach one of them: each word has a set of labels that its
corpus allows, and the loss is the negative log of their summed probability.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from train.conllu import Tree

TYPES = ("PERSON", "ORG", "GPE", "LOC", "FAC", "NORP", "EVENT", "WORK", "LAW", "MISC")
LABELS = ("O", *(f"{p}-{t}" for t in TYPES for p in "BIES"))
INDEX = {label: i for i, label in enumerate(LABELS)}

WIDE = {
    "PERSON": ("PERSON",),
    "ORG": ("ORG",),
    "PLACE": ("GPE", "LOC", "FAC"),
    "OTHER": ("MISC", "WORK", "LAW", "NORP", "EVENT", "FAC"),
    "PEOPLE": ("NORP", "PERSON", "ORG"),
    "EVENT": ("EVENT",),
    **{t: (t,) for t in ("GPE", "LOC", "FAC", "NORP", "WORK", "LAW", "MISC")},
}
"""What a corpus's type may be among ours."""

WIKIGOLD = {"PER": "PERSON", "ORG": "ORG", "LOC": "PLACE", "MISC": "OTHER"}
CROSSNER = {
    "politician": "PERSON",
    "person": "PERSON",
    "politicalparty": "ORG",
    "organisation": "ORG",
    "country": "GPE",
    "location": "PLACE",
    "election": "EVENT",
    "event": "EVENT",
    "misc": "OTHER",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Named:
    """A sentence with its names as (start, end, type); ``unsure`` words take any label without being taught."""

    words: tuple[str, ...]
    names: tuple[tuple[int, int, str], ...]
    unsure: frozenset[int] = frozenset()

    def allowed(self) -> list[tuple[int, ...]]:
        """For each word the numbers of the labels that it may have; empty means any."""
        out: list[tuple[int, ...]] = [() if i in self.unsure else (0,) for i in range(len(self.words))]
        for start, end, kind in self.names:
            for i in range(start, end):
                prefix = "S" if end - start == 1 else "B" if i == start else "E" if i == end - 1 else "I"
                out[i] = tuple(INDEX[f"{prefix}-{t}"] for t in WIDE[kind])
        return out


def read_bio(path: Path, types: dict[str, str]) -> list[Named]:
    """The sentences of a two-column BIO file."""
    sentences: list[Named] = []
    words: list[str] = []
    labels: list[str] = []
    for line in [*path.read_text(encoding="utf-8").splitlines(), ""]:
        cells = line.split("\t") if "\t" in line else line.split(" ")
        if line.strip() and len(cells) >= 2:
            words.append(cells[0])
            labels.append(cells[-1].strip())
        elif words:
            sentences.append(Named(words=tuple(words), names=_spans(labels, types)))
            words, labels = [], []
    return [s for s in sentences if len(s.words) <= 110]


def _spans(labels: list[str], types: dict[str, str]) -> tuple[tuple[int, int, str], ...]:
    spans: list[tuple[int, int, str]] = []
    start: int | None = None
    for i, label in enumerate([*labels, "O"]):
        if start is not None and not label.startswith("I-"):
            spans.append((start, i, types[labels[start][2:]]))
            start = None
        if label.startswith("B-"):
            start = i
    return tuple(spans)


_TITLES = (
    "mr mrs ms dr sir dame lord lady king queen prince princess president general colonel captain tsar count emperor "
    "professor judge justice senator minister pope saint bishop father regent empress duke"
)
TITLES = frozenset(_TITLES.split())
_DAYS = (
    "Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February April June July August September "
    "October November December"
)
DAYS = frozenset(_DAYS.split())
"""Names that are none of ours: the grammar of whens has them."""


def from_tree(tree: Tree, countries: frozenset[str] = frozenset()) -> Named | None:
    """A GUM sentence's names without their titles; capitalised words that are no part of one are left unsure.

    So are its abstractions and objects ("Figure", cited authors) and the countries that it counts with organisations.
    """
    if tree.names is None:
        return None
    mended = [n for name in tree.names if (n := _mended(tree, name)) is not None]
    names = tuple(n for n in mended if n[2] != "OTHER" and not (n[2] == "ORG" and _text(tree, n) in countries))
    inside = {i for start, end, _ in names for i in range(start, end)}
    unsure = {
        i
        for i, word in enumerate(tree.words)
        if i not in inside and (tree.upos[i] == "PROPN" or (i > 0 and word[:1].isupper() and word != "I"))
        if word not in DAYS
    }
    return Named(words=tree.words, names=names, unsure=frozenset(unsure))


def _text(tree: Tree, name: tuple[int, int, str]) -> str:
    return " ".join(tree.words[name[0] : name[1]])


def _mended(tree: Tree, name: tuple[int, int, str]) -> tuple[int, int, str] | None:
    """GUM counts a title and "the Turks" with people; we don't."""
    start, end, kind = name
    if kind == "PERSON" and all(x == "NNPS" for x in tree.xpos[start:end]):
        return start, end, "PEOPLE"
    while kind == "PERSON" and start < end and tree.words[start].lower().strip(".") in TITLES:
        start += 1
    if kind == "PERSON":  # "Bo Tavik of the Harbour Party": the party is no part of his name
        end = next((i for i in range(start, end) if tree.words[i] in ("of", "for")), end)
    return (start, end, kind) if start < end else None

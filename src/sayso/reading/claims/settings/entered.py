"""What the entry of a chronology tells of the date that heads it: "2015: Teth was arrested"."""

from __future__ import annotations

from collections.abc import Iterator

from sayso.model.when import When
from sayso.reading.claims.grammar.tree import Tree
from sayso.reading.claims.lexicon import words
from sayso.reading.claims.settings.lending import apart, goes_on
from sayso.reading.claims.settings.toll import leaves_harmed
from sayso.reading.claims.stating.tabled import place_of
from sayso.reading.draft import Draft
from sayso.reading.rows import rows
from sayso.reading.whens.entries import Entry, entries

#: What comes of a deed on its day: "attacked the gate on Monday, killing two".
_OUTCOMES = words("setting_outcomes")
#: What parts two deeds of one sentence in time.
LATER = frozenset({"later", "then", "afterwards", "eventually", "subsequently", "since", "soon"})
#: Helpers of a verb whose day is not that of the entry: "had been held"; and, in one of the past, "will".
_ELSEWHEN = frozenset({"had", "would", "could", "can", "may", "might", "should", "must"})
_AHEAD = frozenset({"will", "shall", "'ll", "’ll"})


class Entered:
    """The entries of one draft, by where their words begin."""

    def __init__(self, draft: Draft, tree: Tree) -> None:
        self._tree = tree
        self._entries = dict(_dated(draft))
        self._published = draft.document.day or ""
        self._places = dict(_placed(draft))

    def opening(self, start: int) -> int:
        """Where the entry begins whose first sentence does: with its date."""
        return self._entries[start][0].start if start in self._entries else start

    def day_of(self, i: int) -> str | None:
        """The date of a deed that the first sentence of an entry tells by itself, not in a clause of another."""
        tree = self._tree
        found = self._entries.get(tree.start[tree.sent[i]])
        i = self._first(i)
        if found is None or tree.head[i] != i:
            return None
        helpers = {tree.lower[c] for c in tree.with_dep(i, "aux")}
        past = (found[1].latest or "") < self._published
        return None if helpers & _ELSEWHEN or (past and helpers & _AHEAD) else found[1].id

    def place_of(self, i: int) -> str | None:
        """The place that a cell of its row gives a deed that another tells by itself."""
        found = self._places.get(self._tree.start[self._tree.sent[i]])
        first = self._first(i)
        return found if self._tree.head[first] == first else None

    def _first(self, i: int) -> int:
        """The deed of a sentence in whose breath another is told."""
        while self._in_one_breath(i):
            i = self._tree.head[i]
        return i

    def _in_one_breath(self, i: int) -> bool:
        """Whether a deed is told beside another, on the same day as far as is said: "raided it and held two men"."""
        tree, head = self._tree, self._tree.head[i]
        if head == i or any(tree.lower[c] in LATER for c in tree.children[i]):
            return False
        beside = tree.dep[i] == "conj" and tree.is_verb(i) and tree.is_verb(head) and not goes_on(tree, i, head)
        return beside or (tree.is_verb(head) and outcome(tree, i, head))


def outcome(tree: Tree, i: int, head: int) -> bool:
    """Whether a clause tells what came of the deed before it: "attacked the gate on Monday, killing two"."""
    if tree.dep[i] != "advcl" or tree.tag[i] != "VBG" or i < head:
        return False
    if not (tree.lemma[i] in _OUTCOMES or leaves_harmed(tree, i)) or tree.with_dep(i, "mark", "case"):
        return False  # "Convicted on Monday of killing two".
    return not apart(tree, i, head) and not any(tree.lower[c] in LATER for c in tree.children[i])


def _placed(draft: Draft) -> Iterator[tuple[int, str]]:
    """The place that each row of a table names in a cell of its own, by where what it tells begins."""
    for row in rows(draft.document.text):
        if "told" in row.cells and (place := place_of(row, draft)) is not None:
            yield row.cells["told"][0], place.id


def _dated(draft: Draft) -> Iterator[tuple[int, tuple[Entry, When]]]:
    """Each entry with its date, by where its words begin."""
    for entry in entries(draft.document.text):
        inside = (w for w in draft.whens if entry.start <= w.start < entry.gap and w.end <= entry.body)
        if (when := next(inside, None)) is not None:
            yield entry.body, (entry, when)
    for row in rows(draft.document.text):
        day, told = row.cells.get("day"), row.cells.get("told")
        if day is None or told is None:
            continue
        inside = (w for w in draft.whens if day[0] <= w.start and w.end <= day[1])
        if (when := next(inside, None)) is not None:
            yield told[0], (Entry(start=row.start, end=day[1], gap=day[1], body=told[0]), when)

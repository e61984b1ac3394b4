"""Names of places that stand inside the names of bodies, buildings, events and works: "Ostby Police"."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Iterator, Sequence, Set
from dataclasses import dataclass
from functools import cache
from importlib import resources
from itertools import pairwise

from sayso.model.mention import Kind, Level, Mention
from sayso.model.place import Precision
from sayso.reading.places.distance import kilometres
from sayso.reading.places.entry import Entry
from sayso.reading.places.gazetteer import Gazetteer
from sayso.reading.places.home import Home
from sayso.reading.places.naming import fold
from sayso.reading.places.toponym import sense

_HOSTS = frozenset({Kind.ORGANISATION, Kind.FACILITY, Kind.EVENT, Kind.WORK, Kind.OTHER})
_WORD = re.compile(r"(?:[A-Z]\.){2,}|[^\W\d_][\w'’]*\.?")
_INNER = frozenset({"of", "and", "the", "de", "du", "al", "el", "upon", "on"})
_JOINTS = ("-", "/", "–", " & ")
_MOST_WORDS = 4
_WIDE = frozenset({Precision.COUNTRY, Precision.REGION, Precision.WIDER})
_CITY = 250_000
_TOWN = 50_000
_NEAR = 161.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Nested:
    """A name inside the mention ``host``.  ``sure`` where the name alone shows a place."""

    host: Mention
    start: int
    end: int
    text: str
    sure: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class _Words:
    following: frozenset[str]
    of: frozenset[str]
    before: frozenset[str]
    given: frozenset[str]
    never: frozenset[str]


@cache
def _words() -> _Words:
    text = resources.files("sayso.reading.places").joinpath("data", "nested.toml").read_text(encoding="utf-8")
    return _Words(**{key: frozenset(words.split()) for key, words in tomllib.loads(text).items()})


def nested(mentions: Iterable[Mention], gazetteer: Gazetteer) -> tuple[Nested, ...]:
    """The names inside other names that may be a place's or its people's, by their start."""
    named = [m for m in mentions if m.level is Level.NAMED]
    known = {sense(m.text) for m in named if m.kind is Kind.PLACE}
    taken = {(m.start, m.end) for m in named}
    inner = [m for m in named if m.kind in (Kind.PLACE, Kind.GROUP)]
    found = []
    for host in named:
        if host.kind in _HOSTS:
            for name in _Name(host, known, gazetteer).inside():
                free = not any(m.start < name.end and name.start < m.end for m in inner)
                if free and (name.start, name.end) not in taken:
                    taken.add((name.start, name.end))
                    found.append(name)
    return tuple(sorted(found, key=lambda n: (n.start, n.end)))


def supported(entry: Entry, others: Sequence[Entry], home: Home) -> bool:
    """Whether the document plays where a place lies: in its region, near it, or in its country if it has size."""
    if any(e.country == entry.country and e.region == entry.region and e.region for e in others):
        return True
    if any(e.precision is Precision.SETTLEMENT and kilometres(e, entry) < _NEAR for e in (*others, *home.towns)):
        return True
    at_home = entry.country == home.country or any(e.country == entry.country for e in others)
    return at_home and entry.population >= _TOWN


class _Name:
    """One host's name, word by word."""

    def __init__(self, host: Mention, known: Set[str], gazetteer: Gazetteer) -> None:
        self._host = host
        self._text = host.text
        self._words = [(m.start(), m.end()) for m in _WORD.finditer(host.text)]
        self._known = known
        self._gazetteer = gazetteer

    def inside(self) -> Iterator[Nested]:
        """The places in it, the longest from the left."""
        i = 0
        while i < len(self._words):
            size = next((n for n in range(_MOST_WORDS, 0, -1) if self._named(i, n)), 0)
            sure = self._sure(i, size) if size else None
            span = self._run(i, size) if size else None
            if sure is not None and span is not None:
                at, (start, end) = self._host.start, span
                text = self._text[start:end]
                yield Nested(host=self._host, start=at + start, end=at + end, text=text, sure=sure)
            i += size if sure is not None else 1

    def _run(self, first: int, size: int) -> tuple[int, int] | None:
        """Start and end of a run of words that may be a name of its own; ``None`` where it is none."""
        if first + size > len(self._words):
            return None
        text, words = self._text, self._words[first : first + size]
        start, end = words[0][0], words[-1][1]
        pieces = [text[a:b] for a, b in words]
        gaps = [text[a[1] : b[0]] for a, b in pairwise(words)]
        if any(g not in (" ", "-") for g in gaps) or any(p[0].islower() and p not in _INNER for p in pieces):
            return None
        if pieces[0][0].islower() or pieces[-1][0].islower() or pieces[0] == "The":
            return None
        if text[start:end].endswith(("'s", "’s")):
            end -= 2
        whole = text[:start].lower() in ("", "the ") and end >= len(text.rstrip(".,'’s"))
        return None if whole else (start, end)

    def _named(self, first: int, size: int) -> bool:
        """Whether the gazetteer has the run, and it is not as often something else."""
        span = self._run(first, size)
        if span is None:
            return False
        name = self._text[span[0] : span[1]]
        letters = name.isupper() and "." not in name
        if size == 1 and (name in _words().never or len(name) < 2 or (letters and len(name) > 3)):
            return False
        if len(name) == 2 and not letters:
            return False
        return self._gazetteer.people(name) is not None or bool(self._gazetteer.entries(name))

    def _sure(self, first: int, size: int) -> bool | None:
        """Whether the run is surely a place (true), one if the document bears it out (false), or none (``None``)."""
        lists, text, words = _words(), self._text, self._words
        name = text[words[first][0] : words[first + size - 1][1]].removesuffix("'s").removesuffix("’s")
        before = [text[a:b] for a, b in words[:first]]
        after = text[slice(*words[first + size])] if first + size < len(words) else ""
        joined = first > 0 and text[words[first - 1][1] : words[first][0]] in _JOINTS
        told = sense(name) in self._known
        strong = told or self._strong(name)
        if before and before[-1] not in lists.before and not joined:
            return True if not after and strong and (told or self._wide(name)) else None
        if before and before[-1] in ("of", "for", "in"):
            bearer = len(before) > 1 and before[-2] in lists.of
            return True if strong else (False if bearer else None)
        if not after or after in lists.following or (after.islower() and after not in _INNER):
            return strong
        return True if strong and name not in lists.given else None

    def _strong(self, name: str) -> bool:
        """A country's or region's name, that of its people, or a great city's."""
        if self._gazetteer.people(name) is not None or self._wide(name):
            return True
        return any(e.main and e.population >= _CITY for e in self._gazetteer.entries(name)[:3])

    def _wide(self, name: str) -> bool:
        if len(fold(name)) == 2 and "." not in name and name not in ("US", "UK", "EU"):
            return False
        main = (e for e in self._gazetteer.entries(name)[:3] if e.main or e.precision is Precision.COUNTRY)
        return any(e.capital or e.precision in _WIDE for e in main)

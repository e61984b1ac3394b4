"""Search over names, lines and sentences."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from sayso.archive.folding import words_of
from sayso.model.amended import amended
from sayso.model.case import Case
from sayso.model.entity import Entity
from sayso.model.pile import claim_key, split_key
from sayso.views.happening import Happening, by_date, happening
from sayso.views.statement import Report, Statement, report_of, statement

MOST = 50
_LOOKED_AT = 400
"""So many of the best reports are looked through for claims."""

Holding = Callable[[str, int], Sequence[str]]
"""From words and a number to the reports that hold all the words, best first, at most so many."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Hit:
    """A report whose text has the words, with the words around the first."""

    report: Report
    before: str
    words: str
    after: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """What a search found, the best fifty of each; where that is nothing, the names ``near`` what was typed."""

    query: str
    entities: tuple[Entity, ...] = ()
    statements: tuple[Statement, ...] = ()
    hits: tuple[Hit, ...] = ()
    near: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class _Names:
    """The folded words of all names, sorted, and the entities that each stands in."""

    words: tuple[str, ...]
    entities: Mapping[str, frozenset[str]]


def find(case: Case, query: str, holding: Holding) -> Found:
    """Entities by the beginnings of their names' words, and claims and reports that hold all the words."""
    wanted = words_of(query)
    if not wanted:
        return Found(query=query)
    held = [d for d in holding(query, _LOOKED_AT) if d in case.readings]
    entities = _entities(case, wanted)
    return Found(
        query=query,
        entities=entities,
        near=() if entities or held else case.near(query),
        statements=tuple(statement(case, k) for k in _some(_lines(case, held, wanted))),
        hits=tuple(hit for d in held[:MOST] if (hit := _hit(case, d, query, wanted)) is not None),
    )


def find_happenings(case: Case, query: str, holding: Holding) -> tuple[Happening, ...]:
    """The events and states one of whose lines holds the words of ``query``, the best fifty."""
    wanted = words_of(query)
    held = [d for d in holding(query, _LOOKED_AT) if d in case.readings]
    keys = (k for k in _lines(case, held, wanted) if k in case.event_of_claim)
    ids = dict.fromkeys(case.event_of_claim[k] for k in _some(keys))
    return tuple(sorted((happening(case, i) for i in ids), key=by_date))


def _some(keys: Iterator[str]) -> list[str]:
    return [key for key, _ in zip(keys, range(MOST), strict=False)]


def _lines(case: Case, documents: Sequence[str], wanted: Sequence[str]) -> Iterator[str]:
    """The claims of the reports whose lines hold the words; an amended line may hold words that no report has."""
    yield from _claims(case, documents, wanted)
    for key in amended(case):
        if key in case.claims and split_key(key)[0] not in documents and _holds(case, key, wanted):
            yield key


def _holds(case: Case, key: str, wanted: Sequence[str]) -> bool:
    return set(wanted) <= set(words_of(case.claims[key].line))


def _claims(case: Case, documents: Sequence[str], wanted: Sequence[str]) -> Iterator[str]:
    for document in documents:
        for claim in case.readings[document].claims:
            key = claim_key(document, claim.id)
            if key in case.claims and _holds(case, key, wanted):
                yield key


def _entities(case: Case, wanted: Sequence[str]) -> tuple[Entity, ...]:
    names = case.once("names by word", _names)
    fits: frozenset[str] | None = None
    for word in wanted:
        some = frozenset().union(*(names.entities[w] for w in _beginning(names.words, word)))
        fits = some if fits is None else fits & some
    found = (case.entities[e] for e in fits or ())
    return tuple(sorted(found, key=lambda e: (-len(e.mentions), e.name, e.id))[:MOST])


def _beginning(words: Sequence[str], start: str) -> Sequence[str]:
    """The words that begin so; of a letter or two only the word itself."""
    first = bisect_left(words, start)
    after = bisect_left(words, start + ("\U0010ffff" if len(start) > 2 else "\0"))
    return words[first:after]


def _names(case: Case) -> _Names:
    found: dict[str, set[str]] = defaultdict(set)
    for entity in case.settlement.entities:
        for word in {w for n in (entity.name, *(s.name for s in entity.names)) for w in words_of(n)}:
            found[word].add(entity.id)
    return _Names(words=tuple(sorted(found)), entities={word: frozenset(ids) for word, ids in found.items()})


def _hit(case: Case, document: str, query: str, wanted: Sequence[str]) -> Hit | None:
    """Where the words stand as they were typed, or the first of them; the start of the text where accents differ."""
    text = case.readings[document].document.text
    folded = text.lower()
    phrase = " ".join(query.split()).strip('"').lower()
    at, length = folded.find(phrase), len(phrase)
    if at < 0:
        at, length = folded.find(wanted[0]), len(wanted[0])
    if at < 0 or len(folded) != len(text):
        at = length = 0
    return Hit(
        report=report_of(case, document),
        before=text[max(0, at - 90) : at],
        words=text[at : at + length],
        after=text[at + length : at + length + 90],
    )

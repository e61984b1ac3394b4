"""The order of weighing: copies, retractions, lineages, grades, disagreements."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial

from sayso.model.disagreement import Differs, Disagreement
from sayso.model.entity import Entity
from sayso.model.event import Event
from sayso.model.lineage import Copy, Retraction
from sayso.model.pile import Pile
from sayso.model.reading import Reading
from sayso.weighing.copies import find_copies
from sayso.weighing.denials import told_against
from sayso.weighing.disagreements import disagreements_of, disagreements_of_roles, points_of
from sayso.weighing.families import NO_FAMILIES, Families
from sayso.weighing.grades import grade
from sayso.weighing.lineages import corroborate
from sayso.weighing.names import asking, by_name
from sayso.weighing.naming import namings_of
from sayso.weighing.remembering import Ask, Forgetful, Remembering
from sayso.weighing.report import Report
from sayso.weighing.retractions import find_retractions
from sayso.weighing.roots import own_voice
from sayso.weighing.telling import Telling, tellings_of


@dataclass(frozen=True, slots=True, kw_only=True)
class Weighed:
    """The events with their corroboration and grade, the disagreements, who copied whom, what is retracted."""

    events: tuple[Event, ...]
    disagreements: tuple[Disagreement, ...]
    copies: tuple[Copy, ...]
    retractions: tuple[Retraction, ...]


def weigh(
    pile: Pile,
    entities: Sequence[Entity],
    events: Sequence[Event],
    *,
    families: Families = NO_FAMILIES,
    recall: Remembering | None = None,
) -> Weighed:
    """Weigh what resolution has brought together.  A pure function; the order of the readings does not matter.

    What ``recall`` remembers changes nothing but the time it takes.
    """
    recall = recall or Forgetful()
    copies = find_copies([r.document for r in pile.readings], recall)
    retractions = find_retractions(pile.judgements, copies)
    told: dict[str, Telling] = {}
    ask = asking(entities, families)
    for given in _given(pile, copies, frozenset(r.document for r in retractions)):
        told |= recall.followed("told", given[0].document.id, given, ask, partial(_told, *given))
    weighed: list[Event] = []
    disagreements = list(disagreements_of_roles(events, told, recall))
    against = told_against(events, told)
    rivalled = {c for d in disagreements if d.note is None for side in d.sides for c in side.claims}
    for event in events:
        mine = tuple(told[c] for c in event.claims if c in told)
        role = not rivalled.isdisjoint(event.claims)
        given_all = event, mine, against.get(event.id, ()), role
        found, differing = recall.held("weighed", event.id, given_all, partial(_weighed, *given_all))
        weighed.append(found)
        disagreements += differing
    return Weighed(
        events=tuple(weighed),
        disagreements=tuple(sorted(disagreements, key=lambda d: d.id)),
        copies=copies,
        retractions=retractions,
    )


Given = tuple[Reading, tuple[str, ...], tuple[Copy, ...], bool]
"""A reading, who printed it, the copies that it is part of, whether it is retracted."""


def _given(pile: Pile, copies: Sequence[Copy], retracted: frozenset[str]) -> Iterator[Given]:
    by_document: dict[str, list[Copy]] = defaultdict(list)
    for copy in copies:
        by_document[copy.left].append(copy)
        by_document[copy.right].append(copy)
    publishers: dict[str, set[str]] = defaultdict(set)
    for capture in pile.captures:
        if capture.publisher:
            publishers[capture.document].add(capture.publisher)
    for reading in pile.readings:
        document = reading.document
        own = {document.publisher} if document.publisher else set()
        printed = tuple(sorted(own | publishers.get(document.id, set())))
        yield reading, printed, tuple(by_document.get(document.id, ())), document.id in retracted


def _told(
    reading: Reading, publishers: tuple[str, ...], copies: tuple[Copy, ...], retracted: bool, ask: Ask
) -> dict[str, Telling]:
    """The tellings of one report by claim key."""
    voice = own_voice(reading.document, publishers, ask)
    prints = frozenset(by_name(p, ask)[0] for p in publishers)
    report = Report(
        reading=reading, publishers=publishers, copies=copies, retracted=retracted, voice=voice, prints=prints
    )
    return {t.key: t for t in tellings_of(report, ask)}


def _weighed(
    event: Event, mine: Sequence[Telling], against: Sequence[Telling], role: bool
) -> tuple[Event, tuple[Disagreement, ...]]:
    """An event with what stands behind it.

    ``against`` are denials that may be of it; ``role`` is true where other reports give another title for it.
    """
    told = (*mine, *against)
    standing = [t for t in told if not t.report.retracted and not t.claim.doubted]
    corroboration = corroborate(told, (*points_of(standing), *namings_of(standing)))
    differing = disagreements_of(event, told)
    differs = sorted({d.differs for d in differing} | ({Differs.ROLE} if role else set()))
    return replace(event, corroboration=corroboration, grade=grade(told, corroboration, differs)), differing

"""Places for the mentions of a draft."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sayso.model.mention import Kind, Level, Mention
from sayso.model.place import Place, Precision
from sayso.reading.draft import Draft
from sayso.reading.places.actors import stands_for_actor
from sayso.reading.places.gazetteer import gazetteer
from sayso.reading.places.locating import Located, locate
from sayso.reading.places.toponym import Toponym

if TYPE_CHECKING:
    from spacy.tokens import Span

_PLACES = (Kind.PLACE, Kind.FACILITY)
# Levels at which a name may stand for a government.
_GOVERNED = (Precision.COUNTRY, Precision.REGION, Precision.WIDER)


def find_places(draft: Draft) -> tuple[Place, ...]:
    """One line for each named place and facility, and for each people or state named by its place.

    Where the name stands for a government or people ("Washington said", "the Iranian …") the line says ``actor``.
    """
    mentions = sorted((m for m in draft.mentions if _is_toponym(m)), key=lambda m: (m.start, m.end, m.id))
    toponyms = [Toponym(start=m.start, end=m.end, text=m.text, facility=m.kind is Kind.FACILITY) for m in mentions]
    located = locate(draft.document.text, toponyms, publisher=draft.document.publisher)
    return tuple(_place(m, at, draft) for m, at in zip(mentions, located, strict=True))


def _is_toponym(mention: Mention) -> bool:
    """Named places; of peoples and organisations only those that the gazetteer knows as a country or its people."""
    if mention.level is not Level.NAMED:
        return False
    if mention.kind in _PLACES:
        return True
    names = gazetteer()
    if mention.kind in (Kind.GROUP, Kind.OTHER, Kind.ORGANISATION) and names.people(mention.text) is not None:
        return True
    if mention.kind is not Kind.ORGANISATION:
        return False
    found = names.entries(mention.text)
    return bool(found) and any(e.capital or e.precision in _GOVERNED for e in found[:2])


def _place(mention: Mention, at: Located, draft: Draft) -> Place:
    entry = at.entry
    actor = at.people or mention.kind not in _PLACES
    reasons = at.reasons
    if not actor and entry is not None and (entry.capital or entry.precision in _GOVERNED):
        actor = stands_for_actor(_span(mention, draft))
        if actor:
            reasons = (*reasons, "the name stands for its government")
    return Place(
        mention=mention.id,
        gazetteer=None if entry is None else entry.source,
        id=None if entry is None else entry.id,
        name=mention.text if entry is None else entry.name,
        country=(entry.country or None) if entry is not None else None,
        lat=None if entry is None else entry.lat,
        lon=None if entry is None else entry.lon,
        precision=at.precision,
        reasons=reasons,
        actor=actor,
    )


def _span(mention: Mention, draft: Draft) -> Span | None:
    return draft.doc.char_span(mention.start, mention.end, alignment_mode="expand")

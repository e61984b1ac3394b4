"""Places for the mentions of a draft."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from sayso.model.mention import Kind, Level, Mention
from sayso.model.place import Place, Precision
from sayso.reading.draft import Draft
from sayso.reading.places.actors import stands_for_actor
from sayso.reading.places.gazetteer import gazetteer
from sayso.reading.places.home import home
from sayso.reading.places.locating import Located, locate
from sayso.reading.places.nesting import Nested, nested, supported
from sayso.reading.places.toponym import Toponym, sense

if TYPE_CHECKING:
    from spacy.tokens import Span

_PLACES = (Kind.PLACE, Kind.FACILITY)
# Levels at which a name may stand for a government.
_GOVERNED = (Precision.COUNTRY, Precision.REGION, Precision.WIDER)


@dataclass(frozen=True, slots=True, kw_only=True)
class Placed:
    """The places of the mentions there are, and further mentions inside names ("Ostby Police") with theirs."""

    places: tuple[Place, ...] = ()
    inner: tuple[Mention, ...] = ()
    inner_places: tuple[Place, ...] = ()


def find_places(draft: Draft) -> Placed:
    """One line for each named place and facility, and for each people or state named by its place.

    Where the name stands for a government or people ("Washington said", "the Iranian …") the line says ``actor``.
    Places inside other names get mentions of their own, which take no part in what the report claims.
    """
    names, publisher = gazetteer(), draft.document.publisher
    mentions = sorted((m for m in draft.mentions if _is_toponym(m)), key=lambda m: (m.start, m.end, m.id))
    inside = nested(draft.mentions, names)
    own = [Toponym(start=m.start, end=m.end, text=m.text, facility=m.kind is Kind.FACILITY) for m in mentions]
    both = [*own, *(Toponym(start=n.start, end=n.end, text=n.text) for n in inside)]
    order = sorted(range(len(both)), key=lambda i: (both[i].start, both[i].end))
    located: list[Located | None] = [None] * len(both)
    for i, at in zip(order, locate(draft.document.text, [both[i] for i in order], publisher=publisher), strict=True):
        located[i] = at
    at_own = [at for at in located[: len(own)] if at is not None]
    at_inner = [at for at in located[len(own) :] if at is not None]
    places = tuple(_place(m, at, draft) for m, at in zip(mentions, at_own, strict=True))
    around = [at.entry for at in at_own if at.entry is not None and not at.people]
    kept = [
        (n, at)
        for n, at in zip(inside, at_inner, strict=True)
        if at.entry is not None and (n.sure or supported(at.entry, around, home(publisher, names)))
    ]
    inner = _inner_mentions(draft.mentions, kept)
    return Placed(
        places=places,
        inner=inner,
        inner_places=tuple(_inner_place(m, at) for m, (_, at) in zip(inner, kept, strict=True)),
    )


def _inner_mentions(mentions: Sequence[Mention], kept: Sequence[tuple[Nested, Located]]) -> tuple[Mention, ...]:
    """A mention for each name inside another, in the chain of the other mentions of the place."""
    chains = {(m.kind, sense(m.text)): (m.chain, m.name) for m in reversed(mentions) if m.level is Level.NAMED}
    count = len({m.chain for m in mentions})
    made: list[Mention] = []
    for name, at in kept:
        kind = Kind.GROUP if at.people else Kind.PLACE
        key = (kind, sense(name.text))
        if key not in chains:
            count += 1
            chains[key] = (f"e{count}", name.text)
        chain, best = chains[key]
        made.append(
            Mention(
                id=f"m{len(mentions) + len(made) + 1}",
                start=name.start,
                end=name.end,
                text=name.text,
                kind=kind,
                level=Level.NAMED,
                chain=chain,
                name=best,
                head=name.end - len(name.text.split()[-1]),
                within=name.host.id,
            )
        )
    return tuple(made)


def _inner_place(mention: Mention, at: Located) -> Place:
    reasons = (*at.reasons, "it stands inside another name")
    return _line(mention, at, actor=at.people, reasons=reasons)


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
    return _line(mention, at, actor=actor, reasons=reasons)


def _line(mention: Mention, at: Located, *, actor: bool, reasons: tuple[str, ...]) -> Place:
    entry = at.entry
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

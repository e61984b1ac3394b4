"""Readings in one line: ``reading("d1", p("Ana Rell"), claims=[c("met", agent=0, partner=1)])``.

A thing is ``(kind, name, more names …)``; a claim names things by their place in the list.
"""

from __future__ import annotations

from typing import Any

from sayso.model.claim import Claim, ClaimKind, Participant, Role, Status
from sayso.model.document import Document
from sayso.model.judgement import Judgement, JudgementKind
from sayso.model.mention import Kind, Level, Mention
from sayso.model.pile import Pile
from sayso.model.place import Place, Precision
from sayso.model.predicate import Predicate
from sayso.model.reading import Reader, Reading
from sayso.model.span import Span
from sayso.model.stance import Cue, Polarity, Stance
from sayso.model.when import Reach, When, WhenType

PLACES = {
    "Harwich Bay": (1, "XA", 10.0, 10.0, Precision.SETTLEMENT),
    "Tollmouth": (2, "XA", 14.0, 10.0, Precision.SETTLEMENT),
    "Arland": (3, "XA", 12.0, 10.0, Precision.COUNTRY),
    "Borland": (4, "XB", 40.0, 40.0, Precision.COUNTRY),
}
_EVENTS = ("met", "appeared_with", "visited", "killed", "attacked", "died", "born", "denied", "attended", "accused")
_MUTUAL = ("met", "appeared_with", "linked_to")


def _predicate(name: str) -> Predicate:
    kind = "event" if name in _EVENTS else "state"
    family = "speech" if name == "accused" else "x"
    return Predicate(name=name, family=family, kind=kind, definition="", roles=("agent",), mutual=name in _MUTUAL)


VOCABULARY = {name: _predicate(name) for name in (*_EVENTS, "holds_role", "linked_to", "also_known_as")}


def p(*names: str) -> tuple[Kind, tuple[str, ...]]:
    """A person."""
    return Kind.PERSON, names


def o(*names: str) -> tuple[Kind, tuple[str, ...]]:
    """An organisation."""
    return Kind.ORGANISATION, names


def at(name: str) -> tuple[Kind, tuple[str, ...]]:
    """A place of ``PLACES``, or one that no gazetteer knows."""
    return Kind.PLACE, (name,)


def c(predicate: str, **fields: Any) -> dict[str, Any]:
    """A claim: roles by index of things, and ``when``, ``where``, ``status``, ``title``, ``no``, ``denies``, or that it
    is ``doubted``."""
    return {"predicate": predicate, **fields}


def reading(
    document: str, *things: tuple[Kind, tuple[str, ...]], claims: tuple[dict[str, Any], ...] | list[Any] = ()
) -> Reading:
    """A reading of a document with these things and claims."""
    mentions = tuple(m for i, (kind, names) in enumerate(things) for m in _mentions(i, kind, names))
    whens = tuple(_when(i, claim["when"]) for i, claim in enumerate(claims) if claim.get("when"))
    return Reading(
        document=Document(id=document, name=document, media_type="text/plain", text=""),
        reader=Reader(name="hand", version="1"),
        mentions=mentions,
        places=tuple(_place(m) for m in mentions if m.kind is Kind.PLACE),
        whens=whens,
        claims=tuple(_claim(i, claim) for i, claim in enumerate(claims)),
    )


def pile(*readings: Reading, judgements: tuple[Judgement, ...] = ()) -> Pile:
    """A pile of readings, sorted."""
    return Pile(readings=tuple(sorted(readings, key=lambda r: r.document.id)), judgements=judgements)


def j(
    left: str, right: str, verdict: str, *, kind: JudgementKind = JudgementKind.ENTITY, when: str = "2026-01-01"
) -> Judgement:
    """A judgement on two keys."""
    return Judgement(
        id=f"{left}{right}{verdict}{when}", kind=kind, subject=(left, right), verdict=verdict, who="ada", when=when
    )


def _mentions(index: int, kind: Kind, names: tuple[str, ...]) -> list[Mention]:
    made = []
    for at_, name in enumerate(names):
        level = Level.PRONOUN if name in ("he", "she") else Level.NOMINAL if name.startswith("the ") else Level.NAMED
        made.append(
            Mention(
                id=f"m{index}.{at_}",
                start=0,
                end=0,
                text=name,
                kind=kind,
                level=level,
                chain=f"e{index}",
                name=names[0],
            )
        )
    return made


def _place(mention: Mention) -> Place:
    identity, country, lat, lon, precision = PLACES.get(mention.text, (None, None, None, None, Precision.UNRESOLVED))
    gazetteer = "geonames" if identity is not None else None
    return Place(
        mention=mention.id,
        gazetteer=gazetteer,
        id=identity,
        name=mention.text,
        country=country,
        lat=lat,
        lon=lon,
        precision=precision,
    )


def _when(index: int, text: str) -> When:
    first, _, last = text.partition("/")
    return When(
        id=f"t{index}", start=0, end=0, text=text, type=WhenType.DATE, timex=text, edtf=text, earliest=first,
        latest=last or first, reach=Reach.SOME_DAY,
    )  # fmt: skip


def _claim(index: int, fields: dict[str, Any]) -> Claim:
    roles = [(role, fields[role.value]) for role in Role if role.value in fields]
    things = [(role, i) for role, at_ in roles for i in (at_ if isinstance(at_, tuple) else (at_,))]
    predicate = fields["predicate"]
    entry = VOCABULARY.get(predicate)
    kind = fields.get("kind", entry.kind if entry is not None else "event")
    return Claim(
        id=f"c{index}",
        kind=ClaimKind(kind),
        predicate=predicate,
        trigger=Cue(start=0, end=0, text=fields.get("trigger", predicate)),
        passage=Span(start=0, end=0),
        participants=tuple(Participant(role=role, mention=f"m{i}.0") for role, i in things),
        title=fields.get("title"),
        status=Status(fields.get("status", "happened" if kind == "event" else "holds")),
        when=f"t{index}" if fields.get("when") else None,
        where=None if fields.get("where") is None else f"m{fields['where']}.0",
        stance=Stance(polarity=Polarity.NEGATIVE if fields.get("no") else Polarity.POSITIVE),
        denies=fields.get("denies"),
        doubted=fields.get("doubted", False),
    )

"""The case as FollowTheMoney entities, one JSON object a line, for OpenAleph, yente and ftm's own tools.

Followed: the FollowTheMoney data model 4 (https://followthemoney.tech): ``Person``, ``Organization``, ``Address``,
``Article``, ``Event``, ``Note`` and the links between entities.  A link says that something is so, and is made only of
what a report states in its own voice; what somebody is quoted for becomes an ``Event`` whose name keeps the speaker; a
statement that is hedged, denied, planned, an opinion, retracted or not surely read a ``Note`` on each of its entities.
Every one names the reports it stands in (``proof``) and their sentences.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Mapping
from typing import Any

from sayso.exchange.days import exact_day, vague_days, whole
from sayso.exchange.format import Export, Loss
from sayso.exchange.statement import Footing, Statement, statements
from sayso.model.case import Case
from sayso.model.disputed import when_of
from sayso.model.document import Document
from sayso.model.entity import Entity
from sayso.model.event import Event
from sayso.model.mention import Kind
from sayso.model.standing import standing

Record = dict[str, Any]

_SCHEMATA = {
    Kind.PERSON: "Person",
    Kind.ORGANISATION: "Organization",
    Kind.PLACE: "Address",
    Kind.FACILITY: "Address",
    Kind.EVENT: "Event",
    Kind.GROUP: "LegalEntity",
    Kind.WORK: "Document",
    Kind.OTHER: "Asset",
}
#: Schema of a link: its source and target properties, and the roles that fill each, first found.
_LINKS: Mapping[str, tuple[tuple[str, tuple[str, ...]], tuple[str, tuple[str, ...]]]] = {
    "Membership": (("member", ("agent",)), ("organization", ("group",))),
    "Directorship": (("director", ("agent",)), ("organization", ("patient", "group"))),
    "Employment": (("employee", ("agent",)), ("employer", ("group", "patient"))),
    "Ownership": (("owner", ("agent",)), ("asset", ("patient", "group"))),
    "Family": (("person", ("agent",)), ("relative", ("partner", "patient"))),
    "Associate": (("person", ("agent",)), ("associate", ("partner", "patient"))),
    "Payment": (("payer", ("agent",)), ("beneficiary", ("recipient", "patient"))),
    "UnknownLink": (("subject", ("agent",)), ("object", ("partner", "patient", "group", "recipient"))),
}
#: What the vocabulary maps to a schema that takes more than two sides say: the link that carries as much.
_AS_LINK = {"Occupancy": "Membership", "UnknownLink": "UnknownLink"}
#: Which kinds of entity a link's properties take.
_PEOPLE = frozenset({"Person"})
_LEGAL = frozenset({"Person", "Organization"})
_TAKES = {
    "member": _LEGAL, "organization": frozenset({"Organization"}), "director": _LEGAL, "employee": _PEOPLE,
    "employer": frozenset({"Organization"}), "owner": _LEGAL, "asset": frozenset({"Asset"}), "person": _PEOPLE,
    "relative": _PEOPLE, "associate": _PEOPLE, "payer": _LEGAL, "beneficiary": _LEGAL,
}  # fmt: skip


def followthemoney(case: Case) -> Export:
    """The entities, reports, links, events and notes as UTF-8 lines, in a fixed order."""
    told = list(statements(case))
    used = {entity.id for statement in told for _, entity in statement.sides}
    records = [_report(case, reading.document) for reading in case.pile.readings]
    records += [_entity(entity) for entity in sorted(case.entities.values(), key=lambda e: e.id) if entity.id in used]
    for statement in told:
        records += _said(case, statement)
    data = "".join(json.dumps(r, ensure_ascii=False) + "\n" for r in records)
    return Export(data=data.encode(), losses=_losses(case, told))


def _losses(case: Case, told: list[Statement]) -> tuple[Loss, ...]:
    nameless = sum(s.nameless for s in told)
    notes, quoted, unsure = (
        sum(s.footing is footing for s in told) for footing in (Footing.HEDGED, Footing.ATTRIBUTED, Footing.DOUBTED)
    )
    return (
        Loss(what="sides that no report names", count=nameless, became="told in the lines, not entities"),
        Loss(
            what="statements that are hedged, denied, planned, opinions or retracted",
            count=notes,
            became="notes on their entities, not links; the line keeps hedge and speaker",
        ),
        Loss(
            what="statements not surely read",
            count=unsure,
            became="notes on their entities, not links; the line is the sentence as printed",
        ),
        Loss(
            what="statements on somebody's word alone",
            count=quoted,
            became="events, not links; the name keeps the speaker",
        ),
        Loss(
            what="ends of states of which no report gives the day, as of a former owner",
            count=sum(s.footing is Footing.OWN and standing(case, s.event).ended for s in told),
            became='links of no kind whose role says "formerly", status ended; never a bare ownership or membership',
        ),
        Loss(what="speakers and stance as fields", count=len(case.claims), became="kept in words, in the description"),
        Loss(what="offsets of mentions and cues", count=len(case.claims), became="left out; the sentence is there"),
        Loss(what="disagreements", count=len(case.settlement.disagreements), became="left out"),
    )


def _id(*parts: str) -> str:
    return "sayso-" + hashlib.sha1("\x1f".join(parts).encode()).hexdigest()


def _record(key: str, schema: str, **properties: object) -> Record:
    """An entity with its properties as lists of strings, the empty ones left out."""
    kept: dict[str, list[str]] = {}
    for name, value in sorted(properties.items()):
        values = value if isinstance(value, list | tuple) else [value]
        texts = [str(v) for v in values if v not in (None, "")]
        if texts:
            kept[name] = list(dict.fromkeys(texts))
    return {"id": key, "schema": schema, "properties": kept}


def _report(case: Case, document: Document) -> Record:
    return _record(
        _id("document", document.id),
        "Article",
        title=document.headline or document.name,
        fileName=document.name,
        publisher=case.publishers(document.id),
        author=document.authors,
        publishedAt=(case.published(document.id) or "")[:10],
        sourceUrl=document.url if str(document.url).startswith(("http://", "https://")) else None,
        description=f"original bytes {document.id}",
        mimeType=document.media_type,
    )


def _entity(entity: Entity) -> Record:
    schema = _SCHEMATA[entity.kind]
    described = [f"{about.key}: {about.value}" for about in entity.about]
    named: Record = {"name": entity.name, "alias": [n.name for n in entity.names if n.name != entity.name]}
    named |= {"full": entity.name} if schema == "Address" else {"title": entity.name} if schema == "Document" else {}
    return _record(_id("entity", entity.id), schema, notes=described, **named)


def _said(case: Case, statement: Statement) -> Iterator[Record]:
    link = _link(case, statement) if statement.footing is Footing.OWN and statement.ties else None
    if statement.footing in (Footing.HEDGED, Footing.DOUBTED):
        yield _note(case, statement)
    elif link is not None:
        yield link
    else:
        yield _event(case, statement)


def _shared(case: Case, statement: Statement) -> Record:
    """What every record of a statement has: its line, its sentences, its reports, its days."""
    return {
        "description": statement.lines,
        "summary": [
            *(sentence for _, sentence in statement.passages),
            statement.weighed(),
            *_undated(case, statement.event),
        ],
        "proof": [_id("document", d) for d in statement.documents],
        "publisher": [p for d in statement.documents for p in case.publishers(d)],
    }


def _days(case: Case, event: Event) -> Record:
    when = when_of(case, event)
    if when is None:
        return {}
    if day := exact_day(when):
        return {"date": day}
    if when.reach != "all_days" or when.earliest is None or when.latest is None:
        return {}
    # FollowTheMoney takes a year for a date: "from 2016 to 2024" begins on no first of January.
    return {"startDate": whole(when.earliest), "endDate": whole(when.latest, last=True)}


def _undated(case: Case, event: Event) -> list[str]:
    """A span of which it is some day: FollowTheMoney has no such thing, and it is no start and end."""
    when = when_of(case, event)
    return [f"on {vague_days(when)}"] if when is not None and when.reach != "all_days" and vague_days(when) else []


def _link(case: Case, statement: Statement) -> Record | None:
    """The link that the vocabulary maps the predicate to, or one of no kind where its sides don't fit that."""
    mapped = dict(case.vocabulary[statement.event.predicate].maps).get("followthemoney", "")
    schema = _AS_LINK.get(mapped, mapped)
    if schema not in _LINKS:
        return None
    # A former owner owns nothing, as a link of that schema without an end would say.
    ended = standing(case, statement.event).ended
    for fitting in ("UnknownLink",) if ended else dict.fromkeys((schema, "UnknownLink")):
        ends = _ends(statement, fitting)
        if ends is not None:
            return _linked(case, statement, fitting, ends)
    return None


def _ends(statement: Statement, schema: str) -> dict[str, str] | None:
    """The two ends of a link, or ``None`` where the statement has not just these two, of kinds that it takes."""
    ends = {}
    for name, roles in _LINKS[schema]:
        entity = statement.side(*roles)
        if entity is None or _SCHEMATA[entity.kind] not in _TAKES.get(name, set(_SCHEMATA.values())):
            return None
        ends[name] = _id("entity", entity.id)
    return ends if len(statement.sides) + statement.nameless == len(ends) else None


def _linked(case: Case, statement: Statement, schema: str, ends: Mapping[str, str]) -> Record:
    event = statement.event
    kind = "relationship" if schema in ("Family", "Associate") else "purpose" if schema == "Payment" else "role"
    shared, told = _shared(case, statement), standing(case, event)
    named = {kind: told.phrase} | ({"status": "ended"} if told.ended else {})
    return _record(_id("event", event.id), schema, **ends, **named, **shared, **_days(case, event))


def _event(case: Case, statement: Statement) -> Record:
    event, shared = statement.event, _shared(case, statement)
    return _record(
        _id("event", event.id),
        "Event",
        name=statement.lines[0] if statement.lines else event.predicate,
        involved=[_id("entity", e.id) for _, e in statement.sides if _SCHEMATA[e.kind] in _LEGAL],
        location=event.where.name if event.where else None,
        keywords=standing(case, event).marked(event.predicate),
        **shared,
        **_days(case, event),
    )


def _note(case: Case, statement: Statement) -> Record:
    event, shared, unsure = statement.event, _shared(case, statement), statement.footing is Footing.DOUBTED
    told = standing(case, event)
    return _record(
        _id("event", event.id),
        "Note",
        name="not surely read: as printed" if unsure else told.phrase if told.mark else f"hedged: {told.phrase}",
        entity=[_id("entity", e.id) for _, e in statement.sides],
        keywords=None if unsure else told.marked(event.predicate),
        **shared,
    )

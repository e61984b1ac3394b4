"""Settled values, captures and judgements as plain records, and back.

Keys follow the contract; fields that it does not name are additions.  Every record is lossless.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from typing import Any

from sayso.model.claim import ClaimKind
from sayso.model.corroboration import Corroboration, Grade, Lineage
from sayso.model.disagreement import Differs, Disagreement, Side
from sayso.model.document import Capture
from sayso.model.entity import About, Entity, EntityName, Join
from sayso.model.event import Event, EventParticipant, EventWhen, EventWhere
from sayso.model.judgement import Judgement, JudgementKind
from sayso.model.lineage import Copy, Retraction, Reuse, SharedPassage
from sayso.model.mention import Kind
from sayso.model.record import Record
from sayso.model.span import Span

ENTITY = "sayso/entity@1"
CLAIM = "sayso/claim@1"
EVENT = "sayso/event@1"
DISAGREEMENT = "sayso/disagreement@1"


def entity_record(entity: Entity) -> Record:
    """An entity as one line of an export."""
    about: dict[str, list[Record]] = {}
    for fact in entity.about:
        about.setdefault(fact.key, []).append({"value": fact.value, "documents": list(fact.documents)})
    return {
        "schema": ENTITY,
        "id": entity.id,
        "kind": entity.kind.value,
        "name": entity.name,
        "names": [{"name": n.name, "documents": list(n.documents)} for n in entity.names],
        "mentions": [list(pair) for pair in entity.mentions],
        "about": about,
        "chains": list(entity.chains),
        "joins": [
            {"left": j.left, "right": j.right, "score": j.score, "reasons": list(j.reasons), "judged": j.judged}
            for j in entity.joins
        ],
    }


def entity_from(record: Mapping[str, Any]) -> Entity:
    """The entity that a record was made from."""
    return Entity(
        id=record["id"],
        kind=Kind(record["kind"]),
        name=record["name"],
        names=tuple(EntityName(name=n["name"], documents=tuple(n["documents"])) for n in record["names"]),
        mentions=tuple((document, mention) for document, mention in record["mentions"]),
        chains=tuple(record["chains"]),
        about=tuple(
            About(key=key, value=fact["value"], documents=tuple(fact["documents"]))
            for key, facts in record["about"].items()
            for fact in facts
        ),
        joins=tuple(Join(**{**j, "reasons": tuple(j["reasons"])}) for j in record["joins"]),
    )


def event_record(event: Event) -> Record:
    """An event or state as one line of an export."""
    record: Record = {
        "schema": EVENT,
        "id": event.id,
        "kind": event.kind.value,
        "predicate": event.predicate,
        "title": event.title,
        "participants": [{"role": p.role, "entity": p.entity} for p in event.participants],
        "when": None if event.when is None else _event_when_record(event.when),
        "where": None if event.where is None else _event_where_record(event.where),
        "claims": list(event.claims),
        "reasons": list(event.reasons),
        "corroboration": None if event.corroboration is None else corroboration_record(event.corroboration),
        "grade": None
        if event.grade is None
        else {"credibility": event.grade.credibility, "reasons": list(event.grade.reasons)},
    }
    if event.doubted:
        record["doubted"] = True
    return record


def _event_when_record(when: EventWhen) -> Record:
    return {"edtf": when.edtf, "earliest": when.earliest, "latest": when.latest, "reach": when.reach}


def _event_where_record(where: EventWhere) -> Record:
    return {
        "name": where.name,
        "country": where.country,
        "lat": where.lat,
        "lon": where.lon,
        "precision": where.precision,
        "id": where.id,
    }


def corroboration_record(corroboration: Corroboration) -> Record:
    """How many reports and independent origins, with the lineages."""
    return {
        "reports": corroboration.reports,
        "at_least": corroboration.at_least,
        "at_most": corroboration.at_most,
        "lineages": [_lineage_record(line) for line in corroboration.lineages],
        **{key: list(keys) for key, keys in _told_apart(corroboration) if keys},
        **({"every": [_lineage_record(line) for line in corroboration.every]} if corroboration.every else {}),
    }


def _told_apart(corroboration: Corroboration) -> tuple[tuple[str, tuple[str, ...]], ...]:
    names = ("lead", "apart", "fallen", "short")
    return tuple((name, getattr(corroboration, name)) for name in names)


def _lineage_record(line: Lineage) -> Record:
    return {
        "documents": list(line.documents),
        "origin": line.origin,
        "reasons": list(line.reasons),
        "certain": line.certain,
    }


def event_from(record: Mapping[str, Any]) -> Event:
    """The event that a record was made from."""
    when, where, grade = record["when"], record["where"], record["grade"]
    return Event(
        id=record["id"],
        kind=ClaimKind(record["kind"]),
        predicate=record["predicate"],
        participants=tuple([_participant(p["role"], p["entity"]) for p in record["participants"]]),
        claims=tuple(record["claims"]),
        title=record["title"],
        when=None if when is None else EventWhen(**when),
        where=None if where is None else EventWhere(**where),
        reasons=tuple(record["reasons"]),
        corroboration=_corroboration_from(record["corroboration"]),
        grade=None if grade is None else Grade(credibility=grade["credibility"], reasons=tuple(grade["reasons"])),
        doubted=record.get("doubted", False),
    )


def _corroboration_from(record: Mapping[str, Any] | None) -> Corroboration | None:
    if record is None:
        return None
    return Corroboration(
        reports=record["reports"],
        at_least=record["at_least"],
        at_most=record["at_most"],
        lineages=tuple([_lineage_from(line) for line in record["lineages"]]),
        lead=tuple(record.get("lead", ())),
        apart=tuple(record.get("apart", ())),
        every=tuple([_lineage_from(line) for line in record.get("every", ())]),
        fallen=tuple(record.get("fallen", ())),
        short=tuple(record.get("short", ())),
    )


def _lineage_from(record: Mapping[str, Any]) -> Lineage:
    return Lineage(
        documents=tuple(record["documents"]),
        origin=record["origin"],
        reasons=tuple(record["reasons"]),
        certain=record["certain"],
    )


@lru_cache(maxsize=65536)
def _participant(role: str, entity: str) -> EventParticipant:
    return EventParticipant(role=role, entity=entity)


def disagreement_record(disagreement: Disagreement) -> Record:
    """A disagreement as one line of an export."""
    about = {"event": disagreement.event} if disagreement.event is not None else {"entity": disagreement.entity}
    return {
        "schema": DISAGREEMENT,
        "id": disagreement.id,
        "about": about,
        "differs": disagreement.differs.value,
        "sides": [{"value": s.value, "claims": list(s.claims), "strength": s.strength} for s in disagreement.sides],
        "note": disagreement.note,
    }


def disagreement_from(record: Mapping[str, Any]) -> Disagreement:
    """The disagreement that a record was made from."""
    return Disagreement(
        id=record["id"],
        differs=Differs(record["differs"]),
        sides=tuple(Side(**{**s, "claims": tuple(s["claims"])}) for s in record["sides"]),
        event=record["about"].get("event"),
        entity=record["about"].get("entity"),
        note=record["note"],
    )


def copy_record(copy: Copy) -> Record:
    """Two documents that share text."""
    return {
        "left": copy.left,
        "right": copy.right,
        "reuse": copy.reuse.value,
        "passages": [[p.left.start, p.left.end, p.right.start, p.right.end] for p in copy.passages],
        "left_share": copy.left_share,
        "right_share": copy.right_share,
        "source": copy.source,
        "reasons": list(copy.reasons),
    }


def copy_from(record: Mapping[str, Any]) -> Copy:
    """The copy that a record was made from."""
    passages = tuple(
        SharedPassage(left=Span(start=a, end=b), right=Span(start=c, end=d)) for a, b, c, d in record["passages"]
    )
    typed = {"reuse": Reuse(record["reuse"]), "passages": passages, "reasons": tuple(record["reasons"])}
    return Copy(**{**record, **typed})


def retraction_record(retraction: Retraction) -> Record:
    """A document whose claims have lost their weight."""
    return {
        "document": retraction.document,
        "judgement": retraction.judgement,
        "through": list(retraction.through),
    }


def retraction_from(record: Mapping[str, Any]) -> Retraction:
    """The retraction that a record was made from."""
    return Retraction(**{**record, "through": tuple(record["through"])})


def capture_record(capture: Capture) -> Record:
    """One time that somebody added a document."""
    return {
        "document": capture.document,
        "name": capture.name,
        "publisher": capture.publisher,
        "url": capture.url,
        "published": capture.published,
        "added": capture.added,
    }


def capture_from(record: Mapping[str, Any]) -> Capture:
    """The capture that a record was made from; keys that a capture does not have are left aside."""
    keys = ("document", "name", "publisher", "url", "published", "added")
    return Capture(**{key: record[key] for key in keys})


def judgement_record(judgement: Judgement) -> Record:
    """A line of the log."""
    return {
        "id": judgement.id,
        "previous": judgement.previous,
        "kind": judgement.kind.value,
        "subject": list(judgement.subject),
        "verdict": judgement.verdict,
        "who": judgement.who,
        "when": judgement.when,
        "why": judgement.why,
        "amendment": dict(judgement.amendment),
    }


def judgement_from(record: Mapping[str, Any]) -> Judgement:
    """The judgement that a record was made from."""
    typed = {
        "kind": JudgementKind(record["kind"]),
        "subject": tuple(record["subject"]),
        "amendment": tuple(sorted(record["amendment"].items())),
    }
    return Judgement(**{**record, **typed})

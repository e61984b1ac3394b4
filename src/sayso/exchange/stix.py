"""The case as a STIX 2.1 bundle, for OpenCTI, MISP and other platforms.

Followed: OASIS STIX 2.1 (https://docs.oasis-open.org/cti/stix/v2.1): people and bodies are ``identity``, places
``location``, reports ``report``; what a report states in its own voice of two of them is a ``relationship`` with the
line as its description, all else a ``note`` on them.  ``confidence`` follows the Admiralty scale of its appendix A.
Ids are made of sayso's, and the moments are the archive's, so that a case gives the same bytes every time.
"""

from __future__ import annotations

import json
import uuid
from typing import Any

from sayso.exchange.format import Export, Loss
from sayso.exchange.statement import Footing, Statement, statements, weight_of
from sayso.model.case import Case
from sayso.model.disputed import when_of
from sayso.model.document import Document
from sayso.model.entity import Entity
from sayso.model.errors import MissingExtra
from sayso.model.mention import Kind
from sayso.model.standing import standing

_NAMESPACE = uuid.UUID("3f1f7c2e-6d0b-5c62-9a53-7b0f4f0c5a11")
_CLASSES = {Kind.PERSON: "individual", Kind.ORGANISATION: "organization", Kind.GROUP: "group"}
_PLACES = (Kind.PLACE, Kind.FACILITY)
#: STIX 2.1, appendix A, "Admiralty Credibility"; 6, cannot be judged, has no number.
_CONFIDENCE = {"1": 90, "2": 70, "3": 50, "4": 30, "5": 10}
#: STIX takes no report without the moment of its publication.
_UNDATED = "Day of publication unknown: `published` is only the day on which the last report was added to the case."
_OTHER_ENDS = ("partner", "patient", "group", "recipient", "venue", "topic")


def stix(case: Case) -> Export:
    """The bundle as indented JSON.  Raises ``MissingExtra`` without the stix2 library."""
    try:
        import stix2
    except ImportError as error:
        raise MissingExtra(feature="STIX", extra="exchange") from error
    told = list(statements(case))
    moment = _moment(case)
    used = {entity.id: entity for statement in told for _, entity in statement.sides}
    objects = [_entity(stix2, case, used[key], moment) for key in sorted(used)]
    said = [(statement, _said(stix2, case, statement, moment)) for statement in told if statement.sides]
    objects += [made for _, made in said]
    reports = [_report(stix2, case, reading.document, said, moment) for reading in case.pile.readings]
    objects += [report for report in reports if report is not None]
    bundle = stix2.Bundle(objects=objects, id=_id("bundle", *(o.id for o in objects)), allow_custom=False)
    # The library's own indenting looks every property up in the whole bundle: minutes for forty reports.
    whole = {
        "type": "bundle",
        "id": bundle.id,
        "objects": [json.loads(o.serialize(pretty=True)) for o in bundle.objects],
    }
    text = json.dumps(whole, indent=4, ensure_ascii=False)
    undated = sum("description" in report for report in reports if report is not None)
    return Export(data=(text + "\n").encode(), losses=_losses(case, told, silent=reports.count(None), undated=undated))


def _losses(case: Case, told: list[Statement], *, silent: int, undated: int) -> tuple[Loss, ...]:
    notes = sum(s.footing is not Footing.OWN for s in told)
    return (
        Loss(
            what="statements on somebody's word, hedged, denied, planned, opinions, retracted or not surely read",
            count=notes,
            became="notes, not relationships; the line keeps hedge and speaker",
        ),
        Loss(
            what="states that are over, as of a former owner",
            count=sum(s.footing is Footing.OWN and standing(case, s.event).ended for s in told),
            became='notes, not relationships; the abstract says "formerly"',
        ),
        Loss(what="sides that no report names", count=sum(s.nameless for s in told), became="told in the lines"),
        Loss(what="statements of nobody named", count=sum(not s.sides for s in told), became="left out"),
        Loss(what="reports in which nothing of anybody named was read", count=silent, became="left out"),
        Loss(
            what="reports of no known day", count=undated, became="dated by the archive, which their description says"
        ),
        Loss(what="lineages and reasons", count=len(told), became="kept as at least and at most, in words"),
        Loss(what="disagreements", count=len(case.settlement.disagreements), became="left out"),
    )


def _id(kind: str, *parts: str) -> str:
    return f"{kind}--{uuid.uuid5(_NAMESPACE, chr(31).join((kind, *parts)))}"


def _moment(case: Case) -> str:
    """When the last report was added: a case has no other clock."""
    return max((c.added for c in case.pile.captures), default="1970-01-01T00:00:00Z")


def _entity(stix2: Any, case: Case, entity: Entity, moment: str) -> Any:
    shared = {"name": entity.name, "created": moment, "modified": moment}
    if (located := _located(case, entity)) is not None:
        return stix2.Location(id=_ref(case, entity), **located, **shared)
    spellings = [n.name for n in entity.names if n.name != entity.name]
    said = {"description": f"Also printed as {', '.join(spellings)}."} if spellings else {}
    return stix2.Identity(id=_ref(case, entity), identity_class=_CLASSES.get(entity.kind, "unknown"), **said, **shared)


def _located(case: Case, entity: Entity) -> dict[str, Any] | None:
    """What STIX must know of a location: its country or its point.  ``None`` for what is no place, or not resolved."""
    if entity.kind not in _PLACES:
        return None
    for document, mention in entity.mentions:
        for place in case.readings[document].places:
            if place.mention == mention and place.country:
                return {"country": place.country}
            if place.mention == mention and place.lat is not None:
                return {"latitude": place.lat, "longitude": place.lon}
    return None


def _ref(case: Case, entity: Entity) -> str:
    return _id("identity" if _located(case, entity) is None else "location", entity.id)


def _said(stix2: Any, case: Case, statement: Statement, moment: str) -> Any:
    one, other = statement.side("agent"), statement.side(*_OTHER_ENDS)
    bare = statement.footing is Footing.OWN and statement.ties and not statement.nameless and len(statement.sides) == 2
    # STIX knows no relationship that is over without the day that it stopped: a former owner is a note.
    bare = bare and not standing(case, statement.event).ended
    if bare and one is not None and other is not None and one.id != other.id:
        return _relationship(stix2, case, statement, one, other, moment)
    return stix2.Note(
        id=_id("note", statement.event.id),
        content="\n".join(statement.lines),
        abstract=_abstract(case, statement),
        object_refs=sorted({_ref(case, entity) for _, entity in statement.sides}),
        **_shared(statement, moment),
    )


def _abstract(case: Case, statement: Statement) -> str:
    if statement.footing is Footing.DOUBTED:
        return f"{statement.footing.value}: as printed"
    told = standing(case, statement.event)
    return told.phrase if told.retracted else f"{told.phrase} ({statement.footing.value})"


def _relationship(stix2: Any, case: Case, statement: Statement, one: Entity, other: Entity, moment: str) -> Any:
    mapped = dict(case.vocabulary[statement.event.predicate].maps).get("stix", "related-to")
    when = when_of(case, statement.event)
    dated = [f"Dated {when.edtf}."] if when is not None and when.edtf else []
    span = {}
    if when is not None and when.reach == "all_days" and when.earliest and when.latest and when.earliest < when.latest:
        span = {"start_time": f"{when.earliest}T00:00:00Z", "stop_time": f"{when.latest}T23:59:59Z"}
    return stix2.Relationship(
        id=_id("relationship", statement.event.id),
        source_ref=_ref(case, one),
        target_ref=_ref(case, other),
        relationship_type=mapped,
        description=" ".join([*statement.lines, *dated, f"({statement.weighed()})"]),
        **span,
        **_shared(statement, moment),
    )


def _shared(statement: Statement, moment: str) -> dict[str, Any]:
    grade = statement.event.grade if weight_of(statement.event) is not None else None
    confidence = _CONFIDENCE.get(grade.credibility) if grade is not None else None
    sources = [
        {"source_name": "report", "external_id": document, "description": sentence}
        for document, sentence in statement.passages
    ]
    return {
        "created": moment,
        "modified": moment,
        "external_references": sources,
        **({"confidence": confidence} if confidence is not None else {}),
    }


def _report(stix2: Any, case: Case, document: Document, said: list[tuple[Statement, Any]], moment: str) -> Any:
    """A report with what it says, or ``None``: STIX knows no report that refers to nothing."""
    refs = [made.id for statement, made in said if document.id in statement.documents]
    published = case.published(document.id)
    link = {"url": document.url} if str(document.url).startswith(("http://", "https://")) else {}
    source = {"source_name": ", ".join(case.publishers(document.id)) or "unknown", "external_id": document.id, **link}
    if not refs:
        return None
    undated = {} if published else {"description": _UNDATED}
    return stix2.Report(
        id=_id("report", document.id),
        name=document.headline or document.name,
        published=f"{(published or moment)[:10]}T00:00:00Z",
        **undated,
        object_refs=refs,
        created=moment,
        modified=moment,
        external_references=[source],
    )

"""A report's text cut into pieces that each carry what was read there."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise

from sayso.model.case import Case
from sayso.model.pile import claim_key
from sayso.model.reading import Reading


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """A stretch of text between two boundaries.

    ``classes`` are among claim, doubted, hedge, content, source, and ``kind-…`` for an entity's tint; ``opens`` and
    ``closes`` stand where a stretch that somebody said begins and ends.  ``claim`` is the key of the claim whose
    trigger stands here; ``entity`` the entity that is mentioned.
    """

    text: str
    classes: tuple[str, ...] = ()
    claim: str | None = None
    entity: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class _Mark:
    start: int
    end: int
    css: str
    claim: str | None = None
    entity: str | None = None


def annotate(case: Case, document: str) -> tuple[Piece, ...]:
    """The pieces of a report's text in order; joined, their texts are the text."""
    reading = case.readings[document]
    text, marks = reading.document.text, _marks(case, reading)
    bounds = sorted({0, len(text), *(m.start for m in marks), *(m.end for m in marks)})
    opening: dict[int, list[_Mark]] = {}
    for mark in marks:
        opening.setdefault(mark.start, []).append(mark)
    pieces: list[Piece] = []
    open_marks: list[_Mark] = []
    for start, end in pairwise(bounds):
        open_marks = [m for m in open_marks if m.end > start] + opening.get(start, [])
        pieces.append(_piece(text[start:end], start, open_marks))
    return tuple(pieces)


def _piece(text: str, start: int, marks: list[_Mark]) -> Piece:
    return Piece(
        text=text,
        classes=tuple(sorted({m.css for m in marks} | _brackets(start, start + len(text), marks))),
        claim=next((m.claim for m in marks if m.claim is not None), None),
        entity=next((m.entity for m in reversed(marks) if m.entity is not None), None),
    )


def _brackets(start: int, end: int, marks: list[_Mark]) -> set[str]:
    said = [m for m in marks if m.css == "content"]
    opens, closes = any(m.start == start for m in said), any(m.end == end for m in said)
    return ({"opens"} if opens else set()) | ({"closes"} if closes else set())


def _marks(case: Case, reading: Reading) -> list[_Mark]:
    document = reading.document.id
    marks = []
    for claim in reading.claims:
        key = claim_key(document, claim.id)
        marks.append(_Mark(start=claim.trigger.start, end=claim.trigger.end, css="claim", claim=key))
        if claim.doubted:
            marks.append(_Mark(start=claim.trigger.start, end=claim.trigger.end, css="doubted"))
        marks += [_Mark(start=c.start, end=c.end, css="hedge") for c in claim.stance.cues]
    for attribution in reading.attributions:
        marks += [_Mark(start=s.start, end=s.end, css="content") for s in attribution.content.pieces()]
        if attribution.source is not None:
            marks += [_Mark(start=s.start, end=s.end, css="source") for s in attribution.source.pieces()]
    for mention in reading.mentions:
        if mention.level.value != "pronoun" and mention.within is None:
            entity = case.entity_of_mention.get((document, mention.id))
            marks.append(_Mark(start=mention.start, end=mention.end, css=f"kind-{mention.kind.value}", entity=entity))
    return [m for m in marks if m.start < m.end]

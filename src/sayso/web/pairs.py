"""The review of pairs: are these two one?  Both sides with their sentences."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from sayso.model.case import Case
from sayso.model.judgement import JudgementKind
from sayso.model.mention import Level
from sayso.model.pile import split_key
from sayso.views.statement import Report, report_of, statement

MOST_PASSAGES = 3
"""So many sentences stand on each side: enough to know somebody by."""


class Asked(Protocol):
    """A question as the workspace asks it: two chain or claim keys, their names, why it is asked, what is at stake."""

    @property
    def kind(self) -> JudgementKind: ...
    @property
    def left(self) -> str: ...
    @property
    def right(self) -> str: ...
    @property
    def names(self) -> tuple[str, str]: ...
    @property
    def standing(self) -> str: ...
    @property
    def reasons(self) -> tuple[str, ...]: ...
    @property
    def stake(self) -> str: ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """A sentence and the report it stands in."""

    words: str
    report: Report


@dataclass(frozen=True, slots=True, kw_only=True)
class Side:
    """One of the two: its key, its name, and where reports speak of it."""

    key: str
    name: str
    told: tuple[Told, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Pair:
    """Are the two sides the same?  ``number`` of ``total`` open questions; ``standing`` is how they count now."""

    number: int
    total: int
    kind: str
    standing: str
    reasons: tuple[str, ...]
    sides: tuple[Side, Side]


def pair(case: Case, asked: Sequence[Asked], number: int) -> Pair | None:
    """The open question of that number, from 0; ``None`` where there is none."""
    if not 0 <= number < len(asked):
        return None
    one = asked[number]
    side = _person if one.kind is JudgementKind.ENTITY else _telling
    left, right = (side(case, key, name) for key, name in zip((one.left, one.right), one.names, strict=True))
    return Pair(
        number=number,
        total=len(asked),
        kind=one.kind.value,
        standing=one.standing,
        reasons=(*one.reasons, *filter(None, (one.stake,))),
        sides=(left, right),
    )


def _person(case: Case, key: str, name: str) -> Side:
    """The sentences in which a chain is named, then those in which it is only meant."""
    document, chain = split_key(key)
    reading = case.readings[document]
    mentions = sorted(
        (m for m in reading.mentions if m.chain == chain), key=lambda m: (m.level is not Level.NAMED, m.start)
    )
    spans = dict.fromkeys((s.start, s.end) for m in mentions for s in reading.sentences if s.start <= m.start < s.end)
    text, report = reading.document.text, report_of(case, document)
    told = tuple(Told(words=" ".join(text[a:b].split()), report=report) for a, b in list(spans)[:MOST_PASSAGES])
    printed = next((m.text for m in mentions if m.level is Level.NAMED), name)
    return Side(key=key, name=" ".join(printed.split()), told=told)


def _telling(case: Case, key: str, name: str) -> Side:
    shown = statement(case, key)
    return Side(key=key, name=name, told=(Told(words=shown.passage.text, report=shown.report),))

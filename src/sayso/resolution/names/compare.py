"""The one door to comparing names."""

from __future__ import annotations

from dataclasses import dataclass

from sayso.model.mention import Kind
from sayso.resolution.names.fold import fold
from sayso.resolution.names.organisation import compare_organisations
from sayso.resolution.names.person import compare_persons
from sayso.resolution.names.words import likeness

MATCH = 0.7
"""From this score on two names are taken for spellings of one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """How alike, in [0, 1], and why, in words."""

    score: float
    reasons: tuple[str, ...]


def compare_names(left: str, right: str, kind: Kind) -> Comparison:
    """How surely two names can be of one thing of that kind.  From ``MATCH`` on they are taken for one name.

    A shared name is not yet a shared bearer: clustering looks at what else joins or parts them.
    """
    score, reasons = _compare(left, right, kind)
    return Comparison(score=round(score, 3), reasons=reasons)


def _compare(left: str, right: str, kind: Kind) -> tuple[float, tuple[str, ...]]:
    if kind is Kind.PERSON:
        return compare_persons(left, right)
    if kind is Kind.ORGANISATION:
        return compare_organisations(left, right)
    a, b = _bare(left), _bare(right)
    if a == b:
        return 1.0, (f"same name {a!r}",)
    score = likeness(a.replace(" ", ""), b.replace(" ", ""))
    return score, ("spelled alike",) if score >= MATCH else ("other names",)


def _bare(text: str) -> str:
    return fold(text).removeprefix("the ")

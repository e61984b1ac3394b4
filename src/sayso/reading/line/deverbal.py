"""Happenings that a noun states, told with its verb: "the mine was closed" for "the closure of the mine"."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib import resources
from typing import TYPE_CHECKING

from sayso.model.claim import Claim, Role
from sayso.reading.line.stated import Stated
from sayso.reading.line.verb.forms import forms_of

if TYPE_CHECKING:
    from spacy.tokens import Doc


def deverbal(claim: Claim, doc: Doc) -> Stated | None:
    """The noun's verb, where the claim has whom or what the deed was done to, perhaps who did it, and nobody else.

    Or where it has its doer alone: "Quill's retirement".
    """
    objects = {p.role for p in claim.participants} - {Role.AGENT}
    span = doc.char_span(claim.trigger.start, claim.trigger.end)
    alone = span is not None and len(span) == 1 and span[0].pos_ == "NOUN"
    undergone = objects in ({Role.PATIENT}, {Role.TOPIC})
    verb = _verbs(undergone).get(span[0].lemma_.lower()) if span is not None and alone else None
    if claim.predicate == "attacked" and objects != {Role.PATIENT} and verb is not None and verb.endswith("on strike"):
        return None  # "An air strike by the army": it did not go on strike.
    if verb is None or not (undergone or {p.role for p in claim.participants} == {Role.AGENT}):
        return None
    base, _, particle = verb.partition(" ")
    return Stated(
        forms=forms_of(base),
        particle=particle,
        clause="",
        prepositions={p.mention: None if p.role is Role.AGENT else "" for p in claim.participants},
        passive=undergone,
        undergone=undergone,
    )


@cache
def _verbs(undergone: bool) -> dict[str, str]:
    """The verbs of what is done to somebody or something, or of what somebody does alone."""
    text = (resources.files("sayso.reading.line") / "data" / "deverbal.toml").read_text(encoding="utf-8")
    data = tomllib.loads(text)
    return {k: v for k, v in data.items() if isinstance(v, str)} if undergone else dict(data["alone"])

"""Happenings that a noun states, told with its verb: "the mine was closed" for "the closure of the mine"."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib import resources
from typing import TYPE_CHECKING

from sayso.model.claim import Claim, Role
from sayso.reading.line.stated import Stated
from sayso.reading.line.verbs import forms_of

if TYPE_CHECKING:
    from spacy.tokens import Doc


def deverbal(claim: Claim, doc: Doc) -> Stated | None:
    """The noun's verb, where the claim has whom or what the deed was done to, perhaps who did it, and nobody else."""
    roles = {p.role for p in claim.participants}
    span = doc.char_span(claim.trigger.start, claim.trigger.end)
    alone = span is not None and len(span) == 1 and span[0].pos_ == "NOUN"
    verb = _verbs().get(span[0].lemma_.lower()) if span is not None and alone else None
    if verb is None or Role.PATIENT not in roles or not roles <= {Role.AGENT, Role.PATIENT}:
        return None
    return Stated(
        forms=forms_of(verb),
        particle="",
        clause="",
        prepositions={p.mention: None if p.role is Role.AGENT else "" for p in claim.participants},
        passive=True,
        undergone=True,
    )


@cache
def _verbs() -> dict[str, str]:
    text = (resources.files("sayso.reading.line") / "data" / "deverbal.toml").read_text(encoding="utf-8")
    return dict(tomllib.loads(text))

"""Verb forms and the order of sides."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import Any

from sayso.model.claim import Role

_USUAL = "patient recipient with:partner to:group at:venue about:topic with:instrument"


@dataclass(frozen=True, slots=True, kw_only=True)
class Phrase:
    """A predicate's wording: "met", "meet", "met", and what follows the verb ("with" of "spoke with")."""

    past: str
    base: str
    participle: str
    tail: str

    @property
    def stative(self) -> bool:
        """Whether it is a form of "to be"."""
        return self.base == "be"


@cache
def phrase(text: str) -> Phrase:
    """The forms of a phrase in the past tense, or in the present where it is a state."""
    first, _, tail = text.partition(" ")
    base, participle = _data()["forms"].get(first) or (_base(first), first)
    return Phrase(past=first, base=base, participle=participle, tail=tail)


def _base(past: str) -> str:
    if past.endswith("ied"):
        return past[:-3] + "y"
    return past[:-2] if past.endswith("ed") else past


#: Of what somebody is a suspect, right before that word.
_CRIME = re.compile(
    r"\b(murder|theft|robbery|fraud|arson|terror|terrorism|kidnap(?:ping)?|bomb(?:ing)?|shooting|stabbing|rape|drugs?|bribery"
    r"|corruption|espionage|spy|burglary|assault|genocide|war[ -]crimes?|homicide|trafficking"
    r"|smuggling|attack|extortion)[ -]$",
    re.IGNORECASE,
)
#: Nouns that say less or more than the phrase of their predicate: an affiliate is no part, and a nominee may not speak.
_OWN_NOUNS = {
    "part_of": frozenset({"affiliate", "offshoot", "spin-off", "outgrowth", "satellite", "franchise", "auxiliary"}),
    "acts_for": frozenset({"proxy", "mouthpiece", "conduit", "stand-in", "surrogate", "nominee"}),
    "has_stake_in": frozenset({"shareholder", "part-owner"}),
    "member_of": frozenset({"partner"}),
}
_OWN_NOUNS["linked_to"] = _OWN_NOUNS["part_of"]
#: What says how much a noun says, right before it: "the sole shareholder", "a majority shareholder".
_HOW_MUCH = re.compile(r"\b(sole|only|largest|biggest|main|principal|majority|minority|controlling) $", re.I)
_ONE = frozenset({"sole", "only", "largest", "biggest", "main", "principal"})


def phrase_with(predicate: str, text: str, noun: str, before: str = "") -> Phrase:
    """The phrase, in the report's own noun where that says less or more: "is an affiliate of" for "is part of".

    ``before`` is the text before the noun, with what says how much of one it is, or of what: "a murder suspect".
    """
    if predicate == "suspected" and (crime := _CRIME.search(before)) is not None:
        return phrase(f"is {'an' if crime[1][0] in 'aeAE' else 'a'} {crime[1].lower()} {noun.lower()}")
    word = noun.lower().split(" ", 1)[0].removesuffix("s")
    if word not in _OWN_NOUNS.get(predicate, ()):
        return phrase(text)
    one = not noun.lower().endswith("s")  # Each of "the only shareholders" is one of them.
    much = _HOW_MUCH.search(before) if one else None
    said = f"{much[1].lower()} {word}" if much else word
    article = "the" if much and much[1].lower() in _ONE else "an" if said[0] in "aeiou" else "a"
    return phrase(f"is {article} {said} of")


@cache
def sides(predicate: str) -> tuple[tuple[Role, str], ...]:
    """The roles that follow a predicate's phrase, in order, each with its preposition."""
    words = _data()["sides"].get(predicate, _USUAL).split()
    pairs = (word.rpartition(":") for word in words)
    return tuple((Role(role), preposition) for preposition, _, role in pairs)


@cache
def _data() -> dict[str, Any]:
    text = (resources.files("sayso.reading.line") / "data" / "wording.toml").read_text(encoding="utf-8")
    return tomllib.loads(text)
